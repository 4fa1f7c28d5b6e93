/**
 * Lines of Persian in a terminal.
 *
 * A terminal that knows right-to-left text takes a line's direction from its first letter. A Persian line that happens to
 * begin with a Latin word would be laid out from the left, its Persian parts in the wrong order; one invisible mark at its
 * head settles that. No other mark is needed: digits are Persian, dates are written with slashes, and both stay together.
 *
 * @module
 */

/** Invisible; text that follows it at the head of a line or of a cell is laid out from the right. */
export const rightToLeftMark = "\u200f"
const firstLetter = /\p{Letter}/u
const rightToLeftLetter = /\p{Script=Arabic}/u

/** The lines of a Persian text, each so that it reads from the right. Lines without Persian stay as they are. */
export const rightToLeft = (text: string): string =>
  text
    .split("\n")
    .map((line) => {
      const first = firstLetter.exec(line)?.[0]
      return line.startsWith(rightToLeftMark) ||
        first === undefined ||
        rightToLeftLetter.test(first) ||
        !rightToLeftLetter.test(line)
        ? line
        : `${rightToLeftMark}${line}`
    })
    .join("\n")
