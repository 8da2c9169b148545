import { describe, expect, test, vi } from 'vitest';
import { alignPages } from '../../src/align/pages.ts';
import type { DialectName } from '../../src/config/choices.ts';
import { listSentences } from '../../src/markdown/page.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { speakLetters } from '../support/letters.ts';
import { type Answers, applyAnswers, planPageUpdate } from '../support/update-laws.ts';

const capitals: Answers = (requests) =>
  requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, 'es') }));

interface Texts {
  readonly base: string;
  readonly target: string;
  readonly source: string;
  readonly dialect?: DialectName;
}

function update(texts: Texts, answers: Answers = capitals): string {
  return applyAnswers(planPageUpdate({ dialect: 'gfm', language: 'es', ...texts }), answers).text.trimEnd();
}

function translate(source: string, dialect: DialectName = 'gfm', answers: Answers = capitals): string {
  const texts = { base: '', target: '', source, language: 'es', dialect };
  return applyAnswers(planPageUpdate(texts, { isNew: true }), answers).text;
}

describe('the title of a link in a sentence', () => {
  const base = 'See [the guide](a.md "The guide") now, before you start.';
  const target = 'Vea [la guía](a.md "La guía") ya, antes de empezar.';
  const cases: readonly (readonly [string, string, string])[] = [
    ['stays where nothing changes', base, target],
    [
      'stays where the sentence is translated anew',
      'Nobody starts who has not read [all of the guide](a.md "The guide") twice.',
      'NOBODY STARTS WHO HAS NOT READ [ALL OF THE GUIDE](a.md "La guía") TWICE.',
    ],
    [
      'is translated alone where it alone changes',
      base.replace('"The guide"', '"A new book"'),
      target.replace('"La guía"', '"A NEW BOOK"'),
    ],
    ['stays where the address changes', base.replace('a.md', 'b.md'), target.replace('a.md', 'b.md')],
    ['goes with the title of the source', base.replace(' "The guide"', ''), target.replace(' "La guía"', '')],
  ];
  test.for(cases)('%s', ([, source, expected]) => {
    expect(update({ base, target, source })).toBe(expected);
  });

  test('comes where the source brings one', () => {
    const [before, here] = ['See [it](a.md) now, please.', 'Vea [esto](a.md) ya, por favor.'];
    const source = 'See [it](a.md "The guide") now, please.';
    expect(update({ base: before, target: here, source })).toBe('Vea [esto](a.md "THE GUIDE") ya, por favor.');
  });

  test('that the translator left out stays out, until the sentence is written anew', () => {
    const bare = target.replace(' "La guía"', '');
    expect(update({ base, target: bare, source: base.replace('"The guide"', '"A book"') })).toBe(bare);
    const source = 'Nobody starts who has not read [the guide](a.md "The guide") twice.';
    expect(update({ base, target: bare, source })).toBe(
      'NOBODY STARTS WHO HAS NOT READ [THE GUIDE](a.md "THE GUIDE") TWICE.',
    );
  });

  test('is asked for by itself, and stays in the source language where nobody answers', () => {
    const source = base.replace('"The guide"', '"A new book"');
    const { requests } = planPageUpdate({ base, target, source, language: 'es', dialect: 'gfm' });
    expect(requests.map(({ html }) => html)).toEqual(['A new book']);
    expect(requests[0]?.context?.before).toBe(source);
    expect(update({ base: '', target: '', source }, () => [])).toContain('"A new book"');
  });

  test.for([
    ['"', String.raw`[X](a.md "la \"buena\" guía (1)")`],
    ["'", String.raw`[X](a.md 'la "buena" guía (1)')`],
    ['(', String.raw`[X](a.md (la "buena" guía \(1\)))`],
  ])('cannot be ended by an engine: %s', ([open = '', expected]) => {
    const answers: Answers = (requests) =>
      requests.map(({ id, html }) => ({
        id,
        origin: 'machine',
        html: html.includes('<a') ? html.replace('x', 'X') : 'la "buena" guía (1)',
      }));
    const close = open === '(' ? ')' : open;
    expect(translate(`[x](a.md ${open}the guide${close})`, 'gfm', answers)).toBe(expected);
  });
});

