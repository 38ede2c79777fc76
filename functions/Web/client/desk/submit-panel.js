// What would happen if the file were submitted now, graded: nothing found is one button; what is doubted or held asks for a reason for each cause.
import { html } from "htm/preact";
import { local, periodText, t } from "../shared/text.js";
import { asksForPeriod, causesOf, toMend } from "./causes.js";
import { numbered, placeOf, signs } from "./findings.js";
import { may } from "./rights.js";

const mostNamed = 3;

/** answers are those given so far, by code, and onAnswers takes them all anew. onSubmit is handed the confirmations to make once the file is published: [{code, reason}]. isBusy while a submission is under way. */
export function SubmitPanel({ checked, period, isByFile, isTrial, department, me, isBusy, answers, onAnswers, onSubmit, onMend }) {
  const { report } = checked;
  const { counts, held } = report;
  const causes = toMend(causesOf(numbered(report.findings))).map((cause) => ({ ...cause, held: held.filter((one) => one.heldFor?.includes(cause.code)) }));
  const answerOf = (cause) => answers[cause.code] ?? { isTicked: false, reason: "" };
  const answer = (cause, change) => onAnswers({ ...answers, [cause.code]: { ...answerOf(cause), ...change } });

  // As the API has it: what is held is let through if the clerk may, and a warning is confirmed if a figure that it is about would be published.
  const isConfirmable = (cause) => (cause.held.length > 0 ? cause.held.every((one) => isOwn(one, department, me)) : cause.severity === "warning" && cause.findings.some((one) => isOfPublished(one, checked)));
  const isAnswered = (cause) => answerOf(cause).isTicked && (!isConfirmable(cause) || answerOf(cause).reason.trim() !== "");
  const confirmed = causes.filter((cause) => isConfirmable(cause) && isAnswered(cause));
  const stays = held.filter((one) => !(one.heldFor ?? []).every((code) => confirmed.some((cause) => cause.code === code)));
  const isReady = causes.some((cause) => answerOf(cause).isTicked) && causes.every((cause) => (cause.severity === "error" && !answerOf(cause).isTicked) || isAnswered(cause));

  if (asksForPeriod(report)) {
    return html`<section class="send" aria-labelledby="send-title"><h2 id="send-title">${t("还不能上报", "Not to be submitted yet")}</h2>
      <p>${t("文件里没有写时期，请选择。", "The file does not say of which period it is: choose it.")}</p></section>`;
  }

  if (report.state === "rejected" && held.length === 0) {
    return html`<section class="send" aria-labelledby="send-title"><h2 id="send-title">${t("不能上报", "It cannot be submitted")}</h2>
      <p>${t("文件无法采用，请按上面的问题改好后再选择。", "The file cannot be taken: mend it as said above and choose it again.")}</p>
      <div class="go"><button type="button" class="main" onClick=${onMend}>${t("改好后重新核对", "Mend it and check again")}</button></div></section>`;
  }

  const where = !period ? html`<p>${t("请先选择所属时期。", "Choose the period first.")}</p>`
    : isByFile ? html`<p class="fine">${t(`按文件内容，时期为${periodText(period)}。`, `By the file itself, for ${periodText(period)}.`)}</p>` : null;
  const isStopped = !period || isBusy;
  if (isTrial) {
    return html`<section class="send" aria-labelledby="send-title"><h2 id="send-title">${t(`这是试算：改好后有${counts.accepted}个数可上报`, `A trial: mended so, ${counts.accepted} figures could be submitted`)}</h2>
      <p>${t("文件没有改。请在文件中改好单位，再核对和上报。", "The file is as it was. Mend the unit in the file, then check and submit it.")}</p>
      <div class="go"><button type="button" class="main" onClick=${onMend}>${t("改好后重新核对", "Mend it and check again")}</button></div></section>`;
  }

  if (causes.length === 0) {
    return html`<section class="send" aria-labelledby="send-title"><h2 id="send-title">${t(`可以上报：${counts.accepted}个数`, `Ready to submit: ${counts.accepted} figures`)}</h2>${where}
      <div class="go"><button type="button" class="main" disabled=${isStopped} onClick=${() => onSubmit([])}>${t("上报", "Submit")}</button></div></section>`;
  }

  return html`<section class="send" aria-labelledby="send-title"><h2 id="send-title">${t("如果现在上报", "If it were submitted now")}</h2>
    <ul class="what">
      <li><b class="good-ink"><span aria-hidden="true">✓</span> ${t("发布", "Published")}</b><span>${t(`${counts.accepted + held.length - stays.length}个数`, `${counts.accepted + held.length - stays.length} figures`)}${counts.warnings > 0 ? t("，有警告而没有说明的标为存疑", "; what is warned of and not explained is marked doubtful") : ""}</span></li>
      ${stays.length > 0 && html`<li><b class="warn-ink"><span aria-hidden="true">◆</span> ${t("暂扣", "Held")}</b><span>${t(`${stays.length}个数：`, `${stays.length} figures: `)}${namesOf(stays)}</span></li>
      <li><b>${t("放行", "Let through by")}</b><span>${releasersOf(stays)}</span></li>`}</ul>
    ${causes.map((cause) => html`<div class="answer">
      <label class="tickbox"><input type="checkbox" checked=${answerOf(cause).isTicked} onChange=${(event) => answer(cause, { isTicked: event.target.checked })} />
        <span>${signs[cause.severity]}${cause.findings.map((one) => one.number).slice(0, mostNamed).join("、")}${t("：", ": ")}${tickText(cause, isConfirmable(cause))}</span></label>
      ${isConfirmable(cause) && answerOf(cause).isTicked && html`<label>${t("理由（必填，随数据留存）", "Reason (needed; it is kept with the figures)")}
        <textarea maxlength="500" rows="2" value=${answerOf(cause).reason} onInput=${(event) => answer(cause, { reason: event.target.value.replace(/\s*\n\s*/g, " ") })}></textarea></label>`}</div>`)}
    ${where}
    <div class="go"><button type="button" class="main" disabled=${isBusy} onClick=${onMend}>${t("改好后重新核对", "Mend it and check again")}</button>
      <button type="button" disabled=${isStopped || !isReady} onClick=${() => onSubmit(confirmed.map((cause) => ({ code: cause.code, reason: answerOf(cause).reason.trim() })))}>${stays.length > 0
        ? t(`仍要上报，暂扣${stays.length}个`, `Submit all the same, ${stays.length} held`)
        : t("仍要上报", "Submit all the same")}</button></div>
  </section>`;
}

