// The periods of a year and of the one before it, of one indicator, from the API's observations.
import { lastMonth, plusMonths } from "../shared/text.js";

/** What a plot can show: the amounts that there are, or else the growth of them. */
export function waysOf(observations) {
  const has = (measure) => observations.some((one) => one.measures[measure]?.value != null);
  const amounts = ["cumulative", "current", "level"].filter(has);
  return amounts.length > 0 ? amounts : ["cumulativeGrowth", "levelGrowth", "currentGrowth"].filter(has);
}

/** The growth of a figure: as reported, or else as computed from what is published; {value, isComputed}. */
export function growthAt(observation, measure) {
  const reported = observation?.measures[`${measure}Growth`]?.value;
  const computed = observation?.measures[`${measure}NominalGrowth`]?.value;
  return reported != null ? { value: reported, isComputed: false } : computed != null ? { value: computed, isComputed: true } : null;
}

/** The twelve months, or four quarters, of a year: [{period, month, figure, growth, before}], before being the figure of the year before. */
export function yearOf(observations, year, measure) {
  const isQuarterly = observations.some((one) => one.period.includes("Q"));
  const known = new Map(observations.map((one) => [one.period, one]));
  return Array.from({ length: isQuarterly ? 4 : 12 }, (_, place) => {
    const of = (one) => (isQuarterly ? `${one}-Q${place + 1}` : plusMonths(`${one}-01`, place));
    const observation = known.get(of(year));
    return {
      period: of(year),
      month: lastMonth(of(year)),
      observation,
      figure: observation?.measures[measure] ?? null,
      growth: growthAt(observation, measure),
      before: known.get(of(year - 1))?.measures[measure] ?? null,
    };
  });
}
