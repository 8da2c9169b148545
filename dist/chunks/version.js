// package.json
var version = "0.1.0";

// src/shared/version.ts
/** The version of the package, read when it is built. */
/** Version of AMTS, for example `1.2.3`. */
const VERSION = version;

export { VERSION as t };