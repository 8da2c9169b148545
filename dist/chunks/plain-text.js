import { r as showName } from "./path-bytes.js";

// src/shared/plain-text.ts
/**
* Text for a log or a terminal: whatever pages, names, programs and services bring along is shown, and none of it acts.
*
* A terminal obeys control characters, and may be led to show lines in another order than they have. The runner of
* GitHub Actions takes a line for a command that, after white space, begins with `::`, and one that has `##[` anywhere;
* its comparison passes over characters that nobody sees (actions/runner, `ActionCommand`).
*/
/** Control characters but tab, halves of characters, separators of lines, and what turns the direction of text. */
const ACTIVE = /(?!\t)\p{Cc}|\p{Cs}|[\u2028-\u202E\u2066-\u2069]/gu;
/** `::` where a line begins, and the characters between that nobody sees. */
const COMMAND = /^([\s\p{DI}]*:\p{DI}*)(?=:)/u;
/** The older form of a command, in the same way. */
const OLD_COMMAND = /(#\p{DI}*#\p{DI}*)(?=\[)/gu;
/** One line: a line end in it is shown, too. */
function toPlainLine(text) {
	return showName(text).replaceAll(ACTIVE, showCharacter).replace(COMMAND, "$1 ").replaceAll(OLD_COMMAND, "$1 ");
}
/**
* Lines of ours with anything in them, each with a line end.
*
* @param text The lines; or one text, whose line ends are all taken for ours.
*/
function toPlainText(text) {
	return (typeof text === "string" ? splitLines(text) : text).map((line) => `${toPlainLine(line)}\n`).join("");
}
function splitLines(text) {
	return text === "" ? [] : text.replace(/\r?\n$/, "").split(/\r?\n/);
}
/** JSON that reads back as the same, and in which nothing acts either. */
function toPlainJson(value, indent) {
	return JSON.stringify(value, void 0, indent).replaceAll(/(?!\n)\p{Cc}|[\u2028-\u202E\u2066-\u2069]/gu, escapeJson).replaceAll(/#(?=\p{DI}*#\p{DI}*\[)/gu, escapeJson);
}
function showCharacter(character) {
	return character === "\n" ? "␤" : `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`;
}
function escapeJson(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

export { toPlainLine as n, toPlainText as r, toPlainJson as t };