// A figure's history and origin: every vintage, with file, sheet, cell and raw text, and the file's report.
import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";
import { addressOf, get } from "../shared/api.js";
import { go, parameter } from "../shared/address.js";
import { Downloads } from "../shared/downloads.js";
import { useLoaded } from "../shared/loading.js";
import { ProblemNote } from "../shared/page.js";
import { figureText, local, periodText, statusText, t, timeText } from "../shared/text.js";
import { measureName } from "./cards.js";

export function History({ view }) {
  const dialog = useRef(null);
  const [indicator, measure, period] = parameter("of").split(".");
  const query = { indicator, measure, from: period, to: period, area: view.area };
  const history = useLoaded((signal) => (indicator ? get("history", query, { signal }) : Promise.resolve(null)), [indicator, measure, period, view.area]);
  useEffect(() => { indicator ? dialog.current.showModal() : dialog.current.close(); }, [indicator, measure, period]);
  const series = history.data?.series[0];
  return html`<dialog ref=${dialog} aria-labelledby="history-title" onClose=${() => parameter("of") && go({ of: null }, { replace: true })}>
    ${indicator && html`
      <h2 id="history-title">${local(series?.name) || indicator} · ${periodText(period)} · ${measureName(measure)}</h2>
      <${ProblemNote} problem=${history.problem} />
      <div class="scroll" tabindex="0"><table>
        <thead><tr><th scope="col" class="number">${t("数值", "Value")}</th><th scope="col">${t("状态", "Status")}</th><th scope="col">${t("生效", "Valid from")}</th><th scope="col">${t("失效", "Valid to")}</th><th scope="col">${t("出处", "Origin")}</th><th scope="col">${t("原文", "Raw text")}</th></tr></thead>
        <tbody>${(series?.vintages ?? []).toReversed().map((vintage) => html`<${Vintage} vintage=${vintage} />`)}</tbody>
      </table></div>
      <div class="tools"><${Downloads} name=${`${indicator}-${period}`} address=${addressOf("history", query)} formats=${["csv"]} />
        <button class="main" onClick=${() => go({ of: null })}>${t("关闭", "Close")}</button></div>`}
  </dialog>`;
}

function Vintage({ vintage }) {
  const { figure } = vintage;
  const state = vintage.current ? t("现行", "current") : vintage.late ? t("迟到,未生效", "late, never current") : vintage.withdrawnIn ? t("已撤回", "withdrawn") : "";
  return html`<tr>
    <td class="number">${figureText(figure) || t("空缺", "n/a")}</td>
    <td>${[state, statusText(figure.status), figure.derived && t("推算", "computed")].filter(Boolean).join(" · ")}</td>
    <td>${timeText(vintage.validFrom)} <span class="soft">#${vintage.release}</span></td>
    <td>${timeText(vintage.validTo)}</td>
    <td>${figure.source ? html`<a href=${`/desk?submission=${encodeURIComponent(figure.source.submission)}`}>${figure.source.file}</a> ${[figure.source.sheet, figure.source.cell].filter(Boolean).join("!")}` : t("由系统推算", "computed here")}</td>
    <td class="raw">${figure.source?.text ?? ""}</td></tr>`;
}
