// Something that is done to the catalogue for a reason. Where somebody else was faster, that is said, and their file fetched.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { t } from "../shared/text.js";
import { FaultNote } from "./fault-note.js";

const mostCharacters = 500;

/** act does it, given the reason; onStale fetches what is in force now. */
export function Reasoned({ label, isOpen, act, onStale }) {
  const [reason, setReason] = useState(isOpen ? "" : null);
  const [state, setState] = useState({});
  if (reason === null) {
    return html`<button type="button" onClick=${() => setReason("")}>${label}</button>`;
  }

  const submit = (event) => {
    event?.preventDefault();
    setState({ isRunning: true });
    act(reason.trim()).then(() => setState({}), (problem) => setState({ problem }));
  };
  const isStale = state.problem?.status === 412;
  return html`<form class="reasoned" onSubmit=${submit}>
    <label>${t("理由", "Reason")} <input required maxlength=${mostCharacters} value=${reason} onInput=${(event) => setReason(event.target.value)} /></label>
    <button class="main" disabled=${state.isRunning || !reason.trim()}>${label}</button>
    ${!isOpen && html`<button type="button" onClick=${() => setReason(null)}>${t("取消", "Cancel")}</button>`}
    <${FaultNote} problem=${state.problem} retry=${isStale ? null : submit} />
    ${isStale && html`<button type="button" onClick=${onStale}>${t("取生效的目录，与草稿比较", "Fetch what is in force, and compare the draft with it")}</button>`}
  </form>`;
}
