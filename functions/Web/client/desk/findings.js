// What was found, in plain words, folded under its causes; each finding is numbered as its pin in the cell is, to click for it.
import { html } from "htm/preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { sentence, t, visible } from "../shared/text.js";
import { causesOf, follows } from "./causes.js";
import { TextWithSubmissions } from "./submission-link.js";

/** Where a finding is, in a word: 累计!C5, or p3¶12:34-41 for words of a text. Reports of old have no place beside sheet and cell. */
export const placeOf = (one) => one.place ?? [one.sheet, one.cell].filter(Boolean).join("!");

const order = { error: 0, warning: 1, info: 2 };
const severityText = (severity) => ({ error: t("错误", "Error"), warning: t("警告", "Warning"), info: t("提示", "Note") })[severity];
const mostUnfolded = 3;

/** The sign of a severity, so that it is not told by colour alone. */
export const signs = { error: "✖", warning: "⚠", info: "ℹ" };

/** Whether it is about words of a text. */
export const isWords = (one) => !one.sheet && !one.cell && Boolean(one.place?.includes("¶"));

/** The worst first, each with the number of its pin. */
export const numbered = (findings) => findings.toSorted((one, other) => order[one.severity] - order[other.severity]).map((finding, index) => ({ ...finding, number: index + 1 }));

/** actions gives what can be done about a finding, remedy what can be tried for a cause; either may be null. */
export function Findings({ findings, selected, onSelect, actions, remedy }) {
  const list = useRef(null);
  useLayoutEffect(() => {
    const item = selected?.from === "grid" && list.current?.querySelector(`[data-number="${selected.number}"]`);
    if (item) {
      item.closest("details")?.setAttribute("open", "");
      item.scrollIntoView({ block: "nearest" });
      item.querySelector("button").focus({ preventScroll: true });
    }
  }, [selected]);
  if (findings.length === 0) {
    return html`<p class="findings none good-ink"><span aria-hidden="true">✓</span> ${t("没有发现问题。", "Nothing was found to be wrong.")}</p>`;
  }

  const item = (finding) => html`<${FindingItem} finding=${finding} isSelected=${finding.number === selected?.number} onSelect=${onSelect} actions=${actions} />`;
  return html`<div class="findings" role="group" aria-label=${t("问题清单", "Findings")} ref=${list}>${causesOf(findings).map((cause) => html`
    <section class=${`cause ${follows(cause) ? "info" : cause.severity}`}>
      ${cause.findings.length > 1 && html`<h3>${t(`同一原因，${cause.findings.length}处`, `One cause, ${cause.findings.length} places`)}</h3>`}
      <ol>${cause.findings.slice(0, mostUnfolded).map(item)}</ol>
      ${cause.findings.length > mostUnfolded && html`<details><summary>${t(`另${cause.findings.length - mostUnfolded}处`, `${cause.findings.length - mostUnfolded} more`)}</summary><ol>${cause.findings.slice(mostUnfolded).map(item)}</ol></details>`}
      ${remedy?.(cause)}
    </section>`)}</div>`;
}

function FindingItem({ finding, isSelected, onSelect, actions }) {
  return html`<li class=${`finding ${finding.severity} ${isSelected ? "selected" : ""}`} data-number=${finding.number}>
    <button type="button" class="place" onClick=${() => onSelect({ number: finding.number, from: "list" })} disabled=${!finding.cell && !isWords(finding)}>
      <span class="severity">${signs[finding.severity]}${finding.number} ${severityText(finding.severity)}</span>
      <span class="where">${visible(placeOf(finding)) || t("整个文件", "whole file")}</span>
      <span class="code">${finding.code}</span></button>
    <p><${TextWithSubmissions} text=${sentence(finding.message, finding)} /></p>
    <p class="soft">${visible(sentence(finding.advice, finding))}</p>
    ${finding.consequences && html`<details><summary>${t(`由此引起的${finding.consequences.length}条，改正后即消失`, `${finding.consequences.length} more that follow from it and go with it`)}</summary>
      <ul>${finding.consequences.map((one) => html`<li><span><${TextWithSubmissions} text=${sentence(one.message, one)} /></span> <span class="code">${visible(placeOf(one))} ${one.code}</span></li>`)}</ul></details>`}
    ${actions?.(finding)}
  </li>`;
}
