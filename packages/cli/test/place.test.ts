import {
  nodePlatform,
  type PlacementJson,
  type PlacementOpeningJson,
  type PlacementPersonJson,
  run,
} from "@bazgasht/cli"
import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { familyNamed } from "./family-world.ts"
import { opening, place, roundOf, waitingFor, worker } from "./placement-world.ts"
import { runOn } from "./world.ts"

const json = async (
  round: object,
  people: ReadonlyArray<object>,
  words: ReadonlyArray<string> = [],
): Promise<PlacementJson> =>
  JSON.parse((await place(round, people, ["--json", ...words])).printed) as PlacementJson

const placedIn = ({ placed }: PlacementJson): Record<string, string> =>
  Object.fromEntries(placed.map(({ id, opening: of }) => [id, of]))

/** A workshop with a seat, a bakery with two that asks for a skill, and a course whose dust not everybody may breathe. */
const openings = [
  opening("workshop", { title: "کارگاه" }),
  opening("bakery", {
    title: "نانوایی",
    seats: 2,
    occupation: "7512",
    essentialSkills: [{ skill: "baking" }],
  }),
  opening("course", {
    kind: "course",
    minimumStay: undefined,
    lastDay: "1403/10/30",
    transferable: false,
    demands: ["activity.dust"],
  }),
]

const baker = { skills: [{ skill: "baking" }], medicalRestrictions: ["activity.dust"] }

const seven = [
  waitingFor("P-1", 90, { wishes: ["workshop"] }),
  waitingFor("P-2", 60, { wishes: ["workshop", "night-shift"] }),
  waitingFor("P-3", 30, { ...baker, experience: [{ occupation: "7512", months: 36 }] }),
  worker("P-4", { fitForWork: false }),
  worker("P-5", { consentToWork: undefined, medicalRestrictions: ["activity.dust"] }),
  worker("P-6", { waitingSince: undefined }),
  waitingFor("P-7", 20, { educationLevel: 1 }),
]

