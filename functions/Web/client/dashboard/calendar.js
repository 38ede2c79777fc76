// Who has reported what: departments across months. Each state has a sign of its own beside its colour.
import { html } from "htm/preact";
import { useRef } from "preact/hooks";
import { addressOf } from "../shared/api.js";
import { Downloads } from "../shared/downloads.js";
import { tableImage } from "../shared/table-image.js";
import { local, periodText, t, timeText } from "../shared/text.js";

const signs = { complete: "●", partial: "◐", missing: "○", notDue: "·" };
const stateText = (state) => ({ complete: t("齐全", "Complete"), partial: t("部分", "Partial"), missing: t("未报", "Missing"), notDue: t("无需报送", "Not due") })[state] ?? state;

export function Calendar({ calendar, view }) {
  const table = useRef(null);
  const departments = calendar.periods.at(-1)?.departments ?? [];
  const of = (period, code) => period.departments.find((one) => one.department === code);
  return html`<section class="panel" aria-labelledby="calendar-title">
    <h2 id="calendar-title">${t("报送日历", "Reporting calendar")}</h2>
    <div class="tools">
      ${Object.keys(signs).map((state) => html`<span class=${`legend ${state}`}>${signs[state]} ${stateText(state)}</span>`)}
      <span class="legend">⏰ ${t("逾期", "late")}</span>
      <${Downloads} name=${t("报送日历", "calendar")} address=${addressOf("calendar", view)} png=${() => tableImage(table.current)} />
    </div>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="calendar-title"><table ref=${table} class="heat">
      <thead><tr><th scope="col">${t("部门", "Department")}</th>${calendar.periods.map((one) => html`<th scope="col">${periodText(one.period)}</th>`)}</tr></thead>
      <tbody>${departments.map((department) => html`<tr><th scope="row">${local(department.name)}</th>
        ${calendar.periods.map((period) => html`<${Cell} period=${period.period} cell=${of(period, department.department)} />`)}</tr>`)}</tbody>
    </table></div>
  </section>`;
}

function Cell({ period, cell }) {
  if (!cell) {
    return html`<td></td>`;
  }

  const missing = cell.missing.map((one) => local(one.name)).join(t("、", ", "));
  const text = [
    `${local(cell.name)} ${periodText(period)}: ${stateText(cell.state)} ${cell.reported}/${cell.due}`,
    cell.lastUploaded && t(`最后上传 ${timeText(cell.lastUploaded)}`, `last upload ${timeText(cell.lastUploaded)}`),
    missing && t(`缺:${missing}`, `missing: ${missing}`),
    cell.overdue && t("已逾期", "overdue"),
  ].filter(Boolean).join("\n");
  return html`<td class=${cell.state} title=${text}>${signs[cell.state]} ${cell.due > 0 ? `${cell.reported}/${cell.due}` : ""}${cell.late || cell.overdue ? " ⏰" : ""}<span class="unseen"> ${stateText(cell.state)}</span></td>`;
}
