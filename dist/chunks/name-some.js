// src/shared/name-some.ts
/** Lists of names in messages, which stay short however many names there are. */
/** Names that are told; those beyond are counted. */
const MOST_NAMED = 10;
/** `a, b, c`, and of a long list the first ones: `a, b, c and 1,990 more`. */
function nameSome(names) {
	const all = [...names];
	const more = all.length - MOST_NAMED;
	const told = all.slice(0, MOST_NAMED).join(", ");
	return more > 0 ? `${told} and ${more.toLocaleString("en-US")} more` : told;
}

export { nameSome as t };