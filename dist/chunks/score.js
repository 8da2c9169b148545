import { i as findBetterTokenizer, n as chooseTokenizer, r as createMetric } from "./choose.js";
import { r as measureSegments, t as addStatistics } from "./metric.js";
import { r as ConfigError } from "./errors.js";
import { n as assertLanguage } from "./languages.js";
import { n as readDataText } from "./read-text.js";

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
	for (const warning of [...warnOfCopies(hypothesis, references), ...warnOfTokens([hypothesis, ...references])]) log.warn(warning);
	for (const warning of warnOfGaps(hypothesis, references)) log.warn(warning);
	const lists = references.map(({ lines }) => lines);
	return {
		version: 1,
		metrics: metrics.map((metric) => {
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
/** The lines of a file; the line end of the last one opens no other. */
async function readLines(name, disk) {
	const lines = (await readDataText(name, disk)).replace(/\r?\n$/, "").split(/\r?\n/);
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
function warnOfCopies(hypothesis, references) {
	return references.flatMap(({ name, lines }) => lines.every((line, at) => line === hypothesis.lines[at]) ? [`${hypothesis.name} is the same text as ${name}: was the reference taken for the translation, or known to the engine?`] : []);
}
/** Lines that end in a full stop with a space before it, from which a text looks cut into tokens already. */
const MANY = 100;
function warnOfTokens(files) {
	return files.flatMap(({ name, lines }) => {
		const count = lines.filter((line) => line.endsWith(" .")).length;
		if (count <= MANY) return [];
		return [`${name}: ${count} lines end in “ .”, as text does that is cut into tokens already; score the plain text`];
	});
}
function warnOfGaps(hypothesis, references) {
	return references.flatMap(({ name, lines }) => {
		const gaps = lines.flatMap((line, at) => line.trim() === "" && hypothesis.lines[at]?.trim() !== "" ? [at + 1] : []);
		if (gaps.length === 0) return [];
		const named = gaps.slice(0, 5).join(", ") + (gaps.length > 5 ? ", …" : "");
		return [`${name}: ${gaps.length} empty lines (${named}) stand for a translation and count as an empty reference`];
	});
}

export { renderScores, score };