import { n as advanceRecords, r as readPairs, t as TEXT_RECORDS } from "./text-records.js";
import { t as countSentences } from "./review.js";
import { o as renderBaseNote } from "./tally.js";
import { n as createSerialQueue, r as mapConcurrently } from "./concurrent.js";
import { a as ServiceError, i as ContentError } from "./errors.js";
import { t as nameSome } from "./name-some.js";
import { t as once } from "./once.js";
import { i as encodePage, n as decodePage, r as decodeText } from "./page-text.js";
import { r as showName } from "./path-bytes.js";
import { r as TranslationMemory, t as openMemory } from "./packed-memory.js";
import { r as UNPROVEN, t as addSeverity } from "./review-proposal.js";
import { i as namePage, t as addFindings } from "./describe-review.js";
import { n as readSlug, t as compileSiteLinks } from "./site-links.js";
import { i as listTranslated, n as findTarget } from "./translated-pages.js";
import { t as makeFinding } from "./finding.js";
import { n as dialectOf } from "./registry.js";
import { a as makeLineFinder, t as listAnchorLinks } from "./links.js";
import { t as parsePage } from "./parse.js";
import { r as say } from "./message.js";
import { n as unpackValue } from "./packed.js";
import { n as describeWaiting, t as describeFailure } from "./page-ends.js";
import { n as couldFitBetter, t as auditBase } from "./audit.js";
import { t as findClosestRevision } from "./closest-revision.js";
import { a as openHistory, i as pickEvenly, n as reportGuess, o as profileHere, r as addNeighbours, t as guessBase } from "./guess-base.js";
import { randomUUID } from "node:crypto";

