import { i as ServiceError, n as ConfigError, r as ContentError } from "./errors.js";
import { o as renderTokens } from "./tokens.js";
import { o as listSentences } from "./pages.js";
import { t as parsePage } from "./parse.js";
import { c as literal, d as record, p as string, u as object } from "./schemas.js";
import { i as tryDecodePage, n as decodePage, r as encodePage } from "./read-text.js";
import { a as compileGlobs, i as unmapPath, n as mapPath, r as renderBasePath, t as composePath } from "./page-paths.js";
import { a as readStatements, c as matchSimilar, d as diffArrays, f as collectPieces, i as listStatementLines, l as similarity, s as matchEqual, u as wordOverlap } from "./check.js";
import { n as openSource, t as locateRepository } from "./open-source.js";
import { d as tokensOf, n as reviewProposal, o as patchTokens, r as UNPROVEN, y as describePage } from "./review-proposal.js";
import { t as accountFor } from "./budget.js";
import { a as applyUpdate, n as planWithMemory, o as diff3Merge, r as planBatch, t as planPage$1 } from "./plan-page.js";
import { r as makeDataFile } from "./align-book.js";
import { n as describeRefused, t as decideTerminology } from "./terminology-file.js";
import { t as gatherUnits } from "./book-data.js";
import { i as renderBaseNote, r as isPatched } from "./tally.js";
import { posix } from "node:path";

// src/commands/steps/open/open-each.ts
/**
* @param earlier Languages that were refused by a step before.
* @throws {ConfigError} when no translation is left; and whatever stops a clone.
*/
async function openEach(candidates, open, earlier = []) {
	const ends = await Promise.allSettled(candidates.map(({ input }) => open(input)));
	const opened = [];
	const refused = [...earlier];
	for (const [at, { settings, isOnGitHub }] of candidates.entries()) {
		const end = ends[at];
		if (end?.status === "fulfilled") opened.push(end.value);
		if (end?.status === "rejected") refused.push(refuse(settings, end.reason, isOnGitHub));
	}
	if (opened.length === 0) throw new ConfigError(renderRefusals(refused));
	return {
		opened,
		refused
	};
}
function refuse({ language, repository }, error, isOnGitHub) {
	const isTold = error instanceof ConfigError || error instanceof ServiceError;
	if (!isOnGitHub || !isTold) throw error;
	return {
		language,
		repository,
		reason: error.message
	};
}
/** The reasons, a line each. */
function renderRefusals(refused) {
	return refused.map(({ reason }) => reason).join("\n");
}

// src/commands/steps/open/open-run.ts
async function openRun(options, ports) {
	if (options.full && options.since !== void 0) throw new ConfigError("--full and --since: the one takes all pages, the other those of a push; give one of them");
	const { source, commit, settings, configFolder } = await openSource(options, ports);
	const selection = await readSelection(options, source);
	const fromFlags = new Set(options.targets.map(({ language }) => language));
	const candidates = await Promise.all(settings.targets.map(async (target) => {
		const folder = fromFlags.has(target.language) ? options.folder : configFolder;
		const name = `target ${target.language}`;
		const place = await locateRepository(target.repository, {
			folder,
			name,
			ports
		});
		return {
			settings: target,
			isOnGitHub: place.kind === "github",
			input: {
				settings: target,
				place
			}
		};
	}));
	const { opened, refused } = await openEach(candidates, async ({ settings: target, place }) => ({
		settings: target,
		...await ports.openTarget(place)
	}));
	return {
		settings,
		source,
		commit,
		selection,
		targets: opened,
		refused
	};
}
/** @throws {ConfigError} for a command that does not go on without one of its translations. */
function assertAllOpen({ refused }) {
	if (refused.length > 0) throw new ConfigError(renderRefusals(refused));
}
/**
* Do something with an open run; its threads end with it.
*
* @throws {ConfigError}
*/
async function withRun(options, ports, work) {
	const run = await openRun(options, ports);
	const sourceFiles = await run.source.listFiles(run.commit);
	const aligner = await ports.openAligner(options.cache);
	try {
		return await work({
			run,
			ports,
			sourceFiles,
			aligner
		});
	} finally {
		await aligner.close();
	}
}
/** What a report says of the source. */
function describeSource({ source, commit, selection }) {
	const { name, url } = source;
	return {
		name,
		...url === void 0 ? {} : { url },
		commit,
		since: selection.since ?? null
	};
}
/** A push that created its branch has no commit before it: git says so with zeros. */
const NO_COMMIT = /^0{40,}$/;
async function readSelection({ since, pushedFrom, full, pages }, source) {
	const filter = pages.length === 0 ? void 0 : compileGlobs(pages);
	const revision = full ? void 0 : since ?? pushedFrom;
	if (revision === void 0 || NO_COMMIT.test(revision)) return {
		since: void 0,
		full,
		pages: filter
	};
	const commit = await source.findCommit(revision);
	if (commit === void 0 && since !== void 0) throw new ConfigError(`--since: ${source.location} has no revision '${since}'; correct it, or fetch the whole history (actions/checkout: fetch-depth: 0)`);
	return {
		since: commit,
		full,
		pages: filter
	};
}

// src/base/closest-revision.ts
/**
* @param versions Newest first.
* @returns Of equally close revisions the newest; `undefined` when none can be read.
*/
async function findClosestRevision(source, versions, text) {
	const contents = await source.readBlobs(versions.map(({ blob }) => blob));
	let closest;
	for (const { commit, blob, date } of versions) {
		const bytes = contents.get(blob);
		const version = bytes && tryDecodePage(bytes);
		if (version === void 0) continue;
		const likeness = measureLikeness(text, version);
		if (closest === void 0 || likeness > closest.likeness) closest = {
			commit,
			blob,
			date,
			likeness
		};
	}
	return closest;
}
/** The share of lines that two texts have in common, 0 to 1; blank lines and white space around a line do not count. */
function measureLikeness(a, b) {
	return compareLines(countLines(a), countLines(b));
}
function countLines(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const raw of text.split("\n")) {
		const line = raw.trim();
		if (line !== "") counts.set(line, (counts.get(line) ?? 0) + 1);
	}
	return counts;
}
/** Dice's coefficient of two multisets of lines. */
function compareLines(a, b) {
	let common = 0;
	let total = 0;
	for (const [line, count] of a) {
		common += Math.min(count, b.get(line) ?? 0);
		total += count;
	}
	for (const count of b.values()) total += count;
	return total === 0 ? 0 : 2 * common / total;
}

// src/base/read-pairs.ts
/** Read pairs. @returns Their texts, in order. */
async function readPairs(pairs, { source, target }) {
	const basesOf = (origin) => pairs.flatMap(({ base }) => base.origin === origin ? [base.blob] : []);
	const [inTarget, inSource] = await Promise.all([target.readBlobs([...pairs.flatMap((pair) => pair.target ?? []), ...basesOf("sibling")]), source.readBlobs(basesOf("state"))]);
	return pairs.map(({ target: page, base }) => ({
		base: decode$1((base.origin === "sibling" ? inTarget : inSource).get(base.blob)),
		target: page === void 0 ? void 0 : decode$1(inTarget.get(page))
	}));
}
function decode$1(bytes) {
	return bytes === void 0 ? void 0 : tryDecodePage(bytes);
}

// src/book/renames.ts
/**
* Where the source page of a stray translation went: its base tells by its content, which costs no history; else git
* finds renames between two commits, and the question is only which two, since the page may have been renamed long ago
* and rewritten later.
*/
/** The share of lines in common from which git, too, takes one file for the other. */
const ALIKE$1 = .5;
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
	const fresh = pages.map(({ blob }) => tryDecodePage(blobs.get(blob) ?? /* @__PURE__ */ new Uint8Array()));
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
	}).filter(({ likeness }) => likeness >= ALIKE$1).toSorted((a, b) => b.likeness - a.likeness || Number(b.isSameName) - Number(a.isSameName)).map(({ stray, path }) => [stray, path]);
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

