// The proof: counts on top that filter, the text with its marks, the list beside it, and keys to go from mark to mark.
import { html } from "htm/preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { ProblemNote } from "../../shared/problem.js";
import { local, t, visible } from "../../shared/text.js";
import { Draft } from "./draft.js";
import { KeyList } from "./key-list.js";
import { kinds, kindText, signs, toChange } from "./kinds.js";
import { isListedUnder, Verdicts } from "./verdicts.js";

export function ProofView({ name, proof, catalogue, onOther, onSave }) {
  const [filter, setFilter] = useState("change");
  const [selected, setSelected] = useState({ id: proof.numbers.find(isListedUnder("change"))?.id });
  const [copied, setCopied] = useState(null);
  const [problem, setProblem] = useState(null);
  const [isSourceOpen, setIsSourceOpen] = useState(false);
  const keys = useRef(null);
  const place = useRef(null);
  const isListed = isListedUnder(filter);
  const listed = proof.numbers.filter(isListed);
  const current = listed.find(({ id }) => id === selected.id);
  const count = proof.numbers.filter(({ kind }) => toChange.has(kind)).length;
  useLayoutEffect(() => place.current.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    const [mark, verdict] = ["mark", "verdict"].map((part) => document.getElementById(`${part}-${selected.id}`));
    const [first, last] = selected.goTo === "verdict" ? [mark, verdict] : [verdict, mark];
    if (selected.goTo && first && last) {
      first.scrollIntoView({ block: "nearest" });
      last.scrollIntoView({ block: "nearest" });
      last.focus({ preventScroll: true });
    }
  }, [selected]);

  const select = (number, goTo) => {
    if (!isListed(number)) {
      setFilter(number.kind);
    }

    setIsSourceOpen(false);
    setSelected({ id: number.id, goTo });
  };
  const show = (next) => {
    setFilter(next);
    setIsSourceOpen(false);
    setSelected({ id: proof.numbers.find(isListedUnder(next))?.id });
  };
  const copy = ({ id, right }) => navigator.clipboard.writeText(right.new).then(() => setCopied({ id, words: right.new }), setProblem);
  const step = (by) => {
    const at = listed.indexOf(current);
    const next = listed[at < 0 ? 0 : at + by];
    if (next) {
      select(next, "mark");
    }
  };
  const actions = { j: () => step(1), k: () => step(-1), c: () => current?.right && copy(current), o: () => setIsSourceOpen(!isSourceOpen), "?": () => keys.current.showModal() };
  const press = (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && !keys.current.open && actions[event.key.toLowerCase()]) {
      event.preventDefault();
      actions[event.key.toLowerCase()]();
    }
  };

  return html`<section class="proofread" aria-labelledby="proof-title" tabindex="-1" ref=${place} onKeyDown=${press}>
    <div class="proof-head"><h2 id="proof-title">${t("核稿", "Proof")}</h2>
      <p><bdi>${name}</bdi>${t(`，共${proof.numbers.length}处数字，${count}处要改`, `: ${proof.numbers.length} numbers, ${count} to change`)}</p>
      <div class="ways"><button onClick=${onOther}>${t("换一份稿子", "Another draft")}</button>
        <button onClick=${() => onSave(true).catch(setProblem)}>${t("导出修订稿（Word）", "Tracked changes (Word)")}</button>
        <button class="main" onClick=${() => onSave(false).catch(setProblem)}>${t("导出批注稿（Word）", "Comments (Word)")}</button></div></div>
    <${ProblemNote} problem=${problem} />
    ${proof.findings?.length > 0 && html`<ul class="notes">${proof.findings.map((finding) => html`<li>${visible(local(finding.message))}</li>`)}</ul>`}
    <${Counts} proof=${proof} count=${count} filter=${filter} onFilter=${show} />
    <div class="proof">
      <div><${Draft} proof=${proof} active=${current?.id} isListed=${isListed} onSelect=${(number) => select(number, "verdict")} /><${KeyList} dialog=${keys} /></div>
      <${Verdicts} proof=${proof} catalogue=${catalogue} filter=${filter} listed=${listed} active=${current?.id} isSourceOpen=${isSourceOpen} copied=${copied?.id} onSelect=${(number) => select(number, "mark")} onCopy=${copy} /></div>
    <p role="status" class="unseen">${copied && t(`已复制“${copied.words}”`, `Copied “${copied.words}”`)}</p>
    <p class="kept">${t("稿子只在本次核对中使用，不保存", "The draft was used for this check only, and is not stored")}</p>
  </section>`;
}

function Counts({ proof, count, filter, onFilter }) {
  const counts = Map.groupBy(proof.numbers, ({ kind }) => kind);
  const chip = (kind, text, number) => html`<button aria-pressed=${String(filter === kind)} onClick=${() => onFilter(kind)}>${signs[kind] && html`<i class=${kind} aria-hidden="true">${signs[kind]}</i>`}${text} <b>${number}</b></button>`;
  return html`<div class="counts" role="group" aria-label=${t("按结论筛选", "Filter by verdict")}>
    ${chip("change", t("要改的", "To change"), count)}${kinds.filter((kind) => counts.has(kind)).map((kind) => chip(kind, kindText(kind), counts.get(kind).length))}</div>`;
}
