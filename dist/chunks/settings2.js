import { a as parseTargetOverride, i as parseSettings, n as parseEngine, r as parseLimits, t as assertEngine } from "./settings.js";

export { parseEngine, parseTargetOverride };