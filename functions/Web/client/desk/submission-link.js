// Submissions where they are spoken of: a link that leads to one, named as people would.
import { html } from "htm/preact";
import { go } from "../shared/address.js";
import { periodText, t, visible } from "../shared/text.js";

// As SubmissionId writes it: department, period, upload time, digest.
const ids = /([a-z][a-z0-9-]*\.(?:\d{4}[^.]*)\.\d{8}T\d{9}\.[0-9a-f]{12}[\w.-]*)/;

/** What a submission's id says: its period and the time of its upload, +08:00. */
function nameOf(id) {
  const [, period, time] = id.split(".");
  const [, year, month, day, hour, minute] = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})/.exec(time);
  const uploaded = new Date(Date.UTC(year, month - 1, day, Number(hour) + 8, minute)).toISOString().slice(5, 16).replace("T", " ");
  return t(`${periodText(period)}报送（${uploaded}）`, `submission for ${periodText(period)} (${uploaded})`);
}

export function SubmissionLink({ id, children = nameOf(id) }) {
  const follow = (event) => {
    event.preventDefault();
    go({ submission: id });
  };
  return html`<a href=${`?submission=${encodeURIComponent(id)}`} onClick=${follow}>${children}</a>`;
}

// A message may quote a whole cell.
const longest = 400;

/** A text of the API in which ids of submissions lead to these. */
export const TextWithSubmissions = ({ text }) => (text.length > longest ? `${text.slice(0, longest)}…` : text)
  .split(ids).map((part, index) => (index % 2 === 1 ? html`<${SubmissionLink} id=${part} />` : visible(part)));
