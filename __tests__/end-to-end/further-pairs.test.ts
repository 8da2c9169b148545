/** Files of further pairs, such as a corpus of the web, on their way into the parallel data of a job. */
import { expect, test } from 'vitest';
import { OVEN } from './book.ts';
import { AMAZON, startWorld } from './world.ts';

const CORPUS = `en,es
Open the door only once.,Abre la puerta una vez.
Good bread needs a whole day of patience.,Un buen pan necesita un día entero de paciencia.
=sum,=suma
`;
const NEW_OVEN = OVEN.replace('Open the door', 'Let the stone rest. Open the door');

test('pairs of a file join those of the book, which wins on the same sentence', async () => {
  const world = await startWorld({ engine: `${AMAZON}  parallel-data-files: [corpus/es.csv]\n` });
  await world.push({ 'corpus/es.csv': CORPUS });
  const event = await world.push({ 'oven.md': NEW_OVEN });
  const { exitCode, stdout } = await world.run({ languages: 'es' }, { event });
  expect(exitCode).toBe(0);
  const [object] = await world.aws.store.list({ bucket: 'amts-bread', key: 'amts/parallel-data/' });
  const bytes = await world.aws.store.read({ bucket: 'amts-bread', key: object?.key ?? '' });
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain(
    'Good bread needs a whole day of patience.,Un buen pan necesita un día entero de paciencia.\n',
  );
  expect(text).toContain('Open the door only once.,Abra la puerta una sola vez.\n');
  expect(text).not.toContain('Abre la puerta');
  expect(text).not.toContain('suma');
  expect(stdout).toContain('es: one pair more from corpus/es.csv, beside 1 that the book has itself');
});

test('a file that is not there stops the language before anything is sent', async () => {
  const world = await startWorld({ engine: `${AMAZON}  parallel-data-files: [corpus/none.tmx]\n` });
  const event = await world.push({ 'oven.md': NEW_OVEN });
  const { exitCode, stdout } = await world.run({ languages: 'es' }, { event });
  expect(exitCode).not.toBe(0);
  expect(stdout).toContain("engine.parallel-data-files: 'corpus/none.tmx' is no file of the source or of this machine");
  expect(world.aws.billed().total).toBe(0);
});
