// All that is published, by month and year; a dashed line stands where the definition changed.
import { html } from "htm/preact";
import { useRef, useState } from "preact/hooks";
import { addressOf } from "../shared/api.js";
import { Downloads } from "../shared/downloads.js";
import { tableImage } from "../shared/table-image.js";
import { figureText, local, t, unitNameOf } from "../shared/text.js";
import { partText } from "../shared/words.js";
import { measureName, Word } from "../dashboard/figures.js";
import { revisedIn, revisedText, useTriangle } from "../plots/revised.js";
import { isQuarterly } from "../plots/year-data.js";
import { mainMeasureOf } from "./main-measure.js";

const offered = ["cumulative", "current", "level", "cumulativeGrowth", "currentGrowth", "levelGrowth"];

export function YearTable({ series, release, units, onOpen }) {
  const table = useRef(null);
  const known = offered.filter((measure) => series.observations.some((one) => one.measures[measure]));
  const [wanted, setWanted] = useState(mainMeasureOf(series) ?? known[0]);
  const revised = revisedIn(useTriangle(series, wanted, release));
  const years = [...new Set(series.observations.map((one) => one.period.slice(0, 4)))].sort().reverse();
  const parts = [...new Set(series.observations.map((one) => one.period.slice(5)))].sort();
  const of = (year, part) => series.observations.find((one) => one.period === `${year}-${part}`)?.measures[wanted];
  const isOtherUnit = (figure) => figure.value !== null && !wanted.endsWith("Growth") && figure.unit !== series.unit.code;
  const cuts = new Set(series.breaks.map((one) => one.from.slice(0, 4)));
  return html`<section class="section" aria-labelledby="years-title"><header><h2 id="years-title">${t("逐年逐月", "By year and month")}</h2>
      <span class="joined" role="group" aria-label=${t("表中口径", "Measure of the table")}>${known.map((measure) => html`<button type="button" aria-pressed=${measure === wanted} onClick=${() => setWanted(measure)}>${measureName(measure, isQuarterly(series.observations))}</button>`)}</span></header>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="years-title"><table class="snapshot years" ref=${table}>
      <thead><tr><th scope="col">${wanted?.endsWith("Growth") ? "%" : local(series.unit.name)}</th>${parts.map((part) => html`<th scope="col" class="number">${partText(`${years[0]}-${part}`)}</th>`)}</tr></thead>
      <tbody>${years.map((year) => html`<tr class=${cuts.has(String(Number(year) + 1)) ? "cut" : ""}><th scope="row">${year}</th>${parts.map((part) => {
        const figure = of(year, part);
        const was = figure && revised(`${year}-${part}`);
        const wasText = was && revisedText(was, (value) => figureText({ value, decimals: figure.decimals ?? 0, precision: "rounded" }));
        return html`<td class="number">${figure ? html`<button type="button" class="figure" onClick=${() => onOpen(wanted, `${year}-${part}`)}>${figureText(figure) || t("空缺", "n/a")}${isOtherUnit(figure) && html` <span class="warn-ink">${unitNameOf(figure, series.unit, units)}</span>`}${figure.status === "U" && html`<span class="mark" role="img" aria-label=${t("存疑", "doubtful")}>◆</span>`}<${Word} figure=${figure} />${was && html`<span class="mark" role="img" aria-label=${wasText} title=${wasText}>↻</span>`}</button>` : html`<span class="soft">—</span>`}</td>`;
      })}</tr>`)}</tbody></table></div>
    <p class="tools"><${Downloads} name=${series.indicator} address=${addressOf("observations", { indicator: series.indicator, area: series.area })} png=${() => tableImage(table.current)} /></p>
  </section>`;
}
