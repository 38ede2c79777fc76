// The latest figure in one line: value, growth, year before, month, share.
import { html } from "htm/preact";
import { letThrough, letThroughText } from "../shared/decisions.js";
import { figureText, local, statusText, t } from "../shared/text.js";
import { figureSpan } from "../shared/words.js";
import { Growth } from "../dashboard/figures.js";
import { growthAt } from "../plots/year-data.js";
import { mainMeasureOf } from "./main-measure.js";

export function Lead({ series }) {
  const main = mainMeasureOf(series);
  const latest = series.observations.findLast((one) => one.measures[main]?.value != null);
  if (!latest) {
    return null;
  }

  const figure = latest.measures[main];
  const before = series.observations.find((one) => one.period === `${Number(latest.period.slice(0, 4)) - 1}${latest.period.slice(4)}`)?.measures[main];
  const growth = main.endsWith("Growth") ? null : growthAt(latest, main);
  const share = latest.measures.share?.value != null ? latest.measures.share : latest.measures.computedShare;
  const unit = main.endsWith("Growth") ? "%" : figure.unit === series.unit.code ? local(series.unit.name) : figure.unit;
  const decision = letThrough(figure) ?? letThrough(latest.measures.current);
  const fact = (name, value, more = "") => html`<div><dt>${name}</dt><dd><b>${value}</b>${more}</dd></div>`;
  return html`<dl class="lead">
    <div class="big"><dt>${figureSpan(latest.period, main)}</dt><dd><b>${figureText(figure)}</b><span class="soft">${unit}</span></dd></div>
    ${growth && fact(growth.isComputed ? t("同比（按已发布数计算）", "Growth, by published amounts") : t("同比", "Growth"), html`<${Growth} value=${growth.value} />`)}
    ${before?.value != null && fact(t("上年同期", "Year before"), figureText(before))}
    ${main === "cumulative" && latest.measures.current && fact(figureSpan(latest.period, "current"), figureText(latest.measures.current) || "—")}
    ${share?.value != null && fact(t("占比", "Share"), `${figureText(share)}%`)}
    ${statusText(figure.status) && html`<div class="state"><span class="tag warn"><span aria-hidden="true">◆</span> ${statusText(figure.status)}</span></div>`}
    ${decision && html`<div class="state"><span class="tag warn"><span aria-hidden="true">◆</span> ${t("放行", "let through")}</span> <span class="warn-ink">${letThroughText(decision)}</span></div>`}
  </dl>`;
}
