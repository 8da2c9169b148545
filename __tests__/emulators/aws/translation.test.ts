import {
  DeleteTerminologyCommand,
  GetTerminologyCommand,
  ImportTerminologyCommand,
  ListLanguagesCommand,
  ListTerminologiesCommand,
  TranslateTextCommand,
} from '@aws-sdk/client-translate';
import { describe, expect, test } from 'vitest';
import { unmarkPseudo } from '../../../src/engine/pseudo.ts';
import { DAMAGE_NAMES } from '../../support/adversary.ts';
import { awaitJob, errorOf, openAws, outputFolder, page, startJob, type TestAws } from './clients.ts';
import type { AwsOptions } from './index.ts';
import { type Translator, translateApertium } from './translator.ts';

/** What becomes of a document in a job. */
async function translate(source: string, options: AwsOptions = {}, type = 'text/html'): Promise<string | undefined> {
  const local = await openAws(options);
  const name = type === 'text/html' ? 'a.html' : 'a.txt';
  await local.put(`in/${name}`, source);
  const id = await startJob(local, { InputDataConfig: { S3Uri: 's3://books/in/', ContentType: type } });
  await awaitJob(local, id);
  return local.read(`${outputFolder(id)}es.${name}`);
}

/** Says a sentence backwards, markers among the words: the word order of another language. */
const reversed: Translator = async ({ texts }) => texts.map((text) => text.split(' ').toReversed().join(' '));

describe('a document', () => {
  test('is copied but for its prose: head, attributes, comments, code and untranslatable elements', async () => {
    const source = page(
      '<!-- a note --><p id="s1" title="A title">One <code translate=no>two</code> three<br>four</p>\n' +
        '<div translate="no"><p>five</p></div><script>let six;</script><style>p {}</style>\n<ul><li>seven <ul><li>eight</li></ul></li></ul>',
    );
    const translated = (await translate(source)) ?? '';
    expect(translated).toContain(
      '<p id="s1" title="A title">⟦One⟧ <code translate=no>two</code> ⟦three⟧<br>⟦four⟧</p>',
    );
    expect(translated).toContain('<div translate="no"><p>five</p></div><script>let six;</script><style>p {}</style>');
    expect(translated).toContain('<li>⟦seven⟧ <ul><li>⟦eight⟧</li></ul></li>');
    expect(unmarkPseudo(translated)).toBe(source);
  });

  test('has its untranslatable elements where the words have gone, and its tags in their order', async () => {
    const source = page('<p id="s1">one <span translate="no">$x$</span> two <em id="t1">three</em></p>');
    expect(await translate(source, { translator: reversed })).toContain(
      '<p id="s1"><em id="t1">three</em> two <span translate="no">$x$</span> one</p>',
    );
  });

  test('loses no untranslatable element to a translator that loses its marker', async () => {
    const forgetful: Translator = async ({ texts }) => texts.map(() => 'x');
    const translated = await translate(page('<p id="s1">a <em>b <span translate="no">$x$</span></em></p>'), {
      translator: forgetful,
    });
    expect(translated).toContain('<p id="s1">x<em></em><span translate="no">$x$</span></p>');
  });

  test('escapes what was escaped', async () => {
    expect(await translate(page('<p>a &lt; b &amp; c</p>'))).toContain('<p>⟦a⟧ &lt; ⟦b⟧ &amp; ⟦c⟧</p>');
  });

  test('of plain text is translated line by line, every character of it billed', async () => {
    const local = await openAws();
    await local.put('in/a.txt', 'One <two>\n\nthree\n');
    const id = await startJob(local, { InputDataConfig: { S3Uri: 's3://books/in', ContentType: 'text/plain' } });
    await awaitJob(local, id);
    expect(await local.read(`${outputFolder(id)}es.a.txt`)).toBe('⟦One⟧ <⟦two⟧>\n\n⟦three⟧\n');
    expect(local.aws.billed().total).toBe(17);
  });

  test('of a translator that fails makes the job fail, and says why', async () => {
    const broken: Translator = () => Promise.reject(new Error('no words'));
    const local = await openAws({ translator: broken });
    await local.put('in/a.html', page('<p>a</p>'));
    const job = await awaitJob(local, await startJob(local));
    expect(job).toMatchObject({ JobStatus: 'FAILED', Message: expect.stringContaining('no words') });
  });
});

describe('damage', () => {
  const source = page(
    '<p id="s1">one <span translate="no" id="t0">$x$</span> two &amp; <em id="t1">three</em> four</p>',
  );

  test('is the same in every run with the same seed, and another with another', async () => {
    const damagedBy = (seed: number) => translate(source, { damage: { names: DAMAGE_NAMES, seed } });
    expect(await damagedBy(1)).toBe(await damagedBy(1));
    const seen = await Promise.all([1, 2, 3, 4, 5].map(damagedBy));
    expect(new Set(seen).size).toBeGreaterThan(1);
  });

  test('changes the markup of the translation', async () => {
    const names = [
      'drops a span',
      'doubles a span',
      'leaks a placeholder',
      'drops a closing tag',
      'decodes entities',
      'adds spaces around tags',
    ];
    const whole = await translate(source);
    const damaged = await Promise.all(names.map((name) => translate(source, { damage: { names: [name], seed: 1 } })));
    expect(damaged.filter((text) => text === whole)).toEqual([]);
    expect(damaged[0]).not.toContain('$x$');
    expect(damaged[1]?.split('$x$')).toHaveLength(3);
    expect(damaged[2]).toMatch(/dnt|span&gt;|[\uE000\uF8FF]/i);
  });
});

