// The findings in plain words, numbered as their pins in the cells are, to click for these.
import { html } from "htm/preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { local, t, visible } from "../shared/text.js";
import { TextWithSubmissions } from "./submission-link.js";

/** Where a finding is, in a word: 累计!C5, or p3¶12:34-41 for words of a text. Reports of old have no place beside sheet and cell. */
export const placeOf = (one) => one.place ?? [one.sheet, one.cell].filter(Boolean).join("!");

const order = { error: 0, warning: 1, info: 2 };
const severityText = (severity) => ({ error: t("错误", "Error"), warning: t("警告", "Warning"), info: t("提示", "Note") })[severity];

/** The sign of a severity, so that it is not told by colour alone. */
export const signs = { error: "✖", warning: "⚠", info: "ℹ" };

/** Whether it is about words of a text. */
export const isWords = (one) => !one.sheet && !one.cell && Boolean(one.place?.includes("¶"));

/** The worst first, each with the number of its pin. */
export const numbered = (findings) => findings.toSorted((one, other) => order[one.severity] - order[other.severity]).map((finding, index) => ({ ...finding, number: index + 1 }));

export function Findings({ findings, selected, onSelect, actions }) {
  const list = useRef(null);
  useLayoutEffect(() => {
    const item = selected?.from === "grid" && list.current?.children[selected.number - 1];
    if (item) {
      item.scrollIntoView({ block: "nearest" });
      item.querySelector("button").focus({ preventScroll: true });
    }
  }, [selected]);
  if (findings.length === 0) {
    return html`<p class="findings none">✔ ${t("没有发现问题。", "Nothing was found to be wrong.")}</p>`;
  }

  return html`<ol class="findings" aria-label=${t("问题清单", "Findings")} ref=${list}>${findings.map((finding) => html`
    <li class=${`finding ${finding.severity} ${finding.number === selected?.number ? "selected" : ""}`}>
      <button class="place" onClick=${() => onSelect({ number: finding.number, from: "list" })} disabled=${!finding.cell && !isWords(finding)}>
        <span class="severity">${signs[finding.severity]}${finding.number} ${severityText(finding.severity)}</span>
        <span class="where">${visible(placeOf(finding)) || t("整个文件", "whole file")}</span>
        <span class="code">${finding.code}</span></button>
      <p><${TextWithSubmissions} text=${local(finding.message)} /></p>
      <p class="soft">${visible(local(finding.advice))}</p>
      ${finding.consequences && html`<details><summary>${t(`由此引起的 ${finding.consequences.length} 个问题,改正后即消失`, `${finding.consequences.length} more that follow from it and go with it`)}</summary>
        <ul>${finding.consequences.map((one) => html`<li><span class="code">${visible(placeOf(one))} ${one.code}</span> <${TextWithSubmissions} text=${local(one.message)} /></li>`)}</ul></details>`}
      ${actions?.(finding)}
    </li>`)}</ol>`;
}
