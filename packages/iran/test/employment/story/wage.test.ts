import { makeWageRegister, payOfMonth, wageScheduleSchema } from "@bazgasht/core/employment"
import type { Count, Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { jalali, wageTerms } from "../../../src/index.ts"
import { day } from "../../prisoner.ts"
import { person } from "./round.ts"

const cell = { creditGrade: 2 as Count, skillLevel: "2", kind: "sewing" }
const instruction = Schema.decodeUnknownResult(wageScheduleSchema(jalali))({
  id: "instruction-1403",
  from: "1403/01/01",
  approval: { by: "prisonsOrganization", on: "1402/12/20", document: "instruction-1403" },
  creditGrades: [cell.creditGrade],
  skillLevels: [cell.skillLevel],
  kinds: [{ kind: cell.kind, paidBy: "day" }],
  rows: [{ ...cell, after: 0, rate: 3_600_000 }],
  incentives: [],
})
const register = Result.getOrThrow(makeWageRegister([Result.getOrThrow(instruction)]))
const aban = { from: day("1403/08/01"), to: day("1403/09/01") }
const days = Array.from({ length: 25 }, (_, place) => (aban.from + place) as Day)
const pay = (instruction?: {
  readonly by: string
  readonly part: { readonly kind: "share"; readonly share: { numerator: number; denominator: number } }
  readonly dependants: ReadonlyArray<{ readonly person: string; readonly weight: number }>
}) =>
  payOfMonth(
    {
      month: { ...aban, work: days.map((at) => ({ ...cell, on: at, amount: 1 })), incentives: [] },
      wage: {
        prisoner: person.id,
        deductions: [],
        ...(instruction === undefined ? {} : { instruction }),
      },
      splitBy: aban.to,
    },
    { register, wageTerms },
  )
const toHisWife = {
  by: person.id,
  part: { kind: "share", share: { numerator: 3, denominator: 5 } },
  dependants: [{ person: "wife", weight: 1 }],
} as const

describe("the way of one prisoner: his wage", () => {
  it("EW-1: is paid 90 million rials for Aban, of which 54 million go to his wife because he wants it so", () => {
    expect(Result.getOrThrow(pay(toHisWife)).split).toEqual({
      gross: 90_000_000,
      deductions: [],
      dependants: [{ person: "wife", amount: 54_000_000 }],
      net: 36_000_000,
    })
    expect(Result.getOrThrow(pay()).split.net).toBe(90_000_000)
    expect(pay({ ...toHisWife, by: "wife" })).toMatchObject({ failure: { code: "instruction.notOwn" } })
  })
})
