// What rose most, what fell most, and what a reader must know before using the figures.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { letThroughText } from "../shared/decisions.js";
import { figureText, local, t, visible } from "../shared/text.js";
import { growthWords, partText, trimmed } from "../shared/words.js";
import { FigureLink, Growth, Word } from "./figures.js";
import { expectedText, grouped, growthFigureOf, growthOf, hasFigure, hasOtherUnit, headlinesOf, isAwaited, isGrowthDoubted, isGrowthOnly, lastPartOf, letThroughOf, otherGrowth, spanOf, unitName } from "./lines.js";
import { releaseSeen } from "./visits.js";
import { Tag } from "./tags.js";

const most = 3;
const isPhone = () => matchMedia("(max-width: 45rem)").matches;

/** month is the period's part of the calendar, if it has one. */
export function Brief({ lines, units, area, month }) {
  const [isOpen] = useState(() => !isPhone());
  const codes = new Set(lines.filter(hasFigure).map((line) => line.code));
  const compared = headlinesOf(lines, lines.length)
    .filter((line) => !codes.has(line.parent) && !isAwaited(line) && !line.flags.includes("questionable") && !isGrowthDoubted(line) && growthOf(line) !== null)
    .sort((a, b) => growthOf(b) - growthOf(a));
  const rises = compared.filter((line) => growthOf(line) > 0).slice(0, most);
  const falls = compared.filter((line) => growthOf(line) < 0).reverse().slice(0, most);
  const seen = releaseSeen(area);
  const doubts = doubtsOf(lines, units);
  const revisions = lines.filter((line) => line.revision).sort((a, b) => b.revision.release - a.revision.release);
  const isNew = (line) => seen !== null && line.revision.release > seen;
  const files = (month?.departments ?? []).flatMap((department) => department.unresolved.map((file) => ({ ...file, department })));
  const sums = lines.filter((line) => line.contradictions.length > 0).sort((a, b) => isNotice(a) - isNotice(b));
  const items = [
    ...doubts,
    ...sums.map((line) => item("≠", t("不合", "does not add up"), html`<${FigureLink} line=${line}>${sumText(line)}<//>`)),
    ...files.map((file) => item("!", t("待处理", "to mend"), html`${local(file.department.name)} <bdi>${visible(file.path)}</bdi> ${fileText(file)} <a href=${`/desk?submission=${encodeURIComponent(file.submission)}`}>${t("查看", "Look")}</a>`)),
    ...revisions.map((line) => item("↻", isNew(line) ? t("新修订", "newly revised") : t("修订", "revised"), revisionText(line))),
  ];

  return html`<details class="brief" open=${isOpen}>
    <summary><span><strong>${t("要点", "In brief")}</strong></span><span class="rise">▲ ${t("升", "up ")}${rises.length}</span><span class="fall">▼ ${t("降", "down ")}${falls.length}</span>
      ${doubts.length > 0 && html`<span class="warn-ink">◆ ${t("存疑", "doubts ")}${doubts.length}</span>`}${sums.length > 0 && html`<span class="warn-ink">≠ ${t("不合", "sums ")}${sums.length}</span>`}${revisions.length > 0 && html`<span class="warn-ink">↻ ${t("修订", "revised ")}${revisions.length}</span>`}</summary>
    <div>
      <section aria-labelledby="rises"><h2 id="rises">${t("同比升幅最大", "Largest rises on a year before")}</h2><${Ranked} lines=${rises} units=${units} />
        ${rises.length === 0 && html`<p>${compared.length ? t("没有上升的主要指标。", "No main indicator rose.") : t("还没有可比的数。", "Nothing to compare yet.")}</p>`}</section>
      <section aria-labelledby="falls"><h2 id="falls">${t("同比降幅最大", "Largest falls on a year before")}</h2><${Ranked} lines=${falls} units=${units} />
        ${falls.length < most && compared.length > 0 && html`<p>${falls.length ? t("其余同比持平或增长。", "The others are unchanged or rose.") : t("主要指标同比持平或增长。", "All main indicators are unchanged or rose.")}</p>`}</section>
      <section aria-labelledby="minded"><h2 id="minded">${t("须注意", "Please note")}</h2>
        <ul>${items.slice(0, most).map(drawn)}</ul>
        ${items.length > most && html`<details><summary class="fine">${t(`另有${items.length - most}项（${kindsOf(items.slice(most))}）`, `${items.length - most} more (${kindsOf(items.slice(most))})`)}</summary><ul>${items.slice(most).map(drawn)}</ul></details>`}
        ${items.length === 0 && html`<p>${t("没有存疑、暂扣、不合或修订的数。", "Nothing is doubtful, withheld or revised, and all adds up.")}</p>`}</section>
    </div></details>`;
}

