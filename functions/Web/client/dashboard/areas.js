// One indicator in all areas: as bars and as a table in one.
import { html } from "htm/preact";
import { useRef } from "preact/hooks";
import { go, parameter } from "../shared/address.js";
import { addressOf } from "../shared/api.js";
import { Downloads } from "../shared/downloads.js";
import { tableImage } from "../shared/table-image.js";
import { figureText, local, periodText, t } from "../shared/text.js";
import { measureName } from "./figures.js";

export function Areas({ lines, period, view }) {
  const table = useRef(null);
  if (!lines.some((line) => line.areas.length)) {
    return null;
  }

  const compared = lines.filter((line) => line.areas.some((area) => area.figure));
  const line = compared.find((one) => one.code === parameter("compare")) ?? compared[0];
  const most = Math.max(...(line?.areas ?? []).map((area) => area.figure?.value ?? 0), 0);
  const query = line && { indicator: line.code, area: line.areas.map((area) => area.code), measure: line.main, from: line.period, to: line.period };
  return html`<section class="panel" aria-labelledby="areas-title">
    <h2 id="areas-title">${t("区域比较", "Areas compared")} · ${periodText(line?.period ?? period)}</h2>
    ${!line && html`<p class="empty">${t("这一时期没有下级区域的数值。", "No area within has a figure for this period.")}</p>`}
    ${line && html`<div class="tools">
        <label>${t("指标", "Indicator")} <select value=${line.code} onChange=${(event) => go({ compare: event.target.value }, { replace: true })}>
          ${compared.map((one) => html`<option value=${one.code} selected=${one.code === line.code}>${local(one.name)}</option>`)}</select></label>
        ${view.asOf && html`<span class="soft">${t("下载为现行数值", "Downloads are as of now")}</span>`}
        <${Downloads} name=${t(`区域比较-${line.code}-${line.period}`, `areas-${line.code}-${line.period}`)} address=${addressOf("observations", query)} png=${() => tableImage(table.current)} />
      </div>
      <div class="scroll" tabindex="0" role="group" aria-labelledby="areas-title"><table class="areas" ref=${table}>
        <thead><tr><th scope="col">${t("区域", "Area")}</th><th scope="col" class="number">${measureName(line.main)}(${local(line.unit.name)})</th><th scope="col" class="number">${t("位次", "Rank")}</th><td></td></tr></thead>
        <tbody>${line.areas.map((area) => html`<tr>
          <th scope="row"><a href=${`?area=${encodeURIComponent(area.code)}&period=${period}`} onClick=${(event) => { event.preventDefault(); go({ area: area.code, asOf: null }); }}>${local(area.name)}</a></th>
          <td class="number">${area.figure ? figureText(area.figure) : t("未报", "none")}</td>
          <td class="number">${area.rank ? `${area.rank.place}/${area.rank.outOf}` : ""}</td>
          <td class="track"><span class="fill" style=${{ width: `${most > 0 ? Math.max(0, ((area.figure?.value ?? 0) / most) * 100) : 0}%` }}></span></td></tr>`)}</tbody>
      </table></div>`}
  </section>`;
}
