// A chart or table as PNG, CSV and XLSX, and the API call behind it.
import { html } from "htm/preact";
import { download, save } from "./api.js";
import { t } from "./text.js";

/** png gives a data URL; address is that of the figures. */
export function Downloads({ name, address, png, formats = ["csv", "xlsx"] }) {
  const as = (format) => `${address}${address.includes("?") ? "&" : "?"}format=${format}`;
  return html`<span class="downloads">
    ${png && html`<button onClick=${() => savePng(png(), `${name}.png`)}>PNG</button>`}
    ${formats.map((format) => html`<button onClick=${() => download(`${as(format)}${format === "csv" ? "&bom=true" : ""}`, `${name}.${format}`)}>${format.toUpperCase()}</button>`)}
    <a href=${address}>API</a>
    <button onClick=${() => navigator.clipboard.writeText(location.href)}>${t("复制链接", "Copy link")}</button>
  </span>`;
}

function savePng(url, name) {
  const bytes = Uint8Array.from(atob(url.slice(url.indexOf(",") + 1)), (letter) => letter.codePointAt(0));
  save(new Blob([bytes], { type: "image/png" }), name);
}
