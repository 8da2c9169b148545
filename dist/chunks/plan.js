import { t as parsePage } from "./parse.js";
import { a as renderTokens, f as listDefinitions, i as proseOf } from "./tokens.js";
import { t as lineEndOf } from "./line-ends.js";
import { t as once } from "./once.js";
import { r as describePage, t as compareSources } from "./changes.js";
import { t as groupBy } from "./group.js";
import { n as learnStyle } from "./style.js";
import { a as treatFound, c as addressOf, d as isInner, f as joinedText, i as treatEdit, l as findAround, m as tokensOf, n as keepOwn, o as treatNew, p as placeOf, r as takeFromMemory, u as formUnits } from "./treat.js";
import { c as cutTable, d as trainLexicon, i as pairPages, n as alignPages, s as listPageUnits, u as startLexicon } from "./pages.js";
import { c as renderSegmentHtml, l as renderWithIds, r as elementId } from "./html2.js";
import { k as normaliseSpace, t as blockTraits } from "./registry.js";

// src/update/accept/terms.ts
/** Cut the terms out of the text tokens; whole words only, the longest first, case as given. */
function protectTerms(tokens, terms) {
	if (terms.length === 0) return [...tokens];
	const choices = terms.toSorted((a, b) => b.length - a.length).map((term) => term.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&"));
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices.join("|")})(?![\\p{L}\\p{N}])`, "gu");
	return tokens.flatMap((token) => token.type === "text" ? cutText(token.raw, pattern) : [token]);
}
function cutText(text, pattern) {
	const tokens = [];
	let at = 0;
	for (const match of text.matchAll(pattern)) {
		if (match.index > at) tokens.push({
			type: "text",
			raw: text.slice(at, match.index)
		});
		tokens.push({
			type: "atom",
			kind: "term",
			raw: match[0],
			key: match[0]
		});
		at = match.index + match[0].length;
	}
	if (at < text.length) tokens.push({
		type: "text",
		raw: text.slice(at)
	});
	return tokens;
}
/**
* Give the source's emphasised terms in brackets behind their translations, if the page has that habit and has not
* given them yet. (A book of this kind emphasises a term where it introduces it.)
*
* @param translated Tokens of the translation, with the spans of `source`.
*/
function giveTerms(translated, source, style) {
	const { givenTerms } = style;
	if (givenTerms === void 0) return [...translated];
	const words = listEnclosed(source);
	const brackets = style.punctuation === "full-width" ? ["（", "）"] : [" (", ")"];
	return translated.flatMap((token, at) => {
		const term = token.type === "close" && token.kind === "emphasis" ? words.get(token) : void 0;
		const isGiven = /^\s*[（(]/u.test(translated[at + 1]?.raw ?? "");
		if (term === void 0 || isGiven || givenTerms.has(term.toLowerCase())) return [token];
		return [token, {
			type: "text",
			raw: brackets.join(term)
		}];
	});
}
/** The words between the two ends of pairs, when there is nothing else and they can be a term, by the closing end. */
function listEnclosed(source) {
	const enclosed = /* @__PURE__ */ new Map();
	for (const [at, close] of source.entries()) {
		const [open, only] = [source[at - 2], source[at - 1]];
		if (close.type !== "close" || open?.type !== "open" || open.pair !== close.pair || only?.type !== "text") continue;
		const words = only.raw.replaceAll(/\s+/g, " ").trim();
		if (/^[A-Za-z][A-Za-z-]*(?: [A-Za-z-]+){0,3}$/.test(words)) enclosed.set(close, words);
	}
	return enclosed;
}

// src/update/page/part-values.ts
/** The alignment of two pages with no bead that reaches over several values. */
function partValues(alignment, base, target) {
	const sentences = alignment.sentences.flatMap((bead) => partBead(bead, base, target));
	return sentences.length === alignment.sentences.length ? alignment : {
		...alignment,
		sentences
	};
}
function partBead(bead, base, target) {
	if (bead.source.length + bead.target.length < 3) return [bead];
	const source = groupBy(bead.source, (at) => nameValue(base, at));
	const there = groupBy(bead.target, (at) => nameValue(target, at));
	const names = /* @__PURE__ */ new Set([...source.keys(), ...there.keys()]);
	if (names.size === 1) return [bead];
	return [...names].map((name) => ({
		...bead,
		source: source.get(name) ?? [],
		target: there.get(name) ?? []
	}));
}
/** UTF-16 units: a longer name is none of an attribute. */
const LONGEST_NAME = 60;
/** The name that stands before a value, in its block; `''` for what is no value. */
function nameValue({ page: { text }, sentences }, at) {
	const placed = sentences[at]?.placed;
	if (placed === void 0 || placed.segment.frame === void 0 || placed.segment.key !== void 0) return "";
	const { start } = placed.segment;
	const before = text.slice(Math.max(placed.block.start, start - LONGEST_NAME), start);
	return /([\w.:-]+)["']?\s*[=:]\s*[{[(]*\s*(?:["'`]|<>)$/.exec(before)?.[1] ?? "";
}

