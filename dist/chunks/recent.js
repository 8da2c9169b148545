// src/shared/recent.ts
/** Results that were asked for last are kept, so that asking again costs nothing; the others are let go. */
/**
* A function that keeps its last results.
*
* @param limit How many are kept, > 0.
* @param make  Must give the same for the same arguments.
*/
function keepRecent(limit, make) {
	const results = /* @__PURE__ */ new Map();
	return (...args) => {
		const key = args.join("\0");
		const result = results.get(key) ?? { value: make(...args) };
		results.delete(key);
		results.set(key, result);
		const [oldest] = results.keys();
		if (results.size > limit && oldest !== void 0) results.delete(oldest);
		return result.value;
	};
}

export { keepRecent as t };