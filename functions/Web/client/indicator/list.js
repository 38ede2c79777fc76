// All indicators by group, for who comes without a code.
import { html } from "htm/preact";
import { local, t, visible } from "../shared/text.js";

export const List = ({ catalogue, asked }) => html`<h1>${t("指标", "Indicators")}</h1>
  ${asked && html`<p class="problem" role="alert">${t(`没有代码为“${visible(asked)}”的指标。`, `There is no indicator with the code '${visible(asked)}'.`)}</p>`}
  <div class="groups">${catalogue.groups.map((group) => html`<section><h2>${local(group.name)}</h2><ul>${group.indicators.map((code) => {
    const indicator = catalogue.indicators.find((one) => one.code === code);
    return html`<li class=${indicator.parent ? "in" : ""}><a href=${`?code=${code}`}>${local(indicator.name)}</a> <span class="fine">${local(indicator.unit.name)}</span></li>`;
  })}</ul></section>`)}</div>`;
