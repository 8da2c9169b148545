import { i as ServiceError } from "./errors.js";
import { c as parseFragment, i as elementOfPair, r as elementId, s as renderSegmentHtml, t as attributeOf } from "./html.js";
import { a as proseOf, n as hasWords, o as renderTokens, s as spanKey } from "./tokens.js";
import { i as alignSentences, l as readUnits, n as alignPages, r as pairPages, s as trainLexicon } from "./pages.js";
import { i as primaryLanguage, n as attachesSuffixes, s as usesFullWidth } from "./scripts.js";
import { i as normalizeIdentifier, n as constants, r as classifyCharacter, t as parsePage } from "./parse.js";
import { c as matchSimilar, l as similarity, s as matchEqual } from "./check.js";
import { _ as compareSources, a as treatNew, c as readBoundaries, d as tokensOf, f as readingOf, g as escapeSigns, h as escapeLines, i as treatEdit, l as formUnits, m as escapeLineStart, p as readsBack, s as isPartOfWord, u as placeOf$1, v as orderItems, y as describePage } from "./review-proposal.js";
import { t as groupBy } from "./group.js";

// node_modules/node-diff3/dist/diff3.mjs
function LCS(buffer1, buffer2) {
	let equivalenceClasses = Object.create(null);
	for (let j = 0; j < buffer2.length; j++) {
		const item = buffer2[j];
		if (equivalenceClasses[item]) equivalenceClasses[item].push(j);
		else equivalenceClasses[item] = [j];
	}
	let candidates = [{
		buffer1index: -1,
		buffer2index: -1,
		chain: null
	}];
	for (let i = 0; i < buffer1.length; i++) {
		const buffer2indices = equivalenceClasses[buffer1[i]] || [];
		let r = 0;
		let c = candidates[0];
		for (const j of buffer2indices) {
			let s;
			for (s = r; s < candidates.length; s++) if (candidates[s].buffer2index < j && (s === candidates.length - 1 || candidates[s + 1].buffer2index > j)) break;
			if (s < candidates.length) {
				const newCandidate = {
					buffer1index: i,
					buffer2index: j,
					chain: candidates[s]
				};
				if (r === candidates.length) candidates.push(c);
				else candidates[r] = c;
				r = s + 1;
				c = newCandidate;
				if (r === candidates.length) break;
			}
		}
		candidates[r] = c;
	}
	return candidates[candidates.length - 1];
}
function diffIndices(buffer1, buffer2) {
	const lcs = LCS(buffer1, buffer2);
	let result = [];
	let tail1 = buffer1.length;
	let tail2 = buffer2.length;
	for (let candidate = lcs; candidate !== null; candidate = candidate.chain) {
		const mismatchLength1 = tail1 - candidate.buffer1index - 1;
		const mismatchLength2 = tail2 - candidate.buffer2index - 1;
		tail1 = candidate.buffer1index;
		tail2 = candidate.buffer2index;
		if (mismatchLength1 || mismatchLength2) result.push({
			buffer1: [tail1 + 1, mismatchLength1],
			buffer1Content: buffer1.slice(tail1 + 1, tail1 + 1 + mismatchLength1),
			buffer2: [tail2 + 1, mismatchLength2],
			buffer2Content: buffer2.slice(tail2 + 1, tail2 + 1 + mismatchLength2)
		});
	}
	result.reverse();
	return result;
}
function diff3MergeRegions(a, o, b) {
	let hunks = [];
	function addHunk(h, ab) {
		hunks.push({
			ab,
			oStart: h.buffer1[0],
			oLength: h.buffer1[1],
			abStart: h.buffer2[0],
			abLength: h.buffer2[1]
		});
	}
	diffIndices(o, a).forEach((item) => addHunk(item, "a"));
	diffIndices(o, b).forEach((item) => addHunk(item, "b"));
	hunks.sort((x, y) => x.oStart - y.oStart);
	let results = [];
	let currOffset = 0;
	function advanceTo(endOffset) {
		if (endOffset > currOffset) {
			results.push({
				stable: true,
				buffer: "o",
				bufferStart: currOffset,
				bufferLength: endOffset - currOffset,
				bufferContent: o.slice(currOffset, endOffset)
			});
			currOffset = endOffset;
		}
	}
	while (hunks.length) {
		let hunk = hunks.shift();
		let regionStart = hunk.oStart;
		let regionEnd = hunk.oStart + hunk.oLength;
		let regionHunks = [hunk];
		advanceTo(regionStart);
		while (hunks.length) {
			const nextHunk = hunks[0];
			const nextHunkStart = nextHunk.oStart;
			if (nextHunkStart > regionEnd) break;
			regionEnd = Math.max(regionEnd, nextHunkStart + nextHunk.oLength);
			regionHunks.push(hunks.shift());
		}
		if (regionHunks.length === 1) {
			if (hunk.abLength > 0) {
				const buffer = hunk.ab === "a" ? a : b;
				results.push({
					stable: true,
					buffer: hunk.ab,
					bufferStart: hunk.abStart,
					bufferLength: hunk.abLength,
					bufferContent: buffer.slice(hunk.abStart, hunk.abStart + hunk.abLength)
				});
			}
		} else {
			let bounds = {
				a: [
					a.length,
					-1,
					o.length,
					-1
				],
				b: [
					b.length,
					-1,
					o.length,
					-1
				]
			};
			while (regionHunks.length) {
				hunk = regionHunks.shift();
				const oStart = hunk.oStart;
				const oEnd = oStart + hunk.oLength;
				const abStart = hunk.abStart;
				const abEnd = abStart + hunk.abLength;
				let b2 = bounds[hunk.ab];
				b2[0] = Math.min(abStart, b2[0]);
				b2[1] = Math.max(abEnd, b2[1]);
				b2[2] = Math.min(oStart, b2[2]);
				b2[3] = Math.max(oEnd, b2[3]);
			}
			const aStart = bounds.a[0] + (regionStart - bounds.a[2]);
			const aEnd = bounds.a[1] + (regionEnd - bounds.a[3]);
			const bStart = bounds.b[0] + (regionStart - bounds.b[2]);
			const bEnd = bounds.b[1] + (regionEnd - bounds.b[3]);
			let result = {
				stable: false,
				aStart,
				aLength: aEnd - aStart,
				aContent: a.slice(aStart, aEnd),
				oStart: regionStart,
				oLength: regionEnd - regionStart,
				oContent: o.slice(regionStart, regionEnd),
				bStart,
				bLength: bEnd - bStart,
				bContent: b.slice(bStart, bEnd)
			};
			results.push(result);
		}
		currOffset = regionEnd;
	}
	advanceTo(o.length);
	return results;
}
function diff3Merge(a, o, b, options) {
	options = Object.assign({
		excludeFalseConflicts: true,
		stringSeparator: /\s+/
	}, options);
	if (typeof a === "string") a = a.split(options.stringSeparator);
	if (typeof o === "string") o = o.split(options.stringSeparator);
	if (typeof b === "string") b = b.split(options.stringSeparator);
	let results = [];
	const regions = diff3MergeRegions(a, o, b);
	let okBuffer = [];
	function flushOk() {
		if (okBuffer.length) results.push({ ok: okBuffer });
		okBuffer = [];
	}
	function isFalseConflict(a2, b2) {
		if (a2.length !== b2.length) return false;
		for (let i = 0; i < a2.length; i++) if (a2[i] !== b2[i]) return false;
		return true;
	}
	regions.forEach((region) => {
		if (region.stable) okBuffer.push(...region.bufferContent);
		else if (options.excludeFalseConflicts && isFalseConflict(region.aContent, region.bContent)) okBuffer.push(...region.aContent);
		else {
			flushOk();
			results.push({ conflict: {
				a: region.aContent,
				aIndex: region.aStart,
				o: region.oContent,
				oIndex: region.oStart,
				b: region.bContent,
				bIndex: region.bStart
			} });
		}
	});
	flushOk();
	return results;
}

