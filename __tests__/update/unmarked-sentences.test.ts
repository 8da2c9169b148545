/** Paragraphs of languages that write no mark at the end of a sentence: who changes one sentence leaves the others. */
import { describe, expect, test } from 'vitest';
import { speakLetters } from '../support/letters.ts';
import { type Answers, updatePage } from '../support/update-laws.ts';

const capitals: Answers = (requests) =>
  requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, 'es') }));

const SENTENCES = [
  'Warm the pot before you begin.',
  'Put two spoons of leaves into the pot.',
  'Wait for four minutes and pour.',
] as const;
const NEW = 'Never take cold water from the river for it.';

const TRANSLATIONS = {
  th: ['อุ่นกาน้ำชาก่อนเริ่ม', 'ใส่ใบชาสองช้อนลงในกา', 'รอสี่นาทีแล้วริน'],
  lo: ['ອຸ່ນກາກ່ອນເລີ່ມ', 'ໃສ່ໃບຊາສອງບ່ວງລົງໃນກາ', 'ລໍຖ້າສີ່ນາທີແລ້ວຖອກ'],
} as const;

describe.for(Object.entries(TRANSLATIONS))('a paragraph in %s', ([language, translations]) => {
  test.for([0, 1, 2])('keeps the sentences beside number %i, which changes', (at) => {
    const change = (list: readonly string[], text: string) => list.with(at, text).join(' ');
    const { text } = updatePage(
      {
        base: `${SENTENCES.join(' ')}\n`,
        target: `${translations.join(' ')}\n`,
        source: `${change(SENTENCES, NEW)}\n`,
        language,
        dialect: 'gfm',
      },
      capitals,
    );
    expect(text).toBe(`${change(translations, NEW.toUpperCase())}\n`);
  });
});
