import { r as ConfigError } from "./errors.js";
import { a as primaryLanguage } from "./scripts.js";
import { n as pushAll } from "./many.js";
import { n as parseFragment, t as parse } from "./dist2.js";
import { n as keyOfAddress, r as resolveAddress } from "./address.js";

// src/corpus/html-tree.ts
/** HTML as a tree: the few questions that the other files ask of it. */
function parseHtml(html) {
	return parse(html);
}
function parseHtmlFragment(html) {
	return parseFragment(html);
}
function isElement(node) {
	return "tagName" in node;
}
function isText(node) {
	return node.nodeName === "#text";
}
/** Value of an attribute, `undefined` where there is none. */
function attributeOf(element, name) {
	return element.attrs.find((attribute) => attribute.name === name)?.value;
}
function hasClass(element, pattern) {
	return pattern.test(attributeOf(element, "class") ?? "");
}
/** Elements below a node, in the order of the page. A page can nest deeper than the stack of calls. */
function* listElements(root) {
	const waiting = root.childNodes.toReversed();
	for (let node = waiting.pop(); node !== void 0; node = waiting.pop()) {
		if (!isElement(node)) continue;
		yield node;
		for (let at = node.childNodes.length - 1; at >= 0; at--) {
			const child = node.childNodes[at];
			if (child !== void 0) waiting.push(child);
		}
	}
}
/** All text below a node, as it stands. */
function textOf(root) {
	const pieces = [];
	const waiting = root.childNodes.toReversed();
	for (let node = waiting.pop(); node !== void 0; node = waiting.pop()) if (isText(node)) pieces.push(node.value);
	else if (isElement(node)) pushAll(waiting, node.childNodes.toReversed());
	return pieces.join("");
}
/** Put a text in the place of an element; {@link listElements} does not go into it any more. */
function replaceByText(element, value) {
	const parent = element.parentNode;
	if (parent !== null) parent.childNodes.splice(parent.childNodes.indexOf(element), 1, {
		nodeName: "#text",
		value,
		parentNode: parent
	});
	element.childNodes = [];
}
/** Take an element out; {@link listElements} does not go into it any more. */
function removeElement(element) {
	const parent = element.parentNode;
	if (parent !== null) parent.childNodes.splice(parent.childNodes.indexOf(element), 1);
	element.childNodes = [];
}
/** One line, without white space at its ends and without characters that nobody sees. */
function tidyText(text) {
	return text.normalize("NFC").replaceAll(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g, "").replaceAll(/\s+/g, " ").trim();
}

