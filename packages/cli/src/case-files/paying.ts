import type { OtherCover, SupportProgramme } from "@bazgasht/core/support"
import type { Day, Text } from "@bazgasht/rules"
import type { DecidedFamily } from "./decide-family.ts"

/** Who pays, and when another is expected to take over. */
export interface Paying {
  /** The code of the payer; `undefined` where nobody pays, or where it is not known who does. */
  readonly payer: string | undefined
  /** Whether it is known. */
  readonly known: boolean
  /** Between which days another payer is expected; only while the association carries the family. It is no cover. */
  readonly expected?: { readonly earliest: Day; readonly latest: Day }
}

/** The title of a payer. */
export const titleOfPayer = ({ payers }: SupportProgramme, code: string): Text | undefined =>
  payers.find((payer) => payer.code === code)?.title

const isOn = ({ from, to }: OtherCover, day: Day): boolean => from <= day && (to === undefined || day < to)

/** Who pays a family: another payer that covers it in cash, or else the association, where it bridges. */
export const payingOf = ({ caseFile, outlook, programme, setting }: DecidedFamily): Paying => {
  const other = caseFile.otherCovers?.find((cover) => cover.kind === "cash" && isOn(cover, setting.today))
  if (other !== undefined) return { payer: other.payer, known: true }
  const { bridging, expectedHandOver } = outlook
  if (bridging.answer !== "yes") return { payer: undefined, known: bridging.answer === "no" }
  const [earliest, latest] = [expectedHandOver.earliest.value, expectedHandOver.latest.value]
  return {
    payer: programme.payers[0].code,
    known: true,
    ...(earliest === undefined || latest === undefined
      ? {}
      : { expected: { earliest: earliest as Day, latest: latest as Day } }),
  }
}