// src/commands/steps/plan/link-landings.ts
/** Open the links of a translation; nothing is read before a page asks. */
function openLandings(context, planned, answers) {
	const files = once(() => context.run.source.listFiles(context.run.commit));
	const findLinked = openSite(context);
	const ofRun = new Map(planned.map((page) => [page.task.source, page]));
	const known = /* @__PURE__ */ new Map();
	const readAnchors = (source) => {
		const anchors = known.get(source) ?? pairAnchors(source).catch(ignoreUnreadable);
		known.set(source, anchors);
		return anchors;
	};
	return async ({ task, plan }) => {
		const landings = /* @__PURE__ */ new Map();
		if (plan.links.length === 0) return landings;
		for (const { address, path, anchor } of plan.links) {
			const page = await findLinked(task.source, path);
			const landing = page === void 0 ? void 0 : (await readAnchors(page)).get(anchor);
			if (page !== void 0 && landing !== void 0) landings.set(address, {
				page,
				...landing
			});
		}
		return landings;
	};
	async function pairAnchors(source) {
		const page = ofRun.get(source);
		const segments = page && findSegments(answers.get(page.task.target));
		const work = page !== void 0 && segments !== void 0 ? page.work : await readOther(source);
		const pairs = work && await context.pages.run({
			kind: "anchors",
			work,
			answers: segments ?? []
		});
		return new Map(pairs?.map((pair) => [pair.anchor, pair]));
	}
	/** A page that this run leaves as it is, held against the present source; `undefined` where it is not translated. */
	async function readOther(source) {
		const { opened, run, settings } = context;
		const [from, to] = [(await files()).get(source), opened.translation.files.get(findTarget(opened.translation, source))];
		if (from === void 0 || to === void 0) return void 0;
		const [own, other] = await Promise.all([run.source.readBlobs([from.blob]), opened.book.readBlobs([to.blob])]);
		const [base, target] = [own.get(from.blob), other.get(to.blob)];
		if (base === void 0 || target === void 0) return void 0;
		const text = decodePage(source, base, run.settings.limits);
		const old = {
			base: text,
			target: decodePage(to.path, target, run.settings.limits)
		};
		return {
			id: `anchors ${settings.to} ${source}`,
			affinity: source,
			input: {
				source: text,
				old
			},
			settings
		};
	}
}
/** A page that cannot be read is told where it is worked on; it does not harm those that link to it. */
function ignoreUnreadable(error) {
	if (error instanceof ContentError) return /* @__PURE__ */ new Map();
	throw error;
}
/** What a page of this run is made of; `undefined` where it is left as it is. */
function findSegments(result) {
	if (result === void 0) return [];
	return "segments" in result ? result.segments : void 0;
}
/** Finds pages by their paths, and what is not found so by the places that pages name, which are read for it. */
function openSite({ run, opened }) {
	const files = once(() => run.source.listFiles(run.commit));
	const byPath = once(async () => compileBook({
		run,
		opened
	}, { files: await files() }));
	const bySlug = once(async () => {
		const all = await files();
		return compileBook({
			run,
			opened
		}, {
			files: all,
			slugs: await readSlugs(run, all)
		});
	});
	return async (from, path) => (await byPath())(from, path) ?? (await bySlug())(from, path);
}
async function readSlugs(run, files) {
	const pages = [...files.values()].filter(({ kind, path }) => kind === "file" && run.isPage(path));
	const slugs = /* @__PURE__ */ new Map();
	for (let at = 0; at < pages.length; at += READ_AT_ONCE$1) {
		const some = pages.slice(at, at + READ_AT_ONCE$1);
		const contents = await run.source.readBlobs(some.map(({ blob }) => blob));
		for (const { path, blob } of some) {
			const slug = readSlug(new TextDecoder().decode(contents.get(blob)));
			if (slug !== void 0) slugs.set(path, slug);
		}
	}
	return slugs;
}
function compileBook({ run, opened }, { files, slugs = /* @__PURE__ */ new Map() }) {
	const paths = [...files.values()].flatMap(({ kind, path }) => kind === "file" && run.isPage(path) ? [path] : []);
	const { language, folder } = opened.settings;
	const locales = [
		run.settings.source.language,
		language,
		...folder === void 0 ? [] : [folder]
	];
	const hasFolders = dialectOf(run.settings.source.dialect).hasFolders === true;
	return compileSiteLinks({
		paths,
		locales,
		hasFolders,
		slugs
	});
}
/** Pages that are read at a time. */
const READ_AT_ONCE$1 = 100;
/** Links beyond these are counted. */
const MAX_NAMED = 5;
/**
* Links of other pages of the translation to anchors that are gone. The translation is read for it, where one is.
*
* @returns Findings by path of the page whose anchor it was.
*/
async function findStaleLinks(context, changed) {
	const gone = new Map(changed.filter((page) => page.gone.length > 0).map((page) => [page.source, page]));
	const findings = /* @__PURE__ */ new Map();
	if (gone.size === 0) return findings;
	const findLinked = openSite(context);
	const places = /* @__PURE__ */ new Map();
	const names = new Set([...gone.values()].flatMap((page) => page.gone.map(({ anchor }) => anchor)));
	for await (const { source, target, links } of listLinks(context, changed, names)) for (const { path, anchor, line } of links) {
		const lost = gone.get(await findLinked(source, path) ?? "")?.gone.find((one) => one.anchor === anchor);
		if (lost !== void 0) places.set(lost, [...places.get(lost) ?? [], `${target}:${line}`]);
	}
	for (const page of gone.values()) findings.set(page.target, page.gone.flatMap((one) => describeGone(one, places)));
	return findings;
}
function describeGone(gone, places) {
	const list = places.get(gone) ?? [];
	if (list.length === 0) return [];
	const more = list.length > MAX_NAMED ? ` +${list.length - MAX_NAMED}` : "";
	const said = say("anchor-moved", {
		anchor: gone.anchor,
		places: `${list.slice(0, MAX_NAMED).join(", ")}${more}`
	});
	return [addSeverity(makeFinding("anchor-moved", gone.line, said))];
}
/** Links to anchors of some names on other pages, in the translation as this run leaves it. */
async function* listLinks({ run, opened, settings }, changed, names) {
	const texts = new Map(changed.map(({ target, text }) => [target, text]));
	const all = listTranslated(opened.translation, run.isPage);
	const marks = [...names].flatMap((name) => [`#${name}`, `#${encodeURIComponent(name)}`]);
	for (let at = 0; at < all.length; at += READ_AT_ONCE$1) {
		const some = all.slice(at, at + READ_AT_ONCE$1);
		const wanted = some.filter(({ target }) => !texts.has(target)).map(({ blob }) => blob);
		const contents = await opened.book.readBlobs(wanted);
		for (const { source, target, blob } of some) {
			const text = texts.get(target) ?? new TextDecoder().decode(contents.get(blob));
			if (!marks.some((mark) => text.includes(mark))) continue;
			const lineAt = makeLineFinder(text);
			const page = parsePage(text, {
				language: settings.to,
				dialect: settings.dialect
			});
			yield {
				source,
				target,
				links: listAnchorLinks(page).filter(({ path, anchor }) => path !== "" && names.has(anchor)).map((link) => ({
					...link,
					line: lineAt(link.start)
				}))
			};
		}
	}
}

