/** The invented people who may sign in: those who ask, those who prepare, and those who approve. */

import type { Country } from "@bazgasht/example-systems/country.ts"
import { householdOf } from "@bazgasht/example-systems/families.ts"
import {
  headquartersStaff,
  type Officer,
  officer,
  organisationStaff,
  prisonStaffOf,
  provinceStaffOf,
  staffOf,
} from "@bazgasht/example-systems/offices.ts"
import { type Systems, statesWhere } from "@bazgasht/example-systems/systems.ts"
import { type Text, text } from "@bazgasht/rules"
import { nameOf } from "./names.ts"

/** The areas of the portal that ask who is there. */
export type AreaName = "family" | "head" | "kiosk" | "offices"

/** Somebody who may sign in. */
export interface Person extends Officer {
  readonly id: string
  readonly name: Text
  /** What they do, or how they come here. */
  readonly post: Text
  readonly area: AreaName
  /** The unit in which they work. */
  readonly unit?: string
  /** The household of a family. */
  readonly household?: string
}

const staff = (of: Officer, name: Text, post: Text, area: AreaName = "offices"): Person => {
  const unit = of.caller.offices[0]?.unit
  return { ...of, id: of.by.id, name, post, area, ...(unit === undefined ? {} : { unit }) }
}

const headsOf = ({ associations }: Country) =>
  associations.flatMap(({ households }) =>
    households.flatMap((household) => {
      const head = household.file.household?.members?.find(({ roles }) => roles?.includes("head"))
      return head === undefined ? [] : [{ head: head.person, household }]
    }),
  )

/** Families at different stages, by the cases of an association. */
const families = async (systems: Systems, country: Country): Promise<ReadonlyArray<Person>> => {
  const found: Array<Person> = []
  const posts = {
    active: text("سرپرست خانواده‌ای که حمایت می‌شود", "head of a family that is supported"),
    awaitingInformation: text("سرپرست خانواده‌ای که مدرکی کم دارد", "head of a family with a paper missing"),
    declined: text("سرپرست خانواده‌ای که درخواستش رد شد", "head of a family that was refused"),
    waitlisted: text("سرپرست خانواده‌ای که در نوبت است", "head of a family on the waiting list"),
  }
  for (const [stage, post] of Object.entries(posts)) {
    for (const { unit } of country.associations) {
      const cases = await statesWhere(systems.cases.supportCase, staffOf(unit).auditor, [
        { attribute: "unit", is: unit },
        { attribute: "stage", is: stage },
      ])
      const one = headsOf(country).find(({ household }) =>
        cases.some(({ state }) => state.stage !== "none" && state.file.household === householdOf(household)),
      )
      if (one === undefined) continue
      const { by, caller } = officer(one.head, "family")
      found.push({
        ...{ by, caller, id: one.head, name: nameOf(one.head), post, area: "family" },
        household: householdOf(one.household),
      })
      break
    }
  }
  return found
}

const prisoner = (id: string, post: Text): Person => {
  const { by, caller } = officer(id, "convict")
  return { by, caller, id, name: nameOf(id), post, area: "kiosk" }
}

/** A prisoner at work, one who waits for work, and one held for a debt. */
const prisoners = async ({ cases }: Systems, country: Country): Promise<ReadonlyArray<Person>> => {
  const [, second = country.associations[0]] = country.associations
  const prison = `prison-${second?.province ?? "tehran"}`
  const { head } = prisonStaffOf(prison)
  const placed = await statesWhere(cases.placement, head, [{ attribute: "unit", is: prison }])
  const working = placed.flatMap(({ state }) => (state.stage === "active" ? [state.proposal.prisoner] : []))
  const isPlaced = new Set(
    placed.flatMap(({ state }) => ("proposal" in state ? [state.proposal.prisoner] : [])),
  )
  const waiting = country.prisoners.find(
    ({ debt, file, prison: held }) => held === prison && debt === undefined && !isPlaced.has(file.id),
  )
  const freed = new Set(country.debtors.map(({ file }) => file.id))
  const indebted = country.prisoners.find(({ debt, file }) => debt !== undefined && !freed.has(file.id))
  return [
    ...working
      .slice(0, 1)
      .map((id) => prisoner(id, text("زندانی شاغل در کارگاه", "a prisoner who works in a workshop"))),
    ...(waiting === undefined
      ? []
      : [prisoner(waiting.file.id, text("زندانی در نوبت کار", "a prisoner who waits for work"))]),
    ...(indebted === undefined
      ? []
      : [prisoner(indebted.file.id, text("محکوم مالی", "a person held for a debt"))]),
  ]
}

