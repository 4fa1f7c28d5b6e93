import type { CycleExplanationJson, CycleJson } from "@bazgasht/cli"
import { runs } from "@bazgasht/properties"
import { tooLong } from "@bazgasht/properties/plain-sentences"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { active, family, familyNamed, plan, waiting } from "./family-world.ts"
import { prisoner, runOn } from "./world.ts"

type Files = Parameters<typeof runOn>[0]

const lines = (documents: ReadonlyArray<object>): string =>
  documents.map((document) => JSON.stringify(document)).join("\n")

const cycle = (families: ReadonlyArray<object> | string, words: ReadonlyArray<string> = [], change = {}) =>
  runOn(
    {
      "plan.json": { ...plan, ...change },
      "families.jsonl": typeof families === "string" ? families : lines(families),
    },
    ["cycle", "plan.json", "families.jsonl", ...words],
  )

const json = async (
  families: ReadonlyArray<object>,
  words: ReadonlyArray<string> = [],
  change = {},
): Promise<CycleJson> =>
  JSON.parse((await cycle(families, ["--json", ...words], change)).printed) as CycleJson

const four = [active("F-A"), waiting("F-C", 2), waiting("F-B", 1), waiting("F-D", 3)]

describe("bazgasht cycle", () => {
  it("prints sums, who is served, who waits and why", async () => {
    const { code, errors, printed } = await cycle(four)
    expect({ code, errors }).toEqual({ code: 0, errors: "" })
    expect(printed).toMatch(/^1403-07: 1403\/07\/01 until before 1403\/08\/01\nas of 1403\/07\/01\n/)
    expect(printed).toMatch(/granted: 30,000,000 rials\nleft: 10,000,000 rials/)
    expect(printed).toMatch(/F-A +served[^\n]*10,000,000 +5,000,000 +15,000,000 +15,000,000\nF-B +admitted/)
    expect(printed).toMatch(/1 +F-C[^\n]* 1403\/05\/03 [^\n]*15,000,000 +5,000,000 +not enough is left\n/)
    expect(printed).toMatch(/2 +F-D[^\n]*behind one for whom not enough is left/)
    expect(printed).toContain("No family that is admitted now would lose its place under a larger budget.")
  })

  it.each<readonly [string, { readonly [path: string]: string | object }]>([
    ["is not there", {}],
    ["is no JSON", { "other.json": "{" }],
    ["is the file of a prisoner", { "other.json": prisoner }],
    ["is another plan", { "other.json": plan }],
  ])("is stopped by a second file that %s", async (_, other) => {
    const files = { "plan.json": plan, "families.jsonl": lines(four), ...other }
    const said = await runOn(files, ["cycle", "plan.json", "families.jsonl", "other.json"])
    expect(said.code).toBe(1)
    expect(said.printed).toBe("")
    expect(said.errors).toContain("other.json")
    const first = await runOn(files, ["cycle", "plan.json", "other.json", "families.jsonl", "--json"])
    expect(Object.keys(JSON.parse(first.printed))).toEqual(["format", "refused"])
  })

  it("knows a family under every writing of its id", async () => {
    const { code, errors } = await cycle([active("F-1"), waiting("F-۱", 2)])
    expect(code).toBe(1)
    expect(errors).toContain("[id.duplicate]")
    const explained = await cycle([active("F-1"), waiting("F-2", 2)], ["--explain", "F-۲"])
    expect(explained.code).toBe(0)
  })

  it("prints the same in Persian, each cell from the right", async () => {
    const { printed } = await cycle(four, ["--lang", "fa"])
    expect(printed).toContain("پرداختنی: ۳۰٬۰۰۰٬۰۰۰ ریال")
    expect(printed).toMatch(/^\u200f F-A *\u200f +تحت حمایت *\u200f +[۰-۹]/m)
    expect(printed.replaceAll(/F-[A-D]|1403-07/g, "")).not.toMatch(/[0-9]/)
  })

  it("counts the families of which some help is not known yet, served ones among them", async () => {
    const [head, ...others] = family.household.members
    const unasked = others.map((member) => ({ ...member, student: undefined }))
    const open = { ...active("F-A"), household: { ...family.household, members: [head, ...unasked] } }
    const change = { packages: [{ kind: "study", per: "member", unitCost: 1_000_000 }] }
    const { printed } = await cycle([open], [], change)
    expect(printed).toContain(
      "families: 1 (served: 1)\nof these, families of which some help cannot be told yet: 1\n",
    )
    expect((await cycle([active("F-B")], [], { packages: [] })).printed).not.toContain("cannot be told yet")
  })

  it("gives away exactly what it does not keep, whatever the budget and the order of the families", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 80_000_000 }),
        fc.shuffledSubarray(four, { minLength: four.length }),
        async (budget, shuffled) => {
          const found = await json(shuffled, ["--budget", String(budget)])
          const granted = found.served.reduce((sum, one) => sum + one.granted, 0)
          expect(granted + found.totals.left).toBe(budget)
          expect(found).toEqual(await json(four, ["--budget", String(budget)]))
        },
      ),
      { numRuns: runs(25) },
    )
  })

  it("cuts in proportion what is owed to those already supported, and admits nobody then", async () => {
    const found = await json([active("F-A"), active("F-B"), waiting("F-C", 1)], ["--budget", "۱۰٬۰۰۰٬۰۰۱"])
    expect(found.served.map(({ granted, id }) => [id, granted])).toEqual([
      ["F-A", 5_000_001],
      ["F-B", 5_000_000],
    ])
    expect(found.waiting).toMatchObject([{ id: "F-C", reason: "budgetSpent" }])
  })

  it("lists who cannot be decided with what is missing, and whom to look at again", async () => {
    const { incomeReachesFamily: _, ...open } = family.prisoner
    const earning = { ...family.prisoner, incomeReachesFamily: true }
    const families = [
      active("F-A", { prisoner: open }),
      familyNamed("F-B", { prisoner: open }),
      active("F-C", { prisoner: earning }),
    ]
    const { printed } = await cycle(families)
    expect(printed).toMatch(/F-A +cover undetermined +yes +does income from the prisoner's activity[^?]*\?/)
    expect(printed).toMatch(/F-B +cover undetermined +does income from/)
    expect(printed).toMatch(
      /F-C +not covered +yes +income from the prisoner's activity still reaches the family/,
    )
    expect(printed).toMatch(/For review: [^\n]*\ncover undetermined: 1 \(F-A\)\nnot covered: 1 \(F-C\)/)
    expect(printed).toMatch(/families +question +from\n[^\n]*\n +2 +does income from the prisoner's activity/)
    const found = await json(families)
    expect(found.served).toEqual([])
    expect(found.undecided).toMatchObject([
      { id: "F-A", review: true, missing: [{ questions: [{ id: "prisonerIncomeReachesFamily" }] }] },
      { id: "F-B", review: false },
      { id: "F-C", review: true, outcome: "notCovered" },
    ])
  })

  it("says where skipping could cost somebody a place", async () => {
    const skipping = { ...plan.priority, misfit: "skip" }
    const { printed } = await cycle(
      [
        waiting("F-A", 1),
        waiting("F-B", 2),
        // Nothing but the package, as another pays in cash.
        waiting("F-C", 3, { otherCovers: [{ payer: "reliefCommittee", kind: "cash", from: "1403/05/01" }] }),
      ],
      ["--budget", "20000000"],
      { priority: skipping },
    )
    expect(printed).toMatch(
      /should the budget .* grow from 20,000,000 rials to 30,000,000 rials, F-C would no longer/,
    )
  })

  it("explains one family whole: cover, points, place, months and amounts", async () => {
    const { printed } = await cycle(four, ["--explain", "F-C"])
    expect(printed).toMatch(/^F-C: waiting; since 1403\/05\/03/)
    expect(printed).toMatch(/Cover\n✓ /)
    expect(printed).toMatch(/Why this family waits[\s\S]*position 1 of 2[\s\S]*5,000,000 rials are short/)
    expect(printed).toMatch(/monthly cash +30 +10,000,000/)
    const found = JSON.parse(
      (await cycle(four, ["--explain", "F-A", "--json"])).printed,
    ) as CycleExplanationJson
    expect(found).toMatchObject({ format: "bazgasht.cycleFamily/2", id: "F-A", granted: 15_000_000 })
    expect(found.contributions.reduce((sum, { points = 0 }) => sum + points, 0)).toBe(found.points.proven)
    const nobody = await cycle(four, ["--explain", "F-Z"])
    expect(nobody).toMatchObject({ code: 2, printed: "" })
  })

  it("writes to a family that waits why it does, without a cost, a budget or another family", async () => {
    for (const [language, refusal] of [
      ["en", /did not reach your place\. This is not a refusal\./],
      ["fa", /نوبت به شما نرسید\. این به معنای رد نیست\./],
      ["ckb", /نەگەیشتە نۆبەی تۆ\. ئەمە ڕەتکردنەوە نییە\./],
    ] as const) {
      const { code, errors, printed } = await cycle(four, [
        "--explain",
        "F-C",
        "--for",
        "person",
        "--lang",
        language,
      ])
      expect({ code, errors }).toEqual({ code: 0, errors: "" })
      expect(printed).toMatch(refusal)
      expect(printed).not.toMatch(/F-[A-D]|rial|ریال|ڕیاڵ/)
      expect(tooLong(printed)).toEqual([])
    }
    const served = await cycle(four, ["--explain", "F-A", "--for", "person"])
    expect(served.printed).toContain("You are paid 15,000,000 rials in this cycle.")
    expect((await cycle(four, ["--for", "person"])).code).toBe(2)
  })

  it("says of a family whose support phases out until when, and that cover is not asked again", async () => {
    const support = {
      status: "active",
      start: "1403/05/01",
      phasingOutSince: "1403/06/20",
      end: "1403/09/20",
      suspensions: [],
    }
    const released = familyNamed("F-R", { custody: [{ from: "1403/04/10", to: "1403/06/20" }], support })
    const { printed } = await cycle([released], ["--explain", "F-R"])
    expect(printed).toMatch(/^F-R: served/)
    expect(printed).toContain(
      "support phases out since 1403/06/20 until before 1403/09/20; cover is not asked again\n✗ ",
    )
    const found = JSON.parse(
      (await cycle([released], ["--explain", "F-R", "--json"])).printed,
    ) as CycleExplanationJson
    expect(found.phasingOut).toEqual({ since: "1403/06/20", end: "1403/09/20" })
    expect(found.granted).toBe(15_000_000)
  })

  it("refuses an end of support for a family that waits, and a phase-out without an end", async () => {
    const codesOf = async (support: object) =>
      (await cycle([familyNamed("F-R", { support })])).errors.match(/\[[a-z]+\.[a-zA-Z]+\]/g)
    expect(await codesOf({ status: "waiting", waitingSince: "1403/05/01", end: "1403/09/20" })).toEqual([
      "[field.conflict]",
    ])
    expect(await codesOf({ status: "active", start: "1403/05/01", phasingOutSince: "1403/06/20" })).toEqual([
      "[field.missing]",
    ])
    expect(
      await codesOf({
        status: "active",
        start: "1403/05/01",
        phasingOutSince: "1403/06/20",
        end: "1403/06/01",
      }),
    ).toEqual(["[day.outOfOrder]"])
  })

  it("draws lots by the seed that is asked for", async () => {
    const equals = ["F-A", "F-B", "F-C", "F-D", "F-E"].map((id) => waiting(id, 1))
    const order = async (seed: string) =>
      (await json(equals, ["--budget", "0", "--seed", seed])).waiting.map(({ id }) => id)
    expect(await order("one")).toEqual(await order("one"))
    const orders = await Promise.all(["one", "two", "three", "four"].map(order))
    expect(new Set(orders.map((ids) => ids.join())).size).toBeGreaterThan(1)
    for (const ids of orders) expect([...ids].sort()).toEqual(["F-A", "F-B", "F-C", "F-D", "F-E"])
  })

  it("writes the tables as CSV in which nothing can compute", async () => {
    const { code, errors, printed, written } = await cycle([...four, active("=1+1")], ["--csv", "out"])
    expect(code).toBe(0)
    expect([...written.keys()]).toEqual([
      "out/served.csv",
      "out/waiting.csv",
      "out/undecided.csv",
      "out/figures.csv",
    ])
    expect(errors).toContain("out/served.csv: written")
    expect(printed).not.toContain("Families that wait")
    const served = written.get("out/served.csv") ?? ""
    expect(served).toMatch(/^\ufefffamily,outcome,points,/)
    expect(served).toMatch(/\r\nF-A,served,\d+,,10000000,5000000,15000000,15000000\r\n/)
    expect(served).not.toMatch(/(^|,|\n)=/)
    expect(written.get("out/waiting.csv")).toMatch(/\r\n\d,F-C,\d+,,1403\/05\/03,/)
  })
})

