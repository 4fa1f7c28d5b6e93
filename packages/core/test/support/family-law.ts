/** The law of family files of the test jurisdiction: facts of each kind, in every part of the file. */

import type { FamilyFileLaw } from "@bazgasht/core/case-file"
import {
  all,
  any,
  before,
  code,
  codeFact,
  type Day,
  dayFact,
  type EntryOf,
  type Expression,
  exists,
  type Fact,
  fields,
  is,
  listFact,
  moneyFact,
  not,
  onOrAfter,
  type TypedField,
  text,
  today,
  truthFact,
} from "@bazgasht/rules"

const label = text("برچسب", "label")
const paper = { label, issuer: "socialWorker", evidence: text("گزارش", "the report") }
const truth = (id: string): Fact<boolean> => truthFact({ id, ...paper })
const day = (id: string): Fact<Day> => dayFact({ id, ...paper })

export const relations = [
  "prisoner",
  "spouse",
  "child",
  "parent",
  "sibling",
  "grandparent",
  "grandchild",
  "other",
] as const
export const helpKinds = [
  "cash",
  "livelihoodPackage",
  "housingDeposit",
  "visitTravel",
  "study",
  "medical",
  "job",
] as const
export const housings = ["owned", "rented", "hosted", "none"] as const

export const memberships = listFact({
  id: "memberships",
  ...paper,
  fields: {
    relation: fields.code(label, relations),
    head: fields.truth(label),
    female: fields.truth(label),
    birthDay: fields.day(label),
    joinedDay: fields.day(label),
    hasLeft: fields.truth(label),
    leftDay: fields.day(label),
    student: fields.truth(label),
    disabled: fields.truth(label),
    chronicallyIll: fields.truth(label),
    hasIncome: fields.truth(label),
  },
})
export const custodyEpisodes = listFact({
  id: "custodyEpisodes",
  ...paper,
  fields: { from: fields.day(label), ended: fields.truth(label), to: fields.day(label) },
})
const otherCovers = listFact({
  id: "otherCovers",
  ...paper,
  fields: {
    payer: { kind: "code", label } as TypedField<string>,
    kind: fields.code(label, helpKinds),
    from: fields.day(label),
    ended: fields.truth(label),
    to: fields.day(label),
  },
})

export const economicallyWeak = truth("economicallyWeak")
export const needsHousingDeposit = truth("needsHousingDeposit")
export const prisonerMarried = truth("prisonerMarried")
export const prisonerIncomeReachesFamily = truth("prisonerIncomeReachesFamily")
export const memberStudent = truth("memberStudent")
export const memberChronicallyIll = truth("memberChronicallyIll")
export const memberNeedsTreatment = truth("memberNeedsTreatment")
const memberRelation = codeFact({ id: "memberRelation", ...paper, codes: relations })
const memberJoinedDay = day("memberJoinedDay")
const memberHasLeft = truth("memberHasLeft")
const memberLeftDay = day("memberLeftDay")

export const isSupported = (member: EntryOf<(typeof memberships)["fields"]>): Expression<boolean> =>
  all(
    not(is(member.relation, code("prisoner"))),
    onOrAfter(today, member.joinedDay),
    any(not(member.hasLeft), before(today, member.leftDay)),
  )
export const memberIsSupported: Expression<boolean> = all(
  not(is(memberRelation, code("prisoner"))),
  onOrAfter(today, memberJoinedDay),
  any(not(memberHasLeft), before(today, memberLeftDay)),
)
export const isInCustody: Expression<boolean> = exists(custodyEpisodes, (episode) =>
  all(onOrAfter(today, episode.from), any(not(episode.ended), before(today, episode.to))),
)
export const isCoveredByAnother = (kind: (typeof helpKinds)[number]): Expression<boolean> =>
  exists(otherCovers, (cover) =>
    all(
      is(cover.kind, code(kind)),
      onOrAfter(today, cover.from),
      any(not(cover.ended), before(today, cover.to)),
    ),
  )

export const familyFileLaw = {
  relations: relations.filter((relation) => relation !== "prisoner"),
  nationalities: ["citizen", "foreign"],
  help: helpKinds,
  adultAge: { months: 18 * 12, days: 0 },
  household: {
    reported: {
      housing: codeFact({ id: "housing", ...paper, codes: housings }),
      monthlyIncome: moneyFact({ id: "monthlyIncome", ...paper }),
      dependsOnPrisoner: truth("dependsOnPrisoner"),
      economicallyWeak,
      needsHousingDeposit,
      visitsFromAfar: truth("visitsFromAfar"),
    },
  },
  member: {
    reported: {
      birthDay: day("memberBirthDay"),
      sex: codeFact({ id: "memberSex", ...paper, codes: ["male", "female"] }),
      student: memberStudent,
      disabled: truth("memberDisabled"),
      chronicallyIll: memberChronicallyIll,
      hasIncome: truth("memberHasIncome"),
      needsTreatment: memberNeedsTreatment,
      seeksWork: truth("memberSeeksWork"),
    },
    counted: ["student", "disabled", "chronicallyIll", "hasIncome"],
  },
  provider: {
    reported: {
      married: prisonerMarried,
      incomeReachesFamily: prisonerIncomeReachesFamily,
      heldAbroad: truth("heldAbroad"),
    },
  },
  lists: { memberships, custodyEpisodes, otherCovers },
  membership: { memberRelation, memberJoinedDay, memberLeftDay },
  roles: paper,
  factsOfFamily: ({ household }, stated) => ({
    dependsOnPrisoner: stated["dependsOnPrisoner"] ?? (household?.members?.length === 0 ? false : undefined),
  }),
  isPersonal: ([room, field]) => room === "household" && field === "monthlyIncome",
} satisfies FamilyFileLaw

/** Every fact of the law: those that a file states, and those that follow. */
export const declared = [
  ...Object.values(familyFileLaw.household.reported),
  ...Object.values(familyFileLaw.member.reported),
  ...Object.values(familyFileLaw.provider.reported),
  ...Object.values(familyFileLaw.lists),
  ...Object.values(familyFileLaw.membership),
  memberHasLeft,
]
