// Signing in with the department's key, or with Entra ID. What proves it stays in this tab and travels in a header only.
import { html } from "htm/preact";
import { useRef } from "preact/hooks";
import { signIn } from "../shared/api.js";
import { ProblemNote, problemText } from "../shared/problem.js";
import { local, t } from "../shared/text.js";

/** entra is what prepareEntra gave; retry asks again after a problem that is not one of the key. */
export function SignIn({ problem, retry, entra }) {
  const field = useRef(null);
  const submit = (event) => {
    event.preventDefault();
    signIn(field.current.value.trim() || null);
  };
  return html`<form class="sign-in" onSubmit=${submit}>
    <p>${t("登录后可核对和上报文件、查看本部门的报送、办理待批准事项。", "Sign in to check and upload files, to look at your department's submissions and to approve what waits for it.")}</p>
    ${entra && html`<button type="button" class="main" onClick=${entra.signIn}>${t("使用单位账号登录(Entra ID)", "Sign in with your organisation's account (Entra ID)")}</button>`}
    <label for="key">${t("部门密钥", "Department key")}</label>
    <input id="key" type="password" autocomplete="off" required ref=${field} aria-describedby="key-note" />
    <button class="main">${t("登录", "Sign in")}</button>
    <p id="key-note" class="soft">${t("密钥由管理员发放（htz_ 开头）；只保存在本标签页，关闭即失效。", "The administrator gives it to you (it begins with htz_). It is kept in this tab only and gone when you close it.")}</p>
    ${problem?.status === 401 && html`<p class="problem" role="alert">${problemText(problem)}</p>`}
  </form>
  ${problem?.status !== 401 && html`<${ProblemNote} problem=${problem} retry=${retry} />`}`;
}

export const SignedIn = ({ me, entra }) => html`<p class="signed-in">${t("已登录：", "Signed in as ")}<strong>${nameOf(me)}</strong>
  <button onClick=${() => (entra ? entra.signOut() : signIn(null))}>${t("退出", "Sign out")}</button></p>`;

/** The name that decisions are recorded under; where that is a department's, in the page's language. */
const nameOf = ({ name, rights }) => local(rights.find((one) => one.departmentName?.zh === name)?.departmentName) || name;
