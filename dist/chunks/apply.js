import { a as renderTokens, n as hasWords, o as spanKey, p as renewDefinitions, r as joinLines } from "./tokens.js";
import { r as say, t as dropEqual } from "./message.js";
import { D as normalizeIdentifier, d as findFirst, n as dialectOf, o as spanTraits, p as ID_NOTATIONS, t as blockTraits, w as classifyCharacter } from "./registry.js";
import { r as constants, t as parsePage } from "./parse.js";
import { a as primaryLanguage, c as usesFullWidth, n as attachesSuffixes } from "./scripts.js";
import { C as escapeSigns, S as escapeLines, _ as readBoundaries, b as readsBack, d as isInner, f as joinedText, g as isPartOfWord, h as isGlued, l as findAround, m as tokensOf, p as placeOf, x as escapeLineStart, y as readingOf } from "./treat.js";
import { n as parseFragment } from "./dist2.js";
import { c as renderSegmentHtml, i as elementOfPair, r as elementId, t as attributeOf } from "./html2.js";
import { a as findTargetGroup, l as giveTerms, s as requestId, u as protectTerms } from "./plan.js";
import { a as spaceOf, i as edgeOf, r as separatorBetween } from "./style.js";
import { t as makeFinding } from "./finding.js";
import { a as makeLineFinder, i as writesId, n as listAnchors, r as listLikelyAnchors, t as listAnchorLinks } from "./links.js";
import { n as setLineEnds } from "./line-ends.js";
import { a as alignSentences, c as cutTable, h as readUnits, l as isRule, o as Chain } from "./pages.js";
import { r as stretchesBetween, t as longestIncreasing } from "./increasing.js";
import { t as groupBy } from "./group.js";
import { t as largest } from "./many.js";
import { t as diff3Merge } from "./diff3.js";
import { n as matchSimilar, t as matchEqual } from "./match-lists.js";
import { n as similarity } from "./similarity.js";
import { t as once } from "./once.js";

// src/update/accept/emphasis.ts
/**
* Emphasis that a renderer would print as stars, written so that it is read: beside letters of a language without
* spaces, marks at the edge of emphasised words keep Markdown from seeing it.
*/
/** Marks that may stand outside the emphasis as well as inside. */
const OUTER_MARKS = /(?<![，。、：；！？,.:;!?…])[，。、：；！？,.:;!?…]+$/u;
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
	if (inside === "space" || inside === "punctuation" && outside === "letter") return false;
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
	return found === constants.characterGroupPunctuation ? "punctuation" : "letter";
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

