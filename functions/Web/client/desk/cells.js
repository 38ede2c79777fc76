// Cells by their names: A1 is row 1, column 0.
/** The letters of a column, counted from 0. */
export const columnName = (index) => (index < 26 ? "" : columnName(Math.floor(index / 26) - 1)) + String.fromCodePoint(65 + (index % 26));

/** The name of a cell. */
export const addressOf = (row, column) => `${columnName(column)}${row}`;

function read(address) {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address);
  return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.codePointAt(0) - 64, 0) - 1, row: Number(row) };
}

/** Of each merged range, the span of its first cell; its other cells are covered. */
export function mergesOf(ranges) {
  const merged = new Map();
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