test('tags that differ in their prose alone keep each its own, also where a sentence between them changes', () => {
  const base = 'An <abbr title="one">A</abbr> and <abbr title="two">B</abbr>.';
  const target = 'Un <abbr title="uno">A</abbr> y <abbr title="dos">B</abbr>.';
  const source = 'They have an <abbr title="one">A</abbr>, which is large, and <abbr title="three">B</abbr>.';
  expect(update({ base, target, source })).toBe(
    'THEY HAVE AN <abbr title="uno">A</abbr>, WHICH IS LARGE, AND <abbr title="THREE">B</abbr>.',
  );
});

test('code that shows how a tag is written stays, beside the tag itself', () => {
  const source = 'Write `<abbr title="one">A</abbr>` for <abbr title="one">A</abbr>.\n';
  expect(translate(source)).toBe('WRITE `<abbr title="one">A</abbr>` FOR <abbr title="ONE">A</abbr>.\n');
});

test('prose of a component is offered, and that of an element of HTML with such an attribute is not', () => {
  const source = 'A <Badge text="new words" id="no words" /> here.\n\n<Tooltip tip="a hint">this word</Tooltip>\n';
  expect(translate(source, 'mdx')).toBe(
    'A <Badge text="NEW WORDS" id="no words" /> HERE.\n\n<Tooltip tip="A HINT">THIS WORD</Tooltip>\n',
  );
  expect(translate('## x <Badge type="tip" text="since now" />\n', 'vitepress')).toBe(
    '## X <Badge type="tip" text="SINCE NOW" />\n',
  );
  expect(translate('x <span text="no words">y</span>\n', 'gfm')).toBe('X <span text="no words">Y</span>\n');
});

test('an attribute that a project names is prose inside a sentence too', () => {
  const dialect = { name: 'gfm', attributes: ['data-hint'] } as const;
  const texts = { base: '', target: '', source: 'x <i data-hint="a hint">y</i>\n', language: 'es', dialect };
  expect(applyAnswers(planPageUpdate(texts, { isNew: true }), capitals).text).toBe('X <i data-hint="A HINT">Y</i>\n');
});

test('prose inside spans is aligned as the spans are, whatever their order', () => {
  const source = parsePage('See [a](a.md "first") and [b](b.md "second"), or <abbr title="third">c</abbr>.', {
    language: 'en',
    dialect: 'gfm',
  });
  const target = parsePage('O <abbr title="tercero">c</abbr>, o [b](b.md "segundo") y [a](a.md "primero").', {
    language: 'es',
    dialect: 'gfm',
  });
  const [from, to] = [listSentences(source), listSentences(target)];
  const pairs = alignPages(source, target).sentences.map((bead) => [
    ...bead.source.map((at) => source.text.slice(from[at]?.start, from[at]?.end)),
    ...bead.target.map((at) => target.text.slice(to[at]?.start, to[at]?.end)),
  ]);
  expect(pairs.slice(1)).toEqual([
    ['first', 'primero'],
    ['second', 'segundo'],
    ['third', 'tercero'],
  ]);
});

test('titles of a sentence are each sought behind the one before: work grows with their number', () => {
  const look = (count: number) => {
    const source = `Take ${'a{: .b title="Words" } and '.repeat(count)} now.`;
    const spy = vi.spyOn(RegExp.prototype, 'exec');
    const translated = translate(source);
    const { contexts } = spy.mock;
    spy.mockRestore();
    expect(translated.match(/title="WORDS"/g)).toHaveLength(count);
    return contexts.filter((pattern) => pattern instanceof RegExp && pattern.source.startsWith(String.raw`\{:`)).length;
  };
  const few = look(20);
  expect(few).toBeGreaterThan(0);
  expect(look(100)).toBeLessThan(6 * few);
});
