// The keys, in a line below the text and in full by "?".
import { html } from "htm/preact";
import { t } from "../../shared/text.js";

const keys = () => [
  ["J", t("下一处", "next")], ["K", t("上一处", "previous")], ["C", t("复制正确说法", "copy the right words")], ["O", t("看出处", "show the source")], ["?", t("快捷键", "these keys")],
];

/** dialog is a ref to the dialog that lists them. */
export function KeyList({ dialog }) {
  const list = keys().map(([key, text]) => html`<li><kbd>${key}</kbd> ${text}</li>`);
  return html`<ul class="keysline">${list}</ul>
    <dialog ref=${dialog} aria-label=${t("快捷键", "Keys")}><ul>${list}</ul><form method="dialog"><button class="main">${t("关闭", "Close")}</button></form></dialog>`;
}
