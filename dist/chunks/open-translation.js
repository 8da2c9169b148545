import { n as compileGlobs } from "./page-globs.js";
import { i as ContentError, r as ConfigError, s as withoutPlace } from "./errors.js";
import { t as nameSome } from "./name-some.js";
import { r as showName } from "./path-bytes.js";
import { n as renderBasePath } from "./page-paths.js";
import { n as measureLikeness } from "./closest-revision.js";
import { r as readPairs } from "./text-records.js";
import { o as tryDecodeText } from "./page-text.js";
import { i as assertPagePlace, n as readState, r as assertInside, t as listStatePaths } from "./read-state.js";
import { i as listTranslated, n as findTarget, r as listStrays, t as findBase } from "./translated-pages.js";
import { n as readProposalStart, r as nameBranch } from "./proposal-start.js";
import { n as compileTemplate } from "./layout.js";
import { r as sideOfNewer } from "./versions.js";
import { t as readRecords } from "./read-records.js";

// src/book/renames.ts
/**
* Where the source page of a stray translation went: its base tells by its content, which costs no history; else git
* finds renames between two commits, and the question is only which two, since the page may have been renamed long ago
* and rewritten later.
*/
/** The share of lines in common from which git, too, takes one file for the other. */
const ALIKE = .5;
/** For each stray whose source page was renamed, the new path; each new path is given once. */
async function findRenames(strays, search) {
	const renames = /* @__PURE__ */ new Map();
	const free = new Map(search.untranslated);
	const take = (stray, path) => {
		if (path !== void 0 && !renames.has(stray) && free.delete(path)) renames.set(stray, path);
	};
	for (const stray of strays) if (free.has(stray.source)) take(stray, stray.source);
	for (const [stray, path] of await matchContents(left(), {
		...search,
		untranslated: free
	})) take(stray, path);
	const compare = cacheChanges(search.source);
	for (const stray of left()) if (free.size > 0) take(stray, await findNewPath(stray, search, compare));
	return renames;
	function left() {
		return strays.filter((stray) => !renames.has(stray));
	}
}
/** Pairs of a stray and the page that its base is most like: equal ones first, then by likeness, then by name. */
async function matchContents(strays, { source, target, untranslated }) {
	const based = strays.flatMap((stray) => stray.base === void 0 ? [] : [{
		stray,
		base: stray.base
	}]);
	if (based.length === 0 || untranslated.size === 0) return [];
	const pages = [...untranslated.values()];
	const [texts, blobs] = await Promise.all([readPairs(based.map(({ base }) => ({
		base,
		target: base.blob
	})), {
		source,
		target
	}), source.readBlobs(pages.map(({ blob }) => blob))]);
	const fresh = pages.map(({ blob }) => tryDecodeText(blobs.get(blob) ?? /* @__PURE__ */ new Uint8Array()));
	return based.flatMap(({ stray, base }, at) => {
		const text = texts[at]?.base;
		return pages.map(({ path, blob }, index) => {
			return {
				stray,
				path,
				likeness: blob === base.blob ? 1 : measureLikeness(text ?? "", fresh[index] ?? ""),
				isSameName: nameOf(path) === nameOf(stray.source)
			};
		});
	}).filter(({ likeness }) => likeness >= ALIKE).toSorted((a, b) => b.likeness - a.likeness || Number(b.isSameName) - Number(a.isSameName)).map(({ stray, path }) => [stray, path]);
}
function nameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function cacheChanges(source) {
	const cache = /* @__PURE__ */ new Map();
	return (from, to) => {
		const key = `${from} ${to}`;
		const changes = cache.get(key) ?? source.listChanges(from, to);
		cache.set(key, changes);
		return changes;
	};
}
/** Look in the push, then since the base was taken, then in the commit that removed the old path, and so on from there. */
async function findNewPath(stray, search, compare) {
	const { source, commit, since } = search;
	const direct = [since, stray.base?.commit].filter((from) => from !== void 0);
	for (const from of direct) {
		const path = findRenamed(await compare(from, commit), stray.source);
		if (path !== void 0 && search.untranslated.has(path)) return path;
	}
	const seen = /* @__PURE__ */ new Set();
	for (let path = stray.source; !seen.has(path);) {
		seen.add(path);
		const removal = (await source.listVersions(commit, path)).find(({ blob }) => blob === void 0);
		const parent = removal && await source.findCommit(`${removal.commit}^`);
		const next = removal && parent && findRenamed(await compare(parent, removal.commit), path);
		if (next === void 0) return void 0;
		if (search.untranslated.has(next)) return next;
		path = next;
	}
}
function findRenamed(changes, from) {
	return changes.find((change) => change.kind === "renamed" && change.from === from)?.path;
}

