// A table as a picture: its texts drawn on a canvas, cell by cell.
const row = 26;
const padding = 10;

/** The data URL of a PNG. */
export function tableImage(table) {
  const rows = [...table.rows].map((one) => [...one.cells].map((cell) => ({ text: cell.innerText.trim().replace(/\s+/g, " "), isNumber: cell.classList.contains("number"), isHead: cell.tagName === "TH", span: cell.colSpan })));
  const style = getComputedStyle(document.body);
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const font = (isHead) => `${isHead ? "600 " : ""}14px ${style.fontFamily}`;
  const widths = [];
  for (const cells of rows) {
    cells.forEach((cell, index) => {
      pen.font = font(cell.isHead);
      widths[index] = Math.max(widths[index] ?? 0, cell.span > 1 ? 0 : pen.measureText(cell.text).width + 2 * padding);
    });
  }

  const scale = 2;
  canvas.width = scale * widths.reduce((sum, width) => sum + width, 0);
  canvas.height = scale * row * rows.length;
  pen.scale(scale, scale);
  pen.fillStyle = style.backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.textBaseline = "middle";
  rows.forEach((cells, line) => {
    let left = 0;
    cells.forEach((cell, index) => {
      pen.font = font(cell.isHead);
      pen.fillStyle = style.color;
      pen.textAlign = cell.isNumber ? "right" : "left";
      pen.fillText(cell.text, cell.isNumber ? left + widths[index] - padding : left + padding, line * row + row / 2);
      left += widths[index];
    });
    pen.fillStyle = style.getPropertyValue("--line");
    pen.fillRect(0, (line + 1) * row - 1, canvas.width, 1);
  });
  return canvas.toDataURL("image/png");
}
