// src/pull-request/text-files.ts
/** Names of the files of a report that hold the text of a pull request. */
/** The text as GitHub takes it. */
function nameText(language) {
	return `pull-request-${language}.md`;
}
/** A body in full, where the text had to be shortened for GitHub. */
function nameFullText(language) {
	return `pull-request-${language}-full.md`;
}

export { nameText as n, nameFullText as t };