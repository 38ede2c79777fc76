// The bulletin's own page within ours, in a shadow tree: its style and ours do not meet, and its numbers lead to their histories.
import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../shared/text.js";

/** page is the HTML that can be saved; zone the area that the dashboard shows without being asked for one. */
export function Preview({ page, isLoading, zone }) {
  const host = useRef(null);
  useEffect(() => show(host.current, page, zone), [page, zone]);
  return html`<div ref=${host} class="paper" aria-busy=${isLoading}></div>`;
}

function show(host, page, zone) {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  // Taken out beforehand: our Content-Security-Policy would not have it in a document.
  const [, before, css, after] = /^(.*?)<style>(.*?)<\/style>(.*)$/s.exec(page);
  const read = new DOMParser().parseFromString(before + after, "text/html");
  const style = new CSSStyleSheet();
  style.replaceSync(css + linked);
  shadow.adoptedStyleSheets = [style];

  // There is one main part already: ours.
  const content = document.createElement("div");
  content.className = "bulletin";
  content.lang = read.documentElement.lang;
  content.append(...read.querySelector("main").childNodes);
  content.querySelectorAll(".number[data-series]").forEach((number) => number.replaceWith(linkTo(number, zone)));
  shadow.replaceChildren(content);
  shadow.onclick = follow;
}

const linked = ":host { background: var(--ground); } .number { color: inherit; text-decoration: underline dotted; text-underline-offset: 4px; } .number:hover { color: var(--accent); text-decoration-style: solid; } .bulletin { padding-top: 1rem; }";

/** The number as a link to the history of its figure on the dashboard. */
function linkTo(number, zone) {
  const link = document.createElement("a");
  const [indicator, area, measure] = number.dataset.series.split(".");
  const { period } = number.dataset;
  link.href = `/?${new URLSearchParams({ ...(area === zone ? {} : { area }), of: `${indicator}.${measure}.${period}` })}`;
  link.title = t("查看这个数的历次版本和出处", "Its vintages and where it came from");
  link.className = number.className;
  Object.assign(link.dataset, number.dataset);
  link.append(...number.childNodes);
  return link;
}

/** Marks and notes lead to each other: the address of the window does not reach into a shadow tree. */
function follow(event) {
  const anchor = event.target.closest("a")?.getAttribute("href");
  const target = anchor?.startsWith("#") && this.getElementById(anchor.slice(1));
  if (target) {
    event.preventDefault();
    target.tabIndex = -1;
    target.focus();
    target.scrollIntoView({ block: "center" });
  }
}
