import { decodeCaseFile, releaseFacts } from "@bazgasht/core/release"
import type { FactNode, ListFact } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { caseFileLaw } from "../../src/case-file/law.ts"
import * as opening from "../../src/facts/employment/opening.ts"
import * as worker from "../../src/facts/employment/worker.ts"
import * as workplace from "../../src/facts/employment/workplace.ts"
import * as cover from "../../src/facts/family/cover.ts"
import * as custody from "../../src/facts/family/custody.ts"
import * as household from "../../src/facts/family/household.ts"
import * as member from "../../src/facts/family/member.ts"
import * as facts from "../../src/facts.ts"
import { jurisdiction } from "./test-jurisdiction.ts"

type Declared = FactNode | ListFact

const isDeclared = (value: unknown): value is Declared =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  "label" in value &&
  (("op" in value && value.op === "fact") || "fields" in value)

const declaredIn = (all: object) =>
  Object.entries(all).flatMap(([name, value]) => (isDeclared(value) ? [[name, value] as const] : []))

const declared = declaredIn(facts)

const ofFamilies = { ...cover, ...custody, ...household, ...member }
const ofWork = { ...opening, ...worker, ...workplace }
const elsewhere = new Set(declaredIn({ ...ofFamilies, ...ofWork }).map(([name]) => name))

const texts = (fact: Declared) => [
  fact.label,
  ...(fact.evidence === undefined ? [] : [fact.evidence]),
  ...("fields" in fact ? Object.values(fact.fields).map(({ label }) => label) : []),
]

describe("the facts of a prisoner and of a family", () => {
  it("carry the name they are exported under", () => {
    expect(declared.length).toBeGreaterThan(60)
    for (const [name, fact] of declared) expect(fact.id).toBe(name)
  })

  it("name who issues the evidence, and the document", () => {
    for (const [, fact] of declared) {
      expect(fact.issuer, fact.id).toMatch(/^[a-z]+([A-Z][a-z]+)*$/)
      expect(fact.evidence, fact.id).toBeDefined()
    }
  })

  it("are worded in Persian and in English", () => {
    for (const [, fact] of declared)
      for (const { en, fa } of texts(fact)) {
        expect(en, fact.id).toMatch(/^[\x20-\x7e]+$/)
        expect(fa, fact.id).toMatch(/^[\u0600-\u06ff\u200c ()،]+$/)
        expect(fa, fact.id).not.toMatch(/[يك٠-٩]/)
      }
  })
})

describe("a case file that states everything", () => {
  const values = {
    truth: true,
    count: 1,
    money: 1,
    day: "1402/01/01",
    term: "1y",
    ratio: null,
    code: "x",
  } as const
  const stated = (facts: { readonly [name: string]: FactNode }) =>
    Object.fromEntries(
      Object.entries(facts).map(([name, { codes, kind }]) => [name, codes?.[0] ?? values[kind]]),
    )

  it("settles every fact there is", () => {
    const file = {
      id: "case-1",
      kind: "prisoner",
      person: { ...stated(caseFileLaw.person.reported), birthDay: "1350/01/01", earlierConvictions: [] },
      sentences: [
        {
          offence: "fraud",
          attempted: false,
          intentional: true,
          organised: false,
          amount: 1,
          counts: 1,
          offenceDay: "1399/01/01",
          effectiveCooperation: false,
          drugSpecialCase: false,
          statutory: { minimum: "1y", maximum: "7y" },
          judgmentDay: "1399/06/01",
          finalityDay: "1399/07/01",
          inAbsence: false,
          punishments: { imprisonment: { kind: "tazir", term: "3y" }, fine: 1_000_000, supervision: "6m" },
          appeal: {
            prosecutorAppealed: false,
            complainantAppealed: false,
            waivedInTime: true,
            mitigationRequested: true,
            deadline: "1399/06/21",
          },
          complainants: [{ waived: true, waiverDay: "1400/01/01", conditional: false }],
          mitigationAfterWaiverUsed: false,
          damages: { awarded: 2, paid: 1, arranged: true, madeGoodDay: "1401/01/01", ableToPay: true },
        },
      ],
      custody: {
        commitmentDay: "1399/08/01",
        detention: [{ from: "1399/01/02", to: "1399/01/12" }],
        escapes: [],
        furloughs: [],
      },
      events: [],
      reports: stated(caseFileLaw.reports),
    }
    const debt = {
      ...stated(caseFileLaw.debt.reported),
      diyahShare: "1/2",
      agreementDay: "1400/01/01",
      concessions: [],
      payments: [],
      funding: [],
    }
    // A diyah is priced when it is paid, so its judgment names no sum; only of a diyah a judgment may aggravate.
    const debts = [
      { ...debt, kind: "excessDamages" },
      { ...debt, kind: "diyah", judgmentSum: undefined },
    ]
    const settled = debts.flatMap((one) => {
      const stating = JSON.parse(JSON.stringify({ ...file, debts: [one] })) as unknown
      return Object.keys(
        releaseFacts(
          Result.getOrThrow(decodeCaseFile(stating, jurisdiction)),
          jurisdiction,
          jurisdiction.pack.calendar.lastDay,
        ),
      )
    })
    expect([...new Set(settled)].toSorted()).toEqual(
      declared
        .map(([name]) => name)
        .filter((name) => !elsewhere.has(name))
        .toSorted(),
    )
  })
})