// src/update/accept/put-back.ts
/**
* Spans that an engine lost, put back among the words that it gave: atoms behind the span that they followed in the
* source, a pair around the whole segment.
*/
/** The closing end of each pair, by the number of the pair. */
function closesOf(sent) {
	const closes = /* @__PURE__ */ new Map();
	for (const token of sent) if (token.type === "close" && token.pair !== void 0) closes.set(token.pair, token);
	return closes;
}
/** The opening ends of pairs around nothing, such as a picture without words. */
function listEmptyPairs(sent) {
	return new Set(sent.filter((token, at) => {
		const next = sent[at + 1];
		return token.type === "open" && token.pair !== void 0 && next?.type === "close" && next.pair === token.pair;
	}));
}
/**
* Put what was lost back.
*
* @param out  What came.
* @param lost What did not, in the order in which it was sent; of a pair its opening end.
* @param sent All that was sent.
*/
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
	const empty = listEmptyPairs(sent);
	const isLost = new Set(lost);
	const present = new Set(out);
	const nextPresent = nextOf(sent, present);
	let previous;
	let hasWords = false;
	for (const [index, token] of sent.entries()) if (token.type === "text") hasWords ||= token.raw.trim() !== "";
	else if (!isLost.has(token)) {
		if (present.has(token) || token.pair !== void 0 && token.type === "close") previous = token;
	} else if (token.type === "open" && token.pair !== void 0 && !empty.has(token)) {
		const close = closes.get(token.pair);
		if (close === void 0) continue;
		plan.heads.unshift(token);
		if (spanTraits(token.kind).marksPassage === true || plan.ends.length > 0) plan.ends.push(close);
		else plan.tails.push(close);
		previous = token;
	} else {
		const next = nextPresent[index];
		if (previous !== void 0) plan.behind.set(previous, token);
		else if (next !== void 0) plan.before.set(next, [...plan.before.get(next) ?? [], token]);
		else (hasWords ? plan.tails : plan.heads).push(token);
		const close = empty.has(token) ? sent[index + 1] : void 0;
		if (close !== void 0) plan.behind.set(token, close);
		previous = close ?? token;
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
/** A run of marks or of white space is tried from its start alone. */
const FINAL_MARKS = /(?<!\s)(?:\s+|(?<![.。!?！？…]))[.。!?！？…]+\s*$/u;
/** The last text cut before the full stop that ends the segment. */
function cutFinalMarks(out) {
	const last = out.at(-1);
	const final = last?.type === "text" ? FINAL_MARKS.exec(last.raw) : null;
	if (last?.type !== "text" || final === null) return [out, []];
	return [[...out.slice(0, -1), {
		type: "text",
		raw: last.raw.slice(0, final.index)
	}], [{
		type: "text",
		raw: last.raw.slice(final.index)
	}]];
}

// src/update/accept/restore.ts
/**
* From an engine's HTML back to tokens. Nothing is believed: spans are put back from what was sent, never from
* what came; lost, doubled and moved ones are repaired. The engine's own signs stay as text, whatever they are.
*/
/** Placeholders of known engines; one of them in the text means that a span was lost inside the service. */
const LEAK = /DNT_|[\uE000-\uF8FF]|\b7322\d{5,}\b|<\/?span|translate="no"/;
/** So many spans, and so many pairs among them, may be lost: who loses more has not translated the sentence. */
const MOST_LOST = 500;
const MOST_LOST_PAIRS = 10;
/**
* Read a translated segment.
*
* @param html What the engine gave for the segment that `sent` was rendered to.
* @param sent The tokens of that segment.
*/
function restoreTokens(html, sent) {
	const reader = new Reader(sent);
	const { childNodes } = parseFragment(html);
	if (isTooDeep(childNodes)) return {
		ok: false,
		reason: say("markup-unreadable")
	};
	reader.readAll(childNodes);
	const text = textOf$1(reader.out);
	if (LEAK.test(text)) return {
		ok: false,
		reason: say("leaked")
	};
	if (text.trim() === "") return {
		ok: false,
		reason: say("empty")
	};
	const lost = reader.listLost();
	if (lost === void 0) return {
		ok: false,
		reason: say("spans-lost")
	};
	const tokens = putBack(reader.out, lost, sent);
	const repairs = [...reader.repairs, ...lost.map((token) => say("put-back", { piece: describe$1(token) }))];
	return {
		ok: true,
		tokens: spaceOutside(tokens),
		repairs: dropEqual(repairs)
	};
}
/** Elements inside one another that no answer to a sentence has. */
const DEEPEST = 1e3;
function isTooDeep(nodes) {
	let level = nodes;
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > DEEPEST) return true;
		level = level.flatMap((node) => "childNodes" in node ? node.childNodes : []);
	}
	return false;
}
var Reader = class {
	repairs = [];
	out = [];
	#sent;
	#indexOfId = /* @__PURE__ */ new Map();
	#closeOfPair;
	#emptyPairs;
	/** Position in `out` of every span that was read. */
	#places = /* @__PURE__ */ new Map();
	/** Spans and words so far: a pair that brings none is empty. */
	#solid = 0;
	constructor(sent) {
		this.#sent = sent;
		this.#closeOfPair = closesOf(sent);
		this.#emptyPairs = listEmptyPairs(sent);
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
				raw: joinLines(node.value)
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
		this.repairs.push(say("left-out", { piece: describe$1(token) }));
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
		if (this.#solid === solid && !this.#emptyPairs.has(open)) {
			this.out.length = from;
			this.#places.delete(open);
		} else this.#push(close);
	}
	#closeOf(open) {
		return open.pair === void 0 ? void 0 : this.#closeOfPair.get(open.pair);
	}
	/**
	* What did not come back, in the order in which it was sent; of a lost pair its opening end.
	*
	* @returns `undefined` where it is more than can be put back.
	*/
	listLost() {
		const missing = this.#sent.filter((token) => token.type !== "text" && !this.#places.has(token) && (token.type !== "close" || token.pair === void 0));
		const pairs = missing.filter(({ pair }) => pair !== void 0);
		if (missing.length > MOST_LOST || pairs.length > MOST_LOST_PAIRS) return void 0;
		return missing.filter((token) => token.type !== "atom" || !this.#findInText(token));
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
function describe$1(token) {
	return `${token.kind} \`${token.raw}\``;
}
function textOf$1(tokens) {
	return tokens.map((token) => token.type === "text" ? token.raw : "").join("");
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
	return (isWide ? setIdeographicGaps(parts, {
		gaps,
		style,
		edges: listEdges(tokens)
	}) : gaps.set(parts)).flatMap((part, at) => {
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
/** Words of Arabic and Hebrew that are written together with the next one: and, the, in, for. */
const PREFIX = /(?:^|\s)(?:[وفبلكس]|[وفبك]?ال|لل|[והבלמכש]{1,2})$/u;
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
		const isWord = !this.#keepsSuffixes && STARTS_WORD.test(part);
		return isGlued(span, "right", part) || isWord && this.wants(span, "right") ? ` ${part}` : part;
	}
	#before(part, span) {
		const text = part.trimEnd();
		if (text.length < part.length) return this.isGluedInSource(span, "left", lastSign(text)) ? part.replace(/(?<![ \t\r\n])[ \t\r\n]+$/, "") : part;
		const tail = part.slice(-8);
		const isWord = ENDS_WORD.test(tail) && !PREFIX.test(tail);
		return isGlued(span, "left", tail) || isWord && this.wants(span, "left") ? `${part} ` : part;
	}
};
/** What follows an opening tag, and what precedes a closing one. */
function isInsideOfTag(span, side) {
	return span.kind === "html" && (span.raw.startsWith("</") ? side === "left" : side === "right");
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
function listEdges(tokens) {
	return new Map(tokens.map((token, at) => [token, edgeOf(tokens, at)]));
}
/** The white space between ideographs and spans: that of the page, none around marks. */
function setIdeographicGaps(parts, rule) {
	const { gaps } = rule;
	return parts.map((part, at) => {
		const [left, right] = [gaps.spans[at - 1], gaps.spans[at]];
		if (part.trim() === "" && left !== void 0 && right !== void 0) return left.type !== "open" && isGlued(right, "left", left.raw) ? part || " " : gaps.between(part, left, right);
		let text = part;
		if (left !== void 0) text = setIdeographicStart(text, left, rule);
		if (right !== void 0) text = setIdeographicEnd(text, right, rule);
		return text;
	});
}
function setIdeographicStart(part, span, rule) {
	const text = part.trimStart();
	const first = firstSign(text);
	if (isGlued(span, "right", text)) return text === part ? ` ${text}` : part;
	if (!TIGHT.test(first)) return rule.gaps.isGluedInSource(span, "right", first) ? part.replace(/^[ \t\r\n]+/, "") : part;
	return MARK.test(first) ? text : spaceBeside(span, "right", rule) + text;
}
function setIdeographicEnd(part, span, rule) {
	const text = part.trimEnd();
	const last = lastSign(text);
	if (isGlued(span, "left", text)) return text === part ? `${text} ` : part;
	if (!TIGHT.test(last)) return rule.gaps.isGluedInSource(span, "left", last) ? part.replace(/(?<![ \t\r\n])[ \t\r\n]+$/, "") : part;
	return MARK.test(last) ? text : text + spaceBeside(span, "left", rule);
}
/** Spans have the space of the page around them, and none inside; what is part of a word has that of the source. */
function spaceBeside(span, side, { gaps, style, edges }) {
	if (span.type === (side === "left" ? "close" : "open")) return "";
	return !isPartOfWord(span) || gaps.wants(span, side) ? spaceOf({
		token: span,
		edge: edges.get(span) ?? "latin",
		side
	}, style) : "";
}
/** Straight or foreign quotation marks become the page's, pair by pair. */
function setQuotes(text, { quotes }) {
	if (quotes === void 0) return text;
	const [open, close] = quotes;
	return text.replaceAll(/"([^"]{0,5000})"|“([^“”]{0,5000})”|«([^«»]{0,5000})»/g, (whole, ...groups) => {
		const [straight, curly, angled] = groups;
		const inside = straight ?? curly ?? angled?.trim() ?? "";
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
		reason: say("no-words")
	};
	const set = nameLabels(page.isByHand === true ? restored.tokens : setTypography(giveTerms(restored.tokens, tokens, page.style), tokens, page));
	const place = {
		...page,
		emphasis: readingOf(page.dialect)
	};
	for (const meant of listSpellings(set, page.language)) for (const written of page.own === void 0 ? listEscapes(meant, tokens) : [meant]) {
		const text = renderTokens(page.own === void 0 ? escapeLines(written, page.dialect) : written);
		if (readsBack(text, meant, place)) return {
			ok: true,
			text,
			repairs: restored.repairs
		};
	}
	return {
		ok: false,
		reason: say("markup-unreadable")
	};
}
/** The tokens as they are, then with their marks written so that more renderers read them. */
function* listSpellings(tokens, language) {
	yield tokens;
	const repaired = repairEmphasis(tokens, language);
	if (repaired !== tokens) yield repaired;
	const enclosed = encloseAddresses(tokens);
	if (enclosed !== tokens) yield enclosed;
	if (tokens.some(isEmphasisOpening) && !isStacked(tokens)) yield emphasiseByElements(enclosed);
}
function isEmphasisOpening(token) {
	return token.type === "open" && (token.kind === "emphasis" || token.kind === "strong");
}
/** The same emphasis twice in one place: an engine has put several around all of its words. */
function isStacked(tokens) {
	return tokens.some((token, at) => {
		const next = tokens[at + 1];
		return isEmphasisOpening(token) && next?.type === "open" && token.type === "open" && next.kind === token.kind;
	});
}
/** Signs that a neighbouring sentence may have as well: two of them would make code, a formula or emphasis. */
const PAIRING = /[`$*]/g;
/** The words as they came; with the signs escaped that the source's own words do not have; with all escaped. */
function* listEscapes(tokens, sent) {
	const own = wordsOf(sent);
	if ([...new Set(wordsOf(tokens).match(PAIRING))].every((sign) => own.includes(sign))) yield tokens;
	yield escapeSigns(tokens, own);
	yield escapeSigns(tokens);
}
function wordsOf(tokens) {
	return tokens.map((token) => token.type === "text" ? token.raw : "").join("");
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
			raw: `][${token.label}]`
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
		emphasis: readingOf(page.dialect),
		hasOtherWords: true
	}));
	if (text === void 0) return {
		ok: false,
		reason: say("pieces-unreadable")
	};
	return {
		ok: true,
		text,
		repairs: [say("in-pieces"), ...repairs]
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

// src/update/compose/settle.ts
/**
* From settled units and a composed text to the proposal with its report.
*/
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
	const homeless = findHomeless(page, places);
	let at = 0;
	const segments = page.units.map((unit) => {
		const target = places.get(unit.id) ?? {
			start: at,
			end: at
		};
		at = target.end;
		const outcome = outcomeOf(unit, page);
		return homeless.has(unit.id) ? {
			...outcome,
			outcome: "failed",
			reason: NO_PLACE,
			target
		} : {
			...outcome,
			target
		};
	});
	return {
		text,
		segments: [...segments, ...describeLosses(page)].toSorted((a, b) => a.source.start - b.source.start),
		characters: page.characters,
		findings: listFindings(page, {
			segments,
			homeless
		})
	};
}
const NO_PLACE = "no-place";
/**
* Texts by the unit that they are of, for which nothing of the proposal is a place, such as a cell that is new in a column
* which the translation has not: what is written nowhere is told.
*/
function findHomeless({ units, settled, target }, places) {
	const texts = units.filter(({ id }) => !places.has(id)).map((unit) => [unit.id, settled[unit.id]?.text ?? joinedText(target, unit.target)]);
	return new Map(texts.filter(([, text]) => text.trim() !== ""));
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
	const { outcome, reason, former = unit.former, recalled } = page.settled[unit.id] ?? { outcome: "failed" };
	const first = page.source.sentences[unit.fresh[0] ?? -1]?.placed;
	const base = rangeOf(page.base, former);
	return {
		id: `${first?.segment.id ?? "none"}.${first === void 0 ? 0 : ordinal(page.source, unit.fresh[0] ?? 0)}`,
		outcome: outcome === "kept" && page.composition.moved.has(unit.id) ? "moved" : outcome,
		...reason === void 0 ? {} : { reason },
		source: rangeOf(page.source, unit.fresh) ?? {
			start: 0,
			end: 0
		},
		...base === void 0 ? {} : { base },
		...recalled === void 0 ? {} : { recalled }
	};
}
/** Position of a sentence in its segment. */
function ordinal({ sentences }, at) {
	const { segment, start } = sentences[at]?.placed ?? {};
	const own = segment?.sentences ?? [];
	return findFirst(own.length, (step) => (own[step]?.start ?? 0) >= (start ?? 0));
}
function rangeOf({ sentences }, list) {
	const first = sentences[list[0] ?? -1]?.placed;
	const last = sentences[list.at(-1) ?? -1]?.placed;
	return first === void 0 || last === void 0 ? void 0 : {
		start: first.start,
		end: last.end
	};
}
function listFindings(page, { segments, homeless }) {
	const { text } = page.composition.fragment;
	const lineAt = makeLineFinder(text);
	const findings = [];
	for (const unit of page.units) {
		const { outcome, reason, notes } = page.settled[unit.id] ?? {
			outcome: "failed",
			reason: "",
			notes: []
		};
		const line = lineAt(segments[unit.id]?.target.start ?? 0);
		for (const note of notes) findings.push(makeFinding(reason ?? outcome, line, note));
		const left = homeless.get(unit.id);
		if (left !== void 0) findings.push(makeFinding(NO_PLACE, line, say(NO_PLACE, { text: left })));
	}
	for (const { start, target } of page.composition.fragment.losses) {
		const said = say("copied-conflict", { text: target.trim() });
		findings.push(makeFinding("copied-text-conflict", lineAt(start), said));
	}
	for (const { start, text: own } of page.composition.ownTextGone ?? []) findings.push(makeFinding("own-text-gone", lineAt(start), say("own-text-gone", { text: own })));
	for (const { start, text: changed } of page.composition.omittedChanges ?? []) findings.push(makeFinding("changed-but-omitted", lineAt(start), say("omitted-copied", { text: changed })));
	for (const { start, ...lost } of page.composition.lostAnchors ?? []) findings.push(makeFinding("anchor-lost", lineAt(start), describeLostAnchor(lost)));
	return findings.toSorted((a, b) => a.line - b.line);
}
function describeLostAnchor({ anchor, landing }) {
	if (landing === void 0) return say("anchor-lost", { anchor });
	const { address, page, words } = landing;
	return say("anchor-lost-there", {
		address,
		page,
		heading: words
	});
}

// src/update/page/sequence.ts
/**
* Put old and new pieces in one order: pieces of the target keep theirs unless the source moved them, new and
* moved pieces follow the one they follow in the source, and what only the target has stays behind what it stood
* behind.
*/
/** Order items that are given in the order of the new source; those with only `target` may stand anywhere. */
function orderItems(items) {
	const anchored = items.filter((item) => item.fresh !== void 0 && item.target !== void 0);
	const stable = new Set(longestIncreasing(anchored.map((item) => item.former ?? -1)).flatMap((at) => anchored[at] ?? []));
	const inSource = items.filter((item) => item.fresh !== void 0);
	const chain = new Chain(placeFirst([...stable].toSorted(byTarget), inSource, stable));
	for (const [at, item] of inSource.entries()) if (at > 0 && !stable.has(item)) chain.insertBehind(inSource[at - 1], item);
	attachTargetOnly(chain, items, stable);
	return {
		items: chain.list(),
		moved: new Set(anchored.filter((item) => !stable.has(item)))
	};
}
function byTarget(a, b) {
	return (a.target ?? 0) - (b.target ?? 0);
}
/** The first of the source has none to go behind: it goes before the next one that has a place. */
function placeFirst(ordered, inSource, stable) {
	const [first] = inSource;
	if (first === void 0 || stable.has(first)) return [...ordered];
	const next = inSource.find((item) => stable.has(item));
	return ordered.toSpliced(next === void 0 ? ordered.length : ordered.indexOf(next), 0, first);
}
/**
* Each target-only item goes behind the list, else the nearest surviving item, that stood before it in the target, and
* behind what is new or moved there: behind all of that when it leads a list, which goes on behind it, else behind what
* is inside the one before it and would come to stand in this one.
*/
function attachTargetOnly(chain, items, stable) {
	const inTarget = items.filter(({ target }) => target !== void 0).toSorted(byTarget);
	const leads = findLeads(inTarget, stable);
	let nearest;
	for (const [at, item] of inTarget.entries()) {
		if (item.fresh === void 0) {
			let place = findListBefore(inTarget, at, stable) ?? nearest;
			for (let next = chain.behind(place); next !== void 0 && !stable.has(next); next = chain.behind(place)) {
				if (!leads.has(item) && depthOf(next) <= depthOf(item)) break;
				place = next;
			}
			chain.insertBehind(place, item);
		}
		nearest = item;
	}
}
/** The last stable item of the list that an item stands behind: the one directly before it may have left the list. */
function findListBefore(inTarget, at, stable) {
	for (let before = at - 1; depthOf(inTarget[before]) > depthOf(inTarget[at]); before -= 1) {
		const item = inTarget[before];
		if (item !== void 0 && stable.has(item)) return item;
	}
}
/** Target-only items that stand before the first stable one of their list. */
function findLeads(inTarget, stable) {
	const leads = /* @__PURE__ */ new Set();
	for (const [at, item] of inTarget.entries()) {
		if (!stable.has(item) || depthOf(item) === 0) continue;
		let first = at;
		while (first > 0 && isOwnBeside(inTarget[first - 1], item)) first -= 1;
		if (depthOf(inTarget[first - 1]) < depthOf(item)) for (const own of inTarget.slice(first, at)) leads.add(own);
	}
	return leads;
}
function isOwnBeside(own, item) {
	return own !== void 0 && own.fresh === void 0 && depthOf(own) === depthOf(item);
}
function depthOf(item) {
	return item?.depth ?? 0;
}

// src/update/compose/merge-pieces.ts
/**
* Three-way merge of a text in pieces (lines, or entries of front matter), where the translator has written other
* words for nearly all of them: what he wrote for a piece stays as long as the piece stands in the new source.
*/
/** Merge: in the order of the source; what only the target has stands behind what it stood behind. */
function mergePieces(pieces, merger) {
	const { source, target, beads, former } = pieces;
	const known = /* @__PURE__ */ new Map();
	const places = groupBy(source.keys(), (at) => former[at]);
	for (const bead of beads) {
		const fresh = bead.source.flatMap((at) => places.get(at) ?? []).toSorted((a, b) => a - b);
		for (const [at, chunk] of mergeBead({
			...pieces,
			bead,
			fresh
		}, merger)) known.set(at, chunk);
	}
	return joinMerged(insertOwn(source.map((text, at) => known.get(at) ?? plain$1(text)), beads.filter((bead) => bead.source.length === 0).flatMap((bead) => bead.target).map((at) => plain$1(target[at] ?? "", at))));
}
function plain$1(text, target) {
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
		if (last === void 0) return [at, plain$1(isStanding(at) ? "" : own)];
		if (isStanding(at)) return [at, plain$1(at === first ? said.target : "", last)];
		if (first !== void 0 && isStanding(first)) return [at, merger.leave({
			...said,
			source: own
		})];
		if (at !== first) return [at, plain$1("")];
		return [at, {
			...merger.merge({
				...said,
				source: join(source, fresh)
			}),
			target: last
		}];
	});
}
/** Each of the target's own behind the first chunk that stands for the nearest target piece before it. */
function insertOwn(chunks, own) {
	const chain = new Chain(chunks);
	const isOwn = new Set(own);
	const placed = [...chunks.filter(({ target }) => target !== void 0), ...own];
	let nearest;
	for (const chunk of placed.toSorted((a, b) => (a.target ?? 0) - (b.target ?? 0))) {
		if (isOwn.has(chunk)) chain.insertBehind(nearest, chunk);
		if (chunk.target !== nearest?.target) nearest = chunk;
	}
	return chain.list();
}
/** White space at line ends is no change. */
function isSamePiece(a, b) {
	return trimLineEnds(a) === trimLineEnds(b);
}
function trimLineEnds(text) {
	return text.replaceAll(/(?<![ \t])[ \t]+(?=\r?\n|$)/g, "");
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
		former: findFormer$1(base, source)
	};
}
function splitLines$1(text) {
	return text.match(/[^\n]*\n(?:[ \t]*\n)*|[^\n]+$/g) ?? [];
}
/** Lines that are equal hold those between them, which are aligned as sentences are. */
function alignLines(base, target, { from, to }) {
	const equal = matchEqual(base.map(keyOf$1), target.map(keyOf$1));
	const between = listGaps$2([...equal, [base.length, target.length]]).flatMap(({ old, fresh }) => {
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
function findFormer$1(base, source) {
	const former = source.map(() => void 0);
	const used = /* @__PURE__ */ new Set();
	const pair = (old, fresh) => {
		former[fresh] = old;
		used.add(old);
	};
	const [olds, freshes] = [base.map(keyOf$1), source.map(keyOf$1)];
	const equal = matchEqual(olds, freshes);
	for (const [old, fresh] of equal) pair(old, fresh);
	const gaps = listGaps$2([...equal, [base.length, source.length]]);
	const likeness = (a, b) => similarity(olds[a] ?? "", freshes[b] ?? "");
	for (const gap of gaps) for (const version of matchSimilar(gap.old, gap.fresh, {
		threshold: LINE_THRESHOLD,
		likeness
	})) pair(version.old, version.new);
	const free = groupBy([...olds.keys()].filter((old) => !used.has(old)).toReversed(), (old) => olds[old]);
	for (const [fresh, key] of freshes.entries()) {
		const moved = former[fresh] === void 0 && key.trim() !== "" ? free.get(key)?.pop() : void 0;
		if (moved !== void 0) pair(moved, fresh);
	}
	for (const gap of gaps) {
		const left = gap.old.filter((old) => !used.has(old));
		const open = gap.fresh.filter((at) => former[at] === void 0);
		for (const [step, old] of left.slice(0, open.length).entries()) pair(old, open[step] ?? 0);
	}
	return former;
}
/** The positions between pairs of positions that increase on both sides. */
function listGaps$2(pairs) {
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
const ENTRY = /^(?:(?:---|\+\+\+)[ \t]*$|\[[^\]\n]+\]+[ \t]*$|["']?[\p{L}\p{N}_][^:=\n]*[:=])/gmu;
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
	const placesOf = (entries) => new Map([...entries.keys()].map((key, at) => [key, at]));
	const places = {
		base: placesOf(base),
		target: placesOf(target)
	};
	const beads = [...[...places.base].map(([key, at]) => ({
		source: [at],
		target: [places.target.get(key) ?? []].flat()
	})), ...[...places.target].flatMap(([key, at]) => base.has(key) ? [] : [{
		source: [],
		target: [at]
	}])];
	for (const key of source.keys()) if (target.has(key) && !base.has(key)) source.delete(key);
	const former = [...source.keys()].map((key) => places.base.get(key));
	return {
		base: texts(base),
		target: texts(target),
		source: texts(source),
		beads,
		former
	};
}
/** Texts of the entries by key, however it is written, in order; a key that comes again bears a number. */
function splitEntries(text) {
	const starts = [...text.matchAll(ENTRY)];
	if (starts[0]?.index !== 0) return void 0;
	const entries = /* @__PURE__ */ new Map();
	const times = /* @__PURE__ */ new Map();
	for (const [at, { 0: key, index }] of starts.entries()) {
		const written = key.replaceAll(/["']|(?<!\s)(?:[ \t]*[:=])?\s*$/g, "");
		let again = times.get(written) ?? 0;
		let name = again === 0 ? written : `${written} ${again + 1}`;
		for (; entries.has(name); name = `${written} ${again + 1}`) again += 1;
		times.set(written, again + 1);
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
const WORDING = String.raw`"""[\s\S]*?"""|'''[\s\S]*?'''|#(?!@)[^\n]*|"(?:\\.|[^"\\\n]){0,2000}"|'(?:\\.|[^'\\\n]){0,2000}'`;
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
function mergeText(sides, { languages, hasKeys = false, goesOn }) {
	const { target, source } = sides;
	const trim = (text) => trimLineEnds(text) + (goesOn === true ? /(?<![ \t])[ \t]*$/.exec(text)?.[0] ?? "" : "");
	const [old, current, fresh] = [
		trim(sides.base),
		trim(target),
		trim(source)
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
/** The source's text, and what the translator had of his own that it has not: words, numbers, or code. */
function giveWay({ base, target, source }, text) {
	const words = new Set([base, text].flatMap(listWords));
	const losesWords = listWords(target).some((word) => !words.has(word));
	const isAlike = codeOf(target) === codeOf(base) && digitsOf(target) === digitsOf(base);
	if (!losesWords && isAlike) return {
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
/** Numbers of a text, those in its strings as well, such as a width. */
function digitsOf(text) {
	return (text.match(/\p{N}+/gu) ?? []).join(" ");
}
/** Merge lines, and the tokens of neighbouring lines; `undefined` when both sides changed the same tokens. */
function mergeLines({ base, target, source }) {
	const lines = mergeLists(splitLines(target), splitLines(base), splitLines(source));
	if (lines === void 0) return void 0;
	const parts = lines.map(({ ok, conflict }) => conflict === void 0 ? (ok ?? []).join("") : mergeTokens({
		target: conflict.a.join(""),
		base: conflict.o.join(""),
		source: conflict.b.join("")
	}));
	return parts.includes(void 0) ? void 0 : parts.join("");
}
/** Pairs of equal items that are looked at: time grows with their number, and they are many where one sign comes again and again. */
const MOST_PAIRS = 1e6;
/** Three-way merge of lists; `undefined` where they have too much in common with too much. */
function mergeLists(target, base, source) {
	const counts = groupBy(base, (item) => item);
	if ([...target, ...source].reduce((sum, item) => sum + (counts.get(item)?.length ?? 0), 0) > MOST_PAIRS) return void 0;
	return diff3Merge([...target], [...base], [...source], { excludeFalseConflicts: true });
}
function splitLines(text) {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function mergeTokens({ base, target, source }) {
	const tokens = (text) => text.match(TOKEN) ?? [];
	const regions = mergeLists(tokens(target), tokens(base), tokens(source));
	if (regions === void 0 || regions.some((region) => region.conflict !== void 0)) return void 0;
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
		if (was !== is) learnt.set(was, is);
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

// src/update/compose/merge-table.ts
/**
* Three-way merge of tables, cell by cell. Rows and columns come, go and move as they do in the source; a cell that the
* source left alone is the translator's, with its bars and its padding, and so are rows and columns of their own.
*/
/** Rows before the first of data: the head, and the line that makes it one. */
const HEAD_ROWS = 2;
/**
* Merge a table of three pages. What is prose may stand as a name in its place, the same name for the same prose.
*
* @returns `undefined` where one of them is no table of rows in bars.
*/
function mergeTable(sides, languages) {
	const [base, target, source] = [
		cutTable(sides.base),
		cutTable(sides.target),
		cutTable(sides.source)
	];
	if (base === void 0 || target === void 0 || source === void 0) return void 0;
	if ([
		base,
		target,
		source
	].some((rows) => rows.length * countColumns(rows) > MOST_PLACES)) return void 0;
	return joinMerged(new TableMerger({
		base,
		target,
		source
	}, languages).merge());
}
/** Rows times columns of a table that is merged cell by cell: where few rows have many cells, most places are empty. */
const MOST_PLACES = 1e6;
function countColumns(rows) {
	return largest(0, rows.map(({ cells }) => cells.length));
}
var TableMerger = class {
	#tables;
	#languages;
	constructor(tables, languages) {
		this.#tables = tables;
		this.#languages = languages;
	}
	merge() {
		const { target } = this.#tables;
		const width = countColumns(target);
		const columns = this.#order("columns");
		const rows = this.#order("rows");
		const lineEnd = /\r?\n$/.exec(target[0]?.tail ?? "")?.[0] ?? "\n";
		return rows.flatMap((row, at) => {
			const cells = columns.map((column) => this.#mergeCell(row, column));
			const [own, model] = [target[row.target ?? -1], target[at === 0 ? 0 : 1]];
			const last = own !== void 0 && own.cells.length < width ? cells.findLastIndex((cell) => cell !== void 0) : cells.length - 1;
			const bars = cells.slice(0, last + 1).flatMap((cell, step) => [...step === 0 ? [] : [plain("|")], cell ?? plain(" ")]);
			const tail = (own ?? model)?.tail.trimEnd() ?? "";
			const end = at === rows.length - 1 ? "" : /(?<!\s)\s+$/.exec(own?.tail ?? "")?.[0] ?? lineEnd;
			return [
				plain((own ?? model)?.head ?? ""),
				...bars,
				plain(tail + end)
			];
		});
	}
	/** The rows or columns of the result, in their order. */
	#order(what) {
		const { base, target, source } = this.#tables;
		const cut = (rows) => what === "rows" ? stripsOfRows(rows) : stripsOfColumns(rows);
		const fixed = what === "rows" ? HEAD_ROWS : 0;
		const old = cut(base);
		const [theirs, fresh] = [cut(target), cut(source)];
		const [there, formers] = [pair(old, theirs, fixed), pair(old, fresh, fixed)];
		const targetOf = new Map(there.flatMap((former, at) => former === void 0 ? [] : [[former, at]]));
		const items = fresh.flatMap((strip, at) => {
			const former = formers[at];
			const stands = former === void 0 ? void 0 : targetOf.get(former);
			if (former === void 0) return [{ fresh: at }];
			if (stands !== void 0) return [{
				fresh: at,
				former,
				target: stands
			}];
			return what === "rows" && bringsProse(strip, old[former] ?? []) ? [{
				fresh: at,
				former
			}] : [];
		});
		const own = there.flatMap((former, at) => former === void 0 ? [{ target: at }] : []);
		return orderItems([...items, ...own]).items;
	}
	#mergeCell(row, column) {
		const { base, target, source } = this.#tables;
		const pick = (rows, at, step) => rows[at ?? -1]?.cells[step ?? -1];
		const [was, is] = [pick(base, row.former, column.former), pick(source, row.fresh, column.fresh)];
		const own = pick(target, row.target, column.target);
		if (row.target !== void 0 && column.target !== void 0 && (is?.trim() ?? "") === (was?.trim() ?? "")) return own === void 0 ? void 0 : plain(own);
		if (own === void 0 || was === void 0) return is === void 0 ? void 0 : plain(own?.trim() ? own : is);
		return this.#mergeWithin({
			base: was,
			target: own,
			source: is ?? ""
		});
	}
	/** The padding is the translator's. */
	#mergeWithin({ base, target, source }) {
		if (isRule(source)) return plain(shapeOf(base) === shapeOf(source) ? target : source);
		const content = target.trim();
		const [before, behind] = content === "" ? [" ", " "] : target.split(content, 2);
		const sides = {
			base: base.trim(),
			target: content,
			source: source.trim()
		};
		const merged = content === "" ? plain(sides.source) : growCell(sides) ?? mergeText(sides, { languages: this.#languages });
		return joinMerged([
			plain(before ?? ""),
			merged,
			plain(behind ?? "")
		]);
	}
};
/** What the source put before or behind the prose of a cell stands there in the translation too, whatever that says. */
function growCell({ base, target, source }) {
	if (!(base.startsWith("") && base.indexOf("") === base.length - 1) || !source.startsWith(base) && !source.endsWith(base)) return void 0;
	const at = source.startsWith(base) ? 0 : source.length - base.length;
	return plain(source.slice(0, at) + target + source.slice(at + base.length));
}
function plain(text) {
	return {
		text,
		conflicts: []
	};
}
/** How a ruler sets its column. */
function shapeOf(ruler) {
	return ruler.trim().replace(/-+/, "-");
}
function stripsOfRows(rows) {
	return rows.map(({ cells }) => cells.map((cell) => cell.trim()));
}
function stripsOfColumns(rows) {
	const count = countColumns(rows);
	const strips = stripsOfRows(rows.filter((_, at) => at !== 1));
	return Array.from({ length: count }, (_, at) => strips.map((strip) => strip[at] ?? ""));
}
const NAME = /\uE010[^\uE011]*\uE011/g;
function bringsProse(strip, former) {
	const known = new Set(former.join(" ").match(NAME));
	return (strip.join(" ").match(NAME) ?? []).some((name) => !known.has(name));
}
/** Strips with prose in common, those with the most first; of as many, in their order. */
function listShared(old, now) {
	const namesIn = (strip) => strip.flatMap((cell) => cell.match(NAME) ?? []);
	const places = new Map(old.flatMap((strip, at) => namesIn(strip).map((name) => [name, at])));
	return now.flatMap((strip, at) => {
		const shared = namesIn(strip).flatMap((name) => places.get(name) ?? []);
		return [...groupBy(shared, (candidate) => candidate)].map(([candidate, list]) => [
			at,
			candidate,
			list.length
		]);
	}).toSorted((a, b) => b[2] - a[2]).map(([at, candidate]) => [at, candidate]);
}
/**
* Which strip of the old table each one was: where prose is the same, all is the same, or it begins with the same; what
* is left between two such is paired where it is as much.
*
* @param fixed The first ones, whose place says what they are.
*/
function pair(old, now, fixed) {
	const formers = now.map((_, at) => at < fixed && at < old.length ? at : void 0);
	const used = new Set(formers);
	const take = (at, candidate) => {
		if (candidate === void 0 || used.has(candidate) || formers[at] !== void 0) return;
		formers[at] = candidate;
		used.add(candidate);
	};
	for (const [at, candidate] of listShared(old, now)) take(at, candidate);
	for (const keyOf of [(strip) => strip.join("|"), (strip) => strip[0] ?? ""]) {
		const free = groupBy([...old.keys()].filter((at) => !used.has(at)), (at) => keyOf(old[at] ?? []));
		for (const [at, strip] of now.entries()) if (formers[at] === void 0 && keyOf(strip) !== "") take(at, free.get(keyOf(strip))?.shift());
	}
	for (const { old: left, fresh: right } of stretchesBetween(formers, old.length)) {
		const open = left.filter((at) => !used.has(at));
		const wanted = right.filter((at) => formers[at] === void 0);
		if (open.length === wanted.length) for (const [step, at] of wanted.entries()) take(at, open[step]);
	}
	return formers;
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
function mergeLiteral(kind, sides, options) {
	const { merge } = blockTraits(kind);
	if (merge === "address") return {
		text: mergeAddress(sides),
		conflicts: []
	};
	return (merge === "cells" ? mergeTable(sides, options.languages) : void 0) ?? mergeText(sides, {
		...options,
		hasKeys: merge === "keys"
	});
}
const LINK_TARGET = /\]\(([^)]{0,2000})\)/;
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

// src/update/compose/adopt.ts
/** Keys shorter than this are too common to be the same block. */
const LEAST_KEY = 12;
/** Blocks of the new source with the target block that each is already. */
function adoptBlocks({ source, target, layout }) {
	const adopted = /* @__PURE__ */ new Map();
	const isSought = ({ block }) => layout.freshBlocks[block.index] === "new" && block.segments.length === 0;
	const sought = source.blocks.filter(isSought);
	if (sought.length === 0) return adopted;
	const free = target.blocks.filter(({ block }) => findTargetGroup(layout, block.index) === void 0).toReversed();
	const known = groupBy(free, ({ block }) => `${block.kind} ${copiedKey(target, block)}`);
	for (const { block } of sought) {
		const key = copiedKey(source, block);
		const found = key.length < LEAST_KEY ? void 0 : known.get(`${block.kind} ${key}`)?.pop();
		if (found !== void 0) adopted.set(block.index, found.block);
	}
	return adopted;
}
/** A copied block without comments, strings and white space: what a translator leaves as it is. */
function copiedKey(page, block) {
	return textOfBlock(page.page, block).replaceAll(/"""[\s\S]*?"""|#(?!@).*|"[^"\n]*"|'[^'\n]*'|\s+/g, "");
}

// src/update/compose/fragment.ts
/**
* Pieces of the proposal that remember where the sentences in them stand.
*/
const NOWHERE = {
	start: 1e400,
	end: 1e400
};
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
	let [text, at, longer] = [
		"",
		0,
		0
	];
	const longerBehind = [0];
	for (const edit of ordered) {
		text += fragment.text.slice(at, edit.start) + edit.text;
		at = edit.end;
		longer += edit.text.length - (edit.end - edit.start);
		longerBehind.push(longer);
	}
	const isBefore = ({ start, end }, offset) => end <= offset && start < offset;
	const move = (offset) => offset + (longerBehind[findFirst(ordered.length, (edit) => !isBefore(ordered[edit] ?? NOWHERE, offset))] ?? 0);
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

// src/update/compose/holes.ts
/** The segment that a name stands for. */
function findHole(name) {
	const [, side, at] = /^([ts])(\d+)$/.exec(name) ?? [];
	return at === void 0 ? void 0 : {
		page: side === "t" ? "target" : "source",
		segment: Number(at)
	};
}
/**
* Name the segments: what has a place in the translation by that place, what the source alone has by its place there.
* Where the alignment does not tell what translates a segment, its key does.
*/
function nameHoles(input, blocks) {
	const former = nameTranslated(input, blocks);
	const fresh = /* @__PURE__ */ new Map();
	const given = /* @__PURE__ */ new Set();
	const firsts = indexInput(input).fresh.get(blocks.source.index) ?? [];
	const grown = findGrown(input, blocks, firsts);
	for (const { slot, sentence } of firsts) {
		const at = segmentOf(input.source, blocks.source, sentence);
		if (at === void 0 || fresh.has(at)) continue;
		const change = input.changes.sentences[sentence ?? -1];
		const was = segmentOf(input.base, blocks.base, change?.base);
		const name = (slot?.page === "target" && slot.block === blocks.target.index ? `t${slot.segment}` : void 0) ?? (change?.similarity === 1 ? former.get(was ?? -1) : void 0) ?? `s${at}`;
		const own = given.has(name) ? `s${at}` : name;
		fresh.set(at, own);
		given.add(own);
		if (was !== void 0 && !former.has(was)) former.set(was, `s${at}`);
	}
	for (const [at, { was, isBehind }] of grown) {
		const own = `s${at}`;
		if (fresh.get(at) !== own || (former.get(was) ?? own) !== own) continue;
		former.set(was, `b${was}`);
		fresh.set(at, isBehind ? `b${was} ${own}` : `${own} b${was}`);
	}
	const taken = /* @__PURE__ */ new Set([...former.values(), ...fresh.values()]);
	const findKey = keyFinder(blocks.target);
	return {
		base: blocks.base.segments.map((_, at) => former.get(at) ?? `b${at}`),
		target: blocks.target.segments.map((_, at) => `t${at}`),
		source: blocks.source.segments.map((segment, at) => {
			const own = findKey(segment.key);
			return fresh.get(at) ?? (own === void 0 || taken.has(own) ? `s${at}` : own);
		})
	};
}
/** Segments in which something new stands beside a sentence that the translator left without a word. */
function findGrown(input, blocks, firsts) {
	const placed = groupBy(firsts, ({ sentence }) => segmentOf(input.source, blocks.source, sentence));
	const grown = /* @__PURE__ */ new Map();
	for (const [at, list] of placed) {
		const old = list.findIndex(({ isOmitted }) => isOmitted);
		const fresh = list.findIndex(({ isOmitted, slot }) => !isOmitted && slot?.page === "source");
		const was = segmentOf(input.base, blocks.base, input.changes.sentences[list[old]?.sentence ?? -1]?.base);
		if (at !== void 0 && was !== void 0 && fresh !== -1) grown.set(at, {
			was,
			isBehind: old < fresh
		});
	}
	return grown;
}
const indexes = /* @__PURE__ */ new WeakMap();
function indexInput(input) {
	const known = indexes.get(input);
	if (known !== void 0) return known;
	const { alignment, base, source, units, layout } = input;
	const blockOf = ({ sentences }, at) => sentences[at ?? -1]?.placed.block.index;
	const firsts = units.map(({ id, fresh, isOmitted }) => ({
		slot: layout.slots[id],
		sentence: fresh[0],
		isOmitted
	}));
	const others = units.flatMap(({ fresh, isOmitted }) => fresh.slice(1).map((sentence) => ({
		slot: void 0,
		sentence,
		isOmitted
	})));
	const index = {
		beads: groupBy(alignment.sentences, (bead) => blockOf(base, bead.source[0])),
		fresh: groupBy([...firsts, ...others], ({ sentence }) => blockOf(source, sentence))
	};
	indexes.set(input, index);
	return index;
}
/** For segments of the base, those of the translation: as they are aligned, else by their keys. */
function nameTranslated(input, blocks) {
	const { base, target } = input;
	const names = /* @__PURE__ */ new Map();
	for (const bead of indexInput(input).beads.get(blocks.base.index) ?? []) {
		const from = segmentOf(base, blocks.base, bead.source[0]);
		const to = segmentOf(target, blocks.target, bead.target[0]);
		if (from !== void 0 && to !== void 0 && !names.has(from)) names.set(from, `t${to}`);
	}
	const taken = new Set(names.values());
	const findKey = keyFinder(blocks.target);
	for (const [at, { key }] of blocks.base.segments.entries()) {
		const own = findKey(key);
		if (own !== void 0 && !names.has(at) && !taken.has(own)) names.set(at, own);
	}
	return names;
}
/** Finds the first segment of a key. */
function keyFinder({ segments }) {
	const places = new Map([...segments.entries()].toReversed().map(([at, { key }]) => [key, at]));
	return (key) => {
		const at = key === void 0 ? void 0 : places.get(key);
		return at === void 0 ? void 0 : `t${at}`;
	};
}
function segmentOf({ sentences }, block, sentence) {
	const placed = sentences[sentence ?? -1]?.placed;
	return placed?.block.index === block.index && placed.host === void 0 ? placed.segmentNumber : void 0;
}

// src/update/compose/list-mark.ts
const LIST_MARK = new RegExp([String.raw`^(?<lead>(?:[ \t>]*\r?\n)*)(?<indent>[ \t>]*)`, String.raw`(?:(?<bullet>[-+*])|(?<number>\d{1,9})(?<stop>[.)]))(?<space>[ \t]+)(?<task>(?:\[[ xX]\][ \t]+)?)$`].join(""));
function readMark(text) {
	const groups = LIST_MARK.exec(text)?.groups;
	if (groups === void 0) return void 0;
	const { lead = "", indent = "", bullet, number, stop = "", space = "", task = "" } = groups;
	return {
		lead,
		indent,
		stop,
		space,
		task,
		number: Number(number ?? 0),
		...bullet === void 0 ? {} : { bullet }
	};
}
/** What stands in front of an item, and the item. */
function cutMark(text) {
	const [mark = ""] = new RegExp(LIST_MARK.source.slice(0, -1)).exec(text) ?? [];
	return [mark, text.slice(mark.length)];
}
/** The lines of their own in front of an item, such as an empty one of a quotation, and what it is quoted by. */
function readLead(text) {
	return readMark(cutMark(text)[0]) ?? {
		lead: "",
		indent: ""
	};
}
/** The bullet in front of an item; `undefined` where there is none. */
function readBullet(text) {
	return readMark(cutMark(text)[0])?.bullet;
}
/** The number in front of an item; `undefined` where there is none. */
function readNumber(text) {
	const mark = readMark(text);
	return mark?.bullet === void 0 ? mark?.number : void 0;
}
/** Merge the marks of an item; `undefined` where a side is anything else than a list mark. */
function mergeListMark({ base, target, source }) {
	const [old, own, fresh] = [
		readMark(base),
		readMark(target),
		readMark(source)
	];
	if (old === void 0 || own === void 0 || fresh === void 0) return void 0;
	const pick = (part) => own[part] === old[part] ? fresh[part] : own[part];
	const sign = mergeSigns([
		old,
		own,
		fresh
	]);
	return pick("lead") + pick("indent") + sign + pick("space") + pick("task");
}
/** The bullet, or the number with its stop. Who made a list of bullets one of numbers, or the reverse, is followed. */
function mergeSigns([old, own, fresh]) {
	const isNumber = [
		old,
		own,
		fresh
	].map(({ bullet }) => bullet === void 0);
	if (isNumber[1] !== isNumber[0] || isNumber[2] !== isNumber[0]) return signOf(isNumber[1] === isNumber[0] ? fresh : own);
	if (own.bullet !== void 0) return signOf(own.bullet === old.bullet ? fresh : own);
	const number = Math.max(0, own.number + fresh.number - old.number);
	return signOf({
		...own,
		number,
		stop: own.stop === old.stop ? fresh.stop : own.stop
	});
}
function signOf({ bullet, number, stop }) {
	return bullet ?? `${number}${stop}`;
}

// src/update/compose/merged-blocks.ts
/**
* A block that is merged as a whole, with a hole for each piece of prose: one of the target's is filled with what
* stands there now, one that only the source has with what is new. `undefined` for other blocks.
*
* @param fillHole What stands in a segment of the target's block, or of the source's.
*/
function mergeInGaps({ block, group }, input, fillHole) {
	const { base, source, target, style } = input;
	const ownLines = (text) => setLineEnds(text, style.lineEnd);
	if (!group.hasGaps || group.target.length !== 1) return void 0;
	const old = base.blocks[group.base[0] ?? -1]?.block;
	const fresh = source.blocks[group.fresh[0] ?? -1]?.block;
	if (old === void 0 || fresh === void 0 || fresh.segments.length + block.segments.length === 0) return void 0;
	const names = nameHoles(input, {
		base: old,
		target: block,
		source: fresh
	});
	const sides = {
		base: ownLines(renderHoles(base.page, old, names.base)),
		target: renderHoles(target.page, block, names.target),
		source: ownLines(renderHoles(source.page, fresh, names.source))
	};
	const languages = {
		from: base.page.language,
		to: target.page.language
	};
	const { text, conflicts } = mergeLiteral(block.kind, sides, { languages });
	const [readTarget, readSource] = [proseReader(target.page, block, names.target), proseReader(source.page, fresh, names.source)];
	const losses = conflicts.map((conflict) => ({
		...conflict,
		target: readTarget(conflict.target),
		block: fresh.index,
		source: findIn(source.page, fresh, readSource(conflict.source))
	}));
	let [from, next] = [0, 0];
	const parts = text.split(HOLE).map((part, at) => {
		if (at % 2 === 1) {
			from += part.length + 2;
			const hole = findHole(part);
			if (hole === void 0) return EMPTY;
			return fillHole({
				...hole,
				block: (hole.page === "target" ? block : fresh).index
			});
		}
		const [start, end] = [from, from + part.length];
		from = end;
		const first = next;
		while ((losses[next]?.start ?? 1e400) < end) next += 1;
		const own = losses.slice(first, next);
		const move = (offset) => Math.max(start, Math.min(offset, end)) - start;
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
	if (sides.base.length !== sides.source.length || sides.base.length !== sides.target.length) {
		const [whole, ...others] = sides.target;
		const [own, rest] = cutMark(whole ?? "");
		const counted = mergeListMark({
			base: sides.base[0] ?? "",
			target: own,
			source: sides.source[0] ?? ""
		});
		return others.length > 0 || counted === void 0 ? void 0 : [plainFragment(counted + rest)];
	}
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
		if (at < block.segments.length && literal === texts.base) {
			from = fresh.segments[at]?.end ?? from;
			return plainFragment(isSameLines(own, literal) ? literal : own);
		}
		const mark = at > 0 ? void 0 : mergeListMark(texts);
		if (mark !== void 0) {
			from = fresh.segments[at]?.end ?? from;
			return plainFragment(mark);
		}
		const { text, conflicts } = mergeLiteral(block.kind, texts, {
			languages,
			goesOn: at < block.segments.length
		});
		const countReturns = once(() => returnCounter(raw, own));
		const losses = conflicts.map((conflict) => {
			const start = Math.max(0, own.indexOf(conflict.source));
			const place = {
				start,
				end: start + conflict.source.trimEnd().length
			};
			const inSource = (offset) => from + offset + countReturns()(offset);
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
/** Whether two texts in front of prose differ by the white space at line ends alone. */
function isSameLines(a, b) {
	return trimLineEnds(`${a}.`) === trimLineEnds(`${b}.`);
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
/** The text of a block with the name of each segment in its place. */
function renderHoles(page, block, names) {
	let at = 0;
	return renderBlock(page, block, () => (names[at++] ?? "").split(" ").map((name) => `\uE010${name}\uE011`).join(" "));
}
/** Puts the prose of a block in the place of the names of its segments. */
function proseReader(page, { segments }, names) {
	const texts = new Map(segments.flatMap(({ start, end }, at) => {
		return (names[at] ?? "").split(" ").map((name) => [name, page.text.slice(start, end)]);
	}));
	return (text) => text.split(HOLE).map((part, at) => at % 2 === 1 ? texts.get(part) ?? "" : part).join("");
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
/** Counts how many more carriage returns `raw` has than `own`, a text of the same lines, before an offset of `own`. */
function returnCounter(raw, own) {
	const lineAt = makeLineFinder(own);
	/** For each line, how many up to it end with one. */
	const countAll = (text) => {
		let count = 0;
		return text.split("\n").map((line) => count += line.endsWith("\r") ? 1 : 0);
	};
	const [before, after] = [countAll(raw), countAll(own)];
	return (offset) => {
		const lines = lineAt(offset) - 1;
		const upTo = (counts) => counts[Math.min(lines, counts.length) - 1] ?? 0;
		return upTo(before) - upTo(after);
	};
}

// src/update/compose/segments.ts
/** Containers that a line starts with: indentation, quotations, list marks. */
const CONTAINERS = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/;
/**
* What stands before the second line of a text that starts at an offset: the quotations that its first line is in, and
* white space for the rest.
*/
function indentAt(text, offset) {
	const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
	return (CONTAINERS.exec(before)?.[0] ?? "").replaceAll(/[^ \t>]/g, " ");
}
/**
* Compose the text of a segment from its pieces.
*
* @param place Where it stands; default inside a line.
*/
function composeSegment(pieces, pages, place = { opensLine: false }) {
	const parts = [];
	let left;
	for (const piece of orderItems(pieces).items) {
		if (piece.fragment.text === "") continue;
		const between = left === void 0 ? "" : separator(left, piece, pages, place.indent);
		const startsLine = left === void 0 ? place.opensLine : between.includes("\n");
		const fragment = layLines(piece, pages.style, place);
		parts.push(plainFragment(between), startsLine && !isAtHome(piece, pages) ? openLine(fragment, pages.source.page.dialect) : fragment);
		left = piece;
	}
	return concat(parts);
}
const LINE_END = /((?:(?<![ \t])[ \t]+)?|\\)(\r?\n)[ \t>]*/g;
/** A text of several lines in the quotations and lists that it stands in now; on one line where it has to be. */
function layLines({ fragment, home, isKept }, style, { indent, isOwn }) {
	const quotations = (lines) => lines?.replaceAll(/[^>]/g, "");
	const fits = home === indent || isKept === true && quotations(home) === quotations(indent);
	if (indent === void 0 ? isKept === true && isOwn === true : fits) return fragment;
	const { text } = fragment;
	const edits = [...text.matchAll(LINE_END)].map((match) => {
		const [whole, lineBreak = "", lineEnd = ""] = match;
		const end = match.index + whole.length;
		const joint = separatorBetween(text.slice(0, match.index), text.slice(end), onOneLine(style));
		return {
			start: match.index,
			end,
			text: indent === void 0 ? joint : lineBreak + lineEnd + indent
		};
	});
	return edits.length === 0 ? fragment : splice(fragment, edits);
}
/** A kept sentence that started a line before. */
function isAtHome({ isKept, target }, pages) {
	const placed = isKept ? pages.target.sentences[target ?? -1]?.placed : void 0;
	if (placed === void 0) return false;
	if (placed.start === placed.segment.start) return true;
	return (gapBehind$1(pages.target, (target ?? 0) - 1) ?? "").includes("\n");
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
	const { source, base, target } = pages;
	const style = indent === void 0 ? onOneLine(pages.style) : pages.style;
	const wanted = gapBetween(source, left.freshEnds, right.freshEnds);
	const former = gapBetween(base, left.formerEnds, right.formerEnds);
	const last = left.lastTarget;
	const kept = last !== void 0 && right.target === last + 1 ? gapBehind$1(target, last) : void 0;
	const followsSource = wanted !== void 0 && former !== void 0 && isBreak(wanted) !== isBreak(former);
	if (kept !== void 0 && !followsSource) return kept === former && isReindented(former, wanted) ? setLineEnds(wanted, style.lineEnd) : kept;
	if (wanted !== void 0 && isBreak(wanted)) return setLineEnds(wanted, style.lineEnd);
	const known = (right.target === void 0 ? void 0 : gapBehind$1(target, right.target - 1)) ?? (last === void 0 ? void 0 : gapBehind$1(target, last));
	const isGlue = known === "" && /\p{sc=Latin}$/u.test(left.fragment.text.slice(-2)) && /^\p{sc=Latin}/u.test(right.fragment.text);
	if (known !== void 0 && !isGlue && !isBreak(known)) return known;
	const between = separatorBetween(left.fragment.text, right.fragment.text, style);
	return setLineEnds(between.endsWith("\n") ? between + indent : between, style.lineEnd);
}
function onOneLine(style) {
	return style.separator.includes("\n") ? {
		...style,
		separator: style.punctuation === "full-width" ? "" : " "
	} : style;
}
/** Two sentences stand on lines of their own as before, in a block that stands farther in or out. */
function isReindented(former, wanted) {
	const bare = (gap) => gap.replaceAll(/[ \t]+/g, "");
	if (wanted === void 0 || trimLineEnds(`${former}.`) === trimLineEnds(`${wanted}.`)) return false;
	return former.includes("\n") && bare(former) === bare(wanted);
}
/** What stands between the last sentence of one piece and the first of the next, where they are neighbours. */
function gapBetween(page, left, right) {
	return left?.last === void 0 || right?.first !== left.last + 1 ? void 0 : gapBehind$1(page, left.last);
}
/** What stands between a sentence and the next one of the same segment. */
function gapBehind$1({ page, sentences }, sentence) {
	const a = sentences[sentence]?.placed;
	const b = sentences[sentence + 1]?.placed;
	return a === void 0 || b === void 0 || a.segment !== b.segment ? void 0 : page.text.slice(a.end, b.start);
}
/** Whether a gap between sentences is a hard line break. */
function isBreak(gap) {
	return /(?: {2}|\\)\r?\n/.test(gap);
}

// src/update/compose/inner.ts
/** Fills the spans of composed texts. */
var InnerTexts = class {
	#input;
	#slots;
	/** Forms of the spans that a unit brings, by its number, in order. */
	#forms;
	constructor(input, slots) {
		this.#input = input;
		this.#slots = slots;
		this.#forms = listForms(input);
	}
	/** A composed text with what stands inside its spans now. */
	fill(fragment) {
		const taken = new Uint8Array(fragment.text.length);
		const edits = [];
		for (const [unit, marks] of groupBy(fragment.marks, (mark) => mark.unit)) {
			const range = {
				start: marks[0]?.start ?? 0,
				end: marks.at(-1)?.end ?? 0
			};
			const places = new FreePlaces(fragment.text, range, taken);
			for (const forms of this.#forms.get(unit) ?? []) {
				const found = places.take(forms);
				if (found === void 0) continue;
				for (const [at, { slot, frame }] of found.form.prose.entries()) {
					const place = found.prose[at];
					const own = slot === void 0 ? void 0 : this.#compose(slot, frame);
					if (place !== void 0 && own !== void 0 && own.text !== "") edits.push({
						...place,
						...own
					});
				}
			}
		}
		return edits.length === 0 ? fragment : putIn(fragment, edits);
	}
	#compose(slot, frame) {
		const fragment = composeSegment(this.#slots.piecesIn(slot), this.#input);
		return frame === void 0 ? fragment : settleFragment(fragment, frame);
	}
};
/** A fragment with texts in some places, and the marks of these. */
function putIn(fragment, edits) {
	let longer = 0;
	const marks = edits.toSorted((a, b) => a.start - b.start).flatMap(({ start, end, text, marks: own }) => {
		const from = start + longer;
		longer += text.length - (end - start);
		return own.map((mark) => ({
			...mark,
			start: mark.start + from,
			end: mark.end + from
		}));
	});
	const filled = splice(fragment, edits);
	return {
		...filled,
		marks: [...filled.marks, ...marks]
	};
}
/** Places of forms in a range of a text. What was once taken or in the way stays so: each form is sought from there on. */
var FreePlaces = class {
	#text;
	#range;
	/** The text up to the end of the range. */
	#within;
	/** For each unit of the text, whether a form has it. */
	#taken;
	/** Where the search for a pattern goes on, by the pattern and what it must keep off. */
	#next = /* @__PURE__ */ new Map();
	constructor(text, range, taken) {
		this.#text = text;
		this.#range = range;
		this.#within = text.slice(0, range.end);
		this.#taken = taken;
	}
	/** The first place that nothing has taken; one with the very bytes is better than one with other prose. */
	take(forms) {
		const shown = forms.flatMap((form) => form.shown);
		for (const pattern of ["exact", "open"]) for (const form of forms) {
			const match = this.#seek(form[pattern], shown);
			if (match === void 0) continue;
			const place = {
				start: match.index,
				end: match.index + match[0].length
			};
			this.#taken.fill(1, place.start, place.end);
			return {
				form,
				place,
				prose: (match.indices ?? []).slice(1).map((at) => at && {
					start: at[0],
					end: at[1]
				})
			};
		}
	}
	#seek(pattern, shown) {
		const key = [pattern.source, ...shown].join("\n");
		pattern.lastIndex = this.#next.get(key) ?? this.#range.start;
		const next = () => pattern.exec(this.#within);
		let match = next();
		while (match !== null && !this.#isFree(match, shown)) match = next();
		this.#next.set(key, match === null ? this.#text.length : pattern.lastIndex);
		return match ?? void 0;
	}
	#isFree({ index, 0: found }, shown) {
		if (this.#taken.subarray(index, index + found.length).includes(1)) return false;
		return !shown.some((raw) => meets(this.#text, raw, {
			start: index,
			end: index + found.length
		}));
	}
};
/** Whether a text stands in a range, or over one of its ends. */
function meets(text, raw, { start, end }) {
	return text.slice(Math.max(0, start - raw.length + 1), end + raw.length - 1).includes(raw);
}
function listForms(input) {
	const { source, target, units } = input;
	const inner = source.sentences.map(({ placed }) => placed).filter(({ host }) => host !== void 0);
	const unitOf = new Map(units.flatMap((unit) => unit.fresh.map((at) => [at, unit])));
	const forms = /* @__PURE__ */ new Map();
	for (const sentences of groupBy(inner, ({ host }) => host?.span).values()) {
		const around = findAround(source, sentences[0]?.index ?? -1);
		const unit = around === void 0 ? void 0 : unitOf.get(around);
		if (unit === void 0) continue;
		const slots = new Map(sentences.map(({ index, ...placed }) => [index, slotOf(placed)]));
		const slotOfSource = new Map(sentences.map((placed) => [placed.segment.id, slotOf(placed)]));
		const theirs = listTranslated(sentences, {
			unitOf,
			slots,
			target
		});
		const own = readForm$1(source, sentences[0]?.host, (id) => slotOfSource.get(id));
		const known = forms.get(unit.id) ?? [];
		known.push([own, theirs].flatMap((form) => form ?? []));
		forms.set(unit.id, known);
	}
	return forms;
}
function slotOf({ block, segmentNumber }) {
	return {
		page: "source",
		block: block.index,
		segment: segmentNumber
	};
}
/** The span of the translation whose prose translates that of a span of the source. */
function listTranslated(sentences, { unitOf, slots, target }) {
	const slotOfTarget = /* @__PURE__ */ new Map();
	let host;
	for (const { index } of sentences) for (const at of unitOf.get(index)?.target ?? []) {
		const placed = target.sentences[at]?.placed;
		const slot = slots.get(index);
		if (placed?.host === void 0 || slot === void 0) continue;
		host ??= placed.host;
		slotOfTarget.set(placed.segment.id, slot);
	}
	return readForm$1(target, host, (id) => slotOfTarget.get(id));
}
function readForm$1({ page }, host, findSlot) {
	if (host === void 0) return void 0;
	const { span, segment } = host;
	const inner = span.inner ?? [];
	let at = span.start;
	let [exact, open] = ["", ""];
	for (const { start, end } of inner) {
		const literal = toPattern(page.text.slice(at, start));
		exact += `${literal}(${toPattern(page.text.slice(start, end))})`;
		open += `${literal}([^\\n]*?)`;
		at = end;
	}
	const rest = toPattern(page.text.slice(at, span.end));
	const like = new RegExp(open + rest);
	const atoms = atomsOf(page, segment);
	return {
		exact: new RegExp(exact + rest, "dg"),
		open: new RegExp(open + rest, "dg"),
		prose: inner.map(({ id, frame }) => ({
			slot: findSlot(id),
			frame
		})),
		shown: like.test(atoms.together) ? atoms.each.filter((raw) => like.test(raw)) : []
	};
}
const atomsRead = /* @__PURE__ */ new WeakMap();
/** The texts of the atoms of a segment that hold no prose. */
function atomsOf({ text }, segment) {
	const given = atomsRead.get(segment);
	if (given !== void 0) return given;
	const each = segment.spans.filter(({ place, inner }) => place === "atom" && inner === void 0).map(({ start, end }) => text.slice(start, end));
	const read = {
		each,
		together: each.join("\n")
	};
	atomsRead.set(segment, read);
	return read;
}
/** Line ends and indentation may be those of another page. */
function toPattern(raw) {
	return raw.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, "\\$&").replaceAll(/\s+/g, String.raw`\s+`);
}

// src/update/compose/item-marks.ts
/** Blocks on each side among which an item of the same list is looked for. */
const REACH = 40;
/**
* What stands in front of a new item of the source; `undefined` for other blocks, and where nothing is known.
*
* @param bullets For an item of a new list.
*/
function markNewItem(block, input, bullets) {
	if (block.kind !== "item") return void 0;
	for (const step of [-1, 1]) for (const at of listItems(block, step, input.source)) {
		const mark = markLike(at, block, input);
		if (mark !== void 0) return mark;
	}
	const mark = literalsOf(input.source.page, block)[0] ?? "";
	const bullet = readBullet(mark) ?? "";
	const [own, ...others] = bullets().get(bullet) ?? [];
	return own === void 0 || others.length > 0 ? void 0 : mark.replace(bullet, own);
}
/** Learn the bullets of a translation from the items that it has. */
function learnBullets({ base, target, layout }) {
	const bullets = /* @__PURE__ */ new Map();
	const bulletOf = ({ page, blocks }, at) => {
		const block = blocks[at ?? -1]?.block;
		return block?.kind === "item" ? readBullet(literalsOf(page, block)[0] ?? "") : void 0;
	};
	for (const group of layout.groups) {
		const [from, to] = [bulletOf(base, group.base[0]), bulletOf(target, group.target[0])];
		if (from !== void 0 && to !== void 0) bullets.set(from, (bullets.get(from) ?? /* @__PURE__ */ new Set()).add(to));
	}
	return bullets;
}
/** Items of the same depth, from a block on, as far as the list may reach. */
function* listItems({ index, level }, step, { blocks }) {
	for (let at = index + step; Math.abs(at - index) <= REACH; at += step) {
		const block = blocks[at]?.block;
		if (block === void 0 || block.kind === "heading" || block.level < level) return;
		if (block.kind === "item" && block.level === level) yield at;
	}
}
function markLike(at, block, { base, source, target, changes, layout }) {
	const status = layout.freshBlocks[at];
	const group = typeof status === "object" ? layout.groups[status.group] : void 0;
	if (group?.isRebuilt !== false) return void 0;
	const markOf = (page, one) => {
		const found = page.blocks[one ?? -1]?.block;
		return found === void 0 ? "" : literalsOf(page.page, found)[0] ?? "";
	};
	const sides = {
		base: markOf(base, changes.blocks[at]?.base),
		target: markOf(target, group.target[0])
	};
	const here = mergeListMark({
		...sides,
		source: markOf(source, at)
	});
	if (here === void 0) return void 0;
	const fresh = markOf(source, block.index);
	const mark = mergeListMark({
		base: markOf(source, at),
		target: here,
		source: fresh
	});
	return mark?.length === fresh.length ? mark : void 0;
}

// src/update/compose/blocks.ts
/**
* The blocks of the proposal, with what stands in their segments now: in the shape of the target where its block lives
* on, else in that of the new source.
*/
/** Builds blocks from their literals and the pieces of their segments. */
var BlockBuilder = class {
	#input;
	#slots;
	#inner;
	#bullets;
	/** What only the translator had in a target block, and what went with an entry that the source removed. */
	gone = /* @__PURE__ */ new Map();
	constructor(input, slots) {
		this.#input = input;
		this.#slots = slots;
		this.#inner = new InnerTexts(input, slots);
		this.#bullets = once(() => learnBullets(input));
	}
	/** A block in the shape of the new source. */
	rebuild(block) {
		const [first = "", ...rest] = literalsOf(this.#input.source.page, block);
		const literals = [markNewItem(block, this.#input, this.#bullets) ?? first, ...rest].map((literal) => this.#ownLines(literal));
		return this.#fill(literals.map(plainFragment), block, "source");
	}
	/** A block in the shape of the target, with the source's edits of what is copied; empty when all its text went. */
	renew(block, group) {
		const { target } = this.#input;
		const keyed = group === void 0 ? void 0 : mergeInGaps({
			block,
			group
		}, this.#input, (slot) => this.#fillHole(slot));
		if (keyed !== void 0) {
			this.#noteGone(block, keyed.text);
			return keyed;
		}
		if (block.segments.length > 0 && block.segments.every((_, segment) => !this.#hasText({
			page: "target",
			block: block.index,
			segment
		}))) return EMPTY;
		const literals = (group === void 0 ? void 0 : mergeLiterals({
			block,
			group
		}, this.#input)) ?? literalsOf(target.page, block).map((text) => plainFragment(followDefinitions(block, text, this.#input.moved)));
		return this.#fill(literals, block, "target");
	}
	#noteGone(block, text) {
		const own = block.segments.flatMap((_, segment) => this.#slots.piecesIn({
			page: "target",
			block: block.index,
			segment
		})).filter(({ fragment }) => fragment.marks.length === 0 && !text.includes(fragment.text));
		if (own.length > 0) this.gone.set(block.index, own.map(({ fragment }) => fragment.text).join(" "));
	}
	#hasText(slot) {
		return this.#slots.piecesIn(slot).some(({ fragment }) => fragment.text !== "");
	}
	#fill(literals, block, page) {
		return concat(literals.flatMap((literal, at) => {
			const segment = block.segments[at];
			if (segment === void 0) return [literal];
			const pieces = this.#slots.piecesIn({
				page,
				block: block.index,
				segment: at
			});
			if (segment.frame !== void 0) return [literal, this.#composeFramed(pieces, segment, page)];
			const opensLine = (at === 0 || literal.text.includes("\n")) && LINE_OPENING.test(literal.text);
			const isOneLine = segment.kind !== "text" || blockTraits(block.kind).isOneLine === true;
			const { text } = this.#input[page].page;
			const lines = isOneLine ? {} : { indent: indentBehind(literal.text, {
				block,
				segment: at
			}, text) };
			return [literal, this.#compose(pieces, segment, {
				opensLine,
				isOwn: page === "target",
				...lines
			})];
		}));
	}
	#fillHole(slot) {
		const segment = this.#input[slot.page].blocks[slot.block]?.block.segments[slot.segment];
		return this.#composeFramed(this.#slots.piecesIn(slot), segment, slot.page);
	}
	/** New words of a value or of HTML stay on one line; lines of the translation are kept as they are. */
	#composeFramed(pieces, segment, page) {
		return this.#compose(pieces, segment, {
			opensLine: false,
			isOwn: page === "target"
		});
	}
	/** The text of a segment, with that inside its spans. */
	#compose(pieces, segment, place) {
		const fragment = this.#inner.fill(composeSegment(pieces, this.#input, place));
		return segment?.frame === void 0 ? fragment : settleFragment(fragment, segment.frame);
	}
	/** New text with the line ends of the page. */
	#ownLines(text) {
		return setLineEnds(text, this.#input.style.lineEnd);
	}
};
/** The text of a block with its definitions, if it is made of such, leading where the source leads now. */
function followDefinitions({ kind }, text, moved) {
	if (moved.size === 0 || blockTraits(kind).defines !== true) return text;
	return renewDefinitions(text, (address) => moved.get(address) ?? address);
}
/**
* What stands before the further lines of a segment: behind a literal, which may be another than that of its page. A
* block starts a line.
*/
function indentBehind(literal, place, text) {
	const { start, segments } = place.block;
	return place.segment === 0 || literal.includes("\n") ? indentAt(literal, literal.length) : indentAt(text, segments[place.segment]?.start ?? start);
}
/** A line so far, behind which a list or another block could start. */
const LINE_OPENING = /(?:^|\n)(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]\s]+\]:)*$/;

