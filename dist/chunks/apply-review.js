import { t as parsePage } from "./parse.js";
import { a as ServiceError, r as ConfigError } from "./errors.js";
import { i as encodePage } from "./page-text.js";
import { n as readDataText } from "./read-text.js";
import { a as array, c as int, f as object, h as string, l as literal } from "./schemas.js";
import { i as quietPath, n as joinEdits } from "./deliver.js";
import { o as withRun } from "./open-run.js";
import { n as readPageRules, t as openTranslation } from "./open-translation.js";
import { n as alignPages } from "./pages.js";
import { i as newFindings, n as checkPage, t as CHECK_RULES } from "./check.js";
import { n as mergeTranslations, t as mergeLines } from "./merge-translations.js";
import { n as assertOpen, t as readProposedPairs } from "./proposed-pairs.js";
import { r as shorten, t as renderCode } from "./inert-text2.js";

// src/commands/steps/review/correct-page.ts
/**
* The corrections of one page to what the page becomes: those that damage it are refused by name, the others are merged
* with what was committed since the page was read. Where both changed a sentence, what was committed stands, and it is
* told.
*/
/** Correct a page. */
function correctPage(input) {
	const { page, now, parse } = input;
	const { sound, refused } = sortOut(input);
	const base = page.text;
	const proposal = applyEdits(base, sound);
	const whole = mergeLines({
		base,
		proposal,
		target: now
	});
	if (whole !== void 0) return {
		text: whole,
		taken: sound.length,
		refused
	};
	const pages = {
		base: parse(base),
		proposal: parse(proposal),
		target: parse(now)
	};
	const { text, clashes } = mergeTranslations(pages, {
		delivered: {},
		newer: "target"
	});
	const lost = clashes.filter(({ kept }) => kept === "target");
	const told = lost.map(({ line, other }) => `${page.path}:${line}: was changed meanwhile, which stands; not taken: ${other}`);
	return {
		text,
		taken: Math.max(0, sound.length - lost.length),
		refused: [...refused, ...told]
	};
}
/** Corrections that leave the page whole, and those that do not; each is looked at alone only where that is needed. */
function sortOut({ page, source, parse }) {
	const { path, text, edits } = page;
	if (source === void 0) return {
		sound: [],
		refused: edits.map((edit) => `${place(page, edit)}: the source of ${path} is not known, so that it cannot be checked`)
	};
	const before = check(source, parse(text));
	const findDamage = (list) => newFindings(before, check(source, parse(applyEdits(text, list)))).filter(isError);
	if (findDamage(edits).length === 0) return {
		sound: edits,
		refused: []
	};
	const judged = edits.map((edit) => ({
		edit,
		damage: findDamage([edit])
	}));
	const sound = judged.filter(({ damage }) => damage.length === 0).map(({ edit }) => edit);
	const refused = judged.filter(({ damage }) => damage.length > 0).map(({ edit, damage }) => `${place(page, edit)}: ${damage.map(({ message }) => message).join("; ")}; not taken: ${edit.after}`);
	const together = findDamage(sound);
	if (together.length === 0) return {
		sound,
		refused
	};
	const reason = together.map(({ message }) => message).join("; ");
	return {
		sound: [],
		refused: [...refused, ...sound.map((edit) => `${place(page, edit)}: with the others: ${reason}`)]
	};
}
function check(source, page) {
	return checkPage(source, page, {
		alignment: alignPages(source, page),
		dialect: source.dialect
	});
}
function isError({ rule }) {
	return CHECK_RULES.find(({ name }) => name === rule)?.severity === "error";
}
function applyEdits(text, edits) {
	let result = "";
	let at = 0;
	for (const { start, end, after } of edits) {
		result += text.slice(at, start) + after;
		at = end;
	}
	return result + text.slice(at);
}
function place({ path, text }, { start }) {
	return `${path}:${text.slice(0, start).split("\n").length}`;
}

