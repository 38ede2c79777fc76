// The reasons that were given with a file, kept with its figures once it is published.
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { call } from "../shared/api.js";
import { ProblemNote, problemText } from "../shared/problem.js";
import { t, visible } from "../shared/text.js";

// That there is nothing to confirm: it is refused however often it is asked.
const refused = 409;

/** wanted are {code, reason}; each is confirmed once, in order, and those that were are not said again on a retry. One that is refused keeps no other back. onDone is told how many have been said. */
export function Confirmations({ submission, wanted, onDone }) {
  const [state, setState] = useState({ done: 0, refusals: [], problem: null });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    (async () => {
      const refusals = [...state.refusals];
      for (let done = state.done; done < wanted.length; done++) {
        try {
          await call(`/api/v1/submissions/${encodeURIComponent(submission)}/confirmation`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(wanted[done]) });
        } catch (problem) {
          if (problem.status !== refused) {
            if (!isGone) {
              setState({ done, refusals: [...refusals], problem });
            }

            return;
          }

          refusals.push({ ...wanted[done], problem });
        }

        if (isGone) {
          return;
        }

        setState({ done: done + 1, refusals: [...refusals], problem: null });
        onDone?.(done + 1);
      }
    })();
    return () => { isGone = true; };
  }, [submission, attempt]);
  const kept = state.done - state.refusals.length;
  return html`<p class="confirmed" role="status">${state.done < wanted.length
    ? t(`正在留存理由（${state.done}/${wanted.length}）……`, `Keeping the reasons (${state.done}/${wanted.length}) …`)
    : kept > 0 && html`<span class="good-ink" aria-hidden="true">✓</span> ${t(`${kept}条理由已留存`, `${kept} reasons are kept`)}`}</p>
    ${state.refusals.map(({ code, reason, problem }) => html`<p class="problem" role="alert">${t(`${code}的理由没有留存：`, `The reason for ${code} was not kept: `)}“<bdi>${visible(reason)}</bdi>”${t("。", ". ")}${problemText(problem)}</p>`)}
    <${ProblemNote} problem=${state.problem} retry=${() => setAttempt(attempt + 1)} />`;
}
