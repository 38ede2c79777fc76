// What the dashboard makes of a snapshot's line.
import { letThrough } from "../shared/decisions.js";
import { local, t } from "../shared/text.js";
import { partText, saidOf } from "../shared/words.js";
import { otherOf } from "../plots/year-data.js";

/** All lines of a snapshot. */
export const linesOf = (snapshot) => snapshot.groups.flatMap((group) => group.indicators);

// A row of cards; a sub-district may have none of what the zone's catalogue puts first.
const fewest = 4;

/** The lines that are shown first: those that the catalogue says; where these are too few, those too that are no part of another that has a figure. */
export function headlinesOf(lines, most) {
  const known = lines.filter(hasFigure);
  const codes = new Set(known.map((line) => line.code));
  const said = known.filter((line) => line.headline);
  return said.length >= fewest ? said : known.filter((line) => line.headline || !codes.has(line.parent)).slice(0, most);
}

/** Whether anything was ever told of it. */
export const hasFigure = (line) => Boolean(line.measures[line.main] || line.amounts[line.main].latest);

/** Whether growth is all that is told of it. */
export const isGrowthOnly = (line) => line.main.endsWith("Growth");

/** By whose word its main figure, or else its month's, is published, though it had been held for an error; null where it needed nobody's. */
export const letThroughOf = (line) => letThrough(line.measures[line.main]) ?? letThrough(line.measures.current);

/** The figure of the growth that is shown beside an amount: as reported, or else computed; undefined where there is none. */
export const growthFigureOf = (line) => (isGrowthOnly(line) ? undefined
  : line.amounts[line.main].reportedGrowth != null ? line.measures[`${line.main}Growth`] : line.measures[`${line.main}NominalGrowth`]);

/** Whether the growth that is shown beside a sound amount was doubted by a check. */
export const isGrowthDoubted = (line) => !line.flags.includes("questionable") && growthFigureOf(line)?.status === "U" && growthOf(line) !== null;

/** A number with its unit, its thousands parted as in all figures here. */
export const grouped = (text) => text.replace(/(?<![.\d])\d{4,}/g, (digits) => Number(digits).toLocaleString("en"));

/** What the others make of a figure of a line that does not add up with them, in words. */
export function expectedText({ code, expected }) {
  const text = grouped(local(expected));
  return { HTZ3101: t(`按所属总计应${text}`, `by its total it should be ${text}`), HTZ3105: t(`按目录的关系应为${text}`, `by the catalogue it should be ${text}`) }[code]
    ?? t(`分项之和${text}`, `its parts come to ${text}`);
}

/** Whether its figure is in a unit that does not convert into the indicator's. */
export const hasOtherUnit = (line) => !isGrowthOnly(line) && line.measures[line.main] !== undefined && line.measures[line.main].unit !== line.unit.code;

/** The name of its figure's own unit. units are the snapshot's. */
export function unitName(line, units) {
  if (isGrowthOnly(line)) {
    return "%";
  }

  const code = line.measures[line.main]?.unit ?? line.unit.code;
  return local(code === line.unit.code ? line.unit.name : units.find((one) => one.code === code)?.name) || code;
}

/** Growth on a year before: as reported, or else computed; null where there is none, or where the units differ. */
export function growthOf(line) {
  const amount = line.amounts[line.main];
  const figure = line.measures[line.main];
  return isGrowthOnly(line) ? figure?.value ?? null
    : hasOtherUnit(line) || figure?.value == null ? null
    : amount.reportedGrowth ?? amount.computedGrowth ?? null;
}

/** Growth by the published amounts, where it differs from the reported beyond rounding though both are at current prices. */
export function otherGrowth(line) {
  const { reportedGrowth, computedGrowth } = line.amounts[line.main];
  return otherOf(reportedGrowth, computedGrowth, line.growthBasis);
}

/** Whether an earlier year's figure is shown, so that its year has to be said. */
const isOfAnotherYear = (line) => line.awaited !== null && line.awaited.period.slice(0, 4) !== line.period.slice(0, 4);

/** The span of a line's main figure: 1—8月; with its year where that is not the page's. */
export const spanOf = (line) => saidOf(line.period, line.main, { withYear: isOfAnotherYear(line) });

/** The line's last period by itself: 8月; with its year where that is not the page's. */
export const lastPartOf = (line) => (isOfAnotherYear(line) ? saidOf(line.period, "current", { withYear: true }) : partText(line.period));

/** Whether an earlier period is shown because the one asked for was due and has not come, or is withheld. */
export const isAwaited = (line) => Boolean(line.awaited?.due);
