// What has become of a snapshot's figures since.

/** A function of indicator and measure: the figure now, null if it is gone, undefined if it stands or nothing is compared. */
export function revisionsOf(then, now) {
  if (!now || now.period !== then.period) {
    return () => undefined;
  }

  const figuresOf = (snapshot) => new Map(snapshot.groups.flatMap((group) => group.indicators).map((line) => [line.code, line.measures]));
  const [before, after] = [figuresOf(then), figuresOf(now)];
  return (indicator, measure) => {
    const [old, young] = [before.get(indicator)?.[measure], after.get(indicator)?.[measure]];
    return old?.value === young?.value && old?.status === young?.status ? undefined : young ?? null;
  };
}
