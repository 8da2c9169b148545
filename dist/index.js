import { r as createPorts, t as abortOnSignals } from "./chunks/shell.js";
import { t as listSecrets } from "./chunks/github-access.js";
import { t as describeError } from "./chunks/main2.js";
import { o as UnfinishedError } from "./chunks/errors.js";
import { t as nameSome } from "./chunks/name-some.js";
import { n as toPlainLine, r as toPlainText } from "./chunks/plain-text.js";
import { join } from "node:path";
import * as os from "os";
import { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants, promises } from "fs";

// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}

// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();
const summary = _summary;

// node_modules/@actions/core/lib/core.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Sets the action status to failed.
* When the action exits it will be with an exit code of 1
* @param message add error issue message
*/
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + os.EOL);
}
/**
* Begin an output group.
*
* Output until the next `groupEnd` will be foldable in this group
*
* @param name The name of the output group
*/
function startGroup(name) {
	issue("group", name);
}
/**
* End an output group.
*/
function endGroup() {
	issue("endgroup");
}

// src/action.ts
/**
* The GitHub Action: a shell. Inputs and event to options, the ledger to outputs, annotations and the job summary; log
* groups are the steps of the flow.
*/
/** Run the action; a failure is told to the runner, never thrown. */
async function run() {
	const log = createGroupLog();
	let ports;
	let request;
	try {
		const { readInputs } = await import("./chunks/read-inputs.js");
		request = readInputs(process.env, process.env["GITHUB_WORKSPACE"] ?? process.cwd());
		const { github, issues } = request;
		for (const secret of [github, issues].flatMap(listSecrets)) maskSecret(secret);
		ports = await createPorts({
			log,
			github,
			issues,
			signal: abortOnSignals(log),
			mask: maskSecret
		});
		await settleIssue(request, ports, await runRequest(request, {
			ports,
			log
		}));
	} catch (error) {
		log.close();
		const { message } = describeError(error);
		const { renderFailedSummary } = await import("./chunks/summary.js");
		await writeSummary(renderFailedSummary(message));
		fail(message);
		if (request !== void 0 && ports !== void 0) await settleIssue(request, ports, [{
			what: "the run",
			reason: message
		}]);
	}
}
/** A key of several lines is shown line by line in a log. */
function maskSecret(secret) {
	for (const line of secret.split("\n")) if (line.trim() !== "") setSecret(line.trim());
}
/** @returns What failed; `undefined` when nothing was tried. */
async function runRequest(request, tools) {
	const { applyEvent, readEvent } = await import("./chunks/read-event.js");
	const { context } = await import("./chunks/github.js");
	const event = readEvent({
		name: context.eventName ?? "",
		payload: context.payload
	});
	if (event.kind === "none") return skip(event.reason);
	if (event.kind === "comment") {
		const { repository, author } = event.comment;
		if (!await tools.ports.mayWrite(repository, author)) return skip(`${author} may not write to ${repository}`);
	}
	const options = {
		...applyEvent(request.options, event),
		runUrl: findRunUrl(context)
	};
	return RUNS[request.mode]({
		...request,
		options
	}, tools);
}
function skip(reason) {
	notice(toPlainLine(`nothing to do: ${reason}`));
	setOutput("changed", false);
}
const RUNS = {
	sync: runSync,
	submit: runSubmit,
	collect: runCollect,
	check: runCheck
};
async function runSync({ options }, { ports, log }) {
	const { sync } = await import("./chunks/sync2.js");
	const result = await sync(options, ports);
	log.close();
	return tellRuns([result]);
}
async function runCollect({ options }, { ports, log }) {
	const { collect } = await import("./chunks/collect.js");
	const { runs } = await collect(options, ports);
	log.close();
	return runs.length === 0 ? skip("no run waits") : tellRuns(runs);
}
async function runSubmit({ options }, { ports, log }) {
	const { renderSubmission, submit } = await import("./chunks/submit.js");
	const { renderRecord } = await import("./chunks/run-record.js");
	const { renderFence } = await import("./chunks/inert-text.js");
	const { openReport } = await import("./chunks/write-report.js");
	const folder = await openReport(options, ports);
	const result = await submit({
		...options,
		isKept: true
	}, ports);
	log.close();
	await folder.write("record.json", renderRecord(result.record)).catch((error) => {
		throw new UnfinishedError(error);
	});
	const lines = renderSubmission(result);
	info(toPlainText(lines));
	await writeSummary(`## AMTS: jobs started\n\n${renderFence(lines, "text")}\n`);
	setOutput("changed", false);
	setOutput("waiting", result.record.languages.map(({ language }) => language));
	setOutput("report", join(folder.path, "record.json"));
	return [];
}
async function runCheck({ options }, { ports, log }) {
	const { checkPages } = await import("./chunks/check-pages.js");
	const { planCheckAnnotations, renderCheckSummary } = await import("./chunks/check-report.js");
	const { pages, withoutBase } = await checkPages(options, ports);
	log.close();
	annotate(planCheckAnnotations(pages));
	await writeSummary(renderCheckSummary(pages, withoutBase));
	const errors = pages.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"));
	if (errors.length > 0) fail(`${errors.length} errors in ${pages.length} pages; see the job summary`);
}
/** Outputs, summary and annotations of one run, or of several that were collected. */
async function tellRuns(results) {
	const reports = results.map(({ report }) => report);
	const { reportPath = "", reviewPaths = [] } = results.at(-1) ?? {};
	const { renderSummary } = await import("./chunks/summary.js");
	const { renderRunText } = await import("./chunks/terminal-text.js");
	const { planAnnotations } = await import("./chunks/annotations.js");
	const { describeOutputs } = await import("./chunks/outputs.js");
	for (const report of reports) info(toPlainText(renderRunText(report)));
	await writeSummary(reports.map(renderSummary).join("\n\n"));
	for (const [name, value] of Object.entries(describeOutputs(reports, {
		reportPath,
		reviewPaths
	}))) setOutput(name, value);
	for (const report of reports) annotate(planAnnotations(report));
	const pages = reports.flatMap(({ languages }) => languages.flatMap(listFailures));
	const refused = reports.flatMap((report) => report.refused ?? []);
	const inScope = reports.reduce((sum, { totals }) => sum + totals.inScope, 0);
	if (pages.length > 0) fail(`${pages.length} of ${inScope} pages failed; see the job summary`);
	if (refused.length > 0) fail(`${nameSome(refused.map(({ language }) => language))}: not worked on; see the job summary`);
	const unwritten = results.flatMap((result) => result.unwritten ?? []);
	for (const reason of unwritten) fail(`the report is not written, all else is done: ${reason}`);
	return [
		...unwritten.map((reason) => ({
			what: "the report",
			reason
		})),
		...refused.map(({ language, reason }) => ({
			what: language,
			reason
		})),
		...pages
	];
}
function listFailures({ language, pages }) {
	return pages.flatMap(({ status, target, reason = "" }) => status === "failed" ? [{
		what: `${language}: ${target}`,
		reason
	}] : []);
}
function fail(message) {
	setFailed(toPlainText(message).trimEnd());
}
/** `core.error` and its like, by the level of the annotation. */
function annotate(annotations) {
	const tell = {
		error,
		warning,
		notice
	};
	for (const { level, message, title, file, line } of annotations) tell[level](toPlainText(message).trimEnd(), {
		...title === void 0 ? {} : { title: toPlainLine(title) },
		...file === void 0 ? {} : { file },
		...line === void 0 ? {} : { startLine: line }
	});
}
/** Address of the workflow run; `undefined` outside of one. */
function findRunUrl({ serverUrl, runId }) {
	const { GITHUB_REPOSITORY: repository } = process.env;
	return repository === void 0 || Number.isNaN(runId) ? void 0 : `${serverUrl}/${repository}/actions/runs/${runId}`;
}
/** Open, update or close the issue that tells of failing runs; that it cannot be done must not hide the failure. */
async function settleIssue({ failureIssue }, ports, failures) {
	const { GITHUB_REPOSITORY: repository } = process.env;
	if (!failureIssue || repository === void 0 || failures === void 0) return;
	const { context } = await import("./chunks/github.js");
	const runUrl = findRunUrl(context);
	const failed = {
		commit: context.sha ?? "",
		failures,
		...runUrl === void 0 ? {} : { runUrl }
	};
	try {
		const { settleFailureIssue } = await import("./chunks/failure-issue.js");
		await settleFailureIssue(await ports.openIssues(repository), failures.length === 0 ? void 0 : failed);
	} catch (error) {
		warning(toPlainLine(`the issue on failing runs was not written: ${describeError(error).message}`));
	}
}
function createGroupLog() {
	let isOpen = false;
	function close() {
		if (isOpen) endGroup();
		isOpen = false;
	}
	return {
		close,
		step(title) {
			close();
			startGroup(title);
			isOpen = true;
		},
		info: (message) => info(toPlainLine(message)),
		warn: (message) => warning(toPlainLine(message)),
		progress(label, done, total) {
			if (done === total && total > 0) info(toPlainLine(`${label}: ${total}`));
		}
	};
}
/** A summary that cannot be written must not hide what the run came to. */
async function writeSummary(text) {
	if (process.env["GITHUB_STEP_SUMMARY"] === void 0) return;
	try {
		await summary.addRaw(text, true).write();
	} catch (error) {
		warning(toPlainLine(`the job summary was not written: ${String(error)}`));
	}
}

// src/index.ts
/** Entry of the GitHub Action. */
await run();

export {  };