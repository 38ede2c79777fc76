// A chart of any chosen indicators, with the same figures as a table beneath it.
import { html } from "htm/preact";
import { useMemo, useRef } from "preact/hooks";
import { go, parameter } from "../shared/address.js";
import { addressOf, get } from "../shared/api.js";
import { Downloads } from "../shared/downloads.js";
import { LateChart } from "../shared/late-chart.js";
import { useLoaded } from "../shared/loading.js";
import { ProblemNote } from "../shared/problem.js";
import { isDark, language } from "../shared/settings.js";
import { local, plain, t } from "../shared/text.js";
import { ChartMenu } from "./chart-menu.js";
import { heightOf, optionOf } from "./chart-option.js";
import { SeriesTable } from "./series-table.js";
import { seriesOf, views } from "./series.js";

export const mostIndicators = 8;

export function ChartPanel({ groups, view, to }) {
  const chart = useRef(null);
  const measures = views[parameter("view")] ?? views.cumulative;
  const kind = parameter("kind") === "bar" ? "bar" : "line";
  const last = parameter("last", "24");
  const chosen = parameter("indicators") ? parameter("indicators").split(",").slice(0, mostIndicators) : usual(groups);
  const query = { indicator: chosen, measure: measures, to, last, ...view };
  const address = addressOf("observations", query);
  const series = useLoaded((signal) => get("observations", query, { signal }), [address]);
  const shown = useMemo(() => (series.data ? seriesOf(series.data, measures) : []), [series.data, language.value]);
  const option = useMemo(() => optionOf(shown, kind), [shown, kind, isDark.value]);
  const without = groups.flatMap((group) => group.indicators).filter((line) => chosen.includes(line.code) && !shown.some((one) => one.code === line.code));

  const choice = (name, parameterName, value, all) => html`<label><span class="unseen">${name}</span><select value=${value} onChange=${(event) => go({ [parameterName]: event.target.value }, { replace: true })}>
    ${all.map(([code, text]) => html`<option value=${code} selected=${code === value}>${text}</option>`)}</select></label>`;

  return html`<section aria-labelledby="chart-title" aria-busy=${series.isLoading}>
    <header><h2 id="chart-title">${t("走势", "Series")}</h2></header>
    <div class="tools">
      <${ChartMenu} groups=${groups} chosen=${chosen} most=${mostIndicators} />
      ${choice(t("口径", "Measure"), "view", parameter("view", "cumulative"), [["cumulative", t("累计", "Cumulative")], ["month", t("当月", "Month")], ["growth", t("同比增长", "Growth on a year before")], ["level", t("期末数", "Level")]])}
      ${choice(t("图形", "Chart"), "kind", kind, [["line", t("折线", "Lines")], ["bar", t("柱形", "Bars")]])}
      ${choice(t("期数", "Periods"), "last", last, ["12", "24", "36", "60"].map((number) => [number, t(`近${number}期`, `Last ${number}`)]))}
      <${Downloads} name=${t("走势", "series")} address=${address} png=${() => chart.current.getDataURL({ pixelRatio: 2, backgroundColor: getComputedStyle(document.body).backgroundColor })} />
    </div>
    <${ProblemNote} problem=${series.problem} retry=${series.retry} />
    ${series.data && shown.length === 0 && html`<p class="empty">${t("所选指标没有这种口径的数值。换一种口径或指标。", "The indicators chosen have no figures of this measure. Choose another measure or indicator.")}</p>`}
    ${series.data && shown.length > 0 && without.length > 0 && html`<p class="soft">${t(`没有这种口径的数值：${without.map((line) => local(line.name)).join("、")}`, `No figures of this measure: ${without.map((line) => local(line.name)).join(", ")}`)}</p>`}
    <${LateChart} option=${option} height=${heightOf(shown)} onReady=${(ready) => { chart.current = ready; }} label=${t(`走势图：${shown.map((one) => one.name).join("、")}；数值见下表`, `Chart of ${shown.map((one) => one.name).join(", ")}; the figures are in the table below`)}
      onPoint=${({ seriesName, dataIndex }) => open(shown.find((one) => plain(one.name) === seriesName), option.xAxis[0].data[dataIndex])} />
    <details><summary>${t("图中数值", "The figures of the chart")}</summary><${SeriesTable} shown=${shown} /></details>
  </section>`;
}

function open(series, month) {
  const point = series.points.find((one) => one.month === month);
  if (point) {
    go({ of: `${series.code}.${point.measure}.${point.period}` }, { isOpening: true });
  }
}

/** The first main indicator of each of two groups, of those with a figure of the period; of all where none has. */
function usual(groups) {
  const firstOf = (lines) => lines.find((line) => !line.parent && line.measures[line.main]?.value != null && !line.main.endsWith("Growth"));
  const codes = groups.flatMap((group) => firstOf(group.indicators)?.code ?? []).slice(0, 2);
  return codes.length > 0 ? codes : groups.slice(0, 2).map((group) => group.indicators[0].code);
}
