import { describe, expect, test } from 'vitest';
import { packPage, unpackPage } from '../../src/commands/steps/plan/packed-page.ts';
import { ParsedPages } from '../../src/commands/steps/plan/parsed-pages.ts';
import type { Dialect } from '../../src/markdown/dialects/names.ts';
import { parsePage } from '../../src/markdown/parse.ts';

const PAGES: readonly (readonly [dialect: Dialect, text: string])[] = [
  ['d2l', '# Tea\n:label:`tea`\n\nTea is [a *leaf*](leaf.md) of $x$.\n\n```python\nbrew()\n```\n'],
  ['hugo', '---\ntitle: "Tea and water"\ndescription: Of leaves\n---\n\n<p title="A leaf">Hot.</p>\n\n- One\n- Two\n'],
  ['mdx', '<Card>\n\nTea.\n\n'],
  ['mdx', 'Pour <Tip title="Hot water">the *tea*</Tip> and ![a cup](cup.png "A cup of tea").\n'],
];

describe('a packed page', () => {
  test.each(PAGES)('of %s is the page that it was, with the frames of its prose', (dialect, text) => {
    const page = parsePage(text, { language: 'en', dialect });
    expect(unpackPage(packPage(page), text)).toEqual(page);
  });
});

describe('parsed pages', () => {
  const [, TEXT] = PAGES[0] ?? ['d2l', ''];
  const reading = { language: 'en', dialect: 'd2l' } as const;

  test('are the same object while they are at hand, and equal when they come back', () => {
    const pages = new ParsedPages({ open: 1, bytes: 1e6 });
    const first = pages.parse(TEXT, reading);
    expect(pages.parse(TEXT, reading)).toBe(first);
    pages.parse('Water.\n', reading);
    expect(pages.parse(TEXT, reading)).toEqual(first);
    expect(pages.parse(TEXT, reading)).not.toBe(first);
  });

  test('take over what they have in common with another version', () => {
    const [kept, edited] = ['# Tea\n\nHot.\n\n', '## Cups\n\nTwo.\n'];
    const pages = new ParsedPages({ open: 4, bytes: 0 });
    const former = pages.parse(kept + edited, reading);
    const later = pages.parse(`${kept}## Cups\n\nThree.\n`, reading, former);
    expect(later).toEqual(parsePage(later.text, reading));
    expect(later.blocks[1]).toBe(former.blocks[1]);
  });

  test('are told apart by their language and their dialect', () => {
    const pages = new ParsedPages({ open: 4, bytes: 0 });
    expect(pages.parse(TEXT, reading).language).toBe('en');
    expect(pages.parse(TEXT, { ...reading, language: 'fr' }).language).toBe('fr');
    expect(pages.parse(TEXT, { ...reading, dialect: 'gfm' }).dialect).toBe('gfm');
  });
});
