// Makes the pages: bundles the modules and the styles, fills in the HTML, and compresses each file once, for good.
// Usage: node build.mjs OUTPUT
import { build } from "esbuild";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const output = resolve(process.argv[2]);

// Each page is page.html with a script and, before the publisher's title, a name of its own.
const pages = [
  { file: "index", script: "dashboard", name: "" },
  { file: "desk", script: "desk", name: "报送工作台 · " },
  { file: "bulletin", script: "bulletin", name: "月报 · " },
  { file: "indicator", script: "indicator", name: "" },
  { file: "catalogue", script: "catalogue", name: "指标目录 · " },
];

await rm(output, { recursive: true, force: true });
await mkdir(join(output, "assets"), { recursive: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: { ...Object.fromEntries(pages.map(({ script }) => [script, `${script}/main.js`])), site: "styles/site.css" },
  outdir: join(output, "assets"),
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  charset: "utf8",
  legalComments: "linked",
  chunkNames: "[name]-[hash]",
  logLevel: "warning",
  metafile: true,
});

// What a page's script imports at once, which a browser would otherwise learn of only when it has the script.
const outputs = new Map(Object.entries(metafile.outputs).map(([path, one]) => [resolve(here, path), one]));
const importsOf = (path, found = new Set()) => {
  for (const one of outputs.get(path).imports.filter(({ kind, external }) => kind === "import-statement" && !external).map((imported) => resolve(here, imported.path))) {
    if (!found.has(one)) {
      found.add(one);
      importsOf(one, found);
    }
  }

  return found;
};
const preloads = (script) => [...importsOf(join(output, "assets", `${script}.js`))]
  .map((path) => `<link rel="modulepreload" href="/assets/${basename(path)}">`).join("\n  ");
const page = await readFile(join(here, "page.html"), "utf8");
for (const { file, script, name } of pages) {
  await writeFile(join(output, `${file}.html`), page.replace("{{script}}", script).replace("{{preloads}}", preloads(script)).replace("{{page}}", name));
}

for (const name of await readdir(output, { recursive: true })) {
  if (/\.(js|css|html|svg|txt)$/.test(name)) {
    const bytes = await readFile(join(output, name));
    await writeFile(join(output, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    await writeFile(join(output, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  }
}
