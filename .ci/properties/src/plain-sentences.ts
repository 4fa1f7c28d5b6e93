const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Where a sentence ends: at its mark, at a colon, and at the end of a line. Points between digits end nothing. */
const ends = /[.!?؟؛;:](?=\s|$)|\n/u

/** The sentences of a text, without marks of direction. */
export const sentencesIn = (text: string): ReadonlyArray<string> =>
  text
    .replace(marks, "")
    .split(ends)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "")

/** The words of a sentence: what stands between spaces and holds a letter or a digit. A half-space joins two parts of one word. */
export const wordsIn = (sentence: string): ReadonlyArray<string> =>
  sentence.split(/\s+/).filter((word) => /[\p{Letter}\p{Number}]/u.test(word))

/** The most words that a sentence for a person may have. */
export const mostWords = 12

/** The sentences that are too long for a person who has been to school for five years. */
export const tooLong = (text: string): ReadonlyArray<string> =>
  sentencesIn(text).filter((sentence) => wordsIn(sentence).length > mostWords)

/** Words that call the reader's family "the family". */
const anothersFamily: { readonly [language: string]: RegExp } = {
  fa: /(?:این|آن) خانواده|(?<!(?:چند|\}|[۰-۹]) )خانواده(?!\u200cهای|ٔ (?:شما|خود))(?![\u0600-\u06ff\u200c])/u,
  en: /\b(?:the|this|a) (?:family|household)\b/iu,
  ar: /(?:^|\s)(?:ال|لل|بال)(?:أسرة|عائلة)(?!\p{Letter})/u,
  ckb: /(?:^|(?<!هەندێک|\}|[٠-٩])\s)(?:خێزان|خێزاندا|خێزانەدا)(?!\p{Letter})/u,
}

/** Whether a text calls its reader's family "the family" and not "your family". */
export const ofAnothersFamily = (language: string, text: string): boolean =>
  anothersFamily[language]?.test(text) === true
