/**
 * An engine's words set as the target page sets its own: marks, spaces and quotation marks. Only new text is
 * touched, and only its text tokens: spans keep their bytes.
 */
import type { Token } from '../../markdown/tokens.ts';
import type { PageStyle } from '../page/style.ts';

const HAN = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}`;
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
/** Stands for a span while the text is worked on. */
const SPAN = '\uE010';

/** Set new tokens in the style of the page. */
export function setTypography(tokens: readonly Token[], style: PageStyle): Token[] {
  const spans = tokens.filter((token) => token.type !== 'text');
  const text = tokens.map((token) => (token.type === 'text' ? token.raw.replaceAll(SPAN, '') : SPAN)).join('');
  const kinds = spans.map((span) => (span.type === 'atom' ? (span.kind === 'role' ? 'role' : 'atom') : span.type));
  const quoted = setQuotes(text, style);
  const set = style.punctuation === 'full-width' ? setIdeographic(quoted, kinds, style) : setSpaced(quoted, kinds);
  const parts = set.split(SPAN);
  return parts.flatMap((part, at): Token[] => {
    const span = spans[at];
    const words: Token[] = part === '' ? [] : [{ type: 'text', raw: part }];
    return span === undefined ? words : [...words, span];
  });
}

type SpanRole = 'role' | 'atom' | 'open' | 'close';

/** Rewrite the spaces around each span; the callback sees the text on both sides. */
function respace(
  text: string,
  kinds: readonly SpanRole[],
  rule: (left: string, right: string, kind: SpanRole) => [left: string, right: string],
): string {
  const parts = text.split(SPAN);
  let out = parts[0] ?? '';
  for (const [at, kind] of kinds.entries()) {
    const [left, right] = rule(out, parts[at + 1] ?? '', kind);
    out = left + SPAN + right;
  }
  return out;
}

/** Latin and Korean script: an atom never touches the word before it, and a sentence never touches the next. */
function setSpaced(text: string, kinds: readonly SpanRole[]): string {
  const spaced = respace(text, kinds, (left, right, kind) => {
    const isGlued = (kind === 'atom' || kind === 'role') && /[\p{L}\p{N},;:.)]$/u.test(left);
    return [isGlued ? `${left} ` : left, right];
  });
  return spaced.replaceAll(/(?<=\p{Ll}[.!?])(?=\p{Lu}\p{Ll})/gu, ' ').replaceAll(/ {2,}/g, ' ');
}

/** Chinese and Japanese: full-width marks beside ideographs, no space between ideographs. */
function setIdeographic(text: string, kinds: readonly SpanRole[], style: PageStyle): string {
  if (!new RegExp(`[${HAN}]`, 'u').test(text)) return text;
  const beside = new RegExp(
    String.raw`(?<=[${HAN}”）」』${SPAN}])\s*([,;:?!])\s*(?!\d)|([,;:?!])\s*(?=[${HAN}“（「『])`,
    'gu',
  );
  const stop = new RegExp(String.raw`(?<=[${HAN}A-Za-z0-9”）」』)${SPAN}])\s*\.(?=\s*$|\s*[${HAN}])\s*`, 'gu');
  const wide = text
    .replaceAll(beside, (_, behind?: string, before?: string) => WIDE[behind ?? before ?? ''] ?? '')
    .replaceAll(stop, '。');
  return respaceIdeographic(widenBrackets(wide), kinds, style);
}

/** Brackets that hold or touch ideographs. */
function widenBrackets(text: string): string {
  const pattern = new RegExp(String.raw`\s*\(([^()]*)\)\s*`, 'gu');
  return text.replaceAll(pattern, (whole, inside: string, at: number) => {
    const around = `${text.slice(0, at).trimEnd().at(-1) ?? ''}${inside}`;
    return new RegExp(`[${HAN}]`, 'u').test(around) ? `（${inside}）` : whole;
  });
}

function respaceIdeographic(text: string, kinds: readonly SpanRole[], { latinSpace }: PageStyle): string {
  const mark = '，。：；？！、（）“”「」『』';
  const tight = text
    .replaceAll(new RegExp(`(?<=[${HAN}${mark}])\\s+(?=[${HAN}${mark}])`, 'gu'), '')
    .replaceAll(new RegExp(`(?<=[${HAN}])\\s*(?=[A-Za-z0-9])`, 'gu'), latinSpace)
    .replaceAll(new RegExp(`(?<=[A-Za-z0-9])\\s*(?=[${HAN}])`, 'gu'), latinSpace)
    .replaceAll(new RegExp(`\\s+(?=[${mark}])|(?<=[${mark}])\\s+`, 'gu'), '');
  const endsTight = new RegExp(`[${HAN}${mark}]\\s*$`, 'u');
  const startsTight = new RegExp(`^\\s*[${HAN}${mark}]`, 'u');
  return respace(tight, kinds, (left, right, kind) => {
    if (kind === 'role')
      return [/[\s（([“「]$|^$/u.test(left) ? left : `${left} `, startsTight.test(right) ? right.trimStart() : right];
    const space = kind === 'atom' ? latinSpace : '';
    const isMark = (char: string) => mark.includes(char);
    const newLeft = endsTight.test(left) ? left.trimEnd() + (isMark(left.trimEnd().at(-1) ?? '') ? '' : space) : left;
    const newRight = startsTight.test(right)
      ? (isMark(right.trimStart()[0] ?? '') ? '' : space) + right.trimStart()
      : right;
    return [newLeft, newRight];
  });
}

/** Straight or foreign quotation marks become the page's, pair by pair. */
function setQuotes(text: string, { quotes }: PageStyle): string {
  if (quotes === undefined) return text;
  const [open, close] = quotes;
  return text.replaceAll(/"([^"]*)"|“([^”]*)”|«\s*([^»]*?)\s*»/g, (_, ...groups: (string | undefined)[]) => {
    const inside = groups.slice(0, 3).find((group) => group !== undefined) ?? '';
    return open + inside + close;
  });
}
