import { r as ConfigError } from "./errors.js";
import { f as object, h as string, l as literal, p as record } from "./schemas.js";

// src/base/state.ts
/**
* The state file, `.amts/state.json` or `.amts/state.<language>.json`, on the branch of a translation: what each page was made from. It changes only in
* the commit that changes the page, so it holds if and only if the proposal was merged.
*/
const STATE_PATH = ".amts/state.json";
/** Path of the state file; each language has its own where several share a repository, so that proposals never clash. */
function nameState(language) {
	return language === void 0 ? STATE_PATH : `.amts/state.${language}.json`;
}
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
function parseState(text, location, path = STATE_PATH) {
	if (text === void 0) return /* @__PURE__ */ new Map();
	try {
		return new Map(Object.entries(StateSchema.parse(JSON.parse(text)).pages));
	} catch (cause) {
		throw new ConfigError(`${location}: ${path} cannot be read; restore it from the history, or remove it and run with --full`, { cause });
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

export { parseState as a, nameState as i, joinStates as n, renderState as o, listStateClashes as r, STATE_PATH as t };