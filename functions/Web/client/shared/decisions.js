// What people decide about a submission, in words.
import { t, timeText, visible } from "./text.js";

/** What was decided, in a word. */
export const decisionKind = (kind) => ({ withdrawal: t("撤回", "Withdrawn"), approval: t("批准", "Approved"), refusal: t("退回", "Refused"), confirmation: t("确认", "Confirmed"), rereading: t("重新读取", "Read anew") })[kind] ?? kind;

/** Whether a decision publishes what was held. */
export const letsThrough = ({ kind }) => kind === "approval" || kind === "rereading";

/** What a decision did to another submission, by whom and why. */
export const decisionText = ({ kind, by, reason }) => `${decisionKind(kind)} · ${by}${t("：", ": ")}${reason}`;

/** By whose word a figure is published, or an amount of an earlier period, that an error had held; null of one that needed nobody's. */
export const letThrough = (figure) => (figure?.source?.decision?.kind === "approval" ? figure.source.decision : figure?.letThrough?.decision ?? null);

/** By whose word something is published that a computed figure is made of, though it had been held for an error; null where that needed nobody's. */
export const restsOn = (figure) => figure?.restsOn?.decision ?? null;

/** What a page makes of several figures rests on whoever let any of them through: as a figure that has no more than that. */
export const madeOf = (...figures) => ({ restsOn: { decision: figures.map((figure) => letThrough(figure) ?? restsOn(figure)).find(Boolean) ?? null } });

/** What a computed figure rests on, in words. */
export const restsOnText = (decision) => t(`据放行的数推算：${letThroughText(decision)}`, `Computed of what was let through: ${letThroughText(decision)}`);

/** Who let a figure through, when and why. */
export const letThroughText = ({ by, decided, reason }) => t(`${visible(by)}于${timeText(decided).slice(0, 10)}放行：${visible(reason)}`, `Let through by ${visible(by)} on ${timeText(decided).slice(0, 10)}: ${visible(reason)}`);
