import { i as authorizeNobody, n as authorizeByBearer, r as authorizeByHeader, t as authorizeByAws } from "./authorize2.js";

export { authorizeByAws, authorizeByBearer, authorizeByHeader, authorizeNobody };