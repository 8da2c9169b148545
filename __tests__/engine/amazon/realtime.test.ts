import { describe, expect, test } from 'vitest';
import { parseTexts, renderTexts } from '../../../src/engine/amazon/realtime-text.ts';
import { expectResults, openLocal, PAGES, RESOURCES, run, toBatch } from './local.ts';

describe('text in real time', () => {
  test('of a small batch needs no job, uses the terminology, and says that it had no parallel data', async () => {
    const local = await openLocal();
    const engine = local.engine({ realtimeBelow: 200, formality: 'formal' });
    const done = await run(engine, toBatch(PAGES, { resources: RESOURCES }));
    expect(done.results).toEqual(expectResults());
    expect(done.warnings).toEqual(['51 characters were translated in real time, which takes no parallel data']);
    const { requests } = local.aws;
    expect([requests.count('StartTextTranslationJob'), requests.count('CreateParallelData')]).toEqual([0, 0]);
    expect(requests.of('TranslateText')[0]?.body).toMatchObject({
      TerminologyNames: ['amts-tea-book-en-es'],
      Settings: { Formality: 'FORMAL' },
    });
    expect(await local.undelivered()).toEqual([]);
    expect((await local.keys('jobs/')).filter((key) => key.includes('/input/'))).toEqual([]);
  });

  test('is for batches up to the limit; one character more is a job', async () => {
    const local = await openLocal();
    const { characters } = await local.engine().estimate(toBatch());
    await run(local.engine({ realtimeBelow: characters - 1 }), toBatch());
    expect([local.aws.requests.count('StartTextTranslationJob'), local.aws.billed().realTime]).toEqual([1, 0]);
    await run(local.engine({ realtimeBelow: characters }), toBatch(PAGES, { book: 'other' }));
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(1);
    expect(local.aws.billed().realTime).toBeGreaterThan(0);
  });

  test('is never billed over its estimate', async () => {
    const local = await openLocal();
    const engine = local.engine({ kind: 'amazon-translate-realtime' });
    const estimate = await engine.estimate(toBatch());
    await run(engine, toBatch());
    expect(estimate.pricePerMillion).toBe(15);
    expect(local.aws.billed().realTime).toBe(estimate.charactersAtMost);
  });

  test.each([1, 25])('that was delivered %i hours ago is translated anew', async (hours) => {
    const local = await openLocal();
    for (const pages of [PAGES, { 'other.md': ['Another page.'] }, PAGES]) {
      // oxlint-disable no-await-in-loop -- one after the other is what is tested
      await run(local.engine({ kind: 'amazon-translate-realtime' }), toBatch(pages));
      await local.clock.sleep(hours * 3_600_000);
      // oxlint-enable no-await-in-loop
    }
    expect(local.aws.requests.count('TranslateText')).toBe(3 + 1 + 3);
  });

  test('leaves out a sentence that is over the limit of the service, and says so', async () => {
    const local = await openLocal();
    const pages = { 'long.md': ['Short.', 'x'.repeat(10_001)] };
    const done = await run(local.engine({ kind: 'amazon-translate-realtime' }), toBatch(pages));
    expect(done.results).toEqual([{ name: 'long.md', segments: [{ id: 's0', origin: 'machine', html: '⟦Short⟧.' }] }]);
    expect(done.warnings?.join()).toMatch(/long\.md: 1 of 2 segments have no translation: 1 of 1 segments came back/);
  });
});

describe('a segment as texts', () => {
  test('is itself when it is short, framed where only a reference shows that it is HTML', () => {
    expect(renderTexts('Tea.')).toEqual(['Tea.']);
    expect(renderTexts('<b id="t0">Tea</b> &amp; cups.')).toEqual(['<b id="t0">Tea</b> &amp; cups.']);
    expect(renderTexts('Tea &amp; cups.')).toEqual(['<p>Tea &amp; cups.</p>']);
    expect(parseTexts([' <p>Té &amp; tazas.</p>\n'])).toBe('Té &amp; tazas.');
  });

  test.each([
    ['A sentence with a <em id="t0">mark. And. More.</em> in it. ', /\. $/],
    ['一句话，<span translate="no" id="t0">$x。y$</span>很好。', /。$/],
  ])('is cut at the ends of sentences, outside of elements, wherever the limit falls: %s', (sentence, end) => {
    for (let shift = 0; shift < Buffer.byteLength(sentence); shift += 5) {
      const html = 'x'.repeat(shift) + sentence.repeat(500);
      const texts = renderTexts(html) ?? [];
      expect(texts.length).toBeGreaterThan(1);
      expect(parseTexts(texts)).toBe(html);
      for (const text of texts) {
        expect(text).toMatch(end);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_000);
        expect(text.split(/<(?=[a-z])/)).toHaveLength(text.split('</').length);
      }
    }
  });

  test.each([9_980, 9_993, 9_994, 10_000])('is within the limit in its frame too: %i bytes', (length) => {
    const html = `A &amp; ${'b'.repeat(length - 8)}`;
    const sizes = renderTexts(html)?.map((text) => Buffer.byteLength(text));
    expect(sizes).toEqual(length > 9_993 ? undefined : [length + '<p></p>'.length]);
  });

  test('is none when one sentence is too long', () => {
    expect(renderTexts(`Short. ${'好'.repeat(4000)}`)).toBeUndefined();
  });
});
