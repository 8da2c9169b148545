import { c as readUnits, i as alignSentences, n as alignPages } from "./pages.js";
import { t as parsePage } from "./parse.js";
import { C as normaliseSpace, T as renderTokens, t as blockTraits, w as proseOf } from "./registry.js";
import { a as setLineEnds, i as lineEndOf, n as learnStyle, r as separatorBetween } from "./style.js";
import { t as groupBy } from "./group.js";
import { o as orderItems, r as describePage, t as compareSources } from "./changes.js";
import { c as tokensOf, i as treatNew, m as escapeLineStart, n as takeFromMemory, o as formUnits, r as treatEdit, s as placeOf$1 } from "./treat.js";
import { t as diff3Merge } from "./diff3.js";
import { i as similarity, n as matchEqual, r as matchSimilar } from "./similarity.js";
import { c as renderSegmentHtml, l as renderWithIds, r as elementId } from "./html2.js";

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
	const brackets = style.punctuation === "full-width" ? ["（", "）"] : [" (", ")"];
	return translated.flatMap((token, at) => {
		const term = token.type === "close" && token.kind === "emphasis" ? enclosedWords(token, source) : void 0;
		const isGiven = /^\s*[（(]/u.test(translated[at + 1]?.raw ?? "");
		if (term === void 0 || isGiven || givenTerms.has(term.toLowerCase())) return [token];
		return [token, {
			type: "text",
			raw: brackets.join(term)
		}];
	});
}
/** The words between the two ends of a pair, when there is nothing else and they can be a term. */
function enclosedWords(close, source) {
	const to = source.indexOf(close);
	const open = source.findIndex((token) => token.type === "open" && token.pair === close.pair);
	const [only, ...others] = open === -1 ? [] : source.slice(open + 1, to);
	const words = only?.type === "text" && others.length === 0 ? only.raw.replaceAll(/\s+/g, " ").trim() : "";
	return /^[A-Za-z][A-Za-z-]*(?: [A-Za-z-]+){0,3}$/.test(words) ? words : void 0;
}

// src/update/compose/fragment.ts
const EMPTY = {
	text: "",
	marks: [],
	losses: []
};
/** A text that is all one unit's translation. */
function fragmentOf(text, unit) {
	return {
		...EMPTY,
		text,
		marks: [{
			unit,
			start: 0,
			end: text.length
		}]
	};
}
/** A text without translations. */
function plainFragment(text) {
	return {
		...EMPTY,
		text
	};
}
/**
* A fragment with other texts in some places, which do not overlap. What is put in at the end of a mark stands behind it.
*/
function splice(fragment, edits) {
	const ordered = edits.toSorted((a, b) => a.start - b.start);
	const move = (offset) => ordered.reduce((sum, { start, end, text }) => end <= offset && start < offset ? sum + text.length - (end - start) : sum, offset);
	let [text, at] = ["", 0];
	for (const edit of ordered) {
		text += fragment.text.slice(at, edit.start) + edit.text;
		at = edit.end;
	}
	const shift = (range) => ({
		...range,
		start: move(range.start),
		end: move(range.end)
	});
	return {
		text: text + fragment.text.slice(at),
		marks: fragment.marks.map(shift),
		losses: fragment.losses.map(shift)
	};
}
/** Put fragments one behind the other. */
function concat(fragments) {
	let text = "";
	const marks = [];
	const losses = [];
	for (const fragment of fragments) {
		const shift = ({ start, end }) => ({
			start: start + text.length,
			end: end + text.length
		});
		for (const mark of fragment.marks) marks.push({
			unit: mark.unit,
			...shift(mark)
		});
		for (const loss of fragment.losses) losses.push({
			...loss,
			...shift(loss)
		});
		text += fragment.text;
	}
	return {
		text,
		marks,
		losses
	};
}

// src/update/compose/gaps.ts
/**
* The white space between two blocks of the proposal.
*/
/**
* The space between two blocks: the target's own where they are neighbours there; else a blank line or a line end
* as the source has it, in the target's manner.
*/
function spaceBetweenBlocks(left, right, { source, target }) {
	if (left.target !== void 0 && right.target === left.target + 1) return gapBehind$1(target, left.target) ?? "\n\n";
	const candidates = [right.target === void 0 ? void 0 : gapBehind$1(target, right.target - 1), left.target === void 0 ? void 0 : gapBehind$1(target, left.target)].filter((gap) => gap !== void 0);
	const inSource = left.lastFresh !== void 0 && right.firstFresh === left.lastFresh + 1 ? gapBehind$1(source, left.lastFresh) : void 0;
	const model = inSource ?? candidates[0] ?? "\n\n";
	const isAsInSource = inSource !== void 0 && left.target === void 0 && right.target === void 0;
	const flows = blockTraits(left.kind).flowsOn === true && blockTraits(right.kind).flowsIn === true;
	const needsBlank = isBlank(model) || flows && !isAsInSource;
	return candidates.find((gap) => isBlank(gap) === needsBlank) ?? (needsBlank ? "\n\n" : "\n");
}
/** White space behind a block, up to the next one; `undefined` at the end of the page. */
function gapBehind$1({ page }, block) {
	const here = page.blocks[block];
	const next = page.blocks[block + 1];
	return here === void 0 || next === void 0 ? void 0 : page.text.slice(here.end, next.start);
}
function isBlank(gap) {
	return gap.split("\n").length > 2;
}

// src/update/compose/merge-pieces.ts
/** Merge: in the order of the source; what only the target has stands behind what it stood behind. */
function mergePieces(pieces, merger) {
	const { source, target, beads, former } = pieces;
	const known = /* @__PURE__ */ new Map();
	for (const bead of beads) {
		const fresh = [...source.keys()].filter((at) => bead.source.includes(former[at] ?? -1));
		for (const [at, chunk] of mergeBead({
			...pieces,
			bead,
			fresh
		}, merger)) known.set(at, chunk);
	}
	const chunks = source.map((text, at) => known.get(at) ?? plain(text));
	const own = beads.filter((bead) => bead.source.length === 0).flatMap((bead) => bead.target);
	for (const at of own) chunks.splice(placeOf(at, chunks), 0, plain(target[at] ?? "", at));
	return joinMerged(chunks);
}
function plain(text, target) {
	return {
		text,
		conflicts: [],
		target
	};
}
/** Put merged texts one behind the other. */
function joinMerged(parts) {
	let text = "";
	const conflicts = [];
	for (const part of parts) {
		for (const { start, end, ...rest } of part.conflicts) conflicts.push({
			...rest,
			start: start + text.length,
			end: end + text.length
		});
		text += part.text;
	}
	return {
		text,
		conflicts
	};
}
/** Chunks of the source pieces of one bead: unchanged ones give what the translator wrote, once. */
function mergeBead({ base, target, source, former, bead, fresh }, merger) {
	const isStanding = (at) => isSamePiece(base[former[at] ?? -1] ?? "", source[at] ?? "");
	const join = (texts, list) => list.map((at) => texts[at] ?? "").join("");
	const first = fresh.find(isStanding) ?? fresh[0];
	const said = {
		base: join(base, bead.source),
		target: join(target, bead.target)
	};
	const last = bead.target.at(-1);
	return fresh.map((at) => {
		const own = source[at] ?? "";
		if (last === void 0) return [at, plain(isStanding(at) ? "" : own)];
		if (isStanding(at)) return [at, plain(at === first ? said.target : "", last)];
		if (first !== void 0 && isStanding(first)) return [at, merger.leave({
			...said,
			source: own
		})];
		if (at !== first) return [at, plain("")];
		return [at, {
			...merger.merge({
				...said,
				source: join(source, fresh)
			}),
			target: last
		}];
	});
}
/** Behind the chunk that stands for the nearest target piece before this one. */
function placeOf(at, chunks) {
	let place = 0;
	let nearest = -1;
	for (const [index, { target = -1 }] of chunks.entries()) if (target < at && target > nearest) [place, nearest] = [index + 1, target];
	return place;
}
/** White space at line ends is no change. */
function isSamePiece(a, b) {
	return trimLineEnds(a) === trimLineEnds(b);
}
function trimLineEnds(text) {
	return text.replaceAll(/[ \t]+(?=\n|$)/g, "");
}

