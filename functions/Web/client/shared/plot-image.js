// A plot as a picture that can be passed on: with its title, its legend, and below it whose figures these are and as of which release.
const scale = 2;
const margin = 24;
const drawn = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "opacity", "font-family", "font-size", "font-weight", "font-variant-numeric"];

/**
 * The data URL of a PNG.
 * @param svg the plot as the page has it
 * @param words {title, subtitle, legend: [{text, colour, dash}], footer}, each footer line by itself
 */
export async function plotImage(svg, { title, subtitle, legend, footer }) {
  const body = getComputedStyle(document.body);
  const root = getComputedStyle(document.documentElement);
  const colour = (name) => root.getPropertyValue(name).trim();
  const { width, height } = svg.viewBox.baseVal;
  const top = margin + 30 + 24 + 24;
  const canvas = document.createElement("canvas");
  canvas.width = scale * (width + 2 * margin);
  canvas.height = scale * (top + height + 12 + footer.length * 20 + margin);
  const pen = canvas.getContext("2d");
  pen.scale(scale, scale);
  pen.fillStyle = body.backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.textBaseline = "top";
  const write = (text, x, y, font, ink) => {
    pen.font = `${font} ${body.fontFamily}`;
    pen.fillStyle = ink;
    pen.fillText(text, x, y, width + 2 * margin - x - 4);
    return pen.measureText(text).width;
  };
  write(title, margin, margin, "600 20px", colour("--ink"));
  write(subtitle, margin, margin + 30, "14px", colour("--soft"));
  let left = margin;
  for (const { text, colour: stroke, dash } of legend) {
    pen.strokeStyle = stroke;
    pen.lineWidth = 2;
    pen.setLineDash(dash);
    pen.beginPath();
    pen.moveTo(left, margin + 62);
    pen.lineTo(left + 24, margin + 62);
    pen.stroke();
    left += 30 + write(text, left + 30, margin + 56, "12px", colour("--soft")) + 20;
  }

  pen.setLineDash([]);
  pen.drawImage(await loaded(svg, width, height), margin, top, width, height);
  footer.forEach((text, index) => write(text, margin, top + height + 12 + index * 20, "12px", colour("--soft")));
  return canvas.toDataURL("image/png");
}

/** The plot as it is seen, by itself: a picture knows nothing of the page's styles. */
async function loaded(svg, width, height) {
  const copy = svg.cloneNode(true);
  const [seen, copied] = [svg, copy].map((one) => [...one.querySelectorAll("*")]);
  seen.forEach((element, index) => {
    const style = getComputedStyle(element);
    drawn.forEach((name) => copied[index].style.setProperty(name, style.getPropertyValue(name)));
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", width * scale);
  copy.setAttribute("height", height * scale);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}
