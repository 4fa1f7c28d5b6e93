/**
 * The names that were probably meant.
 *
 * @module
 */

import { nearestWord } from "@bazgasht/core"

const most = 3

/** The last part of a name: `shareOfOtherTerm` of `conditionalRelease.shareOfOtherTerm`. */
const lastPartOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1)

/**
 * The known names that come nearest to a name, at most three, the nearest first. A name of which only the last part was
 * written is found too.
 *
 * @example
 * nearestNames("conditionalRelease.shareOfOtherTerms", iranPack.parameters.keys())[0]
 * // => "conditionalRelease.shareOfOtherTerm"
 */
export const nearestNames = (name: string, known: Iterable<string>): ReadonlyArray<string> => {
  const found: Array<string> = []
  const left = new Set(known)
  const take = (next: string | undefined): boolean => {
    if (next === undefined) return false
    found.push(next)
    left.delete(next)
    return true
  }
  while (found.length < most && take(nearestWord(name, [...left]))) {}
  for (const other of [...left].sort())
    if (found.length < most && lastPartOf(other).toLowerCase() === lastPartOf(name).toLowerCase()) take(other)
  return found
}
