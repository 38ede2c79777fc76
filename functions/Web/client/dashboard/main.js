import { html, render } from "htm/preact";
import { Page } from "../shared/page.js";
import { t } from "../shared/text.js";
import { Chart } from "../shared/chart.js";

const Dashboard = () => html`<${Page} current="dashboard" title=${t("高新区统计数据", "High-tech Zone Statistics")}>
  <h1>${t("数据看板", "Dashboard")}</h1>
  <${Chart} label="x" option=${{}} />
<//>`;

render(html`<${Dashboard} />`, document.getElementById("app"));