// src/update/compose/gaps.ts
/**
* The white space between two blocks of the proposal.
*/
/**
* The space between two blocks: the target's own where they are neighbours there, unless the source changed what it
* was made after; else a blank line or a line end as the source has it, in the target's manner.
*
* @param isLoose Whether a blank line belongs there, where a list says.
*/
function spaceBetweenBlocks(left, right, { base, source, target, isLoose }) {
	const isNeighbourInSource = left.lastFresh !== void 0 && right.firstFresh === left.lastFresh + 1;
	const inSource = isNeighbourInSource ? gapBehind(source, left.lastFresh) : void 0;
	if (left.target !== void 0 && right.target === left.target + 1) {
		const kept = gapBehind(target, left.target) ?? "\n\n";
		if (isLoose !== void 0) return isBlank(kept) === isLoose ? kept : isLoose ? "\n\n" : "\n";
		const areStill = left.former !== void 0 && right.former === left.former + 1 && isNeighbourInSource;
		const isOne = left.firstFresh === left.lastFresh;
		if (!areStill && (left.kind !== right.kind || !isOne)) return kept;
		const [former, now] = areStill ? [gapBehind(base, left.former), inSource] : [gapBeforeLike(left, base, left.former), gapBeforeLike(left, source, left.lastFresh)];
		if (now === void 0 || former === void 0 || isBlank(former) !== isBlank(kept)) return kept;
		return isBlank(now) === isBlank(former) ? kept : now;
	}
	const candidates = listGaps$1(left, right, target);
	const model = inSource ?? gapLike(left, right, source) ?? candidates[0] ?? "\n\n";
	const isAsInSource = inSource !== void 0 && left.target === void 0 && right.target === void 0;
	const flows = blockTraits(left.kind).flowsOn === true && blockTraits(right.kind).flowsIn === true;
	const needsBlank = isLoose ?? (isBlank(model) || flows && !isAsInSource);
	return candidates.find((gap) => isBlank(gap) === needsBlank) ?? (needsBlank ? "\n\n" : "\n");
}
/** The translation's space before one block and behind the other; first that between blocks of the same kinds. */
function listGaps$1(left, right, target) {
	const kindOf = (at) => target.blocks[at]?.block.kind;
	const before = right.target === void 0 ? void 0 : right.target - 1;
	return (before !== void 0 && kindOf(before) === left.kind ? [before, left.target] : [left.target, before]).flatMap((at) => at === void 0 ? [] : gapBehind(target, at) ?? []);
}
/** The space up to the next block, where that is of the same kind, such as a row that the translator left out. */
function gapBeforeLike({ kind }, page, at) {
	return at !== void 0 && page.blocks[at + 1]?.block.kind === kind ? gapBehind(page, at) : void 0;
}
/** Before a new block that came behind something else than in the source, but of the same kind, such as an item. */
function gapLike(left, { firstFresh, target }, source) {
	if (firstFresh === void 0 || target !== void 0) return void 0;
	return source.blocks[firstFresh - 1]?.block.kind === left.kind ? gapBehind(source, firstFresh - 1) : void 0;
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

// src/update/compose/lists.ts
/** The blocks, counted as their lists are, and whether an empty line belongs in front of items. */
function settleLists(blocks, pages) {
	const settled = [...blocks];
	const loose = /* @__PURE__ */ new Map();
	const forms = {
		base: readForms(pages.base),
		target: readForms(pages.target),
		source: readForms(pages.source)
	};
	const listed = blocks.map((item) => ({
		block: blockOf(item, pages),
		text: item.fragment.text
	}));
	for (const list of groupSiblings(listed)) {
		const form = formOf(list.flatMap((at) => blocks[at] ?? []), forms);
		for (const [nth, at] of list.entries()) {
			const item = blocks[at];
			if (item === void 0 || form === void 0) continue;
			const { start, step = 1, isLoose } = form;
			const led = lead(start === void 0 ? item : count(item, start + nth * step, pages), nth === 0 ? form.lead : isLoose);
			settled[at] = led;
			if (isLoose !== void 0 && nth > 0) loose.set(led, isLoose && !isQuoted(led));
		}
		const [first = -1] = list;
		const item = settled[first];
		if (item !== void 0 && item.target === void 0 && isBehindList(first, listed)) loose.set(item, true);
	}
	return {
		blocks: settled,
		loose
	};
}
function blockOf({ target, firstFresh }, { target: own, source }) {
	return (own.blocks[target ?? -1] ?? source.blocks[firstFresh ?? -1])?.block;
}
/** Whether the first item of a list stands directly behind one of another list, from which an empty line has to part it. */
function isBehindList(first, blocks) {
	const [before, own] = [blocks[first - 1]?.block, blocks[first]?.block];
	return before?.kind === "item" && own !== void 0 && before.level >= own.level;
}
/** Places of items that are in one list, for each list; one in a quotation and one outside it are two. */
function groupSiblings(blocks) {
	const lists = [];
	/** The list that is open at each depth, and how deep in quotations. */
	const open = /* @__PURE__ */ new Map();
	for (const [at, { block, text }] of blocks.entries()) {
		if (block === void 0) continue;
		for (const level of open.keys()) if (block.kind === "heading" || level > block.level) open.delete(level);
		if (block.kind !== "item") continue;
		const quotes = countQuotes(text);
		const known = open.get(block.level);
		if (known?.quotes === quotes) known.list.push(at);
		else {
			const list = [at];
			lists.push(list);
			open.set(block.level, {
				quotes,
				list
			});
		}
	}
	return lists;
}
function countQuotes(text) {
	return readLead(text).indent.split(">").length - 1;
}
/** The form of the list of each item of a page. */
function readForms(page) {
	const forms = /* @__PURE__ */ new Map();
	const { text } = page.page;
	for (const list of groupSiblings(page.blocks.map(({ block }) => ({
		block,
		text: text.slice(block.start)
	})))) {
		const form = readForm(list, page);
		for (const at of list) forms.set(at, form);
	}
	return forms;
}
function readForm(list, page) {
	const textOf = (at) => page.page.text.slice(page.blocks[at ?? -1]?.block.start ?? 1e400);
	const numbers = list.map((at) => numberOf(textOf(at)));
	const [start, step] = [numbers[0], findOne(numbers.slice(1).map((number = NaN, at) => number - (numbers[at] ?? NaN)))];
	const isLoose = findOne(list.slice(1).map((at) => isBlank((gapBehind(page, at - 1) ?? "") + readLead(textOf(at)).lead)));
	const isCounted = start !== void 0 && (list.length === 1 || step === 0 || step === 1);
	return {
		...isCounted ? { start } : {},
		...isCounted && step !== void 0 ? { step } : {},
		...isLoose === void 0 ? {} : { isLoose },
		lead: readLead(textOf(list[0])).lead
	};
}
/** What all of a list are; `undefined` where they differ, and where there are none. */
function findOne(list) {
	return list.every((value) => value === list[0]) ? list[0] : void 0;
}
/** The form of a list of the proposal; of one that not all sides have, nothing is said. */
function formOf(list, forms) {
	for (const { former, target, firstFresh } of list) {
		const [old, own] = [forms.base.get(former ?? -1), forms.target.get(target ?? -1)];
		const fresh = forms.source.get(firstFresh ?? -1);
		if (old !== void 0 && own !== void 0 && fresh !== void 0) return mergeForms(old, own, fresh);
	}
}
function mergeForms(old, own, fresh) {
	const start = Math.max(0, (own.start ?? NaN) + (fresh.start ?? NaN) - (old.start ?? NaN));
	const step = own.step === old.step ? fresh.step ?? own.step : own.step;
	const isLoose = own.isLoose === old.isLoose ? fresh.isLoose : own.isLoose;
	return {
		...Number.isNaN(start) ? {} : {
			start,
			step: step ?? fresh.step ?? 1
		},
		...isLoose === void 0 ? {} : { isLoose },
		lead: own.lead === old.lead ? fresh.lead : own.lead
	};
}
/** An item with what stands in front of it at its place: that of the first of its list, or an empty line or none. */
function lead(item, wanted) {
	const { text } = item.fragment;
	const own = readLead(text);
	const isThere = isBlank(`\n${own.lead}`);
	if (!isQuoted(item) || wanted === void 0 || wanted === own.lead || wanted === isThere) return item;
	const line = typeof wanted === "string" ? wanted : wanted ? `${own.indent.trimEnd()}\n` : "";
	return {
		...item,
		fragment: splice(item.fragment, [{
			start: 0,
			end: own.lead.length,
			text: line
		}])
	};
}
function isQuoted({ fragment }) {
	return countQuotes(fragment.text) > 0;
}
function numberOf(text) {
	return readNumber(cutMark(text)[0]);
}
/** An item with the number that it has at its place. */
function count(item, wanted, { target }) {
	const { text } = item.fragment;
	const own = target.blocks[item.target ?? -1]?.block;
	const widths = [text, own === void 0 ? "" : target.page.text.slice(own.start)].map((one) => widthOf(numberOf(one)));
	if (numberOf(text) === void 0 || numberOf(text) === wanted || !widths.includes(widthOf(wanted))) return item;
	const start = text.search(/\d/);
	return {
		...item,
		fragment: splice(item.fragment, [{
			start,
			end: start + (widths[0] ?? 0),
			text: String(wanted)
		}])
	};
}
function widthOf(number) {
	return number === void 0 ? 0 : String(number).length;
}

// src/update/compose/wordless.ts
/**
* What the target's block of a group that is built anew says without a word, and without the marks of its block;
* `undefined` where it has words, or says nothing.
*/
function findWordless({ base, target }, group) {
	const own = target.blocks[group.target[0] ?? -1]?.block;
	const old = base.blocks[group.base[0] ?? -1]?.block;
	if (own === void 0 || old === void 0 || !group.isRebuilt || group.target.length > 1) return void 0;
	if (own.segments.length > 0 || own.kind !== old.kind) return void 0;
	const [before = "", ...others] = literalsOf(base.page, old);
	const behind = others.at(-1) ?? "";
	const text = textOfBlock(target.page, own);
	const [mark] = cutMark(text);
	const start = mark.length > 0 ? mark.length : text.startsWith(before) ? before.length : 0;
	const end = behind !== "" && text.endsWith(behind) ? text.length - behind.length : text.length;
	return text.slice(start, Math.max(start, end)).trim() || void 0;
}

// src/update/compose/slots.ts
/**
* Which text stands in which segment: each unit's in its slot, split where the translation has it in several, and what
* only the target has where it stood.
*/
/** The pieces of every segment of the proposal. */
var FilledSlots = class {
	#input;
	#pieces = /* @__PURE__ */ new Map();
	/** @param resolve What each unit's text is. */
	constructor(input, resolve) {
		this.#input = input;
		for (const unit of input.units) this.#fillSlot(unit, resolve(unit));
		this.#fillTargetOnly();
	}
	/** Pieces of a segment, as they came; `[]` for one that nothing stands in. */
	piecesIn(slot) {
		return this.#pieces.get(keyOf(slot)) ?? [];
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
		const isInPlace = first !== void 0 && !isInner(unit, this.#input.source) && this.#isIn(first, slot);
		if (resolved === "kept" && isInPlace) {
			for (const [step, at] of unit.target.entries()) this.#push(this.#slotOfSentence(at), {
				...order,
				...this.#homeOf(unit),
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
		if (text === "" && unit.isOmitted) this.#fillWordless(slot, order);
		const place = first !== void 0 && !isInner(unit, this.#input.source) ? {
			target: first,
			lastTarget: unit.target.at(-1) ?? first
		} : {};
		this.#push(slot, {
			...order,
			...ends,
			...place,
			...this.#homeOf(unit),
			fragment: fragmentOf(text.replaceAll("\u2029", " "), unit.id)
		});
	}
	/** What the translator wrote without words for a sentence stays where it is, beside what is new there. */
	#fillWordless(slot, order) {
		const { layout } = this.#input;
		const status = slot.page === "source" ? layout.freshBlocks[slot.block] : void 0;
		const group = typeof status === "object" ? layout.groups[status.group] : void 0;
		const body = group && findWordless(this.#input, group);
		if (body !== void 0) this.#push(slot, {
			...order,
			fragment: plainFragment(body)
		});
	}
	#isIn(targetSentence, slot) {
		return keyOf(this.#redirect(this.#slotOfSentence(targetSentence))) === keyOf(slot);
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
				...this.#homeOf(unit),
				fresh: (unit.fresh[0] ?? 0) + step / 1e3,
				former: (unit.former[0] ?? 0) + step / 1e3,
				fragment: fragmentOf(parts[step]?.trim() ?? "", unit.id)
			});
		}
		return true;
	}
	#fillTargetOnly() {
		const held = new Map(this.#input.units.flatMap((unit) => unit.target.map((at) => [at, unit])));
		for (const bead of this.#input.alignment.sentences) {
			if (bead.source.length > 0) continue;
			const isOwn = (at) => !held.has(at) && this.#input.target.sentences[at]?.placed.host === void 0;
			for (const at of bead.target.filter(isOwn)) this.#push(this.#slotBeside(at, held), {
				target: at,
				lastTarget: at,
				isKept: true,
				...this.#homeOf({ target: [at] }),
				fragment: plainFragment(this.#sentenceText(at))
			});
		}
	}
	/** Where a sentence goes that only the target has: with the one before it in its segment. */
	#slotBeside(at, held) {
		const { sentences } = this.#input.target;
		const own = this.#slotOfSentence(at);
		for (let near = at - 1; sentences[near]?.placed.segment === sentences[at]?.placed.segment; near -= 1) {
			const unit = held.get(near);
			const slot = unit === void 0 ? void 0 : this.#input.layout.slots[unit.id];
			if (slot !== void 0) return this.#isIn(unit?.target[0] ?? near, slot) ? own : slot;
		}
		return own;
	}
	/** What stands before the lines of the sentences that a unit has in the target. */
	#homeOf({ target: [first] }) {
		const { page, sentences } = this.#input.target;
		const placed = sentences[first ?? -1]?.placed;
		return placed === void 0 ? {} : { home: indentAt(page.text, placed.segment.start) };
	}
	#push(slot, piece) {
		const key = keyOf(this.#redirect(slot));
		const list = this.#pieces.get(key);
		if (list === void 0) this.#pieces.set(key, [piece]);
		else list.push(piece);
	}
	/** Segments of a target block that is built anew live in the new source's block. */
	#redirect(slot) {
		if (slot.page === "source") return slot;
		const group = findTargetGroup(this.#input.layout, slot.block);
		const fresh = group?.isRebuilt ? group.fresh[0] : void 0;
		if (fresh === void 0) return slot;
		const segments = this.#input.source.blocks[fresh]?.block.segments.length ?? 1;
		return {
			page: "source",
			block: fresh,
			segment: Math.min(slot.segment, segments - 1)
		};
	}
	#slotOfSentence(at) {
		const placed = this.#input.target.sentences[at]?.placed;
		if (placed === void 0) throw new RangeError(`no target sentence ${at}`);
		return {
			page: "target",
			block: placed.block.index,
			segment: placed.segmentNumber
		};
	}
	#sentenceText(at) {
		const { page, sentences } = this.#input.target;
		const placed = sentences[at]?.placed;
		return placed === void 0 ? "" : page.text.slice(placed.start, placed.end);
	}
	/** New text with the line ends of the page. */
	#ownLines(text) {
		return setLineEnds(text, this.#input.style.lineEnd);
	}
};
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

