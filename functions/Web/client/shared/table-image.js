// A table as a picture: its texts drawn on a canvas, cell by cell, in the colours that they have.
const height = 28;
const padding = 10;
const scale = 2;

/** The data URL of a PNG. */
export function tableImage(table) {
  const body = getComputedStyle(document.body);
  const font = (isHead) => `${isHead ? "600 " : ""}14px ${body.fontFamily}`;
  const rows = [...table.rows].map((row) => [...row.cells].map(read));
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const widths = [];
  for (const cells of rows) {
    cells.forEach((cell, column) => {
      pen.font = font(cell.isHead);
      widths[column] = Math.max(widths[column] ?? 0, cell.span > 1 ? 0 : pen.measureText(cell.text).width + 2 * padding);
    });
  }

  canvas.width = scale * widths.reduce((sum, width) => sum + width, 0);
  canvas.height = scale * height * rows.length;
  pen.scale(scale, scale);
  pen.fillStyle = body.backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.textBaseline = "middle";
  rows.forEach((cells, line) => {
    let left = 0;
    cells.forEach((cell, column) => {
      const width = cell.span > 1 ? canvas.width : widths[column];
      pen.fillStyle = cell.ground;
      pen.fillRect(left, line * height, width, height);
      pen.font = font(cell.isHead);
      pen.fillStyle = cell.colour;
      pen.textAlign = cell.isNumber ? "right" : "left";
      pen.fillText(cell.text, cell.isNumber ? left + width - padding : left + padding + cell.indent, line * height + height / 2);
      left += width;
    });
    pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--line");
    pen.fillRect(0, (line + 1) * height - 1, canvas.width, 1);
  });
  return canvas.toDataURL("image/png");
}

/** What is seen of a cell. */
function read(cell) {
  const copy = cell.cloneNode(true);
  copy.querySelectorAll(".unseen").forEach((unseen) => unseen.remove());
  const style = getComputedStyle(cell);
  return {
    text: copy.textContent.trim().replace(/\s+/g, " "),
    isNumber: cell.classList.contains("number"),
    isHead: cell.tagName === "TH",
    span: cell.colSpan,
    colour: style.color,
    ground: style.backgroundColor,
    indent: Math.max(0, parseFloat(style.paddingLeft) - padding),
  };
}
