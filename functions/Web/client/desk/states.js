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

/** What was decided, in a word. */
export const decisionKind = (kind) => ({ withdrawal: t("撤回", "Withdrawn"), approval: t("批准", "Approved"), refusal: t("退回", "Refused"), confirmation: t("确认", "Confirmed") })[kind] ?? kind;

/** What a decision did to another submission, by whom and why. */
export const decisionText = ({ kind, by, reason }) => `${decisionKind(kind)} · ${by}${t("：", ": ")}${reason}`;

/** Whether nothing more happens by itself. */
export const isFinished = (state) => !["received", "accepted"].includes(state);
