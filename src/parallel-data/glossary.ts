/**
 * A glossary in Markdown to terms with their translations: tables (the first two columns), and lines such as
 * `agent; etmen` or `鞍点，saddle point`. (CSV and TMX, whose cells are exact, are read by `glossary-csv.ts` and
 * `glossary-tmx.ts`.)
 */
import { parsePage } from '../markdown/parse.ts';
import { tokenizeRange } from '../markdown/tokens.ts';
import { primaryLanguage, scriptOf } from '../shared/scripts.ts';
import { renderPlainText } from './plain-text.ts';

/** A term, and the translations that a glossary offers, in its order. */
export interface GlossaryTerm {
  readonly source: string;
  readonly targets: readonly string[];
}

export interface Languages {
  readonly from: string;
  readonly to: string;
}

/** Longest cell that is read; a longer one is no term. */
const MAX_CELL = 500;
/** Longest line without a table that is an entry. */
const MAX_LINE = 220;

/** Read a glossary in Markdown, in the order of its entries. */
export function readMarkdownGlossary(text: string, languages: Languages): GlossaryTerm[] {
  return orient(listPairs(text), languages).flatMap(([first, second]) => {
    const [source, target] = [cleanCell(first, languages.from), cleanCell(second, languages.to)];
    const targets = splitTargets(target, source);
    if (targets.length === 0) return [];
    return splitSlashes(source)
      .filter(hasLetter)
      .map((term) => ({ source: term, targets }));
  });
}

type Pair = readonly [string, string];

function listPairs(text: string): Pair[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.flatMap((line, at) => {
    const isHeader = isDelimiterRow(lines[at + 1] ?? '') && !isDelimiterRow(line);
    if (isHeader || isDelimiterRow(line) || /^(?:#|:\w+:)/.test(line)) return [];
    return line.startsWith('|') ? readTableRow(line) : readLine(line);
  });
}

function isDelimiterRow(line: string): boolean {
  return line.includes('---') && /^[\s:|-]+$/.test(line);
}

function readTableRow(line: string): Pair[] {
  const [source = '', target = ''] = line.slice(1).split(/(?<!\\)\|/, 2);
  const isShort = source.length <= MAX_CELL && target.length <= MAX_CELL;
  return isShort ? [[source.replaceAll('\\|', '|').trim(), target.replaceAll('\\|', '|').trim()]] : [];
}

/** A line of prose is no entry: an entry is short, and has its separator once. */
function readLine(line: string): Pair[] {
  if (line.length > MAX_LINE || /[.。!?]$|\]\(|\*\*/.test(line)) return [];
  const [source = '', target = '', ...more] = line
    .replace(/^[-+*]\s+/, '')
    .split(/[;；，:：]/)
    .map((part) => part.trim());
  return source === '' || target === '' || more.length > 0 ? [] : [[source, target]];
}

/** Some glossaries put the translation first: what most lines say counts for all. */
function orient(pairs: readonly Pair[], { from, to }: Languages): Pair[] {
  const weigh = (text: string) => countForeign(text, to) - countForeign(text, from);
  const turned = pairs.filter(([first, second]) => weigh(first) > weigh(second)).length;
  const straight = pairs.filter(([first, second]) => weigh(first) < weigh(second)).length;
  return pairs.map(([first, second]) => (turned > straight ? [second, first] : [first, second]));
}

/** Letters that only this language has: those of its script, or where that is Latin, those beyond a to z; English has none. */
function countForeign(text: string, language: string): number {
  if (primaryLanguage(language) === 'en') return 0;
  return text.match(scriptOf(language))?.filter((letter) => !/[a-z]/i.test(letter)).length ?? 0;
}

/** `api (application programming interface)`, `parameter(s)`: the term without remark; `f(x)` has none. */
const REMARK = /(?:(?<![\p{sc=Latin}\p{Nd}_])\(|（)[^()（）]*[)）]|\((?:s|es)\)/gu;

function cleanCell(text: string, language: string): string {
  return readPlain(text, language).replaceAll(REMARK, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** Before a cell, so that it is read as a line of text and no block of another kind. */
const IN_LINE = 'x ';

/** The words of a cell: emphasis and links without their marks, code as it is. */
function readPlain(text: string, language: string): string {
  if (!/[\\*_`[\]&<~]/.test(text)) return text;
  const page = parsePage(IN_LINE + text, { language, dialect: 'gfm' });
  const [segment] = page.blocks[0]?.segments ?? [];
  if (segment === undefined) return text;
  const range = { start: IN_LINE.length, end: segment.end };
  return renderPlainText(tokenizeRange(page, segment, range), language).text;
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** `agent / actor` are two terms; `TCP/IP`, `I / O` and `input/output` are one. */
function splitSlashes(text: string): string[] {
  const parts = text.split(' / ').map((part) => part.trim());
  return parts.every((part) => /[^\P{L}\p{sc=Latin}]|\p{L}{3}/u.test(part)) ? parts : [text.trim()];
}

/** Several translations of a term; where the term has the separator too, it is part of both. */
function splitTargets(target: string, source: string): string[] {
  const commas = /[,，、;；]/.test(source) ? [target] : target.split(/[,，、;；]/);
  const slashes = source.includes('/') ? commas : commas.flatMap((part) => part.split(WIDE_SLASH));
  return slashes.flatMap(splitSlashes).filter(hasLetter);
}

/** Between characters of scripts without spaces a slash stands alone: `准确率/精度`. */
const WIDE = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]`;
const WIDE_SLASH = new RegExp(`(?<=${WIDE})/(?=${WIDE})`, 'u');