// src/update/compose/line-pieces.ts
/**
* A copied text cut into pieces that are merged one by one: the entries of front matter by their keys, any other text
* by its lines.
*/
/** Below this similarity two lines are no versions of each other. */
const LINE_THRESHOLD = .5;
/** Lines, each with the blank lines behind it. A translation's line belongs to the one that it is aligned with. */
function cutLines(sides, languages) {
	const [base, target, source] = [
		splitLines$1(sides.base),
		splitLines$1(sides.target),
		splitLines$1(sides.source)
	];
	return {
		base,
		target,
		source,
		beads: alignLines(base, target, languages),
		former: findFormer(base, source)
	};
}
function splitLines$1(text) {
	return text.match(/[^\n]*\n(?:[ \t]*\n)*|[^\n]+$/g) ?? [];
}
/** Lines that are equal hold those between them, which are aligned as sentences are. */
function alignLines(base, target, { from, to }) {
	const equal = matchEqual(base.map(keyOf$1), target.map(keyOf$1));
	const between = listGaps([...equal, [base.length, target.length]]).flatMap(({ old, fresh }) => {
		const unitsOf = (lines, list, language) => readUnits(list.map((at) => lines[at] ?? ""), language);
		return alignSentences(unitsOf(base, old, from), unitsOf(target, fresh, to)).map((bead) => ({
			source: bead.source.map((at) => old[at] ?? 0),
			target: bead.target.map((at) => fresh[at] ?? 0)
		}));
	});
	return [...equal.map(([old, same]) => ({
		source: [old],
		target: [same]
	})), ...between];
}
/** Equal lines in order, then similar ones between them, then equal ones that moved, then what replaces what. */
function findFormer(base, source) {
	const former = source.map(() => void 0);
	const used = /* @__PURE__ */ new Set();
	const pair = (old, fresh) => {
		former[fresh] = old;
		used.add(old);
	};
	const [olds, freshes] = [base.map(keyOf$1), source.map(keyOf$1)];
	const equal = matchEqual(olds, freshes);
	for (const [old, fresh] of equal) pair(old, fresh);
	const gaps = listGaps([...equal, [base.length, source.length]]);
	const likeness = (a, b) => similarity(olds[a] ?? "", freshes[b] ?? "");
	for (const gap of gaps) for (const version of matchSimilar(gap.old, gap.fresh, {
		threshold: LINE_THRESHOLD,
		likeness
	})) pair(version.old, version.new);
	for (const [fresh, key] of freshes.entries()) {
		const moved = former[fresh] === void 0 ? olds.findIndex((old, at) => old === key && !used.has(at)) : -1;
		if (moved !== -1 && key.trim() !== "") pair(moved, fresh);
	}
	for (const gap of gaps) {
		const left = gap.old.filter((old) => !used.has(old));
		for (const fresh of gap.fresh.filter((at) => former[at] === void 0).slice(0, left.length)) pair(left.shift() ?? 0, fresh);
	}
	return former;
}
/** The positions between pairs of positions that increase on both sides. */
function listGaps(pairs) {
	const range = (from, to) => Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
	return pairs.map(([old, fresh], at) => {
		const [oldBefore, freshBefore] = pairs[at - 1] ?? [-1, -1];
		return {
			old: range(oldBefore + 1, old),
			fresh: range(freshBefore + 1, fresh)
		};
	});
}
function keyOf$1(line) {
	return trimLineEnds(line);
}
const ENTRY = /^(?:(?:---|\+\+\+)[ \t]*$|\[+[^\]\n]+\]+[ \t]*$|["']?[\p{L}\p{N}_][^:=\n]*["']?[ \t]*[:=])/gmu;
/**
* The entries of front matter, each with the lines that belong to it (a list, a text of several lines, comments).
*
* @returns `undefined` when a text is not made of entries.
*/
function cutEntries(sides) {
	const [base, target, source] = [
		sides.base,
		sides.target,
		sides.source
	].map(splitEntries);
	if (base === void 0 || target === void 0 || source === void 0) return void 0;
	const texts = (entries) => [...entries.values()];
	const keys = {
		base: [...base.keys()],
		target: [...target.keys()]
	};
	const beads = [...keys.base.map((key, at) => ({
		source: [at],
		target: target.has(key) ? [keys.target.indexOf(key)] : []
	})), ...keys.target.flatMap((key, at) => base.has(key) ? [] : [{
		source: [],
		target: [at]
	}])];
	for (const key of source.keys()) if (target.has(key) && !base.has(key)) source.delete(key);
	const former = [...source.keys()].map((key) => base.has(key) ? keys.base.indexOf(key) : void 0);
	return {
		base: texts(base),
		target: texts(target),
		source: texts(source),
		beads,
		former
	};
}
/** Texts of the entries by key, in order; a key that comes again bears a number. */
function splitEntries(text) {
	const starts = [...text.matchAll(ENTRY)];
	if (starts[0]?.index !== 0) return void 0;
	const entries = /* @__PURE__ */ new Map();
	for (const [at, { 0: key, index }] of starts.entries()) {
		let name = key.trim();
		for (let again = 2; entries.has(name); again += 1) name = `${key.trim()} ${again}`;
		entries.set(name, text.slice(index, starts[at + 1]?.index));
	}
	return entries;
}

// src/update/compose/merge-text.ts
/**
* Three-way merge of text that is copied rather than translated: front matter, code cells, formulas, directives, HTML.
* The source's edit is applied to the translator's version, so that translated comments, strings and lines stay.
*/
/** What people read in code; each is one token: the translator's or the source's, never a mixture. */
const WORDING = String.raw`"""[\s\S]*?"""|'''[\s\S]*?'''|#(?!@)[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`;
const TOKEN = new RegExp(String.raw`${WORDING}|\\?\w+|\s+|[^]`, "gu");
const WORDINGS = new RegExp(WORDING, "gu");
/**
* Apply the edit base → source to the target.
*
* Lines are merged first; where translator and source changed neighbouring lines, their tokens are. Where they changed
* the same tokens, the text is merged piece by piece: what the translator wrote for a line that still stands stays,
* and a changed line is the source's, with the wordings that the translator gave to those that the source left alone.
* White space at line ends is no edit.
*/
function mergeText(sides, { languages, hasKeys = false }) {
	const { target, source } = sides;
	const [old, current, fresh] = [
		trimLineEnds(sides.base),
		trimLineEnds(target),
		trimLineEnds(source)
	];
	if (fresh === old || current === fresh) return {
		text: target,
		conflicts: []
	};
	if (current === old) return {
		text: source,
		conflicts: []
	};
	const entries = hasKeys ? cutEntries(sides) : void 0;
	if (entries !== void 0) return mergePieces(entries, nestedMerger(languages));
	const wordings = learnWordings(old, current);
	const text = mergeLines({
		base: old,
		target: current,
		source: fresh
	});
	if (text !== void 0) return {
		text: reword(text, withoutLeft(wordings, current)),
		conflicts: []
	};
	return mergePieces(cutLines(sides, languages), lineMerger(wordings));
}
/** An entry of several lines is merged by its lines. */
function nestedMerger(languages) {
	return {
		merge: (sides) => mergeText(sides, { languages }),
		leave: takeSource
	};
}
function lineMerger(wordings) {
	return {
		merge: (sides) => {
			const merged = mergeTokens(sides);
			return merged === void 0 ? giveWay(sides, reword(sides.source, wordings)) : {
				text: merged,
				conflicts: []
			};
		},
		leave: takeSource
	};
}
function takeSource(sides) {
	return giveWay(sides, sides.source);
}
/** The source's text, and what the translator had of his own that it has not: words, or code. */
function giveWay({ base, target, source }, text) {
	const words = new Set([base, text].flatMap(listWords));
	const losesWords = listWords(target).some((word) => !words.has(word));
	if (!losesWords && codeOf(target) === codeOf(base)) return {
		text,
		conflicts: []
	};
	return {
		text,
		conflicts: [{
			start: 0,
			end: text.trimEnd().length,
			target,
			source,
			losesWords
		}]
	};
}
function listWords(text) {
	return text.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? [];
}
/** Merge lines, and the tokens of neighbouring lines; `undefined` when both sides changed the same tokens. */
function mergeLines({ base, target, source }) {
	const parts = diff3Merge(splitLines(target), splitLines(base), splitLines(source), { excludeFalseConflicts: true }).map(({ ok, conflict }) => conflict === void 0 ? (ok ?? []).join("") : mergeTokens({
		target: conflict.a.join(""),
		base: conflict.o.join(""),
		source: conflict.b.join("")
	}));
	return parts.includes(void 0) ? void 0 : parts.join("");
}
function splitLines(text) {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function mergeTokens({ base, target, source }) {
	const tokens = (text) => text.match(TOKEN) ?? [];
	const regions = diff3Merge(tokens(target), tokens(base), tokens(source), { excludeFalseConflicts: true });
	if (regions.some((region) => region.conflict !== void 0)) return void 0;
	const merged = regions.flatMap((region) => region.ok ?? []).join("");
	return codeOf(target) !== codeOf(base) || codeOf(merged) === codeOf(source) ? merged : void 0;
}
/** The code without what people read in it, and without white space. */
function codeOf(text) {
	return text.replaceAll(WORDINGS, "\"\"").replaceAll(/\s+/g, "");
}
/** The translator's wording of each comment and string of the base: where the code around them is the same. */
function learnWordings(base, target) {
	const learnt = /* @__PURE__ */ new Map();
	const [old, current] = [base, target].map((text) => (text.match(TOKEN) ?? []).filter((token) => token.trim() !== ""));
	if (old === void 0 || current === void 0) return learnt;
	const shape = (token) => isWording(token) ? "\"\"" : token;
	for (const [i, j] of matchEqual(old.map(shape), current.map(shape))) {
		const [was, is] = [old[i] ?? "", current[j] ?? ""];
		if (was !== is && isWording(was)) learnt.set(was, is);
	}
	return learnt;
}
/** Without what the translator left as it is somewhere: there it has to stay. */
function withoutLeft(wordings, current) {
	return new Map([...wordings].filter(([wording]) => !current.includes(wording)));
}
function isWording(token) {
	return codeOf(token) === "\"\"";
}
function reword(source, wordings) {
	return source.replaceAll(WORDINGS, (wording) => wordings.get(wording) ?? wording);
}

// src/update/compose/literals.ts
/**
* The copied parts of a page: blocks without prose, and what stands around the segments of the others. The
* source's edits are merged into the translator's version.
*/
/** Text of a block outside its segments: before the first, between each two, behind the last. */
function literalsOf(page, block) {
	const literals = [];
	let at = block.start;
	for (const segment of block.segments) {
		literals.push(page.text.slice(at, segment.start));
		at = segment.end;
	}
	literals.push(page.text.slice(at, block.end));
	return literals;
}
/** Text of a whole block. */
function textOfBlock(page, block) {
	return page.text.slice(block.start, block.end);
}
/** Merge the copied block or literal of three pages. */
function mergeLiteral(kind, sides, languages) {
	const { merge } = blockTraits(kind);
	if (merge === "address") return {
		text: mergeAddress(sides),
		conflicts: []
	};
	return mergeText(sides, {
		languages,
		hasKeys: merge === "keys"
	});
}
const LINK_TARGET = /\]\(([^)]*)\)/;
/** A translation has its own thread, or the source's: only the latter follows when the source's changes. */
function mergeAddress({ base, target, source }) {
	const [old, current, fresh] = [
		base,
		target,
		source
	].map((text) => LINK_TARGET.exec(text)?.[1] ?? "");
	if (old === void 0 || current === void 0 || fresh === void 0 || current !== old) return target;
	return target.replace(old, () => fresh);
}

