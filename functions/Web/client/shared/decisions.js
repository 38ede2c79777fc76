// What people decide about a submission, in words.
import { t, timeText, visible } from "./text.js";

/** What was decided, in a word. */
export const decisionKind = (kind) => ({ withdrawal: t("撤回", "Withdrawn"), approval: t("批准", "Approved"), refusal: t("退回", "Refused"), confirmation: t("确认", "Confirmed") })[kind] ?? kind;

/** What a decision did to another submission, by whom and why. */
export const decisionText = ({ kind, by, reason }) => `${decisionKind(kind)} · ${by}${t("：", ": ")}${reason}`;

/** By whose word a figure is published that an error had held; null of one that needed nobody's. */
export const letThrough = (figure) => (figure?.source?.decision?.kind === "approval" ? figure.source.decision : null);

/** Who let a figure through, when and why. */
export const letThroughText = ({ by, decided, reason }) => t(`${visible(by)}于${timeText(decided).slice(0, 10)}放行：${visible(reason)}`, `Let through by ${visible(by)} on ${timeText(decided).slice(0, 10)}: ${visible(reason)}`);
