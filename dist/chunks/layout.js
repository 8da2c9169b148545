import { o as __toESM } from "./rolldown-runtime.js";
import { r as require_picomatch, t as compileGlob } from "./page-globs.js";
import { posix } from "node:path";

// src/book/path-template.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const PATTERNS = {
	dir: ".+",
	name: "[^/]+?",
	ext: "(?:\\.[^./]+)?",
	path: ".+",
	rest: ".*"
};
/** A folder at the root has no name, and no `/` after it. */
const PART = /\{(?:(dir)\}(\/?)|(name|ext|path|rest)\})/g;
/** Compile a template. */
function compileTemplate(template) {
	const expression = compileExpression(template);
	const start = template.slice(0, /\{(?:dir|name|ext|path|rest)\}/.exec(template)?.index);
	return {
		weight: template.replaceAll(PART, "").length,
		match: (path) => {
			if (!path.startsWith(start)) return void 0;
			const found = expression.exec(path);
			return found === null ? void 0 : {
				...found.groups,
				...fillDir(found.groups ?? {})
			};
		},
		render: (parts) => {
			let isComplete = true;
			const path = template.replaceAll(PART, (...[, dir, slash, name]) => {
				const value = parts[dir ?? name];
				isComplete &&= value !== void 0;
				return dir === void 0 || value === "" ? value ?? "" : `${value}${slash}`;
			});
			return isComplete ? path : void 0;
		}
	};
}
function fillDir(groups) {
	return "dir" in groups ? { dir: groups["dir"] ?? "" } : {};
}
/** What stands twice is the same both times. */
function compileExpression(template) {
	const seen = /* @__PURE__ */ new Set();
	let [source, last] = ["", 0];
	for (const found of template.matchAll(PART)) {
		const [all, dir, slash = "", name = dir ?? ""] = found;
		const isKnown = seen.has(name);
		seen.add(name);
		const group = isKnown ? `\\k<${name}>` : `(?<${name}>${Object.entries(PATTERNS).find(([key]) => key === name)?.[1]})`;
		source += escape(template.slice(last, found.index)) + (dir === void 0 ? group : `(?:${group}${slash})?`);
		last = found.index + all.length;
	}
	return new RegExp(`^${source}${escape(template.slice(last))}$`, "s");
}
function escape(text) {
	return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

// src/book/layout.ts
/**
* Where the translation of a source page stands, and the way back: a list of rules, each from a pattern of source paths
* to a pattern of target paths. A path has `/` and starts at the root of its repository.
*
* Rule: what a file of the translation is taken for is always checked by the way there.
*/
/** Compile the layout of one translation. */
function compileLayout(settings) {
	const rules = [...compilePaths(settings), ...compilePath(settings)].toSorted((a, b) => b.weight - a.weight);
	const findTarget = (source) => {
		for (const { read, target } of rules) {
			const parts = read(source);
			if (parts !== void 0) return target.render(parts) ?? source;
		}
		return source;
	};
	const back = rules.toSorted((a, b) => b.target.weight - a.target.weight);
	const hasOthers = settings.isOwn !== true && !rules.some(({ weight }) => weight === 0);
	return {
		findTarget,
		findSource(file) {
			for (const { target, write } of back) {
				const parts = target.match(file);
				const source = parts && write(parts);
				if (source !== void 0 && findTarget(source) === file) return source;
			}
			return hasOthers ? file : void 0;
		}
	};
}
function compilePaths({ paths, ...place }) {
	return Object.entries(paths).map(([from, to]) => {
		const isFolder = from === "" || from.endsWith("/");
		const source = compileTemplate(isFolder ? `${from}{rest}` : from);
		const target = compileTemplate(fillPlace(isFolder ? `${to}{rest}` : to, place));
		return {
			weight: source.weight,
			read: source.match,
			target,
			write: source.render
		};
	});
}
/** One rule a folder that globs start from: `docs` for `docs/**\/*.md`; each leads back to pages of its globs alone. */
function compilePath({ path, pages, ...place }) {
	if (path === void 0) return [];
	const target = compileTemplate(fillPlace(path, place));
	const roots = listRoots(pages);
	const findRoot = (source) => roots.findLast(({ matches }) => matches(source))?.root;
	const read = (source) => {
		const { dir, name, ext } = posix.parse(source);
		return {
			path: posix.relative(findRoot(source) ?? "", source),
			dir,
			name,
			ext
		};
	};
	const names = new Set(roots.map(({ root }) => root));
	return Array.from(names, (root) => ({
		weight: 0,
		read,
		target,
		write: ({ path: rest, dir = "", name, ext = "" }) => {
			const source = rest === void 0 ? name && posix.join(dir, name + ext) : posix.join(root, rest);
			return source !== void 0 && findRoot(source) === root ? source : void 0;
		}
	}));
}
function fillPlace(template, { language, folder = language }) {
	return template.replaceAll("{language}", language).replaceAll("{folder}", folder);
}
/** Globs that take pages in, each with its folder; where the first takes out, all files are in before it. */
function listRoots(globs) {
	return (globs[0]?.startsWith("!") === true ? ["**", ...globs] : globs).filter((glob) => !glob.startsWith("!")).map((glob) => ({
		root: rootOf(glob),
		matches: compileGlob(glob)
	}));
}
function rootOf(glob) {
	const { base, glob: rest } = import_picomatch.default.scan(glob);
	return rest === "" ? posix.dirname(base).replace(/^\.$/, "") : base;
}

export { compileTemplate as n, compileLayout as t };