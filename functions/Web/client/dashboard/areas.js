// One indicator in all areas within, ranked; those that have not reported stand last and are said to.
import { html } from "htm/preact";
import { useRef } from "preact/hooks";
import { go, parameter } from "../shared/address.js";
import { addressOf } from "../shared/api.js";
import { madeOf } from "../shared/decisions.js";
import { Downloads } from "../shared/downloads.js";
import { ProblemNote } from "../shared/problem.js";
import { tableImage } from "../shared/table-image.js";
import { figureText, local, t, unitNameOf } from "../shared/text.js";
import { saidOf } from "../shared/words.js";
import { Growth, Word } from "./figures.js";
import { isGrowthOnly, linesOf } from "./lines.js";

/** answer is what useLoaded has of the snapshot with areas; period and view are what the page shows. */
export function Areas({ answer, period, view }) {
  const table = useRef(null);
  if (!answer.data || answer.isLoading) {
    return html`<section class="section" aria-labelledby="areas-title"><header><h2 id="areas-title">${t("分区域", "By area")}</h2></header>
      <${ProblemNote} problem=${answer.isLoading ? null : answer.problem} retry=${answer.retry} />
      ${answer.isLoading && html`<div class="chart skeleton" role="status" aria-busy="true"><span class="unseen">${t("正在读取……", "Loading …")}</span></div>`}</section>`;
  }

  const [lines, units] = [linesOf(answer.data), answer.data.units];
  if (!lines.some((line) => line.areas.length)) {
    return null;
  }

  const compared = lines.filter((line) => line.areas.some((area) => area.figure));
  const line = compared.find((one) => one.code === parameter("compare")) ?? compared[0];
  const ranked = (line?.areas ?? []).toSorted((a, b) => (a.rank?.place ?? Infinity) - (b.rank?.place ?? Infinity));
  const isIn = (figure) => figure?.value != null && figure.unit === (isGrowthOnly(line) ? "percent" : line.unit.code);
  const most = Math.max(...ranked.filter((area) => isIn(area.figure)).map((area) => area.figure.value), 0);
  const together = line ? togetherText(line, ranked) : "";
  const query = line && { indicator: line.code, area: line.areas.map((area) => area.code), measure: line.main, from: line.period, to: line.period };
  return html`<section class="section" aria-labelledby="areas-title">
    <header><h2 id="areas-title">${t("分区域", "By area")}</h2>
      ${line && html`<label><span class="unseen">${t("指标", "Indicator")}</span><select value=${line.code} onChange=${(event) => go({ compare: event.target.value }, { replace: true })}>
        ${compared.map((one) => html`<option value=${one.code} selected=${one.code === line.code}>${local(one.name)}</option>`)}</select></label>`}</header>
    ${!line && html`<p class="empty">${t("这一时期没有下级区域的数值。", "No area within has a figure for this period.")}</p>`}
    ${line && html`<div class="scroll" tabindex="0" role="group" aria-labelledby="areas-title"><table class="ranks" ref=${table}>
        <thead><tr><td></td><th scope="col">${saidOf(line.period, line.main)}${t("，", ", ")}${isGrowthOnly(line) ? "%" : local(line.unit.name)}</th><td></td><th scope="col" class="number">${t("数量", "Amount")}</th>${!isGrowthOnly(line) && html`<th scope="col" class="number">${t("同比", "Growth")}</th>`}</tr></thead>
        <tbody>${ranked.map((area) => html`<tr>
          <td class="place">${area.rank?.place ?? "—"}</td>
          <th scope="row"><a href=${`?area=${encodeURIComponent(area.code)}&period=${period}`} onClick=${(event) => { event.preventDefault(); go({ area: area.code, asOf: null }); }}>${local(area.name)}</a></th>
          ${area.figure
            ? html`<td class="bar-cell"><span class="fill" style=${{ width: `${most > 0 && isIn(area.figure) ? Math.max(0, (area.figure.value / most) * 100) : 0}%` }}></span></td><td class="number">${figureText(area.figure) || t("空缺", "n/a")}${area.figure.value !== null && !isIn(area.figure) && html` <span class="warn-ink">${unitNameOf(area.figure, line.unit, units)}</span>`}${area.figure.status === "U" && html`<span class="mark" role="img" aria-label=${t("存疑", "doubtful")}>◆</span>`}<${Word} figure=${area.figure} /></td>${!isGrowthOnly(line) && html`<td class="number">${isIn(area.figure) && area.growth && html`<${Growth} value=${area.growth.value} figure=${area.growth.derived ? { restsOn: area.growth.letThrough } : area.growth} />`}</td>`}`
            : html`<td class="bar-cell soft" colspan=${isGrowthOnly(line) ? 2 : 3}><span aria-hidden="true">○</span> ${t("未报", "not reported")}</td>`}</tr>`)}</tbody>
      </table></div>
      <p class="fine">${together}${together && html`<${Word} figure=${madeOf(line.measures[line.main], ...ranked.map((area) => area.figure))} />`}</p>
      <p class="tools">${view.asOf && html`<span class="fine">${t("下载为现行数值", "Downloads are as of now")}</span>`}<${Downloads} name=${t(`区域比较-${line.code}-${line.period}`, `areas-${line.code}-${line.period}`)} address=${addressOf("observations", query)} png=${() => tableImage(table.current)} /></p>`}
  </section>`;
}

/** What the areas make of the whole, where all are in its unit. */
function togetherText(line, areas) {
  const given = areas.filter((area) => area.figure?.value != null);
  const whole = line.measures[line.main];
  if (given.length < 2 || !whole?.value || line.kind === "rate" || [whole, ...given.map((area) => area.figure)].some((figure) => figure.unit !== line.unit.code)) {
    return "";
  }

  const sum = given.reduce((total, area) => total + area.figure.value, 0);
  const text = figureText({ value: sum, decimals: whole.decimals, precision: "rounded" });
  const share = ((sum / whole.value) * 100).toFixed(1);
  return t(`${given.length}个区域合计${text}${local(line.unit.name)}，占全区${figureText(whole)}${local(line.unit.name)}的${share}%。`,
    `The ${given.length} areas have ${text}, ${share}% of the whole ${figureText(whole)}.`);
}
