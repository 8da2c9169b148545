import { n as ContentError, r as ServiceError, t as ConfigError } from "./errors.js";
import { o as listSentences } from "./pages.js";
import { t as parsePage } from "./parse.js";
import { a as renderTokens } from "./tokens.js";
import { i as tryDecodePage, n as decodePage, r as encodePage, t as readText } from "./read-text.js";
import { a as readStatements, i as collectPieces, l as similarity, u as wordOverlap } from "./check.js";
import { i as compileGlobs, n as renderBasePath, r as unmapPath, t as mapPath } from "./page-paths.js";
import { a as planPage$1, c as patchTokens, i as UNPROVEN, l as describePage, n as translatePlans, o as planWithMemory, r as reviewProposal, s as applyUpdate, u as tokensOf } from "./translate.js";
import { i as literal, l as string, o as object, s as record } from "./schemas.js";
import { n as parseSettings } from "./settings.js";
import { n as isPatched } from "./tally.js";
import { posix, resolve } from "node:path";

// src/commands/open-run.ts
/**
* From options to a run that can start: the settings, the source at its current commit, the clones of the
* translations. Whatever is wrong here stops the run before anything is done.
*/
const CONFIG_NAME = "amts.yml";
/** @throws {ConfigError} */
async function openRun(options, ports) {
	if (options.full && options.since !== void 0) throw new ConfigError("--full and --since: the one takes all pages, the other those of a push; give one of them");
	const sourceFolder = await locate(options.source, {
		folder: options.folder,
		place: "--source",
		ports
	});
	const { settings, folder } = await loadSettings(sourceFolder, options, ports);
	const source = await ports.openSource(sourceFolder);
	const commit = await source.findCommit("HEAD");
	if (commit === void 0) throw new ConfigError(`${source.location}: has no commit yet; commit the book first`);
	const selection = await readSelection(options, source);
	const fromFlags = new Set(options.targets.map(({ language }) => language));
	return {
		settings,
		source,
		commit,
		selection,
		targets: await Promise.all(settings.targets.map(async (target) => {
			const start = fromFlags.has(target.language) ? options.folder : folder;
			const place = `target ${target.language}`;
			const path = await locate(target.repository, {
				folder: start,
				place,
				ports
			});
			return {
				settings: target,
				book: await ports.openTarget(path)
			};
		}))
	};
}
/** What a report says of the source. */
function describeSource({ source, commit, selection }) {
	return {
		name: source.name,
		commit,
		since: selection.since ?? null
	};
}
/** The settings, and the folder that the paths in the file count from. */
async function loadSettings(sourceFolder, options, ports) {
	const path = resolve(options.config === void 0 ? sourceFolder : options.folder, options.config ?? CONFIG_NAME);
	const file = options.config !== void 0 || await ports.disk.readFile(path) !== void 0 ? {
		name: options.config ?? CONFIG_NAME,
		text: await readText(path, ports.disk)
	} : void 0;
	const { targets, engine, engineCommand } = options;
	const overrides = {
		targets,
		...engine === void 0 ? {} : { engine },
		...engineCommand === void 0 ? {} : { engineCommand }
	};
	return {
		settings: parseSettings(file, overrides),
		folder: resolve(path, "..")
	};
}
/** The folder of a repository. */
async function locate(repository, { folder, place, ports }) {
	const path = resolve(folder, repository);
	if (await ports.disk.isFolder(path)) return path;
	if (/^[\w.-]+\/[\w.-]+$/.test(repository) && !/^\.{1,2}\//.test(repository)) throw new ConfigError(`${place}: '${repository}' is no folder here, and GitHub repositories are not supported yet; clone it and give the folder of the clone`);
	throw new ConfigError(`${place}: there is no folder ${path}; correct the path`);
}
/** A push that created its branch has no commit before it: git says so with zeros. */
const NO_COMMIT = /^0{40,}$/;
async function readSelection({ since, full, pages }, source) {
	const filter = pages.length === 0 ? void 0 : compileGlobs(pages);
	if (since === void 0 || NO_COMMIT.test(since)) return {
		since: void 0,
		full,
		pages: filter
	};
	const commit = await source.findCommit(since);
	if (commit === void 0) throw new ConfigError(`--since: ${source.location} has no revision '${since}'; correct it, or fetch the whole history (actions/checkout: fetch-depth: 0)`);
	return {
		since: commit,
		full,
		pages: filter
	};
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

// src/book/renames.ts
/** For each stray whose source page was renamed, the new path; each new path is given once. */
async function findRenames(strays, search) {
	const renames = /* @__PURE__ */ new Map();
	const free = new Set(search.untranslated);
	const compare = cacheChanges(search.source);
	for (const stray of strays) {
		if (free.size === 0) break;
		const path = free.has(stray.source) ? stray.source : await findNewPath(stray, search, compare);
		if (path === void 0 || !free.delete(path)) continue;
		renames.set(stray, path);
	}
	return renames;
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
	const direct = [since, stray.base.commit].filter((from) => from !== void 0);
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

// src/book/translated-pages.ts
/** The recorded base of the page at `target`: the sibling, else the state file. */
function findBase({ files, state, basePattern }, target) {
	const known = state.get(target);
	const sibling = basePattern === null ? void 0 : files.get(renderBasePath(basePattern, target));
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
/**
* Translated pages whose source page is gone, or is mapped elsewhere now.
*
* @param isPage      Whether a source path is a page.
* @param sourcePaths The source pages there are.
*/
function listStrays(translation, isPage, sourcePaths) {
	const strays = [];
	for (const { path: target, kind } of translation.files.values()) {
		const source = translation.state.get(target)?.source ?? unmapPath(target, translation.paths);
		if (kind !== "file" || !isPage(source)) continue;
		if (sourcePaths.has(source) && mapPath(source, translation.paths) === target) continue;
		const base = findBase(translation, target);
		if (base !== void 0) strays.push({
			source,
			target,
			base
		});
	}
	return strays;
}

// src/book/scope.ts
/**
* Which pages of a translation a run looks at, and what is to be done with each: the push decides where to look, the
* recorded base decides what changed. Nothing is read but lists of files.
*/
/** Work out the scope of a run for one translation. */
async function selectScope(request) {
	const { translation, selection, source, commit } = request;
	const pages = [...request.sourceFiles.values()].filter(({ path, kind }) => kind === "file" && request.isPage(path));
	const paths = new Set(pages.map(({ path }) => path));
	const strays = listStrays(translation, request.isPage, paths);
	const untranslated = [...paths].filter((path) => !translation.files.has(mapPath(path, translation.paths)));
	const renames = await findRenames(strays, {
		source,
		commit,
		since: selection.since,
		untranslated: new Set(untranslated)
	});
	const isInScope = await compileSelection(request);
	const strayOf = new Map([...renames].map(([stray, path]) => [path, stray]));
	const planned = pages.toSorted(byPath).map((page) => planPage(page, translation, strayOf.get(page.path)));
	const rivals = findRivals(planned);
	const entries = planned.filter(isInScope).map((task) => settle(task, request, rivals.get(task)));
	const removed = strays.filter((stray) => !renames.has(stray) && !paths.has(stray.source)).map(describeRemoved$1);
	return {
		tasks: entries.filter((entry) => "kind" in entry),
		settled: [...entries.filter((entry) => "status" in entry), ...removed.filter(isInScope)]
	};
}
function byPath(a, b) {
	return a.path < b.path ? -1 : 1;
}
function planPage(page, translation, stray) {
	const { files, paths, basePattern } = translation;
	const target = mapPath(page.path, paths);
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
function settle(task, { translation, selection }, rival) {
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
	if (task.kind === "update" && task.base === void 0 && !selection.full) return {
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

// src/book/state.ts
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

// src/commands/open-translation.ts
/** @throws {ConfigError} when a branch or the state file cannot be read. */
async function openTranslation(run, target, sourceFiles) {
	const { settings, book } = target;
	const proposalBranch = `amts/${run.source.name}`;
	const base = await book.readProposalBase({
		targetBranch: settings.branch,
		proposalBranch
	});
	const translation = await readTranslation(target, base);
	const { source, commit, selection } = run;
	const isPage = compileGlobs(run.settings.source.pages);
	return {
		settings,
		book,
		base,
		translation,
		scope: await selectScope({
			source,
			commit,
			sourceFiles,
			isPage,
			translation,
			selection
		})
	};
}
async function readTranslation({ settings, book }, { tree }) {
	const files = await book.listFiles(tree);
	assertInside(STATE_PATH, files);
	const entry = files.get(STATE_PATH);
	const bytes = entry === void 0 ? void 0 : (await book.readBlobs([entry.blob])).get(entry.blob);
	const text = bytes === void 0 ? void 0 : decodePage(STATE_PATH, bytes);
	return {
		files,
		state: parseState(text, book.location),
		paths: settings.paths,
		basePattern: settings.base
	};
}

// src/update/memory.ts
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

// src/commands/describe-changes.ts
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
	return proposal.segments.flatMap((segment) => {
		const { outcome, reason, base, target } = segment;
		if ((outcome === "kept" || outcome === "moved") && !isPatched(segment)) return [];
		const oldSource = base && old?.base.text.slice(base.start, base.end);
		const oldTarget = base && find(base)?.text;
		return {
			outcome,
			...reason === void 0 ? {} : { reason },
			line: findLine(target.start),
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

// src/book/closest-revision.ts
/**
* @param versions Newest first.
* @returns Of equally close revisions the newest; `undefined` when none can be read.
*/
async function findClosestRevision(source, versions, text) {
	const contents = await source.readBlobs(versions.map(({ blob }) => blob));
	const wanted = countLines(text);
	let closest;
	for (const { commit, blob } of versions) {
		const bytes = contents.get(blob);
		const version = bytes && tryDecodePage(bytes);
		if (version === void 0) continue;
		const likeness = compareLines(wanted, countLines(version));
		if (closest === void 0 || likeness > closest.likeness) closest = {
			commit,
			blob,
			likeness
		};
	}
	return closest;
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

// src/book/later-revisions.ts
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

// src/update/base-audit.ts
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

// src/commands/audit-base.ts
/** A page with a longer history is audited at this many revisions, and then at those around the best. */
const MAX_REVISIONS = 60;
/** Audit one base. @returns `undefined` when it stands, or when the history does not know it. */
async function findBetterBase(request, settings) {
	const { source, commit, path, base } = request;
	const history = await listLaterRevisions(source, {
		commit,
		path
	}, base);
	if (history === void 0 || history.later.length === 0) return void 0;
	const compare = startAudit(request, settings);
	const sample = pickEvenly(history.later, MAX_REVISIONS);
	const rough = await compare(sample);
	if (rough === void 0 || sample.length === history.later.length) return rough && describe(rough, history);
	const fine = await compare(addNeighbours(history.later, sample, rough.revision));
	return fine && describe(fine, history);
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
function describe({ revision, text, differences }, { recorded }) {
	return {
		text,
		commit: revision.commit,
		audited: {
			recordedCommit: recorded.commit,
			differences
		}
	};
}
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

// src/commands/page-texts.ts
/** Read the contents of all pages in scope, two calls for all of them. */
async function loadTexts(run, { settings, book, translation, scope }) {
	const fromSource = [];
	const fromTarget = [];
	for (const { sourceBlob, base, target, from } of scope.tasks) {
		fromSource.push(sourceBlob);
		const page = translation.files.get(from?.target ?? target);
		if (page !== void 0) fromTarget.push(page.blob);
		if (base !== void 0) (base.origin === "sibling" ? fromTarget : fromSource).push(base.blob);
	}
	const [source, target] = await Promise.all([run.source.readBlobs(fromSource), book.readBlobs(fromTarget)]);
	return (task) => readTexts(task, {
		run,
		language: settings.language,
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
			...await guessBase(task, run, target)
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
/** The source revision that is closest to a translation without a base. */
async function guessBase({ source: path, target }, { source, commit }, text) {
	const closest = await findClosestRevision(source, await source.followPage(commit, path), text);
	const bytes = closest && (await source.readBlobs([closest.blob])).get(closest.blob);
	if (closest === void 0 || bytes === void 0) throw new ContentError(target, "has no base, and the source history holds no version of it; fetch the whole history");
	return {
		base: decodePage(path, bytes),
		origin: {
			origin: "closest",
			commit: closest.commit
		}
	};
}

// src/commands/update-pages.ts
/**
* The pages in scope of one translation, to proposals: plan each, ask the engine once, apply each. A page that fails
* is told and counted, and the others go on.
*/
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
		planned: recallAcrossPages(planned, settings),
		failed
	};
}
/**
* What one page needs, another may have: the pages of this run that are aligned anyway are each other's memory, and
* a new page is set as the first of them is.
*/
function recallAcrossPages(planned, settings) {
	const memory = new TranslationMemory(planned.flatMap(({ plan }) => plan.old ?? []));
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
/** Ask the engine for what the plans need, and make the proposals. */
async function updateTasks(planned, engine, settings) {
	const plans = planned.map(({ task, plan }) => ({
		name: task.target,
		update: plan.update
	}));
	const results = await translatePlans(engine, plans, settings);
	const updated = [];
	const failed = [];
	for (const page of planned) try {
		const result = results.get(page.task.target);
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
/** Errors of content and service are told as they are; anything else is a bug, told with its place. */
function describeFailure({ source, target }, error) {
	const isKnown = error instanceof ContentError || error instanceof ServiceError;
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
	if (origin?.origin === "closest") return `base guessed: the closest source revision, ${origin.commit?.slice(0, 10)}`;
	if (!isSameText || task.kind === "rename") return "";
	if (findings.some(({ rule }) => rule === "recorded-base-older")) return "its base was older than the translation; to be checked";
	return proposal.segments.some(({ outcome }) => outcome !== "kept" && outcome !== "moved") ? "the old words stand for a changed source; to be checked" : void 0;
}

export { STATE_PATH as a, openRun as c, openTranslation as i, readPageSettings as n, renderState as o, updateTasks as r, describeSource as s, planTasks as t };