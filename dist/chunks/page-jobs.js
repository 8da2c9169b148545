import { n as planWithMemory, r as RecentMap, t as planPage } from "./plan-page.js";
import { n as planRetry, t as applyUpdate } from "./apply.js";
import { n as listMemoryEntries } from "./memory.js";
import { o as listSentences } from "./pages.js";
import { r as isPatched } from "./tally.js";
import { n as reviewProposal } from "./review-proposal.js";

// src/commands/steps/review/describe-changes.ts
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
	const findSourceLine = indexLines(source.text);
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

// src/commands/steps/plan/page-jobs.ts
/** Plans that a thread keeps, about half a megabyte each. */
const KEPT_PLANS = 200;
/** Does jobs in this thread, and keeps the plans that it was asked for last. */
function createPageWorker(keptPlans = KEPT_PLANS) {
	const plans = new RecentMap(keptPlans);
	return (job) => {
		const { work } = job;
		const plan = plans.getOrMake(work.id, () => planPage(work.input, work.settings, toRecall(work)));
		if (job.kind === "plan") return describePlan(plan, work);
		if (job.kind === "retry") return planRetry(plan.update, job.answers);
		return finish(plan, job.answers, work.settings);
	};
}
function toRecall({ recalled }) {
	return recalled && { recall: ({ full }) => recalled.get(full) };
}
function describePlan(plan, { settings, recalled }) {
	const { update, old } = plan;
	const { requests, characters, input } = update;
	const isAsking = recalled === void 0 && requests.length > 0;
	return {
		requests,
		characters,
		style: input.style,
		sought: isAsking ? listSought(plan, settings) : [],
		requested: isAsking ? listRequested(update) : [],
		entries: recalled === void 0 && old !== void 0 ? listMemoryEntries(old) : []
	};
}
/** The sentences that planning with a memory would ask it for. */
function listSought(plan, settings) {
	const sought = /* @__PURE__ */ new Map();
	planWithMemory(plan, settings, { recall({ full, tokens }) {
		sought.set(full, {
			full,
			tokens
		});
	} });
	return [...sought.values()];
}
function listRequested({ input, treatments }) {
	const { page, sentences } = input.source;
	return input.units.flatMap(({ id, fresh }) => treatments[id]?.kind === "request" ? fresh.flatMap((at) => {
		const placed = sentences[at]?.placed;
		return placed === void 0 ? [] : page.text.slice(placed.start, placed.end);
	}) : []);
}
function finish(plan, answers, settings) {
	const proposal = applyUpdate(plan.update, answers);
	const { text, segments, characters } = proposal;
	const findings = reviewProposal(plan, proposal, settings);
	return {
		text,
		segments,
		characters,
		changes: describeChanges(plan, proposal),
		findings
	};
}

export { createPageWorker as t };