// src/update/accept/emphasis.ts
/**
* Emphasis that a renderer would print as stars, written so that it is read: beside letters of a language without
* spaces, marks at the edge of emphasised words keep Markdown from seeing it.
*/
/** Marks that may stand outside the emphasis as well as inside. */
const OUTER_MARKS = /[，。、：；！？,.:;!?…]+$/u;
/** Pairs around all that is emphasised: they go outside together. */
const WRAPPED = /^(?:“[^“”]*”|「[^「」]*」|『[^『』]*』|（[^（）]*）|《[^《》]*》|"[^"]*"|\([^()]*\))$/u;
/**
* Repair what would be printed as stars: a mark goes outside, `_` becomes `*`, then in Chinese and Japanese a space is
* put, and elsewhere an HTML element is written.
*
* @returns The same list when every pair is read as it is.
*/
function repairEmphasis(tokens, language) {
	if (listPairs(tokens).every((pair) => isRead(tokens, pair))) return tokens;
	const draft = padWithText(tokens);
	const pairs = listPairs(draft);
	for (const pair of pairs) useStars(draft, pair);
	for (const pair of pairs) if (!isRead(draft, pair)) moveMarksOutside(draft, pair);
	const isSpaced = usesFullWidth(language);
	for (const pair of pairs) if (!isRead(draft, pair) && !isSpaced) useElement(draft, pair);
	return isSpaced ? spacePairs(draft, pairs) : draft;
}
/** Every pair as an HTML element, which every renderer reads. */
function emphasiseByElements(tokens) {
	const draft = tokens.map((token) => token);
	for (const pair of listPairs(tokens)) useElement(draft, pair);
	return draft;
}
/** Inner pairs first. */
function listPairs(tokens) {
	const opens = /* @__PURE__ */ new Map();
	const pairs = [];
	for (const [at, token] of tokens.entries()) {
		if (token.type === "text" || token.pair === void 0 || !isEmphasis(token)) continue;
		const open = opens.get(token.pair);
		if (token.type === "open") opens.set(token.pair, at);
		else if (open !== void 0) pairs.push({
			open,
			close: at
		});
	}
	return pairs;
}
function isEmphasis({ kind }) {
	return kind === "emphasis" || kind === "strong";
}
/** Whether both ends are delimiters as CommonMark has them: flanking runs. */
function isRead(tokens, { open, close }) {
	const [first, last] = [tokens[open], tokens[close]];
	if (first?.type !== "open" || last?.type !== "close" || !isEmphasis(first)) return true;
	return isFlanking(tokens, open, 1) && isFlanking(tokens, close, -1);
}
/** Whether the run at `at` leans on what stands in direction `step`. */
function isFlanking(tokens, at, step) {
	const inside = classOf(signBeside(tokens, at, step));
	const outside = classOf(signBeside(tokens, at, step === 1 ? -1 : 1));
	if (inside === "space" || inside === "mark" && outside === "letter") return false;
	return !(tokens[at]?.raw.startsWith("_") ?? false) || outside !== "letter";
}
/** The sign that stands beside a run; stars and underscores belong to the run. */
function signBeside(tokens, at, step) {
	for (let place = at + step;; place += step) {
		const token = tokens[place];
		if (token === void 0) return " ";
		if (token.raw === "" || token.type !== "text" && isEmphasis(token) && /^[*_]+$/.test(token.raw)) continue;
		return token.raw.at(step === 1 ? 0 : -1) ?? " ";
	}
}
function classOf(sign) {
	const found = classifyCharacter(sign.charCodeAt(0));
	if (found === constants.characterGroupWhitespace) return "space";
	return found === constants.characterGroupPunctuation ? "mark" : "letter";
}
function useStars(draft, { open, close }) {
	for (const at of [open, close]) {
		const token = draft[at];
		if (token?.type === "open" || token?.type === "close") draft[at] = {
			...token,
			raw: token.raw.replaceAll("_", "*")
		};
	}
}
function moveMarksOutside(draft, { open, close }) {
	const inner = draft[close - 1]?.raw ?? "";
	if (draft[close - 1]?.type !== "text") return;
	const isWrapped = close - open === 2 && inner.length > 2 && WRAPPED.test(inner);
	const marks = isWrapped ? inner.slice(-1) : OUTER_MARKS.exec(inner)?.[0] ?? "";
	if (marks === "" || marks === inner) return;
	draft[close - 1] = text(inner.slice(isWrapped ? 1 : 0, -marks.length));
	if (isWrapped) draft[open - 1] = text((draft[open - 1]?.raw ?? "") + inner.slice(0, 1));
	draft[close + 1] = text(marks + (draft[close + 1]?.raw ?? ""));
}
/** An empty text wherever two spans touch, and at both ends: marks may go there. */
function padWithText(tokens) {
	const padded = [];
	for (const token of [...tokens, void 0]) {
		if (token?.type !== "text" && padded.at(-1)?.type !== "text") padded.push(text(""));
		if (token !== void 0) padded.push(token);
	}
	return padded;
}
function text(raw) {
	return {
		type: "text",
		raw
	};
}
function useElement(draft, { open, close }) {
	const first = draft[open];
	if (first?.type !== "open") return;
	const name = first.kind === "strong" ? "strong" : "em";
	for (const [at, raw] of [[open, `<${name}>`], [close, `</${name}>`]]) draft[at] = {
		type: "atom",
		kind: "html",
		raw,
		key: spanKey({
			kind: "html",
			place: "atom"
		}, raw)
	};
}
/** A space outside each end that is no delimiter as it stands. */
function spacePairs(draft, pairs) {
	const spaces = /* @__PURE__ */ new Set();
	for (const { open, close } of pairs) {
		if (!isFlanking(draft, open, 1)) spaces.add(open);
		if (!isFlanking(draft, close, -1)) spaces.add(close + 1);
	}
	return draft.flatMap((token, at) => spaces.has(at) ? [text(" "), token] : [token]);
}

