// A figure of the file beside its past: what the file says of it, and what is published of the same period, of those before it and of the year before.
import { html } from "htm/preact";
import { get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { letThrough } from "../shared/decisions.js";
import { figureText, local, statusText, t } from "../shared/text.js";
import { figureSpan } from "../shared/words.js";
import { measureName } from "../dashboard/figures.js";

const mostBefore = 3;
const aYear = 14;
const amounts = ["current", "cumulative", "level"];
const shown = [...amounts, "cumulativeGrowth", "levelGrowth"];

/** figures are those of the check; about is whatever names an indicator and an area: a finding, or a figure. */
export function BesidePast({ figures, about }) {
  const own = about ? figures.filter((one) => one.indicator === about.indicator && one.area === about.area) : [];
  const period = own.filter((one) => amounts.includes(one.measure)).map((one) => one.period).sort().at(-1);
  const query = period && { indicator: about.indicator, area: about.area, to: period, last: aYear };
  const past = useLoaded((signal) => (query ? Promise.all([get("observations", query, { signal }), get("catalogue", {}, { signal })]) : Promise.resolve(null)), [JSON.stringify(query)]);

  // It is beside the point whether it can be read: what was found stands without it.
  if (!query || !past.data || past.isLoading) {
    return null;
  }

  const [{ series: [series] }, { units }] = past.data;
  const observations = series?.observations ?? [];
  const yearBefore = `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
  const before = [...observations.slice(-mostBefore - 1), ...observations.filter((one) => one.period === yearBefore)];
  const rows = [
    { name: t(`${figureSpan(period, "cumulative")}，本次`, `${figureSpan(period, "cumulative")}, this file`), of: (measure) => own.find((one) => one.measure === measure && one.period === period), isNew: true },
    ...[...new Set(before)].sort((one, other) => other.period.localeCompare(one.period)).map((one) => ({ name: figureSpan(one.period, "cumulative"), of: (measure) => one.measures[measure] })),
  ];
  const measures = shown.filter((measure) => rows.some((row) => row.of(measure)));
  const text = (figure) => html`${figureText(figure) || t("空缺", "n/a")}${figure.value !== null && html`<span class="soft">${local(units.find((one) => one.code === figure.unit)?.name) || figure.unit}</span>`}`;
  const stateOf = (row) => (row.isNew ? html`<span class="tag warn"><span>${t("本次", "this file")}</span></span>`
    : measures.some((measure) => letThrough(row.of(measure))) ? html`<span class="tag warn"><span>◆ ${t("放行", "let through")}</span></span>`
    : measures.map((measure) => statusText(row.of(measure)?.status)).find(Boolean) ?? t("已发布", "published"));
  return html`<section class="beside-past" aria-labelledby="past-title"><h3 id="past-title">${local(own[0].indicatorName) || about.indicator}${t("：本次与以往", ": this file and before")}</h3>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="past-title"><table>
      <thead><tr><th scope="col">${t("时期", "Period")}</th>${measures.map((measure) => html`<th scope="col" class="number">${measureName(measure, period.includes("Q"))}</th>`)}<th scope="col">${t("状态", "State")}</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr class=${row.isNew ? "this" : ""}><th scope="row">${row.name}</th>${measures.map((measure) => html`<td class="number">${row.of(measure) ? text(row.of(measure)) : html`<span class="soft">—</span>`}</td>`)}<td>${stateOf(row)}</td></tr>`)}</tbody>
    </table></div></section>`;
}
