/**
 * The types of units of the organisation of prisons and of those who work with it, and which may lie under which. That
 * there is a directorate in every province, the reports of the organisation say; who keeps a register of all units is ours.
 */

import type { VocabularyEntry } from "@bazgasht/core"
import type { UnitTerms } from "@bazgasht/organisation/units"
import { text } from "@bazgasht/rules"
import { prisonsOrganization, provincialDirectorate } from "../actors.ts"
import { ours } from "../citing.ts"
import { statistics } from "../statistics.ts"
import { roles } from "../support/terms.ts"

const organisation = { code: "unit.organisation", title: text("سازمان", "an organisation") }
export const province = { code: "unit.province", title: text("ادارهٔ کل استان", "a province") }
const prison = { code: "unit.prison", title: text("زندان", "a prison") }
const association = {
  code: "unit.association",
  title: text("انجمن حمایت زندانیان", "a support association"),
}
const headquarters = { code: "unit.headquarters", title: text("ستاد دیه", "an office of the Setad Dieh") }
const centre = {
  code: "unit.afterCareCentre",
  title: text("مرکز مراقبت بعد از خروج", "an after-care centre"),
}
const workshop = { code: "unit.workshop", title: text("کارگاه", "a workshop") }

/** Every type of unit. */
export const unitCodes: ReadonlyArray<VocabularyEntry> = [
  organisation,
  province,
  prison,
  association,
  headquarters,
  centre,
  workshop,
]

const under = (...types: ReadonlyArray<VocabularyEntry>) => types.map(({ code }) => code)

/**
 * The terms of units in Iran. A workshop lies under the prison where it is, or under a province where it is outside.
 *
 * @example
 * unitTerms.types["unit.workshop"] // => ["unit.prison", "unit.province"]
 */
export const unitTerms: UnitTerms = {
  citations: [
    ours(
      "no text on a register of units was found; that provinces keep theirs and the organisation founds them is ours",
    ),
  ],
  registrars: roles(prisonsOrganization, provincialDirectorate),
  founders: roles(prisonsOrganization),
  types: {
    [organisation.code]: [],
    [province.code]: under(organisation),
    [prison.code]: under(province),
    [association.code]: under(province),
    [headquarters.code]: under(province, organisation),
    [centre.code]: under(province),
    [workshop.code]: under(prison, province),
  },
}

/**
 * The 31 provinces with their codes, by which figures are reported too: `code` and `name` of the commands that found their units.
 *
 * @example
 * provinces.length // => 31
 * provinces.find(({ code }) => code === "fars") // => { code: "fars", name: "فارس" }
 */
export const provinces: ReadonlyArray<{ readonly code: string; readonly name: string }> =
  statistics.regions.values.map(({ code, title }) => ({ code, name: title.fa }))
