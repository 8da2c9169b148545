/**
 * An engine's words set as the target page sets its own: marks, spaces and quotation marks. Only new text is
 * touched, and only its text tokens: spans keep their bytes.
 */
import type { SpanToken, Token } from '../../markdown/tokens.ts';
import { attachesSuffixes, primaryLanguage } from '../../shared/scripts.ts';
import { type Edge, edgeOf, spaceOf } from '../page/span-spaces.ts';
import type { PageStyle } from '../page/style.ts';
import { type Boundary, isGlued, isPartOfWord, readBoundaries } from './boundaries.ts';

const HAN = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}`;
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
/** Stands for a span while the text is worked on; an address keeps its distance from full-width marks. */
const SPAN = '\uE010';
const ADDRESS = '\uE011';
const SPANS = /[\uE010\uE011]/;
/** White space of the layout; a no-break space is a sign that the engine chose. */
const GAP = String.raw`[ \t\r\n]`;

/** Where the words go. */
export interface TypographyPage {
  readonly language: string;
  readonly style: PageStyle;
}

/**
 * Set new tokens in the style of the page.
 *
 * @param sent The source's tokens, whose white space around spans is the measure.
 */
export function setTypography(
  tokens: readonly Token[],
  sent: readonly Token[],
  { language, style }: TypographyPage,
): Token[] {
  const spans = tokens.filter((token) => token.type !== 'text');
  const text = tokens
    .map((token) => {
      if (token.type !== 'text') return token.kind === 'url' ? ADDRESS : SPAN;
      return token.raw.replaceAll(/[\uE010\uE011]/g, '');
    })
    .join('');
  const quoted = setQuotes(text, style);
  const isWide = style.punctuation === 'full-width' && new RegExp(`[${HAN}]`, 'u').test(text);
  const parts = (isWide ? setIdeographic(quoted, style) : separateSentences(quoted, sent)).split(SPANS);
  const gaps = new GapSetter(spans, sent, language);
  const set = isWide ? setIdeographicGaps(parts, { gaps, style, edges: listEdges(tokens) }) : gaps.set(parts);
  return set.flatMap((part, at): Token[] => {
    const span = spans[at];
    const words: Token[] = part === '' ? [] : [{ type: 'text', raw: part }];
    return span === undefined ? words : [...words, span];
  });
}

/** A sentence never touches the next, unless the source writes names so, such as `System.Out`. */
function separateSentences(text: string, sent: readonly Token[]): string {
  const glue = /(?<=\p{Ll}[.!?])(?=\p{Lu}\p{Ll})/gu;
  const isOwn = sent.some((token) => token.type === 'text' && token.raw.search(glue) !== -1);
  return (isOwn ? text : text.replaceAll(glue, ' ')).replaceAll(/ {2,}/g, ' ');
}

const STARTS_WORD = /^[\p{L}\p{N}\p{M}([{“‘«¿¡]/u;
const ENDS_WORD = /[\p{L}\p{N}\p{M},;:.!?)\]}”’»…%]$/u;
/** Words of Arabic and Hebrew that are written together with the next one: and, the, in, for. */
const PREFIX = /(?:^|\s)(?:[وفبلكس]|[وفبك]?ال|لل|[והבלמכש]{1,2})$/u;

/** Sets the white space beside spans as the source has it. */
class GapSetter {
  readonly spans: readonly SpanToken[];
  readonly #boundaries: ReadonlyMap<SpanToken, Boundary>;
  readonly #language: string;
  readonly #keepsSuffixes: boolean;

  constructor(spans: readonly SpanToken[], sent: readonly Token[], language: string) {
    this.spans = spans;
    this.#boundaries = readBoundaries(sent);
    this.#language = primaryLanguage(language);
    this.#keepsSuffixes = attachesSuffixes(language);
  }

  /** The texts between the spans, each with the white space that belongs at its ends. */
  set(parts: readonly string[]): string[] {
    return parts.map((part, at) => {
      const [left, right] = [this.spans[at - 1], this.spans[at]];
      if (part.trim() === '' && left !== undefined && right !== undefined) return this.between(part, left, right);
      const opened = left === undefined ? part : this.#behind(left, part);
      return right === undefined ? opened : this.#before(opened, right);
    });
  }

  /** Whether the source had white space on a side; at an edge of the sentence a whole word has some, as it were. */
  wants(span: SpanToken, side: 'left' | 'right'): boolean {
    const inside = side === 'left' ? 'close' : 'open';
    if (span.type === inside && span.pair !== undefined) return false;
    const space = this.#boundaries.get(span)?.[side].space ?? 'edge';
    return space === 'edge' ? !isPartOfWord(span) : space;
  }

  /** Whether the same stands beside a span here and in the source, without white space there. */
  isGluedInSource(span: SpanToken, side: 'left' | 'right', neighbour: string): boolean {
    const known = this.#boundaries.get(span)?.[side];
    if (known === undefined || known.space !== false || known.span !== undefined) return false;
    // French sets a space before these.
    if (this.#language === 'fr' && side === 'right' && /^[:;!?»]/.test(neighbour)) return false;
    return isInsideOfTag(span, side) || known.sign === neighbour.toLowerCase();
  }

  /** The white space between two spans without text between them. */
  between(gap: string, left: SpanToken, right: SpanToken): string {
    const [behind, before] = [this.#boundaries.get(left)?.right, this.#boundaries.get(right)?.left];
    if (behind?.span === right) return behind.space === true ? gap || ' ' : gap.replaceAll(/[ \t\r\n]/g, '');
    if (gap !== '') return gap;
    return this.wants(left, 'right') && this.wants(right, 'left') && behind !== undefined && before !== undefined
      ? ' '
      : '';
  }

  #behind(span: SpanToken, part: string): string {
    const text = part.trimStart();
    if (text.length < part.length)
      return this.isGluedInSource(span, 'right', firstSign(text)) ? part.replace(/^[ \t\r\n]+/, '') : part;
    const isWord = !this.#keepsSuffixes && STARTS_WORD.test(part);
    return isGlued(span, 'right', part) || (isWord && this.wants(span, 'right')) ? ` ${part}` : part;
  }

  #before(part: string, span: SpanToken): string {
    const text = part.trimEnd();
    if (text.length < part.length)
      return this.isGluedInSource(span, 'left', lastSign(text)) ? part.replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '') : part;
    const tail = part.slice(-8);
    const isWord = ENDS_WORD.test(tail) && !PREFIX.test(tail);
    return isGlued(span, 'left', tail) || (isWord && this.wants(span, 'left')) ? `${part} ` : part;
  }
}

/** What follows an opening tag, and what precedes a closing one. */
function isInsideOfTag(span: SpanToken, side: 'left' | 'right'): boolean {
  return span.kind === 'html' && (span.raw.startsWith('</') ? side === 'left' : side === 'right');
}

function firstSign(text: string): string {
  return text === '' ? '' : String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function lastSign(text: string): string {
  return /.$/su.exec(text.slice(-2))?.[0] ?? '';
}

/** Chinese and Japanese: full-width marks beside ideographs, no space between ideographs. */
function setIdeographic(text: string, { latinSpace }: PageStyle): string {
  const beside = new RegExp(
    String.raw`(?<=[${HAN}”）」』${SPAN}${ADDRESS}])${GAP}*([,;:?!])${GAP}*(?!\d)|([,;:?!])${GAP}*(?=[${HAN}“（「『])`,
    'gu',
  );
  const stop = new RegExp(
    String.raw`(?<=[${HAN}A-Za-z0-9”）」』)${SPAN}${ADDRESS}])${GAP}*\.(?=\s*$|\s*[${HAN}])${GAP}*`,
    'gu',
  );
  const mark = '，。：；？！、（）“”「」『』';
  return widenBrackets(
    text
      .replaceAll(beside, (_, behind?: string, before?: string) => WIDE[behind ?? before ?? ''] ?? '')
      .replaceAll(stop, '。'),
  )
    .replaceAll(new RegExp(`(?<=[${HAN}${mark}])${GAP}+(?=[${HAN}${mark}])`, 'gu'), '')
    .replaceAll(new RegExp(`(?<=[${HAN}])${GAP}*(?=[A-Za-z0-9])`, 'gu'), latinSpace)
    .replaceAll(new RegExp(`(?<=[A-Za-z0-9])${GAP}*(?=[${HAN}])`, 'gu'), latinSpace)
    .replaceAll(new RegExp(`${GAP}+(?=[${mark}])|(?<=[${mark}])${GAP}+`, 'gu'), '');
}

/** Brackets that hold or touch ideographs; around an address they would become part of it. */
function widenBrackets(text: string): string {
  const pattern = new RegExp(String.raw`${GAP}*\(([^()]*)\)${GAP}*`, 'gu');
  return text.replaceAll(pattern, (whole, inside: string, at: number) => {
    if (inside.startsWith(ADDRESS) || inside.endsWith(ADDRESS)) return whole;
    const before = text.slice(Math.max(0, at - 8), at);
    return new RegExp(`[${HAN}]`, 'u').test(`${before.trimEnd().at(-1) ?? ''}${inside}`) ? `（${inside}）` : whole;
  });
}

const MARK = /[，。：；？！、（）“”「」『』]/u;
const TIGHT = new RegExp(`[${HAN}]|${MARK.source}`, 'u');

function listEdges(tokens: readonly Token[]): Map<Token, Edge> {
  return new Map(tokens.map((token, at) => [token, edgeOf(tokens, at)]));
}

/** The white space between ideographs and spans: that of the page, none around marks. */
function setIdeographicGaps(parts: readonly string[], rule: IdeographicRule): string[] {
  const { gaps } = rule;
  return parts.map((part, at) => {
    const [left, right] = [gaps.spans[at - 1], gaps.spans[at]];
    if (part.trim() === '' && left !== undefined && right !== undefined)
      return left.type !== 'open' && isGlued(right, 'left', left.raw) ? part || ' ' : gaps.between(part, left, right);
    let text = part;
    if (left !== undefined) text = setIdeographicStart(text, left, rule);
    if (right !== undefined) text = setIdeographicEnd(text, right, rule);
    return text;
  });
}

interface IdeographicRule {
  readonly gaps: GapSetter;
  readonly style: PageStyle;
  /** What a reader sees of each span beside the words around it. */
  readonly edges: ReadonlyMap<Token, Edge>;
}

function setIdeographicStart(part: string, span: SpanToken, rule: IdeographicRule): string {
  const text = part.trimStart();
  const first = firstSign(text);
  if (isGlued(span, 'right', text)) return text === part ? ` ${text}` : part;
  if (!TIGHT.test(first))
    return rule.gaps.isGluedInSource(span, 'right', first) ? part.replace(/^[ \t\r\n]+/, '') : part;
  return MARK.test(first) ? text : spaceBeside(span, 'right', rule) + text;
}

function setIdeographicEnd(part: string, span: SpanToken, rule: IdeographicRule): string {
  const text = part.trimEnd();
  const last = lastSign(text);
  if (isGlued(span, 'left', text)) return text === part ? `${text} ` : part;
  if (!TIGHT.test(last))
    return rule.gaps.isGluedInSource(span, 'left', last) ? part.replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '') : part;
  return MARK.test(last) ? text : text + spaceBeside(span, 'left', rule);
}

/** Spans have the space of the page around them, and none inside; what is part of a word has that of the source. */
function spaceBeside(span: SpanToken, side: 'left' | 'right', { gaps, style, edges }: IdeographicRule): string {
  if (span.type === (side === 'left' ? 'close' : 'open')) return '';
  const isApart = !isPartOfWord(span) || gaps.wants(span, side);
  return isApart ? spaceOf({ token: span, edge: edges.get(span) ?? 'latin', side }, style) : '';
}

/** Straight or foreign quotation marks become the page's, pair by pair. */
function setQuotes(text: string, { quotes }: PageStyle): string {
  if (quotes === undefined) return text;
  const [open, close] = quotes;
  return text.replaceAll(
    /"([^"]{0,5000})"|“([^“”]{0,5000})”|«([^«»]{0,5000})»/g,
    (whole, ...groups: (string | undefined)[]) => {
      const [straight, curly, angled] = groups;
      const inside = straight ?? curly ?? angled?.trim() ?? '';
      // The engine's own space inside the page's own marks is as good as the page's.
      return whole.startsWith(open.trim()) && whole.endsWith(close.trim()) ? whole : open + inside + close;
    },
  );
}
