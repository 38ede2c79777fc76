// A slider over the releases of the area: at each, every figure is shown as it was known then.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { go, parameter } from "../shared/address.js";
import { get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { local, t, timeText, visible } from "../shared/text.js";

/** released is the release shown; latest the last there is; period is kept while travelling, so that the same figures are compared. */
export function TimeTravel({ released, latest, period, area }) {
  const [moving, setMoving] = useState(null);
  const isPast = parameter("asOf") !== "";
  const shown = released?.release ?? 0;
  const release = useLoaded(
    (signal) => (isPast && shown > 0 ? get("changes", { area, since: shown - 1, until: shown, limit: 1 }, { signal }) : Promise.resolve(null)),
    [isPast, shown, area]);
  if (!released || latest < 1) {
    return null;
  }

  const at = moving ?? shown;
  const travel = (to) => {
    setMoving(null);
    go({ asOf: to >= latest ? null : String(Math.max(1, to)), period }, { replace: isPast && to < latest });
  };
  const what = release.data?.releases[0];
  return html`<section class=${`travel${isPast ? " past" : ""}`} aria-label=${t("时间旅行", "Time travel")}>
    <label for="release">${t("按发布时间查看", "As known at release")}</label>
    <button type="button" disabled=${at <= 1} aria-label=${t("前一次发布", "Release before")} onClick=${() => travel(at - 1)}>◀</button>
    <input id="release" type="range" min="1" max=${latest} value=${at}
      aria-valuetext=${t(`第 ${at} 次发布,共 ${latest} 次`, `release ${at} of ${latest}`)}
      onInput=${(event) => setMoving(Number(event.target.value))}
      onChange=${(event) => travel(Number(event.target.value))} />
    <button type="button" disabled=${at >= latest} aria-label=${t("后一次发布", "Release after")} onClick=${() => travel(at + 1)}>▶</button>
    <output for="release">${at}/${latest}${moving === null ? ` · ${timeText(released.released)}` : ""}</output>
    ${isPast && html`<strong>${t("当时所知", "As known then")}</strong>
      ${what && html`<span class="soft">${reasons()[what.why] ?? what.why}: <bdi>${visible(what.file ?? what.submission)}</bdi>${what.reason ? ` (${visible(what.reason)})` : ""}</span>`}
      <button type="button" class="main" onClick=${() => go({ asOf: null })}>${t("回到现在", "Back to now")}</button>`}
  </section>`;
}

const reasons = () => ({ upload: t("上传", "upload"), withdrawal: t("撤回", "withdrawal"), approval: t("批准", "approval") });

/** Which area is looked at, when it is not the zone itself. */
export const AreaChosen = ({ area }) => parameter("area") && html`<p class="chosen-area">${t("区域", "Area")}: <strong>${local(area?.name) || parameter("area")}</strong>
  <button type="button" onClick=${() => go({ area: null, asOf: null })}>${t("返回全区", "Back to the zone")}</button></p>`;