const Ranked = ({ lines, units }) => html`<ul>${lines.map((line) => html`<li>
  <${FigureLink} line=${line}>${local(line.name)}${isGrowthOnly(line) ? "" : `${t("", " ")}${figureText(line.measures[line.main])}${t("", " ")}${unitName(line, units)}`}${line.awaited || /-Q/.test(line.period) ? t(`（${spanOf(line)}）`, ` (${spanOf(line)})`) : ""}<${Word} figure=${line.measures[line.main]} /><//>
  <${Growth} value=${growthOf(line)} figure=${growthFigureOf(line)}>${growthWords(growthOf(line), 1)}<//></li>`)}</ul>`;

const item = (sign, kind, text) => ({ sign, kind, text });

const drawn = ({ sign, kind, text }) => html`<li class="why"><${Tag} kind="warn" sign=${sign}>${kind}<//><span>${text}</span></li>`;

/** What of each kind there is, in words: what is folded away is not to pass for less than it is. */
const kindsOf = (items) => [...Map.groupBy(items, ({ kind }) => kind)].map(([kind, all]) => t(`${kind}${all.length}`, `${kind}: ${all.length}`)).join(t("、", ", "));

function doubtsOf(lines, units) {
  const doubtful = lines.filter((line) => line.flags.includes("questionable"));
  const answered = lines.filter(letThroughOf);
  const held = lines.filter((line) => line.flags.includes("withheld") || line.awaited?.flags.includes("withheld"));
  const period = (line) => partText(line.flags.includes("withheld") ? line.period : line.awaited.period);
  return [
    ...doubtful.map((line) => item("◆", t("存疑", "doubtful"), html`<${FigureLink} line=${line}>${t(
      `${local(line.name)}报${figureText(line.measures[line.main])} ${unitName(line, units)}${hasOtherUnit(line) ? "，单位待核" : "，待核"}`,
      `${local(line.name)} given as ${figureText(line.measures[line.main])} ${unitName(line, units)}${hasOtherUnit(line) ? ", unit doubtful" : ""}`)}<//>`)),
    ...answered.map((line) => item("◆", t("放行", "let through"), html`<${FigureLink} line=${line}>${local(line.name)}${t("", " ")}${figureText(line.measures[line.main])}${t("", " ")}${unitName(line, units)}<//>${t("，", ", ")}<bdi>${letThroughText(letThroughOf(line))}</bdi>`)),
    ...held.map((line) => item("◆", t("待核", "withheld"), html`<${FigureLink} line=${line} period=${line.awaited?.period}>${t(`${local(line.name)}${period(line)}数暂扣待核`, `${local(line.name)}: ${period(line)} is withheld`)}<//>`)),
    ...lines.filter(isGrowthDoubted).map((line) => item("◆", t("存疑", "doubtful"), html`<${FigureLink} line=${line} measure=${`${line.main}Growth`}>${growthDoubtText(line)}<//>`)),
  ];
}

function growthDoubtText(line) {
  const other = otherGrowth(line);
  return t(`${local(line.name)}报同比${growthWords(growthOf(line))}，${other === null ? "待核" : `按已发布数计算${trimmed(other)}%`}`,
    `${local(line.name)} ${growthWords(growthOf(line))} as reported${other === null ? ", doubtful" : `, ${trimmed(other)}% by published amounts`}`);
}

/** What leaves something over, which it may, comes after what must not be. */
const isNotice = (line) => line.contradictions[0].severity === "info";

function sumText(line) {
  const [one] = line.contradictions;
  const of = one.measure === line.main ? "" : lastPartOf(line);
  return t(`${local(line.name)}${of}${grouped(local(one.found))}，${expectedText(one)}`, `${local(line.name)}${of && ` ${of}`} ${grouped(local(one.found))}, ${expectedText(one)}`);
}

const revisionText = (line) => html`<${FigureLink} line=${line}>${local(line.name)}${t("", " ")}${spanOf(line)}${t("", " ")}<span class="nb">${figureText(line.revision.was) || t("空缺", "n/a")}→${figureText(line.measures[line.main]) || t("空缺", "n/a")}</span><//>`;

const fileText = (file) => `${file.state === "rejected" ? t("已退回", "was rejected") : file.errors > 0 ? t(`有${file.errors}处错误待处理`, `has ${file.errors} errors to mend`) : t("处理中", "is being read")}${file.message ? `${t("：", ": ")}${visible(file.message)}` : ""}`;
