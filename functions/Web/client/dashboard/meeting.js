// For the meeting room: large type, and nothing that only whoever works here needs. Escape, or the button, leads back.
import { effect, signal } from "@preact/signals";

/** Whether the page is shown to a meeting. */
export const isMeeting = signal(false);

effect(() => document.documentElement.classList.toggle("meeting", isMeeting.value));
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !document.querySelector("dialog[open]")) {
    isMeeting.value = false;
  }
});
