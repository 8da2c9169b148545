/**
 * When two formulas say the same: words inside `\text{}` and its like may be translated, and spacing, sizes, bold
 * style and the punctuation behind the last symbol may differ.
 */

const WORDS =
  /\\(?:text|textrm|textbf|textit|textsf|texttt|mbox|hbox|mathrm|mathit|mathsf|mathtt|operatorname\*?)\s*\{[^{}]*\}/g;
const SPACING = /\\(?:quad|qquad|displaystyle|limits|nolimits|left|right|[bB]igg?[lrm]?)(?![a-zA-Z])|\\[,;:! ]|~/g;
const ALIGNMENT = /\\(?:begin|end)\s*\{(?:aligned|align|split|gathered|equation)\*?\}/g;

/** `i^\mathrm{th}`: ordinals are written in each language's own way. */
const ORDINAL = /\^\{?\\(?:text|textrm|mathrm)\s*\{(?:st|nd|rd|th)\}\}?|\^\{(?:st|nd|rd|th)\}/g;

const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/\\(?:boldsymbol|bm|pmb|bf|mathbf)(?![a-zA-Z])/g, '\\mathbf'],
  [/\\leq(?![a-zA-Z])/g, '\\le'],
  [/\\geq(?![a-zA-Z])/g, '\\ge'],
  [/\\neq(?![a-zA-Z])/g, '\\ne'],
  [/\\(?:rightarrow|longrightarrow)(?![a-zA-Z])/g, '\\to'],
  [/\\(?:lVert|rVert|Vert)(?![a-zA-Z])/g, '\\|'],
  [/\\(?:lvert|rvert|vert|mid)(?![a-zA-Z])/g, '|'],
  [/\\(?:ldots|cdots|dots)(?![a-zA-Z])|\.\.\.|…/g, '\\dots'],
  [/[，、]/g, ','],
  [/×/g, '\\times'],
  [/\\[{}]/g, '\\brace'],
];

/** Identity of a formula, with or without its dollars. */
function keyFormula(raw: string): string {
  let tex = raw
    .replaceAll(/^\$+|(?<!\$)\$+$/g, '')
    .replaceAll(ORDINAL, '')
    .replaceAll(WORDS, '{W}')
    .replaceAll(SPACING, '');
  if (ALIGNMENT.test(tex)) tex = tex.replaceAll(ALIGNMENT, '').replaceAll(/\\\\(?:\[[^\]]*\])?|&/g, '');
  for (const [pattern, replacement] of SYNONYMS) tex = tex.replaceAll(pattern, replacement);
  tex = tex.replaceAll(/\s+/g, '');
  return dropBraces(tex).replace(/(?<![.,;:，。；：])[.,;:，。；：]+$/, '');
}

/** Longer commands than TeX has. */
const LONGEST_COMMAND = 100;

/** Braces around one command, one sign or nothing say nothing; innermost ones first, each pair is looked at once. */
function dropBraces(tex: string): string {
  const open = [''];
  const add = (piece: string) => void open.push((open.pop() ?? '') + piece);
  for (const piece of tex.split(/([{}])/)) {
    if (piece === '{') open.push('');
    else if (piece === '}' && open.length > 1) {
      const inner = open.pop() ?? '';
      add(inner.length <= LONGEST_COMMAND && /^(?:\\[a-zA-Z]+|[^{}\\])?$/.test(inner) ? inner : `{${inner}}`);
    } else add(piece);
  }
  return open.join('{');
}

/** The members of a list such as `$c_i, u_i$`, which a translator may write as one formula or as several. */
export function keyFormulas(raw: string): string[] {
  if (raw.startsWith('$$')) return [keyFormula(raw)];
  const key = keyFormula(raw);
  const members: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < key.length; at += 1) {
    const char = key.charAt(at);
    if ('([{'.includes(char)) depth += 1;
    else if (')]}'.includes(char)) depth -= 1;
    else if (char === ',' && depth === 0) {
      members.push(key.slice(from, at));
      from = at + 1;
    }
  }
  members.push(key.slice(from));
  return depth === 0 ? members.filter((member) => member !== '') : [key];
}
