// Which release the reader saw when last here, so that what was revised since can be told. Kept in this browser, by area.
const name = (area) => `seen.${area.code}`;

/** The release seen at the visit before this one; null at the first. */
export function releaseSeen(area) {
  const seen = sessionStorage.getItem(name(area)) ?? localStorage.getItem(name(area));
  return seen === null || seen === "" ? null : Number(seen);
}

/** Remembers what is seen now for the next visit; this one, as long as the tab is open, goes on comparing with the one before. */
export function remember(area) {
  if (sessionStorage.getItem(name(area)) === null) {
    sessionStorage.setItem(name(area), localStorage.getItem(name(area)) ?? "");
  }

  localStorage.setItem(name(area), String(area.release));
}
