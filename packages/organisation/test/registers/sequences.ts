/** Arbitrary sequences of commands to records of every register. */

import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { ruritania } from "../../../core/test/country/ruritania.ts"
import type { Json } from "../../src/registers/record/record-content.ts"
import type { RecordLife } from "../../src/registers/record/record-protocol.ts"
import type { RecordTerms } from "../../src/registers/record/record-terms.ts"
import type { Register } from "../../src/registers/record/register.ts"
import { registers } from "../../src/registers/registers.ts"

type Kind = keyof typeof registers

/** Values of each field, as a file writes them; of some fields one that no file may have. */
export const values: { readonly [K in Kind]: { readonly [field: string]: ReadonlyArray<Json> } } = {
  prisonerRecord: {
    "person.birthDay": ["1990/03/01", { value: "1991/04/02", document: "certificate" }, "1990/13/01"],
    "person.sex": ["male", "female"],
    "custody.commitmentDay": ["2023/05/31", "2024/02/01"],
    "custody.escapes": [[], [{ from: "2024/05/01", to: "2024/05/09" }]],
    debts: [
      [],
      [{ id: "d-1", kind: "compensation" }],
      [{ id: "d-1", kind: "compensation", payments: [{ day: "2024/06/01", amount: 40 }] }],
      [{ id: "d-2", kind: "compensation" }],
      [{ id: "d-3", kind: "gambling" }],
    ],
    events: [[], [{ id: "e-1", kind: "royalRemission", day: "2024/12/21", term: "6m" }]],
    "reports.boardAgrees": [true, { value: false, issuer: "paroleBoard" }],
  },
  familyRecord: {
    members: [
      [{ person: "person-1", birthDay: "2015/02/01" }],
      [{ person: "person-2", sex: "female" }],
      [{ person: "person-1", relation: "ward" }],
      [{ person: "person-3", sex: "unknown" }],
    ],
    custody: [[], [{ from: "2024/01/01" }], [{ from: "2024/01/01", to: "2024/08/01" }]],
    "household.account": ["account-1", "account-2"],
    "household.area": ["strelsau"],
  },
  associationRecord: {
    name: ["Hope of Strelsau", "Hope", " "],
    area: ["strelsau", "zenda"],
    serves: [["strelsau"], ["strelsau", "zenda"], []],
    licence: [{ document: "licence-1", from: "2020/01/01" }, { from: "2020/01/01" }],
  },
  employerRecord: {
    name: ["Quarry Ltd", "Quarries Ltd"],
    form: ["company", "person", "duchy"],
    employees: [3, 12, -1],
    trades: [["7113"], ["00000"]],
  },
  workshopRecord: {
    name: ["North quarry"],
    workplace: ["quarry", "moon"],
    seats: [8, 10, -1],
    capacities: [{ escort: 2 }, {}],
  },
  courseRecord: {
    title: ["Welding"],
    firstDay: ["2025/01/10", "2025/02/01", "2025/02/31"],
    lastDay: ["2025/06/10"],
    sessions: [20, 0],
    trainers: [["person-1"], ["person-1", "person-2"]],
    prerequisites: [[]],
    transferable: [true, false],
    seats: [12, 14],
  },
  donorRecord: {
    name: ["A. Donor", "A. B. Donor"],
    form: ["person", "company"],
    channel: ["letter"],
  },
}

const kindsOfNumbers = [
  {
    code: "seal",
    title: { fa: "مهر", en: "seal" },
    read: (written: string) => ({ normal: written.trim(), wellFormed: /^\d{3}$/.test(written.trim()) }),
  },
]

export const terms: RecordTerms = {
  citations: [],
  registrars: ["clerk", "almoner"],
  correctors: ["clerk"],
  closers: ["headOfPrison"],
  sources: ["self", "document", "office"],
  closingReasons: ["gone", "dissolved"],
  identifiers: kindsOfNumbers,
}

export const settingOf = (register: Register<string>) =>
  register.settingOf(ruritania, { policyDigest: "policy-1", terms })

const unsound: ReadonlyArray<{ readonly field: string; readonly value?: Json }> = [
  { field: "shoeSize", value: 42 },
  { field: "identifiers", value: [{ kind: "seal", number: "12" }] },
  { field: "identifiers", value: [{ kind: "ring", number: "123" }] },
  { field: "identifiers", value: "123" },
]

const contentFor = (
  kind: Kind,
  type: RecordLife["Command"]["type"],
  { at, choices: { first, second, sound, third }, state }: Occasion<RecordLife>,
): object => {
  const fields = Object.entries(values[kind])
  const from = third % 3 === 0 ? {} : { from: (sound ? at - ((first * 7) % 400) : at + 1) as Day }
  const one = (choice: number) => {
    if (!sound && choice % 3 === 0) return { ...chosen(unsound, choice), ...from }
    if (choice % 7 === 0)
      return { field: "identifiers", value: [{ kind: "seal", number: `${100 + (choice % 5)}` }], ...from }
    const [field, some] = chosen(fields, choice)
    return choice % 11 === 0 ? { field, ...from } : { field, value: chosen(some, second), ...from }
  }
  const source = { kind: sound ? chosen(terms.sources, first) : chosen(["self", "rumour"], second) }
  const statements = third % 13 === 0 ? [] : [one(first), ...(second % 2 === 0 ? [one(first + 1)] : [])]
  switch (type) {
    case "register":
      return { unit: chosen(["unit-1", "unit-2"], first), statements, source }
    case "state":
      return { statements, source }
    case "correct": {
      const known = state.stage === "none" ? [] : state.statements
      const open = known.filter(({ corrected }) => corrected === undefined)
      const of = sound && open.length > 0 ? chosen(open, first) : chosen([...known, { number: 99 }], second)
      const field = "field" in of ? of.field : "name"
      const some = values[kind][field] ?? [[{ kind: "seal", number: "777" }]]
      const becomes = third % 2 === 0 ? {} : { becomes: { value: chosen(some, second), ...from } }
      const corrections = [{ number: of.number, ...becomes }]
      return {
        corrections: third % 17 === 0 ? [] : sound ? corrections : [...corrections, { number: of.number }],
        reason: sound ? "typing error" : chosen([" ", "typing error"], first),
        source,
      }
    }
    case "move":
      return { unit: chosen(["unit-2", "unit-3"], first) }
    case "close":
      return { on: sound ? at : at + 1, reason: sound ? chosen(terms.closingReasons, first) : "tired" }
    case "reopen":
      return { reason: "closed by mistake" }
    case "mergeInto":
      return { into: sound ? "person-7" : chosen(["person-0", "record-1"], first) }
  }
}

/** The life of the records of a register, with commands to it. */
export const testedOf = (kind: Kind): Tested<RecordLife> => {
  const register: Register<string> = registers[kind]
  return {
    name: kind,
    lifeCycle: register.lifeCycle,
    setting: fc.constantFrom(settingOf(register), settingOf(register), {
      ...settingOf(register),
      isKept: false,
    }),
    command: commandBy({
      lifeCycle: register.lifeCycle,
      subject: register.ofPeople ? "person-0" : "record-1",
      roles: ["clerk", "almoner", "headOfPrison", "convict"],
      seldom: ["close", "mergeInto", "reopen"],
      contentOf: (type, occasion) => contentFor(kind, type, occasion),
    }),
    schemas: register.schemas(),
    commands: 20,
    runs: 120,
  }
}
