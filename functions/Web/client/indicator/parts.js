// What the indicator is a part of, and its own parts, each with its share.
import { html } from "htm/preact";
import { get } from "../shared/api.js";
import { madeOf } from "../shared/decisions.js";
import { useLoaded } from "../shared/loading.js";
import { figureText, local, t, unitNameOf } from "../shared/text.js";
import { spanText } from "../shared/words.js";
import { Growth, Word } from "../dashboard/figures.js";
import { growthAt } from "../plots/year-data.js";

export function PartsAndWhole({ indicator, catalogue, area, period }) {
  const whole = catalogue.indicators.find((one) => one.code === indicator.parent);
  const parts = catalogue.indicators.filter((one) => one.parent === indicator.code);
  const all = [whole, indicator, ...parts].filter(Boolean);
  const answer = useLoaded((signal) => (all.length > 1 ? get("observations", { indicator: all.map((one) => one.code), area, from: period, to: period }, { signal }) : Promise.resolve(null)), [indicator.code, area, period]);
  if (!answer.data) {
    return null;
  }

  const of = (one) => answer.data.series.find((series) => series.indicator === one.code);
  const rows = all.map((one) => ({ one, observation: of(one)?.observations[0] }));
  const total = rows.find((row) => row.one === (whole ?? indicator))?.observation?.measures[indicator.mainMeasure];
  return html`<section class="section" aria-labelledby="parts-title"><header><h2 id="parts-title">${t("总量与分项", "Whole and parts")}</h2><span class="soft">${spanText(period, { withYear: true })}</span></header>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="parts-title"><table class="ranks parts"><thead><tr><th scope="col">${t("指标", "Indicator")}</th><td></td><th scope="col" class="number">${t("数值", "Value")}</th><th scope="col" class="number">${t("同比", "Growth")}</th><th scope="col" class="number">${t("占比", "Share")}</th></tr></thead>
      <tbody>${rows.map(({ one, observation }) => {
        const figure = observation?.measures[one.mainMeasure];
        const share = total?.value && figure?.value != null && figure.unit === total.unit && one.unit.code === figure.unit ? (figure.value / total.value) * 100 : null;
        const growth = growthAt(observation, one.mainMeasure);
        const isWhole = one === (whole ?? indicator);
        return html`<tr><th scope="row">${!isWhole && t("其中：", "of which: ")}${one === indicator ? html`<strong>${local(one.name)}</strong>` : html`<a href=${`?code=${one.code}`}>${local(one.name)}</a>`}</th>
          <td class="bar-cell">${share !== null && html`<span class="fill" style=${{ width: `${Math.max(0, Math.min(100, share))}%` }}></span>`}</td>
          <td class="number">${figureText(figure) || "—"}<${Word} figure=${figure} /> <span class="fine">${figure ? unitNameOf(figure, one.unit, catalogue.units) : ""}</span></td><td class="number"><${Growth} value=${growth?.value} figure=${growth?.figure} /></td>
          <td class="number">${share !== null && !isWhole && html`${share.toFixed(1)}%<${Word} figure=${madeOf(figure, total)} />`}</td></tr>`;
      })}</tbody></table></div></section>`;
}
