/** What of a document is prose, and what the service bills of it. */
import type { Context } from './context.ts';
import { type Run, readHtml } from './html-runs.ts';

/** A document and its runs of prose; of a text that is no HTML each line is one. */
export interface Prose {
  readonly name: string;
  readonly source: string;
  readonly runs: readonly Run[];
  /** Prose as it is written in the document. */
  readonly escape: (text: string) => string;
  /** Characters (code points) that the service bills for each target language. */
  readonly billedCharacters: number;
}

/** Read a document by its content type. */
export function readProse(document: { name: string; source: string; isHtml: boolean }, { switches }: Context): Prose {
  const { name, source, isHtml } = document;
  if (!isHtml)
    return { name, source, runs: readLines(source), escape: (text) => text, billedCharacters: countCharacters(source) };
  const { runs, innerText, hasHtmlElement } = readHtml(source);
  const isTouched = hasHtmlElement || switches.htmlFragment === 'translated';
  if (!isTouched) return { name, source, runs: [], escape: escapeHtml, billedCharacters: 0 };
  const billed = switches.billedCharacters === 'text' ? innerText : source;
  return { name, source, runs, escape: escapeHtml, billedCharacters: countCharacters(billed) };
}

function readLines(source: string): Run[] {
  return [...source.matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    pieces: [{ type: 'text', html: line, text: line }],
  }));
}

/** Characters as the service counts them. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
