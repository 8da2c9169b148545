import { t as blockTraits } from "./registry.js";
import { r as grammarOf } from "./parse.js";
import { i as normaliseSpace } from "./tokens.js";
import { a as scriptOf, r as differInScript } from "./scripts.js";
import { r as say } from "./message.js";
import { i as similarity } from "./similarity.js";
import { t as makeFinding } from "./finding.js";

// src/check/definitions.ts
const DEFINITION = /^[ \t>]*\[((?:\\.|[^[\]\\])+)\]:\s*<?([^\s<>]+)>?/gm;
const known = /* @__PURE__ */ new WeakMap();
/** The address that a label stands for; `undefined` when the page does not define it. */
function findDefinition(page, label) {
	const definitions = known.get(page) ?? readDefinitions(page);
	known.set(page, definitions);
	return definitions.get(fold(label));
}
/** Of two definitions of a label the first counts. */
function readDefinitions({ text, blocks }) {
	const definitions = /* @__PURE__ */ new Map();
	for (const { kind, start, end } of blocks) {
		if (kind === "code") continue;
		for (const [, label = "", address = ""] of text.slice(start, end).matchAll(DEFINITION)) if (!label.startsWith("^") && !definitions.has(fold(label))) definitions.set(fold(label), address);
	}
	return definitions;
}
/** Case and white space do not tell labels apart. */
function fold(label) {
	return label.trim().replaceAll(/\s+/g, " ").toLowerCase();
}

// src/check/formula-key.ts
/**
* When two formulas say the same: words inside `\text{}` and its like may be translated, and spacing, sizes, bold
* style and the punctuation behind the last symbol may differ.
*/
const WORDS = /\\(?:text|textrm|textbf|textit|textsf|texttt|mbox|hbox|mathrm|mathit|mathsf|mathtt|operatorname\*?)\s*\{[^{}]*\}/g;
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
	let tex = raw.replaceAll(/^\$+|\$+$/g, "").replaceAll(ORDINAL, "").replaceAll(WORDS, "{W}").replaceAll(SPACING, "");
	if (ALIGNMENT.test(tex)) tex = tex.replaceAll(ALIGNMENT, "").replaceAll(/\\\\(?:\[[^\]]*\])?|&/g, "");
	for (const [pattern, replacement] of SYNONYMS) tex = tex.replaceAll(pattern, replacement);
	tex = tex.replaceAll(/\s+/g, "");
	for (let before = ""; before !== tex;) {
		before = tex;
		tex = tex.replaceAll(/\{(\\[a-zA-Z]+|[^{}\\])?\}/g, "$1");
	}
	return tex.replace(/[.,;:，。；：]+$/, "");
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

