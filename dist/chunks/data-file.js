import { n as renderParallelData } from "./render.js";
import { createHash } from "node:crypto";

// src/parallel-data/records.ts
/**
* Join languages on their source texts, in order of first appearance. The service keeps one record for each source
* text, the last, so no source text may come twice.
*
* @param options `scores`: the score of each translation as a property, `score:es` for Spanish.
*/
function joinLanguages(from, languages, { scores = false } = {}) {
	const rows = /* @__PURE__ */ new Map();
	for (const [column, { units }] of languages.entries()) for (const { source, target } of units) {
		const row = rows.get(source) ?? languages.map(() => "");
		row[column] = target;
		rows.set(source, row);
	}
	const columns = scores ? languages.map(listScores) : [];
	const records = Array.from(rows, ([source, targets]) => {
		const properties = columns.map(({ name, of }) => [name, String(of.get(source) ?? "")]);
		return {
			source,
			targets,
			...scores ? { properties: Object.fromEntries(properties) } : {}
		};
	});
	return {
		from,
		to: languages.map(({ language }) => language),
		records
	};
}
function listScores({ language, units }) {
	return {
		name: `score:${language}`,
		of: new Map(units.map(({ source, score }) => [source, score]))
	};
}

// src/parallel-data/data-file.ts
/** Units of one or several languages to the file that the service takes, with what tells it from other files. */
/** Make the file of all languages; the same units give the same bytes. */
function makeDataFile(from, languages, { format, unit, scores, bom = false }) {
	const data = joinLanguages(from, languages, { scores });
	const text = renderParallelData(data, format, unit);
	return describeFile(bom ? `\uFEFF${text}` : text, data.records.length);
}
/** Measure a text. */
function describeFile(text, records) {
	const sha256 = createHash("sha256").update(text).digest("hex");
	return {
		text,
		records,
		bytes: Buffer.byteLength(text),
		sha256
	};
}
/** A file as an engine is given it. */
function offerFile({ text, sha256, records }) {
	return {
		load: () => Promise.resolve(text),
		sha256,
		records
	};
}

export { makeDataFile as n, offerFile as r, describeFile as t };