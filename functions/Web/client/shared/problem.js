// What went wrong, in the reader's language, with a way to go on: try again, or sign in on the spot.
import { html } from "htm/preact";
import { useRef } from "preact/hooks";
import { key, Problem, signIn } from "./api.js";
import { language } from "./settings.js";
import { local, t } from "./text.js";

/** A problem in words of the reader's language. */
export function problemText(problem) {
  if (!(problem instanceof Problem)) {
    return problem instanceof TypeError ? t("连不上服务器。请检查网络，再试一次。", "The server cannot be reached. Check the network and try again.") : problem.message;
  }

  if (problem.status === 401) {
    return key.value
      ? t("登录已失效：密钥不对、已过期或已被停用。请重新登录，正在做的事不会丢。", "The sign-in is no longer good: the key is wrong, has expired or was revoked. Sign in again; what you were doing is kept.")
      : t("需要登录后查看。", "Sign in to see this.");
  }

  const messages = problem.errors.map((error) => error.message).filter((message) => message?.zh);
  return messages.length > 0 ? messages.map(local).join(" ") : half(problem.message);
}

/** What went wrong; retry, where given, tries again. */
export function ProblemNote({ problem, retry }) {
  return problem && html`<div class="problem" role="alert"><span>${problemText(problem)}</span>
    ${problem.status === 401 ? html`<${SignInHere} onSignedIn=${retry} />` : retry && problem.status !== 400 && html`<button type="button" onClick=${retry}>${t("重试", "Try again")}</button>`}</div>`;
}

function SignInHere({ onSignedIn }) {
  const field = useRef(null);
  const submit = (event) => {
    event.preventDefault();
    signIn(field.current.value.trim() || null);
    onSignedIn?.();
  };
  return html`<form class="sign-in-here" onSubmit=${submit}><label><span class="unseen">${t("部门密钥", "Department key")}</span><input type="password" autocomplete="off" required placeholder=${t("部门密钥", "Department key")} ref=${field} /></label>
    <button class="main">${t("登录", "Sign in")}</button> <a href="/desk">${t("其他登录方式", "Other ways to sign in")}</a></form>`;
}

/** The API writes a text in Chinese and then in English; of the two the reader's. */
export function half(text) {
  const seam = /(?<=。|！|？) (?=[A-Z])/u.exec(text) ?? /(?<=[\p{Script=Han}）]) (?=[A-Z])/u.exec(text);
  return !seam ? text : language.value === "zh" ? text.slice(0, seam.index) : text.slice(seam.index + 1);
}
