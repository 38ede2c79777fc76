// A file as the program understands it: how many causes, figures held and figures ready; what was found beside the text and the sheets.
import { html } from "htm/preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { t } from "../shared/text.js";
import { BesidePast } from "./beside-past.js";
import { asksForPeriod, causesOf, toMend } from "./causes.js";
import { addressOf } from "./cells.js";
import { Findings, isWords, numbered } from "./findings.js";
import { Omissions } from "./omissions.js";
import { SheetGrid } from "./sheet-grid.js";
import { TextView } from "./text-view.js";

/** actions gives what can be done about a finding, remedy what can be tried for a cause; panel stands below the findings. */
export function CheckedFile({ checked, actions = null, remedy = null, panel = null }) {
  const [selected, setSelected] = useState(null);
  const { report, sheets, paragraphs = [], figures } = checked;
  const { counts } = report;
  const findings = useMemo(() => numbered(report.findings).map((finding) => placed(finding, sheets)), [report]);
  useEffect(() => setSelected(null), [report]);
  const causes = toMend(causesOf(findings)).length;
  const about = findings.find((finding) => finding.number === selected?.number && finding.indicator) ?? report.held[0] ?? findings.find((finding) => finding.indicator && finding.severity !== "info");
  return html`<div class="checked">
    <div class="summary" role="status">
      <p><b class=${causes > 0 ? "warn-ink" : ""}>${causes}</b>${t("个须处理的原因", " causes to mend")}</p>
      <p><b>${counts.held}</b>${t("个数将暂扣", " figures held")}</p>
      <p><b>${counts.accepted}</b>${t("个数可发布", " figures ready")}</p>
      <p class="soft">${asksForPeriod(report) ? t("请选择所属时期。", "Choose its period.") : report.state === "rejected" && report.held.length === 0 ? t("文件无法采用。", "The file cannot be taken.") : ""}${t(`共核对出${findings.length}条：错误${counts.errors}，警告${counts.warnings}，提示${counts.infos}。`, `${findings.length} findings: ${counts.errors} errors, ${counts.warnings} warnings, ${counts.infos} notes.`)}</p></div>
    <div class="beside">
      <div><${Findings} findings=${findings} selected=${selected} onSelect=${setSelected} actions=${actions} remedy=${remedy} /><${Omissions} omissions=${report.omissions} />${panel}</div>
      <div class="sheets"><${Legend} />
        ${paragraphs.length > 0 && html`<${TextView} paragraphs=${paragraphs} readings=${report.passages ?? []} findings=${findings} figures=${figures} selected=${selected} onSelect=${setSelected} />`}
        ${sheets.map((sheet) => html`<${SheetGrid} sheet=${sheet} findings=${findings} figures=${figures} selected=${selected} onSelect=${setSelected} />`)}
        <${BesidePast} figures=${figures} about=${about} />
      </div>
    </div>
  </div>`;
}

/** A wrong unit of a whole table is where that is written: in the row of the unit, if there is but one. */
function placed(finding, sheets) {
  const rows = finding.proposedUnit && !finding.cell && !isWords(finding) ? sheets.flatMap((sheet) => sheet.rows.filter((row) => row.role === "unit").map((row) => ({ sheet, row }))) : [];
  const column = rows.length === 1 ? rows[0].row.cells.findIndex((cell) => cell) : -1;
  return column < 0 ? finding : { ...finding, sheet: rows[0].sheet.sheet, cell: addressOf(rows[0].row.row, column), place: null };
}

const Legend = () => html`<ul class="roles" aria-label=${t("图例", "Legend")}>
  ${[["title", t("标题", "title")], ["unit", t("单位", "unit")], ["header", t("表头", "header")], ["given", t("数值", "figure")], ["withheld", t("暂扣", "withheld")], ["note", t("注释", "note")]].map(([role, text]) => html`<li class=${`role ${role}`}>${text}</li>`)}
</ul>`;
