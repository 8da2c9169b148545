import { n as ContentError, r as ServiceError, t as ConfigError } from "./errors.js";
import { t as VERSION } from "./version.js";

// src/main.ts
/** Name and version, for example `amts 1.2.3`. */
function renderVersion() {
	return `amts ${VERSION}`;
}
/** The real adapters; loaded only when a command runs. */
async function createPorts(log) {
	const [source, target, program, disk] = await Promise.all([
		import("./git-source.js"),
		import("./git-target.js"),
		import("./program.js"),
		import("./disk.js")
	]);
	return {
		openSource: source.openGitSource,
		openTarget: target.openGitTarget,
		runProgram: program.runProgram,
		disk: {
			isFolder: disk.isFolder,
			readFile: disk.readDiskFile,
			writeText: disk.writeText,
			removeFile: disk.removeFile
		},
		log
	};
}
/** A bug is told with its place in the program; any other error says in its message what to do. */
function describeError(error) {
	if (error instanceof ConfigError) return {
		kind: error.name,
		message: error.message,
		exitCode: 2
	};
	if (error instanceof ContentError || error instanceof ServiceError) return {
		kind: error.name,
		message: error.message,
		exitCode: 1
	};
	return {
		kind: "Error",
		message: `unexpected error, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}`,
		exitCode: 1
	};
}

export { describeError as n, renderVersion as r, createPorts as t };