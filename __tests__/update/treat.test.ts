/** What is done with one sentence, by what its edit is; and where a span goes that is new in it. */

import { describe, expect, test } from 'vitest';
import type { SegmentTranslation } from '../../src/engine/engine.ts';
import { markPseudo } from '../../src/engine/pseudo.ts';
import { listSentences } from '../../src/markdown/page.ts';
import { type Token, tokenizeRange } from '../../src/markdown/tokens.ts';
import { say } from '../../src/messages/message.ts';
import { acceptPieces, requestPieces } from '../../src/update/accept/retry.ts';
import { SEGMENT_BREAK } from '../../src/update/page/units.ts';
import { patchTokens } from '../../src/update/plan/patch.ts';
import { type Treatment, treatEdit, treatNew } from '../../src/update/plan/treat.ts';
import { listExamplePairs } from '../support/pages.ts';
import { readPage } from '../support/read-pages.ts';
import { echo, planPageUpdate, updatePage } from '../support/update-laws.ts';

const PLACE = { language: 'es', dialect: 'd2l', frame: 'text' } as const;

/** Tokens of a text of one paragraph. */
function tokensOf(text: string, language = 'en'): Token[] {
  const page = readPage(text, language);
  const [segment, ...others] = page.blocks.flatMap(({ segments }) => segments);
  if (segment === undefined || others.length > 0) throw new Error(`not one paragraph: ${text}`);
  return tokenizeRange(page, segment, segment);
}

function treat(base: string, source: string, target: string | readonly Token[], from = 'en'): Treatment {
  return treatEdit({
    base: tokensOf(base, from),
    source: tokensOf(source, from),
    target: typeof target === 'string' ? tokensOf(target, 'es') : target,
    from,
    place: PLACE,
    keepAbove: 0.95,
  });
}

function patch(base: string, source: string, target: string): string {
  const { tokens } = patchTokens(tokensOf(base), tokensOf(source), tokensOf(target, 'es'));
  return tokens.map(({ raw }) => raw).join('');
}

describe('a full stop alone is no reason to ask an engine', () => {
  test.for([
    ['es', 'One cup', 'Una taza', 'One cup.', 'Una taza.'],
    ['ja', 'One cup', '一杯', 'One cup.', '一杯。'],
    ['hi', 'One cup', 'एक कप', 'One cup.', 'एक कप।'],
    ['th', 'One cup', 'หนึ่งถ้วย', 'One cup.', 'หนึ่งถ้วย'],
    ['es', 'One cup', '¡Una taza!', 'One cup.', '¡Una taza!'],
    ['es', 'One [cup](a.md)', 'Una [taza](a.md)', 'One [cup](b.md).', 'Una [taza](b.md).'],
    ['es', 'One **cup**.', 'Una **taza**.', 'One **cup**', 'Una **taza**'],
    ['zh', 'One cup.', '一杯。', 'One cup', '一杯'],
  ])('in %s: %s', ([language = '', base, target, source, expected]) => {
    const asked: unknown[] = [];
    const { text } = updatePage(
      { base: `- ${base}\n`, target: `- ${target}\n`, source: `- ${source}\n`, language, dialect: 'gfm' },
      (requests) => {
        asked.push(...requests);
        return [];
      },
    );
    expect(text).toBe(`- ${expected}\n`);
    expect(asked).toEqual([]);
  });

  test('behind another mark it is an edit like others', () => {
    expect(treat('Why?', 'Why?.', '¿Por qué?').kind).toBe('request');
  });
});

describe('what stands for words comes and goes with its brackets', () => {
  const [base, target] = ['The pot is hot.', 'La olla está caliente.'];

  test.for([
    [' (:numref:`fig_pot`)', 'La olla está caliente (:numref:`fig_pot`).'],
    [' :cite:`brown`', 'La olla está caliente :cite:`brown`.'],
    [' (`hot`)', 'La olla está caliente (`hot`).'],
  ])('%s', ([piece = '', patched = '']) => {
    const cited = base.replace('.', `${piece}.`);
    expect(treat(base, cited, target)).toMatchObject({ kind: 'patched', text: patched });
    expect(treat(cited, base, patched)).toMatchObject({ kind: 'patched', text: target });
  });

  test('also where the translation has brackets of another width', () => {
    expect(treat('The pot (`x`) is hot.', 'The pot is hot.', '壶（`x`）是热的。')).toMatchObject({
      kind: 'patched',
      text: '壶是热的。',
    });
  });

  test('but not with words beside it', () => {
    expect(treat(base, 'The pot is hot (see `x`).', target).kind).toBe('request');
  });
});

