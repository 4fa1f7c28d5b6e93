/** A family of four whose papers are in order, and the plan of a cycle. */

import { jalali, jalaliDay } from "@bazgasht/iran"
import { type Day, formatDay } from "@bazgasht/rules"

const member = {
  student: false,
  disabled: false,
  chronicallyIll: false,
  hasIncome: false,
  needsTreatment: false,
  needsDowry: false,
  seeksWork: false,
  wishesTraining: false,
  needsCounselling: false,
}

/** A wife and a child at school; arrested on 1403/04/10. */
export const family = {
  id: "F-1",
  kind: "family",
  household: {
    members: [
      {
        person: "p-1",
        relation: "spouse",
        roles: ["head", "primaryRecipient"],
        joined: "1395/01/01",
        sex: "female",
        birthDay: "1370/01/01",
        ...member,
      },
      {
        person: "p-2",
        relation: "child",
        roles: [],
        joined: "1394/02/01",
        sex: "male",
        birthDay: "1394/02/01",
        ...member,
        student: true,
      },
    ],
    housing: "rented",
    monthlyIncome: 0,
    dependsOnPrisoner: true,
    economicallyWeak: true,
    needsHousingDeposit: false,
    visitsFromAfar: false,
  },
  custody: [{ from: "1403/04/10" }],
  prisoner: { married: true, incomeReachesFamily: false, heldAbroad: false },
  otherCovers: [],
  support: { status: "waiting", waitingSince: "1403/05/01" },
}

/** A family like it, with other ids. */
export const familyNamed = (id: string, change: object = {}) => ({
  ...family,
  id,
  household: {
    ...family.household,
    members: family.household.members.map((one) => ({ ...one, person: `${id}-${one.person}` })),
  },
  ...change,
})

/** A family that gets support already. */
export const active = (id: string, change: object = {}) =>
  familyNamed(id, { support: { status: "active", start: "1403/05/01", suspensions: [] }, ...change })

/** A family that waits since so many days after 1403/05/01. */
export const waiting = (id: string, days: number, change: object = {}) =>
  familyNamed(id, {
    support: {
      status: "waiting",
      waitingSince: formatDay(jalali, (jalaliDay(1403, 5, 1) + days) as Day),
    },
    ...change,
  })

/** A cycle of one month: for each of these families 10 million in cash and a package of 5 million. */
export const plan = {
  id: "1403-07",
  kind: "cycle",
  from: "1403/07/01",
  to: "1403/08/01",
  budget: 40_000_000,
  priority: {
    keys: [
      { key: "need", order: "highestFirst" },
      { key: "waitingSince", order: "lowestFirst" },
    ],
    tieBreaker: { kind: "lottery", seed: "seed" },
    misfit: "stop",
  },
  cash: { kind: "bySize", amounts: [8_000_000, 10_000_000] },
  packages: [{ kind: "livelihoodPackage", per: "household", unitCost: 5_000_000 }],
  cut: "proportional",
}
