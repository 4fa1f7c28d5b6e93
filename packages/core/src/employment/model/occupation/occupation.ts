/**
 * Occupations by ISCO-08: which codes there are, and what contains what.
 *
 * The classification has ten major groups of one digit, sub-major groups of two, minor groups of three, and unit groups of four.
 * An occupation is named by its unit group.
 */

import type * as Brand from "effect/Brand"
import * as Schema from "effect/Schema"
import { unitDigits } from "./structure.ts"

/** The code of a group of ISCO-08 at any level: `7`, `75`, `753` or `7531`. */
export type OccupationGroup = Brand.Branded<string, "OccupationGroup">

/** The code of a unit group of ISCO-08, four digits: `7531`, tailors, dressmakers, furriers and hatters. */
export type Occupation = OccupationGroup & { readonly Occupation: "Occupation" }

/** The levels of ISCO-08 from the widest to the narrowest: a code has one digit more at each. */
export const occupationLevels = ["major", "subMajor", "minor", "unit"] as const

/** A level of ISCO-08. */
export type OccupationLevel = (typeof occupationLevels)[number]

const minorLength = 3

/**
 * Whether a text is the code of a unit group of ISCO-08. Only the four digits count as one: no spaces, no letters.
 *
 * @example
 * isOccupation("7531") // => true
 * isOccupation("7530") // => false
 * isOccupation("753") // => false
 */
export const isOccupation = (code: string): code is Occupation =>
  code.length === minorLength + 1 &&
  (unitDigits.get(code.slice(0, minorLength)) ?? "").includes(code.slice(minorLength))

const widerGroups = (): ReadonlySet<string> =>
  new Set([...unitDigits.keys()].flatMap((minor) => [minor.slice(0, 1), minor.slice(0, 2), minor]))

const wider: ReadonlySet<string> = /* @__PURE__ */ widerGroups()

/**
 * Whether a text is the code of a group of ISCO-08, at any level.
 *
 * @example
 * isOccupationGroup("75") // => true
 * isOccupationGroup("77") // => false
 */
export const isOccupationGroup = (code: string): code is OccupationGroup =>
  wider.has(code) || isOccupation(code)

/**
 * Every unit group of ISCO-08, in the order of the codes: 436 of them.
 *
 * @example
 * occupations().length // => 436
 * occupations()[0] // => "0110"
 * occupations().filter((code) => code.startsWith("753")) // => ["7531", "7532", "7533", "7534", "7535", "7536"]
 */
export const occupations = (): ReadonlyArray<Occupation> =>
  [...unitDigits].flatMap(([minor, digits]) => [...digits].map((digit) => `${minor}${digit}` as Occupation))

/** The code of a unit group of ISCO-08, as events and commands hold it. */
export const occupationSchema = (): Schema.Codec<Occupation, string> =>
  Schema.String.check(Schema.isPattern(/^\d{4}$/u)).pipe(Schema.refine(isOccupation))

/** The code of a group of ISCO-08 at any level, as events and commands hold it. */
export const occupationGroupSchema = (): Schema.Codec<OccupationGroup, string> =>
  Schema.String.check(Schema.isPattern(/^\d{1,4}$/u)).pipe(Schema.refine(isOccupationGroup))
