import { gregorian, makeTerm } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { leniency } from "../../../src/release/cases/leniency/leniency.ts"
import {
  type LeniencyCommand,
  type LeniencyPetition,
  leniencyProtocol,
} from "../../../src/release/cases/leniency/leniency-protocol.ts"
import type { LeniencyTerms } from "../../../src/release/cases/leniency/leniency-terms.ts"
import { atOnce, everything, pardon } from "./laws.ts"
import { dayOf, fill, play, type Written } from "./play.ts"

const allStages = ["none", ...Object.keys(leniencyProtocol.stages)] as ReadonlyArray<
  LeniencyPetition["stage"]
>

const at = "2024-01-01"
const later = "2024-08-01"
const day = (value: string) => dayOf(gregorian, value)

const open: Written = { type: "open", on: at, as: "convict" }
const openByProsecutor: Written = { type: "open", on: at, as: "prosecutor" }
const propose: Written = { type: "propose", on: at, as: "enforcementJudge", who: "another-judge" }
const conduct: Written = {
  type: "report",
  on: at,
  as: "headOfPrison",
  report: "conductReport",
  opinion: "favourable",
}
const confirm: Written = { type: "confirmReport", on: at, as: "enforcementJudge", report: "conductReport" }
const opinion: Written = {
  type: "report",
  on: at,
  as: "socialWorker",
  report: "socialWorkerOpinion",
  opinion: "favourable",
}
const grant: Written = {
  type: "grant",
  on: at,
  as: "courtOfFinalJudgment",
  period: makeTerm({ years: 2 }),
  remainder: makeTerm({ years: 3 }),
  orders: ["training"],
}
const refuse: Written = { type: "refuse", on: at, as: "courtOfFinalJudgment", grounds: ["conduct"] }
const carryOut: Written = { type: "carryOut", on: at, as: "enforcementJudge" }
const supervise: Written = { type: "supervise", on: at, as: "enforcementJudge", start: { kind: "decision" } }
const end: Written = { type: "end", on: "2026-01-01", as: "enforcementJudge" }
const hidden: Written = {
  type: "recordBreach",
  on: later,
  as: "prosecutor",
  breach: { kind: "hiddenRecord", foundOn: day(later) },
}
const breach: Written = {
  type: "recordBreach",
  on: later,
  as: "prosecutor",
  breach: { kind: "order", order: "training", happenedOn: day(later) },
}
const lightOffence: Written = {
  type: "recordBreach",
  on: later,
  as: "prosecutor",
  breach: {
    kind: "newOffence",
    intentional: false,
    punishment: { kind: "tazir", degree: 6 },
    committedOn: day("2024-02-01"),
    finalOn: day(later),
  },
}
const dismiss: Written = {
  type: "dismissBreach",
  on: later,
  as: "courtOfFinalJudgment",
  grounds: ["goodExcuse"],
}
const extend: Written = {
  type: "extend",
  on: later,
  as: "courtOfFinalJudgment",
  addition: makeTerm({ years: 1 }),
}
const revoke: Written = { type: "revoke", on: later, as: "courtOfFinalJudgment" }
const proposeRelief: Written = {
  type: "proposeRelief",
  on: later,
  as: "enforcementJudge",
  relief: { period: makeTerm({ years: 1 }), lift: [] },
}
const grantRelief: Written = {
  type: "grantRelief",
  on: later,
  as: "courtOfFinalJudgment",
  relief: { lift: ["training"] },
}
const refuseRelief: Written = {
  type: "refuseRelief",
  on: later,
  as: "courtOfFinalJudgment",
  grounds: ["tooSoon"],
}
const withdraw: Written = { type: "withdraw", on: at, as: "convict" }
const lapse: Written = { type: "lapse", on: later, as: "enforcementJudge", cause: "death" }

const reported = [open, conduct, confirm, opinion, propose]
const carriedOut = [...reported, grant, carryOut]
const supervised = [...carriedOut, supervise]