describe("families that cannot take part", () => {
  const codesOf = async (families: ReadonlyArray<object> | string) => {
    const { code, printed } = await cycle(families, ["--json"])
    const found = JSON.parse(printed) as CycleJson
    return { code, found, codes: found.refused.map((one) => one.code) }
  }

  it("are refused with their line, and the others go on", async () => {
    const { code, errors, printed } = await cycle(
      [lines([active("F-A")]), '{"id":', lines([{ ...active("F-C"), custody: 7 }, active("F-D")])].join("\n"),
    )
    expect(code).toBe(1)
    expect(errors).toMatch(/^families\.jsonl:2:\d+: .*\[json\.syntax\]$/m)
    expect(errors).toMatch(/^families\.jsonl:3:\d+: custody; .*\[field\.wrongKind\]$/m)
    expect(printed).toMatch(/families: 2 \(served: 2\)\nfiles refused: 2/)
  })

  it("are refused where a person belongs to two of them on one day: both are named, and nothing is computed", async () => {
    const shared = family.household.members[1]
    const both = [active("F-A"), active("F-B")].map((one) => ({
      ...one,
      household: { ...one.household, members: [...one.household.members, shared] },
    }))
    const { code, errors, printed } = await cycle([...both, active("F-C")])
    expect(code).toBe(1)
    expect(errors.split("\n")).toHaveLength(2)
    for (const line of errors.split("\n"))
      expect(line).toMatch(/p-2 is in F-A and F-B from 1394\/02\/01 \[person\.twoFamilies\]$/)
    const persian = (await cycle([...both, active("F-C")], ["--lang", "fa"])).errors
    expect(
      persian.match(/p-2 از ۱۳۹۴\/۰۲\/۰۱ در خانواده‌های F-A و F-B .*\[person\.twoFamilies\]/g),
    ).toHaveLength(2)
    expect(printed).toMatch(/families: 1 \(served: 1\)/)
    expect(printed).toContain("families left out until something is settled: 2")
  })

  it("are refused for every reason that a file can give", async () => {
    const members = family.household.members
    const [wife, child] = members
    const withMembers = (id: string, of: ReadonlyArray<object>) =>
      familyNamed(id, { household: { ...family.household, members: of } })
    const { code, codes, found } = await codesOf([
      withMembers("no-head", [{ ...wife, roles: [] }]),
      withMembers(
        "future",
        [wife, { ...child, joined: "1404/01/01", birthDay: "1404/01/01" }].map((one) => ({
          ...one,
          person: `x-${one?.person}`,
        })),
      ),
      familyNamed("amount", { household: { ...family.household, monthlyIncome: -5 } }),
      familyNamed("payers", {
        otherCovers: [
          { payer: "reliefCommittee", kind: "cash", from: "1403/05/01" },
          { payer: "welfareOrganization", kind: "cash", from: "1403/06/01" },
        ],
      }),
      familyNamed("status", { support: { status: "gone" } }),
      familyNamed("start", { support: { status: "active" } }),
      familyNamed("since", { support: { status: "waiting" } }),
      (({ support: _, ...rest }) => rest)(familyNamed("none")),
      familyNamed("twice"),
      familyNamed("twice"),
      prisoner,
    ])
    expect(code).toBe(1)
    for (const wanted of [
      "household.noHead",
      "day.inFuture",
      "number.outOfRange",
      "cover.twoPayers",
      "code.unknown",
      "cycle.noStart",
      "cycle.noWaitingSince",
      "cycle.noStatus",
      "id.duplicate",
    ])
      expect(codes).toContain(wanted)
    expect([...found.served, ...found.waiting].map(({ id }) => id)).toEqual(["twice"])
  })

  it("are found in folders, lists and single files alike", async () => {
    const files: Files = {
      "plan.json": plan,
      "some/a.json": active("F-A"),
      "some/a.expected.json": {},
      "list.json": [active("F-B"), active("F-C")],
    }
    const { errors, printed } = await runOn(files, ["cycle", "plan.json", "some", "list.json"])
    expect(printed).toContain("families: 3 (served: 3)")
    expect(errors).toContain("files of expected answers passed over")
  })
})

