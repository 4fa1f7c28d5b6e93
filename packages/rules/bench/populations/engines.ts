/**
 * What a TypeScript developer would pick instead, person after person: each decides people all of whose facts are known.
 */

import { Engine as JsonRulesEngine } from "json-rules-engine"
import Publicodes from "publicodes"
import { excludedOffences, longTermDays, offences } from "../case.ts"
import { type People, unknownOf } from "./population.ts"
import { levels } from "./rules.ts"

/** One way of deciding person after person. */
export interface Engine {
  readonly title: string
  /** Decides the people of some rows; 2 or 0 for release, rials for support. */
  readonly release: (people: People, rows: ReadonlyArray<number>) => Promise<ReadonlyArray<number>>
  readonly support: (people: People, rows: ReadonlyArray<number>) => Promise<ReadonlyArray<number>>
}

/** The rows of people of whom some facts are all known, the first of them. */
export const knownRows = (
  people: People,
  facts: ReadonlyArray<Exclude<keyof People, "size">>,
  most: number,
): ReadonlyArray<number> => {
  const rows: Array<number> = []
  for (let row = 0; row < people.size && rows.length < most; row++)
    if (facts.every((fact) => people[fact][row] !== unknownOf(people[fact], fact === "offence")))
      rows.push(row)
  return rows
}

const number = (people: People, fact: Exclude<keyof People, "size">, row: number): number =>
  people[fact][row] as number
const truth = (people: People, fact: Exclude<keyof People, "size">, row: number): boolean =>
  people[fact][row] === 2

const convict = (people: People, row: number) => ({
  termDays: number(people, "termDays", row),
  servedDays: number(people, "servedDays", row),
  grantedBefore: truth(people, "grantedBefore", row),
  goodConduct: truth(people, "goodConduct", row),
  compensationPaid: truth(people, "compensationPaid", row),
  complainantConsents: truth(people, "complainantConsents", row),
  offence: offences[number(people, "offence", row) - 1] ?? "",
})

const family = (people: People, row: number) => ({
  members: number(people, "members", row),
  income: number(people, "income", row),
  femaleHead: truth(people, "femaleHead", row),
  disabled: number(people, "disabled", row),
  pupils: number(people, "pupils", row),
  rents: truth(people, "rents", row),
})

const is = (fact: string, value: boolean) => ({ fact, operator: "equal", value })
const atLeast = (fact: string, value: number) => ({ fact, operator: "greaterThanInclusive", value })
const below = (fact: string, value: number) => ({ fact, operator: "lessThan", value })

const jsonRulesRelease = (): JsonRulesEngine => {
  const engine = new JsonRulesEngine()
  engine.addFact("requiredDays", async (_, almanac) => {
    const termDays = await almanac.factValue<number>("termDays")
    return termDays / (termDays > longTermDays ? 2 : 3)
  })
  engine.addRule({
    event: { type: "released" },
    conditions: {
      all: [
        { fact: "servedDays", operator: "greaterThanInclusive", value: { fact: "requiredDays" } },
        is("grantedBefore", false),
        is("goodConduct", true),
        { any: [is("compensationPaid", true), is("complainantConsents", true)] },
        { fact: "offence", operator: "notIn", value: [...excludedOffences] },
      ],
    },
  })
  return engine
}

/** The twelve rows of the score as this engine takes them; it adds nothing up, the program around it does. */
const scoreRows = [
  [5, atLeast("members", 1), below("members", 3)],
  [10, atLeast("members", 3), below("members", 5)],
  [20, atLeast("members", 5), below("members", 7)],
  [30, atLeast("members", 7)],
  [40, below("income", 20_000_000)],
  [25, atLeast("income", 20_000_000), below("income", 50_000_000)],
  [10, atLeast("income", 50_000_000), below("income", 100_000_000)],
  [15, is("femaleHead", true)],
  [15, atLeast("disabled", 1)],
  [5, atLeast("pupils", 1), below("pupils", 3)],
  [10, atLeast("pupils", 3)],
  [10, is("rents", true)],
] as const

