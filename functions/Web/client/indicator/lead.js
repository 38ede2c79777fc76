// The latest figure in one line: value, growth, year before, month, share.
import { html } from "htm/preact";
import { letThrough, letThroughText } from "../shared/decisions.js";
import { figureText, statusText, t, unitNameOf } from "../shared/text.js";
import { figureSpan, partText, trimmed } from "../shared/words.js";
import { Growth, Word } from "../dashboard/figures.js";
import { growthAt, otherGrowthAt } from "../plots/year-data.js";
import { mainMeasureOf } from "./main-measure.js";

/** units are all there are; missing is what is due and has not come, if anything, as the calendar tells it. */
export function Lead({ series, units, missing }) {
  const main = mainMeasureOf(series);
  const latest = series.observations.findLast((one) => one.measures[main]?.value != null);
  if (!latest) {
    return null;
  }

  const figure = latest.measures[main];
  const before = series.observations.find((one) => one.period === `${Number(latest.period.slice(0, 4)) - 1}${latest.period.slice(4)}`)?.measures[main];
  const growth = main.endsWith("Growth") ? null : growthAt(latest, main);
  const share = latest.measures.share?.value != null ? latest.measures.share : latest.measures.computedShare;
  const unit = main.endsWith("Growth") ? "%" : unitNameOf(figure, series.unit, units);
  const other = otherGrowthAt(latest, main, series.growthBasis);
  const decision = letThrough(figure) ?? letThrough(latest.measures.current);
  // By whose word the latest figure itself stands is told in words below.
  const mark = (one) => !letThrough(one) && html`<${Word} figure=${one} />`;
  const fact = (name, value, more = "") => html`<div><dt>${name}</dt><dd><b>${value}</b>${more}</dd></div>`;
  return html`<dl class="lead">
    <div class="big"><dt>${figureSpan(latest.period, main)}</dt><dd><b>${figureText(figure)}</b>${mark(figure)}<span class=${main.endsWith("Growth") || figure.unit === series.unit.code ? "soft" : "warn-ink"}>${unit}</span></dd></div>
    ${growth && fact(growth.isComputed ? t("同比（按已发布数计算）", "Growth, by published amounts") : t("同比", "Growth"), html`<${Growth} value=${growth.value} figure=${growth.figure} />`, other !== null && html`<span class="fine warn-ink">${t(`≠ 按已发布数计算${trimmed(other)}%`, `≠ ${trimmed(other)}% by published amounts`)}</span>`)}
    ${before?.value != null && before.unit === figure.unit && fact(t("上年同期", "Year before"), figureText(before), html`<${Word} figure=${before} />`)}
    ${main === "cumulative" && latest.measures.current && fact(figureSpan(latest.period, "current"), figureText(latest.measures.current) || "—", mark(latest.measures.current))}
    ${share?.value != null && fact(t("占比", "Share"), `${figureText(share)}%`, html`<${Word} figure=${share} />`)}
    ${statusText(figure.status) && html`<div class="state"><dt class="unseen">${t("状态", "State")}</dt><dd><span class="tag warn"><span aria-hidden="true">◆</span> ${statusText(figure.status)}</span></dd></div>`}
    ${decision && html`<div class="state"><dt class="unseen">${t("状态", "State")}</dt><dd><span class="tag warn"><span aria-hidden="true">◆</span> ${t("放行", "let through")}</span> <span class="warn-ink">${letThroughText(decision)}</span></dd></div>`}
    ${missing && missing.period > latest.period && html`<div class="state"><dt class="unseen">${t("状态", "State")}</dt><dd><span class="tag bad"><span aria-hidden="true">○</span> ${t(`${partText(missing.period)}未报`, `${partText(missing.period)} missing`)}</span> <span class="soft">${t(`应于${missing.dueDate}前报`, `due ${missing.dueDate}`)}${missing.overdue ? t("，已逾期", ", overdue") : ""}</span></dd></div>`}
  </dl>`;
}