describe('a terminology', () => {
  function importTerms(local: TestAws, csv: string, Directionality: 'UNI' | 'MULTI' = 'UNI') {
    const TerminologyData = { File: Buffer.from(csv), Format: 'CSV', Directionality } as const;
    return local.translate.send(
      new ImportTerminologyCommand({ Name: 'terms', MergeStrategy: 'OVERWRITE', TerminologyData }),
    );
  }
  const say = (local: TestAws, Text: string, [from, to]: readonly [string, string] = ['en', 'es']) =>
    local.translate.send(
      new TranslateTextCommand({ Text, SourceLanguageCode: from, TargetLanguageCode: to, TerminologyNames: ['terms'] }),
    );

  test('is applied to whole words of the same case, and told', async () => {
    const local = await openAws();
    const { TerminologyProperties } = await importTerms(local, 'en,es\nwater,agua\nhot water,agua caliente\n');
    expect(TerminologyProperties).toMatchObject({
      Name: 'terms',
      SourceLanguageCode: 'en',
      TargetLanguageCodes: ['es'],
      TermCount: 2,
    });
    expect(await say(local, 'the hot water, Water and waters')).toMatchObject({
      TranslatedText: '⟦the⟧ agua caliente, ⟦Water⟧ ⟦and⟧ ⟦waters⟧',
      AppliedTerminologies: [{ Name: 'terms', Terms: [{ SourceText: 'hot water', TargetText: 'agua caliente' }] }],
    });
  });

  test('leads from its first language only, unless it is of several directions', async () => {
    const local = await openAws();
    await importTerms(local, 'en,es\nwater,agua\n');
    expect((await say(local, 'agua', ['es', 'en'])).TranslatedText).toBe('⟦agua⟧');
    await importTerms(local, 'en,es\nwater,agua\n', 'MULTI');
    expect((await say(local, 'agua', ['es', 'en'])).TranslatedText).toBe('water');
  });

  test('is overwritten, listed and deleted', async () => {
    const local = await openAws();
    await importTerms(local, 'en,es\na,b\nc,d\n');
    await importTerms(local, 'en,es\na,b\n');
    const get = () => local.translate.send(new GetTerminologyCommand({ Name: 'terms' }));
    expect((await get()).TerminologyProperties?.TermCount).toBe(1);
    const list = async () =>
      (await local.translate.send(new ListTerminologiesCommand({}))).TerminologyPropertiesList?.length;
    expect(await list()).toBe(1);
    await local.translate.send(new DeleteTerminologyCommand({ Name: 'terms' }));
    expect([await list(), (await errorOf(get())).name]).toEqual([0, 'ResourceNotFoundException']);
  });

  test.each([
    ['an unknown language', 'en,xx\na,b\n'],
    ['one column', 'en\na\n'],
    ['a term of more than 200 bytes', `en,es\n${'a'.repeat(201)},b\n`],
    ['11 target languages', `en,${'af sq am ar hy az bn bs bg ca zh'.split(' ').join(',')}\n`],
  ])('is refused with %s', async (_, csv) => {
    expect(await errorOf(importTerms(await openAws(), csv))).toMatchObject({ name: 'InvalidParameterValueException' });
  });
});

describe('a text', () => {
  const say = (local: TestAws, Text: string, to = 'es') =>
    local.translate.send(new TranslateTextCommand({ Text, SourceLanguageCode: 'auto', TargetLanguageCode: to }));

  test('is translated at once, marked up or not, and every character of it billed', async () => {
    const local = await openAws();
    expect(await say(local, 'a <b>c</b>')).toMatchObject({
      TranslatedText: '⟦a⟧ <b>⟦c⟧</b>',
      SourceLanguageCode: 'en',
    });
    expect((await say(local, 'a < b & c')).TranslatedText).toBe('⟦a⟧ < ⟦b⟧ & ⟦c⟧');
    expect(local.aws.billed()).toEqual({ total: 19, jobs: new Map(), realTime: 19 });
  });

  test('of more than 10,000 bytes is refused, of that many is not', async () => {
    const local = await openAws();
    expect(await errorOf(say(local, 'é'.repeat(5001)))).toMatchObject({ name: 'TextSizeLimitExceededException' });
    expect((await say(local, 'é'.repeat(5000))).TranslatedText).toBe(`⟦${'é'.repeat(5000)}⟧`);
    expect(await errorOf(say(local, 'a', 'xx'))).toMatchObject({ name: 'UnsupportedLanguagePairException' });
  });
});

test('the languages are listed in pages, with their names', async () => {
  const { translate: client } = await openAws();
  const answer = await client.send(new ListLanguagesCommand({ DisplayLanguageCode: 'de', MaxResults: 500 }));
  expect(answer.Languages).toHaveLength(75);
  expect(answer.Languages).toContainEqual({ LanguageCode: 'es', LanguageName: 'Spanisch' });
});

describe('Apertium', async () => {
  const isThere = await translateApertium({ texts: ['a'], from: 'en', to: 'es' }).then(
    () => true,
    () => false,
  );

  test.skipIf(!isThere)(
    'translates around what is not to be translated (skipped where it is not installed)',
    async () => {
      const source = page(
        '<p id="s1">We compute the <span translate="no" id="t0">$\\hat{x}$</span> of the <em id="t1">red house</em> &amp; more.</p>\n<p id="s2">The house is red.</p>',
      );
      const translated = await translate(source, { translator: translateApertium });
      expect(translated).toContain('<span translate="no" id="t0">$\\hat{x}$</span>');
      expect(translated).toContain('<em id="t1">casa roja</em> &amp;');
      expect(translated).toContain('<p id="s2">La casa es roja.</p>');
    },
  );
});
