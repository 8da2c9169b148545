import { t as makeFinding } from "./finding.js";
import { r as say } from "./message.js";
import { r as describePage, t as compareSources } from "./changes.js";
import { t as describeChange } from "./treat.js";

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

export { findUnprovenChanges as n, UNPROVEN as t };