/** What projects write of the source of a page: found, and set to another revision in as many characters. */
import { describe, expect, test } from 'vitest';
import { advanceRecords, TEXT_RECORDS } from '../../src/base/text-records.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const NEXT = { source: 'docs/tea.md', commit: 'c'.repeat(40), blob: 'b'.repeat(40) };

function find(text: string, source = 'docs/tea.md'): string[] {
  return TEXT_RECORDS.flatMap((record) =>
    record.find(text, source).map(({ id, kind }) => `${record.name} ${kind} ${id.slice(0, 8)}`),
  );
}

describe('a record in the text of a page', () => {
  test.each([
    [
      'a key of OpenTelemetry',
      `---\ntitle: Té\ndefault_lang_commit: ${SHA} # patched\n---\n`,
      'front-matter commit 01234567',
    ],
    ['a key in quotes, in TOML', `+++\ndefault_lang_commit = "${SHA}"\n+++\n`, 'front-matter commit 01234567'],
    ['a key of MDN', `---\nl10n:\n  sourceCommit: ${SHA}\n---\n`, 'front-matter commit 01234567'],
    ['the same on one line', `---\nl10n: { sourceCommit: ${SHA} }\n---\n`, 'front-matter commit 01234567'],
    ['a blob', `---\nsource-blob: ${SHA}\n---\n`, 'front-matter blob 01234567'],
    ['a blob in a comment', `# Té\n\n<!-- source-blob: ${SHA} -->\n`, 'front-matter blob 01234567'],
    ['a link', `# Té\n\n[tea.md](https://github.com/o/r/blob/${SHA}/docs/tea.md)\n`, 'link commit 01234567'],
    ['a link with a short commit', `<https://github.com/o/r/blob/01234567/docs/tea.md>\n`, 'link commit 01234567'],
    ['a file of QuantEcon', `model: x\nsource-sha: '${SHA}'\n`, 'file commit 01234567'],
  ])('%s is found, and advanced without another change', (_, text, expected) => {
    expect(find(text)).toEqual([expected]);
    const advanced = advanceRecords(text, { source: NEXT.source, next: NEXT });
    expect(advanced).toHaveLength(text.length);
    expect(advanced.replace(/([cb])\1{6,}/, (run) => SHA.slice(0, run.length))).toBe(text);
    expect(advanced).toContain((expected.includes('blob') ? 'b' : 'c').repeat(8));
  });

  test.each([
    ['in prose', `# Té\n\ndefault_lang_commit: ${SHA}\n`],
    ['a longer key', `---\nmy_default_lang_commit: ${SHA}\n---\n`],
    ['a word that begins alike', `---\ndefault_lang_commit: ${SHA}x\n---\n`],
    ['a link to another page', `https://github.com/o/r/blob/${SHA}/docs/milk.md`],
    ['a link to a page with a longer name', `https://github.com/o/r/blob/${SHA}/docs/tea.md.txt`],
    ['a link to a branch', 'https://github.com/o/r/blob/main/docs/tea.md'],
  ])('%s is none', (_, text) => {
    expect(find(text)).toEqual([]);
  });

  test('of a page that was renamed points to where its source is now', () => {
    const text = `[tea](https://github.com/o/r/blob/${SHA}/docs/te.md)`;
    expect(advanceRecords(text, { source: 'docs/te.md', next: NEXT })).toBe(
      `[tea](https://github.com/o/r/blob/${NEXT.commit}/docs/tea.md)`,
    );
  });

  test('that the source has as well is text', () => {
    const text = `---\nsource-blob: ${SHA}\n---\n`;
    expect(advanceRecords(text, { source: NEXT.source, next: NEXT, isOurs: () => false })).toBe(text);
  });
});
