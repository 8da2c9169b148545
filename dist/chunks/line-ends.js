// src/shared/line-ends.ts
/** The line end that most lines of a text have; `undefined` for a text of one line. */
function lineEndOf(text) {
	const all = text.split("\n").length - 1;
	const windows = text.split("\r\n").length - 1;
	return all === 0 ? void 0 : windows * 2 > all ? "\r\n" : "\n";
}
/** The text with every line end as given; without one, as it is. */
function setLineEnds(text, lineEnd) {
	return lineEnd === void 0 ? text : text.replaceAll(/\r?\n/g, lineEnd);
}

export { setLineEnds as n, lineEndOf as t };