// A line of the last periods, small enough for a card. Periods without a value are gaps.
import { html } from "htm/preact";

const width = 120;
const height = 32;

/** Points are the API's: {period, value, status}. */
export function Sparkline({ points, label }) {
  const values = points.map((point) => point.value).filter((value) => value !== null);
  if (values.length < 2) {
    return html`<span class="sparkline"></span>`;
  }

  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (index) => (index / (points.length - 1)) * (width - 6) + 3;
  const y = (value) => (high === low ? height / 2 : height - 4 - ((value - low) / (high - low)) * (height - 8));
  let isDown = false;
  const path = points.map(({ value }, index) => {
    const step = value === null ? "" : `${isDown ? "L" : "M"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    isDown = value !== null;
    return step;
  }).join("");
  const last = points.findLastIndex((point) => point.value !== null);
  return html`<svg class="sparkline" viewBox=${`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label=${label}>
    <path d=${path} fill="none" stroke="currentColor" stroke-width="1.5" vector-effect="non-scaling-stroke" />
    <path d=${`M${x(last)} ${y(points[last].value)}h0`} stroke="currentColor" stroke-width="6" stroke-linecap="round" vector-effect="non-scaling-stroke" /></svg>`;
}
