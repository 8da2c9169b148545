import { r as showName } from "./path-bytes.js";
import { i as ContentError, r as ConfigError } from "./errors.js";
import { t as once } from "./once.js";
import { o as listSentences } from "./pages.js";
import { t as parsePage } from "./parse.js";
import { s as diff3Merge } from "./describe-request.js";
import { i as similarity, n as matchEqual, r as matchSimilar } from "./similarity.js";
import { a as decodeText, o as encodePage, r as decodeGlossary, s as tryDecodePage } from "./read-text.js";
import { a as compileGlobs, i as unmapPath, r as renderBasePath } from "./page-paths.js";
import { a as renderState, c as listStrays, i as listStateClashes, l as assertInside, n as STATE_PATH, o as findBase, r as joinStates, s as findTarget, t as readState, u as assertPagePlace } from "./read-state.js";
import { n as makeDataFile } from "./data-file.js";
import { a as parse, i as findLanguageCode, n as describeRefused, r as readTmxGlossary, t as decideTerminology } from "./terminology-file.js";
import { n as findRefusal, t as gatherUnits } from "./book-data.js";

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
		base: decode((base.origin === "sibling" ? inTarget : inSource).get(base.blob)),
		target: page === void 0 ? void 0 : decode(inTarget.get(page))
	}));
}
function decode(bytes) {
	return bytes === void 0 ? void 0 : tryDecodePage(bytes);
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
	const gone = orphans.map(describeRemoved).filter(isInScope);
	const inScope = new Set(gone.map(({ target }) => target));
	return {
		tasks: entries.filter((entry) => "kind" in entry),
		settled: [...entries.filter((entry) => "status" in entry), ...gone].map(showNames),
		orphans: orphans.filter(({ target }) => inScope.has(target)),
		warnings: untranslated.length > renames.size ? await warnOfShallow(source, gone) : []
	};
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
function describeUpToDate({ kind }) {
	if (kind !== "new") return "up to date";
	return "removed by its translators; to have it again, remove its base and its entry in .amts/state.json";
}
function describeDeclined(pullRequest) {
	return `declined in #${pullRequest}; proposed again when its source changes`;
}
function describeMissingBase({ target, basePath }) {
	return `${target}: has no base (looked in ${basePath === void 0 ? ".amts/state.json" : `${basePath} and .amts/state.json`}), so what changed is unknown; run once with --full, which looks for it in the history`;
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
const LEAST_LIKENESS$2 = .5;
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
	return best === void 0 || best.likeness < LEAST_LIKENESS$2 ? void 0 : {
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
const LEAST_LIKENESS$1 = .5;
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
			threshold: LEAST_LIKENESS$1,
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
	if (likeness < LEAST_LIKENESS$1) return false;
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
			warnings: [...branch.warnings, ...start.warnings]
		},
		branch
	};
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

// src/commands/steps/open/open-translation.ts
/**
* Read a translation as it is now.
*
* @throws {ConfigError} when a branch or the state file cannot be read.
*/
async function openTranslation(run, target, sourceFiles) {
	const { settings, book } = target;
	const proposalName = `amts/${run.source.name}`;
	const pullRequests = await listProposals(target.pullRequests, proposalName);
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
	const warnings = [...base.warnings, ...scope.warnings];
	return {
		...target,
		base: {
			...base,
			warnings
		},
		branch,
		translation,
		scope
	};
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

// src/parallel-data/read-file.ts
/** Files of parallel data (TMX, CSV, TSV) to pairs, and pairs of files beside those of a book. */
/**
* Read the pairs of two languages; of a file with other languages alone `[]`.
*
* @throws {ConfigError} when the file is damaged, or its name says nothing of its form.
*/
function readParallelData(file, languages) {
	const extension = /\.(tmx|csv|tsv)$/i.exec(file.name)?.[1]?.toLowerCase();
	if (extension === void 0) throw new ConfigError(`${file.name}: should end with .tmx, .csv or .tsv`);
	try {
		return extension === "tmx" ? readTmx(file.text, languages) : readTable(file.text, extension, languages);
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new ConfigError(`${file.name}: cannot be read as ${extension.toUpperCase()}: ${reason}`, { cause });
	}
}
function readTmx(text, languages) {
	return readTmxGlossary(text, languages).flatMap(({ source, targets }) => targets.map((target) => ({
		source,
		target
	})));
}
/** The first row names the languages. */
function readTable(text, extension, { from, to }) {
	const [header = [], ...others] = parse(text, {
		delimiter: extension === "csv" ? "," : "	",
		bom: true,
		relax_column_count: true,
		skip_empty_lines: true
	});
	const [source, target] = [findLanguageCode(header, from), findLanguageCode(header, to)];
	if (source === -1) throw new Error(`the first row names no column ${from}`);
	if (target === -1) return [];
	return others.map((row) => ({
		source: row[source] ?? "",
		target: row[target] ?? ""
	}));
}
/** Choose what is new; each source text comes out at most once. */
function addPairs(known, pairs) {
	const fit = pairs.filter((pair) => findRefusal(pair) === void 0);
	const sources = new Set(known.map(({ source }) => source));
	const added = fit.filter(({ source }) => {
		const isNew = !sources.has(source);
		sources.add(source);
		return isNew;
	});
	return {
		added,
		own: fit.length - added.length,
		unfit: pairs.length - fit.length
	};
}

// src/retrieval/words.ts
/** Words of a text as keys of an index: lower case; of scripts without spaces, pairs of characters. */
const RUN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+|[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Each word once, in the order of first appearance. */
function listWords(text) {
	const words = /* @__PURE__ */ new Set();
	for (const [run] of text.toLowerCase().matchAll(RUN)) if (!UNSPACED.test(run)) words.add(run);
	else if (run.length === 1) words.add(run);
	else for (let at = 0; at < run.length - 1; at += 1) words.add(run.slice(at, at + 2));
	return [...words];
}

// src/retrieval/example-index.ts
/**
* The pairs of a book, found by likeness of their source: an inverted index chooses candidates by the weight of the
* words in common, the edit distance ranks them, and what says the same as a better one is passed over.
*
* Few-shot prompts with such pairs bring a general model to the level of a trained one (Moslem et al. 2023,
* arXiv:2301.13294; Mu et al. 2023, arXiv:2305.17367).
*/
/** Candidates that the edit distance is worked out for. */
const CANDIDATES = 48;
/** Of these, the best are compared with each other. */
const POOL = 16;
/** Postings that one query walks through at most, rarest words first. */
const MAX_POSTINGS = 6e4;
/** A pair with less in common, by edit distance and by weight of words, is no example. */
const LEAST_LIKENESS = .3;
const LEAST_OVERLAP = .2;
/**
* Edit distance alone shows 26 % of a reference's words and the weight of words alone 28 %, but a nearest pair of .4 or
* more for 26 % of sentences instead of 38 %: the mean has the most of both (`npm run bench:retrieval`, Chinese book).
*
* What is this alike to a chosen pair says the same; what is less so loses this share of its score.
*/
const SAME = .9;
const PENALTY = .4;
/** An index of the pairs of one language; immutable. */
var ExampleIndex = class {
	#pairs;
	#numberOfWord = /* @__PURE__ */ new Map();
	/** Postings of word `w` are `#postings[#starts[w]]` up to `#starts[w + 1]`. */
	#starts;
	#postings;
	#weights;
	/** Weight of all words of each pair. */
	#totals;
	#scores;
	constructor(pairs) {
		this.#pairs = pairs;
		const words = pairs.map(({ source }) => listWords(source).map((word) => this.#number(word)));
		const size = this.#numberOfWord.size;
		this.#starts = countStarts(words, size);
		this.#postings = fillPostings(words, this.#starts);
		this.#weights = Float32Array.from({ length: size }, (_, word) => Math.log(1 + pairs.length / this.#frequency(word)));
		this.#totals = Float32Array.from(words, (list) => this.#weigh(list));
		this.#scores = new Float32Array(pairs.length);
	}
	/** The pairs that help most with a text, best first. */
	find(text, { count, isBarred = () => false }) {
		const words = listWords(text).flatMap((word) => this.#numberOfWord.get(word) ?? []);
		return chooseDiverse(this.#candidates(words).flatMap(({ pair: number, overlap }) => {
			const pair = this.#pairs[number];
			if (pair === void 0 || isBarred(pair)) return [];
			const likeness = similarity(pair.source, text);
			return likeness >= LEAST_LIKENESS || overlap >= LEAST_OVERLAP ? [{
				pair,
				likeness,
				score: (likeness + overlap) / 2
			}] : [];
		}).toSorted((a, b) => b.score - a.score).slice(0, Math.max(POOL, count)), count);
	}
	#number(word) {
		const known = this.#numberOfWord.get(word);
		if (known !== void 0) return known;
		const number = this.#numberOfWord.size;
		this.#numberOfWord.set(word, number);
		return number;
	}
	#frequency(word) {
		return (this.#starts[word + 1] ?? 0) - (this.#starts[word] ?? 0);
	}
	#weigh(words) {
		return words.reduce((sum, word) => sum + (this.#weights[word] ?? 0), 0);
	}
	/** Pairs with the greatest weight of words in common, as a share of the weight of both (Dice). */
	#candidates(words) {
		const scores = this.#scores;
		const touched = [];
		let walked = 0;
		for (const word of words.toSorted((a, b) => this.#frequency(a) - this.#frequency(b))) {
			if (walked > 0 && walked + this.#frequency(word) > MAX_POSTINGS) break;
			walked += this.#frequency(word);
			const weight = this.#weights[word] ?? 0;
			for (let at = this.#starts[word] ?? 0; at < (this.#starts[word + 1] ?? 0); at += 1) {
				const pair = this.#postings[at] ?? 0;
				if (scores[pair] === 0) touched.push(pair);
				scores[pair] = (scores[pair] ?? 0) + weight;
			}
		}
		const total = this.#weigh(words);
		const best = [];
		for (const pair of touched) {
			keepBest(best, {
				pair,
				overlap: 2 * (scores[pair] ?? 0) / (total + (this.#totals[pair] ?? 0))
			});
			scores[pair] = 0;
		}
		return best;
	}
};
function countStarts(words, size) {
	const starts = new Uint32Array(size + 1);
	for (const list of words) for (const word of list) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
	for (let word = 0; word < size; word += 1) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
	return starts;
}
function fillPostings(words, starts) {
	const postings = new Uint32Array(starts.at(-1) ?? 0);
	const next = starts.slice();
	for (const [pair, list] of words.entries()) for (const word of list) {
		const at = next[word] ?? 0;
		postings[at] = pair;
		next[word] = at + 1;
	}
	return postings;
}
/** Insert into a list of at most {@link CANDIDATES}, greatest first. */
function keepBest(best, entry) {
	const least = best.at(-1);
	if (best.length >= CANDIDATES && least !== void 0 && entry.overlap <= least.overlap) return;
	let at = best.length;
	while (at > 0 && (best[at - 1]?.overlap ?? 0) < entry.overlap) at -= 1;
	best.splice(at, 0, entry);
	if (best.length > CANDIDATES) best.pop();
}
/** Greedy: the best that is least like what is chosen already (maximal marginal relevance, Carbonell & Goldstein 1998). */
function chooseDiverse(ranked, count) {
	const chosen = [];
	let open = ranked.map((candidate) => ({
		candidate,
		nearest: 0
	}));
	while (chosen.length < count && open.length > 0) {
		const [first, ...rest] = open.toSorted((a, b) => valueOf(b) - valueOf(a));
		if (first === void 0) break;
		const { pair, likeness } = first.candidate;
		chosen.push({
			pair,
			likeness
		});
		open = rest.map(({ candidate, nearest }) => ({
			candidate,
			nearest: Math.max(nearest, similarity(candidate.pair.source, pair.source))
		})).filter(({ nearest }) => nearest < SAME);
	}
	return chosen;
}
function valueOf({ candidate, nearest }) {
	return candidate.score * (1 - PENALTY * nearest);
}

// src/retrieval/term-index.ts
/** The terms of a glossary, found in a text: whole words, the longest first, whatever the case; a plural counts. */
/** Terms that one text is given at most. */
const MOST = 12;
/** An index of terms by their first word; immutable. */
var TermIndex = class {
	#byWord = /* @__PURE__ */ new Map();
	constructor(terms) {
		for (const term of terms) {
			const [word] = listWords(term.source);
			if (word === void 0) continue;
			const entry = {
				term,
				pattern: patternOf(term.source)
			};
			const list = this.#byWord.get(word);
			if (list === void 0) this.#byWord.set(word, [entry]);
			else list.push(entry);
		}
	}
	/** Terms that the text holds; one inside a longer one is left out. */
	find(text) {
		const found = [...new Set(listWords(text).flatMap((word) => [
			word,
			word.replace(/e?s$/, ""),
			word.replace(/s$/, "")
		]))].flatMap((word) => this.#byWord.get(word) ?? []).toSorted((a, b) => b.term.source.length - a.term.source.length);
		let rest = text;
		const terms = [];
		for (const { term, pattern } of found) {
			if (terms.length >= MOST || !pattern.test(rest)) continue;
			terms.push(term);
			rest = rest.replaceAll(new RegExp(pattern, "giu"), " · ");
		}
		return terms;
	}
};
function patternOf(source) {
	const words = source.trim().replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&").replaceAll(/\s+/g, "\\s+");
	const isSpaced = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u.test(source);
	return new RegExp(isSpaced ? `(?<![\\p{L}\\p{N}])${words}(?:e?s)?(?![\\p{L}\\p{N}])` : words, "iu");
}

// src/retrieval/guidance.ts
/** Pairs that are looked up; an engine may show fewer. */
const MOST_EXAMPLES = 8;
/** The indexes of one language; they are made once, and serve any number of look-ups. */
var Guide = class {
	#examples;
	#terms;
	constructor({ pairs, terms }) {
		this.#examples = new ExampleIndex(pairs);
		this.#terms = new TermIndex(terms);
	}
	/** @returns What `TranslationBatch.loadGuidance` promises. */
	open({ heldOut } = {}) {
		return (segment) => {
			const text = toPlainText(segment.html);
			const former = segment.previous === void 0 ? void 0 : toPlainText(segment.previous.source);
			const isBarred = ({ source, page }) => heldOut !== void 0 && page === heldOut || former !== void 0 && source === former;
			return {
				examples: this.#examples.find(text, {
					count: 8,
					isBarred
				}).map(({ pair: { source, target }, likeness }) => ({
					source,
					target,
					likeness
				})),
				terms: this.#terms.find(text)
			};
		};
	}
};
/** A protected element; they are never nested. */
const ATOM = /<(\w+)\b[^>]*\btranslate="no"[^>]*>([^]*?)<\/\1>/g;
/** As parallel data has it: without formulas and roles, with the words of code and emphasis. */
function toPlainText(html) {
	return html.replaceAll(ATOM, (_, _name, content) => /^`[^`]/.test(content) ? content.replaceAll("`", "") : "").replaceAll(/<[^>]*>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").replaceAll(/\s+/g, " ").trim();
}

// src/commands/steps/translate/load-resources.ts
/**
* What customises the translation into one language, made from its own book: parallel data of the pages that the
* translators have merged, and their terminology. Worked out when an engine asks, at most once.
*/
function makeLoaders(translation, context) {
	const loadBook = once(() => readBook(translation, context));
	return {
		loadResources: once(async () => makeResources(await loadBook(), translation, context)),
		loadGuidance: once(async () => makeGuide(await loadBook(), context).open())
	};
}
async function readBook(open, context) {
	const { run, ports } = context;
	const { parallelData } = run.settings.engine;
	const { language, terminology: glossary } = open.settings;
	if (parallelData === "none" && glossary === void 0) return void 0;
	ports.log.info(`${language}: making parallel data of what the translators have merged`);
	const merged = await readMerged(open);
	const { dialect, language: from } = run.settings.source;
	const unit = parallelData === "paragraph" ? "paragraph" : "sentence";
	const pages = await readMergedPages(merged, open, context);
	const units = await gatherUnits(pages, {
		from,
		to: language,
		dialect,
		unit
	}, context.aligner);
	ports.log.info(`${language}: ${units.units.length} ${unit} pairs from ${units.report.pages.length} pages`);
	const further = await readFurtherPairs(units, open, context);
	if (glossary === void 0) return {
		units,
		pages,
		further
	};
	return {
		units,
		pages,
		further,
		terminology: await readTerminology(glossary, {
			open,
			merged,
			book: units,
			from,
			run,
			log: ports.log
		})
	};
}
function makeResources(book, { settings }, { run }) {
	if (book === void 0) return {};
	const { parallelData } = run.settings.engine;
	const unit = parallelData === "paragraph" ? "paragraph" : "sentence";
	const wanted = parallelData === "none" ? [] : [...book.units.units, ...book.further];
	const rows = [{
		language: settings.language,
		units: wanted
	}];
	return {
		...wanted.length === 0 ? {} : { parallelData: makeDataFile(run.settings.source.language, rows, {
			format: "csv",
			unit
		}) },
		...book.terminology === void 0 ? {} : { terminology: book.terminology.file }
	};
}
function makeGuide(book, { run }) {
	const pairs = (run.settings.engine.parallelData !== "none" ? book?.units.units ?? [] : []).map(({ source, target, page }) => ({
		source,
		target,
		page: book?.pages[page]?.name ?? ""
	}));
	const further = (book?.further ?? []).map(({ source, target }) => ({
		source,
		target,
		page: ""
	}));
	return new Guide({
		pairs: [...pairs, ...further],
		terms: book?.terminology?.terms ?? []
	});
}
/** Pairs of `engine.parallel-data-files` that the book has not: of one source text the book's own translation counts. */
async function readFurtherPairs(book, open, context) {
	const { parallelData, parallelDataFiles } = context.run.settings.engine;
	if (parallelData === "none" || parallelDataFiles.length === 0) return [];
	const { language } = open.settings;
	const languages = {
		from: context.run.settings.source.language,
		to: language
	};
	const texts = await Promise.all(parallelDataFiles.map(async (name) => readDataFile(name, context)));
	const pairs = parallelDataFiles.flatMap((name, at) => readParallelData({
		name,
		text: texts[at] ?? ""
	}, languages));
	const { added, own, unfit } = addPairs(book.units, pairs);
	const { log } = context.ports;
	const files = parallelDataFiles.join(", ");
	log.info(`${language}: ${countPairs(added.length)} more from ${files}, beside ${own} that the book has itself`);
	if (unfit > 0) log.warn(`${language}: ${countPairs(unfit)} of ${files} left out: the service takes them in no file`);
	return added;
}
function countPairs(count) {
	return count === 1 ? "one pair" : `${count} pairs`;
}
/** A file of the source, as committed; else of this machine. */
async function readDataFile(path, { run, sourceFiles, ports }) {
	const entry = sourceFiles.get(path);
	const bytes = (entry?.kind === "file" ? (await run.source.readBlobs([entry.blob])).get(entry.blob) : void 0) ?? await ports.disk.readFile(path);
	if (bytes === void 0) throw new ConfigError(`engine.parallel-data-files '${path}' is no file of the source or of this machine; correct the path`);
	return decodeText(path, bytes);
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
		const base = findBase(merged, target);
		return kind === "file" && isPage(path) && entry?.kind === "file" && base !== void 0 ? [{
			path,
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
	return pages.flatMap(({ path, target: name }, at) => {
		const { base: source, target } = texts[at] ?? {};
		return source === void 0 || target === void 0 ? [] : [{
			path,
			name,
			source,
			target
		}];
	});
}
async function readTerminology(path, { open, merged, book, from, run, log }) {
	const entry = merged.files.get(path);
	const bytes = entry?.kind === "file" ? (await open.book.readBlobs([entry.blob])).get(entry.blob) : void 0;
	const { language } = open.settings;
	if (bytes === void 0) throw new ConfigError(`target ${language}: terminology '${path}' is no file of ${open.book.location}; correct the path`);
	const glossary = {
		name: path,
		text: decodeGlossary(path, bytes, run.settings.limits.glossaryBytes)
	};
	const terminology = decideTerminology([glossary], book.aligned, {
		from,
		to: language
	});
	const leftOut = describeRefused(terminology.refused);
	if (leftOut !== void 0) log.warn(`${language}: ${path}: ${leftOut}; 'amts terminology --json' names them`);
	return terminology;
}

export { readPairs as a, openTranslation as i, readMerged as n, findClosestRevision as o, readMergedPages as r, makeLoaders as t };