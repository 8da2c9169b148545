/**
 * What holds for every parsed page, whatever its text. Each check answers what is wrong, in words; `[]` is right.
 */
import { type Block, listInner, type Page, type Segment } from '../../src/markdown/page.ts';
import { renderPage } from '../../src/markdown/render.ts';

/** Every breach of the laws of the page model on a page that somebody wrote. */
export function findPageFaults(page: Page): string[] {
  return [...findModelFaults(page), ...findStrayProse(page)];
}

/** The laws that hold for any text, also for one that makes no sense. */
export function findModelFaults(page: Page): string[] {
  return [
    ...(renderPage(page) === page.text ? [] : ['rendering does not give back the bytes']),
    ...findCoverFaults(page.text, page.blocks, { start: 0, end: page.text.length, name: 'block' }),
    ...page.blocks.flatMap((block, at) => findBlockFaults(page, block, at)),
    ...findDoubleIds(page),
  ];
}

/** Every display formula of a page, counted without the parser, is one block or one span. */
export function findFormulaFaults({ text, blocks }: Page): string[] {
  const wanted = countDisplayFormulas(text);
  if (wanted === undefined) return [];
  const found = blocks.reduce((sum, block) => {
    const literal = block.segments.length === 0 ? text.slice(block.start, block.end) : '';
    const inLiteral = block.kind === 'code' ? 0 : (literal.match(/\$\$[^]*?\$\$/g)?.length ?? 0);
    const spans = block.segments.flatMap((segment) => segment.spans);
    return sum + inLiteral + spans.filter((span) => span.kind === 'math' && text.startsWith('$$', span.start)).length;
  }, 0);
  return found === wanted ? [] : [`${found} of ${wanted} display formulas are one block or one span`];
}

/** Code is cut out, then dollars pair off from the start of the page; `undefined` where one is left over. */
function countDisplayFormulas(text: string): number | undefined {
  const prose = text
    .replaceAll(/^[ \t]*(`{3,}|~{3,})[^]*?^[ \t]*\1[ \t]*$/gm, '')
    .replaceAll(/``[^`]+``|`[^`\n]*`/g, '');
  const pieces = prose.replaceAll(/\\\$/g, '').split('$$').length - 1;
  return pieces % 2 === 0 ? pieces / 2 : undefined;
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Ranges in order, not overlapping, inside the whole, without white space at their ends, nothing solid outside them. */
function findCoverFaults(text: string, ranges: readonly Placed[], whole: Placed & { readonly name: string }): string[] {
  const faults: string[] = [];
  let at = whole.start;
  for (const { start, end } of ranges) {
    if (start < at || end <= start || end > whole.end)
      faults.push(`${whole.name} ${start}–${end} is out of order or place: ${excerpt(text, start)}`);
    if (isSolid(text.slice(at, start))) faults.push(`in no ${whole.name}: ${excerpt(text, at)}`);
    at = end;
  }
  if (isSolid(text.slice(at, whole.end))) faults.push(`in no ${whole.name}: ${excerpt(text, at)}`);
  return faults;
}

/** A byte order mark counts as white space, as JavaScript has it. */
function isSolid(text: string): boolean {
  return text.trim() !== '';
}

function excerpt(text: string, at: number): string {
  return JSON.stringify(text.slice(at, at + 60));
}

function findBlockFaults(page: Page, block: Block, at: number): string[] {
  const faults = [
    ...block.segments.flatMap((segment) => findSegmentFaults(page, block, segment)),
    ...findInnerFaults(page, block),
  ];
  if (block.index !== at) faults.push(`block ${at} says that it is block ${block.index}`);
  let from = block.start;
  for (const { start, end } of block.segments) {
    if (start < from || end > block.end) faults.push(`segment ${start}–${end} is outside its block or its turn`);
    from = end;
  }
  return faults;
}

/** What may hold letters without being prose. Kept apart from the parser's own rules, so that it can contradict them. */
const LITERAL =
  /!\[\s*\]\([^)]*\)|\$\$[^]*?\$\$|\$[^$]*\$|``[^`]+``|`[^`]*`|:[a-zA-Z][\w-]*:(?:[ \t]?(?:``[^`\n]*``|`[^`\n]*`))?|\]\((?:[^()]|\([^()]*\))*\)|https?:\/\/\S+|<[^>]*>|&#?\w+;|\[\^[^\]]*\]|\{[\w:]+\}|\\[a-z]|\{\{[^{}]*\}\}|\{%[^%]*%\}|\\?\{[ \t]*[#.:][^{}]*\}|\{\/\*[^{}]*\*\/\}|\[\[[\w-]+\]\]|\[#[\w-]+\]|\[![\w-]+\]|\[x\](?= )|(?<![^ \t])\^[\w-]+[ \t]*$|\(@[\w-]*\)(?= )|#\|[^\n]*|[\w.+-]+@[\w.-]+|(?<=[ \t]):id=[\w-]+$|^table:(?= )|^[ \t>]*\(?[a-z]{1,4}[.)](?= )|^[ \t>*+\d.-]*[^\s:`][^\n:]*::(?=\s|$)/gim;
