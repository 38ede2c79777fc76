// The names of recent files that no indicator has, each with what can be made of it.
import { html } from "htm/preact";
import { useRef, useState } from "preact/hooks";
import { call, get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { ProblemNote } from "../shared/problem.js";
import { local, periodText, t, visible } from "../shared/text.js";
import { LoadingNote } from "../desk/loading-note.js";
import { IndicatorChoice } from "./indicator-choice.js";

const spans = () => [[1, t("最近1个月", "Last month")], [3, t("最近3个月", "Last 3 months")], [12, t("最近12个月", "Last 12 months")], [36, t("最近3年", "Last 3 years")]];

export function UnknownNames({ catalogue, draft, onDraft }) {
  const [last, setLast] = useState(12);
  const [written, setWritten] = useState({});
  const names = useLoaded((signal) => get("catalogue/unknown-names", { last }, { signal }), [last]);

  // Of two changes under way at once the second is made in what the first left.
  const latest = useRef(draft);
  latest.current = draft;
  const write = async (one, words, body) => {
    for (;;) {
      const before = latest.current;
      const { yaml } = await call("/api/v1/catalogue/file/changes", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ yaml: before, name: one.name, ...body }) });
      if (latest.current === before) {
        latest.current = yaml;
        setWritten((known) => ({ ...known, [keyOf(one)]: words }));
        onDraft(yaml);
        return;
      }
    }
  };
  const entry = (one) => html`<${UnknownName} key=${keyOf(one)} one=${one} catalogue=${catalogue} written=${draft.includes(one.name) ? written[keyOf(one)] : null} write=${(words, body) => write(one, words, body)} />`;
  const [inTables, inWords] = [(one) => one.sentence === null, (one) => one.sentence !== null].map((is) => names.data?.items.filter(is) ?? []);
  return html`<section class="section" aria-labelledby="unknown-title" aria-busy=${names.isLoading}>
    <header><h2 id="unknown-title">${t("目录中没有的名称", "Names that the catalogue has not")}</h2>
      <label>${t("文件", "Files")} <select value=${last} onChange=${(event) => setLast(Number(event.target.value))}>${spans().map(([months, text]) => html`<option value=${months} selected=${months === last}>${text}</option>`)}</select></label></header>
    <${ProblemNote} problem=${names.problem} retry=${names.retry} />
    ${!names.data && !names.problem && html`<${LoadingNote} />`}
    ${names.data && inTables.length === 0 && html`<p class="good-ink"><span aria-hidden="true">✓</span> ${t("这些文件的表格中没有目录以外的名称。", "The tables of these files have no name that the catalogue has not.")}</p>`}
    ${names.data?.notRead > 0 && html`<p class="soft">${t(`另有${names.data.notRead}个较早的文件没有重读。`, `${names.data.notRead} earlier files were not read.`)}</p>`}
    ${inTables.map(entry)}
    ${inWords.length > 0 && html`<details class="in-words"><summary>${t(`文章中的名称（${inWords.length}个，多数不必列入目录）`, `Names in articles (${inWords.length}; most need no indicator)`)}</summary>${inWords.map(entry)}</details>`}
  </section>`;
}

const keyOf = (one) => `${one.department} ${one.name}${one.sentence === null ? "" : " words"}`;

function UnknownName({ one, catalogue, written, write }) {
  const [isChoosing, setIsChoosing] = useState(false);
  const [state, setState] = useState({});
  const begin = (words, body) => {
    setState({ isRunning: true });
    write(words, body).then(() => { setState({}); setIsChoosing(false); }, (problem) => setState({ problem, again: () => begin(words, body) }));
  };
  const id = `name-${keyOf(one).replace(/[^\p{L}\p{N}]+/gu, "-")}`;
  return html`<article class="unknown" aria-labelledby=${id}>
    <div><h3 id=${id}><bdi>${visible(one.name)}</bdi>${one.under && html` <span class="soft">${t("在", "under")} <bdi>${visible(one.under)}</bdi>${t("之下", "")}</span>`}</h3>
      <p class="soft">${local(one.departmentName) || one.department} · ${one.period ? periodText(one.period) : ""} · <a href=${`/desk?submission=${encodeURIComponent(one.submission)}`}>${visible(one.path.split("/").at(-1))}</a> ${visible(one.place)}
        · ${t(`${one.files}个文件${one.figures}个数据`, `${one.figures} figure${one.figures === 1 ? "" : "s"} in ${one.files} file${one.files === 1 ? "" : "s"}`)}</p>
      ${one.sentence && html`<p><q>${visible(one.sentence)}</q></p>`}
      <p><span class="soft">${t("单位", "Unit")}</span> ${one.units.map(visible).join(t("、", ", ")) || t("未写", "none stated")} <span class="soft">${t("见到的数", "Figures")}</span> ${one.values.map((value) => visible(value.text)).join(t("、", ", "))}</p></div>
    ${written ? html`<p class="good-ink" role="status"><span aria-hidden="true">✓</span> ${t("已写进草稿：", "In the draft: ")}${written}</p>`
      : html`<div class="ways" role="group" aria-labelledby=${id}>
        <button type="button" disabled=${state.isRunning} onClick=${() => begin(t("新指标", "a new indicator"), { as: "indicator", submission: one.submission })}>${t("新指标", "New indicator")}</button>
        <button type="button" disabled=${state.isRunning} aria-expanded=${isChoosing} onClick=${() => setIsChoosing(!isChoosing)}>${t("另一种写法…", "Another spelling of …")}</button>
        <button type="button" disabled=${state.isRunning} onClick=${() => begin(t("忽略", "ignored"), { as: "ignore", department: one.department })}>${t("忽略", "Ignore")}</button>
      </div>`}
    ${isChoosing && !written && html`<${IndicatorChoice} one=${one} catalogue=${catalogue} isBusy=${state.isRunning}
      onChosen=${(indicator) => begin(t(`“${local(indicator.name)}”的另一种写法`, `another spelling of '${local(indicator.name)}'`), { as: "spelling", indicator: indicator.code })} />`}
    <${ProblemNote} problem=${state.problem} retry=${state.again} />
  </article>`;
}
