// src/shared/group.ts
/** Group items by a key, in order of first appearance (Node 20 has no `Map.groupBy`). */
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}

export { groupBy as t };