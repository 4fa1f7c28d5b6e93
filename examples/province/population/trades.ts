/**
 * The trades of the province by ISCO-08, with what they demand of the body. Which trades there are is assumed.
 *
 * @module
 */

import type { IranianWorkplace } from "@bazgasht/iran/facts/employment"

/** A trade that is worked in or taught. */
export interface Trade {
  /** The unit group of ISCO-08. */
  readonly occupation: string
  readonly demands: ReadonlyArray<string>
  /** Level of education that is needed, as ISCED numbers it. */
  readonly education: number
}

const trade = (occupation: string, demands: ReadonlyArray<string>, education = 0): Trade => ({
  occupation,
  demands: demands.map((name) => `activity.${name}`),
  education,
})

const indoors = [
  trade("7318", ["sitting", "fineWork"]),
  trade("7531", ["sitting", "fineWork", "machines"]),
  trade("8153", ["sitting", "machines", "noise"]),
  trade("7536", ["sitting", "fineWork"]),
  trade("7522", ["standing", "machines", "dust"]),
  trade("7212", ["heat", "bending", "machines"]),
  trade("7213", ["standing", "machines", "noise"]),
  trade("7512", ["standing", "heat", "foodHandling"]),
  trade("5120", ["standing", "heat", "foodHandling"]),
  trade("8157", ["standing", "machines"]),
  trade("8212", ["sitting", "fineWork"], 1),
  trade("9321", ["standing"]),
  trade("7314", ["sitting", "dust"]),
  trade("7317", ["sitting", "fineWork", "dust"]),
  trade("5141", ["standing", "fineWork"]),
  trade("7322", ["standing", "machines", "chemicals"], 1),
]

const onTheLand = [
  trade("6111", ["bending", "heavyLoads", "heat"]),
  trade("6113", ["bending", "standing"]),
  trade("6121", ["animals", "heavyLoads"]),
  trade("6122", ["animals", "dust"]),
  trade("6221", ["cold", "heavyLoads"]),
  trade("9211", ["bending", "heat"]),
]

const outside = [
  trade("7112", ["heavyLoads", "heights"]),
  trade("9313", ["heavyLoads", "dust"]),
  trade("7131", ["heights", "chemicals"]),
  trade("7411", ["heights", "fineWork"], 2),
  trade("7126", ["bending"], 1),
  trade("7231", ["bending", "machines"], 1),
  trade("9333", ["heavyLoads"]),
  trade("4321", ["standing", "screens"], 3),
  trade("7421", ["sitting", "fineWork"], 2),
  trade("8142", ["machines", "heat", "noise"]),
]

const taught = [
  trade("7531", ["sitting", "fineWork"]),
  trade("7212", ["heat", "bending"]),
  trade("7411", ["fineWork"], 2),
  trade("7231", ["bending"], 1),
  trade("5120", ["standing", "foodHandling"]),
  trade("6113", ["bending"]),
  trade("7126", ["bending"], 1),
  trade("2513", ["sitting", "screens"], 3),
  trade("2166", ["sitting", "screens"], 3),
  trade("7421", ["sitting", "fineWork"], 2),
]

/** The trades of a kind of workplace. */
export const tradesOf: Readonly<Record<IranianWorkplace, ReadonlyArray<Trade>>> = {
  closed: indoors,
  semiOpen: [...indoors, ...onTheLand],
  open: onTheLand,
  vocationalEmploymentCentre: indoors,
  outsideEmployer: [...outside, ...onTheLand],
  ownBusiness: [],
}

/** The trades that courses teach. */
export const taughtTrades: ReadonlyArray<Trade> = taught

/** Every occupation in which somebody may be skilled. */
export const occupationsKnown: ReadonlyArray<string> = [
  ...new Set([...indoors, ...onTheLand, ...outside, ...taught].map(({ occupation }) => occupation)),
]

/** Opaque codes of the skills of a trade: two that are essential, and one that is welcome. */
export const skillsOf = (
  occupation: string,
): { readonly essential: ReadonlyArray<string>; readonly optional: ReadonlyArray<string> } => ({
  essential: [`${occupation}-1`, `${occupation}-2`],
  optional: [`${occupation}-3`],
})
