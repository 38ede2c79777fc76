// The view is in the address, so that it can be sent to a colleague.
import { signal } from "@preact/signals";

const query = signal(new URLSearchParams(location.search));
addEventListener("popstate", () => { query.value = new URLSearchParams(location.search); });

/** A parameter of the page's address; the default where it has none. */
export const parameter = (name, ifAbsent = "") => query.value.get(name) ?? ifAbsent;

/** Changes parameters of the address; null, or an empty text, takes one away. A change of view can be gone back from; what is opened over it is closed by that. */
export function go(changes, { replace = false, isOpening = false } = {}) {
  const next = new URLSearchParams(query.value);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") {
      next.delete(name);
    } else {
      next.set(name, value);
    }
  }

  history[replace ? "replaceState" : "pushState"]({ isOpening }, "", next.size ? `?${next}` : location.pathname);
  query.value = next;
}

/** Closes what was opened over the view: back to it, or, where the reader came by the address, by taking the parameter away. */
export function close(name) {
  if (history.state?.isOpening) {
    history.back();
  } else {
    go({ [name]: null }, { replace: true });
  }
}
