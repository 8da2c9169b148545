import { t as parsePage } from "./parse.js";
import { t as countSentences } from "./review.js";
import { r as ConfigError } from "./errors.js";
import { n as describeSource, o as withRun } from "./open-run.js";
import { t as openTranslation } from "./open-translation.js";
import { t as listGone } from "./gone-anchors.js";
import { i as findStaleLinks, r as readPageSettings } from "./update-pages.js";
import { n as unpackValue, t as packValue } from "./packed.js";
import { t as planPage } from "./plan-page.js";
import { i as namePage, r as describeSentences, t as addFindings } from "./describe-review.js";
import { r as isOpenProposal, t as readProposedPairs } from "./proposed-pairs.js";
import { n as alignPages } from "./pages.js";
import { r as listSentences } from "./page.js";
import { t as applyUpdate } from "./apply.js";
import { n as reviewProposal } from "./review-proposal.js";
import { i as writeReview, n as namesLanguage, t as fillLanguage } from "./write-review.js";
import { resolve } from "node:path";

// src/commands/steps/review/recover-proposal.ts
/**
* What became of each sentence, from the texts alone: a proposal of an earlier run, with what people have changed in it
* since. The plan says what each sentence needed; the alignment of source and proposal, where it stands now.
*/
/**
* Recover the proposal.
*
* @param page The proposed page as it is.
*/
function recoverProposal(plan, page) {
	const { input, characters } = plan.update;
	const find = indexPlaces(plan, page);
	const moved = listMoved(plan);
	let at = 0;
	const segments = input.units.flatMap((unit) => {
		const source = spanOf(unit.fresh.map((index) => input.source.sentences[index]?.placed));
		if (source === void 0) return [];
		const found = find(unit.fresh);
		const target = found ?? {
			start: at,
			end: at
		};
		at = target.end;
		const base = spanOf(unit.former.map((index) => input.base.sentences[index]?.placed));
		const result = judge(unit, found === void 0 ? "" : page.text.slice(found.start, found.end), {
			plan,
			source,
			isMoved: moved.has(source.start)
		});
		return [{
			id: String(unit.id),
			...result,
			source,
			...base === void 0 ? {} : { base },
			target
		}];
	});
	return {
		text: page.text,
		segments,
		characters,
		findings: []
	};
}
/** Where the sentences begin in the source that the update moves; it needs no engine for that. */
function listMoved({ update }) {
	const { segments } = applyUpdate(update, []);
	return new Set(segments.filter(({ outcome }) => outcome === "moved").map(({ source }) => source.start));
}
/** Finds what sentences of the source have become in the proposal. */
function indexPlaces({ source }, page) {
	const sentences = listSentences(page);
	const { sentences: beads } = alignPages(source, page);
	const beadOf = new Map(beads.flatMap((bead) => bead.source.map((index) => [index, bead])));
	return (list) => spanOf(list.flatMap((index) => beadOf.get(index)?.target ?? []).map((index) => sentences[index]));
}
function spanOf(ranges) {
	const known = ranges.filter((range) => range !== void 0);
	if (known.length === 0) return void 0;
	return {
		start: Math.min(...known.map(({ start }) => start)),
		end: Math.max(...known.map(({ end }) => end))
	};
}
function judge(unit, text, { plan, source, isMoved }) {
	const { input, treatments } = plan.update;
	const treatment = treatments[unit.id];
	if (treatment?.kind === "omitted" && text === "") return {
		outcome: "kept",
		reason: treatment.isChanged ? "changed-but-omitted" : "omitted"
	};
	const former = spanOf(unit.target.map((index) => input.target.sentences[index]?.placed));
	const isSame = former !== void 0 && isSameText(input.target.page.text.slice(former.start, former.end), text);
	if (isSame && unit.isUnchanged) return { outcome: isMoved ? "moved" : "kept" };
	if (isSame) return {
		outcome: "kept",
		reason: "kept-and-flagged"
	};
	if (treatment?.kind === "copied") return {
		outcome: "kept",
		reason: "no-words"
	};
	if (text === "" || isSameText(text, plan.source.text.slice(source.start, source.end))) return {
		outcome: "failed",
		reason: "source-left"
	};
	if (treatment?.kind === "kept") return {
		outcome: "translated",
		reason: "reworded"
	};
	if (treatment === void 0 || treatment.kind === "omitted" || treatment.kind === "request") return { outcome: "translated" };
	if (!isSameText(treatment.text, text)) return {
		outcome: "translated",
		reason: "reworded"
	};
	if (treatment.kind !== "memory") return {
		outcome: "kept",
		reason: treatment.kind === "patched" ? "token-patched" : "kept-and-flagged"
	};
	return {
		outcome: "memory",
		...treatment.origin === void 0 ? {} : { recalled: treatment.origin }
	};
}
function isSameText(a, b) {
	const squeeze = (text) => text.replaceAll(/\s+/g, " ").trim();
	return squeeze(a) === squeeze(b);
}

