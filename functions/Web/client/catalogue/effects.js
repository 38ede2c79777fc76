// What a dry run calls its effects, in words.
import { t } from "../shared/text.js";

export const itemText = (item) => ({
  area: t("区域", "area"), department: t("部门", "department"), unit: t("单位", "unit"), calendar: t("报表制度", "calendar"), indicator: t("指标", "indicator"),
  rule: t("规则", "rule"), finding: t("问题的处理", "finding"), ignored: t("不作为指标", "ignored"), about: t("发布者", "publisher"),
})[item] ?? item;

export const figureEffect = (effect) => ({
  noLongerRecognised: t("不再识别", "No longer recognised"), newlyRecognised: t("新识别", "Newly recognised"), takenForAnother: t("识别为另一数据", "Taken for another"),
  heldBack: t("将暂缓", "Held back"), letThrough: t("将放行", "Let through"), otherAmount: t("数额改变", "Another amount"), otherUnit: t("单位改变", "Another unit"),
  doubted: t("将标为存疑", "Published as questionable"), noLongerDoubted: t("不再存疑", "Questionable no more"),
})[effect] ?? effect;

export const answerEffect = (effect) => ({
  notAnswered: t("查询不再返回（数据保留）", "No longer answered (kept)"), answered: t("查询重新返回", "Answered again"), otherAmount: t("返回的数额改变", "Answered as another amount"),
  otherUnit: t("返回的单位改变", "Answered in another unit"), otherFrequency: t("频度改变", "Another frequency"), otherKind: t("类型改变", "Another kind"),
  marked: t("标注口径变化", "Marked by a break"), notMarked: t("不再标注口径变化", "Marked by a break no more"),
})[effect] ?? effect;

export const derivedEffect = (effect) => ({
  appears: t("出现", "appears"), vanishes: t("消失", "vanishes"), otherAmount: t("改变", "changes"), otherUnit: t("单位改变", "in another unit"),
})[effect] ?? effect;