// node_modules/bcp-47-match/index.js
/**
* See <https://tools.ietf.org/html/rfc4647#section-3.1>
* for more info on the algorithms.
*/
/**
* @typedef {string} Tag
*   BCP-47 tag.
* @typedef {Array<Tag>} Tags
*   List of BCP-47 tags.
* @typedef {string} Range
*   RFC 4647 range.
* @typedef {Array<Range>} Ranges
*   List of RFC 4647 range.
*
* @callback Check
*   An internal check.
* @param {Tag} tag
*   BCP-47 tag.
* @param {Range} range
*   RFC 4647 range.
* @returns {boolean}
*   Whether the range matches the tag.
*
* @typedef {FilterOrLookup<true>} Filter
*   Filter: yields all tags that match a range.
* @typedef {FilterOrLookup<false>} Lookup
*   Lookup: yields the best tag that matches a range.
*/
/**
* @template {boolean} IsFilter
*   Whether to filter or perform a lookup.
* @callback FilterOrLookup
*   A check.
* @param {Tag|Tags} tags
*   One or more BCP-47 tags.
* @param {Range|Ranges|undefined} [ranges='*']
*   One or more RFC 4647 ranges.
* @returns {IsFilter extends true ? Tags : Tag|undefined}
*   Result.
*/
/**
* Factory to perform a filter or a lookup.
*
* This factory creates a function that accepts a list of tags and a list of
* ranges, and contains logic to exit early for lookups.
* `check` just has to deal with one tag and one range.
* This match function iterates over ranges, and for each range,
* iterates over tags.
* That way, earlier ranges matching any tag have precedence over later ranges.
*
* @template {boolean} IsFilter
* @param {Check} check
*   A check.
* @param {IsFilter} filter
*   Whether to filter or perform a lookup.
* @returns {FilterOrLookup<IsFilter>}
*   Filter or lookup.
*/
function factory(check, filter) {
	/**
	* @param {Tag|Tags} tags
	*   One or more BCP-47 tags.
	* @param {Range|Ranges|undefined} [ranges='*']
	*   One or more RFC 4647 ranges.
	* @returns {IsFilter extends true ? Tags : Tag|undefined}
	*   Result.
	*/
	return function(tags, ranges) {
		let left = cast(tags, "tag");
		const right = cast(ranges === null || ranges === void 0 ? "*" : ranges, "range");
		/** @type {Tags} */
		const matches = [];
		let rightIndex = -1;
		while (++rightIndex < right.length) {
			const range = right[rightIndex].toLowerCase();
			if (!filter && range === "*") continue;
			let leftIndex = -1;
			/** @type {Tags} */
			const next = [];
			while (++leftIndex < left.length) if (check(left[leftIndex].toLowerCase(), range)) {
				if (!filter) return left[leftIndex];
				matches.push(left[leftIndex]);
			} else next.push(left[leftIndex]);
			left = next;
		}
		return filter ? matches : void 0;
	};
}
/**
* Basic Filtering (Section 3.3.1) matches a language priority list consisting
* of basic language ranges (Section 2.1) to sets of language tags.
*
* @param {Tag|Tags} tags
*   One or more BCP-47 tags.
* @param {Range|Ranges|undefined} [ranges='*']
*   One or more RFC 4647 ranges.
* @returns {Tags}
*   List of BCP-47 tags.
*/
const basicFilter = factory(function(tag, range) {
	return range === "*" || tag === range || tag.includes(range + "-");
}, true);
/**
* Extended Filtering (Section 3.3.2) matches a language priority list
* consisting of extended language ranges (Section 2.2) to sets of language
* tags.
*
* @param {Tag|Tags} tags
*   One or more BCP-47 tags.
* @param {Range|Ranges|undefined} [ranges='*']
*   One or more RFC 4647 ranges.
* @returns {Tags}
*   List of BCP-47 tags.
*/
const extendedFilter = factory(function(tag, range) {
	const left = tag.split("-");
	const right = range.split("-");
	let leftIndex = 0;
	let rightIndex = 0;
	if (right[rightIndex] !== "*" && left[leftIndex] !== right[rightIndex]) return false;
	leftIndex++;
	rightIndex++;
	while (rightIndex < right.length) {
		if (right[rightIndex] === "*") {
			rightIndex++;
			continue;
		}
		if (!left[leftIndex]) return false;
		if (left[leftIndex] === right[rightIndex]) {
			leftIndex++;
			rightIndex++;
			continue;
		}
		if (left[leftIndex].length === 1) return false;
		leftIndex++;
	}
	return true;
}, true);
/**
* Lookup (Section 3.4) matches a language priority list consisting of basic
* language ranges to sets of language tags to find the one exact language tag
* that best matches the range.
*
* @param {Tag|Tags} tags
*   One or more BCP-47 tags.
* @param {Range|Ranges|undefined} [ranges='*']
*   One or more RFC 4647 ranges.
* @returns {Tag|undefined}
*   BCP-47 tag.
*/
const lookup = factory(function(tag, range) {
	let right = range;
	while (true) {
		if (right === "*" || tag === right) return true;
		let index = right.lastIndexOf("-");
		if (index < 0) return false;
		if (right.charAt(index - 2) === "-") index -= 2;
		right = right.slice(0, index);
	}
}, false);
/**
* Validate tags or ranges, and cast them to arrays.
*
* @param {string|Array<string>} values
* @param {string} name
* @returns {Array<string>}
*/
function cast(values, name) {
	const value = values && typeof values === "string" ? [values] : values;
	if (!value || typeof value !== "object" || !("length" in value)) throw new Error("Invalid " + name + " `" + value + "`, expected non-empty string");
	return value;
}

