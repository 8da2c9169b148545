// src/shared/line-finder.ts
/** Lines of places in a text, found by halving: a page has many of both. */
/** @returns Gives the line, from 1, of an offset in UTF-16 units. */
function makeLineFinder(text) {
	const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
	return (offset) => {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = low + high >> 1;
			if ((ends[middle] ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return low + 1;
	};
}

export { makeLineFinder as t };