// A chart or table as PNG, CSV and XLSX, and the API call behind it.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { download, key, save } from "./api.js";
import { problemText } from "./problem.js";
import { t } from "./text.js";

/** png gives a data URL, or promises one; address is that of the figures. */
export function Downloads({ name, address, png }) {
  const [said, setSaid] = useState("");
  const as = (format) => `${address}${address.includes("?") ? "&" : "?"}format=${format}${format === "csv" ? "&bom=true" : ""}`;
  const attempt = (task) => () => {
    setSaid("");
    Promise.resolve().then(task).catch((problem) => setSaid(problemText(problem)));
  };
  const copy = (text) => attempt(() => navigator.clipboard.writeText(text).then(() => setSaid(t("已复制", "Copied"))));
  const button = (text, label, onClick) => html`<button type="button" aria-label=${`${text} ${label}`} onClick=${onClick}>${text}</button>`;
  return html`<span class="downloads" role="group" aria-label=${t(`${name}:下载与链接`, `${name}: downloads and links`)}>
    ${png && button("PNG", name, attempt(async () => savePng(await png(), `${name}.png`)))}
    ${["csv", "xlsx"].map((format) => button(format.toUpperCase(), name, attempt(() => download(as(format), `${name}.${format}`))))}
    ${key.value
      ? button(t("复制接口地址", "Copy API call"), name, copy(new URL(address, location.href).href))
      : html`<a href=${address} aria-label=${t(`接口调用 ${name}`, `API call ${name}`)}>${t("接口调用", "API call")}</a>`}
    ${button(t("复制链接", "Copy link"), name, copy(location.href))}
    <span role="status" class="soft">${said}</span>
  </span>`;
}

function savePng(url, name) {
  const bytes = Uint8Array.from(atob(url.slice(url.indexOf(",") + 1)), (letter) => letter.codePointAt(0));
  save(new Blob([bytes], { type: "image/png" }), name);
}
