import { n as parseSettings, r as parseTargetOverride, t as parseEngine } from "./settings.js";

export { parseEngine, parseTargetOverride };