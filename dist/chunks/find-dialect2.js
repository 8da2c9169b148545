import { n as findFileDialect, t as findBookDialect } from "./find-dialect.js";

export { findFileDialect };