// src/corpus/languages.ts
/**
* Language tags of pages (BCP 47) beside the two languages that are wanted. A region serves its language (`es-MX` for
* `es`), but the two scripts of Chinese and the two Portugals are languages of their own.
*/
/** Regions whose Chinese is in the other script. */
const TRADITIONAL = /^zh-(?:hant\b|(?:hans-)?(?:tw|hk|mo)\b)/;
/** What is often written for a tag. */
const OFTEN_MEANT = {
	"en-uk": "en-gb",
	"zh-cht": "zh-hant",
	"zh-chs": "zh-hans"
};
/** Codes of one language, or of languages that no identifier tells apart. */
const SAME = [
	[
		"no",
		"nb",
		"nn"
	],
	[
		"hr",
		"bs",
		"sr",
		"sh"
	],
	["id", "ms"],
	["tl", "fil"],
	["he", "iw"]
];
/** Lower case, `-` between parts, usual mistakes put right; `undefined` for `x-default` and what is no tag. */
function readTag(text) {
	const tag = text.trim().toLowerCase().replaceAll("_", "-");
	if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/.test(tag)) return void 0;
	const known = OFTEN_MEANT[tag] ?? tag;
	if (TRADITIONAL.test(known)) return `zh-hant${known.replace(/^zh(?:-han[ts])?/, "")}`;
	return known === "zh" || known.startsWith("zh-han") ? known : known.replace(/^zh-/, "zh-hans-");
}
/** Whether a page in the language of a tag serves a wanted language. */
function servesLanguage(tag, wanted) {
	const [own, range] = [readTag(tag), readTag(wanted)];
	if (own === void 0 || range === void 0) return false;
	if (range === "zh") return own === "zh" || own.startsWith("zh-hans");
	if (range.startsWith("zh-hant")) return own.startsWith("zh-hant");
	if (range === "pt") return own === "pt" || own === "pt-br";
	return (SAME.find((group) => group.includes(range)) ?? [range]).some((code) => extendedFilter(own, code).length > 0);
}
/** Whether an identified language (without region) can be the wanted one. */
function isSameLanguage(identified, wanted) {
	const [a, b] = [primaryLanguage(identified), primaryLanguage(wanted)];
	return a === b || SAME.some((group) => group.includes(a) && group.includes(b));
}

// src/corpus/licence.ts
/**
* The licence that a page names, and where it was found. The places are asked in the order in which they can be
* trusted; a link in the footer may be meant for a picture, so what is found is recorded, not believed.
*/
const CREATIVE_COMMONS = /creativecommons\.org\/(?:(licenses)\/([a-z-]+)|(publicdomain)\/(zero|mark))(?:\/(\d\.\d))?/i;
function readLicence(elements, jsonLd) {
	const places = [
		["link", findRelated(elements, "link")],
		["anchor", findRelated(elements, "a")],
		["json-ld", jsonLd],
		["meta", findMeta(elements)],
		["address", findAddress(elements)]
	];
	for (const [foundIn, text] of places) if (text !== void 0 && text !== "") return {
		name: nameLicence(text),
		foundIn
	};
	return {
		name: "unknown",
		foundIn: ""
	};
}
function findRelated(elements, tag) {
	const found = elements.find((element) => element.tagName === tag && /(?:^|\s)license(?:\s|$)/i.test(attributeOf(element, "rel") ?? ""));
	return found === void 0 ? void 0 : attributeOf(found, "href");
}
function findMeta(elements) {
	const found = elements.find((element) => element.tagName === "meta" && /^dc(?:terms)?\.(?:licen[sc]e|rights)$/i.test(attributeOf(element, "name") ?? ""));
	return found === void 0 ? void 0 : attributeOf(found, "content");
}
function findAddress(elements) {
	return elements.filter(({ tagName }) => tagName === "a").map((element) => attributeOf(element, "href") ?? "").find((href) => CREATIVE_COMMONS.test(href));
}
function nameLicence(text) {
	const [, isLicence, terms, , domain, version] = CREATIVE_COMMONS.exec(text) ?? [];
	if (isLicence !== void 0) return [
		"cc",
		terms,
		version
	].filter((part) => part !== void 0).join("-").toLowerCase();
	if (domain !== void 0) return domain.toLowerCase() === "zero" ? `cc0-${version ?? "1.0"}` : "public-domain";
	return text.trim();
}
/** Whether a licence is one of those asked for; `cc-by` allows every version of it, but not `cc-by-nc`. */
function isAllowed({ name }, allowed) {
	const plain = name.replace(/-\d\.\d$/, "");
	return allowed.some((wanted) => wanted.toLowerCase() === name || wanted.toLowerCase() === plain);
}

