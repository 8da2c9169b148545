import { t as once } from "./once.js";
import { a as renderTokens } from "./tokens.js";
import { n as similarity, r as wordOverlap } from "./similarity.js";
import { t as WordIndex } from "./word-index.js";
import { m as tokensOf, s as patchTokens } from "./treat.js";
import { n as countSentenceWords, r as describePage } from "./changes.js";
import { n as unpackValue, t as packValue } from "./packed.js";

// src/update/plan/memory.ts
/** Beads below this probability teach nothing. */
const SURE = .8;
/** A sentence of another page has to be this similar to be of help. */
const ALIKE = .75;
/** What a page has for others: the sentences that have a translation of which the alignment is sure. */
function readPageMemory({ base, target, alignment }) {
	const [sources, targets] = [describePage(base), describePage(target)];
	const sure = alignment.sentences.flatMap((bead) => {
		const source = bead.source.length === 1 ? sources.sentences[bead.source[0] ?? -1] : void 0;
		if (source === void 0 || bead.target.length === 0 || bead.score < SURE) return [];
		return [{
			full: source.full,
			pair: [source.tokens, tokensOf(targets, bead.target)]
		}];
	});
	return {
		sentences: sure.map(({ full }) => full),
		tokens: sure.map(({ pair }) => pair)
	};
}
/** Sentences of many pages, each with its translation. Of one sentence's translations the last page's counts. */
var TranslationMemory = class {
	#byText = /* @__PURE__ */ new Map();
	#byWord = once(() => indexEntries([...this.#byText.values()]));
	/** The page that was read last: sentences that moved have moved together. */
	#open;
	/** @param pages In their order. */
	constructor(pages) {
		for (const page of pages) for (const [at, full] of page.sentences.entries()) this.#byText.set(full, {
			full,
			page,
			at
		});
	}
	/** The translation of this very sentence, else of the most similar one, with its spans changed to fit. */
	recall({ full, tokens }) {
		const same = this.#byText.get(full);
		if (same !== void 0) return this.#suggest(same, 1, ([, target]) => target);
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
		return this.#suggest(best.entry, best.similarity, ([source, target]) => patchTokens(source, tokens, target).tokens);
	}
	#suggest({ page, at }, alike, translate) {
		if (this.#open?.page !== page) this.#open = {
			page,
			tokens: page.readTokens()
		};
		const pair = this.#open.tokens[at];
		if (pair === void 0) throw new Error(`${page.path ?? "a page"} has no tokens of its sentence ${at}`);
		const place = page.path === void 0 ? {} : { page: page.path };
		const origin = {
			source: renderTokens(pair[0]),
			similarity: alike,
			...place
		};
		return {
			text: renderTokens(translate(pair)),
			similarity: alike,
			origin
		};
	}
	#candidates(words) {
		const { entries, index } = this.#byWord();
		return [...index.find(words)].flatMap((at) => entries[at] ?? []);
	}
};
function indexEntries(entries) {
	return {
		entries,
		index: new WordIndex([...entries.keys()], (at) => countSentenceWords(entries[at]?.full ?? ""))
	};
}

// src/commands/steps/plan/packed-memory.ts
/** Pack what a page has. */
function packMemory({ sentences, tokens }) {
	return {
		sentences: packValue(sentences),
		tokens: packValue(tokens)
	};
}
/** Put it into a memory. @param path Of the translation, for people. */
function openMemory({ sentences, tokens }, path) {
	const page = {
		sentences: unpackValue(sentences),
		readTokens: () => unpackValue(tokens)
	};
	return path === void 0 ? page : {
		...page,
		path
	};
}

export { readPageMemory as i, packMemory as n, TranslationMemory as r, openMemory as t };