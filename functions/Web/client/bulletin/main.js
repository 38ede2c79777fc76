// The monthly bulletin: which one is in the address; what is shown is the very page that can be saved.
import { html } from "htm/preact";
import { go, parameter } from "../shared/address.js";
import { addressOf, get, getText } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { Page } from "../shared/page.js";
import { ProblemNote } from "../shared/problem.js";
import { PeriodChoice } from "../shared/period-choice.js";
import { language } from "../shared/settings.js";
import { start } from "../shared/start.js";
import { isPeriod, periodText, t, visible } from "../shared/text.js";
import { Preview } from "./preview.js";
import { Save } from "./save.js";

function Bulletin() {
  const calendar = useLoaded((signal) => get("calendar", {}, { signal }), []);
  const known = useLoaded((signal) => get("templates", {}, { signal }), []);
  const named = parameter("period");
  const period = (isPeriod(named) && named) || calendar.data?.latestComplete || calendar.data?.periods.at(-1)?.period;
  const template = parameter("template", "brief");
  const query = { template, asOf: parameter("asOf"), lang: language.value };
  const asked = { period, ...query };

  // What is shown says itself what it is the answer to: title and files are of that one, though the address may have gone on already.
  const page = useLoaded(async (signal) => (period ? { asked, text: await getText(addressFor(asked, "html"), { signal }) } : null), [JSON.stringify(asked)]);
  const problem = page.problem ?? calendar.problem;
  const isThere = page.data && calendar.data && !problem;
  // Once the bulletin is there, the first heading of the page is its own.
  const shown = isThere ? page.data.asked : asked;
  const title = `${t("月报", "Bulletin")}${shown.period ? ` · ${periodText(shown.period)}` : ""}`;
  return html`<${Page} current="bulletin" name=${t("月报", "Bulletin")}>
    <div class="heading">
      ${isThere ? html`<p class="title">${title}</p>` : html`<h1>${title}</h1>`}
      ${period && html`<${PeriodChoice} period=${period} known=${(calendar.data?.periods ?? []).map((one) => one.period)} />`}
    </div>
    <div class="choices">
      <label>${t("模板", "Template")} <select value=${template} onChange=${(event) => go({ template: event.target.value })}>
        ${templates(template, known.data?.items).map(([name, text]) => html`<option value=${name} selected=${name === template}>${text}</option>`)}
      </select></label>
      <label>${t("按某日所知", "As known on")} <input type="date" value=${dayOf(query.asOf)} onChange=${(event) => go({ asOf: endOf(event.target.value) })} /></label>
      ${query.asOf && html`<button type="button" onClick=${() => go({ asOf: null })}>${t("回到现在", "Back to now")}</button>`}
      ${isThere && html`<${Save} address=${(format) => addressFor(shown, format)} name=${`${t("月报", "bulletin")}-${shown.period}-${shown.template}`} />`}
    </div>
    ${named && !isPeriod(named) && html`<p class="problem" role="status"><span>${t("没有“", "There is no period ‘")}<bdi>${visible(named)}</bdi>${t("”这样的时期，下面是最近一期。", "’; below is the latest.")}</span></p>`}
    <${ProblemNote} problem=${problem} retry=${() => [calendar, known, page].forEach((one) => one.problem && one.retry())} />
    ${!isThere && !problem && html`<p class="paper skeleton" aria-busy="true">${t("正在撰写……", "Writing …")}</p>`}
    ${isThere && html`<${Preview} page=${page.data.text} isLoading=${page.isLoading} zone=${calendar.data.area.code} />`}
  <//>`;
}

const addressFor = ({ period, ...query }, format) => addressOf(`bulletins/${period}`, { ...query, format });

/** The zone's own in the reader's language, and the one that is asked for; until they are known, those that are delivered. */
function templates(asked, items) {
  const delivered = { brief: t("一页简报", "One-page brief"), quarterly: t("季度报告", "Quarterly report") };
  const names = items?.filter((one) => one.languages.some((each) => each.language === language.value)).map((one) => one.name) ?? Object.keys(delivered);
  return [...new Set([...names, asked])].map((name) => [name, delivered[name] ?? name]);
}

/** The end of a day by the zone's clock, as the API takes a time; nothing for no day. */
const endOf = (day) => (day ? `${day}T23:59:59+08:00` : null);

/** The day of such a time; nothing where the address names a release instead. */
const dayOf = (time) => /^\d{4}-\d{2}-\d{2}(?=T)/.exec(time)?.[0] ?? "";

start(Bulletin);