describe("a plan that makes no sense", () => {
  it.each<readonly [object, object]>([
    [{ budget: -1 }, { code: "number.outOfRange", field: "budget", value: -1 }],
    [{ to: plan.from }, { code: "interval.endBeforeStart", field: "to" }],
    [
      { priority: { ...plan.priority, keys: [{ key: "waitngSince", order: "lowestFirst" }] } },
      { code: "code.unknown", field: "priority.keys[0].key", nearest: ["waitingSince"] },
    ],
    [
      { packages: [{ kind: "study", per: "household", unitCost: 1 }] },
      { code: "code.unknown", field: "packages[0].kind" },
    ],
    [{ packages: [...plan.packages, ...plan.packages] }, { code: "id.duplicate", field: "packages[1].kind" }],
    [{ cash: { kind: "bySize", amounts: [] } }, { code: "field.missing", field: "cash.amounts" }],
    [{ misfit: "stop" }, { code: "field.unexpected", field: "misfit" }],
    [{ kind: "family" }, { code: "code.unknown", field: "kind" }],
  ])("as %j is refused, and nothing is computed", async (change, wanted) => {
    const { code, printed } = await cycle(four, ["--json"], change)
    expect(code).toBe(1)
    const document = JSON.parse(printed) as { readonly refused: ReadonlyArray<object> }
    expect(Object.keys(document)).toEqual(["format", "refused"])
    expect(document.refused).toContainEqual(expect.objectContaining({ file: "plan.json", ...wanted }))
  })
})
