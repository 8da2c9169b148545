import { r as mapConcurrently } from "./concurrent.js";
import { a as ServiceError, r as ConfigError } from "./errors.js";
import { t as createLocalEngine } from "./local.js";

// src/engine/libretranslate.ts
/**
* A LibreTranslate server as an engine: segments go as HTML, a few at a time. It is not customised, costs nothing by
* itself, and keeps nothing: a page whose request fails, fails alone.
*/
/** Segments in one request, and requests at once: servers of one's own are small. */
const SEGMENTS = 20;
const CONCURRENCY = 2;
/** Where the codes of the server differ from those of AMTS (LibreTranslate 1.6 and later). */
const CODES = {
	zh: "zh-Hans",
	"zh-TW": "zh-Hant",
	"pt-BR": "pt-BR"
};
function createLibreTranslateEngine(translateTexts) {
	return createLocalEngine("libretranslate", (documents) => mapConcurrently(documents, CONCURRENCY, (document) => translateSafely(document, translateTexts)));
}
async function translateSafely(document, ask) {
	try {
		return {
			name: document.name,
			segments: await translate(document, ask)
		};
	} catch (error) {
		if (error instanceof ServiceError || error instanceof ConfigError) return {
			name: document.name,
			error: error.message
		};
		throw error;
	}
}
async function translate(document, ask) {
	const { segments, sourceLanguage, targetLanguage } = document;
	const [from, to] = [codeOfLibreTranslate(sourceLanguage), codeOfLibreTranslate(targetLanguage)];
	const parts = [];
	for (let at = 0; at < segments.length; at += SEGMENTS) parts.push(segments.slice(at, at + SEGMENTS));
	return (await mapConcurrently(parts, 1, async (part) => {
		const texts = await ask({
			texts: part.map(({ html }) => html),
			from,
			to
		});
		return part.flatMap(({ id }, at) => {
			const html = texts[at];
			return html === void 0 || html === "" ? [] : [{
				id,
				origin: "machine",
				html
			}];
		});
	})).flat();
}
/** The code of a language there. */
function codeOfLibreTranslate(language) {
	return CODES[language] ?? language;
}

export { createLibreTranslateEngine as n, codeOfLibreTranslate as t };