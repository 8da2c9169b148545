// src/markdown/page.ts
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
/** Sentences inside a range: those of blocks, or where it holds none of them those inside spans. */
function sentencesInside(sentences, { start, end }) {
	const inside = sentences.filter((sentence) => sentence.start >= start && sentence.end <= end);
	const own = inside.filter(({ host }) => host === void 0);
	return own.length > 0 ? own : inside;
}

export { sentencesInside as i, listInner as n, listSentences as r, isNumberedKey as t };