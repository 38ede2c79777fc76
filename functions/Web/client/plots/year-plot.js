// A year against the one before it: lines of what has come together since January, or bars of the months with ticks of last year's; growth below.
// All from zero. What is doubtful is ringed, a change of definition is a dashed line, and the period looked at has a line of its own.
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { figureText, t } from "../shared/text.js";
import { partText, trimmed } from "../shared/words.js";
import { marksOf, scaleOf } from "./scale.js";
import { drawn, yearBefore } from "./year-data.js";

const plotHeight = 248;
const growthHeight = 84;
const left = 44;
const least = 280;
const lowest = plotHeight - 26;

/** points are those of yearOf; unit is the code of what the axis is in; awaited the period that is due and has not come, if any; chosen is the place looked at, onChoose is told of another; breaks are months; revised finds what a period's figure was first published as, if it is another now. */
export function YearPlot({ points, year, measure, unit, awaited, chosen, onChoose, onOpen, breaks, revised, label }) {
  const frame = useRef(null);
  const [width, setWidth] = useState(800);
  useEffect(() => {
    const size = new ResizeObserver(([entry]) => setWidth(Math.max(least, Math.round(entry.contentRect.width))));
    size.observe(frame.current);
    return () => size.disconnect();
  }, []);

  const right = width < 500 ? 12 : 96;
  const slot = (width - left - right) / points.length;
  const isLines = measure === "cumulative" || measure === "level" || measure.endsWith("Growth");
  const x = (place) => left + slot * (place + 0.5);
  const has = (figure) => drawn(figure, unit) !== undefined;
  const marks = marksOf(points.flatMap((point) => [point.figure, point.before]).filter(has).map((figure) => figure.value));
  const y = scaleOf(marks, plotHeight - 20, 20);
  const growths = points.filter((point) => point.growth).map((point) => point.growth.value);
  const growthMarks = marksOf(growths).filter((_, index, all) => index === 0 || index === all.length - 1 || all[index] === 0);
  const top = plotHeight + 34;
  const g = scaleOf(growthMarks, top + growthHeight - 16, top + 14);
  const height = growths.length > 0 ? top + growthHeight : plotHeight + 8;
  const pick = (event) => {
    const place = Math.floor((event.clientX - frame.current.getBoundingClientRect().left - left) / slot);
    if (place >= 0 && place < points.length) {
      onChoose(place);
    }
  };
  const onKey = (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) {
      event.preventDefault();
      onChoose(Math.min(points.length - 1, Math.max(0, chosen + step)));
    } else if (event.key === "Enter" && points[chosen].figure) {
      onOpen(points[chosen]);
    }
  };
  const now = points.map((point, place) => ({ place, figure: point.figure })).filter((one) => has(one.figure));
  const then = points.map((point, place) => ({ place, figure: point.before })).filter((one) => has(one.figure));
  const line = (some) => some.map((one, index) => `${index === 0 ? "M" : "L"}${x(one.place).toFixed(1)} ${y(one.figure.value).toFixed(1)}`).join("");
  const every = slot < 34 ? 2 : 1;

  return html`<div class="year-plot" role="group" tabindex="0" aria-label=${label} ref=${frame} onKeyDown=${onKey} onPointerMove=${pick} onPointerDown=${pick}>
    <svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
      ${marks.map((mark) => html`<g><line class=${mark === 0 ? "axis-line" : "grid-line"} x1=${left} x2=${width - right} y1=${y(mark)} y2=${y(mark)} /><text x=${left - 8} y=${y(mark) + 4} text-anchor="end">${trimmed(mark, 4)}</text></g>`)}
      ${points.map((point, place) => place % every === 0 && html`<text class=${place === chosen ? "strong-text" : ""} x=${x(place)} y=${plotHeight} text-anchor="middle">${partText(point.period)}</text>`)}
      ${points.map((point, place) => breaks.includes(point.period) && html`<g><line class="warn-stroke" stroke-dasharray="4 3" x1=${x(place) - slot / 2} x2=${x(place) - slot / 2} y1="12" y2=${plotHeight - 20} /><text class="warn-text" x=${x(place) - slot / 2 + 4} y="14">${t("口径有变", "break")}</text></g>`)}
      <line class="cross" x1=${x(chosen)} x2=${x(chosen)} y1="12" y2=${growths.length > 0 ? height - 16 : plotHeight - 16} />
      ${isLines ? html`<path class="then-line" d=${line(then)} /><path class="now-line" d=${line(now)} />
        ${now.map((one) => html`<circle class="now" cx=${x(one.place)} cy=${y(one.figure.value)} r=${one.place === chosen ? 5 : 3} />`)}`
      : html`${now.map((one) => html`<rect class=${`now${one.place === chosen ? "" : " was"}`} x=${x(one.place) - slot * 0.32} width=${slot * 0.64} y=${Math.min(y(0), y(one.figure.value))} height=${Math.abs(y(one.figure.value) - y(0))} />`)}
        ${then.map((one) => html`<rect class="tick" x=${x(one.place) - slot * 0.44} width=${slot * 0.88} y=${y(one.figure.value) - 1} height="2" />`)}`}
      ${now.filter((one) => one.figure.status === "U").map((one) => html`<circle class="warn-stroke" stroke-width="2" cx=${x(one.place)} cy=${y(one.figure.value)} r="8" />`)}
      ${now.filter((one) => revised(points[one.place].period)).map((one) => isLines
        ? html`<text class="warn-text" x=${x(one.place) + (one.place === points.length - 1 ? -7 : 7)} y=${y(one.figure.value) + (one.place === points.length - 1 ? -6 : 15)} text-anchor=${one.place === points.length - 1 ? "end" : "start"}>↻</text>`
        : html`<text class="warn-text" x=${x(one.place)} y=${Math.min(y(0), y(one.figure.value)) - 6} text-anchor="middle">↻</text>`)}
      ${then.filter((one) => revised(yearBefore(points[one.place].period))).map((one) => html`<text class="warn-text" x=${x(one.place)} y=${y(one.figure.value) + 16} text-anchor="middle">↻</text>`)}
      ${points.map((point, place) => point.figure?.value != null && !has(point.figure) && html`<g><circle class="hollow warn-stroke" cx=${x(place)} cy=${y(0)} r="4" /><text class="warn-text" x=${x(place)} y=${y(0) - 10} text-anchor="middle">${t("单位不同", "other unit")}</text></g>`)}
      ${points.map((point, place) => point.period === awaited && !point.figure && html`<g><circle class="hollow bad-stroke" cx=${x(place)} cy=${y(0)} r="4" /><text class="bad-text" x=${x(place)} y=${y(0) - 10} text-anchor="middle">${t(`${partText(point.period)}未报`, "missing")}</text></g>`)}
      ${isLines && width >= 500 && endLabels(now, then, year, x, y)}
      ${growths.length > 0 && html`<text x="0" y=${top}>${t("同比，%", "on a year before, %")}</text>
        ${growthMarks.map((mark) => html`<g><line class=${mark === 0 ? "axis-line" : "grid-line"} x1=${left} x2=${width - right} y1=${g(mark)} y2=${g(mark)} /><text x=${left - 8} y=${g(mark) + 4} text-anchor="end">${trimmed(mark)}</text></g>`)}
        ${points.map((point, place) => point.growth && html`<rect class=${`now${place === chosen ? "" : " was"}`} x=${x(place) - slot * 0.26} width=${slot * 0.52} y=${Math.min(g(0), g(point.growth.value))} height=${Math.abs(g(point.growth.value) - g(0))} />`)}`}
    </svg></div>`;
}

/** The lines are named at their ends; where these are close, one above the other. */
function endLabels(now, then, year, x, y) {
  const ends = [[now.at(-1), year, "now-text"], [then.at(-1), year - 1, ""]].filter(([end]) => end);
  const places = ends.map(([end]) => y(end.figure.value));

  // The line of last year goes on where this year's ends: the name stands on the side that the other line is not.
  const besideEnd = ends.length === 2 && ends[0][0].place < ends[1][0].place ? then.find((one) => one.place === now.at(-1).place) : null;
  const isAbove = besideEnd ? places[0] <= y(besideEnd.figure.value) : places[0] <= (places[1] ?? 0);
  const isClose = besideEnd || (places.length === 2 && Math.abs(places[0] - places[1]) < 16);
  const shiftOf = (index) => (!isClose || (besideEnd && index === 1) ? 4 : (index === 0) === isAbove ? -8 : 16);
  return ends.map(([end, of, kind], index) => html`<text class=${kind} x=${x(end.place) + (besideEnd && index === 0 ? -8 : 9)} y=${Math.min(places[index] + shiftOf(index), lowest)} text-anchor=${besideEnd && index === 0 ? "end" : "start"}>${t(`${of}年`, of)} ${figureText(end.figure)}</text>`);
}
