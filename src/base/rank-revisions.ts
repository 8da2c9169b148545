/**
 * Which revision of its source a translation was most likely made from, where nothing records it: by what contradicts,
 * with dates beside. A revision is taken for sure only when it is clearly likelier than any other that would make a
 * difference, and the newest one never by its date alone: that would call a page up to date which may not be.
 */
import type { PageEvidence } from './evidence.ts';
import { type Comparison, callWitness, compareRevisions, type Witness } from './weigh.ts';

/** A revision that a translation may have been made from. */
export interface Candidate {
  readonly evidence: PageEvidence;
  /** When it came into the source, milliseconds since 1970. */
  readonly date?: number | undefined;
}

/** A thing that the revision and the translation do not have equally often, though another revision explains it. */
export interface Contradiction {
  /** Kind of the thing and the thing, such as `code-span pot`. */
  readonly what: string;
  readonly inSource: number;
  readonly inTarget: number;
}

export interface RankedRevision {
  /** Position in the candidates. */
  readonly at: number;
  /** Share of the things that tell the revisions apart which the translation has as this revision has them, 0 to 1. */
  readonly score: number;
  /** By how much another revision is likelier (natural logarithm of the odds); 0 for the best, above 0 for others. */
  readonly behind: number;
  readonly contradictions: readonly Contradiction[];
}

export interface Ranking {
  /** The likeliest first; `[]` for no candidates. Only the first ones are weighed in detail. */
  readonly ranked: readonly RankedRevision[];
  /** Position in the candidates of the revision to update from: the likeliest, or the oldest that may be the one. */
  readonly base: number;
  /** Position of the strongest revision beside `base` that would make a difference; `undefined` when there is none. */
  readonly rival: number | undefined;
  /** How much likelier the best is than its rival; `Infinity` without one. */
  readonly margin: number;
  readonly isSure: boolean;
}

/** Odds of about seven to one; more where the page is a mixture, with something that speaks for the other side. */
const CLEAR_MARGIN = 2;
/** Revisions that are compared with each other, place by place. */
const MAX_CONTENDERS = 10;

/**
 * Rank the revisions of a source page. A revision of the very moment in which the translation was last changed is not
 * weighed: a commit that mends both at once does not say what the rest of the translation was made from.
 *
 * @param target     The translation.
 * @param candidates Revisions, newest first.
 * @param targetDate When the translation was last changed, if that is known.
 */
export function rankRevisions(target: PageEvidence, candidates: readonly Candidate[], targetDate?: number): Ranking {
  const dates = candidates.map(({ date }) => date);
  const known = findKnownThen(dates, targetDate);
  const isJoint = (at: number) => at < known && dates[at] === targetDate;
  const witness = callWitness(
    target,
    candidates.map(({ evidence }) => evidence),
    candidates.flatMap(({ evidence }, at) => (isJoint(at) ? listChanged(evidence, candidates[at + 1]?.evidence) : [])),
  );
  const prior = rateDates(dates, known, targetDate);
  const described = candidates.map((candidate, at) => describe(candidate, at, witness));
  const contenders = described
    .filter(({ at }) => !isJoint(at))
    .toSorted((a, b) => roughly(b, prior) - roughly(a, prior) || b.at - a.at)
    .slice(0, MAX_CONTENDERS);
  return decide(contenders, described, makeDuel(candidates, prior, witness));
}

function listChanged({ counts }: PageEvidence, before: PageEvidence | undefined): string[] {
  const keys = new Set([...counts.keys(), ...(before?.counts.keys() ?? [])]);
  return [...keys].filter((key) => counts.get(key) !== before?.counts.get(key));
}

/** A candidate held against another one; `odds` with dates. */
interface Bout extends Comparison {
  readonly isClear: boolean;
}

type Duel = (a: number, b: number) => Bout;

/** Duels of candidates by position. */
function makeDuel(candidates: readonly Candidate[], prior: readonly number[], witness: Witness): Duel {
  const known = new Map<string, Comparison>();
  const compare = (a: number, b: number): Comparison => {
    const [from, to] = [candidates[a], candidates[b]];
    if (from === undefined || to === undefined) return { odds: 0, voices: [0, 0], isTrifle: true };
    const content = compareRevisions(from.evidence, to.evidence, witness);
    return { ...content, odds: content.odds + (prior[a] ?? 0) - (prior[b] ?? 0) };
  };
  return (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const found = known.get(`${low} ${high}`) ?? compare(low, high);
    known.set(`${low} ${high}`, found);
    const { odds, voices, isTrifle } = found;
    const seen = a === low ? found : { odds: -odds, voices: [voices[1], voices[0]] as const, isTrifle };
    return { ...seen, isClear: seen.odds >= CLEAR_MARGIN + seen.voices[1] / 2 };
  };
}

