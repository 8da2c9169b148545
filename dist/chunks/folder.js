import { t as listFolder } from "./list-files2.js";
import { join } from "node:path";
import { readFile } from "node:fs/promises";

// src/adapters/web/folder.ts
/** A folder of HTML files as a web: its paths are the paths of a site. */
/**
* @param base Address of the folder, with `/` at its end.
* @throws {ConfigError} when the folder cannot be read.
*/
async function openFolder(folder, base) {
	const paths = (await listFolder(folder)).filter((path) => /\.x?html?$/i.test(path));
	const files = new Map(paths.map((path) => [nameKey(nameAddress(path, base)), path]));
	return {
		addresses: paths.map((path) => nameAddress(path, base)),
		has: (address) => files.has(nameKey(address)),
		async get(address) {
			const path = files.get(nameKey(address));
			if (path === void 0) return {
				ok: false,
				address,
				reason: "not-found",
				detail: `${folder} has no file for this address`
			};
			const body = await readFile(join(folder, path));
			return {
				ok: true,
				address: nameAddress(path, base),
				headers: {},
				body,
				fetched: ""
			};
		}
	};
}
function nameAddress(path, base) {
	const address = new URL(base);
	address.pathname += path.replace(/(^|\/)index\.x?html?$/, "$1");
	return address.href;
}
/** `tea/`, `tea` and `tea.html` are one page. */
function nameKey(address) {
	const { host, pathname } = new URL(address);
	return host + pathname.replace(/(?:\/|\.x?html?|\/index\.x?html?)$/, "");
}

export { openFolder };