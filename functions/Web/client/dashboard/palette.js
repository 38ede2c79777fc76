// The colours of charts. The eight are those of Okabe and Ito (2008), told apart by the colour-blind, darkened where the ground is light.
const light = ["#0063a6", "#b35900", "#00664d", "#8c3d73", "#5c5c00", "#a3260a", "#3d3d8f", "#404040"];
const dark = ["#56b4e9", "#e69f00", "#2bc49a", "#e39ac4", "#f0e442", "#ff8a6b", "#b3b3ff", "#d0d0d0"];
let current = { text: "", line: "", ground: "", series: light };

/** Reads the colours of the theme in force. */
export function readColours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(name).trim();
  current = { text: of("--text"), line: of("--line"), ground: of("--ground"), series: style.colorScheme === "dark" ? dark : light };
}

/** The colours last read. */
export const colours = () => current;
