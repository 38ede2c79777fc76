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
  return messages.length > 0 ? messages.map(local).join(" ") : half(problem.message) || withoutWords(problem.status);
}

/** What a status means where nothing more was said: what stands before the app, a gateway or a proxy, has no words of ours. */
const withoutWords = (status) => ({
  403: t("没有这样做的权限。", "You may not do this."),
  404: t("没有找到。", "There is no such thing."),
  408: t("等得太久，连接断了。请再试一次。", "It took too long and the connection was closed. Try again."),
  413: t("文件太大，没有收下。最大32 MB，请拆成几个文件。", "The file is too large and was not taken: 32 MB at most. Split it."),
  429: t("请求太密，请稍等片刻再试。", "Too many requests: wait a moment and try again."),
})[status] ?? (status >= 500 ? t("系统暂时出了问题，请稍后再试。", "The system has a problem for the moment: try again later.") : t("请求没有被接受。", "The request was not accepted.")) + t(`（HTTP ${status}）`, ` (HTTP ${status})`);

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
