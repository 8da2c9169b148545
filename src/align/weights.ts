/**
 * The numbers of the aligner that are chosen, not estimated from the texts at hand.
 *
 * They were chosen on six development sets together (`textberg-dev` de-fr, `ctk-enzh`, `d2l-zh`, `d2l-tr`, and pages
 * of the tr and zh books with sentences dropped and merged at random), taking values from the middle of plateaus:
 * halving or doubling any one of them moves the mean strict F1 by less than 0.005.
 */
export const WEIGHTS = {
  /** Exponents of the length and word evidence, whose parts are not independent as the model has it. */
  length: 0.8,
  words: 0.5,
  /** A bead's lengths are never held more improbable than this (log odds), so that free translation is possible. */
  lengthFloor: -6,
  /** Beads with two or more units on a side and lengths less probable than this are not looked at. */
  lengthCut: -7,

  /** A text is taken to have so many words at least when it is asked how surprising an anchor is. */
  anchorText: 1000,
  /** Probability that a word is written freely, not as a translation: of a word of average reliability … */
  freedom: 0.55,
  /** … of a word the lexicon does not know, and of an anchor; both are the same in either language, or missing. */
  newWordFreedom: 0.55,
  anchorFreedom: 0.3,
  /** How much less free a word is that always finds a partner; reliability is smoothed towards the average. */
  freedomSlope: 0.8,
  averageReliability: 0.4,
  reliabilityInertia: 3,

  /** Largest log odds that one word may add. */
  wordCap: 6,
  /** Loss for each doubling of a span: 1 is IBM Model 1 (any word as likely as any other), 0 is no loss. */
  dilution: 0.5,
  /** Words in a typical sentence; makes `dilution` neutral there. */
  typicalWords: 20,
  /** Least probability that a token found on both sides is its own translation; for words equal in five letters. */
  twin: 0.7,
  cognate: 0.2,

  /** Rounds of aligning and learning, and of expectation and maximisation in each. */
  rounds: 3,
  wordRounds: 4,
  /** Beads less probable than this teach no words. */
  teaching: 0.5,
  /** Divides scores while learning: the evidence is not as independent as the model has it. */
  learningHeat: 1.5,
  /** Observations of the plain word distribution added to each word (Dirichlet prior). */
  wordInertia: 2,
  /** How much likelier a token is its own translation than another one, before anything is learnt. */
  twinHeadStart: 20,

  /** Fewest target units each side of the last path that are looked at; more in longer texts, and where they matter. */
  width: 8,

  /** A bead that reaches over a block boundary; a bead where one side opens a block and the other does not. */
  blockCrossing: -5,
  blockOpening: -3,

  /** What each unit of a bead's longer side costs in the decoding, against 1 for a bead that is surely right. */
  beadCost: 0.4,
};
