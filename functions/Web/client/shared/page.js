// The frame of every page: navigation, settings, main content.
import { html } from "htm/preact";
import { about, titled } from "./about.js";
import { Find } from "./find.js";
import { language, riseColour, theme } from "./settings.js";
import { local, t } from "./text.js";

/** A page of the site. */
export function Page({ current, name, children }) {
  document.title = titled(name);
  const link = (name, href, text) => html`<a href=${href} aria-current=${current === name ? "page" : undefined}>${text}</a>`;
  return html`
    <a class="skip" href="#main">${t("跳到正文", "Skip to content")}</a>
    <header class="top"><div>
      <strong class="brand">${about.logo ? html`<img class="logo" src=${about.logo} alt="" />` : html`<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><path fill="currentColor" d="M1 12h4v7H1zM8 7h4v12H8zM15 1h4v18h-4z" /></svg>`}<span class="desktop">${local(about.title)}</span></strong>
      <nav aria-label=${t("主导航", "Main")}>
        ${link("dashboard", "/", t("看板", "Dashboard"))}
        ${link("indicator", "/indicator", t("指标", "Indicators"))}
        ${link("bulletin", "/bulletin", t("月报", "Bulletin"))}
        ${link("desk", "/desk", t("报送", "Desk"))}
        ${link("docs", "/docs", t("接口", "API"))}
      </nav>
      <${Find} />
      <div class="settings">
        <${Choice} label=${t("语言", "Language")} value=${language} options=${[["zh", "中文"], ["en", "English"]]} />
        <${Choice} label=${t("外观", "Appearance")} value=${theme} options=${[["auto", t("自动", "Auto")], ["light", t("浅色", "Light")], ["dark", t("深色", "Dark")]]} />
        <${Choice} label=${t("涨跌颜色", "Colours")} value=${riseColour} options=${[["red", t("红涨绿跌", "Red rises")], ["green", t("绿涨红跌", "Green rises")]]} />
      </div>
    </div></header>
    <main id="main" tabindex="-1">${children}</main>
    <${Publisher} />`;
}

/** Whose figures these are, under what terms, and whom to ask. */
function Publisher() {
  const { name, licence, contact } = about;
  const link = (text, url) => (url ? html`<a href=${url} rel="noopener">${text}</a>` : text);
  return local(name) && html`<footer class="publisher">
    <span>${t("数据发布", "Published by")} ${local(name)}</span>
    ${licence && html`<span>${t("使用条款", "Terms of use")} ${link(local(licence.name), licence.url)}</span>`}
    ${contact && html`<span>${t("联系", "Contact")} ${link(local(contact.name), contact.url)}
      ${contact.phone && ` ${contact.phone}`}
      ${contact.email && html` <a href=${`mailto:${contact.email}`}>${contact.email}</a>`}</span>`}
  </footer>`;
}

/** A setting to choose: value is a signal. */
function Choice({ label, value, options }) {
  return html`<label class="choice"><span class="unseen">${label}</span>
    <select value=${value.value} onChange=${(event) => { value.value = event.target.value; }}>
      ${options.map(([name, text]) => html`<option value=${name} selected=${value.value === name}>${text}</option>`)}
    </select></label>`;
}
