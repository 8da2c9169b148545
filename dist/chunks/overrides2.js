import { n as overrideEngine, r as parseTargetOverride, t as applyOverrides } from "./overrides.js";

export { parseTargetOverride };