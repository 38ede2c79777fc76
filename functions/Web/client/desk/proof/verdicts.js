// What is to be said of the numbers, in the order of the text: what must change with the right words, what cannot be checked in a line each.
import { html } from "htm/preact";
import { local, t, visible } from "../../shared/text.js";
import { SubmissionLink } from "../submission-link.js";
import { titleOf } from "./answer.js";
import { kindText, signs, toChange, uncertain, verdictText } from "./kinds.js";

export function Verdicts({ proof, catalogue, filter, listed, active, onSelect, onCopy, copied, isSourceOpen }) {
  const release = proof.releases[catalogue.areas.find(({ parent }) => !parent)?.code];
  return html`<section class="said" aria-labelledby="said-title">
    <div class="said-head"><h3 id="said-title">${t("逐处结论", "Number by number")}</h3>${release > 0 && html`<p>${t(`截至第${release}次发布`, `as of release ${release}`)}</p>`}</div>
    ${listed.length === 0 && html`<p class="none">✔ ${t("没有要改的数字。", "No number has to be changed.")}</p>`}
    <ol class="verdicts">${listed.map((number) => html`<${Verdict} number=${number} catalogue=${catalogue} isActive=${number.id === active} isCopied=${number.id === copied} isSourceOpen=${isSourceOpen && number.id === active} onSelect=${onSelect} onCopy=${onCopy} />`)}</ol>
    ${filter === "change" && html`<${Rest} proof=${proof} catalogue=${catalogue} />`}
  </section>`;
}

function Verdict({ number, catalogue, isActive, isCopied, isSourceOpen, onSelect, onCopy }) {
  const { right } = number;
  const sources = [number.published, ...number.evidence].filter(Boolean);
  return html`<li id=${`verdict-${number.id}`} tabindex="-1" class=${isActive ? "on" : ""} aria-current=${isActive ? "true" : undefined}>
    <span class=${`glyph ${number.kind}`} aria-hidden="true">${signs[number.kind]}</span>
    <div><h4><a href=${`#mark-${number.id}`} onClick=${(event) => { event.preventDefault(); onSelect(number); }}>${visible(titleOf(number, catalogue.areas))}</a><span class=${number.kind}>${verdictText(number)}</span></h4>
      <p>${visible(local(number.sentence))}</p>
      ${right && html`<p class="right"><span><del>${visible(right.old)}</del> → <ins>${visible(right.new)}</ins></span>
        <button class=${isActive ? "main" : ""} aria-label=${t(`复制“${right.new}”`, `Copy “${right.new}”`)} onClick=${() => onCopy(number)}>${isCopied ? t("✔ 已复制", "✔ Copied") : t("复制", "Copy")}</button></p>`}
      ${sources.length > 0 && html`<details open=${isSourceOpen}><summary>${t("出处", "Source")}</summary>
        ${sources.map((source) => html`<p>${sourceText(source, catalogue)}${source.submission && html` <${SubmissionLink} id=${source.submission} />`}</p>`)}</details>`}
    </div></li>`;
}

function sourceText(source, catalogue) {
  const department = catalogue.departments.find(({ code }) => code === source.department);
  const file = [source.fileName, source.place].filter(Boolean).map(visible).join(" ");
  return [titleOf(source, catalogue.areas), local(department?.name), source.derived ? t("推算", "derived") : file, t(`第${source.release}次发布`, `release ${source.release}`)].filter(Boolean).join(t("，", ", "));
}

function Rest({ proof, catalogue }) {
  const groups = uncertain.map((kind) => [kind, proof.numbers.filter((number) => number.kind === kind)]).filter(([, numbers]) => numbers.length > 0);
  const count = groups.reduce((sum, [, numbers]) => sum + numbers.length, 0);
  return count > 0 && html`<div class="rest"><h3>${t(`核对不了的${count}处`, `${count} that cannot be vouched for`)}</h3>
    <ul>${groups.map(([kind, numbers]) => html`<li><span class=${kind} aria-hidden="true">${signs[kind]}</span><span>${kindText(kind)}${numbers.length > 1 ? t(`，${numbers.length}处`, `, ${numbers.length}`) : ""}</span>
      <span class="soft">${[...new Set(numbers.map((number) => visible(number.indicatorName || number.readAs || kind === "unread" ? titleOf(number, catalogue.areas) : local(number.sentence))))].join(t("；", "; "))}</span></li>`)}</ul></div>`;
}

/** Whether a number is in the list under a filter. */
export const isListedUnder = (filter) => (number) => (filter === "change" ? toChange.has(number.kind) : number.kind === filter);
