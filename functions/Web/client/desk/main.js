import { html, render } from "htm/preact";
import { Page } from "../shared/page.js";
import { t } from "../shared/text.js";

const Desk = () => html`<${Page} current="desk" title=${t("报送工作台", "Clerk's desk")}>
  <h1>${t("报送工作台", "Clerk's desk")}</h1>
<//>`;

render(html`<${Desk} />`, document.getElementById("app"));
