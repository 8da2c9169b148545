/** A correction as a suggestion of GitHub: whole lines of the proposed page, with every correction on them. */
import type { PageData, Readings, SentenceData } from './data.ts';

export interface Suggestion {
  /** Lines of the page (from 1) that it stands for. */
  readonly first: number;
  readonly last: number;
  /** What to paste into a comment on these lines. */
  readonly text: string;
}

/** @returns `undefined` for a removed sentence, which is on no line. */
export function suggestLines(page: PageData, sentence: SentenceData, readings: Readings): Suggestion | undefined {
  if (sentence.place === undefined) return undefined;
  const [start, end] = widen(page.text, sentence.place);
  const lines = correct(page, readings, { start, end });
  const fence = '`'.repeat(Math.max(3, ...[...lines.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  const first = lineOf(page.text, start);
  return { first, last: lineOf(page.text, Math.max(start, end)), text: `${fence}suggestion\n${lines}\n${fence}\n` };
}

/** The lines that a range touches, without the last line end. */
function widen(text: string, [start, end]: readonly [number, number]): [number, number] {
  const lineEnd = text.indexOf('\n', Math.max(start, end));
  return [text.lastIndexOf('\n', start - 1) + 1, lineEnd === -1 ? text.length : lineEnd];
}

/** A range of the page with its corrections. */
function correct(page: PageData, readings: Readings, { start, end }: { start: number; end: number }): string {
  const edits = page.sentences.flatMap(({ id, place }) => {
    const edit = readings.get(id)?.edit;
    return place === undefined || edit === undefined || place[0] < start || place[1] > end ? [] : [{ place, edit }];
  });
  let text = '';
  let at = start;
  for (const { place, edit } of edits.toSorted((a, b) => a.place[0] - b.place[0])) {
    if (place[0] < at) continue;
    text += page.text.slice(at, place[0]) + edit;
    at = place[1];
  }
  return text + page.text.slice(at, end);
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
