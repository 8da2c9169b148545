/**
 * Random pages: prose of common words with what each dialect has in and between its sentences.
 */
import type { DialectName } from '../../../src/config/choices.ts';
import { createRandom, type Random } from '../random.ts';
import type { Block, Item, Part, Prose, Sentence } from './book.ts';

const WORDS =
  'the a kettle pot water leaf cup steam heat boil pour wait minute taste bitter sweet green black old new small large when because before after then however quickly slowly carefully you can should must will may need want use make keep store open close page file name value number key place time rule part edge end start order point line word case'.split(
    ' ',
  );

/** Makes the parts of a page; every span it writes has a number that no other has. */
export class Grower {
  readonly random: Random;
  private last = 0;
  private readonly dialect: DialectName;

  constructor(dialect: DialectName, seed: string) {
    this.dialect = dialect;
    this.random = createRandom(seed);
  }

  /** A number that was not given yet. */
  number(): number {
    this.last += 1;
    return this.last;
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.random.pick(WORDS)).join(' ');
  }

  /** A sentence of 5 to 12 words, up to two spans, and a comma in its middle. */
  sentence(): Sentence {
    const { random } = this;
    const [before, behind] = [this.words(2 + random.below(4)), this.words(3 + random.below(4))];
    const spans = random.chance(0.55) ? [] : [this.span(), ...(random.chance(0.25) ? [this.span()] : [])];
    const parts: Part[] = [{ words: `${capitalise(before)}, ` }];
    for (const span of spans) parts.push(span, { words: ` ${this.words(2)} ` });
    parts.push({ words: `${behind}${random.chance(0.85) ? '.' : '?'}` });
    return { id: this.number(), parts, voice: 'human' };
  }

  prose(count = 1 + this.random.below(4)): Prose {
    return Array.from({ length: count }, () => this.sentence());
  }

  /** Three to five words without a mark. */
  title(): Prose {
    const words = capitalise(this.words(3 + this.random.below(3)));
    return [{ id: this.number(), parts: [{ words }], voice: 'human' }];
  }

  paragraph(): Block {
    return { kind: 'paragraph', text: this.prose() };
  }

  item(): Item {
    return { id: this.number(), text: this.prose(1 + this.random.below(2)), blocks: [] };
  }

  list(isInner = false): Block {
    const { random } = this;
    const items = Array.from({ length: 2 + random.below(3) }, () => this.item());
    if (!isInner && random.chance(0.4)) random.pick(items).blocks.push(this.list(true));
    return { kind: 'list', isOrdered: random.chance(0.3), isLoose: !isInner && random.chance(0.25), items };
  }

  row(width: number): Prose[] {
    return Array.from({ length: width }, () => this.title());
  }

  heading(): Block {
    const id = this.random.chance(0.5) ? HEADING_IDS[this.dialect]?.(this.number()) : undefined;
    return {
      kind: 'heading',
      level: 2 + this.random.below(2),
      text: this.title(),
      ...(id === undefined ? {} : { id }),
    };
  }

  block(): Block {
    const { random } = this;
    const own = BOXES[this.dialect];
    if (own !== undefined && random.chance(0.25)) return random.pick(own)(this);
    const width = 2 + random.below(2);
    return random.pick<() => Block>([
      () => this.paragraph(),
      () => this.paragraph(),
      () => this.paragraph(),
      () => this.list(),
      () => this.heading(),
      () => ({ kind: 'table', rows: Array.from({ length: 3 }, () => this.row(width)) }),
      () => ({ kind: 'quote', blocks: [this.paragraph()] }),
      () => ({ kind: 'copied', text: `\`\`\`sh\nrun_${this.number()} # ${this.words(4)}\n\`\`\`` }),
      () => ({ kind: 'image', text: this.title(), address: `picture-${this.number()}.png` }),
    ])();
  }

  /** A page of 8 to 12 blocks; no list or quotation stands directly behind another. */
  page(): Block[] {
    const { random } = this;
    const blocks: Block[] = [{ kind: 'heading', level: 1, text: this.title() }, this.paragraph()];
    if (WITH_MATTER.has(this.dialect))
      blocks.unshift({ kind: 'matter', title: this.title(), description: [this.sentence()], weight: this.number() });
    for (let count = 5 + random.below(4); count > 0; count -= 1) {
      const block = this.block();
      if (block.kind !== 'paragraph' && block.kind === blocks.at(-1)?.kind) blocks.push(this.paragraph());
      blocks.push(block);
    }
    return [...blocks, this.paragraph()];
  }

  private span(): Part {
    const own = SPANS[this.dialect] ?? [];
    const addresses = REFUSES_ADDRESSES.has(this.dialect) ? [] : [bareAddress];
    return this.random.pick([...COMMON_SPANS, ...addresses, ...own])(this);
  }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Make<T> = (grower: Grower) => T;

const copied =
  (write: (number: number) => string): Make<Part> =>
  (grower) => ({ copied: write(grower.number()) });
const around =
  (open: string, close: (number: number) => string): Make<Part> =>
  (grower) => ({ open, words: grower.words(2), close: close(grower.number()) });

const COMMON_SPANS: readonly Make<Part>[] = [
  copied((number) => `\`code_${number}\``),
  copied((number) => `${1000 + number}`),
  around('[', (number) => `](page-${number}.md)`),
  around('[', (number) => `](https://example.org/${number})`),
  around('**', () => '**'),
  around('*', () => '*'),
];

