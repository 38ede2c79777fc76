// The whole snapshot by group, parts under what they are parts of.
import { html } from "htm/preact";
import { useRef } from "preact/hooks";
import { addressOf } from "../shared/api.js";
import { Downloads } from "../shared/downloads.js";
import { tableImage } from "../shared/table-image.js";
import { local, periodText, t } from "../shared/text.js";
import { FigureButton, Flags, flagSign, flagText, Growth } from "./figures.js";

const columns = ["current", "cumulative", "level"];

export function SnapshotTable({ groups, period, view }) {
  const table = useRef(null);
  const used = [...new Set(groups.flatMap((group) => group.indicators.flatMap((line) => line.flags)))];
  return html`<section class="panel" aria-labelledby="snapshot-title">
    <h2 id="snapshot-title">${t("全部指标", "All indicators")} · ${periodText(period)}</h2>
    <div class="tools">
      <span class="soft">${used.map((flag) => html`<span class="sign">${flagSign(flag)} ${flagText(flag)}</span> `)}</span>
      <${Downloads} name=${t(`全部指标-${period}`, `snapshot-${period}`)} address=${addressOf(`snapshots/${period}`, view)} png=${() => tableImage(table.current)} /></div>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="snapshot-title"><table ref=${table} class="snapshot">
      <thead><tr>
        <th scope="col">${t("指标", "Indicator")}</th><th scope="col">${t("单位", "Unit")}</th>
        <th scope="col" class="number">${t("本期", "Current")}</th><th scope="col" class="number">${t("累计", "Cumulative")}</th><th scope="col" class="number">${t("期末数", "Level")}</th>
        <th scope="col" class="number">${t("上报同比", "Growth reported")}</th><th scope="col" class="number">${t("推算同比", "Growth computed")}</th>
        <th scope="col">${t("状态", "Status")}</th></tr></thead>
      ${groups.map((group) => html`<tbody>
        <tr class="group"><th scope="rowgroup" colspan="8">${local(group.name)}</th></tr>
        ${inTree(group.indicators).map(({ line, depth }) => html`<${Line} line=${line} depth=${depth} period=${period} />`)}
      </tbody>`)}
    </table></div>
  </section>`;
}

function Line({ line, depth, period }) {
  const amount = line.amounts[line.main];
  return html`<tr>
    <th scope="row" class=${`depth${Math.min(depth, 3)}`}>${depth > 0 ? t("其中:", "of which: ") : ""}${local(line.name)}${line.period !== period ? ` (${periodText(line.period)})` : ""}</th>
    <td>${local(line.unit.name)}</td>
    ${columns.map((measure) => html`<td class="number"><${FigureButton} indicator=${line.code} measure=${measure} period=${line.period} figure=${line.measures[measure]} /></td>`)}
    <td class="number"><${Growth} value=${amount.reportedGrowth} /></td>
    <td class="number"><${Growth} value=${amount.computedGrowth} /></td>
    <td><${Flags} flags=${line.flags} /></td></tr>`;
}

/** Each indicator followed by its parts. */
function inTree(lines) {
  const codes = new Set(lines.map((line) => line.code));
  const under = (parent, depth) => lines.filter((line) => line.parent === parent).flatMap((line) => [{ line, depth }, ...under(line.code, depth + 1)]);
  return lines.filter((line) => !line.parent || !codes.has(line.parent)).flatMap((line) => [{ line, depth: 0 }, ...under(line.code, 1)]);
}