/** Ways through the table; together they take every row. */
const walks: ReadonlyArray<readonly [LeniencyTerms, ReadonlyArray<Written>]> = [
  [everything, [open, conduct, confirm, propose, opinion, refuse]],
  [everything, [open, propose, conduct, opinion, confirm, withdraw]],
  [everything, [open, propose, conduct, confirm, opinion, lapse]],
  [everything, [openByProsecutor, withdraw]],
  [everything, [open, withdraw]],
  [everything, [open, lapse]],
  [everything, [open, propose, lapse]],
  [everything, [...reported, grant, lapse]],
  [everything, [...carriedOut, lapse]],
  [everything, [...carriedOut, lightOffence, hidden, dismiss]],
  [everything, [...supervised, end]],
  [everything, [...supervised, lapse]],
  [everything, [...supervised, lightOffence, breach, dismiss]],
  [everything, [...supervised, breach, extend]],
  [everything, [...supervised, breach, revoke]],
  [everything, [...supervised, breach, lapse]],
  [everything, [...supervised, proposeRelief, grantRelief]],
  [everything, [...supervised, proposeRelief, refuseRelief]],
  [everything, [...supervised, proposeRelief, lightOffence, breach]],
  [everything, [...supervised, proposeRelief, end]],
  [everything, [...supervised, proposeRelief, lapse]],
  [atOnce, [open]],
  [
    pardon,
    [
      open,
      { type: "propose", on: at, as: "headOfJudiciary" },
      { type: "grant", on: at, as: "leader", orders: [] },
      carryOut,
    ],
  ],
]

const rowOf = (from: string, command: string, event: string, to: string) =>
  `${from} · ${command} · ${to} · ${event}`

/** Every row that the walks take, and one petition in each stage that they pass. */
const walked = () => {
  const rows = new Set<string>()
  const stages = new Map<LeniencyPetition["stage"], readonly [LeniencyTerms, LeniencyPetition]>()
  for (const [terms, sequence] of walks) {
    let petition: LeniencyPetition = leniency.none
    stages.set(petition.stage, [terms, petition])
    for (const written of sequence) {
      const played = play(terms, [written], gregorian, petition)
      expect(played.refusal).toBeUndefined()
      const [event] = played.events
      rows.add(rowOf(petition.stage, written.type, event?.type ?? "", played.petition.stage))
      petition = played.petition
      stages.set(petition.stage, [terms, petition])
    }
  }
  return { rows, stages }
}

describe("the transition table", () => {
  it("can be walked row by row, and nothing beside it can", () => {
    const table = leniency.transitions.map(({ from, command, event, to }) => rowOf(from, command, event, to))
    expect(new Set(table).size).toBe(table.length)
    expect([...walked().rows].sort()).toEqual([...table].sort())
  })

  it("names every stage and every command", () => {
    const stages = new Set<string>(leniency.transitions.flatMap(({ from, to }) => [from, to]))
    expect([...stages].sort()).toEqual([...allStages].sort())
    const commands = new Set<string>(leniency.transitions.map(({ command }) => command))
    expect([...commands].sort()).toEqual(Object.keys(leniency.competences).sort())
  })

  it("closes five stages", () => {
    expect(allStages.filter(leniency.isClosed)).toEqual([
      "refused",
      "revoked",
      "ended",
      "withdrawn",
      "lapsed",
    ])
  })

  it("refuses everything that it does not list, by name", () => {
    const commands: { readonly [Type in LeniencyCommand["type"]]: Written } = {
      open,
      propose,
      report: conduct,
      confirmReport: confirm,
      grant,
      refuse,
      carryOut,
      supervise,
      recordBreach: breach,
      dismissBreach: dismiss,
      extend,
      revoke,
      proposeRelief,
      grantRelief,
      refuseRelief,
      end,
      withdraw,
      lapse,
    }
    let refusals = 0
    const { stages } = walked()
    expect(stages.size).toBe(allStages.length)
    for (const [stage, [terms, petition]] of stages)
      for (const written of Object.values(commands)) {
        if (leniency.transitions.some(({ from, command }) => from === stage && command === written.type))
          continue
        const command = fill({ ...written, on: "2030-01-01" }, terms, petition)
        expect(
          leniency.handle(petition, command, { terms, calendar: gregorian, policyDigest: "policy-1" }),
        ).toEqual(
          Result.fail({
            code: "transition.notAllowed",
            path: "type",
            params: { stage, command: command.type },
          }),
        )
        refusals++
      }
    expect(refusals).toBeGreaterThan(200)
  })
})
