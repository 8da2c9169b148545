import { a as tryDecodePage, o as tryDecodeText } from "./page-text.js";
import { posix } from "node:path";

// src/base/read-pairs.ts
/** Read pairs. @returns Their texts, in order. */
async function readPairs(pairs, { source, target, limits }) {
	const basesOf = (isSibling) => pairs.flatMap(({ base }) => base.origin === "sibling" === isSibling ? [base.blob] : []);
	const [inTarget, inSource] = await Promise.all([target.readBlobs([...pairs.flatMap((pair) => pair.target ?? []), ...basesOf(true)]), source.readBlobs(basesOf(false))]);
	return pairs.map(({ target: page, base }) => ({
		base: decode((base.origin === "sibling" ? inTarget : inSource).get(base.blob), limits),
		target: page === void 0 ? void 0 : decode(inTarget.get(page), limits)
	}));
}
function decode(bytes, limits) {
	if (bytes === void 0) return void 0;
	return limits === void 0 ? tryDecodeText(bytes) : tryDecodePage(bytes, limits);
}

// src/base/text-records.ts
/**
* Records of the base that projects keep as text, in a page or in a file beside it. A record is a way to find where a
* text names a revision of the source; reading and advancing are the same for all of them.
*/
const FRONT_MATTER = /^\uFEFF?(---|\+\+\+)\r?\n[^]*?^\1[ \t]*$/m;
/** OpenTelemetry and other sites of Hugo; MDN (`l10n: sourceCommit`); doc-translations, also as a comment. */
const KEY = /(?<=^|[\s{,"'])(?:default_lang_commit|sourceCommit|(source-blob))["']?[ \t]*[:=][ \t]*["']?([\da-f]{7,64})(?!\w)/gm;
const COMMENT = /<!--\s*(source-blob):\s*([\da-f]{7,64})\s*-->/g;
const frontMatter = {
	name: "front-matter",
	listPlaces: (page) => [page],
	find(text) {
		const [head = ""] = FRONT_MATTER.exec(text) ?? [];
		return [...head.matchAll(KEY), ...text.matchAll(COMMENT)].map((found) => {
			const [all, blob, id = ""] = found;
			return mention(found.index + all.lastIndexOf(id), id, blob === void 0 ? "commit" : "blob");
		});
	}
};
/** A link to the very source page at a commit, such as `https://github.com/owner/book/blob/<commit>/src/page.md`. */
const link = {
	name: "link",
	listPlaces: (page) => [page],
	find(text, source) {
		const path = source.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
		return [...text.matchAll(new RegExp(`(?<=/)([\\da-f]{7,64})/${path}(?![\\w/-]|\\.\\w)`, "g"))].map((found) => {
			const [all, id = ""] = found;
			const { start, kind, render } = mention(found.index, id, "commit");
			return {
				start,
				end: start + all.length,
				id,
				kind,
				render: (next) => `${render(next)}/${next.source}`
			};
		});
	}
};
/** QuantEcon's `.translate/state/<page>.yml`, where pages are counted from the folder of the documents. */
const file = {
	name: "file",
	listPlaces: (page) => {
		const parts = page.split("/");
		return parts.map((_, at) => parts.slice(at).join("/")).map((path) => posix.join(".translate/state", `${path}.yml`));
	},
	find: (text) => [...text.matchAll(/^source-sha[ \t]*:[ \t]*["']?([\da-f]{7,64})(?!\w)/gm)].map((found) => {
		const [all, id = ""] = found;
		return mention(found.index + all.lastIndexOf(id), id, "commit");
	})
};
function mention(start, id, kind) {
	return {
		start,
		end: start + id.length,
		id,
		kind,
		render: (next) => next[kind].slice(0, id.length)
	};
}
/** In the order in which they are believed. */
const TEXT_RECORDS = [
	frontMatter,
	link,
	file
];
/**
* The text with its records at another revision.
*
* @param source Path of the source page that the text names.
* @param isOurs Whether a mention is a record, and no text of the source that only looks like one; default: all are.
*/
function advanceRecords(text, { source, next, isOurs = () => true }) {
	return TEXT_RECORDS.flatMap((record) => record.find(text, source)).filter(({ id }) => isOurs(id)).toSorted((a, b) => b.start - a.start).reduce((rest, { start, end, render }) => rest.slice(0, start) + render(next) + rest.slice(end), text);
}

export { advanceRecords as n, readPairs as r, TEXT_RECORDS as t };