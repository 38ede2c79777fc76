// Makes the pages: bundles the modules and the styles, copies the HTML, and compresses each file once, for good.
// Usage: node build.mjs OUTPUT
import { build } from "esbuild";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const output = resolve(process.argv[2]);
const pages = ["index.html", "desk.html", "bulletin.html", "indicator.html"];

await rm(output, { recursive: true, force: true });
await mkdir(join(output, "assets"), { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: { dashboard: "dashboard/main.js", desk: "desk/main.js", bulletin: "bulletin/main.js", indicator: "indicator/main.js", site: "styles/site.css" },
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
});
for (const page of pages) {
  await cp(join(here, page), join(output, page));
}

for (const name of await readdir(output, { recursive: true })) {
  if (/\.(js|css|html|svg|txt)$/.test(name)) {
    const bytes = await readFile(join(output, name));
    await writeFile(join(output, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    await writeFile(join(output, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  }
}
