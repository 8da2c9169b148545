// src/shared/placeholders.ts
/**
* Templates of the pull request: texts with `{name}` for what is filled in. Names are checked when the configuration
* is read, so that a typing error never reaches a pull request. A brace around anything else stands for itself.
*/
/** What a title may name; `pages` is their number. */
const TITLE_PLACEHOLDERS = [
	"source",
	"commit",
	"language",
	"pages"
];
/** What a body may name: the values of the title, and the parts of the text of AMTS. */
const BODY_PLACEHOLDERS = [
	...TITLE_PLACEHOLDERS,
	"intro",
	"review",
	"notes",
	"findings",
	"table",
	"cost",
	"failed",
	"changes",
	"how-to"
];
const PLACEHOLDER = /\{([a-z][a-z-]*)\}/g;
/** Placeholders of a template that are not known, each once, in braces. */
function listUnknownPlaceholders(template, known) {
	const unknown = [...template.matchAll(PLACEHOLDER)].filter(([, name = ""]) => !known.includes(name));
	return [...new Set(unknown.map(([placeholder]) => placeholder))];
}
/** For messages: `{source}, {commit}, …`. */
function renderPlaceholders(names) {
	return names.map((name) => `{${name}}`).join(", ");
}
/** Fill a template in one pass, so that a value with braces in it is not filled again. */
function fillTemplate(template, values) {
	return template.replaceAll(PLACEHOLDER, (placeholder, name) => Object.hasOwn(values, name) ? values[name] ?? "" : placeholder);
}

export { renderPlaceholders as a, listUnknownPlaceholders as i, TITLE_PLACEHOLDERS as n, fillTemplate as r, BODY_PLACEHOLDERS as t };