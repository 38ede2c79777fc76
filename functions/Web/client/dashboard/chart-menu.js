// The indicators to choose from, by group. Escape, or a click elsewhere, closes it.
import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";
import { go } from "../shared/address.js";
import { local, t } from "../shared/text.js";

export function ChartMenu({ groups, chosen, most }) {
  const menu = useRef(null);
  useEffect(() => {
    const onPointer = (event) => { if (!menu.current.contains(event.target)) { menu.current.open = false; } };
    document.addEventListener("pointerdown", onPointer);
    return () => document.removeEventListener("pointerdown", onPointer);
  }, []);
  const onKey = (event) => {
    if (event.key === "Escape" && menu.current.open) {
      menu.current.open = false;
      menu.current.querySelector("summary").focus();
    }
  };
  const toggle = (code, isChosen) => go({ indicators: (isChosen ? [...chosen, code] : chosen.filter((one) => one !== code)).join(",") }, { replace: true });

  // One at least stays chosen. What cannot be changed keeps the focus, so it is not disabled but does nothing.
  const isFixed = (code) => (chosen.includes(code) ? chosen.length === 1 : chosen.length >= most);
  return html`<details class="menu" ref=${menu} onKeyDown=${onKey}><summary>${t(`选择指标(${chosen.length}/${most})`, `Indicators (${chosen.length}/${most})`)}</summary>
    <div class="menu-body">${groups.map((group) => html`<fieldset><legend>${local(group.name)}</legend>
      ${group.indicators.map((line) => html`<label><input type="checkbox" checked=${chosen.includes(line.code)} aria-disabled=${isFixed(line.code)} onClick=${(event) => isFixed(line.code) && event.preventDefault()} onChange=${(event) => toggle(line.code, event.target.checked)} /> ${local(line.name)}</label>`)}
    </fieldset>`)}</div></details>`;
}
