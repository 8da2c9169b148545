import { s as listPageUnits, t as alignPageUnits } from "./pages.js";
import { t as blockTraits } from "./registry.js";
import { t as parsePage } from "./parse.js";
import { r as listSentences } from "./page.js";
import { l as tokenizeSentence } from "./tokens.js";
import { n as renderPlainText, t as joinTexts } from "./plain-text2.js";

// src/parallel-data/code-comments.ts
/**
* Comments and docstrings of a code cell. Translators translate them, so they are parallel data; the code between
* them must be the same on both sides for two comments to be a pair.
*/
const LINE_COMMENT = /^(?<code>(?:[^#"'/]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/(?!\/))*)(?:#+|\/\/+)(?![@%!])\s?(?<text>.*)$/;
const QUOTES = /^\s*[rRuUfF]?("""|''')/;
/** Read the comments of a fenced cell. */
function readComments(cell, language) {
	const comments = [];
	let code = "";
	const lines = cell.split("\n").slice(1);
	for (let at = 0; at < lines.length; at++) {
		const docstring = readDocstring(lines, at);
		if (docstring !== void 0) {
			comments.push({
				texts: [docstring.text],
				place: `${code}"`
			});
			code += "\"\"";
			at = docstring.end;
			continue;
		}
		const line = lines[at] ?? "";
		const { code: before = line, text } = LINE_COMMENT.exec(line)?.groups ?? {};
		code += before.replaceAll(/\s+/g, "");
		if (text === void 0) continue;
		const last = comments.at(-1);
		if (last?.place === code) last.texts.push(text.trim());
		else comments.push({
			texts: [text.trim()],
			place: code
		});
	}
	return comments.map(({ texts, place }) => ({
		text: joinTexts(texts, language),
		place: hashText(place)
	}));
}
/** The first paragraph of a docstring that opens on this line, and the line that it ends on. */
function readDocstring(lines, at) {
	const mark = QUOTES.exec(lines[at] ?? "")?.[1];
	if (mark === void 0) return void 0;
	const first = (lines[at] ?? "").replace(QUOTES, "");
	const texts = [];
	for (let end = at; end < lines.length; end++) {
		const line = end === at ? first : lines[end] ?? "";
		const stop = line.indexOf(mark);
		if (stop === -1) texts.push(line.trim());
		else {
			if (line.slice(stop + mark.length).trim() !== "") return void 0;
			return {
				text: ([...texts, line.slice(0, stop).trim()].join("\n").trim().split("\n\n")[0] ?? "").replaceAll(/\s+/g, " "),
				end
			};
		}
	}
}
/** Places are only compared: a short hash (FNV-1a) does. */
function hashText(text) {
	let hash = 2166136261;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
	return `${text.length}.${hash >>> 0}`;
}
/** Comments of two cells that stand in the same place of the same code. */
function pairComments(source, target) {
	const byPlace = new Map(target.map(({ place, text }) => [place, text]));
	return source.flatMap(({ place, text }) => {
		const partner = byPlace.get(place);
		return partner === void 0 ? [] : [{
			source: text,
			target: partner
		}];
	});
}

// src/parallel-data/page-digest.ts
/**
* A page to what alignment and parallel data need of it: the aligner's units, the plain text of each sentence, the
* comments of its code cells. A digest is plain data and travels between threads.
*/
/** Read a page; any text is a page. */
function readPageDigest({ text, language, dialect }) {
	const page = parsePage(text, {
		language,
		dialect
	});
	const units = listPageUnits(page);
	const sentences = listSentences(page);
	const anchors = new Map(units.sentences.map((sentence, at) => [sentence, units.units[at]?.anchors ?? []]));
	return {
		language,
		units,
		sentences: sentences.map((sentence) => readSentence(page, sentence, anchors.get(sentence.index) ?? [])),
		code: new Map(page.blocks.flatMap((block) => readCode(page, block)))
	};
}
function readSentence(page, sentence, anchors) {
	return {
		...renderPlainText(tokenizeSentence(page, sentence), page.language),
		kind: sentence.segment.kind,
		block: sentence.block.index,
		anchors
	};
}
function readCode(page, block) {
	if (blockTraits(block.kind).isCode !== true) return [];
	return [[block.index, readComments(page.text.slice(block.start, block.end), page.language)]];
}

// src/parallel-data/page-rows.ts
/** Align two pages and make rows of them, in the order of the beads; comments stand last. */
function alignDigests({ source, target }, lexicon) {
	const alignment = alignPageUnits(source.units, target.units, { lexicon });
	const groups = numberGroups(alignment);
	const sentences = alignment.sentences.map((bead) => describeBead(bead, {
		source,
		target,
		groups
	}));
	const comments = alignment.blocks.flatMap((bead, group) => describeComments(bead, {
		source,
		target,
		group
	}));
	return {
		rows: [...sentences, ...comments],
		sourceSentences: source.sentences.length,
		targetSentences: target.sentences.length
	};
}
/** Number of the block bead that holds each source block; those of target blocks are below zero, from -1. */
function numberGroups({ blocks }) {
	const groups = /* @__PURE__ */ new Map();
	for (const [group, bead] of blocks.entries()) {
		for (const block of bead.source) groups.set(block, group);
		for (const block of bead.target) groups.set(-1 - block, group);
	}
	return groups;
}
function describeBead(bead, { source, target, groups }) {
	const from = bead.source.flatMap((at) => source.sentences[at] ?? []);
	const to = bead.target.flatMap((at) => target.sentences[at] ?? []);
	const first = from[0] === void 0 ? -1 - (to[0]?.block ?? 0) : from[0].block;
	return {
		source: joinTexts(textsOf(from), source.language),
		target: joinTexts(textsOf(to), target.language),
		isAlone: from.length === 0 || to.length === 0,
		score: Math.round(bead.score * 1e4) / 1e4,
		kind: from[0]?.kind ?? to[0]?.kind ?? "text",
		group: groups.get(first) ?? -1,
		dropped: Math.max(countDropped(from), countDropped(to)),
		...compareAnchors(from, to)
	};
}
function textsOf(sentences) {
	return sentences.map(({ text }) => text);
}
function countDropped(sentences) {
	return sentences.reduce((sum, { dropped }) => sum + dropped, 0);
}
function compareAnchors(from, to) {
	const source = from.flatMap(({ anchors }) => anchors);
	const target = to.flatMap(({ anchors }) => anchors);
	const left = [...target];
	for (const anchor of source) {
		const at = left.indexOf(anchor);
		if (at !== -1) left.splice(at, 1);
	}
	const anchors = source.length + target.length;
	const lost = anchors - 2 * (target.length - left.length);
	return {
		lostAnchors: anchors === 0 ? 0 : Math.round(lost / anchors * 1e3) / 1e3,
		anchors
	};
}
function describeComments(bead, { source, target, group }) {
	const [from, to] = [bead.source[0], bead.target[0]];
	const own = from === void 0 ? void 0 : source.code.get(from);
	const other = to === void 0 ? void 0 : target.code.get(to);
	if (own === void 0 || other === void 0) return [];
	const facts = {
		score: Math.round(bead.score * 1e4) / 1e4,
		kind: "comment",
		isAlone: false,
		dropped: 0
	};
	return pairComments(own, other).map((texts) => ({
		...texts,
		...facts,
		group,
		lostAnchors: 0,
		anchors: 0
	}));
}

export { readPageDigest as n, alignDigests as t };