// The app's own API. The key, if there is one, lives in this tab only, and travels in a header only.
import { signal } from "@preact/signals";

/** The department's key or the token that the reader has signed in with; null for none. */
export const key = signal(sessionStorage.getItem("key"));

/** Signs in, or out with null. */
export function signIn(value) {
  key.value = value;
  if (value) {
    sessionStorage.setItem("key", value);
  } else {
    sessionStorage.removeItem("key");
  }
}

let renew = null;

/** Has the token asked for anew with each call, since it is good for an hour only; null for a key, which stays as it is. */
export function renewBy(source) {
  renew = source;
}

/** What the API says is wrong (RFC 9457). */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? "");
    this.status = status;
    this.code = body.code;
    this.errors = body.errors ?? [];
  }
}

/** The address of a query; parameters that are null, undefined or empty are left out. */
export function addressOf(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    const text = Array.isArray(value) ? value.join(",") : value;
    if (text !== null && text !== undefined && text !== "" && text !== false) {
      query.set(name, text);
    }
  }

  return `/api/v1/${path}${query.size ? `?${query}` : ""}`;
}

// A question may be asked again: where the app or the network is not ready it is, a little later each time.
const pauses = [500, 1500, 4000];
const longestPause = 8000;

async function ask(address, { method = "GET", body, signal: aborted, headers = {} } = {}) {
  for (let attempt = 0; ; attempt++) {
    const isLast = method !== "GET" || attempt === pauses.length;
    const response = await fetch(address, { method, body, signal: aborted, headers: { ...await authorization(), ...headers } })
      .catch((failure) => { if (isLast || aborted?.aborted) { throw failure; } });
    if (isLast || (response && response.status !== 503)) {
      return response;
    }

    const asked = Number(response?.headers.get("Retry-After")) * 1000;
    await new Promise((resolve) => setTimeout(resolve, asked > 0 ? Math.min(asked, longestPause) : pauses[attempt]));
  }
}

/** Calls the API; the answer's JSON, or null where there is none. Throws a Problem. */
export async function call(address, { headers, ...options } = {}) {
  const response = await ask(address, { ...options, headers: { Accept: "application/json", ...headers } });
  const text = await response.text();
  const isJson = (response.headers.get("Content-Type") ?? "").includes("json");
  const answer = isJson && text ? JSON.parse(text) : null;
  if (!response.ok) {
    throw new Problem(response.status, answer ?? {});
  }

  return answer;
}

/** What a query answers. */
export const get = (path, parameters, options) => call(addressOf(path, parameters), options);

/** Saves what an address answers as a file: a link could not carry the key. */
export const download = async (address, fileName, options) => save(await (await askForFile(address, options)).blob(), fileName);

/** What an address answers as a text that is no JSON. Throws a Problem. */
export const getText = async (address, options) => (await askForFile(address, options)).text();

/** The same with its entity tag, by which the file can be replaced: {text, tag}. */
export async function getTagged(address, options) {
  const response = await askForFile(address, options);
  return { text: await response.text(), tag: response.headers.get("ETag") };
}

async function askForFile(address, options) {
  const response = await ask(address, options);
  if (!response.ok) {
    throw new Problem(response.status, await response.json().catch(() => ({})));
  }

  return response;
}

/** Saves a blob as a file. */
export function save(blob, fileName) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function authorization() {
  const renewed = key.value && await renew?.();
  if (renewed && renewed !== key.value) {
    signIn(renewed);
  }

  return key.value ? { Authorization: `Bearer ${key.value}` } : {};
}
