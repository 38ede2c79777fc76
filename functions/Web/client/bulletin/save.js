// The bulletin as a file, in each of its forms.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { download } from "../shared/api.js";
import { problemText } from "../shared/problem.js";
import { t } from "../shared/text.js";

const formats = () => [["docx", t("Word 文档", "Word")], ["html", t("网页", "Page")], ["md", "Markdown"], ["txt", t("纯文本", "Text")]];

/** address gives the address of a form. */
export function Save({ address, name }) {
  const [said, setSaid] = useState("");
  const save = (format) => download(address(format), `${name}.${format}`).then(() => setSaid(""), (problem) => setSaid(problemText(problem)));
  return html`<span class="downloads" role="group" aria-label=${t("下载", "Download")}>
    ${formats().map(([format, text], index) => html`<button type="button" class=${index === 0 ? "main" : ""} onClick=${() => save(format)}>${t("下载", "Save")} ${text}</button>`)}
    <span role="status" class="soft">${said}</span>
  </span>`;
}
