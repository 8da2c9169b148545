// src/shared/many.ts
/**
* Lists of any length: what is spread into the arguments of a call overflows the stack from some 100,000 items on, and a
* page may have more.
*/
/** Put items behind those of a list. */
function pushAll(list, items) {
	for (const item of items) list.push(item);
}
/** The largest of some numbers, and of one that is always meant. */
function largest(least, numbers) {
	let found = least;
	for (const number of numbers) found = Math.max(found, number);
	return found;
}

export { pushAll as n, largest as t };