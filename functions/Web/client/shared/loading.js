// What an answer looks like while it is on its way, and when it does not come.
import { useEffect, useState } from "preact/hooks";

/** Loads anew whenever the keys change: {data, problem, isLoading}. What was there stays until the new comes. */
export function useLoaded(load, keys) {
  const [state, setState] = useState({ data: null, problem: null, isLoading: true });
  useEffect(() => {
    const abort = new AbortController();
    setState((old) => ({ ...old, isLoading: true }));
    load(abort.signal).then(
      (data) => setState({ data, problem: null, isLoading: false }),
      (problem) => abort.signal.aborted || setState((old) => ({ ...old, problem, isLoading: false })));
    return () => abort.abort();
  }, keys);
  return state;
}
