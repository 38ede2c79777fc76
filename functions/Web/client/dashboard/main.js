// The dashboard. Everything that is shown follows from the address: period, area, release, and what the chart shows.
import { html } from "htm/preact";
import { render } from "preact";
import { go, parameter } from "../shared/address.js";
import { get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { Page, ProblemNote } from "../shared/page.js";
import { PeriodChoice } from "../shared/period-choice.js";
import { lastMonth, periodText, plusMonths, t } from "../shared/text.js";
import { Areas } from "./areas.js";
import { Calendar } from "./calendar.js";
import { Cards } from "./cards.js";
import { ChartPanel } from "./chart-panel.js";
import { Revision } from "./figures.js";
import { History } from "./history.js";
import { Problems } from "./problems.js";
import { revisionsOf } from "./revisions.js";
import { Skeleton } from "./skeleton.js";
import { SnapshotTable } from "./snapshot-table.js";
import { AreaChosen, TimeTravel } from "./time-travel.js";

const sparkline = 24;

function Dashboard() {
  const view = { area: parameter("area") || null, asOf: parameter("asOf") || null };
  const calendarQuery = { ...windowOf(parameter("calendar")), asOf: view.area ? null : view.asOf };
  const calendar = useLoaded((signal) => get("calendar", calendarQuery, { signal }), [JSON.stringify(calendarQuery)]);
  const period = parameter("period") || calendar.data?.latestComplete || calendar.data?.periods.at(-1)?.period;
  const ask = (asOf, signal) => get(`snapshots/${period}`, { area: view.area, asOf, areas: true, ranks: true, sparkline }, { signal });
  const snapshot = useLoaded((signal) => (period ? ask(view.asOf, signal) : Promise.resolve(null)), [period, view.area, view.asOf]);
  const now = useLoaded((signal) => (period && view.asOf ? ask(null, signal) : Promise.resolve(null)), [period, view.area, view.asOf !== null]);
  const groups = snapshot.data?.groups ?? [];
  const lines = groups.flatMap((group) => group.indicators);
  const problem = calendar.problem ?? snapshot.problem ?? now.problem;

  return html`<${Page} current="dashboard" name=${t("数据看板", "Dashboard")}>
    <div class="heading">
      <h1>${t("数据看板", "Dashboard")}${period ? ` · ${periodText(period)}` : ""}</h1>
      ${period && html`<${PeriodChoice} period=${period} known=${[...(calendar.data?.periods ?? []).map((one) => one.period), ...lines.flatMap((line) => line.amounts[line.main].sparkline.map((point) => point.period))]} />`}
    </div>
    <${TimeTravel} area=${view.area} period=${period} released=${snapshot.data?.area} latest=${(view.asOf ? now.data ?? snapshot.data : snapshot.data)?.area.release ?? 0} />
    <${AreaChosen} area=${snapshot.data?.area} />
    <${ProblemNote} problem=${problem} />
    ${problem?.status === 401 && html`<p><a href="/desk">${t("登录后查看", "Sign in to see the figures")}</a></p>`}
    ${!snapshot.data && !problem && html`<${Skeleton} />`}
    ${snapshot.data && html`<div aria-busy=${snapshot.isLoading || now.isLoading}><${Revision.Provider} value=${revisionsOf(snapshot.data, now.data)}>
      ${snapshot.data.area.release === 0 && html`<p class="empty">${t("还没有发布过数据。各部门上传的文件核对发布后,这里就会显示。", "Nothing has been published yet. Figures show here once a department's file has been checked and published.")}</p>`}
      <${Problems} lines=${lines} month=${view.area ? null : calendar.data?.periods.find((one) => one.period === lastMonth(period))} period=${period} />
      <${Cards} groups=${groups} />
      <${ChartPanel} groups=${groups} view=${view} to=${period} />
      <${Areas} lines=${lines} period=${period} view=${view} />
      <${SnapshotTable} groups=${groups} period=${period} view=${view} />
    <//></div>`}
    ${calendar.data && html`<${Calendar} calendar=${calendar.data} query=${calendarQuery} period=${period} />`}
    <${History} view=${view} />
  <//>`;
}

/** The twelve months that a calendar up to a month shows; without one, whatever the API finds last. */
const windowOf = (to) => (to ? { from: plusMonths(to, -11), to } : {});

render(html`<${Dashboard} />`, document.getElementById("app"));
