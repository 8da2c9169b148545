import { t as once } from "./once.js";
import { D as normalizeIdentifier, k as normaliseSpace, t as blockTraits } from "./registry.js";
import { t as groupBy } from "./group.js";
import { r as listSentences, t as isNumberedKey } from "./page.js";
import { i as proseOf, l as tokenizeSentence, t as fullKey } from "./tokens.js";
import { r as stretchesBetween } from "./increasing.js";
import { n as similarity, r as wordOverlap, t as countWords } from "./similarity.js";
import { t as WordIndex } from "./word-index.js";
import { n as matchSimilar, t as matchEqual } from "./match-lists.js";

// src/shared/typographic.ts
/**
* What a typist may write in more than one way: quotation marks, dashes, ellipses, composed letters. An edit of these
* alone touches no word.
*/
/** Ligatures and full-width forms, which stand for plain signs; raised and lowered digits do not. */
const FORMS = /[\uFB00-\uFB06\uFF01-\uFF5E]/g;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
const QUOTES = /``|''|["'`´“”„‟‘’‚‛«»‹›]/g;
/** Two or three hyphens between words; before a word they may be an option of a command. */
const HYPHENS = /(?<=[^\s-])-{2,3}(?!-)|(?<!-)-{2,3}(?=\s)/g;
const DASHES = /[‐‑‒–—―−]/g;
const ELLIPSES = /…|\. \. \./g;
/** One spelling for all that differs in typography only; letters, digits and their order stay. */
function foldTypography(text) {
	return text.normalize("NFC").replaceAll(FORMS, (sign) => sign.normalize("NFKC")).replaceAll(INVISIBLE, "").replaceAll(QUOTES, "\"").replaceAll(HYPHENS, "-").replaceAll(DASHES, "-").replaceAll(ELLIPSES, "...");
}
/** Whether two texts have the same words: equal up to typography and white space. */
function isSameWording(a, b) {
	return squeeze(a) === squeeze(b);
}
/** The same up to the case of letters as well. */
function differsInCaseOnly(a, b) {
	return squeeze(a).toLowerCase() === squeeze(b).toLowerCase();
}
function squeeze(text) {
	return foldTypography(text).replaceAll(/\s+/g, "");
}

// src/update/page/describe.ts
/**
* A page prepared for comparison: each block and sentence with its tokens and keys, worked out once. Words are counted
* when they are first asked for: most of a page is found again by its keys.
*/
const described = /* @__PURE__ */ new WeakMap();
/** Describe every block and sentence of a page; the same page is described once. */
function describePage(page) {
	const known = described.get(page) ?? describe(page);
	described.set(page, known);
	return known;
}
/** How often each word of a sentence occurs, by its {@link DescribedSentence.full} text. */
function countSentenceWords(full) {
	return countWords(withoutMarks(foldSentence(full)));
}
function foldSentence(full) {
	return foldTypography(full).toLowerCase();
}
function describe(page) {
	const sentences = listSentences(page).map((placed) => {
		const tokens = tokenizeSentence(page, placed);
		const full = fullKey(tokens);
		const countOnce = once(() => countSentenceWords(full));
		return {
			placed,
			tokens,
			full,
			key: placed.host === void 0 ? full : `inside\n${full}`,
			folded: foldSentence(full),
			prose: proseOf(tokens),
			get words() {
				return countOnce();
			}
		};
	});
	const byBlock = groupBy(sentences.keys(), (at) => sentences[at]?.placed.block.index);
	return {
		page,
		blocks: page.blocks.map((block) => {
			const text = normaliseSpace(page.text.slice(block.start, block.end));
			const countOnce = once(() => countWords(withoutMarks(foldTypography(text))));
			return {
				block,
				key: `${block.kind}\n${text}`,
				sentences: byBlock.get(block.index) ?? [],
				get words() {
					return countOnce();
				}
			};
		}),
		sentences,
		labels: listLabels(page)
	};
}
function listLabels({ text, blocks }) {
	const definitions = blocks.filter(({ kind }) => blockTraits(kind).defines === true);
	return new Set(definitions.flatMap(({ start, end }) => {
		const label = /\[((?:[^[\]\\]|\\.){1,999})\]:/.exec(text.slice(start, end))?.[1];
		return label === void 0 ? [] : [normalizeIdentifier(label)];
	}));
}
/** Marks are no words: around a heading of one word they would outweigh it. */
function withoutMarks(text) {
	return text.replaceAll(/[[(](?:\*\*|~~)|(?:\*\*|~~)[\])]|\*+/g, " ");
}

// src/update/plan/versions.ts
/** Former versions: which block or sentence of the base one of the new source was. */
/** The most that two sentences of different spans can have: 1 is kept for what did not change at all. */
const ALMOST_EQUAL = .999;

// src/update/plan/regroup.ts
/**
* Sentences that the source joined to one, or cut in several: a neighbour that belongs to nothing else is taken in as
* long as the whole grows more alike by it.
*/
/** A neighbour belongs to a sentence when the two are more alike with it by at least this. */
const LEAST_GAIN = .1;
/** Below this, a whole and its parts are no versions of each other. */
const LEAST_LIKENESS = .6;
/** See what was joined and what was cut among sentences of which each has its closest former version, if it has one. */
function regroupSentences({ base, source }, formers) {
	const sentences = [...formers];
	const usedOld = new Set(formers.flatMap((former) => former?.base ?? []));
	const joined = [];
	for (const [fresh, former] of formers.entries()) {
		if (former === void 0 || former.similarity === 1) continue;
		const old = takeIn(former.base, base, {
			whole: [source, fresh],
			isFree: (at) => !usedOld.has(at)
		});
		for (const at of old.run) usedOld.add(at);
		if (old.run.length > 1) {
			joined.push(old.run);
			sentences[fresh] = {
				base: old.run[0] ?? former.base,
				similarity: old.alike
			};
			continue;
		}
		const parts = takeIn(fresh, source, {
			whole: [base, former.base],
			isFree: (at) => sentences[at] === void 0
		});
		if (parts.run.length > 1) for (const at of parts.run) sentences[at] = {
			base: former.base,
			similarity: parts.alike
		};
	}
	return {
		sentences,
		joined
	};
}
/** A sentence with the neighbours of its own segment that make it more alike to the whole. */
function takeIn(start, page, { whole: [other, at], isFree }) {
	const whole = other.sentences[at]?.folded ?? "";
	const segment = page.sentences[start]?.placed.segment;
	const likeness = (run) => Math.min(ALMOST_EQUAL, similarity(run.map((part) => page.sentences[part]?.folded ?? "").join(" "), whole));
	const isOwn = (part) => page.sentences[part]?.placed.segment === segment && isFree(part);
	let best = {
		run: [start],
		alike: likeness([start])
	};
	for (;;) {
		const run = best.run;
		const [before, behind] = [(run[0] ?? start) - 1, (run.at(-1) ?? start) + 1];
		const [next] = [isOwn(before) ? [before, ...run] : [], isOwn(behind) ? [...run, behind] : []].filter(({ length }) => length > 0).map((tried) => ({
			run: tried,
			alike: likeness(tried)
		})).toSorted((a, b) => b.alike - a.alike);
		if (next === void 0 || next.alike < Math.max(LEAST_LIKENESS, best.alike + LEAST_GAIN)) return best;
		best = next;
	}
}

// src/update/plan/changes.ts
/**
* What became of the base in the new source: for each block and each sentence of the new source, which one of the
* base it was.
*/
/** Below this share of common words, two blocks are no versions of each other. */
const BLOCK_THRESHOLD = .3;
/** The same for blocks that stand in different places, where only likeness speaks for them. */
const MOVED_BLOCK_THRESHOLD = .6;
/** Below this similarity, two sentences are no versions of each other. */
const SENTENCE_THRESHOLD = .35;
const MOVED_SENTENCE_THRESHOLD = .6;
/** Blocks with fewer words than this are too common to be found again elsewhere. */
const MOVABLE_WORDS = 4;
const compared = /* @__PURE__ */ new WeakMap();
/** Compare the base with the new source. What was compared last is known: the translations of a page share their base. */
function compareSources(base, source) {
	const known = compared.get(source);
	if (known?.base === base) return known.changes;
	const found = matchBlocks(base, source);
	const matched = matchSentences(base, source, found);
	const changes = {
		...matched,
		blocks: followSentences(base, source, {
			...matched,
			blocks: found
		})
	};
	compared.set(source, {
		base,
		changes
	});
	return changes;
}
function matchBlocks(base, source) {
	const matcher = new Matcher(base.blocks.length, source.blocks.length);
	for (const [old, fresh] of matchEqual(base.blocks.map(({ key }) => key), source.blocks.map(({ key }) => key))) matcher.pair(old, fresh, 1);
	const likeness = (old, fresh) => blockLikeness(base.blocks[old], source.blocks[fresh]);
	matcher.pairMovedEqual((old) => movableKey(base.blocks[old]), (fresh) => movableKey(source.blocks[fresh]));
	matcher.pairSimilarBetweenAnchors(BLOCK_THRESHOLD, likeness);
	matcher.pairSimilarAnywhere(MOVED_BLOCK_THRESHOLD, {
		old: base.blocks,
		fresh: source.blocks,
		likeness: (old, fresh) => movableKey(base.blocks[old]) === void 0 ? 0 : likeness(old, fresh)
	});
	return matcher.formers;
}
function movableKey(block) {
	if (block === void 0 || blockTraits(block.block.kind).isFixed) return void 0;
	let words = 0;
	for (const count of block.words.values()) words += count;
	return words >= MOVABLE_WORDS ? block.key : void 0;
}
/** 0 to 1; blocks of kinds that never turn into each other, or of different framework tabs, have 0. */
function blockLikeness(old, fresh) {
	if (old === void 0 || fresh === void 0) return 0;
	const [a, b] = [old.block.kind, fresh.block.kind];
	const [was, is] = [blockTraits(a), blockTraits(b)];
	if (a !== b && !(was.isExchangeable && is.isExchangeable)) return 0;
	const overlap = wordOverlap(old.words, fresh.words);
	if (was.name !== void 0 && nameOf(old.key, was.name) !== nameOf(fresh.key, was.name)) return 0;
	if (was.isKnownByName) return .4 + .6 * overlap;
	return a === b ? overlap : overlap * .9;
}
/** What a pattern finds: its group, where it has one. */
function nameOf(key, pattern) {
	const match = pattern.exec(key);
	return match?.[1] ?? match?.[0] ?? "";
}
function matchSentences(base, source, blocks) {
	const matcher = new Matcher(base.sentences.length, source.sentences.length);
	const likeness = (old, fresh) => sentenceLikeness(base.sentences[old], source.sentences[fresh]);
	for (const [position, former] of blocks.entries()) {
		if (former === void 0) continue;
		const old = base.blocks[former.base]?.sentences ?? [];
		const fresh = source.blocks[position]?.sentences ?? [];
		const keys = (page, list) => list.map((at) => page.sentences[at]?.key ?? "");
		for (const [i, j] of matchEqual(keys(base, old), keys(source, fresh))) matcher.pair(old[i] ?? 0, fresh[j] ?? 0, 1);
		matcher.pairSimilarInOrder(old, fresh, {
			threshold: SENTENCE_THRESHOLD,
			likeness
		});
		matcher.pairEqualPlaces({
			old,
			fresh
		}, {
			placeOfOld: (at) => entryOf(base, at),
			placeOfFresh: (at) => entryOf(source, at),
			likeness
		});
	}
	matcher.pairMovedEqual((old) => base.sentences[old]?.key, (fresh) => source.sentences[fresh]?.key);
	matcher.pairSimilarAnywhere(MOVED_SENTENCE_THRESHOLD, {
		old: base.sentences,
		fresh: source.sentences,
		likeness
	});
	return regroupSentences({
		base,
		source
	}, matcher.formers);
}
/** A block of too few words to be found again by itself went where all its sentences, and no others, are now. */
function followSentences(base, source, { blocks, sentences }) {
	const used = new Set(blocks.map((former) => former?.base));
	return blocks.map((former, at) => {
		const fresh = source.blocks[at];
		if (former !== void 0 || fresh === void 0) return former;
		const old = base.sentences[sentences[fresh.sentences[0] ?? -1]?.base ?? -1]?.placed.block.index ?? -1;
		const was = base.blocks[old];
		if (was?.block.kind !== fresh.block.kind || was.sentences.length !== fresh.sentences.length) return former;
		if (!fresh.sentences.every((sentence, step) => {
			const known = sentences[sentence];
			return known?.similarity === 1 && known.base === was.sentences[step];
		}) || used.has(old)) return former;
		used.add(old);
		return {
			base: old,
			similarity: 1
		};
	});
}
/** The key of the entry that a sentence is the value of: whatever it says, it is the value of that entry. */
function entryOf({ sentences }, at) {
	const key = sentences[at]?.placed.segment.key;
	return key === void 0 || isNumberedKey(key) ? void 0 : key;
}
function sentenceLikeness(old, fresh) {
	if (old === void 0 || fresh === void 0) return 0;
	if (old.placed.host === void 0 !== (fresh.placed.host === void 0)) return 0;
	if (wordOverlap(old.words, fresh.words) < SENTENCE_THRESHOLD) return 0;
	if (old.full === fresh.full) return 1;
	return Math.min(ALMOST_EQUAL, Math.max(similarity(old.folded, fresh.folded), similarity(old.prose, fresh.prose)));
}
const NO_WORDS = /* @__PURE__ */ new Map();
/** Pairs that are all compared; of more, each item with those that share its rarest words. */
const MOST_PAIRS = 5e5;
/** Pairs positions of two lists, each used at most once. */
var Matcher = class {
	formers;
	#usedOld;
	constructor(oldCount, freshCount) {
		this.#usedOld = new Uint8Array(oldCount);
		this.formers = Array.from({ length: freshCount }, () => void 0);
	}
	pair(old, fresh, alike) {
		this.#usedOld[old] = 1;
		this.formers[fresh] = {
			base: old,
			similarity: alike
		};
	}
	#freeOld() {
		return Array.from(this.#usedOld.keys()).filter((old) => this.#usedOld[old] === 0);
	}
	#freeFresh() {
		return Array.from(this.formers.keys()).filter((fresh) => this.formers[fresh] === void 0);
	}
	/** Pair equal keys wherever they stand, first with first; items with the key `undefined` are left alone. */
	pairMovedEqual(keyOld, keyFresh) {
		const byKey = groupBy(this.#freeOld(), keyOld);
		for (const fresh of this.#freeFresh()) {
			const key = keyFresh(fresh);
			const old = key === void 0 ? void 0 : byKey.get(key)?.shift();
			if (old !== void 0) this.pair(old, fresh, 1);
		}
	}
	pairSimilarInOrder(old, fresh, options) {
		const freeOld = old.filter((at) => this.#usedOld[at] === 0);
		const freeFresh = fresh.filter((at) => this.formers[at] === void 0);
		for (const version of matchSimilar(freeOld, freeFresh, options)) this.pair(version.old, version.new, version.similarity);
	}
	/** Pair what is free on both sides in places of one name, first with first. */
	pairEqualPlaces({ old, fresh }, { placeOfOld, placeOfFresh, likeness }) {
		const free = groupBy(old.filter((at) => this.#usedOld[at] === 0), placeOfOld);
		for (const at of fresh) {
			const place = this.formers[at] === void 0 ? placeOfFresh(at) : void 0;
			const former = place === void 0 ? void 0 : free.get(place)?.shift();
			if (former !== void 0) this.pair(former, at, likeness(former, at));
		}
	}
	/** Pair what stands between two pairs that keep the order of both lists. */
	pairSimilarBetweenAnchors(threshold, likeness) {
		const formers = this.formers.map((former) => former?.base);
		for (const { old, fresh } of stretchesBetween(formers, this.#usedOld.length)) this.pairSimilarInOrder(old, fresh, {
			threshold,
			likeness
		});
	}
	/** Pair the most alike first, wherever they stand. */
	pairSimilarAnywhere(threshold, { old: before, fresh: after, likeness }) {
		const candidates = [];
		const [freeOld, freeFresh] = [this.#freeOld(), this.#freeFresh()];
		const index = freeOld.length * freeFresh.length > MOST_PAIRS ? new WordIndex(freeOld, (old) => before[old]?.words ?? NO_WORDS) : void 0;
		for (const fresh of freeFresh) for (const old of index?.find(after[fresh]?.words ?? NO_WORDS) ?? freeOld) {
			const alike = likeness(old, fresh);
			if (alike >= threshold) candidates.push([
				alike,
				old,
				fresh
			]);
		}
		const best = candidates.toSorted((a, b) => b[0] - a[0] || a[2] - b[2] || a[1] - b[1]);
		for (const [alike, old, fresh] of best) if (this.#usedOld[old] === 0 && this.formers[fresh] === void 0) this.pair(old, fresh, alike);
	}
};

export { foldTypography as a, differsInCaseOnly as i, countSentenceWords as n, isSameWording as o, describePage as r, compareSources as t };