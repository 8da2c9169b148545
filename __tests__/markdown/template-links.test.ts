/** Links whose addresses hold tags with spaces, which are no addresses to CommonMark. */
import { expect, test } from 'vitest';
import type { DialectName } from '../../src/config/choices.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { speakLetters } from '../support/letters.ts';
import { applyAnswers, planPageUpdate } from '../support/update-laws.ts';

function listSpans(text: string, dialect: DialectName = 'hugo'): string[] {
  return parsePage(text, { language: 'en', dialect }).blocks.flatMap(({ segments }) =>
    segments.flatMap(({ spans }) =>
      spans.map(({ kind, place, start, end }) => `${kind} ${place} ${text.slice(start, end)}`),
    ),
  );
}

test.for<[DialectName, string]>([
  ['hugo', '{{< relref "pot.md#part" >}}'],
  ['hugo', '{{% ref "pot" %}} "A title"'],
  ['jekyll', '{% link _posts/pot.md %}'],
  ['jekyll', '{{ site.baseurl }}/pot/?a={{ page.b }}'],
  ['gfm', '{{ url }}'],
  ['mkdocs', '{{ config.url }}/a'],
])('words with an address of %s are a link: %s', ([dialect, address]) => {
  const text = `See [the \`x]\` [old] kettle](${address}), ![it](${address}).\n`;
  const [first, ...rest] = listSpans(text, dialect).filter((span) => span.startsWith('link'));
  expect([first, ...rest]).toEqual([
    'link open [',
    `link close ](${address})`,
    'link open ![',
    `link close ](${address})`,
  ]);
  const texts = { base: '', target: '', source: text, language: 'es', dialect };
  const plan = planPageUpdate(texts, { isNew: true });
  expect(plan.requests.map(({ html }) => html).join('')).not.toContain('{');
  const proposal = applyAnswers(plan, (requests) =>
    requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, 'es') })),
  );
  // A title is prose, what stands in a tag is not.
  const there = address.replace(/"[^"]*"$/, (title) => title.toUpperCase());
  expect(proposal.text).toBe(`SEE [THE \`x]\` [OLD] KETTLE](${there}), ![IT](${there}).\n`);
});

test.for([
  'No [words] ({{ a b }}) here.\n',
  'No \\[words]({{ a b }}) here.\n',
  'No words]({{ a b }}) here.\n',
  'No [words\n\nhere]({{ a b }}).\n',
  'No [words]({{ a b ) here.\n',
])('is no link: %j', (text) => {
  expect(listSpans(text).filter((span) => span.startsWith('link'))).toEqual([]);
});
