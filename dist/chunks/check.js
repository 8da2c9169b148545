import { d as readNumbers, n as alignPages, o as listSentences } from "./pages.js";
import { a as proseOf, c as tokenizeRange, l as tokenizeSentence } from "./tokens.js";
import { o as require_fastest_levenshtein } from "./languages.js";
import { a as scriptOf, c as usesSpaces, i as primaryLanguage, o as stopWordsOf, r as differInScript, s as usesFullWidth } from "./scripts.js";
import { n as isScaled, r as isTelling$1, t as KnownNumbers } from "./known-numbers.js";

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
const ROLE_KINDS = [
	[/^(?:eq)?(?:label|lable|labal)$/, "label"],
	[/^(?:numref|eqref|ref)$/, "reference"],
	[/^cite[a-z]*$/, "citation"]
];
const DISCUSSION = /^https?:\/\/discuss\./;
const SCANNER = new RegExp([
	String.raw`(?<formula>\$\$[^]+?\$\$|\$(?:\\[^]|[^$\\])+\$)`,
	String.raw`(?<role>:[a-zA-Z][\w-]*:[ \t]?(?:${"``"}[^${"`"}\n]+${"``"}|${"`"}[^${"`"}\n]+${"`"}))`,
	String.raw`(?<code>(?<tick>${"`"}+)[^]+?(?<!${"`"})\k<tick>(?!${"`"}))`,
	String.raw`(?<target>\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))`,
	String.raw`(?<url>https?://[^\s)<>]+)`,
	String.raw`(?<entity>&[a-zA-Z][a-zA-Z\d]*;|&#\d+;)`,
	String.raw`(?<open>[[(](?:\*\*|~~))|(?<close>(?:\*\*|~~)[\])])`
].join("|"), "g");
const UNSCANNED = /* @__PURE__ */ new Set([
	"code",
	"tab",
	"discussion",
	"html",
	"metadata",
	"rule",
	"definition"
]);
/** Every piece of a block, in order. */
function collectPieces(page, block) {
	if (UNSCANNED.has(block.kind)) return [];
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
	html: (raw, start) => [{
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
	return segment.spans.flatMap(({ kind, start, end, place }) => {
		if ((kind === "link" || kind === "image") && place === "open") return [];
		return SPAN_READERS[kind]?.(page.text.slice(start, end), start) ?? [];
	});
}
function scanRaw(page, { from, to, isImage }) {
	const gap = page.text.slice(from, to);
	return [...gap.matchAll(SCANNER)].flatMap((match) => {
		const raw = match[0];
		const start = from + match.index;
		const groups = match.groups ?? {};
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
/** Discussion threads belong to each language's readers, so they are no pieces. */
function linkPieces(url, raw, start) {
	if (DISCUSSION.test(url)) return [];
	return [{
		kind: "link",
		key: url.replace(/^https?:\/\//, "").replace(/\/+$/, ""),
		raw: raw.replace(/^\]/, ""),
		start
	}];
}

// src/check/context.ts
/** Prepare two aligned pages. */
function makeContext(source, target, { alignment, terminology }) {
	const lineAt = makeLineFinder(target.text);
	const sourceLineAt = makeLineFinder(source.text);
	const blocks = join(alignment.blocks, viewBlocks(source, sourceLineAt), viewBlocks(target, lineAt));
	return {
		source,
		target,
		blocks,
		sentences: join(alignment.sentences, viewSentences(source), viewSentences(target)),
		terminology,
		lineAt,
		sourceLineAt,
		lineFor
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
		const at = blocks.indexOf(aligned);
		const before = blocks.slice(0, Math.max(0, at)).findLast((other) => other.target.length > 0);
		const end = before === void 0 ? 0 : rangeOf(before.target)?.end ?? 0;
		return lineAt(Math.max(0, end - 1));
	}
}
/** Shorter texts say nothing about how long translations are. */
const TELLING_LENGTH = 25;
/** Pages with fewer translated blocks have no usual ratio. */
const PAGE_BLOCKS = 5;
/** Median of target over source length of the page's blocks; `undefined` where there are too few. */
function usualRatio({ blocks }) {
	const ratios = blocks.filter(({ source, target }) => sizeOf(source) >= TELLING_LENGTH && sizeOf(target) > 0).map(({ source, target }) => sizeOf(target) / sizeOf(source)).toSorted((a, b) => a - b);
	return ratios.length < PAGE_BLOCKS ? void 0 : ratios[ratios.length >> 1];
}
/** Length of the prose; a term of the source language in full-width brackets, as a gloss, does not count. */
function sizeOf(views) {
	return views.reduce((sum, { prose }) => sum + prose.replaceAll(GLOSS$1, "").length, 0);
}
const GLOSS$1 = /（[\p{sc=Latin}\p{Zs}\p{Pd},;，]+）/gu;
/** How many blocks a block may move without being called lost. */
const MOVE_WINDOW$1 = 12;
/** Whether a block of the source that has no partner stands close by, where only the target has one of its kind. */
function isMoved(context, aligned, { block }) {
	const at = context.blocks.indexOf(aligned);
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
function makeLineFinder(text) {
	const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
	return (offset) => {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = low + high >> 1;
			if ((ends[middle] ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return low + 1;
	};
}

// node_modules/diff/libesm/diff/base.js
var Diff = class {
	diff(oldStr, newStr, options = {}) {
		let callback;
		if (typeof options === "function") {
			callback = options;
			options = {};
		} else if ("callback" in options) callback = options.callback;
		const oldString = this.castInput(oldStr, options);
		const newString = this.castInput(newStr, options);
		const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
		const newTokens = this.removeEmpty(this.tokenize(newString, options));
		return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
	}
	diffWithOptionsObj(oldTokens, newTokens, options, callback) {
		var _a;
		const done = (value) => {
			value = this.postProcess(value, options);
			if (callback) {
				setTimeout(function() {
					callback(value);
				}, 0);
				return;
			} else return value;
		};
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let editLength = 1;
		let maxEditLength = newLen + oldLen;
		if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
		const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : 1e400;
		const abortAfterTimestamp = Date.now() + maxExecutionTime;
		const bestPath = [{
			oldPos: -1,
			lastComponent: void 0
		}];
		let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
		if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
		let minDiagonalToConsider = -1e400, maxDiagonalToConsider = 1e400;
		const execEditLength = () => {
			for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
				let basePath;
				const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
				if (removePath) bestPath[diagonalPath - 1] = void 0;
				let canAdd = false;
				if (addPath) {
					const addPathNewPos = addPath.oldPos - diagonalPath;
					canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
				}
				const canRemove = removePath && removePath.oldPos + 1 < oldLen;
				if (!canAdd && !canRemove) {
					bestPath[diagonalPath] = void 0;
					continue;
				}
				if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);
				else basePath = this.addToPath(removePath, false, true, 1, options);
				newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
				if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
				else {
					bestPath[diagonalPath] = basePath;
					if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
					if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
				}
			}
			editLength++;
		};
		if (callback) (function exec() {
			setTimeout(function() {
				if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
				if (!execEditLength()) exec();
			}, 0);
		})();
		else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
			const ret = execEditLength();
			if (ret) return ret;
		}
	}
	addToPath(path, added, removed, oldPosInc, options) {
		const last = path.lastComponent;
		if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: last.count + 1,
				added,
				removed,
				previousComponent: last.previousComponent
			}
		};
		else return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: 1,
				added,
				removed,
				previousComponent: last
			}
		};
	}
	extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
		while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
			newPos++;
			oldPos++;
			commonCount++;
			if (options.oneChangePerToken) basePath.lastComponent = {
				count: 1,
				previousComponent: basePath.lastComponent,
				added: false,
				removed: false
			};
		}
		if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
			count: commonCount,
			previousComponent: basePath.lastComponent,
			added: false,
			removed: false
		};
		basePath.oldPos = oldPos;
		return newPos;
	}
	equals(left, right, options) {
		if (options.comparator) return options.comparator(left, right);
		else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
	}
	removeEmpty(array) {
		const ret = [];
		for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
		return ret;
	}
	castInput(value, options) {
		return value;
	}
	tokenize(value, options) {
		return Array.from(value);
	}
	join(chars) {
		return chars.join("");
	}
	postProcess(changeObjects, options) {
		return changeObjects;
	}
	get useLongestToken() {
		return false;
	}
	buildValues(lastComponent, newTokens, oldTokens) {
		const components = [];
		let nextComponent;
		while (lastComponent) {
			components.push(lastComponent);
			nextComponent = lastComponent.previousComponent;
			delete lastComponent.previousComponent;
			lastComponent = nextComponent;
		}
		components.reverse();
		const componentLen = components.length;
		let componentPos = 0, newPos = 0, oldPos = 0;
		for (; componentPos < componentLen; componentPos++) {
			const component = components[componentPos];
			if (!component.removed) {
				if (!component.added && this.useLongestToken) {
					let value = newTokens.slice(newPos, newPos + component.count);
					value = value.map(function(value, i) {
						const oldValue = oldTokens[oldPos + i];
						return oldValue.length > value.length ? oldValue : value;
					});
					component.value = this.join(value);
				} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
				newPos += component.count;
				if (!component.added) oldPos += component.count;
			} else {
				component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
				oldPos += component.count;
			}
		}
		return components;
	}
};

