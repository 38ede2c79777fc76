// What an answer looks like while it is on its way, and when it does not come.
import { useEffect, useState } from "preact/hooks";

/**
 * Loads anew whenever the keys change: {data, problem, isLoading}. What was there stays until the new comes, and is said to be loading from
 * the very drawing that the new keys bring, so that nothing old passes for the answer to them.
 */
export function useLoaded(load, keys) {
  const key = JSON.stringify(keys);
  const [state, setState] = useState({ data: null, problem: null, key: null });
  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal).then(
      (data) => abort.signal.aborted || setState({ data, problem: null, key }),
      (problem) => abort.signal.aborted || setState((old) => ({ ...old, problem, key })));
    return () => abort.abort();
  }, keys);
  return { data: state.data, problem: state.problem, isLoading: state.key !== key };
}

const retries = 4;
const pause = 2000;

/** Asks again where storage does not answer for the moment (503), a few times and a little later each time. */
export async function patiently(ask, signal) {
  for (let failures = 1; ; failures++) {
    try {
      return await ask();
    } catch (problem) {
      if (problem.status !== 503 || failures > retries || signal?.aborted) {
        throw problem;
      }

      await new Promise((resolve) => setTimeout(resolve, failures * pause));
    }
  }
}
