// What is worked on: the file in force, and the text that is to take its place.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { addressOf, get, getTagged } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { ProblemNote } from "../shared/problem.js";
import { t } from "../shared/text.js";
import { LoadingNote } from "../desk/loading-note.js";
import { Draft } from "./draft.js";
import { Rereading } from "./rereading.js";
import { Trial } from "./trial.js";
import { UnknownNames } from "./unknown-names.js";
import { Versions } from "./versions.js";

export function Workbench() {
  const [turn, setTurn] = useState(0);
  const [text, setText] = useState(null);
  const [said, setSaid] = useState("");

  // Where it was replaced meanwhile, the new one is what a change is held against; the text that is worked on stays.
  const file = useLoaded((signal) => getTagged(addressOf("catalogue/file"), { signal }), [turn]);
  const catalogue = useLoaded((signal) => get("catalogue", {}, { signal }), [turn]);
  if (!file.data || !catalogue.data) {
    const problem = file.problem ?? catalogue.problem;
    return problem ? html`<${ProblemNote} problem=${problem} retry=${() => [file, catalogue].forEach((one) => one.problem && one.retry())} />` : html`<${LoadingNote} />`;
  }

  const draft = text ?? file.data.text;
  const isChanged = draft !== file.data.text;
  const look = () => setTurn(turn + 1);
  const done = (words) => {
    setSaid(words);
    setText(null);
    look();
  };
  return html`
    <p class="soft">${t("改动先写进草稿，试行看影响，说明理由后生效；历次版本都保留，随时可以恢复。", "Changes go into a draft, are tried, and are put in force for a reason; all versions are kept, and there is always a way back.")}</p>
    <p role="status" class=${said ? "told good-ink" : ""}>${said}</p>
    <${ProblemNote} problem=${file.problem} retry=${file.retry} />
    <${UnknownNames} key=${file.data.tag} catalogue=${catalogue.data} draft=${draft} onDraft=${(changed) => { setSaid(""); setText(changed); }} />
    <${Draft} base=${file.data} draft=${draft} isChanged=${isChanged} onDraft=${setText} />
    ${isChanged && html`<${Trial} base=${file.data} draft=${draft} catalogue=${catalogue.data} onDone=${done} onStale=${look} />`}
    <${Rereading} key=${`rereading ${file.data.tag}`} catalogue=${catalogue.data} isDue=${Boolean(said) && !isChanged} />
    <${Versions} key=${turn} tag=${file.data.tag} catalogue=${catalogue.data} onDone=${done} onStale=${look} onDraft=${setText} />`;
}
