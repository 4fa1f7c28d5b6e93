import {
  computeRound,
  decideConstraints,
  decodePlacementRound,
  openingCase,
  type PlacementRecord,
  type PlacementRound,
  placementRecordSchema,
  type WorkCase,
  workCase,
} from "@bazgasht/core/placement"
import { type CaseFile, decodeCaseFile } from "@bazgasht/core/release"
import { iran, iranPack, jalali, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { type Day, formatDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const programme = iran.employment ?? expect.fail("Iran has a programme of employment")

const day = "1404/06/01"

const sentence = {
  offence: "fraud",
  intentional: true,
  judgmentDay: "1402/02/01",
  punishments: { imprisonment: { kind: "tazir", term: "5y" } },
}

/** A field that is changed to `undefined` is unknown: the file does not state it. */
const withoutUnknown = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** Somebody whom every ordinary opening could take. */
const worker = {
  consentToWork: true,
  consentToTraining: true,
  securityClass: 1,
  fitForWork: true,
  educationLevel: 3,
  hasDisability: false,
  headsHousehold: false,
  institution: "prison-1",
  waitingSince: "1404/03/01",
  councilPlacements: [{ workplace: "closed", confirmed: true }],
  medicalRestrictions: [],
  skills: [{ skill: "sewing" }],
  certificates: [],
  experience: [],
  preferredOccupations: [],
  keptApartFrom: [],
}

const personOf = (id: string, work: object, rest: object = {}): object => ({
  id,
  kind: "prisoner",
  person: { sex: "male", birthDay: "1365/01/01" },
  sentences: [sentence],
  custody: { commitmentDay: "1402/02/01", detention: [], escapes: [], furloughs: [] },
  events: [],
  ...rest,
  work: withoutUnknown({ ...worker, ...work }),
})

/** An opening without a demand that anybody could miss. */
const openingOf = (id: string, changes: object = {}): object =>
  withoutUnknown({
    id,
    kind: "work",
    workplace: "closed",
    occupation: "7531",
    seats: 1,
    start: "1404/07/01",
    minimumStay: "3m",
    afterRelease: false,
    institutions: ["prison-1"],
    highestSecurityClass: 3,
    excludedOffences: [],
    demands: [],
    essentialSkills: [{ skill: "sewing" }],
    optionalSkills: [],
    requiredCertificates: [],
    minimumEducation: 0,
    trainsOnTheJob: false,
    sex: "any",
    post: "other",
    publicPost: false,
    labourLawPay: false,
    occupants: [],
    ...changes,
  })

const roundOf = (openings: ReadonlyArray<object>, changes: object = {}): object => ({
  id: "round-1",
  kind: "placement",
  day,
  mode: "bestFit",
  priority: {
    keys: [{ key: "waitingDays", order: "highestFirst" }],
    tieBreaker: { kind: "lottery", seed: "1404-07" },
  },
  openings,
  ...changes,
})

const fileOf = (document: object): CaseFile => Result.getOrThrow(decodeCaseFile(document, iran))
const peopleOf = (documents: ReadonlyArray<object>): ReadonlyArray<WorkCase> =>
  documents.map((document) => workCase(fileOf(document), iran, jalaliDay(1404, 6, 1)))
const roundIn = (document: object): PlacementRound => Result.getOrThrow(decodePlacementRound(document, iran))

const placedIn = (record: PlacementRecord): Record<string, string | undefined> =>
  Object.fromEntries(
    record.people.map((person) => [person.id, person.outcome === "placed" ? person.opening : person.outcome]),
  )

const compute = (round: object, people: ReadonlyArray<object>) =>
  computeRound(roundIn(round), peopleOf(people), iran)
const computed = (round: object, people: ReadonlyArray<object>): PlacementRecord =>
  Result.getOrThrow(compute(round, people))

const ids = ["p-1", "p-2", "p-3", "p-4", "p-5", "p-6"]
const openingIds = ["o-1", "o-2", "o-3", "o-4"]

const unknownOr = <A>(value: fc.Arbitrary<A>): fc.Arbitrary<A | undefined> =>
  fc.option(value, { nil: undefined, freq: 6 })

/** The first of the values more often than the others. */
const mostly = <A>(first: A, ...others: ReadonlyArray<A>): fc.Arbitrary<A> =>
  fc.constantFrom(first, first, first, first, ...others)

const anyWork = fc.record({
  consentToWork: unknownOr(mostly(true, false)),
  securityClass: unknownOr(fc.integer({ min: 1, max: 4 })),
  fitForWork: unknownOr(fc.constant(true)),
  medicalRestrictions: unknownOr(fc.subarray(["activity.heavyLoads", "activity.dust"])),
  councilPlacements: unknownOr(
    mostly<ReadonlyArray<object>>(
      [{ workplace: "closed", confirmed: true }],
      [{ workplace: "closed", confirmed: false }],
      [],
    ),
  ),
  skills: unknownOr(mostly([{ skill: "sewing" }], [])),
  keptApartFrom: fc.subarray(ids, { maxLength: 2 }),
  wishes: fc.option(fc.shuffledSubarray([...openingIds, "o-9"]), { nil: undefined }),
  waitingSince: unknownOr(fc.constantFrom("1404/01/01", "1404/03/01", "1404/05/01")),
  hasDisability: fc.boolean(),
  uses: fc.constantFrom(undefined, { escortOfficers: 1 }),
})

const anyPeople = fc
  .tuple(
    ...ids.map((id) =>
      anyWork.map((work) => ({ id, work: { ...work, keptApartFrom: apartFrom(id, work) } })),
    ),
  )
  .chain((list) => fc.subarray(list, { minLength: 2 }))
  .map((list) => list.map(({ id, work }) => personOf(id, work)))

const apartFrom = (id: string, work: object): ReadonlyArray<string> =>
  ((work as { readonly keptApartFrom: ReadonlyArray<string> }).keptApartFrom ?? []).filter(
    (one) => one !== id,
  )

const anyOpenings = fc
  .tuple(
    ...openingIds.map((id) =>
      fc
        .record({
          seats: fc.integer({ min: 0, max: 3 }),
          highestSecurityClass: fc.integer({ min: 1, max: 4 }),
          demands: fc.subarray(["activity.heavyLoads", "activity.dust"]),
          trainsOnTheJob: unknownOr(fc.boolean()),
          excludedOffences: fc.constantFrom([], [], ["fraud"]),
          capacities: fc.constantFrom({ escortOfficers: 1 }, { escortOfficers: 0 }),
          quotas: fc.constantFrom([], [{ category: "disabled", atMost: 1 }]),
        })
        .map((changes) => openingOf(id, changes)),
    ),
  )
  .chain((openings) => fc.subarray(openings, { minLength: 1 }))

const anyRound = fc
  .record({
    openings: anyOpenings,
    mode: fc.constantFrom("stable", "mostPeople", "bestFit"),
    groups: fc.constantFrom([], [{ id: "g-1", members: ["p-1", "p-2"] }]),
  })
  .map(({ openings, ...changes }) => roundOf(openings, changes))

/** Groups may name only people of the round, and nobody who is kept apart from another of the group. */
const withGroupsOf = (round: object, people: ReadonlyArray<object>): object => {
  const files = people as ReadonlyArray<{
    readonly id: string
    readonly work: { readonly keptApartFrom: ReadonlyArray<string> }
  }>
  const { groups } = round as { readonly groups: ReadonlyArray<{ readonly members: ReadonlyArray<string> }> }
  const canStay = (id: string, members: ReadonlyArray<string>): boolean => {
    const file = files.find((one) => one.id === id)
    return file !== undefined && !file.work.keptApartFrom.some((other) => members.includes(other))
  }
  return { ...round, groups: groups.filter(({ members }) => members.every((id) => canStay(id, members))) }
}

const anyRun = fc
  .tuple(anyRound, anyPeople)
  .map(([round, people]) => ({ round: withGroupsOf(round, people), people }))

describe("a placement round", () => {
  it("P2: places nobody against a constraint that does not say yes, and calls nobody incompatible who could be placed", () => {
    fc.assert(
      fc.property(anyRun, ({ people, round }) => {
        const decoded = roundIn(round)
        const setting = { pack: iranPack, today: decoded.day }
        const openings = decoded.openings.map((opening) => openingCase(opening, iran, decoded.day))
        const cases = new Map(peopleOf(people).map((person) => [person.id, person]))
        for (const person of computed(round, people).people) {
          const of = cases.get(person.id) as WorkCase
          const answersIn = openings.map((opening) =>
            decideConstraints(programme.constraints, of, opening, setting).map(({ answer }) => answer),
          )
          const open = answersIn.some((answers) => answers.every((answer) => answer === "yes"))
          switch (person.outcome) {
            case "placed": {
              const place = decoded.openings.findIndex(({ id }) => id === person.opening)
              expect(new Set(answersIn[place])).toEqual(new Set(["yes"]))
              break
            }
            case "leftOut":
              expect(open).toBe(true)
              break
            case "unwilling":
              expect(of.facts["consentToWork"]).toBe(false)
              break
            case "undetermined":
              expect(open).toBe(false)
              expect(answersIn.some((answers) => !answers.includes("no"))).toBe(true)
              break
            case "incompatible":
              expect(answersIn.every((answers) => answers.includes("no"))).toBe(true)
              break
            case "unranked":
              expect(person.keys).toEqual(of.work.waitingSince === undefined ? ["waitingDays"] : [])
              expect(of.work.waitingSince === undefined || person.group === "g-1").toBe(true)
          }
        }
      }),
      { numRuns: runs(60) },
    )
  })

  it("P1, P3: takes no more seats, people of a category and officers than there are, and keeps groups together and pairs apart", () => {
    fc.assert(
      fc.property(anyRun, ({ people, round }) => {
        const decoded = roundIn(round)
        const record = computed(round, people)
        const cases = new Map(peopleOf(people).map((person) => [person.id, person]))
        const where = placedIn(record)
        for (const { id, placed, seats } of record.openings) {
          expect(placed.length).toBeLessThanOrEqual(seats)
          const opening = decoded.openings.find((one) => one.id === id)
          const there = placed.map((person) => cases.get(person) as WorkCase)
          const escorted = there.filter(({ work }) => work.uses !== undefined).length
          expect(escorted).toBeLessThanOrEqual(opening?.capacities?.["escortOfficers"] ?? 0)
          const disabled = there.filter(({ facts }) => facts["hasDisability"] === true).length
          for (const { atMost } of opening?.quotas ?? [])
            expect(disabled).toBeLessThanOrEqual(atMost ?? Number.POSITIVE_INFINITY)
          for (const one of there)
            for (const other of one.work.keptApartFrom ?? []) expect(placed).not.toContain(other)
        }
        for (const { members } of decoded.groups ?? []) {
          const openings = new Set(
            members.map((id) =>
              record.openings.some((one) => one.id === where[id]) ? where[id] : undefined,
            ),
          )
          expect(openings.size).toBe(1)
        }
      }),
      { numRuns: runs(100) },
    )
  })

  it("is the same in whatever order people and openings are listed, and when it is computed again", () => {
    fc.assert(
      fc.property(anyRun, ({ people, round }) => {
        const { openings } = round as { readonly openings: ReadonlyArray<object> }
        const turned = { ...round, openings: [...openings].reverse() }
        expect(computed(turned, [...people].reverse())).toEqual(computed(round, people))
      }),
      { numRuns: runs(50) },
    )
  })

  it("says why for everybody who is not placed", () => {
    fc.assert(
      fc.property(anyRun, ({ people, round }) => {
        const record = computed(round, people)
        expect(record.people.map(({ id }) => id)).toEqual(
          people.map((person) => (person as { readonly id: string }).id).sort(),
        )
        for (const person of record.people)
          switch (person.outcome) {
            case "leftOut":
              expect(person.why.openings.length).toBeGreaterThan(0)
              break
            case "undetermined":
              expect(person.constraints.some(({ undetermined }) => undetermined > 0)).toBe(true)
              break
            case "incompatible":
              expect(person.constraints.some(({ no }) => no > 0)).toBe(true)
              break
            case "unranked":
              expect(person.keys.length > 0 || person.group !== undefined).toBe(true)
          }
      }),
      { numRuns: runs(60) },
    )
  })
})

describe("what is dated after the day of a round", () => {
  const laterBy = fc.integer({ min: 1, max: 400 })
  const write = (away: number): string => formatDay(jalali, (jalaliDay(1404, 6, 1) + away) as Day)

  it("changes nothing of it: overrides and what openings tell of themselves", () => {
    let changed = 0
    fc.assert(
      fc.property(anyRun, fc.nat(), fc.nat(), laterBy, ({ people, round }, somebody, somewhere, later) => {
        const decoded = roundIn(round)
        const { id: candidate } = people[somebody % people.length] as { readonly id: string }
        const place = somewhere % decoded.openings.length
        const { id: opening } = decoded.openings[place] as PlacementRound["openings"][number]
        const openings = (told: object): ReadonlyArray<object> =>
          (round as { readonly openings: ReadonlyArray<object> }).openings.map((one, at) =>
            at === place ? { ...withoutUnknown({ ...one, publicPost: undefined }), ...told } : one,
          )
        const written = (away: number): object => ({
          ...round,
          openings: openings({ publicPost: { value: true, document: "notice", day: write(away) } }),
          overrides: [{ candidate, opening, officer: "officer-7", reason: "a trade", day: write(away) }],
        })
        const unsaid = { ...round, openings: openings({}) }
        const record = computed(unsaid, people)
        expect(computed(written(later), people)).toEqual(record)
        const then = compute(written(0), people)
        if (Result.isFailure(then) || JSON.stringify(then.success.people) !== JSON.stringify(record.people))
          changed++
      }),
      { numRuns: runs(60, { least: 30 }) },
    )
    // On its day it does change something: the law is not held by reading nothing at all.
    expect(changed).toBeGreaterThan(0)
  })
})

describe("the record of a round", () => {
  const decode = Schema.decodeUnknownResult(placementRecordSchema())
  const kept = (record: PlacementRecord): unknown =>
    JSON.parse(JSON.stringify(Schema.encodeSync(placementRecordSchema())(record)))

  it("is the same when it is kept as JSON and read again", () => {
    fc.assert(
      fc.property(anyRun, ({ people, round }) => {
        const record = computed(round, people)
        expect(Result.getOrThrow(decode(kept(record)))).toEqual(record)
      }),
      { numRuns: runs(100) },
    )
  })

  it("is refused where a part of it is missing or is not what it has to be", () => {
    const written = kept(computed(roundOf([openingOf("o-1")]), [personOf("p-1", {})])) as Record<
      string,
      unknown
    >
    expect(Result.isSuccess(decode(written))).toBe(true)
    for (const part of Object.keys(written)) {
      const { [part]: _, ...without } = written
      expect(Result.isFailure(decode(without))).toBe(true)
      expect(Result.isFailure(decode({ ...written, [part]: 0.5 }))).toBe(true)
    }
    expect(Result.isFailure(decode({ ...written, people: [{ outcome: "placed", id: "p-1" }] }))).toBe(true)
  })
})

describe("the random rounds", () => {
  it("meet every outcome in every mode", () => {
    const met = new Set<string>()
    for (const { people, round } of fc.sample(anyRun, { seed: 5, numRuns: 200 })) {
      const record = computed(round, people)
      for (const { outcome } of record.people) met.add(`${record.mode} ${outcome}`)
    }
    expect(met.size).toBe(3 * 6)
  })
})

describe("overrides in a round", () => {
  const one = roundOf([openingOf("o-1"), openingOf("o-2", { seats: 0 })], {
    overrides: [
      { candidate: "late", opening: "o-1", officer: "officer-7", reason: "the only breadwinner of a family" },
    ],
  })
  const early = personOf("early", {
    waitingSince: "1404/01/01",
    experience: [{ occupation: "7531", months: 24 }],
  })
  const late = personOf("late", { waitingSince: "1404/05/01" })

  it("P10: keep the reason, and name whom they displace", () => {
    const record = computed(one, [early, late])
    expect(placedIn(record)).toEqual({ early: "leftOut", late: "o-1" })
    expect(record.displaced).toEqual([{ candidate: "early", from: "o-1" }])
    expect(record.overrides).toEqual([
      {
        override: {
          candidate: "late",
          opening: "o-1",
          officer: "officer-7",
          reason: "the only breadwinner of a family",
        },
        displaced: [{ candidate: "early", from: "o-1" }],
      },
    ])
    expect(computed(one, [late, early])).toEqual(record)
    expect(record.people).toContainEqual(
      expect.objectContaining({
        id: "early",
        why: expect.objectContaining({
          openings: [
            expect.objectContaining({ code: "opening.full", lower: 1, overridden: 1 }),
            expect.anything(),
          ],
        }),
      }),
    )
  })

  it("P2: break no hard constraint", () => {
    const unwilling = personOf("late", { consentToWork: false })
    expect(compute(one, [early, unwilling])).toMatchObject({
      failure: [{ code: "override.notFeasible", candidate: "late", opening: "o-1" }],
    })
  })

  it("are refused where they part a group, or put people together who are kept apart", () => {
    const two = { ...one, openings: [openingOf("o-1", { seats: 2 }), openingOf("o-2")] }
    const grouped = { ...two, groups: [{ id: "g", members: ["early", "late"] }] }
    expect(compute(grouped, [early, late])).toMatchObject({
      failure: [{ code: "override.partsGroup", opening: "o-1" }],
    })
    const both = {
      ...two,
      overrides: ["early", "late"].map((candidate) => ({
        candidate,
        opening: "o-1",
        officer: "officer-7",
        reason: "both teach there",
      })),
    }
    const apart = personOf("early", { keptApartFrom: ["late"] })
    expect(compute(both, [apart, late])).toMatchObject({
      failure: [{ code: "override.keptApart", opening: "o-1" }],
    })
    expect(
      placedIn(computed({ ...both, groups: [{ id: "g", members: ["early", "late"] }] }, [early, late])),
    ).toEqual({
      early: "o-1",
      late: "o-1",
    })
    expect(placedIn(computed(two, [apart, late]))).toEqual({ early: "o-2", late: "o-1" })
  })
})

describe("people who are there already", () => {
  const there = (changes: object = {}): object => openingOf("o-1", { occupants: ["there"], ...changes })
  const outcomeBeside = (
    round: object,
    work: object = {},
    others: ReadonlyArray<object> = [],
  ): string | undefined => placedIn(computed(round, [personOf("somebody", work), ...others]))["somebody"]
  const occupant = (keptApartFrom: ReadonlyArray<string> | undefined): object =>
    personOf("there", { consentToWork: false, consentToTraining: false, keptApartFrom })

  it("keep nobody out from whom they are not kept apart", () => {
    expect(outcomeBeside(roundOf([there({ keptApartFrom: [] })]))).toBe("o-1")
    expect(outcomeBeside(roundOf([there()]), {}, [occupant([])])).toBe("o-1")
  })

  it.each<[string, string | undefined]>([
    [
      "the person's own file",
      outcomeBeside(roundOf([there({ keptApartFrom: [] })]), { keptApartFrom: ["there"] }),
    ],
    ["the opening", outcomeBeside(roundOf([there({ keptApartFrom: ["somebody"] })]))],
    [
      "the opening alone",
      outcomeBeside(roundOf([there({ keptApartFrom: ["somebody"] })]), { keptApartFrom: undefined }),
    ],
    ["the file of the one who is there", outcomeBeside(roundOf([there()]), {}, [occupant(["somebody"])])],
    ["the round", outcomeBeside(roundOf([there({ keptApartFrom: [] })], { apart: [["there", "somebody"]] }))],
    ["the round, the other way", outcomeBeside(roundOf([there()], { apart: [["somebody", "there"]] }))],
  ])("keep out from whom they are kept apart, even where nothing but one says so: %s", (_which, outcome) => {
    expect(outcome).toBe("incompatible")
  })

  it("place nobody beside them as long as it is not known from whom they are kept apart", () => {
    expect(outcomeBeside(roundOf([there()]))).toBe("undetermined")
    expect(outcomeBeside(roundOf([there()]), {}, [occupant(undefined)])).toBe("undetermined")
    expect(outcomeBeside(roundOf([there({ keptApartFrom: [] })]), { keptApartFrom: undefined })).toBe(
      "undetermined",
    )
  })
})

describe("groups in a round", () => {
  const round = roundOf([openingOf("o-1", { seats: 3 })], {
    groups: [{ id: "g", members: ["one", "other"] }],
  })

  it("are not placed in part where somebody of them cannot be ranked or is not there", () => {
    const one = personOf("one", {})
    expect(computed(round, [one]).people).toEqual([{ outcome: "unranked", id: "one", keys: [], group: "g" }])
    const other = personOf("other", { waitingSince: undefined })
    expect(placedIn(computed(round, [one, other, personOf("third", {})]))).toEqual({
      one: "unranked",
      other: "unranked",
      third: "o-1",
    })
  })
})

describe("the file of a round", () => {
  it("is refused by name where it contradicts itself", () => {
    const wrong = roundOf(
      [
        openingOf("o-1", { kind: "course" }),
        openingOf("o-1", { quotas: [{ category: "women", atLeast: 2 }] }),
      ],
      {
        apart: [["p-1", "p-1"]],
        groups: [
          { id: "g", members: ["p-1"] },
          { id: "h", members: ["p-1"] },
        ],
        overrides: [{ candidate: "p-1", opening: "o-9", officer: "officer-7", reason: " " }],
      },
    )
    const result = decodePlacementRound(wrong, iran)
    expect(
      Result.isFailure(result) && result.failure.map(({ code, path }) => `${path.join(".")} ${code}`).sort(),
    ).toEqual([
      "apart.0 id.duplicate",
      "groups.1.members.0 id.duplicate",
      "openings.0.lastDay field.missing",
      "openings.1.id id.duplicate",
      "openings.1.quotas.0.atLeast seats.moreThanExist",
      "overrides.0.opening code.unknown",
      "overrides.0.reason text.empty",
    ])
  })
})
