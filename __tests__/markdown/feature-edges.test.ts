/** Where constructs begin and end: what looks like one and is none, what belongs to it, and what is nobody's prose. */
import { describe, expect, test } from 'vitest';
import type { DialectName } from '../../src/config/choices.ts';
import { speakLetters } from '../support/letters.ts';
import { type Answers, applyAnswers, planPageUpdate } from '../support/update-laws.ts';

function translate(dialect: DialectName, source: string, speak: (html: string) => string): string {
  const answers: Answers = (requests) => requests.map(({ id, html }) => ({ id, origin: 'machine', html: speak(html) }));
  const texts = { base: '', target: '', source, language: 'es', dialect };
  return applyAnswers(planPageUpdate(texts, { isNew: true }), answers).text;
}

const capitals = (html: string) => speakLetters(html, 'es');

describe('prose comes out in capitals, all else as it is:', () => {
  test.each<[string, DialectName, string, string]>([
    [
      'a value that goes on in another line',
      'jekyll',
      '<img alt="one\ntwo" src="x"> words\n',
      '<img alt="one\ntwo" src="x"> WORDS\n',
    ],
    [
      'a value that is a switch',
      'hugo',
      '{{< figure title="auto" caption="words" >}}\n',
      '{{< figure title="auto" caption="WORDS" >}}\n',
    ],
    ['an address that is glued to a word', 'gfm', 'See xhttps://a.b/tea here.\n', 'SEE XHTTPS://A.B/TEA HERE.\n'],
    [
      'the caption of a diagram',
      'quarto',
      '```{mermaid}\n%%| fig-cap: hot tea\ngraph\n```\n',
      '```{mermaid}\n%%| fig-cap: HOT TEA\ngraph\n```\n',
    ],
    [
      'a chunk with a longer fence at its end',
      'quarto',
      '```{r, fig.cap="a `b`"}\nx\n````\n\nhot tea\n',
      '```{r, fig.cap="A `b`"}\nx\n````\n\nHOT TEA\n',
    ],
    [
      'an address of mail, which is no citation',
      'quarto',
      'Write to ana@tea.org or see @tea2020.\n',
      'WRITE TO ana@tea.org OR SEE @tea2020.\n',
    ],
    [
      'a title that is the name of a file',
      'gfm',
      '```js title="Dockerfile"\nx\n```\n\n```js title="Hot tea"\nx\n```\n',
      '```js title="Dockerfile"\nx\n```\n\n```js title="HOT TEA"\nx\n```\n',
    ],
    [
      'properties of a component inside a list',
      'nuxt',
      '::card\n---\nlinks:\n  - label: hot tea\n    to: /x\n---\n::\n',
      '::card\n---\nlinks:\n  - label: HOT TEA\n    to: /x\n---\n::\n',
    ],
    [
      'the key of a group of tabs',
      'vitepress',
      ':::tabs key:tea\n== Hot\nwords\n:::\n',
      ':::tabs key:tea\n== HOT\nWORDS\n:::\n',
    ],
    [
      'a cell of several lines',
      'myst',
      '```{csv-table}\ntea, "hot\nwater"\npot, lid\n```\n',
      '```{csv-table}\nTEA, "hot\nwater"\nPOT, LID\n```\n',
    ],
    [
      'a table with quotation marks of its own',
      'myst',
      "```{csv-table}\n:quote: '\n\ntea, 'hot, water'\n```\n",
      "```{csv-table}\n:quote: '\n\ntea, 'hot, water'\n```\n",
    ],
    [
      'a property of an attribute that is no list of things to show',
      'mdx',
      '<Chart config={{ title: "hot tea" }} />\n\n<Tabs items={[{ label: "hot tea" }]} />\n',
      '<Chart config={{ title: "hot tea" }} />\n\n<Tabs items={[{ label: "HOT TEA" }]} />\n',
    ],
    [
      'a string inside of a call',
      'mdx',
      '<Tabs title={t(["hot tea"])} label={["cold tea"]} />\n',
      '<Tabs title={t(["hot tea"])} label={["COLD TEA"]} />\n',
    ],
    [
      'a string behind an element of JSX',
      'mdx',
      '<Tabs title={[<b>hot</b>, "cold tea"]} />\n',
      '<Tabs title={[<b>hot</b>, "cold tea"]} />\n',
    ],
    ['a comment in MDX', 'docusaurus', 'Hot <!-- title="cold tea" --> tea.\n', 'HOT <!-- title="cold tea" --> TEA.\n'],
    [
      'a comment in a block of HTML',
      'gfm',
      '<div>\n<!-- title="hot tea" -->\n<p>cold tea</p>\n</div>\n',
      '<div>\n<!-- title="hot tea" -->\n<p>COLD TEA</p>\n</div>\n',
    ],
    [
      'code between tildes in HTML',
      'gfm',
      '<div>\n~~~\n<b>hot</b>\n~~~\n</div>\n',
      '<div>\n~~~\n<b>hot</b>\n~~~\n</div>\n',
    ],
    ['a sign that opens no tag', 'docbuilder', 'one <b two <i>three</i> four\n', 'ONE <B TWO <i>THREE</i> FOUR\n'],
    [
      'an expression with a brace in its comment',
      'docbuilder',
      'one {/* it } */ two} three\n',
      'ONE {/* it } */ two} THREE\n',
    ],
    ['styles', 'docbuilder', '<style>\nhot tea\n</style>\n\nwords\n', '<style>\nhot tea\n</style>\n\nWORDS\n'],
    [
      'a sentence whose line begins as a module does',
      'docbuilder',
      'We sell and\nexport default tea here.\n\nexport const x = 1\n',
      'WE SELL AND EXPORT DEFAULT TEA HERE.\n\nexport const x = 1\n',
    ],
    [
      'the first word of an item behind a tree of files',
      'starlight',
      '<FileTree>\n- src/ hot tea\n</FileTree>\n\n- tea is hot\n',
      '<FileTree>\n- src/ HOT TEA\n</FileTree>\n\n- TEA IS HOT\n',
    ],
    [
      'brackets that are closed before an address',
      'gfm',
      '![one] two](x.png) and ![three](y.png)\n',
      '![ONE] TWO](X.PNG) AND ![THREE](y.png)\n',
    ],
    ['a heading of nothing but brackets', 'gfm', '# [[tea]]\n\n# Hot [[tea]]\n', '# [[TEA]]\n\n# HOT [[tea]]\n'],
    [
      'front matter that is no YAML',
      'gfm',
      '---\ndescription: cold tea\ntitle: [hot\n---\n\nend\n',
      '---\ndescription: cold tea\ntitle: [hot\n---\n\nEND\n',
    ],
    [
      'anchors, aliases and tags of YAML',
      'gfm',
      '---\ntitle: &a hot tea\ndescription: *a\nexcerpt: !!str "cold"\n---\n\nend\n',
      '---\ntitle: &a HOT TEA\ndescription: *a\nexcerpt: !!str "COLD"\n---\n\nEND\n',
    ],
    [
      'code in a text of front matter',
      'gfm',
      '---\nabstract: |\n  hot\n\n  ```\n  cold\n  ```\n\n  warm\n---\n\nend\n',
      '---\nabstract: |\n  HOT\n\n  ```\n  cold\n  ```\n\n  WARM\n---\n\nEND\n',
    ],
    [
      'a heading in such a text, which ends with its line',
      'gfm',
      '---\nabstract: |\n  # hot tea\n  cold water\n---\n\nend\n',
      '---\nabstract: |\n  # HOT TEA\n  COLD WATER\n---\n\nEND\n',
    ],
    [
      'rows of a table, which are no verse',
      'quarto',
      '| a | b |\n|---|---|\n| tea | pot |\n',
      '| A | B |\n|---|---|\n| TEA | POT |\n',
    ],
    [
      'a table of several lines a row',
      'quarto',
      '------------------\n Tea      Pot\n hot      cold\n -------- --------\n cup      lid\n more\n\n x        y\n------------------\n\nwords\n',
      '------------------\n Tea      Pot\n hot      cold\n -------- --------\n cup      lid\n more\n\n x        y\n------------------\n\nWORDS\n',
    ],
    ['dollars around a heading', 'd2l', '$$a\n\n# Tea $$\n\nhot\n', '$$A\n\n# TEA $$\n\nHOT\n'],
    [
      'a list behind code with a dollar in it',
      'd2l',
      '```\n$a\n```\n- hot $b$ tea\n- cold\n',
      '```\n$a\n```\n- HOT $b$ TEA\n- COLD\n',
    ],
    [
      'rules inside and behind a fence of prose, which are no options',
      'myst',
      '```{note}\n---\nhot tea\n```\n\ntitle: hot\n\n---\n\nend\n',
      '```{note}\n---\nHOT TEA\n```\n\nTITLE: HOT\n\n---\n\nEND\n',
    ],
    [
      'an argument of a tag that is a key',
      'hugo',
      '{{< tab "linux" >}}\n\n{{< tab "Hot tea" >}}\n',
      '{{< tab "linux" >}}\n\n{{< tab "HOT TEA" >}}\n',
    ],
    [
      'arguments counted without those that have a name',
      'hugo',
      '{{< callout type="x" "Hot" "Cold" >}}\n',
      '{{< callout type="x" "Hot" "COLD" >}}\n',
    ],
    [
      'what stands behind a tag that closes itself',
      'hugo',
      '{{< highlight go />}}\n\nhot tea\n\n{{< /highlight >}}\n',
      '{{< highlight go />}}\n\nHOT TEA\n\n{{< /highlight >}}\n',
    ],
    [
      'what stands between two comments, however they are closed',
      'jekyll',
      '{::comment}\nhot\n{:/}\n\ntea\n\n{::comment}\ncold\n{:/comment}\n',
      '{::comment}\nhot\n{:/}\n\nTEA\n\n{::comment}\ncold\n{:/comment}\n',
    ],
    [
      'options of what is generated',
      'mkdocs',
      '::: tea.pot\n  options:\n    heading: hot tea\n\nwords\n',
      '::: tea.pot\n  options:\n    heading: hot tea\n\nWORDS\n',
    ],
    [
      'a title that is a command',
      'docsify',
      "[hot tea](x.md ':include :type=code')\n",
      "[HOT TEA](x.md ':include :type=code')\n",
    ],
    [
      'a tag of a vault, and signs inside of words and addresses',
      'obsidian',
      'A #tea/hot and x#tea and [a](b#tea).\n',
      'A #tea/hot AND X#TEA AND [A](b#tea).\n',
    ],
    [
      'line ends of Windows around what is indented',
      'docfx',
      ':::column:::\r\n    hot tea\r\n:::column-end:::\r\n',
      ':::column:::\r\n    HOT TEA\r\n:::column-end:::\r\n',
    ],
    [
      'line ends of Windows behind a title',
      'myst',
      '```{note} Hot tea\r\nwords\r\n```\r\n',
      '```{note} HOT TEA\r\nWORDS\r\n```\r\n',
    ],
  ])('%s', (_, dialect, source, spoken) => {
    expect(translate(dialect, source, capitals)).toBe(spoken);
  });
});

describe('what an engine says is written as its place needs it:', () => {
  test.each<[string, DialectName, string, string, string]>([
    [
      'in a template of JavaScript',
      'mdx',
      '<Tabs title={`hot tea`} />\n',
      'tea ${x}',
      '<Tabs title={`tea \\${x}`} />\n',
    ],
    [
      'in a cell that had no quotation marks',
      'myst',
      '```{csv-table}\nhot tea, 1\n```\n',
      '"hot" tea',
      '```{csv-table}\n"""hot"" tea", 1\n```\n',
    ],
    ['between tags', 'gfm', '<div>\n<p>hot tea</p>\n</div>\n', 'a &lt; b', '<div>\n<p>a &lt; b</p>\n</div>\n'],
    ['in brackets', 'gfm', '[1](x (hot tea))\n', 'hot (tea', '[1](x (hot \\(tea))\n'],
    ['in a role', 'myst', '{abbr}`1 (hot tea)`\n', 'hot `tea`', "{abbr}`1 (hot 'tea')`\n"],
  ])('%s', (_, dialect, source, said, written) => {
    expect(translate(dialect, source, (html) => (html === 'hot tea' ? said : html))).toBe(written);
  });
});
