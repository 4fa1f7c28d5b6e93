import { nearestWords } from "@bazgasht/casework"

/**
 * The known names that come nearest to a name, as everywhere: see `nearestWords`.
 *
 * @example
 * nearestNames("conditionalRelease.shareOfOtherTerms", iranPack.parameters.keys())[0]
 * // => "conditionalRelease.shareOfOtherTerm"
 */
export const nearestNames = (name: string, known: Iterable<string>): ReadonlyArray<string> =>
  nearestWords(name, known)