// src/commands/steps/review/place-notes.ts
/** Place the notes of a page. */
function placeNotes(page, { now, reader }) {
	const placed = page.notes.map(({ start = 0, end = 0, note }) => ({
		note,
		line: findLine(page, now, {
			start,
			end
		})
	}));
	return {
		comments: placed.flatMap(({ note, line }) => line === void 0 ? [] : [{
			path: page.path,
			line,
			body: renderNote(note, reader)
		}]),
		unplaced: placed.flatMap(({ note, line }) => line === void 0 ? [describeNote(page.path, GONE, note)] : [])
	};
}
const GONE = "the sentence is not in the page, so it is no comment";
/** A note that is no comment. */
function describeNote(path, reason, note) {
	return `${path}: ${reason}: ${shorten(note, 200)}`;
}
/** Line (from 1) on which a sentence of the page as it was read stands now: as it was, or as it was corrected. */
function findLine({ text, edits }, now, { start, end }) {
	const [found] = [edits.find((edit) => edit.start === start && edit.end === end)?.after, text.slice(start, end)].filter((wording) => wording !== void 0 && wording !== "").flatMap((wording = "") => findNearest(now, wording, start) ?? []);
	return found === void 0 ? void 0 : now.slice(0, found).split("\n").length;
}
/** The occurrence that is nearest to an offset. */
function findNearest(text, part, offset) {
	return [text.lastIndexOf(part, offset), text.indexOf(part, offset)].filter((at) => at !== -1).toSorted((a, b) => Math.abs(a - offset) - Math.abs(b - offset))[0];
}
/** Whoever wrote the file: what it says is text, and mentions nobody. */
function renderNote(note, reader) {
	const lines = note.split("\n").filter((line) => line.trim() !== "");
	return [`${renderCode(reader)}:`, ...lines.map((line) => renderCode(line))].join("\n\n");
}

