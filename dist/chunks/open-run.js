import { t as compileLayout } from "./layout.js";
import { n as compileGlobs } from "./page-globs.js";
import { a as ServiceError, r as ConfigError } from "./errors.js";
import { t as nameSome } from "./name-some.js";
import { n as similarity } from "./similarity.js";
import { n as openSource, t as locateRepository } from "./open-source.js";
import { i as nameState } from "./state.js";
import { i as DEFAULT_BASE, u as RECORDS } from "./choices.js";

// src/book/layout-faults.ts
/** What is wrong, and what would mend it; `undefined` when every page has a place of its own. */
function findLayoutFault(translations, pages) {
	const sources = new Set(pages);
	const taken = /* @__PURE__ */ new Map();
	for (const { language, layout, isOwn, place } of translations) for (const page of pages) {
		const target = layout.findTarget(page);
		if (isOwn && target === page) return `target ${language}: ${page} would be its own translation; give 'path' or 'paths' a place for it, such as path: "{dir}/{name}.${language}{ext}", or take it out of source.pages; is the translation somewhere else, name that repository`;
		if (isOwn && sources.has(target)) return `target ${language}: the translation of ${page} would stand in the place of the source page ${target}; correct 'path' or 'paths', or take ${target} out of source.pages`;
		const key = `${place}\n${target}`;
		const other = taken.get(key);
		if (other !== void 0) return `target ${language}: ${target} would be the translation of ${page} and ${describeOther(other, language)}; correct 'path' or 'paths'`;
		taken.set(key, {
			page,
			language
		});
	}
}
function describeOther(other, language) {
	return other.language === language ? `of ${other.page}` : `of ${other.page} into ${other.language}`;
}

// src/commands/steps/open/check-selection.ts
/** How many files each glob is about; a later one may still take them out again. */
function countMatches(globs, paths) {
	return globs.map((glob) => {
		const matches = compileGlobs([glob.replace(/^!/, "")]);
		return {
			glob,
			pages: paths.filter(matches).length
		};
	});
}
/**
* Hold the globs of configuration and command line against the source.
*
* @returns Warnings, for globs of the configuration that match nothing while others do.
* @throws {ConfigError} when the source has no page, or a glob of `--pages` names none.
*/
async function checkSelection(request) {
	const { source, sourceFiles, globs, selected } = request;
	const paths = [...sourceFiles.values()].flatMap(({ kind, path }) => kind === "file" ? [path] : []);
	const pages = paths.filter(compileGlobs(globs));
	if (pages.length === 0) {
		const hint = describeFolders(globs, paths);
		throw new ConfigError(`source.pages: no file of ${source.location} is matched by ${quote(globs)}; ${hint}`);
	}
	for (const { glob, pages: count } of countMatches(selected, pages)) if (count === 0 && !glob.startsWith("!") && !await isFormerPage(glob, request)) throw new ConfigError(`--pages: '${glob}' matches none of the ${pages.length} pages of ${source.location}; ${describeFolders([glob], pages)}`);
	return countMatches(globs, paths).filter(({ glob, pages: count }) => count === 0 && !glob.startsWith("!")).map(({ glob }) => `source.pages: '${glob}' matches no file of ${source.location}; correct or remove it`);
}
/** A page that was removed can be asked for: its translation is still told. */
async function isFormerPage(glob, { source, commit }) {
	return (await source.listVersions(commit, glob)).length > 0;
}
const MAX_FOLDERS = 3;
/** The folders with Markdown whose names are most like what was written. */
function describeFolders(globs, paths) {
	const folders = new Set(paths.filter((path) => /\.(?:md|mdx|markdown)$/i.test(path)).map(folderOf));
	if (folders.size === 0) return "it holds no Markdown; is this the right repository?";
	const wanted = folderOf(globs.find((glob) => !glob.startsWith("!")) ?? "");
	return `folders with pages are ${[...folders].map((folder) => ({
		folder,
		likeness: similarity(folder, wanted)
	})).toSorted((a, b) => b.likeness - a.likeness || (a.folder < b.folder ? -1 : 1)).slice(0, MAX_FOLDERS).map(({ folder }) => `'${folder === "" ? "./" : folder}'`).join(", ")}`;
}
function folderOf(path) {
	return path.slice(0, path.lastIndexOf("/") + 1);
}
function quote(globs) {
	return nameSome(globs.map((glob) => `'${glob}'`));
}

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

