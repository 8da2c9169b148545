import { BlockList, isIP } from "node:net";
import { Agent, request } from "node:http";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Agent as Agent$1, request as request$1 } from "node:https";
import { lookup } from "node:dns/promises";

// src/adapters/web/addresses.ts
/**
* Addresses of the net that no page of a stranger may send this program to: private, link-local, loopback and special
* ones (IANA special-purpose registries for IPv4 and IPv6, read 2026-11-26).
*/
const BLOCKED_V4 = "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4";
/** `::/96` holds `::1` and the old IPv4-compatible addresses; IPv4-mapped ones are checked by their IPv4 address. */
const BLOCKED_V6 = "::/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8";
const blocked = new BlockList();
for (const [family, list] of [["ipv4", BLOCKED_V4], ["ipv6", BLOCKED_V6]]) for (const range of list.split(" ")) {
	const [net = "", bits = ""] = range.split("/");
	blocked.addSubnet(net, Number(bits), family);
}
/** Whether an IP address must not be connected to; what is no IP address must not, either. */
function isBlocked(address) {
	const family = isIP(address);
	return family === 0 || blocked.check(address, family === 4 ? "ipv4" : "ipv6");
}
/** The IP address that a host of a URL is, if it is one: `[::1]` in brackets. */
function readLiteral(hostname) {
	const bare = hostname.replace(/^\[|\]$/g, "");
	return isIP(bare) === 0 ? void 0 : bare;
}