// src/update/plan/cell-signs.ts
/**
* What a translator writes for a whole cell that has words in the source and none in the translation, such as ✅ for
* `yes`: where all such cells of a page say so, a new cell of the same words says it too.
*/
/** One cell may be a slip. */
const LEAST = 2;
/** Finds the sign for a sentence of the new source that is all of its cell; `undefined` where the page has none. */
function openCellSigns(pages) {
	const signs = once(() => listSigns(pages));
	const cells = once(() => new Set(listCells(pages.source).flatMap(({ at, cell }) => cell.column > 0 ? [at] : [])));
	return (sentence) => {
		const sign = signs().get(pages.source.sentences[sentence]?.full ?? "");
		return sign !== void 0 && cells().has(sentence) ? sign : void 0;
	};
}
/** The signs of a page, by the text of the cell in the source. */
function listSigns(pages) {
	const { base, alignment } = pages;
	const left = new Set(alignment.sentences.flatMap((bead) => bead.target.length === 0 ? bead.source : []));
	const cells = listCells(base);
	if (!cells.some(({ at }) => left.has(at))) return /* @__PURE__ */ new Map();
	const find = signFinder(pages, cells);
	const found = groupBy(cells.filter(({ at }) => left.has(at)), ({ at }) => base.sentences[at]?.full ?? "");
	return new Map([...found].flatMap(([full, list]) => {
		const signs = new Set(list.map((cell) => find(cell)));
		const [sign] = signs;
		return list.length >= LEAST && signs.size === 1 && sign !== void 0 ? [[full, sign]] : [];
	}));
}
function listCells({ page }) {
	const { sentences, blocks, cells } = listPageUnits(page);
	const all = cells.flatMap((cell, unit) => cell === void 0 ? [] : [{
		at: sentences[unit] ?? -1,
		block: blocks[unit] ?? -1,
		cell
	}]);
	return [...groupBy(all, ({ block, cell }) => `${block} ${cell.row} ${cell.column}`).values()].flatMap((list) => list.length === 1 ? list : []);
}
/** Finds what stands in the cell of the translation that belongs to a cell without a translation. */
function signFinder({ target, alignment }, cells) {
	const own = new Map(listCells(target).map((cell) => [cell.at, cell]));
	const from = new Map(cells.map((cell) => [cell.at, cell]));
	const pairs = alignment.sentences.flatMap(({ source: [at = -1], target: [to = -1] }) => {
		const [cell, other] = [from.get(at), own.get(to)];
		return cell === void 0 || other === void 0 ? [] : [{
			cell,
			other
		}];
	});
	const partners = (place) => new Map([...groupBy(pairs, ({ cell }) => `${cell.block} ${cell.cell[place]}`)].map(([key, list]) => {
		return [key, {
			block: onlyOf(list.map(({ other }) => other.block)),
			at: onlyOf(list.map(({ other }) => other.cell[place]))
		}];
	}));
	const [rows, columns] = [partners("row"), partners("column")];
	const rowsOf = tableReader(target.page);
	const filled = new Set([...own.values()].map(({ block, cell }) => `${block} ${cell.row} ${cell.column}`));
	return ({ block, cell }) => {
		const [row, column] = [rows.get(`${block} ${cell.row}`), columns.get(`${block} ${cell.column}`)];
		if (row?.at === void 0 || column?.at === void 0 || row.block === void 0) return void 0;
		if (row.block !== column.block || filled.has(`${row.block} ${row.at} ${column.at}`)) return void 0;
		return rowsOf(row.block)?.[row.at]?.cells[column.at]?.trim() || void 0;
	};
}
/** The rows of a table by the number of its block; each is cut once. */
function tableReader({ text, blocks }) {
	const known = /* @__PURE__ */ new Map();
	return (block) => {
		const { start = 0, end = 0 } = blocks[block] ?? {};
		const rows = known.has(block) ? known.get(block) : cutTable(text.slice(start, end));
		known.set(block, rows);
		return rows;
	};
}
/** The one value that all are; `undefined` where they differ, or where there is none. */
function onlyOf(values) {
	const [only, ...others] = new Set(values);
	return others.length === 0 ? only : void 0;
}

// src/markdown/headings.ts
/** Headings above a block, the outermost first; a heading does not stand under itself. */
function listHeadingsAbove(page, block) {
	const above = headingsOf(page);
	const found = [];
	for (let at = above[block]; at !== void 0; at = above[at]) {
		const heading = page.blocks[at];
		if (heading !== void 0) found.push(heading);
	}
	return found.toReversed();
}
const known = /* @__PURE__ */ new WeakMap();
/** For each block the heading that it stands under. */
function headingsOf(page) {
	const read = known.get(page) ?? findHeadings(page);
	known.set(page, read);
	return read;
}
function findHeadings({ blocks }) {
	/** Headings that the next block stands under, the outermost first. */
	const open = [];
	return blocks.map(({ kind, level }, at) => {
		if (kind === "heading") while (open.length > 0 && (blocks[open.at(-1) ?? -1]?.level ?? 0) >= level) open.pop();
		const above = open.at(-1);
		if (kind === "heading") open.push(at);
		return above;
	});
}

