import { n as alignPages, v as readNumbers } from "./pages.js";
import { r as listSentences } from "./page.js";
import { c as tokenizeRange, i as proseOf, l as tokenizeSentence } from "./tokens.js";
import { a as makeLineFinder, i as writesId, n as listAnchors, t as listAnchorLinks } from "./links.js";
import { a as primaryLanguage, c as usesFullWidth, l as usesSpaces, o as scriptOf, r as differInScript, s as stopWordsOf } from "./scripts.js";
import { a as shorten, i as isTranslation, o as collectPieces, t as code } from "./code.js";
import { r as say } from "./message.js";
import { t as makeFinding } from "./finding.js";
import { a as piecesOf$2, d as findFirst, n as dialectOf, o as spanTraits, t as blockTraits } from "./registry.js";
import { t as groupBy } from "./group.js";
import { n as pushAll, t as largest } from "./many.js";
import { n as similarity } from "./similarity.js";
import { n as parseTree } from "./parse.js";
import { t as grammarOf } from "./grammar.js";
import { n as isScaled, r as isTelling, t as KnownNumbers } from "./known-numbers.js";
import { o as nameDialect } from "./names.js";

// src/check/context.ts
/** Prepare two aligned pages. */
function makeContext(source, target, { alignment, ...given }) {
	const [ofSource, ofTarget] = [viewPage(source), viewPage(target)];
	const [lineAt, sourceLineAt] = [ofTarget.lineAt, ofSource.lineAt];
	const blocks = join(alignment.blocks, ofSource.blocks, ofTarget.blocks);
	const sentences = join(alignment.sentences, ofSource.sentences, ofTarget.sentences);
	const places = new Map(blocks.map((aligned, at) => [aligned, at]));
	const groups = new Map(blocks.flatMap((aligned) => aligned.source.map(({ block }) => [block, aligned])));
	const ends = endsBefore(blocks);
	const placeOf = (aligned) => places.get(aligned) ?? -1;
	const groupOf = (block) => groups.get(block);
	return {
		source,
		target,
		blocks,
		sentences,
		...given,
		lineAt,
		sourceLineAt,
		lineFor,
		placeOf,
		groupOf
	};
	function lineFor(aligned, sourceOffset) {
		const place = rangeOf(aligned.target);
		const from = rangeOf(aligned.source);
		if (place === void 0 || from === void 0) return lineBehind(aligned);
		const share = Math.min(1, Math.max(0, (sourceOffset - from.start) / Math.max(1, from.end - from.start)));
		return lineAt(place.start + Math.floor(share * (place.end - 1 - place.start)));
	}
	/** Last line of what stands before something that the target does not have. */
	function lineBehind(aligned) {
		return lineAt(Math.max(0, (ends[placeOf(aligned)] ?? 0) - 1));
	}
}
/** Where the target of the nearest group before each ends that has one. */
function endsBefore(blocks) {
	let end = 0;
	return blocks.map(({ target }) => {
		const before = end;
		end = rangeOf(target)?.end ?? end;
		return before;
	});
}
/** Shorter texts say nothing about how long translations are. */
const TELLING_LENGTH = 25;
/** Pages with fewer translated blocks have no usual ratio. */
const PAGE_BLOCKS = 5;
/** Median of target over source length of the page's blocks; `undefined` where there are too few. */
function usualRatio(context) {
	const ratios = context.blocks.filter(({ source, target }) => sizeOf(source) >= TELLING_LENGTH && sizeOf(target) > 0).filter(({ target }) => !isForeign(target, context)).map(({ source, target }) => sizeOf(target) / sizeOf(source)).toSorted((a, b) => a - b);
	return ratios.length < PAGE_BLOCKS ? void 0 : ratios[ratios.length >> 1];
}
/** Whether not one letter is of the script of the translation, where that is another one: names, or nothing translated. */
function isForeign(views, { source, target }) {
	if (!differInScript(source.language, target.language)) return false;
	return views.every(({ prose }) => prose.search(scriptOf(target.language)) === -1);
}
/**
* Length of the prose; a term of the source language in full-width brackets, as a gloss, does not count. A Latin letter
* among ideographs is a part of a word, and counts as less.
*/
function sizeOf(views) {
	return views.reduce((sum, { prose }) => sum + measure(prose.replaceAll(GLOSS$1, "")), 0);
}
function measure(prose) {
	if (!/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(prose)) return prose.length;
	const latin = prose.match(/[\x21-\x7e]/g)?.length ?? 0;
	return prose.length - .65 * latin;
}
const GLOSS$1 = /（[\p{sc=Latin}\p{Zs}\p{Pd},;，]+）/gu;
/** How many blocks a block may move without being called lost. */
const MOVE_WINDOW$1 = 12;
/** Whether a block of the source that has no partner stands close by, where only the target has one of its kind. */
function isMoved(context, aligned, { block }) {
	const at = context.placeOf(aligned);
	return context.blocks.slice(Math.max(0, at - MOVE_WINDOW$1), at + MOVE_WINDOW$1 + 1).some(({ source, target }) => source.length === 0 && target.some((other) => other.block.kind === block.kind && other.block.level === block.level));
}
function join(beads, source, target) {
	const pick = (list, positions) => positions.flatMap((at) => list.slice(at, at + 1));
	return beads.map((bead) => ({
		source: pick(source, bead.source),
		target: pick(target, bead.target),
		score: bead.score
	}));
}
function rangeOf(views) {
	const first = views[0];
	const last = views.at(-1);
	return first && last ? {
		start: first.block.start,
		end: last.block.end
	} : void 0;
}
const viewed = /* @__PURE__ */ new WeakMap();
/** A source page is held against all its translations: the same page is read once. */
function viewPage(page) {
	const known = viewed.get(page);
	if (known !== void 0) return known;
	const lineAt = makeLineFinder(page.text);
	const view = {
		blocks: viewBlocks(page, lineAt),
		sentences: viewSentences(page),
		lineAt
	};
	viewed.set(page, view);
	return view;
}
function viewBlocks(page, lineAt) {
	return page.blocks.map((block) => ({
		block,
		line: lineAt(block.start + Math.max(0, page.text.slice(block.start, block.end).search(/\S/))),
		pieces: collectPieces(page, block),
		prose: block.segments.map((segment) => proseOf(tokenizeRange(page, segment, segment))).join(" "),
		raw: page.text.slice(block.start, block.end)
	}));
}
function viewSentences(page) {
	return listSentences(page).map((placed) => ({
		placed,
		prose: proseOf(tokenizeSentence(page, placed)),
		raw: page.text.slice(placed.start, placed.end)
	}));
}

// src/check/rules/anchors.ts
/**
* Links of a translation to anchors that no heading there has: of the page itself, and of the pages beside it where they
* are known. What the source has broken as well, and ids that are written somewhere, are nobody's fault.
*/
/** Rules on anchors of links. */
const anchors = {
	rules: [{
		name: "anchor-lost",
		severity: "warning",
		description: "A link leads to an anchor that no heading has, of its page or of a page beside it."
	}],
	check: check$5
};
function check$5(context) {
	const { source, target, neighbours } = context;
	const pageAt = (page, path, beside) => path === "" ? page : beside?.get(path);
	return listAnchorLinks(target).flatMap((link) => {
		const there = pageAt(target, link.path, neighbours?.target);
		if (there === void 0 || mayHold(there, link)) return [];
		const own = pageAt(source, link.path, neighbours?.source);
		if (own !== void 0 && isBroken$1(own, link) && hasLink(source, link)) return [];
		const { anchor, address, path } = link;
		const said = path === "" ? say("anchor-lost", { anchor }) : say("anchor-not-there", { address });
		return [makeFinding("anchor-lost", context.lineAt(link.start), said)];
	});
}
/** Whether the anchor is that of a heading, or may be of something else; where nobody knows the anchors, it may. */
function mayHold(page, { anchor }) {
	const found = anchorsOf(page);
	return found === void 0 || found.has(anchor) || isWritten$1(page, anchor);
}
function isBroken$1(page, link) {
	return !mayHold(page, link);
}
function hasLink(page, { address }) {
	return addressesOf(page).has(address);
}
/** What is found out once for a page, however many links ask. */
function oncePerPage(read) {
	const known = /* @__PURE__ */ new WeakMap();
	return (page) => {
		const { value } = known.get(page) ?? { value: read(page) };
		known.set(page, { value });
		return value;
	};
}
const addressesOf = oncePerPage((page) => new Set(listAnchorLinks(page).map(({ address }) => address)));
/** Anchors of the headings; `undefined` too where there is no heading, or one whose anchor nobody can compute. */
const anchorsOf = oncePerPage((page) => {
	const found = listAnchors(page);
	const headings = page.blocks.filter(({ kind }) => kind === "heading").length;
	return headings > 0 && found?.length === headings ? new Set(found.map(({ anchor }) => anchor)) : void 0;
});
const writtenIds = oncePerPage(() => /* @__PURE__ */ new Map());
/** Whether an id stands in the text of a page that is no address; each is sought once. */
function isWritten$1(page, anchor) {
	const known = writtenIds(page);
	const found = known.get(anchor) ?? writesId(page.text, anchor);
	known.set(anchor, found);
	return found;
}

