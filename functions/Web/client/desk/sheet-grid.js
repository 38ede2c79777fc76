// A sheet drawn as a grid: rows coloured by what they were taken for, figures and findings marked in their cells.
import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";
import { local, periodText, t } from "../shared/text.js";

const columnName = (index) => (index < 26 ? "" : columnName(Math.floor(index / 26) - 1)) + String.fromCodePoint(65 + (index % 26));
const addressOf = (row, column) => `${columnName(column)}${row}`;
const severest = (findings) => ["error", "warning", "info"].find((severity) => findings.some((finding) => finding.severity === severity));

export function SheetGrid({ sheet, findings, figures, selected, onSelect }) {
  const cells = useRef(new Map());
  const isHere = (one) => (one.sheet ?? null) === (sheet.sheet ?? null) && one.cell;
  const found = Map.groupBy(findings.filter(isHere), (finding) => finding.cell);
  const given = Map.groupBy(figures.filter(isHere), (figure) => figure.cell);
  const merged = mergesOf(sheet.merged);
  const width = Math.max(1, ...sheet.rows.map((row) => row.cells.length));
  useEffect(() => {
    const cell = selected && isHere(selected) && cells.current.get(selected.cell);
    if (cell) {
      cell.scrollIntoView({ block: "center", inline: "center" });
      cell.focus({ preventScroll: true });
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
    const classes = [figure ? (figure.held ? "figure held" : "figure") : "", here.length > 0 ? severest(here) : "", selected?.cell === address && isHere(selected) ? "selected" : ""].join(" ");
    const meaning = [figure && `${local(figure.indicatorName)} · ${periodText(figure.period)} · ${local(figure.measureName)}`, ...here.map((finding) => local(finding.message))].filter(Boolean).join("\n");
    return html`<td class=${classes} colspan=${span?.columns} rowspan=${span?.rows} title=${meaning || undefined}
      tabindex=${here.length > 0 ? 0 : -1} ref=${(element) => { if (element) { cells.current.set(address, element); } }}
      onClick=${() => here.length > 0 && onSelect(here[0])} onKeyDown=${(event) => event.key === "Enter" && here.length > 0 && onSelect(here[0])}>
      ${row.cells[column] ?? ""}${here.length > 0 && html`<span class="unseen"> ${here.map((finding) => local(finding.message)).join(" ")}</span>`}</td>`;
  };

  const rows = [];
  let last = 0;
  for (const row of sheet.rows) {
    if (row.row > last + 1) {
      rows.push(html`<tr class="gap"><th scope="row">…</th><td colspan=${width}>${t(`(略 ${row.row - last - 1} 行)`, `(${row.row - last - 1} rows left out)`)}</td></tr>`);
    }

    last = row.row;
    rows.push(html`<tr class=${`role ${row.role ?? ""}`}><th scope="row">${row.row}</th>${Array.from({ length: width }, (_, column) => drawCell(row, column))}</tr>`);
  }

  return html`<figure class="sheet"><figcaption>${sheet.sheet ?? t("文件内容", "The file")}</figcaption>
    <div class="scroll" tabindex="0" role="region" aria-label=${sheet.sheet ?? t("文件内容", "The file")}><table class="grid">
      <thead><tr><td></td>${Array.from({ length: width }, (_, column) => html`<th scope="col">${columnName(column)}</th>`)}</tr></thead>
      <tbody>${rows}</tbody></table></div>
    ${!sheet.isWhole && html`<p class="soft">${t(`共 ${sheet.rowCount} 行、${sheet.columnCount} 列,只显示开头和有问题的部分。`, `${sheet.rowCount} rows and ${sheet.columnCount} columns in all; shown are the top and what lies around the findings.`)}</p>`}
  </figure>`;
}

/** Of each merged range, the span of its first cell; its other cells are covered. */
function mergesOf(ranges) {
  const merged = new Map();
  const read = (address) => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address);
    return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.codePointAt(0) - 64, 0) - 1, row: Number(row) };
  };
  for (const range of ranges) {
    const [from, to] = range.split(":").map(read);
    for (let row = from.row; row <= to.row; row++) {
      for (let column = from.column; column <= to.column; column++) {
        merged.set(addressOf(row, column), "covered");
      }
    }

    merged.set(addressOf(from.row, from.column), { columns: to.column - from.column + 1, rows: to.row - from.row + 1 });
  }

  return merged;
}
