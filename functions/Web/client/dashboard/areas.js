// One indicator in all areas: as bars and as a table.
import { html } from "htm/preact";
import { go, parameter } from "../shared/address.js";
import { figureText, local, periodText, t } from "../shared/text.js";

export function Areas({ lines, period }) {
  const compared = lines.filter((line) => line.areas?.some((area) => area.figure));
  if (compared.length === 0) {
    return null;
  }

  const line = compared.find((one) => one.code === parameter("compare")) ?? compared[0];
  const most = Math.max(...line.areas.map((area) => area.figure?.value ?? 0), 0);
  return html`<section class="panel" aria-labelledby="areas-title">
    <h2 id="areas-title">${t("区域比较", "Areas compared")} · ${periodText(period)}</h2>
    <label>${t("指标", "Indicator")} <select value=${line.code} onChange=${(event) => go({ compare: event.target.value }, { replace: true })}>
      ${compared.map((one) => html`<option value=${one.code} selected=${one.code === line.code}>${local(one.name)}</option>`)}</select></label>
    <table class="areas">
      <thead><tr><th scope="col">${t("区域", "Area")}</th><th scope="col" class="number">${local(line.unit.name)}</th><th scope="col" class="number">${t("位次", "Rank")}</th><th scope="col"><span class="unseen">${t("图示", "Bar")}</span></th></tr></thead>
      <tbody>${line.areas.map((area) => html`<tr>
        <th scope="row">${local(area.name)}</th>
        <td class="number">${figureText(area.figure)}</td>
        <td class="number">${area.rank ? `${area.rank.place}/${area.rank.outOf}` : ""}</td>
        <td><meter min="0" max=${most || 1} value=${Math.max(area.figure?.value ?? 0, 0)} aria-hidden="true"></meter></td></tr>`)}</tbody>
    </table>
  </section>`;
}
