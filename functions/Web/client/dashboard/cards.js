// The main indicators: those that are no part of another, from each group in turn.
import { html } from "htm/preact";
import { figureText, local, periodText, t } from "../shared/text.js";
import { FigureButton, FlagsInWords, Growth, measureName } from "./figures.js";
import { Sparkline } from "./sparkline.js";

const most = 12;

export const Cards = ({ groups }) => html`<section aria-labelledby="cards-title">
  <h2 id="cards-title" class="unseen">${t("主要指标", "Main indicators")}</h2>
  <div class="cards">${mainOf(groups).map((line) => html`<${Card} key=${line.code} line=${line} />`)}</div>
</section>`;

/** The first of each group, then the second of each, until there are enough; in the order of the groups. One never reported is left out. */
function mainOf(groups) {
  const whole = groups.map((group) => group.indicators.filter((line) => !line.parent && (line.measures[line.main] || line.amounts[line.main].latest)));
  const inTurn = whole.flatMap((lines, group) => lines.map((line, place) => ({ line, place, group }))).sort((a, b) => a.place - b.place || a.group - b.group);
  return inTurn.slice(0, most).sort((a, b) => a.group - b.group || a.place - b.place).map((one) => one.line);
}

function Card({ line }) {
  const amount = line.amounts[line.main];
  const figure = line.measures[line.main];
  const name = local(line.name);

  // A cumulative amount begins anew each January; the month tells how things go.
  const trend = line.amounts.current ?? amount;
  return html`<article class="card">
    <h3>${name}</h3>
    <p class="value">${figure
      ? html`<${FigureButton} indicator=${line.code} measure=${line.main} period=${line.period} figure=${figure} />`
      : html`<span class="soft">—</span>`}${" "}
      <span class="unit">${local(line.unit.name)}</span></p>
    <p class="growths">
      <${Growth} value=${amount.reportedGrowth} label=${t("上报同比", "reported")} />
      <${Growth} value=${amount.computedGrowth} label=${t("推算同比", "computed")} />
      ${!figure && amount.latest && html`<span class="soft">${t("最近", "latest")} ${periodText(amount.latest.period)} ${figureText(amount.latest)}</span>`}
    </p>
    <${Sparkline} points=${trend.sparkline} label=${t(`${name}近${trend.sparkline.length}期走势`, `${name}, last ${trend.sparkline.length} periods`)} />
    <p class="when">${periodText(line.period)} ${measureName(line.main)}${amount.rank ? ` · ${t("位次", "rank")} ${amount.rank.place}/${amount.rank.outOf}` : ""}</p>
    <p class="when"><${FlagsInWords} flags=${line.flags} /></p>
  </article>`;
}