function decide(contenders: readonly Described[], all: readonly Described[], duel: Duel): Ranking {
  const best = findBest(contenders, duel);
  if (best === undefined) return { ranked: [], base: 0, rival: undefined, margin: Infinity, isSure: false };
  const others = contenders
    .filter((entry) => entry !== best)
    .map((entry) => ({ entry, ...duel(best.at, entry.at) }))
    .toSorted((a, b) => a.odds - b.odds);
  const rivals = others.filter(({ isTrifle }) => !isTrifle);
  const possible = rivals.filter(({ isClear }) => !isClear).map(({ entry }) => entry.at);
  const base = Math.max(best.at, ...possible);
  const rest = all.filter((entry) => !contenders.includes(entry)).toSorted((a, b) => b.score - a.score);
  return {
    ranked: [
      { ...best, behind: 0 },
      ...others.map(({ entry, odds }) => ({ ...entry, behind: Math.max(0, odds) })),
      ...rest.map((entry) => ({ ...entry, behind: Infinity })),
    ],
    base,
    rival: base === best.at ? (possible[0] ?? rivals[0]?.entry.at) : best.at,
    margin: rivals[0]?.odds ?? Infinity,
    isSure: possible.length === 0,
  };
}

/** The one whose closest duel ends best. */
function findBest(contenders: readonly Described[], duel: Duel): Described | undefined {
  const rated = contenders.map((entry) => {
    const others = contenders.filter((other) => other !== entry);
    return { entry, odds: Math.min(...others.map((other) => duel(entry.at, other.at).odds)) };
  });
  return rated.toSorted((a, b) => b.odds - a.odds)[0]?.entry;
}

type Described = Omit<RankedRevision, 'behind'> & { readonly weight: number };

/** Everything in which a candidate and the translation differ while another candidate explains it. */
function describe({ evidence: { counts } }: Candidate, at: number, { seen, trust }: Witness): Described {
  const contradictions: Contradiction[] = [];
  let [common, all, weight] = [0, 0, 0];
  for (const [what, inTarget] of seen) {
    const inSource = counts.get(what) ?? 0;
    common += 2 * Math.min(inSource, inTarget);
    all += inSource + inTarget;
    if (inSource === inTarget) continue;
    contradictions.push({ what, inSource, inTarget });
    weight += Math.min(2, Math.abs(inSource - inTarget)) * trust(what);
  }
  return { at, score: all === 0 ? 1 : common / all, contradictions, weight };
}

function roughly({ weight, at }: Described, prior: readonly number[]): number {
  return (prior[at] ?? 0) - weight;
}

const DAY_MS = 86_400_000;
/** Log-odds by date alone, beside the likeliest: the newest revision that was there a day before the translation. */
const BY_DATE = {
  /** A translation takes time: what came on its last day was hardly known to its translator. */
  lastDay: -2,
  /** What came later can only be there because both were changed at once. */
  later: -7,
  /** For each revision that was there, and was passed over. */
  older: -2,
  oldest: -6,
  /** As `older`, where the source has nothing newer than the translation: then dates prove little. */
  unproven: -0.5,
} as const;

function rateDates(dates: readonly (number | undefined)[], first: number, targetDate: number | undefined): number[] {
  if (first <= 0) return dates.map((_, at) => Math.max(BY_DATE.oldest, BY_DATE.unproven * Math.abs(at - 1)));
  return dates.map((date = 0, at) => {
    if (at >= first) return Math.max(BY_DATE.oldest, BY_DATE.older * (at - first));
    return date < (targetDate ?? 0) ? BY_DATE.lastDay : BY_DATE.later;
  });
}

/** Position of the newest revision that was there when the translation was made; -1 when dates do not say. */
function findKnownThen(dates: readonly (number | undefined)[], targetDate: number | undefined): number {
  if (targetDate === undefined || dates.includes(undefined)) return -1;
  return dates.findIndex((date = 0) => date < targetDate - DAY_MS);
}
