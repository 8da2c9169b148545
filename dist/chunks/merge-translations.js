import { t as diff3Merge } from "./diff3.js";
import { t as lineEndOf } from "./line-ends.js";
import { n as otherSide } from "./versions.js";
import { r as listSentences } from "./page.js";
import { n as matchSimilar, t as matchEqual } from "./match-lists.js";
import { n as similarity } from "./similarity.js";

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
		const opensBlock = isParted(page.text.slice(Math.max(0, cuts[at - 1] ?? 0), start));
		return {
			text,
			tail: raw.slice(text.length),
			opensLine: opening.has(start),
			opensBlock
		};
	});
}
/** Whether a text ends with a blank line. */
function isParted(text) {
	return text.slice(text.trimEnd().length).split("\n").length > 2;
}
/** Sentences in order of position: what stands inside a span belongs to the sentence around it. */
function listOwn(page) {
	return listSentences(page).filter(({ host }) => host === void 0);
}
/** Starts of the lines that are not blank and go on with no sentence. */
function findLines(page) {
	const lines = [...page.text.matchAll(/^(?=[^\n]*\S)/gm)].map(({ index }) => index);
	const sentences = listOwn(page);
	let next = 0;
	return lines.filter((line) => {
		while ((sentences[next]?.end ?? 1e400) <= line) next += 1;
		return (sentences[next]?.start ?? 1e400) >= line;
	});
}
/** Starts of the sentences that follow another on their line. */
function findInner(page) {
	const sentences = listOwn(page);
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
		opensLine: first.opensLine,
		opensBlock: first.opensBlock
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
	const delivered = {
		proposal: listTexts(authorship.delivered.proposal),
		target: listTexts(authorship.delivered.target)
	};
	const merge = {
		text: "",
		tail: "",
		lineEnd: lineEndOf(pages.target.text) ?? "\n",
		clashes: [],
		delivered,
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
		opensLine: target.opensLine === base?.opensLine ? proposal.opensLine : target.opensLine,
		opensBlock: [
			base,
			proposal,
			target
		].every((unit) => unit?.opensBlock !== false)
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
function append(merge, { text, tail, opensLine, opensBlock }) {
	if (merge.text !== "") {
		if (opensLine && !merge.tail.includes("\n")) endLine();
		if (opensBlock && !isParted(merge.tail)) endLine();
	}
	merge.text += text + tail;
	merge.tail = tail;
	function endLine() {
		merge.text += merge.lineEnd;
		merge.tail += merge.lineEnd;
	}
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

export { mergeTranslations as n, mergeLines as t };