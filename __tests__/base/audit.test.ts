import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditBase, couldFitBetter, type PageProfile, profilePage } from '../../src/base/audit.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { listReplayCases, SHARED_MISSING } from '../support/shared-data.ts';

function profile(text: string, language = 'en'): PageProfile {
  return profilePage(parsePage(text, { language }));
}

const OLD = `# Tea
:label:\`sec_tea\`

Water of $90$ degrees, as in :numref:\`fig_pot\` and \`pot\`.

\`\`\`{.python .input}
heat = 90  # degrees
\`\`\`

* One.
`;
const NEW = `# Tea
:label:\`sec_tea\`

[**Water of $85$ degrees**], as in :numref:\`fig_cup\` and \`cup\`.

\`\`\`{.python .input}
heat = 85  # degrees
\`\`\`

* One.
* Two.
`;

/** As a translator would write it. */
function translate(text: string): string {
  return text
    .replace('Tea', 'Té')
    .replace('Water of', 'Agua a')
    .replace('degrees, as in', 'grados, como en')
    .replace('degrees**], as in', 'grados**], como en')
    .replace('# degrees', '# grados')
    .replace('One', 'Uno')
    .replace('Two', 'Dos');
}

describe('the base of a translation', () => {
  test('is the recorded one when the translation was made from it', () => {
    expect(auditBase(profile(translate(OLD), 'es'), [profile(OLD), profile(NEW)])).toEqual({
      best: 0,
      differences: [0, 10],
    });
  });

  test('is a later one that explains the translation clearly better', () => {
    expect(auditBase(profile(translate(NEW), 'es'), [profile(OLD), profile(NEW)])).toEqual({
      best: 1,
      differences: [10, 0],
    });
  });

  test('is of equally good ones the earliest', () => {
    const later = NEW.replace('Water of', 'Hot water of');
    expect(auditBase(profile(translate(NEW), 'es'), [profile(OLD), profile(NEW), profile(later)]).best).toBe(1);
  });

  test('is not told by words: what a translator writes in comments, strings and formulas', () => {
    const text = (word: string) => `$x_\\text{${word}}$\n\n\`\`\`python\nprint("${word}")  # ${word}\n\`\`\`\n`;
    expect([...profile(text('hot'))]).toEqual([...profile(text('caliente'), 'es')]);
  });

  test('is not told by what only the translation has', () => {
    const own = '\n:begin_tab:`paddle`\nEsto es $p$ y `paddle`.\n:end_tab:\n\n```python\n#@tab paddle\np = 1\n```\n';
    const discussion = '\n[Debates](https://discuss.d2l.ai/t/99)\n';
    const page = profile(translate(OLD) + own.repeat(5) + discussion, 'es');
    expect(auditBase(page, [profile(OLD), profile(NEW)])).toEqual({ best: 0, differences: [0, 10] });
  });

  test('stays for fewer than three differences, and for less than a quarter of them', () => {
    const marks = (count: number) => profile('[**a**]\n\n'.repeat(count));
    const lost = Array.from({ length: 9 }, (_, at) => `$a_${at}$\n\n`).join('');
    const noisy = (count: number) => profile(`${'[**a**]\n\n'.repeat(count)}${lost}`);
    expect(auditBase(marks(2), [marks(0), marks(2)]).best).toBe(0);
    expect(auditBase(marks(3), [marks(0), marks(3)]).best).toBe(1);
    expect(auditBase(marks(2), [noisy(0), noisy(2)])).toEqual({ best: 0, differences: [11, 9] });
    expect(auditBase(marks(3), [noisy(0), noisy(3)])).toEqual({ best: 1, differences: [12, 9] });
  });
});

describe('whether a page has to be read for it', () => {
  const counts = fc.dictionary(fc.constantFrom('item', 'formula $a$', 'link b'), fc.nat(4));
  const toProfile = (of: Readonly<Record<string, number>>): PageProfile => new Map(Object.entries(of));

  test('is denied where no page at all could fit a later revision better', () => {
    const drawn = fc.sample(fc.tuple(counts, fc.array(counts, { minLength: 1, maxLength: 3 }), counts), 2000);
    const wrong = drawn.filter(([first, others, page]) => {
      const [recorded, later] = [toProfile(first), others.map(toProfile)];
      return !couldFitBetter(recorded, later) && auditBase(toProfile(page), [recorded, ...later]).best !== 0;
    });
    expect(wrong).toEqual([]);
  });

  test('is confirmed from three differences on', () => {
    const marks = (count: number) => profile('[**a**]\n\n'.repeat(count));
    expect([2, 3].map((count) => couldFitBetter(marks(0), [marks(0), marks(count)]))).toEqual([false, true]);
  });
});

/** Sources closer than this cannot be told apart clearly. */
const APART = 3;

describe.skipIf(SHARED_MISSING !== undefined)('on real synchronisations', () => {
  test('tells the new source from the old by the page that its translators made of it', () => {
    const counts = { apart: 0, found: 0, kept: 0, replacedThoughClose: 0 };
    for (const { base, source, target, human, language } of listReplayCases()) {
      const candidates = [profile(base), profile(source)];
      const isApart = (auditBase(candidates[0] ?? new Map(), candidates).differences[1] ?? 0) >= APART;
      const [before, after] = [target, human].map((text) => auditBase(profile(text, language), candidates).best);
      if (!isApart) counts.replacedThoughClose += (before ?? 0) + (after ?? 0);
      counts.apart += Number(isApart);
      counts.found += Number(isApart && after === 1);
      counts.kept += Number(isApart && before === 0);
    }
    // Of the 8 pages whose base is replaced, each has the new code or references already: their bases are stale.
    expect(counts).toEqual({ apart: 68, found: 60, kept: 60, replacedThoughClose: 0 });
  });
});
