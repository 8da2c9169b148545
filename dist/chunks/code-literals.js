// src/shared/code-literals.ts
/** Over lines, up to a sign. */
const upTo = (open, close) => (code) => {
	let none = 1e400;
	return (start) => {
		if (start >= none) return void 0;
		const at = code.indexOf(close, start + open.length);
		if (at === -1) none = start;
		return at === -1 ? void 0 : at + close.length;
	};
};
/** On one line, up to a quote that no backslash escapes. */
const quoted = (body) => (code) => {
	let openTo = -1;
	return (start) => {
		if (start < openTo) return void 0;
		body.lastIndex = start + 1;
		body.exec(code);
		const end = Math.max(start + 1, body.lastIndex);
		if (code[end] === code[start]) return end + 1;
		openTo = end;
	};
};
const toLineEnd = (code) => (start) => {
	const end = /[\n\r\u2028\u2029]/g;
	end.lastIndex = start;
	return end.exec(code)?.index ?? code.length;
};
/** Signs that open a literal, each with what finds its end; of signs that begin alike the longer first. */
const KINDS = {
	"/*": upTo("/*", "*/"),
	"<!--": upTo("<!--", "-->"),
	"\"\"\"": upTo("\"\"\"", "\"\"\""),
	"'''": upTo("'''", "'''"),
	"\"": quoted(/(?:[^"\\\n]|\\.)*/y),
	"'": quoted(/(?:[^'\\\n]|\\.)*/y),
	"#": toLineEnd,
	"//": toLineEnd
};
const SIGNS = /\/\*|<!--|["'#]|\/\//g;
/** Every literal that opens with one of some signs, in order, none inside another. */
function findLiterals(code, opens) {
	const kinds = Object.entries(KINDS).filter(([open]) => opens.includes(open)).map(([open, find]) => ({
		open,
		find: find(code)
	}));
	const found = [];
	const signs = new RegExp(SIGNS);
	for (let match = signs.exec(code); match !== null; match = signs.exec(code)) {
		const start = match.index;
		const end = kinds.map(({ open, find }) => code.startsWith(open, start) ? find(start) : void 0).find((one) => one !== void 0);
		if (end !== void 0) found.push({
			start,
			end
		});
		signs.lastIndex = end ?? start + 1;
	}
	return found;
}
/** Signs that open a string on one line. */
const QUOTES = ["\"", "'"];
/**
* The code with something else in the place of each literal.
*
* @param opens Signs of those that are meant; default: every comment and string.
*/
function replaceLiterals(code, replace, opens = Object.keys(KINDS)) {
	let [text, done] = ["", 0];
	for (const { start, end } of findLiterals(code, opens)) {
		text += code.slice(done, start) + replace(code.slice(start, end));
		done = end;
	}
	return text + code.slice(done);
}

export { replaceLiterals as n, QUOTES as t };