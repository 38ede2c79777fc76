// Takes the pictures of the pages from the example data, at 1280 and 390 pixels, light and dark. Needs Chromium, and the app running:
// dotnet run --project functions. Usage: node --experimental-websocket docs/screenshots.mjs [ADDRESS [KEYS [FOLDER]]]
// KEYS is the file of keys that the app names when it starts; without it the desk is left out. FOLDER is where pictures go, docs by default.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [address = "http://127.0.0.1:7071", keysFile, folder = here] = process.argv.slice(2);
const keys = keysFile ? JSON.parse(await readFile(keysFile, "utf8")) : null;
const faulty = ["2019年1-9月", "指标,累计(万元)", "规模以上工业总产值,65.93", "高新技术产业产值,43.26", "规模以上工业营业收入,67.68", ""].join("\n");

const profile = await mkdtemp(join(tmpdir(), "pictures-"));
const browser = spawn("chromium", ["--headless", "--no-sandbox", "--hide-scrollbars", "--lang=zh-CN", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });
const port = await new Promise((resolve) => browser.stderr.on("data", (text) => { const found = /127\.0\.0\.1:(\d+)\/devtools/.exec(text); if (found) { resolve(found[1]); } }));

/** A tab of a size: send calls the DevTools Protocol, run evaluates in the page, settle waits until nothing is on its way. */
async function openTab(width, isDark) {
  const target = await (await fetch(`http://127.0.0.1:${port}/json/new?about:blank`, { method: "PUT" })).json();
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((resolve) => socket.addEventListener("open", resolve));
  const waiting = new Map();
  socket.addEventListener("message", ({ data }) => { const { id, result, error } = JSON.parse(data); waiting.get(id)?.(error ? Promise.reject(new Error(error.message)) : result); });
  let last = 0;
  const send = (method, params = {}) => new Promise((resolve) => { waiting.set(++last, resolve); socket.send(JSON.stringify({ id: last, method, params })); });
  const run = async (expression) => (await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true })).result.value;
  await send("Emulation.setDeviceMetricsOverride", { width, height: width < 600 ? 844 : 900, deviceScaleFactor: 1, mobile: width < 600 });
  await send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: isDark ? "dark" : "light" }] });
  await send("Page.enable");
  const settle = (selector) => run(`new Promise((resolve) => { const look = () => document.querySelector(${JSON.stringify(selector)}) && !document.querySelector("[aria-busy=true]") ? setTimeout(resolve, 700) : setTimeout(look, 100); look(); })`);
  const go = async (path, selector) => { await send("Page.navigate", { url: address + path }); await new Promise((resolve) => setTimeout(resolve, 500)); await settle(selector); };
  const take = async (name, height) => {
    const whole = await run("document.documentElement.scrollHeight");
    // As high as the picture, so that what is fixed to the edge of the screen stands at that of the picture.
    await send("Emulation.setDeviceMetricsOverride", { width, height: Math.min(whole, height), deviceScaleFactor: 1, mobile: width < 600 });
    const clip = { x: 0, y: 0, width, height: Math.min(whole, height), scale: 1 };
    await writeFile(join(folder, name), Buffer.from((await send("Page.captureScreenshot", { clip, captureBeyondViewport: true })).data, "base64"));
    console.log(name);
  };
  return { send, run, settle, go, take, close: () => { socket.close(); return fetch(`http://127.0.0.1:${port}/json/close/${target.id}`); } };
}

/** Drops a file on the desk, and waits until it is checked. */
async function drop(tab, name, text) {
  await tab.run(`(() => { const data = new DataTransfer(); data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)})); document.querySelector(".drop").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })); })()`);
  await tab.settle(".checked .try, .checked .send");
  await new Promise((resolve) => setTimeout(resolve, 1500));
}

try {
  for (const [width, isDark, suffix] of [[1280, false, ""], [1280, true, "-dark"], [390, false, "-390"], [390, true, "-390-dark"]]) {
    const tab = await openTab(width, isDark);
    await tab.go("/?period=2019-09", ".heat");
    await tab.take(`dashboard${suffix}.png`, width < 600 ? 3200 : 1400);
    await tab.go("/indicator?code=IND_OUTPUT", ".triangle");
    await tab.take(`indicator${suffix}.png`, width < 600 ? 3000 : 1600);
    await tab.go("/bulletin?period=2019-08", ".paper");
    await tab.take(`bulletin${suffix}.png`, 1100);

    if (keys) {
      await tab.run(`sessionStorage.setItem("key", ${JSON.stringify(keys.economy)})`);
      await tab.go("/desk", ".drop");
      await drop(tab, "规模以上工业.csv", faulty);
      await tab.take(`desk${suffix}.png`, width < 600 ? 2600 : 1300);
      await tab.go("/catalogue", ".unknown, .versions, section");
      await tab.take(`catalogue${suffix}.png`, width < 600 ? 1800 : 1200);
    }

    await tab.close();
  }
} finally {
  browser.kill();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
