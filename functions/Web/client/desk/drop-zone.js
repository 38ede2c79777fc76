// Where a file is dropped or chosen.
import { html } from "htm/preact";
import { useRef, useState } from "preact/hooks";
import { t, visible } from "../shared/text.js";

/** children says what is done with the files; onFiles is handed them, one unless isMultiple. */
export function DropZone({ onFiles, file, isMultiple = false, children }) {
  const input = useRef(null);
  const [isOver, setIsOver] = useState(false);
  const take = (files) => {
    if (files.length > 0) {
      onFiles([...files].slice(0, isMultiple ? files.length : 1));
    }
  };
  const drop = (event) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  return html`<div class=${`drop ${isOver ? "over" : ""}`} onDragOver=${(event) => { event.preventDefault(); setIsOver(true); }} onDragLeave=${() => setIsOver(false)} onDrop=${drop}>
    <p>${children}</p>
    <label class="choose">${t("选择文件", "Choose a file")}<input id="file" class="unseen" type="file" multiple=${isMultiple} ref=${input} onChange=${(event) => { take(event.target.files); event.target.value = ""; }} /></label>
    ${file && html`<p><strong><bdi>${visible(file.name)}</bdi></strong></p>`}
  </div>`;
}
