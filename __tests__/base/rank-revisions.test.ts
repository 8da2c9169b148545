import { describe, expect, test } from 'vitest';
import { collectEvidence } from '../../src/base/evidence.ts';
import { type Ranking, rankRevisions } from '../../src/base/rank-revisions.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { listExamplePairs } from '../support/pages.ts';

const DAY = 86_400_000;

const OLD = `# Kites

A kite flies in a wind of 15 knots, 40 metres up, since 1984. It hangs on two lines, see \`KiteLine\`.

Tie the knot before you go out.

* Check the frame.
* Check the sail.

The pull is $F = c v^2$ for a sail of area $A$.

\`\`\`python
pull = c * v ** 2  # in newton
\`\`\`

## Landing

Walk towards the kite and take the sail.
`;

/** As a translator would write it. */
const TRANSLATED = `# Cometas

Una cometa vuela con un viento de 15 nudos, a 40 metros, desde 1984. Cuelga de dos hilos, véase \`KiteLine\`.

Haga el nudo antes de salir.

* Compruebe el armazón.
* Compruebe la vela.

La fuerza es $F = c v^2$ para una vela de área $A$.

\`\`\`python
pull = c * v ** 2  # en newton
\`\`\`

## Aterrizar

Camine hacia la cometa y tome la vela.
`;

interface Version {
  readonly text: string;
  readonly day?: number;
}

/** Rank revisions, newest first. */
function rank(versions: readonly Version[], target = TRANSLATED, targetDay?: number): Ranking {
  const collect = (text: string, language: string) => collectEvidence(parsePage(text, { language, dialect: 'gfm' }));
  return rankRevisions(
    collect(target, 'es'),
    versions.map(({ text, day }) => ({
      evidence: collect(text, 'en'),
      date: day === undefined ? undefined : day * DAY,
    })),
    targetDay === undefined ? undefined : targetDay * DAY,
  );
}

/** Edits of which the translation has the former side. */
const TELLING: Readonly<Record<string, readonly [string, string]>> = {
  'a number': ['15 knots', '20 knots'],
  'a formula': ['c v^2', 'c v^3'],
  code: ['c * v ** 2', 'c * v ** 3'],
  'a name': ['`KiteLine`', '`KiteRope`'],
  'an item': ['* Check the sail.\n', '* Check the sail.\n* Check the lines.\n'],
  'a heading': ['## Landing', '## Steering\n\nPull one line.\n\n## Landing'],
};

describe('a revision that the translation contradicts', () => {
  test.each(Object.entries(TELLING))('is not taken, though it is the newest: %s', (_, [from, to]) => {
    const ranking = rank([{ text: OLD.replace(from, to) }, { text: OLD }]);
    expect(ranking).toMatchObject({ base: 1, isSure: true });
    expect(ranking.ranked.find(({ at }) => at === 0)?.contradictions).not.toEqual([]);
  });

  test('is not taken, though it is the one before: what only the translation has says nothing', () => {
    const newer = OLD.replace('c v^2', 'c v^3').replace('15 knots', '20 knots').replace('KiteLine', 'KiteRope');
    const target = `${TRANSLATED.replace('c v^2', 'c v^3').replace('15', '20').replace('KiteLine', 'KiteRope')}\nNota: $q$.\n`;
    expect(rank([{ text: newer }, { text: OLD }], target)).toMatchObject({ base: 0, isSure: true });
  });

  test('is told with what contradicts', () => {
    const { ranked } = rank([{ text: OLD.replace('15 knots', '20 knots') }, { text: OLD }]);
    expect(ranked.map(({ at }) => at)).toEqual([1, 0]);
    expect(ranked[0]?.contradictions).toEqual([]);
    expect(ranked[1]?.contradictions).toContainEqual({ what: 'number 20', inSource: 1, inTarget: 0 });
    expect(ranked[1]?.behind).toBeGreaterThan(2);
    expect(ranked[1]?.score).toBeLessThan(ranked[0]?.score ?? 0);
  });
});

describe('where only words changed', () => {
  const reworded = {
    text: OLD.replace('Tie the knot before you go out.', 'Untie every knot as soon as you are back.'),
  };

  test('nothing is sure without dates, and the older revision is taken, so that no change is lost', () => {
    expect(rank([reworded, { text: OLD }])).toMatchObject({ base: 1, rival: 0, isSure: false });
  });

  test('the newest revision is not believed by its date alone', () => {
    expect(
      rank(
        [
          { ...reworded, day: 10 },
          { text: OLD, day: 1 },
        ],
        TRANSLATED,
        400,
      ),
    ).toMatchObject({
      base: 1,
      isSure: false,
    });
  });

  test('a revision that came after the translation is out of question', () => {
    expect(
      rank(
        [
          { ...reworded, day: 10 },
          { text: OLD, day: 1 },
        ],
        TRANSLATED,
        8,
      ),
    ).toMatchObject({
      base: 1,
      isSure: true,
    });
  });

  test('the newest that was there when the translation was made is taken', () => {
    const latest = { text: OLD.replace('go out', 'leave the house'), day: 20 };
    expect(rank([latest, { ...reworded, day: 10 }, { text: OLD, day: 1 }], TRANSLATED, 15)).toMatchObject({
      base: 1,
      isSure: true,
    });
  });

  test('a typo makes no difference that would have to be sure', () => {
    expect(rank([{ text: OLD.replace('before', 'befor') }, { text: OLD }]).isSure).toBe(true);
    expect(rank([{ text: OLD.replace('before', 'never before') }, { text: OLD }]).isSure).toBe(false);
  });
});

