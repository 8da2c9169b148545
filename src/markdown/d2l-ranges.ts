/**
 * Finders for the constructs of the d2lbook dialect: given a text and an offset, where does the construct that
 * starts there end? They look at the raw text and know nothing of the tokenizer that asks.
 *
 * Rule: a finder answers `undefined` rather than guess across a paragraph, so that one stray delimiter can never
 * swallow the rest of a page.
 */

/** Answers the end offset (exclusive) of a construct that starts at `offset`, or `undefined`. */
export type RangeFinder = (text: string, offset: number) => number | undefined;

const BLOCK_DIRECTIVES = 'label|lable|labal|eqlabel|width|height|bibliography|table|fig|begin_[a-z]+|end_[a-z]+';
const DIRECTIVE_LINE = new RegExp(
  String.raw`(?::(?:${BLOCK_DIRECTIVES}):(?:[ \t]?${'`'}[^${'`'}\n]*${'`'})?[ \t]*)+(?=\r?\n|$)`,
  'y',
);
const ROLE = /:[a-zA-Z][\w-]*:[ \t]?(?:``[^`\n]+``|`[^`\n]+`)/y;
const BARE_URL = /https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/y;
const AFTER_DISPLAY = /(?:[ \t]|[.,;:]|:[a-z]+:`[^`\n]*`|(?:\*\*|~~)[\])])*(?=\r?\n|$)/y;
const BREAKS_DISPLAY = /\n[ \t]*(?:#{1,6}[ \t]|`{3}|~{3}|:label:|:eqlabel:|:begin_tab:|:end_tab:)/;
const IMAGE_RESOURCE =
  /\]\([ \t]*(?:<[^<>\n]*>|[^\s()]*(?:\([^()\n]*\)[^\s()]*)*)(?:[ \t\n]+(?:"[^"]*"|'[^']*'))?[ \t]*\)/g;

function matchAt(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function isEscaped(text: string, offset: number): boolean {
  let slashes = 0;
  while (text[offset - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

function findUnescaped(text: string, delimiter: string, from: number): number {
  let at = text.indexOf(delimiter, from);
  while (at !== -1 && isEscaped(text, at)) at = text.indexOf(delimiter, at + 1);
  return at;
}

/** End of the paragraph that holds `offset`: its blank line, or the end of the text. */
function paragraphEnd(text: string, offset: number): number {
  const blank = /\n[ \t]*\r?\n/g;
  blank.lastIndex = offset;
  return blank.exec(text)?.index ?? text.length;
}

/** How far finders look back, UTF-16 units: a longer paragraph is no text that a person marked up. */
const LOOK_BACK = 4_000;

/** Start of the paragraph that holds `offset`, or of as much of it as finders look at. */
function paragraphStart(text: string, offset: number): number {
  const from = Math.max(0, offset - LOOK_BACK);
  const before = text.slice(from, offset);
  const behind = (gap: string) => (before.includes(gap) ? before.lastIndexOf(gap) + gap.length : 0);
  return from + Math.max(behind('\n\n'), behind('\r\n\r\n'));
}

/** One or more block directives that fill the rest of a line. */
export const findDirectiveLine: RangeFinder = (text, offset) => matchAt(DIRECTIVE_LINE, text, offset);

/** A role with its content, in single or (a known slip of writers) double backticks. */
export const findRole: RangeFinder = (text, offset) => matchAt(ROLE, text, offset);

/** A bare URL, without the punctuation that ends the sentence around it. */
export const findBareUrl: RangeFinder = (text, offset) => {
  if (/\w/.test(text[offset - 1] ?? ' ')) return undefined;
  const end = matchAt(BARE_URL, text, offset);
  if (end === undefined) return undefined;
  return trimUrl(text, offset, end);
};

/** Where a URL ends without the punctuation behind it; a closing bracket belongs to it if it opens one. */
function trimUrl(text: string, start: number, end: number): number {
  let open = 0;
  for (let at = start; at < end; at += 1) open += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
  for (let at = end; at > start; at -= 1) {
    const last = text[at - 1] ?? '';
    if (last === ')' && open < 0) open += 1;
    else if (!'.,;:!?\'"*_~]'.includes(last)) return at;
  }
  return start;
}

/**
 * Display math as a block of its own: `$$` to the next `$$`, as in TeX, whatever stands between, and nothing
 * behind it on its last line but punctuation, roles and slide marks. The stock math extension instead demands a
 * closing fence on its own line, and swallows the page where a formula closes behind its last symbol.
 */
export const findDisplayBlock: RangeFinder = (text, offset) => {
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
export const findInlineDisplay: RangeFinder = (text, offset) => {
  const end = findDisplayEnd(text, offset);
  return end !== undefined && end <= paragraphEnd(text, offset) ? end : undefined;
};

/**
 * Inline math. Pandoc's rule (no white space inside the dollars, no digit behind them) is kept for plain words,
 * so that two prices are not a formula; content that is plainly TeX, or very short, needs no such proof.
 */
export const findInlineMath: RangeFinder = (text, offset) => {
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

/** The same text, of the same length, with code and formulas blanked: a star in them marks nothing. */
function blankLiterals(text: string): string {
  return text.replaceAll(/`[^`]*`|\$[^$]*\$/g, (literal) => ' '.repeat(literal.length));
}

/** The resource of a link, but no slide mark in round brackets behind another one. */
const RESOURCE_OPEN = /^\]\((?!\*\*|~~)/;
const SLIDE_OPEN = /[[(](?:\*\*|~~)/y;
const SLIDE_CLOSE = /(?:\*\*|~~)[\])]/y;

/** Opening slide mark: `[**`, `(**`, `[~~` or `(~~`; a strong text in brackets is none. */
export const findSlideOpen: RangeFinder = (text, offset) => {
  const end = matchAt(SLIDE_OPEN, text, offset);
  if (end === undefined) return undefined;
  const run = text.slice(offset + 1, end);
  const bracket = text[offset] === '[' ? ']' : ')';
  const rest = blankLiterals(text.slice(end, paragraphEnd(text, offset)));
  const next = rest.indexOf(run);
  if (next === -1) return end;
  const behind = rest.slice(next).replace(/^[*~]+/, '');
  return behind.startsWith(bracket) && !RESOURCE_OPEN.test(behind) ? end : undefined;
};

/** Closing slide mark: `**]`, `**)`, `~~]` or `~~)`, where it closes no strong text. */
export const findSlideClose: RangeFinder = (text, offset) => {
  const end = matchAt(SLIDE_CLOSE, text, offset);
  if (end === undefined || RESOURCE_OPEN.test(text.slice(end - 1, end + 3))) return undefined;
  const run = text.slice(offset, end - 1);
  const opener = (text[end - 1] === ']' ? '[' : '(') + run;
  const before = blankLiterals(text.slice(paragraphStart(text, offset), offset));
  const opened = before.lastIndexOf(opener);
  if (opened !== -1 && opened > before.lastIndexOf(run + text[end - 1])) return end;
  return (before.split(run).length - 1) % 2 === 0 ? end : undefined;
};

/** The one star that closes an emphasis right before a closing slide mark, as in `[**a *b***]`. */
export const findStarBeforeClose: RangeFinder = (text, offset) => {
  const isBefore = /^\*\*\*[\])]/.test(text.slice(offset, offset + 4)) && text[offset - 1] !== '*';
  return isBefore && findSlideClose(text, offset + 1) !== undefined ? offset + 1 : undefined;
};

/** The resource part `](path)` that closes the image whose `![` stands at `offset`: its start and end. */
export function findImageResource(text: string, offset: number): { start: number; end: number } | undefined {
  const limit = paragraphEnd(text, offset);
  IMAGE_RESOURCE.lastIndex = offset + 2;
  for (let match = IMAGE_RESOURCE.exec(text); match !== null; match = IMAGE_RESOURCE.exec(text)) {
    if (match.index > limit) return undefined;
    const caption = text.slice(offset + 2, match.index).replaceAll(/\$[^$]*\$|`[^`]*`|\\./g, '');
    const depth = caption.split('[').length - caption.split(']').length;
    if (depth <= 0) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/**
 * Lines that look like a list item but continue a formula: `$a` ⏎ `- b$`. Block structure is decided before
 * inline structure in Markdown, so such a line would cut the formula in two.
 *
 * @returns Offsets of the first character behind the indentation of each such line.
 */
export function findFormulaLines(text: string): Set<number> {
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
