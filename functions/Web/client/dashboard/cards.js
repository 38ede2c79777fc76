// The main indicators, in the order of the catalogue.
import { html } from "htm/preact";
import { letThroughText } from "../shared/decisions.js";
import { figureText, local, t } from "../shared/text.js";
import { trimmed } from "../shared/words.js";
import { CardPicture } from "./card-picture.js";
import { FigureButton, FigureLink, Growth, Word } from "./figures.js";
import { growthFigureOf, growthOf, hasOtherUnit, headlinesOf, isGrowthOnly, lastPartOf, letThroughOf, linesOf, otherGrowth, spanOf, unitName } from "./lines.js";
import { Tag, tagsOf } from "./tags.js";

const most = 12;

/** Whether each card of a snapshot would have its picture. */
export const hasPictures = (snapshot) => headlinesOf(linesOf(snapshot), most).every((line) => line.amounts[line.main].sparkline.length > 0);

export function Cards({ lines, units, period }) {
  const year = Number(period.slice(0, 4));
  const shown = headlinesOf(lines, most);
  return html`<section aria-labelledby="cards-title">
    <div class="cards-head"><h2 id="cards-title">${t("主要指标", "Main indicators")}</h2><p class="keys">
      <span class="key"><svg width="12" height="12" aria-hidden="true"><rect class="now" width="8" height="12" x="2" /></svg>${t(`${year}年`, year)}</span>
      <span class="key"><svg width="14" height="12" aria-hidden="true"><rect class="tick" width="14" height="2" y="4" /></svg>${t(`${year - 1}年同月`, `same month of ${year - 1}`)}</span>
      <span class="key"><svg width="12" height="12" aria-hidden="true"><rect class="due" width="10" height="10" x="1" y="1" /></svg>${t("未报", "missing")}</span>
      <span class="key">${t("小图纵轴都从零起", "All small charts begin at zero")}</span></p></div>
    ${shown.length === 0 && html`<p class="empty">${t("还没有可显示的数。", "There are no figures to show yet.")}</p>`}
    <div class="cards">${shown.map((line) => html`<${Card} key=${line.code} line=${line} units=${units} year=${year} />`)}</div>
  </section>`;
}

function Card({ line, units, year }) {
  const figure = line.measures[line.main];
  const growth = growthOf(line);
  const [tag] = tagsOf(line);
  return html`<article class="card">
    <h3><${FigureLink} line=${line}>${local(line.name)}<//>${tag && html`<${Tag} kind=${tag.kind} sign=${tag.sign}>${tag.text}<//>`}</h3>
    <p class="value">${isGrowthOnly(line)
      ? html`<b class=${growth < 0 ? "fall" : growth > 0 ? "rise" : "even"}><${FigureButton} indicator=${line.code} measure=${line.main} period=${line.period} figure=${figure}><${Growth} value=${growth} /><//></b>`
      : html`<${FigureButton} indicator=${line.code} measure=${line.main} period=${line.period} figure=${figure} />`}
      <span class=${`unit${hasOtherUnit(line) ? " other" : ""}`}>${unitText(line, units)}</span>
      ${!isGrowthOnly(line) && (growth === null ? hasOtherUnit(line) && html`<span class="even">${t("不计增速", "no growth")}</span>` : html`<${Growth} value=${growth} figure=${growthFigureOf(line)} />`)}</p>
    <${CardPicture} line=${line} year=${year} />
    <${Facts} line=${line} units=${units} />
  </article>`;
}

function unitText(line, units) {
  const dated = line.awaited ? spanOf(line) : "";
  if (isGrowthOnly(line)) {
    return [dated, { real: t("可比价", "real"), comparable: t("可比口径", "comparable") }[line.growthBasis]].filter(Boolean).join(t("，", ", "));
  }

  // English units are long and may be cut off; the date must not be.
  return t([unitName(line, units), dated].filter(Boolean).join("，"), [dated, unitName(line, units)].filter(Boolean).join(", "));
}

/** This month, and the same period of last year; what is unusual in their place. */
function Facts({ line, units }) {
  const before = line.amounts[line.main].yearBefore;
  const other = otherGrowth(line);
  const decision = letThroughOf(line);
  const contradicted = other !== null && html`<p class="facts note"><span>${t(`≠ 按已发布数计算${trimmed(other)}%`, `≠ ${trimmed(other)}% by published amounts`)}</span></p>`;

  // Its month and last year are a look away; who answers for the figure must not be.
  if (decision) {
    return html`<p class="facts note let-through" title=${letThroughText(decision)}>${letThroughText(decision)}</p>${contradicted}`;
  }

  if (hasOtherUnit(line)) {
    return html`<p class="facts note">${t(`报送单位${unitName(line, units)}，指标单位${local(line.unit.name)}`, `Given in ${unitName(line, units)}; the indicator is in ${local(line.unit.name)}`)}</p>`;
  }

  return html`<p class="facts">${monthFact(line)}
    ${before?.value != null && html`<span>${t("上年同期", "Year before")}<b>${asFigure(line, before.value)}</b><${Word} figure=${before} /></span>`}</p>
    ${contradicted}`;
}

function monthFact(line) {
  const current = line.measures[isGrowthOnly(line) ? line.main.replace("cumulative", "current") : "current"];
  if (line.main !== "level") {
    return current && current !== line.measures[line.main] && html`<span>${lastPartOf(line)}<b>${figureText(current) || t("空缺", "n/a")}${isGrowthOnly(line) ? "%" : ""}</b><${Word} figure=${current} /></span>`;
  }

  const [now, before] = [line.measures.level?.value, line.amounts.level?.previous?.value];
  return now != null && before != null && html`<span>${t("比上期", "On period before")}<b>${now >= before ? "＋" : "−"}${asFigure(line, Math.abs(now - before))}</b></span>`;
}

const asFigure = (line, value) => `${figureText({ value, decimals: line.measures[line.main]?.decimals ?? 0, precision: "rounded" })}${isGrowthOnly(line) ? "%" : ""}`;
