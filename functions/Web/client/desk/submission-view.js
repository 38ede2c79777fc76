// One submission: what became of it, the file as it was understood, and what can be decided about it.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { get } from "../shared/api.js";
import { decisionText } from "../shared/decisions.js";
import { useLoaded } from "../shared/loading.js";
import { half, ProblemNote } from "../shared/problem.js";
import { t, timeText, visible } from "../shared/text.js";
import { CheckedFile } from "./checked-file.js";
import { Decision } from "./decision.js";
import { Decisions } from "./decisions.js";
import { Held } from "./held.js";
import { LoadingNote } from "./loading-note.js";
import { may } from "./rights.js";
import { outcomeText, waitingOf } from "./states.js";
import { SubmissionFiles } from "./submission-files.js";
import { SubmissionLink } from "./submission-link.js";

export function SubmissionView({ id, me }) {
  const [turn, setTurn] = useState(0);
  const loaded = useLoaded((signal) => Promise.all([get(`submissions/${encodeURIComponent(id)}`, {}, { signal }), get(`submissions/${encodeURIComponent(id)}/sheets`, {}, { signal }).catch(() => null)]), [id, turn]);
  if (!loaded.data) {
    return loaded.problem ? html`<${ProblemNote} problem=${loaded.problem} retry=${loaded.retry} />` : html`<${LoadingNote} />`;
  }

  const [{ submission, report, decisions }, checked] = loaded.data;
  const again = () => setTurn(turn + 1);
  const mayUpload = may(me, "upload", submission.department);
  const confirm = (finding) => mayUpload && finding.severity === "warning" && finding.indicator && html`
    <${Decision} submission=${id} word="confirmation" label=${t("确认无误", "Confirm as right")} onDone=${again}
      body=${{ code: finding.code, indicator: finding.indicator, area: finding.area, period: finding.period, measure: finding.measure }} />`;
  return html`<section aria-labelledby="submission-title">
    <h2 id="submission-title" class="path">${visible(submission.path)}</h2>
    ${submission.decision && html`<p>${decisionText(submission.decision)} · ${timeText(submission.received)} · <${SubmissionLink} id=${submission.decision.about} /></p>`}
    <p>${outcomeText(submission.state, waitingOf(report, decisions).length)} · ${t("上传", "uploaded")} ${timeText(submission.uploaded)} · ${t("发布", "releases")} ${submission.releases.join(t("、", ", ")) || "—"}</p>
    ${submission.supersededBy && html`<p>${t("现行数值来自", "Its figures now come from")} <${SubmissionLink} id=${submission.supersededBy} /></p>`}
    ${submission.message && html`<p>${half(submission.message)}</p>`}
    <${Decisions} decisions=${decisions} />
    <${SubmissionFiles} submission=${submission} />
    ${mayUpload && ["published", "superseded"].includes(submission.state) && (!submission.decision || submission.decision.kind === "rereading") && html`
      <${Decision} submission=${id} word="withdrawal" label=${t("撤回这次报送", "Withdraw this submission")} onDone=${again} />`}
    ${report?.held.length > 0 && html`<${Held} submission=${submission} decisions=${decisions} held=${report.held} findings=${report.findings} me=${me} onDone=${again} />`}
    ${checked && html`<${CheckedFile} checked=${checked} actions=${confirm} />`}
  </section>`;
}
