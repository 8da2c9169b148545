import { _ as union, a as array, f as object, h as string } from "./schemas.js";
import { t as askOnce } from "./ask.js";

// src/adapters/chat/models.ts
/** The models of a chat endpoint, by a question that costs nothing. */
const Entries = array(object({ id: string() }));
const Models = union([object({ data: Entries }).transform(({ data }) => data), Entries]);
/** @returns Their ids; `isDenied` where the endpoint has no such list, or is not to be asked now. */
function listModels({ address, list, query, authorize }) {
	const url = new URL(list, `${address}/`);
	for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
	return askOnce({
		address,
		url,
		what: "its models",
		authorize,
		read: (answer) => Models.safeParse(answer).data?.map(({ id }) => id)
	});
}

export { listModels };