import { i as ServiceError } from "./errors.js";
import { n as elementId, o as renderSegmentHtml, r as elementOfPair, s as parseFragment, t as attributeOf } from "./html.js";
import { n as alignPages, r as pairPages, s as trainLexicon } from "./pages.js";
import { t as parsePage } from "./parse.js";
import { a as renderTokens, i as proseOf, n as hasWords } from "./tokens.js";
import { s as matchEqual } from "./check.js";
import { t as groupBy } from "./group.js";
import { a as treatNew, c as formUnits, d as describePage, f as compareSources, i as treatEdit, l as segmentKind, o as readsBack, p as orderItems, u as tokensOf } from "./review-proposal.js";

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

// src/update/restore.ts
/**
* From an engine's HTML back to tokens. Nothing is believed: spans are put back from what was sent, never from
* what came; lost, doubled and moved ones are repaired, and the engine's own words bring no markup of their own.
*/
/** Placeholders of known engines; one of them in the text means that a span was lost inside the service. */
const LEAK = /DNT_|[\uE000-\uF8FF]|\b7322\d{5,}\b|<\/?span|translate="no"/;
/** Characters that Markdown or TeX reads as markup, which translated words have no use for. */
const MARKUP = /[`$\\{}^*_|~#<>]/g;
/**
* Read a translated segment.
*
* @param html   What the engine gave for the segment that `tokens` were rendered to.
* @param tokens What was sent.
*/
function restoreTokens(html, tokens) {
	const reader = new Reader(tokens);
	reader.readAll(parseFragment(html).childNodes);
	const text = reader.text();
	if (LEAK.test(text)) return {
		ok: false,
		reason: "a placeholder leaked into the text"
	};
	if (text.trim() === "") return {
		ok: false,
		reason: "empty"
	};
	reader.restoreLost();
	return {
		ok: true,
		...reader.finish()
	};
}
var Reader = class {
	#sent;
	#indexOfId = /* @__PURE__ */ new Map();
	#seen = /* @__PURE__ */ new Set();
	#repairs = [];
	#out = [];
	constructor(sent) {
		this.#sent = sent;
		for (const [index, token] of sent.entries()) if (token.type === "atom" || token.type === "open" || token.type === "close" && token.pair === void 0) this.#indexOfId.set(elementId(index), index);
	}
	text() {
		return textOf(this.#out);
	}
	finish() {
		const own = textOf(this.#sent);
		const tokens = spaceOutside(this.#out).map((token) => {
			if (token.type !== "text") return token;
			return {
				type: "text",
				raw: token.raw.replaceAll(MARKUP, (char) => own.includes(char) ? char : "")
			};
		});
		if (textOf(tokens) !== textOf(this.#out)) this.#repairs.push("markup in the engine’s words left out");
		return {
			tokens,
			repairs: [...new Set(this.#repairs)]
		};
	}
	readAll(nodes) {
		for (const node of nodes) this.#read(node);
	}
	#read(node) {
		if (node.nodeName === "#text" && "value" in node) {
			this.#out.push({
				type: "text",
				raw: node.value
			});
			return;
		}
		if (!("tagName" in node)) return;
		const index = this.#indexOfId.get(attributeOf(node, "id") ?? "");
		const token = index === void 0 ? void 0 : this.#sent[index];
		if (index === void 0 || token === void 0 || token.type === "text") this.readAll(node.childNodes);
		else if (this.#seen.has(index)) this.#readDoubled(token, node.childNodes);
		else {
			this.#seen.add(index);
			if (token.type !== "open" || token.pair === void 0) this.#out.push(token);
			else this.#readPair(token, node.childNodes);
		}
	}
	/** A second copy is left out; so is what the engine spilled of the span between the copies. */
	#readDoubled(token, children) {
		this.#repairs.push(`doubled ${describe(token)} left out`);
		const close = elementOfPair(token) === void 0 ? void 0 : this.#closeOf(token);
		const from = this.#out.lastIndexOf(close ?? token);
		const between = this.#out.slice(from + 1);
		const isSpill = from !== -1 && between.every(({ type }) => type === "text") && !/[\p{L}\p{N}]/u.test(textOf(between));
		if (isSpill) this.#out = this.#out.slice(0, from + 1);
		if (close === void 0) return;
		if (isSpill) this.#out.pop();
		this.readAll(children);
		if (isSpill) this.#out.push(close);
	}
	#readPair(open, children) {
		const close = this.#closeOf(open);
		const from = this.#out.length;
		this.#out.push(open);
		this.readAll(children);
		if (close === void 0) return;
		this.#seen.add(this.#sent.indexOf(close));
		if (this.#out.slice(from + 1).every((token) => token.type === "text" && token.raw.trim() === "")) {
			this.#out = this.#out.slice(0, from);
			this.#seen.delete(this.#sent.indexOf(open));
			this.#seen.delete(this.#sent.indexOf(close));
		} else this.#out.push(close);
	}
	#closeOf(open) {
		const close = this.#sent.find((token) => token.type === "close" && token.pair === open.pair);
		return close?.type === "close" ? close : void 0;
	}
	/** Lost atoms go back behind the span they followed; a lost pair goes around the whole segment. */
	restoreLost() {
		for (const [index, token] of this.#sent.entries()) {
			if (token.type === "text" || this.#seen.has(index)) continue;
			if (token.type === "close" && token.pair !== void 0) continue;
			if (this.#findInText(token)) continue;
			this.#repairs.push(`lost ${describe(token)} put back`);
			if (token.type === "open" && token.pair !== void 0) this.#enclose(token);
			else this.#putBack(index, token);
		}
	}
	/** An engine that drops a tag may leave its content as it was: then the place is known. */
	#findInText(token) {
		if (token.type !== "atom") return false;
		const at = this.#out.findIndex((other) => other.type === "text" && other.raw.includes(token.raw));
		const text = this.#out[at];
		if (text === void 0) return false;
		const start = text.raw.indexOf(token.raw);
		this.#out.splice(at, 1, {
			type: "text",
			raw: text.raw.slice(0, start)
		}, token, {
			type: "text",
			raw: text.raw.slice(start + token.raw.length)
		});
		return true;
	}
	#putBack(index, token) {
		const place = this.#placeOf(index);
		const spaced = [token];
		if (/[^\s([（]$/u.test(this.#out[place - 1]?.raw ?? " ")) spaced.unshift({
			type: "text",
			raw: " "
		});
		if (/^[\p{L}\p{N}`$:*[]/u.test(this.#out[place]?.raw ?? " ")) spaced.push({
			type: "text",
			raw: " "
		});
		this.#out.splice(place, 0, ...spaced);
	}
	#placeOf(index) {
		for (let at = index - 1; at >= 0; at -= 1) {
			const previous = this.#sent[at];
			const place = previous === void 0 || previous.type === "text" ? -1 : this.#out.indexOf(previous);
			if (place !== -1) return place + 1;
		}
		const next = this.#sent.slice(index + 1).find((token) => token.type !== "text" && this.#out.includes(token));
		if (next !== void 0) return this.#out.indexOf(next);
		return this.#sent.slice(0, index).every((token) => token.type !== "text" || token.raw.trim() === "") ? 0 : this.#beforeFinalMarks();
	}
	#enclose(open) {
		const close = this.#closeOf(open);
		if (close === void 0) return;
		const isSlideMark = open.kind === "mark";
		this.#out.splice(isSlideMark ? this.#out.length : this.#beforeFinalMarks(), 0, close);
		this.#out.unshift(open);
	}
	/** Position before the full stop that ends the segment; the last text is cut there. */
	#beforeFinalMarks() {
		const last = this.#out.at(-1);
		const final = last?.type === "text" ? /\s*[.。!?！？…]+\s*$/u.exec(last.raw) : null;
		if (last?.type !== "text" || final === null) return this.#out.length;
		this.#out.splice(-1, 1, {
			type: "text",
			raw: last.raw.slice(0, final.index)
		}, {
			type: "text",
			raw: last.raw.slice(final.index)
		});
		return this.#out.length - 1;
	}
};
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
		} else if (isPairEnd(token, "open") && right?.type === "text" && /^\s/u.test(right.raw)) out.push({
			type: "text",
			raw: " "
		}, token);
		else if (isPairEnd(token, "close") && left?.type === "text" && /\s$/u.test(left.raw)) out.push(token, {
			type: "text",
			raw: " "
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

// src/update/terms.ts
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

// src/update/typography.ts
const HAN = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}`;
const WIDE = {
	",": "，",
	";": "；",
	":": "：",
	"?": "？",
	"!": "！",
	".": "。"
};
/** Stands for a span while the text is worked on. */
const SPAN = "";
/** Set new tokens in the style of the page. */
function setTypography(tokens, style) {
	const spans = tokens.filter((token) => token.type !== "text");
	const text = tokens.map((token) => token.type === "text" ? token.raw.replaceAll(SPAN, "") : SPAN).join("");
	const kinds = spans.map((span) => span.type === "atom" ? span.kind === "role" ? "role" : "atom" : span.type);
	const quoted = setQuotes(text, style);
	return (style.punctuation === "full-width" ? setIdeographic(quoted, kinds, style) : setSpaced(quoted, kinds)).split(SPAN).flatMap((part, at) => {
		const span = spans[at];
		const words = part === "" ? [] : [{
			type: "text",
			raw: part
		}];
		return span === void 0 ? words : [...words, span];
	});
}
/** Rewrite the spaces around each span; the callback sees the text on both sides. */
function respace(text, kinds, rule) {
	const parts = text.split(SPAN);
	let out = parts[0] ?? "";
	for (const [at, kind] of kinds.entries()) {
		const [left, right] = rule(out, parts[at + 1] ?? "", kind);
		out = left + SPAN + right;
	}
	return out;
}
/** Latin and Korean script: an atom never touches the word before it, and a sentence never touches the next. */
function setSpaced(text, kinds) {
	return respace(text, kinds, (left, right, kind) => {
		return [(kind === "atom" || kind === "role") && /[\p{L}\p{N},;:.)]$/u.test(left) ? `${left} ` : left, right];
	}).replaceAll(/(?<=\p{Ll}[.!?])(?=\p{Lu}\p{Ll})/gu, " ").replaceAll(/ {2,}/g, " ");
}
/** Chinese and Japanese: full-width marks beside ideographs, no space between ideographs. */
function setIdeographic(text, kinds, style) {
	if (!new RegExp(`[${HAN}]`, "u").test(text)) return text;
	const beside = new RegExp(String.raw`(?<=[${HAN}”）」』${SPAN}])\s*([,;:?!])\s*(?!\d)|([,;:?!])\s*(?=[${HAN}“（「『])`, "gu");
	const stop = new RegExp(String.raw`(?<=[${HAN}A-Za-z0-9”）」』)${SPAN}])\s*\.(?=\s*$|\s*[${HAN}])\s*`, "gu");
	return respaceIdeographic(widenBrackets(text.replaceAll(beside, (_, behind, before) => WIDE[behind ?? before ?? ""] ?? "").replaceAll(stop, "。")), kinds, style);
}
/** Brackets that hold or touch ideographs. */
function widenBrackets(text) {
	const pattern = new RegExp(String.raw`\s*\(([^()]*)\)\s*`, "gu");
	return text.replaceAll(pattern, (whole, inside, at) => {
		const around = `${text.slice(0, at).trimEnd().at(-1) ?? ""}${inside}`;
		return new RegExp(`[${HAN}]`, "u").test(around) ? `（${inside}）` : whole;
	});
}
function respaceIdeographic(text, kinds, { latinSpace }) {
	const mark = "，。：；？！、（）“”「」『』";
	const tight = text.replaceAll(new RegExp(`(?<=[${HAN}${mark}])\\s+(?=[${HAN}${mark}])`, "gu"), "").replaceAll(new RegExp(`(?<=[${HAN}])\\s*(?=[A-Za-z0-9])`, "gu"), latinSpace).replaceAll(new RegExp(`(?<=[A-Za-z0-9])\\s*(?=[${HAN}])`, "gu"), latinSpace).replaceAll(new RegExp(`\\s+(?=[${mark}])|(?<=[${mark}])\\s+`, "gu"), "");
	const endsTight = new RegExp(`[${HAN}${mark}]\\s*$`, "u");
	const startsTight = new RegExp(`^\\s*[${HAN}${mark}]`, "u");
	return respace(tight, kinds, (left, right, kind) => {
		if (kind === "role") return [/[\s（([“「]$|^$/u.test(left) ? left : `${left} `, startsTight.test(right) ? right.trimStart() : right];
		const space = kind === "atom" ? latinSpace : "";
		const isMark = (char) => mark.includes(char);
		return [endsTight.test(left) ? left.trimEnd() + (isMark(left.trimEnd().at(-1) ?? "") ? "" : space) : left, startsTight.test(right) ? (isMark(right.trimStart()[0] ?? "") ? "" : space) + right.trimStart() : right];
	});
}
/** Straight or foreign quotation marks become the page's, pair by pair. */
function setQuotes(text, { quotes }) {
	if (quotes === void 0) return text;
	const [open, close] = quotes;
	return text.replaceAll(/"([^"]*)"|“([^”]*)”|«\s*([^»]*?)\s*»/g, (_, ...groups) => {
		const inside = groups.slice(0, 3).find((group) => group !== void 0) ?? "";
		return open + inside + close;
	});
}

// src/update/accept.ts
/**
* Turn an engine's HTML into Markdown for a page.
*
* @param html   Inner HTML of the translated segment.
* @param tokens What was sent.
* @param page   Language of the translation, and how its page is set.
*/
function acceptTranslation(html, tokens, page) {
	const restored = restoreTokens(html, tokens);
	if (!restored.ok) return restored;
	if (hasWords(tokens) && !hasWords(restored.tokens)) return {
		ok: false,
		reason: "no words came back"
	};
	const set = setTypography(giveTerms(restored.tokens, tokens, page.style), page.style);
	for (const candidate of [set, escapeText(set)]) {
		const text = renderTokens(candidate);
		if (readsBack(text, restored.tokens, page)) return {
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
/** Escape what Markdown would read as markup in the engine's own words. */
function escapeText(tokens) {
	return tokens.map((token) => token.type === "text" ? {
		type: "text",
		raw: token.raw.replaceAll(/[\\`*_$[\]<~]/g, (char) => `\\${char}`)
	} : token);
}

