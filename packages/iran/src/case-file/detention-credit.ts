/** Detention set off against what is not imprisonment (IPC 27 and its note, CPC 515 and 516; BASE-2). */

import {
  type FurtherCredit,
  type SetOff,
  setOff,
  unclearSetOff,
  type Worth,
  withoutSetOff,
} from "@bazgasht/core/case-file"
import type { ExecutedSentence } from "@bazgasht/core/release"
import { type Count, type Money, measureOfTerm, type Term, termOfMeasure } from "@bazgasht/rules"
import type { IranianPunishments } from "./sentence.ts"

type Known = number | undefined

/** The facts that this credit changes, and with them every reading of a disputed rate. */
export const creditedFacts = [
  "remainingLashes",
  "remainingFine",
  "remainingDailyFineDays",
  "remainingServiceHours",
  "remainingSupervision",
] as const

/** Hadd lashes get no credit. */
const ofLashes = (days: Known, { lashes }: IranianPunishments, count: Known, worth: Known): SetOff => {
  if (lashes === undefined) return withoutSetOff(days, 0)
  if (lashes.kind === "hadd") return withoutSetOff(days, count)
  return setOff(days, count, lashes.kind === "tazir" ? worth : undefined)
}

interface Further {
  readonly owed: number
  readonly worth: Known
}

/**
 * Punishments whose order no article fixes: detention is set off against one of them where it stands alone, and where several are owed
 * it is not known against which.
 */
const ofFurther = (days: Known, alone: boolean, further: ReadonlyArray<Further>): ReadonlyArray<SetOff> => {
  const owing = further.filter(({ owed }) => owed > 0)
  return further.map(({ owed, worth }) =>
    owed === 0 || days === 0
      ? withoutSetOff(days, owed)
      : alone && owing.length === 1
        ? setOff(days, owed, worth)
        : unclearSetOff,
  )
}

const termLeft = ({ left }: SetOff): Term | undefined =>
  left === undefined ? undefined : termOfMeasure(left)

/** What is left of the detention after the imprisonment shortens the lashes of ta'zir, then the fine, then what stands alone. */
export const furtherCredit = (
  days: number | undefined,
  { left, sentence }: Pick<ExecutedSentence, "left" | "sentence">,
  worth: Worth,
): FurtherCredit => {
  const punishments: IranianPunishments = sentence.punishments ?? {}
  const lashes = ofLashes(days, punishments, left["lashes"], worth("lashes"))
  const fine = setOff(lashes.daysLeft, punishments.fine === undefined ? 0 : left["fine"], worth("fine"))
  const ordered = [punishments.imprisonment, punishments.lashes, punishments.fine || undefined]
  const alone = ordered.every((punishment) => punishment === undefined)
  const [dailyFine, service, supervision] = ofFurther(fine.daysLeft, alone, [
    { owed: punishments.dailyFineDays ?? 0, worth: worth("dailyFineDays") },
    { owed: punishments.serviceHours ?? 0, worth: worth("serviceHours") },
    {
      owed: punishments.supervision === undefined ? 0 : measureOfTerm(punishments.supervision),
      worth: worth("supervisionDays"),
    },
  ]) as readonly [SetOff, SetOff, SetOff]
  return {
    facts: {
      remainingLashes: lashes.left as Count | undefined,
      remainingFine: fine.left as Money | undefined,
      remainingDailyFineDays: dailyFine.left as Count | undefined,
      remainingServiceHours: service.left as Count | undefined,
      remainingSupervision: termLeft(supervision),
    },
    setOff: [lashes, fine, dailyFine, service, supervision],
  }
}
