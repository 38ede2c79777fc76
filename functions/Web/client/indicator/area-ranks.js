// The areas within, ranked; those without a figure last.
import { html } from "htm/preact";
import { get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { figureText, local, t, unitNameOf } from "../shared/text.js";
import { figureSpan } from "../shared/words.js";
import { Word } from "../dashboard/figures.js";

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
  // As the API ranks: what is doubtful, or in a unit that does not convert, has no place.
  const isSound = (figure) => figure?.value != null && figure.status !== "U" && figure.unit === indicator.unit.code;
  const ranked = within.map((area) => ({ area, figure: figureOf(area) })).sort((a, b) => isSound(b.figure) - isSound(a.figure) || Boolean(b.figure) - Boolean(a.figure) || (b.figure?.value ?? 0) - (a.figure?.value ?? 0));
  const placeOf = (figure) => (isSound(figure) ? ranked.filter((one) => isSound(one.figure) && one.figure.value > figure.value).length + 1 : "—");
  const most = Math.max(...ranked.filter((one) => isSound(one.figure)).map((one) => one.figure.value), 0);
  return html`<section class="section" aria-labelledby="areas-title"><header><h2 id="areas-title">${t("分区域", "By area")}</h2><span class="soft">${figureSpan(latest, measure)}${t("，", ", ")}${local(indicator.unit.name)}</span></header>
    <table class="ranks"><tbody>${ranked.map(({ area, figure }) => html`<tr><td class="place">${placeOf(figure)}</td><th scope="row"><a href=${`/?area=${area.code}`}>${local(area.name)}</a></th>
      ${figure ? html`<td class="bar-cell"><span class="fill" style=${{ width: `${most > 0 && isSound(figure) ? Math.max(0, figure.value / most) * 100 : 0}%` }}></span></td><td class="number">${figureText(figure) || t("空缺", "n/a")}${figure.value !== null && figure.unit !== indicator.unit.code && html` <span class="warn-ink">${unitNameOf(figure, indicator.unit, catalogue.units)}</span>`}${figure.status === "U" && html`<span class="mark" role="img" aria-label=${t("存疑", "doubtful")}>◆</span>`}<${Word} figure=${figure} /></td>` : html`<td class="soft" colspan="2"><span aria-hidden="true">○</span> ${t("未报", "not reported")}</td>`}</tr>`)}</tbody></table></section>`;
}