// src/update/plan/describe-request.ts
/** Longest text of a neighbour, in characters. */
const MAX_NEIGHBOUR = 200;
/** Id of the request for a unit. */
function requestId(unit) {
	return `u${unit.id}`;
}
/** Describe what an engine is asked for a unit. */
function describeRequest(unit, { base, target, source, keepTerms, closest }) {
	const fresh = protectTerms(tokensOf(source, unit.fresh), keepTerms);
	const isEdited = unit.former.length > 0 && unit.target.length > 0;
	return {
		id: requestId(unit),
		html: renderSegmentHtml(fresh),
		...closest === void 0 ? {} : { closest },
		...isEdited ? { previous: {
			source: renderLike(protectTerms(tokensOf(base, unit.former), keepTerms), fresh),
			target: renderLike(tokensOf(target, unit.target), fresh)
		} } : {},
		context: describeContext(unit, source)
	};
}
/** HTML of tokens whose spans have the ids that the same spans have in `model`; others have none. */
function renderLike(tokens, model) {
	const places = matchSpans(tokens, model);
	return renderWithIds(tokens, (index) => {
		const at = places[index];
		return at === void 0 ? void 0 : elementId(at);
	});
}
/** For each token the position of the same span in `model`, each taken once; `undefined` for text and other spans. */
function matchSpans(tokens, model) {
	const places = [...model.keys()].toReversed();
	const free = groupBy(places, (at) => sameName(model[at]));
	return tokens.map((token) => token.type === "text" ? void 0 : free.get(sameName(token))?.pop());
}
/** The same for spans that are the same. A link of the translation may go elsewhere than that of the source: it is one. */
function sameName(token) {
	if (token === void 0 || token.type === "text") return void 0;
	return JSON.stringify([
		token.type,
		token.kind,
		token.type === "open" ? "" : token.key
	]);
}
function describeContext(unit, page) {
	const [first, last] = [unit.fresh[0] ?? 0, unit.fresh.at(-1) ?? 0];
	const [before, after] = findNeighbours(page, first, last);
	return {
		headings: listHeadings(page, first),
		...before === void 0 ? {} : { before: shorten(before) },
		...after === void 0 ? {} : { after: shorten(after) }
	};
}
const shortened = /* @__PURE__ */ new WeakMap();
/** The beginning of a sentence; what stands inside of its spans, however much, is told of the same one. */
function shorten(sentence) {
	const text = shortened.get(sentence) ?? normaliseSpace(renderTokens(sentence.tokens)).slice(0, MAX_NEIGHBOUR);
	shortened.set(sentence, text);
	return text;
}
/** The sentences before and behind; before what stands inside a span the sentence around it. */
function findNeighbours(page, first, last) {
	const { sentences } = page;
	const around = findAround(page, first);
	if (around !== void 0) return [sentences[around], void 0];
	const next = sentences[last + 1];
	return [sentences[first - 1], next?.placed.host === void 0 ? next : void 0];
}
/** Text of the headings above a sentence, the outermost first; a heading does not stand under itself. */
function listHeadings({ page, sentences }, sentence) {
	return listHeadingsAbove(page, sentences[sentence]?.placed.block.index ?? -1).flatMap(({ segments: [segment] }) => segment === void 0 ? [] : normaliseSpace(page.text.slice(segment.start, segment.end))).filter((text) => text !== "");
}

// src/update/plan/fresh-blocks.ts
/** Leave out the new blocks in items and sections of which the translation has nothing. Changes the list. */
function leaveOutInside(statuses, { blocks }) {
	for (const [at, { block }] of blocks.entries()) {
		if (statuses[at] !== "omitted") continue;
		const end = findEnd(block, blocks);
		if (statuses.slice(at, end).every((status) => typeof status === "string")) statuses.fill("omitted", at, end);
	}
}
/** The first block that is no longer in the item or section which a block begins; the next one for all others. */
function findEnd(head, blocks) {
	let at = head.index + 1;
	for (; at < blocks.length; at += 1) {
		const block = blocks[at]?.block;
		if (block === void 0 || !isInside(block, head)) break;
	}
	return at;
}
function isInside({ kind, level }, head) {
	if (head.kind === "heading") return kind !== "heading" || level > head.level;
	if (head.kind !== "item" || kind === "heading") return false;
	return kind === "item" ? level > head.level : level >= head.level;
}