// src/commands/steps/plan/orphan-memory.ts
/**
* Translations whose source page is gone, as memory for the pages of a run: what was rewritten under another name, or
* moved into another page, has its human translation there.
*/
/** What the orphaned translations have that hold a sentence which one of the plans would send. */
async function recallOrphans(run, { book, translation, scope }, { plans, settings, pages }) {
	const wanted = [...new Set(plans.flatMap(({ requested }) => requested))];
	if (wanted.length === 0 || scope.orphans.length === 0) return [];
	const pairs = await readPairs(scope.orphans.map(({ target, base }) => ({
		target: translation.files.get(target)?.blob ?? "",
		base
	})), {
		source: run.source,
		target: book,
		limits: run.settings.limits
	});
	return (await Promise.all(pairs.map(async ({ base, target }, at) => {
		if (base === void 0 || target === void 0) return [];
		if (!wanted.some((sentence) => base.includes(sentence))) return [];
		const affinity = scope.orphans[at]?.target ?? "";
		const work = {
			id: `orphan ${settings.to} ${affinity}`,
			affinity,
			input: {
				source: base,
				old: {
					base,
					target
				}
			},
			settings
		};
		const { memory } = await pages.run({
			kind: "plan",
			work
		});
		return memory === void 0 ? [] : [openMemory(memory, affinity)];
	}))).flat();
}

