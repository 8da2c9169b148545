import { t as keepRecent } from "./recent.js";
import { posix } from "node:path";

// src/book/page-paths.ts
/** Paths of the base beside a translated page, and what two systems make of one path. */
/** Path of the base of a page, from a pattern with `{dir}`, `{name}` and `{ext}`. */
function renderBasePath(pattern, page) {
	return compilePattern(pattern)(page);
}
/** Of a long book it is asked some hundred thousand times. */
const compilePattern = keepRecent(8, (pattern) => {
	const pieces = pattern.split(/\{(dir|name|ext)\}/);
	return (page) => {
		const { dir, name, ext } = posix.parse(page);
		const values = {
			dir: dir === "" ? "." : dir,
			name,
			ext
		};
		let path = "";
		for (const [at, piece] of pieces.entries()) path += at % 2 === 0 ? piece : values[piece] ?? "";
		return posix.normalize(path);
	};
});
/** The form of a path that two systems have in common, however they compose its letters. */
function composePath(path) {
	return path.normalize("NFC");
}

export { renderBasePath as n, composePath as t };