import { i as findBetterTokenizer, n as chooseTokenizer, o as tokenize, r as createMetric, s as splitWords } from "./choose.js";
import { o as scriptOf, r as differInScript, s as stopWordsOf } from "./scripts.js";
import { r as measureSegments, t as addStatistics } from "./metric.js";
import { r as ConfigError } from "./errors.js";
import { n as assertLanguage } from "./languages.js";
import { n as readDataText } from "./read-text.js";

// src/evaluate/metrics/doubts.ts
/**
* What makes one doubt that the scores of a text say anything of a translation. Each doubt is one sentence that names the
* file; the scores are computed all the same.
*/
/** Lines that look cut into tokens, from which a text does; fewer are enough when they are half of it. */
const MANY = 100;
/** Share of the letters below which a text is hardly in the script of its language, and letters that tell. */
const FEW_OF_SCRIPT = .1;
const TELLING_LETTERS = 10;
/** Words of a line from which TER takes seconds for it, since its time grows with their square. */
const LONG_LINE = 1500;
/** The doubts, in the order in which they should be read. */
function listDoubts(input) {
	const { hypothesis, references, to, metrics, tokenizer } = input;
	const files = [hypothesis, ...references];
	return [
		...doubtCopies(hypothesis, references),
		...files.flatMap((file) => doubtScript(file, to)),
		...files.flatMap(doubtTokens),
		...references.flatMap((reference) => doubtGaps(hypothesis, reference)),
		...metrics.includes("bleu") ? doubtShortness(hypothesis, tokenizer) : [],
		...metrics.includes("ter") ? files.flatMap(doubtLength) : []
	];
}
function doubtCopies(hypothesis, references) {
	return references.flatMap(({ name, lines }) => lines.every((line, at) => line === hypothesis.lines[at]) ? [`${hypothesis.name} is the same text as ${name}: was the reference taken for the translation, or known to the engine?`] : []);
}
/** Only for languages whose script is known. */
function doubtScript({ name, lines }, to) {
	if (!differInScript(to, "en") && stopWordsOf(to) === void 0) return [];
	const text = lines.join("\n");
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const own = text.match(scriptOf(to))?.length ?? 0;
	if (letters < TELLING_LETTERS || own >= FEW_OF_SCRIPT * letters) return [];
	return [`${name}: ${own} of ${letters} letters are of the script of ${to}: is it the right file, and the right --to?`];
}
function doubtTokens({ name, lines }) {
	const filled = lines.filter((line) => line.trim() !== "").length;
	const count = lines.filter((line) => / [.。]$| [,，] /u.test(line)).length;
	if (count <= MANY && count * 2 < filled) return [];
	return [`${name}: ${count} of ${lines.length} lines have spaces before their full stops or commas, as text does that is cut into tokens already; score the plain text`];
}
function doubtGaps(hypothesis, { name, lines }) {
	const gaps = lines.flatMap((line, at) => line.trim() === "" && hypothesis.lines[at]?.trim() !== "" ? [at + 1] : []);
	if (gaps.length === 0) return [];
	const named = gaps.slice(0, 5).join(", ") + (gaps.length > 5 ? ", …" : "");
	return [`${name}: ${gaps.length} empty lines (${named}) stand for a translation and count as an empty reference`];
}
/** BLEU counts groups of four tokens. */
function doubtShortness({ name, lines }, tokenizer) {
	if (lines.some((line) => tokenize(line, tokenizer).length >= 4)) return [];
	return [`${name}: no line has four tokens, so BLEU is 0 whatever they say; chrf tells more of lines so short`];
}
function doubtLength({ name, lines }) {
	const at = lines.findIndex((line) => line.length > LONG_LINE && splitWords(line).length > LONG_LINE);
	if (at === -1) return [];
	return [`${name}:${at + 1}: over ${LONG_LINE} words in one line, for which TER takes long: cut it, or leave ter out of --metric`];
}

// src/commands/score.ts
/** `amts score`: a translation in a file against reference translations in files, one segment a line. */
/**
* Score a file.
*
* @throws {ConfigError} when a file is missing or empty, lines do not match, or the tokenizer does not fit the script.
*/
async function score(options, { disk, log }) {
	const { to, metrics, tokenizer = chooseTokenizer(to), force } = options;
	assertLanguage(to, "--to");
	const hypothesis = await readLines(options.hypothesis, disk);
	const references = await Promise.all(options.references.map(async (file) => readLines(file, disk)));
	for (const reference of references) assertSameLength(hypothesis, reference);
	if (!force && metrics.includes("bleu")) assertTokenizer(tokenizer, references);
	for (const doubt of listDoubts({
		hypothesis,
		references,
		to,
		metrics,
		tokenizer
	})) log.warn(doubt);
	const lists = references.map(({ lines }) => lines);
	return {
		version: 1,
		metrics: [...new Set(metrics)].map((metric) => {
			const measure = createMetric(metric, to, tokenizer);
			const sum = addStatistics(measure, measureSegments(measure, hypothesis.lines, lists));
			return {
				metric,
				score: measure.score(sum),
				signature: measure.sign(lists.length)
			};
		})
	};
}
/** One line a metric, as people read it. */
function renderScores({ metrics }) {
	return metrics.map(({ metric, score: value, signature }) => `${metric} ${value.toFixed(2)} ${signature}\n`).join("");
}
/** The lines of a file, whatever ends them; the end of the last one opens no other. */
async function readLines(name, disk) {
	const lines = (await readDataText(name, disk)).replace(/(?:\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/);
	if (lines.every((line) => line.trim() === "")) throw new ConfigError(`${name}: is empty; it should have one segment a line`);
	return {
		name,
		lines
	};
}
function assertSameLength(hypothesis, reference) {
	const [own, theirs] = [hypothesis.lines.length, reference.lines.length];
	if (own !== theirs) throw new ConfigError(`${hypothesis.name} has ${own} lines and ${reference.name} has ${theirs}: line for line they should be the same segments`);
}
function assertTokenizer(tokenizer, references) {
	for (const { name, lines } of references) {
		const better = findBetterTokenizer(tokenizer, lines.join("\n"));
		if (better !== void 0) throw new ConfigError(`${name}: the tokenizer ${tokenizer} does not fit its script, since it takes sentences for words: use --tokenize ${better}, or add --force`);
	}
}

export { renderScores, score };