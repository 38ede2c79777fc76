// Where a unit is probably wrong: what the file would say in the unit that is probably meant, tried without being stored.
import { html } from "htm/preact";
import { local, t } from "../shared/text.js";
import { useLoaded } from "../shared/loading.js";

/** report is that of the file as it is; check asks for a check in a unit, by its code; onCheck shows it. */
export function Trial({ cause, report, units, check, onCheck }) {
  const code = cause.findings[0].proposedUnit;
  const unit = units.find((one) => one.code === code);
  const trial = useLoaded((signal) => (unit ? check(code, signal) : Promise.resolve(null)), [code]);
  if (!unit || !trial.data) {
    return null;
  }

  const { counts, findings } = trial.data.report;
  const before = new Set(report.findings.map(keyOf));
  const left = findings.filter((finding) => finding.severity !== "info");
  const others = left.filter((finding) => before.has(keyOf(finding))).length;
  const agrees = counts.held === 0 && others === left.length;
  return html`<p class=${`try${agrees ? " agrees" : ""}`}><span>${agrees
    ? html`<strong><span aria-hidden="true">✓</span></strong> ${t(`按“${local(unit.name)}”试算，全部相符`, `Read in ${local(unit.name)}, everything agrees`)}${others > 0 ? t(`（另有${others}条与单位无关）`, ` (${others} findings have nothing to do with the unit)`) : ""}`
    : t(`按“${local(unit.name)}”试算，还有${left.length}处问题，${counts.held}个数暂扣`, `Read in ${local(unit.name)}, ${left.length} findings are left and ${counts.held} figures held`)}</span>
    <button type="button" onClick=${() => onCheck(code)}>${t(`改按${local(unit.name)}核对`, `Check it in ${local(unit.name)}`)}</button></p>`;
}

const keyOf = (finding) => [finding.code, finding.place, finding.indicator, finding.measure].join(" ");
