import { o as nameDialect } from "./names.js";
import { t as blockTraits } from "./registry.js";
import { n as listInner } from "./page.js";
import { t as parsePage } from "./parse.js";
import { n as assertLanguage } from "./languages.js";
import { n as onPage } from "./page-crash.js";
import { t as readLimits } from "./read-limits.js";
import { r as readText } from "./read-text.js";

// src/commands/inspect.ts
/** @throws {ConfigError} when the file is missing or the language unknown. */
async function inspect({ file, language, dialect, config }, disk) {
	assertLanguage(language, "--language");
	const content = await readText(file, disk, await readLimits(config, disk));
	const page = onPage(file, () => parsePage(content, {
		language,
		dialect
	}));
	const { text, blocks, fault } = page;
	const segments = blocks.flatMap(listSegments);
	const sentences = segments.reduce((sum, segment) => sum + segment.sentences.length, 0);
	const counts = {
		blocks: blocks.length,
		segments: segments.length,
		sentences
	};
	const numbered = numberLines(blocks, text);
	const copied = numbered.filter(({ kind }) => blockTraits(kind).holdsCopiedWords === true).map(({ line }) => line);
	const told = {
		...fault === void 0 ? {} : { fault },
		...copied.length === 0 ? {} : { copied }
	};
	return {
		report: {
			file,
			language,
			dialect: nameDialect(page.dialect),
			...told,
			blocks: numbered,
			counts
		},
		text
	};
}
/** Segments of a block, and behind them those inside their spans. */
function listSegments(block) {
	return [...block.segments, ...listInner(block).map(({ segment }) => segment)];
}
function numberLines(blocks, text) {
	let line = 1;
	let at = 0;
	return blocks.map((block) => {
		line += text.slice(at, block.start).split("\n").length - 1;
		at = block.start;
		return {
			...block,
			line
		};
	});
}
const MAX_QUOTE = 80;
/** The page in a terminal: a line for each block, and below it one for each segment. */
function renderInspection({ dialect, fault, blocks, counts, copied = [] }, text) {
	const lines = blocks.flatMap((block) => [`${String(block.line).padStart(5)}  ${block.kind}${block.level > 0 ? ` ${block.level}` : ""}  ${block.start}-${block.end}${quoteBare(block, text)}`, ...listSegments(block).map((segment) => `       ${renderSegment(segment, text)}`)]);
	const { blocks: all, segments, sentences } = counts;
	const why = fault === void 0 ? [] : [`no valid ${fault.dialect}, read as ${dialect}: line ${fault.line}: ${fault.message}`];
	const kept = copied.length === 0 ? [] : [`copied with their words, to be translated by hand: line ${copied.join(", ")}`];
	return [
		...lines,
		...why,
		...kept,
		`${all} blocks, ${segments} segments, ${sentences} sentences`
	];
}
function renderSegment({ id, kind, start, end, sentences, spans }, text) {
	return `${id} ${kind}  ${start}-${end}  ${`${sentences.length} sentences, ${spans.length} protected`}  ${quote(text.slice(start, end))}`;
}
function quoteBare({ segments, start, end }, text) {
	return segments.length > 0 ? "" : `  ${quote(text.slice(start, end))}`;
}
function quote(text) {
	const line = text.replaceAll(/\s+/g, " ").trim();
	return line.length <= MAX_QUOTE ? line : `${line.slice(0, 79)}…`;
}

export { inspect, renderInspection };