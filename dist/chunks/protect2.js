import { n as findProtected, r as protect, t as findPatternFault } from "./protect.js";

export { findPatternFault };