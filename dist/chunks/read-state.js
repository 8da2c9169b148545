import { r as showName } from "./path-bytes.js";
import { i as ContentError, r as ConfigError } from "./errors.js";
import { d as object, f as record, l as literal, m as string } from "./schemas.js";
import { i as decodePage } from "./read-text.js";
import { i as unmapPath, n as mapPath, r as renderBasePath, t as composePath } from "./page-paths.js";
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
	const plain = name.replaceAll(/\p{DI}/gu, "").replace(/:.*/s, "").replace(/[. ]+$/, "");
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

// src/base/records.ts
/** The base of a page: the file beside it, else what the state file knows; `undefined` when neither is there. */
function readRecord(sibling, known) {
	if (sibling?.kind !== "file") {
		if (known === void 0) return void 0;
		return {
			origin: "state",
			blob: known.sourceBlob,
			commit: known.commit
		};
	}
	const commit = known?.sourceBlob === sibling.blob ? { commit: known.commit } : {};
	return {
		origin: "sibling",
		blob: sibling.blob,
		...commit
	};
}

// src/book/translated-pages.ts
/**
* The pages of a translation whose base is recorded, beside them or in the state file.
*/
/** The recorded base of the page at `target`. */
function findBase({ files, state, basePattern }, target) {
	const sibling = basePattern === null ? void 0 : files.get(renderBasePath(basePattern, target));
	return readRecord(sibling, state.get(target));
}
/**
* Translated pages whose source page is gone, or is mapped elsewhere now.
*
* @param isPage      Whether a source path is a page.
* @param sourcePaths The source pages there are.
*/
function listStrays(translation, isPage, sourcePaths) {
	const known = new Map([...sourcePaths].map((path) => [composePath(path), path]));
	const strays = [];
	for (const { path: target, kind } of translation.files.values()) {
		const source = translation.state.get(target)?.source ?? unmapPath(target, translation.paths);
		if (kind !== "file" || !isPage(source)) continue;
		const present = known.get(composePath(source));
		if (present !== void 0 && findTarget(translation, present) === target) continue;
		const base = findBase(translation, target);
		strays.push({
			source,
			target,
			...base === void 0 ? {} : { base }
		});
	}
	return strays;
}
const composed = /* @__PURE__ */ new WeakMap();
/**
* Path of the translation of a source page. One that differs only in how its letters are composed (macOS takes them
* apart) is the same path, and keeps the form that the translation has.
*/
function findTarget({ files, paths }, source) {
	const target = mapPath(source, paths);
	if (files.has(target)) return target;
	const known = composed.get(files) ?? new Map([...files.keys()].map((path) => [composePath(path), path]));
	composed.set(files, known);
	return known.get(composePath(target)) ?? target;
}

// src/base/state.ts
/**
* The state file `.amts/state.json` on the branch of a translation: what each page was made from. It changes only in
* the commit that changes the page, so it holds if and only if the proposal was merged.
*/
const STATE_PATH = ".amts/state.json";
const PageStateSchema = object({
	/** Path of the source page. */
	source: string(),
	/** Commit of the source that the page was last updated from. */
	commit: string(),
	sourceBlob: string(),
	/** The page as it was delivered. */
	targetBlob: string()
});
const StateSchema = object({
	version: literal(1),
	pages: record(string(), PageStateSchema)
});
/** @throws {ConfigError} when the text is no state file of this version. */
function parseState(text, location) {
	if (text === void 0) return /* @__PURE__ */ new Map();
	try {
		return new Map(Object.entries(StateSchema.parse(JSON.parse(text)).pages));
	} catch (cause) {
		throw new ConfigError(`${location}: ${STATE_PATH} cannot be read; restore it from the history, or remove it and run with --full`, { cause });
	}
}
/** The file's text: pages in the order of their paths, so that two branches seldom conflict. */
function renderState(state) {
	const pages = [...state].toSorted(([a], [b]) => a < b ? -1 : 1);
	return `${JSON.stringify({
		version: 1,
		pages: Object.fromEntries(pages)
	}, void 0, 2)}\n`;
}
/** The pages whose entries two branches changed, each in its own way. */
function listStateClashes(states) {
	return listPages(states).filter((path) => {
		const [base, proposal, target] = [
			states.base,
			states.proposal,
			states.target
		].map((state) => state.get(path));
		return ![
			[proposal, target],
			[proposal, base],
			[target, base]
		].some(([a, b]) => isSame(a, b));
	});
}
/**
* Join the states of two branches page by page: the entry that one side changed is taken.
*
* @param newer The side whose entry holds where both changed it; an entry that one of them removed stays.
*/
function joinStates(states, newer) {
	const clashes = new Set(listStateClashes(states));
	const joined = /* @__PURE__ */ new Map();
	for (const path of listPages(states)) {
		const [base, proposal, target] = [
			states.base,
			states.proposal,
			states.target
		].map((state) => state.get(path));
		const entry = clashes.has(path) ? states[newer(path)].get(path) ?? proposal ?? target : isSame(proposal, base) ? target : proposal;
		if (entry !== void 0) joined.set(path, entry);
	}
	return joined;
}
function listPages({ base, proposal, target }) {
	return [.../* @__PURE__ */ new Set([
		...base.keys(),
		...proposal.keys(),
		...target.keys()
	])];
}
function isSame(a, b) {
	return [
		"source",
		"commit",
		"sourceBlob",
		"targetBlob"
	].every((field) => a?.[field] === b?.[field]);
}

// src/commands/steps/open/read-state.ts
/** The state file of a translation, from its files at some commit. */
/**
* @throws {ConfigError} when it is no state file of this version.
* @throws {ContentError} when it is a link, or not UTF-8.
*/
async function readState(book, files) {
	assertInside(STATE_PATH, files);
	const entry = files.get(STATE_PATH);
	const bytes = entry === void 0 ? void 0 : (await book.readBlobs([entry.blob])).get(entry.blob);
	return parseState(bytes === void 0 ? void 0 : decodePage(STATE_PATH, bytes), book.location);
}

export { renderState as a, listStrays as c, listStateClashes as i, assertInside as l, STATE_PATH as n, findBase as o, joinStates as r, findTarget as s, readState as t, assertPagePlace as u };