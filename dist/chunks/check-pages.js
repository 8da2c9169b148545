import { n as compileGlobs } from "./page-globs.js";
import { n as renderBasePath } from "./page-paths.js";
import { t as compileSiteLinks } from "./site-links.js";
import { n as checkPage } from "./check.js";
import { i as DEFAULT_BASE } from "./choices.js";
import { n as dialectOf } from "./registry.js";
import { t as parsePage } from "./parse.js";
import { i as ContentError, r as ConfigError } from "./errors.js";
import { t as once } from "./once.js";
import { n as onPage } from "./page-crash.js";
import { n as decodePage } from "./page-text.js";
import { t as readNeighbours } from "./neighbours.js";
import { n as openSource } from "./open-source.js";
import { t as addSeverity } from "./review-proposal.js";

// src/commands/check-pages.ts
/**
* @param options `source` is the language repository; `pushedFrom` limits the check to what changed since. One target:
* its language, from `targets` or the configuration there.
* @throws {ConfigError} when the repository cannot be read, or the language is not clear.
*/
async function checkPages(options, ports) {
	const { source: book, commit, settings } = await openSource(options, ports);
	const [target, ...others] = settings.targets;
	if (target === void 0 || others.length > 0) throw new ConfigError("mode check: give the one language of this repository, for example targets: 'zh=.'");
	const files = await book.listFiles(commit);
	const before = options.pushedFrom === void 0 ? void 0 : await book.findCommit(options.pushedFrom);
	const changed = before === void 0 ? void 0 : await book.listChanges(before, commit);
	const touched = changed && new Set(changed.map((change) => change.path));
	const pairs = pairFiles(files, {
		settings: target,
		isPage: compileGlobs(settings.source.pages),
		touched
	});
	const contents = await book.readBlobs(pairs.flatMap(({ page, base }) => [page.blob, base?.blob ?? page.blob]));
	const { limits } = settings;
	const languages = {
		from: settings.source.language,
		to: target.language,
		dialect: settings.source.dialect
	};
	const beside = compileBeside(files, {
		book,
		settings: target,
		source: settings.source,
		limits
	});
	const checked = pairs.map(({ page, base }) => base === void 0 ? Promise.resolve([]) : checkPair(page, base, {
		contents,
		limits,
		...languages,
		beside
	}));
	const pages = (await Promise.all(checked)).flat();
	return {
		version: 1,
		command: "check",
		pages,
		withoutBase: pairs.length - pages.length
	};
}
function pairFiles(files, { settings, isPage, touched }) {
	const { base: pattern = DEFAULT_BASE } = settings;
	const findBase = (path) => pattern === null ? void 0 : files.get(renderBasePath(pattern, path));
	return [...files.values()].filter(({ kind, path }) => kind === "file" && isPage(path)).map((page) => ({
		page,
		base: findBase(page.path)
	})).filter(({ page, base }) => touched === void 0 || touched.has(page.path) || touched.has(base?.path ?? ""));
}
function compileBeside(files, { book, settings, source, limits }) {
	const isPage = compileGlobs(source.pages);
	const paths = [...files.keys()].filter(isPage);
	const hasFolders = dialectOf(source.dialect).hasFolders === true;
	const findLinked = once(() => compileSiteLinks({
		paths,
		hasFolders,
		locales: [settings.language]
	}));
	const { base: pattern = DEFAULT_BASE } = settings;
	const read = async (place) => {
		const entry = files.get(place ?? "");
		const bytes = entry && (await book.readBlobs([entry.blob])).get(entry.blob);
		return bytes && decodePage(place ?? "", bytes, limits);
	};
	return {
		read: (from, path) => read(findLinked()(from, path)),
		readBase: (from, path) => {
			const page = findLinked()(from, path);
			return read(page === void 0 || pattern === null ? void 0 : renderBasePath(pattern, page));
		}
	};
}
/** A page that is not UTF-8, or over a limit, is an error of the page. */
async function checkPair(page, base, { contents, limits, from, to, dialect, beside }) {
	const read = ({ path, blob }) => decodePage(path, contents.get(blob) ?? /* @__PURE__ */ new Uint8Array(), limits);
	try {
		const source = onPage(base.path, () => parsePage(read(base), {
			language: from,
			dialect
		}));
		const target = onPage(page.path, () => parsePage(read(page), {
			language: to,
			dialect
		}));
		const neighbours = {
			source: await readNeighbours(source, (path) => beside.readBase(page.path, path)),
			target: await readNeighbours(target, (path) => beside.read(page.path, path))
		};
		const findings = onPage(page.path, () => checkPage(source, target, {
			dialect,
			neighbours
		}));
		return {
			path: page.path,
			findings: findings.map(addSeverity)
		};
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		const finding = {
			rule: "not-utf-8",
			severity: "error",
			line: error.line ?? 1,
			message: error.message
		};
		return {
			path: page.path,
			findings: [finding]
		};
	}
}

export { checkPages };