// Files that came before the catalogue was changed, read by the one in force: first what that would publish, then, for a reason, publishing it.
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { addressOf, call, get } from "../shared/api.js";
import { ProblemNote } from "../shared/problem.js";
import { local, periodText, t, visible } from "../shared/text.js";
import { Reasoned } from "./reasoned.js";

const spans = () => [[3, t("最近3个月的文件", "Files of the last 3 months")], [12, t("最近12个月的文件", "Files of the last 12 months")], [1200, t("全部文件（较慢）", "All files (slower)")]];

/** isDue: a catalogue was put in force just now, so it is looked at once. */
export function Rereading({ catalogue, isDue }) {
  const [last, setLast] = useState(12);
  const [state, setState] = useState({});

  // A few files for a request, until the last: each request ends in time, and where one fails, the next press goes on.
  const go = async (ask) => {
    const items = [];
    for (let continuation; ;) {
      const read = await ask({ last, continuation });
      items.push(...read.items);
      setState({ isRunning: true, done: read.done, count: read.count });
      ({ continuation } = read);
      if (!continuation) {
        return { items, count: read.count };
      }
    }
  };
  const look = () => {
    setState({ isRunning: true });
    go((parameters) => get("catalogue/rereading", parameters)).then((looked) => setState({ looked }), (problem) => setState({ problem }));
  };
  const publish = async (reason) => {
    const { looked } = state;
    try {
      const made = await go((parameters) => call(addressOf("catalogue/rereading", parameters), { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ reason }) }));
      setState({ made });
    } catch (problem) {
      setState({ looked });
      throw problem;
    }
  };
  useEffect(() => { isDue && look(); }, [isDue]);
  const { looked, made } = state;
  return html`<section class="section" aria-labelledby="rereading-title">
    <header><h2 id="rereading-title">${t("重新读取已收到的文件", "Read received files anew")}</h2>
      <label><span class="unseen">${t("范围", "Which")}</span><select value=${last} disabled=${state.isRunning} onChange=${(event) => { setLast(Number(event.target.value)); setState({}); }}>
        ${spans().map(([months, text]) => html`<option value=${months} selected=${months === last}>${text}</option>`)}</select></label>
      <button type="button" disabled=${state.isRunning} onClick=${look}>${t("看会发布什么", "See what it would publish")}</button></header>
    <p class="soft">${t("目录补上名称或改对规则后，用生效的目录重读已收到的文件，部门不必重报。已发布的、退回过的、撤回过的不动。", "Once the catalogue has a name, or a rule is right, the files that have come are read by it, and nobody sends them again. What is published, was refused or was taken back stays as it is.")}</p>
    <p role="status" aria-live="polite" aria-busy=${Boolean(state.isRunning)} class=${made ? "told good-ink" : ""}>${state.isRunning ? t(`正在重读文件……${state.count ? `${state.done}/${state.count}` : ""}`, `Reading the files … ${state.count ? `${state.done}/${state.count}` : ""}`) : made ? madeText(made.items) : looked ? lookedText(looked) : ""}</p>
    <${ProblemNote} problem=${state.problem} retry=${look} />
    ${(looked ?? made) && html`<${Files} files=${(looked ?? made).items} catalogue=${catalogue} />`}
    ${looked?.items.some(isNew) && html`<${Reasoned} label=${t("重新读取并发布", "Read anew and publish")} isOpen=${true} act=${publish} onStale=${look} />`}
  </section>`;
}

const isNew = (file) => file.published.count + file.held.count > 0;
const sum = (files, part) => files.reduce((count, file) => count + file[part].count, 0);

function lookedText({ items, count }) {
  return count === 0 ? t("没有用别的目录读过的文件。", "No file was read by another catalogue.")
    : !items.some(isNew) ? t(`重读了${count}个文件，没有可以补发布的数值。`, `${count} files read: there is nothing to publish.`)
    : t(`重读了${count}个文件：可以补发布${sum(items, "published")}个数值，另有${sum(items, "held")}个要待人办理。`, `${count} files read: ${sum(items, "published")} figures can be published, and ${sum(items, "held")} would wait for somebody.`);
}

const madeText = (items) => t(`已重新读取：补发布${sum(items, "published")}个数值，${sum(items, "held")}个待办理。要撤回，请打开下面的报送。`, `Read anew: ${sum(items, "published")} figures published, ${sum(items, "held")} wait for somebody. To take any back, open its submission below.`);

function Files({ files, catalogue }) {
  const names = new Map(catalogue.indicators.map((one) => [one.code, local(one.name)]));
  const figures = ({ count, first }, words) => count > 0 && html`<p>${words} ${count}${t("个：", ": ")}<span class="soft">${first.map((one, index) => html`${index > 0 && t("；", "; ")}${visible(names.get(one.indicator) ?? one.indicator)} “${visible(one.text)}” ${visible(one.place)}${one.replaces ? t(` 代替 ${visible(one.replaces)}`, ` for ${visible(one.replaces)}`) : ""}`)}${count > first.length ? t("等", " …") : ""}</span></p>`;
  return html`<ul class="reread">${files.map((file) => html`<li key=${file.submission}>
    <a href=${`/desk?submission=${encodeURIComponent(file.made ?? file.submission)}`}>${visible(file.path.split("/").at(-1))}</a> <span class="soft">${file.department} · ${file.period ? periodText(file.period) : ""}</span>
    ${figures(file.published, file.made ? t("已发布", "Published") : t("可发布", "Can be published"))}
    ${file.replaced.count > 0 && html`<div class="warn-ink">${figures(file.replaced, t("其中代替另一个已发布的数", "Among them, in the place of another published number"))}</div>`}
    ${file.doubted > 0 && html`<p class="warn-ink">${t(`其中${file.doubted}个有警告，将标为存疑`, `${file.doubted} of them are warned of, and published as questionable`)}</p>`}
    ${figures(file.held, t("待办理", "Wait for somebody"))}
    ${file.otherwise.count > 0 && html`<div class="warn-ink">${figures(file.otherwise, t("已发布而会读成别的（不改动；要改，先撤回该报送，再请部门重报）", "Published, and would be read otherwise (left as it is; to change it, withdraw the submission and have it sent again)"))}</div>`}
    ${file.unread && html`<p class="warn-ink">${visible(local(file.unread))}</p>`}</li>`)}</ul>`;
}
