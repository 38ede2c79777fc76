// What waits for approval: published submissions that hold something back.
import { html } from "htm/preact";
import { get } from "../shared/api.js";
import { go } from "../shared/address.js";
import { useLoaded } from "../shared/loading.js";
import { ProblemNote } from "../shared/page.js";
import { t, timeText } from "../shared/text.js";
import { Held } from "./held.js";

export function Approvals({ departments }) {
  const waiting = useLoaded(async (signal) => {
    const pages = await Promise.all(departments.map(({ code }) => get("submissions", { department: code, limit: 200 }, { signal })));
    const open = pages.flatMap((page) => page.items).filter((one) => one.errors > 0 && one.state === "published" && !one.decision);
    const details = await Promise.all(open.slice(0, 20).map((one) => get(`submissions/${encodeURIComponent(one.id)}`, {}, { signal })));
    return details.filter((one) => one.report?.held.length > 0);
  }, [departments.length]);
  return html`<section aria-labelledby="approvals-title">
    <h2 id="approvals-title">${t("待批准", "To approve")}</h2>
    <${ProblemNote} problem=${waiting.problem} />
    ${waiting.data?.length === 0 && html`<p>${t("没有待批准的数值。", "Nothing waits for approval.")}</p>`}
    ${waiting.data?.map(({ submission, report }) => html`<article class="panel">
      <p><button onClick=${() => go({ submission: submission.id })}>${submission.path}</button> ${timeText(submission.uploaded)}</p>
      <${Held} submission=${submission.id} held=${report.held} mayApprove=${true} />
    </article>`)}
  </section>`;
}
