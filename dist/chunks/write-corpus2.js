import { i as writeCorpus, n as readExcluded, r as readFormat, t as nameRowsFile } from "./write-corpus.js";

export { readFormat };