import { t as compileGlobs } from "./page-globs.js";
import { i as ContentError, r as ConfigError, s as withoutPlace } from "./errors.js";
import { r as showName } from "./path-bytes.js";
import { n as renderBasePath } from "./page-paths.js";
import { c as tryDecodePage, s as encodePage } from "./read-text.js";
import { n as assertInside, r as assertPagePlace, t as readState } from "./read-state.js";
import { i as listTranslated, n as findTarget, r as listStrays, t as findBase } from "./translated-pages.js";
import { t as checkTarget } from "./check-target.js";
import { t as parsePage } from "./parse.js";
import { f as renderState, l as joinStates, u as listStateClashes } from "./open-run.js";
import { t as diff3Merge } from "./diff3.js";
import { t as listSentences } from "./page.js";
import { i as similarity, n as matchEqual, r as matchSimilar } from "./similarity.js";
import { n as mapConcurrently } from "./concurrent.js";
import { t as once } from "./once.js";
import { posix } from "node:path";

// src/base/text-records.ts
/**
* Records of the base that projects keep as text, in a page or in a file beside it. A record is a way to find where a
* text names a revision of the source; reading and advancing are the same for all of them.
*/
const FRONT_MATTER = /^\uFEFF?(---|\+\+\+)\r?\n[^]*?^\1[ \t]*$/m;
/** OpenTelemetry and other sites of Hugo; MDN (`l10n: sourceCommit`); doc-translations, also as a comment. */
const KEY = /(?<=^|[\s{,"'])(?:default_lang_commit|sourceCommit|(source-blob))["']?[ \t]*[:=][ \t]*["']?([\da-f]{7,64})(?!\w)/gm;
const COMMENT = /<!--\s*(source-blob):\s*([\da-f]{7,64})\s*-->/g;
const frontMatter = {
	name: "front-matter",
	listPlaces: (page) => [page],
	find(text) {
		const [head = ""] = FRONT_MATTER.exec(text) ?? [];
		return [...head.matchAll(KEY), ...text.matchAll(COMMENT)].map((found) => {
			const [all, blob, id = ""] = found;
			return mention(found.index + all.lastIndexOf(id), id, blob === void 0 ? "commit" : "blob");
		});
	}
};
/** A link to the very source page at a commit, such as `https://github.com/owner/book/blob/<commit>/src/page.md`. */
const link = {
	name: "link",
	listPlaces: (page) => [page],
	find(text, source) {
		const path = source.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
		return [...text.matchAll(new RegExp(`(?<=/)([\\da-f]{7,64})/${path}(?![\\w/-]|\\.\\w)`, "g"))].map((found) => {
			const [all, id = ""] = found;
			const { start, kind, render } = mention(found.index, id, "commit");
			return {
				start,
				end: start + all.length,
				id,
				kind,
				render: (next) => `${render(next)}/${next.source}`
			};
		});
	}
};
/** QuantEcon's `.translate/state/<page>.yml`, where pages are counted from the folder of the documents. */
const file = {
	name: "file",
	listPlaces: (page) => {
		const parts = page.split("/");
		return parts.map((_, at) => parts.slice(at).join("/")).map((path) => posix.join(".translate/state", `${path}.yml`));
	},
	find: (text) => [...text.matchAll(/^source-sha[ \t]*:[ \t]*["']?([\da-f]{7,64})(?!\w)/gm)].map((found) => {
		const [all, id = ""] = found;
		return mention(found.index + all.lastIndexOf(id), id, "commit");
	})
};
function mention(start, id, kind) {
	return {
		start,
		end: start + id.length,
		id,
		kind,
		render: (next) => next[kind].slice(0, id.length)
	};
}
/** In the order in which they are believed. */
const TEXT_RECORDS = [
	frontMatter,
	link,
	file
];
/**
* The text with its records at another revision.
*
* @param source Path of the source page that the text names.
* @param isOurs Whether a mention is a record, and no text of the source that only looks like one; default: all are.
*/
function advanceRecords(text, { source, next, isOurs = () => true }) {
	return TEXT_RECORDS.flatMap((record) => record.find(text, source)).filter(({ id }) => isOurs(id)).toSorted((a, b) => b.start - a.start).reduce((rest, { start, end, render }) => rest.slice(0, start) + render(next) + rest.slice(end), text);
}

// src/base/read-pairs.ts
/** Read pairs. @returns Their texts, in order. */
async function readPairs(pairs, { source, target }) {
	const basesOf = (isSibling) => pairs.flatMap(({ base }) => base.origin === "sibling" === isSibling ? [base.blob] : []);
	const [inTarget, inSource] = await Promise.all([target.readBlobs([...pairs.flatMap((pair) => pair.target ?? []), ...basesOf(true)]), source.readBlobs(basesOf(false))]);
	return pairs.map(({ target: page, base }) => ({
		base: decode((base.origin === "sibling" ? inTarget : inSource).get(base.blob)),
		target: page === void 0 ? void 0 : decode(inTarget.get(page))
	}));
}
function decode(bytes) {
	return bytes === void 0 ? void 0 : tryDecodePage(bytes);
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
	const pages = gone.map(({ target }) => target).join(", ");
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
	return `has no base (looked in ${basePattern === null ? statePath : `${basePattern} and ${statePath}`}), so what changed is unknown; amts adopt looks for it in the history`;
}
function describeRemoved({ source, target }) {
	return {
		status: "unchanged",
		source,
		target,
		reason: "source page removed; the translation stays until its translators remove it"
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
/** Name of the branch of this number, from 1: a number is used only while pull requests from those before it are closed. */
function nameBranch(name, number) {
	return number === 1 ? name : `${name}-${number}`;
}
function findFreeName(name, heads) {
	for (let number = 1;; number += 1) {
		const branch = nameBranch(name, number);
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
	const dialect = settings.source.dialect;
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
	const states = await mapVersions(files, (list) => readState(book, list, rules));
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
	const written = await writeEdits(book, settled, {
		state,
		path: rules.statePath
	});
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
	const clashes = all.filter(({ path }) => path !== rules.statePath);
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
	const source = ours.source ?? theirs.source ?? rules.layout.findSource(page) ?? page;
	return rules.findNewer(source, {
		proposal: ours.blob,
		target: theirs.blob
	});
}
async function writeEdits(book, settled, { state, path: statePath }) {
	const pages = settled.flatMap(({ text, path }) => text === void 0 ? [] : [{
		path,
		text
	}]);
	const texts = state === void 0 ? pages : [...pages, {
		path: statePath,
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
/** What the names of all branches of proposals start with. */
const PROPOSALS = "amts/";
/**
* Read the heads of both branches, decide, and join them.
*
* @throws {ConfigError} when a branch is missing or cannot be worked on.
*/
async function readProposalStart(book, request) {
	const { proposalName: name, pullRequests, rules } = request;
	const targetBranch = request.targetBranch ?? await book.findDefaultBranch();
	const targetHead = await findTargetHead(book, targetBranch, name);
	const all = await book.listHeads(name.slice(0, name.indexOf("/")));
	const heads = new Map([...all].filter(([head]) => head.startsWith(name)));
	const branch = planBranch({
		name,
		heads,
		pullRequests,
		targetBranch
	});
	assertFree(branch.branch, {
		heads: all,
		location: book.location
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
			warnings: [
				...branch.warnings,
				...start.warnings,
				...listRivals([...all.keys()], request)
			]
		},
		branch
	};
}
/**
* Another branch of proposals is most often this book under another name, as when a clone was called otherwise: then
* there are two pull requests with the same changes.
*/
function listRivals(heads, { proposalName: name, ownPrefix }) {
	return heads.filter((head) => head.startsWith(PROPOSALS) && !head.startsWith(ownPrefix)).map((head) => `there is another branch of proposals, '${head}', beside '${name}': if it is of this book, under another name, close its pull request and remove it (source.name fixes the name)`);
}
/** Git keeps branches as files: one called `amts` leaves no room for `amts/book`, nor `amts/book/x`. */
function assertFree(branch, { heads, location }) {
	const rival = [...heads.keys()].find((head) => branch.startsWith(`${head}/`) || head.startsWith(`${branch}/`));
	if (rival === void 0) return;
	throw new ConfigError(`${location}: the branch '${rival}' stands in the way of '${branch}', the branch of the proposals; rename or remove it`);
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

// src/base/joint-commits.ts
/**
* The source that a translation has come to by commits that changed both: each takes it from the source before the
* commit to the one after. One that was behind stays so, since a link mended in all languages at once says nothing of
* what else had changed.
*
* @param source Versions of the source page, newest first.
* @param target Versions of the translation, newest first.
* @param known  Where it stood; `undefined` where nothing says so, and it must have been added together with its source.
* @returns The blob of the source; `undefined` when no such commit is there.
*/
function followJointCommits(source, target, known) {
	const delivered = known === void 0 ? -1 : target.findIndex(({ blob }) => blob === known.targetBlob);
	const since = delivered === -1 ? target : target.slice(0, delivered);
	const commits = new Set(since.map(({ commit }) => commit));
	const added = known === void 0 ? target.at(-1)?.commit : void 0;
	let [blob, found] = [known?.sourceBlob, void 0];
	for (const [at, version] of [...source.entries()].toReversed()) {
		const isStart = version.commit === added;
		const isNext = blob !== void 0 && commits.has(version.commit) && source[at + 1]?.blob === blob;
		if (version.blob === void 0 || !(isStart || isNext)) continue;
		blob = version.blob;
		found = version;
	}
	return found;
}

// src/base/resolve-record.ts
/** @returns `undefined` when the source has no such revision, or the page was not there: the record is not believed. */
async function resolveMention(page, { id, kind }) {
	const { source, path } = page;
	if (kind === "blob") return findBlob(page, id);
	const commit = await source.findCommit(id);
	if (commit === void 0) return void 0;
	const blob = await source.findBlob(commit, path) ?? await findElsewhere(page, commit);
	return blob === void 0 ? void 0 : {
		blob,
		commit
	};
}
async function findBlob({ source, commit, path }, id) {
	const found = (await source.followPage(commit, path)).find(({ blob }) => blob.startsWith(id));
	if (found !== void 0) return {
		blob: found.blob,
		commit: found.commit
	};
	return (await source.readBlobs([id])).has(id) ? { blob: id } : void 0;
}
/** The page had another path at that commit: it is the file whose text its history holds. */
async function findElsewhere({ source, commit, path }, then) {
	const blobs = new Set((await source.followPage(commit, path)).map(({ blob }) => blob));
	return [...(await source.listFiles(then)).values()].find(({ kind, blob }) => kind === "file" && blobs.has(blob))?.blob;
}
/** The page as it was when its translation was last changed, as far as dates tell. */
async function resolveDate({ source, commit, path }, targetDate) {
	if (targetDate === void 0) return void 0;
	return (await source.followPage(commit, path)).find(({ date }) => date <= targetDate);
}

// src/commands/steps/open/read-records.ts
/**
* The bases of translated pages that neither a copy beside them nor the state file knows, from what the project itself
* records, each kind of record asked in the order of trust; and those that people have carried further since.
*/
/** Pages whose histories are asked for at once. */
const AT_ONCE = 4;
/** Read the records. @returns Bases by path of the translated page, where the project knows one. */
async function readRecords(run, target, request) {
	const pages = listPages(run, request);
	if (pages.length === 0) return /* @__PURE__ */ new Map();
	const findMentions = await readMentions(pages, target, request.translation);
	const context = {
		run,
		target,
		request,
		findMergeBase: once(() => findSharedCommit(run, target, request.head))
	};
	const bases = await mapConcurrently(pages, AT_ONCE, async (page) => {
		const named = await resolveFirst(describePage(run, page), findMentions(page));
		if (page.known === void 0) return named ?? await resolveOther(page, context) ?? findAdded(page, context);
		return named !== void 0 && await isLater(describePage(run, page), named.blob, page.known.sourceBlob) ? named : target.isOwn ? followJoint(page, run) : void 0;
	});
	return new Map(pages.flatMap(({ target: path }, at) => bases[at] === void 0 ? [] : [[path, bases[at]]]));
}
/** What stands beside its copy, or as it was delivered, is known already. */
function listPages({ isPage }, { translation, touched }) {
	return listTranslated(translation, isPage).flatMap(({ source, target, blob, hasSibling }) => {
		const known = translation.state.get(target);
		const isTouched = touched === void 0 || touched.has(source);
		return hasSibling || known?.targetBlob === blob || !isTouched ? [] : [{
			source,
			target,
			blob,
			known
		}];
	});
}
function describePage({ source, commit }, { source: path }) {
	return {
		source,
		commit,
		path
	};
}
/** Read all texts that may hold a record, in one call. */
async function readMentions(pages, { book, records }, { files }) {
	const asked = TEXT_RECORDS.filter(({ name }) => records.includes(name));
	const findPlace = (record, page) => record.listPlaces(page.target).map((path) => files.get(path)).find((entry) => entry?.kind === "file")?.blob;
	const blobs = pages.flatMap((page) => asked.flatMap((record) => findPlace(record, page) ?? []));
	const contents = await book.readBlobs([...new Set(blobs)]);
	return (page) => asked.flatMap((record) => {
		const bytes = contents.get(findPlace(record, page) ?? "");
		const text = bytes === void 0 ? void 0 : tryDecodePage(bytes);
		const [mention] = text === void 0 ? [] : record.find(text, page.source);
		return mention === void 0 ? [] : [{
			name: record.name,
			mention
		}];
	});
}
/** A record that names nothing in the source is passed over. */
async function resolveFirst(page, mentions) {
	for (const { name, mention } of mentions) {
		const found = await resolveMention(page, mention);
		if (found !== void 0) return {
			origin: name,
			...found
		};
	}
}
/** By the histories of the two repositories, where the configuration asks for that. */
async function resolveOther(page, { run, target: { book, records }, request, findMergeBase }) {
	if (records.includes("merge-base")) {
		const commit = await findMergeBase();
		const blob = commit && await run.source.findBlob(commit, page.source);
		if (commit !== void 0 && blob !== void 0) return {
			origin: "merge-base",
			blob,
			commit
		};
	}
	if (!records.includes("date")) return void 0;
	const found = await resolveDate(describePage(run, page), await book.findLastChange(request.head, page.target));
	return found && {
		origin: "date",
		blob: found.blob,
		commit: found.commit
	};
}
/** The newest commit that the histories of a book and of its fork have in common; not known on GitHub. */
async function findSharedCommit({ source, commit }, { book, isOwn }, head) {
	if (isOwn || source.listAncestorIds === void 0 || book.listAncestorIds === void 0) return void 0;
	const [ours, theirs] = await Promise.all([source.listAncestorIds(commit), book.listAncestorIds(head)]);
	const known = new Set(ours);
	return theirs.find((id) => known.has(id));
}
/** Whether one version of a page came after another. */
async function isLater({ source, commit, path }, blob, other) {
	const versions = (await source.followPage(commit, path)).map((version) => version.blob);
	const [at, otherAt] = [versions.indexOf(blob), versions.indexOf(other)];
	return at !== -1 && otherAt !== -1 && at < otherAt;
}
/** A page and its translation that the same push has brought, perhaps in one commit. */
async function findAdded(page, { run, target, request }) {
	return target.isOwn && request.touched?.has(page.target) === true ? followJoint(page, run) : void 0;
}
async function followJoint({ source: path, target, known }, { source, commit }) {
	const [versions, translated] = await Promise.all([source.listVersions(commit, path), source.listVersions(commit, target)]);
	const found = followJointCommits(versions, translated, known);
	return found?.blob === void 0 ? void 0 : {
		origin: "commit",
		blob: found.blob,
		commit: found.commit
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
	const pullRequests = await listProposals(target.pullRequests, proposalName);
	const rules = readPageRules(run, target);
	const { base, branch } = await readProposalStart(book, {
		targetBranch: settings.branch,
		proposalName,
		ownPrefix: `amts/${run.source.name}`,
		pullRequests,
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
/** The pull requests from all proposal branches there have been, newest first; not those of the whole repository. */
async function listProposals(port, name) {
	const found = [];
	if (port === void 0) return found;
	for (let number = 1;; number += 1) {
		const pullRequests = await port.list(nameBranch(name, number));
		if (pullRequests.length === 0) break;
		found.push(...pullRequests);
	}
	return found.toSorted((a, b) => b.number - a.number);
}

export { readPageRules as a, TEXT_RECORDS as c, mergeTranslations as i, advanceRecords as l, readRecords as n, findClosestRevision as o, mergeLines as r, readPairs as s, openTranslation as t };