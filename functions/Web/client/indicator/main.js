// A page for each indicator: what it is, who reports it, and all that is published of it.
import { html } from "htm/preact";
import { go, parameter } from "../shared/address.js";
import { get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { Page } from "../shared/page.js";
import { ProblemNote } from "../shared/problem.js";
import { start } from "../shared/start.js";
import { local, t } from "../shared/text.js";
import { History } from "../dashboard/history.js";
import { YearAgainstLast } from "../plots/year-against-last.js";
import { AreaRanks } from "./area-ranks.js";
import { ChangeLog } from "./change-log.js";
import { Definition } from "./definition.js";
import { Lead } from "./lead.js";
import { List } from "./list.js";
import { PartsAndWhole } from "./parts.js";
import { VintagePicture } from "./vintage-picture.js";
import { YearTable } from "./year-table.js";

const periods = 60;

function IndicatorPage() {
  const catalogue = useLoaded((signal) => get("catalogue", {}, { signal }), []);
  const code = parameter("code");
  const indicator = catalogue.data?.indicators.find((one) => one.code === code);
  const title = indicator ? local(indicator.name) : t("指标", "Indicators");
  return html`<${Page} current="indicator" name=${title}>
    <${ProblemNote} problem=${catalogue.problem} retry=${catalogue.retry} />
    ${!catalogue.data && !catalogue.problem && html`<h1>${title}</h1><div class="line skeleton" role="status" aria-busy="true"></div>`}
    ${catalogue.data && (indicator ? html`<${Shown} indicator=${indicator} catalogue=${catalogue.data} key=${code} />` : html`<${List} catalogue=${catalogue.data} asked=${code} />`)}
    <${History} view=${{ area: parameter("area") || null }} />
  <//>`;
}

function Shown({ indicator, catalogue }) {
  const area = parameter("area") || null;
  const query = { indicator: indicator.code, area, last: periods };
  const answer = useLoaded((signal) => get("observations", query, { signal }), [indicator.code, area]);
  const series = answer.data?.series[0];
  const open = (measure, period) => go({ of: `${indicator.code}.${measure}.${period}` }, { isOpening: true });
  const latest = series?.observations.at(-1);
  const year = Number(latest?.period.slice(0, 4));

  // Of the zone itself it is known what is due: of an area within nobody has to report anything.
  const calendar = useLoaded((signal) => (area ? Promise.resolve(null) : get("calendar", { department: indicator.department }, { signal })), [indicator.code, area]);
  const missing = calendar.data?.periods.flatMap((month) => month.departments.flatMap((one) => one.missing)).findLast((one) => one.indicator === indicator.code);
  return html`
    <p class="crumbs"><a href="/">${t("看板", "Dashboard")}</a> › <a href="/indicator">${local(indicator.group)}</a></p>
    <h1 class="who">${local(indicator.name)}<code>${indicator.code}</code></h1>
    <${ProblemNote} problem=${answer.problem} retry=${answer.retry} />
    ${!series && !answer.problem && html`<div class="chart skeleton" role="status" aria-busy="true"><span class="unseen">${t("正在读取……", "Loading …")}</span></div>`}
    ${series && !latest && html`<p class="empty">${t("还没有发布过这个指标的数。", "Nothing of this indicator has been published yet.")}</p>`}
    ${latest && html`<${Lead} series=${series} units=${catalogue.units} missing=${missing} />`}
    <div class="two"><div>
      ${latest && html`<section class="section" aria-labelledby="year-title"><header><h2 id="year-title">${t("今年与上年", "This year against last")}</h2></header><${YearAgainstLast} series=${series} release=${answer.data.areas[0].release} units=${catalogue.units} awaited=${missing?.period} year=${year} onOpen=${open} /></section>
      <${YearTable} series=${series} release=${answer.data.areas[0].release} units=${catalogue.units} onOpen=${open} />
      <${VintagePicture} indicator=${indicator} series=${series} area=${area} />
      <${PartsAndWhole} indicator=${indicator} catalogue=${catalogue} area=${area} period=${latest.period} />
      <${AreaRanks} indicator=${indicator} catalogue=${catalogue} period=${latest.period} />`}
    </div><${Definition} indicator=${indicator} catalogue=${catalogue} query=${query} log=${latest && html`<${ChangeLog} series=${series} release=${answer.data.areas[0].release} departments=${catalogue.departments} />`} /></div>`;
}

start(IndicatorPage);