// src/markdown/render.ts
const KEEP = () => void 0;
/** Render one block, without the white space around it. */
function renderBlock(page, block, render = KEEP) {
	let out = "";
	let at = block.start;
	for (const segment of block.segments) {
		out += page.text.slice(at, segment.start) + (render(segment, block) ?? page.text.slice(segment.start, segment.end));
		at = segment.end;
	}
	return out + page.text.slice(at, block.end);
}

// src/update/compose/merged-blocks.ts
/**
* Copied text of a block whose source changed: the translation's own of it stays, and the source's change is merged into
* it, entry by entry where the block has keys, else stretch by stretch between its segments.
*/
/**
* A block that is merged entry by entry, with a hole for the prose of each key: a hole of the target's is filled with
* what stands there now, one that only the source has with what is new. `undefined` for other blocks.
*/
function mergeKeyedBlock({ block, group }, { base, source, target, style }, fillHole) {
	const ownLines = (text) => setLineEnds(text, style.lineEnd);
	if (blockTraits(block.kind).merge !== "keys" || group.target.length !== 1) return void 0;
	const old = base.blocks[group.base[0] ?? -1]?.block;
	const fresh = source.blocks[group.fresh[0] ?? -1]?.block;
	if (old === void 0 || fresh === void 0 || fresh.segments.length + block.segments.length === 0) return void 0;
	const sides = {
		base: ownLines(renderHoles(base.page, old)),
		target: renderHoles(target.page, block),
		source: ownLines(renderHoles(source.page, fresh))
	};
	const languages = {
		from: base.page.language,
		to: target.page.language
	};
	const { text, conflicts } = mergeLiteral(block.kind, sides, languages);
	const losses = conflicts.map((conflict) => ({
		...conflict,
		block: fresh.index,
		source: findIn(source.page, fresh, conflict.source)
	}));
	let from = 0;
	const parts = text.split(HOLE).map((part, at) => {
		if (at % 2 === 1) {
			from += part.length + 2;
			return fillHole(part, fresh);
		}
		const [start, end] = [from, from + part.length];
		from = end;
		const own = losses.filter((loss) => loss.start >= start && loss.start < end);
		const move = (offset) => Math.min(offset, end) - start;
		return {
			...EMPTY,
			text: part,
			losses: own.map((loss) => ({
				...loss,
				start: move(loss.start),
				end: move(loss.end)
			}))
		};
	});
	return concat(parts);
}
/** What stands between the segments of a block, in order; `undefined` where the three sides are not alike. */
function mergeLiterals({ block, group }, { base, source, target, style }) {
	const ownLines = (text) => setLineEnds(text, style.lineEnd);
	if (group.base.length !== 1 || group.target.length !== 1 || group.fresh.length !== 1) return void 0;
	const old = base.blocks[group.base[0] ?? -1]?.block;
	const fresh = source.blocks[group.fresh[0] ?? -1]?.block;
	if (old === void 0 || fresh === void 0) return void 0;
	const rawSource = literalsOf(source.page, fresh);
	const sides = {
		base: literalsOf(base.page, old).map((literal) => ownLines(literal)),
		target: literalsOf(target.page, block),
		source: rawSource.map((literal) => ownLines(literal))
	};
	if (sides.base.length !== sides.source.length || sides.base.length !== sides.target.length) return void 0;
	const languages = {
		from: base.page.language,
		to: target.page.language
	};
	let from = fresh.start;
	return sides.target.map((literal, at) => {
		const own = sides.source[at] ?? "";
		const raw = rawSource[at] ?? "";
		const texts = {
			base: sides.base[at] ?? "",
			target: literal,
			source: own
		};
		const { text, conflicts } = mergeLiteral(block.kind, texts, languages);
		const losses = conflicts.map((conflict) => {
			const start = Math.max(0, own.indexOf(conflict.source));
			const place = {
				start,
				end: start + conflict.source.trimEnd().length
			};
			const inSource = (offset) => from + offset + countReturns(raw, own, offset);
			return {
				...conflict,
				block: fresh.index,
				source: {
					start: inSource(place.start),
					end: inSource(place.end)
				}
			};
		});
		from = fresh.segments[at]?.end ?? from;
		return {
			...EMPTY,
			text,
			losses
		};
	});
}
/** Where a copied text stands in a block; the whole block, where its line ends differ. */
function findIn({ text }, block, part) {
	const solid = part.trimEnd();
	const start = text.indexOf(solid, block.start);
	return start === -1 || start + solid.length > block.end ? {
		start: block.start,
		end: block.end
	} : {
		start,
		end: start + solid.length
	};
}
const HOLE = /\uE010([^\uE010\uE011]*)\uE011/;
/** The text of a block with the key of each segment in its place. */
function renderHoles(page, block) {
	return renderBlock(page, block, ({ key }) => `\uE010${key ?? ""}\uE011`);
}
/** A text as it has to stand in its frame. Marks of its parts hold for the whole where signs were put in. */
function settleFragment(fragment, frame) {
	const text = frame.settle(fragment.text);
	if (text === fragment.text) return fragment;
	return {
		...fragment,
		text,
		marks: fragment.marks.map((mark) => ({
			...mark,
			start: 0,
			end: text.length
		}))
	};
}
/** How many more carriage returns `raw` has than `own`, a text of the same lines, before an offset of `own`. */
function countReturns(raw, own, offset) {
	const lines = own.slice(0, offset).split("\n").length - 1;
	const count = (text) => text.split("\n", lines).filter((line) => line.endsWith("\r")).length;
	return count(raw) - count(own);
}

