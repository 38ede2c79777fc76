// The answer of POST /api/v1/proofs, as the page draws it.
import { local, periodText } from "../../shared/text.js";

/** A proof whose numbers know what kind they are, where they stand and what they are called. */
export function read(answer) {
  const numbers = answer.numbers.map((number, id) => ({ ...number, id, kind: number.doubtful ? "doubtful" : number.verdict, title: titleOf(number), ...placeOf(number.place) }));
  const inText = numbers.filter((number) => number.paragraph);
  const inCells = numbers.filter((number) => number.cell);
  return {
    ...answer,
    numbers,
    inParagraph: Map.groupBy(inText.toSorted((one, other) => one.from - other.from), (number) => number.paragraph),
    inTable: new Map([...Map.groupBy(inCells, (number) => number.sheet)].map(([sheet, ofSheet]) => [sheet, Map.groupBy(ofSheet, (number) => number.cell)])),
  };
}

const titleOf = (number) => [local(number.indicatorName), number.period && periodText(number.period)].filter(Boolean).join("，") || number.readAs || number.text;

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
