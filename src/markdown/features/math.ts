/**
 * Formulas between dollar signs, in a line and as blocks of their own.
 */
import { list } from 'micromark-core-commonmark';
import type { Construct, State } from 'micromark-util-types';
import { findUnescaped, isEscaped, matchAt, paragraphEnd, paragraphStart, type RangeFinder } from '../finders.ts';
import type { Feature } from './feature.ts';
import { keyFormulas } from './formula-key.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';
import { readShortFormula } from './short-formula.ts';
import { readTex } from './tex-tokens.ts';

/** A display formula, perhaps in slide marks. */
const LONE_DISPLAY = /^[\s[(*~]*\$\$[^$]+\$\$[\s\])*~.,]*$/;

/** `$…$` in a line, `$$…$$` in a line or as a block, as TeX and pandoc have them. */
export const math: Feature = mathFeature('math', (text, offset) => findInlineMath(text, offset));

/** The same as GitHub has them: a dollar sign beside a letter or a digit is money. */
export const githubMath: Feature = mathFeature('github-math', (text, offset) => {
  const end = /[\w$]/.test(text[offset - 1] ?? ' ') ? undefined : findInlineMath(text, offset);
  if (end === undefined || /[\w$]/.test(text[end] ?? ' ')) return undefined;
  return /^\s|\s$/.test(text.slice(offset + 1, end - 1)) ? undefined : end;
});

function mathFeature(name: string, findInline: RangeFinder): Feature {
  return {
    name,
    syntax: (text) => ({
      flow: { 36: rangeConstruct('ownDisplay', (offset) => findDisplayBlock(text, offset), true) },
      text: {
        36: [
          rangeConstruct('ownDisplay', (offset) => findInlineDisplay(text, offset)),
          rangeConstruct('ownMath', (offset) => findInline(text, offset)),
        ],
      },
    }),
    tree: rangeNodes('ownDisplay', 'ownMath'),
    blocks: { ownDisplay: 'math' },
    spans: { ownDisplay: { place: 'atom', kind: 'math' }, ownMath: { place: 'atom', kind: 'math' } },
    blockKinds: { math: { likeness: { floor: -2.5, gain: 9, tokens: readTex }, alone: LONE_DISPLAY } },
    spanKinds: {
      math: {
        isWordlike: true,
        anchor: 'math',
        keyOf: (raw) => raw.replaceAll(/\s+/g, ''),
        inPlainText: readShortFormula,
        shownAs: 'tex',
      },
    },
    evidence: { formula: 'sure' },
    readPieces: { math: ({ raw }) => keyFormulas(raw).map((key) => ({ kind: 'formula', key })) },
    inRaw: [{ kind: 'math', pattern: /\$\$[^]+?\$\$|\$(?:\\[^]|[^$\\])+\$/gm }],
  };
}

/** Lists as CommonMark has them, except on lines that continue a formula. */
export const formulaLines: Feature = {
  name: 'formula-lines',
  syntax: (text) => {
    const lists = listOutsideFormulas(text);
    const digits = Object.fromEntries([48, 49, 50, 51, 52, 53, 54, 55, 56, 57].map((code) => [code, lists]));
    return { disable: { null: ['list'] }, document: { 42: lists, 43: lists, 45: lists, ...digits } };
  },
};

function listOutsideFormulas(text: string): Construct {
  const lines = findFormulaLines(text);
  return {
    ...list,
    name: 'ownList',
    tokenize(effects, ok, nok) {
      const start: State = (code) =>
        lines.has(this.now().offset) ? nok(code) : list.tokenize.call(this, effects, ok, nok)(code);
      return start;
    },
  };
}

const AFTER_DISPLAY = /(?:[ \t]|[.,;:]|:[a-z]+:`[^`\n]*`|(?:\*\*|~~)[\])])*(?=\r?\n|$)/y;
const BREAKS_DISPLAY = /\n[ \t]*(?:#{1,6}[ \t]|`{3}|~{3}|:label:|:eqlabel:|:begin_tab:|:end_tab:)/;

