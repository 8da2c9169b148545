// src/adapters/http/ask.ts
const TIMEOUT_MS = 15e3;
/** @returns What `read` makes of the JSON that comes back. */
async function askOnce({ address, url, what, authorize, read }) {
	const headers = await authorize({
		method: "GET",
		url,
		headers: {}
	});
	let response;
	try {
		response = await fetch(url, {
			headers,
			redirect: "error",
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
	} catch (error) {
		return {
			error: `${address} cannot be reached (${readReason(error)})`,
			isDenied: false
		};
	}
	if (response.status === 401 || response.status === 403) return {
		error: `${address} does not take the key (status ${response.status})`,
		isDenied: false
	};
	if (!response.ok) return {
		error: `${address} does not list ${what} (status ${response.status})`,
		isDenied: true
	};
	const value = read(await response.json().catch(() => void 0));
	return value === void 0 ? {
		error: `${address} does not list ${what} in a known form`,
		isDenied: true
	} : { value };
}
function readReason(error) {
	const { cause } = error instanceof Error ? error : { cause: void 0 };
	if (cause instanceof Error && "code" in cause) return String(cause.code);
	return error instanceof Error ? error.name : String(error);
}

export { askOnce as t };