// src/update/accept/restore.ts
/**
* From an engine's HTML back to tokens. Nothing is believed: spans are put back from what was sent, never from
* what came; lost, doubled and moved ones are repaired. The engine's own signs stay as text, whatever they are.
*/
/** Placeholders of known engines; one of them in the text means that a span was lost inside the service. */
const LEAK = /DNT_|[\uE000-\uF8FF]|\b7322\d{5,}\b|<\/?span|translate="no"/;
/**
* Read a translated segment.
*
* @param html What the engine gave for the segment that `sent` was rendered to.
* @param sent The tokens of that segment.
*/
function restoreTokens(html, sent) {
	const reader = new Reader(sent);
	reader.readAll(parseFragment(html).childNodes);
	const text = textOf(reader.out);
	if (LEAK.test(text)) return {
		ok: false,
		reason: "a placeholder leaked into the text"
	};
	if (text.trim() === "") return {
		ok: false,
		reason: "empty"
	};
	const lost = reader.listLost();
	const tokens = putBack(reader.out, lost, sent);
	const repairs = [...reader.repairs, ...lost.map((token) => `lost ${describe(token)} put back`)];
	return {
		ok: true,
		tokens: spaceOutside(tokens),
		repairs: [...new Set(repairs)]
	};
}
var Reader = class {
	repairs = [];
	out = [];
	#sent;
	#indexOfId = /* @__PURE__ */ new Map();
	#closeOfPair;
	/** Position in `out` of every span that was read. */
	#places = /* @__PURE__ */ new Map();
	/** Spans and words so far: a pair that brings none is empty. */
	#solid = 0;
	constructor(sent) {
		this.#sent = sent;
		this.#closeOfPair = closesOf(sent);
		for (const [index, token] of sent.entries()) if (token.type === "atom" || token.type === "open" || token.type === "close" && token.pair === void 0) this.#indexOfId.set(elementId(index), index);
	}
	readAll(nodes) {
		for (const node of nodes) this.#read(node);
	}
	#push(token) {
		if (token.type !== "text") this.#places.set(token, this.out.length);
		if (token.type !== "text" || token.raw.trim() !== "") this.#solid += 1;
		this.out.push(token);
	}
	#read(node) {
		if (node.nodeName === "#text" && "value" in node) {
			this.#push({
				type: "text",
				raw: node.value
			});
			return;
		}
		if (!("tagName" in node)) return;
		const token = this.#sent[this.#indexOfId.get(attributeOf(node, "id") ?? "") ?? -1];
		if (token === void 0 || token.type === "text") this.readAll(node.childNodes);
		else if (this.#places.has(token)) this.#readDoubled(token, node.childNodes);
		else if (token.type !== "open" || token.pair === void 0) this.#push(token);
		else this.#readPair(token, node.childNodes);
	}
	/** A second copy is left out; so is what the engine spilled of the span between the copies. */
	#readDoubled(token, children) {
		this.repairs.push(`doubled ${describe(token)} left out`);
		const close = elementOfPair(token) === void 0 ? void 0 : this.#closeOf(token);
		const from = this.#places.get(close ?? token);
		const isSpill = from !== void 0 && this.#isOnlySpill(from + 1);
		if (isSpill) this.out.length = from + 1;
		if (close === void 0) return;
		if (isSpill) this.out.pop();
		this.readAll(children);
		if (isSpill) this.#push(close);
	}
	#isOnlySpill(from) {
		for (let at = from; at < this.out.length; at += 1) {
			const token = this.out[at];
			if (token?.type !== "text" || /[\p{L}\p{N}]/u.test(token.raw)) return false;
		}
		return true;
	}
	#readPair(open, children) {
		const close = this.#closeOf(open);
		const from = this.out.length;
		this.#push(open);
		const solid = this.#solid;
		this.readAll(children);
		if (close === void 0) return;
		if (this.#solid === solid) {
			this.out.length = from;
			this.#places.delete(open);
		} else this.#push(close);
	}
	#closeOf(open) {
		return open.pair === void 0 ? void 0 : this.#closeOfPair.get(open.pair);
	}
	/** What did not come back, in the order in which it was sent; of a lost pair its opening end. */
	listLost() {
		return this.#sent.filter((token) => {
			if (token.type === "text" || this.#places.has(token)) return false;
			if (token.type === "close" && token.pair !== void 0) return false;
			return token.type !== "atom" || !this.#findInText(token);
		});
	}
	/** An engine that drops a tag may leave its content as it was: then the place is known. */
	#findInText(token) {
		const at = this.out.findIndex((other) => other.type === "text" && other.raw.includes(token.raw));
		const text = this.out[at];
		if (text === void 0 || token.raw.trim() === "") return false;
		const start = text.raw.indexOf(token.raw);
		this.out.splice(at, 1, {
			type: "text",
			raw: text.raw.slice(0, start)
		}, token, {
			type: "text",
			raw: text.raw.slice(start + token.raw.length)
		});
		return true;
	}
};
function closesOf(sent) {
	const closes = /* @__PURE__ */ new Map();
	for (const token of sent) if (token.type === "close" && token.pair !== void 0) closes.set(token.pair, token);
	return closes;
}
/** Lost atoms go back behind the span they followed; a lost pair goes around the whole segment. */
function putBack(out, lost, sent) {
	if (lost.length === 0) return [...out];
	const plan = planReturns(out, lost, sent);
	const [body, final] = plan.tails.length === 0 ? [out, []] : cutFinalMarks(out);
	const tokens = [];
	const returned = new Set(lost);
	const emit = (token) => {
		for (const first of [...plan.before.get(token) ?? [], token]) for (let next = first; next !== void 0; next = plan.behind.get(next)) pushSpaced(tokens, next, returned);
	};
	for (const token of [
		...plan.heads,
		...body,
		...plan.tails,
		...final,
		...plan.ends
	]) emit(token);
	return tokens;
}
function planReturns(out, lost, sent) {
	const plan = {
		heads: [],
		tails: [],
		ends: [],
		behind: /* @__PURE__ */ new Map(),
		before: /* @__PURE__ */ new Map()
	};
	const closes = closesOf(sent);
	const isLost = new Set(lost);
	const present = new Set(out);
	const nextPresent = nextOf(sent, present);
	let previous;
	let hasWords = false;
	for (const [index, token] of sent.entries()) if (token.type === "text") hasWords ||= token.raw.trim() !== "";
	else if (!isLost.has(token)) {
		if (present.has(token) || token.pair !== void 0 && token.type === "close") previous = token;
	} else if (token.type === "open" && token.pair !== void 0) {
		const close = closes.get(token.pair);
		if (close === void 0) continue;
		plan.heads.unshift(token);
		if (token.kind === "mark" || plan.ends.length > 0) plan.ends.push(close);
		else plan.tails.push(close);
		previous = token;
	} else {
		const next = nextPresent[index];
		if (previous !== void 0) plan.behind.set(previous, token);
		else if (next !== void 0) plan.before.set(next, [...plan.before.get(next) ?? [], token]);
		else (hasWords ? plan.tails : plan.heads).push(token);
		previous = token;
	}
	return plan;
}
/** For each position the nearest later span that is there. */
function nextOf(sent, present) {
	const next = [];
	let nearest;
	for (let at = sent.length - 1; at >= 0; at -= 1) {
		next[at] = nearest;
		const token = sent[at];
		if (token !== void 0 && token.type !== "text" && present.has(token)) nearest = token;
	}
	return next;
}
/** A span that is put back keeps off the words around it, unless it is part of a word. */
function pushSpaced(tokens, token, returned) {
	const last = tokens.at(-1);
	const isAtom = (one) => one !== void 0 && one.type === "atom" && returned.has(one) && !isPartOfWord(one);
	if (isAtom(token) && /[^\s([（]$/u.test(last?.raw ?? " ") && last?.type !== "open" || isAtom(last) && /^[\p{L}\p{N}`$:*[]/u.test(token.raw) && token.type !== "close") tokens.push({
		type: "text",
		raw: " "
	});
	tokens.push(token);
}
/** The last text cut before the full stop that ends the segment. */
function cutFinalMarks(out) {
	const last = out.at(-1);
	const final = last?.type === "text" ? /\s*[.。!?！？…]+\s*$/u.exec(last.raw) : null;
	if (last?.type !== "text" || final === null) return [out, []];
	return [[...out.slice(0, -1), {
		type: "text",
		raw: last.raw.slice(0, final.index)
	}], [{
		type: "text",
		raw: last.raw.slice(final.index)
	}]];
}
/** Markdown reads no emphasis with white space inside its marks: it goes outside. */
function spaceOutside(tokens) {
	const out = [];
	for (const [at, token] of tokens.entries()) {
		const [left, right] = [tokens[at - 1], tokens[at + 1]];
		if (token.type === "text") {
			const start = isPairEnd(left, "open") ? token.raw.trimStart() : token.raw;
			out.push({
				type: "text",
				raw: isPairEnd(right, "close") ? start.trimEnd() : start
			});
		} else if (isPairEnd(token, "open") && right?.type === "text") out.push({
			type: "text",
			raw: right.raw.slice(0, right.raw.length - right.raw.trimStart().length)
		}, token);
		else if (isPairEnd(token, "close") && left?.type === "text") out.push(token, {
			type: "text",
			raw: left.raw.slice(left.raw.trimEnd().length)
		});
		else out.push(token);
	}
	return out;
}
function isPairEnd(token, end) {
	return token !== void 0 && token.type === end && token.pair !== void 0;
}
function describe(token) {
	return `${token.kind} \`${token.raw}\``;
}
function textOf(tokens) {
	return tokens.map((token) => token.type === "text" ? token.raw : "").join("");
}

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

// src/update/accept/typography.ts
const HAN = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}`;
const WIDE = {
	",": "，",
	";": "；",
	":": "：",
	"?": "？",
	"!": "！",
	".": "。"
};
/** Stands for a span while the text is worked on; an address keeps its distance from full-width marks. */
const SPAN = "";
const ADDRESS = "";
const SPANS = /[\uE010\uE011]/;
/** White space of the layout; a no-break space is a sign that the engine chose. */
const GAP = String.raw`[ \t\r\n]`;
/**
* Set new tokens in the style of the page.
*
* @param sent The source's tokens, whose white space around spans is the measure.
*/
function setTypography(tokens, sent, { language, style }) {
	const spans = tokens.filter((token) => token.type !== "text");
	const text = tokens.map((token) => {
		if (token.type !== "text") return token.kind === "url" ? ADDRESS : SPAN;
		return token.raw.replaceAll(/[\uE010\uE011]/g, "");
	}).join("");
	const quoted = setQuotes(text, style);
	const isWide = style.punctuation === "full-width" && new RegExp(`[${HAN}]`, "u").test(text);
	const parts = (isWide ? setIdeographic(quoted, style) : separateSentences(quoted, sent)).split(SPANS);
	const gaps = new GapSetter(spans, sent, language);
	return (isWide ? setIdeographicGaps(parts, gaps, style) : gaps.set(parts)).flatMap((part, at) => {
		const span = spans[at];
		const words = part === "" ? [] : [{
			type: "text",
			raw: part
		}];
		return span === void 0 ? words : [...words, span];
	});
}
/** A sentence never touches the next, unless the source writes names so, such as `System.Out`. */
function separateSentences(text, sent) {
	const glue = /(?<=\p{Ll}[.!?])(?=\p{Lu}\p{Ll})/gu;
	return (sent.some((token) => token.type === "text" && token.raw.search(glue) !== -1) ? text : text.replaceAll(glue, " ")).replaceAll(/ {2,}/g, " ");
}
const STARTS_WORD = /^[\p{L}\p{N}\p{M}([{“‘«¿¡]/u;
const ENDS_WORD = /[\p{L}\p{N}\p{M},;:.!?)\]}”’»…%]$/u;
/** The last word of a text, when it is so short that it may be a prefix, as Arabic and Hebrew write them. */
const PREFIX = /(?:^|\s)[\p{sc=Arabic}\p{sc=Hebrew}]{1,2}$/u;
/** Sets the white space beside spans as the source has it. */
var GapSetter = class {
	spans;
	#boundaries;
	#language;
	#keepsSuffixes;
	constructor(spans, sent, language) {
		this.spans = spans;
		this.#boundaries = readBoundaries(sent);
		this.#language = primaryLanguage(language);
		this.#keepsSuffixes = attachesSuffixes(language);
	}
	/** The texts between the spans, each with the white space that belongs at its ends. */
	set(parts) {
		return parts.map((part, at) => {
			const [left, right] = [this.spans[at - 1], this.spans[at]];
			if (part.trim() === "" && left !== void 0 && right !== void 0) return this.between(part, left, right);
			const opened = left === void 0 ? part : this.#behind(left, part);
			return right === void 0 ? opened : this.#before(opened, right);
		});
	}
	/** Whether the source had white space on a side; at an edge of the sentence a whole word has some, as it were. */
	wants(span, side) {
		const inside = side === "left" ? "close" : "open";
		if (span.type === inside && span.pair !== void 0) return false;
		const space = this.#boundaries.get(span)?.[side].space ?? "edge";
		return space === "edge" ? !isPartOfWord(span) : space;
	}
	/** Whether the same stands beside a span here and in the source, without white space there. */
	isGluedInSource(span, side, neighbour) {
		const known = this.#boundaries.get(span)?.[side];
		if (known === void 0 || known.space !== false || known.span !== void 0) return false;
		if (this.#language === "fr" && side === "right" && /^[:;!?»]/.test(neighbour)) return false;
		return isInsideOfTag(span, side) || known.sign === neighbour.toLowerCase();
	}
	/** The white space between two spans without text between them. */
	between(gap, left, right) {
		const [behind, before] = [this.#boundaries.get(left)?.right, this.#boundaries.get(right)?.left];
		if (behind?.span === right) return behind.space === true ? gap || " " : gap.replaceAll(/[ \t\r\n]/g, "");
		if (gap !== "") return gap;
		return this.wants(left, "right") && this.wants(right, "left") && behind !== void 0 && before !== void 0 ? " " : "";
	}
	#behind(span, part) {
		const text = part.trimStart();
		if (text.length < part.length) return this.isGluedInSource(span, "right", firstSign(text)) ? part.replace(/^[ \t\r\n]+/, "") : part;
		const isAddress = span.kind === "url" && /^[^\s\p{ASCII}]|^\p{L}/u.test(part);
		const isWord = !this.#keepsSuffixes && STARTS_WORD.test(part);
		return isAddress || isWord && this.wants(span, "right") ? ` ${part}` : part;
	}
	#before(part, span) {
		const text = part.trimEnd();
		if (text.length < part.length) return this.isGluedInSource(span, "left", lastSign(text)) ? part.replace(/[ \t\r\n]+$/, "") : part;
		const tail = part.slice(-8);
		const isAddress = span.kind === "url" && /[^\s\p{ASCII}]$|\p{L}$/u.test(tail);
		const isWord = ENDS_WORD.test(tail) && !PREFIX.test(tail);
		return isAddress || isWord && this.wants(span, "left") ? `${part} ` : part;
	}
};
/** What follows an opening tag, and what precedes a closing one. */
function isInsideOfTag(span, side) {
	return span.kind === "html" && (/^<\//.test(span.raw) ? side === "left" : side === "right");
}
function firstSign(text) {
	return text === "" ? "" : String.fromCodePoint(text.codePointAt(0) ?? 0);
}
function lastSign(text) {
	return /.$/su.exec(text.slice(-2))?.[0] ?? "";
}
/** Chinese and Japanese: full-width marks beside ideographs, no space between ideographs. */
function setIdeographic(text, { latinSpace }) {
	const beside = new RegExp(String.raw`(?<=[${HAN}”）」』${SPAN}${ADDRESS}])${GAP}*([,;:?!])${GAP}*(?!\d)|([,;:?!])${GAP}*(?=[${HAN}“（「『])`, "gu");
	const stop = new RegExp(String.raw`(?<=[${HAN}A-Za-z0-9”）」』)${SPAN}${ADDRESS}])${GAP}*\.(?=\s*$|\s*[${HAN}])${GAP}*`, "gu");
	const mark = "，。：；？！、（）“”「」『』";
	return widenBrackets(text.replaceAll(beside, (_, behind, before) => WIDE[behind ?? before ?? ""] ?? "").replaceAll(stop, "。")).replaceAll(new RegExp(`(?<=[${HAN}${mark}])${GAP}+(?=[${HAN}${mark}])`, "gu"), "").replaceAll(new RegExp(`(?<=[${HAN}])${GAP}*(?=[A-Za-z0-9])`, "gu"), latinSpace).replaceAll(new RegExp(`(?<=[A-Za-z0-9])${GAP}*(?=[${HAN}])`, "gu"), latinSpace).replaceAll(new RegExp(`${GAP}+(?=[${mark}])|(?<=[${mark}])${GAP}+`, "gu"), "");
}
/** Brackets that hold or touch ideographs; around an address they would become part of it. */
function widenBrackets(text) {
	const pattern = new RegExp(String.raw`${GAP}*\(([^()]*)\)${GAP}*`, "gu");
	return text.replaceAll(pattern, (whole, inside, at) => {
		if (inside.startsWith(ADDRESS) || inside.endsWith(ADDRESS)) return whole;
		const before = text.slice(Math.max(0, at - 8), at);
		return new RegExp(`[${HAN}]`, "u").test(`${before.trimEnd().at(-1) ?? ""}${inside}`) ? `（${inside}）` : whole;
	});
}
const MARK = /[，。：；？！、（）“”「」『』]/u;
const TIGHT = new RegExp(`[${HAN}]|${MARK.source}`, "u");
/** The white space between ideographs and spans: that of the page around words, none around marks. */
function setIdeographicGaps(parts, gaps, { latinSpace }) {
	return parts.map((part, at) => {
		const [left, right] = [gaps.spans[at - 1], gaps.spans[at]];
		if (part.trim() === "" && left !== void 0 && right !== void 0) return right.kind === "role" && left.type !== "open" ? part || " " : gaps.between(part, left, right);
		let text = part;
		if (left !== void 0) text = setIdeographicStart(text, left, {
			gaps,
			latinSpace
		});
		if (right !== void 0) text = setIdeographicEnd(text, right, {
			gaps,
			latinSpace
		});
		return text;
	});
}
function setIdeographicStart(part, span, rule) {
	const text = part.trimStart();
	const first = firstSign(text);
	if (span.kind === "url") return text === part && /^[^\s\p{ASCII}]/u.test(text) ? ` ${text}` : part;
	if (!TIGHT.test(first)) return rule.gaps.isGluedInSource(span, "right", first) ? part.replace(/^[ \t\r\n]+/, "") : part;
	return MARK.test(first) || span.kind === "role" ? text : spaceBeside(span, "right", rule) + text;
}
function setIdeographicEnd(part, span, rule) {
	const text = part.trimEnd();
	const last = lastSign(text);
	if (span.kind === "role") return /[\s（([“「]$|^$/u.test(part.slice(-2)) ? part : `${part} `;
	if (span.kind === "url") return text === part && /[^\s\p{ASCII}]$/u.test(text.slice(-2)) ? `${text} ` : part;
	if (!TIGHT.test(last)) return rule.gaps.isGluedInSource(span, "left", last) ? part.replace(/[ \t\r\n]+$/, "") : part;
	return MARK.test(last) ? text : text + spaceBeside(span, "left", rule);
}
/** Words in Latin script and formulas have the space of the page; what is part of a word has that of the source. */
function spaceBeside(span, side, { gaps, latinSpace }) {
	if (span.type !== "atom") return "";
	return !isPartOfWord(span) || gaps.wants(span, side) ? latinSpace : "";
}
/** Straight or foreign quotation marks become the page's, pair by pair. */
function setQuotes(text, { quotes }) {
	if (quotes === void 0) return text;
	const [open, close] = quotes;
	return text.replaceAll(/"([^"]*)"|“([^”]*)”|«\s*([^»]*?)\s*»/g, (whole, ...groups) => {
		const inside = groups.slice(0, 3).find((group) => group !== void 0) ?? "";
		return whole.startsWith(open.trim()) && whole.endsWith(close.trim()) ? whole : open + inside + close;
	});
}

// src/update/accept/accept.ts
/**
* The gate for an engine's answer: Markdown that the parser reads back with exactly the spans that were sent and the
* words that came, or nothing.
*/
/**
* Turn an engine's HTML into Markdown for a page.
*
* @param html   Inner HTML of the translated segment.
* @param tokens What was sent.
* @param page   Where the translation is to stand, and how its page is set.
*/
function acceptTranslation(html, tokens, page) {
	const restored = restoreTokens(html, tokens);
	if (!restored.ok) return restored;
	if (hasWords(tokens) && !hasWords(restored.tokens)) return {
		ok: false,
		reason: "no words came back"
	};
	const set = nameLabels(setTypography(giveTerms(restored.tokens, tokens, page.style), tokens, page));
	const place = {
		...page,
		emphasis: readingOf(page.dialect)
	};
	for (const meant of listSpellings(set, page.language)) for (const written of listEscapes(meant, tokens)) {
		const text = renderTokens(escapeLines(written, page.dialect));
		if (readsBack(text, meant, place)) return {
			ok: true,
			text,
			repairs: restored.repairs
		};
	}
	return {
		ok: false,
		reason: "its markup cannot be read back"
	};
}
/** The tokens as they are, then with their marks written so that more renderers read them. */
function* listSpellings(tokens, language) {
	yield tokens;
	const repaired = repairEmphasis(tokens, language);
	if (repaired !== tokens) yield repaired;
	const enclosed = encloseAddresses(tokens);
	if (enclosed !== tokens) yield enclosed;
	if (tokens.some((token) => token.type === "open" && (token.kind === "emphasis" || token.kind === "strong"))) yield emphasiseByElements(enclosed);
}
/** The words as they came; with the signs escaped that the source's own words do not have; with all escaped. */
function* listEscapes(tokens, sent) {
	yield tokens;
	const own = sent.map((token) => token.type === "text" ? token.raw : "").join("");
	yield escapeSigns(tokens, own);
	yield escapeSigns(tokens);
}
/** An address in angle brackets ends where it ends, whatever follows. */
function encloseAddresses(tokens) {
	const isBare = (token) => token.type === "atom" && token.kind === "url" && !token.raw.startsWith("<");
	if (!tokens.some(isBare)) return tokens;
	return tokens.map((token) => isBare(token) ? {
		...token,
		raw: `<${token.raw}>`
	} : token);
}
/** A reference whose words are its label keeps the label when its words are translated. */
function nameLabels(tokens) {
	const opens = /* @__PURE__ */ new Map();
	return tokens.map((token, at) => {
		if (token.type === "text" || token.pair === void 0) return token;
		if (token.type === "open") opens.set(token.pair, at);
		if (token.type !== "close" || token.label === void 0 || !/^\](?:\[\])?$/.test(token.raw)) return token;
		const words = renderTokens(tokens.slice((opens.get(token.pair) ?? at) + 1, at));
		return normalizeIdentifier(words) === normalizeIdentifier(token.label) ? token : {
			...token,
			raw: token.key
		};
	});
}

// src/update/accept/retry.ts
const CLAUSE_END = /(?<=[,;:.!?，；：。！？])\s+/u;
/** Id of one piece of a request. */
function pieceId(id, piece) {
	return `${id}-${piece}`;
}
/** Requests for the pieces of one segment; `[]` when it cannot be cut. */
function requestPieces(id, tokens) {
	const pieces = cutClauses(tokens);
	if (pieces.length < 2) return [];
	return pieces.flatMap((piece, at) => hasWords(piece) ? [{
		id: pieceId(id, at),
		html: renderSegmentHtml(piece)
	}] : []);
}
/** Put the answers to {@link requestPieces} together; every piece has to be acceptable. */
function acceptPieces(id, tokens, { answers, page }) {
	const texts = [];
	const repairs = [];
	for (const [at, piece] of cutClauses(tokens).entries()) {
		const answer = answers.get(pieceId(id, at));
		if (!hasWords(piece)) texts.push(renderTokens(piece));
		else if (answer?.origin !== "machine") return void 0;
		else {
			const accepted = acceptTranslation(answer.html, piece, page);
			if (!accepted.ok) return accepted;
			texts.push(accepted.text);
			repairs.push(...accepted.repairs);
		}
	}
	const text = JOINTS[page.style.punctuation].map((joint) => texts.join(joint)).find((joined) => readsBack(joined, tokens, {
		...page,
		emphasis: readingOf(page.dialect)
	}));
	if (text === void 0) return {
		ok: false,
		reason: "its pieces cannot be read back together"
	};
	return {
		ok: true,
		text,
		repairs: ["translated again in pieces", ...repairs]
	};
}
/** What stands between two pieces; two code spans without a space would become one. */
const JOINTS = {
	"full-width": ["", " "],
	"half-width": [" "]
};
/** Cut a sentence at the ends of its clauses, never inside a pair. */
function cutClauses(tokens) {
	const pieces = [[]];
	let open = 0;
	for (const token of tokens) {
		if (token.type === "open" && token.pair !== void 0) open += 1;
		if (token.type === "close" && token.pair !== void 0) open -= 1;
		const parts = token.type === "text" && open === 0 ? token.raw.split(CLAUSE_END) : void 0;
		if (parts === void 0) pieces.at(-1)?.push(token);
		else for (const [at, raw] of parts.entries()) {
			if (at > 0) pieces.push([]);
			if (raw !== "") pieces.at(-1)?.push({
				type: "text",
				raw
			});
		}
	}
	return pieces.filter((piece) => piece.length > 0);
}

// src/shared/line-ends.ts
/** The line end that most lines of a text have; `undefined` for a text of one line. */
function lineEndOf(text) {
	const all = text.split("\n").length - 1;
	const windows = text.split("\r\n").length - 1;
	return all === 0 ? void 0 : windows * 2 > all ? "\r\n" : "\n";
}
/** The text with every line end as given; without one, as it is. */
function setLineEnds(text, lineEnd) {
	return lineEnd === void 0 ? text : text.replaceAll(/\r?\n/g, lineEnd);
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
/** Kinds that would flow into one another without a blank line. */
const FLOWS_ON = /* @__PURE__ */ new Set([
	"paragraph",
	"caption",
	"item",
	"table",
	"html",
	"image",
	"discussion",
	"definition"
]);
const FLOWS_IN = /* @__PURE__ */ new Set([
	"paragraph",
	"caption",
	"image",
	"discussion",
	"table",
	"html"
]);
/**
* The space between two blocks: the target's own where they are neighbours there; else a blank line or a line end
* as the source has it, in the target's manner.
*/
function spaceBetweenBlocks(left, right, { source, target }) {
	if (left.target !== void 0 && right.target === left.target + 1) return gapBehind$1(target, left.target) ?? "\n\n";
	const candidates = [right.target === void 0 ? void 0 : gapBehind$1(target, right.target - 1), left.target === void 0 ? void 0 : gapBehind$1(target, left.target)].filter((gap) => gap !== void 0);
	const needsBlank = isBlank((left.lastFresh !== void 0 && right.firstFresh === left.lastFresh + 1 ? gapBehind$1(source, left.lastFresh) : void 0) ?? candidates[0] ?? "\n\n") || FLOWS_ON.has(left.kind) && FLOWS_IN.has(right.kind);
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
	if (kind === "discussion") return {
		text: mergeDiscussion(sides),
		conflicts: []
	};
	return mergeText(sides, {
		languages,
		hasKeys: kind === "metadata"
	});
}
const LINK_TARGET = /\]\(([^)]*)\)/;
/** A translation has its own thread, or the source's: only the latter follows when the source's changes. */
function mergeDiscussion({ base, target, source }) {
	const [old, current, fresh] = [
		base,
		target,
		source
	].map((text) => LINK_TARGET.exec(text)?.[1] ?? "");
	if (old === void 0 || current === void 0 || fresh === void 0 || current !== old) return target;
	return target.replace(old, () => fresh);
}

// src/update/page/style.ts
/**
* How the target page is set: what stands between two sentences, full-width or half-width marks, the space between
* ideographs and Latin words, quotation marks. Learnt from the page where it shows a habit, else by language.
*/
const UNSPACED = /^(?:zh|ja)\b/;
const IDEOGRAPHIC = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。，！？：；）」』”]/u;
/** Fewer examples than this are no habit. */
const HABIT = 5;
/** Learn the style of a page; what the page does not show has its language's default; `wishes` win over both. */
function learnStyle(page, wishes = {}) {
	const isUnspaced = UNSPACED.test(page.page.language);
	const quotes = learnQuotes(page);
	const givenTerms = learnGivenTerms(page);
	const lineEnd = lineEndOf(page.page.text);
	return {
		separator: learnSeparator(page) ?? (isUnspaced ? "" : " "),
		punctuation: isUnspaced ? "full-width" : "half-width",
		latinSpace: isUnspaced ? learnLatinSpace(page) : " ",
		...lineEnd === void 0 ? {} : { lineEnd },
		...quotes === void 0 ? {} : { quotes },
		...givenTerms === void 0 ? {} : { givenTerms },
		...wishes
	};
}
/** A line end where most sentences of the page start a line; `undefined` where they do not. */
function learnSeparator(page) {
	let lines = 0;
	let total = 0;
	for (const [at, { placed }] of page.sentences.entries()) {
		const next = page.sentences[at + 1];
		if (next === void 0 || next.placed.segment !== placed.segment) continue;
		total += 1;
		if (page.page.text.slice(placed.end, next.placed.start).includes("\n")) lines += 1;
	}
	return total > 0 && lines * 2 > total ? "\n" : void 0;
}
function countMatches(page, pattern) {
	return page.sentences.reduce((sum, { full }) => sum + (full.match(pattern)?.length ?? 0), 0);
}
function learnLatinSpace(page) {
	const spaced = countMatches(page, /\p{sc=Han} [A-Za-z0-9$`]/gu);
	const tight = countMatches(page, /\p{sc=Han}[A-Za-z0-9$`]/gu);
	return spaced + tight >= HABIT && spaced > tight ? " " : "";
}
const QUOTES = [
	["“", "”"],
	["«", "»"],
	["„", "“"],
	["「", "」"],
	["\"", "\""]
];
/** The pair of quotation marks that the page uses in four of five places, if it has a habit. */
function learnQuotes(page) {
	const counts = QUOTES.map((quotes) => ({
		quotes,
		count: countMatches(page, new RegExp(quotes[0], "g"))
	}));
	const total = counts.reduce((sum, { count }) => sum + count, 0);
	return total < HABIT ? void 0 : counts.find(({ count }) => count >= total * .8)?.quotes;
}
/** A source term behind its translation, as in `计算图（computational graph）`. */
const GIVEN_TERM = /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}*])\s?[（(]([A-Za-z][A-Za-z -]*)[,，）)]/gu;
function learnGivenTerms(page) {
	const given = page.sentences.flatMap(({ full }) => [...full.matchAll(GIVEN_TERM)].map((match) => match[1] ?? ""));
	return given.length < HABIT ? void 0 : new Set(given.map((term) => term.trim().toLowerCase()));
}
/** What to put between two new neighbours; no separator glues a Latin word to its neighbour. */
function separatorBetween(left, right, style) {
	if (style.separator !== "") return style.separator;
	return IDEOGRAPHIC.test(left.at(-1) ?? "") || IDEOGRAPHIC.test(right[0] ?? "") ? "" : " ";
}

// src/update/compose/segments.ts
/**
* New text of one segment: its sentences in their new order, with the separators that the target page had between
* them wherever two of its sentences stay neighbours, and hard breaks where the source has them.
*/
/**
* Compose the text of a segment from its pieces.
*
* @param opensLine Whether the segment starts where a list or another block could start.
*/
function composeSegment(pieces, pages, opensLine) {
	const parts = [];
	let left;
	for (const piece of orderItems(pieces).items) {
		if (piece.fragment.text === "") continue;
		const between = left === void 0 ? "" : separator(left, piece, pages);
		const startsLine = left === void 0 ? opensLine : between.includes("\n");
		parts.push(plainFragment(between), startsLine && !isAtHome(piece, pages) ? openLine(piece.fragment, pages) : piece.fragment);
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
function openLine(fragment, { target }) {
	const { text, marks } = fragment;
	const escaped = escapeLineStart(text, target.page.dialect);
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
function separator(left, right, pages) {
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
	return setLineEnds(separatorBetween(left.fragment.text, right.fragment.text, style), style.lineEnd);
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
		return this.#fill(literals.map(plainFragment), (segment) => ({
			page: "source",
			block: block.index,
			segment
		}));
	}
	/** A block in the shape of the target, with the source's edits of what is copied; empty when all its text went. */
	#targetBlock(block, group) {
		const { target } = this.#input;
		if (block.segments.length > 0 && block.segments.every((_, segment) => !this.#hasText({
			page: "target",
			block: block.index,
			segment
		}))) return EMPTY;
		const literals = (group === void 0 ? void 0 : this.#mergedLiterals(block, group)) ?? literalsOf(target.page, block).map(plainFragment);
		return this.#fill(literals, (segment) => ({
			page: "target",
			block: block.index,
			segment
		}));
	}
	#hasText(slot) {
		return (this.#slots.get(keyOf(slot)) ?? []).some(({ fragment }) => fragment.text !== "");
	}
	#fill(literals, slotOf) {
		return concat(literals.flatMap((literal, at) => {
			if (at === literals.length - 1) return [literal];
			const pieces = this.#slots.get(keyOf(slotOf(at))) ?? [];
			const opensLine = (at === 0 || literal.text.includes("\n")) && LINE_OPENING.test(literal.text);
			return [literal, composeSegment(pieces, this.#input, opensLine)];
		}));
	}
	/** New text with the line ends of the page. */
	#ownLines(text) {
		return setLineEnds(text, this.#input.style.lineEnd);
	}
	#mergedLiterals(block, group) {
		const { base, source, target } = this.#input;
		if (group.base.length !== 1 || group.target.length !== 1 || group.fresh.length !== 1) return void 0;
		const old = base.blocks[group.base[0] ?? -1]?.block;
		const fresh = source.blocks[group.fresh[0] ?? -1]?.block;
		if (old === void 0 || fresh === void 0) return void 0;
		const rawSource = literalsOf(source.page, fresh);
		const sides = {
			base: literalsOf(base.page, old).map((literal) => this.#ownLines(literal)),
			target: literalsOf(target.page, block),
			source: rawSource.map((literal) => this.#ownLines(literal))
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
};
/** How many more carriage returns `raw` has than `own`, a text of the same lines, before an offset of `own`. */
function countReturns(raw, own, offset) {
	const lines = own.slice(0, offset).split("\n").length - 1;
	const count = (text) => text.split("\n", lines).filter((line) => line.endsWith("\r")).length;
	return count(raw) - count(own);
}
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

// src/update/compose/settle.ts
/** Put the proposal together. */
function renderProposal(page) {
	const { text, marks } = page.composition.fragment;
	const places = /* @__PURE__ */ new Map();
	for (const { unit, start, end } of marks) {
		const known = places.get(unit);
		places.set(unit, {
			start: Math.min(start, known?.start ?? start),
			end: Math.max(end, known?.end ?? end)
		});
	}
	let at = 0;
	const segments = page.units.map((unit) => {
		const target = places.get(unit.id) ?? {
			start: at,
			end: at
		};
		at = target.end;
		return {
			...outcomeOf(unit, page),
			target
		};
	});
	return {
		text,
		segments: [...segments, ...describeLosses(page)].toSorted((a, b) => a.source.start - b.source.start),
		characters: page.characters,
		findings: listFindings(page, segments)
	};
}
/** Copied text that went back to the source language counts as what it is: not translated. */
function describeLosses({ composition }) {
	return composition.fragment.losses.filter(({ losesWords }) => losesWords).map(({ block, source, start, end }, at) => ({
		id: `${block}.copied${at}`,
		outcome: "failed",
		reason: "source-left",
		source,
		target: {
			start,
			end
		}
	}));
}
function outcomeOf(unit, page) {
	const { outcome, reason } = page.settled[unit.id] ?? { outcome: "failed" };
	const first = page.source.sentences[unit.fresh[0] ?? -1]?.placed;
	const base = rangeOf(page.base, unit.former);
	return {
		id: `${first?.segment.id ?? "none"}.${first === void 0 ? 0 : ordinal(page.source, unit.fresh[0] ?? 0)}`,
		outcome: outcome === "kept" && page.composition.moved.has(unit.id) ? "moved" : outcome,
		...reason === void 0 ? {} : { reason },
		source: rangeOf(page.source, unit.fresh) ?? {
			start: 0,
			end: 0
		},
		...base === void 0 ? {} : { base }
	};
}
/** Position of a sentence in its segment. */
function ordinal({ sentences }, at) {
	const segment = sentences[at]?.placed.segment;
	let first = at;
	while (sentences[first - 1]?.placed.segment === segment && first > 0) first -= 1;
	return at - first;
}
function rangeOf({ sentences }, list) {
	const first = sentences[list[0] ?? -1]?.placed;
	const last = sentences[list.at(-1) ?? -1]?.placed;
	return first === void 0 || last === void 0 ? void 0 : {
		start: first.start,
		end: last.end
	};
}
function listFindings(page, segments) {
	const { text } = page.composition.fragment;
	const lineAt = (offset) => text.slice(0, offset).split("\n").length;
	const findings = [];
	for (const unit of page.units) {
		const { outcome, reason, notes } = page.settled[unit.id] ?? {
			outcome: "failed",
			reason: "",
			notes: []
		};
		const line = lineAt(segments[unit.id]?.target.start ?? 0);
		for (const message of notes) findings.push({
			rule: reason ?? outcome,
			line,
			message
		});
	}
	for (const { start, target } of page.composition.fragment.losses) {
		const message = `translator and source changed the same copied text; the source's was taken. The translation had: ${target.trim()}`;
		findings.push({
			rule: "copied-text-conflict",
			line: lineAt(start),
			message
		});
	}
	return findings.toSorted((a, b) => a.line - b.line);
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
	const groups = input.alignment.blocks.map((bead, index) => {
		const fresh = bead.source.length === 0 ? [] : indexesOf(groupOfFresh, index);
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
function indexesOf(list, value) {
	return [...list.keys()].filter((at) => list[at] === value);
}
/**
* A target block whose shape cannot take the new source's segments: the source block became another kind, or has
* more or fewer segments (a table row), or the target has no text where the source brings some. What the translator
* wrote without text, such as a picture for a heading, stays while the source has nothing new to put in its place.
*/
function isRebuilt({ base, target, source }, blocks) {
	const { fresh, inside } = blocks;
	if (!blocks.target.some((at) => (target.blocks[at]?.block.segments.length ?? 0) > 0) && inside.some((unit) => !unit.isOmitted)) return true;
	if (blocks.source.length !== 1 || blocks.target.length !== 1 || fresh.length !== 1) return false;
	const old = base.blocks[blocks.source[0] ?? -1]?.block;
	const is = source.blocks[fresh[0] ?? -1]?.block;
	return old?.kind !== is?.kind || old?.segments.length !== is?.segments.length;
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
	const pages = {
		base,
		target,
		source,
		changes: compareSources(base, source),
		alignment: old?.alignment ?? alignPages(base.page, target.page)
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
		requests: listRequests(compose, {
			treatments,
			keepTerms
		}),
		characters: countCharacters(compose, treatments)
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
	if (known?.similarity === 1) return {
		kind: "memory",
		text: known.text
	};
	const treatment = treatEdit({
		base: tokensOf(base, unit.former),
		source: fresh,
		target: tokensOf(target, unit.target),
		keepAbove: settings.keepAbove,
		from: source.page.language,
		place: placeOf$1(target, unit.target)
	});
	return treatment.kind === "request" && (known?.similarity ?? 0) > (treatment.suggestion?.similarity ?? 0) && known !== void 0 ? {
		kind: "request",
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
	return bead === void 0 ? void 0 : {
		text: joinedText(target, bead.target),
		similarity: 1
	};
}
function listRequests({ units, source }, { treatments, keepTerms }) {
	return units.flatMap((unit) => {
		const treatment = treatments[unit.id];
		if (treatment?.kind !== "request") return [];
		const closest = treatment.suggestion?.similarity;
		const html = renderSegmentHtml(protectTerms(tokensOf(source, unit.fresh), keepTerms));
		return [{
			id: requestId(unit),
			html,
			...closest === void 0 ? {} : { closest }
		}];
	});
}
/** Id of the request for a unit. */
function requestId(unit) {
	return `u${unit.id}`;
}
function countCharacters({ units, source }, treatments) {
	return {
		prose: source.sentences.reduce((sum, sentence) => sum + sentence.prose.length, 0),
		sent: units.filter((unit) => treatments[unit.id]?.kind === "request").reduce((sum, unit) => sum + proseOf(tokensOf(source, unit.fresh)).length, 0)
	};
}

// src/update/apply.ts
/** Below this similarity an old translation says less than the new source does. */
const WORTH_KEEPING = .5;
/**
* Make the proposal.
*
* @param plan         As {@link planUpdate} gave it.
* @param translations The engine's answers; a request without one counts as unanswered.
*/
function applyUpdate(plan, translations) {
	const answers = new Map(translations.map((translation) => [translation.id, translation]));
	const settled = plan.input.units.map((unit) => settle(unit, plan, answers));
	const composition = composePage(plan.input, (unit) => {
		const { text } = settled[unit.id] ?? {};
		return text === void 0 ? "kept" : { text };
	});
	return renderProposal({
		...plan.input,
		settled,
		composition,
		characters: plan.characters
	});
}
function settle(unit, plan, answers) {
	const treatment = plan.treatments[unit.id] ?? { kind: "request" };
	switch (treatment.kind) {
		case "kept": return {
			outcome: "kept",
			notes: []
		};
		case "omitted": return treatment.isChanged ? CHANGED_BUT_OMITTED : {
			outcome: "kept",
			text: "",
			reason: "omitted",
			notes: []
		};
		case "copied": return {
			outcome: "kept",
			text: treatment.text,
			reason: "no-words",
			notes: []
		};
		case "patched": return {
			outcome: "kept",
			text: treatment.text,
			reason: "token-patched",
			notes: treatment.notes
		};
		case "flagged": return {
			outcome: "kept",
			text: treatment.text,
			reason: "kept-and-flagged",
			notes: treatment.notes
		};
		case "memory": return {
			outcome: "memory",
			text: treatment.text,
			notes: []
		};
		case "request": return settleRequest(unit, treatment.suggestion, {
			plan,
			answers
		});
		default: return treatment;
	}
}
const CHANGED_BUT_OMITTED = {
	outcome: "kept",
	text: "",
	reason: "changed-but-omitted",
	notes: ["the source changed a sentence that the translation leaves out"]
};
function settleRequest(unit, suggestion, { plan, answers }) {
	const source = requestTokens(unit, plan);
	const answer = answers.get(requestId(unit));
	if (answer?.origin === "machine") {
		const accepted = acceptAnswer(unit, answer.html, {
			plan,
			answers
		});
		if (accepted.ok) return {
			outcome: "translated",
			text: accepted.text,
			notes: accepted.repairs.map((repair) => `repaired: ${repair}`)
		};
		const failure = `the engine's answer was not accepted: ${accepted.reason}`;
		if (suggestion === void 0 || suggestion.similarity < WORTH_KEEPING) return untranslated(source, failure);
		return {
			outcome: "failed",
			text: suggestion.text,
			reason: "old-translation-left",
			notes: [failure]
		};
	}
	if (answer?.origin === "memory" && suggestion !== void 0) {
		const note = `translation of a ${Math.round(suggestion.similarity * 100)} % similar sentence`;
		return {
			outcome: "memory",
			text: suggestion.text,
			reason: "similar",
			notes: [note]
		};
	}
	return untranslated(source, answer === void 0 ? "the engine gave no answer" : "no translation at hand");
}
/** The tokens that a unit's request was rendered from. */
function requestTokens(unit, plan) {
	return protectTerms(tokensOf(plan.input.source, unit.fresh), plan.keepTerms);
}
/** The whole answer, or else the answers to its pieces. */
function acceptAnswer(unit, html, { plan, answers }) {
	const page = {
		...placeOf$1(plan.input.source, unit.fresh),
		language: plan.targetLanguage,
		style: plan.input.style
	};
	const tokens = requestTokens(unit, plan);
	const whole = acceptTranslation(html, tokens, page);
	return whole.ok ? whole : acceptPieces(requestId(unit), tokens, {
		answers,
		page
	}) ?? whole;
}
/**
* What to ask the engine once more, in smaller pieces: the requests whose answers cannot be accepted. Their
* answers go to {@link applyUpdate} together with the first ones.
*/
function planRetry(plan, translations) {
	const answers = new Map(translations.map((translation) => [translation.id, translation]));
	return plan.input.units.flatMap((unit) => {
		const answer = plan.treatments[unit.id]?.kind === "request" ? answers.get(requestId(unit)) : void 0;
		if (answer?.origin !== "machine" || acceptAnswer(unit, answer.html, {
			plan,
			answers
		}).ok) return [];
		return requestPieces(requestId(unit), requestTokens(unit, plan));
	});
}
function untranslated(source, note) {
	return {
		outcome: "failed",
		text: renderTokens(source),
		reason: "source-left",
		notes: [`left in the source language: ${note}`]
	};
}

// src/commands/steps/translate/translate.ts
const NOTHING = {
	status: "done",
	results: /* @__PURE__ */ new Map(),
	charactersBilled: 0,
	warnings: [],
	jobs: []
};
/** What an engine has to translate for the plans; a page that needs nothing is not in it. */
function planBatch(plans, context) {
	return makeBatch(plans.map(({ name, update }) => ({
		name,
		segments: update.requests
	})), context);
}
/**
* Ask the engine for what the plans need; what it damaged is asked once more in smaller pieces.
*
* A service that fails, fails every document: no document is without an answer.
*/
async function translatePlans(engine, plans, { context, wait }) {
	const first = await askEngine(engine, planBatch(plans, context), wait);
	if (first.status === "running") return first;
	const second = await askEngine(engine, makeBatch(plans.map(({ name, update }) => {
		const result = first.results.get(name);
		return {
			name,
			segments: result !== void 0 && "segments" in result ? planRetry(update, result.segments) : []
		};
	}), context), wait);
	return second.status === "running" ? second : joinAnswers(first, second);
}
function makeBatch(documents, context) {
	const { sourceLanguage, targetLanguage } = context;
	const toDocument = ({ name, segments }) => ({
		name,
		sourceLanguage,
		targetLanguage,
		segments
	});
	return {
		...context,
		documents: documents.filter(({ segments }) => segments.length > 0).map(toDocument)
	};
}
async function askEngine(engine, batch, wait) {
	if (batch.documents.length === 0) return NOTHING;
	try {
		const job = await engine.submit(batch);
		return describeAnswer(await engine.collect(job, { wait }), job);
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
		const results = batch.documents.map(({ name }) => [name, {
			name,
			error: error.message
		}]);
		return {
			...NOTHING,
			results: new Map(results)
		};
	}
}
function describeAnswer(collected, job) {
	if (collected.status === "running") return collected;
	const { results, charactersBilled = 0, warnings = [] } = collected;
	return {
		status: "done",
		results: new Map(results.map((result) => [result.name, result])),
		charactersBilled,
		warnings,
		jobs: [job]
	};
}
/** The answers of the first time, with the pieces that were asked again where these came back. */
function joinAnswers(first, second) {
	const results = new Map(first.results);
	for (const [name, result] of second.results) {
		const known = results.get(name);
		if (known !== void 0 && "segments" in known && "segments" in result) results.set(name, {
			name,
			segments: [...known.segments, ...result.segments]
		});
	}
	return {
		status: "done",
		results,
		charactersBilled: first.charactersBilled + second.charactersBilled,
		warnings: [.../* @__PURE__ */ new Set([...first.warnings, ...second.warnings])],
		jobs: [...first.jobs, ...second.jobs]
	};
}

// src/commands/steps/plan/plan-page.ts
/** Plan a page again, with the human translations of other pages at hand. */
function planWithMemory(plan, { to, update: settings }, memory) {
	const { source, old } = plan;
	return {
		...plan,
		update: planUpdate({
			source,
			targetLanguage: to,
			settings,
			memory,
			...old
		})
	};
}
function planPage(input, { from, to, dialect, update: settings }) {
	const parseSource = (text) => parsePage(text, {
		language: from,
		dialect
	});
	const source = parseSource(input.source);
	const common = {
		source,
		targetLanguage: to,
		settings
	};
	if (input.old === void 0) return {
		source,
		update: planUpdate(common)
	};
	const base = parseSource(input.old.base);
	const target = parsePage(input.old.target, {
		language: to,
		dialect
	});
	const lexicon = trainLexicon([pairPages(base, target)]);
	const alignment = alignPages(base, target, { lexicon });
	const recorded = input.old.recorded === void 0 ? {} : { recorded: parseSource(input.old.recorded) };
	const doubt = input.old.doubt === void 0 ? {} : { doubt: input.old.doubt };
	return {
		source,
		old: {
			base,
			target,
			alignment,
			lexicon,
			...recorded,
			...doubt
		},
		update: planUpdate({
			...common,
			base,
			target,
			alignment
		})
	};
}

export { applyUpdate as a, translatePlans as i, planWithMemory as n, diff3Merge as o, planBatch as r, planPage as t };