// src/markdown/page.ts
/** Every sentence of a page, in order. Beads of an alignment number this list. */
function listSentences(page) {
	const placed = [];
	for (const block of page.blocks) for (const segment of block.segments) for (const { start, end } of segment.sentences) placed.push({
		index: placed.length,
		block,
		segment,
		start,
		end
	});
	return placed;
}

export { listSentences as t };