// src/update/compose/segments.ts
/** The white space before a text that starts its line; `''` where something else stands before it. */
function indentAt(text, offset) {
	const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
	return before.trim() === "" ? before : "";
}
/**
* Compose the text of a segment from its pieces.
*
* @param place Where it stands; default inside a line.
*/
function composeSegment(pieces, pages, place = {
	opensLine: false,
	indent: ""
}) {
	const parts = [];
	let left;
	for (const piece of orderItems(pieces).items) {
		if (piece.fragment.text === "") continue;
		const between = left === void 0 ? "" : separator(left, piece, pages, place.indent);
		const startsLine = left === void 0 ? place.opensLine : between.includes("\n");
		parts.push(plainFragment(between), startsLine && !isAtHome(piece, pages) ? openLine(piece.fragment, pages.source.page.dialect) : piece.fragment);
		left = piece;
	}
	return concat(parts);
}
/** A kept sentence that started a line before. */
function isAtHome({ isKept, target }, pages) {
	const placed = isKept ? pages.target.sentences[target ?? -1]?.placed : void 0;
	if (placed === void 0) return false;
	if (placed.start === placed.segment.start) return true;
	return (gapBehind(pages.target, (target ?? 0) - 1) ?? "").includes("\n");
}
function openLine(fragment, dialect) {
	const { text, marks } = fragment;
	const escaped = escapeLineStart(text, dialect);
	const longer = escaped.length - text.length;
	return {
		...fragment,
		text: escaped,
		marks: marks.map((mark) => ({
			...mark,
			end: mark.end + longer
		}))
	};
}
function separator(left, right, pages, indent) {
	const { source, base, target, style } = pages;
	const wanted = gapBetween(source, left.freshEnds, right.freshEnds);
	const former = gapBetween(base, left.formerEnds, right.formerEnds);
	const last = left.lastTarget;
	const kept = last !== void 0 && right.target === last + 1 ? gapBehind(target, last) : void 0;
	const followsSource = wanted !== void 0 && former !== void 0 && isBreak(wanted) !== isBreak(former);
	if (kept !== void 0 && !followsSource) return kept;
	if (wanted !== void 0 && isBreak(wanted)) return setLineEnds(wanted, style.lineEnd);
	const known = (right.target === void 0 ? void 0 : gapBehind(target, right.target - 1)) ?? (last === void 0 ? void 0 : gapBehind(target, last));
	const isGlue = known === "" && /\p{sc=Latin}$/u.test(left.fragment.text.slice(-2)) && /^\p{sc=Latin}/u.test(right.fragment.text);
	if (known !== void 0 && !isGlue && !isBreak(known)) return known;
	const between = separatorBetween(left.fragment.text, right.fragment.text, style);
	return setLineEnds(between.endsWith("\n") ? between + indent : between, style.lineEnd);
}
/** What stands between the last sentence of one piece and the first of the next, where they are neighbours. */
function gapBetween(page, left, right) {
	return left?.last === void 0 || right?.first !== left.last + 1 ? void 0 : gapBehind(page, left.last);
}
/** What stands between a sentence and the next one of the same segment. */
function gapBehind({ page, sentences }, sentence) {
	const a = sentences[sentence]?.placed;
	const b = sentences[sentence + 1]?.placed;
	return a === void 0 || b === void 0 || a.segment !== b.segment ? void 0 : page.text.slice(a.end, b.start);
}
/** Whether a gap between sentences is a hard line break. */
function isBreak(gap) {
	return /(?: {2}|\\)\r?\n/.test(gap);
}

