// What was in force: who, when, why, what it changed, and the way back.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { addressOf, call, get, getText, save } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { ProblemNote } from "../shared/problem.js";
import { local, t, timeText, visible } from "../shared/text.js";
import { LoadingNote } from "../desk/loading-note.js";
import { Reasoned } from "./reasoned.js";

export function Versions({ tag, catalogue, onDone, onStale, onDraft }) {
  const versions = useLoaded((signal) => get("catalogue/versions", {}, { signal }), []);
  return html`<section class="section" aria-labelledby="versions-title">
    <header><h2 id="versions-title">${t("历次版本", "Versions")}</h2></header>
    <${ProblemNote} problem=${versions.problem} retry=${versions.retry} />
    ${!versions.data && !versions.problem && html`<${LoadingNote} />`}
    <ol class="log versions">${versions.data?.items.map((one) => html`<${Version} key=${`${one.time} ${one.version}`} one=${one} tag=${tag} catalogue=${catalogue} onDone=${onDone} onStale=${onStale} onDraft=${onDraft} />`)}</ol>
  </section>`;
}

function Version({ one, tag, catalogue, onDone, onStale, onDraft }) {
  const [problem, setProblem] = useState(null);
  const address = addressOf(`catalogue/versions/${one.version}`);
  const read = (take) => () => getText(address).then((text) => { setProblem(null); take(text); }, setProblem);
  const restore = (reason) => call(`${address}/restoration`, { method: "POST", headers: { "Content-Type": "application/json", "If-Match": tag }, body: JSON.stringify({ reason }) })
    .then(() => onDone(t(`已恢复版本 ${one.version}。`, `Version ${one.version} is in force again.`)));
  return html`<li><time>${timeText(one.time)}</time><div>
    <p><span class="code">${one.version}</span> ${one.isInForce && html`<span class="tag good">${t("生效中", "In force")}</span>`} ${one.by ? html`<strong>${visible(one.by)}</strong>${t("：", ": ")}<bdi>${visible(one.reason)}</bdi>` : html`<span class="soft">${t("没有记录何人何因", "Who and why was not written down")}</span>`}</p>
    <${Changes} one=${one} catalogue=${catalogue} />
    <div class="ways" role="group" aria-label=${t(`版本 ${one.version}`, `Version ${one.version}`)}>
      <button type="button" onClick=${read((text) => save(new Blob([text], { type: "application/yaml" }), `catalogue-${one.version}.yaml`))}>${t("下载", "Download")}</button>
      ${!one.isInForce && html`<button type="button" onClick=${read((text) => { onDraft(text); document.getElementById("draft-title")?.scrollIntoView(); })}>${t("载入草稿试行", "Into the draft, to try it")}</button>
        <${Reasoned} label=${t("恢复此版本", "Go back to this")} act=${restore} onStale=${onStale} />`}
    </div>
    <${ProblemNote} problem=${problem} /></div></li>`;
}

function Changes({ one, catalogue }) {
  if (!one.added) {
    return null;
  }

  const names = new Map(catalogue.indicators.map((indicator) => [indicator.code, local(indicator.name)]));
  const list = ({ count, first }, words) => count > 0 && html`<span>${words} ${first.map((code) => names.get(code) ?? code).join(t("、", ", "))}${count > first.length ? t(`等${count}个`, ` and ${count - first.length} more`) : ""}</span>`;
  const said = [
    list(one.added, t("增加", "Added")), list(one.removed, t("去掉", "Removed")), list(one.changed, t("改动", "Changed")),
    one.others > 0 && html`<span>${t(`其他${one.others}处`, `${one.others} other changes`)}</span>`,
  ].filter(Boolean);
  return html`<p class="soft changes">${said.length > 0 ? said : t("只改了注释或次序。", "Nothing but comments or order.")}</p>`;
}
