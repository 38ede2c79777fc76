// The findings in plain words, numbered as their pins in the cells are, to click for these.
import { html } from "htm/preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { local, t, visible } from "../shared/text.js";
import { TextWithSubmissions } from "./submission-link.js";

const order = { error: 0, warning: 1, info: 2 };
const severityText = (severity) => ({ error: t("错误", "Error"), warning: t("警告", "Warning"), info: t("提示", "Note") })[severity];

/** The sign of a severity, so that it is not told by colour alone. */
export const signs = { error: "✖", warning: "⚠", info: "ℹ" };

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
      <button class="place" onClick=${() => onSelect({ number: finding.number, from: "list" })} disabled=${!finding.cell}>
        <span class="severity">${signs[finding.severity]}${finding.number} ${severityText(finding.severity)}</span>
        <span class="where">${visible([finding.sheet, finding.cell].filter(Boolean).join("!")) || t("整个文件", "whole file")}</span>
        <span class="code">${finding.code}</span></button>
      <p><${TextWithSubmissions} text=${local(finding.message)} /></p>
      <p class="soft">${visible(local(finding.advice))}</p>
      ${actions?.(finding)}
    </li>`)}</ol>`;
}
