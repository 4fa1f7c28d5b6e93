import { iran } from "@bazgasht/iran"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { readScenario } from "../../src/index.ts"

const written = (fund: string) => `scenario: s\ntitle: { fa: س, en: s }\nfund:\n${fund}`

test("a fund is read with its earmarks and other sizes; what is not said is the plainest", () => {
  const whole = readScenario(
    written(`  before: 2,000,000
  after: 3,000,000
  mode: class
  clients: SET-1
  earmarked:
    tehran: 500,000
  sizes:
    - 1,000,000
`),
    iran,
  )
  expect(Result.getOrThrow(whole).fund).toEqual({
    before: 2_000_000,
    after: 3_000_000,
    mode: "class",
    clients: "SET-1",
    earmarks: [{ province: "tehran", amount: 500_000 }],
    sizes: [1_000_000],
  })
  expect(Result.getOrThrow(readScenario(written("  before: 7\n"), iran)).fund).toEqual({
    before: 7,
    after: 7,
    mode: "count",
    earmarks: [],
    sizes: [],
  })
})

test("everything that is wrong with a fund is said at once, each with its place", () => {
  const wrong = readScenario(
    written(`  before: -1
  mode: counts
  clients: SET-7/gap
  earmarked:
    tehrun: 1
  sizes: 5
  size: 5
`),
    iran,
  )
  const errors = Result.isFailure(wrong) ? wrong.failure : []
  expect(errors.map(({ code, path, position }) => [code, path.join("."), position?.line])).toEqual([
    ["reform.unexpected", "fund.size", 10],
    ["reform.wrongValue", "fund.before", 4],
    ["reform.wrongRule", "fund.clients", 6],
    ["reform.unexpected", "fund.earmarked.tehrun", 8],
    ["reform.wrongForm", "fund.sizes", 9],
    ["reform.wrongValue", "fund.mode", 5],
  ])
  expect(errors[3]?.nearest).toEqual(["tehran"])
})
