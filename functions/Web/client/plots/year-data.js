// The periods of a year and of the one before it, of one indicator, from the API's observations.
import { lastMonth, plusMonths } from "../shared/text.js";

/** What a plot can show: the amounts that there are, or else the growth of them. */
export function waysOf(observations) {
  const has = (measure) => observations.some((one) => one.measures[measure]?.value != null);
  const amounts = ["cumulative", "current", "level"].filter(has);
  return amounts.length > 0 ? amounts : ["cumulativeGrowth", "levelGrowth", "currentGrowth"].filter(has);
}

/** The growth of a figure: as reported, or else as computed from what is published; {value, figure, isComputed}. */
export function growthAt(observation, measure) {
  const reported = observation?.measures[`${measure}Growth`];
  const computed = observation?.measures[`${measure}NominalGrowth`];
  return reported?.value != null ? { value: reported.value, figure: reported, isComputed: false } : computed?.value != null ? { value: computed.value, figure: computed, isComputed: true } : null;
}

// Growth computed from rounded amounts is off by a little; what differs by more is told.
const roundingOfGrowth = 0.1;

/** The computed growth where it differs from the reported beyond rounding, though both are at current prices; else null. */
export const otherOf = (reported, computed, basis) => (basis === "nominal" && reported != null && computed != null && Math.abs(reported - computed) > roundingOfGrowth ? computed : null);

/** The same of a figure of an observation. */
export const otherGrowthAt = ({ measures }, measure, basis) => otherOf(measures[`${measure}Growth`]?.value, measures[`${measure}NominalGrowth`]?.value, basis);

/** Whether they are of quarters. */
export const isQuarterly = (observations) => observations.some((one) => one.period.includes("Q"));

/** The value of a figure where it is in the plot's unit; undefined of one in a unit that does not convert into it, which no axis can show. */
export const drawn = (figure, unit) => (figure && figure.value !== null && figure.unit === unit ? figure.value : undefined);

/** The same period of the year before. */
export const yearBefore = (period) => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;

/** The twelve months, or four quarters, of a year: [{period, month, figure, growth, before}], before being the figure of the year before. */
export function yearOf(observations, year, measure) {
  const byQuarter = isQuarterly(observations);
  const known = new Map(observations.map((one) => [one.period, one]));
  return Array.from({ length: byQuarter ? 4 : 12 }, (_, place) => {
    const of = (one) => (byQuarter ? `${one}-Q${place + 1}` : plusMonths(`${one}-01`, place));
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
