// src/markdown/dialects/names.ts
/** Names of the dialects, as the command line and the settings take them; each has a file here. */
const DIALECTS = [
	"d2l",
	"gfm",
	"mdbook",
	"hugo",
	"vitepress",
	"mdx",
	"docusaurus",
	"starlight",
	"docbuilder",
	"mkdocs",
	"myst",
	"quarto",
	"gitbook",
	"jekyll",
	"markdoc",
	"docfx",
	"obsidian",
	"docsify",
	"nuxt"
];
/** A dialect with options; where there are none, its name alone. */
function extendDialect(name, options) {
	const given = Object.entries(options).filter(([, list]) => list.length > 0);
	return given.length === 0 ? name : {
		name,
		...Object.fromEntries(given)
	};
}
/** The name of a dialect without what is added to it. */
function nameDialect(dialect) {
	return typeof dialect === "string" ? dialect : dialect.name;
}
/** A text that is the same for two dialects that read alike: a key of caches. */
function keyOfDialect(dialect) {
	if (typeof dialect === "string") return dialect;
	const { name, protect, proseFences, frontMatter, attributes } = dialect;
	const key = JSON.stringify({
		name,
		protect,
		proseFences,
		frontMatter,
		attributes
	});
	extended.set(key, dialect);
	return key;
}
const extended = /* @__PURE__ */ new Map();
/** The dialect of a key that {@link keyOfDialect} has given in this thread. */
function dialectOfKey(key) {
	const dialect = DIALECTS.find((known) => known === key) ?? extended.get(key);
	if (dialect === void 0) throw new Error(`no dialect has the key ${key}`);
	return dialect;
}
/** What each of them is, for a list of choices. */
const DIALECT_TITLES = {
	d2l: "d2lbook, old and new",
	gfm: "GitHub",
	mdbook: "mdBook",
	hugo: "Hugo",
	vitepress: "VitePress and VuePress",
	mdx: "MDX",
	docusaurus: "Docusaurus",
	starlight: "Starlight",
	docbuilder: "doc-builder of Hugging Face, Svelte",
	mkdocs: "MkDocs and Pelican",
	myst: "MyST",
	quarto: "Quarto and bookdown",
	gitbook: "GitBook",
	jekyll: "Jekyll",
	markdoc: "Markdoc",
	docfx: "DocFX and Microsoft Learn",
	obsidian: "Obsidian",
	docsify: "docsify",
	nuxt: "Nuxt Content"
};

export { keyOfDialect as a, extendDialect as i, DIALECT_TITLES as n, nameDialect as o, dialectOfKey as r, DIALECTS as t };