describe("bazgasht place", () => {
  it("prints figures, openings, who is placed where, and why the others are not", async () => {
    const { code, errors, printed } = await place(roundOf(openings), seven)
    expect({ code, errors }).toEqual({ code: 0, errors: "" })
    expect(printed).toMatch(/^1403-08: 1403\/07\/01\n\nFigures\nmode: best total fit\n/)
    expect(printed).toContain(
      "placed: 3 of 7 (left out: 1; undetermined: 1; incompatible: 1; unranked: 1)\nseats taken: 3 of 4",
    )
    expect(printed).toContain("proven: no placement is better\nseed: seed\n")
    expect(printed).toMatch(/bakery +نانوایی +2 +1 +1\n/)
    expect(printed).toMatch(/P-1 +workshop +کارگاه +\d+ +1\n/)
    expect(printed).toMatch(/P-3 +bakery +نانوایی +\d+\n/)
    expect(printed).toMatch(
      /Left out although[^\n]*\nP-2: all full\n {4}“کارگاه \(workshop\)” is full; its seat is held by one person of a higher priority\.\n {6}This prisoner differs[^\n]*“days waited”: 60 against 90\.\n {4}and more openings: 1; --explain/,
    )
    expect(printed).toMatch(
      /Undetermined[^\n]*\nP-5\n[\s\S]*\(EMP-4\) \(undetermined: 2 of 3 openings\)[\s\S]*must be established: does the prisoner consent to work\? \(field of the file: work\.consentToWork; [^\n]*presented by: the sentenced person\)/,
    )
    expect(printed).toMatch(
      /Incompatible[^\n]*\nP-4\n[^U]*\(EMP-OPENING-health\) \(not met: 3 of 3 openings\)/,
    )
    expect(printed).toMatch(/Unranked[^\n]*\nP-6\n {4}must be established: days waited\n/)
    expect(printed).toMatch(
      /people +question +from\n[^\n]*\n +1 +does the prisoner consent to work\? +the sentenced person\n/,
    )
    expect(printed).toMatch(/does not have[^\n]*\nP-2: night-shift$/)
  })

  it("prints the same in Persian, each cell from the right", async () => {
    const { printed } = await place(roundOf(openings), seven, ["--lang", "fa"])
    expect(printed).toContain("شیوهٔ جانمایی: بیشترین مجموع تناسب")
    expect(printed).toContain("جانمایی‌شده: ۳ از ۷ (بدون جا: ۱؛ نامعین: ۱")
    expect(printed).toMatch(/^\u200f bakery *\u200f +نانوایی *\u200f +۲ *\u200f +۱ *\u200f +۱$/m)
    expect(printed).toContain("(EMP-4) (نامعلوم: ۲ از ۳ فرصت)")
    expect(printed.replaceAll(/P-[1-7]|1403-08|EMP-\d/g, "")).not.toMatch(/[0-9]/)
  })

  it("names who does not wish to work or learn, and whose group is not whole", async () => {
    const people = [worker("P-1", { consentToWork: false, consentToTraining: false }), worker("P-2")]
    const round = roundOf(openings, { groups: [{ id: "brothers", members: ["P-2", "P-9"] }] })
    const { code, printed } = await place(round, people)
    expect(code).toBe(0)
    expect(printed).toMatch(/Do not wish to work or learn; it has no effect on their rights\nP-1$/m)
    expect(printed).toMatch(
      /Unranked[^\n]*\nP-2\n {4}the group has somebody who is not ranked or not in this round: brothers\n/,
    )
  })

  it("writes days in the calendar that is asked for", async () => {
    const { printed } = await place(roundOf(openings), seven, ["--calendar", "gregorian"])
    expect(printed).toMatch(/^1403-08: 2024\/09\/22\n/)
    expect((await json(roundOf(openings), seven, ["--calendar", "gregorian"])).round.day).toBe("2024-09-22")
  })

  it("gives programs one document of a stable shape", async () => {
    const found = await json(roundOf(openings), seven)
    expect(Object.keys(found)).toEqual([
      "format",
      "calendar",
      "round",
      "inputDigest",
      "basis",
      "figures",
      "openings",
      "placed",
      "leftOut",
      "undetermined",
      "incompatible",
      "unranked",
      "unwilling",
      "displaced",
      "overrides",
      "unsettled",
      "unknownWishes",
      "refused",
    ])
    expect(found).toMatchObject({
      format: "bazgasht.placement/1",
      round: { id: "1403-08", day: "1403/07/01", mode: "bestFit", seed: "seed" },
      figures: { people: 7, placed: 3, seats: 4, proven: true },
      openings: [{ id: "bakery", title: "نانوایی", seats: 2, placed: ["P-3"] }, {}, {}],
      leftOut: [{ id: "P-2", reason: "allFull", openings: [{ code: "opening.full" }, {}] }],
      undetermined: [{ id: "P-5", missing: [{ questions: [{ id: "consentToWork", issuer: "convict" }] }] }],
      incompatible: [{ id: "P-4", missing: [] }],
      unranked: [{ id: "P-6", keys: ["waitingDays"] }],
      unwilling: [],
      unknownWishes: [{ person: "P-2", opening: "night-shift" }],
      refused: [],
    })
    const { bound, fit, placed } = found.figures
    expect(bound).toEqual({ people: placed, fit })
  })

  it("asks for nothing that only an opening needs which is closed anyway", async () => {
    const [open, closed] = [opening("a"), opening("b", { sex: "female", requiredCertificates: ["7212"] })]
    const people = [worker("P-1", { consentToWork: undefined, certificates: undefined })]
    const [person] = (await json(roundOf([open, closed]), people)).undetermined
    expect(person?.constraints.map(({ rule }) => rule)).toContain("EMP-OPENING-certificates")
    expect(person?.missing.flatMap(({ questions }) => questions.map(({ id }) => id))).toEqual([
      "consentToWork",
    ])
  })

  it("places by the mode and the seed that are asked for", async () => {
    // The one who fits the workshop best fits nothing else; the other could go there too, and to the bakery only a little.
    const two = [opening("a"), opening("b", { essentialSkills: [{ skill: "baking" }], occupation: "9411" })]
    const round = roundOf(two)
    const versatile = { skills: [{ skill: "sewing" }, { skill: "baking" }] }
    const tailor = { experience: [{ occupation: "7531", months: 36 }], preferredOccupations: ["7531"] }
    const people = [
      waitingFor("P-1", 90, { ...versatile, wishes: ["a", "b"] }),
      waitingFor("P-2", 10, { ...tailor }),
    ]
    const by = async (mode: string) => await json(round, people, ["--mode", mode])
    expect(placedIn(await by("stable"))).toEqual({ "P-1": "a" })
    expect(placedIn(await by("most-people"))).toEqual({ "P-1": "b", "P-2": "a" })
    const stable = await by("stable")
    expect(stable.round.mode).toBe("stable")
    expect(stable.figures).not.toHaveProperty("proven")
    expect((await by("best-fit")).figures.fit).toBeGreaterThan(stable.figures.fit)

    const equals = ["P-1", "P-2", "P-3", "P-4", "P-5"].map((id) => worker(id))
    const drawn = async (seed: string) =>
      Object.keys(placedIn(await json(roundOf([opening("a")]), equals, ["--mode", "stable", "--seed", seed])))
    expect(await drawn("one")).toEqual(await drawn("one"))
    const draws = await Promise.all(["one", "two", "three", "four", "five", "six"].map(drawn))
    expect(new Set(draws.flat()).size).toBeGreaterThan(1)
  })

  it("gives everybody one outcome and no opening more than its seats, whatever the order of the files", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("stable", "most-people", "best-fit"),
        fc.shuffledSubarray(seven, { minLength: 1 }),
        fc.shuffledSubarray(openings, { minLength: 1 }),
        async (mode, people, some) => {
          const found = await json(roundOf(some), people, ["--mode", mode])
          const { incompatible, leftOut, placed, undetermined, unranked, unwilling } = found
          const everybody = [
            ...[...placed, ...leftOut, ...undetermined, ...incompatible, ...unranked].map(({ id }) => id),
            ...unwilling,
          ]
          expect(everybody.sort()).toEqual(people.map(({ id }) => id).sort())
          for (const { placed: there, seats } of found.openings)
            expect(there.length).toBeLessThanOrEqual(seats)
          expect(found.openings.flatMap(({ placed: there }) => there).sort()).toEqual(
            placed.map(({ id }) => id).sort(),
          )
          const again = await json(roundOf(some.toReversed()), people.toReversed(), ["--mode", mode])
          expect(again).toEqual(found)
        },
      ),
      { numRuns: runs(25) },
    )
  })

  it("keeps officers' decisions with their reasons, and says whom they displace", async () => {
    const override = {
      candidate: "P-2",
      opening: "a",
      officer: "officer-1",
      reason: "استادکار است",
      day: "1403/06/30",
    }
    const round = roundOf([opening("a"), opening("b", { essentialSkills: [{ skill: "baking" }] })], {
      overrides: [override],
    })
    const people = [waitingFor("P-1", 90), waitingFor("P-2", 10)]
    const { code, printed } = await place(round, people, ["--mode", "stable"])
    expect(code).toBe(0)
    expect(printed).toMatch(/P-2 +a +\d+ +yes\n/)
    expect(printed).toContain(
      "Officers' overrides\nP-2: a\n    officer: officer-1; 1403/06/30\n    reason: استادکار است\n    displaced: P-1 (without overrides: a)",
    )
    expect(printed).not.toContain("Displaced by overrides")
    const found = await json(round, people, ["--mode", "stable"])
    expect(found.overrides).toEqual([{ ...override, displaced: [{ candidate: "P-1", from: "a" }] }])
    expect(found.placed).toMatchObject([{ id: "P-2", override: true }])
    const explained = await place(round, people, ["--mode", "stable", "--explain", "P-1"])
    expect(explained.printed).toContain("Displaced by overrides\nP-1 (without overrides: a)")
  })

  it("counts no override that was decided later, and says so", async () => {
    const two = [waitingFor("P-1", 90, {}), waitingFor("P-2", 60, {})]
    const override = {
      candidate: "P-2",
      opening: "a",
      officer: "officer-1",
      reason: "a trade",
      day: "1403/07/02",
    }
    const late = roundOf([opening("a", {})], { overrides: [override] })
    const found = await json(late, two)
    expect(placedIn(found)).toEqual({ "P-1": "a" })
    expect(found.overrides).toEqual([])
    expect(found.later).toEqual([{ candidate: "P-2", opening: "a", day: "1403/07/02" }])
    expect(found.inputDigest).toBe((await json(roundOf([opening("a", {})]), two)).inputDigest)
    const { printed } = await place(late, two)
    expect(printed).toContain("Decided after the day of the round, and not counted\nP-2: a; 1403/07/02")
    const onItsDay = roundOf([opening("a", {})], { overrides: [{ ...override, day: "1403/07/01" }] })
    expect(placedIn(await json(onItsDay, two))).toEqual({ "P-2": "a" })
  })

  it("writes the tables as CSV in which nothing can compute", async () => {
    const { code, errors, printed, written } = await place(
      roundOf([...openings, opening("=1+1", { seats: 0 })]),
      seven,
      ["--csv", "out"],
    )
    expect(code).toBe(0)
    expect([...written.keys()]).toEqual([
      "out/openings.csv",
      "out/placed.csv",
      "out/left-out.csv",
      "out/figures.csv",
    ])
    expect(errors).toContain("out/placed.csv: written")
    expect(printed).toContain("placed: 3 of 7")
    expect(printed).not.toMatch(/Who is placed where|Left out although/)
    expect(written.get("out/openings.csv")).toMatch(/^\ufeffopening,title,seats,taken,free\r\n/)
    expect(written.get("out/openings.csv")).not.toMatch(/(^|,|\n)=/)
    expect(written.get("out/placed.csv")).toMatch(/\r\nP-1,workshop,کارگاه,\d+,1,\r\n/)
    expect(written.get("out/left-out.csv")).toMatch(
      /\r\nP-2,left out,"?all full; “کارگاه \(workshop\)” is full/,
    )
    expect(written.get("out/left-out.csv")).toMatch(
      /\r\nP-6,unranked,must be established: days waited\r\n$|\r\nP-6,unranked,must be established: days waited\r\n/,
    )
  })
})

