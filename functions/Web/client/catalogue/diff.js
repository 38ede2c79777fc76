// In what two texts differ, line by line.

// Beyond this many comparisons what lies between the first and the last difference is shown as replaced.
const mostSteps = 6_000_000;

/** Pieces of what differs with lines around: [{from, lines: [{sign, text}]}], from being the first line in the new text, from 1; sign is " ", "-" or "+". */
export function differences(before, after, around = 2) {
  const [old, own] = [before.split("\n"), after.split("\n")];
  let first = 0;
  while (first < old.length && first < own.length && old[first] === own[first]) {
    first++;
  }

  let [lastOld, lastOwn] = [old.length, own.length];
  while (lastOld > first && lastOwn > first && old[lastOld - 1] === own[lastOwn - 1]) {
    lastOld--;
    lastOwn--;
  }

  const lines = [
    ...old.slice(Math.max(0, first - around), first).map((text) => ({ sign: " ", text })),
    ...between(old.slice(first, lastOld), own.slice(first, lastOwn)),
    ...own.slice(lastOwn, lastOwn + around).map((text) => ({ sign: " ", text })),
  ];
  return pieces(lines, Math.max(0, first - around) + 1, around);
}

/** The longest common subsequence by dynamic programming. */
function between(old, own) {
  if (old.length * own.length > mostSteps) {
    return [...old.map((text) => ({ sign: "-", text })), ...own.map((text) => ({ sign: "+", text }))];
  }

  const width = own.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = own.length - 1; j >= 0; j--) {
      common[i * width + j] = old[i] === own[j] ? common[(i + 1) * width + j + 1] + 1 : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
  }

  const lines = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < own.length) {
    if (i < old.length && j < own.length && old[i] === own[j]) {
      lines.push({ sign: " ", text: own[j] });
      i++;
      j++;
    } else if (i < old.length && (j === own.length || common[(i + 1) * width + j] >= common[i * width + j + 1])) {
      lines.push({ sign: "-", text: old[i++] });
    } else {
      lines.push({ sign: "+", text: own[j++] });
    }
  }

  return lines;
}

function pieces(lines, from, around) {
  const isNear = lines.map(() => false);
  lines.forEach(({ sign }, at) => {
    if (sign !== " ") {
      isNear.fill(true, Math.max(0, at - around), at + around + 1);
    }
  });
  const found = [];
  let number = from;
  lines.forEach((line, at) => {
    if (isNear[at]) {
      if (!isNear[at - 1]) {
        found.push({ from: number, lines: [] });
      }

      found.at(-1).lines.push(line);
    }

    number += line.sign === "-" ? 0 : 1;
  });
  return found;
}
