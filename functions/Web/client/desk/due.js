// What is due and has not come: of the last twelve months, and of the one after them.
import { html } from "htm/preact";
import { get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { local, periodText, t } from "../shared/text.js";

const monthAfter = (month) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)).toISOString().slice(0, 7);

export function Due({ department }) {
  const months = useLoaded(async (signal) => {
    const past = (await get("calendar", { department }, { signal })).periods;
    const next = (await get("calendar", { department, period: monthAfter(past.at(-1).period) }, { signal })).periods;
    return [...past, ...next].map(({ period, departments: [one] }) => ({ period, missing: one.missing })).filter(({ missing }) => missing.length > 0);
  }, [department]);
  return months.data && html`<section aria-labelledby="due-title" class="due">
    <h3 id="due-title">${t("待报", "Due")}</h3>
    ${months.data.length === 0 ? html`<p>${t("没有待报的指标。", "Nothing is due.")}</p>` : html`<ul>${months.data.map(({ period, missing }) => html`<li>
      <details><summary><strong>${periodText(period)}</strong> ${t(`${missing.length}项`, `${missing.length} figures`)} · ${t("截止", "by")} ${missing.map((one) => one.dueDate).sort()[0]}${missing.some((one) => one.overdue) ? t(" · ⚠ 已逾期", " · ⚠ overdue") : ""}</summary>
        ${missing.map((one) => local(one.name)).join(t("、", ", "))}</details></li>`)}</ul>`}
  </section>`;
}
