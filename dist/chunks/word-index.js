// src/shared/word-index.ts
/** Items that are found for one sought. */
const CANDIDATES = 40;
/** Numbers of items by the words that they have. */
var WordIndex = class {
	#byWord = /* @__PURE__ */ new Map();
	constructor(items, wordsOf) {
		for (const item of items) for (const word of wordsOf(item).keys()) {
			const list = this.#byWord.get(word);
			if (list === void 0) this.#byWord.set(word, [item]);
			else list.push(item);
		}
	}
	/** At most 40 items, those that share the rarest words first. */
	find(words) {
		const lists = [...words.keys()].flatMap((word) => {
			const list = this.#byWord.get(word);
			return list === void 0 ? [] : [list];
		});
		const found = /* @__PURE__ */ new Set();
		for (const list of lists.toSorted((a, b) => a.length - b.length)) for (const item of list) {
			if (found.size >= CANDIDATES) return found;
			found.add(item);
		}
		return found;
	}
};

export { WordIndex as t };