// node_modules/diff/libesm/diff/character.js
var CharacterDiff = class extends Diff {};
const characterDiff = new CharacterDiff();

// node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
	let i = 0;
	for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);
	return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
	let i;
	if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return "";
	for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);
	return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
	if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
	return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
	if (!oldSuffix) return string + newSuffix;
	if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
	return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
	return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
	return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
	return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
	let startA = 0;
	if (a.length > b.length) startA = a.length - b.length;
	let endB = b.length;
	if (a.length < b.length) endB = a.length;
	const map = Array(endB);
	let k = 0;
	map[0] = 0;
	for (let j = 1; j < endB; j++) {
		if (b[j] == b[k]) map[j] = map[k];
		else map[j] = k;
		while (k > 0 && b[j] != b[k]) k = map[k];
		if (b[j] == b[k]) k++;
	}
	k = 0;
	for (let i = startA; i < a.length; i++) {
		while (k > 0 && a[i] != b[k]) k = map[k];
		if (a[i] == b[k]) k++;
	}
	return k;
}
/**
* Split a string into segments using a word segmenter, merging consecutive
* segments if they are both whitespace segments. Whitespace segments can
* appear adjacent to one another for two reasons:
* - newlines always get their own segment
* - where a diacritic is attached to a whitespace character in the text, the
*   segment ends after the diacritic, so e.g. " \u0300 " becomes two segments.
* This function therefore runs the segmenter's .segment() method and then
* merges consecutive segments of whitespace into a single part.
*/
function segment(string, segmenter) {
	const parts = [];
	for (const segmentObj of Array.from(segmenter.segment(string))) {
		const segment = segmentObj.segment;
		if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment)) parts[parts.length - 1] += segment;
		else parts.push(segment);
	}
	return parts;
}
function trailingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];
	let i;
	for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\s/)) break;
	return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];
	const match = string.match(/^\s*/);
	return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
	if (!segmenter) return [leadingWs(string), trailingWs(string)];
	if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
	const segments = segment(string, segmenter);
	const firstSeg = segments[0];
	const lastSeg = segments[segments.length - 1];
	return [/\s/.test(firstSeg) ? firstSeg : "", /\s/.test(lastSeg) ? lastSeg : ""];
}

// node_modules/diff/libesm/diff/word.js
const extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
const tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
var WordDiff = class extends Diff {
	equals(left, right, options) {
		if (options.ignoreCase) {
			left = left.toLowerCase();
			right = right.toLowerCase();
		}
		return left.trim() === right.trim();
	}
	tokenize(value, options = {}) {
		let parts;
		if (options.intlSegmenter) {
			const segmenter = options.intlSegmenter;
			if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
			parts = segment(value, segmenter);
		} else parts = value.match(tokenizeIncludingWhitespace) || [];
		const tokens = [];
		let prevPart = null;
		parts.forEach((part) => {
			if (/\s/.test(part)) {
				if (prevPart == null) tokens.push(part);
				else tokens.push(tokens.pop() + part);
			} else if (prevPart != null && /\s/.test(prevPart)) {
				if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);
				else tokens.push(prevPart + part);
			} else tokens.push(part);
			prevPart = part;
		});
		return tokens;
	}
	join(tokens) {
		return tokens.map((token, i) => {
			if (i == 0) return token;
			else return token.replace(/^\s+/, "");
		}).join("");
	}
	postProcess(changes, options) {
		if (!changes || options.oneChangePerToken) return changes;
		let lastKeep = null;
		let insertion = null;
		let deletion = null;
		changes.forEach((change) => {
			if (change.added) insertion = change;
			else if (change.removed) deletion = change;
			else {
				if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
				lastKeep = change;
				insertion = null;
				deletion = null;
			}
		});
		if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
		return changes;
	}
};
const wordDiff = new WordDiff();
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
	if (deletion && insertion) {
		const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
		const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
		if (startKeep) {
			const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
			startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
			deletion.value = removePrefix(deletion.value, commonWsPrefix);
			insertion.value = removePrefix(insertion.value, commonWsPrefix);
		}
		if (endKeep) {
			const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
			endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
			deletion.value = removeSuffix(deletion.value, commonWsSuffix);
			insertion.value = removeSuffix(insertion.value, commonWsSuffix);
		}
	} else if (insertion) {
		if (startKeep) {
			const ws = leadingWs(insertion.value, segmenter);
			insertion.value = insertion.value.substring(ws.length);
		}
		if (endKeep) {
			const ws = leadingWs(endKeep.value, segmenter);
			endKeep.value = endKeep.value.substring(ws.length);
		}
	} else if (startKeep && endKeep) {
		const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
		const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
		deletion.value = removePrefix(deletion.value, newWsStart);
		const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
		deletion.value = removeSuffix(deletion.value, newWsEnd);
		endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
		startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
	} else if (endKeep) {
		const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
		const deletionWsSuffix = trailingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(deletionWsSuffix, endKeepWsPrefix);
		deletion.value = removeSuffix(deletion.value, overlap);
	} else if (startKeep) {
		const startKeepWsSuffix = trailingWs(startKeep.value, segmenter);
		const deletionWsPrefix = leadingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(startKeepWsSuffix, deletionWsPrefix);
		deletion.value = removePrefix(deletion.value, overlap);
	}
}
var WordsWithSpaceDiff = class extends Diff {
	tokenize(value) {
		const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
		return value.match(regex) || [];
	}
};
const wordsWithSpaceDiff = new WordsWithSpaceDiff();

// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	equals(left, right, options) {
		if (options.ignoreWhitespace) {
			if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
			if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
		} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
			if (left.endsWith("\n")) left = left.slice(0, -1);
			if (right.endsWith("\n")) right = right.slice(0, -1);
		}
		return super.equals(left, right, options);
	}
};
const lineDiff = new LineDiff();
function tokenize(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}

// node_modules/diff/libesm/diff/sentence.js
function isSentenceEndPunct(char) {
	return char == "." || char == "!" || char == "?";
}
var SentenceDiff = class extends Diff {
	tokenize(value) {
		var _a;
		const result = [];
		let tokenStartI = 0;
		for (let i = 0; i < value.length; i++) {
			if (i == value.length - 1) {
				result.push(value.slice(tokenStartI));
				break;
			}
			if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\s/)) {
				result.push(value.slice(tokenStartI, i + 1));
				i = tokenStartI = i + 1;
				while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\s/)) i++;
				result.push(value.slice(tokenStartI, i + 1));
				tokenStartI = i + 1;
			}
		}
		return result;
	}
};
const sentenceDiff = new SentenceDiff();

// node_modules/diff/libesm/diff/css.js
var CssDiff = class extends Diff {
	tokenize(value) {
		return value.split(/([{}:;,]|\s+)/);
	}
};
const cssDiff = new CssDiff();

// node_modules/diff/libesm/diff/json.js
var JsonDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	get useLongestToken() {
		return true;
	}
	castInput(value, options) {
		const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === "undefined" ? undefinedReplacement : v } = options;
		return typeof value === "string" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, "  ");
	}
	equals(left, right, options) {
		return super.equals(left.replace(/,([\r\n])/g, "$1"), right.replace(/,([\r\n])/g, "$1"), options);
	}
};
const jsonDiff = new JsonDiff();
function canonicalize(obj, stack, replacementStack, replacer, key) {
	stack = stack || [];
	replacementStack = replacementStack || [];
	if (replacer) obj = replacer(key === void 0 ? "" : key, obj);
	let i = 0;
	for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];
	let canonicalizedObj;
	if ("[object Array]" === Object.prototype.toString.call(obj)) {
		stack.push(obj);
		canonicalizedObj = new Array(obj.length);
		replacementStack.push(canonicalizedObj);
		for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));
		stack.pop();
		replacementStack.pop();
		return canonicalizedObj;
	}
	if (obj && obj.toJSON) obj = obj.toJSON();
	if (typeof obj === "object" && obj !== null) {
		stack.push(obj);
		canonicalizedObj = {};
		replacementStack.push(canonicalizedObj);
		const sortedKeys = [];
		let key;
		for (key in obj)
 /* istanbul ignore else */
		if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);
		sortedKeys.sort();
		for (i = 0; i < sortedKeys.length; i += 1) {
			key = sortedKeys[i];
			canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);
		}
		stack.pop();
		replacementStack.pop();
	} else canonicalizedObj = obj;
	return canonicalizedObj;
}

// node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
	tokenize(value) {
		return value.slice();
	}
	join(value) {
		return value;
	}
	removeEmpty(value) {
		return value;
	}
};
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
	return arrayDiff.diff(oldArr, newArr, options);
}