// src/commands/review.ts
/**
* `amts review`: the open proposals as they are now, with what people have changed in them, one HTML file a language.
* Nothing is translated and nothing is changed.
*/
/**
* Write the review pages.
*
* @throws {ConfigError} when options, settings or repositories are not fit for it.
*/
async function review(options, ports) {
	return withRun(options, ports, async (context) => {
		const { targets } = context.run;
		if (targets.length > 1 && !namesLanguage(options.out)) throw new ConfigError(`--out: ${targets.length} translations, one file; put {language} into '${options.out}'`);
		const reviews = [];
		const without = [];
		for (const target of targets) {
			const { language } = target.settings;
			const found = await reviewLanguage(await openTranslation(context.run, target, context.sourceFiles), context);
			if (found === void 0) without.push(language);
			else {
				const path = resolve(options.folder, fillLanguage(options.out, language));
				const [, ...more] = await writeReview(found, path, ports);
				reviews.push({
					language,
					path,
					more,
					pages: found.pages.length
				});
			}
		}
		return {
			version: 1,
			command: "review",
			reviews,
			without
		};
	});
}
async function reviewLanguage(translation, { run, ports }) {
	if (!isOpenProposal(translation)) return void 0;
	const { book, base, branch, settings } = translation;
	const pages = [];
	const failed = [];
	for (const pair of await readProposedPairs(run, translation)) {
		await ports.pause();
		const page = reviewPair(pair, run, translation);
		if (page === void 0) failed.push({
			target: pair.target,
			reason: "what it was translated from is not recorded"
		});
		else pages.push(page);
	}
	const { open } = branch;
	const stale = await findStaleLinks({
		run,
		opened: translation,
		settings: readPageSettings(run, translation)
	}, pages);
	return {
		source: describeSource(run),
		from: run.settings.source.language,
		macros: run.settings.source.macros,
		to: settings.language,
		language: settings.pullRequest.language,
		repository: book.location,
		branch: base.proposalBranch,
		...book.url === void 0 ? {} : { url: book.url },
		...base.proposalHead === void 0 ? {} : { commit: base.proposalHead },
		...open === void 0 ? {} : { pullRequest: {
			number: open.number,
			url: open.url,
			isNew: false
		} },
		pages: pages.map((page) => describeEntry(page, stale.get(page.target) ?? [])),
		failed
	};
}
function describeEntry({ source, target, kind, text, described }, stale) {
	const describe = () => addFindings(unpackValue(described), stale);
	const open = () => namePage({
		source,
		target,
		kind
	}, text, describe());
	return {
		target,
		length: text.length,
		...countSentences(describe().sentences),
		open
	};
}
function reviewPair({ target, sourcePath, proposal, source, old }, run, translation) {
	if (source === void 0) return void 0;
	const settings = readPageSettings(run, translation);
	const plan = planPage({
		source,
		...old === void 0 ? {} : { old }
	}, settings);
	const page = parsePage(proposal, {
		language: settings.to,
		dialect: settings.dialect
	});
	const recovered = recoverProposal(plan, page);
	const findings = reviewProposal(plan, recovered, page);
	const kind = old === void 0 ? "new" : "update";
	const described = packValue(describeSentences({
		plan,
		proposal: recovered,
		page,
		findings
	}));
	return {
		source: sourcePath,
		target,
		kind,
		text: proposal,
		gone: listGone(plan, page),
		described
	};
}

export { review };