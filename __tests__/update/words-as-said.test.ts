/** What an engine says comes out as it said it, with the layout and the references of the source. */
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../src/markdown/dialects/names.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { setLineEnds } from '../../src/shared/line-ends.ts';
import { applyUpdate } from '../../src/update/apply.ts';
import { planUpdate } from '../../src/update/plan/plan.ts';
import { applyEdits, someEdits } from '../support/edits.ts';
import { answerInLetters, speakLetters } from '../support/letters.ts';
import { listExamplePages, listExamplePairs, listFixturePages } from '../support/pages.ts';
import { type Answers, applyAnswers, planPageUpdate, updatePage } from '../support/update-laws.ts';

interface NewPage {
  readonly to: string;
  readonly dialect?: Dialect;
}

/** A new page with answers that a function makes of the HTML that was sent. */
function translate(source: string, speak: (html: string) => string, { to, dialect = 'gfm' }: NewPage): string {
  const page = parsePage(source, { language: 'en', dialect });
  const plan = planUpdate({ source: page, targetLanguage: to, settings: { keepAbove: 0.95 } });
  return applyUpdate(
    plan,
    plan.requests.map(({ id, html }) => ({ id, origin: 'machine', html: speak(html) })),
  ).text;
}

function inLetters(source: string, page: NewPage): string {
  return translate(source, (html) => speakLetters(html, page.to), page);
}

/** As GitHub shows it. */
function toHtml(text: string): string {
  return micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

function readText(html: string): string {
  const collect = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string =>
    nodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? collect(node.childNodes) : '')).join('');
  return collect(parseFragment(html).childNodes);
}

/** White space of the layout as one space; no-break spaces stay. */
function joinLayout(text: string): string {
  return text
    .replaceAll(/\n> /g, '\n')
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .trim();
}

const AWKWARD = `Use snake\\_case and C\\# names, H<sub>2</sub>O, x<sup>2</sup>, and <kbd>Ctrl</kbd>+<kbd>C</kbd> now.

It weighs 10&nbsp;kg &mdash; the un*frigging*believable pot[^a], of \`clay\`-red **iron**.[^b] Or [the guide][g], [Start][], [pot] and ![a cup][cup].

Line one,  
line two,\\
line three. (\`a\`, \`b\`.) "**Bold**," she said: *yes*!

> Quoted\\
> > Deeper \`x\`.

| Head *one* | a \\| b |
|:--|--:|
| \`x\` here | 1 |

[^a]: A note.

[^b]: https://example.com/tea

[g]: guide.md
[Start]: start.md "Title"
[pot]: pot.md
[cup]: cup.png
`;

describe('a page in capitals is its source in capitals: white space beside spans, breaks, references and notes', () => {
  const english = [...listFixturePages(), ...listExamplePages()].filter(({ language }) => language === 'en');
  const pages = [{ name: 'awkward', text: AWKWARD }, ...english];
  test.for(pages)('$name', ({ text }) => {
    for (const dialect of ['gfm', 'd2l'] as const)
      for (const to of ['es', 'de', 'tr']) {
        const wanted = joinLayout(text).toLowerCase();
        expect(joinLayout(inLetters(text, { to, dialect })).toLowerCase()).toBe(wanted);
      }
  });

  test.for(['ko', 'ar', 'hi'])('and a page in the letters of %s has its layout', (to) => {
    const shape = (text: string) => joinLayout(text).replaceAll(/[\p{L}\p{M}]+/gu, 'w');
    const source = AWKWARD.replace('[Start][], [pot]', '`a`');
    expect(shape(inLetters(source, { to }))).toBe(shape(source));
  });
});

test.for([
  ['es', 'The **cup** is `hot` and <kbd>C</kbd> too.', 'THE **CUP** IS `hot` AND <kbd>C</kbd> TOO.'],
  ['de', 'See *it* now.', 'SEE *IT* NOW.'],
  ['ar', 'Please **drinking** tomorrow.', undefined],
] as const)('spaces that an engine swallows around spans come back in %s', ([to, source, expected]) => {
  const swallow = (html: string) => speakLetters(html, to).replaceAll(/\s*(<[^>]*>)\s*/g, '$1');
  const speak = (html: string) => speakLetters(html, to);
  expect(translate(`${source}\n`, swallow, { to }).trim()).toBe(expected ?? translate(source, speak, { to }).trim());
});

test('a space that an engine puts into a glued word goes', () => {
  const spread = (html: string) => html.replaceAll(/(<[^>]*>)/g, ' $1 ');
  const source = 'Use snake\\_case, H<sub>2</sub>O and <kbd>C</kbd>+`x`-axis[^1].\n';
  expect(translate(source, spread, { to: 'es' })).toBe(source);
});

