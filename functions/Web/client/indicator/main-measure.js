// Which measure of a series tells what it amounts to.

/** The main measure of a series: its amount, or else its growth; undefined where it has no number. */
export function mainMeasureOf(series) {
  const order = [...(series.kind === "flow" ? ["cumulative", "current"] : ["level", "cumulative", "current"]), "cumulativeGrowth", "levelGrowth", "currentGrowth"];
  return order.find((measure) => series.observations.some((one) => one.measures[measure]?.value != null));
}
