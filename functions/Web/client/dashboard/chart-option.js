// How series are drawn: growth rates together, as they compare; amounts as small multiples, each with an axis of its own over the same months. Gaps are
// months without a report.
import { figureText, periodText, plain, plusMonths, statusText } from "../shared/text.js";
import { colours } from "./palette.js";

const symbols = [["circle", "●"], ["rect", "■"], ["triangle", "▲"], ["diamond", "◆"]];
const dashes = ["solid", "dashed", "dotted"];
const panelHeight = 168;
const above = 30;
const below = 26;

/** What stands in one panel: series of growth all together, any other by itself. */
const panelsOf = (shown) => [...Map.groupBy(shown, (one) => (one.unit === "%" ? "%" : one.code)).values()];

/** How high the whole is, in pixels. */
export const heightOf = (shown) => Math.max(1, panelsOf(shown).length) * panelHeight * (panelsOf(shown).length < 3 ? 1.6 : 1);

/** An option of ECharts. */
export function optionOf(shown, kind) {
  const { text, soft, line, ground, panel, warning, series } = colours();
  const panels = panelsOf(shown);
  const months = monthsOf(shown);
  const all = panels.flat();
  const height = heightOf(shown) / Math.max(1, panels.length);
  const axis = { axisLabel: { color: soft, hideOverlap: true }, axisLine: { lineStyle: { color: line } }, nameTextStyle: { color: soft } };
  return {
    textStyle: { color: text, fontFamily: getComputedStyle(document.body).fontFamily },
    title: panels.map((panel, index) => ({ text: plain(panel.length === 1 ? `${panel[0].name}, ${panel[0].unit}` : panel.map((one, place) => `${symbols[place % symbols.length][1]} ${one.name}`).join("  ") + ", %"), top: index * height, left: 0, padding: 0, textStyle: { color: text, fontSize: 13, fontWeight: 600 } })),
    axisPointer: { link: [{ xAxisIndex: "all" }] },
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true,
      backgroundColor: panel, borderColor: line, textStyle: { color: text },
      formatter: (points) => tooltip(all, months[points[0].dataIndex]),
    },
    grid: panels.map((_, index) => ({ left: 70, right: 20, top: index * height + above, height: height - above - below })),
    xAxis: panels.map((_, index) => ({ type: "category", data: months, gridIndex: index, ...axis })),
    yAxis: panels.map((panel, index) => ({ type: "value", gridIndex: index, splitNumber: 3, ...axis, splitLine: { lineStyle: { color: line } } })),
    series: all.map((one, place) => [one, panels.find((panel) => panel.includes(one)).indexOf(one), place]).flatMap(([one, index, place]) => yearsOf(one, kind).map((year) => ({
      type: kind,
      color: series[place % series.length],
      name: plain(one.name),
      xAxisIndex: panels.findIndex((panel) => panel.includes(one)),
      yAxisIndex: panels.findIndex((panel) => panel.includes(one)),
      symbol: symbols[index % symbols.length][0],
      symbolSize: 7,
      showAllSymbol: true,
      connectNulls: !one.isMonthly,
      lineStyle: { type: dashes[index % dashes.length] },
      data: months.map((month) => (month.startsWith(year) ? point(one.points.find((candidate) => candidate.month === month), { ground, warning }) : null)),
    }))),
  };
}

// What comes together since January begins anew each year: a line for each, never a saw-tooth.
const yearsOf = (one, kind) => (kind === "line" && one.points.some((found) => found.measure === "cumulative") ? [...new Set(one.points.map((found) => found.month.slice(0, 4)))] : [""]);

/** A doubtful figure is ringed. */
const point = (found, { ground, warning }) => (found?.figure.status === "U"
  ? { value: found.value, symbolSize: 12, itemStyle: { color: ground, borderColor: warning, borderWidth: 3 } }
  : found?.value ?? null);

const tooltip = (all, month) => [
  periodText(month),
  ...all.flatMap((one, index) => {
    const found = one.points.find((candidate) => candidate.month === month);
    return found ? [plain(`${symbols[index % symbols.length][1]} ${one.name} ${figureText(found.figure) || "—"} ${found.value === null && found.figure.value !== null ? found.figure.unit : one.unit}${statusText(found.figure.status) ? ` ⚠ ${statusText(found.figure.status)}` : ""}`)] : [];
  }),
].join("\n");

function monthsOf(shown) {
  const known = shown.flatMap((one) => one.points.map((candidate) => candidate.month)).sort();
  const months = known.slice(0, 1);
  while (months.length > 0 && months.at(-1) < known.at(-1)) {
    months.push(plusMonths(months.at(-1), 1));
  }

  return months;
}
