// The main chart: one indicator, this year against last. Several at once are folded away below, and loaded only when they are wanted.
import { html } from "htm/preact";
import { useRef, useState } from "preact/hooks";
import { about } from "../shared/about.js";
import { go, parameter } from "../shared/address.js";
import { addressOf, get } from "../shared/api.js";
import { Downloads } from "../shared/downloads.js";
import { useLoaded } from "../shared/loading.js";
import { plotImage } from "../shared/plot-image.js";
import { ProblemNote } from "../shared/problem.js";
import { local, t, timeText } from "../shared/text.js";
import { saidOf } from "../shared/words.js";
import { YearAgainstLast } from "../plots/year-against-last.js";
import { ChartPanel } from "./chart-panel.js";
import { hasFigure, headlinesOf, linesOf } from "./lines.js";

const ofPanel = ["indicators", "view", "kind", "last"];

/** departments are the names of those who report, by code. */
export function MainChart({ snapshot, departments, view }) {
  const lines = linesOf(snapshot).filter(hasFigure);
  const line = lines.find((one) => one.code === parameter("chart")) ?? headlinesOf(lines, 1).find((one) => !one.period.includes("-Q")) ?? lines[0];
  const [isOpen, setIsOpen] = useState(ofPanel.some((name) => parameter(name) !== ""));
  return html`${line && html`<${Shown} line=${line} lines=${lines} snapshot=${snapshot} departments=${departments} view=${view} key=${line.code} />`}
    <details class="more-chart" open=${isOpen} onToggle=${(event) => setIsOpen(event.target.open)}><summary>${t("多指标走势", "Several indicators")}</summary>
      ${isOpen && html`<${ChartPanel} groups=${snapshot.groups} view=${view} to=${snapshot.period} />`}</details>`;
}

function Shown({ line, lines, snapshot, departments, view }) {
  const section = useRef(null);
  const year = Number(snapshot.period.slice(0, 4));
  const query = { indicator: line.code, from: `${year - 1}-01`, to: snapshot.period, ...view };
  const address = addressOf("observations", query);
  const answer = useLoaded((signal) => get("observations", query, { signal }), [address]);
  const image = () => plotImage(section.current.querySelector(".year-plot svg"), {
    title: t(`${local(snapshot.area.name)}${local(line.name)}`, `${local(line.name)}, ${local(snapshot.area.name)}`),
    subtitle: `${saidOf(line.period, line.main, { withYear: true })}${t("，", ", ")}${section.current.querySelector("figcaption > span:not(.joined, .key)").textContent}`,
    legend: [{ text: t(`${year}年`, year), colour: colourOf("--accent"), dash: [] }, { text: t(`${year - 1}年`, year - 1), colour: colourOf("--then"), dash: [5, 3] }],
    footer: [
      [t("来源：", "Source: ") + (departments.get(line.department) ?? line.department), local(about.name)].filter(Boolean).join(t("；发布：", "; published by ")),
      t(`第${snapshot.area.release}次发布，${timeText(snapshot.area.released)}`, `Release ${snapshot.area.release}, ${timeText(snapshot.area.released)}`),
    ],
  });
  return html`<section class="section" aria-labelledby="year-title" ref=${section} aria-busy=${answer.isLoading}>
    <header><h2 id="year-title">${t("今年与上年", "This year against last")}</h2>
      <label><span class="unseen">${t("图中指标", "Indicator of the chart")}</span><select value=${line.code} onChange=${(event) => go({ chart: event.target.value }, { replace: true })}>
        ${lines.map((one) => html`<option value=${one.code} selected=${one.code === line.code}>${local(one.name)}</option>`)}</select></label>
      <div class="end"><${Downloads} name=${local(line.name)} address=${address} png=${answer.data && image} /><a href=${`/indicator?code=${line.code}`}>${t("指标详情", "About it")}</a></div></header>
    <${ProblemNote} problem=${answer.problem} retry=${answer.retry} />
    ${answer.data ? html`<${YearAgainstLast} series=${answer.data.series[0]} release=${answer.data.areas[0].release} units=${snapshot.units} awaited=${line.awaited?.due ? line.awaited.period : null} year=${year} onOpen=${(measure, period) => go({ of: `${line.code}.${measure}.${period}` }, { isOpening: true })} />` : html`<div class="chart skeleton"></div>`}
  </section>`;
}

const colourOf = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
