import { r as describePage, t as compareSources } from "./changes.js";
import { t as describeChange } from "./treat.js";

// src/commands/steps/review/audit-findings.ts
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
		const line = change === void 0 ? void 0 : findLine(proposal, sentence);
		if (line === void 0) return [];
		const message = `the source changed here after the recorded base: ${change}; check that the translation says so`;
		return [{
			rule: UNPROVEN,
			line,
			message
		}];
	});
}
/** What changed in the words of a sentence; `undefined` for nothing, white space and case aside. */
function describeWording(before, { prose, full }) {
	if (before === void 0) return `“${full}” is new`;
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