// src/commands/steps/review/read-corrections.ts
/** The file `amts-review.json` to corrections that can be relied on: it comes from a browser, by whatever way. */
const Correction = object({
	id: string(),
	start: int().min(0),
	end: int().min(0),
	before: string(),
	after: string()
}).readonly();
const SentenceNote = object({
	start: int().min(0).optional(),
	end: int().min(0).optional(),
	note: string()
}).readonly();
const CorrectedPage = object({
	path: string().min(1),
	text: string(),
	edits: array(Correction).readonly(),
	notes: array(SentenceNote).readonly().default([])
}).readonly();
const Corrections = object({
	version: literal(1),
	kind: literal("amts-review"),
	language: string(),
	source: object({
		name: string(),
		commit: string()
	}),
	pages: array(CorrectedPage).readonly()
}).readonly();
/**
* Read corrections.
*
* @throws {ConfigError} for another file, or one whose places do not fit its texts.
*/
function readCorrections(file, json) {
	const parsed = Corrections.safeParse(parseJson(file, json));
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		throw new ConfigError(`${file}: is no amts-review.json as a review page exports it: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
	}
	for (const page of parsed.data.pages) assertFitting(file, page);
	return parsed.data;
}
function parseJson(file, json) {
	try {
		return JSON.parse(json);
	} catch (error) {
		throw new ConfigError(`${file}: is no JSON; give the file that a review page exported`, { cause: error });
	}
}
function assertFitting(file, { path, text, edits }) {
	let at = 0;
	for (const { start, end, before } of edits) {
		if (start < at || end < start || end > text.length || text.slice(start, end) !== before) throw new ConfigError(`${file}: ${path}: a correction does not stand where it says; export the review again`);
		at = end;
	}
}

// src/commands/apply-review.ts
/**
* `amts review --apply`: the corrections of a review, as a commit of the reviewer on the branch of the proposal, merged
* with what happened there since, and its notes, as comments on lines of the pull request.
*/
const AUTHOR = /^[^<>\n]+ <[^<>\s]+>$/;
/** Branches that move while we read are read again so many times. */
const ATTEMPTS = 3;
/**
* Commit corrections.
*
* @throws {ConfigError} when the file, the author or the repository is not fit for it, or the proposal is not open.
* @throws {ServiceError} when the branch does not hold still.
*/
async function applyReview(options, ports) {
	const { file, author } = options;
	if (!AUTHOR.test(author)) throw new ConfigError(`--author: '${author}' is no author; write it as "Name <address@example.org>"`);
	const corrections = readCorrections(file, await readDataText(file, ports.disk));
	return withRun({
		...options,
		languages: [corrections.language]
	}, ports, async (context) => {
		const [target] = context.run.targets;
		const { name } = context.run.source;
		if (target === void 0) throw new ConfigError(`${file}: is for '${corrections.language}', which is no target here`);
		if (corrections.source.name !== name) throw new ConfigError(`${file}: is of the book ${corrections.source.name}, not of ${name}; give its --source`);
		return tryOften(corrections, target, {
			...context,
			author
		});
	});
}
async function tryOften(corrections, target, context) {
	for (let attempt = 1;; attempt += 1) try {
		return await applyOnce(corrections, target, context);
	} catch (error) {
		if (!(error instanceof ServiceError) || !error.retryable || attempt === ATTEMPTS) throw error;
	}
}
async function applyOnce({ language, pages }, target, { run, sourceFiles, author }) {
	const translation = await openTranslation(run, target, sourceFiles);
	const { base } = translation;
	assertOpen(translation);
	const rules = readPageRules(run, target);
	const { language: from, dialect } = run.settings.source;
	const pairs = new Map((await readProposedPairs(run, translation)).map((pair) => [pair.target, pair]));
	const corrected = pages.map((page) => {
		const pair = pairs.get(page.path);
		if (pair === void 0) return {
			page,
			now: "",
			text: "",
			taken: 0,
			refused: [describeGone(page)]
		};
		const source = pair.source === void 0 ? void 0 : parsePage(pair.source, {
			language: from,
			dialect
		});
		return {
			page,
			now: pair.proposal,
			...correctPage({
				page,
				now: pair.proposal,
				source,
				parse: (text) => parsePage(text, rules)
			})
		};
	});
	const taken = corrected.reduce((sum, page) => sum + page.taken, 0);
	const refused = corrected.flatMap((page) => page.refused);
	const commit = await commitPages(corrected, {
		translation,
		taken,
		author
	});
	const notes = await comment(corrected, {
		translation,
		commit: commit ?? base.proposalHead,
		author
	});
	return {
		version: 1,
		command: "review",
		language,
		branch: base.proposalBranch,
		commit,
		taken,
		refused,
		...notes
	};
}
/** @returns `null` when no page changes. */
async function commitPages(corrected, { translation, taken, author }) {
	const { book, base } = translation;
	const changed = corrected.filter(({ now, text }) => now !== text);
	if (changed.length === 0) return null;
	const blobs = await book.writeBlobs(changed.map(({ text }) => encodePage(text)));
	const own = changed.map(({ page: { path } }, at) => ({
		path,
		blob: blobs[at]
	}));
	const message = renderMessage(taken, changed.map(({ page }) => page));
	return book.commit({
		base,
		edits: await joinEdits(translation, own),
		message,
		author
	});
}
/** Notes become comments; where that cannot be they are told, and stay in the file. */
async function comment(corrected, { translation: { pullRequests, branch }, commit, author }) {
	const reader = author.replace(/ <.*$/, "");
	const { open } = branch;
	if (pullRequests === void 0 || open === void 0 || commit === void 0) {
		const reason = "no pull request is open, so it is no comment";
		return {
			noted: 0,
			unplaced: corrected.flatMap(({ page }) => page.notes.map(({ note }) => describeNote(page.path, reason, note)))
		};
	}
	const placed = corrected.map(({ page, text }) => placeNotes(page, {
		now: text,
		reader
	}));
	const comments = placed.flatMap((page) => page.comments);
	const missed = comments.length === 0 ? [] : await pullRequests.review(open.number, commit, comments);
	return {
		noted: comments.length - missed.length,
		unplaced: [...placed.flatMap((page) => page.unplaced), ...missed]
	};
}
function describeGone({ path, edits }) {
	return `${path}: is not in the open proposal any more; ${edits.length} corrections not taken`;
}
function renderMessage(taken, pages) {
	return [
		`Correct ${taken === 1 ? "1 sentence" : `${taken} sentences`} in review`,
		"",
		...pages.map(({ path }) => `- ${quietPath(path)}`),
		""
	].join("\n");
}

export { applyReview };