// What is wrong with a catalogue, fault by fault, each at its line; other problems as everywhere.
import { html } from "htm/preact";
import { ProblemNote } from "../shared/problem.js";
import { local, t, visible } from "../shared/text.js";

export const FaultNote = ({ problem, retry }) => (problem?.status !== 422 || problem.errors.length === 0 ? html`<${ProblemNote} problem=${problem} retry=${retry} />`
  : html`<div class="problem" role="alert"><div><p>${t(`目录有${problem.errors.length}处错误，没有生效：`, `The catalogue has ${problem.errors.length} faults and was not put in force:`)}</p>
    <ul>${problem.errors.map((error) => html`<li>${visible(local(error.message))}</li>`)}</ul></div></div>`);
