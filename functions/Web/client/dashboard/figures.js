// What several parts of the dashboard say about a figure.
import { html } from "htm/preact";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { go } from "../shared/address.js";
import { letThrough, letThroughText, restsOn, restsOnText } from "../shared/decisions.js";
import { figureText, statusText, t } from "../shared/text.js";
import { growthWords, trimmed } from "../shared/words.js";

// A sign for each flag of the API, so that none is told by colour alone, and what it means.
const flagFacts = {
  missing: ["○", () => t("未报送", "Not reported")],
  notAvailable: ["□", () => t("空缺", "Not available")],
  notApplicable: ["—", () => t("无此项", "No such figure")],
  belowUnit: ["…", () => t("不足最小单位", "Below the smallest unit")],
  inWords: ["※", () => t("仅有文字", "In words only")],
  withheld: ["◆", () => t("暂扣待核，未发布", "Withheld until it is approved")],
  questionable: ["◆", () => t("存疑：核对时发现问题", "Questionable: checking found something")],
  letThrough: ["◆", () => t("曾因错误暂扣，经人放行", "Was held for an error, and let through")],
  restsOnLetThrough: ["◇", () => t("有推算的数以放行的数为据", "Something computed rests on a figure let through")],
  doesNotAddUp: ["≠", () => t("与分项或总计不合", "Does not add up with its parts or total")],
  derived: ["∑", () => t("由系统推算", "Computed here")],
  revised: ["↻", () => t("已修订过", "Revised")],
  comparableBase: ["≅", () => t("上报同比按可比口径", "Reported growth is on a comparable base")],
  break: ["⁑", () => t("一年内统计口径有变化", "Its definition changed within a year")],
};

/** What a flag means, in words. */
export const flagText = (flag) => flagFacts[flag]?.[1]() ?? flag;

/** The sign of a flag. */
export const flagSign = (flag) => flagFacts[flag]?.[0] ?? "•";

/** Tells what a figure has become after the release that is looked at: a figure, null if it is gone, undefined if it stands. */
export const Revision = createContext(() => undefined);

/** A figure that opens its history. What is wrong with it, and that it was revised later, is marked at the figure, and by whose word it or what it is computed of is published; children stand in place of its number. */
export function FigureButton({ indicator, measure, period, figure, children }) {
  const later = useContext(Revision)(indicator, measure, period);
  if (!figure) {
    return later ? html`<span class="soft">${t("当时未报", "not yet reported")}</span>` : html`<span class="soft">—</span>`;
  }

  const doubt = figure.status === "U" ? "questionable" : figure.status === "Q" ? "withheld" : null;
  const [decision, behind] = [letThrough(figure), restsOn(figure)];
  const revised = later === undefined ? null : t(`后来修订为 ${figureText(later) || t("空缺", "n/a")}`, `later revised to ${figureText(later) || "n/a"}`);
  return html`<button type="button" class=${`figure${revised ? " superseded" : ""}`} onClick=${() => open(indicator, measure, period)}
    title=${[statusText(figure.status), decision && letThroughText(decision), behind && restsOnText(behind), revised, t("查看版本与出处", "History and origin")].filter(Boolean).join(" · ")}>
    ${children ?? (figureText(figure) || t("空缺", "n/a"))}${doubt === "questionable" && html`<span class="mark" role="img" aria-label=${flagText(doubt)}>◆</span>`}<${Word} figure=${figure} />${revised && html`<span class="mark" role="img" aria-label=${revised}>↻</span>`}</button>`;
}

/** The mark of a figure that somebody let through, ◆, or that is computed of such a one, ◇; nothing of others. figure may be an amount of an earlier period. */
export function Word({ figure }) {
  const [decision, behind] = [letThrough(figure), restsOn(figure)];
  const text = decision ? letThroughText(decision) : behind && restsOnText(behind);
  return text && html`<span class="mark" role="img" aria-label=${text} title=${text}>${decision ? "◆" : "◇"}</span>`;
}

/** Words that open the history of a line's main figure, or of another measure, of its period or another. */
export const FigureLink = ({ line, period = line.period, measure = line.main, children }) => html`<button type="button" class="link" onClick=${() => open(line.code, measure, period)}>${children}</button>`;

const open = (indicator, measure, period) => go({ of: `${indicator}.${measure}.${period}` }, { isOpening: true });

/** A growth in percent with its direction in a sign, in words for those who do not see it, and in a colour; figure, where given, is it as the API has it, whose mark it bears; children are other words for it. */
export function Growth({ value, figure, children }) {
  if (value === null || value === undefined) {
    return null;
  }

  const direction = value > 0 ? "rise" : value < 0 ? "fall" : "even";
  const mark = figure && html`${figure.status === "U" && html`<span class="mark" role="img" aria-label=${flagText("questionable")} title=${flagText("questionable")}>◆</span>`}<${Word} figure=${figure} />`;
  const sign = { rise: "▲", fall: "▼", even: "＝" }[direction];
  return children
    ? html`<span class=${direction}><span aria-hidden="true">${sign}</span> ${children}${mark}</span>`
    : html`<span class=${direction}><span aria-hidden="true">${sign} ${trimmed(Math.abs(value))}%</span><span class="unseen">${growthWords(value)}</span>${mark}</span>`;
}

/** The name of a measure; of what is reported by the quarter its amounts are of a quarter. */
export const measureName = (measure, isQuarterly = false) => ({
  current: isQuarterly ? t("当季", "Quarter") : t("当月", "Month"), cumulative: t("累计", "Cumulative"), level: t("期末数", "Level"),
  currentGrowth: isQuarterly ? t("当季同比", "Growth, quarter") : t("当月同比", "Growth, month"), cumulativeGrowth: t("累计同比", "Growth, cumulative"), levelGrowth: t("期末同比", "Growth, level"),
})[measure] ?? measure;
