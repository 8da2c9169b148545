import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { d as number, f as object, h as string, p as record, s as custom } from "./schemas.js";
import { n as createSerialQueue } from "./concurrent.js";
import { r as resolveAddress } from "./address.js";
import { t as isHtml } from "./archive-web2.js";
import { n as refuse, t as PAGE_REASONS } from "./web.js";
import { createHash } from "node:crypto";

// node_modules/robots-parser/Robots.js
var require_Robots = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Trims the white space from the start and end of the line.
	*
	* If the line is an array it will strip the white space from
	* the start and end of each element of the array.
	*
	* @param  {string|Array} line
	* @return {string|Array}
	* @private
	*/
	function trimLine(line) {
		if (!line) return null;
		if (Array.isArray(line)) return line.map(trimLine);
		return String(line).trim();
	}
	/**
	* Remove comments from lines
	*
	* @param {string} line
	* @return {string}
	* @private
	*/
	function removeComments(line) {
		var commentStartIndex = line.indexOf("#");
		if (commentStartIndex > -1) return line.substr(0, commentStartIndex);
		return line;
	}
	/**
	* Splits a line at the first occurrence of :
	*
	* @param  {string} line
	* @return {Array.<string>}
	* @private
	*/
	function splitLine(line) {
		var idx = String(line).indexOf(":");
		if (!line || idx < 0) return null;
		return [line.slice(0, idx), line.slice(idx + 1)];
	}
	/**
	* Normalises the user-agent string by converting it to
	* lower case and removing any version numbers.
	*
	* @param  {string} userAgent
	* @return {string}
	* @private
	*/
	function formatUserAgent(userAgent) {
		var formattedUserAgent = userAgent.toLowerCase();
		var idx = formattedUserAgent.indexOf("/");
		if (idx > -1) formattedUserAgent = formattedUserAgent.substr(0, idx);
		return formattedUserAgent.trim();
	}
	/**
	* Normalises the URL encoding of a path by encoding
	* unicode characters.
	*
	* @param {string} path
	* @return {string}
	* @private
	*/
	function normaliseEncoding(path) {
		try {
			return urlEncodeToUpper(encodeURI(path).replace(/%25/g, "%"));
		} catch (e) {
			return path;
		}
	}
	/**
	* Convert URL encodings to support case.
	*
	* e.g.: %2a%ef becomes %2A%EF
	*
	* @param {string} path
	* @return {string}
	* @private
	*/
	function urlEncodeToUpper(path) {
		return path.replace(/%[0-9a-fA-F]{2}/g, function(match) {
			return match.toUpperCase();
		});
	}
	/**
	* Matches a pattern with the specified path
	*
	* Uses same algorithm to match patterns as the Google implementation in
	* google/robotstxt so it should be consistent with the spec.
	*
	* @see https://github.com/google/robotstxt/blob/f465f0ede81099dd8bc4aeb2966b3a892bd488b3/robots.cc#L74
	* @param {string} pattern
	* @param {string} path
	* @return {boolean}
	* @private
	*/
	function matches(pattern, path) {
		var matchingLengths = new Array(path.length + 1);
		var numMatchingLengths = 1;
		matchingLengths[0] = 0;
		for (var p = 0; p < pattern.length; p++) {
			if (pattern[p] === "$" && p + 1 === pattern.length) return matchingLengths[numMatchingLengths - 1] === path.length;
			if (pattern[p] == "*") {
				numMatchingLengths = path.length - matchingLengths[0] + 1;
				for (var i = 1; i < numMatchingLengths; i++) matchingLengths[i] = matchingLengths[i - 1] + 1;
			} else {
				var numMatches = 0;
				for (var i = 0; i < numMatchingLengths; i++) if (matchingLengths[i] < path.length && path[matchingLengths[i]] === pattern[p]) matchingLengths[numMatches++] = matchingLengths[i] + 1;
				if (numMatches == 0) return false;
				numMatchingLengths = numMatches;
			}
		}
		return true;
	}
	function parseRobots(contents, robots) {
		var lines = contents.split(/\r\n|\r|\n/).map(removeComments).map(splitLine).map(trimLine);
		var currentUserAgents = [];
		var isNoneUserAgentState = true;
		for (var i = 0; i < lines.length; i++) {
			var line = lines[i];
			if (!line || !line[0]) continue;
			switch (line[0].toLowerCase()) {
				case "user-agent":
					if (isNoneUserAgentState) currentUserAgents.length = 0;
					if (line[1]) currentUserAgents.push(formatUserAgent(line[1]));
					break;
				case "disallow":
					robots.addRule(currentUserAgents, line[1], false, i + 1);
					break;
				case "allow":
					robots.addRule(currentUserAgents, line[1], true, i + 1);
					break;
				case "crawl-delay":
					robots.setCrawlDelay(currentUserAgents, line[1]);
					break;
				case "sitemap":
					if (line[1]) robots.addSitemap(line[1]);
					break;
				case "host": if (line[1]) robots.setPreferredHost(line[1].toLowerCase());
			}
			isNoneUserAgentState = line[0].toLowerCase() !== "user-agent";
		}
	}
	/**
	* Returns if a pattern is allowed by the specified rules.
	*
	* @param  {string}  path
	* @param  {Array.<Object>}  rules
	* @return {Object?}
	* @private
	*/
	function findRule(path, rules) {
		var matchedRule = null;
		for (var i = 0; i < rules.length; i++) {
			var rule = rules[i];
			if (!matches(rule.pattern, path)) continue;
			if (!matchedRule || rule.pattern.length > matchedRule.pattern.length) matchedRule = rule;
			else if (rule.pattern.length == matchedRule.pattern.length && rule.allow && !matchedRule.allow) matchedRule = rule;
		}
		return matchedRule;
	}
	/**
	* Converts provided string into an URL object.
	*
	* Will return null if provided string is not a valid URL.
	*
	* @param {string} url
	* @return {?URL}
	* @private
	*/
	function parseUrl(url) {
		try {
			var url = new URL(url, "http://robots-relative.samclarke.com/");
			if (!url.port) url.port = url.protocol === "https:" ? 443 : 80;
			return url;
		} catch (e) {
			return null;
		}
	}
	function Robots(url, contents) {
		this._url = parseUrl(url) || {};
		this._rules = Object.create(null);
		this._sitemaps = [];
		this._preferredHost = null;
		parseRobots(contents || "", this);
	}
	/**
	* Adds the specified allow/deny rule to the rules
	* for the specified user-agents.
	*
	* @param {Array.<string>} userAgents
	* @param {string} pattern
	* @param {boolean} allow
	* @param {number} [lineNumber] Should use 1-based indexing
	*/
	Robots.prototype.addRule = function(userAgents, pattern, allow, lineNumber) {
		var rules = this._rules;
		userAgents.forEach(function(userAgent) {
			rules[userAgent] = rules[userAgent] || [];
			if (!pattern) return;
			rules[userAgent].push({
				pattern: normaliseEncoding(pattern),
				allow,
				lineNumber
			});
		});
	};
	/**
	* Adds the specified delay to the specified user agents.
	*
	* @param {Array.<string>} userAgents
	* @param {string} delayStr
	*/
	Robots.prototype.setCrawlDelay = function(userAgents, delayStr) {
		var rules = this._rules;
		var delay = Number(delayStr);
		userAgents.forEach(function(userAgent) {
			rules[userAgent] = rules[userAgent] || [];
			if (isNaN(delay)) return;
			rules[userAgent].crawlDelay = delay;
		});
	};
	/**
	* Add a sitemap
	*
	* @param {string} url
	*/
	Robots.prototype.addSitemap = function(url) {
		this._sitemaps.push(url);
	};
	/**
	* Sets the preferred host name
	*
	* @param {string} url
	*/
	Robots.prototype.setPreferredHost = function(url) {
		this._preferredHost = url;
	};
	Robots.prototype._getRule = function(url, ua) {
		var parsedUrl = parseUrl(url) || {};
		var userAgent = formatUserAgent(ua || "*");
		if (parsedUrl.protocol !== this._url.protocol || parsedUrl.hostname !== this._url.hostname || parsedUrl.port !== this._url.port) return;
		var rules = this._rules[userAgent] || this._rules["*"] || [];
		return findRule(urlEncodeToUpper(parsedUrl.pathname + parsedUrl.search), rules);
	};
	/**
	* Returns true if allowed, false if not allowed.
	*
	* Will return undefined if the URL is not valid for
	* this robots.txt file.
	*
	* @param  {string}  url
	* @param  {string?}  ua
	* @return {boolean?}
	*/
	Robots.prototype.isAllowed = function(url, ua) {
		var rule = this._getRule(url, ua);
		if (typeof rule === "undefined") return;
		return !rule || rule.allow;
	};
	/**
	* Returns the line number of the matching directive for the specified
	* URL and user-agent if any.
	*
	* The line numbers start at 1 and go up (1-based indexing).
	*
	* Return -1 if there is no matching directive. If a rule is manually
	* added without a lineNumber then this will return undefined for that
	* rule.
	*
	* @param  {string}  url
	* @param  {string?}  ua
	* @return {number?}
	*/
	Robots.prototype.getMatchingLineNumber = function(url, ua) {
		var rule = this._getRule(url, ua);
		return rule ? rule.lineNumber : -1;
	};
	/**
	* Returns the opposite of isAllowed()
	*
	* @param  {string}  url
	* @param  {string}  ua
	* @return {boolean}
	*/
	Robots.prototype.isDisallowed = function(url, ua) {
		return !this.isAllowed(url, ua);
	};
	/**
	* Gets the crawl delay if there is one.
	*
	* Will return undefined if there is no crawl delay set.
	*
	* @param  {string} ua
	* @return {number?}
	*/
	Robots.prototype.getCrawlDelay = function(ua) {
		var userAgent = formatUserAgent(ua || "*");
		return (this._rules[userAgent] || this._rules["*"] || {}).crawlDelay;
	};
	/**
	* Returns the preferred host if there is one.
	*
	* @return {string?}
	*/
	Robots.prototype.getPreferredHost = function() {
		return this._preferredHost;
	};
	/**
	* Returns an array of sitemap URLs if there are any.
	*
	* @return {Array.<string>}
	*/
	Robots.prototype.getSitemaps = function() {
		return this._sitemaps.slice(0);
	};
	module.exports = Robots;
}));

