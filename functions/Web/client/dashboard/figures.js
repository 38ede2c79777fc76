// What several parts of the dashboard say about a figure.
import { html } from "htm/preact";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { go } from "../shared/address.js";
import { figureText, statusText, t } from "../shared/text.js";

// A sign for each flag of the API, so that none is told by colour alone, and what it means.
const flagFacts = {
  missing: ["○", () => t("未报送", "Not reported")],
  notAvailable: ["□", () => t("空缺", "Not available")],
  notApplicable: ["—", () => t("无此项", "No such figure")],
  belowUnit: ["…", () => t("不足最小单位", "Below the smallest unit")],
  inWords: ["※", () => t("仅有文字", "In words only")],
  withheld: ["✱", () => t("暂扣待核,未发布", "Withheld until it is approved")],
  questionable: ["⚠", () => t("存疑:核对时发现问题", "Questionable: checking found something")],
  derived: ["∑", () => t("由系统推算", "Computed here")],
  revised: ["↻", () => t("已修订过", "Revised")],
  comparableBase: ["≅", () => t("上报同比按可比口径", "Reported growth is on a comparable base")],
  break: ["⁑", () => t("一年内统计口径有变化", "Its definition changed within a year")],
};

/** What a flag means, in words. */
export const flagText = (flag) => flagFacts[flag]?.[1]() ?? flag;

/** The sign of a flag. */
export const flagSign = (flag) => flagFacts[flag]?.[0] ?? "•";

/** The flags of a line, as signs with words. */
export const Flags = ({ flags }) => html`<span class="flags">${flags.map((flag) => html`
  <span class=${`flag ${flag}`} role="img" aria-label=${flagText(flag)} title=${flagText(flag)}>${flagSign(flag)}</span>`)}</span>`;

/** The same with the words beside them. */
export const FlagsInWords = ({ flags }) => html`<span class="flags">${flags.map((flag) => html`
  <span class=${`flag ${flag}`}><span aria-hidden="true">${flagSign(flag)}</span> ${flagText(flag)}</span>`)}</span>`;

/** Tells what a figure has become after the release that is looked at: a figure, null if it is gone, undefined if it stands. */
export const Revision = createContext(() => undefined);

/** A figure that opens its history. What is wrong with it, and that it was revised later, is marked at the figure. */
export function FigureButton({ indicator, measure, period, figure }) {
  const later = useContext(Revision)(indicator, measure);
  if (!figure) {
    return later ? html`<span class="soft">${t("当时未报", "not yet reported")}</span>` : null;
  }

  const doubt = figure.status === "U" ? "questionable" : figure.status === "Q" ? "withheld" : null;
  const revised = later === undefined ? null : t(`后来修订为 ${figureText(later) || t("空缺", "n/a")}`, `later revised to ${figureText(later) || "n/a"}`);
  return html`<button type="button" class=${`figure${revised ? " superseded" : ""}`} onClick=${() => go({ of: `${indicator}.${measure}.${period}` }, { isOpening: true })}
    title=${[statusText(figure.status), revised, t("查看版本与出处", "History and origin")].filter(Boolean).join(" · ")}>
    ${figureText(figure) || t("空缺", "n/a")}${doubt === "questionable" && html`<span class="flag questionable" role="img" aria-label=${flagText(doubt)}>⚠</span>`}${revised && html`<span class="flag revised" role="img" aria-label=${revised}>↻</span>`}</button>`;
}

/** A growth in percent with its direction in a sign and a colour. */
export function Growth({ value, label }) {
  if (value === null || value === undefined) {
    return null;
  }

  const direction = value > 0 ? "rise" : value < 0 ? "fall" : "flat";
  return html`<span class=${`growth ${direction}`}>${label && html`<span class="growth-label">${label} </span>`}<span role="img" aria-label=${{ rise: t("增长", "up"), fall: t("下降", "down"), flat: t("持平", "unchanged") }[direction]}>${{ rise: "▲", fall: "▼", flat: "＝" }[direction]}</span> ${Math.abs(value).toFixed(2)}%</span>`;
}

/** The name of a measure. */
export const measureName = (measure) => ({
  current: t("本期", "Current"), cumulative: t("累计", "Cumulative"), level: t("期末数", "Level"),
  currentGrowth: t("本期同比", "Growth, current"), cumulativeGrowth: t("累计同比", "Growth, cumulative"), levelGrowth: t("期末同比", "Growth, level"),
})[measure] ?? measure;
