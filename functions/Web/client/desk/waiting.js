// What waits for a decision: of the departments' own files, and of their indicators in the files of others.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { ProblemNote } from "../shared/problem.js";
import { local, t, timeText, visible } from "../shared/text.js";
import { countAnew } from "./counts.js";
import { Held } from "./held.js";
import { LoadingNote } from "./loading-note.js";
import { SubmissionLink } from "./submission-link.js";

// So many are looked at, the latest first; what was overlooked for longer is in the list of submissions.
const most = 20;

export function Waiting({ departments, approves, me }) {
  const codes = departments.map(({ code }) => code);
  const waiting = useLoaded(async (signal) => {
    const ask = async (parameters) => (await get("submissions", { ...parameters, limit: 500 }, { signal })).items;
    const told = (await Promise.all(codes.map((code) => ask({ waitsFor: code })))).flat();

    // Files judged before it was kept for whom they wait: what of them was held, an approver may let through.
    const earlier = (await Promise.all(approves.map(({ code }) => ask({ department: code })))).flat()
      .filter((one) => one.errors > 0 && !one.decision && one.waitsFor.length === 0 && ["published", "superseded", "rejected"].includes(one.state));
    const open = [...new Map([...told, ...earlier].map((one) => [one.id, one])).values()].sort((one, other) => other.uploaded.localeCompare(one.uploaded));
    const details = await Promise.all(open.slice(0, most).map((one) => get(`submissions/${encodeURIComponent(one.id)}`, {}, { signal })));
    return details.filter((one) => one.report?.held.length > 0);
  }, [codes.join()]);
  return html`<section aria-labelledby="waiting-title">
    <h2 id="waiting-title">${t("待处理", "To decide")}</h2>
    <${ProblemNote} problem=${waiting.problem} retry=${waiting.retry} />
    ${!waiting.data && !waiting.problem && html`<${LoadingNote} />`}
    ${waiting.data?.length === 0 && html`<p>${t("没有待处理的数值。", "No figure waits for a decision.")}</p>`}
    ${waiting.data?.map((one) => html`<${WaitingFile} key=${one.submission.id} first=${one} codes=${codes} me=${me} />`)}
  </section>`;
}

/** A file with what it holds; after each decision it is read anew. */
function WaitingFile({ first, codes, me }) {
  const [turn, setTurn] = useState(0);
  const { id } = first.submission;
  const read = useLoaded((signal) => (turn === 0 ? Promise.resolve(first) : get(`submissions/${encodeURIComponent(id)}`, {}, { signal })), [id, turn]);
  const { submission, report, decisions } = read.data ?? first;
  return html`<article class="waiting-file">
    <p><${SubmissionLink} id=${id}>${visible(submission.path)}<//> ${t("上传", "uploaded")} ${timeText(submission.uploaded)}
      ${!codes.includes(submission.department) && html` · ${t("报送部门", "sent by")} ${local(report.departmentName) || submission.department}`}</p>
    <${ProblemNote} problem=${read.problem} retry=${read.retry} />
    <${Held} submission=${submission} decisions=${decisions} held=${report.held} findings=${report.findings} me=${me} onDone=${() => { setTurn(turn + 1); countAnew(); }} />
  </article>`;
}