// src/update/compose/table-frame.ts
/**
* Literals of the source's table, with the target's wherever a row stands in both.
*
* @param findTarget The segment of the target's table that holds the unchanged text of a segment of the source's.
* @returns As many as the source's table has segments, and one more.
*/
function frameTable(sides, findTarget) {
	const [old, current] = [listRows(sides.base), listRows(sides.target)];
	const rowOf = new Map(current.flatMap((row) => row.segments.map((segment) => [segment, row])));
	const rows = listRows(sides.source).map((row) => {
		const isRuler = row.segments.length === 0 && old.some((other) => isSameRuler(other, row));
		const ruler = current.find(({ segments }) => segments.length === 0);
		const candidate = isRuler ? ruler : rowOf.get(findTarget(row.segments[0] ?? -1) ?? -1);
		return candidate?.segments.length === row.segments.length && row.segments.every((segment, at) => findTarget(segment) === candidate.segments[at]) ? candidate.literals : row.literals;
	});
	const literals = [""];
	for (const [at, row] of rows.entries()) for (const [step, literal] of row.entries()) if (step > 0) literals.push(literal);
	else literals.push(`${literals.pop() ?? ""}${at > 0 ? "\n" : ""}${literal}`);
	return literals;
}
function isSameRuler(a, b) {
	return a.segments.length === 0 && a.literals.join("").trim() === b.literals.join("").trim();
}
function listRows({ page, block }) {
	const rows = [];
	let start = block.start;
	for (const line of page.text.slice(block.start, block.end).split("\n")) {
		const end = start + line.length;
		const segments = [...block.segments.entries()].filter(([, one]) => one.start >= start && one.end <= end);
		const literals = [start, ...segments.map(([, one]) => one.end)].map((from, at) => page.text.slice(from, segments[at]?.[1].start ?? end));
		rows.push({
			segments: segments.map(([at]) => at),
			literals
		});
		start = end + 1;
	}
	return rows;
}

