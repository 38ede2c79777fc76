// A chart whose library is loaded after the figures: the page is there without it.
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

/** Takes what Chart takes. */
export function LateChart(properties) {
  const [Chart, setChart] = useState(null);
  useEffect(() => { import("./chart.js").then((module) => setChart(() => module.Chart)); }, []);
  return Chart ? html`<${Chart} ...${properties} />` : html`<div class="chart" aria-busy="true" style=${{ height: `${properties.height}px` }}></div>`;
}
