/** What translators are free to do: pages of other books differ so from their source, and nothing is to be said. */
import { describe, expect, test } from 'vitest';
import { checkPage } from '../../src/check/check.ts';
import { parsePage } from '../../src/markdown/parse.ts';

function check(language: string, source: string, target: string): string[] {
  const read = (text: string, of: string) => parsePage(text, { language: of, dialect: 'gfm' });
  const findings = checkPage(read(source, 'en'), read(target, language), { dialect: 'gfm' });
  return findings.map(({ line, rule, message }) => `${line} ${rule}: ${message}`);
}

const cell = (language: string, ...lines: string[]) => ['```', language, '\n', lines.join('\n'), '\n```\n'].join('');

type Case = readonly [what: string, language: string, source: string, target: string];

const CASES: readonly Case[] = [
  ['a comment in HTML that the translator dropped', 'ja', 'See <!-- skip --> the *harbour*.', '*港*を見てください。'],
  [
    'the label of a reference link whose text was translated',
    'ja',
    'It was [first told][] by sailors.\n\n[first told]: https://example.org/told',
    '船乗りが[最初に語った][first told]。\n\n[first told]: https://example.org/told',
  ],
  [
    'a shortcut reference whose text was translated',
    'zh',
    'Several [harbours] are open.\n\n[harbours]: list.md',
    '有几个[港口][harbours]开放。\n\n[harbours]: list.md',
  ],
  [
    'a reference link written as a plain one',
    'zh',
    'After the [Pact of Ports][home], signed in spring.\n\n[home]: https://example.org/pact',
    '根据春天签署的[港口公约](https://example.org/pact/)。',
  ],
  [
    'a site in the language of the reader',
    'zh',
    'Read [what a keel is](https://en.wikipedia.org/wiki/Keel) and [the guide](https://keels.dev/guide).',
    '请读[什么是龙骨](https://zh.wikipedia.org/wiki/%E9%BE%99%E9%AA%A8)和[指南](https://cn.keels.dev/guide)。',
  ],
  [
    'the anchor of a translated heading',
    'zh',
    'See [mooring](ropes.md#mooring) and [above](#ropes).',
    '见[系泊](ropes.md#系泊)和[上文](#绳索)。',
  ],
  [
    'a path from the root',
    'zh',
    'See [knots](../guide/knots.html).',
    '见[绳结](https://example.org/guide/knots.html)。',
  ],
  [
    'the id of a heading',
    'ja',
    '## Mooring\n\nTie it.',
    '## 係留 {#mooring-a-boat-in-a-harbour-that-has-room-for-her-and-for-others-too}\n\n結んでください。',
  ],
  [
    'Latin words set with their direction',
    'fa',
    'The tool is called Mooring Kit.',
    'نام ابزار <span dir="ltr">Mooring Kit</span> است و <bdi>MK</bdi> هم می‌گویند.',
  ],
  [
    'a note that the translator added with tags of its own',
    'zh',
    'Tie the boat before the tide turns.',
    '退潮之前请系好船。<sup><a href="#note1">1</a></sup>',
  ],
  [
    'names in a table',
    'ja',
    '| Yard | Boat |\n|---|---|\n| Harland And Wolff Yard | Ocean Liner |',
    '| 造船所 | 船 |\n|---|---|\n| Harland And Wolff Yard | Ocean Liner |',
  ],
  [
    'the words of a program in quotation marks',
    'zh',
    'It says “this rope can only be tied by the crew of the boat”.\n\n“This rope can only be tied by the crew of the boat.”',
    '它说只有船员才能系这根绳子。\n\n“This rope can only be tied by the crew of the boat.”',
  ],
  [
    'a comment between slashes and stars',
    'es',
    cell('css', '/* Show it */', '.boat { color: red; }'),
    cell('css', '/* Mostrarlo */', '.boat { color: red; }'),
  ],
  [
    'a comment of several lines in HTML',
    'zh',
    cell('html', '<!--', '  The hull', '  of the boat.', '-->', '<hull id="a" />'),
    cell('html', '<!--', '  船体。', '-->', '<hull id="a" />'),
  ],
  [
    'text between tags',
    'es',
    cell('jsx', 'return (', '  <h1>Great boats</h1>', '  <b>+1</b>', ');'),
    cell('jsx', 'return (', '  <h1>Grandes barcos</h1>', '  <b>Uno más</b>', ');'),
  ],
  [
    'a line of text in code with tags',
    'es',
    cell('vue', '<button @click="go">', '  Show the boat', "  Search:{' '}", '</button>'),
    cell('vue', '<button @click="go">', '  Mostrar el barco', "  Buscar:{' '}", '</button>'),
  ],
  [
    'words without quotation marks in a file of settings',
    'ja',
    cell('yaml', 'name: boat', 'description: A boat for rivers', 'length: 12'),
    cell('yaml', 'name: boat', 'description: 川のための舟', 'length: 12'),
  ],
  ['a command to type', 'zh', 'mend hull slowly\n\nThen sail on.', 'mend hull slowly\n\n然后继续航行。'],
  ['words in a code span', 'zh', 'It takes `rope (without knot)`.', '它接受 `rope（没有结）`。'],
];

describe('nothing is said of', () => {
  test.each(CASES)('%s (%s)', (_, language, source, target) => {
    expect(check(language, source, target)).toEqual([]);
  });

  test('the length of a paragraph with display math', () => {
    const math = `$$${Array.from({ length: 12 }, (_, at) => `a_{${at}} + b_{${at}} = c_{${at}}`).join(' \\\\ ')}$$`;
    const part = (at: number) => `A boat of ${at}0 tons needs deep water and a long rope to lie safely in the harbour.`;
    const teil = (at: number) =>
      `Ein Boot von ${at}0 Tonnen braucht tiefes Wasser und ein langes Seil, um sicher im Hafen zu liegen.`;
    const page = (text: (at: number) => string, formula: string) =>
      [1, 2, 3, 4, 5, 6].map(text).join('\n\n').concat('\n\n', formula, '\n');
    expect(check('de', page(part, `It follows that ${math}`), page(teil, `Daraus folgt, dass ${math}`))).toEqual([]);
  });
});