test.each([
  ['ar', 'يغلي الماء في الإبريق.'],
  ['ru', 'Вода кипит в чайнике.'],
  ['ko', '물이 주전자에서 끓는다.'],
  ['hi', 'पानी केतली में उबलता है।'],
])('a piece that comes into a sentence of %s touches no word', (language, target) => {
  const { tokens } = patchTokens(
    tokensOf('The water boils in the pot.'),
    tokensOf('The water boils `x` in the pot.'),
    tokensOf(target, language),
  );
  expect(tokens.map(({ raw }) => raw).join('')).toMatch(/\S `x` \S/);
});

test.each([
  ['zh', '水在壶里沸腾得很快。', '水在壶里沸腾`x`得很快。'],
  ['ja', '水がポットで沸く。', '水がポット`x`で沸く。'],
  ['th', 'น้ำเดือดในหม้อ', 'น้ำเดือด`x`ในหม้อ'],
])('where no spaces part words, none comes with a piece: %s', (language, target, wanted) => {
  const { tokens } = patchTokens(
    tokensOf('The water boils in the pot.'),
    tokensOf('The water boils `x` in the pot.'),
    tokensOf(target, language),
  );
  expect(tokens.map(({ raw }) => raw).join('')).toBe(wanted);
});

test.each([
  ['the first word', 'The `x` pot boils.', '주전자가 끓는다.', '`x` 주전자가 끓는다.'],
  ['a word behind a space', 'The pot boils `x` now.', '주전자가 이제 끓는다.', '주전자가 이제 `x` 끓는다.'],
])('a piece touches no word of Korean: %s', (_, source, target, wanted) => {
  const base = source.replace(' `x`', '');
  const { tokens } = patchTokens(tokensOf(base), tokensOf(source), tokensOf(target, 'ko'));
  expect(tokens.map(({ raw }) => raw).join('')).toBe(wanted);
});

test.each([
  ['a role before it', 'Water boils :cite:`x`.', '水沸腾 :cite:`x`。'],
  ['an address behind it', 'https://a.example/x Water boils.', 'https://a.example/x 水沸腾。'],
])('what would be read as something else beside a word is set off in any script: %s', (_, source, wanted) => {
  const { tokens } = patchTokens(tokensOf('Water boils.'), tokensOf(source), tokensOf('水沸腾。', 'zh'));
  expect(tokens.map(({ raw }) => raw).join('')).toBe(wanted);
});

test('a piece that the source has glued to a word is glued to one', () => {
  expect(patch('The pot boils.', '`x`The pot boils.', 'La olla hierve.')).toBe('`x`La olla hierve.');
  expect(patch('The pot boils.', '`x` The pot boils.', 'La olla hierve.')).toBe('`x` La olla hierve.');
});

test('signs that the source has at a piece glue it to no word', () => {
  const BASE = 'The pot boils now.';
  const target = 'La olla hierve ahora.';
  expect(patch(BASE, '`x`: The pot boils now.', target)).toBe('`x` La olla hierve ahora.');
  expect(patch(BASE, 'The pot (`x`) boils now.', target)).toBe('La olla `x` hierve ahora.');
});

test('what is part of a word has the space that it has in the source', () => {
  const BASE = 'The pot boils now.';
  const target = 'La olla hierve ahora.';
  expect(patch(BASE, 'The pot[^1] boils now.', target)).toBe('La olla[^1] hierve ahora.');
  expect(patch(BASE, 'The pot [^1] boils now.', target)).toBe('La olla [^1] hierve ahora.');
  expect(patch(BASE, 'The pot&trade; boils now.', target)).toBe('La olla&trade; hierve ahora.');
});

