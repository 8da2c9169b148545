import { A as renderTokens } from "./registry.js";
import { t as once } from "./once.js";
import { a as wordOverlap, i as similarity } from "./similarity.js";
import { i as describePage, r as countSentenceWords } from "./changes.js";
import { p as tokensOf, s as patchTokens } from "./treat.js";

// src/update/plan/memory.ts
/** Beads below this probability teach nothing. */
const SURE = .8;
/** A sentence of another page has to be this similar to be of help. */
const ALIKE = .75;
/** Entries that are compared with a sentence, those with its rarest words first. */
const CANDIDATES = 40;
/** The sentences of a page that have a translation of which the alignment is sure. */
function listMemoryEntries({ base, target, alignment }) {
	const [sources, targets] = [describePage(base), describePage(target)];
	return alignment.sentences.flatMap((bead) => {
		const source = bead.source.length === 1 ? sources.sentences[bead.source[0] ?? -1] : void 0;
		if (source === void 0 || bead.target.length === 0 || bead.score < SURE) return [];
		return {
			full: source.full,
			tokens: JSON.stringify([source.tokens, tokensOf(targets, bead.target)])
		};
	});
}
/** Sentences of many pages, each with its translation. Of one sentence's translations the last page's counts. */
var TranslationMemory = class {
	#byText = /* @__PURE__ */ new Map();
	#byWord = once(() => indexWords(this.#byText.values()));
	/** @param entries Of all pages, in their order. */
	constructor(entries) {
		for (const entry of entries) this.#byText.set(entry.full, entry);
	}
	/** The translation of this very sentence, else of the most similar one, with its spans changed to fit. */
	recall({ full, tokens }) {
		const same = this.#byText.get(full);
		if (same !== void 0) return suggest(same, renderTokens(readTokens(same)[1]), 1);
		const words = countSentenceWords(full);
		let best;
		for (const entry of this.#candidates(words)) {
			if (wordOverlap(countSentenceWords(entry.full), words) < ALIKE) continue;
			const alike = similarity(entry.full, full);
			if (alike >= ALIKE && alike > (best?.similarity ?? 0)) best = {
				entry,
				similarity: alike
			};
		}
		if (best === void 0) return void 0;
		const [source, target] = readTokens(best.entry);
		return suggest(best.entry, renderTokens(patchTokens(source, tokens, target).tokens), best.similarity);
	}
	#candidates(words) {
		const index = this.#byWord();
		const lists = [...words.keys()].map((word) => index.get(word) ?? []).toSorted((a, b) => a.length - b.length);
		const found = /* @__PURE__ */ new Set();
		for (const list of lists) for (const entry of list) {
			if (found.size >= CANDIDATES) return found;
			found.add(entry);
		}
		return found;
	}
};
function suggest(entry, text, alike) {
	const page = entry.page === void 0 ? {} : { page: entry.page };
	return {
		text,
		similarity: alike,
		origin: {
			source: renderTokens(readTokens(entry)[0]),
			similarity: alike,
			...page
		}
	};
}
/** As {@link listMemoryEntries} wrote them. */
function readTokens({ tokens }) {
	return JSON.parse(tokens);
}
function indexWords(entries) {
	const index = /* @__PURE__ */ new Map();
	for (const entry of entries) for (const word of countSentenceWords(entry.full).keys()) {
		const list = index.get(word);
		if (list === void 0) index.set(word, [entry]);
		else list.push(entry);
	}
	return index;
}

export { listMemoryEntries as n, TranslationMemory as t };