/** Damage done to good translations, one thing at a time, in the dialects and languages of other books. */
import { describe, expect, test } from 'vitest';
import { checkPage } from '../../src/check/check.ts';
import { parsePage } from '../../src/markdown/parse.ts';

type Dialect = 'd2l' | 'gfm';

function check(source: string, target: string, language: string, dialect: Dialect): string[] {
  const read = (text: string, of: string) => parsePage(text, { language: of, dialect });
  return checkPage(read(source, 'en'), read(target, language), { dialect }).map(({ line, rule }) => `${line} ${rule}`);
}

const SOURCE = `## Ropes

A rope of 24 metres holds a boat, as :numref:\`fig_rope\` and :cite:\`Ashley.1944\` show.[^knot]

Pull with $F = k x$ and call \`pull(rope)\`, see [the guide](https://example.org/guide).

> [!WARNING]
> Never stand in a loop of the rope when the boat is moving away from the quay.

* Check the rope.
* Check the **bollard**.

\`\`\`python
# Pull it
force = 2 * rope  # in kilonewton
\`\`\`

| Rope | Load |
|------|------|
| hemp | 12 t |

[^knot]: A bowline.
`;

const GERMAN = `## Seile

Ein Seil von 24 Metern hält ein Boot, wie :numref:\`fig_rope\` und :cite:\`Ashley.1944\` zeigen.[^knot]

Ziehen Sie mit $F = k x$ und rufen Sie \`pull(rope)\` auf, siehe [die Anleitung](https://example.org/guide).

> [!WARNING]
> Stehen Sie nie in einer Schlinge des Seils, wenn sich das Boot vom Kai entfernt.

* Prüfen Sie das Seil.
* Prüfen Sie den **Poller**.

\`\`\`python
# Ziehen
force = 2 * rope  # in Kilonewton
\`\`\`

| Seil | Last |
|------|------|
| Hanf | 12 t |

[^knot]: Ein Palstek.
`;

const CHINESE = `## 绳索

24 米的绳索可以系住一条船，如 :numref:\`fig_rope\` 和 :cite:\`Ashley.1944\` 所示。[^knot]

用 $F = k x$ 拉，并调用 \`pull(rope)\`，见[指南](https://example.org/guide)。

> [!WARNING]
> 船离开码头时，切勿站在绳圈里。

* 检查绳索。
* 检查 **系船柱**。

\`\`\`python
# 拉
force = 2 * rope  # 单位为千牛
\`\`\`

| 绳索 | 载荷 |
|------|------|
| 麻绳 | 12 t |

[^knot]: 单套结。
`;

const PAGES: Readonly<Record<string, string>> = { de: GERMAN, zh: CHINESE };

describe.for(['d2l', 'gfm'] as const)('in the dialect %s', (dialect) => {
  test.each(Object.keys(PAGES))('nothing is found in a good translation (%s)', (language) => {
    expect(check(SOURCE, PAGES[language] ?? '', language, dialect)).toEqual([]);
  });
});

/** What is damaged; the rule that finds it; from and to. */
const DAMAGE: readonly (readonly [what: string, rule: string, from: string | RegExp, to: string])[] = [
  ['a formula is dropped', '5 formula-lost', '$F = k x$', ''],
  ['a formula is changed', '5 formula-changed', 'k x$', 'k y$'],
  ['a number is changed', '3 number-differs', '24', '42'],
  ['a citation is dropped', '3 citation-lost', ':cite:`Ashley.1944`', ''],
  ['a reference is dropped', '3 reference-lost', ':numref:`fig_rope`', ''],
  ['the mark of a footnote is dropped', '3 footnote-lost', '[^knot]\n', '\n'],
  ['the text of a footnote is dropped', '20 footnote-lost', /\n\[\^knot\]: .*\n/, ''],
  ['the colon of a footnote is full-width', '22 footnote-lost', '[^knot]:', '[^knot]：'],
  ['a code span is dropped', '5 code-span-lost', '`pull(rope)`', ''],
  ['a code span loses its back quotes', '5 code-span-changed', '`pull(rope)`', 'pull(rope)'],
  ['a link is dropped', '5 link-lost', /\[([^\]]*)\]\(https:[^)]*\)/, '$1'],
  ['a link leads elsewhere', '5 link-changed', 'example.org/guide', 'example.net/offers'],
  ['a heading is dropped', '1 heading-lost', /^## .*\n/, ''],
  ['a heading has another level', '1 heading-level', '## ', '#### '],
  ['an item is dropped', 'item-lost', /^\* .*\n(?=\n)/m, ''],
  ['a row is dropped', '18 table-shape', /\n\| [^|]* \| 12 t \|/, ''],
  ['a code cell is dropped', '11 code-lost', /```python[^]*```\n/, ''],
  ['code is changed', '15 code-changed', '2 * rope', '3 * rope'],
  ['a star is lost', '11 emphasis-broken', /\*\*(?=。|\.)/, ''],
  ['the mark of an alert is translated', '7 alert-lost', 'WARNING', 'ACHTUNG'],
  // Where alerts are read, the mark is a block of its own, and lost behind the block before it.
  ['the mark of an alert is dropped', '[57] alert-lost', '> [!WARNING]\n', ''],
];

