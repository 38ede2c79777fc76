// How an office says growth and periods.
import { lastMonth, t } from "./text.js";

/** A cumulative amount's period without its year: 1—9月, 上半年; with it where it is given. */
export function spanText(period, { withYear = false } = {}) {
  const year = period.slice(0, 4);
  const before = withYear ? t(`${year}年`, "") : "";
  const after = withYear ? t("", ` ${year}`) : "";
  const part = period.slice(5);
  if (!part) {
    return t(`${year}年`, year);
  }

  if (part[0] === "Q") {
    return before + t(["一季度", "上半年", "前三季度", "全年"][part[1] - 1], ["Q1", "first half", "Q1–Q3", "full year"][part[1] - 1]) + after;
  }

  if (part[0] === "S") {
    return before + t(part[1] === "1" ? "上半年" : "全年", part[1] === "1" ? "first half" : "full year") + after;
  }

  const month = Number(part);
  return before + t(month === 1 ? "1月" : `1—${month}月`, month === 1 ? "Jan" : `Jan–${monthName(period)}`) + after;
}

/** A period by itself without its year: 9月, 二季度. */
export function partText(period) {
  const part = period.slice(5);
  return !part ? t(`${period}年`, period)
    : part[0] === "Q" ? t(`${"一二三四"[part[1] - 1]}季度`, `Q${part[1]}`)
    : part[0] === "S" ? t(part[1] === "1" ? "上半年" : "下半年", `H${part[1]}`)
    : t(`${Number(part)}月`, monthName(period));
}

/** The span of what a measure says of a period: of a cumulative one all since January. */
export const saidOf = (period, measure, options) => (measure.startsWith("cumulative") ? spanText(period, options) : (options?.withYear ? t(`${period.slice(0, 4)}年`, "") : "") + partText(period) + (options?.withYear ? t("", ` ${period.slice(0, 4)}`) : ""));

/** What a measure of a period is, as an official says it: 2019年1—8月, 2019年8月当月, 2019年1—8月同比. */
export function figureSpan(period, measure) {
  const isGrowth = measure.endsWith("Growth");
  const isCumulative = measure.startsWith("cumulative") || measure.startsWith("share");
  const kind = isGrowth ? t("同比", " on a year before") : { current: t("当月", ", month"), level: t("期末", ", level"), share: t("占比", ", share"), shareChange: t("占比增减", ", change of share") }[measure] ?? "";
  return saidOf(period, isCumulative ? "cumulative" : "current", { withYear: true }) + (measure === "current" && !/^\d{4}-\d\d$/.test(period) ? "" : kind);
}

/** A growth in percent in words: 增长8.6%, from 100 % on 增长1.01倍, 下降8.1%, 持平. */
export function growthWords(value, decimals = 2) {
  const size = Math.abs(value);
  if (value === 0) {
    return t("持平", "unchanged");
  }

  return size >= 100 && value > 0 ? t(`增长${trimmed(size / 100, 2)}倍`, `up ${trimmed(size, decimals)}%`)
    : value > 0 ? t(`增长${trimmed(size, decimals)}%`, `up ${trimmed(size, decimals)}%`)
    : t(`下降${trimmed(size, decimals)}%`, `down ${trimmed(size, decimals)}%`);
}

/** A number with so many decimals at most. */
export const trimmed = (value, most = 2) => value.toLocaleString("en", { maximumFractionDigits: most });

const monthName = (period) => new Date(`${lastMonth(period)}-15`).toLocaleDateString("en", { month: "short" });
