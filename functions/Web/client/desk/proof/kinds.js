// What a verdict is called, and by which sign it is known: never by its colour alone.
import { t } from "../../shared/text.js";

/** The kinds in the order in which they are counted on top. */
export const kinds = ["differs", "contradictsText", "agreesWithAnother", "wasRight", "notPublished", "doubtful", "notInCatalogue", "unread", "agrees", "noFigure"];

/** Those that the writer has to change. */
export const toChange = new Set(["differs", "contradictsText", "agreesWithAnother", "wasRight"]);

/** Those that nobody can check, or vouch for. */
export const uncertain = ["notInCatalogue", "notPublished", "unread", "doubtful"];

export const signs = {
  differs: "✕", contradictsText: "≠", agreesWithAnother: "⇄", wasRight: "↻", notPublished: "○", doubtful: "◆", notInCatalogue: "？", unread: "□", agrees: "✓", noFigure: "–",
};

/** The name of a kind. */
export const kindText = (kind) => ({
  differs: t("不符", "Differs"),
  contradictsText: t("自相矛盾", "Contradicts the text"),
  agreesWithAnother: t("与另一数相符", "Agrees with another"),
  wasRight: t("已修订", "Revised since"),
  notPublished: t("未发布", "Not published"),
  doubtful: t("存疑", "In doubt"),
  notInCatalogue: t("目录外", "Not in the catalogue"),
  unread: t("未读懂", "Not read"),
  agrees: t("相符", "Agrees"),
  noFigure: t("非统计数", "No figure"),
})[kind];

// The likely slip is a better name than that another figure would fit.
const slipTexts = () => ({
  period: t("时期有误", "Wrong period"),
  measure: t("口径有误", "Wrong measure"),
  area: t("区域有误", "Wrong area"),
  unit: t("单位有误", "Wrong unit"),
  indicator: t("指标有误", "Wrong indicator"),
});

/** The name of what is wrong with one number. */
export const verdictText = (number) => (number.kind === "agreesWithAnother" && slipTexts()[number.slip]) || kindText(number.kind);
