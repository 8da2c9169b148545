/**
 * Token patching: the source sentence kept its words and changed only its spans (slide marks, emphasis, formulas,
 * code, roles, links), so the same change is made inside the human's sentence, and no machine touches its words.
 */

import { type SpanToken, type Token } from '../../markdown/tokens.ts';
import { dropEqual, type Message, say } from '../../messages/message.ts';
import { groupBy } from '../../shared/group.ts';
import { matchEqual } from '../../shared/match-lists.ts';
import { type Boundary, isGlued, isPartOfWord, readBoundaries, type Side } from '../accept/boundaries.ts';
import type { MovedAddresses } from './moved-addresses.ts';
import { placePair, placeSingle } from './place/place.ts';
import { identityOf, type Place, type PlacedSpan, placeSpans } from './place/spans.ts';
import { addressOf, followResource, isLocalised } from './resource.ts';

export interface Patch {
  readonly tokens: readonly Token[];
  /** What a reviewer should know: a place that was estimated, a counterpart that was not found. */
  readonly notes: readonly Message[];
  /** Not all could be followed. */
  readonly isPartial?: boolean;
}

interface Edit {
  readonly removed: readonly PlacedSpan[];
  readonly inserted: readonly PlacedSpan[];
}

/** Numbers of inserted pairs start here, far above those of any segment. */
const INSERTED_PAIR = 1_000_000;
/** A sentence that gets more new spans than this has become another one; and each is placed among all its words. */
const MOST_INSERTED = 40;
/** Sentences with more spans than this are not compared span by span. */
const MOST_SPANS = 500;

/**
 * Make in `target` the change of spans from `base` to `source`.
 *
 * @param base   Tokens of the source sentence that `target` translates.
 * @param source Tokens of its new version.
 * @param target Tokens of the human translation.
 * @param moved  Addresses that definitions of the translation follow by themselves; default none.
 */
// oxlint-disable-next-line max-params -- three versions of a sentence, and what is known of the page
export function patchTokens(
  base: readonly Token[],
  source: readonly Token[],
  target: readonly Token[],
  moved: MovedAddresses = new Map(),
): Patch {
  const edits = diffSpans(placeSpans(base), placeSpans(source));
  const draft = edits === undefined ? undefined : new PatchDraft({ base, source, target, moved });
  const inserted = edits?.flatMap((edit) => draft?.replaceAndRemove(edit) ?? []);
  if (draft === undefined || inserted === undefined || inserted.length > MOST_INSERTED)
    return { tokens: target, notes: [say('marks-too-many')], isPartial: true };
  draft.insertAll(inserted);
  return draft.finish();
}

/** Runs of spans that differ, with what went and what came; `undefined` where they are too many to compare. */
function diffSpans(before: readonly PlacedSpan[], after: readonly PlacedSpan[]): Edit[] | undefined {
  const edits: Edit[] = [];
  const keysOf = (spans: readonly PlacedSpan[]) =>
    spans.map(({ token }) => `${token.type}\n${token.kind}\n${token.key}\n${token.address ?? ''}`);
  const [old, fresh] = [keysOf(before), keysOf(after)];
  if (Math.max(old.length, fresh.length) > MOST_SPANS)
    return old.length === fresh.length && old.every((key, at) => key === fresh[at]) ? [] : undefined;
  const ends: [number, number] = [before.length, after.length];
  let i = 0;
  let j = 0;
  for (const [oldAt, newAt] of [...matchEqual(old, fresh), ends]) {
    if (i < oldAt || j < newAt) edits.push({ removed: before.slice(i, oldAt), inserted: after.slice(j, newAt) });
    i = oldAt + 1;
    j = newAt + 1;
  }
  return edits;
}

interface PatchInput {
  readonly base: readonly Token[];
  readonly source: readonly Token[];
  readonly target: readonly Token[];
  readonly moved: MovedAddresses;
}

class PatchDraft {
  readonly #source: readonly Token[];
  readonly #notes: Message[] = [];
  readonly #sides: ReturnType<typeof readBoundaries>;
  /** How many spans of the same identity stand before a span of the base. */
  readonly #ordinals: ReadonlyMap<Token, number>;
  /** Spans of the target that no edit has touched, by identity. */
  readonly #free: Map<string, (SpanToken | undefined)[]>;
  /** What became of spans of the target; nothing, where they were removed. */
  readonly #changed = new Map<Token, SpanToken | undefined>();
  readonly #moved: MovedAddresses;
  #target: Token[];
  #isPartial = false;

