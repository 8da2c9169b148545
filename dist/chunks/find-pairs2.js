import { t as compileLayout } from "./layout.js";
import { n as compileGlobs } from "./page-globs.js";
import { n as renderBasePath } from "./page-paths.js";
import { c as PAGE_EXTENSIONS, d as hasProjectReadme } from "./choices.js";
import { o as nameDialect } from "./names.js";
import { i as ContentError, r as ConfigError } from "./errors.js";
import { n as readDataText, r as readText } from "./read-text.js";
import { dirname, join, resolve } from "node:path";

// src/commands/steps/data/find-pairs.ts
/** Pages of a book with their translations, from folders or from a list. */
/** @throws {ConfigError} when a place has no language, or there is no place. */
function readOrigins({ to, target = [], pairs = [], source, base, paths = [], dialect }) {
	if (target.length + pairs.length === 0) throw new ConfigError("--target or --pairs is missing: name the folder of the translation, or a list of pages");
	if (!base.includes("{name}")) throw new ConfigError(`--base ${base}: must hold {name}, for example {dir}/{name}_origin{ext}`);
	if (paths.length > 0 && source === void 0) throw new ConfigError("--paths: maps the folder of the source; give that as --source");
	const map = Object.fromEntries(paths.map(readPathRule));
	return [...target.map((place) => ({
		...readPlace(place, "--target", to),
		key: "target"
	})), ...pairs.map((place) => ({
		...readPlace(place, "--pairs", to),
		key: "pairs"
	}))].map(({ language, path, key }) => ({
		to: language,
		source,
		base,
		dialect,
		paths: map,
		[key]: path
	}));
}
/**
* Folders and files that tell which dialect the pages of a book are in, the source first.
*
* @throws {ConfigError} when a list cannot be read.
*/
async function listDialectFiles({ source, target = [], pairs = [] }, disk) {
	const place = (text) => readPlace(text, "", "").path;
	const lists = await Promise.all(pairs.map(async (text) => parsePairs(await readDataText(place(text), disk), place(text))));
	return [
		...source === void 0 ? [] : [source],
		...target.map(place),
		...lists.flat().flatMap((pair) => [pair.source, pair.target])
	];
}
function readPathRule(rule) {
	const [, source, target] = /^([^=]*)=([^=]*)$/.exec(rule) ?? [];
	if (source === void 0 || target === void 0 || isFolder(source) !== isFolder(target)) throw new ConfigError(`--paths ${rule}: should be SOURCE=TARGET, two folders with / at the end, two files, or two templates`);
	return [source, target];
}
/** The root of a book has no name. */
function isFolder(path) {
	return path === "" || path.endsWith("/");
}
function readPlace(text, flag, to) {
	const [, language, path] = /^([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)=(.+)$/.exec(text) ?? [];
	if (language !== void 0 && path !== void 0) return {
		language,
		path
	};
	if (to === void 0) throw new ConfigError(`${flag} ${text}: no language; write ${flag} zh=${text}, or add --to zh`);
	return {
		language: to,
		path: text
	};
}
/**
* List the pages of one language.
*
* Of a folder: its Markdown pages, but no bases and no README, each with the base beside it, else with the page of
* its path in the source. Pages without either are told and left out.
*
* @throws {ConfigError} when there are none.
*/
async function findPairs(origin, { disk, log }) {
	const pairs = origin.pairs === void 0 ? await matchFolders(origin, disk, log) : parsePairs(await readDataText(origin.pairs, disk), origin.pairs);
	if (pairs.length > 0) return pairs;
	const place = origin.pairs ?? origin.target ?? "";
	throw new ConfigError(`${place}: has no page (${PAGE_EXTENSIONS[nameDialect(origin.dialect)].map((extension) => `*.${extension}`).join(", ")} in the dialect ${nameDialect(origin.dialect)}) with a source; give --base for texts beside the pages (now ${origin.base}), --source, or another --dialect`);
}
function parsePairs(text, file) {
	return text.split(/\r?\n/).flatMap((line, at) => {
		if (line.trim() === "") return [];
		const [source, target, ...others] = line.split("	");
		if (source === void 0 || target === void 0 || others.length > 0 || target === "") throw new ConfigError(`${file}:${at + 1}: should be two paths, source and target, with a tab between`);
		return [{
			source: resolve(dirname(file), source),
			target: resolve(dirname(file), target)
		}];
	});
}
async function matchFolders({ source, target = "", base, paths = {}, dialect }, disk, log) {
	const files = await disk.listFolder(target);
	const known = new Set(files);
	const bases = new Set(files.map((file) => renderBasePath(base, file)));
	const sources = new Set(source === void 0 ? [] : await disk.listFolder(source));
	const isPage = compileGlobs([...PAGE_EXTENSIONS[nameDialect(dialect)].map((extension) => `**/*.${extension}`), ...hasProjectReadme(nameDialect(dialect)) ? ["!**/README.md"] : []]);
	const isOwn = source !== void 0 && resolve(source) === resolve(target);
	const { findTarget, findSource } = compileLayout({
		language: "",
		paths,
		pages: [],
		isOwn
	});
	const pages = files.filter((file) => isPage(file) && !bases.has(file) && (!isOwn || findSource(file) !== void 0));
	const pairs = pages.flatMap((file) => {
		const beside = renderBasePath(base, file);
		if (known.has(beside)) return [{
			source: join(target, beside),
			target: join(target, file)
		}];
		const path = findSource(file);
		if (source === void 0 || path === void 0 || !sources.has(path) || findTarget(path) !== file) return [];
		return [{
			source: join(source, path),
			target: join(target, file)
		}];
	});
	const left = pages.length - pairs.length;
	if (left > 0) log.info(`${target}: ${left} of ${pages.length} pages have no source text and are left out`);
	return pairs;
}
/** Read pairs; what cannot be read is named, and the others go on. */
async function readPairs(pairs, disk, limits) {
	return Promise.all(pairs.map(async (pair) => {
		try {
			const [source, target] = await Promise.all([readText(pair.source, disk, limits), readText(pair.target, disk, limits)]);
			return {
				...pair,
				texts: {
					source,
					target
				}
			};
		} catch (error) {
			if (error instanceof ConfigError || error instanceof ContentError) return {
				...pair,
				error: error.message
			};
			throw error;
		}
	}));
}

export { readPairs as i, listDialectFiles as n, readOrigins as r, findPairs as t };