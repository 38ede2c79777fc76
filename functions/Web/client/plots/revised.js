// Which figures of a series have become others since they were first published.
import { get } from "../shared/api.js";
import { useLoaded } from "../shared/loading.js";
import { t } from "../shared/text.js";

// The chart and the table of a page ask the same.
const asked = new Map();

function ask(query, release) {
  const key = JSON.stringify([query, release]);
  if (!asked.has(key)) {
    const answer = get("revisions", query);
    answer.catch(() => asked.delete(key));
    asked.set(key, answer);
  }

  return asked.get(key);
}

/** Every value that a measure of a series of observations ever had, up to a release: {releases, periods: [{period, values}], problem}; without releases until it is there. */
export function useTriangle(series, measure, release) {
  const periods = series.observations.map((one) => one.period);
  const query = { indicator: series.indicator, area: series.area, measure, from: periods[0], to: periods.at(-1) };
  const answer = useLoaded(() => (measure ? ask(query, release) : Promise.resolve(null)), [JSON.stringify(query), release]);
  const known = answer.isLoading ? null : answer.data;
  const releases = known?.releases.filter((one) => one.release <= release) ?? [];
  return { releases, periods: known?.periods.map(({ period, values }) => ({ period, values: values.slice(0, releases.length) })) ?? [], problem: answer.problem };
}

/** Finds what was first published for a period of a triangle, where it is another now: {first, on, times}, or null. */
export function revisedIn({ releases, periods }) {
  const revised = new Map(periods.flatMap(({ period, values: known }) => {
    const begin = known.findIndex((value) => value !== null);
    const times = known.filter((value, index) => index > begin && value !== known[index - 1]).length;
    return begin >= 0 && times > 0 ? [[period, { first: known[begin], on: releases[begin].released.slice(0, 10), times }]] : [];
  }));
  return (period) => revised.get(period) ?? null;
}

/** What was first published, in words; text writes a value as its figures are written. */
export const revisedText = ({ first, on, times }, text) => t(`${on}首次发布${text(first)}，修订${times}次`, `first published as ${text(first)} on ${on}, revised ${times === 1 ? "once" : `${times} times`}`);
