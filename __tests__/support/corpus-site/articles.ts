/** The articles of the test site, as their author wrote them: `../../fixtures/corpus/articles.txt`. */
import { readFileSync } from 'node:fs';

/** A sentence and its translation; a heading has a level. */
export interface SentencePair {
  readonly en: string;
  readonly es: string;
  readonly level: number;
  /** First of its paragraph. */
  readonly isFirst: boolean;
}

export interface SiteArticle {
  readonly en: string;
  readonly es: string;
  readonly pairs: readonly SentencePair[];
}

const FILE = new URL('../../fixtures/corpus/articles.txt', import.meta.url);

export function readArticles(): SiteArticle[] {
  return readFileSync(FILE, 'utf8')
    .split(/^= /m)
    .slice(1)
    .map((part) => {
      const [names = '', ...lines] = part.trimEnd().split('\n');
      const [en = '', es = ''] = names.split(' | ');
      return { en, es, pairs: readPairs(lines) };
    });
}

function readPairs(lines: readonly string[]): SentencePair[] {
  let isFirst = true;
  return lines.flatMap((line) => {
    const [, marks = '', en, es] = /^(#*) ?(.+) \|\| (.+)$/.exec(line) ?? [];
    if (en === undefined || es === undefined) {
      isFirst = true;
      return [];
    }
    const pair = { en, es, level: marks.length, isFirst: isFirst || marks !== '' };
    isFirst = marks !== '';
    return [pair];
  });
}

export type Side = 'en' | 'es';

/** The article as HTML, without a page around it. */
export function renderBody(pairs: readonly SentencePair[], side: Side): string {
  const groups: SentencePair[][] = [];
  for (const pair of pairs) {
    if (pair.isFirst || groups.length === 0) groups.push([pair]);
    else groups.at(-1)?.push(pair);
  }
  return groups
    .map((group) => {
      const text = group.map((pair) => escapeHtml(pair[side])).join(' ');
      const level = group[0]?.level ?? 0;
      return level > 0 ? `<h${level}>${text}</h${level}>` : `<p>${text}</p>`;
    })
    .join('\n');
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
