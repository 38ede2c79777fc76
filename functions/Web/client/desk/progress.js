// What becomes of an upload, live, until it is finished.
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { call } from "../shared/api.js";
import { go } from "../shared/address.js";
import { half, ProblemNote } from "../shared/problem.js";
import { t } from "../shared/text.js";
import { Confirmations } from "./confirmations.js";
import { SubmissionFiles } from "./submission-files.js";
import { isFinished, stateText } from "./states.js";

const steps = ["received", "accepted", "published"];

/** confirmations are made once it is published: {code, reason}. */
export function Progress({ upload, confirmations = [] }) {
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

  const submission = current.upload.submission;
  const reached = submission ? (submission.state === "rejected" ? 0 : Math.max(0, steps.indexOf(submission.state))) : -1;
  return html`<section class="progress" aria-labelledby="progress-title" aria-live="polite">
    <h2 id="progress-title">${t("进展", "Progress")}</h2>
    <ol class="steps">
      <li class="done">${t("已上传", "Uploaded")}</li>
      ${steps.map((step, index) => html`<li class=${index <= reached ? "done" : ""}>${stateText(step)}</li>`)}
      ${submission?.state === "rejected" && html`<li class="failed">${stateText("rejected")}</li>`}
    </ol>
    <${ProblemNote} problem=${current.problem} />
    ${submission && isFinished(submission.state) && html`
      ${submission.message && html`<p>${half(submission.message)}</p>`}
      ${confirmations.length > 0 && html`<${Confirmations} submission=${submission.id} wanted=${confirmations} />`}
      <p><button onClick=${() => go({ submission: submission.id })}>${t("查看这次报送", "Look at this submission")}</button></p>
      <${SubmissionFiles} submission=${submission} />`}
  </section>`;
}
