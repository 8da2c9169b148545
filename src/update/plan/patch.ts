/**
 * Token patching: the source sentence kept its words and changed only its spans (slide marks, emphasis, formulas,
 * code, roles, links), so the same change is made inside the human's sentence, and no machine touches its words.
 */
import type { SpanToken, Token } from '../../markdown/tokens.ts';
import { matchEqual } from '../../shared/similarity.ts';
import { identityOf, type Place, type PlacedSpan, placePair, placeSingle, placeSpans } from './place.ts';

export interface Patch {
  readonly tokens: readonly Token[];
  /** What a reviewer should know: a place that was estimated, a counterpart that was not found. */
  readonly notes: readonly string[];
}

interface Edit {
  readonly removed: readonly PlacedSpan[];
  readonly inserted: readonly PlacedSpan[];
}

/** Numbers of inserted pairs start here, far above those of any segment. */
const INSERTED_PAIR = 1_000_000;

/**
 * Make in `target` the change of spans from `base` to `source`.
 *
 * @param base   Tokens of the source sentence that `target` translates.
 * @param source Tokens of its new version.
 * @param target Tokens of the human translation.
 */
export function patchTokens(base: readonly Token[], source: readonly Token[], target: readonly Token[]): Patch {
  const draft = new PatchDraft(base, source, target);
  const inserted = diffSpans(placeSpans(base), placeSpans(source)).flatMap((edit) => draft.replaceAndRemove(edit));
  draft.insertAll(inserted);
  return draft.finish();
}

/** Runs of spans that differ, with what went and what came. */
function diffSpans(before: readonly PlacedSpan[], after: readonly PlacedSpan[]): Edit[] {
  const edits: Edit[] = [];
  const keys = (spans: readonly PlacedSpan[]) => spans.map(({ token }) => identityOf(token));
  const ends: [number, number] = [before.length, after.length];
  let i = 0;
  let j = 0;
  for (const [oldAt, newAt] of [...matchEqual(keys(before), keys(after)), ends]) {
    if (i < oldAt || j < newAt) edits.push({ removed: before.slice(i, oldAt), inserted: after.slice(j, newAt) });
    i = oldAt + 1;
    j = newAt + 1;
  }
  return edits;
}

class PatchDraft {
  readonly #source: readonly Token[];
  readonly #base: readonly Token[];
  readonly #target: Token[];
  readonly #notes: string[] = [];
  readonly #used = new Set<Token>();

  constructor(base: readonly Token[], source: readonly Token[], target: readonly Token[]) {
    this.#base = base;
    this.#source = source;
    this.#target = [...target];
  }

  finish(): Patch {
    return { tokens: this.#target, notes: [...new Set(this.#notes)] };
  }

  /** Treat what went in one place; returns what has to be inserted. */
  replaceAndRemove({ removed, inserted }: Edit): PlacedSpan[] {
    const left = [...inserted];
    for (const old of removed) {
      const at = findReplacement(old, left);
      const [fresh] = at === -1 ? [] : left.splice(at, 1);
      if (fresh === undefined) this.#remove(old);
      else if (!this.#replace(old, fresh)) left.push(fresh);
    }
    return left;
  }

  /** Insert whole pairs first, then single spans. */
  insertAll(inserted: readonly PlacedSpan[]): void {
    const closeOf = (open: PlacedSpan) =>
      inserted.find(
        ({ token }) => token.type === 'close' && token.pair !== undefined && token.pair === open.token.pair,
      );
    const closes = new Set(inserted.flatMap((open) => (open.token.type === 'open' ? (closeOf(open) ?? []) : [])));
    for (const fresh of inserted) {
      if (closes.has(fresh) || this.#hasAlready(fresh.token)) continue;
      const close = fresh.token.type === 'open' ? closeOf(fresh) : undefined;
      if (close === undefined) this.#insertSingle(fresh);
      else this.#insertPair(fresh, close);
    }
  }

  /** The counterpart of a base span: the target span of the same identity and ordinal. */
  #find({ token }: PlacedSpan): number {
    const isSame = (other: Token) => other.type !== 'text' && identityOf(other) === identityOf(token);
    const ordinal = this.#base.filter(isSame).indexOf(token);
    const places = [...this.#target.keys()].filter((at) => {
      const other = this.#target[at];
      return other !== undefined && !this.#used.has(other) && isSame(other);
    });
    return places[Math.min(Math.max(ordinal, 0), places.length - 1)] ?? -1;
  }

  /** False when the translation has no counterpart, so that the new span has to be inserted. */
  #replace(old: PlacedSpan, fresh: PlacedSpan): boolean {
    const at = this.#find(old);
    const current = this.#target[at];
    if (current === undefined) {
      this.#notes.push(`\`${old.token.raw}\` was not found`);
      return false;
    }
    const pair = current.type === 'text' ? undefined : current.pair;
    const { pair: _, ...rest } = fresh.token;
    const replacement: SpanToken = pair === undefined ? rest : { ...rest, pair };
    this.#target[at] = replacement;
    this.#used.add(replacement);
    return true;
  }