describe("bazgasht place --explain", () => {
  const explain = (id: string, words: ReadonlyArray<string> = []) =>
    place(roundOf(openings), seven, ["--explain", id, ...words])

  it("tells of somebody who is placed where, by which fit, and what closes each other opening", async () => {
    const { code, printed } = await explain("P-3")
    expect(code).toBe(0)
    expect(printed).toMatch(/^P-3: placed: “نانوایی \(bakery\)”; fit: \d+\n1403-08; 1403\/07\/01\n/)
    expect(printed).toContain("By what this person is ranked\ndays waited: 30\n")
    expect(printed).toMatch(/\+ essential skills: 400 of 400\n[\s\S]*\+ work experience: 200 of 200\n/)
    expect(printed).toMatch(/✓ نانوایی \(bakery\): compatible; fit: \d+/)
    expect(printed).toMatch(
      /✗ course\n[\s\S]*✗ [^\n]*\(EMP-OPENING-health\)\n {8}ground: the prisoner's health does not allow/,
    )
    const { printed: whole } = await explain("P-3", ["--why"])
    const proof =
      / {8}why\n {10}✗ at least one of the following holds\n {12}✗ the prisoner holds every essential skill\n/
    expect(printed).not.toMatch(proof)
    expect(whole).toMatch(proof)
  })

  it("tells of somebody who is left out every reason, and of an undetermined constraint what is missing", async () => {
    expect((await explain("P-2")).printed).toMatch(
      /^P-2: left out\n[\s\S]*Why this prisoner is placed in no[^\n]*\n {4}None of the compatible[\s\S]*did not ask for it/,
    )
    const { printed } = await explain("P-5", ["--lang", "fa"])
    expect(printed).toMatch(/^\u200f P-5: نامعین\n/)
    expect(printed).toMatch(/؟ کارگاه \(workshop\)\n[\s\S]*باید معلوم شود: آیا زندانی به کار رضایت دارد؟/)
    expect((await explain("P-6")).printed).toMatch(/Unranked[^\n]*\nmust be established: days waited\n/)
  })

  it("tells programs the same", async () => {
    const of = async (id: string) =>
      JSON.parse((await explain(id, ["--json"])).printed) as PlacementPersonJson
    const placed = await of("P-3")
    expect(placed).toMatchObject({
      format: "bazgasht.placementPerson/1",
      id: "P-3",
      outcome: "placed",
      opening: "bakery",
      values: { waitingDays: 30 },
    })
    for (const { compatible, constraints, fit } of placed.openings) {
      expect(constraints.length === 0).toBe(compatible)
      for (const { answer } of constraints) expect(answer).not.toBe("yes")
      expect(fit?.contributions.reduce((sum, { proven }) => sum + proven, 0)).toBe(fit?.proven)
    }
    expect(await of("P-2")).toMatchObject({ outcome: "leftOut", leftOut: { reason: "allFull" } })
    expect(await of("P-6")).toMatchObject({ outcome: "unranked", unknownKeys: ["waitingDays"] })
    expect(await of("P-4")).toMatchObject({ outcome: "incompatible" })
  })

  it("tells of an opening its seats, by what those are ranked who have them, and what keeps others out", async () => {
    const { printed } = await explain("bakery")
    expect(printed).toMatch(/^نانوایی \(bakery\)\n1403-08; 1403\/07\/01\n\nseats taken: 1 of 2\n/)
    expect(printed).toMatch(/compatible people: 1 of 7\nwished by: 0\n/)
    expect(printed).toMatch(/days waited +override\n[^\n]*\n +30\n/)
    expect(printed).toMatch(/\(EMP-OPENING-skills\) +6 +0\n/)
    expect(printed).not.toMatch(/\bP-\d/)
    const found = JSON.parse((await explain("workshop", ["--json"])).printed) as PlacementOpeningJson
    expect(found).toMatchObject({
      format: "bazgasht.placementOpening/1",
      seats: 1,
      taken: 1,
      wished: 2,
      holders: [{ values: [{ key: "waitingDays", value: 90 }], override: false }],
    })
  })

  it("ranks those who have the seats of an opening as the round says", async () => {
    const people = [waitingFor("P-1", 10), waitingFor("P-2", 30), waitingFor("P-3", 20)]
    const waits = async (order: string) => {
      const round = roundOf([opening("a", { seats: 3 })], {
        priority: { keys: [{ key: "waitingDays", order }], tieBreaker: { kind: "lottery", seed: "s" } },
      })
      const { printed } = await place(round, people, ["--explain", "a", "--json"])
      return (JSON.parse(printed) as PlacementOpeningJson).holders.map(({ values }) => values[0]?.value)
    }
    expect(await waits("highestFirst")).toEqual([30, 20, 10])
    expect(await waits("lowestFirst")).toEqual([10, 20, 30])
  })

  it("refuses an id that the round does not have", async () => {
    const { code, errors, printed } = await explain("P-9")
    expect({ code, printed }).toEqual({ code: 2, printed: "" })
    expect(errors).toContain("--explain P-9; the round has no person and no opening with this id")
  })
})