// src/update/compose/compose.ts
/** Compose the proposal; `resolve` says what each unit's text is. */
function composePage(input, resolve) {
	return new Composer(input, resolve).compose();
}
var Composer = class {
	#input;
	#blocks;
	#adopted;
	/** Target blocks that went though they held text of the translator's own. */
	#gone = /* @__PURE__ */ new Map();
	/** Source blocks without prose that the source changed and the translation leaves out. */
	#omitted = /* @__PURE__ */ new Map();
	constructor(input, resolve) {
		this.#input = input;
		this.#blocks = new BlockBuilder(input, new FilledSlots(input, resolve));
		this.#adopted = adoptBlocks(input);
	}
	compose() {
		const ordered = orderItems(this.#collectItems());
		const { blocks: items, loose } = settleLists(ordered.items, this.#input);
		const { style } = this.#input;
		const parts = [];
		let left;
		for (const item of items) {
			if (left !== void 0) {
				const space = spaceBetweenBlocks(left, item, {
					...this.#input,
					isLoose: loose.get(item)
				});
				parts.push(plainFragment(setLineEnds(space, style.lineEnd)));
			}
			parts.push(item.fragment);
			left = item;
		}
		const units = [...ordered.moved].flatMap((item) => item.fragment.marks.map((mark) => mark.unit));
		const [head, tail] = this.#edges();
		const fragment = concat([
			plainFragment(head),
			...parts,
			plainFragment(tail)
		]);
		const ends = this.#listEnds(items, parts);
		return {
			fragment,
			moved: new Set(units),
			ownTextGone: placeBehind(new Map([...this.#gone, ...this.#blocks.gone]), ends, ({ target }) => target),
			omittedChanges: placeBehind(this.#omitted, ends, ({ fresh }) => fresh)
		};
	}
	/** Blocks of the proposal, and where each ends. */
	#listEnds(items, parts) {
		let length = this.#edges()[0].length;
		return parts.flatMap((part, at) => {
			length += part.text.length;
			const item = at % 2 === 0 ? items[at / 2] : void 0;
			return item === void 0 ? [] : [{
				item,
				end: length
			}];
		});
	}
	/** What stands before the first block and behind the last: the target's own, or the source's for a new page. */
	#edges() {
		const { target, source } = this.#input;
		const { page } = target.blocks.length > 0 ? target : source;
		const first = page.blocks[0];
		const last = page.blocks.at(-1);
		return first === void 0 || last === void 0 ? ["", page.text] : [page.text.slice(0, first.start), page.text.slice(last.end)];
	}
	#collectItems() {
		const { source, layout } = this.#input;
		const items = [];
		const done = /* @__PURE__ */ new Set();
		for (const [at, status] of layout.freshBlocks.entries()) if (status === "omitted") this.#noteOmitted(at);
		else if (status === "new") items.push(this.#newItem(at));
		else if (!done.has(status.group)) {
			done.add(status.group);
			items.push(...this.#groupItems(at, status.group));
		}
		return [...items, ...this.#leftoverItems()].filter(({ fragment }) => fragment.text.trim() !== "" || source.blocks.length === 0);
	}
	#noteOmitted(at) {
		const { base, source, changes } = this.#input;
		const [was, is] = [base.blocks[changes.blocks[at]?.base ?? -1]?.block, source.blocks[at]?.block];
		if (was === void 0 || is === void 0 || is.segments.length > 0) return;
		const [before, now] = [textOfBlock(base.page, was), textOfBlock(source.page, is)];
		if (before.replaceAll(/\s+/g, "") !== now.replaceAll(/\s+/g, "")) this.#omitted.set(at, now);
	}
	#newItem(at) {
		const adopted = this.#adopted.get(at);
		if (adopted === void 0) return this.#freshItem(at);
		return {
			fragment: plainFragment(textOfBlock(this.#input.target.page, adopted)),
			...standing(adopted),
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
			fragment: this.#blocks.renew(block, group),
			...standing(block),
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
			fragment: this.#blocks.rebuild(block),
			...standing(block),
			fresh: at,
			firstFresh: at,
			lastFresh: at
		};
	}
	/** What only the target has, and removed blocks that still hold a sentence the source keeps. */
	#leftoverItems() {
		const { target, layout } = this.#input;
		const adopted = new Set(this.#adopted.values());
		return target.blocks.flatMap(({ block }) => {
			const group = findTargetGroup(layout, block.index);
			if (adopted.has(block) || group !== void 0 && group.fresh.length > 0) return [];
			const fragment = this.#blocks.renew(block, void 0);
			if (group !== void 0 && fragment.marks.length === 0) {
				if (block.segments.length > 0 && fragment.text.trim() !== "") this.#gone.set(block.index, fragment.text);
				return [];
			}
			return [{
				fragment,
				...standing(block),
				target: block.index
			}];
		});
	}
};
/** What a block is, and how deep it stands in lists; headings stand in none. */
function standing({ kind, level }) {
	return {
		kind,
		depth: kind === "heading" ? 0 : level
	};
}
/** Texts by the number of their block, told where the block, or the nearest of a lower number, ends now. */
function placeBehind(texts, ends, numberOf) {
	const places = ends.map(({ item, end }) => ({
		number: numberOf(item) ?? -1,
		end
	})).filter(({ number }) => number >= 0).toReversed().toSorted((a, b) => a.number - b.number);
	return [...texts].map(([block, text]) => {
		const next = findFirst(places.length, (at) => (places[at]?.number ?? 0) > block);
		return {
			text: text.trim(),
			start: places[next - 1]?.end ?? 0
		};
	});
}

// src/update/keep-valid.ts
/**
* The site still builds: where new texts make of a valid page one that its generator would refuse, the sentences are
* found that do it, and their old words stand; where none does it alone, the old page stands as it was.
*/
/**
* Compose a page of settled units, without what would break it.
*
* @param putBack What a unit comes to without its new words, and for what failure.
*/
function composeValid(plan, settled, putBack) {
	const whole = compose$1(plan, settled);
	const fault = mayBreak(plan) ? findFault(plan, whole) : void 0;
	if (fault === void 0) return whole;
	const changed = plan.input.units.filter(({ id }) => settled[id]?.text !== void 0);
	const without = (units) => {
		const backs = new Set(units);
		return compose$1(plan, settled.map((one, id) => {
			const unit = plan.input.units[id];
			return unit !== void 0 && backs.has(unit) ? putBack(unit, describe(fault)) : one;
		}));
	};
	const isValid = (page) => findFault(plan, page) === void 0;
	let tried = 0;
	const breaks = (units) => {
		if (tried > MOST_TRIED) return true;
		const own = new Set(units);
		const page = without(changed.filter((unit) => !own.has(unit)));
		tried += page.composition.fragment.text.length;
		return !isValid(page);
	};
	const safe = without(changed);
	if (!isValid(safe)) return isNew$2(plan) ? safe : keepPage(plan, settled, fault);
	const mended = without(findBreaking(changed, breaks));
	return isValid(mended) ? mended : safe;
}
/** Characters of the pages that are read to tell sentences apart; those that are not told apart by then are put back. */
const MOST_TRIED = 2e7;
/** Only a page that was valid can be broken. A source that is not was read in a dialect that refuses nothing. */
function mayBreak({ input: { source, target } }) {
	return dialectOf(source.page.dialect).fallback !== void 0 && target.page.fault === void 0;
}
function isNew$2({ input: { target } }) {
	return target.page.blocks.length === 0;
}
function findFault({ input: { source }, targetLanguage }, page) {
	const { text } = page.composition.fragment;
	return parsePage(text, {
		language: targetLanguage,
		dialect: source.page.dialect
	}).fault;
}
function compose$1({ input }, settled) {
	return {
		settled,
		composition: composePage(input, ({ id }) => {
			const { text } = settled[id] ?? {};
			return text === void 0 ? "kept" : { text };
		})
	};
}
/** Those of the units that break the page by themselves, found by halving. */
function findBreaking(units, breaks) {
	if (units.length === 0 || !breaks(units)) return [];
	if (units.length === 1) return [...units];
	const middle = units.length >> 1;
	return [...findBreaking(units.slice(0, middle), breaks), ...findBreaking(units.slice(middle), breaks)];
}
function describe({ dialect, message }) {
	return say("would-break", {
		dialect,
		reason: message
	});
}
/** The old page, with every change of the source still to be made. */
function keepPage({ input }, settled, fault) {
	const { target, units } = input;
	const notes = [say("old-page-stands", { reason: describe(fault) })];
	const places = units.map(({ target: list }) => {
		const [first, last] = [target.sentences[list[0] ?? -1]?.placed, target.sentences[list.at(-1) ?? -1]?.placed];
		return first === void 0 || last === void 0 ? void 0 : {
			start: first.start,
			end: last.end
		};
	});
	const marks = units.flatMap(({ id }) => {
		const place = places[id];
		return place === void 0 ? [] : [{
			unit: id,
			...place
		}];
	});
	return {
		settled: settled.map((one, id) => one.text === void 0 && places[id] !== void 0 ? one : {
			outcome: "failed",
			reason: "old-translation-left",
			notes
		}),
		composition: {
			fragment: {
				text: target.page.text,
				marks,
				losses: []
			},
			moved: /* @__PURE__ */ new Set()
		}
	};
}

// src/update/place-anchors.ts
/**
* Links to headings: the source's anchor is made of the source's words, and on the translated page no heading has it. New
* text gets the anchor that the heading has there, on its own page or on another one; what leads nowhere is told.
*
* Sentences and definitions that stand as they stood keep their bytes.
*/
/** Addresses of links to anchors of other pages, in text of the source that the translation does not have yet. */
function listForeignLinks({ input, treatments }) {
	const { base, source, units } = input;
	const fresh = units.flatMap(({ id, fresh: list }) => treatments[id]?.kind === "kept" ? [] : list.flatMap((at) => source.sentences[at]?.placed ?? []));
	const { text } = source.page;
	const isFresh = rangeFinder(fresh);
	return listAnchorLinks(source.page).filter((link) => {
		const { path, start, block } = link;
		if (path === "") return false;
		if (isCopied(link)) return !base.page.text.includes(text.slice(block.start, block.end).trim());
		return isFresh(start);
	});
}
/** Whether a link stands in no text of its block, as in a definition. */
function isCopied({ block, start }) {
	return !block.segments.some((segment) => segment.start <= start && start < segment.end);
}
/** Headings of the new source with their anchors on a composed page, which {@link placeAnchors} has been at. */
function pairAnchors(plan, composed) {
	const source = listLikelyAnchors(plan.input.source.page);
	const { fragment } = composed.composition;
	return pairAll({
		plan,
		composed,
		source,
		page: readProposal(plan, fragment)
	}, fragment);
}
/** Put the right anchors into the new text of a page. */
function placeAnchors(plan, composed, landings = /* @__PURE__ */ new Map()) {
	const { pinsHeadingIds, input } = plan;
	const hasLinks = landings.size > 0 || /(?:\]\(\s*<?|\[\[|^[ \t>]*\[[^\]]{1,999}\]:[ \t]*<?|href=["'])(?:#|\?id=)/m.test(textOf(composed));
	if (!pinsHeadingIds && !hasLinks) return composed;
	const source = listLikelyAnchors(input.source.page);
	const { fragment } = composed.composition;
	const page = readProposal(plan, fragment);
	const pinned = pinsHeadingIds ? splice(fragment, listPins({
		plan,
		composed,
		source,
		page
	})) : fragment;
	const { edits, lost } = followLinks({
		plan,
		composed,
		source,
		page: pinned === fragment ? page : readProposal(plan, pinned),
		fragment: pinned,
		landings
	});
	return {
		...composed,
		composition: {
			...composed.composition,
			fragment: splice(pinned, edits),
			lostAnchors: lost
		}
	};
}
function textOf({ composition }) {
	return composition.fragment.text;
}
function readProposal({ input, targetLanguage }, { text }) {
	return parsePage(text, {
		language: targetLanguage,
		dialect: input.source.page.dialect
	});
}
/** Headings of the source with the headings of the proposal that say the same. */
function pairHeadings({ plan, source, page }, { marks }) {
	const headings = page.blocks.filter(({ kind }) => kind === "heading");
	const { units, source: fresh } = plan.input;
	const byBlock = new Map(source.map((heading) => [heading.block.index, heading]));
	const pairs = /* @__PURE__ */ new Map();
	for (const { unit, start } of marks) {
		const from = fresh.sentences[units[unit]?.fresh[0] ?? -1]?.placed.block.index;
		const heading = from === void 0 ? void 0 : byBlock.get(from);
		const last = headings[findFirst(headings.length, (at) => (headings[at]?.start ?? 0) > start) - 1];
		const block = last !== void 0 && start < last.end ? last : void 0;
		if (heading !== void 0 && block !== void 0) pairs.set(heading, block);
	}
	return pairs;
}
/**
* Where nobody knows how a site makes anchors, two headings have the same one only if they have an id or the same words.
*/
function pairAll(anchored, fragment) {
	const blocks = pairHeadings(anchored, fragment);
	const sure = new Map(listAnchors(anchored.page)?.map(({ block, anchor }) => [block, anchor]));
	const likely = new Map(listLikelyAnchors(anchored.page).map(({ block, anchor }) => [block, anchor]));
	return anchored.source.map((heading) => {
		const { anchor, words } = heading;
		const block = blocks.get(heading);
		const target = (block && likely.get(block)) === anchor || writesId(anchored.page.text, anchor) ? anchor : block && sure.get(block);
		return target === void 0 ? {
			anchor,
			words
		} : {
			anchor,
			words,
			target
		};
	});
}
/** Whether a unit has other words than it had. */
function isNew$1({ settled }, unit) {
	return settled[unit]?.text !== void 0;
}
/** The source's anchors, behind headings with new words that have none. */
function listPins(anchored) {
	const { plan, composed, page } = anchored;
	const { ids } = dialectOf(page.dialect);
	if (ids === void 0) return [];
	const { fragment } = composed.composition;
	const fresh = fragment.marks.filter(({ unit }) => isNew$1(composed, unit)).map(({ start }) => start).toSorted((a, b) => a - b);
	const own = new Set(listAnchors(page)?.flatMap(({ block, isWritten }) => isWritten ? [block] : []));
	return [...pairHeadings({
		...anchored,
		plan
	}, fragment)].flatMap(([{ anchor, isWritten }, block]) => {
		const [segment] = block.segments;
		const isFresh = (fresh[findFirst(fresh.length, (at) => (fresh[at] ?? 0) >= block.start)] ?? 1e400) < block.end;
		if (isWritten || own.has(block) || segment === void 0 || !isFresh) return [];
		return [{
			start: segment.end,
			end: segment.end,
			text: ID_NOTATIONS[ids](anchor)
		}];
	});
}
/** What links of new text have to lead to instead, and which links lead nowhere. */
function followLinks(linked) {
	const { plan, page, fragment, landings } = linked;
	const there = new Set(listLikelyAnchors(page).map(({ anchor }) => anchor));
	const own = new Map(pairAll(linked, fragment).map((pair) => [pair.anchor, pair]));
	const former = new Set(listAnchors(plan.input.target.page)?.map(({ anchor }) => anchor));
	const isFresh = findFresh(linked);
	const edits = [];
	const lost = [];
	for (const link of listAnchorLinks(page)) {
		const { anchor, address, path, start, end } = link;
		const isOwn = path === "";
		if (isOwn && (there.has(anchor) || writesId(page.text, anchor))) continue;
		const landing = isOwn ? own.get(anchor) : landings.get(address);
		if (!isFresh(link)) {
			if (isOwn && former.has(anchor)) lost.push({
				anchor,
				start
			});
		} else if (landing?.target !== void 0) {
			if (landing.target !== anchor) edits.push({
				start,
				end,
				text: writeAnchor(landing.target, link)
			});
		} else if (landing !== void 0) lost.push({
			anchor,
			start,
			..."page" in landing ? { landing: {
				...landing,
				address
			} } : {}
		});
	}
	return {
		edits,
		lost
	};
}
function writeAnchor(anchor, { isPlain }) {
	return isPlain ? anchor : anchor.replaceAll(" ", "%20");
}
/** Whether a link stands in new text. */
function findFresh({ plan, composed, page, fragment }) {
	const isFresh = rangeFinder(fragment.marks.filter(({ unit }) => isNew$1(composed, unit)));
	const former = plan.input.target.page.text;
	return (link) => isCopied(link) ? !former.includes(page.text.slice(link.block.start, link.block.end).trim()) : isFresh(link.start);
}
/** Whether an offset is in one of some ranges, which may overlap. */
function rangeFinder(ranges) {
	const ordered = ranges.toSorted((a, b) => a.start - b.start);
	let end = -1e400;
	const ends = ordered.map((range) => end = Math.max(end, range.end));
	return (offset) => (ends[findFirst(ordered.length, (at) => (ordered[at]?.start ?? 0) > offset) - 1] ?? 0) > offset;
}

// src/update/plan/replaced.ts
/** By the id of the unit that stands there now. */
function findReplaced(input) {
	const { base, source, changes, units } = input;
	const unitOf = new Map(units.flatMap((unit) => unit.fresh.map((at) => [at, unit])));
	const gone = listGone(input);
	const replaced = /* @__PURE__ */ new Map();
	for (const [position, { block, sentences: fresh }] of source.blocks.entries()) {
		const former = base.blocks[changes.blocks[position]?.base ?? -1];
		if (former?.block.segments.length !== 1 || block.segments.length !== 1) continue;
		const isOwn = (page) => (at) => page.sentences[at]?.placed.host === void 0;
		const outer = {
			fresh: fresh.filter(isOwn(source)),
			old: former.sentences.filter(isOwn(base))
		};
		for (const gap of listGaps(outer, input)) {
			const places = [...new Set(gap.fresh.flatMap((at) => unitOf.get(at) ?? []))].filter(isNew);
			const beads = [...new Set(gap.old.flatMap((at) => gone.get(at) ?? []))];
			for (const [unit, own] of shareOut(places, beads)) replaced.set(unit.id, {
				former: own.flatMap(({ source: list }) => list),
				text: joinedText(input.target, own.flatMap(({ target }) => target))
			});
		}
	}
	return replaced;
}
function isNew({ former, target }) {
	return former.length === 0 && target.length === 0;
}
/** Beads of which the new source has nothing, by each sentence of the base. */
function listGone({ alignment, changes, units }) {
	const used = new Set(changes.sentences.flatMap((version) => version?.base ?? []));
	const kept = new Set(units.flatMap(({ target }) => target));
	const beads = alignment.sentences.filter(({ source, target }) => source.length > 0 && target.length > 0 && source.every((at) => !used.has(at)) && target.every((at) => !kept.has(at)));
	return new Map(beads.flatMap((bead) => bead.source.map((at) => [at, bead])));
}
/** What stands between two sentences that both versions of a paragraph have, in order. */
function listGaps({ fresh, old }, { changes }) {
	const gaps = [];
	const places = new Map(old.map((sentence, place) => [sentence, place]));
	let [from, waiting] = [0, []];
	for (const at of fresh) {
		const anchor = places.get(changes.sentences[at]?.base ?? -1) ?? -1;
		if (anchor < from) waiting.push(at);
		else {
			gaps.push({
				fresh: waiting,
				old: old.slice(from, anchor)
			});
			[from, waiting] = [anchor + 1, []];
		}
	}
	return [...gaps, {
		fresh: waiting,
		old: old.slice(from)
	}];
}
/** One for one; the last place has what is left. */
function shareOut(places, beads) {
	return places.flatMap((unit, at) => {
		const own = at === places.length - 1 ? beads.slice(at) : beads.slice(at, at + 1);
		return own.length === 0 ? [] : [[unit, own]];
	});
}

// src/update/apply.ts
/**
* Make the proposal.
*
* @param plan         As {@link planUpdate} gave it.
* @param translations The engine's answers; a request without one counts as unanswered.
* @param landings     Headings of other pages that its new text links to.
*/
function applyUpdate(plan, translations, landings) {
	const composed = placeAnchors(plan, compose(plan, translations), landings);
	return renderProposal({
		...plan.input,
		...composed,
		characters: plan.characters
	});
}
/** The headings of the new source with the anchors that they have in the proposal. */
function listPairedAnchors(plan, translations) {
	return pairAnchors(plan, placeAnchors(plan, compose(plan, translations)));
}
function compose(plan, translations) {
	const settling = {
		plan,
		answers: new Map(translations.map((translation) => [translation.id, translation])),
		replaced: findReplaced(plan.input)
	};
	const settled = plan.input.units.map((unit) => settle(unit, settling));
	const putBack = (unit, failure) => leave(unit, findFormer(unit, plan), {
		...settling,
		failure
	});
	return composeValid(plan, settled, putBack);
}
function settle(unit, settling) {
	const treatment = settling.plan.treatments[unit.id] ?? { kind: "request" };
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
			notes: [],
			...noteOrigin(treatment)
		};
		case "given": return {
			outcome: "translated",
			text: treatment.text,
			notes: []
		};
		case "request": return settleRequest(unit, treatment, settling);
		default: return treatment;
	}
}
const CHANGED_BUT_OMITTED = {
	outcome: "kept",
	text: "",
	reason: "changed-but-omitted",
	notes: [say("omitted-changed")]
};
function settleRequest(unit, request, settling) {
	const { plan, answers } = settling;
	const answer = answers.get(requestId(unit));
	if (answer?.origin === "machine") {
		const accepted = acceptAnswer(unit, answer.html, {
			plan,
			answers
		});
		if (accepted.ok) return {
			outcome: "translated",
			text: accepted.text,
			notes: accepted.repairs.map((repair) => say("repaired", { repair }))
		};
		return leave(unit, request.former, {
			...settling,
			failure: say("refused", { reason: accepted.reason })
		});
	}
	const { suggestion } = request;
	if (answer?.origin === "memory" && suggestion !== void 0) {
		const note = say("similar", { percent: Math.round(suggestion.similarity * 100) });
		return {
			outcome: "memory",
			text: suggestion.text,
			reason: "similar",
			notes: [note],
			...noteOrigin(suggestion)
		};
	}
	const failure = answer === void 0 ? say("no-answer") : say("not-at-hand");
	return leave(unit, request.former, {
		...settling,
		failure
	});
}
/**
* Without an answer the old translation stays, however little of it the new source still says: on replayed
* synchronisations translators used more of it than they had to take out (`npm run bench:work`).
*/
function leave(unit, former, { plan, replaced, failure }) {
	const old = former === void 0 ? replaced.get(unit.id) : {
		former: unit.former,
		text: former
	};
	if (old === void 0) return untranslated(requestTokens(unit, plan), failure);
	return {
		outcome: "failed",
		text: old.text,
		reason: "old-translation-left",
		former: old.former,
		notes: [say("old-stays", { reason: failure })]
	};
}
/** What the unit says on the page as it is. */
function findFormer({ id, target }, { input, treatments }) {
	const treatment = treatments[id];
	if (treatment?.kind === "request") return treatment.former;
	return target.length === 0 ? void 0 : joinedText(input.target, target);
}
function noteOrigin({ origin }) {
	return origin === void 0 ? {} : { recalled: origin };
}
/** The tokens that a unit's request was rendered from. */
function requestTokens(unit, plan) {
	return protectTerms(tokensOf(plan.input.source, unit.fresh), plan.keepTerms);
}
/** The whole answer, or else the answers to its pieces. */
function acceptAnswer(unit, html, { plan, answers }) {
	const page = {
		...placeOf(plan.input.source, unit.fresh),
		language: plan.targetLanguage,
		style: plan.input.style
	};
	const tokens = requestTokens(unit, plan);
	const whole = acceptOnce(plan, `${unit.id} ${html}`, () => acceptTranslation(html, tokens, page));
	return whole.ok ? whole : acceptPieces(requestId(unit), tokens, {
		answers,
		page
	}) ?? whole;
}
const known = /* @__PURE__ */ new WeakMap();
/** What to ask once more, how headings are linked and the proposal itself follow from the same answers, each read back. */
function acceptOnce(plan, answer, accept) {
	const ofPlan = known.get(plan) ?? /* @__PURE__ */ new Map();
	known.set(plan, ofPlan);
	const accepted = ofPlan.get(answer) ?? accept();
	ofPlan.set(answer, accepted);
	return accepted;
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
function untranslated(source, reason) {
	return {
		outcome: "failed",
		text: renderTokens(source),
		reason: "source-left",
		notes: [say("source-left", { reason })]
	};
}

export { acceptTranslation as a, listForeignLinks as i, listPairedAnchors as n, planRetry as r, applyUpdate as t };