  #remove(old: PlacedSpan): void {
    const at = this.#find(old);
    if (at !== -1) this.#target.splice(at, 1);
  }

  #count(tokens: readonly Token[], token: SpanToken): number {
    return tokens.filter((other) => other.type !== 'text' && identityOf(other) === identityOf(token)).length;
  }

  /** The translator was ahead of the base: what the source brings is there already. */
  #hasAlready(token: SpanToken): boolean {
    const there = this.#count(this.#target, token);
    return there > 0 && there >= this.#count(this.#source, token);
  }

  #insertSingle(fresh: PlacedSpan): void {
    this.#insertAt(placeSingle(fresh, { source: this.#source, target: this.#target }), fresh.token);
  }

  #insertPair(open: PlacedSpan, close: PlacedSpan): void {
    const places = placePair(open, close, { source: this.#source, target: this.#target });
    const pair = INSERTED_PAIR + (open.token.pair ?? 0);
    this.#insertAt(places.close, { ...close.token, pair });
    this.#insertAt(places.open, { ...open.token, pair });
  }

  #insertAt(place: Place, token: SpanToken): void {
    if (!place.isCertain) this.#notes.push(`place of “${token.raw}” is estimated`);
    const text = this.#target[place.index];
    this.#used.add(token);
    const [before, behind]: [Token[], Token[]] =
      place.split === undefined || text?.type !== 'text'
        ? [[], []]
        : [
            [{ type: 'text', raw: text.raw.slice(0, place.split) }],
            [{ type: 'text', raw: text.raw.slice(place.split) }],
          ];
    const left = before[0]?.raw ?? this.#target[place.index - 1]?.raw ?? '';
    const right = behind[0]?.raw ?? text?.raw ?? '';
    const fresh = token.type === 'atom' ? spaceAtom(token, left, right) : [token];
    this.#target.splice(place.index, before.length, ...before, ...fresh, ...behind);
  }
}

/** A role needs a space before it to be one; no atom may touch a word in a language that writes spaces. */
function spaceAtom(token: SpanToken, left: string, right: string): Token[] {
  const space: Token = { type: 'text', raw: ' ' };
  const needsLeft = token.kind === 'role' ? /[^\s([（「“]$/u.test(left) : /[\p{sc=Latin}\p{N}]$/u.test(left);
  const needsRight = /^[\p{sc=Latin}\p{N}]/u.test(right);
  return [...(needsLeft ? [space] : []), token, ...(needsRight ? [space] : [])];
}

/** What replaces a span: one of the same kind, else what stands in its very place. */
function findReplacement(old: PlacedSpan, candidates: readonly PlacedSpan[]): number {
  const isLike = ({ token }: PlacedSpan) => token.type === old.token.type && token.kind === old.token.kind;
  const near = candidates.findIndex((fresh) => isLike(fresh) && fresh.at === old.at);
  if (near !== -1) return near;
  const alike = candidates.findIndex(isLike);
  return alike === -1 ? candidates.findIndex(({ token, at }) => token.type === old.token.type && at === old.at) : alike;
}
