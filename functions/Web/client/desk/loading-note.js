// What is shown until an answer comes, as high as most answers, so that nothing jumps.
import { html } from "htm/preact";
import { t } from "../shared/text.js";

export const LoadingNote = () => html`<p class="waiting" role="status">${t("正在读取…", "Loading…")}</p>`;
