// src/report/inert-text.ts
/**
* Text of pages inside Markdown of ours. Page text stands in code spans and fences only: there no mark-up, HTML,
* mention, issue number or address of the page takes effect, whatever it holds.
*/
const ELLIPSIS = "…";
/** One line of at most `limit` characters. */
function shorten(text, limit) {
	const line = text.replaceAll(/\s+/g, " ").trim();
	const characters = Array.from(line);
	return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join("")}${ELLIPSIS}`;
}
/**
* A code span that shows the text literally.
*
* @param isInTable In a table GFM ends the cell at `|` even inside code, unless it is escaped; backslashes in front of
*   it are doubled, so that they do not undo that (they are shown doubled too).
*/
function renderCode(text, isInTable = false) {
	const line = dropControls(text).replaceAll(/\s+/g, " ").trim();
	const fence = "`".repeat(longestRun(line, "`") + 1);
	const padding = line.startsWith("`") || line.endsWith("`") || line === "" ? " " : "";
	const span = `${fence}${padding}${line}${padding}${fence}`;
	return isInTable ? span.replaceAll(/(?<!\\)(\\*)\|/g, String.raw`$1$1\|`) : span;
}
/** A fenced block; `info` is ours. */
function renderFence(lines, info) {
	const body = dropControls(lines.join("\n"));
	const fence = "`".repeat(Math.max(3, longestRun(body, "`") + 1));
	return `${fence}${info}\n${body}\n${fence}`;
}
function longestRun(text, character) {
	let longest = 0;
	let run = 0;
	for (const one of text) {
		run = one === character ? run + 1 : 0;
		longest = Math.max(longest, run);
	}
	return longest;
}
/**
* Shows what a reader could not see, or would be misled by, as replaced: control characters, those that turn
* the direction of what follows, separators of lines and paragraphs, and halves of characters.
*/
function dropControls(text) {
	return text.replaceAll(/(?![\t\n])\p{Cc}|\p{Cs}|[\u2028-\u202E\u2066-\u2069]/gu, REPLACEMENT);
}
const REPLACEMENT = "�";
/** Halves of characters replaced: JSON and addresses cannot hold them. */
function toWellFormed(text) {
	return text.replaceAll(/\p{Cs}/gu, REPLACEMENT);
}

export { toWellFormed as i, renderFence as n, shorten as r, renderCode as t };