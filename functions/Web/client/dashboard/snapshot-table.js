// The whole snapshot by group, parts under what they are parts of. Groups fold; of many indicators they begin folded, and a field filters them.
import { html } from "htm/preact";
import { useRef, useState } from "preact/hooks";
import { addressOf } from "../shared/api.js";
import { Downloads } from "../shared/downloads.js";
import { tableImage } from "../shared/table-image.js";
import { letThroughText } from "../shared/decisions.js";
import { figureText, local, t } from "../shared/text.js";
import { spanText, trimmed } from "../shared/words.js";
import { FigureButton, Growth, Word } from "./figures.js";
import { expectedText, growthFigureOf, growthOf, hasFigure, hasOtherUnit, isGrowthOnly, letThroughOf, linesOf, otherGrowth, spanOf, unitName } from "./lines.js";
import { Tag, tagsOf } from "./tags.js";

const mostOpen = 80;

export function SnapshotTable({ snapshot, view }) {
  const table = useRef(null);
  const { groups, period, units } = snapshot;

  // What was never told of an area within is not missing there: nobody has to report it.
  const isShown = (line) => !view.area || hasFigure(line) || line.flags.includes("withheld");
  const all = linesOf(snapshot);
  const count = all.filter(isShown).length;
  const [wanted, setWanted] = useState("");
  const [toggled, setToggled] = useState({});
  const isOpen = (group) => wanted !== "" || (toggled[group] ?? count <= mostOpen);
  const found = groups.map((group, index) => ({ ...group, index, indicators: group.indicators.filter((line) => isShown(line) && matches(line, wanted)) })).filter((group) => group.indicators.length > 0);
  const setAll = (to) => setToggled(Object.fromEntries(groups.map((_, index) => [index, to])));
  const areAllOpen = groups.every((_, index) => isOpen(index));
  return html`<section class="section" aria-labelledby="snapshot-title">
    <header><h2 id="snapshot-title">${t("全部指标", "All indicators")}</h2><span class="soft">${spanText(period, { withYear: true })}${t("，", ", ")}${t(`${count}项`, `${count} indicators`)}</span>
      <div class="end"><label><span class="unseen">${t("筛选本表", "Filter this table")}</span><input type="search" placeholder=${t("筛选本表", "Filter this table")} value=${wanted} onInput=${(event) => setWanted(event.target.value.trim())} /></label>
        <button type="button" onClick=${() => setAll(!areAllOpen)}>${areAllOpen ? t("全部收起", "Fold all") : t("全部展开", "Unfold all")}</button></div></header>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="snapshot-title"><table ref=${table} class="snapshot">
      <thead><tr>
        <th scope="col">${t("指标", "Indicator")}</th><th scope="col">${t("单位", "Unit")}</th>
        <th scope="col" class="number">${t("累计或期末", "Cumulative or level")}</th><th scope="col" class="number">${t("同比", "On a year before")}</th>
        <th scope="col" class="number">${t("上年同期", "Year before")}</th><th scope="col" class="number">${t("当月", "Month")}</th>
        <th scope="col">${t("说明", "Notes")}</th></tr></thead>
      ${found.map((group) => html`<tbody>
        <tr class="group"><th scope="rowgroup" colspan="7"><button type="button" aria-expanded=${isOpen(group.index)} onClick=${() => setToggled({ ...toggled, [group.index]: !isOpen(group.index) })}><span aria-hidden="true" class="fold">${isOpen(group.index) ? "▾" : "▸"}</span> ${local(group.name)}</button><span>${t(`${group.indicators.length}项`, group.indicators.length)}${isOpen(group.index) ? "" : doubtsOf(group.indicators)}</span></th></tr>
        ${isOpen(group.index) && inTree(group.indicators).map(({ line, depth }) => html`<${Line} line=${line} depth=${depth} units=${units} />`)}
      </tbody>`)}
    </table></div>
    ${found.length === 0 && html`<p class="empty">${t("没有这样的指标。", "There is no such indicator.")}</p>`}
    ${count < all.length && html`<p class="fine">${t(`另有${all.length - count}项没有本区域的数。`, `Of ${all.length - count} more there are no figures of this area.`)}</p>`}
    <p class="tools"><${Downloads} name=${t(`全部指标-${period}`, `snapshot-${period}`)} address=${addressOf(`snapshots/${period}`, view)} png=${() => tableImage(table.current)} /></p>
  </section>`;
}