// src/update/compose/compose.ts
/** Compose the proposal; `resolve` says what each unit's text is. */
function composePage(input, resolve) {
	return new Composer(input, resolve).compose();
}
var Composer = class {
	#input;
	#slots = /* @__PURE__ */ new Map();
	#adopted = /* @__PURE__ */ new Map();
	constructor(input, resolve) {
		this.#input = input;
		for (const unit of input.units) this.#fillSlot(unit, resolve(unit));
		this.#fillTargetOnly();
		this.#adoptTargetOnlyBlocks();
	}
	compose() {
		const { items, moved } = orderItems(this.#collectItems());
		const { source, target } = this.#input;
		const parts = [];
		let left;
		for (const item of items) {
			if (left !== void 0) parts.push(plainFragment(this.#ownLines(spaceBetweenBlocks(left, item, {
				source,
				target
			}))));
			parts.push(item.fragment);
			left = item;
		}
		const units = [...moved].flatMap((item) => item.fragment.marks.map((mark) => mark.unit));
		const [head, tail] = this.#edges();
		return {
			fragment: concat([
				plainFragment(head),
				...parts,
				plainFragment(tail)
			]),
			moved: new Set(units)
		};
	}
	/** What stands before the first block and behind the last: the target's own, or the source's for a new page. */
	#edges() {
		const { target, source } = this.#input;
		const { page } = target.blocks.length > 0 ? target : source;
		const first = page.blocks[0];
		const last = page.blocks.at(-1);
		return first === void 0 || last === void 0 ? ["", page.text] : [page.text.slice(0, first.start), page.text.slice(last.end)];
	}
	#fillSlot(unit, resolved) {
		const slot = this.#input.layout.slots[unit.id];
		if (slot === void 0) return;
		const order = {
			fresh: unit.fresh[0] ?? 0,
			former: unit.former[0] ?? unit.fresh[0] ?? 0
		};
		const first = unit.target[0];
		const ends = {
			freshEnds: endsOf(unit.fresh),
			formerEnds: endsOf(unit.former)
		};
		const isInPlace = first !== void 0 && keyOf(this.#redirect(this.#slotOfSentence(first))) === keyOf(slot);
		if (resolved === "kept" && isInPlace) {
			for (const [step, at] of unit.target.entries()) this.#push(this.#slotOfSentence(at), {
				...order,
				...cutEnds(ends, {
					isFirst: step === 0,
					isLast: step === unit.target.length - 1
				}),
				target: at,
				lastTarget: at,
				isKept: true,
				fragment: fragmentOf(this.#sentenceText(at), unit.id)
			});
			return;
		}
		const text = this.#ownLines(resolved === "kept" ? joinedText(this.#input.target, unit.target) : resolved.text);
		if (isInPlace && this.#pushSplit(unit, text.split("\u2029"))) return;
		const place = isInPlace ? {
			target: first,
			lastTarget: unit.target.at(-1) ?? first
		} : {};
		this.#push(slot, {
			...order,
			...ends,
			...place,
			fragment: fragmentOf(text.replaceAll("\u2029", " "), unit.id)
		});
	}
	/** A text over several target segments goes back to each of them, part by part. */
	#pushSplit(unit, parts) {
		const bySegment = [...groupBy(unit.target, (at) => keyOf(this.#slotOfSentence(at))).values()];
		if (parts.length < 2 || bySegment.length !== parts.length) return false;
		for (const [step, sentences] of bySegment.entries()) {
			const [first, last] = [sentences[0] ?? 0, sentences.at(-1) ?? 0];
			this.#push(this.#slotOfSentence(first), {
				target: first,
				lastTarget: last,
				fresh: (unit.fresh[0] ?? 0) + step / 1e3,
				former: (unit.former[0] ?? 0) + step / 1e3,
				fragment: fragmentOf(parts[step]?.trim() ?? "", unit.id)
			});
		}
		return true;
	}
	#fillTargetOnly() {
		for (const bead of this.#input.alignment.sentences) {
			if (bead.source.length > 0) continue;
			for (const at of bead.target) this.#push(this.#slotOfSentence(at), {
				target: at,
				lastTarget: at,
				isKept: true,
				fragment: plainFragment(this.#sentenceText(at))
			});
		}
	}
	#push(slot, piece) {
		const key = keyOf(this.#redirect(slot));
		const list = this.#slots.get(key);
		if (list === void 0) this.#slots.set(key, [piece]);
		else list.push(piece);
	}
	/** Segments of a target block that is built anew live in the new source's block. */
	#redirect(slot) {
		if (slot.page === "source") return slot;
		const group = this.#groupOfTarget(slot.block);
		const fresh = group?.isRebuilt ? group.fresh[0] : void 0;
		if (fresh === void 0) return slot;
		const segments = this.#input.source.blocks[fresh]?.block.segments.length ?? 1;
		return {
			page: "source",
			block: fresh,
			segment: Math.min(slot.segment, segments - 1)
		};
	}
	#groupOfTarget(block) {
		const { layout } = this.#input;
		return layout.groups[layout.groupOfTarget[block] ?? -1];
	}
	#slotOfSentence(at) {
		const placed = this.#input.target.sentences[at]?.placed;
		if (placed === void 0) throw new RangeError(`no target sentence ${at}`);
		return {
			page: "target",
			block: placed.block.index,
			segment: placed.block.segments.indexOf(placed.segment)
		};
	}
	#sentenceText(at) {
		const { page, sentences } = this.#input.target;
		const placed = sentences[at]?.placed;
		return placed === void 0 ? "" : page.text.slice(placed.start, placed.end);
	}
	/**
	* The translator may be ahead of the recorded base: a copied block that the source brings anew, and that stands
	* in the target already, is taken for it instead of being doubled.
	*/
	#adoptTargetOnlyBlocks() {
		const { source, target, layout } = this.#input;
		const free = target.blocks.filter(({ block }) => this.#groupOfTarget(block.index) === void 0);
		for (const { block } of source.blocks) {
			if (layout.freshBlocks[block.index] !== "new" || block.segments.length > 0) continue;
			const key = copiedKey(source, block);
			const at = free.findIndex((other) => other.block.kind === block.kind && copiedKey(target, other.block) === key);
			const [found] = at === -1 || key.length < 12 ? [] : free.splice(at, 1);
			if (found !== void 0) this.#adopted.set(block.index, found.block.index);
		}
	}
	#collectItems() {
		const { source, layout } = this.#input;
		const items = [];
		const done = /* @__PURE__ */ new Set();
		for (const [at, status] of layout.freshBlocks.entries()) {
			if (status === "omitted") continue;
			if (status === "new") items.push(this.#newItem(at));
			else if (!done.has(status.group)) {
				done.add(status.group);
				items.push(...this.#groupItems(at, status.group));
			}
		}
		return [...items, ...this.#leftoverItems()].filter(({ fragment }) => fragment.text.trim() !== "" || source.blocks.length === 0);
	}
	#newItem(at) {
		const { target } = this.#input;
		const adopted = target.blocks[this.#adopted.get(at) ?? -1]?.block;
		if (adopted === void 0) return this.#freshItem(at);
		return {
			fragment: plainFragment(textOfBlock(target.page, adopted)),
			kind: adopted.kind,
			target: adopted.index
		};
	}
	/** One item for each target block of a group: what only the target has may stand between them. */
	#groupItems(fresh, index) {
		const { layout, target, changes } = this.#input;
		const group = layout.groups[index];
		if (group === void 0) return [];
		const former = changes.blocks[fresh]?.base ?? -1;
		if (group.isRebuilt) return group.fresh.map((at, step) => this.#rebuiltItem(at, {
			group,
			former,
			step
		}));
		const blocks = group.target.flatMap((at) => target.blocks[at]?.block ?? []);
		const lastFresh = group.fresh.at(-1) ?? fresh;
		return blocks.map((block, step) => ({
			fragment: this.#targetBlock(block, group),
			kind: block.kind,
			target: block.index,
			fresh: fresh + step / 1e3,
			former: former + step / 1e3,
			...step === 0 ? { firstFresh: fresh } : {},
			...step === blocks.length - 1 ? { lastFresh } : {}
		}));
	}
	#rebuiltItem(at, { group, former, step }) {
		const item = this.#freshItem(at, this.#frameOf(at, group));
		const target = group.target[0];
		return step > 0 || target === void 0 ? item : {
			...item,
			former,
			target
		};
	}
	#freshItem(at, frame) {
		const block = this.#input.source.blocks[at]?.block;
		if (block === void 0) throw new RangeError(`no source block ${at}`);
		return {
			fragment: this.#rebuild(block, frame),
			kind: block.kind,
			fresh: at,
			firstFresh: at,
			lastFresh: at
		};
	}
	/** The literals of a table that gets or loses rows; `undefined` for any other block. */
	#frameOf(fresh, { base, target }) {
		const pages = this.#input;
		const [old, current, block] = [
			pages.base.blocks[base[0] ?? -1]?.block,
			pages.target.blocks[target[0] ?? -1]?.block,
			pages.source.blocks[fresh]?.block
		];
		if (old === void 0 || current?.kind !== "table" || block?.kind !== "table") return void 0;
		const segmentOf = (page, at) => page.sentences[at ?? -1]?.placed.segment;
		const partner = new Map(pages.units.flatMap((unit) => {
			const [own, theirs] = [segmentOf(pages.source, unit.fresh[0]), segmentOf(pages.target, unit.target[0])];
			return unit.isUnchanged && own !== void 0 && theirs !== void 0 ? [[own, theirs]] : [];
		}));
		const sides = {
			base: {
				page: pages.base.page,
				block: old
			},
			target: {
				page: pages.target.page,
				block: current
			},
			source: {
				page: pages.source.page,
				block
			}
		};
		return frameTable(sides, (segment) => {
			const own = block.segments[segment];
			const theirs = own === void 0 ? void 0 : partner.get(own);
			const at = theirs === void 0 ? -1 : current.segments.indexOf(theirs);
			return at === -1 ? void 0 : at;
		});
	}
	/** What only the target has, and removed blocks that still hold a sentence the source keeps. */
	#leftoverItems() {
		const { target } = this.#input;
		const adopted = new Set(this.#adopted.values());
		return target.blocks.flatMap(({ block }) => {
			const group = this.#groupOfTarget(block.index);
			if (adopted.has(block.index) || group !== void 0 && group.fresh.length > 0) return [];
			const fragment = this.#targetBlock(block, void 0);
			if (group !== void 0 && fragment.marks.length === 0) return [];
			return [{
				fragment,
				kind: block.kind,
				target: block.index
			}];
		});
	}
	/** A block in the shape of the new source. */
	#rebuild(block, frame) {
		const literals = (frame ?? literalsOf(this.#input.source.page, block)).map((literal) => this.#ownLines(literal));
		return this.#fill(literals.map(plainFragment), block, "source");
	}
	/** A block in the shape of the target, with the source's edits of what is copied; empty when all its text went. */
	#targetBlock(block, group) {
		const { target } = this.#input;
		const keyed = group === void 0 ? void 0 : mergeKeyedBlock({
			block,
			group
		}, this.#input, (key, fresh) => this.#fillHole(key, block, fresh));
		if (keyed !== void 0) return keyed;
		if (block.segments.length > 0 && block.segments.every((_, segment) => !this.#hasText({
			page: "target",
			block: block.index,
			segment
		}))) return EMPTY;
		const literals = (group === void 0 ? void 0 : mergeLiterals({
			block,
			group
		}, this.#input)) ?? literalsOf(target.page, block).map(plainFragment);
		return this.#fill(literals, block, "target");
	}
	#hasText(slot) {
		return (this.#slots.get(keyOf(slot)) ?? []).some(({ fragment }) => fragment.text !== "");
	}
	#fill(literals, block, page) {
		return concat(literals.flatMap((literal, at) => {
			const segment = block.segments[at];
			if (segment === void 0) return [literal];
			const pieces = this.#slots.get(keyOf({
				page,
				block: block.index,
				segment: at
			})) ?? [];
			if (segment.frame !== void 0) return [literal, settleFragment(composeSegment(pieces, this.#input), segment.frame)];
			const opensLine = (at === 0 || literal.text.includes("\n")) && LINE_OPENING.test(literal.text);
			const indent = indentAt(this.#input[page].page.text, segment.start);
			return [literal, composeSegment(pieces, this.#input, {
				opensLine,
				indent
			})];
		}));
	}
	/** What stands in the entry of a key: the target's prose, or the source's where the target has none. */
	#fillHole(key, block, fresh) {
		const here = this.#holeOf(key, block, "target");
		const there = this.#holeOf(key, fresh, "source");
		const hole = here !== void 0 && (here.pieces.length > 0 || there === void 0) ? here : there;
		const fragment = composeSegment(hole?.pieces ?? [], this.#input);
		return hole?.segment.frame === void 0 ? fragment : settleFragment(fragment, hole.segment.frame);
	}
	#holeOf(key, block, page) {
		const at = block.segments.findIndex((segment) => segment.key === key);
		const segment = block.segments[at];
		if (segment === void 0) return void 0;
		return {
			segment,
			pieces: this.#slots.get(keyOf({
				page,
				block: block.index,
				segment: at
			})) ?? []
		};
	}
	/** New text with the line ends of the page. */
	#ownLines(text) {
		return setLineEnds(text, this.#input.style.lineEnd);
	}
};
/** A line so far, behind which a list or another block could start. */
const LINE_OPENING = /(?:^|\n)(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]\s]+\]:)*$/;
function endsOf(list) {
	const [first, last] = [list[0], list.at(-1)];
	return first === void 0 || last === void 0 ? {} : {
		first,
		last
	};
}
/** Of several pieces only the first starts what a unit stands for, and only the last ends it. */
function cutEnds(ends, { isFirst, isLast }) {
	const cut = ({ first, last }) => ({
		...isFirst && first !== void 0 ? { first } : {},
		...isLast && last !== void 0 ? { last } : {}
	});
	return {
		freshEnds: cut(ends.freshEnds),
		formerEnds: cut(ends.formerEnds)
	};
}
function keyOf({ page, block, segment }) {
	return `${page} ${block} ${segment}`;
}
/** Target sentences as one text, with what stands between them where they are neighbours. */
function joinedText({ page, sentences }, list) {
	let text = "";
	for (const [step, at] of list.entries()) {
		const placed = sentences[at]?.placed;
		if (placed === void 0) continue;
		const previous = step === 0 ? void 0 : sentences[at - 1]?.placed;
		const isNext = list[step - 1] === at - 1 && previous?.segment === placed.segment;
		if (step > 0) text += isNext ? page.text.slice(previous?.end, placed.start) : " ";
		text += page.text.slice(placed.start, placed.end);
	}
	return text;
}
/** A copied block without comments, strings and white space: what a translator leaves as it is. */
function copiedKey(page, block) {
	return textOfBlock(page.page, block).replaceAll(/"""[\s\S]*?"""|#(?!@).*|"[^"\n]*"|'[^'\n]*'|\s+/g, "");
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
	const taken = /* @__PURE__ */ new Set();
	return tokens.map((token) => {
		if (token.type === "text") return void 0;
		const at = model.findIndex((other, index) => !taken.has(index) && other.type !== "text" && isSame(token, other));
		if (at === -1) return void 0;
		taken.add(at);
		return at;
	});
}
/** A link of the translation may go elsewhere than that of the source: it is the same link. */
function isSame(a, b) {
	return a.type === b.type && a.kind === b.kind && (a.type === "open" || a.key === b.key);
}
function describeContext(unit, page) {
	const [first, last] = [unit.fresh[0] ?? 0, unit.fresh.at(-1) ?? 0];
	const [before, after] = [page.sentences[first - 1], page.sentences[last + 1]];
	const textOf = (tokens) => normaliseSpace(renderTokens(tokens)).slice(0, MAX_NEIGHBOUR);
	return {
		headings: listHeadings(page, first),
		...before === void 0 ? {} : { before: textOf(before.tokens) },
		...after === void 0 ? {} : { after: textOf(after.tokens) }
	};
}
/** Text of the headings above a sentence, the outermost first; a heading does not stand under itself. */
function listHeadings({ page, sentences }, sentence) {
	const block = sentences[sentence]?.placed.block;
	const headings = [];
	let level = block?.kind === "heading" ? block.level : Number.POSITIVE_INFINITY;
	for (let at = (block?.index ?? 0) - 1; at >= 0 && level > 1; at -= 1) {
		const above = page.blocks[at];
		if (above?.kind !== "heading" || above.level >= level) continue;
		const [segment] = above.segments;
		headings.unshift({
			level: above.level,
			text: segment === void 0 ? "" : normaliseSpace(page.text.slice(segment.start, segment.end))
		});
		level = above.level;
	}
	return headings.map(({ text }) => text).filter((text) => text !== "");
}

// src/update/plan/layout.ts
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
		const inside = fresh.flatMap((at) => unitsOfBlock.get(at) ?? []);
		return {
			base: bead.source,
			target: bead.target,
			fresh,
			isRebuilt: isRebuilt(input, {
				...bead,
				fresh,
				inside
			})
		};
	});
	const groupOfTarget = input.target.blocks.map(() => void 0);
	for (const [index, group] of groups.entries()) if (group.base.length > 0) for (const at of group.target) groupOfTarget[at] = index;
	const freshBlocks = input.source.blocks.map((_, at) => {
		const group = groupOfFresh[at];
		if (group !== void 0) return { group };
		return input.changes.blocks[at] === void 0 ? "new" : "omitted";
	});
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
* A target block whose shape cannot take the new source's segments: the source block became another kind, or has
* more or fewer segments (a table row), or the target has no text where the source brings some. What the translator
* wrote without text, such as a picture for a heading, stays while the source has nothing new to put in its place.
*/
function isRebuilt({ base, target, source }, blocks) {
	const { fresh, inside } = blocks;
	if (blocks.target.some((at) => isKeyed(target.blocks[at]?.block))) return false;
	if (!blocks.target.some((at) => (target.blocks[at]?.block.segments.length ?? 0) > 0) && inside.some((unit) => !unit.isOmitted)) return true;
	if (blocks.source.length !== 1 || blocks.target.length !== 1 || fresh.length !== 1) return false;
	const old = base.blocks[blocks.source[0] ?? -1]?.block;
	const is = source.blocks[fresh[0] ?? -1]?.block;
	return old?.kind !== is?.kind || old?.segments.length !== is?.segments.length;
}
/** A block that is merged entry by entry keeps its shape whatever comes and goes. */
function isKeyed(block) {
	return block !== void 0 && blockTraits(block.kind).merge === "keys";
}
var SlotFinder = class {
	#input;
	#layout;
	constructor(input, layout) {
		this.#input = input;
		this.#layout = layout;
	}
	find(units) {
		const slots = units.map((unit) => this.#certainSlot(unit));
		for (const [at, unit] of units.entries()) if (slots[at] === void 0 && this.#needsSlot(unit)) slots[at] = this.#slotByNeighbours(at, {
			units,
			slots
		});
		return slots;
	}
	#place(unit) {
		const placed = this.#input.source.sentences[unit.fresh[0] ?? -1]?.placed;
		return placed === void 0 ? void 0 : {
			block: placed.block,
			segment: placed.block.segments.indexOf(placed.segment)
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
		if (status === "new") return here;
		if (status !== void 0 && status !== "omitted" && this.#layout.groups[status.group]?.isRebuilt) return here;
		const first = this.#input.target.sentences[unit.target[0] ?? -1]?.placed;
		if (first === void 0 && isKeyed(place.block)) return here;
		if (first === void 0) return void 0;
		const there = {
			page: "target",
			block: first.block.index,
			segment: first.block.segments.indexOf(first.segment)
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
	/** The slot of the nearest unit of the same block, else the segment that corresponds by position. */
	#slotByNeighbours(at, { units, slots }) {
		const unit = units[at];
		const place = unit === void 0 ? void 0 : this.#place(unit);
		if (place === void 0) return void 0;
		const isNear = (other) => {
			const there = other === void 0 ? void 0 : this.#place(other);
			return there?.block === place.block && there.segment === place.segment;
		};
		for (let step = 1; step < units.length; step += 1) for (const near of [at - step, at + step]) {
			const slot = slots[near];
			if (slot !== void 0 && isNear(units[near])) return slot;
		}
		return this.#slotByPosition(place);
	}
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

// src/update/plan/prefer-translated.ts
/** What changed, seen by a translation: a former version without one gives way to an equal one that has one. */
function preferTranslated(changes, { base, alignment }) {
	return {
		...changes,
		blocks: swapEqual(changes.blocks, alignment.blocks, (at) => base.blocks[at]?.key),
		sentences: swapEqual(changes.sentences, alignment.sentences, (at) => base.sentences[at]?.full)
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
	const alignment = old?.alignment ?? alignPages(base.page, target.page);
	const pages = {
		base,
		target,
		source,
		changes: preferTranslated(compareSources(base, source), {
			base,
			alignment
		}),
		alignment
	};
	const lineEnd = lineEndOf(target.page.text) ?? lineEndOf(source.page.text);
	const units = formUnits({
		...pages,
		groupOfBlock: groupFreshBlocks(pages)
	});
	const compose = {
		...pages,
		units,
		layout: layOut(pages, units),
		style: learnStyle(target, {
			...lineEnd === void 0 ? {} : { lineEnd },
			...input.settings.style
		})
	};
	const treatments = units.map((unit) => treatUnit(unit, compose, input));
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
	if (unit.isOmitted) return {
		kind: "omitted",
		isChanged: !unit.isUnchanged
	};
	if (unit.isUnchanged && unit.target.length > 0) return { kind: "kept" };
	const { base, source, target } = pages;
	const fresh = tokensOf(source, unit.fresh);
	const known = recall(unit, pages) ?? recallElsewhere(unit, source, memory);
	if (unit.target.length === 0) return treatNew(fresh, known);
	if (known?.similarity === 1) return takeFromMemory(known);
	const treatment = treatEdit({
		base: tokensOf(base, unit.former),
		source: fresh,
		target: tokensOf(target, unit.target),
		keepAbove: settings.keepAbove,
		from: source.page.language,
		place: placeOf$1(target, unit.target)
	});
	return treatment.kind === "request" && (known?.similarity ?? 0) > (treatment.suggestion?.similarity ?? 0) && known !== void 0 ? {
		...treatment,
		suggestion: known
	} : treatment;
}
function recallElsewhere(unit, source, memory) {
	const [only, ...others] = unit.fresh;
	const sentence = others.length > 0 ? void 0 : source.sentences[only ?? -1];
	return sentence === void 0 ? void 0 : memory?.recall(sentence);
}
/** The page's own translation of the very same sentence, where it stands elsewhere. */
function recall(unit, { base, source, target, alignment }) {
	const [only, ...others] = unit.fresh;
	const full = source.sentences[only ?? -1]?.full;
	if (full === void 0 || others.length > 0) return void 0;
	const bead = alignment.sentences.find(({ source: from, target: to }) => from.length === 1 && to.length > 0 && base.sentences[from[0] ?? -1]?.full === full);
	if (bead === void 0) return void 0;
	return {
		text: joinedText(target, bead.target),
		similarity: 1,
		origin: {
			source: full,
			similarity: 1
		}
	};
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

export { requestId as a, splice as c, matchSpans as i, giveTerms as l, leaveStanding as n, composePage as o, planUpdate as r, joinedText as s, giveTranslations as t, protectTerms as u };