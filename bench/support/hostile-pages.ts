/**
 * Pages of hostile shape by name: text of about so many bytes. Each holds the signs of some construct in one of the
 * shapes that cost a reader most: repeated, opened and never closed, closed and never opened, inside one another.
 */

const repeat = (piece: string) => (bytes: number) => piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
const around = (open: string, close: string) => (bytes: number) => {
  const depth = Math.floor(bytes / (open.length + close.length));
  return `${open.repeat(depth)}a${close.repeat(depth)}`;
};
/** Rows that get longer, as many as fit. */
const rising = (row: (at: number) => string) => (bytes: number) => {
  let text = '';
  for (let at = 0; text.length < bytes; at += 1) text += row(at);
  return text;
};

/** A row of a table of twenty columns. */
const writeRow = (cell: (column: number) => string) =>
  `| ${Array.from({ length: 20 }, (_, at) => cell(at)).join(' | ')} |\n`;

/** Kinds of page by name: text of about so many bytes. */
export const HOSTILE_PAGES: Readonly<Record<string, (bytes: number) => string>> = {
  'ordinary text': repeat('Flour and water become *dough*. Leave it in `bowl` alone.\n\n'),
  'spans of a sentence': repeat('take $x$ and `y` and '),
  'sentences of a line': repeat('The oven is hot. '),
  'sentences without spaces': repeat('中文。'),
  'lists on a line': repeat('- '),
  'lists in lists': rising((at) => `${'  '.repeat(at % 90)}- a\n`),
  'quotes in quotes': rising((at) => `${'>'.repeat(1 + (at % 90))} a\n`),
  items: repeat('* Weigh the salt.\n'),
  'rows of a table': (bytes) => `| a | b |\n|---|---|\n${repeat('| c | d |\n')(bytes)}`,
  'cells of a row': (bytes) => [repeat('|a')(bytes / 3), repeat('|-')(bytes / 3), repeat('|b')(bytes / 3)].join('|\n'),
  'a wide head, many rows': (bytes) =>
    [repeat('|a')(bytes / 3), repeat('|-')(bytes / 3), repeat('|b\n')(bytes / 3)].join('|\n'),
  'bare addresses': repeat('http://a.b/c '),
  'address with brackets': (bytes) => `http://a${')'.repeat(bytes)}`,
  'slide marks that open': repeat('[**a '),
  'slide marks that close': repeat('a**] '),
  'one word': repeat('x'),
  'underlined headings': repeat('a\n=\n\n'),
  'open brackets': repeat('['),
  'closing brackets': repeat('a]'),
  'brackets in brackets': around('[', ']'),
  'links that open': repeat('[a]('),
  'images that open': repeat('!['),
  'backticks, rising': rising((at) => `${'`'.repeat(at + 1)}a `),
  stars: repeat('*a '),
  'strong and emphasis': repeat('**a*b '),
  underscores: repeat('_a '),
  'stars that close': repeat('a* '),
  'stars of every length': rising((at) => `${'*'.repeat(1 + (at % 7))}a${'_'.repeat(1 + (at % 5))}b`),
  'emphasis in emphasis': around('*a ', ' a*'),
  'strikes that close': repeat('a~ '),
  'strikes in strikes': around('~a ~~b ', ' b~~ a~'),
  'images in images': around('![', '](a)'),
  'references, each its own': (bytes) => {
    const row = rising((at) => `[a${at}] `)(bytes / 2);
    return `${row}\n\n${row.trimEnd().replaceAll(' ', ': b\n')}: b\n`;
  },
  'closing brackets, with notes': (bytes) => `[^a]: b\n\n${repeat('![^a] a] ')(bytes)}`,
  footnotes: repeat('[^a] '),
  definitions: repeat('[a]: b\n'),
  'template tags': repeat('{{< a >}} {% b %} '),
  'template tags that open': repeat('{{< a '),
  'elements in elements': around('<a>', '</a>'),
  'elements that open': repeat('<a '),
  attributes: (bytes) => `<a ${repeat('b="c" ')(bytes)}>`,
  expressions: repeat('{a} '),
  'expressions that open': repeat('{a '),
  'double braces that open': repeat('{{ a '),
  'comments that open': repeat('<!-- '),
  dollars: repeat('$a '),
  'double dollars': repeat('$$a '),
  backslashes: repeat('\\'),
  roles: repeat(':a:`b` {c}`d` '),
  fences: repeat('```\na\n~~~\n'),
  directives: repeat(':::note\na\n'),
  admonitions: repeat('!!! note\n    a\n'),
  'spaces in a title': (bytes) => `::: note a${' '.repeat(bytes)}b\n\n> [!NOTE] a${' '.repeat(bytes)}b\n`,
  'spaces in a heading': (bytes) => `## a${' '.repeat(bytes)}b`,
  spaces: (bytes) => `a${' '.repeat(bytes)}b`,
  tabs: repeat('\ta'),
  entities: repeat('&#1'),
  'mail addresses': repeat('a@b.c '),
  // Words of one kind
  'one word on many lines': (bytes) => `${'x'.repeat(80)}\n`.repeat(Math.ceil(bytes / 81)),
  'words of one sentence': repeat('word '),
  'equal sentences': repeat('Knead it.\n\n'),
  'letters and signs': repeat('a.b/c_d-'),
  'stops without words': repeat('. '),
  abbreviations: repeat('e.g. i.e. '),
  'quotation marks': repeat('“a ” \'b\' "c" '),
  digits: repeat('1,000.5 '),
  'blank lines': repeat('\n'),
  'hard breaks': repeat('a  \n'),
  'headings of one name': repeat('## Salt\n\n'),
  'headings that link': rising((at) => `## [a](#a-${at}) {#a-${at + 1}}\n\n`),
  'definitions of one label': repeat('[a]: b "Words here"\n'),
  'notes, each its own': rising((at) => `Salt[^${at}].\n\n[^${at}]: Words ${at}.\n\n`),
  'notes in notes': rising((at) => `[^${at}]: a [^${at + 1}]\n\n`),
  'tables in a list': repeat('- a\n\n  | a | b |\n  |---|---|\n  | c | d |\n'),
  'rows without cells': (bytes) => `| a |\n|---|\n${repeat('|\n')(bytes)}`,
  // Front matter
  'front matter of many keys': (bytes) => `---\n${rising((at) => `key${at}: Words here\n`)(bytes)}---\n\nText.`,
  'front matter, nested': (bytes) => {
    const depth = Math.floor(Math.sqrt(bytes));
    return `---\n${Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:\n`).join('')}---\n\nText.`;
  },
  'front matter of brackets': (bytes) => `---\na: ${around('[', ']')(bytes)}\n---\n\nText.`,
  'front matter never closed': (bytes) => `---\n${repeat('title: Words\n')(bytes)}`,
  // Tags, expressions, elements
  'template bodies never closed': repeat('{% hint style="info" %}\nWords.\n\n'),
  'template bodies in bodies': around('{% hint %}\n', '{% endhint %}\n'),
  'template bodies side by side': repeat('{% hint %}\nWords.\n{% endhint %}\n\n'),
  'closing tags': repeat('{% endhint %} {{< /a >}} </a> '),
  'raw never closed': repeat('{% raw %} {{ a }} '),
  'comment tags that open': repeat('{# a '),
  'percent braces that open': repeat('{% a '),
  'tags with attributes': (bytes) => `{% a ${repeat('title="Words" ')(bytes)} %}`,
  'tag with quotes that open': (bytes) => `{% a ${repeat('title="')(bytes)} %}`,
  'quotes of a shortcode': repeat('{{< a title="Words" '),
  'variables and annotations': repeat('{% $a %} b{% .c %} '),
  'components on lines': repeat('<Tabs>\n\nWords.\n\n</Tabs>\n\n'),
  'components in components': (bytes) => {
    const depth = Math.floor(bytes / 19);
    return `${'<Tab>\n\n'.repeat(depth)}a\n\n${'</Tab>\n\n'.repeat(depth)}`;
  },
  'components of a line': repeat('<Badge text="Words" /> '),
  'components that open': repeat('<Tab a={'),
  'blocks of HTML': repeat('<div>\nWords <b>a</b>.\n</div>\n\n'),
  'one block of HTML': (bytes) => `<div>\n${repeat('Words <b>a</b>.\n')(bytes)}</div>`,
  'HTML in HTML': (bytes) => {
    const depth = Math.floor(bytes / 11);
    return `${'<div>'.repeat(depth)}a${'</div>'.repeat(depth)}`;
  },
  'raw HTML that opens': repeat('<script> <style> <pre> '),
  'code elements that open': repeat('<code>a '),
  'declarations that open': repeat('<! <? '),
  'attributes without an end': (bytes) => `<a ${repeat('b="c" title=')(bytes)}`,
  'quotes of HTML': (bytes) => `<div title="${repeat("a'")(bytes)}>\n`,
  imports: repeat('import a from "b"\n'),
  'braces in braces': around('{', '}'),
  'expressions on lines': repeat('{a}\n\n'),
  'comments of MDX': repeat('{/* a */} '),
  'strings in braces': repeat('{"a '),
  // Marks of single dialects
  'wiki links': repeat('[[Page|words]] '),
  'wiki links that open': repeat('[[a|'),
  embeds: repeat('![[file.png|100]] '),
  highlights: repeat('==a '),
  'percent comments that open': repeat('%%a '),
  'tags of notes': repeat('#tag ^id '),
  callouts: repeat('> [!NOTE] Title\n> Words.\n\n'),
  'callouts in callouts': rising((at) => `${'> '.repeat(1 + (at % 45))}[!NOTE] a\n`),
  'containers side by side': repeat('::: tip Title\nWords.\n:::\n\n'),
  'containers in containers': (bytes) => {
    const depth = Math.floor(Math.sqrt(bytes));
    const colons = (at: number) => ':'.repeat(3 + at);
    return [
      ...Array.from({ length: depth }, (_, at) => `${colons(depth - at)} note\n`),
      ...Array.from({ length: depth }, (_, at) => `${colons(at + 1)}\n`),
    ].join('');
  },
  'containers of colons': (bytes) => {
    const depth = Math.floor(bytes / 16);
    return `${'::: {.a}\n\n'.repeat(depth)}a\n\n${':::\n\n'.repeat(depth)}`;
  },
  'components of colons': repeat('::card{title="Words"}\nWords.\n#slot\n::\n'),
  'components of colons in a line': repeat(':badge{text="Words"} :icon[words] '),
  'components of colons that open': repeat(':a[b{c="'),
  'lines of DocFX': repeat(':::image source="a.png" alt-text="Words":::\n\n'),
  'includes of DocFX': repeat('[!INCLUDE [a](b.md)] '),
  'references of DocFX': repeat('<xref:a.b> @A.B '),
  citations: repeat('[@a, p. 1; see @b] @c '),
  'citations that open': repeat('[@a; '),
  'definition lists': repeat('Term\n: Words.\n\n'),
  'definitions of one term': (bytes) => `Term\n${repeat(': Words.\n')(bytes)}`,
  'lines of verse': repeat('| Words of verse\n'),
  'items that number themselves': repeat('(@a) Words.\n'),
  chunks: repeat('```{r}\n#| fig-cap: "Words"\na\n```\n\n'),
  'fences never closed': rising((at) => `${'`'.repeat(3 + (at % 90))}\n`),
  'fences of directives': repeat('```{note} Title\nWords.\n```\n\n'),
  'directives in directives': (bytes) => {
    const depth = Math.floor(Math.sqrt(bytes));
    const ticks = (at: number) => '`'.repeat(3 + at);
    return [
      ...Array.from({ length: depth }, (_, at) => `${ticks(depth - at)}{note}\n`),
      'a\n',
      ...Array.from({ length: depth }, (_, at) => `${ticks(at + 1)}\n`),
    ].join('');
  },
  'directives without an end': repeat('```{note}\na\n\n'),
  'targets and breaks': repeat('(a)=\n+++\n% a\n'),
  'attribute lists': repeat('a{: .b title="Words" } '),
  'attribute lists that open': repeat('a{: .b '),
  'ids in braces': repeat('# a {#b\n\n'),
  'abbreviations, each its own': rising((at) => `*[A${at}]: Words\n`),
  keys: repeat('++ctrl+a '),
  'critic marks': repeat('{--a--} {++b '),
  'folds in folds': rising((at) => `${'    '.repeat(at % 25)}??? note "Title"\n`),
  'tabs in a line': repeat('=== "Tab"\n\n    Words.\n\n'),
  slashes: repeat('/// note | Title\nWords.\n///\n\n'),
  'tabs of frameworks': repeat(':begin_tab:`a`\nWords.\n:end_tab:\n\n'),
  labels: repeat(':label:`a`\n\n'),
  'environments that open': repeat('\\begin{a} '),
  'commands of TeX': repeat('\\emph{a} \\a{b{'),
  'formulas in brackets': repeat('\\(a\\) \\[ b '),
  'formulas on lines': repeat('$$\na\n$$\n\n'),
  snippets: repeat('<<< @/a.js\n--8<-- "a"\n'),
  emoji: repeat(':a: :b '),
  escapes: repeat('\\* \\[ '),
  'front matter of tables': (bytes) => `---\n${repeat('- a: {b: [c, "d"]}\n')(bytes)}---\n\nText.`,
  'TOML of brackets': (bytes) => `+++\na = ${around('[', ']')(bytes)}\n+++\n\nText.`,
  'JSON that opens': (bytes) => `{\n${repeat('"a": {')(bytes)}`,
  'formulas in formulas': (bytes) => `$${around('\\frac{', '}')(bytes)}$`,
  'elements in expressions': around('{<a>', '</a>}'),
  'quotes with backslashes': (bytes) => `{"${repeat('\\"')(bytes)}`,
  parentheses: (bytes) => `[a](${around('(', ')')(bytes)})`,
  'quotes around lists': (bytes) => repeat(`${'> - '.repeat(45)}a\n`)(bytes),
  'items that go on': repeat('- a\nb\n'),
  'names of HTML': repeat('<a<b</c '),
  'words and stars': repeat('**中**文*a*'),
  'titles of links': repeat('[a](b "Words") '),
  'titles that differ': rising((at) => `[a](b${at} "Words ${at}") `),
  'code of comments that open': (bytes) => `\`\`\`js\n${repeat('/* <!-- ')(bytes)}\n\`\`\``,
  'code of strings that open': (bytes) => `\`\`\`js\n${repeat('"\\')(bytes)}\n\`\`\``,
  'code of back quotes': (bytes) => `Take ${'`'.repeat(bytes)} it.`,
  'spaces at the end of lines': (bytes) => `\`\`\`\na${' '.repeat(bytes)}b\n\`\`\`\n\n:::a${'\t'.repeat(bytes)}b`,
  'words that differ': rising((at) => `word${at} `),
  'sentences that differ': rising((at) => `Weigh ${at} grams of salt. `),
  'paragraphs that differ': rising((at) => `Weigh ${at} grams of salt.\n\n`),
  'dashes and dots': repeat('a -- b … c. '),
  'rows that differ': (bytes) => `| a | b |\n|---|---|\n${rising((at) => `| c${at} | d |\n`)(bytes)}`,
  'items that differ': rising((at) => `* Weigh ${at} grams.\n`),
  // Large, and alike
  'a large table': (bytes) =>
    `${writeRow(() => 'a')}${writeRow(() => '-')}${rising((at) => writeRow((column) => `c${at} d${column}`))(bytes)}`,
  'a large table of equal rows': (bytes) =>
    `${writeRow(() => 'a')}${writeRow(() => '-')}${repeat(writeRow(() => 'Knead it'))(bytes)}`,
  'a column of equal rows': (bytes) => `| a |\n|---|\n${repeat('| Knead it |\n')(bytes)}`,
  'tables side by side': repeat('| a | b |\n|---|---|\n| Knead it | twice |\n\n'),
  'HTML of pieces': (bytes) => `<table>\n${repeat('<tr><td>Knead it</td></tr>\n')(bytes)}</table>`,
  'HTML of pieces that differ': (bytes) =>
    `<table>\n${rising((at) => `<tr><td>Knead ${at}</td></tr>\n`)(bytes)}</table>`,
  'equal items': repeat('- Knead it\n'),
  'equal code': repeat('```python\nknead()\n```\n\n'),
  'code that differs': rising((at) => `\`\`\`python\nknead${at}(${at})\n\`\`\`\n\n`),
  'code of comments that differ': (bytes) =>
    `\`\`\`python\n${rising((at) => `knead()  # for ${at} minutes\n`)(bytes)}\`\`\``,
  'formulas that differ': rising((at) => `Take $x_${at}$ and $${at}$.\n\n`),
  'formulas of a paragraph': rising((at) => `Take $${at + 100}$ of it. `),
  'titles of links, each a paragraph': rising((at) => `[a](b${at} "Words ${at}")\n\n`),
  'slide marks of two kinds': (bytes) => repeat('(~~a ')(bytes / 2) + repeat('b**] ')(bytes / 2),
  'headings and their anchors': rising((at) => `## Salt ${at}\n\nSee [it](#salt-${at}).\n\n`),
  'definitions of anchors': rising((at) => `[a${at}]: #b${at}\n`),
  'keys of options': repeat('```{r}\n#| fig-cap: "Words"\n#| label: a\n```\n\n'),
  'glued sentences': repeat('Knead it.Leave it.'),
};
