import { r as ConfigError } from "./errors.js";

// src/engine/command-line.ts
/**
* A command line to a program and its arguments, without a shell: nothing is expanded, nothing can be injected.
*
* Words are parted by white space; '…' is literal, "…" keeps all but \" and \\, and \ outside quotes keeps the next
* character. Unquoted signs that only a shell understands are refused rather than passed on.
*/
const WORD = /(?:'[^']*'|"(?:[^"\\]|\\[^])*"|\\[^]|[^\s'"\\])+|['"\\]/g;
const PART = /'([^']*)'|"((?:[^"\\]|\\[^])*)"|\\([^])|([^\s'"\\]+)/g;
/**
* @param values Replace `{from}` and the like inside a word, after the line has been split.
* @throws {ConfigError}
*/
function splitCommand(line, values = {}) {
	const [program, ...args] = (line.match(WORD) ?? []).map((word) => readWord(word, line, values));
	if (program === void 0 || program === "") throw new ConfigError("engine command: names no program");
	return [program, ...args];
}
function readWord(word, line, values) {
	if (/^['"\\]$/.test(word)) throw new ConfigError(`engine command: ${word} is not closed in: ${line}`);
	let text = "";
	for (const [, single, double, escaped, plain] of word.matchAll(PART)) {
		if (plain !== void 0) assertPlain(plain, line);
		text += single ?? double?.replaceAll(/\\(["\\])/g, "$1") ?? escaped ?? plain ?? "";
	}
	return text.replaceAll(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}
function assertPlain(text, line) {
	const sign = /[|&;<>`]|\$\(/.exec(text)?.[0];
	if (sign !== void 0) throw new ConfigError(`engine command: '${sign}' needs a shell, which is not used; put it in quotes or write a script: ${line}`);
}

export { splitCommand as t };