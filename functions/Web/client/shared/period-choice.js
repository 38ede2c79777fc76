// Which month to look at.
import { html } from "htm/preact";
import { go } from "./address.js";
import { lastMonth, periodText, plusMonths, t } from "./text.js";

/** known are the periods to offer, quarters by the month that they end with; textOf may say more of one than its name. */
export function PeriodChoice({ period, known, textOf = periodText }) {
  const months = [...new Set([...known.map(lastMonth), period])].sort().reverse();
  const step = (count, label, sign) => html`<button type="button" class="square" aria-label=${label} onClick=${() => go({ period: plusMonths(lastMonth(period), count) })}>${sign}</button>`;
  return html`<span class="period joined">${step(-1, t("上一月", "Month before"), "◀")}
    <label><span class="unseen">${t("时期", "Period")}</span><select value=${period} onChange=${(event) => go({ period: event.target.value })}>
      ${months.map((one) => html`<option value=${one} selected=${one === period}>${textOf(one)}</option>`)}
    </select></label>
    ${step(1, t("下一月", "Month after"), "▶")}</span>`;
}
