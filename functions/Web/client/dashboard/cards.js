// The main indicators: those that are no part of another and have a figure, from each group in turn.
import { html } from "htm/preact";
import { local, periodText, t } from "../shared/text.js";
import { FigureButton, Flags, Growth } from "./figures.js";
import { Sparkline } from "./sparkline.js";

const most = 12;

export function Cards({ lines }) {
  const main = lines.filter((line) => !line.parent && line.measures[line.main]).slice(0, most);
  return html`<section aria-label=${t("主要指标", "Main indicators")} class="cards">
    ${main.map((line) => html`<${Card} key=${line.code} line=${line} />`)}
  </section>`;
}

function Card({ line }) {
  const amount = line.amounts[line.main];
  return html`<article class="card">
    <h2>${local(line.name)}</h2>
    <p class="value"><${FigureButton} indicator=${line.code} measure=${line.main} period=${line.period} figure=${line.measures[line.main]} />
      <span class="unit">${local(line.unit.name)}</span> <${Flags} flags=${line.flags} /></p>
    <p class="growths">
      <${Growth} value=${amount.reportedGrowth} label=${t("上报同比", "reported")} />
      <${Growth} value=${amount.computedGrowth} label=${t("推算同比", "computed")} />
    </p>
    <${Sparkline} points=${amount.sparkline} label=${t(`${local(line.name)}近${amount.sparkline.length}期走势`, `${local(line.name)}, last ${amount.sparkline.length} periods`)} />
    <p class="when">${periodText(line.period)} · ${measureName(line.main)}${amount.rank ? ` · ${t("位次", "rank")} ${amount.rank.place}/${amount.rank.outOf}` : ""}</p>
  </article>`;
}

/** The name of an amount measure. */
export const measureName = (measure) => ({
  current: t("本期", "Current"), cumulative: t("累计", "Cumulative"), level: t("期末数", "Level"),
  currentGrowth: t("本期同比", "Growth, current"), cumulativeGrowth: t("累计同比", "Growth, cumulative"), levelGrowth: t("期末同比", "Growth, level"),
})[measure] ?? measure;
