import { n as compileTemplate } from "./layout.js";
import { r as ConfigError } from "./errors.js";

// src/commands/steps/open/check-target.ts
/**
* @returns Warnings, for paths of the configuration that no source page has.
* @throws {ConfigError} when its glossary is missing.
*/
function checkTarget({ settings, location, files, pages }) {
	const { language, paths, terminology } = settings;
	if (terminology !== void 0 && files.get(terminology)?.kind !== "file") throw new ConfigError(`target ${language}: terminology '${terminology}' is no file of ${location}; correct the path`);
	return listIdlePaths(paths, pages).map((path) => `target ${language}: 'paths' names ${path}, where the source has no page; correct or remove it`);
}
function listIdlePaths(paths, pages) {
	return Object.keys(paths).filter((key) => !pages.some((page) => compileTemplate(isFolder(key) ? `${key}{rest}` : key).match(page) !== void 0));
}
function isFolder(key) {
	return key === "" || key.endsWith("/");
}

export { checkTarget as t };