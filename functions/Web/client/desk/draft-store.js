// Drafts over a reload of the tab: files as they were when they were chosen, and what was said to them. They belong to one tab and to one person:
// whoever signs in next, or out, has them deleted; what a closed tab has left goes after a day. Where a browser keeps nothing, drafts last as long as the page.
const longest = 24 * 60 * 60 * 1000;

// A reload has the same; another tab begins with its own.
const tab = sessionStorage.getItem("tab") ?? `${Date.now()}-${Math.random()}`;
sessionStorage.setItem("tab", tab);

let opening = null;
const open = () => (opening ??= new Promise((resolve, reject) => {
  const request = indexedDB.open("drafts", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("tabs", { keyPath: "tab" });
    request.result.createObjectStore("files", { keyPath: ["tab", "id"] });
  };
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
}));

/** Does something with both stores in one transaction, and resolves to its result once that is durable. */
async function within(work) {
  const transaction = (await open()).transaction(["tabs", "files"], "readwrite");
  const result = work(transaction.objectStore("tabs"), transaction.objectStore("files"));
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
  return result?.result ?? result;
}

const filesOf = (one) => IDBKeyRange.bound([one], [one, []]);

/** Keeps a file that was chosen, by the id of its draft. */
export async function keepFile(id, file) {
  const bytes = await file.arrayBuffer();
  await within((_, files) => files.put({ tab, id, name: file.name, type: file.type, bytes }));
}

/** Lets a file go. */
export const dropFile = (id) => within((_, files) => files.delete([tab, id]));

/** Keeps what is known of all drafts beside their files. */
export const keepState = (owner, current, drafts) => within((tabs) => tabs.put({ tab, owner, current, drafts, kept: Date.now() }));

/** Forgets all of this tab. */
export const forget = () => within((tabs, files) => { tabs.delete(tab); files.delete(filesOf(tab)); });

/** What an owner's drafts in this tab were: {current, drafts} with their files; null for none. What is anybody else's, or too old, is deleted. */
export async function restored(owner) {
  const all = await within((tabs) => tabs.getAll());
  const mine = all.find((one) => one.tab === tab && one.owner === owner);
  await within((tabs, files) => all.filter((one) => (one.tab === tab ? one !== mine : Date.now() - one.kept > longest)).forEach((one) => {
    tabs.delete(one.tab);
    files.delete(filesOf(one.tab));
  }));
  const kept = mine ? await within((_, files) => files.getAll(filesOf(tab))) : [];
  const fileOf = (draft) => kept.find((one) => one.id === draft.id);
  return mine && { current: mine.current, drafts: mine.drafts.filter(fileOf).map((draft) => ({ ...draft, file: new File([fileOf(draft).bytes], fileOf(draft).name, { type: fileOf(draft).type }) })) };
}