// src/check/pieces.ts
/**
* The pieces of a block that a translation must carry over: formulas, labels, references, citations, code spans,
* links, images, entities, tags, slide marks.
*
* They come from the spans of the segments; what no segment holds (a cell or an item without words, a display
* formula, a directive) is scanned as raw text.
*/
const ROLE_KINDS = [
	[/^(?:eq)?(?:label|lable|labal)$/, "label"],
	[/^(?:numref|eqref|ref)$/, "reference"],
	[/^cite[a-z]*$/, "citation"]
];
const DISCUSSION = /^https?:\/\/discuss\./;
const SCANNER = new RegExp([
	String.raw`(?<escape>\\[!-/:-@[-${"`"}{-~])`,
	String.raw`(?<formula>\$\$[^]+?\$\$|\$(?:\\[^]|[^$\\])+\$)`,
	String.raw`(?<role>:[a-zA-Z][\w-]*:[ \t]?(?:${"``"}[^${"`"}\n]+${"``"}|${"`"}[^${"`"}\n]+${"`"}))`,
	String.raw`(?<code>(?<tick>${"`"}+)[^]+?(?<!${"`"})\k<tick>(?!${"`"}))`,
	String.raw`(?<target>\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))`,
	String.raw`(?<url>https?://[^\s)<>]+)`,
	String.raw`(?<entity>&[a-zA-Z][a-zA-Z\d]*;|&#\d+;)`,
	String.raw`(?<open>[[(](?:\*\*|~~))|(?<close>(?:\*\*|~~)[\])])`
].join("|"), "g");
/** Every piece of a block, in order. */
function collectPieces(page, block) {
	if (blockTraits(block.kind).isOpaque) return [];
	const pieces = [];
	const isImage = block.kind === "image";
	let at = block.start;
	for (const segment of block.segments) {
		pieces.push(...scanRaw(page, {
			from: at,
			to: segment.start,
			isImage
		}), ...readSpans(page, segment));
		at = segment.end;
	}
	return [...pieces, ...scanRaw(page, {
		from: at,
		to: block.end,
		isImage
	})];
}
/** Spans of other kinds, such as emphasis, are no pieces. */
const SPAN_READERS = {
	math: formulaPieces,
	code: (raw, start) => [codePiece(raw, start)],
	role: rolePieces,
	url: (raw, start) => linkPieces(raw.replaceAll(/^<|>$/g, ""), raw, start),
	link: (raw, start) => resourcePieces("link", raw, start),
	image: (raw, start) => resourcePieces("image", raw, start),
	entity: (raw, start) => [{
		kind: "entity",
		key: raw.toLowerCase(),
		raw,
		start
	}],
	html: (raw, start) => raw.startsWith("<!") ? [] : [{
		kind: "tag",
		key: raw.replaceAll(/\s+/g, " ").toLowerCase(),
		raw,
		start
	}],
	mark: (raw, start) => [{
		kind: /^[[(]/.test(raw) ? "slide-open" : "slide-close",
		key: raw,
		raw,
		start
	}]
};
function readSpans(page, segment) {
	return segment.spans.flatMap((span) => {
		const { kind, start, end, place } = span;
		if ((kind === "link" || kind === "image") && place === "open") return [];
		const raw = page.text.slice(start, end);
		const label = kind === "link" ? readLabel(page, segment, span) : void 0;
		if (grammarOf(page.dialect).tokens.has(kind)) return [rawPiece(kind, raw, start)];
		if (label === void 0) return SPAN_READERS[kind]?.(raw, start) ?? [];
		if (label.startsWith("^")) return [];
		return linkPieces(findDefinition(page, label) ?? `[${label}]`, raw, start).map((piece) => ({
			...piece,
			label
		}));
	});
}
/** The label of `[text][label]`, `[label][]` or `[label]`, by its closing end. */
function readLabel(page, { spans }, { start, end, pair }) {
	const match = /^\](?:\[([^\]]*)\])?$/.exec(page.text.slice(start, end));
	if (match === null) return void 0;
	const [, written = ""] = match;
	const open = spans.find((span) => span.place === "open" && span.pair === pair);
	return written === "" ? page.text.slice(open?.end ?? start, start) : written;
}
function scanRaw(page, { from, to, isImage }) {
	const gap = page.text.slice(from, to);
	return [...scanTokens(page, gap, from), ...scanCommon(gap, {
		from,
		isImage
	})];
}
/** Pieces that the features of the page's dialect look for. */
function scanTokens({ dialect }, gap, from) {
	return [...grammarOf(dialect).tokens].flatMap(([kind, { inRaw }]) => inRaw === void 0 ? [] : [...gap.matchAll(inRaw)].map(({ 0: raw, index }) => rawPiece(kind, raw, from + index)));
}
function rawPiece(kind, raw, start) {
	return {
		kind,
		key: normaliseSpace(raw),
		raw,
		start
	};
}
function scanCommon(gap, { from, isImage }) {
	return [...gap.matchAll(SCANNER)].flatMap((match) => {
		const raw = match[0];
		const start = from + match.index;
		const groups = match.groups ?? {};
		if (groups["escape"] !== void 0) return [];
		if (groups["formula"] !== void 0) return formulaPieces(raw, start);
		if (groups["role"] !== void 0) return rolePieces(raw, start);
		if (groups["code"] !== void 0) return [codePiece(raw, start)];
		if (groups["target"] !== void 0) return resourcePieces(isImage || gap.slice(0, match.index).includes("![") ? "image" : "link", raw, start);
		if (groups["url"] !== void 0) return linkPieces(raw, raw, start);
		if (groups["entity"] !== void 0) return [{
			kind: "entity",
			key: raw.toLowerCase(),
			raw,
			start
		}];
		return [{
			kind: groups["open"] === void 0 ? "slide-close" : "slide-open",
			key: raw,
			raw,
			start
		}];
	});
}
function formulaPieces(raw, start) {
	return keyFormulas(raw).map((key) => ({
		kind: "formula",
		key,
		raw,
		start
	}));
}
function codePiece(raw, start) {
	return {
		kind: "code-span",
		key: raw.replaceAll(/^`+|`+$|\s+/g, ""),
		raw,
		start
	};
}
/** A citation of several works is one piece for each work, so that splitting or joining citations loses nothing. */
function rolePieces(raw, start) {
	const [, name = "", , content = ""] = /^:([\w-]+):\s*(`+)([^`]*)/.exec(raw) ?? [];
	const kind = ROLE_KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? "directive";
	return (kind === "citation" ? content.split(",") : [content]).map((key) => ({
		kind,
		key: (kind === "directive" ? `${name} ` : "") + key.trim(),
		raw,
		start
	}));
}
function resourcePieces(kind, raw, start) {
	const url = /\]\(\s*<?([^\s<>]*?)>?(?:\s[^]*)?\)$/.exec(raw)?.[1] ?? raw.replace(/^\]/, "");
	return kind === "image" ? [{
		kind,
		key: url,
		raw: raw.replace(/^\]/, ""),
		start
	}] : linkPieces(url, raw, start);
}
/**
* Discussion threads belong to each language's readers, so they are no pieces. What stands behind `#` follows the
* headings of the page, which are translated.
*/
function linkPieces(url, raw, start) {
	if (DISCUSSION.test(url)) return [];
	return [{
		kind: "link",
		key: url.replace(/^https?:\/\//, "").replace(/#.*$/, "#").replace(/(?<=.)#$/, "").replace(/^\.\//, "").replace(/\/+$/, ""),
		raw: raw.replace(/^\]/, ""),
		start
	}];
}