/**
 * Display math as a block of its own: `$$` to the next `$$`, as in TeX, whatever stands between, and nothing
 * behind it on its last line but punctuation, roles and slide marks. The stock math extension instead demands a
 * closing fence on its own line, and swallows the page where a formula closes behind its last symbol.
 */
const findDisplayBlock: RangeFinder = (text, offset) => {
  const end = findDisplayEnd(text, offset);
  return end === undefined ? undefined : matchAt(AFTER_DISPLAY, text, end);
};

function findDisplayEnd(text: string, offset: number): number | undefined {
  if (!text.startsWith('$$', offset)) return undefined;
  const close = findUnescaped(text, '$$', offset + 2);
  if (close === -1 || BREAKS_DISPLAY.test(text.slice(offset, close))) return undefined;
  return text.slice(offset + 2, close).trim() === '' ? undefined : close + 2;
}

/** Display math inside a line of text; it ends in the same paragraph. */
const findInlineDisplay: RangeFinder = (text, offset) => {
  const end = findDisplayEnd(text, offset);
  return end !== undefined && end <= paragraphEnd(text, offset) ? end : undefined;
};

/**
 * Inline math. Pandoc's rule (no white space inside the dollars, no digit behind them) is kept for plain words,
 * so that two prices are not a formula; content that is plainly TeX, or very short, needs no such proof.
 */
const findInlineMath: RangeFinder = (text, offset) => {
  if (text[offset + 1] === '$' || isEscaped(text, offset)) return undefined;
  const close = findUnescaped(text, '$', offset + 1);
  if (close === -1 || close > paragraphEnd(text, offset)) return undefined;
  const content = text.slice(offset + 1, close);
  if (content.trim() === '' || isBetweenPrices(text, offset, close)) return undefined;
  const isTight = content.trim() === content && !/\d/.test(text[close + 1] ?? '');
  return isTight || /[\\^_=]/.test(content) || content.length <= 3 ? close + 1 : undefined;
};

const DIGIT = /\p{Nd}/u;
/** Letters that no formula without TeX has. */
const FOREIGN = /[^\P{L}\p{sc=Latin}\p{sc=Greek}]/u;

/** Whether a formula without TeX is prose: it has letters of another script, or two words. */
function isProse(content: string): boolean {
  return FOREIGN.test(content) || (content.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2;
}

/** Whether two dollar signs belong to prices, `$5-$10`, `5$/10$`, `$100 to us; it costs 35$`, and hold no TeX. */
function isBetweenPrices(text: string, open: number, close: number): boolean {
  const content = text.slice(open + 1, close);
  if (/[\\^_]/.test(content)) return false;
  const isPriceBehind = DIGIT.test(text[open - 1] ?? '') && DIGIT.test(content.at(-1) ?? '');
  if (!DIGIT.test(content[0] ?? '')) return isPriceBehind;
  return isPriceBehind || DIGIT.test(text[close + 1] ?? '') || isProse(content);
}

/**
 * Lines that look like a list item but continue a formula: `$a` ⏎ `- b$`. Block structure is decided before
 * inline structure in Markdown, so such a line would cut the formula in two.
 *
 * @returns Offsets of the first character behind the indentation of each such line.
 */
function findFormulaLines(text: string): Set<number> {
  const found = new Set<number>();
  for (const match of text.matchAll(/[-+*>](?=[ \t])(?<=\n[ \t]*.)/g)) {
    const before = text.slice(paragraphStart(text, match.index), match.index);
    if (!before.includes('$') || /^[ \t]*(`{3}|~{3})/m.test(before)) continue;
    const dollars = before.replaceAll(/`[^`\n]*`|\\./g, '').split('$').length - 1;
    const close = findUnescaped(text, '$', match.index);
    if (dollars % 2 === 1 && close !== -1 && close < paragraphEnd(text, match.index)) found.add(match.index);
  }
  return found;
}
