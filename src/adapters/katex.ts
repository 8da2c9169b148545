/**
 * Formulas by KaTeX, as HTML with inlined fonts: MathML is drawn wrong, roots and all, where the reader has no font for
 * it. Whatever the TeX says, it makes no link, loads nothing, and ends (https://katex.org/docs/security, read 2026-11).
 */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ParseError, renderToString } from 'katex';
import type { MathRenderer } from '../report/review/formulas.ts';
import type { Macros } from '../report/review/macros.ts';

/** The sources take the files of the package; the bundle has them beside it. */
const FOLDER = new URL(
  extname(import.meta.url) === '.ts' ? '../../node_modules/katex/dist/' : './katex/',
  import.meta.url,
);

const OPTIONS = {
  output: 'html',
  throwOnError: true,
  strict: 'ignore',
  trust: false,
  maxSize: 20,
} as const;

/** Macros that one formula may ask for, and the signs that they may come to: each may be as long as a formula. */
const MOST_EXPANDED = 1000;
const MOST_SIGNS = 100_000;

/** More of one formula is shown as its source: what it would be drawn as is no use to a reader. */
const MAX_LENGTH = 5_000;

/** @throws {Error} when the files of KaTeX are not beside the program. */
export function createKatex(): MathRenderer {
  const css = readFileSync(fileURLToPath(new URL('katex.min.css', FOLDER)), 'utf8');
  return { render, renderStyle: (markup) => pickRules(css, markup) };
}

function render(tex: string, macros: Macros = {}): string | undefined {
  if (tex.length > MAX_LENGTH) return undefined;
  try {
    // A copy: KaTeX writes into it what a formula defines.
    return renderToString(tex, { ...OPTIONS, maxExpand: boundExpansion(tex, macros), macros: { ...macros } });
  } catch (error) {
    if (error instanceof ParseError || error instanceof RangeError) return undefined;
    throw error;
  }
}

const DEFINES = /\\(?:[egx]?def|(?:re|provide)?(?:new)?command|let|futurelet)(?![A-Za-z])/;
const COMMAND = /\\[A-Za-z]+/g;

/** How many macros a formula may ask for, by the longest of those that it can come to. */
function boundExpansion(tex: string, macros: Macros): number {
  const asked = new Set<string>();
  const texts = [tex];
  for (const text of texts)
    for (const [name] of text.matchAll(COMMAND)) {
      const body = macros[name];
      if (body === undefined || asked.has(name)) continue;
      asked.add(name);
      texts.push(body);
    }
  const bodies = DEFINES.test(tex) ? texts : texts.slice(1);
  const longest = bodies.reduce((most, { length }) => Math.max(most, length), 1);
  return Math.min(MOST_EXPANDED, Math.floor(MOST_SIGNS / longest));
}

interface Face {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly file: string;
}

const FACE = /@font-face\{[^}]*\}/g;
const RULE = /([^{}]+)\{([^{}]*)\}/g;

/** The style sheet with the faces that the classes of the markup may ask for, inlined. */
function pickRules(css: string, markup: string): string {
  const classes = new Set([...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
  const rules = css.replaceAll(FACE, '');
  const asked = [...rules.matchAll(RULE)].flatMap(([, selectors = '', body = '']) =>
    selectors.split(',').some((selector) => mayMatch(selector, classes)) ? readFont(body) : [],
  );
  const inlined = [...css.matchAll(FACE)].map(([rule]) => readFace(rule)).filter((face) => isAsked(face, asked));
  return inlined.map(renderFace).join('') + rules;
}

/** Whether every class of a selector occurs; where they stand does not matter here. */
function mayMatch(selector: string, classes: ReadonlySet<string>): boolean {
  return [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name));
}

type Font = Pick<Face, 'weight' | 'style'> & { readonly family: string | undefined };

/** What a rule says of the font; a rule that names no family changes that of what it stands in. */
function readFont(body: string): Font[] {
  const family = /font(?:-family)?:[^;]*?(KaTeX_\w+)/.exec(body)?.[1];
  const weight = /font-weight:(bold|[67]00)/.test(body) ? '700' : '400';
  const style = /font-style:italic/.test(body) ? 'italic' : 'normal';
  return family === undefined && weight === '400' && style === 'normal' ? [] : [{ family, weight, style }];
}

/** Bold and italic without a family may stand in every family that occurs. */
function isAsked({ family, weight, style }: Face, fonts: readonly Font[]): boolean {
  const named = fonts.filter((font) => font.family === family);
  const loose = fonts.filter((font) => font.family === undefined);
  if (named.some((font) => font.weight === weight && font.style === style)) return true;
  if (named.length === 0 || loose.length === 0) return false;
  const isWeight = weight === '400' || loose.some((font) => font.weight === weight);
  return isWeight && (style === 'normal' || loose.some((font) => font.style === style));
}

function readFace(rule: string): Face {
  const read = (pattern: RegExp) => pattern.exec(rule)?.[1] ?? '';
  return {
    family: read(/font-family:"?(KaTeX_\w+)/),
    weight: read(/font-weight:(\w+)/) === '700' ? '700' : '400',
    style: read(/font-style:(\w+)/),
    file: read(/url\((fonts\/[\w-]+\.woff2)\)/),
  };
}

function renderFace({ family, weight, style, file }: Face): string {
  const data = readFileSync(fileURLToPath(new URL(file, FOLDER))).toString('base64');
  const source = `url(data:font/woff2;base64,${data}) format("woff2")`;
  return `@font-face{font-family:${family};font-style:${style};font-weight:${weight};src:${source}}`;
}
