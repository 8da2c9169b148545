import { r as assertPatterns, t as findBookDialect } from "./find-dialect.js";
import { r as CONFIG_NAME, t as AUTO } from "./choices.js";
import { l as completeSettings, r as parseSettings } from "./settings.js";
import { r as ConfigError } from "./errors.js";
import { t as nameSome } from "./name-some.js";
import { r as decodeText } from "./page-text.js";
import { n as readDataText } from "./read-text.js";
import { resolve } from "node:path";

// src/commands/steps/open/open-source.ts
/** The source book of a run and its settings: from a clone or from GitHub, at one commit. */
/** @throws {ConfigError} when there is no such source or revision, or the settings are wrong. */
async function openSource(options, ports) {
	const place = await locateRepository(options.source, {
		folder: options.folder,
		name: "--source",
		ports
	});
	const source = await ports.openSource(place, options);
	const commit = await findStart(source, options.commit);
	const config = await findConfig({
		place,
		source,
		commit
	}, options, ports);
	const written = parseSettings(config.file, readOverrides(options));
	await assertPatterns(written.source, config.file);
	const dialect = await findDialect(written, source, commit);
	const whole = completeSettings(written, dialect.value);
	const settings = chooseTargets(whole, options);
	const name = settings.source.name ?? nameWorkspace(source, options);
	return {
		source: {
			...source,
			...name === void 0 ? {} : { name }
		},
		commit,
		place,
		settings,
		dialect,
		isDetected: written.source.dialect === AUTO,
		all: whole.targets,
		configFolder: config.folder
	};
}
/** A dialect that nobody has named is told by the files of the book at this commit. */
async function findDialect({ source: { dialect, pages } }, source, commit) {
	if (dialect !== "auto") return {
		value: dialect,
		why: `${CONFIG_NAME} says so`
	};
	return findBookDialect(source, await source.listFiles(commit), pages);
}
/** A folder may be called anything: branches are named after the repository. */
function nameWorkspace({ url }, { source, ownRepository }) {
	return url === void 0 && source === "." ? ownRepository?.split("/")[1] : void 0;
}
/** `owner/repo`, unless a folder of that name is there. */
const GITHUB_NAME = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;
/**
* Where a repository is.
*
* @param folder That paths count from; `undefined` where only GitHub may be named.
* @param name   What messages call it.
* @throws {ConfigError} when it is neither a folder nor a name on GitHub.
*/
async function locateRepository(repository, { folder, name, ports }) {
	if (folder === void 0) {
		if (GITHUB_NAME.test(repository)) return {
			kind: "github",
			repository
		};
		throw new ConfigError(`${name}: '${repository}' comes from a configuration on GitHub, which may name repositories there alone, as owner/repo; give --target for a folder of this machine`);
	}
	const path = resolve(folder, repository);
	if (await ports.disk.isFolder(path)) return {
		kind: "folder",
		path
	};
	if (await ports.disk.readFile(path) !== void 0) throw new ConfigError(`${name}: ${path} is a file; give the folder of the clone that it is in`);
	if (GITHUB_NAME.test(repository)) return {
		kind: "github",
		repository
	};
	const written = repository === path ? "" : ` ('${repository}', from ${folder})`;
	throw new ConfigError(`${name}: there is no folder ${path}${written}; correct the path, or give owner/repo on GitHub`);
}
async function findStart(source, revision = "HEAD") {
	const commit = await source.findCommit(revision);
	if (commit !== void 0) return commit;
	if (revision === "HEAD") throw new ConfigError(`${source.location}: has no commit yet; commit the book first`);
	throw new ConfigError(`${source.location}: has no revision '${revision}'; correct it, or fetch the whole history`);
}
/** The configuration, and the folder that the paths in it count from. */
async function findConfig({ place, source, commit }, { config, folder }, { disk }) {
	if (config === void 0 && place.kind === "github") return {
		file: await readCommitted(source, commit),
		folder: void 0
	};
	const path = resolve(config === void 0 && place.kind === "folder" ? place.path : folder, config ?? "amts.yml");
	const isThere = config !== void 0 || await disk.readFile(path) !== void 0;
	const isNamed = config !== void 0;
	return {
		file: isThere ? {
			name: config ?? "amts.yml",
			text: await readDataText(path, disk),
			isNamed
		} : void 0,
		folder: resolve(path, "..")
	};
}
async function readCommitted(source, commit) {
	const entry = (await source.listFiles(commit)).get(CONFIG_NAME);
	const bytes = entry?.kind === "file" ? (await source.readBlobs([entry.blob])).get(entry.blob) : void 0;
	return bytes === void 0 ? void 0 : {
		name: CONFIG_NAME,
		text: decodeText(CONFIG_NAME, bytes),
		isNamed: false
	};
}
function readOverrides({ targets, ...options }) {
	const { engine, engineCommand, engineEnvironment, isEstimate = false } = options;
	return {
		targets,
		isEstimate,
		...engine === void 0 ? {} : { engine },
		...engineCommand === void 0 ? {} : { engineCommand },
		...engineEnvironment === void 0 ? {} : { engineEnvironment }
	};
}
function chooseTargets(settings, { languages = [], repository }) {
	const known = new Set(settings.targets.map(({ language }) => language));
	const unknown = languages.filter((language) => !known.has(language));
	if (unknown.length > 0) throw new ConfigError(`no target ${nameSome(unknown.map((language) => `'${language}'`))}: the configuration has ${nameSome(known)}`);
	const named = settings.targets.filter(({ language }) => languages.length === 0 || languages.includes(language));
	const inside = named.filter((target) => target.repository.toLowerCase() === repository?.toLowerCase());
	return {
		...settings,
		targets: inside.length > 0 ? inside : named
	};
}

export { openSource as n, locateRepository as t };