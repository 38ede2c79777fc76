// The states of a submission, in words.
import { t } from "../shared/text.js";

export const stateText = (state) => ({
  received: t("已收到", "Received"),
  rejected: t("已退回", "Rejected"),
  accepted: t("已采用", "Accepted"),
  published: t("已发布", "Published"),
  superseded: t("已被替代", "Superseded"),
  withdrawn: t("已撤回", "Withdrawn"),
})[state] ?? state;

/** Whether nothing more happens by itself. */
export const isFinished = (state) => !["received", "accepted"].includes(state);