/** Only the dialect of d2l has roles and formulas. */
const ONLY_D2L = /formula|citation|reference/;

describe.for(['d2l', 'gfm'] as const)('what is damaged is found in the dialect %s:', (dialect) => {
  const cases = DAMAGE.filter(([, rule]) => dialect === 'd2l' || !ONLY_D2L.test(rule));
  const inLanguages = Object.keys(PAGES).flatMap((language) => cases.map((entry) => [language, ...entry] as const));
  test.for(inLanguages)('%s: %s', ([language, , rule, from, to]) => {
    const page = PAGES[language] ?? '';
    const damaged = page.replace(from, to);
    expect(damaged).not.toBe(page);
    expect(check(SOURCE, damaged, language, dialect)).toContainEqual(expect.stringMatching(rule));
  });
});

describe('stars that GitHub prints', () => {
  const source = 'A **glyph (sign)** is a picture of a letter.';
  const target = '**글리프(Glyph)**는 글자의 그림입니다.';

  test('are found where GitHub reads the page', () => {
    expect(check(source, target, 'ko', 'gfm')).toEqual(['1 emphasis-broken']);
    expect(check('**Note:** water.', '**注意：**水。', 'zh', 'gfm')).toEqual(['1 emphasis-broken']);
  });

  test('are none where a space stands beside them, where a friendlier parser reads the page, and in code', () => {
    expect(check(source, target.replace('**는', '** 는'), 'ko', 'gfm')).toEqual([]);
    expect(check(source, target, 'ko', 'd2l')).toEqual([]);
    expect(check('Write `**a**` *so*.', '请*这样*写 `**注意：**水`。', 'zh', 'gfm')).toEqual([]);
  });
});

describe('a footnote', () => {
  test('may have another name, and stands for itself in code', () => {
    expect(check('Tea.[^a]\n\n[^a]: Old.\n', 'Té.[^1]\n\n[^1]: Viejo.\n', 'es', 'gfm')).toEqual([]);
    expect(check('Write `[^a]` there.', 'Escriba allí.', 'es', 'gfm')).toEqual(['1 code-span-lost']);
  });

  test('in a block of code is code, and is missed behind any number of blocks', () => {
    const blocks = (text: string) => `\`\`\`md\n${text}\n\`\`\`\n\n`;
    const source = `${blocks('See.[^a]')}Tea.[^b]\n\n${blocks('[^c]: Old.')}Cup.\n\n[^b]: Old.\n`;
    const translation = `${blocks('Vea.')}Té.[^b]\n\n${blocks('Viejo.')}Taza.\n\n[^b]: Viejo.\n`;
    const notes = (target: string) =>
      check(source, target, 'es', 'gfm').filter((finding) => finding.endsWith('footnote-lost'));
    expect(notes(translation)).toEqual([]);
    expect(notes(translation.replace('[^b]\n', '\n'))).toEqual(['5 footnote-lost']);
    expect(notes(translation.replace('[^b]:', 'b:'))).toEqual(['13 footnote-lost']);
  });
});
