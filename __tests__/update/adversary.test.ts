/** The adversary does what it says, and the laws notice it. */
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/parse.ts';
import type { Proposal } from '../../src/update/proposal.ts';
import { answerBadly, createAdversary, DAMAGE_NAMES, damageHtml } from '../support/adversary.ts';
import { askEngine } from '../support/ask-engine.ts';
import { speakLetters } from '../support/letters.ts';
import { findPageFaults } from '../support/page-laws.ts';
import { createRandom } from '../support/random.ts';
import {
  echo,
  findDamage,
  findReportFaults,
  type PageTexts,
  planPageUpdate,
  updatePage,
} from '../support/update-laws.ts';

const HTML =
  'We, who <em id="t1">see</em> <span translate="no" id="t3">$a &lt; b$</span> and <strong id="t5">more</strong>, <span translate="no" id="t8">:numref:`fig_a`</span>. So &amp; so.';

describe('every damage is done', () => {
  test.for(DAMAGE_NAMES)('%s', (name) => {
    const damaged = Array.from({ length: 20 }, (_, seed) => damageHtml(HTML, name, createRandom(seed)));
    expect(damaged.some((html) => html !== HTML)).toBe(true);
  });
});

test('a name that is no damage is an error', () => {
  expect(() => damageHtml(HTML, 'kind words', createRandom(0))).toThrow('no such damage: kind words');
});

describe('other letters, the same markup', () => {
  test.for([
    ['es', /^SEE <em id="t1">IT<\/em> &amp; GO\.$/],
    ['zh', /^\p{sc=Han}<em id="t1">\p{sc=Han}<\/em>&amp;\p{sc=Han}。$/u],
    ['ja', /^[\p{sc=Hiragana}\p{sc=Katakana}]<em id="t1">/u],
    ['ko', /^\p{sc=Hangul} <em id="t1">\p{sc=Hangul}<\/em> &amp; \p{sc=Hangul}\.$/u],
    ['ar', /^\p{sc=Arabic} <em id="t1">\p{sc=Arabic}<\/em> &amp; \p{sc=Arabic}\.$/u],
    ['hi', /^[\p{sc=Devanagari}] <em id="t1">/u],
  ] as const)('%s', ([language, expected]) => {
    expect(speakLetters('See <em id="t1">it</em> &amp; go.', language)).toMatch(expected);
  });

  test('of a table', () => {
    expect(speakLetters('See the <em id="t1">Kettle</em>.', 'es', 'table')).toBe('vea el <em id="t1">Kettle</em>.');
  });
});

test('the same seed gives the same answers, another seed others', async () => {
  const segments = Array.from({ length: 40 }, (_, at) => ({ id: `u${at}`, html: HTML }));
  const ask = async (seed: number) => {
    const engine = createAdversary(seed);
    return askEngine(engine, [{ name: 'a.md', sourceLanguage: 'en', targetLanguage: 'es', segments }]);
  };
  expect(await ask(1)).toEqual(await ask(1));
  expect(await ask(1)).not.toEqual(await ask(2));
});

test('among many answers some are missing, some are the source, some are another segment’s', () => {
  const segments = Array.from({ length: 200 }, (_, at) => ({ id: `u${at}`, html: `Sentence ${at}.` }));
  const answers = answerBadly(segments, { seed: 1, targetLanguage: 'es' });
  const html = (id: string) => answers.flatMap((answer) => (answer.id === id && 'html' in answer ? answer.html : []));
  expect(new Set(answers.map(({ id }) => id).filter((id) => id !== 'unknown')).size).toBeLessThan(200);
  expect(segments.some(({ id, html: source }) => html(id).includes(source))).toBe(true);
  expect(
    segments.some(({ id }) =>
      html(id).some((text) => text.startsWith('Sentence') && text !== `Sentence ${id.slice(1)}.`),
    ),
  ).toBe(true);
});

describe('the laws of an update notice', () => {
  const texts: PageTexts = {
    language: 'es',
    base: '# One\n\nKeep this $x$ here.\n\nChange this.\n\n* Item.\n',
    target: '# Uno\n\nConserve este $x$ aquí.\n\nCambie esto.\n\n* Punto.\n',
    source: '# One\n\nKeep this $x$ here.\n\nAn entirely different sentence with $y$ and :numref:`a` now.\n\n* Item.\n',
  };
  const good = updatePage(texts, echo);
  const damage = (from: string, to: string): Proposal => {
    expect(good.text).toContain(from);
    return { ...good, text: good.text.replace(from, () => to) };
  };

  test('nothing, when nothing is wrong', () => {
    expect(findDamage(texts, good, good)).toEqual([]);
    expect(findReportFaults(texts, planPageUpdate(texts), good)).toEqual([]);
  });

  test.for([
    ['a lost formula', '$x$ ', '', '"math $x$" is there 0 times instead of 1'],
    ['a doubled role', ':numref:`a`', ':numref:`a` :numref:`a`', '"role :numref:`a`" is there 2 times instead of 1'],
    ['a changed formula', '$y$', '$Y$', '"math $Y$" is there 1 times instead of 0'],
    ['a leaked placeholder', 'now.', 'DNT_1.', 'a placeholder leaked'],
    ['a lost item mark', '* Punto', 'Punto', 'the blocks differ'],
    ['a block cut in two', 'now.', 'now.\n\nAnd then.', 'the blocks differ'],
    ['a kept byte that changed', 'Conserve', 'Guarde', 'what no engine was asked for differs'],
  ] as const)('%s', ([, from, to, fault]) => {
    expect(findDamage(texts, damage(from, to), good).join('\n')).toContain(fault);
  });

  test('a report whose spans point elsewhere', () => {
    const at = good.text.indexOf('entirely');
    const shifted = {
      ...good,
      segments: good.segments.map((segment) =>
        segment.outcome === 'kept' ? { ...segment, target: { start: at, end: at + 8 } } : segment,
      ),
    };
    expect(findReportFaults(texts, planPageUpdate(texts), shifted).join('\n')).toContain('kept, but not its bytes');
    const lacking = { ...good, segments: good.segments.slice(1) };
    expect(findReportFaults(texts, planPageUpdate(texts), lacking).join('\n')).toContain('no outcome for "One"');
  });
});

describe('the laws of the page model notice', () => {
  const page = parsePage('One *two*. Three.\n\n* Four $x$.', { language: 'en' });
  const [first, second] = page.blocks;
  if (first === undefined || second === undefined) throw new Error('the page has two blocks');
  const [segment] = first.segments;
  if (segment === undefined) throw new Error('the paragraph has a segment');

  test.for([
    ['nothing, when nothing is wrong', page.blocks, 'nothing'],
    ['a block too few', [first], 'in no block'],
    ['blocks out of order', [second, first], 'out of order'],
    [
      'a paragraph without its segment',
      [{ ...first, segments: [] }, second],
      'prose of a paragraph block in no segment',
    ],
    [
      'a sentence too few',
      [{ ...first, segments: [{ ...segment, sentences: segment.sentences.slice(1) }] }, second],
      'in no sentence',
    ],
    [
      'a pair without its end',
      [{ ...first, segments: [{ ...segment, spans: segment.spans.slice(1) }] }, second],
      'has the ends close',
    ],
    [
      'a paragraph that calls itself code',
      [{ ...first, kind: 'code', segments: [] }, second],
      'a code block has another form',
    ],
  ] as const)('%s', ([, blocks, fault]) => {
    const faults = findPageFaults({ ...page, blocks }).join('\n');
    expect(faults === '' ? 'nothing' : faults).toContain(fault);
  });
});
