import { n as renderBasePath, t as composePath } from "./page-paths.js";

// src/base/records.ts
/**
* The base of a page: the file beside it, else what the project has recorded, else what the state file knows.
*
* @param found What other records say, where they know more than the state file.
*/
function readRecord(sibling, known, found) {
	if (sibling?.kind !== "file") {
		if (found !== void 0) return found;
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
function findBase(translation, target) {
	const { state, records } = translation;
	return readRecord(findSibling(translation, target), state.get(target), records?.get(target));
}
function findSibling({ files, basePattern }, target) {
	return basePattern === null ? void 0 : files.get(renderBasePath(basePattern, target));
}
/** Every page of a translation, its source being there or not; the base that stands beside a page is none. */
function listTranslated(translation, isPage) {
	const bases = listSiblings(translation);
	return [...translation.files.values()].flatMap(({ path: target, kind, blob }) => {
		const source = findSource(translation, target);
		if (kind !== "file" || source === void 0 || !isPage(source) || bases.has(target)) return [];
		return [{
			source,
			target,
			blob,
			hasSibling: findSibling(translation, target)?.kind === "file"
		}];
	});
}
const siblings = /* @__PURE__ */ new WeakMap();
/** Files that stand where the base of another one would; the same list is asked several times in a run. */
function listSiblings({ files, basePattern: pattern }) {
	if (pattern === null) return /* @__PURE__ */ new Set();
	const known = siblings.get(files);
	if (known?.pattern === pattern) return known.paths;
	const paths = /* @__PURE__ */ new Set();
	for (const path of files.keys()) {
		const base = files.get(renderBasePath(pattern, path))?.path;
		if (base !== void 0 && base !== path) paths.add(base);
	}
	siblings.set(files, {
		pattern,
		paths
	});
	return paths;
}
function findSource({ state, layout }, target) {
	return state.get(target)?.source ?? layout.findSource(target);
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
	for (const { source, target } of listTranslated(translation, isPage)) {
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
function findTarget({ files, layout }, source) {
	const target = layout.findTarget(source);
	if (files.has(target)) return target;
	const known = composed.get(files) ?? new Map([...files.keys()].map((path) => [composePath(path), path]));
	composed.set(files, known);
	return known.get(composePath(target)) ?? target;
}

export { readRecord as a, listTranslated as i, findTarget as n, listStrays as r, findBase as t };