import { d as findFirst } from "./registry.js";

// src/markdown/page.ts
/**
* The page model: what every step knows of a Markdown page.
*
* A page is its text; blocks, segments, sentences and spans are ranges of that text (UTF-16 offsets, end
* exclusive). Nothing is ever normalised away, so that splicing gives back the same bytes.
*/
/** Whether a key counts the entries of a list: who adds one at its head gives all others another number. */
function isNumberedKey(key) {
	return /\[\d+\]/.test(key);
}
/**
* Every sentence of a page: first those of blocks, in order, then those inside spans, in order. Beads of an alignment
* number this list.
*/
function listSentences(page) {
	const placed = [];
	for (const block of page.blocks) for (const [segmentNumber, segment] of block.segments.entries()) for (const { start, end } of segment.sentences) placed.push({
		index: placed.length,
		block,
		segment,
		segmentNumber,
		start,
		end
	});
	for (const block of page.blocks) for (const [at, { segment, host }] of listInner(block).entries()) for (const { start, end } of segment.sentences) placed.push({
		index: placed.length,
		block,
		segment,
		segmentNumber: block.segments.length + at,
		host,
		start,
		end
	});
	return placed;
}
/** Segments inside the spans of a block, in order. */
function listInner({ segments }) {
	return segments.flatMap((outer) => outer.spans.flatMap((span) => (span.inner ?? []).map((segment) => ({
		segment,
		host: {
			segment: outer,
			span
		}
	}))));
}
/**
* Sentences inside a range: those of blocks, or where it holds none of them those inside spans.
*
* @param sentences All of a page, as {@link listSentences} gives them.
*/
function sentencesInside(sentences, { start, end }) {
	const inner = findFirst(sentences.length, (at) => sentences[at]?.host !== void 0);
	const own = pickInside(sentences, {
		start,
		end
	}, {
		from: 0,
		to: inner
	});
	return own.length > 0 ? own : pickInside(sentences, {
		start,
		end
	}, {
		from: inner,
		to: sentences.length
	});
}
/** Of sentences in order, those inside a range. */
function pickInside(sentences, { start, end }, { from, to }) {
	const first = from + findFirst(to - from, (at) => (sentences[from + at]?.start ?? 0) >= start);
	const last = from + findFirst(to - from, (at) => (sentences[from + at]?.end ?? 0) > end);
	return sentences.slice(first, Math.max(first, last));
}

export { sentencesInside as i, listInner as n, listSentences as r, isNumberedKey as t };