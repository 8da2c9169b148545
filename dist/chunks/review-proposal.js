import { n as alignPages } from "./pages.js";
import { n as checkPage, r as newFindings, t as CHECK_RULES } from "./check.js";
import { t as parsePage } from "./parse.js";
import { i as compareSources, o as describePage, t as describeChange } from "./treat.js";

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

// src/commands/steps/review/review-proposal.ts
/**
* What a reviewer of a proposal should look at: what the update itself says, and what the check finds in the proposal
* that the page did not have before.
*/
/** Review a proposal. @returns Findings by line of the proposal, each told once. */
function reviewProposal(plan, proposal, { to, dialect }) {
	const page = parsePage(proposal.text, {
		language: to,
		dialect
	});
	const own = [
		...findDoubt(plan),
		...proposal.findings,
		...findUnprovenChanges(plan, proposal)
	];
	const added = dropTold(newFindings(checkBefore(plan, dialect), checkAfter(plan, page, dialect)), own);
	return [...own, ...added].map(addSeverity).toSorted((a, b) => a.line - b.line);
}
function findDoubt({ old }) {
	return old?.doubt === void 0 ? [] : [{
		rule: "base-unsure",
		line: 1,
		message: `${old.doubt}.`
	}];
}
/**
* What the check says of the old pair; where the base was replaced, of the pair as it is recorded. Where it is not sure
* that the base is the base, nothing counts as known before: all that contradicts is told.
*/
function checkBefore({ old }, dialect) {
	if (old === void 0 || old.doubt !== void 0) return [];
	const { base, recorded, target, alignment, lexicon } = old;
	return recorded === void 0 ? checkPage(base, target, {
		alignment,
		dialect
	}) : checkPage(recorded, target, {
		alignment: alignPages(recorded, target, { lexicon }),
		dialect
	});
}
function checkAfter({ source, old }, page, dialect) {
	const alignment = alignPages(source, page, old === void 0 ? {} : { lexicon: old.lexicon });
	return checkPage(source, page, {
		alignment,
		dialect
	});
}
const UNTRANSLATED = /^(?:untranslated|unusual-length|term-not-used|heading-swallowed)$/;
/** By rule of the update, the rules of the check that say the same of the same line. */
const TOLD = {
	"source-left": UNTRANSLATED,
	"old-translation-left": UNTRANSLATED,
	"changed-but-omitted": /-lost$/
};
function dropTold(findings, own) {
	return findings.filter(({ rule, line }) => !own.some((other) => other.line === line && TOLD[other.rule]?.test(rule)));
}
/** A finding with what it means for the page. */
function addSeverity(finding) {
	const severity = CHECK_RULES.find(({ name }) => name === finding.rule)?.severity ?? "warning";
	return {
		rule: finding.rule,
		severity,
		line: finding.line,
		message: finding.message
	};
}

export { reviewProposal as n, UNPROVEN as r, addSeverity as t };