// What a reader asks first: which period, who has reported, and as of when.
import { html } from "htm/preact";
import { go } from "../shared/address.js";
import { PeriodChoice } from "../shared/period-choice.js";
import { lastMonth, local, periodText, t, timeText } from "../shared/text.js";
import { spanText } from "../shared/words.js";
import { isMeeting } from "./meeting.js";
import { PastNote, TimeTravel } from "./time-travel.js";

const mostNamed = 3;
const mostDays = 99;

/** snapshot is the answer shown, latest the last release there is; calendar and wanted say what can be chosen and what is on its way. */
export function Headline({ snapshot, latest, calendar, wanted }) {
  const { area, period, view } = snapshot;
  const month = view.area ? null : calendar?.periods.find((one) => one.period === lastMonth(period));
  return html`<section class="headline" aria-labelledby="period-title">
    <${PastNote} snapshot=${snapshot} />
    ${view.area && html`<${AreaChosen} area=${area} />`}
    <h1 id="period-title">${spanText(period, { withYear: true })}<small>${t(`${local(area.name)}主要指标`, `${local(area.name)}, main indicators`)}</small></h1>
    <div class="tools"><${PeriodChoice} period=${wanted} known=${calendar?.periods.map((one) => one.period) ?? []} textOf=${(one) => choiceText(one, calendar)} />
      <button type="button" class="desktop" aria-pressed=${isMeeting.value} onClick=${() => { isMeeting.value = !isMeeting.value; }}>${t("会议模式", "Meeting")}</button>
      <button type="button" class="desktop" onClick=${() => print()}>${t("打印", "Print")}</button></div>
    <div class="came">${month && html`<${Came} month=${month} />`}
      <details class="asof"><summary>${t(`数据截至 ${timeText(area.released)}`, `As of ${timeText(area.released)}`)}</summary><${TimeTravel} isPast=${view.asOf !== null} released=${area} latest=${latest} period=${period} /></details></div>
  </section>`;
}

/** Which departments have reported, and who has not: with what, until when, since when overdue. */
function Came({ month }) {
  const due = month.departments.filter((one) => one.due > 0);
  const missing = due.filter((one) => one.missing.length > 0);
  return html`<p><strong>${t("已报", "Reported")}<span class="pips" aria-hidden="true">${due.map((one) => html`<i class=${one.missing.length ? "no" : ""}></i>`)}</span>${due.length - missing.length}/${due.length} ${t("部门", "departments")}</strong></p>
    ${missing.length === 0 && due.length > 0 && html`<p class="good-ink"><span aria-hidden="true">✓</span> ${t("齐全", "complete")}</p>`}
    ${missing.slice(0, mostNamed).map((one) => html`<p class="missing"><span class="bad-ink"><span aria-hidden="true">○</span> ${t("未报：", "missing: ")}${local(one.name)}</span><span class="desktop">${missing.length === 1 ? owed(one) : t(`，${one.missing.length}项`, `, ${one.missing.length} indicators`)}${missing.length > 1 && one.overdue ? t("，逾期", ", overdue") : ""}</span></p>`)}
    ${missing.length > mostNamed && html`<p class="bad-ink"><a href="#calendar-title">${t(`另有${missing.length - mostNamed}个部门`, `and ${missing.length - mostNamed} more`)}</a></p>`}`;
}

function owed({ missing, overdue }) {
  const what = missing.length === 1 ? local(missing[0].name) : t(`${missing.length}项`, `${missing.length} indicators`);
  const date = missing.map((one) => one.dueDate).sort()[0];
  const days = Math.floor((Date.now() - Date.parse(`${date}T16:00:00Z`)) / 86_400_000) + 1;
  const [year, month, day] = date.split("-").map(Number);
  const late = !overdue ? "" : days <= mostDays ? t(`，逾期${days}天`, `, ${days} days late`) : t("，已逾期", ", overdue");
  return t(`，${what}，应于${year}年${month}月${day}日前报${late}`, `, ${what}, due ${date}${late}`);
}

/** A month to choose, with how complete it is. */
function choiceText(period, calendar) {
  const month = calendar?.periods.find((one) => one.period === period);
  const due = month?.departments.filter((one) => one.due > 0) ?? [];
  const text = periodText(period);
  return due.length === 0 ? text
    : month.complete ? t(`✓ ${text}（齐全）`, `✓ ${text} (complete)`)
    : `${text} (${due.filter((one) => one.missing.length === 0).length}/${due.length})`;
}

const AreaChosen = ({ area }) => html`<p class="chosen-area"><button type="button" class="link" onClick=${() => go({ area: null, asOf: null })}>${t("返回全区", "Back to the zone")}</button> › <strong>${local(area.name)}</strong></p>`;