// src/check/addresses.ts
/**
* When two addresses lead readers of two languages to the same page: a site in several languages, a path that is
* relative in one book and absolute in the other.
*/
/** Names that sites use for a language beside its code. */
const COUNTRIES = {
	cs: ["cz"],
	da: ["dk"],
	el: ["gr"],
	ja: ["jp"],
	ko: ["kr"],
	pt: ["br"],
	sv: ["se"],
	uk: ["ua"],
	vi: ["vn"],
	zh: [
		"cn",
		"tw",
		"hk"
	]
};
/**
* Whether `target` is the page that `source` is, for readers of the other language.
*
* @param source Address without its scheme and what stands behind `#`; `target` likewise.
*/
function isSameAddress(source, target, languages) {
	if (dropLanguage(source, languages.source.language) === dropLanguage(target, languages.target.language) || namesLanguage(target, languages.target.language)) return true;
	const [from, to] = [source, target].map((address) => address.replace(/^(?:\.{0,2}\/)+/, ""));
	if (from === void 0 || to === void 0 || from === "" || to === "") return false;
	return from === to || isRelative(source) && to.endsWith(`/${from}`) || isRelative(target) && from.endsWith(`/${to}`);
}
function isRelative(address) {
	return /^\.{0,2}\//.test(address);
}
/** The address without the parts that name a language, as `zh.`, `/zh-CN/` and `cn.` do. */
function dropLanguage(address, language) {
	return address.replaceAll(new RegExp(`(?:^|(?<=[./_-]))${patternOf(language)}(?:[./_-]|$)`, "gi"), "");
}
/** A site in the language of the reader, as `zh.wikipedia.org` is, was chosen for it. */
function namesLanguage(address, language) {
	return new RegExp(`(?:^|[./])${patternOf(language)}(?:[./]|$)`, "i").test(address);
}
function patternOf(language) {
	const code = primaryLanguage(language);
	return `(?:${[code, ...COUNTRIES[code] ?? []].join("|")})(?:[-_][a-zA-Z]{2,4})?`;
}

// src/check/differences.ts
/**
* Pieces of one kind that the source has and the target has not, or the other way round.
*
* Counted block by block along the alignment; what a translator moved to a block close by, or to one that only the
* target has, is no difference.
*/
/** How many blocks a piece may move without being called lost. */
const MOVE_WINDOW = 5;
/** From here on, a lost and an added piece of the same blocks are two versions of one. */
const SAME_PIECE = .6;
/** A piece of this length that is a part of another is a version of it. */
const SHORTEST_PART = 3;
/** With how many added pieces of the same blocks a lost one is compared: far more than a paragraph has of one kind. */
const MOST_COMPARED = 200;
const NONE = {
	lost: [],
	added: [],
	changed: []
};
/** Compare the pieces of one kind. */
function comparePieces(context, kind) {
	if (!kindsOf(context).has(kind)) return NONE;
	const lost = [];
	const added = [];
	for (const [at, aligned] of context.blocks.entries()) {
		const source = piecesOf$1(aligned.source, kind);
		const target = piecesOf$1(aligned.target, kind);
		pushAll(lost, findExcess(source, target, at));
		pushAll(added, findExcess(target, source, at));
	}
	const { left, right } = dropMoved(context, lost, added);
	return pairVersions(left.map((excess) => placeLost(context, excess)), right.map((excess) => placeAdded(context, excess)));
}
const kindsSeen = /* @__PURE__ */ new WeakMap();
/** Kinds of pieces that the pages have at all: of the many that there are, a few. */
function kindsOf(context) {
	const known = kindsSeen.get(context);
	if (known !== void 0) return known;
	const views = context.blocks.flatMap(({ source, target }) => [...source, ...target]);
	const kinds = new Set(views.flatMap(({ pieces }) => pieces.map(({ kind }) => kind)));
	kindsSeen.set(context, kinds);
	return kinds;
}
function piecesOf$1(views, kind) {
	return views.flatMap((view) => view.pieces.filter((piece) => piece.kind === kind));
}
/** Pieces of `own` beyond those that `other` matches; of equal ones, the last. */
function findExcess(own, other, at) {
	const left = /* @__PURE__ */ new Map();
	for (const { key } of other) left.set(key, (left.get(key) ?? 0) + 1);
	return own.flatMap((piece) => {
		const count = left.get(piece.key);
		if (count !== void 0 && count > 0) {
			left.set(piece.key, count - 1);
			return [];
		}
		return [{
			piece,
			at,
			isRepeat: count !== void 0
		}];
	});
}
/** Take out pairs of a lost and an added piece with one key that stand close together. */
function dropMoved(context, lost, added) {
	const places = groupBy([...added.entries()], ([, { piece }]) => piece.key);
	const isFree = ([, { at }]) => context.blocks[at]?.source.length === 0;
	const queues = new Map([...places].map(([key, all]) => [key, {
		free: new Queue(all.filter(isFree)),
		near: new Queue(all.filter((place) => !isFree(place)))
	}]));
	const moved = /* @__PURE__ */ new Set();
	return {
		left: lost.filter(({ piece, at }) => {
			const queue = queues.get(piece.key);
			if (queue === void 0) return true;
			while ((queue.near.first?.[1].at ?? 1e400) < at - MOVE_WINDOW) queue.near.drop();
			const [near, free] = [(queue.near.first?.[1].at ?? 1e400) <= at + MOVE_WINDOW ? queue.near.first?.[0] : void 0, queue.free.first?.[0]];
			const found = Math.min(near ?? 1e400, free ?? 1e400);
			if (found === 1e400) return true;
			moved.add(found);
			(found === near ? queue.near : queue.free).drop();
			return false;
		}),
		right: added.filter((_, index) => !moved.has(index))
	};
}
/** A list that is taken from the front. */
var Queue = class {
	#items;
	#at = 0;
	constructor(items) {
		this.#items = items;
	}
	get first() {
		return this.#items[this.#at];
	}
	drop() {
		this.#at += 1;
	}
};
function alignedAt(context, at) {
	return context.blocks[at] ?? {
		source: [],
		target: [],
		score: 0
	};
}
function placeLost(context, { piece, at, isRepeat }) {
	const aligned = alignedAt(context, at);
	return {
		piece,
		at,
		aligned,
		line: context.lineFor(aligned, piece.start),
		isRepeat
	};
}
function placeAdded(context, { piece, at, isRepeat }) {
	return {
		piece,
		at,
		aligned: alignedAt(context, at),
		line: context.lineAt(piece.start),
		isRepeat
	};
}
/**
* Join lost and added pieces that are versions of each other: first what is alike, the most alike first; then, where
* as many are left on both sides of a group of blocks, in order.
*/
function pairVersions(lost, added) {
	const used = /* @__PURE__ */ new Set();
	const isLeft = (entry) => !used.has(entry);
	const changed = [];
	const join = (from, to) => {
		if (used.has(from) || used.has(to)) return;
		used.add(from).add(to);
		changed.push({
			lost: from,
			added: to
		});
	};
	const [lostAt, addedAt] = [groupBy(lost, ({ at }) => at), groupBy(added, ({ at }) => at)];
	const alike = [...lostAt].flatMap(([at, entries]) => {
		const [before = [], ...others] = [
			at - 1,
			at,
			at + 1
		].map((place) => addedAt.get(place) ?? []);
		const around = [before, ...others].flat();
		return entries.flatMap((from, index) => pickAround(around, before.length + index).map((to) => ({
			from,
			to,
			likeness: likenessOf(from.piece, to.piece)
		})).filter(({ likeness }) => likeness >= SAME_PIECE));
	});
	for (const { from, to } of alike.toSorted((a, b) => b.likeness - a.likeness)) join(from, to);
	for (const [at, entries] of lostAt) {
		const from = entries.filter(isLeft);
		const to = (addedAt.get(at) ?? []).filter(isLeft);
		if (from.length === to.length) for (const [index, entry] of from.entries()) join(entry, to[index] ?? entry);
	}
	return {
		lost: lost.filter(isLeft),
		added: added.filter(isLeft),
		changed
	};
}
/** All of a list, or of a long one what stands around a place. */
function pickAround(list, place) {
	const from = Math.max(0, Math.min(list.length, place + MOST_COMPARED / 2) - MOST_COMPARED);
	return list.slice(from, from + MOST_COMPARED);
}
/** 0 to 1. */
function likenessOf(from, to) {
	const [a, b] = [from.key.toLowerCase(), to.key.toLowerCase()];
	const isPart = Math.min(a.length, b.length) >= SHORTEST_PART && (a.includes(b) || b.includes(a));
	return Math.max(similarity(a, b), isPart ? SAME_PIECE : 0);
}

