import { r as ConfigError } from "./errors.js";
import { i as makeFolder, s as replaceFile } from "./disk2.js";
import { t as assertNoLinks } from "./output-folder2.js";
import { join, resolve } from "node:path";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

// src/adapters/alignment-cache.ts
/**
* Texts by name in a folder. A file holds the hash of its text in the first line, and is put in place whole; one that
* was damaged, cut short or written by something else counts as absent.
*/
/** @param folder Made when it is first written to. */
function openTextCache(folder) {
	return {
		async read(name) {
			const file = await readFile(join(folder, name), "utf8").catch(() => "");
			const text = file.slice(file.indexOf("\n") + 1);
			return file !== "" && file.startsWith(`${hashText(text)}\n`) ? text : void 0;
		},
		async write(name, text) {
			await assertNoLinks(resolve(folder), process.cwd());
			try {
				await makeFolder(folder);
				await replaceFile(join(folder, name), `${hashText(text)}\n${text}`);
			} catch (cause) {
				throw new ConfigError(`--cache ${folder}: cannot be written; choose another folder`, { cause });
			}
		}
	};
}
function hashText(text) {
	return createHash("sha256").update(text).digest("hex");
}

export { openTextCache as t };