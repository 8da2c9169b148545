// src/config/choices.ts
/** The dialect that is found out. */
const AUTO = "auto";
const ENGINES = [
	"memory",
	"pseudo",
	"command",
	"chat",
	"libretranslate",
	"amazon-translate",
	"amazon-translate-realtime"
];
/** Endpoints of the `chat` engine whose address, key and limits are known. */
const CHAT_PRESETS = [
	"github",
	"bedrock",
	"openai",
	"azure",
	"ollama",
	"custom"
];
const PARALLEL_DATA = [
	"sentence",
	"paragraph",
	"none"
];
/** Where a configuration is found that nobody has named. */
const CONFIG_NAME = "amts.yml";
/** Sibling that the d2lbook convention keeps beside a translation. */
const DEFAULT_BASE = "{dir}/{name}_origin{ext}";
/** Similarity above which an edited sentence keeps its human translation; see `design.md`, "Update". */
const DEFAULT_KEEP_ABOVE = .95;
/** How the names of pages end, by dialect; `gfm` stands for every dialect of Markdown that has no name of its own here. */
const PAGE_EXTENSIONS = {
	d2l: ["md"],
	gfm: [
		"md",
		"markdown",
		"mdx",
		"qmd",
		"Rmd"
	],
	mdbook: ["md"],
	hugo: ["md", "markdown"],
	vitepress: ["md"],
	mdx: ["md", "mdx"],
	docusaurus: ["md", "mdx"],
	starlight: ["md", "mdx"],
	docbuilder: ["md", "mdx"],
	mkdocs: ["md"],
	myst: ["md"],
	quarto: [
		"qmd",
		"Rmd",
		"md"
	],
	gitbook: ["md"],
	jekyll: ["md", "markdown"],
	markdoc: [
		"md",
		"mdoc",
		"markdoc"
	],
	docfx: ["md"],
	obsidian: ["md"],
	docsify: ["md"],
	nuxt: ["md"]
};
/** Dialects of which a README is the first page of the book, and of each folder. */
const WITH_README = /* @__PURE__ */ new Set(["gitbook", "docsify"]);
/** Whether a file of that name is for those who work on the project, not for readers. */
function hasProjectReadme(dialect) {
	return !WITH_README.has(dialect);
}
/** Globs of the pages of a book, where nothing else is said: all but its README and the bases of a translation. */
function listDefaultPages(dialect) {
	const [first = "md", ...others] = PAGE_EXTENSIONS[dialect];
	const extension = others.length === 0 ? first : `{${[first, ...others].join(",")}}`;
	const readme = hasProjectReadme(dialect) ? ["!README.md"] : [];
	return [
		`**/*.${extension}`,
		...readme,
		`!**/*_origin.${extension}`
	];
}
/** What may record which source a page was translated from, in the order in which it is believed; see `src/base`. */
const RECORDS = [
	"sibling",
	"state",
	"front-matter",
	"link",
	"file",
	"merge-base",
	"date"
];
/** Which source pages are proposed to a translation that has none of them. */
const NEW_PAGES = [
	"all",
	"listed",
	"none"
];

export { DEFAULT_KEEP_ABOVE as a, PAGE_EXTENSIONS as c, hasProjectReadme as d, listDefaultPages as f, DEFAULT_BASE as i, PARALLEL_DATA as l, CHAT_PRESETS as n, ENGINES as o, CONFIG_NAME as r, NEW_PAGES as s, AUTO as t, RECORDS as u };