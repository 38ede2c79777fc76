// Axes from zero, with a few round marks.
const steps = [1, 2, 2.5, 5, 10];
const usualMarks = 4;

/** Marks of an axis that holds all values and zero: in order, the first at or below the least, the last at or above the greatest. */
export function marksOf(values) {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (low === high) {
    return [0, 1];
  }

  const rough = (high - low) / usualMarks;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = steps.find((one) => one * size >= rough) * size;
  const first = Math.floor(low / step);
  return Array.from({ length: Math.ceil(high / step) - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** A function from values to places between bottom and top. */
export const scaleOf = (marks, bottom, top) => (value) => bottom + ((value - marks[0]) / (marks.at(-1) - marks[0])) * (top - bottom);
