// What several parts of the dashboard say about a figure.
import { html } from "htm/preact";
import { go } from "../shared/address.js";
import { figureText, statusText, t } from "../shared/text.js";

/** What a flag of the API means, in words. */
export const flagText = (flag) => ({
  questionable: t("存疑:有未解决的问题", "Questionable: a finding is open"),
  held: t("暂扣:待核实", "Withheld until it is approved"),
  withheld: t("暂扣:待核实", "Withheld until it is approved"),
  missing: t("未报送", "Not reported"),
  revised: t("有修订", "Revised"),
  derived: t("由系统推算", "Computed here"),
})[flag] ?? flag;

/** Signs of flags, so that none is told by colour alone. */
export const flagSign = (flag) => ({ questionable: "⚠", held: "✱", withheld: "✱", missing: "○", revised: "↻", derived: "∑" })[flag] ?? "•";

/** The flags of a line, as signs with words. */
export const Flags = ({ flags }) => html`<span class="flags">${flags.map((flag) => html`
  <span class=${`flag ${flag}`} role="img" aria-label=${flagText(flag)} title=${flagText(flag)}>${flagSign(flag)}</span>`)}</span>`;

/** A figure that opens its history. */
export const FigureButton = ({ indicator, measure, period, figure }) => figure && html`
  <button class="figure" onClick=${() => go({ of: `${indicator}.${measure}.${period}` })}
    title=${[statusText(figure.status), t("查看版本与出处", "History and origin")].filter(Boolean).join(" · ")}>
    ${figureText(figure) || t("空缺", "n/a")}</button>`;

/** A growth in percent with its direction in a sign and a colour. */
export function Growth({ value, label }) {
  if (value === null || value === undefined) {
    return null;
  }

  const direction = value > 0 ? "rise" : value < 0 ? "fall" : "flat";
  return html`<span class=${`growth ${direction}`}><span class="growth-label">${label}</span>
    ${{ rise: "▲", fall: "▼", flat: "＝" }[direction]} ${Math.abs(value).toFixed(2)}%</span>`;
}
