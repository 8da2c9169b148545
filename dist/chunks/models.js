import { _ as union, a as array, f as object, h as string } from "./schemas.js";

// src/adapters/chat/models.ts
/** The models of a chat endpoint, by a question that costs nothing. */
const TIMEOUT_MS = 15e3;
const Entries = array(object({ id: string() }));
const Models = union([object({ data: Entries }).transform(({ data }) => data), Entries]);
/** @returns Their ids; `isDenied` where the endpoint has no such list, or is not to be asked now. */
async function listModels({ address, list, query, authorize }) {
	const url = new URL(list, `${address}/`);
	for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
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
		error: `${address} does not list its models (status ${response.status})`,
		isDenied: true
	};
	const read = Models.safeParse(await response.json().catch(() => void 0));
	if (!read.success) return {
		error: `${address} does not list its models in a known form`,
		isDenied: true
	};
	return { value: read.data.map(({ id }) => id) };
}
function readReason(error) {
	const { cause } = error instanceof Error ? error : { cause: void 0 };
	if (cause instanceof Error && "code" in cause) return String(cause.code);
	return error instanceof Error ? error.name : String(error);
}

export { listModels };