import { r as ConfigError } from "./errors.js";
import { t as VERSION } from "./version.js";

// src/create-web.ts
function createWebPorts(flags, ports) {
	return {
		openFolder: async (folder, base) => (await import("./folder.js")).openFolder(folder, base),
		openWarc: (files) => openWarc(files, ports),
		openNet: () => openNet(flags, ports)
	};
}
/** Bytes of a page, when it is decompressed. */
const MOST_PAGE_BYTES = 2e7;
async function openWarc(files, { log }) {
	const [{ openArchive }, { openArchiveWeb }, { measureWarcRecord }, { decodeContent }] = await Promise.all([
		import("./archive.js"),
		import("./archive-web.js"),
		import("./warc-record.js"),
		import("./inflate.js")
	]);
	const archives = await Promise.all(files.map(async (file) => openArchive(file, measureWarcRecord)));
	const decode = (body, encoding) => decodeContent(body, encoding, MOST_PAGE_BYTES);
	return openArchiveWeb(archives, {
		decode,
		log
	});
}
const DAY_MS = 864e5;
const MINUTE_MS = 6e4;
/** A page may cost its redirects, and a site its robots.txt. */
const REQUESTS_A_PAGE = 3;
async function openNet(flags, { log, signal }) {
	const [{ createHttp }, { openAnswerStore }, { createPoliteWeb }, { systemClock }] = await Promise.all([
		import("./http.js"),
		import("./answer-store.js"),
		import("./polite-web.js"),
		import("./clock.js")
	]);
	const allowPrivate = new Set(flags.allowPrivate);
	return createPoliteWeb({
		http: createHttp({
			userAgent: nameUserAgent(flags.contact),
			ports: (flags.allowPort ?? []).map(readPort),
			allowPrivate
		}),
		store: openAnswerStore(flags.cache),
		clock: systemClock,
		signal,
		maxAgeMs: flags.maxAge * DAY_MS,
		maxRequests: flags.maxPages * REQUESTS_A_PAGE,
		deadline: flags.maxMinutes === void 0 ? void 0 : systemClock.now() + flags.maxMinutes * MINUTE_MS,
		ownHosts: allowPrivate,
		hasRights: flags.iHaveTheRights ?? false,
		warn: (message) => log.warn(message)
	});
}
/** Servers must be able to find out who asks, and whom to complain to. */
function nameUserAgent(contact) {
	if (contact === void 0 || !/^(?:https?:\/\/\S+|[^\s@]+@[^\s@]+)$/.test(contact)) throw new ConfigError("--contact is missing: give a page or e-mail address that servers may turn to");
	return `amts/${VERSION} (+${contact}; corpus)`;
}
function readPort(text) {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 1 || port > 65535) throw new ConfigError(`--allow-port ${text}: is no port`);
	return port;
}

export { createWebPorts };