// src/adapters/web/http.ts
/**
* Requests over the net with every guard of a crawler: http and https on the usual ports, no private or special
* address (the name is resolved once, and the answer that was checked is the one that is connected to), limits on time
* and on bytes, counted after decompression too. Redirects are not followed here.
*/
const LIMITS = {
	headersMs: 1e4,
	pageMs: 3e4,
	sentBytes: 5e6,
	bytes: 2e7
};
/** A request that ends with a reason that a person is told. */
var FetchFault = class extends Error {
	name = "FetchFault";
	reason;
	constructor(reason, message) {
		super(message);
		this.reason = reason;
	}
};
/** @returns The port, and `close` to let its connections go. */
function createHttp(options) {
	const limits = {
		...LIMITS,
		...options.limits
	};
	const agents = {
		http: new Agent({
			keepAlive: true,
			maxSockets: 1
		}),
		https: new Agent$1({
			keepAlive: true,
			maxSockets: 1
		})
	};
	return {
		close() {
			agents.http.destroy();
			agents.https.destroy();
		},
		async request(address, headers, signal) {
			try {
				const url = new URL(address);
				assertPlace(url, options);
				return await send(url, headers, signal);
			} catch (error) {
				return describeFault(address, error);
			}
		}
	};
	async function send(url, headers, signal) {
		const isHttps = url.protocol === "https:";
		const controller = new AbortController();
		const stop = (fault) => controller.abort(fault);
		const onAbort = () => stop(new FetchFault("over-limit", "the run was stopped"));
		signal.addEventListener("abort", onAbort);
		const slow = setTimeout(() => stop(new FetchFault("timeout", `no headers in ${limits.headersMs / 1e3} s`)), limits.headersMs);
		const late = setTimeout(() => stop(new FetchFault("timeout", `not complete in ${limits.pageMs / 1e3} s`)), limits.pageMs);
		try {
			const answers = await raceAbort(resolvePlace(url, options), controller.signal);
			const response = await new Promise((resolve, reject) => {
				(isHttps ? request$1 : request)(url, {
					agent: isHttps ? agents.https : agents.http,
					lookup: giveAnswers(answers),
					signal: controller.signal,
					headers: {
						"user-agent": options.userAgent,
						accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.1",
						"accept-encoding": "gzip, deflate, br",
						...headers
					}
				}).on("response", resolve).on("error", reject).end();
			});
			clearTimeout(slow);
			const body = await readBody(response, url, limits);
			const fetched = (/* @__PURE__ */ new Date()).toISOString();
			return {
				status: response.statusCode ?? 0,
				headers: flatten(response.headers),
				body,
				fetched
			};
		} catch (error) {
			controller.signal.throwIfAborted();
			throw error;
		} finally {
			clearTimeout(slow);
			clearTimeout(late);
			signal.removeEventListener("abort", onAbort);
		}
	}
}
/** A resolver cannot be stopped, but it need not be waited for. */
async function raceAbort(work, signal) {
	const aborted = new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	});
	return Promise.race([work, aborted]);
}
/** A name may be checked only when it is resolved, but an address in the place of a name is never looked up. */
function assertPlace(url, { ports, allowPrivate }) {
	const isOwn = allowPrivate.has(url.host);
	if (url.protocol !== "http:" && url.protocol !== "https:") throw new FetchFault("address-refused", "only http and https are asked");
	if (url.username !== "" || url.password !== "") throw new FetchFault("address-refused", "has a password in it");
	if (url.port !== "" && !isOwn && !ports.includes(Number(url.port))) throw new FetchFault("address-refused", `port ${url.port}: allow it by --allow-port`);
	const literal = readLiteral(url.hostname);
	if (literal !== void 0 && !isOwn && isBlocked(literal)) throw new FetchFault("address-refused", `${literal} is private or special`);
}
/** Resolve a name once; one blocked address among the answers refuses them all. */
async function resolvePlace(url, { allowPrivate, resolve = resolveBySystem }) {
	const literal = readLiteral(url.hostname);
	if (literal !== void 0) return [{
		address: literal,
		family: isIP(literal)
	}];
	const answers = await resolve(url.hostname);
	const bad = allowPrivate.has(url.host) ? void 0 : answers.find(({ address }) => isBlocked(address));
	if (bad !== void 0) throw new FetchFault("address-refused", `${url.hostname} is ${bad.address}, which is private or special`);
	if (answers.length === 0) throw new FetchFault("unreachable", `${url.hostname} has no address`);
	return answers;
}
/** The socket is given what was checked, so that a name that is resolved otherwise a moment later leads nowhere. */
function giveAnswers(answers) {
	return (_, { all }, callback) => {
		if (all === true) callback(null, [...answers]);
		else callback(null, answers[0]?.address ?? "", answers[0]?.family);
	};
}
async function resolveBySystem(hostname) {
	return lookup(hostname, { all: true });
}
async function readBody(response, url, limits) {
	let sent = 0;
	response.on("data", (chunk) => {
		sent += chunk.length;
		if (sent > limits.sentBytes) response.destroy(new FetchFault("too-large", `more than ${limits.sentBytes} bytes`));
	});
	const chunks = [];
	let size = 0;
	const stream = decompress(response, url);
	for await (const bytes of stream) {
		size += bytes.length;
		chunks.push(bytes);
		if (size > limits.bytes) {
			response.destroy();
			throw new FetchFault("too-large", `more than ${limits.bytes} bytes when it is decompressed`);
		}
	}
	return Buffer.concat(chunks);
}
/** By the header; a sitemap may also be a gzip file that is sent as it is. */
function decompress(response, url) {
	const encoding = (response.headers["content-encoding"] ?? "").trim().toLowerCase();
	const decoder = openDecoder(encoding === "" && url.pathname.endsWith(".gz") ? "gzip" : encoding);
	if (decoder === void 0) return response;
	response.on("error", (error) => decoder.destroy(error));
	return response.pipe(decoder);
}
function openDecoder(encoding) {
	if (encoding === "gzip" || encoding === "x-gzip") return createGunzip();
	if (encoding === "br") return createBrotliDecompress();
	if (encoding === "deflate") return createInflate();
	if (encoding === "" || encoding === "identity") return void 0;
	throw new FetchFault("not-html", `content encoding ${encoding} was not asked for`);
}
function flatten(headers) {
	return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === void 0 ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]]));
}
/** What a socket or a decoder throws is a fact about the server, not a bug. */
function describeFault(address, error) {
	if (error instanceof FetchFault) return {
		ok: false,
		address,
		reason: error.reason,
		detail: error.message
	};
	if (!(error instanceof Error)) throw error;
	const code = "code" in error ? String(error.code) : "";
	if (code === "" || code.startsWith("ERR_")) throw error;
	return {
		ok: false,
		address,
		reason: code.startsWith("Z_") || code === "HPE_INVALID_CONSTANT" ? "not-html" : "unreachable",
		detail: `${error.message} (${code})`
	};
}

export { createHttp };