/** The registers of associations, employers, workshops, courses and donors: each office records with whom it works. */

import { jalali } from "@bazgasht/iran"
import { type Day, formatDay, text } from "@bazgasht/rules"
import type * as Schema from "effect/Schema"
import { type Country, firstDay, prisonOf, provinces } from "./country.ts"
import {
  headquarters,
  headquartersStaff,
  type Officer,
  prisonStaffOf,
  provinceStaffOf,
  workshopOf,
} from "./offices.ts"
import { give, type Systems } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

/** The trade of every workshop: tailors. */
export const trade = "7531"

type Register = "associationRecord" | "employerRecord" | "workshopRecord" | "courseRecord" | "donorRecord"

interface Entry {
  readonly register: Register
  readonly by: Officer
  readonly id: string
  readonly unit: string
  readonly says: { readonly [field: string]: Schema.Json }
}

const record =
  ({ by, id, register, says, unit }: Entry): Task =>
  async ({ cases }: Systems) => {
    await give(cases[register], by, id, firstDay, {
      type: "register",
      unit,
      statements: Object.entries(says).map(([field, value]) => ({ field, value })),
      source: { kind: "source.document" },
    })
  }

/** The first and the last day of the course of a prison. */
export const courseDays = { first: (firstDay + 60) as Day, last: (firstDay + 120) as Day }

/** How many sessions a course has, and how many people can attend. */
export const courseSize = { sessions: 20, seats: 12 }

/** The course of a prison. */
export const courseIn = (prison: string): string => `course-${prison}`

const entriesOf = ({ associations, employers, gifts }: Country): ReadonlyArray<Entry> => [
  ...associations.map(
    ({ province, unit }): Entry => ({
      register: "associationRecord",
      by: provinceStaffOf(province).directorate,
      id: unit,
      unit,
      says: { name: unit, area: province, serves: [province], licence: { document: `licence-${unit}` } },
    }),
  ),
  ...employers.flatMap(({ id, prison, seats }): ReadonlyArray<Entry> => {
    const by = prisonStaffOf(prison).foundation
    const workshop = workshopOf(id)
    return [
      {
        register: "employerRecord",
        by,
        id,
        unit: prison,
        says: { name: id, form: "company", trades: [trade], employees: 3 * seats },
      },
      {
        register: "workshopRecord",
        by,
        id: workshop,
        unit: workshop,
        says: {
          name: workshop,
          institution: prison,
          employer: id,
          workplace: "closed",
          trades: [trade],
          seats,
          capacities: {},
        },
      },
    ]
  }),
  ...provinces.map(([, province]): Entry => {
    const prison = prisonOf(province)
    return {
      register: "courseRecord",
      by: prisonStaffOf(prison).head,
      id: courseIn(prison),
      unit: prison,
      says: {
        title: "دوخت لباس کار",
        occupation: trade,
        institution: prison,
        provider: "trainingOrganization",
        firstDay: formatDay(jalali, courseDays.first),
        lastDay: formatDay(jalali, courseDays.last),
        ...courseSize,
        transferable: true,
        prerequisites: [],
        trainers: [prisonStaffOf(prison).trainer.by.id],
      },
    }
  }),
  ...[...new Set(gifts.flatMap(({ donor }) => (donor === undefined ? [] : [donor])))].map(
    (donor): Entry => ({
      register: "donorRecord",
      by: headquartersStaff.cashier,
      id: donor,
      unit: headquarters,
      says: { form: "person", channel: "gift.app" },
    }),
  ),
]

/** The registers are filled. */
export const registrationOfBodies = (country: Country): ReadonlyArray<Phase> => [
  {
    title: text(
      "ثبت انجمن‌ها، کارفرمایان، کارگاه‌ها، دوره‌ها و خیّران",
      "associations, employers, workshops, courses and donors are registered",
    ),
    day: firstDay,
    tasks: entriesOf(country).map(record),
  },
]