describe('a page that is a mixture', () => {
  test('is unsure: it has something of the newer revision, and something of the older one alone', () => {
    const newer = OLD.replace('15 knots', '20 knots').replace('c v^2', 'c v^3').replace('KiteLine', 'KiteRope');
    const ranking = rank([{ text: newer }, { text: OLD }], TRANSLATED.replace('c v^2', 'c v^3').replace('15', '20'));
    expect(ranking).toMatchObject({ base: 1, rival: 0, isSure: false });
  });

  test('is unsure, though one side is clearly likelier, for what speaks for the other', () => {
    const newer = OLD.replace('c v^2', 'c v^3').replace('v ** 2', 'v ** 3').replace('15 knots', '20 knots');
    const target = TRANSLATED.replace('c v^2', 'c v^3').replace('v ** 2', 'v ** 3');
    const ranking = rank([{ text: newer }, { text: OLD }], target);
    expect(ranking.margin).toBeGreaterThan(2);
    expect(ranking).toMatchObject({ base: 1, rival: 0, isSure: false });
  });

  test('is updated from the older revision, though the newer one is likelier', () => {
    const newer = OLD.replace('15 knots', '20 knots').replace('v ** 2', 'v ** 3').replace('c v^2', 'c v^3');
    const versions = [
      { text: newer, day: 10 },
      { text: OLD, day: 1 },
    ];
    const target = TRANSLATED.replace('v ** 2', 'v ** 3').replace('c v^2', 'c v^3');
    const ranking = rank(versions, target, 10.5);
    expect(ranking.ranked[0]?.at).toBe(0);
    expect(ranking).toMatchObject({ base: 1, rival: 0, isSure: false });
  });

  test('a sign in code is no trifle, though no word changes', () => {
    const newer = OLD.replace('c * v', 'c / v');
    const withoutCode = TRANSLATED.replace(/```[^]*```\n/, '');
    expect(
      rank(
        [
          { text: newer, day: 10 },
          { text: OLD, day: 1 },
        ],
        withoutCode,
        400,
      ),
    ).toMatchObject({ isSure: false });
  });

  test('what a commit changed in both at once says nothing of later revisions either', () => {
    const mended = OLD.replaceAll('KiteLine', 'KiteCord');
    const versions = [
      { text: mended.replace('go out', 'leave the house'), day: 30.5 },
      { text: mended, day: 30 },
      { text: OLD, day: 1 },
    ];
    const target = TRANSLATED.replaceAll('KiteLine', 'KiteCord');
    expect(rank(versions, target, 30)).toMatchObject({ base: 2, isSure: true });
  });

  test('is not newer for what one commit changed in the source and the translation at once', () => {
    const mended = OLD.replace('KiteLine', 'KiteCord');
    const versions = [
      { text: mended, day: 30 },
      { text: OLD, day: 1 },
    ];
    expect(rank(versions, TRANSLATED.replace('KiteLine', 'KiteCord'), 30)).toMatchObject({ base: 1, isSure: true });
    expect(rank(versions, TRANSLATED.replace('KiteLine', 'KiteCord'), 40)).toMatchObject({ base: 0, isSure: true });
  });

  test('numbers count for nothing where the translator writes them as words', () => {
    const target = TRANSLATED.replace('15', 'quince').replace('40', 'cuarenta').replace('1984', 'el año pasado');
    expect(rank([{ text: OLD.replace('15 knots, ', '') }, { text: OLD }], target)).toMatchObject({
      base: 1,
      isSure: false,
    });
  });

  test('digits of the language are numbers', () => {
    const arabic = TRANSLATED.replace('15', '١٥');
    expect(rank([{ text: OLD.replace('15 knots', '20 knots') }, { text: OLD }], arabic)).toMatchObject({
      base: 1,
      isSure: true,
    });
  });
});

test('there is nothing to rank without revisions', () => {
  expect(rank([])).toMatchObject({ ranked: [], isSure: false });
});

describe('the example book with its bases taken away', () => {
  test.for(listExamplePairs())('$name loses no change of the source', ({ language, base, source, target }) => {
    const collect = (text: string, of: string) => collectEvidence(parsePage(text, { language: of }));
    const candidates = [source, base].map((text) => ({ evidence: collect(text, 'en') }));
    expect(rankRevisions(collect(target, language), candidates).base).toBe(1);
  });
});
