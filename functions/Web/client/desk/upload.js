// A file is checked at once without being stored, shown as the program understood it, and submitted from here.
import { html } from "htm/preact";
import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { addressOf, call } from "../shared/api.js";
import { go, parameter } from "../shared/address.js";
import { ProblemNote } from "../shared/problem.js";
import { isPeriod, local, t } from "../shared/text.js";
import { CheckedFile } from "./checked-file.js";
import { DropZone } from "./drop-zone.js";
import { Progress } from "./progress.js";
import { SubmitPanel } from "./submit-panel.js";
import { Trial } from "./trial.js";

// Kept while the clerk looks at something else on the desk, and gone for whoever signs in next. unit is that of a trial.
const nothing = { file: null, upload: null, unit: null };
const work = signal({ ...nothing, owner: null });

export function Upload({ departments, units, me }) {
  const department = departments.find((one) => one.code === parameter("department"))?.code ?? departments[0].code;
  const period = isPeriod(parameter("period")) ? parameter("period") : "";
  const [check, setCheck] = useState({});
  const [attempt, setAttempt] = useState(0);
  const drop = useRef(null);
  const { file, upload, unit } = work.value.owner === me.id ? work.value : nothing;
  const setWork = (change) => { work.value = { ...(work.value.owner === me.id ? work.value : nothing), ...change, owner: me.id }; };
  const ask = (asUnit, aborted) => call(addressOf("checks", { department, period, fileName: file.name, unit: asUnit }), { method: "POST", body: file, signal: aborted });

  useEffect(() => {
    if (!file) {
      return;
    }

    const abort = new AbortController();
    setCheck({ isRunning: true });
    ask(unit, abort.signal).then((result) => setCheck({ result, unit }), async (problem) => abort.signal.aborted || setCheck({ problem: await nameOf(problem, file) }));
    return () => abort.abort();
  }, [file, department, period, unit, attempt]);

  const report = check.result?.report;
  const effectivePeriod = period || report?.period;
  const submit = (confirmations) => {
    setWork({ upload: { isRunning: true } });
    call(`/api/v1/uploads/${[department, effectivePeriod, file.name].map(encodeURIComponent).join("/")}`, { method: "PUT", body: file })
      .then((stored) => setWork({ upload: { stored, confirmations } }), async (problem) => setWork({ upload: { problem: await nameOf(problem, file), confirmations } }));
  };
  const choose = () => drop.current.querySelector("input[type=file]").click();
  const remedy = (cause) => !unit && cause.findings[0].proposedUnit && html`<${Trial} cause=${cause} report=${report} units=${units} check=${ask} onCheck=${(code) => setWork({ unit: code })} />`;

  return html`<section aria-labelledby="upload-title">
    <h2 id="upload-title">${t("上报文件", "Upload a file")}</h2>
    <div class="tools">
      <label>${t("部门", "Department")} <select value=${department} onChange=${(event) => { setWork({ upload: null }); go({ department: event.target.value }, { replace: true }); }}>
        ${departments.map((one) => html`<option value=${one.code} selected=${one.code === department}>${local(one.name)}</option>`)}</select></label>
      <label>${t("所属时期", "Period")} <input type="month" value=${period} placeholder="2019-08" onChange=${(event) => { setWork({ upload: null }); go({ period: event.target.value }, { replace: true }); }} /></label>
    </div>
    <div ref=${drop}><${DropZone} onFile=${(chosen) => { work.value = { ...nothing, file: chosen, owner: me.id }; }} file=${file}>${t("把文件拖到这里（Excel、CSV、Word、PDF、ZIP等，最大32 MB），先核对，不保存", "Drop a file here (Excel, CSV, Word, PDF, ZIP and others, 32 MB at most): it is checked first, and not stored")}<//></div>
    <p role="status" aria-live="polite">${check.isRunning ? t("正在核对……", "Checking …") : ""}</p>
    <${ProblemNote} problem=${check.problem} retry=${check.problem?.isChanged ? null : () => setAttempt(attempt + 1)} />
    ${check.unit && html`<p class="trial" role="note"><span>${t(`试算：文件中的数按“${unitName(units, check.unit)}”核对，文件没有改。`, `A trial: the file is read in ${unitName(units, check.unit)}; it is as it was.`)}</span><button type="button" onClick=${() => setWork({ unit: null })}>${t("回到文件原样", "Back to the file as it is")}</button></p>`}
    ${check.result && html`
      <${CheckedFile} checked=${check.result} remedy=${remedy} panel=${html`<div class="submit">
        ${!upload?.stored && html`<${SubmitPanel} key=${`${department} ${report.fileName} ${check.unit}`} checked=${check.result} period=${effectivePeriod} isByFile=${!period} isTrial=${Boolean(check.unit)} department=${department} me=${me}
          isBusy=${Boolean(upload?.isRunning)} onSubmit=${submit} onMend=${choose} />`}
        <${ProblemNote} problem=${upload?.problem} retry=${upload?.problem?.isChanged ? choose : () => submit(upload.confirmations)} />
        ${upload?.stored && html`<${Progress} upload=${upload.stored} confirmations=${upload.confirmations} />`}
      </div>`} />`}
  </section>`;
}

const unitName = (units, code) => local(units.find((one) => one.code === code)?.name);

/** Why a file was not sent: the browser says of one that was changed on disk only that it could not. */
async function nameOf(problem, file) {
  if (!(problem instanceof TypeError)) {
    return problem;
  }

  try {
    await file.slice(0, 1).arrayBuffer();
    return problem;
  } catch {
    return Object.assign(new Error(t("这个文件在核对之后被改动或移走了。请重新选择，再核对一次。", "This file was changed or moved after it was checked. Choose it again and check it once more.")), { isChanged: true });
  }
}
