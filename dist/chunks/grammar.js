import { a as piecesOf, k as normaliseSpace, n as dialectOf } from "./registry.js";
import { a as keyOfDialect } from "./names.js";

// src/markdown/grammar.ts
/**
* A dialect as tables that parsing looks things up in, made once for each dialect.
*/
const grammars = /* @__PURE__ */ new Map();
/** The grammar of a dialect. */
function grammarOf(dialect) {
	const key = keyOfDialect(dialect);
	const known = grammars.get(key);
	if (known !== void 0) return known;
	const grammar = makeGrammar(dialectOf(dialect).features);
	grammars.set(key, grammar);
	return grammar;
}
function makeGrammar(features) {
	const pick = (read) => features.flatMap((feature) => read(feature) ?? []);
	const syntax = pick((feature) => feature.syntax).toReversed();
	const edges = pick((feature) => feature.edges).flat();
	const byKind = /* @__PURE__ */ new Map();
	return {
		syntaxOf: (text) => syntax.map((make) => make(text)),
		trees: pick((feature) => feature.tree),
		blocks: tableOf(pick((feature) => feature.blocks)),
		paragraphs: pick((feature) => feature.paragraph),
		assertions: pick((feature) => feature.assertValid),
		openers: pick((feature) => feature.openers).flat(),
		spans: tableOf(pick((feature) => feature.spans)),
		inText: pick((feature) => feature.inText).flat(),
		inFrames: pick((feature) => feature.inFrames),
		inSpans: groupByKind(pick((feature) => feature.inSpans)),
		readPieces: makeReader(features),
		findInRaw: makeScanner(pick((feature) => feature.inRaw).flat()),
		slips: pick((feature) => feature.slips).flat(),
		noteMarks: pick((feature) => feature.noteMarks).flat(),
		addresses: groupByKind(pick((feature) => feature.addresses)),
		reaches: pick((feature) => feature.reaches),
		repairs: pick((feature) => feature.repairPairs),
		closes: new Map(pick((feature) => feature.spans).flatMap((roles) => Object.values(roles)).flatMap(({ kind, closes }) => closes === void 0 ? [] : [[kind, closes]])),
		edgesOf: (kind) => {
			const known = byKind.get(kind) ?? edges.filter(({ kinds }) => kinds.includes(kind));
			byKind.set(kind, known);
			return known;
		}
	};
}
/** Of two features that name one type, the first is believed. */
function tableOf(tables) {
	return new Map(tables.toReversed().flatMap((table) => Object.entries(table)));
}
function groupByKind(tables) {
	const grouped = /* @__PURE__ */ new Map();
	for (const [kind, told] of tables.flatMap((table) => Object.entries(table))) grouped.set(kind, [...grouped.get(kind) ?? [], told]);
	return grouped;
}
function makeReader(features) {
	const kinds = piecesOf(features);
	const readers = groupByKind(features.map(({ readPieces = {} }) => readPieces));
	return (kind, span) => {
		for (const read of readers.get(kind) ?? []) {
			const found = read(span);
			if (found !== void 0) return found;
		}
		return kinds.has(kind) ? [{
			kind,
			key: normaliseSpace(span.raw)
		}] : [];
	};
}
/** All patterns as one: what starts first is taken first, and of two that start together the first one. */
function makeScanner(patterns) {
	const scanner = new RegExp(patterns.map(({ pattern }, at) => `(?<own${at}>${pattern.source})`).join("|") || "$^", "gm");
	return (raw, from) => {
		const found = [];
		scanner.lastIndex = from;
		for (let match = scanner.exec(raw); match !== null; match = scanner.exec(raw)) {
			const { groups = {}, index } = match;
			const kind = patterns.find((_, at) => groups[`own${at}`] !== void 0)?.kind;
			if (kind !== void 0) found.push({
				kind,
				raw: match[0],
				at: index
			});
			if (match[0] === "") scanner.lastIndex += 1;
		}
		return found;
	};
}

export { grammarOf as t };