// src/check/rules/copied.ts
/**
* What a translator copies as it is: the features of all dialects say which kinds of it there are, how each is called
* and what of its differences is a finding.
*/
const PIECES$2 = piecesOf$2();
const KINDS = [...PIECES$2].map(([kind, traits]) => ({
	kind,
	...traits
}));
/** Rules on what is copied. */
const copiedPieces = {
	rules: KINDS.flatMap(listRules),
	check: (context) => KINDS.flatMap((entry) => compareKind(context, entry))
};
function listRules({ kind, noun: [one, many], lost, changed, reportsAdded }) {
	const name = `${/^[aei]/.test(one) ? "An" : "A"} ${one}`;
	const rules = [{
		name: `${kind}-lost`,
		severity: lost,
		description: `${name} of the source stands nowhere in the blocks that translate it.`
	}, {
		name: `${kind}-changed`,
		severity: changed,
		description: `${name} differs from that of the source.`
	}];
	const added = `The translation holds ${many} that the source page does not have.`;
	return reportsAdded ? [...rules, {
		name: `${kind}-added`,
		severity: "warning",
		description: added
	}] : rules;
}
function compareKind(context, entry) {
	const { lost, changed, added } = comparePieces(context, entry.kind);
	const isWrapping = wrapFinder(added);
	const known = new Set(context.blocks.flatMap(({ source }) => keysOf(source, entry.kind)));
	return [
		...lost.filter(({ isRepeat }) => !isRepeat).map((difference) => reportLost$1(context, entry, difference)),
		...changed.filter((difference) => !isLocalised(context, difference)).map((difference) => reportChanged$1(entry, difference)),
		...entry.reportsAdded ? added.filter((difference) => isUnknown(difference, known) && !isWrapping(difference)).map((difference) => reportAdded$1(entry, difference)) : []
	];
}
/** Whether a piece was changed for the readers of the language: the same page in it, words in a code span. */
function isLocalised(context, { lost, added }) {
	const { kind } = lost.piece;
	if (kind === "code-span") return isTranslation(lost.piece.raw, added.piece.raw, context);
	if (kind !== "link" && kind !== "image") return false;
	if (lost.piece.label !== void 0 && lost.piece.label === added.piece.label) return true;
	return isSameAddress(lost.piece.key, added.piece.key, context);
}
function keysOf(views, kind) {
	return views.flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === kind).map(({ key }) => key));
}
function isUnknown({ piece, aligned }, known) {
	return aligned.source.length > 0 && !known.has(piece.key);
}
/** Finds tags that open and close: marks of a note, or of the direction of words, which a translator is free to set. */
function wrapFinder(added) {
	const tagOf = ({ piece: { raw }, at }) => {
		const [, slash, name] = /^<(\/?)([a-z][\w-]*)/i.exec(raw) ?? [];
		const place = slash === "/" ? "close" : /(?<!\/)>$/.test(raw) ? "open" : "alone";
		return name === void 0 ? void 0 : {
			name: `${at} ${name.toLowerCase()}`,
			place
		};
	};
	const counts = /* @__PURE__ */ new Map();
	for (const { name, place } of added.flatMap((one) => tagOf(one) ?? [])) counts.set(`${place} ${name}`, (counts.get(`${place} ${name}`) ?? 0) + 1);
	return (one) => {
		const tag = tagOf(one);
		if (tag === void 0) return false;
		const [opened, closed] = ["open", "close"].map((place) => counts.get(`${place} ${tag.name}`) ?? 0);
		return tag.place === "close" ? (closed ?? 0) <= (opened ?? 0) : (opened ?? 0) <= (closed ?? 0);
	};
}
/** A kind without words of its own is called as in English. */
const NAMES = {
	label: "a-label",
	reference: "a-reference",
	citation: "a-citation",
	directive: "a-directive",
	"code span": "a-code-span",
	link: "a-link",
	image: "an-image",
	"HTML entity": "an-entity",
	"HTML tag": "a-tag",
	"template tag": "a-template-tag",
	"attribute list": "an-attribute-list",
	"emoji code": "an-emoji-code",
	"container line": "a-container-line",
	"protected piece": "a-protected-piece"
};
function namePiece({ noun: [noun] }, piece) {
	const name = NAMES[noun];
	return {
		what: name === void 0 ? noun : {
			key: name,
			values: {}
		},
		piece: writtenAs(piece)
	};
}
function writtenAs({ kind, key, raw, label }) {
	if (label !== void 0) return shorten(`[${label}]`);
	return shorten(PIECES$2.get(kind)?.isShownByKey === true ? key : raw);
}
function reportLost$1(context, entry, lost) {
	const { piece, line } = lost;
	if (isBare(lost)) return makeFinding("code-span-changed", line, say("code-unquoted", { code: shorten(piece.raw) }));
	const place = context.sourceLineAt(piece.start);
	return makeFinding(`${entry.kind}-lost`, line, say("piece-lost", {
		...namePiece(entry, piece),
		line: place
	}));
}
/** Code that lost its back quotes. One letter says nothing: it stands in many words. */
function isBare({ piece: { kind, key }, aligned }) {
	if (kind !== "code-span" || key.length < 2) return false;
	return aligned.target.some((view) => solidOf(view).includes(key));
}
const solid = /* @__PURE__ */ new WeakMap();
/** A block without its white space. */
function solidOf(view) {
	const known = solid.get(view) ?? view.raw.replaceAll(/\s+/g, "");
	solid.set(view, known);
	return known;
}
function reportChanged$1(entry, { lost, added }) {
	const said = say("piece-differs", {
		...namePiece(entry, added.piece),
		was: writtenAs(lost.piece)
	});
	return makeFinding(`${entry.kind}-changed`, added.line, said);
}
function reportAdded$1(entry, { piece, line }) {
	return makeFinding(`${entry.kind}-added`, line, say("piece-added", namePiece(entry, piece)));
}

// src/check/rules/formulas.ts
/**
* Formulas: lost, changed, added, and broken so that TeX cannot read them.
*
* A number may move in and out of dollars, and a sentence may name a symbol once more or once less than the source
* does; neither is a finding.
*/
/** Rules on formulas. */
const formulas = {
	rules: [
		{
			name: "formula-lost",
			severity: "error",
			description: "A formula of the source stands nowhere in the blocks that translate it."
		},
		{
			name: "formula-changed",
			severity: "warning",
			description: "A formula differs from that of the source in more than words, spacing and style."
		},
		{
			name: "formula-added",
			severity: "warning",
			description: "A formula is not in the source, or stands twice in a row."
		},
		{
			name: "formula-broken",
			severity: "error",
			description: "A formula has unbalanced braces or a translated command, or a dollar sign that closes nothing."
		}
	],
	check: (context) => [...compareFormulas(context), ...findBroken(context)]
};
function compareFormulas(context) {
	const { lost, changed, added } = comparePieces(context, "formula");
	const known = new Set(context.blocks.flatMap(({ source }) => piecesOf(source).map(({ key }) => key)));
	return [
		...lost.filter(isLost).map((entry) => reportLost(context, entry)),
		...changed.filter((entry) => !isSameNumber(entry)).map(reportChanged),
		...added.filter((entry) => isAdded(entry, known)).map(reportAdded)
	];
}
function isLost({ piece, aligned, isRepeat }) {
	return !isRepeat && !isWritten(piece, aligned.target);
}
/** A translator may name a symbol of the page where the source says "it". */
function isAdded({ piece, aligned, isRepeat }, known) {
	if (aligned.source.length === 0) return false;
	if (isRepeat) return isDoubled(aligned.target, piece.raw) && !isDoubled(aligned.source, piece.raw);
	return !known.has(piece.key) && !isWritten(piece, aligned.source);
}
function isDoubled(views, formula) {
	return views.some(({ raw }) => raw.includes(`${formula} ${formula}`) || raw.includes(formula + formula));
}
const SMALL_NUMBER = /^\d{1,2}$|^\d\/\d$/;
const ONLY_NUMBERS = /^[\d.,%\\×+\-()/]*$/;
/** Whether a formula is only a number, such as `$3 \times 3$`, that these blocks write out in digits or words. */
function isWritten(piece, views) {
	const number = plainNumber(piece.key);
	if (SMALL_NUMBER.test(number)) return true;
	return ONLY_NUMBERS.test(number) && views.some((view) => numbersIn(view).includes(number));
}
/** `$30 \%$` and `$\% 30$`, or `1.44` and `1,44`, are each language's own way to write a number. */
function isSameNumber({ lost, added }) {
	const [a, b] = [lost, added].map(({ piece }) => plainNumber(piece.raw).replaceAll(/(?<=\d),(?=\d)/g, "."));
	return a === b;
}
const plain = /* @__PURE__ */ new WeakMap();
/** A block as {@link plainNumber} has it; each of its formulas may ask. */
function numbersIn(view) {
	const known = plain.get(view) ?? plainNumber(view.raw);
	plain.set(view, known);
	return known;
}
function plainNumber(text) {
	return text.replaceAll(/\\times(?![a-zA-Z])|\*(?=\d)/g, "×").replaceAll(/[\s\\$%]/g, "");
}
function reportLost(context, { piece, line }) {
	const place = context.sourceLineAt(piece.start);
	return makeFinding("formula-lost", line, say("piece-lost", {
		...nameFormula(piece),
		line: place
	}));
}
function reportChanged({ lost, added }) {
	const said = say("piece-differs", {
		...nameFormula(added.piece),
		was: shorten(lost.piece.raw)
	});
	return makeFinding("formula-changed", added.line, said);
}
function reportAdded({ piece, line, isRepeat }) {
	const said = isRepeat ? say("formula-doubled", { formula: shorten(piece.raw) }) : say("piece-added", nameFormula(piece));
	return makeFinding("formula-added", line, said);
}
function nameFormula({ raw }) {
	return {
		what: say("a-formula"),
		piece: shorten(raw)
	};
}
function findBroken(context) {
	return context.blocks.flatMap((aligned) => [...findBrokenFormulas(context, aligned), ...findDollars(context, aligned)]);
}
function findBrokenFormulas(context, aligned) {
	if (piecesOf(aligned.source).some(isBroken)) return [];
	return piecesOf(aligned.target).filter(isBroken).map(({ raw, start }) => makeFinding("formula-broken", context.lineAt(start), say("formula-unreadable", { formula: shorten(raw) })));
}
function piecesOf(views) {
	return views.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === "formula"));
}
function isBroken({ raw }) {
	const tex = raw.replaceAll(/\\[\\{}]/g, "");
	const braces = (tex.match(/\{/g) ?? []).length - (tex.match(/\}/g) ?? []).length;
	const sides = (tex.match(/\\left(?![a-z])/g) ?? []).length - (tex.match(/\\right(?![a-z])/g) ?? []).length;
	return braces !== 0 || sides !== 0 || /\\[^\p{ASCII}]/u.test(tex);
}
/** A dollar sign left in the text closes no formula, and what was meant as one is prose. */
function findDollars(context, { source, target }) {
	const view = target.find(({ prose }) => prose.includes("$"));
	if (view === void 0 || countDollars(target) <= countDollars(source)) return [];
	const at = view.prose.indexOf("$");
	const near = view.prose.slice(Math.max(0, at - 15), at + 15);
	const line = context.lineAt(findInText(view, near));
	return [makeFinding("formula-broken", line, say("dollar-alone", { near: shorten(near) }))];
}
function countDollars(views) {
	return views.reduce((sum, { prose }) => sum + prose.split("$").length - 1, 0);
}
/** Offset in the page of the first dollar of the block that stands in the text, as well as its surroundings tell. */
function findInText({ block, raw }, near) {
	const word = near.split(/[\s$]+/).find((part) => part.length > 1);
	const at = word === void 0 ? raw.indexOf("$") : raw.indexOf(word);
	return block.start + Math.max(0, at);
}

