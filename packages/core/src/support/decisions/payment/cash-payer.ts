import type { Day } from "@bazgasht/rules"
import type { FamilyFile } from "../../model/family-file.ts"
import type { OtherCover } from "../../model/other-cover.ts"
import type { FamilyOutlook } from "../family-outlook.ts"
import type { SupportProgramme } from "../programme.ts"
import type { ExpectedHandOver } from "./payers.ts"

/** Who pays a family in cash, and when another is expected to take over. */
export interface CashPayer {
  /** The code of the payer; `undefined` where there is no payer, or it is not known. */
  readonly payer: string | undefined
  /** Whether it is known. */
  readonly known: boolean
  /** Between which days another payer is expected; only while the association carries the family. It is no cover. */
  readonly expected?: ExpectedHandOver
}

const isOn = ({ from, to }: OtherCover, day: Day): boolean => from <= day && (to === undefined || day < to)

/**
 * Who pays a family on the day of its outlook: another payer that covers it in cash, or else the association, where it bridges.
 *
 * @example
 * const today = gregorianDay(2025, 4, 10)
 * const file = Result.getOrThrow(decodeFamilyFile({ kind: "family", id: "F-1" }, ruritania, { today }))
 * const about = familyOutlook(familyCase(file, ruritania, today), programme, { pack, today })
 * cashPayerOf(file, about, programme) // => { payer: undefined, known: false }
 */
export const cashPayerOf = (
  { otherCovers }: Pick<FamilyFile, "otherCovers">,
  { bridging, expectedHandOver, today }: FamilyOutlook,
  { payers: [association] }: Pick<SupportProgramme, "payers">,
): CashPayer => {
  const other = otherCovers?.find((cover) => cover.kind === "cash" && isOn(cover, today))
  if (other !== undefined) return { payer: other.payer, known: true }
  if (bridging.answer !== "yes") return { payer: undefined, known: bridging.answer === "no" }
  const [earliest, latest] = [expectedHandOver.earliest.value, expectedHandOver.latest.value]
  return {
    payer: association.code,
    known: true,
    ...(earliest === undefined || latest === undefined
      ? {}
      : { expected: { earliest: earliest as Day, latest: latest as Day } }),
  }
}
