// A page that stays open for long notices a new release and offers it; nothing changes under the reader's eyes.
import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { get } from "../shared/api.js";
import { t } from "../shared/text.js";

const pause = 5 * 60_000;

/** shown is the release shown, of an area; onWanted loads anew. Nothing is asked while the tab is not looked at. */
export function Newer({ area, shown, onWanted }) {
  const [latest, setLatest] = useState(shown);
  useEffect(() => {
    const look = () => document.visibilityState === "visible"
      && get("changes", { area, since: shown, limit: 1 }).then((answer) => setLatest(answer.releases.at(-1)?.release ?? shown), () => {});
    const clock = setInterval(look, pause);
    return () => clearInterval(clock);
  }, [area, shown]);
  return latest > shown && html`<p class="problem late" role="status"><span>${t("有新的发布。", "There is a new release.")}</span><button type="button" onClick=${onWanted}>${t("刷新", "Show it")}</button></p>`;
}
