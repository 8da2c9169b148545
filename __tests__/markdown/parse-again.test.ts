/** A page of which a former version is known is read as if nothing were known, in every dialect. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { DIALECTS, type Dialect, type DialectName, extendDialect } from '../../src/markdown/dialects/names.ts';
import type { Page } from '../../src/markdown/page.ts';
import * as parser from '../../src/markdown/parse.ts';
import { parseAgain } from '../../src/markdown/parse-again.ts';
import { listFixturePages } from '../support/pages.ts';

vi.mock('../../src/markdown/parse.ts', { spy: true });

const { parsePage } = parser;

/** What opens or closes something in one dialect or another, often without its other end. */
const SIGNS: readonly (readonly string[])[] = [
  ['# Tea', '## Cups and `code`', '### A :numref:`x` {#id}', '# $a$', 'Water\n=====', '## \n', '# Tea #'],
  [
    '```python\n# cold\n\n# hot\n```',
    '```python\n\n# hot',
    '~~~',
    '```{note}',
    '```\n```',
    ':::note',
    ':::',
    '::::{tip} Tea',
  ],
  ['$$', '$$a$$', '$$\n# a\n$$', 'a $b', '`a', '**b', '<!--', '-->', '<div>', '</div>', '<pre>', '</pre>', '<script>'],
  [
    '{% raw %}',
    '{% endraw %}',
    '{{< note >}}',
    '{{< /note >}}',
    '{{#include a.md}}',
    '{% tabs %}',
    '<Tabs>',
    '</Tabs>',
  ],
  ['{/* a', '*/}', '{a', 'import a from "b"', 'export const a = 1', '??? note "Tea"\n    # Hot', '!!! tip', '=== "A"'],
  [
    '/// tab',
    '///',
    '> # Quoted',
    '> a',
    '- # An item',
    '- a\n\n  # b',
    '1. a',
    '    # deep',
    '\t# deep',
    '+++',
    '---',
    '%%tab all',
  ],
  [
    '(label)=',
    '% a comment',
    '[a]: /b',
    '[^1]: note',
    '*[HTML]: text',
    '[a][b] and [^1]',
    '![a',
    '| a | b |\n|---|---|',
    ': a meaning',
  ],
  [
    ':begin_tab:`a`',
    ':end_tab:',
    '<details>\n<summary>Tea</summary>',
    '</details>',
    '%% a',
    '%%',
    '::: {.callout}',
    '--8<-- "a"',
  ],
  [
    ':::{code}',
    '::card{a="b"}',
    '---\nkey: a',
    '---',
    'import {',
    'a } from "b"',
    '<Tabs a={',
    '}>',
    '{{ a',
    '}}',
    '{# a',
    '#}',
  ],
];

/** Pieces of pages. */
const PIECES = [...listFixturePages().flatMap(({ text }) => text.split(/\n{2,}/)), ...SIGNS.flat()];

const piece = fc.constantFrom(...PIECES);
const heading = fc.constantFrom('## Tea', '## Cups', '### Pots of $a$', '# Kettles');
const pieces = fc.array(fc.oneof(piece, piece, heading), { minLength: 4, maxLength: 24 });
const gap = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n\n', '\n', '\n \n', '\r\n\r\n');

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly added: readonly string[];
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(30),
  removed: fc.nat(2),
  added: fc.array(fc.oneof(piece, heading), { maxLength: 2 }),
});

function show({ blocks, ...page }: Page): string {
  return JSON.stringify([page.dialect, page.language, page.fault, blocks]);
}

describe.each(DIALECTS)('%s', (dialect: DialectName) => {
  const reading = { language: 'en', dialect };

  test('an edited page is read as a new one', () => {
    fc.assert(
      fc.property(pieces, fc.array(edit, { minLength: 1, maxLength: 2 }), gap, (list, edits, between) => {
        const edited = [...list];
        for (const { at, removed, added } of edits) edited.splice(at % (edited.length + 1), removed, ...added);
        const [before, after] = [list.join(between), edited.join(between)];
        expect(show(parseAgain(after, parsePage(before, reading), reading))).toBe(show(parsePage(after, reading)));
      }),
      { numRuns: 150 },
    );
  });
});

