/**
 * What texts of a column mean, worked out once for each of them.
 *
 * @module
 */

/** Texts of fewer letters are copied when they are cut out of another. */
const longEnough = 13

/** The same text, which holds no longer text in memory out of which it was cut. */
export const apart = (text: string): string =>
  text.length < longEnough ? text : Buffer.from(text).toString()

/** How many texts of a column are remembered. */
const mostTexts = 4096

/** What texts mean, worked out once for each: few of them fill most columns. */
export const remembered = <A>(meaning: (text: string) => A, most = mostTexts): ((text: string) => A) => {
  const known = new Map<string, A>()
  return (text) => {
    let meant = known.get(text)
    if (meant === undefined) {
      meant = meaning(text)
      if (known.size < most) known.set(apart(text), meant)
    }
    return meant
  }
}
