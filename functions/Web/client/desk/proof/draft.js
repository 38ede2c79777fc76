// The draft as a document, with a mark at each of its numbers.
import { html } from "htm/preact";
import { t, visible } from "../../shared/text.js";
import { addressOf } from "../cells.js";
import { kindText, kinds, verdictText } from "./kinds.js";

// Of a long table so many rows are drawn, and those with numbers to look at.
const mostRows = 200;

/** isListed tells whether a number is in the list beside the text, and so among the marks that the keyboard goes to. */
export function Draft({ proof, active, isListed, onSelect }) {
  const mark = (number) => html`<a class=${`m ${number.kind}`} id=${`mark-${number.id}`} href=${`#verdict-${number.id}`} tabindex=${isListed(number) ? 0 : -1} aria-current=${number.id === active ? "true" : undefined}
    title=${verdictText(number)} onClick=${(event) => { event.preventDefault(); onSelect(number); }}>${visible(number.text)}<span class="unseen">${t(`（${verdictText(number)}）`, ` (${verdictText(number)})`)}</span></a>`;
  return html`<article class="draft" aria-label=${t("稿子，数字带有核对结论", "The draft, its numbers with their verdicts")}>
    ${proof.paragraphs.map((paragraph) => {
      const pieces = piecesOf(paragraph.text, proof.inParagraph.get(paragraph.number) ?? [], mark);
      return paragraph.isHeading ? html`<h3>${pieces}</h3>` : html`<p>${pieces}</p>`;
    })}
    ${proof.tables.map((table) => html`<${DraftTable} table=${table} numbers=${proof.inTable.get(table.name ?? "") ?? new Map()} mark=${mark} />`)}
    <p class="legend"><span>${t("标记：", "Marks:")}</span>${kinds.filter((kind) => kind !== "noFigure").map((kind) => html` <span class=${`m ${kind}`}>${kindText(kind)}</span>`)}</p>
  </article>`;
}

function DraftTable({ table, numbers, mark }) {
  const name = table.name || t("表格", "Table");
  const rows = table.rows.map((cells, index) => ({ cells, row: index + 1 })).filter(({ cells, row }) => row <= mostRows || cells.some((_, column) => numbers.has(addressOf(row, column))));
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${visible(name)}><table><caption>${visible(name)}</caption><tbody>
    ${rows.map(({ cells, row }) => html`<tr>${cells.map((text, column) => html`<td>${inCell(text, numbers.get(addressOf(row, column)) ?? [], mark)}</td>`)}</tr>`)}</tbody></table>
    ${rows.length < table.rows.length && html`<p class="soft">${t(`另有 ${table.rows.length - rows.length} 行没有要看的数`, `${table.rows.length - rows.length} more rows have nothing to look at`)}</p>`}</div>`;
}

/** Places count code points, from 1. */
function piecesOf(text, numbers, mark) {
  const letters = [...text];
  const pieces = [];
  let done = 0;
  for (const number of numbers) {
    if (number.from - 1 >= done) {
      pieces.push(visible(letters.slice(done, number.from - 1).join("")), mark(number));
      done = number.to;
    }
  }

  return [...pieces, visible(letters.slice(done).join(""))];
}

function inCell(text, numbers, mark) {
  const at = numbers.length === 1 ? text.indexOf(numbers[0].text) : -1;
  return at < 0
    ? [visible(text), ...numbers.map(mark)]
    : [visible(text.slice(0, at)), mark(numbers[0]), visible(text.slice(at + numbers[0].text.length))];
}
