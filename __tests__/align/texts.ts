/**
 * Small texts for the tests of the aligner: English sentences from a fixed stock of words, and their translation into
 * a language that is made by turning each word round.
 */
import { readUnit, type Unit } from '../../src/align/unit.ts';

const STARTS = 'gar riv moun tea stu let num tab win sum mor eve wat for vil doc sol mus pap sil'.split(' ');
const ENDS = 'den ter tain cher dent dle ber bour low mer ning lage tor dier ic per ver gine wheel net'.split(' ');
const STOCK = STARTS.flatMap((start) => ENDS.map((end) => start + end));

/** Sentences of 4 to 24 words, some words far more frequent than others; the same numbers give the same sentences. */
export function writeSentences(count: number, seed = 1): string[] {
  let state = seed;
  const next = (limit: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
  const pick = () => STOCK[Math.floor((next(1000) * next(1000)) / 2500)] ?? '';
  return Array.from({ length: count }, () => {
    const text = Array.from({ length: 4 + next(21) }, pick).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  });
}

/** The sentences in the other language. */
export function translate(text: string): string {
  return text.replace(/[a-z]+/gi, (word) => {
    const turned = Array.from(word.toLowerCase()).toReversed().join('');
    return /^[A-Z]/.test(word) ? turned.charAt(0).toUpperCase() + turned.slice(1) : turned;
  });
}

export function readText(sentences: readonly string[]): Unit[] {
  return sentences.map((sentence) => readUnit(sentence, 'en'));
}

/** Beads as `0,1-2`, in order. */
export function nameBeads(beads: readonly { source: readonly number[]; target: readonly number[] }[]): string[] {
  return beads.map(({ source, target }) => `${source.join()}-${target.join()}`);
}
