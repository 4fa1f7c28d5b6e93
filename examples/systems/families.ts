/** Families come to an association: they are registered, apply, are visited, and are approved or refused. */

import {
  decodeFamilyFile,
  encodeFamilyFile,
  type FamilyFile,
  familyCase,
  familyOutlook,
  type SupportCommand,
  scoreOf,
} from "@bazgasht/core/support"
import { iran, iranPack, jalali, supportProgramme } from "@bazgasht/iran"
import { familyFileOf, familyRegister, statementsOfDocument } from "@bazgasht/organisation/registers"
import { type Day, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Association, type Country, firstDay, type Household } from "./country.ts"
import { staffOf } from "./offices.ts"
import { give, type Systems, stateOf, statesWhere } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

/** A household as an association keeps it. */
export interface KeptHousehold extends Pick<Household, "id" | "association"> {
  /** Its case; absent where that is the one with which the year began. */
  readonly supportCase?: string
  /** The family with which the country began; absent where it came later. */
  readonly family?: Household
}

/** The id of the household of a family, and of its support case. */
export const householdOf = ({ id }: Pick<Household, "id">): string => `household-${id}`
export const caseOf = ({ id, supportCase }: KeptHousehold): string => supportCase ?? `support-${id}`

const membersOf = ({ file }: Household) =>
  (file.household?.members ?? []).flatMap(({ birthDay, joined, person, relation, roles }) =>
    typeof relation === "string" && typeof joined === "number"
      ? [
          {
            person,
            relation,
            joined,
            roles: roles ?? [],
            ...(typeof birthDay === "number" ? { birthDay } : {}),
          },
        ]
      : [],
  )

/**
 * The households of an association by its cases, those that have moved in among them: who has moved away is another's, which answers from its registers, and pays.
 */
export const householdsOf = async (
  { cases, households }: Systems,
  unit: string,
): Promise<ReadonlyArray<KeptHousehold>> =>
  (
    await statesWhere(cases.supportCase, staffOf(unit).auditor, [{ attribute: "association", is: unit }])
  ).flatMap(({ state, subject }) => {
    if (state.stage === "none" || state.stage === "transferred") return []
    const { household } = state.file
    const family = households.get(household)
    const id = household.replace(/^household-/, "")
    return [{ id, association: unit, supportCase: subject, ...(family === undefined ? {} : { family }) }]
  })

/** The file of a family as the registers have it on a day: who belongs to it, what is known of it, and how it stands with its association. */
export const fileOn = async (systems: Systems, household: KeptHousehold, day: Day): Promise<FamilyFile> => {
  const { auditor } = staffOf(household.association)
  const { cases } = systems
  const document = familyFileOf(
    {
      household: await stateOf(cases.household, auditor, householdOf(household)),
      record: await stateOf(cases.familyRecord, auditor, householdOf(household)),
      supportCase: await stateOf(cases.supportCase, auditor, caseOf(household)),
      calendar: jalali,
    },
    { on: day, knownOn: day },
  )
  return Result.getOrThrow(decodeFamilyFile(document, iran, { today: day }))
}

interface Document {
  readonly [field: string]: unknown
}

/** What a family's papers say beside who belongs to it, which the household itself keeps. */
const factsOf = ({ file }: Household): Document => {
  const { household, ...document } = Result.getOrThrow(encodeFamilyFile(file, iran)) as Document
  const { area: _, members, ...facts } = household as Document & { readonly members: ReadonlyArray<Document> }
  return {
    ...document,
    household: facts,
    members: members.map(({ joined: _joined, relation: _relation, roles: _roles, ...member }) => member),
  }
}

