// A document's text: the words that gave figures marked, with what each was read as; findings pinned to their words by number.
import { html } from "htm/preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { local, periodText, t, visible } from "../shared/text.js";
import { isWords, signs } from "./findings.js";

export function TextView({ paragraphs, readings, findings, figures, selected, onSelect }) {
  const words = useRef(new Map());
  const found = Map.groupBy(findings.filter(isWords), (finding) => finding.place);
  const given = new Map(figures.filter((figure) => !figure.cell).map((figure) => [figure.place, figure]));
  const read = new Map(readings.map((reading) => [reading.place, reading.inFull]));
  const chosen = findings.find((finding) => finding.number === selected?.number && isWords(finding))?.place;
  useLayoutEffect(() => {
    const mark = selected?.from === "list" && words.current.get(chosen);
    if (mark) {
      mark.scrollIntoView({ block: "nearest" });
      (mark.querySelector("button") ?? mark).focus({ preventScroll: true });
    }
  }, [selected]);

  const draw = ({ text, place }) => {
    if (!place) {
      return visible(text);
    }

    const here = found.get(place) ?? [];
    const figure = given.get(place);
    const classes = [figure && "given", figure?.held && "withheld", here[0]?.severity, place === chosen && "selected"].filter(Boolean).join(" ");
    const meaning = read.get(place) ?? (figure && `${local(figure.indicatorName)} · ${periodText(figure.period)} · ${local(figure.measureName)}`);
    return html`<mark class=${classes} title=${[meaning, figure?.held && t("(暂扣)", " (withheld)")].filter(Boolean).join("")} ref=${(element) => { if (element) { words.current.set(place, element); } }}>
      <bdi>${visible(text)}</bdi>${here.map((finding) => html`<button class=${`pin ${finding.severity}`} aria-label=${`${place} ${signs[finding.severity]}${finding.number} ${local(finding.message)}`} title=${local(finding.message)}
        onClick=${() => onSelect({ number: finding.number, from: "grid" })}>${signs[finding.severity]}${finding.number}</button>`)}</mark>`;
  };

  const name = t("正文", "The text");
  return html`<figure class="text"><figcaption>${name}</figcaption>
    <div class="scroll" tabindex="0" role="group" aria-label=${name}>${paragraphs.map((paragraph) => html`
      <p class=${paragraph.isHeading ? "heading" : ""}><span class="number">${paragraph.page > 0 ? `p${paragraph.page}` : ""}¶${paragraph.number}</span>${paragraph.pieces.map(draw)}</p>`)}</div>
    ${readings.length > 0 && html`<details><summary>${t(`正文读作${readings.length}个数值`, `What the text was read as: ${readings.length} figures`)}</summary>
      <ul class="readings">${readings.map((reading) => html`<li><span class="code">${visible(reading.place)}</span> <bdi>${visible(reading.words)}</bdi> → ${visible(reading.inFull)}</li>`)}</ul></details>`}
  </figure>`;
}
