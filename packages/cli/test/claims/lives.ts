/** Cases that claim what may be so only once, each lived up to where it holds its claim, by Iranian terms. */

import { accessBy, type CaseKind, casesAsPromises, type LifeCycleTypes } from "@bazgasht/casework"
import type { StorageAdapter } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import { debtPetitionTerms, employmentTerms, iranPack, jalali, jalaliDay, supportTerms } from "@bazgasht/iran"
import * as Result from "effect/Result"

const at = jalaliDay(1404, 8, 1)
const today = { pack: iranPack, today: at }
const common = { calendar: jalali, policyDigest: "policy-1" }

type Step = readonly [person: string, role: string, content: object]

/** A kind with its setting, and what is asked of a case that claims what `claimed` names. */
interface Lived<L extends LifeCycleTypes> {
  readonly kind: CaseKind<L, string, string>
  readonly setting: L["Setting"]
  readonly course: (subject: string, claimed: string) => ReadonlyArray<Step>
}

const livedAs = <L extends LifeCycleTypes>(lived: Lived<L>): Lived<L> => lived

const creditor = "creditor-7"
const debt = 900_000_000

/** The file of the execution office: `a` and `b` behind an id stand for two ids under which one file is known. */
const fileOf = (obligation: string): string => obligation.replace(/[ab]$/, "")

/** A petition for one debt, by the id of the obligation, up to its payment. */
const debtPetition = livedAs({
  kind: caseKinds.debtPetition,
  setting: { ...common, terms: debtPetitionTerms },
  course: (_, obligation) => [
    [
      "worker",
      "socialWorker",
      {
        type: "open",
        prisoner: "prisoner-12",
        relatives: [],
        obligation: { id: obligation, kind: "dower", creditor, sum: debt },
        enforceable: true,
      },
    ],
    ["officer", "setadDieh", { type: "screen", answer: "yes", grounds: [] }],
    ["officer", "setadDieh", { type: "closeNegotiation" }],
    [
      "officer",
      "setadDieh",
      { type: "reserve", receipt: "family-1", source: "family", amount: debt, receivedOn: at },
    ],
    [
      "director",
      "setadDieh",
      { type: "pay", payees: [{ obligation, payee: creditor, enforcement: `1404/${fileOf(obligation)}` }] },
    ],
    ["clerk", "executionOffice", { type: "confirm", obligation, receipt: "receipt-1" }],
  ],
})

const known = <Terms>(terms: Terms | undefined): Terms => {
  if (terms === undefined) throw new Error("The terms are known on the day.")
  return terms
}

const placementTerms = known(employmentTerms(today).placement)

const receiptOf = (rule: string) => ({
  ...{ pack: "iran", rule, rulesDigest: "rules-1", parametersDigest: "parameters-1", factsDigest: "facts-1" },
  ...{ today: at, lawDay: at, choices: {}, dayCount: "exact", calendar: "jalali" },
})

const end = jalaliDay(1405, 2, 1)

/** A placement of 40 hours a week, by the id of the prisoner, up to its first day. */
const placement = livedAs({
  kind: caseKinds.placement,
  setting: { ...common, terms: placementTerms, placementRuns: ["run-1"] },
  course: (subject, prisoner) => {
    const seat = {
      ...{ opening: "opening-1", version: 4, placement: subject, hold: "reserved", custody: "inside" },
      suspended: false,
    }
    const [officer = "", council = "", head = ""] = [
      placementTerms.proposers,
      placementTerms.requiredDocuments[0]?.issuers ?? [],
      placementTerms.clearers,
    ].map(([first]) => first)
    const documents = placementTerms.requiredDocuments
      .filter(({ askedIn }) => askedIn.includes("inside"))
      .map(({ confirmers, document, issuers }) => ({
        ...{ document, paper: `paper-${document}`, issuer: issuers[0] ?? council, on: at, to: end },
        ...(confirmers === undefined ? {} : { confirmation: { issuer: confirmers[0], on: at } }),
      }))
    return [
      [
        "officer",
        officer,
        {
          ...{ type: "propose", prisoner, seat, period: { from: at, to: end } },
          findings: placementTerms.hardConstraints.map((rule) => ({
            answer: "yes",
            receipt: receiptOf(rule),
          })),
          basis: { kind: "run", run: "run-1" },
        },
      ],
      [
        "officer",
        officer,
        {
          type: "offer",
          conditions: { wage: { amount: 1, per: "month" }, weeklyHours: 40, deductions: [] },
          informedOn: at,
        },
      ],
      [prisoner, placementTerms.prisonerRole, { type: "accept" }],
      ["head", head, { type: "clear", documents, custodyDigest: "custody-1" }],
      ["officer", officer, { type: "start", seat, custodyDigest: "custody-1" }],
    ]
  },
})

const supportCaseTerms = known(supportTerms(today).supportCase)

/** A case of a family, by the id of the household, each in an association of its own. */
const supportCase = livedAs({
  kind: caseKinds.supportCase,
  setting: { ...common, terms: supportCaseTerms, admissionRuns: [], rulings: [] },
  course: (subject, household) => [
    [
      "worker",
      "socialWorker",
      {
        ...{ type: "open", household, association: `association-of-${subject}`, members: ["child-1"] },
        basis: { kind: "consent", document: "document-1" },
        custody: { episode: "episode-1", from: jalaliDay(1404, 7, 1) },
      },
    ],
  ],
})

/** A household of an adult of its own and one child, by the id of the child. */
const household = livedAs({
  kind: caseKinds.household,
  setting: { ...common, terms: known(supportTerms(today).household) },
  course: (subject, child) => [
    [
      "worker",
      "socialWorker",
      {
        type: "register",
        area: "area-1",
        members: [
          { person: `parent-of-${subject}`, relation: "spouse", joined: at, roles: ["head"] },
          { person: child, relation: "child", joined: at, roles: [] },
        ],
      },
    ],
  ],
})

/** Lives a case to its end, or to the code at which it ends. */
const live =
  <L extends LifeCycleTypes>({ course, kind, setting }: Lived<L>) =>
  async (storage: StorageAdapter, subject: string, claimed: string, isClaiming = true): Promise<string> => {
    const steps = course(subject, claimed)
    // The cases that a command rests on are not lived here: the setting says what they say.
    const { claimsOf, reads: _, ...before } = kind
    const cases = casesAsPromises(isClaiming && claimsOf !== undefined ? { ...before, claimsOf } : before, {
      storage,
      access: accessBy({
        grants: [
          {
            to: [...new Set(steps.map(([, role]) => role))],
            kinds: [kind.kind],
            relation: "any",
            see: "whole",
            do: Object.keys(kind.lifeCycle.competences),
          },
        ],
      }),
    })
    let stage = "none"
    for (const [version, [person, role, content]] of steps.entries()) {
      const answer = await cases.handleUnknown({
        caller: { person, linked: [], offices: [{ role }] },
        command: {
          ...content,
          id: `${subject}-${version}`,
          subject,
          at,
          by: { id: person, role },
          expectedVersion: version,
        },
        setting,
      })
      if (Result.isFailure(answer)) return answer.failure.code
      stage = answer.success.stage
    }
    return stage
  }

/** How a case of a kind is lived over a store: the stage that it reaches, or the code at which it ends. */
export const lives = {
  debtPetition: live(debtPetition),
  placement: live(placement),
  supportCase: live(supportCase),
  household: live(household),
} as const

/** The names of those kinds. */
export type LivedKind = keyof typeof lives
