/** The push of the example book, change by change as its README lists them. */
import { describe, expect, test } from 'vitest';
import { listExamplePairs } from '../support/pages.ts';
import { echo, planPageUpdate, updatePage } from '../support/update-laws.ts';

/** What a careful translator has to write anew, by page: nothing elsewhere. */
const SENT: Readonly<Record<string, readonly RegExp[]>> = {
  'chapter_water/temperature.md': [/^For an open cup|^Over an open cup|open cup/],
  'chapter_water/weighing.md': [
    /^Trusting a Single Reading$/,
    /fan running next to the scale/,
    /^If the display/,
    /^Never invent/,
  ],
  'chapter_leaf/ratio.md': [/./],
  'chapter_tasting/blind-tasting.md': [/./, /./],
};

describe('an engine is asked for the new prose alone', () => {
  test.for(listExamplePairs())('$name', (pair) => {
    const page = pair.name.replace(/^\w+\//, '').replace('chapter_hot-water', 'chapter_water');
    const { requests } = planPageUpdate(pair);
    const wanted = SENT[page] ?? [];
    expect(requests.map(({ html }) => html)).toHaveLength(wanted.length);
    for (const [at, pattern] of wanted.entries())
      expect(requests[at]?.html.replaceAll(/<[^>]*>/g, '')).toMatch(pattern);
  });
});

describe.for(['es', 'zh'])('in the %s translation', (language) => {
  const update = (page: string) => {
    const pair = listExamplePairs().find(({ name }) => name === `${language}/${page}`);
    if (pair === undefined) throw new Error(`no such page: ${page}`);
    return { pair, ...updatePage(pair, echo) };
  };
  const water = language === 'zh' ? 'chapter_hot-water' : 'chapter_water';

  test('a formula in a sentence is patched', () => {
    const { text } = update(`${water}/temperature.md`);
    expect(text).toContain('0.0223');
    expect(text).toContain('\\exp(-kt)');
    expect(text).not.toContain('e^{-kt}');
  });

  test('one more citation is patched into a sentence that the translator split', () => {
    expect(update(`${water}/weighing.md`).text).toContain(':cite:`Student.1908,Fisher.1935,Salsburg.2001`');
  });

  test('a section moves with its figure, without an engine', () => {
    const { text, pair } = update('chapter_leaf/extraction.md');
    const headings = (page: string) => page.match(/^##.*$/gm) ?? [];
    expect(headings(text)).toHaveLength(headings(pair.source).length);
    expect(text.indexOf(':label:`fig_extraction`')).toBeLessThan(text.search(/^## .*(?:datos|数据)/m));
  });

  test('the comments stay beside the code that changed', () => {
    const { text, pair } = update('chapter_leaf/extraction.md');
    const comments = (page: string) => page.match(/^ +# \S.*$/gm) ?? [];
    expect(comments(text)).toEqual(comments(pair.target));
    expect(text.match(/c_max.*2\.0/g)).not.toBeNull();
  });

  test('a typo of the source is no new sentence; the removed paragraph is gone; the note stays', () => {
    const { text, segments, findings, pair } = update('chapter_tasting/blind-tasting.md');
    expect(segments.filter(({ reason }) => reason === 'kept-and-flagged')).toHaveLength(1);
    expect(findings.map(({ message }) => message).join('\n')).toContain('“seperate” → “separate”');
    expect(pair.target).toMatch(/textbooks|libros de texto|manuales|有些教科书/);
    expect(text).not.toMatch(/libros de texto|manuales|有些教科书/);
    expect(text.includes('Muriel Bristol')).toBe(language === 'es');
  });

  test('what only the translator has is all there', () => {
    const { text, pair } = update('chapter_leaf/extraction.md');
    for (const own of pair.target.match(/^.*[Pp]addle.*$/gm) ?? []) expect(text).toContain(own);
    for (const thread of pair.target.match(/discuss\.example\.org\/t\/\d+/g) ?? []) expect(text).toContain(thread);
  });
});
