// Who publishes: the app says so in the page, so that it is there before anything is asked of the API.
import { local } from "./text.js";

const nobody = { name: { zh: "", en: "" }, title: { zh: "统计数据", en: "Statistics" }, logo: null, licence: null, contact: null };
const said = document.querySelector("meta[name=about]")?.content;

/** As in the API's catalogue: {name, shortName, title, address, logo, licence, contact}. */
export const about = said ? JSON.parse(said) : nobody;

/** The title of a page: its own name, and whose it is. */
export const titled = (name) => (name ? `${name} · ${local(about.title)}` : local(about.title));
