// src/shared/once.ts
/** A value that is made when it is first asked for, and then known. What {@link make} throws is thrown each time. */
function once(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

export { once as t };