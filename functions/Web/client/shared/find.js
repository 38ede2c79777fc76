// Finds an indicator from every page: by name, by the initials of its pinyin, by code. Nothing is asked for before the field is used.
import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { get } from "./api.js";
import { initialsOf } from "./pinyin.js";
import { local, t } from "./text.js";

const most = 8;

export function Find() {
  const field = useRef(null);
  const [index, setIndex] = useState(null);
  const [wanted, setWanted] = useState("");
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    const onKey = (event) => {
      if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "")) {
        event.preventDefault();
        field.current.focus();
      }
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  const load = () => index ?? get("catalogue").then((catalogue) => setIndex(catalogue.indicators.map((one) => ({
    ...one, keys: [one.name.zh, one.name.en.toLowerCase(), one.code.toLowerCase(), ...one.aliases, initialsOf(one.name.zh), ...one.aliases.map(initialsOf)],
  }))), () => {});
  const text = wanted.trim().toLowerCase();
  const found = text && index ? ranked(index, text).slice(0, most) : [];
  const onKey = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + found.length) % found.length);
    } else if (event.key === "Escape") {
      setWanted("");
    }
  };
  const submit = (event) => {
    event.preventDefault();
    if (found.length > 0) {
      location.href = addressOf(found[Math.min(chosen, found.length - 1)]);
    }
  };
  return html`<form class="find" role="search" onSubmit=${submit}>
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="1.5" /><path d="m11 11 4 4" stroke="currentColor" stroke-width="1.5" /></svg>
    <input ref=${field} type="search" role="combobox" aria-expanded=${found.length > 0} aria-controls="found" aria-autocomplete="list" aria-activedescendant=${found.length > 0 ? `found-${Math.min(chosen, found.length - 1)}` : undefined}
      aria-label=${t("查指标：名称、拼音首字母、代码", "Find an indicator by name or code")} placeholder=${t("查指标：名称、拼音首字母", "Find an indicator")} value=${wanted} onFocus=${load}
      onInput=${(event) => { setWanted(event.target.value); setChosen(0); }} onKeyDown=${onKey} onBlur=${() => setTimeout(() => setWanted(""), 200)} /><kbd aria-hidden="true">/</kbd>
    <ul id="found" role="listbox" aria-label=${t("找到的指标", "Indicators found")} hidden=${found.length === 0}>${found.map((one, place) => html`
      <li id=${`found-${place}`} role="option" aria-selected=${place === chosen} onPointerDown=${(event) => { event.preventDefault(); location.href = addressOf(one); }}><span>${local(one.name)}</span> <span class="fine">${local(one.group)}</span></li>`)}</ul>
    ${text && index && found.length === 0 && html`<p class="none" role="status">${t("没有这样的指标", "No such indicator")}</p>`}
  </form>`;
}

const addressOf = (one) => `/indicator?code=${encodeURIComponent(one.code)}`;

/** What begins so before what only contains it. */
function ranked(index, text) {
  const rankOf = (one) => Math.min(...one.keys.map((key) => (key === text ? 0 : key.startsWith(text) ? 1 : key.includes(text) ? 2 : 3)));
  return index.map((one) => ({ one, rank: rankOf(one) })).filter(({ rank }) => rank < 3).sort((a, b) => a.rank - b.rank).map(({ one }) => one);
}