const TEA = '# Tea\n\nTea is [hot][a] and *good*.\n\n';
const CUPS = '## Cups\n\nA cup holds *tea*.\n\n';

test.for<readonly [what: string, dialect: Dialect, before: string, after: string]>([
  ['a definition comes behind it', 'gfm', TEA + CUPS, `${TEA}${CUPS}[a]: /b\n`],
  ['a definition goes', 'd2l', `${TEA}${CUPS}## Pots\n\n[a]: /b\n`, TEA + CUPS],
  ['a note comes', 'd2l', `# Tea\n\nTea[^1].\n\n${CUPS}`, `# Tea\n\nTea[^1].\n\n${CUPS}[^1]: Hot.\n`],
  [
    'what is no Markdown ends later',
    'jekyll',
    `# A\n\n{% raw %}\n\n${CUPS}`,
    `# A\n\n{% raw %}\n\n${CUPS}{% endraw %}\n`,
  ],
  [
    'a pattern of the project goes over headings',
    extendDialect('gfm', { protect: ['(?s)<<.*?>>'] }),
    `# A\n\n<<\n\n${CUPS}`,
    `# A\n\n<<\n\n${CUPS}>>\n`,
  ],
  ['a tag of a template ends later', 'hugo', `# A\n\n{{\n\n${CUPS}`, `# A\n\n{{\n\n${CUPS}}}\n`],
  ['an expression ends later', 'docbuilder', `# A\n\n{a\n\n${CUPS}`, `# A\n\n{a\n\n${CUPS}}\n`],
  ['a comment of a vault ends later', 'obsidian', `# A\n\n%%\n\n${CUPS}`, `# A\n\n%%\n\n${CUPS}%%\n`],
  ['a listing between colons ends later', 'myst', `# A\n\n:::{code}\n\n${CUPS}`, `# A\n\n:::{code}\n\n${CUPS}:::\n`],
  ['properties end later', 'nuxt', `# A\n\n::card\n---\n\n${CUPS}`, `# A\n\n::card\n---\n\n${CUPS}---\n`],
  ['front matter ends later', 'gfm', `---\ntea: hot\n\n${CUPS}`, `---\ntea: hot\n\n${CUPS}---\n`],
  ['a fence of prose ends later', 'myst', `\`\`\`{note}\n\n${TEA}\`\`\`\n\n${CUPS}`, `\`\`\`{note}\n\n${TEA}${CUPS}`],
  ['a code cell stays open', 'd2l', CUPS + TEA, `${CUPS}## Pots\n\n\`\`\`\na\n\n${TEA}`],
  ['a comment stays open', 'mkdocs', CUPS + TEA, `${CUPS}<!-- a\n\n${TEA}`],
])('a section is read anew where %s', ([, dialect, before, after]) => {
  const reading = { language: 'en', dialect };
  expect(show(parseAgain(after, parsePage(before, reading), reading))).toBe(show(parsePage(after, reading)));
});

describe('the sections that stand as they stood', () => {
  const reading = { language: 'en', dialect: 'd2l' } as const;
  const sections = Array.from({ length: 12 }, (_, at) => `## Cup ${at}\n\nThe cup holds $${at}$ grams.\n\n`);
  const before = sections.join('');
  const countParsed = (after: string) => {
    const former = parsePage(before, reading);
    vi.mocked(parser.parsePage).mockClear();
    parseAgain(after, former, reading);
    return vi.mocked(parser.parsePage).mock.calls.reduce((sum, [text]) => sum + text.length, 0);
  };

  test('are not parsed again', () => {
    expect(countParsed(before.replace('holds $4$', 'has $4$'))).toBeLessThan(before.length / 8);
    expect(countParsed(`${before}## Another\n\nA cup.\n`)).toBeLessThan(before.length / 4);
    expect(countParsed(sections.toReversed().join(''))).toBeLessThan(before.length / 4);
  });

  test('are where a code cell has comments like headings, too', () => {
    const cell = '```python\na = 1\n\n# one\n\n# two\n```\n\n';
    expect(countParsed(before.replace('## Cup 5', `${cell}## Cup 5`))).toBeLessThan(before.length / 3);
  });

  test('are with all others where a reference may have its definition in them', () => {
    expect(countParsed(`${before}[a]: /b\n`)).toBeGreaterThanOrEqual(before.length);
  });
});
