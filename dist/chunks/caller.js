import { a as ServiceError, r as ConfigError } from "./errors.js";
import { t as backoff } from "./retry.js";

// src/adapters/http/faults.ts
const MAX_MESSAGE = 500;
/** Read the body of a refusal; endpoints differ in where the words are. */
function readFault(status, headers, body) {
	const json = parseJson(body);
	const error = memberOf(json, "error") ?? json;
	const message = [
		memberOf(error, "message"),
		memberOf(json, "message"),
		memberOf(json, "detail"),
		error
	].find((text) => typeof text === "string" && text !== "");
	const code = [memberOf(error, "code"), memberOf(error, "type")].find((name) => typeof name === "string");
	return {
		status,
		headers,
		message: (typeof message === "string" ? message : body.trim()).slice(0, MAX_MESSAGE),
		code: typeof code === "string" ? code : ""
	};
}
function parseJson(body) {
	try {
		return JSON.parse(body);
	} catch {
		return;
	}
}
function memberOf(value, name) {
	return typeof value === "object" && value !== null ? Reflect.get(value, name) : void 0;
}
const TOO_LONG = /context[ _]length|maximum context|tokens_limit_reached|too many tokens|too long|max size/i;
const FILTERED = /content[ _]?(?:filter|management)|ResponsibleAIPolicyViolation/i;
const NO_CREDIT = /insufficient_quota|billing|credit balance/i;
/** The error of a fault that waiting does not mend. */
function explainFault(fault, { address, keyHint }) {
	const { status, message, code } = fault;
	const words = `${address}: ${message === "" ? `status ${status}` : message} (${status}${code === "" ? "" : `, ${code}`})`;
	const refuse = (name) => new ServiceError(words, {
		retryable: false,
		code: name
	});
	if (NO_CREDIT.test(`${code} ${message}`)) return new ConfigError(`${words}; the account behind the key has nothing left`);
	if (status === 401 || status === 403) return new ConfigError(`${words}; ${keyHint}`);
	if (status === 404) return new ConfigError(`${words}; check engine.chat.model and the address: the endpoint knows no such thing`);
	if (status >= 300 && status < 400) return new ConfigError(`${words}; it points elsewhere (${fault.headers.get("location") ?? "?"}): give that address`);
	if (TOO_LONG.test(`${code} ${message}`) || status === 413) return refuse("too-long");
	if (FILTERED.test(`${code} ${message}`)) return refuse("filtered");
	if (status === 400 || status === 422) return refuse("refused");
	return new ServiceError(words, { retryable: status === 408 || status >= 500 });
}
/** A quota of a day, or longer. */
const LONG_QUOTA = /by ?day|per ?day|daily|by ?month|monthly/i;
/** How long a limit asks to wait. */
function readWait(fault, nowMs) {
	const { headers, message } = fault;
	const isLong = LONG_QUOTA.test(`${headers.get("x-ratelimit-type") ?? ""} ${message}`);
	return {
		ms: [
			readNumber(headers.get("retry-after-ms"), 1),
			readRetryAfter(headers.get("retry-after"), nowMs),
			readNumber(headers.get("x-ratelimit-timeremaining"), 1e3),
			readDuration(headers.get("x-ratelimit-reset-requests")),
			readDuration(headers.get("x-ratelimit-reset-tokens")),
			readDuration(/(?:try again in|wait) ((?:\d+(?:\.\d+)?(?:ms|s|m|h|d)?)+)/i.exec(message)?.[1] ?? null)
		].find((ms) => ms !== void 0),
		isLong
	};
}
/** How long to pause after a success that used up a quota; 0: not at all. */
function readPause(headers) {
	const waits = ["requests", "tokens"].map((what) => headers.get(`x-ratelimit-remaining-${what}`) === "0" ? readDuration(headers.get(`x-ratelimit-reset-${what}`)) ?? 0 : 0);
	return Math.max(...waits);
}
function readNumber(text, unitMs) {
	const value = text === null || text.trim() === "" ? NaN : Number(text);
	return Number.isFinite(value) && value >= 0 ? value * unitMs : void 0;
}
function readRetryAfter(text, nowMs) {
	const seconds = readNumber(text, 1e3);
	if (seconds !== void 0 || text === null) return seconds;
	const date = Date.parse(text);
	return Number.isNaN(date) ? void 0 : Math.max(0, date - nowMs);
}
const UNITS = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5,
	d: 864e5
};
/** `6m0s`, `120ms`, `1h2m`, or seconds. */
function readDuration(text) {
	if (text === null) return void 0;
	const seconds = readNumber(text, 1e3);
	if (seconds !== void 0) return seconds;
	const parts = [...text.matchAll(/(?<!\d)(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
	if (parts.length === 0) return void 0;
	return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit ?? "s"] ?? 0), 0);
}

