// Figures that are held back, each with why and beside what is published, to be let through by those who may.
import { html } from "htm/preact";
import { get } from "../shared/api.js";
import { letThrough, letThroughText } from "../shared/decisions.js";
import { useLoaded } from "../shared/loading.js";
import { ProblemNote } from "../shared/problem.js";
import { figureText, local, sentence, t, timeText, visible } from "../shared/text.js";
import { figureSpan } from "../shared/words.js";
import { Decision } from "./decision.js";
import { refusalOf } from "./decisions.js";
import { placeOf } from "./findings.js";
import { differenceOf, publishedFor } from "./published.js";
import { may } from "./rights.js";
import { TextWithSubmissions } from "./submission-link.js";

/** All that a figure may be: itself, and its alternatives. */
const readingsOf = (one) => [one, ...(one.alternatives ?? [])];

// SDMX has Q for a figure suppressed: of one that was never published, its own place says that it is held.
const heldStatus = "Q";

/** findings are those of the report, to say why. What has been approved, or overtaken by a later upload, is not to be decided any more. */
export function Held({ submission, decisions, held, findings, me, onDone }) {
  const published = useLoaded((signal) => publishedFor(held.flatMap(readingsOf), get, signal), [submission.id, held.length, decisions.length]);
  const catalogue = useLoaded((signal) => get("catalogue", {}, { signal }), []);
  if (!published.data && !published.problem) {
    return html`<p role="status">${t("正在读取已发布的数值……", "Reading what is published…")}</p>`;
  }

  // Nobody decides on a figure without seeing what it would replace.
  const isRead = !published.problem;
  const now = (one) => (isRead ? published.data(one) : undefined);
  const unitOf = (figure) => (figure?.unit ? local(catalogue.data?.units.find((one) => one.code === figure.unit)?.name) || figure.unit : "");
  // Of two uploads within a second the one that is published may be the earlier.
  const isLater = (source) => Date.parse(source.uploaded) > Date.parse(submission.uploaded) || source.submission === submission.id || decisions.some((one) => one.id === source.submission);
  const isSettled = (now) => now?.source && now.status !== heldStatus && isLater(now.source);
  const rows = held.map((one) => ({
    one, now: now(one), published: now, isRead, unitOf, why: reasonsOf(one, findings), decision: isRead ? decisionOf(one, submission, me) : null, refusal: refusalOf(one.place, decisions),
    isSettled: readingsOf(one).some((reading) => isSettled(now(reading))),
  }));
  return html`<div>
    <h3>${t("暂扣的数值", "Figures held back")}</h3>
    ${!isRead && html`<p>${t("已发布的数值没有读到，暂不能批准。", "What is published could not be read; nothing can be approved until it is.")}</p>`}
    <${ProblemNote} problem=${published.problem} retry=${published.retry} />
    <${Together} rows=${rows.filter((row) => row.decision && !row.isSettled && !row.refusal)} refused=${rows.filter((row) => row.refusal && !row.isSettled)} submission=${submission} onDone=${onDone} />
    <div class="scroll" tabindex="0" role="group" aria-label=${t("暂扣的数值", "Figures held back")}><table class="held-figures">
      <thead><tr><th scope="col">${t("指标", "Indicator")}</th><th scope="col">${t("位置", "Place")}</th>
        <th scope="col" class="number">${t("已发布", "Published")}</th><th scope="col" class="number">${t("新报", "New")}</th><th scope="col" class="number">${t("差额", "Difference")}</th><th scope="col" class="number">%</th><th scope="col">${t("办理", "Decide")}</th></tr></thead>
      <tbody>${rows.map((row) => html`<${Row} ...${row} me=${me} submission=${submission} onDone=${onDone} />`)}</tbody>
    </table></div>
  </div>`;
}

// What holds a figure: what is said of it itself, of its cell, or of the file as a whole.
const isAbout = (finding, one) => finding.indicator === one.indicator && finding.area === one.area && finding.period === one.period && finding.measure === one.measure;
const reasonsOf = (one, findings) => (one.heldFor ?? []).map((code) => {
  const ofCode = findings.filter((finding) => finding.code === code);
  return ofCode.find((finding) => isAbout(finding, one)) ?? ofCode.find((finding) => placeOf(finding) === one.place) ?? ofCode[0] ?? { code };
});

const releasers = {
  clerk: () => t("报送部门说明原因后可放行", "the department that sent it may let it through, saying why"),
  owner: () => t("指标的主管部门或批准人可放行", "the department that owns the indicator, or an approver, may let it through"),
  approver: () => t("批准人可放行", "an approver may let it through"),
};

// An approver may let everything through; else it is a confirmation of the code that holds it.
function decisionOf(one, submission, me) {
  const department = { clerk: submission.department, owner: one.owner }[one.releaser];
  return may(me, "approve", submission.department) ? { word: "approval" }
    : department && (may(me, "upload", department) || (one.releaser === "owner" && may(me, "approve", department))) ? { word: "confirmation", code: one.heldFor?.[0] }
    : null;
}

