// What an answer looks like while it is on its way, and when it does not come.
import { useEffect, useState } from "preact/hooks";

/**
 * Loads anew whenever the keys change: {data, problem, isLoading, retry}. What was there stays until the new comes, and is said to be loading
 * from the very drawing that the new keys bring, so that nothing old passes for the answer to them: what is shown is to be named by the answer.
 */
export function useLoaded(load, keys) {
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([keys, attempt]);
  const [state, setState] = useState({ data: null, problem: null, key: null });
  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal).then(
      (data) => abort.signal.aborted || setState({ data, problem: null, key }),
      (problem) => abort.signal.aborted || setState((old) => ({ ...old, problem, key })));
    return () => abort.abort();
  }, [...keys, attempt]);
  return { data: state.data, problem: state.problem, isLoading: state.key !== key, retry: () => setAttempt((count) => count + 1) };
}
