// A draft is held against what is published, number by number, and never stored.
import { html } from "htm/preact";
import { effect, signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { addressOf, call, download, key } from "../../shared/api.js";
import { ProblemNote } from "../../shared/problem.js";
import { language } from "../../shared/settings.js";
import { local, t, visible } from "../../shared/text.js";
import { read } from "./answer.js";
import { ProofView } from "./proof-view.js";
import { Source } from "./source.js";

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

// Kept while the writer looks at something else on the desk: {file, day}, and the proof of it.
const draft = signal(null);
const proof = signal(null);

// What one has proofread is nothing for whoever signs in next.
effect(() => {
  if (!key.value) {
    draft.value = null;
    proof.value = null;
  }
});

export function Proofreading({ catalogue }) {
  const [problem, setProblem] = useState(null);
  const { file, day } = draft.value ?? {};
  const asOf = day && `${day}T23:59:59+08:00`;
  useEffect(() => {
    if (!file || proof.value) {
      return;
    }

    const abort = new AbortController();
    setProblem(null);
    call(addressOf("proofs", { fileName: file.name, asOf }), { method: "POST", body: file, signal: abort.signal })
      .then((answer) => {
        if (answer.format === null) {
          throw new Error(answer.findings.map((finding) => `${local(finding.message)} ${local(finding.advice)}`).join(" "));
        }

        proof.value = read(answer);
      })
      .catch((one) => abort.signal.aborted || setProblem(one));
    return () => abort.abort();
  }, [file, asOf]);

  const start = (one) => { proof.value = null; draft.value = one; };
  if (!file || problem) {
    return html`<section aria-labelledby="proof-title"><h2 id="proof-title">${t("核稿", "Proofread a draft")}</h2><${ProblemNote} problem=${problem} /><${Source} onDraft=${start} /></section>`;
  }

  if (!proof.value) {
    return html`<section><h2>${t("核稿", "Proofread a draft")}</h2><p role="status">${t("正在核对…", "Checking…")}</p></section>`;
  }

  const save = (isChanged) => download(addressOf("proofs", { fileName: file.name, asOf, lang: language.value, format: "docx", changes: isChanged }), `${nameOf(file)}-${isChanged ? t("修订稿", "corrected") : t("批注稿", "comments")}.docx`, { method: "POST", body: file, headers: { Accept: word } });
  return html`<${ProofView} name=${file.isPasted ? t("粘贴的文字", "Pasted text") : visible(file.name)} proof=${proof.value} catalogue=${catalogue} onOther=${() => start(null)} onSave=${save} />`;
}

const nameOf = (file) => file.name.replace(/\.[^.]*$/, "");
