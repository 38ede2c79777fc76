// What becomes of an upload, live, until it is finished.
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { call, get } from "../shared/api.js";
import { go } from "../shared/address.js";
import { useLoaded } from "../shared/loading.js";
import { half, ProblemNote } from "../shared/problem.js";
import { t } from "../shared/text.js";
import { Confirmations } from "./confirmations.js";
import { SubmissionFiles } from "./submission-files.js";
import { isFinished, outcomeText, stateText, waitingOf } from "./states.js";

const steps = ["received", "accepted", "published"];

/** confirmations are made once it is published: {code, reason}; so many of them as said have been made before, and onSaid is told of more. */
export function Progress({ upload, confirmations: all = [], said = 0, onSaid }) {
  const [before] = useState(said);
  const confirmations = all.slice(before);
  const [current, setCurrent] = useState({ upload });
  useEffect(() => {
    let timer;
    let isGone = false;
    const look = async (wait) => {
      try {
        const next = await call(upload.href);
        if (isGone) {
          return;
        }

        setCurrent({ upload: next });
        if (next.submission && isFinished(next.submission.state)) {
          return;
        }
      } catch (problem) {
        if (!isGone) {
          setCurrent((old) => ({ ...old, problem }));
        }
      }

      timer = setTimeout(() => look(Math.min(wait * 1.3, 5000)), wait);
    };
    timer = setTimeout(() => look(700), 300);
    return () => { isGone = true; clearTimeout(timer); };
  }, [upload.href, upload.etag]);

  const [answered, setAnswered] = useState(0);
  const submission = current.upload.submission;
  const reached = submission ? (submission.state === "rejected" ? 0 : Math.max(0, steps.indexOf(submission.state))) : -1;
  const isEnded = Boolean(submission && isFinished(submission.state));
  const detail = useLoaded((signal) => (isEnded ? get(`submissions/${encodeURIComponent(submission.id)}`, {}, { signal }) : Promise.resolve(null)), [isEnded, submission?.id, answered]);
  const waiting = detail.data ? waitingOf(detail.data.report, detail.data.decisions).length : 0;

  // Until it is known whether any of it is held, it is not said to be published.
  const isKnown = Boolean(detail.data) && !detail.isLoading && answered >= confirmations.length;
  const isDone = (step, index) => index <= reached && (step !== "published" || isKnown);
  return html`<section class="progress" aria-labelledby="progress-title" aria-live="polite">
    <h2 id="progress-title">${t("进展", "Progress")}</h2>
    <ol class="steps">
      <li class="done">${t("已上传", "Uploaded")}</li>
      ${steps.map((step, index) => html`<li class=${isDone(step, index) ? waiting > 0 && step === "published" ? "part" : "done" : ""}>${outcomeText(step, isKnown ? waiting : 0)}</li>`)}
      ${submission?.state === "rejected" && html`<li class="failed">${stateText("rejected")}</li>`}
    </ol>
    <${ProblemNote} problem=${current.problem ?? detail.problem} retry=${detail.problem && detail.retry} />
    ${isEnded && html`
      ${isKnown && waiting > 0 && html`<p class="warn-ink"><span aria-hidden="true">◆</span> ${t(`${waiting}个数暂缓，放行后才发布；谁可放行见“查看这次报送”。`, `${waiting} figures are held until somebody lets them through; see below who may.`)}</p>`}
      ${submission.message && html`<p>${half(submission.message)}</p>`}
      ${confirmations.length > 0 && html`<${Confirmations} submission=${submission.id} wanted=${confirmations} onDone=${(count) => { setAnswered(count); onSaid?.(before + count); }} />`}
      <p><button onClick=${() => go({ submission: submission.id })}>${t("查看这次报送", "Look at this submission")}</button></p>
      <${SubmissionFiles} submission=${submission} />`}
  </section>`;
}