// src/check/rules/leaks.ts
/**
* What a tool left behind: placeholders, protecting tags, private-use characters, formulas read aloud.
*/
/** Rules on traces of machine translation. */
const leaks = {
	rules: [{
		name: "placeholder-leaked",
		severity: "error",
		description: "A placeholder or protecting tag of a translation tool is left in the page."
	}],
	check: check$4
};
/**
* d2lbook's numbers 732293614 and following, the `DNT_` marks of several tools, the tags of HTML and XLIFF round
* trips, and private-use characters.
*/
const LEAK = /\bDNT_\w*|7322\d{5,}|<\/?span\b[^>]*translate[^>]*>?|translate\s*=\s*["“”']no|<\/?(?:x|g|ph|mrk)\s+id=[^>]*>?|[\uE000-\uF8FF]+/giu;
function check$4(context) {
	const known = new Set([...context.source.text.matchAll(LEAK)].map(([found]) => found));
	return [...context.target.text.matchAll(LEAK)].filter(([found]) => !known.has(found)).map(({ 0: found, index }) => makeFinding("placeholder-leaked", context.lineAt(index), say("placeholder-left", { found: nameOf(found) })));
}
function nameOf(found) {
	return /^[\uE000-\uF8FF]/u.test(found) ? `U+${found.charCodeAt(0).toString(16).toUpperCase()}` : shorten(found, 40);
}

// src/check/printed-stars.ts
/**
* Stars that GitHub prints: between letters that no space parts, a mark of punctuation keeps CommonMark from reading
* emphasis (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run), where the parser of the pages, which
* is friendlier, reads it.
*/
/** CommonMark without any extension. */
const PLAIN = {
	syntaxOf: () => [],
	trees: []
};
const STARS = /(?<!\\)\*+/g;
/** Offsets in the page of the stars of a block that plain CommonMark leaves as text, though they are read here. */
function findPrintedStars({ block, raw }) {
	const pairs = block.segments.flatMap(({ spans }) => spans.filter(({ kind, pair }) => isEmphasis(kind) && pair !== void 0));
	if (pairs.length === 0 || /^\p{ASCII}*$/u.test(raw)) return [];
	const printed = new Set(listStars(parseTree(raw, PLAIN, { emphasis: "strict" }), raw).map((at) => block.start + at));
	return pairs.map(({ start }) => start).filter((start) => printed.has(start));
}
function isEmphasis(kind) {
	return kind === "emphasis" || kind === "strong";
}
function listStars({ type, children, start, end }, raw) {
	if (type !== "text") return children.flatMap((child) => listStars(child, raw));
	return [...raw.slice(start, end).matchAll(STARS)].map(({ index }) => start + index);
}

// src/check/rules/marks.ts
/**
* Slide marks and emphasis: lost, unpaired, or with spaces that keep Markdown from reading them.
*/
/** Rules on marks around text. */
const marks = {
	rules: [
		{
			name: "slide-mark-lost",
			severity: "warning",
			description: "A passage that the source marks for slides, as in [**…**], is not marked in the translation."
		},
		{
			name: "slide-mark-unpaired",
			severity: "error",
			description: "A slide mark opens or closes alone, so that its signs are printed."
		},
		{
			name: "slide-mark-space",
			severity: "warning",
			description: "A slide mark has white space inside, as in [** text **]."
		},
		{
			name: "emphasis-broken",
			severity: "error",
			description: "A star opens or closes no emphasis: it is unpaired, white space stands on its inner side, or the marks and letters beside it keep GitHub from reading it."
		}
	],
	check: (context) => [
		...findLost$2(context),
		...findUnpaired$1(context),
		...context.blocks.flatMap((aligned) => [...findSpaces(context, aligned), ...findStars(context, aligned)])
	]
};
/** Marks with `~~` leave words out of the slides; which words a language can leave out is its own affair. */
function findLost$2(context) {
	const { lost } = comparePieces(context, "slide-open");
	return lost.filter(({ piece }) => !piece.raw.includes("~")).map(({ piece, line }) => {
		const place = {
			mark: markedText(context, piece),
			line: context.sourceLineAt(piece.start)
		};
		return makeFinding("slide-mark-lost", line, say("slide-mark-lost", place));
	});
}
function markedText(context, { start }) {
	const text = context.source.text.slice(start, start + 400);
	const closed = /^[^]*?(?:\*\*|~~)[\])]/.exec(text)?.[0];
	return shorten(closed ?? text, 40);
}
/** A mark may open in a paragraph and close behind the formula that follows, so marks are paired page-wide. */
function findUnpaired$1(context) {
	const allowed = countByKey(unpairedOf$1(context.blocks.flatMap(({ source }) => source)));
	return unpairedOf$1(context.blocks.flatMap((aligned) => aligned.target).toSorted((a, b) => a.block.start - b.block.start)).flatMap((piece) => {
		const left = allowed.get(piece.key) ?? 0;
		allowed.set(piece.key, left - 1);
		if (left > 0) return [];
		const near = shorten(context.target.text.slice(Math.max(0, piece.start - 12), piece.start + 20), 40);
		const said = say("slide-mark-alone", {
			mark: piece.raw,
			near
		});
		return [makeFinding("slide-mark-unpaired", context.lineAt(piece.start), said)];
	});
}
function countByKey(pieces) {
	const counts = /* @__PURE__ */ new Map();
	for (const { key } of pieces) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}
