// What the last file had and this one has not: a list to go through, with what it was then. A tick says that it was seen; nothing is stored of it.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { local, t } from "../shared/text.js";
import { figureSpan } from "../shared/words.js";

/** omissions are those of the report. */
export function Omissions({ omissions }) {
  const [seen, setSeen] = useState(new Set());
  const toggle = (index) => setSeen((old) => new Set(old.has(index) ? [...old].filter((one) => one !== index) : [...old, index]));
  return omissions?.length > 0 && html`<details class="omissions" open><summary>${t(`上次有、这次没有：${omissions.length}个数，已看${seen.size}个`, `In the last file and not in this: ${omissions.length} figures, ${seen.size} seen`)}</summary>
    <ul>${omissions.map((one, index) => html`<li><label class="tickbox"><input type="checkbox" checked=${seen.has(index)} onChange=${() => toggle(index)} />
      <span>${local(one.indicatorName)}${t("，", ", ")}${local(one.areaName)} <span class="soft">${figureSpan(one.period, one.measure)} ${local(one.value) || t("空缺", "n/a")}</span></span></label></li>`)}</ul></details>`;
}