const valueText = ({ value, decimals }) => (typeof value === "number" && decimals >= 0 ? value.toFixed(decimals) : value ?? "—");
const readingText = (reading, now, unitOf) => html`${local(reading.indicatorName) || reading.indicator} ${figureSpan(reading.period, reading.measure)} <bdi>${valueText(reading)}</bdi> ${unitOf(reading)}${now && html`
  <span class="soft">${t("已发布", "published")} ${figureText(now)} ${unitOf(now)}</span>`}`;

const leftOut = (count) => (count === 0 ? "" : t(`（已退回的${count}个不在其内，要放行须逐个批准）`, ` (the ${count} refused are not among them; each takes an approval of its own)`));

// What one cause holds is decided at once: all figures that are held for nothing but one code, and may be read in as many ways.
function Together({ rows, refused, submission, onDone }) {
  const groups = [...Map.groupBy(rows.filter(({ one }) => one.heldFor?.length === 1), ({ one }) => one.heldFor[0]).entries()]
    .filter(([, some]) => some.length > 1 && some.every(({ one }) => readingsOf(one).length === readingsOf(some[0].one).length));
  return groups.map(([code, some]) => html`<div class="together"><p>${t(`同一原因（${code}）暂扣的${some.length}个数值可一并办理：`, `${some.length} figures held for ${code} can be decided together:`)}${leftOut(refused.filter(({ one }) => one.heldFor?.includes(code)).length)}</p>
    <ol class=${`readings ${readingsOf(some[0].one).length > 1 ? "" : "single"}`}>${readingsOf(some[0].one).map((reading, index, all) => html`<li>${all.length > 1 && html`${t("如", "such as")} ${readingText(reading, null, some[0].unitOf)} `}
      <${Decision} submission=${submission.id} word="confirmation" onDone=${onDone} body=${{ code, ...(all.length > 1 && { alternative: index + 1 }) }}
        label=${all.length > 1 ? t(`全部按第${index + 1}种放行`, `Let all through by reading ${index + 1}`) : t("全部放行", "Let all through")} /></li>`)}</ol></div>`);
}

/** The unit after a number, where one is known. */
const UnitName = ({ name }) => name && html` <span class="soft">${name}</span>`;

function Row({ one, now, published, isRead, unitOf, why, decision, refusal, isSettled, me, submission, onDone }) {
  const { difference, percent } = differenceOf(one, now);
  const body = { indicator: one.indicator, area: one.area, period: one.period, measure: one.measure, ...(decision?.code && { code: decision.code }) };
  const readings = readingsOf(one);
  const decide = (label, more) => html`<${Decision} submission=${submission.id} word=${decision.word} label=${label} onDone=${onDone} body=${{ ...body, ...more }} />`;
  return html`<tr>
    <th scope="row">${local(one.indicatorName) || one.indicator}<br /><span class="soft">${figureSpan(one.period, one.measure)}${one.areaName && ` · ${local(one.areaName)}`}</span>
      ${why.map((finding) => html`<p class="soft why">${finding.message && html`<${TextWithSubmissions} text=${sentence(finding.message, finding)} />`} <span class="code">${finding.code}</span></p>`)}</th><td>${one.place}</td>
    <td class="number">${!isRead ? "?" : now ? html`${figureText(now)}<${UnitName} name=${unitOf(now)} />` : "—"}</td><td class="number"><bdi>${visible(one.text)}</bdi><${UnitName} name=${unitOf(one)} /></td><td class="number">${difference}</td><td class="number">${percent}</td>
    <td>${refusal && !isSettled && html`<p class="refused"><strong>${t("已退回", "Refused")}</strong> · ${visible(refusal.by)} ${timeText(refusal.decided)}${t("：", ": ")}<bdi>${visible(refusal.reason)}</bdi></p>`}
      ${isSettled ? (letThrough(now) ? letThroughText(letThrough(now)) : t("已有更新的报送", "reported again since"))
      : !isRead ? t("读到后再办理", "to be decided once it is read")
      : refusal && decision?.word === "confirmation" ? t("只能由批准人放行", "only an approver may let it through")
      : !decision ? html`${t("待批准", "waits for approval")}<br /><span class="soft">${releasers[one.releaser]?.()}</span>`
      : readings.length === 1 ? decide(decision.word === "approval" ? t("批准", "Approve") : t("放行", "Let through"))
      : html`<ol class="readings">${readings.map((reading, index) => html`<li>${readingText(reading, published(reading), unitOf)}
        ${decide(t(`按第${index + 1}种放行`, `Let reading ${index + 1} through`), { alternative: index + 1 })}</li>`)}</ol>`}
      ${isRead && !isSettled && !refusal && may(me, "approve", submission.department) && html` <${Decision} submission=${submission.id} word="refusal" label=${t("退回", "Refuse")} onDone=${onDone}
        body=${{ indicator: one.indicator, area: one.area, period: one.period, measure: one.measure }} />`}</td></tr>`;
}
