import { n as compileGlobs } from "./page-globs.js";
import { n as renderBasePath } from "./page-paths.js";
import { a as renderSaved, i as renderPercent } from "./merged2.js";
import { a as isPatched } from "./tally.js";
import { n as alignPages } from "./pages.js";
import { r as listSentences } from "./page.js";
import { l as usesSpaces } from "./scripts.js";
import { t as applyUpdate } from "./apply.js";
import { n as measureWork, r as sumUpWork, t as warnOfShallowPast } from "./shallow-past.js";
import { t as parsePage } from "./parse.js";
import { r as ConfigError } from "./errors.js";
import { t as groupBy } from "./group.js";
import { a as tryDecodePage } from "./page-text.js";
import { o as withRun, t as assertAllOpen } from "./open-run.js";
import { t as planPage } from "./plan-page.js";

// src/evaluate/work/proposed.ts
/** The sentences of a proposal, and which of them the reader is pointed to. */
/** What is not plainly kept or moved is marked: it is shown in the pull request. */
function listProposed({ segments }) {
	return segments.map((segment) => ({
		...segment.target,
		isMarked: segment.outcome !== "kept" && segment.outcome !== "moved" || isPatched(segment),
		isLeft: segment.reason === "source-left"
	}));
}

// src/evaluate/work/replay.ts
/**
* A past synchronisation played again: what a proposal would have left to do, with no engine but the memory, and with an
* oracle, for which the sentence that people wrote stands for the engine's answer. The oracle is the best that the
* update can do with any engine.
*/
/** The proposal if the engine wrote what people wrote. @param final The page that people made. */
function answerByOracle(plan, final) {
	const sentences = listSentences(final);
	const written = new Map(alignPages(plan.input.source.page, final).sentences.flatMap((bead) => bead.source.map((at) => [at, bead.target])));
	const answer = (fresh) => {
		return [...new Set(fresh.flatMap((at) => written.get(at) ?? []))].toSorted((a, b) => a - b).flatMap((at) => sentences[at] ?? []).map(({ start, end }) => final.text.slice(start, end)).join(usesSpaces(final.language) ? " " : "");
	};
	const treatments = plan.treatments.map((treatment, at) => {
		const text = treatment.kind === "request" ? answer(plan.input.units[at]?.fresh ?? []) : "";
		return text === "" ? treatment : {
			kind: "memory",
			text
		};
	});
	return applyUpdate({
		...plan,
		treatments
	}, []);
}

