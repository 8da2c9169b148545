import { t as countAdopted } from "./adoption2.js";
import { r as countPages } from "./ledger2.js";
import { i as ContentError, r as ConfigError, s as withoutPlace } from "./errors.js";
import { s as collectEvidence, t as guessBase } from "./guess-base.js";
import { n as compileGlobs } from "./page-globs.js";
import { n as findTarget, r as listStrays } from "./translated-pages.js";
import { t as parsePage } from "./parse.js";
import { a as tryDecodePage, i as encodePage, n as decodePage } from "./page-text.js";
import { o as renderState } from "./state.js";
import { n as joinEdits } from "./deliver.js";
import { t as propose } from "./propose.js";
import { n as describeSource, o as withRun, t as assertAllOpen } from "./open-run.js";
import { t as openTranslation } from "./open-translation.js";

// src/commands/steps/adopt/acceptance.ts
/** @param words `GLOB`, or `GLOB=REVISION` with at least seven digits of a commit; globs of source or target pages. */
function readAcceptance(words) {
	const parsed = words.map((text) => {
		const [, glob = text, revision] = /^(.+)=([\da-f]{7,40})$/.exec(text) ?? [];
		return {
			text,
			matches: compileGlobs([glob]),
			revision,
			isUsed: false
		};
	});
	return {
		choose: ({ source, target }, candidates, base) => {
			const word = parsed.findLast(({ matches }) => matches(target) || matches(source));
			if (word === void 0) return void 0;
			word.isUsed = true;
			const { revision } = word;
			if (revision === void 0) return base;
			const found = candidates.find(({ commit }) => commit.startsWith(revision));
			if (found !== void 0) return found;
			const known = candidates.map(({ commit }) => commit.slice(0, 10)).join(", ");
			throw new ConfigError(`--accept: ${target} has no version in ${revision}; the revisions of its source are ${known}`);
		},
		listIdle: () => parsed.filter(({ isUsed }) => !isUsed).map(({ text }) => text)
	};
}

// src/commands/steps/adopt/find-orphans.ts
/**
* Translations whose source page is gone, where neither a base nor the history says what it became: the source pages
* without a translation that have most in common with them.
*/
/** Pages have so much in common by chance: headings, paragraphs, small numbers. */
const LEAST_LIKENESS = .35;
const MAX_CANDIDATES = 3;
/** @param moved Paths of translations whose new source is known. */
async function findOrphans({ run, sourceFiles }, { translation, book, settings }, moved) {
	const { isPage } = run;
	const pages = [...sourceFiles.values()].filter(({ path, kind }) => kind === "file" && isPage(path));
	const paths = new Set(pages.map(({ path }) => path));
	const strays = listStrays(translation, isPage, paths).filter(({ source, target }) => !paths.has(source) && !moved.has(target));
	const taken = new Set(moved.values());
	const free = pages.filter(({ path }) => !translation.files.has(findTarget(translation, path)) && !taken.has(path));
	if (strays.length === 0) return {
		orphans: [],
		untranslated: free.length
	};
	const { dialect, language } = run.settings.source;
	const [ours, theirs] = await Promise.all([book.readBlobs(strays.flatMap(({ target }) => translation.files.get(target)?.blob ?? [])), run.source.readBlobs(free.map(({ blob }) => blob))]);
	const read = (bytes, of) => {
		const text = bytes && tryDecodePage(bytes, run.settings.limits);
		return text === void 0 ? /* @__PURE__ */ new Map() : collectEvidence(parsePage(text, {
			language: of,
			dialect
		})).counts;
	};
	const sources = free.map(({ path, blob }) => ({
		path,
		counts: read(theirs.get(blob), language)
	}));
	return {
		orphans: strays.map(({ target }) => {
			return {
				target,
				maybe: rank(read(ours.get(translation.files.get(target)?.blob ?? ""), settings.language), sources)
			};
		}),
		untranslated: free.length
	};
}
function rank(counts, sources) {
	return sources.map(({ path, counts: other }) => ({
		source: path,
		likeness: measure(counts, other)
	})).filter(({ likeness }) => likeness >= LEAST_LIKENESS).toSorted((a, b) => b.likeness - a.likeness).slice(0, MAX_CANDIDATES).map(({ source, likeness }) => ({
		source,
		likeness: Math.round(likeness * 100) / 100
	}));
}
/** Dice's coefficient of what survives translation. */
function measure(a, b) {
	let common = 0;
	let all = 0;
	for (const [key, count] of a) {
		common += Math.min(count, b.get(key) ?? 0);
		all += count;
	}
	for (const count of b.values()) all += count;
	return all === 0 ? 0 : 2 * common / all;
}

