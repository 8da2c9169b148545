import { t as limitAnswers } from "./limit-answers.js";
import { t as parsePage } from "./parse.js";
import { a as makeEntry } from "./review.js";
import { a as ServiceError, r as ConfigError } from "./errors.js";
import { r as assertLanguages } from "./languages.js";
import { n as onPage } from "./page-crash.js";
import { t as applyUpdate } from "./apply.js";
import { t as readLimits } from "./read-limits.js";
import { r as readText } from "./read-text.js";
import { t as planPage } from "./plan-page.js";
import { n as describeReview } from "./describe-review.js";
import { n as reviewProposal } from "./review-proposal.js";
import { i as writeReview } from "./write-review.js";
import { t as askPlan } from "./ask-plan.js";
import { t as askForPages } from "./translate2.js";

// src/commands/merge.ts
/**
* Update one page and write what the options ask for.
*
* @throws {ConfigError} when the options do not go together or a file is missing.
* @throws {ContentError} when a file is not UTF-8, or over a limit.
* @throws {ServiceError} when the engine gives no answer for the page.
*/
async function merge(options, ports) {
	assertLanguages(options.from, options.to);
	for (const path of [
		options.report,
		options.out,
		options.review
	]) if (path !== void 0) await ports.disk.checkWritable(path);
	const limits = await readLimits(options.config, ports.disk);
	const engine = limitAnswers(await ports.openEngine(options.engine), limits.answerGrowth);
	const old = await readOld(options, limits, ports.disk);
	const input = {
		source: await readText(options.source, ports.disk, limits),
		...old === void 0 ? {} : { old }
	};
	const name = options.target ?? options.source;
	const plan = onPage(name, () => planPage(input, {
		...options,
		update: { keepAbove: options.keepAbove }
	}));
	const { update } = plan;
	const result = await askForPage(name, update, {
		engine,
		log: ports.log,
		options
	});
	if (result !== void 0 && !("segments" in result)) {
		const reason = "error" in result ? result.error : `waits for the engine: ${result.waiting}`;
		throw new ServiceError(`${name}: ${reason}`, { retryable: false });
	}
	const { page, proposal } = onPage(name, () => {
		const draft = applyUpdate(update, result?.segments ?? []);
		const written = parsePage(draft.text, {
			language: options.to,
			dialect: options.dialect
		});
		return {
			page: written,
			proposal: {
				...draft,
				findings: reviewProposal(plan, draft, written)
			}
		};
	});
	if (options.report !== void 0) await ports.disk.writeText(options.report, renderReport(proposal));
	if (options.out !== void 0) await ports.disk.writeText(options.out, proposal.text);
	if (options.review !== void 0) await writePageReview({
		plan,
		proposal,
		page
	}, {
		...options,
		review: options.review,
		ports
	});
	return proposal;
}
async function writePageReview({ plan, proposal, page }, { source, target = source, from, to, review, ports }) {
	const kind = plan.old === void 0 ? "new" : "update";
	const described = describeReview({
		source,
		target,
		kind
	}, {
		plan,
		proposal,
		page,
		findings: proposal.findings
	});
	const content = {
		source: {
			name: source,
			commit: ""
		},
		from,
		to,
		pages: [makeEntry(described)],
		failed: []
	};
	await writeReview(content, review, ports);
}
async function askForPage(name, update, { engine, log, options: { from, to } }) {
	const loadResources = async () => ({});
	const context = {
		book: "merge",
		sourceLanguage: from,
		targetLanguage: to,
		loadResources
	};
	const translated = await askForPages(engine, [askPlan(name, update)], {
		context,
		wait: true
	});
	if (translated.status === "running") throw new ServiceError(translated.message, { retryable: true });
	for (const warning of translated.warnings) log.warn(warning);
	return translated.results.get(name);
}
async function readOld({ base, target }, limits, disk) {
	if (base === void 0 && target === void 0) return void 0;
	if (base === void 0) throw new ConfigError("--base is missing: give the source that --target was made from");
	if (target === void 0) throw new ConfigError("--target is missing: give the translation that was made from --base");
	return {
		base: await readText(base, disk, limits),
		target: await readText(target, disk, limits)
	};
}
function renderReport({ segments, characters, findings }) {
	return `${JSON.stringify({
		segments,
		characters,
		findings
	}, void 0, 2)}\n`;
}

export { merge };