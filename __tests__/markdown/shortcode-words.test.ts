/** Arguments of template tags that are words. */
import { expect, test, vi } from 'vitest';
import type { Dialect } from '../../src/config/choices.ts';
import { listInner } from '../../src/markdown/page.ts';
import { parsePage } from '../../src/markdown/parse.ts';

function wordsOf(text: string, dialect: Dialect = 'hugo'): string[] {
  const { blocks } = parsePage(text, { language: 'en', dialect });
  return blocks
    .flatMap((block) => [...block.segments, ...listInner(block).map(({ segment }) => segment)])
    .map(({ start, end }) => text.slice(start, end));
}

test.for([
  ['{{< tab "On Windows" >}}', ['On Windows']],
  ['{{% expand "More of it" "a-key" %}}', ['More of it']],
  ['{{< button "/next/page" "Read on" >}}', ['Read on']],
  ["{% tab 'On Windows' %}", ['On Windows']],
  ['{{< admonition tip "Take care" >}}', ['Take care']],
  ['{{< admonition "tip" >}}', []],
  ['{{< tab "key" >}}', []],
  ['{{< tab "img/a b.png" >}}', []],
  ['{{< ref "The page" >}}', []],
  ['{{< tab name="On Windows" lang="C sharp" >}}', ['On Windows']],
  ['{{< param name="On Windows" >}}', []],
  ['{{ video(id="x", title="The pot") }}', ['The pot']],
] as const)('%s has the words %j', ([text, words]) => {
  expect(wordsOf(`${text}\n`)).toEqual(words);
});

test('of a tag in a sentence they are a text of their own', () => {
  expect(wordsOf('Hold {{< glossary_tooltip text="a Pod" term_id="pod" >}} now.\n')).toEqual([
    'Hold {{< glossary_tooltip text="a Pod" term_id="pod" >}} now.',
    'a Pod',
  ]);
});

test('a project names those of its own tags', () => {
  const dialect = { name: 'hugo', attributes: ['step[2]'] } as const;
  expect(wordsOf('{{< step 1 "Warm the pot" >}}\n', dialect)).toEqual(['Warm the pot']);
  expect(wordsOf('{{< step 1 "Warm the pot" >}}\n')).toEqual([]);
});

test('of a tag no more is searched than itself, however many there are', () => {
  const text = '{% $a %} b{% .c %} '.repeat(500);
  let searched = 0;
  // oxlint-disable-next-line typescript/unbound-method -- called with the pattern below
  const { exec } = RegExp.prototype;
  const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, string: string) {
    if (this.source.startsWith(String.raw`\{\{[<%]\s*([a-zA-Z]`)) searched += string.length - this.lastIndex;
    return exec.call(this, string);
  });
  try {
    wordsOf(text, 'markdoc');
  } finally {
    spy.mockRestore();
  }
  expect(searched).toBeGreaterThan(0);
  expect(searched).toBeLessThan(10 * text.length);
});
