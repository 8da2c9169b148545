import { n as renderAdoptionText, t as countAdopted } from "./adoption2.js";

export { renderAdoptionText };