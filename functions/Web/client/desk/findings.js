// The findings in plain words, to click for their cells.
import { html } from "htm/preact";
import { local, t } from "../shared/text.js";

const signs = { error: "✖", warning: "⚠", info: "ℹ" };
const order = { error: 0, warning: 1, info: 2 };
const severityText = (severity) => ({ error: t("错误", "Error"), warning: t("警告", "Warning"), info: t("提示", "Note") })[severity];

export function Findings({ findings, selected, onSelect, actions }) {
  if (findings.length === 0) {
    return html`<p class="findings none">${t("没有发现问题。", "Nothing was found to be wrong.")}</p>`;
  }

  const sorted = findings.toSorted((one, other) => order[one.severity] - order[other.severity]);
  return html`<ol class="findings" aria-label=${t("问题清单", "Findings")}>${sorted.map((finding) => html`
    <li class=${`finding ${finding.severity} ${finding === selected ? "selected" : ""}`}>
      <button class="place" onClick=${() => onSelect(finding)} disabled=${!finding.cell}>
        <span class="severity">${signs[finding.severity]} ${severityText(finding.severity)}</span>
        <span class="where">${[finding.sheet, finding.cell].filter(Boolean).join("!") || t("整个文件", "whole file")}</span>
        <span class="code">${finding.code}</span></button>
      <p>${local(finding.message)}</p>
      <p class="soft">${local(finding.advice)}</p>
      ${actions?.(finding)}
    </li>`)}</ol>`;
}
