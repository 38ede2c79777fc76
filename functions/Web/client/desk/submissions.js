// The department's submissions by month, and what is due next.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { get } from "../shared/api.js";
import { go, parameter } from "../shared/address.js";
import { useLoaded } from "../shared/loading.js";
import { ProblemNote } from "../shared/page.js";
import { local, periodText, t, timeText } from "../shared/text.js";
import { stateText } from "./states.js";

export function Submissions({ departments }) {
  const department = departments.find((one) => one.code === parameter("department")) ?? departments[0];
  const [pages, setPages] = useState({ items: [], continuation: null });
  const first = useLoaded(async (signal) => {
    const page = await get("submissions", { department: department.code, limit: 100 }, { signal });
    setPages(page);
    return page;
  }, [department?.code]);
  const more = async () => {
    const next = await get("submissions", { department: department.code, limit: 100, continuation: pages.continuation });
    setPages({ items: [...pages.items, ...next.items], continuation: next.continuation });
  };
  const months = [...Map.groupBy(pages.items, (one) => one.period ?? "")].sort(([one], [other]) => other.localeCompare(one));
  return html`<section aria-labelledby="mine-title">
    <h2 id="mine-title">${t("报送记录", "Submissions")} · ${local(department?.name)}</h2>
    ${departments.length > 1 && html`<label>${t("部门", "Department")} <select value=${department.code} onChange=${(event) => go({ department: event.target.value }, { replace: true })}>
      ${departments.map((one) => html`<option value=${one.code} selected=${one.code === department.code}>${local(one.name)}</option>`)}</select></label>`}
    <${Due} department=${department.code} />
    <${ProblemNote} problem=${first.problem} />
    ${months.map(([period, items]) => html`<h3>${period ? periodText(period) : t("时期不明", "No period")}</h3>
      <table><thead><tr><th scope="col">${t("文件", "File")}</th><th scope="col">${t("状态", "State")}</th><th scope="col">${t("上传", "Uploaded")}</th><th scope="col" class="number">${t("数值", "Figures")}</th><th scope="col">${t("问题", "Findings")}</th></tr></thead>
      <tbody>${items.toSorted((one, other) => other.uploaded.localeCompare(one.uploaded)).map((one) => html`<tr>
        <td><button class="figure" onClick=${() => go({ submission: one.id })}>${one.path.split("/").at(-1)}</button></td>
        <td>${stateText(one.state)}</td><td>${timeText(one.uploaded)}</td><td class="number">${one.figures}</td>
        <td>${[one.errors && `✖ ${one.errors}`, one.warnings && `⚠ ${one.warnings}`, one.infos && `ℹ ${one.infos}`].filter(Boolean).join(" ")}</td></tr>`)}</tbody></table>`)}
    ${pages.continuation && html`<button onClick=${more}>${t("更多", "More")}</button>`}
  </section>`;
}

/** What is due and has not come, the next first. */
function Due({ department }) {
  const calendar = useLoaded((signal) => get("calendar", { department }, { signal }).catch(() => null), [department]);
  const missing = (calendar.data?.periods ?? []).flatMap((period) => period.departments.flatMap((one) => one.missing)).sort((one, other) => one.dueDate.localeCompare(other.dueDate));
  return missing.length > 0 && html`<details class="due"><summary>${t(`待报 ${missing.length} 项,最近截止 ${missing[0].dueDate}`, `${missing.length} due, the next by ${missing[0].dueDate}`)}</summary>
    <ul>${missing.slice(0, 50).map((one) => html`<li>${periodText(one.period)} ${local(one.name)} · ${one.dueDate}${one.overdue ? t("(已逾期)", " (overdue)") : ""}</li>`)}</ul></details>`;
}
