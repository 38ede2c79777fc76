// The series as an SDMX message: a button rather than a link, since the key travels in a header only.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { addressOf, download } from "../shared/api.js";
import { problemText } from "../shared/problem.js";

const endings = { "sdmx-csv": "csv", "sdmx-json": "json" };

/** format is one of the API's; query that of the observations. */
export function SdmxLink({ text, format, name, query }) {
  const [said, setSaid] = useState("");
  const save = () => { setSaid(""); download(addressOf("observations", { ...query, format }), `${name}-${format}.${endings[format]}`).catch((problem) => setSaid(problemText(problem))); };
  return html`<button type="button" onClick=${save}>${text}</button><span role="status" class="soft">${said}</span>`;
}
