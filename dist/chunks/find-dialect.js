import { n as compileGlobs } from "./page-globs.js";
import { r as ConfigError } from "./errors.js";
import { a as readConfig } from "./overrides.js";
import { i as parseSource, s as describeIssue } from "./settings.js";
import { c as PAGE_EXTENSIONS, f as listDefaultPages, r as CONFIG_NAME, t as AUTO } from "./choices.js";
import { i as extendDialect, t as DIALECTS } from "./names.js";
import { t as PAGE_LIMITS } from "./page-limits.js";
import { o as tryDecodeText } from "./page-text.js";
import { n as readDataText } from "./read-text.js";
import { dirname, join, relative, resolve } from "node:path";

// src/config/check-patterns.ts
/**
* Patterns of a configuration, tried by what matches them. That is a large library, so it is loaded where there are
* patterns; most books have none.
*/
/** @throws {ConfigError} naming each that is no pattern, and why. */
async function assertPatterns({ options: { protect } }, file) {
	if (protect.length === 0) return;
	const { findPatternFault } = await import("./protect2.js");
	const config = readConfig(file);
	const problems = protect.flatMap((pattern, at) => {
		const fault = findPatternFault(pattern);
		if (fault === void 0) return [];
		const message = `'${pattern}' is no pattern: ${fault}; write it in the syntax of RE2`;
		return describeIssue({
			code: "custom",
			path: [
				"source",
				"protect",
				at
			],
			input: pattern,
			message
		}, config);
	});
	if (problems.length > 0) throw new ConfigError(problems.join("\n"));
}

