// Apache ECharts, no more of it than the pages use. Tooltips are rich text, never HTML: names come from files.
import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";
import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** A chart with a name for those who do not see it; a table beside it gives the figures. onReady is handed the chart, to save it as PNG. */
export function Chart({ option, label, onReady }) {
  const element = useRef(null);
  const chart = useRef(null);
  useEffect(() => {
    chart.current = init(element.current, null, { renderer: "canvas" });
    onReady?.(chart.current);
    const size = new ResizeObserver(() => chart.current.resize());
    size.observe(element.current);
    return () => { size.disconnect(); chart.current.dispose(); };
  }, []);
  useEffect(() => chart.current.setOption({ animation: false, aria: { enabled: true }, tooltip: { trigger: "axis", renderMode: "richText" }, ...option }, true), [option]);
  return html`<div class="chart" role="img" aria-label=${label} ref=${element}></div>`;
}
