import type { CaseFile } from "@bazgasht/core/release"
import type { FamilyFile } from "@bazgasht/core/support"
import type { Day } from "@bazgasht/rules"
import { drawFamily } from "./family/family-file.ts"
import { drawPrisoner } from "./prisoner/prisoner-file.ts"

/** The files of an invented prisoner and of the family. */
export interface DrawnFiles {
  readonly prisoner: CaseFile
  readonly family: FamilyFile
  /** In rials; of a person who is held for a debt only. */
  readonly debt?: number
}

/**
 * Draws the files of the prisoner with a number from 0 on, and of the family, as the register of the same seed and day has them.
 * Whether an association covers the family is left to the caller.
 *
 * @example
 * const files = drawFiles({ seed: 1404, day: jalaliDay(1404, 7, 1), number: 0 })
 * files.prisoner.id // => "P-000001"
 * files.family.id // => "F-000001"
 */
export const drawFiles = (drawing: {
  readonly seed: number
  readonly day: Day
  readonly number: number
}): DrawnFiles => {
  const prisoner = drawPrisoner(drawing)
  return {
    prisoner: prisoner.file,
    family: drawFamily(drawing, prisoner),
    ...(prisoner.debt === undefined ? {} : { debt: prisoner.debt.sum }),
  }
}
