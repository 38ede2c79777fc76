// A file as the program understands it: what was found beside the text and the sheets, each finding tied to its words or its cell.
import { html } from "htm/preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { t } from "../shared/text.js";
import { Findings, numbered } from "./findings.js";
import { SheetGrid } from "./sheet-grid.js";
import { TextView } from "./text-view.js";

/** actions gives what can be done about a finding, or null; children stand below the summary. */
export function CheckedFile({ checked, actions = null, children }) {
  const [selected, setSelected] = useState(null);
  const { report, sheets, paragraphs = [], figures } = checked;
  const { counts } = report;
  const findings = useMemo(() => numbered(report.findings), [report]);
  useEffect(() => setSelected(null), [report]);
  const summary = report.state === "rejected"
    ? t("文件无法采用。", "The file cannot be taken.")
    : t(`读出 ${counts.accepted + counts.held} 个数值:可采用 ${counts.accepted},暂扣 ${counts.held}。`, `${counts.accepted + counts.held} figures read: ${counts.accepted} accepted, ${counts.held} withheld.`);
  return html`<div class="checked">
    <p class=${`summary ${counts.errors > 0 ? "error" : counts.warnings > 0 ? "warning" : "fine"}`} role="status">
      ${counts.errors > 0 ? "✖ " : counts.warnings > 0 ? "⚠ " : "✔ "}${summary}
      ${t(` 错误 ${counts.errors},警告 ${counts.warnings},提示 ${counts.infos}。`, ` ${counts.errors} errors, ${counts.warnings} warnings, ${counts.infos} notes.`)}</p>
    ${children}
    <div class="beside">
      <${Findings} findings=${findings} selected=${selected} onSelect=${setSelected} actions=${actions} />
      <div class="sheets"><${Legend} />
        ${paragraphs.length > 0 && html`<${TextView} paragraphs=${paragraphs} readings=${report.passages ?? []} findings=${findings} figures=${figures} selected=${selected} onSelect=${setSelected} />`}
        ${sheets.map((sheet) => html`<${SheetGrid} sheet=${sheet} findings=${findings} figures=${figures} selected=${selected} onSelect=${setSelected} />`)}
      </div>
    </div>
  </div>`;
}

const Legend = () => html`<ul class="roles" aria-label=${t("图例", "Legend")}>
  ${[["title", t("标题", "title")], ["unit", t("单位", "unit")], ["header", t("表头", "header")], ["given", t("数值", "figure")], ["withheld", t("暂扣", "withheld")], ["note", t("注释", "note")]].map(([role, text]) => html`<li class=${`role ${role}`}>${text}</li>`)}
</ul>`;
