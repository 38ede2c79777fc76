// What is fixed about an indicator: unit, growth basis, owner, calendar, breaks; and how to take its figures along.
import { html } from "htm/preact";
import { addressOf } from "../shared/api.js";
import { local, periodText, t } from "../shared/text.js";
import { SdmxLink } from "./sdmx-link.js";

const mostRelated = 6;

/** query is that of the observations; log stands between what is fixed and how to ask for it. */
export function Definition({ indicator, catalogue, query, log }) {
  const owner = catalogue.departments.find((one) => one.code === indicator.department);
  const address = new URL(addressOf("observations", query), location.href).href;
  const whole = catalogue.indicators.find((one) => one.code === indicator.parent);
  const related = relatedTo(indicator, catalogue);
  const link = (one, index) => html`${index > 0 && t("、", ", ")}<a href=${`?code=${one.code}`}>${local(one.name)}</a>`;
  const fact = (name, value) => value && html`<dt>${name}</dt><dd>${value}</dd>`;
  return html`<aside class="side" aria-label=${t("指标说明", "About the indicator")}>
    <section><h2>${t("指标说明", "Definition")}</h2><dl class="facts-list">
      ${fact(t("单位", "Unit"), local(indicator.unit.name))}
      ${fact(t("类型", "Kind"), { flow: indicator.frequency === "month" ? t("流量：有当月数和累计数", "flow: by month and cumulative") : t("流量：有当期数和累计数", "flow: by period and cumulative"), stock: t("存量：期末数", "stock: level at the end"), rate: t("比率：不相加", "rate: never summed") }[indicator.kind])}
      ${fact(t("同比口径", "Growth"), { nominal: t("按现价", "at current prices"), real: t("按可比价", "real"), comparable: t("按可比口径", "on a comparable base") }[indicator.growthBasis])}
      ${fact(t("报送部门", "Reported by"), local(owner?.name))}
      ${fact(t("报送", "Calendar"), calendarText(indicator))}
      ${whole && fact(t("上级指标", "Part of"), link(whole, 0))}
      ${related.length > 0 && fact(t("相关", "Related"), related.map(link))}
      ${fact(t("又名", "Also called"), indicator.aliases.join(t("、", ", ")))}</dl></section>
    ${indicator.breaks.length > 0 && html`<section><h2>${t("口径变化", "Breaks")}</h2><ul class="notes">${indicator.breaks.map((one) => html`<li class="warn-ink"><strong>${periodText(one.from)}</strong> ${local(one.what)}</li>`)}</ul></section>`}
    <section><h2>${t("下载", "Downloads")}</h2><p class="tools">
        <${SdmxLink} text="SDMX-CSV" format="sdmx-csv" name=${indicator.code} query=${query} /> <${SdmxLink} text="SDMX-JSON" format="sdmx-json" name=${indicator.code} query=${query} /></p>
      <p class="fine">${t("含各期数和出处；Excel和CSV见“逐年逐月”表下", "All periods with their origins; Excel and CSV are below the table by month and year")}</p></section>
    ${log}
    <section><h2>${t("接口", "API")}</h2><pre tabindex="0">${`curl "${address}"`}</pre>
      <h2>${t("嵌入网页", "To embed")}</h2><pre tabindex="0">${`const answer = await fetch("${address}");\nconst { series } = await answer.json();`}</pre>
      <p><a href="/docs">${t("接口文档", "About the API")}</a></p></section>
  </aside>`;
}

function calendarText({ frequency, dueDay, reportsJanuary }) {
  const name = { month: t("月报", "monthly"), quarter: t("季报", "quarterly"), half: t("半年报", "half-yearly"), year: t("年报", "yearly") }[frequency] ?? frequency;
  return t(`${name}，次月${dueDay}日前报${reportsJanuary || frequency !== "month" ? "" : "，1月免报"}`, `${name}, due on day ${dueDay} of the next month${reportsJanuary || frequency !== "month" ? "" : ", no January"}`);
}

/** Those that stand beside it: of the same whole, or else of its group; not what it is a part of, nor its own parts, which are told by themselves. */
const relatedTo = (indicator, { indicators }) => indicators
  .filter((one) => one !== indicator && (one.parent ?? null) === (indicator.parent ?? null) && one.group.zh === indicator.group.zh)
  .slice(0, mostRelated);