/** Registers a household and what is known of it, and opens its case. */
export const apply =
  (household: Household, { unit }: Association, day: Day): Task =>
  async ({ cases }) => {
    const { worker } = staffOf(unit)
    const { file } = household
    const members = membersOf(household)
    await give(cases.household, worker, householdOf(household), day, {
      type: "register",
      unit,
      area: file.household?.area ?? unit,
      members,
    })
    await give(cases.familyRecord, worker, householdOf(household), day, {
      type: "register",
      unit,
      statements: statementsOfDocument(familyRegister.fields, factsOf(household)),
      source: { kind: "source.visit" },
    })
    await give(cases.supportCase, worker, caseOf(household), day, {
      type: "open",
      household: householdOf(household),
      association: unit,
      members: members.map(({ person }) => person),
      basis: { kind: "consent", document: `consent-${household.id}` },
      custody: { episode: `custody-${household.id}`, from: file.custody?.[0]?.from ?? day },
    })
  }

const isIn = async (systems: Systems, household: KeptHousehold, stage: string): Promise<boolean> => {
  const { auditor } = staffOf(household.association)
  return (await stateOf(systems.cases.supportCase, auditor, caseOf(household))).stage === stage
}

type Screening = Extract<SupportCommand, { readonly type: "screen" }>["outcome"]

/** What the rule of cover says of a household on a day. */
export const coverOf = async (systems: Systems, household: KeptHousehold, day: Day) => {
  const file = await fileOn(systems, household, day)
  return familyOutlook(familyCase(file, iran, day), supportProgramme, { pack: iranPack, today: day }).cover
}

/** Holds a case against the rule of cover. */
export const screen =
  (household: KeptHousehold, { unit }: Association, day: Day): Task =>
  async (systems) => {
    const cover = await coverOf(systems, household, day)
    const { outcome, receipt } = cover
    const found = (): Screening => {
      switch (outcome.outcome) {
        case "eligible":
          return { kind: "yes" }
        case "referred":
          return { kind: "referred", payer: outcome.to.id }
        case "undetermined":
          return { kind: "undetermined", missing: cover.missing.questions.map(({ unknown }) => unknown.id) }
        case "barred":
          return { kind: "no", grounds: outcome.grounds.map(({ id }) => id) }
        case "notYet":
          return { kind: "no", grounds: outcome.awaits.map(({ id }) => id) }
      }
    }
    await give(systems.cases.supportCase, staffOf(unit).worker, caseOf(household), day, {
      type: "screen",
      outcome: found(),
      receipt,
    })
  }

/** Visits a family that was screened in, and scores its need. */
export const assess =
  (household: KeptHousehold, { unit }: Association, day: Day): Task =>
  async (systems) => {
    if (!(await isIn(systems, household, "assessment"))) return
    const { facts } = familyCase(await fileOn(systems, household, day), iran, day)
    const need = Result.getOrThrow(scoreOf(supportProgramme.needScore, facts, { pack: iranPack, today: day }))
    await give(systems.cases.supportCase, staffOf(unit).visitor, caseOf(household), day, {
      type: "recordAssessment",
      visit: { kind: "visited", on: day },
      score: need.proven,
      breakdown: need.contributions.flatMap(({ points, rule }) =>
        points === undefined ? [] : [{ indicator: rule.id, points }],
      ),
    })
  }

/** A second person approves what was assessed. */
export const approve =
  (household: KeptHousehold, { unit }: Association, day: Day): Task =>
  async (systems) => {
    if (!(await isIn(systems, household, "assessed"))) return
    await give(systems.cases.supportCase, staffOf(unit).director, caseOf(household), day, { type: "approve" })
  }

/** The way of every family from its application to the waiting list. */
export const admissionOfFamilies = ({ associations }: Country): ReadonlyArray<Phase> => {
  const ofAll = (step: (household: Household, association: Association, day: Day) => Task, after: number) => {
    const day = (firstDay + after) as Day
    return {
      day,
      tasks: associations.flatMap((association) =>
        association.households.map((household) => step(household, association, day)),
      ),
    }
  }
  return [
    { title: text("ثبت و درخواست خانواده‌ها", "families are registered and apply"), ...ofAll(apply, 0) },
    { title: text("بررسی شمول", "cover is decided"), ...ofAll(screen, 3) },
    { title: text("بازدید و امتیاز نیاز", "families are visited"), ...ofAll(assess, 10) },
    { title: text("تأیید", "a second person approves"), ...ofAll(approve, 14) },
  ]
}