// src/corpus/charset.ts
const SNIFFED_BYTES = 1024;
const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i;
const LOOKS_LIKE_UTF8 = /^(?:iso-2022|utf-16)/i;
const XML = /^<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i;
/** Read a page; any bytes are a text. */
function decodeHtml(body, headers) {
	const marked = readMark(body);
	if (marked !== void 0) return decode(body, marked) ?? "";
	const declared = [readHeader(headers), readMeta(body)].filter((label) => label !== void 0);
	const first = declared.filter((label) => LOOKS_LIKE_UTF8.test(label));
	for (const label of [
		...first,
		"utf-8",
		...declared
	]) {
		const text = decode(body, label);
		if (text !== void 0) return text;
	}
	return decode(body, "windows-1252") ?? "";
}
function readMark(body) {
	const [a, b, c] = body;
	if (a === 239 && b === 187 && c === 191) return "utf-8";
	if (a === 254 && b === 255) return "utf-16be";
	return a === 255 && b === 254 ? "utf-16le" : void 0;
}
function readHeader(headers) {
	return /charset\s*=\s*["']?([\w:.-]+)/i.exec(headers["content-type"] ?? "")?.[1];
}
function readMeta(body) {
	const start = new TextDecoder("latin1").decode(body.subarray(0, SNIFFED_BYTES));
	return (META.exec(start) ?? XML.exec(start))?.[1];
}
/** `undefined` when the label is unknown or the bytes are not in that encoding. */
function decode(body, label) {
	try {
		const decoder = new TextDecoder(label, { fatal: true });
		const text = decoder.decode(body);
		return decoder.encoding === "windows-1252" ? text.replaceAll(/[\u0080-\u009F]/g, readC1) : text;
	} catch {
		return;
	}
}
/** What windows-1252 has at 0x80 to 0x9F; Node leaves those bytes as control characters (seen with 20.20 and 24.21). */
const C1 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
function readC1(mark) {
	return C1.charAt(mark.charCodeAt(0) - 128);
}

// src/corpus/json-ld.ts
/** Structured data of a page (schema.org as JSON-LD): the licence, and what it is a translation of. */
const TRANSLATION_KEYS = /* @__PURE__ */ new Set(["workTranslation", "translationOfWork"]);
/** Structured data nests a few levels; what goes deeper is not looked at. */
const MAX_DEPTH = 8;
function listJsonLd(elements) {
	const found = {
		licence: void 0,
		translations: []
	};
	for (const element of elements) if (element.tagName === "script" && attributeOf(element, "type") === "application/ld+json") collect(parseJson(textOf(element)), found, 0);
	return found;
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function collect(value, found, depth) {
	if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return;
	for (const [key, inner] of Object.entries(value)) {
		if (key === "license" && found.licence === void 0) found.licence = addressIn(inner)[0];
		if (TRANSLATION_KEYS.has(key)) found.translations.push(...addressIn(inner));
		collect(inner, found, depth + 1);
	}
}
/** A value of structured data names a thing by its address, or by an object that has one. */
function addressIn(value) {
	if (typeof value === "string") return [value];
	if (Array.isArray(value)) return value.flatMap(addressIn);
	if (typeof value !== "object" || value === null) return [];
	const address = Reflect.get(value, "url") ?? Reflect.get(value, "@id");
	return typeof address === "string" ? [address] : [];
}

// src/corpus/page-facts.ts
/**
* What a page says of itself and of others, read from its mark-up and its headers: language, versions in other
* languages, original, rights, links. Declarations, not truth: the text is judged later.
*/
/** Read a page; addresses come out absolute. */
function readPageFacts(document, address, headers) {
	const elements = [...listElements(document)];
	const base = readBase(elements, address);
	const jsonLd = listJsonLd(elements);
	return {
		address,
		language: readLanguage(elements, headers),
		title: readTitle(elements),
		canonical: readCanonical(elements, headers, base),
		alternates: [...listAlternateLinks(elements, base), ...listHeaderAlternates(headers, base)],
		translations: jsonLd.translations.flatMap((text) => resolveAddress(text, base) ?? []),
		links: listLinks(elements, base),
		licence: readLicence(elements, jsonLd.licence),
		optOut: readOptOut(elements, headers)
	};
}
function readBase(elements, address) {
	const href = findElement(elements, "base", "href");
	return (href === void 0 ? void 0 : resolveAddress(href, address)) ?? address;
}
function findElement(elements, tag, attribute) {
	const found = elements.find((element) => element.tagName === tag && attributeOf(element, attribute) !== void 0);
	return found === void 0 ? void 0 : attributeOf(found, attribute);
}
function readLanguage(elements, headers) {
	const html = findElement(elements, "html", "lang") ?? findElement(elements, "html", "xml:lang");
	const meta = elements.find((element) => isMeta(element, "content-language"));
	return [
		html,
		meta === void 0 ? void 0 : attributeOf(meta, "content"),
		headers["content-language"]
	].flatMap((text) => text === void 0 ? [] : readTag(text) ?? [])[0];
}
function isMeta(element, name) {
	if (element.tagName !== "meta") return false;
	return (attributeOf(element, "name") ?? attributeOf(element, "http-equiv") ?? attributeOf(element, "property"))?.toLowerCase() === name;
}
/** The only first-level heading, else the title of the window without the name of the site. */
function readTitle(elements) {
	const headings = elements.filter(({ tagName }) => tagName === "h1");
	const [only] = headings;
	if (only !== void 0 && headings.length === 1) return tidyText(textOf(only));
	const title = elements.find(({ tagName }) => tagName === "title");
	return title === void 0 ? "" : tidyText(textOf(title)).replace(/(?<!\s)\s+[|·–—-]\s+[^|·–—]{1,40}$/, "");
}
function readCanonical(elements, headers, base) {
	const link = elements.find((element) => element.tagName === "link" && hasRelation(element, "canonical"));
	const href = link === void 0 ? void 0 : attributeOf(link, "href");
	const header = parseLinkHeader(headers["link"]).find(({ relations }) => relations.includes("canonical"));
	const text = href ?? header?.target;
	return text === void 0 || text === "" ? void 0 : resolveAddress(text, base);
}
function hasRelation(element, relation) {
	return (attributeOf(element, "rel") ?? "").toLowerCase().split(/\s+/).includes(relation);
}
function listAlternateLinks(elements, base) {
	return elements.flatMap((element) => {
		if (element.tagName !== "link" || !hasRelation(element, "alternate")) return [];
		return makeAlternate(attributeOf(element, "hreflang"), attributeOf(element, "href"), base);
	});
}
function listHeaderAlternates(headers, base) {
	return parseLinkHeader(headers["link"]).filter(({ relations }) => relations.includes("alternate")).flatMap(({ target, hreflang }) => makeAlternate(hreflang, target, base));
}
/** `x-default` is the page for everybody else, and no language. */
function makeAlternate(hreflang, href, base) {
	const language = hreflang === void 0 ? void 0 : readTag(hreflang);
	const address = href === void 0 ? void 0 : resolveAddress(href, base);
	return language === void 0 || address === void 0 ? [] : [{
		language,
		address
	}];
}
/** RFC 8288: `<target>; rel="alternate"; hreflang="es", <…>; …`. */
function parseLinkHeader(header) {
	return Array.from((header ?? "").matchAll(/<([^>]*)>((?:\s*;\s*[^,;="]+(?:=(?:"[^"]*"|[^,;"]*))?)*)/g), (match) => {
		const parameters = new Map(Array.from((match[2] ?? "").matchAll(/;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^,;"\s]*))/g), (pair) => [(pair[1] ?? "").toLowerCase(), pair[2] ?? pair[3] ?? ""]));
		const relations = (parameters.get("rel") ?? "").toLowerCase().split(/\s+/);
		return {
			target: match[1] ?? "",
			relations,
			hreflang: parameters.get("hreflang")
		};
	});
}
function listLinks(elements, base) {
	return elements.flatMap((element) => {
		const href = element.tagName === "a" ? attributeOf(element, "href") : void 0;
		const address = href === void 0 ? void 0 : resolveAddress(href, base);
		if (address === void 0) return [];
		const tag = attributeOf(element, "hreflang") ?? attributeOf(element, "lang");
		return [{
			address,
			text: tidyText(textOf(element)) || (attributeOf(element, "title") ?? attributeOf(element, "aria-label") ?? ""),
			language: tag === void 0 ? void 0 : readTag(tag)
		}];
	});
}
/**
* Reservations: `noindex` and `noai` (robots meta and `X-Robots-Tag`), and `tdm-reservation: 1` (TDM Reservation
* Protocol, W3C community group, final report 2024-05-10).
*/
function readOptOut(elements, headers) {
	if ([...["robots", "amts"].flatMap((name) => listContents(elements, name)), headers["x-robots-tag"] ?? ""].flatMap((text) => listRules(text)).some((rule) => [
		"noindex",
		"none",
		"noai"
	].includes(rule))) return "no-index";
	return [...listContents(elements, "tdm-reservation"), headers["tdm-reservation"] ?? ""].some((text) => text.trim() === "1") ? "tdm-reserved" : void 0;
}
function listContents(elements, name) {
	return elements.filter((element) => isMeta(element, name)).map((element) => attributeOf(element, "content") ?? "");
}
/** A rule for another robot (`googlebot: noindex`) is none for this program. */
function listRules(text) {
	return text.toLowerCase().replaceAll(/(?:^|,)\s*(?!unavailable_after)([\w-]+)\s*:\s*([^,]*)/g, (_, robot, rule) => robot === "amts" ? `,${String(rule)}` : ",").split(",").map((rule) => rule.trim());
}

// src/commands/steps/corpus/pair-list.ts
/** A list of pages that belong together, as the user gives it. */
/** Two addresses or paths a line, with a tab between; both ways. */
function readPairList(text, file, base) {
	const given = /* @__PURE__ */ new Map();
	for (const [at, line] of text.split(/\r?\n/).entries()) {
		if (line.trim() === "") continue;
		const [a, b] = line.split("	").map((part) => resolveAddress(part, base));
		if (a === void 0 || b === void 0) throw new ConfigError(`${file}:${at + 1}: should be two addresses or paths, with a tab between`);
		given.set(keyOfAddress(a), b);
		given.set(keyOfAddress(b), a);
	}
	return given;
}

export { replaceByText as _, isAllowed as a, servesLanguage as c, isElement as d, isText as f, removeElement as g, parseHtmlFragment as h, decodeHtml as i, attributeOf as l, parseHtml as m, makeAlternate as n, isSameLanguage as o, listElements as p, readPageFacts as r, readTag as s, readPairList as t, hasClass as u, textOf as v, tidyText as y };