// src/commands/steps/open/open-target.ts
/**
* One translation of a run: its repository, whether its files stand among those of the source, and with that where its
* pages stand, how its branch is called, and what records its bases.
*/
/** What follows from where a translation is. */
async function describeTarget(repository, settings, { place, source, commit, pages, isShared: isSharedName }) {
	const { book } = repository;
	const isSame = isSameRepository(source, book);
	const isOwn = isSame && await isOwnTree(book, settings.branch, commit);
	const { language } = settings;
	const isShared = isSame || isSharedName(settings.repository);
	return {
		...repository,
		place,
		...chooseRecords(settings, isOwn),
		layout: compileLayout({
			...settings,
			pages,
			isOwn
		}),
		isOwn,
		proposalName: isShared ? `amts/${source.name}-${language}` : `amts/${source.name}`,
		statePath: nameState(isShared ? language : void 0)
	};
}
function isSameRepository(source, book) {
	if (source.root !== void 0 && source.root === book.root) return true;
	return source.url !== void 0 && source.url.toLowerCase() === book.url?.toLowerCase();
}
/** Another branch of the source's repository may hold a translation under the very paths of the source. */
async function isOwnTree(book, branch, commit) {
	const standard = await book.findDefaultBranch();
	if (branch === void 0 || branch === standard) return true;
	return await book.findHead(branch) === commit;
}
/** @param all Every target of the configuration, chosen for this run or not. */
function findShared(all) {
	const counts = /* @__PURE__ */ new Map();
	for (const { repository } of all) {
		const name = normaliseName(repository);
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return (repository) => (counts.get(normaliseName(repository)) ?? 0) > 1;
}
function normaliseName(repository) {
	return repository.replace(/^\.\//, "").replace(/(?<!\/)\/+$/, "").toLowerCase();
}
/** Translations that share a repository share what is known of it. */
function openOnce(open) {
	const known = /* @__PURE__ */ new Map();
	return (place) => {
		const key = place.kind === "folder" ? place.path : `github:${place.repository}`;
		const opened = known.get(key) ?? open(place);
		known.set(key, opened);
		return opened;
	};
}
/** Histories say nothing of a single page for sure, and take part only where they are asked for. */
const TRIED = RECORDS.filter((name) => name !== "date" && name !== "merge-base");
/** Copies beside the pages would be pages of a site that has its translations among its files. */
function chooseRecords(settings, isOwn) {
	const { base } = settings;
	const standard = isOwn || settings.path !== void 0 ? null : DEFAULT_BASE;
	if (base === void 0) return {
		settings: {
			...settings,
			base: standard
		},
		records: TRIED,
		isBaseOpen: true
	};
	const name = RECORDS.find((record) => record === base);
	if (name === void 0) return {
		settings: {
			...settings,
			base
		},
		records: [],
		isBaseOpen: false
	};
	const pattern = name === "sibling" ? DEFAULT_BASE : null;
	return {
		settings: {
			...settings,
			base: pattern
		},
		records: [name],
		isBaseOpen: false
	};
}

// src/commands/steps/open/open-run.ts
/** @returns The run, and what is to be told of its dialect once all else is in order; `''` for nothing. */
async function openRun(options, ports) {
	if (options.full && options.since !== void 0) throw new ConfigError("--full and --since: the one takes all pages, the other those of a push; give one of them");
	const opening = await openSource(options, ports);
	const { source, commit, all, dialect } = opening;
	const settings = setAuthor(opening.settings, options.author);
	const selection = await readSelection(options, source);
	const candidates = await Promise.all(settings.targets.map(async (target) => {
		const place = await locateTarget(target, opening, {
			options,
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
	const { pages } = settings.source;
	const open = openOnce((place) => ports.openTarget(place, options));
	const isShared = findShared(all);
	const { opened, refused } = await openEach(candidates, async ({ settings: target, place }) => describeTarget(await open(place), target, {
		place,
		source,
		commit,
		pages,
		isShared
	}));
	const isPage = findPages(opening, opened);
	const told = opening.isDetected ? `dialect ${dialect.value}: ${dialect.why}; for another one, set source.dialect` : "";
	return {
		run: {
			settings,
			dialect,
			source,
			commit,
			selection,
			targets: opened,
			refused,
			isPage
		},
		told
	};
}
/** Where a translation is; `.` is the repository of the source itself, which a workflow has checked out. */
async function locateTarget({ language, repository }, { place: own, source, configFolder }, { options, ports }) {
	const isFlag = options.targets.some((target) => target.language === language);
	const folder = isFlag ? options.folder : configFolder;
	const place = !isFlag && isSourceName(repository) ? own : await locateRepository(repository, {
		folder,
		name: `target ${language}`,
		ports
	});
	const isCheckout = own.kind === "folder" && place.kind === "folder" && place.path === own.path;
	const address = `${options.serverUrl}/`;
	if (!isCheckout || options.serverUrl === void 0 || !source.url?.startsWith(address)) return place;
	return {
		kind: "github",
		repository: source.url.slice(address.length)
	};
}
function isSourceName(repository) {
	return repository === "." || repository === "./";
}
/** In a repository that holds its own translations, these are no pages, for whichever language a run is. */
function findPages({ settings, source, all }, opened) {
	const { pages } = settings.source;
	const own = new Set(opened.filter(({ isOwn }) => isOwn).map((target) => target.settings.repository));
	const named = source.url?.toLowerCase().split("/").slice(-2).join("/");
	const isOwn = ({ repository }) => own.has(repository) || isSourceName(repository) || repository.toLowerCase() === named;
	const layouts = all.filter(isOwn).map((target) => compileLayout({
		...target,
		pages,
		isOwn: true
	}));
	const isPage = compileGlobs(pages);
	return remember((path) => isPage(path) && layouts.every(({ findSource }) => findSource(path) === void 0));
}
/** Each translation asks for every path. */
function remember(isPage) {
	const known = /* @__PURE__ */ new Map();
	return (path) => {
		const is = known.get(path) ?? isPage(path);
		known.set(path, is);
		return is;
	};
}
/** @returns What is wrong when a translation would stand in the place of a source page, or two in one. */
function findPlaceFault({ targets, isPage }, files) {
	const pages = [...files.values()].filter(({ path, kind }) => kind === "file" && isPage(path)).map(({ path }) => path);
	const placed = targets.map(({ book, settings: { language, branch }, layout, isOwn }) => {
		return {
			language,
			layout,
			isOwn,
			place: `${book.location}\n${branch ?? ""}`
		};
	});
	return findLayoutFault(placed, pages);
}
function setAuthor(settings, author) {
	return author === void 0 ? settings : {
		...settings,
		commit: {
			...settings.commit,
			author
		}
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
	const { run, told } = await openRun(options, ports);
	const sourceFiles = await run.source.listFiles(run.commit);
	const fault = findPlaceFault(run, sourceFiles);
	if (fault !== void 0) throw new ConfigError(fault);
	const { source, commit, settings } = run;
	const globs = {
		globs: settings.source.pages,
		selected: options.pages
	};
	for (const warning of await checkSelection({
		source,
		commit,
		sourceFiles,
		...globs
	})) ports.log.warn(warning);
	await checkDataFiles(settings.engine, sourceFiles, ports);
	if (told !== "") ports.log.info(told);
	const aligner = await ports.openAligner(options.cache);
	const pages = await ports.openPageWorkers(settings.limits.memory);
	try {
		return await work({
			run,
			ports,
			sourceFiles,
			aligner,
			pages
		});
	} finally {
		await Promise.all([aligner.close(), pages.close()]);
	}
}
/** Files with further pairs are read long after the run has begun: that one is missing is told now. */
async function checkDataFiles({ parallelData, parallelDataFiles }, sourceFiles, { disk }) {
	if (parallelData === "none") return;
	for (const path of parallelDataFiles) if (sourceFiles.get(path)?.kind !== "file" && await disk.readFile(path) === void 0) throw new ConfigError(`engine.parallel-data-files: '${path}' is no file of the source or of this machine; correct the path`);
}
/** What a report says of the source. */
function describeSource({ source, commit, selection, dialect }) {
	const { name, url } = source;
	return {
		name,
		...url === void 0 ? {} : { url },
		commit,
		since: selection.since ?? null,
		dialect: {
			name: dialect.value,
			why: dialect.why
		}
	};
}
/** A push that created its branch has no commit before it: git says so with zeros. */
const NO_COMMIT = /^0{40,}$/;
async function readSelection(options, source) {
	const { since, pushedFrom, full, upToDate } = options;
	const filter = compileFilter(options);
	const revision = full ? void 0 : since ?? pushedFrom;
	if (revision === void 0 || NO_COMMIT.test(revision)) return {
		since: void 0,
		full,
		pages: filter,
		upToDate
	};
	const commit = await source.findCommit(revision);
	if (commit === void 0 && since !== void 0) throw new ConfigError(`--since: ${source.location} has no revision '${since}'; correct it, or fetch the whole history (actions/checkout: fetch-depth: 0)`);
	return {
		since: commit,
		full,
		pages: filter,
		upToDate
	};
}
function compileFilter({ pages, only }) {
	const filter = pages.length === 0 ? void 0 : compileGlobs(pages);
	if (only === void 0) return filter;
	return (path) => only.has(path) && (filter === void 0 || filter(path));
}

export { locateTarget as a, findShared as c, countMatches as d, findPlaceFault as i, openOnce as l, describeSource as n, withRun as o, findPages as r, describeTarget as s, assertAllOpen as t, openEach as u };