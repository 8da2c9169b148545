import { t as compileGlobs } from "./page-globs.js";
import { n as renderBasePath } from "./page-paths.js";
import { n as checkPage } from "./check.js";
import { i as DEFAULT_BASE } from "./choices.js";
import { t as parsePage } from "./parse.js";
import { i as ContentError, r as ConfigError } from "./errors.js";
import { n as decodePage } from "./page-text.js";
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
	const pages = pairs.flatMap(({ page, base }) => base === void 0 ? [] : [checkPair(page, base, {
		contents,
		limits,
		...languages
	})]);
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
/** A page that is not UTF-8, or over a limit, is an error of the page. */
function checkPair(page, base, { contents, limits, from, to, dialect }) {
	const read = ({ path, blob }) => decodePage(path, contents.get(blob) ?? /* @__PURE__ */ new Uint8Array(), limits);
	try {
		const source = parsePage(read(base), {
			language: from,
			dialect
		});
		const target = parsePage(read(page), {
			language: to,
			dialect
		});
		return {
			path: page.path,
			findings: checkPage(source, target, { dialect }).map(addSeverity)
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