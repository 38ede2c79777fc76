// What the draft would do, and putting it in force: only what was tried as it is can be.
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { addressOf, call } from "../shared/api.js";
import { t } from "../shared/text.js";
import { FaultNote } from "./fault-note.js";
import { Reasoned } from "./reasoned.js";
import { Report } from "./report.js";

const spans = () => [[3, t("最近3个月的文件", "Files of the last 3 months")], [12, t("最近12个月的文件", "Files of the last 12 months")], ["", t("全部文件（较慢）", "All files (slower)")]];

export function Trial({ base, draft, catalogue, onDone, onStale }) {
  const [last, setLast] = useState(12);
  const [state, setState] = useState({});
  useEffect(() => setState({}), [draft, base.tag]);
  const run = () => {
    setState({ isRunning: true });
    call(addressOf("catalogue/file/dry-run", { last }), { method: "POST", body: draft })
      .then((report) => setState({ report }), (problem) => setState({ problem }));
  };
  const putInForce = (reason) => call(addressOf("catalogue/file", { reason }), { method: "PUT", body: draft, headers: { "If-Match": base.tag } })
    .then(({ version }) => onDone(t(`版本 ${version} 已生效。已收到的文件可在下面重新读取，部门不必重报。`, `Version ${version} is in force. Files that have come can be read anew below; nobody need send them again.`)));
  return html`<section class="section" aria-labelledby="trial-title">
    <header><h2 id="trial-title">${t("会有什么影响", "What it would do")}</h2>
      <label><span class="unseen">${t("试行范围", "Tried on")}</span><select value=${last} onChange=${(event) => { setLast(event.target.value === "" ? "" : Number(event.target.value)); setState({}); }}>
        ${spans().map(([months, text]) => html`<option value=${months} selected=${months === last}>${text}</option>`)}</select></label>
      <button type="button" class=${state.report ? "" : "main"} disabled=${state.isRunning} onClick=${run}>${t("试行", "Try it")}</button></header>
    <p role="status" aria-live="polite" aria-busy=${Boolean(state.isRunning)}>${state.isRunning ? t("正在重读文件……", "Reading the files again …") : ""}</p>
    <${FaultNote} problem=${state.problem} retry=${run} />
    ${state.report && html`<${Report} report=${state.report} catalogue=${catalogue} />
      <${Reasoned} label=${t("生效", "Put in force")} isOpen=${true} act=${putInForce} onStale=${onStale} />`}
    ${!state.report && !state.isRunning && html`<p class="soft">${t("先试行，再生效：试行不写入任何内容。", "Try it first; a trial writes nothing.")}</p>`}
  </section>`;
}