function Line({ line, depth, units }) {
  const before = line.amounts[line.main].yearBefore;
  const figure = line.measures[line.main];
  const of = (measure) => html`<${FigureButton} indicator=${line.code} measure=${measure} period=${line.period} figure=${line.measures[measure]} />`;
  const other = otherGrowth(line);
  const decision = letThroughOf(line);
  return html`<tr>
    <th scope="row" class=${`depth${Math.min(depth, 3)}`}>${depth > 0 ? t("其中：", "of which: ") : ""}${local(line.name)}</th>
    <td class=${hasOtherUnit(line) ? "warn-ink" : "soft"}>${isGrowthOnly(line) ? "—" : unitName(line, units)}</td>
    <td class="number">${isGrowthOnly(line) ? html`<span class="soft">—</span>` : of(line.main)}</td>
    <td class="number">${isGrowthOnly(line) ? html`<${FigureButton} indicator=${line.code} measure=${line.main} period=${line.period} figure=${figure}><${Growth} value=${growthOf(line)} /><//>` : html`<${Growth} value=${growthOf(line)} figure=${growthFigureOf(line)} />`}</td>
    <td class="number">${before?.value != null && !isGrowthOnly(line) ? html`${figureText({ value: before.value, decimals: figure?.decimals ?? 0, precision: "rounded" })}<${Word} figure=${before} />` : html`<span class="soft">—</span>`}</td>
    <td class="number">${line.main === "cumulative" ? of("current") : html`<span class="soft">—</span>`}</td>
    <td><span class="tags">${tagsOf(line).map((tag) => html`<${Tag} kind=${tag.kind} sign=${tag.sign}>${tag.text}<//>`)}
      ${decision && html`<span class="fine warn-ink">${letThroughText(decision)}</span>`}
      ${line.contradictions.length > 0 && html`<span class="fine">${expectedText(line.contradictions[0])}</span>`}
      ${line.awaited && html`<span class="fine">${t(`为${spanOf(line)}数`, `as of ${spanOf(line)}`)}</span>`}
      ${isGrowthOnly(line) && html`<span class="fine">${t("只公布增速", "growth only")}</span>`}
      ${hasOtherUnit(line) && html`<span class="fine">${t(`指标单位${local(line.unit.name)}`, `indicator in ${local(line.unit.name)}`)}</span>`}
      ${other !== null && html`<span class="fine">${t(`按已发布数计算${trimmed(other)}%`, `${trimmed(other)}% by published amounts`)}</span>`}</span></td></tr>`;
}

const matches = (line, wanted) => wanted === "" || [line.name.zh, line.name.en, line.code].some((name) => name.toLowerCase().includes(wanted.toLowerCase()));

const doubtsOf = (lines) => {
  const count = lines.filter((line) => line.flags.includes("questionable")).length;
  return count > 0 ? html` · <b class="warn-ink">◆ ${t("存疑", "doubtful ")}${count}</b>` : "";
};

/** Each indicator followed by its parts. */
function inTree(lines) {
  const codes = new Set(lines.map((line) => line.code));
  const under = (parent, depth) => lines.filter((line) => line.parent === parent).flatMap((line) => [{ line, depth }, ...under(line.code, depth + 1)]);
  return lines.filter((line) => !line.parent || !codes.has(line.parent)).flatMap((line) => [{ line, depth: 0 }, ...under(line.code, 1)]);
}
