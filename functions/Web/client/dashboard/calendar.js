// Who has reported what: departments across months. Each state has a sign of its own beside its colour; a cell tells more when it is chosen.
import { html } from "htm/preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { go, parameter } from "../shared/address.js";
import { addressOf } from "../shared/api.js";
import { Downloads } from "../shared/downloads.js";
import { tableImage } from "../shared/table-image.js";
import { local, periodText, plusMonths, t, timeText } from "../shared/text.js";

const stateText = (state) => ({ complete: t("齐全", "Complete"), partial: t("部分", "Partial"), missing: t("未报", "Missing"), notDue: t("无需报送", "Not due") })[state] ?? state;

/** query is what the calendar was asked for with; period the one that the page shows. */
export function Calendar({ calendar, query, period }) {
  const table = useRef(null);
  const departments = calendar.periods.at(-1)?.departments ?? [];
  const of = (month, code) => month.departments.find((one) => one.department === code);
  const [chosenDepartment, chosenMonth] = parameter("cell").split(".");
  const month = calendar.periods.find((one) => one.period === chosenMonth);
  const chosen = month && of(month, chosenDepartment);
  const last = calendar.periods.at(-1)?.period;
  // Where not all fits, the latest is what one came for.
  useLayoutEffect(() => {
    const scroller = table.current.parentElement;
    scroller.scrollLeft = scroller.scrollWidth;
  }, [last]);
  const move = (months) => go({ calendar: plusMonths(last, months), period }, { replace: true });
  return html`<section class="section" aria-labelledby="calendar-title">
    <header><h2 id="calendar-title">${t("报送日历", "Reporting calendar")}</h2><div class="end keys">
      ${["complete", "late", "partial", "missing"].map((state) => html`<span class="key"><i class=${`swatch ${state}`}></i>${keyText(state)}</span>`)}</div></header>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="calendar-title"><table ref=${table} class="heat">
      <thead><tr><th scope="col">${t("部门", "Department")}</th>${calendar.periods.map((one) => html`
        <th scope="col" aria-current=${one.period === period ? "date" : undefined}><button type="button" class="link" title=${t(`查看${periodText(one.period)}`, `Show ${periodText(one.period)}`)} onClick=${() => go({ period: one.period })}>${monthText(one.period, calendar.periods[0].period)}</button></th>`)}</tr></thead>
      <tbody>${departments.map((department) => html`<tr><th scope="row">${local(department.name)}</th>
        ${calendar.periods.map((one) => html`<${Cell} period=${one.period} cell=${of(one, department.department)} isChosen=${chosen && one === month && department.department === chosenDepartment} />`)}</tr>`)}</tbody>
    </table></div>
    <p class="tools"><span class="joined"><button type="button" onClick=${() => move(-12)}>◀ ${t("前12个月", "12 months before")}</button><button type="button" onClick=${() => move(12)}>${t("后12个月", "12 months after")} ▶</button></span>
      <${Downloads} name=${t("报送日历", "calendar")} address=${addressOf("calendar", query)} png=${() => tableImage(table.current)} /></p>
    <div aria-live="polite">${chosen && html`<${Details} period=${month.period} cell=${chosen} />`}</div>
  </section>`;
}

const keyText = (state) => ({ complete: t("按时", "in time"), late: t("迟报、待核", "late, to mend"), partial: t("部分", "partial"), missing: t("未报", "missing") })[state];

/** A month at the head of a column; the year where it begins. */
const monthText = (period, first) => (period === first || period.endsWith("-01") ? period.replace("-0", "-") : t(`${Number(period.slice(5))}月`, period.slice(5)));

function Cell({ period, cell, isChosen }) {
  if (!cell || cell.state === "notDue") {
    return html`<td class="notDue"><span aria-hidden="true">·</span><span class="unseen">${stateText("notDue")}</span></td>`;
  }

  const isLate = cell.state === "complete" && (cell.late || cell.unresolved.length > 0);
  return html`<td class=${isLate ? "late" : cell.state}><button type="button" aria-pressed=${Boolean(isChosen)} onClick=${() => go({ cell: isChosen ? null : `${cell.department}.${period}` }, { replace: true })}>
    ${cell.unresolved.length ? t("! 待核", "! mend") : cell.state === "missing" ? t("未报", "missing") : cell.state === "partial" ? `${cell.reported}/${cell.due}` : cell.late ? t("迟报", "late") : ""}<span class="unseen"> ${stateText(cell.state)} ${cell.reported}/${cell.due}</span></button></td>`;
}

const Details = ({ period, cell }) => html`<div class="details"><strong>${local(cell.name)} · ${periodText(period)}</strong>: ${stateText(cell.state)} ${cell.reported}/${cell.due}
  ${cell.lastUploaded && html`<div>${t("首次上传", "First upload")} ${timeText(cell.firstUploaded)}${t("，最后上传", ", last upload ")} ${timeText(cell.lastUploaded)}</div>`}
  ${cell.late && html`<div>${t("有指标迟报", "Some of it came late")}</div>`}
  ${cell.missing.length > 0 && html`<div>${t("未报：", "Missing: ")}${cell.missing.map((one) => t(`${local(one.name)}（截止${one.dueDate}）`, `${local(one.name)} (due ${one.dueDate})`)).join(t("、", ", "))}${cell.overdue ? t("；已逾期", "; overdue") : ""}</div>`}</div>`;
