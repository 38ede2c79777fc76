// The revision triangle as a picture: rows are periods, columns releases; read across for one period, down for one day.
import { html } from "htm/preact";
import { get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { ProblemNote } from "../shared/problem.js";
import { t } from "../shared/text.js";
import { figureSpan } from "../shared/words.js";
import { mainMeasureOf } from "./main-measure.js";

const mostPeriods = 12;
const mostReleases = 14;
const usualDecimals = 2;

export function VintagePicture({ indicator, series, area }) {
  const measure = mainMeasureOf(series);
  const last = series.observations.slice(-mostPeriods);
  const query = { indicator: indicator.code, measure, area, from: last[0].period, to: last.at(-1).period };
  const answer = useLoaded((signal) => get("revisions", query, { signal }), [JSON.stringify(query)]);
  if (!answer.data) {
    return answer.problem && html`<${ProblemNote} problem=${answer.problem} retry=${answer.retry} />`;
  }

  const skip = Math.max(0, answer.data.releases.length - mostReleases);
  const releases = answer.data.releases.slice(skip);
  const decimals = Math.max(...answer.data.periods.flatMap((period) => period.values).map((value) => (value === null ? 0 : String(value).split(".")[1]?.length ?? 0)));
  const textOf = (value) => value.toLocaleString("en", { minimumFractionDigits: Math.min(decimals, usualDecimals), maximumFractionDigits: decimals });
  return html`<section class="section" aria-labelledby="vintages-title"><header><h2 id="vintages-title">${t("历次发布", "Vintages")}</h2>
      <div class="end keys"><span class="key"><i class="swatch"></i>${t("首次发布", "first published")}</span><span class="key"><i class="swatch late"></i>▴▾ ${t("修订", "revised")}</span></div></header>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="vintages-title"><table class="triangle">
      <thead><tr><th scope="col">${t("发布", "Release")}</th>${releases.map((one) => html`<th scope="col" title=${one.released}>${one.released.slice(5, 10)}<br />#${one.release}</th>`)}</tr></thead>
      <tbody>${answer.data.periods.toReversed().map((period) => html`<tr><th scope="row">${figureSpan(period.period, measure)}</th>${period.values.slice(skip).map((value, index) => html`<${Cell} value=${value} textOf=${textOf} before=${period.values[skip + index - 1] ?? null} />`)}</tr>`)}</tbody>
    </table></div>
    ${skip > 0 && html`<p class="fine">${t(`更早的${skip}次发布略去，接口中有全部。`, `${skip} earlier releases are left out; the API has all.`)}</p>`}
  </section>`;
}

function Cell({ value, before, textOf }) {
  if (value === null) {
    return html`<td></td>`;
  }

  const kind = before === null ? "new" : value > before ? "up" : value < before ? "down" : "same";
  const sign = { up: "▴", down: "▾" }[kind];
  return html`<td class=${kind}>${sign && html`<span role="img" aria-label=${kind === "up" ? t("上调", "revised up") : t("下调", "revised down")}>${sign}</span>`}${kind === "same" ? html`<span class="unseen">${textOf(value)}</span><span aria-hidden="true">·</span>` : textOf(value)}</td>`;
}