// src/commands/evaluate-history.ts
const DEFAULT_SAMPLE = 50;
/**
* Play the past of each translation again.
*
* @throws {ConfigError} when a translation keeps no bases beside its pages.
*/
async function evaluateHistory(options, ports) {
	ports.log.step("Read the histories");
	return withRun(options, ports, async (context) => {
		assertAllOpen(context.run);
		return Promise.all(context.run.targets.map((target) => replayTarget(target, options, context)));
	});
}
async function replayTarget(target, { sample = DEFAULT_SAMPLE }, context) {
	const { settings, place } = target;
	const { language } = settings;
	const history = await context.ports.openSource(place);
	for (const warning of await warnOfShallowPast(history)) context.ports.log.warn(`${language}: ${warning}`);
	const found = await findSynchronisations(history, settings, context);
	const chosen = found.toSorted((a, b) => a.order - b.order).slice(0, sample);
	const texts = await history.readBlobs(chosen.flatMap(({ blobs }) => [...blobs]));
	const replays = chosen.flatMap(({ page, blobs }, at) => {
		context.ports.log.progress(`${language}: synchronisations`, at, chosen.length);
		const [baseBefore, pageBefore, baseAfter, pageAfter] = blobs.map((blob) => tryDecodePage(texts.get(blob) ?? /* @__PURE__ */ new Uint8Array(), context.run.settings.limits));
		if (baseBefore === void 0 || pageBefore === void 0 || baseAfter === void 0 || pageAfter === void 0) return [];
		return [{
			page,
			...replay({
				baseBefore,
				pageBefore,
				baseAfter,
				pageAfter
			}, target, context)
		}];
	});
	const sumUp = (work) => sumUpWork([...groupBy(replays, ({ page }) => page).values()].map((group) => group.map(work)));
	const sum = (value) => replays.reduce((total, one) => total + value(one), 0);
	return {
		language,
		found: found.length,
		replayed: replays.length,
		sentences: sum(({ memory }) => memory.sentences),
		prose: sum(({ prose }) => prose),
		sent: sum(({ sent }) => sent),
		memory: sumUp(({ memory }) => memory),
		best: sumUp(({ best }) => best)
	};
}
/** Commits that changed a page and its base, for every page in scope; `order` counts versions back from now. */
async function findSynchronisations(history, { base: pattern, branch, language }, { run }) {
	if (pattern === null) throw new ConfigError(`target ${language}: --history needs bases beside the pages (targets.base), whose versions say what was synchronised`);
	const head = (branch && await history.findCommit(branch)) ?? await history.findCommit("HEAD");
	if (head === void 0) return [];
	const files = await history.listFiles(head);
	const isPage = compileGlobs(run.settings.source.pages);
	const isChosen = run.selection.pages ?? (() => true);
	const pages = [...files.keys()].filter((path) => isPage(path) && isChosen(path) && files.has(renderBasePath(pattern, path)));
	return (await Promise.all(pages.map(async (page) => {
		const [versions, bases] = await Promise.all([history.listVersions(head, page), history.listVersions(head, renderBasePath(pattern, page))]);
		return bases.flatMap((base, at) => {
			const place = versions.findIndex(({ commit }) => commit === base.commit);
			const [after, before, baseBefore] = [
				versions[place],
				versions[place + 1],
				bases[at + 1]
			];
			if (place === -1 || base.blob === void 0 || after?.blob === void 0) return [];
			if (before?.blob === void 0 || baseBefore?.blob === void 0) return [];
			return [{
				page,
				order: at,
				blobs: [
					baseBefore.blob,
					before.blob,
					base.blob,
					after.blob
				]
			}];
		});
	}))).flat();
}
function replay(texts, { settings }, { run }) {
	const { language: from, dialect } = run.settings.source;
	const { language: to, style, keepTerms } = settings;
	const input = {
		source: texts.baseAfter,
		old: {
			base: texts.baseBefore,
			target: texts.pageBefore
		}
	};
	const plan = planPage(input, {
		from,
		to,
		dialect,
		update: {
			...run.settings.update,
			style,
			keepTerms
		}
	}).update;
	const parse = (text) => parsePage(text, {
		language: to,
		dialect
	});
	const [old, final] = [parse(texts.pageBefore), parse(texts.pageAfter)];
	const measure = (proposal) => measureWork({
		old,
		proposal: parse(proposal.text),
		final,
		sentences: listProposed(proposal)
	});
	return {
		memory: measure(applyUpdate(plan, [])),
		best: measure(answerByOracle(plan, final)),
		...plan.characters
	};
}
/** What it tells at a terminal. */
function renderHistory({ language, found, replayed, sentences, prose, sent, memory, best }) {
	if (replayed === 0) return `${language}: no commit of the history changed a page together with its base; there is nothing to play again\n`;
	const interval = ({ savedInterval }) => savedInterval === void 0 ? "" : ` (95 % over pages: ${renderPercent(savedInterval.low)} to ${renderPercent(savedInterval.high)})`;
	const count = (value) => value.toLocaleString("en-US");
	return [
		`${language}: ${found} past synchronisations of a page found, ${replayed} played again`,
		`  sent to an engine: ${count(sent)} of ${count(prose)} characters of prose (${renderPercent(prose === 0 ? 0 : sent / prose)})`,
		`  to be read: ${renderPercent(memory.toRead)} of ${count(sentences)} sentences; missed: ${renderPercent(memory.missed)}`,
		`  saved without any engine: ${renderSaved(memory)}${interval(memory)}`,
		`  saved at best, by an engine that writes what people wrote: ${renderSaved(best)}${interval(best)}`,
		"  (against people who worked without a proposal, so this is the least that could be saved)",
		""
	].join("\n");
}

export { evaluateHistory, renderHistory };