// src/check/rule.ts
/** A text as it enters a message: white space collapsed, cut to `limit` UTF-16 units. */
function shorten(text, limit = 60) {
	const flat = text.replaceAll(/\s+/g, " ").trim();
	if (flat.length <= limit) return flat;
	const cut = flat.slice(0, limit - 1);
	return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

// src/check/translated-code.ts
/**
* Code that differs from that of the source only because a translator set its words in the language of the readers.
*/
/** What makes code code: two texts with the same of it do the same. */
const SIGNS = /[=;(){}[\]<>|&+*/\\]/g;
/**
* Whether words of `from` stand translated in `to`: where the languages differ in script, the letters tell.
*
* @param from One line of code, or a code span; `to` likewise.
*/
function isTranslation(from, to, { source, target }) {
	if (!differInScript(source.language, target.language)) return false;
	const own = new RegExp(scriptOf(target.language).source, "u");
	if (!own.test(to) || own.test(from)) return false;
	const common = commonPrefix(from, to);
	return /\p{L}/u.test(from.slice(common)) && readSigns(from) === readSigns(to);
}
function readSigns(code) {
	return (code.normalize("NFKC").match(SIGNS) ?? []).join("");
}
function commonPrefix(a, b) {
	let at = 0;
	while (at < Math.min(a.length, b.length) && a[at] === b[at]) at += 1;
	return at;
}

// src/check/rules/code.ts
/**
* Code cells: lost, or different in more than comments and strings. Cells that only the translation has are meant.
*/
/** Rules on code cells. */
const code = {
	rules: [{
		name: "code-lost",
		severity: "error",
		description: "A code cell of the source is missing."
	}, {
		name: "code-changed",
		severity: "warning",
		description: "A code cell differs from that of the source in more than comments and strings."
	}],
	check
};
/** A cell that stands elsewhere and is at least this similar was moved, not lost. */
const MOVED = .7;
function check(context) {
	const spare = context.blocks.filter(({ source }) => source.length === 0).flatMap(({ target }) => target.filter(isCode).map(({ raw }) => raw));
	return context.blocks.flatMap((aligned) => {
		const source = aligned.source.filter(isCode);
		const target = aligned.target.filter(isCode);
		const partners = source.map(({ raw }, index) => {
			const partner = target[index];
			return partner !== void 0 && sharesFramework(raw, partner.raw) ? partner : void 0;
		});
		return [...source.filter((_, index) => partners[index] === void 0).filter(({ raw }) => !spare.some((other) => isVersion(raw, other))).map((view) => reportLost(context, aligned, view)), ...source.flatMap((view, index) => compareCells(context, view, partners[index]))];
	});
}
/** Whether two cells serve one framework and say nearly the same. */
function isVersion(a, b) {
	return sharesFramework(a, b) && similarity(readStatements(a), readStatements(b)) >= MOVED;
}
/** A cell without a framework may be for any. */
function sharesFramework(a, b) {
	const [from, to] = [frameworksOf(a), frameworksOf(b)];
	return from.length === 0 || to.length === 0 || from.some((name) => to.includes(name));
}
/** Frameworks of a cell, in either era's notation; `[]` for all. */
function frameworksOf(raw) {
	const names = /^(?:#@|%%)tab[ \t]+(.+)$/m.exec(raw)?.[1]?.split(/[\s,]+/) ?? [];
	return names.includes("all") ? [] : names.filter((name) => name !== "");
}
function isCode({ block }) {
	return block.kind === "code";
}
const PLAIN_TEXT = new RegExp([
	String.raw`/\*[^]*?\*/|<!--[^]*?-->`,
	String.raw`"""[^]*?"""|'''[^]*?'''`,
	String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|(?:#|//).*`
].join("|"), "g");
/** Languages in which text stands between tags, and what it looks like there. */
const MARKUP = /^(?:html?|xml|svg|vue(?:-html)?|svelte|astro|mdx?|jsx?|tsx?|javascript|typescript|jinja|php|erb)$/i;
const BETWEEN_TAGS = /(?<=>)[^<>{}=;()\n]+(?=<\/)/g;
/** A line of text: no sign of code, and no single small word, which may be a command. */
const TEXT_LINE = /^(?![a-z]+$)(?=[^\n]*\p{L})[^=;(){}[\]<>]+$/u;
/** The lines of a cell that hold more than comments and text; the fence is left out. */
function listStatements(raw) {
	const isMarkup = MARKUP.test(/^[ \t]*[`~]{3,}[ \t{.]*([\w-]*)/.exec(raw)?.[1] ?? "");
	const blank = (text) => text.replaceAll(/[^\n]/g, " ");
	const withoutText = raw.replaceAll(PLAIN_TEXT, blank);
	const masked = (isMarkup ? withoutText.replaceAll(BETWEEN_TAGS, blank) : withoutText).split("\n");
	let offset = 0;
	return raw.split("\n").map((text, index) => {
		const line = {
			statement: readStatement(masked[index] ?? "", isMarkup),
			text,
			offset
		};
		offset += text.length + 1;
		return line;
	}).slice(1).filter(({ statement }) => statement !== "" && !/^(?:`{3,}|~{3,})$/.test(statement));
}
function readStatement(masked, isMarkup) {
	const text = masked.replaceAll(/\{\s*\}/g, " ").trim();
	return isMarkup && TEXT_LINE.test(text) ? "" : masked.replaceAll(/\s+/g, "");
}
/** The lines of a cell that do something, without comments, strings and white space. */
function listStatementLines(raw) {
	return listStatements(raw).map(({ statement }) => statement);
}
/** What a cell does: its code without comments, strings, white space and fence. */
function readStatements(raw) {
	return listStatementLines(raw).join("");
}
function reportLost(context, aligned, { raw, block, line }) {
	const said = say("code-lost", {
		code: shorten(firstLines(raw), 40),
		line
	});
	return makeFinding("code-lost", context.lineFor(aligned, block.start), said);
}
function firstLines(raw) {
	return raw.split("\n").slice(1, 4).join(" ");
}
function compareCells(context, source, target) {
	if (target === void 0 || readStatements(source.raw) === readStatements(target.raw)) return [];
	const from = listStatements(source.raw);
	const to = listStatements(target.raw);
	const isSame = (index) => isSameLine(from[index], to[index], context);
	const last = Math.max(from.length, to.length) - 1;
	const at = Array.from({ length: last + 1 }, (_, index) => index).find((index) => !isSame(index));
	if (at === void 0) return [];
	const line = context.lineAt(target.block.start + (to[at]?.offset ?? target.raw.length - 1));
	const [was, is] = showDifference(from[at]?.text ?? "", to[at]?.text ?? "");
	return [makeFinding("code-changed", line, describeDifference(was, is))];
}
function describeDifference(was, is) {
	if (is === "") return say("code-gone", { was });
	return was === "" ? say("code-added", { is }) : say("code-differs", {
		is,
		was
	});
}
function isSameLine(from, to, context) {
	if (from === void 0 || to === void 0) return from === to;
	return from.statement === to.statement || isTranslation(from.statement, to.statement, context);
}
/** Two lines from a little before the first character in which they differ. */
function showDifference(a, b) {
	let from = 0;
	while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1;
	const cut = (text) => from <= 24 ? shorten(text, 48) : `…${shorten(text.slice(from - 16), 40)}`;
	return [cut(a), cut(b)];
}

export { shorten as a, isTranslation as i, listStatementLines as n, collectPieces as o, readStatements as r, code as t };