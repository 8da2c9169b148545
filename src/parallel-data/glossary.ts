/**
 * Glossaries to terms with their translations: tables of Markdown (the first two columns), lines such as
 * `agent; etmen` or `鞍点，saddle point`, and the CSV that Amazon Translate takes. (TMX is read by `glossary-tmx.ts`.)
 */
import { parse } from 'csv-parse/sync';
import { scriptOf } from '../shared/scripts.ts';

/** A term, and the translations that a glossary offers, in its order. */
export interface GlossaryTerm {
  readonly source: string;
  readonly targets: readonly string[];
}

export interface Languages {
  readonly from: string;
  readonly to: string;
}

/** Read a glossary that is text: Markdown, or CSV when its first row names both languages. */
export function readGlossary(text: string, languages: Languages): GlossaryTerm[] {
  const body = text.replace(/^\uFEFF/, '');
  const pairs = readCsv(body, languages) ?? orient(readMarkdown(body), languages);
  const terms = new Map<string, Set<string>>();
  for (const [source, target] of pairs)
    for (const term of cleanSource(source)) {
      const targets = terms.get(term) ?? new Set();
      for (const translation of splitTargets(target)) targets.add(translation);
      if (targets.size > 0) terms.set(term, targets);
    }
  return Array.from(terms, ([source, targets]) => ({ source, targets: [...targets] }));
}

type Pair = readonly [string, string];

/** `undefined` when the first row does not name the languages. */
function readCsv(text: string, { from, to }: Languages): Pair[] | undefined {
  const header = (text.split(/\r?\n/, 1)[0] ?? '').split(',').map((field) => field.replaceAll('"', '').trim());
  const [source, target] = [header.indexOf(from), header.indexOf(to)];
  if (source === -1 || target === -1) return undefined;
  const rows = parse(text, { relax_column_count: true, skip_empty_lines: true, from_line: 2 });
  return rows.map((row) => [row[source] ?? '', row[target] ?? '']);
}

function readMarkdown(text: string): Pair[] {
  return text.split(/\r?\n/).flatMap((line, at, lines) => {
    const isHeader = /^\s*\|?[\s:|-]*-{3}[\s:|-]*$/.test(lines[at + 1] ?? '');
    if (/^\s*(?:#|:\w+:|\|?[\s:|-]*-{3}[\s:|-]*$)/.test(line) || isHeader) return [];
    return line.trimStart().startsWith('|') ? readTableRow(line) : readLine(line);
  });
}

function readTableRow(line: string): Pair[] {
  const cells = line
    .trim()
    .replaceAll(/^\||\|$/g, '')
    .split('|');
  return [[(cells[0] ?? '').trim(), (cells[1] ?? '').trim()]];
}

/** A line of prose is no entry: an entry is short, and has its separator once. */
function readLine(line: string): Pair[] {
  const [, source, target] = /^([^;；，:：]{1,80}?)\s*[;；，:：]\s*([^;；，:：]{1,120})$/.exec(line.trim()) ?? [];
  if (source === undefined || target === undefined || /[.。!?]$|\]\(|\*\*/.test(line.trim())) return [];
  return [[source, target]];
}

/** Some glossaries put the translation first: what most lines say counts for all. */
function orient(pairs: readonly Pair[], { from, to }: Languages): Pair[] {
  const weigh = (text: string) => countForeign(text, to) - countForeign(text, from);
  const turned = pairs.filter(([first, second]) => weigh(first) > weigh(second)).length;
  const straight = pairs.filter(([first, second]) => weigh(first) < weigh(second)).length;
  return pairs.map(([first, second]) => (turned > straight ? [second, first] : [first, second]));
}

/** Letters that only this language has: those of its script, or where that is Latin, those beyond a to z. */
function countForeign(text: string, language: string): number {
  const own = text.match(scriptOf(language))?.join('') ?? '';
  return /[a-z]/i.test(own) || language === 'en' ? own.replaceAll(/[a-z]/gi, '').length : own.length;
}

/** `api (application programming interface)`, `argument (in programming)`, `parameter(s)`: the term without remark. */
function cleanSource(text: string): string[] {
  const bare = cleanTerm(text)
    .replaceAll(/\s*[(（][^()（）]*[)）]/g, '')
    .trim();
  return bare.split(/\s*\/\s*/).filter((term) => /\p{L}/u.test(term));
}

function splitTargets(text: string): string[] {
  return cleanTerm(text)
    .replaceAll(/\s*[(（][^()（）]*[)）]/g, '')
    .split(/\s*[,，、/;；]\s*/)
    .filter((term) => /\p{L}/u.test(term));
}

function cleanTerm(text: string): string {
  return text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*`_]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
