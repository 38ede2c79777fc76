// The shape of what is on its way, so that nothing jumps when it comes.
import { html } from "htm/preact";
import { t } from "../shared/text.js";

export const Skeleton = () => html`<div role="status" aria-busy="true"><span class="unseen">${t("正在读取……", "Loading …")}</span>
  <div class="line skeleton"></div><div class="line skeleton"></div>
  <div class="cards">${Array.from({ length: 12 }, () => html`<div class="card skeleton"></div>`)}</div></div>`;
