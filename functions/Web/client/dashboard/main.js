// The dashboard. Everything that is shown follows from the address: period, area, release, and what the chart shows.
import { html } from "htm/preact";
import { render } from "preact";
import { get } from "../shared/api.js";
import { go, parameter } from "../shared/address.js";
import { useLoaded } from "../shared/loading.js";
import { Page, ProblemNote } from "../shared/page.js";
import { periodText, t } from "../shared/text.js";
import { Areas } from "./areas.js";
import { Calendar } from "./calendar.js";
import { Cards } from "./cards.js";
import { ChartPanel } from "./chart-panel.js";
import { History } from "./history.js";
import { SnapshotTable } from "./snapshot-table.js";
import { TimeTravel } from "./time-travel.js";

function Dashboard() {
  const view = { area: parameter("area") || null, asOf: parameter("asOf") || null };
  const calendar = useLoaded((signal) => get("calendar", view, { signal }), [view.area, view.asOf]);
  const period = parameter("period") || calendar.data?.latestComplete || calendar.data?.periods.at(-1)?.period;
  const snapshot = useLoaded(
    (signal) => (period ? get(`snapshots/${period}`, { ...view, areas: true, sparkline: 13 }, { signal }) : Promise.resolve(null)),
    [period, view.area, view.asOf]);
  const lines = snapshot.data?.groups.flatMap((group) => group.indicators) ?? [];

  return html`<${Page} current="dashboard" title=${t("数据看板 · 高新区统计数据", "Dashboard · High-tech Zone Statistics")}>
    <div class="heading">
      <h1>${t("数据看板", "Dashboard")}${period ? ` · ${periodText(period)}` : ""}</h1>
      <${PeriodChoice} period=${period} periods=${calendar.data?.periods ?? []} />
      <${TimeTravel} area=${view.area} released=${snapshot.data?.area} />
    </div>
    <${ProblemNote} problem=${calendar.problem ?? snapshot.problem} />
    ${snapshot.data && html`
      <${Cards} lines=${lines} />
      <${ChartPanel} lines=${lines} view=${view} to=${period} />
      <${Areas} lines=${lines} period=${period} />
      <${SnapshotTable} groups=${snapshot.data.groups} period=${period} view=${view} />`}
    ${calendar.data && html`<${Calendar} calendar=${calendar.data} view=${view} />`}
    <${History} view=${view} />
  <//>`;
}

/** Which month to look at: the latest complete one unless another is chosen. */
function PeriodChoice({ period, periods }) {
  const known = [...new Set([...periods.map((one) => one.period), period].filter(Boolean))].sort().reverse();
  return html`<label>${t("时期", "Period")} <select value=${period} onChange=${(event) => go({ period: event.target.value })}>
    ${known.map((one) => html`<option value=${one} selected=${one === period}>${periodText(one)}</option>`)}
  </select></label>`;
}

render(html`<${Dashboard} />`, document.getElementById("app"));
