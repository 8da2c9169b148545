import { describe, expect, test } from 'vitest';
import { findMeetings } from '../../src/align/meetings.ts';
import { trainLexicon } from '../../src/align/train.ts';
import { readText, translate, writeSentences } from './texts.ts';

/** Sentences without a word in common, of which each tenth says a number of its own. */
function writeNumbered(word: string, numbers: readonly number[]): string[] {
  return numbers.flatMap((number) => [...Array.from({ length: 9 }, () => `${word} ${word}.`), `${word} ${number}.`]);
}

const numbers = Array.from({ length: 12 }, (_, at) => 100 + 7 * at);
const source = readText(writeNumbered('tea', numbers));

describe('findMeetings', () => {
  test('finds the sentences that hold the same number once', () => {
    const meetings = findMeetings(source, readText(writeNumbered('çay', numbers)));
    expect(meetings).toEqual(numbers.map((_, at) => ({ source: 10 * at + 9, target: 10 * at + 9 })));
  });

  test('leaves out a number that stands twice on a side', () => {
    const target = readText(writeNumbered('çay', numbers.with(3, 100)));
    const meetings = findMeetings(source, target);
    expect(meetings.map((meeting) => meeting.source)).toEqual([19, 29, 49, 59, 69, 79, 89, 99, 109, 119]);
  });

  test('leaves out a sentence that stands elsewhere in the translation', () => {
    const moved = [...numbers.slice(0, 2), ...numbers.slice(3, 10), 114, ...numbers.slice(10)];
    const meetings = findMeetings(source, readText(writeNumbered('çay', moved)));
    expect(meetings.map((meeting) => meeting.source)).not.toContain(29);
    expect(meetings).toContainEqual({ source: 39, target: 29 });
    expect(meetings).toContainEqual({ source: 109, target: 109 });
  });

  test('trusts none that stands by itself', () => {
    const lone = (word: string) => readText([...Array.from({ length: 100 }, () => `${word}.`), `${word} 77.`]);
    expect(findMeetings(lone('tea'), lone('çay'))).toEqual([]);
  });

  test('finds rare words and their translations with a lexicon', () => {
    const sentences = writeSentences(200, 5);
    const [from, to] = [readText(sentences), readText(sentences.map(translate))];
    const lexicon = trainLexicon([{ source: from, target: to }]);
    expect(findMeetings(from, to)).toEqual([]);
    const meetings = findMeetings(from, to, lexicon);
    expect(meetings.length).toBeGreaterThan(3);
    expect(meetings.filter((meeting) => meeting.source !== meeting.target)).toEqual([]);
  });
});