const LITERAL_KINDS: Readonly<Record<string, RegExp>> = {
  code: /^(?:[\s>*+-]|\d+[.)])*(?:`{3}|~{3}|:{3}|\{\{[<%] tab\b)|^(?:[ >*+-]|\d+[.)])* {4}|\t/,
  grid: /^[ \t>]*(?:\+[-=:]+\+|')|^(?:[^\n]*\n)?[ \t>]*--+(?: |\r?\n)/,
  math: /^[ \t>*+\d.)-]*(?:\\begin\{[^]*\\end\{[^}]*\}|\$\$[^]*\$\$|\\\\\[[^]*\\\\\])(?:[\s.,;:>]|\([\w:-]+\)|:[a-z]+:`[^`\n]*`|(?:\*\*|~~)[\])])*$/,
  directive: /^[ \t>*-]*(?::[\w-]+:|---)/,
  tab: /^[ \t>]*:(?:begin|end)_tab:/,
  discussion: /^[ \t>]*\[[^\]]*\]\(https?:\/\/discuss\./,
  html: /^[\s>*+\d.)-]*(?:<|$)/,
  rule: /^[ \t>]*[-*_][-*_ \t]+$/,
  definition: /^[ \t>*+\d.)-]*\[[^\]]+\]:/,
  metadata: /^[ \t]*(---|\+\+\+)\r?\n[^]*\n[ \t]*\1$|^[\w-]+:/,
  script: /^[ \t]*(?:import\b|export\b|\{)/,
  marker:
    /^[\s>*+\d.)-]*(?::|#\w|\[!|\{\{|\{%|`{3}|~{3}|<<<|<\/?[a-z]|<\/?>|\[\[?toc|\[\[(?:autodoc|open-in)|!{3}|\?{3}|={3}|\/{3}|-+8<|\{!|\{\*|\{:|\{[ \t]*[.#]|\*\[[^\]]+\]:|%|\+{3}|\^{3}|==[ \t]|\([^()\n]+\)=|[^\s:`][^\n:]*::(?=\s|$))/i,
};

/** Letters that stand in no segment although nothing protects them. */
function findStrayProse(page: Page): string[] {
  return page.blocks.flatMap((block) => {
    const form = LITERAL_KINDS[block.kind];
    const raw = page.text.slice(block.start, block.end).replace(/^\uFEFF/, '');
    if (form !== undefined) return form.test(raw) ? [] : [`a ${block.kind} block has another form: ${excerpt(raw, 0)}`];
    return literalsOf(page, block).flatMap((literal) => findStrayLetters(literal.replace(/^\uFEFF/, ''), block));
  });
}