// src/update/fragment.ts
const EMPTY = {
	text: "",
	marks: []
};
/** A text that is all one unit's translation. */
function fragmentOf(text, unit) {
	return {
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
		text,
		marks: []
	};
}
/** Put fragments one behind the other. */
function concat(fragments) {
	let text = "";
	const marks = [];
	for (const fragment of fragments) {
		for (const mark of fragment.marks) marks.push({
			unit: mark.unit,
			start: mark.start + text.length,
			end: mark.end + text.length
		});
		text += fragment.text;
	}
	return {
		text,
		marks
	};
}

// src/update/gaps.ts
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
	if (left.target !== void 0 && right.target === left.target + 1) return gapBehind(target, left.target) ?? "\n\n";
	const candidates = [right.target === void 0 ? void 0 : gapBehind(target, right.target - 1), left.target === void 0 ? void 0 : gapBehind(target, left.target)].filter((gap) => gap !== void 0);
	const needsBlank = isBlank((left.lastFresh !== void 0 && right.firstFresh === left.lastFresh + 1 ? gapBehind(source, left.lastFresh) : void 0) ?? candidates[0] ?? "\n\n") || FLOWS_ON.has(left.kind) && FLOWS_IN.has(right.kind);
	return candidates.find((gap) => isBlank(gap) === needsBlank) ?? (needsBlank ? "\n\n" : "\n");
}
/** White space behind a block, up to the next one; `undefined` at the end of the page. */
function gapBehind({ page }, block) {
	const here = page.blocks[block];
	const next = page.blocks[block + 1];
	return here === void 0 || next === void 0 ? void 0 : page.text.slice(here.end, next.start);
}
function isBlank(gap) {
	return gap.split("\n").length > 2;
}

