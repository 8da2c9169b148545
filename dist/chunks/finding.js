import { n as phrase } from "./message.js";

// src/check/finding.ts
/** Something that a person should look at. */
/** Make a finding. */
function makeFinding(rule, line, said) {
	return {
		rule,
		line,
		message: phrase(said),
		said
	};
}

export { makeFinding as t };