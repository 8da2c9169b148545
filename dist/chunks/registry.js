import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { C as nextFinder, S as matchAt, T as paragraphStart, _ as markdownSpace, a as rangeNodes, b as findUnescaped, c as asciiAlpha, f as asciiDigit, g as markdownLineEndingOrSpace, h as markdownLineEnding, i as rangeConstruct, l as asciiAlphanumeric, o as tokenNodes, r as protect, v as unicodePunctuation, w as paragraphEnd, x as isEscaped, y as unicodeWhitespace } from "./protect.js";
import { t as require_dist } from "./dist.js";
import { n as pushAll, t as largest } from "./many.js";
import { t as keepRecent } from "./recent.js";
import { t as groupBy } from "./group.js";
import { a as keyOfDialect, i as extendDialect, o as nameDialect } from "./names.js";

// src/markdown/features/pair-up.ts
/** Tokens whose order counts. */
/** Tokens and neighbouring pairs of tokens: order counts a little. */
function pairUp(tokens) {
	return [...tokens, ...tokens.slice(1).map((token, at) => `${tokens[at]} ${token}`)];
}

// src/markdown/features/tex-tokens.ts
/** Formulas as an aligner compares them. */
/** A formula as its tokens in order, without what translators and TeX styles vary. */
function reduceTex(text) {
	return text.replace(/\\(?:text|textrm|textbf|mbox|mathrm|operatorname)\s*\{[^{}]*\}/g, "").replace(/\\(?:boldsymbol|mathbf|bm|left|right|big|Big|displaystyle|limits|,|;|:|!|quad|qquad)(?![a-zA-Z])/g, "").replace(/[$\s{}]+/g, "").replace(/[.,;，。；]$/, "");
}
/** The tokens of a formula by which the aligner compares it. */
function readTex(raw) {
	return pairUp(reduceTex(raw).match(/\\[a-zA-Z]+|[^\s]/g) ?? []);
}

// src/markdown/nested-text.ts
/**
* Take lines out of a text.
*
* @param prefix What each line may have before its own text; a line that has less of it loses what it has.
*/
function takeOut(text, { start, end }, prefix) {
	const lengthAt = typeof prefix === "function" ? prefix : (at) => prefixLength(text, at, prefix);
	let taken = "\n";
	const lines = [{
		from: 0,
		whole: start - 1
	}];
	for (let at = start; at < end;) {
		const lineEnd = text.indexOf("\n", at);
		const next = lineEnd === -1 || lineEnd >= end ? end : lineEnd + 1;
		const whole = Math.min(next, at + lengthAt(at));
		lines.push({
			from: taken.length,
			whole
		});
		taken += text.slice(whole, next);
		at = next;
	}
	return {
		text: taken,
		offsetOf
	};
	function offsetOf(at, side) {
		const inside = side === "end" ? Math.max(0, at - 1) : at;
		let low = 0;
		for (let high = lines.length; high - low > 1;) {
			const middle = low + high >> 1;
			if ((lines[middle]?.from ?? 0) <= inside) low = middle;
			else high = middle;
		}
		const line = lines[low] ?? {
			from: 0,
			whole: start
		};
		return Math.max(start, line.whole + inside - line.from + (side === "end" && at > 0 ? 1 : 0));
	}
}
/** Stands before the lines of what starts at an offset: as many columns as stand before it in its own line. */
function prefixAt(text, offset) {
	const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
	return {
		columns: columnsOf(before),
		isQuoted: before.includes(">")
	};
}
/** Characters of a prefix that a line really has. */
function prefixLength(text, lineStart, { columns, isQuoted = false }) {
	let at = lineStart;
	for (let column = 0; column < columns; at += 1) {
		const sign = text[at];
		if (sign === "	") column += 4 - column % 4;
		else if (sign === " " || sign === ">" && isQuoted) column += 1;
		else break;
	}
	return at - lineStart;
}
function columnsOf(raw) {
	let columns = 0;
	for (const sign of raw) columns += sign === "	" ? 4 - columns % 4 : 1;
	return columns;
}
/**
* Where the body ends that stands below the line of an offset, indented deeper than what stands before the offset.
*
* @param lineEnd Where that line ends.
* @returns End of the last line that belongs to it; `lineEnd` where there is none.
*/
function indentedEnd(text, offset, { lineEnd, deeper }) {
	const outer = prefixAt(text, offset);
	const inner = {
		...outer,
		columns: outer.columns + deeper
	};
	let end = lineEnd;
	for (let at = lineEnd + 1; at < text.length;) {
		const next = text.indexOf("\n", at);
		const stop = next === -1 ? text.length : next;
		const line = text.slice(at, stop);
		const isBlank = (outer.isQuoted ? line.replaceAll(">", "") : line).trim() === "";
		const from = prefixLength(text, at, inner);
		if (!isBlank && columnsOf(text.slice(at, at + from)) < inner.columns) break;
		if (!isBlank) end = text[stop - 1] === "\r" ? stop - 1 : stop;
		at = stop + 1;
	}
	return end;
}

// src/markdown/text-patterns.ts
/** Pieces of a range that must survive, pattern by pattern; what one pattern has found no other one takes. */
function findInText(text, { start: from, end: to }, patterns) {
	const raw = text.slice(from, to);
	const found = [];
	let taken;
	for (const { kind, pattern } of patterns) for (const match of raw.matchAll(pattern)) {
		const [start, end] = [match.index, match.index + match[0].length];
		taken ??= new Uint8Array(raw.length);
		if (taken.subarray(start, end).includes(1)) continue;
		taken.fill(1, start, end);
		found.push({
			kind,
			start: from + start,
			end: from + end,
			place: "atom"
		});
	}
	return found;
}
/** Two lists of ranges as one, in order, without those of the second that touch one of the first; each is in order. */
function joinRanges(first, second) {
	let next = 0;
	const free = second.filter(({ start, end }) => {
		while ((first[next]?.end ?? 1e400) <= start) next += 1;
		return (first[next]?.start ?? 1e400) >= end;
	});
	return [...first, ...free].toSorted((a, b) => a.start - b.start);
}

// src/markdown/features/feature.ts
/** A block of one kind without prose, where a node stands. */
function copiedBlock(node, kind, level) {
	return {
		kind,
		start: node.start,
		end: node.end,
		level,
		segments: []
	};
}
/** A block whose prose is what the node holds. */
function textBlock(node, kind, level) {
	return {
		...copiedBlock(node, kind, level),
		segments: [{
			kind: "text",
			nodes: node.children
		}]
	};
}
/**
* A marker whose title is prose.
*
* @param pattern Finds the title in the line, as its first group that is there.
*/
function titledLine(node, pattern, reading) {
	const block = copiedBlock(node, "marker", reading.context.level);
	const line = reading.text.slice(node.start, node.end);
	const place = (GAP.test(line) ? null : new RegExp(pattern, "d").exec(line))?.indices?.slice(1).find((indices) => indices !== void 0);
	if (place === void 0) return block;
	const nodes = reading.readInline(node.start + place[0], node.start + place[1]);
	return {
		...block,
		segments: [{
			kind: "text",
			nodes
		}]
	};
}
/** No title has such a gap; a pattern that looks for the end of one would go through it from each of its spaces. */
const GAP = /[ \t]{500}/;

// src/markdown/features/value-patterns.ts
/** What no translator changes in a value, whether or not the site reads Markdown there. */
const VALUE_PATTERNS = [
	{
		kind: "code",
		pattern: /(`{1,99}(?!`))[^`]+\1(?!`)/g
	},
	{
		kind: "template",
		pattern: /\{\{[^{}]*\}\}|\{%[^%]*%\}/g
	},
	{
		kind: "html",
		pattern: /<\/?[a-z][^<>]*>/gi
	},
	{
		kind: "link",
		pattern: /\]\([^()\s]*\)/g
	},
	{
		kind: "url",
		pattern: /https?:\/\/[^\s<>()"']*[^\s<>()"'.,;:!?]/g
	},
	{
		kind: "entity",
		pattern: /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g
	}
];

// src/markdown/features/attribute-values.ts
/** Attributes that hold words wherever they stand. */
const PROSE_ATTRIBUTES = [
	"alt",
	"title",
	"aria-label",
	"placeholder",
	"label",
	"caption",
	"description",
	"header",
	"summary"
];
/** Further ones of components and shortcodes, such as `<Badge text="New" />`; of an element of HTML they would be something else. */
const COMPONENT_ATTRIBUTES = [
	"text",
	"tip",
	"tooltip",
	"heading",
	"headline",
	"subtitle",
	"tagline",
	"titleText",
	"linkText",
	"buttonText",
	"question",
	"answer",
	"footer"
];
/** Attributes of images and figures in lists of attributes (quarto.org/docs/authoring/figures, read 2026-11-27). */
const FIGURE_ATTRIBUTES = [
	"fig-alt",
	"fig-cap",
	"fig-scap",
	"tbl-cap",
	"lst-cap"
];
/** Finds the values of attributes of these names, with their quotation marks. */
function attributePattern(names) {
	return new RegExp(String.raw`(?<=[\s"'{(,](?:${names.map(escapePattern).join("|")})=)(?:"(?:\\.|[^"\\])*"|'[^']*')`, "gi");
}
function escapePattern(name) {
	return name.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}
/** The attributes of tags, by their texts: a component, whose name is capitalised, has more that is prose. */
function attributesOfTags(names) {
	const ofElements = listAttributes(names);
	const ofComponents = listAttributes([...names, ...COMPONENT_ATTRIBUTES]);
	return {
		of: (tag) => /^<[A-Z]\w*[a-z]/.test(tag) ? ofComponents : ofElements,
		ofComponents
	};
}
function listAttributes(names) {
	const known = new Set(names.map((name) => name.toLowerCase()));
	return {
		pattern: attributePattern(names),
		has: (name) => known.has(name.toLowerCase())
	};
}
/**
* Segments of the values in a tag.
*
* @param tag   Where the tag stands in the text.
* @param rules `pattern` as {@link attributePattern} makes it; `spans` are what no translator changes in a value, beside
*   escapes; default {@link VALUE_PATTERNS}.
*/
function readAttributes(text, tag, { pattern, notation, spans }) {
	return [...text.slice(tag.start, tag.end).matchAll(pattern)].flatMap((match) => {
		const start = tag.start + match.index;
		return readValue(text, {
			start,
			end: start + match[0].length
		}, {
			notation,
			...spans === void 0 ? {} : { spans }
		});
	});
}
const QUOTES$1 = /* @__PURE__ */ new Map([
	["\"", "double"],
	["'", "single"],
	["`", "template"]
]);
/** The segment of a value, with its quotation marks; none for what is no prose. */
function readValue(text, value, { notation, spans = VALUE_PATTERNS }) {
	const [start, end] = [value.start + 1, value.end - 1];
	const words = text.slice(start, end);
	if (!/\p{L}/u.test(words) || words.trim() !== words || words.includes("\n") || NO_WORDS$1.test(words)) return [];
	const quote = QUOTES$1.get(text[value.start]);
	const frame = quote === void 0 ? void 0 : FRAMES$2[notation][quote];
	if (frame === void 0) return [];
	const own = notation === "html" || LITERAL_IN_SINGLE.has(notation) && quote === "single" ? [] : [ESCAPES$1[notation]];
	return [{
		kind: "text",
		start,
		end,
		spans: findInText(text, {
			start,
			end
		}, [...own, ...spans]).toSorted((a, b) => a.start - b.start),
		frame
	}];
}
/** A reader of lines that are syntax but for the values that people read. */
function markerLine(readValues) {
	return (node, { text, context }) => [{
		...copiedBlock(node, "marker", context.level),
		segments: readValues(text, node)
	}];
}
/** `title="src/brew.js"` over a listing is nobody's prose, nor is a switch. */
const NO_WORDS$1 = /^(?:(?:[\w.@~-]+[/\\])*[\w.@-]*\.[a-z][a-z\d]{0,4}|true|false|none|null|auto)$/;
/** Notations that know no escapes between single quotation marks. */
const LITERAL_IN_SINGLE = /* @__PURE__ */ new Set(["backslash", "fence"]);
const QUOTED_SIGN = {
	kind: "escape",
	pattern: /\\["'\\]/g
};
const ESCAPES$1 = {
	backslash: QUOTED_SIGN,
	list: QUOTED_SIGN,
	fence: QUOTED_SIGN,
	script: {
		kind: "escape",
		pattern: /\\(?:u[\da-fA-F]{4}|[^])/g
	}
};
/** A backslash before every sign that would end the string, and has none. */
function escapeString(text, ends) {
	return text.replaceAll(ends, (sign) => sign.startsWith("\\") && sign.length === 2 ? sign : `\\${sign}`);
}
const FRAMES$2 = {
	html: {
		double: {
			before: "<div title=\"",
			behind: "\"></div>",
			settle: (text) => text.replaceAll("\"", "&quot;")
		},
		single: {
			before: "<div title='",
			behind: "'></div>",
			settle: (text) => text.replaceAll("'", "&#39;")
		}
	},
	backslash: {
		double: {
			before: "{{% x title=\"",
			behind: "\" %}}",
			settle: (text) => escapeString(text, /\\["\\]|["\\]/g)
		},
		single: {
			before: "{{% x title='",
			behind: "' %}}",
			settle: (text) => text.replaceAll("'", "’")
		}
	},
	list: {
		double: {
			before: "{.x title=\"",
			behind: "\"}",
			settle: (text) => escapeString(text, /\\["\\]|["\\]/g)
		},
		single: {
			before: "{.x title='",
			behind: "'}",
			settle: (text) => escapeString(text, /\\['\\]|['\\]/g)
		}
	},
	fence: {
		double: {
			before: "~~~x lst-cap=\"",
			behind: "\"\n~~~",
			settle: (text) => escapeString(text, /\\["\\]|["\\]/g)
		},
		single: {
			before: "~~~x lst-cap='",
			behind: "'\n~~~",
			settle: (text) => text.replaceAll("'", "’")
		}
	},
	script: {
		double: {
			before: "<x title={\"",
			behind: "\"} />",
			settle: (text) => escapeString(text, /\\[^]|["\\]/g)
		},
		single: {
			before: "<x title={'",
			behind: "'} />",
			settle: (text) => escapeString(text, /\\[^]|['\\]/g)
		},
		template: {
			before: "<x title={`",
			behind: "`} />",
			settle: (text) => escapeString(text, /\\[^]|[`\\]|\$(?=\{)/g)
		}
	}
};

// src/markdown/features/code-titles.ts
const QUOTED$1 = String.raw`(?:"(?:\\.|[^"\\])*"|'[^']*')`;
/** Attributes that hold words, as Pandoc writes them or as knitr does, with dots and spaces. */
const CAPTIONS = new RegExp(String.raw`(?<=[\s,{](?:caption|alt|(?:fig|lst|tbl|tab)[.-](?:cap|scap|subcap|alt))[ \t]*=[ \t]*)${QUOTED$1}`, "g");
/** A title is as often the name of a file. */
const TITLES = attributePattern(["title"]);
/** Code with the segments of its title. */
function readListing(node, { text, context }) {
	const block = copiedBlock(node, "code", context.level);
	const lineEnd = text.indexOf("\n", node.start);
	const line = {
		start: node.start,
		end: lineEnd === -1 ? node.end : Math.min(lineEnd, node.end)
	};
	return /[`~]/.test(text.charAt(node.start)) ? {
		...block,
		segments: readTitles(text, line)
	} : block;
}
function readTitles(text, line) {
	const read = (pattern) => readAttributes(text, line, {
		pattern,
		notation: "fence"
	});
	const titles = read(TITLES).filter(({ start, end }) => isWorded(text.slice(start, end)));
	return [...read(CAPTIONS), ...titles].toSorted((a, b) => a.start - b.start);
}
/** Whether a title is more than a name, such as `Dockerfile` or `src/[id]/page.tsx`: several words, or letters of no name. */
function isWorded(title) {
	return /[^\s/\\]\s+[^\s/\\]/.test(title) || /[^\P{L}\p{ASCII}]/u.test(title);
}

// src/markdown/features/marker-pieces.ts
const MARKER = {
	noun: ["container line", "container lines"],
	lost: "error",
	changed: "warning",
	reportsAdded: false
};
/** What may stand before such a line: marks of quotations and lists, and indentation. */
const BEFORE = String.raw`(?<=^[ \t>*+\d.)-]{0,200})`;
/**
* What a translation must carry over of the lines that a feature reads.
*
* @param start Source of a pattern for what a line begins with; the rest of the line belongs to the piece.
*/
function markerPieces(start) {
	return {
		pieces: { marker: MARKER },
		readPieces: { marker: ({ raw }) => [{
			kind: "marker",
			key: nameMarker(raw)
		}] },
		inRaw: [{
			kind: "marker",
			pattern: new RegExp(`${BEFORE}${start}[^\\n]*`, "gm")
		}]
	};
}
/** How many signs a fence has, where spaces stand, and what opens a title is nothing that a reader sees. */
function nameMarker(raw) {
	return raw.replaceAll(/\s+/g, "").replace(/^([:`~/])\1{3,}/, "$1$1$1").replace(/(?<!["[|])["[|]+$/, "");
}

// src/markdown/features/prose-fences.ts
/**
* Fences whose content is Markdown and no code, told by the name behind the fence.
*/
const FENCE$1 = /(?:`{3,}|~{3,})[ \t]*(\{[\w:-]+|[\w:-]+)[^\n]*\n/y;
const NAME$3 = /(\{[\w:-]{1,999})(?![\w:-])[^\n}]*\}|([\w:-]+)/;
const CLOSING$2 = /\n[ \t>]*((?:`{3,}|~{3,})[ \t]*)$/;
const BEHIND_BRACES$1 = /\}[ \t]*(\S.*?)[ \t]*$/;
/** Name of the feature, whichever names it is made for. */
const PROSE_FENCES = "prose-fences";
/** Finds fences of these names: what they hold is a page that ends with them. */
function openingOf(names) {
	const written = names.map((name) => name.replace(/\}$/, "").replaceAll(/[^\w:]/g, String.raw`\$&`));
	return new RegExp(String.raw`^[ \t>]*(?:${"`"}{3,}|~{3,})[ \t]*(?:${written.join("|") || "$^"})`, "m");
}
/** Fences of these names: their first and last lines are markers, what stands between is a page. */
function proseFences(given) {
	const { names, titled = [], options, attributes = [], bodies = {}, titledCode = [] } = given;
	const wanted = new Set(names);
	const withTitle = new Set(titled);
	const codeWithTitle = new Set(titledCode);
	const pattern = attributePattern([...PROSE_ATTRIBUTES, ...attributes]);
	return {
		...markerPieces("[`~]{3,}"),
		name: PROSE_FENCES,
		reaches: openingOf(names),
		extend: ({ proseFences: more = [], attributes: others = [] }) => proseFences({
			...given,
			names: [...names, ...more],
			attributes: [...attributes, ...others]
		}),
		blocks: { code: readFence }
	};
	function readFence(node, reading) {
		const { text, context } = reading;
		const from = matchAt(FENCE$1, text, node.start);
		const closing = CLOSING$2.exec(text.slice(node.start, node.end));
		const name = nameOf$1(text.slice(node.start, from));
		if (from === void 0 || closing === null) return [readListing(node, reading)];
		if (!wanted.has(name)) return [readCode(node, {
			name,
			from
		}, reading)];
		const end = {
			start: node.end - (closing[1] ?? "").length,
			end: node.end
		};
		const body = {
			start: from,
			end: Math.max(from, node.start + closing.index)
		};
		return [
			readHead({
				start: node.start,
				end: lineEndBefore(text, from)
			}, reading, withTitle.has(name)),
			...bodies[name]?.(body, reading) ?? readBody(body, reading, prefixAt(text, node.start)),
			copiedBlock(end, "marker", context.level)
		];
	}
	/** Code, of which a title and options may be prose. */
	function readCode(node, { name, from }, reading) {
		const block = readListing(node, reading);
		const found = name.startsWith("{") ? options?.find(reading.text, from) : void 0;
		const title = codeWithTitle.has(name) ? readHead({
			start: node.start,
			end: lineEndBefore(reading.text, from)
		}, reading, true) : block;
		const told = options !== void 0 && found !== void 0 && found <= node.end ? options.read({
			start: from,
			end: found
		}, reading).segments : [];
		return {
			...block,
			segments: [...title.segments, ...told]
		};
	}
	function readHead(head, reading, isTitled) {
		if (isTitled) return titledLine(head, BEHIND_BRACES$1, reading);
		const segments = readAttributes(reading.text, head, {
			pattern,
			notation: "backslash"
		});
		return {
			...copiedBlock(head, "marker", reading.context.level),
			segments
		};
	}
	function readBody({ start, end }, reading, prefix) {
		const found = options?.find(reading.text, start);
		if (options === void 0 || found === void 0 || found > end) return reading.readRange(start, end, prefix);
		const solid = start + reading.text.slice(start, found).search(/\S/);
		const rest = reading.text.indexOf("\n", found) + 1;
		const body = rest === 0 || rest > end ? [] : reading.readRange(rest, end, prefix);
		return [options.read({
			start: solid,
			end: found
		}, reading), ...body];
	}
}
/** Where the line before an offset ends. */
function lineEndBefore(text, offset) {
	return offset - (text[offset - 2] === "\r" ? 2 : 1);
}
function nameOf$1(line) {
	const [, inBraces, bare] = NAME$3.exec(line) ?? [];
	return inBraces === void 0 ? bare ?? "" : `${inBraces}}`;
}

// src/markdown/features/alerts.ts
/**
* Alerts of GitHub: the first line of a quotation names one, perhaps with a title of its own. The line stays what it is
* and where it is; what follows in the quotation is read as always.
*/
const LINE$18 = /\[![a-z][\w-]*\][+-]?(?:[ \t]+[^\r\n]*)?[ \t]*(?=\r?\n|$)/iy;
const TITLE$4 = /^\[![\w-]+\][+-]?[ \t]+(\S.*?)[ \t]*$/;
/** The marks alone, for dialects that read them as text: GitHub shows their pages too. */
const alertMarks = {
	name: "alert-marks",
	noteMarks: [{
		rule: "alert-lost",
		pattern: /\[!(?<=^[ \t]*>[ \t>]*\[!)(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/gim,
		write: (name) => `[!${name}]`
	}]
};
/** `> [!NOTE]`, also with the names, folds and titles that other tools allow. */
const alerts = {
	...alertMarks,
	name: "alerts",
	syntax: (text) => ({ flow: { 91: rangeConstruct("ownAlert", (offset) => findAlert(text, offset)) } }),
	tree: rangeNodes("ownAlert"),
	blocks: { ownAlert: (node, reading) => [titledLine(node, TITLE$4, reading)] }
};
/** A mark opens a quotation: the line before it is blank, or no part of this quotation. */
function findAlert(text, offset) {
	const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
	const depth = quotesOf(text.slice(lineStart, offset));
	if (depth === 0) return void 0;
	const above = text.slice(text.lastIndexOf("\n", lineStart - 2) + 1, Math.max(0, lineStart - 1));
	const [quotes = ""] = /^[ \t>]*/.exec(above) ?? [];
	return quotesOf(quotes) >= depth && above.slice(quotes.length).trim() !== "" ? void 0 : matchAt(LINE$18, text, offset);
}
function quotesOf(prefix) {
	return prefix.split(">").length - 1;
}

// src/markdown/features/bare-urls.ts
/**
* Addresses in the text without brackets around them: an engine would translate their words.
*/
const HTTP = /https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/y;
const HTTP_OR_WWW = /(?:https?:\/\/|www\.)[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/iy;
/** Bare addresses that start with `http://` or `https://`. */
const bareUrls = {
	name: "bare-urls",
	syntax: (text) => ({ text: { 104: rangeConstruct("ownUrl", (offset) => findBareUrl(text, offset, HTTP)) } }),
	tree: rangeNodes("ownUrl"),
	spans: { ownUrl: {
		place: "atom",
		kind: "url"
	} }
};
/** What GitHub makes links of: such addresses, those that start with `www.`, and addresses of mail. */
const autolinks = {
	...bareUrls,
	name: "autolinks",
	syntax: (text) => {
		const url = rangeConstruct("ownUrl", (offset) => findBareUrl(text, offset, HTTP_OR_WWW));
		return { text: {
			72: url,
			87: url,
			104: url,
			119: url
		} };
	},
	inText: [{
		kind: "url",
		pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?![\w-])/gi
	}]
};
/** A bare URL, without the punctuation that ends the sentence around it. */
function findBareUrl(text, offset, pattern) {
	if (/\w/.test(text[offset - 1] ?? " ")) return void 0;
	const end = matchAt(pattern, text, offset);
	if (end === void 0) return void 0;
	return trimUrl(text, offset, end);
}
/** Where a URL ends without the punctuation behind it; a closing bracket belongs to it if it opens one. */
function trimUrl(text, start, end) {
	let open = 0;
	for (let at = start; at < end; at += 1) open += text[at] === "(" ? 1 : text[at] === ")" ? -1 : 0;
	for (let at = end; at > start; at -= 1) {
		const last = text[at - 1] ?? "";
		if (last === ")" && open < 0) open += 1;
		else if (!".,;:!?'\"*_~]".includes(last)) return at;
	}
	return start;
}

// src/shared/code-literals.ts
/** Over lines, up to a sign. */
const upTo = (open, close) => (code) => {
	let none = 1e400;
	return (start) => {
		if (start >= none) return void 0;
		const at = code.indexOf(close, start + open.length);
		if (at === -1) none = start;
		return at === -1 ? void 0 : at + close.length;
	};
};
/** On one line, up to a quote that no backslash escapes. */
const quoted = (body) => (code) => {
	let openTo = -1;
	return (start) => {
		if (start < openTo) return void 0;
		body.lastIndex = start + 1;
		body.exec(code);
		const end = Math.max(start + 1, body.lastIndex);
		if (code[end] === code[start]) return end + 1;
		openTo = end;
	};
};
const toLineEnd = (code) => (start) => {
	const end = /[\n\r\u2028\u2029]/g;
	end.lastIndex = start;
	return end.exec(code)?.index ?? code.length;
};
/** Signs that open a literal, each with what finds its end; of signs that begin alike the longer first. */
const KINDS = {
	"/*": upTo("/*", "*/"),
	"<!--": upTo("<!--", "-->"),
	"\"\"\"": upTo("\"\"\"", "\"\"\""),
	"'''": upTo("'''", "'''"),
	"\"": quoted(/(?:[^"\\\n]|\\.)*/y),
	"'": quoted(/(?:[^'\\\n]|\\.)*/y),
	"#": toLineEnd,
	"//": toLineEnd
};
const SIGNS$1 = /\/\*|<!--|["'#]|\/\//g;
/** Every literal that opens with one of some signs, in order, none inside another. */
function findLiterals(code, opens) {
	const kinds = Object.entries(KINDS).filter(([open]) => opens.includes(open)).map(([open, find]) => ({
		open,
		find: find(code)
	}));
	const found = [];
	const signs = new RegExp(SIGNS$1);
	for (let match = signs.exec(code); match !== null; match = signs.exec(code)) {
		const start = match.index;
		const end = kinds.map(({ open, find }) => code.startsWith(open, start) ? find(start) : void 0).find((one) => one !== void 0);
		if (end !== void 0) found.push({
			start,
			end
		});
		signs.lastIndex = end ?? start + 1;
	}
	return found;
}
/** Signs that open a string on one line. */
const QUOTES = ["\"", "'"];
/**
* The code with something else in the place of each literal.
*
* @param opens Signs of those that are meant; default: every comment and string.
*/
function replaceLiterals(code, replace, opens = Object.keys(KINDS)) {
	let [text, done] = ["", 0];
	for (const { start, end } of findLiterals(code, opens)) {
		text += code.slice(done, start) + replace(code.slice(start, end));
		done = end;
	}
	return text + code.slice(done);
}

// src/markdown/features/code-tokens.ts
/**
* Code as an aligner compares it: without what translators change.
*/
/** Code without what translators change: comments, strings, the tab line, the info of the fence. */
function stripCode(raw) {
	const lines = raw.replace(/^\s*(?:`{3,}|~{3,})[^\n]*\n?|(?<!\s)\s*(?:(?<!`)`{3,}|(?<!~)~{3,})\s*$/g, "").replace(/^[ \t]*(?:#@tab|%%tab)[^\n]*$/gm, "").replace(/("""|''')[^]*?\1/g, " ");
	return replaceLiterals(lines, () => "\"\"", QUOTES).replace(/#@save/g, "").replace(/(^|\s)#[^\n]*/g, "$1");
}
/** The tokens of a listing by which the aligner compares it. */
function readCode(raw) {
	return [`fence ${/^\s*(?:`{3,}|~{3,})\s*(.*)/.exec(raw)?.[1]?.replace(/\bn=\d+/, "").trim() ?? ""}`, ...pairUp(stripCode(raw).match(/[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?|[^\s\p{L}\p{N}]/gu) ?? [])];
}

// src/shared/white-space.ts
/** White space as readers of Markdown see it. */
/** Collapse white space to one space and trim. */
function normaliseSpace(text) {
	return text.replaceAll(/\s{2,}|[^\S ]/g, " ").trim();
}

// src/markdown/features/copied-pieces.ts
/**
* What of CommonMark a translation must carry over: code, links, images, entities and tags, and where they stand in what
* is copied as a whole.
*/
const VALUES$1 = attributePattern(PROSE_ATTRIBUTES);
const MAY_DIFFER = {
	lost: "error",
	changed: "warning",
	reportsAdded: false
};
const IMAGE_WORDS = String.raw`(?<=!\[(?:[^[\]\n]|\[[^[\]\n]*\])*)`;
const TARGET = String.raw`\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)`;
/** A part of the feature of CommonMark. */
const copiedPieces = {
	pieces: {
		"code-span": {
			noun: ["code span", "code spans"],
			...MAY_DIFFER
		},
		link: {
			noun: ["link", "links"],
			...MAY_DIFFER,
			isName: true
		},
		image: {
			noun: ["image", "images"],
			...MAY_DIFFER,
			isName: true
		},
		entity: {
			noun: ["HTML entity", "HTML entities"],
			lost: "error",
			changed: "error",
			reportsAdded: false
		},
		tag: {
			noun: ["HTML tag", "HTML tags"],
			lost: "warning",
			changed: "warning",
			reportsAdded: true
		}
	},
	evidence: {
		"code-span": "sure",
		image: "sure",
		link: "likely",
		tag: "none"
	},
	readPieces: {
		code: ({ raw }) => [{
			kind: "code-span",
			key: raw.replaceAll(/^`+|(?<!`)`+$|\s+/g, "")
		}],
		url: ({ raw }) => [readLink(raw.replaceAll(/^<|>$/g, ""))],
		link: (span) => span.place === "open" ? [] : [readLink(addressOf(span))],
		image: (span) => span.place === "open" ? [] : [{
			kind: "image",
			key: addressOf(span)
		}],
		entity: ({ raw }) => [{
			kind: "entity",
			key: raw.toLowerCase()
		}],
		html: ({ raw }) => raw.startsWith("<!") ? [] : [{
			kind: "tag",
			key: nameTag(raw)
		}]
	},
	inRaw: [
		{
			kind: "escape",
			pattern: /\\[!-/:-@[-`{-~]/gm
		},
		{
			kind: "code",
			pattern: /(?<!`)(?<tick>`+)(?!`)[^]+?(?<!`)\k<tick>(?!`)/gm
		},
		{
			kind: "image",
			pattern: new RegExp(IMAGE_WORDS + TARGET, "gm")
		},
		{
			kind: "link",
			pattern: new RegExp(TARGET, "gm")
		},
		{
			kind: "url",
			pattern: /https?:\/\/[^\s)<>]+/gm
		},
		{
			kind: "entity",
			pattern: /&[a-zA-Z][a-zA-Z\d]*;|&#\d+;/gm
		}
	]
};
/** Values that people read are translated. */
function nameTag(raw) {
	return normaliseSpace(raw.replaceAll(VALUES$1, "\"\"")).toLowerCase();
}
/** Where a link or picture leads, by its closing end or as a whole. */
function addressOf({ raw, address }) {
	return address ?? readAddress(raw) ?? raw.replace(/^\]/, "");
}
const OPENING$6 = /\]\((\s*)<?([^\s<>]*)(>?)/g;
/** What stands behind the first `](` from which on a text is an address, perhaps a title, and the bracket that closes. */
function readAddress(raw) {
	if (!raw.endsWith(")")) return void 0;
	OPENING$6.lastIndex = 0;
	for (let match = OPENING$6.exec(raw); match !== null; match = OPENING$6.exec(raw)) {
		const [, space = "", run = "", closed = ""] = match;
		const end = OPENING$6.lastIndex;
		if (end === raw.length && closed === "") return run.slice(0, -1);
		if (/\s/.test(raw[end] ?? "") || closed !== "" && end === raw.length - 1) return run;
		if (space !== "") return "";
		OPENING$6.lastIndex = Math.max(match.index + 1, end - 2);
	}
}
/** What stands behind `#` follows the headings of the page, which are translated. */
function readLink(address) {
	return {
		kind: "link",
		key: address.replace(/^https?:\/\//, "").replace(/#.*$/, "#").replace(/(?<=.)#$/, "").replace(/^\.\//, "").replace(/(?<!\/)\/+$/, "")
	};
}

// src/markdown/features/entities.ts
/**
* Character references as plain text has them.
*/
const ENTITIES = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'",
	nbsp: " ",
	ndash: "–",
	mdash: "—",
	hellip: "…",
	copy: "©"
};
/** The sign of a character reference that texts use; `undefined` for one that is none of the usual ones. */
function decodeEntity(raw) {
	const name = raw.slice(1, -1);
	if (!name.startsWith("#")) return ENTITIES[name];
	const isHex = /^#x/i.test(name);
	const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
	return code > 0 && code <= 1114111 && (code < 55296 || code > 57343) ? String.fromCodePoint(code) : void 0;
}

// src/markdown/features/image-words.ts
/** Gives images the nodes of their words. */
const imageWords = { exit: { label() {
	const words = this.stack.at(-1);
	this.resume();
	this.data.inReference = true;
	const node = this.stack.at(-1);
	if (node !== void 0 && words !== void 0 && "children" in words) Object.assign(node, { children: words.children });
} } };

// src/markdown/features/commonmark.ts
/** CommonMark itself; its syntax is what micromark reads without extensions. */
const commonMark = {
	...copiedPieces,
	name: "commonmark",
	tree: imageWords,
	blocks: {
		code: (node, reading) => [readListing(node, reading)],
		html: "html",
		thematicBreak: "rule",
		definition: "definition",
		heading: (node, { context }) => [{
			...textBlock(node, "heading", context.level),
			level: node.depth ?? 1
		}],
		paragraph: (node, { context }) => [textBlock(node, context.kind ?? "paragraph", context.level)],
		list: (node, reading) => node.children.flatMap((item) => readItem(item, reading))
	},
	spans: {
		inlineCode: {
			place: "atom",
			kind: "code"
		},
		html: {
			place: "atom",
			kind: "html"
		},
		image: {
			place: "pair",
			kind: "image"
		},
		imageReference: {
			place: "pair",
			kind: "image"
		},
		emphasis: {
			place: "pair",
			kind: "emphasis"
		},
		strong: {
			place: "pair",
			kind: "strong"
		},
		link: {
			place: "pair",
			kind: "link"
		},
		linkReference: {
			place: "pair",
			kind: "link"
		}
	},
	inText: [{
		kind: "escape",
		pattern: /\\[!-/:-@[-`{-~]/g
	}, {
		kind: "entity",
		pattern: /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g
	}],
	addresses: {
		link: /^\]\(\s*<?([^\s()<>#]*)#([^\s()<>]+)/dg,
		definition: /\]:[ \t]*<?([^\s<>#]{0,2000})#([^\s<>]+)/dg,
		html: /\shref=["']([^"'\s#]*)#([^"'\s]+)["']/dg
	},
	blockKinds: {
		heading: { isOneLine: true },
		paragraph: {
			flowsOn: true,
			flowsIn: true,
			isExchangeable: true
		},
		item: {
			flowsOn: true,
			isExchangeable: true
		},
		code: {
			isCode: true,
			isOpaque: true,
			hasGaps: true,
			isWhole: true,
			likeness: {
				floor: -5,
				gain: 13,
				tokens: readCode
			}
		},
		html: {
			flowsOn: true,
			flowsIn: true,
			isOpaque: true
		},
		definition: {
			flowsOn: true,
			isOpaque: true,
			defines: true
		},
		rule: { isOpaque: true }
	},
	spanKinds: {
		code: {
			isWordlike: true,
			inPlainText: (raw) => raw.replaceAll(/^`+ ?|(?: |(?<![` ]))`+$/g, ""),
			anchor: "code",
			shownAs: "code"
		},
		url: {
			isWordlike: true,
			anchor: "url",
			keyOf: (raw) => raw.replaceAll(/^<|>$/g, ""),
			keepsOff: {
				before: /[^\s\p{ASCII}]$|\p{L}$/u,
				behind: /^[^\s\p{ASCII}]|^\p{L}/u
			}
		},
		html: {
			isPartOfWord: true,
			anchor: "tag"
		},
		escape: {
			isPartOfWord: true,
			inSentence: "sign",
			inPlainText: (raw) => raw.slice(1)
		},
		entity: {
			isPartOfWord: true,
			inSentence: "sign",
			inPlainText: decodeEntity
		},
		break: {
			isPartOfWord: true,
			inSentence: "space",
			inPlainText: () => "\n",
			keyOf: () => "⏎"
		},
		emphasis: {
			element: "em",
			inSentence: "edge",
			inPlainText: "nothing",
			keyOf: withStars
		},
		strong: {
			element: "strong",
			inPlainText: "nothing",
			keyOf: withStars
		},
		link: {
			element: "a",
			inPlainText: "nothing"
		},
		image: {
			element: "i",
			anchor: "image"
		},
		prefix: {
			inSentence: "space",
			inPlainText: "nothing"
		},
		term: { inPlainText: "text" }
	}
};
/** Emphasis may be written with either sign. */
function withStars(raw) {
	return raw.replaceAll("_", "*");
}
/** The first block of an item is the item, from its mark on. */
function readItem(item, { context, read }) {
	const level = context.level + 1;
	const [first, ...rest] = item.children;
	if (first === void 0) return [copiedBlock(item, "item", level)];
	const blocks = read(first, {
		kind: "item",
		level
	});
	const head = blocks[0];
	if (head !== void 0) head.start = Math.min(head.start, item.start);
	return [...blocks, ...rest.flatMap((child) => read(child, {
		kind: void 0,
		level
	}))];
}
/** Stars that Markdown leaves as text are protected all the same: a translator may have meant emphasis. */
const strayMarks = {
	name: "stray-marks",
	inText: [{
		kind: "mark",
		pattern: /(?<=[[(])(?:\*\*|~~)|(?:\*\*|~~)(?=[\])])/g
	}, {
		kind: "emphasis",
		pattern: /(?<![\s*])\*+(?!\*)|\*+(?![\s*])/g
	}]
};
/** Lines indented by four spaces are text, as in books that no renderer of CommonMark shows. */
const noIndentedCode = {
	name: "no-indented-code",
	syntax: () => ({ disable: { null: ["codeIndented"] } })
};

// src/markdown/features/directives.ts
/**
* Lines of block directives of d2lbook, such as `:label:`, `:width:` and `:begin_tab:`, and roles in the text.
*/
const DIRECTIVE_LINE = new RegExp(String.raw`(?::(?:${"label|lable|labal|eqlabel|width|height|bibliography|table|fig|begin_[a-z]+|end_[a-z]+"}):(?:[ \t]?${"`"}[^${"`"}\n]*${"`"})?[ \t]*)+(?=\r?\n|$)`, "y");
const ROLE$1 = /:[a-zA-Z][\w-]*:[ \t]?(?:``[^`\n]+``|`[^`\n]+`)/y;
/** One or more directives that fill a line; a line that opens or closes a tab is a block of its own kind. */
const directives = {
	name: "directives",
	syntax: (text) => ({ flow: { 58: rangeConstruct("ownDirective", (offset) => matchAt(DIRECTIVE_LINE, text, offset)) } }),
	tree: rangeNodes("ownDirective"),
	blocks: { ownDirective: (node, { text, context }) => {
		const isTab = readTab(text.slice(node.start, node.end)) !== void 0;
		return [copiedBlock(node, isTab ? "tab" : "directive", context.level)];
	} },
	blockKinds: {
		directive: {
			name: /:\w+:/,
			isKnownByName: true,
			likeness: {
				floor: -4,
				gain: 12,
				tokens: splitDirective
			}
		},
		tab: {
			name: /:\w+:/,
			isKnownByName: true,
			isFixed: true,
			isOpaque: true,
			readScope: readTab,
			likeness: {
				floor: -6,
				gain: 12,
				tokens: (raw) => [/end_tab/.test(raw) ? "end" : "begin"]
			}
		},
		code: {
			name: /(?:#@|%%)tab[ \t]+([^`\n]*?)(?=\s|$)/,
			readScope: readCell
		}
	}
};
/** Its name, and each of its words with it. */
function splitDirective(raw) {
	const [, name = "", body = ""] = /^\s*:(\w+):([^]*)$/.exec(raw) ?? [];
	return [name, ...body.replace(/`/g, " ").trim().split(/\s+/).map((key) => `${name}:${key}`)];
}
function readTab(raw) {
	const [, place, names = ""] = /:(begin|end)_tab:(?:`([^`]*)`)?/.exec(raw) ?? [];
	if (place === void 0) return void 0;
	return place === "end" ? {
		place: "close",
		names: [],
		partner: ":begin_tab:"
	} : {
		place: "open",
		names: listNames(names),
		partner: ":end_tab:"
	};
}
/** `#@tab mxnet, pytorch` or `%%tab mxnet` in the first line of a cell. */
function readCell(raw) {
	const names = /^[ \t]*(?:#@|%%)tab[ \t]+(.+)$/m.exec(raw)?.[1];
	if (names === void 0) return void 0;
	const listed = listNames(names);
	return {
		place: "alone",
		names: listed,
		isForAll: listed.includes("all")
	};
}
function listNames(names) {
	return names.split(/[\s,]+/).filter((name) => name !== "");
}
const BREAKS = {
	lost: "error",
	changed: "error"
};
const PIECES = [
	[/^(?:eq)?(?:label|lable|labal)$/, "label"],
	[/^(?:numref|eqref|ref)$/, "reference"],
	[/^cite[a-z]*$/, "citation"]
];
/** A citation of several works is one piece for each work, so that splitting or joining citations loses nothing. */
const readRole$1 = ({ raw }) => {
	const [, name = "", , content = ""] = /^:([\w-]+):\s*(`+)([^`]*)/.exec(raw) ?? [];
	const kind = PIECES.find(([pattern]) => pattern.test(name))?.[1] ?? "directive";
	return (kind === "citation" ? content.split(",") : [content]).map((key) => ({
		kind,
		key: (kind === "directive" ? `${name} ` : "") + key.trim()
	}));
};
/**
* A role behind a letter, a digit or a closing sign. White space, opening and joining marks and full-width
* punctuation may stand before one (docutils, "Inline markup recognition rules", rule 6).
*/
const GLUED = /(?<=[\p{L}\p{M}\p{N}$`.,;!?)\]}])(?=:(?:numref|eqref|ref|cite[a-z]*):`)/gu;
const ROLE_NAMES = "numref|eqref|ref|cite[a-z]*|label|eqlabel|width|height|begin_tab";
const MALFORMED = new RegExp([
	String.raw`:\s?(?:${ROLE_NAMES})\s?:\s+${"`"}[^${"`"}\n]+${"`"}`,
	String.raw`:\s+(?:${ROLE_NAMES})\s?:\s*${"`"}[^${"`"}\n]+${"`"}`,
	String.raw`:(?:${ROLE_NAMES})\s+:\s*${"`"}[^${"`"}\n]+${"`"}`,
	String.raw`(?<![:\p{L}\d])(?:numref|eqref|cite):\s?${"`"}[^${"`"}\n]+${"`"}`,
	String.raw`：(?:${ROLE_NAMES})[:：]\s*${"`"}|:(?:${ROLE_NAMES})：\s*${"`"}`,
	String.raw`:(?=[^:${"`"}\s]*[^\p{ASCII}])[\p{L}_ ]{2,14}:${"`"}[a-z]+_[^${"`"}\n]+${"`"}`
].join("|"), "giu");
/** White space, opening and joining marks may stand before a role. */
const NOT_OPENING = /[^\s（([{<“‘「『«‹„‚¿¡"'/:—–-]$/u;
/** A role with its content, in single or (a known slip of writers) double backticks. */
const roles = {
	name: "roles",
	syntax: (text) => ({ text: { 58: rangeConstruct("ownRole", (offset) => matchAt(ROLE$1, text, offset)) } }),
	tree: rangeNodes("ownRole"),
	spans: { ownRole: {
		place: "atom",
		kind: "role"
	} },
	spanKinds: { role: {
		isWordlike: true,
		anchor: "role",
		keepsOff: { before: NOT_OPENING }
	} },
	pieces: {
		label: {
			noun: ["label", "labels"],
			...BREAKS,
			reportsAdded: false,
			isName: true,
			isUnique: true
		},
		reference: {
			noun: ["reference", "references"],
			...BREAKS,
			reportsAdded: true,
			isName: true
		},
		citation: {
			noun: ["citation", "citations"],
			...BREAKS,
			reportsAdded: true,
			isName: true,
			isShownByKey: true
		},
		directive: {
			noun: ["directive", "directives"],
			lost: "warning",
			changed: "warning",
			reportsAdded: false
		}
	},
	evidence: {
		label: "sure",
		reference: "sure",
		citation: "sure"
	},
	readPieces: { role: readRole$1 },
	inRaw: [{
		kind: "role",
		pattern: new RegExp(ROLE$1.source, "gm")
	}],
	slips: [{
		rule: "role-glued",
		pattern: GLUED
	}, {
		rule: "role-malformed",
		pattern: MALFORMED
	}]
};

// src/markdown/features/discussions.ts
/**
* Links to the thread of a page, which each language has for itself.
*/
const THREAD = /^https?:\/\/discuss\./;
/** A thread belongs to the readers of one language: there is nothing to carry over. */
const readNothing = (span) => THREAD.test(addressOf(span)) ? [] : void 0;
/** A paragraph that is one link to a forum. */
const discussions = {
	name: "discussions",
	paragraph: (node, { text, context }) => {
		const [only, ...others] = node.children.filter((child) => text.slice(child.start, child.end).trim() !== "");
		return only?.type === "link" && others.length === 0 && THREAD.test(only.url ?? "") ? copiedBlock(node, "discussion", context.level) : void 0;
	},
	readPieces: {
		link: readNothing,
		url: readNothing
	},
	blockKinds: { discussion: {
		merge: "address",
		flowsOn: true,
		flowsIn: true,
		name: /:\w+:/,
		isKnownByName: true,
		isOpaque: true,
		likeness: {
			floor: 0,
			gain: 4,
			tokens: (raw) => raw.match(/\/t\/\d+/g) ?? []
		}
	} }
};

// node_modules/devlop/lib/default.js
function ok() {}

// node_modules/micromark-util-normalize-identifier/index.js
/**
* Normalize an identifier (as found in references, definitions).
*
* Collapses markdown whitespace, trim, and then lower- and uppercase.
*
* Some characters are considered “uppercase”, such as U+03F4 (`ϴ`), but if their
* lowercase counterpart (U+03B8 (`θ`)) is uppercased will result in a different
* uppercase character (U+0398 (`Θ`)).
* So, to get a canonical form, we perform both lower- and uppercase.
*
* Using uppercase last makes sure keys will never interact with default
* prototypal values (such as `constructor`): nothing in the prototype of
* `Object` is uppercase.
*
* @param {string} value
*   Identifier to normalize.
* @returns {string}
*   Normalized identifier.
*/
function normalizeIdentifier(value) {
	return value.replace(/[\t\n\r ]+/g, " ").replace(/^ | $/g, "").toLowerCase().toUpperCase();
}

// node_modules/mdast-util-gfm-footnote/lib/index.js
/**
* @import {
*   CompileContext,
*   Extension as FromMarkdownExtension,
*   Handle as FromMarkdownHandle
* } from 'mdast-util-from-markdown'
* @import {ToMarkdownOptions} from 'mdast-util-gfm-footnote'
* @import {
*   Handle as ToMarkdownHandle,
*   Map,
*   Options as ToMarkdownExtension
* } from 'mdast-util-to-markdown'
* @import {FootnoteDefinition, FootnoteReference} from 'mdast'
*/
footnoteReference.peek = footnoteReferencePeek;
/**
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function enterFootnoteCallString() {
	this.buffer();
}
/**
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function enterFootnoteCall(token) {
	this.enter({
		type: "footnoteReference",
		identifier: "",
		label: ""
	}, token);
}
/**
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function enterFootnoteDefinitionLabelString() {
	this.buffer();
}
/**
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function enterFootnoteDefinition(token) {
	this.enter({
		type: "footnoteDefinition",
		identifier: "",
		label: "",
		children: []
	}, token);
}
/**
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function exitFootnoteCallString(token) {
	const label = this.resume();
	const node = this.stack[this.stack.length - 1];
	/* @__PURE__ */ ok(node.type === "footnoteReference");
	node.identifier = normalizeIdentifier(this.sliceSerialize(token)).toLowerCase();
	node.label = label;
}
/**
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function exitFootnoteCall(token) {
	this.exit(token);
}
/**
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function exitFootnoteDefinitionLabelString(token) {
	const label = this.resume();
	const node = this.stack[this.stack.length - 1];
	/* @__PURE__ */ ok(node.type === "footnoteDefinition");
	node.identifier = normalizeIdentifier(this.sliceSerialize(token)).toLowerCase();
	node.label = label;
}
/**
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function exitFootnoteDefinition(token) {
	this.exit(token);
}
/** @type {ToMarkdownHandle} */
function footnoteReferencePeek() {
	return "[";
}
/**
* @type {ToMarkdownHandle}
* @param {FootnoteReference} node
*/
function footnoteReference(node, _, state, info) {
	const tracker = state.createTracker(info);
	let value = tracker.move("[^");
	const exit = state.enter("footnoteReference");
	const subexit = state.enter("reference");
	value += tracker.move(state.safe(state.associationId(node), {
		after: "]",
		before: value
	}));
	subexit();
	exit();
	value += tracker.move("]");
	return value;
}
/**
* Create an extension for `mdast-util-from-markdown` to enable GFM footnotes
* in markdown.
*
* @returns {FromMarkdownExtension}
*   Extension for `mdast-util-from-markdown`.
*/
function gfmFootnoteFromMarkdown() {
	return {
		enter: {
			gfmFootnoteCallString: enterFootnoteCallString,
			gfmFootnoteCall: enterFootnoteCall,
			gfmFootnoteDefinitionLabelString: enterFootnoteDefinitionLabelString,
			gfmFootnoteDefinition: enterFootnoteDefinition
		},
		exit: {
			gfmFootnoteCallString: exitFootnoteCallString,
			gfmFootnoteCall: exitFootnoteCall,
			gfmFootnoteDefinitionLabelString: exitFootnoteDefinitionLabelString,
			gfmFootnoteDefinition: exitFootnoteDefinition
		}
	};
}

// node_modules/micromark-util-chunked/index.js
/**
* Like `Array#splice`, but smarter for giant arrays.
*
* `Array#splice` takes all items to be inserted as individual argument which
* causes a stack overflow in V8 when trying to insert 100k items for instance.
*
* Otherwise, this does not return the removed items, and takes `items` as an
* array instead of rest parameters.
*
* @template {unknown} T
*   Item type.
* @param {Array<T>} list
*   List to operate on.
* @param {number} start
*   Index to remove/insert at (can be negative).
* @param {number} remove
*   Number of items to remove.
* @param {Array<T>} items
*   Items to inject into `list`.
* @returns {undefined}
*   Nothing.
*/
function splice(list, start, remove, items) {
	const end = list.length;
	let chunkStart = 0;
	/** @type {Array<unknown>} */
	let parameters;
	if (start < 0) start = -start > end ? 0 : end + start;
	else start = start > end ? end : start;
	remove = remove > 0 ? remove : 0;
	if (items.length < 1e4) {
		parameters = Array.from(items);
		parameters.unshift(start, remove);
		list.splice(...parameters);
	} else {
		if (remove) list.splice(start, remove);
		while (chunkStart < items.length) {
			parameters = items.slice(chunkStart, chunkStart + 1e4);
			parameters.unshift(start, 0);
			list.splice(...parameters);
			chunkStart += 1e4;
			start += 1e4;
		}
	}
}
/**
* Append `items` (an array) at the end of `list` (another array).
* When `list` was empty, returns `items` instead.
*
* This prevents a potentially expensive operation when `list` is empty,
* and adds items in batches to prevent V8 from hanging.
*
* @template {unknown} T
*   Item type.
* @param {Array<T>} list
*   List to operate on.
* @param {Array<T>} items
*   Items to add to `list`.
* @returns {Array<T>}
*   Either `list` or `items`.
*/
function push(list, items) {
	if (list.length > 0) {
		splice(list, list.length, 0, items);
		return list;
	}
	return items;
}

// node_modules/micromark-util-classify-character/index.js
/**
* @import {Code} from 'micromark-util-types'
*/
/**
* Classify whether a code represents whitespace, punctuation, or something
* else.
*
* Used for attention (emphasis, strong), whose sequences can open or close
* based on the class of surrounding characters.
*
* > 👉 **Note**: eof (`null`) is seen as whitespace.
*
* @param {Code} code
*   Code.
* @returns {typeof constants.characterGroupWhitespace | typeof constants.characterGroupPunctuation | undefined}
*   Group.
*/
function classifyCharacter(code) {
	if (code === null || markdownLineEndingOrSpace(code) || unicodeWhitespace(code)) return 1;
	if (unicodePunctuation(code)) return 2;
}

// node_modules/micromark-util-resolve-all/index.js
/**
* @import {Event, Resolver, TokenizeContext} from 'micromark-util-types'
*/
/**
* Call all `resolveAll`s.
*
* @param {ReadonlyArray<{resolveAll?: Resolver | undefined}>} constructs
*   List of constructs, optionally with `resolveAll`s.
* @param {Array<Event>} events
*   List of events.
* @param {TokenizeContext} context
*   Context used by `tokenize`.
* @returns {Array<Event>}
*   Changed events.
*/
function resolveAll(constructs, events, context) {
	/** @type {Array<Resolver>} */
	const called = [];
	let index = -1;
	while (++index < constructs.length) {
		const resolve = constructs[index].resolveAll;
		if (resolve && !called.includes(resolve)) {
			events = resolve(events, context);
			called.push(resolve);
		}
	}
	return events;
}

// node_modules/micromark-factory-space/index.js
/**
* @import {Effects, State, TokenType} from 'micromark-util-types'
*/
/**
* Parse spaces and tabs.
*
* There is no `nok` parameter:
*
* *   spaces in markdown are often optional, in which case this factory can be
*     used and `ok` will be switched to whether spaces were found or not
* *   one line ending or space can be detected with `markdownSpace(code)` right
*     before using `factorySpace`
*
* ###### Examples
*
* Where `␉` represents a tab (plus how much it expands) and `␠` represents a
* single space.
*
* ```markdown
* ␉
* ␠␠␠␠
* ␉␠
* ```
*
* @param {Effects} effects
*   Context.
* @param {State} ok
*   State switched to when successful.
* @param {TokenType} type
*   Type of the whole whitespace.
* @param {number | undefined} [max=Infinity]
*   Max (exclusive).
* @returns {State}
*   Start state.
*/
function factorySpace(effects, ok, type, max) {
	const limit = max ? max - 1 : 1e400;
	let size = 0;
	return start;
	/** @type {State} */
	function start(code) {
		if (markdownSpace(code)) {
			effects.enter(type);
			return prefix(code);
		}
		return ok(code);
	}
	/** @type {State} */
	function prefix(code) {
		if (markdownSpace(code) && size++ < limit) {
			effects.consume(code);
			return prefix;
		}
		effects.exit(type);
		return ok(code);
	}
}
/**
* Parse spaces and tabs, with a required minimum and maximum, matching
* `markdown-rs`’s `space_or_tab_min_max`.
*
* Unlike `factorySpace`, this can fail: `nok` is used when fewer than
* `min` spaces or tabs are found.
*
* @param {Effects} effects
*   Context.
* @param {State} ok
*   State switched to when successful.
* @param {State} nok
*   State switched to when unsuccessful.
* @param {TokenType} type
*   Type of the whole whitespace.
* @param {number} min
*   Minimum allowed characters (inclusive).
* @param {number} max
*   Maximum allowed characters (inclusive).
* @returns {State}
*   Start state.
*/
function factorySpaceMinMax(effects, ok, nok, type, min, max) {
	let size = 0;
	return start;
	/** @type {State} */
	function start(code) {
		if (max > 0 && markdownSpace(code)) {
			effects.enter(type);
			return prefix(code);
		}
		return after(code);
	}
	/** @type {State} */
	function prefix(code) {
		if (markdownSpace(code) && size < max) {
			effects.consume(code);
			size++;
			return prefix;
		}
		effects.exit(type);
		return after(code);
	}
	/** @type {State} */
	function after(code) {
		return size >= min ? ok(code) : nok(code);
	}
}

// node_modules/micromark-core-commonmark/lib/blank-line.js
/**
* @import {
*   Construct,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const blankLine = {
	partial: true,
	tokenize: tokenizeBlankLine
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeBlankLine(effects, ok, nok) {
	return start;
	/**
	* Start of blank line.
	*
	* > 👉 **Note**: `␠` represents a space character.
	*
	* ```markdown
	* > | ␠␠␊
	*     ^
	* > | ␊
	*     ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		return markdownSpace(code) ? factorySpace(effects, after, "linePrefix")(code) : after(code);
	}
	/**
	* At eof/eol, after optional whitespace.
	*
	* > 👉 **Note**: `␠` represents a space character.
	*
	* ```markdown
	* > | ␠␠␊
	*       ^
	* > | ␊
	*     ^
	* ```
	*
	* @type {State}
	*/
	function after(code) {
		return code === null || markdownLineEnding(code) ? ok(code) : nok(code);
	}
}

// node_modules/micromark-core-commonmark/lib/html-text.js
/**
* @import {
*   Code,
*   Construct,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const htmlText = {
	name: "htmlText",
	tokenize: tokenizeHtmlText
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeHtmlText(effects, ok, nok) {
	const self = this;
	/** @type {NonNullable<Code> | undefined} */
	let marker;
	/** @type {number} */
	let index;
	/** @type {State} */
	let returnState;
	return start;
	/**
	* Start of HTML (text).
	*
	* ```markdown
	* > | a <b> c
	*       ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("htmlText");
		effects.enter("htmlTextData");
		effects.consume(code);
		return open;
	}
	/**
	* After `<`, at tag name or other stuff.
	*
	* ```markdown
	* > | a <b> c
	*        ^
	* > | a <!doctype> c
	*        ^
	* > | a <!--b--> c
	*        ^
	* ```
	*
	* @type {State}
	*/
	function open(code) {
		if (code === 33) {
			effects.consume(code);
			return declarationOpen;
		}
		if (code === 47) {
			effects.consume(code);
			return tagCloseStart;
		}
		if (code === 63) {
			effects.consume(code);
			return instruction;
		}
		if (asciiAlpha(code)) {
			effects.consume(code);
			return tagOpen;
		}
		return nok(code);
	}
	/**
	* After `<!`, at declaration, comment, or CDATA.
	*
	* ```markdown
	* > | a <!doctype> c
	*         ^
	* > | a <!--b--> c
	*         ^
	* > | a <![CDATA[>&<]]> c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function declarationOpen(code) {
		if (code === 45) {
			effects.consume(code);
			return commentOpenInside;
		}
		if (code === 91) {
			effects.consume(code);
			index = 0;
			return cdataOpenInside;
		}
		if (asciiAlpha(code)) {
			effects.consume(code);
			return declaration;
		}
		return nok(code);
	}
	/**
	* In a comment, after `<!-`, at another `-`.
	*
	* ```markdown
	* > | a <!--b--> c
	*          ^
	* ```
	*
	* @type {State}
	*/
	function commentOpenInside(code) {
		if (code === 45) {
			effects.consume(code);
			return commentEnd;
		}
		return nok(code);
	}
	/**
	* In comment.
	*
	* ```markdown
	* > | a <!--b--> c
	*           ^
	* ```
	*
	* @type {State}
	*/
	function comment(code) {
		if (code === null) return nok(code);
		if (code === 45) {
			effects.consume(code);
			return commentClose;
		}
		if (markdownLineEnding(code)) {
			returnState = comment;
			return lineEndingBefore(code);
		}
		effects.consume(code);
		return comment;
	}
	/**
	* In comment, after `-`.
	*
	* ```markdown
	* > | a <!--b--> c
	*             ^
	* ```
	*
	* @type {State}
	*/
	function commentClose(code) {
		if (code === 45) {
			effects.consume(code);
			return commentEnd;
		}
		return comment(code);
	}
	/**
	* In comment, after `--`.
	*
	* ```markdown
	* > | a <!--b--> c
	*              ^
	* ```
	*
	* @type {State}
	*/
	function commentEnd(code) {
		return code === 62 ? end(code) : code === 45 ? commentClose(code) : comment(code);
	}
	/**
	* After `<![`, in CDATA, expecting `CDATA[`.
	*
	* ```markdown
	* > | a <![CDATA[>&<]]> b
	*          ^^^^^^
	* ```
	*
	* @type {State}
	*/
	function cdataOpenInside(code) {
		if (code === "CDATA[".charCodeAt(index++)) {
			effects.consume(code);
			return index === 6 ? cdata : cdataOpenInside;
		}
		return nok(code);
	}
	/**
	* In CDATA.
	*
	* ```markdown
	* > | a <![CDATA[>&<]]> b
	*                ^^^
	* ```
	*
	* @type {State}
	*/
	function cdata(code) {
		if (code === null) return nok(code);
		if (code === 93) {
			effects.consume(code);
			return cdataClose;
		}
		if (markdownLineEnding(code)) {
			returnState = cdata;
			return lineEndingBefore(code);
		}
		effects.consume(code);
		return cdata;
	}
	/**
	* In CDATA, after `]`, at another `]`.
	*
	* ```markdown
	* > | a <![CDATA[>&<]]> b
	*                    ^
	* ```
	*
	* @type {State}
	*/
	function cdataClose(code) {
		if (code === 93) {
			effects.consume(code);
			return cdataEnd;
		}
		return cdata(code);
	}
	/**
	* In CDATA, after `]]`, at `>`.
	*
	* ```markdown
	* > | a <![CDATA[>&<]]> b
	*                     ^
	* ```
	*
	* @type {State}
	*/
	function cdataEnd(code) {
		if (code === 62) return end(code);
		if (code === 93) {
			effects.consume(code);
			return cdataEnd;
		}
		return cdata(code);
	}
	/**
	* In declaration.
	*
	* ```markdown
	* > | a <!b> c
	*          ^
	* ```
	*
	* @type {State}
	*/
	function declaration(code) {
		if (code === null || code === 62) return end(code);
		if (markdownLineEnding(code)) {
			returnState = declaration;
			return lineEndingBefore(code);
		}
		effects.consume(code);
		return declaration;
	}
	/**
	* In instruction.
	*
	* ```markdown
	* > | a <?b?> c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function instruction(code) {
		if (code === null) return nok(code);
		if (code === 63) {
			effects.consume(code);
			return instructionClose;
		}
		if (markdownLineEnding(code)) {
			returnState = instruction;
			return lineEndingBefore(code);
		}
		effects.consume(code);
		return instruction;
	}
	/**
	* In instruction, after `?`, at `>`.
	*
	* ```markdown
	* > | a <?b?> c
	*           ^
	* ```
	*
	* @type {State}
	*/
	function instructionClose(code) {
		return code === 62 ? end(code) : instruction(code);
	}
	/**
	* After `</`, in closing tag, at tag name.
	*
	* ```markdown
	* > | a </b> c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function tagCloseStart(code) {
		if (asciiAlpha(code)) {
			effects.consume(code);
			return tagClose;
		}
		return nok(code);
	}
	/**
	* After `</x`, in a tag name.
	*
	* ```markdown
	* > | a </b> c
	*          ^
	* ```
	*
	* @type {State}
	*/
	function tagClose(code) {
		if (code === 45 || asciiAlphanumeric(code)) {
			effects.consume(code);
			return tagClose;
		}
		return tagCloseBetween(code);
	}
	/**
	* In closing tag, after tag name.
	*
	* ```markdown
	* > | a </b> c
	*          ^
	* ```
	*
	* @type {State}
	*/
	function tagCloseBetween(code) {
		if (markdownLineEnding(code)) {
			returnState = tagCloseBetween;
			return lineEndingBefore(code);
		}
		if (markdownSpace(code)) {
			effects.consume(code);
			return tagCloseBetween;
		}
		return end(code);
	}
	/**
	* After `<x`, in opening tag name.
	*
	* ```markdown
	* > | a <b> c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function tagOpen(code) {
		if (code === 45 || asciiAlphanumeric(code)) {
			effects.consume(code);
			return tagOpen;
		}
		if (code === 47 || code === 62 || markdownLineEndingOrSpace(code)) return tagOpenBetween(code);
		return nok(code);
	}
	/**
	* In opening tag, after tag name.
	*
	* ```markdown
	* > | a <b> c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function tagOpenBetween(code) {
		if (code === 47) {
			effects.consume(code);
			return end;
		}
		if (code === 58 || code === 95 || asciiAlpha(code)) {
			effects.consume(code);
			return tagOpenAttributeName;
		}
		if (markdownLineEnding(code)) {
			returnState = tagOpenBetween;
			return lineEndingBefore(code);
		}
		if (markdownSpace(code)) {
			effects.consume(code);
			return tagOpenBetween;
		}
		return end(code);
	}
	/**
	* In attribute name.
	*
	* ```markdown
	* > | a <b c> d
	*          ^
	* ```
	*
	* @type {State}
	*/
	function tagOpenAttributeName(code) {
		if (code === 45 || code === 46 || code === 58 || code === 95 || asciiAlphanumeric(code)) {
			effects.consume(code);
			return tagOpenAttributeName;
		}
		return tagOpenAttributeNameAfter(code);
	}
	/**
	* After attribute name, before initializer, the end of the tag, or
	* whitespace.
	*
	* ```markdown
	* > | a <b c> d
	*           ^
	* ```
	*
	* @type {State}
	*/
	function tagOpenAttributeNameAfter(code) {
		if (code === 61) {
			effects.consume(code);
			return tagOpenAttributeValueBefore;
		}
		if (markdownLineEnding(code)) {
			returnState = tagOpenAttributeNameAfter;
			return lineEndingBefore(code);
		}
		if (markdownSpace(code)) {
			effects.consume(code);
			return tagOpenAttributeNameAfter;
		}
		return tagOpenBetween(code);
	}
	/**
	* Before unquoted, double quoted, or single quoted attribute value, allowing
	* whitespace.
	*
	* ```markdown
	* > | a <b c=d> e
	*            ^
	* ```
	*
	* @type {State}
	*/
	function tagOpenAttributeValueBefore(code) {
		if (code === null || code === 60 || code === 61 || code === 62 || code === 96) return nok(code);
		if (code === 34 || code === 39) {
			effects.consume(code);
			marker = code;
			return tagOpenAttributeValueQuoted;
		}
		if (markdownLineEnding(code)) {
			returnState = tagOpenAttributeValueBefore;
			return lineEndingBefore(code);
		}
		if (markdownSpace(code)) {
			effects.consume(code);
			return tagOpenAttributeValueBefore;
		}
		effects.consume(code);
		return tagOpenAttributeValueUnquoted;
	}
	/**
	* In double or single quoted attribute value.
	*
	* ```markdown
	* > | a <b c="d"> e
	*             ^
	* ```
	*
	* @type {State}
	*/
	function tagOpenAttributeValueQuoted(code) {
		if (code === marker) {
			effects.consume(code);
			marker = void 0;
			return tagOpenAttributeValueQuotedAfter;
		}
		if (code === null) return nok(code);
		if (markdownLineEnding(code)) {
			returnState = tagOpenAttributeValueQuoted;
			return lineEndingBefore(code);
		}
		effects.consume(code);
		return tagOpenAttributeValueQuoted;
	}
	/**
	* In unquoted attribute value.
	*
	* ```markdown
	* > | a <b c=d> e
	*            ^
	* ```
	*
	* @type {State}
	*/
	function tagOpenAttributeValueUnquoted(code) {
		if (code === null || code === 34 || code === 39 || code === 60 || code === 61 || code === 96) return nok(code);
		if (code === 47 || code === 62 || markdownLineEndingOrSpace(code)) return tagOpenBetween(code);
		effects.consume(code);
		return tagOpenAttributeValueUnquoted;
	}
	/**
	* After double or single quoted attribute value, before whitespace or the end
	* of the tag.
	*
	* ```markdown
	* > | a <b c="d"> e
	*               ^
	* ```
	*
	* @type {State}
	*/
	function tagOpenAttributeValueQuotedAfter(code) {
		if (code === 47 || code === 62 || markdownLineEndingOrSpace(code)) return tagOpenBetween(code);
		return nok(code);
	}
	/**
	* In certain circumstances of a tag where only an `>` is allowed.
	*
	* ```markdown
	* > | a <b c="d"> e
	*               ^
	* ```
	*
	* @type {State}
	*/
	function end(code) {
		if (code === 62) {
			effects.consume(code);
			effects.exit("htmlTextData");
			effects.exit("htmlText");
			return ok;
		}
		return nok(code);
	}
	/**
	* At eol.
	*
	* > 👉 **Note**: we can’t have blank lines in text, so no need to worry about
	* > empty tokens.
	*
	* ```markdown
	* > | a <!--a
	*            ^
	*   | b-->
	* ```
	*
	* @type {State}
	*/
	function lineEndingBefore(code) {
		effects.exit("htmlTextData");
		effects.enter("lineEnding");
		effects.consume(code);
		effects.exit("lineEnding");
		return lineEndingAfter;
	}
	/**
	* After eol, at optional whitespace.
	*
	* > 👉 **Note**: we can’t have blank lines in text, so no need to worry about
	* > empty tokens.
	*
	* ```markdown
	*   | a <!--a
	* > | b-->
	*     ^
	* ```
	*
	* @type {State}
	*/
	function lineEndingAfter(code) {
		return markdownSpace(code) ? factorySpace(effects, lineEndingAfterPrefix, "linePrefix", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4)(code) : lineEndingAfterPrefix(code);
	}
	/**
	* After eol, after optional whitespace.
	*
	* > 👉 **Note**: we can’t have blank lines in text, so no need to worry about
	* > empty tokens.
	*
	* ```markdown
	*   | a <!--a
	* > | b-->
	*     ^
	* ```
	*
	* @type {State}
	*/
	function lineEndingAfterPrefix(code) {
		effects.enter("htmlTextData");
		return returnState(code);
	}
}

// node_modules/micromark-core-commonmark/lib/thematic-break.js
/**
* @import {
*   Code,
*   Construct,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const thematicBreak = {
	name: "thematicBreak",
	tokenize: tokenizeThematicBreak
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeThematicBreak(effects, ok, nok) {
	let size = 0;
	/** @type {NonNullable<Code>} */
	let marker;
	return start;
	/**
	* Start of thematic break.
	*
	* ```markdown
	* > | ***
	*     ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("thematicBreak");
		return before(code);
	}
	/**
	* After optional whitespace, at marker.
	*
	* ```markdown
	* > | ***
	*     ^
	* ```
	*
	* @type {State}
	*/
	function before(code) {
		marker = code;
		return atBreak(code);
	}
	/**
	* After something, before something else.
	*
	* ```markdown
	* > | ***
	*     ^
	* ```
	*
	* @type {State}
	*/
	function atBreak(code) {
		if (code === marker) {
			effects.enter("thematicBreakSequence");
			return sequence(code);
		}
		if (size >= 3 && (code === null || markdownLineEnding(code))) {
			effects.exit("thematicBreak");
			return ok(code);
		}
		return nok(code);
	}
	/**
	* In sequence.
	*
	* ```markdown
	* > | ***
	*     ^
	* ```
	*
	* @type {State}
	*/
	function sequence(code) {
		if (code === marker) {
			effects.consume(code);
			size++;
			return sequence;
		}
		effects.exit("thematicBreakSequence");
		return markdownSpace(code) ? factorySpace(effects, atBreak, "whitespace")(code) : atBreak(code);
	}
}

// node_modules/micromark-core-commonmark/lib/list.js
/**
* @import {
*   Code,
*   Construct,
*   Exiter,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const list$1 = {
	continuation: { tokenize: tokenizeListContinuation },
	exit: tokenizeListEnd,
	name: "list",
	tokenize: tokenizeListStart
};
/** @type {Construct} */
const listItemPrefixWhitespaceConstruct = {
	partial: true,
	tokenize: tokenizeListItemPrefixWhitespace
};
/** @type {Construct} */
const indentConstruct = {
	partial: true,
	tokenize: tokenizeIndent$1
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeListStart(effects, ok, nok) {
	const self = this;
	const tail = self.events[self.events.length - 1];
	let initialSize = tail && tail[1].type === "linePrefix" ? tail[2].sliceSerialize(tail[1], true).length : 0;
	let size = 0;
	return start;
	/** @type {State} */
	function start(code) {
		const kind = self.containerState.type || (code === 42 || code === 43 || code === 45 ? "listUnordered" : "listOrdered");
		if (kind === "listUnordered" ? !self.containerState.marker || code === self.containerState.marker : asciiDigit(code)) {
			if (!self.containerState.type) {
				self.containerState.type = kind;
				effects.enter(kind, { _container: true });
			}
			if (kind === "listUnordered") {
				effects.enter("listItemPrefix");
				return code === 42 || code === 45 ? effects.check(thematicBreak, nok, atMarker)(code) : atMarker(code);
			}
			if (!self.interrupt || code === 49) {
				effects.enter("listItemPrefix");
				effects.enter("listItemValue");
				return inside(code);
			}
		}
		return nok(code);
	}
	/** @type {State} */
	function inside(code) {
		if (asciiDigit(code) && ++size < 10) {
			effects.consume(code);
			return inside;
		}
		if ((!self.interrupt || size < 2) && (self.containerState.marker ? code === self.containerState.marker : code === 41 || code === 46)) {
			effects.exit("listItemValue");
			return atMarker(code);
		}
		return nok(code);
	}
	/**
	* @type {State}
	**/
	function atMarker(code) {
		effects.enter("listItemMarker");
		effects.consume(code);
		effects.exit("listItemMarker");
		self.containerState.marker = self.containerState.marker || code;
		return effects.check(blankLine, self.interrupt ? nok : onBlank, effects.attempt(listItemPrefixWhitespaceConstruct, endOfPrefix, otherPrefix));
	}
	/** @type {State} */
	function onBlank(code) {
		self.containerState.initialBlankLine = true;
		initialSize++;
		return endOfPrefix(code);
	}
	/** @type {State} */
	function otherPrefix(code) {
		if (markdownSpace(code)) {
			effects.enter("listItemPrefixWhitespace");
			effects.consume(code);
			effects.exit("listItemPrefixWhitespace");
			return endOfPrefix;
		}
		return nok(code);
	}
	/** @type {State} */
	function endOfPrefix(code) {
		self.containerState.size = initialSize + self.sliceSerialize(effects.exit("listItemPrefix"), true).length;
		return ok(code);
	}
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeListContinuation(effects, ok, nok) {
	const self = this;
	self.containerState._closeFlow = void 0;
	return effects.check(blankLine, onBlank, notBlank);
	/** @type {State} */
	function onBlank(code) {
		self.containerState.furtherBlankLines = self.containerState.furtherBlankLines || self.containerState.initialBlankLine;
		return factorySpace(effects, ok, "listItemIndent", self.containerState.size + 1)(code);
	}
	/** @type {State} */
	function notBlank(code) {
		if (self.containerState.furtherBlankLines || !markdownSpace(code)) {
			self.containerState.furtherBlankLines = void 0;
			self.containerState.initialBlankLine = void 0;
			return notInCurrentItem(code);
		}
		self.containerState.furtherBlankLines = void 0;
		self.containerState.initialBlankLine = void 0;
		return effects.attempt(indentConstruct, ok, notInCurrentItem)(code);
	}
	/** @type {State} */
	function notInCurrentItem(code) {
		self.containerState._closeFlow = true;
		self.interrupt = void 0;
		return factorySpace(effects, effects.attempt(list$1, ok, nok), "linePrefix", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4)(code);
	}
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeIndent$1(effects, ok, nok) {
	const self = this;
	return factorySpace(effects, afterPrefix, "listItemIndent", self.containerState.size + 1);
	/** @type {State} */
	function afterPrefix(code) {
		const tail = self.events[self.events.length - 1];
		return tail && tail[1].type === "listItemIndent" && tail[2].sliceSerialize(tail[1], true).length === self.containerState.size ? ok(code) : nok(code);
	}
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Exiter}
*/
function tokenizeListEnd(effects) {
	effects.exit(this.containerState.type);
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeListItemPrefixWhitespace(effects, ok, nok) {
	const self = this;
	return factorySpace(effects, afterPrefix, "listItemPrefixWhitespace", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 5);
	/** @type {State} */
	function afterPrefix(code) {
		const tail = self.events[self.events.length - 1];
		return !markdownSpace(code) && tail && tail[1].type === "listItemPrefixWhitespace" ? ok(code) : nok(code);
	}
}

// node_modules/micromark-extension-gfm-footnote/lib/syntax.js
/**
* @import {Event, Exiter, Extension, Resolver, State, Token, TokenizeContext, Tokenizer} from 'micromark-util-types'
*/
const indent = {
	tokenize: tokenizeIndent,
	partial: true
};
/**
* Create an extension for `micromark` to enable GFM footnote syntax.
*
* @returns {Extension}
*   Extension for `micromark` that can be passed in `extensions` to
*   enable GFM footnote syntax.
*/
function gfmFootnote() {
	/** @type {Extension} */
	return {
		document: { [91]: {
			name: "gfmFootnoteDefinition",
			tokenize: tokenizeDefinitionStart,
			continuation: { tokenize: tokenizeDefinitionContinuation },
			exit: gfmFootnoteDefinitionEnd
		} },
		text: {
			[91]: {
				name: "gfmFootnoteCall",
				tokenize: tokenizeGfmFootnoteCall
			},
			[93]: {
				name: "gfmPotentialFootnoteCall",
				add: "after",
				tokenize: tokenizePotentialGfmFootnoteCall,
				resolveTo: resolveToPotentialGfmFootnoteCall
			}
		}
	};
}
/**
* @this {TokenizeContext}
* @type {Tokenizer}
*/
function tokenizePotentialGfmFootnoteCall(effects, ok, nok) {
	const self = this;
	let index = self.events.length;
	const defined = self.parser.gfmFootnotes || (self.parser.gfmFootnotes = []);
	/** @type {Token} */
	let labelStart;
	while (index--) {
		const token = self.events[index][1];
		if (token.type === "labelImage") {
			labelStart = token;
			break;
		}
		if (token.type === "gfmFootnoteCall" || token.type === "labelLink" || token.type === "label" || token.type === "image" || token.type === "link") break;
	}
	return start;
	/**
	* @type {State}
	*/
	function start(code) {
		if (!labelStart || !labelStart._balanced) return nok(code);
		const id = normalizeIdentifier(self.sliceSerialize({
			start: labelStart.end,
			end: self.now()
		}));
		if (id.codePointAt(0) !== 94 || !defined.includes(id.slice(1))) return nok(code);
		effects.enter("gfmFootnoteCallLabelMarker");
		effects.consume(code);
		effects.exit("gfmFootnoteCallLabelMarker");
		return ok(code);
	}
}
/** @type {Resolver} */
function resolveToPotentialGfmFootnoteCall(events, context) {
	let index = events.length;
	while (index--) if (events[index][1].type === "labelImage" && events[index][0] === "enter") {
		events[index][1];
		break;
	}
	events[index + 1][1].type = "data";
	events[index + 3][1].type = "gfmFootnoteCallLabelMarker";
	/** @type {Token} */
	const call = {
		type: "gfmFootnoteCall",
		start: Object.assign({}, events[index + 3][1].start),
		end: Object.assign({}, events[events.length - 1][1].end)
	};
	/** @type {Token} */
	const marker = {
		type: "gfmFootnoteCallMarker",
		start: Object.assign({}, events[index + 3][1].end),
		end: Object.assign({}, events[index + 3][1].end)
	};
	marker.end.column++;
	marker.end.offset++;
	marker.end._bufferIndex++;
	/** @type {Token} */
	const string = {
		type: "gfmFootnoteCallString",
		start: Object.assign({}, marker.end),
		end: Object.assign({}, events[events.length - 1][1].start)
	};
	/** @type {Token} */
	const chunk = {
		type: "chunkString",
		contentType: "string",
		start: Object.assign({}, string.start),
		end: Object.assign({}, string.end)
	};
	/** @type {Array<Event>} */
	const replacement = [
		events[index + 1],
		events[index + 2],
		[
			"enter",
			call,
			context
		],
		events[index + 3],
		events[index + 4],
		[
			"enter",
			marker,
			context
		],
		[
			"exit",
			marker,
			context
		],
		[
			"enter",
			string,
			context
		],
		[
			"enter",
			chunk,
			context
		],
		[
			"exit",
			chunk,
			context
		],
		[
			"exit",
			string,
			context
		],
		events[events.length - 2],
		events[events.length - 1],
		[
			"exit",
			call,
			context
		]
	];
	events.splice(index, events.length - index + 1, ...replacement);
	return events;
}
/**
* @this {TokenizeContext}
* @type {Tokenizer}
*/
function tokenizeGfmFootnoteCall(effects, ok, nok) {
	const self = this;
	const defined = self.parser.gfmFootnotes || (self.parser.gfmFootnotes = []);
	let size = 0;
	/** @type {boolean} */
	let data;
	return start;
	/**
	* Start of footnote label.
	*
	* ```markdown
	* > | a [^b] c
	*       ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("gfmFootnoteCall");
		effects.enter("gfmFootnoteCallLabelMarker");
		effects.consume(code);
		effects.exit("gfmFootnoteCallLabelMarker");
		return callStart;
	}
	/**
	* After `[`, at `^`.
	*
	* ```markdown
	* > | a [^b] c
	*        ^
	* ```
	*
	* @type {State}
	*/
	function callStart(code) {
		if (code !== 94) return nok(code);
		effects.enter("gfmFootnoteCallMarker");
		effects.consume(code);
		effects.exit("gfmFootnoteCallMarker");
		effects.enter("gfmFootnoteCallString");
		effects.enter("chunkString").contentType = "string";
		return callData;
	}
	/**
	* In label.
	*
	* ```markdown
	* > | a [^b] c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function callData(code) {
		if (size > 999 || code === 93 && !data || code === null || code === 91 || markdownLineEndingOrSpace(code)) return nok(code);
		if (code === 93) {
			effects.exit("chunkString");
			const token = effects.exit("gfmFootnoteCallString");
			if (!defined.includes(normalizeIdentifier(self.sliceSerialize(token)))) return nok(code);
			effects.enter("gfmFootnoteCallLabelMarker");
			effects.consume(code);
			effects.exit("gfmFootnoteCallLabelMarker");
			effects.exit("gfmFootnoteCall");
			return ok;
		}
		if (!markdownLineEndingOrSpace(code)) data = true;
		size++;
		effects.consume(code);
		return code === 92 ? callEscape : callData;
	}
	/**
	* On character after escape.
	*
	* ```markdown
	* > | a [^b\c] d
	*           ^
	* ```
	*
	* @type {State}
	*/
	function callEscape(code) {
		if (code === 91 || code === 92 || code === 93) {
			effects.consume(code);
			size++;
			return callData;
		}
		return callData(code);
	}
}
/**
* @this {TokenizeContext}
* @type {Tokenizer}
*/
function tokenizeDefinitionStart(effects, ok, nok) {
	const self = this;
	const defined = self.parser.gfmFootnotes || (self.parser.gfmFootnotes = []);
	/** @type {string} */
	let identifier;
	let size = 0;
	/** @type {boolean | undefined} */
	let data;
	return start;
	/**
	* Start of GFM footnote definition.
	*
	* ```markdown
	* > | [^a]: b
	*     ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("gfmFootnoteDefinition")._container = true;
		effects.enter("gfmFootnoteDefinitionLabel");
		effects.enter("gfmFootnoteDefinitionLabelMarker");
		effects.consume(code);
		effects.exit("gfmFootnoteDefinitionLabelMarker");
		return labelAtMarker;
	}
	/**
	* In label, at caret.
	*
	* ```markdown
	* > | [^a]: b
	*      ^
	* ```
	*
	* @type {State}
	*/
	function labelAtMarker(code) {
		if (code === 94) {
			effects.enter("gfmFootnoteDefinitionMarker");
			effects.consume(code);
			effects.exit("gfmFootnoteDefinitionMarker");
			effects.enter("gfmFootnoteDefinitionLabelString");
			effects.enter("chunkString").contentType = "string";
			return labelInside;
		}
		return nok(code);
	}
	/**
	* In label.
	*
	* > 👉 **Note**: `cmark-gfm` prevents whitespace from occurring in footnote
	* > definition labels.
	*
	* ```markdown
	* > | [^a]: b
	*       ^
	* ```
	*
	* @type {State}
	*/
	function labelInside(code) {
		if (size > 999 || code === 93 && !data || code === null || code === 91 || markdownLineEndingOrSpace(code)) return nok(code);
		if (code === 93) {
			effects.exit("chunkString");
			const token = effects.exit("gfmFootnoteDefinitionLabelString");
			identifier = normalizeIdentifier(self.sliceSerialize(token));
			effects.enter("gfmFootnoteDefinitionLabelMarker");
			effects.consume(code);
			effects.exit("gfmFootnoteDefinitionLabelMarker");
			effects.exit("gfmFootnoteDefinitionLabel");
			return labelAfter;
		}
		if (!markdownLineEndingOrSpace(code)) data = true;
		size++;
		effects.consume(code);
		return code === 92 ? labelEscape : labelInside;
	}
	/**
	* After `\`, at a special character.
	*
	* > 👉 **Note**: `cmark-gfm` currently does not support escaped brackets:
	* > <https://github.com/github/cmark-gfm/issues/240>
	*
	* ```markdown
	* > | [^a\*b]: c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function labelEscape(code) {
		if (code === 91 || code === 92 || code === 93) {
			effects.consume(code);
			size++;
			return labelInside;
		}
		return labelInside(code);
	}
	/**
	* After definition label.
	*
	* ```markdown
	* > | [^a]: b
	*         ^
	* ```
	*
	* @type {State}
	*/
	function labelAfter(code) {
		if (code === 58) {
			effects.enter("definitionMarker");
			effects.consume(code);
			effects.exit("definitionMarker");
			if (!defined.includes(identifier)) defined.push(identifier);
			return factorySpace(effects, whitespaceAfter, "gfmFootnoteDefinitionWhitespace");
		}
		return nok(code);
	}
	/**
	* After definition prefix.
	*
	* ```markdown
	* > | [^a]: b
	*           ^
	* ```
	*
	* @type {State}
	*/
	function whitespaceAfter(code) {
		return ok(code);
	}
}
/**
* @this {TokenizeContext}
* @type {Tokenizer}
*/
function tokenizeDefinitionContinuation(effects, ok, nok) {
	return effects.check(blankLine, ok, effects.attempt(indent, ok, nok));
}
/** @type {Exiter} */
function gfmFootnoteDefinitionEnd(effects) {
	effects.exit("gfmFootnoteDefinition");
}
/**
* @this {TokenizeContext}
* @type {Tokenizer}
*/
function tokenizeIndent(effects, ok, nok) {
	const self = this;
	return factorySpace(effects, afterPrefix, "gfmFootnoteDefinitionIndent", 5);
	/**
	* @type {State}
	*/
	function afterPrefix(code) {
		const tail = self.events[self.events.length - 1];
		return tail && tail[1].type === "gfmFootnoteDefinitionIndent" && tail[2].sliceSerialize(tail[1], true).length === 4 ? ok(code) : nok(code);
	}
}

// src/markdown/join-data.ts
/** Joins the pieces of one page; it takes hold as the page begins, and reads nothing. */
function joiningData() {
	let isDone = false;
	return { document: { null: [{
		name: "joiningData",
		tokenize(_effects, _ok, nok) {
			const { text, string } = this.parser.constructs;
			if (!isDone) for (const record of [text, string]) joinIn(record);
			isDone = true;
			return nok;
		}
	}] } };
}
/** The first construct of each sign joins what stands before it. The record is of one page, its constructs are of all. */
function joinIn(record) {
	for (const [code, constructs] of Object.entries(record)) {
		const [first, ...others] = [constructs ?? []].flat();
		if (first !== void 0) record[code] = [joinBefore(first), ...others];
	}
}
function joinBefore(construct) {
	return {
		...construct,
		previous(code) {
			joinLast(this.events);
			return construct.previous?.call(this, code) ?? true;
		}
	};
}
/** Where a piece has just begun behind another one, it begins with that one. */
function joinLast(events) {
	const [before, last] = events.slice(-2);
	if (before?.[0] !== "exit" || last?.[0] !== "enter" || before[1].type !== "data" || last[1].type !== "data") return;
	last[1].start = before[1].start;
	events.splice(-3, 3, last);
}
/** Joins two pieces of plain text of which the second one ends before a place among the last events. */
function joinEnding(events, end) {
	const [, before, , last] = events.slice(Math.max(0, end - 4), end);
	if (before?.[0] !== "exit" || last?.[0] !== "exit" || before[1].type !== "data" || last[1].type !== "data") return;
	last[1].start = before[1].start;
	events.splice(end - 4, 2);
}

// src/markdown/features/footnotes.ts
/**
* Footnotes: the marks are protected, the notes are prose.
*/
/** `[^mark]` and `[^mark]: note`. */
const footnotes = {
	name: "footnotes",
	syntax: () => afterImages(gfmFootnote()),
	tree: gfmFootnoteFromMarkdown(),
	blocks: { footnoteDefinition: (node, { read, context }) => node.children.length === 0 ? [copiedBlock(node, "definition", context.level)] : node.children.flatMap((child) => read(child, context)) },
	spans: { footnoteReference: {
		place: "atom",
		kind: "footnote"
	} },
	inText: [{
		kind: "footnote",
		pattern: /\[\^[^\]\s]{1,999}\]/g
	}],
	spanKinds: { footnote: {
		isPartOfWord: true,
		inSentence: "close",
		anchor: "footnote"
	} },
	noteMarks: [{
		rule: "footnote-lost",
		noun: "a-footnote",
		pattern: /\[\^(?<=^[ \t>]*\[\^)([^\]\s]+)\]:/gm,
		write: (name) => `[^${name}]:`,
		slip: (name) => `[^${name}]：`
	}, {
		rule: "footnote-lost",
		noun: "a-footnote-mark",
		pattern: /\[\^(?:(?<!^[ \t>]*\[\^)([^\]\s]{1,999})\](?!:)|(?<=^[ \t>]*\[\^)([^\]\s]{1,999})\](?![:：]))/gm,
		write: (name) => `[^${name}]`
	}]
};
/**
* Each `]` may end a mark that began as the image of `![^mark]`. The extension looks back through the whole text for
* it, at every bracket; here only where the bracket has just failed to end an image.
*/
function afterImages(extension) {
	const { text = {} } = extension;
	const closing = [text[CLOSING_BRACKET] ?? []].flat().map(afterImage);
	return {
		...extension,
		text: {
			...text,
			[CLOSING_BRACKET]: closing
		}
	};
}
const CLOSING_BRACKET = 93;
function afterImage(construct) {
	return {
		...construct,
		resolveTo(events, context) {
			const resolved = construct.resolveTo?.(events, context) ?? events;
			joinEnding(resolved, resolved.findLastIndex(([at, { type }]) => at === "enter" && type === "gfmFootnoteCall"));
			return resolved;
		},
		tokenize(effects, ok, nok) {
			const { _labelStarts: starts = [] } = this;
			const { type, _balanced: hasFailed } = starts.at(-1) ?? {};
			return type === "labelImage" && hasFailed === true ? construct.tokenize.call(this, effects, ok, nok) : nok;
		}
	};
}

// node_modules/format/format.js
var require_format = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	(function() {
		var namespace;
		if (typeof module !== "undefined") namespace = module.exports = format;
		else namespace = function() {
			return this || (0, eval)("this");
		}();
		namespace.format = format;
		namespace.vsprintf = vsprintf;
		if (typeof console !== "undefined" && typeof console.log === "function") namespace.printf = printf;
		function printf() {
			console.log(format.apply(null, arguments));
		}
		function vsprintf(fmt, replacements) {
			return format.apply(null, [fmt].concat(replacements));
		}
		function format(fmt) {
			var argIndex = 1, args = [].slice.call(arguments), i = 0, n = fmt.length, result = "", c, escaped = false, arg, tmp, leadingZero = false, precision, nextArg = function() {
				return args[argIndex++];
			}, slurpNumber = function() {
				var digits = "";
				while (/\d/.test(fmt[i])) {
					digits += fmt[i++];
					c = fmt[i];
				}
				return digits.length > 0 ? parseInt(digits) : null;
			};
			for (; i < n; ++i) {
				c = fmt[i];
				if (escaped) {
					escaped = false;
					if (c == ".") {
						leadingZero = false;
						c = fmt[++i];
					} else if (c == "0" && fmt[i + 1] == ".") {
						leadingZero = true;
						i += 2;
						c = fmt[i];
					} else leadingZero = true;
					precision = slurpNumber();
					switch (c) {
						case "b":
							result += parseInt(nextArg(), 10).toString(2);
							break;
						case "c":
							arg = nextArg();
							if (typeof arg === "string" || arg instanceof String) result += arg;
							else result += String.fromCharCode(parseInt(arg, 10));
							break;
						case "d":
							result += parseInt(nextArg(), 10);
							break;
						case "f":
							tmp = String(parseFloat(nextArg()).toFixed(precision || 6));
							result += leadingZero ? tmp : tmp.replace(/^0/, "");
							break;
						case "j":
							result += JSON.stringify(nextArg());
							break;
						case "o":
							result += "0" + parseInt(nextArg(), 10).toString(8);
							break;
						case "s":
							result += nextArg();
							break;
						case "x":
							result += "0x" + parseInt(nextArg(), 10).toString(16);
							break;
						case "X":
							result += "0x" + parseInt(nextArg(), 10).toString(16).toUpperCase();
							break;
						default: result += c;
					}
				} else if (c === "%") escaped = true;
				else result += c;
			}
			return result;
		}
	})();
}));

// node_modules/fault/index.js
var import_format = /* @__PURE__ */ __toESM(require_format(), 1);
const fault = Object.assign(create(Error), {
	eval: create(EvalError),
	range: create(RangeError),
	reference: create(ReferenceError),
	syntax: create(SyntaxError),
	type: create(TypeError),
	uri: create(URIError)
});
/**
* Create a new `EConstructor`, with the formatted `format` as a first argument.
*
* @template {Error} Fault
* @template {new (reason: string) => Fault} Class
* @param {Class} Constructor
*/
function create(Constructor) {
	/** @type {string} */
	FormattedError.displayName = Constructor.displayName || Constructor.name;
	return FormattedError;
	/**
	* Create an error with a printf-like formatted message.
	*
	* @param {string|null} [format]
	*   Template string.
	* @param {...unknown} values
	*   Values to render in `format`.
	* @returns {Fault}
	*/
	function FormattedError(format, ...values) {
		return new Constructor(format ? (0, import_format.default)(format, ...values) : format);
	}
}

// node_modules/micromark-extension-frontmatter/lib/to-matters.js
/**
* @typedef {'toml' | 'yaml'} Preset
*   Known name of a frontmatter style.
*
* @typedef Info
*   Sequence.
*
*   Depending on how this structure is used, it reflects a marker or a fence.
* @property {string} close
*   Closing.
* @property {string} open
*   Opening.
*
* @typedef MatterProps
*   Fields describing a kind of matter.
* @property {string} type
*   Node type to tokenize as.
* @property {boolean | null | undefined} [anywhere=false]
*   Whether matter can be found anywhere in the document, normally, only matter
*   at the start of the document is recognized.
*
*   > 👉 **Note**: using this is a terrible idea.
*   > It’s called frontmatter, not matter-in-the-middle or so.
*   > This makes your markdown less portable.
*
* @typedef MarkerProps
*   Marker configuration.
* @property {Info | string} marker
*   Character repeated 3 times, used as complete fences.
*
*   For example the character `'-'` will result in `'---'` being used as the
*   fence
*   Pass `open` and `close` to specify different characters for opening and
*   closing fences.
* @property {never} [fence]
*   If `marker` is set, `fence` must not be set.
*
* @typedef FenceProps
*   Fence configuration.
* @property {Info | string} fence
*   Complete fences.
*
*   This can be used when fences contain different characters or lengths
*   other than 3.
*   Pass `open` and `close` to interface to specify different characters for opening and
*   closing fences.
* @property {never} [marker]
*   If `fence` is set, `marker` must not be set.
*
* @typedef {(MatterProps & FenceProps) | (MatterProps & MarkerProps)} Matter
*   Fields describing a kind of matter.
*
*   > 👉 **Note**: using `anywhere` is a terrible idea.
*   > It’s called frontmatter, not matter-in-the-middle or so.
*   > This makes your markdown less portable.
*
*   > 👉 **Note**: `marker` and `fence` are mutually exclusive.
*   > If `marker` is set, `fence` must not be set, and vice versa.
*
* @typedef {Matter | Preset | Array<Matter | Preset>} Options
*   Configuration.
*/
const own$1 = {}.hasOwnProperty;
const markers$1 = {
	yaml: "-",
	toml: "+"
};
/**
* Simplify options by normalizing them to an array of matters.
*
* @param {Options | null | undefined} [options='yaml']
*   Configuration (default: `'yaml'`).
* @returns {Array<Matter>}
*   List of matters.
*/
function toMatters(options) {
	/** @type {Array<Matter>} */
	const result = [];
	let index = -1;
	/** @type {Array<Matter | Preset>} */
	const presetsOrMatters = Array.isArray(options) ? options : options ? [options] : ["yaml"];
	while (++index < presetsOrMatters.length) result[index] = matter(presetsOrMatters[index]);
	return result;
}
/**
* Simplify an option.
*
* @param {Matter | Preset} option
*   Configuration.
* @returns {Matter}
*   Matter.
*/
function matter(option) {
	let result = option;
	if (typeof result === "string") {
		if (!own$1.call(markers$1, result)) throw fault("Missing matter definition for `%s`", result);
		result = {
			type: result,
			marker: markers$1[result]
		};
	} else if (typeof result !== "object") throw fault("Expected matter to be an object, not `%j`", result);
	if (!own$1.call(result, "type")) throw fault("Missing `type` in matter `%j`", result);
	if (!own$1.call(result, "fence") && !own$1.call(result, "marker")) throw fault("Missing `marker` or `fence` in matter `%j`", result);
	return result;
}

// node_modules/micromark-extension-frontmatter/lib/syntax.js
/**
* @typedef {import('micromark-util-types').Construct} Construct
* @typedef {import('micromark-util-types').ConstructRecord} ConstructRecord
* @typedef {import('micromark-util-types').Extension} Extension
* @typedef {import('micromark-util-types').State} State
* @typedef {import('micromark-util-types').TokenType} TokenType
* @typedef {import('micromark-util-types').TokenizeContext} TokenizeContext
* @typedef {import('micromark-util-types').Tokenizer} Tokenizer
*
* @typedef {import('./to-matters.js').Info} Info
* @typedef {import('./to-matters.js').Matter} Matter
* @typedef {import('./to-matters.js').Options} Options
*/
/**
* Create an extension for `micromark` to enable frontmatter syntax.
*
* @param {Options | null | undefined} [options='yaml']
*   Configuration (default: `'yaml'`).
* @returns {Extension}
*   Extension for `micromark` that can be passed in `extensions`, to
*   enable frontmatter syntax.
*/
function frontmatter(options) {
	const matters = toMatters(options);
	/** @type {ConstructRecord} */
	const flow = {};
	let index = -1;
	while (++index < matters.length) {
		const matter = matters[index];
		const code = fence(matter, "open").charCodeAt(0);
		const construct = createConstruct(matter);
		const existing = flow[code];
		if (Array.isArray(existing)) existing.push(construct);
		else flow[code] = [construct];
	}
	return { flow };
}
/**
* @param {Matter} matter
* @returns {Construct}
*/
function createConstruct(matter) {
	const anywhere = matter.anywhere;
	const frontmatterType = matter.type;
	const fenceType = frontmatterType + "Fence";
	const sequenceType = fenceType + "Sequence";
	const valueType = frontmatterType + "Value";
	const closingFenceConstruct = {
		tokenize: tokenizeClosingFence,
		partial: true
	};
	/**
	* Fence to look for.
	*
	* @type {string}
	*/
	let buffer;
	let bufferIndex = 0;
	return {
		tokenize: tokenizeFrontmatter,
		concrete: true
	};
	/**
	* @this {TokenizeContext}
	* @type {Tokenizer}
	*/
	function tokenizeFrontmatter(effects, ok, nok) {
		const self = this;
		return start;
		/**
		* Start of frontmatter.
		*
		* ```markdown
		* > | ---
		*     ^
		*   | title: "Venus"
		*   | ---
		* ```
		*
		* @type {State}
		*/
		function start(code) {
			const position = self.now();
			if (position.column === 1 && (position.line === 1 || anywhere)) {
				buffer = fence(matter, "open");
				bufferIndex = 0;
				if (code === buffer.charCodeAt(bufferIndex)) {
					effects.enter(frontmatterType);
					effects.enter(fenceType);
					effects.enter(sequenceType);
					return openSequence(code);
				}
			}
			return nok(code);
		}
		/**
		* In open sequence.
		*
		* ```markdown
		* > | ---
		*     ^
		*   | title: "Venus"
		*   | ---
		* ```
		*
		* @type {State}
		*/
		function openSequence(code) {
			if (bufferIndex === buffer.length) {
				effects.exit(sequenceType);
				if (markdownSpace(code)) {
					effects.enter("whitespace");
					return openSequenceWhitespace(code);
				}
				return openAfter(code);
			}
			if (code === buffer.charCodeAt(bufferIndex++)) {
				effects.consume(code);
				return openSequence;
			}
			return nok(code);
		}
		/**
		* In whitespace after open sequence.
		*
		* ```markdown
		* > | ---␠
		*        ^
		*   | title: "Venus"
		*   | ---
		* ```
		*
		* @type {State}
		*/
		function openSequenceWhitespace(code) {
			if (markdownSpace(code)) {
				effects.consume(code);
				return openSequenceWhitespace;
			}
			effects.exit("whitespace");
			return openAfter(code);
		}
		/**
		* After open sequence.
		*
		* ```markdown
		* > | ---
		*        ^
		*   | title: "Venus"
		*   | ---
		* ```
		*
		* @type {State}
		*/
		function openAfter(code) {
			if (markdownLineEnding(code)) {
				effects.exit(fenceType);
				effects.enter("lineEnding");
				effects.consume(code);
				effects.exit("lineEnding");
				buffer = fence(matter, "close");
				bufferIndex = 0;
				return effects.attempt(closingFenceConstruct, after, contentStart);
			}
			return nok(code);
		}
		/**
		* Start of content chunk.
		*
		* ```markdown
		*   | ---
		* > | title: "Venus"
		*     ^
		*   | ---
		* ```
		*
		* @type {State}
		*/
		function contentStart(code) {
			if (code === null || markdownLineEnding(code)) return contentEnd(code);
			effects.enter(valueType);
			return contentInside(code);
		}
		/**
		* In content chunk.
		*
		* ```markdown
		*   | ---
		* > | title: "Venus"
		*     ^
		*   | ---
		* ```
		*
		* @type {State}
		*/
		function contentInside(code) {
			if (code === null || markdownLineEnding(code)) {
				effects.exit(valueType);
				return contentEnd(code);
			}
			effects.consume(code);
			return contentInside;
		}
		/**
		* End of content chunk.
		*
		* ```markdown
		*   | ---
		* > | title: "Venus"
		*                   ^
		*   | ---
		* ```
		*
		* @type {State}
		*/
		function contentEnd(code) {
			if (code === null) return nok(code);
			effects.enter("lineEnding");
			effects.consume(code);
			effects.exit("lineEnding");
			return effects.attempt(closingFenceConstruct, after, contentStart);
		}
		/**
		* After frontmatter.
		*
		* ```markdown
		*   | ---
		*   | title: "Venus"
		* > | ---
		*        ^
		* ```
		*
		* @type {State}
		*/
		function after(code) {
			effects.exit(frontmatterType);
			return ok(code);
		}
	}
	/** @type {Tokenizer} */
	function tokenizeClosingFence(effects, ok, nok) {
		let bufferIndex = 0;
		return closeStart;
		/**
		* Start of close sequence.
		*
		* ```markdown
		*   | ---
		*   | title: "Venus"
		* > | ---
		*     ^
		* ```
		*
		* @type {State}
		*/
		function closeStart(code) {
			if (code === buffer.charCodeAt(bufferIndex)) {
				effects.enter(fenceType);
				effects.enter(sequenceType);
				return closeSequence(code);
			}
			return nok(code);
		}
		/**
		* In close sequence.
		*
		* ```markdown
		*   | ---
		*   | title: "Venus"
		* > | ---
		*     ^
		* ```
		*
		* @type {State}
		*/
		function closeSequence(code) {
			if (bufferIndex === buffer.length) {
				effects.exit(sequenceType);
				if (markdownSpace(code)) {
					effects.enter("whitespace");
					return closeSequenceWhitespace(code);
				}
				return closeAfter(code);
			}
			if (code === buffer.charCodeAt(bufferIndex++)) {
				effects.consume(code);
				return closeSequence;
			}
			return nok(code);
		}
		/**
		* In whitespace after close sequence.
		*
		* ```markdown
		* > | ---
		*   | title: "Venus"
		*   | ---␠
		*        ^
		* ```
		*
		* @type {State}
		*/
		function closeSequenceWhitespace(code) {
			if (markdownSpace(code)) {
				effects.consume(code);
				return closeSequenceWhitespace;
			}
			effects.exit("whitespace");
			return closeAfter(code);
		}
		/**
		* After close sequence.
		*
		* ```markdown
		*   | ---
		*   | title: "Venus"
		* > | ---
		*        ^
		* ```
		*
		* @type {State}
		*/
		function closeAfter(code) {
			if (code === null || markdownLineEnding(code)) {
				effects.exit(fenceType);
				return ok(code);
			}
			return nok(code);
		}
	}
}
/**
* @param {Matter} matter
* @param {'close' | 'open'} prop
* @returns {string}
*/
function fence(matter, prop) {
	return matter.marker ? pick(matter.marker, prop).repeat(3) : pick(matter.fence, prop);
}
/**
* @param {Info | string} schema
* @param {'close' | 'open'} prop
* @returns {string}
*/
function pick(schema, prop) {
	return typeof schema === "string" ? schema : schema[prop];
}

// node_modules/mdast-util-frontmatter/lib/index.js
/**
* @typedef {import('mdast').Literal} Literal
*
* @typedef {import('mdast-util-from-markdown').CompileContext} CompileContext
* @typedef {import('mdast-util-from-markdown').Extension} FromMarkdownExtension
* @typedef {import('mdast-util-from-markdown').Handle} FromMarkdownHandle
* @typedef {import('mdast-util-to-markdown').Options} ToMarkdownExtension
*
* @typedef {import('micromark-extension-frontmatter').Info} Info
* @typedef {import('micromark-extension-frontmatter').Matter} Matter
* @typedef {import('micromark-extension-frontmatter').Options} Options
*/
/**
* Create an extension for `mdast-util-from-markdown`.
*
* @param {Options | null | undefined} [options]
*   Configuration (optional).
* @returns {FromMarkdownExtension}
*   Extension for `mdast-util-from-markdown`.
*/
function frontmatterFromMarkdown(options) {
	const matters = toMatters(options);
	/** @type {FromMarkdownExtension['enter']} */
	const enter = {};
	/** @type {FromMarkdownExtension['exit']} */
	const exit = {};
	let index = -1;
	while (++index < matters.length) {
		const matter = matters[index];
		enter[matter.type] = opener(matter);
		exit[matter.type] = close;
		exit[matter.type + "Value"] = value;
	}
	return {
		enter,
		exit
	};
}
/**
* @param {Matter} matter
* @returns {FromMarkdownHandle} enter
*/
function opener(matter) {
	return open;
	/**
	* @this {CompileContext}
	* @type {FromMarkdownHandle}
	*/
	function open(token) {
		this.enter({
			type: matter.type,
			value: ""
		}, token);
		this.buffer();
	}
}
/**
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function close(token) {
	const data = this.resume();
	const node = this.stack[this.stack.length - 1];
	/* @__PURE__ */ ok("value" in node);
	this.exit(token);
	node.value = data.replace(/^(\r?\n|\r)|(\r?\n|\r)$/g, "");
}
/**
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function value(token) {
	this.config.enter.data.call(this, token);
	this.config.exit.data.call(this, token);
}

// src/markdown/features/key-set.ts
/** The set of some keys. */
function keySet(keys) {
	const plain = new Set(keys.filter((key) => typeof key === "string" && !key.includes("*")));
	const others = keys.map((key) => typeof key === "string" ? {
		key,
		beside: void 0
	} : key).filter(({ key, beside }) => beside !== void 0 || key.includes("*")).map(({ key, beside }) => ({
		names: key.split("."),
		beside
	}));
	return { has: (path, siblings) => plain.has(path) || others.some(({ names, beside }) => (beside === void 0 || siblings?.has(beside) === true) && isOf(names, path.split("."))) };
}
function isOf(names, path) {
	return names.length === path.length && names.every((name, at) => name === "*" || name === path[at]);
}

// src/markdown/features/value-frames.ts
var import_dist = require_dist();
/** A key whose value is read in all front matter, since it stands in frames alone. */
const FRAME_KEY = "amts-frame";
/** The frame of a value. */
function frameOf$2(notation) {
	return FRAMES$1[notation];
}
/** What a plain value of YAML may not hold, start or end with. */
const NEEDS_QUOTES = /^[\s\-?:,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|^(?:true|false|yes|no|on|off|null|~|[\d.+_-]+)$|\s$|\n/i;
const YAML = `---\n${FRAME_KEY}: `;
const TOML = `+++\n${FRAME_KEY} = `;
const FRAMES$1 = {
	"yaml-plain": {
		before: YAML,
		behind: "\n---",
		settle: quoteWhereNeeded
	},
	"yaml-double": {
		before: `${YAML}"`,
		behind: "\"\n---",
		settle: escapeDouble
	},
	"yaml-single": {
		before: `${YAML}'`,
		behind: "'\n---",
		settle: (text) => text.replaceAll(/''|'/g, "''")
	},
	"yaml-lines": {
		before: `${YAML}>\n  `,
		behind: "\n---",
		settle: (text) => text
	},
	"toml-double": {
		before: `${TOML}"`,
		behind: "\"\n+++",
		settle: escapeDouble
	},
	"toml-single": {
		before: `${TOML}'`,
		behind: "'\n+++",
		settle: (text) => text.replaceAll("'", "’")
	},
	"toml-double-lines": {
		before: `${TOML}"""\n`,
		behind: "\n\"\"\"\n+++",
		settle: escapeLines
	},
	"toml-single-lines": {
		before: `${TOML}'''\n`,
		behind: "\n'''\n+++",
		settle: (text) => text
	}
};
function escapeDouble(text) {
	return text.replaceAll(/\\(?:["\\/abefnrtv0N_LPxuU ]|$)|["\\]/g, (sign) => sign.length === 2 ? sign : `\\${sign}`);
}
/** Quotation marks stand as they are, but for three in a row. */
function escapeLines(text) {
	return text.replaceAll(/\\[\s"\\bfnrtuU]|(?<="")"|\\/g, (signs) => signs.length === 2 ? signs : `\\${signs}`);
}
function quoteWhereNeeded(text) {
	return NEEDS_QUOTES.test(text) ? `"${text.replaceAll(/["\\]/g, "\\$&").replaceAll(/(?<!\s)\s*\n\s*/g, " ")}"` : text;
}

// src/markdown/features/keyed-values.ts
/**
* Values of YAML and TOML that people read, wherever such lines stand on a page: as front matter, above code, below the
* line of a directive. Which keys hold prose is for the caller to say.
*/
const IN_DOUBLE = {
	kind: "escape",
	pattern: /\\(?:["\\/]|[^u])/g
};
const ESCAPES = {
	"yaml-double": [IN_DOUBLE],
	"yaml-single": [{
		kind: "escape",
		pattern: /''/g
	}],
	"toml-double": [IN_DOUBLE],
	"toml-double-lines": [IN_DOUBLE]
};
/** The segment of a value; none for what is no text. */
function toSegment(text, lines, { key, notation, ...value }) {
	const raw = lines.text.slice(value.start, value.end);
	if (!/\p{L}/u.test(raw) || raw.trim() !== raw) return [];
	const [start, end] = [lines.offsetOf(value.start, "start"), lines.offsetOf(value.end, "end")];
	const inOrder = findInText(text, {
		start,
		end
	}, [...ESCAPES[notation] ?? [], ...VALUE_PATTERNS]).toSorted((a, b) => a.start - b.start);
	return [{
		kind: "text",
		start,
		end,
		spans: joinRanges(findPrefixes(text, lines, value), inOrder),
		key,
		frame: frameOf$2(notation),
		isMarkdown: true
	}];
}
/** Signs before the further lines of a value, such as those of a comment. */
function findPrefixes(text, lines, { start, end }) {
	return [...lines.text.slice(start, end).matchAll(/\n\s*/g)].flatMap(({ 0: gap, index }) => {
		if (start + index + gap.length >= end) return [];
		const [from, to] = [start + index, start + index + gap.length].map((at) => lines.offsetOf(at, "start"));
		if (from === void 0 || to === void 0 || text.slice(from, to).trim() === "") return [];
		return [{
			kind: "prefix",
			start: from,
			end: to,
			place: "atom"
		}];
	});
}
/** Values of lines of YAML; where they cannot be read, none. */
function readYaml(text, { start, end, prefix = { columns: 0 } }, keys) {
	const lines = takeOut(text, {
		start,
		end
	}, prefix);
	const document = (0, import_dist.parseDocument)(lines.text, { logLevel: "silent" });
	if (document.errors.length > 0) return [];
	const values = [];
	visit(document.contents, {
		path: [],
		place: "",
		siblings: /* @__PURE__ */ new Set()
	});
	return values.flatMap((value) => toSegment(text, lines, value));
	function visit(item, { path, place, siblings }) {
		if ((0, import_dist.isMap)(item)) {
			const names = item.items.map(({ key }) => (0, import_dist.isScalar)(key) ? String(key.value) : "");
			const beside = new Set(names);
			for (const [at, { value }] of item.items.entries()) {
				const name = names[at] ?? "";
				visit(value, {
					path: [...path, name],
					place: place === "" ? name : `${place}.${name}`,
					siblings: beside
				});
			}
		} else if ((0, import_dist.isSeq)(item)) for (const [at, value] of item.items.entries()) visit(value, {
			path,
			place: `${place}[${at}]`,
			siblings
		});
		else if ((0, import_dist.isScalar)(item) && typeof item.value === "string" && item.range && isRead(path.join("."), keys, siblings)) values.push(...readScalar(lines.text, item.range, place));
	}
}
function isRead(path, keys, siblings) {
	return keys.has(path, siblings) || path === "amts-frame";
}
function readScalar(yaml, [start, end], key) {
	const sign = yaml.charAt(start);
	if (sign === "\"") return [{
		key,
		start: start + 1,
		end: end - 1,
		notation: "yaml-double"
	}];
	if (sign === "'") return [{
		key,
		start: start + 1,
		end: end - 1,
		notation: "yaml-single"
	}];
	if (sign === "|" || sign === ">") {
		const head = /^[|>][-+\d]*[ \t]*(?:#[^\n]*)?\n/.exec(yaml.slice(start, end).replaceAll("\r", " "))?.[0];
		return head === void 0 ? [] : readParagraphs(yaml, {
			start: start + head.length,
			end
		}, key, "yaml-lines");
	}
	return [{
		key,
		start,
		end,
		notation: "yaml-plain"
	}];
}
/** A line, with its indentation and the mark of an item or a heading. */
const LINE$17 = /^([ \t]*(?:(?:[-*+]|#{1,6}|\d{1,9}[.)])[ \t]+)*)[^\n]*$/gm;
/** A line of a table or a quotation. */
const COPIED = /^[ \t]*[|>]/;
const FENCE = /^[ \t]*(?:`{3}|~{3})/;
/**
* Paragraphs of a text over several lines: parted by blank lines, or by what Markdown would read as an item or a heading,
* whose marks stay. Lines of tables, quotations and code are copied.
*/
function readParagraphs(text, { start, end }, key, notation) {
	const parts = [];
	let [goesOn, isCode] = [false, false];
	for (const { 0: line, 1: mark = "", index } of text.slice(start, end).trimEnd().matchAll(LINE$17)) {
		const isFence = FENCE.test(line);
		const isCopied = isCode || isFence || COPIED.test(line);
		if (isFence) isCode = !isCode;
		const [from, to] = [start + index + mark.length, start + index + line.trimEnd().length];
		const last = parts.at(-1);
		if (isCopied || to <= from) goesOn = false;
		else {
			if (goesOn && last !== void 0 && mark.trim() === "") last.end = to;
			else parts.push({
				start: from,
				end: to
			});
			goesOn = !mark.includes("#");
		}
	}
	return parts.map((part, at) => ({
		...part,
		key: parts.length === 1 ? key : `${key}[${at}]`,
		notation
	}));
}
const TOML_ENTRY = new RegExp([String.raw`^[ \t]*(?:\[\[(?<entry>[\w.-]+)\]\]|\[(?<table>[\w.-]+)\]|(?<other>\[)|(?<key>[\w.-]+)[ \t]*=[ \t]*`, String.raw`(?<value>"""(?:\\[^]|(?!""")[^\\])*"{3,5}|'''(?:(?!''')[^])*'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')[ \t]*(?:#[^\n]*)?\r?$)`].join(""), "dgm");
/** Values of lines of TOML, of the page, of its tables or of lists of them. */
function readToml(text, range, keys) {
	const lines = takeOut(text, range, { columns: 0 });
	const counts = /* @__PURE__ */ new Map();
	let table = {
		path: "",
		place: "",
		names: /* @__PURE__ */ new Set()
	};
	const found = [];
	for (const { groups = {}, indices } of lines.text.matchAll(TOML_ENTRY)) {
		const { entry, table: name, key } = groups;
		const [start, end] = indices?.groups?.["value"] ?? [0, 0];
		if (key !== void 0) {
			if (table === void 0) continue;
			table.names.add(key);
			found.push({
				table,
				key,
				value: {
					start,
					end
				}
			});
		} else if (entry !== void 0) {
			const count = counts.get(entry) ?? 0;
			counts.set(entry, count + 1);
			table = {
				path: `${entry}.`,
				place: `${entry}[${count}].`,
				names: /* @__PURE__ */ new Set()
			};
		} else table = name === void 0 ? void 0 : {
			path: `${name}.`,
			place: `${name}.`,
			names: /* @__PURE__ */ new Set()
		};
	}
	return found.filter(({ table: { path, names }, key }) => isRead(`${path}${key}`, keys, names)).flatMap(({ table: { place }, key, value }) => readTomlString(lines.text, value, `${place}${key}`)).flatMap((value) => toSegment(text, lines, value));
}
function readTomlString(text, { start, end }, key) {
	const quote = text[start] === "\"" ? "toml-double" : "toml-single";
	const raw = text.slice(start, end);
	if (!/^(?:"""|''')/.test(raw)) return [{
		key,
		start: start + 1,
		end: end - 1,
		notation: quote
	}];
	return readParagraphs(text, {
		start: start + (/^...(?:[ \t\r]*\n)?/.exec(raw)?.[0].length ?? 0),
		end: end - 3
	}, key, `${quote}-lines`);
}

// src/markdown/features/front-matter.ts
/**
* Front matter in YAML or TOML: entries with keys. The values of listed keys are prose, all else is copied.
*/
/** Front matter with its end. */
const WHOLE$1 = /^(---|\+{3})[ \t]*\r?\n(?:[^]*?\n)?\1[ \t]*(?:\r?\n|$)/;
/** What may be front matter whose end does not stand before the first heading behind a blank line. */
const ENDS_LATE = /^\uFEFF?(?!(---|\+{3})[ \t]*\r?\n(?:(?!\n[ \t]*\r?\n#{1,6}[ \t])[^])*?(?<=\n)\1[ \t]*(?:\r?\n|$))(?:---|\+{3})[ \t]*\r?\n/;
/** Front matter between `---` or `+++`. */
function frontMatter({ keys }) {
	const wanted = keySet(keys);
	const reader = (read) => (node, { text, context }) => {
		const segments = keys.length === 0 ? [] : read(text, insideOf(text, node), wanted);
		return [{
			...copiedBlock(node, "metadata", context.level),
			segments
		}];
	};
	return {
		name: "front-matter",
		extend: ({ frontMatter: more = [] }) => frontMatter({ keys: [...keys, ...more] }),
		reaches: ENDS_LATE,
		syntax: (text) => WHOLE$1.test(text) ? frontmatter(["yaml", "toml"]) : {},
		tree: frontmatterFromMarkdown(["yaml", "toml"]),
		blocks: {
			yaml: reader(readYaml),
			toml: reader(readToml)
		},
		blockKinds: { metadata: {
			merge: "keys",
			name: /^metadata/,
			isKnownByName: true,
			isOpaque: true,
			isWhole: true
		} }
	};
}
/** What stands between the first and the last line of a range, to its last line end. */
function insideOf(text, { start, end }) {
	const from = text.indexOf("\n", start) + 1;
	const to = text.lastIndexOf("\n", end - 1) + 1;
	return from === 0 || to < from ? {
		start: end,
		end
	} : {
		start: from,
		end: to
	};
}

// src/markdown/features/html-prose.ts
/**
* Prose in blocks of HTML: what stands between the tags, and the values of listed attributes.
*/
/** Text of HTML blocks, and attributes of tags wherever they stand. */
function htmlProse({ attributes = PROSE_ATTRIBUTES } = {}) {
	const tags = attributesOfTags(attributes);
	const readValues = (text, tag) => {
		const raw = text.slice(tag.start, tag.end);
		if (raw.startsWith("<!")) return [];
		return readAttributes(text, tag, {
			pattern: tags.of(raw).pattern,
			notation: "html",
			spans: PROTECTED$1
		});
	};
	const readBlock = (node, { text, context }) => [{
		...copiedBlock(node, "html", context.level),
		segments: readMarkup(text, node, {
			readValues,
			frame: TEXT_FRAME
		})
	}];
	return {
		name: "html-prose",
		extend: ({ attributes: more = [] }) => htmlProse({ attributes: [...attributes, ...more] }),
		inSpans: { html: readValues },
		blocks: {
			html: readBlock,
			ownHtml: readBlock,
			ownHtmlWords: (node, reading) => {
				const segments = readWords(node, reading, readValues);
				return segments === void 0 ? readBlock(node, reading) : [{
					...copiedBlock(node, "html", reading.context.level),
					segments
				}];
			}
		}
	};
}
/** One element around Markdown of one paragraph; `undefined` where it holds something else. */
function readWords(range, reading, readValues) {
	const raw = reading.text.slice(range.start, range.end);
	const tagEnd = TAG$4.exec(raw)?.[0].length;
	if (tagEnd === void 0) return void 0;
	const nodes = reading.readInline(range.start + tagEnd, range.start + raw.lastIndexOf("</"));
	const values = readValues(reading.text, {
		start: range.start,
		end: range.start + tagEnd
	});
	return nodes.length === 0 ? void 0 : [...values, {
		kind: "text",
		nodes
	}];
}
const TAG$4 = /^<[a-z][^\s/>]*(?:[^"'<>]|"[^"]*"|'[^']*')*>/i;
/** Comments, what is no text, tags, and ends of a text: a blank line, or a line that Markdown would read as a block. */
const SCANNER$2 = new RegExp([
	String.raw`(?<skip><!--[^]*?(?:-->|$(?![^]))|<(?<raw>script|style|pre|textarea|svg|math|template)\b[^]*?(?:<\/\k<raw>\s*>|$(?![^]))|<[!?][^>]{0,2000}>)`,
	String.raw`(?<fence>^[ \t]*(?<ticks>${"`"}{3,}|~{3,})[^]*?(?:^[ \t]*\k<ticks>[ \t]*$|$(?![^])))`,
	String.raw`(?<code><(?<name>code|kbd|samp|var)\b[^<>]*>[^<]*<\/\k<name>\s*>)`,
	String.raw`(?<tag><\/?(?<element>[a-z][\w.:-]*)(?:[^"'<>{}]|"[^"]*"|'[^']*'|\{[^{}]*\})*>)`,
	String.raw`(?<gap>\n[ \t]*\r?\n|\n(?=[ \t]*(?:[-*+>|]|#{1,6}|\d{1,9}[.)]|:::)))`
].join("|"), "gim");
/** Elements that stand inside a line of text. */
const INLINE = new Set("a abbr b bdi bdo br cite code data del dfn em font i img ins kbd mark q s samp small span strike strong sub sup time tt u var wbr".split(" "));
/** What no translator changes in the text of HTML, whether or not the site reads Markdown there. */
const PROTECTED$1 = [
	{
		kind: "entity",
		pattern: /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g
	},
	{
		kind: "code",
		pattern: /(`{1,99}(?!`))[^`]+\1(?!`)/g
	},
	{
		kind: "template",
		pattern: /\{\{[^{}]*\}\}|\{%[^%]*%\}|\{[^{}\n]*\}/g
	},
	{
		kind: "math",
		pattern: /\$\$[^$]+\$\$|\$(?=[^\s$])[^$\n]*[^\s$]\$(?!\d)/g
	},
	{
		kind: "link",
		pattern: /\]\([^()\s]*\)/g
	},
	{
		kind: "url",
		pattern: /(?:https?:\/\/|www\.)[^\s<>()"']*[^\s<>()"'.,;:!?]/g
	}
];
/** Prose in a range of markup: texts between the tags of blocks, with those of lines as spans, and values of tags. */
function readMarkup(text, node, rules) {
	const segments = [];
	let run = {
		start: node.start,
		end: node.start,
		inline: []
	};
	const raw = text.slice(node.start, node.end);
	for (const match of raw.matchAll(SCANNER$2)) {
		const start = node.start + match.index;
		const end = start + match[0].length;
		const { code, element, tag } = match.groups ?? {};
		if (code !== void 0 || INLINE.has((element ?? "").toLowerCase())) {
			run.inline.push({
				kind: code === void 0 ? "html" : "code",
				start,
				end,
				place: "atom"
			});
			continue;
		}
		run.end = start;
		pushAll(segments, readRun$1(text, run, rules));
		if (tag !== void 0) pushAll(segments, rules.readValues(text, {
			start,
			end
		}));
		run = {
			start: end,
			end,
			inline: []
		};
	}
	run.end = node.end;
	return [...segments, ...readRun$1(text, run, rules)];
}
/** One text; where it says nothing, its tags may. */
function readRun$1(text, { start: from, end: to, inline }, { readValues, frame }) {
	const raw = text.slice(from, to);
	const start = from + (/^[\s>]*/.exec(raw)?.[0].length ?? 0);
	const end = from + raw.trimEnd().length;
	const spans = [];
	let at = start;
	for (const span of [...inline, {
		start: end,
		end
	}]) {
		pushAll(spans, findInText(text, {
			start: at,
			end: Math.max(at, span.start)
		}, PROTECTED$1).toSorted(byStart));
		if ("kind" in span) spans.push(span);
		at = span.end;
	}
	let free = "";
	at = start;
	for (const span of spans) {
		free += text.slice(at, span.start);
		at = span.end;
	}
	if (/\p{L}/u.test(free + text.slice(at, Math.max(at, end)))) return [{
		kind: "text",
		start,
		end,
		spans,
		frame,
		hasInner: true
	}];
	return inline.flatMap((span) => readValues(text, span));
}
function byStart(a, b) {
	return a.start - b.start;
}
const TEXT_FRAME = {
	before: "<div>\n<p>",
	behind: "</p>\n</div>",
	settle: (text) => text.replaceAll(/<(?![a-z/!?])/gi, "&lt;").replaceAll(/(?<!\s)\s*\n\s*\n\s*/g, "\n")
};

// src/markdown/features/titles.ts
const TITLE$3 = String.raw`("(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\((?:\\[^]|[^()\\])*\))`;
/** A tag of a template may have spaces. */
const TAG$3 = String.raw`\{\{[^{}\n]{0,500}\}\}|\{%[^{}%\n]{0,500}%\}`;
const ADDRESS = String.raw`(?:<[^<>\n]*>|(?!<)(?:${TAG$3}|(?!${TAG$3})\S)+)`;
/** In an address another link may seem to begin: then that one is tried, and each sign is read once. */
const LINK_ADDRESS = String.raw`(?:<[^<>\n]*>|(?!<)(?:${TAG$3}|(?!${TAG$3}|\]\()\S)+)`;
const IN_LINK = new RegExp(String.raw`\]\([ \t]*${LINK_ADDRESS}\s+${TITLE$3}\s*\)$`, "d");
const IN_DEFINITION = new RegExp(String.raw`^\[(?:[^[\]\\]|\\[^])+\]:\s*${ADDRESS}\s+${TITLE$3}\s*$`, "d");
/** Titles of links, images and definitions. */
const titles = {
	name: "titles",
	inSpans: {
		link: readLinkTitle,
		image: readLinkTitle
	},
	blocks: { definition: (node, { text, context }) => [{
		...copiedBlock(node, "definition", context.level),
		segments: readTitle(text, node, IN_DEFINITION)
	}] }
};
/** The title of a link or an image, in its closing end or in all of it. */
function readLinkTitle(text, span) {
	return span.place === "open" ? [] : readTitle(text, span, IN_LINK);
}
function readTitle(text, { start: from, end: to }, form) {
	const raw = text.slice(from, to);
	const place = /\s["'(]/.test(raw) ? form.exec(raw)?.indices?.[1] : void 0;
	if (place === void 0) return [];
	const [start, end] = [from + place[0] + 1, from + place[1] - 1];
	if (!isTitleProse(text.slice(start, end))) return [];
	const spans = findInText(text, {
		start,
		end
	}, PROTECTED).toSorted((a, b) => a.start - b.start);
	const frame = FRAMES[text[start - 1] ?? ""];
	return frame === void 0 ? [] : [{
		kind: "text",
		start,
		end,
		spans,
		frame
	}];
}
/** Whether the text between the marks of a title is prose that we read: `':include :type=code'` of docsify is none. */
function isTitleProse(title) {
	return /\p{L}/u.test(title) && !/^:[a-z]/.test(title) && title.trim() === title && !title.includes("\n");
}
const PROTECTED = [
	{
		kind: "escape",
		pattern: /\\[!-/:-@[-`{-~]/g
	},
	{
		kind: "entity",
		pattern: /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g
	},
	{
		kind: "template",
		pattern: /\{\{[^{}]*\}\}|\{%[^%]*%\}/g
	}
];
/** By the sign that opens the title. */
const FRAMES = {
	"\"": frameOf$1("\"", "\"", /\\[^]|"/g),
	"'": frameOf$1("'", "'", /\\[^]|'/g),
	"(": frameOf$1("(", ")", /\\[^]|[()]/g)
};
/** @param ends What would end the title, and what a backslash stands before. */
function frameOf$1(open, close, ends) {
	return {
		before: `[x]: y ${open}`,
		behind: close,
		settle: (text) => text.replaceAll(ends, (sign) => sign.length === 2 ? sign : `\\${sign}`)
	};
}

// src/markdown/features/image-captions.ts
/**
* The words of an image, `![words](address)`: prose, as a caption where the image stands alone in its paragraph.
*/
/** Words of images. */
const imageCaptions = {
	name: "image-captions",
	syntax: (text) => {
		const resources = new Resources(text);
		const ends = /* @__PURE__ */ new Map();
		return { text: {
			33: rangeConstruct("ownImageOpen", (offset) => {
				if (!text.startsWith("![", offset)) return void 0;
				const resource = resources.findFor(offset);
				if (resource === void 0) return void 0;
				ends.set(resource.start, resource.end);
				return offset + 2;
			}),
			93: rangeConstruct("ownImageClose", (offset) => ends.get(offset))
		} };
	},
	tree: rangeNodes("ownImageOpen", "ownImageClose"),
	paragraph: readImage,
	spans: {
		ownImageOpen: {
			place: "open",
			kind: "image"
		},
		ownImageClose: {
			place: "close",
			kind: "image"
		}
	},
	blockKinds: { image: {
		flowsOn: true,
		flowsIn: true,
		isWhole: true,
		likeness: {
			floor: -1,
			gain: 8,
			tokens: readFileName
		}
	} }
};
function readFileName(raw) {
	return raw.match(/(?<![^/(\s])[^/(\s]+(?=\s*\)\s*$)/) ?? [raw];
}
/** A paragraph that holds one image and nothing else. */
function readImage(node, { text, context }) {
	const solid = node.children.filter((child) => text.slice(child.start, child.end).trim() !== "");
	if (node.children.filter((child) => child.type === "ownImageOpen").length !== 1 || node.children[0]?.type !== "ownImageOpen" || solid.at(-1)?.type !== "ownImageClose") return void 0;
	const caption = {
		kind: "caption",
		nodes: solid.slice(1, -1)
	};
	const title = solid.slice(-1).flatMap(({ start, end }) => readLinkTitle(text, {
		start,
		end,
		place: "close"
	}));
	return {
		...copiedBlock(node, "image", context.level),
		segments: [caption, ...title]
	};
}
const IMAGE_RESOURCE = /\]\([ \t]*(?:<[^<>\n]*>|[^\s()]*(?:\([^()\n]*\)[^\s()]*)*)(?:[ \t\n]+(?:"[^"]*"|'[^']*'))?[ \t]*\)/g;
/** UTF-16 units: longer words of an image are none that a person wrote. */
const LONGEST_CAPTION = 4e3;
/** Where the resources `](path)` of a text stand. */
var Resources = class {
	#text;
	#first;
	#further;
	constructor(text) {
		this.#text = text;
		this.#first = nextResource(text);
		this.#further = nextResource(text);
	}
	/** The one that closes the image whose `![` stands at `offset`. */
	findFor(offset) {
		const limit = Math.min(paragraphEnd(this.#text, offset), offset + LONGEST_CAPTION);
		const caption = new Caption(this.#text, offset + 2);
		for (let next = this.#first(offset + 2); next !== void 0 && next.start <= limit; next = this.#further(next.end)) {
			const { open, isClosed } = caption.readTo(next.start);
			if (isClosed) return void 0;
			if (open <= 0) return next;
		}
	}
};
/** Finds the next resource from an offset on; the last answer is kept, which is right for all that stands before it. */
function nextResource(text) {
	let asked = 1e400;
	let found;
	return (from) => {
		if (asked <= from && from <= (found?.start ?? 1e400)) return found;
		IMAGE_RESOURCE.lastIndex = from;
		const match = IMAGE_RESOURCE.exec(text);
		asked = from;
		found = match === null ? void 0 : {
			start: match.index,
			end: IMAGE_RESOURCE.lastIndex
		};
		return found;
	};
}
const LITERAL = /\$[^$]*\$|`[^`]*`|\\./g;
/** The words of an image up to one place after the other; what was read is not read again. */
var Caption = class {
	#text;
	#at;
	#depth = {
		open: 0,
		isClosed: false
	};
	constructor(text, start) {
		this.#text = text;
		this.#at = start;
	}
	/** Brackets before `end`, where those of formulas, code and escapes that end before it do not count. */
	readTo(end) {
		const rest = this.#text.slice(this.#at, end);
		let read = 0;
		for (const { 0: literal, index } of rest.matchAll(LITERAL)) {
			this.#depth = countBrackets(rest.slice(read, index), this.#depth);
			read = index + literal.length;
		}
		this.#at += read;
		return countBrackets(rest.slice(read), this.#depth);
	}
};
function countBrackets(text, { open, isClosed }) {
	let depth = open;
	let lowest = open;
	for (const [sign] of text.matchAll(/[[\]]/g)) {
		depth += sign === "[" ? 1 : -1;
		lowest = Math.min(lowest, depth);
	}
	return {
		open: depth,
		isClosed: isClosed || lowest < 0
	};
}

// src/markdown/features/formula-key.ts
/**
* When two formulas say the same: words inside `\text{}` and its like may be translated, and spacing, sizes, bold
* style and the punctuation behind the last symbol may differ.
*/
const WORDS$3 = /\\(?:text|textrm|textbf|textit|textsf|texttt|mbox|hbox|mathrm|mathit|mathsf|mathtt|operatorname\*?)\s*\{[^{}]*\}/g;
const SPACING = /\\(?:quad|qquad|displaystyle|limits|nolimits|left|right|[bB]igg?[lrm]?)(?![a-zA-Z])|\\[,;:! ]|~/g;
const ALIGNMENT = /\\(?:begin|end)\s*\{(?:aligned|align|split|gathered|equation)\*?\}/g;
/** `i^\mathrm{th}`: ordinals are written in each language's own way. */
const ORDINAL = /\^\{?\\(?:text|textrm|mathrm)\s*\{(?:st|nd|rd|th)\}\}?|\^\{(?:st|nd|rd|th)\}/g;
const SYNONYMS = [
	[/\\(?:boldsymbol|bm|pmb|bf|mathbf)(?![a-zA-Z])/g, "\\mathbf"],
	[/\\leq(?![a-zA-Z])/g, "\\le"],
	[/\\geq(?![a-zA-Z])/g, "\\ge"],
	[/\\neq(?![a-zA-Z])/g, "\\ne"],
	[/\\(?:rightarrow|longrightarrow)(?![a-zA-Z])/g, "\\to"],
	[/\\(?:lVert|rVert|Vert)(?![a-zA-Z])/g, "\\|"],
	[/\\(?:lvert|rvert|vert|mid)(?![a-zA-Z])/g, "|"],
	[/\\(?:ldots|cdots|dots)(?![a-zA-Z])|\.\.\.|…/g, "\\dots"],
	[/[，、]/g, ","],
	[/×/g, "\\times"],
	[/\\[{}]/g, "\\brace"]
];
/** Identity of a formula, with or without its dollars. */
function keyFormula(raw) {
	let tex = raw.replaceAll(/^\$+|(?<!\$)\$+$/g, "").replaceAll(ORDINAL, "").replaceAll(WORDS$3, "{W}").replaceAll(SPACING, "");
	if (ALIGNMENT.test(tex)) tex = tex.replaceAll(ALIGNMENT, "").replaceAll(/\\\\(?:\[[^\]]*\])?|&/g, "");
	for (const [pattern, replacement] of SYNONYMS) tex = tex.replaceAll(pattern, replacement);
	tex = tex.replaceAll(/\s+/g, "");
	return dropBraces(tex).replace(/(?<![.,;:，。；：])[.,;:，。；：]+$/, "");
}
/** Longer commands than TeX has. */
const LONGEST_COMMAND = 100;
/** Braces around one command, one sign or nothing say nothing; innermost ones first, each pair is looked at once. */
function dropBraces(tex) {
	const open = [""];
	const add = (piece) => void open.push((open.pop() ?? "") + piece);
	for (const piece of tex.split(/([{}])/)) if (piece === "{") open.push("");
	else if (piece === "}" && open.length > 1) {
		const inner = open.pop() ?? "";
		add(inner.length <= LONGEST_COMMAND && /^(?:\\[a-zA-Z]+|[^{}\\])?$/.test(inner) ? inner : `{${inner}}`);
	} else add(piece);
	return open.join("{");
}
/** The members of a list such as `$c_i, u_i$`, which a translator may write as one formula or as several. */
function keyFormulas(raw) {
	if (raw.startsWith("$$")) return [keyFormula(raw)];
	const key = keyFormula(raw);
	const members = [];
	let depth = 0;
	let from = 0;
	for (let at = 0; at < key.length; at += 1) {
		const char = key.charAt(at);
		if ("([{".includes(char)) depth += 1;
		else if (")]}".includes(char)) depth -= 1;
		else if (char === "," && depth === 0) {
			members.push(key.slice(from, at));
			from = at + 1;
		}
	}
	members.push(key.slice(from));
	return depth === 0 ? members.filter((member) => member !== "") : [key];
}

// src/markdown/features/short-formula.ts
/**
* Inline formulas that are read as words: a symbol, a number or sizes, as in "the i-th row" or "a 3 × 3 kernel". Without
* them the sentence around reads badly (18 of 100 pairs of the books), and as text they need no TeX.
*/
const SIGNS = {
	alpha: "α",
	beta: "β",
	gamma: "γ",
	delta: "δ",
	epsilon: "ε",
	varepsilon: "ε",
	zeta: "ζ",
	eta: "η",
	theta: "θ",
	kappa: "κ",
	lambda: "λ",
	mu: "μ",
	nu: "ν",
	xi: "ξ",
	pi: "π",
	rho: "ρ",
	sigma: "σ",
	tau: "τ",
	phi: "φ",
	chi: "χ",
	psi: "ψ",
	omega: "ω",
	Gamma: "Γ",
	Delta: "Δ",
	Theta: "Θ",
	Lambda: "Λ",
	Sigma: "Σ",
	Phi: "Φ",
	Psi: "Ψ",
	Omega: "Ω",
	ell: "ℓ",
	times: "×"
};
/** Combining characters of accents. */
const ACCENTS = {
	hat: "̂",
	bar: "̄",
	tilde: "̃"
};
const FONT = /\\(?:mathbf|mathrm|mathit|mathcal|mathbb|mathsf|boldsymbol|bm|text)\s*\{\s*(\\?[A-Za-z]+)\s*\}/g;
const ACCENT = /\\(hat|bar|tilde)\s*\{?\s*(\p{L})\s*\}?/gu;
const SCRIPT = String.raw`[_^](?:[\p{L}\p{N}]{1,3}|\*|\{[\p{L}\p{N}]{1,3}\})`;
const SYMBOL = String.raw`\p{L}\p{M}?'?(?:${SCRIPT}){0,2}`;
const NUMBER = String.raw`\d+(?:[./]\d+)?(?:\\?%)?`;
/** A symbol, a number, or the sizes of a thing: `3 × 3`. */
const SHORT = new RegExp(String.raw`^-?(?:${SYMBOL}|${NUMBER})(?:×(?:${SYMBOL}|${NUMBER})){0,3}$`, "u");
/**
* The text of a formula of one symbol (`$x_i$`, `$\alpha$`, `$\mathbf{W}$`), one number, or sizes (`$3 \times 3$`).
*
* @param raw With its dollar signs.
* @returns `undefined` for every other formula.
*/
function readShortFormula(raw) {
	const plain = raw.replaceAll(/^\$+|(?<!\$)\$+$/g, "").replaceAll(FONT, "$1").replaceAll(/\\([A-Za-z]+)(?![A-Za-z{])/g, (command, name) => SIGNS[name] ?? command).replaceAll(ACCENT, (_, accent, letter) => `${letter}${ACCENTS[accent] ?? ""}`.normalize("NFC")).replaceAll(/\s+/g, "");
	return SHORT.test(plain) ? plain.replaceAll(/[{}\\]/g, "").replaceAll("×", " × ") : void 0;
}

// src/markdown/features/math.ts
/**
* Formulas between dollar signs, in a line and as blocks of their own.
*/
/** A display formula, perhaps in slide marks. */
const LONE_DISPLAY = /^[\s[(*~]*\$\$[^$]+\$\$[\s\])*~.,]*$/;
/** `$…$` in a line, `$$…$$` in a line or as a block, as TeX and pandoc have them. */
const math = mathFeature("math", (text, offset) => findInlineMath(text, offset));
/** The same as GitHub has them: a dollar sign beside a letter or a digit is money. */
const githubMath = mathFeature("github-math", (text, offset) => {
	const end = /[\w$]/.test(text[offset - 1] ?? " ") ? void 0 : findInlineMath(text, offset);
	if (end === void 0 || /[\w$]/.test(text[end] ?? " ")) return void 0;
	return /^\s|\s$/.test(text.slice(offset + 1, end - 1)) ? void 0 : end;
});
function mathFeature(name, findInline) {
	return {
		name,
		syntax: (text) => ({
			flow: { 36: rangeConstruct("ownDisplay", (offset) => findDisplayBlock(text, offset), true) },
			text: { 36: [rangeConstruct("ownDisplay", (offset) => findInlineDisplay(text, offset)), rangeConstruct("ownMath", (offset) => findInline(text, offset))] }
		}),
		tree: rangeNodes("ownDisplay", "ownMath"),
		blocks: { ownDisplay: "math" },
		spans: {
			ownDisplay: {
				place: "atom",
				kind: "math"
			},
			ownMath: {
				place: "atom",
				kind: "math"
			}
		},
		blockKinds: { math: {
			likeness: {
				floor: -2.5,
				gain: 9,
				tokens: readTex
			},
			alone: LONE_DISPLAY
		} },
		spanKinds: { math: {
			isWordlike: true,
			anchor: "math",
			keyOf: (raw) => raw.replaceAll(/\s+/g, ""),
			inPlainText: readShortFormula,
			shownAs: "tex"
		} },
		evidence: { formula: "sure" },
		readPieces: { math: ({ raw }) => keyFormulas(raw).map((key) => ({
			kind: "formula",
			key
		})) },
		inRaw: [{
			kind: "math",
			pattern: /\$\$[^]+?\$\$|\$(?:\\[^]|[^$\\])+\$/gm
		}]
	};
}
/** Lists as CommonMark has them, except on lines that continue a formula. */
const formulaLines = {
	name: "formula-lines",
	syntax: (text) => {
		const lists = listOutsideFormulas(text);
		return {
			disable: { null: ["list"] },
			document: {
				42: lists,
				43: lists,
				45: lists,
				...Object.fromEntries([
					48,
					49,
					50,
					51,
					52,
					53,
					54,
					55,
					56,
					57
				].map((code) => [code, lists]))
			}
		};
	}
};
function listOutsideFormulas(text) {
	const lines = findFormulaLines(text);
	return {
		...list$1,
		name: "ownList",
		tokenize(effects, ok, nok) {
			const start = (code) => lines.has(this.now().offset) ? nok(code) : list$1.tokenize.call(this, effects, ok, nok)(code);
			return start;
		}
	};
}
const AFTER_DISPLAY = /(?:[ \t]|[.,;:]|:[a-z]+:`[^`\n]*`|(?:\*\*|~~)[\])])*(?=\r?\n|$)/y;
const BREAKS_DISPLAY = /\n[ \t]*(?:#{1,6}[ \t]|`{3}|~{3}|:label:|:eqlabel:|:begin_tab:|:end_tab:)/;
/**
* Display math as a block of its own: `$$` to the next `$$`, as in TeX, whatever stands between, and nothing
* behind it on its last line but punctuation, roles and slide marks. The stock math extension instead demands a
* closing fence on its own line, and swallows the page where a formula closes behind its last symbol.
*/
const findDisplayBlock = (text, offset) => {
	const end = findDisplayEnd(text, offset);
	return end === void 0 ? void 0 : matchAt(AFTER_DISPLAY, text, end);
};
function findDisplayEnd(text, offset) {
	if (!text.startsWith("$$", offset)) return void 0;
	const close = findUnescaped(text, "$$", offset + 2);
	if (close === -1 || BREAKS_DISPLAY.test(text.slice(offset, close))) return void 0;
	return text.slice(offset + 2, close).trim() === "" ? void 0 : close + 2;
}
/** Display math inside a line of text; it ends in the same paragraph. */
const findInlineDisplay = (text, offset) => {
	const end = findDisplayEnd(text, offset);
	return end !== void 0 && end <= paragraphEnd(text, offset) ? end : void 0;
};
/**
* Inline math. Pandoc's rule (no white space inside the dollars, no digit behind them) is kept for plain words,
* so that two prices are not a formula; content that is plainly TeX, or very short, needs no such proof.
*/
const findInlineMath = (text, offset) => {
	if (text[offset + 1] === "$" || isEscaped(text, offset)) return void 0;
	const close = findUnescaped(text, "$", offset + 1);
	if (close === -1 || close > paragraphEnd(text, offset)) return void 0;
	const content = text.slice(offset + 1, close);
	if (content.trim() === "" || isBetweenPrices(text, offset, close)) return void 0;
	return content.trim() === content && !/\d/.test(text[close + 1] ?? "") || /[\\^_=]/.test(content) || content.length <= 3 ? close + 1 : void 0;
};
const DIGIT = /\p{Nd}/u;
/** Letters that no formula without TeX has. */
const FOREIGN = /[^\P{L}\p{sc=Latin}\p{sc=Greek}]/u;
/** Whether a formula without TeX is prose: it has letters of another script, or two words. */
function isProse(content) {
	return FOREIGN.test(content) || (content.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2;
}
/** Whether two dollar signs belong to prices, `$5-$10`, `5$/10$`, `$100 to us; it costs 35$`, and hold no TeX. */
function isBetweenPrices(text, open, close) {
	const content = text.slice(open + 1, close);
	if (/[\\^_]/.test(content)) return false;
	const isPriceBehind = DIGIT.test(text[open - 1] ?? "") && DIGIT.test(content.at(-1) ?? "");
	if (!DIGIT.test(content[0] ?? "")) return isPriceBehind;
	return isPriceBehind || DIGIT.test(text[close + 1] ?? "") || isProse(content);
}
/**
* Lines that look like a list item but continue a formula: `$a` ⏎ `- b$`. Block structure is decided before
* inline structure in Markdown, so such a line would cut the formula in two.
*
* @returns Offsets of the first character behind the indentation of each such line.
*/
function findFormulaLines(text) {
	const found = /* @__PURE__ */ new Set();
	for (const match of text.matchAll(/[-+*>](?=[ \t])(?<=\n[ \t]*.)/g)) {
		const before = text.slice(paragraphStart(text, match.index), match.index);
		if (!before.includes("$") || /^[ \t]*(`{3}|~{3})/m.test(before)) continue;
		const dollars = before.replaceAll(/`[^`\n]*`|\\./g, "").split("$").length - 1;
		const close = findUnescaped(text, "$", match.index);
		if (dollars % 2 === 1 && close !== -1 && close < paragraphEnd(text, match.index)) found.add(match.index);
	}
	return found;
}

// src/markdown/features/slide-marks.ts
/**
* Marks around what slides show: `[**words**]`, `(**words**)`, `[~~words~~]`, `(~~words~~)`.
*/
/** Slide marks of d2lbook. */
const slideMarks = {
	name: "slide-marks",
	syntax: (text) => {
		const open = rangeConstruct("ownSlideOpen", (offset) => findSlideOpen(text, offset));
		const close = rangeConstruct("ownSlideClose", (offset) => findSlideClose(text, offset));
		return { text: {
			40: open,
			42: [close, rangeConstruct("ownStar", (offset) => findStarBeforeClose(text, offset))],
			91: open,
			126: close
		} };
	},
	tree: rangeNodes("ownSlideOpen", "ownSlideClose", "ownStar"),
	spans: {
		ownSlideOpen: {
			place: "open",
			kind: "mark"
		},
		ownSlideClose: {
			place: "close",
			kind: "mark",
			closes: fits
		},
		ownStar: {
			place: "atom",
			kind: "emphasis"
		}
	},
	repairPairs: pairStars,
	spanKinds: { mark: {
		element: "u",
		inSentence: "edge",
		inPlainText: "nothing",
		marksPassage: true
	} },
	evidence: {
		"slide-open": "number",
		"slide-close": "none"
	},
	readPieces: { mark: ({ raw }) => [{
		kind: /^[[(]/.test(raw) ? "slide-open" : "slide-close",
		key: raw
	}] },
	inRaw: [{
		kind: "mark",
		pattern: /[[(](?:\*\*|~~)|(?:\*\*|~~)[\])]/gm
	}]
};
function fits(open, close) {
	return close === open.slice(1) + (open.startsWith("[") ? "]" : ")");
}
/** A star that closes before a slide mark belongs to the stray star that opened its emphasis. */
function pairStars(text, spans, firstPair) {
	let pairs = firstPair;
	for (const [at, close] of spans.entries()) {
		if (close.kind !== "emphasis" || close.place !== "atom" || !/^\*\*\*[\])]/.test(text.slice(close.start, close.start + 4))) continue;
		const open = spans.slice(0, at).findLast((span) => span.kind === "emphasis" && span.place === "atom");
		if (open === void 0 || text.slice(open.start, open.end) !== "*") continue;
		Object.assign(open, {
			place: "open",
			pair: pairs
		});
		Object.assign(close, {
			place: "close",
			pair: pairs++
		});
	}
	return pairs;
}
/** The same text, of the same length, with code and formulas blanked: a star in them marks nothing. */
function blankLiterals(text) {
	return text.replaceAll(/`[^`]*`|\$[^$]*\$/g, (literal) => " ".repeat(literal.length));
}
/** The resource of a link, but no slide mark in round brackets behind another one. */
const RESOURCE_OPEN = /^\]\((?!\*\*|~~)/;
const SLIDE_OPEN = /[[(](?:\*\*|~~)/y;
const SLIDE_CLOSE = /(?:\*\*|~~)[\])]/y;
/** UTF-16 units of marked text that are looked through. */
const LONGEST$1 = 4e3;
/** Opening slide mark: `[**`, `(**`, `[~~` or `(~~`; a strong text in brackets is none. */
const findSlideOpen = (text, offset) => {
	const end = matchAt(SLIDE_OPEN, text, offset);
	if (end === void 0) return void 0;
	const run = text.slice(offset + 1, end);
	const bracket = text[offset] === "[" ? "]" : ")";
	const rest = blankLiterals(text.slice(end, Math.min(paragraphEnd(text, offset), end + LONGEST$1)));
	const next = rest.indexOf(run);
	if (next === -1) return end;
	const behind = rest.slice(next).replace(/^[*~]+/, "");
	return behind.startsWith(bracket) && !RESOURCE_OPEN.test(behind) ? end : void 0;
};
/** Closing slide mark: `**]`, `**)`, `~~]` or `~~)`, where it closes no strong text. */
const findSlideClose = (text, offset) => {
	const end = matchAt(SLIDE_CLOSE, text, offset);
	if (end === void 0 || RESOURCE_OPEN.test(text.slice(end - 1, end + 3))) return void 0;
	const run = text.slice(offset, end - 1);
	const opener = (text[end - 1] === "]" ? "[" : "(") + run;
	const before = blankLiterals(text.slice(paragraphStart(text, offset), offset));
	if (before.lastIndexOf(opener) > before.lastIndexOf(run + text[end - 1])) return end;
	return (before.split(run).length - 1) % 2 === 0 ? end : void 0;
};
/** The one star that closes an emphasis right before a closing slide mark, as in `[**a *b***]`. */
const findStarBeforeClose = (text, offset) => {
	return /^\*\*\*[\])]/.test(text.slice(offset, offset + 4)) && text[offset - 1] !== "*" && findSlideClose(text, offset + 1) !== void 0 ? offset + 1 : void 0;
};

// src/markdown/features/table-captions.ts
/**
* Captions of tables: a paragraph that starts with a colon.
*/
/** `:Text` above or below a table. */
const tableCaptions = {
	name: "table-captions",
	paragraph: (node, { text, context }) => {
		return /^:(?![\s`]|[a-zA-Z][\w-]*:)/.test(text.slice(node.start, node.start + 40)) && context.kind === void 0 ? textBlock(node, "caption", context.level) : void 0;
	},
	openers: [/^(?=:(?![\s`]|[a-zA-Z][\w-]*:))/],
	edges: [{
		kinds: ["caption"],
		start: /^:?\s*/
	}],
	blockKinds: { caption: {
		flowsOn: true,
		flowsIn: true,
		isExchangeable: true
	} }
};

// node_modules/mdast-util-gfm-table/lib/index.js
/**
* @import {Heading, InlineCode, Table, TableCell, TableRow} from 'mdast'
* @import {Options as MarkdownTableOptions} from 'markdown-table'
* @import {
*   CompileContext,
*   Extension as FromMarkdownExtension,
*   Handle as FromMarkdownHandle,
* } from 'mdast-util-from-markdown'
* @import {
*   Options as ToMarkdownExtension,
*   Handle as ToMarkdownHandle,
*   Info,
*   Join,
*   State
* } from 'mdast-util-to-markdown'
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [tableCellPadding=true]
*   Whether to add a space of padding between delimiters and cells (default:
*   `true`).
* @property {boolean | null | undefined} [tablePipeAlign=true]
*   Whether to align the delimiters (default: `true`).
* @property {MarkdownTableOptions['stringLength'] | null | undefined} [stringLength]
*   Function to detect the length of table cell content, used when aligning
*   the delimiters between cells (optional).
*/
/**
* Create an extension for `mdast-util-from-markdown` to enable GFM tables in
* markdown.
*
* @returns {FromMarkdownExtension}
*   Extension for `mdast-util-from-markdown` to enable GFM tables.
*/
function gfmTableFromMarkdown() {
	return {
		enter: {
			table: enterTable,
			tableData: enterCell,
			tableHeader: enterCell,
			tableRow: enterRow
		},
		exit: {
			codeText: exitCodeText,
			table: exitTable,
			tableData: exit,
			tableHeader: exit,
			tableRow: exit
		}
	};
}
/**
* Enter a table.
*
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function enterTable(token) {
	const align = token._align;
	/* @__PURE__ */ ok(align, "expected `_align` on table");
	this.enter({
		type: "table",
		align: align.map(function(d) {
			return d === "none" ? null : d;
		}),
		children: [],
		position: void 0
	}, token);
	this.data.inTable = true;
}
/**
* Exit a table.
*
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function exitTable(token) {
	this.exit(token);
	this.data.inTable = void 0;
}
/**
* Enter a row.
*
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function enterRow(token) {
	this.enter({
		type: "tableRow",
		children: [],
		position: void 0
	}, token);
}
/**
* Exit a row or cell.
*
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function exit(token) {
	this.exit(token);
}
/**
* Enter a cell.
*
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function enterCell(token) {
	this.enter({
		type: "tableCell",
		children: [],
		position: void 0
	}, token);
}
/**
* Exit code (text).
*
* Overwrites the default code text data handler to unescape escaped pipes
* when they are in tables.
*
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function exitCodeText(token) {
	let value = this.resume();
	if (this.data.inTable) value = value.replace(/\\([\\|])/g, replace);
	const node = this.stack[this.stack.length - 1];
	/* @__PURE__ */ ok(node.type === "inlineCode");
	node.value = value;
	this.exit(token);
}
/**
* Unescape an escaped pipe.
*
* @param {string} $0
*   Whole match.
* @param {string} $1
*   Escaped character.
* @returns {string}
*   Replacement.
*/
function replace($0, $1) {
	return $1 === "|" ? $1 : $0;
}

// node_modules/micromark-extension-gfm-table/lib/edit-map.js
/**
* @import {Event} from 'micromark-util-types'
*/
/**
* @typedef {[number, number, Array<Event>]} Change
* @typedef {[number, number, number]} Jump
*/
/**
* Tracks a bunch of edits.
*/
var EditMap = class {
	/**
	* Create a new edit map.
	*/
	constructor() {
		/**
		* Record of changes.
		*
		* @type {Array<Change>}
		*/
		this.map = [];
		/**
		* Changes by index, so `add` does not scan `map` (quadratic on
		* table-heavy documents).
		*
		* @type {Map<number, Change>}
		*/
		this.index = /* @__PURE__ */ new Map();
	}
	/**
	* Create an edit: a remove and/or add at a certain place.
	*
	* @param {number} index
	*   Index at which to apply the edit.
	* @param {number} remove
	*   Count of items to remove at the index.
	* @param {Array<Event>} add
	*   Items to add at the index.
	* @returns {undefined}
	*   Nothing.
	*/
	add(index, remove, add) {
		addImplementation(this, index, remove, add);
	}
	/**
	* Done, change the events.
	*
	* @param {Array<Event>} events
	*   List of events to apply the edits to.
	* @returns {undefined}
	*   Nothing.
	*/
	consume(events) {
		this.map.sort(function(a, b) {
			return a[0] - b[0];
		});
		/* c8 ignore next 3 -- `resolve` is never called without tables, so without edits. */
		if (this.map.length === 0) return;
		let index = this.map.length;
		/** @type {Array<Array<Event>>} */
		const vecs = [];
		while (index > 0) {
			index -= 1;
			vecs.push(events.slice(this.map[index][0] + this.map[index][1]), this.map[index][2]);
			events.length = this.map[index][0];
		}
		vecs.push(events.slice());
		events.length = 0;
		let slice = vecs.pop();
		while (slice) {
			for (const element of slice) events.push(element);
			slice = vecs.pop();
		}
		this.map.length = 0;
		this.index.clear();
	}
};
/**
* Create an edit.
*
* @param {EditMap} editMap
*   Edit map to apply to.
* @param {number} at
*   Index at which to apply the edit.
* @param {number} remove
*   Count of items to remove at the index.
* @param {Array<Event>} add
*   Items to add at the index.
* @returns {undefined}
*   Nothing.
*/
function addImplementation(editMap, at, remove, add) {
	/* c8 ignore next 3 -- `resolve` is never called without tables, so without edits. */
	if (remove === 0 && add.length === 0) return;
	const existing = editMap.index.get(at);
	if (existing) {
		existing[1] += remove;
		existing[2].push(...add);
		return;
	}
	/** @type {Change} */
	const change = [
		at,
		remove,
		add
	];
	editMap.map.push(change);
	editMap.index.set(at, change);
}

// node_modules/micromark-extension-gfm-table/lib/infer.js
/**
* @import {Event} from 'micromark-util-types'
*/
/**
* @typedef {'center' | 'left' | 'none' | 'right'} Align
*/
/**
* Figure out the alignment of a GFM table.
*
* @param {Readonly<Array<Event>>} events
*   List of events.
* @param {number} index
*   Table enter event.
* @returns {Array<Align>}
*   List of aligns.
*/
function gfmTableAlign(events, index) {
	let inDelimiterRow = false;
	/** @type {Array<Align>} */
	const align = [];
	while (index < events.length) {
		const event = events[index];
		if (inDelimiterRow) {
			if (event[0] === "enter") {
				if (event[1].type === "tableContent") align.push(events[index + 1][1].type === "tableDelimiterMarker" ? "left" : "none");
			} else if (event[1].type === "tableContent") {
				if (events[index - 1][1].type === "tableDelimiterMarker") {
					const alignIndex = align.length - 1;
					align[alignIndex] = align[alignIndex] === "left" ? "center" : "right";
				}
			} else if (event[1].type === "tableDelimiterRow") break;
		} else if (event[0] === "enter" && event[1].type === "tableDelimiterRow") inDelimiterRow = true;
		index += 1;
	}
	return align;
}

// node_modules/micromark-extension-gfm-table/lib/syntax.js
/**
* @import {Event, Extension, Point, Resolver, State, Token, TokenizeContext, Tokenizer} from 'micromark-util-types'
*/
/**
* @typedef {[number, number, number, number]} Range
*   Cell info.
*
* @typedef {0 | 1 | 2 | 3} RowKind
*   Where we are: `1` for head row, `2` for delimiter row, `3` for body row.
*/
/**
* Create an HTML extension for `micromark` to support GitHub tables syntax.
*
* @returns {Extension}
*   Extension for `micromark` that can be passed in `extensions` to enable GFM
*   table syntax.
*/
function gfmTable() {
	return { flow: { null: {
		name: "table",
		tokenize: tokenizeTable,
		resolveAll: resolveTable
	} } };
}
/**
* Tokenizer for GFM tables.
*
* @this {TokenizeContext}
* @type {Tokenizer}
*/
function tokenizeTable(effects, ok, nok) {
	const self = this;
	let size = 0;
	let sizeB = 0;
	/** @type {boolean | undefined} */
	let seen;
	return start;
	/**
	* Start of a GFM table.
	*
	* If there is a valid table row or table head before, then we try to parse
	* another row.
	* Otherwise, we try to parse a head.
	*
	* ```markdown
	* > | | a |
	*     ^
	*   | | - |
	* > | | b |
	*     ^
	* ```
	* @type {State}
	*/
	function start(code) {
		let index = self.events.length - 1;
		while (index > -1) {
			const { type } = self.events[index][1];
			if (type === "lineEnding" || type === "linePrefix") index--;
			else break;
		}
		const tail = index > -1 ? self.events[index][1].type : null;
		const next = tail === "tableHead" || tail === "tableRow" ? bodyRowStart : headRowBefore;
		if (next === bodyRowStart && self.parser.lazy[self.now().line]) return nok(code);
		return next(code);
	}
	/**
	* Before table head row.
	*
	* ```markdown
	* > | | a |
	*     ^
	*   | | - |
	*   | | b |
	* ```
	*
	* @type {State}
	*/
	function headRowBefore(code) {
		effects.enter("tableHead");
		effects.enter("tableRow");
		return headRowStart(code);
	}
	/**
	* Before table head row, after whitespace.
	*
	* ```markdown
	* > | | a |
	*     ^
	*   | | - |
	*   | | b |
	* ```
	*
	* @type {State}
	*/
	function headRowStart(code) {
		if (code === 124) return headRowBreak(code);
		seen = true;
		sizeB += 1;
		return headRowBreak(code);
	}
	/**
	* At break in table head row.
	*
	* ```markdown
	* > | | a |
	*     ^
	*       ^
	*         ^
	*   | | - |
	*   | | b |
	* ```
	*
	* @type {State}
	*/
	function headRowBreak(code) {
		if (code === null) return nok(code);
		if (markdownLineEnding(code)) {
			if (sizeB > 1) {
				sizeB = 0;
				self.interrupt = true;
				effects.exit("tableRow");
				effects.enter("lineEnding");
				effects.consume(code);
				effects.exit("lineEnding");
				return headDelimiterStart;
			}
			return nok(code);
		}
		if (markdownSpace(code)) return factorySpace(effects, headRowBreak, "whitespace")(code);
		sizeB += 1;
		if (seen) {
			seen = false;
			size += 1;
		}
		if (code === 124) {
			effects.enter("tableCellDivider");
			effects.consume(code);
			effects.exit("tableCellDivider");
			seen = true;
			return headRowBreak;
		}
		effects.enter("data");
		return headRowData(code);
	}
	/**
	* In table head row data.
	*
	* ```markdown
	* > | | a |
	*       ^
	*   | | - |
	*   | | b |
	* ```
	*
	* @type {State}
	*/
	function headRowData(code) {
		if (code === null || code === 124 || markdownLineEndingOrSpace(code)) {
			effects.exit("data");
			return headRowBreak(code);
		}
		effects.consume(code);
		return code === 92 ? headRowEscape : headRowData;
	}
	/**
	* In table head row escape.
	*
	* ```markdown
	* > | | a\-b |
	*         ^
	*   | | ---- |
	*   | | c    |
	* ```
	*
	* @type {State}
	*/
	function headRowEscape(code) {
		if (code === 92 || code === 124) {
			effects.consume(code);
			return headRowData;
		}
		return headRowData(code);
	}
	/**
	* Before delimiter row.
	*
	* ```markdown
	*   | | a |
	* > | | - |
	*     ^
	*   | | b |
	* ```
	*
	* @type {State}
	*/
	function headDelimiterStart(code) {
		self.interrupt = false;
		if (self.parser.lazy[self.now().line]) return nok(code);
		effects.enter("tableDelimiterRow");
		seen = false;
		if (markdownSpace(code)) return factorySpace(effects, headDelimiterBefore, "linePrefix", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4)(code);
		return headDelimiterBefore(code);
	}
	/**
	* Before delimiter row, after optional whitespace.
	*
	* Reused when a `|` is found later, to parse another cell.
	*
	* ```markdown
	*   | | a |
	* > | | - |
	*     ^
	*   | | b |
	* ```
	*
	* @type {State}
	*/
	function headDelimiterBefore(code) {
		if (code === 45 || code === 58) return headDelimiterValueBefore(code);
		if (code === 124) {
			seen = true;
			effects.enter("tableCellDivider");
			effects.consume(code);
			effects.exit("tableCellDivider");
			return headDelimiterCellBefore;
		}
		return headDelimiterNok(code);
	}
	/**
	* After `|`, before delimiter cell.
	*
	* ```markdown
	*   | | a |
	* > | | - |
	*      ^
	* ```
	*
	* @type {State}
	*/
	function headDelimiterCellBefore(code) {
		if (markdownSpace(code)) return factorySpace(effects, headDelimiterValueBefore, "whitespace")(code);
		return headDelimiterValueBefore(code);
	}
	/**
	* Before delimiter cell value.
	*
	* ```markdown
	*   | | a |
	* > | | - |
	*       ^
	* ```
	*
	* @type {State}
	*/
	function headDelimiterValueBefore(code) {
		if (code === 58) {
			sizeB += 1;
			seen = true;
			effects.enter("tableDelimiterMarker");
			effects.consume(code);
			effects.exit("tableDelimiterMarker");
			return headDelimiterLeftAlignmentAfter;
		}
		if (code === 45) {
			sizeB += 1;
			return headDelimiterLeftAlignmentAfter(code);
		}
		if (code === null || markdownLineEnding(code)) return headDelimiterCellAfter(code);
		return headDelimiterNok(code);
	}
	/**
	* After delimiter cell left alignment marker.
	*
	* ```markdown
	*   | | a  |
	* > | | :- |
	*        ^
	* ```
	*
	* @type {State}
	*/
	function headDelimiterLeftAlignmentAfter(code) {
		if (code === 45) {
			effects.enter("tableDelimiterFiller");
			return headDelimiterFiller(code);
		}
		return headDelimiterNok(code);
	}
	/**
	* In delimiter cell filler.
	*
	* ```markdown
	*   | | a |
	* > | | - |
	*       ^
	* ```
	*
	* @type {State}
	*/
	function headDelimiterFiller(code) {
		if (code === 45) {
			effects.consume(code);
			return headDelimiterFiller;
		}
		if (code === 58) {
			seen = true;
			effects.exit("tableDelimiterFiller");
			effects.enter("tableDelimiterMarker");
			effects.consume(code);
			effects.exit("tableDelimiterMarker");
			return headDelimiterRightAlignmentAfter;
		}
		effects.exit("tableDelimiterFiller");
		return headDelimiterRightAlignmentAfter(code);
	}
	/**
	* After delimiter cell right alignment marker.
	*
	* ```markdown
	*   | |  a |
	* > | | -: |
	*         ^
	* ```
	*
	* @type {State}
	*/
	function headDelimiterRightAlignmentAfter(code) {
		if (markdownSpace(code)) return factorySpace(effects, headDelimiterCellAfter, "whitespace")(code);
		return headDelimiterCellAfter(code);
	}
	/**
	* After delimiter cell.
	*
	* ```markdown
	*   | |  a |
	* > | | -: |
	*          ^
	* ```
	*
	* @type {State}
	*/
	function headDelimiterCellAfter(code) {
		if (code === 124) return headDelimiterBefore(code);
		if (code === null || markdownLineEnding(code)) {
			if (!seen || size !== sizeB) return headDelimiterNok(code);
			effects.exit("tableDelimiterRow");
			effects.exit("tableHead");
			return ok(code);
		}
		return headDelimiterNok(code);
	}
	/**
	* In delimiter row, at a disallowed byte.
	*
	* ```markdown
	*   | | a |
	* > | | x |
	*       ^
	* ```
	*
	* @type {State}
	*/
	function headDelimiterNok(code) {
		return nok(code);
	}
	/**
	* Before table body row.
	*
	* ```markdown
	*   | | a |
	*   | | - |
	* > | | b |
	*     ^
	* ```
	*
	* @type {State}
	*/
	function bodyRowStart(code) {
		effects.enter("tableRow");
		return bodyRowBreak(code);
	}
	/**
	* At break in table body row.
	*
	* ```markdown
	*   | | a |
	*   | | - |
	* > | | b |
	*     ^
	*       ^
	*         ^
	* ```
	*
	* @type {State}
	*/
	function bodyRowBreak(code) {
		if (code === 124) {
			effects.enter("tableCellDivider");
			effects.consume(code);
			effects.exit("tableCellDivider");
			return bodyRowBreak;
		}
		if (code === null || markdownLineEnding(code)) {
			effects.exit("tableRow");
			return ok(code);
		}
		if (markdownSpace(code)) return factorySpace(effects, bodyRowBreak, "whitespace")(code);
		effects.enter("data");
		return bodyRowData(code);
	}
	/**
	* In table body row data.
	*
	* ```markdown
	*   | | a |
	*   | | - |
	* > | | b |
	*       ^
	* ```
	*
	* @type {State}
	*/
	function bodyRowData(code) {
		if (code === null || code === 124 || markdownLineEndingOrSpace(code)) {
			effects.exit("data");
			return bodyRowBreak(code);
		}
		effects.consume(code);
		return code === 92 ? bodyRowEscape : bodyRowData;
	}
	/**
	* In table body row escape.
	*
	* ```markdown
	*   | | a    |
	*   | | ---- |
	* > | | b\-c |
	*         ^
	* ```
	*
	* @type {State}
	*/
	function bodyRowEscape(code) {
		if (code === 92 || code === 124) {
			effects.consume(code);
			return bodyRowData;
		}
		return bodyRowData(code);
	}
}
/** @type {Resolver} */
function resolveTable(events, context) {
	let index = -1;
	let inFirstCellAwaitingPipe = true;
	/** @type {RowKind} */
	let rowKind = 0;
	/** @type {Range} */
	let lastCell = [
		0,
		0,
		0,
		0
	];
	/** @type {Range} */
	let cell = [
		0,
		0,
		0,
		0
	];
	let afterHeadAwaitingFirstBodyRow = false;
	let lastTableEnd = 0;
	/** @type {Token | undefined} */
	let currentTable;
	/** @type {Token | undefined} */
	let currentBody;
	/** @type {Token | undefined} */
	let currentCell;
	const map = new EditMap();
	while (++index < events.length) {
		const event = events[index];
		const token = event[1];
		if (event[0] === "enter") {
			if (token.type === "tableHead") {
				afterHeadAwaitingFirstBodyRow = false;
				if (lastTableEnd !== 0) {
					flushTableEnd(map, context, lastTableEnd, currentTable, currentBody);
					currentBody = void 0;
					lastTableEnd = 0;
				}
				currentTable = {
					type: "table",
					start: Object.assign({}, token.start),
					end: Object.assign({}, token.end)
				};
				map.add(index, 0, [[
					"enter",
					currentTable,
					context
				]]);
			} else if (token.type === "tableRow" || token.type === "tableDelimiterRow") {
				inFirstCellAwaitingPipe = true;
				currentCell = void 0;
				lastCell = [
					0,
					0,
					0,
					0
				];
				cell = [
					0,
					index + 1,
					0,
					0
				];
				if (afterHeadAwaitingFirstBodyRow) {
					afterHeadAwaitingFirstBodyRow = false;
					currentBody = {
						type: "tableBody",
						start: Object.assign({}, token.start),
						end: Object.assign({}, token.end)
					};
					map.add(index, 0, [[
						"enter",
						currentBody,
						context
					]]);
				}
				rowKind = token.type === "tableDelimiterRow" ? 2 : currentBody ? 3 : 1;
			} else if (rowKind && (token.type === "data" || token.type === "tableDelimiterMarker" || token.type === "tableDelimiterFiller")) {
				inFirstCellAwaitingPipe = false;
				if (cell[2] === 0) {
					if (lastCell[1] !== 0) {
						cell[0] = cell[1];
						currentCell = flushCell(map, context, lastCell, rowKind, void 0, currentCell);
						lastCell = [
							0,
							0,
							0,
							0
						];
					}
					cell[2] = index;
				}
			} else if (token.type === "tableCellDivider") {
				if (inFirstCellAwaitingPipe) inFirstCellAwaitingPipe = false;
				else {
					if (lastCell[1] !== 0) {
						cell[0] = cell[1];
						currentCell = flushCell(map, context, lastCell, rowKind, void 0, currentCell);
					}
					lastCell = cell;
					cell = [
						lastCell[1],
						index,
						0,
						0
					];
				}
			}
		} else if (token.type === "tableHead") {
			afterHeadAwaitingFirstBodyRow = true;
			lastTableEnd = index;
		} else if (token.type === "tableRow" || token.type === "tableDelimiterRow") {
			lastTableEnd = index;
			if (lastCell[1] !== 0) {
				cell[0] = cell[1];
				currentCell = flushCell(map, context, lastCell, rowKind, index, currentCell);
			} else if (cell[1] !== 0) currentCell = flushCell(map, context, cell, rowKind, index, currentCell);
			rowKind = 0;
		} else if (rowKind && (token.type === "data" || token.type === "tableDelimiterMarker" || token.type === "tableDelimiterFiller")) cell[3] = index;
	}
	if (lastTableEnd !== 0) flushTableEnd(map, context, lastTableEnd, currentTable, currentBody);
	map.consume(context.events);
	index = -1;
	while (++index < context.events.length) {
		const event = context.events[index];
		if (event[0] === "enter" && event[1].type === "table") event[1]._align = gfmTableAlign(context.events, index);
	}
	return events;
}
/**
* Generate a cell.
*
* @param {EditMap} map
*   Edit map to apply to.
* @param {Readonly<TokenizeContext>} context
*   Tokenize context.
* @param {Readonly<Range>} range
*   Range of the cell within events.
* @param {RowKind} rowKind
*   Type of row.
* @param {number | undefined} rowEnd
*   Index of the end of the row, if known.
* @param {Token | undefined} previousCell
*   Previous cell token, if any.
* @returns {Token | undefined}
*   Current cell token after flushing, if any.
*/
function flushCell(map, context, range, rowKind, rowEnd, previousCell) {
	const groupName = rowKind === 1 ? "tableHeader" : rowKind === 2 ? "tableDelimiter" : "tableData";
	const valueName = "tableContent";
	if (range[0] !== 0) {
		previousCell.end = Object.assign({}, getPoint(context.events, range[0]));
		map.add(range[0], 0, [[
			"exit",
			previousCell,
			context
		]]);
	}
	const now = getPoint(context.events, range[1]);
	previousCell = {
		type: groupName,
		start: Object.assign({}, now),
		end: Object.assign({}, now)
	};
	map.add(range[1], 0, [[
		"enter",
		previousCell,
		context
	]]);
	if (range[2] !== 0) {
		const relatedStart = getPoint(context.events, range[2]);
		const relatedEnd = getPoint(context.events, range[3]);
		/** @type {Token} */
		const valueToken = {
			type: valueName,
			start: Object.assign({}, relatedStart),
			end: Object.assign({}, relatedEnd)
		};
		map.add(range[2], 0, [[
			"enter",
			valueToken,
			context
		]]);
		if (rowKind !== 2) {
			const start = context.events[range[2]];
			const end = context.events[range[3]];
			start[1].end = Object.assign({}, end[1].end);
			start[1].type = "chunkText";
			start[1].contentType = "text";
			if (range[3] > range[2] + 1) {
				const a = range[2] + 1;
				const b = range[3] - range[2] - 1;
				map.add(a, b, []);
			}
		}
		map.add(range[3] + 1, 0, [[
			"exit",
			valueToken,
			context
		]]);
	}
	if (rowEnd !== void 0) {
		previousCell.end = Object.assign({}, getPoint(context.events, rowEnd));
		map.add(rowEnd, 0, [[
			"exit",
			previousCell,
			context
		]]);
		previousCell = void 0;
	}
	return previousCell;
}
/**
* Generate table end (and table body end).
*
* @param {Readonly<EditMap>} map
*   Edit map to apply to.
* @param {Readonly<TokenizeContext>} context
*   Tokenize context.
* @param {number} index
*   Index within the events where the table end should be inserted.
* @param {Token} table
*   Table token.
* @param {Token | undefined} tableBody
*   Table body token, if any.
* @returns {undefined}
*   Nothing.
*/
function flushTableEnd(map, context, index, table, tableBody) {
	/** @type {Array<Event>} */
	const exits = [];
	const related = getPoint(context.events, index);
	if (tableBody) {
		tableBody.end = Object.assign({}, related);
		exits.push([
			"exit",
			tableBody,
			context
		]);
	}
	table.end = Object.assign({}, related);
	exits.push([
		"exit",
		table,
		context
	]);
	map.add(index + 1, 0, exits);
}
/**
* Get the point (start or end) for a given event in the list of events.
*
* @param {Readonly<Array<Event>>} events
*   List of events.
* @param {number} index
*   Index of the event to get the point for.
* @returns {Readonly<Point>}
*   Start point for enter and end point for exit.
*/
function getPoint(events, index) {
	const event = events[index];
	const side = event[0] === "enter" ? "start" : "end";
	return event[1][side];
}

// src/markdown/features/tables.ts
/**
* Tables of GitHub: each cell is a segment.
*/
/** Tables with bars. */
const tables = {
	name: "tables",
	syntax: () => gfmTable(),
	tree: gfmTableFromMarkdown(),
	blocks: { table: (node, { context }) => {
		const segments = node.children.flatMap((row) => row.children).map((cell) => ({
			kind: "cell",
			nodes: cell.children
		}));
		return [{
			...copiedBlock(node, "table", context.level),
			segments
		}];
	} },
	blockKinds: { table: {
		merge: "cells",
		flowsOn: true,
		flowsIn: true
	} }
};

// src/markdown/dialects/d2l.ts
/** Books of d2lbook, of its old and its new notation; pandoc shows them. */
const d2l = {
	name: "d2l",
	emphasis: "friendly",
	features: [
		math,
		formulaLines,
		directives,
		roles,
		slideMarks,
		imageCaptions,
		bareUrls,
		discussions,
		tableCaptions,
		noIndentedCode,
		htmlProse(),
		titles,
		commonMark,
		footnotes,
		alertMarks,
		strayMarks,
		tables,
		frontMatter({ keys: [] })
	]
};

// src/markdown/features/bracket-math.ts
/**
* Formulas between brackets with backslashes, `\\( … \\)` in a line and `\\[ … \\]` in a line or as a block, as mdBook and
* doc-builder have them.
*/
/** Longer ones are none: what has no end is not looked for through the whole page. */
const FORM = String.raw`\\\\\((?:[^\\]|\\(?!\\\))){1,4000}\\\\\)|\\\\\[(?:[^\\]|\\(?!\\\])){1,4000}\\\\\]`;
const FORMULA = new RegExp(FORM, "y");
const BLOCK = new RegExp(String.raw`\\\\\[(?:[^\\]|\\(?!\\\])){1,4000}\\\\\][ \t]*(?=\r?\n|$)`, "y");
const BRACKETS$2 = /^\\\\[([]|\\\\[)\]]$/g;
/** Formulas in brackets, none of which goes on behind its paragraph. */
const bracketMath = {
	name: "bracket-math",
	syntax: (text) => {
		const find = (pattern) => (offset) => {
			const end = matchAt(pattern, text, offset);
			return end !== void 0 && end <= paragraphEnd(text, offset) ? end : void 0;
		};
		return {
			flow: { 92: rangeConstruct("ownBracketDisplay", find(BLOCK), true) },
			text: { 92: rangeConstruct("ownBracketMath", find(FORMULA)) }
		};
	},
	tree: rangeNodes("ownBracketDisplay", "ownBracketMath"),
	blocks: { ownBracketDisplay: "math" },
	spans: { ownBracketMath: {
		place: "atom",
		kind: "math"
	} },
	readPieces: { math: ({ raw }) => raw.startsWith("\\") ? keyFormulas(raw.replaceAll(BRACKETS$2, "")).map((key) => ({
		kind: "formula",
		key
	})) : void 0 },
	inRaw: [{
		kind: "math",
		pattern: new RegExp(FORM, "gm")
	}]
};

// src/markdown/features/containers.ts
/**
* Containers between lines of colons: the lines are syntax, but for a title; what stands between them is a page.
*/
/** `:::name Title`, `::: name`, `:::name[Title]{attributes}`, and the line that closes them, with any count of colons. */
const containers = {
	...markerPieces(":{3,}"),
	name: "containers",
	syntax: (text) => ({ flow: { 58: rangeConstruct("ownContainer", (offset) => matchAt(LINE$16, text, offset)) } }),
	tree: rangeNodes("ownContainer"),
	openers: [/^(?=:{3})/],
	blocks: { ownContainer: readLine },
	blockKinds: { marker: {
		name: /(?::{3,}|\[!|\{\{?[<%]?|`{3,}|~{3,}|\/{3,}|!{3}|\?{3}\+?|={3}|\*\[|<)[ \t]*\/?[\w.-]*/,
		isKnownByName: true,
		isOneLine: true
	} }
};
const LINE$16 = /:{3,}(?:[ \t]*(?:[a-zA-Z][\w-]*|\{[^{}\n]*\})[^\r\n]*)?[ \t]*(?=\r?\n|$)/y;
/** Fence and name, then a title in brackets or to the end of the line, without the attributes behind it; a key is none. */
const TITLED$1 = /^:{3,}[ \t]*(?:[a-zA-Z][\w-]*(?![\w-])|\{[^{}\n]*\})(?![ \t]*key:\S+[ \t]*$)[ \t]*(?:\[(.*)\]|([^[{].*?))?[ \t]*(?:\{[^{}]*\})?[ \t]*$/;
const ATTRIBUTES$3 = attributePattern([...PROSE_ATTRIBUTES, ...FIGURE_ATTRIBUTES]);
const attributeLine = markerLine((text, line) => readAttributes(text, line, {
	pattern: ATTRIBUTES$3,
	notation: "backslash"
}));
/** The title stands in the line, or among its attributes. */
function readLine(...[node, reading]) {
	const line = titledLine(node, TITLED$1, reading);
	return line.segments.length > 0 ? [line] : attributeLine(node, reading);
}

// src/markdown/features/doc-builder-lines.ts
/**
* Lines that doc-builder replaces: what it makes of the code of a module, and links to notebooks.
*/
const LINE$15 = /\[\[(?:autodoc\]\][^\n]*(?:\r?\n[ \t]+-[ \t][^\n]*)*|open-in-colab\]\])[ \t]*(?=\r?\n|$)/y;
/** `[[autodoc]] name` with the members below it, `[[open-in-colab]]`. */
const docBuilderLines = {
	name: "doc-builder-lines",
	syntax: (text) => ({ flow: { 91: rangeConstruct("ownAutodoc", (offset) => matchAt(LINE$15, text, offset), true) } }),
	tree: rangeNodes("ownAutodoc"),
	blocks: { ownAutodoc: "marker" }
};

// src/markdown/features/expressions.ts
/**
* Where an expression in braces ends, and a tag that may hold expressions. JavaScript is not parsed here: braces,
* strings, templates and comments are told apart, which is enough to find the end of what is well formed.
*/
/** More signs than this are no tag and no expression that a person has written. */
const LONGEST = 2e4;
/** Of the texts that were asked for last. */
const knownOf = keepRecent(4, (_text) => ({
	ends: /* @__PURE__ */ new Map(),
	unclosed: /* @__PURE__ */ new Map()
}));
/** End of the expression that opens with the brace at `offset`, or `undefined`. */
function findExpression(text, offset) {
	if (text[offset] !== "{") return void 0;
	const known = knownOf(text);
	if (!known.ends.has(offset)) findEnds(text, offset, known);
	const end = known.ends.get(offset) ?? -1;
	return end === -1 || end - offset > LONGEST ? void 0 : end;
}
/** The ends of all expressions that are met from a brace on, up to the end of the first. */
function findEnds(text, offset, { ends, unclosed }) {
	const open = [];
	for (let at = offset; at < text.length; at += 1) {
		const sign = text[at];
		const end = sign === "{" ? ends.get(at) : sign === "}" ? at + 1 : skipLiteral(text, at, unclosed);
		if (sign === "{" && end === void 0) {
			open.push(at);
			continue;
		}
		if (end === void 0 || end === -1) break;
		if (sign === "}") ends.set(open.pop() ?? offset, end);
		if (open.length === 0) return;
		at = Math.max(at, end - 1);
	}
	for (const brace of open) ends.set(brace, -1);
}
/** Behind the string, template or comment that starts here; `at` where none does, `undefined` where it has no end. */
function skipLiteral(text, at, unclosed) {
	const sign = text[at] ?? "";
	if (sign === "/" && text[at + 1] === "*") {
		const end = text.indexOf("*/", at + 2);
		return end === -1 ? void 0 : end + 2;
	}
	if (sign !== "`" && sign !== "\"" && sign !== "'") return at;
	const { from = 1e400, to = -1 } = unclosed.get(sign) ?? {};
	if (from < at && at < to) return at;
	LITERALS[sign].lastIndex = at;
	if (LITERALS[sign].test(text)) return LITERALS[sign].lastIndex;
	const lineEnd = sign === "`" ? -1 : text.indexOf("\n", at);
	unclosed.set(sign, {
		from: at,
		to: lineEnd === -1 ? text.length : lineEnd
	});
	return at;
}
const LITERALS = {
	"\"": /"(?:\\.|[^"\\\n])*"/y,
	"'": /'(?:\\.|[^'\\\n])*'/y,
	"`": /`(?:\\[^]|[^`\\])*`/y
};
const TAG_START = /<(?:\/?[ \t]*[A-Za-z][\w.:-]*(?=[\s/>{])|\/?(?=>))/y;
const QUOTED = /"[^"]*"|'[^']*'/y;
/** End of the tag that opens at `offset`: quoted values and expressions may hold its signs. */
function findTag(text, offset) {
	TAG_START.lastIndex = offset;
	if (!TAG_START.test(text)) return void 0;
	const limit = Math.min(text.length, offset + LONGEST);
	for (let at = TAG_START.lastIndex; at < limit; at += 1) {
		const sign = text[at];
		if (sign === ">") return at + 1;
		if (sign === "<") return void 0;
		const end = sign === "{" ? findExpression(text, at) : skipQuoted(text, at);
		if (end === void 0) return void 0;
		at = Math.max(at, end - 1);
	}
}
/** Behind the quoted value that starts at an offset; the offset where none does, `undefined` where it has no end. */
function skipQuoted(text, at) {
	if (text[at] !== "\"" && text[at] !== "'") return at;
	QUOTED.lastIndex = at;
	return QUOTED.test(text) ? QUOTED.lastIndex : void 0;
}

// src/markdown/features/script-values.ts
/**
* Strings in the expressions of tags, `title={"words"}` or `values={[{ label: 'words' }]}`: which of them stand where a
* reader may see them. JavaScript is not parsed: what is neither a value by itself nor one in arrays and objects is left.
*/
/** A range of tags in two: what stands outside of all expressions, and these. */
function splitTags(text, range) {
	const outside = [];
	const expressions = [];
	let { start } = range;
	for (let at = start; at < range.end; at += 1) {
		const end = text[at] === "{" ? findExpression(text, at) : skipQuoted(text, at);
		if (text[at] === "{" && end !== void 0 && end <= range.end) {
			const name = nameBefore(text, at);
			outside.push({
				start,
				end: at
			});
			expressions.push({
				start: at,
				end,
				...name === void 0 ? {} : { name }
			});
			start = end;
		}
		at = Math.max(at, Math.min(end ?? at, range.end) - 1);
	}
	outside.push({
		start,
		end: range.end
	});
	return {
		outside,
		expressions
	};
}
/** UTF-16 units: a longer name is none of an attribute. */
const LONGEST_NAME = 100;
function nameBefore(text, brace) {
	return /\s([\w:.-]+)=$/.exec(text.slice(Math.max(0, brace - LONGEST_NAME), brace))?.[1];
}
const TOKEN = /\s+|\/\*[^]*?\*\/|\/\/[^\n]*|(?<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[^]|[^`\\$]|\$(?!\{))*`)|(?<word>[\w$]+)|(?<sign>[^])/y;
/**
* Strings that are an expression, elements of its arrays or values of its objects, in order. What follows an element of
* JSX is not looked at, nor what stands inside of calls.
*/
function listStrings(text, { start, end }) {
	const found = [];
	const open = [];
	let pending;
	/** The last tokens, the latest first. */
	let [last, before, earlier] = [
		"{",
		"",
		""
	];
	TOKEN.lastIndex = start + 1;
	for (let match = TOKEN.exec(text); match !== null && match.index < end; match = TOKEN.exec(text)) {
		const { string, word, sign } = match.groups ?? {};
		const token = string ?? word ?? sign;
		if (token === void 0) continue;
		if (pending !== void 0 && (token === "," || token === "]" || token === "}")) found.push(pending);
		pending = void 0;
		if (token === "<") break;
		if (string !== void 0 && !open.includes("(")) {
			const place = {
				start: match.index,
				end: match.index + string.length
			};
			const isProperty = last === ":" && (earlier === "{" || earlier === ",");
			const isElement = open.length === 0 ? last === "{" : last === "[" || last === ",";
			if (open.at(-1) !== "{") pending = isElement ? place : void 0;
			else if (isProperty) pending = {
				...place,
				key: before.replaceAll(/["']/g, "")
			};
		}
		if (token === "{" || token === "[" || token === "(") open.push(token);
		else if (token === "}" || token === "]" || token === ")") open.pop();
		[last, before, earlier] = [
			token,
			last,
			before
		];
	}
	return found;
}
const MARKUP = /^\{\s*(?:<>(?<inside>[^]*)<\/>|(?<element><[a-zA-Z][^]*>))\s*\}$/d;
/** The element of JSX that an expression is, or what a fragment holds. */
function findMarkup(text, { start, end }) {
	const { groups } = MARKUP.exec(text.slice(start, end))?.indices ?? {};
	const place = groups?.["inside"] ?? groups?.["element"];
	return place === void 0 ? void 0 : {
		start: start + place[0],
		end: start + place[1]
	};
}

// src/markdown/features/elements.ts
/** A tag by its text; `undefined` for what is none. */
function readTag(raw) {
	const [, slash, name = ""] = /^<(\/?)\s*(?![!?])([^\s/>{]*)/.exec(raw) ?? [];
	if (slash === void 0 || !raw.endsWith(">")) return void 0;
	if (slash !== "") return {
		name,
		place: "close"
	};
	return {
		name,
		place: raw.endsWith("/>") ? "alone" : "open"
	};
}
/** Nodes that the syntax makes: `ownTag` in prose, `ownTagLine` for lines of nothing but tags and expressions. */
function elements({ attributes = PROSE_ATTRIBUTES, properties = [] } = {}) {
	const readValues = makeReader(attributes, properties);
	return {
		...tagPieces,
		name: "elements",
		extend: ({ attributes: more = [] }) => elements({
			attributes: [...attributes, ...more],
			properties: [...properties, ...more]
		}),
		blocks: { ownTagLine: markerLine(readValues) },
		paragraph: (node, { text, context }) => {
			const segments = readElements(text, node.children, readValues);
			if (segments === void 0) return void 0;
			return {
				...copiedBlock(node, context.kind ?? "paragraph", context.level),
				segments
			};
		},
		spans: { ownTag: {
			place: "atom",
			kind: "html"
		} },
		inSpans: { html: (text, span) => text.startsWith("<!", span.start) ? [] : readValues(text, span) }
	};
}
/** Of a tag in copied text its name is compared: values of its attributes may be prose. */
const tagPieces = {
	readPieces: { "tag-name": ({ raw }) => [{
		kind: "tag",
		key: raw
	}] },
	inRaw: [{
		kind: "tag-name",
		pattern: /<\/?(?:[a-zA-Z][\w.:-]*|(?=>))/gm
	}]
};
/** Attributes that hold a list of things to show, each with words among its properties. */
const COLLECTIONS = /* @__PURE__ */ new Set([
	"values",
	"items",
	"tabs",
	"options"
]);
function makeReader(attributes, properties) {
	const tags = attributesOfTags(attributes);
	const everywhere = new Set(properties);
	const readValues = (text, range) => {
		const listed = tags.of(text.slice(range.start, range.end));
		const { outside, expressions } = splitTags(text, range);
		return [...outside.flatMap((part) => readAttributes(text, part, {
			pattern: listed.pattern,
			notation: "html"
		})), ...expressions.flatMap((expression) => readExpression(text, expression, listed))].toSorted((a, b) => a.start - b.start);
	};
	return readValues;
	function readExpression(text, expression, listed) {
		const { name = "" } = expression;
		const isListed = listed.has(name);
		const markup = isListed ? findMarkup(text, expression) : void 0;
		if (markup !== void 0) return readMarkup(text, markup, {
			readValues,
			frame: IN_EXPRESSION
		});
		const holds = isListed || COLLECTIONS.has(name);
		return listStrings(text, expression).filter(({ key }) => key === void 0 ? isListed : everywhere.has(key) || holds && tags.ofComponents.has(key)).flatMap((value) => readValue(text, value, { notation: "script" }));
	}
}
const IN_EXPRESSION = {
	before: "<x title={<>",
	behind: "</>} />",
	settle: (text) => text.replaceAll(/<(?![a-z/!?>])/gi, "&lt;")
};
function readSiblings(text, nodes) {
	const open = /* @__PURE__ */ new Map();
	return nodes.map((node, at) => {
		const raw = text.slice(node.start, node.end);
		if (raw.trim() === "") return {
			node,
			is: "blank",
			tag: void 0
		};
		if (node.type !== "ownTag" && node.type !== "html") return {
			node,
			is: "words",
			tag: void 0
		};
		const tag = readTag(raw);
		const sibling = {
			node,
			is: "element",
			tag
		};
		const opened = open.get(tag?.name ?? "") ?? [];
		open.set(tag?.name ?? "", opened);
		if (tag?.place === "open") opened.push(sibling);
		const partner = tag?.place === "close" ? opened.pop() : void 0;
		if (partner !== void 0) partner.close = at;
		return sibling;
	});
}
/** Siblings as a row of elements with white space at most between them; `undefined` where words stand there as well. */
function groupElements(siblings, { from, to }) {
	const items = [];
	for (let at = from; at < to; at += 1) {
		const open = siblings[at];
		if (open === void 0 || open.is === "blank") continue;
		if (open.is === "words" || open.tag?.place === "close") return void 0;
		const { tag, close = to } = open;
		const isAround = tag?.place === "open" && close < to;
		items.push(isAround ? {
			open,
			inner: {
				from: at + 1,
				to: close
			}
		} : { open });
		if (isAround) at = close;
	}
	return items.length === 0 ? void 0 : items;
}
/** Prose of a paragraph of nothing but elements; `undefined` for another one. */
function readElements(text, nodes, readValues) {
	const siblings = readSiblings(text, nodes);
	const waiting = groupElements(siblings, {
		from: 0,
		to: nodes.length
	})?.toReversed();
	if (waiting === void 0) return void 0;
	const segments = [];
	for (let item = waiting.pop(); item !== void 0; item = waiting.pop()) {
		const { open, inner } = item;
		if (open.tag !== void 0) segments.push(...readValues(text, open.node));
		const nested = inner === void 0 ? [] : groupElements(siblings, inner);
		for (const next of nested?.toReversed() ?? []) waiting.push(next);
		if (nested === void 0 && inner !== void 0) segments.push({
			kind: "text",
			nodes: trimBlank(siblings.slice(inner.from, inner.to))
		});
	}
	return segments;
}
function trimBlank(siblings) {
	const solid = ({ is }) => is !== "blank";
	return siblings.map(({ node }) => node).slice(Math.max(0, siblings.findIndex(solid)), siblings.findLastIndex(solid) + 1);
}

// src/markdown/features/ids.ts
/**
* Ids of headings and lists of attributes: anchors that links lead to, classes, targets.
*/
const ATTRIBUTES$2 = String.raw`\{(?::[^{}\n]*|[ \t]*[.#][^{}\n]*)\}`;
/** Such as `{width=50%}`, and the format of raw text, `{=html}`. */
const VALUES = String.raw`\{=[\w-]+\}|\{[ \t]*[\w-]+=(?:"[^"{}\n]*"|[\w.%#/-]+)(?:[ \t]+[^{}\n]*)?\}`;
const ALONE$1 = new RegExp(String.raw`${ATTRIBUTES$2}[ \t]*(?=\r?\n|$)`, "y");
/** `{-}` is a heading without a number; `\{#id}` is how MDX wants it written. */
const ID = String.raw`\{-\}|\\?\{[ \t]*#[^{}\n]*\}|\{\/\*[^{}\n]*\*\/\}`;
/** Behind a title only: alone, it is a link. */
const BRACKETS$1 = String.raw`(?<=\S[ \t]*)(?:\[\[[\w-]+\]\]|\[#[\w-]+\])`;
const VALUE = attributePattern([...PROSE_ATTRIBUTES, ...FIGURE_ATTRIBUTES]);
const readValues$1 = (text, list) => readAttributes(text, list, {
	pattern: VALUE,
	notation: "list"
});
/** `{#id}`, `{/*id*\/}`, `[[id]]`, `[#id]` behind a heading; `{.class}`, `{: .class}` anywhere, or as a line of its own. */
const ids = {
	name: "ids",
	edges: [{
		kinds: ["heading"],
		end: new RegExp(String.raw`(?<![ \t])[ \t]*(?:${ID}|${BRACKETS$1}|${ATTRIBUTES$2})[ \t]*$`),
		read: readValues$1
	}],
	syntax: (text) => ({ flow: { 123: rangeConstruct("ownAttributes", (offset) => matchAt(ALONE$1, text, offset)) } }),
	tree: rangeNodes("ownAttributes"),
	blocks: { ownAttributes: markerLine(readValues$1) },
	inSpans: { attributes: readValues$1 },
	inText: [{
		kind: "attributes",
		pattern: new RegExp(`${ATTRIBUTES$2}|${VALUES}`, "g")
	}],
	spanKinds: { attributes: {
		isPartOfWord: true,
		inPlainText: "nothing"
	} },
	pieces: { attributes: {
		noun: ["attribute list", "attribute lists"],
		lost: "warning",
		changed: "warning",
		reportsAdded: false
	} },
	inRaw: [{
		kind: "attributes",
		pattern: new RegExp(`${ID}|${ATTRIBUTES$2}`, "gm")
	}]
};
const ID_IN_HEADING = /\{(?::|[ \t]*)[^{}\n]*?#([^\s{}]+)[^{}\n]*\}[ \t]*#*[ \t]*$|\{\/\*[ \t]*([^\s{}*]+)[ \t]*\*\/\}[ \t]*$|(?<=\S[ \t]*)\[(?:\[([\w-]+)\]|#([\w-]+))\][ \t]*$|[ \t]:id=([\w-]+)[ \t]*$/;
/** The id that is written at a heading. */
function readHeadingId(heading) {
	return ID_IN_HEADING.exec(heading.split("\n")[0] ?? "")?.slice(1).find((id) => id !== void 0);
}
/** How an id is written behind a heading. */
const ID_NOTATIONS = {
	braces: (id) => ` {#${id}}`,
	comment: (id) => ` {/*${id}*/}`,
	brackets: (id) => `[[${id}]]`,
	colon: (id) => ` :id=${id}`
};
const ID_AT_END = /\{[ \t]*#[^{}\n]*\}[ \t]*(?=\r?\n|$)/y;
/** `{#id}` at the end of a line where braces hold expressions: generators take it out before these are read. */
const idsBeforeExpressions = {
	name: "ids-before-expressions",
	syntax: (text) => ({ text: { 123: rangeConstruct("ownId", (offset) => matchAt(ID_AT_END, text, offset)) } }),
	tree: rangeNodes("ownId"),
	spans: { ownId: {
		place: "atom",
		kind: "attributes"
	} }
};

// src/markdown/features/shortcode-words.ts
/** Tags of themes and sites that many books share: Hugo Book, Learn, Relearn, Geekdoc, LoveIt, Docsy, Blowfish, Kubernetes. */
const WORDS$2 = {
	accordion: [1],
	admonition: [2],
	alert: [1],
	badge: [1],
	button: [1, 2],
	callout: [2],
	collapse: [1],
	details: [1],
	expand: [1],
	glossary_definition: ["prepend"],
	hint: [2],
	image: [2],
	include: ["content"],
	notice: [2],
	spoiler: [1],
	tab: [1, "name"]
};
const STRING = String.raw`"(?:\\.|[^"\\])*"|'[^']*'`;
const HEAD$1 = /\{\{[<%]\s*([a-zA-Z][\w/-]*)|\{%-?\s*([a-zA-Z][\w-]*)/g;
const ARGUMENT = new RegExp(String.raw`[\s,(]*(?:(?<name>[\w-]+)\s*[=:]\s*)?(?:(?<string>${STRING})|(?<bare>(?![>%}])[^\s,"'()]+))`, "y");
/** A key, a path, an address. */
const NO_WORDS = /^(?:[a-z\d_.-]+|[\w@~.-]*[/#]\S*|[\w@~.-]*\/[^\n]*\.[a-z][a-z\d]{1,4}|\w+:\S*)$/;
/**
* Strings that are words, among the arguments of the tags in a range.
*
* @param more Further ones: `name[2]` is the second argument without a name of the tag `name`.
*/
function listWords(text, range, more) {
	const found = [];
	const tags = text.slice(range.start, range.end);
	for (const head of tags.matchAll(HEAD$1)) {
		const name = (head[1] ?? head[2] ?? "").toLowerCase();
		const isWords = (key) => WORDS$2[name]?.includes(key) === true || more.includes(`${name}[${key}]`);
		let place = 0;
		ARGUMENT.lastIndex = head.index + head[0].length;
		for (let match = ARGUMENT.exec(tags); match !== null; match = ARGUMENT.exec(tags)) {
			const end = range.start + match.index + match[0].length;
			const { name: key, string } = match.groups ?? {};
			if (key === void 0) place += 1;
			if (string !== void 0 && isWords(key ?? place) && !NO_WORDS.test(string.slice(1, -1))) found.push({
				start: end - string.length,
				end
			});
		}
	}
	return found;
}

// src/markdown/features/bracket-pairs.ts
/**
* Which brackets of a paragraph belong together, as far as text shows it.
*/
const TAG$2 = String.raw`(?:\{\{[^{}\n]{0,500}\}\}|\{%[^{}%\n]{0,500}%\})`;
/** Signs between the brackets that may be a bracket; of code and tags, none is. */
const SCANNER$1 = new RegExp(String.raw`\\[^]|(${"`"}{1,99})(?:(?!\1)[^])*?\1(?!${"`"})|${TAG$2}|[[\]]`, "g");
/** The brackets of the paragraph that was asked for last. */
let last$1 = {
	text: "",
	start: 0,
	end: 0,
	pairs: /* @__PURE__ */ new Map()
};
/** Where the partner stands of each bracket in the paragraph that holds an offset. */
function pairBrackets(text, offset) {
	if (last$1.text === text && offset >= last$1.start && offset < last$1.end) return last$1.pairs;
	const [start, end] = [paragraphStart(text, offset), paragraphEnd(text, offset)];
	const pairs = /* @__PURE__ */ new Map();
	const open = [];
	for (const { 0: sign, index } of text.slice(start, end).matchAll(SCANNER$1)) {
		const at = start + index;
		if (sign === "[") open.push(at);
		const partner = sign === "]" ? open.pop() : void 0;
		if (partner !== void 0) pairs.set(partner, at).set(at, partner);
	}
	last$1 = {
		text,
		start,
		end,
		pairs
	};
	return pairs;
}

// src/markdown/features/template-links.ts
const TAG$1 = String.raw`(?:\{\{[^{}\n]{0,500}\}\}|\{%[^{}%\n]{0,500}%\})`;
const TITLE$2 = String.raw`(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?`;
/** From the bracket behind the words to the end, where a space stands in a tag. */
const CLOSE$1 = new RegExp(String.raw`\]\((?=[^()\s]*\{[{%][^{}\n]*[ \t])(?:${TAG$1}|[^\s(){}]){1,200}${TITLE$2}[ \t]*\)`, "y");
/** What finds their ends, by the first sign of each. */
function linkConstructs(text) {
	if (!text.includes("](") || !/\{[{%]/.test(text)) return {};
	const open = rangeConstruct("ownLinkOpen", (offset) => findOpen(text, offset));
	return {
		33: open,
		91: open,
		93: rangeConstruct("ownLinkClose", (offset) => findClose(text, offset))
	};
}
/** The nodes that they make. */
const LINK_SPANS = {
	ownLinkOpen: {
		place: "open",
		kind: "link"
	},
	ownLinkClose: {
		place: "close",
		kind: "link",
		closes: () => true
	}
};
/** The end of `[` or `![`, where an address with a tag stands behind the bracket that closes it. */
function findOpen(text, offset) {
	const start = text[offset] === "!" ? offset + 1 : offset;
	if (text[start] !== "[") return void 0;
	const bracket = pairBrackets(text, start).get(start);
	return bracket === void 0 || matchAt(CLOSE$1, text, bracket) === void 0 ? void 0 : start + 1;
}
function findClose(text, offset) {
	const end = matchAt(CLOSE$1, text, offset);
	return end !== void 0 && pairBrackets(text, offset).has(offset) ? end : void 0;
}

// src/markdown/features/template-tags.ts
/**
* Tags that a site generator replaces before anybody reads the page: of Hugo, Liquid, Jinja, Vue, mdBook, GitBook, Markdoc.
*/
const TAG = String.raw`(?:\{\{(?:[^{}]|\{(?!\{)|\}(?!\})){0,2000}\}\}|\{%(?:[^%]|%(?!\})){0,2000}%\}|\{# (?:[^#]|#(?!\})){0,2000}#\})`;
/** Of a tag whose values are prose, what stands before the first of them. */
const BEFORE_VALUE = String.raw`\{[{%][^{}\n]*["'](?![^])`;
const IN_TEXT$1 = new RegExp(TAG, "y");
const ALONE = new RegExp(String.raw`${TAG}(?:[ \t]*${TAG})*[ \t]*(?=\r?\n|$)`, "y");
/** A tab of Kubernetes that names the language of its code, up to the line that closes it. */
const TAB_OF_CODE = /\{\{[<%][ \t]*tab\b[^\n]*\scodelang=[^\n]*(?<!\/)[>%]\}\}[ \t]*(?:\r?\n(?![ \t]*\{\{[<%])[^\r\n]*)+(?=\r?\n[ \t]*\{\{[<%][ \t]*\/[ \t]*tab\b)/y;
/** Hugo's `{{< ref "page.md#heading" >}}`. */
const REF = /\{\{[<%]\s*(?:rel)?ref\s+["`]?([^"`\s#]*)#([^"`\s>%]+)/dg;
/** Tags and expressions that a site replaces. */
const TEMPLATE_PIECES = { template: {
	noun: ["template tag", "template tags"],
	lost: "error",
	changed: "warning",
	reportsAdded: false
} };
/** `{{ }}`, `{% %}`, `{{< >}}`, `{{% %}}`, `{{#include}}`: in a line, or as lines of their own. */
function templateTags({ attributes = PROSE_ATTRIBUTES } = {}) {
	const pattern = attributePattern([...attributes, ...COMPONENT_ATTRIBUTES]);
	const readValues = (text, tag) => {
		const named = readAttributes(text, tag, {
			pattern,
			notation: "backslash"
		});
		const others = listWords(text, tag, attributes).flatMap((value) => readValue(text, value, { notation: "backslash" })).filter(({ start }) => !named.some((value) => value.start === start));
		return others.length === 0 ? named : [...named, ...others].toSorted((a, b) => a.start - b.start);
	};
	return {
		name: "template-tags",
		reaches: /\{(?:[{%]|# )/,
		extend: ({ attributes: more = [] }) => templateTags({ attributes: [...attributes, ...more] }),
		syntax: (text) => {
			const isWhole = (end, offset) => end !== void 0 && end <= paragraphEnd(text, offset) ? end : void 0;
			return {
				flow: { 123: [rangeConstruct("ownTabOfCode", (offset) => matchAt(TAB_OF_CODE, text, offset), true), rangeConstruct("ownTemplateLine", (offset) => matchAt(ALONE, text, offset), true)] },
				text: {
					123: rangeConstruct("ownTemplate", (offset) => isWhole(matchAt(IN_TEXT$1, text, offset), offset)),
					...linkConstructs(text)
				}
			};
		},
		tree: rangeNodes("ownTemplate", "ownTemplateLine", "ownTabOfCode", "ownLinkOpen", "ownLinkClose"),
		blocks: {
			ownTemplateLine: markerLine(readValues),
			ownTabOfCode: (node, { text, context }) => [{
				...copiedBlock(node, "code", context.level),
				segments: readValues(text, {
					start: node.start,
					end: text.indexOf("\n", node.start)
				})
			}]
		},
		spans: {
			ownTemplate: {
				place: "atom",
				kind: "template"
			},
			...LINK_SPANS
		},
		inSpans: { template: readValues },
		addresses: {
			template: REF,
			link: REF
		},
		spanKinds: { template: {
			isWordlike: true,
			anchor: "tag"
		} },
		pieces: TEMPLATE_PIECES,
		readPieces: { template: ({ raw }) => [{
			kind: "template",
			key: normaliseSpace(raw.replaceAll(pattern, "\"\""))
		}] },
		inRaw: [{
			kind: "template",
			pattern: new RegExp(`${TAG}|${BEFORE_VALUE}`, "gm")
		}]
	};
}

// src/markdown/features/loose-tags.ts
/**
* Tags and expressions of pages that no compiler of MDX takes: of doc-builder and Svelte, and of MDX with a mistake.
* They are found by their signs; what is not well formed is text.
*/
/** `<Tags attribute={…}>`, `{expressions}`, `{#if …}`; needs `elements` for what is prose of the tags. */
const looseTags = {
	name: "loose-tags",
	reaches: /[{<]|^import[ \t]/m,
	syntax: (text) => {
		const inParagraph = (end, offset) => end !== void 0 && end <= paragraphEnd(text, offset) ? end : void 0;
		const moduleLine = rangeConstruct("ownModule", (offset) => findModule(text, offset));
		return {
			flow: {
				101: moduleLine,
				105: moduleLine,
				60: rangeConstruct("ownTagLine", (offset) => findLine$1(text, offset), true),
				123: rangeConstruct("ownExpressionLine", (offset) => findLine$1(text, offset), true)
			},
			text: {
				60: rangeConstruct("ownTag", (offset) => inParagraph(findTag(text, offset), offset)),
				123: rangeConstruct("ownExpression", (offset) => inParagraph(findExpression(text, offset), offset))
			}
		};
	},
	tree: rangeNodes("ownModule", "ownTagLine", "ownExpressionLine", "ownTag", "ownExpression"),
	blocks: {
		ownModule: "script",
		ownExpressionLine: "script"
	},
	spans: { ownExpression: {
		place: "atom",
		kind: "template"
	} },
	pieces: TEMPLATE_PIECES,
	readPieces: { template: ({ raw }) => /^\{\s*\/\*/.test(raw) ? [] : void 0 }
};
/** Elements whose content is no Markdown. */
const RAW$1 = /<(?:script|style|pre|textarea|svg|math|template)\b/iy;
const SPACE = /[ \t]*/y;
const LINE_END$3 = /\r?\n|$/y;
/** End of a line that holds nothing but tags and expressions, which may themselves hold line ends. */
function findLine$1(text, offset) {
	RAW$1.lastIndex = offset;
	if (RAW$1.test(text)) return void 0;
	let end = offset;
	for (;;) {
		const next = findTag(text, end) ?? findExpression(text, end);
		if (next === void 0) return void 0;
		SPACE.lastIndex = next;
		SPACE.test(text);
		end = SPACE.lastIndex;
		LINE_END$3.lastIndex = end;
		if (LINE_END$3.test(text)) return end;
	}
}
const MODULE_LINE = /(?:import[ \t]+(?:[\w$*{][^;"']*?\bfrom[ \t]+)?["'][^"'\n]*["'];?[ \t]*|export[ \t]+(?:(?:default|const|let|var|function|async|class)\b|[{*])(?:(?!\n[ \t]*\r?\n)[^])*)(?=\r?\n|$)/y;
/** What may stand before a module line: nothing, a blank line, or another one. */
const BEFORE_MODULE = /(?:^|\n[ \t]*\r?\n|["'];?[ \t]*\r?\n)$/;
/** End of an import, or of the paragraph that an export opens; where prose goes on, such a line is prose. */
function findModule(text, offset) {
	const before = text.slice(Math.max(0, offset - 80), offset);
	return BEFORE_MODULE.test(before) ? matchAt(MODULE_LINE, text, offset) : void 0;
}

// src/markdown/features/emoji.ts
/** `:tada:`; a time such as `10:30:45` is none. */
const emoji = {
	name: "emoji",
	inText: [{
		kind: "emoji",
		pattern: /(?<![\w:]):(?=[a-z\d_+-]*[a-z+-])[a-z\d_+-]+:(?![\w:])/g
	}],
	pieces: { emoji: {
		noun: ["emoji code", "emoji codes"],
		lost: "warning",
		changed: "warning",
		reportsAdded: false
	} }
};

// src/markdown/features/html-code.ts
/**
* Elements of HTML in a line whose content is no prose: code and its kin, formulas, drawings.
*/
/** `<code>words</code>` in a sentence: opaque, as code between back quotes is. */
function htmlCode({ without = "" } = {}) {
	const code = new RegExp(String.raw`<(code|samp|var|tt)(?:[ \t][^<>{}]{0,500})?>[^<${without}]{1,1000}<\/\1[ \t]*>`, "iy");
	const drawn = new RegExp(String.raw`<(math|svg)(?:\s[^<>{}]{0,500})?>(?:(?!<\/\1)[^${without}]){0,4000}<\/\1[ \t]*>`, "iy");
	return {
		name: "html-code",
		syntax: (text) => ({ text: { 60: rangeConstruct("ownHtmlCode", (offset) => {
			const end = matchAt(code, text, offset) ?? matchAt(drawn, text, offset);
			return end !== void 0 && end <= paragraphEnd(text, offset) ? end : void 0;
		}) } }),
		tree: rangeNodes("ownHtmlCode"),
		spans: { ownHtmlCode: {
			place: "atom",
			kind: "code"
		} }
	};
}

// node_modules/mdast-util-gfm-strikethrough/lib/index.js
handleDelete.peek = peekDelete;
/**
* Create an extension for `mdast-util-from-markdown` to enable GFM
* strikethrough in markdown.
*
* @returns {FromMarkdownExtension}
*   Extension for `mdast-util-from-markdown` to enable GFM strikethrough.
*/
function gfmStrikethroughFromMarkdown() {
	return {
		canContainEols: ["delete"],
		enter: { strikethrough: enterStrikethrough },
		exit: { strikethrough: exitStrikethrough }
	};
}
/**
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function enterStrikethrough(token) {
	this.enter({
		type: "delete",
		children: []
	}, token);
}
/**
* @this {CompileContext}
* @type {FromMarkdownHandle}
*/
function exitStrikethrough(token) {
	this.exit(token);
}
/**
* @type {ToMarkdownHandle}
* @param {Delete} node
*/
function handleDelete(node, _, state, info) {
	const tracker = state.createTracker(info);
	const exit = state.enter("strikethrough");
	let value = tracker.move("~~");
	value += state.containerPhrasing(node, {
		...tracker.current(),
		before: value,
		after: "~"
	});
	value += tracker.move("~~");
	exit();
	return value;
}
/** @type {ToMarkdownHandle} */
function peekDelete() {
	return "~";
}

// node_modules/micromark-extension-gfm-strikethrough/lib/syntax.js
/**
* @import {Options} from 'micromark-extension-gfm-strikethrough'
* @import {Event, Extension, Resolver, State, Token, TokenizeContext, Tokenizer} from 'micromark-util-types'
*/
/**
* Create an extension for `micromark` to enable GFM strikethrough syntax.
*
* @param {Options | null | undefined} [options={}]
*   Configuration.
* @returns {Extension}
*   Extension for `micromark` that can be passed in `extensions`, to
*   enable GFM strikethrough syntax.
*/
function gfmStrikethrough(options) {
	let single = (options || {}).singleTilde;
	const tokenizer = {
		name: "strikethrough",
		tokenize: tokenizeStrikethrough,
		resolveAll: resolveAllStrikethrough
	};
	if (single === null || single === void 0) single = true;
	return {
		text: { [126]: tokenizer },
		insideSpan: { null: [tokenizer] },
		attentionMarkers: { null: [126] }
	};
	/**
	* Take events and resolve strikethrough.
	*
	* @type {Resolver}
	*/
	function resolveAllStrikethrough(events, context) {
		let index = -1;
		while (++index < events.length) if (events[index][0] === "enter" && events[index][1].type === "strikethroughSequenceTemporary" && events[index][1]._close) {
			let open = index;
			while (open--) if (events[open][0] === "exit" && events[open][1].type === "strikethroughSequenceTemporary" && events[open][1]._open && events[index][1].end.offset - events[index][1].start.offset === events[open][1].end.offset - events[open][1].start.offset) {
				events[index][1].type = "strikethroughSequence";
				events[open][1].type = "strikethroughSequence";
				/** @type {Token} */
				const strikethrough = {
					type: "strikethrough",
					start: Object.assign({}, events[open][1].start),
					end: Object.assign({}, events[index][1].end)
				};
				/** @type {Token} */
				const text = {
					type: "strikethroughText",
					start: Object.assign({}, events[open][1].end),
					end: Object.assign({}, events[index][1].start)
				};
				/** @type {Array<Event>} */
				const nextEvents = [
					[
						"enter",
						strikethrough,
						context
					],
					[
						"enter",
						events[open][1],
						context
					],
					[
						"exit",
						events[open][1],
						context
					],
					[
						"enter",
						text,
						context
					]
				];
				const insideSpan = context.parser.constructs.insideSpan.null;
				if (insideSpan) splice(nextEvents, nextEvents.length, 0, resolveAll(insideSpan, events.slice(open + 1, index), context));
				splice(nextEvents, nextEvents.length, 0, [
					[
						"exit",
						text,
						context
					],
					[
						"enter",
						events[index][1],
						context
					],
					[
						"exit",
						events[index][1],
						context
					],
					[
						"exit",
						strikethrough,
						context
					]
				]);
				splice(events, open - 1, index - open + 3, nextEvents);
				index = open + nextEvents.length - 2;
				break;
			}
		}
		index = -1;
		while (++index < events.length) if (events[index][1].type === "strikethroughSequenceTemporary") events[index][1].type = "data";
		return events;
	}
	/**
	* @this {TokenizeContext}
	* @type {Tokenizer}
	*/
	function tokenizeStrikethrough(effects, ok, nok) {
		const previous = this.previous;
		const events = this.events;
		let size = 0;
		return start;
		/** @type {State} */
		function start(code) {
			if (previous === 126 && events[events.length - 1][1].type !== "characterEscape") return nok(code);
			effects.enter("strikethroughSequenceTemporary");
			return more(code);
		}
		/** @type {State} */
		function more(code) {
			const before = classifyCharacter(previous);
			if (code === 126) {
				if (size > 1) return nok(code);
				effects.consume(code);
				size++;
				return more;
			}
			if (size < 2 && !single) return nok(code);
			const token = effects.exit("strikethroughSequenceTemporary");
			const after = classifyCharacter(code);
			token._open = !after || after === 2 && Boolean(before);
			token._close = !before || before === 2 && Boolean(after);
			return ok(code);
		}
	}
}

// src/markdown/pair-runs.ts
/** Pairs inside one another; marks beyond stay text. Far more than people write, and markdown-it has the same bound. */
const DEEPEST_PAIRS = 100;
/** Pair the runs of a text, in order of the text. */
function pairRuns(runs, rules) {
	const openers = new Openers(rules);
	return runs.flatMap((run, index) => {
		const pairs = [];
		let { length } = run;
		while (run.closes && length > 0) {
			const pair = openers.close({
				...run,
				length
			});
			if (pair === void 0) break;
			pairs.push({
				...pair,
				closer: index
			});
			length -= pair.size;
		}
		if (run.opens && length > 0) openers.add({
			...run,
			length
		}, index);
		return pairs;
	});
}
/** The runs that may still be closed, the last one on top. */
var Openers = class {
	#rules;
	#stack = [];
	/** Below which place of the stack nothing fits closing runs of a kind. */
	#bottoms = /* @__PURE__ */ new Map();
	constructor(rules) {
		this.#rules = rules;
	}
	add(run, index) {
		this.#stack.push({
			index,
			run,
			depth: 0
		});
	}
	/** Take the marks of the last opener that fits; what was opened behind it is text from now on. */
	close(closer) {
		const kind = this.#rules.kindOf(closer);
		const bottom = this.#bottoms.get(kind) ?? 0;
		for (let at = this.#stack.length - 1; at >= bottom; at -= 1) {
			const opener = this.#stack[at];
			const size = opener === void 0 ? 0 : this.#rules.sizeOf(opener.run, closer);
			if (opener !== void 0 && size > 0) return this.#take(at, opener, size);
		}
		this.#bottoms.set(kind, this.#stack.length);
	}
	#take(at, opener, size) {
		const inside = this.#stack.splice(at).reduce((most, { depth }) => Math.max(most, depth), 0);
		for (const [kind, bottom] of this.#bottoms) if (bottom > at) this.#bottoms.set(kind, at);
		const isTooDeep = inside >= 100;
		const depth = isTooDeep ? inside : inside + 1;
		const left = isTooDeep ? 0 : opener.run.length - size;
		if (left > 0) this.#stack.push({
			...opener,
			run: {
				...opener.run,
				length: left
			},
			depth
		});
		else this.#deepen(depth);
		return isTooDeep ? void 0 : {
			opener: opener.index,
			size
		};
	}
	#deepen(depth) {
		const top = this.#stack.at(-1);
		if (top !== void 0) top.depth = Math.max(top.depth, depth);
	}
};

// src/markdown/resolve-pairs.ts
/**
* Emphasis and struck words for micromark: from the runs of marks that its tokenizers have found to groups.
*
* What comes out is what micromark's own resolvers make of the same events, in a time that grows with the text alone.
*/
/** Resolvers by the names of the constructs that find the runs: one function each, which micromark calls once. */
const RESOLVERS = /* @__PURE__ */ new Map([["attention", resolverOf({
	type: "attentionSequence",
	nameOf: (size) => size > 1 ? "strong" : "emphasis",
	kindOf: ({ mark, opens, length }) => `${mark} ${opens} ${length % 3}`,
	sizeOf: (opener, closer) => {
		const isOfThree = closer.length % 3 !== 0 && (opener.length + closer.length) % 3 === 0;
		if (opener.mark !== closer.mark || isOfThree && (opener.closes || closer.opens)) return 0;
		return opener.length > 1 && closer.length > 1 ? 2 : 1;
	}
})], ["strikethrough", resolverOf({
	type: "strikethroughSequenceTemporary",
	nameOf: () => "strikethrough",
	kindOf: ({ length }) => `${length}`,
	sizeOf: (opener, closer) => opener.length === closer.length ? closer.length : 0
})]]);
/** An extension for emphasis or struck words with the resolvers of this file. */
function resolveQuickly(extension) {
	const { text = {}, insideSpan, ...others } = extension;
	const quicken = (constructs) => [constructs ?? []].flat().map(withResolver);
	return {
		...others,
		text: Object.fromEntries(Object.entries(text).map(([code, constructs]) => [code, quicken(constructs)])),
		insideSpan: { null: (insideSpan?.null ?? []).map(withResolver) }
	};
}
function withResolver(construct) {
	const resolver = RESOLVERS.get(construct.name ?? "");
	return resolver === void 0 ? construct : {
		...construct,
		resolveAll: resolver
	};
}
function resolverOf(marks) {
	return (events, context) => {
		const runs = events.flatMap(([at, token]) => at === "enter" && token.type === marks.type ? [token] : []).map((token) => readRun(token, context));
		const grouped = new Groups(marks, pairRuns(runs, marks), context).build(events);
		for (const [at, event] of grouped.entries()) events[at] = event;
		events.length = grouped.length;
		return events;
	};
}
function readRun(token, context) {
	const { _open: opens = false, _close: closes = false } = token;
	return {
		mark: context.sliceSerialize(token).charAt(0),
		length: token.end.offset - token.start.offset,
		opens,
		closes
	};
}
/** Puts groups around events. */
var Groups = class {
	#marks;
	#context;
	#closing;
	#opening;
	#begun = [];
	#events = [];
	constructor(marks, pairs, context) {
		this.#marks = marks;
		this.#context = context;
		this.#closing = groupBy(pairs, ({ closer }) => closer);
		this.#opening = groupBy(pairs.toReversed(), ({ opener }) => opener);
	}
	build(events) {
		let run = 0;
		for (const event of events) {
			const [at, token] = event;
			if (token.type !== this.#marks.type) this.#events.push(event);
			else if (at === "exit") this.#readRun(token, run++);
		}
		return this.#events;
	}
	/** A run closes groups with its first marks, innermost first, and opens others with its last ones. */
	#readRun(token, run) {
		for (const { size } of this.#closing.get(run) ?? []) token.start = this.#end(token.start, size);
		const openings = this.#opening.get(run) ?? [];
		let next = movePoint(token.end, -openings.reduce((sum, { size }) => sum + size, 0));
		token.end = next;
		token.type = "data";
		if (token.start.offset < token.end.offset) this.#events.push(...this.#both(token));
		for (const { size } of openings) next = this.#begin(next, size);
	}
	#begin(start, size) {
		const end = movePoint(start, size);
		const opening = {
			type: `${this.#marks.nameOf(size)}Sequence`,
			start,
			end
		};
		this.#begun.push({
			opening,
			events: this.#events
		});
		this.#events = [];
		return end;
	}
	#end(start, size) {
		const end = movePoint(start, size);
		const { opening, events } = this.#begun.pop() ?? {
			opening: void 0,
			events: []
		};
		if (opening === void 0) return end;
		const name = this.#marks.nameOf(size);
		const group = {
			type: name,
			start: { ...opening.start },
			end: { ...end }
		};
		const text = {
			type: `${name}Text`,
			start: { ...opening.end },
			end: { ...start }
		};
		const inside = resolveAll(this.#context.parser.constructs.insideSpan.null ?? [], this.#events, this.#context);
		events.push([
			"enter",
			group,
			this.#context
		], ...this.#both(opening), [
			"enter",
			text,
			this.#context
		]);
		for (const event of inside) events.push(event);
		const closing = {
			type: `${name}Sequence`,
			start,
			end
		};
		events.push([
			"exit",
			text,
			this.#context
		], ...this.#both(closing), [
			"exit",
			group,
			this.#context
		]);
		this.#events = events;
		return end;
	}
	#both(token) {
		return [[
			"enter",
			token,
			this.#context
		], [
			"exit",
			token,
			this.#context
		]];
	}
};
/** Marks stand in one chunk of one line. */
function movePoint(point, by) {
	const { _bufferIndex: at } = point;
	return {
		...point,
		column: point.column + by,
		offset: point.offset + by,
		_bufferIndex: at + by
	};
}

// src/markdown/features/strikethrough.ts
/**
* Words that are struck through, as GitHub has them.
*/
/** `~~words~~`, or `~words~`. */
const strikethrough = {
	name: "strikethrough",
	syntax: () => resolveQuickly(gfmStrikethrough()),
	tree: gfmStrikethroughFromMarkdown(),
	spans: { delete: {
		place: "pair",
		kind: "strike"
	} },
	spanKinds: { strike: {
		element: "s",
		inPlainText: "nothing"
	} }
};

// src/markdown/features/task-marks.ts
/** `- [ ] to do`, `- [x] done`. */
const taskMarks = {
	name: "task-marks",
	edges: [{
		kinds: ["item"],
		start: /^\[[ xX]\][ \t]+/
	}]
};

// src/shared/halving.ts
/** The first place of an order from which on something holds, found by halving. */
/**
* @param count   Places are 0 to `count`, exclusive.
* @param isThere Whether it holds at a place; once it does, it does at all behind.
* @returns `count` where it holds nowhere.
*/
function findFirst(count, isThere) {
	let low = 0;
	for (let high = count; low < high;) {
		const middle = low + high >> 1;
		if (isThere(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

// src/markdown/features/template-bodies.ts
/**
* What stands between a pair of template tags and is no Markdown: code, formulas, comments, text that is shown as it is.
*/
const NAMES$2 = "highlight|raw|verbatim|comment|code-?block|mermaid|math|katex|chart|plantuml|graphviz";
/**
* `{% highlight ruby %}` of Liquid and Jinja, `{{< highlight go >}}` of Hugo, `{::comment}` of
* kramdown; one that closes itself opens nothing.
*/
const OPENING$5 = new RegExp(String.raw`\{%-?[ \t]*(${NAMES$2})\b[^%\n]*%\}|\{\{[<%][ \t]*(${NAMES$2})\b[^\n]*?(?<!/)[>%]\}\}|\{::(comment)\}`, "y");
const CLOSING$1 = new RegExp(String.raw`\{%-?[ \t]*(?:end|/[ \t]*)(${NAMES$2})[ \t]*-?%\}|\{\{[<%][ \t]*/[ \t]*(${NAMES$2})[ \t]*[>%]\}\}|\{:/(comment|)\}`, "g");
const LINE_END$2 = /[ \t]*(?=\r?\n|$)/y;
/** From the opening tag to the closing one, whatever stands between: as lines of their own, or inside a paragraph. */
const templateBodies = {
	name: "template-bodies",
	reaches: /\{(?:[{%]|::)/,
	syntax: (text) => {
		const closings = listClosings(text);
		if (closings.size === 0) return {};
		const find = (offset) => findEnd(text, offset, closings);
		const findBlock = (offset) => {
			const end = find(offset);
			return end === void 0 ? void 0 : matchAt(LINE_END$2, text, end);
		};
		const findSpan = (offset) => {
			const end = find(offset);
			return end !== void 0 && end <= paragraphEnd(text, offset) ? end : void 0;
		};
		return {
			flow: { 123: rangeConstruct("ownTemplateBody", findBlock, true) },
			text: { 123: rangeConstruct("ownTemplateBody", findSpan) }
		};
	},
	tree: rangeNodes("ownTemplateBody"),
	blocks: { ownTemplateBody: "script" },
	spans: { ownTemplateBody: {
		place: "atom",
		kind: "code"
	} }
};
function listClosings(text) {
	const found = [...text.matchAll(CLOSING$1)].map((match) => ({
		name: match[1] ?? match[2] ?? match[3] ?? "",
		start: match.index,
		end: match.index + match[0].length
	}));
	return groupBy(found, ({ name }) => name);
}
function findEnd(text, offset, closings) {
	OPENING$5.lastIndex = offset;
	const match = OPENING$5.exec(text);
	if (match === null) return void 0;
	const from = OPENING$5.lastIndex;
	return [match[1] ?? match[2] ?? match[3] ?? "", ...match[3] === void 0 ? [] : [""]].flatMap((name) => {
		const own = closings.get(name) ?? [];
		return own[findFirst(own.length, (at) => (own[at]?.start ?? 0) >= from)] ?? [];
	}).toSorted((a, b) => a.start - b.start)[0]?.end;
}

// src/markdown/dialects/gfm.ts
/** Markdown as GitHub shows it. */
/** What GitHub shows, without front matter, whose keys are those of a generator. */
const githubFeatures = [
	githubMath,
	imageCaptions,
	autolinks,
	alerts,
	taskMarks,
	ids,
	emoji,
	strikethrough,
	discussions,
	htmlCode(),
	htmlProse(),
	titles,
	commonMark,
	footnotes,
	strayMarks,
	tables
];
/** Keys of front matter that people read, whatever the generator. */
const GFM_KEYS = [
	"title",
	"subtitle",
	"description",
	"summary",
	"excerpt",
	"abstract",
	"linkTitle",
	"sidebar_label",
	"shortTitle",
	"intro"
];
const gfm = {
	name: "gfm",
	slugs: "github",
	emphasis: "strict",
	features: [
		templateBodies,
		templateTags(),
		...githubFeatures,
		frontMatter({ keys: GFM_KEYS })
	]
};

// src/markdown/dialects/docbuilder.ts
/**
* Pages of doc-builder, and of Svelte: what GitHub shows, with tags and expressions that no compiler of MDX takes. It
* is also how a page of MDX is read that cannot be compiled.
*/
/** What a question says: its choices, and why they are right or wrong. */
const QUIZ = ["text", "explain"];
const docbuilder = {
	name: "docbuilder",
	slugs: "github",
	ids: "brackets",
	emphasis: "strict",
	features: [
		containers,
		docBuilderLines,
		idsBeforeExpressions,
		elements({ properties: QUIZ }),
		bracketMath,
		...githubFeatures,
		looseTags,
		noIndentedCode,
		frontMatter({ keys: GFM_KEYS })
	]
};

// src/markdown/features/docfx-lines.ts
/**
* What DocFX and Microsoft Learn put between the lines of a page: files that are included, columns, pictures, videos,
* and who a part of the page is for.
*/
const OPEN$1 = String.raw`:{3}[ \t]*[a-z][\w-]*(?:(?!:{3})[^\r\n])*`;
/** `:::image source="x" alt-text="words":::`, `:::row:::`, `::: zone pivot="x"`, `::: moniker-end`. */
const LINE$14 = new RegExp(String.raw`${OPEN$1}(?::{3})?[ \t]*(?=\r?\n|$)`, "y");
/** `:::image type="icon" source="x":::` before or between words. */
const IN_TEXT = new RegExp(String.raw`${OPEN$1}:{3}`, "y");
const ATTRIBUTES$1 = attributePattern(["alt-text", ...PROSE_ATTRIBUTES]);
/** What stands between two lines is a page, indented as its writer likes: a column, and what a picture shows, in full. */
const HOLDING$1 = /^[ \t>*+\d.)-]*:{3}[ \t]*(?:(column)\b|(image)\b[^\n]*\btype="complex")/;
const INDENTED = {
	column: /[ \t]+\S[^\n]*\n(?:(?![ \t>]*:{3}[ \t]*column)[^\n]*\n)*(?=[ \t>]*:{3}[ \t]*column-end)/y,
	image: /[ \t]+\S[^\n]*\n(?:(?![ \t>]*:{3}[ \t]*image)[^\n]*\n)*(?=[ \t>]*:{3}[ \t]*image-end)/y
};
const readValues = (text, line) => text.startsWith(":::", line.start) ? readAttributes(text, line, {
	pattern: ATTRIBUTES$1,
	notation: "html"
}) : [];
function findIndented(text, offset) {
	const lineEnd = text.lastIndexOf("\n", offset - 1);
	if (lineEnd === -1) return void 0;
	const [, column, image] = HOLDING$1.exec(text.slice(text.lastIndexOf("\n", lineEnd - 1) + 1, lineEnd)) ?? [];
	if (column === void 0 && image === void 0) return void 0;
	const end = matchAt(INDENTED[column === void 0 ? "image" : "column"], text, offset);
	return end === void 0 ? void 0 : end - (text[end - 2] === "\r" ? 2 : 1);
}
/** Lines of three colons: syntax, but for the attributes that people read. What stands between two of them is a page. */
const docfxLines = {
	...markerPieces(":{3}"),
	name: "docfx-lines",
	reaches: /:{3}[ \t]*(?:column|image)/,
	syntax: (text) => {
		const indented = rangeConstruct("ownDocfxPage", (offset) => findIndented(text, offset), true);
		return {
			flowInitial: {
				9: indented,
				32: indented
			},
			flow: { 58: rangeConstruct("ownDocfxLine", (offset) => matchAt(LINE$14, text, offset), true) },
			text: { 58: rangeConstruct("ownDocfxSpan", (offset) => matchAt(IN_TEXT, text, offset)) }
		};
	},
	tree: rangeNodes("ownDocfxLine", "ownDocfxSpan", "ownDocfxPage"),
	inSpans: { template: readValues },
	spans: { ownDocfxSpan: {
		place: "atom",
		kind: "template"
	} },
	openers: [new RegExp(String.raw`^(?=${OPEN$1}(?::{3})?[ \t]*(?:\r?\n|$))`)],
	blocks: {
		ownDocfxLine: markerLine(readValues),
		ownDocfxPage: ({ start, end }, { text, readRange }) => {
			const from = start + text.slice(start, end).search(/\S/);
			return readRange(start, end, prefixAt(text, from));
		}
	}
};
/** `[!INCLUDE [name](path)]`, `[!code-csharp[name](path "title")]`, `[!VIDEO address]`, `[!div class="x"]`. */
const COMMAND = String.raw`\[![a-zA-Z][\w-]*[ \t]*(?:\[[^\]\n]*\]\([^)\n]*\)|[^\[\]\n]+)\]`;
const COMMAND_ALONE = new RegExp(String.raw`${COMMAND}[ \t]*(?=\r?\n|$)`, "y");
const COMMAND_IN_TEXT = new RegExp(COMMAND, "y");
/** What a file, a listing or a video stands for: opaque, in a line or as a line of its own. */
const docfxCommands = {
	name: "docfx-commands",
	syntax: (text) => ({
		flow: { 91: rangeConstruct("ownCommandLine", (offset) => matchAt(COMMAND_ALONE, text, offset), true) },
		text: { 91: rangeConstruct("ownCommand", (offset) => matchAt(COMMAND_IN_TEXT, text, offset)) }
	}),
	tree: rangeNodes("ownCommandLine", "ownCommand"),
	blocks: { ownCommandLine: "marker" },
	pieces: TEMPLATE_PIECES,
	inRaw: [{
		kind: "template",
		pattern: new RegExp(COMMAND, "gm")
	}],
	spans: { ownCommand: {
		place: "atom",
		kind: "template"
	} },
	inText: [{
		kind: "template",
		pattern: /(?<![\p{L}\p{N}_.@/])@(?:[A-Za-z_][\w.]*\.[\w.`()*,]*\w|"[^"\n]+"|'[^'\n]+')/gu
	}]
};

// src/markdown/dialects/docfx.ts
/** DocFX and Microsoft Learn: what GitHub shows, lines of three colons, included files, references by id. */
const docfx = {
	name: "docfx",
	slugs: "github",
	emphasis: "strict",
	features: [
		docfxLines,
		docfxCommands,
		...githubFeatures,
		frontMatter({ keys: GFM_KEYS })
	]
};

// src/markdown/features/line-callouts.ts
/** `!> words`, `?> words`, `# words :id=name`: the signs stay outside the prose; `guide?id=name` leads to a heading. */
const lineCallouts = {
	name: "line-callouts",
	edges: [{
		kinds: ["paragraph"],
		start: /^[!?]>[ \t]*/
	}, {
		kinds: ["heading"],
		end: /(?<![ \t])[ \t]+:id=[\w-]+[ \t]*$/
	}],
	inText: [{
		kind: "template",
		pattern: /\{docsify-[a-z-]+\}/g
	}],
	addresses: { link: /^\]\(\s*<?([^\s()<>?#]*)\?id=([^\s()<>&]+)/dg }
};

// src/markdown/features/vue-tags.ts
/**
* Tags of Vue, whose attributes may have names that no tag of CommonMark has, such as `@click` and `#header`.
*/
/** `<button @click="count++">` in a line; needs `html-prose` for what is prose of it. */
const vueTags = {
	name: "vue-tags",
	syntax: (text) => /\s[@#][\w.:[\]-]+(?:=|[\s>])/.test(text) ? { text: { 60: rangeConstruct("ownVueTag", (offset) => findVueTag(text, offset)) } } : {},
	tree: rangeNodes("ownVueTag"),
	spans: { ownVueTag: {
		place: "atom",
		kind: "html"
	} }
};
function findVueTag(text, offset) {
	const end = findTag(text, offset);
	if (end === void 0 || end > paragraphEnd(text, offset)) return void 0;
	return /["'\s][@#][\w.:[\]-]+(?:=|[\s/>])/.test(text.slice(offset, end)) ? end : void 0;
}

// src/markdown/dialects/docsify.ts
/** Sites of docsify: what GitHub shows, paragraphs that stand out. */
const docsify = {
	name: "docsify",
	slugs: "docsify",
	ids: "colon",
	emphasis: "strict",
	features: [
		lineCallouts,
		templateTags(),
		vueTags,
		...githubFeatures,
		frontMatter({ keys: GFM_KEYS })
	]
};

// node_modules/acorn/dist/acorn.mjs
var astralIdentifierCodes = [
	509,
	0,
	227,
	0,
	150,
	4,
	294,
	9,
	1368,
	2,
	2,
	1,
	6,
	3,
	41,
	2,
	5,
	0,
	166,
	1,
	574,
	3,
	9,
	9,
	7,
	9,
	32,
	4,
	318,
	1,
	31,
	4,
	33,
	15,
	71,
	10,
	50,
	3,
	123,
	2,
	54,
	14,
	32,
	10,
	3,
	1,
	11,
	3,
	46,
	10,
	8,
	0,
	46,
	9,
	7,
	2,
	37,
	13,
	2,
	9,
	6,
	1,
	45,
	0,
	13,
	2,
	49,
	13,
	9,
	3,
	2,
	11,
	83,
	11,
	7,
	0,
	3,
	0,
	158,
	11,
	6,
	9,
	7,
	3,
	56,
	1,
	2,
	6,
	3,
	1,
	3,
	2,
	10,
	0,
	11,
	1,
	3,
	6,
	4,
	4,
	68,
	8,
	2,
	0,
	3,
	0,
	2,
	3,
	2,
	4,
	2,
	0,
	15,
	1,
	83,
	17,
	10,
	9,
	5,
	0,
	82,
	19,
	13,
	9,
	214,
	6,
	3,
	8,
	28,
	1,
	83,
	16,
	16,
	9,
	82,
	12,
	9,
	9,
	7,
	19,
	58,
	14,
	5,
	9,
	243,
	14,
	166,
	9,
	71,
	5,
	2,
	1,
	3,
	3,
	2,
	0,
	2,
	1,
	13,
	9,
	120,
	6,
	3,
	6,
	4,
	0,
	29,
	9,
	41,
	6,
	2,
	3,
	9,
	0,
	10,
	10,
	47,
	15,
	199,
	7,
	137,
	9,
	54,
	7,
	2,
	7,
	17,
	9,
	57,
	21,
	2,
	13,
	123,
	5,
	4,
	0,
	2,
	1,
	2,
	6,
	2,
	0,
	9,
	9,
	49,
	4,
	2,
	1,
	2,
	4,
	9,
	9,
	55,
	9,
	7,
	0,
	259,
	3,
	10,
	1,
	2,
	0,
	49,
	6,
	4,
	4,
	14,
	10,
	5350,
	0,
	7,
	14,
	11465,
	27,
	2343,
	9,
	87,
	9,
	39,
	4,
	60,
	6,
	26,
	9,
	535,
	9,
	470,
	0,
	2,
	54,
	8,
	3,
	82,
	0,
	12,
	1,
	19628,
	1,
	4178,
	9,
	519,
	45,
	3,
	22,
	481,
	1,
	61,
	4,
	4,
	5,
	9,
	7,
	3,
	6,
	31,
	3,
	149,
	2,
	12,
	2,
	9,
	1,
	3,
	0,
	33,
	1,
	1357,
	49,
	513,
	54,
	5,
	49,
	9,
	0,
	15,
	0,
	23,
	4,
	2,
	14,
	1361,
	6,
	2,
	16,
	3,
	6,
	2,
	1,
	2,
	4,
	101,
	0,
	161,
	6,
	10,
	9,
	357,
	0,
	62,
	13,
	499,
	13,
	245,
	1,
	2,
	9,
	233,
	0,
	3,
	0,
	8,
	1,
	6,
	0,
	475,
	6,
	110,
	6,
	6,
	9,
	4759,
	9,
	787719,
	239
];
var astralIdentifierStartCodes = [
	0,
	11,
	2,
	25,
	2,
	18,
	2,
	1,
	2,
	14,
	3,
	13,
	35,
	122,
	70,
	52,
	268,
	28,
	4,
	48,
	48,
	31,
	14,
	29,
	6,
	37,
	11,
	29,
	3,
	35,
	5,
	7,
	2,
	4,
	43,
	157,
	19,
	35,
	5,
	35,
	5,
	39,
	9,
	51,
	13,
	10,
	2,
	14,
	2,
	6,
	2,
	1,
	2,
	10,
	2,
	14,
	2,
	6,
	2,
	1,
	4,
	51,
	13,
	310,
	10,
	21,
	11,
	7,
	25,
	5,
	2,
	41,
	2,
	13,
	65,
	5,
	3,
	0,
	2,
	43,
	2,
	1,
	4,
	0,
	3,
	22,
	11,
	22,
	10,
	30,
	66,
	18,
	2,
	1,
	11,
	21,
	11,
	25,
	7,
	25,
	39,
	55,
	7,
	1,
	65,
	0,
	16,
	3,
	2,
	2,
	2,
	28,
	43,
	28,
	4,
	28,
	36,
	7,
	2,
	27,
	28,
	53,
	11,
	21,
	11,
	18,
	14,
	17,
	111,
	72,
	56,
	50,
	14,
	50,
	14,
	35,
	39,
	27,
	10,
	22,
	251,
	41,
	7,
	1,
	17,
	5,
	18,
	21,
	18,
	28,
	11,
	0,
	9,
	21,
	43,
	17,
	47,
	20,
	28,
	22,
	13,
	52,
	58,
	1,
	3,
	0,
	14,
	44,
	33,
	24,
	27,
	35,
	30,
	0,
	3,
	0,
	9,
	34,
	4,
	0,
	13,
	47,
	15,
	3,
	22,
	0,
	2,
	0,
	36,
	17,
	2,
	24,
	20,
	1,
	64,
	6,
	2,
	0,
	2,
	3,
	2,
	14,
	2,
	9,
	8,
	46,
	39,
	7,
	3,
	1,
	3,
	21,
	2,
	6,
	2,
	1,
	2,
	4,
	4,
	0,
	19,
	0,
	13,
	4,
	31,
	9,
	2,
	0,
	3,
	0,
	2,
	37,
	2,
	0,
	26,
	0,
	2,
	0,
	45,
	52,
	19,
	3,
	21,
	2,
	31,
	47,
	21,
	1,
	2,
	0,
	185,
	46,
	42,
	3,
	37,
	47,
	21,
	0,
	60,
	42,
	14,
	0,
	72,
	26,
	38,
	6,
	186,
	43,
	117,
	63,
	32,
	7,
	3,
	0,
	3,
	7,
	2,
	1,
	2,
	23,
	16,
	0,
	2,
	0,
	95,
	7,
	3,
	38,
	17,
	0,
	2,
	0,
	29,
	0,
	11,
	39,
	8,
	0,
	22,
	0,
	12,
	45,
	20,
	0,
	19,
	72,
	18,
	0,
	182,
	32,
	32,
	8,
	2,
	36,
	18,
	0,
	50,
	29,
	113,
	6,
	2,
	1,
	2,
	37,
	22,
	0,
	26,
	5,
	2,
	1,
	2,
	31,
	15,
	0,
	24,
	43,
	22,
	0,
	239,
	18,
	16,
	0,
	2,
	12,
	2,
	33,
	125,
	0,
	80,
	921,
	103,
	111,
	6,
	206,
	13,
	310,
	2314,
	96,
	16,
	1071,
	18,
	5,
	26,
	3994,
	6,
	582,
	6842,
	29,
	1763,
	568,
	8,
	30,
	18,
	78,
	18,
	29,
	19,
	47,
	17,
	3,
	32,
	20,
	6,
	18,
	433,
	44,
	212,
	63,
	33,
	24,
	3,
	24,
	45,
	74,
	6,
	0,
	67,
	12,
	65,
	1,
	2,
	0,
	15,
	4,
	10,
	7386,
	37,
	33,
	96,
	114,
	14,
	913,
	15,
	50,
	7710,
	3,
	2,
	6,
	2,
	1,
	2,
	296,
	10,
	0,
	30,
	2,
	3,
	0,
	15,
	4,
	8,
	395,
	2309,
	106,
	6,
	12,
	4,
	8,
	8,
	9,
	5991,
	84,
	2,
	70,
	2,
	1,
	3,
	0,
	3,
	1,
	3,
	3,
	2,
	11,
	2,
	0,
	2,
	6,
	2,
	64,
	2,
	3,
	3,
	7,
	2,
	6,
	2,
	27,
	2,
	3,
	2,
	4,
	2,
	0,
	4,
	6,
	2,
	340,
	2,
	24,
	2,
	24,
	2,
	30,
	2,
	24,
	2,
	30,
	2,
	24,
	2,
	30,
	2,
	24,
	2,
	30,
	2,
	24,
	2,
	7,
	1845,
	129,
	15,
	6,
	55,
	50,
	49,
	61,
	147,
	44,
	11,
	6,
	17,
	0,
	322,
	29,
	19,
	43,
	485,
	27,
	229,
	29,
	3,
	0,
	208,
	30,
	2,
	2,
	2,
	1,
	2,
	6,
	3,
	4,
	10,
	1,
	225,
	6,
	2,
	3,
	2,
	1,
	2,
	14,
	2,
	196,
	60,
	67,
	8,
	0,
	1205,
	3,
	2,
	26,
	2,
	1,
	2,
	0,
	3,
	0,
	2,
	9,
	2,
	3,
	2,
	0,
	2,
	0,
	7,
	0,
	5,
	0,
	2,
	0,
	2,
	0,
	2,
	2,
	2,
	1,
	2,
	0,
	3,
	0,
	2,
	0,
	2,
	0,
	2,
	0,
	2,
	0,
	2,
	1,
	2,
	0,
	3,
	3,
	2,
	6,
	2,
	3,
	2,
	3,
	2,
	0,
	2,
	9,
	2,
	16,
	6,
	2,
	2,
	4,
	2,
	16,
	4421,
	42719,
	33,
	4382,
	2,
	5773,
	3,
	7472,
	16,
	621,
	2467,
	541,
	1507,
	4938,
	6,
	8489,
	39815,
	11327
];
var nonASCIIidentifierChars = "‌‍·̀-ͯ·҃-֑҇-ׇֽֿׁׂׅׄ-׉ؐ-ًؚ-٩ٰۖ-ۜ۟-۪ۤۧۨ-ۭ۰-۹ܑܰ-݊ަ-ް߀-߉߫-߽߳ࠖ-࠙ࠛ-ࠣࠥ-ࠧࠩ-࡙࠭-࡛ࢗ-࢟࣊-ࣣ࣡-ःऺ-़ा-ॏ॑-ॗॢॣ०-९ঁ-ঃ়া-ৄেৈো-্ৗৢৣ০-৯৾ਁ-ਃ਼ਾ-ੂੇੈੋ-੍ੑ੦-ੱੵઁ-ઃ઼ા-ૅે-ૉો-્ૢૣ૦-૯ૺ-૿ଁ-ଃ଼ା-ୄେୈୋ-୍୓-ୗୢୣ୦-୯ஂா-ூெ-ைொ-்ௗ௦-௯ఀ-ఄ఼ా-ౄె-ైొ-్ౕౖౢౣ౦-౯ಁ-ಃ಼ಾ-ೄೆ-ೈೊ-್ೕೖೢೣ೦-೯ೳഀ-ഃ഻഼ാ-ൄെ-ൈൊ-്ൗൢൣ൦-൯ඁ-ඃ්ා-ුූෘ-ෟ෦-෯ෲෳัิ-ฺ็-๎๐-๙ັິ-ຼ່-໎໐-໙༘༙༠-༩༹༵༷༾༿ཱ-྄྆྇ྍ-ྗྙ-ྼ࿆ါ-ှ၀-၉ၖ-ၙၞ-ၠၢ-ၤၧ-ၭၱ-ၴႂ-ႍႏ-ႝ፝-፟፩-፱ᜒ-᜕ᜲ-᜴ᝒᝓᝲᝳ឴-៓៝០-៩᠋-᠍᠏-᠙ᢩᤠ-ᤫᤰ-᤻᥆-᥏᧐-᧚ᨗ-ᨛᩕ-ᩞ᩠-᩿᩼-᪉᪐-᪙᪰-᪽ᪿ-᫰ᬀ-ᬄ᬴-᭄᭐-᭙᭫-᭳ᮀ-ᮂᮡ-ᮭ᮰-᮹᯦-᯳ᰤ-᰷᱀-᱉᱐-᱙᳐-᳔᳒-᳨᳭᳴᳷-᳹᷀-᷿‌‍‿⁀⁔⃐-⃥⃜⃡-⃰⳯-⵿⳱ⷠ-〪ⷿ-゙゚〯・꘠-꘩꙯ꙴ-꙽ꚞꚟ꛰꛱ꠂ꠆ꠋꠣ-ꠧ꠬ꢀꢁꢴ-ꣅ꣐-꣙꣠-꣱ꣿ-꤉ꤦ-꤭ꥇ-꥓ꦀ-ꦃ꦳-꧀꧐-꧙ꧥ꧰-꧹ꨩ-ꨶꩃꩌꩍ꩐-꩙ꩻ-ꩽꪰꪲ-ꪴꪷꪸꪾ꪿꫁ꫫ-ꫯꫵ꫶ꯣ-ꯪ꯬꯭꯰-꯹ﬞ︀-️︠-︯︳︴﹍-﹏０-９＿･";
var nonASCIIidentifierStartChars = "ªµºÀ-ÖØ-öø-ˁˆ-ˑˠ-ˤˬˮͰ-ʹͶͷͺ-ͽͿΆΈ-ΊΌΎ-ΡΣ-ϵϷ-ҁҊ-ԯԱ-Ֆ՘ՙՠ-ֈ֋֌א-תׯ-ײؠ-يٮٯٱ-ۓەۥۦۮۯۺ-ۼۿܐܒ-ܯݍ-ޥޱߊ-ߪߴߵߺࠀ-ࠕࠚࠤࠨࡀ-ࡘࡠ-ࡪࡰ-ࢇࢉ-࢏ࢠ-ࣉऄ-हऽॐक़-ॡॱ-ঀঅ-ঌএঐও-নপ-রলশ-হঽৎড়ঢ়য়-ৡৰৱৼਅ-ਊਏਐਓ-ਨਪ-ਰਲਲ਼ਵਸ਼ਸਹਖ਼-ੜਫ਼ੲ-ੴઅ-ઍએ-ઑઓ-નપ-રલળવ-હઽૐૠૡૹଅ-ଌଏଐଓ-ନପ-ରଲଳଵ-ହଽଡ଼ଢ଼ୟ-ୡୱஃஅ-ஊஎ-ஐஒ-கஙசஜஞடணதந-பம-ஹௐఅ-ఌఎ-ఐఒ-నప-హఽౘ-ౚ౜ౝౠౡಀಅ-ಌಎ-ಐಒ-ನಪ-ಳವ-ಹಽ೜-ೞೠೡೱೲഄ-ഌഎ-ഐഒ-ഺഽൎൔ-ൖൟ-ൡൺ-ൿඅ-ඖක-නඳ-රලව-ෆก-ะาำเ-ๆກຂຄຆ-ຊຌ-ຣລວ-ະາຳຽເ-ໄໆໜ-ໟༀཀ-ཇཉ-ཬྈ-ྌက-ဪဿၐ-ၕၚ-ၝၡၥၦၮ-ၰၵ-ႁႎႠ-ჅჇჍა-ჺჼ-ቈቊ-ቍቐ-ቖቘቚ-ቝበ-ኈኊ-ኍነ-ኰኲ-ኵኸ-ኾዀዂ-ዅወ-ዖዘ-ጐጒ-ጕጘ-ፚᎀ-ᎏᎠ-Ᏽᏸ-ᏽᐁ-ᙬᙯ-ᙿᚁ-ᚚᚠ-ᛪᛮ-ᛸᜀ-ᜑᜟ-ᜱᝀ-ᝑᝠ-ᝬᝮ-ᝰក-ឳៗៜᠠ-ᡸᢀ-ᢨᢪᢰ-ᣵᤀ-ᤞᥐ-ᥭᥰ-ᥴᦀ-ᦫᦰ-ᧉᨀ-ᨖᨠ-ᩔᪧᬅ-ᬳᭅ-ᭌᮃ-ᮠᮮᮯᮺ-ᯥᰀ-ᰣᱍ-ᱏᱚ-ᱽᲀ-ᲊᲐ-ᲺᲽ-Ჿᳩ-ᳬᳮ-ᳳᳵᳶᳺᴀ-ᶿḀ-ἕἘ-Ἕἠ-ὅὈ-Ὅὐ-ὗὙὛὝὟ-ώᾀ-ᾴᾶ-ᾼιῂ-ῄῆ-ῌῐ-ΐῖ-Ίῠ-Ῥῲ-ῴῶ-ῼⁱⁿ₏-₟ℂℇℊ-ℓℕ℘-ℝℤΩℨK-ℹℼ-ℿⅅ-ⅉⅎⅠ-ↈⰀ-ⳤⳫ-ⳮⳲⳳⴀ-ⴥⴧⴭⴰ-ⵧⵯⶀ-ⶖⶠ-ⶦⶨ-ⶮⶰ-ⶶⶸ-ⶾⷀ-ⷆⷈ-ⷎⷐ-ⷖⷘ-ⷞ々-〇〡-〩〱-〵〸-〼ぁ-ゖ゛-ゟァ-ヺー-ヿㄅ-ㄯㄱ-ㆎㆠ-ㆿㇰ-ㇿ㐀-䶿一-ꒌꓐ-ꓽꔀ-ꘌꘐ-ꘟꘪꘫꙀ-ꙮꙿ-ꚝꚠ-ꛯꜗ-ꜟꜢ-ꞈꞋ-꟝꟢꟱-ꠁꠃ-ꠅꠇ-ꠊꠌ-ꠢꡀ-ꡳꢂ-ꢳꣲ-ꣷꣻꣽꣾꤊ-ꤥꤰ-ꥆꥠ-ꥼꦄ-ꦲꧏꧠ-ꧤꧦ-ꧯꧺ-ꧾꨀ-ꨨꩀ-ꩂꩄ-ꩋꩠ-ꩶꩺꩾ-ꪯꪱꪵꪶꪹ-ꪽꫀꫂꫛ-ꫝꫠ-ꫪꫲ-ꫴꬁ-ꬆꬉ-ꬎꬑ-ꬖꬠ-ꬦꬨ-ꬮꬰ-ꭚꭜ-ꭩ꭬꭭ꭰ-ꯢ가-힣ힰ-ퟆퟋ-ퟻ豈-舘並-龎ﬀ-ﬆﬓ-ﬗיִײַ-ﬨשׁ-זּטּ-לּמּנּסּףּפּצּ-ﮱﯓ-ﴽﵐ-ﶏﶒ-ﷇﷰ-ﷻﹰ-ﹴﹶ-ﻼＡ-Ｚａ-ｚｦ-ﾾￂ-ￇￊ-ￏￒ-ￗￚ-ￜ";
var reservedWords = {
	3: "abstract boolean byte char class double enum export extends final float goto implements import int interface long native package private protected public short static super synchronized throws transient volatile",
	5: "class enum extends super const export import",
	6: "enum",
	strict: "implements interface let package private protected public static yield",
	strictBind: "eval arguments"
};
var ecma5AndLessKeywords = "break case catch continue debugger default do else finally for function if return switch throw try var while with null true false instanceof typeof void delete new in this";
var keywords$1 = {
	5: ecma5AndLessKeywords,
	"5module": ecma5AndLessKeywords + " export import",
	6: ecma5AndLessKeywords + " const class extends export import super"
};
var keywordRelationalOperator = /^in(stanceof)?$/;
var nonASCIIidentifierStart = new RegExp("[" + nonASCIIidentifierStartChars + "]");
var nonASCIIidentifier = new RegExp("[" + nonASCIIidentifierStartChars + nonASCIIidentifierChars + "]");
function isInAstralSet(code, set) {
	var pos = 65536;
	for (var i = 0; i < set.length; i += 2) {
		pos += set[i];
		if (pos > code) return false;
		pos += set[i + 1];
		if (pos >= code) return true;
	}
	return false;
}
function isIdentifierStart(code, astral) {
	if (code < 65) return code === 36;
	if (code < 91) return true;
	if (code < 97) return code === 95;
	if (code < 123) return true;
	if (code <= 65535) return code >= 170 && nonASCIIidentifierStart.test(String.fromCharCode(code));
	if (astral === false) return false;
	return isInAstralSet(code, astralIdentifierStartCodes);
}
function isIdentifierChar(code, astral) {
	if (code < 48) return code === 36;
	if (code < 58) return true;
	if (code < 65) return false;
	if (code < 91) return true;
	if (code < 97) return code === 95;
	if (code < 123) return true;
	if (code <= 65535) return code >= 170 && nonASCIIidentifier.test(String.fromCharCode(code));
	if (astral === false) return false;
	return isInAstralSet(code, astralIdentifierStartCodes) || isInAstralSet(code, astralIdentifierCodes);
}
var TokenType = function TokenType(label, conf) {
	if (conf === void 0) conf = {};
	this.label = label;
	this.keyword = conf.keyword;
	this.beforeExpr = !!conf.beforeExpr;
	this.startsExpr = !!conf.startsExpr;
	this.isLoop = !!conf.isLoop;
	this.isAssign = !!conf.isAssign;
	this.prefix = !!conf.prefix;
	this.postfix = !!conf.postfix;
	this.binop = conf.binop || null;
	this.updateContext = null;
};
function binop(name, prec) {
	return new TokenType(name, {
		beforeExpr: true,
		binop: prec
	});
}
var beforeExpr = { beforeExpr: true };
var startsExpr = { startsExpr: true };
var keywords = {};
function kw(name, options) {
	if (options === void 0) options = {};
	options.keyword = name;
	return keywords[name] = new TokenType(name, options);
}
var types$1 = {
	num: new TokenType("num", startsExpr),
	regexp: new TokenType("regexp", startsExpr),
	string: new TokenType("string", startsExpr),
	name: new TokenType("name", startsExpr),
	privateId: new TokenType("privateId", startsExpr),
	eof: new TokenType("eof"),
	bracketL: new TokenType("[", {
		beforeExpr: true,
		startsExpr: true
	}),
	bracketR: new TokenType("]"),
	braceL: new TokenType("{", {
		beforeExpr: true,
		startsExpr: true
	}),
	braceR: new TokenType("}"),
	parenL: new TokenType("(", {
		beforeExpr: true,
		startsExpr: true
	}),
	parenR: new TokenType(")"),
	comma: new TokenType(",", beforeExpr),
	semi: new TokenType(";", beforeExpr),
	colon: new TokenType(":", beforeExpr),
	dot: new TokenType("."),
	question: new TokenType("?", beforeExpr),
	questionDot: new TokenType("?."),
	arrow: new TokenType("=>", beforeExpr),
	template: new TokenType("template"),
	invalidTemplate: new TokenType("invalidTemplate"),
	ellipsis: new TokenType("...", beforeExpr),
	backQuote: new TokenType("`", startsExpr),
	dollarBraceL: new TokenType("${", {
		beforeExpr: true,
		startsExpr: true
	}),
	eq: new TokenType("=", {
		beforeExpr: true,
		isAssign: true
	}),
	assign: new TokenType("_=", {
		beforeExpr: true,
		isAssign: true
	}),
	incDec: new TokenType("++/--", {
		prefix: true,
		postfix: true,
		startsExpr: true
	}),
	prefix: new TokenType("!/~", {
		beforeExpr: true,
		prefix: true,
		startsExpr: true
	}),
	logicalOR: binop("||", 1),
	logicalAND: binop("&&", 2),
	bitwiseOR: binop("|", 3),
	bitwiseXOR: binop("^", 4),
	bitwiseAND: binop("&", 5),
	equality: binop("==/!=/===/!==", 6),
	relational: binop("</>/<=/>=", 7),
	bitShift: binop("<</>>/>>>", 8),
	plusMin: new TokenType("+/-", {
		beforeExpr: true,
		binop: 9,
		prefix: true,
		startsExpr: true
	}),
	modulo: binop("%", 10),
	star: binop("*", 10),
	slash: binop("/", 10),
	starstar: new TokenType("**", { beforeExpr: true }),
	coalesce: binop("??", 1),
	_break: kw("break"),
	_case: kw("case", beforeExpr),
	_catch: kw("catch"),
	_continue: kw("continue"),
	_debugger: kw("debugger"),
	_default: kw("default", beforeExpr),
	_do: kw("do", {
		isLoop: true,
		beforeExpr: true
	}),
	_else: kw("else", beforeExpr),
	_finally: kw("finally"),
	_for: kw("for", { isLoop: true }),
	_function: kw("function", startsExpr),
	_if: kw("if"),
	_return: kw("return", beforeExpr),
	_switch: kw("switch"),
	_throw: kw("throw", beforeExpr),
	_try: kw("try"),
	_var: kw("var"),
	_const: kw("const"),
	_while: kw("while", { isLoop: true }),
	_with: kw("with"),
	_new: kw("new", {
		beforeExpr: true,
		startsExpr: true
	}),
	_this: kw("this", startsExpr),
	_super: kw("super", startsExpr),
	_class: kw("class", startsExpr),
	_extends: kw("extends", beforeExpr),
	_export: kw("export"),
	_import: kw("import", startsExpr),
	_null: kw("null", startsExpr),
	_true: kw("true", startsExpr),
	_false: kw("false", startsExpr),
	_in: kw("in", {
		beforeExpr: true,
		binop: 7
	}),
	_instanceof: kw("instanceof", {
		beforeExpr: true,
		binop: 7
	}),
	_typeof: kw("typeof", {
		beforeExpr: true,
		prefix: true,
		startsExpr: true
	}),
	_void: kw("void", {
		beforeExpr: true,
		prefix: true,
		startsExpr: true
	}),
	_delete: kw("delete", {
		beforeExpr: true,
		prefix: true,
		startsExpr: true
	})
};
var lineBreak = /\r\n?|\n|\u2028|\u2029/;
var lineBreakG = new RegExp(lineBreak.source, "g");
function isNewLine(code) {
	return code === 10 || code === 13 || code === 8232 || code === 8233;
}
function nextLineBreak(code, from, end) {
	if (end === void 0) end = code.length;
	for (var i = from; i < end; i++) {
		var next = code.charCodeAt(i);
		if (isNewLine(next)) return i < end - 1 && next === 13 && code.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
	}
	return -1;
}
var nonASCIIwhitespace = /[\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]/;
var skipWhiteSpace = /(?:\s|\/\/.*|\/\*[^]*?\*\/)*/g;
var ref = Object.prototype;
var hasOwnProperty$1 = ref.hasOwnProperty;
var toString = ref.toString;
var hasOwn = Object.hasOwn || (function(obj, propName) {
	return hasOwnProperty$1.call(obj, propName);
});
var isArray = Array.isArray || (function(obj) {
	return toString.call(obj) === "[object Array]";
});
var regexpCache = Object.create(null);
function wordsRegexp(words) {
	return regexpCache[words] || (regexpCache[words] = new RegExp("^(?:" + words.replace(/ /g, "|") + ")$"));
}
function codePointToString(code) {
	if (code <= 65535) return String.fromCharCode(code);
	code -= 65536;
	return String.fromCharCode((code >> 10) + 55296, (code & 1023) + 56320);
}
var loneSurrogate = /(?:[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF])/;
var Position = function Position(line, col) {
	this.line = line;
	this.column = col;
};
Position.prototype.offset = function offset(n) {
	return new Position(this.line, this.column + n);
};
var SourceLocation = function SourceLocation(p, start, end) {
	this.start = start;
	this.end = end;
	if (p.sourceFile !== null) this.source = p.sourceFile;
};
function getLineInfo(input, offset) {
	for (var line = 1, cur = 0;;) {
		var nextBreak = nextLineBreak(input, cur, offset);
		if (nextBreak < 0) return new Position(line, offset - cur);
		++line;
		cur = nextBreak;
	}
}
var defaultOptions = {
	ecmaVersion: null,
	sourceType: "script",
	strict: false,
	onInsertedSemicolon: null,
	onTrailingComma: null,
	allowReserved: null,
	allowReturnOutsideFunction: false,
	allowImportExportEverywhere: false,
	allowAwaitOutsideFunction: null,
	allowSuperOutsideMethod: null,
	allowHashBang: false,
	checkPrivateFields: true,
	locations: false,
	startLocation: null,
	onToken: null,
	onComment: null,
	ranges: false,
	program: null,
	sourceFile: null,
	directSourceFile: null,
	preserveParens: false
};
var warnedAboutEcmaVersion = false;
function getOptions(opts) {
	var options = {};
	for (var opt in defaultOptions) options[opt] = opts && hasOwn(opts, opt) ? opts[opt] : defaultOptions[opt];
	if (options.ecmaVersion === "latest") options.ecmaVersion = 1e8;
	else if (options.ecmaVersion == null) {
		if (!warnedAboutEcmaVersion && typeof console === "object" && console.warn) {
			warnedAboutEcmaVersion = true;
			console.warn("Since Acorn 8.0.0, options.ecmaVersion is required.\nDefaulting to 2020, but this will stop working in the future.");
		}
		options.ecmaVersion = 11;
	} else if (options.ecmaVersion >= 2015) options.ecmaVersion -= 2009;
	if (options.allowReserved == null) options.allowReserved = options.ecmaVersion < 5;
	if (!opts || opts.allowHashBang == null) options.allowHashBang = options.ecmaVersion >= 14;
	if (isArray(options.onToken)) {
		var tokens = options.onToken;
		options.onToken = function(token) {
			return tokens.push(token);
		};
	}
	if (isArray(options.onComment)) options.onComment = pushComment(options, options.onComment);
	if (options.sourceType === "commonjs" && options.allowAwaitOutsideFunction) throw new Error("Cannot use allowAwaitOutsideFunction with sourceType: commonjs");
	return options;
}
function pushComment(options, array) {
	return function(block, text, start, end, startLoc, endLoc) {
		var comment = {
			type: block ? "Block" : "Line",
			value: text,
			start,
			end
		};
		if (options.locations) comment.loc = new SourceLocation(this, startLoc, endLoc);
		if (options.ranges) comment.range = [start, end];
		array.push(comment);
	};
}
var SCOPE_TOP = 1;
var SCOPE_FUNCTION = 2;
var SCOPE_ASYNC = 4;
var SCOPE_GENERATOR = 8;
var SCOPE_ARROW = 16;
var SCOPE_SIMPLE_CATCH = 32;
var SCOPE_SUPER = 64;
var SCOPE_DIRECT_SUPER = 128;
var SCOPE_CLASS_STATIC_BLOCK = 256;
var SCOPE_CLASS_FIELD_INIT = 512;
var SCOPE_SWITCH = 1024;
var SCOPE_VAR = SCOPE_TOP | SCOPE_FUNCTION | SCOPE_CLASS_STATIC_BLOCK;
function functionFlags(async, generator) {
	return SCOPE_FUNCTION | (async ? SCOPE_ASYNC : 0) | (generator ? SCOPE_GENERATOR : 0);
}
var BIND_NONE = 0;
var BIND_VAR = 1;
var BIND_LEXICAL = 2;
var BIND_FUNCTION = 3;
var BIND_SIMPLE_CATCH = 4;
var BIND_OUTSIDE = 5;
var Parser = function Parser(options, input, startPos) {
	this.options = options = getOptions(options);
	this.sourceFile = options.sourceFile;
	this.keywords = wordsRegexp(keywords$1[options.ecmaVersion >= 6 ? 6 : options.sourceType === "module" ? "5module" : 5]);
	var reserved = "";
	if (options.allowReserved !== true) {
		reserved = reservedWords[options.ecmaVersion >= 6 ? 6 : options.ecmaVersion === 5 ? 5 : 3];
		if (options.sourceType === "module") reserved += " await";
	}
	this.reservedWords = wordsRegexp(reserved);
	var reservedStrict = (reserved ? reserved + " " : "") + reservedWords.strict;
	this.reservedWordsStrict = wordsRegexp(reservedStrict);
	this.reservedWordsStrictBind = wordsRegexp(reservedStrict + " " + reservedWords.strictBind);
	this.input = String(input);
	this.containsEsc = false;
	this.pos = startPos || 0;
	this.curLine = 1;
	if (options.startLocation) {
		this.lineStart = this.pos - options.startLocation.column;
		this.curLine = options.startLocation.line;
	} else if (startPos) {
		this.lineStart = this.input.lastIndexOf("\n", startPos - 1) + 1;
		if (this.options.locations) this.curLine = this.input.slice(0, this.lineStart).split(lineBreak).length;
	} else this.lineStart = 0;
	this.type = types$1.eof;
	this.value = null;
	this.start = this.end = this.pos;
	this.startLoc = this.endLoc = this.curPosition();
	this.lastTokEndLoc = this.lastTokStartLoc = null;
	this.lastTokStart = this.lastTokEnd = this.pos;
	this.context = this.initialContext();
	this.exprAllowed = true;
	this.inModule = options.sourceType === "module";
	this.strict = this.inModule || options.strict === true || this.strictDirective(this.pos);
	this.potentialArrowAt = -1;
	this.potentialArrowInForAwait = false;
	this.yieldPos = this.awaitPos = this.awaitIdentPos = 0;
	this.labels = [];
	this.undefinedExports = Object.create(null);
	if (this.pos === 0 && options.allowHashBang && this.input.slice(0, 2) === "#!") this.skipLineComment(2);
	this.scopeStack = [];
	this.enterScope(this.options.sourceType === "commonjs" ? SCOPE_FUNCTION : SCOPE_TOP);
	this.regexpState = null;
	this.privateNameStack = [];
};
var prototypeAccessors = {
	inFunction: { configurable: true },
	inGenerator: { configurable: true },
	inAsync: { configurable: true },
	canAwait: { configurable: true },
	allowReturn: { configurable: true },
	allowSuper: { configurable: true },
	allowDirectSuper: { configurable: true },
	treatFunctionsAsVar: { configurable: true },
	allowNewDotTarget: { configurable: true },
	allowUsing: { configurable: true },
	inClassStaticBlock: { configurable: true }
};
Parser.prototype.parse = function parse() {
	var this$1$1 = this;
	var node = this.options.program || this.startNode();
	this.nextToken();
	return this.catchStackOverflow(function() {
		return this$1$1.parseTopLevel(node);
	});
};
prototypeAccessors.inFunction.get = function() {
	return (this.currentVarScope().flags & SCOPE_FUNCTION) > 0;
};
prototypeAccessors.inGenerator.get = function() {
	return (this.currentVarScope().flags & SCOPE_GENERATOR) > 0;
};
prototypeAccessors.inAsync.get = function() {
	return (this.currentVarScope().flags & SCOPE_ASYNC) > 0;
};
prototypeAccessors.canAwait.get = function() {
	for (var i = this.scopeStack.length - 1; i >= 0; i--) {
		var flags = this.scopeStack[i].flags;
		if (flags & (SCOPE_CLASS_STATIC_BLOCK | SCOPE_CLASS_FIELD_INIT)) return false;
		if (flags & SCOPE_FUNCTION) return (flags & SCOPE_ASYNC) > 0;
	}
	return this.inModule && this.options.ecmaVersion >= 13 || this.options.allowAwaitOutsideFunction;
};
prototypeAccessors.allowReturn.get = function() {
	if (this.inFunction) return true;
	if (this.options.allowReturnOutsideFunction && this.currentVarScope().flags & SCOPE_TOP) return true;
	return false;
};
prototypeAccessors.allowSuper.get = function() {
	return (this.currentThisScope().flags & SCOPE_SUPER) > 0 || this.options.allowSuperOutsideMethod;
};
prototypeAccessors.allowDirectSuper.get = function() {
	return (this.currentThisScope().flags & SCOPE_DIRECT_SUPER) > 0;
};
prototypeAccessors.treatFunctionsAsVar.get = function() {
	return this.treatFunctionsAsVarInScope(this.currentScope());
};
prototypeAccessors.allowNewDotTarget.get = function() {
	for (var i = this.scopeStack.length - 1; i >= 0; i--) {
		var flags = this.scopeStack[i].flags;
		if (flags & (SCOPE_CLASS_STATIC_BLOCK | SCOPE_CLASS_FIELD_INIT) || flags & SCOPE_FUNCTION && !(flags & SCOPE_ARROW)) return true;
	}
	return false;
};
prototypeAccessors.allowUsing.get = function() {
	var flags = this.currentScope().flags;
	if (flags & SCOPE_SWITCH) return false;
	if (!this.inModule && flags & SCOPE_TOP) return false;
	return true;
};
prototypeAccessors.inClassStaticBlock.get = function() {
	return (this.currentVarScope().flags & SCOPE_CLASS_STATIC_BLOCK) > 0;
};
Parser.extend = function extend() {
	var plugins = [], len = arguments.length;
	while (len--) plugins[len] = arguments[len];
	var cls = this;
	for (var i = 0; i < plugins.length; i++) cls = plugins[i](cls);
	return cls;
};
Parser.parse = function parse(input, options) {
	return new this(options, input).parse();
};
Parser.parseExpressionAt = function parseExpressionAt(input, pos, options) {
	var parser = new this(options, input, pos);
	parser.nextToken();
	return parser.parseExpression();
};
Parser.tokenizer = function tokenizer(input, options) {
	return new this(options, input);
};
Object.defineProperties(Parser.prototype, prototypeAccessors);
var pp$9 = Parser.prototype;
var literal = /^(?:'((?:\\[^]|[^'\\])*?)'|"((?:\\[^]|[^"\\])*?)")/;
pp$9.strictDirective = function(start) {
	if (this.options.ecmaVersion < 5) return false;
	for (;;) {
		skipWhiteSpace.lastIndex = start;
		start += skipWhiteSpace.exec(this.input)[0].length;
		var match = literal.exec(this.input.slice(start));
		if (!match) return false;
		if ((match[1] || match[2]) === "use strict") {
			skipWhiteSpace.lastIndex = start + match[0].length;
			var spaceAfter = skipWhiteSpace.exec(this.input), end = spaceAfter.index + spaceAfter[0].length;
			var next = this.input.charAt(end);
			return next === ";" || next === "}" || lineBreak.test(spaceAfter[0]) && !(/[(`.[+\-/*%<>=,?^&]/.test(next) || next === "!" && this.input.charAt(end + 1) === "=" || next === "i" && keywordOpAt(this, end));
		}
		start += match[0].length;
		skipWhiteSpace.lastIndex = start;
		start += skipWhiteSpace.exec(this.input)[0].length;
		if (this.input[start] === ";") start++;
	}
};
function keywordOpAt(parser, pos) {
	var end = pos + 1, stop = Math.min(parser.input.length, pos + 11);
	while (end < stop) {
		var ch = parser.fullCharCodeAt(end);
		if (!isIdentifierChar(ch, true)) break;
		end += ch <= 65535 ? 1 : 2;
	}
	return end === pos + 2 && parser.input.slice(pos, end) === "in" || end === pos + 10 && parser.input.slice(pos, end) === "instanceof";
}
pp$9.eat = function(type) {
	if (this.type === type) {
		this.next();
		return true;
	} else return false;
};
pp$9.isContextual = function(name) {
	return this.type === types$1.name && this.value === name && !this.containsEsc;
};
pp$9.eatContextual = function(name) {
	if (!this.isContextual(name)) return false;
	this.next();
	return true;
};
pp$9.catchStackOverflow = function(f) {
	try {
		return f();
	} catch (e) {
		if (e instanceof Error && (/\bstack\b.*\b(exceeded|overflow)\b/i.test(e.message) || /\btoo much recursion\b/i.test(e.message))) this.raise(this.start, "Not enough stack space to parse input");
		else throw e;
	}
};
pp$9.expectContextual = function(name) {
	if (!this.eatContextual(name)) this.unexpected();
};
pp$9.canInsertSemicolon = function() {
	return this.type === types$1.eof || this.type === types$1.braceR || lineBreak.test(this.input.slice(this.lastTokEnd, this.start));
};
pp$9.insertSemicolon = function() {
	if (this.canInsertSemicolon()) {
		if (this.options.onInsertedSemicolon) this.options.onInsertedSemicolon(this.lastTokEnd, this.lastTokEndLoc);
		return true;
	}
};
pp$9.semicolon = function() {
	if (!this.eat(types$1.semi) && !this.insertSemicolon()) this.unexpected();
};
pp$9.afterTrailingComma = function(tokType, notNext) {
	if (this.type === tokType) {
		if (this.options.onTrailingComma) this.options.onTrailingComma(this.lastTokStart, this.lastTokStartLoc);
		if (!notNext) this.next();
		return true;
	}
};
pp$9.expect = function(type) {
	this.eat(type) || this.unexpected();
};
pp$9.unexpected = function(pos) {
	this.raise(pos != null ? pos : this.start, "Unexpected token");
};
var DestructuringErrors = function DestructuringErrors() {
	this.shorthandAssign = this.trailingComma = this.parenthesizedAssign = this.parenthesizedBind = this.doubleProto = -1;
};
pp$9.checkPatternErrors = function(refDestructuringErrors, isAssign) {
	if (!refDestructuringErrors) return;
	if (refDestructuringErrors.trailingComma > -1) this.raiseRecoverable(refDestructuringErrors.trailingComma, "Comma is not permitted after the rest element");
	var parens = isAssign ? refDestructuringErrors.parenthesizedAssign : refDestructuringErrors.parenthesizedBind;
	if (parens > -1) this.raiseRecoverable(parens, isAssign ? "Assigning to rvalue" : "Parenthesized pattern");
};
pp$9.checkExpressionErrors = function(refDestructuringErrors, andThrow) {
	if (!refDestructuringErrors) return false;
	var shorthandAssign = refDestructuringErrors.shorthandAssign;
	var doubleProto = refDestructuringErrors.doubleProto;
	if (!andThrow) return shorthandAssign >= 0 || doubleProto >= 0;
	if (shorthandAssign >= 0) this.raise(shorthandAssign, "Shorthand property assignments are valid only in destructuring patterns");
	if (doubleProto >= 0) this.raiseRecoverable(doubleProto, "Redefinition of __proto__ property");
};
pp$9.checkYieldAwaitInDefaultParams = function() {
	if (this.yieldPos && (!this.awaitPos || this.yieldPos < this.awaitPos)) this.raise(this.yieldPos, "Yield expression cannot be a default value");
	if (this.awaitPos) this.raise(this.awaitPos, "Await expression cannot be a default value");
};
pp$9.isSimpleAssignTarget = function(expr) {
	if (expr.type === "ParenthesizedExpression") return this.isSimpleAssignTarget(expr.expression);
	return expr.type === "Identifier" || expr.type === "MemberExpression";
};
var pp$8 = Parser.prototype;
pp$8.parseTopLevel = function(node) {
	var exports$1 = Object.create(null);
	if (!node.body) node.body = [];
	while (this.type !== types$1.eof) {
		var stmt = this.parseStatement(null, true, exports$1);
		node.body.push(stmt);
	}
	if (this.inModule) for (var i = 0, list = Object.keys(this.undefinedExports); i < list.length; i += 1) {
		var name = list[i];
		this.raiseRecoverable(this.undefinedExports[name].start, "Export '" + name + "' is not defined");
	}
	this.adaptDirectivePrologue(node.body);
	this.next();
	node.sourceType = this.options.sourceType === "commonjs" ? "script" : this.options.sourceType;
	return this.finishNode(node, "Program");
};
var loopLabel = { kind: "loop" };
var switchLabel = { kind: "switch" };
pp$8.isLet = function(context) {
	if (this.options.ecmaVersion < 6 || !this.isContextual("let")) return false;
	skipWhiteSpace.lastIndex = this.pos;
	var skip = skipWhiteSpace.exec(this.input);
	var next = this.pos + skip[0].length, nextCh = this.fullCharCodeAt(next);
	if (nextCh === 91 || nextCh === 92) return true;
	if (context) return false;
	if (nextCh === 123) return true;
	if (isIdentifierStart(nextCh)) {
		var start = next;
		do
			next += nextCh <= 65535 ? 1 : 2;
		while (isIdentifierChar(nextCh = this.fullCharCodeAt(next)));
		if (nextCh === 92) return true;
		var ident = this.input.slice(start, next);
		if (!keywordRelationalOperator.test(ident)) return true;
	}
	return false;
};
pp$8.isAsyncFunction = function() {
	if (this.options.ecmaVersion < 8 || !this.isContextual("async")) return false;
	skipWhiteSpace.lastIndex = this.pos;
	var skip = skipWhiteSpace.exec(this.input);
	var next = this.pos + skip[0].length, after;
	return !lineBreak.test(this.input.slice(this.pos, next)) && this.input.slice(next, next + 8) === "function" && (next + 8 === this.input.length || !(isIdentifierChar(after = this.fullCharCodeAt(next + 8)) || after === 92));
};
pp$8.isUsingKeyword = function(isAwaitUsing, isFor) {
	if (this.options.ecmaVersion < 17 || !this.isContextual(isAwaitUsing ? "await" : "using")) return false;
	skipWhiteSpace.lastIndex = this.pos;
	var skip = skipWhiteSpace.exec(this.input);
	var next = this.pos + skip[0].length;
	if (lineBreak.test(this.input.slice(this.pos, next))) return false;
	if (isAwaitUsing) {
		var usingEndPos = next + 5, after;
		if (this.input.slice(next, usingEndPos) !== "using" || usingEndPos === this.input.length || isIdentifierChar(after = this.fullCharCodeAt(usingEndPos)) || after === 92) return false;
		skipWhiteSpace.lastIndex = usingEndPos;
		var skipAfterUsing = skipWhiteSpace.exec(this.input);
		next = usingEndPos + skipAfterUsing[0].length;
		if (skipAfterUsing && lineBreak.test(this.input.slice(usingEndPos, next))) return false;
	}
	var ch = this.fullCharCodeAt(next);
	if (!isIdentifierStart(ch) && ch !== 92) return false;
	var idStart = next;
	do
		next += ch <= 65535 ? 1 : 2;
	while (isIdentifierChar(ch = this.fullCharCodeAt(next)));
	if (ch === 92) return true;
	var id = this.input.slice(idStart, next);
	if (keywordRelationalOperator.test(id)) return false;
	if (isFor && !isAwaitUsing && id === "of") {
		skipWhiteSpace.lastIndex = next;
		var skipAfterOf = skipWhiteSpace.exec(this.input);
		next = next + skipAfterOf[0].length;
		if (this.input.charCodeAt(next) !== 61 || (ch = this.input.charCodeAt(next + 1)) === 61 || ch === 62) return false;
	}
	return true;
};
pp$8.isAwaitUsing = function(isFor) {
	return this.isUsingKeyword(true, isFor);
};
pp$8.isUsing = function(isFor) {
	return this.isUsingKeyword(false, isFor);
};
pp$8.parseStatement = function(context, topLevel, exports$1) {
	var starttype = this.type, node = this.startNode(), kind;
	if (this.isLet(context)) {
		starttype = types$1._var;
		kind = "let";
	}
	switch (starttype) {
		case types$1._break:
		case types$1._continue: return this.parseBreakContinueStatement(node, starttype.keyword);
		case types$1._debugger: return this.parseDebuggerStatement(node);
		case types$1._do: return this.parseDoStatement(node);
		case types$1._for: return this.parseForStatement(node);
		case types$1._function:
			if (context && (this.strict || context !== "if" && context !== "label") && this.options.ecmaVersion >= 6) this.unexpected();
			return this.parseFunctionStatement(node, false, !context);
		case types$1._class:
			if (context) this.unexpected();
			return this.parseClass(node, true);
		case types$1._if: return this.parseIfStatement(node);
		case types$1._return: return this.parseReturnStatement(node);
		case types$1._switch: return this.parseSwitchStatement(node);
		case types$1._throw: return this.parseThrowStatement(node);
		case types$1._try: return this.parseTryStatement(node);
		case types$1._const:
		case types$1._var:
			kind = kind || this.value;
			if (context && kind !== "var") this.unexpected();
			return this.parseVarStatement(node, kind);
		case types$1._while: return this.parseWhileStatement(node);
		case types$1._with: return this.parseWithStatement(node);
		case types$1.braceL: return this.parseBlock(true, node);
		case types$1.semi: return this.parseEmptyStatement(node);
		case types$1._export:
		case types$1._import:
			if (this.options.ecmaVersion > 10 && starttype === types$1._import) {
				skipWhiteSpace.lastIndex = this.pos;
				var skip = skipWhiteSpace.exec(this.input);
				var next = this.pos + skip[0].length, nextCh = this.input.charCodeAt(next);
				if (nextCh === 40 || nextCh === 46) return this.parseExpressionStatement(node, this.parseExpression());
			}
			if (!this.options.allowImportExportEverywhere) {
				if (!topLevel) this.raise(this.start, "'import' and 'export' may only appear at the top level");
				if (!this.inModule) this.raise(this.start, "'import' and 'export' may appear only with 'sourceType: module'");
			}
			return starttype === types$1._import ? this.parseImport(node) : this.parseExport(node, exports$1);
		default:
			if (this.isAsyncFunction()) {
				if (context) this.unexpected();
				this.next();
				return this.parseFunctionStatement(node, true, !context);
			}
			var usingKind = this.isAwaitUsing(false) ? "await using" : this.isUsing(false) ? "using" : null;
			if (usingKind) {
				if (!this.allowUsing) this.raise(this.start, "Using declaration cannot appear in the top level when source type is `script` or in the bare case statement");
				if (context) this.raise(this.start, "Using declaration is not allowed in single-statement positions");
				if (usingKind === "await using") {
					if (!this.canAwait) this.raise(this.start, "Await using cannot appear outside of async function");
					this.next();
				}
				this.next();
				this.parseVar(node, false, usingKind);
				this.semicolon();
				return this.finishNode(node, "VariableDeclaration");
			}
			var maybeName = this.value, expr = this.parseExpression();
			if (starttype === types$1.name && expr.type === "Identifier" && this.eat(types$1.colon)) return this.parseLabeledStatement(node, maybeName, expr, context);
			else return this.parseExpressionStatement(node, expr);
	}
};
pp$8.parseBreakContinueStatement = function(node, keyword) {
	var isBreak = keyword === "break";
	this.next();
	if (this.eat(types$1.semi) || this.insertSemicolon()) node.label = null;
	else if (this.type !== types$1.name) this.unexpected();
	else {
		node.label = this.parseIdent();
		this.semicolon();
	}
	var i = 0;
	for (; i < this.labels.length; ++i) {
		var lab = this.labels[i];
		if (node.label == null || lab.name === node.label.name) {
			if (lab.kind != null && (isBreak || lab.kind === "loop")) break;
			if (node.label && isBreak) break;
		}
	}
	if (i === this.labels.length) this.raise(node.start, "Unsyntactic " + keyword);
	return this.finishNode(node, isBreak ? "BreakStatement" : "ContinueStatement");
};
pp$8.parseDebuggerStatement = function(node) {
	this.next();
	this.semicolon();
	return this.finishNode(node, "DebuggerStatement");
};
pp$8.parseDoStatement = function(node) {
	this.next();
	this.labels.push(loopLabel);
	node.body = this.parseStatement("do");
	this.labels.pop();
	this.expect(types$1._while);
	node.test = this.parseParenExpression();
	if (this.options.ecmaVersion >= 6) this.eat(types$1.semi);
	else this.semicolon();
	return this.finishNode(node, "DoWhileStatement");
};
pp$8.parseForStatement = function(node) {
	this.next();
	var awaitAt = this.options.ecmaVersion >= 9 && this.canAwait && this.eatContextual("await") ? this.lastTokStart : -1;
	this.labels.push(loopLabel);
	this.enterScope(0);
	this.expect(types$1.parenL);
	if (this.type === types$1.semi) {
		if (awaitAt > -1) this.unexpected(awaitAt);
		return this.parseFor(node, null);
	}
	var isLet = this.isLet();
	if (this.type === types$1._var || this.type === types$1._const || isLet) {
		var init$1 = this.startNode(), kind = isLet ? "let" : this.value;
		this.next();
		this.parseVar(init$1, true, kind);
		this.finishNode(init$1, "VariableDeclaration");
		return this.parseForAfterInit(node, init$1, awaitAt);
	}
	var startsWithLet = this.isContextual("let"), isForOf = false;
	var usingKind = this.isUsing(true) ? "using" : this.isAwaitUsing(true) ? "await using" : null;
	if (usingKind) {
		var init$2 = this.startNode();
		this.next();
		if (usingKind === "await using") {
			if (!this.canAwait) this.raise(this.start, "Await using cannot appear outside of async function");
			this.next();
		}
		this.parseVar(init$2, true, usingKind);
		this.finishNode(init$2, "VariableDeclaration");
		return this.parseForAfterInit(node, init$2, awaitAt);
	}
	var containsEsc = this.containsEsc;
	var refDestructuringErrors = new DestructuringErrors();
	var initPos = this.start;
	var init = awaitAt > -1 ? this.parseExprSubscripts(refDestructuringErrors, "await") : this.parseExpression(true, refDestructuringErrors);
	if (this.type === types$1._in || (isForOf = this.options.ecmaVersion >= 6 && this.isContextual("of"))) {
		if (awaitAt > -1) {
			if (this.type === types$1._in) this.unexpected(awaitAt);
			node.await = true;
		} else if (isForOf && this.options.ecmaVersion >= 8) {
			if (init.start === initPos && !containsEsc && init.type === "Identifier" && init.name === "async") this.unexpected();
			else if (this.options.ecmaVersion >= 9) node.await = false;
		}
		if (startsWithLet && isForOf) this.raise(init.start, "The left-hand side of a for-of loop may not start with 'let'.");
		this.toAssignable(init, false, refDestructuringErrors);
		this.checkLValPattern(init);
		return this.parseForIn(node, init);
	} else this.checkExpressionErrors(refDestructuringErrors, true);
	if (awaitAt > -1) this.unexpected(awaitAt);
	return this.parseFor(node, init);
};
pp$8.parseForAfterInit = function(node, init, awaitAt) {
	if ((this.type === types$1._in || this.options.ecmaVersion >= 6 && this.isContextual("of")) && init.declarations.length === 1) {
		if (this.type === types$1._in) {
			if ((init.kind === "using" || init.kind === "await using") && !init.declarations[0].init) this.raise(this.start, "Using declaration is not allowed in for-in loops");
			if (this.options.ecmaVersion >= 9 && awaitAt > -1) this.unexpected(awaitAt);
		} else if (this.options.ecmaVersion >= 9) node.await = awaitAt > -1;
		return this.parseForIn(node, init);
	}
	if (awaitAt > -1) this.unexpected(awaitAt);
	return this.parseFor(node, init);
};
pp$8.parseFunctionStatement = function(node, isAsync, declarationPosition) {
	this.next();
	return this.parseFunction(node, FUNC_STATEMENT | (declarationPosition ? 0 : FUNC_HANGING_STATEMENT), false, isAsync);
};
pp$8.parseIfStatement = function(node) {
	this.next();
	node.test = this.parseParenExpression();
	node.consequent = this.parseStatement("if");
	node.alternate = this.eat(types$1._else) ? this.parseStatement("if") : null;
	return this.finishNode(node, "IfStatement");
};
pp$8.parseReturnStatement = function(node) {
	if (!this.allowReturn) this.raise(this.start, "'return' outside of function");
	this.next();
	if (this.eat(types$1.semi) || this.insertSemicolon()) node.argument = null;
	else {
		node.argument = this.parseExpression();
		this.semicolon();
	}
	return this.finishNode(node, "ReturnStatement");
};
pp$8.parseSwitchStatement = function(node) {
	this.next();
	node.discriminant = this.parseParenExpression();
	node.cases = [];
	this.expect(types$1.braceL);
	this.labels.push(switchLabel);
	this.enterScope(SCOPE_SWITCH);
	var cur;
	for (var sawDefault = false; this.type !== types$1.braceR;) if (this.type === types$1._case || this.type === types$1._default) {
		var isCase = this.type === types$1._case;
		if (cur) this.finishNode(cur, "SwitchCase");
		node.cases.push(cur = this.startNode());
		cur.consequent = [];
		this.next();
		if (isCase) cur.test = this.parseExpression();
		else {
			if (sawDefault) this.raiseRecoverable(this.lastTokStart, "Multiple default clauses");
			sawDefault = true;
			cur.test = null;
		}
		this.expect(types$1.colon);
	} else {
		if (!cur) this.unexpected();
		cur.consequent.push(this.parseStatement(null));
	}
	this.exitScope();
	if (cur) this.finishNode(cur, "SwitchCase");
	this.next();
	this.labels.pop();
	return this.finishNode(node, "SwitchStatement");
};
pp$8.parseThrowStatement = function(node) {
	this.next();
	if (lineBreak.test(this.input.slice(this.lastTokEnd, this.start))) this.raise(this.lastTokEnd, "Illegal newline after throw");
	node.argument = this.parseExpression();
	this.semicolon();
	return this.finishNode(node, "ThrowStatement");
};
var empty$1 = [];
pp$8.parseCatchClauseParam = function() {
	var param = this.parseBindingAtom();
	var simple = param.type === "Identifier";
	this.enterScope(simple ? SCOPE_SIMPLE_CATCH : 0);
	this.checkLValPattern(param, simple ? BIND_SIMPLE_CATCH : BIND_LEXICAL);
	this.expect(types$1.parenR);
	return param;
};
pp$8.parseTryStatement = function(node) {
	this.next();
	node.block = this.parseBlock();
	node.handler = null;
	if (this.type === types$1._catch) {
		var clause = this.startNode();
		this.next();
		if (this.eat(types$1.parenL)) clause.param = this.parseCatchClauseParam();
		else {
			if (this.options.ecmaVersion < 10) this.unexpected();
			clause.param = null;
			this.enterScope(0);
		}
		clause.body = this.parseBlock(false);
		this.exitScope();
		node.handler = this.finishNode(clause, "CatchClause");
	}
	node.finalizer = this.eat(types$1._finally) ? this.parseBlock() : null;
	if (!node.handler && !node.finalizer) this.raise(node.start, "Missing catch or finally clause");
	return this.finishNode(node, "TryStatement");
};
pp$8.parseVarStatement = function(node, kind, allowMissingInitializer) {
	this.next();
	this.parseVar(node, false, kind, allowMissingInitializer);
	this.semicolon();
	return this.finishNode(node, "VariableDeclaration");
};
pp$8.parseWhileStatement = function(node) {
	this.next();
	node.test = this.parseParenExpression();
	this.labels.push(loopLabel);
	node.body = this.parseStatement("while");
	this.labels.pop();
	return this.finishNode(node, "WhileStatement");
};
pp$8.parseWithStatement = function(node) {
	if (this.strict) this.raise(this.start, "'with' in strict mode");
	this.next();
	node.object = this.parseParenExpression();
	node.body = this.parseStatement("with");
	return this.finishNode(node, "WithStatement");
};
pp$8.parseEmptyStatement = function(node) {
	this.next();
	return this.finishNode(node, "EmptyStatement");
};
pp$8.parseLabeledStatement = function(node, maybeName, expr, context) {
	for (var i$1 = 0, list = this.labels; i$1 < list.length; i$1 += 1) if (list[i$1].name === maybeName) this.raise(expr.start, "Label '" + maybeName + "' is already declared");
	var kind = this.type.isLoop ? "loop" : this.type === types$1._switch ? "switch" : null;
	for (var i = this.labels.length - 1; i >= 0; i--) {
		var label$1 = this.labels[i];
		if (label$1.statementStart === node.start) {
			label$1.statementStart = this.start;
			label$1.kind = kind;
		} else break;
	}
	this.labels.push({
		name: maybeName,
		kind,
		statementStart: this.start
	});
	node.body = this.parseStatement(context ? context.indexOf("label") === -1 ? context + "label" : context : "label");
	this.labels.pop();
	node.label = expr;
	return this.finishNode(node, "LabeledStatement");
};
pp$8.parseExpressionStatement = function(node, expr) {
	node.expression = expr;
	this.semicolon();
	return this.finishNode(node, "ExpressionStatement");
};
pp$8.parseBlock = function(createNewLexicalScope, node, exitStrict) {
	if (createNewLexicalScope === void 0) createNewLexicalScope = true;
	if (node === void 0) node = this.startNode();
	node.body = [];
	this.expect(types$1.braceL);
	if (createNewLexicalScope) this.enterScope(0);
	while (this.type !== types$1.braceR) {
		var stmt = this.parseStatement(null);
		node.body.push(stmt);
	}
	if (exitStrict) this.strict = false;
	this.next();
	if (createNewLexicalScope) this.exitScope();
	return this.finishNode(node, "BlockStatement");
};
pp$8.parseFor = function(node, init) {
	node.init = init;
	this.expect(types$1.semi);
	node.test = this.type === types$1.semi ? null : this.parseExpression();
	this.expect(types$1.semi);
	node.update = this.type === types$1.parenR ? null : this.parseExpression();
	this.expect(types$1.parenR);
	node.body = this.parseStatement("for");
	this.exitScope();
	this.labels.pop();
	return this.finishNode(node, "ForStatement");
};
pp$8.parseForIn = function(node, init) {
	var isForIn = this.type === types$1._in;
	this.next();
	if (init.type === "VariableDeclaration" && init.declarations[0].init != null && (!isForIn || this.options.ecmaVersion < 8 || this.strict || init.kind !== "var" || init.declarations[0].id.type !== "Identifier")) this.raise(init.start, (isForIn ? "for-in" : "for-of") + " loop variable declaration may not have an initializer");
	node.left = init;
	node.right = isForIn ? this.parseExpression() : this.parseMaybeAssign();
	this.expect(types$1.parenR);
	node.body = this.parseStatement("for");
	this.exitScope();
	this.labels.pop();
	return this.finishNode(node, isForIn ? "ForInStatement" : "ForOfStatement");
};
pp$8.parseVar = function(node, isFor, kind, allowMissingInitializer) {
	node.declarations = [];
	node.kind = kind;
	for (;;) {
		var decl = this.startNode();
		this.parseVarId(decl, kind);
		if (this.eat(types$1.eq)) decl.init = this.parseMaybeAssign(isFor);
		else if (!allowMissingInitializer && kind === "const" && !(this.type === types$1._in || this.options.ecmaVersion >= 6 && this.isContextual("of"))) this.unexpected();
		else if (!allowMissingInitializer && (kind === "using" || kind === "await using") && this.options.ecmaVersion >= 17 && this.type !== types$1._in && !this.isContextual("of")) this.raise(this.lastTokEnd, "Missing initializer in " + kind + " declaration");
		else if (!allowMissingInitializer && decl.id.type !== "Identifier" && !(isFor && (this.type === types$1._in || this.isContextual("of")))) this.raise(this.lastTokEnd, "Complex binding patterns require an initialization value");
		else decl.init = null;
		node.declarations.push(this.finishNode(decl, "VariableDeclarator"));
		if (!this.eat(types$1.comma)) break;
	}
	return node;
};
pp$8.parseVarId = function(decl, kind) {
	decl.id = kind === "using" || kind === "await using" ? this.parseIdent() : this.parseBindingAtom();
	this.checkLValPattern(decl.id, kind === "var" ? BIND_VAR : BIND_LEXICAL, false);
};
var FUNC_STATEMENT = 1;
var FUNC_HANGING_STATEMENT = 2;
var FUNC_NULLABLE_ID = 4;
pp$8.parseFunction = function(node, statement, allowExpressionBody, isAsync, forInit) {
	this.initFunction(node);
	if (this.options.ecmaVersion >= 9 || this.options.ecmaVersion >= 6 && !isAsync) {
		if (this.type === types$1.star && statement & FUNC_HANGING_STATEMENT) this.unexpected();
		node.generator = this.eat(types$1.star);
	}
	if (this.options.ecmaVersion >= 8) node.async = !!isAsync;
	if (statement & FUNC_STATEMENT) {
		node.id = statement & FUNC_NULLABLE_ID && this.type !== types$1.name ? null : this.parseIdent();
		if (node.id && !(statement & FUNC_HANGING_STATEMENT)) this.checkLValSimple(node.id, this.strict || node.generator || node.async ? this.treatFunctionsAsVar ? BIND_VAR : BIND_LEXICAL : BIND_FUNCTION);
	}
	var oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;
	this.yieldPos = 0;
	this.awaitPos = 0;
	this.awaitIdentPos = 0;
	this.enterScope(functionFlags(node.async, node.generator));
	if (!(statement & FUNC_STATEMENT)) node.id = this.type === types$1.name ? this.parseIdent() : null;
	this.parseFunctionParams(node);
	this.parseFunctionBody(node, allowExpressionBody, false, forInit);
	this.yieldPos = oldYieldPos;
	this.awaitPos = oldAwaitPos;
	this.awaitIdentPos = oldAwaitIdentPos;
	return this.finishNode(node, statement & FUNC_STATEMENT ? "FunctionDeclaration" : "FunctionExpression");
};
pp$8.parseFunctionParams = function(node) {
	this.expect(types$1.parenL);
	node.params = this.parseBindingList(types$1.parenR, false, this.options.ecmaVersion >= 8);
	this.checkYieldAwaitInDefaultParams();
};
pp$8.parseClass = function(node, isStatement) {
	this.next();
	var oldStrict = this.strict;
	this.strict = true;
	this.parseClassId(node, isStatement);
	this.parseClassSuper(node);
	var privateNameMap = this.enterClassBody();
	var classBody = this.startNode();
	var hadConstructor = false;
	classBody.body = [];
	this.expect(types$1.braceL);
	while (this.type !== types$1.braceR) {
		var element = this.parseClassElement(node.superClass !== null);
		if (element) {
			classBody.body.push(element);
			if (element.type === "MethodDefinition" && element.kind === "constructor") {
				if (hadConstructor) this.raiseRecoverable(element.start, "Duplicate constructor in the same class");
				hadConstructor = true;
			} else if (element.key && element.key.type === "PrivateIdentifier" && isPrivateNameConflicted(privateNameMap, element)) this.raiseRecoverable(element.key.start, "Identifier '#" + element.key.name + "' has already been declared");
		}
	}
	this.strict = oldStrict;
	this.next();
	node.body = this.finishNode(classBody, "ClassBody");
	this.exitClassBody();
	return this.finishNode(node, isStatement ? "ClassDeclaration" : "ClassExpression");
};
pp$8.parseClassElement = function(constructorAllowsSuper) {
	if (this.eat(types$1.semi)) return null;
	var ecmaVersion = this.options.ecmaVersion;
	var node = this.startNode();
	var keyName = "";
	var isGenerator = false;
	var isAsync = false;
	var kind = "method";
	var isStatic = false;
	if (this.eatContextual("static")) {
		if (ecmaVersion >= 13 && this.eat(types$1.braceL)) {
			this.parseClassStaticBlock(node);
			return node;
		}
		if (this.isClassElementNameStart() || this.type === types$1.star) isStatic = true;
		else keyName = "static";
	}
	node.static = isStatic;
	if (!keyName && ecmaVersion >= 8 && this.eatContextual("async")) {
		if ((this.isClassElementNameStart() || this.type === types$1.star) && !this.canInsertSemicolon()) isAsync = true;
		else keyName = "async";
	}
	if (!keyName && (ecmaVersion >= 9 || !isAsync) && this.eat(types$1.star)) isGenerator = true;
	if (!keyName && !isAsync && !isGenerator) {
		var lastValue = this.value;
		if (this.eatContextual("get") || this.eatContextual("set")) {
			if (this.isClassElementNameStart()) kind = lastValue;
			else keyName = lastValue;
		}
	}
	if (keyName) {
		node.computed = false;
		node.key = this.startNodeAt(this.lastTokStart, this.lastTokStartLoc);
		node.key.name = keyName;
		this.finishNode(node.key, "Identifier");
	} else this.parseClassElementName(node);
	if (ecmaVersion < 13 || this.type === types$1.parenL || kind !== "method" || isGenerator || isAsync) {
		var isConstructor = !node.static && checkKeyName(node, "constructor");
		var allowsDirectSuper = isConstructor && constructorAllowsSuper;
		if (isConstructor && kind !== "method") this.raise(node.key.start, "Constructor can't have get/set modifier");
		node.kind = isConstructor ? "constructor" : kind;
		this.parseClassMethod(node, isGenerator, isAsync, allowsDirectSuper);
	} else this.parseClassField(node);
	return node;
};
pp$8.isClassElementNameStart = function() {
	return this.type === types$1.name || this.type === types$1.privateId || this.type === types$1.num || this.type === types$1.string || this.type === types$1.bracketL || this.type.keyword;
};
pp$8.parseClassElementName = function(element) {
	if (this.type === types$1.privateId) {
		if (this.value === "constructor") this.raise(this.start, "Classes can't have an element named '#constructor'");
		element.computed = false;
		element.key = this.parsePrivateIdent();
	} else this.parsePropertyName(element);
};
pp$8.parseClassMethod = function(method, isGenerator, isAsync, allowsDirectSuper) {
	var key = method.key;
	if (method.kind === "constructor") {
		if (isGenerator) this.raise(key.start, "Constructor can't be a generator");
		if (isAsync) this.raise(key.start, "Constructor can't be an async method");
	} else if (method.static && checkKeyName(method, "prototype")) this.raise(key.start, "Classes may not have a static property named prototype");
	var value = method.value = this.parseMethod(isGenerator, isAsync, allowsDirectSuper);
	if (method.kind === "get" && value.params.length !== 0) this.raiseRecoverable(value.start, "getter should have no params");
	if (method.kind === "set" && value.params.length !== 1) this.raiseRecoverable(value.start, "setter should have exactly one param");
	if (method.kind === "set" && value.params[0].type === "RestElement") this.raiseRecoverable(value.params[0].start, "Setter cannot use rest params");
	return this.finishNode(method, "MethodDefinition");
};
pp$8.parseClassField = function(field) {
	if (checkKeyName(field, "constructor")) this.raise(field.key.start, "Classes can't have a field named 'constructor'");
	else if (field.static && checkKeyName(field, "prototype")) this.raise(field.key.start, "Classes can't have a static field named 'prototype'");
	if (this.eat(types$1.eq)) {
		this.enterScope(SCOPE_CLASS_FIELD_INIT | SCOPE_SUPER);
		field.value = this.parseMaybeAssign();
		this.exitScope();
	} else field.value = null;
	this.semicolon();
	return this.finishNode(field, "PropertyDefinition");
};
pp$8.parseClassStaticBlock = function(node) {
	node.body = [];
	var oldLabels = this.labels;
	this.labels = [];
	this.enterScope(SCOPE_CLASS_STATIC_BLOCK | SCOPE_SUPER);
	while (this.type !== types$1.braceR) {
		var stmt = this.parseStatement(null);
		node.body.push(stmt);
	}
	this.next();
	this.exitScope();
	this.labels = oldLabels;
	return this.finishNode(node, "StaticBlock");
};
pp$8.parseClassId = function(node, isStatement) {
	if (this.type === types$1.name) {
		node.id = this.parseIdent();
		if (isStatement) this.checkLValSimple(node.id, BIND_LEXICAL, false);
	} else {
		if (isStatement === true) this.unexpected();
		node.id = null;
	}
};
pp$8.parseClassSuper = function(node) {
	node.superClass = this.eat(types$1._extends) ? this.parseExprSubscripts(null, false) : null;
};
pp$8.enterClassBody = function() {
	var element = {
		declared: Object.create(null),
		used: []
	};
	this.privateNameStack.push(element);
	return element.declared;
};
pp$8.exitClassBody = function() {
	var ref = this.privateNameStack.pop();
	var declared = ref.declared;
	var used = ref.used;
	if (!this.options.checkPrivateFields) return;
	var len = this.privateNameStack.length;
	var parent = len === 0 ? null : this.privateNameStack[len - 1];
	for (var i = 0; i < used.length; ++i) {
		var id = used[i];
		if (!hasOwn(declared, id.name)) {
			if (parent) parent.used.push(id);
			else this.raiseRecoverable(id.start, "Private field '#" + id.name + "' must be declared in an enclosing class");
		}
	}
};
function isPrivateNameConflicted(privateNameMap, element) {
	var name = element.key.name;
	var curr = privateNameMap[name];
	var next = "true";
	if (element.type === "MethodDefinition" && (element.kind === "get" || element.kind === "set")) next = (element.static ? "s" : "i") + element.kind;
	if (curr === "iget" && next === "iset" || curr === "iset" && next === "iget" || curr === "sget" && next === "sset" || curr === "sset" && next === "sget") {
		privateNameMap[name] = "true";
		return false;
	} else if (!curr) {
		privateNameMap[name] = next;
		return false;
	} else return true;
}
function checkKeyName(node, name) {
	var computed = node.computed;
	var key = node.key;
	return !computed && (key.type === "Identifier" && key.name === name || key.type === "Literal" && key.value === name);
}
pp$8.parseExportAllDeclaration = function(node, exports$1) {
	if (this.options.ecmaVersion >= 11) {
		if (this.eatContextual("as")) {
			node.exported = this.parseModuleExportName();
			this.checkExport(exports$1, node.exported, this.lastTokStart);
		} else node.exported = null;
	}
	this.expectContextual("from");
	if (this.type !== types$1.string) this.unexpected();
	node.source = this.parseExprAtom();
	if (this.options.ecmaVersion >= 16) node.attributes = this.parseWithClause();
	this.semicolon();
	return this.finishNode(node, "ExportAllDeclaration");
};
pp$8.parseExport = function(node, exports$1) {
	this.next();
	if (this.eat(types$1.star)) return this.parseExportAllDeclaration(node, exports$1);
	if (this.eat(types$1._default)) {
		this.checkExport(exports$1, "default", this.lastTokStart);
		node.declaration = this.parseExportDefaultDeclaration();
		return this.finishNode(node, "ExportDefaultDeclaration");
	}
	if (this.shouldParseExportStatement()) {
		node.declaration = this.parseExportDeclaration(node);
		if (node.declaration.type === "VariableDeclaration") this.checkVariableExport(exports$1, node.declaration.declarations);
		else this.checkExport(exports$1, node.declaration.id, node.declaration.id.start);
		node.specifiers = [];
		node.source = null;
		if (this.options.ecmaVersion >= 16) node.attributes = [];
	} else {
		node.declaration = null;
		node.specifiers = this.parseExportSpecifiers(exports$1);
		if (this.eatContextual("from")) {
			if (this.type !== types$1.string) this.unexpected();
			node.source = this.parseExprAtom();
			if (this.options.ecmaVersion >= 16) node.attributes = this.parseWithClause();
		} else {
			for (var i = 0, list = node.specifiers; i < list.length; i += 1) {
				var spec = list[i];
				this.checkUnreserved(spec.local);
				this.checkLocalExport(spec.local);
				if (spec.local.type === "Literal") this.raise(spec.local.start, "A string literal cannot be used as an exported binding without `from`.");
			}
			node.source = null;
			if (this.options.ecmaVersion >= 16) node.attributes = [];
		}
		this.semicolon();
	}
	return this.finishNode(node, "ExportNamedDeclaration");
};
pp$8.parseExportDeclaration = function(node) {
	return this.parseStatement(null);
};
pp$8.parseExportDefaultDeclaration = function() {
	var isAsync;
	if (this.type === types$1._function || (isAsync = this.isAsyncFunction())) {
		var fNode = this.startNode();
		this.next();
		if (isAsync) this.next();
		return this.parseFunction(fNode, FUNC_STATEMENT | FUNC_NULLABLE_ID, false, isAsync);
	} else if (this.type === types$1._class) {
		var cNode = this.startNode();
		return this.parseClass(cNode, "nullableID");
	} else {
		var declaration = this.parseMaybeAssign();
		this.semicolon();
		return declaration;
	}
};
pp$8.checkExport = function(exports$1, name, pos) {
	if (!exports$1) return;
	if (typeof name !== "string") name = name.type === "Identifier" ? name.name : name.value;
	if (hasOwn(exports$1, name)) this.raiseRecoverable(pos, "Duplicate export '" + name + "'");
	exports$1[name] = true;
};
pp$8.checkPatternExport = function(exports$1, pat) {
	var type = pat.type;
	if (type === "Identifier") this.checkExport(exports$1, pat, pat.start);
	else if (type === "ObjectPattern") for (var i = 0, list = pat.properties; i < list.length; i += 1) {
		var prop = list[i];
		this.checkPatternExport(exports$1, prop);
	}
	else if (type === "ArrayPattern") for (var i$1 = 0, list$1 = pat.elements; i$1 < list$1.length; i$1 += 1) {
		var elt = list$1[i$1];
		if (elt) this.checkPatternExport(exports$1, elt);
	}
	else if (type === "Property") this.checkPatternExport(exports$1, pat.value);
	else if (type === "AssignmentPattern") this.checkPatternExport(exports$1, pat.left);
	else if (type === "RestElement") this.checkPatternExport(exports$1, pat.argument);
};
pp$8.checkVariableExport = function(exports$1, decls) {
	if (!exports$1) return;
	for (var i = 0, list = decls; i < list.length; i += 1) {
		var decl = list[i];
		this.checkPatternExport(exports$1, decl.id);
	}
};
pp$8.shouldParseExportStatement = function() {
	return this.type.keyword === "var" || this.type.keyword === "const" || this.type.keyword === "class" || this.type.keyword === "function" || this.isLet() || this.isAsyncFunction();
};
pp$8.parseExportSpecifier = function(exports$1) {
	var node = this.startNode();
	node.local = this.parseModuleExportName();
	node.exported = this.eatContextual("as") ? this.parseModuleExportName() : node.local;
	this.checkExport(exports$1, node.exported, node.exported.start);
	return this.finishNode(node, "ExportSpecifier");
};
pp$8.parseExportSpecifiers = function(exports$1) {
	var nodes = [], first = true;
	this.expect(types$1.braceL);
	while (!this.eat(types$1.braceR)) {
		if (!first) {
			this.expect(types$1.comma);
			if (this.afterTrailingComma(types$1.braceR)) break;
		} else first = false;
		nodes.push(this.parseExportSpecifier(exports$1));
	}
	return nodes;
};
pp$8.parseImport = function(node) {
	this.next();
	if (this.type === types$1.string) {
		node.specifiers = empty$1;
		node.source = this.parseExprAtom();
	} else {
		node.specifiers = this.parseImportSpecifiers();
		this.expectContextual("from");
		node.source = this.type === types$1.string ? this.parseExprAtom() : this.unexpected();
	}
	if (this.options.ecmaVersion >= 16) node.attributes = this.parseWithClause();
	this.semicolon();
	return this.finishNode(node, "ImportDeclaration");
};
pp$8.parseImportSpecifier = function() {
	var node = this.startNode();
	node.imported = this.parseModuleExportName();
	if (this.eatContextual("as")) node.local = this.parseIdent();
	else {
		this.checkUnreserved(node.imported);
		node.local = node.imported;
	}
	this.checkLValSimple(node.local, BIND_LEXICAL);
	return this.finishNode(node, "ImportSpecifier");
};
pp$8.parseImportDefaultSpecifier = function() {
	var node = this.startNode();
	node.local = this.parseIdent();
	this.checkLValSimple(node.local, BIND_LEXICAL);
	return this.finishNode(node, "ImportDefaultSpecifier");
};
pp$8.parseImportNamespaceSpecifier = function() {
	var node = this.startNode();
	this.next();
	this.expectContextual("as");
	node.local = this.parseIdent();
	this.checkLValSimple(node.local, BIND_LEXICAL);
	return this.finishNode(node, "ImportNamespaceSpecifier");
};
pp$8.parseImportSpecifiers = function() {
	var nodes = [], first = true;
	if (this.type === types$1.name) {
		nodes.push(this.parseImportDefaultSpecifier());
		if (!this.eat(types$1.comma)) return nodes;
	}
	if (this.type === types$1.star) {
		nodes.push(this.parseImportNamespaceSpecifier());
		return nodes;
	}
	this.expect(types$1.braceL);
	while (!this.eat(types$1.braceR)) {
		if (!first) {
			this.expect(types$1.comma);
			if (this.afterTrailingComma(types$1.braceR)) break;
		} else first = false;
		nodes.push(this.parseImportSpecifier());
	}
	return nodes;
};
pp$8.parseWithClause = function() {
	var nodes = [];
	if (!this.eat(types$1._with)) return nodes;
	this.expect(types$1.braceL);
	var attributeKeys = {};
	var first = true;
	while (!this.eat(types$1.braceR)) {
		if (!first) {
			this.expect(types$1.comma);
			if (this.afterTrailingComma(types$1.braceR)) break;
		} else first = false;
		var attr = this.parseImportAttribute();
		var keyName = attr.key.type === "Identifier" ? attr.key.name : attr.key.value;
		if (hasOwn(attributeKeys, keyName)) this.raiseRecoverable(attr.key.start, "Duplicate attribute key '" + keyName + "'");
		attributeKeys[keyName] = true;
		nodes.push(attr);
	}
	return nodes;
};
pp$8.parseImportAttribute = function() {
	var node = this.startNode();
	node.key = this.type === types$1.string ? this.parseExprAtom() : this.parseIdent(this.options.allowReserved !== "never");
	this.expect(types$1.colon);
	if (this.type !== types$1.string) this.unexpected();
	node.value = this.parseExprAtom();
	return this.finishNode(node, "ImportAttribute");
};
pp$8.parseModuleExportName = function() {
	if (this.options.ecmaVersion >= 13 && this.type === types$1.string) {
		var stringLiteral = this.parseLiteral(this.value);
		if (loneSurrogate.test(stringLiteral.value)) this.raise(stringLiteral.start, "An export name cannot include a lone surrogate.");
		return stringLiteral;
	}
	return this.parseIdent(true);
};
pp$8.adaptDirectivePrologue = function(statements) {
	for (var i = 0; i < statements.length && this.isDirectiveCandidate(statements[i]); ++i) statements[i].directive = statements[i].expression.raw.slice(1, -1);
};
pp$8.isDirectiveCandidate = function(statement) {
	return this.options.ecmaVersion >= 5 && statement.type === "ExpressionStatement" && statement.expression.type === "Literal" && typeof statement.expression.value === "string" && (this.input[statement.start] === "\"" || this.input[statement.start] === "'");
};
var pp$7 = Parser.prototype;
pp$7.toAssignable = function(node, isBinding, refDestructuringErrors) {
	if (this.options.ecmaVersion >= 6 && node) switch (node.type) {
		case "Identifier":
			if (this.inAsync && node.name === "await") this.raise(node.start, "Cannot use 'await' as identifier inside an async function");
			break;
		case "ObjectPattern":
		case "ArrayPattern":
		case "AssignmentPattern":
		case "RestElement": break;
		case "ObjectExpression":
			node.type = "ObjectPattern";
			if (refDestructuringErrors) this.checkPatternErrors(refDestructuringErrors, true);
			for (var i = 0, list = node.properties; i < list.length; i += 1) {
				var prop = list[i];
				this.toAssignable(prop, isBinding);
				if (prop.type === "RestElement" && (prop.argument.type === "ArrayPattern" || prop.argument.type === "ObjectPattern")) this.raise(prop.argument.start, "Unexpected token");
			}
			break;
		case "Property":
			if (node.kind !== "init") this.raise(node.key.start, "Object pattern can't contain getter or setter");
			this.toAssignable(node.value, isBinding);
			break;
		case "ArrayExpression":
			node.type = "ArrayPattern";
			if (refDestructuringErrors) this.checkPatternErrors(refDestructuringErrors, true);
			this.toAssignableList(node.elements, isBinding);
			break;
		case "SpreadElement":
			node.type = "RestElement";
			this.toAssignable(node.argument, isBinding);
			if (node.argument.type === "AssignmentPattern") this.raise(node.argument.start, "Rest elements cannot have a default value");
			break;
		case "AssignmentExpression":
			if (node.operator !== "=") this.raise(node.left.end, "Only '=' operator can be used for specifying default value.");
			node.type = "AssignmentPattern";
			delete node.operator;
			this.toAssignable(node.left, isBinding);
			break;
		case "ParenthesizedExpression":
			this.toAssignable(node.expression, isBinding, refDestructuringErrors);
			break;
		case "ChainExpression":
			this.raiseRecoverable(node.start, "Optional chaining cannot appear in left-hand side");
			break;
		case "MemberExpression": if (!isBinding) break;
		default: this.raise(node.start, "Assigning to rvalue");
	}
	else if (refDestructuringErrors) this.checkPatternErrors(refDestructuringErrors, true);
	return node;
};
pp$7.toAssignableList = function(exprList, isBinding) {
	var end = exprList.length;
	for (var i = 0; i < end; i++) {
		var elt = exprList[i];
		if (elt) this.toAssignable(elt, isBinding);
	}
	if (end) {
		var last = exprList[end - 1];
		if (this.options.ecmaVersion === 6 && isBinding && last && last.type === "RestElement" && last.argument.type !== "Identifier") this.unexpected(last.argument.start);
	}
	return exprList;
};
pp$7.parseSpread = function(refDestructuringErrors) {
	var node = this.startNode();
	this.next();
	node.argument = this.parseMaybeAssign(false, refDestructuringErrors);
	return this.finishNode(node, "SpreadElement");
};
pp$7.parseRestBinding = function() {
	var node = this.startNode();
	this.next();
	if (this.options.ecmaVersion === 6 && this.type !== types$1.name) this.unexpected();
	node.argument = this.parseBindingAtom();
	return this.finishNode(node, "RestElement");
};
pp$7.parseBindingAtom = function() {
	if (this.options.ecmaVersion >= 6) switch (this.type) {
		case types$1.bracketL:
			var node = this.startNode();
			this.next();
			node.elements = this.parseBindingList(types$1.bracketR, true, true);
			return this.finishNode(node, "ArrayPattern");
		case types$1.braceL: return this.parseObj(true);
	}
	return this.parseIdent();
};
pp$7.parseBindingList = function(close, allowEmpty, allowTrailingComma, allowModifiers) {
	var elts = [], first = true;
	while (!this.eat(close)) {
		if (first) first = false;
		else this.expect(types$1.comma);
		if (allowEmpty && this.type === types$1.comma) elts.push(null);
		else if (allowTrailingComma && this.afterTrailingComma(close)) break;
		else if (this.type === types$1.ellipsis) {
			var rest = this.parseRestBinding();
			this.parseBindingListItem(rest);
			elts.push(rest);
			if (this.type === types$1.comma) this.raiseRecoverable(this.start, "Comma is not permitted after the rest element");
			this.expect(close);
			break;
		} else elts.push(this.parseAssignableListItem(allowModifiers));
	}
	return elts;
};
pp$7.parseAssignableListItem = function(allowModifiers) {
	var elem = this.parseMaybeDefault(this.start, this.startLoc);
	this.parseBindingListItem(elem);
	return elem;
};
pp$7.parseBindingListItem = function(param) {
	return param;
};
pp$7.parseMaybeDefault = function(startPos, startLoc, left) {
	left = left || this.parseBindingAtom();
	if (this.options.ecmaVersion < 6 || !this.eat(types$1.eq)) return left;
	var node = this.startNodeAt(startPos, startLoc);
	node.left = left;
	node.right = this.parseMaybeAssign();
	return this.finishNode(node, "AssignmentPattern");
};
pp$7.checkLValSimple = function(expr, bindingType, checkClashes) {
	if (bindingType === void 0) bindingType = BIND_NONE;
	var isBind = bindingType !== BIND_NONE;
	switch (expr.type) {
		case "Identifier":
			if (this.strict && this.reservedWordsStrictBind.test(expr.name)) this.raiseRecoverable(expr.start, (isBind ? "Binding " : "Assigning to ") + expr.name + " in strict mode");
			if (isBind) {
				if (bindingType === BIND_LEXICAL && expr.name === "let") this.raiseRecoverable(expr.start, "let is disallowed as a lexically bound name");
				if (checkClashes) {
					if (hasOwn(checkClashes, expr.name)) this.raiseRecoverable(expr.start, "Argument name clash");
					checkClashes[expr.name] = true;
				}
				if (bindingType !== BIND_OUTSIDE) this.declareName(expr.name, bindingType, expr.start);
			}
			break;
		case "ChainExpression":
			this.raiseRecoverable(expr.start, "Optional chaining cannot appear in left-hand side");
			break;
		case "MemberExpression":
			if (isBind) this.raiseRecoverable(expr.start, "Binding member expression");
			break;
		case "ParenthesizedExpression":
			if (isBind) this.raiseRecoverable(expr.start, "Binding parenthesized expression");
			return this.checkLValSimple(expr.expression, bindingType, checkClashes);
		default: this.raise(expr.start, (isBind ? "Binding" : "Assigning to") + " rvalue");
	}
};
pp$7.checkLValPattern = function(expr, bindingType, checkClashes) {
	if (bindingType === void 0) bindingType = BIND_NONE;
	switch (expr.type) {
		case "ObjectPattern":
			for (var i = 0, list = expr.properties; i < list.length; i += 1) {
				var prop = list[i];
				this.checkLValInnerPattern(prop, bindingType, checkClashes);
			}
			break;
		case "ArrayPattern":
			for (var i$1 = 0, list$1 = expr.elements; i$1 < list$1.length; i$1 += 1) {
				var elem = list$1[i$1];
				if (elem) this.checkLValInnerPattern(elem, bindingType, checkClashes);
			}
			break;
		default: this.checkLValSimple(expr, bindingType, checkClashes);
	}
};
pp$7.checkLValInnerPattern = function(expr, bindingType, checkClashes) {
	if (bindingType === void 0) bindingType = BIND_NONE;
	switch (expr.type) {
		case "Property":
			this.checkLValInnerPattern(expr.value, bindingType, checkClashes);
			break;
		case "AssignmentPattern":
			this.checkLValPattern(expr.left, bindingType, checkClashes);
			break;
		case "RestElement":
			this.checkLValPattern(expr.argument, bindingType, checkClashes);
			break;
		default: this.checkLValPattern(expr, bindingType, checkClashes);
	}
};
var TokContext = function TokContext(token, isExpr, preserveSpace, override, generator) {
	this.token = token;
	this.isExpr = !!isExpr;
	this.preserveSpace = !!preserveSpace;
	this.override = override;
	this.generator = !!generator;
};
var types = {
	b_stat: new TokContext("{", false),
	b_expr: new TokContext("{", true),
	b_tmpl: new TokContext("${", false),
	p_stat: new TokContext("(", false),
	p_expr: new TokContext("(", true),
	q_tmpl: new TokContext("`", true, true, function(p) {
		return p.tryReadTemplateToken();
	}),
	f_stat: new TokContext("function", false),
	f_expr: new TokContext("function", true),
	f_expr_gen: new TokContext("function", true, false, null, true),
	f_gen: new TokContext("function", false, false, null, true)
};
var pp$6 = Parser.prototype;
pp$6.initialContext = function() {
	return [types.b_stat];
};
pp$6.curContext = function() {
	return this.context[this.context.length - 1];
};
pp$6.braceIsBlock = function(prevType) {
	var parent = this.curContext();
	if (parent === types.f_expr || parent === types.f_stat) return true;
	if (prevType === types$1.colon && (parent === types.b_stat || parent === types.b_expr)) return !parent.isExpr;
	if (prevType === types$1._return || prevType === types$1.name && this.exprAllowed) return lineBreak.test(this.input.slice(this.lastTokEnd, this.start));
	if (prevType === types$1._else || prevType === types$1.semi || prevType === types$1.eof || prevType === types$1.parenR || prevType === types$1.arrow) return true;
	if (prevType === types$1.braceL) return parent === types.b_stat;
	if (prevType === types$1._var || prevType === types$1._const || prevType === types$1.name) return false;
	return !this.exprAllowed;
};
pp$6.inGeneratorContext = function() {
	for (var i = this.context.length - 1; i >= 1; i--) {
		var context = this.context[i];
		if (context.token === "function") return context.generator;
	}
	return false;
};
pp$6.updateContext = function(prevType) {
	var update, type = this.type;
	if (type.keyword && prevType === types$1.dot) this.exprAllowed = false;
	else if (update = type.updateContext) update.call(this, prevType);
	else this.exprAllowed = type.beforeExpr;
};
pp$6.overrideContext = function(tokenCtx) {
	if (this.curContext() !== tokenCtx) this.context[this.context.length - 1] = tokenCtx;
};
types$1.parenR.updateContext = types$1.braceR.updateContext = function() {
	if (this.context.length === 1) {
		this.exprAllowed = true;
		return;
	}
	var out = this.context.pop();
	if (out === types.b_stat && this.curContext().token === "function") out = this.context.pop();
	this.exprAllowed = !out.isExpr;
};
types$1.braceL.updateContext = function(prevType) {
	this.context.push(this.braceIsBlock(prevType) ? types.b_stat : types.b_expr);
	this.exprAllowed = true;
};
types$1.dollarBraceL.updateContext = function() {
	this.context.push(types.b_tmpl);
	this.exprAllowed = true;
};
types$1.parenL.updateContext = function(prevType) {
	var statementParens = prevType === types$1._if || prevType === types$1._for || prevType === types$1._with || prevType === types$1._while;
	this.context.push(statementParens ? types.p_stat : types.p_expr);
	this.exprAllowed = true;
};
types$1.incDec.updateContext = function() {};
types$1._function.updateContext = types$1._class.updateContext = function(prevType) {
	if (prevType.beforeExpr && prevType !== types$1._else && !(prevType === types$1.semi && this.curContext() !== types.p_stat) && !(prevType === types$1._return && lineBreak.test(this.input.slice(this.lastTokEnd, this.start))) && !((prevType === types$1.colon || prevType === types$1.braceL) && this.curContext() === types.b_stat)) this.context.push(types.f_expr);
	else this.context.push(types.f_stat);
	this.exprAllowed = false;
};
types$1.colon.updateContext = function() {
	if (this.curContext().token === "function") this.context.pop();
	this.exprAllowed = true;
};
types$1.backQuote.updateContext = function() {
	if (this.curContext() === types.q_tmpl) this.context.pop();
	else this.context.push(types.q_tmpl);
	this.exprAllowed = false;
};
types$1.star.updateContext = function(prevType) {
	if (prevType === types$1._function) {
		var index = this.context.length - 1;
		if (this.context[index] === types.f_expr) this.context[index] = types.f_expr_gen;
		else this.context[index] = types.f_gen;
	}
	this.exprAllowed = true;
};
types$1.name.updateContext = function(prevType) {
	var allowed = false;
	if (this.options.ecmaVersion >= 6 && prevType !== types$1.dot) {
		if (this.value === "of" && !this.exprAllowed || this.value === "yield" && this.inGeneratorContext()) allowed = true;
	}
	this.exprAllowed = allowed;
};
var pp$5 = Parser.prototype;
pp$5.checkPropClash = function(prop, propHash, refDestructuringErrors) {
	if (this.options.ecmaVersion >= 9 && prop.type === "SpreadElement") return;
	if (this.options.ecmaVersion >= 6 && (prop.computed || prop.method || prop.shorthand)) return;
	var key = prop.key;
	var name;
	switch (key.type) {
		case "Identifier":
			name = key.name;
			break;
		case "Literal":
			name = String(key.value);
			break;
		default: return;
	}
	var kind = prop.kind;
	if (this.options.ecmaVersion >= 6) {
		if (name === "__proto__" && kind === "init") {
			if (propHash.proto) {
				if (refDestructuringErrors) {
					if (refDestructuringErrors.doubleProto < 0) refDestructuringErrors.doubleProto = key.start;
				} else this.raiseRecoverable(key.start, "Redefinition of __proto__ property");
			}
			propHash.proto = true;
		}
		return;
	}
	name = "$" + name;
	var other = propHash[name];
	if (other) {
		var redefinition;
		if (kind === "init") redefinition = this.strict && other.init || other.get || other.set;
		else redefinition = other.init || other[kind];
		if (redefinition) this.raiseRecoverable(key.start, "Redefinition of property");
	} else other = propHash[name] = {
		init: false,
		get: false,
		set: false
	};
	other[kind] = true;
};
pp$5.parseExpression = function(forInit, refDestructuringErrors) {
	var this$1$1 = this;
	return this.catchStackOverflow(function() {
		var startPos = this$1$1.start, startLoc = this$1$1.startLoc;
		var expr = this$1$1.parseMaybeAssign(forInit, refDestructuringErrors);
		if (this$1$1.type === types$1.comma) {
			var node = this$1$1.startNodeAt(startPos, startLoc);
			node.expressions = [expr];
			while (this$1$1.eat(types$1.comma)) node.expressions.push(this$1$1.parseMaybeAssign(forInit, refDestructuringErrors));
			return this$1$1.finishNode(node, "SequenceExpression");
		}
		return expr;
	});
};
pp$5.parseMaybeAssign = function(forInit, refDestructuringErrors, afterLeftParse) {
	if (this.isContextual("yield")) {
		if (this.inGenerator) return this.parseYield(forInit);
		else this.exprAllowed = false;
	}
	var ownDestructuringErrors = false, oldParenAssign = -1, oldTrailingComma = -1, oldDoubleProto = -1;
	if (refDestructuringErrors) {
		oldParenAssign = refDestructuringErrors.parenthesizedAssign;
		oldTrailingComma = refDestructuringErrors.trailingComma;
		oldDoubleProto = refDestructuringErrors.doubleProto;
		refDestructuringErrors.parenthesizedAssign = refDestructuringErrors.trailingComma = -1;
	} else {
		refDestructuringErrors = new DestructuringErrors();
		ownDestructuringErrors = true;
	}
	var startPos = this.start, startLoc = this.startLoc;
	if (this.type === types$1.parenL || this.type === types$1.name) {
		this.potentialArrowAt = this.start;
		this.potentialArrowInForAwait = forInit === "await";
	}
	var left = this.parseMaybeConditional(forInit, refDestructuringErrors);
	if (afterLeftParse) left = afterLeftParse.call(this, left, startPos, startLoc);
	if (this.type.isAssign) {
		var node = this.startNodeAt(startPos, startLoc);
		node.operator = this.value;
		if (this.type === types$1.eq) left = this.toAssignable(left, false, refDestructuringErrors);
		if (!ownDestructuringErrors) {
			refDestructuringErrors.parenthesizedAssign = refDestructuringErrors.trailingComma = -1;
			if (refDestructuringErrors.shorthandAssign >= left.start) refDestructuringErrors.shorthandAssign = -1;
			if (refDestructuringErrors.doubleProto >= left.start) refDestructuringErrors.doubleProto = -1;
		}
		if (this.type === types$1.eq) this.checkLValPattern(left);
		else this.checkLValSimple(left);
		node.left = left;
		this.next();
		node.right = this.parseMaybeAssign(forInit);
		if (oldDoubleProto > -1) refDestructuringErrors.doubleProto = oldDoubleProto;
		return this.finishNode(node, "AssignmentExpression");
	} else if (ownDestructuringErrors) this.checkExpressionErrors(refDestructuringErrors, true);
	if (oldParenAssign > -1) refDestructuringErrors.parenthesizedAssign = oldParenAssign;
	if (oldTrailingComma > -1) refDestructuringErrors.trailingComma = oldTrailingComma;
	return left;
};
pp$5.parseMaybeConditional = function(forInit, refDestructuringErrors) {
	var startPos = this.start, startLoc = this.startLoc;
	var expr = this.parseExprOps(forInit, refDestructuringErrors);
	if (this.checkExpressionErrors(refDestructuringErrors)) return expr;
	if (!(expr.type === "ArrowFunctionExpression" && expr.start === startPos) && this.eat(types$1.question)) {
		var node = this.startNodeAt(startPos, startLoc);
		node.test = expr;
		node.consequent = this.parseMaybeAssign();
		this.expect(types$1.colon);
		node.alternate = this.parseMaybeAssign(forInit);
		return this.finishNode(node, "ConditionalExpression");
	}
	return expr;
};
pp$5.parseExprOps = function(forInit, refDestructuringErrors) {
	var startPos = this.start, startLoc = this.startLoc;
	var expr = this.parseMaybeUnary(refDestructuringErrors, false, false, forInit);
	if (this.checkExpressionErrors(refDestructuringErrors)) return expr;
	return expr.start === startPos && expr.type === "ArrowFunctionExpression" ? expr : this.parseExprOp(expr, startPos, startLoc, -1, forInit);
};
pp$5.parseExprOp = function(left, leftStartPos, leftStartLoc, minPrec, forInit) {
	var prec = this.type.binop;
	if (prec != null && (!forInit || this.type !== types$1._in)) {
		if (prec > minPrec) {
			var logical = this.type === types$1.logicalOR || this.type === types$1.logicalAND;
			var coalesce = this.type === types$1.coalesce;
			if (coalesce) prec = types$1.logicalAND.binop;
			var op = this.value;
			this.next();
			var startPos = this.start, startLoc = this.startLoc;
			var right = this.parseExprOp(this.parseMaybeUnary(null, false, false, forInit), startPos, startLoc, prec, forInit);
			var node = this.buildBinary(leftStartPos, leftStartLoc, left, right, op, logical || coalesce);
			if (logical && this.type === types$1.coalesce || coalesce && (this.type === types$1.logicalOR || this.type === types$1.logicalAND)) this.raiseRecoverable(this.start, "Logical expressions and coalesce expressions cannot be mixed. Wrap either by parentheses");
			return this.parseExprOp(node, leftStartPos, leftStartLoc, minPrec, forInit);
		}
	}
	return left;
};
pp$5.buildBinary = function(startPos, startLoc, left, right, op, logical) {
	if (right.type === "PrivateIdentifier") this.raise(right.start, "Private identifier can only be left side of binary expression");
	var node = this.startNodeAt(startPos, startLoc);
	node.left = left;
	node.operator = op;
	node.right = right;
	return this.finishNode(node, logical ? "LogicalExpression" : "BinaryExpression");
};
pp$5.parseMaybeUnary = function(refDestructuringErrors, sawUnary, incDec, forInit) {
	var startPos = this.start, startLoc = this.startLoc, expr;
	if (this.isContextual("await") && this.canAwait) {
		expr = this.parseAwait(forInit);
		sawUnary = true;
	} else if (this.type.prefix) {
		var node = this.startNode(), update = this.type === types$1.incDec;
		node.operator = this.value;
		node.prefix = true;
		this.next();
		node.argument = this.parseMaybeUnary(null, true, update, forInit);
		this.checkExpressionErrors(refDestructuringErrors, true);
		if (update) this.checkLValSimple(node.argument);
		else if (this.strict && node.operator === "delete" && isLocalVariableAccess(node.argument)) this.raiseRecoverable(node.start, "Deleting local variable in strict mode");
		else if (node.operator === "delete" && isPrivateFieldAccess(node.argument)) this.raiseRecoverable(node.start, "Private fields can not be deleted");
		else sawUnary = true;
		expr = this.finishNode(node, update ? "UpdateExpression" : "UnaryExpression");
	} else if (!sawUnary && this.type === types$1.privateId) {
		if ((forInit || this.privateNameStack.length === 0) && this.options.checkPrivateFields) this.unexpected();
		expr = this.parsePrivateIdent();
		if (this.type !== types$1._in) this.unexpected();
	} else {
		expr = this.parseExprSubscripts(refDestructuringErrors, forInit);
		if (this.checkExpressionErrors(refDestructuringErrors)) return expr;
		while (this.type.postfix && !this.canInsertSemicolon()) {
			var node$1 = this.startNodeAt(startPos, startLoc);
			node$1.operator = this.value;
			node$1.prefix = false;
			node$1.argument = expr;
			this.checkLValSimple(expr);
			this.next();
			expr = this.finishNode(node$1, "UpdateExpression");
		}
	}
	if (!incDec && !(expr.type === "ArrowFunctionExpression" && expr.start === startPos) && this.eat(types$1.starstar)) {
		if (sawUnary) this.unexpected(this.lastTokStart);
		else return this.buildBinary(startPos, startLoc, expr, this.parseMaybeUnary(null, false, false, forInit), "**", false);
	} else return expr;
};
function isLocalVariableAccess(node) {
	return node.type === "Identifier" || node.type === "ParenthesizedExpression" && isLocalVariableAccess(node.expression);
}
function isPrivateFieldAccess(node) {
	return node.type === "MemberExpression" && node.property.type === "PrivateIdentifier" || node.type === "ChainExpression" && isPrivateFieldAccess(node.expression) || node.type === "ParenthesizedExpression" && isPrivateFieldAccess(node.expression);
}
pp$5.parseExprSubscripts = function(refDestructuringErrors, forInit) {
	var startPos = this.start, startLoc = this.startLoc;
	var oldDoubleProto = -1, oldShorthandAssign = -1;
	if (refDestructuringErrors) {
		oldDoubleProto = refDestructuringErrors.doubleProto;
		oldShorthandAssign = refDestructuringErrors.shorthandAssign;
		refDestructuringErrors.doubleProto = refDestructuringErrors.shorthandAssign = -1;
	}
	var expr = this.parseExprAtom(refDestructuringErrors, forInit);
	if (expr.type === "ArrowFunctionExpression" && this.input.slice(this.lastTokStart, this.lastTokEnd) !== ")") return expr;
	var result = this.parseSubscripts(expr, startPos, startLoc, false, forInit);
	if (refDestructuringErrors) {
		if (result.end > expr.end) {
			this.checkExpressionErrors(refDestructuringErrors, true);
			if (refDestructuringErrors.parenthesizedAssign >= result.start) refDestructuringErrors.parenthesizedAssign = -1;
			if (refDestructuringErrors.parenthesizedBind >= result.start) refDestructuringErrors.parenthesizedBind = -1;
			if (refDestructuringErrors.trailingComma >= result.start) refDestructuringErrors.trailingComma = -1;
		}
		if (oldDoubleProto > -1) refDestructuringErrors.doubleProto = oldDoubleProto;
		if (oldShorthandAssign > -1) refDestructuringErrors.shorthandAssign = oldShorthandAssign;
	}
	return result;
};
pp$5.parseSubscripts = function(base, startPos, startLoc, noCalls, forInit) {
	var maybeAsyncArrow = this.options.ecmaVersion >= 8 && base.type === "Identifier" && base.name === "async" && this.lastTokEnd === base.end && !this.canInsertSemicolon() && base.end - base.start === 5 && this.potentialArrowAt === base.start;
	var optionalChained = false;
	while (true) {
		var element = this.parseSubscript(base, startPos, startLoc, noCalls, maybeAsyncArrow, optionalChained, forInit);
		if (element.optional) optionalChained = true;
		if (element.end === base.end || element.type === "ArrowFunctionExpression") {
			if (optionalChained) {
				var chainNode = this.startNodeAt(startPos, startLoc);
				chainNode.expression = element;
				element = this.finishNode(chainNode, "ChainExpression");
			}
			return element;
		}
		base = element;
		maybeAsyncArrow = false;
	}
};
pp$5.shouldParseAsyncArrow = function() {
	return !this.canInsertSemicolon() && this.eat(types$1.arrow);
};
pp$5.parseSubscriptAsyncArrow = function(startPos, startLoc, exprList, forInit) {
	return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), exprList, true, forInit);
};
pp$5.parseSubscript = function(base, startPos, startLoc, noCalls, maybeAsyncArrow, optionalChained, forInit) {
	var optionalSupported = this.options.ecmaVersion >= 11;
	var optional = optionalSupported && this.eat(types$1.questionDot);
	if (noCalls && optional) this.raise(this.lastTokStart, "Optional chaining cannot appear in the callee of new expressions");
	var computed = this.eat(types$1.bracketL);
	if (computed || optional && this.type !== types$1.parenL && this.type !== types$1.backQuote || this.eat(types$1.dot)) {
		var node = this.startNodeAt(startPos, startLoc);
		node.object = base;
		if (computed) {
			node.property = this.parseExpression();
			this.expect(types$1.bracketR);
		} else if (this.type === types$1.privateId && base.type !== "Super") node.property = this.parsePrivateIdent();
		else node.property = this.parseIdent(this.options.allowReserved !== "never");
		node.computed = !!computed;
		if (optionalSupported) node.optional = optional;
		base = this.finishNode(node, "MemberExpression");
	} else if (!noCalls && this.eat(types$1.parenL)) {
		var refDestructuringErrors = new DestructuringErrors(), oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;
		this.yieldPos = 0;
		this.awaitPos = 0;
		this.awaitIdentPos = 0;
		var exprList = this.parseExprList(types$1.parenR, this.options.ecmaVersion >= 8, false, refDestructuringErrors);
		if (maybeAsyncArrow && !optional && this.shouldParseAsyncArrow()) {
			this.checkPatternErrors(refDestructuringErrors, false);
			this.checkYieldAwaitInDefaultParams();
			if (this.awaitIdentPos > 0) this.raise(this.awaitIdentPos, "Cannot use 'await' as identifier inside an async function");
			this.yieldPos = oldYieldPos;
			this.awaitPos = oldAwaitPos;
			this.awaitIdentPos = oldAwaitIdentPos;
			return this.parseSubscriptAsyncArrow(startPos, startLoc, exprList, forInit);
		}
		this.checkExpressionErrors(refDestructuringErrors, true);
		this.yieldPos = oldYieldPos || this.yieldPos;
		this.awaitPos = oldAwaitPos || this.awaitPos;
		this.awaitIdentPos = oldAwaitIdentPos || this.awaitIdentPos;
		var node$1 = this.startNodeAt(startPos, startLoc);
		node$1.callee = base;
		node$1.arguments = exprList;
		if (optionalSupported) node$1.optional = optional;
		base = this.finishNode(node$1, "CallExpression");
	} else if (this.type === types$1.backQuote) {
		if (optional || optionalChained) this.raise(this.start, "Optional chaining cannot appear in the tag of tagged template expressions");
		var node$2 = this.startNodeAt(startPos, startLoc);
		node$2.tag = base;
		node$2.quasi = this.parseTemplate({ isTagged: true });
		base = this.finishNode(node$2, "TaggedTemplateExpression");
	}
	return base;
};
pp$5.parseExprAtom = function(refDestructuringErrors, forInit, forNew) {
	if (this.type === types$1.slash) this.readRegexp();
	var node, canBeArrow = this.potentialArrowAt === this.start;
	switch (this.type) {
		case types$1._super:
			if (!this.allowSuper) this.raise(this.start, "'super' keyword outside a method");
			node = this.startNode();
			this.next();
			if (this.type === types$1.parenL && !this.allowDirectSuper) this.raise(node.start, "super() call outside constructor of a subclass");
			if (this.type !== types$1.dot && this.type !== types$1.bracketL && this.type !== types$1.parenL) this.unexpected();
			return this.finishNode(node, "Super");
		case types$1._this:
			node = this.startNode();
			this.next();
			return this.finishNode(node, "ThisExpression");
		case types$1.name:
			var startPos = this.start, startLoc = this.startLoc, containsEsc = this.containsEsc;
			var id = this.parseIdent(false);
			if (this.options.ecmaVersion >= 8 && !containsEsc && id.name === "async" && !this.canInsertSemicolon() && this.eat(types$1._function)) {
				this.overrideContext(types.f_expr);
				return this.parseFunction(this.startNodeAt(startPos, startLoc), 0, false, true, forInit);
			}
			if (canBeArrow && !this.canInsertSemicolon()) {
				if (this.eat(types$1.arrow)) return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), [id], false, forInit);
				if (this.options.ecmaVersion >= 8 && id.name === "async" && this.type === types$1.name && !containsEsc && (!this.potentialArrowInForAwait || this.value !== "of" || this.containsEsc)) {
					id = this.parseIdent(false);
					if (this.canInsertSemicolon() || !this.eat(types$1.arrow)) this.unexpected();
					return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), [id], true, forInit);
				}
			}
			return id;
		case types$1.regexp:
			var value = this.value;
			node = this.parseLiteral(value.value);
			node.regex = {
				pattern: value.pattern,
				flags: value.flags
			};
			return node;
		case types$1.num:
		case types$1.string: return this.parseLiteral(this.value);
		case types$1._null:
		case types$1._true:
		case types$1._false:
			node = this.startNode();
			node.value = this.type === types$1._null ? null : this.type === types$1._true;
			node.raw = this.type.keyword;
			this.next();
			return this.finishNode(node, "Literal");
		case types$1.parenL:
			var start = this.start, expr = this.parseParenAndDistinguishExpression(canBeArrow, forInit);
			if (refDestructuringErrors) {
				if (refDestructuringErrors.parenthesizedAssign < 0 && !this.isSimpleAssignTarget(expr)) refDestructuringErrors.parenthesizedAssign = start;
				if (refDestructuringErrors.parenthesizedBind < 0) refDestructuringErrors.parenthesizedBind = start;
			}
			return expr;
		case types$1.bracketL:
			node = this.startNode();
			this.next();
			node.elements = this.parseExprList(types$1.bracketR, true, true, refDestructuringErrors);
			return this.finishNode(node, "ArrayExpression");
		case types$1.braceL:
			this.overrideContext(types.b_expr);
			return this.parseObj(false, refDestructuringErrors);
		case types$1._function:
			node = this.startNode();
			this.next();
			return this.parseFunction(node, 0);
		case types$1._class: return this.parseClass(this.startNode(), false);
		case types$1._new: return this.parseNew();
		case types$1.backQuote: return this.parseTemplate();
		case types$1._import: if (this.options.ecmaVersion >= 11) return this.parseExprImport(forNew);
		else return this.unexpected();
		default: return this.parseExprAtomDefault();
	}
};
pp$5.parseExprAtomDefault = function() {
	this.unexpected();
};
pp$5.parseExprImport = function(forNew) {
	var node = this.startNode();
	if (this.containsEsc) this.raiseRecoverable(this.start, "Escape sequence in keyword import");
	this.next();
	if (this.type === types$1.parenL && !forNew) return this.parseDynamicImport(node);
	else if (this.type === types$1.dot) {
		var meta = this.startNodeAt(node.start, node.loc && node.loc.start);
		meta.name = "import";
		node.meta = this.finishNode(meta, "Identifier");
		return this.parseImportMeta(node);
	} else this.unexpected();
};
pp$5.parseDynamicImport = function(node) {
	this.next();
	node.source = this.parseMaybeAssign();
	if (this.options.ecmaVersion >= 16) {
		if (!this.eat(types$1.parenR)) {
			this.expect(types$1.comma);
			if (!this.afterTrailingComma(types$1.parenR)) {
				node.options = this.parseMaybeAssign();
				if (!this.eat(types$1.parenR)) {
					this.expect(types$1.comma);
					if (!this.afterTrailingComma(types$1.parenR)) this.unexpected();
				}
			} else node.options = null;
		} else node.options = null;
	} else if (!this.eat(types$1.parenR)) {
		var errorPos = this.start;
		if (this.eat(types$1.comma) && this.eat(types$1.parenR)) this.raiseRecoverable(errorPos, "Trailing comma is not allowed in import()");
		else this.unexpected(errorPos);
	}
	return this.finishNode(node, "ImportExpression");
};
pp$5.parseImportMeta = function(node) {
	this.next();
	var containsEsc = this.containsEsc;
	node.property = this.parseIdent(true);
	if (node.property.name !== "meta") this.raiseRecoverable(node.property.start, "The only valid meta property for import is 'import.meta'");
	if (containsEsc) this.raiseRecoverable(node.start, "'import.meta' must not contain escaped characters");
	if (this.options.sourceType !== "module" && !this.options.allowImportExportEverywhere) this.raiseRecoverable(node.start, "Cannot use 'import.meta' outside a module");
	return this.finishNode(node, "MetaProperty");
};
pp$5.parseLiteral = function(value) {
	var node = this.startNode();
	node.value = value;
	node.raw = this.input.slice(this.start, this.end);
	if (node.raw.charCodeAt(node.raw.length - 1) === 110) node.bigint = node.value != null ? node.value.toString() : node.raw.slice(0, -1).replace(/_/g, "");
	this.next();
	return this.finishNode(node, "Literal");
};
pp$5.parseParenExpression = function() {
	this.expect(types$1.parenL);
	var val = this.parseExpression();
	this.expect(types$1.parenR);
	return val;
};
pp$5.shouldParseArrow = function(exprList) {
	return !this.canInsertSemicolon();
};
pp$5.parseParenAndDistinguishExpression = function(canBeArrow, forInit) {
	var startPos = this.start, startLoc = this.startLoc, val, allowTrailingComma = this.options.ecmaVersion >= 8;
	if (this.options.ecmaVersion >= 6) {
		this.next();
		var innerStartPos = this.start, innerStartLoc = this.startLoc;
		var exprList = [], first = true, lastIsComma = false;
		var refDestructuringErrors = new DestructuringErrors(), oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, spreadStart;
		this.yieldPos = 0;
		this.awaitPos = 0;
		while (this.type !== types$1.parenR) {
			first ? first = false : this.expect(types$1.comma);
			if (allowTrailingComma && this.afterTrailingComma(types$1.parenR, true)) {
				lastIsComma = true;
				break;
			} else if (this.type === types$1.ellipsis) {
				spreadStart = this.start;
				exprList.push(this.parseParenItem(this.parseRestBinding()));
				if (this.type === types$1.comma) this.raiseRecoverable(this.start, "Comma is not permitted after the rest element");
				break;
			} else exprList.push(this.parseMaybeAssign(false, refDestructuringErrors, this.parseParenItem));
		}
		var innerEndPos = this.lastTokEnd, innerEndLoc = this.lastTokEndLoc;
		this.expect(types$1.parenR);
		if (canBeArrow && this.shouldParseArrow(exprList) && this.eat(types$1.arrow)) {
			this.checkPatternErrors(refDestructuringErrors, false);
			this.checkYieldAwaitInDefaultParams();
			this.yieldPos = oldYieldPos;
			this.awaitPos = oldAwaitPos;
			return this.parseParenArrowList(startPos, startLoc, exprList, forInit);
		}
		if (!exprList.length || lastIsComma) this.unexpected(this.lastTokStart);
		if (spreadStart) this.unexpected(spreadStart);
		this.checkExpressionErrors(refDestructuringErrors, true);
		this.yieldPos = oldYieldPos || this.yieldPos;
		this.awaitPos = oldAwaitPos || this.awaitPos;
		if (exprList.length > 1) {
			val = this.startNodeAt(innerStartPos, innerStartLoc);
			val.expressions = exprList;
			this.finishNodeAt(val, "SequenceExpression", innerEndPos, innerEndLoc);
		} else val = exprList[0];
	} else val = this.parseParenExpression();
	if (this.options.preserveParens) {
		var par = this.startNodeAt(startPos, startLoc);
		par.expression = val;
		return this.finishNode(par, "ParenthesizedExpression");
	} else return val;
};
pp$5.parseParenItem = function(item) {
	return item;
};
pp$5.parseParenArrowList = function(startPos, startLoc, exprList, forInit) {
	return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), exprList, false, forInit);
};
var empty$2 = [];
pp$5.parseNew = function() {
	if (this.containsEsc) this.raiseRecoverable(this.start, "Escape sequence in keyword new");
	var node = this.startNode();
	this.next();
	if (this.options.ecmaVersion >= 6 && this.type === types$1.dot) {
		var meta = this.startNodeAt(node.start, node.loc && node.loc.start);
		meta.name = "new";
		node.meta = this.finishNode(meta, "Identifier");
		this.next();
		var containsEsc = this.containsEsc;
		node.property = this.parseIdent(true);
		if (node.property.name !== "target") this.raiseRecoverable(node.property.start, "The only valid meta property for new is 'new.target'");
		if (containsEsc) this.raiseRecoverable(node.start, "'new.target' must not contain escaped characters");
		if (!this.allowNewDotTarget) this.raiseRecoverable(node.start, "'new.target' can only be used in functions and class static block");
		return this.finishNode(node, "MetaProperty");
	}
	var startPos = this.start, startLoc = this.startLoc;
	node.callee = this.parseSubscripts(this.parseExprAtom(null, false, true), startPos, startLoc, true, false);
	if (node.callee.type === "Super") this.raiseRecoverable(startPos, "Invalid use of 'super'");
	if (this.eat(types$1.parenL)) node.arguments = this.parseExprList(types$1.parenR, this.options.ecmaVersion >= 8, false);
	else node.arguments = empty$2;
	return this.finishNode(node, "NewExpression");
};
pp$5.parseTemplateElement = function(ref) {
	var isTagged = ref.isTagged;
	var elem = this.startNode();
	if (this.type === types$1.invalidTemplate) {
		if (!isTagged) this.raiseRecoverable(this.start, "Bad escape sequence in untagged template literal");
		elem.value = {
			raw: this.value.replace(/\r\n?/g, "\n"),
			cooked: null
		};
	} else elem.value = {
		raw: this.input.slice(this.start, this.end).replace(/\r\n?/g, "\n"),
		cooked: this.value
	};
	this.next();
	elem.tail = this.type === types$1.backQuote;
	return this.finishNode(elem, "TemplateElement");
};
pp$5.parseTemplate = function(ref) {
	if (ref === void 0) ref = {};
	var isTagged = ref.isTagged;
	if (isTagged === void 0) isTagged = false;
	var node = this.startNode();
	this.next();
	node.expressions = [];
	var curElt = this.parseTemplateElement({ isTagged });
	node.quasis = [curElt];
	while (!curElt.tail) {
		if (this.type === types$1.eof) this.raise(this.pos, "Unterminated template literal");
		this.expect(types$1.dollarBraceL);
		node.expressions.push(this.parseExpression());
		this.expect(types$1.braceR);
		node.quasis.push(curElt = this.parseTemplateElement({ isTagged }));
	}
	this.next();
	return this.finishNode(node, "TemplateLiteral");
};
pp$5.isAsyncProp = function(prop) {
	return !prop.computed && prop.key.type === "Identifier" && prop.key.name === "async" && (this.type === types$1.name || this.type === types$1.num || this.type === types$1.string || this.type === types$1.bracketL || this.type.keyword || this.options.ecmaVersion >= 9 && this.type === types$1.star) && !lineBreak.test(this.input.slice(this.lastTokEnd, this.start));
};
pp$5.parseObj = function(isPattern, refDestructuringErrors) {
	var node = this.startNode(), first = true, propHash = {};
	node.properties = [];
	this.next();
	while (!this.eat(types$1.braceR)) {
		if (!first) {
			this.expect(types$1.comma);
			if (this.options.ecmaVersion >= 5 && this.afterTrailingComma(types$1.braceR)) break;
		} else first = false;
		var prop = this.parseProperty(isPattern, refDestructuringErrors);
		if (!isPattern) this.checkPropClash(prop, propHash, refDestructuringErrors);
		node.properties.push(prop);
	}
	return this.finishNode(node, isPattern ? "ObjectPattern" : "ObjectExpression");
};
pp$5.parseProperty = function(isPattern, refDestructuringErrors) {
	var prop = this.startNode(), isGenerator, isAsync, startPos, startLoc;
	if (this.options.ecmaVersion >= 9 && this.eat(types$1.ellipsis)) {
		if (isPattern) {
			prop.argument = this.parseIdent(false);
			if (this.type === types$1.comma) this.raiseRecoverable(this.start, "Comma is not permitted after the rest element");
			return this.finishNode(prop, "RestElement");
		}
		prop.argument = this.parseMaybeAssign(false, refDestructuringErrors);
		if (this.type === types$1.comma && refDestructuringErrors && refDestructuringErrors.trailingComma < 0) refDestructuringErrors.trailingComma = this.start;
		return this.finishNode(prop, "SpreadElement");
	}
	if (this.options.ecmaVersion >= 6) {
		prop.method = false;
		prop.shorthand = false;
		if (isPattern || refDestructuringErrors) {
			startPos = this.start;
			startLoc = this.startLoc;
		}
		if (!isPattern) isGenerator = this.eat(types$1.star);
	}
	var containsEsc = this.containsEsc;
	this.parsePropertyName(prop);
	if (!isPattern && !containsEsc && this.options.ecmaVersion >= 8 && !isGenerator && this.isAsyncProp(prop)) {
		isAsync = true;
		isGenerator = this.options.ecmaVersion >= 9 && this.eat(types$1.star);
		this.parsePropertyName(prop);
	} else isAsync = false;
	this.parsePropertyValue(prop, isPattern, isGenerator, isAsync, startPos, startLoc, refDestructuringErrors, containsEsc);
	return this.finishNode(prop, "Property");
};
pp$5.parseGetterSetter = function(prop) {
	var kind = prop.key.name;
	this.parsePropertyName(prop);
	prop.value = this.parseMethod(false);
	prop.kind = kind;
	var paramCount = prop.kind === "get" ? 0 : 1;
	if (prop.value.params.length !== paramCount) {
		var start = prop.value.start;
		if (prop.kind === "get") this.raiseRecoverable(start, "getter should have no params");
		else this.raiseRecoverable(start, "setter should have exactly one param");
	} else if (prop.kind === "set" && prop.value.params[0].type === "RestElement") this.raiseRecoverable(prop.value.params[0].start, "Setter cannot use rest params");
};
pp$5.parsePropertyValue = function(prop, isPattern, isGenerator, isAsync, startPos, startLoc, refDestructuringErrors, containsEsc) {
	if ((isGenerator || isAsync) && this.type === types$1.colon) this.unexpected();
	if (this.eat(types$1.colon)) {
		prop.value = isPattern ? this.parseMaybeDefault(this.start, this.startLoc) : this.parseMaybeAssign(false, refDestructuringErrors);
		prop.kind = "init";
	} else if (this.options.ecmaVersion >= 6 && this.type === types$1.parenL) {
		if (isPattern) this.unexpected();
		prop.method = true;
		prop.value = this.parseMethod(isGenerator, isAsync);
		prop.kind = "init";
	} else if (!isPattern && !containsEsc && this.options.ecmaVersion >= 5 && !prop.computed && prop.key.type === "Identifier" && (prop.key.name === "get" || prop.key.name === "set") && this.type !== types$1.comma && this.type !== types$1.braceR && this.type !== types$1.eq) {
		if (isGenerator || isAsync) this.unexpected();
		this.parseGetterSetter(prop);
	} else if (this.options.ecmaVersion >= 6 && !prop.computed && prop.key.type === "Identifier") {
		if (isGenerator || isAsync) this.unexpected();
		this.checkUnreserved(prop.key);
		if (prop.key.name === "await" && !this.awaitIdentPos) this.awaitIdentPos = startPos;
		if (isPattern) prop.value = this.parseMaybeDefault(startPos, startLoc, this.copyNode(prop.key));
		else if (this.type === types$1.eq && refDestructuringErrors) {
			if (refDestructuringErrors.shorthandAssign < 0) refDestructuringErrors.shorthandAssign = this.start;
			prop.value = this.parseMaybeDefault(startPos, startLoc, this.copyNode(prop.key));
		} else prop.value = this.copyNode(prop.key);
		prop.kind = "init";
		prop.shorthand = true;
	} else this.unexpected();
};
pp$5.parsePropertyName = function(prop) {
	if (this.options.ecmaVersion >= 6) {
		if (this.eat(types$1.bracketL)) {
			prop.computed = true;
			prop.key = this.parseMaybeAssign();
			this.expect(types$1.bracketR);
			return prop.key;
		} else prop.computed = false;
	}
	return prop.key = this.type === types$1.num || this.type === types$1.string ? this.parseExprAtom() : this.parseIdent(this.options.allowReserved !== "never");
};
pp$5.initFunction = function(node) {
	node.id = null;
	if (this.options.ecmaVersion >= 6) node.generator = node.expression = false;
	if (this.options.ecmaVersion >= 8) node.async = false;
};
pp$5.parseMethod = function(isGenerator, isAsync, allowDirectSuper) {
	var node = this.startNode(), oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;
	this.initFunction(node);
	if (this.options.ecmaVersion >= 6) node.generator = isGenerator;
	if (this.options.ecmaVersion >= 8) node.async = !!isAsync;
	this.yieldPos = 0;
	this.awaitPos = 0;
	this.awaitIdentPos = 0;
	this.enterScope(functionFlags(isAsync, node.generator) | SCOPE_SUPER | (allowDirectSuper ? SCOPE_DIRECT_SUPER : 0));
	this.expect(types$1.parenL);
	node.params = this.parseBindingList(types$1.parenR, false, this.options.ecmaVersion >= 8);
	this.checkYieldAwaitInDefaultParams();
	this.parseFunctionBody(node, false, true, false);
	this.yieldPos = oldYieldPos;
	this.awaitPos = oldAwaitPos;
	this.awaitIdentPos = oldAwaitIdentPos;
	return this.finishNode(node, "FunctionExpression");
};
pp$5.parseArrowExpression = function(node, params, isAsync, forInit) {
	var oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;
	this.enterScope(functionFlags(isAsync, false) | SCOPE_ARROW);
	this.initFunction(node);
	if (this.options.ecmaVersion >= 8) node.async = !!isAsync;
	this.yieldPos = 0;
	this.awaitPos = 0;
	this.awaitIdentPos = 0;
	node.params = this.toAssignableList(params, true);
	this.parseFunctionBody(node, true, false, forInit);
	this.yieldPos = oldYieldPos;
	this.awaitPos = oldAwaitPos;
	this.awaitIdentPos = oldAwaitIdentPos;
	return this.finishNode(node, "ArrowFunctionExpression");
};
pp$5.parseFunctionBody = function(node, isArrowFunction, isMethod, forInit) {
	var isExpression = isArrowFunction && this.type !== types$1.braceL;
	var oldStrict = this.strict, useStrict = false;
	if (isExpression) {
		node.body = this.parseMaybeAssign(forInit);
		node.expression = true;
		this.checkParams(node, false);
	} else {
		var nonSimple = this.options.ecmaVersion >= 7 && !this.isSimpleParamList(node.params);
		if (!oldStrict || nonSimple) {
			useStrict = this.strictDirective(this.end);
			if (useStrict && nonSimple) this.raiseRecoverable(node.start, "Illegal 'use strict' directive in function with non-simple parameter list");
		}
		var oldLabels = this.labels;
		this.labels = [];
		if (useStrict) this.strict = true;
		this.checkParams(node, !oldStrict && !useStrict && !isArrowFunction && !isMethod && this.isSimpleParamList(node.params));
		if (this.strict && node.id) this.checkLValSimple(node.id, BIND_OUTSIDE);
		node.body = this.parseBlock(false, void 0, useStrict && !oldStrict);
		node.expression = false;
		this.adaptDirectivePrologue(node.body.body);
		this.labels = oldLabels;
	}
	this.exitScope();
};
pp$5.isSimpleParamList = function(params) {
	for (var i = 0, list = params; i < list.length; i += 1) if (list[i].type !== "Identifier") return false;
	return true;
};
pp$5.checkParams = function(node, allowDuplicates) {
	var nameHash = Object.create(null);
	for (var i = 0, list = node.params; i < list.length; i += 1) {
		var param = list[i];
		this.checkLValInnerPattern(param, BIND_VAR, allowDuplicates ? null : nameHash);
	}
};
pp$5.parseExprList = function(close, allowTrailingComma, allowEmpty, refDestructuringErrors) {
	var elts = [], first = true;
	while (!this.eat(close)) {
		if (!first) {
			this.expect(types$1.comma);
			if (allowTrailingComma && this.afterTrailingComma(close)) break;
		} else first = false;
		var elt = void 0;
		if (allowEmpty && this.type === types$1.comma) elt = null;
		else if (this.type === types$1.ellipsis) {
			elt = this.parseSpread(refDestructuringErrors);
			if (refDestructuringErrors && this.type === types$1.comma && refDestructuringErrors.trailingComma < 0) refDestructuringErrors.trailingComma = this.start;
		} else elt = this.parseMaybeAssign(false, refDestructuringErrors);
		elts.push(elt);
	}
	return elts;
};
pp$5.checkUnreserved = function(ref) {
	var start = ref.start;
	var end = ref.end;
	var name = ref.name;
	if (this.inGenerator && name === "yield") this.raiseRecoverable(start, "Cannot use 'yield' as identifier inside a generator");
	if (this.inAsync && name === "await") this.raiseRecoverable(start, "Cannot use 'await' as identifier inside an async function");
	if (!(this.currentThisScope().flags & SCOPE_VAR) && name === "arguments") this.raiseRecoverable(start, "Cannot use 'arguments' in class field initializer");
	if (this.inClassStaticBlock && (name === "arguments" || name === "await")) this.raise(start, "Cannot use " + name + " in class static initialization block");
	if (this.keywords.test(name)) this.raise(start, "Unexpected keyword '" + name + "'");
	if (this.options.ecmaVersion < 6 && this.input.slice(start, end).indexOf("\\") !== -1) return;
	if ((this.strict ? this.reservedWordsStrict : this.reservedWords).test(name)) {
		if (!this.inAsync && name === "await") this.raiseRecoverable(start, "Cannot use keyword 'await' outside an async function");
		this.raiseRecoverable(start, "The keyword '" + name + "' is reserved");
	}
};
pp$5.parseIdent = function(liberal) {
	var node = this.parseIdentNode();
	this.next(!!liberal);
	this.finishNode(node, "Identifier");
	if (!liberal) {
		this.checkUnreserved(node);
		if (node.name === "await" && !this.awaitIdentPos) this.awaitIdentPos = node.start;
	}
	return node;
};
pp$5.parseIdentNode = function() {
	var node = this.startNode();
	if (this.type === types$1.name) node.name = this.value;
	else if (this.type.keyword) {
		node.name = this.type.keyword;
		if ((node.name === "class" || node.name === "function") && (this.lastTokEnd !== this.lastTokStart + 1 || this.input.charCodeAt(this.lastTokStart) !== 46)) this.context.pop();
		this.type = types$1.name;
	} else this.unexpected();
	return node;
};
pp$5.parsePrivateIdent = function() {
	var node = this.startNode();
	if (this.type === types$1.privateId) node.name = this.value;
	else this.unexpected();
	this.next();
	this.finishNode(node, "PrivateIdentifier");
	if (this.options.checkPrivateFields) {
		if (this.privateNameStack.length === 0) this.raise(node.start, "Private field '#" + node.name + "' must be declared in an enclosing class");
		else this.privateNameStack[this.privateNameStack.length - 1].used.push(node);
	}
	return node;
};
pp$5.parseYield = function(forInit) {
	if (!this.yieldPos) this.yieldPos = this.start;
	var node = this.startNode();
	this.next();
	if (this.type === types$1.semi || this.canInsertSemicolon() || this.type !== types$1.star && !this.type.startsExpr) {
		node.delegate = false;
		node.argument = null;
	} else {
		node.delegate = this.eat(types$1.star);
		node.argument = this.parseMaybeAssign(forInit);
	}
	return this.finishNode(node, "YieldExpression");
};
pp$5.parseAwait = function(forInit) {
	if (!this.awaitPos) this.awaitPos = this.start;
	var node = this.startNode();
	this.next();
	node.argument = this.parseMaybeUnary(null, true, false, forInit);
	return this.finishNode(node, "AwaitExpression");
};
var pp$4 = Parser.prototype;
pp$4.raise = function(pos, message) {
	var loc = getLineInfo(this.input, pos);
	message += " (" + loc.line + ":" + loc.column + ")";
	if (this.sourceFile) message += " in " + this.sourceFile;
	var err = new SyntaxError(message);
	err.pos = pos;
	err.loc = loc;
	err.raisedAt = this.pos;
	throw err;
};
pp$4.raiseRecoverable = pp$4.raise;
pp$4.curPosition = function() {
	if (this.options.locations) return new Position(this.curLine, this.pos - this.lineStart);
};
var pp$3 = Parser.prototype;
var Scope = function Scope(flags) {
	this.flags = flags;
	this.var = [];
	this.lexical = [];
	this.functions = [];
};
pp$3.enterScope = function(flags) {
	this.scopeStack.push(new Scope(flags));
};
pp$3.exitScope = function() {
	this.scopeStack.pop();
};
pp$3.treatFunctionsAsVarInScope = function(scope) {
	return scope.flags & SCOPE_FUNCTION || !this.inModule && scope.flags & SCOPE_TOP;
};
pp$3.declareName = function(name, bindingType, pos) {
	var redeclared = false;
	if (bindingType === BIND_LEXICAL) {
		var scope = this.currentScope();
		redeclared = scope.lexical.indexOf(name) > -1 || scope.functions.indexOf(name) > -1 || scope.var.indexOf(name) > -1;
		scope.lexical.push(name);
		if (this.inModule && scope.flags & SCOPE_TOP) delete this.undefinedExports[name];
	} else if (bindingType === BIND_SIMPLE_CATCH) this.currentScope().lexical.push(name);
	else if (bindingType === BIND_FUNCTION) {
		var scope$2 = this.currentScope();
		if (this.treatFunctionsAsVar) redeclared = scope$2.lexical.indexOf(name) > -1;
		else redeclared = scope$2.lexical.indexOf(name) > -1 || scope$2.var.indexOf(name) > -1;
		scope$2.functions.push(name);
	} else for (var i = this.scopeStack.length - 1; i >= 0; --i) {
		var scope$3 = this.scopeStack[i];
		if (scope$3.lexical.indexOf(name) > -1 && !(scope$3.flags & SCOPE_SIMPLE_CATCH && scope$3.lexical[0] === name) || !this.treatFunctionsAsVarInScope(scope$3) && scope$3.functions.indexOf(name) > -1) {
			redeclared = true;
			break;
		}
		scope$3.var.push(name);
		if (this.inModule && scope$3.flags & SCOPE_TOP) delete this.undefinedExports[name];
		if (scope$3.flags & SCOPE_VAR) break;
	}
	if (redeclared) this.raiseRecoverable(pos, "Identifier '" + name + "' has already been declared");
};
pp$3.checkLocalExport = function(id) {
	if (this.scopeStack[0].lexical.indexOf(id.name) === -1 && this.scopeStack[0].var.indexOf(id.name) === -1) this.undefinedExports[id.name] = id;
};
pp$3.currentScope = function() {
	return this.scopeStack[this.scopeStack.length - 1];
};
pp$3.currentVarScope = function() {
	for (var i = this.scopeStack.length - 1;; i--) {
		var scope = this.scopeStack[i];
		if (scope.flags & (SCOPE_VAR | SCOPE_CLASS_FIELD_INIT | SCOPE_CLASS_STATIC_BLOCK)) return scope;
	}
};
pp$3.currentThisScope = function() {
	for (var i = this.scopeStack.length - 1;; i--) {
		var scope = this.scopeStack[i];
		if (scope.flags & (SCOPE_VAR | SCOPE_CLASS_FIELD_INIT | SCOPE_CLASS_STATIC_BLOCK) && !(scope.flags & SCOPE_ARROW)) return scope;
	}
};
var Node = function Node(parser, pos, loc) {
	this.type = "";
	this.start = pos;
	this.end = 0;
	if (parser.options.locations) this.loc = new SourceLocation(parser, loc);
	if (parser.options.directSourceFile) this.sourceFile = parser.options.directSourceFile;
	if (parser.options.ranges) this.range = [pos, 0];
};
var pp$2 = Parser.prototype;
pp$2.startNode = function() {
	return new Node(this, this.start, this.startLoc);
};
pp$2.startNodeAt = function(pos, loc) {
	return new Node(this, pos, loc);
};
function finishNodeAt(node, type, pos, loc) {
	node.type = type;
	node.end = pos;
	if (this.options.locations) node.loc.end = loc;
	if (this.options.ranges) node.range[1] = pos;
	return node;
}
pp$2.finishNode = function(node, type) {
	return finishNodeAt.call(this, node, type, this.lastTokEnd, this.lastTokEndLoc);
};
pp$2.finishNodeAt = function(node, type, pos, loc) {
	return finishNodeAt.call(this, node, type, pos, loc);
};
pp$2.copyNode = function(node) {
	var newNode = new Node(this, node.start, this.startLoc);
	for (var prop in node) newNode[prop] = node[prop];
	return newNode;
};
var scriptValuesAddedInUnicode = "Berf Beria_Erfe Gara Garay Gukh Gurung_Khema Hrkt Katakana_Or_Hiragana Kawi Kirat_Rai Krai Nag_Mundari Nagm Ol_Onal Onao Sidetic Sidt Sunu Sunuwar Tai_Yo Tayo Todhri Todr Tolong_Siki Tols Tulu_Tigalari Tutg Unknown Zzzz";
var ecma9BinaryProperties = "ASCII ASCII_Hex_Digit AHex Alphabetic Alpha Any Assigned Bidi_Control Bidi_C Bidi_Mirrored Bidi_M Case_Ignorable CI Cased Changes_When_Casefolded CWCF Changes_When_Casemapped CWCM Changes_When_Lowercased CWL Changes_When_NFKC_Casefolded CWKCF Changes_When_Titlecased CWT Changes_When_Uppercased CWU Dash Default_Ignorable_Code_Point DI Deprecated Dep Diacritic Dia Emoji Emoji_Component Emoji_Modifier Emoji_Modifier_Base Emoji_Presentation Extender Ext Grapheme_Base Gr_Base Grapheme_Extend Gr_Ext Hex_Digit Hex IDS_Binary_Operator IDSB IDS_Trinary_Operator IDST ID_Continue IDC ID_Start IDS Ideographic Ideo Join_Control Join_C Logical_Order_Exception LOE Lowercase Lower Math Noncharacter_Code_Point NChar Pattern_Syntax Pat_Syn Pattern_White_Space Pat_WS Quotation_Mark QMark Radical Regional_Indicator RI Sentence_Terminal STerm Soft_Dotted SD Terminal_Punctuation Term Unified_Ideograph UIdeo Uppercase Upper Variation_Selector VS White_Space space XID_Continue XIDC XID_Start XIDS";
var ecma10BinaryProperties = ecma9BinaryProperties + " Extended_Pictographic";
var ecma11BinaryProperties = ecma10BinaryProperties;
var ecma12BinaryProperties = ecma11BinaryProperties + " EBase EComp EMod EPres ExtPict";
var ecma13BinaryProperties = ecma12BinaryProperties;
var unicodeBinaryProperties = {
	9: ecma9BinaryProperties,
	10: ecma10BinaryProperties,
	11: ecma11BinaryProperties,
	12: ecma12BinaryProperties,
	13: ecma13BinaryProperties,
	14: ecma13BinaryProperties
};
var unicodeBinaryPropertiesOfStrings = {
	9: "",
	10: "",
	11: "",
	12: "",
	13: "",
	14: "Basic_Emoji Emoji_Keycap_Sequence RGI_Emoji_Modifier_Sequence RGI_Emoji_Flag_Sequence RGI_Emoji_Tag_Sequence RGI_Emoji_ZWJ_Sequence RGI_Emoji"
};
var unicodeGeneralCategoryValues = "Cased_Letter LC Close_Punctuation Pe Connector_Punctuation Pc Control Cc cntrl Currency_Symbol Sc Dash_Punctuation Pd Decimal_Number Nd digit Enclosing_Mark Me Final_Punctuation Pf Format Cf Initial_Punctuation Pi Letter L Letter_Number Nl Line_Separator Zl Lowercase_Letter Ll Mark M Combining_Mark Math_Symbol Sm Modifier_Letter Lm Modifier_Symbol Sk Nonspacing_Mark Mn Number N Open_Punctuation Ps Other C Other_Letter Lo Other_Number No Other_Punctuation Po Other_Symbol So Paragraph_Separator Zp Private_Use Co Punctuation P punct Separator Z Space_Separator Zs Spacing_Mark Mc Surrogate Cs Symbol S Titlecase_Letter Lt Unassigned Cn Uppercase_Letter Lu";
var ecma9ScriptValues = "Adlam Adlm Ahom Anatolian_Hieroglyphs Hluw Arabic Arab Armenian Armn Avestan Avst Balinese Bali Bamum Bamu Bassa_Vah Bass Batak Batk Bengali Beng Bhaiksuki Bhks Bopomofo Bopo Brahmi Brah Braille Brai Buginese Bugi Buhid Buhd Canadian_Aboriginal Cans Carian Cari Caucasian_Albanian Aghb Chakma Cakm Cham Cham Cherokee Cher Common Zyyy Coptic Copt Qaac Cuneiform Xsux Cypriot Cprt Cyrillic Cyrl Deseret Dsrt Devanagari Deva Duployan Dupl Egyptian_Hieroglyphs Egyp Elbasan Elba Ethiopic Ethi Georgian Geor Glagolitic Glag Gothic Goth Grantha Gran Greek Grek Gujarati Gujr Gurmukhi Guru Han Hani Hangul Hang Hanunoo Hano Hatran Hatr Hebrew Hebr Hiragana Hira Imperial_Aramaic Armi Inherited Zinh Qaai Inscriptional_Pahlavi Phli Inscriptional_Parthian Prti Javanese Java Kaithi Kthi Kannada Knda Katakana Kana Kayah_Li Kali Kharoshthi Khar Khmer Khmr Khojki Khoj Khudawadi Sind Lao Laoo Latin Latn Lepcha Lepc Limbu Limb Linear_A Lina Linear_B Linb Lisu Lisu Lycian Lyci Lydian Lydi Mahajani Mahj Malayalam Mlym Mandaic Mand Manichaean Mani Marchen Marc Masaram_Gondi Gonm Meetei_Mayek Mtei Mende_Kikakui Mend Meroitic_Cursive Merc Meroitic_Hieroglyphs Mero Miao Plrd Modi Mongolian Mong Mro Mroo Multani Mult Myanmar Mymr Nabataean Nbat New_Tai_Lue Talu Newa Newa Nko Nkoo Nushu Nshu Ogham Ogam Ol_Chiki Olck Old_Hungarian Hung Old_Italic Ital Old_North_Arabian Narb Old_Permic Perm Old_Persian Xpeo Old_South_Arabian Sarb Old_Turkic Orkh Oriya Orya Osage Osge Osmanya Osma Pahawh_Hmong Hmng Palmyrene Palm Pau_Cin_Hau Pauc Phags_Pa Phag Phoenician Phnx Psalter_Pahlavi Phlp Rejang Rjng Runic Runr Samaritan Samr Saurashtra Saur Sharada Shrd Shavian Shaw Siddham Sidd SignWriting Sgnw Sinhala Sinh Sora_Sompeng Sora Soyombo Soyo Sundanese Sund Syloti_Nagri Sylo Syriac Syrc Tagalog Tglg Tagbanwa Tagb Tai_Le Tale Tai_Tham Lana Tai_Viet Tavt Takri Takr Tamil Taml Tangut Tang Telugu Telu Thaana Thaa Thai Thai Tibetan Tibt Tifinagh Tfng Tirhuta Tirh Ugaritic Ugar Vai Vaii Warang_Citi Wara Yi Yiii Zanabazar_Square Zanb";
var ecma10ScriptValues = ecma9ScriptValues + " Dogra Dogr Gunjala_Gondi Gong Hanifi_Rohingya Rohg Makasar Maka Medefaidrin Medf Old_Sogdian Sogo Sogdian Sogd";
var ecma11ScriptValues = ecma10ScriptValues + " Elymaic Elym Nandinagari Nand Nyiakeng_Puachue_Hmong Hmnp Wancho Wcho";
var ecma12ScriptValues = ecma11ScriptValues + " Chorasmian Chrs Diak Dives_Akuru Khitan_Small_Script Kits Yezi Yezidi";
var ecma13ScriptValues = ecma12ScriptValues + " Cypro_Minoan Cpmn Old_Uyghur Ougr Tangsa Tnsa Toto Vithkuqi Vith";
var unicodeScriptValues = {
	9: ecma9ScriptValues,
	10: ecma10ScriptValues,
	11: ecma11ScriptValues,
	12: ecma12ScriptValues,
	13: ecma13ScriptValues,
	14: ecma13ScriptValues + " " + scriptValuesAddedInUnicode
};
var data = {};
function buildUnicodeData(ecmaVersion) {
	var d = data[ecmaVersion] = {
		binary: wordsRegexp(unicodeBinaryProperties[ecmaVersion] + " " + unicodeGeneralCategoryValues),
		binaryOfStrings: wordsRegexp(unicodeBinaryPropertiesOfStrings[ecmaVersion]),
		nonBinary: {
			General_Category: wordsRegexp(unicodeGeneralCategoryValues),
			Script: wordsRegexp(unicodeScriptValues[ecmaVersion])
		}
	};
	d.nonBinary.Script_Extensions = d.nonBinary.Script;
	d.nonBinary.gc = d.nonBinary.General_Category;
	d.nonBinary.sc = d.nonBinary.Script;
	d.nonBinary.scx = d.nonBinary.Script_Extensions;
}
for (var i = 0, list = [
	9,
	10,
	11,
	12,
	13,
	14
]; i < list.length; i += 1) {
	var ecmaVersion = list[i];
	buildUnicodeData(ecmaVersion);
}
var pp$1 = Parser.prototype;
var BranchID = function BranchID(parent, base) {
	this.parent = parent;
	this.base = base || this;
};
BranchID.prototype.separatedFrom = function separatedFrom(alt) {
	for (var self = this; self; self = self.parent) for (var other = alt; other; other = other.parent) if (self.base === other.base && self !== other) return true;
	return false;
};
BranchID.prototype.sibling = function sibling() {
	return new BranchID(this.parent, this.base);
};
var RegExpValidationState = function RegExpValidationState(parser) {
	this.parser = parser;
	this.validFlags = "gim" + (parser.options.ecmaVersion >= 6 ? "uy" : "") + (parser.options.ecmaVersion >= 9 ? "s" : "") + (parser.options.ecmaVersion >= 13 ? "d" : "") + (parser.options.ecmaVersion >= 15 ? "v" : "");
	this.unicodeProperties = data[parser.options.ecmaVersion >= 14 ? 14 : parser.options.ecmaVersion];
	this.source = "";
	this.flags = "";
	this.start = 0;
	this.switchU = false;
	this.switchV = false;
	this.switchN = false;
	this.pos = 0;
	this.lastIntValue = 0;
	this.lastStringValue = "";
	this.lastAssertionIsQuantifiable = false;
	this.numCapturingParens = 0;
	this.maxBackReference = 0;
	this.groupNames = Object.create(null);
	this.backReferenceNames = [];
	this.branchID = null;
};
RegExpValidationState.prototype.reset = function reset(start, pattern, flags) {
	var unicodeSets = flags.indexOf("v") !== -1;
	var unicode = flags.indexOf("u") !== -1;
	this.start = start | 0;
	this.source = pattern + "";
	this.flags = flags;
	if (unicodeSets && this.parser.options.ecmaVersion >= 15) {
		this.switchU = true;
		this.switchV = true;
		this.switchN = true;
	} else {
		this.switchU = unicode && this.parser.options.ecmaVersion >= 6;
		this.switchV = false;
		this.switchN = unicode && this.parser.options.ecmaVersion >= 9;
	}
};
RegExpValidationState.prototype.raise = function raise(message) {
	this.parser.raiseRecoverable(this.start, "Invalid regular expression: /" + this.source + "/: " + message);
};
RegExpValidationState.prototype.at = function at(i, forceU) {
	if (forceU === void 0) forceU = false;
	var s = this.source;
	var l = s.length;
	if (i >= l) return -1;
	var c = s.charCodeAt(i);
	if (!(forceU || this.switchU) || c <= 55295 || c >= 57344 || i + 1 >= l) return c;
	var next = s.charCodeAt(i + 1);
	return next >= 56320 && next <= 57343 ? (c << 10) + next - 56613888 : c;
};
RegExpValidationState.prototype.nextIndex = function nextIndex(i, forceU) {
	if (forceU === void 0) forceU = false;
	var s = this.source;
	var l = s.length;
	if (i >= l) return l;
	var c = s.charCodeAt(i), next;
	if (!(forceU || this.switchU) || c <= 55295 || c >= 57344 || i + 1 >= l || (next = s.charCodeAt(i + 1)) < 56320 || next > 57343) return i + 1;
	return i + 2;
};
RegExpValidationState.prototype.current = function current(forceU) {
	if (forceU === void 0) forceU = false;
	return this.at(this.pos, forceU);
};
RegExpValidationState.prototype.lookahead = function lookahead(forceU) {
	if (forceU === void 0) forceU = false;
	return this.at(this.nextIndex(this.pos, forceU), forceU);
};
RegExpValidationState.prototype.advance = function advance(forceU) {
	if (forceU === void 0) forceU = false;
	this.pos = this.nextIndex(this.pos, forceU);
};
RegExpValidationState.prototype.eat = function eat(ch, forceU) {
	if (forceU === void 0) forceU = false;
	if (this.current(forceU) === ch) {
		this.advance(forceU);
		return true;
	}
	return false;
};
RegExpValidationState.prototype.eatChars = function eatChars(chs, forceU) {
	if (forceU === void 0) forceU = false;
	var pos = this.pos;
	for (var i = 0, list = chs; i < list.length; i += 1) {
		var ch = list[i];
		var current = this.at(pos, forceU);
		if (current === -1 || current !== ch) return false;
		pos = this.nextIndex(pos, forceU);
	}
	this.pos = pos;
	return true;
};
/**
* Validate the flags part of a given RegExpLiteral.
*
* @param {RegExpValidationState} state The state to validate RegExp.
* @returns {void}
*/
pp$1.validateRegExpFlags = function(state) {
	var validFlags = state.validFlags;
	var flags = state.flags;
	var u = false;
	var v = false;
	for (var i = 0; i < flags.length; i++) {
		var flag = flags.charAt(i);
		if (validFlags.indexOf(flag) === -1) this.raise(state.start, "Invalid regular expression flag");
		if (flags.indexOf(flag, i + 1) > -1) this.raise(state.start, "Duplicate regular expression flag");
		if (flag === "u") u = true;
		if (flag === "v") v = true;
	}
	if (this.options.ecmaVersion >= 15 && u && v) this.raise(state.start, "Invalid regular expression flag");
};
function hasProp(obj) {
	for (var _ in obj) return true;
	return false;
}
/**
* Validate the pattern part of a given RegExpLiteral.
*
* @param {RegExpValidationState} state The state to validate RegExp.
* @returns {void}
*/
pp$1.validateRegExpPattern = function(state) {
	this.regexp_pattern(state);
	if (!state.switchN && this.options.ecmaVersion >= 9 && hasProp(state.groupNames)) {
		state.switchN = true;
		this.regexp_pattern(state);
	}
};
pp$1.regexp_pattern = function(state) {
	state.pos = 0;
	state.lastIntValue = 0;
	state.lastStringValue = "";
	state.lastAssertionIsQuantifiable = false;
	state.numCapturingParens = 0;
	state.maxBackReference = 0;
	state.groupNames = Object.create(null);
	state.backReferenceNames.length = 0;
	state.branchID = null;
	this.regexp_disjunction(state);
	if (state.pos !== state.source.length) {
		if (state.eat(41)) state.raise("Unmatched ')'");
		if (state.eat(93) || state.eat(125)) state.raise("Lone quantifier brackets");
	}
	if (state.maxBackReference > state.numCapturingParens) state.raise("Invalid escape");
	for (var i = 0, list = state.backReferenceNames; i < list.length; i += 1) {
		var name = list[i];
		if (!state.groupNames[name]) state.raise("Invalid named capture referenced");
	}
};
pp$1.regexp_disjunction = function(state) {
	var trackDisjunction = this.options.ecmaVersion >= 16;
	if (trackDisjunction) state.branchID = new BranchID(state.branchID, null);
	this.regexp_alternative(state);
	while (state.eat(124)) {
		if (trackDisjunction) state.branchID = state.branchID.sibling();
		this.regexp_alternative(state);
	}
	if (trackDisjunction) state.branchID = state.branchID.parent;
	if (this.regexp_eatQuantifier(state, true)) state.raise("Nothing to repeat");
	if (state.eat(123)) state.raise("Lone quantifier brackets");
};
pp$1.regexp_alternative = function(state) {
	while (state.pos < state.source.length && this.regexp_eatTerm(state));
};
pp$1.regexp_eatTerm = function(state) {
	if (this.regexp_eatAssertion(state)) {
		if (state.lastAssertionIsQuantifiable && this.regexp_eatQuantifier(state)) {
			if (state.switchU) state.raise("Invalid quantifier");
		}
		return true;
	}
	if (state.switchU ? this.regexp_eatAtom(state) : this.regexp_eatExtendedAtom(state)) {
		this.regexp_eatQuantifier(state);
		return true;
	}
	return false;
};
pp$1.regexp_eatAssertion = function(state) {
	var start = state.pos;
	state.lastAssertionIsQuantifiable = false;
	if (state.eat(94) || state.eat(36)) return true;
	if (state.eat(92)) {
		if (state.eat(66) || state.eat(98)) return true;
		state.pos = start;
	}
	if (state.eat(40) && state.eat(63)) {
		var lookbehind = false;
		if (this.options.ecmaVersion >= 9) lookbehind = state.eat(60);
		if (state.eat(61) || state.eat(33)) {
			this.regexp_disjunction(state);
			if (!state.eat(41)) state.raise("Unterminated group");
			state.lastAssertionIsQuantifiable = !lookbehind;
			return true;
		}
	}
	state.pos = start;
	return false;
};
pp$1.regexp_eatQuantifier = function(state, noError) {
	if (noError === void 0) noError = false;
	if (this.regexp_eatQuantifierPrefix(state, noError)) {
		state.eat(63);
		return true;
	}
	return false;
};
pp$1.regexp_eatQuantifierPrefix = function(state, noError) {
	return state.eat(42) || state.eat(43) || state.eat(63) || this.regexp_eatBracedQuantifier(state, noError);
};
pp$1.regexp_eatBracedQuantifier = function(state, noError) {
	var start = state.pos;
	if (state.eat(123)) {
		var min = 0, max = -1;
		if (this.regexp_eatDecimalDigits(state)) {
			min = state.lastIntValue;
			if (state.eat(44) && this.regexp_eatDecimalDigits(state)) max = state.lastIntValue;
			if (state.eat(125)) {
				if (max !== -1 && max < min && !noError) state.raise("numbers out of order in {} quantifier");
				return true;
			}
		}
		if (state.switchU && !noError) state.raise("Incomplete quantifier");
		state.pos = start;
	}
	return false;
};
pp$1.regexp_eatAtom = function(state) {
	return this.regexp_eatPatternCharacters(state) || state.eat(46) || this.regexp_eatReverseSolidusAtomEscape(state) || this.regexp_eatCharacterClass(state) || this.regexp_eatUncapturingGroup(state) || this.regexp_eatCapturingGroup(state);
};
pp$1.regexp_eatReverseSolidusAtomEscape = function(state) {
	var start = state.pos;
	if (state.eat(92)) {
		if (this.regexp_eatAtomEscape(state)) return true;
		state.pos = start;
	}
	return false;
};
pp$1.regexp_eatUncapturingGroup = function(state) {
	var start = state.pos;
	if (state.eat(40)) {
		if (state.eat(63)) {
			if (this.options.ecmaVersion >= 16) {
				var addModifiers = this.regexp_eatModifiers(state);
				var hasHyphen = state.eat(45);
				if (addModifiers || hasHyphen) {
					for (var i = 0; i < addModifiers.length; i++) {
						var modifier = addModifiers.charAt(i);
						if (addModifiers.indexOf(modifier, i + 1) > -1) state.raise("Duplicate regular expression modifiers");
					}
					if (hasHyphen) {
						var removeModifiers = this.regexp_eatModifiers(state);
						if (!addModifiers && !removeModifiers && state.current() === 58) state.raise("Invalid regular expression modifiers");
						for (var i$1 = 0; i$1 < removeModifiers.length; i$1++) {
							var modifier$1 = removeModifiers.charAt(i$1);
							if (removeModifiers.indexOf(modifier$1, i$1 + 1) > -1 || addModifiers.indexOf(modifier$1) > -1) state.raise("Duplicate regular expression modifiers");
						}
					}
				}
			}
			if (state.eat(58)) {
				this.regexp_disjunction(state);
				if (state.eat(41)) return true;
				state.raise("Unterminated group");
			}
		}
		state.pos = start;
	}
	return false;
};
pp$1.regexp_eatCapturingGroup = function(state) {
	if (state.eat(40)) {
		if (this.options.ecmaVersion >= 9) this.regexp_groupSpecifier(state);
		else if (state.current() === 63) state.raise("Invalid group");
		this.regexp_disjunction(state);
		if (state.eat(41)) {
			state.numCapturingParens += 1;
			return true;
		}
		state.raise("Unterminated group");
	}
	return false;
};
pp$1.regexp_eatModifiers = function(state) {
	var modifiers = "";
	var ch = 0;
	while ((ch = state.current()) !== -1 && isRegularExpressionModifier(ch)) {
		modifiers += codePointToString(ch);
		state.advance();
	}
	return modifiers;
};
function isRegularExpressionModifier(ch) {
	return ch === 105 || ch === 109 || ch === 115;
}
pp$1.regexp_eatExtendedAtom = function(state) {
	return state.eat(46) || this.regexp_eatReverseSolidusAtomEscape(state) || this.regexp_eatCharacterClass(state) || this.regexp_eatUncapturingGroup(state) || this.regexp_eatCapturingGroup(state) || this.regexp_eatInvalidBracedQuantifier(state) || this.regexp_eatExtendedPatternCharacter(state);
};
pp$1.regexp_eatInvalidBracedQuantifier = function(state) {
	if (this.regexp_eatBracedQuantifier(state, true)) state.raise("Nothing to repeat");
	return false;
};
pp$1.regexp_eatSyntaxCharacter = function(state) {
	var ch = state.current();
	if (isSyntaxCharacter(ch)) {
		state.lastIntValue = ch;
		state.advance();
		return true;
	}
	return false;
};
function isSyntaxCharacter(ch) {
	return ch === 36 || ch >= 40 && ch <= 43 || ch === 46 || ch === 63 || ch >= 91 && ch <= 94 || ch >= 123 && ch <= 125;
}
pp$1.regexp_eatPatternCharacters = function(state) {
	var start = state.pos;
	var ch = 0;
	while ((ch = state.current()) !== -1 && !isSyntaxCharacter(ch)) state.advance();
	return state.pos !== start;
};
pp$1.regexp_eatExtendedPatternCharacter = function(state) {
	var ch = state.current();
	if (ch !== -1 && ch !== 36 && !(ch >= 40 && ch <= 43) && ch !== 46 && ch !== 63 && ch !== 91 && ch !== 94 && ch !== 124) {
		state.advance();
		return true;
	}
	return false;
};
pp$1.regexp_groupSpecifier = function(state) {
	if (state.eat(63)) {
		if (!this.regexp_eatGroupName(state)) state.raise("Invalid group");
		var trackDisjunction = this.options.ecmaVersion >= 16;
		var known = state.groupNames[state.lastStringValue];
		if (known) {
			if (trackDisjunction) {
				for (var i = 0, list = known; i < list.length; i += 1) if (!list[i].separatedFrom(state.branchID)) state.raise("Duplicate capture group name");
			} else state.raise("Duplicate capture group name");
		}
		if (trackDisjunction) (known || (state.groupNames[state.lastStringValue] = [])).push(state.branchID);
		else state.groupNames[state.lastStringValue] = true;
	}
};
pp$1.regexp_eatGroupName = function(state) {
	state.lastStringValue = "";
	if (state.eat(60)) {
		if (this.regexp_eatRegExpIdentifierName(state) && state.eat(62)) return true;
		state.raise("Invalid capture group name");
	}
	return false;
};
pp$1.regexp_eatRegExpIdentifierName = function(state) {
	state.lastStringValue = "";
	if (this.regexp_eatRegExpIdentifierStart(state)) {
		state.lastStringValue += codePointToString(state.lastIntValue);
		while (this.regexp_eatRegExpIdentifierPart(state)) state.lastStringValue += codePointToString(state.lastIntValue);
		return true;
	}
	return false;
};
pp$1.regexp_eatRegExpIdentifierStart = function(state) {
	var start = state.pos;
	var forceU = this.options.ecmaVersion >= 11;
	var ch = state.current(forceU);
	state.advance(forceU);
	if (ch === 92 && this.regexp_eatRegExpUnicodeEscapeSequence(state, forceU)) ch = state.lastIntValue;
	if (isRegExpIdentifierStart(ch)) {
		state.lastIntValue = ch;
		return true;
	}
	state.pos = start;
	return false;
};
function isRegExpIdentifierStart(ch) {
	return isIdentifierStart(ch, true) || ch === 36 || ch === 95;
}
pp$1.regexp_eatRegExpIdentifierPart = function(state) {
	var start = state.pos;
	var forceU = this.options.ecmaVersion >= 11;
	var ch = state.current(forceU);
	state.advance(forceU);
	if (ch === 92 && this.regexp_eatRegExpUnicodeEscapeSequence(state, forceU)) ch = state.lastIntValue;
	if (isRegExpIdentifierPart(ch)) {
		state.lastIntValue = ch;
		return true;
	}
	state.pos = start;
	return false;
};
function isRegExpIdentifierPart(ch) {
	return isIdentifierChar(ch, true) || ch === 36 || ch === 95 || ch === 8204 || ch === 8205;
}
pp$1.regexp_eatAtomEscape = function(state) {
	if (this.regexp_eatBackReference(state) || this.regexp_eatCharacterClassEscape(state) || this.regexp_eatCharacterEscape(state) || state.switchN && this.regexp_eatKGroupName(state)) return true;
	if (state.switchU) {
		if (state.current() === 99) state.raise("Invalid unicode escape");
		state.raise("Invalid escape");
	}
	return false;
};
pp$1.regexp_eatBackReference = function(state) {
	var start = state.pos;
	if (this.regexp_eatDecimalEscape(state)) {
		var n = state.lastIntValue;
		if (state.switchU) {
			if (n > state.maxBackReference) state.maxBackReference = n;
			return true;
		}
		if (n <= state.numCapturingParens) return true;
		state.pos = start;
	}
	return false;
};
pp$1.regexp_eatKGroupName = function(state) {
	if (state.eat(107)) {
		if (this.regexp_eatGroupName(state)) {
			state.backReferenceNames.push(state.lastStringValue);
			return true;
		}
		state.raise("Invalid named reference");
	}
	return false;
};
pp$1.regexp_eatCharacterEscape = function(state) {
	return this.regexp_eatControlEscape(state) || this.regexp_eatCControlLetter(state) || this.regexp_eatZero(state) || this.regexp_eatHexEscapeSequence(state) || this.regexp_eatRegExpUnicodeEscapeSequence(state, false) || !state.switchU && this.regexp_eatLegacyOctalEscapeSequence(state) || this.regexp_eatIdentityEscape(state);
};
pp$1.regexp_eatCControlLetter = function(state) {
	var start = state.pos;
	if (state.eat(99)) {
		if (this.regexp_eatControlLetter(state)) return true;
		state.pos = start;
	}
	return false;
};
pp$1.regexp_eatZero = function(state) {
	if (state.current() === 48 && !isDecimalDigit(state.lookahead())) {
		state.lastIntValue = 0;
		state.advance();
		return true;
	}
	return false;
};
pp$1.regexp_eatControlEscape = function(state) {
	var ch = state.current();
	if (ch === 116) {
		state.lastIntValue = 9;
		state.advance();
		return true;
	}
	if (ch === 110) {
		state.lastIntValue = 10;
		state.advance();
		return true;
	}
	if (ch === 118) {
		state.lastIntValue = 11;
		state.advance();
		return true;
	}
	if (ch === 102) {
		state.lastIntValue = 12;
		state.advance();
		return true;
	}
	if (ch === 114) {
		state.lastIntValue = 13;
		state.advance();
		return true;
	}
	return false;
};
pp$1.regexp_eatControlLetter = function(state) {
	var ch = state.current();
	if (isControlLetter(ch)) {
		state.lastIntValue = ch % 32;
		state.advance();
		return true;
	}
	return false;
};
function isControlLetter(ch) {
	return ch >= 65 && ch <= 90 || ch >= 97 && ch <= 122;
}
pp$1.regexp_eatRegExpUnicodeEscapeSequence = function(state, forceU) {
	if (forceU === void 0) forceU = false;
	var start = state.pos;
	var switchU = forceU || state.switchU;
	if (state.eat(117)) {
		if (this.regexp_eatFixedHexDigits(state, 4)) {
			var lead = state.lastIntValue;
			if (switchU && lead >= 55296 && lead <= 56319) {
				var leadSurrogateEnd = state.pos;
				if (state.eat(92) && state.eat(117) && this.regexp_eatFixedHexDigits(state, 4)) {
					var trail = state.lastIntValue;
					if (trail >= 56320 && trail <= 57343) {
						state.lastIntValue = (lead - 55296) * 1024 + (trail - 56320) + 65536;
						return true;
					}
				}
				state.pos = leadSurrogateEnd;
				state.lastIntValue = lead;
			}
			return true;
		}
		if (switchU && state.eat(123) && this.regexp_eatHexDigits(state) && state.eat(125) && isValidUnicode(state.lastIntValue)) return true;
		if (switchU) state.raise("Invalid unicode escape");
		state.pos = start;
	}
	return false;
};
function isValidUnicode(ch) {
	return ch >= 0 && ch <= 1114111;
}
pp$1.regexp_eatIdentityEscape = function(state) {
	if (state.switchU) {
		if (this.regexp_eatSyntaxCharacter(state)) return true;
		if (state.eat(47)) {
			state.lastIntValue = 47;
			return true;
		}
		return false;
	}
	var ch = state.current();
	if (ch !== 99 && (!state.switchN || ch !== 107)) {
		state.lastIntValue = ch;
		state.advance();
		return true;
	}
	return false;
};
pp$1.regexp_eatDecimalEscape = function(state) {
	state.lastIntValue = 0;
	var ch = state.current();
	if (ch >= 49 && ch <= 57) {
		do {
			state.lastIntValue = 10 * state.lastIntValue + (ch - 48);
			state.advance();
		} while ((ch = state.current()) >= 48 && ch <= 57);
		return true;
	}
	return false;
};
var CharSetNone = 0;
var CharSetOk = 1;
var CharSetString = 2;
pp$1.regexp_eatCharacterClassEscape = function(state) {
	var ch = state.current();
	if (isCharacterClassEscape(ch)) {
		state.lastIntValue = -1;
		state.advance();
		return CharSetOk;
	}
	var negate = false;
	if (state.switchU && this.options.ecmaVersion >= 9 && ((negate = ch === 80) || ch === 112)) {
		state.lastIntValue = -1;
		state.advance();
		var result;
		if (state.eat(123) && (result = this.regexp_eatUnicodePropertyValueExpression(state)) && state.eat(125)) {
			if (negate && result === CharSetString) state.raise("Invalid property name");
			return result;
		}
		state.raise("Invalid property name");
	}
	return CharSetNone;
};
function isCharacterClassEscape(ch) {
	return ch === 100 || ch === 68 || ch === 115 || ch === 83 || ch === 119 || ch === 87;
}
pp$1.regexp_eatUnicodePropertyValueExpression = function(state) {
	var start = state.pos;
	if (this.regexp_eatUnicodePropertyName(state) && state.eat(61)) {
		var name = state.lastStringValue;
		if (this.regexp_eatUnicodePropertyValue(state)) {
			var value = state.lastStringValue;
			this.regexp_validateUnicodePropertyNameAndValue(state, name, value);
			return CharSetOk;
		}
	}
	state.pos = start;
	if (this.regexp_eatLoneUnicodePropertyNameOrValue(state)) {
		var nameOrValue = state.lastStringValue;
		return this.regexp_validateUnicodePropertyNameOrValue(state, nameOrValue);
	}
	return CharSetNone;
};
pp$1.regexp_validateUnicodePropertyNameAndValue = function(state, name, value) {
	if (!hasOwn(state.unicodeProperties.nonBinary, name)) state.raise("Invalid property name");
	if (!state.unicodeProperties.nonBinary[name].test(value)) state.raise("Invalid property value");
};
pp$1.regexp_validateUnicodePropertyNameOrValue = function(state, nameOrValue) {
	if (state.unicodeProperties.binary.test(nameOrValue)) return CharSetOk;
	if (state.switchV && state.unicodeProperties.binaryOfStrings.test(nameOrValue)) return CharSetString;
	state.raise("Invalid property name");
};
pp$1.regexp_eatUnicodePropertyName = function(state) {
	var ch = 0;
	state.lastStringValue = "";
	while (isUnicodePropertyNameCharacter(ch = state.current())) {
		state.lastStringValue += codePointToString(ch);
		state.advance();
	}
	return state.lastStringValue !== "";
};
function isUnicodePropertyNameCharacter(ch) {
	return isControlLetter(ch) || ch === 95;
}
pp$1.regexp_eatUnicodePropertyValue = function(state) {
	var ch = 0;
	state.lastStringValue = "";
	while (isUnicodePropertyValueCharacter(ch = state.current())) {
		state.lastStringValue += codePointToString(ch);
		state.advance();
	}
	return state.lastStringValue !== "";
};
function isUnicodePropertyValueCharacter(ch) {
	return isUnicodePropertyNameCharacter(ch) || isDecimalDigit(ch);
}
pp$1.regexp_eatLoneUnicodePropertyNameOrValue = function(state) {
	return this.regexp_eatUnicodePropertyValue(state);
};
pp$1.regexp_eatCharacterClass = function(state) {
	if (state.eat(91)) {
		var negate = state.eat(94);
		var result = this.regexp_classContents(state);
		if (!state.eat(93)) state.raise("Unterminated character class");
		if (negate && result === CharSetString) state.raise("Negated character class may contain strings");
		return true;
	}
	return false;
};
pp$1.regexp_classContents = function(state) {
	if (state.current() === 93) return CharSetOk;
	if (state.switchV) return this.regexp_classSetExpression(state);
	this.regexp_nonEmptyClassRanges(state);
	return CharSetOk;
};
pp$1.regexp_nonEmptyClassRanges = function(state) {
	while (this.regexp_eatClassAtom(state)) {
		var left = state.lastIntValue;
		if (state.eat(45) && this.regexp_eatClassAtom(state)) {
			var right = state.lastIntValue;
			if (state.switchU && (left === -1 || right === -1)) state.raise("Invalid character class");
			if (left !== -1 && right !== -1 && left > right) state.raise("Range out of order in character class");
		}
	}
};
pp$1.regexp_eatClassAtom = function(state) {
	var start = state.pos;
	if (state.eat(92)) {
		if (this.regexp_eatClassEscape(state)) return true;
		if (state.switchU) {
			var ch$1 = state.current();
			if (ch$1 === 99 || isOctalDigit(ch$1)) state.raise("Invalid class escape");
			state.raise("Invalid escape");
		}
		state.pos = start;
	}
	var ch = state.current();
	if (ch !== 93) {
		state.lastIntValue = ch;
		state.advance();
		return true;
	}
	return false;
};
pp$1.regexp_eatClassEscape = function(state) {
	var start = state.pos;
	if (state.eat(98)) {
		state.lastIntValue = 8;
		return true;
	}
	if (state.switchU && state.eat(45)) {
		state.lastIntValue = 45;
		return true;
	}
	if (!state.switchU && state.eat(99)) {
		if (this.regexp_eatClassControlLetter(state)) return true;
		state.pos = start;
	}
	return this.regexp_eatCharacterClassEscape(state) || this.regexp_eatCharacterEscape(state);
};
pp$1.regexp_classSetExpression = function(state) {
	var result = CharSetOk, subResult;
	if (this.regexp_eatClassSetRange(state));
	else if (subResult = this.regexp_eatClassSetOperand(state)) {
		if (subResult === CharSetString) result = CharSetString;
		var start = state.pos;
		while (state.eatChars([38, 38])) {
			if (state.current() !== 38 && (subResult = this.regexp_eatClassSetOperand(state))) {
				if (subResult !== CharSetString) result = CharSetOk;
				continue;
			}
			state.raise("Invalid character in character class");
		}
		if (start !== state.pos) return result;
		while (state.eatChars([45, 45])) {
			if (this.regexp_eatClassSetOperand(state)) continue;
			state.raise("Invalid character in character class");
		}
		if (start !== state.pos) return result;
	} else state.raise("Invalid character in character class");
	for (;;) {
		if (this.regexp_eatClassSetRange(state)) continue;
		subResult = this.regexp_eatClassSetOperand(state);
		if (!subResult) return result;
		if (subResult === CharSetString) result = CharSetString;
	}
};
pp$1.regexp_eatClassSetRange = function(state) {
	var start = state.pos;
	if (this.regexp_eatClassSetCharacter(state)) {
		var left = state.lastIntValue;
		if (state.eat(45) && this.regexp_eatClassSetCharacter(state)) {
			var right = state.lastIntValue;
			if (left !== -1 && right !== -1 && left > right) state.raise("Range out of order in character class");
			return true;
		}
		state.pos = start;
	}
	return false;
};
pp$1.regexp_eatClassSetOperand = function(state) {
	if (this.regexp_eatClassSetCharacter(state)) return CharSetOk;
	return this.regexp_eatClassStringDisjunction(state) || this.regexp_eatNestedClass(state);
};
pp$1.regexp_eatNestedClass = function(state) {
	var start = state.pos;
	if (state.eat(91)) {
		var negate = state.eat(94);
		var result = this.regexp_classContents(state);
		if (state.eat(93)) {
			if (negate && result === CharSetString) state.raise("Negated character class may contain strings");
			return result;
		}
		state.pos = start;
	}
	if (state.eat(92)) {
		var result$1 = this.regexp_eatCharacterClassEscape(state);
		if (result$1) return result$1;
		state.pos = start;
	}
	return null;
};
pp$1.regexp_eatClassStringDisjunction = function(state) {
	var start = state.pos;
	if (state.eatChars([92, 113])) {
		if (state.eat(123)) {
			var result = this.regexp_classStringDisjunctionContents(state);
			if (state.eat(125)) return result;
		} else state.raise("Invalid escape");
		state.pos = start;
	}
	return null;
};
pp$1.regexp_classStringDisjunctionContents = function(state) {
	var result = this.regexp_classString(state);
	while (state.eat(124)) if (this.regexp_classString(state) === CharSetString) result = CharSetString;
	return result;
};
pp$1.regexp_classString = function(state) {
	var count = 0;
	while (this.regexp_eatClassSetCharacter(state)) count++;
	return count === 1 ? CharSetOk : CharSetString;
};
pp$1.regexp_eatClassSetCharacter = function(state) {
	var start = state.pos;
	if (state.eat(92)) {
		if (this.regexp_eatCharacterEscape(state) || this.regexp_eatClassSetReservedPunctuator(state)) return true;
		if (state.eat(98)) {
			state.lastIntValue = 8;
			return true;
		}
		state.pos = start;
		return false;
	}
	var ch = state.current();
	if (ch < 0 || ch === state.lookahead() && isClassSetReservedDoublePunctuatorCharacter(ch)) return false;
	if (isClassSetSyntaxCharacter(ch)) return false;
	state.advance();
	state.lastIntValue = ch;
	return true;
};
function isClassSetReservedDoublePunctuatorCharacter(ch) {
	return ch === 33 || ch >= 35 && ch <= 38 || ch >= 42 && ch <= 44 || ch === 46 || ch >= 58 && ch <= 64 || ch === 94 || ch === 96 || ch === 126;
}
function isClassSetSyntaxCharacter(ch) {
	return ch === 40 || ch === 41 || ch === 45 || ch === 47 || ch >= 91 && ch <= 93 || ch >= 123 && ch <= 125;
}
pp$1.regexp_eatClassSetReservedPunctuator = function(state) {
	var ch = state.current();
	if (isClassSetReservedPunctuator(ch)) {
		state.lastIntValue = ch;
		state.advance();
		return true;
	}
	return false;
};
function isClassSetReservedPunctuator(ch) {
	return ch === 33 || ch === 35 || ch === 37 || ch === 38 || ch === 44 || ch === 45 || ch >= 58 && ch <= 62 || ch === 64 || ch === 96 || ch === 126;
}
pp$1.regexp_eatClassControlLetter = function(state) {
	var ch = state.current();
	if (isDecimalDigit(ch) || ch === 95) {
		state.lastIntValue = ch % 32;
		state.advance();
		return true;
	}
	return false;
};
pp$1.regexp_eatHexEscapeSequence = function(state) {
	var start = state.pos;
	if (state.eat(120)) {
		if (this.regexp_eatFixedHexDigits(state, 2)) return true;
		if (state.switchU) state.raise("Invalid escape");
		state.pos = start;
	}
	return false;
};
pp$1.regexp_eatDecimalDigits = function(state) {
	var start = state.pos;
	var ch = 0;
	state.lastIntValue = 0;
	while (isDecimalDigit(ch = state.current())) {
		state.lastIntValue = 10 * state.lastIntValue + (ch - 48);
		state.advance();
	}
	return state.pos !== start;
};
function isDecimalDigit(ch) {
	return ch >= 48 && ch <= 57;
}
pp$1.regexp_eatHexDigits = function(state) {
	var start = state.pos;
	var ch = 0;
	state.lastIntValue = 0;
	while (isHexDigit(ch = state.current())) {
		state.lastIntValue = 16 * state.lastIntValue + hexToInt(ch);
		state.advance();
	}
	return state.pos !== start;
};
function isHexDigit(ch) {
	return ch >= 48 && ch <= 57 || ch >= 65 && ch <= 70 || ch >= 97 && ch <= 102;
}
function hexToInt(ch) {
	if (ch >= 65 && ch <= 70) return 10 + (ch - 65);
	if (ch >= 97 && ch <= 102) return 10 + (ch - 97);
	return ch - 48;
}
pp$1.regexp_eatLegacyOctalEscapeSequence = function(state) {
	if (this.regexp_eatOctalDigit(state)) {
		var n1 = state.lastIntValue;
		if (this.regexp_eatOctalDigit(state)) {
			var n2 = state.lastIntValue;
			if (n1 <= 3 && this.regexp_eatOctalDigit(state)) state.lastIntValue = n1 * 64 + n2 * 8 + state.lastIntValue;
			else state.lastIntValue = n1 * 8 + n2;
		} else state.lastIntValue = n1;
		return true;
	}
	return false;
};
pp$1.regexp_eatOctalDigit = function(state) {
	var ch = state.current();
	if (isOctalDigit(ch)) {
		state.lastIntValue = ch - 48;
		state.advance();
		return true;
	}
	state.lastIntValue = 0;
	return false;
};
function isOctalDigit(ch) {
	return ch >= 48 && ch <= 55;
}
pp$1.regexp_eatFixedHexDigits = function(state, length) {
	var start = state.pos;
	state.lastIntValue = 0;
	for (var i = 0; i < length; ++i) {
		var ch = state.current();
		if (!isHexDigit(ch)) {
			state.pos = start;
			return false;
		}
		state.lastIntValue = 16 * state.lastIntValue + hexToInt(ch);
		state.advance();
	}
	return true;
};
var Token = function Token(p) {
	this.type = p.type;
	this.value = p.value;
	this.start = p.start;
	this.end = p.end;
	if (p.options.locations) this.loc = new SourceLocation(p, p.startLoc, p.endLoc);
	if (p.options.ranges) this.range = [p.start, p.end];
};
var pp = Parser.prototype;
pp.next = function(ignoreEscapeSequenceInKeyword) {
	if (!ignoreEscapeSequenceInKeyword && this.type.keyword && this.containsEsc) this.raiseRecoverable(this.start, "Escape sequence in keyword " + this.type.keyword);
	if (this.options.onToken) this.options.onToken(new Token(this));
	this.lastTokEnd = this.end;
	this.lastTokStart = this.start;
	this.lastTokEndLoc = this.endLoc;
	this.lastTokStartLoc = this.startLoc;
	this.nextToken();
};
pp.getToken = function() {
	this.next();
	return new Token(this);
};
if (typeof Symbol !== "undefined") pp[Symbol.iterator] = function() {
	var this$1$1 = this;
	return { next: function() {
		var token = this$1$1.getToken();
		return {
			done: token.type === types$1.eof,
			value: token
		};
	} };
};
pp.nextToken = function() {
	var curContext = this.curContext();
	if (!curContext || !curContext.preserveSpace) this.skipSpace();
	this.start = this.pos;
	if (this.options.locations) this.startLoc = this.curPosition();
	if (this.pos >= this.input.length) return this.finishToken(types$1.eof);
	if (curContext.override) return curContext.override(this);
	else this.readToken(this.fullCharCodeAtPos());
};
pp.readToken = function(code) {
	if (isIdentifierStart(code, this.options.ecmaVersion >= 6) || code === 92) return this.readWord();
	return this.getTokenFromCode(code);
};
pp.fullCharCodeAt = function(pos) {
	var code = this.input.charCodeAt(pos);
	if (code <= 55295 || code >= 56320) return code;
	var next = this.input.charCodeAt(pos + 1);
	return next <= 56319 || next >= 57344 ? code : (code << 10) + next - 56613888;
};
pp.fullCharCodeAtPos = function() {
	return this.fullCharCodeAt(this.pos);
};
pp.skipBlockComment = function() {
	var startLoc = this.options.onComment && this.curPosition();
	var start = this.pos, end = this.input.indexOf("*/", this.pos += 2);
	if (end === -1) this.raise(this.pos - 2, "Unterminated comment");
	this.pos = end + 2;
	if (this.options.locations) for (var nextBreak = void 0, pos = start; (nextBreak = nextLineBreak(this.input, pos, this.pos)) > -1;) {
		++this.curLine;
		pos = this.lineStart = nextBreak;
	}
	if (this.options.onComment) this.options.onComment(true, this.input.slice(start + 2, end), start, this.pos, startLoc, this.curPosition());
};
pp.skipLineComment = function(startSkip) {
	var start = this.pos;
	var startLoc = this.options.onComment && this.curPosition();
	var ch = this.input.charCodeAt(this.pos += startSkip);
	while (this.pos < this.input.length && !isNewLine(ch)) ch = this.input.charCodeAt(++this.pos);
	if (this.options.onComment) this.options.onComment(false, this.input.slice(start + startSkip, this.pos), start, this.pos, startLoc, this.curPosition());
};
pp.skipSpace = function() {
	loop: while (this.pos < this.input.length) {
		var ch = this.input.charCodeAt(this.pos);
		switch (ch) {
			case 32:
			case 160:
				++this.pos;
				break;
			case 13: if (this.input.charCodeAt(this.pos + 1) === 10) ++this.pos;
			case 10:
			case 8232:
			case 8233:
				++this.pos;
				if (this.options.locations) {
					++this.curLine;
					this.lineStart = this.pos;
				}
				break;
			case 47:
				switch (this.input.charCodeAt(this.pos + 1)) {
					case 42:
						this.skipBlockComment();
						break;
					case 47:
						this.skipLineComment(2);
						break;
					default: break loop;
				}
				break;
			default: if (ch > 8 && ch < 14 || ch >= 5760 && nonASCIIwhitespace.test(String.fromCharCode(ch))) ++this.pos;
			else break loop;
		}
	}
};
pp.finishToken = function(type, val) {
	this.end = this.pos;
	if (this.options.locations) this.endLoc = this.curPosition();
	var prevType = this.type;
	this.type = type;
	this.value = val;
	this.updateContext(prevType);
};
pp.readToken_dot = function() {
	var next = this.input.charCodeAt(this.pos + 1);
	if (next >= 48 && next <= 57) return this.readNumber(true);
	var next2 = this.input.charCodeAt(this.pos + 2);
	if (this.options.ecmaVersion >= 6 && next === 46 && next2 === 46) {
		this.pos += 3;
		return this.finishToken(types$1.ellipsis);
	} else {
		++this.pos;
		return this.finishToken(types$1.dot);
	}
};
pp.readToken_slash = function() {
	var next = this.input.charCodeAt(this.pos + 1);
	if (this.exprAllowed) {
		++this.pos;
		return this.readRegexp();
	}
	if (next === 61) return this.finishOp(types$1.assign, 2);
	return this.finishOp(types$1.slash, 1);
};
pp.readToken_mult_modulo_exp = function(code) {
	var next = this.input.charCodeAt(this.pos + 1);
	var size = 1;
	var tokentype = code === 42 ? types$1.star : types$1.modulo;
	if (this.options.ecmaVersion >= 7 && code === 42 && next === 42) {
		++size;
		tokentype = types$1.starstar;
		next = this.input.charCodeAt(this.pos + 2);
	}
	if (next === 61) return this.finishOp(types$1.assign, size + 1);
	return this.finishOp(tokentype, size);
};
pp.readToken_pipe_amp = function(code) {
	var next = this.input.charCodeAt(this.pos + 1);
	if (next === code) {
		if (this.options.ecmaVersion >= 12) {
			if (this.input.charCodeAt(this.pos + 2) === 61) return this.finishOp(types$1.assign, 3);
		}
		return this.finishOp(code === 124 ? types$1.logicalOR : types$1.logicalAND, 2);
	}
	if (next === 61) return this.finishOp(types$1.assign, 2);
	return this.finishOp(code === 124 ? types$1.bitwiseOR : types$1.bitwiseAND, 1);
};
pp.readToken_caret = function() {
	if (this.input.charCodeAt(this.pos + 1) === 61) return this.finishOp(types$1.assign, 2);
	return this.finishOp(types$1.bitwiseXOR, 1);
};
pp.readToken_plus_min = function(code) {
	var next = this.input.charCodeAt(this.pos + 1);
	if (next === code) {
		if (next === 45 && !this.inModule && this.input.charCodeAt(this.pos + 2) === 62 && (this.lastTokEnd === 0 || lineBreak.test(this.input.slice(this.lastTokEnd, this.pos)))) {
			this.skipLineComment(3);
			this.skipSpace();
			return this.nextToken();
		}
		return this.finishOp(types$1.incDec, 2);
	}
	if (next === 61) return this.finishOp(types$1.assign, 2);
	return this.finishOp(types$1.plusMin, 1);
};
pp.readToken_lt_gt = function(code) {
	var next = this.input.charCodeAt(this.pos + 1);
	var size = 1;
	if (next === code) {
		size = code === 62 && this.input.charCodeAt(this.pos + 2) === 62 ? 3 : 2;
		if (this.input.charCodeAt(this.pos + size) === 61) return this.finishOp(types$1.assign, size + 1);
		return this.finishOp(types$1.bitShift, size);
	}
	if (next === 33 && code === 60 && !this.inModule && this.input.charCodeAt(this.pos + 2) === 45 && this.input.charCodeAt(this.pos + 3) === 45) {
		this.skipLineComment(4);
		this.skipSpace();
		return this.nextToken();
	}
	if (next === 61) size = 2;
	return this.finishOp(types$1.relational, size);
};
pp.readToken_eq_excl = function(code) {
	var next = this.input.charCodeAt(this.pos + 1);
	if (next === 61) return this.finishOp(types$1.equality, this.input.charCodeAt(this.pos + 2) === 61 ? 3 : 2);
	if (code === 61 && next === 62 && this.options.ecmaVersion >= 6) {
		this.pos += 2;
		return this.finishToken(types$1.arrow);
	}
	return this.finishOp(code === 61 ? types$1.eq : types$1.prefix, 1);
};
pp.readToken_question = function() {
	var ecmaVersion = this.options.ecmaVersion;
	if (ecmaVersion >= 11) {
		var next = this.input.charCodeAt(this.pos + 1);
		if (next === 46) {
			var next2 = this.input.charCodeAt(this.pos + 2);
			if (next2 < 48 || next2 > 57) return this.finishOp(types$1.questionDot, 2);
		}
		if (next === 63) {
			if (ecmaVersion >= 12) {
				if (this.input.charCodeAt(this.pos + 2) === 61) return this.finishOp(types$1.assign, 3);
			}
			return this.finishOp(types$1.coalesce, 2);
		}
	}
	return this.finishOp(types$1.question, 1);
};
pp.readToken_numberSign = function() {
	var ecmaVersion = this.options.ecmaVersion;
	var code = 35;
	if (ecmaVersion >= 13) {
		++this.pos;
		code = this.fullCharCodeAtPos();
		if (isIdentifierStart(code, true) || code === 92) return this.finishToken(types$1.privateId, this.readWord1());
	}
	this.raise(this.pos, "Unexpected character '" + codePointToString(code) + "'");
};
pp.getTokenFromCode = function(code) {
	switch (code) {
		case 46: return this.readToken_dot();
		case 40:
			++this.pos;
			return this.finishToken(types$1.parenL);
		case 41:
			++this.pos;
			return this.finishToken(types$1.parenR);
		case 59:
			++this.pos;
			return this.finishToken(types$1.semi);
		case 44:
			++this.pos;
			return this.finishToken(types$1.comma);
		case 91:
			++this.pos;
			return this.finishToken(types$1.bracketL);
		case 93:
			++this.pos;
			return this.finishToken(types$1.bracketR);
		case 123:
			++this.pos;
			return this.finishToken(types$1.braceL);
		case 125:
			++this.pos;
			return this.finishToken(types$1.braceR);
		case 58:
			++this.pos;
			return this.finishToken(types$1.colon);
		case 96:
			if (this.options.ecmaVersion < 6) break;
			++this.pos;
			return this.finishToken(types$1.backQuote);
		case 48:
			var next = this.input.charCodeAt(this.pos + 1);
			if (next === 120 || next === 88) return this.readRadixNumber(16);
			if (this.options.ecmaVersion >= 6) {
				if (next === 111 || next === 79) return this.readRadixNumber(8);
				if (next === 98 || next === 66) return this.readRadixNumber(2);
			}
		case 49:
		case 50:
		case 51:
		case 52:
		case 53:
		case 54:
		case 55:
		case 56:
		case 57: return this.readNumber(false);
		case 34:
		case 39: return this.readString(code);
		case 47: return this.readToken_slash();
		case 37:
		case 42: return this.readToken_mult_modulo_exp(code);
		case 124:
		case 38: return this.readToken_pipe_amp(code);
		case 94: return this.readToken_caret();
		case 43:
		case 45: return this.readToken_plus_min(code);
		case 60:
		case 62: return this.readToken_lt_gt(code);
		case 61:
		case 33: return this.readToken_eq_excl(code);
		case 63: return this.readToken_question();
		case 126: return this.finishOp(types$1.prefix, 1);
		case 35: return this.readToken_numberSign();
	}
	this.raise(this.pos, "Unexpected character '" + codePointToString(code) + "'");
};
pp.finishOp = function(type, size) {
	var str = this.input.slice(this.pos, this.pos + size);
	this.pos += size;
	return this.finishToken(type, str);
};
pp.readRegexp = function() {
	var escaped, inClass, start = this.pos;
	for (;;) {
		if (this.pos >= this.input.length) this.raise(start, "Unterminated regular expression");
		var ch = this.input.charAt(this.pos);
		if (lineBreak.test(ch)) this.raise(start, "Unterminated regular expression");
		if (!escaped) {
			if (ch === "[") inClass = true;
			else if (ch === "]" && inClass) inClass = false;
			else if (ch === "/" && !inClass) break;
			escaped = ch === "\\";
		} else escaped = false;
		++this.pos;
	}
	var pattern = this.input.slice(start, this.pos);
	++this.pos;
	var flagsStart = this.pos;
	var flags = this.readWord1();
	if (this.containsEsc) this.unexpected(flagsStart);
	var state = this.regexpState || (this.regexpState = new RegExpValidationState(this));
	state.reset(start, pattern, flags);
	this.validateRegExpFlags(state);
	this.validateRegExpPattern(state);
	var value = null;
	try {
		value = new RegExp(pattern, flags);
	} catch (e) {}
	return this.finishToken(types$1.regexp, {
		pattern,
		flags,
		value
	});
};
pp.readInt = function(radix, len, maybeLegacyOctalNumericLiteral) {
	var allowSeparators = this.options.ecmaVersion >= 12 && len === void 0;
	var isLegacyOctalNumericLiteral = maybeLegacyOctalNumericLiteral && this.input.charCodeAt(this.pos) === 48;
	var start = this.pos, total = 0, lastCode = 0;
	for (var i = 0, e = len == null ? 1e400 : len; i < e; ++i, ++this.pos) {
		var code = this.input.charCodeAt(this.pos), val = void 0;
		if (allowSeparators && code === 95) {
			if (isLegacyOctalNumericLiteral) this.raiseRecoverable(this.pos, "Numeric separator is not allowed in legacy octal numeric literals");
			if (lastCode === 95) this.raiseRecoverable(this.pos, "Numeric separator must be exactly one underscore");
			if (i === 0) this.raiseRecoverable(this.pos, "Numeric separator is not allowed at the first of digits");
			lastCode = code;
			continue;
		}
		if (code >= 97) val = code - 97 + 10;
		else if (code >= 65) val = code - 65 + 10;
		else if (code >= 48 && code <= 57) val = code - 48;
		else val = 1e400;
		if (val >= radix) break;
		lastCode = code;
		total = total * radix + val;
	}
	if (allowSeparators && lastCode === 95) this.raiseRecoverable(this.pos - 1, "Numeric separator is not allowed at the last of digits");
	if (this.pos === start || len != null && this.pos - start !== len) return null;
	return total;
};
function stringToNumber(str, isLegacyOctalNumericLiteral) {
	if (isLegacyOctalNumericLiteral) return parseInt(str, 8);
	return parseFloat(str.replace(/_/g, ""));
}
function stringToBigInt(str) {
	if (typeof BigInt !== "function") return null;
	return BigInt(str.replace(/_/g, ""));
}
pp.readRadixNumber = function(radix) {
	var start = this.pos;
	this.pos += 2;
	var val = this.readInt(radix);
	if (val == null) this.raise(this.start + 2, "Expected number in radix " + radix);
	if (this.options.ecmaVersion >= 11 && this.input.charCodeAt(this.pos) === 110) {
		val = stringToBigInt(this.input.slice(start, this.pos));
		++this.pos;
	} else if (isIdentifierStart(this.fullCharCodeAtPos())) this.raise(this.pos, "Identifier directly after number");
	return this.finishToken(types$1.num, val);
};
pp.readNumber = function(startsWithDot) {
	var start = this.pos;
	if (!startsWithDot && this.readInt(10, void 0, true) === null) this.raise(start, "Invalid number");
	var octal = this.pos - start >= 2 && this.input.charCodeAt(start) === 48;
	if (octal && this.strict) this.raise(start, "Invalid number");
	var next = this.input.charCodeAt(this.pos);
	if (!octal && !startsWithDot && this.options.ecmaVersion >= 11 && next === 110) {
		var val$1 = stringToBigInt(this.input.slice(start, this.pos));
		++this.pos;
		if (isIdentifierStart(this.fullCharCodeAtPos())) this.raise(this.pos, "Identifier directly after number");
		return this.finishToken(types$1.num, val$1);
	}
	if (octal && /[89]/.test(this.input.slice(start, this.pos))) octal = false;
	if (next === 46 && !octal) {
		++this.pos;
		this.readInt(10);
		next = this.input.charCodeAt(this.pos);
	}
	if ((next === 69 || next === 101) && !octal) {
		next = this.input.charCodeAt(++this.pos);
		if (next === 43 || next === 45) ++this.pos;
		if (this.readInt(10) === null) this.raise(start, "Invalid number");
	}
	if (isIdentifierStart(this.fullCharCodeAtPos())) this.raise(this.pos, "Identifier directly after number");
	var val = stringToNumber(this.input.slice(start, this.pos), octal);
	return this.finishToken(types$1.num, val);
};
pp.readCodePoint = function() {
	var ch = this.input.charCodeAt(this.pos), code;
	if (ch === 123) {
		if (this.options.ecmaVersion < 6) this.unexpected();
		var codePos = ++this.pos;
		code = this.readHexChar(this.input.indexOf("}", this.pos) - this.pos);
		++this.pos;
		if (code > 1114111) this.invalidStringToken(codePos, "Code point out of bounds");
	} else code = this.readHexChar(4);
	return code;
};
pp.readString = function(quote) {
	var out = "", chunkStart = ++this.pos;
	for (;;) {
		if (this.pos >= this.input.length) this.raise(this.start, "Unterminated string constant");
		var ch = this.input.charCodeAt(this.pos);
		if (ch === quote) break;
		if (ch === 92) {
			out += this.input.slice(chunkStart, this.pos);
			out += this.readEscapedChar(false);
			chunkStart = this.pos;
		} else if (ch === 8232 || ch === 8233) {
			if (this.options.ecmaVersion < 10) this.raise(this.start, "Unterminated string constant");
			++this.pos;
			if (this.options.locations) {
				this.curLine++;
				this.lineStart = this.pos;
			}
		} else {
			if (isNewLine(ch)) this.raise(this.start, "Unterminated string constant");
			++this.pos;
		}
	}
	out += this.input.slice(chunkStart, this.pos++);
	return this.finishToken(types$1.string, out);
};
var INVALID_TEMPLATE_ESCAPE_ERROR = {};
pp.tryReadTemplateToken = function() {
	this.inTemplateElement = true;
	try {
		this.readTmplToken();
	} catch (err) {
		if (err === INVALID_TEMPLATE_ESCAPE_ERROR) this.readInvalidTemplateToken();
		else throw err;
	}
	this.inTemplateElement = false;
};
pp.invalidStringToken = function(position, message) {
	if (this.inTemplateElement && this.options.ecmaVersion >= 9) throw INVALID_TEMPLATE_ESCAPE_ERROR;
	else this.raise(position, message);
};
pp.readTmplToken = function() {
	var out = "", chunkStart = this.pos;
	for (;;) {
		if (this.pos >= this.input.length) this.raise(this.start, "Unterminated template");
		var ch = this.input.charCodeAt(this.pos);
		if (ch === 96 || ch === 36 && this.input.charCodeAt(this.pos + 1) === 123) {
			if (this.pos === this.start && (this.type === types$1.template || this.type === types$1.invalidTemplate)) {
				if (ch === 36) {
					this.pos += 2;
					return this.finishToken(types$1.dollarBraceL);
				} else {
					++this.pos;
					return this.finishToken(types$1.backQuote);
				}
			}
			out += this.input.slice(chunkStart, this.pos);
			return this.finishToken(types$1.template, out);
		}
		if (ch === 92) {
			out += this.input.slice(chunkStart, this.pos);
			out += this.readEscapedChar(true);
			chunkStart = this.pos;
		} else if (isNewLine(ch)) {
			out += this.input.slice(chunkStart, this.pos);
			++this.pos;
			switch (ch) {
				case 13: if (this.input.charCodeAt(this.pos) === 10) ++this.pos;
				case 10:
					out += "\n";
					break;
				default: out += String.fromCharCode(ch);
			}
			if (this.options.locations) {
				++this.curLine;
				this.lineStart = this.pos;
			}
			chunkStart = this.pos;
		} else ++this.pos;
	}
};
pp.readInvalidTemplateToken = function() {
	for (; this.pos < this.input.length; this.pos++) switch (this.input[this.pos]) {
		case "\\":
			++this.pos;
			break;
		case "$": if (this.input[this.pos + 1] !== "{") break;
		case "`": return this.finishToken(types$1.invalidTemplate, this.input.slice(this.start, this.pos));
		case "\r": if (this.input[this.pos + 1] === "\n") ++this.pos;
		case "\n":
		case "\u2028":
		case "\u2029":
			++this.curLine;
			this.lineStart = this.pos + 1;
	}
	this.raise(this.start, "Unterminated template");
};
pp.readEscapedChar = function(inTemplate) {
	var ch = this.input.charCodeAt(++this.pos);
	++this.pos;
	switch (ch) {
		case 110: return "\n";
		case 114: return "\r";
		case 120: return String.fromCharCode(this.readHexChar(2));
		case 117: return codePointToString(this.readCodePoint());
		case 116: return "	";
		case 98: return "\b";
		case 118: return "\v";
		case 102: return "\f";
		case 13: if (this.input.charCodeAt(this.pos) === 10) ++this.pos;
		case 10:
			if (this.options.locations) {
				this.lineStart = this.pos;
				++this.curLine;
			}
			return "";
		case 56:
		case 57:
			if (this.strict) this.invalidStringToken(this.pos - 1, "Invalid escape sequence");
			if (inTemplate) {
				var codePos = this.pos - 1;
				this.invalidStringToken(codePos, "Invalid escape sequence in template string");
			}
		default:
			if (ch >= 48 && ch <= 55) {
				var octalStr = this.input.substr(this.pos - 1, 3).match(/^[0-7]+/)[0];
				var octal = parseInt(octalStr, 8);
				if (octal > 255) {
					octalStr = octalStr.slice(0, -1);
					octal = parseInt(octalStr, 8);
				}
				this.pos += octalStr.length - 1;
				ch = this.input.charCodeAt(this.pos);
				if ((octalStr !== "0" || ch === 56 || ch === 57) && (this.strict || inTemplate)) this.invalidStringToken(this.pos - 1 - octalStr.length, inTemplate ? "Octal literal in template string" : "Octal literal in strict mode");
				return String.fromCharCode(octal);
			}
			if (isNewLine(ch)) {
				if (this.options.locations) {
					this.lineStart = this.pos;
					++this.curLine;
				}
				return "";
			}
			return String.fromCharCode(ch);
	}
};
pp.readHexChar = function(len) {
	var codePos = this.pos;
	var n = this.readInt(16, len);
	if (n === null) this.invalidStringToken(codePos, "Bad character escape sequence");
	return n;
};
pp.readWord1 = function() {
	this.containsEsc = false;
	var word = "", first = true, chunkStart = this.pos;
	var astral = this.options.ecmaVersion >= 6;
	while (this.pos < this.input.length) {
		var ch = this.fullCharCodeAtPos();
		if (isIdentifierChar(ch, astral)) this.pos += ch <= 65535 ? 1 : 2;
		else if (ch === 92) {
			this.containsEsc = true;
			word += this.input.slice(chunkStart, this.pos);
			var escStart = this.pos;
			if (this.input.charCodeAt(++this.pos) !== 117) this.invalidStringToken(this.pos, "Expecting Unicode escape sequence \\uXXXX");
			++this.pos;
			var esc = this.readCodePoint();
			if (!(first ? isIdentifierStart : isIdentifierChar)(esc, astral)) this.invalidStringToken(escStart, "Invalid Unicode escape");
			word += codePointToString(esc);
			chunkStart = this.pos;
		} else break;
		first = false;
	}
	return word + this.input.slice(chunkStart, this.pos);
};
pp.readWord = function() {
	var word = this.readWord1();
	var type = types$1.name;
	if (this.keywords.test(word)) type = keywords[word];
	return this.finishToken(type, word);
};
var version = "8.19.0";
Parser.acorn = {
	Parser,
	version,
	defaultOptions,
	Position,
	SourceLocation,
	getLineInfo,
	Node,
	TokenType,
	tokTypes: types$1,
	keywordTypes: keywords,
	TokContext,
	tokContexts: types,
	isIdentifierChar,
	isIdentifierStart,
	Token,
	isNewLine,
	lineBreak,
	lineBreakG,
	nonASCIIwhitespace
};

// node_modules/acorn-jsx/xhtml.js
var require_xhtml = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		quot: "\"",
		amp: "&",
		apos: "'",
		lt: "<",
		gt: ">",
		nbsp: "\xA0",
		iexcl: "¡",
		cent: "¢",
		pound: "£",
		curren: "¤",
		yen: "¥",
		brvbar: "¦",
		sect: "§",
		uml: "¨",
		copy: "©",
		ordf: "ª",
		laquo: "«",
		not: "¬",
		shy: "­",
		reg: "®",
		macr: "¯",
		deg: "°",
		plusmn: "±",
		sup2: "²",
		sup3: "³",
		acute: "´",
		micro: "µ",
		para: "¶",
		middot: "·",
		cedil: "¸",
		sup1: "¹",
		ordm: "º",
		raquo: "»",
		frac14: "¼",
		frac12: "½",
		frac34: "¾",
		iquest: "¿",
		Agrave: "À",
		Aacute: "Á",
		Acirc: "Â",
		Atilde: "Ã",
		Auml: "Ä",
		Aring: "Å",
		AElig: "Æ",
		Ccedil: "Ç",
		Egrave: "È",
		Eacute: "É",
		Ecirc: "Ê",
		Euml: "Ë",
		Igrave: "Ì",
		Iacute: "Í",
		Icirc: "Î",
		Iuml: "Ï",
		ETH: "Ð",
		Ntilde: "Ñ",
		Ograve: "Ò",
		Oacute: "Ó",
		Ocirc: "Ô",
		Otilde: "Õ",
		Ouml: "Ö",
		times: "×",
		Oslash: "Ø",
		Ugrave: "Ù",
		Uacute: "Ú",
		Ucirc: "Û",
		Uuml: "Ü",
		Yacute: "Ý",
		THORN: "Þ",
		szlig: "ß",
		agrave: "à",
		aacute: "á",
		acirc: "â",
		atilde: "ã",
		auml: "ä",
		aring: "å",
		aelig: "æ",
		ccedil: "ç",
		egrave: "è",
		eacute: "é",
		ecirc: "ê",
		euml: "ë",
		igrave: "ì",
		iacute: "í",
		icirc: "î",
		iuml: "ï",
		eth: "ð",
		ntilde: "ñ",
		ograve: "ò",
		oacute: "ó",
		ocirc: "ô",
		otilde: "õ",
		ouml: "ö",
		divide: "÷",
		oslash: "ø",
		ugrave: "ù",
		uacute: "ú",
		ucirc: "û",
		uuml: "ü",
		yacute: "ý",
		thorn: "þ",
		yuml: "ÿ",
		OElig: "Œ",
		oelig: "œ",
		Scaron: "Š",
		scaron: "š",
		Yuml: "Ÿ",
		fnof: "ƒ",
		circ: "ˆ",
		tilde: "˜",
		Alpha: "Α",
		Beta: "Β",
		Gamma: "Γ",
		Delta: "Δ",
		Epsilon: "Ε",
		Zeta: "Ζ",
		Eta: "Η",
		Theta: "Θ",
		Iota: "Ι",
		Kappa: "Κ",
		Lambda: "Λ",
		Mu: "Μ",
		Nu: "Ν",
		Xi: "Ξ",
		Omicron: "Ο",
		Pi: "Π",
		Rho: "Ρ",
		Sigma: "Σ",
		Tau: "Τ",
		Upsilon: "Υ",
		Phi: "Φ",
		Chi: "Χ",
		Psi: "Ψ",
		Omega: "Ω",
		alpha: "α",
		beta: "β",
		gamma: "γ",
		delta: "δ",
		epsilon: "ε",
		zeta: "ζ",
		eta: "η",
		theta: "θ",
		iota: "ι",
		kappa: "κ",
		lambda: "λ",
		mu: "μ",
		nu: "ν",
		xi: "ξ",
		omicron: "ο",
		pi: "π",
		rho: "ρ",
		sigmaf: "ς",
		sigma: "σ",
		tau: "τ",
		upsilon: "υ",
		phi: "φ",
		chi: "χ",
		psi: "ψ",
		omega: "ω",
		thetasym: "ϑ",
		upsih: "ϒ",
		piv: "ϖ",
		ensp: " ",
		emsp: " ",
		thinsp: " ",
		zwnj: "‌",
		zwj: "‍",
		lrm: "‎",
		rlm: "‏",
		ndash: "–",
		mdash: "—",
		lsquo: "‘",
		rsquo: "’",
		sbquo: "‚",
		ldquo: "“",
		rdquo: "”",
		bdquo: "„",
		dagger: "†",
		Dagger: "‡",
		bull: "•",
		hellip: "…",
		permil: "‰",
		prime: "′",
		Prime: "″",
		lsaquo: "‹",
		rsaquo: "›",
		oline: "‾",
		frasl: "⁄",
		euro: "€",
		image: "ℑ",
		weierp: "℘",
		real: "ℜ",
		trade: "™",
		alefsym: "ℵ",
		larr: "←",
		uarr: "↑",
		rarr: "→",
		darr: "↓",
		harr: "↔",
		crarr: "↵",
		lArr: "⇐",
		uArr: "⇑",
		rArr: "⇒",
		dArr: "⇓",
		hArr: "⇔",
		forall: "∀",
		part: "∂",
		exist: "∃",
		empty: "∅",
		nabla: "∇",
		isin: "∈",
		notin: "∉",
		ni: "∋",
		prod: "∏",
		sum: "∑",
		minus: "−",
		lowast: "∗",
		radic: "√",
		prop: "∝",
		infin: "∞",
		ang: "∠",
		and: "∧",
		or: "∨",
		cap: "∩",
		cup: "∪",
		"int": "∫",
		there4: "∴",
		sim: "∼",
		cong: "≅",
		asymp: "≈",
		ne: "≠",
		equiv: "≡",
		le: "≤",
		ge: "≥",
		sub: "⊂",
		sup: "⊃",
		nsub: "⊄",
		sube: "⊆",
		supe: "⊇",
		oplus: "⊕",
		otimes: "⊗",
		perp: "⊥",
		sdot: "⋅",
		lceil: "⌈",
		rceil: "⌉",
		lfloor: "⌊",
		rfloor: "⌋",
		lang: "〈",
		rang: "〉",
		loz: "◊",
		spades: "♠",
		clubs: "♣",
		hearts: "♥",
		diams: "♦"
	};
}));

// node_modules/acorn/dist/acorn.js
var require_acorn = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	(function(global, factory) {
		typeof exports === "object" && typeof module !== "undefined" ? factory(exports) : typeof define === "function" && define.amd ? define(["exports"], factory) : (global = typeof globalThis !== "undefined" ? globalThis : global || self, factory(global.acorn = {}));
	})(this$1, (function(exports) {
		"use strict";
		var astralIdentifierCodes = [
			509,
			0,
			227,
			0,
			150,
			4,
			294,
			9,
			1368,
			2,
			2,
			1,
			6,
			3,
			41,
			2,
			5,
			0,
			166,
			1,
			574,
			3,
			9,
			9,
			7,
			9,
			32,
			4,
			318,
			1,
			31,
			4,
			33,
			15,
			71,
			10,
			50,
			3,
			123,
			2,
			54,
			14,
			32,
			10,
			3,
			1,
			11,
			3,
			46,
			10,
			8,
			0,
			46,
			9,
			7,
			2,
			37,
			13,
			2,
			9,
			6,
			1,
			45,
			0,
			13,
			2,
			49,
			13,
			9,
			3,
			2,
			11,
			83,
			11,
			7,
			0,
			3,
			0,
			158,
			11,
			6,
			9,
			7,
			3,
			56,
			1,
			2,
			6,
			3,
			1,
			3,
			2,
			10,
			0,
			11,
			1,
			3,
			6,
			4,
			4,
			68,
			8,
			2,
			0,
			3,
			0,
			2,
			3,
			2,
			4,
			2,
			0,
			15,
			1,
			83,
			17,
			10,
			9,
			5,
			0,
			82,
			19,
			13,
			9,
			214,
			6,
			3,
			8,
			28,
			1,
			83,
			16,
			16,
			9,
			82,
			12,
			9,
			9,
			7,
			19,
			58,
			14,
			5,
			9,
			243,
			14,
			166,
			9,
			71,
			5,
			2,
			1,
			3,
			3,
			2,
			0,
			2,
			1,
			13,
			9,
			120,
			6,
			3,
			6,
			4,
			0,
			29,
			9,
			41,
			6,
			2,
			3,
			9,
			0,
			10,
			10,
			47,
			15,
			199,
			7,
			137,
			9,
			54,
			7,
			2,
			7,
			17,
			9,
			57,
			21,
			2,
			13,
			123,
			5,
			4,
			0,
			2,
			1,
			2,
			6,
			2,
			0,
			9,
			9,
			49,
			4,
			2,
			1,
			2,
			4,
			9,
			9,
			55,
			9,
			7,
			0,
			259,
			3,
			10,
			1,
			2,
			0,
			49,
			6,
			4,
			4,
			14,
			10,
			5350,
			0,
			7,
			14,
			11465,
			27,
			2343,
			9,
			87,
			9,
			39,
			4,
			60,
			6,
			26,
			9,
			535,
			9,
			470,
			0,
			2,
			54,
			8,
			3,
			82,
			0,
			12,
			1,
			19628,
			1,
			4178,
			9,
			519,
			45,
			3,
			22,
			481,
			1,
			61,
			4,
			4,
			5,
			9,
			7,
			3,
			6,
			31,
			3,
			149,
			2,
			12,
			2,
			9,
			1,
			3,
			0,
			33,
			1,
			1357,
			49,
			513,
			54,
			5,
			49,
			9,
			0,
			15,
			0,
			23,
			4,
			2,
			14,
			1361,
			6,
			2,
			16,
			3,
			6,
			2,
			1,
			2,
			4,
			101,
			0,
			161,
			6,
			10,
			9,
			357,
			0,
			62,
			13,
			499,
			13,
			245,
			1,
			2,
			9,
			233,
			0,
			3,
			0,
			8,
			1,
			6,
			0,
			475,
			6,
			110,
			6,
			6,
			9,
			4759,
			9,
			787719,
			239
		];
		var astralIdentifierStartCodes = [
			0,
			11,
			2,
			25,
			2,
			18,
			2,
			1,
			2,
			14,
			3,
			13,
			35,
			122,
			70,
			52,
			268,
			28,
			4,
			48,
			48,
			31,
			14,
			29,
			6,
			37,
			11,
			29,
			3,
			35,
			5,
			7,
			2,
			4,
			43,
			157,
			19,
			35,
			5,
			35,
			5,
			39,
			9,
			51,
			13,
			10,
			2,
			14,
			2,
			6,
			2,
			1,
			2,
			10,
			2,
			14,
			2,
			6,
			2,
			1,
			4,
			51,
			13,
			310,
			10,
			21,
			11,
			7,
			25,
			5,
			2,
			41,
			2,
			13,
			65,
			5,
			3,
			0,
			2,
			43,
			2,
			1,
			4,
			0,
			3,
			22,
			11,
			22,
			10,
			30,
			66,
			18,
			2,
			1,
			11,
			21,
			11,
			25,
			7,
			25,
			39,
			55,
			7,
			1,
			65,
			0,
			16,
			3,
			2,
			2,
			2,
			28,
			43,
			28,
			4,
			28,
			36,
			7,
			2,
			27,
			28,
			53,
			11,
			21,
			11,
			18,
			14,
			17,
			111,
			72,
			56,
			50,
			14,
			50,
			14,
			35,
			39,
			27,
			10,
			22,
			251,
			41,
			7,
			1,
			17,
			5,
			18,
			21,
			18,
			28,
			11,
			0,
			9,
			21,
			43,
			17,
			47,
			20,
			28,
			22,
			13,
			52,
			58,
			1,
			3,
			0,
			14,
			44,
			33,
			24,
			27,
			35,
			30,
			0,
			3,
			0,
			9,
			34,
			4,
			0,
			13,
			47,
			15,
			3,
			22,
			0,
			2,
			0,
			36,
			17,
			2,
			24,
			20,
			1,
			64,
			6,
			2,
			0,
			2,
			3,
			2,
			14,
			2,
			9,
			8,
			46,
			39,
			7,
			3,
			1,
			3,
			21,
			2,
			6,
			2,
			1,
			2,
			4,
			4,
			0,
			19,
			0,
			13,
			4,
			31,
			9,
			2,
			0,
			3,
			0,
			2,
			37,
			2,
			0,
			26,
			0,
			2,
			0,
			45,
			52,
			19,
			3,
			21,
			2,
			31,
			47,
			21,
			1,
			2,
			0,
			185,
			46,
			42,
			3,
			37,
			47,
			21,
			0,
			60,
			42,
			14,
			0,
			72,
			26,
			38,
			6,
			186,
			43,
			117,
			63,
			32,
			7,
			3,
			0,
			3,
			7,
			2,
			1,
			2,
			23,
			16,
			0,
			2,
			0,
			95,
			7,
			3,
			38,
			17,
			0,
			2,
			0,
			29,
			0,
			11,
			39,
			8,
			0,
			22,
			0,
			12,
			45,
			20,
			0,
			19,
			72,
			18,
			0,
			182,
			32,
			32,
			8,
			2,
			36,
			18,
			0,
			50,
			29,
			113,
			6,
			2,
			1,
			2,
			37,
			22,
			0,
			26,
			5,
			2,
			1,
			2,
			31,
			15,
			0,
			24,
			43,
			22,
			0,
			239,
			18,
			16,
			0,
			2,
			12,
			2,
			33,
			125,
			0,
			80,
			921,
			103,
			111,
			6,
			206,
			13,
			310,
			2314,
			96,
			16,
			1071,
			18,
			5,
			26,
			3994,
			6,
			582,
			6842,
			29,
			1763,
			568,
			8,
			30,
			18,
			78,
			18,
			29,
			19,
			47,
			17,
			3,
			32,
			20,
			6,
			18,
			433,
			44,
			212,
			63,
			33,
			24,
			3,
			24,
			45,
			74,
			6,
			0,
			67,
			12,
			65,
			1,
			2,
			0,
			15,
			4,
			10,
			7386,
			37,
			33,
			96,
			114,
			14,
			913,
			15,
			50,
			7710,
			3,
			2,
			6,
			2,
			1,
			2,
			296,
			10,
			0,
			30,
			2,
			3,
			0,
			15,
			4,
			8,
			395,
			2309,
			106,
			6,
			12,
			4,
			8,
			8,
			9,
			5991,
			84,
			2,
			70,
			2,
			1,
			3,
			0,
			3,
			1,
			3,
			3,
			2,
			11,
			2,
			0,
			2,
			6,
			2,
			64,
			2,
			3,
			3,
			7,
			2,
			6,
			2,
			27,
			2,
			3,
			2,
			4,
			2,
			0,
			4,
			6,
			2,
			340,
			2,
			24,
			2,
			24,
			2,
			30,
			2,
			24,
			2,
			30,
			2,
			24,
			2,
			30,
			2,
			24,
			2,
			30,
			2,
			24,
			2,
			7,
			1845,
			129,
			15,
			6,
			55,
			50,
			49,
			61,
			147,
			44,
			11,
			6,
			17,
			0,
			322,
			29,
			19,
			43,
			485,
			27,
			229,
			29,
			3,
			0,
			208,
			30,
			2,
			2,
			2,
			1,
			2,
			6,
			3,
			4,
			10,
			1,
			225,
			6,
			2,
			3,
			2,
			1,
			2,
			14,
			2,
			196,
			60,
			67,
			8,
			0,
			1205,
			3,
			2,
			26,
			2,
			1,
			2,
			0,
			3,
			0,
			2,
			9,
			2,
			3,
			2,
			0,
			2,
			0,
			7,
			0,
			5,
			0,
			2,
			0,
			2,
			0,
			2,
			2,
			2,
			1,
			2,
			0,
			3,
			0,
			2,
			0,
			2,
			0,
			2,
			0,
			2,
			0,
			2,
			1,
			2,
			0,
			3,
			3,
			2,
			6,
			2,
			3,
			2,
			3,
			2,
			0,
			2,
			9,
			2,
			16,
			6,
			2,
			2,
			4,
			2,
			16,
			4421,
			42719,
			33,
			4382,
			2,
			5773,
			3,
			7472,
			16,
			621,
			2467,
			541,
			1507,
			4938,
			6,
			8489,
			39815,
			11327
		];
		var nonASCIIidentifierChars = "‌‍·̀-ͯ·҃-֑҇-ׇֽֿׁׂׅׄ-׉ؐ-ًؚ-٩ٰۖ-ۜ۟-۪ۤۧۨ-ۭ۰-۹ܑܰ-݊ަ-ް߀-߉߫-߽߳ࠖ-࠙ࠛ-ࠣࠥ-ࠧࠩ-࡙࠭-࡛ࢗ-࢟࣊-ࣣ࣡-ःऺ-़ा-ॏ॑-ॗॢॣ०-९ঁ-ঃ়া-ৄেৈো-্ৗৢৣ০-৯৾ਁ-ਃ਼ਾ-ੂੇੈੋ-੍ੑ੦-ੱੵઁ-ઃ઼ા-ૅે-ૉો-્ૢૣ૦-૯ૺ-૿ଁ-ଃ଼ା-ୄେୈୋ-୍୓-ୗୢୣ୦-୯ஂா-ூெ-ைொ-்ௗ௦-௯ఀ-ఄ఼ా-ౄె-ైొ-్ౕౖౢౣ౦-౯ಁ-ಃ಼ಾ-ೄೆ-ೈೊ-್ೕೖೢೣ೦-೯ೳഀ-ഃ഻഼ാ-ൄെ-ൈൊ-്ൗൢൣ൦-൯ඁ-ඃ්ා-ුූෘ-ෟ෦-෯ෲෳัิ-ฺ็-๎๐-๙ັິ-ຼ່-໎໐-໙༘༙༠-༩༹༵༷༾༿ཱ-྄྆྇ྍ-ྗྙ-ྼ࿆ါ-ှ၀-၉ၖ-ၙၞ-ၠၢ-ၤၧ-ၭၱ-ၴႂ-ႍႏ-ႝ፝-፟፩-፱ᜒ-᜕ᜲ-᜴ᝒᝓᝲᝳ឴-៓៝០-៩᠋-᠍᠏-᠙ᢩᤠ-ᤫᤰ-᤻᥆-᥏᧐-᧚ᨗ-ᨛᩕ-ᩞ᩠-᩿᩼-᪉᪐-᪙᪰-᪽ᪿ-᫰ᬀ-ᬄ᬴-᭄᭐-᭙᭫-᭳ᮀ-ᮂᮡ-ᮭ᮰-᮹᯦-᯳ᰤ-᰷᱀-᱉᱐-᱙᳐-᳔᳒-᳨᳭᳴᳷-᳹᷀-᷿‌‍‿⁀⁔⃐-⃥⃜⃡-⃰⳯-⵿⳱ⷠ-〪ⷿ-゙゚〯・꘠-꘩꙯ꙴ-꙽ꚞꚟ꛰꛱ꠂ꠆ꠋꠣ-ꠧ꠬ꢀꢁꢴ-ꣅ꣐-꣙꣠-꣱ꣿ-꤉ꤦ-꤭ꥇ-꥓ꦀ-ꦃ꦳-꧀꧐-꧙ꧥ꧰-꧹ꨩ-ꨶꩃꩌꩍ꩐-꩙ꩻ-ꩽꪰꪲ-ꪴꪷꪸꪾ꪿꫁ꫫ-ꫯꫵ꫶ꯣ-ꯪ꯬꯭꯰-꯹ﬞ︀-️︠-︯︳︴﹍-﹏０-９＿･";
		var nonASCIIidentifierStartChars = "ªµºÀ-ÖØ-öø-ˁˆ-ˑˠ-ˤˬˮͰ-ʹͶͷͺ-ͽͿΆΈ-ΊΌΎ-ΡΣ-ϵϷ-ҁҊ-ԯԱ-Ֆ՘ՙՠ-ֈ֋֌א-תׯ-ײؠ-يٮٯٱ-ۓەۥۦۮۯۺ-ۼۿܐܒ-ܯݍ-ޥޱߊ-ߪߴߵߺࠀ-ࠕࠚࠤࠨࡀ-ࡘࡠ-ࡪࡰ-ࢇࢉ-࢏ࢠ-ࣉऄ-हऽॐक़-ॡॱ-ঀঅ-ঌএঐও-নপ-রলশ-হঽৎড়ঢ়য়-ৡৰৱৼਅ-ਊਏਐਓ-ਨਪ-ਰਲਲ਼ਵਸ਼ਸਹਖ਼-ੜਫ਼ੲ-ੴઅ-ઍએ-ઑઓ-નપ-રલળવ-હઽૐૠૡૹଅ-ଌଏଐଓ-ନପ-ରଲଳଵ-ହଽଡ଼ଢ଼ୟ-ୡୱஃஅ-ஊஎ-ஐஒ-கஙசஜஞடணதந-பம-ஹௐఅ-ఌఎ-ఐఒ-నప-హఽౘ-ౚ౜ౝౠౡಀಅ-ಌಎ-ಐಒ-ನಪ-ಳವ-ಹಽ೜-ೞೠೡೱೲഄ-ഌഎ-ഐഒ-ഺഽൎൔ-ൖൟ-ൡൺ-ൿඅ-ඖක-නඳ-රලව-ෆก-ะาำเ-ๆກຂຄຆ-ຊຌ-ຣລວ-ະາຳຽເ-ໄໆໜ-ໟༀཀ-ཇཉ-ཬྈ-ྌက-ဪဿၐ-ၕၚ-ၝၡၥၦၮ-ၰၵ-ႁႎႠ-ჅჇჍა-ჺჼ-ቈቊ-ቍቐ-ቖቘቚ-ቝበ-ኈኊ-ኍነ-ኰኲ-ኵኸ-ኾዀዂ-ዅወ-ዖዘ-ጐጒ-ጕጘ-ፚᎀ-ᎏᎠ-Ᏽᏸ-ᏽᐁ-ᙬᙯ-ᙿᚁ-ᚚᚠ-ᛪᛮ-ᛸᜀ-ᜑᜟ-ᜱᝀ-ᝑᝠ-ᝬᝮ-ᝰក-ឳៗៜᠠ-ᡸᢀ-ᢨᢪᢰ-ᣵᤀ-ᤞᥐ-ᥭᥰ-ᥴᦀ-ᦫᦰ-ᧉᨀ-ᨖᨠ-ᩔᪧᬅ-ᬳᭅ-ᭌᮃ-ᮠᮮᮯᮺ-ᯥᰀ-ᰣᱍ-ᱏᱚ-ᱽᲀ-ᲊᲐ-ᲺᲽ-Ჿᳩ-ᳬᳮ-ᳳᳵᳶᳺᴀ-ᶿḀ-ἕἘ-Ἕἠ-ὅὈ-Ὅὐ-ὗὙὛὝὟ-ώᾀ-ᾴᾶ-ᾼιῂ-ῄῆ-ῌῐ-ΐῖ-Ίῠ-Ῥῲ-ῴῶ-ῼⁱⁿ₏-₟ℂℇℊ-ℓℕ℘-ℝℤΩℨK-ℹℼ-ℿⅅ-ⅉⅎⅠ-ↈⰀ-ⳤⳫ-ⳮⳲⳳⴀ-ⴥⴧⴭⴰ-ⵧⵯⶀ-ⶖⶠ-ⶦⶨ-ⶮⶰ-ⶶⶸ-ⶾⷀ-ⷆⷈ-ⷎⷐ-ⷖⷘ-ⷞ々-〇〡-〩〱-〵〸-〼ぁ-ゖ゛-ゟァ-ヺー-ヿㄅ-ㄯㄱ-ㆎㆠ-ㆿㇰ-ㇿ㐀-䶿一-ꒌꓐ-ꓽꔀ-ꘌꘐ-ꘟꘪꘫꙀ-ꙮꙿ-ꚝꚠ-ꛯꜗ-ꜟꜢ-ꞈꞋ-꟝꟢꟱-ꠁꠃ-ꠅꠇ-ꠊꠌ-ꠢꡀ-ꡳꢂ-ꢳꣲ-ꣷꣻꣽꣾꤊ-ꤥꤰ-ꥆꥠ-ꥼꦄ-ꦲꧏꧠ-ꧤꧦ-ꧯꧺ-ꧾꨀ-ꨨꩀ-ꩂꩄ-ꩋꩠ-ꩶꩺꩾ-ꪯꪱꪵꪶꪹ-ꪽꫀꫂꫛ-ꫝꫠ-ꫪꫲ-ꫴꬁ-ꬆꬉ-ꬎꬑ-ꬖꬠ-ꬦꬨ-ꬮꬰ-ꭚꭜ-ꭩ꭬꭭ꭰ-ꯢ가-힣ힰ-ퟆퟋ-ퟻ豈-舘並-龎ﬀ-ﬆﬓ-ﬗיִײַ-ﬨשׁ-זּטּ-לּמּנּסּףּפּצּ-ﮱﯓ-ﴽﵐ-ﶏﶒ-ﷇﷰ-ﷻﹰ-ﹴﹶ-ﻼＡ-Ｚａ-ｚｦ-ﾾￂ-ￇￊ-ￏￒ-ￗￚ-ￜ";
		var reservedWords = {
			3: "abstract boolean byte char class double enum export extends final float goto implements import int interface long native package private protected public short static super synchronized throws transient volatile",
			5: "class enum extends super const export import",
			6: "enum",
			strict: "implements interface let package private protected public static yield",
			strictBind: "eval arguments"
		};
		var ecma5AndLessKeywords = "break case catch continue debugger default do else finally for function if return switch throw try var while with null true false instanceof typeof void delete new in this";
		var keywords$1 = {
			5: ecma5AndLessKeywords,
			"5module": ecma5AndLessKeywords + " export import",
			6: ecma5AndLessKeywords + " const class extends export import super"
		};
		var keywordRelationalOperator = /^in(stanceof)?$/;
		var nonASCIIidentifierStart = new RegExp("[" + nonASCIIidentifierStartChars + "]");
		var nonASCIIidentifier = new RegExp("[" + nonASCIIidentifierStartChars + nonASCIIidentifierChars + "]");
		function isInAstralSet(code, set) {
			var pos = 65536;
			for (var i = 0; i < set.length; i += 2) {
				pos += set[i];
				if (pos > code) return false;
				pos += set[i + 1];
				if (pos >= code) return true;
			}
			return false;
		}
		function isIdentifierStart(code, astral) {
			if (code < 65) return code === 36;
			if (code < 91) return true;
			if (code < 97) return code === 95;
			if (code < 123) return true;
			if (code <= 65535) return code >= 170 && nonASCIIidentifierStart.test(String.fromCharCode(code));
			if (astral === false) return false;
			return isInAstralSet(code, astralIdentifierStartCodes);
		}
		function isIdentifierChar(code, astral) {
			if (code < 48) return code === 36;
			if (code < 58) return true;
			if (code < 65) return false;
			if (code < 91) return true;
			if (code < 97) return code === 95;
			if (code < 123) return true;
			if (code <= 65535) return code >= 170 && nonASCIIidentifier.test(String.fromCharCode(code));
			if (astral === false) return false;
			return isInAstralSet(code, astralIdentifierStartCodes) || isInAstralSet(code, astralIdentifierCodes);
		}
		var TokenType = function TokenType(label, conf) {
			if (conf === void 0) conf = {};
			this.label = label;
			this.keyword = conf.keyword;
			this.beforeExpr = !!conf.beforeExpr;
			this.startsExpr = !!conf.startsExpr;
			this.isLoop = !!conf.isLoop;
			this.isAssign = !!conf.isAssign;
			this.prefix = !!conf.prefix;
			this.postfix = !!conf.postfix;
			this.binop = conf.binop || null;
			this.updateContext = null;
		};
		function binop(name, prec) {
			return new TokenType(name, {
				beforeExpr: true,
				binop: prec
			});
		}
		var beforeExpr = { beforeExpr: true }, startsExpr = { startsExpr: true };
		var keywords = {};
		function kw(name, options) {
			if (options === void 0) options = {};
			options.keyword = name;
			return keywords[name] = new TokenType(name, options);
		}
		var types$1 = {
			num: new TokenType("num", startsExpr),
			regexp: new TokenType("regexp", startsExpr),
			string: new TokenType("string", startsExpr),
			name: new TokenType("name", startsExpr),
			privateId: new TokenType("privateId", startsExpr),
			eof: new TokenType("eof"),
			bracketL: new TokenType("[", {
				beforeExpr: true,
				startsExpr: true
			}),
			bracketR: new TokenType("]"),
			braceL: new TokenType("{", {
				beforeExpr: true,
				startsExpr: true
			}),
			braceR: new TokenType("}"),
			parenL: new TokenType("(", {
				beforeExpr: true,
				startsExpr: true
			}),
			parenR: new TokenType(")"),
			comma: new TokenType(",", beforeExpr),
			semi: new TokenType(";", beforeExpr),
			colon: new TokenType(":", beforeExpr),
			dot: new TokenType("."),
			question: new TokenType("?", beforeExpr),
			questionDot: new TokenType("?."),
			arrow: new TokenType("=>", beforeExpr),
			template: new TokenType("template"),
			invalidTemplate: new TokenType("invalidTemplate"),
			ellipsis: new TokenType("...", beforeExpr),
			backQuote: new TokenType("`", startsExpr),
			dollarBraceL: new TokenType("${", {
				beforeExpr: true,
				startsExpr: true
			}),
			eq: new TokenType("=", {
				beforeExpr: true,
				isAssign: true
			}),
			assign: new TokenType("_=", {
				beforeExpr: true,
				isAssign: true
			}),
			incDec: new TokenType("++/--", {
				prefix: true,
				postfix: true,
				startsExpr: true
			}),
			prefix: new TokenType("!/~", {
				beforeExpr: true,
				prefix: true,
				startsExpr: true
			}),
			logicalOR: binop("||", 1),
			logicalAND: binop("&&", 2),
			bitwiseOR: binop("|", 3),
			bitwiseXOR: binop("^", 4),
			bitwiseAND: binop("&", 5),
			equality: binop("==/!=/===/!==", 6),
			relational: binop("</>/<=/>=", 7),
			bitShift: binop("<</>>/>>>", 8),
			plusMin: new TokenType("+/-", {
				beforeExpr: true,
				binop: 9,
				prefix: true,
				startsExpr: true
			}),
			modulo: binop("%", 10),
			star: binop("*", 10),
			slash: binop("/", 10),
			starstar: new TokenType("**", { beforeExpr: true }),
			coalesce: binop("??", 1),
			_break: kw("break"),
			_case: kw("case", beforeExpr),
			_catch: kw("catch"),
			_continue: kw("continue"),
			_debugger: kw("debugger"),
			_default: kw("default", beforeExpr),
			_do: kw("do", {
				isLoop: true,
				beforeExpr: true
			}),
			_else: kw("else", beforeExpr),
			_finally: kw("finally"),
			_for: kw("for", { isLoop: true }),
			_function: kw("function", startsExpr),
			_if: kw("if"),
			_return: kw("return", beforeExpr),
			_switch: kw("switch"),
			_throw: kw("throw", beforeExpr),
			_try: kw("try"),
			_var: kw("var"),
			_const: kw("const"),
			_while: kw("while", { isLoop: true }),
			_with: kw("with"),
			_new: kw("new", {
				beforeExpr: true,
				startsExpr: true
			}),
			_this: kw("this", startsExpr),
			_super: kw("super", startsExpr),
			_class: kw("class", startsExpr),
			_extends: kw("extends", beforeExpr),
			_export: kw("export"),
			_import: kw("import", startsExpr),
			_null: kw("null", startsExpr),
			_true: kw("true", startsExpr),
			_false: kw("false", startsExpr),
			_in: kw("in", {
				beforeExpr: true,
				binop: 7
			}),
			_instanceof: kw("instanceof", {
				beforeExpr: true,
				binop: 7
			}),
			_typeof: kw("typeof", {
				beforeExpr: true,
				prefix: true,
				startsExpr: true
			}),
			_void: kw("void", {
				beforeExpr: true,
				prefix: true,
				startsExpr: true
			}),
			_delete: kw("delete", {
				beforeExpr: true,
				prefix: true,
				startsExpr: true
			})
		};
		var lineBreak = /\r\n?|\n|\u2028|\u2029/;
		var lineBreakG = new RegExp(lineBreak.source, "g");
		function isNewLine(code) {
			return code === 10 || code === 13 || code === 8232 || code === 8233;
		}
		function nextLineBreak(code, from, end) {
			if (end === void 0) end = code.length;
			for (var i = from; i < end; i++) {
				var next = code.charCodeAt(i);
				if (isNewLine(next)) return i < end - 1 && next === 13 && code.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
			}
			return -1;
		}
		var nonASCIIwhitespace = /[\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]/;
		var skipWhiteSpace = /(?:\s|\/\/.*|\/\*[^]*?\*\/)*/g;
		var ref = Object.prototype;
		var hasOwnProperty = ref.hasOwnProperty;
		var toString = ref.toString;
		var hasOwn = Object.hasOwn || (function(obj, propName) {
			return hasOwnProperty.call(obj, propName);
		});
		var isArray = Array.isArray || (function(obj) {
			return toString.call(obj) === "[object Array]";
		});
		var regexpCache = Object.create(null);
		function wordsRegexp(words) {
			return regexpCache[words] || (regexpCache[words] = new RegExp("^(?:" + words.replace(/ /g, "|") + ")$"));
		}
		function codePointToString(code) {
			if (code <= 65535) return String.fromCharCode(code);
			code -= 65536;
			return String.fromCharCode((code >> 10) + 55296, (code & 1023) + 56320);
		}
		var loneSurrogate = /(?:[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF])/;
		var Position = function Position(line, col) {
			this.line = line;
			this.column = col;
		};
		Position.prototype.offset = function offset(n) {
			return new Position(this.line, this.column + n);
		};
		var SourceLocation = function SourceLocation(p, start, end) {
			this.start = start;
			this.end = end;
			if (p.sourceFile !== null) this.source = p.sourceFile;
		};
		function getLineInfo(input, offset) {
			for (var line = 1, cur = 0;;) {
				var nextBreak = nextLineBreak(input, cur, offset);
				if (nextBreak < 0) return new Position(line, offset - cur);
				++line;
				cur = nextBreak;
			}
		}
		var defaultOptions = {
			ecmaVersion: null,
			sourceType: "script",
			strict: false,
			onInsertedSemicolon: null,
			onTrailingComma: null,
			allowReserved: null,
			allowReturnOutsideFunction: false,
			allowImportExportEverywhere: false,
			allowAwaitOutsideFunction: null,
			allowSuperOutsideMethod: null,
			allowHashBang: false,
			checkPrivateFields: true,
			locations: false,
			startLocation: null,
			onToken: null,
			onComment: null,
			ranges: false,
			program: null,
			sourceFile: null,
			directSourceFile: null,
			preserveParens: false
		};
		var warnedAboutEcmaVersion = false;
		function getOptions(opts) {
			var options = {};
			for (var opt in defaultOptions) options[opt] = opts && hasOwn(opts, opt) ? opts[opt] : defaultOptions[opt];
			if (options.ecmaVersion === "latest") options.ecmaVersion = 1e8;
			else if (options.ecmaVersion == null) {
				if (!warnedAboutEcmaVersion && typeof console === "object" && console.warn) {
					warnedAboutEcmaVersion = true;
					console.warn("Since Acorn 8.0.0, options.ecmaVersion is required.\nDefaulting to 2020, but this will stop working in the future.");
				}
				options.ecmaVersion = 11;
			} else if (options.ecmaVersion >= 2015) options.ecmaVersion -= 2009;
			if (options.allowReserved == null) options.allowReserved = options.ecmaVersion < 5;
			if (!opts || opts.allowHashBang == null) options.allowHashBang = options.ecmaVersion >= 14;
			if (isArray(options.onToken)) {
				var tokens = options.onToken;
				options.onToken = function(token) {
					return tokens.push(token);
				};
			}
			if (isArray(options.onComment)) options.onComment = pushComment(options, options.onComment);
			if (options.sourceType === "commonjs" && options.allowAwaitOutsideFunction) throw new Error("Cannot use allowAwaitOutsideFunction with sourceType: commonjs");
			return options;
		}
		function pushComment(options, array) {
			return function(block, text, start, end, startLoc, endLoc) {
				var comment = {
					type: block ? "Block" : "Line",
					value: text,
					start,
					end
				};
				if (options.locations) comment.loc = new SourceLocation(this, startLoc, endLoc);
				if (options.ranges) comment.range = [start, end];
				array.push(comment);
			};
		}
		var SCOPE_TOP = 1, SCOPE_FUNCTION = 2, SCOPE_ASYNC = 4, SCOPE_GENERATOR = 8, SCOPE_ARROW = 16, SCOPE_SIMPLE_CATCH = 32, SCOPE_SUPER = 64, SCOPE_DIRECT_SUPER = 128, SCOPE_CLASS_STATIC_BLOCK = 256, SCOPE_CLASS_FIELD_INIT = 512, SCOPE_SWITCH = 1024, SCOPE_VAR = SCOPE_TOP | SCOPE_FUNCTION | SCOPE_CLASS_STATIC_BLOCK;
		function functionFlags(async, generator) {
			return SCOPE_FUNCTION | (async ? SCOPE_ASYNC : 0) | (generator ? SCOPE_GENERATOR : 0);
		}
		var BIND_NONE = 0, BIND_VAR = 1, BIND_LEXICAL = 2, BIND_FUNCTION = 3, BIND_SIMPLE_CATCH = 4, BIND_OUTSIDE = 5;
		var Parser = function Parser(options, input, startPos) {
			this.options = options = getOptions(options);
			this.sourceFile = options.sourceFile;
			this.keywords = wordsRegexp(keywords$1[options.ecmaVersion >= 6 ? 6 : options.sourceType === "module" ? "5module" : 5]);
			var reserved = "";
			if (options.allowReserved !== true) {
				reserved = reservedWords[options.ecmaVersion >= 6 ? 6 : options.ecmaVersion === 5 ? 5 : 3];
				if (options.sourceType === "module") reserved += " await";
			}
			this.reservedWords = wordsRegexp(reserved);
			var reservedStrict = (reserved ? reserved + " " : "") + reservedWords.strict;
			this.reservedWordsStrict = wordsRegexp(reservedStrict);
			this.reservedWordsStrictBind = wordsRegexp(reservedStrict + " " + reservedWords.strictBind);
			this.input = String(input);
			this.containsEsc = false;
			this.pos = startPos || 0;
			this.curLine = 1;
			if (options.startLocation) {
				this.lineStart = this.pos - options.startLocation.column;
				this.curLine = options.startLocation.line;
			} else if (startPos) {
				this.lineStart = this.input.lastIndexOf("\n", startPos - 1) + 1;
				if (this.options.locations) this.curLine = this.input.slice(0, this.lineStart).split(lineBreak).length;
			} else this.lineStart = 0;
			this.type = types$1.eof;
			this.value = null;
			this.start = this.end = this.pos;
			this.startLoc = this.endLoc = this.curPosition();
			this.lastTokEndLoc = this.lastTokStartLoc = null;
			this.lastTokStart = this.lastTokEnd = this.pos;
			this.context = this.initialContext();
			this.exprAllowed = true;
			this.inModule = options.sourceType === "module";
			this.strict = this.inModule || options.strict === true || this.strictDirective(this.pos);
			this.potentialArrowAt = -1;
			this.potentialArrowInForAwait = false;
			this.yieldPos = this.awaitPos = this.awaitIdentPos = 0;
			this.labels = [];
			this.undefinedExports = Object.create(null);
			if (this.pos === 0 && options.allowHashBang && this.input.slice(0, 2) === "#!") this.skipLineComment(2);
			this.scopeStack = [];
			this.enterScope(this.options.sourceType === "commonjs" ? SCOPE_FUNCTION : SCOPE_TOP);
			this.regexpState = null;
			this.privateNameStack = [];
		};
		var prototypeAccessors = {
			inFunction: { configurable: true },
			inGenerator: { configurable: true },
			inAsync: { configurable: true },
			canAwait: { configurable: true },
			allowReturn: { configurable: true },
			allowSuper: { configurable: true },
			allowDirectSuper: { configurable: true },
			treatFunctionsAsVar: { configurable: true },
			allowNewDotTarget: { configurable: true },
			allowUsing: { configurable: true },
			inClassStaticBlock: { configurable: true }
		};
		Parser.prototype.parse = function parse() {
			var this$1$1 = this;
			var node = this.options.program || this.startNode();
			this.nextToken();
			return this.catchStackOverflow(function() {
				return this$1$1.parseTopLevel(node);
			});
		};
		prototypeAccessors.inFunction.get = function() {
			return (this.currentVarScope().flags & SCOPE_FUNCTION) > 0;
		};
		prototypeAccessors.inGenerator.get = function() {
			return (this.currentVarScope().flags & SCOPE_GENERATOR) > 0;
		};
		prototypeAccessors.inAsync.get = function() {
			return (this.currentVarScope().flags & SCOPE_ASYNC) > 0;
		};
		prototypeAccessors.canAwait.get = function() {
			for (var i = this.scopeStack.length - 1; i >= 0; i--) {
				var flags = this.scopeStack[i].flags;
				if (flags & (SCOPE_CLASS_STATIC_BLOCK | SCOPE_CLASS_FIELD_INIT)) return false;
				if (flags & SCOPE_FUNCTION) return (flags & SCOPE_ASYNC) > 0;
			}
			return this.inModule && this.options.ecmaVersion >= 13 || this.options.allowAwaitOutsideFunction;
		};
		prototypeAccessors.allowReturn.get = function() {
			if (this.inFunction) return true;
			if (this.options.allowReturnOutsideFunction && this.currentVarScope().flags & SCOPE_TOP) return true;
			return false;
		};
		prototypeAccessors.allowSuper.get = function() {
			return (this.currentThisScope().flags & SCOPE_SUPER) > 0 || this.options.allowSuperOutsideMethod;
		};
		prototypeAccessors.allowDirectSuper.get = function() {
			return (this.currentThisScope().flags & SCOPE_DIRECT_SUPER) > 0;
		};
		prototypeAccessors.treatFunctionsAsVar.get = function() {
			return this.treatFunctionsAsVarInScope(this.currentScope());
		};
		prototypeAccessors.allowNewDotTarget.get = function() {
			for (var i = this.scopeStack.length - 1; i >= 0; i--) {
				var flags = this.scopeStack[i].flags;
				if (flags & (SCOPE_CLASS_STATIC_BLOCK | SCOPE_CLASS_FIELD_INIT) || flags & SCOPE_FUNCTION && !(flags & SCOPE_ARROW)) return true;
			}
			return false;
		};
		prototypeAccessors.allowUsing.get = function() {
			var flags = this.currentScope().flags;
			if (flags & SCOPE_SWITCH) return false;
			if (!this.inModule && flags & SCOPE_TOP) return false;
			return true;
		};
		prototypeAccessors.inClassStaticBlock.get = function() {
			return (this.currentVarScope().flags & SCOPE_CLASS_STATIC_BLOCK) > 0;
		};
		Parser.extend = function extend() {
			var plugins = [], len = arguments.length;
			while (len--) plugins[len] = arguments[len];
			var cls = this;
			for (var i = 0; i < plugins.length; i++) cls = plugins[i](cls);
			return cls;
		};
		Parser.parse = function parse(input, options) {
			return new this(options, input).parse();
		};
		Parser.parseExpressionAt = function parseExpressionAt(input, pos, options) {
			var parser = new this(options, input, pos);
			parser.nextToken();
			return parser.parseExpression();
		};
		Parser.tokenizer = function tokenizer(input, options) {
			return new this(options, input);
		};
		Object.defineProperties(Parser.prototype, prototypeAccessors);
		var pp$9 = Parser.prototype;
		var literal = /^(?:'((?:\\[^]|[^'\\])*?)'|"((?:\\[^]|[^"\\])*?)")/;
		pp$9.strictDirective = function(start) {
			if (this.options.ecmaVersion < 5) return false;
			for (;;) {
				skipWhiteSpace.lastIndex = start;
				start += skipWhiteSpace.exec(this.input)[0].length;
				var match = literal.exec(this.input.slice(start));
				if (!match) return false;
				if ((match[1] || match[2]) === "use strict") {
					skipWhiteSpace.lastIndex = start + match[0].length;
					var spaceAfter = skipWhiteSpace.exec(this.input), end = spaceAfter.index + spaceAfter[0].length;
					var next = this.input.charAt(end);
					return next === ";" || next === "}" || lineBreak.test(spaceAfter[0]) && !(/[(`.[+\-/*%<>=,?^&]/.test(next) || next === "!" && this.input.charAt(end + 1) === "=" || next === "i" && keywordOpAt(this, end));
				}
				start += match[0].length;
				skipWhiteSpace.lastIndex = start;
				start += skipWhiteSpace.exec(this.input)[0].length;
				if (this.input[start] === ";") start++;
			}
		};
		function keywordOpAt(parser, pos) {
			var end = pos + 1, stop = Math.min(parser.input.length, pos + 11);
			while (end < stop) {
				var ch = parser.fullCharCodeAt(end);
				if (!isIdentifierChar(ch, true)) break;
				end += ch <= 65535 ? 1 : 2;
			}
			return end === pos + 2 && parser.input.slice(pos, end) === "in" || end === pos + 10 && parser.input.slice(pos, end) === "instanceof";
		}
		pp$9.eat = function(type) {
			if (this.type === type) {
				this.next();
				return true;
			} else return false;
		};
		pp$9.isContextual = function(name) {
			return this.type === types$1.name && this.value === name && !this.containsEsc;
		};
		pp$9.eatContextual = function(name) {
			if (!this.isContextual(name)) return false;
			this.next();
			return true;
		};
		pp$9.catchStackOverflow = function(f) {
			try {
				return f();
			} catch (e) {
				if (e instanceof Error && (/\bstack\b.*\b(exceeded|overflow)\b/i.test(e.message) || /\btoo much recursion\b/i.test(e.message))) this.raise(this.start, "Not enough stack space to parse input");
				else throw e;
			}
		};
		pp$9.expectContextual = function(name) {
			if (!this.eatContextual(name)) this.unexpected();
		};
		pp$9.canInsertSemicolon = function() {
			return this.type === types$1.eof || this.type === types$1.braceR || lineBreak.test(this.input.slice(this.lastTokEnd, this.start));
		};
		pp$9.insertSemicolon = function() {
			if (this.canInsertSemicolon()) {
				if (this.options.onInsertedSemicolon) this.options.onInsertedSemicolon(this.lastTokEnd, this.lastTokEndLoc);
				return true;
			}
		};
		pp$9.semicolon = function() {
			if (!this.eat(types$1.semi) && !this.insertSemicolon()) this.unexpected();
		};
		pp$9.afterTrailingComma = function(tokType, notNext) {
			if (this.type === tokType) {
				if (this.options.onTrailingComma) this.options.onTrailingComma(this.lastTokStart, this.lastTokStartLoc);
				if (!notNext) this.next();
				return true;
			}
		};
		pp$9.expect = function(type) {
			this.eat(type) || this.unexpected();
		};
		pp$9.unexpected = function(pos) {
			this.raise(pos != null ? pos : this.start, "Unexpected token");
		};
		var DestructuringErrors = function DestructuringErrors() {
			this.shorthandAssign = this.trailingComma = this.parenthesizedAssign = this.parenthesizedBind = this.doubleProto = -1;
		};
		pp$9.checkPatternErrors = function(refDestructuringErrors, isAssign) {
			if (!refDestructuringErrors) return;
			if (refDestructuringErrors.trailingComma > -1) this.raiseRecoverable(refDestructuringErrors.trailingComma, "Comma is not permitted after the rest element");
			var parens = isAssign ? refDestructuringErrors.parenthesizedAssign : refDestructuringErrors.parenthesizedBind;
			if (parens > -1) this.raiseRecoverable(parens, isAssign ? "Assigning to rvalue" : "Parenthesized pattern");
		};
		pp$9.checkExpressionErrors = function(refDestructuringErrors, andThrow) {
			if (!refDestructuringErrors) return false;
			var shorthandAssign = refDestructuringErrors.shorthandAssign;
			var doubleProto = refDestructuringErrors.doubleProto;
			if (!andThrow) return shorthandAssign >= 0 || doubleProto >= 0;
			if (shorthandAssign >= 0) this.raise(shorthandAssign, "Shorthand property assignments are valid only in destructuring patterns");
			if (doubleProto >= 0) this.raiseRecoverable(doubleProto, "Redefinition of __proto__ property");
		};
		pp$9.checkYieldAwaitInDefaultParams = function() {
			if (this.yieldPos && (!this.awaitPos || this.yieldPos < this.awaitPos)) this.raise(this.yieldPos, "Yield expression cannot be a default value");
			if (this.awaitPos) this.raise(this.awaitPos, "Await expression cannot be a default value");
		};
		pp$9.isSimpleAssignTarget = function(expr) {
			if (expr.type === "ParenthesizedExpression") return this.isSimpleAssignTarget(expr.expression);
			return expr.type === "Identifier" || expr.type === "MemberExpression";
		};
		var pp$8 = Parser.prototype;
		pp$8.parseTopLevel = function(node) {
			var exports$1 = Object.create(null);
			if (!node.body) node.body = [];
			while (this.type !== types$1.eof) {
				var stmt = this.parseStatement(null, true, exports$1);
				node.body.push(stmt);
			}
			if (this.inModule) for (var i = 0, list = Object.keys(this.undefinedExports); i < list.length; i += 1) {
				var name = list[i];
				this.raiseRecoverable(this.undefinedExports[name].start, "Export '" + name + "' is not defined");
			}
			this.adaptDirectivePrologue(node.body);
			this.next();
			node.sourceType = this.options.sourceType === "commonjs" ? "script" : this.options.sourceType;
			return this.finishNode(node, "Program");
		};
		var loopLabel = { kind: "loop" }, switchLabel = { kind: "switch" };
		pp$8.isLet = function(context) {
			if (this.options.ecmaVersion < 6 || !this.isContextual("let")) return false;
			skipWhiteSpace.lastIndex = this.pos;
			var skip = skipWhiteSpace.exec(this.input);
			var next = this.pos + skip[0].length, nextCh = this.fullCharCodeAt(next);
			if (nextCh === 91 || nextCh === 92) return true;
			if (context) return false;
			if (nextCh === 123) return true;
			if (isIdentifierStart(nextCh)) {
				var start = next;
				do
					next += nextCh <= 65535 ? 1 : 2;
				while (isIdentifierChar(nextCh = this.fullCharCodeAt(next)));
				if (nextCh === 92) return true;
				var ident = this.input.slice(start, next);
				if (!keywordRelationalOperator.test(ident)) return true;
			}
			return false;
		};
		pp$8.isAsyncFunction = function() {
			if (this.options.ecmaVersion < 8 || !this.isContextual("async")) return false;
			skipWhiteSpace.lastIndex = this.pos;
			var skip = skipWhiteSpace.exec(this.input);
			var next = this.pos + skip[0].length, after;
			return !lineBreak.test(this.input.slice(this.pos, next)) && this.input.slice(next, next + 8) === "function" && (next + 8 === this.input.length || !(isIdentifierChar(after = this.fullCharCodeAt(next + 8)) || after === 92));
		};
		pp$8.isUsingKeyword = function(isAwaitUsing, isFor) {
			if (this.options.ecmaVersion < 17 || !this.isContextual(isAwaitUsing ? "await" : "using")) return false;
			skipWhiteSpace.lastIndex = this.pos;
			var skip = skipWhiteSpace.exec(this.input);
			var next = this.pos + skip[0].length;
			if (lineBreak.test(this.input.slice(this.pos, next))) return false;
			if (isAwaitUsing) {
				var usingEndPos = next + 5, after;
				if (this.input.slice(next, usingEndPos) !== "using" || usingEndPos === this.input.length || isIdentifierChar(after = this.fullCharCodeAt(usingEndPos)) || after === 92) return false;
				skipWhiteSpace.lastIndex = usingEndPos;
				var skipAfterUsing = skipWhiteSpace.exec(this.input);
				next = usingEndPos + skipAfterUsing[0].length;
				if (skipAfterUsing && lineBreak.test(this.input.slice(usingEndPos, next))) return false;
			}
			var ch = this.fullCharCodeAt(next);
			if (!isIdentifierStart(ch) && ch !== 92) return false;
			var idStart = next;
			do
				next += ch <= 65535 ? 1 : 2;
			while (isIdentifierChar(ch = this.fullCharCodeAt(next)));
			if (ch === 92) return true;
			var id = this.input.slice(idStart, next);
			if (keywordRelationalOperator.test(id)) return false;
			if (isFor && !isAwaitUsing && id === "of") {
				skipWhiteSpace.lastIndex = next;
				var skipAfterOf = skipWhiteSpace.exec(this.input);
				next = next + skipAfterOf[0].length;
				if (this.input.charCodeAt(next) !== 61 || (ch = this.input.charCodeAt(next + 1)) === 61 || ch === 62) return false;
			}
			return true;
		};
		pp$8.isAwaitUsing = function(isFor) {
			return this.isUsingKeyword(true, isFor);
		};
		pp$8.isUsing = function(isFor) {
			return this.isUsingKeyword(false, isFor);
		};
		pp$8.parseStatement = function(context, topLevel, exports$1) {
			var starttype = this.type, node = this.startNode(), kind;
			if (this.isLet(context)) {
				starttype = types$1._var;
				kind = "let";
			}
			switch (starttype) {
				case types$1._break:
				case types$1._continue: return this.parseBreakContinueStatement(node, starttype.keyword);
				case types$1._debugger: return this.parseDebuggerStatement(node);
				case types$1._do: return this.parseDoStatement(node);
				case types$1._for: return this.parseForStatement(node);
				case types$1._function:
					if (context && (this.strict || context !== "if" && context !== "label") && this.options.ecmaVersion >= 6) this.unexpected();
					return this.parseFunctionStatement(node, false, !context);
				case types$1._class:
					if (context) this.unexpected();
					return this.parseClass(node, true);
				case types$1._if: return this.parseIfStatement(node);
				case types$1._return: return this.parseReturnStatement(node);
				case types$1._switch: return this.parseSwitchStatement(node);
				case types$1._throw: return this.parseThrowStatement(node);
				case types$1._try: return this.parseTryStatement(node);
				case types$1._const:
				case types$1._var:
					kind = kind || this.value;
					if (context && kind !== "var") this.unexpected();
					return this.parseVarStatement(node, kind);
				case types$1._while: return this.parseWhileStatement(node);
				case types$1._with: return this.parseWithStatement(node);
				case types$1.braceL: return this.parseBlock(true, node);
				case types$1.semi: return this.parseEmptyStatement(node);
				case types$1._export:
				case types$1._import:
					if (this.options.ecmaVersion > 10 && starttype === types$1._import) {
						skipWhiteSpace.lastIndex = this.pos;
						var skip = skipWhiteSpace.exec(this.input);
						var next = this.pos + skip[0].length, nextCh = this.input.charCodeAt(next);
						if (nextCh === 40 || nextCh === 46) return this.parseExpressionStatement(node, this.parseExpression());
					}
					if (!this.options.allowImportExportEverywhere) {
						if (!topLevel) this.raise(this.start, "'import' and 'export' may only appear at the top level");
						if (!this.inModule) this.raise(this.start, "'import' and 'export' may appear only with 'sourceType: module'");
					}
					return starttype === types$1._import ? this.parseImport(node) : this.parseExport(node, exports$1);
				default:
					if (this.isAsyncFunction()) {
						if (context) this.unexpected();
						this.next();
						return this.parseFunctionStatement(node, true, !context);
					}
					var usingKind = this.isAwaitUsing(false) ? "await using" : this.isUsing(false) ? "using" : null;
					if (usingKind) {
						if (!this.allowUsing) this.raise(this.start, "Using declaration cannot appear in the top level when source type is `script` or in the bare case statement");
						if (context) this.raise(this.start, "Using declaration is not allowed in single-statement positions");
						if (usingKind === "await using") {
							if (!this.canAwait) this.raise(this.start, "Await using cannot appear outside of async function");
							this.next();
						}
						this.next();
						this.parseVar(node, false, usingKind);
						this.semicolon();
						return this.finishNode(node, "VariableDeclaration");
					}
					var maybeName = this.value, expr = this.parseExpression();
					if (starttype === types$1.name && expr.type === "Identifier" && this.eat(types$1.colon)) return this.parseLabeledStatement(node, maybeName, expr, context);
					else return this.parseExpressionStatement(node, expr);
			}
		};
		pp$8.parseBreakContinueStatement = function(node, keyword) {
			var isBreak = keyword === "break";
			this.next();
			if (this.eat(types$1.semi) || this.insertSemicolon()) node.label = null;
			else if (this.type !== types$1.name) this.unexpected();
			else {
				node.label = this.parseIdent();
				this.semicolon();
			}
			var i = 0;
			for (; i < this.labels.length; ++i) {
				var lab = this.labels[i];
				if (node.label == null || lab.name === node.label.name) {
					if (lab.kind != null && (isBreak || lab.kind === "loop")) break;
					if (node.label && isBreak) break;
				}
			}
			if (i === this.labels.length) this.raise(node.start, "Unsyntactic " + keyword);
			return this.finishNode(node, isBreak ? "BreakStatement" : "ContinueStatement");
		};
		pp$8.parseDebuggerStatement = function(node) {
			this.next();
			this.semicolon();
			return this.finishNode(node, "DebuggerStatement");
		};
		pp$8.parseDoStatement = function(node) {
			this.next();
			this.labels.push(loopLabel);
			node.body = this.parseStatement("do");
			this.labels.pop();
			this.expect(types$1._while);
			node.test = this.parseParenExpression();
			if (this.options.ecmaVersion >= 6) this.eat(types$1.semi);
			else this.semicolon();
			return this.finishNode(node, "DoWhileStatement");
		};
		pp$8.parseForStatement = function(node) {
			this.next();
			var awaitAt = this.options.ecmaVersion >= 9 && this.canAwait && this.eatContextual("await") ? this.lastTokStart : -1;
			this.labels.push(loopLabel);
			this.enterScope(0);
			this.expect(types$1.parenL);
			if (this.type === types$1.semi) {
				if (awaitAt > -1) this.unexpected(awaitAt);
				return this.parseFor(node, null);
			}
			var isLet = this.isLet();
			if (this.type === types$1._var || this.type === types$1._const || isLet) {
				var init$1 = this.startNode(), kind = isLet ? "let" : this.value;
				this.next();
				this.parseVar(init$1, true, kind);
				this.finishNode(init$1, "VariableDeclaration");
				return this.parseForAfterInit(node, init$1, awaitAt);
			}
			var startsWithLet = this.isContextual("let"), isForOf = false;
			var usingKind = this.isUsing(true) ? "using" : this.isAwaitUsing(true) ? "await using" : null;
			if (usingKind) {
				var init$2 = this.startNode();
				this.next();
				if (usingKind === "await using") {
					if (!this.canAwait) this.raise(this.start, "Await using cannot appear outside of async function");
					this.next();
				}
				this.parseVar(init$2, true, usingKind);
				this.finishNode(init$2, "VariableDeclaration");
				return this.parseForAfterInit(node, init$2, awaitAt);
			}
			var containsEsc = this.containsEsc;
			var refDestructuringErrors = new DestructuringErrors();
			var initPos = this.start;
			var init = awaitAt > -1 ? this.parseExprSubscripts(refDestructuringErrors, "await") : this.parseExpression(true, refDestructuringErrors);
			if (this.type === types$1._in || (isForOf = this.options.ecmaVersion >= 6 && this.isContextual("of"))) {
				if (awaitAt > -1) {
					if (this.type === types$1._in) this.unexpected(awaitAt);
					node.await = true;
				} else if (isForOf && this.options.ecmaVersion >= 8) {
					if (init.start === initPos && !containsEsc && init.type === "Identifier" && init.name === "async") this.unexpected();
					else if (this.options.ecmaVersion >= 9) node.await = false;
				}
				if (startsWithLet && isForOf) this.raise(init.start, "The left-hand side of a for-of loop may not start with 'let'.");
				this.toAssignable(init, false, refDestructuringErrors);
				this.checkLValPattern(init);
				return this.parseForIn(node, init);
			} else this.checkExpressionErrors(refDestructuringErrors, true);
			if (awaitAt > -1) this.unexpected(awaitAt);
			return this.parseFor(node, init);
		};
		pp$8.parseForAfterInit = function(node, init, awaitAt) {
			if ((this.type === types$1._in || this.options.ecmaVersion >= 6 && this.isContextual("of")) && init.declarations.length === 1) {
				if (this.type === types$1._in) {
					if ((init.kind === "using" || init.kind === "await using") && !init.declarations[0].init) this.raise(this.start, "Using declaration is not allowed in for-in loops");
					if (this.options.ecmaVersion >= 9 && awaitAt > -1) this.unexpected(awaitAt);
				} else if (this.options.ecmaVersion >= 9) node.await = awaitAt > -1;
				return this.parseForIn(node, init);
			}
			if (awaitAt > -1) this.unexpected(awaitAt);
			return this.parseFor(node, init);
		};
		pp$8.parseFunctionStatement = function(node, isAsync, declarationPosition) {
			this.next();
			return this.parseFunction(node, FUNC_STATEMENT | (declarationPosition ? 0 : FUNC_HANGING_STATEMENT), false, isAsync);
		};
		pp$8.parseIfStatement = function(node) {
			this.next();
			node.test = this.parseParenExpression();
			node.consequent = this.parseStatement("if");
			node.alternate = this.eat(types$1._else) ? this.parseStatement("if") : null;
			return this.finishNode(node, "IfStatement");
		};
		pp$8.parseReturnStatement = function(node) {
			if (!this.allowReturn) this.raise(this.start, "'return' outside of function");
			this.next();
			if (this.eat(types$1.semi) || this.insertSemicolon()) node.argument = null;
			else {
				node.argument = this.parseExpression();
				this.semicolon();
			}
			return this.finishNode(node, "ReturnStatement");
		};
		pp$8.parseSwitchStatement = function(node) {
			this.next();
			node.discriminant = this.parseParenExpression();
			node.cases = [];
			this.expect(types$1.braceL);
			this.labels.push(switchLabel);
			this.enterScope(SCOPE_SWITCH);
			var cur;
			for (var sawDefault = false; this.type !== types$1.braceR;) if (this.type === types$1._case || this.type === types$1._default) {
				var isCase = this.type === types$1._case;
				if (cur) this.finishNode(cur, "SwitchCase");
				node.cases.push(cur = this.startNode());
				cur.consequent = [];
				this.next();
				if (isCase) cur.test = this.parseExpression();
				else {
					if (sawDefault) this.raiseRecoverable(this.lastTokStart, "Multiple default clauses");
					sawDefault = true;
					cur.test = null;
				}
				this.expect(types$1.colon);
			} else {
				if (!cur) this.unexpected();
				cur.consequent.push(this.parseStatement(null));
			}
			this.exitScope();
			if (cur) this.finishNode(cur, "SwitchCase");
			this.next();
			this.labels.pop();
			return this.finishNode(node, "SwitchStatement");
		};
		pp$8.parseThrowStatement = function(node) {
			this.next();
			if (lineBreak.test(this.input.slice(this.lastTokEnd, this.start))) this.raise(this.lastTokEnd, "Illegal newline after throw");
			node.argument = this.parseExpression();
			this.semicolon();
			return this.finishNode(node, "ThrowStatement");
		};
		var empty$1 = [];
		pp$8.parseCatchClauseParam = function() {
			var param = this.parseBindingAtom();
			var simple = param.type === "Identifier";
			this.enterScope(simple ? SCOPE_SIMPLE_CATCH : 0);
			this.checkLValPattern(param, simple ? BIND_SIMPLE_CATCH : BIND_LEXICAL);
			this.expect(types$1.parenR);
			return param;
		};
		pp$8.parseTryStatement = function(node) {
			this.next();
			node.block = this.parseBlock();
			node.handler = null;
			if (this.type === types$1._catch) {
				var clause = this.startNode();
				this.next();
				if (this.eat(types$1.parenL)) clause.param = this.parseCatchClauseParam();
				else {
					if (this.options.ecmaVersion < 10) this.unexpected();
					clause.param = null;
					this.enterScope(0);
				}
				clause.body = this.parseBlock(false);
				this.exitScope();
				node.handler = this.finishNode(clause, "CatchClause");
			}
			node.finalizer = this.eat(types$1._finally) ? this.parseBlock() : null;
			if (!node.handler && !node.finalizer) this.raise(node.start, "Missing catch or finally clause");
			return this.finishNode(node, "TryStatement");
		};
		pp$8.parseVarStatement = function(node, kind, allowMissingInitializer) {
			this.next();
			this.parseVar(node, false, kind, allowMissingInitializer);
			this.semicolon();
			return this.finishNode(node, "VariableDeclaration");
		};
		pp$8.parseWhileStatement = function(node) {
			this.next();
			node.test = this.parseParenExpression();
			this.labels.push(loopLabel);
			node.body = this.parseStatement("while");
			this.labels.pop();
			return this.finishNode(node, "WhileStatement");
		};
		pp$8.parseWithStatement = function(node) {
			if (this.strict) this.raise(this.start, "'with' in strict mode");
			this.next();
			node.object = this.parseParenExpression();
			node.body = this.parseStatement("with");
			return this.finishNode(node, "WithStatement");
		};
		pp$8.parseEmptyStatement = function(node) {
			this.next();
			return this.finishNode(node, "EmptyStatement");
		};
		pp$8.parseLabeledStatement = function(node, maybeName, expr, context) {
			for (var i$1 = 0, list = this.labels; i$1 < list.length; i$1 += 1) if (list[i$1].name === maybeName) this.raise(expr.start, "Label '" + maybeName + "' is already declared");
			var kind = this.type.isLoop ? "loop" : this.type === types$1._switch ? "switch" : null;
			for (var i = this.labels.length - 1; i >= 0; i--) {
				var label$1 = this.labels[i];
				if (label$1.statementStart === node.start) {
					label$1.statementStart = this.start;
					label$1.kind = kind;
				} else break;
			}
			this.labels.push({
				name: maybeName,
				kind,
				statementStart: this.start
			});
			node.body = this.parseStatement(context ? context.indexOf("label") === -1 ? context + "label" : context : "label");
			this.labels.pop();
			node.label = expr;
			return this.finishNode(node, "LabeledStatement");
		};
		pp$8.parseExpressionStatement = function(node, expr) {
			node.expression = expr;
			this.semicolon();
			return this.finishNode(node, "ExpressionStatement");
		};
		pp$8.parseBlock = function(createNewLexicalScope, node, exitStrict) {
			if (createNewLexicalScope === void 0) createNewLexicalScope = true;
			if (node === void 0) node = this.startNode();
			node.body = [];
			this.expect(types$1.braceL);
			if (createNewLexicalScope) this.enterScope(0);
			while (this.type !== types$1.braceR) {
				var stmt = this.parseStatement(null);
				node.body.push(stmt);
			}
			if (exitStrict) this.strict = false;
			this.next();
			if (createNewLexicalScope) this.exitScope();
			return this.finishNode(node, "BlockStatement");
		};
		pp$8.parseFor = function(node, init) {
			node.init = init;
			this.expect(types$1.semi);
			node.test = this.type === types$1.semi ? null : this.parseExpression();
			this.expect(types$1.semi);
			node.update = this.type === types$1.parenR ? null : this.parseExpression();
			this.expect(types$1.parenR);
			node.body = this.parseStatement("for");
			this.exitScope();
			this.labels.pop();
			return this.finishNode(node, "ForStatement");
		};
		pp$8.parseForIn = function(node, init) {
			var isForIn = this.type === types$1._in;
			this.next();
			if (init.type === "VariableDeclaration" && init.declarations[0].init != null && (!isForIn || this.options.ecmaVersion < 8 || this.strict || init.kind !== "var" || init.declarations[0].id.type !== "Identifier")) this.raise(init.start, (isForIn ? "for-in" : "for-of") + " loop variable declaration may not have an initializer");
			node.left = init;
			node.right = isForIn ? this.parseExpression() : this.parseMaybeAssign();
			this.expect(types$1.parenR);
			node.body = this.parseStatement("for");
			this.exitScope();
			this.labels.pop();
			return this.finishNode(node, isForIn ? "ForInStatement" : "ForOfStatement");
		};
		pp$8.parseVar = function(node, isFor, kind, allowMissingInitializer) {
			node.declarations = [];
			node.kind = kind;
			for (;;) {
				var decl = this.startNode();
				this.parseVarId(decl, kind);
				if (this.eat(types$1.eq)) decl.init = this.parseMaybeAssign(isFor);
				else if (!allowMissingInitializer && kind === "const" && !(this.type === types$1._in || this.options.ecmaVersion >= 6 && this.isContextual("of"))) this.unexpected();
				else if (!allowMissingInitializer && (kind === "using" || kind === "await using") && this.options.ecmaVersion >= 17 && this.type !== types$1._in && !this.isContextual("of")) this.raise(this.lastTokEnd, "Missing initializer in " + kind + " declaration");
				else if (!allowMissingInitializer && decl.id.type !== "Identifier" && !(isFor && (this.type === types$1._in || this.isContextual("of")))) this.raise(this.lastTokEnd, "Complex binding patterns require an initialization value");
				else decl.init = null;
				node.declarations.push(this.finishNode(decl, "VariableDeclarator"));
				if (!this.eat(types$1.comma)) break;
			}
			return node;
		};
		pp$8.parseVarId = function(decl, kind) {
			decl.id = kind === "using" || kind === "await using" ? this.parseIdent() : this.parseBindingAtom();
			this.checkLValPattern(decl.id, kind === "var" ? BIND_VAR : BIND_LEXICAL, false);
		};
		var FUNC_STATEMENT = 1, FUNC_HANGING_STATEMENT = 2, FUNC_NULLABLE_ID = 4;
		pp$8.parseFunction = function(node, statement, allowExpressionBody, isAsync, forInit) {
			this.initFunction(node);
			if (this.options.ecmaVersion >= 9 || this.options.ecmaVersion >= 6 && !isAsync) {
				if (this.type === types$1.star && statement & FUNC_HANGING_STATEMENT) this.unexpected();
				node.generator = this.eat(types$1.star);
			}
			if (this.options.ecmaVersion >= 8) node.async = !!isAsync;
			if (statement & FUNC_STATEMENT) {
				node.id = statement & FUNC_NULLABLE_ID && this.type !== types$1.name ? null : this.parseIdent();
				if (node.id && !(statement & FUNC_HANGING_STATEMENT)) this.checkLValSimple(node.id, this.strict || node.generator || node.async ? this.treatFunctionsAsVar ? BIND_VAR : BIND_LEXICAL : BIND_FUNCTION);
			}
			var oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;
			this.yieldPos = 0;
			this.awaitPos = 0;
			this.awaitIdentPos = 0;
			this.enterScope(functionFlags(node.async, node.generator));
			if (!(statement & FUNC_STATEMENT)) node.id = this.type === types$1.name ? this.parseIdent() : null;
			this.parseFunctionParams(node);
			this.parseFunctionBody(node, allowExpressionBody, false, forInit);
			this.yieldPos = oldYieldPos;
			this.awaitPos = oldAwaitPos;
			this.awaitIdentPos = oldAwaitIdentPos;
			return this.finishNode(node, statement & FUNC_STATEMENT ? "FunctionDeclaration" : "FunctionExpression");
		};
		pp$8.parseFunctionParams = function(node) {
			this.expect(types$1.parenL);
			node.params = this.parseBindingList(types$1.parenR, false, this.options.ecmaVersion >= 8);
			this.checkYieldAwaitInDefaultParams();
		};
		pp$8.parseClass = function(node, isStatement) {
			this.next();
			var oldStrict = this.strict;
			this.strict = true;
			this.parseClassId(node, isStatement);
			this.parseClassSuper(node);
			var privateNameMap = this.enterClassBody();
			var classBody = this.startNode();
			var hadConstructor = false;
			classBody.body = [];
			this.expect(types$1.braceL);
			while (this.type !== types$1.braceR) {
				var element = this.parseClassElement(node.superClass !== null);
				if (element) {
					classBody.body.push(element);
					if (element.type === "MethodDefinition" && element.kind === "constructor") {
						if (hadConstructor) this.raiseRecoverable(element.start, "Duplicate constructor in the same class");
						hadConstructor = true;
					} else if (element.key && element.key.type === "PrivateIdentifier" && isPrivateNameConflicted(privateNameMap, element)) this.raiseRecoverable(element.key.start, "Identifier '#" + element.key.name + "' has already been declared");
				}
			}
			this.strict = oldStrict;
			this.next();
			node.body = this.finishNode(classBody, "ClassBody");
			this.exitClassBody();
			return this.finishNode(node, isStatement ? "ClassDeclaration" : "ClassExpression");
		};
		pp$8.parseClassElement = function(constructorAllowsSuper) {
			if (this.eat(types$1.semi)) return null;
			var ecmaVersion = this.options.ecmaVersion;
			var node = this.startNode();
			var keyName = "";
			var isGenerator = false;
			var isAsync = false;
			var kind = "method";
			var isStatic = false;
			if (this.eatContextual("static")) {
				if (ecmaVersion >= 13 && this.eat(types$1.braceL)) {
					this.parseClassStaticBlock(node);
					return node;
				}
				if (this.isClassElementNameStart() || this.type === types$1.star) isStatic = true;
				else keyName = "static";
			}
			node.static = isStatic;
			if (!keyName && ecmaVersion >= 8 && this.eatContextual("async")) {
				if ((this.isClassElementNameStart() || this.type === types$1.star) && !this.canInsertSemicolon()) isAsync = true;
				else keyName = "async";
			}
			if (!keyName && (ecmaVersion >= 9 || !isAsync) && this.eat(types$1.star)) isGenerator = true;
			if (!keyName && !isAsync && !isGenerator) {
				var lastValue = this.value;
				if (this.eatContextual("get") || this.eatContextual("set")) {
					if (this.isClassElementNameStart()) kind = lastValue;
					else keyName = lastValue;
				}
			}
			if (keyName) {
				node.computed = false;
				node.key = this.startNodeAt(this.lastTokStart, this.lastTokStartLoc);
				node.key.name = keyName;
				this.finishNode(node.key, "Identifier");
			} else this.parseClassElementName(node);
			if (ecmaVersion < 13 || this.type === types$1.parenL || kind !== "method" || isGenerator || isAsync) {
				var isConstructor = !node.static && checkKeyName(node, "constructor");
				var allowsDirectSuper = isConstructor && constructorAllowsSuper;
				if (isConstructor && kind !== "method") this.raise(node.key.start, "Constructor can't have get/set modifier");
				node.kind = isConstructor ? "constructor" : kind;
				this.parseClassMethod(node, isGenerator, isAsync, allowsDirectSuper);
			} else this.parseClassField(node);
			return node;
		};
		pp$8.isClassElementNameStart = function() {
			return this.type === types$1.name || this.type === types$1.privateId || this.type === types$1.num || this.type === types$1.string || this.type === types$1.bracketL || this.type.keyword;
		};
		pp$8.parseClassElementName = function(element) {
			if (this.type === types$1.privateId) {
				if (this.value === "constructor") this.raise(this.start, "Classes can't have an element named '#constructor'");
				element.computed = false;
				element.key = this.parsePrivateIdent();
			} else this.parsePropertyName(element);
		};
		pp$8.parseClassMethod = function(method, isGenerator, isAsync, allowsDirectSuper) {
			var key = method.key;
			if (method.kind === "constructor") {
				if (isGenerator) this.raise(key.start, "Constructor can't be a generator");
				if (isAsync) this.raise(key.start, "Constructor can't be an async method");
			} else if (method.static && checkKeyName(method, "prototype")) this.raise(key.start, "Classes may not have a static property named prototype");
			var value = method.value = this.parseMethod(isGenerator, isAsync, allowsDirectSuper);
			if (method.kind === "get" && value.params.length !== 0) this.raiseRecoverable(value.start, "getter should have no params");
			if (method.kind === "set" && value.params.length !== 1) this.raiseRecoverable(value.start, "setter should have exactly one param");
			if (method.kind === "set" && value.params[0].type === "RestElement") this.raiseRecoverable(value.params[0].start, "Setter cannot use rest params");
			return this.finishNode(method, "MethodDefinition");
		};
		pp$8.parseClassField = function(field) {
			if (checkKeyName(field, "constructor")) this.raise(field.key.start, "Classes can't have a field named 'constructor'");
			else if (field.static && checkKeyName(field, "prototype")) this.raise(field.key.start, "Classes can't have a static field named 'prototype'");
			if (this.eat(types$1.eq)) {
				this.enterScope(SCOPE_CLASS_FIELD_INIT | SCOPE_SUPER);
				field.value = this.parseMaybeAssign();
				this.exitScope();
			} else field.value = null;
			this.semicolon();
			return this.finishNode(field, "PropertyDefinition");
		};
		pp$8.parseClassStaticBlock = function(node) {
			node.body = [];
			var oldLabels = this.labels;
			this.labels = [];
			this.enterScope(SCOPE_CLASS_STATIC_BLOCK | SCOPE_SUPER);
			while (this.type !== types$1.braceR) {
				var stmt = this.parseStatement(null);
				node.body.push(stmt);
			}
			this.next();
			this.exitScope();
			this.labels = oldLabels;
			return this.finishNode(node, "StaticBlock");
		};
		pp$8.parseClassId = function(node, isStatement) {
			if (this.type === types$1.name) {
				node.id = this.parseIdent();
				if (isStatement) this.checkLValSimple(node.id, BIND_LEXICAL, false);
			} else {
				if (isStatement === true) this.unexpected();
				node.id = null;
			}
		};
		pp$8.parseClassSuper = function(node) {
			node.superClass = this.eat(types$1._extends) ? this.parseExprSubscripts(null, false) : null;
		};
		pp$8.enterClassBody = function() {
			var element = {
				declared: Object.create(null),
				used: []
			};
			this.privateNameStack.push(element);
			return element.declared;
		};
		pp$8.exitClassBody = function() {
			var ref = this.privateNameStack.pop();
			var declared = ref.declared;
			var used = ref.used;
			if (!this.options.checkPrivateFields) return;
			var len = this.privateNameStack.length;
			var parent = len === 0 ? null : this.privateNameStack[len - 1];
			for (var i = 0; i < used.length; ++i) {
				var id = used[i];
				if (!hasOwn(declared, id.name)) {
					if (parent) parent.used.push(id);
					else this.raiseRecoverable(id.start, "Private field '#" + id.name + "' must be declared in an enclosing class");
				}
			}
		};
		function isPrivateNameConflicted(privateNameMap, element) {
			var name = element.key.name;
			var curr = privateNameMap[name];
			var next = "true";
			if (element.type === "MethodDefinition" && (element.kind === "get" || element.kind === "set")) next = (element.static ? "s" : "i") + element.kind;
			if (curr === "iget" && next === "iset" || curr === "iset" && next === "iget" || curr === "sget" && next === "sset" || curr === "sset" && next === "sget") {
				privateNameMap[name] = "true";
				return false;
			} else if (!curr) {
				privateNameMap[name] = next;
				return false;
			} else return true;
		}
		function checkKeyName(node, name) {
			var computed = node.computed;
			var key = node.key;
			return !computed && (key.type === "Identifier" && key.name === name || key.type === "Literal" && key.value === name);
		}
		pp$8.parseExportAllDeclaration = function(node, exports$1) {
			if (this.options.ecmaVersion >= 11) {
				if (this.eatContextual("as")) {
					node.exported = this.parseModuleExportName();
					this.checkExport(exports$1, node.exported, this.lastTokStart);
				} else node.exported = null;
			}
			this.expectContextual("from");
			if (this.type !== types$1.string) this.unexpected();
			node.source = this.parseExprAtom();
			if (this.options.ecmaVersion >= 16) node.attributes = this.parseWithClause();
			this.semicolon();
			return this.finishNode(node, "ExportAllDeclaration");
		};
		pp$8.parseExport = function(node, exports$1) {
			this.next();
			if (this.eat(types$1.star)) return this.parseExportAllDeclaration(node, exports$1);
			if (this.eat(types$1._default)) {
				this.checkExport(exports$1, "default", this.lastTokStart);
				node.declaration = this.parseExportDefaultDeclaration();
				return this.finishNode(node, "ExportDefaultDeclaration");
			}
			if (this.shouldParseExportStatement()) {
				node.declaration = this.parseExportDeclaration(node);
				if (node.declaration.type === "VariableDeclaration") this.checkVariableExport(exports$1, node.declaration.declarations);
				else this.checkExport(exports$1, node.declaration.id, node.declaration.id.start);
				node.specifiers = [];
				node.source = null;
				if (this.options.ecmaVersion >= 16) node.attributes = [];
			} else {
				node.declaration = null;
				node.specifiers = this.parseExportSpecifiers(exports$1);
				if (this.eatContextual("from")) {
					if (this.type !== types$1.string) this.unexpected();
					node.source = this.parseExprAtom();
					if (this.options.ecmaVersion >= 16) node.attributes = this.parseWithClause();
				} else {
					for (var i = 0, list = node.specifiers; i < list.length; i += 1) {
						var spec = list[i];
						this.checkUnreserved(spec.local);
						this.checkLocalExport(spec.local);
						if (spec.local.type === "Literal") this.raise(spec.local.start, "A string literal cannot be used as an exported binding without `from`.");
					}
					node.source = null;
					if (this.options.ecmaVersion >= 16) node.attributes = [];
				}
				this.semicolon();
			}
			return this.finishNode(node, "ExportNamedDeclaration");
		};
		pp$8.parseExportDeclaration = function(node) {
			return this.parseStatement(null);
		};
		pp$8.parseExportDefaultDeclaration = function() {
			var isAsync;
			if (this.type === types$1._function || (isAsync = this.isAsyncFunction())) {
				var fNode = this.startNode();
				this.next();
				if (isAsync) this.next();
				return this.parseFunction(fNode, FUNC_STATEMENT | FUNC_NULLABLE_ID, false, isAsync);
			} else if (this.type === types$1._class) {
				var cNode = this.startNode();
				return this.parseClass(cNode, "nullableID");
			} else {
				var declaration = this.parseMaybeAssign();
				this.semicolon();
				return declaration;
			}
		};
		pp$8.checkExport = function(exports$1, name, pos) {
			if (!exports$1) return;
			if (typeof name !== "string") name = name.type === "Identifier" ? name.name : name.value;
			if (hasOwn(exports$1, name)) this.raiseRecoverable(pos, "Duplicate export '" + name + "'");
			exports$1[name] = true;
		};
		pp$8.checkPatternExport = function(exports$1, pat) {
			var type = pat.type;
			if (type === "Identifier") this.checkExport(exports$1, pat, pat.start);
			else if (type === "ObjectPattern") for (var i = 0, list = pat.properties; i < list.length; i += 1) {
				var prop = list[i];
				this.checkPatternExport(exports$1, prop);
			}
			else if (type === "ArrayPattern") for (var i$1 = 0, list$1 = pat.elements; i$1 < list$1.length; i$1 += 1) {
				var elt = list$1[i$1];
				if (elt) this.checkPatternExport(exports$1, elt);
			}
			else if (type === "Property") this.checkPatternExport(exports$1, pat.value);
			else if (type === "AssignmentPattern") this.checkPatternExport(exports$1, pat.left);
			else if (type === "RestElement") this.checkPatternExport(exports$1, pat.argument);
		};
		pp$8.checkVariableExport = function(exports$1, decls) {
			if (!exports$1) return;
			for (var i = 0, list = decls; i < list.length; i += 1) {
				var decl = list[i];
				this.checkPatternExport(exports$1, decl.id);
			}
		};
		pp$8.shouldParseExportStatement = function() {
			return this.type.keyword === "var" || this.type.keyword === "const" || this.type.keyword === "class" || this.type.keyword === "function" || this.isLet() || this.isAsyncFunction();
		};
		pp$8.parseExportSpecifier = function(exports$1) {
			var node = this.startNode();
			node.local = this.parseModuleExportName();
			node.exported = this.eatContextual("as") ? this.parseModuleExportName() : node.local;
			this.checkExport(exports$1, node.exported, node.exported.start);
			return this.finishNode(node, "ExportSpecifier");
		};
		pp$8.parseExportSpecifiers = function(exports$1) {
			var nodes = [], first = true;
			this.expect(types$1.braceL);
			while (!this.eat(types$1.braceR)) {
				if (!first) {
					this.expect(types$1.comma);
					if (this.afterTrailingComma(types$1.braceR)) break;
				} else first = false;
				nodes.push(this.parseExportSpecifier(exports$1));
			}
			return nodes;
		};
		pp$8.parseImport = function(node) {
			this.next();
			if (this.type === types$1.string) {
				node.specifiers = empty$1;
				node.source = this.parseExprAtom();
			} else {
				node.specifiers = this.parseImportSpecifiers();
				this.expectContextual("from");
				node.source = this.type === types$1.string ? this.parseExprAtom() : this.unexpected();
			}
			if (this.options.ecmaVersion >= 16) node.attributes = this.parseWithClause();
			this.semicolon();
			return this.finishNode(node, "ImportDeclaration");
		};
		pp$8.parseImportSpecifier = function() {
			var node = this.startNode();
			node.imported = this.parseModuleExportName();
			if (this.eatContextual("as")) node.local = this.parseIdent();
			else {
				this.checkUnreserved(node.imported);
				node.local = node.imported;
			}
			this.checkLValSimple(node.local, BIND_LEXICAL);
			return this.finishNode(node, "ImportSpecifier");
		};
		pp$8.parseImportDefaultSpecifier = function() {
			var node = this.startNode();
			node.local = this.parseIdent();
			this.checkLValSimple(node.local, BIND_LEXICAL);
			return this.finishNode(node, "ImportDefaultSpecifier");
		};
		pp$8.parseImportNamespaceSpecifier = function() {
			var node = this.startNode();
			this.next();
			this.expectContextual("as");
			node.local = this.parseIdent();
			this.checkLValSimple(node.local, BIND_LEXICAL);
			return this.finishNode(node, "ImportNamespaceSpecifier");
		};
		pp$8.parseImportSpecifiers = function() {
			var nodes = [], first = true;
			if (this.type === types$1.name) {
				nodes.push(this.parseImportDefaultSpecifier());
				if (!this.eat(types$1.comma)) return nodes;
			}
			if (this.type === types$1.star) {
				nodes.push(this.parseImportNamespaceSpecifier());
				return nodes;
			}
			this.expect(types$1.braceL);
			while (!this.eat(types$1.braceR)) {
				if (!first) {
					this.expect(types$1.comma);
					if (this.afterTrailingComma(types$1.braceR)) break;
				} else first = false;
				nodes.push(this.parseImportSpecifier());
			}
			return nodes;
		};
		pp$8.parseWithClause = function() {
			var nodes = [];
			if (!this.eat(types$1._with)) return nodes;
			this.expect(types$1.braceL);
			var attributeKeys = {};
			var first = true;
			while (!this.eat(types$1.braceR)) {
				if (!first) {
					this.expect(types$1.comma);
					if (this.afterTrailingComma(types$1.braceR)) break;
				} else first = false;
				var attr = this.parseImportAttribute();
				var keyName = attr.key.type === "Identifier" ? attr.key.name : attr.key.value;
				if (hasOwn(attributeKeys, keyName)) this.raiseRecoverable(attr.key.start, "Duplicate attribute key '" + keyName + "'");
				attributeKeys[keyName] = true;
				nodes.push(attr);
			}
			return nodes;
		};
		pp$8.parseImportAttribute = function() {
			var node = this.startNode();
			node.key = this.type === types$1.string ? this.parseExprAtom() : this.parseIdent(this.options.allowReserved !== "never");
			this.expect(types$1.colon);
			if (this.type !== types$1.string) this.unexpected();
			node.value = this.parseExprAtom();
			return this.finishNode(node, "ImportAttribute");
		};
		pp$8.parseModuleExportName = function() {
			if (this.options.ecmaVersion >= 13 && this.type === types$1.string) {
				var stringLiteral = this.parseLiteral(this.value);
				if (loneSurrogate.test(stringLiteral.value)) this.raise(stringLiteral.start, "An export name cannot include a lone surrogate.");
				return stringLiteral;
			}
			return this.parseIdent(true);
		};
		pp$8.adaptDirectivePrologue = function(statements) {
			for (var i = 0; i < statements.length && this.isDirectiveCandidate(statements[i]); ++i) statements[i].directive = statements[i].expression.raw.slice(1, -1);
		};
		pp$8.isDirectiveCandidate = function(statement) {
			return this.options.ecmaVersion >= 5 && statement.type === "ExpressionStatement" && statement.expression.type === "Literal" && typeof statement.expression.value === "string" && (this.input[statement.start] === "\"" || this.input[statement.start] === "'");
		};
		var pp$7 = Parser.prototype;
		pp$7.toAssignable = function(node, isBinding, refDestructuringErrors) {
			if (this.options.ecmaVersion >= 6 && node) switch (node.type) {
				case "Identifier":
					if (this.inAsync && node.name === "await") this.raise(node.start, "Cannot use 'await' as identifier inside an async function");
					break;
				case "ObjectPattern":
				case "ArrayPattern":
				case "AssignmentPattern":
				case "RestElement": break;
				case "ObjectExpression":
					node.type = "ObjectPattern";
					if (refDestructuringErrors) this.checkPatternErrors(refDestructuringErrors, true);
					for (var i = 0, list = node.properties; i < list.length; i += 1) {
						var prop = list[i];
						this.toAssignable(prop, isBinding);
						if (prop.type === "RestElement" && (prop.argument.type === "ArrayPattern" || prop.argument.type === "ObjectPattern")) this.raise(prop.argument.start, "Unexpected token");
					}
					break;
				case "Property":
					if (node.kind !== "init") this.raise(node.key.start, "Object pattern can't contain getter or setter");
					this.toAssignable(node.value, isBinding);
					break;
				case "ArrayExpression":
					node.type = "ArrayPattern";
					if (refDestructuringErrors) this.checkPatternErrors(refDestructuringErrors, true);
					this.toAssignableList(node.elements, isBinding);
					break;
				case "SpreadElement":
					node.type = "RestElement";
					this.toAssignable(node.argument, isBinding);
					if (node.argument.type === "AssignmentPattern") this.raise(node.argument.start, "Rest elements cannot have a default value");
					break;
				case "AssignmentExpression":
					if (node.operator !== "=") this.raise(node.left.end, "Only '=' operator can be used for specifying default value.");
					node.type = "AssignmentPattern";
					delete node.operator;
					this.toAssignable(node.left, isBinding);
					break;
				case "ParenthesizedExpression":
					this.toAssignable(node.expression, isBinding, refDestructuringErrors);
					break;
				case "ChainExpression":
					this.raiseRecoverable(node.start, "Optional chaining cannot appear in left-hand side");
					break;
				case "MemberExpression": if (!isBinding) break;
				default: this.raise(node.start, "Assigning to rvalue");
			}
			else if (refDestructuringErrors) this.checkPatternErrors(refDestructuringErrors, true);
			return node;
		};
		pp$7.toAssignableList = function(exprList, isBinding) {
			var end = exprList.length;
			for (var i = 0; i < end; i++) {
				var elt = exprList[i];
				if (elt) this.toAssignable(elt, isBinding);
			}
			if (end) {
				var last = exprList[end - 1];
				if (this.options.ecmaVersion === 6 && isBinding && last && last.type === "RestElement" && last.argument.type !== "Identifier") this.unexpected(last.argument.start);
			}
			return exprList;
		};
		pp$7.parseSpread = function(refDestructuringErrors) {
			var node = this.startNode();
			this.next();
			node.argument = this.parseMaybeAssign(false, refDestructuringErrors);
			return this.finishNode(node, "SpreadElement");
		};
		pp$7.parseRestBinding = function() {
			var node = this.startNode();
			this.next();
			if (this.options.ecmaVersion === 6 && this.type !== types$1.name) this.unexpected();
			node.argument = this.parseBindingAtom();
			return this.finishNode(node, "RestElement");
		};
		pp$7.parseBindingAtom = function() {
			if (this.options.ecmaVersion >= 6) switch (this.type) {
				case types$1.bracketL:
					var node = this.startNode();
					this.next();
					node.elements = this.parseBindingList(types$1.bracketR, true, true);
					return this.finishNode(node, "ArrayPattern");
				case types$1.braceL: return this.parseObj(true);
			}
			return this.parseIdent();
		};
		pp$7.parseBindingList = function(close, allowEmpty, allowTrailingComma, allowModifiers) {
			var elts = [], first = true;
			while (!this.eat(close)) {
				if (first) first = false;
				else this.expect(types$1.comma);
				if (allowEmpty && this.type === types$1.comma) elts.push(null);
				else if (allowTrailingComma && this.afterTrailingComma(close)) break;
				else if (this.type === types$1.ellipsis) {
					var rest = this.parseRestBinding();
					this.parseBindingListItem(rest);
					elts.push(rest);
					if (this.type === types$1.comma) this.raiseRecoverable(this.start, "Comma is not permitted after the rest element");
					this.expect(close);
					break;
				} else elts.push(this.parseAssignableListItem(allowModifiers));
			}
			return elts;
		};
		pp$7.parseAssignableListItem = function(allowModifiers) {
			var elem = this.parseMaybeDefault(this.start, this.startLoc);
			this.parseBindingListItem(elem);
			return elem;
		};
		pp$7.parseBindingListItem = function(param) {
			return param;
		};
		pp$7.parseMaybeDefault = function(startPos, startLoc, left) {
			left = left || this.parseBindingAtom();
			if (this.options.ecmaVersion < 6 || !this.eat(types$1.eq)) return left;
			var node = this.startNodeAt(startPos, startLoc);
			node.left = left;
			node.right = this.parseMaybeAssign();
			return this.finishNode(node, "AssignmentPattern");
		};
		pp$7.checkLValSimple = function(expr, bindingType, checkClashes) {
			if (bindingType === void 0) bindingType = BIND_NONE;
			var isBind = bindingType !== BIND_NONE;
			switch (expr.type) {
				case "Identifier":
					if (this.strict && this.reservedWordsStrictBind.test(expr.name)) this.raiseRecoverable(expr.start, (isBind ? "Binding " : "Assigning to ") + expr.name + " in strict mode");
					if (isBind) {
						if (bindingType === BIND_LEXICAL && expr.name === "let") this.raiseRecoverable(expr.start, "let is disallowed as a lexically bound name");
						if (checkClashes) {
							if (hasOwn(checkClashes, expr.name)) this.raiseRecoverable(expr.start, "Argument name clash");
							checkClashes[expr.name] = true;
						}
						if (bindingType !== BIND_OUTSIDE) this.declareName(expr.name, bindingType, expr.start);
					}
					break;
				case "ChainExpression":
					this.raiseRecoverable(expr.start, "Optional chaining cannot appear in left-hand side");
					break;
				case "MemberExpression":
					if (isBind) this.raiseRecoverable(expr.start, "Binding member expression");
					break;
				case "ParenthesizedExpression":
					if (isBind) this.raiseRecoverable(expr.start, "Binding parenthesized expression");
					return this.checkLValSimple(expr.expression, bindingType, checkClashes);
				default: this.raise(expr.start, (isBind ? "Binding" : "Assigning to") + " rvalue");
			}
		};
		pp$7.checkLValPattern = function(expr, bindingType, checkClashes) {
			if (bindingType === void 0) bindingType = BIND_NONE;
			switch (expr.type) {
				case "ObjectPattern":
					for (var i = 0, list = expr.properties; i < list.length; i += 1) {
						var prop = list[i];
						this.checkLValInnerPattern(prop, bindingType, checkClashes);
					}
					break;
				case "ArrayPattern":
					for (var i$1 = 0, list$1 = expr.elements; i$1 < list$1.length; i$1 += 1) {
						var elem = list$1[i$1];
						if (elem) this.checkLValInnerPattern(elem, bindingType, checkClashes);
					}
					break;
				default: this.checkLValSimple(expr, bindingType, checkClashes);
			}
		};
		pp$7.checkLValInnerPattern = function(expr, bindingType, checkClashes) {
			if (bindingType === void 0) bindingType = BIND_NONE;
			switch (expr.type) {
				case "Property":
					this.checkLValInnerPattern(expr.value, bindingType, checkClashes);
					break;
				case "AssignmentPattern":
					this.checkLValPattern(expr.left, bindingType, checkClashes);
					break;
				case "RestElement":
					this.checkLValPattern(expr.argument, bindingType, checkClashes);
					break;
				default: this.checkLValPattern(expr, bindingType, checkClashes);
			}
		};
		var TokContext = function TokContext(token, isExpr, preserveSpace, override, generator) {
			this.token = token;
			this.isExpr = !!isExpr;
			this.preserveSpace = !!preserveSpace;
			this.override = override;
			this.generator = !!generator;
		};
		var types = {
			b_stat: new TokContext("{", false),
			b_expr: new TokContext("{", true),
			b_tmpl: new TokContext("${", false),
			p_stat: new TokContext("(", false),
			p_expr: new TokContext("(", true),
			q_tmpl: new TokContext("`", true, true, function(p) {
				return p.tryReadTemplateToken();
			}),
			f_stat: new TokContext("function", false),
			f_expr: new TokContext("function", true),
			f_expr_gen: new TokContext("function", true, false, null, true),
			f_gen: new TokContext("function", false, false, null, true)
		};
		var pp$6 = Parser.prototype;
		pp$6.initialContext = function() {
			return [types.b_stat];
		};
		pp$6.curContext = function() {
			return this.context[this.context.length - 1];
		};
		pp$6.braceIsBlock = function(prevType) {
			var parent = this.curContext();
			if (parent === types.f_expr || parent === types.f_stat) return true;
			if (prevType === types$1.colon && (parent === types.b_stat || parent === types.b_expr)) return !parent.isExpr;
			if (prevType === types$1._return || prevType === types$1.name && this.exprAllowed) return lineBreak.test(this.input.slice(this.lastTokEnd, this.start));
			if (prevType === types$1._else || prevType === types$1.semi || prevType === types$1.eof || prevType === types$1.parenR || prevType === types$1.arrow) return true;
			if (prevType === types$1.braceL) return parent === types.b_stat;
			if (prevType === types$1._var || prevType === types$1._const || prevType === types$1.name) return false;
			return !this.exprAllowed;
		};
		pp$6.inGeneratorContext = function() {
			for (var i = this.context.length - 1; i >= 1; i--) {
				var context = this.context[i];
				if (context.token === "function") return context.generator;
			}
			return false;
		};
		pp$6.updateContext = function(prevType) {
			var update, type = this.type;
			if (type.keyword && prevType === types$1.dot) this.exprAllowed = false;
			else if (update = type.updateContext) update.call(this, prevType);
			else this.exprAllowed = type.beforeExpr;
		};
		pp$6.overrideContext = function(tokenCtx) {
			if (this.curContext() !== tokenCtx) this.context[this.context.length - 1] = tokenCtx;
		};
		types$1.parenR.updateContext = types$1.braceR.updateContext = function() {
			if (this.context.length === 1) {
				this.exprAllowed = true;
				return;
			}
			var out = this.context.pop();
			if (out === types.b_stat && this.curContext().token === "function") out = this.context.pop();
			this.exprAllowed = !out.isExpr;
		};
		types$1.braceL.updateContext = function(prevType) {
			this.context.push(this.braceIsBlock(prevType) ? types.b_stat : types.b_expr);
			this.exprAllowed = true;
		};
		types$1.dollarBraceL.updateContext = function() {
			this.context.push(types.b_tmpl);
			this.exprAllowed = true;
		};
		types$1.parenL.updateContext = function(prevType) {
			var statementParens = prevType === types$1._if || prevType === types$1._for || prevType === types$1._with || prevType === types$1._while;
			this.context.push(statementParens ? types.p_stat : types.p_expr);
			this.exprAllowed = true;
		};
		types$1.incDec.updateContext = function() {};
		types$1._function.updateContext = types$1._class.updateContext = function(prevType) {
			if (prevType.beforeExpr && prevType !== types$1._else && !(prevType === types$1.semi && this.curContext() !== types.p_stat) && !(prevType === types$1._return && lineBreak.test(this.input.slice(this.lastTokEnd, this.start))) && !((prevType === types$1.colon || prevType === types$1.braceL) && this.curContext() === types.b_stat)) this.context.push(types.f_expr);
			else this.context.push(types.f_stat);
			this.exprAllowed = false;
		};
		types$1.colon.updateContext = function() {
			if (this.curContext().token === "function") this.context.pop();
			this.exprAllowed = true;
		};
		types$1.backQuote.updateContext = function() {
			if (this.curContext() === types.q_tmpl) this.context.pop();
			else this.context.push(types.q_tmpl);
			this.exprAllowed = false;
		};
		types$1.star.updateContext = function(prevType) {
			if (prevType === types$1._function) {
				var index = this.context.length - 1;
				if (this.context[index] === types.f_expr) this.context[index] = types.f_expr_gen;
				else this.context[index] = types.f_gen;
			}
			this.exprAllowed = true;
		};
		types$1.name.updateContext = function(prevType) {
			var allowed = false;
			if (this.options.ecmaVersion >= 6 && prevType !== types$1.dot) {
				if (this.value === "of" && !this.exprAllowed || this.value === "yield" && this.inGeneratorContext()) allowed = true;
			}
			this.exprAllowed = allowed;
		};
		var pp$5 = Parser.prototype;
		pp$5.checkPropClash = function(prop, propHash, refDestructuringErrors) {
			if (this.options.ecmaVersion >= 9 && prop.type === "SpreadElement") return;
			if (this.options.ecmaVersion >= 6 && (prop.computed || prop.method || prop.shorthand)) return;
			var key = prop.key;
			var name;
			switch (key.type) {
				case "Identifier":
					name = key.name;
					break;
				case "Literal":
					name = String(key.value);
					break;
				default: return;
			}
			var kind = prop.kind;
			if (this.options.ecmaVersion >= 6) {
				if (name === "__proto__" && kind === "init") {
					if (propHash.proto) {
						if (refDestructuringErrors) {
							if (refDestructuringErrors.doubleProto < 0) refDestructuringErrors.doubleProto = key.start;
						} else this.raiseRecoverable(key.start, "Redefinition of __proto__ property");
					}
					propHash.proto = true;
				}
				return;
			}
			name = "$" + name;
			var other = propHash[name];
			if (other) {
				var redefinition;
				if (kind === "init") redefinition = this.strict && other.init || other.get || other.set;
				else redefinition = other.init || other[kind];
				if (redefinition) this.raiseRecoverable(key.start, "Redefinition of property");
			} else other = propHash[name] = {
				init: false,
				get: false,
				set: false
			};
			other[kind] = true;
		};
		pp$5.parseExpression = function(forInit, refDestructuringErrors) {
			var this$1$1 = this;
			return this.catchStackOverflow(function() {
				var startPos = this$1$1.start, startLoc = this$1$1.startLoc;
				var expr = this$1$1.parseMaybeAssign(forInit, refDestructuringErrors);
				if (this$1$1.type === types$1.comma) {
					var node = this$1$1.startNodeAt(startPos, startLoc);
					node.expressions = [expr];
					while (this$1$1.eat(types$1.comma)) node.expressions.push(this$1$1.parseMaybeAssign(forInit, refDestructuringErrors));
					return this$1$1.finishNode(node, "SequenceExpression");
				}
				return expr;
			});
		};
		pp$5.parseMaybeAssign = function(forInit, refDestructuringErrors, afterLeftParse) {
			if (this.isContextual("yield")) {
				if (this.inGenerator) return this.parseYield(forInit);
				else this.exprAllowed = false;
			}
			var ownDestructuringErrors = false, oldParenAssign = -1, oldTrailingComma = -1, oldDoubleProto = -1;
			if (refDestructuringErrors) {
				oldParenAssign = refDestructuringErrors.parenthesizedAssign;
				oldTrailingComma = refDestructuringErrors.trailingComma;
				oldDoubleProto = refDestructuringErrors.doubleProto;
				refDestructuringErrors.parenthesizedAssign = refDestructuringErrors.trailingComma = -1;
			} else {
				refDestructuringErrors = new DestructuringErrors();
				ownDestructuringErrors = true;
			}
			var startPos = this.start, startLoc = this.startLoc;
			if (this.type === types$1.parenL || this.type === types$1.name) {
				this.potentialArrowAt = this.start;
				this.potentialArrowInForAwait = forInit === "await";
			}
			var left = this.parseMaybeConditional(forInit, refDestructuringErrors);
			if (afterLeftParse) left = afterLeftParse.call(this, left, startPos, startLoc);
			if (this.type.isAssign) {
				var node = this.startNodeAt(startPos, startLoc);
				node.operator = this.value;
				if (this.type === types$1.eq) left = this.toAssignable(left, false, refDestructuringErrors);
				if (!ownDestructuringErrors) {
					refDestructuringErrors.parenthesizedAssign = refDestructuringErrors.trailingComma = -1;
					if (refDestructuringErrors.shorthandAssign >= left.start) refDestructuringErrors.shorthandAssign = -1;
					if (refDestructuringErrors.doubleProto >= left.start) refDestructuringErrors.doubleProto = -1;
				}
				if (this.type === types$1.eq) this.checkLValPattern(left);
				else this.checkLValSimple(left);
				node.left = left;
				this.next();
				node.right = this.parseMaybeAssign(forInit);
				if (oldDoubleProto > -1) refDestructuringErrors.doubleProto = oldDoubleProto;
				return this.finishNode(node, "AssignmentExpression");
			} else if (ownDestructuringErrors) this.checkExpressionErrors(refDestructuringErrors, true);
			if (oldParenAssign > -1) refDestructuringErrors.parenthesizedAssign = oldParenAssign;
			if (oldTrailingComma > -1) refDestructuringErrors.trailingComma = oldTrailingComma;
			return left;
		};
		pp$5.parseMaybeConditional = function(forInit, refDestructuringErrors) {
			var startPos = this.start, startLoc = this.startLoc;
			var expr = this.parseExprOps(forInit, refDestructuringErrors);
			if (this.checkExpressionErrors(refDestructuringErrors)) return expr;
			if (!(expr.type === "ArrowFunctionExpression" && expr.start === startPos) && this.eat(types$1.question)) {
				var node = this.startNodeAt(startPos, startLoc);
				node.test = expr;
				node.consequent = this.parseMaybeAssign();
				this.expect(types$1.colon);
				node.alternate = this.parseMaybeAssign(forInit);
				return this.finishNode(node, "ConditionalExpression");
			}
			return expr;
		};
		pp$5.parseExprOps = function(forInit, refDestructuringErrors) {
			var startPos = this.start, startLoc = this.startLoc;
			var expr = this.parseMaybeUnary(refDestructuringErrors, false, false, forInit);
			if (this.checkExpressionErrors(refDestructuringErrors)) return expr;
			return expr.start === startPos && expr.type === "ArrowFunctionExpression" ? expr : this.parseExprOp(expr, startPos, startLoc, -1, forInit);
		};
		pp$5.parseExprOp = function(left, leftStartPos, leftStartLoc, minPrec, forInit) {
			var prec = this.type.binop;
			if (prec != null && (!forInit || this.type !== types$1._in)) {
				if (prec > minPrec) {
					var logical = this.type === types$1.logicalOR || this.type === types$1.logicalAND;
					var coalesce = this.type === types$1.coalesce;
					if (coalesce) prec = types$1.logicalAND.binop;
					var op = this.value;
					this.next();
					var startPos = this.start, startLoc = this.startLoc;
					var right = this.parseExprOp(this.parseMaybeUnary(null, false, false, forInit), startPos, startLoc, prec, forInit);
					var node = this.buildBinary(leftStartPos, leftStartLoc, left, right, op, logical || coalesce);
					if (logical && this.type === types$1.coalesce || coalesce && (this.type === types$1.logicalOR || this.type === types$1.logicalAND)) this.raiseRecoverable(this.start, "Logical expressions and coalesce expressions cannot be mixed. Wrap either by parentheses");
					return this.parseExprOp(node, leftStartPos, leftStartLoc, minPrec, forInit);
				}
			}
			return left;
		};
		pp$5.buildBinary = function(startPos, startLoc, left, right, op, logical) {
			if (right.type === "PrivateIdentifier") this.raise(right.start, "Private identifier can only be left side of binary expression");
			var node = this.startNodeAt(startPos, startLoc);
			node.left = left;
			node.operator = op;
			node.right = right;
			return this.finishNode(node, logical ? "LogicalExpression" : "BinaryExpression");
		};
		pp$5.parseMaybeUnary = function(refDestructuringErrors, sawUnary, incDec, forInit) {
			var startPos = this.start, startLoc = this.startLoc, expr;
			if (this.isContextual("await") && this.canAwait) {
				expr = this.parseAwait(forInit);
				sawUnary = true;
			} else if (this.type.prefix) {
				var node = this.startNode(), update = this.type === types$1.incDec;
				node.operator = this.value;
				node.prefix = true;
				this.next();
				node.argument = this.parseMaybeUnary(null, true, update, forInit);
				this.checkExpressionErrors(refDestructuringErrors, true);
				if (update) this.checkLValSimple(node.argument);
				else if (this.strict && node.operator === "delete" && isLocalVariableAccess(node.argument)) this.raiseRecoverable(node.start, "Deleting local variable in strict mode");
				else if (node.operator === "delete" && isPrivateFieldAccess(node.argument)) this.raiseRecoverable(node.start, "Private fields can not be deleted");
				else sawUnary = true;
				expr = this.finishNode(node, update ? "UpdateExpression" : "UnaryExpression");
			} else if (!sawUnary && this.type === types$1.privateId) {
				if ((forInit || this.privateNameStack.length === 0) && this.options.checkPrivateFields) this.unexpected();
				expr = this.parsePrivateIdent();
				if (this.type !== types$1._in) this.unexpected();
			} else {
				expr = this.parseExprSubscripts(refDestructuringErrors, forInit);
				if (this.checkExpressionErrors(refDestructuringErrors)) return expr;
				while (this.type.postfix && !this.canInsertSemicolon()) {
					var node$1 = this.startNodeAt(startPos, startLoc);
					node$1.operator = this.value;
					node$1.prefix = false;
					node$1.argument = expr;
					this.checkLValSimple(expr);
					this.next();
					expr = this.finishNode(node$1, "UpdateExpression");
				}
			}
			if (!incDec && !(expr.type === "ArrowFunctionExpression" && expr.start === startPos) && this.eat(types$1.starstar)) {
				if (sawUnary) this.unexpected(this.lastTokStart);
				else return this.buildBinary(startPos, startLoc, expr, this.parseMaybeUnary(null, false, false, forInit), "**", false);
			} else return expr;
		};
		function isLocalVariableAccess(node) {
			return node.type === "Identifier" || node.type === "ParenthesizedExpression" && isLocalVariableAccess(node.expression);
		}
		function isPrivateFieldAccess(node) {
			return node.type === "MemberExpression" && node.property.type === "PrivateIdentifier" || node.type === "ChainExpression" && isPrivateFieldAccess(node.expression) || node.type === "ParenthesizedExpression" && isPrivateFieldAccess(node.expression);
		}
		pp$5.parseExprSubscripts = function(refDestructuringErrors, forInit) {
			var startPos = this.start, startLoc = this.startLoc;
			var oldDoubleProto = -1, oldShorthandAssign = -1;
			if (refDestructuringErrors) {
				oldDoubleProto = refDestructuringErrors.doubleProto;
				oldShorthandAssign = refDestructuringErrors.shorthandAssign;
				refDestructuringErrors.doubleProto = refDestructuringErrors.shorthandAssign = -1;
			}
			var expr = this.parseExprAtom(refDestructuringErrors, forInit);
			if (expr.type === "ArrowFunctionExpression" && this.input.slice(this.lastTokStart, this.lastTokEnd) !== ")") return expr;
			var result = this.parseSubscripts(expr, startPos, startLoc, false, forInit);
			if (refDestructuringErrors) {
				if (result.end > expr.end) {
					this.checkExpressionErrors(refDestructuringErrors, true);
					if (refDestructuringErrors.parenthesizedAssign >= result.start) refDestructuringErrors.parenthesizedAssign = -1;
					if (refDestructuringErrors.parenthesizedBind >= result.start) refDestructuringErrors.parenthesizedBind = -1;
					if (refDestructuringErrors.trailingComma >= result.start) refDestructuringErrors.trailingComma = -1;
				}
				if (oldDoubleProto > -1) refDestructuringErrors.doubleProto = oldDoubleProto;
				if (oldShorthandAssign > -1) refDestructuringErrors.shorthandAssign = oldShorthandAssign;
			}
			return result;
		};
		pp$5.parseSubscripts = function(base, startPos, startLoc, noCalls, forInit) {
			var maybeAsyncArrow = this.options.ecmaVersion >= 8 && base.type === "Identifier" && base.name === "async" && this.lastTokEnd === base.end && !this.canInsertSemicolon() && base.end - base.start === 5 && this.potentialArrowAt === base.start;
			var optionalChained = false;
			while (true) {
				var element = this.parseSubscript(base, startPos, startLoc, noCalls, maybeAsyncArrow, optionalChained, forInit);
				if (element.optional) optionalChained = true;
				if (element.end === base.end || element.type === "ArrowFunctionExpression") {
					if (optionalChained) {
						var chainNode = this.startNodeAt(startPos, startLoc);
						chainNode.expression = element;
						element = this.finishNode(chainNode, "ChainExpression");
					}
					return element;
				}
				base = element;
				maybeAsyncArrow = false;
			}
		};
		pp$5.shouldParseAsyncArrow = function() {
			return !this.canInsertSemicolon() && this.eat(types$1.arrow);
		};
		pp$5.parseSubscriptAsyncArrow = function(startPos, startLoc, exprList, forInit) {
			return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), exprList, true, forInit);
		};
		pp$5.parseSubscript = function(base, startPos, startLoc, noCalls, maybeAsyncArrow, optionalChained, forInit) {
			var optionalSupported = this.options.ecmaVersion >= 11;
			var optional = optionalSupported && this.eat(types$1.questionDot);
			if (noCalls && optional) this.raise(this.lastTokStart, "Optional chaining cannot appear in the callee of new expressions");
			var computed = this.eat(types$1.bracketL);
			if (computed || optional && this.type !== types$1.parenL && this.type !== types$1.backQuote || this.eat(types$1.dot)) {
				var node = this.startNodeAt(startPos, startLoc);
				node.object = base;
				if (computed) {
					node.property = this.parseExpression();
					this.expect(types$1.bracketR);
				} else if (this.type === types$1.privateId && base.type !== "Super") node.property = this.parsePrivateIdent();
				else node.property = this.parseIdent(this.options.allowReserved !== "never");
				node.computed = !!computed;
				if (optionalSupported) node.optional = optional;
				base = this.finishNode(node, "MemberExpression");
			} else if (!noCalls && this.eat(types$1.parenL)) {
				var refDestructuringErrors = new DestructuringErrors(), oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;
				this.yieldPos = 0;
				this.awaitPos = 0;
				this.awaitIdentPos = 0;
				var exprList = this.parseExprList(types$1.parenR, this.options.ecmaVersion >= 8, false, refDestructuringErrors);
				if (maybeAsyncArrow && !optional && this.shouldParseAsyncArrow()) {
					this.checkPatternErrors(refDestructuringErrors, false);
					this.checkYieldAwaitInDefaultParams();
					if (this.awaitIdentPos > 0) this.raise(this.awaitIdentPos, "Cannot use 'await' as identifier inside an async function");
					this.yieldPos = oldYieldPos;
					this.awaitPos = oldAwaitPos;
					this.awaitIdentPos = oldAwaitIdentPos;
					return this.parseSubscriptAsyncArrow(startPos, startLoc, exprList, forInit);
				}
				this.checkExpressionErrors(refDestructuringErrors, true);
				this.yieldPos = oldYieldPos || this.yieldPos;
				this.awaitPos = oldAwaitPos || this.awaitPos;
				this.awaitIdentPos = oldAwaitIdentPos || this.awaitIdentPos;
				var node$1 = this.startNodeAt(startPos, startLoc);
				node$1.callee = base;
				node$1.arguments = exprList;
				if (optionalSupported) node$1.optional = optional;
				base = this.finishNode(node$1, "CallExpression");
			} else if (this.type === types$1.backQuote) {
				if (optional || optionalChained) this.raise(this.start, "Optional chaining cannot appear in the tag of tagged template expressions");
				var node$2 = this.startNodeAt(startPos, startLoc);
				node$2.tag = base;
				node$2.quasi = this.parseTemplate({ isTagged: true });
				base = this.finishNode(node$2, "TaggedTemplateExpression");
			}
			return base;
		};
		pp$5.parseExprAtom = function(refDestructuringErrors, forInit, forNew) {
			if (this.type === types$1.slash) this.readRegexp();
			var node, canBeArrow = this.potentialArrowAt === this.start;
			switch (this.type) {
				case types$1._super:
					if (!this.allowSuper) this.raise(this.start, "'super' keyword outside a method");
					node = this.startNode();
					this.next();
					if (this.type === types$1.parenL && !this.allowDirectSuper) this.raise(node.start, "super() call outside constructor of a subclass");
					if (this.type !== types$1.dot && this.type !== types$1.bracketL && this.type !== types$1.parenL) this.unexpected();
					return this.finishNode(node, "Super");
				case types$1._this:
					node = this.startNode();
					this.next();
					return this.finishNode(node, "ThisExpression");
				case types$1.name:
					var startPos = this.start, startLoc = this.startLoc, containsEsc = this.containsEsc;
					var id = this.parseIdent(false);
					if (this.options.ecmaVersion >= 8 && !containsEsc && id.name === "async" && !this.canInsertSemicolon() && this.eat(types$1._function)) {
						this.overrideContext(types.f_expr);
						return this.parseFunction(this.startNodeAt(startPos, startLoc), 0, false, true, forInit);
					}
					if (canBeArrow && !this.canInsertSemicolon()) {
						if (this.eat(types$1.arrow)) return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), [id], false, forInit);
						if (this.options.ecmaVersion >= 8 && id.name === "async" && this.type === types$1.name && !containsEsc && (!this.potentialArrowInForAwait || this.value !== "of" || this.containsEsc)) {
							id = this.parseIdent(false);
							if (this.canInsertSemicolon() || !this.eat(types$1.arrow)) this.unexpected();
							return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), [id], true, forInit);
						}
					}
					return id;
				case types$1.regexp:
					var value = this.value;
					node = this.parseLiteral(value.value);
					node.regex = {
						pattern: value.pattern,
						flags: value.flags
					};
					return node;
				case types$1.num:
				case types$1.string: return this.parseLiteral(this.value);
				case types$1._null:
				case types$1._true:
				case types$1._false:
					node = this.startNode();
					node.value = this.type === types$1._null ? null : this.type === types$1._true;
					node.raw = this.type.keyword;
					this.next();
					return this.finishNode(node, "Literal");
				case types$1.parenL:
					var start = this.start, expr = this.parseParenAndDistinguishExpression(canBeArrow, forInit);
					if (refDestructuringErrors) {
						if (refDestructuringErrors.parenthesizedAssign < 0 && !this.isSimpleAssignTarget(expr)) refDestructuringErrors.parenthesizedAssign = start;
						if (refDestructuringErrors.parenthesizedBind < 0) refDestructuringErrors.parenthesizedBind = start;
					}
					return expr;
				case types$1.bracketL:
					node = this.startNode();
					this.next();
					node.elements = this.parseExprList(types$1.bracketR, true, true, refDestructuringErrors);
					return this.finishNode(node, "ArrayExpression");
				case types$1.braceL:
					this.overrideContext(types.b_expr);
					return this.parseObj(false, refDestructuringErrors);
				case types$1._function:
					node = this.startNode();
					this.next();
					return this.parseFunction(node, 0);
				case types$1._class: return this.parseClass(this.startNode(), false);
				case types$1._new: return this.parseNew();
				case types$1.backQuote: return this.parseTemplate();
				case types$1._import: if (this.options.ecmaVersion >= 11) return this.parseExprImport(forNew);
				else return this.unexpected();
				default: return this.parseExprAtomDefault();
			}
		};
		pp$5.parseExprAtomDefault = function() {
			this.unexpected();
		};
		pp$5.parseExprImport = function(forNew) {
			var node = this.startNode();
			if (this.containsEsc) this.raiseRecoverable(this.start, "Escape sequence in keyword import");
			this.next();
			if (this.type === types$1.parenL && !forNew) return this.parseDynamicImport(node);
			else if (this.type === types$1.dot) {
				var meta = this.startNodeAt(node.start, node.loc && node.loc.start);
				meta.name = "import";
				node.meta = this.finishNode(meta, "Identifier");
				return this.parseImportMeta(node);
			} else this.unexpected();
		};
		pp$5.parseDynamicImport = function(node) {
			this.next();
			node.source = this.parseMaybeAssign();
			if (this.options.ecmaVersion >= 16) {
				if (!this.eat(types$1.parenR)) {
					this.expect(types$1.comma);
					if (!this.afterTrailingComma(types$1.parenR)) {
						node.options = this.parseMaybeAssign();
						if (!this.eat(types$1.parenR)) {
							this.expect(types$1.comma);
							if (!this.afterTrailingComma(types$1.parenR)) this.unexpected();
						}
					} else node.options = null;
				} else node.options = null;
			} else if (!this.eat(types$1.parenR)) {
				var errorPos = this.start;
				if (this.eat(types$1.comma) && this.eat(types$1.parenR)) this.raiseRecoverable(errorPos, "Trailing comma is not allowed in import()");
				else this.unexpected(errorPos);
			}
			return this.finishNode(node, "ImportExpression");
		};
		pp$5.parseImportMeta = function(node) {
			this.next();
			var containsEsc = this.containsEsc;
			node.property = this.parseIdent(true);
			if (node.property.name !== "meta") this.raiseRecoverable(node.property.start, "The only valid meta property for import is 'import.meta'");
			if (containsEsc) this.raiseRecoverable(node.start, "'import.meta' must not contain escaped characters");
			if (this.options.sourceType !== "module" && !this.options.allowImportExportEverywhere) this.raiseRecoverable(node.start, "Cannot use 'import.meta' outside a module");
			return this.finishNode(node, "MetaProperty");
		};
		pp$5.parseLiteral = function(value) {
			var node = this.startNode();
			node.value = value;
			node.raw = this.input.slice(this.start, this.end);
			if (node.raw.charCodeAt(node.raw.length - 1) === 110) node.bigint = node.value != null ? node.value.toString() : node.raw.slice(0, -1).replace(/_/g, "");
			this.next();
			return this.finishNode(node, "Literal");
		};
		pp$5.parseParenExpression = function() {
			this.expect(types$1.parenL);
			var val = this.parseExpression();
			this.expect(types$1.parenR);
			return val;
		};
		pp$5.shouldParseArrow = function(exprList) {
			return !this.canInsertSemicolon();
		};
		pp$5.parseParenAndDistinguishExpression = function(canBeArrow, forInit) {
			var startPos = this.start, startLoc = this.startLoc, val, allowTrailingComma = this.options.ecmaVersion >= 8;
			if (this.options.ecmaVersion >= 6) {
				this.next();
				var innerStartPos = this.start, innerStartLoc = this.startLoc;
				var exprList = [], first = true, lastIsComma = false;
				var refDestructuringErrors = new DestructuringErrors(), oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, spreadStart;
				this.yieldPos = 0;
				this.awaitPos = 0;
				while (this.type !== types$1.parenR) {
					first ? first = false : this.expect(types$1.comma);
					if (allowTrailingComma && this.afterTrailingComma(types$1.parenR, true)) {
						lastIsComma = true;
						break;
					} else if (this.type === types$1.ellipsis) {
						spreadStart = this.start;
						exprList.push(this.parseParenItem(this.parseRestBinding()));
						if (this.type === types$1.comma) this.raiseRecoverable(this.start, "Comma is not permitted after the rest element");
						break;
					} else exprList.push(this.parseMaybeAssign(false, refDestructuringErrors, this.parseParenItem));
				}
				var innerEndPos = this.lastTokEnd, innerEndLoc = this.lastTokEndLoc;
				this.expect(types$1.parenR);
				if (canBeArrow && this.shouldParseArrow(exprList) && this.eat(types$1.arrow)) {
					this.checkPatternErrors(refDestructuringErrors, false);
					this.checkYieldAwaitInDefaultParams();
					this.yieldPos = oldYieldPos;
					this.awaitPos = oldAwaitPos;
					return this.parseParenArrowList(startPos, startLoc, exprList, forInit);
				}
				if (!exprList.length || lastIsComma) this.unexpected(this.lastTokStart);
				if (spreadStart) this.unexpected(spreadStart);
				this.checkExpressionErrors(refDestructuringErrors, true);
				this.yieldPos = oldYieldPos || this.yieldPos;
				this.awaitPos = oldAwaitPos || this.awaitPos;
				if (exprList.length > 1) {
					val = this.startNodeAt(innerStartPos, innerStartLoc);
					val.expressions = exprList;
					this.finishNodeAt(val, "SequenceExpression", innerEndPos, innerEndLoc);
				} else val = exprList[0];
			} else val = this.parseParenExpression();
			if (this.options.preserveParens) {
				var par = this.startNodeAt(startPos, startLoc);
				par.expression = val;
				return this.finishNode(par, "ParenthesizedExpression");
			} else return val;
		};
		pp$5.parseParenItem = function(item) {
			return item;
		};
		pp$5.parseParenArrowList = function(startPos, startLoc, exprList, forInit) {
			return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), exprList, false, forInit);
		};
		var empty = [];
		pp$5.parseNew = function() {
			if (this.containsEsc) this.raiseRecoverable(this.start, "Escape sequence in keyword new");
			var node = this.startNode();
			this.next();
			if (this.options.ecmaVersion >= 6 && this.type === types$1.dot) {
				var meta = this.startNodeAt(node.start, node.loc && node.loc.start);
				meta.name = "new";
				node.meta = this.finishNode(meta, "Identifier");
				this.next();
				var containsEsc = this.containsEsc;
				node.property = this.parseIdent(true);
				if (node.property.name !== "target") this.raiseRecoverable(node.property.start, "The only valid meta property for new is 'new.target'");
				if (containsEsc) this.raiseRecoverable(node.start, "'new.target' must not contain escaped characters");
				if (!this.allowNewDotTarget) this.raiseRecoverable(node.start, "'new.target' can only be used in functions and class static block");
				return this.finishNode(node, "MetaProperty");
			}
			var startPos = this.start, startLoc = this.startLoc;
			node.callee = this.parseSubscripts(this.parseExprAtom(null, false, true), startPos, startLoc, true, false);
			if (node.callee.type === "Super") this.raiseRecoverable(startPos, "Invalid use of 'super'");
			if (this.eat(types$1.parenL)) node.arguments = this.parseExprList(types$1.parenR, this.options.ecmaVersion >= 8, false);
			else node.arguments = empty;
			return this.finishNode(node, "NewExpression");
		};
		pp$5.parseTemplateElement = function(ref) {
			var isTagged = ref.isTagged;
			var elem = this.startNode();
			if (this.type === types$1.invalidTemplate) {
				if (!isTagged) this.raiseRecoverable(this.start, "Bad escape sequence in untagged template literal");
				elem.value = {
					raw: this.value.replace(/\r\n?/g, "\n"),
					cooked: null
				};
			} else elem.value = {
				raw: this.input.slice(this.start, this.end).replace(/\r\n?/g, "\n"),
				cooked: this.value
			};
			this.next();
			elem.tail = this.type === types$1.backQuote;
			return this.finishNode(elem, "TemplateElement");
		};
		pp$5.parseTemplate = function(ref) {
			if (ref === void 0) ref = {};
			var isTagged = ref.isTagged;
			if (isTagged === void 0) isTagged = false;
			var node = this.startNode();
			this.next();
			node.expressions = [];
			var curElt = this.parseTemplateElement({ isTagged });
			node.quasis = [curElt];
			while (!curElt.tail) {
				if (this.type === types$1.eof) this.raise(this.pos, "Unterminated template literal");
				this.expect(types$1.dollarBraceL);
				node.expressions.push(this.parseExpression());
				this.expect(types$1.braceR);
				node.quasis.push(curElt = this.parseTemplateElement({ isTagged }));
			}
			this.next();
			return this.finishNode(node, "TemplateLiteral");
		};
		pp$5.isAsyncProp = function(prop) {
			return !prop.computed && prop.key.type === "Identifier" && prop.key.name === "async" && (this.type === types$1.name || this.type === types$1.num || this.type === types$1.string || this.type === types$1.bracketL || this.type.keyword || this.options.ecmaVersion >= 9 && this.type === types$1.star) && !lineBreak.test(this.input.slice(this.lastTokEnd, this.start));
		};
		pp$5.parseObj = function(isPattern, refDestructuringErrors) {
			var node = this.startNode(), first = true, propHash = {};
			node.properties = [];
			this.next();
			while (!this.eat(types$1.braceR)) {
				if (!first) {
					this.expect(types$1.comma);
					if (this.options.ecmaVersion >= 5 && this.afterTrailingComma(types$1.braceR)) break;
				} else first = false;
				var prop = this.parseProperty(isPattern, refDestructuringErrors);
				if (!isPattern) this.checkPropClash(prop, propHash, refDestructuringErrors);
				node.properties.push(prop);
			}
			return this.finishNode(node, isPattern ? "ObjectPattern" : "ObjectExpression");
		};
		pp$5.parseProperty = function(isPattern, refDestructuringErrors) {
			var prop = this.startNode(), isGenerator, isAsync, startPos, startLoc;
			if (this.options.ecmaVersion >= 9 && this.eat(types$1.ellipsis)) {
				if (isPattern) {
					prop.argument = this.parseIdent(false);
					if (this.type === types$1.comma) this.raiseRecoverable(this.start, "Comma is not permitted after the rest element");
					return this.finishNode(prop, "RestElement");
				}
				prop.argument = this.parseMaybeAssign(false, refDestructuringErrors);
				if (this.type === types$1.comma && refDestructuringErrors && refDestructuringErrors.trailingComma < 0) refDestructuringErrors.trailingComma = this.start;
				return this.finishNode(prop, "SpreadElement");
			}
			if (this.options.ecmaVersion >= 6) {
				prop.method = false;
				prop.shorthand = false;
				if (isPattern || refDestructuringErrors) {
					startPos = this.start;
					startLoc = this.startLoc;
				}
				if (!isPattern) isGenerator = this.eat(types$1.star);
			}
			var containsEsc = this.containsEsc;
			this.parsePropertyName(prop);
			if (!isPattern && !containsEsc && this.options.ecmaVersion >= 8 && !isGenerator && this.isAsyncProp(prop)) {
				isAsync = true;
				isGenerator = this.options.ecmaVersion >= 9 && this.eat(types$1.star);
				this.parsePropertyName(prop);
			} else isAsync = false;
			this.parsePropertyValue(prop, isPattern, isGenerator, isAsync, startPos, startLoc, refDestructuringErrors, containsEsc);
			return this.finishNode(prop, "Property");
		};
		pp$5.parseGetterSetter = function(prop) {
			var kind = prop.key.name;
			this.parsePropertyName(prop);
			prop.value = this.parseMethod(false);
			prop.kind = kind;
			var paramCount = prop.kind === "get" ? 0 : 1;
			if (prop.value.params.length !== paramCount) {
				var start = prop.value.start;
				if (prop.kind === "get") this.raiseRecoverable(start, "getter should have no params");
				else this.raiseRecoverable(start, "setter should have exactly one param");
			} else if (prop.kind === "set" && prop.value.params[0].type === "RestElement") this.raiseRecoverable(prop.value.params[0].start, "Setter cannot use rest params");
		};
		pp$5.parsePropertyValue = function(prop, isPattern, isGenerator, isAsync, startPos, startLoc, refDestructuringErrors, containsEsc) {
			if ((isGenerator || isAsync) && this.type === types$1.colon) this.unexpected();
			if (this.eat(types$1.colon)) {
				prop.value = isPattern ? this.parseMaybeDefault(this.start, this.startLoc) : this.parseMaybeAssign(false, refDestructuringErrors);
				prop.kind = "init";
			} else if (this.options.ecmaVersion >= 6 && this.type === types$1.parenL) {
				if (isPattern) this.unexpected();
				prop.method = true;
				prop.value = this.parseMethod(isGenerator, isAsync);
				prop.kind = "init";
			} else if (!isPattern && !containsEsc && this.options.ecmaVersion >= 5 && !prop.computed && prop.key.type === "Identifier" && (prop.key.name === "get" || prop.key.name === "set") && this.type !== types$1.comma && this.type !== types$1.braceR && this.type !== types$1.eq) {
				if (isGenerator || isAsync) this.unexpected();
				this.parseGetterSetter(prop);
			} else if (this.options.ecmaVersion >= 6 && !prop.computed && prop.key.type === "Identifier") {
				if (isGenerator || isAsync) this.unexpected();
				this.checkUnreserved(prop.key);
				if (prop.key.name === "await" && !this.awaitIdentPos) this.awaitIdentPos = startPos;
				if (isPattern) prop.value = this.parseMaybeDefault(startPos, startLoc, this.copyNode(prop.key));
				else if (this.type === types$1.eq && refDestructuringErrors) {
					if (refDestructuringErrors.shorthandAssign < 0) refDestructuringErrors.shorthandAssign = this.start;
					prop.value = this.parseMaybeDefault(startPos, startLoc, this.copyNode(prop.key));
				} else prop.value = this.copyNode(prop.key);
				prop.kind = "init";
				prop.shorthand = true;
			} else this.unexpected();
		};
		pp$5.parsePropertyName = function(prop) {
			if (this.options.ecmaVersion >= 6) {
				if (this.eat(types$1.bracketL)) {
					prop.computed = true;
					prop.key = this.parseMaybeAssign();
					this.expect(types$1.bracketR);
					return prop.key;
				} else prop.computed = false;
			}
			return prop.key = this.type === types$1.num || this.type === types$1.string ? this.parseExprAtom() : this.parseIdent(this.options.allowReserved !== "never");
		};
		pp$5.initFunction = function(node) {
			node.id = null;
			if (this.options.ecmaVersion >= 6) node.generator = node.expression = false;
			if (this.options.ecmaVersion >= 8) node.async = false;
		};
		pp$5.parseMethod = function(isGenerator, isAsync, allowDirectSuper) {
			var node = this.startNode(), oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;
			this.initFunction(node);
			if (this.options.ecmaVersion >= 6) node.generator = isGenerator;
			if (this.options.ecmaVersion >= 8) node.async = !!isAsync;
			this.yieldPos = 0;
			this.awaitPos = 0;
			this.awaitIdentPos = 0;
			this.enterScope(functionFlags(isAsync, node.generator) | SCOPE_SUPER | (allowDirectSuper ? SCOPE_DIRECT_SUPER : 0));
			this.expect(types$1.parenL);
			node.params = this.parseBindingList(types$1.parenR, false, this.options.ecmaVersion >= 8);
			this.checkYieldAwaitInDefaultParams();
			this.parseFunctionBody(node, false, true, false);
			this.yieldPos = oldYieldPos;
			this.awaitPos = oldAwaitPos;
			this.awaitIdentPos = oldAwaitIdentPos;
			return this.finishNode(node, "FunctionExpression");
		};
		pp$5.parseArrowExpression = function(node, params, isAsync, forInit) {
			var oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;
			this.enterScope(functionFlags(isAsync, false) | SCOPE_ARROW);
			this.initFunction(node);
			if (this.options.ecmaVersion >= 8) node.async = !!isAsync;
			this.yieldPos = 0;
			this.awaitPos = 0;
			this.awaitIdentPos = 0;
			node.params = this.toAssignableList(params, true);
			this.parseFunctionBody(node, true, false, forInit);
			this.yieldPos = oldYieldPos;
			this.awaitPos = oldAwaitPos;
			this.awaitIdentPos = oldAwaitIdentPos;
			return this.finishNode(node, "ArrowFunctionExpression");
		};
		pp$5.parseFunctionBody = function(node, isArrowFunction, isMethod, forInit) {
			var isExpression = isArrowFunction && this.type !== types$1.braceL;
			var oldStrict = this.strict, useStrict = false;
			if (isExpression) {
				node.body = this.parseMaybeAssign(forInit);
				node.expression = true;
				this.checkParams(node, false);
			} else {
				var nonSimple = this.options.ecmaVersion >= 7 && !this.isSimpleParamList(node.params);
				if (!oldStrict || nonSimple) {
					useStrict = this.strictDirective(this.end);
					if (useStrict && nonSimple) this.raiseRecoverable(node.start, "Illegal 'use strict' directive in function with non-simple parameter list");
				}
				var oldLabels = this.labels;
				this.labels = [];
				if (useStrict) this.strict = true;
				this.checkParams(node, !oldStrict && !useStrict && !isArrowFunction && !isMethod && this.isSimpleParamList(node.params));
				if (this.strict && node.id) this.checkLValSimple(node.id, BIND_OUTSIDE);
				node.body = this.parseBlock(false, void 0, useStrict && !oldStrict);
				node.expression = false;
				this.adaptDirectivePrologue(node.body.body);
				this.labels = oldLabels;
			}
			this.exitScope();
		};
		pp$5.isSimpleParamList = function(params) {
			for (var i = 0, list = params; i < list.length; i += 1) if (list[i].type !== "Identifier") return false;
			return true;
		};
		pp$5.checkParams = function(node, allowDuplicates) {
			var nameHash = Object.create(null);
			for (var i = 0, list = node.params; i < list.length; i += 1) {
				var param = list[i];
				this.checkLValInnerPattern(param, BIND_VAR, allowDuplicates ? null : nameHash);
			}
		};
		pp$5.parseExprList = function(close, allowTrailingComma, allowEmpty, refDestructuringErrors) {
			var elts = [], first = true;
			while (!this.eat(close)) {
				if (!first) {
					this.expect(types$1.comma);
					if (allowTrailingComma && this.afterTrailingComma(close)) break;
				} else first = false;
				var elt = void 0;
				if (allowEmpty && this.type === types$1.comma) elt = null;
				else if (this.type === types$1.ellipsis) {
					elt = this.parseSpread(refDestructuringErrors);
					if (refDestructuringErrors && this.type === types$1.comma && refDestructuringErrors.trailingComma < 0) refDestructuringErrors.trailingComma = this.start;
				} else elt = this.parseMaybeAssign(false, refDestructuringErrors);
				elts.push(elt);
			}
			return elts;
		};
		pp$5.checkUnreserved = function(ref) {
			var start = ref.start;
			var end = ref.end;
			var name = ref.name;
			if (this.inGenerator && name === "yield") this.raiseRecoverable(start, "Cannot use 'yield' as identifier inside a generator");
			if (this.inAsync && name === "await") this.raiseRecoverable(start, "Cannot use 'await' as identifier inside an async function");
			if (!(this.currentThisScope().flags & SCOPE_VAR) && name === "arguments") this.raiseRecoverable(start, "Cannot use 'arguments' in class field initializer");
			if (this.inClassStaticBlock && (name === "arguments" || name === "await")) this.raise(start, "Cannot use " + name + " in class static initialization block");
			if (this.keywords.test(name)) this.raise(start, "Unexpected keyword '" + name + "'");
			if (this.options.ecmaVersion < 6 && this.input.slice(start, end).indexOf("\\") !== -1) return;
			if ((this.strict ? this.reservedWordsStrict : this.reservedWords).test(name)) {
				if (!this.inAsync && name === "await") this.raiseRecoverable(start, "Cannot use keyword 'await' outside an async function");
				this.raiseRecoverable(start, "The keyword '" + name + "' is reserved");
			}
		};
		pp$5.parseIdent = function(liberal) {
			var node = this.parseIdentNode();
			this.next(!!liberal);
			this.finishNode(node, "Identifier");
			if (!liberal) {
				this.checkUnreserved(node);
				if (node.name === "await" && !this.awaitIdentPos) this.awaitIdentPos = node.start;
			}
			return node;
		};
		pp$5.parseIdentNode = function() {
			var node = this.startNode();
			if (this.type === types$1.name) node.name = this.value;
			else if (this.type.keyword) {
				node.name = this.type.keyword;
				if ((node.name === "class" || node.name === "function") && (this.lastTokEnd !== this.lastTokStart + 1 || this.input.charCodeAt(this.lastTokStart) !== 46)) this.context.pop();
				this.type = types$1.name;
			} else this.unexpected();
			return node;
		};
		pp$5.parsePrivateIdent = function() {
			var node = this.startNode();
			if (this.type === types$1.privateId) node.name = this.value;
			else this.unexpected();
			this.next();
			this.finishNode(node, "PrivateIdentifier");
			if (this.options.checkPrivateFields) {
				if (this.privateNameStack.length === 0) this.raise(node.start, "Private field '#" + node.name + "' must be declared in an enclosing class");
				else this.privateNameStack[this.privateNameStack.length - 1].used.push(node);
			}
			return node;
		};
		pp$5.parseYield = function(forInit) {
			if (!this.yieldPos) this.yieldPos = this.start;
			var node = this.startNode();
			this.next();
			if (this.type === types$1.semi || this.canInsertSemicolon() || this.type !== types$1.star && !this.type.startsExpr) {
				node.delegate = false;
				node.argument = null;
			} else {
				node.delegate = this.eat(types$1.star);
				node.argument = this.parseMaybeAssign(forInit);
			}
			return this.finishNode(node, "YieldExpression");
		};
		pp$5.parseAwait = function(forInit) {
			if (!this.awaitPos) this.awaitPos = this.start;
			var node = this.startNode();
			this.next();
			node.argument = this.parseMaybeUnary(null, true, false, forInit);
			return this.finishNode(node, "AwaitExpression");
		};
		var pp$4 = Parser.prototype;
		pp$4.raise = function(pos, message) {
			var loc = getLineInfo(this.input, pos);
			message += " (" + loc.line + ":" + loc.column + ")";
			if (this.sourceFile) message += " in " + this.sourceFile;
			var err = new SyntaxError(message);
			err.pos = pos;
			err.loc = loc;
			err.raisedAt = this.pos;
			throw err;
		};
		pp$4.raiseRecoverable = pp$4.raise;
		pp$4.curPosition = function() {
			if (this.options.locations) return new Position(this.curLine, this.pos - this.lineStart);
		};
		var pp$3 = Parser.prototype;
		var Scope = function Scope(flags) {
			this.flags = flags;
			this.var = [];
			this.lexical = [];
			this.functions = [];
		};
		pp$3.enterScope = function(flags) {
			this.scopeStack.push(new Scope(flags));
		};
		pp$3.exitScope = function() {
			this.scopeStack.pop();
		};
		pp$3.treatFunctionsAsVarInScope = function(scope) {
			return scope.flags & SCOPE_FUNCTION || !this.inModule && scope.flags & SCOPE_TOP;
		};
		pp$3.declareName = function(name, bindingType, pos) {
			var redeclared = false;
			if (bindingType === BIND_LEXICAL) {
				var scope = this.currentScope();
				redeclared = scope.lexical.indexOf(name) > -1 || scope.functions.indexOf(name) > -1 || scope.var.indexOf(name) > -1;
				scope.lexical.push(name);
				if (this.inModule && scope.flags & SCOPE_TOP) delete this.undefinedExports[name];
			} else if (bindingType === BIND_SIMPLE_CATCH) this.currentScope().lexical.push(name);
			else if (bindingType === BIND_FUNCTION) {
				var scope$2 = this.currentScope();
				if (this.treatFunctionsAsVar) redeclared = scope$2.lexical.indexOf(name) > -1;
				else redeclared = scope$2.lexical.indexOf(name) > -1 || scope$2.var.indexOf(name) > -1;
				scope$2.functions.push(name);
			} else for (var i = this.scopeStack.length - 1; i >= 0; --i) {
				var scope$3 = this.scopeStack[i];
				if (scope$3.lexical.indexOf(name) > -1 && !(scope$3.flags & SCOPE_SIMPLE_CATCH && scope$3.lexical[0] === name) || !this.treatFunctionsAsVarInScope(scope$3) && scope$3.functions.indexOf(name) > -1) {
					redeclared = true;
					break;
				}
				scope$3.var.push(name);
				if (this.inModule && scope$3.flags & SCOPE_TOP) delete this.undefinedExports[name];
				if (scope$3.flags & SCOPE_VAR) break;
			}
			if (redeclared) this.raiseRecoverable(pos, "Identifier '" + name + "' has already been declared");
		};
		pp$3.checkLocalExport = function(id) {
			if (this.scopeStack[0].lexical.indexOf(id.name) === -1 && this.scopeStack[0].var.indexOf(id.name) === -1) this.undefinedExports[id.name] = id;
		};
		pp$3.currentScope = function() {
			return this.scopeStack[this.scopeStack.length - 1];
		};
		pp$3.currentVarScope = function() {
			for (var i = this.scopeStack.length - 1;; i--) {
				var scope = this.scopeStack[i];
				if (scope.flags & (SCOPE_VAR | SCOPE_CLASS_FIELD_INIT | SCOPE_CLASS_STATIC_BLOCK)) return scope;
			}
		};
		pp$3.currentThisScope = function() {
			for (var i = this.scopeStack.length - 1;; i--) {
				var scope = this.scopeStack[i];
				if (scope.flags & (SCOPE_VAR | SCOPE_CLASS_FIELD_INIT | SCOPE_CLASS_STATIC_BLOCK) && !(scope.flags & SCOPE_ARROW)) return scope;
			}
		};
		var Node = function Node(parser, pos, loc) {
			this.type = "";
			this.start = pos;
			this.end = 0;
			if (parser.options.locations) this.loc = new SourceLocation(parser, loc);
			if (parser.options.directSourceFile) this.sourceFile = parser.options.directSourceFile;
			if (parser.options.ranges) this.range = [pos, 0];
		};
		var pp$2 = Parser.prototype;
		pp$2.startNode = function() {
			return new Node(this, this.start, this.startLoc);
		};
		pp$2.startNodeAt = function(pos, loc) {
			return new Node(this, pos, loc);
		};
		function finishNodeAt(node, type, pos, loc) {
			node.type = type;
			node.end = pos;
			if (this.options.locations) node.loc.end = loc;
			if (this.options.ranges) node.range[1] = pos;
			return node;
		}
		pp$2.finishNode = function(node, type) {
			return finishNodeAt.call(this, node, type, this.lastTokEnd, this.lastTokEndLoc);
		};
		pp$2.finishNodeAt = function(node, type, pos, loc) {
			return finishNodeAt.call(this, node, type, pos, loc);
		};
		pp$2.copyNode = function(node) {
			var newNode = new Node(this, node.start, this.startLoc);
			for (var prop in node) newNode[prop] = node[prop];
			return newNode;
		};
		var scriptValuesAddedInUnicode = "Berf Beria_Erfe Gara Garay Gukh Gurung_Khema Hrkt Katakana_Or_Hiragana Kawi Kirat_Rai Krai Nag_Mundari Nagm Ol_Onal Onao Sidetic Sidt Sunu Sunuwar Tai_Yo Tayo Todhri Todr Tolong_Siki Tols Tulu_Tigalari Tutg Unknown Zzzz";
		var ecma9BinaryProperties = "ASCII ASCII_Hex_Digit AHex Alphabetic Alpha Any Assigned Bidi_Control Bidi_C Bidi_Mirrored Bidi_M Case_Ignorable CI Cased Changes_When_Casefolded CWCF Changes_When_Casemapped CWCM Changes_When_Lowercased CWL Changes_When_NFKC_Casefolded CWKCF Changes_When_Titlecased CWT Changes_When_Uppercased CWU Dash Default_Ignorable_Code_Point DI Deprecated Dep Diacritic Dia Emoji Emoji_Component Emoji_Modifier Emoji_Modifier_Base Emoji_Presentation Extender Ext Grapheme_Base Gr_Base Grapheme_Extend Gr_Ext Hex_Digit Hex IDS_Binary_Operator IDSB IDS_Trinary_Operator IDST ID_Continue IDC ID_Start IDS Ideographic Ideo Join_Control Join_C Logical_Order_Exception LOE Lowercase Lower Math Noncharacter_Code_Point NChar Pattern_Syntax Pat_Syn Pattern_White_Space Pat_WS Quotation_Mark QMark Radical Regional_Indicator RI Sentence_Terminal STerm Soft_Dotted SD Terminal_Punctuation Term Unified_Ideograph UIdeo Uppercase Upper Variation_Selector VS White_Space space XID_Continue XIDC XID_Start XIDS";
		var ecma10BinaryProperties = ecma9BinaryProperties + " Extended_Pictographic";
		var ecma11BinaryProperties = ecma10BinaryProperties;
		var ecma12BinaryProperties = ecma11BinaryProperties + " EBase EComp EMod EPres ExtPict";
		var ecma13BinaryProperties = ecma12BinaryProperties;
		var unicodeBinaryProperties = {
			9: ecma9BinaryProperties,
			10: ecma10BinaryProperties,
			11: ecma11BinaryProperties,
			12: ecma12BinaryProperties,
			13: ecma13BinaryProperties,
			14: ecma13BinaryProperties
		};
		var unicodeBinaryPropertiesOfStrings = {
			9: "",
			10: "",
			11: "",
			12: "",
			13: "",
			14: "Basic_Emoji Emoji_Keycap_Sequence RGI_Emoji_Modifier_Sequence RGI_Emoji_Flag_Sequence RGI_Emoji_Tag_Sequence RGI_Emoji_ZWJ_Sequence RGI_Emoji"
		};
		var unicodeGeneralCategoryValues = "Cased_Letter LC Close_Punctuation Pe Connector_Punctuation Pc Control Cc cntrl Currency_Symbol Sc Dash_Punctuation Pd Decimal_Number Nd digit Enclosing_Mark Me Final_Punctuation Pf Format Cf Initial_Punctuation Pi Letter L Letter_Number Nl Line_Separator Zl Lowercase_Letter Ll Mark M Combining_Mark Math_Symbol Sm Modifier_Letter Lm Modifier_Symbol Sk Nonspacing_Mark Mn Number N Open_Punctuation Ps Other C Other_Letter Lo Other_Number No Other_Punctuation Po Other_Symbol So Paragraph_Separator Zp Private_Use Co Punctuation P punct Separator Z Space_Separator Zs Spacing_Mark Mc Surrogate Cs Symbol S Titlecase_Letter Lt Unassigned Cn Uppercase_Letter Lu";
		var ecma9ScriptValues = "Adlam Adlm Ahom Anatolian_Hieroglyphs Hluw Arabic Arab Armenian Armn Avestan Avst Balinese Bali Bamum Bamu Bassa_Vah Bass Batak Batk Bengali Beng Bhaiksuki Bhks Bopomofo Bopo Brahmi Brah Braille Brai Buginese Bugi Buhid Buhd Canadian_Aboriginal Cans Carian Cari Caucasian_Albanian Aghb Chakma Cakm Cham Cham Cherokee Cher Common Zyyy Coptic Copt Qaac Cuneiform Xsux Cypriot Cprt Cyrillic Cyrl Deseret Dsrt Devanagari Deva Duployan Dupl Egyptian_Hieroglyphs Egyp Elbasan Elba Ethiopic Ethi Georgian Geor Glagolitic Glag Gothic Goth Grantha Gran Greek Grek Gujarati Gujr Gurmukhi Guru Han Hani Hangul Hang Hanunoo Hano Hatran Hatr Hebrew Hebr Hiragana Hira Imperial_Aramaic Armi Inherited Zinh Qaai Inscriptional_Pahlavi Phli Inscriptional_Parthian Prti Javanese Java Kaithi Kthi Kannada Knda Katakana Kana Kayah_Li Kali Kharoshthi Khar Khmer Khmr Khojki Khoj Khudawadi Sind Lao Laoo Latin Latn Lepcha Lepc Limbu Limb Linear_A Lina Linear_B Linb Lisu Lisu Lycian Lyci Lydian Lydi Mahajani Mahj Malayalam Mlym Mandaic Mand Manichaean Mani Marchen Marc Masaram_Gondi Gonm Meetei_Mayek Mtei Mende_Kikakui Mend Meroitic_Cursive Merc Meroitic_Hieroglyphs Mero Miao Plrd Modi Mongolian Mong Mro Mroo Multani Mult Myanmar Mymr Nabataean Nbat New_Tai_Lue Talu Newa Newa Nko Nkoo Nushu Nshu Ogham Ogam Ol_Chiki Olck Old_Hungarian Hung Old_Italic Ital Old_North_Arabian Narb Old_Permic Perm Old_Persian Xpeo Old_South_Arabian Sarb Old_Turkic Orkh Oriya Orya Osage Osge Osmanya Osma Pahawh_Hmong Hmng Palmyrene Palm Pau_Cin_Hau Pauc Phags_Pa Phag Phoenician Phnx Psalter_Pahlavi Phlp Rejang Rjng Runic Runr Samaritan Samr Saurashtra Saur Sharada Shrd Shavian Shaw Siddham Sidd SignWriting Sgnw Sinhala Sinh Sora_Sompeng Sora Soyombo Soyo Sundanese Sund Syloti_Nagri Sylo Syriac Syrc Tagalog Tglg Tagbanwa Tagb Tai_Le Tale Tai_Tham Lana Tai_Viet Tavt Takri Takr Tamil Taml Tangut Tang Telugu Telu Thaana Thaa Thai Thai Tibetan Tibt Tifinagh Tfng Tirhuta Tirh Ugaritic Ugar Vai Vaii Warang_Citi Wara Yi Yiii Zanabazar_Square Zanb";
		var ecma10ScriptValues = ecma9ScriptValues + " Dogra Dogr Gunjala_Gondi Gong Hanifi_Rohingya Rohg Makasar Maka Medefaidrin Medf Old_Sogdian Sogo Sogdian Sogd";
		var ecma11ScriptValues = ecma10ScriptValues + " Elymaic Elym Nandinagari Nand Nyiakeng_Puachue_Hmong Hmnp Wancho Wcho";
		var ecma12ScriptValues = ecma11ScriptValues + " Chorasmian Chrs Diak Dives_Akuru Khitan_Small_Script Kits Yezi Yezidi";
		var ecma13ScriptValues = ecma12ScriptValues + " Cypro_Minoan Cpmn Old_Uyghur Ougr Tangsa Tnsa Toto Vithkuqi Vith";
		var unicodeScriptValues = {
			9: ecma9ScriptValues,
			10: ecma10ScriptValues,
			11: ecma11ScriptValues,
			12: ecma12ScriptValues,
			13: ecma13ScriptValues,
			14: ecma13ScriptValues + " " + scriptValuesAddedInUnicode
		};
		var data = {};
		function buildUnicodeData(ecmaVersion) {
			var d = data[ecmaVersion] = {
				binary: wordsRegexp(unicodeBinaryProperties[ecmaVersion] + " " + unicodeGeneralCategoryValues),
				binaryOfStrings: wordsRegexp(unicodeBinaryPropertiesOfStrings[ecmaVersion]),
				nonBinary: {
					General_Category: wordsRegexp(unicodeGeneralCategoryValues),
					Script: wordsRegexp(unicodeScriptValues[ecmaVersion])
				}
			};
			d.nonBinary.Script_Extensions = d.nonBinary.Script;
			d.nonBinary.gc = d.nonBinary.General_Category;
			d.nonBinary.sc = d.nonBinary.Script;
			d.nonBinary.scx = d.nonBinary.Script_Extensions;
		}
		for (var i = 0, list = [
			9,
			10,
			11,
			12,
			13,
			14
		]; i < list.length; i += 1) {
			var ecmaVersion = list[i];
			buildUnicodeData(ecmaVersion);
		}
		var pp$1 = Parser.prototype;
		var BranchID = function BranchID(parent, base) {
			this.parent = parent;
			this.base = base || this;
		};
		BranchID.prototype.separatedFrom = function separatedFrom(alt) {
			for (var self = this; self; self = self.parent) for (var other = alt; other; other = other.parent) if (self.base === other.base && self !== other) return true;
			return false;
		};
		BranchID.prototype.sibling = function sibling() {
			return new BranchID(this.parent, this.base);
		};
		var RegExpValidationState = function RegExpValidationState(parser) {
			this.parser = parser;
			this.validFlags = "gim" + (parser.options.ecmaVersion >= 6 ? "uy" : "") + (parser.options.ecmaVersion >= 9 ? "s" : "") + (parser.options.ecmaVersion >= 13 ? "d" : "") + (parser.options.ecmaVersion >= 15 ? "v" : "");
			this.unicodeProperties = data[parser.options.ecmaVersion >= 14 ? 14 : parser.options.ecmaVersion];
			this.source = "";
			this.flags = "";
			this.start = 0;
			this.switchU = false;
			this.switchV = false;
			this.switchN = false;
			this.pos = 0;
			this.lastIntValue = 0;
			this.lastStringValue = "";
			this.lastAssertionIsQuantifiable = false;
			this.numCapturingParens = 0;
			this.maxBackReference = 0;
			this.groupNames = Object.create(null);
			this.backReferenceNames = [];
			this.branchID = null;
		};
		RegExpValidationState.prototype.reset = function reset(start, pattern, flags) {
			var unicodeSets = flags.indexOf("v") !== -1;
			var unicode = flags.indexOf("u") !== -1;
			this.start = start | 0;
			this.source = pattern + "";
			this.flags = flags;
			if (unicodeSets && this.parser.options.ecmaVersion >= 15) {
				this.switchU = true;
				this.switchV = true;
				this.switchN = true;
			} else {
				this.switchU = unicode && this.parser.options.ecmaVersion >= 6;
				this.switchV = false;
				this.switchN = unicode && this.parser.options.ecmaVersion >= 9;
			}
		};
		RegExpValidationState.prototype.raise = function raise(message) {
			this.parser.raiseRecoverable(this.start, "Invalid regular expression: /" + this.source + "/: " + message);
		};
		RegExpValidationState.prototype.at = function at(i, forceU) {
			if (forceU === void 0) forceU = false;
			var s = this.source;
			var l = s.length;
			if (i >= l) return -1;
			var c = s.charCodeAt(i);
			if (!(forceU || this.switchU) || c <= 55295 || c >= 57344 || i + 1 >= l) return c;
			var next = s.charCodeAt(i + 1);
			return next >= 56320 && next <= 57343 ? (c << 10) + next - 56613888 : c;
		};
		RegExpValidationState.prototype.nextIndex = function nextIndex(i, forceU) {
			if (forceU === void 0) forceU = false;
			var s = this.source;
			var l = s.length;
			if (i >= l) return l;
			var c = s.charCodeAt(i), next;
			if (!(forceU || this.switchU) || c <= 55295 || c >= 57344 || i + 1 >= l || (next = s.charCodeAt(i + 1)) < 56320 || next > 57343) return i + 1;
			return i + 2;
		};
		RegExpValidationState.prototype.current = function current(forceU) {
			if (forceU === void 0) forceU = false;
			return this.at(this.pos, forceU);
		};
		RegExpValidationState.prototype.lookahead = function lookahead(forceU) {
			if (forceU === void 0) forceU = false;
			return this.at(this.nextIndex(this.pos, forceU), forceU);
		};
		RegExpValidationState.prototype.advance = function advance(forceU) {
			if (forceU === void 0) forceU = false;
			this.pos = this.nextIndex(this.pos, forceU);
		};
		RegExpValidationState.prototype.eat = function eat(ch, forceU) {
			if (forceU === void 0) forceU = false;
			if (this.current(forceU) === ch) {
				this.advance(forceU);
				return true;
			}
			return false;
		};
		RegExpValidationState.prototype.eatChars = function eatChars(chs, forceU) {
			if (forceU === void 0) forceU = false;
			var pos = this.pos;
			for (var i = 0, list = chs; i < list.length; i += 1) {
				var ch = list[i];
				var current = this.at(pos, forceU);
				if (current === -1 || current !== ch) return false;
				pos = this.nextIndex(pos, forceU);
			}
			this.pos = pos;
			return true;
		};
		/**
		* Validate the flags part of a given RegExpLiteral.
		*
		* @param {RegExpValidationState} state The state to validate RegExp.
		* @returns {void}
		*/
		pp$1.validateRegExpFlags = function(state) {
			var validFlags = state.validFlags;
			var flags = state.flags;
			var u = false;
			var v = false;
			for (var i = 0; i < flags.length; i++) {
				var flag = flags.charAt(i);
				if (validFlags.indexOf(flag) === -1) this.raise(state.start, "Invalid regular expression flag");
				if (flags.indexOf(flag, i + 1) > -1) this.raise(state.start, "Duplicate regular expression flag");
				if (flag === "u") u = true;
				if (flag === "v") v = true;
			}
			if (this.options.ecmaVersion >= 15 && u && v) this.raise(state.start, "Invalid regular expression flag");
		};
		function hasProp(obj) {
			for (var _ in obj) return true;
			return false;
		}
		/**
		* Validate the pattern part of a given RegExpLiteral.
		*
		* @param {RegExpValidationState} state The state to validate RegExp.
		* @returns {void}
		*/
		pp$1.validateRegExpPattern = function(state) {
			this.regexp_pattern(state);
			if (!state.switchN && this.options.ecmaVersion >= 9 && hasProp(state.groupNames)) {
				state.switchN = true;
				this.regexp_pattern(state);
			}
		};
		pp$1.regexp_pattern = function(state) {
			state.pos = 0;
			state.lastIntValue = 0;
			state.lastStringValue = "";
			state.lastAssertionIsQuantifiable = false;
			state.numCapturingParens = 0;
			state.maxBackReference = 0;
			state.groupNames = Object.create(null);
			state.backReferenceNames.length = 0;
			state.branchID = null;
			this.regexp_disjunction(state);
			if (state.pos !== state.source.length) {
				if (state.eat(41)) state.raise("Unmatched ')'");
				if (state.eat(93) || state.eat(125)) state.raise("Lone quantifier brackets");
			}
			if (state.maxBackReference > state.numCapturingParens) state.raise("Invalid escape");
			for (var i = 0, list = state.backReferenceNames; i < list.length; i += 1) {
				var name = list[i];
				if (!state.groupNames[name]) state.raise("Invalid named capture referenced");
			}
		};
		pp$1.regexp_disjunction = function(state) {
			var trackDisjunction = this.options.ecmaVersion >= 16;
			if (trackDisjunction) state.branchID = new BranchID(state.branchID, null);
			this.regexp_alternative(state);
			while (state.eat(124)) {
				if (trackDisjunction) state.branchID = state.branchID.sibling();
				this.regexp_alternative(state);
			}
			if (trackDisjunction) state.branchID = state.branchID.parent;
			if (this.regexp_eatQuantifier(state, true)) state.raise("Nothing to repeat");
			if (state.eat(123)) state.raise("Lone quantifier brackets");
		};
		pp$1.regexp_alternative = function(state) {
			while (state.pos < state.source.length && this.regexp_eatTerm(state));
		};
		pp$1.regexp_eatTerm = function(state) {
			if (this.regexp_eatAssertion(state)) {
				if (state.lastAssertionIsQuantifiable && this.regexp_eatQuantifier(state)) {
					if (state.switchU) state.raise("Invalid quantifier");
				}
				return true;
			}
			if (state.switchU ? this.regexp_eatAtom(state) : this.regexp_eatExtendedAtom(state)) {
				this.regexp_eatQuantifier(state);
				return true;
			}
			return false;
		};
		pp$1.regexp_eatAssertion = function(state) {
			var start = state.pos;
			state.lastAssertionIsQuantifiable = false;
			if (state.eat(94) || state.eat(36)) return true;
			if (state.eat(92)) {
				if (state.eat(66) || state.eat(98)) return true;
				state.pos = start;
			}
			if (state.eat(40) && state.eat(63)) {
				var lookbehind = false;
				if (this.options.ecmaVersion >= 9) lookbehind = state.eat(60);
				if (state.eat(61) || state.eat(33)) {
					this.regexp_disjunction(state);
					if (!state.eat(41)) state.raise("Unterminated group");
					state.lastAssertionIsQuantifiable = !lookbehind;
					return true;
				}
			}
			state.pos = start;
			return false;
		};
		pp$1.regexp_eatQuantifier = function(state, noError) {
			if (noError === void 0) noError = false;
			if (this.regexp_eatQuantifierPrefix(state, noError)) {
				state.eat(63);
				return true;
			}
			return false;
		};
		pp$1.regexp_eatQuantifierPrefix = function(state, noError) {
			return state.eat(42) || state.eat(43) || state.eat(63) || this.regexp_eatBracedQuantifier(state, noError);
		};
		pp$1.regexp_eatBracedQuantifier = function(state, noError) {
			var start = state.pos;
			if (state.eat(123)) {
				var min = 0, max = -1;
				if (this.regexp_eatDecimalDigits(state)) {
					min = state.lastIntValue;
					if (state.eat(44) && this.regexp_eatDecimalDigits(state)) max = state.lastIntValue;
					if (state.eat(125)) {
						if (max !== -1 && max < min && !noError) state.raise("numbers out of order in {} quantifier");
						return true;
					}
				}
				if (state.switchU && !noError) state.raise("Incomplete quantifier");
				state.pos = start;
			}
			return false;
		};
		pp$1.regexp_eatAtom = function(state) {
			return this.regexp_eatPatternCharacters(state) || state.eat(46) || this.regexp_eatReverseSolidusAtomEscape(state) || this.regexp_eatCharacterClass(state) || this.regexp_eatUncapturingGroup(state) || this.regexp_eatCapturingGroup(state);
		};
		pp$1.regexp_eatReverseSolidusAtomEscape = function(state) {
			var start = state.pos;
			if (state.eat(92)) {
				if (this.regexp_eatAtomEscape(state)) return true;
				state.pos = start;
			}
			return false;
		};
		pp$1.regexp_eatUncapturingGroup = function(state) {
			var start = state.pos;
			if (state.eat(40)) {
				if (state.eat(63)) {
					if (this.options.ecmaVersion >= 16) {
						var addModifiers = this.regexp_eatModifiers(state);
						var hasHyphen = state.eat(45);
						if (addModifiers || hasHyphen) {
							for (var i = 0; i < addModifiers.length; i++) {
								var modifier = addModifiers.charAt(i);
								if (addModifiers.indexOf(modifier, i + 1) > -1) state.raise("Duplicate regular expression modifiers");
							}
							if (hasHyphen) {
								var removeModifiers = this.regexp_eatModifiers(state);
								if (!addModifiers && !removeModifiers && state.current() === 58) state.raise("Invalid regular expression modifiers");
								for (var i$1 = 0; i$1 < removeModifiers.length; i$1++) {
									var modifier$1 = removeModifiers.charAt(i$1);
									if (removeModifiers.indexOf(modifier$1, i$1 + 1) > -1 || addModifiers.indexOf(modifier$1) > -1) state.raise("Duplicate regular expression modifiers");
								}
							}
						}
					}
					if (state.eat(58)) {
						this.regexp_disjunction(state);
						if (state.eat(41)) return true;
						state.raise("Unterminated group");
					}
				}
				state.pos = start;
			}
			return false;
		};
		pp$1.regexp_eatCapturingGroup = function(state) {
			if (state.eat(40)) {
				if (this.options.ecmaVersion >= 9) this.regexp_groupSpecifier(state);
				else if (state.current() === 63) state.raise("Invalid group");
				this.regexp_disjunction(state);
				if (state.eat(41)) {
					state.numCapturingParens += 1;
					return true;
				}
				state.raise("Unterminated group");
			}
			return false;
		};
		pp$1.regexp_eatModifiers = function(state) {
			var modifiers = "";
			var ch = 0;
			while ((ch = state.current()) !== -1 && isRegularExpressionModifier(ch)) {
				modifiers += codePointToString(ch);
				state.advance();
			}
			return modifiers;
		};
		function isRegularExpressionModifier(ch) {
			return ch === 105 || ch === 109 || ch === 115;
		}
		pp$1.regexp_eatExtendedAtom = function(state) {
			return state.eat(46) || this.regexp_eatReverseSolidusAtomEscape(state) || this.regexp_eatCharacterClass(state) || this.regexp_eatUncapturingGroup(state) || this.regexp_eatCapturingGroup(state) || this.regexp_eatInvalidBracedQuantifier(state) || this.regexp_eatExtendedPatternCharacter(state);
		};
		pp$1.regexp_eatInvalidBracedQuantifier = function(state) {
			if (this.regexp_eatBracedQuantifier(state, true)) state.raise("Nothing to repeat");
			return false;
		};
		pp$1.regexp_eatSyntaxCharacter = function(state) {
			var ch = state.current();
			if (isSyntaxCharacter(ch)) {
				state.lastIntValue = ch;
				state.advance();
				return true;
			}
			return false;
		};
		function isSyntaxCharacter(ch) {
			return ch === 36 || ch >= 40 && ch <= 43 || ch === 46 || ch === 63 || ch >= 91 && ch <= 94 || ch >= 123 && ch <= 125;
		}
		pp$1.regexp_eatPatternCharacters = function(state) {
			var start = state.pos;
			var ch = 0;
			while ((ch = state.current()) !== -1 && !isSyntaxCharacter(ch)) state.advance();
			return state.pos !== start;
		};
		pp$1.regexp_eatExtendedPatternCharacter = function(state) {
			var ch = state.current();
			if (ch !== -1 && ch !== 36 && !(ch >= 40 && ch <= 43) && ch !== 46 && ch !== 63 && ch !== 91 && ch !== 94 && ch !== 124) {
				state.advance();
				return true;
			}
			return false;
		};
		pp$1.regexp_groupSpecifier = function(state) {
			if (state.eat(63)) {
				if (!this.regexp_eatGroupName(state)) state.raise("Invalid group");
				var trackDisjunction = this.options.ecmaVersion >= 16;
				var known = state.groupNames[state.lastStringValue];
				if (known) {
					if (trackDisjunction) {
						for (var i = 0, list = known; i < list.length; i += 1) if (!list[i].separatedFrom(state.branchID)) state.raise("Duplicate capture group name");
					} else state.raise("Duplicate capture group name");
				}
				if (trackDisjunction) (known || (state.groupNames[state.lastStringValue] = [])).push(state.branchID);
				else state.groupNames[state.lastStringValue] = true;
			}
		};
		pp$1.regexp_eatGroupName = function(state) {
			state.lastStringValue = "";
			if (state.eat(60)) {
				if (this.regexp_eatRegExpIdentifierName(state) && state.eat(62)) return true;
				state.raise("Invalid capture group name");
			}
			return false;
		};
		pp$1.regexp_eatRegExpIdentifierName = function(state) {
			state.lastStringValue = "";
			if (this.regexp_eatRegExpIdentifierStart(state)) {
				state.lastStringValue += codePointToString(state.lastIntValue);
				while (this.regexp_eatRegExpIdentifierPart(state)) state.lastStringValue += codePointToString(state.lastIntValue);
				return true;
			}
			return false;
		};
		pp$1.regexp_eatRegExpIdentifierStart = function(state) {
			var start = state.pos;
			var forceU = this.options.ecmaVersion >= 11;
			var ch = state.current(forceU);
			state.advance(forceU);
			if (ch === 92 && this.regexp_eatRegExpUnicodeEscapeSequence(state, forceU)) ch = state.lastIntValue;
			if (isRegExpIdentifierStart(ch)) {
				state.lastIntValue = ch;
				return true;
			}
			state.pos = start;
			return false;
		};
		function isRegExpIdentifierStart(ch) {
			return isIdentifierStart(ch, true) || ch === 36 || ch === 95;
		}
		pp$1.regexp_eatRegExpIdentifierPart = function(state) {
			var start = state.pos;
			var forceU = this.options.ecmaVersion >= 11;
			var ch = state.current(forceU);
			state.advance(forceU);
			if (ch === 92 && this.regexp_eatRegExpUnicodeEscapeSequence(state, forceU)) ch = state.lastIntValue;
			if (isRegExpIdentifierPart(ch)) {
				state.lastIntValue = ch;
				return true;
			}
			state.pos = start;
			return false;
		};
		function isRegExpIdentifierPart(ch) {
			return isIdentifierChar(ch, true) || ch === 36 || ch === 95 || ch === 8204 || ch === 8205;
		}
		pp$1.regexp_eatAtomEscape = function(state) {
			if (this.regexp_eatBackReference(state) || this.regexp_eatCharacterClassEscape(state) || this.regexp_eatCharacterEscape(state) || state.switchN && this.regexp_eatKGroupName(state)) return true;
			if (state.switchU) {
				if (state.current() === 99) state.raise("Invalid unicode escape");
				state.raise("Invalid escape");
			}
			return false;
		};
		pp$1.regexp_eatBackReference = function(state) {
			var start = state.pos;
			if (this.regexp_eatDecimalEscape(state)) {
				var n = state.lastIntValue;
				if (state.switchU) {
					if (n > state.maxBackReference) state.maxBackReference = n;
					return true;
				}
				if (n <= state.numCapturingParens) return true;
				state.pos = start;
			}
			return false;
		};
		pp$1.regexp_eatKGroupName = function(state) {
			if (state.eat(107)) {
				if (this.regexp_eatGroupName(state)) {
					state.backReferenceNames.push(state.lastStringValue);
					return true;
				}
				state.raise("Invalid named reference");
			}
			return false;
		};
		pp$1.regexp_eatCharacterEscape = function(state) {
			return this.regexp_eatControlEscape(state) || this.regexp_eatCControlLetter(state) || this.regexp_eatZero(state) || this.regexp_eatHexEscapeSequence(state) || this.regexp_eatRegExpUnicodeEscapeSequence(state, false) || !state.switchU && this.regexp_eatLegacyOctalEscapeSequence(state) || this.regexp_eatIdentityEscape(state);
		};
		pp$1.regexp_eatCControlLetter = function(state) {
			var start = state.pos;
			if (state.eat(99)) {
				if (this.regexp_eatControlLetter(state)) return true;
				state.pos = start;
			}
			return false;
		};
		pp$1.regexp_eatZero = function(state) {
			if (state.current() === 48 && !isDecimalDigit(state.lookahead())) {
				state.lastIntValue = 0;
				state.advance();
				return true;
			}
			return false;
		};
		pp$1.regexp_eatControlEscape = function(state) {
			var ch = state.current();
			if (ch === 116) {
				state.lastIntValue = 9;
				state.advance();
				return true;
			}
			if (ch === 110) {
				state.lastIntValue = 10;
				state.advance();
				return true;
			}
			if (ch === 118) {
				state.lastIntValue = 11;
				state.advance();
				return true;
			}
			if (ch === 102) {
				state.lastIntValue = 12;
				state.advance();
				return true;
			}
			if (ch === 114) {
				state.lastIntValue = 13;
				state.advance();
				return true;
			}
			return false;
		};
		pp$1.regexp_eatControlLetter = function(state) {
			var ch = state.current();
			if (isControlLetter(ch)) {
				state.lastIntValue = ch % 32;
				state.advance();
				return true;
			}
			return false;
		};
		function isControlLetter(ch) {
			return ch >= 65 && ch <= 90 || ch >= 97 && ch <= 122;
		}
		pp$1.regexp_eatRegExpUnicodeEscapeSequence = function(state, forceU) {
			if (forceU === void 0) forceU = false;
			var start = state.pos;
			var switchU = forceU || state.switchU;
			if (state.eat(117)) {
				if (this.regexp_eatFixedHexDigits(state, 4)) {
					var lead = state.lastIntValue;
					if (switchU && lead >= 55296 && lead <= 56319) {
						var leadSurrogateEnd = state.pos;
						if (state.eat(92) && state.eat(117) && this.regexp_eatFixedHexDigits(state, 4)) {
							var trail = state.lastIntValue;
							if (trail >= 56320 && trail <= 57343) {
								state.lastIntValue = (lead - 55296) * 1024 + (trail - 56320) + 65536;
								return true;
							}
						}
						state.pos = leadSurrogateEnd;
						state.lastIntValue = lead;
					}
					return true;
				}
				if (switchU && state.eat(123) && this.regexp_eatHexDigits(state) && state.eat(125) && isValidUnicode(state.lastIntValue)) return true;
				if (switchU) state.raise("Invalid unicode escape");
				state.pos = start;
			}
			return false;
		};
		function isValidUnicode(ch) {
			return ch >= 0 && ch <= 1114111;
		}
		pp$1.regexp_eatIdentityEscape = function(state) {
			if (state.switchU) {
				if (this.regexp_eatSyntaxCharacter(state)) return true;
				if (state.eat(47)) {
					state.lastIntValue = 47;
					return true;
				}
				return false;
			}
			var ch = state.current();
			if (ch !== 99 && (!state.switchN || ch !== 107)) {
				state.lastIntValue = ch;
				state.advance();
				return true;
			}
			return false;
		};
		pp$1.regexp_eatDecimalEscape = function(state) {
			state.lastIntValue = 0;
			var ch = state.current();
			if (ch >= 49 && ch <= 57) {
				do {
					state.lastIntValue = 10 * state.lastIntValue + (ch - 48);
					state.advance();
				} while ((ch = state.current()) >= 48 && ch <= 57);
				return true;
			}
			return false;
		};
		var CharSetNone = 0;
		var CharSetOk = 1;
		var CharSetString = 2;
		pp$1.regexp_eatCharacterClassEscape = function(state) {
			var ch = state.current();
			if (isCharacterClassEscape(ch)) {
				state.lastIntValue = -1;
				state.advance();
				return CharSetOk;
			}
			var negate = false;
			if (state.switchU && this.options.ecmaVersion >= 9 && ((negate = ch === 80) || ch === 112)) {
				state.lastIntValue = -1;
				state.advance();
				var result;
				if (state.eat(123) && (result = this.regexp_eatUnicodePropertyValueExpression(state)) && state.eat(125)) {
					if (negate && result === CharSetString) state.raise("Invalid property name");
					return result;
				}
				state.raise("Invalid property name");
			}
			return CharSetNone;
		};
		function isCharacterClassEscape(ch) {
			return ch === 100 || ch === 68 || ch === 115 || ch === 83 || ch === 119 || ch === 87;
		}
		pp$1.regexp_eatUnicodePropertyValueExpression = function(state) {
			var start = state.pos;
			if (this.regexp_eatUnicodePropertyName(state) && state.eat(61)) {
				var name = state.lastStringValue;
				if (this.regexp_eatUnicodePropertyValue(state)) {
					var value = state.lastStringValue;
					this.regexp_validateUnicodePropertyNameAndValue(state, name, value);
					return CharSetOk;
				}
			}
			state.pos = start;
			if (this.regexp_eatLoneUnicodePropertyNameOrValue(state)) {
				var nameOrValue = state.lastStringValue;
				return this.regexp_validateUnicodePropertyNameOrValue(state, nameOrValue);
			}
			return CharSetNone;
		};
		pp$1.regexp_validateUnicodePropertyNameAndValue = function(state, name, value) {
			if (!hasOwn(state.unicodeProperties.nonBinary, name)) state.raise("Invalid property name");
			if (!state.unicodeProperties.nonBinary[name].test(value)) state.raise("Invalid property value");
		};
		pp$1.regexp_validateUnicodePropertyNameOrValue = function(state, nameOrValue) {
			if (state.unicodeProperties.binary.test(nameOrValue)) return CharSetOk;
			if (state.switchV && state.unicodeProperties.binaryOfStrings.test(nameOrValue)) return CharSetString;
			state.raise("Invalid property name");
		};
		pp$1.regexp_eatUnicodePropertyName = function(state) {
			var ch = 0;
			state.lastStringValue = "";
			while (isUnicodePropertyNameCharacter(ch = state.current())) {
				state.lastStringValue += codePointToString(ch);
				state.advance();
			}
			return state.lastStringValue !== "";
		};
		function isUnicodePropertyNameCharacter(ch) {
			return isControlLetter(ch) || ch === 95;
		}
		pp$1.regexp_eatUnicodePropertyValue = function(state) {
			var ch = 0;
			state.lastStringValue = "";
			while (isUnicodePropertyValueCharacter(ch = state.current())) {
				state.lastStringValue += codePointToString(ch);
				state.advance();
			}
			return state.lastStringValue !== "";
		};
		function isUnicodePropertyValueCharacter(ch) {
			return isUnicodePropertyNameCharacter(ch) || isDecimalDigit(ch);
		}
		pp$1.regexp_eatLoneUnicodePropertyNameOrValue = function(state) {
			return this.regexp_eatUnicodePropertyValue(state);
		};
		pp$1.regexp_eatCharacterClass = function(state) {
			if (state.eat(91)) {
				var negate = state.eat(94);
				var result = this.regexp_classContents(state);
				if (!state.eat(93)) state.raise("Unterminated character class");
				if (negate && result === CharSetString) state.raise("Negated character class may contain strings");
				return true;
			}
			return false;
		};
		pp$1.regexp_classContents = function(state) {
			if (state.current() === 93) return CharSetOk;
			if (state.switchV) return this.regexp_classSetExpression(state);
			this.regexp_nonEmptyClassRanges(state);
			return CharSetOk;
		};
		pp$1.regexp_nonEmptyClassRanges = function(state) {
			while (this.regexp_eatClassAtom(state)) {
				var left = state.lastIntValue;
				if (state.eat(45) && this.regexp_eatClassAtom(state)) {
					var right = state.lastIntValue;
					if (state.switchU && (left === -1 || right === -1)) state.raise("Invalid character class");
					if (left !== -1 && right !== -1 && left > right) state.raise("Range out of order in character class");
				}
			}
		};
		pp$1.regexp_eatClassAtom = function(state) {
			var start = state.pos;
			if (state.eat(92)) {
				if (this.regexp_eatClassEscape(state)) return true;
				if (state.switchU) {
					var ch$1 = state.current();
					if (ch$1 === 99 || isOctalDigit(ch$1)) state.raise("Invalid class escape");
					state.raise("Invalid escape");
				}
				state.pos = start;
			}
			var ch = state.current();
			if (ch !== 93) {
				state.lastIntValue = ch;
				state.advance();
				return true;
			}
			return false;
		};
		pp$1.regexp_eatClassEscape = function(state) {
			var start = state.pos;
			if (state.eat(98)) {
				state.lastIntValue = 8;
				return true;
			}
			if (state.switchU && state.eat(45)) {
				state.lastIntValue = 45;
				return true;
			}
			if (!state.switchU && state.eat(99)) {
				if (this.regexp_eatClassControlLetter(state)) return true;
				state.pos = start;
			}
			return this.regexp_eatCharacterClassEscape(state) || this.regexp_eatCharacterEscape(state);
		};
		pp$1.regexp_classSetExpression = function(state) {
			var result = CharSetOk, subResult;
			if (this.regexp_eatClassSetRange(state));
			else if (subResult = this.regexp_eatClassSetOperand(state)) {
				if (subResult === CharSetString) result = CharSetString;
				var start = state.pos;
				while (state.eatChars([38, 38])) {
					if (state.current() !== 38 && (subResult = this.regexp_eatClassSetOperand(state))) {
						if (subResult !== CharSetString) result = CharSetOk;
						continue;
					}
					state.raise("Invalid character in character class");
				}
				if (start !== state.pos) return result;
				while (state.eatChars([45, 45])) {
					if (this.regexp_eatClassSetOperand(state)) continue;
					state.raise("Invalid character in character class");
				}
				if (start !== state.pos) return result;
			} else state.raise("Invalid character in character class");
			for (;;) {
				if (this.regexp_eatClassSetRange(state)) continue;
				subResult = this.regexp_eatClassSetOperand(state);
				if (!subResult) return result;
				if (subResult === CharSetString) result = CharSetString;
			}
		};
		pp$1.regexp_eatClassSetRange = function(state) {
			var start = state.pos;
			if (this.regexp_eatClassSetCharacter(state)) {
				var left = state.lastIntValue;
				if (state.eat(45) && this.regexp_eatClassSetCharacter(state)) {
					var right = state.lastIntValue;
					if (left !== -1 && right !== -1 && left > right) state.raise("Range out of order in character class");
					return true;
				}
				state.pos = start;
			}
			return false;
		};
		pp$1.regexp_eatClassSetOperand = function(state) {
			if (this.regexp_eatClassSetCharacter(state)) return CharSetOk;
			return this.regexp_eatClassStringDisjunction(state) || this.regexp_eatNestedClass(state);
		};
		pp$1.regexp_eatNestedClass = function(state) {
			var start = state.pos;
			if (state.eat(91)) {
				var negate = state.eat(94);
				var result = this.regexp_classContents(state);
				if (state.eat(93)) {
					if (negate && result === CharSetString) state.raise("Negated character class may contain strings");
					return result;
				}
				state.pos = start;
			}
			if (state.eat(92)) {
				var result$1 = this.regexp_eatCharacterClassEscape(state);
				if (result$1) return result$1;
				state.pos = start;
			}
			return null;
		};
		pp$1.regexp_eatClassStringDisjunction = function(state) {
			var start = state.pos;
			if (state.eatChars([92, 113])) {
				if (state.eat(123)) {
					var result = this.regexp_classStringDisjunctionContents(state);
					if (state.eat(125)) return result;
				} else state.raise("Invalid escape");
				state.pos = start;
			}
			return null;
		};
		pp$1.regexp_classStringDisjunctionContents = function(state) {
			var result = this.regexp_classString(state);
			while (state.eat(124)) if (this.regexp_classString(state) === CharSetString) result = CharSetString;
			return result;
		};
		pp$1.regexp_classString = function(state) {
			var count = 0;
			while (this.regexp_eatClassSetCharacter(state)) count++;
			return count === 1 ? CharSetOk : CharSetString;
		};
		pp$1.regexp_eatClassSetCharacter = function(state) {
			var start = state.pos;
			if (state.eat(92)) {
				if (this.regexp_eatCharacterEscape(state) || this.regexp_eatClassSetReservedPunctuator(state)) return true;
				if (state.eat(98)) {
					state.lastIntValue = 8;
					return true;
				}
				state.pos = start;
				return false;
			}
			var ch = state.current();
			if (ch < 0 || ch === state.lookahead() && isClassSetReservedDoublePunctuatorCharacter(ch)) return false;
			if (isClassSetSyntaxCharacter(ch)) return false;
			state.advance();
			state.lastIntValue = ch;
			return true;
		};
		function isClassSetReservedDoublePunctuatorCharacter(ch) {
			return ch === 33 || ch >= 35 && ch <= 38 || ch >= 42 && ch <= 44 || ch === 46 || ch >= 58 && ch <= 64 || ch === 94 || ch === 96 || ch === 126;
		}
		function isClassSetSyntaxCharacter(ch) {
			return ch === 40 || ch === 41 || ch === 45 || ch === 47 || ch >= 91 && ch <= 93 || ch >= 123 && ch <= 125;
		}
		pp$1.regexp_eatClassSetReservedPunctuator = function(state) {
			var ch = state.current();
			if (isClassSetReservedPunctuator(ch)) {
				state.lastIntValue = ch;
				state.advance();
				return true;
			}
			return false;
		};
		function isClassSetReservedPunctuator(ch) {
			return ch === 33 || ch === 35 || ch === 37 || ch === 38 || ch === 44 || ch === 45 || ch >= 58 && ch <= 62 || ch === 64 || ch === 96 || ch === 126;
		}
		pp$1.regexp_eatClassControlLetter = function(state) {
			var ch = state.current();
			if (isDecimalDigit(ch) || ch === 95) {
				state.lastIntValue = ch % 32;
				state.advance();
				return true;
			}
			return false;
		};
		pp$1.regexp_eatHexEscapeSequence = function(state) {
			var start = state.pos;
			if (state.eat(120)) {
				if (this.regexp_eatFixedHexDigits(state, 2)) return true;
				if (state.switchU) state.raise("Invalid escape");
				state.pos = start;
			}
			return false;
		};
		pp$1.regexp_eatDecimalDigits = function(state) {
			var start = state.pos;
			var ch = 0;
			state.lastIntValue = 0;
			while (isDecimalDigit(ch = state.current())) {
				state.lastIntValue = 10 * state.lastIntValue + (ch - 48);
				state.advance();
			}
			return state.pos !== start;
		};
		function isDecimalDigit(ch) {
			return ch >= 48 && ch <= 57;
		}
		pp$1.regexp_eatHexDigits = function(state) {
			var start = state.pos;
			var ch = 0;
			state.lastIntValue = 0;
			while (isHexDigit(ch = state.current())) {
				state.lastIntValue = 16 * state.lastIntValue + hexToInt(ch);
				state.advance();
			}
			return state.pos !== start;
		};
		function isHexDigit(ch) {
			return ch >= 48 && ch <= 57 || ch >= 65 && ch <= 70 || ch >= 97 && ch <= 102;
		}
		function hexToInt(ch) {
			if (ch >= 65 && ch <= 70) return 10 + (ch - 65);
			if (ch >= 97 && ch <= 102) return 10 + (ch - 97);
			return ch - 48;
		}
		pp$1.regexp_eatLegacyOctalEscapeSequence = function(state) {
			if (this.regexp_eatOctalDigit(state)) {
				var n1 = state.lastIntValue;
				if (this.regexp_eatOctalDigit(state)) {
					var n2 = state.lastIntValue;
					if (n1 <= 3 && this.regexp_eatOctalDigit(state)) state.lastIntValue = n1 * 64 + n2 * 8 + state.lastIntValue;
					else state.lastIntValue = n1 * 8 + n2;
				} else state.lastIntValue = n1;
				return true;
			}
			return false;
		};
		pp$1.regexp_eatOctalDigit = function(state) {
			var ch = state.current();
			if (isOctalDigit(ch)) {
				state.lastIntValue = ch - 48;
				state.advance();
				return true;
			}
			state.lastIntValue = 0;
			return false;
		};
		function isOctalDigit(ch) {
			return ch >= 48 && ch <= 55;
		}
		pp$1.regexp_eatFixedHexDigits = function(state, length) {
			var start = state.pos;
			state.lastIntValue = 0;
			for (var i = 0; i < length; ++i) {
				var ch = state.current();
				if (!isHexDigit(ch)) {
					state.pos = start;
					return false;
				}
				state.lastIntValue = 16 * state.lastIntValue + hexToInt(ch);
				state.advance();
			}
			return true;
		};
		var Token = function Token(p) {
			this.type = p.type;
			this.value = p.value;
			this.start = p.start;
			this.end = p.end;
			if (p.options.locations) this.loc = new SourceLocation(p, p.startLoc, p.endLoc);
			if (p.options.ranges) this.range = [p.start, p.end];
		};
		var pp = Parser.prototype;
		pp.next = function(ignoreEscapeSequenceInKeyword) {
			if (!ignoreEscapeSequenceInKeyword && this.type.keyword && this.containsEsc) this.raiseRecoverable(this.start, "Escape sequence in keyword " + this.type.keyword);
			if (this.options.onToken) this.options.onToken(new Token(this));
			this.lastTokEnd = this.end;
			this.lastTokStart = this.start;
			this.lastTokEndLoc = this.endLoc;
			this.lastTokStartLoc = this.startLoc;
			this.nextToken();
		};
		pp.getToken = function() {
			this.next();
			return new Token(this);
		};
		if (typeof Symbol !== "undefined") pp[Symbol.iterator] = function() {
			var this$1$1 = this;
			return { next: function() {
				var token = this$1$1.getToken();
				return {
					done: token.type === types$1.eof,
					value: token
				};
			} };
		};
		pp.nextToken = function() {
			var curContext = this.curContext();
			if (!curContext || !curContext.preserveSpace) this.skipSpace();
			this.start = this.pos;
			if (this.options.locations) this.startLoc = this.curPosition();
			if (this.pos >= this.input.length) return this.finishToken(types$1.eof);
			if (curContext.override) return curContext.override(this);
			else this.readToken(this.fullCharCodeAtPos());
		};
		pp.readToken = function(code) {
			if (isIdentifierStart(code, this.options.ecmaVersion >= 6) || code === 92) return this.readWord();
			return this.getTokenFromCode(code);
		};
		pp.fullCharCodeAt = function(pos) {
			var code = this.input.charCodeAt(pos);
			if (code <= 55295 || code >= 56320) return code;
			var next = this.input.charCodeAt(pos + 1);
			return next <= 56319 || next >= 57344 ? code : (code << 10) + next - 56613888;
		};
		pp.fullCharCodeAtPos = function() {
			return this.fullCharCodeAt(this.pos);
		};
		pp.skipBlockComment = function() {
			var startLoc = this.options.onComment && this.curPosition();
			var start = this.pos, end = this.input.indexOf("*/", this.pos += 2);
			if (end === -1) this.raise(this.pos - 2, "Unterminated comment");
			this.pos = end + 2;
			if (this.options.locations) for (var nextBreak = void 0, pos = start; (nextBreak = nextLineBreak(this.input, pos, this.pos)) > -1;) {
				++this.curLine;
				pos = this.lineStart = nextBreak;
			}
			if (this.options.onComment) this.options.onComment(true, this.input.slice(start + 2, end), start, this.pos, startLoc, this.curPosition());
		};
		pp.skipLineComment = function(startSkip) {
			var start = this.pos;
			var startLoc = this.options.onComment && this.curPosition();
			var ch = this.input.charCodeAt(this.pos += startSkip);
			while (this.pos < this.input.length && !isNewLine(ch)) ch = this.input.charCodeAt(++this.pos);
			if (this.options.onComment) this.options.onComment(false, this.input.slice(start + startSkip, this.pos), start, this.pos, startLoc, this.curPosition());
		};
		pp.skipSpace = function() {
			loop: while (this.pos < this.input.length) {
				var ch = this.input.charCodeAt(this.pos);
				switch (ch) {
					case 32:
					case 160:
						++this.pos;
						break;
					case 13: if (this.input.charCodeAt(this.pos + 1) === 10) ++this.pos;
					case 10:
					case 8232:
					case 8233:
						++this.pos;
						if (this.options.locations) {
							++this.curLine;
							this.lineStart = this.pos;
						}
						break;
					case 47:
						switch (this.input.charCodeAt(this.pos + 1)) {
							case 42:
								this.skipBlockComment();
								break;
							case 47:
								this.skipLineComment(2);
								break;
							default: break loop;
						}
						break;
					default: if (ch > 8 && ch < 14 || ch >= 5760 && nonASCIIwhitespace.test(String.fromCharCode(ch))) ++this.pos;
					else break loop;
				}
			}
		};
		pp.finishToken = function(type, val) {
			this.end = this.pos;
			if (this.options.locations) this.endLoc = this.curPosition();
			var prevType = this.type;
			this.type = type;
			this.value = val;
			this.updateContext(prevType);
		};
		pp.readToken_dot = function() {
			var next = this.input.charCodeAt(this.pos + 1);
			if (next >= 48 && next <= 57) return this.readNumber(true);
			var next2 = this.input.charCodeAt(this.pos + 2);
			if (this.options.ecmaVersion >= 6 && next === 46 && next2 === 46) {
				this.pos += 3;
				return this.finishToken(types$1.ellipsis);
			} else {
				++this.pos;
				return this.finishToken(types$1.dot);
			}
		};
		pp.readToken_slash = function() {
			var next = this.input.charCodeAt(this.pos + 1);
			if (this.exprAllowed) {
				++this.pos;
				return this.readRegexp();
			}
			if (next === 61) return this.finishOp(types$1.assign, 2);
			return this.finishOp(types$1.slash, 1);
		};
		pp.readToken_mult_modulo_exp = function(code) {
			var next = this.input.charCodeAt(this.pos + 1);
			var size = 1;
			var tokentype = code === 42 ? types$1.star : types$1.modulo;
			if (this.options.ecmaVersion >= 7 && code === 42 && next === 42) {
				++size;
				tokentype = types$1.starstar;
				next = this.input.charCodeAt(this.pos + 2);
			}
			if (next === 61) return this.finishOp(types$1.assign, size + 1);
			return this.finishOp(tokentype, size);
		};
		pp.readToken_pipe_amp = function(code) {
			var next = this.input.charCodeAt(this.pos + 1);
			if (next === code) {
				if (this.options.ecmaVersion >= 12) {
					if (this.input.charCodeAt(this.pos + 2) === 61) return this.finishOp(types$1.assign, 3);
				}
				return this.finishOp(code === 124 ? types$1.logicalOR : types$1.logicalAND, 2);
			}
			if (next === 61) return this.finishOp(types$1.assign, 2);
			return this.finishOp(code === 124 ? types$1.bitwiseOR : types$1.bitwiseAND, 1);
		};
		pp.readToken_caret = function() {
			if (this.input.charCodeAt(this.pos + 1) === 61) return this.finishOp(types$1.assign, 2);
			return this.finishOp(types$1.bitwiseXOR, 1);
		};
		pp.readToken_plus_min = function(code) {
			var next = this.input.charCodeAt(this.pos + 1);
			if (next === code) {
				if (next === 45 && !this.inModule && this.input.charCodeAt(this.pos + 2) === 62 && (this.lastTokEnd === 0 || lineBreak.test(this.input.slice(this.lastTokEnd, this.pos)))) {
					this.skipLineComment(3);
					this.skipSpace();
					return this.nextToken();
				}
				return this.finishOp(types$1.incDec, 2);
			}
			if (next === 61) return this.finishOp(types$1.assign, 2);
			return this.finishOp(types$1.plusMin, 1);
		};
		pp.readToken_lt_gt = function(code) {
			var next = this.input.charCodeAt(this.pos + 1);
			var size = 1;
			if (next === code) {
				size = code === 62 && this.input.charCodeAt(this.pos + 2) === 62 ? 3 : 2;
				if (this.input.charCodeAt(this.pos + size) === 61) return this.finishOp(types$1.assign, size + 1);
				return this.finishOp(types$1.bitShift, size);
			}
			if (next === 33 && code === 60 && !this.inModule && this.input.charCodeAt(this.pos + 2) === 45 && this.input.charCodeAt(this.pos + 3) === 45) {
				this.skipLineComment(4);
				this.skipSpace();
				return this.nextToken();
			}
			if (next === 61) size = 2;
			return this.finishOp(types$1.relational, size);
		};
		pp.readToken_eq_excl = function(code) {
			var next = this.input.charCodeAt(this.pos + 1);
			if (next === 61) return this.finishOp(types$1.equality, this.input.charCodeAt(this.pos + 2) === 61 ? 3 : 2);
			if (code === 61 && next === 62 && this.options.ecmaVersion >= 6) {
				this.pos += 2;
				return this.finishToken(types$1.arrow);
			}
			return this.finishOp(code === 61 ? types$1.eq : types$1.prefix, 1);
		};
		pp.readToken_question = function() {
			var ecmaVersion = this.options.ecmaVersion;
			if (ecmaVersion >= 11) {
				var next = this.input.charCodeAt(this.pos + 1);
				if (next === 46) {
					var next2 = this.input.charCodeAt(this.pos + 2);
					if (next2 < 48 || next2 > 57) return this.finishOp(types$1.questionDot, 2);
				}
				if (next === 63) {
					if (ecmaVersion >= 12) {
						if (this.input.charCodeAt(this.pos + 2) === 61) return this.finishOp(types$1.assign, 3);
					}
					return this.finishOp(types$1.coalesce, 2);
				}
			}
			return this.finishOp(types$1.question, 1);
		};
		pp.readToken_numberSign = function() {
			var ecmaVersion = this.options.ecmaVersion;
			var code = 35;
			if (ecmaVersion >= 13) {
				++this.pos;
				code = this.fullCharCodeAtPos();
				if (isIdentifierStart(code, true) || code === 92) return this.finishToken(types$1.privateId, this.readWord1());
			}
			this.raise(this.pos, "Unexpected character '" + codePointToString(code) + "'");
		};
		pp.getTokenFromCode = function(code) {
			switch (code) {
				case 46: return this.readToken_dot();
				case 40:
					++this.pos;
					return this.finishToken(types$1.parenL);
				case 41:
					++this.pos;
					return this.finishToken(types$1.parenR);
				case 59:
					++this.pos;
					return this.finishToken(types$1.semi);
				case 44:
					++this.pos;
					return this.finishToken(types$1.comma);
				case 91:
					++this.pos;
					return this.finishToken(types$1.bracketL);
				case 93:
					++this.pos;
					return this.finishToken(types$1.bracketR);
				case 123:
					++this.pos;
					return this.finishToken(types$1.braceL);
				case 125:
					++this.pos;
					return this.finishToken(types$1.braceR);
				case 58:
					++this.pos;
					return this.finishToken(types$1.colon);
				case 96:
					if (this.options.ecmaVersion < 6) break;
					++this.pos;
					return this.finishToken(types$1.backQuote);
				case 48:
					var next = this.input.charCodeAt(this.pos + 1);
					if (next === 120 || next === 88) return this.readRadixNumber(16);
					if (this.options.ecmaVersion >= 6) {
						if (next === 111 || next === 79) return this.readRadixNumber(8);
						if (next === 98 || next === 66) return this.readRadixNumber(2);
					}
				case 49:
				case 50:
				case 51:
				case 52:
				case 53:
				case 54:
				case 55:
				case 56:
				case 57: return this.readNumber(false);
				case 34:
				case 39: return this.readString(code);
				case 47: return this.readToken_slash();
				case 37:
				case 42: return this.readToken_mult_modulo_exp(code);
				case 124:
				case 38: return this.readToken_pipe_amp(code);
				case 94: return this.readToken_caret();
				case 43:
				case 45: return this.readToken_plus_min(code);
				case 60:
				case 62: return this.readToken_lt_gt(code);
				case 61:
				case 33: return this.readToken_eq_excl(code);
				case 63: return this.readToken_question();
				case 126: return this.finishOp(types$1.prefix, 1);
				case 35: return this.readToken_numberSign();
			}
			this.raise(this.pos, "Unexpected character '" + codePointToString(code) + "'");
		};
		pp.finishOp = function(type, size) {
			var str = this.input.slice(this.pos, this.pos + size);
			this.pos += size;
			return this.finishToken(type, str);
		};
		pp.readRegexp = function() {
			var escaped, inClass, start = this.pos;
			for (;;) {
				if (this.pos >= this.input.length) this.raise(start, "Unterminated regular expression");
				var ch = this.input.charAt(this.pos);
				if (lineBreak.test(ch)) this.raise(start, "Unterminated regular expression");
				if (!escaped) {
					if (ch === "[") inClass = true;
					else if (ch === "]" && inClass) inClass = false;
					else if (ch === "/" && !inClass) break;
					escaped = ch === "\\";
				} else escaped = false;
				++this.pos;
			}
			var pattern = this.input.slice(start, this.pos);
			++this.pos;
			var flagsStart = this.pos;
			var flags = this.readWord1();
			if (this.containsEsc) this.unexpected(flagsStart);
			var state = this.regexpState || (this.regexpState = new RegExpValidationState(this));
			state.reset(start, pattern, flags);
			this.validateRegExpFlags(state);
			this.validateRegExpPattern(state);
			var value = null;
			try {
				value = new RegExp(pattern, flags);
			} catch (e) {}
			return this.finishToken(types$1.regexp, {
				pattern,
				flags,
				value
			});
		};
		pp.readInt = function(radix, len, maybeLegacyOctalNumericLiteral) {
			var allowSeparators = this.options.ecmaVersion >= 12 && len === void 0;
			var isLegacyOctalNumericLiteral = maybeLegacyOctalNumericLiteral && this.input.charCodeAt(this.pos) === 48;
			var start = this.pos, total = 0, lastCode = 0;
			for (var i = 0, e = len == null ? 1e400 : len; i < e; ++i, ++this.pos) {
				var code = this.input.charCodeAt(this.pos), val = void 0;
				if (allowSeparators && code === 95) {
					if (isLegacyOctalNumericLiteral) this.raiseRecoverable(this.pos, "Numeric separator is not allowed in legacy octal numeric literals");
					if (lastCode === 95) this.raiseRecoverable(this.pos, "Numeric separator must be exactly one underscore");
					if (i === 0) this.raiseRecoverable(this.pos, "Numeric separator is not allowed at the first of digits");
					lastCode = code;
					continue;
				}
				if (code >= 97) val = code - 97 + 10;
				else if (code >= 65) val = code - 65 + 10;
				else if (code >= 48 && code <= 57) val = code - 48;
				else val = 1e400;
				if (val >= radix) break;
				lastCode = code;
				total = total * radix + val;
			}
			if (allowSeparators && lastCode === 95) this.raiseRecoverable(this.pos - 1, "Numeric separator is not allowed at the last of digits");
			if (this.pos === start || len != null && this.pos - start !== len) return null;
			return total;
		};
		function stringToNumber(str, isLegacyOctalNumericLiteral) {
			if (isLegacyOctalNumericLiteral) return parseInt(str, 8);
			return parseFloat(str.replace(/_/g, ""));
		}
		function stringToBigInt(str) {
			if (typeof BigInt !== "function") return null;
			return BigInt(str.replace(/_/g, ""));
		}
		pp.readRadixNumber = function(radix) {
			var start = this.pos;
			this.pos += 2;
			var val = this.readInt(radix);
			if (val == null) this.raise(this.start + 2, "Expected number in radix " + radix);
			if (this.options.ecmaVersion >= 11 && this.input.charCodeAt(this.pos) === 110) {
				val = stringToBigInt(this.input.slice(start, this.pos));
				++this.pos;
			} else if (isIdentifierStart(this.fullCharCodeAtPos())) this.raise(this.pos, "Identifier directly after number");
			return this.finishToken(types$1.num, val);
		};
		pp.readNumber = function(startsWithDot) {
			var start = this.pos;
			if (!startsWithDot && this.readInt(10, void 0, true) === null) this.raise(start, "Invalid number");
			var octal = this.pos - start >= 2 && this.input.charCodeAt(start) === 48;
			if (octal && this.strict) this.raise(start, "Invalid number");
			var next = this.input.charCodeAt(this.pos);
			if (!octal && !startsWithDot && this.options.ecmaVersion >= 11 && next === 110) {
				var val$1 = stringToBigInt(this.input.slice(start, this.pos));
				++this.pos;
				if (isIdentifierStart(this.fullCharCodeAtPos())) this.raise(this.pos, "Identifier directly after number");
				return this.finishToken(types$1.num, val$1);
			}
			if (octal && /[89]/.test(this.input.slice(start, this.pos))) octal = false;
			if (next === 46 && !octal) {
				++this.pos;
				this.readInt(10);
				next = this.input.charCodeAt(this.pos);
			}
			if ((next === 69 || next === 101) && !octal) {
				next = this.input.charCodeAt(++this.pos);
				if (next === 43 || next === 45) ++this.pos;
				if (this.readInt(10) === null) this.raise(start, "Invalid number");
			}
			if (isIdentifierStart(this.fullCharCodeAtPos())) this.raise(this.pos, "Identifier directly after number");
			var val = stringToNumber(this.input.slice(start, this.pos), octal);
			return this.finishToken(types$1.num, val);
		};
		pp.readCodePoint = function() {
			var ch = this.input.charCodeAt(this.pos), code;
			if (ch === 123) {
				if (this.options.ecmaVersion < 6) this.unexpected();
				var codePos = ++this.pos;
				code = this.readHexChar(this.input.indexOf("}", this.pos) - this.pos);
				++this.pos;
				if (code > 1114111) this.invalidStringToken(codePos, "Code point out of bounds");
			} else code = this.readHexChar(4);
			return code;
		};
		pp.readString = function(quote) {
			var out = "", chunkStart = ++this.pos;
			for (;;) {
				if (this.pos >= this.input.length) this.raise(this.start, "Unterminated string constant");
				var ch = this.input.charCodeAt(this.pos);
				if (ch === quote) break;
				if (ch === 92) {
					out += this.input.slice(chunkStart, this.pos);
					out += this.readEscapedChar(false);
					chunkStart = this.pos;
				} else if (ch === 8232 || ch === 8233) {
					if (this.options.ecmaVersion < 10) this.raise(this.start, "Unterminated string constant");
					++this.pos;
					if (this.options.locations) {
						this.curLine++;
						this.lineStart = this.pos;
					}
				} else {
					if (isNewLine(ch)) this.raise(this.start, "Unterminated string constant");
					++this.pos;
				}
			}
			out += this.input.slice(chunkStart, this.pos++);
			return this.finishToken(types$1.string, out);
		};
		var INVALID_TEMPLATE_ESCAPE_ERROR = {};
		pp.tryReadTemplateToken = function() {
			this.inTemplateElement = true;
			try {
				this.readTmplToken();
			} catch (err) {
				if (err === INVALID_TEMPLATE_ESCAPE_ERROR) this.readInvalidTemplateToken();
				else throw err;
			}
			this.inTemplateElement = false;
		};
		pp.invalidStringToken = function(position, message) {
			if (this.inTemplateElement && this.options.ecmaVersion >= 9) throw INVALID_TEMPLATE_ESCAPE_ERROR;
			else this.raise(position, message);
		};
		pp.readTmplToken = function() {
			var out = "", chunkStart = this.pos;
			for (;;) {
				if (this.pos >= this.input.length) this.raise(this.start, "Unterminated template");
				var ch = this.input.charCodeAt(this.pos);
				if (ch === 96 || ch === 36 && this.input.charCodeAt(this.pos + 1) === 123) {
					if (this.pos === this.start && (this.type === types$1.template || this.type === types$1.invalidTemplate)) {
						if (ch === 36) {
							this.pos += 2;
							return this.finishToken(types$1.dollarBraceL);
						} else {
							++this.pos;
							return this.finishToken(types$1.backQuote);
						}
					}
					out += this.input.slice(chunkStart, this.pos);
					return this.finishToken(types$1.template, out);
				}
				if (ch === 92) {
					out += this.input.slice(chunkStart, this.pos);
					out += this.readEscapedChar(true);
					chunkStart = this.pos;
				} else if (isNewLine(ch)) {
					out += this.input.slice(chunkStart, this.pos);
					++this.pos;
					switch (ch) {
						case 13: if (this.input.charCodeAt(this.pos) === 10) ++this.pos;
						case 10:
							out += "\n";
							break;
						default: out += String.fromCharCode(ch);
					}
					if (this.options.locations) {
						++this.curLine;
						this.lineStart = this.pos;
					}
					chunkStart = this.pos;
				} else ++this.pos;
			}
		};
		pp.readInvalidTemplateToken = function() {
			for (; this.pos < this.input.length; this.pos++) switch (this.input[this.pos]) {
				case "\\":
					++this.pos;
					break;
				case "$": if (this.input[this.pos + 1] !== "{") break;
				case "`": return this.finishToken(types$1.invalidTemplate, this.input.slice(this.start, this.pos));
				case "\r": if (this.input[this.pos + 1] === "\n") ++this.pos;
				case "\n":
				case "\u2028":
				case "\u2029":
					++this.curLine;
					this.lineStart = this.pos + 1;
			}
			this.raise(this.start, "Unterminated template");
		};
		pp.readEscapedChar = function(inTemplate) {
			var ch = this.input.charCodeAt(++this.pos);
			++this.pos;
			switch (ch) {
				case 110: return "\n";
				case 114: return "\r";
				case 120: return String.fromCharCode(this.readHexChar(2));
				case 117: return codePointToString(this.readCodePoint());
				case 116: return "	";
				case 98: return "\b";
				case 118: return "\v";
				case 102: return "\f";
				case 13: if (this.input.charCodeAt(this.pos) === 10) ++this.pos;
				case 10:
					if (this.options.locations) {
						this.lineStart = this.pos;
						++this.curLine;
					}
					return "";
				case 56:
				case 57:
					if (this.strict) this.invalidStringToken(this.pos - 1, "Invalid escape sequence");
					if (inTemplate) {
						var codePos = this.pos - 1;
						this.invalidStringToken(codePos, "Invalid escape sequence in template string");
					}
				default:
					if (ch >= 48 && ch <= 55) {
						var octalStr = this.input.substr(this.pos - 1, 3).match(/^[0-7]+/)[0];
						var octal = parseInt(octalStr, 8);
						if (octal > 255) {
							octalStr = octalStr.slice(0, -1);
							octal = parseInt(octalStr, 8);
						}
						this.pos += octalStr.length - 1;
						ch = this.input.charCodeAt(this.pos);
						if ((octalStr !== "0" || ch === 56 || ch === 57) && (this.strict || inTemplate)) this.invalidStringToken(this.pos - 1 - octalStr.length, inTemplate ? "Octal literal in template string" : "Octal literal in strict mode");
						return String.fromCharCode(octal);
					}
					if (isNewLine(ch)) {
						if (this.options.locations) {
							this.lineStart = this.pos;
							++this.curLine;
						}
						return "";
					}
					return String.fromCharCode(ch);
			}
		};
		pp.readHexChar = function(len) {
			var codePos = this.pos;
			var n = this.readInt(16, len);
			if (n === null) this.invalidStringToken(codePos, "Bad character escape sequence");
			return n;
		};
		pp.readWord1 = function() {
			this.containsEsc = false;
			var word = "", first = true, chunkStart = this.pos;
			var astral = this.options.ecmaVersion >= 6;
			while (this.pos < this.input.length) {
				var ch = this.fullCharCodeAtPos();
				if (isIdentifierChar(ch, astral)) this.pos += ch <= 65535 ? 1 : 2;
				else if (ch === 92) {
					this.containsEsc = true;
					word += this.input.slice(chunkStart, this.pos);
					var escStart = this.pos;
					if (this.input.charCodeAt(++this.pos) !== 117) this.invalidStringToken(this.pos, "Expecting Unicode escape sequence \\uXXXX");
					++this.pos;
					var esc = this.readCodePoint();
					if (!(first ? isIdentifierStart : isIdentifierChar)(esc, astral)) this.invalidStringToken(escStart, "Invalid Unicode escape");
					word += codePointToString(esc);
					chunkStart = this.pos;
				} else break;
				first = false;
			}
			return word + this.input.slice(chunkStart, this.pos);
		};
		pp.readWord = function() {
			var word = this.readWord1();
			var type = types$1.name;
			if (this.keywords.test(word)) type = keywords[word];
			return this.finishToken(type, word);
		};
		var version = "8.19.0";
		Parser.acorn = {
			Parser,
			version,
			defaultOptions,
			Position,
			SourceLocation,
			getLineInfo,
			Node,
			TokenType,
			tokTypes: types$1,
			keywordTypes: keywords,
			TokContext,
			tokContexts: types,
			isIdentifierChar,
			isIdentifierStart,
			Token,
			isNewLine,
			lineBreak,
			lineBreakG,
			nonASCIIwhitespace
		};
		function parse(input, options) {
			return Parser.parse(input, options);
		}
		function parseExpressionAt(input, pos, options) {
			return Parser.parseExpressionAt(input, pos, options);
		}
		function tokenizer(input, options) {
			return Parser.tokenizer(input, options);
		}
		exports.Node = Node;
		exports.Parser = Parser;
		exports.Position = Position;
		exports.SourceLocation = SourceLocation;
		exports.TokContext = TokContext;
		exports.Token = Token;
		exports.TokenType = TokenType;
		exports.defaultOptions = defaultOptions;
		exports.getLineInfo = getLineInfo;
		exports.isIdentifierChar = isIdentifierChar;
		exports.isIdentifierStart = isIdentifierStart;
		exports.isNewLine = isNewLine;
		exports.keywordTypes = keywords;
		exports.lineBreak = lineBreak;
		exports.lineBreakG = lineBreakG;
		exports.nonASCIIwhitespace = nonASCIIwhitespace;
		exports.parse = parse;
		exports.parseExpressionAt = parseExpressionAt;
		exports.tokContexts = types;
		exports.tokTypes = types$1;
		exports.tokenizer = tokenizer;
		exports.version = version;
	}));
}));

// node_modules/acorn-jsx/index.js
var require_acorn_jsx = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const XHTMLEntities = require_xhtml();
	const hexNumber = /^[\da-fA-F]+$/;
	const decimalNumber = /^\d+$/;
	const acornJsxMap = /* @__PURE__ */ new WeakMap();
	function getJsxTokens(acorn) {
		acorn = acorn.Parser.acorn || acorn;
		let acornJsx = acornJsxMap.get(acorn);
		if (!acornJsx) {
			const tt = acorn.tokTypes;
			const TokContext = acorn.TokContext;
			const TokenType = acorn.TokenType;
			const tc_oTag = new TokContext("<tag", false);
			const tc_cTag = new TokContext("</tag", false);
			const tc_expr = new TokContext("<tag>...</tag>", true, true);
			const tokContexts = {
				tc_oTag,
				tc_cTag,
				tc_expr
			};
			const tokTypes = {
				jsxName: new TokenType("jsxName"),
				jsxText: new TokenType("jsxText", { beforeExpr: true }),
				jsxTagStart: new TokenType("jsxTagStart", { startsExpr: true }),
				jsxTagEnd: new TokenType("jsxTagEnd")
			};
			tokTypes.jsxTagStart.updateContext = function() {
				this.context.push(tc_expr);
				this.context.push(tc_oTag);
				this.exprAllowed = false;
			};
			tokTypes.jsxTagEnd.updateContext = function(prevType) {
				let out = this.context.pop();
				if (out === tc_oTag && prevType === tt.slash || out === tc_cTag) {
					this.context.pop();
					this.exprAllowed = this.curContext() === tc_expr;
				} else this.exprAllowed = true;
			};
			acornJsx = {
				tokContexts,
				tokTypes
			};
			acornJsxMap.set(acorn, acornJsx);
		}
		return acornJsx;
	}
	function getQualifiedJSXName(object) {
		if (!object) return object;
		if (object.type === "JSXIdentifier") return object.name;
		if (object.type === "JSXNamespacedName") return object.namespace.name + ":" + object.name.name;
		if (object.type === "JSXMemberExpression") return getQualifiedJSXName(object.object) + "." + getQualifiedJSXName(object.property);
	}
	module.exports = function(options) {
		options = options || {};
		return function(Parser) {
			return plugin({
				allowNamespaces: options.allowNamespaces !== false,
				allowNamespacedObjects: !!options.allowNamespacedObjects
			}, Parser);
		};
	};
	Object.defineProperty(module.exports, "tokTypes", {
		get: function get_tokTypes() {
			return getJsxTokens(require_acorn()).tokTypes;
		},
		configurable: true,
		enumerable: true
	});
	function plugin(options, Parser) {
		const acorn = Parser.acorn || require_acorn();
		const acornJsx = getJsxTokens(acorn);
		const tt = acorn.tokTypes;
		const tok = acornJsx.tokTypes;
		const tokContexts = acorn.tokContexts;
		const tc_oTag = acornJsx.tokContexts.tc_oTag;
		const tc_cTag = acornJsx.tokContexts.tc_cTag;
		const tc_expr = acornJsx.tokContexts.tc_expr;
		const isNewLine = acorn.isNewLine;
		const isIdentifierStart = acorn.isIdentifierStart;
		const isIdentifierChar = acorn.isIdentifierChar;
		return class extends Parser {
			static get acornJsx() {
				return acornJsx;
			}
			jsx_readToken() {
				let out = "", chunkStart = this.pos;
				for (;;) {
					if (this.pos >= this.input.length) this.raise(this.start, "Unterminated JSX contents");
					let ch = this.input.charCodeAt(this.pos);
					switch (ch) {
						case 60:
						case 123:
							if (this.pos === this.start) {
								if (ch === 60 && this.exprAllowed) {
									++this.pos;
									return this.finishToken(tok.jsxTagStart);
								}
								return this.getTokenFromCode(ch);
							}
							out += this.input.slice(chunkStart, this.pos);
							return this.finishToken(tok.jsxText, out);
						case 38:
							out += this.input.slice(chunkStart, this.pos);
							out += this.jsx_readEntity();
							chunkStart = this.pos;
							break;
						case 62:
						case 125: this.raise(this.pos, "Unexpected token `" + this.input[this.pos] + "`. Did you mean `" + (ch === 62 ? "&gt;" : "&rbrace;") + "` or `{\"" + this.input[this.pos] + "\"}`?");
						default: if (isNewLine(ch)) {
							out += this.input.slice(chunkStart, this.pos);
							out += this.jsx_readNewLine(true);
							chunkStart = this.pos;
						} else ++this.pos;
					}
				}
			}
			jsx_readNewLine(normalizeCRLF) {
				let ch = this.input.charCodeAt(this.pos);
				let out;
				++this.pos;
				if (ch === 13 && this.input.charCodeAt(this.pos) === 10) {
					++this.pos;
					out = normalizeCRLF ? "\n" : "\r\n";
				} else out = String.fromCharCode(ch);
				if (this.options.locations) {
					++this.curLine;
					this.lineStart = this.pos;
				}
				return out;
			}
			jsx_readString(quote) {
				let out = "", chunkStart = ++this.pos;
				for (;;) {
					if (this.pos >= this.input.length) this.raise(this.start, "Unterminated string constant");
					let ch = this.input.charCodeAt(this.pos);
					if (ch === quote) break;
					if (ch === 38) {
						out += this.input.slice(chunkStart, this.pos);
						out += this.jsx_readEntity();
						chunkStart = this.pos;
					} else if (isNewLine(ch)) {
						out += this.input.slice(chunkStart, this.pos);
						out += this.jsx_readNewLine(false);
						chunkStart = this.pos;
					} else ++this.pos;
				}
				out += this.input.slice(chunkStart, this.pos++);
				return this.finishToken(tt.string, out);
			}
			jsx_readEntity() {
				let str = "", count = 0, entity;
				let ch = this.input[this.pos];
				if (ch !== "&") this.raise(this.pos, "Entity must start with an ampersand");
				let startPos = ++this.pos;
				while (this.pos < this.input.length && count++ < 10) {
					ch = this.input[this.pos++];
					if (ch === ";") {
						if (str[0] === "#") {
							if (str[1] === "x") {
								str = str.substr(2);
								if (hexNumber.test(str)) entity = String.fromCharCode(parseInt(str, 16));
							} else {
								str = str.substr(1);
								if (decimalNumber.test(str)) entity = String.fromCharCode(parseInt(str, 10));
							}
						} else entity = XHTMLEntities[str];
						break;
					}
					str += ch;
				}
				if (!entity) {
					this.pos = startPos;
					return "&";
				}
				return entity;
			}
			jsx_readWord() {
				let ch, start = this.pos;
				do
					ch = this.input.charCodeAt(++this.pos);
				while (isIdentifierChar(ch) || ch === 45);
				return this.finishToken(tok.jsxName, this.input.slice(start, this.pos));
			}
			jsx_parseIdentifier() {
				let node = this.startNode();
				if (this.type === tok.jsxName) node.name = this.value;
				else if (this.type.keyword) node.name = this.type.keyword;
				else this.unexpected();
				this.next();
				return this.finishNode(node, "JSXIdentifier");
			}
			jsx_parseNamespacedName() {
				let startPos = this.start, startLoc = this.startLoc;
				let name = this.jsx_parseIdentifier();
				if (!options.allowNamespaces || !this.eat(tt.colon)) return name;
				var node = this.startNodeAt(startPos, startLoc);
				node.namespace = name;
				node.name = this.jsx_parseIdentifier();
				return this.finishNode(node, "JSXNamespacedName");
			}
			jsx_parseElementName() {
				if (this.type === tok.jsxTagEnd) return "";
				let startPos = this.start, startLoc = this.startLoc;
				let node = this.jsx_parseNamespacedName();
				if (this.type === tt.dot && node.type === "JSXNamespacedName" && !options.allowNamespacedObjects) this.unexpected();
				while (this.eat(tt.dot)) {
					let newNode = this.startNodeAt(startPos, startLoc);
					newNode.object = node;
					newNode.property = this.jsx_parseIdentifier();
					node = this.finishNode(newNode, "JSXMemberExpression");
				}
				return node;
			}
			jsx_parseAttributeValue() {
				switch (this.type) {
					case tt.braceL:
						let node = this.jsx_parseExpressionContainer();
						if (node.expression.type === "JSXEmptyExpression") this.raise(node.start, "JSX attributes must only be assigned a non-empty expression");
						return node;
					case tok.jsxTagStart:
					case tt.string: return this.parseExprAtom();
					default: this.raise(this.start, "JSX value should be either an expression or a quoted JSX text");
				}
			}
			jsx_parseEmptyExpression() {
				let node = this.startNodeAt(this.lastTokEnd, this.lastTokEndLoc);
				return this.finishNodeAt(node, "JSXEmptyExpression", this.start, this.startLoc);
			}
			jsx_parseExpressionContainer() {
				let node = this.startNode();
				this.next();
				node.expression = this.type === tt.braceR ? this.jsx_parseEmptyExpression() : this.parseExpression();
				this.expect(tt.braceR);
				return this.finishNode(node, "JSXExpressionContainer");
			}
			jsx_parseAttribute() {
				let node = this.startNode();
				if (this.eat(tt.braceL)) {
					this.expect(tt.ellipsis);
					node.argument = this.parseMaybeAssign();
					this.expect(tt.braceR);
					return this.finishNode(node, "JSXSpreadAttribute");
				}
				node.name = this.jsx_parseNamespacedName();
				node.value = this.eat(tt.eq) ? this.jsx_parseAttributeValue() : null;
				return this.finishNode(node, "JSXAttribute");
			}
			jsx_parseOpeningElementAt(startPos, startLoc) {
				let node = this.startNodeAt(startPos, startLoc);
				node.attributes = [];
				let nodeName = this.jsx_parseElementName();
				if (nodeName) node.name = nodeName;
				while (this.type !== tt.slash && this.type !== tok.jsxTagEnd) node.attributes.push(this.jsx_parseAttribute());
				node.selfClosing = this.eat(tt.slash);
				this.expect(tok.jsxTagEnd);
				return this.finishNode(node, nodeName ? "JSXOpeningElement" : "JSXOpeningFragment");
			}
			jsx_parseClosingElementAt(startPos, startLoc) {
				let node = this.startNodeAt(startPos, startLoc);
				let nodeName = this.jsx_parseElementName();
				if (nodeName) node.name = nodeName;
				this.expect(tok.jsxTagEnd);
				return this.finishNode(node, nodeName ? "JSXClosingElement" : "JSXClosingFragment");
			}
			jsx_parseElementAt(startPos, startLoc) {
				let node = this.startNodeAt(startPos, startLoc);
				let children = [];
				let openingElement = this.jsx_parseOpeningElementAt(startPos, startLoc);
				let closingElement = null;
				if (!openingElement.selfClosing) {
					contents: for (;;) switch (this.type) {
						case tok.jsxTagStart:
							startPos = this.start;
							startLoc = this.startLoc;
							this.next();
							if (this.eat(tt.slash)) {
								closingElement = this.jsx_parseClosingElementAt(startPos, startLoc);
								break contents;
							}
							children.push(this.jsx_parseElementAt(startPos, startLoc));
							break;
						case tok.jsxText:
							children.push(this.parseExprAtom());
							break;
						case tt.braceL:
							children.push(this.jsx_parseExpressionContainer());
							break;
						default: this.unexpected();
					}
					if (getQualifiedJSXName(closingElement.name) !== getQualifiedJSXName(openingElement.name)) this.raise(closingElement.start, "Expected corresponding JSX closing tag for <" + getQualifiedJSXName(openingElement.name) + ">");
				}
				let fragmentOrElement = openingElement.name ? "Element" : "Fragment";
				node["opening" + fragmentOrElement] = openingElement;
				node["closing" + fragmentOrElement] = closingElement;
				node.children = children;
				if (this.type === tt.relational && this.value === "<") this.raise(this.start, "Adjacent JSX elements must be wrapped in an enclosing tag");
				return this.finishNode(node, "JSX" + fragmentOrElement);
			}
			jsx_parseText() {
				let node = this.parseLiteral(this.value);
				node.type = "JSXText";
				return node;
			}
			jsx_parseElement() {
				let startPos = this.start, startLoc = this.startLoc;
				this.next();
				return this.jsx_parseElementAt(startPos, startLoc);
			}
			parseExprAtom(refShortHandDefaultPos) {
				if (this.type === tok.jsxText) return this.jsx_parseText();
				else if (this.type === tok.jsxTagStart) return this.jsx_parseElement();
				else return super.parseExprAtom(refShortHandDefaultPos);
			}
			readToken(code) {
				let context = this.curContext();
				if (context === tc_expr) return this.jsx_readToken();
				if (context === tc_oTag || context === tc_cTag) {
					if (isIdentifierStart(code)) return this.jsx_readWord();
					if (code == 62) {
						++this.pos;
						return this.finishToken(tok.jsxTagEnd);
					}
					if ((code === 34 || code === 39) && context == tc_oTag) return this.jsx_readString(code);
				}
				if (code === 60 && this.exprAllowed && this.input.charCodeAt(this.pos + 1) !== 33) {
					++this.pos;
					return this.finishToken(tok.jsxTagStart);
				}
				return super.readToken(code);
			}
			updateContext(prevType) {
				if (this.type == tt.braceL) {
					var curContext = this.curContext();
					if (curContext == tc_oTag) this.context.push(tokContexts.b_expr);
					else if (curContext == tc_expr) this.context.push(tokContexts.b_tmpl);
					else super.updateContext(prevType);
					this.exprAllowed = true;
				} else if (this.type === tt.slash && prevType === tok.jsxTagStart) {
					this.context.length -= 2;
					this.context.push(tc_cTag);
					this.exprAllowed = false;
				} else return super.updateContext(prevType);
			}
		};
	}
}));

// node_modules/estree-util-visit/lib/color.node.js
/**
* @param {string} d
* @returns {string}
*/
function color(d) {
	return "\x1B[33m" + d + "\x1B[39m";
}

// node_modules/estree-util-visit/lib/index.js
/**
* @typedef {import('estree-jsx').Node} Node
*/
/**
* @typedef {CONTINUE | EXIT | SKIP} Action
*   Union of the action types.
*
* @typedef {[(Action | null | undefined | void)?, (Index | null | undefined)?]} ActionTuple
*   List with one or two values, the first an action, the second an index.
*
* @typedef {number} Index
*   Move to the sibling at `index` next (after node itself is completely
*   traversed), when moving in an array.
*
*   Useful if mutating the tree, such as removing the node the visitor is
*   currently on, or any of its previous siblings.
*   Results less than 0 or greater than or equal to `children.length` stop
*   traversing the parent.
*/
/**
* @callback Visitor
*   Handle a node.
*
*   Visitors are free to transform `node`.
*   They can also transform the parent of node (the last of `ancestors`).
*
*   Replacing `node` itself, if `SKIP` is not returned, still causes its
*   descendants to be walked (which is a bug).
*
*   When adding or removing previous siblings of `node`, the `Visitor` should
*   return a new `Index` to specify the sibling to traverse after `node` is
*   traversed.
*   Adding or removing next siblings of `node` is handled as expected without
*   needing to return a new `Index`.
* @param {Node} node
*   Found node.
* @param {string | undefined} key
*   Field at which `node` lives in its parent (or where a list of nodes lives).
* @param {number | undefined} index
*   Index where `node` lives if `parent[key]` is an array.
* @param {Array<Node>} ancestors
*   Ancestors of `node`.
* @returns {Action | ActionTuple | Index | null | undefined | void}
*   What to do next.
*
*   An `Index` is treated as a tuple of `[CONTINUE, Index]`.
*   An `Action` is treated as a tuple of `[Action]`.
*
*   Passing a tuple back only makes sense if the `Action` is `SKIP`.
*   When the `Action` is `EXIT`, that action can be returned.
*   When the `Action` is `CONTINUE`, `Index` can be returned.
*/
/**
* @typedef Visitors
*   Handle nodes when entering (preorder) and leaving (postorder).
* @property {Visitor | null | undefined} [enter]
*   Handle nodes when entering (preorder) (optional).
* @property {Visitor | null | undefined} [leave]
*   Handle nodes when leaving (postorder) (optional).
*/
const own = {}.hasOwnProperty;
/**
* Continue traversing as normal.
*/
const CONTINUE = Symbol("continue");
/**
* Stop traversing immediately.
*/
const EXIT = Symbol("exit");
/**
* Do not traverse this node’s children.
*/
const SKIP = Symbol("skip");
/**
* Visit nodes, with ancestral information.
*
* This algorithm performs *depth-first* *tree traversal* in *preorder*
* (**NLR**) and/or *postorder* (**LRN**).
*
* Walking the tree is an intensive task.
* Make use of the return values of the visitor(s) when possible.
* Instead of walking a tree multiple times, walk it once, use `unist-util-is`
* to check if a node matches, and then perform different operations.
*
* @param {Node} tree
*   Tree to traverse
* @param {Visitor | Visitors | null | undefined} [visitor]
*   Handle each node (optional).
* @returns {undefined}
*   Nothing.
*/
function visit(tree, visitor) {
	/** @type {Visitor | undefined} */
	let enter;
	/** @type {Visitor | undefined} */
	let leave;
	if (typeof visitor === "function") enter = visitor;
	else if (visitor && typeof visitor === "object") {
		if (visitor.enter) enter = visitor.enter;
		if (visitor.leave) leave = visitor.leave;
	}
	build(tree, void 0, void 0, [])();
	/**
	* @param {Node} node
	* @param {string | undefined} key
	* @param {number | undefined} index
	* @param {Array<Node>} parents
	*/
	function build(node, key, index, parents) {
		if (nodelike(node)) visit.displayName = "node (" + color(node.type) + ")";
		return visit;
		/**
		* @returns {ActionTuple}
		*/
		function visit() {
			/** @type {ActionTuple} */
			const result = enter ? toResult(enter(node, key, index, parents)) : [];
			if (result[0] === EXIT) return result;
			if (result[0] !== SKIP) {
				/** @type {keyof node} */
				let cKey;
				for (cKey in node) if (own.call(node, cKey) && node[cKey] && typeof node[cKey] === "object" && cKey !== "data" && cKey !== "position") {
					const grandparents = parents.concat(node);
					/** @type {unknown} */
					const value = node[cKey];
					if (Array.isArray(value)) {
						const nodes = value;
						let cIndex = 0;
						while (cIndex > -1 && cIndex < nodes.length) {
							const subvalue = nodes[cIndex];
							if (nodelike(subvalue)) {
								const subresult = build(subvalue, cKey, cIndex, grandparents)();
								if (subresult[0] === EXIT) return subresult;
								cIndex = typeof subresult[1] === "number" ? subresult[1] : cIndex + 1;
							} else cIndex++;
						}
					} else if (nodelike(value)) {
						const subresult = build(value, cKey, void 0, grandparents)();
						if (subresult[0] === EXIT) return subresult;
					}
				}
			}
			return leave ? toResult(leave(node, key, index, parents)) : result;
		}
	}
}
/**
* Turn a return value into a clean result.
*
* @param {Action | ActionTuple | Index | null | undefined | void} value
*   Valid return values from visitors.
* @returns {ActionTuple}
*   Clean result.
*/
function toResult(value) {
	if (Array.isArray(value)) return value;
	if (typeof value === "number") return [CONTINUE, value];
	return [value];
}
/**
* Check if something looks like a node.
*
* @param {unknown} value
*   Anything.
* @returns {value is Node}
*   Whether `value` looks like a node.
*/
function nodelike(value) {
	return Boolean(value && typeof value === "object" && "type" in value && typeof value.type === "string" && value.type.length > 0);
}

// node_modules/unist-util-stringify-position/lib/index.js
/**
* @typedef {import('unist').Node} Node
* @typedef {import('unist').Point} Point
* @typedef {import('unist').Position} Position
*/
/**
* @typedef NodeLike
* @property {string} type
* @property {PositionLike | null | undefined} [position]
*
* @typedef PointLike
* @property {number | null | undefined} [line]
* @property {number | null | undefined} [column]
* @property {number | null | undefined} [offset]
*
* @typedef PositionLike
* @property {PointLike | null | undefined} [start]
* @property {PointLike | null | undefined} [end]
*/
/**
* Serialize the positional info of a point, position (start and end points),
* or node.
*
* @param {Node | NodeLike | Point | PointLike | Position | PositionLike | null | undefined} [value]
*   Node, position, or point.
* @returns {string}
*   Pretty printed positional info of a node (`string`).
*
*   In the format of a range `ls:cs-le:ce` (when given `node` or `position`)
*   or a point `l:c` (when given `point`), where `l` stands for line, `c` for
*   column, `s` for `start`, and `e` for end.
*   An empty string (`''`) is returned if the given value is neither `node`,
*   `position`, nor `point`.
*/
function stringifyPosition(value) {
	if (!value || typeof value !== "object") return "";
	if ("position" in value || "type" in value) return position(value.position);
	if ("start" in value || "end" in value) return position(value);
	if ("line" in value || "column" in value) return point(value);
	return "";
}
/**
* @param {Point | PointLike | null | undefined} point
* @returns {string}
*/
function point(point) {
	return index(point && point.line) + ":" + index(point && point.column);
}
/**
* @param {Position | PositionLike | null | undefined} pos
* @returns {string}
*/
function position(pos) {
	return point(pos && pos.start) + "-" + point(pos && pos.end);
}
/**
* @param {number | null | undefined} value
* @returns {number}
*/
function index(value) {
	return value && typeof value === "number" ? value : 1;
}

// node_modules/vfile-message/lib/index.js
/**
* @import {Node, Point, Position} from 'unist'
*/
/**
* @typedef {object & {type: string, position?: Position | undefined}} NodeLike
*
* @typedef Options
*   Configuration.
* @property {Array<Node> | null | undefined} [ancestors]
*   Stack of (inclusive) ancestor nodes surrounding the message (optional).
* @property {Error | null | undefined} [cause]
*   Original error cause of the message (optional).
* @property {Point | Position | null | undefined} [place]
*   Place of message (optional).
* @property {string | null | undefined} [ruleId]
*   Category of message (optional, example: `'my-rule'`).
* @property {string | null | undefined} [source]
*   Namespace of who sent the message (optional, example: `'my-package'`).
*/
/**
* Message.
*/
var VFileMessage = class extends Error {
	/**
	* Create a message for `reason`.
	*
	* > 🪦 **Note**: also has obsolete signatures.
	*
	* @overload
	* @param {string} reason
	*   Reason for message, should use markdown.
	* @param {Options | null | undefined} [options]
	*   Configuration (optional).
	* @returns
	*   Instance of `VFileMessage`.
	*
	* @overload
	* @param {string} reason
	*   Reason for message, should use markdown.
	* @param {Node | NodeLike | null | undefined} parent
	*   Node or node-like, used for `ancestors` and `place`.
	* @param {string | null | undefined} [origin]
	*   Place in code where the message originates (optional).
	* @returns
	*   Instance of `VFileMessage`.
	*
	* @overload
	* @param {string} reason
	*   Reason for message, should use markdown.
	* @param {Point | Position | null | undefined} place
	*   Place of message.
	* @param {string | null | undefined} [origin]
	*   Place in code where the message originates (optional).
	* @returns
	*   Instance of `VFileMessage`.
	*
	* @overload
	* @param {string} reason
	*   Reason for message, should use markdown.
	* @param {string | null | undefined} [origin]
	*   Place in code where the message originates (optional).
	* @returns
	*   Instance of `VFileMessage`.
	*
	* @overload
	* @param {Error | VFileMessage} cause
	*   Original error cause of the message.
	* @param {Node | NodeLike | null | undefined} parent
	*   Node or node-like, used for `ancestors` and `place`.
	* @param {string | null | undefined} [origin]
	*   Place in code where the message originates (optional).
	* @returns
	*   Instance of `VFileMessage`.
	*
	* @overload
	* @param {Error | VFileMessage} cause
	*   Original error cause of the message.
	* @param {Point | Position | null | undefined} place
	*   Place of message.
	* @param {string | null | undefined} [origin]
	*   Place in code where the message originates (optional).
	* @returns
	*   Instance of `VFileMessage`.
	*
	* @overload
	* @param {Error | VFileMessage} cause
	*   Original error cause of the message.
	* @param {string | null | undefined} [origin]
	*   Place in code where the message originates (optional).
	* @returns
	*   Instance of `VFileMessage`.
	*
	* @param {Error | VFileMessage | string} causeOrReason
	*   Reason for message, should use markdown.
	* @param {Node | NodeLike | Options | Point | Position | string | null | undefined} [optionsOrParentOrPlace]
	*   Configuration (optional).
	* @param {string | null | undefined} [origin]
	*   Place in code where the message originates (example:
	*   `'my-package:my-rule'` or `'my-rule'`).
	* @returns
	*   Instance of `VFileMessage`.
	*/
	constructor(causeOrReason, optionsOrParentOrPlace, origin) {
		super();
		if (typeof optionsOrParentOrPlace === "string") {
			origin = optionsOrParentOrPlace;
			optionsOrParentOrPlace = void 0;
		}
		/** @type {string} */
		let reason = "";
		/** @type {Options} */
		let options = {};
		let legacyCause = false;
		if (optionsOrParentOrPlace) {
			if ("line" in optionsOrParentOrPlace && "column" in optionsOrParentOrPlace) options = { place: optionsOrParentOrPlace };
			else if ("start" in optionsOrParentOrPlace && "end" in optionsOrParentOrPlace) options = { place: optionsOrParentOrPlace };
			else if ("type" in optionsOrParentOrPlace) options = {
				ancestors: [optionsOrParentOrPlace],
				place: optionsOrParentOrPlace.position
			};
			else options = { ...optionsOrParentOrPlace };
		}
		if (typeof causeOrReason === "string") reason = causeOrReason;
		else if (!options.cause && causeOrReason) {
			legacyCause = true;
			reason = causeOrReason.message;
			options.cause = causeOrReason;
		}
		if (!options.ruleId && !options.source && typeof origin === "string") {
			const index = origin.indexOf(":");
			if (index === -1) options.ruleId = origin;
			else {
				options.source = origin.slice(0, index);
				options.ruleId = origin.slice(index + 1);
			}
		}
		if (!options.place && options.ancestors) {
			const parent = options.ancestors[options.ancestors.length - 1];
			if (parent) options.place = parent.position;
		}
		const start = options.place && "start" in options.place ? options.place.start : options.place;
		/**
		* Stack of ancestor nodes surrounding the message.
		*
		* @type {Array<Node> | undefined}
		*/
		this.ancestors = options.ancestors || void 0;
		/**
		* Original error cause of the message.
		*
		* @type {Error | undefined}
		*/
		this.cause = options.cause || void 0;
		/**
		* Starting column of message.
		*
		* @type {number | undefined}
		*/
		this.column = start ? start.column : void 0;
		/**
		* State of problem.
		*
		* * `true` — error, file not usable
		* * `false` — warning, change may be needed
		* * `undefined` — change likely not needed
		*
		* @type {boolean | null | undefined}
		*/
		this.fatal = void 0;
		/**
		* Path of a file (used throughout the `VFile` ecosystem).
		*
		* @type {string | undefined}
		*/
		this.file = "";
		/**
		* Reason for message.
		*
		* @type {string}
		*/
		this.message = reason;
		/**
		* Starting line of error.
		*
		* @type {number | undefined}
		*/
		this.line = start ? start.line : void 0;
		/**
		* Serialized positional info of message.
		*
		* On normal errors, this would be something like `ParseError`, buit in
		* `VFile` messages we use this space to show where an error happened.
		*
		* @type {string}
		*/
		this.name = stringifyPosition(options.place) || "1:1";
		/**
		* Place of message.
		*
		* @type {Point | Position | undefined}
		*/
		this.place = options.place || void 0;
		/**
		* Reason for message, should use markdown.
		*
		* @type {string}
		*/
		this.reason = this.message;
		/**
		* Category of message (example: `'my-rule'`).
		*
		* @type {string | undefined}
		*/
		this.ruleId = options.ruleId || void 0;
		/**
		* Namespace of message (example: `'my-package'`).
		*
		* @type {string | undefined}
		*/
		this.source = options.source || void 0;
		/**
		* Stack of message.
		*
		* This is used by normal errors to show where something happened in
		* programming code, irrelevant for `VFile` messages,
		*
		* @type {string}
		*/
		this.stack = legacyCause && options.cause && typeof options.cause.stack === "string" ? options.cause.stack : "";
		/**
		* Specify the source value that’s being reported, which is deemed
		* incorrect.
		*
		* @type {string | undefined}
		*/
		this.actual = void 0;
		/**
		* Suggest acceptable values that can be used instead of `actual`.
		*
		* @type {Array<string> | undefined}
		*/
		this.expected = void 0;
		/**
		* Long form description of the message (you should use markdown).
		*
		* @type {string | undefined}
		*/
		this.note = void 0;
		/**
		* Link to docs for the message.
		*
		* > 👉 **Note**: this must be an absolute URL that can be passed as `x`
		* > to `new URL(x)`.
		*
		* @type {string | undefined}
		*/
		this.url = void 0;
	}
};
Object.defineProperties(VFileMessage.prototype, {
	file: {
		configurable: true,
		enumerable: true,
		value: "",
		writable: true
	},
	name: {
		configurable: true,
		enumerable: true,
		value: "",
		writable: true
	},
	reason: {
		configurable: true,
		enumerable: true,
		value: "",
		writable: true
	},
	message: {
		configurable: true,
		enumerable: true,
		value: "",
		writable: true
	},
	stack: {
		configurable: true,
		enumerable: true,
		value: "",
		writable: true
	},
	column: {
		configurable: true,
		enumerable: true,
		writable: true
	},
	line: {
		configurable: true,
		enumerable: true,
		writable: true
	},
	ancestors: {
		configurable: true,
		enumerable: true,
		writable: true
	},
	cause: {
		configurable: true,
		enumerable: true,
		writable: true
	},
	fatal: {
		configurable: true,
		enumerable: true,
		writable: true
	},
	place: {
		configurable: true,
		enumerable: true,
		writable: true
	},
	ruleId: {
		configurable: true,
		enumerable: true,
		writable: true
	},
	source: {
		configurable: true,
		enumerable: true,
		writable: true
	}
});

// node_modules/micromark-util-events-to-acorn/lib/index.js
/**
* @import {Comment, Node as AcornNode, Token} from 'acorn'
* @import {Node as EstreeNode, Program} from 'estree'
* @import {Chunk, Event, Point as MicromarkPoint, TokenType} from 'micromark-util-types'
* @import {Point as UnistPoint} from 'unist'
*
* @import {AcornOptions, Options} from 'micromark-util-events-to-acorn'
* @import {AcornError, Collection, Result, Stop} from './types.js'
*/
/**
* Parse a list of micromark events with acorn.
*
* @param {Array<Event>} events
*   Events.
* @param {Options} options
*   Configuration (required).
* @returns {Result}
*   Result.
*/
function eventsToAcorn(events, options) {
	const prefix = options.prefix || "";
	const suffix = options.suffix || "";
	const acornOptions = Object.assign({}, options.acornOptions);
	/** @type {Array<Comment>} */
	const comments = [];
	/** @type {Array<Token>} */
	const tokens = [];
	const onComment = acornOptions.onComment;
	const onToken = acornOptions.onToken;
	let swallow = false;
	/** @type {AcornNode | undefined} */
	let estree;
	/** @type {AcornError | undefined} */
	let exception;
	/** @type {AcornOptions} */
	const acornConfig = Object.assign({}, acornOptions, {
		onComment: comments,
		preserveParens: true
	});
	if (onToken) acornConfig.onToken = tokens;
	const collection = collect(events, options.tokenTypes);
	const source = collection.value;
	const value = prefix + source + suffix;
	const isEmptyExpression = options.expression && empty(source);
	if (isEmptyExpression && !options.allowEmpty) throw new VFileMessage("Unexpected empty expression", {
		place: parseOffsetToUnistPoint(0),
		ruleId: "unexpected-empty-expression",
		source: "micromark-extension-mdx-expression"
	});
	try {
		estree = options.expression && !isEmptyExpression ? options.acorn.parseExpressionAt(value, 0, acornConfig) : options.acorn.parse(value, acornConfig);
	} catch (error_) {
		const error = error_;
		const point = parseOffsetToUnistPoint(error.pos);
		error.message = String(error.message).replace(/ \(\d+:\d+\)$/, "");
		error.pos = point.offset;
		error.loc = {
			line: point.line,
			column: point.column - 1
		};
		exception = error;
		swallow = error.raisedAt >= prefix.length + source.length || error.message === "Unterminated comment";
	}
	if (estree && options.expression && !isEmptyExpression) {
		if (empty(value.slice(estree.end, value.length - suffix.length))) estree = {
			type: "Program",
			start: 0,
			end: prefix.length + source.length,
			body: [{
				type: "ExpressionStatement",
				expression: estree,
				start: 0,
				end: prefix.length + source.length
			}],
			sourceType: "module",
			comments: []
		};
		else {
			const point = parseOffsetToUnistPoint(estree.end);
			const error = /* @__PURE__ */ new Error("Unexpected content after expression");
			error.pos = point.offset;
			error.loc = {
				line: point.line,
				column: point.column - 1
			};
			exception = error;
			estree = void 0;
		}
	}
	if (estree) {
		estree.comments = comments;
		visit(estree, function(esnode, field, index, parents) {
			let context = parents[parents.length - 1];
			/** @type {number | string | undefined} */
			let property = field;
			if (esnode.type === "ParenthesizedExpression" && context && property) {
				/* c8 ignore next 5 */
				if (typeof index === "number") {
					context = context[property];
					property = index;
				}
				context[property] = esnode.expression;
			}
			fixPosition(esnode);
		});
		if (Array.isArray(onComment)) onComment.push(...comments);
		else if (typeof onComment === "function") for (const comment of comments) onComment(comment.type === "Block", comment.value, comment.start, comment.end, comment.loc.start, comment.loc.end);
		for (const token of tokens) {
			if (token.end <= prefix.length || token.start - prefix.length >= source.length) continue;
			fixPosition(token);
			if (Array.isArray(onToken)) onToken.push(token);
			else onToken(token);
		}
	}
	return {
		estree,
		error: exception,
		swallow
	};
	/**
	* Update the position of a node.
	*
	* @param {AcornNode | EstreeNode | Token} nodeOrToken
	* @returns {undefined}
	*/
	function fixPosition(nodeOrToken) {
		const pointStart = parseOffsetToUnistPoint(nodeOrToken.start);
		const pointEnd = parseOffsetToUnistPoint(nodeOrToken.end);
		nodeOrToken.start = pointStart.offset;
		nodeOrToken.end = pointEnd.offset;
		nodeOrToken.loc = {
			start: {
				line: pointStart.line,
				column: pointStart.column - 1,
				offset: pointStart.offset
			},
			end: {
				line: pointEnd.line,
				column: pointEnd.column - 1,
				offset: pointEnd.offset
			}
		};
		nodeOrToken.range = [nodeOrToken.start, nodeOrToken.end];
	}
	/**
	* Turn an arbitrary offset into the parsed value, into a point in the source
	* value.
	*
	* @param {number} acornOffset
	* @returns {UnistPoint}
	*/
	function parseOffsetToUnistPoint(acornOffset) {
		let sourceOffset = acornOffset - prefix.length;
		if (sourceOffset < 0) sourceOffset = 0;
		else if (sourceOffset > source.length) sourceOffset = source.length;
		let point = relativeToPoint(collection.stops, sourceOffset);
		if (!point) point = {
			line: options.start.line,
			column: options.start.column,
			offset: options.start.offset
		};
		return point;
	}
}
/**
* @param {string} value
* @returns {boolean}
*/
function empty(value) {
	return /^\s*$/.test(value.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/[^\r\n]*(\r\n|\n|\r)/g, ""));
}
/**
* @param {Array<Event>} events
* @param {Array<TokenType>} tokenTypes
* @returns {Collection}
*/
function collect(events, tokenTypes) {
	/** @type {Collection} */
	const result = {
		value: "",
		stops: []
	};
	let index = -1;
	while (++index < events.length) {
		const event = events[index];
		if (event[0] === "enter") {
			const type = event[1].type;
			if (type === "lineEnding" || tokenTypes.includes(type)) {
				const chunks = event[2].sliceStream(event[1]);
				while (chunks.length > 0 && chunks[0] === -1) chunks.shift();
				const value = serializeChunks(chunks);
				result.stops.push([result.value.length, event[1].start]);
				result.value += value;
				result.stops.push([result.value.length, event[1].end]);
			}
		}
	}
	return result;
}
/**
* Turn a relative offset into an absolute offset.
*
* @param {Array<Stop>} stops
* @param {number} relative
* @returns {UnistPoint | undefined}
*/
function relativeToPoint(stops, relative) {
	let index = 0;
	while (index < stops.length && stops[index][0] <= relative) index += 1;
	if (index === 0) return;
	const [stopRelative, stopAbsolute] = stops[index - 1];
	const rest = relative - stopRelative;
	return {
		line: stopAbsolute.line,
		column: stopAbsolute.column + rest,
		offset: stopAbsolute.offset + rest
	};
}
/**
* Get the string value of a slice of chunks.
*
* @param {Array<Chunk>} chunks
* @returns {string}
*/
function serializeChunks(chunks) {
	let index = -1;
	/** @type {Array<string>} */
	const result = [];
	/** @type {boolean | undefined} */
	let atTab;
	while (++index < chunks.length) {
		const chunk = chunks[index];
		/** @type {string} */
		let value;
		if (typeof chunk === "string") value = chunk;
		else switch (chunk) {
			case -5:
				value = "\r";
				break;
			case -4:
				value = "\n";
				break;
			case -3:
				value = "\r\n";
				break;
			case -2:
				value = "	";
				break;
			/* c8 ignore next 6 */
			case -1:
				if (atTab) continue;
				value = " ";
				break;
			default: value = String.fromCharCode(chunk);
		}
		atTab = chunk === -2;
		result.push(value);
	}
	return result.join("");
}

// node_modules/unist-util-position-from-estree/lib/index.js
/**
* @typedef {import('unist').Point} UnistPoint
* @typedef {import('unist').Position} UnistPosition
*/
/**
* @typedef {[start: number | null | undefined, end: number | null | undefined]} RangeLike
*
* @typedef PointLike
* @property {number | null | undefined} [line]
* @property {number | null | undefined} [column]
*
* @typedef LocLike
* @property {PointLike | null | undefined} [start]
* @property {PointLike | null | undefined} [end]
*
* @typedef NodeLike
* @property {LocLike | null | undefined} [loc]
* @property {RangeLike | null | undefined} [range]
* @property {number | null | undefined} [start]
* @property {number | null | undefined} [end]
*/
/**
* Turn an estree `node` into a unist `position`.
*
* @param {NodeLike | null | undefined} [node]
*   estree node.
* @returns {UnistPosition | undefined}
*   unist position.
*/
function positionFromEstree(node) {
	const nodeLike = node || {};
	const loc = nodeLike.loc || {};
	const range = nodeLike.range || [void 0, void 0];
	const start = pointOrUndefined(loc.start, range[0] || nodeLike.start);
	const end = pointOrUndefined(loc.end, range[1] || nodeLike.end);
	if (start && end) return {
		start,
		end
	};
}
/**
* @param {unknown} estreePoint
*   estree point.
* @param {unknown} estreeOffset
*  estree offset.
* @returns {UnistPoint | undefined}
*   unist point.
*/
function pointOrUndefined(estreePoint, estreeOffset) {
	if (estreePoint && typeof estreePoint === "object") {
		const line = "line" in estreePoint ? numberOrUndefined(estreePoint.line) : void 0;
		const column = "column" in estreePoint ? numberOrUndefined(estreePoint.column) : void 0;
		if (line && column !== void 0) return {
			line,
			column: column + 1,
			offset: numberOrUndefined(estreeOffset)
		};
	}
}
/**
* @param {unknown} value
* @returns {number | undefined}
*/
function numberOrUndefined(value) {
	return typeof value === "number" && value > -1 ? value : void 0;
}

// node_modules/micromark-factory-mdx-expression/index.js
/**
* @import {Program} from 'estree'
* @import {Acorn, AcornOptions} from 'micromark-util-events-to-acorn'
* @import {Effects, Point, State, TokenType, TokenizeContext} from 'micromark-util-types'
*/
/**
* @typedef MdxSignalOk
*   Good result.
* @property {'ok'} type
*   Type.
* @property {Program | undefined} estree
*   Value.
*
* @typedef MdxSignalNok
*   Bad result.
* @property {'nok'} type
*   Type.
* @property {VFileMessage} message
*   Value.
*
* @typedef {MdxSignalNok | MdxSignalOk} MdxSignal
*/
const trouble$2 = "https://github.com/micromark/micromark-extension-mdx-expression/tree/main/packages/micromark-extension-mdx-expression";
const unexpectedEndOfFileHash = "#unexpected-end-of-file-in-expression-expected-a-corresponding-closing-brace-for-";
const unexpectedLazyHash = "#unexpected-lazy-line-in-expression-in-container-expected-line-to-be-prefixed";
const nonSpreadHash = "#unexpected-type-in-code-expected-an-object-spread-spread";
const spreadExtraHash = "#unexpected-extra-content-in-spread-only-a-single-spread-is-supported";
const acornHash = "#could-not-parse-expression-with-acorn";
/**
* @this {TokenizeContext}
*   Context.
* @param {Effects} effects
*   Context.
* @param {State} ok
*   State switched to when successful
* @param {TokenType} type
*   Token type for whole (`{}`).
* @param {TokenType} markerType
*   Token type for the markers (`{`, `}`).
* @param {TokenType} chunkType
*   Token type for the value (`1`).
* @param {Acorn | null | undefined} [acorn]
*   Object with `acorn.parse` and `acorn.parseExpressionAt`.
* @param {AcornOptions | null | undefined} [acornOptions]
*   Configuration for acorn.
* @param {boolean | null | undefined} [addResult=false]
*   Add `estree` to token (default: `false`).
* @param {boolean | null | undefined} [spread=false]
*   Support a spread (`{...a}`) only (default: `false`).
* @param {boolean | null | undefined} [allowEmpty=false]
*   Support an empty expression (default: `false`).
* @param {boolean | null | undefined} [allowLazy=false]
*   Support lazy continuation of an expression (default: `false`).
* @returns {State}
*/
function factoryMdxExpression(effects, ok, type, markerType, chunkType, acorn, acornOptions, addResult, spread, allowEmpty, allowLazy) {
	const self = this;
	const eventStart = this.events.length + 3;
	let size = 0;
	/** @type {Point} */
	let pointStart;
	/** @type {Error} */
	let lastCrash;
	return start;
	/**
	* Start of an MDX expression.
	*
	* ```markdown
	* > | a {Math.PI} c
	*       ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter(type);
		effects.enter(markerType);
		effects.consume(code);
		effects.exit(markerType);
		pointStart = self.now();
		return before;
	}
	/**
	* Before data.
	*
	* ```markdown
	* > | a {Math.PI} c
	*        ^
	* ```
	*
	* @type {State}
	*/
	function before(code) {
		if (code === null) {
			if (lastCrash) throw lastCrash;
			const error = new VFileMessage("Unexpected end of file in expression, expected a corresponding closing brace for `{`", {
				place: self.now(),
				ruleId: "unexpected-eof",
				source: "micromark-extension-mdx-expression"
			});
			error.url = trouble$2 + unexpectedEndOfFileHash;
			throw error;
		}
		if (markdownLineEnding(code)) {
			effects.enter("lineEnding");
			effects.consume(code);
			effects.exit("lineEnding");
			return eolAfter;
		}
		if (code === 125 && size === 0) {
			/** @type {MdxSignal} */
			const next = acorn ? mdxExpressionParse.call(self, acorn, acornOptions, chunkType, eventStart, pointStart, allowEmpty || false, spread || false) : {
				type: "ok",
				estree: void 0
			};
			if (next.type === "ok") {
				effects.enter(markerType);
				effects.consume(code);
				effects.exit(markerType);
				const token = effects.exit(type);
				if (addResult && next.estree) Object.assign(token, { estree: next.estree });
				return ok;
			}
			lastCrash = next.message;
			effects.enter(chunkType);
			effects.consume(code);
			return inside;
		}
		effects.enter(chunkType);
		return inside(code);
	}
	/**
	* In data.
	*
	* ```markdown
	* > | a {Math.PI} c
	*        ^
	* ```
	*
	* @type {State}
	*/
	function inside(code) {
		if (code === 125 && size === 0 || code === null || markdownLineEnding(code)) {
			effects.exit(chunkType);
			return before(code);
		}
		if (code === 123 && !acorn) size += 1;
		else if (code === 125) size -= 1;
		effects.consume(code);
		return inside;
	}
	/**
	* After eol.
	*
	* ```markdown
	*   | a {b +
	* > | c} d
	*     ^
	* ```
	*
	* @type {State}
	*/
	function eolAfter(code) {
		const now = self.now();
		if (now.line !== pointStart.line && !allowLazy && self.parser.lazy[now.line]) {
			const error = new VFileMessage("Unexpected lazy line in expression in container, expected line to be prefixed with `>` when in a block quote, whitespace when in a list, etc", {
				place: self.now(),
				ruleId: "unexpected-lazy",
				source: "micromark-extension-mdx-expression"
			});
			error.url = trouble$2 + unexpectedLazyHash;
			throw error;
		}
		if (markdownSpace(code)) return factorySpace(effects, before, "linePrefix", 3)(code);
		return before(code);
	}
}
/**
* Mix of `markdown-rs`’s `parse_expression` and `MdxExpressionParse`
* functionality, to wrap our `eventsToAcorn`.
*
* In the future, the plan is to realise the rust way, which allows arbitrary
* parsers.
*
* @this {TokenizeContext}
* @param {Acorn} acorn
* @param {AcornOptions | null | undefined} acornOptions
* @param {TokenType} chunkType
* @param {number} eventStart
* @param {Point} pointStart
* @param {boolean} allowEmpty
* @param {boolean} spread
* @returns {MdxSignal}
*/
function mdxExpressionParse(acorn, acornOptions, chunkType, eventStart, pointStart, allowEmpty, spread) {
	const result = eventsToAcorn(this.events.slice(eventStart), {
		acorn,
		tokenTypes: [chunkType],
		acornOptions,
		start: pointStart,
		expression: true,
		allowEmpty,
		prefix: spread ? "({" : "",
		suffix: spread ? "})" : ""
	});
	const estree = result.estree;
	if (spread && estree) {
		const head = estree.body[0];
		if (head.type !== "ExpressionStatement" || head.expression.type !== "ObjectExpression") {
			const place = positionFromEstree(head);
			const error = new VFileMessage("Unexpected `" + head.type + "` in code: expected an object spread (`{...spread}`)", {
				place: place.start,
				ruleId: "non-spread",
				source: "micromark-extension-mdx-expression"
			});
			error.url = trouble$2 + nonSpreadHash;
			throw error;
		}
		if (head.expression.properties[1]) {
			const place = positionFromEstree(head.expression.properties[1]);
			const error = new VFileMessage("Unexpected extra content in spread: only a single spread is supported", {
				place: place.start,
				ruleId: "spread-extra",
				source: "micromark-extension-mdx-expression"
			});
			error.url = trouble$2 + spreadExtraHash;
			throw error;
		}
		if (head.expression.properties[0] && head.expression.properties[0].type !== "SpreadElement") {
			const place = positionFromEstree(head.expression.properties[0]);
			const error = new VFileMessage("Unexpected `" + head.expression.properties[0].type + "` in code: only spread elements are supported", {
				place: place.start,
				ruleId: "non-spread",
				source: "micromark-extension-mdx-expression"
			});
			error.url = trouble$2 + nonSpreadHash;
			throw error;
		}
	}
	if (result.error) {
		const error = new VFileMessage("Could not parse expression with acorn", {
			cause: result.error,
			place: {
				line: result.error.loc.line,
				column: result.error.loc.column + 1,
				offset: result.error.pos
			},
			ruleId: "acorn",
			source: "micromark-extension-mdx-expression"
		});
		error.url = trouble$2 + acornHash;
		return {
			type: "nok",
			message: error
		};
	}
	return {
		type: "ok",
		estree
	};
}

// node_modules/micromark-extension-mdx-expression/lib/syntax.js
/**
* @import {Options} from 'micromark-extension-mdx-expression'
* @import {AcornOptions} from 'micromark-util-events-to-acorn'
* @import {Extension, State, TokenizeContext, Tokenizer} from 'micromark-util-types'
*/
/**
* Create an extension for `micromark` to enable MDX expression syntax.
*
* @param {Options | null | undefined} [options]
*   Configuration (optional).
* @returns {Extension}
*   Extension for `micromark` that can be passed in `extensions` to enable MDX
*   expression syntax.
*/
function mdxExpression(options) {
	const options_ = options || {};
	const addResult = options_.addResult;
	const acorn = options_.acorn;
	const spread = options_.spread;
	let allowEmpty = options_.allowEmpty;
	/** @type {AcornOptions} */
	let acornOptions;
	if (allowEmpty === null || allowEmpty === void 0) allowEmpty = true;
	if (acorn) {
		if (!acorn.parseExpressionAt) throw new Error("Expected a proper `acorn` instance passed in as `options.acorn`");
		acornOptions = Object.assign({
			ecmaVersion: 2024,
			sourceType: "module"
		}, options_.acornOptions);
	} else if (options_.acornOptions || options_.addResult) throw new Error("Expected an `acorn` instance passed in as `options.acorn`");
	return {
		flow: { [123]: {
			name: "mdxFlowExpression",
			tokenize: tokenizeFlowExpression,
			concrete: true
		} },
		text: { [123]: {
			name: "mdxTextExpression",
			tokenize: tokenizeTextExpression
		} }
	};
	/**
	* MDX expression (flow).
	*
	* ```markdown
	* > | {Math.PI}
	*     ^^^^^^^^^
	* ```
	*
	* @this {TokenizeContext}
	* @type {Tokenizer}
	*/
	function tokenizeFlowExpression(effects, ok, nok) {
		const self = this;
		return start;
		/**
		* Start of an MDX expression (flow).
		*
		* ```markdown
		* > | {Math.PI}
		*     ^
		* ```
		*
		* @type {State}
		*/
		function start(code) {
			return before(code);
		}
		/**
		* After optional whitespace, before expression.
		*
		* ```markdown
		* > | {Math.PI}
		*     ^
		* ```
		*
		* @type {State}
		*/
		function before(code) {
			return factoryMdxExpression.call(self, effects, after, "mdxFlowExpression", "mdxFlowExpressionMarker", "mdxFlowExpressionChunk", acorn, acornOptions, addResult, spread, allowEmpty)(code);
		}
		/**
		* After expression.
		*
		* ```markdown
		* > | {Math.PI}
		*              ^
		* ```
		*
		* @type {State}
		*/
		function after(code) {
			return markdownSpace(code) ? factorySpace(effects, end, "whitespace")(code) : end(code);
		}
		/**
		* After expression, after optional whitespace.
		*
		* ```markdown
		* > | {Math.PI}␠␊
		*               ^
		* ```
		*
		* @type {State}
		*/
		function end(code) {
			const lessThanValue = self.parser.constructs.flow[60];
			const jsxTag = (Array.isArray(lessThanValue) ? lessThanValue : lessThanValue ? [lessThanValue] : []).find(function(d) {
				return d.name === "mdxJsxFlowTag";
			});
			/* c8 ignore next 3 -- this is tested in `micromark-extension-mdx-jsx` */
			if (code === 60 && jsxTag) return effects.attempt(jsxTag, end, nok)(code);
			return code === null || markdownLineEnding(code) ? ok(code) : nok(code);
		}
	}
	/**
	* MDX expression (text).
	*
	* ```markdown
	* > | a {Math.PI} c.
	*       ^^^^^^^^^
	* ```
	*
	* @this {TokenizeContext}
	* @type {Tokenizer}
	*/
	function tokenizeTextExpression(effects, ok) {
		const self = this;
		return start;
		/**
		* Start of an MDX expression (text).
		*
		* ```markdown
		* > | a {Math.PI} c.
		*       ^
		* ```
		*
		*
		* @type {State}
		*/
		function start(code) {
			return factoryMdxExpression.call(self, effects, ok, "mdxTextExpression", "mdxTextExpressionMarker", "mdxTextExpressionChunk", acorn, acornOptions, addResult, spread, allowEmpty, true)(code);
		}
	}
}

// node_modules/estree-util-is-identifier-name/lib/index.js
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [jsx=false]
*   Support JSX identifiers (default: `false`).
*/
const startRe = /[$_\p{ID_Start}]/u;
const contRe = /[$_\u{200C}\u{200D}\p{ID_Continue}]/u;
const contReJsx = /[-$_\u{200C}\u{200D}\p{ID_Continue}]/u;
/** @type {Options} */
const emptyOptions = {};
/**
* Checks if the given code point can start an identifier.
*
* @param {number | undefined} code
*   Code point to check.
* @returns {boolean}
*   Whether `code` can start an identifier.
*/
function start(code) {
	return code ? startRe.test(String.fromCodePoint(code)) : false;
}
/**
* Checks if the given code point can continue an identifier.
*
* @param {number | undefined} code
*   Code point to check.
* @param {Options | null | undefined} [options]
*   Configuration (optional).
* @returns {boolean}
*   Whether `code` can continue an identifier.
*/
function cont(code, options) {
	const re = (options || emptyOptions).jsx ? contReJsx : contRe;
	return code ? re.test(String.fromCodePoint(code)) : false;
}

// node_modules/micromark-extension-mdx-jsx/lib/factory-tag.js
/**
* @import {AcornOptions, Acorn} from 'micromark-util-events-to-acorn'
* @import {Code, Effects, State, TokenType, TokenizeContext} from 'micromark-util-types'
*/
const trouble$1 = "https://github.com/micromark/micromark-extension-mdx-jsx";
/**
* @this {TokenizeContext}
* @param {Effects} effects
* @param {State} ok
* @param {State} nok
* @param {Acorn | null | undefined} acorn
* @param {AcornOptions | null | undefined} acornOptions
* @param {boolean | null | undefined} addResult
* @param {boolean | undefined} allowLazy
* @param {TokenType} tagType
* @param {TokenType} tagMarkerType
* @param {TokenType} tagClosingMarkerType
* @param {TokenType} tagSelfClosingMarker
* @param {TokenType} tagNameType
* @param {TokenType} tagNamePrimaryType
* @param {TokenType} tagNameMemberMarkerType
* @param {TokenType} tagNameMemberType
* @param {TokenType} tagNamePrefixMarkerType
* @param {TokenType} tagNameLocalType
* @param {TokenType} tagExpressionAttributeType
* @param {TokenType} tagExpressionAttributeMarkerType
* @param {TokenType} tagExpressionAttributeValueType
* @param {TokenType} tagAttributeType
* @param {TokenType} tagAttributeNameType
* @param {TokenType} tagAttributeNamePrimaryType
* @param {TokenType} tagAttributeNamePrefixMarkerType
* @param {TokenType} tagAttributeNameLocalType
* @param {TokenType} tagAttributeInitializerMarkerType
* @param {TokenType} tagAttributeValueLiteralType
* @param {TokenType} tagAttributeValueLiteralMarkerType
* @param {TokenType} tagAttributeValueLiteralValueType
* @param {TokenType} tagAttributeValueExpressionType
* @param {TokenType} tagAttributeValueExpressionMarkerType
* @param {TokenType} tagAttributeValueExpressionValueType
*/
function factoryTag(effects, ok, nok, acorn, acornOptions, addResult, allowLazy, tagType, tagMarkerType, tagClosingMarkerType, tagSelfClosingMarker, tagNameType, tagNamePrimaryType, tagNameMemberMarkerType, tagNameMemberType, tagNamePrefixMarkerType, tagNameLocalType, tagExpressionAttributeType, tagExpressionAttributeMarkerType, tagExpressionAttributeValueType, tagAttributeType, tagAttributeNameType, tagAttributeNamePrimaryType, tagAttributeNamePrefixMarkerType, tagAttributeNameLocalType, tagAttributeInitializerMarkerType, tagAttributeValueLiteralType, tagAttributeValueLiteralMarkerType, tagAttributeValueLiteralValueType, tagAttributeValueExpressionType, tagAttributeValueExpressionMarkerType, tagAttributeValueExpressionValueType) {
	const self = this;
	/** @type {State} */
	let returnState;
	/** @type {NonNullable<Code> | undefined} */
	let marker;
	return start$1;
	/**
	* Start of MDX: JSX.
	*
	* ```markdown
	* > | a <B /> c
	*       ^
	* ```
	*
	* @type {State}
	*/
	function start$1(code) {
		effects.enter(tagType);
		effects.enter(tagMarkerType);
		effects.consume(code);
		effects.exit(tagMarkerType);
		return startAfter;
	}
	/**
	* After `<`.
	*
	* ```markdown
	* > | a <B /> c
	*        ^
	* ```
	*
	* @type {State}
	*/
	function startAfter(code) {
		if (markdownLineEndingOrSpace(code)) return nok(code);
		returnState = nameBefore;
		return esWhitespaceStart(code);
	}
	/**
	* Before name, self slash, or end of tag for fragments.
	*
	* ```markdown
	* > | a <B> c
	*        ^
	* > | a </B> c
	*        ^
	* > | a <> b
	*        ^
	* ```
	*
	* @type {State}
	*/
	function nameBefore(code) {
		if (code === 47) {
			effects.enter(tagClosingMarkerType);
			effects.consume(code);
			effects.exit(tagClosingMarkerType);
			returnState = closingTagNameBefore;
			return esWhitespaceStart;
		}
		if (code === 62) return tagEnd(code);
		if (code !== null && code >= 0 && start(code)) {
			effects.enter(tagNameType);
			effects.enter(tagNamePrimaryType);
			effects.consume(code);
			return primaryName;
		}
		crash(code, "before name", "a character that can start a name, such as a letter, `$`, or `_`" + (code === 33 ? " (note: to create a comment in MDX, use `{/* text */}`)" : ""));
	}
	/**
	* Before name of closing tag or end of closing fragment tag.
	*
	* ```markdown
	* > | a </> b
	*         ^
	* > | a </B> c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function closingTagNameBefore(code) {
		if (code === 62) return tagEnd(code);
		if (code !== null && code >= 0 && start(code)) {
			effects.enter(tagNameType);
			effects.enter(tagNamePrimaryType);
			effects.consume(code);
			return primaryName;
		}
		crash(code, "before name", "a character that can start a name, such as a letter, `$`, or `_`" + (code === 42 || code === 47 ? " (note: JS comments in JSX tags are not supported in MDX)" : ""));
	}
	/**
	* In primary name.
	*
	* ```markdown
	* > | a <Bc> d
	*         ^
	* ```
	*
	* @type {State}
	*/
	function primaryName(code) {
		if (code !== null && code >= 0 && cont(code, { jsx: true })) {
			effects.consume(code);
			return primaryName;
		}
		if (code === 46 || code === 47 || code === 58 || code === 62 || code === 123 || markdownLineEndingOrSpace(code) || unicodeWhitespace(code)) {
			effects.exit(tagNamePrimaryType);
			returnState = primaryNameAfter;
			return esWhitespaceStart(code);
		}
		crash(code, "in name", "a name character such as letters, digits, `$`, or `_`; whitespace before attributes; or the end of the tag" + (code === 64 ? " (note: to create a link in MDX, use `[text](url)`)" : ""));
	}
	/**
	* After primary name.
	*
	* ```markdown
	* > | a <b.c> d
	*         ^
	* > | a <b:c> d
	*         ^
	* ```
	*
	* @type {State}
	*/
	function primaryNameAfter(code) {
		if (code === 46) {
			effects.enter(tagNameMemberMarkerType);
			effects.consume(code);
			effects.exit(tagNameMemberMarkerType);
			returnState = memberNameBefore;
			return esWhitespaceStart;
		}
		if (code === 58) {
			effects.enter(tagNamePrefixMarkerType);
			effects.consume(code);
			effects.exit(tagNamePrefixMarkerType);
			returnState = localNameBefore;
			return esWhitespaceStart;
		}
		if (code === 47 || code === 62 || code === 123 || code !== null && code >= 0 && start(code)) {
			effects.exit(tagNameType);
			return attributeBefore(code);
		}
		crash(code, "after name", "a character that can start an attribute name, such as a letter, `$`, or `_`; whitespace before attributes; or the end of the tag");
	}
	/**
	* Before member name.
	*
	* ```markdown
	* > | a <b.c> d
	*          ^
	* ```
	*
	* @type {State}
	*/
	function memberNameBefore(code) {
		if (code !== null && code >= 0 && start(code)) {
			effects.enter(tagNameMemberType);
			effects.consume(code);
			return memberName;
		}
		crash(code, "before member name", "a character that can start an attribute name, such as a letter, `$`, or `_`; whitespace before attributes; or the end of the tag");
	}
	/**
	* In member name.
	*
	* ```markdown
	* > | a <b.cd> e
	*           ^
	* ```
	*
	* @type {State}
	*/
	function memberName(code) {
		if (code !== null && code >= 0 && cont(code, { jsx: true })) {
			effects.consume(code);
			return memberName;
		}
		if (code === 46 || code === 47 || code === 62 || code === 123 || markdownLineEndingOrSpace(code) || unicodeWhitespace(code)) {
			effects.exit(tagNameMemberType);
			returnState = memberNameAfter;
			return esWhitespaceStart(code);
		}
		crash(code, "in member name", "a name character such as letters, digits, `$`, or `_`; whitespace before attributes; or the end of the tag" + (code === 64 ? " (note: to create a link in MDX, use `[text](url)`)" : ""));
	}
	/**
	* After member name.
	*
	* ```markdown
	* > | a <b.c> d
	*           ^
	* > | a <b.c.d> e
	*           ^
	* ```
	*
	* @type {State}
	*/
	function memberNameAfter(code) {
		if (code === 46) {
			effects.enter(tagNameMemberMarkerType);
			effects.consume(code);
			effects.exit(tagNameMemberMarkerType);
			returnState = memberNameBefore;
			return esWhitespaceStart;
		}
		if (code === 47 || code === 62 || code === 123 || code !== null && code >= 0 && start(code)) {
			effects.exit(tagNameType);
			return attributeBefore(code);
		}
		crash(code, "after member name", "a character that can start an attribute name, such as a letter, `$`, or `_`; whitespace before attributes; or the end of the tag");
	}
	/**
	* Local member name.
	*
	* ```markdown
	* > | a <b:c> d
	*          ^
	* ```
	*
	* @type {State}
	*/
	function localNameBefore(code) {
		if (code !== null && code >= 0 && start(code)) {
			effects.enter(tagNameLocalType);
			effects.consume(code);
			return localName;
		}
		crash(code, "before local name", "a character that can start a name, such as a letter, `$`, or `_`" + (code === 43 || code !== null && code > 46 && code < 58 ? " (note: to create a link in MDX, use `[text](url)`)" : ""));
	}
	/**
	* In local name.
	*
	* ```markdown
	* > | a <b:cd> e
	*           ^
	* ```
	*
	* @type {State}
	*/
	function localName(code) {
		if (code !== null && code >= 0 && cont(code, { jsx: true })) {
			effects.consume(code);
			return localName;
		}
		if (code === 47 || code === 62 || code === 123 || markdownLineEndingOrSpace(code) || unicodeWhitespace(code)) {
			effects.exit(tagNameLocalType);
			returnState = localNameAfter;
			return esWhitespaceStart(code);
		}
		crash(code, "in local name", "a name character such as letters, digits, `$`, or `_`; whitespace before attributes; or the end of the tag");
	}
	/**
	* After local name.
	*
	* This is like as `primary_name_after`, but we don’t expect colons or
	* periods.
	*
	* ```markdown
	* > | a <b.c> d
	*           ^
	* > | a <b.c.d> e
	*           ^
	* ```
	*
	* @type {State}
	*/
	function localNameAfter(code) {
		if (code === 47 || code === 62 || code === 123 || code !== null && code >= 0 && start(code)) {
			effects.exit(tagNameType);
			return attributeBefore(code);
		}
		crash(code, "after local name", "a character that can start an attribute name, such as a letter, `$`, or `_`; whitespace before attributes; or the end of the tag");
	}
	/**
	* Before attribute.
	*
	* ```markdown
	* > | a <b /> c
	*          ^
	* > | a <b > c
	*          ^
	* > | a <b {...c}> d
	*          ^
	* > | a <b c> d
	*          ^
	* ```
	*
	* @type {State}
	*/
	function attributeBefore(code) {
		if (code === 47) {
			effects.enter(tagSelfClosingMarker);
			effects.consume(code);
			effects.exit(tagSelfClosingMarker);
			returnState = selfClosing;
			return esWhitespaceStart;
		}
		if (code === 62) return tagEnd(code);
		if (code === 123) return factoryMdxExpression.call(self, effects, attributeExpressionAfter, tagExpressionAttributeType, tagExpressionAttributeMarkerType, tagExpressionAttributeValueType, acorn, acornOptions, addResult, true, false, allowLazy)(code);
		if (code !== null && code >= 0 && start(code)) {
			effects.enter(tagAttributeType);
			effects.enter(tagAttributeNameType);
			effects.enter(tagAttributeNamePrimaryType);
			effects.consume(code);
			return attributePrimaryName;
		}
		crash(code, "before attribute name", "a character that can start an attribute name, such as a letter, `$`, or `_`; whitespace before attributes; or the end of the tag");
	}
	/**
	* After attribute expression.
	*
	* ```markdown
	* > | a <b {c} d/> e
	*             ^
	* ```
	*
	* @type {State}
	*/
	function attributeExpressionAfter(code) {
		returnState = attributeBefore;
		return esWhitespaceStart(code);
	}
	/**
	* In primary attribute name.
	*
	* ```markdown
	* > | a <b cd/> e
	*           ^
	* > | a <b c:d> e
	*           ^
	* > | a <b c=d> e
	*           ^
	* ```
	*
	* @type {State}
	*/
	function attributePrimaryName(code) {
		if (code !== null && code >= 0 && cont(code, { jsx: true })) {
			effects.consume(code);
			return attributePrimaryName;
		}
		if (code === 47 || code === 58 || code === 61 || code === 62 || code === 123 || markdownLineEndingOrSpace(code) || unicodeWhitespace(code)) {
			effects.exit(tagAttributeNamePrimaryType);
			returnState = attributePrimaryNameAfter;
			return esWhitespaceStart(code);
		}
		crash(code, "in attribute name", "an attribute name character such as letters, digits, `$`, or `_`; `=` to initialize a value; whitespace before attributes; or the end of the tag");
	}
	/**
	* After primary attribute name.
	*
	* ```markdown
	* > | a <b c/> d
	*           ^
	* > | a <b c:d> e
	*           ^
	* > | a <b c=d> e
	*           ^
	* ```
	*
	* @type {State}
	*/
	function attributePrimaryNameAfter(code) {
		if (code === 58) {
			effects.enter(tagAttributeNamePrefixMarkerType);
			effects.consume(code);
			effects.exit(tagAttributeNamePrefixMarkerType);
			returnState = attributeLocalNameBefore;
			return esWhitespaceStart;
		}
		if (code === 61) {
			effects.exit(tagAttributeNameType);
			effects.enter(tagAttributeInitializerMarkerType);
			effects.consume(code);
			effects.exit(tagAttributeInitializerMarkerType);
			returnState = attributeValueBefore;
			return esWhitespaceStart;
		}
		if (code === 47 || code === 62 || code === 123 || markdownLineEndingOrSpace(code) || unicodeWhitespace(code) || code !== null && code >= 0 && start(code)) {
			effects.exit(tagAttributeNameType);
			effects.exit(tagAttributeType);
			returnState = attributeBefore;
			return esWhitespaceStart(code);
		}
		crash(code, "after attribute name", "a character that can start an attribute name, such as a letter, `$`, or `_`; `=` to initialize a value; or the end of the tag");
	}
	/**
	* Before local attribute name.
	*
	* ```markdown
	* > | a <b c:d/> e
	*            ^
	* ```
	*
	* @type {State}
	*/
	function attributeLocalNameBefore(code) {
		if (code !== null && code >= 0 && start(code)) {
			effects.enter(tagAttributeNameLocalType);
			effects.consume(code);
			return attributeLocalName;
		}
		crash(code, "before local attribute name", "a character that can start an attribute name, such as a letter, `$`, or `_`; `=` to initialize a value; or the end of the tag");
	}
	/**
	* In local attribute name.
	*
	* ```markdown
	* > | a <b c:de/> f
	*             ^
	* > | a <b c:d=e/> f
	*             ^
	* ```
	*
	* @type {State}
	*/
	function attributeLocalName(code) {
		if (code !== null && code >= 0 && cont(code, { jsx: true })) {
			effects.consume(code);
			return attributeLocalName;
		}
		if (code === 47 || code === 61 || code === 62 || code === 123 || markdownLineEndingOrSpace(code) || unicodeWhitespace(code)) {
			effects.exit(tagAttributeNameLocalType);
			effects.exit(tagAttributeNameType);
			returnState = attributeLocalNameAfter;
			return esWhitespaceStart(code);
		}
		crash(code, "in local attribute name", "an attribute name character such as letters, digits, `$`, or `_`; `=` to initialize a value; whitespace before attributes; or the end of the tag");
	}
	/**
	* After local attribute name.
	*
	* ```markdown
	* > | a <b c:d/> f
	*             ^
	* > | a <b c:d=e/> f
	*             ^
	* ```
	*
	* @type {State}
	*/
	function attributeLocalNameAfter(code) {
		if (code === 61) {
			effects.enter(tagAttributeInitializerMarkerType);
			effects.consume(code);
			effects.exit(tagAttributeInitializerMarkerType);
			returnState = attributeValueBefore;
			return esWhitespaceStart;
		}
		if (code === 47 || code === 62 || code === 123 || code !== null && code >= 0 && start(code)) {
			effects.exit(tagAttributeType);
			return attributeBefore(code);
		}
		crash(code, "after local attribute name", "a character that can start an attribute name, such as a letter, `$`, or `_`; `=` to initialize a value; or the end of the tag");
	}
	/**
	* After `=`, before value.
	*
	* ```markdown
	* > | a <b c="d"/> e
	*            ^
	* > | a <b c={d}/> e
	*            ^
	* ```
	*
	* @type {State}
	*/
	function attributeValueBefore(code) {
		if (code === 34 || code === 39) {
			effects.enter(tagAttributeValueLiteralType);
			effects.enter(tagAttributeValueLiteralMarkerType);
			effects.consume(code);
			effects.exit(tagAttributeValueLiteralMarkerType);
			marker = code;
			return attributeValueQuotedStart;
		}
		if (code === 123) return factoryMdxExpression.call(self, effects, attributeValueExpressionAfter, tagAttributeValueExpressionType, tagAttributeValueExpressionMarkerType, tagAttributeValueExpressionValueType, acorn, acornOptions, addResult, false, false, allowLazy)(code);
		crash(code, "before attribute value", "a character that can start an attribute value, such as `\"`, `'`, or `{`" + (code === 60 ? " (note: to use an element or fragment as a prop value in MDX, use `{<element />}`)" : ""));
	}
	/**
	* After attribute value expression.
	*
	* ```markdown
	* > | a <b c={d} e/> f
	*               ^
	* ```
	*
	* @type {State}
	*/
	function attributeValueExpressionAfter(code) {
		effects.exit(tagAttributeType);
		returnState = attributeBefore;
		return esWhitespaceStart(code);
	}
	/**
	* Before quoted literal attribute value.
	*
	* ```markdown
	* > | a <b c="d"/> e
	*            ^
	* ```
	*
	* @type {State}
	*/
	function attributeValueQuotedStart(code) {
		if (code === null) crash(code, "in attribute value", "a corresponding closing quote `" + String.fromCodePoint(marker) + "`");
		if (code === marker) {
			effects.enter(tagAttributeValueLiteralMarkerType);
			effects.consume(code);
			effects.exit(tagAttributeValueLiteralMarkerType);
			effects.exit(tagAttributeValueLiteralType);
			effects.exit(tagAttributeType);
			marker = void 0;
			returnState = attributeBefore;
			return esWhitespaceStart;
		}
		if (markdownLineEnding(code)) {
			returnState = attributeValueQuotedStart;
			return esWhitespaceStart(code);
		}
		effects.enter(tagAttributeValueLiteralValueType);
		return attributeValueQuoted(code);
	}
	/**
	* In quoted literal attribute value.
	*
	* ```markdown
	* > | a <b c="d"/> e
	*             ^
	* ```
	*
	* @type {State}
	*/
	function attributeValueQuoted(code) {
		if (code === null || code === marker || markdownLineEnding(code)) {
			effects.exit(tagAttributeValueLiteralValueType);
			return attributeValueQuotedStart(code);
		}
		effects.consume(code);
		return attributeValueQuoted;
	}
	/**
	* After self-closing slash.
	*
	* ```markdown
	* > | a <b/> c
	*          ^
	* ```
	*
	* @type {State}
	*/
	function selfClosing(code) {
		if (code === 62) return tagEnd(code);
		crash(code, "after self-closing slash", "`>` to end the tag" + (code === 42 || code === 47 ? " (note: JS comments in JSX tags are not supported in MDX)" : ""));
	}
	/**
	* At final `>`.
	*
	* ```markdown
	* > | a <b> c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function tagEnd(code) {
		effects.enter(tagMarkerType);
		effects.consume(code);
		effects.exit(tagMarkerType);
		effects.exit(tagType);
		return ok;
	}
	/**
	* Before optional ECMAScript whitespace.
	*
	* ```markdown
	* > | a <a b> c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function esWhitespaceStart(code) {
		if (markdownLineEnding(code)) {
			effects.enter("lineEnding");
			effects.consume(code);
			effects.exit("lineEnding");
			return esWhitespaceEolAfter;
		}
		if (markdownSpace(code) || unicodeWhitespace(code)) {
			effects.enter("esWhitespace");
			return esWhitespaceInside(code);
		}
		return returnState(code);
	}
	/**
	* In ECMAScript whitespace.
	*
	* ```markdown
	* > | a <a  b> c
	*          ^
	* ```
	*
	* @type {State}
	*/
	function esWhitespaceInside(code) {
		if (markdownLineEnding(code)) {
			effects.exit("esWhitespace");
			return esWhitespaceStart(code);
		}
		if (markdownSpace(code) || unicodeWhitespace(code)) {
			effects.consume(code);
			return esWhitespaceInside;
		}
		effects.exit("esWhitespace");
		return returnState(code);
	}
	/**
	* After eol in whitespace.
	*
	* ```markdown
	* > | a <a\nb> c
	*          ^
	* ```
	*
	* @type {State}
	*/
	function esWhitespaceEolAfter(code) {
		if (!allowLazy && self.parser.lazy[self.now().line]) {
			const error = new VFileMessage("Unexpected lazy line in container, expected line to be prefixed with `>` when in a block quote, whitespace when in a list, etc", self.now(), "micromark-extension-mdx-jsx:unexpected-lazy");
			error.url = trouble$1 + "#unexpected-lazy-line-in-container-expected-line-to-be";
			throw error;
		}
		return esWhitespaceStart(code);
	}
	/**
	* Crash at a nonconforming character.
	*
	* @param {Code} code
	* @param {string} at
	* @param {string} expect
	*/
	function crash(code, at, expect) {
		const error = new VFileMessage("Unexpected " + (code === null ? "end of file" : "character `" + (code === 96 ? "` ` `" : String.fromCodePoint(code)) + "` (" + serializeCharCode(code) + ")") + " " + at + ", expected " + expect, self.now(), "micromark-extension-mdx-jsx:unexpected-" + (code === null ? "eof" : "character"));
		error.url = trouble$1 + (code === null ? "#unexpected-end-of-file-at-expected-expect" : "#unexpected-character-at-expected-expect");
		throw error;
	}
}
/**
* @param {NonNullable<Code>} code
* @returns {string}
*/
function serializeCharCode(code) {
	return "U+" + code.toString(16).toUpperCase().padStart(4, "0");
}

// node_modules/micromark-extension-mdx-jsx/lib/jsx-text.js
/**
* @import {Options} from 'micromark-extension-mdx-jsx'
* @import {Acorn} from 'micromark-util-events-to-acorn'
* @import {Construct, TokenizeContext, Tokenizer} from 'micromark-util-types'
*/
/**
* Parse JSX (text).
*
* @param {Acorn | undefined} acorn
*   Acorn parser to use (optional).
* @param {Options} options
*   Configuration.
* @returns {Construct}
*   Construct.
*/
function jsxText(acorn, options) {
	return {
		name: "mdxJsxTextTag",
		tokenize: tokenizeJsxText
	};
	/**
	* MDX JSX (text).
	*
	* ```markdown
	* > | a <b />.
	*       ^^^^^
	* ```
	*
	* @this {TokenizeContext}
	* @type {Tokenizer}
	*/
	function tokenizeJsxText(effects, ok, nok) {
		return factoryTag.call(this, effects, ok, nok, acorn, options.acornOptions, options.addResult, true, "mdxJsxTextTag", "mdxJsxTextTagMarker", "mdxJsxTextTagClosingMarker", "mdxJsxTextTagSelfClosingMarker", "mdxJsxTextTagName", "mdxJsxTextTagNamePrimary", "mdxJsxTextTagNameMemberMarker", "mdxJsxTextTagNameMember", "mdxJsxTextTagNamePrefixMarker", "mdxJsxTextTagNameLocal", "mdxJsxTextTagExpressionAttribute", "mdxJsxTextTagExpressionAttributeMarker", "mdxJsxTextTagExpressionAttributeValue", "mdxJsxTextTagAttribute", "mdxJsxTextTagAttributeName", "mdxJsxTextTagAttributeNamePrimary", "mdxJsxTextTagAttributeNamePrefixMarker", "mdxJsxTextTagAttributeNameLocal", "mdxJsxTextTagAttributeInitializerMarker", "mdxJsxTextTagAttributeValueLiteral", "mdxJsxTextTagAttributeValueLiteralMarker", "mdxJsxTextTagAttributeValueLiteralValue", "mdxJsxTextTagAttributeValueExpression", "mdxJsxTextTagAttributeValueExpressionMarker", "mdxJsxTextTagAttributeValueExpressionValue");
	}
}

// node_modules/micromark-extension-mdx-jsx/lib/jsx-flow.js
/**
* @import {Options} from 'micromark-extension-mdx-jsx'
* @import {Acorn} from 'micromark-util-events-to-acorn'
* @import {Construct, State, TokenizeContext, Tokenizer} from 'micromark-util-types'
*/
/**
* Parse JSX (flow).
*
* @param {Acorn | undefined} acorn
*   Acorn parser to use (optional).
* @param {Options} options
*   Configuration.
* @returns {Construct}
*   Construct.
*/
function jsxFlow(acorn, options) {
	return {
		concrete: true,
		name: "mdxJsxFlowTag",
		tokenize: tokenizeJsxFlow
	};
	/**
	* MDX JSX (flow).
	*
	* ```markdown
	* > | <A />
	*     ^^^^^
	* ```
	*
	* @this {TokenizeContext}
	* @type {Tokenizer}
	*/
	function tokenizeJsxFlow(effects, ok, nok) {
		const self = this;
		return start;
		/**
		* Start of MDX: JSX (flow).
		*
		* ```markdown
		* > | <A />
		*     ^
		* ```
		*
		* @type {State}
		*/
		function start(code) {
			return before(code);
		}
		/**
		* After optional whitespace, before of MDX JSX (flow).
		*
		* ```markdown
		* > | <A />
		*     ^
		* ```
		*
		* @type {State}
		*/
		function before(code) {
			return factoryTag.call(self, effects, after, nok, acorn, options.acornOptions, options.addResult, false, "mdxJsxFlowTag", "mdxJsxFlowTagMarker", "mdxJsxFlowTagClosingMarker", "mdxJsxFlowTagSelfClosingMarker", "mdxJsxFlowTagName", "mdxJsxFlowTagNamePrimary", "mdxJsxFlowTagNameMemberMarker", "mdxJsxFlowTagNameMember", "mdxJsxFlowTagNamePrefixMarker", "mdxJsxFlowTagNameLocal", "mdxJsxFlowTagExpressionAttribute", "mdxJsxFlowTagExpressionAttributeMarker", "mdxJsxFlowTagExpressionAttributeValue", "mdxJsxFlowTagAttribute", "mdxJsxFlowTagAttributeName", "mdxJsxFlowTagAttributeNamePrimary", "mdxJsxFlowTagAttributeNamePrefixMarker", "mdxJsxFlowTagAttributeNameLocal", "mdxJsxFlowTagAttributeInitializerMarker", "mdxJsxFlowTagAttributeValueLiteral", "mdxJsxFlowTagAttributeValueLiteralMarker", "mdxJsxFlowTagAttributeValueLiteralValue", "mdxJsxFlowTagAttributeValueExpression", "mdxJsxFlowTagAttributeValueExpressionMarker", "mdxJsxFlowTagAttributeValueExpressionValue")(code);
		}
		/**
		* After an MDX JSX (flow) tag.
		*
		* ```markdown
		* > | <A>
		*        ^
		* ```
		*
		* @type {State}
		*/
		function after(code) {
			return markdownSpace(code) ? factorySpace(effects, end, "whitespace")(code) : end(code);
		}
		/**
		* After an MDX JSX (flow) tag, after optional whitespace.
		*
		* ```markdown
		* > | <A> <B>
		*         ^
		* ```
		*
		* @type {State}
		*/
		function end(code) {
			const leftBraceValue = self.parser.constructs.flow[123];
			/* c8 ignore next 5 -- always a list when normalized. */
			const constructs = Array.isArray(leftBraceValue) ? leftBraceValue : leftBraceValue ? [leftBraceValue] : [];
			/** @type {Construct | undefined} */
			let expression;
			for (const construct of constructs) if (construct.name === "mdxFlowExpression") {
				expression = construct;
				break;
			}
			return code === 60 ? start(code) : code === 123 && expression ? effects.attempt(expression, end, nok)(code) : code === null || markdownLineEnding(code) ? ok(code) : nok(code);
		}
	}
}

// node_modules/micromark-extension-mdx-jsx/lib/syntax.js
/**
* @import {Options} from 'micromark-extension-mdx-jsx'
* @import {AcornOptions} from 'micromark-util-events-to-acorn'
* @import {Extension} from 'micromark-util-types'
*/
/**
* Create an extension for `micromark` to enable MDX JSX syntax.
*
* @param {Options | null | undefined} [options]
*   Configuration (optional).
* @returns {Extension}
*   Extension for `micromark` that can be passed in `extensions` to enable MDX
*   JSX syntax.
*/
function mdxJsx(options) {
	const settings = options || {};
	const acorn = settings.acorn;
	/** @type {AcornOptions | undefined} */
	let acornOptions;
	if (acorn) {
		if (!acorn.parse || !acorn.parseExpressionAt) throw new Error("Expected a proper `acorn` instance passed in as `options.acorn`");
		acornOptions = Object.assign({
			ecmaVersion: 2024,
			sourceType: "module"
		}, settings.acornOptions, { locations: true });
	} else if (settings.acornOptions || settings.addResult) throw new Error("Expected an `acorn` instance passed in as `options.acorn`");
	return {
		flow: { [60]: jsxFlow(acorn || void 0, {
			acornOptions,
			addResult: settings.addResult || void 0
		}) },
		text: { [60]: jsxText(acorn || void 0, {
			acornOptions,
			addResult: settings.addResult || void 0
		}) }
	};
}

// node_modules/micromark-extension-mdx-md/index.js
var import_acorn_jsx = /* @__PURE__ */ __toESM(require_acorn_jsx(), 1);
/**
* @typedef {import('micromark-util-types').Extension} Extension
*/
/**
* Create an extension for `micromark` to disable some CommonMark syntax (code
* (indented), autolinks, and HTML (flow and text)) for MDX.
*
* @returns {Extension}
*   Extension for `micromark` that can be passed in `extensions` to disable
*   some CommonMark syntax for MDX.
*/
function mdxMd() {
	return { disable: { null: [
		"autolink",
		"codeIndented",
		"htmlFlow",
		"htmlText"
	] } };
}

// node_modules/micromark-extension-mdxjs-esm/lib/syntax.js
/**
* @typedef {import('micromark-util-events-to-acorn').Acorn} Acorn
* @typedef {import('micromark-util-events-to-acorn').AcornOptions} AcornOptions
* @typedef {import('micromark-util-types').Extension} Extension
* @typedef {import('micromark-util-types').State} State
* @typedef {import('micromark-util-types').TokenizeContext} TokenizeContext
* @typedef {import('micromark-util-types').Tokenizer} Tokenizer
*/
/**
* @typedef Options
*   Configuration (required).
* @property {Acorn} acorn
*   Acorn parser to use (required).
* @property {AcornOptions | null | undefined} [acornOptions]
*   Configuration for acorn (default: `{ecmaVersion: 2024, locations: true,
*   sourceType: 'module'}`); all fields except `locations` can be set.
* @property {boolean | null | undefined} [addResult=false]
*   Whether to add `estree` fields to tokens with results from acorn
*   (default: `false`).
*/
const blankLineBefore = {
	tokenize: tokenizeNextBlank,
	partial: true
};
const trouble = "https://github.com/micromark/micromark-extension-mdxjs-esm";
const allowedAcornTypes = /* @__PURE__ */ new Set([
	"ExportAllDeclaration",
	"ExportDefaultDeclaration",
	"ExportNamedDeclaration",
	"ImportDeclaration"
]);
/**
* Create an extension for `micromark` to enable MDX ESM syntax.
*
* @param {Options} options
*   Configuration (required).
* @returns {Extension}
*   Extension for `micromark` that can be passed in `extensions` to enable MDX
*   ESM syntax.
*/
function mdxjsEsm(options) {
	const exportImportConstruct = {
		tokenize: tokenizeExportImport,
		concrete: true
	};
	if (!options || !options.acorn || !options.acorn.parse) throw new Error("Expected an `acorn` instance passed in as `options.acorn`");
	const acorn = options.acorn;
	const acornOptions = Object.assign({
		ecmaVersion: 2024,
		sourceType: "module"
	}, options.acornOptions, { locations: true });
	return { flow: {
		[101]: exportImportConstruct,
		[105]: exportImportConstruct
	} };
	/**
	* @this {TokenizeContext}
	* @type {Tokenizer}
	*/
	function tokenizeExportImport(effects, ok, nok) {
		const self = this;
		const definedModuleSpecifiers = self.parser.definedModuleSpecifiers || (self.parser.definedModuleSpecifiers = []);
		const eventStart = this.events.length + 1;
		let buffer = "";
		return self.interrupt ? nok : start;
		/**
		* Start of MDX ESM.
		*
		* ```markdown
		* > | import a from 'b'
		*     ^
		* ```
		*
		* @type {State}
		*/
		function start(code) {
			if (self.now().column > 1) return nok(code);
			effects.enter("mdxjsEsm");
			effects.enter("mdxjsEsmData");
			effects.consume(code);
			buffer += String.fromCharCode(code);
			return word;
		}
		/**
		* In keyword.
		*
		* ```markdown
		* > | import a from 'b'
		*     ^^^^^^
		* ```
		*
		* @type {State}
		*/
		function word(code) {
			if (asciiAlpha(code)) {
				effects.consume(code);
				buffer += String.fromCharCode(code);
				return word;
			}
			if ((buffer === "import" || buffer === "export") && code === 32) {
				effects.consume(code);
				return inside;
			}
			return nok(code);
		}
		/**
		* In data.
		*
		* ```markdown
		* > | import a from 'b'
		*           ^
		* ```
		*
		* @type {State}
		*/
		function inside(code) {
			if (code === null || markdownLineEnding(code)) {
				effects.exit("mdxjsEsmData");
				return lineStart(code);
			}
			effects.consume(code);
			return inside;
		}
		/**
		* At line ending.
		*
		* ```markdown
		* > | import a from 'b'
		*                      ^
		*   | export {a}
		* ```
		*
		* @type {State}
		*/
		function lineStart(code) {
			if (code === null) return atEnd(code);
			if (markdownLineEnding(code)) return effects.check(blankLineBefore, atEnd, continuationStart)(code);
			effects.enter("mdxjsEsmData");
			return inside(code);
		}
		/**
		* At line ending that continues.
		*
		* ```markdown
		* > | import a from 'b'
		*                      ^
		*   | export {a}
		* ```
		*
		* @type {State}
		*/
		function continuationStart(code) {
			effects.enter("lineEnding");
			effects.consume(code);
			effects.exit("lineEnding");
			return lineStart;
		}
		/**
		* At end of line (blank or eof).
		*
		* ```markdown
		* > | import a from 'b'
		*                      ^
		* ```
		*
		* @type {State}
		*/
		function atEnd(code) {
			const result = eventsToAcorn(self.events.slice(eventStart), {
				acorn,
				acornOptions,
				tokenTypes: ["mdxjsEsmData"],
				prefix: definedModuleSpecifiers.length > 0 ? "var " + definedModuleSpecifiers.join(",") + "\n" : ""
			});
			if (result.error) {
				if (code !== null && result.swallow) return continuationStart(code);
				const error = new VFileMessage("Could not parse import/exports with acorn", {
					cause: result.error,
					place: {
						line: result.error.loc.line,
						column: result.error.loc.column + 1,
						offset: result.error.pos
					},
					ruleId: "acorn",
					source: "micromark-extension-mdxjs-esm"
				});
				error.url = trouble + "#could-not-parse-importexports-with-acorn";
				throw error;
			}
			if (definedModuleSpecifiers.length > 0) result.estree.body.shift();
			let index = -1;
			while (++index < result.estree.body.length) {
				const node = result.estree.body[index];
				if (!allowedAcornTypes.has(node.type)) {
					const error = new VFileMessage("Unexpected `" + node.type + "` in code: only import/exports are supported", {
						place: positionFromEstree(node),
						ruleId: "non-esm",
						source: "micromark-extension-mdxjs-esm"
					});
					error.url = trouble + "#unexpected-type-in-code-only-importexports-are-supported";
					throw error;
				}
				if (node.type === "ImportDeclaration" && !self.interrupt) {
					let index = -1;
					while (++index < node.specifiers.length) {
						const specifier = node.specifiers[index];
						definedModuleSpecifiers.push(specifier.local.name);
					}
				}
			}
			Object.assign(effects.exit("mdxjsEsm"), options.addResult ? { estree: result.estree } : void 0);
			return ok(code);
		}
	}
}
/** @type {Tokenizer} */
function tokenizeNextBlank(effects, ok, nok) {
	return start;
	/**
	* @type {State}
	*/
	function start(code) {
		effects.enter("lineEndingBlank");
		effects.consume(code);
		effects.exit("lineEndingBlank");
		return effects.attempt(blankLine, ok, nok);
	}
}

// node_modules/micromark-util-combine-extensions/index.js
/**
* @import {
*   Extension,
*   Handles,
*   HtmlExtension,
*   NormalizedExtension
* } from 'micromark-util-types'
*/
const hasOwnProperty = {}.hasOwnProperty;
/**
* Combine multiple syntax extensions into one.
*
* @param {ReadonlyArray<Extension>} extensions
*   List of syntax extensions.
* @returns {NormalizedExtension}
*   A single combined extension.
*/
function combineExtensions(extensions) {
	/** @type {NormalizedExtension} */
	const all = {};
	let index = -1;
	while (++index < extensions.length) syntaxExtension(all, extensions[index]);
	return all;
}
/**
* Merge `extension` into `all`.
*
* @param {NormalizedExtension} all
*   Extension to merge into.
* @param {Extension} extension
*   Extension to merge.
* @returns {undefined}
*   Nothing.
*/
function syntaxExtension(all, extension) {
	/** @type {keyof Extension} */
	let hook;
	for (hook in extension) {
		/** @type {Record<string, unknown>} */
		const left = (hasOwnProperty.call(all, hook) ? all[hook] : void 0) || (all[hook] = {});
		/** @type {Record<string, unknown> | undefined} */
		const right = extension[hook];
		/** @type {string} */
		let code;
		if (right) for (code in right) {
			if (!hasOwnProperty.call(left, code)) left[code] = [];
			const value = right[code];
			constructs(left[code], Array.isArray(value) ? value : value ? [value] : []);
		}
	}
}
/**
* Merge `list` into `existing` (both lists of constructs).
* Mutates `existing`.
*
* @param {Array<unknown>} existing
*   List of constructs to merge into.
* @param {Array<unknown>} list
*   List of constructs to merge.
* @returns {undefined}
*   Nothing.
*/
function constructs(existing, list) {
	let index = -1;
	/** @type {Array<unknown>} */
	const before = [];
	while (++index < list.length) (list[index].add === "after" ? existing : before).push(list[index]);
	splice(existing, 0, 0, before);
}

// node_modules/micromark-extension-mdxjs/index.js
/**
* @typedef {import('micromark-extension-mdx-expression').Options} Options
* @typedef {import('micromark-util-types').Extension} Extension
*/
/**
* Create an extension for `micromark` to enable MDX syntax.
*
* @param {Options | null | undefined} [options]
*   Configuration (optional).
* @returns {Extension}
*   Extension for `micromark` that can be passed in `extensions` to enable MDX
*   syntax.
*/
function mdxjs(options) {
	const settings = Object.assign({
		acorn: Parser.extend((0, import_acorn_jsx.default)()),
		acornOptions: {
			ecmaVersion: 2024,
			sourceType: "module"
		},
		addResult: true
	}, options);
	return combineExtensions([
		mdxjsEsm(settings),
		mdxExpression(settings),
		mdxJsx(settings),
		mdxMd()
	]);
}

// src/markdown/fault.ts
/** A page that the generator of its site would refuse. */
var ReadingError = class extends Error {
	name = "ReadingError";
	/** Where in the text, UTF-16 units. */
	offset;
	constructor(message, offset) {
		super(message);
		this.offset = offset;
	}
};
/** The fault of a page by what its parser threw: an error of ours, or of micromark, which has a line. */
function describeFault(error, { text, dialect }) {
	const message = error instanceof Error ? error.message.replaceAll(/\s+/g, " ").replace(/\.$/, "") : String(error);
	if (error instanceof ReadingError) return {
		dialect,
		line: text.slice(0, error.offset).split("\n").length,
		message
	};
	return {
		dialect,
		line: error instanceof Error && "line" in error && typeof error.line === "number" ? error.line : 1,
		message
	};
}

// src/markdown/html-runs.ts
/**
* HTML in text as CommonMark has it, where micromark looks for the end of a comment, an instruction, a declaration or
* CDATA only if its paragraph has one. Else each that opens would be sought through all of the paragraph.
*/
/** Name of the construct, for dialects that have no HTML. */
const HTML_RUNS = "htmlRuns";
/** What opens something with an end of its own, the longer signs first. */
const ENDS = [
	["<!--", "-->"],
	["<![", "]]>"],
	["<!", ">"],
	["<?", "?>"]
];
/** HTML in the paragraphs of one text. */
function htmlRuns(text) {
	const ends = ENDS.map(([open, end]) => ({
		open,
		find: nextFinder(text, end)
	}));
	const isOpen = (offset) => {
		const own = ends.find(({ open }) => text.startsWith(open, offset));
		return own !== void 0 && own.find(offset + 2) >= paragraphEnd(text, offset);
	};
	return {
		disable: { null: ["htmlText"] },
		text: { 60: {
			...htmlText,
			name: HTML_RUNS,
			tokenize(effects, ok, nok) {
				return isOpen(this.now().offset) ? nok : htmlText.tokenize.call(this, effects, ok, nok);
			}
		} }
	};
}

// src/markdown/features/metered-acorn.ts
/**
* The parser of JavaScript for MDX, with a bound on its work. The library tries an expression at each closing brace, and
* a module at each blank line, with all that it has read of it so far; where the end never comes, that is the rest of
* the page again and again.
*/
const ACORN_OPTIONS = {
	ecmaVersion: 2024,
	sourceType: "module"
};
const JsxParser = Parser.extend((0, import_acorn_jsx.default)());
/**
* UTF-16 units that may be parsed for one expression, tag or module: 1,000 braces in an
* expression of 40 kB make as many.
*/
const MOST_IN_VAIN = 2e7;
/** A parser for one page. @throws {ReadingError} at the expression in which it has done too much. */
function meteredAcorn() {
	let [start, units] = [0, 0];
	const meter = (parse, value) => {
		units += value.length;
		if (units > MOST_IN_VAIN) throw new Stop(start);
		return parse(value);
	};
	const note = (construct) => ({
		...construct,
		tokenize(effects, ok, nok) {
			[start, units] = [this.now().offset, 0];
			return construct.tokenize.call(this, effects, ok, nok);
		}
	});
	return {
		acorn: {
			parse: (value, options) => meter((text) => JsxParser.parse(text, options), value),
			parseExpressionAt: (value, at, options) => meter((text) => JsxParser.parseExpressionAt(text, at, options), value)
		},
		/** The syntax, which tells the parser where each of its constructs begins. */
		noteStarts: ({ flow = {}, text = {}, ...others }) => ({
			...others,
			flow: mapConstructs(flow, note),
			text: mapConstructs(text, note)
		})
	};
}
function mapConstructs(record, change) {
	return Object.fromEntries(Object.entries(record).map(([code, constructs]) => [code, [constructs ?? []].flat().map(change)]));
}
/** The library takes what a parser throws for a reason to read on; but first it asks where the fault is. */
var Stop = class extends Error {
	name = "Stop";
	#start;
	constructor(start) {
		super("too much work");
		this.#start = start;
	}
	get pos() {
		throw new ReadingError("no closing brace ends this expression, of all that were tried", this.#start);
	}
};

// src/markdown/features/mdx.ts
/**
* MDX: imports and exports, tags of components, expressions. What cannot be compiled is an error, as it is for the
* site: a page that has one is read in the fallback of its dialect.
*/
/** `import` and `export`, `<Tags>`, `{expressions}`; needs `elements` for what is prose of the tags. */
const mdx$1 = {
	name: "mdx",
	syntax: readSyntax,
	tree: tokenNodes({
		mdxjsEsm: "ownModule",
		ownTagLine: "ownTagLine",
		ownExpressionLine: "ownExpressionLine",
		mdxJsxFlowTag: "ownTag",
		mdxJsxTextTag: "ownTag",
		mdxTextExpression: "ownExpression"
	}),
	blocks: {
		ownModule: "script",
		ownExpressionLine: "script"
	},
	spans: { ownExpression: {
		place: "atom",
		kind: "template"
	} },
	pieces: TEMPLATE_PIECES,
	readPieces: { template: ({ raw }) => /^\{\s*\/\*/.test(raw) ? [] : void 0 },
	blockKinds: { script: {
		flowsOn: true,
		flowsIn: true,
		isOpaque: true
	} },
	assertValid: assertNested
};
/** The library's syntax for one text; it has no HTML. */
function readSyntax() {
	const { acorn, noteStarts } = meteredAcorn();
	const syntax = noteStarts(encloseLines(mdxjs({
		acorn,
		acornOptions: ACORN_OPTIONS,
		addResult: false
	})));
	return {
		...syntax,
		disable: { null: [...syntax.disable?.null ?? [], HTML_RUNS] }
	};
}
/** Lines of tags and expressions, each as one token around what the library finds in it. */
function encloseLines(extension) {
	const { flow, ...others } = extension;
	const enclose = (constructs, type) => [constructs ?? []].flat().map((construct) => encloseConstruct(construct, type));
	return {
		...others,
		flow: {
			...flow,
			60: enclose(flow?.[60], "ownTagLine"),
			123: enclose(flow?.[123], "ownExpressionLine")
		}
	};
}
function encloseConstruct(construct, type) {
	return {
		...construct,
		tokenize(effects, ok, nok) {
			const inside = construct.tokenize.call(this, effects, (code) => {
				effects.exit(type);
				return ok(code);
			}, nok);
			return (code) => {
				effects.enter(type);
				return inside(code);
			};
		}
	};
}
/** Tags close what was opened beside them, as the compiler demands. */
function assertNested(root, text) {
	const open = [];
	for (const node of root.children) visit(node);
	const last = open.at(-1);
	if (last !== void 0) throw new ReadingError(`<${last.name}> has no closing tag`, last.node.start);
	function visit(node) {
		if (node.type !== "ownTag") {
			if (node.type === "ownTagLine") for (const child of node.children) visit(child);
			else assertNested(node, text);
			return;
		}
		const tag = readTag(text.slice(node.start, node.end));
		if (tag?.place === "open") open.push({
			name: tag.name,
			node
		});
		if (tag?.place !== "close") return;
		if (open.pop()?.name !== tag.name) throw new ReadingError(`</${tag.name}> closes nothing here`, node.start);
	}
}
const COMMENT$1 = /<!--(?:[^-]|-(?!->))*-->/y;
const COMMENT_LINE = /<!--(?:[^-]|-(?!->))*-->[ \t]*(?=\r?\n|$)/y;
/** Comments of HTML in MDX, where a generator takes them out before the page is compiled. */
const htmlComments = {
	name: "html-comments",
	reaches: /<!--/,
	syntax: (text) => ({
		flow: { 60: rangeConstruct("ownCommentLine", (offset) => matchAt(COMMENT_LINE, text, offset), true) },
		text: { 60: rangeConstruct("ownComment", (offset) => matchAt(COMMENT$1, text, offset)) }
	}),
	tree: rangeNodes("ownComment", "ownCommentLine"),
	blocks: { ownCommentLine: "html" },
	spans: { ownComment: {
		place: "atom",
		kind: "html"
	} }
};

// src/markdown/dialects/mdx.ts
/** Pages of MDX, whatever shows them: what GitHub shows, with components and expressions. */
/** What all dialects of MDX have, without front matter. */
const mdxFeatures = [
	idsBeforeExpressions,
	elements(),
	htmlCode({ without: "{}" }),
	...githubFeatures.filter(({ name }) => name !== "html-code"),
	mdx$1
];
const mdx = {
	name: "mdx",
	slugs: "github",
	ids: "comment",
	emphasis: "strict",
	fallback: "docbuilder",
	features: [...mdxFeatures, frontMatter({ keys: [...GFM_KEYS, "sidebarTitle"] })]
};

// src/markdown/dialects/docusaurus.ts
/** Sites of Docusaurus: MDX in `.md` as in `.mdx`, with containers and comments of HTML. */
const KEYS$8 = [
	"title",
	"sidebar_label",
	"description",
	"keywords",
	"pagination_label",
	"title_meta"
];
const docusaurus = {
	name: "docusaurus",
	slugs: "github",
	ids: "braces",
	emphasis: "strict",
	fallback: "docbuilder",
	features: [
		containers,
		htmlComments,
		...mdxFeatures,
		frontMatter({ keys: KEYS$8 })
	]
};

// src/markdown/dialects/gitbook.ts
/** Books of GitBook: what GitHub shows, with blocks between tags such as `{% hint %}`. */
const gitbook = {
	name: "gitbook",
	slugs: "agreed",
	emphasis: "strict",
	features: [
		templateBodies,
		templateTags(),
		...githubFeatures,
		frontMatter({ keys: GFM_KEYS })
	]
};

// src/markdown/features/definition-lists.ts
/**
* Definition lists: a term, and below it lines that start with a colon.
*/
const LINE$13 = /[^\n]*?[ \t]*(?=\r?\n|$)/y;
/** `: words` below a term; the lines that follow belong to it, and so does what stands indented below them. */
const definitionLists = listsOf("definition-lists", {
	signs: ":",
	codes: [58]
});
/** The same, and `~ words`, as Pandoc has them. */
const pandocDefinitions = listsOf("pandoc-definitions", {
	signs: ":~",
	codes: [58, 126]
});
function listsOf(name, { signs, codes }) {
	return {
		name,
		syntax: (text) => {
			const opening = new RegExp(String.raw`[${signs}][ \t]+(?=\S)`, "y");
			const meaning = rangeConstruct("ownMeaning", (offset) => findMeaning(text, offset, opening), true);
			return { flow: Object.fromEntries(codes.map((code) => [code, meaning])) };
		},
		tree: rangeNodes("ownMeaning"),
		openers: [new RegExp(String.raw`^(?=[${signs}][ \t])`)],
		edges: [{
			kinds: ["paragraph"],
			start: /^:[ \t]+/
		}],
		blocks: { ownMeaning: readMeaning }
	};
}
/** What a meaning begins with, whatever the sign. */
const OPENING$4 = /[:~][ \t]+(?=\S)/y;
function findMeaning(text, offset, opening) {
	const start = matchAt(opening, text, offset);
	if (start === void 0 || !followsTerm(text, offset)) return void 0;
	let lineEnd = matchAt(LINE$13, text, start) ?? start;
	for (let next = text.indexOf("\n", lineEnd); next !== -1; next = text.indexOf("\n", lineEnd)) {
		const line = text.slice(next + 1).split("\n", 1)[0] ?? "";
		if (!/^[ \t]*[^\s:>#`~\-*+|]/.test(line)) break;
		lineEnd = next + 1 + line.replace(/\r$/, "").length;
	}
	return indentedEnd(text, offset, {
		lineEnd,
		deeper: Math.min(4, start - offset)
	});
}
/** A term, or another meaning of it, stands right before, at most one blank line away. */
function followsTerm(text, offset) {
	const before = text.slice(Math.max(0, offset - 2e3), offset).replace(/[ \t>]*$/, "");
	return /(?:^|\n)[ \t>]*(?:[^\s#>|`~<{]|~(?!~))[^\n]*\r?\n(?:[ \t>]*\r?\n)?$/.test(before);
}
function readMeaning(node, reading) {
	const { text, context } = reading;
	const start = matchAt(OPENING$4, text, node.start) ?? node.start;
	const outer = prefixAt(text, node.start);
	const [first, ...rest] = reading.readRange(start, node.end, {
		...outer,
		columns: outer.columns + Math.min(4, start - node.start)
	});
	const head = {
		kind: "item",
		end: node.end,
		segments: [],
		...first,
		level: context.level + 1,
		start: node.start
	};
	return [first?.kind === "paragraph" ? {
		...head,
		kind: "item"
	} : head, ...rest];
}

// src/markdown/dialects/hugo.ts
/** Sites of Hugo: what GitHub shows, shortcodes, front matter in YAML or TOML. */
/** In entries of menus others name a parent by its identifier, else by its name, which then is no word alone. */
const MENUS = ["menu", "menus"].flatMap((menu) => [{
	key: `${menu}.*.name`,
	beside: "identifier"
}, `${menu}.*.title`]);
const KEYS$7 = [
	"title",
	"linkTitle",
	"subtitle",
	"description",
	"summary",
	"lead",
	"caption",
	...[
		"description",
		"subtitle",
		"summary",
		"lead"
	].map((key) => `params.${key}`),
	"resources.title",
	...MENUS,
	"card.title"
];
const hugo = {
	name: "hugo",
	slugs: "github",
	ids: "braces",
	emphasis: "strict",
	hasFolders: true,
	features: [
		templateBodies,
		templateTags(),
		definitionLists,
		...githubFeatures,
		frontMatter({ keys: KEYS$7 })
	]
};

// src/markdown/features/abbreviations.ts
/**
* Definitions of abbreviations, which a generator shows where the abbreviation stands in the text.
*/
const LINE$12 = /\*\[[^\]\n]+\]:[ \t]+\S[^\n]*?[ \t]*(?=\r?\n|$)/y;
/** `*[HTML]: words`, one a line. */
const abbreviations = {
	name: "abbreviations",
	syntax: (text) => ({ flow: { 42: rangeConstruct("ownAbbreviation", (offset) => matchAt(LINE$12, text, offset)) } }),
	tree: rangeNodes("ownAbbreviation"),
	openers: [/^(?=\*\[[^\]\n]+\]:)/],
	blocks: { ownAbbreviation: (node, reading) => [titledLine(node, /\]:[ \t]+(.*?)[ \t]*$/, reading)] }
};

// src/markdown/features/definition-lines.ts
const LINE$11 = /\[(?!\^)[^[\]\n]+\]:[ \t]+\S+(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*(?=\r?\n|$)/y;
/** `[label]: address "title"` ends the paragraph before it, and is then read as the definition that it is. */
const definitionLines = {
	name: "definition-lines",
	syntax: (text) => ({ flow: { 91: onlyInterrupting((offset) => matchAt(LINE$11, text, offset)) } })
};
function onlyInterrupting(find) {
	const { name, tokenize } = rangeConstruct("ownDefinitionLine", find);
	return {
		name,
		tokenize(effects, ok, nok) {
			return this.interrupt === true ? tokenize.call(this, effects, ok, nok) : nok;
		}
	};
}

// src/markdown/features/markdown-in-html.ts
/**
* Elements of HTML as Python-Markdown and kramdown read them: one with `markdown="1"` holds Markdown, and any other ends
* with its closing tag, where CommonMark waits for a blank line. Needs `html-prose` for what is prose of them.
*/
/** Nodes: `ownHtml`, copied as a block of HTML; `ownHtmlWords`, an element whose content is Markdown in a line. */
const markdownInHtml = {
	name: "markdown-in-html",
	reaches: /<[a-z/]|\{::options/i,
	syntax: (text) => {
		const { opens, closes } = listElements(text);
		if (opens.size === 0) return {};
		const findHtml = (offset) => {
			const element = opens.get(offset);
			if (element === void 0) return lineEndBehind(text, closes.get(offset));
			if (!element.isMarkdown) return findWhole(text, element);
			return lineEndBehind(text, element.tagEnd);
		};
		const findWords = (offset) => {
			const element = opens.get(offset);
			return element?.isMarkdown === true ? findWhole(text, element) : void 0;
		};
		return { flow: { 60: [rangeConstruct("ownHtml", findHtml, true), rangeConstruct("ownHtmlWords", findWords, true)] } };
	},
	tree: rangeNodes("ownHtml", "ownHtmlWords")
};
const LINE_END$1 = /[ \t]*(?=\r?\n|$)/y;
function lineEndBehind(text, offset) {
	return offset === void 0 ? void 0 : matchAt(LINE_END$1, text, offset);
}
/** End of an element that a blank line does not part, with nothing behind it in its line. */
function findWhole(text, { start, end }) {
	return end > paragraphEnd(text, start) ? void 0 : lineEndBehind(text, end);
}
/** Comments, fences and code, which hold no tags; and tags of blocks. */
const SCANNER = new RegExp([
	String.raw`<!--[^]*?(?:-->|$(?![^]))`,
	String.raw`^[ \t>]*(?<ticks>${"`"}{3,}|~{3,})[^\n]*(?:\n(?![ \t>]*\k<ticks>)[^\n]*)*(?:\n[ \t>]*\k<ticks>[^\n]*)?`,
	String.raw`(?<tick>${"`"}{1,9})[^${"`"}\n]*\k<tick>`,
	String.raw`<(?<slash>\/?)(?<name>${"address|article|aside|blockquote|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"})(?<rest>(?:[ \t\r\n](?:[^"'<>]|"[^"<>\n]{0,2000}"|'[^'<>\n]{0,2000}'){0,500})?)>`
].join("|"), "gim");
const IS_MARKDOWN = /\smarkdown(?:=["']?(?:1|block|span)["']?)?(?=\s|$)/i;
const IS_NONE = /\smarkdown=["']?0/i;
/** kramdown: all elements hold Markdown. */
const FOR_ALL = /\{::options\b[^}\n]*\bparse_block_html="true"/;
/** Elements that are closed, by where they open, and ends of closing tags, by where these start. */
function listElements(text) {
	const opens = /* @__PURE__ */ new Map();
	const closes = /* @__PURE__ */ new Map();
	const isForAll = FOR_ALL.test(text);
	const open = [];
	const names = [];
	const counts = /* @__PURE__ */ new Map();
	const count = (name, by) => counts.set(name, (counts.get(name) ?? 0) + by);
	for (const { 0: tag, index: start, groups } of text.matchAll(SCANNER)) {
		const { slash = "", rest = "" } = groups ?? {};
		const name = groups?.["name"]?.toLowerCase();
		if (name === void 0 || rest.endsWith("/")) continue;
		if (slash === "") {
			const isMarkdown = isForAll ? !IS_NONE.test(rest) : IS_MARKDOWN.test(rest);
			open.push({
				start,
				tagEnd: start + tag.length,
				isMarkdown
			});
			names.push(name);
			count(name, 1);
			continue;
		}
		while ((counts.get(name) ?? 0) > 0) {
			const [element, own] = [open.pop(), names.pop()];
			if (element === void 0 || own === void 0) break;
			count(own, -1);
			if (own !== name) continue;
			opens.set(element.start, {
				...element,
				end: start + tag.length
			});
			closes.set(start, start + tag.length);
			break;
		}
	}
	return {
		opens,
		closes
	};
}

// src/markdown/dialects/jekyll.ts
/** Sites of Jekyll: what GitHub shows, tags of Liquid, and what kramdown adds. */
const jekyll = {
	name: "jekyll",
	slugs: "github",
	ids: "braces",
	emphasis: "strict",
	features: [
		templateBodies,
		templateTags(),
		abbreviations,
		definitionLists,
		definitionLines,
		markdownInHtml,
		...githubFeatures,
		frontMatter({ keys: [
			...GFM_KEYS,
			"tagline",
			"caption"
		] })
	]
};

// src/markdown/dialects/markdoc.ts
/** Pages of Markdoc: what GitHub shows, with tags, variables and annotations between `{%` and `%}`. */
const markdoc = {
	name: "markdoc",
	slugs: "agreed",
	emphasis: "strict",
	features: [
		templateTags(),
		...githubFeatures,
		frontMatter({ keys: GFM_KEYS })
	]
};

// src/markdown/features/book-title.ts
/** The title of a page of mdBook, as browsers show it: `{{#title words}}`. */
const LINE$10 = /\{\{#title[ \t]+[^{}\r\n]*\}\}[ \t]*(?=\r?\n|$)/y;
const WORDS$1 = /^\{\{#title[ \t]+([^{}]*[^{}\s])[ \t]*\}\}/;
/** A line with such a title, which is prose. */
const bookTitle = {
	name: "book-title",
	syntax: (text) => ({ flow: { 123: rangeConstruct("ownBookTitle", (offset) => matchAt(LINE$10, text, offset)) } }),
	tree: rangeNodes("ownBookTitle"),
	blocks: { ownBookTitle: (node, reading) => [titledLine(node, WORDS$1, reading)] },
	inRaw: [{
		kind: "template",
		pattern: /\{\{#title(?=[ \t])/gm
	}]
};

// src/markdown/dialects/mdbook.ts
/** Books of mdBook: what GitHub shows, with includes; no front matter. */
const mdbook = {
	name: "mdbook",
	slugs: "mdbook",
	ids: "braces",
	emphasis: "strict",
	features: [
		proseFences({ names: ["admonish"] }),
		bookTitle,
		templateTags(),
		bracketMath,
		definitionLists,
		...githubFeatures,
		frontMatter({ keys: [] })
	]
};

// src/markdown/features/indented-blocks.ts
/**
* Blocks of Python-Markdown whose body stands indented below an opening line: admonitions, folds and tabs.
*/
const TYPES = String.raw`[\w-]+(?:[ \t]+[\w-]+)*`;
const LINE$9 = new RegExp(String.raw`(?:(?:!{3}|\?{3}\+?)[ \t]*(?:${TYPES}(?:[ \t]+"[^\n]*")?|"[^\n]*")|={3}[!+]*[ \t]+"[^\n]*")[ \t]*(?=\r?\n|$)`, "y");
const TITLE$1 = /(?<!"[^"\n]*)"(.*)"[ \t]*$/;
/** Columns by which a body is indented (python-markdown.github.io/extensions/admonition, read 2026-11-27). */
const INDENT = 4;
/** `!!! note "Title"`, `??? note`, `???+ note`, `=== "Tab"`: the line is a marker, its body a page. */
const indentedBlocks = {
	...markerPieces(String.raw`(?:!{3}|\?{3}\+?|={3}[!+]*(?=[ \t]+"))`),
	name: "indented-blocks",
	syntax: (text) => {
		const block = rangeConstruct("ownIndented", (offset) => findBlock$1(text, offset), true);
		return { flow: {
			33: block,
			61: block,
			63: block
		} };
	},
	tree: rangeNodes("ownIndented"),
	openers: [/^(?=!{3}|\?{3}|={3}[!+]*[ \t]+")/],
	blocks: { ownIndented: readBlock }
};
function findBlock$1(text, offset) {
	const lineEnd = matchAt(LINE$9, text, offset);
	if (lineEnd === void 0) return void 0;
	return indentedEnd(text, offset, {
		lineEnd,
		deeper: INDENT
	});
}
function readBlock(node, reading) {
	const { text, context } = reading;
	const [line = ""] = text.slice(node.start, node.end).split(/\r?\n/, 1);
	const head = titledLine({
		start: node.start,
		end: node.start + line.length
	}, TITLE$1, reading);
	const from = text.indexOf("\n", head.end) + 1;
	if (from === 0 || from >= node.end) return [head];
	const outer = prefixAt(text, node.start);
	return [head, ...reading.readRange(from, node.end, {
		...outer,
		columns: outer.columns + INDENT
	}).map((block) => ({
		...block,
		level: block.level + context.level
	}))];
}

// src/markdown/features/keys.ts
/** `++ctrl+alt+del++`, also with words in quotation marks; `c++` is none. */
const keys = {
	name: "keys",
	inText: [{
		kind: "code",
		pattern: /(?<![\w+{])\+\+(?:[\w-]+|"[^"\n]+")(?:\+(?:[\w-]+|"[^"\n]+"))*\+\+(?![\w+}])/g
	}]
};

// src/markdown/features/metadata-lines.ts
/**
* Metadata of MultiMarkdown: lines of keys and values at the top of a page, to the first blank line, as MkDocs and
* Pelican read them.
*/
const LINE$8 = String.raw`[A-Za-z][\w-]*:(?=[ \t\r\n]|(?![^]))[^\n]*?(?:\r?\n[ \t]+\S[^\n]*?)*`;
/** A page that ends with them, or goes on behind a blank line. */
const LINES = new RegExp(String.raw`${LINE$8}(?:\r?\n${LINE$8})*(?=\r?\n[ \t]*(?:\r?\n|$)|\r?$|(?![^]))`, "y");
const FRAME = {
	before: "Title: ",
	behind: "\n",
	settle: (text) => text.replaceAll(/(?<!\s)\s*\n\s*/g, " ")
};
/** @param keys Whose values people read, in small letters. */
function metadataLines(keys) {
	const value = new RegExp(String.raw`^(${keys.join("|")}):[ \t]*(\S[^\r\n]*?)[ \t]*\r?$`, "dgim");
	return {
		name: "metadata-lines",
		extend: ({ frontMatter: more = [] }) => metadataLines([...keys, ...more]),
		syntax: (text) => ({ flow: { null: rangeConstruct("ownMetadataLines", (offset) => offset === 0 ? matchAt(LINES, text, 0) : void 0, true) } }),
		tree: rangeNodes("ownMetadataLines"),
		blocks: { ownMetadataLines: (node, { text, context }) => {
			const segments = [...text.slice(node.start, node.end).matchAll(value)].flatMap((match) => {
				const [start, end] = match.indices?.[2] ?? [0, 0];
				return /\p{L}/u.test(match[2] ?? "") ? [{
					kind: "text",
					start,
					end,
					spans: [],
					key: match[1] ?? "",
					frame: FRAME
				}] : [];
			});
			return [{
				...copiedBlock(node, "metadata", context.level),
				segments
			}];
		} }
	};
}

// src/markdown/features/python-marks.ts
const ATTRIBUTE = String.raw`(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|[^\s{}]+)|[a-z]+(?:-[a-z]+)+)`;
/** `[words][package.name]` without a definition; `{ data-preview }` behind a link. */
const pythonMarks = {
	name: "python-marks",
	inText: [{
		kind: "link",
		pattern: /\]\[[\w./:-]+\]/g
	}, {
		kind: "attributes",
		pattern: new RegExp(String.raw`\{(?:[ \t]*${ATTRIBUTE}(?=[ \t}]))+[ \t]*\}`, "g")
	}]
};

// src/markdown/features/slash-blocks.ts
/**
* Blocks of PyMdown between lines of slashes; what stands between them is read as always.
*/
const LINE$7 = /\/{3,}(?:[ \t]*[a-zA-Z][\w-]*(?:[ \t]*\|[^\n]*?)?)?[ \t]*(?=\r?\n|$)/y;
/** Behind the bar, without quotation marks around all of it. */
const TITLE = /\|[ \t]*"?((?<=")[^"\n]+(?="[ \t]*$)|(?<!")\S.*?)"?[ \t]*$/;
/** `/// name | Title` and the line that closes it, with any count of slashes. */
const slashBlocks = {
	...markerPieces(String.raw`\/{3,}`),
	name: "slash-blocks",
	syntax: (text) => ({ flow: { 47: rangeConstruct("ownSlashes", (offset) => matchAt(LINE$7, text, offset)) } }),
	tree: rangeNodes("ownSlashes"),
	openers: [/^(?=\/{3})/],
	blocks: { ownSlashes: (node, reading) => [titledLine(node, TITLE, reading)] }
};

// src/markdown/features/snippets.ts
/**
* Lines that a site generator replaces by files or lists, where they stand alone.
*/
const LINE$6 = /(?:<<<[ \t]*\S[^\n]*?|\[\[toc\]\])[ \t]*(?=\r?\n|$)/iy;
const SCISSORS = /(?<!-)-+8<-+/.source;
/** `::: package.module.Thing` with its options, which mkdocstrings replaces by what its code says. */
const GENERATED = String.raw`:::[ \t]+[\w./-]+[ \t]*(?:\r?\n[ \t]+\S[^\n]*)*(?=\r?\n|$)`;
const INCLUDE = new RegExp(String.raw`${GENERATED}|(?:;*${SCISSORS}[ \t]+"[^"\n]*"|\{![^\n]*?!\}|\{\*[^\n]*?\*\}|\[toc\])[ \t]*(?=\r?\n|$)|${SCISSORS}[ \t]*\r?\n(?:[^\n]+\n)*?[ \t]*${SCISSORS}[ \t]*(?=\r?\n|$)`, "iy");
/** `--8<-- "path"`, `--8<--` around paths, `{!path!}`, `{* path *}`, `::: name` and `[TOC]` of Python-Markdown. */
const includes = {
	...markerPieces(String.raw`(?:-{0,20}8<|:{3}[ \t]|\{\*)`),
	name: "includes",
	syntax: (text) => {
		const line = rangeConstruct("ownInclude", (offset) => matchAt(INCLUDE, text, offset), true);
		return { flow: {
			45: line,
			58: line,
			59: line,
			91: line,
			123: line
		} };
	},
	tree: rangeNodes("ownInclude"),
	blocks: { ownInclude: "marker" }
};
/** `<<< @/path{lines}` and `[[toc]]` of VitePress. */
const snippets = {
	...markerPieces("<<<"),
	name: "snippets",
	syntax: (text) => {
		const line = rangeConstruct("ownSnippet", (offset) => matchAt(LINE$6, text, offset));
		return { flow: {
			60: line,
			91: line
		} };
	},
	tree: rangeNodes("ownSnippet"),
	openers: [/^(?=<<<)/],
	blocks: { ownSnippet: "marker" }
};

// src/markdown/dialects/mkdocs.ts
/** Sites of MkDocs: what GitHub shows, and the extensions of Python-Markdown and PyMdown. */
const KEYS$6 = [
	"title",
	"subtitle",
	"description",
	"summary"
];
const mkdocs = {
	name: "mkdocs",
	slugs: "python",
	ids: "braces",
	emphasis: "strict",
	hasFolders: true,
	features: [
		metadataLines(KEYS$6),
		indentedBlocks,
		slashBlocks,
		includes,
		abbreviations,
		definitionLists,
		definitionLines,
		markdownInHtml,
		keys,
		pythonMarks,
		templateBodies,
		templateTags(),
		...githubFeatures,
		frontMatter({ keys: KEYS$6 })
	]
};

// src/markdown/features/citations.ts
/**
* References and citations of Pandoc, Quarto and bookdown: names behind an at sign, in brackets or without.
*/
const KEY$1 = String.raw`[a-zA-Z_](?:[\w:.#$%&+?<>~/-]*\w)?`;
/** bookdown: references, labels of equations and texts, and what stands for a text. */
const BOOKDOWN = String.raw`\\@ref\([^()\n]*\)|\(\\#[\w:-]+\)|\(ref:[\w-]+\)`;
const AT_KEY = String.raw`-?@(?:${KEY$1}|\{[^{}\n]+\})`;
/** Where in the work: read by its spelling, so that a translated one is a word like others. */
const LOCATOR = String.raw`(?:pp?\.|pages?|chap(?:s?\.|ters?)|sec(?:s?\.|tions?)|figs?\.|vols?\.|nn?\.|ll?\.|§{1,2})[ \t]*(?:\d+|[ivxlc]+)(?!\w)(?:[-–—,][ \t]*\d+)*`;
const CITED = String.raw`${AT_KEY}(?:,?[ \t]+${LOCATOR}|[ \t]?\[${LOCATOR}\]|,?[ \t]*\{[^{}\n]*\})?`;
/** Brackets with nothing but works. */
const GROUP = String.raw`\[${CITED}(?:;\s*${CITED})*\]`;
/** Text between brackets that are none of a link: no bracket inside, but for code, and no blank line. */
const IN_BRACKETS = String.raw`(?:[^[\]\\${"`"}\n]|\\[^]|${"`"}[^${"`"}\n]*${"`"}|\n(?![ \t>]*\r?(?:\n|$)))`;
const BRACKETS = new RegExp(String.raw`\[(?!\^)${IN_BRACKETS}+\](?![[({:])`, "y");
const KEY_IN_WORDS = new RegExp(String.raw`(?<![\p{L}\p{N}_.@])@(?:${KEY$1}|\{)`, "u");
const BEHIND_KEY_ALONE = new RegExp(String.raw`(?<=(?<![\p{L}\p{N}_.@])@${KEY$1}[ \t]?)(?=\[)`, "uy");
const BARE_GROUP = new RegExp(GROUP, "y");
const BARE_LOCATOR = new RegExp(String.raw`\[${LOCATOR}\]`, "y");
/** A key behind a letter is an address of mail. */
const NAMES$1 = new RegExp(String.raw`${BOOKDOWN}|${GROUP}|(?<![\p{L}\p{N}_.@])${CITED}`, "gu");
const NAMES_IN_RAW = String.raw`${BOOKDOWN}|(?<![\w.@])${AT_KEY}`;
/** Prefixes of what a page refers to by name (quarto.org/docs/authoring/cross-references, read 2026-11-27). */
const REFERENCE = /^(?:\\@ref|@\{?(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau)-)/;
const BEHIND_KEY = new RegExp(`^(${AT_KEY}).*$`, "s");
const KEYS$5 = new RegExp(AT_KEY, "g");
/** Where brackets end that hold words beside works, `[see @key, and others]`, or behind one, `@key [p. 3, and others]`. */
function findWords(text, offset) {
	if (matchAt(BARE_GROUP, text, offset) !== void 0 || matchAt(BARE_LOCATOR, text, offset) !== void 0) return void 0;
	const end = matchAt(BRACKETS, text, offset);
	if (end === void 0) return void 0;
	return KEY_IN_WORDS.test(text.slice(offset, end)) || matchAt(BEHIND_KEY_ALONE, text, offset) !== void 0 ? end : void 0;
}
/** Whether an author is named beside the year is an affair of the sentence. */
const readName = ({ raw, place }) => {
	if (raw.startsWith("[")) return [...raw.matchAll(KEYS$5)].flatMap(([key]) => readName({
		raw: key,
		place
	}) ?? []);
	const key = raw.replace(/^-/, "").replace(BEHIND_KEY, "$1");
	if (key.startsWith("(\\#")) return [{
		kind: "label",
		key
	}];
	if (/^(?:\\?@|\(ref:)/.test(key)) return [{
		kind: REFERENCE.test(key) ? "reference" : "citation",
		key
	}];
};
/** `@fig-x`, `[@key]`, `[-@key; @other, p. 3]`, `\@ref(fig:x)`: opaque. Words beside them in brackets are prose. */
const citations = {
	name: "citations",
	syntax: (text) => {
		const closing = /* @__PURE__ */ new Set();
		return { text: {
			91: rangeConstruct("ownCitedOpen", (offset) => {
				const end = findWords(text, offset);
				if (end === void 0) return void 0;
				closing.add(end - 1);
				return offset + 1;
			}),
			93: rangeConstruct("ownCitedClose", (offset) => closing.has(offset) ? offset + 1 : void 0)
		} };
	},
	tree: rangeNodes("ownCitedOpen", "ownCitedClose"),
	spans: {
		ownCitedOpen: {
			place: "open",
			kind: "bracket"
		},
		ownCitedClose: {
			place: "close",
			kind: "bracket"
		}
	},
	inText: [{
		kind: "citation",
		pattern: NAMES$1
	}],
	spanKinds: {
		bracket: { inPlainText: "text" },
		citation: {
			isWordlike: true,
			anchor: "role",
			keepsOff: {
				before: /[\p{L}\p{N}]$/u,
				behind: /^[\p{L}\p{N}]/u,
				unless: /^[[(（]/
			}
		}
	},
	readPieces: { citation: readName },
	inRaw: [{
		kind: "citation",
		pattern: new RegExp(NAMES_IN_RAW, "gm")
	}]
};

// src/markdown/features/csv-rows.ts
/**
* Rows of values with commas or other signs between them, as the body of a directive: each row is a block, each cell a
* text (docutils.sourceforge.io/docs/ref/rst/directives.html#csv-table, read 2026-11-28).
*/
/** Rows of a range, each an item with its cells. */
function readCsvRows(text, { start, end, delimiter, prefix, level }) {
	const rows = [];
	for (let at = start; at < end;) {
		const from = Math.min(end, at + prefixLength(text, at, prefix));
		const row = readCsvRow(text, {
			start: from,
			end
		}, delimiter);
		if (text.slice(from, row.end).trim() !== "") rows.push({
			...copiedBlock({
				start: from,
				end: row.end
			}, "item", level),
			segments: row.cells
		});
		const lineEnd = text.indexOf("\n", row.end);
		at = lineEnd === -1 || lineEnd >= end ? end : lineEnd + 1;
	}
	return rows;
}
/** Cells of a row, and where it ends. */
function readCsvRow(text, { start, end }, delimiter) {
	const sign = delimiter.replaceAll(/[\\\]^-]/g, String.raw`\$&`);
	const pattern = new RegExp(String.raw`[^\S\r\n${sign}]*(?:"(?<quoted>(?:[^"]|"")*)"(?=[^\S\r\n${sign}]*(?:[${sign}\r\n]|$(?![^])))|(?<bare>[^${sign}\r\n]*))[^\S\r\n${sign}]*(?<behind>[${sign}]|(?=\r?(?:\n|$(?![^]))))`, "dy");
	const cells = [];
	const body = text.slice(0, end);
	for (let at = start; at <= end;) {
		pattern.lastIndex = at;
		const match = pattern.exec(body);
		if (match === null) return {
			end: at,
			cells
		};
		const quoted = match.indices?.groups?.["quoted"];
		const [from, to] = quoted ?? match.indices?.groups?.["bare"] ?? [at, at];
		cells.push(...toCell(text, trim(text, from, to), {
			delimiter,
			isQuoted: quoted !== void 0
		}));
		at = pattern.lastIndex;
		if (match.groups?.["behind"] === "" || at === end) return {
			end: trim(text, start, at).end,
			cells
		};
	}
	return {
		end,
		cells
	};
}
function trim(text, start, end) {
	const raw = text.slice(start, end);
	return {
		start: start + raw.length - raw.trimStart().length,
		end: start + raw.trimEnd().length
	};
}
/** A cell of several lines is copied: what stands before them may be of no cell. */
function toCell(text, { start, end }, cell) {
	const raw = text.slice(start, end);
	if (!/\p{L}/u.test(raw) || raw.includes("\n")) return [];
	return [{
		kind: "cell",
		start,
		end,
		spans: cell.isQuoted ? findInText(text, {
			start,
			end
		}, [DOUBLED]) : [],
		frame: frameOf(cell),
		isMarkdown: true
	}];
}
const DOUBLED = {
	kind: "escape",
	pattern: /""/g
};
function frameOf({ delimiter, isQuoted }) {
	const before = `\`\`\`{csv-table}\n:delim: ${delimiter === "	" ? "tab" : delimiter}\n\n`;
	const double = (text) => text.replaceAll(/""|"/g, "\"\"").replaceAll(/(?<!\s)\s*\n\s*/g, " ");
	if (isQuoted) return {
		before: `${before}"`,
		behind: "\"\n```",
		settle: double
	};
	const needsQuotes = (text) => text.includes(delimiter) || /^\s|^"|\s$|\n/.test(text);
	return {
		before,
		behind: "\n```",
		settle: (text) => needsQuotes(text) ? `"${double(text)}"` : text
	};
}

// src/markdown/features/myst-directives.ts
/**
* Directives of MyST between fences of back quotes or colons. Whether their argument and their body are prose is told
* by their names; lines of options are syntax but for the values that people read.
*/
/** Admonitions and other directives with a title (mystmd.org/guide/directives, jupyterbook.org, read 2026-11-27). */
const TITLED = [
	..."note tip hint important warning caution danger attention error seealso admonition todo".split(" "),
	..."exercise exercise-start card dropdown details tab-item grid-item-card topic sidebar rubric margin aside".split(" "),
	..."theorem proof lemma definition corollary proposition axiom criterion conjecture remark property observation".split(" ").flatMap((name) => [`prf:${name}`, `proof:${name}`]),
	..."prf:example prf:assumption prf:algorithm example list-table csv-table table".split(" ")
];
/** Directives whose body is a page, and whose argument is none. */
const HOLDING = [..."figure figure-md solution solution-start grid grid-item tab-set div container glossary".split(" "), ..."epigraph highlights pull-quote blockquote iframe versionadded versionchanged deprecated myst".split(" ")];
/** Directives between colons whose body is no Markdown. */
const RAW = new Set("code code-block code-cell math mermaid raw literalinclude include bibliography toctree tableofcontents".split(" "));
const braced = (names) => names.map((name) => `{${name}}`);
const titledNames = new Set(TITLED);
const OPENING$3 = String.raw`\{(?<name>[\w:-]+)[^{}\n]*\}[^\n]*?`;
const LINE$5 = new RegExp(String.raw`:{3,}[ \t]*(?:${OPENING$3})?[ \t]*(?=\r?\n|$)`, "y");
const RAW_START = new RegExp(String.raw`(?<fence>:{3,})[ \t]*${OPENING$3}[ \t]*\r?\n`, "y");
const BEHIND_BRACES = /\}[ \t]*(\S.*?)[ \t]*$/;
const OPTIONS$1 = /(?:[ \t>]*:[a-zA-Z][\w-]*:(?:[ \t][^\r\n]*)?(?:\r?\n(?=[ \t>]*:[a-zA-Z][\w-]*:(?:[ \t\r\n]|$))|(?=\r?\n|$)))+|[ \t>]*---[ \t]*\r?\n(?:[^\n]*\n)*?[ \t>]*---[ \t]*(?=\r?\n|$)/y;
/** Options whose values people read. */
const PROSE_NAMES = "caption alt title header footer subtitle placeholder summary".split(" ");
const PROSE_KEYS = new Set(PROSE_NAMES);
const PROSE_OPTION = new RegExp(String.raw`:(?:${PROSE_NAMES.join("|")}):[ \t]+(\S[^\r\n]*?)[ \t]*(?=\r?\n|$)`, "dg");
/** Directives whose body is no page, with what reads it; `undefined` where it is one after all. */
const BODIES = {
	glossary: readGlossary,
	"csv-table": readCsvTable
};
/** Fences of back quotes that hold a page. */
const mystFences = proseFences({
	names: braced([...TITLED, ...HOLDING]),
	titled: braced(TITLED),
	titledCode: braced(["contents"]),
	bodies: Object.fromEntries(Object.entries(BODIES).map(([name, read]) => [`{${name}}`, read])),
	options: {
		find: (text, offset) => matchAt(OPTIONS$1, text, offset),
		read: readOptions$1
	}
});
const markers = markerPieces(":{3,}");
/** Fences of colons, which stand around what is read as always, with the options below their opening line. */
const colonDirectives = {
	...markers,
	name: "colon-directives",
	reaches: /(?<!:):{3,}[ \t]*\{/,
	syntax: (text) => {
		const options = rangeConstruct("ownOptions", (offset) => findOptions$1(text, offset), true);
		return { flow: {
			45: options,
			58: [
				options,
				rangeConstruct("ownBodied", (offset) => findClosed(text, offset, (name) => Object.hasOwn(BODIES, name)), true),
				rangeConstruct("ownRawDirective", (offset) => findClosed(text, offset, (name) => RAW.has(name)), true),
				rangeConstruct("ownField", (offset) => findField(text, offset)),
				rangeConstruct("ownColons", (offset) => matchAt(LINE$5, text, offset))
			]
		} };
	},
	tree: rangeNodes("ownOptions", "ownBodied", "ownRawDirective", "ownField", "ownColons"),
	openers: [/^(?=:{3})/],
	inRaw: [...markers.inRaw ?? [], {
		kind: "option",
		pattern: /(?<=^[ \t>]*):[a-zA-Z][\w-]*:(?:[ \t][^\n]*)?$/gm
	}],
	readPieces: {
		...markers.readPieces,
		option: ({ raw }) => [{
			kind: "directive",
			key: normaliseSpace(raw)
		}]
	},
	blocks: {
		ownOptions: (node, reading) => [readOptions$1(node, reading)],
		ownBodied: readColonBody,
		ownField: (node, reading) => [titledLine(node, FIELD_VALUE, reading)],
		ownRawDirective: (node, reading) => [readRaw(node, reading)],
		ownColons: (node, reading) => [readColonLine(node, reading)]
	}
};
/** Options stand right below the line that opens their directive. */
function findOptions$1(text, offset) {
	const lineEnd = text.lastIndexOf("\n", offset - 1);
	const above = lineEnd === -1 ? "" : text.slice(text.lastIndexOf("\n", lineEnd - 1) + 1, lineEnd);
	return /^[ \t>*+\-\d.)]*:{3,}[ \t]*\{/.test(above) ? matchAt(OPTIONS$1, text, offset) : void 0;
}
function findClosed(text, offset, isOf) {
	RAW_START.lastIndex = offset;
	const { fence = "", name = "" } = RAW_START.exec(text)?.groups ?? {};
	if (!isOf(name)) return void 0;
	const closing = new RegExp(String.raw`^[ \t>]*${fence}[ \t]*(?=\r?$)`, "gm");
	closing.lastIndex = RAW_START.lastIndex;
	return closing.exec(text) === null ? void 0 : closing.lastIndex;
}
/** A line of a list of fields, `:Name: words`; an emoji code has no capital letter. */
const FIELD = /:[A-Z][\w -]*:[ \t]+\S[^\r\n]*(?=\r?\n|$)/y;
const FIELD_VALUE = /^:[^:]*:[ \t]+(.*?)[ \t]*$/;
/** Fields stand behind a blank line, or behind another one. */
function findField(text, offset) {
	const lineEnd = text.lastIndexOf("\n", offset - 1);
	const above = lineEnd === -1 ? "" : text.slice(text.lastIndexOf("\n", lineEnd - 1) + 1, lineEnd);
	return /^[ \t>\r]*(?::[A-Z][\w -]*:[ \t]|$)/.test(above) ? matchAt(FIELD, text, offset) : void 0;
}
/** A directive that is code, with the options that people read. */
function readRaw(node, reading) {
	const block = copiedBlock(node, "code", reading.context.level);
	const from = reading.text.indexOf("\n", node.start) + 1;
	const end = matchAt(OPTIONS$1, reading.text, from);
	return end === void 0 || end > node.end ? block : {
		...block,
		segments: readOptions$1({
			start: from,
			end
		}, reading).segments
	};
}
/** A line of colons, with its title where its directive has one. */
function readColonLine(line, reading) {
	return titledNames.has(nameOf(reading.text.slice(line.start, line.end))) ? titledLine(line, BEHIND_BRACES, reading) : copiedBlock(line, "marker", reading.context.level);
}
function nameOf(line) {
	return new RegExp(OPENING$3).exec(line)?.groups?.["name"] ?? "";
}
function readColonBody(node, reading) {
	const { text, context } = reading;
	const from = text.indexOf("\n", node.start) + 1;
	const to = text.lastIndexOf("\n", node.end - 1);
	const head = {
		start: node.start,
		end: from - (text[from - 2] === "\r" ? 2 : 1)
	};
	const body = {
		start: from,
		end: Math.max(from, to)
	};
	const closing = {
		start: to + 1 + text.slice(to + 1, node.end).search(/:/),
		end: node.end
	};
	const read = BODIES[nameOf(text.slice(head.start, head.end))];
	return [
		readColonLine(head, reading),
		...read?.(body, reading) ?? reading.readRange(body.start, body.end, prefixAt(text, node.start)),
		copiedBlock(closing, "marker", context.level)
	];
}
/** Options whose values are a row, and those that say how rows are written. */
const HEADER = /^[ \t>]*:header:[ \t]+(\S[^\r\n]*)/dm;
const DELIMITER = /^[ \t>]*:delim:[ \t]+(\S+)[ \t]*$/m;
const OTHER_SIGNS = /^[ \t>]*:(?:quote|escape|keepspace):/m;
/** Options, and rows; a table that is written with signs of its own is copied. */
function readCsvTable({ start, end }, reading) {
	const { text, context } = reading;
	const found = matchAt(OPTIONS$1, text, start);
	const optionsEnd = found === void 0 || found > end ? start : found;
	const options = text.slice(start, optionsEnd);
	const named = DELIMITER.exec(options)?.[1] ?? ",";
	const delimiter = named === "tab" ? "	" : named;
	const isOwn = delimiter.length !== 1 || OTHER_SIGNS.test(options);
	const [, header] = (isOwn ? null : HEADER.exec(options)?.indices) ?? [];
	const trimmed = start + text.slice(start, end).trimEnd().length;
	const place = {
		start: start + (header?.[0] ?? 0),
		end: start + (header?.[1] ?? 0)
	};
	const block = readOptions$1({
		start,
		end: optionsEnd
	}, reading);
	const segments = header === void 0 ? [...block.segments] : [...block.segments.filter((segment) => startOf(segment) < place.start || startOf(segment) >= place.end), ...readCsvRow(text, place, delimiter).cells].toSorted((a, b) => startOf(a) - startOf(b));
	const lineEnd = optionsEnd === start ? start : text.indexOf("\n", optionsEnd) + 1;
	const from = lineEnd === 0 ? end : Math.min(end, lineEnd);
	const solid = from + Math.max(0, text.slice(from, end).search(/[^\s>]/));
	const prefix = prefixAt(text, solid);
	const rows = isOwn ? [copiedBlock({
		start: solid,
		end: trimmed
	}, "grid", context.level)].filter((row) => row.end > row.start) : readCsvRows(text, {
		start: from,
		end,
		delimiter,
		prefix,
		level: context.level + 1
	});
	return optionsEnd === start ? rows : [{
		...block,
		segments
	}, ...rows];
}
function startOf(segment) {
	return "nodes" in segment ? segment.nodes[0]?.start ?? 0 : segment.start;
}
/** Terms, and below each of them what it means, indented; `undefined` where definitions have signs of their own. */
function readGlossary({ start, end }, reading) {
	const body = reading.text.slice(start, end);
	if (/^[ \t>]*:/m.test(body)) return void 0;
	const outer = -largest(-1e400, Array.from(body.matchAll(/^([ \t>]*)[^\s>]/gm), ([, { length } = ""]) => -length));
	if (!Number.isFinite(outer)) return void 0;
	const before = `[ \\t>]{${outer}}`;
	const meaning = String.raw`${before}[ \t]+\S[^\n]*(?:\n(?:${before}[ \t]+\S[^\n]*|[ \t>\r]*(?=\n|$)))*`;
	const entries = new RegExp(String.raw`^${before}(?<term>\S[^\n]*)$|^(?<meaning>${meaning})$`, "gm");
	return [...body.matchAll(entries)].flatMap(({ 0: raw, index, groups }) => {
		const range = {
			start: start + index,
			end: start + index + raw.trimEnd().length
		};
		const solid = range.start + raw.search(/[^\s>]/);
		if (groups?.["term"] === void 0) return reading.readRange(range.start, range.end, prefixAt(reading.text, solid));
		const nodes = reading.readInline(solid, range.end);
		return [{
			...copiedBlock(range, "item", reading.context.level + 1),
			segments: [{
				kind: "text",
				nodes
			}]
		}];
	});
}
function readOptions$1(range, reading) {
	const raw = reading.text.slice(range.start, range.end);
	const block = copiedBlock(range, "directive", reading.context.level);
	if (raw.trimStart().startsWith("---")) return {
		...block,
		segments: readYamlOptions(reading.text, range)
	};
	const segments = [...raw.matchAll(PROSE_OPTION)].map(({ indices }) => {
		const [from, to] = indices?.[1] ?? [0, 0];
		return {
			kind: "text",
			nodes: reading.readInline(range.start + from, range.start + to)
		};
	});
	return {
		...block,
		segments
	};
}
function readYamlOptions(text, range) {
	const lines = insideOf(text, range);
	const prefix = prefixAt(text, lines.start + text.slice(lines.start, lines.end).search(/[^\s>]/));
	return readYaml(text, {
		...lines,
		prefix
	}, PROSE_KEYS);
}

// src/markdown/features/myst-marks.ts
const LINE_END = String.raw`[ \t]*(?=\r?\n|$)`;
const LINE$4 = new RegExp(String.raw`\([^()\n]+\)=${LINE_END}|\+{3}(?:[ \t]+[^\n]*?)?${LINE_END}|\^{3,}${LINE_END}|%[^\n]*?${LINE_END}`, "y");
/** `(label)=`, `+++ {}`, `^^^` and `% comment`, each a line of its own. */
const mystLines = {
	name: "myst-lines",
	syntax: (text) => {
		const line = rangeConstruct("ownMystLine", (offset) => matchAt(LINE$4, text, offset));
		return { flow: {
			37: line,
			40: line,
			43: line,
			94: line
		} };
	},
	tree: rangeNodes("ownMystLine"),
	openers: [/^(?=%|\^{3,}[ \t]*$)/, /^(?=\([^()\n]+\)=)/],
	blocks: { ownMystLine: "marker" },
	readPieces: {
		"label-line": ({ raw }) => [{
			kind: "label",
			key: raw.replaceAll(/^\(|\)=$/g, "")
		}],
		"break-line": ({ raw }) => [{
			kind: "marker",
			key: raw.slice(0, 3)
		}]
	},
	inRaw: [{
		kind: "label-line",
		pattern: /(?<=^[ \t>]*)\([^()\n]+\)=/gm
	}, {
		kind: "break-line",
		pattern: /(?<=^[ \t>]*)(?:\+{3}[^\n]*|\^{3,}[ \t]*$)/gm
	}]
};
const LABELLED = new RegExp(String.raw`\$\$(?:[^$]|\\\$)+\$\$[ \t]*\([\w:.-]+\)${LINE_END}`, "y");
const ENVIRONMENT = new RegExp(String.raw`\\begin\{([a-z]+\*?)\}(?:[^]{0,4000}?)\\end\{\1\}${LINE_END}`, "y");
/** `$$…$$ (label)` and `\begin{…}…\end{…}` as blocks. */
const texBlocks = {
	name: "tex-blocks",
	syntax: (text) => {
		const block = (pattern) => rangeConstruct("ownTex", (offset) => findBlock(pattern, text, offset), true);
		return { flow: {
			36: block(LABELLED),
			92: block(ENVIRONMENT)
		} };
	},
	tree: rangeNodes("ownTex"),
	blocks: { ownTex: "math" }
};
function findBlock(pattern, text, offset) {
	const end = matchAt(pattern, text, offset);
	return end !== void 0 && end <= paragraphEnd(text, offset) ? end : void 0;
}
const NAME$2 = String.raw`\{[a-zA-Z][\w:.-]*(?:[ \t][^{}\n]*)?\}`;
const ROLE = new RegExp(String.raw`${NAME$2}(?<tick>${"`"}+)(?!${"`"})[^]+?(?<!${"`"})\k<tick>(?!${"`"})`, "y");
const ROLE_PARTS = /^\{([^{}\s]+)[^{}]*\}(`+)([^]*?)\2$/;
/** Words in a role, with its target behind them. */
const WORDS = /^(\{[^}]*\}`+)([^`<>]*[^`<>\s])\s*<[^<>`]+>`+$/;
const REFERRING = /^(?:ref|numref|eq|doc|any|download|[\w-]+:[\w:-]+)$/;
const CITING = /^(?:foot)?cite(?::[\w:]+|[a-z]*)$/;
/** A role with other content than these is prose, or printed: its name is compared. */
const readRole = ({ raw }) => {
	const [, name = "", , content = ""] = ROLE_PARTS.exec(raw) ?? [];
	if (name === "") return void 0;
	if (name === "math") return keyFormulas(content).map((key) => ({
		kind: "formula",
		key
	}));
	if (CITING.test(name)) return content.split(",").map((key) => ({
		kind: "citation",
		key: key.trim()
	}));
	if (REFERRING.test(name)) return [readReference(name, content)];
	return [{
		kind: "directive",
		key: name
	}];
};
/** The words before a target are prose. */
function readReference(name, content) {
	return {
		kind: "reference",
		key: `${name} ${(/<([^<>]+)>\s*$/.exec(content)?.[1] ?? content).trim()}`
	};
}
/** Of a role around words the opening end has the name, the closing one the target. */
const readWordsRole = ({ raw, place, open = raw }) => {
	const [, name] = /^\{([^{}\s]+)[^{}]*\}`+$/.exec(open) ?? [];
	if (name === void 0) return void 0;
	return place === "close" ? [readReference(name, raw.replace(/(?<!`)`+$/, ""))] : [];
};
/**
* What a translator or an engine makes of a role that is none any more: a space before its content, braces of another
* width, a translated name.
*/
const SLIPS = new RegExp([
	String.raw`\{(?:ref|numref|eq|doc|cite[\w:]*|term|math|prf:ref)[ \t]*\}[ \t]+${"`"}[^${"`"}\n]+${"`"}`,
	String.raw`\{[ \t]+[a-z:]+[ \t]*\}${"`"}|\{[ \t]*[a-z:]+[ \t]+\}${"`"}`,
	String.raw`｛[^{}｛｝\n]{1,20}[}｝]${"`"}|\{[^{}｛｝\n]{1,20}｝${"`"}`,
	String.raw`\{(?=[^{}${"`"}\s]*[^\p{ASCII}])[\p{L}:]{1,20}\}${"`"}`
].join("|"), "gu");
/** An abbreviation, with what it stands for in brackets. */
const ABBREVIATION = /^\{abbr\}`+[^`()]*\(([^`]*[^`\s])\)`+$/d;
const readAbbreviation = (text, span) => {
	const place = ABBREVIATION.exec(text.slice(span.start, span.end))?.indices?.[1];
	if (place === void 0) return [];
	const [start, end] = [span.start + place[0], span.start + place[1]];
	const title = text.slice(start, end);
	return title.trim() !== title || title.includes("\n") ? [] : [{
		kind: "text",
		start,
		end,
		spans: [],
		frame: ABBREVIATED
	}];
};
const ABBREVIATED = {
	before: "{abbr}`X (",
	behind: ")`",
	settle: (text) => text.replaceAll("`", "'")
};
/** Roles: opaque, but for the words before a target, as in `` {doc}`words <target>` ``. */
const mystRoles = {
	name: "myst-roles",
	syntax: (text) => {
		const role = (type, isOf) => rangeConstruct(type, (offset) => {
			const end = matchAt(ROLE, text, offset);
			if (end === void 0 || end > paragraphEnd(text, offset)) return void 0;
			return isOf(text.slice(offset, end)) ? end : void 0;
		});
		return { text: { 123: [role("ownWordsRole", (raw) => !raw.includes("\n") && WORDS.test(raw)), role("ownMystRole", () => true)] } };
	},
	tree: mergeTrees(rangeNodes("ownMystRole"), wordsNodes("ownWordsRole")),
	spans: { ownMystRole: {
		place: "atom",
		kind: "role"
	} },
	inSpans: { role: readAbbreviation },
	readPieces: {
		role: readRole,
		link: readWordsRole
	},
	inRaw: [{
		kind: "role",
		pattern: new RegExp(ROLE.source.replaceAll("tick", "roleTick"), "gm")
	}],
	slips: [{
		rule: "role-malformed",
		pattern: SLIPS
	}]
};
function mergeTrees(a, b) {
	return {
		enter: {
			...a.enter,
			...b.enter
		},
		exit: {
			...a.exit,
			...b.exit
		}
	};
}
/** A link that holds its words as a text. */
function wordsNodes(type) {
	return {
		enter: { [type](token) {
			this.enter({
				type: "link",
				url: "",
				children: []
			}, token);
		} },
		exit: { [type](token) {
			const [, head = "", value = ""] = WORDS.exec(this.sliceSerialize(token)) ?? [];
			const at = (columns) => ({
				...token.start,
				column: token.start.column + columns,
				offset: token.start.offset + columns
			});
			const words = {
				...token,
				start: at(head.length),
				end: at(head.length + value.length)
			};
			this.enter({
				type: "text",
				value
			}, words);
			this.exit(words);
			this.exit(token);
		} }
	};
}

// src/markdown/dialects/myst.ts
/** Books of Jupyter Book, and other pages in MyST: what GitHub shows, directives, roles, labels. */
const KEYS$4 = [
	"title",
	"short_title",
	"subtitle",
	"description",
	"abstract",
	"parts.abstract",
	"banner_caption"
];
const myst = {
	name: "myst",
	slugs: "agreed",
	emphasis: "strict",
	features: [
		mystFences,
		colonDirectives,
		mystLines,
		texBlocks,
		math,
		mystRoles,
		citations,
		definitionLists,
		templateTags(),
		...githubFeatures,
		frontMatter({ keys: KEYS$4 })
	]
};

// src/markdown/features/bracketed-words.ts
/**
* Words in brackets that what stands before or behind them makes a construct, such as `[words]{.class}`: a pair around
* prose, so that nothing comes between a bracket and its signs.
*/
function bracketedWords(type, { kind, before, behind, first }) {
	const [open, close] = [`${type}Open`, `${type}Close`];
	return {
		syntax: (text) => {
			const ends = /* @__PURE__ */ new Map();
			const findOpen = (offset) => {
				const start = matchAt(before, text, offset);
				const partner = start === void 0 ? void 0 : pairBrackets(text, start - 1).get(start - 1);
				const end = partner === void 0 ? void 0 : matchAt(behind, text, partner);
				if (partner === void 0 || end === void 0 || partner === start) return void 0;
				ends.set(partner, end);
				return start;
			};
			const opening = rangeConstruct(open, findOpen);
			const closing = rangeConstruct(close, (offset) => ends.get(offset));
			return { text: {
				[first]: opening,
				93: closing
			} };
		},
		tree: rangeNodes(open, close),
		spans: {
			[open]: {
				place: "open",
				kind
			},
			[close]: {
				place: "close",
				kind
			}
		}
	};
}
/** `[words]{.class}`. */
const spansWithAttributes = {
	...bracketedWords("ownSpan", {
		kind: "attributes",
		before: /(?<!\])\[(?!\^)/y,
		behind: /\]\{[ \t]*(?:[.#][\w-]|[\w-]+=)[^{}\n]*\}/y,
		first: 91
	}),
	name: "spans-with-attributes",
	readPieces: { attributes: ({ raw, place }) => place === "atom" ? void 0 : place === "open" ? [] : [{
		kind: "attributes",
		key: raw.slice(1)
	}] }
};
/** `:name[words]{attributes}`, a component around words of a line. */
const componentsAroundWords = {
	...bracketedWords("ownInlineComponent", {
		kind: "template",
		before: /(?<![\p{L}\p{N}_:]):[a-z][\w.-]*\[/uy,
		behind: /\](?:\{[^{}\n]*\})?/y,
		first: 58
	}),
	name: "components-around-words",
	readPieces: { template: ({ raw, place, open = "" }) => place === "atom" ? void 0 : place === "open" ? [] : [{
		kind: "template",
		key: open + raw
	}] }
};
/** `^[words]`, a note at the place that it belongs to. */
const inlineNotes = {
	...bracketedWords("ownInlineNote", {
		kind: "footnote",
		before: /\^\[/y,
		behind: /\]/y,
		first: 94
	}),
	name: "inline-notes"
};

// src/markdown/features/components.ts
/**
* Components in Markdown as Nuxt Content has them (MDC): blocks between lines of colons, slots, and components in a line.
*/
const NAME$1 = String.raw`[a-zA-Z][\w.-]*`;
const LINE$3 = new RegExp(String.raw`:{2,}[ \t]*(?:${NAME$1}(?:\[[^\]\n]*\])?(?:\{[^{}\n]*\})?)?[ \t]*(?=\r?\n|$)|:[a-z][\w-]*(?:\{[^{}\n]*\})?[ \t]*(?=\r?\n|$)`, "y");
/** Properties in YAML below such a line, indented as it is. */
const PROPERTIES = /---[ \t]*\r?\n(?:(?![ \t]*---[ \t]*\r?\n)[^\n]*\n)*?[ \t]*---[ \t]*(?=\r?\n|$)/y;
const NAMES = /* @__PURE__ */ new Set([
	...PROSE_ATTRIBUTES,
	...COMPONENT_ATTRIBUTES,
	"content"
]);
/** Properties are known by their own names, wherever they stand. */
const KEYS$3 = { has: (path) => NAMES.has(path.slice(path.lastIndexOf(".") + 1)) };
/** A slot is named as a heading without a space. */
const SLOT = new RegExp(String.raw`#${NAME$1}(?:\{[^{}\n]*\})?[ \t]*(?=\r?\n|$)`, "y");
const ATTRIBUTES = attributePattern([...PROSE_ATTRIBUTES, ...COMPONENT_ATTRIBUTES]);
/** `::name{attributes}`, `::`, `#slot`: lines; `:name{attributes}`, `{{ $doc.title }}` in a line: opaque. */
const components = {
	...markerPieces(":{2,}"),
	name: "components",
	reaches: /^[ \t]*:{2,}[ \t]*[a-zA-Z]/m,
	syntax: (text) => {
		return { flow: {
			58: rangeConstruct("ownComponent", (offset) => matchAt(LINE$3, text, offset), true),
			35: rangeConstruct("ownSlot", (offset) => matchAt(SLOT, text, offset), true),
			45: rangeConstruct("ownProperties", (offset) => findProperties(text, offset), true)
		} };
	},
	tree: rangeNodes("ownComponent", "ownSlot", "ownProperties"),
	openers: [/^(?=:{2})/],
	blocks: {
		ownComponent: markerLine((text, line) => readAttributes(text, line, {
			pattern: ATTRIBUTES,
			notation: "html"
		})),
		ownSlot: "marker",
		ownProperties: (node, { text, context }) => [{
			...copiedBlock(node, "metadata", context.level),
			segments: readYaml(text, insideOf(text, node), KEYS$3)
		}]
	},
	pieces: {
		...markerPieces(":{2,}").pieces,
		...TEMPLATE_PIECES
	},
	inText: [{
		kind: "template",
		pattern: /(?<![\p{L}\p{N}_:]):[a-z][\w.-]*(?:\{[^{}\n]*\}|(?=\s|$))/gu
	}]
};
function findProperties(text, offset) {
	const above = text.slice(Math.max(0, offset - 2e3), offset).replace(/\r?\n[ \t]*$/, "");
	const line = above.slice(above.lastIndexOf("\n") + 1);
	return /^[ \t]*:{2,}[ \t]*[a-zA-Z]/.test(line) ? matchAt(PROPERTIES, text, offset) : void 0;
}

// src/markdown/dialects/nuxt.ts
/** Sites of Nuxt Content: what GitHub shows, components, bindings. */
const nuxt = {
	name: "nuxt",
	slugs: "nuxt",
	emphasis: "strict",
	features: [
		components,
		componentsAroundWords,
		spansWithAttributes,
		templateTags(),
		vueTags,
		...githubFeatures,
		noIndentedCode,
		frontMatter({ keys: [
			...GFM_KEYS,
			"navigation.title",
			"seo.title",
			"seo.description"
		] })
	]
};

// src/markdown/features/dataview-fields.ts
/**
* Fields of Dataview: `key:: value` on a line of its own, in an item or not, `[key:: value]` and `(key:: value)` in a
* sentence (blacksmithgu.github.io/obsidian-dataview/annotation/add-metadata, read 2026-11-28). Queries name the key, which
* stays; the value is prose, as far as it has words.
*/
const KEY = String.raw`[\p{L}_*][\p{L}\p{M}\p{N} _/*-]{0,80}`;
const HEAD = new RegExp(String.raw`${KEY}::(?=[ \t]|\r?\n|$)[ \t]*`, "uy");
const LINE$2 = new RegExp(String.raw`${HEAD.source}[^\r\n]*?[ \t]*(?=\r?\n|$)`, "uy");
const OPENING$2 = new RegExp(String.raw`[[(]${KEY}::[ \t]+(?=\S)`, "uy");
/** Lines and words with a key before them. */
const dataviewFields = {
	name: "dataview-fields",
	syntax: (text) => {
		if (!text.includes("::")) return {};
		const closing = /* @__PURE__ */ new Set();
		const line = rangeConstruct("ownDataLine", (offset) => matchAt(LINE$2, text, offset));
		const open = rangeConstruct("ownDataOpen", (offset) => {
			const start = matchAt(OPENING$2, text, offset);
			const end = start === void 0 ? void 0 : findClosing(text, offset);
			if (end === void 0) return void 0;
			closing.add(end);
			return start;
		});
		const close = rangeConstruct("ownDataClose", (offset) => closing.has(offset) ? offset + 1 : void 0);
		return {
			flow: { null: line },
			text: {
				40: open,
				41: close,
				91: open,
				93: close
			}
		};
	},
	tree: rangeNodes("ownDataLine", "ownDataOpen", "ownDataClose"),
	openers: [new RegExp(String.raw`^${KEY}:(?=:[ \t])`, "u")],
	blocks: { ownDataLine: (node, { text, context, readInline }) => {
		const nodes = readInline(matchAt(HEAD, text, node.start) ?? node.start, node.end);
		return [{
			...copiedBlock(node, context.kind ?? "marker", context.level),
			segments: [{
				kind: "text",
				nodes
			}]
		}];
	} },
	spans: {
		ownDataOpen: {
			place: "open",
			kind: "template"
		},
		ownDataClose: {
			place: "close",
			kind: "template"
		}
	},
	readPieces: {
		template: ({ raw, place, open = "" }) => {
			if (place === "atom") return void 0;
			return place === "open" ? [] : [{
				kind: "template",
				key: open.trim() + raw
			}];
		},
		"data-key": ({ raw }) => [{
			kind: "template",
			key: raw
		}]
	},
	inRaw: [{
		kind: "data-key",
		pattern: /(?<=^[ \t>*+\d.-]{0,200})[^\s:[\](){}|`][^:\n[\](){}|`]{0,80}::(?=[ \t\r\n]|$)/gm
	}]
};
/** Where the bracket of an offset closes in its line. */
function findClosing(text, offset) {
	const [open, close] = text[offset] === "[" ? "[]" : "()";
	let depth = 0;
	for (let at = offset; at < text.length && text[at] !== "\n"; at += 1) {
		if (isEscaped(text, at)) continue;
		if (text[at] === open) depth += 1;
		else if (text[at] === close) depth -= 1;
		if (depth === 0) return at;
	}
}

// src/markdown/features/wiki-links.ts
/**
* Links by the names of pages, and the other signs of Obsidian and its kin: what is embedded, tags, ids of blocks.
*/
const NAME = String.raw`\[\[[^\[\]|\n]{1,500}`;
/** A table needs a backslash before the bar. */
const BAR = String.raw`\\?\|`;
const WHOLE = new RegExp(String.raw`!${NAME}(?:${BAR}[^\[\]\n]{0,500})?\]\]|${NAME}\]\]`, "y");
const OPENING$1 = new RegExp(String.raw`${NAME}${BAR}(?=[^\[\]\n]{1,500}\]\])`, "y");
/** Only where such a link was opened. */
const CLOSING = new RegExp(String.raw`(?<=${NAME}${BAR}[^\[\]\n]{1,500})\]\]`, "y");
/** `[[Page#Heading#Deeper]]`, `[[#Heading|`: the words of a heading are its anchor; `^id` is the id of a block. */
const TO_HEADING = /(?<=^!?\[\[([^[\]|#\n]*)(?:#[^[\]|#\n]*)*)#(?!\^)(?<plain>[^[\]|#^\\\n]+)(?=#|\\?\||\]\]|$)/dg;
/** Where a link leads; headings have the words of their language. */
function nameTarget(link) {
	return link.replaceAll(/\\?\||[[\]]/g, (sign) => sign === "[" || sign === "]" ? "" : "|").replace(/#(?!\^)[^|]*/, "#").replace(/\|$/, "");
}
/** `[[Page]]`, `![[file|300]]`: opaque, since the name is an address; `[[Page|words]]`: a pair around words. */
const wikiLinks = {
	name: "wiki-links",
	syntax: (text) => {
		const whole = rangeConstruct("ownWikiLink", (offset) => matchAt(WHOLE, text, offset));
		const open = rangeConstruct("ownWikiOpen", (offset) => matchAt(OPENING$1, text, offset));
		const close = rangeConstruct("ownWikiClose", (offset) => matchAt(CLOSING, text, offset));
		return { text: {
			33: whole,
			91: [whole, open],
			93: close
		} };
	},
	tree: rangeNodes("ownWikiLink", "ownWikiOpen", "ownWikiClose"),
	spans: {
		ownWikiLink: {
			place: "atom",
			kind: "template"
		},
		ownWikiOpen: {
			place: "open",
			kind: "link"
		},
		ownWikiClose: {
			place: "close",
			kind: "link"
		}
	},
	pieces: TEMPLATE_PIECES,
	readPieces: {
		link: ({ raw, open = "" }) => raw === "]]" ? [{
			kind: "link",
			key: nameTarget(open)
		}] : void 0,
		template: ({ raw }) => raw.includes("[[") ? [{
			kind: "template",
			key: nameTarget(raw)
		}] : void 0
	},
	addresses: {
		link: TO_HEADING,
		template: TO_HEADING
	},
	inRaw: [{
		kind: "template",
		pattern: /!?\[\[[^[\]\n]{1,1000}\]\]/gm
	}]
};
const COMMENT = /%%(?:[^%]|%(?!%))*%%/y;
const COMMENT_ALONE = /%%(?:[^%]|%(?!%))*%%[ \t]*(?=\r?\n|$)/y;
/** `%%words%%`, which nobody but the writer reads; `#tag`; `^id` at the end of a block. */
const vaultMarks = {
	name: "vault-marks",
	reaches: /%%/,
	syntax: (text) => ({
		flow: { 37: rangeConstruct("ownCommentBlock", (offset) => matchAt(COMMENT_ALONE, text, offset), true) },
		text: { 37: rangeConstruct("ownComment", (offset) => matchAt(COMMENT, text, offset)) }
	}),
	tree: rangeNodes("ownCommentBlock", "ownComment"),
	blocks: { ownCommentBlock: "marker" },
	spans: { ownComment: {
		place: "atom",
		kind: "attributes"
	} },
	edges: [{
		kinds: [
			"paragraph",
			"item",
			"heading"
		],
		end: /(?<![ \t])[ \t]+\^[\w-]+[ \t]*$/
	}],
	inText: [{
		kind: "template",
		pattern: /(?<![\p{L}\p{N}_/#&])#(?=[\p{N}/_-]*\p{L})[\p{L}\p{M}\p{N}/_-]+/gu
	}]
};
const HIGHLIGHT = /==(?=\S)[^=\n]+(?<=\S)==/y;
const HIGHLIGHT_END = /(?<===(?=\S)[^=\n]{1,500}(?<=\S))==/y;
/** `==words==`: a pair around what is marked. */
const highlights = {
	name: "highlights",
	syntax: (text) => ({ text: { 61: [rangeConstruct("ownHighlightEnd", (offset) => matchAt(HIGHLIGHT_END, text, offset)), rangeConstruct("ownHighlight", (offset) => matchAt(HIGHLIGHT, text, offset) === void 0 ? void 0 : offset + 2)] } }),
	tree: rangeNodes("ownHighlight", "ownHighlightEnd"),
	spans: {
		ownHighlight: {
			place: "open",
			kind: "strike"
		},
		ownHighlightEnd: {
			place: "close",
			kind: "strike"
		}
	}
};

// src/markdown/dialects/obsidian.ts
/** Vaults of Obsidian, and sites made of them: what GitHub shows, links by the names of pages, comments, tags. */
const obsidian = {
	name: "obsidian",
	slugs: "obsidian",
	emphasis: "strict",
	features: [
		dataviewFields,
		wikiLinks,
		inlineNotes,
		vaultMarks,
		highlights,
		...githubFeatures,
		frontMatter({ keys: GFM_KEYS })
	]
};

// src/markdown/features/chunks.ts
/**
* Chunks of code of knitr and Quarto, whose first line may hold what CommonMark allows behind no fence, and whose options
* may hold captions.
*/
const OPENING = /(?<fence>`{3,})[ \t]*\{[^\n]*\}[ \t]*\r?\n/y;
/** `#|`, or what is a comment in another language. */
const OPTION = String.raw`[ \t>]*(?:#|//|%%|--)\|`;
const SIGN = new RegExp(OPTION, "y");
const OPTIONS = new RegExp(String.raw`(?:${OPTION}[^\n]*\n)+`, "y");
/** Options that readers see (quarto.org/docs/reference/cells, read 2026-11-27). */
const PROSE = /^(?:(?:fig|tbl|lst)-(?:cap|scap|subcap|alt)|fig\.(?:cap|alt|scap)|code-summary)$/;
/** ```` ```{r name, fig.cap = "Use `x`"} ````: code, with its options in `#|` lines. */
const chunks = {
	name: "chunks",
	syntax: (text) => ({ flow: { 96: rangeConstruct("ownChunk", (offset) => findChunk(text, offset), true) } }),
	tree: rangeNodes("ownChunk"),
	blocks: { ownChunk: (node, reading) => {
		const listing = readListing(node, reading);
		const options = findOptions(reading.text, node.start);
		return [{
			...listing,
			segments: [...listing.segments, ...options === void 0 ? [] : readOptions(reading.text, options)]
		}];
	} }
};
function findChunk(text, offset) {
	OPENING.lastIndex = offset;
	const fence = OPENING.exec(text)?.groups?.["fence"];
	if (fence === void 0) return void 0;
	const closing = new RegExp(String.raw`^[ \t>]*${fence}${"`"}*[ \t]*(?=\r?$)`, "gm");
	closing.lastIndex = OPENING.lastIndex;
	return closing.exec(text) === null ? void 0 : closing.lastIndex;
}
/** Where the lines of options of a chunk stand; `undefined` where it has none. */
function findOptions(text, offset) {
	const start = matchAt(OPENING, text, offset);
	const end = start === void 0 ? void 0 : matchAt(OPTIONS, text, start);
	return start === void 0 || end === void 0 ? void 0 : {
		start,
		end
	};
}
/** Values of the lines of options, without the signs before each of them. */
function readOptions(text, range) {
	const prefix = (lineStart) => (matchAt(SIGN, text, lineStart) ?? lineStart) - lineStart;
	return readYaml(text, {
		...range,
		prefix
	}, { has: (path) => PROSE.test(path) });
}

// src/markdown/features/line-marks.ts
/**
* Lines of Pandoc that CommonMark would join: those of a verse, `| words`, items that are numbered by themselves,
* `#. words` and `(@name) words`, and those with letters, `a. words` and `(iv) words`.
*/
/** Behind a capital letter and a full stop two spaces: else it is the name of a person (pandoc.org/MANUAL, fancy_lists). */
const LETTERS = String.raw`[a-z]\.|[a-z]\)|[ivxlc]{2,6}[.)]|[A-Z]\.(?=[ \t]{2})|[A-Z]\)|\((?:[a-zA-Z]|[ivxlc]{2,6}|\d{1,3})\)`;
const MARKS = String.raw`\||#\.|\(@[\w-]*\)|${LETTERS}`;
const MARK = new RegExp(String.raw`(?:${MARKS})[ \t]+(?=\S)`, "y");
const MARKED = new RegExp(String.raw`^(?:[ \t>]*(?:${MARKS})[ \t]|[ \t]+\S)`);
const LINE$1 = /[^\n]*?[ \t]*(?=\r?\n|$)/y;
/** A line that goes on with the one before. */
const NEXT = /\r?\n[ \t]+(?![ \t])(?!\||#\.|\(@|(?:[a-z]|[ivxlc]{2,6})[.)][ \t]|[-*+>:`~])[^\n]*?[ \t]*(?=\r?\n|$)/y;
/** Each line with such a mark, and those indented below it, is an item. */
const lineMarks = {
	name: "line-marks",
	syntax: (text) => {
		return { flow: { null: rangeConstruct("ownMarkedLine", (offset) => findLine(text, offset), true) } };
	},
	tree: rangeNodes("ownMarkedLine"),
	inText: [{
		kind: "template",
		pattern: /(?<!\S)\((?:PART|APPENDIX)\\?\*?\)(?= )/g
	}],
	openers: [/^(?=\|[ \t]|#\.[ \t]|\(@)/, new RegExp(String.raw`^(?=(?:${LETTERS})[ \t])\(?[a-zA-Z\d]+`)],
	blocks: { ownMarkedLine: (node, { text, context, readInline }) => {
		const nodes = readInline(matchAt(MARK, text, node.start) ?? node.start, node.end);
		return [{
			...copiedBlock(node, "item", context.level + 1),
			segments: [{
				kind: "text",
				nodes
			}]
		}];
	} }
};
function findLine(text, offset) {
	const start = matchAt(MARK, text, offset);
	if (start === void 0 || !beginsThere(text, offset)) return void 0;
	let end = matchAt(LINE$1, text, start) ?? start;
	if (text[offset] === "|" && isTable(text, offset, end)) return void 0;
	for (let next = matchAt(NEXT, text, end); next !== void 0; next = matchAt(NEXT, text, end)) end = next;
	return end;
}
/** Behind a blank line, or behind such a line. */
function beginsThere(text, offset) {
	const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
	if (/[^ \t>]/.test(text.slice(lineStart, offset))) return MARKED.test(text.slice(lineStart, offset));
	const line = lineStart === 0 ? "" : text.slice(text.lastIndexOf("\n", lineStart - 2) + 1, lineStart - 1);
	return /^[ \t>\r]*$/.test(line) || MARKED.test(line);
}
/** Rows end with a bar, or stand above a line of dashes. */
function isTable(text, offset, end) {
	const below = text.slice(end).replace(/^\r?\n/, "").split("\n", 1)[0] ?? "";
	return text.slice(offset, end).trimEnd().endsWith("|") || /^[\s|:+-]*-[\s|:+-]*$/.test(below);
}

// src/markdown/features/pandoc-tables.ts
/**
* Tables of Pandoc that are laid out by their columns: with a grid, simple ones, those of several lines a row. Other words
* have other widths, so they are copied as a whole.
*/
const GRID = /[ \t]*\+(?:[-=:]+\+)+[ \t]*(?:\r?\n[ \t>]*[+|][^\n]*)+/y;
const COLUMNS = String.raw`[ \t>]*-{2,}(?:[ \t]+-{2,})+[ \t]*(?=\r?\n|$)`;
/** A line of words, columns, and rows to the next blank line. */
const SIMPLE = new RegExp(String.raw`[ \t]*[^\s|>#\x60~+-][^\n]*\n${COLUMNS}(?:\r?\n[ \t>]*[^\s>][^\n]*)*`, "y");
/** Rows between two lines of columns. */
const HEADLESS = new RegExp(String.raw`${COLUMNS}(?:\r?\n(?!${COLUMNS})[^\n]*)*\r?\n${COLUMNS}`, "y");
const RULE = String.raw`[ \t>]*-{5,}[ \t]*(?=\r?\n|$)`;
/** A rule, a head of some lines, columns, and rows to the next rule. */
const OF_LINES = new RegExp(String.raw`${RULE}(?:\r?\n(?!${RULE}|${COLUMNS})[ \t>]*[^\s>][^\n]*){1,9}\r?\n${COLUMNS}(?:\r?\n(?!${RULE})[^\n]*)*\r?\n${RULE}`, "y");
/** Tables without bars, and the word before the caption of any table. */
const pandocTables = {
	name: "pandoc-tables",
	reaches: /^[ \t>]*(?:--|\+-)/m,
	syntax: (text) => {
		if (!(new RegExp(`^${COLUMNS}`, "m").test(text) || /^[ \t>]*\+-/m.test(text))) return {};
		const forms = [
			GRID,
			SIMPLE,
			HEADLESS,
			OF_LINES
		];
		const find = (offset) => forms.map((form) => matchAt(form, text, offset)).find((end) => end !== void 0);
		return { flowInitial: { null: rangeConstruct("ownLaidTable", find, true) } };
	},
	tree: rangeNodes("ownLaidTable"),
	edges: [{
		kinds: ["paragraph"],
		start: /^[Tt]able:[ \t]+/
	}],
	blocks: { ownLaidTable: "grid" },
	blockKinds: { grid: { holdsCopiedWords: true } }
};

// src/markdown/features/tex-commands.ts
/** `\newline`, `\index{tea}`, `\cite[p. 3]{knuth}`: opaque with what stands in their brackets. */
const texCommands = {
	name: "tex-commands",
	pieces: TEMPLATE_PIECES,
	inText: [{
		kind: "template",
		pattern: /\\[a-zA-Z]{2,}\*?(?:\[[^\]\n]{0,300}\])*(?:\{[^{}\n]{0,300}\})*/g
	}]
};

// src/markdown/dialects/quarto.ts
/** Books of Quarto and bookdown: what GitHub shows, chunks, fenced divisions, references. */
const KEYS$2 = [
	"title",
	"subtitle",
	"description",
	"abstract"
];
const quarto = {
	name: "quarto",
	slugs: "pandoc",
	ids: "braces",
	emphasis: "strict",
	features: [
		containers,
		chunks,
		pandocTables,
		texBlocks,
		math,
		citations,
		spansWithAttributes,
		inlineNotes,
		pandocDefinitions,
		lineMarks,
		templateTags(),
		texCommands,
		...githubFeatures,
		frontMatter({ keys: KEYS$2 })
	]
};

// src/markdown/features/file-trees.ts
const OPEN = "<FileTree";
const CLOSE = "</FileTree";
/** `<FileTree>`: names belong to no prose, what stands behind them is prose. */
const fileTrees = {
	name: "file-trees",
	edges: [{
		kinds: ["item"],
		start: /^(?:\*\*[^*\n]+\*\*|`[^`\n]+`|[^\s<[]+)[ \t]*/,
		where: isInTree
	}]
};
/** Whether a place stands between such tags. */
function isInTree(text, offset) {
	return listTrees(text).some(([start, end]) => start < offset && offset < end);
}
/** The trees of the text that was asked for last. */
let last = {
	text: "",
	trees: []
};
function listTrees(text) {
	if (last.text === text) return last.trees;
	const trees = [];
	for (let start = text.indexOf(OPEN); start !== -1;) {
		const end = text.indexOf(CLOSE, start);
		if (end === -1) break;
		trees.push([start, end]);
		start = text.indexOf(OPEN, end);
	}
	last = {
		text,
		trees
	};
	return trees;
}

// src/markdown/dialects/starlight.ts
/** Sites of Starlight: MDX with asides; a page of plain Markdown may have comments of HTML. */
const KEYS$1 = [
	"title",
	"description",
	"hero.title",
	"hero.tagline",
	"hero.image.alt",
	"hero.actions.text",
	"sidebar.label",
	"sidebar.badge",
	"sidebar.badge.text",
	"banner.content",
	"prev",
	"prev.label",
	"next",
	"next.label"
];
const starlight = {
	name: "starlight",
	slugs: "github",
	emphasis: "strict",
	hasFolders: true,
	fallback: "docbuilder",
	features: [
		fileTrees,
		containers,
		htmlComments,
		...mdxFeatures,
		frontMatter({ keys: KEYS$1 })
	]
};

// src/markdown/features/tab-lines.ts
/**
* Tabs between lines of equal signs, in a container (github.com/Jacob-Xie/vitepress-plugin-tabs, read 2026-11-27).
*/
const CONTAINER = /^[ \t>]*:{3,}[ \t]*tabs\b/m;
const LINE = /==[ \t]+[^\s][^\r\n]*(?=\r?\n|$)/y;
/** `== Title`, on pages that have `:::tabs`: it begins a tab. */
const tabLines = {
	...markerPieces("==[ \\t]"),
	name: "tab-lines",
	reaches: CONTAINER,
	syntax: (text) => CONTAINER.test(text) ? { flow: { 61: rangeConstruct("ownTabLine", (offset) => matchAt(LINE, text, offset)) } } : {},
	tree: rangeNodes("ownTabLine"),
	openers: [/^(?===[ \t])/],
	blocks: { ownTabLine: (node, reading) => [titledLine(node, /^==[ \t]+(.*?)[ \t]*$/, reading)] }
};

// src/markdown/dialects/vitepress.ts
/** Sites of VitePress: what GitHub shows, containers, expressions of Vue, snippets. */
const KEYS = [
	"title",
	"titleTemplate",
	"description",
	"hero.name",
	"hero.text",
	"hero.tagline",
	"hero.actions.text",
	"hero.image.alt",
	"features.title",
	"features.details",
	"features.linkText",
	"prev",
	"prev.text",
	"next",
	"next.text"
];
const vitepress = {
	name: "vitepress",
	slugs: "vitepress",
	ids: "braces",
	emphasis: "strict",
	features: [
		containers,
		tabLines,
		templateTags(),
		vueTags,
		snippets,
		...githubFeatures,
		frontMatter({ keys: KEYS })
	]
};

// src/markdown/dialects/registry.ts
const REGISTRY = {
	d2l,
	gfm,
	mdbook,
	hugo,
	vitepress,
	mdx,
	docusaurus,
	starlight,
	docbuilder,
	mkdocs,
	myst,
	quarto,
	gitbook,
	jekyll,
	markdoc,
	docfx,
	obsidian,
	docsify,
	nuxt
};
const extended = /* @__PURE__ */ new Map();
/** A dialect, by its name, with what a project adds to it. */
function dialectOf(dialect) {
	if (typeof dialect === "string") return REGISTRY[dialect];
	const key = keyOfDialect(dialect);
	const { name, ...options } = dialect;
	const definition = extended.get(key) ?? extend(REGISTRY[name], options);
	extended.set(key, definition);
	return definition;
}
/** Features take the options that they know; patterns go before all, and fences where no feature reads fences. */
function extend(definition, options) {
	const { protect: patterns = [], proseFences: names = [] } = options;
	const features = definition.features.map((feature) => feature.extend?.(options) ?? feature);
	const hasFences = definition.features.some(({ name }) => name === PROSE_FENCES);
	const { fallback } = definition;
	return {
		...definition,
		...fallback === void 0 ? {} : { fallback: extendDialect(nameDialect(fallback), options) },
		features: [
			...patterns.length === 0 ? [] : [protect(patterns)],
			...names.length === 0 || hasFences ? [] : [proseFences({
				names,
				attributes: options.attributes
			})],
			...features
		]
	};
}
const FEATURES = /* @__PURE__ */ new Set([protect([]), ...Object.values(REGISTRY).flatMap((dialect) => dialect.features)]);
const blockKinds = collectTraits(({ blockKinds: kinds }) => kinds);
const spanKinds = collectTraits(({ spanKinds: kinds }) => kinds);
const LONERS = [...blockKinds].filter(([, { alone }]) => alone !== void 0);
const EVIDENCE = new Map([...FEATURES].flatMap(({ evidence = {} }) => Object.entries(evidence)));
/** What two features say of one kind holds together; where both say the same thing, the later one is believed. */
function collectTraits(read) {
	const traits = /* @__PURE__ */ new Map();
	for (const feature of FEATURES) {
		const own = Object.entries(read(feature) ?? {});
		for (const [kind, told] of own) traits.set(kind, {
			...traits.get(kind),
			...told
		});
	}
	return traits;
}
/** How the update treats a kind of blocks; kinds of which no feature says anything are copied line by line. */
function blockTraits(kind) {
	return blockKinds.get(kind) ?? {};
}
/** How a kind of spans is shown and aligned; nothing of other pieces that stand in copied text. */
function spanTraits(kind) {
	return spanKinds.get(kind) ?? {};
}
/** The kind as which a block of text without prose is compared; `undefined` where it is text. */
function kindAlone(raw) {
	return LONERS.find(([, { alone }]) => alone?.test(raw))?.[0];
}
/** How sure pieces of a kind survive translation; `undefined` where no feature says. */
function evidenceOf(kind) {
	return EVIDENCE.get(kind);
}
/** What a translation must carry over, by kind; of all dialects, or of some features. */
function piecesOf(features = FEATURES) {
	return new Map([...features].flatMap(({ pieces }) => Object.entries(pieces ?? {})));
}

export { replaceLiterals as A, resolveAll as C, normalizeIdentifier as D, splice as E, reduceTex as F, findInText as M, joinRanges as N, ok as O, takeOut as P, factorySpaceMinMax as S, push as T, list$1 as _, piecesOf as a, blankLine as b, describeFault as c, findFirst as d, resolveQuickly as f, joiningData as g, isTitleProse as h, kindAlone as i, copiedBlock as j, normaliseSpace as k, combineExtensions as l, readHeadingId as m, dialectOf as n, spanTraits as o, ID_NOTATIONS as p, evidenceOf as r, htmlRuns as s, blockTraits as t, stringifyPosition as u, thematicBreak as v, classifyCharacter as w, factorySpace as x, htmlText as y };