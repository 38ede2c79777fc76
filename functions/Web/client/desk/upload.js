// A file is checked at once without being stored, shown as the program understood it, and submitted from here.
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { addressOf, call } from "../shared/api.js";
import { go, parameter } from "../shared/address.js";
import { ProblemNote } from "../shared/problem.js";
import { isPeriod, local, t } from "../shared/text.js";
import { CheckedFile } from "./checked-file.js";
import { addDrafts, changeDraft, currentOf, Drafts, draftsOf, forgetUploads, restoreDrafts } from "./drafts.js";
import { DropZone } from "./drop-zone.js";
import { Progress } from "./progress.js";
import { SubmitPanel } from "./submit-panel.js";
import { Trial } from "./trial.js";
import { unpacked } from "./unpack.js";

export function Upload({ departments, units, me }) {
  const department = departments.find((one) => one.code === parameter("department"))?.code ?? departments[0].code;
  const period = isPeriod(parameter("period")) ? parameter("period") : "";
  const [attempt, setAttempt] = useState(0);
  const drop = useRef(null);
  useEffect(() => { restoreDrafts(me.id); }, [me.id]);
  const draft = currentOf(me.id);
  const { file, upload, unit } = draft ?? {};
  const setWork = (change) => changeDraft(me.id, draft.id, change);
  const ask = (of, asUnit, aborted) => call(addressOf("checks", { department, period, fileName: of.name, unit: asUnit }), { method: "POST", body: of, signal: aborted });

  // What is looked at is checked first, the others in turn.
  const wanted = (one) => [department, period, one.unit, attempt].join(" ");
  const next = [draft, ...draftsOf(me.id)].find((one) => one && one.check?.key !== wanted(one) && (one === draft || !one.upload?.stored));
  const check = draft?.check?.key === (draft && wanted(draft)) ? draft?.check ?? {} : {};

  useEffect(() => {
    if (!next) {
      return;
    }

    const abort = new AbortController();
    const checkKey = wanted(next);
    const keep = (came) => abort.signal.aborted || changeDraft(me.id, next.id, { check: { ...came, unit: next.unit, key: checkKey }, answers: next.answersOf === checkKey ? next.answers : {}, answersOf: checkKey });
    ask(next.file, next.unit, abort.signal).then((result) => keep({ result }), async (problem) => abort.signal.aborted || keep({ problem: await nameOf(problem, next.file) }));
    return () => abort.abort();
  }, [next?.id, next && wanted(next)]);

  const report = check.result?.report;
  const effectivePeriod = period || report?.period;
  const submit = (confirmations) => {
    setWork({ upload: { isRunning: true } });
    call(`/api/v1/uploads/${[department, effectivePeriod, file.name].map(encodeURIComponent).join("/")}`, { method: "PUT", body: file })
      .then((stored) => setWork({ upload: { stored, confirmations } }), async (problem) => setWork({ upload: { problem: await nameOf(problem, file), confirmations } }));
  };
  const choose = () => drop.current.querySelector("input[type=file]").click();
  const remedy = (cause) => !unit && cause.findings[0].proposedUnit && html`<${Trial} cause=${cause} report=${report} units=${units} check=${(code, aborted) => ask(file, code, aborted)} onCheck=${(code) => setWork({ unit: code })} />`;

  return html`<section aria-labelledby="upload-title">
    <h2 id="upload-title">${t("上报文件", "Upload a file")}</h2>
    <div class="tools">
      <label>${t("部门", "Department")} <select value=${department} onChange=${(event) => { forgetUploads(me.id); go({ department: event.target.value }, { replace: true }); }}>
        ${departments.map((one) => html`<option value=${one.code} selected=${one.code === department}>${local(one.name)}</option>`)}</select></label>
      <label>${t("所属时期", "Period")} <input type="month" value=${period} placeholder="2019-08" onChange=${(event) => { forgetUploads(me.id); go({ period: event.target.value }, { replace: true }); }} /></label>
    </div>
    <div ref=${drop}><${DropZone} isMultiple onFiles=${async (files) => addDrafts(me.id, (await Promise.all(files.map(unpacked))).flat())} file=${file}>${t("把文件拖到这里（Excel、CSV、Word、PDF、ZIP等，每个最大32 MB，可多选），先核对，不保存", "Drop files here (Excel, CSV, Word, PDF, ZIP and others, 32 MB each at most): they are checked first, and not stored")}<//></div>
    <${Drafts} owner=${me.id} />
    <p role="status" aria-live="polite">${draft && !check.key ? t("正在核对……", "Checking …") : ""}</p>
    <${ProblemNote} problem=${check.problem} retry=${check.problem?.isChanged ? null : () => setAttempt(attempt + 1)} />
    ${check.unit && html`<p class="trial" role="note"><span>${t(`试算：文件中的数按“${unitName(units, check.unit)}”核对，文件没有改。`, `A trial: the file is read in ${unitName(units, check.unit)}; it is as it was.`)}</span><button type="button" onClick=${() => setWork({ unit: null })}>${t("回到文件原样", "Back to the file as it is")}</button></p>`}
    ${check.result && html`
      <${CheckedFile} checked=${check.result} remedy=${remedy} panel=${html`<div class="submit">
        ${!upload?.stored && html`<${SubmitPanel} key=${draft.id} checked=${check.result} period=${effectivePeriod} isByFile=${!period} isTrial=${Boolean(check.unit)} department=${department} me=${me} answers=${draft.answers} onAnswers=${(answers) => setWork({ answers })}
          isBusy=${Boolean(upload?.isRunning)} onSubmit=${submit} onMend=${choose} />`}
        <${ProblemNote} problem=${upload?.problem} retry=${upload?.problem?.isChanged ? choose : () => submit(upload.confirmations)} />
        ${upload?.stored && html`<${Progress} key=${draft.id} upload=${upload.stored} confirmations=${upload.confirmations} said=${upload.said} onSaid=${(said) => setWork({ upload: { ...upload, said } })} />`}
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