// src/shared/similarity.ts
/**
* How alike two texts are, and which items of two lists are versions of each other.
*/
var import_fastest_levenshtein = require_fastest_levenshtein();
/** Texts that differ over more UTF-16 units than this are compared by their words: the distance takes quadratic time. */
const MOST_COMPARED = 2e4;
/**
* 1 minus the Levenshtein distance over the longer length; 1 for equal texts, 0 for nothing in common. Of texts that
* differ over more than 20,000 units the part that differs counts by the words it has in common.
*/
function similarity(a, b) {
	if (a === b) return 1;
	const longest = Math.max(a.length, b.length);
	const [x, y] = withoutCommonEnds(a, b);
	const rest = Math.max(x.length, y.length);
	return 1 - (rest <= MOST_COMPARED ? (0, import_fastest_levenshtein.distance)(x, y) : rest * (1 - wordOverlap(countWords(x), countWords(y)))) / longest;
}
/** What is left of two texts without what they begin and end with in common; the distance is the same. */
function withoutCommonEnds(a, b) {
	const most = Math.min(a.length, b.length);
	let start = 0;
	while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
	let end = 0;
	while (end < most - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end += 1;
	return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
/** Share of words in common (Dice), a cheap upper hint for {@link similarity}. */
function wordOverlap(a, b) {
	let common = 0;
	let total = 0;
	for (const [word, count] of a) {
		common += Math.min(count, b.get(word) ?? 0);
		total += count;
	}
	for (const count of b.values()) total += count;
	return total === 0 ? 1 : 2 * common / total;
}
/** The words of a text with their counts, lower case. */
function countWords(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}
/** Longest common subsequence of two key lists, as position pairs in order. */
function matchEqual(oldKeys, newKeys) {
	const pairs = [];
	let i = 0;
	let j = 0;
	for (const part of diffArrays([...oldKeys], [...newKeys])) if (part.removed) i += part.value.length;
	else if (part.added) j += part.value.length;
	else for (const _ of part.value) pairs.push([i++, j++]);
	return pairs;
}
/**
* Pair what is left of two ordered lists by likeness, keeping the order, so that the sum of `likeness - threshold`
* is greatest.
*
* @param likeness Answers 0 to 1 for positions in the two lists.
*/
function matchSimilar(old, fresh, options) {
	const width = fresh.length + 1;
	const best = new Float64Array((old.length + 1) * width);
	const likeness = new Float64Array(old.length * fresh.length);
	for (let i = old.length - 1; i >= 0; i -= 1) for (let j = fresh.length - 1; j >= 0; j -= 1) {
		const alike = options.likeness(old[i] ?? 0, fresh[j] ?? 0);
		likeness[i * fresh.length + j] = alike;
		const paired = alike > options.threshold ? alike - options.threshold + (best[(i + 1) * width + j + 1] ?? 0) : 0;
		best[i * width + j] = Math.max(paired, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
	}
	const versions = [];
	for (let i = 0, j = 0; i < old.length && j < fresh.length;) {
		const here = best[i * width + j] ?? 0;
		const alike = likeness[i * fresh.length + j] ?? 0;
		if (here === 0) break;
		if (here === best[(i + 1) * width + j]) i += 1;
		else if (here === best[i * width + j + 1]) j += 1;
		else versions.push({
			old: old[i++] ?? 0,
			new: fresh[j++] ?? 0,
			similarity: alike
		});
	}
	return versions;
}

// src/check/rule.ts
/** A text as it enters a message: white space collapsed, cut to `limit` UTF-16 units. */
function shorten(text, limit = 60) {
	const flat = text.replaceAll(/\s+/g, " ").trim();
	if (flat.length <= limit) return flat;
	const cut = flat.slice(0, limit - 1);
	return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
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
	check: check$5
};
/** A cell that stands elsewhere and is at least this similar was moved, not lost. */
const MOVED = .7;
function check$5(context) {
	const spare = context.blocks.filter(({ source }) => source.length === 0).flatMap(({ target }) => target.filter(isCode).map(({ raw }) => raw));
	return context.blocks.flatMap((aligned) => {
		const source = aligned.source.filter(isCode);
		const target = aligned.target.filter(isCode);
		const partners = source.map(({ raw }, index) => {
			const partner = target[index];
			return partner !== void 0 && sharesFramework(raw, partner.raw) ? partner : void 0;
		});
		return [...source.filter((_, index) => partners[index] === void 0).filter(({ raw }) => !spare.some((other) => isVersion(raw, other))).map((view) => reportLost$2(context, aligned, view)), ...source.flatMap((view, index) => compareCells(context, view, partners[index]))];
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
const PLAIN_TEXT = /"""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|(?:#|\/\/).*/g;
/** The lines of a cell that hold more than comments; the fence is left out. */
function listStatements(raw) {
	const masked = raw.replaceAll(PLAIN_TEXT, (text) => text.replaceAll(/[^\n]/g, " ")).split("\n");
	let offset = 0;
	return raw.split("\n").map((text, index) => {
		const line = {
			statement: (masked[index] ?? "").replaceAll(/\s+/g, ""),
			text,
			offset
		};
		offset += text.length + 1;
		return line;
	}).slice(1).filter(({ statement }) => statement !== "" && !/^(?:`{3,}|~{3,})$/.test(statement));
}
/** The lines of a cell that do something, without comments, strings and white space. */
function listStatementLines(raw) {
	return listStatements(raw).map(({ statement }) => statement);
}
/** What a cell does: its code without comments, strings, white space and fence. */
function readStatements(raw) {
	return listStatementLines(raw).join("");
}
function reportLost$2(context, aligned, { raw, block, line }) {
	return {
		rule: "code-lost",
		line: context.lineFor(aligned, block.start),
		message: `The code cell "${shorten(firstLines(raw), 40)}" (source line ${line}) is missing: put it back.`
	};
}
function firstLines(raw) {
	return raw.split("\n").slice(1, 4).join(" ");
}
function compareCells(context, source, target) {
	if (target === void 0 || readStatements(source.raw) === readStatements(target.raw)) return [];
	const from = listStatements(source.raw);
	const to = listStatements(target.raw);
	const at = to.findIndex((line, index) => line.statement !== from[index]?.statement);
	const line = context.lineAt(target.block.start + (at === -1 ? target.raw.length - 1 : to[at]?.offset ?? 0));
	const [was, is] = showDifference(from[at === -1 ? to.length : at]?.text ?? "", to[at]?.text ?? "");
	const what = was === "" ? `"${is}" is not in the source` : `"${is}" is "${was}" in the source`;
	return [{
		rule: "code-changed",
		line,
		message: is === "" ? `The code "${was}" is missing.` : `The code ${what}: check it.`
	}];
}
/** Two lines from a little before the first character in which they differ. */
function showDifference(a, b) {
	let from = 0;
	while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1;
	const cut = (text) => from <= 24 ? shorten(text, 48) : `…${shorten(text.slice(from - 16), 40)}`;
	return [cut(a), cut(b)];
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
/** Compare the pieces of one kind. */
function comparePieces(context, kind) {
	const lost = [];
	const added = [];
	for (const [at, aligned] of context.blocks.entries()) {
		const source = piecesOf$1(aligned.source, kind);
		const target = piecesOf$1(aligned.target, kind);
		lost.push(...findExcess(source, target, at));
		added.push(...findExcess(target, source, at));
	}
	const { left, right } = dropMoved(context, lost, added);
	return pairVersions(left.map((excess) => placeLost(context, excess)), right.map((excess) => placeAdded(context, excess)));
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
	const right = [...added];
	return {
		left: lost.filter((excess) => {
			const found = right.findIndex((other) => other.piece.key === excess.piece.key && (Math.abs(other.at - excess.at) <= MOVE_WINDOW || context.blocks[other.at]?.source.length === 0));
			if (found === -1) return true;
			right.splice(found, 1);
			return false;
		}),
		right
	};
}
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
	const alike = lost.flatMap((from) => added.filter((to) => Math.abs(to.at - from.at) <= 1).map((to) => ({
		from,
		to,
		likeness: likenessOf(from.piece, to.piece)
	})).filter(({ likeness }) => likeness >= SAME_PIECE));
	for (const { from, to } of alike.toSorted((a, b) => b.likeness - a.likeness)) join(from, to);
	for (const place of new Set(lost.map(({ at }) => at))) {
		const from = lost.filter((entry) => entry.at === place && isLeft(entry));
		const to = added.filter((entry) => entry.at === place && isLeft(entry));
		if (from.length === to.length) for (const [index, entry] of from.entries()) join(entry, to[index] ?? entry);
	}
	return {
		lost: lost.filter(isLeft),
		added: added.filter(isLeft),
		changed
	};
}
/** 0 to 1. */
function likenessOf(from, to) {
	const [a, b] = [from.key.toLowerCase(), to.key.toLowerCase()];
	const isPart = Math.min(a.length, b.length) >= SHORTEST_PART && (a.includes(b) || b.includes(a));
	return Math.max(similarity(a, b), isPart ? SAME_PIECE : 0);
}

// src/check/rules/copied.ts
/**
* What a translator copies as it is: labels, references, citations, code spans, links, images, entities, tags and
* directives. One table says for each kind how it is called and what of its differences is a finding.
*/
const BREAKS = {
	lost: "error",
	changed: "error",
	reportsAdded: true
};
const MAY_DIFFER = {
	lost: "error",
	changed: "warning",
	reportsAdded: false
};
const MINOR = {
	lost: "warning",
	changed: "warning",
	reportsAdded: false
};
const KINDS = [
	{
		kind: "label",
		noun: ["label", "labels"],
		...BREAKS,
		reportsAdded: false
	},
	{
		kind: "reference",
		noun: ["reference", "references"],
		...BREAKS
	},
	{
		kind: "citation",
		noun: ["citation", "citations"],
		...BREAKS
	},
	{
		kind: "directive",
		noun: ["directive", "directives"],
		...MINOR
	},
	{
		kind: "code-span",
		noun: ["code span", "code spans"],
		...MAY_DIFFER
	},
	{
		kind: "link",
		noun: ["link", "links"],
		...MAY_DIFFER
	},
	{
		kind: "image",
		noun: ["image", "images"],
		...MAY_DIFFER
	},
	{
		kind: "entity",
		noun: ["HTML entity", "HTML entities"],
		...BREAKS,
		reportsAdded: false
	},
	{
		kind: "tag",
		noun: ["HTML tag", "HTML tags"],
		...MINOR,
		reportsAdded: true
	}
];
/** Rules on what is copied. */
const copiedPieces = {
	rules: KINDS.flatMap(listRules),
	check: (context) => KINDS.flatMap((entry) => compareKind(context, entry))
};
function listRules({ kind, noun: [one, many], lost, changed, reportsAdded }) {
	const name = `${one.startsWith("i") ? "An" : "A"} ${one}`;
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
	const known = new Set(context.blocks.flatMap(({ source }) => keysOf(source, entry.kind)));
	return [
		...lost.filter(({ isRepeat }) => !isRepeat).map((difference) => reportLost$1(context, entry, difference)),
		...changed.filter((difference) => !isLocalised(context, difference)).map((difference) => reportChanged$1(entry, difference)),
		...entry.reportsAdded ? added.filter((difference) => isUnknown(difference, known)).map((difference) => reportAdded$1(entry, difference)) : []
	];
}
/** Whether two addresses differ only in the language they name, as `en.wikipedia.org` and `zh.wikipedia.org` do. */
function isLocalised({ source, target }, { lost, added }) {
	if (lost.piece.kind !== "link" && lost.piece.kind !== "image") return false;
	return dropLanguage(lost.piece.key, source.language) === dropLanguage(added.piece.key, target.language);
}
function dropLanguage(address, language) {
	const code = primaryLanguage(language);
	return address.replaceAll(new RegExp(String.raw`(?:^|(?<=[./_-]))${code}(?:[-_][a-zA-Z]{2,4})?[./_-]`, "g"), "");
}
function keysOf(views, kind) {
	return views.flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === kind).map(({ key }) => key));
}
function isUnknown({ piece, aligned }, known) {
	return aligned.source.length > 0 && !known.has(piece.key);
}
function nameOf$1({ noun: [noun] }, piece) {
	return `${noun} ${shorten(piece.kind === "citation" ? piece.key : piece.raw)}`;
}
function reportLost$1(context, entry, lost) {
	const { piece, line } = lost;
	if (isBare(lost)) return {
		rule: "code-span-changed",
		line,
		message: `The code span ${shorten(piece.raw)} stands as plain text: put it in back quotes.`
	};
	const place = context.sourceLineAt(piece.start);
	return {
		rule: `${entry.kind}-lost`,
		line,
		message: `The ${nameOf$1(entry, piece)} (source line ${place}) is missing: put it back.`
	};
}
/** Code that lost its back quotes. One letter says nothing: it stands in many words. */
function isBare({ piece: { kind, key }, aligned }) {
	if (kind !== "code-span" || key.length < 2) return false;
	return aligned.target.some(({ raw }) => raw.replaceAll(/\s+/g, "").includes(key));
}
function reportChanged$1(entry, { lost, added }) {
	return {
		rule: `${entry.kind}-changed`,
		line: added.line,
		message: `The ${nameOf$1(entry, added.piece)} is ${shorten(lost.piece.raw)} in the source: check which is right.`
	};
}
function reportAdded$1(entry, { piece, line }) {
	return {
		rule: `${entry.kind}-added`,
		line,
		message: `The ${nameOf$1(entry, piece)} is not in the source: check that it belongs.`
	};
}

// src/check/rules/formulas.ts
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
	return ONLY_NUMBERS.test(number) && views.some(({ raw }) => plainNumber(raw).includes(number));
}
/** `$30 \%$` and `$\% 30$`, or `1.44` and `1,44`, are each language's own way to write a number. */
function isSameNumber({ lost, added }) {
	const [a, b] = [lost, added].map(({ piece }) => plainNumber(piece.raw).replaceAll(/(?<=\d),(?=\d)/g, "."));
	return a === b;
}
function plainNumber(text) {
	return text.replaceAll(/\\times(?![a-zA-Z])|\*(?=\d)/g, "×").replaceAll(/[\s\\$%]/g, "");
}
function reportLost(context, { piece, line }) {
	const place = context.sourceLineAt(piece.start);
	return {
		rule: "formula-lost",
		line,
		message: `The formula ${shorten(piece.raw)} (source line ${place}) is missing: put it back.`
	};
}
function reportChanged({ lost, added }) {
	return {
		rule: "formula-changed",
		line: added.line,
		message: `The formula ${shorten(added.piece.raw)} is ${shorten(lost.piece.raw)} in the source: check which is right.`
	};
}
function reportAdded({ piece, line, isRepeat }) {
	const what = isRepeat ? "stands twice in a row" : "is not in the source";
	return {
		rule: "formula-added",
		line,
		message: `The formula ${shorten(piece.raw)} ${what}: check that it belongs.`
	};
}
function findBroken(context) {
	return context.blocks.flatMap((aligned) => [...findBrokenFormulas(context, aligned), ...findDollars(context, aligned)]);
}
function findBrokenFormulas(context, aligned) {
	if (piecesOf(aligned.source).some(isBroken)) return [];
	return piecesOf(aligned.target).filter(isBroken).map(({ raw, start }) => ({
		rule: "formula-broken",
		line: context.lineAt(start),
		message: `TeX cannot read the formula ${shorten(raw)}: mend its braces or commands.`
	}));
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
	return [{
		rule: "formula-broken",
		line: context.lineAt(findInText(view, near)),
		message: `A dollar sign closes no formula near "${shorten(near)}": pair it, or write \\$.`
	}];
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
	return [...context.target.text.matchAll(LEAK)].filter(([found]) => !known.has(found)).map(({ 0: found, index }) => ({
		rule: "placeholder-leaked",
		line: context.lineAt(index),
		message: `The placeholder ${nameOf(found)} is left from a tool: put in what it stands for in the source.`
	}));
}
function nameOf(found) {
	return /^[\uE000-\uF8FF]/u.test(found) ? `U+${found.charCodeAt(0).toString(16).toUpperCase()}` : shorten(found, 40);
}

// src/check/rules/marks.ts
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
			description: "A star opens or closes no emphasis: it is unpaired, or white space stands on its inner side."
		}
	],
	check: (context) => [
		...findLost$1(context),
		...findUnpaired$1(context),
		...context.blocks.flatMap((aligned) => [...findSpaces(context, aligned), ...findStars(context, aligned)])
	]
};
/** Marks with `~~` leave words out of the slides; which words a language can leave out is its own affair. */
function findLost$1(context) {
	const { lost } = comparePieces(context, "slide-open");
	return lost.filter(({ piece }) => !piece.raw.includes("~")).map(({ piece, line }) => ({
		rule: "slide-mark-lost",
		line,
		message: `The slide mark ${markedText(context, piece)} (source line ${context.sourceLineAt(piece.start)}) is missing: mark the same words.`
	}));
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
		return [{
			rule: "slide-mark-unpaired",
			line: context.lineAt(piece.start),
			message: `The slide mark ${piece.raw} has no partner near "${near}": add its other end or take it out.`
		}];
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
	let open = [];
	for (const [at, view] of views.entries()) {
		unpaired.push(...open.filter((entry) => at - entry.at > CLOSE_WINDOW).map(({ piece }) => piece));
		open = open.filter((entry) => at - entry.at <= CLOSE_WINDOW);
		for (const piece of view.pieces) {
			if (piece.kind === "slide-open") open.push({
				piece,
				at
			});
			if (piece.kind !== "slide-close") continue;
			const partner = open.findLastIndex((entry) => closerOf(entry.piece.raw) === piece.raw);
			if (partner === -1) unpaired.push(piece);
			else open.splice(partner, 1);
		}
	}
	return [...unpaired, ...open.map(({ piece }) => piece)].toSorted((a, b) => a.start - b.start);
}
function closerOf(open) {
	return open.slice(1) + (open.startsWith("[") ? "]" : ")");
}
const MARK_SPACE = /[[(](?:\*\*|~~)[ \t]|[ \t](?:\*\*|~~)[\])](?!\()/g;
function findSpaces(context, { source, target }) {
	if (source.some(({ block, raw }) => block.kind !== "code" && raw.search(MARK_SPACE) !== -1)) return [];
	return target.filter(({ block }) => block.segments.length > 0).flatMap((view) => [...view.raw.matchAll(MARK_SPACE)].slice(0, 1).map(({ index }) => ({
		rule: "slide-mark-space",
		line: context.lineAt(view.block.start + index),
		message: `White space stands inside the slide mark "${shorten(view.raw.slice(index, index + 30))}": take it out.`
	})));
}
/** Stars that Markdown leaves as text; the first of each group of blocks is reported. */
function findStars(context, { source, target }) {
	const stray = target.flatMap((view) => straysOf(context.target.text, view));
	const own = source.flatMap((view) => straysOf(context.source.text, view));
	const first = stray[0];
	if (first === void 0 || stray.length <= own.length) return [];
	const near = shorten(context.target.text.slice(Math.max(0, first - 15), first + 25), 40);
	return [{
		rule: "emphasis-broken",
		line: context.lineAt(first),
		message: `A star near "${near}" opens or closes no emphasis: pair it, with no space inside.`
	}];
}
function straysOf(text, { block }) {
	return block.segments.flatMap(({ start, end, spans }) => {
		const stray = spans.filter(({ kind, pair }) => kind === "emphasis" && pair === void 0).map((span) => span.start);
		let mask = text.slice(start, end);
		for (const span of spans) mask = `${mask.slice(0, span.start - start)}${" ".repeat(span.end - span.start)}${mask.slice(span.end - start)}`;
		const loose = [...mask.matchAll(/\*+/g)].map(({ index }) => start + index);
		return [...stray, ...loose].toSorted((a, b) => a - b);
	});
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
	const added = findMissing$1(target, source);
	return lost.map(({ number, offset }, index) => {
		const other = added[index];
		const found = other === void 0 ? "is not in the translation" : `may have become ${shorten(other.number.text)}`;
		return {
			rule: "number-differs",
			line: other === void 0 ? context.lineFor(aligned, offset) : context.lineAt(other.offset),
			message: `The number ${shorten(number.text)} (source line ${context.sourceLineAt(offset)}) ${found}: check it.`
		};
	});
}
/** Numbers in the text of `own` that stand nowhere in `other`. */
function findMissing$1(own, other) {
	const placed = own.views.filter(({ block }) => block.segments.length > 0).flatMap((view) => readText(view, own.language));
	if (placed.length === 0) return [];
	const known = other.views.map((view) => new KnownNumbers(withoutKeys(view), other.language));
	const isWord = other.views.some(({ raw }) => readNumbers(raw, other.language).some((number) => isScaled(raw, number)));
	return placed.filter(({ number }) => !known.some((ofView) => ofView.has(number))).filter(({ number }) => !(isWord && number.values.some((value) => value.endsWith("00"))));
}
const KEYS = /* @__PURE__ */ new Set([
	"label",
	"reference",
	"citation",
	"link",
	"image"
]);
/** The text of a block without names that may hold digits; `Euler.1749` does not give the year 1749. */
function withoutKeys({ raw, pieces }) {
	return pieces.filter(({ kind }) => KEYS.has(kind)).reduce((text, piece) => text.replace(piece.raw, " "), raw);
}
/** Numbers of a block that stand in its text, not in formulas or code. */
function readText({ block, prose, raw }, language) {
	const inText = new Set(readNumbers(prose, language).map(({ text }) => text));
	return readNumbers(raw, language).filter((number) => inText.has(number.text) && isTelling$1(raw, number) && !isScaled(raw, number)).map((number) => ({
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
/** Lengths say nothing of passages shorter than this. */
const PASSAGE_LENGTH = 60;
/** Times the usual ratio of lengths; less than half or more than double is rare even where translators are free. */
const UNUSUAL = 2.2;
function check$3(context) {
	const usual = usualRatio(context);
	const sentences = findSentences(context);
	const reported = new Set(sentences.map(({ aligned }) => aligned));
	return [
		...findParagraphs(context, usual),
		...sentences.map(({ finding }) => finding),
		...context.blocks.filter((aligned) => !reported.has(aligned)).flatMap((aligned) => compareLength(aligned, usual))
	];
}
function findParagraphs(context, usual) {
	return context.blocks.filter(({ target }) => target.length === 0).flatMap((aligned) => aligned.source.filter(({ block, prose }) => block.kind === "paragraph" && prose.length >= PARAGRAPH_LENGTH).filter((view) => !isMoved(context, aligned, view)).filter(({ prose }) => usual === void 0 || longestSurplus(context, aligned, usual) < .5 * prose.length).map(({ block, line, prose }) => ({
		rule: "paragraph-lost",
		line: context.lineFor(aligned, block.start),
		message: `The paragraph "${shorten(prose)}" (source line ${line}) has no translation: add it.`
	})));
}
/** By how much the translation of the text before or behind is too long, in characters of the source. */
function longestSurplus({ blocks }, aligned, usual) {
	const at = blocks.indexOf(aligned);
	const neighbours = [blocks.slice(0, at).findLast(hasText), blocks.slice(at + 1).find(hasText)];
	return Math.max(...neighbours.map((near) => near === void 0 ? 0 : sizeOf(near.target) / usual - sizeOf(near.source)));
}
function hasText({ source }) {
	return source.some(({ prose }) => prose !== "");
}
function findSentences(context) {
	return context.sentences.filter(({ target, score }) => target.length === 0 && score >= SURE).flatMap(({ source }) => source.filter(({ prose }) => prose.length >= SENTENCE_LENGTH)).flatMap((sentence) => {
		const aligned = context.blocks.find(({ source }) => source.some(({ block }) => block === sentence.placed.block));
		if (aligned === void 0 || aligned.target.length === 0) return [];
		return [{
			aligned,
			finding: reportSentence(context, aligned, sentence)
		}];
	});
}
function reportSentence(context, aligned, { placed, prose }) {
	return {
		rule: "sentence-lost",
		line: context.lineFor(aligned, placed.start),
		message: `The sentence "${shorten(prose)}" (source line ${context.sourceLineAt(placed.start)}) has no translation: add it.`
	};
}
function compareLength(aligned, usual) {
	const [from, to] = [sizeOf(aligned.source), sizeOf(aligned.target)];
	const first = aligned.target[0];
	if (usual === void 0 || first === void 0 || first.block.kind === "heading" || from === 0 || to === 0) return [];
	const times = to / from / usual;
	if (Math.max(from, to / usual) < PASSAGE_LENGTH || times < UNUSUAL && times > 1 / UNUSUAL) return [];
	const what = times > 1 ? `${times.toFixed(1)} times as long as` : `${(1 / times).toFixed(1)} times shorter than`;
	return [{
		rule: "unusual-length",
		line: first.line,
		message: `"${shorten(first.prose)}" is ${what} usual: compare it with the source.`
	}];
}

// src/check/mask.ts
/** Stands for each character of an opaque span, such as a formula. */
const ATOM = "￼";
/** Stands for each character of a mark around text, such as the stars of an emphasis. */
const EDGE = "⁠";
/** The text of a segment; spans become {@link ATOM} and {@link EDGE} signs, one for each character. */
function maskSegment(text, { start, end, spans }) {
	let mask = "";
	for (const span of spans) {
		mask += text.slice(start + mask.length, span.start);
		const sign = span.kind === "prefix" || span.kind === "break" ? " " : span.place === "atom" ? "￼" : "⁠";
		mask += sign.repeat(Math.max(0, span.end - start - mask.length));
	}
	return mask + text.slice(start + mask.length, end);
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
		remedy: "put a space behind the sentence"
	});
	if (usesFullWidth(language)) faults.push({
		rule: "half-width-punctuation",
		pattern: HALF_WIDTH,
		remedy: "write the full-width mark"
	});
	return context.target.blocks.flatMap(({ segments }) => segments.flatMap((segment) => faults.flatMap((fault) => findFault(context, segment, fault))));
}
/** What stands in the source just so, such as a name with a full stop inside, is no fault. */
function findFault(context, segment, { rule, pattern, remedy }) {
	const { text } = context.target;
	return [...maskSegment(text, segment).matchAll(pattern)].map(({ index }) => segment.start + index).filter((at) => !context.source.text.includes(text.slice(at - 3, at + 3))).map((at) => {
		const near = text.slice(Math.max(segment.start, at - 10), at + 10);
		return {
			rule,
			line: context.lineAt(at),
			message: `"${shorten(near)}": ${remedy}.`
		};
	});
}

// src/check/rules/roles.ts
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
	check: (context) => [
		...findRepeated(context),
		...context.blocks.flatMap((aligned) => findGlued(context, aligned)),
		...context.blocks.flatMap((aligned) => findMalformed(context, aligned))
	]
};
/**
* A role behind a letter, a digit or a closing sign. White space, opening and joining marks and full-width
* punctuation may stand before one (docutils, "Inline markup recognition rules", rule 6).
*/
const GLUED = /(?<=[\p{L}\p{M}\p{N}$`.,;!?)\]}])(?=:(?:numref|eqref|ref|cite[a-z]*):`)/gu;
const NAMES = "numref|eqref|ref|cite[a-z]*|label|eqlabel|width|height|begin_tab";
const MALFORMED = new RegExp([
	String.raw`:\s?(?:${NAMES})\s?:\s+${"`"}[^${"`"}\n]+${"`"}`,
	String.raw`:\s+(?:${NAMES})\s?:\s*${"`"}[^${"`"}\n]+${"`"}`,
	String.raw`:(?:${NAMES})\s+:\s*${"`"}[^${"`"}\n]+${"`"}`,
	String.raw`(?<![:\p{L}\d])(?:numref|eqref|cite):\s?${"`"}[^${"`"}\n]+${"`"}`,
	String.raw`：(?:${NAMES})[:：]\s*${"`"}|:(?:${NAMES})：\s*${"`"}`,
	String.raw`:(?=[^:${"`"}\s]*[^\p{ASCII}])[\p{L}_ ]{2,14}:${"`"}[a-z]+_[^${"`"}\n]+${"`"}`
].join("|"), "giu");
/** A label that two places have names neither. */
function findRepeated(context) {
	const known = /* @__PURE__ */ new Map();
	for (const { key } of labelsOf(context.blocks.flatMap(({ source }) => source))) known.set(key, (known.get(key) ?? 0) + 1);
	const seen = /* @__PURE__ */ new Map();
	return labelsOf(context.blocks.flatMap(({ target }) => target)).flatMap(({ key, raw, start }) => {
		const count = (seen.get(key) ?? 0) + 1;
		seen.set(key, count);
		if (count <= Math.max(1, known.get(key) ?? 0)) return [];
		const message = `The label ${shorten(raw)} stands here again: take it out.`;
		return [{
			rule: "label-repeated",
			line: context.lineAt(start),
			message
		}];
	});
}
function labelsOf(views) {
	return views.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === "label"));
}
function findGlued(context, { source, target }) {
	return target.flatMap((view) => findAll(GLUED, view, source).map((at) => ({
		rule: "role-glued",
		line: context.lineAt(view.block.start + at),
		message: `The role ${roleAt(view.raw, at)} is glued to the word before: put a space between them.`
	})));
}
function findMalformed(context, { source, target }) {
	return target.flatMap((view) => findAll(MALFORMED, view, source).map((at) => ({
		rule: "role-malformed",
		line: context.lineAt(view.block.start + at),
		message: `${shorten(view.raw.slice(at).split("\n")[0] ?? "", 30)} is no role: write it as in the source.`
	})));
}
/** Offsets of the matches, unless the source has as many. */
function findAll(pattern, { block, raw }, source) {
	if (block.kind === "code") return [];
	const found = [...raw.matchAll(pattern)].map(({ index }) => index);
	return source.reduce((sum, view) => sum + [...view.raw.matchAll(pattern)].length, 0) >= found.length ? [] : found;
}
function roleAt(raw, at) {
	return shorten(/:[a-z]+:`[^`]*`/.exec(raw.slice(at))?.[0] ?? "");
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
		if (level === void 0) return [{
			rule: "heading-added",
			line,
			message: `"${shorten(prose)}" is no heading in the source: check its #.`
		}];
		const message = `The heading "${shorten(prose)}" has level ${block.level}, not ${level}: change its #.`;
		return level === block.level ? [] : [{
			rule: "heading-level",
			line,
			message
		}];
	});
}
/** Blocks of one kind of which the aligned target has fewer. */
function findMissing(context, aligned, kind) {
	return ofKind(aligned.source, kind).slice(ofKind(aligned.target, kind).length).filter((view) => aligned.target.length > 0 || !isMoved(context, aligned, view)).map(({ block, line, prose, raw }) => {
		const state = aligned.target.length === 0 ? "is missing" : `is no ${kind} of its own here`;
		return {
			rule: `${kind}-lost`,
			line: context.lineFor(aligned, block.start),
			message: `The ${kind} "${shorten(prose || raw)}" (source line ${line}) ${state}: put it back.`
		};
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
	const longest = Math.max(0, ...titles.map((view) => sizeOf([view])));
	return context.blocks.flatMap(({ source, target }) => {
		const title = ofKind(source, "heading")[0];
		const expected = title === void 0 ? longest : sizeOf([title]);
		return ofKind(target, "heading").filter((view) => sizeOf([view]) > usual * (SWALLOWED * expected + TITLE_SLACK)).map(({ line, prose }) => ({
			rule: "heading-swallowed",
			line,
			message: `The heading "${shorten(prose)}" holds the text behind it: end the line after the title.`
		}));
	});
}
function checkTables(context, aligned) {
	const [source] = ofKind(aligned.source, "table");
	if (source === void 0) return [];
	const [target] = ofKind(aligned.target, "table");
	const rule = "table-shape";
	if (target === void 0) return [{
		rule,
		line: context.lineFor(aligned, source.block.start),
		message: `The table of source line ${source.line} is missing: put it back.`
	}];
	const [from, to] = [shapeOf(source), shapeOf(target)];
	if (to.rows >= from.rows && to.columns === from.columns) return [];
	const counts = `${to.rows} rows and ${to.columns} columns, not ${from.rows} and ${from.columns}`;
	return [{
		rule,
		line: target.line,
		message: `The table has ${counts}: compare it with the source.`
	}];
}
function shapeOf({ raw }) {
	const lines = raw.split("\n").filter((line) => line.includes("|"));
	const cells = lines.map((line) => splitCells(line));
	return {
		rows: lines.length,
		columns: Math.max(0, ...cells)
	};
}
function splitCells(line) {
	return line.trim().replaceAll(/`[^`]*`|\$[^$]*\$|\\\|/g, "").replaceAll(/^\||\|$/g, "").split("|").length;
}

// src/check/rules/tabs.ts
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
function readMarkers(views) {
	return views.filter(({ block }) => block.kind === "tab").map((view) => ({
		view,
		frameworks: (/`([^`]*)`/.exec(view.raw)?.[1] ?? "").split(",").map((name) => name.trim()),
		isEnd: view.raw.includes(":end_tab:")
	}));
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
			const message = `The tab for ${shorten(name)} (source line ${view.line}) is missing: put it back.`;
			return {
				rule: "tab-lost",
				line: context.lineFor(aligned, view.block.start),
				message
			};
		});
	});
}
function findUnpaired(context) {
	const source = unpairedOf(context.blocks.flatMap((aligned) => aligned.source));
	const target = unpairedOf(context.blocks.flatMap((aligned) => aligned.target));
	if (target.length <= source.length) return [];
	return target.map(({ view, isEnd }) => ({
		rule: "tab-unpaired",
		line: view.line,
		message: `${shorten(view.raw)} has no ${isEnd ? ":begin_tab:" : ":end_tab:"}: pair it or take it out.`
	}));
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
	return uses.filter((use) => !use.isAgreed && isTelling(use, uses)).map((use) => report(context, use));
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
* A word such as "mean" is a term in one sentence and none in the next. So a single word counts where the rest of
* the page mostly uses the agreed term, or where it was left as it is; terms of several words always count. A term
* that the page never translates as agreed is told once.
*/
function isTelling(use, uses) {
	const isTermUse = ({ term, isLeft }) => isLeft || /[\s-]/.test(term.source);
	const same = uses.filter(({ term }) => term === use.term);
	const agreed = same.filter(({ isAgreed }) => isAgreed).length;
	if (agreed === 0) return use === same.find(isTermUse);
	return isTermUse(use) || agreed >= USUAL_SHARE * same.length;
}
function report(context, { term, aligned }) {
	const agreed = term.accepted.map((accepted) => `"${shorten(accepted)}"`).join(" or ");
	return {
		rule: "term-not-used",
		line: context.lineFor(aligned, offsetOf(aligned, term)),
		message: `"${shorten(term.source)}" is to be translated as ${agreed}: use it here.`
	};
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
/** Words that a copy of a source sentence needs. */
const COPIED_WORDS = 3;
function check(context) {
	const isForeign = makeJudge(context);
	return context.sentences.flatMap(({ target }) => target.filter(isForeign).map((sentence) => ({
		rule: "untranslated",
		line: context.lineAt(sentence.placed.start),
		message: `"${shorten(sentence.prose)}" is not translated: translate it.`
	})));
}
function makeJudge(context) {
	const { language } = context.source;
	const copies = new Set(context.sentences.flatMap(({ source }) => source.map(({ prose }) => keyOf$1(prose))));
	const isOtherScript = differInScript(language, context.target.language);
	const own = stopWordsOf(context.target.language) ?? /* @__PURE__ */ new Set();
	const foreign = stopWordsOf(language) ?? /* @__PURE__ */ new Set();
	return (sentence) => {
		const prose = sentence.prose.replaceAll(/\S*[/\\_]\S*|\S+\.\p{L}\S*/gu, " ");
		const words = prose.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];
		const plain = prose.match(/(?<![\p{L}\p{M}\p{N}-])\p{Ll}[\p{Ll}\p{M}'’]+(?![\p{L}\p{N}])/gu) ?? [];
		if (plain.length >= COPIED_WORDS && copies.has(keyOf$1(sentence.prose))) return true;
		if (isOtherScript) return isInScript(prose, plain, context);
		return words.length >= TELLING_WORDS && hasProfile(words, foreign, own);
	};
}
function keyOf$1(prose) {
	return prose.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
}
/** Whether nearly nothing of a long sentence is written in the target's script; names have capitals. */
function isInScript(prose, plain, { source, target }) {
	const foreign = prose.match(scriptOf(source.language))?.length ?? 0;
	const own = prose.match(scriptOf(target.language))?.length ?? 0;
	return (plain.length >= 5 || plain.length === 0 && foreign >= 12) && own < .1 * (own + foreign);
}
/** At least a quarter of the words are function words of the source language, and far more than of the target's. */
function hasProfile(words, foreign, own) {
	const share = (list) => words.filter((word) => list.has(word)).length / words.length;
	return share(foreign) >= .25 && share(foreign) > 2 * share(own);
}

// src/check/check.ts
const FAMILIES = [
	structure,
	tabs,
	code,
	formulas,
	copiedPieces,
	roles,
	marks,
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
	const alignment = options.alignment ?? alignPages(source, target);
	const context = makeContext(source, target, {
		alignment,
		terminology: options.terminology ?? /* @__PURE__ */ new Map()
	});
	return dropRepeats(FAMILIES.flatMap((family) => family.check(context))).toSorted((a, b) => a.line - b.line);
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

export { readStatements as a, matchSimilar as c, diffArrays as d, collectPieces as f, listStatementLines as i, similarity as l, checkPage as n, countWords as o, newFindings as r, matchEqual as s, CHECK_RULES as t, wordOverlap as u };