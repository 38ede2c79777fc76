// A chart of any chosen indicators, with the same figures as a table beneath it.
import { html } from "htm/preact";
import { useMemo, useRef } from "preact/hooks";
import { addressOf, get } from "../shared/api.js";
import { go, parameter } from "../shared/address.js";
import { Chart } from "../shared/chart.js";
import { Downloads } from "../shared/downloads.js";
import { useLoaded } from "../shared/loading.js";
import { ProblemNote } from "../shared/page.js";
import { figureText, local, periodText, t } from "../shared/text.js";
import { colours, readColours } from "./palette.js";

// Which measures a view stands for: the amount and, of an indicator without it, what takes its place.
const views = { cumulative: ["cumulative", "level"], month: ["current", "level"], growth: ["cumulativeGrowth", "levelGrowth"], level: ["level"] };
const most = 8;

export function ChartPanel({ lines, view, to }) {
  const chart = useRef(null);
  const measures = views[parameter("view", "cumulative")] ?? views.cumulative;
  const kind = parameter("kind", "line") === "bar" ? "bar" : "line";
  const last = parameter("last", "24");
  const chosen = (parameter("indicators") || lines.filter((line) => line.measures[line.main]?.value != null).slice(0, 2).map((line) => line.code).join(",")).split(",").slice(0, most);
  const query = { indicator: chosen, measure: measures, to, last, ...view };
  const series = useLoaded((signal) => get("observations", query, { signal }), [chosen.join(), measures.join(), to, last, view.area, view.asOf]);
  const shown = useMemo(() => (series.data ? seriesOf(series.data, measures) : []), [series.data, measures.join()]);
  const option = useMemo(() => optionOf(shown, kind), [shown, kind]);
  const choice = (name, value, options) => html`<select value=${value} aria-label=${name} onChange=${(event) => go({ [options.key]: event.target.value }, { replace: true })}>
    ${options.all.map(([code, text]) => html`<option value=${code} selected=${code === value}>${text}</option>`)}</select>`;

  return html`<section class="panel" aria-labelledby="chart-title">
    <h2 id="chart-title">${t("走势", "Series")}</h2>
    <div class="tools">
      ${choice(t("口径", "Measure"), parameter("view", "cumulative"), { key: "view", all: [["cumulative", t("累计", "Cumulative")], ["month", t("本期", "Current")], ["growth", t("同比增长", "Growth")], ["level", t("期末数", "Level")]] })}
      ${choice(t("图形", "Chart"), kind, { key: "kind", all: [["line", t("折线", "Lines")], ["bar", t("柱形", "Bars")]] })}
      ${choice(t("期数", "Periods"), last, { key: "last", all: ["12", "24", "36", "60"].map((number) => [number, t(`近${number}期`, `Last ${number}`)]) })}
      <${Indicators} lines=${lines} chosen=${chosen} />
      <${Downloads} name=${t("走势", "series")} address=${addressOf("observations", query)} png=${() => chart.current?.getDataURL({ pixelRatio: 2, backgroundColor: colours().ground })} />
    </div>
    <${ProblemNote} problem=${series.problem} />
    <${Chart} option=${option} onReady=${(ready) => { chart.current = ready; }} label=${t(`走势图:${shown.map((one) => one.name).join("、")}`, `Chart of ${shown.map((one) => one.name).join(", ")}`)} />
    <details><summary>${t("图中数值", "The figures of the chart")}</summary><${SeriesTable} shown=${shown} /></details>
  </section>`;
}

/** The indicators to choose from, by group. */
const Indicators = ({ lines, chosen }) => html`<details class="menu"><summary>${t(`指标(${chosen.length})`, `Indicators (${chosen.length})`)}</summary>
  <div class="menu-body" role="group" aria-label=${t("指标", "Indicators")}>${lines.map((line) => html`<label>
    <input type="checkbox" checked=${chosen.includes(line.code)} disabled=${!chosen.includes(line.code) && chosen.length >= most}
      onChange=${(event) => go({ indicators: (event.target.checked ? [...chosen, line.code] : chosen.filter((code) => code !== line.code)).join(",") }, { replace: true })} />
    ${local(line.name)}</label>`)}</div></details>`;

function seriesOf(answer, measures) {
  return answer.series.flatMap((series) => {
    const measure = measures.find((one) => series.observations.some((observation) => observation.measures[one]));
    return measure ? [{
      code: series.indicator,
      name: local(series.name),
      unit: measure.endsWith("Growth") ? "%" : local(series.unit.name),
      points: series.observations.filter((observation) => observation.measures[measure]).map((observation) => ({ period: observation.period, figure: observation.measures[measure] })),
    }] : [];
  });
}

function optionOf(shown, kind) {
  readColours();
  const periods = [...new Set(shown.flatMap((one) => one.points.map((point) => point.period)))].sort();
  const units = [...new Set(shown.map((one) => one.unit))].slice(0, 2);
  const { text, line, series } = colours();
  const axis = { axisLabel: { color: text }, axisLine: { lineStyle: { color: line } }, splitLine: { lineStyle: { color: line } }, nameTextStyle: { color: text } };
  return {
    color: series,
    textStyle: { color: text },
    legend: { type: "plain", textStyle: { color: text } },
    grid: { left: 60, right: units.length > 1 ? 60 : 20, top: 50, bottom: 40 },
    xAxis: { type: "category", data: periods, ...axis },
    yAxis: (units.length ? units : [""]).map((unit, index) => ({ type: "value", name: unit, scale: kind === "line", ...axis, splitLine: { show: index === 0, lineStyle: { color: line } } })),
    series: shown.map((one, index) => ({
      type: kind,
      name: one.name,
      yAxisIndex: Math.max(0, units.indexOf(one.unit)),
      symbol: ["circle", "rect", "triangle", "diamond"][index % 4],
      lineStyle: { type: ["solid", "dashed", "dotted"][index % 3] },
      data: periods.map((period) => one.points.find((point) => point.period === period)?.figure.value ?? null),
    })),
  };
}

function SeriesTable({ shown }) {
  const periods = [...new Set(shown.flatMap((one) => one.points.map((point) => point.period)))].sort().reverse();
  return html`<div class="scroll" tabindex="0"><table>
    <thead><tr><th scope="col">${t("时期", "Period")}</th>${shown.map((one) => html`<th scope="col" class="number">${one.name}(${one.unit})</th>`)}</tr></thead>
    <tbody>${periods.map((period) => html`<tr><th scope="row">${periodText(period)}</th>
      ${shown.map((one) => html`<td class="number">${figureText(one.points.find((point) => point.period === period)?.figure)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}
