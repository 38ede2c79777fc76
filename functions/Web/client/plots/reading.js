// What a plot says of the period looked at, in words: in place of a tooltip, so that touch, keyboard, screen readers and paper have it, too.
import { html } from "htm/preact";
import { letThrough, letThroughText, restsOn, restsOnText } from "../shared/decisions.js";
import { figureText, statusText, t, visible } from "../shared/text.js";
import { figureSpan, trimmed } from "../shared/words.js";
import { Growth, Word } from "../dashboard/figures.js";
import { revisedText } from "./revised.js";
import { otherGrowthAt, yearBefore } from "./year-data.js";

/** point is one of yearOf; revised finds what a period's figure was first published as, if it is another now; basis what reported growth compares; unitOf names the unit of a figure; onOpen, where given, opens the history of its figure. */
export function Reading({ point, measure, revised, basis, unitOf, onOpen }) {
  const { figure, before, growth, observation, period } = point;
  const month = measure === "cumulative" ? observation?.measures.current : null;
  const other = observation ? otherGrowthAt(observation, measure, basis) : null;
  const behind = [figure, growth?.figure, month].map(restsOn).find(Boolean);
  const revision = (of, one) => {
    const found = one && revised(of);
    return found && revisedText(found, (value) => figureText({ value, decimals: one.decimals ?? 0, precision: "rounded" }));
  };
  const [now, then] = [revision(period, figure), revision(yearBefore(period), before)];
  const text = (one) => figureText(one) || t("空缺", "n/a");
  return html`<aside class="reading" aria-live="polite" aria-label=${t("所选时期的数值", "The figures of the period looked at")}>
    <h3>${figureSpan(period, measure)}</h3>
    ${!figure ? html`<p class="soft"><span aria-hidden="true">○</span> ${t("没有数", "no figure")}</p>` : html`
      <p class="value"><b>${text(figure)}</b><span class="soft">${unitOf(figure)}</span>${growth && html`<${Growth} value=${growth.value} figure=${growth.figure} />`}</p>
      <dl class="facts-list">
        ${statusText(figure.status) && html`<dt>${t("状态", "Status")}</dt><dd class="warn-ink">◆ ${statusText(figure.status)}</dd>`}
        ${letThrough(figure) && html`<dt>${t("放行", "Let through")}</dt><dd class="warn-ink">◆ ${letThroughText(letThrough(figure))}</dd>`}
        ${behind && html`<dt>${t("据放行的数", "Rests on")}</dt><dd class="warn-ink">◇ ${restsOnText(behind)}</dd>`}
        ${now && html`<dt>${t("修订", "Revised")}</dt><dd class="warn-ink">↻ ${now}</dd>`}
        ${growth?.isComputed && html`<dt>${t("同比", "Growth")}</dt><dd>${t("按已发布数计算", "by published amounts")}</dd>`}
        ${other !== null && html`<dt>${t("≠ 同比", "≠ Growth")}</dt><dd class="warn-ink">${t(`按已发布数计算${trimmed(other)}%`, `${trimmed(other)}% by published amounts`)}</dd>`}
        ${before && html`<dt>${t("上年同期", "Year before")}</dt><dd>${text(before)}${before.unit !== figure.unit && ` ${unitOf(before)}`}<${Word} figure=${before} />${then && html`<span class="mark" role="img" aria-label=${then} title=${then}>↻</span>`}</dd>`}
        ${before?.value != null && figure.value != null && figure.unit === before.unit && html`<dt>${t("比上年同期", "Change")}</dt><dd>${figure.value >= before.value ? "＋" : "−"}${trimmed(Math.abs(figure.value - before.value), Math.max(figure.decimals ?? 0, before.decimals ?? 0))}</dd>`}
        ${month && html`<dt>${figureSpan(period, "current")}</dt><dd>${text(month)}${month.unit !== figure.unit && ` ${unitOf(month)}`}</dd>`}
        ${figure.source ? html`<dt>${t("出处", "Origin")}</dt><dd><bdi>${visible(figure.source.file?.split("/").at(-1) ?? "")} ${visible(figure.source.place ?? "")}</bdi></dd>` : html`<dt>${t("出处", "Origin")}</dt><dd>${t("由系统推算", "computed here")}</dd>`}
      </dl>
      ${onOpen && html`<p><button type="button" class="link" onClick=${() => onOpen(point)}>${t("查看历次发布", "All vintages")}</button></p>`}`}
    <p class="fine hint"><kbd>←</kbd> <kbd>→</kbd> ${t("换时期", "other periods")}</p></aside>`;
}
