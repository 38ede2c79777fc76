// A file is checked at once without being stored, shown as the program understood it, and submitted from here.
import { html } from "htm/preact";
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { addressOf, call } from "../shared/api.js";
import { go, parameter } from "../shared/address.js";
import { ProblemNote } from "../shared/page.js";
import { local, periodText, t } from "../shared/text.js";
import { CheckedFile } from "./checked-file.js";
import { DropZone } from "./drop-zone.js";
import { Progress } from "./progress.js";

// Kept while the clerk looks at something else on the desk.
const work = signal({ file: null, upload: null });

export function Upload({ departments }) {
  const department = departments.find((one) => one.code === parameter("department"))?.code ?? departments[0].code;
  const period = parameter("period");
  const [check, setCheck] = useState({});
  const { file, upload } = work.value;
  const setUpload = (next) => { work.value = { file, upload: next }; };

  useEffect(() => {
    if (!file) {
      return;
    }

    const abort = new AbortController();
    setCheck({ isRunning: true });
    call(addressOf("checks", { department, period, fileName: file.name }), { method: "POST", body: file, signal: abort.signal })
      .then((result) => setCheck({ result }), (problem) => abort.signal.aborted || setCheck({ problem }));
    return () => abort.abort();
  }, [file, department, period]);

  const effectivePeriod = period || check.result?.report.period;
  const submit = () => {
    setUpload({ isRunning: true });
    call(`/api/v1/uploads/${[department, effectivePeriod, file.name].map(encodeURIComponent).join("/")}`, { method: "PUT", body: file })
      .then((stored) => setUpload({ stored }), (problem) => setUpload({ problem }));
  };

  return html`<section aria-labelledby="upload-title">
    <h2 id="upload-title">${t("上报文件", "Upload a file")}</h2>
    <div class="tools">
      <label>${t("部门", "Department")} <select value=${department} onChange=${(event) => { setUpload(null); go({ department: event.target.value }, { replace: true }); }}>
        ${departments.map((one) => html`<option value=${one.code} selected=${one.code === department}>${local(one.name)}</option>`)}</select></label>
      <label>${t("所属时期", "Period")} <input type="month" value=${period} placeholder="2019-08" onChange=${(event) => { setUpload(null); go({ period: event.target.value }, { replace: true }); }} /></label>
    </div>
    <${DropZone} onFile=${(chosen) => { work.value = { file: chosen, upload: null }; }} file=${file}>${t("把文件拖到这里(Excel、CSV、Word、PDF、ZIP 等,最大 32 MB),先核对,不保存", "Drop a file here (Excel, CSV, Word, PDF, ZIP and others, 32 MB at most): it is checked first, and not stored")}<//>
    <p role="status" aria-live="polite">${check.isRunning ? t("正在核对…", "Checking…") : ""}</p>
    <${ProblemNote} problem=${check.problem} />
    ${check.result && html`
      <${CheckedFile} checked=${check.result}><div class="submit">
        <button class="main" disabled=${!effectivePeriod || check.result.report.state === "rejected" || Boolean(upload)} onClick=${submit}>${t("上报", "Submit")}</button>
        ${effectivePeriod && !period && html`<span>${t(`按文件内容,时期为 ${periodText(effectivePeriod)}。`, `By the file itself, for ${periodText(effectivePeriod)}.`)}</span>`}
        ${!effectivePeriod && html`<span>${t("请先选择所属时期。", "Choose the period first.")}</span>`}
        ${check.result.report.state === "rejected" && html`<span>${t("文件无法采用,请按上面的问题修改后再选择。", "The file cannot be taken: mend it as said above and choose it again.")}</span>`}
        <${ProblemNote} problem=${upload?.problem} />
        ${upload?.stored && html`<${Progress} upload=${upload.stored} />`}
      </div><//>`}
  </section>`;
}
