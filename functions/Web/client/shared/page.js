// The frame of every page: navigation, settings, main content.
import { html } from "htm/preact";
import { Find } from "./find.js";
import { language, riseColour, theme } from "./settings.js";
import { t } from "./text.js";

/** A page of the site. */
export function Page({ current, title, children }) {
  document.title = title;
  const link = (name, href, text) => html`<a href=${href} aria-current=${current === name ? "page" : undefined}>${text}</a>`;
  return html`
    <a class="skip" href="#main">${t("跳到正文", "Skip to content")}</a>
    <header class="top"><div>
      <strong class="brand"><svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><path fill="currentColor" d="M1 12h4v7H1zM8 7h4v12H8zM15 1h4v18h-4z" /></svg><span class="desktop">${t("高新区统计数据", "High-tech Zone Statistics")}</span></strong>
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
    <main id="main" tabindex="-1">${children}</main>`;
}

/** A setting to choose: value is a signal. */
function Choice({ label, value, options }) {
  return html`<label class="choice"><span class="unseen">${label}</span>
    <select value=${value.value} onChange=${(event) => { value.value = event.target.value; }}>
      ${options.map(([name, text]) => html`<option value=${name} selected=${value.value === name}>${text}</option>`)}
    </select></label>`;
}
