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
	"quarto"
];
/** What each of them is, for a list of choices. */
const DIALECT_TITLES = {
	d2l: "d2lbook, old and new",
	gfm: "GitHub",
	mdbook: "mdBook",
	hugo: "Hugo",
	vitepress: "VitePress",
	mdx: "MDX",
	docusaurus: "Docusaurus",
	starlight: "Starlight",
	docbuilder: "doc-builder of Hugging Face, Svelte",
	mkdocs: "MkDocs",
	myst: "MyST",
	quarto: "Quarto and bookdown"
};

export { DIALECT_TITLES as n, DIALECTS as t };