/** How many blocks behind its opening a slide mark may close. */
const CLOSE_WINDOW = 4;
function unpairedOf$1(views) {
	const unpaired = [];
	/** What stands open, by what closes it. */
	const open = /* @__PURE__ */ new Map();
	for (const [at, view] of views.entries()) for (const piece of view.pieces) {
		if (piece.kind === "slide-open") {
			const closer = closerOf(piece.raw);
			open.set(closer, open.get(closer) ?? []);
			open.get(closer)?.push({
				piece,
				at
			});
		}
		if (piece.kind !== "slide-close") continue;
		const own = open.get(piece.raw) ?? [];
		if (at - (own.at(-1)?.at ?? -1e400) <= CLOSE_WINDOW) own.pop();
		else unpaired.push(piece);
	}
	const left = [...open.values()].flat().map(({ piece }) => piece);
	return [...unpaired, ...left].toSorted((a, b) => a.start - b.start);
}
function closerOf(open) {
	return open.slice(1) + (open.startsWith("[") ? "]" : ")");
}
const MARK_SPACE = /[[(](?:\*\*|~~)[ \t]|[ \t](?:\*\*|~~)[\])](?!\()/g;
function findSpaces(context, { source, target }) {
	if (source.some(({ block, raw }) => blockTraits(block.kind).isCode !== true && raw.search(MARK_SPACE) !== -1)) return [];
	return target.filter(({ block }) => block.segments.length > 0).flatMap((view) => [...view.raw.matchAll(MARK_SPACE)].slice(0, 1).map(({ index }) => {
		const said = say("slide-mark-space", { mark: shorten(view.raw.slice(index, index + 30)) });
		return makeFinding("slide-mark-space", context.lineAt(view.block.start + index), said);
	}));
}
/** Stars that Markdown leaves as text; the first of each group of blocks is reported. */
function findStars(context, { source, target }) {
	const listStrays = (text, view) => {
		const printed = dialectOf(context.dialect).emphasis === "strict" ? findPrintedStars(view) : [];
		return [...straysOf(text, view), ...printed].toSorted((a, b) => a - b);
	};
	const stray = target.flatMap((view) => listStrays(context.target.text, view));
	const own = source.flatMap((view) => listStrays(context.source.text, view));
	const first = stray[0];
	if (first === void 0 || stray.length <= own.length) return [];
	const near = shorten(context.target.text.slice(Math.max(0, first - 15), first + 25), 40);
	return [makeFinding("emphasis-broken", context.lineAt(first), say("star-alone", { near }))];
}
/** Stars in the prose of a segment that starts at an offset. */
function findLoose(prose, start, spans) {
	if (!prose.includes("*")) return [];
	const signs = prose.split("");
	for (const span of spans) signs.fill(" ", span.start - start, span.end - start);
	return [...signs.join("").matchAll(/\*+/g)].map(({ index }) => start + index);
}
function straysOf(text, { block }) {
	return block.segments.flatMap(({ start, end, spans }) => {
		return [...spans.filter(({ kind, pair }) => kind === "emphasis" && pair === void 0).map((span) => span.start), ...findLoose(text.slice(start, end), start, spans)].toSorted((a, b) => a - b);
	});
}

// src/check/rules/notes.ts
/**
* Marks that make a text a note, as the features know them: they are read by their spelling, so a translated one is
* printed.
*/
/** Rules on notes. */
const notes = {
	rules: [{
		name: "footnote-lost",
		severity: "error",
		description: "A footnote of the source is missing, or its `[^…]:` is not written so that it is read."
	}, {
		name: "alert-lost",
		severity: "error",
		description: "The mark of an alert, such as `[!NOTE]`, is missing or translated."
	}],
	check: (context) => grammarOf(context.dialect).noteMarks.flatMap((mark) => findLost$1(context, mark))
};
/** Where a pattern stands in the text of a page, code aside. */
function listPlaces(page, pattern) {
	return [...maskCode(page).matchAll(pattern)].map(({ index, 1: one, 2: two }) => ({
		key: one ?? two ?? "",
		start: index
	}));
}
const masked = /* @__PURE__ */ new WeakMap();
/** The text of a page with blanks for its code, each character in its place; the same page is masked once. */
function maskCode(page) {
	const known = masked.get(page);
	if (known !== void 0) return known;
	const pieces = [];
	let done = 0;
	for (const { kind, start, end } of page.blocks) {
		if (blockTraits(kind).isCode !== true) continue;
		pieces.push(page.text.slice(done, start), page.text.slice(start, end).replaceAll(/[^\n]+/g, toBlanks));
		done = end;
	}
	pieces.push(page.text.slice(done));
	const text = pieces.join("").replaceAll(/(`{1,99})(?!`)[^`\n]+\1/g, toBlanks);
	masked.set(page, text);
	return text;
}
function toBlanks(code) {
	return " ".repeat(code.length);
}
function findLost$1(context, mark) {
	return mark.noun === void 0 ? findNamed(context, mark) : findNotes(context, mark, mark.noun);
}
/** A translator may name notes as he likes, and leave out a mark that stands twice; each note must be there. */
function findNotes(context, { rule, pattern, write, slip }, noun) {
	return findMissing$2(context, pattern).map(({ key, start }) => {
		const place = slip === void 0 ? -1 : context.target.text.indexOf(slip(key));
		const piece = write(shorten(key));
		const line = context.sourceLineAt(start);
		return place === -1 ? makeFinding(rule, lineFor(context, start), say("piece-lost", {
			what: say(noun),
			piece,
			line
		})) : makeFinding(rule, context.lineAt(place), say("footnote-colon", {
			piece,
			line
		}));
	});
}
/** Keys of the source page that stand nowhere in the target page, as far as that has fewer of them. */
function findMissing$2({ source, target }, pattern) {
	const once = (places) => [...new Map(places.toReversed().map((place) => [place.key, place])).values()];
	const own = once(listPlaces(source, pattern)).toSorted((a, b) => a.start - b.start);
	const other = once(listPlaces(target, pattern));
	const known = new Set(other.map(({ key }) => key));
	return own.filter(({ key }) => !known.has(key)).slice(0, Math.max(0, own.length - other.length));
}
/** Marks of which the name says what the note is: each has to be there. */
function findNamed(context, { rule, pattern, write }) {
	const own = listPlaces(context.source, pattern);
	const left = groupBy(listPlaces(context.target, pattern), ({ key }) => key.toUpperCase());
	return own.flatMap(({ key, start }) => {
		if (left.get(key.toUpperCase())?.pop() !== void 0) return [];
		const said = say("alert-lost", {
			mark: write(key),
			line: context.sourceLineAt(start)
		});
		return [makeFinding(rule, lineFor(context, start), said)];
	});
}
/** Line of the target where a place of the source belongs. */
function lineFor(context, start) {
	const { blocks } = context.source;
	const block = blocks[findFirst(blocks.length, (at) => (blocks[at]?.end ?? 0) > start)];
	const aligned = block === void 0 || block.start > start ? void 0 : context.groupOf(block);
	return aligned === void 0 ? 1 : context.lineFor(aligned, start);
}

// src/check/rules/numbers.ts
/**
* Numbers that the translation of a block does not repeat, in the digits and separators of its language or of the
* source's. Whole numbers of one digit are often words, so they do not count.
*/
/** Rules on numbers. */
const numbers = {
	rules: [{
		name: "number-differs",
		severity: "warning",
		description: "A number of the source does not stand in the translation of its block."
	}],
	check: (context) => context.blocks.flatMap((aligned) => compareNumbers(context, aligned))
};
function compareNumbers(context, aligned) {
	if (aligned.source.length === 0 || aligned.target.length === 0) return [];
	const source = {
		views: aligned.source,
		language: context.source.language
	};
	const target = {
		views: aligned.target,
		language: context.target.language
	};
	const lost = findMissing$1(source, target);
	if (lost.length === 0) return [];
	const added = findMissing$1(target, source);
	return lost.map(({ number, offset }, index) => {
		const other = added[index];
		const lostNumber = {
			number: shorten(number.text),
			line: context.sourceLineAt(offset)
		};
		return other === void 0 ? makeFinding("number-differs", context.lineFor(aligned, offset), say("number-lost", lostNumber)) : makeFinding("number-differs", context.lineAt(other.offset), say("number-differs", {
			...lostNumber,
			other: shorten(other.number.text)
		}));
	});
}
/** Numbers in the text of `own` that stand nowhere in `other`. */
function findMissing$1(own, other) {
	const placed = own.views.filter(({ block }) => block.segments.length > 0).flatMap((view) => readText(view, own.language));
	if (placed.length === 0) return [];
	const known = other.views.map((view) => new KnownNumbers(withoutKeys(view), other.language));
	const missing = placed.filter(({ number }) => !known.some((ofView) => ofView.has(number)));
	if (missing.length === 0) return [];
	const isWord = other.views.some(({ raw }) => readNumbers(raw, other.language).some((number) => isScaled(raw, number)));
	return missing.filter(({ number }) => !(isWord && number.values.some((value) => value.endsWith("00"))));
}
const PIECES$1 = piecesOf$2();
/** The text of a block without names that may hold digits; `Euler.1749` does not give the year 1749. */
function withoutKeys({ raw, pieces }) {
	return pieces.filter(({ kind }) => PIECES$1.get(kind)?.isName).reduce((text, piece) => text.replace(piece.raw, " "), raw);
}
/** Numbers of a block that stand in its text, not in formulas or code. */
function readText({ block, prose, raw }, language) {
	const inText = new Set(readNumbers(prose, language).map(({ text }) => text));
	if (inText.size === 0) return [];
	return readNumbers(raw, language).filter((number) => inText.has(number.text) && isTelling(raw, number) && !isScaled(raw, number)).map((number) => ({
		number,
		offset: block.start + number.start
	}));
}

// src/check/rules/omissions.ts
/**
* Text of the source that has no translation: paragraphs, sentences, and passages whose length gives them away.
*
* What a translator joined to its neighbours is not lost, so length is always measured by the rest of the page.
*/
/** Rules on text that is not there. */
const omissions = {
	rules: [
		{
			name: "paragraph-lost",
			severity: "warning",
			description: "A paragraph of the source has no translation."
		},
		{
			name: "sentence-lost",
			severity: "warning",
			description: "A sentence of the source has no translation in the block that translates its neighbours."
		},
		{
			name: "unusual-length",
			severity: "warning",
			description: "A passage is far longer or shorter than its source, measured by the rest of the page."
		}
	],
	check: check$3
};
/** Shorter paragraphs, such as "where" before a formula, are often left out or joined to their neighbours. */
const PARAGRAPH_LENGTH = 25;
const SENTENCE_LENGTH = 40;
/** Below this the aligner is not sure enough that a sentence has no partner. */
const SURE = .7;
/** Lengths say nothing of passages that differ by less than this, in characters of the source. */
const PASSAGE_LENGTH = 50;
/** Times the usual ratio of lengths; less than half or more than double is rare even where translators are free. */
const UNUSUAL = 2.2;
function check$3(context) {
	const usual = usualRatio(context);
	const sentences = findSentences(context);
	const reported = new Set(sentences.map(({ aligned }) => aligned));
	return [
		...findParagraphs(context, usual),
		...sentences.map(({ finding }) => finding),
		...context.blocks.filter((aligned) => !reported.has(aligned)).flatMap((aligned) => compareLength(context, aligned, usual))
	];
}
function findParagraphs(context, usual) {
	return context.blocks.filter(({ target }) => target.length === 0).flatMap((aligned) => aligned.source.filter(({ block, prose }) => block.kind === "paragraph" && prose.length >= PARAGRAPH_LENGTH).filter((view) => !isMoved(context, aligned, view)).filter(({ prose }) => usual === void 0 || longestSurplus(context, aligned, usual) < .5 * prose.length).map(({ block, line, prose }) => {
		const said = say("paragraph-lost", {
			text: shorten(prose),
			line
		});
		return makeFinding("paragraph-lost", context.lineFor(aligned, block.start), said);
	}));
}
/** By how much the translation of the text before or behind is too long, in characters of the source. */
function longestSurplus(context, aligned, usual) {
	const neighbours = [-1, 1].map((step) => nextText(context, aligned, step));
	return Math.max(...neighbours.map((near) => near === void 0 ? 0 : sizeOf(near.target) / usual - sizeOf(near.source)));
}
/** The nearest group of blocks with text, before or behind one. */
function nextText(context, aligned, step) {
	const { blocks } = context;
	let at = context.placeOf(aligned) + step;
	for (let near = blocks[at]; near !== void 0 && !hasText(near); near = blocks[at]) at += step;
	return blocks[at];
}
function hasText({ source }) {
	return source.some(({ prose }) => prose !== "");
}
function findSentences(context) {
	return context.sentences.filter(({ target, score }) => target.length === 0 && score >= SURE).flatMap(({ source }) => source.filter(({ prose }) => prose.length >= SENTENCE_LENGTH)).flatMap((sentence) => {
		const aligned = context.groupOf(sentence.placed.block);
		if (aligned === void 0 || aligned.target.length === 0) return [];
		return [{
			aligned,
			finding: reportSentence(context, aligned, sentence)
		}];
	});
}
function reportSentence(context, aligned, { placed, prose }) {
	const said = say("sentence-lost", {
		text: shorten(prose),
		line: context.sourceLineAt(placed.start)
	});
	return makeFinding("sentence-lost", context.lineFor(aligned, placed.start), said);
}
function compareLength(context, { source, target }, usual) {
	const [from, to] = [sizeOf(source), sizeOf(target)];
	const first = target[0];
	if (usual === void 0 || first === void 0 || from === 0 || to === 0) return [];
	if ([...source, ...target].some(({ block }) => block.kind === "heading") || isForeign(target, context)) return [];
	const times = to / from / usual;
	if (Math.abs(from - to / usual) < PASSAGE_LENGTH || times < UNUSUAL && times > 1 / UNUSUAL) return [];
	const text = shorten(first.prose);
	const said = times > 1 ? say("too-long", {
		text,
		times: times.toFixed(1)
	}) : say("too-short", {
		text,
		times: (1 / times).toFixed(1)
	});
	return [makeFinding("unusual-length", first.line, said)];
}

// src/check/mask.ts
/**
* Text without what is not text: a segment in which every protected span is blanked, offsets unchanged.
*/
/** Stands for each character of an opaque span, such as a formula. */
const ATOM = "￼";
/** Stands for each character of a mark around text, such as the stars of an emphasis. */
const EDGE = "⁠";
/** The text of a segment; spans become {@link ATOM} and {@link EDGE} signs, one for each character. */
function maskSegment(text, { start, end, spans }) {
	let mask = "";
	for (const span of spans) {
		mask += text.slice(start + mask.length, span.start);
		mask += signOf(span).repeat(Math.max(0, span.end - start - mask.length));
	}
	return mask + text.slice(start + mask.length, end);
}
function signOf({ kind, place }) {
	if (spanTraits(kind).inSentence === "space") return " ";
	return place === "atom" ? "￼" : "⁠";
}

// src/check/rules/punctuation.ts
/** Rules on punctuation. */
const punctuation = {
	rules: [{
		name: "missing-space",
		severity: "warning",
		description: "No space stands between the end of a sentence and the next one."
	}, {
		name: "half-width-punctuation",
		severity: "warning",
		description: "A half-width mark stands between ideographs, where the language writes a full-width one."
	}],
	check: check$2
};
/** Words of two small letters and more, so that abbreviations such as `e.g.` and initials are left alone. */
const GLUED_LATIN = new RegExp(`(?<=[\\p{Ll}\\p{M}]{2}|\\)|${"￼"})${"⁠"}?[.?!]${"⁠"}?(?=\\p{Lu}\\p{Ll})`, "gu");
const GLUED_KOREAN = new RegExp(`(?<=[\\p{sc=Hangul})]|${"￼"})[.?!](?=[\\p{L}${"￼"}${"⁠"}])`, "gu");
const IDEOGRAPH = "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]";
const HALF_WIDTH = new RegExp(`(?<=${IDEOGRAPH})[,.;:?!](?=${IDEOGRAPH})`, "gu");
function check$2(context) {
	const { language } = context.target;
	const glued = primaryLanguage(language) === "ko" ? GLUED_KOREAN : GLUED_LATIN;
	const faults = [];
	if (usesSpaces(language)) faults.push({
		rule: "missing-space",
		pattern: glued,
		said: "missing-space"
	});
	if (usesFullWidth(language)) faults.push({
		rule: "half-width-punctuation",
		pattern: HALF_WIDTH,
		said: "half-width"
	});
	return context.target.blocks.flatMap(({ segments }) => segments.flatMap((segment) => faults.flatMap((fault) => findFault(context, segment, fault))));
}
/** What stands in the source just so, such as a name with a full stop inside, is no fault. */
function findFault(context, segment, { rule, pattern, said }) {
	const { text } = context.target;
	return [...maskSegment(text, segment).matchAll(pattern)].map(({ index }) => segment.start + index).filter((at) => !context.source.text.includes(text.slice(at - 3, at + 3))).map((at) => {
		const near = text.slice(Math.max(segment.start, at - 10), at + 10);
		return makeFinding(rule, context.lineAt(at), say(said, { near: shorten(near) }));
	});
}

// src/check/rules/roles.ts
/**
* Roles that no generator will read: glued to the word before, written with spaces or foreign signs, as the features
* know them; or labels that stand twice.
*
* Where the source does the same, it is not the translation's fault.
*/
/** Rules on the writing of roles. */
const roles = {
	rules: [
		{
			name: "label-repeated",
			severity: "error",
			description: "A label stands more often than in the source."
		},
		{
			name: "role-glued",
			severity: "error",
			description: "A role stands right behind a word, so that it is printed instead of read."
		},
		{
			name: "role-malformed",
			severity: "error",
			description: "A role is written with inner spaces, without its colons, or with a translated name."
		}
	],
	check: (context) => [...findRepeated(context), ...context.blocks.flatMap((aligned) => findSlips(context, aligned))]
};
const PIECES = piecesOf$2();
/** A label that two places have names neither. */
function findRepeated(context) {
	const known = /* @__PURE__ */ new Map();
	for (const { key } of labelsOf(context.blocks.flatMap(({ source }) => source))) known.set(key, (known.get(key) ?? 0) + 1);
	const seen = /* @__PURE__ */ new Map();
	return labelsOf(context.blocks.flatMap(({ target }) => target)).flatMap(({ key, raw, start }) => {
		const count = (seen.get(key) ?? 0) + 1;
		seen.set(key, count);
		if (count <= Math.max(1, known.get(key) ?? 0)) return [];
		return [makeFinding("label-repeated", context.lineAt(start), say("label-repeated", { label: shorten(raw) }))];
	});
}
function labelsOf(views) {
	return views.flatMap(({ pieces }) => pieces.filter(({ kind }) => PIECES.get(kind)?.isUnique));
}
/** UTF-16 units of what is told of a role, at most. */
const LONGEST_ROLE = 1e3;
function findSlips(context, { source, target }) {
	return grammarOf(context.dialect).slips.flatMap(({ rule, pattern }) => target.flatMap((view) => findAll(pattern, view, source).map((at) => {
		const text = view.raw.slice(at, at + LONGEST_ROLE);
		const said = rule === "role-glued" ? say(rule, { role: roleAt(text) }) : say(rule, { text: shorten(/^[^\n]*/.exec(text)?.[0] ?? "", 30) });
		return makeFinding(rule, context.lineAt(view.block.start + at), said);
	})));
}
/** Offsets of the matches, unless the source has as many. */
function findAll(pattern, { block, raw }, source) {
	if (blockTraits(block.kind).isCode === true) return [];
	const found = [...raw.matchAll(pattern)].map(({ index }) => index);
	if (found.length === 0) return [];
	return source.reduce((sum, view) => sum + [...view.raw.matchAll(pattern)].length, 0) >= found.length ? [] : found;
}
function roleAt(text) {
	return shorten(/^[^`\n]*`[^`]*`/.exec(text)?.[0] ?? "");
}

// src/check/rules/structure.ts
/** Rules on blocks. */
const structure = {
	rules: [
		{
			name: "heading-lost",
			severity: "error",
			description: "A heading of the source is no heading in the translation."
		},
		{
			name: "heading-level",
			severity: "error",
			description: "A heading has another level than in the source."
		},
		{
			name: "heading-added",
			severity: "warning",
			description: "A text that is no heading in the source is one in the translation."
		},
		{
			name: "heading-swallowed",
			severity: "error",
			description: "A heading holds the text that follows it in the source."
		},
		{
			name: "item-lost",
			severity: "error",
			description: "A list item of the source is no item in the translation."
		},
		{
			name: "table-shape",
			severity: "error",
			description: "A table has fewer rows or columns than in the source, or is missing."
		}
	],
	check: (context) => [...findSwallowed(context), ...context.blocks.flatMap((aligned) => checkAligned(context, aligned))]
};
function checkAligned(context, aligned) {
	if (aligned.source.length === 0) return [];
	return [
		...checkHeadings(aligned),
		...findMissing(context, aligned, "heading"),
		...findMissing(context, aligned, "item"),
		...checkTables(context, aligned)
	];
}
function ofKind(views, kind) {
	return views.filter(({ block }) => block.kind === kind);
}
function checkHeadings(aligned) {
	const source = ofKind(aligned.source, "heading");
	return ofKind(aligned.target, "heading").flatMap(({ line, prose, block }, index) => {
		const level = source[index]?.block.level;
		if (level === void 0) return [makeFinding("heading-added", line, say("heading-added", { text: shorten(prose) }))];
		if (level === block.level) return [];
		const said = say("heading-level", {
			text: shorten(prose),
			is: block.level ?? 0,
			was: level
		});
		return [makeFinding("heading-level", line, said)];
	});
}
/** Blocks of one kind of which the aligned target has fewer. */
function findMissing(context, aligned, kind) {
	return ofKind(aligned.source, kind).slice(ofKind(aligned.target, kind).length).filter((view) => !isMoved(context, aligned, view)).map(({ block, line, prose, raw }) => {
		const said = say(`${kind}-${aligned.target.length === 0 ? "lost" : "joined"}`, {
			text: shorten(prose || raw),
			line
		});
		return makeFinding(`${kind}-lost`, context.lineFor(aligned, block.start), said);
	});
}
/** Times the expected length from which on a heading holds more than its title. */
const SWALLOWED = 2.5;
/** Characters of source text by which any title may be longer. */
const TITLE_SLACK = 25;
/** Headings that are far longer than the title they translate, or than any title of the source. */
function findSwallowed(context) {
	const usual = usualRatio(context) ?? 1;
	const titles = context.blocks.flatMap(({ source }) => ofKind(source, "heading"));
	const longest = largest(0, titles.map((view) => sizeOf([view])));
	return context.blocks.flatMap(({ source, target }) => {
		const title = ofKind(source, "heading")[0];
		const expected = title === void 0 ? longest : sizeOf([title]);
		return ofKind(target, "heading").filter((view) => !isForeign([view], context) && sizeOf([view]) > usual * (SWALLOWED * expected + TITLE_SLACK)).map(({ line, prose }) => makeFinding("heading-swallowed", line, say("heading-swallowed", { text: shorten(prose) })));
	});
}
function checkTables(context, aligned) {
	const [source] = ofKind(aligned.source, "table");
	if (source === void 0) return [];
	const [target] = ofKind(aligned.target, "table");
	const rule = "table-shape";
	if (target === void 0) {
		const line = context.lineFor(aligned, source.block.start);
		return [makeFinding(rule, line, say("table-lost", { line: source.line }))];
	}
	const [from, to] = [shapeOf(source), shapeOf(target)];
	if (to.rows >= from.rows && to.columns === from.columns) return [];
	const said = say("table-shape", {
		...to,
		wasRows: from.rows,
		wasColumns: from.columns
	});
	return [makeFinding(rule, target.line, said)];
}
function shapeOf({ raw }) {
	const lines = raw.split("\n").filter((line) => line.includes("|"));
	const cells = lines.map((line) => splitCells(line));
	return {
		rows: lines.length,
		columns: largest(0, cells)
	};
}
function splitCells(line) {
	return line.trim().replaceAll(/`[^`]*`|\$[^$]*\$|\\\|/g, "").replaceAll(/^\||\|$/g, "").split("|").length;
}

