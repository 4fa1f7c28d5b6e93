/** A direction of writing. */
export type Direction = "ltr" | "rtl"

/** Invisible; what stands between them is laid out by itself, from the side of its first letter. */
const [firstStrongIsolate, popDirectionalIsolate] = ["\u2068", "\u2069"] as const

const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const isolated = /\u2068[^\u2068\u2069]*\u2069/g
const firstLetter = /\p{Letter}/u
const fromTheRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * A text without the invisible characters that control direction. Joiners stay: they are spelling.
 *
 * @example
 * withoutMarks("\u200fREL-CR") // => "REL-CR"
 */
export const withoutMarks = (text: string): string => text.replace(marks, "")

/**
 * The direction of a text by its first letter that stands in no isolate; from left to right where it has none.
 *
 * @example
 * directionOf("درخواست شما") // => "rtl"
 * directionOf("your petition") // => "ltr"
 */
export const directionOf = (text: string): Direction => {
  const letter = firstLetter.exec(text.replace(isolated, ""))?.[0]
  return letter !== undefined && fromTheRight.test(letter) ? "rtl" : "ltr"
}

/**
 * A value isolated (U+2068, U+2069), so that neither it nor the sentence around it is reordered.
 *
 * @example
 * isolate("1404-0017") // => "\u20681404-0017\u2069"
 */
export const isolate = (value: string): string => `${firstStrongIsolate}${value}${popDirectionalIsolate}`

/** Letters, joiners and spaces; or digits with single separators between them that stay with their digits in any line. */
const lettersOnly = /^(?:[\p{Letter}\p{Mark} ]|\u200c|\u200d)+$/u
const oneNumber = /^\p{Nd}+(?:[/.,:٫٬]\p{Nd}+)*(?: (?:[\p{Letter}\p{Mark} ]|\u200c)+)?$/u

/**
 * Whether a value, put without an isolate into a text of a direction, could be laid out in another order than by itself. A
 * conservative answer: a number with dashes, a link, or a word of the other direction could.
 *
 * @example
 * canBeTorn("rtl", "1404-0017") // => true
 * canBeTorn("rtl", "۱۴۰۴/۰۷/۱۰") // => false
 * canBeTorn("ltr", "1404-0017") // => false
 */
export const canBeTorn = (direction: Direction, value: string): boolean => {
  const hasLetterFromRight = fromTheRight.test(value)
  if (direction === "ltr") return hasLetterFromRight
  const isOwn = [...value].every((letter) => !firstLetter.test(letter) || fromTheRight.test(letter))
  return !(isOwn && (lettersOnly.test(value) || oneNumber.test(value)))
}