function literalsOf(page: Page, block: Block): string[] {
  const ends = [block.start, ...block.segments.map(({ end }) => end)];
  const literals: string[] = [];
  for (const [at, end] of ends.entries()) {
    const literal = page.text.slice(end, block.segments[at]?.start ?? block.end);
    // A tag whose attribute is a segment is one literal all the same, and so is a picture with a title.
    if (/<[a-z][^<>]*$|\{\{[^{}]*$|\]\([^()]*$|\{[ \t]*[#.:][^{}]*$/i.test(literals.at(-1) ?? ''))
      literals.push(`${literals.pop()} ${literal}`);
    else literals.push(literal);
  }
  return literals;
}

function findStrayLetters(literal: string, block: Block): string[] {
  const stray = literal.replaceAll(LITERAL, ' ');
  return /\p{L}/u.test(stray) ? [`prose of a ${block.kind} block in no segment: ${excerpt(stray.trim(), 0)}`] : [];
}

function findSegmentFaults({ text }: Page, block: Block, segment: Segment): string[] {
  const faults = findCoverFaults(withoutPrefixes(text, segment), segment.sentences, { ...segment, name: 'sentence' });
  let at = segment.start;
  for (const { kind, start, end } of segment.spans) {
    if (start < at || end <= start || end > segment.end)
      faults.push(`${kind} span ${start}–${end} is out of order or place: ${excerpt(text, start)}`);
    if (segment.sentences.some((sentence) => start < sentence.end && end > sentence.end))
      faults.push(`a sentence ends inside a span: ${excerpt(text, start)}`);
    at = end;
  }
  for (const { start, end } of segment.sentences) {
    if (text.slice(start, end).trim() !== text.slice(start, end))
      faults.push(`a sentence has white space at its ends: ${excerpt(text, start)}`);
    const isWordless = !/\p{L}/u.test(text.slice(start, end));
    if (isWordless && segment.spans.every((span) => span.start < start || span.end > end))
      faults.push(`a sentence without a letter or a span: ${excerpt(text, start)}`);
  }
  if (!segment.id.startsWith(`${block.index}.`)) faults.push(`segment ${segment.id} is not of block ${block.index}`);
  return [...faults, ...findPairFaults(segment)];
}

/** The same text, with blanks for hard breaks and the `>` of block quotes, which need not belong to a sentence. */
function withoutPrefixes(text: string, { spans }: Segment): string {
  return spans
    .filter(({ kind }) => kind === 'prefix' || kind === 'break')
    .reduce((out, { start, end }) => out.slice(0, start) + ' '.repeat(end - start) + out.slice(end), text);
}

/** A pair has exactly an opening and a closing end, in this order. */
function findPairFaults(segment: Segment): string[] {
  const places = new Map<number, string[]>();
  for (const { pair, place } of segment.spans)
    if (pair !== undefined) places.set(pair, [...(places.get(pair) ?? []), place]);
  return [...places].flatMap(([pair, ends]) =>
    ends.join() === 'open,close' ? [] : [`pair ${pair} of segment ${segment.id} has the ends ${ends.join(', ')}`],
  );
}

/** What stands inside spans stands inside them, in order. */
function findInnerFaults(page: Page, block: Block): string[] {
  const inner = listInner(block);
  return inner.flatMap(({ segment, host: { span } }, at) => {
    const before = inner[at - 1];
    const from = before?.host.span === span ? before.segment.end : span.start + 1;
    const isInside = segment.start >= from && segment.end < span.end;
    return [
      ...(isInside ? [] : [`the prose ${excerpt(page.text, segment.start)} is not inside its span`]),
      ...findSegmentFaults(page, block, segment),
    ];
  });
}

function findDoubleIds(page: Page): string[] {
  const ids = page.blocks.flatMap((block) => [
    ...block.segments.map((segment) => segment.id),
    ...listInner(block).map(({ segment }) => segment.id),
  ]);
  return ids.length === new Set(ids).size ? [] : ['two segments have one id'];
}
