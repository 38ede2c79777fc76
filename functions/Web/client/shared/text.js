// Words in both languages, and numbers and times as people read them.
import { language } from "./settings.js";

/** A text of the reader's language: t("累计", "Cumulative"). */
export const t = (zh, en) => (language.value === "zh" ? zh : en);

/** A text that the API gives in both languages: {zh, en}. */
export const local = (text) => (text ? text[language.value] ?? text.zh : "");

/** The name of the unit that a figure is in: that of its indicator, or its own where that measures something else. units are the API's, {code, name}. */
export const unitNameOf = (figure, unit, units) => local(figure.unit === unit.code ? unit.name : units.find((one) => one.code === figure.unit)?.name) || figure.unit;

/** A figure of the API as it was printed: with its decimals, digits grouped, or the sign of how it is missing. */
export function figureText(figure) {
  if (!figure) {
    return "";
  }

  if (figure.value === null || figure.value === undefined) {
    return missingSigns[figure.status] ?? "—";
  }

  const number = figure.value.toLocaleString(language.value === "zh" ? "zh-CN" : "en", {
    minimumFractionDigits: figure.decimals ?? 0,
    maximumFractionDigits: figure.decimals ?? 10,
  });
  return precisionSigns[figure.precision] ? precisionSigns[figure.precision](number) : number;
}

/** How a figure is missing, or doubtful, in words; empty for an ordinary one. By SDMX observation status. */
export const statusText = (status) => ({
  U: t("存疑", "Questionable"),
  O: t("空缺", "Not available"),
  M: t("无此项", "No such figure"),
  N: t("不足最小单位", "Below the smallest unit"),
  L: t("仅有文字", "In words only"),
  Q: t("暂扣待核", "Withheld"),
})[status] ?? "";

const missingSigns = { O: "", M: "—", N: "…", L: "※", Q: "◆" };
const precisionSigns = { atLeast: (n) => `≥${n}`, atMost: (n) => `≤${n}`, about: (n) => `≈${n}` };

/** A time of the API, which carries +08:00, as people in the zone read it. */
export const timeText = (time) => (time ? time.slice(0, 16).replace("T", " ") : "");

/** Whether a text is a period: 2019-08, 2019-Q3, 2019-S1 or 2019. */
export const isPeriod = (text) => /^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|S[12]))?$/.test(text);

/** A period in words: 2019年8月, Aug 2019. */
export function periodText(period) {
  const [, year, part] = /^(\d{4})(?:-(.+))?$/.exec(period) ?? [];
  if (!part) {
    return t(`${year}年`, year);
  }

  const number = part.slice(1);
  return part[0] === "Q" ? t(`${year}年第${number}季度`, `Q${number} ${year}`)
    : part[0] === "S" ? t(`${year}年${number === "1" ? "上" : "下"}半年`, `H${number} ${year}`)
    : t(`${year}年${Number(part)}月`, new Date(`${period}-15`).toLocaleDateString("en", { month: "short", year: "numeric" }));
}

/** A text from a file with what is not seen in it made visible: control characters and those that turn the direction of writing. */
export const visible = (text) => (text ?? "").replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (letter) => (letter === "\n" ? letter : `‹U+${letter.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}›`));

/** A sentence of the API as an office prints it: in Chinese with full-width punctuation, but for what it quotes from a file; about is the finding that it is of, if any, whose period and measure say which months 本期 and 上期 are. */
export const sentence = (text, about = {}) => (language.value !== "zh" ? local(text) : local(text).split(/(“[^”]*”)/u).map((part, index) => (index % 2 === 1 ? part : part
  .replace(/(?<![\w./-])(\d{4})-(0[1-9]|1[0-2]|Q[1-4])(?![\w./-])( (?:本期|累计))?/gu, (_, year, part, of = "") => spanInWords(year, part, of.trim()))
  .replace(/本期|上期/gu, (word, place, all) => periodWord(word, about, all[place - 1] === "(", local(text)) ?? word)
  .replaceAll("(", "（").replaceAll(")", "）")
  .replace(/(?<=[\p{Script=Han}）%²³\d])([,;:!?])(?: ?(?=[\p{Script=Han}（])|$)/gu, (_, sign) => fullWidth[sign])
  .replace(/^([,;:])/u, (sign) => fullWidth[sign]).replace(/([,;:])$/u, (sign) => fullWidth[sign]))).join(""));

// As an office says what the sentence has as 2019-09 累计: 2019年1—9月累计; as 2019-09 本期: 2019年9月当月.
function spanInWords(year, part, of) {
  const isQuarter = part[0] === "Q";
  const number = Number(part.replace("Q", ""));
  const span = isQuarter ? `${"一二三四"[number - 1]}季度` : `${number}月`;
  return `${year}年` + (of === "累计" ? (isQuarter ? ["一季度", "上半年", "前三季度", "全年"][number - 1] : number === 1 ? span : `1—${span}`) + of
    : of === "本期" ? (isQuarter ? span : `${span}当月`) : span);
}

// 本期 is 本月 of a monthly figure, 1—9月 of one since January, and as the name of a measure 当月; where neither the finding nor its sentence has a period it may be any, and stays.
function periodWord(word, { period, measure }, isName, text) {
  const [, year, part] = /(\d{4})-(\d\d|Q[1-4])(?![\d-])/.exec(period ?? text) ?? [];
  const length = part?.[0] === "Q" ? "季" : "月";
  return !part ? null
    : isName ? `当${length}`
    : word === "本期" && period && measure?.startsWith("cumulative") ? spanInWords(year, part, "累计").slice(`${year}年`.length, -"累计".length)
    : `${word[0]}${length}`;
}

const fullWidth = { ",": "，", ";": "；", ":": "：", "!": "！", "?": "？" };

/** A text as a chart can write it: its rich text takes {style|text} for markup. */
export const plain = (text) => text.replaceAll("{", "｛").replaceAll("}", "｝").replaceAll("|", "｜");

/** A month some months later. */
export function plusMonths(month, count) {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The month that a period ends with: of 2019-Q2 it is 2019-06. */
export function lastMonth(period) {
  const [, year, kind, number] = /^(\d{4})(?:-([QS]?)(\d+))?$/.exec(period);
  const month = number === undefined ? 12 : Number(number) * ({ Q: 3, S: 6 }[kind] ?? 1);
  return `${year}-${String(month).padStart(2, "0")}`;
}
