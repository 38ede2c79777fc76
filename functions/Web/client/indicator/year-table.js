// All that is published, by month and year; a dashed line stands where the definition changed.
import { html } from "htm/preact";
import { useRef, useState } from "preact/hooks";
import { addressOf } from "../shared/api.js";
import { Downloads } from "../shared/downloads.js";
import { tableImage } from "../shared/table-image.js";
import { letThrough, letThroughText } from "../shared/decisions.js";
import { figureText, local, t } from "../shared/text.js";
import { partText } from "../shared/words.js";
import { measureName } from "../dashboard/figures.js";

const offered = ["cumulative", "current", "level", "cumulativeGrowth", "currentGrowth", "levelGrowth"];

export function YearTable({ series, onOpen }) {
  const table = useRef(null);
  const known = offered.filter((measure) => series.observations.some((one) => one.measures[measure]));
  const [wanted, setWanted] = useState(known[0]);
  const years = [...new Set(series.observations.map((one) => one.period.slice(0, 4)))].sort().reverse();
  const parts = [...new Set(series.observations.map((one) => one.period.slice(5)))].sort();
  const of = (year, part) => series.observations.find((one) => one.period === `${year}-${part}`)?.measures[wanted];
  const cuts = new Set(series.breaks.map((one) => one.from.slice(0, 4)));
  return html`<section class="section" aria-labelledby="years-title"><header><h2 id="years-title">${t("逐年逐月", "By year and month")}</h2>
      <span class="joined" role="group" aria-label=${t("表中口径", "Measure of the table")}>${known.map((measure) => html`<button type="button" aria-pressed=${measure === wanted} onClick=${() => setWanted(measure)}>${measureName(measure)}</button>`)}</span></header>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="years-title"><table class="snapshot years" ref=${table}>
      <thead><tr><th scope="col">${wanted?.endsWith("Growth") ? "%" : local(series.unit.name)}</th>${parts.map((part) => html`<th scope="col" class="number">${partText(`${years[0]}-${part}`)}</th>`)}</tr></thead>
      <tbody>${years.map((year) => html`<tr class=${cuts.has(String(Number(year) + 1)) ? "cut" : ""}><th scope="row">${year}</th>${parts.map((part) => {
        const figure = of(year, part);
        return html`<td class="number">${figure ? html`<button type="button" class="figure" onClick=${() => onOpen(wanted, `${year}-${part}`)}>${figureText(figure) || t("空缺", "n/a")}${figure.status === "U" && html`<span class="mark" role="img" aria-label=${t("存疑", "doubtful")}>◆</span>`}${letThrough(figure) && html`<span class="mark" role="img" aria-label=${letThroughText(letThrough(figure))} title=${letThroughText(letThrough(figure))}>◆</span>`}</button>` : html`<span class="soft">—</span>`}</td>`;
      })}</tr>`)}</tbody></table></div>
    <p class="tools"><${Downloads} name=${series.indicator} address=${addressOf("observations", { indicator: series.indicator, area: series.area })} png=${() => tableImage(table.current)} /></p>
  </section>`;
}
