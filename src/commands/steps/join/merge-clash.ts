/**
 * One file that the proposal branch and the target branch both changed, to what stands in its place. A page is merged
 * by sentences, another text by lines; where that cannot be, the target branch's file stands, since it was reviewed.
 */

import type { State } from '../../../base/state.ts';
import type { FileEntry } from '../../../book/books.ts';
import type { Clash } from '../../../book/join-trees.ts';
import { parsePage } from '../../../markdown/parse.ts';
import { tryDecodePage } from '../../../shared/page-text.ts';
import { otherSide, type Side, type Versions } from '../../../shared/versions.ts';
import { mergeLines, mergeTranslations, type Clash as SentenceClash } from '../../../update/join/merge-translations.ts';
import type { PageRules } from '../open/page-rules.ts';

export interface ClashContext {
  /** Pages by the path of their base. */
  readonly pageOfBase: ReadonlyMap<string, string>;
  /** The branch whose base is the newer source, by page. */
  readonly newer: ReadonlyMap<string, Side>;
  readonly states: Versions<State>;
  /** By blob id. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  readonly rules: PageRules;
  /** Where the reader finds what was not taken. */
  readonly proposalHead: string;
}

/** What stands at a path: a file as one branch has it, or a new text; neither for the file of the target branch. */
export interface Settled {
  readonly path: string;
  readonly file?: FileEntry;
  readonly text?: string;
  readonly warnings: readonly string[];
}

/** Blobs that {@link settleClash} reads. */
export function listBlobs({ path, paths, base, proposal, target }: Clash, states: Versions<State>): string[] {
  const files = [base, proposal, target].flatMap((file) => (file?.kind === 'file' ? [file.blob] : []));
  const sides = ['proposal', 'target'] as const;
  const delivered = sides.flatMap((side) => states[side].get(paths?.[side] ?? path)?.targetBlob ?? []);
  return [...files, ...delivered];
}

/** Settle one clash. */
export function settleClash(clash: Clash, context: ClashContext): Settled {
  const { path, proposal, target } = clash;
  const page = context.pageOfBase.get(path);
  // A base goes with the state of its page: the newer source, which the text of the page has taken in.
  if (page !== undefined) return keep(path, clash[context.newer.get(page) ?? 'target'] ?? proposal ?? target);
  if (proposal === undefined || target === undefined) {
    const where = target === undefined ? 'on the target branch' : 'in the proposal';
    const other = target === undefined ? 'in the proposal' : 'on the target branch';
    return keep(path, proposal ?? target, `${path}: removed ${where} and changed ${other}; it stays`);
  }
  return mergeFile(clash, context) ?? keepReviewed(path, context);
}

function keep(path: string, file: FileEntry | undefined, ...warnings: readonly string[]): Settled {
  return { path, ...(file === undefined ? {} : { file }), warnings };
}

function keepReviewed(path: string, { proposalHead }: ClashContext): Settled {
  const other = `the proposal's is in commit ${proposalHead.slice(0, 10)}`;
  return {
    path,
    warnings: [`${path}: changed on the target branch, whose file stands, and in the proposal; ${other}`],
  };
}

/** `undefined` when one of the three is no text, or no page and not to be merged by lines. */
function mergeFile(clash: Clash, context: ClashContext): Settled | undefined {
  const { path } = clash;
  const read = (file: FileEntry | undefined) => (file?.kind === 'file' ? readText(file.blob, context) : undefined);
  const [base, proposal, target] = [
    clash.base === undefined ? '' : read(clash.base),
    read(clash.proposal),
    read(clash.target),
  ];
  if (base === undefined || proposal === undefined || target === undefined) return undefined;
  const text = mergeLines({ base, proposal, target });
  if (text !== undefined) return { path, text, warnings: [] };
  return context.rules.isPage(path) ? mergePage(clash, { base, proposal, target }, context) : undefined;
}

function readText(blob: string, { contents, rules }: ClashContext): string | undefined {
  const bytes = contents.get(blob);
  return bytes === undefined ? undefined : tryDecodePage(bytes, rules.limits);
}

function mergePage({ path, paths }: Clash, texts: Versions<string>, context: ClashContext): Settled {
  const { rules, newer, states } = context;
  const [base, proposal, target] = [texts.base, texts.proposal, texts.target].map((text) => parsePage(text, rules));
  if (base === undefined || proposal === undefined || target === undefined) throw new RangeError('three versions');
  const findDelivered = (side: Side) => {
    const blob = states[side].get(paths?.[side] ?? path)?.targetBlob;
    const text = blob === undefined ? undefined : readText(blob, context);
    return text === undefined ? undefined : parsePage(text, rules);
  };
  const merged = mergeTranslations(
    { base, proposal, target },
    {
      delivered: { proposal: findDelivered('proposal'), target: findDelivered('target') },
      newer: newer.get(path) ?? 'target',
    },
  );
  return { path, text: merged.text, warnings: merged.clashes.map((clash) => describeClash(path, clash)) };
}

const NAMES = { proposal: 'the proposal', target: 'the target branch' } as const;
const MAX_QUOTE = 200;

function describeClash(path: string, { line, kept, other }: SentenceClash): string {
  const place = `${path}:${line}`;
  const quote = other.length > MAX_QUOTE ? `“${other.slice(0, MAX_QUOTE)}…”` : `“${other}”`;
  if (kept === 'both') return `${place}: both branches added text here, and both stand; the proposal added ${quote}`;
  const had = other === '' ? 'had removed it' : `had ${quote}`;
  return `${place}: changed on both branches; ${NAMES[kept]}'s wording stands, ${NAMES[otherSide(kept)]} ${had}`;
}