// src/book/scope.ts
/** Paths that changed in the source since a commit, those that renamed files have left among them. */
async function listTouched({ source, commit }, since) {
	if (since === void 0) return void 0;
	const changes = await source.listChanges(since, commit);
	return new Set(changes.flatMap((change) => change.kind === "renamed" ? [change.path, change.from] : [change.path]));
}
/** Work out the scope of a run for one translation. */
async function selectScope(request) {
	const { translation, selection, source, commit } = request;
	const pages = [...request.sourceFiles.values()].filter(({ path, kind }) => kind === "file" && request.isPage(path));
	const paths = new Set(pages.map(({ path }) => path));
	const isYoung = pages.some(({ path }) => isUnrecorded(translation, findTarget(translation, path)));
	const strays = listStrays(translation, request.isPage, paths).filter(({ base }) => base !== void 0 || selection.full || isYoung);
	const untranslated = pages.filter(({ path }) => !translation.files.has(findTarget(translation, path)));
	const renames = await findRenames(strays, {
		source,
		target: request.target,
		commit,
		since: selection.since,
		untranslated: new Map(untranslated.map((page) => [page.path, page]))
	});
	const isInScope = compileSelection(request);
	const strayOf = new Map([...renames].map(([stray, path]) => [path, stray]));
	const planned = pages.toSorted(byPath).map((page) => planPage(page, translation, strayOf.get(page.path)));
	const rivals = findRivals(planned);
	const entries = planned.filter(isInScope).map((task) => settle(task, request, rivals.get(task)));
	const orphans = strays.filter((stray) => !renames.has(stray) && !paths.has(stray.source)).flatMap(({ base, ...stray }) => base === void 0 ? [] : [{
		...stray,
		base
	}]);
	const gone = orphans.map(describeRemoved).filter(isInScope);
	const inScope = new Set(gone.map(({ target }) => target));
	return {
		tasks: entries.filter((entry) => "kind" in entry),
		settled: [...entries.filter((entry) => "status" in entry), ...gone].map(showNames),
		orphans: orphans.filter(({ target }) => inScope.has(target)),
		inStep: planned.filter((task) => !isInScope(task) && isUpToDate(task)).length,
		warnings: untranslated.length > renames.size ? await warnOfShallow(source, gone) : []
	};
}
/** Whether a page is there of which nothing says what it was translated from. */
function isUnrecorded(translation, target) {
	return translation.files.has(target) && findBase(translation, target) === void 0;
}
/** Where pages have gone and others are new, only the history can tell that one became the other. */
async function warnOfShallow(source, gone) {
	if (gone.length === 0 || !await source.isShallow()) return [];
	const pages = nameSome(gone.map(({ target }) => target));
	return [`${source.location} is a shallow clone: whether the source pages of ${pages} were removed or renamed and rewritten cannot be told; fetch the whole history (actions/checkout: fetch-depth: 0)`];
}
/** Nothing is done with these pages any more: their names are for people from here on. */
function showNames(page) {
	return {
		...page,
		source: showName(page.source),
		target: showName(page.target)
	};
}
function byPath(a, b) {
	return a.path < b.path ? -1 : 1;
}
function planPage(page, translation, stray) {
	const { files, basePattern } = translation;
	const target = findTarget(translation, page.path);
	const findBasePath = (path) => basePattern === null ? void 0 : renderBasePath(basePattern, path);
	const common = {
		source: page.path,
		sourceBlob: page.blob,
		target,
		basePath: findBasePath(target)
	};
	if (stray !== void 0) {
		const from = {
			source: stray.source,
			target: stray.target,
			basePath: findBasePath(stray.target)
		};
		return {
			...common,
			kind: "rename",
			base: stray.base,
			from
		};
	}
	return {
		...common,
		kind: files.has(target) ? "update" : "new",
		base: findBase(translation, target)
	};
}
/** Tasks that would write the same page, each with another one. */
function findRivals(tasks) {
	const first = /* @__PURE__ */ new Map();
	const rivals = /* @__PURE__ */ new Map();
	for (const task of tasks) {
		const other = first.get(task.target);
		if (other === void 0) first.set(task.target, task);
		else rivals.set(task, other).set(other, task);
	}
	return rivals;
}
/** By the push, by everything, or by what differs from its base. */
function compileSelection(request) {
	const { selection, touched } = request;
	const { full, pages, upToDate } = selection;
	return (entry) => {
		if (pages !== void 0 && !pages(entry.source)) return false;
		if (touched !== void 0) return touched.has(entry.source);
		if (full || pages !== void 0 || upToDate === "told" || "status" in entry) return true;
		if (isUpToDate(entry)) return isPlannedAnyway(entry, request);
		return !isLeftOut(entry, request);
	};
}
/** A page that is up to date, and is planned all the same: there is a translation whose sentences can be worked on. */
function isPlannedAnyway({ kind, target }, { selection: { upToDate }, isProposed }) {
	return kind === "update" && (upToDate === "planned" || upToDate === "planned if proposed" && isProposed(target));
}
/** Nothing to do: the source has not changed, or the translators removed the page but not what records its base. */
function isUpToDate(task) {
	if (task.kind === "new") return task.base !== void 0;
	return task.kind === "update" && task.base?.blob === task.sourceBlob;
}
/** A page that this translation does without. */
function isLeftOut({ kind, source }, { isOffered = () => true }) {
	return kind === "new" && !isOffered(source);
}
/** A task that can be worked on, or why it needs no work or cannot be. */
function settle(task, request, rival) {
	const { translation, selection, declined } = request;
	const { source, target } = task;
	try {
		assertWritable(task, translation);
		if (rival !== void 0) throw new ContentError(target, `is the target of both ${source} and ${rival.source}; correct 'paths'`);
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		return {
			status: "failed",
			source,
			target,
			reason: withoutPlace(error.message, target)
		};
	}
	if (isUpToDate(task) && isPlannedAnyway(task, request)) return task;
	if (isUpToDate(task)) return {
		status: "unchanged",
		source,
		target,
		reason: describeUpToDate(task, request)
	};
	if (isLeftOut(task, request)) return {
		status: "unchanged",
		source,
		target,
		reason: LEFT_OUT
	};
	const refusal = declined.get(target);
	if (refusal !== void 0) return {
		status: "unchanged",
		source,
		target,
		reason: describeDeclined(refusal)
	};
	if (task.kind !== "new" && task.base === void 0 && !selection.full) return {
		status: "failed",
		source,
		target,
		reason: describeMissingBase(request)
	};
	return task;
}
function assertWritable({ source, target, basePath, from }, { files }) {
	if (basePath === target) throw new ContentError(target, "is its own base; correct 'base'");
	const places = [target, basePath].map((path) => ({
		path,
		page: source
	}));
	const left = [from?.target, from?.basePath].map((path) => ({
		path,
		page: from?.source ?? source
	}));
	for (const { path, page } of [...places, ...left]) if (path !== void 0) {
		assertInside(path, files);
		assertPagePlace(path, page);
	}
}
const LEFT_OUT = "has no translation, and 'new-pages' does not ask for one";
function describeUpToDate({ kind }, { statePath }) {
	if (kind !== "new") return "up to date";
	return `removed by its translators; to have it again, remove its base and its entry in ${statePath}`;
}
function describeDeclined(pullRequest) {
	return `declined in #${pullRequest}; proposed again when its source changes`;
}
/** In the words of the pattern, so that pages with the same cause are told together. */
function describeMissingBase({ translation: { basePattern }, statePath }) {
	return `has no base (looked in ${basePattern === null ? statePath : `${basePattern} and ${statePath}`}), so what changed is unknown; amts adopt finds it in the history, or lists what it may be`;
}
function describeRemoved({ source, target }) {
	return {
		status: "unchanged",
		source,
		target,
		reason: "source page removed; the translation stays until its translators remove it"
	};
}