// src/base/later-revisions.ts
/** A base that was edited by hand has at least this share of lines in common with a revision (0.96 in d2l-zh). */
const NEARLY_EQUAL = .9;
/**
* Follow a page back to its base.
*
* @param versions Of the page, newest first.
* @param base     The recorded base.
* @returns `undefined` when the history holds no version that is nearly the base.
*/
async function listLaterRevisions(source, versions, base) {
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

// src/base/better-base.ts
/** A page with a longer history is audited at this many revisions, and then at those around the best. */
const MAX_REVISIONS = 60;
/** Audit one base. @returns `undefined` when it stands; `unknown` when the history does not hold it. */
async function findBetterBase(request, settings) {
	const { source, base, current } = request;
	const pages = openHistory(source, request, settings);
	if (current !== void 0) pages.give(current.blob, current.text);
	const history = await listLaterRevisions(source, await pages.versions(base.blob), base);
	if (history === void 0) return "unknown";
	if (history.later.length === 0) return void 0;
	const compare = startAudit(request, settings);
	const sample = pickEvenly(history.later, MAX_REVISIONS);
	const rough = await compare(sample);
	if (rough === void 0 || sample.length === history.later.length) return rough && describe(rough, history);
	const fine = await compare(addNeighbours(history.later, sample, rough.revision));
	return fine && describe(fine, history);
}
/** Compares the page with its base and with revisions; each revision is read once. */
function startAudit(request, settings) {
	const { source, path, base, target } = request;
	const { to, dialect, profile = profileHere } = settings;
	const history = openHistory(source, request, settings);
	const readTarget = once(() => profile(path, target, {
		language: to,
		dialect
	}));
	return async (revisions) => {
		const known = await history.read(revisions);
		const candidates = revisions.flatMap((revision) => {
			const content = known.get(revision.blob);
			return content === void 0 ? [] : [{
				revision,
				...content
			}];
		});
		const [recorded, ...profiles] = await Promise.all([history.profile(base.text), ...candidates.map((candidate) => candidate.profile())]);
		if (!couldFitBetter(recorded, profiles)) return void 0;
		const { best, differences } = auditBase(await readTarget(), [recorded, ...profiles]);
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

// src/commands/steps/plan/page-texts.ts
/** The three texts of a page: new source, current translation, and the base that the translation was made from. */
/** Pages whose contents are read together: a process or a few queries, and some megabytes. */
const READ_AT_ONCE = 100;
/** Open the texts of all pages in scope; they are to be asked for in their order. @param profile Where texts are profiled. */
function openTexts(run, opened, profile) {
	const { settings, book, base, translation, scope } = opened;
	const audited = scope.tasks.filter((task) => task.base !== void 0 && !isAsDelivered(task, translation));
	run.source.prepareHistories?.(run.commit, audited.map((task) => task.source));
	const head = base.targetHead;
	const loaded = {
		run,
		language: settings.language,
		book,
		head,
		translation,
		profile
	};
	const readContents = inBatches(scope.tasks, (tasks) => readBatch(tasks, run, opened));
	return async (task) => {
		const contents = await readContents(task);
		return () => readTexts(task, {
			...loaded,
			...contents
		});
	};
}
/** Reads many things together when the first of them is asked for; they are let go of when all have been. */
function inBatches(items, read) {
	const numbers = new Map(items.map((item, at) => [item, Math.floor(at / READ_AT_ONCE)]));
	const batches = /* @__PURE__ */ new Map();
	return (item) => {
		const number = numbers.get(item) ?? 0;
		const own = items.slice(number * READ_AT_ONCE, (number + 1) * READ_AT_ONCE);
		const batch = batches.get(number) ?? {
			contents: read(own),
			left: own.length
		};
		batch.left -= 1;
		if (batch.left > 0) batches.set(number, batch);
		else batches.delete(number);
		return batch.contents;
	};
}
/** Read contents, two calls for all of them. */
async function readBatch(tasks, run, { book, translation }) {
	const fromSource = [];
	const fromTarget = [];
	for (const { sourceBlob, base: record, target, from } of tasks) {
		fromSource.push(sourceBlob);
		const page = translation.files.get(from?.target ?? target);
		if (page !== void 0) fromTarget.push(page.blob);
		for (const { blob } of listRecordFiles(from?.target ?? target, translation)) fromTarget.push(blob);
		if (record !== void 0) (record.origin === "sibling" ? fromTarget : fromSource).push(record.blob);
	}
	const [source, target] = await Promise.all([run.source.readBlobs(fromSource), book.readBlobs(fromTarget)]);
	return {
		source,
		target
	};
}
/** Files other than the page in which the project records its base. */
function listRecordFiles(page, { files }) {
	return TEXT_RECORDS.flatMap(({ listPlaces }) => {
		const entry = listPlaces(page).map((path) => files.get(path)).find((place) => place?.kind === "file");
		return entry === void 0 || entry.path === page ? [] : [entry];
	});
}
/** @throws {ContentError} when a text is not UTF-8 or the base cannot be found. */
async function readTexts(task, loaded) {
	const { run, translation } = loaded;
	const { limits } = run.settings;
	const source = decodeShared(task.source, task.sourceBlob, {
		run,
		bytes: loaded.source.get(task.sourceBlob)
	});
	if (task.kind === "new") return {
		source,
		records: []
	};
	return {
		source,
		records: listRecordFiles(task.from?.target ?? task.target, translation).map(({ path, blob }) => ({
			path,
			text: decode(path, loaded.target.get(blob), limits)
		})),
		old: await readOld(task, source, loaded)
	};
}
/** Whether the translation stands as it was delivered: then its base is certain. */
function isAsDelivered({ target, from }, { files, state }) {
	const path = from?.target ?? target;
	return state.get(path)?.targetBlob === files.get(path)?.blob;
}
async function readOld(task, current, loaded) {
	const { run, translation } = loaded;
	const path = task.from?.target ?? task.target;
	const entry = translation.files.get(path);
	const target = decode(path, loaded.target.get(entry?.blob ?? ""), run.settings.limits);
	if (task.base === void 0) return {
		target,
		...await findBase(task, loaded, target)
	};
	const recorded = readBase(task, task.base, loaded);
	const { origin, commit } = task.base;
	const better = isAsDelivered(task, translation) ? void 0 : await findBetterBase({
		source: run.source,
		commit: run.commit,
		path: task.source,
		base: {
			blob: task.base.blob,
			text: recorded
		},
		current: {
			blob: task.sourceBlob,
			text: current
		},
		target
	}, {
		from: run.settings.source.language,
		to: loaded.language,
		dialect: run.settings.source.dialect,
		limits: run.settings.limits,
		profile: loaded.profile
	});
	if (better === void 0 || better === "unknown") {
		const known = commit === void 0 ? {} : { commit };
		return {
			target,
			base: recorded,
			...better === void 0 ? {} : { isUnaudited: true },
			origin: {
				origin,
				...known
			}
		};
	}
	const { text: base, commit: betterCommit, audited } = better;
	return {
		target,
		base,
		recorded,
		origin: {
			origin,
			commit: betterCommit,
			audited
		}
	};
}
function readBase(task, base, { run, source, target }) {
	const bytes = (base.origin === "sibling" ? target : source).get(base.blob);
	if (bytes === void 0) throw new ContentError(task.from?.target ?? task.target, `its base, source blob ${base.blob}, is not in the source; fetch the whole history`);
	return decodeShared(task.from?.basePath ?? task.basePath ?? task.source, base.blob, {
		run,
		bytes
	});
}
const shared = /* @__PURE__ */ new WeakMap();
/** A text of the source, which all languages of a run have: it is held once. */
function decodeShared(path, blob, { run, bytes }) {
	const known = shared.get(run) ?? /* @__PURE__ */ new Map();
	shared.set(run, known);
	const text = known.get(blob) ?? decode(path, bytes, run.settings.limits);
	known.set(blob, text);
	return text;
}
function decode(path, bytes, limits) {
	if (bytes === void 0) throw new ContentError(path, "cannot be read from its repository");
	return decodePage(path, bytes, limits);
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
		dialect: settings.source.dialect,
		limits: settings.limits
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
/**
* The pages in scope of one translation, to plans, and with the answers of the engine to proposals. A page that fails
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
/** Pages that are with the threads at a time, for each thread; one is worked on while the next is on its way. */
const PAGES_AHEAD = 2;
/** Plan every page in scope. */
async function planTasks(run, translation, { log, pause, pages, exchange }) {
	const settings = readPageSettings(run, translation);
	const { language: from } = run.settings.source;
	const readContents = openTexts(run, translation, (path, text, reading) => pages.run({
		kind: "profile",
		work: { affinity: path },
		text,
		reading,
		isSource: reading.language === from
	}));
	const { tasks } = translation.scope;
	let done = 0;
	const tell = () => log.progress(`${translation.settings.language}: comparing pages`, done, tasks.length);
	tell();
	const ends = await mapConcurrently(tasks, pages.width * PAGES_AHEAD, async (task) => {
		await pause();
		const readTexts = await readContents(task);
		try {
			return await planTask({
				task,
				texts: await readTexts(),
				id: randomUUID()
			}, {
				pages,
				settings,
				exchange
			});
		} catch (error) {
			return describeFailure(task, error);
		} finally {
			done += 1;
			tell();
		}
	});
	const planned = ends.filter((end) => "plan" in end);
	const failed = ends.filter((end) => "status" in end);
	return {
		planned: await recallAcrossPages(planned, {
			run,
			orphans: await recallOrphans(run, translation, {
				plans: planned.map(({ plan }) => plan),
				settings,
				pages
			}),
			pause,
			settings,
			pages,
			exchange
		}),
		failed,
		warnings: await warnOfUnaudited(run, planned)
	};
}
/** In a shallow clone, a recorded base that is older than its translation may go unnoticed: that is told. */
async function warnOfUnaudited({ source }, planned) {
	const pages = planned.filter(({ texts: { old } }) => old?.isUnaudited === true).map(({ task }) => task.target);
	if (pages.length === 0 || !await source.isShallow()) return [];
	return [`${source.location} is a shallow clone: whether the recorded bases of ${nameSome(pages.map(showName))} are what their translations were made from cannot be told; fetch the whole history (actions/checkout: fetch-depth: 0)`];
}
async function planTask({ task, texts, id }, { pages, settings, exchange }, recalled) {
	const { source, old } = texts;
	const input = old === void 0 ? { source } : {
		source,
		old
	};
	const work = {
		id,
		affinity: task.source,
		input,
		settings,
		...recalled === void 0 ? {} : { recalled },
		...exchange === void 0 ? {} : { received: exchange.find(settings.to, task.source) }
	};
	return {
		task,
		texts,
		work,
		plan: await pages.run({
			kind: "plan",
			work
		})
	};
}
/**
* What one page needs, another may have: the pages of this run that are aligned anyway are each other's memory, and
* a new page is set as the first of them is. A page for which nothing is found stays as it was planned.
*/
async function recallAcrossPages(planned, { run, orphans, pause, settings, pages, exchange }) {
	const found = await queueOf(run)(() => searchPages(planned, {
		orphans,
		pause
	}));
	const model = planned.find(({ texts }) => texts.old !== void 0)?.plan.style;
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
	return mapConcurrently(planned, pages.width * PAGES_AHEAD, async (page) => {
		const recalled = found.get(page) ?? /* @__PURE__ */ new Map();
		const isNew = page.texts.old === void 0 && page.plan.requests.length > 0;
		if (recalled.size === 0 && !isNew) return {
			...page,
			plan: forgetMemory(page.plan)
		};
		return planTask({
			...page,
			id: page.work.id
		}, {
			pages,
			exchange,
			settings: isNew ? forNew : settings
		}, recalled);
	});
}
const queues = /* @__PURE__ */ new WeakMap();
/** The memory of a language is as large as its book: that of one language of a run is held at a time. */
function queueOf(run) {
	const queue = queues.get(run) ?? createSerialQueue();
	queues.set(run, queue);
	return queue;
}
/** What the pages have of each other, by the page that lacks it. */
async function searchPages(planned, { orphans, pause }) {
	const openPages = once(() => new TranslationMemory([...orphans, ...planned.flatMap(openPage)]));
	const found = /* @__PURE__ */ new Map();
	for (const [at, page] of planned.filter(({ plan }) => plan.sought.length > 0).entries()) {
		if (at > 0) await pause();
		const known = page.plan.sought.flatMap((sentence) => {
			const suggestion = openPages().recall(sentence);
			return suggestion === void 0 ? [] : [[sentence.full, suggestion]];
		});
		if (known.length > 0) found.set(page, new Map(known));
	}
	return found;
}
function openPage({ plan: { memory }, task }) {
	return memory === void 0 ? [] : [openMemory(memory, task.target)];
}
/** A plan when all have been asked. */
function forgetMemory({ memory: _, ...plan }) {
	return {
		...plan,
		sought: []
	};
}
/** Make the proposals of what the engine answered; a page whose document failed, fails, and one that waits, waits. */
async function applyAnswers(planned, answers, { run, opened, pages }) {
	const links = {
		run,
		opened,
		pages,
		settings: readPageSettings(run, opened)
	};
	const findLandings = openLandings(links, planned, answers);
	const ends = await mapConcurrently(planned, pages.width * PAGES_AHEAD, async (page) => {
		try {
			const result = answers.get(page.task.target);
			if (result !== void 0 && "error" in result) throw new ServiceError(result.error, { retryable: false });
			if (result !== void 0 && "waiting" in result) return describeWaiting(page.task, result.waiting);
			const landings = await findLandings(page);
			const { work } = page;
			return {
				page,
				finished: await pages.run({
					kind: "finish",
					work,
					answers: result?.segments ?? [],
					landings
				})
			};
		} catch (error) {
			return describeFailure(page.task, error);
		}
	});
	const made = ends.filter((end) => "finished" in end);
	const isHidden = ({ page, finished }) => run.settings.engine.kind === "memory" && isUnknown(page, finished);
	const proposed = made.filter((end) => !isHidden(end));
	const stale = await findStaleLinks(links, proposed.map(({ page: { task }, finished }) => ({
		...task,
		...finished
	})));
	return {
		updated: proposed.map(({ page, finished }) => finishPage(page, {
			...finished,
			stale: stale.get(page.task.target) ?? []
		}, run)),
		failed: ends.filter((end) => "status" in end && end.status === "failed"),
		waiting: ends.filter((end) => "status" in end && end.status === "unchanged"),
		unknown: made.filter(isHidden).map(({ page }) => describeUnknown(page.task))
	};
}
/** A new page that would be offered as it stands in the source: that helps nobody, and switches off a site's own fallback. */
function isUnknown({ task }, { segments }) {
	const count = (wanted) => segments.filter(({ outcome }) => outcome === wanted).length;
	return task.kind === "new" && count("failed") > 0 && count("memory") + count("translated") === 0;
}
function describeUnknown({ source, target }) {
	return {
		source,
		target,
		status: "unchanged",
		reason: "new, and no sentence of it is known from the pages of this run: not proposed without an engine"
	};
}
function finishPage({ task, texts }, finished, { commit }) {
	const { source, target, kind, from } = task;
	const origin = texts.old?.origin;
	const { text, review, shown, gone: _, stale, ...described } = finished;
	const told = {
		...described,
		findings: [...described.findings, ...stale].toSorted((a, b) => a.line - b.line)
	};
	const place = {
		source,
		target
	};
	const facts = {
		kind,
		...from === void 0 ? {} : { renamedFrom: from.target },
		...origin === void 0 ? {} : { base: origin }
	};
	const details = {
		...facts,
		...told
	};
	const why = explainDelivery({
		task,
		origin,
		finished,
		isSameText: text === texts.old?.target
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
	const advance = compileAdvance(task, texts, commit);
	const proposed = advance(text);
	const content = encodePage(proposed);
	const describe = () => addFindings(unpackValue(review), stale);
	return {
		task,
		content,
		sourceText: texts.source,
		records: texts.records.map(({ path, text: record }) => ({
			path,
			text: advance(record)
		})),
		report,
		review: {
			target,
			length: proposed.length,
			...stale.length === 0 ? shown : countSentences(describe().sentences),
			open: () => namePage({
				...place,
				...facts
			}, decodeText(target, content), describe())
		}
	};
}
/** What a project records itself goes along; what the source has as well is no record. */
function compileAdvance(task, { source, old }, commit) {
	const known = task.from?.source ?? task.source;
	const next = {
		source: task.source,
		commit,
		blob: task.sourceBlob
	};
	if (old === void 0) return (text) => text;
	return (text) => advanceRecords(text, {
		source: known,
		next,
		isOurs: (id) => !source.includes(id)
	});
}
/**
* Why a page is worth a commit: `''` for a changed text, `undefined` when it is not.
*
* Where the source says something new and the old words stand all the same, the translators must hear of it: the
* base advances, and the pull request says where to look.
*/
function explainDelivery({ task, origin, finished: { segments, findings }, isSameText }) {
	if (origin?.origin === "closest") return renderBaseNote(origin);
	if (!isSameText || task.kind === "rename") return "";
	if (findings.some(({ rule }) => rule === "recorded-base-older")) return "its base was older than the translation; to be checked";
	return segments.some(({ outcome }) => outcome !== "kept" && outcome !== "moved") ? "the old words stand for a changed source; to be checked" : void 0;
}

export { findStaleLinks as i, planTasks as n, readPageSettings as r, applyAnswers as t };