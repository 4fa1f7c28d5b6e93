import { type FieldPath, formatPath } from "@bazgasht/casework"
import {
  type AskedFile,
  askAboutFamily,
  askAboutPrisoner,
  type MissingField,
  missingFields,
  openingFields,
  pairFields,
} from "@bazgasht/core"
import { employmentOutlook, openingSchema, workFacts } from "@bazgasht/core/employment"
import { type CaseFile, caseFileSchema, debtOutlook, decodeCaseFile } from "@bazgasht/core/release"
import {
  decodeFamilyFile,
  type FamilyFile,
  familyCase,
  familyFileSchema,
  familyOutlook,
} from "@bazgasht/core/support"
import {
  debtProgramme,
  employmentProgramme,
  iran,
  iranPack,
  jalali,
  jalaliDay,
  offences,
  releaseRoutes,
  supportProgramme,
} from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import {
  type Day,
  type Decision,
  decide,
  type Facts,
  formatDay,
  nodeOfRule,
  type Rule,
  type Setting,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { familyDocuments, mentionsOf } from "../../src/index.ts"
import { type Document, prisonerDocuments } from "./prisoner-documents.ts"

const today = jalaliDay(1404, 8, 1)
const setting: Setting = { pack: iranPack, today }

const write = (day: number): string => formatDay(jalali, day as Day)

const lately = [0, -1, -40, -400, -1000, -1500, -3650, -7000, -20_000, 1, 400].map((away) =>
  write(today + away),
)

/** What somebody might write into lists and objects, by the name of the field. */
const parts: { readonly [name: string]: ReadonlyArray<unknown> } = {
  punishments: [
    { imprisonment: { kind: "tazir", term: "1y" } },
    { imprisonment: { kind: "tazir", term: "45d" } },
    { imprisonment: { kind: "tazir", term: "12y" } },
    { imprisonment: { kind: "life" } },
    { imprisonment: { kind: "hadd" } },
    { fine: 5_000_000 },
    { fine: 900_000_000 },
    { lashes: { kind: "hadd", count: 80 } },
    { lashes: { kind: "tazir", count: 80 } },
  ],
  complainants: [
    [],
    [{ waived: false }],
    ...lately.map((day) => [{ waived: true, waiverDay: day, conditional: false }]),
  ],
  events: [
    [],
    [{ kind: "pardon", day: write(today - 1) }],
    [{ kind: "commutation", day: write(today - 1), term: "1d" }],
  ],
  custody: [[], [{ from: write(today - 300) }], [{ from: write(today - 300), to: write(today - 30) }]],
  earlierConvictions: [
    [],
    [{ degree: 1, intentional: true, executedDay: write(today - 300) }],
    Array(3).fill({ degree: 6 }),
  ],
  furloughs: [
    [],
    ...["ordinary", "escorted", "consent", "quarterly", "occasion"].map((kind) =>
      [1, 2, 3].map((before) => ({ start: write(today - 20 * before), days: 15, kind })),
    ),
  ],
  councilPlacements: [
    [],
    ...["closed", "semiOpen", "open", "vocationalEmploymentCentre", "outsideEmployer", "ownBusiness"].map(
      (workplace) => [{ workplace, confirmed: true }],
    ),
  ],
  members: [
    [],
    [
      {
        person: "p-1",
        relation: "spouse",
        joined: write(today - 3000),
        roles: ["head"],
        birthDay: write(today - 12_000),
      },
    ],
  ],
  roles: [[], ["head"]],
  otherCovers: [[], [{ payer: "reliefCommittee", kind: "cash", from: write(today - 100) }]],
  sentences: [[{ offence: "fraud" }]],
  releaseAssumptions: [400, 4000].map((days) => {
    const release = write(today + days)
    return { release, by: "officer", ground: "assumed", from: write(today), to: release }
  }),
}

/** What may be written into a field, as a person writes it. */
const writingsOf = (
  { codes, kind, path }: MissingField,
  { days, terms }: { readonly days: ReadonlyArray<string>; readonly terms: ReadonlyArray<string> },
): ReadonlyArray<unknown> => {
  // The entry of a list goes by the name of the list.
  const name = String(path.findLast((step) => typeof step === "string"))
  switch (kind) {
    case "truth":
      return [true, false]
    case "count":
      return [1, 0, 3, 5, 6, 7, 8, 200, 500]
    case "money":
      return [0, 1_000_000, 9_000_000, 10_000_000_000]
    case "day":
      return [...lately, ...days]
    case "term":
      return ["1y", "3m", "5y", "12y", "30y", "1d", "45d", ...terms]
    case "code":
      return codes ?? offences.map(({ code }) => code)
    case "ratio":
      return ["1/2", "5%"]
    case "list":
    case "object":
      return parts[name] ?? [[]]
  }
}

const put = (document: unknown, [step, ...rest]: FieldPath, value: unknown): unknown => {
  if (step === undefined) return value
  const inner = put((document as Record<string, unknown> | undefined)?.[step as string], rest, value)
  if (typeof step !== "number") return { ...(document as object), [step]: inner }
  const list = [...((document as ReadonlyArray<unknown> | undefined) ?? [])]
  list[step] = inner
  return list
}

/** Ways of writing a set, from all of them spread over the whole: two values in a row have little in common. */
function* waysOf(set: ReadonlyArray<MissingField>, document: Document): Generator<ReadonlyArray<unknown>> {
  const content = JSON.stringify(document)
  const [days, terms] = [/1[34]\d\d\/\d\d\/\d\d/gu, /(?<=")\d+[ymd](?=")/gu].map((written) => [
    ...new Set(content.match(written) ?? []),
  ])
  const values = set.map((field) => writingsOf(field, { days: days ?? [], terms: terms ?? [] }))
  const all = values.reduce((product, { length }) => product * length, 1)
  const wayAt = (place: number): ReadonlyArray<unknown> => {
    let rest = place
    return values.map((of) => {
      const value = of[rest % of.length]
      rest = Math.floor(rest / of.length)
      return value
    })
  }
  // Half of the ways change one value after another; the others jump by the golden section, which comes to every part of the whole.
  const stride = strideOf(all)
  const most = Math.min(all, 4000)
  for (let way = 0, jump = 0; way < most; way++, jump = (jump + stride) % all) {
    yield wayAt(jump)
    if (all > most) yield wayAt(way)
  }
}

const greatestDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestDivisor(other, one % other)

/** A stride that comes to every place before it comes to one again. */
const strideOf = (all: number): number => {
  let stride = Math.max(1, Math.round(all * 0.618))
  while (greatestDivisor(stride, all) !== 1) stride++
  return stride
}

interface Asking {
  readonly decision: Decision
  readonly asked: AskedFile
  /** The decision on another document on a day; nothing where the document cannot be read. `gone` where what was decided is no more. */
  readonly again: (document: unknown, on: Setting) => Decision | "gone" | undefined
}

/** Checks the law of a decision: each set is written into the document in some way so that the answer is known. */
const checkSets = (document: Document, { again, asked, decision }: Asking): void => {
  const { gaps, questions, sets } = missingFields(decision, asked, setting)
  const day = decision.outcome.outcome === "notYet" ? decision.outcome.from : today
  const where = { rule: decision.rule.id, document }
  if (decision.answer === "unknown" && gaps.length === 0 && decision.missing.complete)
    expect({ ...where, sets: sets.length }).not.toEqual({ ...where, sets: 0 })
  // What the file states already is not asked for.
  for (const { field } of questions)
    expect(
      field.path.reduce<unknown>(
        (at, step) => (at as Record<string, unknown> | undefined)?.[step as string],
        document,
      ),
    ).toBeUndefined()
  for (const set of sets) {
    let settled = false
    for (const way of waysOf(set, document)) {
      const written = set.reduce<unknown>((into, { path }, index) => put(into, path, way[index]), document)
      const then = again(written, { ...setting, today: day })
      if (then === undefined) continue
      if (then !== "gone" && then.answer === "unknown" && then.outcome.outcome !== "referred") continue
      settled = true
      break
    }
    expect({ ...where, set: set.map(({ path }) => formatPath(path)), settled }).toEqual({
      ...where,
      set: set.map(({ path }) => formatPath(path)),
      settled: true,
    })
  }
}

const readPrisoner = (document: unknown): CaseFile | undefined =>
  Result.getOrUndefined(decodeCaseFile(document, iran))

const factsOf = (file: CaseFile): Facts => workFacts(file, iran, today)

/** Something that is decided of a file, by a name that is the same for a file of which more is known. */
type Decided = readonly [name: string, decision: Decision, about?: number | string]

const ofDebts = (file: CaseFile, on: Setting): ReadonlyArray<Decided> =>
  debtOutlook(file, factsOf(file), debtProgramme, iran, on).debts.flatMap(
    ({ help, hold, id, release, sentence }) =>
      // A fine that only a sentence states gets a place among the debts once more of it is written.
      [release, ...hold, ...help].map(
        (decision): Decided => [`${sentence ?? id} ${decision.rule.id}`, decision, id],
      ),
  )

const ofWork = (file: CaseFile, on: Setting): ReadonlyArray<Decided> => {
  const { loans, publicPosts, training, workplaces } = employmentOutlook(
    factsOf(file),
    employmentProgramme,
    on,
  )
  return [
    ...workplaces.map(({ decision }) => decision),
    training,
    ...loans.map(({ decision }) => decision),
    ...(publicPosts === undefined ? [] : [publicPosts]),
  ].map((decision): Decided => [decision.rule.id, decision])
}

const readFamily = (document: unknown): FamilyFile | undefined =>
  Result.getOrUndefined(decodeFamilyFile(document, iran, { today }))

const ofFamily = (file: FamilyFile, on: Setting): ReadonlyArray<Decided> => {
  const { bridging, cover, householdHelp, members, otherPayers } = familyOutlook(
    familyCase(file, iran, today),
    supportProgramme,
    on,
  )
  return [
    ...[cover, bridging, ...[...otherPayers, ...householdHelp].map(({ decision }) => decision)].map(
      (decision): Decided => [decision.rule.id, decision],
    ),
    ...members.flatMap(({ help, person }) =>
      help.map(({ decision }): Decided => [`${person} ${decision.rule.id}`, decision, person]),
    ),
  ]
}

interface Answerable {
  readonly name: string
  readonly decided: (file: CaseFile, on: Setting) => ReadonlyArray<Decided>
  /** Documents that were found once, each with the number by which one of its decisions is chosen. */
  readonly examples: ReadonlyArray<[document: Document, choice: number]>
}

/** One of three sentences is executed, and the earlier convictions decide: of the ways of writing a set of five fields few settle. */
const releasedOnTrial: Document = {
  id: "case-1",
  kind: "prisoner",
  sentences: [
    {
      id: "a",
      offence: "fraud",
      intentional: true,
      judgmentDay: "1402/11/02",
      finalityDay: "1402/11/22",
      punishments: { imprisonment: { term: "4y" }, fine: 900_000_000 },
    },
    { id: "b", offence: "weapon.display", finalityDay: "1402/11/22", statutory: { imprisonment: false } },
    {
      id: "c",
      intentional: true,
      offenceDay: "1402/09/02",
      judgmentDay: "1402/11/02",
      finalityDay: "1402/11/22",
      punishments: { imprisonment: { kind: "tazir", term: "7y" } },
    },
  ],
  person: { birthDay: "1350/01/01", earlierConvictions: [{ degree: 6 }, {}] },
  custody: { accused: false, detention: [], escapes: [{ from: "1403/02/02" }], furloughs: [] },
  events: [{ kind: "commutation", day: "1403/03/31", sentence: "a", reduction: "5d" }],
  work: { finallyReleased: false, conditionallyReleased: true },
}

/** A pardon of whom the file hardly says anything: none of the smallest sets of facts can be written. */
const hardlyKnown: Document = {
  id: "case-1",
  kind: "prisoner",
  sentences: [{ id: "a", complainants: [] }],
  person: {},
  custody: {},
  events: [],
  reports: {},
  debts: [],
  work: {},
}

/** A sentence of which only a statutory minimum of just as many years as were imposed settles one of the sets. */
const drugSentenceAtMinimum: Document = {
  id: "case-1",
  kind: "prisoner",
  sentences: [{ id: "a" }, { id: "b", offence: "drug.other", punishments: { imprisonment: { term: "7y" } } }],
  person: {},
  custody: {},
  events: [],
  reports: {},
  debts: [],
  work: {},
}

/** Documents that were found once, by the route of which something could not be answered. */
const foundOnce: { readonly [route: string]: Document } = {
  "REL-PARDON-1": hardlyKnown,
  "REL-CR": drugSentenceAtMinimum,
}

/** Only a share of the diyah below nothing would settle one of the sets, and no file states that. */
const diyahOfUnknownShare: Document = {
  id: "case-1",
  kind: "prisoner",
  sentences: [{ id: "a" }, { id: "b", punishments: {} }],
  person: {},
  custody: {},
  events: [],
  reports: {},
  debts: [{ kind: "diyah" }],
  work: {},
}

describe("what is asked for can be answered", () => {
  it("of every route out of prison, for prisoners of every sort", () => {
    fc.assert(
      fc.property(prisonerDocuments(today), fc.constantFrom(...releaseRoutes), (document, route) => {
        const file = readPrisoner(document)
        if (file === undefined) return
        checkSets(document, {
          decision: decide(route, factsOf(file), setting),
          asked: askAboutPrisoner(file, iran, today),
          again: (written, on) => {
            const read = readPrisoner(written)
            return read === undefined ? undefined : decide(route, factsOf(read), on)
          },
        })
      }),
      {
        numRuns: runs(200),
        examples: releaseRoutes.flatMap((route): Array<[Document, Rule<boolean>]> => {
          const found = foundOnce[route.id]
          return found === undefined ? [] : [[found, route]]
        }),
      },
    )
  })

  it.each([
    { name: "debts", decided: ofDebts, examples: [[diyahOfUnknownShare, 0]] },
    { name: "work", decided: ofWork, examples: [[releasedOnTrial, 904_400_513]] },
  ] satisfies ReadonlyArray<Answerable>)("of $name", ({ decided, examples }: Answerable) => {
    fc.assert(
      fc.property(prisonerDocuments(today), fc.nat(), (document, choice) => {
        const file = readPrisoner(document)
        if (file === undefined) return
        const all = decided(file, setting)
        const one = all[choice % all.length]
        if (one === undefined) return
        const [name, decision, debt] = one
        checkSets(document, {
          decision,
          asked: askAboutPrisoner(file, iran, today, debt),
          again: (written, on) => {
            const read = readPrisoner(written)
            if (read === undefined) return undefined
            const then = decided(read, on)
            // A fine that is written as a debt, or ends, has another name, or none.
            return (
              then.find(([other]) => other === name)?.[1] ??
              then.find(([, { rule }, about]) => about === debt && rule.id === decision.rule.id)?.[1] ??
              (debt === undefined ? undefined : "gone")
            )
          },
        })
      }),
      { numRuns: runs(100), examples: [...examples] },
    )
  })

  it("of families and their members", () => {
    fc.assert(
      fc.property(
        familyDocuments(iran, { around: today, unknownShare: 40 }),
        fc.nat(),
        (document, choice) => {
          const file = readFamily(document)
          if (file === undefined) return
          const all = ofFamily(file, setting)
          const [name, decision, person] = all[choice % all.length] as Decided
          checkSets(document as Document, {
            decision,
            asked: askAboutFamily(file, iran, today, person as string | undefined),
            again: (written, on) => {
              const read = readFamily(written)
              return read === undefined
                ? undefined
                : ofFamily(read, on).find(([other]) => other === name)?.[1]
            },
          })
        },
      ),
      { numRuns: runs(100) },
    )
  })
})

describe("where facts are written", () => {
  const written = {
    ...askAboutPrisoner({ kind: "prisoner", id: "A-1" }, iran, today).fields,
    ...askAboutFamily({ kind: "family", id: "F-1" }, iran, today).fields,
    ...openingFields(iran),
  }
  const mentioned = [...iranPack.rules.values()].flatMap((rule) => {
    const { facts, lists } = mentionsOf(nodeOfRule(rule), iranPack)
    return [...facts, ...lists].map(({ id }) => id)
  })

  it("is known of every fact of every rule of the pack", () => {
    const nowhere = [...new Set(mentioned)].filter(
      (id) => written[id] === undefined && pairFields(iran)[id] === undefined,
    )
    expect(nowhere).toEqual([])
  })

  it("is a field that the file has", () => {
    const schemas = JSON.stringify([
      Schema.toJsonSchemaDocument(caseFileSchema(iran)),
      Schema.toJsonSchemaDocument(familyFileSchema(iran)),
      Schema.toJsonSchemaDocument(openingSchema(iran)),
    ])
    for (const descriptions of Object.values(written))
      for (const { path } of descriptions)
        for (const step of path)
          if (typeof step === "string" && !/^[*@#~]$/u.test(step)) expect(schemas).toContain(`"${step}"`)
  })

  it("makes the fact known when it is written, in a file that says nothing else", () => {
    const empty = readPrisoner({ kind: "prisoner", id: "A-1" }) as CaseFile
    const asked = askAboutPrisoner(empty, iran, today)
    const unknown: Array<string> = []
    for (const [fact, descriptions] of Object.entries(asked.fields)) {
      const places: { readonly [step: string]: number } = { "@": 0, "#": 0, "~": 0, "*": 0 }
      const around = { today, days: [today], offences: asked.offences }
      const known = descriptions.reduce<{ readonly file: object }>(
        ({ file }, { path, values }) => {
          const at = path.map((step) => places[step] ?? step)
          const value = values(around).find((one) => asked.isConsistent(put(file, at, one) as object))
          // Punishments that are stated are complete.
          const isWritten =
            path.length > 3 && descriptions.some((other) => other.path.at(-1) === "punishments")
          return path.includes("*") || isWritten || value === undefined
            ? { file }
            : { file: put(file, at, value) as object }
        },
        { file: empty },
      )
      const facts = asked.factsOf(known.file)
      // What the whole of the file leaves to an entry is asked of the entries.
      if (descriptions.every(({ path }) => path.includes("*"))) continue
      if (facts[fact] === undefined && !needsKindOfDebt(fact)) unknown.push(fact)
    }
    expect(unknown).toEqual([])
  })
})

/** Facts that only a debt of that kind has. */
const needsKindOfDebt = (fact: string): boolean => /diyah|Anniversary|aggravat|debt/iu.test(fact)
