import { a as assertEngine, o as assertEngineKnows } from "./settings.js";
import { a as renderAccount, i as assertWithinBudget, n as accountFor } from "./budget.js";
import { n as escapeHtml } from "./html3.js";
import { t as LOOK } from "./look.js";
import { n as listRemarks, o as makeEach, r as listTables, t as MEAN } from "./tables.js";
import { n as renderEvaluationMarkdown } from "./markdown.js";
import { t as renderEvaluationCsv } from "./plain2.js";
import { a as ServiceError, r as ConfigError } from "./errors.js";
import { t as nameSome } from "./name-some.js";
import { o as ENGINES } from "./choices.js";
import { r as createMetric } from "./choose.js";
import { t as addStatistics } from "./metric.js";
import { d as trainLexicon, i as pairPages, n as alignPages } from "./pages.js";
import { i as sentencesInside, r as listSentences } from "./page.js";
import { t as parsePage } from "./parse.js";
import { l as tokenizeSentence } from "./tokens.js";
import { n as renderPlainText, t as joinTexts } from "./plain-text2.js";
import { r as testDifference, t as findInterval } from "./significance.js";
import { t as applyUpdate } from "./apply.js";
import { r as planUpdate } from "./plan.js";
import { t as askPlan } from "./ask-plan.js";
import { n as planBatch, t as askForPages } from "./translate2.js";
import { n as similarity, r as wordOverlap, t as countWords } from "./similarity.js";
import { t as groupBy } from "./group.js";
import { n as makeDataFile, r as offerFile } from "./data-file.js";
import { a as readPairFiles, i as readMergedPages, o as Guide, r as readMerged, s as addPairs } from "./load-resources.js";
import { t as once } from "./once.js";
import { i as readPageMemory, n as packMemory, r as TranslationMemory, t as openMemory } from "./packed-memory.js";
import { t as gatherUnits } from "./book-data.js";
import { o as withRun, t as assertAllOpen } from "./open-run.js";
import { t as openTranslation } from "./open-translation.js";
import { join } from "node:path";
import { createHash } from "node:crypto";

// src/evaluate/pages/draw-pages.ts
/** A stable draw of pages: the same book gives the same pages, and a page that is added moves few others. */
/** Draw so many names, in their own order. */
function drawNames(names, count) {
	const rank = (name) => createHash("sha256").update(name).digest("hex");
	const drawn = new Set(names.toSorted((a, b) => rank(a) < rank(b) ? -1 : 1).slice(0, count));
	return names.filter((name) => drawn.has(name));
}

// src/evaluate/render/chart.ts
/**
* A chart of one direction as SVG: a row for each page and one for all of them, a dot for each arm, and for all pages
* the 95 % interval as a line. Without scripts, so that it shows wherever it is put.
*/
const ROW = 26;
const LEFT = 260;
const WIDTH = 860;
const TOP = 34;
/** Colour and shape of each arm, told apart without colour too; from the fifth arm on they come again, hollow. */
const COLOURS = [
	"#1f6feb",
	"#d1242f",
	"#1a7f37",
	"#9a6700",
	"#8250df"
];
/** @param name The score that is drawn. */
function renderChart(direction, name) {
	const { from, to, pages, arms } = direction;
	const sound = arms.filter(({ corpus }) => corpus !== void 0);
	if (sound.length === 0) return "";
	const scale = fitScale(sound, name);
	const rows = [...pages.map(({ page }) => page), "all pages"];
	const height = TOP + rows.length * ROW + 44 + sound.length * 20;
	const label = `${name === "bleu" ? "BLEU" : "chrF2"} ${from}→${to}`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(label)} by page and arm" font-family="system-ui, sans-serif" font-size="12">`,
		`<text x="0" y="18" font-size="15" font-weight="600" fill="currentColor">${escapeHtml(label)}</text>`,
		...drawGrid(scale, rows.length),
		...rows.map((row, at) => drawRow(row, at, {
			arms: sound,
			scale,
			name,
			isTotal: at === rows.length - 1
		})),
		...sound.map(({ arm }, at) => drawKey(arm, at, TOP + rows.length * ROW + 40)),
		"</svg>"
	].join("\n");
}
function fitScale(arms, name) {
	const scores = arms.flatMap(({ pages, corpus }) => [
		...pages.flatMap((page) => "error" in page ? [] : [page[name]]),
		...[corpus?.[name].byPage, corpus?.[name].byUnit].flatMap((interval) => interval === void 0 ? [] : [interval.low, interval.high]),
		corpus?.[name].score ?? 0
	]);
	const low = Math.max(0, Math.floor((Math.min(...scores) - 2) / 10) * 10);
	const high = Math.min(100, Math.max(low + 10, Math.ceil((Math.max(...scores) + 2) / 10) * 10));
	return {
		low,
		high,
		place: (score) => LEFT + (score - low) / (high - low) * 570
	};
}
function drawGrid({ low, high, place }, rows) {
	const step = high - low > 50 ? 20 : 10;
	const ticks = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, at) => low + at * step);
	const bottom = TOP + rows * ROW;
	return ticks.flatMap((tick) => [`<line x1="${round(place(tick))}" x2="${round(place(tick))}" y1="${TOP}" y2="${bottom}" stroke="currentColor" stroke-opacity=".15"/>`, `<text x="${round(place(tick))}" y="${bottom + 16}" text-anchor="middle" fill="currentColor">${tick}</text>`]);
}
function drawRow(row, at, { arms, scale, name, isTotal }) {
	const y = TOP + at * ROW + ROW / 2;
	const weight = isTotal ? " font-weight=\"600\"" : "";
	const marks = arms.flatMap((arm, index) => {
		const score = isTotal ? arm.corpus?.[name].score : findScore(arm, row, name);
		if (score === void 0) return [];
		const own = y + (index - (arms.length - 1) / 2) * 5;
		return [(isTotal ? drawInterval(arm, name, {
			y: own,
			index,
			scale
		}) : "") + drawMark(index, {
			x: scale.place(score),
			y: own
		}, `${arm.arm}: ${score.toFixed(1)}`)];
	});
	return `<text x="250" y="${y + 4}" text-anchor="end"${weight} fill="currentColor">${escapeHtml(shorten(row))}</text>${marks.join("")}`;
}
function findScore({ pages }, name, score) {
	const page = pages.find((scored) => scored.page === name);
	return page === void 0 || "error" in page ? void 0 : page[score];
}
function drawInterval({ corpus }, name, { y, index, scale }) {
	const interval = corpus?.[name].byPage ?? corpus?.[name].byUnit;
	if (interval === void 0) return "";
	return `<line x1="${round(scale.place(interval.low))}" x2="${round(scale.place(interval.high))}" y1="${round(y)}" y2="${round(y)}" stroke="${colourOf(index)}" stroke-width="2"/>`;
}
function drawMark(index, { x, y }, title) {
	const style = `fill="${index < COLOURS.length ? colourOf(index) : "none"}" stroke="${colourOf(index)}" stroke-width="1.5"`;
	const points = (list) => `<polygon points="${list.map(([right, down]) => `${round(x + right)},${round(y + down)}`).join(" ")}" ${style}>`;
	const shapes = [
		`<circle cx="${round(x)}" cy="${round(y)}" r="4.5" ${style}>`,
		points([
			[-4, -4],
			[4, -4],
			[4, 4],
			[-4, 4]
		]),
		points([
			[0, -5.5],
			[5, 4],
			[-5, 4]
		]),
		points([
			[0, -6],
			[6, 0],
			[0, 6],
			[-6, 0]
		])
	];
	const shape = shapes[index % shapes.length] ?? "";
	const name = /^<(\w+)/.exec(shape)?.[1] ?? "";
	return `${shape}<title>${escapeHtml(title)}</title></${name}>`;
}
function drawKey(arm, at, top) {
	const y = top + at * 20;
	return `${drawMark(at, {
		x: LEFT,
		y
	}, arm)}<text x="274" y="${y + 4}" fill="currentColor">${escapeHtml(arm)}</text>`;
}
function colourOf(index) {
	return COLOURS[index % COLOURS.length] ?? "#000";
}
function round(value) {
	return value.toFixed(1);
}
/** The end of a long path says more than its start. */
function shorten(text) {
	return text.length <= 38 ? text : `…${text.slice(-37)}`;
}