// src/commands/steps/adopt/guess-pages.ts
/** The pages of a translation without a known base to guesses of their bases, each with what else it may be. */
/**
* @throws {ConfigError} when the history of the source is not whole: its oldest revision would be taken for the first.
*/
async function guessPages(tasks, context) {
	const { run, translation, ports } = context;
	if (tasks.length > 0 && await run.source.isShallow()) throw new ConfigError(`${run.source.location} is a shallow clone, in which the revision that a page follows cannot be found; fetch the whole history (git fetch --unshallow; actions/checkout: fetch-depth: 0)`);
	const { language } = translation.settings;
	const guessed = [];
	for (const [at, task] of tasks.entries()) {
		ports.log.progress(`${language}: looking for bases`, at, tasks.length);
		await ports.pause();
		guessed.push(await guessPage(task, context));
	}
	ports.log.progress(`${language}: looking for bases`, tasks.length, tasks.length);
	return guessed;
}
async function guessPage(task, context) {
	const { source, target: place, from } = task;
	const target = from?.target ?? place;
	const renamed = from === void 0 ? {} : { renamedFrom: from.source };
	const unknown = (reason) => ({
		task,
		told: {
			source,
			target,
			...renamed,
			status: "unknown",
			isSure: false,
			candidates: [],
			reason
		}
	});
	try {
		const guess = await findGuess(task, target, context);
		if (guess === void 0) return unknown("the history of the source has no version of it");
		return describe({
			task,
			target,
			...renamed
		}, guess, context.acceptance);
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		return unknown(withoutPlace(error.message, target));
	}
}
async function findGuess(task, target, { run, translation }) {
	const { book, base, translation: files, settings } = translation;
	const entry = files.files.get(target);
	const bytes = entry === void 0 ? void 0 : (await book.readBlobs([entry.blob])).get(entry.blob);
	if (bytes === void 0) throw new ContentError(target, "cannot be read from its repository");
	const text = decodePage(target, bytes, run.settings.limits);
	const targetDate = await book.findLastChange(base.targetHead, target);
	const { language: from, dialect } = run.settings.source;
	const options = {
		from,
		to: settings.language,
		dialect,
		limits: run.settings.limits
	};
	return guessBase({
		source: run.source,
		commit: run.commit,
		path: task.source,
		target: text,
		targetDate
	}, options);
}
function describe({ task, ...place }, guess, { choose }) {
	const { source } = task;
	const record = choose({
		source,
		target: place.target
	}, guess.candidates, guess.base) ?? (guess.isSure ? guess.base : void 0);
	const first = record ?? guess.base;
	const others = [guess.base, ...guess.rival === void 0 ? [] : [guess.rival]].filter((entry) => entry !== first);
	const margin = guess.margin === void 0 ? {} : { margin: round(guess.margin, 2) };
	return {
		task,
		told: {
			source,
			...place,
			status: record === void 0 ? "unsure" : "recorded",
			isSure: guess.isSure && first === guess.base,
			...margin,
			candidates: describeCandidates([first, ...others])
		},
		guess,
		...record === void 0 ? {} : { record }
	};
}
const MAX_AGAINST = 4;
/** What speaks against all of them alike helps nobody to choose, and is not told. */
function describeCandidates(candidates) {
	const keys = candidates.map(({ contradictions }) => new Set(contradictions.map(keyOf)));
	const isShared = (entry) => keys.length > 1 && keys.every((known) => known.has(keyOf(entry)));
	return candidates.map((candidate) => describeCandidate(candidate, (entry) => !isShared(entry)));
}
const keyOf = ({ what, inSource }) => `${inSource} ${what}`;
function describeCandidate({ commit, date, score, behind, contradictions }, isTelling) {
	const telling = contradictions.filter(isTelling);
	const against = telling.slice(0, MAX_AGAINST).map(({ what, inSource, inTarget }) => `${what}: ${inSource} in the source, ${inTarget} in the translation`);
	const more = telling.length - against.length;
	return {
		commit,
		day: new Date(date).toISOString().slice(0, 10),
		score: round(score, 3),
		behind: round(Number.isFinite(behind) ? behind : 99, 2),
		contradictions: contradictions.length,
		against: more > 0 ? [...against, `and ${more} more`] : against
	};
}
function round(value, digits) {
	return Math.round(value * 10 ** digits) / 10 ** digits;
}