  constructor({ base, source, target, moved }: PatchInput) {
    this.#source = source;
    this.#moved = moved;
    this.#target = [...target];
    this.#sides = readBoundaries(source);
    this.#free = byIdentity(target);
    this.#ordinals = new Map([...byIdentity(base).values()].flatMap((list) => list.map((token, at) => [token, at])));
  }

  finish(): Patch {
    const notes = dropEqual(this.#notes);
    return { tokens: this.#target, notes, ...(this.#isPartial ? { isPartial: true } : {}) };
  }

  /** Treat what went in one place; returns what has to be inserted. */
  replaceAndRemove({ removed, inserted }: Edit): PlacedSpan[] {
    const left = [...inserted];
    for (const old of removed) {
      const at = findReplacement(old, left);
      const [fresh] = at === -1 ? [] : left.splice(at, 1);
      if (fresh === undefined) this.#remove(old);
      else if (!this.#replace(old, fresh)) left.push(...this.#judgeMissing(fresh));
    }
    return left;
  }

  /** Insert whole pairs first, then single spans; half a pair is never inserted. */
  insertAll(inserted: readonly PlacedSpan[]): void {
    const kept: Token[] = [];
    for (const [at, token] of this.#target.entries()) {
      const isOld = token.type !== 'text' && this.#changed.has(token);
      const fresh = isOld ? this.#changed.get(token) : token;
      if (fresh !== undefined) kept.push(fresh);
      else if (token.type === 'atom') closeGap(kept, this.#target[at + 1]);
    }
    this.#target = kept;
    const ends = new Map(inserted.map((one) => [endName(one.token), one]));
    for (const fresh of inserted) {
      const { token } = fresh;
      if (this.#hasAlready(token)) continue;
      if (token.pair === undefined) this.#insertSingle(fresh);
      else {
        const close = ends.get(`close ${token.pair}`);
        const isWhole = close !== undefined && ends.has(`open ${token.pair}`);
        if (isWhole && token.type === 'open') this.#insertPair(fresh, close);
        else if (!isWhole) this.#leave(token);
      }
    }
  }

  #leave({ raw }: SpanToken): void {
    this.#notes.push(say('mark-left-out', { mark: raw }));
    this.#isPartial = true;
  }

  /** The counterpart of a base span: the target span of the same identity and ordinal, else the nearest one left. */
  #take({ token }: PlacedSpan): SpanToken | undefined {
    const list = this.#free.get(identityOf(token)) ?? this.#findLeading(token) ?? this.#findLocalised(token);
    const ordinal = Math.min(this.#ordinals.get(token) ?? 0, list.length - 1);
    const isExact = list[ordinal]?.key === token.key;
    const exact = isExact ? ordinal : list.findIndex((other) => other?.key === token.key);
    const at = exact === -1 ? nearestLeft(list, ordinal) : exact;
    const found = list[at];
    list[at] = undefined;
    return found;
  }

  /** Links of the translation that go where the base span goes, one as a reference and the other one not. */
  #findLeading(token: SpanToken): (SpanToken | undefined)[] | undefined {
    const address = addressOf(token);
    // Of a picture a reference is one piece, whose definition follows.
    const isAlike = (other: SpanToken) =>
      other.type === token.type || (other.address !== undefined && this.#moved.has(other.address));
    const leads = (other: SpanToken | undefined) =>
      other?.kind === token.kind && addressOf(other) === address && isAlike(other);
    return address === undefined ? undefined : [...this.#free.values()].find((list) => list.some(leads));
  }

  /** Links of the translation that go where the base span goes, in its own language. */
  #findLocalised({ type, kind, raw }: SpanToken): (SpanToken | undefined)[] {
    const lists = [...this.#free.values()];
    const isOwn = (other: SpanToken | undefined) =>
      other?.type === type && other.kind === kind && isLocalised(other.raw, raw);
    return lists.find((list) => list.some(isOwn)) ?? [];
  }

  /** Marks come around words that are there; a formula or code belongs to words that the translation does not have. */
  #judgeMissing(fresh: PlacedSpan): PlacedSpan[] {
    if (fresh.token.type !== 'atom') return [fresh];
    this.#isPartial = true;
    return [];
  }

  /** False when the translation has no counterpart. */
  #replace(old: PlacedSpan, fresh: PlacedSpan): boolean {
    const current = this.#take(old);
    if (current === undefined) {
      this.#notes.push(say('piece-not-found', { piece: old.token.raw }));
      return false;
    }
    // Its definition follows; one that leads elsewhere too stays, and the address is put in its place.
    if (current.address !== undefined && this.#moved.get(current.address) === addressOf(fresh.token)) {
      this.#changed.set(current, current);
      return true;
    }
    const { raw, key } = followResource(current.raw, { before: old.token, after: fresh.token });
    const { pair: _, ...rest } = fresh.token;
    this.#changed.set(current, { ...rest, raw, key, ...(current.pair === undefined ? {} : { pair: current.pair }) });
    return true;
  }

  #remove(old: PlacedSpan): void {
    const current = this.#take(old);
    if (current !== undefined) this.#changed.set(current, undefined);
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
    if (!place.isCertain) this.#notes.push(say('place-estimated', { piece: token.raw }));
    const text = this.#target[place.index];
    const [before, behind]: [Token[], Token[]] =
      place.split === undefined || text?.type !== 'text'
        ? [[], []]
        : [
            [{ type: 'text', raw: text.raw.slice(0, place.split) }],
            [{ type: 'text', raw: text.raw.slice(place.split) }],
          ];
    const left = before[0]?.raw ?? this.#target[place.index - 1]?.raw ?? '';
    const right = behind[0]?.raw ?? text?.raw ?? '';
    const fresh = token.type === 'atom' ? spaceAtom(token, { left, right, sides: this.#sides.get(token) }) : [token];
    this.#target.splice(place.index, before.length, ...before, ...fresh, ...behind);
  }
}

/** Where a span went, the space before it goes as well: before another one, and before a mark that follows a word. */
function closeGap(before: Token[], behind: Token | undefined): void {
  const last = before.at(-1);
  if (last?.type !== 'text' || (behind !== undefined && behind.type !== 'text')) return;
  if (behind === undefined || /^[\s,.;:!?)\]}”’»、。，；：？！）」』]/.test(behind.raw))
    before.splice(-1, 1, { type: 'text', raw: last.raw.trimEnd() });
}

function byIdentity(tokens: readonly Token[]): Map<string, SpanToken[]> {
  const spans = tokens.filter((token) => token.type !== 'text');
  const groups = new Map<string, SpanToken[]>();
  for (const [identity, list] of groupBy(spans, identityOf)) groups.set(identity, [...list]);
  return groups;
}

function endName({ type, pair }: SpanToken): string {
  return `${type} ${pair}`;
}

/** Position of the item nearest to a place in a list with gaps; -1 for an empty one. */
function nearestLeft(list: readonly (SpanToken | undefined)[], place: number): number {
  for (let step = 0; step < list.length; step += 1)
    for (const at of [place + step, place - step]) if (list[at] !== undefined) return at;
  return -1;
}

interface Gap {
  readonly left: string;
  readonly right: string;
  /** What stands beside the span in the source. */
  readonly sides: Boundary | undefined;
}

/**
 * A role needs a space before it to be one; other atoms keep off words unless the source has them glued to one. What
 * is part of a word has the space that it has in the source.
 */
function spaceAtom(token: SpanToken, { left, right, sides }: Gap): Token[] {
  const space: Token = { type: 'text', raw: ' ' };
  const touches = (side: Side | undefined) =>
    isPartOfWord(token) ? side?.space !== true : side?.space === false && /[\p{L}\p{N}]/u.test(side.sign);
  const needsLeft = isGlued(token, 'left', left) || (ENDS_SPACED.test(left.slice(-2)) && !touches(sides?.left));
  const needsRight = isGlued(token, 'right', right) || (STARTS_SPACED.test(right) && !touches(sides?.right));
  return [...(needsLeft ? [space] : []), token, ...(needsRight ? [space] : [])];
}

/** Letters of scripts whose words are parted by spaces. */
const SPACED = String.raw`[[\p{L}\p{M}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]`;
const ENDS_SPACED = new RegExp(`${SPACED}$`, 'v');
const STARTS_SPACED = new RegExp(`^${SPACED}`, 'v');

/** What replaces a span: one of the same kind, else what stands in its very place. */
function findReplacement(old: PlacedSpan, candidates: readonly PlacedSpan[]): number {
  const isLike = ({ token }: PlacedSpan) => token.type === old.token.type && token.kind === old.token.kind;
  const near = candidates.findIndex((fresh) => isLike(fresh) && fresh.at === old.at);
  if (near !== -1) return near;
  const alike = candidates.findIndex(isLike);
  return alike === -1 ? candidates.findIndex(({ token, at }) => token.type === old.token.type && at === old.at) : alike;
}
