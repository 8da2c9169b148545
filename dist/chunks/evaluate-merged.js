import { n as renderMergedMarkdown, t as describeBadge } from "./merged2.js";
import { t as groupBy } from "./group.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { n as alignPages } from "./pages.js";
import { r as listSentences } from "./page.js";
import { i as proseOf, l as tokenizeSentence, t as fullKey } from "./tokens.js";
import { n as matchSimilar, t as matchEqual } from "./match-lists.js";
import { n as similarity } from "./similarity.js";
import { n as measureWork, r as sumUpWork, t as warnOfShallowPast } from "./shallow-past.js";
import { n as renderBadgeSvg, t as renderBadgeJson } from "./badge.js";
import { r as ConfigError } from "./errors.js";
import { t as findBase } from "./translated-pages.js";
import { t as parsePage } from "./parse.js";
import { a as tryDecodePage } from "./page-text.js";
import { k as normaliseSpace } from "./registry.js";
import { n as readState } from "./read-state.js";
import { t as planPage } from "./plan-page.js";
import { o as withRun, t as assertAllOpen } from "./open-run.js";
import { join } from "node:path";

// src/evaluate/work/merged-page.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** How a sentence came into a proposal; `kept` is a person's sentence of before. */
const TREATMENTS = [
	"kept",
	"patched",
	"flagged",
	"recalled",
	"translated",
	"left"
];
/** Below this likeness two sentences in one place are no versions of each other. */
const VERSION = .3;
function measureMergedPage({ old, source, proposal, final, written }) {
	const [before, offered, after] = [
		old,
		proposal,
		final
	].map((page) => page === void 0 ? [] : listLines(page));
	const known = new Set(before?.map(({ key }) => key));
	const treat = ({ key }) => written.get(key) ?? (known.has(key) ? "kept" : "translated");
	const lines = offered ?? [];
	const finals = matchLines(lines, after ?? []);
	const sources = listSources(source, proposal);
	const sentences = lines.map((line, at) => {
		const text = after?.[finals.get(at) ?? -1]?.key ?? "";
		const edits = (0, import_fastest_levenshtein.distance)(line.key, text);
		return {
			treatment: treat(line),
			source: sources.get(at) ?? "",
			proposed: line.key,
			final: text,
			edits
		};
	});
	const proposed = lines.map((line) => {
		const treatment = treat(line);
		return {
			start: line.start,
			end: line.end,
			isMarked: treatment !== "kept",
			isLeft: treatment === "left"
		};
	});
	return {
		work: measureWork({
			old,
			proposal,
			final,
			sentences: proposed
		}),
		sentences
	};
}
function listLines(page) {
	return listSentences(page).map((sentence) => {
		const tokens = tokenizeSentence(page, sentence);
		return {
			start: sentence.start,
			end: sentence.end,
			key: fullKey(tokens),
			prose: proseOf(tokens)
		};
	});
}
/** For each proposed sentence its place in the final page: the same, or else the most alike in order. */
function matchLines(offered, after) {
	const keys = (list) => list.map(({ key }) => key);
	const found = new Map(matchEqual(keys(offered), keys(after)));
	const taken = new Set(found.values());
	const versions = matchSimilar([...offered.keys()].filter((at) => !found.has(at)), [...after.keys()].filter((at) => !taken.has(at)), {
		threshold: VERSION,
		likeness: (a, b) => similarity(offered[a]?.key ?? "", after[b]?.key ?? "")
	});
	for (const version of versions) found.set(version.old, version.new);
	return pairReplaced(found, offered.length, after.length);
}
/** What is left on both sides between two pairs was written anew: first stands for first. */
function pairReplaced(found, offered, after) {
	const all = new Map(found);
	let [waiting, next] = [[], 0];
	for (let at = 0; at <= offered; at += 1) {
		const partner = at === offered ? after : found.get(at);
		if (partner === void 0) waiting.push(at);
		else if (partner >= next) {
			for (const [step, old] of waiting.entries()) if (next + step < partner) all.set(old, next + step);
			[waiting, next] = [[], partner + 1];
		}
	}
	return all;
}
/** The source of each sentence of the proposal. */
function listSources(source, proposal) {
	const texts = listLines(source);
	const sources = /* @__PURE__ */ new Map();
	for (const bead of alignPages(source, proposal).sentences) for (const at of bead.target) sources.set(at, bead.source.map((from) => texts[from]?.key ?? "").join(" "));
	return sources;
}

