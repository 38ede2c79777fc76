// How much there is to do behind each tab of the desk.
import { useEffect } from "preact/hooks";
import { signal } from "@preact/signals";
import { get } from "../shared/api.js";
import { parameter } from "../shared/address.js";
import { useLoaded } from "../shared/loading.js";
import { draftsOf, restoreDrafts } from "./drafts.js";

const decided = signal(0);

/** Has what waits counted anew: something was decided. */
export const countAnew = () => { decided.value += 1; };

/** By the tab's name: the drafts that were not sent yet, and the files that wait for a decision of some departments. */
export function useCounts(me, departments) {
  useEffect(() => { restoreDrafts(me.id); }, [me.id]);
  const codes = departments.map(({ code }) => code);
  const waiting = useLoaded(async (aborted) => {
    const told = await Promise.all(codes.map((code) => get("submissions", { waitsFor: code, limit: 500 }, { signal: aborted })));
    return new Set(told.flatMap(({ items }) => items.map((one) => one.id))).size;
  }, [codes.join(), parameter("view"), decided.value]);
  return { upload: draftsOf(me.id).filter(({ upload }) => !upload?.stored).length, waiting: waiting.data ?? 0 };
}
