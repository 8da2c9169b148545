// package.json
var version = "0.1.0";

// src/shared/version.ts
/** The version of the package, read when it is built. */
/** Version of AMTS, for example `1.2.3`. */
const VERSION = version;

// src/main.ts
/** What both shells share. */
/** Name and version, for example `amts 1.2.3`. */
function renderVersion() {
	return `amts ${VERSION}`;
}

export { renderVersion as t };