// src/evaluate/render/html.ts
/** The report as one HTML file: charts, tables, remarks and examples, without scripts and without anything to load. */
const STYLE = `${LOOK}
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { display: block; overflow-x: auto; }
th, td { text-align: right; font-variant-numeric: tabular-nums; }
th:first-child, td:first-child { text-align: left; }
tr.mean td { font-weight: 600; }
.note { border-left: 4px solid var(--bad); padding: .3rem .8rem; font-weight: 600; }
figure { margin: 1.5rem 0; overflow-x: auto; }
svg { width: 100%; min-width: 40rem; height: auto; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .6rem 0 1.2rem; }
dt { color: var(--quiet); }
h1, p, summary, li, dt, dd { overflow-wrap: anywhere; min-width: 0; }
dd { margin: 0; }
@media (max-width: 40rem) { dl { grid-template-columns: minmax(0, 1fr); } dd + dt { margin-top: .3rem; } }
`;
/** What has a chart: scores of which more is better, up to 100. */
const CHARTED = ["bleu", "chrf"];
function renderEvaluationHtml(report) {
	const title = `Evaluation of ${report.book}`;
	const charts = CHARTED.flatMap((name) => report.directions.map((direction) => renderChart(direction, name)));
	const pairs = report.directions.flatMap(({ from, to, pairs: list }) => list.map((pair) => renderPair(`${from}→${to}`, pair)));
	return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>
<h1>${escapeHtml(title)}</h1>
<p>Source at ${escapeHtml(report.commit.slice(0, 10))}.</p>
${report.notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join("\n")}
${charts.map((chart) => chart === "" ? "" : `<figure>${chart}</figure>`).join("\n")}
${listTables(report).map(renderTable).join("\n")}
<ul>${listRemarks({
		...report,
		notes: []
	}).map((remark) => `<li>${escapeHtml(remark)}</li>`).join("")}</ul>
${pairs.join("\n")}
</body></html>
`;
}
function renderTable({ title, header, rows }) {
	const row = (cells, name) => {
		const mark = cells[0] === "average" ? " class=\"mean\"" : "";
		const text = (cell) => name === "th" ? escapeHtml(cell).replaceAll(/[:+]/g, "$&<wbr>") : escapeHtml(cell);
		return `<tr${mark}>${cells.map((cell) => `<${name}>${text(cell)}</${name}>`).join("")}</tr>`;
	};
	return `<h2>${escapeHtml(title)}</h2><table>${row(header, "th")}${rows.map((cells) => row(cells, "td")).join("")}</table>`;
}
function renderPair(direction, { a, b, gained, lost }) {
	if (gained.length + lost.length === 0) return "";
	const list = (name, examples) => examples.length === 0 ? "" : `<h3>${name}</h3>${examples.map((example) => renderExample(example, a, b)).join("")}`;
	return `<details><summary>${escapeHtml(`${direction}: sentences that differ most, ${a} → ${b}`)}</summary>${list("Gained", gained)}${list("Lost", lost)}</details>`;
}
function renderExample(example, a, b) {
	return `<dl>${[
		[`${example.page}, chrF2`, `${example.scoreA.toFixed(0)} → ${example.scoreB.toFixed(0)}`],
		["source", example.source],
		["people", example.reference],
		[a, example.a],
		[b, example.b]
	].map(([name = "", text = ""]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(text)}</dd>`).join("")}</dl>`;
}

// src/commands/steps/evaluate/arms.ts
/**
* The arms of an evaluation: engines that are compared, each in words such as `amazon-translate:sentence`, and what they
* mean as settings. An arm may be any engine that the configuration knows.
*/
/** The published comparison: without parallel data, with paragraph pairs, with sentence pairs. */
const PUBLISHED = [
	"amazon-translate-realtime",
	"amazon-translate:paragraph",
	"amazon-translate:sentence"
];
/** Its like, for a model that is shown the pairs. */
const CHAT = [
	"chat:none",
	"chat:paragraph",
	"chat:sentence"
];
/** Engines that take parallel data. */
const LEARNERS = /* @__PURE__ */ new Set(["amazon-translate", "chat"]);
const ARM = /^(?<kind>[a-z][a-z-]*)(?::(?<unit>[a-z]+))?(?<files>\+files)?(?<recalls>\+memory)?(?:=(?<command>.+))?$/;
const FORM = "should be ENGINE, ENGINE:sentence, ENGINE:paragraph, ENGINE:files or ENGINE:none, then +files, then +memory, then =PROGRAM for the engine command";
/**
* Read arms.
*
* @param texts `[]` for those that suit the engine of the configuration.
* @throws {ConfigError} when an arm cannot be read, is there twice, or its engine lacks a setting.
*/
function readArms(texts, engine) {
	const names = texts.length > 0 ? texts : listDefaults(engine);
	const twice = names.find((name, at) => names.indexOf(name) !== at);
	if (twice !== void 0) throw new ConfigError(`--arm ${twice}: is there twice; keep one`);
	return names.map((name) => readArm(name, engine));
}
/** The files of the configuration are an arm of their own, to be compared with the sentence pairs alone. */
function listDefaults({ kind, parallelDataFiles }) {
	const files = parallelDataFiles.length === 0 ? [] : [":files", ":sentence+files"];
	if (kind === "chat") return [...CHAT, ...files.map((suffix) => `chat${suffix}`)];
	if (kind === "amazon-translate" || kind === "amazon-translate-realtime") return [...PUBLISHED, ...kind === "amazon-translate" ? files.map((suffix) => `${kind}${suffix}`) : []];
	return kind === "memory" ? [kind] : [kind, `${kind}+memory`];
}
function readArm(name, engine) {
	const { kind: kindText, unit, files, recalls, command = engine.command } = ARM.exec(name)?.groups ?? {};
	const kind = ENGINES.find((known) => known === kindText);
	if (kind === void 0 || unit !== void 0 && !isUnit(unit)) throw new ConfigError(`--arm ${name}: ${FORM}; engines: ${ENGINES.join(", ")}`);
	const learns = readLearns({
		unit,
		files: files !== void 0
	}, kind, engine);
	if (typeof learns === "string") throw new ConfigError(`--arm ${name}: ${learns}`);
	const settings = {
		...engine,
		kind,
		command: kind === "command" ? command : void 0,
		parallelData: learns.book === "none" && learns.files ? "sentence" : learns.book,
		realtimeBelow: 0
	};
	try {
		assertEngine(settings);
	} catch (error) {
		if (error instanceof ConfigError) throw new ConfigError(`--arm ${name}: ${error.message}`, { cause: error });
		throw error;
	}
	return {
		name: name.replace(/=.*/, ""),
		settings,
		learns,
		recalls: recalls !== void 0 || kind === "memory"
	};
}
function isUnit(text) {
	return [
		"sentence",
		"paragraph",
		"none",
		"files"
	].includes(text);
}
/** @returns What the arm learns from, or why it cannot. */
function readLearns({ unit, files }, kind, { parallelData, parallelDataFiles }) {
	if (!LEARNERS.has(kind)) return (unit ?? "none") === "none" && !files ? {
		book: "none",
		files: false
	} : `the engine ${kind} takes no parallel data, only ${[...LEARNERS].join(" and ")} do`;
	const wantsFiles = files || unit === "files";
	if (wantsFiles && parallelDataFiles.length === 0) return "engine.parallel-data-files names no file; name the files that amts corpus wrote";
	return {
		book: unit === "files" ? "none" : unit ?? parallelData,
		files: wantsFiles
	};
}

// src/evaluate/pages/held-out.ts
/** Read and align a page. */
function readHeldOut(texts, { from, to, dialect }) {
	const source = readSide(texts.source, from, dialect);
	const target = readSide(texts.target, to, dialect);
	const { blocks, sentences } = alignPages(source.page, target.page);
	const groups = blocks.map((bead) => groupSentences(bead, source.page, target.page));
	const hasWords = (side, list) => /\p{L}/u.test(joinSentences(side, list));
	const units = groups.filter((group) => hasWords(source, group.source) && hasWords(target, group.target));
	const worded = groups.filter((group) => hasWords(source, group.source) || hasWords(target, group.target));
	return {
		name: texts.name,
		source,
		target,
		units,
		sentences: sentences.filter((bead) => hasWords(source, bead.source) && hasWords(target, bead.target)),
		unpaired: worded.length - units.length
	};
}
/** The same page in the other direction: the translation is the source. */
function turnRound({ source, target, units, sentences, ...rest }) {
	const turn = (group) => ({
		source: group.target,
		target: group.source
	});
	return {
		...rest,
		source: target,
		target: source,
		units: units.map(turn),
		sentences: sentences.map(turn)
	};
}
/** The text of some sentences. */
function joinSentences({ page, texts }, sentences) {
	return joinTexts(sentences.map((at) => texts[at] ?? ""), page.language);
}
/** Parse a page and read its sentences as plain prose. */
function readSide(text, language, dialect) {
	const page = parsePage(text, {
		language,
		dialect
	});
	return {
		page,
		texts: listSentences(page).map((sentence) => renderPlainText(tokenizeSentence(page, sentence), language).text)
	};
}
function groupSentences({ source, target }, from, to) {
	const inside = (page, blocks) => listSentences(page).flatMap(({ block, index }) => blocks.includes(block.index) ? [index] : []);
	return {
		source: inside(from, source),
		target: inside(to, target)
	};
}

// src/evaluate/pages/hypothesis.ts
/** @param dialect Of the page. */
function readHypothesis(page, proposal, dialect) {
	const { language } = page.target.page;
	const side = readSide(proposal.text, language, dialect);
	const placed = listSentences(side.page);
	const starts = new Map(listSentences(page.source.page).map(({ start, index }) => [start, index]));
	const texts = page.source.texts.map(() => "");
	for (const { source, target } of proposal.segments) {
		const at = starts.get(source.start);
		if (at === void 0) continue;
		const inside = sentencesInside(placed, target);
		texts[at] = joinTexts(inside.map(({ index }) => side.texts[index] ?? ""), language);
	}
	return {
		texts,
		left: proposal.segments.filter(({ outcome }) => outcome === "failed").length,
		language
	};
}
/** The translation of some sentences of the source. */
function joinHypothesis({ texts, language }, { source }) {
	return joinTexts(source.map((at) => texts[at] ?? ""), language);
}

// src/evaluate/compare/examples.ts
const SHOWN = 5;
/** Characters of a reference below which a sentence says little of an engine. */
const MIN_LENGTH = 12;
/** The sentences that the second arm did most better, and most worse, by a metric. */
function pickExamples(a, b, metric) {
	const examples = a.flatMap(({ page, hypothesis }, at) => listExamples(page, [hypothesis, b[at]?.hypothesis], metric));
	const gain = ({ scoreA, scoreB }) => scoreB - scoreA;
	const sorted = examples.toSorted((one, other) => gain(other) - gain(one));
	return {
		gained: sorted.slice(0, SHOWN).filter((example) => gain(example) > 0),
		lost: sorted.toReversed().slice(0, SHOWN).filter((example) => gain(example) < 0)
	};
}
function listExamples(page, [a, b], metric) {
	if (a === void 0 || b === void 0) return [];
	return page.sentences.flatMap((group) => {
		const reference = joinSentences(page.target, group.target);
		const texts = {
			a: joinHypothesis(a, group),
			b: joinHypothesis(b, group)
		};
		if (reference.length < MIN_LENGTH || texts.a === texts.b) return [];
		const score = (text) => metric.score(metric.measure(text, [reference]));
		const source = joinSentences(page.source, group.source);
		return [{
			page: page.name,
			source,
			reference,
			...texts,
			scoreA: score(texts.a),
			scoreB: score(texts.b)
		}];
	});
}

// src/evaluate/compare/compare-arms.ts
/**
* The translations of several arms to their report: scores by page and of all pages, intervals, and how sure each
* difference is. Everything is computed from the statistics of units, which are measured once.
*/
/** Compare the arms of one direction. @param to Language of the hypotheses. */
function compareArms(results, to) {
	const measures = makeEach((name) => createMetric(name, to));
	const arms = results.map((result) => ({
		result,
		pages: result.pages.map((page) => measurePage(page, measures))
	}));
	const sound = arms.filter(({ pages }) => pages.some(({ units }) => units !== void 0));
	const pairs = sound.flatMap((a, at) => sound.slice(at + 1).map((b) => comparePair(a, b, measures)));
	return {
		signatures: makeEach((name) => measures[name].sign(1)),
		arms: arms.map((arm) => describeArm(arm, measures)),
		pairs: pairs.filter((pair) => pair !== void 0)
	};
}
function measurePage(given, measures) {
	const { page } = given;
	if ("error" in given) return {
		name: page.name,
		given,
		units: void 0
	};
	const texts = page.units.map((unit) => ({
		hypothesis: joinHypothesis(given.hypothesis, unit),
		reference: joinSentences(page.target, unit.target)
	}));
	const measure = (metric) => texts.map(({ hypothesis, reference }) => metric.measure(hypothesis, [reference]));
	return {
		name: page.name,
		given,
		units: makeEach((name) => measure(measures[name]))
	};
}
function describeArm({ result, pages }, measures) {
	const { arm, characters, charactersPaid, costUsd, warnings } = result;
	const scores = pages.map((page) => scorePage(page, measures));
	const scored = scores.filter((score) => "bleu" in score);
	const common = {
		arm,
		characters,
		charactersPaid,
		costUsd,
		warnings,
		pages: scores
	};
	const [first] = scores;
	if (scored.length === 0) return {
		...common,
		left: 0,
		failed: first !== void 0 && "error" in first ? first.error : "there is no page"
	};
	const mean = (name) => scored.reduce((sum, score) => sum + score[name], 0) / scored.length;
	return {
		...common,
		left: scored.reduce((sum, score) => sum + score.left, 0),
		average: makeEach(mean),
		corpus: makeEach((name) => describeFigure(pages, name, measures))
	};
}
function scorePage({ name: page, given, units }, measures) {
	if (units === void 0 || "error" in given) return {
		page,
		error: "error" in given ? given.error : "no answer"
	};
	const score = (name) => measures[name].score(addStatistics(measures[name], units[name]));
	return {
		page,
		left: given.hypothesis.left,
		...makeEach(score)
	};
}
function describeFigure(pages, name, measures) {
	const metric = measures[name];
	const units = pages.flatMap((page) => page.units?.[name] ?? []);
	const sums = sumPages(pages, name, metric);
	const [byPage, byUnit] = [findInterval(metric, sums), findInterval(metric, units)];
	return {
		score: metric.score(addStatistics(metric, units)),
		...byPage === void 0 ? {} : { byPage },
		...byUnit === void 0 ? {} : { byUnit }
	};
}
function sumPages(pages, name, metric) {
	return pages.flatMap(({ units }) => units === void 0 ? [] : [addStatistics(metric, units[name])]);
}
/** Two arms on the pages that both have; `undefined` when there is none. */
function comparePair(a, b, measures) {
	const isCommon = (_, at) => a.pages[at]?.units !== void 0 && b.pages[at]?.units !== void 0;
	const [mine, theirs] = [a.pages.filter(isCommon), b.pages.filter(isCommon)];
	if (mine.length === 0) return void 0;
	const differ = (name) => {
		const metric = measures[name];
		const units = [mine, theirs].map((pages) => pages.flatMap((page) => page.units?.[name] ?? []));
		const sums = [mine, theirs].map((pages) => sumPages(pages, name, metric));
		const [scoreA = 0, scoreB = 0] = units.map((list) => metric.score(addStatistics(metric, list)));
		return {
			difference: scoreB - scoreA,
			pByPage: testDifference(metric, {
				a: sums[0] ?? [],
				b: sums[1] ?? []
			}),
			pByUnit: testDifference(metric, {
				a: units[0] ?? [],
				b: units[1] ?? []
			})
		};
	};
	return {
		a: a.result.arm,
		b: b.result.arm,
		pages: mine.length,
		...makeEach(differ),
		...pickExamples(mine.map(({ given }) => given), theirs.map(({ given }) => given), measures.chrf)
	};
}

// src/evaluate/pages/nearness.ts
/** Whether a text is nearly the same as one of many, found by its rarest words. */
/** Likeness of two texts that are nearly the same. */
const NEAR = .9;
/** Texts that are compared with one, those with its rarest words first. */
const CANDIDATES = 40;
/**
* Index a list.
*
* @param isAlso Another likeness that counts, of a text of the list to the one that is asked for.
* @returns Whether a text is nearly the same as one of the list.
*/
function createNearness(list, isAlso = () => false) {
	const entries = list.map((text) => ({
		text,
		words: countWords(text)
	}));
	const byWord = /* @__PURE__ */ new Map();
	for (const entry of entries) for (const word of entry.words.keys()) {
		const same = byWord.get(word);
		if (same === void 0) byWord.set(word, [entry]);
		else same.push(entry);
	}
	return (text) => {
		const words = countWords(text);
		const lists = [...words.keys()].map((word) => byWord.get(word) ?? []).toSorted((a, b) => a.length - b.length);
		return [...new Set(lists.flat().slice(0, CANDIDATES))].some((entry) => isAlso(entry.text, text) || wordOverlap(entry.words, words) >= .75 && similarity(entry.text, text) >= NEAR);
	};
}

// src/evaluate/pages/file-leaks.ts
/** A shorter sentence is part of a paragraph by chance. */
const LONG$1 = 40;
/** Leave out each pair whose source or translation is, is nearly, or holds a sentence of a held-out page. */
function leaveOutHeldOut(pairs, heldOut) {
	const isSource = createLikeness(heldOut.flatMap(({ sources }) => sources));
	const isTarget = createLikeness(heldOut.flatMap(({ targets }) => targets));
	const fit = pairs.filter(({ source, target }) => !isSource(source) && !isTarget(target));
	return {
		pairs: fit,
		leftOut: pairs.length - fit.length
	};
}
function createLikeness(sentences) {
	const known = new Set(sentences.filter((text) => /\p{L}/u.test(text)));
	const isNear = createNearness([...known], (sentence, text) => sentence.length >= LONG$1 && text.includes(sentence));
	return (text) => known.has(text) || isNear(text);
}

// src/evaluate/pages/leaks.ts
/**
* The leak check: what an engine learns from must not hold the pages that it is judged by. A page that is nearly a copy
* of one is found by the sentences they share; single sentences that are equal by chance are counted.
*/
/** Shorter sentences are equal by chance: headings, “Exercises”, “Run the code.”. */
const LONG = 40;
/** Pages of one book share a phrase here and there; from here on one was made from the other. */
const COPIED = .3;
/** Pages that hold much of a held-out one, on either side. */
function findNearCopies(heldOut, learnt) {
	return [...groupBy(learnt, ({ page }) => page)].flatMap(([page, units]) => {
		const closest = heldOut.map(({ name, sources, targets }) => {
			const ofSource = shareOf(sources, units.map(({ source }) => source));
			const ofTarget = shareOf(targets, units.map(({ target }) => target));
			return {
				page,
				of: name,
				share: Math.max(ofSource, ofTarget)
			};
		}).toSorted((a, b) => b.share - a.share)[0];
		return closest !== void 0 && closest.share >= COPIED ? [closest] : [];
	});
}
/** Share of the longer sentences of the shorter of two pages that the other has. */
function shareOf(a, b) {
	const [mine, theirs] = [a, b].map((list) => new Set(list.filter((text) => text.length >= LONG)));
	const smaller = Math.min(mine?.size ?? 0, theirs?.size ?? 0);
	const common = [...mine ?? []].filter((text) => theirs?.has(text)).length;
	return common < 2 ? 0 : common / smaller;
}
/** Count what the held-out pages have in common with what is learnt from, by chance. */
function countLeaks(heldOut, learnt) {
	const sentences = heldOut.flatMap(({ sources }) => sources.filter((text) => /\p{L}/u.test(text)));
	const known = new Set(learnt.map(({ source }) => source));
	const equal = sentences.filter((text) => known.has(text)).length;
	const isNear = createNearness([...known]);
	const near = sentences.filter((text) => !known.has(text) && isNear(text)).length;
	return {
		sentences: sentences.length,
		equal,
		near
	};
}

// src/commands/steps/evaluate/training.ts
/**
* What the arms of one direction learn from: every page that is not held out, as parallel data, as examples to look up
* and as a memory, and files of pairs. The leak check leaves out pages that are nearly copies of a held-out one, and
* pairs of files that say what it says.
*/
async function prepareTraining({ pages, heldOut, further }, { options, ports }) {
	const [sentences, paragraphs] = await Promise.all(["sentence", "paragraph"].map(async (unit) => (await gatherUnits(pages, {
		...options,
		unit
	}, ports)).units));
	const texts = heldOut.map(listTexts);
	const copies = findNearCopies(texts, sentences ?? []);
	const copied = new Set(copies.map(({ page }) => page));
	const isFit = ({ page }) => !copied.has(page);
	const [sentence = [], paragraph = []] = [sentences, paragraphs].map((units = []) => units.filter(isFit));
	const files = further === void 0 ? void 0 : leaveOutHeldOut(further, texts);
	const choose = (learns) => choosePairs(learns, {
		sentence,
		paragraph,
		none: []
	}, files?.pairs ?? []);
	const count = (learns) => choose(learns).length;
	const fitPages = pages.filter((_, at) => !copied.has(at));
	return {
		makeFile: (learns) => makeFile(choose(learns), learns, options),
		openGuidance: openByKey((learns) => new Guide({
			pairs: choose(learns),
			terms: []
		}).open()),
		openMemory: once(() => makeMemory(fitPages, options)),
		report: {
			...countLeaks(texts, sentence),
			pages: fitPages.length,
			sentencePairs: makeFile(sentence, { book: "sentence" }, options)?.records ?? 0,
			paragraphPairs: makeFile(paragraph, { book: "paragraph" }, options)?.records ?? 0,
			nearCopies: copies.map(({ page, of, share }) => ({
				page: pages[page]?.name ?? "",
				of,
				share
			})),
			...files === void 0 ? {} : { files: {
				pairs: count({
					book: "none",
					files: true
				}),
				leftOut: files.leftOut
			} }
		}
	};
}
/** Of one source text the book's own translation counts. */
function choosePairs({ book, files }, units, further) {
	return files ? [...units[book], ...addPairs(units[book], further).added] : units[book];
}
function listTexts({ name, source, target }) {
	return {
		name,
		sources: source.texts,
		targets: target.texts
	};
}
function makeFile(units, { book }, { from, to }) {
	const file = makeDataFile(from, [{
		language: to,
		units
	}], {
		format: "csv",
		unit: book === "paragraph" ? "paragraph" : "sentence"
	});
	return file.records === 0 ? void 0 : offerFile(file);
}
function makeMemory(pages, { from, to, dialect }) {
	const parsed = pages.map(({ source, target }) => ({
		base: parsePage(source, {
			language: from,
			dialect
		}),
		target: parsePage(target, {
			language: to,
			dialect
		})
	}));
	const lexicon = trainLexicon(parsed.map(({ base, target }) => pairPages(base, target)));
	return new TranslationMemory(parsed.map(({ base, target }) => openMemory(packMemory(readPageMemory({
		base,
		target,
		alignment: alignPages(base, target, { lexicon })
	})))));
}
/** Each kind of learning has its index, which is made once for all arms. */
function openByKey(make) {
	const made = /* @__PURE__ */ new Map();
	return (learns) => {
		const key = JSON.stringify(learns);
		const known = made.get(key) ?? make(learns);
		made.set(key, known);
		return known;
	};
}

// src/commands/steps/evaluate/direction.ts
/**
* One direction of an evaluation, before anything is sent: the held-out pages, what the arms learn from, and for each
* arm the plans of the pages. The reverse direction is the same with the roles of the two books exchanged.
*/
/** Read the held-out pages and take them apart from the others. */
function splitBook(pages, heldOut, book) {
	const chosen = pages.filter(({ name }) => heldOut.has(name));
	return {
		...book,
		heldOut: chosen.map((page) => readHeldOut(page, book.options)),
		rest: pages.filter(({ name }) => !heldOut.has(name))
	};
}
/** The same book with the translation as the source. */
function turnBook({ options, heldOut, rest, further, ...book }) {
	return {
		...book,
		options: {
			...options,
			from: options.to,
			to: options.from
		},
		heldOut: heldOut.map(turnRound),
		rest: rest.map(({ name, source, target }) => ({
			name,
			source: target,
			target: source
		})),
		further: further?.map(({ source, target }) => ({
			source: target,
			target: source
		}))
	};
}
/** Plan every arm of one direction, and ask what it will cost. Nothing is sent. */
async function prepareDirection(book, arms, { ports, aligner }) {
	const { rest: pages, heldOut, further, options } = book;
	const training = await prepareTraining({
		pages,
		heldOut,
		further
	}, {
		options,
		ports: aligner
	});
	const prepared = arms.map(async (arm) => prepareArm(arm, {
		book,
		training
	}, await ports.openEngine(arm.settings)));
	return {
		book,
		training,
		arms: await Promise.all(prepared)
	};
}
async function prepareArm(arm, { book, training }, engine) {
	const { from, to } = book.options;
	const memory = arm.recalls ? { memory: training.openMemory() } : {};
	const plans = book.heldOut.map(({ name, source }) => ({
		name,
		update: planUpdate({
			source: source.page,
			targetLanguage: to,
			settings: book.update,
			...memory
		})
	}));
	const file = training.makeFile(arm.learns);
	const context = {
		book: nameBook(book.name, arm, file?.sha256),
		sourceLanguage: from,
		targetLanguage: to,
		loadResources: async () => file === void 0 ? {} : { parallelData: file },
		loadGuidance: async () => training.openGuidance(arm.learns)
	};
	return {
		arm,
		engine,
		plans,
		context,
		estimate: await estimate(`${from}→${to} ${arm.name}`, planBatch(askPlans(plans), context), engine)
	};
}
/** What the plans of an arm ask. */
function askPlans(plans) {
	return plans.map(({ name, update }) => askPlan(name, update));
}
/**
* A name of its own for each arm and each state of its parallel data: what a service keeps, and what it finds again,
* goes by the name of the book, and neither another arm nor a real run may find it.
*/
function nameBook(book, { name }, sha256) {
	const data = sha256 === void 0 ? "" : `-${sha256.slice(0, 8)}`;
	return `${book}-evaluate-${name.replaceAll(/[^a-z]+/g, "-")}${data}`;
}
async function estimate(language, batch, engine) {
	try {
		return {
			language,
			estimate: await engine.estimate(batch)
		};
	} catch (error) {
		if (error instanceof ServiceError) return error;
		throw error;
	}
}
/** Ask every arm at once, and score what comes back; an arm that fails leaves the others. */
async function evaluateDirection({ book, training, arms }, { wait }) {
	const results = await Promise.all(arms.map((arm) => askArm(arm, book, wait)));
	const { from, to } = book.options;
	return {
		from,
		to,
		pages: book.heldOut.map(({ name, units, unpaired }) => ({
			page: name,
			units: units.length,
			unpaired
		})),
		training: training.report,
		...compareArms(results, to)
	};
}
async function askArm({ arm, engine, plans, context, estimate: cost }, book, wait) {
	const nothing = {
		characters: 0,
		charactersPaid: 0,
		costUsd: 0
	};
	const fail = (error, spent = nothing) => ({
		arm: arm.name,
		...spent,
		warnings: [],
		pages: book.heldOut.map((page) => ({
			page,
			error
		}))
	});
	if (cost instanceof ServiceError) return fail(cost.message);
	const lacking = await findLack(arm, context);
	if (lacking !== void 0) return fail(lacking);
	const { characters, charactersPaid, costUsd } = accountFor([cost]).total;
	const spent = {
		characters,
		charactersPaid,
		costUsd
	};
	const translated = await translateSafely(engine, plans, {
		context,
		wait
	});
	if (typeof translated === "string") return fail(translated, spent);
	if (translated.status === "running") return fail(`still at work: ${translated.message}`, spent);
	const pages = book.heldOut.map((page, at) => {
		const result = translated.results.get(page.name);
		if (result !== void 0 && "error" in result) return {
			page,
			error: result.error
		};
		if (result !== void 0 && "waiting" in result) return {
			page,
			error: `still at work: ${result.waiting}`
		};
		const update = plans[at]?.update;
		if (update === void 0) throw new Error("every page has a plan");
		const proposal = applyUpdate(update, result?.segments ?? []);
		return {
			page,
			hypothesis: readHypothesis(page, proposal, book.options.dialect)
		};
	});
	return {
		arm: arm.name,
		...spent,
		warnings: translated.warnings,
		pages
	};
}
/** An arm that is to use parallel data has to have some, or it would stand for another one. */
async function findLack({ learns }, { loadResources }) {
	if (learns.book === "none" && !learns.files) return void 0;
	const { parallelData } = await loadResources();
	if (parallelData !== void 0) return void 0;
	return `there is no parallel data: ${learns.files ? "nothing of the files or pages may be learnt" : "no page is left to learn"} from`;
}
/** What an engine throws is the failure of its arm; what is no word of a service is a bug, and ends the run. */
async function translateSafely(engine, plans, how) {
	try {
		return await askForPages(engine, askPlans(plans), how);
	} catch (error) {
		if (error instanceof ServiceError) return error.message;
		throw error;
	}
}

// src/commands/evaluate.ts
/**
* `amts evaluate`: how well engines translate pages that people have translated, by pages that are held out of all that
* the engines learn from.
*/
/** The published comparison has five articles. */
const DEFAULT_SAMPLE = 5;
/** Characters of a page that is drawn: a table of contents is no article. */
const MIN_DRAWN = 2e3;
/**
* Evaluate.
*
* @returns The report; with `half: 'submit'` what was started.
* @throws {ConfigError} when options or pages are not fit for it.
* @throws {BudgetError} before anything is sent.
*/
async function evaluate(options, ports) {
	ports.log.step("Read the books");
	return withRun(options, ports, async (context) => {
		const { run, aligner } = context;
		assertAllOpen(run);
		const arms = readArms(options.arms, run.settings.engine);
		const languages = [run.settings.source.language, ...run.targets.map(({ settings }) => settings.language)];
		for (const { settings } of arms) assertEngineKnows(settings.kind, languages);
		const directions = (await Promise.all(run.targets.map((target) => readBook(target, arms, {
			options,
			context
		})))).flatMap((book) => options.both ? [book, turnBook(book)] : [book]);
		ports.log.step("Plan the arms");
		const prepared = [];
		for (const book of directions) prepared.push(await prepareDirection(book, arms, {
			ports,
			aligner
		}));
		for (const direction of prepared) tellLeaks(direction, ports);
		const account = accountFor(prepared.flatMap(({ arms: list }) => list.flatMap(takeEstimate)));
		assertWithinBudget(account, run.settings.engine);
		const lines = account.total.charactersAtMost === 0 ? [] : renderAccount(account);
		for (const line of lines) ports.log.info(line);
		ports.log.step("Translate");
		if (options.half === "submit") return { submission: {
			arms: await startArms(prepared),
			account: lines
		} };
		const reports = await Promise.all(prepared.map((direction) => evaluateDirection(direction, { wait: options.half !== "collect" })));
		const notes = listNotes(arms, options);
		return { report: {
			version: 1,
			command: "evaluate",
			book: run.source.name,
			commit: run.commit,
			directions: reports,
			notes
		} };
	});
}
function takeEstimate({ estimate }) {
	return estimate instanceof ServiceError ? [] : [estimate];
}
async function readBook(target, arms, { options, context }) {
	const { run, ports, sourceFiles } = context;
	const open = await openTranslation(run, target, sourceFiles);
	const pages = await readMergedPages(await readMerged(open, context), open, context);
	const heldOut = chooseHeldOut(pages, options, context);
	const { language: to, style, keepTerms } = target.settings;
	ports.log.info(`${to}: held out: ${nameSome(heldOut)}`);
	const { language: from, dialect } = run.settings.source;
	return splitBook(pages, heldOut, {
		name: run.source.name,
		options: {
			from,
			to,
			dialect
		},
		update: {
			...run.settings.update,
			style,
			keepTerms
		},
		further: arms.some(({ learns }) => learns.files) ? await readPairFiles(to, context) : void 0
	});
}
/** Names of the translated pages that are held out. */
function chooseHeldOut(pages, { sample, pages: globs }, { run, ports, sourceFiles }) {
	const isChosen = run.selection.pages ?? (() => true);
	const chosen = pages.filter(({ path }) => isChosen(path)).map(({ name }) => name);
	const known = new Set(pages.map(({ path }) => path));
	if (globs.length > 0) {
		for (const path of sourceFiles.keys()) if (isChosen(path) && path.endsWith(".md") && !known.has(path)) ports.log.warn(`${path}: has no translation whose base is recorded; there is nothing to compare with`);
	}
	if (chosen.length === 0) throw new ConfigError(globs.length === 0 ? "there is no translated page whose base is recorded, so nothing can be evaluated; amts adopt records bases" : `--pages ${globs.join(" ")}: names no translated page whose base is recorded`);
	if (sample === void 0 && globs.length > 0) return new Set(chosen);
	const long = pages.filter(({ name, source }) => chosen.includes(name) && source.length >= MIN_DRAWN);
	const drawn = long.length > 0 ? long.map(({ name }) => name) : chosen;
	if (sample !== void 0 && sample > drawn.length) ports.log.warn(`--sample ${sample}: there are ${drawn.length} to draw from, pages of ${MIN_DRAWN} characters and more with a translation; all of them are held out`);
	return new Set(drawNames(drawn, sample ?? DEFAULT_SAMPLE));
}
function tellLeaks({ book, training }, { log }) {
	const { from, to } = book.options;
	const { nearCopies, sentences, equal, near, pages, files } = training.report;
	for (const { page, of, share } of nearCopies) log.warn(`${page}: holds ${Math.round(share * 100)} % of ${of}, which is held out; nothing is learnt from it`);
	log.info(`${from}→${to}: ${pages} pages to learn from; of ${sentences} held-out sentences ${equal} stand elsewhere too, ${near} nearly`);
	if (files !== void 0) log.info(`${from}→${to}: ${files.pairs} pairs of engine.parallel-data-files to learn from; ${files.leftOut} left out that say what a held-out page says`);
}
/** Engines that may work while no run waits for them. */
const JOBS = /* @__PURE__ */ new Set(["amazon-translate", "chat"]);
async function startArms(directions) {
	const started = directions.flatMap(({ book, arms }) => arms.map(async ({ arm, engine, plans, context }) => {
		const isLater = !JOBS.has(engine.kind);
		const name = {
			direction: `${book.options.from}→${book.options.to}`,
			arm: arm.name,
			isLater
		};
		try {
			await engine.submit(planBatch(askPlans(plans), context));
			return name;
		} catch (error) {
			if (error instanceof ServiceError) return {
				...name,
				error: error.message
			};
			throw error;
		}
	}));
	return Promise.all(started);
}
function listNotes(arms, { endpoint, chatEndpoint }) {
	const kinds = new Set(arms.map(({ settings }) => settings.kind));
	return [
		...(kinds.has("amazon-translate") || kinds.has("amazon-translate-realtime")) && endpoint !== void 0 ? [`Amazon Translate was a stand-in at ${endpoint}: these figures judge the machinery, not the quality of translation.`] : [],
		...kinds.has("chat") && chatEndpoint !== void 0 ? [`Chat models were asked at ${chatEndpoint}: these figures judge what answers there.`] : [],
		...kinds.has("pseudo") ? ["The engine pseudo marks words and translates nothing: its figures judge the machinery."] : []
	];
}
/** What a submission tells at a terminal. */
function renderSubmission({ arms, account }) {
	return `${[
		...arms.map(({ direction, arm, isLater, error }) => {
			return `${direction} ${arm}: ${error === void 0 ? isLater ? "has no jobs, and is asked by --collect" : "started" : `failed: ${error}`}`;
		}),
		...account,
		"The same command with --collect instead of --submit takes what has ended."
	].join("\n")}\n`;
}
/** Write every form of a report. */
async function writeEvaluation(report, folder, disk) {
	const forms = {
		"report.json": `${JSON.stringify(report, void 0, 2)}\n`,
		"report.md": renderEvaluationMarkdown(report),
		"report.csv": renderEvaluationCsv(report),
		"report.html": renderEvaluationHtml(report)
	};
	await Promise.all(Object.entries(forms).map(([name, text]) => disk.writeText(join(folder, name), text)));
}
/** Whether every arm has figures for every page. */
function isSound({ directions }) {
	return directions.every(({ arms }) => arms.every(({ pages }) => pages.every((page) => !("error" in page))));
}

export { evaluate, isSound, renderSubmission, writeEvaluation };