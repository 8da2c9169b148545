import { n as openGitSource, t as cleanName } from "./source2.js";

export { openGitSource };