// src/commands/steps/open/check-target.ts
/**
* @returns Warnings, for paths of the configuration that no source page has, and for what nobody reads.
* @throws {ConfigError} when its glossary is missing.
*/
function checkTarget({ settings, location, files, pages }) {
	const { language, paths, terminology } = settings;
	if (terminology !== void 0 && files.get(terminology)?.kind !== "file") throw new ConfigError(`target ${language}: terminology '${terminology}' is no file of ${location}; correct the path`);
	return [...listIdlePaths(paths, pages).map((path) => `target ${language}: 'paths' names ${path}, where the source has no page; correct or remove it`), ...tellCatalogues(listCatalogues(language, files), {
		language,
		location
	})];
}
function tellCatalogues([first, ...others], { language, location }) {
	if (first === void 0) return [];
	return [`target ${language}: ${first}${others.length === 0 ? "" : ` (and ${others.length} more)`} in ${location}: translations in catalogues of gettext are not supported, so they are neither read nor updated; only translated pages are; docs/layouts.md says how to go over to pages`];
}
/**
* Catalogues of gettext, `po/fr.po` or `locale/fr/LC_MESSAGES/book.po`, as mdbook-i18n-helpers and Sphinx keep them
* (github.com/google/mdbook-i18n-helpers, sphinx-doc.org/en/master/usage/advanced/intl.html, read 2026-11-27).
*/
function listCatalogues(language, files) {
	const wanted = language.toLowerCase();
	return [...files.keys()].filter((path) => {
		const [, name, folder] = /(?:^|\/)po\/([^/]+)\.po$|(?:^|\/)([^/]+)\/LC_MESSAGES\/[^/]+\.po$/.exec(path) ?? [];
		return (name ?? folder)?.replaceAll("_", "-").toLowerCase() === wanted;
	});
}
function listIdlePaths(paths, pages) {
	return Object.keys(paths).filter((key) => !pages.some((page) => compileTemplate(isFolder(key) ? `${key}{rest}` : key).match(page) !== void 0));
}
function isFolder(key) {
	return key === "" || key.endsWith("/");
}

