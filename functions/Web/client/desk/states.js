// The states of a submission, in words.
import { letsThrough } from "../shared/decisions.js";
import { t } from "../shared/text.js";

export const stateText = (state) => ({
  received: t("已收到", "Received"),
  rejected: t("已退回", "Rejected"),
  accepted: t("已采用", "Accepted"),
  published: t("已发布", "Published"),
  superseded: t("已被替代", "Superseded"),
  withdrawn: t("已撤回", "Withdrawn"),
})[state] ?? state;

/** Those of a report's held figures that still wait: nobody has let them through. decisions are those about the submission. */
export const waitingOf = (report, decisions) => (report?.held ?? []).filter((one) => !decisions.some((decision) => letsThrough(decision) && decision.state !== "withdrawn" && decision.places.includes(one.place)));

/** What became of a submission of which some figures may wait: a file is not published while any of it is held. */
export const outcomeText = (state, waiting) => (state === "published" && waiting > 0 ? t(`部分已发布，${waiting}个暂缓`, `Published in part, ${waiting} held`) : stateText(state));

/** Whether nothing more happens by itself. */
export const isFinished = (state) => !["received", "accepted"].includes(state);
