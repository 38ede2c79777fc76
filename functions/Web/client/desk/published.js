// What is published of figures that are held back, in the units that these are in.
import { t } from "../shared/text.js";

// Their units belong to the measure, and no query converts them.
const ofRates = ["percent", "points"];

// A question that the API refuses.
const notSo = 400;

/** Asks once for each unit; the answer finds the published figure of a held one, undefined if there is none. Throws a Problem where it cannot be read. */
export async function publishedFor(held, get, signal) {
  const answers = await Promise.all([...Map.groupBy(held, (one) => (ofRates.includes(one.unit) ? "" : one.unit ?? ""))].map(async ([unit, some]) => {
    const codes = (of) => [...new Set(some.map(of))].join(",");
    const periods = some.map((one) => one.period).sort();
    const query = { indicator: codes((one) => one.indicator), area: codes((one) => one.area), from: periods[0], to: periods.at(-1) };

    // What is published may be in a unit that does not convert: it is shown in its own. Any other failure is the caller's to tell, since nothing found and nothing read are not the same.
    const answer = await get("observations", { ...query, unit }, { signal })
      .catch((problem) => { if (problem.status !== notSo || !unit) { throw problem; } return get("observations", query, { signal }); });
    return answer.series;
  }));
  const series = answers.flat();
  return (one) => series
    .filter((each) => each.indicator === one.indicator && each.area === one.area).flatMap((each) => each.observations)
    .find((observation) => observation.period === one.period)?.measures[one.measure];
}

/** New less published, and what that is of the published in percent; "—" where one of them has no value or their units differ. */
export function differenceOf(one, now) {
  const isComparable = typeof one.value === "number" && typeof now?.value === "number" && one.unit === now.unit;
  if (!isComparable) {
    return { difference: "—", percent: "—" };
  }

  const signed = (value, decimals) => value.toLocaleString(t("zh-CN", "en"), { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: "exceptZero" });
  const difference = one.value - now.value;
  return {
    difference: signed(difference, Math.max(one.decimals ?? 0, now.decimals ?? 0)),
    percent: now.value === 0 || ofRates.includes(one.unit) ? "—" : signed(difference / Math.abs(now.value) * 100, 1),
  };
}
