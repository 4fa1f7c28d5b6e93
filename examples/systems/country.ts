/** A small invented country. No one in it exists; the same seed gives the same country. */

import type { CaseFile } from "@bazgasht/core/release"
import type { FamilyFile } from "@bazgasht/core/support"
import { jalaliDay } from "@bazgasht/iran"
import { drawFiles } from "@bazgasht/iran-population"
import type { Day, Money } from "@bazgasht/rules"

/** How large the country is. */
export interface CountrySize {
  readonly prisoners: number
  readonly families: number
  readonly associations: number
  readonly employers: number
  readonly gifts: number
  readonly debtors: number
}

/** The country that `npm run systems` lives through. */
export const wholeSize: CountrySize = {
  prisoners: 3000,
  families: 2000,
  associations: 10,
  employers: 40,
  gifts: 5000,
  debtors: 60,
}

/** A country of some dozens, for a quick look. */
export const smallSize: CountrySize = {
  prisoners: 90,
  families: 60,
  associations: 3,
  employers: 3,
  gifts: 60,
  debtors: 2,
}

/** The first day of the year that is lived through. */
export const firstDay: Day = jalaliDay(1404, 7, 1)

/** The first day after it. */
export const lastDay: Day = jalaliDay(1405, 7, 1)

/** The provinces, with how many of a hundred people are held there. */
export const provinces = [
  [55, "tehran"],
  [30, "fars"],
  [15, "ilam"],
] as const

/** An association that supports the families of a province. */
export interface Association {
  readonly unit: string
  readonly province: string
  readonly households: ReadonlyArray<Household>
}

/** What becomes of a referral: it is accepted, declined, or not answered. */
export type ReferralAnswer = "accepted" | "declined" | "silent"

/** The family of a prisoner. */
export interface Household {
  readonly id: string
  /** The id of the prisoner, and the prison that holds them. */
  readonly prisoner: string
  readonly prison: string
  readonly file: FamilyFile
  readonly association: string
  /** What the Relief Committee says when it is asked to carry the family; absent where it is not asked. */
  readonly referral?: ReferralAnswer
  /** Whether a sponsor gives for the schooling of the household. */
  readonly isSponsored: boolean
}

/** A person who is held. */
export interface Prisoner {
  readonly file: CaseFile
  readonly prison: string
  readonly province: string
  /** In rials; of a person who is held for a debt only. */
  readonly debt?: number
}

/** An employer with a workshop in a prison. */
export interface Employer {
  readonly id: string
  readonly prison: string
  readonly province: string
  readonly seats: number
}

/** A gift of money. */
export interface Gift {
  readonly id: string
  /** Absent where the donor gives no name. */
  readonly donor?: string
  readonly amount: Money
  readonly channel: string
  /** The day on which it comes in, counted from the first. */
  readonly after: number
}

/** The people and the bodies of a country. */
export interface Country {
  readonly gifts: ReadonlyArray<Gift>
  /** The people who are held for a debt and ask for help, in the order of their numbers. */
  readonly debtors: ReadonlyArray<Prisoner>
  readonly employers: ReadonlyArray<Employer>
  readonly prisoners: ReadonlyArray<Prisoner>
  readonly associations: ReadonlyArray<Association>
}

/** The province of the person with a number: every hundred people are spread over the provinces as declared. */
const provinceOf = (number: number): string => {
  let rest = (number * 37) % 100
  for (const [share, province] of provinces) {
    if (rest < share) return province
    rest -= share
  }
  throw new Error("the shares of the provinces make less than a hundred")
}

/** Every twelfth family is referred to the Relief Committee. */
const referralOf = (number: number): ReferralAnswer | undefined =>
  number % 12 === 6 ? (["silent", "accepted", "declined"] as const)[Math.floor(number / 12) % 3] : undefined

/** The petition of a debtor. */
export const petitionOf = ({ file }: Prisoner): string => `petition-${file.id}`

/** The prison of a province. */
export const prisonOf = (province: string): string => `prison-${province}`

/** The associations of the provinces in turn: each province has one at least. */
const unitsOf = (associations: number): ReadonlyArray<readonly [province: string, unit: string]> =>
  Array.from({ length: associations }, (_, index) => {
    const [, province] = provinces[index % provinces.length] ?? provinces[0]
    return [province, `association-${province}-${Math.floor(index / provinces.length) + 1}`] as const
  })

const channels = ["gift.portal", "gift.app", "gift.card", "gift.cashBox", "gift.transfer"]

/** Many small gifts and a few large ones, spread over the first nine months. */
const giftsOf = (count: number): ReadonlyArray<Gift> =>
  Array.from({ length: count }, (_, index): Gift => {
    const spread = (index * 7919) % 1000
    return {
      id: `gift-${index + 1}`,
      ...(index % 5 === 0 ? {} : { donor: `donor-${(index * 31) % Math.max(1, Math.floor(count / 2))}` }),
      amount: ((spread < 20 ? 150 + spread * 20 : 1 + (spread % 20)) * 1_000_000) as Money,
      channel: channels[index % channels.length] as string,
      after: (index * 270) / count - (((index * 270) / count) % 1),
    }
  })

/**
 * The country of a seed. The families of the first prisoners apply to the associations of their province in turn.
 *
 * @example
 * countryOf(1404, { prisoners: 300, families: 200, associations: 3, employers: 3, gifts: 60, debtors: 2 }).associations.length // => 3
 */
export const countryOf = (seed: number, size: CountrySize = wholeSize): Country => {
  const units = unitsOf(size.associations)
  const drawn = Array.from({ length: size.prisoners }, (_, number) => ({
    number,
    province: provinceOf(number),
    ...drawFiles({ seed, day: firstDay, number }),
  }))
  const households = drawn
    .slice(0, size.families)
    .map(({ family, number, prisoner, province }): Household => {
      const ofProvince = units.filter(([of]) => of === province)
      const [, association] = ofProvince[number % ofProvince.length] ?? []
      if (association === undefined) throw new Error(`${province} has no association`)
      const { support: _, ...file } = family
      const referral = referralOf(number)
      return {
        ...(referral === undefined ? {} : { referral }),
        id: family.id,
        isSponsored: number % 20 === 3,
        prisoner: prisoner.id,
        prison: prisonOf(province),
        file,
        association,
      }
    })
  const prisoners = drawn.map(({ debt, number, prisoner, province }) => ({
    file: {
      ...prisoner,
      work: {
        ...prisoner.work,
        institution: prisonOf(province),
        waitingSince: (firstDay - (number % 300)) as Day,
      },
    },
    prison: prisonOf(province),
    province,
    ...(debt === undefined ? {} : { debt }),
  }))
  return {
    employers: Array.from({ length: size.employers }, (_, index): Employer => {
      const [, province] = provinces[index % provinces.length] ?? provinces[0]
      return {
        id: `employer-${index + 1}`,
        prison: prisonOf(province),
        province,
        seats: 4 + ((index * 5) % 9),
      }
    }),
    prisoners,
    gifts: giftsOf(size.gifts),
    debtors: prisoners.filter(({ debt }) => debt !== undefined).slice(0, size.debtors),
    associations: units.map(([province, unit]) => ({
      unit,
      province,
      households: households.filter(({ association }) => association === unit),
    })),
  }
}
