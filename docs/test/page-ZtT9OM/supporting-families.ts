import { expect } from "vitest"
import { decodeFamilyFile, familyCase, familyOutlook } from "@bazgasht/core"
import { iran, iranPack, jalaliDay, supportProgramme } from "@bazgasht/iran"
import * as Result from "effect/Result"

const document = {
  id: "family-1",
  kind: "family",
  household: {
    members: [
      {
        person: "mother",
        relation: "spouse",
        roles: ["head", "primaryRecipient"],
        joined: "1392/02/01",
        sex: "female",
        birthDay: "1368/05/12",
        student: false,
        disabled: false,
        chronicallyIll: false,
        hasIncome: false,
      },
      {
        person: "daughter",
        relation: "child",
        roles: [],
        joined: "1393/03/20",
        sex: "female",
        birthDay: "1393/03/20",
        student: true,
        disabled: false,
        chronicallyIll: false,
        hasIncome: false,
      },
    ],
    housing: "rented",
    dependsOnPrisoner: true,
    economicallyWeak: true,
  },
  custody: [{ from: "1404/04/12" }],
  prisoner: { married: true, incomeReachesFamily: false, heldAbroad: false },
  otherCovers: [],
}

const file = Result.getOrThrow(decodeFamilyFile(document, iran))
const family = familyCase(file)
const setting = { pack: iranPack, today: jalaliDay(1404, 6, 1) }
const outlook = familyOutlook(family, supportProgramme, setting)

import { formatDay } from "@bazgasht/rules"

const { cover } = outlook
expect(cover.outcome.outcome).toEqual("eligible")
expect(cover.rule.deciders.map(({ id }) => id)).toEqual(["supportAssociation"])
expect(cover.outcome.outcome === "eligible" && cover.outcome.since === jalaliDay(1404, 4, 12)).toEqual(true)

const faulty = { ...document, household: { members: [{ ...document.household.members[0], roles: [] }] } }
const refused = Result.match(decodeFamilyFile(faulty, iran), { onSuccess: () => [], onFailure: (errors) => errors })
expect(refused.map(({ code }) => code)).toEqual(["household.noHead"])

import type { Day } from "@bazgasht/rules"

expect(outlook.bridging.outcome.outcome).toEqual("eligible")
expect(formatDay(iranPack.calendar, outlook.expectedHandOver.earliest.value as Day)).toEqual("1404/08/12")
expect(formatDay(iranPack.calendar, outlook.expectedHandOver.latest.value as Day)).toEqual("1404/09/12")
expect(outlook.monthlyCash.value).toEqual(19_874_400)

const [study, medical] = outlook.members.flatMap(({ help, person }) => (person === "daughter" ? help : []))
expect(study?.kind).toEqual("study")
expect(study?.decision.outcome.outcome).toEqual("eligible")
expect(medical?.decision.outcome.outcome).toEqual("undetermined")
expect(medical?.decision.missing.sets.map(({ unknowns }) => unknowns.map(({ id }) => id))).toEqual([["memberNeedsTreatment"]])

import { scoreOf } from "@bazgasht/core"

const score = Result.getOrThrow(scoreOf(supportProgramme.needScore, family.facts, setting))
const known = score.contributions.map(({ points }) => points ?? 0)
expect(known.reduce((sum, points) => sum + points, 0) === score.proven).toEqual(true)
expect(score.contributions.filter(({ points }) => points === undefined).map(({ rule }) => rule.id)).toEqual(["FAM-7/noIncome"])
expect(score.possible - score.proven).toEqual(15)

import { computeCycle, cycleFamily, explainFamily } from "@bazgasht/core"
import type { Money } from "@bazgasht/rules"

const waitingSince = (id: string, day: string) => ({
  ...document,
  id,
  support: { standing: "waiting", waitingSince: day },
})
const families = [waitingSince("family-1", "1404/05/20"), waitingSince("family-2", "1404/05/02")].map((each) =>
  Result.getOrThrow(cycleFamily(Result.getOrThrow(decodeFamilyFile(each, iran)))),
)
const snapshot = {
  cycle: { id: "1404-07", from: jalaliDay(1404, 7, 1), to: jalaliDay(1404, 8, 1) },
  lockedOn: jalaliDay(1404, 6, 28),
  families,
}
const policy = {
  budget: 25_000_000 as Money,
  priority: {
    keys: [
      { key: "need", order: "highestFirst" },
      { key: "waitingSince", order: "lowestFirst" },
    ],
    tieBreaker: { kind: "lottery", seed: "1404-07" },
    misfit: "stop",
  },
  cash: { kind: "programme" },
  packages: [],
  cut: "proportional",
} as const
const record = Result.getOrThrow(computeCycle(snapshot, supportProgramme, policy, { pack: iranPack }))

expect(record.families.id).toEqual(["family-1", "family-2"])
expect(record.families.outcome).toEqual(["waiting", "admitted"])
expect(record.totals.granted + record.totals.left).toEqual(25_000_000)

const explained = Result.getOrThrow(
  explainFamily(record, snapshot, supportProgramme, { pack: iranPack }, "family-1"),
)
const place = explained.place
expect(place?.ahead).toEqual(1)
expect(place !== undefined && "reason" in place ? place.reason : "").toEqual("doesNotFit")
expect(place !== undefined && "short" in place ? place.short : 0).toEqual(14_748_800)
expect(place?.behind?.by === "key" ? place.behind.key : "").toEqual("waitingSince")

import { supportCase } from "@bazgasht/core"
import { supportTerms } from "@bazgasht/iran"

const terms = supportTerms(setting).supportCase
if (terms === undefined) throw new Error("no terms on this day")
const world = {
  terms,
  calendar: iranPack.calendar,
  policyDigest: cover.receipt.rulesDigest,
  openCases: () => [],
  admissionRuns: [],
  rulings: [],
}
const opened = Result.getOrThrow(
  supportCase.handle(
    supportCase.none,
    {
      type: "open",
      id: "command-1",
      subject: "case-1",
      at: setting.today,
      by: { id: "person-7", role: "socialWorker" },
      expectedVersion: 0,
      household: "household-1",
      association: "association-1",
      members: ["mother", "daughter"],
      basis: { kind: "consent", document: "consent-1" },
      custody: { episode: "episode-1", from: jalaliDay(1404, 4, 12) },
    },
    world,
  ),
)
expect(opened.outcome).toEqual({ version: 1, stage: "intake" })
expect(opened.newEvents.map(({ type }) => type)).toEqual(["opened"])

import { refusalInWords, supportCaseWording } from "@bazgasht/core"

const tooEarly = supportCase.handle(
  opened.state,
  {
    type: "approve",
    id: "command-2",
    subject: "case-1",
    at: setting.today,
    by: { id: "person-7", role: "socialWorker" },
    expectedVersion: 1,
  },
  world,
)
const refusal = Result.isFailure(tooEarly) ? tooEarly.failure : undefined
expect(refusal?.code).toEqual("transition.notAllowed")
const style = { language: "en", calendar: iranPack.calendar, pack: iranPack } as const
expect(refusal === undefined ? "" : refusalInWords(supportCaseWording, refusal, style).length > 0).toEqual(true)

export {}
