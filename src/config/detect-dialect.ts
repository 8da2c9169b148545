/**
 * The dialect of a book: by the files of its generator, else by signs in its pages, else that of GitHub; with the
 * reason, because whoever sees a page read wrongly has to see why.
 */
import { DIALECTS, type DialectName } from '../markdown/dialects/names.ts';

/** Something that was found out, and why. */
export interface Detected<T> {
  readonly value: T;
  readonly why: string;
}

interface Generator {
  /** Names of its dialect, the first of which this version has is taken. */
  readonly dialects: readonly string[];
  /** Its files, by the ends of their paths. */
  readonly files: readonly string[];
  /** What its file must say, where other programs have files of that name. */
  readonly says?: RegExp;
  /** A folder that must stand beside the file. */
  readonly beside?: string;
  /** Whether projects that something else builds often have it too, so that any other file says more. */
  readonly isCommon?: boolean;
}

const withEnds = (name: string, ...ends: readonly string[]) => ends.map((end) => `${name}.${end}`);
const SCRIPTS = ['js', 'ts', 'mjs', 'mts', 'cjs', 'cts'];

const GENERATORS: readonly Generator[] = [
  {
    dialects: ['d2l'],
    files: ['config.ini'],
    says: /^[ \t]*\[(?:project|build|library)\]|^[ \t]*(?:notebooks|tabs)\s*=/m,
  },
  { dialects: ['docusaurus', 'mdx'], files: withEnds('docusaurus.config', ...SCRIPTS) },
  { dialects: ['vitepress'], files: withEnds('.vitepress/config', ...SCRIPTS) },
  { dialects: ['vitepress'], files: withEnds('.vuepress/config', ...SCRIPTS) },
  { dialects: ['docusaurus', 'mdx'], files: withEnds('rspress.config', ...SCRIPTS) },
  { dialects: ['nuxt'], files: withEnds('nuxt.config', ...SCRIPTS), says: /content|docus/ },
  { dialects: ['mdx'], files: ['mint.json', ...withEnds('source.config', ...SCRIPTS)] },
  { dialects: ['starlight', 'mdx'], files: withEnds('astro.config', ...SCRIPTS), says: /starlight/ },
  { dialects: ['mdx'], files: withEnds('astro.config', ...SCRIPTS) },
  { dialects: ['mkdocs'], files: withEnds('mkdocs', 'yml', 'yaml') },
  { dialects: ['quarto'], files: ['_quarto.yml', '_bookdown.yml'] },
  { dialects: ['myst'], files: ['myst.yml'] },
  { dialects: ['myst'], files: ['_toc.yml'], says: /^[ \t]*(?:format:\s*jb-|root:|- file:|parts:|chapters:)/m },
  {
    dialects: ['myst'],
    files: ['_config.yml'],
    says: /jupyter-?_?book|^(?:sphinx|execute|launch_buttons|parse):/im,
  },
  { dialects: ['myst'], files: ['conf.py'], says: /myst_parser|myst_nb|myst-parser/ },
  { dialects: ['mkdocs'], files: ['pelicanconf.py'] },
  { dialects: ['docbuilder'], files: ['_toctree.yml'] },
  { dialects: ['docsify'], files: ['_coverpage.md', '_navbar.md', '_sidebar.md'], isCommon: true },
  { dialects: ['gitbook'], files: ['.gitbook.yaml', '.gitbook.yml'] },
  { dialects: ['gitbook'], files: ['book.json'], says: /gitbook|honkit|"(?:plugins|pluginsConfig|structure)"/ },
  { dialects: ['docfx'], files: ['docfx.json', '.openpublishing.publish.config.json'] },
  { dialects: ['markdoc'], files: withEnds('markdoc.config', ...SCRIPTS) },
  {
    dialects: ['jekyll'],
    isCommon: true,
    files: ['_config.yml'],
    says: /^(?:markdown|kramdown|theme|remote_theme|plugins|gems|collections|permalink|baseurl|highlighter|defaults):/m,
  },
  { dialects: ['obsidian'], files: ['.obsidian/app.json'], isCommon: true },
  { dialects: ['mdbook'], files: ['book.toml'] },
  { dialects: ['hugo'], files: withEnds('hugo', 'toml', 'yaml', 'yml', 'json') },
  { dialects: ['hugo'], files: withEnds('config/_default/hugo', 'toml', 'yaml', 'yml') },
  { dialects: ['hugo'], files: withEnds('config', 'toml', 'yaml', 'yml'), beside: 'content' },
];

