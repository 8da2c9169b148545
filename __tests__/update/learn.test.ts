import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/parse.ts';
import { learnPage } from '../../src/update/plan/learn.ts';
import { nameBeads, translate, writeSentences } from '../align/texts.ts';

const paragraphs = Array.from({ length: 12 }, (_, at) => writeSentences(4, at + 1));
const BASE = paragraphs.map((list) => list.join(' ')).join('\n\n');
const TARGET = paragraphs.map((list) => list.map(translate).join(' ')).join('\n\n');
const [, , third = []] = paragraphs;

function parse(text: string) {
  return parsePage(`${text}\n`, { language: 'en' });
}

function learn(source: string, target = TARGET, base = BASE) {
  const { alignment, lexicon } = learnPage({ base: parse(base), target: parse(target), source: parse(source) });
  return { words: lexicon.sourceWords.length, beads: nameBeads(alignment.sentences) };
}

/** A target in which the third paragraph has two sentences in one. */
const JOINED = TARGET.replace(`${translate(third[0] ?? '')} `, `${translate(third[0] ?? '').slice(0, -1)}, `);

describe('learnPage', () => {
  test('learns no words for what the source left as it was', () => {
    expect(learn(BASE).words).toBe(0);
    expect(learn(BASE, JOINED).words).toBe(0);
    expect(learn(`${BASE}\n\nA paragraph that came new.`).words).toBe(0);
  });

  test('aligns every sentence all the same', () => {
    expect(learn(BASE).beads).toEqual(Array.from({ length: 48 }, (_, at) => `${at}-${at}`));
  });

  test('learns the words where the source changed a paragraph whose sentences the translator joined', () => {
    const source = BASE.replace(third[1] ?? '', 'This says something else.');
    expect(learn(source, JOINED).words).toBeGreaterThan(0);
  });

  test('learns the words where the source changed nothing but the marks of a paragraph', () => {
    const [, sentence = ''] = third;
    const mark = (sign: string) => BASE.replace(sentence, sentence.replace(/\w+/, `${sign}$&${sign}`));
    expect(learn(mark('*')).words).toBeGreaterThan(0);
    expect(learn(mark('**'), TARGET, mark('*')).words).toBeGreaterThan(0);
    expect(learn(mark('*'), TARGET, mark('*')).words).toBe(0);
  });

  test('learns no words where a paragraph comes between two of which none is in doubt', () => {
    const source = BASE.replace(third.join(' '), `A paragraph that came new.\n\n${third.join(' ')}`);
    expect(learn(source).words).toBe(0);
  });

  test('learns the words where a paragraph comes between two of which one is in doubt', () => {
    const source = BASE.replace(third.join(' '), `A paragraph that came new.\n\n${third.join(' ')}`);
    expect(learn(source, JOINED).words).toBeGreaterThan(0);
  });
});