// src/evaluate/work/merged-report.ts
/**
* Merged proposals to their report: work saved by week and in all, what became of the sentences of each treatment, the
* sentences that were changed most, and how often a corrected sentence came back right. A figure of too little is not
* shown.
*/
/** Below both, a figure says more of chance than of the work. */
const MIN_PROPOSALS = 5;
const MIN_SENTENCES = 50;
const UNREAD_MS = 6e5;
const SHOWN = 20;
/** @param proposals In the order in which they were merged. */
function reportMerged(proposals, { language, notes }) {
	const read = proposals.filter((proposal) => !isUnread(proposal));
	const sentences = read.flatMap(({ pages }) => pages.flatMap((page) => page.sentences)).filter(isProposed);
	const isEnough = read.length >= MIN_PROPOSALS || sentences.length >= MIN_SENTENCES;
	const changed = read.flatMap(({ commit, pages }) => pages.flatMap(({ page, sentences: list }) => list.filter(isProposed).map((sentence) => ({
		...sentence,
		page,
		commit
	}))));
	return {
		version: 1,
		command: "evaluate --merged",
		language,
		proposals: proposals.length,
		pages: read.flatMap(({ pages }) => pages).length,
		sentences: sentences.length,
		isEnough,
		...isEnough ? { work: sumUp(read) } : {},
		treatments: isEnough ? TREATMENTS.flatMap((treatment) => describeTreatment(treatment, sentences)) : [],
		weeks: isEnough ? listWeeks(read) : [],
		unread: proposals.length - read.length,
		corrected: countCorrected(proposals),
		changed: changed.filter(({ edits }) => edits > 0).toSorted((a, b) => b.edits - a.edits).slice(0, SHOWN),
		notes
	};
}
function isProposed({ treatment }) {
	return treatment !== "kept";
}
function isUnread({ mergedAt, proposedAt, pages }) {
	return pages.every(({ sentences }) => sentences.every(({ edits }) => edits === 0)) && proposedAt !== void 0 && Date.parse(mergedAt) - Date.parse(proposedAt) < UNREAD_MS;
}
/** Pages of one name are drawn together. */
function sumUp(proposals) {
	const pages = proposals.flatMap((proposal) => proposal.pages);
	const groups = [...groupBy(pages, ({ page }) => page).values()];
	return sumUpWork(groups.map((group) => group.map(({ work }) => work)));
}
function describeTreatment(treatment, sentences) {
	const own = sentences.filter((sentence) => sentence.treatment === treatment);
	if (own.length === 0) return [];
	const sum = (value) => own.reduce((total, sentence) => total + value(sentence), 0);
	const longest = sum(({ proposed, final }) => Math.max(proposed.length, final.length));
	return [{
		treatment,
		sentences: own.length,
		accepted: own.filter(({ edits }) => edits === 0).length / own.length,
		kept: 1 - sum(({ edits }) => edits) / Math.max(1, longest)
	}];
}
function listWeeks(proposals) {
	return [...groupBy(proposals, ({ mergedAt }) => findMonday(mergedAt))].map(([week, list]) => ({
		week,
		proposals: list.length,
		work: sumUp(list)
	}));
}
function findMonday(time) {
	const day = new Date(time);
	day.setUTCDate(day.getUTCDate() - (day.getUTCDay() + 6) % 7);
	return day.toISOString().slice(0, 10);
}
/** What people corrected, by its source; a later proposal for the same source is right when it is the correction. */
function countCorrected(proposals) {
	const corrections = /* @__PURE__ */ new Map();
	let [again, right] = [0, 0];
	for (const { pages } of proposals) {
		const sentences = pages.flatMap((page) => page.sentences).filter(({ source }) => source !== "");
		for (const { source, proposed, treatment } of sentences) {
			const correction = corrections.get(source);
			if (correction === void 0 || treatment === "kept") continue;
			again += 1;
			if (proposed === correction) right += 1;
		}
		for (const { source, final, edits } of sentences) if (edits > 0 && final !== "") corrections.set(source, final);
	}
	return {
		again,
		right
	};
}

