/**
 * The cases that every column decides, and the answer written by hand that each is held against.
 *
 * The question is the conditional release of article 58 in five conditions, with the days counted beforehand: no engine but
 * ours knows terms and calendars, and the comparison is of deciding.
 */

/** A convict as a TypeScript program would hold one. */
export interface Convict {
  readonly termDays: number
  readonly servedDays: number
  readonly grantedBefore: boolean
  readonly goodConduct: boolean
  readonly compensationPaid: boolean
  readonly complainantConsents: boolean
  readonly offence: string
}

/** Ten years of 365 days: beyond them half of the term has to be served instead of a third. */
export const longTermDays = 3650

/** Codes of offences, and those for which the law allows no conditional release. */
export const offences: ReadonlyArray<string> = [
  "theft.simple",
  "theft.night",
  "theft.armed",
  "fraud",
  "fraud.computer",
  "embezzlement",
  "bribery.taking",
  "bribery.giving",
  "forgery",
  "forgery.use",
  "breachOfTrust",
  "injury.intentional",
  "injury.traffic",
  "threat",
  "kidnapping",
  "acidAttack",
  "moneyLaundering",
  "smuggling.goods",
  "smuggling.weapons",
  "drugs.possession",
  "drugs.trafficking",
  "trafficking.persons",
  "arson",
  "slander",
  "unpaidDebt",
]
export const excludedOffences: ReadonlyArray<string> = [
  "theft.armed",
  "kidnapping",
  "acidAttack",
  "smuggling.weapons",
  "drugs.trafficking",
  "trafficking.persons",
]

const excluded: ReadonlySet<string> = new Set(excludedOffences)

/** The reference: what a programmer writes for this one rule, with no unknowns, no reasons and no dates. */
export const releasedByHand = (convict: Convict): boolean =>
  convict.servedDays * (convict.termDays > longTermDays ? 2 : 3) >= convict.termDays &&
  !convict.grantedBefore &&
  convict.goodConduct &&
  (convict.compensationPaid || convict.complainantConsents) &&
  !excluded.has(convict.offence)

/** Numbers from 0 to 1 that are the same for the same seed (Marsaglia's xorshift of 32 bits). */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Cases from a seed; one in ten lies on the threshold of days served or one day before it. */
export const makeConvicts = (count: number, seed: number): ReadonlyArray<Convict> => {
  const random = randomNumbers(seed)
  const chance = (share: number): boolean => random() < share
  const whole = (below: number): number => Math.floor(random() * below)
  return Array.from({ length: count }, () => {
    const termDays = chance(0.1) ? longTermDays + whole(2) : 91 + whole(7000)
    const threshold = Math.ceil(termDays / (termDays > longTermDays ? 2 : 3))
    return {
      termDays,
      servedDays: chance(0.1) ? threshold - whole(2) : whole(termDays),
      grantedBefore: chance(0.15),
      goodConduct: chance(0.85),
      compensationPaid: chance(0.5),
      complainantConsents: chance(0.4),
      offence: offences[whole(offences.length)] ?? "fraud",
    }
  })
}