// src/commands/steps/adopt/record-bases.ts
/**
* Bases that were found, to one commit on the proposal branch: the texts beside their pages and the state file. No page
* of the translation is touched.
*/
/**
* @returns The commit.
* @throws {ServiceError} when a branch has moved meanwhile.
*/
async function recordBases(run, open, pages) {
	const { book, base, translation, statePath } = open;
	const found = pages.flatMap(({ record, ...page }) => record === void 0 ? [] : [{
		...page,
		record
	}]);
	const contents = await run.source.readBlobs(found.map(({ record }) => record.blob));
	const state = new Map(translation.state);
	const texts = [];
	for (const { task, told, record } of found) {
		const { target } = told;
		const basePath = task.from === void 0 ? task.basePath : task.from.basePath;
		const content = contents.get(record.blob) ?? encodePage(record.text);
		if (basePath !== void 0) texts.push({
			path: basePath,
			content
		});
		state.set(target, {
			source: task.from?.source ?? task.source,
			commit: record.commit,
			sourceBlob: record.blob,
			targetBlob: translation.files.get(target)?.blob ?? ""
		});
	}
	texts.push({
		path: statePath,
		content: encodePage(renderState(state))
	});
	const blobs = await book.writeBlobs(texts.map(({ content }) => content));
	const edits = texts.map(({ path }, at) => ({
		path,
		blob: blobs[at]
	}));
	const message = `Record what ${found.length === 1 ? "1 page was" : `${found.length} pages were`} translated from\n\nSource-Commit: ${run.commit}\n`;
	return book.commit({
		base,
		edits: await joinEdits(open, edits),
		message,
		author: run.settings.commit.author
	});
}

// src/commands/adopt.ts
/**
* Find and record the bases of every translation.
*
* @throws {ConfigError} before anything is recorded, when options, settings or repositories are not fit for it, or the
* history of the source is not whole.
*/
async function adopt(options, ports) {
	ports.log.step("Read the books");
	return withRun({
		...options,
		full: true,
		isEstimate: true
	}, ports, async (context) => {
		assertAllOpen(context.run);
		const acceptance = readAcceptance(options.accept);
		const guessed = [];
		for (const target of context.run.targets) guessed.push(await guessLanguage(target, acceptance, context));
		const idle = acceptance.listIdle();
		if (idle.length > 0) throw new ConfigError(`--accept: '${idle.join("', '")}' matches no page whose base is to be found; amts adopt without it lists them`);
		ports.log.step("Record the bases");
		const languages = [];
		for (const language of guessed) languages.push(await deliver(language, options, context));
		return {
			version: 1,
			command: "adopt",
			dryRun: options.dryRun,
			source: describeSource(context.run),
			languages,
			totals: countAdopted(languages.flatMap(({ pages }) => pages))
		};
	});
}
async function guessLanguage(target, acceptance, context) {
	const { run, ports, sourceFiles } = context;
	const open = await openTranslation(run, target, sourceFiles);
	const { tasks, settled, inStep } = open.scope;
	const isLost = ({ kind, base }) => kind !== "new" && base === void 0;
	const pages = await guessPages(tasks.filter(isLost), {
		run,
		translation: open,
		acceptance,
		ports
	});
	const moved = new Map(tasks.flatMap(({ from, source }) => from === void 0 ? [] : [[from.target, source]]));
	const orphans = run.selection.pages === void 0 ? await findOrphans(context, open, moved) : NO_ORPHANS;
	const known = tasks.filter((task) => task.kind !== "new" && !isLost(task)).length;
	return {
		open,
		pages,
		told: {
			language: open.settings.language,
			repository: open.book.location,
			pages: pages.map(({ told }) => told),
			...orphans,
			known: known + inStep + settled.filter(({ reason }) => reason === "up to date").length
		}
	};
}
const NO_ORPHANS = {
	orphans: [],
	untranslated: 0
};
async function deliver({ open, pages, told }, { dryRun, runUrl }, { run }) {
	const recorded = pages.filter(({ record }) => record !== void 0);
	if (dryRun || recorded.length === 0) return told;
	const commit = await recordBases(run, open, recorded);
	const delivered = recorded.map(describePage);
	const report = {
		language: told.language,
		repository: told.repository,
		...open.book.url === void 0 ? {} : { url: open.book.url },
		targetBranch: open.base.targetBranch,
		proposalBranch: open.base.proposalBranch,
		commit,
		warnings: open.base.warnings,
		pages: delivered,
		inStep: 0,
		totals: countPages(delivered)
	};
	const { targetBranch, proposalBranch, pullRequest, warnings } = await propose(open, report, {
		source: describeSource(run),
		runUrl
	});
	const delivery = {
		targetBranch,
		proposalBranch,
		commit,
		warnings
	};
	return {
		...told,
		delivery: {
			...delivery,
			...pullRequest === void 0 ? {} : { pullRequest }
		}
	};
}
function describePage({ told, record }) {
	const { source, target, isSure, candidates, margin } = told;
	const guess = {
		isSure,
		candidates: candidates.map(({ commit, score, contradictions }) => ({
			commit,
			score,
			contradictions
		})),
		...margin === void 0 ? {} : { margin }
	};
	return {
		source,
		target,
		status: "delivered",
		kind: "update",
		base: {
			origin: "closest",
			...record === void 0 ? {} : { commit: record.commit },
			guess
		},
		characters: {
			prose: 0,
			sent: 0
		},
		segments: [],
		changes: [],
		findings: []
	};
}

export { adopt };