// src/commands/steps/evaluate/merged-pages.ts
/** Read the proposals. @returns Them, and what could not be measured. */
async function readMergedProposals(target, merges, context) {
	const proposals = [];
	let missing = 0;
	for (const [at, merge] of merges.entries()) {
		context.ports.log.progress(`${target.settings.language}: merged proposals`, at, merges.length);
		const { pages, lacking } = await readProposal(target, merge, context);
		missing += lacking;
		if (pages.length > 0) proposals.push({
			commit: merge.after,
			...merge,
			pages
		});
	}
	const why = target.place.kind === "folder" ? "since the clone lacks what was proposed: git fetch origin 'refs/pull/*/head:refs/pull/*' brings it" : "since GitHub has not kept what was proposed";
	const note = `${missing} merged pages could not be measured, ${why}`;
	return {
		proposals,
		notes: missing === 0 ? [] : [note]
	};
}
async function readProposal(target, { before, after }, context) {
	const [old, fresh] = await Promise.all([readTree(target, before), readTree(target, after)]);
	const blobs = listBlobs({
		old,
		fresh
	}, target);
	const wanted = blobs.flatMap(({ proposal, final, old: former = [], oldBase = [], newBase }) => [
		proposal,
		final,
		newBase,
		former,
		oldBase
	].flat());
	const [inTarget, inSource] = await Promise.all([target.book.readBlobs(wanted), context.run.source.readBlobs(blobs.flatMap(({ oldBase = [], newBase }) => [newBase, oldBase].flat()))]);
	const read = (blob) => {
		const bytes = blob === void 0 ? void 0 : inTarget.get(blob) ?? inSource.get(blob);
		return bytes === void 0 ? void 0 : tryDecodePage(bytes, context.run.settings.limits);
	};
	const pages = blobs.map((page) => measure(page, read, {
		target,
		context
	}));
	const measured = pages.filter((page) => page !== void 0);
	return {
		pages: measured,
		lacking: pages.length - measured.length
	};
}
async function readTree({ book, ...place }, commit) {
	const files = await book.listFiles(commit);
	return {
		files,
		state: await readState(book, files, place)
	};
}
/** Pages that were delivered anew between two trees. */
function listBlobs({ old, fresh }, { settings, layout }) {
	const translation = (tree) => ({
		...tree,
		layout,
		basePattern: settings.base
	});
	return [...fresh.state].flatMap(([page, { targetBlob, sourceBlob }]) => {
		const before = old.state.get(page);
		const isSame = before?.targetBlob === targetBlob && before.sourceBlob === sourceBlob;
		const final = blobOf(fresh.files, page);
		if (isSame || final === void 0) return [];
		return [{
			page,
			proposal: targetBlob,
			final,
			old: blobOf(old.files, page),
			oldBase: findBase(translation(old), page)?.blob,
			newBase: sourceBlob
		}];
	});
}
function blobOf(files, path) {
	const entry = files.get(path);
	return entry?.kind === "file" ? entry.blob : void 0;
}
function measure(blobs, read, { target: { settings }, context: { run } }) {
	const [proposal, final, source] = [
		blobs.proposal,
		blobs.final,
		blobs.newBase
	].map(read);
	if (proposal === void 0 || final === void 0 || source === void 0) return void 0;
	const [old, base] = [read(blobs.old), read(blobs.oldBase)];
	const { language: from, dialect } = run.settings.source;
	const parse = (text) => parsePage(text, {
		language: settings.language,
		dialect
	});
	const input = {
		source,
		...old === void 0 || base === void 0 ? {} : { old: {
			base,
			target: old
		} }
	};
	const update = {
		...run.settings.update,
		style: settings.style,
		keepTerms: settings.keepTerms
	};
	const plan = planPage(input, {
		from,
		to: settings.language,
		dialect,
		update
	});
	return {
		page: blobs.page,
		...measureMergedPage({
			old: old === void 0 ? void 0 : parse(old),
			source: plan.source,
			proposal: parse(proposal),
			final: parse(final),
			written: listWritten(plan.update, plan.source)
		})
	};
}
/** What a plan settles without an engine, by the text that it writes. */
function listWritten({ treatments }, source) {
	const names = {
		patched: "patched",
		flagged: "flagged",
		memory: "recalled"
	};
	const left = listSentences(source).map((sentence) => [fullKey(tokenizeSentence(source, sentence)), "left"]);
	const written = treatments.flatMap((treatment) => treatment.kind === "patched" || treatment.kind === "flagged" || treatment.kind === "memory" ? [[normaliseSpace(treatment.text), names[treatment.kind]]] : []);
	return new Map([...left, ...written]);
}

// src/commands/evaluate-merged.ts
/** `amts evaluate --merged`: what became of the proposals that were merged into a translation. */
/**
* Report on each translation.
*
* @throws {ConfigError} when a translation has no such branch.
*/
async function evaluateMerged(options, ports) {
	ports.log.step("Read the books");
	return withRun(options, ports, async (context) => {
		assertAllOpen(context.run);
		return Promise.all(context.run.targets.map((target) => evaluateTarget(target, context)));
	});
}
async function evaluateTarget(target, context) {
	const { book, settings, place } = target;
	const branch = settings.branch ?? await book.findDefaultBranch();
	const head = await book.findHead(branch);
	if (head === void 0) throw new ConfigError(`target ${settings.language}: ${book.location} has no branch ${branch}`);
	const merges = await context.ports.listMerges(place, head, target.statePath);
	const { proposals, notes } = await readMergedProposals(target, merges, context);
	const shallow = await warnOfShallowPast(await context.ports.openSource(place));
	return reportMerged(proposals, {
		language: settings.language,
		notes: [...shallow, ...notes]
	});
}
/** Write each report as JSON and Markdown, with its badge. */
async function writeMerged(reports, folder, disk) {
	const files = reports.flatMap((report) => [
		[`merged-${report.language}.json`, `${JSON.stringify(report, void 0, 2)}\n`],
		[`merged-${report.language}.md`, renderMergedMarkdown(report)],
		[`badge-${report.language}.json`, renderBadgeJson(describeBadge(report))],
		[`badge-${report.language}.svg`, renderBadgeSvg(describeBadge(report))]
	]);
	await Promise.all(files.map(([name = "", text = ""]) => disk.writeText(join(folder, name), text)));
}

export { evaluateMerged, writeMerged };