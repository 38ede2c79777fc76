// A year in a card: bars are this year's months, ticks the same months of last year, a dashed box what is due and missing. All from zero.
import { html } from "htm/preact";
import { t } from "../shared/text.js";
import { isAwaited } from "./lines.js";
import { local } from "../shared/text.js";

const width = 240;
const height = 40;

/** A picture of the periods of a year by the points of a line. */
export function CardPicture({ line, year }) {
  const isQuarterly = /-Q/.test(line.period);
  const measure = line.main === "cumulative" && line.amounts.current ? "current" : line.main;
  const amount = line.amounts[measure];
  const count = isQuarterly ? 4 : 12;
  const of = (one) => yearOf(amount, line.amounts[line.main], one, count);
  const [now, then] = [of(year), of(year - 1)];
  const all = [...now, ...then].filter(Boolean).map((one) => one.value);
  if (!/-(Q?)\d/.test(line.period) || all.length === 0) {
    return html`<svg class="picture" aria-hidden="true"></svg><p class="scale"><span>${t("没有逐期数", "no figures by period")}</span></p>`;
  }

  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const y = (value) => (high === low ? height : 3 + ((high - value) / (high - low)) * (height - 3));
  const slot = width / count;
  const bar = slot * 0.64;
  const asked = line.awaited?.period ?? line.period;
  const isShown = (place) => place === placeOf(line.period);
  const left = (place, one) => place * slot + (slot - bar) / 2 - (one.span - 1) * slot;
  const wide = (one) => bar + (one.span - 1) * slot;
  return html`<svg class="picture" viewBox=${`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label=${label(line, measure, year, isQuarterly)}>
    ${now.map((one, place) => one && html`<rect class=${`now${isShown(place) ? "" : " was"}`} x=${left(place, one)} width=${wide(one)} y=${Math.min(y(0), y(one.value))} height=${Math.abs(y(one.value) - y(0))} />`)}
    ${then.map((one, place) => one && html`<rect class="tick" x=${place * slot + slot * 0.06 - (one.span - 1) * slot} width=${slot * 0.88 + (one.span - 1) * slot} y=${y(one.value)} height="2" />`)}
    ${isAwaited(line) && html`<rect class="due" x=${placeOf(asked) * slot + (slot - bar) / 2} width=${bar} y=${height - 12} height="11" />`}
  </svg>
  <p class="scale"><span>${isQuarterly ? t("一季度", "Q1") : t("1月", "Jan")}</span><span>${nameOf(measure, isQuarterly)}</span><span>${isQuarterly ? t("四季度", "Q4") : t("12月", "Dec")}</span></p>`;
}

/** The points of a year by their places: {value, span}. January and February reported together are one bar two months wide, at the mean, so that its area is true. */
function yearOf(amount, main, year, count) {
  const points = Array(count).fill(null);
  for (const { period, value } of amount.sparkline) {
    if (period.startsWith(`${year}-`) && value !== null) {
      points[placeOf(period)] = { value, span: 1 };
    }
  }

  const together = main.sparkline.find((point) => point.period === `${year}-02`)?.value;
  if (count === 12 && amount !== main && !points[0] && together != null && (!points[1] || points[1].value === together)) {
    points[1] = { value: together / 2, span: 2 };
  }

  return points;
}

const placeOf = (period) => Number(period.slice(5).replace(/\D/g, "")) - 1;

const nameOf = (measure, isQuarterly) => (measure.endsWith("Growth") ? t("累计增速", "growth")
  : measure === "level" ? t("期末数", "level")
  : measure === "cumulative" ? t("累计数", "cumulative")
  : isQuarterly ? t("各季数", "by quarter")
  : t("当月数", "by month"));

const label = (line, measure, year, isQuarterly) => t(
  `${local(line.name)}：${nameOf(measure, isQuarterly)}，${year}年为柱，${year - 1}年为横线`,
  `${local(line.name)}: ${nameOf(measure, isQuarterly)}, ${year} as bars, ${year - 1} as ticks`);
