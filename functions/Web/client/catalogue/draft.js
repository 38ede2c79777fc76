// The text that is to be put in force: in what it differs from the file that is, and itself, to be edited, saved or replaced by a file.
import { html } from "htm/preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { save } from "../shared/api.js";
import { ProblemNote } from "../shared/problem.js";
import { t, visible } from "../shared/text.js";
import { differences } from "./diff.js";

const versionOf = (base) => base.tag?.replaceAll('"', "") ?? "";

export function Draft({ base, draft, isChanged, onDraft }) {
  const [problem, setProblem] = useState(null);
  const input = useRef(null);
  const upload = async (file) => {
    setProblem(null);
    try {
      onDraft(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()).replaceAll("\r\n", "\n"));
    } catch {
      setProblem(new Error(t("文件不是 UTF-8 编码，看来是 GB18030（Windows 的“ANSI”）：请在编辑器中另存为 UTF-8。", "The file is not in UTF-8, but probably in GB18030 ('ANSI' of Windows): save it as UTF-8 in the editor.")));
    }
  };
  return html`<section class="section" aria-labelledby="draft-title">
    <header><h2 id="draft-title">${t("草稿", "Draft")}</h2>
      <span class="soft">${t("生效版本", "In force")} <span class="code">${versionOf(base)}</span></span>
      <span class="end">
        <button type="button" onClick=${() => save(new Blob([draft], { type: "application/yaml" }), isChanged ? "catalogue-draft.yaml" : `catalogue-${versionOf(base)}.yaml`)}>${t("下载文件", "Download")}</button>
        <label class="choose">${t("上传文件", "Upload a file")}<input class="unseen" type="file" accept=".yaml,.yml,text/plain" ref=${input} onChange=${(event) => { if (event.target.files[0]) { upload(event.target.files[0]); } event.target.value = ""; }} /></label>
        ${isChanged && html`<button type="button" onClick=${() => onDraft(null)}>${t("放弃改动", "Discard")}</button>`}
      </span></header>
    <${ProblemNote} problem=${problem} />
    ${isChanged ? html`<${Difference} before=${base.text} after=${draft} />` : html`<p class="soft">${t("没有改动。", "Nothing has been changed.")}</p>`}
    <details class="whole"><summary>${t("编辑全文", "Edit the whole text")}</summary>
      <textarea rows="24" spellcheck="false" wrap="off" aria-label=${t("指标目录全文（YAML）", "The whole catalogue (YAML)")} value=${draft} onInput=${(event) => onDraft(event.target.value)}></textarea></details>
  </section>`;
}

function Difference({ before, after }) {
  const found = useMemo(() => differences(before, after), [before, after]);
  const count = (sign) => found.flatMap((piece) => piece.lines).filter((line) => line.sign === sign).length;
  return html`<p>${t(`增加${count("+")}行，删去${count("-")}行。`, `${count("+")} lines added, ${count("-")} removed.`)}</p>
    <div class="scroll diff" tabindex="0" role="group" aria-label=${t("改动", "The change")}>${found.map((piece) => html`<div>
      <p class="fine">${t(`第${piece.from}行起`, `From line ${piece.from}`)}</p>
      <pre>${piece.lines.map(({ sign, text }) => (sign === "+" ? html`<ins>+ ${visible(text)}\n</ins>` : sign === "-" ? html`<del>- ${visible(text)}\n</del>` : html`<span>  ${visible(text)}\n</span>`))}</pre></div>`)}</div>`;
}
