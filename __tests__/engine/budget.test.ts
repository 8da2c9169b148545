import { describe, expect, test } from 'vitest';
import { accountFor, assertWithinBudget, renderAccount } from '../../src/engine/budget.ts';
import { BudgetError } from '../../src/shared/errors.ts';

const ZH = { characters: 40_000, charactersAtMost: 50_000, charactersPaid: 1000, pricePerMillion: 60 };
const ES = { characters: 1000, charactersAtMost: 1200, charactersPaid: 0, pricePerMillion: 15 };
const ACCOUNT = accountFor([
  { language: 'zh', estimate: ZH },
  { language: 'es', estimate: ES },
]);

describe('the account of a run', () => {
  test('prices each language by its own rate and adds them up', () => {
    expect(ACCOUNT.languages[0]).toEqual({
      language: 'zh',
      characters: 40_000,
      charactersAtMost: 50_000,
      charactersPaid: 1000,
      costUsd: 2.4,
      costAtMostUsd: 3,
    });
    expect(ACCOUNT.total).toMatchObject({ characters: 41_000, charactersAtMost: 51_200, charactersPaid: 1000 });
    expect(ACCOUNT.total.costAtMostUsd).toBeCloseTo(3.018);
  });

  test('is told in a line for each language and one for all; cents are rounded up', () => {
    expect(renderAccount(ACCOUNT)).toEqual([
      'zh: 40,000 characters (at most 50,000), $2.40 (at most $3.00); 1,000 were paid before',
      'es: 1,000 characters (at most 1,200), $0.02 (at most $0.02)',
      'total: 41,000 characters (at most 51,200), $2.42 (at most $3.02); 1,000 were paid before',
    ]);
  });

  test('of one language needs no total', () => {
    expect(renderAccount(accountFor([{ language: 'es', estimate: ES }]))).toHaveLength(1);
  });
});

describe('the budget', () => {
  test.each([{}, { maxCharacters: 51_200 }, { maxCost: 3.02 }, { maxCharacters: 51_200, maxCost: 3.02 }])(
    'lets a run go within %j',
    (limits) => {
      expect(() => assertWithinBudget(ACCOUNT, limits)).not.toThrow();
    },
  );

  test('is met exactly by sums that binary fractions cannot hold', () => {
    const parts = [0.1, 0.2].map((dollars) => ({ ...ES, charactersAtMost: dollars * 10_000, pricePerMillion: 100 }));
    const account = accountFor(parts.map((estimate) => ({ language: 'es', estimate })));
    expect(() => assertWithinBudget(account, { maxCost: 0.3 })).not.toThrow();
  });

  test.each([
    [{ maxCharacters: 51_199 }, 'up to 51,200 characters, and max-characters is 51,199'],
    [{ maxCost: 3 }, 'up to $3.02, and max-cost is $3.00'],
    [{ maxCharacters: 0, maxCost: 0 }, 'up to 51,200 characters, and max-characters is 0; up to $3.02'],
  ])('stops a run over %j, by the most that may be counted', (limits, reason) => {
    expect(() => assertWithinBudget(ACCOUNT, limits)).toThrow(BudgetError);
    expect(() => assertWithinBudget(ACCOUNT, limits)).toThrow(reason);
    expect(() => assertWithinBudget(ACCOUNT, limits)).toThrow('  zh: 40,000 characters');
  });
});