describe("people who cannot be read", () => {
  it("are refused with their line, and the others go on", async () => {
    const { code, errors, printed } = await place(
      roundOf(openings),
      [
        JSON.stringify(worker("P-1")),
        '{"id":',
        JSON.stringify(worker("P-2", { securityClass: "low" })),
        JSON.stringify(worker("P-1")),
        JSON.stringify(familyNamed("F-1")),
        JSON.stringify(worker("P-3")),
      ].join("\n"),
    )
    expect(code).toBe(1)
    expect(errors).toMatch(/^people\.jsonl:2:\d+: .*\[json\.syntax\]$/m)
    expect(errors).toMatch(/^people\.jsonl:3:\d+: work\.securityClass; .*\[number\.notWhole\]$/m)
    expect(errors).toMatch(/^people\.jsonl:4:\d+: id; .*\[id\.duplicate\]$/m)
    expect(errors).toMatch(/^people\.jsonl:5:\d+: kind; .*\[code\.unknown\]$/m)
    expect(printed).toMatch(/placed: 2 of 2\n[\s\S]*files refused: 4\n/)
    const { refused } = await json(roundOf(openings), [worker("P-1"), worker("P-1")])
    expect(refused).toMatchObject([{ file: "people.jsonl", line: 2, code: "id.duplicate", field: "id" }])
  })

  it("are found in folders, lists and single files alike", async () => {
    const { errors, printed } = await runOn(
      {
        "round.json": roundOf(openings),
        "some/a.json": worker("P-1"),
        "some/a.expected.json": {},
        "list.json": [worker("P-2"), worker("P-3")],
      },
      ["place", "round.json", "some", "list.json"],
    )
    expect(printed).toContain("of 3")
    expect(errors).toContain("files of expected answers passed over")
  })
})

