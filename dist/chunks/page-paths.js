import { posix } from "node:path";

// src/book/page-paths.ts
/** Paths of the base beside a translated page, and what two systems make of one path. */
/** Path of the base of a page, from a pattern with `{dir}`, `{name}` and `{ext}`. */
function renderBasePath(pattern, page) {
	const { dir, name, ext } = posix.parse(page);
	const values = {
		dir: dir === "" ? "." : dir,
		name,
		ext
	};
	return posix.normalize(pattern.replaceAll(/\{(dir|name|ext)\}/g, (_, key) => values[key] ?? ""));
}
/** The form of a path that two systems have in common, however they compose its letters. */
function composePath(path) {
	return path.normalize("NFC");
}

export { renderBasePath as n, composePath as t };