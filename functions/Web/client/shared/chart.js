// Apache ECharts, no more of it than the pages use. Tooltips are rich text, never HTML: names come from files.
import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";
import { BarChart, LineChart } from "echarts/charts";
import { AxisPointerComponent, GridComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([BarChart, LineChart, AxisPointerComponent, GridComponent, TitleComponent, TooltipComponent, CanvasRenderer]);

/** A chart with a name for those who do not see it; a table beside it gives the figures. height is in pixels; onReady is handed the chart, to save it as PNG; onPoint what is clicked. */
export function Chart({ option, label, height, onReady, onPoint }) {
  const element = useRef(null);
  const chart = useRef(null);
  const clicked = useRef(onPoint);
  clicked.current = onPoint;
  useEffect(() => {
    chart.current = init(element.current, null, { renderer: "canvas" });
    chart.current.on("click", (point) => clicked.current?.(point));
    onReady?.(chart.current);
    const size = new ResizeObserver(() => chart.current.resize());
    size.observe(element.current);
    return () => { size.disconnect(); chart.current.dispose(); };
  }, []);
  useEffect(() => chart.current.setOption({ animation: false, ...option }, true), [option]);
  return html`<div class="chart" role="img" aria-label=${label} style=${{ height: `${height}px` }} ref=${element}></div>`;
}
