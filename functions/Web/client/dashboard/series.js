// The series that a chart shows, from the API's answer.
import { drawn } from "../plots/year-data.js";
import { lastMonth, local, t } from "../shared/text.js";

/** Which measures a view stands for: the amount and, of an indicator without it, what takes its place. Reported growth before computed. */
export const views = {
  cumulative: ["cumulative", "level"],
  month: ["current", "level"],
  growth: ["cumulativeGrowth", "levelGrowth", "cumulativeNominalGrowth", "levelNominalGrowth"],
  level: ["level"],
};

/** For each indicator the points of the first measure that it has: {code, name, unit, isMonthly, points: [{period, month, measure, figure, value}]}, value being what is drawn: null of a figure in a unit that the axis is not in. */
export function seriesOf(answer, measures) {
  return answer.series.flatMap((series) => {
    const measure = measures.find((one) => series.observations.some((observation) => observation.measures[one]));
    if (!measure) {
      return [];
    }

    const points = series.observations.filter((observation) => observation.measures[measure])
      .map((observation) => ({ period: observation.period, month: lastMonth(observation.period), measure, figure: observation.measures[measure] }))
      .map((point) => ({ ...point, value: drawn(point.figure, measure.endsWith("Growth") ? "percent" : series.unit.code) ?? null }));
    return [{
      code: series.indicator,
      name: local(series.name) + (measure.endsWith("NominalGrowth") ? t("(推算)", " (computed)") : ""),
      unit: measure.endsWith("Growth") ? "%" : local(series.unit.name),
      isMonthly: points.some((point) => point.period === point.month),
      points,
    }];
  });
}
