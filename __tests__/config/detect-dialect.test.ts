/** The dialect of a book is told by the files of its generator, else by signs in its pages, and with the reason. */
import { describe, expect, test } from 'vitest';
import { detectBySigns, detectGenerator } from '../../src/config/detect-dialect.ts';

const generator = (files: Readonly<Record<string, string>>, pages: readonly string[] = []) =>
  detectGenerator([...Object.keys(files), ...pages], new Map(Object.entries(files)), pages);

describe('the file of a generator', () => {
  test.each([
    ['vitepress', { 'docs/.vitepress/config.mts': '' }],
    ['docusaurus', { 'docusaurus.config.ts': '' }],
    ['starlight', { 'astro.config.mjs': "import starlight from '@astrojs/starlight';" }],
    ['mdx', { 'astro.config.mjs': 'export default {}' }],
    ['mkdocs', { 'mkdocs.yml': '' }],
    ['myst', { 'myst.yml': '' }],
    ['myst', { 'book/_toc.yml': 'format: jb-book\nroot: intro\n' }],
    ['myst', { '_config.yml': 'title: Tea\nsphinx:\n  config: {}\n' }],
    ['quarto', { '_quarto.yml': '' }],
    ['quarto', { '_bookdown.yml': '' }],
    ['docbuilder', { 'chapters/en/_toctree.yml': '' }],
    ['mdbook', { 'book.toml': '' }],
    ['hugo', { 'hugo.toml': '' }],
    ['hugo', { 'config.toml': '', 'content/a.md': '' }],
    ['gitbook', { '.gitbook.yaml': 'root: ./docs\n' }],
    ['gitbook', { 'book.json': '{ "plugins": ["hints"] }' }],
    ['jekyll', { '_config.yml': 'theme: minima\n' }],
    ['docfx', { 'docs/docfx.json': '{}' }],
    ['markdoc', { 'markdoc.config.mjs': '' }],
    ['obsidian', { '.obsidian/app.json': '{}' }],
    ['d2l', { 'config.ini': '[project]\nname = tea\n' }],
  ])('tells %s', (dialect, files) => {
    expect(generator(files)?.value).toBe(dialect);
  });

  test.each([
    ['of no generator', { 'package.json': '{}' }],
    ['that another program has too', { 'config.ini': '[mysqld]\nport = 1\n' }],
    ['that says nothing of a generator', { '_config.yml': 'name: tea\n', 'book.json': '{ "pages": 3 }' }],
    ['without the folder that belongs to it', { 'config.toml': '' }],
  ])('%s tells nothing', (_, files) => {
    expect(generator(files)).toBeUndefined();
  });

  test('names itself as the reason', () => {
    expect(generator({ 'site/book.toml': '' })).toEqual({ value: 'mdbook', why: 'site/book.toml is there' });
  });

  test('above the pages goes before one that is higher and has none', () => {
    const files = { 'examples/book.toml': '', 'site/docs/.vitepress/config.ts': '' };
    expect(generator(files, ['site/docs/a.md'])?.value).toBe('vitepress');
    expect(generator({ 'a/b/book.toml': '', 'hugo.toml': '' }, ['a/b/x.md'])?.value).toBe('hugo');
  });

  test('that many projects have beside their own goes behind all others', () => {
    const files = { '_config.yml': 'theme: minima\n', 'website/docusaurus.config.js': '' };
    expect(generator(files, ['website/docs/a.md'])?.value).toBe('docusaurus');
  });
});

describe('signs in the pages', () => {
  const signs = (...texts: readonly string[]) => detectBySigns(new Map(texts.map((text, at) => [`${at}.md`, text])));

  test.each([
    ['d2l', '# Tea\n:label:`sec_tea`\n'],
    ['d2l', '%%tab mxnet\n'],
    ['hugo', '{{< note >}}\nHot.\n{{< /note >}}\n'],
    ['mdbook', '{{#include tea.rs}}\n'],
    ['myst', 'See {ref}`tea`.\n'],
    ['myst', '```{figure} tea.png\n:label: tea\n:width: 100px\n```\n'],
    ['mdx', '## Tea {/*tea*/}\n'],
    ['docbuilder', '# Tea[[tea]]\n'],
    ['mkdocs', '!!! note\n    Hot.\n'],
    ['vitepress', '::: tip\nHot.\n:::\n'],
    ['docusaurus', '---\nsidebar_position: 3\n---\n\n:::tip\n\nHot.\n\n:::\n'],
    ['gitbook', '{% hint style="info" %}\nHot.\n{% endhint %}\n'],
    ['jekyll', 'See {{ site.title }}.\n'],
    ['jekyll', '{% highlight ruby %}\nx\n{% endhighlight %}\n'],
    ['markdoc', '{% callout %}\nHot.\n{% /callout %}\n'],
    ['docfx', ':::image source="tea.png" alt-text="Tea":::\n'],
    ['docfx', 'See <xref:Tea.Pot>.\n'],
    ['obsidian', 'See [[Tea|the tea]] first.\n'],
    ['obsidian', 'Siehe [[Öfen]].\n'],
    ['gfm', '# Tea\n\n> [!NOTE]\n> Hot.\n'],
    ['gfm', '```py\nx = [[1, 2], [a[b[0]], y]]\n```\n\n```sh\n[[ -f tea ]] && go\n```\n'],
  ])('tell %s', (dialect, text) => {
    expect(signs(text).value).toBe(dialect);
  });

  test('say more than the ends of names where they are of one family, and less where they are not', () => {
    const tell = (text: string) =>
      detectBySigns(
        new Map([
          ['a.mdx', text],
          ['b.mdx', ''],
          ['c.mdx', ''],
        ]),
      ).value;
    expect(tell('# Tea[[tea]]\n')).toBe('docbuilder');
    expect(tell('{{< tea >}}\n')).toBe('mdx');
  });

  test('count by pages, and one page of very many tells nothing', () => {
    expect(signs('::: tip\n', ':label:`a`\n', ':label:`b`\n')).toEqual({
      value: 'd2l',
      why: '2 of 3 pages have marks of d2lbook (:label:, :numref:, %%tab)',
    });
    expect(signs('::: tip\n', ...Array.from({ length: 40 }, () => 'x')).value).toBe('gfm');
  });
});
