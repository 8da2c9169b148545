import { d as findFirst, o as spanTraits } from "./registry.js";
import { i as sentencesInside, r as listSentences } from "./page.js";
import { s as spansInside } from "./tokens.js";
import { a as isPatched, i as findTallyKey } from "./tally.js";
import { a as makeLineFinder } from "./links.js";
import { t as groupBy } from "./group.js";
import { createHash } from "node:crypto";

// src/shared/overlaps.ts
/** Whether a range meets one of many others, found by halving. */
/** @returns Answers whether a range has something in common with one of those given; ends are exclusive. */
function overlapFinder(ranges) {
	const sorted = ranges.toSorted((a, b) => a.start - b.start);
	/** How far the ranges up to each reach. */
	const reach = [];
	for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? end));
	return ({ start, end }) => {
		const behind = findFirst(sorted.length, (at) => (sorted[at]?.start ?? 0) >= end);
		return (reach[behind - 1] ?? -1e400) > start;
	};
}

// src/commands/steps/review/describe-changes.ts
/** The sentences of a proposal that a reviewer should see, before and after. */
/** In the order of the new source, then what it no longer has; what is plainly kept or moved is left out. */
function describeChanges(plan, proposal) {
	const { old } = plan;
	if (old === void 0) return describePresent$1(plan, proposal, () => void 0);
	const find = indexTranslations(old);
	return [...describePresent$1(plan, proposal, find), ...describeRemoved$1(old, proposal, find)];
}
function describePresent$1({ source, old }, proposal, find) {
	const findLine = makeLineFinder(proposal.text);
	const findSourceLine = makeLineFinder(source.text);
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
function describeRemoved$1({ base, target }, { segments }, find) {
	const findLine = makeLineFinder(target.text);
	const isUsed = overlapFinder(segments.flatMap((segment) => segment.base ?? []));
	return listSentences(base).flatMap(({ start, end }) => {
		if (isUsed({
			start,
			end
		})) return [];
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
		const inside = sentencesInside(baseSentences, {
			start,
			end
		});
		const found = [...new Set(inside.flatMap(({ index }) => beadOf.get(index) ?? []))].flatMap((bead) => bead.target.flatMap((at) => targetSentences[at] ?? []));
		const [first] = found;
		return first && {
			text: found.map((range) => sliceRange(target, range)).join(" "),
			start: first.start,
			ranges: found
		};
	};
}
function sliceRange({ text }, { start, end }) {
	return text.slice(start, end);
}

// src/commands/steps/review/assign-findings.ts
/**
* Assign findings. What the update says of a sentence goes to one that became what the finding is called; of several
* on a line each takes its own, in order. Any other goes to what changed on its line, if anything did.
*/
function assignToSentences(sentences, findings) {
	const byLine = indexLines(sentences);
	const assigned = sentences.map(() => []);
	const rest = [];
	for (const finding of findings) {
		const at = byLine.get(finding.line)?.choose(finding, assigned);
		if (at === void 0) rest.push(finding);
		else assigned[at]?.push(finding);
	}
	return {
		assigned,
		rest
	};
}
function indexLines(sentences) {
	const lines = groupBy(sentences.flatMap(({ line, lastLine = 0 }, at) => Array.from({ length: Math.max(0, lastLine - line + 1) }, (_, step) => ({
		line: line + step,
		at
	}))), ({ line }) => line);
	return new Map([...lines].map(([line, places]) => [line, new Line(places.map(({ at }) => at), sentences)]));
}
/** The sentences of a line, by their names. */
var Line = class {
	#named;
	/** How many of a name have their finding. */
	#done = /* @__PURE__ */ new Map();
	#other;
	constructor(candidates, sentences) {
		this.#named = groupBy(candidates, (at) => nameOf(sentences[at]));
		this.#other = candidates.find((at) => sentences[at]?.treatment !== "kept") ?? candidates[0];
	}
	choose({ rule }, assigned) {
		const namesakes = this.#named.get(rule) ?? [];
		const hasIts = (at) => assigned[at ?? -1]?.some((finding) => finding.rule === rule) === true;
		let done = this.#done.get(rule) ?? 0;
		while (done < namesakes.length && hasIts(namesakes[done])) done += 1;
		this.#done.set(rule, done);
		return namesakes[done] ?? namesakes.at(-1) ?? this.#other;
	}
};
function nameOf(sentence) {
	return sentence?.reason ?? sentence?.treatment;
}

// src/commands/steps/review/describe-review.ts
/**
* A proposal as a page of a review: every sentence with its former version, its protected spans, and what was found
* in it.
*/
/** Describe a page: in the order of the new source, then the sentences that it no longer has. */
function describeReview(head, input) {
	return namePage(head, input.proposal.text, describeSentences(input));
}
/** Describe the sentences, whatever the page is called. */
function describeSentences(input) {
	const drafts = [...describePresent(input), ...describeRemoved(input)];
	const { assigned, rest } = assignToSentences(drafts, input.findings);
	return {
		sentences: drafts.map(({ lastLine: _, ...draft }, at) => ({
			...draft,
			findings: assigned[at] ?? []
		})),
		findings: rest
	};
}
/** The sentences with findings that were made when the other pages of the run were known. */
function addFindings(review, more) {
	if (more.length === 0) return review;
	const placed = review.sentences.map((sentence) => ({
		...sentence,
		...sentence.treatment === "removed" ? {} : { lastLine: sentence.line }
	}));
	const { assigned, rest } = assignToSentences(placed, more);
	return {
		sentences: review.sentences.map((sentence, at) => ({
			...sentence,
			findings: [...sentence.findings, ...assigned[at] ?? []]
		})),
		findings: [...review.findings, ...rest]
	};
}
/** Put a page together. @param text The proposed page. */
function namePage(head, text, { sentences, findings }) {
	const nameSentence = createNames(head.target);
	const named = sentences.map((sentence) => {
		const { text: own = "" } = sentence.newSource ?? sentence.oldSource ?? {};
		return {
			id: nameSentence(own),
			...sentence
		};
	});
	return {
		...head,
		text,
		sentences: named,
		findings
	};
}
function describePresent({ plan: { source, old }, proposal, page }) {
	const findLine = makeLineFinder(proposal.text);
	const findSourceLine = makeLineFinder(source.text);
	const [readSource, readProposal] = [indexTexts(source), indexTexts(page)];
	const readFormer = old === void 0 ? () => ({}) : indexFormer(old);
	const findHeadings = indexHeadings(page, readProposal);
	return proposal.segments.map((segment) => {
		const { reason, target, recalled } = segment;
		const treatment = findTallyKey(segment);
		const isSettled = treatment === "kept" || treatment === "moved";
		const headings = isSettled ? [] : findHeadings(target.start);
		return {
			treatment,
			...reason === void 0 ? {} : { reason },
			line: findLine(target.start),
			lastLine: findLine(Math.max(target.start, target.end - 1)),
			sourceLine: findSourceLine(segment.source.start),
			...headings.length === 0 ? {} : { headings },
			place: target,
			...isSettled ? {} : readFormer(segment),
			newSource: readSource(segment.source),
			proposal: readProposal(target),
			...recalled === void 0 ? {} : { recalled }
		};
	});
}
/** Finds the headings above an offset, the outermost first; a heading stands under those of lower levels. */
function indexHeadings({ blocks }, read) {
	const headings = blocks.flatMap(({ kind, level, start, segments: [first] }) => kind === "heading" && first !== void 0 ? [{
		level,
		start,
		own: first
	}] : []);
	/** For each heading the next one before it of a lower level. */
	const above = [];
	for (const [at, { level }] of headings.entries()) {
		let before = at === 0 ? void 0 : at - 1;
		while (before !== void 0 && (headings[before]?.level ?? 0) >= level) before = above[before];
		above.push(before);
	}
	return (offset) => {
		const path = [];
		let at = findFirst(headings.length, (place) => (headings[place]?.start ?? 0) > offset) - 1;
		for (let heading = headings[at]; heading !== void 0; heading = headings[at ?? -1]) {
			path.push(heading);
			at = above[at ?? -1];
		}
		return path.toReversed().filter(({ own }) => own.end <= offset).map(({ own }) => read(own));
	};
}
function indexFormer(old) {
	const [readBase, readTarget] = [indexTexts(old.base), indexTexts(old.target)];
	const find = indexTranslations(old);
	return ({ base }) => {
		if (base === void 0) return {};
		const translation = find(base);
		return {
			oldSource: readBase(base),
			...translation === void 0 ? {} : { oldTarget: joinTexts(translation.ranges.map(readTarget)) }
		};
	};
}
/** Sentences of the base that no sentence of the new source was made from. */
function describeRemoved({ plan: { old }, proposal: { segments } }) {
	if (old === void 0) return [];
	const findLine = makeLineFinder(old.target.text);
	const isUsed = overlapFinder(segments.flatMap((segment) => segment.base ?? []));
	const [readBase, readTarget] = [indexTexts(old.base), indexTexts(old.target)];
	const find = indexTranslations(old);
	return listSentences(old.base).flatMap(({ start, end }) => {
		if (isUsed({
			start,
			end
		})) return [];
		const translation = find({
			start,
			end
		});
		if (translation === void 0) return [];
		const oldTarget = joinTexts(translation.ranges.map(readTarget));
		const oldSource = readBase({
			start,
			end
		});
		return {
			treatment: "removed",
			line: findLine(translation.start),
			oldSource,
			oldTarget
		};
	});
}
/** Reads ranges of a page, in which a line prefix of a quote is nothing that a reader looks at. */
function indexTexts({ text, blocks }) {
	const spans = blocks.flatMap(({ segments }) => segments.flatMap((segment) => segment.spans));
	return ({ start, end }) => ({
		text: text.slice(start, end),
		spans: spansInside(spans, {
			start,
			end
		}).filter((span) => span.end > span.start).map((span) => ({
			...describeSpan(span),
			start: span.start - start,
			end: span.end - start
		}))
	});
}
function describeSpan({ kind, place }) {
	const { shownAs } = spanTraits(kind);
	return {
		kind,
		place,
		...shownAs === void 0 ? {} : { shownAs }
	};
}
function joinTexts(texts) {
	let shift = 0;
	const spans = texts.flatMap(({ text, spans: own }) => {
		const from = shift;
		shift += text.length + 1;
		return own.map((span) => ({
			...span,
			start: span.start + from,
			end: span.end + from
		}));
	});
	return {
		text: texts.map(({ text }) => text).join(" "),
		spans
	};
}
/** Names sentences by their texts; of two that are the same the second has another name. */
function createNames(path) {
	const counts = /* @__PURE__ */ new Map();
	return (text) => {
		const count = counts.get(text) ?? 0;
		counts.set(text, count + 1);
		return createHash("sha256").update(JSON.stringify([
			path,
			text,
			count
		])).digest("hex").slice(0, 12);
	};
}

export { describeChanges as a, namePage as i, describeReview as n, describeSentences as r, addFindings as t };