import { r as ConfigError } from "./errors.js";
import { a as array, d as number, f as object, h as string, l as literal, o as boolean, v as unknown } from "./schemas.js";
import { n as datetime } from "./iso.js";

// src/commands/run-record.ts
/**
* The record of a run between `amts submit` and `amts collect`: what was looked at, and the jobs that were started.
* What they translate is found again by its content, so the record holds no text of pages.
*/
const RunRecordSchema = object({
	version: literal(1),
	book: string(),
	commit: string(),
	since: string().nullable(),
	full: boolean(),
	pages: array(string()),
	engine: string(),
	submitted: datetime(),
	languages: array(object({
		language: string(),
		documents: number(),
		characters: number(),
		details: unknown()
	}))
});
/** The same run has the same name, so that a second `submit` of it writes no second record. */
function nameRecord({ book, commit, languages }) {
	return `${book}-${commit.slice(0, 12)}-${languages.map(({ language }) => language).join("-")}.json`;
}
function renderRecord(record) {
	return `${JSON.stringify(record, void 0, 2)}\n`;
}
/**
* @param name What messages call the record.
* @throws {ConfigError} when the text is no record that this version reads.
*/
function parseRecord(name, text) {
	const result = RunRecordSchema.safeParse(parseJson(text));
	if (result.success) return result.data;
	throw new ConfigError(`${name}: is no record of 'amts submit' that this version reads; submit again`);
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

export { parseRecord as n, renderRecord as r, nameRecord as t };