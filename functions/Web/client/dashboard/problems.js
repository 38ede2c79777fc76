// What a reader must know before using the figures of a period: doubtful and withheld ones, missing reports, files nobody has mended.
import { html } from "htm/preact";
import { go } from "../shared/address.js";
import { local, periodText, t, visible } from "../shared/text.js";
import { flagSign, flagText } from "./figures.js";

const told = ["questionable", "withheld", "notAvailable"];

/** month is the period's part of the calendar, if it has one. */
export function Problems({ lines, month, period }) {
  const flagged = told.map((flag) => ({ flag, lines: lines.filter((line) => line.flags.includes(flag)) })).filter((one) => one.lines.length > 0);
  const missing = (month?.departments ?? []).filter((department) => department.missing.length > 0);
  const unresolved = (month?.departments ?? []).flatMap((department) => department.unresolved.map((file) => ({ ...file, department })));
  if (flagged.length + missing.length + unresolved.length === 0) {
    return month?.complete ? html`<p class="fine"><span aria-hidden="true">✔</span> ${t(`${periodText(period)}应报指标齐全,没有存疑或暂扣的数值。`, `${periodText(period)}: every indicator due has come, none is doubtful or withheld.`)}</p>` : null;
  }

  return html`<section class="attention" aria-labelledby="attention-title">
    <h2 id="attention-title">${t("须注意", "Please note")}</h2>
    <ul>
      ${flagged.map(({ flag, lines: ones }) => html`<li class=${flag}><span aria-hidden="true">${flagSign(flag)}</span> ${flagText(flag)}:${" "}
        ${ones.map((line) => html`<button type="button" class="link" onClick=${() => go({ of: `${line.code}.${line.main}.${line.period}` }, { isOpening: true })}>${local(line.name)}</button>`)}</li>`)}
      ${missing.map((department) => html`<li class="missing"><span aria-hidden="true">${flagSign("missing")}</span> ${local(department.name)}${department.overdue ? t("逾期未报", " is overdue with") : t("尚未报送", " has not reported yet")}: ${department.missing.map((one) => local(one.name)).join(t("、", ", "))}</li>`)}
      ${unresolved.map((file) => html`<li class="unresolved"><span aria-hidden="true">!</span> ${local(file.department.name)} <bdi>${visible(file.path)}</bdi>${" "}
        ${file.state === "rejected" ? t("已退回", "was rejected") : file.errors > 0 ? t(`有 ${file.errors} 处错误待处理`, `has ${file.errors} errors to mend`) : t("处理中", "is being read")}${file.message ? `: ${visible(file.message)}` : ""}
        <a href=${`/desk?submission=${encodeURIComponent(file.submission)}`}>${t("查看", "Look")}</a></li>`)}
    </ul>
  </section>`;
}
