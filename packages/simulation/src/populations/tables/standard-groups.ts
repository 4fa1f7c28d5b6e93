import type { Jurisdiction } from "@bazgasht/core"
import { type Day, type Entry, type Facts, text } from "@bazgasht/rules"
import { ageBandOn, ageBands } from "./age.ts"
import { inPersianDigits } from "./persian-digits.ts"
import type { GroupValue, RegisterKind } from "./population.ts"
import type { GroupDeclaration, MeasureDeclaration } from "./table-builder.ts"

const value = (code: string, fa: string, en: string): GroupValue => ({ code, title: text(fa, en) })

const age: GroupDeclaration = { title: text("سن", "age"), values: ageBands }

const sex: GroupDeclaration = {
  title: text("جنس", "sex"),
  values: [value("male", "مرد", "men"), value("female", "زن", "women")],
}

const holding = ({ statistics }: Jurisdiction): GroupDeclaration => ({
  title: text("علت نگهداری", "ground of custody"),
  values: [
    value("accused", "متهم بازداشتی", "accused in detention"),
    value("convict", "محکوم", "convicted of an offence"),
    { code: "debtor", title: statistics?.debtors ?? text("محکوم مالی", "held for a debt") },
  ],
})

const work: GroupDeclaration = {
  title: text("اشتغال", "work"),
  values: [value("working", "شاغل", "works"), value("notWorking", "غیرشاغل", "does not work")],
}

/** Sizes of families from which on they are counted together. */
const largest = 6

const familySize: GroupDeclaration = {
  title: text("تعداد اعضای خانوار", "family size"),
  values: Array.from({ length: largest + 1 }, (_, size) =>
    size === largest
      ? value(`${size}+`, `${inPersianDigits(size)} نفر و بیشتر`, `${size} and more`)
      : value(String(size), `${inPersianDigits(size)} نفر`, String(size)),
  ),
}

const familySizeOf = (members: number): string => (members >= largest ? `${largest}+` : String(members))

type Groups = { readonly [id: string]: GroupDeclaration }

/**
 * What the cases of each kind are grouped by, in every population of a jurisdiction.
 *
 * @example
 * Object.keys(standardGroups(iran).prisoner)[0] // => "province"
 */
export const standardGroups = (jurisdiction: Jurisdiction): { readonly [Kind in RegisterKind]: Groups } => {
  const { offenceGroups = [], regions } = jurisdiction.statistics ?? {}
  const province: Groups = regions === undefined ? {} : { province: regions }
  const offenceGroup = (fa: string, en: string): Groups =>
    offenceGroups.length === 0
      ? {}
      : {
          offenceGroup: {
            title: text(fa, en),
            values: offenceGroups.map(({ code, title }) => ({ code, title })),
          },
        }
  return {
    prisoner: {
      ...province,
      ...offenceGroup("گروه جرم", "offence group"),
      age,
      sex,
      holding: holding(jurisdiction),
      work,
    },
    family: {
      ...province,
      ...offenceGroup("گروه جرم زندانی", "offence group of the prisoner"),
      familySize,
      age: { ...age, title: text("سن سرپرست خانوار", "age of the head of the household") },
      sex: { ...sex, title: text("جنس سرپرست خانوار", "sex of the head of the household") },
    },
    member: { ...province, familySize, age, sex },
  }
}

/** What is added up over the cases of each kind, in every population. */
export const standardMeasures: {
  readonly [Kind in RegisterKind]: { readonly [id: string]: MeasureDeclaration }
} = {
  prisoner: { debt: { title: text("بدهی", "debt"), unit: "rials" } },
  family: { members: { title: text("اعضای تحت حمایت", "supported members"), unit: "people" } },
  member: {},
}

/** Groups and measures of a case, by their ids. */
export interface GroupAttributes {
  readonly groups: { readonly [id: string]: string | undefined }
  readonly measures: { readonly [id: string]: number | undefined }
}

/** The code of the group that takes an offence. */
const offenceGroupOf = ({ statistics }: Jurisdiction, offence: Facts[string]): string | undefined =>
  typeof offence === "string"
    ? statistics?.offenceGroups.find(
        ({ offences }) =>
          offences === undefined ||
          offences.some((beginning) => offence === beginning || offence.startsWith(`${beginning}.`)),
      )?.code
    : undefined

const ofPrisoner = (facts: Facts, day: Day, jurisdiction: Jurisdiction): GroupAttributes => ({
  groups: {
    offenceGroup: offenceGroupOf(jurisdiction, facts["offence"]),
    age: ageBandOn(jurisdiction.pack.calendar, facts["birthDay"] as Day | undefined, day),
    sex: facts["sex"] as string | undefined,
    holding: facts["detainedAccused"] === true ? "accused" : undefined,
  },
  measures: {},
})

/** Whether somebody belongs to the household on a day and is not the prisoner; `undefined` where the list does not say. */
const isSupportedOn = ({ hasLeft, joinedDay, leftDay, relation }: Entry, day: Day): boolean | undefined => {
  if (relation === "prisoner") return false
  if (joinedDay !== undefined && day < Number(joinedDay)) return false
  if (hasLeft === true && leftDay !== undefined && day >= Number(leftDay)) return false
  return relation === undefined || joinedDay === undefined || hasLeft === undefined ? undefined : true
}

const sexOf = (female: unknown): string | undefined =>
  typeof female === "boolean" ? (female ? "female" : "male") : undefined

const sizeOf = (memberships: Facts[string], day: Day): number | undefined => {
  if (!Array.isArray(memberships)) return undefined
  let members = 0
  for (const entry of memberships as ReadonlyArray<Entry>) {
    const supported = isSupportedOn(entry, day)
    if (supported === undefined) return undefined
    if (supported) members++
  }
  return members
}

const ofFamily = (facts: Facts, day: Day, { pack }: Jurisdiction): GroupAttributes => {
  const { memberships } = facts
  const heads = Array.isArray(memberships)
    ? (memberships as ReadonlyArray<Entry>).filter(
        (entry) => entry["head"] === true && isSupportedOn(entry, day) === true,
      )
    : []
  const head = heads.length === 1 ? heads[0] : undefined
  const members = sizeOf(memberships, day)
  return {
    groups: {
      familySize: members === undefined ? undefined : familySizeOf(members),
      age: ageBandOn(pack.calendar, head?.["birthDay"] as Day | undefined, day),
      sex: sexOf(head?.["female"]),
    },
    measures: { members },
  }
}

const ofMember = (facts: Facts, day: Day): GroupAttributes => {
  const members = sizeOf(facts["memberships"], day)
  return { groups: { familySize: members === undefined ? undefined : familySizeOf(members) }, measures: {} }
}

export const factsOfAttributes: { readonly [Kind in RegisterKind]: ReadonlyArray<string> } = {
  prisoner: ["birthDay", "detainedAccused", "offence", "sex"],
  family: ["memberships"],
  member: ["memberships"],
}

/**
 * The groups and measures that follow from the facts of a case. What does not follow is left out, never guessed.
 *
 * @example
 * attributesFrom("prisoner", { offence: "robbery.armed" }, day, iran).groups["offenceGroup"] // => "theft"
 */
export const attributesFrom = (
  kind: RegisterKind,
  facts: Facts,
  day: Day,
  jurisdiction: Jurisdiction,
): GroupAttributes =>
  kind === "prisoner"
    ? ofPrisoner(facts, day, jurisdiction)
    : kind === "family"
      ? ofFamily(facts, day, jurisdiction)
      : ofMember(facts, day)
