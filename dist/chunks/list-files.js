import { t as listFolder } from "./list-files2.js";

export { listFolder };