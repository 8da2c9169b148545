import { r as listSentences } from "./page.js";
import { n as pushAll } from "./many.js";
import { t as matchEqual } from "./match-lists.js";
import { a as alignSentences, n as alignPages, r as joinUnitBeads, s as listPageUnits } from "./pages.js";
import { r as checkUpdate, t as CHECK_RULES } from "./check.js";
import { t as makeFinding } from "./finding.js";
import { r as say } from "./message.js";
import { r as describePage, t as compareSources } from "./changes.js";
import { t as describeChange } from "./treat.js";

// src/align/carry.ts
/**
* The alignment of two pages from that of the two that they were edited from: what stands as it stood keeps its
* partner, and only what lies between is aligned anew. An edit of one sentence costs the alignment of one sentence.
*/
/**
* Align two pages that are later versions of two that are aligned.
*
* @param options As for {@link alignPages}; they serve what has changed.
*/
function carryAlignment({ source, target }, former, options = {}) {
	const [from, to] = [listPageUnits(source), listPageUnits(target)];
	const ahead = findSuccessors(former.source, source);
	const back = findSuccessors(former.target, target);
	const known = renumber(listUnitBeads(former), ahead, back);
	return joinUnitBeads(from, to, fillGaps(known, {
		from,
		to,
		options
	}));
}
/** For each unit of a page that stands in a later version of it, in order, the unit there. */
function findSuccessors(before, after) {
	if (before === after) return new Map(listPageUnits(before).units.map((_, at) => [at, at]));
	return new Map(matchEqual(listTexts(before), listTexts(after)));
}
/** Each unit's text with what it is. */
function listTexts(page) {
	const { units, sentences, blocks, keys } = listPageUnits(page);
	const placed = listSentences(page);
	return units.map(({ place, scope }, at) => {
		const { start, end } = placed[sentences[at] ?? -1] ?? page.blocks[blocks[at] ?? 0] ?? {
			start: 0,
			end: 0
		};
		return `${place}\0${scope}\0${keys[at] ?? ""}\0${page.text.slice(start, end)}`;
	});
}
/**
* Beads of units from those of sentences, and from those of blocks for units that are no sentences. A place with a key
* is found by its key, wherever it stands: it is left to the alignment.
*/
function listUnitBeads({ source, target, alignment }) {
	const [from, to] = [listPageUnits(source), listPageUnits(target)];
	const blocks = alignment.blocks.filter((bead) => bead.source.length <= 1 && bead.target.length <= 1);
	return [...renumber(alignment.sentences, indexUnits(from, from.sentences), indexUnits(to, to.sentences)), ...renumber(blocks, indexBare(from), indexBare(to))];
}
function indexUnits({ keys }, numbers) {
	return new Map([...numbers.entries()].flatMap(([at, number]) => keys[at] === void 0 ? [[number, at]] : []));
}
/** The unit of each block that is no sentence. */
function indexBare(page) {
	return indexUnits(page, page.blocks.map((block, at) => page.sentences[at] === -1 ? block : -1));
}
/** Beads with other numbers; those with a member that has none are left out. */
function renumber(beads, source, target) {
	return beads.flatMap((bead) => {
		const own = bead.source.map((at) => source.get(at) ?? -1);
		const other = bead.target.map((at) => target.get(at) ?? -1);
		return [...own, ...other].includes(-1) ? [] : [{
			source: own,
			target: other,
			score: bead.score
		}];
	});
}
/** Units that follow each other, with no other between. */
function isRun(units) {
	return units.every((unit, step) => unit === (units[0] ?? 0) + step);
}
/** All beads of two pages, of which some are known; those that cross others are aligned anew. */
function fillGaps(known, { from, to, options }) {
	const pairs = known.filter(({ source, target }) => source.length > 0 && target.length > 0);
	const alone = known.filter(({ source, target }) => source.length === 0 || target.length === 0);
	const scores = {
		source: new Map(alone.flatMap(({ source, score }) => source.map((unit) => [unit, score]))),
		target: new Map(alone.flatMap(({ target, score }) => target.map((unit) => [unit, score])))
	};
	const beads = [];
	let [i, j] = [0, 0];
	const align = (sourceEnd, targetEnd) => {
		const gap = {
			source: range(i, sourceEnd),
			target: range(j, targetEnd)
		};
		pushAll(beads, alignGap(gap, scores, {
			from,
			to,
			options
		}));
	};
	for (const bead of pairs.toSorted((a, b) => (a.source[0] ?? 0) - (b.source[0] ?? 0))) {
		const [start, end] = [bead.source[0] ?? 0, bead.target[0] ?? 0];
		if (start < i || end < j || !isRun(bead.source) || !isRun(bead.target)) continue;
		align(start, end);
		beads.push(bead);
		i = start + bead.source.length;
		j = end + bead.target.length;
	}
	align(from.units.length, to.units.length);
	return beads;
}
function range(from, to) {
	return Array.from({ length: to - from }, (_, step) => from + step);
}
/** What lies between known beads; who had no partner before takes none now. */
function alignGap({ source, target }, scores, { from, to, options }) {
	const own = source.filter((unit) => !scores.source.has(unit));
	const other = target.filter((unit) => !scores.target.has(unit));
	const pick = ({ units }, list) => list.flatMap((at) => units.slice(at, at + 1));
	return [
		...(own.length + other.length === 0 ? [] : alignSentences(pick(from, own), pick(to, other), options)).map((bead) => ({
			source: bead.source.map((at) => own[at] ?? 0),
			target: bead.target.map((at) => other[at] ?? 0),
			score: bead.score
		})),
		...source.flatMap((unit) => leaveAlone("source", unit, scores.source.get(unit))),
		...target.flatMap((unit) => leaveAlone("target", unit, scores.target.get(unit)))
	];
}
function leaveAlone(side, unit, score) {
	return score === void 0 ? [] : [{
		source: [],
		target: [],
		score,
		[side]: [unit]
	}];
}

