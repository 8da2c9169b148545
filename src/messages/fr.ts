import { ENGLISH } from './en.ts';
import type { Catalogue } from './message.ts';
export const FRENCH: Catalogue = ENGLISH;
