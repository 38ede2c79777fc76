// The answer of POST /api/v1/proofs, as the page draws it.
import { local, periodText, t } from "../../shared/text.js";

/** A proof whose numbers know what kind they are and where they stand. */
export function read(answer) {
  const numbers = answer.numbers.map((number, id) => ({ ...number, id, kind: kindOf(number), ...placeOf(number.place) }));
  const inText = numbers.filter((number) => number.paragraph);
  const inCells = numbers.filter((number) => number.cell);
  return {
    ...answer,
    numbers,
    inParagraph: Map.groupBy(inText.toSorted((one, other) => one.from - other.from), (number) => number.paragraph),
    inTable: new Map([...Map.groupBy(inCells, (number) => number.sheet)].map(([sheet, ofSheet]) => [sheet, Map.groupBy(ofSheet, (number) => number.cell)])),
  };
}

// What was not read as a figure has not been checked: that is another thing than a time or a name.
const kindOf = ({ verdict, doubtful, why }) => (doubtful ? "doubtful" : why === "unknown" ? "unread" : verdict);

/** What a number is of, in a line: 规模以上工业总产值，2019年1—8月. */
export function titleOf(number, areas) {
  const area = areas.find(({ code, parent }) => code === number.area && parent);
  const name = [area && local(area.name), local(number.indicatorName), measureText(number.measure)].filter(Boolean).join(t("", " "));
  return number.indicatorName ? [name, number.period && spanText(number)].filter(Boolean).join(t("，", ", ")) : number.readAs || number.text;
}

// Of an amount nothing is said: the number itself has its unit.
const measureText = (measure) => (/Growth$/.test(measure ?? "") ? t("增速", "growth") : { share: t("占比", "share"), computedShare: t("占比", "share"), shareChange: t("占比增减", "change of share") }[measure]);

/** A cumulative figure is of January to its month. */
function spanText({ measure, period }) {
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(period) ?? [];
  return /^cumulative/.test(measure ?? "") && Number(month) > 1 ? t(`${year}年1—${Number(month)}月`, `January to ${periodText(period)}`) : periodText(period);
}

/** p3¶12:34-41 is characters 34 to 41 of paragraph 12; 累计!C5 a cell. */
function placeOf(place) {
  const words = /^(?:p\d+)?¶(\d+):(\d+)-(\d+)$/.exec(place);
  if (words) {
    const [paragraph, from, to] = words.slice(1).map(Number);
    return { paragraph, from, to };
  }

  const split = place.lastIndexOf("!");
  return { sheet: place.slice(0, Math.max(0, split)), cell: place.slice(split + 1) };
}
