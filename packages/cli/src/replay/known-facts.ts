/**
 * The facts of case files, by their digests: a receipt names facts by nothing else.
 *
 * @module
 */

import { familyCase } from "@bazgasht/core"
import { digestOf, type Facts } from "@bazgasht/rules"
import { factsOf } from "../case-files/deciding.ts"
import { isOfFamily, type OpenedCaseFile } from "../case-files/open-case-file.ts"

/** Facts by their digests. */
export type KnownFacts = ReadonlyMap<string, Facts>

const factsIn = (opened: OpenedCaseFile): ReadonlyArray<Facts> =>
  isOfFamily(opened)
    ? [factsOf(opened), ...familyCase(opened.caseFile).members.map(({ facts }) => facts)]
    : [factsOf(opened)]

/** The facts of prisoners, of families and of each of their members. */
export const knownFactsOf = (files: ReadonlyArray<OpenedCaseFile>): KnownFacts =>
  new Map(files.flatMap(factsIn).map((facts) => [digestOf(facts), facts]))
