/**
 * Comments and docstrings of a code cell. Translators translate them, so they are parallel data; the code between
 * them must be the same on both sides for two comments to be a pair.
 */
import { joinTexts } from './plain-text.ts';

/** One comment: whole lines that follow each other, or the end of a line. */
interface Comment {
  readonly text: string;
  /** Code before the comment, without white space: the same for comments that stand in the same place. */
  readonly place: string;
}

/** Comments of one cell, in order. */
export type CodeComments = readonly Comment[];

const LINE_COMMENT =
  /^(?<code>(?:[^#"'/]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/(?!\/))*)(?:#+|\/\/+)(?![@%!])\s?(?<text>.*)$/;
const QUOTES = /^\s*[rRuUfF]?("""|''')/;

/** Read the comments of a fenced cell. */
export function readComments(cell: string, language: string): CodeComments {
  const comments: { texts: string[]; place: string }[] = [];
  let code = '';
  const lines = cell.split('\n').slice(1);
  for (let at = 0; at < lines.length; at++) {
    const docstring = readDocstring(lines, at);
    if (docstring !== undefined) {
      // Its quotes are code: they part it from the comments before and behind it.
      comments.push({ texts: [docstring.text], place: `${code}"` });
      code += '""';
      at = docstring.end;
      continue;
    }
    const line = lines[at] ?? '';
    const { code: before = line, text } = LINE_COMMENT.exec(line)?.groups ?? {};
    code += before.replaceAll(/\s+/g, '');
    if (text === undefined) continue;
    const last = comments.at(-1);
    if (last?.place === code) last.texts.push(text.trim());
    else comments.push({ texts: [text.trim()], place: code });
  }
  return comments.map(({ texts, place }) => ({ text: joinTexts(texts, language), place: hashText(place) }));
}

/** The first paragraph of a docstring that opens on this line, and the line that it ends on. */
function readDocstring(lines: readonly string[], at: number): { text: string; end: number } | undefined {
  const mark = QUOTES.exec(lines[at] ?? '')?.[1];
  if (mark === undefined) return undefined;
  const first = (lines[at] ?? '').replace(QUOTES, '');
  const texts: string[] = [];
  for (let end = at; end < lines.length; end++) {
    const line = end === at ? first : (lines[end] ?? '');
    const stop = line.indexOf(mark);
    if (stop === -1) texts.push(line.trim());
    else {
      if (line.slice(stop + mark.length).trim() !== '') return undefined;
      const body = [...texts, line.slice(0, stop).trim()].join('\n').trim();
      return { text: (body.split('\n\n')[0] ?? '').replaceAll(/\s+/g, ' '), end };
    }
  }
  return undefined;
}

/** Places are only compared: a short hash (FNV-1a) does. */
function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}.${hash >>> 0}`;
}

/** Comments of two cells that stand in the same place of the same code. */
export function pairComments(source: CodeComments, target: CodeComments): { source: string; target: string }[] {
  const byPlace = new Map(target.map(({ place, text }) => [place, text]));
  return source.flatMap(({ place, text }) => {
    const partner = byPlace.get(place);
    return partner === undefined ? [] : [{ source: text, target: partner }];
  });
}
