// What can be downloaded of a submission.
import { html } from "htm/preact";
import { download } from "../shared/api.js";
import { t } from "../shared/text.js";

export function SubmissionFiles({ submission }) {
  const address = `/api/v1/submissions/${encodeURIComponent(submission.id)}/report`;
  const name = submission.path.split("/").at(-1).replace(/\.[^.]*$/, "");
  return html`<p class="tools">
    <button onClick=${() => download(`${address}?format=xlsx`, `${name}-${t("核对", "checked")}.xlsx`)}>${t("下载批注后的工作簿", "Download the marked workbook")}</button>
    <button onClick=${() => download(`${address}?format=html`, `${name}-${t("核对报告", "report")}.html`)}>${t("下载核对报告", "Download the report")}</button>
  </p>`;
}