test.for(['es', 'ko', 'zh', 'ja'])('hard breaks are as many as in the source (%s)', (to) => {
  const line = fc.tuple(
    fc.constantFrom('Roses are red,', 'Town: Bath', '`x` is *y*', 'Tea. More tea', '(a)'),
    fc.constantFrom('  ', '\\', ''),
  );
  const prefix = fc.constantFrom('', '> ', '* ');
  fc.assert(
    fc.property(fc.array(line, { minLength: 2, maxLength: 6 }), prefix, (lines, before) => {
      const next = before === '* ' ? '  ' : before;
      const source = `${before}${lines.map(([words, end]) => words + end).join(`\n${next}`)}\n${next}End.\n`;
      const count = (text: string) => toHtml(text).split('<br').length - 1;
      for (const dialect of ['gfm', 'd2l'] as const)
        expect(count(inLetters(source, { to, dialect }))).toBe(count(source));
    }),
    { numRuns: 40 },
  );
});

test('where one line of an address changes, the others keep their translation and their breaks', () => {
  const base = 'Name: Ann  \nTown: Bath  \nTrade: baker\n';
  const target = 'Nombre: Ann  \nCiudad: Bath  \nOficio: panadera\n';
  const source = base.replace('Bath', 'Bristol upon Avon');
  const answers: Answers = (requests) => answerInLetters(requests, { targetLanguage: 'es' });
  expect(updatePage({ language: 'es', base, target, source }, answers).text).toBe(
    'Nombre: Ann  \nTOWN: BRISTOL UPON AVON  \nOficio: panadera\n',
  );
});

describe('references keep their labels', () => {
  test.for([
    ['[the guide][g]', '[THE GUIDE][g]'],
    ['[Start][]', '[START][]'],
    ['[pot]', '[POT]'],
    ['![a cup][cup]', '![A CUP][cup]'],
    ['![cup] or [a link](b.md)', '![CUP] OR [A LINK](b.md)'],
    ['**[Start][] and [pot]**', '**[START][] AND [POT]**'],
  ])('%s', ([reference, expected]) => {
    const source = `See ${reference} here.\n\n[g]: a.md\n[Start]: b.md\n[pot]: c.md\n[cup]: d.png\n`;
    for (const dialect of ['gfm', 'd2l'] as const)
      expect(inLetters(source, { to: 'es', dialect })).toContain(`SEE ${expected} HERE.`);
  });

  test('also when their words are translated', () => {
    const source = 'See [Start][] and [pot].\n\n[Start]: b.md\n[pot]: c.md\n';
    expect(inLetters(source, { to: 'ko' }).split('\n')[0]).toMatch(
      /\[\p{sc=Hangul}+\]\[Start\] \p{sc=Hangul}+ \[\p{sc=Hangul}+\]\[pot\]\./u,
    );
  });

  test('words in brackets that the page defines are no link when the source has none', () => {
    const speak = (html: string) => html.replace('the pot', '[pot]');
    const text = translate('Warm the pot now.\n\n[pot]: c.md\n', speak, { to: 'es' });
    expect(text.split('\n')[0]).toBe('Warm \\[pot\\] now.');
  });
});

test.for(['zh', 'ja', 'es'])('footnotes of one word, of an address, of paragraphs stay notes (%s)', (to) => {
  const source =
    'Tea is old[^1], water[^2] older.[^long]\n\n[^1]: Very.\n[^2]: https://example.com/tea\n[^long]: First: one.\n\n    Second `two`.\n';
  for (const dialect of ['gfm', 'd2l'] as const) {
    const text = inLetters(source, { to, dialect });
    for (const label of ['1', '2', 'long']) expect(text).toMatch(new RegExp(String.raw`^\[\^${label}\]: \S`, 'm'));
    expect(toHtml(text).match(/data-footnote-ref/g)).toHaveLength(3);
    expect(text).not.toMatch(/Tea|Very|First|Second/);
  }
});

/** Signs and beginnings that Markdown reads as markup somewhere. */
const SIGNS = [
  '*',
  '**',
  '_',
  '`',
  '$',
  '[',
  ']',
  '](x)',
  '![',
  '<',
  '>',
  '<br>',
  '~~',
  '|',
  '\\',
  '#',
  '&amp;',
  '&',
  '^',
  '{',
  '}',
  '1.',
  '2)',
  '-',
  '+',
  '=',
  ':',
  'https://a.b/c_d',
  ':numref:',
  '[^1]:',
  '[a]:',
  '\u00A0',
  '\u202F',
  'é',
  '2 * 3 = 6',
  '1. Januar',
  'a_b_c',
  '!',
  '(',
  ')',
];

