// The reasons that were given with a file, kept with its figures once it is published.
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { call } from "../shared/api.js";
import { ProblemNote } from "../shared/problem.js";
import { t } from "../shared/text.js";

/** wanted are {code, reason}; each is confirmed once, in order, and those that were are not said again on a retry. */
export function Confirmations({ submission, wanted }) {
  const [state, setState] = useState({ done: 0, problem: null });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    (async () => {
      for (let done = state.done; done < wanted.length; done++) {
        try {
          await call(`/api/v1/submissions/${encodeURIComponent(submission)}/confirmation`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(wanted[done]) });
        } catch (problem) {
          if (!isGone) {
            setState({ done, problem });
          }

          return;
        }

        if (isGone) {
          return;
        }

        setState({ done: done + 1, problem: null });
      }
    })();
    return () => { isGone = true; };
  }, [submission, attempt]);
  return html`<p class="confirmed" role="status">${state.done === wanted.length
    ? html`<span class="good-ink" aria-hidden="true">✓</span> ${t(`${wanted.length}条理由已留存`, `${wanted.length} reasons are kept`)}`
    : t(`正在留存理由（${state.done}/${wanted.length}）……`, `Keeping the reasons (${state.done}/${wanted.length}) …`)}</p>
    <${ProblemNote} problem=${state.problem} retry=${() => setAttempt(attempt + 1)} />`;
}
