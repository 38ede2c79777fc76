// What each release has changed of an indicator, the latest first.
import { html } from "htm/preact";
import { local, t } from "../shared/text.js";
import { figureSpan, trimmed } from "../shared/words.js";
import { useTriangle } from "../plots/revised.js";
import { mainMeasureOf } from "./main-measure.js";

const most = 6;

export function ChangeLog({ series, release, departments }) {
  const measure = mainMeasureOf(series);
  const { releases, periods } = useTriangle(series, measure, release);
  const entries = releases.map((one, index) => ({ ...one, changes: periods.flatMap(({ period, values }) => (values[index] === (values[index - 1] ?? null) ? [] : [{ period, before: values[index - 1] ?? null, after: values[index] }])) }))
    .filter((one) => one.changes.length > 0).reverse();
  const decimals = series.decimals ?? 0;
  const item = (one) => html`<li><time datetime=${one.released.slice(0, 10)}>${one.released.slice(0, 10)}</time><span>${textOf(one.changes, measure, decimals)}${t("，", ", ")}${local(departments.find((department) => department.code === one.department)?.name) || one.department} <span class="fine">#${one.release}</span></span></li>`;
  return entries.length > 0 && html`<section><h2>${t("变动记录", "Log of changes")}</h2><ol class="log">${entries.slice(0, most).map(item)}</ol>
    ${entries.length > most && html`<details><summary class="fine">${t(`更早的${entries.length - most}次`, `${entries.length - most} earlier`)}</summary><ol class="log">${entries.slice(most).map(item)}</ol></details>`}</section>`;
}

/** What came, and what became another: 发布1—8月数，1—7月50.90→50.92. */
function textOf(changes, measure, decimals) {
  const of = ({ period }) => figureSpan(period, measure);
  const [came, gone, revised] = [changes.filter((one) => one.before === null), changes.filter((one) => one.after === null), changes.filter((one) => one.before !== null && one.after !== null)];
  return [
    came.length > 0 && t(`发布${came.map(of).join("、")}数`, `published ${came.map(of).join(", ")}`),
    revised.length > 0 && revised.map((one) => `${of(one)}${t("", " ")}${trimmed(one.before, decimals)}→${trimmed(one.after, decimals)}`).join(t("，", ", ")),
    gone.length > 0 && t(`撤下${gone.map(of).join("、")}数`, `took back ${gone.map(of).join(", ")}`),
  ].filter(Boolean).join(t("，", ", "));
}
