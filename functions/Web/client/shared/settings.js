// What the reader has chosen, remembered in this browser: never anything secret.
import { computed, effect, signal } from "@preact/signals";

function remembered(name, values) {
  const stored = localStorage.getItem(name);
  const value = signal(values.includes(stored) ? stored : values[0]);
  effect(() => localStorage.setItem(name, value.value));
  return value;
}

/** The language of the pages: Chinese first. */
export const language = remembered("language", ["zh", "en"]);

/** Light, dark, or as the system has it. */
export const theme = remembered("theme", ["auto", "light", "dark"]);

const dark = matchMedia("(prefers-color-scheme: dark)");
const systemIsDark = signal(dark.matches);
dark.addEventListener("change", () => { systemIsDark.value = dark.matches; });

/** Whether the pages are dark now. */
export const isDark = computed(() => theme.value === "dark" || (theme.value === "auto" && systemIsDark.value));

/** The colour of a rise: red as is usual in China, or green. */
export const riseColour = remembered("rise", ["red", "green"]);

effect(() => {
  const root = document.documentElement;
  root.lang = language.value === "zh" ? "zh-CN" : "en";
  root.dataset.theme = isDark.value ? "dark" : "light";
  root.dataset.rise = riseColour.value;
});