describe("a round that makes no sense", () => {
  const refusedOf = async (round: object) => {
    const { code, printed } = await place(round, seven, ["--json"])
    expect(code).toBe(1)
    const document = JSON.parse(printed) as { readonly refused: ReadonlyArray<object> }
    expect(Object.keys(document)).toEqual(["format", "refused"])
    return document.refused
  }

  it.each<readonly [object, object]>([
    [{ mode: "bestfit" }, { code: "code.unknown", field: "mode", nearest: ["bestFit"] }],
    [
      {
        priority: {
          keys: [{ key: "waitngDays", order: "highestFirst" }],
          tieBreaker: { kind: "lottery", seed: "s" },
        },
      },
      { code: "code.unknown", field: "priority.keys[0].key", nearest: ["waitingDays"] },
    ],
    [{ openings: [...openings, ...openings] }, { code: "id.duplicate", field: "openings[3].id" }],
    [{ openings: [opening("a", { seats: -1 })] }, { code: "number.outOfRange", field: "openings[0].seats" }],
    [{ kind: "cycle" }, { code: "code.unknown", field: "kind" }],
  ])("as %j is refused, and nothing is computed", async (change, wanted) => {
    expect(await refusedOf(roundOf(openings, change))).toContainEqual(
      expect.objectContaining({ file: "round.json", ...wanted }),
    )
  })

  const override = (change: object) => ({
    candidate: "P-1",
    opening: "workshop",
    officer: "officer-1",
    reason: "دلیل",
    ...change,
  })

  it.each<readonly [string, object, string]>([
    ["override.unknownCandidate", { overrides: [override({ candidate: "P-9" })] }, "overrides[0]"],
    [
      "override.notFeasible",
      { overrides: [override({}), override({ candidate: "P-4", opening: "bakery" })] },
      "overrides[1]",
    ],
    ["override.declined", { overrides: [override({ candidate: "P-2", opening: "course" })] }, "overrides[0]"],
    ["override.duplicateCandidate", { overrides: [override({}), override({})] }, "overrides[0]"],
    ["override.overfull", { overrides: [override({}), override({ candidate: "P-2" })] }, "overrides[0]"],
    [
      "override.keptApart",
      {
        openings: [opening("workshop", { seats: 2 })],
        apart: [["P-1", "P-2"]],
        overrides: [override({}), override({ candidate: "P-2" })],
      },
      "overrides[0]",
    ],
    [
      "group.keptApart",
      { groups: [{ id: "brothers", members: ["P-1", "P-2"] }], apart: [["P-1", "P-2"]] },
      "groups[0]",
    ],
  ])("for %s is refused by name and by its field", async (code, change, field) => {
    const refused = await refusedOf(roundOf(openings, change))
    expect(refused).toContainEqual(expect.objectContaining({ file: "round.json", code, field }))
    const { errors, printed } = await place(roundOf(openings, change), seven, ["--lang", "fa"])
    expect(printed).toBe("")
    expect(errors).toMatch(/round\.json:\d+:\d+/)
    expect(errors).toMatch(/انتظار می‌رفت: [\u0600-\u06ff]/)
    expect(errors).toContain(`[${code}]`)
  })

  it("is named where it is not there, and no opening is taken for people", async () => {
    const missing = await runOn({ "people.json": worker("P-1") }, ["place", "round.json", "people.json"])
    expect(missing).toMatchObject({ code: 1, printed: "" })
    expect(missing.errors).toContain("[file.notFound]")
  })
})

