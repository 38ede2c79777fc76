// The areas within, ranked; those without a figure last.
import { html } from "htm/preact";
import { get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { figureText, local, t } from "../shared/text.js";
import { figureSpan } from "../shared/words.js";

const periods = 13;

export function AreaRanks({ indicator, catalogue, period }) {
  const root = catalogue.areas.find((area) => !area.parent);
  const within = catalogue.areas.filter((area) => area.parent === root.code);
  const measure = indicator.mainMeasure;
  const answer = useLoaded((signal) => (within.length ? get("observations", { indicator: indicator.code, parentArea: root.code, measure, to: period, last: periods }, { signal }) : Promise.resolve(null)), [indicator.code, period]);
  const latest = answer.data?.series.flatMap((series) => series.observations.map((one) => one.period)).sort().at(-1);
  if (!latest) {
    return null;
  }

  const figureOf = (area) => answer.data.series.find((series) => series.area === area.code)?.observations.find((one) => one.period === latest)?.measures[measure];
  const ranked = within.map((area) => ({ area, figure: figureOf(area) })).sort((a, b) => (b.figure?.value ?? -Infinity) - (a.figure?.value ?? -Infinity));
  const most = Math.max(...ranked.map((one) => one.figure?.value ?? 0), 0);
  return html`<section class="section" aria-labelledby="areas-title"><header><h2 id="areas-title">${t("分区域", "By area")}</h2><span class="soft">${figureSpan(latest, measure)}${t("，", ", ")}${local(indicator.unit.name)}</span></header>
    <table class="ranks"><tbody>${ranked.map(({ area, figure }, index) => html`<tr><td class="place">${figure ? index + 1 : "—"}</td><th scope="row"><a href=${`/?area=${area.code}`}>${local(area.name)}</a></th>
      ${figure ? html`<td class="bar-cell"><span class="fill" style=${{ width: `${most > 0 ? Math.max(0, (figure.value ?? 0) / most) * 100 : 0}%` }}></span></td><td class="number">${figureText(figure)}</td>` : html`<td class="soft" colspan="2"><span aria-hidden="true">○</span> ${t("未报", "not reported")}</td>`}</tr>`)}</tbody></table></section>`;
}
