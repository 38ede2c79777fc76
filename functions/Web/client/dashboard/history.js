// A figure's history and origin: every vintage, with file, sheet, cell and raw text, what checking found of it, and the file's report.
import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";
import { close, parameter } from "../shared/address.js";
import { addressOf, download, get, key } from "../shared/api.js";
import { decisionKind, restsOn, restsOnText } from "../shared/decisions.js";
import { Downloads } from "../shared/downloads.js";
import { useLoaded } from "../shared/loading.js";
import { ProblemNote } from "../shared/problem.js";
import { tableImage } from "../shared/table-image.js";
import { figureText, local, sentence, statusText, t, timeText, visible } from "../shared/text.js";
import { figureSpan } from "../shared/words.js";

export function History({ view }) {
  const dialog = useRef(null);
  const table = useRef(null);
  const [indicator, measure, period] = parameter("of").split(".");
  const query = { indicator, measure, from: period, to: period, area: view.area };
  const keys = [indicator, measure, period, view.area];
  const history = useLoaded((signal) => (indicator ? get("history", query, { signal }) : Promise.resolve(null)), keys);
  const findings = useLoaded((signal) => (indicator ? get("findings", { indicator, limit: 1000 }, { signal }) : Promise.resolve(null)), keys);
  useEffect(() => {
    if (indicator && !dialog.current.open) {
      dialog.current.showModal();
    } else if (!indicator) {
      dialog.current.close();
    }
  }, keys);

  const series = history.data?.series[0];
  const vintages = (series?.vintages ?? []).toReversed();
  const standing = vintages.find((vintage) => vintage.current)?.figure.source?.submission;
  const decided = useLoaded((signal) => (standing ? get(`submissions/${encodeURIComponent(standing)}`, {}, { signal }) : Promise.resolve(null)), [standing]);
  const found = (findings.data?.items ?? []).filter(({ finding }) => isAbout(finding, period, measure));
  return html`<dialog ref=${dialog} aria-labelledby="history-title" onClose=${() => parameter("of") && close("of")}>
    ${indicator && html`
      <h2 id="history-title">${local(series?.name) || indicator} · ${figureSpan(period, measure)}</h2>
      <${ProblemNote} problem=${history.problem} retry=${history.retry} />
      ${history.isLoading && !history.data && html`<p class="skeleton" aria-busy="true">${t("正在读取……", "Loading …")}</p>`}
      ${history.data && vintages.length === 0 && html`<p class="empty">${t("没有版本记录。", "There is no vintage of it.")}</p>`}
      ${vintages.length > 0 && html`<div class="scroll" tabindex="0" role="group" aria-labelledby="history-title"><table ref=${table}>
        <thead><tr><th scope="col" class="number">${t("数值", "Value")}</th><th scope="col">${t("状态", "Status")}</th><th scope="col">${t("生效", "Valid from")}</th><th scope="col">${t("失效", "Valid to")}</th><th scope="col">${t("文件", "File")}</th><th scope="col">${t("位置", "Place")}</th><th scope="col">${t("原文", "Raw text")}</th><th scope="col">${t("报告", "Report")}</th></tr></thead>
        <tbody>${vintages.map((vintage) => html`<${Vintage} vintage=${vintage} unit=${series.unit} />`)}</tbody>
      </table></div>`}
      ${decided.data?.submission.decision && html`<p class="let-through"><span class="tag">${decisionKind(decided.data.submission.decision.kind)}</span> ${visible(decided.data.submission.decision.by)} ${timeText(decided.data.submission.received)}${t("：", ": ")}<bdi>${visible(decided.data.submission.decision.reason)}</bdi></p>`}
      ${found.length > 0 && html`<h3>${t("核对发现", "What checking found")}</h3>
        <ul class="notes">${found.map(({ finding, path }) => html`<li class=${finding.severity}><strong>${severity(finding.severity)}</strong> ${visible(sentence(finding.message, finding))} ${visible(sentence(finding.advice, finding))} <span class="fine"><bdi>${visible(path)}</bdi> ${finding.code}</span></li>`)}</ul>`}
      <div class="tools"><${Downloads} name=${`${indicator}-${measure}-${period}`} address=${addressOf("history", query)} png=${vintages.length > 0 && (() => tableImage(table.current))} />
        <button type="button" class="main" onClick=${() => close("of")}>${t("关闭", "Close")}</button></div>`}
  </dialog>`;
}

function Vintage({ vintage, unit }) {
  const { figure } = vintage;
  const { source } = figure;
  const state = vintage.current ? t("现行", "current") : vintage.late && source?.rank ? t("正文，不替代表格", "text, beside the table") : vintage.late ? t("迟到，未生效", "late, never current") : vintage.withdrawnIn ? t("已撤回", "withdrawn") : t("已被替换", "replaced");
  return html`<tr class=${vintage.current ? "current" : ""}>
    <td class="number">${figureText(figure) || t("空缺", "n/a")} <span class="unit">${unitText(figure.unit, unit)}</span></td>
    <td>${[state, statusText(figure.status), figure.derived && t("推算", "computed")].filter(Boolean).join(" · ")}${restsOn(figure) && html` <span class="warn-ink">◇ ${restsOnText(restsOn(figure))}</span>`}</td>
    <td>${timeText(vintage.validFrom)} <span class="soft">#${vintage.release}</span></td>
    <td>${timeText(vintage.validTo)}</td>
    <td class="raw"><bdi>${source ? visible(source.file) : t("由系统推算", "computed here")}</bdi></td>
    <td>${source && html`<bdi>${visible(source.place)}</bdi>`}</td>
    <td class="raw"><bdi>${visible(source?.text)}</bdi></td>
    <td>${source && html`<${ReportLink} submission=${source.submission} />`}</td></tr>`;
}

const severity = (code) => ({ error: t("错误", "Error"), warning: t("警告", "Warning"), info: t("提示", "Note") })[code] ?? code;

/** The report on a file: a link, or, where a link could not carry the reader's key, a download. */
function ReportLink({ submission }) {
  const address = addressOf(`submissions/${encodeURIComponent(submission)}/report`, { format: "html" });
  return key.value
    ? html`<button type="button" onClick=${() => download(address, `${submission.replaceAll("/", "-")}.html`)}>${t("下载报告", "Save report")}</button>`
    : html`<a href=${address}>${t("核对报告", "Report")}</a>`;
}

const isAbout = (finding, period, measure) => finding.period === period && (!finding.measure || finding.measure === measure);

/** A unit that does not convert into the indicator's is told by its code. */
const unitText = (code, unit) => ({ [unit.code]: local(unit.name), percent: "%", points: t("百分点", "points") })[code] ?? code;
