// What a dry run found, in words: first what differs in the catalogue, then what readers would find at once, then what would come of the files.
import { html } from "htm/preact";
import { local, periodText, sentence, t, visible } from "../shared/text.js";
import { answerEffect, derivedEffect, figureEffect, itemText } from "./effects.js";

export function Report({ report, catalogue }) {
  const nameOf = names(report, catalogue);
  const name = (code) => nameOf("indicator", code);
  const { atOnce, sentAgain } = report;
  const isWithout = atOnce.figures.length + atOnce.calendar.length + sentAgain.figures.length + sentAgain.findings.length + sentAgain.derived.length === 0;
  return html`<div class="report">
    ${isWithout && html`<p class="good-ink"><span aria-hidden="true">✓</span> ${t("对已发布的数据没有影响。", "It would change nothing of what is published.")}</p>`}
    <${Part} title=${t("目录的改动", "What differs in the catalogue")} items=${report.catalogue.map((one) => html`${one.aspect ? "~" : one.before === null ? "+" : "−"} ${itemText(one.item)} <strong>${visible(nameOf(one.item, one.code))}</strong>
      ${one.aspect ? html` ${one.aspect}${t("：", ": ")}${visible(one.before) || "—"} → ${visible(one.after) || "—"}` : html` <span class="code">${one.code}</span>`}`)} />
    <${Part} title=${t("生效后立即", "At once")} none=${t("查询的结果不变。", "What queries answer stays as it is.")} items=${[
      ...atOnce.figures.map((one) => html`${answerEffect(one.effect)}${t("：", ": ")}<strong>${name(one.indicator)}</strong> ${countText(one.count)} <${Answered} examples=${one.examples} />`),
      ...atOnce.calendar.map((one) => html`${t("报送日历", "Calendar")} ${nameOf("department", one.department)}${t("：", ": ")}${one.missing.map(name).join(t("、", ", ")) || `${one.before ?? "—"} → ${one.after ?? "—"}`} ${t(`${one.months}个月（${one.first}—${one.last}）`, `${one.months} months (${one.first} to ${one.last})`)}`)]} />
    <${Part} title=${t(`若重新报送（重读${sentAgain.files}个文件）`, `If the files were sent again (${sentAgain.files} read)`)} none=${t("各文件的结果不变。", "All files come out as they did.")} items=${[
      ...sentAgain.figures.map((one) => html`${figureEffect(one.effect)}${t("：", ": ")}<strong>${name(one.indicator)}</strong> ${countText(one.count)} <${Figures} examples=${one.examples} nameOf=${nameOf} />`),
      ...sentAgain.findings.map((one) => html`${one.appears ? t("多出问题", "Appears") : t("不再有问题", "Vanishes")} <span class="code">${one.code}</span> ×${one.count} <span class="soft">${one.examples.slice(0, 1).map((example) => html`${visible(example.path)} ${visible(example.place)} ${sentence(example.message)}`)}</span>`),
      ...sentAgain.derived.map((one) => html`${t("推算数", "Derived")} ${derivedEffect(one.effect)}${t("：", ": ")}<strong>${name(one.indicator)}</strong> ${nameOf("measure", one.measure)} ${countText(one.count)} <${Answered} examples=${one.examples} />`)]} />
    ${sentAgain.lost > 0 && html`<p class="warn-ink">${t(`${sentAgain.lost}个文件已不在，未能重读。`, `${sentAgain.lost} files are not there any more and were not read.`)}</p>`}
  </div>`;
}

/** Names by what is named and its code: of what only the draft has, as the draft calls it. */
function names(report, catalogue) {
  const known = new Map([
    ...report.catalogue.filter((one) => !one.aspect).map((one) => [`${one.item} ${one.code}`, one.after ?? one.before]),
    ...[["indicator", catalogue.indicators], ["unit", catalogue.units], ["department", catalogue.departments], ["measure", catalogue.measures], ["area", catalogue.areas]]
      .flatMap(([item, all]) => all.map((one) => [`${item} ${one.code}`, local(one.name)])),
  ]);
  return (item, code) => known.get(`${item} ${code}`) ?? code;
}

const countText = (count) => t(`${count}个`, `${count}`);

const Part = ({ title, items, none }) => (items.length > 0 || none) && html`<h3>${title}</h3>
  ${items.length > 0 ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : html`<p class="soft">${none}</p>`}`;

const Answered = ({ examples }) => html`<span class="soft">${examples.slice(0, 2).map((one) => html`${periodText(one.period)} ${visible(one.before) || "—"} → ${visible(one.after) || "—"} `)}</span>`;

const Figures = ({ examples, nameOf }) => html`<span class="soft">${examples.slice(0, 2).map((one) => html`${visible(one.path)} ${visible(one.place)} “${visible(one.text)}” ${stateText(one.before, nameOf)} → ${stateText(one.after, nameOf)} `)}</span>`;

const stateText = (state, nameOf) => (!state ? "—" : `${state.value ?? "…"} ${nameOf("unit", state.unit)}${state.held ? t("（暂缓）", " (held)") : ""}`);