// src/commands/steps/open/declined-pages.ts
/** Number of the pull request that was closed, the last one, by path of the translated page. */
async function findDeclined(book, { branch, base, sourceFiles, ...place }) {
	const declined = /* @__PURE__ */ new Map();
	if (branch.declined.length === 0) return declined;
	const accepted = await readState(book, await book.listFiles(base.targetHead), place);
	const proposals = await Promise.all(branch.declined.map(async ({ number, headCommit }) => ({
		number,
		pages: await readState(book, await book.listFiles(headCommit), place)
	})));
	for (const { number, pages } of proposals) for (const [path, { source, sourceBlob }] of pages) {
		const isPresent = sourceFiles.get(source)?.blob === sourceBlob;
		const isAccepted = accepted.get(path)?.sourceBlob === sourceBlob;
		if (isPresent && !isAccepted && !declined.has(path)) declined.set(path, number);
	}
	return declined;
}

// src/commands/steps/open/page-rules.ts
/** What a translation's settings say of its files: which are pages, where their bases stand, which source is newer. */
function readPageRules({ source, commit, settings, isPage }, { settings: target, layout, statePath }) {
	const { base, language } = target;
	return {
		statePath,
		layout,
		isPage: (path) => {
			const page = layout.findSource(path);
			return page !== void 0 && isPage(page);
		},
		findBasePath: (page) => base === null ? void 0 : renderBasePath(base, page),
		findNewer: async (path, blobs) => {
			const history = (await source.followPage(commit, path)).map(({ blob }) => blob);
			return sideOfNewer(history, blobs);
		},
		language,
		dialect: settings.source.dialect,
		limits: settings.limits
	};
}