describe('every sign of an engine is shown, and none is markup', () => {
  const said = fc.array(fc.tuple(fc.constantFrom(...SIGNS), fc.constantFrom('', ' ', 'w', ' w ')), { maxLength: 7 });
  const frames = {
    paragraph: ['', '\n'],
    'second sentence': ['Good tea. ', '\n'],
    item: ['* ', '\n'],
    heading: ['## ', '\n'],
    cell: ['| A |\n|--|\n| ', ' |\n'],
    quotation: ['> ', '\n'],
  } as const;
  test.for(Object.entries(frames))('in a %s', ([, [before, behind]]) => {
    const source = `${before}Nobody had expected this.${behind}`;
    for (const dialect of ['gfm', 'd2l'] as const)
      fc.assert(
        fc.property(said, (parts) => {
          const words = joinLayout(`w ${parts.flat().join('')} w`);
          const start = joinLayout(`${parts.flat().join('')} w`);
          for (const spoken of [words, start]) {
            const html = spoken.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
            const text = translate(source, (sent) => sent.replace('Nobody had expected this.', () => html), {
              to: 'fr',
              dialect,
            });
            const shown = joinLayout(readText(toHtml(text)));
            expect(shown.slice(-joinLayout(spoken).length)).toBe(joinLayout(spoken));
          }
        }),
        { numRuns: 60 },
      );
  });
});

test('no-break spaces of an engine stay', () => {
  const speak = () => 'Attention\u00A0: «\u00A0chaud\u00A0»\u202F!';
  expect(translate('Careful: hot!\n', speak, { to: 'fr' })).toBe('Attention\u00A0: «\u00A0chaud\u00A0»\u202F!\n');
});

describe('emphasis is read by the renderer of the dialect', () => {
  const inside = fc.constantFrom(
    '注意：',
    '真的，',
    '（好）',
    '“茶”',
    '글리프(Glyph)',
    '제네릭',
    '「茶」',
    '注意',
    'とても！',
  );
  const beside = fc.constantFrom('', '茶', '는', '。', '，', ' ', '看', '）', 'a');
  const mark = fc.constantFrom('*', '**', '_', '__');
  test.for(['zh', 'ja', 'ko'])('as often as in the source, in %s', (to) => {
    fc.assert(
      fc.property(inside, beside, beside, mark, fc.boolean(), (words, left, right, run, isLink) => {
        const marked = isLink ? `[tea](a.md)` : 'tea';
        const source = `We drink ${run}${marked}${run} now.\n`;
        const speak = (html: string) => html.replace('We drink ', left).replace(' now', right).replace('tea', words);
        const text = translate(source, speak, { to });
        const count = (page: string) => toHtml(page).match(/<(?:em|strong)>/g)?.length;
        expect([text, count(text)]).toEqual([text, 1]);
        expect(joinLayout(readText(toHtml(text))).replaceAll(/\s/g, '')).toContain(words);
      }),
      { numRuns: 150 },
    );
  });

  test.for([
    ['zh', '**Note:** tea is hot.', '注意:', '茶很热', '**注意**：茶很热。'],
    ['ko', 'The _generic_ type.', '제네릭', '은 타입', '*제네릭*은 타입.'],
  ] as const)('repaired with the least change (%s)', ([to, source, inner, rest, expected]) => {
    const speak = (html: string) =>
      html
        .replace(/^The /, '')
        .replace(/>[^<]*</, `>${inner}<`)
        .replace(/(<\/\w+>).*$/, `$1${rest}.`);
    expect(translate(`${source}\n`, speak, { to })).toBe(`${expected}\n`);
  });
});

test.for(['zh', 'ja', 'ko'])('an address is set off from what would become part of it (%s)', (to) => {
  const stop = to === 'ko' ? '에서.' : '。';
  const speak = (html: string) => html.replace('Go to ', '看').replace(' now.', stop);
  const text = translate('Go to https://example.com/a now.\n', speak, { to, dialect: 'd2l' });
  expect(toHtml(text)).toContain('<a href="https://example.com/a">https://example.com/a</a>');
});

test('the lines of a page end as they did, whatever those of the source are', () => {
  const pairs = listExamplePairs().filter(({ name }) => /extraction|weighing/.test(name));
  const answers =
    (language: string): Answers =>
    (requests) =>
      answerInLetters(requests, { targetLanguage: language });
  fc.assert(
    fc.property(fc.constantFrom(...pairs), someEdits(), fc.nat(7), (pair, edits, sides) => {
      const source = applyEdits(pair.base, edits);
      const plain = applyAnswers(planPageUpdate({ ...pair, source }), answers(pair.language)).text;
      const ending = (bit: number) => ((sides & bit) === 0 ? '\n' : '\r\n');
      const texts = {
        language: pair.language,
        base: setLineEnds(pair.base, ending(1)),
        target: setLineEnds(pair.target, ending(2)),
        source: setLineEnds(source, ending(4)),
      };
      const { text } = applyAnswers(planPageUpdate(texts), answers(pair.language));
      expect(text).toBe(setLineEnds(plain, ending(2)));
    }),
    { numRuns: 25 },
  );
});
