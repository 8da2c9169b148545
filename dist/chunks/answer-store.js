import { r as ConfigError } from "./errors.js";
import { dirname, join } from "node:path";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";

// src/adapters/web/answer-store.ts
/** Answers of servers in a folder, a file each; put in place whole, so that a run that is cut leaves no half of one. */
/** @param folder Made when it is first written to. */
function openAnswerStore(folder) {
	const place = (name) => join(folder, name.slice(0, 2), name);
	return {
		read: async (name) => readFile(place(name)).catch(() => void 0),
		async write(name, bytes) {
			const path = place(name);
			const draft = `${path}.${process.pid}.new`;
			try {
				await mkdir(dirname(path), { recursive: true });
				await writeFile(draft, bytes);
				await rename(draft, path);
			} catch (cause) {
				throw new ConfigError(`--cache ${folder}: cannot be written; choose another folder`, { cause });
			}
		}
	};
}

export { openAnswerStore };