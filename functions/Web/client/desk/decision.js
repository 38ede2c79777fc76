// Something decided of a submission, with a reason.
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { call } from "../shared/api.js";
import { ProblemNote } from "../shared/problem.js";
import { t } from "../shared/text.js";

/** A button that asks for a reason and then does what word says: withdrawal, approval, confirmation. */
export function Decision({ submission, word, label, body = {}, onDone }) {
  const [reason, setReason] = useState(null);
  const [state, setState] = useState({});

  // The attribute autofocus works once in a page only, and not where something else has the focus.
  const field = useRef(null);
  useEffect(() => { field.current?.focus(); }, [reason === null]);
  if (state.isDone) {
    return html`<p role="status">✔ ${t("已办理", "Done")}</p>`;
  }

  if (reason === null) {
    return html`<button onClick=${() => setReason("")}>${label}</button>`;
  }

  const decide = (event) => {
    event.preventDefault();
    setState({ isRunning: true });
    call(`/api/v1/submissions/${encodeURIComponent(submission)}/${word}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ...body, reason }) })
      .then((result) => { setState({ isDone: true }); onDone?.(result); }, (problem) => setState({ problem }));
  };
  return html`<form class="decision" onSubmit=${decide}>
    <label>${t("理由", "Reason")} <input required maxlength="500" value=${reason} onInput=${(event) => setReason(event.target.value)} ref=${field} /></label>
    <button class="main" disabled=${state.isRunning || !reason.trim()}>${label}</button>
    <button type="button" onClick=${() => setReason(null)}>${t("取消", "Cancel")}</button>
  </form>
  <${ProblemNote} problem=${state.problem} />`;
}
