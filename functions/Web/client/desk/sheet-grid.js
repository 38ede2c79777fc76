// A sheet drawn as a grid: rows coloured by what they were taken for, figures marked, findings pinned to their cells by number.
import { html } from "htm/preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { local, periodText, t, visible } from "../shared/text.js";
import { addressOf, columnName, mergesOf } from "./cells.js";
import { signs } from "./findings.js";

export function SheetGrid({ sheet, findings, figures, selected, onSelect }) {
  const cells = useRef(new Map());
  const isHere = (one) => (one.sheet ?? null) === (sheet.sheet ?? null) && one.cell;
  const found = Map.groupBy(findings.filter(isHere), (finding) => finding.cell);
  const given = Map.groupBy(figures.filter(isHere), (figure) => figure.cell);
  const chosen = findings.find((finding) => finding.number === selected?.number && isHere(finding))?.cell;
  const merged = mergesOf(sheet.merged);
  const width = Math.max(1, ...sheet.rows.map((row) => row.cells.length));
  const name = visible(sheet.sheet ?? t("文件内容", "The file"));

  // Together with the drawing of what is selected: a focus that came later would be taken from wherever the reader has gone meanwhile.
  useLayoutEffect(() => {
    const cell = selected?.from === "list" && cells.current.get(chosen);
    if (cell) {
      cell.scrollIntoView({ block: "nearest", inline: "center" });
      (cell.querySelector("button") ?? cell).focus({ preventScroll: true });
    }
  }, [selected]);

  const drawCell = (row, column) => {
    const address = addressOf(row.row, column);
    const span = merged.get(address);
    if (span === "covered") {
      return null;
    }

    const here = found.get(address) ?? [];
    const figure = given.get(address)?.[0];
    const classes = [figure && "given", figure?.held && "withheld", here[0]?.severity, address === chosen && "selected"].filter(Boolean).join(" ");
    const meaning = figure && `${local(figure.indicatorName)} · ${periodText(figure.period)} · ${local(figure.measureName)}${figure.held ? t("(暂扣)", " (withheld)") : ""}`;
    return html`<td class=${classes} colspan=${span?.columns} rowspan=${span?.rows} title=${meaning} ref=${(element) => { if (element) { cells.current.set(address, element); } }}>
      <bdi>${visible(row.cells[column] ?? "")}</bdi>${here.map((finding) => html`<button class=${`pin ${finding.severity}`} aria-label=${`${address} ${signs[finding.severity]}${finding.number} ${local(finding.message)}`} title=${local(finding.message)}
        onClick=${() => onSelect({ number: finding.number, from: "grid" })}>${signs[finding.severity]}${finding.number}</button>`)}</td>`;
  };

  const rows = [];
  let last = 0;
  for (const row of sheet.rows) {
    if (row.row > last + 1) {
      rows.push(html`<tr class="gap"><th scope="row">…</th><td colspan=${width}>${t(`(略${row.row - last - 1}行)`, `(${row.row - last - 1} rows left out)`)}</td></tr>`);
    }

    last = row.row;
    rows.push(html`<tr class=${row.role ?? ""}><th scope="row">${row.row}</th>${Array.from({ length: width }, (_, column) => drawCell(row, column))}</tr>`);
  }

  return html`<figure class="sheet"><figcaption>${name}</figcaption>
    <div class="scroll" tabindex="0" role="group" aria-label=${name}><table class="grid">
      <thead><tr><td></td>${Array.from({ length: width }, (_, column) => html`<th scope="col">${columnName(column)}</th>`)}</tr></thead>
      <tbody>${rows}</tbody></table></div>
    ${!sheet.isWhole && html`<p class="soft">${t(`共${sheet.rowCount}行、${sheet.columnCount}列，只显示开头和有问题的部分。`, `${sheet.rowCount} rows and ${sheet.columnCount} columns in all; shown are the top and what lies around the findings.`)}</p>`}
  </figure>`;
}
