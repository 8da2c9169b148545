import { n as checkPage } from "./check.js";
import { n as assertLanguage } from "./languages.js";
import { t as parsePage } from "./parse.js";
import { n as readText } from "./read-text.js";

// src/commands/check.ts
/** `amts check`: structural differences between a source page and its translation. */
/** @throws {ConfigError} when a file is missing or a language unknown. */
async function check({ source, target, from, to, dialect }, disk) {
	assertLanguage(from, "--from");
	assertLanguage(to, "--to");
	const sourcePage = parsePage(await readText(source, disk), {
		language: from,
		dialect
	});
	const targetPage = parsePage(await readText(target, disk), {
		language: to,
		dialect
	});
	return {
		file: target,
		findings: checkPage(sourcePage, targetPage, { dialect })
	};
}

export { check };