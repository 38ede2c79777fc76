// What people decide about a submission, in words.
import { t } from "./text.js";

/** What was decided, in a word. */
export const decisionKind = (kind) => ({ withdrawal: t("撤回", "Withdrawn"), approval: t("批准", "Approved"), refusal: t("退回", "Refused"), confirmation: t("确认", "Confirmed") })[kind] ?? kind;

/** What a decision did to another submission, by whom and why. */
export const decisionText = ({ kind, by, reason }) => `${decisionKind(kind)} · ${by}${t("：", ": ")}${reason}`;
