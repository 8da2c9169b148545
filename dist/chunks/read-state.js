import { a as parseState, t as STATE_PATH } from "./state.js";
import { i as ContentError } from "./errors.js";
import { r as showName } from "./path-bytes.js";
import { r as decodeText } from "./page-text.js";
import { posix } from "node:path";

// src/book/safe-path.ts
/**
* Guards of what is written: inside its repository and through no symbolic link, under a name that git holds, and a page
* only where pages are.
*/
/**
* @param path  Where a page or its base would be written.
* @param files Files of the translation.
* @throws {ContentError} when the path leaves the repository, enters `.git`, passes a link or submodule, or is no text.
*/
function assertInside(path, files) {
	const clean = posix.normalize(path);
	if (posix.isAbsolute(path) || clean === ".." || clean.startsWith("../") || /^[a-zA-Z]:|\\|\0/.test(path)) throw new ContentError(path, "the target path is outside its repository; correct 'paths' or 'base'");
	assertText(path);
	const parts = clean.split("/");
	if (clean !== path || parts.some((part) => isGitFolder(part) || part === ".")) throw new ContentError(path, "is no path that git can hold; correct 'paths' or 'base'");
	for (let length = 1; length <= parts.length; length += 1) {
		const folder = parts.slice(0, length).join("/");
		const entry = files.get(folder);
		if (entry !== void 0) assertPassable(path, entry, length === parts.length);
	}
}
/**
* A name of bytes that are no UTF-8 cannot be told, mapped or compared without losing some of it.
*
* @throws {ContentError} which shows the bytes. GitHub shows U+FFFD in their place.
*/
function assertText(path) {
	if (/\p{Cs}|\uFFFD/u.test(path)) throw new ContentError(showName(path), "its name is not UTF-8; rename the file");
}
/**
* Whether some system takes a name for `.git`: in any case, by its short name on Windows, with the points and spaces at
* the end that Windows drops, as the name of a stream, with the characters between that macOS ignores (git,
* `verify_path`).
*/
function isGitFolder(name) {
	const plain = name.replaceAll(/\p{DI}/gu, "").replace(/:.*/s, "").replace(/(?<![. ])[. ]+$/, "");
	return /^(?:\.git|git~\d+)$/i.test(plain);
}
/** Text that is read as prose; a page may stay one under another of these names. */
const PROSE = /* @__PURE__ */ new Set([
	".md",
	".markdown",
	".mdown",
	".mkd",
	".mdx",
	".qmd",
	".rmd",
	".myst"
]);
/**
* A page, or what it was translated from, stands where pages stand: what begins with a point holds settings of git, of
* GitHub or of AMTS itself, and a file of another kind may be run.
*
* @param path   Where it would be written, or what would be removed.
* @param source The page of the source that it belongs to.
* @throws {ContentError}
*/
function assertPagePlace(path, source) {
	if (path.split("/").some((part) => part.startsWith("."))) throw new ContentError(path, "begins with a point, or a folder of it does: such files hold settings, and no page is written there; correct 'paths' or 'base'");
	const [own, other] = [posix.extname(path).toLowerCase(), posix.extname(source).toLowerCase()];
	if (own !== other && !(PROSE.has(own) && PROSE.has(other))) throw new ContentError(path, `a page is written as one: let the name end with ${other || "no extension"}; correct 'paths' or 'base'`);
}
function assertPassable(path, entry, isLast) {
	if (entry.kind === "file" && isLast) return;
	if (entry.kind === "file") throw new ContentError(path, `'${entry.path}' is a file, not a folder; rename one of them`);
	const what = entry.kind === "link" ? "a symbolic link" : "a submodule";
	throw new ContentError(path, `the target path leads out of its repository through ${what}, '${entry.path}'; replace it by a real ${isLast ? "file" : "folder"}, or correct 'paths'`);
}

// src/commands/steps/open/read-state.ts
/** The state file of a translation, from its files at some commit. */
/** Where the state of one language may stand. */
function listStatePaths({ statePath }) {
	return [.../* @__PURE__ */ new Set([statePath, STATE_PATH])];
}
/**
* Read the state of one language; as long as it has no file of its own, its pages in the one of the repository.
*
* @throws {ConfigError} when it is no state file of this version.
* @throws {ContentError} when it is a link, or not UTF-8.
*/
async function readState(book, files, { statePath, layout }) {
	const path = files.has(statePath) ? statePath : STATE_PATH;
	assertInside(path, files);
	const entry = files.get(path);
	const bytes = entry === void 0 ? void 0 : (await book.readBlobs([entry.blob])).get(entry.blob);
	const state = parseState(bytes === void 0 ? void 0 : decodeText(path, bytes), book.location, path);
	if (path === statePath) return state;
	return new Map([...state].filter(([page]) => layout.findSource(page) !== void 0));
}

export { assertPagePlace as i, readState as n, assertInside as r, listStatePaths as t };