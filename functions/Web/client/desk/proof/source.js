// Where the draft comes from: a file, or text that is pasted.
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { t } from "../../shared/text.js";
import { DropZone } from "../drop-zone.js";

/** onDraft is handed {file, day}. */
export function Source({ onDraft }) {
  const [day, setDay] = useState("");
  const [text, setText] = useState("");
  const paste = (event) => {
    event.preventDefault();
    const file = new File([text], t("粘贴的文字.txt", "pasted.txt"), { type: "text/plain" });
    onDraft({ file: Object.assign(file, { isPasted: true }), day });
  };
  return html`<p class="soft">${t("稿子中的每个数字与已发布的数据核对；稿子只在本次核对中使用，不保存。", "Every number of the draft is held against what is published. The draft is used for this only, and not stored.")}</p>
    <div class="tools"><label>${t("按这一天已发布的数据核对", "Hold it against what was published on")} <input type="date" value=${day} onChange=${(event) => setDay(event.target.value)} /></label></div>
    <${DropZone} onFiles=${([file]) => onDraft({ file, day })}>${t("把稿子拖到这里（Word、PDF、文本、网页、Excel，最大 32 MB）", "Drop the draft here (Word, PDF, text, a web page, Excel; 32 MB at most)")}<//>
    <form class="paste" onSubmit=${paste}>
      <label for="paste">${t("或粘贴文字", "Or paste its text")}</label>
      <textarea id="paste" rows="8" required value=${text} onInput=${(event) => setText(event.target.value)} />
      <button class="main" disabled=${!text.trim()}>${t("核对", "Check")}</button>
    </form>`;
}