// node_modules/robots-parser/index.js
var require_robots_parser = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var Robots = require_Robots();
	module.exports = function(url, contents) {
		return new Robots(url, contents);
	};
}));

// src/corpus/host-rules.ts
var import_robots_parser = /* @__PURE__ */ __toESM(require_robots_parser(), 1);
/** The name that robots.txt calls this program by. */
const ROBOT = "amts";
/** The types of the package promise a default export; its code, which is CommonJS, is the function itself. */
function isParser(value) {
	return typeof value === "function";
}
function parseRobots(file, text) {
	if (!isParser(import_robots_parser.default)) throw new Error("robots-parser is no function");
	return (0, import_robots_parser.default)(file, text);
}
/** The least that a program must read of a robots.txt, and the most that this one does. */
const MOST_ROBOTS_BYTES = 512e3;
const MOST_REDIRECTS$1 = 5;
/** Read the rules of the host of an address; what is in doubt is forbidden. */
async function createHostRules(address, ask) {
	const file = new URL("/robots.txt", address).href;
	const robots = await readRobots(file, ask);
	if (typeof robots !== "string") return {
		delayMs: 0,
		findFault: () => robots
	};
	const parsed = parseRobots(file, robots);
	const reserved = await readReservations(new URL("/.well-known/tdmrep.json", address).href, ask);
	const isSignalled = /^[ \t]*content-signal\s*:.*\bai-train\s*=\s*no\b/im.test(robots);
	return {
		delayMs: (parsed.getCrawlDelay("amts") ?? 0) * 1e3,
		findFault(page, hasRights) {
			if (parsed.isAllowed(page, "amts") === false) return { reason: "robots" };
			if (hasRights) return void 0;
			return isSignalled || reserved.some((pattern) => pattern.test(new URL(page).pathname)) ? { reason: "tdm-reserved" } : void 0;
		}
	};
}
/** RFC 9309, 2.3.1: no file is no rule; a server that fails may have one, so everything is forbidden. */
async function readRobots(file, ask) {
	const answer = await follow(file, ask);
	if (answer === void 0) return {
		reason: "robots",
		detail: "robots.txt leads elsewhere"
	};
	if ("reason" in answer) return {
		reason: answer.reason,
		detail: `robots.txt: ${answer.detail}`
	};
	if (answer.status >= 500 || answer.status === 429) return {
		reason: "robots",
		detail: `robots.txt has status ${answer.status}`
	};
	if (answer.status >= 400) return "";
	return new TextDecoder().decode(answer.body.subarray(0, MOST_ROBOTS_BYTES));
}
/** On the same host only: another host may have other rules. */
async function follow(file, ask) {
	let address = file;
	for (let hop = 0; hop <= MOST_REDIRECTS$1; hop++) {
		const answer = await ask(address);
		const location = "reason" in answer || answer.status < 300 || answer.status > 399 ? void 0 : answer.headers["location"];
		if (location === void 0) return answer;
		if (!URL.canParse(location, address)) return void 0;
		const next = new URL(location, address);
		if (next.host !== new URL(file).host) return void 0;
		address = next.href;
	}
}
/** Patterns of paths whose rights are reserved. */
async function readReservations(file, ask) {
	const answer = await follow(file, ask);
	if (answer === void 0 || "reason" in answer || answer.status !== 200) return [];
	return parseRules(new TextDecoder().decode(answer.body)).map((location) => {
		const pattern = location.replaceAll(/[.+?^{}()|[\]\\]/g, String.raw`\$&`).replaceAll("*", ".*");
		return new RegExp(`^${pattern}`);
	});
}
function parseRules(text) {
	try {
		const value = JSON.parse(text);
		return (Array.isArray(value) ? value : []).flatMap((rule) => {
			if (typeof rule !== "object" || rule === null) return [];
			const location = Reflect.get(rule, "location");
			return Number(Reflect.get(rule, "tdm-reservation")) === 1 && typeof location === "string" ? [location] : [];
		});
	} catch {
		return [];
	}
}