/** Names of the files that tell the generator of a book, relative to its folder. */
export const GENERATOR_FILES: readonly string[] = [...new Set(GENERATORS.flatMap(({ files }) => files))];

/** Marks that only one dialect has. */
const SIGNS: readonly { readonly dialects: readonly string[]; readonly pattern: RegExp; readonly marks: string }[] = [
  {
    dialects: ['d2l'],
    pattern:
      /^(?::(?:label|eqlabel|width|begin_tab|end_tab):`|%%tab\b|#@tab\b)|:(?:num|eq)?ref:`|:cite[tp]?:`|```(?:toc|eval_rst|\{\.python[ \t]+\.input)/m,
    marks: 'd2lbook (:label:, :numref:, %%tab)',
  },
  {
    dialects: ['myst'],
    pattern: /^(?:`{3,}|~{3,}|:{3,})\{[a-z][\w:-]*\}|\{(?:ref|numref|doc|cite[\w:]*|eq|term|math)\}`|^\([\w-]+\)=$/m,
    marks: 'MyST ({ref}`…`, ```{note})',
  },
  { dialects: ['docbuilder', 'mdx'], pattern: /^#{1,6} .*\[\[[\w-]+\]\][ \t]*$/m, marks: 'doc-builder ([[id]])' },
  {
    dialects: ['mdx'],
    pattern: /^#{1,6} .*\{\/\*[\w-]+\*\/\}[ \t]*$/m,
    marks: 'MDX ({/*id*/})',
  },
  { dialects: ['mdbook'], pattern: /\{\{#\w+/, marks: 'mdBook ({{#include}})' },
  { dialects: ['hugo'], pattern: /\{\{[<%] /, marks: 'Hugo ({{< >}})' },
  { dialects: ['mkdocs'], pattern: /^(?:!!!|\?\?\?\+?) \w+|^=== "|^\/\/\/ \w+/m, marks: 'MkDocs (!!!, ===, ///)' },
  {
    dialects: ['quarto'],
    pattern: /^```\{[a-z]+[ ,}][^\n]*\n#\||^:::+ *\{\.|^```\{r\b/m,
    marks: 'Quarto (::: {.class}, #|)',
  },
  {
    dialects: ['docusaurus', 'mdx'],
    pattern:
      /@(?:theme|site|docusaurus)\/|^(?:sidebar_(?:position|label|class_name)|pagination_(?:label|next|prev)|hide_table_of_contents|custom_edit_url):/m,
    marks: 'Docusaurus (@theme/, sidebar_label)',
  },
  { dialects: ['starlight', 'mdx'], pattern: /@astrojs\/starlight/, marks: 'Starlight' },
  {
    dialects: ['docfx'],
    pattern:
      /^:::(?:image|row|column|code|moniker|zone)\b|^::: *(?:moniker|zone)\b|\[!(?:INCLUDE|code-|VIDEO|div)|<xref:/im,
    marks: 'DocFX (:::image, [!INCLUDE], <xref:>)',
  },
  {
    dialects: ['gitbook'],
    pattern: /\{% (?:hint|tabs|tab|content-ref|embed|stepper|columns|swagger|openapi)\b/,
    marks: 'GitBook ({% hint %})',
  },
  {
    dialects: ['jekyll'],
    pattern: /\{%-? *(?:include|include_relative|highlight|post_url|link|assign|capture)\b|\{\{ *(?:site|page)\./m,
    marks: 'Jekyll ({% include %}, {{ site.x }})',
  },
  {
    dialects: ['markdoc'],
    pattern: /\{% *\/[a-z][\w-]* *%\}|\{% *[a-z][\w-]*[^%\n]*\/%\}/,
    marks: 'Markdoc ({% /tag %})',
  },
  {
    dialects: ['obsidian'],
    pattern: /!?\[\[[a-zA-Z\u00C0-\uFFFF][^[\]|\n,'"()=]*(?:\|[^[\]\n]+)?\]\](?![ \t]*$)|^> \[!\w+\][+-]/m,
    marks: 'Obsidian ([[Page]])',
  },
  { dialects: ['nuxt'], pattern: /^::[a-z][\w-]*(?:\{[^}\n]*\})?[ \t]*$/m, marks: 'Nuxt Content (::alert)' },
  { dialects: ['docsify'], pattern: /^[!?]> /m, marks: 'docsify (!>, ?>)' },
  { dialects: ['vitepress'], pattern: /^:::+ *[a-z]+|^<<< /m, marks: 'VitePress (::: tip)' },
];

/** Ends of names that say enough by themselves. */
const ENDS: Readonly<Record<string, readonly string[]>> = { mdx: ['mdx'], qmd: ['quarto'], Rmd: ['quarto'] };

/** Of so many pages one must have the signs of a dialect: what a page only quotes is no dialect. */
const PAGES_A_SIGN = 20;

const findDialect = (names: readonly string[]) => DIALECTS.find((name) => names[0] === name) ?? findNext(names);
const findNext = (names: readonly string[]): DialectName | undefined =>
  names.length < 2 ? undefined : findDialect(names.slice(1));

/** Files of which the text is wanted to tell the dialect. */
export function listGeneratorFiles(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => GENERATOR_FILES.some((file) => path === file || path.endsWith(`/${file}`)));
}

/**
 * The dialect that a generator's file tells; `undefined` without one.
 *
 * @param paths All files of the repository.
 * @param texts Texts of {@link listGeneratorFiles}, by path.
 * @param pages Paths of the pages: a file above some of them goes before one above none, and a higher one before others.
 */
export function detectGenerator(
  paths: readonly string[],
  texts: ReadonlyMap<string, string>,
  pages: readonly string[] = [],
): Detected<DialectName> | undefined {
  const files = listGeneratorFiles(paths);
  const found = GENERATORS.flatMap(({ dialects, files: names, says, beside, isCommon = false }, rank) => {
    const value = findDialect(dialects);
    if (value === undefined) return [];
    return names.flatMap((name) =>
      files.flatMap((path) => {
        if (path !== name && !path.endsWith(`/${name}`)) return [];
        const folder = path.slice(0, path.length - name.length);
        if (says !== undefined && !says.test(texts.get(path) ?? '')) return [];
        if (beside !== undefined && !paths.some((other) => other.startsWith(`${folder}${beside}/`))) return [];
        const isAbove = pages.some((page) => page.startsWith(folder));
        return [{ value, path, rank, isAbove, isCommon, depth: folder.split('/').length }];
      }),
    );
  });
  const [best] = found.toSorted(
    (a, b) =>
      Number(b.isAbove) - Number(a.isAbove) ||
      Number(a.isCommon) - Number(b.isCommon) ||
      a.depth - b.depth ||
      a.rank - b.rank,
  );
  return best === undefined ? undefined : { value: best.value, why: `${best.path} is there` };
}

/**
 * The dialect that the pages tell, that of GitHub where they tell none.
 *
 * @param pages Texts of some pages, by path.
 */
export function detectBySigns(pages: ReadonlyMap<string, string>): Detected<DialectName> {
  const marked = SIGNS.flatMap(({ dialects, pattern, marks }) => {
    const value = findDialect(dialects);
    const count = [...pages.values()].filter((text) => pattern.test(text)).length;
    return value === undefined || count * PAGES_A_SIGN < pages.size || count === 0
      ? []
      : [{ value, dialects, marks, count }];
  }).toSorted((a, b) => b.count - a.count)[0];
  const ends = Object.entries(ENDS).find(
    ([end]) => [...pages.keys()].filter((path) => path.endsWith(`.${end}`)).length * 2 > pages.size,
  );
  const byEnd = ends && findDialect(ends[1]);
  if (marked !== undefined && (byEnd === undefined || marked.dialects.includes(byEnd) || marked.count * 2 > pages.size))
    return { value: marked.value, why: `${marked.count} of ${pages.size} pages have marks of ${marked.marks}` };
  if (byEnd !== undefined) return { value: byEnd, why: `pages end in .${ends?.[0]}` };
  return { value: 'gfm', why: `no generator's file is there, and none of ${pages.size} pages has marks of a dialect` };
}