// src/adapters/http/caller.ts
/**
* Calls of one HTTP endpoint through `fetch`: waits for rate limits, repeats what failed for a moment, and says in its
* errors who must act. A key goes to no address but the one it was given for: redirects are not followed.
*/
/** All attempts of a call that fails for a moment, and rate limits that one call waits for. */
const ATTEMPTS = 6;
const MAX_LIMIT_WAITS = 8;
const DELAY_MS = backoff(1e3, 3e4);
/** A limit that lasts longer is left to a later run. */
const MAX_PAUSE_MS = 6e5;
const UNTOLD_PAUSE_MS = 2e4;
const MAX_ANSWER_BYTES = 52428800;
/** Calls that share what the endpoint says of its limits. */
function createCaller(options) {
	const { clock, log, signal, address } = options;
	let pausedUntil = 0;
	return async ({ method, path, body, type }) => {
		const headers = type === void 0 ? {} : { "content-type": type };
		const request = {
			method,
			url: urlOf(path, options),
			headers,
			...body === void 0 ? {} : { body }
		};
		for (let attempt = 1, waits = 0;;) {
			await pause(pausedUntil - clock.now());
			const answer = await send(request, options);
			if ("text" in answer) {
				pausedUntil = Math.max(pausedUntil, clock.now() + Math.min(readPause(answer.headers), MAX_PAUSE_MS));
				return answer.text;
			}
			if ("status" in answer && answer.status === 429) {
				waits += 1;
				pausedUntil = clock.now() + limitPause(answer, waits);
				log(`${address}: rate limit; waiting ${Math.ceil((pausedUntil - clock.now()) / 1e3)} s`);
				continue;
			}
			const error = "status" in answer ? explainFault(answer, options) : answer.error;
			if (!(error instanceof ServiceError) || !error.retryable || attempt >= ATTEMPTS) throw error;
			log(`${address}: attempt ${attempt} of ${ATTEMPTS} failed, waiting ${DELAY_MS(attempt) / 1e3} s: ${error.message}`);
			await pause(DELAY_MS(attempt));
			attempt += 1;
		}
	};
	async function pause(ms) {
		if (ms <= 0) return;
		try {
			await clock.sleep(ms, signal);
		} catch (cause) {
			throw cancelled(cause);
		}
	}
	/** @throws {ServiceError} when no run waits so long. */
	function limitPause(fault, waits) {
		const explained = explainFault(fault, options);
		if (explained instanceof ConfigError) throw explained;
		const { ms, isLong } = readWait(fault, clock.now());
		const pauseMs = ms ?? (isLong ? Number.POSITIVE_INFINITY : UNTOLD_PAUSE_MS * waits);
		if (pauseMs <= MAX_PAUSE_MS && waits <= MAX_LIMIT_WAITS) return pauseMs;
		const hours = Number.isFinite(pauseMs) ? `, for ${Math.ceil(pauseMs / 6e4)} minutes more` : "";
		throw new ServiceError(`${address}: its limit is reached${hours}: ${fault.message}; a later run goes on from here`, {
			retryable: false,
			code: "limit-reached"
		});
	}
}
function urlOf(path, { address, query = {} }) {
	const url = new URL(`${address.replace(/(?<!\/)\/+$/, "")}/${path}`);
	for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
	return url;
}
async function send(request, options) {
	const { authorize, signal, timeoutMs, address } = options;
	try {
		signal.throwIfAborted();
		const proof = await authorize(request);
		const response = await fetch(request.url, {
			method: request.method,
			headers: {
				accept: "application/json",
				...request.headers,
				...proof
			},
			...request.body === void 0 ? {} : { body: request.body },
			redirect: "manual",
			signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
		});
		const text = await readBody(response, address);
		return response.ok ? {
			status: 200,
			text,
			headers: response.headers
		} : readFault(response.status, response.headers, hideSecrets(text, Object.values(proof)));
	} catch (error) {
		if (error instanceof ServiceError || error instanceof ConfigError) return { error };
		if (signal.aborted) throw cancelled(error);
		return { error: explainNetwork(error, options) };
	}
}
/** Some endpoints say in their refusal which key they refuse. */
function hideSecrets(text, proof) {
	return proof.map((value) => value.replace(/^Bearer /, "")).filter((secret) => secret.length > 3).reduce((hidden, secret) => hidden.replaceAll(secret, "***"), text);
}
function cancelled(cause) {
	return new ServiceError("cancelled; what was answered is kept, the next run goes on from there", {
		retryable: true,
		cause
	});
}
async function readBody(response, address) {
	const chunks = [];
	let size = 0;
	const body = response.body;
	for await (const chunk of body ?? []) {
		size += chunk.length;
		if (size > MAX_ANSWER_BYTES) throw new ServiceError(`${address}: an answer of more than ${MAX_ANSWER_BYTES / 1024 / 1024} MiB`, { retryable: false });
		chunks.push(chunk);
	}
	return new TextDecoder().decode(Buffer.concat(chunks));
}
/** What `fetch` throws says little; its cause says more. */
function explainNetwork(error, { address, timeoutMs }) {
	if (!(error instanceof Error)) return new TypeError(String(error));
	if (error.name === "TimeoutError") return new ServiceError(`${address}: no answer in ${timeoutMs / 1e3} s`, {
		retryable: true,
		cause: error
	});
	if (!(error instanceof TypeError)) return error;
	const cause = error.cause instanceof Error ? error.cause : error;
	const code = "code" in cause ? String(cause.code) : "";
	if (code === "ENOTFOUND") return new ConfigError(`${address}: there is no such host; check the address of engine.chat`, { cause: error });
	const hint = code === "ECONNREFUSED" ? "; is it running?" : "";
	return new ServiceError(`${address}: ${cause.message}${hint}`, {
		retryable: true,
		cause: error
	});
}

export { createCaller as t };