// How series are drawn. Each has a colour, a symbol and a dash of its own; gaps are months without a report.
import { figureText, periodText, plain, plusMonths, statusText } from "../shared/text.js";
import { colours } from "./palette.js";

const symbols = [["circle", "●"], ["rect", "■"], ["triangle", "▲"], ["diamond", "◆"]];
const dashes = ["solid", "dashed", "dotted"];
const mostUnits = 2;

/** The series that can be drawn: two units have an axis each, a third has none. */
export function drawn(shown) {
  const units = unitsOf(shown);
  return shown.filter((one) => units.includes(one.unit));
}

/** An option of ECharts. */
export function optionOf(shown, kind) {
  const { text, soft, line, ground, panel, warning, series } = colours();
  const units = unitsOf(shown);
  const months = monthsOf(shown);
  const all = drawn(shown);
  const axis = { axisLabel: { color: soft, hideOverlap: true }, axisLine: { lineStyle: { color: line } }, nameTextStyle: { color: soft } };
  return {
    color: series,
    textStyle: { color: text, fontFamily: getComputedStyle(document.body).fontFamily },
    legend: { type: "plain", top: 0, itemWidth: 34, textStyle: { color: text } },
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true,
      backgroundColor: panel, borderColor: line, textStyle: { color: text },
      formatter: (points) => tooltip(all, months[points[0].dataIndex]),
    },
    grid: { left: 70, right: units.length > 1 ? 70 : 20, top: 24 * Math.ceil(all.length / 3) + 36, bottom: 30 },
    xAxis: { type: "category", data: months, ...axis },
    yAxis: (units.length ? units : [""]).map((unit, index) => ({ type: "value", name: unit, scale: kind === "line", ...axis, splitLine: { show: index === 0, lineStyle: { color: line } } })),
    series: all.map((one, index) => ({
      type: kind,
      name: plain(one.name),
      yAxisIndex: units.indexOf(one.unit),
      symbol: symbols[index % symbols.length][0],
      symbolSize: 7,
      showAllSymbol: true,
      connectNulls: !one.isMonthly,
      lineStyle: { type: dashes[index % dashes.length] },
      data: months.map((month) => point(one.points.find((candidate) => candidate.month === month), { ground, warning })),
    })),
  };
}

/** A doubtful figure is ringed. */
const point = (found, { ground, warning }) => (found?.figure.status === "U"
  ? { value: found.figure.value, symbolSize: 12, itemStyle: { color: ground, borderColor: warning, borderWidth: 3 } }
  : found?.figure.value ?? null);

const tooltip = (all, month) => [
  periodText(month),
  ...all.flatMap((one, index) => {
    const found = one.points.find((candidate) => candidate.month === month);
    return found ? [plain(`${symbols[index % symbols.length][1]} ${one.name} ${figureText(found.figure) || "—"} ${one.unit}${statusText(found.figure.status) ? ` ⚠ ${statusText(found.figure.status)}` : ""}`)] : [];
  }),
].join("\n");

const unitsOf = (shown) => [...new Set(shown.map((one) => one.unit))].slice(0, mostUnits);

function monthsOf(shown) {
  const known = shown.flatMap((one) => one.points.map((candidate) => candidate.month)).sort();
  const months = known.slice(0, 1);
  while (months.length > 0 && months.at(-1) < known.at(-1)) {
    months.push(plusMonths(months.at(-1), 1));
  }

  return months;
}
