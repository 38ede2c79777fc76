// The dashboard. Everything that is shown follows from the address: period, area, release, and what the chart shows.
import { html } from "htm/preact";
import { useEffect } from "preact/hooks";
import { parameter } from "../shared/address.js";
import { get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { Page } from "../shared/page.js";
import { PeriodChoice } from "../shared/period-choice.js";
import { ProblemNote } from "../shared/problem.js";
import { start } from "../shared/start.js";
import { isPeriod, lastMonth, local, periodText, plusMonths, t, timeText, visible } from "../shared/text.js";
import { spanText } from "../shared/words.js";
import { Areas } from "./areas.js";
import { Brief } from "./brief.js";
import { Calendar } from "./calendar.js";
import { Cards, hasPictures } from "./cards.js";
import { Revision } from "./figures.js";
import { Headline } from "./headline.js";
import { History } from "./history.js";
import { linesOf } from "./lines.js";
import { MainChart } from "./main-chart.js";
import { Newer } from "./newer.js";
import { revisionsOf } from "./revisions.js";
import { Skeleton } from "./skeleton.js";
import { SnapshotTable } from "./snapshot-table.js";
import { remember } from "./visits.js";

const sparkline = 24;

function Dashboard() {
  const view = { area: parameter("area") || null, asOf: parameter("asOf") || null };
  const calendarQuery = { ...windowOf(parameter("calendar")), asOf: view.area ? null : view.asOf };
  const calendar = useLoaded((signal) => get("calendar", calendarQuery, { signal }), [JSON.stringify(calendarQuery)]);
  const named = parameter("period");
  const period = (isPeriod(named) && named) || latestReported(calendar.data);

  // What is shown says itself what it is the answer to: the address may have gone on already.
  const ask = async (asOf, signal) => {
    const of = (more) => get(`snapshots/${period}`, { area: view.area, asOf, latest: true, ranks: true, sources: "false", sparkline, ...more }, { signal });
    const first = await of({ headlineSparklines: true });

    // Where too few of the headlines have figures, cards are of other indicators, and have pictures as well.
    return { ...(hasPictures(first) ? first : await of({})), view: { ...view, asOf } };
  };
  const snapshot = useLoaded((signal) => (period ? ask(view.asOf, signal) : Promise.resolve(null)), [period, view.area, view.asOf]);
  const now = useLoaded((signal) => (period && view.asOf ? ask(null, signal) : Promise.resolve(null)), [period, view.area, view.asOf !== null]);
  // What may not be seen any more is not shown, not even under its own heading.
  const shown = snapshot.problem?.status === 401 ? null : snapshot.data;

  // The areas within are most of what a large zone answers: they come after the first figures, as of the very release that these are of.
  const areas = useLoaded((signal) => (shown ? get(`snapshots/${shown.period}`, { area: shown.view.area, asOf: shown.view.asOf ?? shown.area.release, areas: true, sources: "false", latest: true, sparkline: 1 }, { signal }) : Promise.resolve(null)),
    [shown?.period, shown?.view.area, shown?.view.asOf, shown?.area.release]);
  const latest = shown && (shown.view.asOf ? now.data ?? shown : shown).area.release;
  const failed = [calendar, snapshot, now].find((one) => one.problem);
  const retry = () => [calendar, snapshot, now].forEach((one) => one.problem && one.retry());
  useEffect(() => { if (shown && !shown.view.asOf) { remember(shown.area); } }, [shown?.area.release]);

  // When what a reader came for is there: what is measured of the page goes by it.
  useEffect(() => { if (shown) { performance.mark("first-figures"); } }, [Boolean(shown)]);

  return html`<${Page} current="dashboard" name=${shown?.period ? spanText(shown.period, { withYear: true }) : ""}>
    <${ProblemNote} problem=${failed?.problem} retry=${retry} />
    ${named && !isPeriod(named) && html`<p class="problem" role="status"><span>${t("没有“", "There is no period ‘")}<bdi>${visible(named)}</bdi>${t("”这样的时期，下面是最近一期。", "’; below is the latest.")}</span></p>`}
    ${failed && shown && (shown.period !== period || shown.view.asOf !== view.asOf || shown.view.area !== view.area) && html`<p class="fine">${stillText(shown, period)}</p>`}
    ${!shown && html`<div class="headline"><h1>${period ? spanText(period, { withYear: true }) : t("数据看板", "Dashboard")}</h1>
      ${failed && period && html`<div class="tools"><${PeriodChoice} period=${period} known=${[]} /></div>`}</div>`}
    ${!shown && !failed && html`<${Skeleton} />`}
    ${shown && html`<div aria-busy=${snapshot.isLoading || now.isLoading}><${Revision.Provider} value=${revisionsOf(shown, now.data)}>
      <${Headline} snapshot=${shown} latest=${latest} calendar=${calendar.data} wanted=${period} />
      <${Newer} area=${shown.view.area} shown=${latest} onWanted=${() => [calendar, snapshot, now].forEach((one) => one.retry())} />
      <div class="stale"><${Figures} snapshot=${shown} calendar=${shown.view.area ? null : calendar.data} departments=${new Map(calendar.data?.periods.at(-1)?.departments.map((one) => [one.department, local(one.name)]))} view=${shown.view} />
        <div class="pair"><${Areas} answer=${areas} period=${shown.period} view=${shown.view} />
          ${calendar.data && html`<${Calendar} calendar=${calendar.data} query=${calendarQuery} period=${shown.period} />`}</div>
        <${SnapshotTable} snapshot=${shown} view=${shown.view} />
        <footer class="foot"><span>${t(`第${shown.area.release}次发布，${timeText(shown.area.released)}`, `Release ${shown.area.release}, ${timeText(shown.area.released)}`)}</span><span>${t("增速未注明的按现价计算", "Growth is nominal unless said otherwise")}</span><a href=${`/bulletin?period=${shown.period}`}>${t(`${spanText(shown.period)}月报`, "The bulletin")}</a></footer></div>
    <//></div>`}
    ${!shown && calendar.data && html`<${Calendar} calendar=${calendar.data} query=${calendarQuery} period=${period} />`}
    <${History} view=${view} />
  <//>`;
}

/** What is below, where what was asked for has not come. */
const stillText = (shown, period) => (shown.period !== period
  ? t(`${periodText(period)}没有读到，下面仍是${periodText(shown.period)}。`, `${periodText(period)} could not be read; below is still ${periodText(shown.period)}.`)
  : t(`所选的没有读到，下面仍是${local(shown.area.name)}第${shown.area.release}次发布的数。`, `What was chosen could not be read; below is still ${local(shown.area.name)} as of release ${shown.area.release}.`));

function Figures({ snapshot, calendar, departments, view }) {
  const lines = linesOf(snapshot);
  if (snapshot.area.release === 0) {
    return html`<p class="empty">${t("还没有发布过数据。各部门上传的文件核对发布后，这里就会显示。", "Nothing has been published yet. Figures show here once a department's file has been checked and published.")}</p>`;
  }

  return html`<${Brief} lines=${lines} units=${snapshot.units} area=${snapshot.area} month=${calendar?.periods.find((one) => one.period === lastMonth(snapshot.period))} />
    <${Cards} lines=${lines} units=${snapshot.units} period=${snapshot.period} />
    <${MainChart} snapshot=${snapshot} departments=${departments} view=${view} />`;
}

/** The latest month of which something has been reported; without any the last of the calendar. */
const latestReported = (calendar) => (calendar?.periods.findLast((month) => month.reported > 0) ?? calendar?.periods.at(-1))?.period;

/** The twelve months that a calendar up to a month shows; without one, whatever the API finds last. */
const windowOf = (to) => (to ? { from: plusMonths(to, -11), to } : {});

start(Dashboard);
