// A slider over the releases of the area: at each, every figure is shown as it was known then.
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { go, parameter } from "../shared/address.js";
import { t, timeText } from "../shared/text.js";

export function TimeTravel({ released }) {
  const asOf = parameter("asOf");
  const [latest, setLatest] = useState(0);
  const [moving, setMoving] = useState(null);
  useEffect(() => { if (released) { setLatest((known) => Math.max(known, asOf ? 0 : released.release)); } }, [released, asOf]);
  const most = Math.max(latest, released?.release ?? 0, Number(asOf) || 0);
  if (!released || most < 1) {
    return null;
  }

  const at = moving ?? (asOf ? Number(asOf) : most);
  return html`<div class="travel" role="group" aria-label=${t("时间旅行", "Time travel")}>
    <label>${t("发布", "Release")} <input type="range" min="1" max=${most} value=${at}
      aria-valuetext=${t(`第 ${at} 次发布`, `release ${at}`)}
      onInput=${(event) => setMoving(Number(event.target.value))}
      onChange=${(event) => { setMoving(null); go({ asOf: Number(event.target.value) === latest ? null : event.target.value }); }} /></label>
    <output>${at}/${latest || "…"} · ${timeText(released.released)}</output>
    ${asOf && html`<strong class="past">${t("当时所知", "As known then")}</strong>
      <button onClick=${() => go({ asOf: null })}>${t("回到现在", "Back to now")}</button>`}
  </div>`;
}
