// Prints docs/licences.md: what is delivered with HtzPipeline and is not its own, from the bills of materials that .ci/sbom writes.
// Usage: node docs/licences.mjs FILE.cdx.json...
import { readFile } from "node:fs/promises";

// Those that come with the text of a licence instead of its name; read by hand.
const read = { "Apache.Arrow": "Apache-2.0", "K4os.Compression.LZ4": "MIT", "Sylvan.Data.Csv": "MIT" };

const all = (components) => (components ?? []).flatMap((one) => [one, ...all(one.components)]);
const nameOf = (one) => (one.group ? `${one.group}/${one.name}` : one.name);
const licenceOf = (one) =>
  (one.licenses ?? []).map(({ license, expression }) => expression ?? license.id).find(Boolean) ?? read[one.name] ?? "?";

const packages = new Map();
for (const file of process.argv.slice(2)) {
  const part = file.split("/").at(-1).replace(/^HtzPipeline\.|\.cdx\.json$/g, "");
  for (const one of all(JSON.parse(await readFile(file, "utf8")).components)) {
    const key = `${nameOf(one)} ${one.version}`;
    const known = packages.get(key) ?? { name: nameOf(one), version: one.version, licence: licenceOf(one), parts: [] };
    known.parts = [...new Set([...known.parts, part])];
    packages.set(key, known);
  }
}

console.log(`# Licences

What is delivered with HtzPipeline and is not its own: the packages of the app (Functions) and of the pages (Web),
with those that they need in turn. .NET itself is under the MIT licence. Printed by \`.ci/sbom FOLDER --page\`, which also writes the bills of materials
in CycloneDX; a test holds this page against the lock files, and the licences against those that we accept.

The readings of Chinese characters of which codes are drafted (\`pipeline-core/Catalogue/Search/pinyin.txt\`) are made from the transliteration Han-Latin of
Unicode CLDR, © Unicode, Inc., under the Unicode License v3 (Unicode-3.0).

| package | version | licence | part of |
|---|---|---|---|`);
for (const { name, version, licence, parts } of [...packages.values()].sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1))) {
  console.log(`| ${name} | ${version} | ${licence} | ${parts.join(", ")} |`);
}
