// The figures of a chart as a table, the latest first.
import { html } from "htm/preact";
import { periodText, t } from "../shared/text.js";
import { FigureButton } from "./figures.js";

export function SeriesTable({ shown }) {
  const periods = [...new Set(shown.flatMap((one) => one.points.map((point) => point.period)))].sort().reverse();
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${t("图中数值", "The figures of the chart")}><table>
    <thead><tr><th scope="col">${t("时期", "Period")}</th>${shown.map((one) => html`<th scope="col" class="number">${one.name}(${one.unit})</th>`)}</tr></thead>
    <tbody>${periods.map((period) => html`<tr><th scope="row">${periodText(period)}</th>
      ${shown.map((one) => {
        const point = one.points.find((candidate) => candidate.period === period);
        return html`<td class="number">${point && html`<${FigureButton} indicator=${one.code} measure=${point.measure} period=${period} figure=${point.figure} />`}</td>`;
      })}</tr>`)}</tbody>
  </table></div>`;
}
