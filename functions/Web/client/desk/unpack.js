// A ZIP in which documents lie is so many files: each is a submission by itself, as its text is read too. One of tables only stays one file,
// and so does whatever is no plain ZIP: the app reads it, or says what is wrong with it.
const documents = /\.(docx?|pdf|txt|md|html?)$/i;
const residue = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|~\$)|\/$/i;
const mostMembers = 200;
const mostBytes = 32 * 1024 * 1024;

// As APPNOTE has it: 4.3.16 the end record, 4.3.12 the directory, 4.3.7 what stands before a member.
const endSize = 22;
const isEnd = (view, at) => view.getUint32(at, true) === 0x06054b50;
const isEntry = (view, at) => view.getUint32(at, true) === 0x02014b50;
const [stored, deflated] = [0, 8];
const [encrypted, inUtf8] = [0x1, 0x800];

/** The files that a file is. */
export async function unpacked(file) {
  if (!/\.zip$/i.test(file.name) || file.size > mostBytes) {
    return [file];
  }

  try {
    const bytes = await file.arrayBuffer();
    const members = entriesOf(new DataView(bytes)).filter(({ name }) => !residue.test(name));
    if (!members.some(({ name }) => documents.test(name)) || members.some((one) => one.flags & encrypted || ![stored, deflated].includes(one.method))) {
      return [file];
    }

    const inflated = [];
    let left = mostBytes;
    for (const one of members) {
      const content = await contentOf(one, bytes, left);
      left -= content.size;
      inflated.push(content);
    }

    const plain = members.map(({ name }) => name.split("/").at(-1));
    return members.map(({ name }, index) => new File([inflated[index]], plain.filter((one) => one === plain[index]).length > 1 ? name.replaceAll("/", "-") : plain[index]));
  } catch {
    return [file];
  }
}

function entriesOf(view) {
  let end = view.byteLength - endSize;
  while (end >= 0 && !isEnd(view, end)) {
    end--;
  }

  const count = view.getUint16(end + 10, true);
  if (count > mostMembers) {
    throw new RangeError("It has too many members.");
  }

  const entries = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (!isEntry(view, at)) {
      throw new RangeError("Its directory is broken.");
    }

    const length = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    const name = nameOf(new Uint8Array(view.buffer, at + 46, length), flags).replaceAll("\\", "/");
    entries.push({ name, flags, method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), before: view.getUint32(at + 42, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }

  return entries;
}

// Chinese Windows writes names in its own code page without saying so, macOS in UTF-8 without saying so.
function nameOf(bytes, flags) {
  try {
    return new TextDecoder("utf-8", { fatal: !(flags & inUtf8) }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** A member's content as a blob of so many bytes at most. */
async function contentOf({ method, packed, before }, bytes, most) {
  const view = new DataView(bytes);
  const start = before + 30 + view.getUint16(before + 26, true) + view.getUint16(before + 28, true);
  const content = new Blob([bytes.slice(start, start + packed)]);
  const parts = [];
  let size = 0;
  for (const reader = (method === stored ? content.stream() : content.stream().pipeThrough(new DecompressionStream("deflate-raw"))).getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) {
      return new Blob(parts);
    }

    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      throw new RangeError("It inflates to too much.");
    }

    parts.push(value);
  }
}
