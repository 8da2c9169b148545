import { a as ServiceError } from "./errors.js";
import { a as array, f as object, h as string } from "./schemas.js";
import { t as askOnce } from "./ask.js";
import { t as createCaller } from "./caller.js";

// src/adapters/libretranslate.ts
/** A LibreTranslate server behind the port of its engine. */
const Answer = object({ translatedText: array(string()) });
/** @param key For a server that asks for one. */
function createLibreTranslate(options, key) {
	const call = createCaller(options);
	return async ({ texts, from, to }) => {
		const body = {
			q: texts,
			source: from,
			target: to,
			format: "html",
			...key === void 0 ? {} : { api_key: key }
		};
		const text = await call({
			method: "POST",
			path: "translate",
			body: JSON.stringify(body),
			type: "application/json"
		});
		const answer = Answer.safeParse(parseJson(text));
		if (answer.success) return answer.data.translatedText;
		throw new ServiceError(`${options.address}: its answer is not that of LibreTranslate`, { retryable: false });
	};
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
const Languages = array(object({
	code: string(),
	targets: array(string())
}));
/**
* The pairs of languages that a server has, by a question that costs nothing and needs no key.
*
* @returns Codes of the server: by source language, what it translates to.
*/
function listLanguages(address) {
	return askOnce({
		address,
		url: new URL(`${address}/languages`),
		what: "its languages",
		authorize: async () => ({}),
		read: (answer) => {
			const { data } = Languages.safeParse(answer);
			return data && new Map(data.map(({ code, targets }) => [code, targets]));
		}
	});
}

export { createLibreTranslate, listLanguages };