describe("the example round", () => {
  it("shows every outcome that a round has, and refuses nothing", async () => {
    const printed: Array<string> = []
    const platform = {
      ...nodePlatform(() => "test"),
      print: (text: Iterable<string>) => printed.push([...text].join("")),
    }
    const folder = `${import.meta.dirname}/../../../examples/cases/placement`
    const code = await run(["place", `${folder}/round.json`, `${folder}/people`, "--json"], platform)
    expect(code).toBe(0)
    const found = JSON.parse(printed.join("\n")) as PlacementJson
    expect(placedIn(found)).toEqual({
      "P-01": "bakery",
      "P-02": "bakery",
      "P-04": "sewing",
      "P-06": "welding-course",
      "P-09": "greenhouse",
      "P-11": "library",
    })
    const ids = (list: ReadonlyArray<{ readonly id: string }>) => list.map(({ id }) => id)
    expect(ids(found.leftOut)).toEqual(["P-03", "P-12"])
    expect(ids(found.undetermined)).toEqual(["P-07"])
    expect(ids(found.incompatible)).toEqual(["P-08"])
    expect(found.unwilling).toEqual(["P-05"])
    expect(ids(found.unranked)).toEqual(["P-10"])
  })
})

describe("bazgasht check on a round", () => {
  it("finds it in order, or says what is wrong", async () => {
    const check = (round: object) => runOn({ "round.json": round }, ["check", "round.json"])
    expect(await check(roundOf(openings))).toMatchObject({ code: 0, printed: "✓ round.json: in order" })
    const { code, errors } = await check(roundOf(openings, { day: "1403/13/01" }))
    expect(code).toBe(1)
    expect(errors).toMatch(/^round\.json:\d+:\d+: day: "1403\/13\/01"; .*\[date\.notADate\]$/)
  })
})