/** Whether a finding is about a figure that would be published. Of a sheet too large to be drawn whole the figures are not all told. */
function isOfPublished(finding, { figures, sheets }) {
  const isAbout = (figure) => figure.indicator === finding.indicator && figure.area === finding.area && figure.period === finding.period && figure.measure === finding.measure;
  const figure = figures.find(isAbout);
  return Boolean(finding.indicator && finding.measure) && (figure ? figures.some((one) => isAbout(one) && !one.held) : sheets.some((sheet) => !sheet.isWhole) && Boolean(placeOf(finding)));
}

/** Whether the clerk may let a held figure through: the department's own, or that of an indicator that it owns. */
const isOwn = (one, department, me) => one.alternatives?.length === 0 || !one.alternatives
  ? one.releaser === "clerk" ? may(me, "upload", department) : one.releaser === "owner" && may(me, "upload", one.owner)
  : false;

function tickText(cause, isConfirmable) {
  if (cause.severity === "warning") {
    return isConfirmable ? t("我已核对，数值无误", "I have checked it: the figures are right") : t("我已看过，不影响上报的数", "I have seen it: it does not touch the figures");
  }

  return isConfirmable ? t(`我已核对，${cause.held.length}个数属实，放行发布`, `I have checked them: these ${cause.held.length} figures are right and may be published`)
    : t("我知道有关的数不会发布", "I know that the figures concerned are not published");
}

const namesOf = (held) => {
  const names = [...new Set(held.map((one) => local(one.indicatorName) || one.indicator))];
  return names.slice(0, mostNamed).join(t("、", ", ")) + (names.length > mostNamed ? t(`等${names.length}项`, ` and ${names.length - mostNamed} more`) : "");
};

const releasersOf = (held) => [...new Set(held.map((one) => ({
  clerk: t("报送部门说明理由后可放行", "the department that sent them, saying why"),
  owner: t("指标的主管部门可放行", "the department that owns the indicator"),
}[one.releaser] ?? t("审核岗可放行，也可退回并说明原因", "an approver, who may also refuse them, saying why"))))].join(t("；", "; "));
