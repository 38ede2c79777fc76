// The catalogue for whoever keeps it: names it lacks, a change of its file, what that would do, and the versions there were.
import { html } from "htm/preact";
import { get, key } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { Page } from "../shared/page.js";
import { ProblemNote } from "../shared/problem.js";
import { start } from "../shared/start.js";
import { t } from "../shared/text.js";
import { prepareEntra } from "../desk/entra.js";
import { may } from "../desk/rights.js";
import { SignIn, SignedIn } from "../desk/sign-in.js";
import { Workbench } from "./workbench.js";

function Catalogue() {
  const entra = useLoaded(prepareEntra, []);
  const me = useLoaded((signal) => (key.value ? get("me", {}, { signal }) : Promise.resolve(null)), [key.value]);
  const isSignedIn = key.value && me.data;
  return html`<${Page} current="desk" name=${t("指标目录", "Catalogue")}>
    <h1>${t("指标目录", "Catalogue")}</h1>
    ${!isSignedIn ? html`<${SignIn} problem=${key.value ? me.problem : entra.problem} entra=${entra.data} />`
      : html`<${SignedIn} me=${me.data} entra=${entra.data} />
        ${may(me.data, "catalogue") ? html`<${Workbench} />`
          : html`<${ProblemNote} problem=${new Error(t("您的密钥没有维护指标目录的权限（catalogue），请联系管理员。", "Your key has no right to keep the catalogue (catalogue); ask the administrator."))} />`}`}
  <//>`;
}

start(Catalogue);
