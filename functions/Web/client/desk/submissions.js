// The department's submissions by month, with what replaced what.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { get, key } from "../shared/api.js";
import { go, parameter } from "../shared/address.js";
import { decisionText } from "../shared/decisions.js";
import { useLoaded } from "../shared/loading.js";
import { ProblemNote } from "../shared/problem.js";
import { lastMonth, local, periodText, t, timeText, visible } from "../shared/text.js";
import { Due } from "./due.js";
import { LoadingNote } from "./loading-note.js";
import { stateText } from "./states.js";
import { SubmissionLink } from "./submission-link.js";

export function Submissions({ departments }) {
  const department = departments.find((one) => one.code === parameter("department")) ?? departments[0];
  return html`<section aria-labelledby="mine-title">
    <h2 id="mine-title">${t("报送记录", "Submissions")} · ${local(department.name)}</h2>
    ${departments.length > 1 && html`<label>${t("部门", "Department")} <select value=${department.code} onChange=${(event) => go({ department: event.target.value }, { replace: true })}>
      ${departments.map((one) => html`<option value=${one.code} selected=${one.code === department.code}>${local(one.name)}</option>`)}</select></label>`}
    <${List} key=${`${department.code} ${key.value}`} department=${department} />
  </section>`;
}

/** What one department has sent, as one reader may see it: another's begins anew. */
function List({ department }) {
  const [pages, setPages] = useState({ items: [], continuation: null });
  const first = useLoaded(async (signal) => {
    const page = await get("submissions", { department: department.code, limit: 500 }, { signal });
    setPages(page);
    return page;
  }, [department.code]);
  const more = async () => {
    const next = await get("submissions", { department: department.code, limit: 500, continuation: pages.continuation });
    setPages({ items: [...pages.items, ...next.items], continuation: next.continuation });
  };
  const months = [...Map.groupBy(pages.items, (one) => one.period ?? "")].sort(([one], [other]) => endOf(other).localeCompare(endOf(one)));
  const known = new Map(pages.items.map((one) => [one.id, one]));
  return html`<${Due} department=${department.code} />
    <${ProblemNote} problem=${first.problem} retry=${first.retry} />
    ${!first.data && !first.problem && html`<${LoadingNote} />`}
    ${first.data && months.length === 0 && html`<p>${t("还没有报送。", "Nothing has been uploaded yet.")}</p>`}
    ${months.length > 0 && html`<div class="scroll" tabindex="0" role="group" aria-labelledby="mine-title"><table class="submissions">
      <thead><tr><th scope="col">${t("文件", "File")}</th><th scope="col">${t("状态", "State")}</th><th scope="col">${t("上传", "Uploaded")}</th><th scope="col" class="number">${t("数值", "Figures")}</th><th scope="col">${t("问题", "Findings")}</th></tr></thead>
      ${months.map(([period, items]) => html`<tbody>
        <tr class="month"><th colspan="5" scope="rowgroup">${period ? periodText(period) : t("时期不明", "No period")}</th></tr>
        ${items.filter((one) => !one.decision || !known.has(one.decision.about)).toSorted((one, other) => other.uploaded.localeCompare(one.uploaded)).map((one) => html`<${Row} one=${one} known=${known} />`)}</tbody>`)}
    </table></div>`}
    ${pages.continuation && html`<button onClick=${more}>${t("更多", "More")}</button>`}`;
}

/** By when a period ends: a quarter stands beside its last month; what has no period stands last. */
const endOf = (period) => (period ? `${lastMonth(period)} ${period}` : "");

/** Whether figures of it waited when it was judged, and nobody has decided about any since. */
const isHeldInPart = (one, known) => one.waitsFor.length > 0 && decisionsAbout(one, known).length === 0;

/** Its decisions stand under a submission, in the order of time. */
const decisionsAbout = (one, known) => [...known.values()].filter((other) => other.decision?.about === one.id).sort((a, b) => a.received.localeCompare(b.received));

function Row({ one, known }) {
  const by = one.supersededBy && known.get(one.supersededBy);
  const replaced = [...known.values()].filter((other) => other.supersededBy === one.id);
  const name = (other) => html`<${SubmissionLink} id=${other.id}>${visible(other.path.split("/").at(-1))} ${timeText(other.uploaded)}<//>`;
  return html`<tr>
    <td><${SubmissionLink} id=${one.id}>${visible(one.path.split("/").at(-1))}<//>${one.decision && html` <span class="soft">${decisionText(one.decision)}</span>`}
      ${decisionsAbout(one, known).map((other) => html`<p class="fine decided"><${SubmissionLink} id=${other.id}>${decisionText(other.decision)}<//> ${timeText(other.received)}</p>`)}</td>
    <td>${one.state === "published" && isHeldInPart(one, known) ? html`<span class="warn-ink">${t("部分已发布，有暂缓", "Published in part, some held")}</span>` : stateText(one.state)}${one.supersededBy && html` ${t("由", "by")} ${by ? name(by) : html`<${SubmissionLink} id=${one.supersededBy} />`}`}
      ${replaced.length > 0 && html`<br /><span class="soft">${t("替代了", "replaced")}</span> ${replaced.map(name)}`}</td>
    <td>${timeText(one.decision ? one.received : one.uploaded)}</td><td class="number">${one.figures}</td>
    <td>${[one.errors && `✖ ${one.errors}`, one.warnings && `⚠ ${one.warnings}`, one.infos && `ℹ ${one.infos}`].filter(Boolean).join(" ")}</td></tr>`;
}
