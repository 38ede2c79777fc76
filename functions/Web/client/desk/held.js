// Figures that an error holds back, each beside what is published, to be approved by those who may.
import { html } from "htm/preact";
import { get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { figureText, local, periodText, t } from "../shared/text.js";
import { Decision } from "./decision.js";

export function Held({ submission, held, mayApprove, onDone }) {
  const codes = (of) => [...new Set(held.map(of))].join(",");
  const periods = held.map((one) => one.period).sort();
  const published = useLoaded(
    (signal) => get("observations", { indicator: codes((one) => one.indicator), area: codes((one) => one.area), from: periods[0], to: periods.at(-1) }, { signal }).catch(() => null),
    [submission, held.length]);
  const now = (one) => published.data?.series
    .find((series) => series.indicator === one.indicator && series.area === one.area)?.observations
    .find((observation) => observation.period === one.period)?.measures[one.measure];
  return html`<section aria-labelledby=${`held-${submission}`}>
    <h3 id=${`held-${submission}`}>${t("暂扣的数值", "Figures held back")}</h3>
    <div class="scroll" tabindex="0"><table>
      <thead><tr><th scope="col">${t("指标", "Indicator")}</th><th scope="col">${t("时期", "Period")}</th><th scope="col">${t("口径", "Measure")}</th><th scope="col">${t("位置", "Place")}</th>
        <th scope="col" class="number">${t("已发布", "Published")}</th><th scope="col" class="number">${t("新报", "New")}</th><th scope="col"><span class="unseen">${t("办理", "Decide")}</span></th></tr></thead>
      <tbody>${held.map((one) => html`<tr>
        <th scope="row">${local(one.indicatorName) || one.indicator}</th><td>${periodText(one.period)}</td><td>${local(one.measureName)}</td><td>${one.place}</td>
        <td class="number">${figureText(now(one)) || "—"}</td><td class="number">${one.text}</td>
        <td>${mayApprove && html`<${Decision} submission=${submission} word="approval" label=${t("批准", "Approve")} onDone=${onDone}
          body=${{ indicator: one.indicator, area: one.area, period: one.period, measure: one.measure }} />`}</td></tr>`)}</tbody>
    </table></div>
  </section>`;
}
