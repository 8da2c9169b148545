/** Sentences that were split or joined are compared as a whole, and no others. */
import { expect, test } from 'vitest';
import { followUnits, joinNeighbours } from '../../src/update/join/sentence-units.ts';

const toUnits = (texts: readonly string[]) =>
  texts.map((text, at) => ({ text, tail: ' ', opensLine: at === 0, opensBlock: false }));

function join(texts: readonly string[], other: readonly string[]): string[] {
  return joinNeighbours(toUnits(texts), toUnits(other)).map(({ text }) => text);
}

const FIRST = 'Caliente el agua en la tetera vieja.';
const SECOND = 'Vierta despacio sobre las hojas verdes.';
const WHOLE = 'Caliente el agua en la tetera vieja, y vierta despacio sobre las hojas verdes.';

test.for([
  ['two that are one elsewhere', [FIRST, SECOND], [WHOLE], [`${FIRST} ${SECOND}`]],
  ['two of four', ['Uno.', FIRST, SECOND, 'Fin.'], ['Uno.', WHOLE, 'Fin.'], ['Uno.', `${FIRST} ${SECOND}`, 'Fin.']],
] as const)('%s are joined', ([, texts, other, joined]) => {
  expect(join(texts, other)).toEqual(joined);
});

test.for([
  ['as many as elsewhere', [FIRST, SECOND], ['Ponga el pan.', WHOLE]],
  ['one that is whole already beside a new one', [WHOLE, 'Espere.'], [WHOLE.replace('agua', 'leche')]],
  ['a new one beside one that is whole already', ['Espere.', WHOLE], [WHOLE.replace('agua', 'leche')]],
  ['unlike what stands there', [FIRST, SECOND], ['El agua y las hojas: nada de ello, pues hoy no hay té.']],
  ['nothing to compare with', [FIRST, SECOND], []],
  ['alone', [WHOLE], [FIRST, SECOND]],
  ['equal ones', [FIRST, SECOND], [FIRST, SECOND]],
] as const)('what is %s stays apart', ([, texts, other]) => {
  expect(join(texts, other)).toEqual(texts);
});

test('what is joined keeps its inner space, the tail of its end and the start of its line', () => {
  const units = [
    { text: FIRST, tail: '\n', opensLine: true, opensBlock: true },
    { text: SECOND, tail: '\n\n', opensLine: false, opensBlock: false },
  ];
  expect(joinNeighbours(units, toUnits([WHOLE]))).toEqual([
    { text: `${FIRST}\n${SECOND}`, tail: '\n\n', opensLine: true, opensBlock: true },
  ]);
});

test('a sentence is followed to another place among as many others, where it is alike', () => {
  const old = ['El té es una bebida muy antigua.', 'La taza tiene un borde azul.', 'Todo esto se acabó hace mucho.'];
  const fresh = ['Nadie sabe cuándo llegó el café.', 'El té es una bebida antigua.', 'La taza tiene borde azul.'];
  expect(followUnits(toUnits(old), toUnits(fresh))).toEqual([1, 2, undefined]);
});