// src/check/rules/tabs.ts
/**
* Framework tabs of text: lost or unpaired. Tabs that only the translation has are meant.
*/
/** Rules on tab markers. */
const tabs = {
	rules: [{
		name: "tab-lost",
		severity: "error",
		description: "A tab of the source is missing for one of its frameworks."
	}, {
		name: "tab-unpaired",
		severity: "error",
		description: "A tab opens or closes alone."
	}],
	check: (context) => [...findLost(context), ...findUnpaired(context)]
};
/** Lines that open or close what is for some readers only. */
function readMarkers(views) {
	return views.flatMap((view) => {
		const scope = blockTraits(view.block.kind).readScope?.(view.raw);
		if (scope === void 0 || scope.place === "alone") return [];
		const { names, place, partner = "" } = scope;
		return [{
			view,
			frameworks: names,
			isEnd: place === "close",
			partner
		}];
	});
}
/** For each framework as many tabs as the source has; where one is missing the alignment says. */
function findLost(context) {
	const missing = /* @__PURE__ */ new Map();
	const count = (markers, step) => {
		for (const { frameworks, isEnd } of markers) for (const name of isEnd ? [] : frameworks) missing.set(name, (missing.get(name) ?? 0) + step);
	};
	count(readMarkers(context.blocks.flatMap(({ source }) => source)), 1);
	count(readMarkers(context.blocks.flatMap(({ target }) => target)), -1);
	return context.blocks.flatMap((aligned) => {
		const here = new Set(readMarkers(aligned.target).flatMap(({ frameworks }) => frameworks));
		return readMarkers(aligned.source).filter(({ isEnd }) => !isEnd).flatMap(({ view, frameworks }) => frameworks.filter((name) => !here.has(name) && (missing.get(name) ?? 0) > 0).map((name) => ({
			view,
			name
		}))).map(({ view, name }) => {
			missing.set(name, (missing.get(name) ?? 0) - 1);
			const said = say("tab-lost", {
				framework: shorten(name),
				line: view.line
			});
			return makeFinding("tab-lost", context.lineFor(aligned, view.block.start), said);
		});
	});
}
function findUnpaired(context) {
	const source = unpairedOf(context.blocks.flatMap((aligned) => aligned.source));
	const target = unpairedOf(context.blocks.flatMap((aligned) => aligned.target));
	if (target.length <= source.length) return [];
	return target.map(({ view, partner }) => {
		const said = say("tab-alone", {
			tab: shorten(view.raw),
			other: partner
		});
		return makeFinding("tab-unpaired", view.line, said);
	});
}
/** Tabs do not nest. */
function unpairedOf(views) {
	const markers = readMarkers(views.toSorted((a, b) => a.block.start - b.block.start));
	const unpaired = [];
	let open;
	for (const marker of markers) if (!marker.isEnd) {
		if (open !== void 0) unpaired.push(open);
		open = marker;
	} else if (open === void 0) unpaired.push(marker);
	else open = void 0;
	return open === void 0 ? unpaired : [...unpaired, open];
}