// src/update/merge-text.ts
/**
* Three-way merge of text that is copied rather than translated: code cells, formulas, directives. The source's
* edit is applied to the translator's version, so that translated comments, strings and words in formulas stay.
*/
/** What people read in code; each is one token: the translator's or the source's, never a mixture. */
const WORDING = String.raw`"""[\s\S]*?"""|'''[\s\S]*?'''|#(?!@)[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`;
const TOKEN = new RegExp(String.raw`${WORDING}|\\?\w+|\s+|[^]`, "gu");
const WORDINGS = new RegExp(WORDING, "gu");
/**
* Apply the edit base → source to the target.
*
* Lines are merged first; where translator and source changed neighbouring lines, their tokens are; where they
* changed the same tokens, the new source's code is taken with the wordings that the translator gave to those that
* the source left alone. White space at line ends is no edit.
*/
function mergeText(base, target, source) {
	const [old, fresh] = [trimLines(base), trimLines(source)];
	if (fresh === old) return {
		text: target,
		conflicts: []
	};
	const current = trimLines(target);
	if (current === old) return {
		text: source,
		conflicts: []
	};
	if (current === fresh) return {
		text: target,
		conflicts: []
	};
	const conflicts = [];
	const wordings = learnWordings(old, current);
	return {
		text: reword(diff3Merge(splitLines(current), splitLines(old), splitLines(fresh), { excludeFalseConflicts: true }).map((region) => {
			if (region.conflict === void 0) return (region.ok ?? []).join("");
			const sides = {
				target: region.conflict.a.join(""),
				base: region.conflict.o.join(""),
				source: region.conflict.b.join("")
			};
			const merged = mergeTokens(sides);
			if (merged !== void 0) return merged;
			const reworded = reword(sides.source, wordings);
			if (codeOf(sides.target) !== codeOf(sides.base)) conflicts.push({
				target: sides.target,
				source: sides.source
			});
			return reworded;
		}).join(""), withoutLeft(wordings, current)),
		conflicts
	};
}
function trimLines(text) {
	return text.replaceAll(/[ \t]+(?=\n)/g, "");
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

// src/update/literals.ts
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
function mergeLiteral(kind, { base, target, source }) {
	if (kind === "discussion") return {
		text: mergeDiscussion({
			base,
			target,
			source
		}),
		conflicts: []
	};
	return mergeText(base, target, source);
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

// src/update/style.ts
const UNSPACED = /^(?:zh|ja)\b/;
const IDEOGRAPHIC = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。，！？：；）」』”]/u;
/** Fewer examples than this are no habit. */
const HABIT = 5;
/** Learn the style of a page; what the page does not show has its language's default; `wishes` win over both. */
function learnStyle(page, wishes = {}) {
	const isUnspaced = UNSPACED.test(page.page.language);
	const quotes = learnQuotes(page);
	const givenTerms = learnGivenTerms(page);
	return {
		separator: learnSeparator(page) ?? (isUnspaced ? "" : " "),
		punctuation: isUnspaced ? "full-width" : "half-width",
		latinSpace: isUnspaced ? learnLatinSpace(page) : " ",
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

// src/update/segments.ts
/** Compose the text of a segment from its pieces. */
function composeSegment(pieces, target, style) {
	const parts = [];
	let left;
	for (const piece of orderItems(pieces).items) {
		if (piece.fragment.text === "") continue;
		if (left !== void 0) parts.push(plainFragment(separator(left, piece, {
			target,
			style
		})));
		parts.push(piece.fragment);
		left = piece;
	}
	return concat(parts);
}
function separator(left, right, page) {
	const { target, style } = page;
	const last = left.lastTarget;
	if (last !== void 0 && right.target === last + 1) {
		const between = spaceBetween(target, last);
		if (between !== void 0) return between;
	}
	const known = (right.target === void 0 ? void 0 : spaceBetween(target, right.target - 1)) ?? (last === void 0 ? void 0 : spaceBetween(target, last));
	const isGlue = known === "" && /\p{sc=Latin}$/u.test(left.fragment.text) && /^\p{sc=Latin}/u.test(right.fragment.text);
	if (known !== void 0 && !isGlue) return known;
	return separatorBetween(left.fragment.text, right.fragment.text, style);
}
/** What stands between a target sentence and the next one of the same segment. */
function spaceBetween(target, sentence) {
	const a = target.sentences[sentence]?.placed;
	const b = target.sentences[sentence + 1]?.placed;
	return a === void 0 || b === void 0 || a.segment !== b.segment ? void 0 : target.page.text.slice(a.end, b.start);
}

// src/update/compose.ts
/** Compose the proposal; `resolve` says what each unit's text is. */
function composePage(input, resolve) {
	return new Composer(input, resolve).compose();
}
var Composer = class {
	#input;
	#slots = /* @__PURE__ */ new Map();
	#conflicts = [];
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
			if (left !== void 0) parts.push(plainFragment(spaceBetweenBlocks(left, item, {
				source,
				target
			})));
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
			moved: new Set(units),
			conflicts: this.#conflicts
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
		const isInPlace = first !== void 0 && keyOf(this.#redirect(this.#slotOfSentence(first))) === keyOf(slot);
		if (resolved === "kept" && isInPlace) {
			for (const at of unit.target) this.#push(this.#slotOfSentence(at), {
				...order,
				target: at,
				lastTarget: at,
				fragment: fragmentOf(this.#sentenceText(at), unit.id)
			});
			return;
		}
		const text = resolved === "kept" ? joinedText(this.#input.target, unit.target) : resolved.text;
		if (isInPlace && this.#pushSplit(unit, text.split("\u2029"))) return;
		const place = isInPlace ? {
			target: first,
			lastTarget: unit.target.at(-1) ?? first
		} : {};
		this.#push(slot, {
			...order,
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
		const item = this.#freshItem(at);
		const target = group.target[0];
		return step > 0 || target === void 0 ? item : {
			...item,
			former,
			target
		};
	}
	#freshItem(at) {
		const block = this.#input.source.blocks[at]?.block;
		if (block === void 0) throw new RangeError(`no source block ${at}`);
		return {
			fragment: this.#rebuild(block),
			kind: block.kind,
			fresh: at,
			firstFresh: at,
			lastFresh: at
		};
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
	#rebuild(block) {
		const literals = literalsOf(this.#input.source.page, block);
		return this.#fill(literals, (segment) => ({
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
		const literals = (group === void 0 ? void 0 : this.#mergedLiterals(block, group)) ?? literalsOf(target.page, block);
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
		const { target, style } = this.#input;
		return concat(literals.flatMap((literal, at) => {
			if (at === literals.length - 1) return [plainFragment(literal)];
			const pieces = this.#slots.get(keyOf(slotOf(at))) ?? [];
			return [plainFragment(literal), composeSegment(pieces, target, style)];
		}));
	}
	#mergedLiterals(block, group) {
		const { base, source, target } = this.#input;
		if (group.base.length !== 1 || group.target.length !== 1 || group.fresh.length !== 1) return void 0;
		const old = base.blocks[group.base[0] ?? -1]?.block;
		const fresh = source.blocks[group.fresh[0] ?? -1]?.block;
		if (old === void 0 || fresh === void 0) return void 0;
		const sides = {
			base: literalsOf(base.page, old),
			target: literalsOf(target.page, block),
			source: literalsOf(source.page, fresh)
		};
		if (sides.base.length !== sides.source.length || sides.base.length !== sides.target.length) return void 0;
		return sides.target.map((literal, at) => {
			const merged = mergeLiteral(block.kind, {
				base: sides.base[at] ?? "",
				target: literal,
				source: sides.source[at] ?? ""
			});
			for (const conflict of merged.conflicts) this.#conflicts.push({
				block: fresh.index,
				...conflict
			});
			return merged.text;
		});
	}
};
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

// src/update/layout.ts
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
	const groups = input.alignment.blocks.map((bead, index) => {
		const fresh = bead.source.length === 0 ? [] : indexesOf(groupOfFresh, index);
		return {
			base: bead.source,
			target: bead.target,
			fresh,
			isRebuilt: isRebuilt(input, bead, fresh)
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
* more or fewer segments (a table row), or the target has no text where the source has.
*/
function isRebuilt({ base, target, source }, bead, fresh) {
	const segmentsOf = (page, blocks) => blocks.reduce((sum, at) => sum + (page.blocks[at]?.block.segments.length ?? 0), 0);
	if (segmentsOf(source, fresh) > 0 && segmentsOf(target, bead.target) === 0) return true;
	if (bead.source.length !== 1 || bead.target.length !== 1 || fresh.length !== 1) return false;
	const old = base.blocks[bead.source[0] ?? -1]?.block;
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

// src/update/plan.ts
/** Work out what an update needs. Pure: the same input gives the same plan, in any process. */
function planUpdate(input) {
	const empty = parsePage("", { language: input.targetLanguage });
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
	const units = formUnits({
		...pages,
		groupOfBlock: groupFreshBlocks(pages)
	});
	const compose = {
		...pages,
		units,
		layout: layOut(pages, units),
		style: learnStyle(target, input.settings.style)
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
		place: {
			language: target.page.language,
			segment: segmentKind(target, unit.target)
		}
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

// src/update/retry.ts
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
	const text = JOINTS[page.style.punctuation].map((joint) => texts.join(joint)).find((joined) => readsBack(joined, tokens, page));
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

// src/update/settle.ts
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
		segments,
		characters: page.characters,
		findings: listFindings(page, segments)
	};
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
	for (const conflict of page.composition.conflicts) {
		const message = `both sides changed the same copied text; the source's was taken. The translation had: ${conflict.target.trim()}`;
		const at = text.indexOf(conflict.source);
		findings.push({
			rule: "copied-text-conflict",
			line: at === -1 ? 1 : lineAt(at),
			message
		});
	}
	return findings.toSorted((a, b) => a.line - b.line);
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
		language: plan.targetLanguage,
		segment: segmentKind(plan.input.source, unit.fresh),
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

// src/commands/steps/translate.ts
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

// src/commands/steps/plan-page.ts
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
	return {
		source,
		old: {
			base,
			target,
			alignment,
			lexicon,
			...input.old.recorded === void 0 ? {} : { recorded: parseSource(input.old.recorded) }
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