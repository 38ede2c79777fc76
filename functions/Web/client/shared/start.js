// Begins a page: what stands in its static HTML until then makes way.
import { html } from "htm/preact";
import { render } from "preact";

export function start(component) {
  const app = document.getElementById("app");
  app.replaceChildren();
  render(html`<${component} />`, app);
}
