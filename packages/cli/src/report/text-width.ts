/** Joiners, marks of direction, and marks that stand above or below the letter before them. */
const withoutWidth = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Mn}\p{Me}]/gu

/** Letters of two places: those of East Asia, full forms, and pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u

/**
 * How many places a text takes in a terminal: a wide letter two, a mark none.
 *
 * @example
 * widthOf("می‌رود") // => 5
 * widthOf("東京") // => 4
 */
export const widthOf = (text: string): number => {
  let width = 0
  for (const letter of text.replace(withoutWidth, "")) width += wide.test(letter) ? 2 : 1
  return width
}
