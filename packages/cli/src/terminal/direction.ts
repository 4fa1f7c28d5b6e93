/**
 * Lines of Persian in a terminal.
 *
 * A terminal that knows right-to-left text takes a line's direction from its first letter. A Persian line that happens to
 * begin with a Latin word would be laid out from the left, its Persian parts in the wrong order; one invisible mark at its
 * head settles that. Digits are Persian, and dates are written with slashes: both stay together. A number with dashes behind a Persian letter
 * would be laid out from its end, unless a mark stands between the two. A value of another script that begins or ends with a digit or a sign would
 * be laid out with its ends changed over, and is isolated.
 */

/** Invisible; text that follows it at the head of a line or of a cell is laid out from the right. */
export const rightToLeftMark = "\u200f"

/** Invisible; what stands between them is laid out by itself, from the side of its first letter. */
const [isolate, endOfIsolate] = ["\u2068", "\u2069"] as const
const firstLetter = /\p{Letter}/u
const rightToLeftLetter = /\p{Script=Arabic}/u
const persianDigit = /[۰-۹]/

/** A number with dashes, such as a file number or the id of a run, with the spaces and brackets before it. */
const dashedNumber = /[\s([«“]*(?<![\p{Letter}\p{Number}\u2068-])\p{Number}+(?:-\p{Number}+)+/gu
const lastLetter = /\p{Letter}(?=\P{Letter}*$)/u

/** A line in which every number with dashes is read as it is written, whatever letter stands before it. No mark touches the number. */
const withNumbersWhole = (line: string): string =>
  line.replace(dashedNumber, (number, at: number) =>
    rightToLeftLetter.test(lastLetter.exec(line.slice(0, at))?.[0] ?? "")
      ? `${rightToLeftMark}${number}`
      : number,
  )

/**
 * The lines of a Persian text, each so that it reads from the right. Lines without Persian stay as they are. A space stands between the mark
 * and what a line begins with: who copies an id copies nothing invisible with it.
 */
export const rightToLeft = (text: string): string =>
  text
    .split("\n")
    .map(withNumbersWhole)
    .map((line) => {
      const first = firstLetter.exec(line)?.[0]
      // Of digits alone those of Persian belong to the right.
      const isPersian = first === undefined ? persianDigit.test(line) : rightToLeftLetter.test(line)
      return !isPersian || line.startsWith(rightToLeftMark) || rightToLeftLetter.test(first ?? "")
        ? line
        : `${rightToLeftMark}${line.startsWith(" ") ? "" : " "}${line}`
    })
    .join("\n")

const arabicLetter = /(?=\p{Script=Arabic})\p{Letter}/u

/** Begins with a letter and ends with a letter or a digit: whole in a line of either direction. */
const staysTogether = /^\p{Letter}(?:.*[\p{Letter}0-9۰-۹])?$/su

/**
 * A value for a line that is read from the right, so that its own ends stay where they are.
 *
 * @example
 * isolated("CR-1") // => "CR-1"
 * isolated("9-F (a)") // => "\u20689-F (a)\u2069"
 */
export const isolated = (value: string): string =>
  /\p{Letter}/u.test(value) && !arabicLetter.test(value) && !staysTogether.test(value)
    ? `${isolate}${value}${endOfIsolate}`
    : value
