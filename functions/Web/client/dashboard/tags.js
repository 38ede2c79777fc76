// What is unusual about a line: a sign, a word and, third, a colour.
import { html } from "htm/preact";
import { partText, spanText } from "../shared/words.js";
import { t } from "../shared/text.js";
import { flagSign, flagText } from "./figures.js";
import { letThroughOf } from "./lines.js";

const kinds = { questionable: "warn", withheld: "warn", doesNotAddUp: "warn", revised: "warn", break: "warn", missing: "bad" };

// What has a place of its own among the tags of a line, or is marked at its figures.
const placedBelow = new Set(["revised", "break", "missing", "derived", "letThrough", "restsOnLetThrough", "doesNotAddUp"]);

/** A tag. */
export const Tag = ({ kind = "", sign, children }) => html`<span class=${`tag ${kind}`}>${sign && html`<span aria-hidden="true">${sign}</span>`}<span>${children}</span></span>`;

/** All tags of a line, the weightiest first: [{kind, sign, text}]. */
export function tagsOf(line) {
  const { awaited, flags } = line;
  const of = (flag) => ({ kind: kinds[flag] ?? "", sign: flagSign(flag), text: shortText(flag) });
  const tags = flags.filter((flag) => !placedBelow.has(flag)).map(of);
  if (flags.includes("doesNotAddUp")) {
    tags[flags.includes("questionable") ? "push" : "unshift"](of("doesNotAddUp"));
  }

  if (letThroughOf(line)) {
    tags.unshift({ kind: "warn", sign: "◆", text: t("放行", "let through") });
  }

  if (awaited) {
    const part = partText(awaited.period);
    tags.push(!awaited.due ? { text: t(`${part}免报`, `no ${part} report`) }
      : awaited.flags.includes("withheld") ? { kind: "warn", sign: "◆", text: t(`${part}待核`, `${part} withheld`) }
      : awaited.flags.includes("notApplicable") ? { kind: "warn", sign: "—", text: t(`${part}报“-”`, `${part} given as “-”`) }
      : { kind: "bad", sign: "○", text: t(`${part}未报`, `${part} missing`) });
  } else if (flags.includes("missing")) {
    tags.push(of("missing"));
  }

  if (flags.includes("revised")) {
    tags.push(of("revised"));
  }

  if (!awaited && /-Q/.test(line.period)) {
    tags.push({ text: spanText(line.period) });
  } else if (line.main === "level") {
    tags.push({ text: t("期末数", "level") });
  }

  return [...tags, ...flags.filter((flag) => flag === "break" || flag === "derived").map(of)];
}

const shortText = (flag) => ({ questionable: t("存疑", "doubtful"), withheld: t("待核", "withheld"), missing: t("未报", "missing"), revised: t("修订", "revised"), doesNotAddUp: t("分项不合", "does not add up"), derived: t("推算", "computed"), comparableBase: t("可比口径", "comparable"), break: t("口径有变", "break") })[flag] ?? flagText(flag);
