// One indicator, this year against last, with what it says of the period looked at.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { local, t, unitNameOf } from "../shared/text.js";
import { Reading } from "./reading.js";
import { revisedIn, useTriangle } from "./revised.js";
import { isQuarterly, waysOf, yearBefore, yearOf } from "./year-data.js";
import { YearPlot } from "./year-plot.js";

/** series is one of the API's, release that which it is answered from, units are all there are; awaited is the period that is due and has not come, if any; year the later of the two; onOpen opens the history of a point's figure of a measure. */
export function YearAgainstLast({ series, release, units, awaited = null, year, onOpen }) {
  const ways = waysOf(series.observations);
  const [wanted, setWanted] = useState(null);
  const [place, setPlace] = useState(null);
  const measure = ways.includes(wanted) ? wanted : ways[0];
  const triangle = useTriangle(series, measure, release);
  const revised = revisedIn(triangle);
  if (!measure) {
    return html`<p class="empty">${t("这两年没有可画的数。", "There are no figures of these two years to draw.")}</p>`;
  }

  const points = yearOf(series.observations, year, measure);
  const last = points.findLastIndex((point) => point.figure);
  const chosen = Math.min(points.length - 1, place ?? Math.max(0, last));
  const unit = measure.endsWith("Growth") ? "%" : local(series.unit.name);
  const byQuarter = isQuarterly(series.observations);
  const name = wayText(measure, byQuarter);
  const open = (point) => onOpen(measure, point.period);
  return html`<div class="plot"><figure>
      <figcaption class="fine">${ways.length > 1 && html`<span class="joined" role="group" aria-label=${t("口径", "Measure")}>${ways.map((way) => html`<button type="button" aria-pressed=${way === measure} onClick=${() => setWanted(way)}>${wayText(way, byQuarter)}</button>`)}</span>`}
        <span>${name}${t("，", ", ")}${unit}${t("（纵轴从零起）", " (from zero)")}</span>
        <span class="key"><svg width="24" height="12" aria-hidden="true"><path class="now-line" d="M0 6h24" /></svg>${t(`${year}年`, year)}</span>
        <span class="key"><svg width="24" height="12" aria-hidden="true"><path class="then-line" d="M0 6h24" /></svg>${t(`${year - 1}年`, year - 1)}</span>
        ${points.some((point) => revised(point.period) || revised(yearBefore(point.period))) && html`<span class="key warn-ink">↻ ${t("修订过", "revised")}</span>`}
        ${triangle.problem && html`<span class="key warn-ink">${t("修订情况没有读到", "What was revised could not be read")}</span>`}</figcaption>
      <${YearPlot} points=${points} year=${year} measure=${measure} unit=${measure.endsWith("Growth") ? "percent" : series.unit.code} awaited=${awaited} chosen=${chosen} onChoose=${setPlace} onOpen=${open} breaks=${series.breaks.map((one) => one.from)} revised=${revised}
        label=${t(`${local(series.name)}${name}，${year}年与${year - 1}年各期；左右键换时期，数值见旁`, `${local(series.name)}, ${name}, ${year} against ${year - 1}; the arrow keys change the period, the figures stand beside it`)} />
    </figure><${Reading} point=${points[chosen]} revised=${revised} measure=${measure} basis=${series.growthBasis} unitOf=${(figure) => (figure.unit === "percent" ? "%" : unitNameOf(figure, series.unit, units))} onOpen=${open} /></div>`;
}

const wayText = (measure, byQuarter) => ({
  cumulative: t("累计", "cumulative"), current: byQuarter ? t("当季", "quarter") : t("当月", "month"), level: t("期末数", "level"),
  cumulativeGrowth: t("累计同比", "growth, cumulative"), currentGrowth: byQuarter ? t("当季同比", "growth, quarter") : t("当月同比", "growth, month"), levelGrowth: t("期末同比", "growth, level"),
})[measure];