// src/config/detect-dialect.ts
/**
* The dialect of a book: by the files of its generator, else by signs in its pages, else that of GitHub; with the
* reason, because whoever sees a page read wrongly has to see why.
*/
const withEnds = (name, ...ends) => ends.map((end) => `${name}.${end}`);
const SCRIPTS = [
	"js",
	"ts",
	"mjs",
	"mts",
	"cjs",
	"cts"
];
const GENERATORS = [
	{
		dialects: ["d2l"],
		files: ["config.ini"],
		says: /^[ \t]*\[(?:project|build|library)\]|^[ \t]*(?:notebooks|tabs)\s*=/m
	},
	{
		dialects: ["docusaurus", "mdx"],
		files: withEnds("docusaurus.config", ...SCRIPTS)
	},
	{
		dialects: ["vitepress"],
		files: withEnds(".vitepress/config", ...SCRIPTS)
	},
	{
		dialects: ["vitepress"],
		files: withEnds(".vuepress/config", ...SCRIPTS)
	},
	{
		dialects: ["docusaurus", "mdx"],
		files: withEnds("rspress.config", ...SCRIPTS)
	},
	{
		dialects: ["nuxt"],
		files: withEnds("nuxt.config", ...SCRIPTS),
		says: /content|docus/
	},
	{
		dialects: ["mdx"],
		files: ["mint.json", ...withEnds("source.config", ...SCRIPTS)]
	},
	{
		dialects: ["starlight", "mdx"],
		files: withEnds("astro.config", ...SCRIPTS),
		says: /starlight/
	},
	{
		dialects: ["mdx"],
		files: withEnds("astro.config", ...SCRIPTS)
	},
	{
		dialects: ["mkdocs"],
		files: withEnds("mkdocs", "yml", "yaml")
	},
	{
		dialects: ["quarto"],
		files: ["_quarto.yml", "_bookdown.yml"]
	},
	{
		dialects: ["myst"],
		files: ["myst.yml"]
	},
	{
		dialects: ["myst"],
		files: ["_toc.yml"],
		says: /^[ \t]*(?:format:\s*jb-|root:|- file:|parts:|chapters:)/m
	},
	{
		dialects: ["myst"],
		files: ["_config.yml"],
		says: /jupyter-?_?book|^(?:sphinx|execute|launch_buttons|parse):/im
	},
	{
		dialects: ["myst"],
		files: ["conf.py"],
		says: /myst_parser|myst_nb|myst-parser/
	},
	{
		dialects: ["mkdocs"],
		files: ["pelicanconf.py"]
	},
	{
		dialects: ["docbuilder"],
		files: ["_toctree.yml"]
	},
	{
		dialects: ["docsify"],
		files: [
			"_coverpage.md",
			"_navbar.md",
			"_sidebar.md"
		],
		isCommon: true
	},
	{
		dialects: ["gitbook"],
		files: [".gitbook.yaml", ".gitbook.yml"]
	},
	{
		dialects: ["gitbook"],
		files: ["book.json"],
		says: /gitbook|honkit|"(?:plugins|pluginsConfig|structure)"/
	},
	{
		dialects: ["docfx"],
		files: ["docfx.json", ".openpublishing.publish.config.json"]
	},
	{
		dialects: ["markdoc"],
		files: withEnds("markdoc.config", ...SCRIPTS)
	},
	{
		dialects: ["jekyll"],
		isCommon: true,
		files: ["_config.yml"],
		says: /^(?:markdown|kramdown|theme|remote_theme|plugins|gems|collections|permalink|baseurl|highlighter|defaults):/m
	},
	{
		dialects: ["obsidian"],
		files: [".obsidian/app.json"],
		isCommon: true
	},
	{
		dialects: ["mdbook"],
		files: ["book.toml"]
	},
	{
		dialects: ["hugo"],
		files: withEnds("hugo", "toml", "yaml", "yml", "json")
	},
	{
		dialects: ["hugo"],
		files: withEnds("config/_default/hugo", "toml", "yaml", "yml")
	},
	{
		dialects: ["hugo"],
		files: withEnds("config", "toml", "yaml", "yml"),
		beside: "content"
	}
];
/** Names of the files that tell the generator of a book, relative to its folder. */
const GENERATOR_FILES = [...new Set(GENERATORS.flatMap(({ files }) => files))];
/** Marks that only one dialect has. */
const SIGNS = [
	{
		dialects: ["d2l"],
		pattern: /^(?::(?:label|eqlabel|width|begin_tab|end_tab):`|%%tab\b|#@tab\b)|:(?:num|eq)?ref:`|:cite[tp]?:`|```(?:toc|eval_rst|\{\.python[ \t]+\.input)/m,
		marks: "d2lbook (:label:, :numref:, %%tab)"
	},
	{
		dialects: ["myst"],
		pattern: /^(?:`{3,}|~{3,}|:{3,})\{[a-z][\w:-]*\}|\{(?:ref|numref|doc|cite[\w:]*|eq|term|math)\}`|^\([\w-]+\)=$/m,
		marks: "MyST ({ref}`…`, ```{note})"
	},
	{
		dialects: ["docbuilder", "mdx"],
		pattern: /^#{1,6} .*\[\[[\w-]+\]\][ \t]*$/m,
		marks: "doc-builder ([[id]])"
	},
	{
		dialects: ["mdx"],
		pattern: /^#{1,6} .*\{\/\*[\w-]+\*\/\}[ \t]*$/m,
		marks: "MDX ({/*id*/})"
	},
	{
		dialects: ["mdbook"],
		pattern: /\{\{#\w+/,
		marks: "mdBook ({{#include}})"
	},
	{
		dialects: ["hugo"],
		pattern: /\{\{[<%] /,
		marks: "Hugo ({{< >}})"
	},
	{
		dialects: ["mkdocs"],
		pattern: /^(?:!!!|\?\?\?\+?) \w+|^=== "|^\/\/\/ \w+/m,
		marks: "MkDocs (!!!, ===, ///)"
	},
	{
		dialects: ["quarto"],
		pattern: /^```\{[a-z]+[ ,}][^\n]*\n#\||^:::+ *\{\.|^```\{r\b/m,
		marks: "Quarto (::: {.class}, #|)"
	},
	{
		dialects: ["docusaurus", "mdx"],
		pattern: /@(?:theme|site|docusaurus)\/|^(?:sidebar_(?:position|label|class_name)|pagination_(?:label|next|prev)|hide_table_of_contents|custom_edit_url):/m,
		marks: "Docusaurus (@theme/, sidebar_label)"
	},
	{
		dialects: ["starlight", "mdx"],
		pattern: /@astrojs\/starlight/,
		marks: "Starlight"
	},
	{
		dialects: ["docfx"],
		pattern: /^:::(?:image|row|column|code|moniker|zone)\b|^::: *(?:moniker|zone)\b|\[!(?:INCLUDE|code-|VIDEO|div)|<xref:/im,
		marks: "DocFX (:::image, [!INCLUDE], <xref:>)"
	},
	{
		dialects: ["gitbook"],
		pattern: /\{% (?:hint|tabs|tab|content-ref|embed|stepper|columns|swagger|openapi)\b/,
		marks: "GitBook ({% hint %})"
	},
	{
		dialects: ["jekyll"],
		pattern: /\{%-? *(?:include|include_relative|highlight|post_url|link|assign|capture)\b|\{\{ *(?:site|page)\./m,
		marks: "Jekyll ({% include %}, {{ site.x }})"
	},
	{
		dialects: ["markdoc"],
		pattern: /\{% *\/[a-z][\w-]* *%\}|\{% *[a-z][\w-]*[^%\n]*\/%\}/,
		marks: "Markdoc ({% /tag %})"
	},
	{
		dialects: ["obsidian"],
		pattern: /!?\[\[[a-zA-Z\u00C0-\uFFFF][^[\]|\n,'"()=]*(?:\|[^[\]\n]+)?\]\](?![ \t]*$)|^> \[!\w+\][+-]/m,
		marks: "Obsidian ([[Page]])"
	},
	{
		dialects: ["nuxt"],
		pattern: /^::[a-z][\w-]*(?:\{[^}\n]*\})?[ \t]*$/m,
		marks: "Nuxt Content (::alert)"
	},
	{
		dialects: ["docsify"],
		pattern: /^[!?]> /m,
		marks: "docsify (!>, ?>)"
	},
	{
		dialects: ["vitepress"],
		pattern: /^:::+ *[a-z]+|^<<< /m,
		marks: "VitePress (::: tip)"
	}
];
/** Ends of names that say enough by themselves. */
const ENDS = {
	mdx: ["mdx"],
	qmd: ["quarto"],
	Rmd: ["quarto"]
};
/** Of so many pages one must have the signs of a dialect: what a page only quotes is no dialect. */
const PAGES_A_SIGN = 20;
const findDialect = (names) => DIALECTS.find((name) => names[0] === name) ?? findNext(names);
const findNext = (names) => names.length < 2 ? void 0 : findDialect(names.slice(1));
/** Files of which the text is wanted to tell the dialect. */
function listGeneratorFiles(paths) {
	return [...paths].filter((path) => GENERATOR_FILES.some((file) => path === file || path.endsWith(`/${file}`)));
}
/**
* The dialect that a generator's file tells; `undefined` without one.
*
* @param paths All files of the repository.
* @param texts Texts of {@link listGeneratorFiles}, by path.
* @param pages Paths of the pages: a file above some of them goes before one above none, and a higher one before others.
*/
function detectGenerator(paths, texts, pages = []) {
	const files = listGeneratorFiles(paths);
	const [best] = GENERATORS.flatMap(({ dialects, files: names, says, beside, isCommon = false }, rank) => {
		const value = findDialect(dialects);
		if (value === void 0) return [];
		return names.flatMap((name) => files.flatMap((path) => {
			if (path !== name && !path.endsWith(`/${name}`)) return [];
			const folder = path.slice(0, path.length - name.length);
			if (says !== void 0 && !says.test(texts.get(path) ?? "")) return [];
			if (beside !== void 0 && !paths.some((other) => other.startsWith(`${folder}${beside}/`))) return [];
			const isAbove = pages.some((page) => page.startsWith(folder));
			return [{
				value,
				path,
				rank,
				isAbove,
				isCommon,
				depth: folder.split("/").length
			}];
		}));
	}).toSorted((a, b) => Number(b.isAbove) - Number(a.isAbove) || Number(a.isCommon) - Number(b.isCommon) || a.depth - b.depth || a.rank - b.rank);
	return best === void 0 ? void 0 : {
		value: best.value,
		why: `${best.path} is there`
	};
}
/**
* The dialect that the pages tell, that of GitHub where they tell none.
*
* @param pages Texts of some pages, by path.
*/
function detectBySigns(pages) {
	const marked = SIGNS.flatMap(({ dialects, pattern, marks }) => {
		const value = findDialect(dialects);
		const count = [...pages.values()].filter((text) => pattern.test(text)).length;
		return value === void 0 || count * PAGES_A_SIGN < pages.size || count === 0 ? [] : [{
			value,
			dialects,
			marks,
			count
		}];
	}).toSorted((a, b) => b.count - a.count)[0];
	const ends = Object.entries(ENDS).find(([end]) => [...pages.keys()].filter((path) => path.endsWith(`.${end}`)).length * 2 > pages.size);
	const byEnd = ends && findDialect(ends[1]);
	if (marked !== void 0 && (byEnd === void 0 || marked.dialects.includes(byEnd) || marked.count * 2 > pages.size)) return {
		value: marked.value,
		why: `${marked.count} of ${pages.size} pages have marks of ${marked.marks}`
	};
	if (byEnd !== void 0) return {
		value: byEnd,
		why: `pages end in .${ends?.[0]}`
	};
	return {
		value: "gfm",
		why: `no generator's file is there, and none of ${pages.size} pages has marks of a dialect`
	};
}

// src/commands/steps/data/find-dialect.ts
/**
* Which dialect pages are in, where nobody has said it: of a book at a commit, and of files that a command names. What
* is found is told with its reason.
*/
/** Pages that are read to find out their dialect. */
const MAX_READ = 40;
/** The text of a file in which signs are looked for: it is not parsed, so that only its size matters. */
function tryRead(bytes) {
	return bytes.length > PAGE_LIMITS.pageBytes ? void 0 : tryDecodeText(bytes);
}
/** Some of the pages, from all over the book. */
function choosePages(pages) {
	const step = Math.max(1, Math.ceil(pages.length / MAX_READ));
	return pages.filter((_, at) => at % step === 0);
}
/** Names of pages in any dialect. */
const ANY_PAGE = [...new Set(DIALECTS.flatMap((name) => listDefaultPages(name)))];
/** The dialect of a book. @param globs Of its pages; default: whatever may be one. */
async function findBookDialect({ readBlobs }, files, globs = ANY_PAGE) {
	const paths = [...files.keys()];
	const pages = paths.filter(compileGlobs(globs));
	const generators = await readFiles(listGeneratorFiles(paths));
	return detectGenerator(paths, generators, pages) ?? detectBySigns(await readFiles(choosePages(pages)));
	async function readFiles(wanted) {
		const entries = wanted.flatMap((path) => files.get(path) ?? []).filter(({ kind }) => kind === "file");
		const blobs = entries.length === 0 ? /* @__PURE__ */ new Map() : await readBlobs(entries.map(({ blob }) => blob));
		return new Map(entries.flatMap(({ path, blob }) => {
			const bytes = blobs.get(blob);
			const text = bytes && tryRead(bytes);
			return text === void 0 ? [] : [[path, text]];
		}));
	}
}
/**
* The dialect of files: as the command says, else the configuration, else the site generator whose file is in a folder
* above, else the signs of the files themselves. Patterns, fences, keys and attributes of the configuration hold anyway.
*
* @throws {ConfigError} when the configuration is wrong.
*/
async function findFileDialect({ dialect, files, config }, tools) {
	const { disk, log } = tools;
	const name = config ?? "amts.yml";
	const file = config !== void 0 || await disk.readFile(name) !== void 0 ? {
		name,
		text: await readDataText(name, disk)
	} : void 0;
	const source = parseSource(file);
	await assertPatterns(source, file);
	if (dialect !== "auto") return extendDialect(dialect, source.options);
	if (source.dialect !== "auto") return extendDialect(source.dialect, source.options);
	const found = await detectOfFiles(files, {
		disk,
		listFolder: disk.listFolder
	});
	if (found !== void 0) log.info(`dialect ${found.value}: ${found.why}; for another one, give --dialect`);
	return extendDialect(found?.value ?? "gfm", source.options);
}
/** `undefined` where there is no such file: who reads it says so. */
async function detectOfFiles(files, { disk, listFolder }) {
	for (const file of files) {
		const found = await detectAbove(resolve(file), disk);
		if (found !== void 0) return found;
	}
	const texts = /* @__PURE__ */ new Map();
	const paths = [];
	for (const file of files) {
		const isFolder = await disk.isFolder(file);
		const inside = isFolder && listFolder !== void 0 ? (await listFolder(file)).map((path) => join(file, path)) : [];
		paths.push(...isFolder ? choosePages(inside.filter((path) => PAGE.test(path))) : [file]);
	}
	for (const path of paths) {
		const bytes = await disk.readFile(path);
		const text = bytes && tryRead(bytes);
		if (text !== void 0) texts.set(path, text);
	}
	return texts.size === 0 ? void 0 : detectBySigns(texts);
}
const PAGE = new RegExp(String.raw`\.(?:${[...new Set(Object.values(PAGE_EXTENSIONS).flat())].join("|")})$`);
/** The generator of the nearest folder above that has its file; the search ends at the root of a repository. */
async function detectAbove(file, disk) {
	const start = await disk.isFolder(file) ? file : dirname(file);
	for (let folder = start, above = ""; folder !== above; above = folder, folder = dirname(folder)) {
		const found = await detectInFolder(folder, relative(folder, file), disk);
		if (found !== void 0) return {
			...found,
			why: join(folder, found.why)
		};
		if (await disk.isFolder(join(folder, ".git")) || await disk.readFile(join(folder, ".git")) !== void 0) return void 0;
	}
}
async function detectInFolder(folder, page, disk) {
	const read = await Promise.all(GENERATOR_FILES.map(async (name) => [name, await readIfFile(join(folder, name), disk)]));
	const texts = new Map(read.flatMap(([name, bytes]) => bytes === void 0 ? [] : [[name, tryDecodeText(bytes) ?? ""]]));
	if (texts.size === 0) return void 0;
	const beside = await disk.isFolder(join(folder, "content")) ? ["content/"] : [];
	return detectGenerator([...texts.keys(), ...beside], texts, [page]);
}
/** A folder of that name is no file of a generator. */
async function readIfFile(path, disk) {
	return await disk.isFolder(path) ? void 0 : disk.readFile(path);
}

export { findFileDialect as n, assertPatterns as r, findBookDialect as t };