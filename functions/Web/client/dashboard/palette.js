// The colours of charts. The eight are those of Okabe and Ito (2008), told apart by the colour-blind, darkened where the ground is light.
import { isDark } from "../shared/settings.js";

const light = ["#0063a6", "#b35900", "#00664d", "#8c3d73", "#5c5c00", "#a3260a", "#3d3d8f", "#404040"];
const dark = ["#56b4e9", "#e69f00", "#2bc49a", "#e39ac4", "#f0e442", "#ff8a6b", "#b3b3ff", "#d0d0d0"];

/** The colours of the theme in force; those of text and lines are the styles'. */
export function colours() {
  const series = isDark.value ? dark : light;
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(name).trim();
  return { text: of("--ink"), soft: of("--soft"), line: of("--line"), ground: of("--ground"), panel: of("--sunken"), warning: of("--warn"), series };
}
