import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/parse.ts';
import { type Answers, applyAnswers, planPageUpdate, updatePage } from '../support/update-laws.ts';

const say =
  (said: Readonly<Record<string, string>>): Answers =>
  (requests) =>
    requests.map(({ id, html }) => ({ id, origin: 'machine', html: said[html] ?? html.toUpperCase() }));

function isValid(text: string): boolean {
  return parsePage(text, { language: 'es', dialect: 'mdx' }).fault === undefined;
}

const page = { language: 'es', dialect: 'mdx' } as const;

describe('an answer with signs of MDX in its words', () => {
  test.for([
    ['The set is empty.', 'El conjunto { está vacío.', 'El conjunto \\{ está vacío.\n'],
    ['The set is empty.', 'El conjunto {x} está vacío.', 'El conjunto \\{x\\} está vacío.\n'],
    ['It is less.', '1 &lt; 2 &lt;b&gt;', '1 \\< 2 \\<b\\>\n'],
  ])('%s → %s', ([source = '', said = '', expected]) => {
    const texts = { ...page, base: '', target: '', source: `${source}\n` };
    const { text } = applyAnswers(planPageUpdate(texts, { isNew: true }), say({ [source]: said }));
    expect(text).toBe(expected);
    expect(isValid(text)).toBe(true);
  });
});

describe('a proposal that its site would refuse', () => {
  const base = 'The tea is hot and old.\n\nThe pot is big and blue.\n\nThe water is clean.\n';
  const target = 'El té es viejo.\n\nLa tetera es azul.\n\nEl agua está limpia.\n';
  const source = 'The tea is hot and never new.\n\nThe pot is big and never red.\n\nThe water is never clean.\n';
  /** Read alone it is a word and no import: only at the start of a paragraph it breaks the page. */
  const breaking = { 'The pot is big and never red.': 'import de dos' };

  test('keeps the old words of the sentence that breaks it, and says so', () => {
    const proposal = updatePage({ ...page, base, target, source }, say(breaking));
    expect(proposal.text).toBe('THE TEA IS HOT AND NEVER NEW.\n\nLa tetera es azul.\n\nTHE WATER IS NEVER CLEAN.\n');
    expect(proposal.segments.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['translated', undefined],
      ['failed', 'old-translation-left'],
      ['translated', undefined],
    ]);
    expect(proposal.findings).toMatchObject([
      { rule: 'old-translation-left', line: 3, message: expect.stringContaining('no valid mdx') },
    ]);
  });

  test('keeps the source of a sentence that has no old words', () => {
    const plan = planPageUpdate({ ...page, base: '', target: '', source }, { isNew: true });
    const proposal = applyAnswers(plan, say(breaking));
    expect(proposal.text).toBe(
      'THE TEA IS HOT AND NEVER NEW.\n\nThe pot is big and never red.\n\nTHE WATER IS NEVER CLEAN.\n',
    );
    expect(proposal.findings).toMatchObject([{ rule: 'source-left', line: 3 }]);
  });

  test('keeps the old page where no sentence is to blame', () => {
    const texts = {
      ...page,
      base: '<Note>\n\nThe tea is hot and old.\n\n</Note>\n\nThe water is clean.\n',
      target: '<Aviso>\n\nEl té es viejo.\n\n</Aviso>\n\nEl agua está limpia.\n',
      source: '<Note big>\n\nThe tea is hot and old.\n\n</Note>\n\nThe water is never clean.\n',
    };
    const proposal = updatePage(texts, say({}));
    expect(proposal.text).toBe(texts.target);
    expect(proposal.segments.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['kept', undefined],
      ['failed', 'old-translation-left'],
    ]);
    expect(proposal.findings).toMatchObject([
      { rule: 'old-translation-left', message: expect.stringContaining('old page') },
    ]);
  });

  test('is left alone where the page was not valid before', () => {
    const proposal = updatePage({ ...page, base, target: target.replace('agua', 'agua {'), source }, say(breaking));
    expect(proposal.text).toContain('import de dos');
  });
});
