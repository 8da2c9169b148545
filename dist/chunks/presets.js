import { n as chooseEndpoint, t as ADDRESS_VARIABLE } from "./presets2.js";

export { ADDRESS_VARIABLE };