// src/book/safe-path.ts
/** Guard: a page may only be written inside its repository, and through no symbolic link. */
/**
* @param path  Where a page or its base would be written.
* @param files Files of the translation.
* @throws {ContentError} when the path leaves the repository, enters `.git`, or passes a link or submodule.
*/
function assertInside(path, files) {
	const clean = posix.normalize(path);
	if (posix.isAbsolute(path) || clean === ".." || clean.startsWith("../") || /^[a-zA-Z]:|\\|\0/.test(path)) throw new ContentError(path, "the target path is outside its repository; correct 'paths' or 'base'");
	const parts = clean.split("/");
	if (clean !== path || parts.some((part) => part.toLowerCase() === ".git" || part === ".")) throw new ContentError(path, "is no path that git can hold; correct 'paths' or 'base'");
	for (let length = 1; length <= parts.length; length += 1) {
		const folder = parts.slice(0, length).join("/");
		const entry = files.get(folder);
		if (entry !== void 0) assertPassable(path, entry, length === parts.length);
	}
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
function findBase$1({ files, state, basePattern }, target) {
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
		const base = findBase$1(translation, target);
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

// src/book/scope.ts
/** Work out the scope of a run for one translation. */
async function selectScope(request) {
	const { translation, selection, source, commit } = request;
	const pages = [...request.sourceFiles.values()].filter(({ path, kind }) => kind === "file" && request.isPage(path));
	const paths = new Set(pages.map(({ path }) => path));
	const strays = listStrays(translation, request.isPage, paths).filter(({ base }) => base !== void 0 || selection.full);
	const untranslated = pages.filter(({ path }) => !translation.files.has(findTarget(translation, path)));
	const renames = await findRenames(strays, {
		source,
		target: request.target,
		commit,
		since: selection.since,
		untranslated: new Map(untranslated.map((page) => [page.path, page]))
	});
	const isInScope = await compileSelection(request);
	const strayOf = new Map([...renames].map(([stray, path]) => [path, stray]));
	const planned = pages.toSorted(byPath).map((page) => planPage(page, translation, strayOf.get(page.path)));
	const rivals = findRivals(planned);
	const entries = planned.filter(isInScope).map((task) => settle(task, request, rivals.get(task)));
	const orphans = strays.filter((stray) => !renames.has(stray) && !paths.has(stray.source)).flatMap(({ base, ...stray }) => base === void 0 ? [] : [{
		...stray,
		base
	}]);
	const gone = orphans.map(describeRemoved$1).filter(isInScope);
	const inScope = new Set(gone.map(({ target }) => target));
	return {
		tasks: entries.filter((entry) => "kind" in entry),
		settled: [...entries.filter((entry) => "status" in entry), ...gone],
		orphans: orphans.filter(({ target }) => inScope.has(target))
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
		base: findBase$1(translation, target)
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
async function compileSelection({ source, commit, selection }) {
	const { since, full, pages } = selection;
	const changes = since === void 0 ? void 0 : await source.listChanges(since, commit);
	const touched = changes === void 0 ? void 0 : new Set(changes.flatMap(listPaths));
	return (entry) => {
		if (pages !== void 0 && !pages(entry.source)) return false;
		if (touched !== void 0) return touched.has(entry.source);
		return full || pages !== void 0 || "status" in entry || !isUpToDate(entry);
	};
}
function listPaths(change) {
	return change.kind === "renamed" ? [change.path, change.from] : [change.path];
}
/** Nothing to do: the source has not changed, or the translators removed the page but not what records its base. */
function isUpToDate(task) {
	if (task.kind === "new") return task.base !== void 0;
	return task.kind === "update" && task.base?.blob === task.sourceBlob;
}
/** A task that can be worked on, or why it needs no work or cannot be. */
function settle(task, { translation, selection, declined }, rival) {
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
			reason: error.message
		};
	}
	if (isUpToDate(task)) return {
		status: "unchanged",
		source,
		target,
		reason: describeUpToDate(task)
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
		reason: describeMissingBase(task)
	};
	return task;
}
function assertWritable({ target, basePath, from }, { files }) {
	if (basePath === target) throw new ContentError(target, "is its own base; correct 'base'");
	for (const path of [
		target,
		basePath,
		from?.target,
		from?.basePath
	]) if (path !== void 0) assertInside(path, files);
}
function describeUpToDate({ kind }) {
	if (kind !== "new") return "up to date";
	return "removed by its translators; to have it again, remove its base and its entry in .amts/state.json";
}
function describeDeclined(pullRequest) {
	return `declined in #${pullRequest}; proposed again when its source changes`;
}
function describeMissingBase({ target, basePath }) {
	return `${target}: has no base (looked in ${basePath === void 0 ? ".amts/state.json" : `${basePath} and .amts/state.json`}), so what changed is unknown; run once with --full, which takes the closest source revision`;
}
function describeRemoved$1({ source, target }) {
	return {
		status: "unchanged",
		source,
		target,
		reason: "source page removed; the translation stays until its translators remove it"
	};
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
		].some(([a, b]) => isSame$1(a, b));
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
		const entry = clashes.has(path) ? states[newer(path)].get(path) ?? proposal ?? target : isSame$1(proposal, base) ? target : proposal;
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
function isSame$1(a, b) {
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

// src/commands/steps/open/declined-pages.ts
/** Number of the pull request that was closed, the last one, by path of the translated page. */
async function findDeclined(book, { branch, base, sourceFiles }) {
	const declined = /* @__PURE__ */ new Map();
	if (branch.declined.length === 0) return declined;
	const accepted = await readState(book, await book.listFiles(base.targetHead));
	const proposals = await Promise.all(branch.declined.map(async ({ number, headCommit }) => ({
		number,
		pages: await readState(book, await book.listFiles(headCommit))
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
function readPageRules({ source, commit, settings }, { settings: target }) {
	const isSourcePage = compileGlobs(settings.source.pages);
	const dialect = settings.source.dialect;
	const { base, language, paths } = target;
	return {
		isPage: (path) => isSourcePage(unmapPath(path, paths)),
		findBasePath: (page) => base === null ? void 0 : renderBasePath(base, page),
		findSource: (page) => unmapPath(page, paths),
		findNewer: async (path, blobs) => {
			const versions = (await source.followPage(commit, path)).map(({ blob }) => blob);
			const age = (side) => versions.includes(blobs[side]) ? versions.indexOf(blobs[side]) : 1e400;
			return age("proposal") < age("target") ? "proposal" : "target";
		},
		parse: (text) => parsePage(text, {
			language,
			dialect
		})
	};
}

// src/pull-request/plan-branch.ts
/** Plan the branch of the next proposal. */
function planBranch(situation) {
	const { name, targetBranch } = situation;
	const pullRequests = situation.pullRequests.filter(({ head }) => numberOf(head, name) !== void 0);
	const open = pullRequests.filter(({ state, head }) => state === "open" && situation.heads.has(head));
	const current = open[0];
	const known = {
		...situation,
		pullRequests
	};
	const { branch, ...start } = current === void 0 ? chooseBranch(known) : continueBranch(current.head, known);
	return {
		branch,
		...start,
		open: current,
		declined: pullRequests.filter(({ state }) => state === "closed"),
		warnings: [...warnOfMove(current, targetBranch), ...warnOfOthers(open)]
	};
}
/**
* Without an open pull request: a branch with work that no pull request has taken in, of several the last, since a
* number is only used when the branches before are left alone; else one that can start anew; else a free name.
*/
function chooseBranch(situation) {
	const { name, heads } = situation;
	const starts = [...heads.keys()].filter((branch) => numberOf(branch, name) !== void 0).toSorted((a, b) => (numberOf(b, name) ?? 0) - (numberOf(a, name) ?? 0)).filter((branch) => findLatest(branch, situation)?.state !== "closed").map((branch) => continueBranch(branch, situation));
	return starts.find(({ isFresh }) => !isFresh) ?? starts.at(-1) ?? startAt$1(findFreeName(name, heads));
}
/** After a merge that is all of the branch, it starts anew, also where a squash or a rebase left other commits. */
function continueBranch(branch, situation) {
	const head = situation.heads.get(branch);
	const latest = findLatest(branch, situation);
	const merged = latest?.state === "merged" && latest.base === situation.targetBranch ? latest.headCommit : void 0;
	return {
		branch,
		head,
		isFresh: head !== void 0 && head === merged,
		merged
	};
}
function startAt$1(branch) {
	return {
		branch,
		head: void 0,
		isFresh: false,
		merged: void 0
	};
}
function findLatest(branch, { pullRequests }) {
	return pullRequests.find(({ head }) => head === branch);
}
function findFreeName(name, heads) {
	for (let number = 1;; number += 1) {
		const branch = number === 1 ? name : `${name}-${number}`;
		if (!heads.has(branch)) return branch;
	}
}
/** 1 for the first name; `undefined` for another branch, also one of a book whose name only starts alike. */
function numberOf(branch, name) {
	if (branch === name) return 1;
	const [, digits] = branch.startsWith(name) ? /^-([2-9]|[1-9]\d+)$/.exec(branch.slice(name.length)) ?? [] : [];
	return digits === void 0 ? void 0 : Number(digits);
}
function warnOfMove(open, targetBranch) {
	if (open === void 0 || open.base === targetBranch) return [];
	return [`#${open.number} was opened for ${open.base}; it is now for ${targetBranch}`];
}
function warnOfOthers([current, ...others]) {
	return others.map(({ number }) => `#${number} is open beside #${current?.number}, which is continued; merge or close one of them`);
}

// src/book/join-trees.ts
/** Join two trees; both lists are in the order of their paths. */
function joinTrees({ base, proposal, target }) {
	const edits = [];
	const clashes = [];
	for (const path of [.../* @__PURE__ */ new Set([...proposal.keys(), ...base.keys()])].toSorted()) {
		const clash = {
			path,
			base: base.get(path),
			proposal: proposal.get(path),
			target: target.get(path)
		};
		if (isSame(clash.proposal, clash.base) || isSame(clash.proposal, clash.target)) continue;
		if (isSame(clash.target, clash.base)) edits.push(editTo(path, clash.proposal));
		else clashes.push(clash);
	}
	return {
		edits,
		clashes
	};
}
/** The edit that puts a file, with its mode, where it stands on the other branch. */
function editTo(path, file) {
	const mode = file?.mode === void 0 ? {} : { mode: file.mode };
	return {
		path,
		blob: file?.blob,
		...mode
	};
}
function isSame(a, b) {
	return a?.blob === b?.blob && a?.mode === b?.mode;
}

// src/shared/versions.ts
/** The other branch. */
function otherSide(side) {
	return side === "target" ? "proposal" : "target";
}
/** Do the same, at once, for the three versions. */
async function mapVersions({ base, proposal, target }, work) {
	const [atBase, inProposal, onTarget] = await Promise.all([
		work(base),
		work(proposal),
		work(target)
	]);
	return {
		base: atBase,
		proposal: inProposal,
		target: onTarget
	};
}

// src/commands/steps/join/follow-moves.ts
/**
* A page that one branch renamed and the other changed, under its old name: the change goes with it to the new name. A
* rename is known by likeness, as git knows it.
*/
/** Git's own threshold for a rename: half of the lines. */
const LEAST_LIKENESS$1 = .5;
/** The join with its renamed pages as clashes at their new paths. */
async function followMoves(book, tree, context) {
	const gone = tree.clashes.filter((clash) => context.rules.isPage(clash.path) && findGone(clash) !== void 0);
	return (await Promise.all(gone.map((clash) => findMove(book, clash, context)))).reduce((join, move) => move === void 0 ? join : applyMove(join, move, context), tree);
}
/** The branch on which a page of the common ancestor is not there any more. */
function findGone({ base, proposal, target }) {
	if (base === void 0) return void 0;
	return proposal === void 0 ? "proposal" : target === void 0 ? "target" : void 0;
}
async function findMove(book, clash, { files, rules }) {
	const side = findGone(clash);
	if (side === void 0 || clash.base === void 0) return void 0;
	const isNew = (path) => !files.base.has(path) && !files[otherSide(side)].has(path);
	const candidates = [...files[side].values()].filter(({ path, kind }) => kind === "file" && rules.isPage(path) && isNew(path));
	const contents = await book.readBlobs([clash.base.blob, ...candidates.map(({ blob }) => blob)]);
	const read = (blob) => tryDecodePage(contents.get(blob) ?? /* @__PURE__ */ new Uint8Array()) ?? "";
	const old = read(clash.base.blob);
	const [best] = candidates.map(({ path, blob }) => ({
		to: path,
		likeness: measureLikeness(old, read(blob))
	})).toSorted((a, b) => b.likeness - a.likeness);
	return best === void 0 || best.likeness < LEAST_LIKENESS$1 ? void 0 : {
		clash,
		side,
		to: best.to
	};
}
/** The page and its base become clashes where they are now, and nothing is left where they were. */
function applyMove({ edits, clashes }, { clash, side, to }, { files, rules }) {
	const rename = (path, old) => {
		const paths = side === "proposal" ? {
			proposal: path,
			target: old
		} : {
			proposal: old,
			target: path
		};
		const [proposal, target] = [files.proposal.get(paths.proposal), files.target.get(paths.target)];
		return {
			path,
			paths,
			base: files.base.get(old),
			proposal,
			target
		};
	};
	const [base, oldBase] = [rules.findBasePath(to), rules.findBasePath(clash.path)];
	const moved = [rename(to, clash.path), ...base === void 0 || oldBase === void 0 ? [] : [rename(base, oldBase)]];
	const touched = new Set(moved.flatMap(({ path, paths }) => [path, ...Object.values(paths ?? {})]));
	const left = [clash.path, oldBase].flatMap((path) => path !== void 0 && files.target.has(path) ? [path] : []);
	return {
		edits: [...edits.filter(({ path }) => !touched.has(path)), ...left.map((path) => ({
			path,
			blob: void 0
		}))],
		clashes: [...clashes.filter(({ path }) => !touched.has(path)), ...moved]
	};
}

// src/update/join/sentence-units.ts
/**
* A page as a list of units that are compared and taken as wholes: its sentences, each with the marks around it, and
* its lines without sentences. Joined again, they are the page, byte for byte.
*/
/** Cut a page; white space at its start is a unit without text. */
function cutUnits(page) {
	if (page.text === "") return [];
	const opening = /* @__PURE__ */ new Set([0, ...findLines(page)]);
	const cuts = [.../* @__PURE__ */ new Set([...opening, ...findInner(page)])].toSorted((a, b) => a - b);
	return cuts.map((start, at) => {
		const raw = page.text.slice(start, cuts[at + 1]);
		const text = raw.trimEnd();
		return {
			text,
			tail: raw.slice(text.length),
			opensLine: opening.has(start)
		};
	});
}
/** Starts of the lines that are not blank and go on with no sentence. */
function findLines(page) {
	const lines = [...page.text.matchAll(/^(?=[^\n]*\S)/gm)].map(({ index }) => index);
	const sentences = listSentences(page);
	let next = 0;
	return lines.filter((line) => {
		while ((sentences[next]?.end ?? 1e400) <= line) next += 1;
		return (sentences[next]?.start ?? 1e400) >= line;
	});
}
/** Starts of the sentences that follow another on their line. */
function findInner(page) {
	const sentences = listSentences(page);
	return sentences.flatMap(({ start }, at) => {
		const before = sentences[at - 1];
		return before === void 0 || page.text.slice(before.end, start).includes("\n") ? [] : [start];
	});
}
/** How alike two units are at least that are taken for two versions of one. */
const LEAST_LIKENESS = .5;
/** Versions of a unit are no further apart than this, as counted in a gap; comparing all with all takes too long. */
const REACH = 20;
/**
* What became of each unit of a list in a later one, in order: equal ones are found first, between them those that are
* alike, and between these, where as many are left as there were before, one is taken for the other.
*
* @param options `onlyAlike`: leave out that last step.
* @returns Positions in the later list; `undefined` for what is gone.
*/
function followUnits(old, fresh, options = {}) {
	const partners = matchTexts(old, fresh);
	fillGaps(partners, fresh.length, (left, right) => {
		const isNear = limitReach(left, right);
		const likeness = (i, j) => isNear(i, j) ? similarity(old[i]?.text ?? "", fresh[j]?.text ?? "") : 0;
		return matchSimilar(left, right, {
			threshold: LEAST_LIKENESS,
			likeness
		}).map((pair) => [pair.old, pair.new]);
	});
	if (options.onlyAlike === true) return partners;
	fillGaps(partners, fresh.length, (left, right) => left.length === right.length ? left.map((from, at) => [from, right[at]]) : []);
	return partners;
}
function matchTexts(old, fresh) {
	const partners = old.map(() => void 0);
	const [before, after] = [old.map(({ text }) => text), fresh.map(({ text }) => text)];
	for (const [from, to] of matchEqual(before, after)) partners[from] = to;
	return partners;
}
/** Whether two places of a gap may hold versions of one unit. */
function limitReach(left, right) {
	const reach = REACH + Math.abs(left.length - right.length);
	const shift = (left[0] ?? 0) - (right[0] ?? 0);
	return (i, j) => Math.abs(i - j - shift) <= reach;
}
/** Match what stands between two matched units, on either side of every gap. */
function fillGaps(partners, freshCount, match) {
	const matched = [...partners.entries()].filter(([, to]) => to !== void 0);
	let [i, j] = [0, 0];
	for (const [from, to = freshCount] of [...matched, [partners.length, freshCount]]) {
		if (from > i && to > j) for (const [left, right] of match(range(i, from), range(j, to))) partners[left] = right;
		[i, j] = [from + 1, to + 1];
	}
}
function range(from, to) {
	return Array.from({ length: to - from }, (_, at) => from + at);
}
/**
* Join neighbours that are one unit in another list, where a sentence was split or two were made one: so that it is
* compared as a whole.
*
* @returns The units, some of them joined.
*/
function joinNeighbours(units, other) {
	const goesOn = /* @__PURE__ */ new Set();
	fillGaps(matchTexts(units, other), other.length, (left, right) => {
		const isNear = limitReach(left, right);
		for (const at of left.length > right.length ? left.slice(0, -1) : []) if (right.some((to) => isNear(at, to) && isWhole(other[to], units[at], units[at + 1]))) goesOn.add(at);
		return [];
	});
	const joined = [];
	for (const [at, unit] of units.entries()) {
		const last = goesOn.has(at - 1) ? joined.pop() : void 0;
		joined.push(last === void 0 ? unit : joinUnits(last, unit));
	}
	return joined;
}
function joinUnits(first, second) {
	return {
		...second,
		text: first.text + first.tail + second.text,
		opensLine: first.opensLine
	};
}
/** Whether a unit is more like two neighbours together than like either. */
function isWhole(whole, first, second) {
	if (whole === void 0 || first === void 0 || second === void 0) return false;
	const likeness = similarity(joinUnits(first, second).text, whole.text);
	if (likeness < LEAST_LIKENESS) return false;
	return [first, second].every(({ text }) => similarity(text, whole.text) < likeness);
}

// src/update/join/merge-translations.ts
/**
* Three-way merge of a translated page that was changed on the target branch and in its proposal: by lines, or where
* both changed the same lines, by sentences. What one side changed is taken; a sentence that both changed is settled
* by who wrote it, and told. No conflict mark is ever written.
*/
/** Merge by lines; `undefined` when both sides changed the same or neighbouring lines. */
function mergeLines({ base, proposal, target }) {
	const [ours, old, theirs] = [
		splitLines(proposal),
		splitLines(base),
		splitLines(target)
	];
	const regions = diff3Merge(ours, old, theirs, { excludeFalseConflicts: true });
	if (regions.some(({ conflict }) => conflict !== void 0)) return void 0;
	return regions.flatMap(({ ok }) => ok ?? []).join("");
}
function splitLines(text) {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
/**
* Merge by sentences. Of one that both changed, the target branch's wording stands, since it has been reviewed, unless
* an earlier proposal delivered it as it is: then the proposal's does when a person wrote it, else the newer.
*
* @param pages The base is an empty page when both sides added the page.
*/
function mergeTranslations(pages, authorship) {
	const [proposal, target] = [cutUnits(pages.proposal), cutUnits(pages.target)];
	const base = joinNeighbours(joinNeighbours(cutUnits(pages.base), proposal), target);
	const ours = traceUnits(base, joinNeighbours(proposal, base));
	const theirs = traceUnits(base, joinNeighbours(target, base));
	const listTexts = (page) => new Set(page === void 0 ? [] : cutUnits(page).map(({ text }) => text));
	const merge = {
		text: "",
		clashes: [],
		delivered: {
			proposal: listTexts(authorship.delivered.proposal),
			target: listTexts(authorship.delivered.target)
		},
		newer: authorship.newer
	};
	for (let at = 0; at <= base.length; at += 1) {
		mergeAdded(merge, ours.added[at] ?? [], theirs.added[at] ?? []);
		const old = base[at];
		if (old !== void 0) mergeUnit(merge, {
			base: old,
			proposal: ours.became[at],
			target: theirs.became[at]
		});
	}
	return {
		text: merge.text,
		clashes: merge.clashes
	};
}
function traceUnits(base, side) {
	const partners = followUnits(base, side);
	const origin = new Map(partners.flatMap((to, from) => to === void 0 ? [] : [[to, from]]));
	const added = [...base.map(() => []), []];
	let next = 0;
	for (const [at, unit] of side.entries()) {
		const from = origin.get(at);
		if (from === void 0) added[next]?.push(unit);
		else next = from + 1;
	}
	const became = partners.map((at) => at === void 0 ? void 0 : side[at]);
	for (let gap = base.length - 1; gap >= 0; gap -= 1) pairReworded(gap, {
		base,
		became,
		added
	});
	return {
		became,
		added
	};
}
/** What is gone and what is new in one place is a rewording, however little the two have in common. */
function pairReworded(gap, trace) {
	const { base, became, added } = trace;
	const isWord = ({ text }) => text !== "";
	const fresh = added[gap]?.filter(isWord) ?? [];
	let at = gap;
	while (fresh.length > 0 && at < base.length && became[at] === void 0) {
		if (base[at]?.text !== "") became[at] = fresh.shift();
		at += 1;
	}
	if (at === gap) return;
	added[gap] = (added[gap] ?? []).filter((unit) => !isWord(unit));
	added[at] = [...fresh, ...added[at] ?? []];
}
function mergeUnit(merge, versions) {
	const { base, proposal, target } = versions;
	const [ours, theirs] = [proposal?.text, target?.text];
	const choice = ours !== theirs && ours !== base.text && theirs !== base.text ? chooseSide(merge, ours, theirs) : void 0;
	const side = choice?.side ?? (ours === base.text ? "target" : "proposal");
	const taken = versions[side];
	if (taken === void 0) return;
	const unit = {
		...taken,
		...chooseLayout(versions)
	};
	append(merge, unit);
	if (choice?.isTold === true) tell(merge, unit, {
		kept: side,
		other: versions[otherSide(side)]?.text ?? ""
	});
}
/** Line breaks are no wording: what one side changed is taken, the target's when both did. */
function chooseLayout({ base, proposal, target }) {
	if (proposal === void 0 || target === void 0) return {};
	return {
		tail: target.tail === base?.tail ? proposal.tail : target.tail,
		opensLine: target.opensLine === base?.opensLine ? proposal.opensLine : target.opensLine
	};
}
/** Both may have added the same, or a version each of the same; what is not alike stands one after the other. */
function mergeAdded(merge, ours, theirs) {
	const partners = followUnits(theirs, ours, { onlyAlike: true });
	const isDoubled = ours.length > 0 && theirs.length > 0;
	const addOwn = (from, to) => {
		for (const unit of ours.slice(from, to)) {
			append(merge, unit);
			if (isDoubled && unit.text !== "") tell(merge, unit, {
				kept: "both",
				other: unit.text
			});
		}
	};
	let next = 0;
	for (const [at, unit] of theirs.entries()) {
		const partner = partners[at];
		if (partner !== void 0) {
			addOwn(next, partner);
			next = partner + 1;
		}
		mergeTwins(merge, partner === void 0 ? void 0 : ours[partner], unit);
	}
	addOwn(next, ours.length);
}
/** What the target branch added, of which the proposal may have another version. */
function mergeTwins(merge, proposal, target) {
	if (proposal === void 0 || proposal.text === target.text) return append(merge, target);
	const { side, isTold } = chooseSide(merge, proposal.text, target.text);
	const [unit, other] = side === "target" ? [target, proposal] : [proposal, target];
	append(merge, unit);
	if (isTold) tell(merge, unit, {
		kept: side,
		other: other.text
	});
}
function append(merge, { text, tail, opensLine }) {
	const isGlued = opensLine && merge.text !== "" && !merge.text.endsWith("\n");
	merge.text += `${isGlued ? "\n" : ""}${text}${tail}`;
}
/** Tell of the unit that was appended last. */
function tell(merge, { text, tail }, clash) {
	const before = merge.text.slice(0, merge.text.length - text.length - tail.length);
	merge.clashes.push({
		line: before.split("\n").length,
		...clash
	});
}
/** A removal is nobody's wording: what the other side wrote stands. */
function chooseSide({ delivered, newer }, ours, theirs) {
	if (ours === void 0 || theirs === void 0) return {
		side: ours === void 0 ? "target" : "proposal",
		isTold: true
	};
	const has = (side, wording) => delivered[side].has(wording);
	const [isTargetLater, isProposalLater] = [has("target", ours), has("proposal", theirs)];
	if (isTargetLater !== isProposalLater) return {
		side: isTargetLater ? "target" : "proposal",
		isTold: false
	};
	if (!has("target", theirs)) return {
		side: "target",
		isTold: true
	};
	if (!has("proposal", ours)) return {
		side: "proposal",
		isTold: true
	};
	return {
		side: newer,
		isTold: false
	};
}

// src/commands/steps/join/merge-clash.ts
/** Blobs that {@link settleClash} reads. */
function listBlobs({ path, paths, base, proposal, target }, states) {
	const files = [
		base,
		proposal,
		target
	].flatMap((file) => file?.kind === "file" ? [file.blob] : []);
	const delivered = ["proposal", "target"].flatMap((side) => states[side].get(paths?.[side] ?? path)?.targetBlob ?? []);
	return [...files, ...delivered];
}
/** Settle one clash. */
function settleClash(clash, context) {
	const { path, proposal, target } = clash;
	const page = context.pageOfBase.get(path);
	if (page !== void 0) return keep(path, clash[context.newer.get(page) ?? "target"] ?? proposal ?? target);
	if (proposal === void 0 || target === void 0) return keep(path, proposal ?? target, `${path}: removed ${target === void 0 ? "on the target branch" : "in the proposal"} and changed ${target === void 0 ? "in the proposal" : "on the target branch"}; it stays`);
	return mergeFile(clash, context) ?? keepReviewed(path, context);
}
function keep(path, file, ...warnings) {
	return {
		path,
		...file === void 0 ? {} : { file },
		warnings
	};
}
function keepReviewed(path, { proposalHead }) {
	return {
		path,
		warnings: [`${path}: changed on the target branch, whose file stands, and in the proposal; ${`the proposal's is in commit ${proposalHead.slice(0, 10)}`}`]
	};
}
/** `undefined` when one of the three is no text, or no page and not to be merged by lines. */
function mergeFile(clash, context) {
	const { path } = clash;
	const read = (file) => file?.kind === "file" ? readText(file.blob, context) : void 0;
	const [base, proposal, target] = [
		clash.base === void 0 ? "" : read(clash.base),
		read(clash.proposal),
		read(clash.target)
	];
	if (base === void 0 || proposal === void 0 || target === void 0) return void 0;
	const text = mergeLines({
		base,
		proposal,
		target
	});
	if (text !== void 0) return {
		path,
		text,
		warnings: []
	};
	return context.rules.isPage(path) ? mergePage(clash, {
		base,
		proposal,
		target
	}, context) : void 0;
}
function readText(blob, { contents }) {
	const bytes = contents.get(blob);
	return bytes === void 0 ? void 0 : tryDecodePage(bytes);
}
function mergePage({ path, paths }, texts, context) {
	const { rules, newer, states } = context;
	const [base, proposal, target] = [
		texts.base,
		texts.proposal,
		texts.target
	].map((text) => rules.parse(text));
	if (base === void 0 || proposal === void 0 || target === void 0) throw new RangeError("three versions");
	const findDelivered = (side) => {
		const blob = states[side].get(paths?.[side] ?? path)?.targetBlob;
		const text = blob === void 0 ? void 0 : readText(blob, context);
		return text === void 0 ? void 0 : rules.parse(text);
	};
	const merged = mergeTranslations({
		base,
		proposal,
		target
	}, {
		delivered: {
			proposal: findDelivered("proposal"),
			target: findDelivered("target")
		},
		newer: newer.get(path) ?? "target"
	});
	return {
		path,
		text: merged.text,
		warnings: merged.clashes.map((clash) => describeClash(path, clash))
	};
}
const NAMES = {
	proposal: "the proposal",
	target: "the target branch"
};
const MAX_QUOTE = 200;
function describeClash(path, { line, kept, other }) {
	const place = `${path}:${line}`;
	const quote = other.length > MAX_QUOTE ? `“${other.slice(0, MAX_QUOTE)}…”` : `“${other}”`;
	if (kept === "both") return `${place}: both branches added text here, and both stand; the proposal added ${quote}`;
	const had = other === "" ? "had removed it" : `had ${quote}`;
	return `${place}: changed on both branches; ${NAMES[kept]}'s wording stands, ${NAMES[otherSide(kept)]} ${had}`;
}

// src/commands/steps/join/join-branches.ts
/**
* The proposal branch and the target branch to one tree: what one of them changed is taken, and what both changed is
* settled by contents. Nothing of either is lost without a word: both heads become parents, and warnings quote.
*/
/**
* Join the trees of three commits.
*
* @throws {ConfigError} when a state file cannot be read.
*/
async function joinBranches(book, commits, rules) {
	const files = await mapVersions(commits, (commit) => book.listFiles(commit));
	const states = await mapVersions(files, (list) => readState(book, list));
	const tree = await followMoves(book, joinTrees(files), {
		files,
		rules
	});
	const sources = {
		files,
		states,
		rules,
		moves: listMoves(tree.clashes),
		proposalHead: commits.proposal
	};
	const { settled, state } = await settleClashes(book, tree.clashes, sources);
	const written = await writeEdits(book, settled, state);
	const edits = [...new Map([...tree.edits, ...written].map((edit) => [edit.path, edit])).values()].filter((edit) => isChange(edit, files.target.get(edit.path)));
	return {
		edits,
		files: applyEdits(files, edits),
		isJoinDue: tree.clashes.length > 0 && edits.length > 0,
		warnings: settled.flatMap(({ warnings }) => warnings)
	};
}
function listMoves(clashes) {
	return new Map(clashes.flatMap(({ path, paths }) => paths === void 0 ? [] : [[path, paths]]));
}
/** @returns What stands for each file, and the state, when both branches changed it. */
async function settleClashes(book, all, { proposalHead, ...sources }) {
	const { files, states, rules, moves } = sources;
	const pageOfBase = indexBases(files, rules);
	const touched = all.map(({ path }) => pageOfBase.get(path) ?? path);
	const newer = await findNewerSides(/* @__PURE__ */ new Set([...touched, ...listStateClashes(states)]), sources);
	const clashes = all.filter(({ path }) => path !== STATE_PATH);
	const context = {
		pageOfBase,
		newer,
		states,
		contents: await book.readBlobs(clashes.flatMap((clash) => listBlobs(clash, states))),
		rules,
		proposalHead
	};
	const state = clashes.length < all.length || moves.size > 0 ? joinStates(states, (page) => newer.get(page) ?? "target") : void 0;
	return {
		settled: clashes.map((clash) => settleClash(clash, context)),
		state: state && moveEntries(state, moves)
	};
}
/** The entry of a page goes with it to its new path. */
function moveEntries(state, moves) {
	const moved = new Map(state);
	for (const [page, paths] of moves) for (const old of Object.values(paths)) {
		const entry = old === page ? void 0 : moved.get(old);
		if (entry !== void 0 && !moved.has(page)) moved.set(page, entry);
		if (old !== page) moved.delete(old);
	}
	return moved;
}
function isChange({ blob, mode }, file) {
	return blob !== file?.blob || blob !== void 0 && mode !== void 0 && mode !== file?.mode;
}
/** Pages by the path of their base. */
function indexBases({ proposal, target }, rules) {
	const pages = [...proposal.keys(), ...target.keys()].filter((path) => rules.isPage(path));
	return new Map(pages.flatMap((page) => {
		const base = rules.findBasePath(page);
		return base === void 0 ? [] : [[base, page]];
	}));
}
/** For each of some pages, the branch whose base is the newer source. */
async function findNewerSides(pages, sources) {
	const sides = await Promise.all([...pages].map((page) => findNewerSide(page, sources)));
	return new Map([...pages].flatMap((page, at) => [[page, sides[at] ?? "target"]]));
}
async function findNewerSide(page, { files, states, rules, moves }) {
	const read = (side) => {
		const path = moves.get(page)?.[side] ?? page;
		const [base, state] = [rules.findBasePath(path), states[side].get(path)];
		return {
			blob: (base === void 0 ? void 0 : files[side].get(base))?.blob ?? state?.sourceBlob,
			source: state?.source
		};
	};
	const [ours, theirs] = [read("proposal"), read("target")];
	if (ours.blob === void 0 || ours.blob === theirs.blob) return "target";
	if (theirs.blob === void 0) return "proposal";
	const source = ours.source ?? theirs.source ?? rules.findSource(page);
	return rules.findNewer(source, {
		proposal: ours.blob,
		target: theirs.blob
	});
}
async function writeEdits(book, settled, state) {
	const pages = settled.flatMap(({ text, path }) => text === void 0 ? [] : [{
		path,
		text
	}]);
	const texts = state === void 0 ? pages : [...pages, {
		path: STATE_PATH,
		text: renderState(state)
	}];
	const blobs = await book.writeBlobs(texts.map(({ text }) => encodePage(text)));
	const merged = texts.map(({ path }, at) => ({
		path,
		blob: blobs[at]
	}));
	return [...settled.flatMap(({ path, file }) => file === void 0 ? [] : [editTo(path, file)]), ...merged];
}
function applyEdits({ proposal, target }, edits) {
	const files = new Map(target);
	for (const { path, blob } of edits) {
		const entry = target.get(path) ?? proposal.get(path);
		if (blob === void 0) files.delete(path);
		else if (proposal.get(path)?.blob === blob) files.set(path, proposal.get(path) ?? {
			path,
			blob,
			kind: "file"
		});
		else files.set(path, {
			...entry,
			path,
			blob,
			kind: "file"
		});
	}
	return files;
}

// src/commands/steps/open/proposal-start.ts
/**
* Read the heads of both branches, decide, and join them.
*
* @throws {ConfigError} when a branch is missing or cannot be worked on.
*/
async function readProposalStart(book, request) {
	const { proposalName: name, pullRequests, rules } = request;
	const targetBranch = request.targetBranch ?? await book.findDefaultBranch();
	const targetHead = await findTargetHead(book, targetBranch, name);
	const heads = await book.listHeads(name);
	const branch = planBranch({
		name,
		heads,
		pullRequests,
		targetBranch
	});
	const work = await findWork(book, branch, {
		targetBranch,
		targetHead
	});
	const start = await (work === void 0 ? startAt(book, targetHead) : continueWork(book, work, rules));
	return {
		base: {
			targetBranch,
			targetHead,
			proposalBranch: branch.branch,
			proposalHead: branch.head,
			isFresh: branch.head !== void 0 && work === void 0,
			...start,
			warnings: [...branch.warnings, ...start.warnings]
		},
		branch
	};
}
async function findTargetHead(book, branch, proposalName) {
	const { location } = book;
	if (branch === proposalName) throw new ConfigError(`${location}: is on ${branch}, the branch of the proposals; check out another branch`);
	const head = (await book.listHeads(branch)).get(branch);
	if (head !== void 0) return head;
	const standard = await book.findDefaultBranch();
	if (standard === branch) throw new ConfigError(`${location}: has no commit on '${branch}' yet; commit a page first`);
	const renamed = `correct 'branch', or remove it for the default branch, '${standard}'`;
	throw new ConfigError(`${location}: has no branch '${branch}'; ${renamed}`);
}
/** The work on the proposal branch that the target branch lacks; `undefined` when there is none. */
async function findWork(book, { branch, head, isFresh, merged }, { targetBranch, targetHead }) {
	if (head === void 0 || isFresh) return void 0;
	const base = await book.findMergeBase(head, targetHead);
	if (base === head) return void 0;
	if (base === void 0) throw new ConfigError(`${book.location}: ${branch} and ${targetBranch} have no commit in common; fetch the whole history (actions/checkout: fetch-depth: 0), or remove the branch ${branch}`);
	return {
		base: await findMerged(book, {
			head,
			base,
			merged
		}) ?? base,
		proposal: head,
		target: targetHead
	};
}
/**
* After a squash or a rebase git does not know that the target branch holds the proposal up to the commit that was
* merged; the commits after it are the work.
*/
async function findMerged(book, { head, base, merged }) {
	if (merged === void 0 || await book.findMergeBase(merged, head) !== merged) return void 0;
	return await book.findMergeBase(base, merged) === base ? merged : void 0;
}
async function startAt(book, commit) {
	return {
		tree: commit,
		files: await book.listFiles(commit),
		edits: [],
		isJoinDue: false,
		parents: [commit],
		warnings: []
	};
}
async function continueWork(book, work, rules) {
	if (work.base === work.target) return startAt(book, work.proposal);
	const joined = await joinBranches(book, work, rules);
	return {
		tree: work.target,
		...joined,
		parents: [work.proposal, work.target]
	};
}

// src/commands/steps/open/open-translation.ts
/**
* Read a translation as it is now.
*
* @throws {ConfigError} when a branch or the state file cannot be read.
*/
async function openTranslation(run, target, sourceFiles) {
	const { settings, book } = target;
	const proposalName = `amts/${run.source.name}`;
	const pullRequests = await target.pullRequests?.list(proposalName) ?? [];
	const rules = readPageRules(run, target);
	const { base, branch } = await readProposalStart(book, {
		targetBranch: settings.branch,
		proposalName,
		pullRequests,
		rules
	});
	const state = await readState(book, base.files);
	const translation = {
		files: base.files,
		state,
		paths: settings.paths,
		basePattern: settings.base
	};
	const declined = await findDeclined(book, {
		branch,
		base,
		sourceFiles
	});
	const { source, commit, selection } = run;
	const isPage = compileGlobs(run.settings.source.pages);
	const scope = await selectScope({
		source,
		target: book,
		commit,
		sourceFiles,
		isPage,
		translation,
		declined,
		selection
	});
	return {
		...target,
		base,
		branch,
		translation,
		scope
	};
}

// src/commands/steps/translate/load-resources.ts
/**
* What customises the translation into one language, made from its own book: parallel data of the pages that the
* translators have merged, and their terminology. Worked out when an engine asks, at most once.
*/
/** @returns Gives the same resources each time. */
function makeLoader(translation, context) {
	let resources;
	return () => {
		resources ??= loadResources(translation, context);
		return resources;
	};
}
async function loadResources(open, context) {
	const { run, ports } = context;
	const { parallelData } = run.settings.engine;
	const { language, terminology: glossary } = open.settings;
	if (parallelData === "none" && glossary === void 0) return {};
	ports.log.info(`${language}: making parallel data of what the translators have merged`);
	const merged = await readMerged(open);
	const { dialect, language: from } = run.settings.source;
	const unit = parallelData === "paragraph" ? "paragraph" : "sentence";
	const options = {
		from,
		to: language,
		dialect,
		unit
	};
	const book = await gatherUnits(await readMergedPages(merged, open, context), options, context.aligner);
	const file = makeDataFile(from, [{
		language,
		units: book.units
	}], {
		format: "csv",
		unit
	});
	ports.log.info(`${language}: ${file.records} ${unit} pairs from ${book.report.pages.length} pages`);
	return {
		...parallelData === "none" || file.records === 0 ? {} : { parallelData: file },
		...glossary === void 0 ? {} : { terminology: await makeTerminology(glossary, {
			open,
			merged,
			book,
			from,
			log: ports.log
		}) }
	};
}
/** The translation as its target branch has it, without the open proposal. */
async function readMerged({ book, base, translation }) {
	const files = await book.listFiles(base.targetHead);
	return {
		...translation,
		files,
		state: await readState(book, files)
	};
}
/** Every page of the target branch whose base is recorded, with that base. A text that cannot be read is left out. */
async function readMergedPages(merged, { book }, { run, sourceFiles }) {
	const isPage = compileGlobs(run.settings.source.pages);
	const pages = [...sourceFiles.values()].flatMap(({ path, kind }) => {
		const target = findTarget(merged, path);
		const entry = merged.files.get(target);
		const base = findBase$1(merged, target);
		return kind === "file" && isPage(path) && entry?.kind === "file" && base !== void 0 ? [{
			target,
			entry,
			base
		}] : [];
	});
	const texts = await readPairs(pages.map(({ entry, base }) => ({
		target: entry.blob,
		base
	})), {
		source: run.source,
		target: book
	});
	return pages.flatMap(({ target: name }, at) => {
		const { base: source, target } = texts[at] ?? {};
		return source === void 0 || target === void 0 ? [] : [{
			name,
			source,
			target
		}];
	});
}
async function makeTerminology(path, { open, merged, book, from, log }) {
	const entry = merged.files.get(path);
	const bytes = entry?.kind === "file" ? (await open.book.readBlobs([entry.blob])).get(entry.blob) : void 0;
	const { language } = open.settings;
	if (bytes === void 0) throw new ConfigError(`target ${language}: terminology '${path}' is no file of ${open.book.location}; correct the path`);
	const glossary = {
		name: path,
		text: decodePage(path, bytes)
	};
	const { file, refused } = decideTerminology([glossary], book.aligned, {
		from,
		to: language
	});
	const leftOut = describeRefused(refused);
	if (leftOut !== void 0) log.warn(`${language}: ${path}: ${leftOut}; 'amts terminology --json' names them`);
	return file;
}

// src/update/plan/memory.ts
/** Beads below this probability teach nothing. */
const SURE = .8;
/** A sentence of another page has to be this similar to be of help. */
const ALIKE = .75;
/** Entries that are compared with a sentence, those with its rarest words first. */
const CANDIDATES = 40;
/** Sentences of many pages, each with its translation. Of one sentence's translations the last page's counts. */
var TranslationMemory = class {
	#byText = /* @__PURE__ */ new Map();
	#byWord;
	constructor(pages) {
		for (const { base, target, alignment } of pages) {
			const [sources, targets] = [describePage(base), describePage(target)];
			for (const bead of alignment.sentences) {
				const source = bead.source.length === 1 ? sources.sentences[bead.source[0] ?? -1] : void 0;
				if (source === void 0 || bead.target.length === 0 || bead.score < SURE) continue;
				this.#byText.set(source.full, {
					source,
					target: tokensOf(targets, bead.target)
				});
			}
		}
	}
	/** The translation of this very sentence, else of the most similar one, with its spans changed to fit. */
	recall(sentence) {
		const same = this.#byText.get(sentence.full);
		if (same !== void 0) return {
			text: renderTokens(same.target),
			similarity: 1
		};
		let best;
		for (const entry of this.#candidates(sentence)) {
			if (wordOverlap(entry.source.words, sentence.words) < ALIKE) continue;
			const alike = similarity(entry.source.full, sentence.full);
			if (alike >= ALIKE && alike > (best?.similarity ?? 0)) best = {
				entry,
				similarity: alike
			};
		}
		if (best === void 0) return void 0;
		const { tokens } = patchTokens(best.entry.source.tokens, sentence.tokens, best.entry.target);
		return {
			text: renderTokens(tokens),
			similarity: best.similarity
		};
	}
	#candidates({ words }) {
		this.#byWord ??= indexWords(this.#byText.values());
		const index = this.#byWord;
		const lists = [...words.keys()].map((word) => index.get(word) ?? []).toSorted((a, b) => a.length - b.length);
		const found = /* @__PURE__ */ new Set();
		for (const list of lists) for (const entry of list) {
			if (found.size >= CANDIDATES) return found;
			found.add(entry);
		}
		return found;
	}
};
function indexWords(entries) {
	const index = /* @__PURE__ */ new Map();
	for (const entry of entries) for (const word of entry.source.words.keys()) {
		const list = index.get(word);
		if (list === void 0) index.set(word, [entry]);
		else list.push(entry);
	}
	return index;
}

// src/commands/steps/review/describe-changes.ts
/** The sentences of a proposal that a reviewer should see, before and after. */
/** In the order of the new source, then what it no longer has; what is plainly kept or moved is left out. */
function describeChanges(plan, proposal) {
	const { old } = plan;
	if (old === void 0) return describePresent(plan, proposal, () => void 0);
	const find = indexTranslations(old);
	return [...describePresent(plan, proposal, find), ...describeRemoved(old, proposal, find)];
}
function describePresent({ source, old }, proposal, find) {
	const findLine = indexLines(proposal.text);
	const findSourceLine = indexLines(source.text);
	return proposal.segments.flatMap((segment) => {
		const { outcome, reason, base, target } = segment;
		if ((outcome === "kept" || outcome === "moved") && !isPatched(segment)) return [];
		const oldSource = base && old?.base.text.slice(base.start, base.end);
		const oldTarget = base && find(base)?.text;
		return {
			outcome,
			...reason === void 0 ? {} : { reason },
			line: findLine(target.start),
			sourceLine: findSourceLine(segment.source.start),
			...oldSource === void 0 ? {} : { oldSource },
			newSource: source.text.slice(segment.source.start, segment.source.end),
			...oldTarget === void 0 ? {} : { oldTarget },
			proposal: proposal.text.slice(target.start, target.end)
		};
	});
}
/** Sentences of the base that no sentence of the new source was made from. */
function describeRemoved({ base, target }, { segments }, find) {
	const findLine = indexLines(target.text);
	const used = segments.flatMap((segment) => segment.base ?? []);
	return listSentences(base).flatMap(({ start, end }) => {
		if (used.some((range) => range.start < end && range.end > start)) return [];
		const translation = find({
			start,
			end
		});
		if (translation === void 0) return [];
		const oldSource = base.text.slice(start, end);
		return {
			outcome: "removed",
			line: findLine(translation.start),
			oldSource,
			oldTarget: translation.text
		};
	});
}
/** Finds the translation of a range of the base, by the alignment of base and target. */
function indexTranslations({ base, target, alignment }) {
	const baseSentences = listSentences(base);
	const targetSentences = listSentences(target);
	const beadOf = new Map(alignment.sentences.flatMap((bead) => bead.source.map((sentence) => [sentence, bead])));
	return ({ start, end }) => {
		const inside = baseSentences.filter((sentence) => sentence.start < end && sentence.end > start);
		const found = [...new Set(inside.flatMap(({ index }) => beadOf.get(index) ?? []))].flatMap((bead) => bead.target.flatMap((at) => targetSentences[at] ?? []));
		const [first] = found;
		return first && {
			text: found.map((range) => sliceRange(target, range)).join(" "),
			start: first.start
		};
	};
}
function sliceRange({ text }, { start, end }) {
	return text.slice(start, end);
}
/** Finds the line (from 1) of an offset. */
function indexLines(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return (offset) => starts.findLastIndex((start) => start <= offset) + 1;
}

// src/commands/steps/plan/orphan-memory.ts
/**
* Translations whose source page is gone, as memory for the pages of a run: what was rewritten under another name, or
* moved into another page, has its human translation there.
*/
/** The orphaned translations that hold a sentence which one of the plans would send. */
async function recallOrphans(run, { book, translation, scope }, { plans, settings }) {
	const wanted = new Set(plans.flatMap(listRequested));
	if (wanted.size === 0 || scope.orphans.length === 0) return [];
	return (await readPairs(scope.orphans.map(({ target, base }) => ({
		target: translation.files.get(target)?.blob ?? "",
		base
	})), {
		source: run.source,
		target: book
	})).flatMap(({ base, target }) => {
		if (base === void 0 || target === void 0) return [];
		if (![...wanted].some((sentence) => base.includes(sentence))) return [];
		return planPage$1({
			source: base,
			old: {
				base,
				target
			}
		}, settings).old ?? [];
	});
}
/** Sentences that a plan would send, as they stand in the source. */
function listRequested({ source, update: { input, treatments } }) {
	return input.units.flatMap(({ id, fresh }) => treatments[id]?.kind === "request" ? fresh.flatMap((at) => {
		const placed = input.source.sentences[at]?.placed;
		return placed === void 0 ? [] : source.text.slice(placed.start, placed.end);
	}) : []);
}

// src/base/audit.ts
/**
* Whether a translation was made from its recorded source revision, or from a later one: each revision is measured by
* what survives translation, and the recorded one stands unless another explains the page clearly better.
*
* Asymmetric on purpose: what only the translation has, such as a tab of its own, counts against no revision.
*/
const COUNTED = /* @__PURE__ */ new Set([
	"formula",
	"label",
	"reference",
	"citation",
	"code-span",
	"link",
	"image"
]);
/**
* Count what survives translation: formulas (words in them aside), roles, code spans, slide marks, headings by level,
* list items, images, links, code cells without comments and strings.
*/
function profilePage(page) {
	const profile = /* @__PURE__ */ new Map();
	const add = (key) => profile.set(key, (profile.get(key) ?? 0) + 1);
	for (const block of page.blocks) {
		if (block.kind === "heading") add(`heading ${block.level}`);
		if (block.kind === "item") add("item");
		if (block.kind === "code") add(`code ${readStatements(page.text.slice(block.start, block.end))}`);
		for (const { kind, key } of collectPieces(page, block)) if (kind === "slide-open") add("slide mark");
		else if (COUNTED.has(kind)) add(`${kind} ${key}`);
	}
	return profile;
}
/**
* Fewer differences than the recorded revision by this number and this share are clearly fewer: with them 61 of 139
* Chinese pages of Dive into Deep Learning fit a later revision, and no Turkish one, whose bases are true.
*/
const CLEARLY_FEWER = 3;
/**
* Find the revision that a translation was made from.
*
* @param target     Profile of the translation.
* @param candidates Profiles of revisions, the recorded one first, then later ones in their order; not `[]`.
* @returns The recorded revision, or of those that fit clearly better the best; of equally good ones the earliest.
*/
function auditBase(target, candidates) {
	const known = highestCounts(candidates);
	const differences = candidates.map((candidate) => countDifferences(target, candidate, known));
	const [recorded = 0] = differences;
	const limit = Math.min(recorded - CLEARLY_FEWER, recorded * .75);
	const fewest = Math.min(...differences);
	return {
		best: fewest <= limit ? differences.indexOf(fewest) : 0,
		differences
	};
}
/** What any of the revisions has: only that can tell them apart. */
function highestCounts(profiles) {
	const highest = /* @__PURE__ */ new Map();
	for (const profile of profiles) for (const [key, count] of profile) highest.set(key, Math.max(count, highest.get(key) ?? 0));
	return highest;
}
/** What the revision has and the page lacks, and what the page has that another revision explains and this does not. */
function countDifferences(target, candidate, known) {
	let differences = 0;
	for (const [key, highest] of known) {
		const explained = Math.min(target.get(key) ?? 0, highest);
		differences += Math.abs((candidate.get(key) ?? 0) - explained);
	}
	return differences;
}

// src/base/later-revisions.ts
/** A base that was edited by hand has at least this share of lines in common with a revision (0.96 in d2l-zh). */
const NEARLY_EQUAL = .9;
/**
* Follow a page back to its base, through renames.
*
* @param where Current commit of the source, and path of the page in it.
* @param base  The recorded base.
* @returns `undefined` when the history holds no version that is nearly the base.
*/
async function listLaterRevisions(source, where, base) {
	const versions = await source.followPage(where.commit, where.path);
	const recorded = versions.findLast(({ blob }) => blob === base.blob) ?? await findEdited(source, versions, base.text);
	if (recorded === void 0) return void 0;
	const at = versions.findLastIndex(({ blob }) => blob === recorded.blob);
	const seen = /* @__PURE__ */ new Set([recorded.blob]);
	return {
		recorded,
		later: versions.slice(0, at).toReversed().filter(({ blob }) => !seen.has(blob) && seen.add(blob))
	};
}
async function findEdited(source, versions, text) {
	const closest = await findClosestRevision(source, versions, text);
	return closest === void 0 || closest.likeness < NEARLY_EQUAL ? void 0 : closest;
}

// src/base/sample.ts
/** Long histories are looked at in two steps: some of the revisions, then those around the best. */
/** At most `limit` of a list, in order, the first and the last among them. */
function pickEvenly(list, limit) {
	if (list.length <= limit) return list;
	const picked = new Set(Array.from({ length: limit }, (_, at) => Math.round(at * (list.length - 1) / (limit - 1))));
	return list.filter((_, at) => picked.has(at));
}
/** The sample, and what the list has between the neighbours of one of it. */
function addNeighbours(list, sample, one) {
	const at = sample.indexOf(one);
	const before = sample[at - 1];
	const after = sample[at + 1];
	const from = before === void 0 ? 0 : list.indexOf(before);
	const to = after === void 0 ? list.length : list.indexOf(after);
	const picked = new Set(sample);
	return list.filter((entry, place) => picked.has(entry) || place > from && place < to);
}

// src/base/better-base.ts
/** A page with a longer history is audited at this many revisions, and then at those around the best. */
const MAX_REVISIONS$1 = 60;
/** Audit one base. @returns `undefined` when it stands, or when the history does not know it. */
async function findBetterBase(request, settings) {
	const { source, commit, path, base } = request;
	const history = await listLaterRevisions(source, {
		commit,
		path
	}, base);
	if (history === void 0 || history.later.length === 0) return void 0;
	const compare = startAudit(request, settings);
	const sample = pickEvenly(history.later, MAX_REVISIONS$1);
	const rough = await compare(sample);
	if (rough === void 0 || sample.length === history.later.length) return rough && describe$2(rough, history);
	const fine = await compare(addNeighbours(history.later, sample, rough.revision));
	return fine && describe$2(fine, history);
}
/** Compares the page with its base and with revisions; each revision is read once. */
function startAudit({ source, base, target }, { from, to, dialect }) {
	const profileSource = (text) => profilePage(parsePage(text, {
		language: from,
		dialect
	}));
	const wanted = profilePage(parsePage(target, {
		language: to,
		dialect
	}));
	const recorded = profileSource(base.text);
	const known = /* @__PURE__ */ new Map();
	return async (revisions) => {
		const missing = revisions.flatMap(({ blob }) => known.has(blob) ? [] : [blob]);
		for (const [blob, bytes] of await source.readBlobs(missing)) {
			const text = tryDecodePage(bytes);
			if (text !== void 0) known.set(blob, {
				text,
				profile: profileSource(text)
			});
		}
		const candidates = revisions.flatMap((revision) => {
			const content = known.get(revision.blob);
			return content === void 0 ? [] : [{
				revision,
				...content
			}];
		});
		const { best, differences } = auditBase(wanted, [recorded, ...candidates.map(({ profile }) => profile)]);
		const found = candidates[best - 1];
		if (found === void 0) return void 0;
		const { revision, text } = found;
		return {
			revision,
			text,
			differences: {
				recorded: differences[0] ?? 0,
				used: differences[best] ?? 0
			}
		};
	};
}
function describe$2({ revision, text, differences }, { recorded }) {
	return {
		text,
		commit: revision.commit,
		audited: {
			recordedCommit: recorded.commit,
			differences
		}
	};
}

// src/base/evidence.ts
/**
* What of a page survives translation, block by block: headings and items, formulas, roles, code, links, numbers, names
* that no translator touches. A source page and its translation have these in common, whatever the languages.
*/
/** Collect what of a page survives translation. */
function collectEvidence(page) {
	const blocks = page.blocks.map((block) => ({
		text: page.text.slice(block.start, block.end).trim(),
		counts: countThings(listThings(page, block))
	}));
	return {
		blocks,
		counts: addCounts(blocks.map(({ counts }) => counts))
	};
}
function addCounts(list) {
	const sum = /* @__PURE__ */ new Map();
	for (const counts of list) for (const [key, count] of counts) sum.set(key, (sum.get(key) ?? 0) + count);
	return sum;
}
function countThings(keys) {
	const counts = /* @__PURE__ */ new Map();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}
function listThings(page, block) {
	const raw = page.text.slice(block.start, block.end);
	return [
		...nameStructure(block, raw),
		...collectPieces(page, block).flatMap(({ kind, key }) => UNTOLD.has(kind) ? [] : [`${kind} ${key}`]),
		...block.kind === "html" ? listCodeSpans(raw) : [],
		...block.kind === "code" ? listStatementLines(raw).map((line) => `code ${line}`) : [],
		...listTokens(raw)
	];
}
function nameStructure({ kind, level }, raw) {
	if (kind === "heading") return [`heading ${level}`];
	if (kind === "item" || kind === "paragraph") return [kind];
	return kind === "table" ? raw.split("\n").map(() => "row") : [];
}
/** Pieces that are told by their {@link listTokens tokens}, or by their other end. */
const UNTOLD = /* @__PURE__ */ new Set(["tag", "slide-close"]);
/** Captions that are an attribute in one book are a paragraph in its translation. */
function listCodeSpans(raw) {
	return [...raw.matchAll(/(?<!`)(`{1,2})(?!`)([^`]+)\1(?!`)/g)].map(([, , code = ""]) => `code-span ${code.replaceAll(/\s+/g, "")}`);
}
/** Brackets, back quotes and marks of lists and emphasis stand beside a name, not in it. */
const BETWEEN = /[\s`()[\]{}<>|*,;!?]+/;
const OUTER = /^[.:_~\-/#"']+|[.:_~\-/#"']+$/g;
const PLAIN_WORD = /^[A-Za-z]?[a-z]*(?:['’-][A-Za-z][a-z]*)*$/;
const NUMBER = /^\p{Nd}(?:[\p{Nd}.,٫٬ ]*\p{Nd})?%?$/u;
/** How a caption or a box is written in HTML is the affair of a site; its words are not. */
const TAG = /<[a-zA-Z][^<>]*>/g;
const ATTRIBUTE = /^([\w-]+)=(["']?)(.*)\2$/;
/** Numbers, and words with a sign, a digit or a capital inside: `color="info"`, `src/main.rs`, `OpenTelemetry`. */
function listTokens(raw) {
	const tags = new Set([...raw.matchAll(TAG)].flatMap(([tag]) => tag.split(BETWEEN)));
	return (raw.match(/[\x21-\x7e\p{Nd}]+/gu) ?? []).flatMap((run) => run.split(BETWEEN)).flatMap((part) => {
		const [, , , value] = ATTRIBUTE.exec(part) ?? [];
		if (value !== void 0 && PLAIN_WORD.test(value)) return [`${tags.has(part) ? "markup" : "token"} ${part}`];
		const token = (value ?? part).replaceAll(OUTER, "");
		if (NUMBER.test(token)) return [`number ${readDigits(token)}`];
		return PLAIN_WORD.test(token) || token.includes("://") ? [] : [`token ${token}`];
	});
}
/** The digits of a number in any script as ASCII, without separators: they differ by language. */
function readDigits(number) {
	return (number.match(/\p{Nd}/gu) ?? []).map(valueOf).join("");
}
/** Unicode gives each script ten digits in a row, from a code that ends in 0 or 6 on. */
function valueOf(digit) {
	const code = digit.normalize("NFKC").codePointAt(0) ?? 0;
	const row = code - code % 16;
	return /\p{Nd}/u.test(String.fromCodePoint(row)) ? code - row : code - row - 6;
}

// src/base/weigh.ts
/**
* Which of two revisions a translation speaks for. Every place in which they differ has one voice: what the revisions
* have there and the translation has, or has not. How far a kind of thing can be trusted is read from the page itself:
* a translator who writes numbers in words is not asked about numbers.
*/
/**
* Prepare a translation for questions about its revisions.
*
* @param silent Things that it is not asked about.
*/
function callWitness(target, revisions, silent = []) {
	const highest = /* @__PURE__ */ new Map();
	for (const { counts } of revisions) for (const [key, count] of counts) highest.set(key, Math.max(count, highest.get(key) ?? 0));
	for (const key of silent) highest.delete(key);
	const seen = new Map([...highest].map(([key, count]) => [key, Math.min(count, target.counts.get(key) ?? 0)]));
	const byKind = measureTrust(highest, target.counts, revisions);
	const isMatched = (key) => revisions.some(({ counts }) => counts.get(key) === target.counts.get(key));
	return {
		seen,
		trust: (key) => STRUCTURE.has(kindOf(key)) && !isMatched(key) ? UNMATCHED : byKind.get(kindOf(key)) ?? 0
	};
}
/** Translators cut and join; only where the translation has as many as one of the revisions does the number tell. */
const STRUCTURE = /* @__PURE__ */ new Set([
	"heading",
	"item",
	"paragraph",
	"row"
]);
const UNMATCHED = .2;
/** What translators copy, as far as is known before the page is read: six of six and a half; else two of three. */
const COPIED = /* @__PURE__ */ new Set([
	"formula",
	"label",
	"reference",
	"citation",
	"code",
	"code-span",
	"image",
	"slide-open",
	...STRUCTURE
]);
/** By what became of the things that all revisions have alike. */
function measureTrust(highest, target, revisions) {
	const tally = /* @__PURE__ */ new Map();
	for (const [key, count] of highest) {
		const kind = kindOf(key);
		const entry = tally.get(kind) ?? (COPIED.has(kind) ? {
			kept: 6,
			all: 6.5
		} : {
			kept: 2,
			all: 3
		});
		tally.set(kind, entry);
		if (STRUCTURE.has(kind) || revisions.some(({ counts }) => counts.get(key) !== count)) continue;
		entry.all += 1;
		entry.kept += Number((target.get(key) ?? 0) >= count);
	}
	return new Map([...tally].map(([kind, { kept, all }]) => [kind, rateTrust(kind, kept / (all + .5 - kept))]));
}
/** No kind is trusted more: some things get lost even where all others survive. */
const MOST_TRUST = 2.5;
/** Dead links are mended, and HTML is rewritten, in all languages at once: that says little of the words beside them. */
const SITE_WIDE = /* @__PURE__ */ new Set(["link", "markup"]);
const SITE_TRUST = 1;
function rateTrust(kind, odds) {
	return Math.max(0, Math.min(SITE_WIDE.has(kind) ? SITE_TRUST : MOST_TRUST, Math.log(odds)));
}
/** The kind of a thing, by its key. */
function kindOf(key) {
	return key.slice(0, key.indexOf(" ") === -1 ? key.length : key.indexOf(" "));
}
/**
* A place has one voice, however much differs there: what is copied or left out is so as a whole. A translation that
* has what only one revision has says more than one that lacks something: translators leave things out.
*/
const LOUDEST = {
	has: 4.5,
	lacks: 2.5
};
/** One thing counts no more often than this, wherever it changed. */
const MOST_REPEATS = 1;
/** Hold two revisions against a translation. */
function compareRevisions(a, b, witness) {
	const places = listPlaces(a.blocks, b.blocks);
	const repeats = countChanges(places);
	const heard = places.map((place) => hearPlace(place, {
		a,
		b,
		repeats
	}, witness));
	const [first, second] = [1, -1].map((side) => heard.reduce((sum, odds) => sum + Math.max(0, side * odds), 0));
	const voices = [first ?? 0, second ?? 0];
	return {
		odds: voices[0] - voices[1],
		voices,
		isTrifle: places.every(isTrifle)
	};
}
/** How often each thing changes in all places: what changed everywhere at once was decided once. */
function countChanges(places) {
	const changes = /* @__PURE__ */ new Map();
	for (const place of places) for (const key of keysOf(place)) changes.set(key, (changes.get(key) ?? 0) + countChange(place, key));
	return changes;
}
function keysOf({ a, b }) {
	return new Set([...a, ...b].flatMap(({ counts }) => [...counts.keys()]));
}
function countChange({ a, b }, key) {
	return Math.abs(countKey(a, key) - countKey(b, key));
}
/** Blocks that only one of the two has, put together where the same block stands before them. */
function listPlaces(a, b) {
	const common = countCommon(a, b);
	const places = /* @__PURE__ */ new Map();
	for (const [side, blocks] of [["a", a], ["b", b]]) {
		const left = new Map(common);
		let anchor = "";
		for (const block of blocks) {
			const count = left.get(block.text) ?? 0;
			if (count > 0) {
				left.set(block.text, count - 1);
				anchor = `${count} ${block.text}`;
				continue;
			}
			const place = places.get(anchor) ?? {
				a: [],
				b: []
			};
			place[side].push(block);
			places.set(anchor, place);
		}
	}
	return [...places.values()];
}
function countCommon(a, b) {
	const inB = /* @__PURE__ */ new Map();
	for (const { text } of b) inB.set(text, (inB.get(text) ?? 0) + 1);
	const common = /* @__PURE__ */ new Map();
	for (const { text } of a) {
		const count = (common.get(text) ?? 0) + 1;
		if (count <= (inB.get(text) ?? 0)) common.set(text, count);
	}
	return common;
}
/** Log-odds for `a` by what of this place the translation has, and what it lacks. */
function hearPlace(place, { a, b, repeats }, { seen, trust }) {
	const voice = {
		has: 0,
		lacks: 0
	};
	for (const key of keysOf(place)) {
		const [inA, inB] = [a.counts.get(key) ?? 0, b.counts.get(key) ?? 0];
		const here = countChange(place, key);
		if (inA === inB || here === 0) continue;
		const inTarget = seen.get(key);
		if (inTarget === void 0) continue;
		const share = (Math.abs(inB - inTarget) - Math.abs(inA - inTarget)) / Math.abs(inA - inB);
		const size = here * Math.min(1, MOST_REPEATS / (repeats.get(key) ?? 1));
		voice[share > 0 === inA > inB ? "has" : "lacks"] += share * size * trust(key);
	}
	const limit = (odds, most) => Math.max(-most, Math.min(most, odds));
	return limit(voice.has + limit(voice.lacks, LOUDEST.lacks), LOUDEST.has);
}
function countKey(blocks, key) {
	return blocks.reduce((sum, { counts }) => sum + (counts.get(key) ?? 0), 0);
}
/** A word that was misspelt, or is inflected otherwise; `not` and `now` are two words. */
const SAME_WORD = .75;
/** Whether the places differ only in spelling, case, marks and white space. */
function isTrifle(place) {
	const { a, b } = place;
	if ([...keysOf(place)].some((key) => countChange(place, key) > 0)) return false;
	const changes = diffArrays(readWords(a), readWords(b));
	return changes.every(({ added, removed, value }, at) => {
		if (!added && !removed) return true;
		const other = removed ? changes[at + 1] : changes[at - 1];
		return other !== void 0 && (removed ? other.added : other.removed) && other.value.length === value.length && value.every((word, index) => isSameWord(word, other.value[index] ?? ""));
	});
}
function isSameWord(a, b) {
	return !/\p{N}/u.test(a + b) && similarity(a, b) >= SAME_WORD;
}
function readWords(blocks) {
	return blocks.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

// src/base/rank-revisions.ts
/** Odds of about seven to one; more where the page is a mixture, with something that speaks for the other side. */
const CLEAR_MARGIN = 2;
/** Revisions that are compared with each other, place by place. */
const MAX_CONTENDERS = 10;
/**
* Rank the revisions of a source page. A revision of the very moment in which the translation was last changed is not
* weighed: a commit that mends both at once does not say what the rest of the translation was made from.
*
* @param target     The translation.
* @param candidates Revisions, newest first.
* @param targetDate When the translation was last changed, if that is known.
*/
function rankRevisions(target, candidates, targetDate) {
	const dates = candidates.map(({ date }) => date);
	const known = findKnownThen(dates, targetDate);
	const isJoint = (at) => at < known && dates[at] === targetDate;
	const witness = callWitness(target, candidates.map(({ evidence }) => evidence), candidates.flatMap(({ evidence }, at) => isJoint(at) ? listChanged(evidence, candidates[at + 1]?.evidence) : []));
	const prior = rateDates(dates, known, targetDate);
	const described = candidates.map((candidate, at) => describe$1(candidate, at, witness));
	return decide(described.filter(({ at }) => !isJoint(at)).toSorted((a, b) => roughly(b, prior) - roughly(a, prior) || b.at - a.at).slice(0, MAX_CONTENDERS), described, makeDuel(candidates, prior, witness));
}
function listChanged({ counts }, before) {
	return [.../* @__PURE__ */ new Set([...counts.keys(), ...before?.counts.keys() ?? []])].filter((key) => counts.get(key) !== before?.counts.get(key));
}
/** Duels of candidates by position. */
function makeDuel(candidates, prior, witness) {
	const known = /* @__PURE__ */ new Map();
	const compare = (a, b) => {
		const [from, to] = [candidates[a], candidates[b]];
		if (from === void 0 || to === void 0) return {
			odds: 0,
			voices: [0, 0],
			isTrifle: true
		};
		const content = compareRevisions(from.evidence, to.evidence, witness);
		return {
			...content,
			odds: content.odds + (prior[a] ?? 0) - (prior[b] ?? 0)
		};
	};
	return (a, b) => {
		const [low, high] = a < b ? [a, b] : [b, a];
		const found = known.get(`${low} ${high}`) ?? compare(low, high);
		known.set(`${low} ${high}`, found);
		const { odds, voices, isTrifle } = found;
		const seen = a === low ? found : {
			odds: -odds,
			voices: [voices[1], voices[0]],
			isTrifle
		};
		return {
			...seen,
			isClear: isTrifle || seen.odds >= CLEAR_MARGIN + seen.voices[1] / 2
		};
	};
}
function decide(contenders, all, duel) {
	const best = findBest(contenders, duel);
	if (best === void 0) return {
		ranked: [],
		base: 0,
		rival: void 0,
		margin: 1e400,
		isSure: false
	};
	const others = contenders.filter((entry) => entry !== best).map((entry) => ({
		entry,
		...duel(best.at, entry.at)
	})).toSorted((a, b) => a.odds - b.odds);
	const rivals = others.filter(({ isTrifle }) => !isTrifle);
	const possible = rivals.filter(({ isClear }) => !isClear).map(({ entry }) => entry.at);
	const base = Math.max(best.at, ...possible);
	const rest = all.filter((entry) => !contenders.includes(entry)).toSorted((a, b) => b.score - a.score);
	return {
		ranked: [
			{
				...best,
				behind: 0
			},
			...others.map(({ entry, odds }) => ({
				...entry,
				behind: Math.max(0, odds)
			})),
			...rest.map((entry) => ({
				...entry,
				behind: 1e400
			}))
		],
		base,
		rival: base === best.at ? possible[0] ?? rivals[0]?.entry.at : best.at,
		margin: rivals[0]?.odds ?? 1e400,
		isSure: possible.length === 0
	};
}
/** The one whose closest duel ends best. */
function findBest(contenders, duel) {
	return contenders.map((entry) => {
		const others = contenders.filter((other) => other !== entry);
		return {
			entry,
			odds: Math.min(...others.map((other) => duel(entry.at, other.at).odds))
		};
	}).toSorted((a, b) => b.odds - a.odds)[0]?.entry;
}
/** Everything in which a candidate and the translation differ while another candidate explains it. */
function describe$1({ evidence: { counts } }, at, { seen, trust }) {
	const contradictions = [];
	let [common, all, weight] = [
		0,
		0,
		0
	];
	for (const [what, inTarget] of seen) {
		const inSource = counts.get(what) ?? 0;
		common += 2 * Math.min(inSource, inTarget);
		all += inSource + inTarget;
		if (inSource === inTarget) continue;
		contradictions.push({
			what,
			inSource,
			inTarget
		});
		weight += Math.min(2, Math.abs(inSource - inTarget)) * trust(what);
	}
	return {
		at,
		score: all === 0 ? 1 : common / all,
		contradictions,
		weight
	};
}
function roughly({ weight, at }, prior) {
	return (prior[at] ?? 0) - weight;
}
const DAY_MS = 864e5;
/** Log-odds by date alone, beside the likeliest: the newest revision that was there a day before the translation. */
const BY_DATE = {
	/** A translation takes time: what came on its last day was hardly known to its translator. */
	lastDay: -2,
	/** What came later can only be there because both were changed at once. */
	later: -7,
	/** For each revision that was there, and was passed over. */
	older: -2,
	oldest: -6,
	/** As `older`, where the source has nothing newer than the translation: then dates prove little. */
	unproven: -.5
};
function rateDates(dates, first, targetDate) {
	if (first <= 0) return dates.map((_, at) => Math.max(BY_DATE.oldest, BY_DATE.unproven * Math.abs(at - 1)));
	return dates.map((date = 0, at) => {
		if (at >= first) return Math.max(BY_DATE.oldest, BY_DATE.older * (at - first));
		return date < (targetDate ?? 0) ? BY_DATE.lastDay : BY_DATE.later;
	});
}
/** Position of the newest revision that was there when the translation was made; -1 when dates do not say. */
function findKnownThen(dates, targetDate) {
	if (targetDate === void 0 || dates.includes(void 0)) return -1;
	return dates.findIndex((date = 0) => date < targetDate - DAY_MS);
}

// src/base/guess-base.ts
/** A page with a longer history is compared with this many revisions, and then with those around the best. */
const MAX_REVISIONS = 60;
/** Guess one base. @returns `undefined` when the history holds no version of the page that can be read. */
async function guessBase(request, settings) {
	const revisions = await request.source.followPage(request.commit, request.path);
	const rank = startRanking(request, settings);
	const sample = pickEvenly(revisions, MAX_REVISIONS);
	const rough = await rank(sample);
	if (rough === void 0 || sample.length === revisions.length) return rough;
	const best = sample.find(({ commit, blob }) => commit === rough.base.commit && blob === rough.base.blob);
	return best === void 0 ? rough : rank(addNeighbours(revisions, sample, best));
}
/** A guess as it is told. */
function reportGuess({ isSure, base, rival, margin }) {
	return {
		isSure,
		candidates: [base, ...rival === void 0 ? [] : [rival]].map(({ commit, score, contradictions }) => ({
			commit,
			score: Math.round(score * 1e3) / 1e3,
			contradictions: contradictions.length
		})),
		...margin === void 0 ? {} : { margin: Math.round(margin * 100) / 100 }
	};
}
/** Holds revisions against the translation; each text is read once. */
function startRanking({ source, target, targetDate }, { from, to, dialect }) {
	const wanted = collectEvidence(parsePage(target, {
		language: to,
		dialect
	}));
	const known = /* @__PURE__ */ new Map();
	return async (revisions) => {
		const missing = new Set(revisions.flatMap(({ blob }) => known.has(blob) ? [] : [blob]));
		for (const [blob, bytes] of await source.readBlobs([...missing])) {
			const text = tryDecodePage(bytes);
			if (text === void 0) continue;
			known.set(blob, {
				text,
				evidence: collectEvidence(parsePage(text, {
					language: from,
					dialect
				}))
			});
		}
		const readable = revisions.flatMap((revision) => {
			const content = known.get(revision.blob);
			return content === void 0 ? [] : [{
				...revision,
				...content
			}];
		});
		return describe(rankRevisions(wanted, readable, targetDate), readable);
	};
}
function describe({ ranked, base, rival, margin, isSure }, revisions) {
	const candidates = ranked.flatMap((entry) => join(entry, revisions[entry.at]));
	const find = (at) => candidates.find((_, index) => ranked[index]?.at === at);
	const used = find(base);
	if (used === void 0) return void 0;
	const other = find(rival);
	return {
		isSure,
		base: used,
		candidates,
		...other === void 0 ? {} : {
			rival: other,
			margin
		}
	};
}
function join({ score, behind, contradictions }, revision) {
	if (revision === void 0) return [];
	const { commit, blob, date, text } = revision;
	return [{
		commit,
		blob,
		date,
		text,
		score,
		behind,
		contradictions
	}];
}

// src/commands/steps/plan/page-texts.ts
/** The three texts of a page: new source, current translation, and the base that the translation was made from. */
/** Read the contents of all pages in scope, two calls for all of them. */
async function loadTexts(run, { settings, book, base, translation, scope }) {
	const fromSource = [];
	const fromTarget = [];
	for (const { sourceBlob, base: record, target, from } of scope.tasks) {
		fromSource.push(sourceBlob);
		const page = translation.files.get(from?.target ?? target);
		if (page !== void 0) fromTarget.push(page.blob);
		if (record !== void 0) (record.origin === "sibling" ? fromTarget : fromSource).push(record.blob);
	}
	const [source, target] = await Promise.all([run.source.readBlobs(fromSource), book.readBlobs(fromTarget)]);
	const head = base.targetHead;
	return (task) => readTexts(task, {
		run,
		language: settings.language,
		book,
		head,
		translation,
		source,
		target
	});
}
/** @throws {ContentError} when a text is not UTF-8 or the base cannot be found. */
async function readTexts(task, loaded) {
	const { run, translation } = loaded;
	const text = decode(task.source, loaded.source.get(task.sourceBlob));
	if (task.kind === "new") return { source: text };
	const path = task.from?.target ?? task.target;
	const entry = translation.files.get(path);
	const target = decode(path, loaded.target.get(entry?.blob ?? ""));
	if (task.base === void 0) return {
		source: text,
		old: {
			target,
			...await findBase(task, loaded, target)
		}
	};
	const recorded = readBase(task, task.base, loaded);
	const { origin, commit } = task.base;
	const better = translation.state.get(path)?.targetBlob === entry?.blob ? void 0 : await findBetterBase({
		source: run.source,
		commit: run.commit,
		path: task.source,
		base: {
			blob: task.base.blob,
			text: recorded
		},
		target
	}, {
		from: run.settings.source.language,
		to: loaded.language,
		dialect: run.settings.source.dialect
	});
	if (better === void 0) return {
		source: text,
		old: {
			target,
			base: recorded,
			origin: {
				origin,
				...commit === void 0 ? {} : { commit }
			}
		}
	};
	const { text: base, commit: betterCommit, audited } = better;
	return {
		source: text,
		old: {
			target,
			base,
			recorded,
			origin: {
				origin,
				commit: betterCommit,
				audited
			}
		}
	};
}
function readBase(task, base, { source, target }) {
	const bytes = (base.origin === "sibling" ? target : source).get(base.blob);
	if (bytes === void 0) throw new ContentError(task.from?.target ?? task.target, `its base, source blob ${base.blob}, is not in the source; fetch the whole history`);
	return decodePage(task.from?.basePath ?? task.basePath ?? task.source, bytes);
}
function decode(path, bytes) {
	if (bytes === void 0) throw new ContentError(path, "cannot be read from its repository");
	return decodePage(path, bytes);
}
/** The source revision that a translation without a record was most likely made from. */
async function findBase({ source: path, target: place }, { run, language, book, head }, target) {
	const { source, commit, settings } = run;
	const remedy = "fetch the whole history (git fetch --unshallow; actions/checkout: fetch-depth: 0)";
	if (await source.isShallow()) throw new ContentError(place, `has no base, and which revision it follows cannot be found in a shallow clone of the source; ${remedy}`);
	const guess = await guessBase({
		source,
		commit,
		path,
		target,
		targetDate: await book.findLastChange(head, place)
	}, {
		from: settings.source.language,
		to: language,
		dialect: settings.source.dialect
	});
	if (guess === void 0) throw new ContentError(place, `has no base, and the source history holds no version of it; ${remedy}`);
	const { text, commit: used } = guess.base;
	const origin = {
		origin: "closest",
		commit: used,
		guess: reportGuess(guess)
	};
	return {
		base: text,
		...guess.isSure ? {} : { doubt: renderBaseNote(origin) },
		origin
	};
}

// src/commands/steps/plan/update-pages.ts
/** What the pages of one translation have in common. */
function readPageSettings({ settings }, translation) {
	const { dialect, language: from } = settings.source;
	const { language, style, keepTerms } = translation.settings;
	return {
		from,
		to: language,
		dialect,
		update: {
			...settings.update,
			style,
			keepTerms
		}
	};
}
/** Plan every page in scope. */
async function planTasks(run, translation, log) {
	const { language } = translation.settings;
	const settings = readPageSettings(run, translation);
	const readTexts = await loadTexts(run, translation);
	const planned = [];
	const failed = [];
	for (const [at, task] of translation.scope.tasks.entries()) {
		log.progress(`${language}: comparing pages`, at, translation.scope.tasks.length);
		try {
			const texts = await readTexts(task);
			planned.push({
				task,
				texts,
				plan: planPage$1(texts, settings)
			});
		} catch (error) {
			failed.push(describeFailure(task, error));
		}
	}
	log.progress(`${language}: comparing pages`, translation.scope.tasks.length, translation.scope.tasks.length);
	return {
		planned: recallAcrossPages(planned, await recallOrphans(run, translation, {
			plans: planned.map(({ plan }) => plan),
			settings
		}), settings),
		failed
	};
}
/**
* What one page needs, another may have: the pages of this run that are aligned anyway are each other's memory, and
* a new page is set as the first of them is.
*/
function recallAcrossPages(planned, orphans, settings) {
	const memory = new TranslationMemory([...orphans, ...planned.flatMap(({ plan }) => plan.old ?? [])]);
	const model = planned.find(({ plan }) => plan.old !== void 0)?.plan.update.input.style;
	const forNew = {
		...settings,
		update: {
			...settings.update,
			style: {
				...model,
				...settings.update.style
			}
		}
	};
	return planned.map((page) => {
		if (page.plan.update.requests.length === 0) return page;
		const plan = planWithMemory(page.plan, page.plan.old === void 0 ? forNew : settings, memory);
		return {
			...page,
			plan
		};
	});
}
/** Make the proposals of what the engine answered; a page whose document failed, fails. */
function applyAnswers(planned, answers, settings) {
	const updated = [];
	const failed = [];
	for (const page of planned) try {
		const result = answers.get(page.task.target);
		if (result !== void 0 && "error" in result) throw new ServiceError(result.error, { retryable: false });
		const proposal = applyUpdate(page.plan.update, result?.segments ?? []);
		updated.push(finishPage(page, proposal, reviewProposal(page.plan, proposal, settings)));
	} catch (error) {
		failed.push(describeFailure(page.task, error));
	}
	return {
		updated,
		failed
	};
}
/** Errors that say what to do are told as they are; anything else is a bug, told with its place. */
function describeFailure({ source, target }, error) {
	const isKnown = error instanceof ContentError || error instanceof ServiceError || error instanceof ConfigError;
	const text = error instanceof Error ? isKnown ? error.message : error.stack ?? error.message : String(error);
	return {
		source,
		target,
		status: "failed",
		reason: isKnown ? text : `unexpected error, please report it: ${text}`
	};
}
function finishPage({ task, texts, plan }, proposal, findings) {
	const { source, target, kind, from } = task;
	const origin = texts.old?.origin;
	const details = {
		kind,
		...from === void 0 ? {} : { renamedFrom: from.target },
		...origin === void 0 ? {} : { base: origin },
		characters: proposal.characters,
		segments: proposal.segments,
		changes: describeChanges(plan, proposal),
		findings
	};
	const place = {
		source,
		target
	};
	const why = explainDelivery({
		task,
		origin,
		proposal,
		findings,
		isSameText: proposal.text === texts.old?.target
	});
	const report = why === void 0 ? {
		...place,
		status: "unchanged",
		reason: "the change needs none in the translation",
		...details
	} : {
		...place,
		status: "delivered",
		...why === "" ? {} : { reason: why },
		...details
	};
	return {
		task,
		content: encodePage(proposal.text),
		sourceContent: encodePage(texts.source),
		report
	};
}
/**
* Why a page is worth a commit: `''` for a changed text, `undefined` when it is not.
*
* Where the source says something new and the old words stand all the same, the translators must hear of it: the
* base advances, and the pull request says where to look.
*/
function explainDelivery({ task, origin, proposal, findings, isSameText }) {
	if (origin?.origin === "closest") return renderBaseNote(origin);
	if (!isSameText || task.kind === "rename") return "";
	if (findings.some(({ rule }) => rule === "recorded-base-older")) return "its base was older than the translation; to be checked";
	return proposal.segments.some(({ outcome }) => outcome !== "kept" && outcome !== "moved") ? "the old words stand for a changed source; to be checked" : void 0;
}

// src/commands/steps/plan/plan-languages.ts
/** Every translation of a run opened and planned: what is to be done and sent, with nothing done or sent yet. */
/** Read a translation as it is now, and plan its pages. */
async function planLanguage(target, context) {
	const { run, ports } = context;
	const translation = await openTranslation(run, target, context.sourceFiles);
	const { planned, failed } = await planTasks(run, translation, ports.log);
	const plans = planned.map(({ task, plan }) => ({
		name: task.target,
		update: plan.update
	}));
	return {
		translation,
		planned,
		failed,
		plans,
		batch: planBatch(plans, {
			book: run.source.name,
			sourceLanguage: run.settings.source.language,
			targetLanguage: target.settings.language,
			loadResources: makeLoader(translation, context)
		})
	};
}
/** What each language will send and cost; one that has nothing to send is not in it. */
async function estimateLanguages(languages, engine, options = {}) {
	const asked = languages.filter(({ batch }) => batch.documents.length > 0);
	const list = await Promise.all(asked.map(async ({ batch }) => ({
		language: batch.targetLanguage,
		estimate: await engine.estimate(batch, options)
	})));
	return accountFor(list);
}

export { readPageSettings as a, assertAllOpen as c, openEach as d, describeFailure as i, describeSource as l, planLanguage as n, STATE_PATH as o, applyAnswers as r, renderState as s, estimateLanguages as t, withRun as u };