test('a piece that comes beside a number touches it no more than a word', () => {
  expect(patch('It has pots 3.', 'It has pots 3 `x`.', 'Tiene teteras 3.')).toBe('Tiene teteras 3 `x`.');
  expect(patch('It has 3 pots.', 'It has 3`x` pots.', 'Tiene 3 teteras.')).toBe('Tiene 3`x` teteras.');
});

describe('a long sentence with one small change', () => {
  const BASE =
    'The water in the old iron pot should be less hot before anybody puts the 90 dark leaves of the tea into it.';
  const TARGET = 'El agua debería estar menos caliente antes de que alguien ponga las noventa hojas.';

  test('is kept and flagged where the change is a comma', () => {
    expect(treat(BASE, BASE.replace('hot', 'hot,'), TARGET)).toMatchObject({ kind: 'flagged', text: TARGET });
  });

  test.for([
    ['adds “not”', 'should be', 'should not be'],
    ['adds “only”', 'should be', 'should only be'],
    ['turns “less” into “more”', 'less', 'more'],
    ['changes a number that the translation writes in words', '90', '95'],
  ] as const)('goes to the engine where the change %s', ([, from, to]) => {
    expect(treat(BASE, BASE.replace(from, to), TARGET)).toMatchObject({ kind: 'request' });
  });
});

/** A long sentence, a word more that turns its meaning, and one sign that does not. */
const LONG: readonly (readonly [language: string, sentence: string, at: string, turned: string, signed: string])[] = [
  [
    'es',
    'El agua de la vieja olla de hierro debe hervir cuando alguien ponga las hojas oscuras del té.',
    'debe',
    'no debe',
    'debe,',
  ],
  [
    'fr',
    'L’eau de la vieille marmite de fer doit bouillir quand on y met les feuilles sombres du thé.',
    'doit',
    'ne doit',
    'doit,',
  ],
  [
    'de',
    'Das Wasser im alten Topf aus Eisen sollte heiß sein, bevor jemand die dunklen Blätter hineingibt.',
    'sollte',
    'sollte nie',
    'sollte,',
  ],
  [
    'ru',
    'Вода в старом железном котле должна кипеть, когда кто-нибудь кладёт в неё тёмные листья чая.',
    'должна',
    'не должна',
    'должна,',
  ],
  [
    'zh',
    '旧铁锅里的水在任何人把深色的茶叶放进去之前都应该烧开，这样茶叶才能在几分钟之内慢慢地泡出颜色和香味，大家才喜欢喝。',
    '应该',
    '不应该',
    '应该，',
  ],
  [
    'ja',
    '古い鉄の鍋の水は誰かが濃い色の茶葉を入れる時に沸いている。それで茶葉は数分の間にゆっくりと色と香りを出し、みんなが飲む。',
    '沸いている',
    '沸いていない',
    '、沸いている',
  ],
  [
    'tr',
    'Eski demir tenceredeki su, biri çayın koyu yapraklarını içine koyduğu zaman kaynıyor olmalıdır.',
    'kaynıyor',
    'kaynamıyor',
    'kaynıyor,',
  ],
];

describe('a word that turns the meaning, in a source of another language', () => {
  test.for(LONG)('goes to the engine, and a sign does not: %s', ([language, sentence, at, turned, signed]) => {
    const target = 'El agua de la vieja olla de hierro debe hervir.';
    expect(treat(sentence, sentence.replace(at, turned), target, language)).toMatchObject({ kind: 'request' });
    expect(treat(sentence, sentence.replace(at, signed), target, language)).toMatchObject({ kind: 'flagged' });
  });
});

describe('numbers that change', () => {
  test('are changed in the translation where it has each as often', () => {
    expect(treat('Take 3 cups.', 'Take 4 cups.', 'Tome 3 tazas.')).toMatchObject({
      kind: 'patched',
      text: 'Tome 4 tazas.',
    });
  });

  test.for(['Tome 3 tazas, a las 3.', 'Tome tres tazas.'])(
    'are not, where it has them otherwise often: %s',
    (target) => {
      expect(treat('Take 3 cups.', 'Take 4 cups.', target)).toMatchObject({
        kind: 'request',
        suggestion: { text: target },
      });
    },
  );
});