/** In MDX it is a broken tag, and a page that has one is no MDX. */
const bareAddress = copied((number) => `<https://example.com/${number}>`);
const REFUSES_ADDRESSES: ReadonlySet<DialectName> = new Set(['mdx', 'docusaurus', 'starlight']);

const formula = copied((number) => `$x_{${number}}$`);

/** What stands in the sentences of each dialect beside what all have. */
const SPANS: Partial<Record<DialectName, readonly Make<Part>[]>> = {
  d2l: [formula, copied((number) => `:numref:\`sec_${number}\``), copied((number) => `:cite:\`Smith.${number}\``)],
  gfm: [formula, around('~~', () => '~~'), copied((number) => `[^note${number}]`)],
  hugo: [copied((number) => `{{< ref "page-${number}.md" >}}`), around('[', (n) => `]({{< relref "p${n}" >}})`)],
  mdx: [copied((number) => `{props.value${number}}`), around('<Link to="/a">', () => '</Link>')],
  docusaurus: [
    copied((number) => `<Icon name="icon${number}" />`),
    around('<Highlight color="#25c2a0">', () => '</Highlight>'),
  ],
  starlight: [copied((number) => `<Badge text={version${number}} />`), around('<kbd>', () => '</kbd>')],
  vitepress: [copied((number) => `{{ value${number} }}`)],
  mkdocs: [copied((number) => `:material-check-${number}:`), around('==', () => '==')],
  myst: [formula, copied((number) => `{ref}\`sec-${number}\``), copied((number) => `{cite:p}\`key${number}\``)],
  quarto: [formula, copied((number) => `@fig-${number}`), copied((number) => `[@knuth${number}]`)],
  jekyll: [copied((number) => `{{ site.value${number} }}`)],
  markdoc: [copied((number) => `{% $value${number} %}`)],
  obsidian: [copied((number) => `![[note ${number}]]`)],
};

const box =
  (open: string, close: string, { title = false, indent = '', behind = '' } = {}): Make<Block> =>
  (grower) => ({
    kind: 'box',
    open,
    ...(title ? { title: grower.title(), behind } : {}),
    close,
    indent,
    blocks: grower.random.chance(0.6) ? [grower.paragraph()] : [grower.paragraph(), grower.list(true)],
  });

/** What each dialect puts around blocks. */
const BOXES: Partial<Record<DialectName, readonly Make<Block>[]>> = {
  gfm: [box('> [!NOTE]', '', { indent: '> ' })],
  hugo: [
    box('{{% alert title="', '{{% /alert %}}', { title: true, behind: '" %}}' }),
    box('{{< note >}}', '{{< /note >}}'),
  ],
  mdx: [
    box('<Note>\n', '\n</Note>'),
    box('<Card title="', '\n</Card>', { title: true, behind: '">\n' }),
    box('<details>\n<summary>', '\n</details>', { title: true, behind: '</summary>\n' }),
    box('<Tip level={2}>\n', '\n</Tip>', { indent: '  ' }),
  ],
  docusaurus: [
    box(':::note[', '\n:::', { title: true, behind: ']\n' }),
    box(':::danger\n', '\n:::'),
    box('<Tabs>\n<TabItem value="one" label="', '\n</TabItem>\n</Tabs>', { title: true, behind: '">\n' }),
  ],
  starlight: [
    box(':::note[', ':::', { title: true, behind: ']' }),
    box('<Tabs>\n  <TabItem label="', '  </TabItem>\n</Tabs>', { title: true, behind: '">', indent: '  ' }),
    box('<Card title="', '\n</Card>', { title: true, behind: '" icon="star">\n' }),
  ],
  vitepress: [box('::: tip ', ':::', { title: true }), box('::: warning', ':::')],
  mkdocs: [
    box('!!! note "', '', { title: true, behind: '"', indent: '    ' }),
    box('??? tip\n', '', { indent: '    ' }),
  ],
  myst: [box(':::{admonition} ', ':::', { title: true }), box('```{note}', '```')],
  quarto: [box('::: {.callout-tip title="', ':::', { title: true, behind: '"}' })],
  gitbook: [box('{% hint style="info" %}', '{% endhint %}')],
  markdoc: [box('{% callout title="', '{% /callout %}', { title: true, behind: '" %}' })],
  docfx: [box('> [!NOTE]', '', { indent: '> ' })],
  obsidian: [box('> [!tip] ', '', { title: true, indent: '> ' })],
  docsify: [box('<details>\n<summary>', '\n</details>', { title: true, behind: '</summary>\n' })],
  nuxt: [box('::callout', '::')],
};

const HEADING_IDS: Partial<Record<DialectName, (number: number) => string>> = {
  hugo: (number) => `{#id-${number}}`,
  docusaurus: (number) => `{#id-${number}}`,
  vitepress: (number) => `{#id-${number}}`,
  mdx: (number) => `{/*id-${number}*/}`,
  mkdocs: (number) => `{ #id-${number} }`,
  quarto: (number) => `{#sec-${number}}`,
  docbuilder: (number) => `[[id-${number}]]`,
};

/** Dialects whose pages begin with front matter here. */
const WITH_MATTER: ReadonlySet<DialectName> = new Set([
  'hugo',
  'docusaurus',
  'starlight',
  'vitepress',
  'jekyll',
  'myst',
]);

/** How a translator marks a heading that has no id of its own, in dialects that can. */
export function ownHeadingId(dialect: DialectName, number: number): string | undefined {
  return HEADING_IDS[dialect]?.(number + 5000);
}
