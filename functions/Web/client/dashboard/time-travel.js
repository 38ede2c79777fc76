// A slider over the releases of the area: at each, every figure is shown as it was known then.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { go } from "../shared/address.js";
import { get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { t, timeText, visible } from "../shared/text.js";

/** released is the release shown, isPast whether it was asked for as one of the past; latest the last there is; period is kept while travelling, so that the same figures are compared. */
export function TimeTravel({ isPast, released, latest, period }) {
  const [moving, setMoving] = useState(null);
  if (latest < 1) {
    return null;
  }

  const at = moving ?? released.release;
  const travel = (to) => {
    setMoving(null);
    go({ asOf: to >= latest ? null : String(Math.max(1, to)), period }, { replace: isPast && to < latest });
  };
  return html`<div class="travel" role="group" aria-label=${t("时间旅行", "Time travel")}>
    <label for="release">${t("按发布时间查看", "As known at release")}</label>
    <button type="button" disabled=${at <= 1} aria-label=${t("前一次发布", "Release before")} onClick=${() => travel(at - 1)}>◀</button>
    <input id="release" type="range" min="1" max=${latest} value=${at}
      aria-valuetext=${t(`第${at}次发布，共${latest}次`, `release ${at} of ${latest}`)}
      onInput=${(event) => setMoving(Number(event.target.value))}
      onChange=${(event) => travel(Number(event.target.value))} />
    <button type="button" disabled=${at >= latest} aria-label=${t("后一次发布", "Release after")} onClick=${() => travel(at + 1)}>▶</button>
    <output for="release">${t(`第${at}次发布，共${latest}次`, `Release ${at} of ${latest}`)}${moving === null ? ` · ${timeText(released.released)}` : ""}</output>
    <span class="fine">${t("往前拖动，看板显示当时已发布的数，页首标明。", "Drag back: the page shows what was published then, and says so at its head.")}</span>
  </div>`;
}

/** Says above all else that what is shown is of the past. */
export function PastNote({ snapshot }) {
  const { area: released, view: { area, asOf } } = snapshot;
  const isPast = asOf !== null;
  const shown = released.release;
  const changes = useLoaded(
    (signal) => (isPast && shown > 0 ? get("changes", { area, since: shown - 1, until: shown, limit: 1 }, { signal }) : Promise.resolve(null)),
    [isPast, shown, area]);
  const what = changes.data?.releases[0];
  return isPast && html`<p class="past" role="note"><span><strong>${t("当时所知", "As known then")}</strong> · ${t(`正在看第${shown}次发布（${timeText(released.released)}），之后的修订没有计入。`, `This is release ${shown} (${timeText(released.released)}); what was revised since is not in it.`)}
    ${what && html` ${reasons()[what.why] ?? what.why}${t("：", ": ")}<bdi>${visible(what.file ?? what.submission)}</bdi>${what.reason ? t(`（${visible(what.reason)}）`, ` (${visible(what.reason)})`) : ""}`}</span>
    <button type="button" class="main" onClick=${() => go({ asOf: null })}>${t("回到现在", "Back to now")}</button></p>`;
}

const reasons = () => ({ upload: t("上传", "upload"), withdrawal: t("撤回", "withdrawal"), approval: t("批准", "approval"), rereading: t("重新读取", "read anew") });
