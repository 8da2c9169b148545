/**
 * What became of one merged page: each proposed sentence with its treatment, and what people made of it. The proposal is
 * the page as it was last delivered, the final page is what was merged.
 */
import { distance } from 'fastest-levenshtein';
import { alignPages } from '../../align/pages.ts';
import { listSentences, type Page } from '../../markdown/page.ts';
import { fullKey, proseOf, tokenizeSentence } from '../../markdown/tokens.ts';
import { matchEqual, matchSimilar } from '../../shared/match-lists.ts';
import { similarity } from '../../shared/similarity.ts';
import { measureWork, type Work } from './work-saved.ts';

/** How a sentence came into a proposal; `kept` is a person's sentence of before. */
export const TREATMENTS = ['kept', 'patched', 'flagged', 'recalled', 'translated', 'left'] as const;
export type TreatmentName = (typeof TREATMENTS)[number];

/** What a plan says that it wrote, by the whole text of the sentence; all other new text is a translation. */
export type WrittenTexts = ReadonlyMap<string, Exclude<TreatmentName, 'kept' | 'translated'>>;

export interface MergedTexts {
  readonly old: Page | undefined;
  readonly source: Page;
  readonly proposal: Page;
  readonly final: Page;
  readonly written: WrittenTexts;
}

/** One sentence of a proposal, and what was merged in its place. */
export interface MergedSentence {
  readonly treatment: TreatmentName;
  /** The sentences of the source that it translates; `''` where none is known. */
  readonly source: string;
  readonly proposed: string;
  /** `''` when people took it out. */
  readonly final: string;
  /** Levenshtein distance of the two. */
  readonly edits: number;
}

export interface MergedPageWork {
  readonly work: Work;
  readonly sentences: readonly MergedSentence[];
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly prose: string;
}

/** Below this likeness two sentences in one place are no versions of each other. */
const VERSION = 0.3;

export function measureMergedPage({ old, source, proposal, final, written }: MergedTexts): MergedPageWork {
  const [before, offered, after] = [old, proposal, final].map((page) => (page === undefined ? [] : listLines(page)));
  const known = new Set(before?.map(({ key }) => key));
  const treat = ({ key }: Line): TreatmentName => written.get(key) ?? (known.has(key) ? 'kept' : 'translated');
  const lines = offered ?? [];
  const finals = matchLines(lines, after ?? []);
  const sources = listSources(source, proposal);
  const sentences = lines.map((line, at): MergedSentence => {
    const text = after?.[finals.get(at) ?? -1]?.key ?? '';
    const edits = distance(line.key, text);
    return { treatment: treat(line), source: sources.get(at) ?? '', proposed: line.key, final: text, edits };
  });
  const proposed = lines.map((line) => {
    const treatment = treat(line);
    return { start: line.start, end: line.end, isMarked: treatment !== 'kept', isLeft: treatment === 'left' };
  });
  return { work: measureWork({ old, proposal, final, sentences: proposed }), sentences };
}

function listLines(page: Page): Line[] {
  return listSentences(page).map((sentence) => {
    const tokens = tokenizeSentence(page, sentence);
    return { start: sentence.start, end: sentence.end, key: fullKey(tokens), prose: proseOf(tokens) };
  });
}

/** For each proposed sentence its place in the final page: the same, or else the most alike in order. */
function matchLines(offered: readonly Line[], after: readonly Line[]): ReadonlyMap<number, number> {
  const keys = (list: readonly Line[]) => list.map(({ key }) => key);
  const found = new Map(matchEqual(keys(offered), keys(after)));
  const taken = new Set(found.values());
  const versions = matchSimilar(
    [...offered.keys()].filter((at) => !found.has(at)),
    [...after.keys()].filter((at) => !taken.has(at)),
    { threshold: VERSION, likeness: (a, b) => similarity(offered[a]?.key ?? '', after[b]?.key ?? '') },
  );
  for (const version of versions) found.set(version.old, version.new);
  return pairReplaced(found, offered.length, after.length);
}

/** What is left on both sides between two pairs was written anew: first stands for first. */
function pairReplaced(found: ReadonlyMap<number, number>, offered: number, after: number): Map<number, number> {
  const all = new Map(found);
  let [waiting, next]: [number[], number] = [[], 0];
  for (let at = 0; at <= offered; at += 1) {
    const partner = at === offered ? after : found.get(at);
    if (partner === undefined) waiting.push(at);
    else if (partner >= next) {
      for (const [step, old] of waiting.entries()) if (next + step < partner) all.set(old, next + step);
      [waiting, next] = [[], partner + 1];
    }
  }
  return all;
}

/** The source of each sentence of the proposal. */
function listSources(source: Page, proposal: Page): ReadonlyMap<number, string> {
  const texts = listLines(source);
  const sources = new Map<number, string>();
  for (const bead of alignPages(source, proposal).sentences)
    for (const at of bead.target) sources.set(at, bead.source.map((from) => texts[from]?.key ?? '').join(' '));
  return sources;
}
