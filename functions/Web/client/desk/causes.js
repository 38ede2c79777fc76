// Findings by what causes them: those of one code are one cause, the worst first.

/** The causes among some numbered findings: [{code, severity, findings}]. */
export const causesOf = (findings) => [...Map.groupBy(findings, (finding) => `${finding.severity} ${finding.code}`).values()]
  .map((all) => ({ code: all[0].code, severity: all[0].severity, findings: all }));

// That every figure is held follows from what holds them, and is mended with it.
const nothingPublished = "HTZ2900";

/** Whether a cause only follows from the others. */
export const follows = (cause) => cause.code === nothingPublished;

/** The causes that a clerk has to do something about. */
export const toMend = (causes) => causes.filter((cause) => cause.severity !== "info" && !follows(cause));

// Neither the file nor the clerk has said of which period it is.
const noPeriod = "HTZ0007";

/** Whether a file could not be checked for want of a period. */
export const asksForPeriod = (report) => report.findings.some((finding) => finding.code === noPeriod);
