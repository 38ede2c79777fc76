// What people have decided about a submission: who, when, why.
import { html } from "htm/preact";
import { decisionKind, letsThrough } from "../shared/decisions.js";
import { t, timeText, visible } from "../shared/text.js";

const mostPlaces = 6;

export const Decisions = ({ decisions }) => decisions.length > 0 && html`<section aria-labelledby="decisions-title">
  <h3 id="decisions-title">${t("办理经过", "What was decided")}</h3>
  <ol class="log">${decisions.map((one) => html`<li><time>${timeText(one.decided)}</time><span><strong>${decisionKind(one.kind)}</strong> · ${visible(one.by)}${t("：", ": ")}<bdi>${visible(one.reason)}</bdi>
    ${one.state === "withdrawn" && html` <span class="soft">${t("（后来撤回）", " (taken back later)")}</span>`}
    ${one.places.length > 0 && html` <span class="fine">${one.places.slice(0, mostPlaces).map(visible).join(t("、", ", "))}${one.places.length > mostPlaces ? t(`等${one.places.length}处`, ` and ${one.places.length - mostPlaces} more`) : ""}</span>`}</span></li>`)}</ol>
</section>`;

/** The refusal of the figure at a place that still counts: no approval of it has come since. */
export const refusalOf = (place, decisions) => {
  const about = decisions.filter((one) => one.places.includes(place) && one.state !== "withdrawn" && (one.kind === "refusal" || letsThrough(one)));
  return about.some(letsThrough) ? null : about.findLast((one) => one.kind === "refusal") ?? null;
};
