/**
 * The loops that a programmer would write for just these two decisions, with unknown as a third value: plainly, and without
 * a branch that a processor could guess wrongly. Every limit and every width is written into them.
 */

import { longTermDays } from "../case.ts"
import { excludedByPlace, type People } from "./population.ts"
import { levels } from "./rules.ts"

const excluded = Uint8Array.from(excludedByPlace, (is, place) => (place === 0 ? 1 : is ? 2 : 0))
const noDays = -32_768
const noCount = -128
const noIncome = -(2 ** 31)

/** 0 no, 1 unknown, 2 yes: condition after condition, done with the first that fails. */
export const releasePlainly = (people: People, into: Uint8Array): void => {
  const {
    complainantConsents,
    compensationPaid,
    goodConduct,
    grantedBefore,
    offence,
    servedDays,
    size,
    termDays,
  } = people
  for (let row = 0; row < size; row++) {
    const granted = grantedBefore[row] as number
    const conduct = goodConduct[row] as number
    const bars = excluded[offence[row] as number] as number
    const paid = compensationPaid[row] as number
    const consents = complainantConsents[row] as number
    if (granted === 2 || conduct === 0 || bars === 2 || (paid === 0 && consents === 0)) {
      into[row] = 0
      continue
    }
    const term = termDays[row] as number
    const served = servedDays[row] as number
    const counted = term !== noDays && served !== noDays
    if (counted && served * (term > longTermDays ? 2 : 3) < term) {
      into[row] = 0
      continue
    }
    into[row] =
      counted && granted === 0 && conduct === 2 && bars === 0 && (paid === 2 || consents === 2) ? 2 : 1
  }
}

/** The offence as the condition that it is not excluded. */
const allowed = Uint8Array.from(excluded, (bars) => (bars === 2 ? 0 : bars === 1 ? 1 : 3))

/** Truths as 0, 1 and 3, so that "and" and "or" are those of bits. */
export const releaseWithoutBranches = (people: People, into: Uint8Array): void => {
  const {
    complainantConsents,
    compensationPaid,
    goodConduct,
    grantedBefore,
    offence,
    servedDays,
    size,
    termDays,
  } = people
  for (let row = 0; row < size; row++) {
    const term = termDays[row] as number
    const served = servedDays[row] as number
    const unknown = +(term === noDays) | +(served === noDays)
    const enough = +(served * (3 - +(term > longTermDays)) >= term)
    const conduct = goodConduct[row] as number
    const granted = 2 - (grantedBefore[row] as number)
    const settled = (compensationPaid[row] as number) | (complainantConsents[row] as number)
    const truth =
      ((-enough & 3 & (unknown - 1)) | unknown) &
      (conduct + (conduct >> 1)) &
      (granted + (granted >> 1)) &
      (settled | (settled >> 1)) &
      (allowed[offence[row] as number] as number)
    into[row] = truth - (truth >> 1)
  }
}

const amountOf = (score: number): number => levels.findLast(({ from }) => score >= from)?.amount ?? 0
const million = 1_000_000

/** The rials a month; NaN where a fact is unknown. */
export const supportPlainly = (people: People, into: Float64Array): void => {
  const { disabled, femaleHead, income, members, pupils, rents, size } = people
  const amounts = levels.map(({ amount }) => amount) as [number, number, number, number]
  for (let row = 0; row < size; row++) {
    const size0 = members[row] as number
    const earned = income[row] as number
    const head = femaleHead[row] as number
    const ill = disabled[row] as number
    const school = pupils[row] as number
    const rent = rents[row] as number
    if (
      size0 === noCount ||
      earned === noIncome ||
      head === 1 ||
      ill === noCount ||
      school === noCount ||
      rent === 1
    ) {
      into[row] = Number.NaN
      continue
    }
    let score = 0
    if (size0 >= 7) score += 30
    else if (size0 >= 5) score += 20
    else if (size0 >= 3) score += 10
    else if (size0 >= 1) score += 5
    if (earned < 20 * million) score += 40
    else if (earned < 50 * million) score += 25
    else if (earned < 100 * million) score += 10
    if (head === 2) score += 15
    if (ill >= 1) score += 15
    if (school >= 3) score += 10
    else if (school >= 1) score += 5
    if (rent === 2) score += 10
    into[row] = score >= 75 ? amounts[3] : score >= 45 ? amounts[2] : score >= 20 ? amounts[1] : amounts[0]
  }
}

/** The score is at most this; the amount of each score is looked up, and that of the place behind is unknown. */
const mostScore = 120
const amountByScore = Float64Array.from({ length: 256 }, (_, score) =>
  score > mostScore ? Number.NaN : amountOf(score),
)

export const supportWithoutBranches = (people: People, into: Float64Array): void => {
  const { disabled, femaleHead, income, members, pupils, rents, size } = people
  for (let row = 0; row < size; row++) {
    const size0 = members[row] as number
    const earned = income[row] as number
    const head = femaleHead[row] as number
    const ill = disabled[row] as number
    const school = pupils[row] as number
    const rent = rents[row] as number
    const unknown =
      +(size0 === noCount) |
      +(earned === noIncome) |
      (head & 1) |
      +(ill === noCount) |
      +(school === noCount) |
      (rent & 1)
    const score =
      5 * +(size0 >= 1) +
      5 * +(size0 >= 3) +
      10 * +(size0 >= 5) +
      10 * +(size0 >= 7) +
      10 * +(earned < 100 * million) +
      15 * +(earned < 50 * million) +
      15 * +(earned < 20 * million) +
      15 * (head >> 1) +
      15 * +(ill >= 1) +
      5 * +(school >= 1) +
      5 * +(school >= 3) +
      10 * (rent >> 1)
    into[row] = amountByScore[score | (unknown << 7)] as number
  }
}
