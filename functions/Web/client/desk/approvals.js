// What waits for approval: submissions that hold something back, be it that all else of them has been reported again.
import { html } from "htm/preact";
import { get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { ProblemNote } from "../shared/page.js";
import { t, timeText, visible } from "../shared/text.js";
import { Held } from "./held.js";
import { LoadingNote } from "./loading-note.js";
import { SubmissionLink } from "./submission-link.js";

// So many are looked at, the latest first; what was overlooked for longer is in the list of submissions.
const most = 20;

export function Approvals({ departments, me }) {
  const waiting = useLoaded(async (signal) => {
    const pages = await Promise.all(departments.map(({ code }) => get("submissions", { department: code, limit: 500 }, { signal })));
    const open = pages.flatMap((page) => page.items).filter((one) => one.errors > 0 && !one.decision && ["published", "superseded", "rejected"].includes(one.state)).sort((one, other) => other.uploaded.localeCompare(one.uploaded));
    const details = await Promise.all(open.slice(0, most).map((one) => get(`submissions/${encodeURIComponent(one.id)}`, {}, { signal })));
    return details.filter((one) => one.report?.held.length > 0);
  }, [departments.map(({ code }) => code).join()]);
  return html`<section aria-labelledby="approvals-title">
    <h2 id="approvals-title">${t("待批准", "To approve")}</h2>
    <${ProblemNote} problem=${waiting.problem} />
    ${!waiting.data && !waiting.problem && html`<${LoadingNote} />`}
    ${waiting.data?.length === 0 && html`<p>${t("没有待批准的数值。", "Nothing waits for approval.")}</p>`}
    ${waiting.data?.map(({ submission, report }) => html`<article class="waiting-file">
      <p><${SubmissionLink} id=${submission.id}>${visible(submission.path)}<//> ${t("上传", "uploaded")} ${timeText(submission.uploaded)}</p>
      <${Held} submission=${submission} held=${report.held} findings=${report.findings} me=${me} />
    </article>`)}
  </section>`;
}
