import { u as findPricesDay } from "./settings.js";
import { r as renderSegmentFile } from "./segment-file.js";
import { t as addCharacters } from "./ledger2.js";
import { n as describeSource, o as withRun, t as assertAllOpen } from "./open-run.js";
import { n as planLanguage, t as estimateLanguages } from "./plan-languages.js";

// src/report/plan-report.ts
/** Count the pages of a plan. */
function countPlanned(pages) {
	const planned = pages.filter((page) => page.status === "planned");
	return {
		planned: planned.length,
		unchanged: pages.filter(({ status }) => status === "unchanged").length,
		failed: pages.filter(({ status }) => status === "failed").length,
		segments: planned.reduce((all, { segments }) => all + segments, 0),
		characters: addCharacters(planned.map(({ characters }) => characters))
	};
}

// src/commands/plan.ts
/** `amts plan`: what a run would do and send, without doing it. */
/** @throws {ConfigError} when options, settings or repositories are not fit for a run. */
async function plan(options, ports) {
	return withRun({
		...options,
		isEstimate: true
	}, ports, async (context) => {
		const { run } = context;
		assertAllOpen(run);
		const planned = await Promise.all(run.targets.map((target) => planLanguage(target, context)));
		const engine = await ports.openEngine(run.settings.engine, options);
		const account = await estimateLanguages(planned, engine, { offline: true });
		const languages = planned.map(describeLanguage);
		if (options.segments !== void 0) await ports.disk.writeText(options.segments, await renderSegmentFile(planned.map(({ batch }) => batch)));
		const cost = {
			engine: engine.kind,
			pricesRead: findPricesDay(run.settings.engine),
			...account
		};
		return {
			version: 1,
			command: "plan",
			source: describeSource(run),
			languages,
			cost,
			totals: addPlans(languages)
		};
	});
}
function describeLanguage({ translation, planned, failed }) {
	const pages = [
		...planned.map(describeTask),
		...translation.scope.settled,
		...failed
	];
	pages.sort((a, b) => a.target < b.target ? -1 : 1);
	const { settings, book } = translation;
	const { scope, base } = translation;
	const notes = {
		inStep: scope.inStep,
		warnings: base.warnings
	};
	return {
		language: settings.language,
		repository: book.location,
		pages,
		...notes,
		totals: countPlanned(pages)
	};
}
function describeTask({ task, texts: { old }, plan: { requests, characters } }) {
	return {
		source: task.source,
		target: task.target,
		status: "planned",
		kind: task.kind,
		...task.from === void 0 ? {} : { renamedFrom: task.from.target },
		...old === void 0 ? {} : { base: old.origin },
		segments: requests.length,
		characters
	};
}
function addPlans(languages) {
	const sum = (pick) => languages.reduce((all, { totals }) => all + pick(totals), 0);
	return {
		planned: sum(({ planned }) => planned),
		unchanged: sum(({ unchanged }) => unchanged),
		failed: sum(({ failed }) => failed),
		segments: sum(({ segments }) => segments),
		characters: addCharacters(languages.map(({ totals }) => totals.characters))
	};
}

export { plan };