// src/commands/steps/review/audit-findings.ts
/**
* Where a later revision took the place of the recorded base: sentences that were reworded or came new between the
* two. That the translation says the new words is likely, not proven: words do not tell revisions apart.
*/
/** The rule of these findings. */
const UNPROVEN = "recorded-base-older";
/** One finding for each such sentence that stands in the proposal; `[]` where the recorded base was used. */
function findUnprovenChanges({ old }, proposal) {
	if (old?.recorded === void 0) return [];
	const recorded = describePage(old.recorded);
	const used = describePage(old.base);
	const { sentences } = compareSources(recorded, used);
	return used.sentences.flatMap((sentence, at) => {
		const former = recorded.sentences[sentences[at]?.base ?? -1];
		const change = describeWording(former, sentence);
		if (change === void 0) return [];
		const line = findLine(proposal, sentence);
		if (line === void 0) return [];
		return [makeFinding(UNPROVEN, line, say("base-unproven", { change }))];
	});
}
/** What changed in the words of a sentence; `undefined` for nothing, white space and case aside. */
function describeWording(before, { prose, full }) {
	if (before === void 0) return say("is-new", { text: full });
	const squeeze = (text) => text.replaceAll(/\P{L}+/gu, " ").trim().toLowerCase();
	return squeeze(before.prose) === squeeze(prose) ? void 0 : describeChange(before.full, full);
}
/** Line of the translation of a sentence of the base, where the proposal left it as it was. */
function findLine({ text, segments }, { placed: { start, end } }) {
	const segment = segments.find(({ base }) => base !== void 0 && base.start < end && base.end > start);
	if (segment === void 0 || segment.outcome !== "kept" && segment.outcome !== "moved") return void 0;
	return text.slice(0, segment.target.start).split("\n").length;
}

// src/commands/steps/review/review-proposal.ts
/**
* Review a proposal.
*
* @param page The proposal, read.
* @returns Findings by line of the proposal, each told once.
*/
function reviewProposal(plan, proposal, page) {
	const own = [
		...findDoubt(plan),
		...proposal.findings,
		...findUnprovenChanges(plan, proposal)
	];
	const { old } = plan;
	const before = old !== void 0 && old.doubt === void 0 ? () => describeBefore(old, plan) : void 0;
	const added = dropTold(checkUpdate(describeAfter(plan, page), before), own);
	return [...own, ...added].map(addSeverity).toSorted((a, b) => a.line - b.line);
}
function findDoubt({ old }) {
	return old?.doubt === void 0 ? [] : [{
		rule: "base-unsure",
		line: 1,
		message: `${old.doubt}.`
	}];
}
/** The old pair; where the base was replaced, as it is recorded. */
function describeBefore(old, { source: { dialect } }) {
	const { base, recorded, target, alignment } = old;
	return recorded === void 0 ? {
		source: base,
		target,
		alignment,
		dialect
	} : {
		source: recorded,
		target,
		alignment: alignAgain(recorded, target, old),
		dialect
	};
}
function describeAfter({ source, old }, page) {
	return {
		source,
		target: page,
		alignment: old === void 0 ? alignPages(source, page) : alignAgain(source, page, old),
		dialect: source.dialect
	};
}
/** Align later versions of the two pages that a plan has aligned. */
function alignAgain(source, target, old) {
	const { base, target: former, alignment, lexicon } = old;
	return carryAlignment({
		source,
		target
	}, {
		source: base,
		target: former,
		alignment
	}, { lexicon });
}
const UNTRANSLATED = /^(?:untranslated|unusual-length|term-not-used|heading-swallowed)$/;
/** By rule of the update, the rules of the check that say the same of the same line. */
const TOLD = {
	"source-left": UNTRANSLATED,
	"old-translation-left": UNTRANSLATED,
	"changed-but-omitted": /-lost$/,
	"anchor-lost": /^anchor-lost$/
};
function dropTold(findings, own) {
	return findings.filter(({ rule, line }) => !own.some((other) => other.line === line && TOLD[other.rule]?.test(rule)));
}
/** A finding with what it means for the page. */
function addSeverity(finding) {
	const severity = CHECK_RULES.find(({ name }) => name === finding.rule)?.severity ?? "warning";
	return {
		...finding,
		severity
	};
}

export { reviewProposal as n, UNPROVEN as r, addSeverity as t };