import { n as ConfigError } from "./errors.js";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";

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
			const path = join(folder, name);
			const draft = `${path}.${process.pid}.new`;
			try {
				await mkdir(folder, { recursive: true });
				await writeFile(draft, `${hashText(text)}\n${text}`);
				await rename(draft, path);
			} catch (cause) {
				throw new ConfigError(`--cache ${folder}: cannot be written; choose another folder`, { cause });
			}
		}
	};
}
function hashText(text) {
	return createHash("sha256").update(text).digest("hex");
}

export { openTextCache };