// src/update/plan/layout.ts
/** The group that a target block belongs to; `undefined` for what only the target has. */
function findTargetGroup(layout, block) {
	return layout.groups[layout.groupOfTarget[block] ?? -1];
}
/** Group of each block of the new source, before any unit is known. */
function groupFreshBlocks({ source, changes, alignment }) {
	const groupOfBase = /* @__PURE__ */ new Map();
	for (const [index, bead] of alignment.blocks.entries()) if (bead.target.length > 0) for (const old of bead.source) groupOfBase.set(old, index);
	return source.blocks.map((_, at) => {
		const former = changes.blocks[at];
		return former === void 0 ? void 0 : groupOfBase.get(former.base);
	});
}
/** Lay out a page. */
function layOut(input, units) {
	const groupOfFresh = groupFreshBlocks(input);
	const unitsOfBlock = groupBy(units, ({ fresh }) => input.source.sentences[fresh[0] ?? -1]?.placed.block.index);
	const freshOfGroup = groupBy([...groupOfFresh.keys()], (at) => groupOfFresh[at]);
	const groups = input.alignment.blocks.map((bead, index) => {
		const fresh = bead.source.length === 0 ? [] : freshOfGroup.get(index) ?? [];
		const inside = fresh.flatMap((at) => unitsOfBlock.get(at) ?? []).filter((unit) => !isInner(unit, input.source));
		const blocks = {
			...bead,
			fresh,
			inside
		};
		const hasGaps = isMergedInGaps(input, blocks);
		return {
			base: bead.source,
			target: bead.target,
			fresh,
			isRebuilt: !hasGaps && isRebuilt(input, blocks),
			hasGaps
		};
	});
	const groupOfTarget = input.target.blocks.map(() => void 0);
	for (const [index, group] of groups.entries()) if (group.base.length > 0) for (const at of group.target) groupOfTarget[at] = index;
	const freshBlocks = input.source.blocks.map((_, at) => {
		const group = groupOfFresh[at];
		if (group !== void 0) return { group };
		const known = unitsOfBlock.get(at) ?? [];
		const isOmitted = known.length > 0 && known.every((unit) => unit.isOmitted);
		return input.changes.blocks[at] === void 0 && !isOmitted ? "new" : "omitted";
	});
	leaveOutInside(freshBlocks, input.source);
	return {
		groups,
		groupOfTarget,
		freshBlocks,
		slots: new SlotFinder(input, {
			groups,
			groupOfTarget,
			freshBlocks,
			slots: []
		}).find(units)
	};
}
/**
* A target block whose shape cannot take the new source's segments: the source block became another kind, has more or
* fewer segments (a table row), has them in another order or in other frames, or the target has no text where the
* source brings some. What the translator wrote without text, such as a picture for a heading, stays while the source
* has nothing new to put in its place.
*/
function isRebuilt({ base, target, source }, blocks) {
	const { fresh, inside } = blocks;
	if (!blocks.target.some((at) => (target.blocks[at]?.block.segments.length ?? 0) > 0) && inside.length > 0) return inside.some((unit) => !unit.isOmitted);
	const isSingle = blocks.source.length === 1 && blocks.target.length === 1 && fresh.length === 1;
	const old = base.blocks[blocks.source[0] ?? -1]?.block;
	const is = source.blocks[fresh[0] ?? -1]?.block;
	if (!isSingle || old === void 0 || is === void 0) return false;
	if (old.kind !== is.kind || old.segments.length !== is.segments.length) return true;
	return isReframed(old, is) || isReordered({
		base,
		source
	}, inside);
}
/** Whether a text stands otherwise than before, such as the value of an attribute that became part of a sentence. */
function isReframed(old, is) {
	return old.segments.some(({ frame }, at) => frame?.before !== is.segments[at]?.frame?.before);
}
/** Whether a sentence stands in another segment of its block than it stood in. */
function isReordered({ base, source }, units) {
	const placeOf = ({ sentences }, at) => sentences[at ?? -1]?.placed.segmentNumber;
	return units.some(({ fresh, former }) => {
		const was = placeOf(base, former[0]);
		return was !== void 0 && was !== placeOf(source, fresh[0]);
	});
}
/**
* A block that is merged entry by entry keeps its shape whatever comes and goes; and so do tables, and blocks of several
* pieces of prose, such as code or HTML, of which one side has others than another, or in another order.
*/
function isMergedInGaps({ base, target, source }, blocks) {
	const theirs = blocks.target.flatMap((at) => target.blocks[at]?.block ?? []);
	if (theirs.some(({ kind }) => blockTraits(kind).merge === "keys")) return true;
	const [there, ...others] = [
		...theirs,
		...blocks.source.flatMap((at) => base.blocks[at]?.block ?? []),
		...blocks.fresh.flatMap((at) => source.blocks[at]?.block ?? [])
	];
	if (there === void 0 || others.length !== 2 || blocks.target.length !== 1 || blocks.fresh.length !== 1) return false;
	const { merge, hasGaps } = blockTraits(there.kind);
	if (others.some(({ kind }) => kind !== there.kind)) return false;
	if (merge === "cells") return true;
	const counts = [there, ...others].map(({ segments }) => segments.length);
	if (hasGaps !== true && Math.max(...counts) < 2) return false;
	return new Set(counts).size > 1 || isReordered({
		base,
		source
	}, blocks.inside);
}
/** For each place of a list the next one behind it of the same name that has a slot. */
function nextOfName(names, slots) {
	const next = /* @__PURE__ */ new Map();
	const behind = [];
	for (let at = names.length - 1; at >= 0; at -= 1) {
		behind[at] = next.get(names[at]);
		if (slots[at] !== void 0) next.set(names[at], at);
	}
	return behind;
}
/** Of two places around one the nearer, of equal distances the one before. */
function nearest(at, before, behind) {
	if (before === void 0 || behind === void 0) return before ?? behind;
	return at - before <= behind - at ? before : behind;
}
/** Finds the slots of units: that of the nearest one in the same segment, where nothing else is certain. */
var SlotFinder = class {
	#input;
	#layout;
	constructor(input, layout) {
		this.#input = input;
		this.#layout = layout;
	}
	find(units) {
		const slots = units.map((unit) => this.#certainSlot(unit));
		const places = units.map((unit) => this.#place(unit));
		const names = places.map((place) => place && `${place.block.index} ${place.segment}`);
		const behind = nextOfName(names, slots);
		const before = /* @__PURE__ */ new Map();
		const last = /* @__PURE__ */ new Map();
		for (const [at, unit] of units.entries()) {
			const [place, name] = [places[at], names[at]];
			if (slots[at] === void 0 && place !== void 0 && this.#needsSlot(unit)) slots[at] = slots[nearest(at, before.get(name), behind[at]) ?? -1] ?? last.get(place.block.index) ?? this.#slotByPosition(place);
			const slot = slots[at];
			if (slot === void 0) continue;
			before.set(name, at);
			if (slot.page === "target" && place !== void 0) last.set(place.block.index, slot);
		}
		return slots;
	}
	#place(unit) {
		const placed = this.#input.source.sentences[unit.fresh[0] ?? -1]?.placed;
		if (placed === void 0) return void 0;
		return {
			block: placed.block,
			segment: placed.segmentNumber,
			isInner: placed.host !== void 0
		};
	}
	#certainSlot(unit) {
		const place = this.#place(unit);
		if (place === void 0) return void 0;
		const status = this.#layout.freshBlocks[place.block.index];
		const here = {
			page: "source",
			block: place.block.index,
			segment: place.segment
		};
		if (status === "new" || place.isInner) return here;
		if (status !== void 0 && status !== "omitted" && this.#layout.groups[status.group]?.isRebuilt) return here;
		const first = this.#input.target.sentences[unit.target[0] ?? -1]?.placed;
		const hasGaps = typeof status === "object" && this.#layout.groups[status.group]?.hasGaps === true;
		if (first === void 0 && hasGaps) return here;
		if (first === void 0) return void 0;
		const there = {
			page: "target",
			block: first.block.index,
			segment: first.segmentNumber
		};
		if (status === "omitted" || status === void 0) return there;
		return this.#stays(unit, first.block.index, status.group) ? there : void 0;
	}
	/** A sentence stays in its target block unless the source itself moved it to another block. */
	#stays(unit, targetBlock, group) {
		if (this.#layout.groupOfTarget[targetBlock] === group) return true;
		const former = this.#input.base.sentences[unit.former[0] ?? -1]?.placed.block.index ?? -1;
		const isSameBlock = this.#layout.groups[group]?.base.includes(former) ?? false;
		const targetGroup = this.#layout.groupOfTarget[targetBlock];
		const survives = targetGroup === void 0 || (this.#layout.groups[targetGroup]?.fresh.length ?? 0) > 0;
		return isSameBlock && survives;
	}
	#needsSlot(unit) {
		const place = this.#place(unit);
		return place !== void 0 && this.#layout.freshBlocks[place.block.index] !== "omitted";
	}
	/** The segment of the translation that corresponds by position. */
	#slotByPosition(place) {
		const status = this.#layout.freshBlocks[place.block.index];
		if (status === void 0 || status === "new" || status === "omitted") return void 0;
		const group = this.#layout.groups[status.group];
		const candidates = (group?.target ?? []).filter((at) => this.#segmentsOf(at) > 0);
		const block = candidates[Math.min(group?.fresh.indexOf(place.block.index) ?? 0, candidates.length - 1)];
		if (block === void 0) return void 0;
		return {
			page: "target",
			block,
			segment: Math.min(place.segment, this.#segmentsOf(block) - 1)
		};
	}
	#segmentsOf(targetBlock) {
		return this.#input.target.blocks[targetBlock]?.block.segments.length ?? 0;
	}
};

// src/update/plan/learn.ts
/** Beads that are so sure without a lexicon are nearly all the same with one, in the Turkish and the Chinese corpus. */
const SURE$1 = .85;
/** Align a page with its translation, as well as its changes need. */
function learnPage({ base, target, source }) {
	const pair = pairPages(base, target);
	const settled = alignSettled({
		base,
		target,
		source
	}, pair);
	if (settled !== void 0) return settled;
	const lexicon = trainLexicon([pair]);
	return {
		alignment: alignPages(base, target, { lexicon }),
		lexicon
	};
}
/** The alignment without any words, where the changes need none. */
function alignSettled({ base, target, source }, pair) {
	const before = describePage(base);
	const unchanged = listUnchanged(before, describePage(source));
	if (hasEdits(before, unchanged)) return void 0;
	const lexicon = startLexicon([pair]);
	const alignment = alignPages(base, target, { lexicon });
	return isSettled(alignment, listTouched(before, unchanged), {
		base: before,
		target: describePage(target)
	}) ? {
		alignment,
		lexicon
	} : void 0;
}
/**
* Whether it is sure what the translation of these blocks of the base is: block by block and sentence by sentence. Where
* a translator has joined, cut, left out or added something, the words have to tell.
*/
function isSettled({ blocks, sentences }, touched, pages) {
	const doubted = new Set(sentences.filter((bead) => !isPair(bead)));
	const own = new Set([...doubted].flatMap(({ source }) => source));
	const other = new Set([...doubted].flatMap(({ target }) => target));
	const isDoubted = ({ blocks: list }, at, places) => list[at]?.sentences.some((sentence) => places.has(sentence)) === true;
	return blocks.every((bead) => !bead.source.some((at) => touched.has(at)) || isPair(bead) && !bead.source.some((at) => isDoubted(pages.base, at, own)) && !bead.target.some((at) => isDoubted(pages.target, at, other)));
}
function isPair({ source, target, score }) {
	return source.length === 1 && target.length === 1 && score >= SURE$1;
}
/**
* For each block of the base that the new source has as it was, the block there; also for what is before the first block
* and behind the last one, which stays there. The likeness of blocks is that of their words: one that differs in its
* marks alone is not the same.
*/
function listUnchanged(before, after) {
	const { blocks: formers } = compareSources(before, after);
	const unchanged = formers.flatMap((former, at) => former !== void 0 && before.blocks[former.base]?.key === after.blocks[at]?.key ? [[former.base, at]] : []);
	return new Map([
		...unchanged,
		[-1, -1],
		[before.blocks.length, after.blocks.length]
	]);
}
/** Blocks of the base that the new source does not have as they were, between the same neighbours. */
function listTouched({ blocks }, unchanged) {
	const isCalm = (at) => {
		const own = unchanged.get(at);
		return own !== void 0 && unchanged.get(at - 1) === own - 1 && unchanged.get(at + 1) === own + 1;
	};
	return new Set([...blocks.keys()].filter((at) => !isCalm(at)));
}
/** Whether prose of the base was edited or taken out: which words of the translation are its own, words tell best. */
function hasEdits({ blocks }, unchanged) {
	return blocks.some(({ sentences }, at) => sentences.length > 0 && !unchanged.has(at));
}

// src/update/plan/moved-addresses.ts
/**
* Addresses that the source has changed all over a page: what led to one leads to another, and nothing leads there any
* more. A translation that writes such a link in another way, as a reference or with its address in place, follows.
*/
/** What became of the addresses of links, images and definitions of a page. */
function findMovedAddresses(base, source, changes) {
	const [old, fresh] = [listDefinitions(base.page), listDefinitions(source.page)];
	const moves = [...old].flatMap(([label, before]) => {
		const after = fresh.get(label);
		return after === void 0 ? [] : [[before, after]];
	});
	for (const [at, former] of changes.sentences.entries()) moves.push(...pairAddresses(base.sentences[former?.base ?? -1]?.tokens ?? [], source.sentences[at]?.tokens ?? []));
	const changed = moves.filter(([before, after]) => before !== after);
	if (changed.length === 0) return /* @__PURE__ */ new Map();
	const standing = /* @__PURE__ */ new Set([...fresh.values(), ...source.sentences.flatMap(({ tokens }) => listAddresses(tokens))]);
	return new Map([...groupBy(changed, ([before]) => before)].flatMap(([before, group]) => {
		const [after, ...others] = new Set(group.map(([, to]) => to));
		return after === void 0 || others.length > 0 || standing.has(before) ? [] : [[before, after]];
	}));
}
/** Two versions of a sentence with as many links lead there one by one. */
function pairAddresses(base, source) {
	const [old, fresh] = [listAddresses(base), listAddresses(source)];
	return old.length === fresh.length ? old.map((before, at) => [before, fresh[at] ?? before]) : [];
}
function listAddresses(tokens) {
	return tokens.flatMap((token) => token.type === "text" ? [] : addressOf(token) ?? []);
}
/** Whether a reference of a sentence leads elsewhere now, although the sentence is the same. */
function hasMovedReference(tokens, moved) {
	return tokens.some((token) => token.type !== "text" && token.address !== void 0 && moved.has(token.address));
}

// src/update/plan/moved-cells.ts
/**
* Cells that the translator left without words, such as a sign for `yes`: in another row the same words are new.
*/
/** The units, with those as new whose cell came to a row that is not the one where the translator left them out. */
function renewMovedCells(units, { base, source }) {
	if (!units.some((unit) => unit.isOmitted && isInCells(unit, source))) return units;
	const [then, now] = [rowFinder(base), rowFinder(source)];
	const rows = groupBy(units.filter(({ isOmitted }) => !isOmitted), ({ fresh }) => now(fresh[0]));
	return units.map((unit) => {
		const row = unit.isOmitted ? now(unit.fresh[0]) : void 0;
		const others = row === void 0 ? [] : rows.get(row) ?? [];
		const known = others.filter(({ former }) => former.length > 0);
		const was = then(unit.former[0]);
		return others.length === 0 || known.some(({ former }) => then(former[0]) === was) ? unit : {
			...unit,
			former: [],
			target: [],
			isUnchanged: false,
			isOmitted: false
		};
	});
}
function isInCells({ fresh }, { sentences }) {
	const kind = sentences[fresh[0] ?? -1]?.placed.block.kind;
	return kind !== void 0 && blockTraits(kind).merge === "cells";
}
/** Names the row that a sentence stands in; `undefined` where that is no table. */
function rowFinder({ page, sentences: placed }) {
	const { sentences, cells } = listPageUnits(page);
	const rows = new Map(cells.map((cell, at) => [sentences[at] ?? -1, cell?.row]));
	return (sentence = -1) => {
		const row = rows.get(sentence);
		return row === void 0 ? void 0 : `${placed[sentence]?.placed.block.index} ${row}`;
	};
}

// src/update/plan/prefer-translated.ts
/** What changed, seen by a translation: a former version without one gives way to an equal one that has one. */
function preferTranslated(changes, { base, alignment }) {
	return {
		...changes,
		blocks: swapEqual(changes.blocks, alignment.blocks, (at) => base.blocks[at]?.key),
		sentences: swapEqual(changes.sentences, alignment.sentences, (at) => base.sentences[at]?.key)
	};
}
function swapEqual(formers, beads, keyOf) {
	const used = new Set(formers.flatMap((former) => former?.base ?? []));
	const translated = new Set(beads.filter(({ target }) => target.length > 0).flatMap(({ source }) => source));
	const free = beads.filter(({ source, target }) => source.length === 1 && target.length > 0).flatMap(({ source: [at] }) => at === void 0 || used.has(at) ? [] : [at]);
	const spare = groupBy(free, keyOf);
	if (spare.size === 0) return formers;
	return formers.map((former) => {
		if (former === void 0 || translated.has(former.base)) return former;
		const at = spare.get(keyOf(former.base) ?? "")?.shift();
		return at === void 0 ? former : {
			...former,
			base: at
		};
	});
}

// src/update/plan/reclaim.ts
/** Probability of a bead from which it is believed. */
const SURE = .8;
/** Below it, a former version is one for want of a better one, as in a paragraph that was written anew. */
const LOOSE = .6;
/** The units; those that nobody has translated, or hardly, with the human sentences that were found for them. */
function reclaimTargets(units, pages) {
	const { leaving, own } = listUnheld(units, pages);
	const open = units.filter((unit) => isBare(unit) || isLoose(unit, pages));
	if (leaving.length + own.length === 0 || open.length === 0) return units;
	if (leaving.length === 0 && open.every(isBare) && !isToldOf(own, open, pages)) return units;
	const claims = keepWhole(listClaims(open, /* @__PURE__ */ new Set([
		...leaving,
		...own,
		...open.flatMap(({ target }) => target)
	]), pages), {
		open,
		own,
		pages
	});
	const taken = new Set(claims.flatMap(({ claimants }) => claimants));
	const found = new Map(claims.map((claim) => [claim.claimants[0], claim]));
	const beadOf = new Map(pages.alignment.sentences.flatMap((bead) => bead.target.map((at) => [at, bead])));
	return units.filter((unit) => !taken.has(unit) || found.has(unit)).map((unit, id) => {
		const claim = found.get(unit);
		return claim === void 0 || isHeld(claim) ? {
			...unit,
			id
		} : formFound(id, claim, beadOf);
	});
}
/** Whether the human sentences of a unit were found by what they say, and translate no former version of it. */
function isFound({ fresh, former, target }, { changes }) {
	return target.length > 0 && fresh.every((at) => !former.includes(changes.sentences[at]?.base ?? -1));
}
/** Target sentences that no unit has: those whose base sentences are gone, and those that only the translator has. */
function listUnheld(units, { alignment }) {
	const held = new Set(units.flatMap(({ target }) => target));
	const unheld = (beads) => beads.flatMap(({ target }) => target.filter((at) => !held.has(at)));
	const isOwn = ({ source }) => source.length === 0;
	return {
		leaving: unheld(alignment.sentences.filter((bead) => !isOwn(bead))),
		own: unheld(alignment.sentences.filter(isOwn))
	};
}
function isBare({ target, isUnchanged }) {
	return target.length === 0 && !isUnchanged;
}
function isLoose({ fresh, target, isUnchanged }, { changes }) {
	const alike = fresh.map((at) => changes.sentences[at]?.similarity ?? 0);
	return !isUnchanged && target.length > 0 && Math.max(...alike) < LOOSE;
}
/**
* Whether sentences that only the translator has share with open units what is copied: without it nothing speaks for
* them, and the pages need not be aligned.
*/
function isToldOf(own, open, { source, target }) {
	const asked = new Set(open.flatMap(({ fresh }) => listAtoms(source, fresh)));
	return own.some((at) => listAtoms(target, [at]).some((atom) => asked.has(atom)));
}
/** Whether a claim says what is known already. */
function isHeld({ claimants: [first, ...others], target }) {
	return others.length === 0 && first?.target.join() === target.join();
}
function formFound(id, { fresh, target }, beadOf) {
	return {
		id,
		fresh,
		target,
		former: [...new Set(target.flatMap((at) => beadOf.get(at) ?? []))].flatMap(({ source }) => source).toSorted((a, b) => a - b),
		isUnchanged: false,
		isOmitted: false
	};
}
/** What the new source and the old translation say of each other, as far as both sides are free. */
function listClaims(open, free, { source, target }) {
	const unitOf = new Map(open.flatMap((unit) => unit.fresh.map((at) => [at, unit])));
	return alignPages(source.page, target.page).sentences.flatMap((bead) => {
		const [fresh, found] = [bead.source, bead.target];
		if (bead.score < SURE || fresh.length === 0 || found.length === 0) return [];
		const claimants = [...new Set(fresh.flatMap((at) => unitOf.get(at) ?? []))];
		const covered = claimants.flatMap((unit) => unit.fresh);
		const blocks = new Set(fresh.map((at) => source.sentences[at]?.placed.block));
		if (!(covered.length === fresh.length && covered.every((at) => fresh.includes(at))) || blocks.size !== 1 || !found.every((at) => free.has(at))) return [];
		const copied = listCopied(target, found);
		if (copied !== listCopied(source, fresh)) return [];
		return [{
			fresh,
			target: found,
			claimants,
			isTelling: copied !== ""
		}];
	});
}
/** What is copied from language to language, in no order. */
function listCopied(page, sentences) {
	return listAtoms(page, sentences).toSorted().join("\n");
}
function listAtoms(page, sentences) {
	return tokensOf(page, sentences).flatMap((token) => token.type === "atom" && token.kind !== "escape" && token.kind !== "entity" ? token.raw : []);
}
/** Nobody gives up a sentence that no other one claims, and nobody claims what is not given up. */
function keepWhole(all, held) {
	for (let claims = all;;) {
		const kept = dropTorn(claims, held);
		if (kept.length === claims.length) return kept;
		claims = kept;
	}
}
function dropTorn(claims, held) {
	const claimed = new Set(claims.flatMap(({ target }) => target));
	const giving = new Set(claims.flatMap(({ claimants }) => claimants));
	const others = new Set(held.open.filter((unit) => !giving.has(unit)).flatMap(({ target }) => target));
	return keepTogether(claims.filter(({ target, claimants }) => claimants.every((unit) => unit.target.every((at) => claimed.has(at))) && target.every((at) => !others.has(at))), held);
}
/** What a translator has added to a block goes to one block of the new source, and something speaks for it, or it stays. */
function keepTogether(claims, { own, pages: { source, target } }) {
	const blockOf = ({ sentences }, at) => sentences[at ?? -1]?.placed.block;
	const added = groupBy(own, (at) => blockOf(target, at));
	const claimOf = new Map(claims.flatMap((claim) => claim.target.map((at) => [at, claim])));
	const torn = new Set([...added.values()].flatMap((sentences) => {
		const its = sentences.map((at) => claimOf.get(at));
		return new Set(its.map((claim) => blockOf(source, claim?.fresh[0]))).size === 1 && !its.includes(void 0) && its.some((claim) => claim?.isTelling === true) ? [] : sentences;
	}));
	return claims.filter((claim) => !claim.target.some((at) => torn.has(at)));
}

// src/update/plan/plan.ts
/** Work out what an update needs. Pure: the same input gives the same plan, in any process. */
function planUpdate(input) {
	const empty = parsePage("", {
		language: input.targetLanguage,
		dialect: input.source.dialect
	});
	const old = input.target === void 0 || input.target.blocks.length === 0 ? void 0 : input;
	const base = describePage(old?.base ?? empty);
	const target = describePage(old?.target ?? empty);
	const source = describePage(input.source);
	const found = old?.alignment ?? learnPage({
		base: base.page,
		target: target.page,
		source: source.page
	}).alignment;
	const alignment = partValues(found, base, target);
	const changes = preferTranslated(compareSources(base, source), {
		base,
		alignment
	});
	const pages = {
		base,
		target,
		source,
		changes,
		alignment
	};
	const lineEnd = lineEndOf(target.page.text) ?? lineEndOf(source.page.text);
	const formed = reclaimTargets(formUnits({
		...pages,
		groupOfBlock: groupFreshBlocks(pages)
	}), pages);
	const units = renewMovedCells(formed, pages);
	const compose = {
		...pages,
		moved: findMovedAddresses(base, source, changes),
		units,
		layout: layOut(pages, units),
		style: learnStyle(target, {
			...lineEnd === void 0 ? {} : { lineEnd },
			...input.settings.style
		})
	};
	const treatments = bringInner(units.map((unit) => treatUnit(unit, compose, input)), compose, input);
	const keepTerms = input.settings.keepTerms ?? [];
	return {
		input: compose,
		treatments,
		targetLanguage: input.targetLanguage,
		keepTerms,
		pinsHeadingIds: input.settings.pinHeadingIds === true,
		requests: listRequests(compose, {
			treatments,
			keepTerms
		}),
		characters: countCharacters(compose, treatments)
	};
}
/** The plan with what a person has written for some of its units, by their ids; these are asked of no engine. */
function giveTranslations(plan, texts) {
	const treatments = plan.treatments.map((treatment, unit) => {
		const text = texts.get(unit);
		return text === void 0 ? treatment : {
			kind: "given",
			text
		};
	});
	const given = new Set(plan.input.units.filter(({ id }) => texts.has(id)).map(requestId));
	return {
		...plan,
		treatments,
		requests: plan.requests.filter(({ id }) => !given.has(id)),
		characters: countCharacters(plan.input, treatments)
	};
}
/**
* The plan with units for which nobody has anything new: at hand is what stands in the page, as it stands, and nothing
* of other sentences.
*/
function leaveStanding(plan, units) {
	const { input, keepTerms } = plan;
	const treatments = plan.treatments.map((treatment, at) => {
		const { target = [] } = input.units[at] ?? {};
		if (treatment.kind !== "request" || !units.has(at)) return treatment;
		const similarity = treatment.suggestion?.similarity ?? 0;
		return target.length === 0 ? { kind: "request" } : {
			kind: "request",
			suggestion: {
				text: joinedText(input.target, target),
				similarity
			}
		};
	});
	return {
		...plan,
		treatments,
		requests: listRequests(input, {
			treatments,
			keepTerms
		})
	};
}
function treatUnit(unit, pages, { settings, memory }) {
	if (unit.isOmitted || pages.layout.slots[unit.id] === void 0) return {
		kind: "omitted",
		isChanged: !unit.isUnchanged
	};
	if (unit.isUnchanged && unit.target.length > 0) return treatUnchanged(unit, pages, settings);
	const { source, target } = pages;
	const fresh = tokensOf(source, unit.fresh);
	const known = recall(unit, pages) ?? recallElsewhere(unit, source, memory);
	if (unit.target.length === 0) return treatNew(fresh, known);
	if (known?.similarity === 1) return takeFromMemory(known);
	if (isFound(unit, pages)) {
		const own = joinedText(target, unit.target);
		return unit.former.length === 0 ? keepOwn(own, fresh) : treatFound(own, known);
	}
	const treatment = treatEdited(unit, pages, settings);
	return treatment.kind === "request" && (known?.similarity ?? 0) > (treatment.suggestion?.similarity ?? 0) && known !== void 0 ? {
		...treatment,
		suggestion: known
	} : treatment;
}
/** A sentence stands as it stood, but for an address in it where the source has a reference that leads elsewhere now. */
function treatUnchanged(unit, pages, settings) {
	if (!hasMovedReference(tokensOf(pages.base, unit.former), pages.moved)) return { kind: "kept" };
	const treatment = treatEdited(unit, pages, settings);
	return "text" in treatment && treatment.text === joinedText(pages.target, unit.target) ? { kind: "kept" } : treatment;
}
function treatEdited(unit, { base, source, target, moved }, { keepAbove }) {
	return treatEdit({
		base: tokensOf(base, unit.former),
		source: tokensOf(source, unit.fresh),
		target: tokensOf(target, unit.target),
		keepAbove,
		from: source.page.language,
		place: placeOf(target, unit.target),
		moved
	});
}
/**
* What stands inside a span and was left out by the translator comes back where the sentence around it is written anew:
* then it needs a translation like any other.
*/
function bringInner(treatments, pages, { memory }) {
	const { source, units } = pages;
	const unitOf = once(() => new Map(units.flatMap((unit) => unit.fresh.map((at) => [at, unit]))));
	return treatments.map((treatment, at) => {
		const unit = units[at];
		if (unit === void 0 || treatment.kind !== "omitted" || !isInner(unit, source)) return treatment;
		const outer = unitOf().get(findAround(source, unit.fresh[0] ?? -1) ?? -1);
		if (outer === void 0 || treatments[outer.id]?.kind !== "request") return treatment;
		return treatNew(tokensOf(source, unit.fresh), recall(unit, pages) ?? recallElsewhere(unit, source, memory));
	});
}
function recallElsewhere(unit, source, memory) {
	const [only, ...others] = unit.fresh;
	const sentence = others.length > 0 ? void 0 : source.sentences[only ?? -1];
	return sentence === void 0 ? void 0 : memory?.recall(sentence);
}
const translated = /* @__PURE__ */ new WeakMap();
/** The first bead of each sentence of the base that has a translation, by its text. */
function listTranslated(pages) {
	const known = translated.get(pages);
	if (known !== void 0) return known;
	const beads = /* @__PURE__ */ new Map();
	for (const bead of pages.alignment.sentences) {
		const full = bead.source.length === 1 ? pages.base.sentences[bead.source[0] ?? -1]?.full : void 0;
		if (full !== void 0 && bead.target.length > 0 && !beads.has(full)) beads.set(full, bead);
	}
	translated.set(pages, beads);
	return beads;
}
/** The page's own translation of the very same sentence, where it stands elsewhere. */
function recall(unit, pages) {
	const { source, target } = pages;
	const [only, ...others] = unit.fresh;
	const full = source.sentences[only ?? -1]?.full;
	if (full === void 0 || others.length > 0) return void 0;
	const bead = listTranslated(pages).get(full);
	const text = bead === void 0 ? recallSign(only ?? -1, pages) : joinedText(target, bead.target);
	return text === void 0 ? void 0 : {
		text,
		similarity: 1,
		origin: {
			source: full,
			similarity: 1
		}
	};
}
const signs = /* @__PURE__ */ new WeakMap();
/** What stands in all other cells of the same words. */
function recallSign(sentence, pages) {
	const find = signs.get(pages) ?? openCellSigns(pages);
	signs.set(pages, find);
	return find(sentence);
}
function listRequests({ units, base, target, source }, { treatments, keepTerms }) {
	return units.flatMap((unit) => {
		const treatment = treatments[unit.id];
		if (treatment?.kind !== "request") return [];
		const closest = treatment.suggestion?.similarity;
		return [describeRequest(unit, {
			base,
			target,
			source,
			keepTerms,
			closest
		})];
	});
}
function countCharacters({ units, source }, treatments) {
	return {
		prose: source.sentences.reduce((sum, sentence) => sum + sentence.prose.length, 0),
		sent: units.filter((unit) => treatments[unit.id]?.kind === "request").reduce((sum, unit) => sum + proseOf(tokensOf(source, unit.fresh)).length, 0)
	};
}

export { findTargetGroup as a, listHeadingsAbove as c, learnPage as i, giveTerms as l, leaveStanding as n, matchSpans as o, planUpdate as r, requestId as s, giveTranslations as t, protectTerms as u };