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
* @param isInTable In a table GFM ends the cell at `|` even inside code, unless it is escaped.
*/
function renderCode(text, isInTable = false) {
	const line = dropControls(text).replaceAll(/\s+/g, " ").trim();
	const fence = "`".repeat(longestRun(line, "`") + 1);
	const padding = line.startsWith("`") || line.endsWith("`") || line === "" ? " " : "";
	const span = `${fence}${padding}${line}${padding}${fence}`;
	return isInTable ? span.replaceAll("|", String.raw`\|`) : span;
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
/** Shows control characters, and those that reverse the direction of what follows, as replaced. */
function dropControls(text) {
	return text.replaceAll(/(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, "�");
}

export { renderFence as n, shorten as r, renderCode as t };