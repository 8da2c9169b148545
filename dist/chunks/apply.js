import { D as tokenizeRange, E as spanKey, S as joinLines, T as renderTokens, c as ID_NOTATIONS, g as classifyCharacter, k as normalizeIdentifier, l as readHeadingId, n as dialectOf, x as hasWords } from "./registry.js";
import { r as say, t as dropEqual } from "./message.js";
import { i as constants, t as parsePage } from "./parse.js";
import { i as primaryLanguage, n as attachesSuffixes, s as usesFullWidth } from "./scripts.js";
import { c as tokensOf, f as readingOf, g as escapeSigns, h as escapeLines, l as isPartOfWord, p as readsBack, s as placeOf, u as readBoundaries } from "./treat.js";
import { n as parseFragment } from "./dist2.js";
import { c as renderSegmentHtml, i as elementOfPair, n as decodeReference, r as elementId, t as attributeOf } from "./html2.js";
import { a as requestId, c as splice, l as giveTerms, o as composePage, s as joinedText, u as protectTerms } from "./plan.js";
import { t as makeFinding } from "./finding.js";
import { t as makeLineFinder } from "./line-finder.js";

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

// src/update/accept/put-back.ts
/** The closing end of each pair, by the number of the pair. */
function closesOf(sent) {
	const closes = /* @__PURE__ */ new Map();
	for (const token of sent) if (token.type === "close" && token.pair !== void 0) closes.set(token.pair, token);
	return closes;
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
	reader.readAll(parseFragment(html).childNodes);
	const text = textOf(reader.out);
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
		if (this.#solid === solid) {
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
function textOf(tokens) {
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
	}
	for (const { start, target } of page.composition.fragment.losses) {
		const said = say("copied-conflict", { text: target.trim() });
		findings.push(makeFinding("copied-text-conflict", lineAt(start), said));
	}
	for (const { anchor, start } of page.composition.lostAnchors ?? []) findings.push(makeFinding("anchor-lost", lineAt(start), say("anchor-lost", { anchor })));
	return findings.toSorted((a, b) => a.line - b.line);
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
	const whole = compose(plan, settled);
	const fault = mayBreak(plan) ? findFault(plan, whole) : void 0;
	if (fault === void 0) return whole;
	const changed = plan.input.units.filter(({ id }) => settled[id]?.text !== void 0);
	const without = (units) => {
		const backs = new Set(units);
		return compose(plan, settled.map((one, id) => {
			const unit = plan.input.units[id];
			return unit !== void 0 && backs.has(unit) ? putBack(unit, describe(fault)) : one;
		}));
	};
	const isValid = (page) => findFault(plan, page) === void 0;
	const breaks = (units) => !isValid(without(changed.filter((unit) => !units.includes(unit))));
	const safe = without(changed);
	if (!isValid(safe)) return isNew$2(plan) ? safe : keepPage(plan, settled, fault);
	const mended = without(findBreaking(changed, breaks));
	return isValid(mended) ? mended : safe;
}
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
function compose({ input }, settled) {
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

// node_modules/github-slugger/regex.js
const regex = /[\0-\x1F!-,\.\/:-@\[-\^`\{-\xA9\xAB-\xB4\xB6-\xB9\xBB-\xBF\xD7\xF7\u02C2-\u02C5\u02D2-\u02DF\u02E5-\u02EB\u02ED\u02EF-\u02FF\u0375\u0378\u0379\u037E\u0380-\u0385\u0387\u038B\u038D\u03A2\u03F6\u0482\u0530\u0557\u0558\u055A-\u055F\u0589-\u0590\u05BE\u05C0\u05C3\u05C6\u05C8-\u05CF\u05EB-\u05EE\u05F3-\u060F\u061B-\u061F\u066A-\u066D\u06D4\u06DD\u06DE\u06E9\u06FD\u06FE\u0700-\u070F\u074B\u074C\u07B2-\u07BF\u07F6-\u07F9\u07FB\u07FC\u07FE\u07FF\u082E-\u083F\u085C-\u085F\u086B-\u089F\u08B5\u08C8-\u08D2\u08E2\u0964\u0965\u0970\u0984\u098D\u098E\u0991\u0992\u09A9\u09B1\u09B3-\u09B5\u09BA\u09BB\u09C5\u09C6\u09C9\u09CA\u09CF-\u09D6\u09D8-\u09DB\u09DE\u09E4\u09E5\u09F2-\u09FB\u09FD\u09FF\u0A00\u0A04\u0A0B-\u0A0E\u0A11\u0A12\u0A29\u0A31\u0A34\u0A37\u0A3A\u0A3B\u0A3D\u0A43-\u0A46\u0A49\u0A4A\u0A4E-\u0A50\u0A52-\u0A58\u0A5D\u0A5F-\u0A65\u0A76-\u0A80\u0A84\u0A8E\u0A92\u0AA9\u0AB1\u0AB4\u0ABA\u0ABB\u0AC6\u0ACA\u0ACE\u0ACF\u0AD1-\u0ADF\u0AE4\u0AE5\u0AF0-\u0AF8\u0B00\u0B04\u0B0D\u0B0E\u0B11\u0B12\u0B29\u0B31\u0B34\u0B3A\u0B3B\u0B45\u0B46\u0B49\u0B4A\u0B4E-\u0B54\u0B58-\u0B5B\u0B5E\u0B64\u0B65\u0B70\u0B72-\u0B81\u0B84\u0B8B-\u0B8D\u0B91\u0B96-\u0B98\u0B9B\u0B9D\u0BA0-\u0BA2\u0BA5-\u0BA7\u0BAB-\u0BAD\u0BBA-\u0BBD\u0BC3-\u0BC5\u0BC9\u0BCE\u0BCF\u0BD1-\u0BD6\u0BD8-\u0BE5\u0BF0-\u0BFF\u0C0D\u0C11\u0C29\u0C3A-\u0C3C\u0C45\u0C49\u0C4E-\u0C54\u0C57\u0C5B-\u0C5F\u0C64\u0C65\u0C70-\u0C7F\u0C84\u0C8D\u0C91\u0CA9\u0CB4\u0CBA\u0CBB\u0CC5\u0CC9\u0CCE-\u0CD4\u0CD7-\u0CDD\u0CDF\u0CE4\u0CE5\u0CF0\u0CF3-\u0CFF\u0D0D\u0D11\u0D45\u0D49\u0D4F-\u0D53\u0D58-\u0D5E\u0D64\u0D65\u0D70-\u0D79\u0D80\u0D84\u0D97-\u0D99\u0DB2\u0DBC\u0DBE\u0DBF\u0DC7-\u0DC9\u0DCB-\u0DCE\u0DD5\u0DD7\u0DE0-\u0DE5\u0DF0\u0DF1\u0DF4-\u0E00\u0E3B-\u0E3F\u0E4F\u0E5A-\u0E80\u0E83\u0E85\u0E8B\u0EA4\u0EA6\u0EBE\u0EBF\u0EC5\u0EC7\u0ECE\u0ECF\u0EDA\u0EDB\u0EE0-\u0EFF\u0F01-\u0F17\u0F1A-\u0F1F\u0F2A-\u0F34\u0F36\u0F38\u0F3A-\u0F3D\u0F48\u0F6D-\u0F70\u0F85\u0F98\u0FBD-\u0FC5\u0FC7-\u0FFF\u104A-\u104F\u109E\u109F\u10C6\u10C8-\u10CC\u10CE\u10CF\u10FB\u1249\u124E\u124F\u1257\u1259\u125E\u125F\u1289\u128E\u128F\u12B1\u12B6\u12B7\u12BF\u12C1\u12C6\u12C7\u12D7\u1311\u1316\u1317\u135B\u135C\u1360-\u137F\u1390-\u139F\u13F6\u13F7\u13FE-\u1400\u166D\u166E\u1680\u169B-\u169F\u16EB-\u16ED\u16F9-\u16FF\u170D\u1715-\u171F\u1735-\u173F\u1754-\u175F\u176D\u1771\u1774-\u177F\u17D4-\u17D6\u17D8-\u17DB\u17DE\u17DF\u17EA-\u180A\u180E\u180F\u181A-\u181F\u1879-\u187F\u18AB-\u18AF\u18F6-\u18FF\u191F\u192C-\u192F\u193C-\u1945\u196E\u196F\u1975-\u197F\u19AC-\u19AF\u19CA-\u19CF\u19DA-\u19FF\u1A1C-\u1A1F\u1A5F\u1A7D\u1A7E\u1A8A-\u1A8F\u1A9A-\u1AA6\u1AA8-\u1AAF\u1AC1-\u1AFF\u1B4C-\u1B4F\u1B5A-\u1B6A\u1B74-\u1B7F\u1BF4-\u1BFF\u1C38-\u1C3F\u1C4A-\u1C4C\u1C7E\u1C7F\u1C89-\u1C8F\u1CBB\u1CBC\u1CC0-\u1CCF\u1CD3\u1CFB-\u1CFF\u1DFA\u1F16\u1F17\u1F1E\u1F1F\u1F46\u1F47\u1F4E\u1F4F\u1F58\u1F5A\u1F5C\u1F5E\u1F7E\u1F7F\u1FB5\u1FBD\u1FBF-\u1FC1\u1FC5\u1FCD-\u1FCF\u1FD4\u1FD5\u1FDC-\u1FDF\u1FED-\u1FF1\u1FF5\u1FFD-\u203E\u2041-\u2053\u2055-\u2070\u2072-\u207E\u2080-\u208F\u209D-\u20CF\u20F1-\u2101\u2103-\u2106\u2108\u2109\u2114\u2116-\u2118\u211E-\u2123\u2125\u2127\u2129\u212E\u213A\u213B\u2140-\u2144\u214A-\u214D\u214F-\u215F\u2189-\u24B5\u24EA-\u2BFF\u2C2F\u2C5F\u2CE5-\u2CEA\u2CF4-\u2CFF\u2D26\u2D28-\u2D2C\u2D2E\u2D2F\u2D68-\u2D6E\u2D70-\u2D7E\u2D97-\u2D9F\u2DA7\u2DAF\u2DB7\u2DBF\u2DC7\u2DCF\u2DD7\u2DDF\u2E00-\u2E2E\u2E30-\u3004\u3008-\u3020\u3030\u3036\u3037\u303D-\u3040\u3097\u3098\u309B\u309C\u30A0\u30FB\u3100-\u3104\u3130\u318F-\u319F\u31C0-\u31EF\u3200-\u33FF\u4DC0-\u4DFF\u9FFD-\u9FFF\uA48D-\uA4CF\uA4FE\uA4FF\uA60D-\uA60F\uA62C-\uA63F\uA673\uA67E\uA6F2-\uA716\uA720\uA721\uA789\uA78A\uA7C0\uA7C1\uA7CB-\uA7F4\uA828-\uA82B\uA82D-\uA83F\uA874-\uA87F\uA8C6-\uA8CF\uA8DA-\uA8DF\uA8F8-\uA8FA\uA8FC\uA92E\uA92F\uA954-\uA95F\uA97D-\uA97F\uA9C1-\uA9CE\uA9DA-\uA9DF\uA9FF\uAA37-\uAA3F\uAA4E\uAA4F\uAA5A-\uAA5F\uAA77-\uAA79\uAAC3-\uAADA\uAADE\uAADF\uAAF0\uAAF1\uAAF7-\uAB00\uAB07\uAB08\uAB0F\uAB10\uAB17-\uAB1F\uAB27\uAB2F\uAB5B\uAB6A-\uAB6F\uABEB\uABEE\uABEF\uABFA-\uABFF\uD7A4-\uD7AF\uD7C7-\uD7CA\uD7FC-\uD7FF\uE000-\uF8FF\uFA6E\uFA6F\uFADA-\uFAFF\uFB07-\uFB12\uFB18-\uFB1C\uFB29\uFB37\uFB3D\uFB3F\uFB42\uFB45\uFBB2-\uFBD2\uFD3E-\uFD4F\uFD90\uFD91\uFDC8-\uFDEF\uFDFC-\uFDFF\uFE10-\uFE1F\uFE30-\uFE32\uFE35-\uFE4C\uFE50-\uFE6F\uFE75\uFEFD-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF3E\uFF40\uFF5B-\uFF65\uFFBF-\uFFC1\uFFC8\uFFC9\uFFD0\uFFD1\uFFD8\uFFD9\uFFDD-\uFFFF]|\uD800[\uDC0C\uDC27\uDC3B\uDC3E\uDC4E\uDC4F\uDC5E-\uDC7F\uDCFB-\uDD3F\uDD75-\uDDFC\uDDFE-\uDE7F\uDE9D-\uDE9F\uDED1-\uDEDF\uDEE1-\uDEFF\uDF20-\uDF2C\uDF4B-\uDF4F\uDF7B-\uDF7F\uDF9E\uDF9F\uDFC4-\uDFC7\uDFD0\uDFD6-\uDFFF]|\uD801[\uDC9E\uDC9F\uDCAA-\uDCAF\uDCD4-\uDCD7\uDCFC-\uDCFF\uDD28-\uDD2F\uDD64-\uDDFF\uDF37-\uDF3F\uDF56-\uDF5F\uDF68-\uDFFF]|\uD802[\uDC06\uDC07\uDC09\uDC36\uDC39-\uDC3B\uDC3D\uDC3E\uDC56-\uDC5F\uDC77-\uDC7F\uDC9F-\uDCDF\uDCF3\uDCF6-\uDCFF\uDD16-\uDD1F\uDD3A-\uDD7F\uDDB8-\uDDBD\uDDC0-\uDDFF\uDE04\uDE07-\uDE0B\uDE14\uDE18\uDE36\uDE37\uDE3B-\uDE3E\uDE40-\uDE5F\uDE7D-\uDE7F\uDE9D-\uDEBF\uDEC8\uDEE7-\uDEFF\uDF36-\uDF3F\uDF56-\uDF5F\uDF73-\uDF7F\uDF92-\uDFFF]|\uD803[\uDC49-\uDC7F\uDCB3-\uDCBF\uDCF3-\uDCFF\uDD28-\uDD2F\uDD3A-\uDE7F\uDEAA\uDEAD-\uDEAF\uDEB2-\uDEFF\uDF1D-\uDF26\uDF28-\uDF2F\uDF51-\uDFAF\uDFC5-\uDFDF\uDFF7-\uDFFF]|\uD804[\uDC47-\uDC65\uDC70-\uDC7E\uDCBB-\uDCCF\uDCE9-\uDCEF\uDCFA-\uDCFF\uDD35\uDD40-\uDD43\uDD48-\uDD4F\uDD74\uDD75\uDD77-\uDD7F\uDDC5-\uDDC8\uDDCD\uDDDB\uDDDD-\uDDFF\uDE12\uDE38-\uDE3D\uDE3F-\uDE7F\uDE87\uDE89\uDE8E\uDE9E\uDEA9-\uDEAF\uDEEB-\uDEEF\uDEFA-\uDEFF\uDF04\uDF0D\uDF0E\uDF11\uDF12\uDF29\uDF31\uDF34\uDF3A\uDF45\uDF46\uDF49\uDF4A\uDF4E\uDF4F\uDF51-\uDF56\uDF58-\uDF5C\uDF64\uDF65\uDF6D-\uDF6F\uDF75-\uDFFF]|\uD805[\uDC4B-\uDC4F\uDC5A-\uDC5D\uDC62-\uDC7F\uDCC6\uDCC8-\uDCCF\uDCDA-\uDD7F\uDDB6\uDDB7\uDDC1-\uDDD7\uDDDE-\uDDFF\uDE41-\uDE43\uDE45-\uDE4F\uDE5A-\uDE7F\uDEB9-\uDEBF\uDECA-\uDEFF\uDF1B\uDF1C\uDF2C-\uDF2F\uDF3A-\uDFFF]|\uD806[\uDC3B-\uDC9F\uDCEA-\uDCFE\uDD07\uDD08\uDD0A\uDD0B\uDD14\uDD17\uDD36\uDD39\uDD3A\uDD44-\uDD4F\uDD5A-\uDD9F\uDDA8\uDDA9\uDDD8\uDDD9\uDDE2\uDDE5-\uDDFF\uDE3F-\uDE46\uDE48-\uDE4F\uDE9A-\uDE9C\uDE9E-\uDEBF\uDEF9-\uDFFF]|\uD807[\uDC09\uDC37\uDC41-\uDC4F\uDC5A-\uDC71\uDC90\uDC91\uDCA8\uDCB7-\uDCFF\uDD07\uDD0A\uDD37-\uDD39\uDD3B\uDD3E\uDD48-\uDD4F\uDD5A-\uDD5F\uDD66\uDD69\uDD8F\uDD92\uDD99-\uDD9F\uDDAA-\uDEDF\uDEF7-\uDFAF\uDFB1-\uDFFF]|\uD808[\uDF9A-\uDFFF]|\uD809[\uDC6F-\uDC7F\uDD44-\uDFFF]|[\uD80A\uD80B\uD80E-\uD810\uD812-\uD819\uD824-\uD82B\uD82D\uD82E\uD830-\uD833\uD837\uD839\uD83D\uD83F\uD87B-\uD87D\uD87F\uD885-\uDB3F\uDB41-\uDBFF][\uDC00-\uDFFF]|\uD80D[\uDC2F-\uDFFF]|\uD811[\uDE47-\uDFFF]|\uD81A[\uDE39-\uDE3F\uDE5F\uDE6A-\uDECF\uDEEE\uDEEF\uDEF5-\uDEFF\uDF37-\uDF3F\uDF44-\uDF4F\uDF5A-\uDF62\uDF78-\uDF7C\uDF90-\uDFFF]|\uD81B[\uDC00-\uDE3F\uDE80-\uDEFF\uDF4B-\uDF4E\uDF88-\uDF8E\uDFA0-\uDFDF\uDFE2\uDFE5-\uDFEF\uDFF2-\uDFFF]|\uD821[\uDFF8-\uDFFF]|\uD823[\uDCD6-\uDCFF\uDD09-\uDFFF]|\uD82C[\uDD1F-\uDD4F\uDD53-\uDD63\uDD68-\uDD6F\uDEFC-\uDFFF]|\uD82F[\uDC6B-\uDC6F\uDC7D-\uDC7F\uDC89-\uDC8F\uDC9A-\uDC9C\uDC9F-\uDFFF]|\uD834[\uDC00-\uDD64\uDD6A-\uDD6C\uDD73-\uDD7A\uDD83\uDD84\uDD8C-\uDDA9\uDDAE-\uDE41\uDE45-\uDFFF]|\uD835[\uDC55\uDC9D\uDCA0\uDCA1\uDCA3\uDCA4\uDCA7\uDCA8\uDCAD\uDCBA\uDCBC\uDCC4\uDD06\uDD0B\uDD0C\uDD15\uDD1D\uDD3A\uDD3F\uDD45\uDD47-\uDD49\uDD51\uDEA6\uDEA7\uDEC1\uDEDB\uDEFB\uDF15\uDF35\uDF4F\uDF6F\uDF89\uDFA9\uDFC3\uDFCC\uDFCD]|\uD836[\uDC00-\uDDFF\uDE37-\uDE3A\uDE6D-\uDE74\uDE76-\uDE83\uDE85-\uDE9A\uDEA0\uDEB0-\uDFFF]|\uD838[\uDC07\uDC19\uDC1A\uDC22\uDC25\uDC2B-\uDCFF\uDD2D-\uDD2F\uDD3E\uDD3F\uDD4A-\uDD4D\uDD4F-\uDEBF\uDEFA-\uDFFF]|\uD83A[\uDCC5-\uDCCF\uDCD7-\uDCFF\uDD4C-\uDD4F\uDD5A-\uDFFF]|\uD83B[\uDC00-\uDDFF\uDE04\uDE20\uDE23\uDE25\uDE26\uDE28\uDE33\uDE38\uDE3A\uDE3C-\uDE41\uDE43-\uDE46\uDE48\uDE4A\uDE4C\uDE50\uDE53\uDE55\uDE56\uDE58\uDE5A\uDE5C\uDE5E\uDE60\uDE63\uDE65\uDE66\uDE6B\uDE73\uDE78\uDE7D\uDE7F\uDE8A\uDE9C-\uDEA0\uDEA4\uDEAA\uDEBC-\uDFFF]|\uD83C[\uDC00-\uDD2F\uDD4A-\uDD4F\uDD6A-\uDD6F\uDD8A-\uDFFF]|\uD83E[\uDC00-\uDFEF\uDFFA-\uDFFF]|\uD869[\uDEDE-\uDEFF]|\uD86D[\uDF35-\uDF3F]|\uD86E[\uDC1E\uDC1F]|\uD873[\uDEA2-\uDEAF]|\uD87A[\uDFE1-\uDFFF]|\uD87E[\uDE1E-\uDFFF]|\uD884[\uDF4B-\uDFFF]|\uDB40[\uDC00-\uDCFF\uDDF0-\uDFFF]/g;

// node_modules/github-slugger/index.js
const own = Object.hasOwnProperty;
/**
* Generate a slug.
*
* Does not track previously generated slugs: repeated calls with the same value
* will result in the exact same slug.
* Use the `GithubSlugger` class to get unique slugs.
*
* @param  {string} value
*   String of text to slugify
* @param  {boolean} [maintainCase=false]
*   Keep the current case, otherwise make all lowercase
* @return {string}
*   A unique slug string
*/
function slug(value, maintainCase) {
	if (typeof value !== "string") return "";
	if (!maintainCase) value = value.toLowerCase();
	return value.replace(regex, "").replace(/ /g, "-");
}

// src/markdown/features/slugs.ts
/**
* What generators make of the words of a heading, to have an anchor for links; each as its own source has it.
*/
const STYLES = {
	github: (words) => slug(words),
	vitepress: slugOfVitePress,
	mdbook: slugOfMdBook,
	pandoc: slugOfPandoc,
	python: slugOfPython
};
/** The slug of a heading's words, which its page may have a second time; `''` where none is made, or none is known. */
function slugOf(words, style) {
	return STYLES[style](words);
}
/** The slugs of VitePress (mdit-vue, packages/shared/src/slugify.ts, read 2026-11-27). */
function slugOfVitePress(words) {
	return words.normalize("NFKD").replaceAll(/[\u0300-\u036F]/g, "").replaceAll(/[\u0000-\u001F]/g, "").replaceAll(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, "-").replaceAll(/^-+|-+$/g, "").replace(/^(\d)/, "_$1").toLowerCase();
}
/** The ids of mdBook (src/utils/mod.rs, `normalize_id`, read 2026-11-27); what Rust calls alphanumeric has vowel signs too. */
function slugOfMdBook(words) {
	return words.replaceAll(/\s/g, "-").replaceAll(/[^\p{Alphabetic}\p{N}_-]/gu, "").replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
/** Pandoc's identifiers (pandoc.org/MANUAL, extension auto_identifiers, read 2026-11-27). */
function slugOfPandoc(words) {
	const id = words.replaceAll(/[^\p{L}\p{N}\s_.-]/gu, "").trim().replaceAll(/\s+/g, "-").toLowerCase().replace(/^[^\p{L}]+/u, "");
	return id === "" ? "section" : id;
}
/**
* Ids of Python-Markdown (markdown/extensions/toc.py, `slugify`, read 2026-11-27); of other letters than those of ASCII
* its settings decide.
*/
function slugOfPython(words) {
	if (/[^\p{ASCII}\p{P}]/u.test(words.normalize("NFKD").replaceAll(/\p{M}/gu, ""))) return "";
	return words.normalize("NFKD").replaceAll(/[^\p{ASCII}]/gu, "").replaceAll(/[^\w\s-]/g, "").trim().toLowerCase().replaceAll(/[-\s]+/g, "-");
}

// src/markdown/anchors.ts
/**
* Anchors of headings: the ids that they have, or those that a site makes of their words.
*
* A generator makes ids unique by a number behind those that it has made before, so that a page is read as a whole.
*/
/** Anchors of the headings of a page, in order; `undefined` where nobody knows how its site makes them. */
function listAnchors(page) {
	const style = dialectOf(page.dialect).slugs;
	if (style === void 0) return void 0;
	const taken = /* @__PURE__ */ new Map();
	return page.blocks.flatMap((block) => {
		if (block.kind !== "heading") return [];
		const written = readHeadingId(page.text.slice(block.start, block.end));
		if (written !== void 0) return [{
			block,
			anchor: written,
			isWritten: true
		}];
		const slug = slugOf(readWords(page, block), style);
		return slug === "" ? [] : [{
			block,
			anchor: makeUnique(slug, taken, style),
			isWritten: false
		}];
	});
}
function makeUnique(slug, taken, style) {
	const count = taken.get(slug) ?? 0;
	taken.set(slug, count + 1);
	return count === 0 ? slug : `${slug}${style === "python" ? "_" : "-"}${count}`;
}
/** A heading as its readers see it. */
function readWords(page, { segments, start, end }) {
	const [segment] = segments;
	if (segment === void 0) return page.text.slice(start, end).replaceAll(/^[#\s]+|`/g, "");
	return tokenizeRange(page, segment, segment).map(readToken).join("").trim();
}
function readToken(token) {
	if (token.type === "text") return token.raw;
	if (token.kind === "code") return token.raw.replaceAll(/^`+|`+$/g, "");
	if (token.kind === "escape") return token.raw.slice(1);
	return token.kind === "entity" ? decodeReference(token.raw) : "";
}

// src/update/place-anchors.ts
/**
* Links to headings of the same page: the source's anchor is made of the source's words, and on the translated page no
* heading has it. New text gets the anchor that the heading has there; what leads nowhere is told.
*
* Sentences and definitions that stand as they stood keep their bytes.
*/
/** Put the right anchors into the new text of a page. */
function placeAnchors(plan, composed) {
	const { pinsHeadingIds, input } = plan;
	const hasLinks = /\]\(\s*<?#|^[ \t>]*\[[^\]]+\]:[ \t]*<?#/m.test(composed.composition.fragment.text);
	if (!pinsHeadingIds && !hasLinks) return composed;
	const source = listAnchors(input.source.page);
	if (source === void 0) return composed;
	const read = (fragment) => parsePage(fragment.text, {
		language: plan.targetLanguage,
		dialect: input.source.page.dialect
	});
	const { fragment } = composed.composition;
	const pinned = pinsHeadingIds ? splice(fragment, listPins({
		plan,
		composed,
		source,
		page: read(fragment)
	})) : fragment;
	const { edits, lost } = followLinks({
		plan,
		composed,
		source,
		page: read(pinned),
		fragment: pinned
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
/** Headings of the source with the headings of the proposal that say the same. */
function pairHeadings({ plan, source, page }, { marks }) {
	const headings = page.blocks.filter(({ kind }) => kind === "heading");
	const { units, source: fresh } = plan.input;
	const byBlock = new Map(source.map((heading) => [heading.block.index, heading]));
	const pairs = /* @__PURE__ */ new Map();
	for (const { unit, start } of marks) {
		const from = fresh.sentences[units[unit]?.fresh[0] ?? -1]?.placed.block.index;
		const heading = from === void 0 ? void 0 : byBlock.get(from);
		const block = headings.find((one) => one.start <= start && start < one.end);
		if (heading !== void 0 && block !== void 0) pairs.set(heading, block);
	}
	return pairs;
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
	const fresh = new Set(fragment.marks.filter(({ unit }) => isNew$1(composed, unit)).map(({ start }) => start));
	const own = new Set(listAnchors(page)?.flatMap(({ block, isWritten }) => isWritten ? [block] : []));
	return [...pairHeadings({
		...anchored,
		plan
	}, fragment)].flatMap(([{ anchor, isWritten }, block]) => {
		const segment = block.segments.at(-1);
		const isFresh = [...fresh].some((start) => block.start <= start && start < block.end);
		if (isWritten || own.has(block) || segment === void 0 || !isFresh) return [];
		return [{
			start: segment.end,
			end: segment.end,
			text: ID_NOTATIONS[ids](anchor)
		}];
	});
}
/** What links of new text have to lead to instead, and which links lead nowhere. */
function followLinks(anchored) {
	const { plan, composed, source, page, fragment } = anchored;
	const anchors = listAnchors(page) ?? [];
	const there = new Set(anchors.map(({ anchor }) => anchor));
	const byBlock = new Map(anchors.map(({ block, anchor }) => [block, anchor]));
	const targets = new Map([...pairHeadings(anchored, fragment)].map(([{ anchor }, block]) => [anchor, byBlock.get(block)]));
	const ofSource = new Set(source.map(({ anchor }) => anchor));
	const former = new Set(listAnchors(plan.input.target.page)?.map(({ anchor }) => anchor));
	const edits = [];
	const lost = [];
	for (const { anchor, start, end, isFresh } of listLinks(anchored)) {
		if (there.has(anchor)) continue;
		const target = isFresh ? targets.get(anchor) : void 0;
		if (target !== void 0) edits.push({
			start,
			end,
			text: target
		});
		else if (isFresh ? ofSource.has(anchor) : former.has(anchor)) lost.push({
			anchor,
			start
		});
	}
	return {
		edits,
		lost
	};
	function listLinks({ page: { text, blocks } }) {
		const marks = fragment.marks.filter(({ unit }) => isNew$1(composed, unit));
		const isFresh = (at) => marks.some(({ start, end }) => start <= at && at < end);
		return blocks.flatMap((block) => {
			if (block.kind === "definition") {
				const raw = text.slice(block.start, block.end);
				const isOld = plan.input.target.page.text.includes(raw.trim());
				return findAnchors(raw, block.start, DEFINITION).map((link) => ({
					...link,
					isFresh: !isOld
				}));
			}
			return block.segments.flatMap(({ spans }) => spans).filter(({ kind }) => kind === "link").flatMap(({ start, end }) => findAnchors(text.slice(start, end), start, RESOURCE)).map((link) => ({
				...link,
				isFresh: isFresh(link.start)
			}));
		});
	}
}
const RESOURCE = /^\]\(\s*<?#([^\s()<>]+)/dg;
const DEFINITION = /\]:[ \t]*<?#([^\s<>]+)/dg;
function findAnchors(raw, offset, pattern) {
	return [...raw.matchAll(pattern)].map(({ indices, 1: written = "" }) => {
		const [start = 0, end = 0] = indices?.[1] ?? [];
		return {
			anchor: decode(written),
			start: offset + start,
			end: offset + end
		};
	});
}
/** Addresses may be written with percent signs. */
function decode(anchor) {
	try {
		return decodeURIComponent(anchor);
	} catch {
		return anchor;
	}
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
		for (const gap of listGaps({
			fresh,
			old: former.sentences
		}, input)) {
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
	let [from, waiting] = [0, []];
	for (const at of fresh) {
		const anchor = old.indexOf(changes.sentences[at]?.base ?? -1);
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
*/
function applyUpdate(plan, translations) {
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
	const composed = placeAnchors(plan, composeValid(plan, settled, putBack));
	return renderProposal({
		...plan.input,
		...composed,
		characters: plan.characters
	});
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
function untranslated(source, reason) {
	return {
		outcome: "failed",
		text: renderTokens(source),
		reason: "source-left",
		notes: [say("source-left", { reason })]
	};
}

export { planRetry as n, acceptTranslation as r, applyUpdate as t };