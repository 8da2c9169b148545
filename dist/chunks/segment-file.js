import { r as ConfigError } from "./errors.js";
import { f as object, h as string } from "./schemas.js";
import { t as createLocalEngine } from "./local.js";
import { n as fromMarkedText, r as toMarkedText } from "./markup.js";
import { createHash } from "node:crypto";

// src/engine/segment-file.ts
/**
* What is to be translated as JSON lines, and what came back: any person, script or coding agent can be the engine.
*
* A row is found again by its content: rows may come back in any order, a few at a time, and with the id and the
* translation alone.
*/
/** Examples in a row. */
const EXAMPLES = 5;
/** Id of a segment in the file: its languages and its text, and for an edited one the former translation. */
function idOf({ html, previous }, { sourceLanguage, targetLanguage }) {
	const content = JSON.stringify([
		sourceLanguage,
		targetLanguage,
		html,
		previous ?? null
	]);
	return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
/** One row for each segment of the batches; the same segment on two pages has one. */
async function renderSegmentFile(batches) {
	const rows = /* @__PURE__ */ new Map();
	for (const { documents, loadGuidance } of batches) {
		const findGuidance = documents.length === 0 ? void 0 : await loadGuidance?.();
		for (const document of documents) for (const segment of document.segments) rows.set(idOf(segment, document), describeRow(segment, document, findGuidance));
	}
	return [...rows].map(([id, row]) => renderRow({
		id,
		...row,
		translation: ""
	})).join("");
}
function renderRow(row) {
	return `${JSON.stringify(row)}\n`;
}
function describeRow(segment, { name, sourceLanguage, targetLanguage, style = [] }, findGuidance) {
	const { text, spans } = toMarkedText(segment.html);
	const { examples, terms } = findGuidance?.(segment) ?? {
		examples: [],
		terms: []
	};
	const { headings = [], before, after } = segment.context ?? {};
	const { previous } = segment;
	const former = previous && {
		source: toMarkedText(previous.source).text,
		translation: toMarkedText(previous.target).text
	};
	return {
		from: sourceLanguage,
		to: targetLanguage,
		page: name,
		section: headings.join(" > "),
		...before === void 0 ? {} : { before },
		text,
		...Object.keys(spans).length === 0 ? {} : { spans },
		...after === void 0 ? {} : { after },
		...former === void 0 ? {} : { previous: former },
		...style.length === 0 ? {} : { style },
		terms: Object.fromEntries(terms.map(({ source, target }) => [source, target])),
		examples: examples.slice(0, EXAMPLES).map(({ source, target }) => ({
			source,
			translation: target
		}))
	};
}
const Row = object({
	id: string(),
	translation: string()
});
/**
* Translations by id; rows without one are passed over, and of two the last counts.
*
* @param name What messages call the file.
* @throws {ConfigError} naming the line that is no row.
*/
function parseSegmentFile(name, text) {
	const translations = /* @__PURE__ */ new Map();
	for (const [at, line] of text.split("\n").entries()) {
		if (line.trim() === "") continue;
		const row = Row.safeParse(parseJson(line));
		if (!row.success) throw new ConfigError(`${name}:${at + 1}: should be a JSON object with the id of its row and a translation`);
		if (row.data.translation.trim() !== "") translations.set(row.data.id, row.data.translation);
	}
	return translations;
}
function parseJson(line) {
	try {
		return JSON.parse(line);
	} catch {
		return;
	}
}
/**
* An engine that answers from a file. A page with a segment that has no translation waits.
*
* @param name What messages call the file.
*/
function createSegmentFileEngine(name, translations) {
	const used = /* @__PURE__ */ new Set();
	const answered = /* @__PURE__ */ new Set();
	return {
		...createLocalEngine("file", async (documents) => documents.map(answer)),
		listUnused: () => [...translations.keys()].filter((id) => !used.has(id))
	};
	function answer(document) {
		const segments = document.segments.flatMap((segment) => {
			const id = idOf(segment, document);
			const text = translations.get(id);
			if (text === void 0) return [];
			used.add(id);
			return [{
				id: segment.id,
				origin: "machine",
				html: fromMarkedText(text)
			}];
		});
		const missing = document.segments.length - segments.length;
		const place = `${document.targetLanguage} ${document.name}`;
		if (missing === 0 || answered.has(place)) {
			answered.add(place);
			return {
				name: document.name,
				segments
			};
		}
		return {
			name: document.name,
			waiting: `${name} lacks translations: ${missing} of ${document.segments.length}`
		};
	}
}

export { parseSegmentFile as n, renderSegmentFile as r, createSegmentFileEngine as t };