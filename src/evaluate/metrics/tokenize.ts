/**
 * The tokenizers of BLEU: a text to the tokens that are counted. Each gives what the one of its name in sacreBLEU 2.6
 * gives, its slips included, so that figures can be compared.
 */
import { splitWords, trim } from './white-space.ts';

/** Names of the tokenizers; `none` takes words between white space as they are. */
export const TOKENIZERS = ['13a', 'zh', 'char', 'intl', 'none'] as const;
export type Tokenizer = (typeof TOKENIZERS)[number];

const SPACED: Readonly<Record<Tokenizer, (text: string) => string>> = {
  '13a': space13a,
  zh: spaceChinese,
  char: (text) => Array.from(text).join(' '),
  intl: spaceInternational,
  none: (text) => text,
};

/** The tokens of a text, without white space. */
export function tokenize(text: string, tokenizer: Tokenizer): string[] {
  return splitWords(SPACED[tokenizer](text));
}

/** Marks that stand alone; full stops and commas but not those between digits; dashes after digits. */
function spaceMarks(text: string): string {
  return text
    .replaceAll(/([{-~[-` -&(-+:-@/])/gu, ' $1 ')
    .replaceAll(/([^0-9])([.,])/gu, '$1 $2 ')
    .replaceAll(/([.,])([^0-9])/gu, ' $1 $2')
    .replaceAll(/([0-9])(-)/gu, '$1 $2 ');
}

/** As the script mteval-v13a of NIST; entities are decoded one after the other, `&amp;lt;` to `<`. */
function space13a(text: string): string {
  const joined = text.replaceAll('<skipped>', '').replaceAll('-\n', '').replaceAll('\n', ' ');
  const decoded = joined
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return spaceMarks(` ${decoded} `);
}

/**
 * What the tokenizer `zh` sets alone. U+2001 to U+2A6D and U+2F81 to U+2FA1 are there by a slip (ideographs beyond
 * U+FFFF were meant, and are not set alone), which takes in quotation marks, arrows and mathematical signs.
 */
const CHINESE = new RegExp(
  [
    String.raw`[\u2001-\u2A6D\u2E80-\u2FDF\u2FF0-\u303F\u3100-\u312F\u31A0-\u31BF\u31C0-\u31EF\u3200-\u33FF`,
    String.raw`\u3400-\u4DB5\u4E00-\u9FBB\uF900-\uFA2D\uFA30-\uFA6A\uFA70-\uFAD9\uFE10-\uFE1F\uFE30-\uFE4F\uFF00-\uFFEF]`,
  ].join(''),
  'gu',
);

function spaceChinese(text: string): string {
  return spaceMarks(trim(text).replaceAll(CHINESE, ' $& '));
}

/** As the script mteval-v14 with international tokenization: punctuation but between digits, and every symbol. */
function spaceInternational(text: string): string {
  return text
    .replaceAll(/(\P{N})(\p{P})/gu, '$1 $2 ')
    .replaceAll(/(\p{P})(\P{N})/gu, ' $1 $2')
    .replaceAll(/(\p{S})/gu, ' $1 ');
}
