/** Random changes of a page on two branches, and the law of their merge: nothing that one side did is lost. */
import fc from 'fast-check';
import type { MergedTranslation } from '../../src/update/join/merge-translations.ts';
import { createRandom } from './random.ts';

/** With spaces between words and sentences, and without. */
type Language = 'es' | 'zh';

/** What becomes of a sentence on each side, and whether a new one follows it there. */
export interface Fate {
  readonly id: number;
  readonly sides: readonly [SideFate, SideFate];
}

interface SideFate {
  readonly kind: 'kept' | 'edited' | 'rewritten' | 'removed';
  readonly isFollowed: boolean;
}

/** One to five paragraphs or items of one to five sentences. */
export function somePages(): fc.Arbitrary<Fate[][]> {
  const kind = fc.oneof(
    { weight: 6, arbitrary: fc.constant('kept' as const) },
    { weight: 4, arbitrary: fc.constantFrom('edited' as const, 'rewritten' as const, 'removed' as const) },
  );
  const isFollowed = fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true));
  const side = fc.record({ kind, isFollowed });
  const block = fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 5 });
  return fc
    .array(block, { minLength: 1, maxLength: 5 })
    .map((blocks) => blocks.map((sides, at) => sides.map((fates, n) => ({ id: 10 * at + n, sides: fates }))));
}

/** A sentence of words that no other has, and that are no abbreviations. */
function writeSentence(id: number, variant: string, language: Language): string {
  const random = createRandom(`${id} ${variant}`);
  if (language === 'es') return `${Array.from({ length: 7 }, () => `W${random.below(1e6).toString(36)}x`).join(' ')}.`;
  return `${Array.from({ length: 14 }, () => String.fromCodePoint(0x4e00 + random.below(5000))).join('')}。`;
}

/** The sentence as a side has it; `''` when it is removed. */
function writeFate({ id }: Fate, kind: SideFate['kind'], side: number, language: Language): string {
  const old = writeSentence(id, 'base', language);
  if (kind === 'kept') return old;
  if (kind === 'removed') return '';
  if (kind === 'rewritten') return writeSentence(id, `rewritten ${side}`, language);
  return old.replace(/.(?=.$)/u, (last) => `${last}${side}`);
}

function writeFollower({ id }: Fate, side: number, language: Language): string {
  return writeSentence(id, `new ${side}`, language);
}

/** The page as a side has it; `undefined` for the base. */
export function renderSide(blocks: readonly (readonly Fate[])[], side: 0 | 1 | undefined, language: Language): string {
  const texts = blocks.map((block) => {
    const sentences = block.flatMap((fate) => {
      if (side === undefined) return writeFate(fate, 'kept', 0, language);
      const { kind, isFollowed } = fate.sides[side];
      return [writeFate(fate, kind, side, language), isFollowed ? writeFollower(fate, side, language) : ''];
    });
    return sentences.filter((text) => text !== '').join(language === 'es' ? ' ' : '');
  });
  return `# T\n\n${texts.filter((text) => text !== '').join('\n\n')}\n`;
}

/**
 * Whether it is plain what one side made of a sentence and put after it: where its neighbours are gone or new ones
 * stand beside them, a rewritten sentence cannot be told from one that was removed and one that was added.
 */
function isPlain(fates: readonly Fate[], at: number, side: 0 | 1): boolean {
  const around = [at - 1, at + 1].map((place) => fates[place]?.sides[side]);
  const own = fates[at]?.sides[side];
  const isKnown = own?.kind === 'kept' || own?.kind === 'edited' || own?.isFollowed === false;
  return isKnown && around.every((fate) => fate === undefined || (isLike(fate.kind) && !fate.isFollowed));
}

function isLike(kind: SideFate['kind']): boolean {
  return kind === 'kept' || kind === 'edited';
}

/**
 * What a merge has lost: a change of one side that is not there, once, or one of two changes that is neither there nor
 * told. `[]` when all is well.
 */
export function listLosses(fates: readonly Fate[], { text, clashes }: MergedTranslation, language: Language): string[] {
  const isThere = (wording: string) => text.split(wording).length === 2;
  const isThereOrTold = (wording: string) => isThere(wording) || clashes.some(({ other }) => other.includes(wording));
  return fates.flatMap((fate, at) => {
    const old = writeFate(fate, 'kept', 0, language);
    const isSure = isPlain(fates, at, 0) && isPlain(fates, at, 1);
    const isKept = fate.sides.every(({ kind }) => kind === 'kept');
    const losses = isKept && !isThere(old) ? [`${old} is gone, which nobody changed`] : [];
    for (const side of [0, 1] as const) {
      const [{ kind, isFollowed }, other] = [fate.sides[side], fate.sides[side === 0 ? 1 : 0]];
      const check = (wording: string, isAlone: boolean) => {
        const isFine = isSure && isAlone ? isThere(wording) : isThereOrTold(wording);
        if (!isFine) losses.push(`side ${side}: ${wording} is lost`);
      };
      if (kind === 'edited' || kind === 'rewritten')
        check(writeFate(fate, kind, side, language), other.kind === 'kept');
      if (isFollowed) check(writeFollower(fate, side, language), !other.isFollowed);
      if (kind !== 'kept' && other.kind === 'kept' && isSure && text.includes(old))
        losses.push(`${old} is still there`);
    }
    return losses;
  });
}