/** Who works in the offices of one province, at the headquarters and at the head of the organisation. */
const officials = (country: Country): ReadonlyArray<Person> => {
  const { province = "tehran", unit = "" } = country.associations[0] ?? {}
  const of = staffOf(unit)
  const prison = prisonStaffOf(`prison-${province}`)
  const region = provinceStaffOf(province)
  return [
    staff(
      of.worker,
      text("مینا سلیمی", "Mina Salimi"),
      text("مددکار انجمن", "social worker of the association"),
    ),
    staff(
      of.visitor,
      text("فرهاد کیانی", "Farhad Kiani"),
      text("مددکار بازدیدکننده", "social worker who visits"),
    ),
    staff(of.clerk, text("سارا ملکی", "Sara Maleki"), text("کارشناس انجمن", "clerk of the association")),
    staff(
      of.director,
      text("حمید رهنما", "Hamid Rahnama"),
      text("مدیر انجمن", "director of the association"),
    ),
    staff(
      of.treasurer,
      text("ژاله امینی", "Jaleh Amini"),
      text("خزانه‌دار انجمن", "treasurer of the association"),
    ),
    staff(
      of.auditor,
      text("منوچهر پارسا", "Manouchehr Parsa"),
      text("حسابرس انجمن", "auditor of the association"),
    ),
    staff(
      prison.worker,
      text("نسرین توکلی", "Nasrin Tavakoli"),
      text("مددکار زندان", "social worker of the prison"),
    ),
    staff(prison.head, text("کامران وفایی", "Kamran Vafaei"), text("رئیس زندان", "head of the prison")),
    staff(
      region.directorate,
      text("اعظم شکوهی", "Azam Shokouhi"),
      text("مدیر کل استان", "director of the province"),
    ),
    staff(
      region.afterCare,
      text("بابک فروتن", "Babak Foroutan"),
      text("کارشناس مراقبت پس از خروج", "after-care officer"),
    ),
    staff(
      headquartersStaff.officer,
      text("پرستو عدالت", "Parastoo Edalat"),
      text("کارشناس ستاد دیه", "officer of the Blood Money Organization"),
    ),
    staff(
      headquartersStaff.director,
      text("یونس راستگو", "Younes Rastgoo"),
      text("مدیر ستاد دیه", "director of the Blood Money Organization"),
    ),
    staff(
      organisationStaff.registrar,
      text("دکتر مهرداد آذر", "Dr Mehrdad Azar"),
      text("رئیس سازمان", "head of the organisation"),
      "head",
    ),
  ]
}

/** A mother who has never been here: she applies for the first time. */
const newcomer: Person = {
  ...officer("newcomer", "family"),
  id: "newcomer",
  name: text("گلناز بیات", "Golnaz Bayat"),
  post: text("برای نخستین بار درخواست می‌دهد", "applies for the first time"),
  area: "family",
}

/** Everyone who may sign in. */
export const peopleOf = async (systems: Systems, country: Country): Promise<ReadonlyArray<Person>> => [
  newcomer,
  ...(await families(systems, country)),
  ...(await prisoners(systems, country)),
  ...officials(country),
]