// src/check/rules/terminology.ts
/**
* Terms that have an agreed translation, which the translation of a block does not use.
*
* Words are compared without their last letters where the language has spaces, since it may inflect them.
*/
/** Rules on terms. */
const terminology = {
	rules: [{
		name: "term-not-used",
		severity: "warning",
		description: "A block holds a term of the terminology, and its translation none of the agreed ones."
	}],
	check: check$1
};
/** Share of the blocks with a word from which on its agreed translation is the usual one. */
const USUAL_SHARE = .7;
function check$1(context) {
	const uses = listUses(context, compileTerms(context.terminology, context.target.language));
	const judges = new Map([...groupBy(uses, ({ term }) => term)].map(([term, same]) => [term, judgeUses(same)]));
	return uses.filter((use) => !use.isAgreed && judges.get(use.term)?.(use) === true).map((use) => report(context, use));
}
/** Longest first, so that "activation function" is not read as "function". */
function compileTerms(list, language) {
	return [...list].map(([source, accepted]) => ({
		source,
		accepted: accepted.filter((term) => term.trim() !== "")
	})).filter(({ source, accepted }) => source.trim() !== "" && accepted.length > 0).toSorted((a, b) => b.source.length - a.source.length).map(({ source, accepted }) => ({
		source,
		accepted,
		pattern: new RegExp(`(?<![\\p{L}\\p{N}-])${quoteWords(source.toLowerCase(), false)}(?:s|es)?(?![\\p{L}\\p{N}-])`, "gu"),
		translation: new RegExp(accepted.map((term) => quoteTerm(fold(term, language), language)).join("|"), "u")
	}));
}
function fold(text, language) {
	return text.toLocaleLowerCase(language);
}
function quoteTerm(term, language) {
	return usesSpaces(language) ? `(?<![\\p{L}\\p{N}])${quoteWords(term, true)}` : quoteWords(term, false);
}
/** A pattern for a term of several words; `inflected` words may end in other letters. */
function quoteWords(term, inflected) {
	return term.trim().split(/[\s-]+/).map((word) => inflected ? `${quote(stemOf(word))}\\p{L}*` : quote(word)).join("[\\s-]*");
}
function quote(word) {
	return word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
/** A word without the letters that endings change. */
function stemOf(word) {
	if (word.length <= 3) return word;
	return word.slice(0, word.length <= 5 ? -1 : -2);
}
function listUses({ blocks, target }, terms) {
	return blocks.flatMap((aligned) => {
		if (aligned.target.length === 0) return [];
		let prose = aligned.source.map((view) => view.prose.toLowerCase()).join("\n").replaceAll(SET_PHRASES, " ");
		const translated = fold(aligned.target.map((view) => view.prose).join("\n"), target.language);
		return terms.flatMap((term) => {
			const rest = prose.replaceAll(term.pattern, " ");
			if (rest === prose) return [];
			prose = rest;
			const isLeft = translated.search(term.pattern) !== -1;
			return [{
				term,
				aligned,
				isAgreed: term.translation.test(translated) || term.translation.test(translated.replaceAll(GLOSS, "")),
				isLeft
			}];
		});
	});
}
/** A remark in brackets may stand inside a term, as in 汇聚（pooling）层. */
const GLOSS = /（[^（）]*）|\([^()]*\)/g;
/** Words that are no terms in these phrases. */
const SET_PHRASES = /\bfor (?:example|instance)\b|\bin (?:general|particular|order|fact|case)\b|\bby means of\b/g;
/**
* Whether a use of a term tells, of all uses of it in a page. A word such as "mean" is a term in one sentence and none in
* the next. So a single word counts where the rest of the page mostly uses the agreed term, or where it was left as it is;
* terms of several words always count. A term that the page never translates as agreed is told once.
*/
function judgeUses(same) {
	const isTermUse = ({ term, isLeft }) => isLeft || /[\s-]/.test(term.source);
	const agreed = same.filter(({ isAgreed }) => isAgreed).length;
	const first = same.find(isTermUse);
	return (use) => agreed === 0 ? use === first : isTermUse(use) || agreed >= USUAL_SHARE * same.length;
}
function report(context, { term, aligned }) {
	const accepted = term.accepted.map((one) => say("term", { term: shorten(one) })).reduce((one, other) => say("either", {
		one,
		other
	}));
	const said = say("term-unused", {
		term: shorten(term.source),
		accepted
	});
	return makeFinding("term-not-used", context.lineFor(aligned, offsetOf(aligned, term)), said);
}
/** Where a term stands in the source page. */
function offsetOf({ source }, { source: term }) {
	const first = source[0]?.block.start ?? 0;
	const word = term.toLowerCase();
	const view = source.find(({ raw }) => raw.toLowerCase().includes(word));
	return view === void 0 ? first : view.block.start + view.raw.toLowerCase().indexOf(word);
}

// src/check/rules/untranslated.ts
/**
* Sentences that were left in the source language.
*
* Between scripts the letters tell; between languages of one script a sentence is suspect when the source has the
* same one, or when its function words are those of the source language.
*/
/** Rules on the language of sentences. */
const untranslated = {
	rules: [{
		name: "untranslated",
		severity: "warning",
		description: "A sentence is left in the language of the source."
	}],
	check
};
/** Words a sentence needs before its letters or function words say anything; names and titles are shorter. */
const TELLING_WORDS = 6;
/** Words that a copy of a source sentence needs; a short one without a function word may be a command to type. */
const COPIED_WORDS = 3;
function check(context) {
	const isForeign = makeJudge(context);
	return context.sentences.flatMap(({ target }) => target.filter(isForeign).map((sentence) => {
		const said = say("untranslated", { text: shorten(sentence.prose) });
		return makeFinding("untranslated", context.lineAt(sentence.placed.start), said);
	}));
}
function makeJudge(context) {
	const { language } = context.source;
	const copies = new Set(context.sentences.flatMap(({ source }) => source.map(keyOfView)));
	const isOtherScript = differInScript(language, context.target.language);
	const own = stopWordsOf(context.target.language) ?? /* @__PURE__ */ new Set();
	const foreign = stopWordsOf(language) ?? /* @__PURE__ */ new Set();
	return (sentence) => {
		if (isQuoted(sentence.prose)) return false;
		const prose = dropAddresses(sentence.prose);
		const words = prose.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];
		if (!isOtherScript && words.length >= TELLING_WORDS && hasProfile(words, foreign, own)) return true;
		const isCopy = copies.has(keyOfView(sentence));
		if (!isCopy && !isOtherScript) return false;
		const plain = prose.match(/(?<![\p{L}\p{M}\p{N}-])\p{Ll}[\p{Ll}\p{M}'’]+(?![\p{L}\p{N}])/gu) ?? [];
		const isSpeech = plain.length >= TELLING_WORDS || foreign.size === 0 || words.some((word) => foreign.has(word));
		if (plain.length >= COPIED_WORDS && isSpeech && isCopy) return true;
		return isOtherScript && isInScript(prose, plain, {
			context,
			isTitle: sentence.placed.block.kind === "heading"
		});
	};
}
const keys = /* @__PURE__ */ new WeakMap();
/** Of a sentence of the source, all its translations ask. */
function keyOfView(sentence) {
	const key = keys.get(sentence) ?? keyOf$1(sentence.prose);
	keys.set(sentence, key);
	return key;
}
/** Leave out what is typed rather than said. */
function dropAddresses(prose) {
	if (!/[/\\_.]/.test(prose)) return prose;
	return prose.replaceAll(/\S+/g, (word) => isAddress(word) ? " " : word);
}
/** Paths, names with a stop inside. Asked word by word: a word may be long. */
function isAddress(word) {
	return /[/\\_]|.\.\p{L}/su.test(word);
}
function keyOf$1(prose) {
	return prose.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
}
/** Words of somebody else, such as the message of a program or a title, are often quoted as they are. */
function isQuoted(prose) {
	return /^["“”„«「『《‘'][^]*["“”»」』》’'][\p{P}\s]*$/u.test(prose.trim());
}
/**
* Whether nearly nothing of a long sentence is written in the target's script. Names have capitals: only a title that
* has nothing else may be one that was left.
*/
function isInScript(prose, plain, { context: { source, target }, isTitle }) {
	const foreign = prose.match(scriptOf(source.language))?.length ?? 0;
	const own = prose.match(scriptOf(target.language))?.length ?? 0;
	const isLeftTitle = isTitle && plain.length === 0 && (prose.match(TITLE_WORD)?.length ?? 0) >= TITLE_WORDS;
	return (plain.length >= 5 || !CASED.test(prose) && foreign >= 12 || isLeftTitle) && own < .1 * (own + foreign);
}
/** Letters that are small or capital; a script without them does not mark its names. */
const CASED = /[\p{Lu}\p{Ll}]/u;
/** Names of products and projects are shorter, or have capitals inside. */
const TITLE_WORDS = 3;
const TITLE_WORD = /(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu;
/** At least a quarter of the words are function words of the source language, and far more than of the target's. */
function hasProfile(words, foreign, own) {
	const share = (list) => words.filter((word) => list.has(word)).length / words.length;
	return share(foreign) >= .25 && share(foreign) > 2 * share(own);
}

// src/check/rules/validity.ts
/**
* Pages that the generator of their site would refuse: they were read in the fallback of their dialect.
*/
/** Rules on pages as wholes. */
const validity = {
	rules: [{
		name: "page-invalid",
		severity: "error",
		description: "The translation cannot be compiled, so that the site does not build, and the source can."
	}, {
		name: "page-fallback",
		severity: "warning",
		description: "The source is not valid in its dialect, so that it was read in a more lenient one."
	}],
	check: ({ source, target }) => {
		if (source.fault !== void 0) return [reportSource(source, source.fault)];
		return target.fault === void 0 ? [] : [reportTarget(target.fault)];
	}
};
function reportTarget({ dialect, line, message }) {
	return {
		rule: "page-invalid",
		line,
		message: `The page is no valid ${dialect}: ${shorten(message, 160)}: mend it.`
	};
}
function reportSource({ dialect: read }, { dialect, line, message }) {
	return {
		rule: "page-fallback",
		line: 1,
		message: `${`The source is no valid ${dialect} (line ${line}: ${shorten(message, 160)})`}, so it is read as ${nameDialect(read)}: mend it, or set that dialect.`
	};
}

// src/check/check.ts
const FAMILIES = [
	validity,
	structure,
	tabs,
	code,
	formulas,
	copiedPieces,
	roles,
	marks,
	notes,
	anchors,
	leaks,
	omissions,
	untranslated,
	numbers,
	punctuation,
	terminology
];
/** Every rule, in the order in which they are explained. */
const CHECK_RULES = FAMILIES.flatMap(({ rules }) => rules);
/**
* Compare a translation with its source.
*
* @returns Findings by line of the target page; where something is missing, the line where it should stand.
*/
function checkPage(source, target, options = {}) {
	return joinFindings(runFamilies({
		...options,
		source,
		target
	}, FAMILIES));
}
/**
* What the check says of a pair of pages that it did not say of the pair that they were made from. That one is only
* looked at for what is found in the pair itself.
*
* @param before Gives the former pair; absent where there was none, or nothing of it counts as known.
*/
function checkUpdate(pair, before) {
	const found = runFamilies(pair, FAMILIES);
	const findings = joinFindings(found);
	if (findings.length === 0 || before === void 0) return findings;
	const hasFound = (family) => (found.get(family)?.length ?? 0) > 0;
	const isNeeded = (family) => hasFound(family) || (SILENCED.get(family)?.some(hasFound) ?? false);
	return newFindings(joinFindings(runFamilies(before(), FAMILIES.filter(isNeeded))), findings);
}
/** Families of which a finding silences those of others, see {@link dropRepeats}. */
const SILENCED = /* @__PURE__ */ new Map([[untranslated, [omissions]]]);
function runFamilies({ source, target, ...options }, families) {
	const alignment = options.alignment ?? alignPages(source, target);
	const { terminology: terms = /* @__PURE__ */ new Map(), dialect = "d2l", neighbours } = options;
	const context = makeContext(source, target, {
		alignment,
		terminology: terms,
		dialect,
		neighbours
	});
	return new Map(families.map((family) => [family, family.check(context)]));
}
function joinFindings(found) {
	return dropRepeats([...found.values()].flat()).toSorted((a, b) => a.line - b.line);
}
/** Leave out what another finding has told: the same thing twice, the length of a text that is not translated. */
function dropRepeats(findings) {
	const foreign = new Set(findings.filter(({ rule }) => rule === "untranslated").map(({ line }) => line));
	const told = /* @__PURE__ */ new Set();
	return findings.filter((finding) => {
		const key = `${finding.line} ${keyOf(finding)}`;
		if (told.has(key) || finding.rule === "unusual-length" && foreign.has(finding.line)) return false;
		told.add(key);
		return true;
	});
}
/**
* What an update adds: the findings of the new pair of pages that the old pair did not have. Lines move, so rule
* and message decide; of equal findings as many are new as there are more of them.
*/
function newFindings(before, after) {
	const known = /* @__PURE__ */ new Map();
	for (const finding of before) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
	return after.filter((finding) => {
		const left = known.get(keyOf(finding)) ?? 0;
		if (left > 0) known.set(keyOf(finding), left - 1);
		return left === 0;
	});
}
/** Rule and message, without the source lines that messages name. */
function keyOf({ rule, message }) {
	return `${rule} ${message.replaceAll(/source line \d+/g, "source line")}`;
}

export { newFindings as i, checkPage as n, checkUpdate as r, CHECK_RULES as t };