// src/commands/steps/open/open-translation.ts
/**
* Read a translation as it is now.
*
* @throws {ConfigError} when a branch or the state file cannot be read.
*/
async function openTranslation(run, target, sourceFiles) {
	const { settings, book, layout, proposalName } = target;
	const rules = readPageRules(run, target);
	const { base, branch } = await readProposalStart(book, {
		targetBranch: settings.branch,
		proposalName,
		ownPrefix: `amts/${run.source.name}`,
		listPullRequests: () => listProposals(target.pullRequests, proposalName),
		along: listStatePaths(target),
		rules
	});
	const state = await readState(book, base.files, target);
	const known = {
		files: base.files,
		state,
		layout,
		basePattern: settings.base
	};
	const touched = await listTouched(run, run.selection.since);
	const records = await readRecords(run, target, {
		translation: known,
		head: base.targetHead,
		touched
	});
	const basePattern = target.isBaseOpen && isKnownOtherwise(known, records, run) ? null : settings.base;
	const translation = {
		...known,
		records,
		basePattern
	};
	const [declined, merged] = await Promise.all([findDeclined(book, {
		branch,
		base,
		sourceFiles,
		...target
	}), base.tree === base.targetHead && base.edits.length === 0 ? base.files : book.listFiles(base.targetHead)]);
	const { source, commit, selection, isPage } = run;
	const scope = await selectScope({
		source,
		target: book,
		commit,
		sourceFiles,
		isPage,
		isOffered: compileOffer(settings),
		statePath: target.statePath,
		translation,
		declined,
		isProposed: (path) => base.files.get(path)?.blob !== merged.get(path)?.blob,
		selection,
		touched
	});
	const pages = [...sourceFiles.keys()].filter(isPage);
	const files = {
		location: book.location,
		files: base.files,
		pages
	};
	const warnings = [
		...base.warnings,
		...scope.warnings,
		...checkTarget({
			settings,
			...files
		})
	];
	const used = {
		...settings,
		base: basePattern
	};
	return {
		...target,
		settings: used,
		base: {
			...base,
			warnings
		},
		branch,
		translation,
		scope
	};
}
/** A project that records its bases in its own way is given no copies of the source beside its pages. */
function isKnownOtherwise(translation, records, { isPage }) {
	if (translation.state.size + records.size === 0) return false;
	return !listTranslated(translation, isPage).some(({ hasSibling }) => hasSibling);
}
function compileOffer({ newPages, listedPages }) {
	if (newPages === "listed") return compileGlobs(listedPages);
	return () => newPages === "all";
}
/** Branches that are asked for together: hardly any book has had more than one. */
const AT_ONCE = 2;
/** The pull requests from all proposal branches there have been, newest first; not those of the whole repository. */
async function listProposals(port, name) {
	const found = [];
	if (port === void 0) return found;
	for (let number = 1;; number += AT_ONCE) {
		const names = Array.from({ length: AT_ONCE }, (_, at) => nameBranch(name, number + at));
		const lists = await Promise.all(names.map((branch) => port.list(branch)));
		const end = lists.findIndex((list) => list.length === 0);
		found.push(...lists.slice(0, end === -1 ? lists.length : end).flat());
		if (end !== -1) break;
	}
	return found.toSorted((a, b) => b.number - a.number);
}

export { readPageRules as n, checkTarget as r, openTranslation as t };