const jsonRulesSupport = (): JsonRulesEngine => {
  const engine = new JsonRulesEngine()
  for (const [points, ...conditions] of scoreRows)
    engine.addRule({ event: { type: "points", params: { points } }, conditions: { all: [...conditions] } })
  return engine
}

const amountOf = (score: number): number => levels.findLast(({ from }) => score >= from)?.amount ?? 0

export const jsonRulesEngine: Engine = {
  title: "json-rules-engine 7.3.1",
  release: async (people, rows) => {
    const engine = jsonRulesRelease()
    const answers: Array<number> = []
    for (const row of rows) {
      const { events } = await engine.run(convict(people, row))
      answers.push(events.length === 1 ? 2 : 0)
    }
    return answers
  },
  support: async (people, rows) => {
    const engine = jsonRulesSupport()
    const answers: Array<number> = []
    for (const row of rows) {
      const { events } = await engine.run(family(people, row))
      answers.push(amountOf(events.reduce((score, { params }) => score + Number(params?.["points"]), 0)))
    }
    return answers
  },
}

const word = (value: boolean): string => (value ? "oui" : "non")

const steps = (of: string, rows: ReadonlyArray<readonly [condition: string, points: number]>) => ({
  [of]: {
    variations: [...rows.map(([si, alors]) => ({ si, alors: String(alors) })), { sinon: "0" }],
  },
})

const publicodesRules = () => ({
  "term days": null,
  "served days": null,
  "granted before": null,
  "good conduct": null,
  "compensation paid": null,
  "complainant consents": null,
  offence: null,
  members: null,
  income: null,
  "female head": null,
  disabled: null,
  pupils: null,
  rents: null,
  "required days": {
    variations: [{ si: `term days > ${longTermDays}`, alors: "term days / 2" }, { sinon: "term days / 3" }],
  },
  release: {
    "toutes ces conditions": [
      "served days >= required days",
      "granted before = non",
      "good conduct",
      { "une de ces conditions": ["compensation paid", "complainant consents"] },
      ...excludedOffences.map((code) => `offence != '${code}'`),
    ],
  },
  ...steps("size points", [
    ["members >= 7", 30],
    ["members >= 5", 20],
    ["members >= 3", 10],
    ["members >= 1", 5],
  ]),
  ...steps("income points", [
    ["income < 20000000", 40],
    ["income < 50000000", 25],
    ["income < 100000000", 10],
  ]),
  ...steps("head points", [["female head", 15]]),
  ...steps("disabled points", [["disabled >= 1", 15]]),
  ...steps("pupil points", [
    ["pupils >= 3", 10],
    ["pupils >= 1", 5],
  ]),
  ...steps("rent points", [["rents", 10]]),
  score: {
    somme: ["size points", "income points", "head points", "disabled points", "pupil points", "rent points"],
  },
  ...steps(
    "amount",
    levels
      .slice(1)
      .toReversed()
      .map(({ amount, from }) => [`score >= ${from}`, amount]),
  ),
})

export const publicodes: Engine = {
  title: "publicodes 1.10.3",
  release: async (people, rows) => {
    const engine = new Publicodes(publicodesRules())
    return rows.map((row) => {
      const facts = convict(people, row)
      engine.setSituation({
        "term days": facts.termDays,
        "served days": facts.servedDays,
        "granted before": word(facts.grantedBefore),
        "good conduct": word(facts.goodConduct),
        "compensation paid": word(facts.compensationPaid),
        "complainant consents": word(facts.complainantConsents),
        offence: `'${facts.offence}'`,
      })
      return engine.evaluate("release").nodeValue === true ? 2 : 0
    })
  },
  support: async (people, rows) => {
    const engine = new Publicodes(publicodesRules())
    return rows.map((row) => {
      const facts = family(people, row)
      engine.setSituation({
        members: facts.members,
        income: facts.income,
        "female head": word(facts.femaleHead),
        disabled: facts.disabled,
        pupils: facts.pupils,
        rents: word(facts.rents),
      })
      return Number(engine.evaluate("amount").nodeValue)
    })
  },
}
