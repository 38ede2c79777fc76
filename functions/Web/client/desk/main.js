// The clerk's desk: what is shown follows from the address, who may do what from the key.
import { html } from "htm/preact";
import { get, key } from "../shared/api.js";
import { go, parameter } from "../shared/address.js";
import { useLoaded } from "../shared/loading.js";
import { Page } from "../shared/page.js";
import { ProblemNote } from "../shared/problem.js";
import { start } from "../shared/start.js";
import { t } from "../shared/text.js";
import { prepareEntra } from "./entra.js";
import { LoadingNote } from "./loading-note.js";
import { Proofreading } from "./proof/proofreading.js";
import { useCounts } from "./counts.js";
import { departmentsOf, may } from "./rights.js";
import { SignIn, SignedIn } from "./sign-in.js";
import { SubmissionView } from "./submission-view.js";
import { Submissions } from "./submissions.js";
import { Upload } from "./upload.js";
import { Waiting } from "./waiting.js";

function Desk() {
  const entra = useLoaded(prepareEntra, []);
  const me = useLoaded((signal) => (key.value ? get("me", {}, { signal }) : Promise.resolve(null)), [key.value]);
  return html`<${Page} current="desk" name=${t("报送工作台", "Clerk's desk")}>
    <h1>${t("报送工作台", "Clerk's desk")}</h1>
    ${key.value && me.data && me.problem?.status !== 401
      ? html`<${SignedIn} me=${me.data} entra=${entra.data} /><${Work} key=${me.data.id} me=${me.data} />`
      : html`<${SignIn} problem=${key.value ? me.problem : entra.problem} retry=${key.value ? me.retry : entra.retry} entra=${entra.data} />${parameter("submission") && html`<${SubmissionView} id=${parameter("submission")} me=${null} />`}`}
  <//>`;
}

function Work({ me }) {
  const catalogue = useLoaded((signal) => get("catalogue", {}, { signal }), []);
  if (!catalogue.data) {
    return catalogue.problem ? html`<${ProblemNote} problem=${catalogue.problem} retry=${catalogue.retry} />` : html`<${LoadingNote} />`;
  }

  const uploads = departmentsOf(me, "upload", catalogue.data);
  const approves = departmentsOf(me, "approve", catalogue.data);
  const own = [...new Map([...uploads, ...approves].map((one) => [one.code, one])).values()];
  const tabs = [
    uploads.length > 0 && ["upload", t("上报文件", "Upload"), () => html`<${Upload} departments=${uploads} units=${catalogue.data.units} me=${me} />`],
    own.length > 0 && ["mine", t("我的报送", "My submissions"), () => html`<${Submissions} departments=${own} />`],
    own.length > 0 && ["waiting", t("待处理", "To decide"), () => html`<${Waiting} departments=${own} approves=${approves} me=${me} />`],
    ["proof", t("核稿", "Proofread"), () => html`<${Proofreading} catalogue=${catalogue.data} />`],
  ].filter(Boolean);
  const counts = useCounts(me, own);
  const [view, , show] = tabs.find(([name]) => name === parameter("view")) ?? tabs[0];
  return html`
    <nav class="tabs" aria-label=${t("工作台", "Desk")}>${tabs.map(([name, text]) => html`
      <button aria-current=${!parameter("submission") && name === view ? "page" : undefined} aria-describedby=${counts[name] > 0 ? `${name}-count` : undefined} onClick=${() => go({ view: name, submission: null })}>${text}${counts[name] > 0 && html`<b class="count" aria-hidden="true">${counts[name]}</b>`}</button>`)}</nav>
    <div hidden>${tabs.map(([name]) => counts[name] > 0 && html`<span id=${`${name}-count`}>${countText(name, counts[name])}</span>`)}</div>
    ${may(me, "catalogue") && html`<p class="under-tabs"><a href="/catalogue">${t("维护指标目录", "Keep the catalogue")}</a></p>`}
    ${parameter("submission")
      ? html`<${SubmissionView} id=${parameter("submission")} me=${me} key=${parameter("submission")} />`
      : show()}`;
}

const countText = (name, count) => ({ upload: t(`${count}个草稿`, `${count} drafts`), waiting: t(`${count}个文件`, `${count} files`) })[name];

start(Desk);
