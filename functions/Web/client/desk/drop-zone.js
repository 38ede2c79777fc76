// Where a file is dropped or chosen.
import { html } from "htm/preact";
import { useRef, useState } from "preact/hooks";
import { t, visible } from "../shared/text.js";

/** children says what is done with the file. */
export function DropZone({ onFile, file, children }) {
  const input = useRef(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event) => {
    event.preventDefault();
    setIsOver(false);
    if (event.dataTransfer.files.length > 0) {
      onFile(event.dataTransfer.files[0]);
    }
  };
  return html`<div class=${`drop ${isOver ? "over" : ""}`} onDragOver=${(event) => { event.preventDefault(); setIsOver(true); }} onDragLeave=${() => setIsOver(false)} onDrop=${drop}>
    <p>${children}</p>
    <label class="choose">${t("选择文件", "Choose a file")}<input id="file" class="unseen" type="file" ref=${input} onChange=${(event) => { if (event.target.files[0]) { onFile(event.target.files[0]); } event.target.value = ""; }} /></label>
    ${file && html`<p><strong><bdi>${visible(file.name)}</bdi></strong></p>`}
  </div>`;
}
