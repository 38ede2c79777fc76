// Figures that an error holds back, each beside what is published, to be approved by those who may.
import { html } from "htm/preact";
import { get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { figureText, local, periodText, t, visible } from "../shared/text.js";
import { Decision } from "./decision.js";
import { differenceOf, publishedFor } from "./published.js";
import { TextWithSubmissions } from "./submission-link.js";

// SDMX has Q for a figure suppressed: of one that was never published, its own place says that it is held.
const heldStatus = "Q";

/** findings are those of the report, to say why. What has been approved, or overtaken by a later upload, is not to be decided any more. */
export function Held({ submission, held, findings, mayApprove, onDone }) {
  const published = useLoaded((signal) => publishedFor(held, get, signal), [submission.id, held.length]);
  if (!published.data) {
    return published.problem ? null : html`<p role="status">${t("正在读取已发布的数值…", "Reading what is published…")}</p>`;
  }

  const rows = held.map((one) => ({ one, now: published.data(one), why: findings.find((finding) => finding.severity === "error" && finding.indicator === one.indicator && finding.area === one.area && finding.period === one.period && finding.measure === one.measure) }))
    .map((row) => ({ ...row, isSettled: row.now?.source && row.now.status !== heldStatus && Date.parse(row.now.source.uploaded) >= Date.parse(submission.uploaded) }));
  return html`<div>
    <h3>${t("暂扣的数值", "Figures held back")}</h3>
    <div class="scroll" tabindex="0" role="group" aria-label=${t("暂扣的数值", "Figures held back")}><table class="held-figures">
      <thead><tr><th scope="col">${t("指标", "Indicator")}</th><th scope="col">${t("位置", "Place")}</th>
        <th scope="col" class="number">${t("已发布", "Published")}</th><th scope="col" class="number">${t("新报", "New")}</th><th scope="col" class="number">${t("差额", "Difference")}</th><th scope="col" class="number">%</th><th scope="col">${t("办理", "Decide")}</th></tr></thead>
      <tbody>${rows.map((row) => html`<${Row} ...${row} submission=${submission.id} mayApprove=${mayApprove} onDone=${onDone} />`)}</tbody>
    </table></div>
  </div>`;
}

function Row({ one, now, why, isSettled, submission, mayApprove, onDone }) {
  const { difference, percent } = differenceOf(one, now);
  return html`<tr>
    <th scope="row">${local(one.indicatorName) || one.indicator}<br /><span class="soft">${periodText(one.period)} · ${local(one.measureName)}${one.areaName && ` · ${local(one.areaName)}`}</span>
      ${why && html`<p class="soft why">${why.code} <${TextWithSubmissions} text=${local(why.message)} /></p>`}</th><td>${one.place}</td>
    <td class="number">${figureText(now) || "—"}</td><td class="number"><bdi>${visible(one.text)}</bdi></td><td class="number">${difference}</td><td class="number">${percent}</td>
    <td>${isSettled ? t("已批准或已有更新的报送", "approved, or reported again since")
      : mayApprove ? html`<${Decision} submission=${submission} word="approval" label=${t("批准", "Approve")} onDone=${onDone}
        body=${{ indicator: one.indicator, area: one.area, period: one.period, measure: one.measure }} />`
      : t("待批准", "waits for approval")}</td></tr>`;
}
