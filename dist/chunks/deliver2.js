import { i as quietPath, n as joinEdits, r as makeFindBasePath, t as deliverPages } from "./deliver.js";

export { deliverPages };