/** The register of units: the organisation, its provinces, and the prisons, associations, centres and workshops in each. Access follows it. */

import { provinces as provincesOfIran } from "@bazgasht/iran"
import { type Day, text } from "@bazgasht/rules"
import { type Country, firstDay, prisonOf, provinces } from "./country.ts"
import { centreOf, headquarters, organisation, organisationStaff, workshopOf } from "./offices.ts"
import { give, type Systems } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

/** The day on which the organisation was founded; assumed for every unit. */
const founded = (firstDay - 3650) as Day

interface Founded {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly parent?: string
}

const found =
  (units: ReadonlyArray<Founded>): Task =>
  async ({ cases }: Systems) => {
    for (const { id, ...unit } of units)
      await give(cases.unit, organisationStaff.registrar, id, firstDay, {
        type: "found",
        ...unit,
        code: id,
        from: founded,
      })
  }

const nameOf = (province: string): string =>
  provincesOfIran.find(({ code }) => code === province)?.name ?? province

/** The units of a country, each after the one under which it lies. */
const unitsOf = ({ associations, employers }: Country): ReadonlyArray<Founded> => {
  const digits = new Intl.NumberFormat("fa")
  const lastOf = (id: string): string => digits.format(Number(id.split("-").at(-1)))
  return [
    { id: organisation, kind: "unit.organisation", name: "سازمان زندان‌ها" },
    { id: headquarters, kind: "unit.headquarters", name: "ستاد دیه", parent: organisation },
    ...provinces.flatMap(([, province]): ReadonlyArray<Founded> => {
      const name = nameOf(province)
      return [
        { id: province, kind: "unit.province", name: `ادارهٔ کل ${name}`, parent: organisation },
        { id: prisonOf(province), kind: "unit.prison", name: `زندان ${name}`, parent: province },
        {
          id: centreOf(province),
          kind: "unit.afterCareCentre",
          name: `مرکز مراقبت ${name}`,
          parent: province,
        },
      ]
    }),
    ...associations.map(
      ({ province, unit }): Founded => ({
        id: unit,
        kind: "unit.association",
        name: `انجمن حمایت زندانیان ${nameOf(province)}، شعبهٔ ${lastOf(unit)}`,
        parent: province,
      }),
    ),
    ...employers.map(
      ({ id, prison }): Founded => ({
        id: workshopOf(id),
        kind: "unit.workshop",
        name: `کارگاه ${lastOf(id)}`,
        parent: prison,
      }),
    ),
  ]
}

/** The units are founded before anything happens in them. */
export const foundationOfUnits = (country: Country): ReadonlyArray<Phase> => [
  {
    title: text("ثبت واحدها", "units are registered"),
    day: firstDay,
    tasks: [found(unitsOf(country))],
  },
]