// src/corpus/http.ts
/** One request over the net, and where its answer is kept. Ports: the adapters hold sockets and files. */
function nameAnswer(address) {
	return createHash("sha256").update(address).digest("hex");
}
/** A line of JSON, then the body; the line has the hash of the body, so that a damaged file is no answer. */
async function storeAnswer(store, { address, answer, now }) {
	const isRefused = "reason" in answer;
	const body = isRefused ? /* @__PURE__ */ new Uint8Array() : answer.body;
	const facts = isRefused ? {
		reason: answer.reason,
		detail: answer.detail
	} : {
		status: answer.status,
		headers: answer.headers,
		fetched: answer.fetched
	};
	const head = JSON.stringify({
		address,
		now,
		sha256: hashBytes(body),
		...facts
	});
	await store.write(nameAnswer(address), Buffer.concat([Buffer.from(`${head}\n`), body]));
}
async function readStored(store, address) {
	const bytes = await store.read(nameAnswer(address));
	const end = bytes?.indexOf(10) ?? -1;
	if (bytes === void 0 || end === -1) return void 0;
	const head = parseHead(new TextDecoder().decode(bytes.subarray(0, end)));
	const body = bytes.subarray(end + 1);
	if (head === void 0 || head.address !== address || head.sha256 !== hashBytes(body)) return void 0;
	const { now, reason, detail = "", status, headers, fetched } = head;
	if (reason !== void 0) return {
		answer: {
			ok: false,
			address,
			reason,
			detail
		},
		fetchedMs: now
	};
	if (status === void 0 || headers === void 0 || fetched === void 0) return void 0;
	return {
		answer: {
			status,
			headers,
			body,
			fetched
		},
		fetchedMs: now
	};
}
function hashBytes(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
const Head = object({
	address: string(),
	now: number(),
	sha256: string(),
	reason: custom((value) => typeof value === "string" && Object.hasOwn(PAGE_REASONS, value)).optional(),
	detail: string().optional(),
	status: number().optional(),
	headers: record(string(), string()).optional(),
	fetched: string().optional()
});
function parseHead(text) {
	try {
		return Head.safeParse(JSON.parse(text)).data;
	} catch {
		return;
	}
}

// src/corpus/polite-web.ts
/**
* Pages from the net, as a guest: one request at a time for each host and a pause between two, robots.txt and
* reservations obeyed, redirects checked one by one, a host that asks for less left alone, and every answer kept, so
* that a second run asks for nothing.
*/
/** A host is never asked more often, whatever its robots.txt allows. */
const LEAST_PAUSE_MS = 1e3;
const MOST_REDIRECTS = 5;
/** A server that wants a longer pause after an error is left alone. */
const MOST_RETRY_MS = 12e4;
const USUAL_RETRY_MS = 1e4;
const MOST_COMPLAINTS = 2;
const LEFT_MS = 864e5;
/** Bytes of a run over all pages. */
const MOST_RUN_BYTES = 2e9;
function createPoliteWeb(options) {
	const { http, store, clock, signal } = options;
	const hosts = /* @__PURE__ */ new Map();
	let requests = 0;
	let bytes = 0;
	return {
		has: () => void 0,
		countRequests: () => requests,
		get
	};
	async function get(address, wanted) {
		const start = resolveAddress(address);
		if (start === void 0) return refuse(address, "address-refused", "only http and https are asked");
		const seen = /* @__PURE__ */ new Set();
		let next = start;
		for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
			if (seen.has(next)) return refuse(address, "redirects", `goes in a circle at ${next}`);
			seen.add(next);
			const answer = await visit(next);
			if ("reason" in answer) return refuse(address, answer.reason, answer.detail);
			const location = answer.status >= 300 && answer.status < 400 ? answer.headers["location"] : void 0;
			if (location === void 0) return finish(next, answer, wanted);
			const target = resolveAddress(location, next);
			if (target === void 0) return refuse(address, "redirects", `leads to ${location}`);
			if (next.startsWith("https:") && target.startsWith("http:")) return refuse(address, "redirects", `leads from https to ${target}`);
			next = target;
		}
		return refuse(address, "redirects");
	}
	/** One address without redirects: from the store, or by asking. */
	async function visit(address) {
		const { host: name } = new URL(address);
		const host = hosts.get(name) ?? {
			queue: createSerialQueue(),
			rules: void 0,
			lastRequest: 0,
			complaints: 0
		};
		hosts.set(name, host);
		return host.queue(async () => {
			if (host.rules === void 0 && await wasLeft(name)) host.complaints = MOST_COMPLAINTS;
			host.rules ??= await createHostRules(address, (file) => ask(file, host));
			const fault = host.rules.findFault(address, options.hasRights);
			return fault === void 0 ? ask(address, host) : refuse(address, fault.reason, fault.detail);
		});
	}
	async function ask(address, host) {
		const stored = await readStored(store, address);
		if (stored !== void 0 && clock.now() - stored.fetchedMs <= options.maxAgeMs) return stored.answer;
		if (host.complaints >= MOST_COMPLAINTS) return refuse(address, "host-left");
		const limit = findLimit();
		if (limit !== void 0) return refuse(address, "over-limit", limit);
		const answer = await request(address, host, stored?.answer);
		if (!("reason" in answer && [
			"unreachable",
			"over-limit",
			"host-left"
		].includes(answer.reason))) await storeAnswer(store, {
			address,
			answer,
			now: clock.now()
		});
		return answer;
	}
	/** A host that was left is left alone in the runs of the same day. */
	async function wasLeft(host) {
		const stored = await readStored(store, nameLeft(host));
		return stored !== void 0 && clock.now() - stored.fetchedMs <= Math.min(options.maxAgeMs, LEFT_MS);
	}
	function findLimit() {
		if (signal.aborted) return "the run was stopped";
		if (requests >= options.maxRequests) return `${requests} requests were sent`;
		if (bytes > MOST_RUN_BYTES) return `${bytes} bytes were received`;
		return options.deadline !== void 0 && clock.now() > options.deadline ? "the time is over" : void 0;
	}
	/** Ask, and once more when the server is busy. */
	async function request(address, host, known) {
		const answer = await send(address, host, known);
		if ("reason" in answer || ![429, 503].includes(answer.status)) return answer;
		if (host.rules === void 0) return answer;
		host.complaints += 1;
		const wait = readRetryAfter(answer.headers["retry-after"], clock.now()) ?? USUAL_RETRY_MS;
		if (host.complaints >= MOST_COMPLAINTS || wait > MOST_RETRY_MS) {
			host.complaints = MOST_COMPLAINTS;
			const left = refuse(address, "host-left", `status ${answer.status}, twice or for long`);
			await storeAnswer(store, {
				address: nameLeft(new URL(address).host),
				answer: left,
				now: clock.now()
			});
			return left;
		}
		options.warn(`${new URL(address).host} is busy: waiting ${wait / 1e3} s`);
		await clock.sleep(wait, signal);
		return request(address, host, known);
	}
	async function send(address, host, known) {
		const pause = findPause(address, host.rules);
		const wait = host.lastRequest + pause - clock.now();
		if (host.lastRequest > 0 && wait > 0) await clock.sleep(wait, signal).catch(() => void 0);
		if (signal.aborted) return refuse(address, "over-limit", "the run was stopped");
		requests += 1;
		const result = await http.request(address, listConditions(known), signal);
		host.lastRequest = clock.now();
		if ("reason" in result) return result;
		bytes += result.body.length;
		if (result.status === 304 && known !== void 0 && !("reason" in known)) return known;
		return result;
	}
	function findPause(address, rules) {
		const asked = rules?.delayMs ?? 0;
		return options.ownHosts.has(new URL(address).host) ? asked : Math.max(LEAST_PAUSE_MS, asked);
	}
}
/** What a host that was left is kept under; no address of a page. */
function nameLeft(host) {
	return `left://${host}`;
}
function listConditions(known) {
	if (known === void 0 || "reason" in known) return {};
	const { etag, "last-modified": modified } = known.headers;
	return {
		...etag === void 0 ? {} : { "if-none-match": etag },
		...modified === void 0 ? {} : { "if-modified-since": modified }
	};
}
/** RFC 9110, 10.2.3: seconds, or a date. */
function readRetryAfter(text, now) {
	if (text === void 0) return void 0;
	if (/^\d+$/.test(text)) return Number(text) * 1e3;
	const date = Date.parse(text);
	return Number.isNaN(date) ? void 0 : Math.max(0, date - now);
}
function finish(address, answer, wanted) {
	const { status, headers, body } = answer;
	const reason = judgeStatus(status);
	if (reason !== void 0) return refuse(address, reason, `status ${status}`);
	if (wanted === "page" && !isHtml({ headers })) return refuse(address, "not-html", headers["content-type"] ?? "");
	if (wanted === "page" && startsLikeFile(body)) return refuse(address, "not-html", "says HTML, and is another kind of file");
	return {
		ok: true,
		address,
		headers,
		body,
		fetched: answer.fetched
	};
}
function judgeStatus(status) {
	if (status === 404 || status === 410) return "not-found";
	return status >= 200 && status < 300 ? void 0 : "status";
}
/** `%PDF`, zip, PNG, GIF, JPEG, gzip: files that servers call HTML. */
const FILE_STARTS = [
	"25504446",
	"504b0304",
	"89504e47",
	"47494638",
	"ffd8ff",
	"1f8b08"
];
function startsLikeFile(body) {
	const start = Buffer.from(body.subarray(0, 4)).toString("hex");
	return FILE_STARTS.some((mark) => start.startsWith(mark));
}

export { createPoliteWeb };