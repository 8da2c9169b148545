import { i as toWellFormed } from "./inert-text2.js";

// src/report/links.ts
/** Addresses of commits and pages on GitHub, for people. Without the address of its repository a thing has no link. */
/** @returns `undefined` when the repository has no address. */
function findCommitUrl(url, commit) {
	return url && `${url}/commit/${commit}`;
}
/** The differences between two commits. */
function findCompareUrl(url, from, to) {
	return url && `${url}/compare/${from}...${to}`;
}
/** A line of a Markdown page is only found in its plain view. */
function findPageUrl({ url, revision, path, line }) {
	const place = line === void 0 ? "" : `?plain=1#L${line}`;
	return url && `${url}/blob/${encodePath(revision)}/${encodePath(path)}${place}`;
}
/** Nothing of a path ends an address in Markdown. */
function encodePath(path) {
	return toWellFormed(path).split("/").map((part) => encodeURIComponent(part).replaceAll(/[!'()*]/g, encodeCharacter)).join("/");
}
function encodeCharacter(character) {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
/** Link a text of ours, or a code span; plain when there is no address. */
function renderLink(text, url) {
	return url === void 0 ? text : `[${text}](${url})`;
}

export { renderLink as i, findCompareUrl as n, findPageUrl as r, findCommitUrl as t };