// Which indicator a name means: those whose names come nearest first.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { local, t } from "../shared/text.js";

export function IndicatorChoice({ one, catalogue, isBusy, onChosen }) {
  const known = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  const nearest = one.nearest.map((near) => known.get(near.code)).filter(Boolean);
  const [code, setCode] = useState(nearest[0]?.code ?? catalogue.indicators[0]?.code);
  const option = (indicator) => html`<option value=${indicator.code} selected=${indicator.code === code}>${local(indicator.name)} · ${local(indicator.unit.name)} · ${indicator.code}</option>`;
  return html`<div class="spelling">
    <label>${t(`“${one.name}”就是`, `'${one.name}' is`)} <select value=${code} onChange=${(event) => setCode(event.target.value)}>
      ${nearest.length > 0 && html`<optgroup label=${t("名称最接近的", "The nearest names")}>${nearest.map(option)}</optgroup>`}
      <optgroup label=${t("全部指标", "All indicators")}>${catalogue.indicators.filter((indicator) => !nearest.includes(indicator)).map(option)}</optgroup>
    </select></label>
    <button type="button" class="main" disabled=${isBusy} onClick=${() => onChosen(known.get(code))}>${t("写进草稿", "Into the draft")}</button>
  </div>`;
}