describe('a sentence without a former version', () => {
  const source = tokensOf('Nobody had expected this.');

  test('takes the translation of the very same sentence', () => {
    expect(treatNew(source, { text: 'Nadie lo esperaba.', similarity: 1 })).toEqual({
      kind: 'memory',
      text: 'Nadie lo esperaba.',
    });
  });

  test.for([0.8, 0.999])('asks the engine where the one at hand is %d like it', (similarity) => {
    const suggestion = { text: 'Nadie lo esperaba.', similarity };
    expect(treatNew(source, suggestion)).toEqual({ kind: 'request', suggestion });
  });
});

describe('an edit that touches no word keeps the human sentence and asks nobody', () => {
  test.for([
    ['curly marks', 'She said "no" again. It\'s hot.', 'She said “no” again. It’s hot.'],
    ['marks as TeX has them', 'She said "no" again.', "She said ``no'' again."],
    ['a dash', 'Tea -- the drink -- is hot.', 'Tea—the drink—is hot.'],
    ['a range', 'From 3-5 cups.', 'From 3–5 cups.'],
    ['an ellipsis', 'And so on...', 'And so on…'],
    ['composed letters', 'A naïve café.', 'A naïve café.'.normalize('NFD')],
    ['a ligature', 'The first office.', 'The ﬁrst oﬃce.'],
    ['a no-break space', 'Take 5 kg of tea.', 'Take 5\u00A0kg of tea.'],
    ['character references', 'Tea — the drink — “is” hot.', 'Tea &mdash; the drink &mdash; &ldquo;is&rdquo; hot.'],
    ['an escape', 'Use snake_case names.', 'Use snake\\_case names.'],
    ['stars for underscores', 'The _old_ pot.', 'The *old* pot.'],
  ] as const)('%s', ([, base, source]) => {
    for (const [from, to] of [
      [base, source],
      [source, base],
    ] as const) {
      const treatment = treat(from, to, 'Una frase.');
      expect(treatment).toEqual({ kind: 'patched', text: 'Una frase.', notes: [] });
    }
  });

  test('flagged where it is the case of letters', () => {
    expect(treat('Use Deep Learning here.', 'Use deep learning here.', 'Una frase.')).toEqual({
      kind: 'flagged',
      text: 'Una frase.',
      notes: [say('case-changed', { change: say('change', { before: 'Deep Learning', after: 'deep learning' }) })],
    });
  });

  test('but raised digits are no plain ones, and a hyphen before a word may be an option', () => {
    expect(treat('It is 10² big.', 'It is 102 big.', 'Es 10² de grande.').kind).not.toBe('patched');
    expect(treat('Say --help to it.', 'Say -help to it.', 'Diga --help.').kind).not.toBe('patched');
  });

  test.for(listExamplePairs())('on every sentence of a page at once: $name', (pair) => {
    const rewrite = (text: string) =>
      text
        .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’')
        .replaceAll(' -- ', '—')
        .normalize('NFD');
    const page = readPage(pair.base, 'en');
    let source = pair.base;
    for (const { start, end } of listSentences(page).toReversed()) {
      const text = pair.base.slice(start, end);
      if (!/[`$\\[\]<>]/.test(text)) source = source.slice(0, start) + rewrite(text).toUpperCase() + source.slice(end);
    }
    const texts = { ...pair, source };
    expect(planPageUpdate(texts).requests).toEqual([]);
    expect(updatePage(texts, echo).text).toBe(pair.target);
  });
});

describe('a span that is new in the source', () => {
  test('is not set twice where the translator was ahead', () => {
    const target = 'El té es viejo :cite:`A.1910`.';
    expect(patch('Tea is old.', 'Tea is old :cite:`A.1910`.', target)).toBe(target);
  });

  test('is measured from spans that stand in the same order only', () => {
    const base = 'One two three $a$ four five six $b$ seven eight nine ten.';
    const target = 'Uno dos tres $b$ cuatro cinco seis $a$ siete ocho nueve diez.';
    expect(patch(base, base.replace('nine', '`x` nine'), target)).toBe(target.replace('diez', '`x` diez'));
  });

  test.for([
    [
      'a note',
      'Tea is old.',
      'Tea[^1] is old.',
      'Té viejo.',
      /^Té\[\^1\] viejo\.$|^\[\^1\]Té viejo\.$|Té viejo\[\^1\]\./,
    ],
    ['a formula', 'The tea is old.', 'The tea $x$ is old.', 'El té viejo.', / \$x\$ /],
  ] as const)('has the space of the source beside it: %s', ([, base, source, target, expected]) => {
    expect(patch(base, source, target)).toMatch(expected);
  });

  test('never encloses the parts of a list that the translator made of a sentence', () => {
    const base = 'It has a lid of clay and a pot of iron.';
    const target: Token[] = [{ type: 'text', raw: `Tapa de barro;${SEGMENT_BREAK}olla de hierro.` }];
    const treatment = treat(base, `[**${base}**]`, target);
    expect(treatment).toMatchObject({ kind: 'flagged', text: target.map(({ raw }) => raw).join('') });
  });
});

describe('the address of a link changes', () => {
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    ['under a translated title', '(a.md "The guide")', '(b.md "The guide")', '(a.md "La guía")', '(b.md "La guía")'],
    ['without a title', '(a.md)', '(b.md)', '(a.md)', '(b.md)'],
    ['to one with a title', '(a.md)', '(b.md "New")', '(a.md)', '(b.md "New")'],
    ['and its title goes', '(a.md "Old")', '(b.md)', '(a.md "Viejo")', '(b.md)'],
    ['with brackets in it', '(a_(x).md "T")', '(b_(x).md "T")', '(a_(x).md "G")', '(b_(x).md "G")'],
    ['that goes to the page of the language', '(a.md)', '(b.md)', '(../es/a.md)', '(../es/b.md)'],
    ['in a folder of the language', '(/docs/deep)', '(/docs/x)', '(/docs/de/deep)', '(/docs/de/x)'],
    [
      'to another site',
      '(https://a.example/x)',
      '(https://b.example/x)',
      '(https://a.example/es/x)',
      '(https://b.example/x)',
    ],
    ['in angle brackets', "(<a b.md> 'T')", "(<c d.md> 'T')", '(<a b.md> "G")', '(<c d.md> "G")'],
  ];
  test.for(cases)('%s', ([, before, after, here, expected]) => {
    for (const mark of ['', '!'])
      expect(
        patch(`See ${mark}[it]${before} now.`, `See ${mark}[it]${after} now.`, `Vea ${mark}[eso]${here} ya.`),
      ).toBe(`Vea ${mark}[eso]${expected} ya.`);
  });

  test('and its title is prose of its own: to change it alone changes nothing of the sentence', () => {
    const target = 'Vea [eso](a.md "Viejo") ya.';
    const treatment = treat('See [it](a.md "Old") now.', 'See [it](a.md "New") now.', target);
    expect(treatment).toEqual({ kind: 'patched', text: target, notes: [] });
  });

  test('where the translator has another link, nothing is torn and the sentence is flagged', () => {
    const target = 'Vea [eso](https://es.example/a) ya.';
    const treatment = treat('See [it](a.md) now.', 'See [it](b.md) now.', target);
    expect(treatment).toMatchObject({ kind: 'flagged', text: target });
  });
});

test('of the pieces of a sentence only what a machine translated is taken', () => {
  const tokens = tokensOf('Boil the water, then wait.');
  const page = { ...PLACE, style: { separator: ' ', punctuation: 'half-width', latinSpace: ' ' } } as const;
  const pieces = requestPieces('u1', tokens);
  expect(pieces).toHaveLength(2);
  const answers = new Map<string, SegmentTranslation>(
    pieces.map(({ id, html }) => [id, { id, origin: 'machine' as const, html: markPseudo(html) }]),
  );
  expect(acceptPieces('u1', tokens, { answers, page })).toMatchObject({
    ok: true,
    text: '⟦Boil⟧ ⟦the⟧ ⟦water⟧, ⟦then⟧ ⟦wait⟧.',
  });
  const recalled = new Map<string, SegmentTranslation>([...answers, ['u1-1', { id: 'u1-1', origin: 'memory' }]]);
  expect(acceptPieces('u1', tokens, { answers: recalled, page })).toBeUndefined();
});
