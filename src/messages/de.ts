import { ENGLISH } from './en.ts';
import type { Catalogue } from './message.ts';
export const GERMAN: Catalogue = ENGLISH;
