import { t as require_dist_cjs } from "./dist-cjs2.js";

export default require_dist_cjs();

export {  };