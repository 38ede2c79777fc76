// What has become of a snapshot's figures since.
import { linesOf } from "./lines.js";

/** A function of indicator, measure and period: the figure now, null if it is gone, undefined if it stands or nothing is compared. */
export function revisionsOf(then, now) {
  if (!now || now.period !== then.period) {
    return () => undefined;
  }

  const figuresOf = (snapshot) => new Map(linesOf(snapshot).map((line) => [line.code, line]));
  const [before, after] = [figuresOf(then), figuresOf(now)];
  return (indicator, measure, period) => {
    const [was, is] = [before.get(indicator), after.get(indicator)];

    // Of a line that has gone on to a later period this one's figure is not known here; one that stands at none shows what came since.
    if (is?.period !== period) {
      return undefined;
    }

    const [old, young] = [was?.period === period ? was.measures[measure] : undefined, is.measures[measure]];
    return old?.value === young?.value && old?.status === young?.status ? undefined : young ?? null;
  };
}
