// The files that were chosen and not sent yet, each as it was checked: kept in this tab, also over a reload, and gone for whoever signs in next.
import { html } from "htm/preact";
import { effect, signal } from "@preact/signals";
import { key } from "../shared/api.js";
import { t, visible } from "../shared/text.js";
import { causesOf, toMend } from "./causes.js";
import { dropFile, forget, keepFile, keepState, restored } from "./draft-store.js";
import { numbered } from "./findings.js";

const none = { owner: null, all: [], current: null };
const state = signal(none);
let last = 0;

const of = (owner) => (state.value.owner === owner ? state.value : { ...none, owner });

// A browser that keeps nothing has them as long as the page.
const unkept = () => {};

// What is on its way is not known to have arrived: after a reload it is sent again, which changes nothing if it had.
effect(() => {
  const { owner, current, all } = state.value;
  if (owner) {
    keepState(owner, current, all.map(({ id, unit, upload, answers, answersOf }) => ({ id, unit, upload: upload?.stored ? upload : null, answers, answersOf }))).catch(unkept);
  }
});
effect(() => {
  if (!key.value) {
    state.value = none;
    forget().catch(unkept);
  }
});

/** Brings somebody's drafts back after a reload, but for those that were sent with all that was to be said. Files that were chosen meanwhile come first. */
export async function restoreDrafts(owner) {
  const kept = state.value.owner === owner ? null : await restored(owner).catch(unkept);
  if (kept && key.value && state.value.owner !== owner) {
    const all = kept.drafts.filter(({ upload }) => !upload || (upload.said ?? 0) < upload.confirmations.length).map((draft) => ({ ...draft, check: null }));
    last = Math.max(last, ...kept.drafts.map((draft) => draft.id));
    state.value = { owner, all, current: all.some((draft) => draft.id === kept.current) ? kept.current : all[0]?.id ?? null };
  }
}

/**
 * Somebody's drafts, {id, file, unit, upload, check, answers, answersOf}: unit is that of a trial, check what came of checking it, answers what was said to
 * it, and answersOf the check that this was said to.
 */
export const draftsOf = (owner) => of(owner).all;

/** The one that is looked at; undefined where there is none. */
export const currentOf = (owner) => of(owner).all.find((one) => one.id === of(owner).current);

/** Takes files in, and shows the first; one of the same name takes the other's place. */
export function addDrafts(owner, files) {
  const added = files.map((file) => ({ id: ++last, file, unit: null, upload: null, check: null, answers: {}, answersOf: null }));
  const names = new Set(files.map((file) => file.name));
  const [replaced, others] = [true, false].map((isReplaced) => of(owner).all.filter((one) => names.has(one.file.name) === isReplaced));
  replaced.forEach((one) => dropFile(one.id).catch(unkept));
  added.forEach((one) => keepFile(one.id, one.file).catch(unkept));
  state.value = { owner, all: [...others, ...added], current: added[0].id };
}

// What is not there any more, or not yet, is not changed.
const changeAll = (owner, change) => {
  if (state.value.owner === owner) {
    state.value = { ...state.value, all: state.value.all.map(change) };
  }
};

/** Changes one. */
export const changeDraft = (owner, id, change) => changeAll(owner, (one) => (one.id === id ? { ...one, ...change } : one));

/** Forgets what has been sent, as for another department or period it would be another file. */
export const forgetUploads = (owner) => changeAll(owner, (one) => ({ ...one, upload: null }));

function removeDraft(owner, id) {
  const all = of(owner).all.filter((one) => one.id !== id);
  dropFile(id).catch(unkept);
  state.value = { ...of(owner), all, current: of(owner).current === id ? all.at(-1)?.id ?? null : of(owner).current };
}

/** All of them, where there are several: what was found of each, and whether it has been sent. */
export function Drafts({ owner }) {
  const all = draftsOf(owner);
  const current = currentOf(owner);
  return all.length > 1 && html`<section class="drafts" aria-labelledby="drafts-title"><h3 id="drafts-title">${t(`已选${all.length}个文件，逐个核对，逐个上报`, `${all.length} files, checked and submitted one by one`)}</h3>
    <ul>${all.map((one) => html`<li key=${one.id}><button type="button" class="link" aria-current=${one === current ? "true" : undefined} onClick=${() => { state.value = { ...of(owner), current: one.id }; }}><bdi>${visible(one.file.name)}</bdi></button>
      <span>${saidOf(one)}</span><button type="button" class="link" aria-label=${t(`移除 ${one.file.name}`, `Remove ${one.file.name}`)} onClick=${() => removeDraft(owner, one.id)}>${t("移除", "Remove")}</button></li>`)}</ul></section>`;
}

function saidOf({ check, upload }) {
  if (upload?.stored) {
    return html`<span class="good-ink"><span aria-hidden="true">✓</span> ${t("已上传", "Uploaded")}</span>`;
  }

  if (!check) {
    return html`<span class="soft">${t("等待核对", "Waits to be checked")}</span>`;
  }

  if (check.problem) {
    return html`<span class="bad-ink"><span aria-hidden="true">✖</span> ${t("没有核对成", "Could not be checked")}</span>`;
  }

  const causes = toMend(causesOf(numbered(check.result.report.findings))).length;
  const { counts } = check.result.report;
  return causes === 0
    ? html`<span class="good-ink"><span aria-hidden="true">✓</span> ${t(`草稿，${counts.accepted}个数可上报`, `Draft, ${counts.accepted} figures ready`)}</span>`
    : html`<span class="warn-ink"><span aria-hidden="true">⚠</span> ${t(`草稿，${causes}个须处理的原因，${counts.held}个数将暂扣`, `Draft, ${causes} causes to mend, ${counts.held} figures held`)}</span>`;
}
