/**
 * Formulas of a page to tokens, before any text is taken: MathJax and KaTeX write each formula two or three times
 * (for the eye, for readers, as TeX), and only the TeX is the same in every language.
 *
 * A token is the TeX between two private characters; {@link renderTokens} makes Markdown of it. Inline code is kept
 * between two others.
 */
import {
  attributeOf,
  type Document,
  type Element,
  hasClass,
  isText,
  listElements,
  removeElement,
  replaceByText,
  textOf,
} from './html-tree.ts';

const FORMULA = ['\uE010', '\uE011'] as const;
const CODE = ['\uE012', '\uE013'] as const;
const TOKEN = /\uE010([^\uE011]*)\uE011|\uE012([^\uE013]*)\uE013/g;

/** Put tokens in the place of formulas and inline code, in the tree. */
export function markFormulas(document: Document): void {
  const hasTypesetter = [...listElements(document)].some(isTypesetter);
  for (const element of listElements(document)) markElement(element);
  for (const element of listElements(document)) if (!IS_RAW.has(element.tagName)) markTexts(element, hasTypesetter);
}

const IS_RAW: ReadonlySet<string> = new Set(['script', 'style', 'pre', 'textarea']);

function isTypesetter({ tagName, attrs }: Element): boolean {
  return tagName === 'script' && attrs.some(({ name, value }) => name === 'src' && /mathjax|katex/i.test(value));
}

function markElement(element: Element): void {
  const { tagName } = element;
  if (tagName === 'script' && attributeOf(element, 'type')?.startsWith('math/tex') === true)
    return replaceByText(element, token(FORMULA, textOf(element)));
  // What MathJax 2 sets beside its script is the same formula again.
  if (tagName === 'span' && hasClass(element, /\bMathJax(?:_\w+)?\b/)) return removeElement(element);
  if (tagName === 'div' && hasClass(element, /\bMathJax_Display\b/)) return removeElement(element);
  const isFormula =
    tagName === 'math' ||
    tagName === 'mjx-container' ||
    hasClass(element, /\b(?:katex(?:-display)?|mwe-math-element)\b/);
  if (isFormula) return replaceByText(element, token(FORMULA, readTex(element)));
  if (tagName === 'code' && element.parentNode !== null && element.parentNode.nodeName !== 'pre')
    return replaceByText(element, token(CODE, textOf(element)));
}

/** TeX of an annotation or attribute; where a page has none, the letters of the formula, in order. */
function readTex(element: Element): string {
  const inside = [element, ...listElements(element)];
  const annotation = inside.find(
    (each) => each.tagName === 'annotation' && /tex/i.test(attributeOf(each, 'encoding') ?? ''),
  );
  if (annotation !== undefined) return textOf(annotation);
  for (const name of ['data-tex', 'data-latex', 'alttext', 'alt'])
    for (const each of inside) {
      const value = attributeOf(each, name);
      if (value !== undefined && value !== '') return value;
    }
  const math = inside.find(({ tagName }) => tagName === 'math');
  return textOf(math ?? element).replaceAll(/\s+/g, '');
}

function token([open, close]: readonly [string, string], text: string): string {
  const plain = text
    .replaceAll(/[\uE010-\uE013]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain === '' ? ' ' : `${open}${plain}${close}`;
}

/** TeX between `\(` and `\)`, `\[` and `\]`, `$$`; between single dollars as well when it looks like TeX. */
function markTexts(element: Element, hasTypesetter: boolean): void {
  for (const node of element.childNodes) if (isText(node)) node.value = markText(node.value, hasTypesetter);
}

/** One that is opened again before it is closed is none; `\\[2pt]` opens nothing. */
const DELIMITED =
  /(?<!\\)\\\((?:(?!(?<!\\)\\\()[^]){1,5000}?\\\)|(?<!\\)\\\[(?:(?!(?<!\\)\\\[)[^]){1,5000}?\\\]|\$\$[^$]+\$\$/g;
/** As Pandoc reads it: no space inside the dollars, no digit after them. */
const DOLLARS = /(?<![\\$])\$(?!\s)([^$\n]{1,300}?)(?<!\s)\$(?![\d$])/g;
const LOOKS_LIKE_TEX = /[\\^_{}=]|^[A-Za-z]['*]?$|^[A-Za-z](?:\s*[-+<>/,]\s*[A-Za-z\d])+$/;

function markText(text: string, hasTypesetter: boolean): string {
  if (!/[\\$]/.test(text)) return text;
  const marked = text.replaceAll(DELIMITED, (delimited: string) =>
    token(FORMULA, delimited.replaceAll(/^(?:\\[([]|\$\$)|(?:\\[)\]]|\$\$)$/g, '')),
  );
  return marked.replaceAll(DOLLARS, (whole, tex: string) =>
    hasTypesetter || LOOKS_LIKE_TEX.test(tex) ? token(FORMULA, tex) : whole,
  );
}

/** A text with tokens to Markdown; `escape` gets what stands between them. */
export function renderTokens(text: string, escape: (prose: string) => string): string {
  let rendered = '';
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    rendered += escape(text.slice(at, match.index)) + renderToken(match[1], match[2]);
    at = match.index + match[0].length;
  }
  return rendered + escape(text.slice(at).replaceAll(/[\uE010-\uE013]/g, ''));
}

function renderToken(tex: string | undefined, code: string | undefined): string {
  if (tex !== undefined) return `$${tex.replaceAll('$', '')}$`;
  const fence = code?.includes('`') ? '``' : '`';
  return `${fence}${code ?? ''}${fence}`;
}

/** A text without its tokens: what is prose. */
export function dropTokens(text: string): string {
  return text.replaceAll(TOKEN, ' ');
}
