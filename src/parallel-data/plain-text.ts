/**
 * The text of sentences as parallel data has it: plain prose. Formulas, roles, pictures, addresses, HTML and footnote
 * marks are dropped with whatever they leave behind (empty brackets, doubled commas); the words of inline code,
 * links and emphasis stay, and so do formulas of one symbol. The service has no use for TeX, and an engine never sees it as text.
 */
import { spanTraits } from '../markdown/dialects/registry.ts';
import type { Token } from '../markdown/tokens.ts';
import { primaryLanguage, usesFullWidth, usesSpaces } from '../shared/scripts.ts';

/** Stands where a span was dropped. */
const HOLE = '\uE000';

/**
 * Characters that nobody sees and no word needs. The joiners U+200C and U+200D are none of them: Persian and the
 * languages of India spell with them, and emoji are joined by them.
 */
const UNSEEN = /[\u200B\u2060\uFEFF\u00AD]/g;

/** Plain text of a sentence, and how many of its spans were dropped. */
export interface PlainText {
  readonly text: string;
  readonly dropped: number;
}

/** Make plain text of the tokens of one sentence. */
export function renderPlainText(tokens: readonly Token[], language: string): PlainText {
  const raw = tokens.map(renderToken).join('');
  const dropped = raw.split(HOLE).length - 1;
  const spaced = joinLines(raw.replaceAll(UNSEEN, ''), language);
  return { text: dropped === 0 ? spaced : closeHoles(spaced, language), dropped };
}

function renderToken(token: Token): string {
  if (token.type === 'text') return token.raw;
  const { inPlainText } = spanTraits(token.kind);
  if (inPlainText === 'text') return token.raw;
  if (typeof inPlainText === 'function') return inPlainText(token.raw) ?? HOLE;
  if (token.type !== 'atom' || inPlainText === 'nothing') return '';
  return HOLE;
}

/** Join sentences to one text: with a space, or in languages that put none between sentences, without. */
export function joinTexts(texts: readonly string[], language: string): string {
  const parts = texts.filter((text) => text !== '');
  if (!usesFullWidth(language)) return parts.join(' ');
  // Latin words at a joint must not run together.
  return parts.reduce((joined, part) => {
    const isSpaced = /[\w.,;:!?]$/.test(joined) && /^\w/.test(part);
    return joined + (isSpaced ? ' ' : '') + part;
  }, '');
}

const WIDE = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF`;
const WIDE_LINE_END = new RegExp(`(?<!\\s)(?:(?<=[${WIDE}])\\s*\\n\\s*|\\s*\\n\\s*(?=[${WIDE}]))`, 'gu');

/** One line; a line end between wide characters is nothing, everywhere else a space. */
function joinLines(text: string, language: string): string {
  const joined = usesSpaces(language) ? text : text.replaceAll(WIDE_LINE_END, '');
  return joined.replaceAll(/\s+/g, ' ').trim();
}

const PAUSE = ',，、;；';
const LONE_BRACKETS = new RegExp(`[(（\\[【]\\s*[${HOLE}\\s${PAUSE}.:]*${HOLE}[${HOLE}\\s${PAUSE}.:]*[)）\\]】]`, 'g');
/** What hangs on a formula by a hyphen or an apostrophe makes no sense without it: `$i$-th`, `$x$'in`. */
const HANGING = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]+-)?${HOLE}(?:['’-]\\p{L}+)+|(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]+-${HOLE}`,
  'gu',
);
const LISTED = new RegExp(`${HOLE}(?:\\s*[${PAUSE}=<>+≈]?\\s*${HOLE})+`, 'g');

/** Take out the holes and the punctuation that only stood for what was in them. */
function closeHoles(text: string, language: string): string {
  const bare = text.replaceAll(HANGING, HOLE).replaceAll(LONE_BRACKETS, HOLE).replaceAll(LISTED, HOLE);
  const wide = bare.replaceAll(new RegExp(`(?<=[${WIDE}])\\s*${HOLE}\\s*(?=[${WIDE}])`, 'gu'), '');
  const closed = wide
    .replaceAll(HOLE, ' ')
    .replaceAll(/[(（[【]\s*[)）\]】]/g, ' ')
    .replaceAll(/\s+/g, ' ');
  return tidyMarks(closed, language);
}

function tidyMarks(text: string, language: string): string {
  // French sets a space before these.
  const tight =
    primaryLanguage(language) === 'fr'
      ? /(?<!\s)\s+(?=[,.)\]}，。、；：！？）】」』])/g
      : /(?<!\s)\s+(?=[,.;:!?)\]}，。、；：！？）】」』])/g;
  return text
    .replaceAll(tight, '')
    .replaceAll(/(?<=[([{（【「『，。、；：！？])\s+/g, '')
    .replaceAll(/([,，、;；:：])(?:\s*[,，、;；:：])+/g, '$1')
    .replaceAll(/(?<![,，、;；:：])[,，、;；:：]+(?=[.。!！?？)）](?!\.))/g, '')
    .replace(/^[\s,，、;；:：.。!！?？)）\]】]+/, '')
    .trim();
}
