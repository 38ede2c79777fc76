// One indicator in all areas within, ranked; those that have not reported stand last and are said to.
import { html } from "htm/preact";
import { useRef } from "preact/hooks";
import { go, parameter } from "../shared/address.js";
import { addressOf } from "../shared/api.js";
import { Downloads } from "../shared/downloads.js";
import { tableImage } from "../shared/table-image.js";
import { figureText, local, t } from "../shared/text.js";
import { saidOf } from "../shared/words.js";

export function Areas({ lines, period, view }) {
  const table = useRef(null);
  if (!lines.some((line) => line.areas.length)) {
    return null;
  }

  const compared = lines.filter((line) => line.areas.some((area) => area.figure));
  const line = compared.find((one) => one.code === parameter("compare")) ?? compared[0];
  const ranked = (line?.areas ?? []).toSorted((a, b) => (a.rank?.place ?? Infinity) - (b.rank?.place ?? Infinity));
  const most = Math.max(...ranked.map((area) => area.figure?.value ?? 0), 0);
  const query = line && { indicator: line.code, area: line.areas.map((area) => area.code), measure: line.main, from: line.period, to: line.period };
  return html`<section class="section" aria-labelledby="areas-title">
    <header><h2 id="areas-title">${t("分区域", "By area")}</h2>
      ${line && html`<label><span class="unseen">${t("指标", "Indicator")}</span><select value=${line.code} onChange=${(event) => go({ compare: event.target.value }, { replace: true })}>
        ${compared.map((one) => html`<option value=${one.code} selected=${one.code === line.code}>${local(one.name)}</option>`)}</select></label>`}</header>
    ${!line && html`<p class="empty">${t("这一时期没有下级区域的数值。", "No area within has a figure for this period.")}</p>`}
    ${line && html`<div class="scroll" tabindex="0" role="group" aria-labelledby="areas-title"><table class="ranks" ref=${table}>
        <thead><tr><td></td><th scope="col">${saidOf(line.period, line.main)}${t("，", ", ")}${local(line.unit.name)}</th><td></td><th scope="col" class="number">${t("数量", "Amount")}</th></tr></thead>
        <tbody>${ranked.map((area) => html`<tr>
          <td class="place">${area.rank?.place ?? "—"}</td>
          <th scope="row"><a href=${`?area=${encodeURIComponent(area.code)}&period=${period}`} onClick=${(event) => { event.preventDefault(); go({ area: area.code, asOf: null }); }}>${local(area.name)}</a></th>
          ${area.figure
            ? html`<td class="bar-cell"><span class="fill" style=${{ width: `${most > 0 ? Math.max(0, ((area.figure.value ?? 0) / most) * 100) : 0}%` }}></span></td><td class="number">${figureText(area.figure) || t("空缺", "n/a")}</td>`
            : html`<td class="bar-cell soft" colspan="2"><span aria-hidden="true">○</span> ${t("未报", "not reported")}</td>`}</tr>`)}</tbody>
      </table></div>
      <p class="fine">${togetherText(line, ranked)}</p>
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
