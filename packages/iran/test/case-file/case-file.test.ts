import { formatPath } from "@bazgasht/casework"
import { type CaseFileError, formatTerm, parseTerm } from "@bazgasht/core"
import { decodeCaseFile, encodeCaseFile, releaseFacts } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import { type Day, makeTerm, type Term, text, truthFact } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Document, documents } from "./arbitrary-document.ts"
import { day, jurisdiction } from "./test-jurisdiction.ts"

const decode = (document: unknown) => decodeCaseFile(document, jurisdiction)

const errorsOf = (document: unknown): ReadonlyArray<CaseFileError> =>
  Result.match(decode(document), { onSuccess: () => [], onFailure: (errors) => errors })

/** What is wrong, as `code at path`. */
const faults = (document: unknown): ReadonlyArray<string> =>
  errorsOf(document).map(({ code, path }) => `${code} at ${formatPath(path)}`)

const file = (parts: Document): Document => ({ id: "case-1", kind: "prisoner", ...parts })

const sentence = (parts: Document): Document => file({ sentences: [parts] })

describe("a case file", () => {
  it("is read with everything that it states, and nothing else", () => {
    const document = file({
      day: "۱۴۰۳/۰۷/۱۰",
      person: { birthDay: "1370-01-01", sex: { value: "male", issuer: "convict", day: "1402/01/01" } },
      sentences: [
        {
          offence: "fraud",
          amount: "۸۰٬۰۰۰٬۰۰۰",
          judgmentDay: "1402/01/20",
          statutory: { minimum: "1y", maximum: { years: 7 } },
          punishments: { imprisonment: { kind: "tazir", term: "۳ سال و ۴ ماه" } },
        },
      ],
      custody: { commitmentDay: "1402/03/10", escapes: [] },
      reports: { goodConduct: true },
    })
    expect(Result.getOrThrow(decode(document))).toEqual({
      id: "case-1",
      kind: "prisoner",
      day: day("1403/07/10"),
      person: {
        birthDay: day("1370/01/01"),
        sex: { value: "male", issuer: "convict", day: day("1402/01/01") },
      },
      sentences: [
        {
          offence: "fraud",
          amount: 80_000_000,
          judgmentDay: day("1402/01/20"),
          statutory: { minimum: makeTerm({ years: 1 }), maximum: makeTerm({ years: 7 }) },
          punishments: { imprisonment: { kind: "tazir", term: makeTerm({ years: 3, months: 4 }) } },
        },
      ],
      custody: { commitmentDay: day("1402/03/10"), escapes: [] },
      reports: { goodConduct: true },
    })
  })

  it("may say nothing but what it is", () => {
    expect(Result.getOrThrow(decode(file({})))).toEqual({ id: "case-1", kind: "prisoner" })
  })

  it("is the same after it was written and read again", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const read = Result.getOrThrow(decode(document))
        const written = Result.getOrThrow(encodeCaseFile(read, jurisdiction))
        expect(Result.getOrThrow(decode(JSON.parse(JSON.stringify(written))))).toEqual(read)
      }),
    )
  })

  it("states facts of the jurisdiction beside those of the domain", () => {
    const townKnown = truthFact({ id: "townKnown", label: text("محل سکونت معلوم است", "the town is known") })
    const own = { ...jurisdiction, reportedFacts: [townKnown] }
    const document = file({ reports: { townKnown: true } })
    expect(faults(document)).toEqual(["field.unexpected at reports.townKnown"])
    expect(Result.getOrThrow(decodeCaseFile(document, own)).reports).toEqual({ townKnown: true })
    expect(
      releaseFacts(Result.getOrThrow(decodeCaseFile(document, own)), own, own.pack.calendar.lastDay),
    ).toEqual({
      townKnown: true,
    })
  })
})

describe("a term", () => {
  const terms: fc.Arbitrary<Term> = fc
    .record({ months: fc.nat(1199), days: fc.nat(30) })
    .filter(({ days, months }) => months + days > 0)

  it("is the same after it was written and read again", () => {
    fc.assert(
      fc.property(terms, (term) => {
        expect(Result.getOrThrow(parseTerm(formatTerm(term)))).toEqual(term)
      }),
    )
  })

  it.each([
    ["4y", { months: 48, days: 0 }],
    ["3y 4m", { months: 40, days: 0 }],
    ["13m 10d", { months: 13, days: 10 }],
    ["۱۳m ۱۰d", { months: 13, days: 10 }],
    ["۳ سال و ۴ ماه و ۲ روز", { months: 40, days: 2 }],
    ["91d", { months: 0, days: 91 }],
    [" 6 m ", { months: 6, days: 0 }],
  ])("may be written %s", (written, term) => {
    expect(Result.getOrThrow(parseTerm(written))).toEqual(term)
  })

  it.each(["", "4", "y", "four years", "4m 3y", "1y 1y", "4y3", "1.5y", "1y,2m", "سال"])(
    "is not what %j says",
    (written) => {
      expect(faults(sentence({ statutory: { maximum: written } }))).toEqual([
        "term.notATerm at sentences[0].statutory.maximum",
      ])
    },
  )

  it.each([
    "0y",
    "0d",
    "-1y",
    "101y",
    "1y 12m",
    "1m 31d",
    "999999999y",
    { years: 0 },
    { days: -3 },
    { years: 1.5 },
    {},
  ])("cannot be %j", (written) => {
    expect(faults(sentence({ statutory: { maximum: written } }))).toEqual([
      "term.impossible at sentences[0].statutory.maximum",
    ])
  })
})

describe("an error", () => {
  it.each<[string, Document, ReadonlyArray<string>]>([
    ["no id", { id: undefined }, ["field.missing at id"]],
    ["an empty id", { id: " " }, ["text.empty at id"]],
    ["an id with half a character", { id: "a\ud800" }, ["text.malformed at id"]],
    ["another kind", { kind: "prisonr" }, ["code.unknown at kind"]],
    ["a day that its month does not have", { day: "1403/07/31" }, ["date.notADate at day"]],
    ["a day in words", { day: "tomorrow" }, ["date.notADate at day"]],
    ["a day as a number", { day: 14030710 }, ["field.wrongKind at day"]],
    ["a list for an object", { custody: [] }, ["field.wrongKind at custody"]],
    ["an object for a list", { events: {} }, ["field.wrongKind at events"]],
    ["null", { custody: null }, ["field.wrongKind at custody"]],
    ["a stray field", { remarks: "x" }, ["field.unexpected at remarks"]],
    ["a truth in words", { reports: { goodConduct: "yes" } }, ["field.wrongKind at reports.goodConduct"]],
    [
      "evidence without a value",
      { reports: { goodConduct: { issuer: "court" } } },
      ["field.missing at reports.goodConduct.value"],
    ],
    [
      "a count beyond its limits",
      { reports: { radiusGrade: 4 } },
      ["number.outOfRange at reports.radiusGrade"],
    ],
    [
      "an unknown offence",
      { sentences: [{ offence: "embezlement" }] },
      ["code.unknown at sentences[0].offence"],
    ],
    ["a negative amount", { sentences: [{ amount: -1 }] }, ["number.outOfRange at sentences[0].amount"]],
    ["a part of a rial", { sentences: [{ amount: 0.5 }] }, ["number.notWhole at sentences[0].amount"]],
    [
      "an amount too great",
      { sentences: [{ amount: 2 ** 53 }] },
      ["number.outOfRange at sentences[0].amount"],
    ],
    ["an amount in words", { sentences: [{ amount: "1,00" }] }, ["number.notWhole at sentences[0].amount"]],
    [
      "two sentences of one id",
      { sentences: [{ id: "a" }, { id: "b" }, { id: "a" }] },
      ["id.duplicate at sentences[2].id"],
    ],
    [
      "a judgment before the offence",
      { sentences: [{ offenceDay: "1402/01/02", judgmentDay: "1402/01/01" }] },
      ["day.outOfOrder at sentences[0].judgmentDay"],
    ],
    [
      "finality before the judgment",
      { sentences: [{ finalityDay: "1402/01/01", judgmentDay: "1402/01/02" }] },
      ["day.outOfOrder at sentences[0].finalityDay"],
    ],
    [
      "a minimum above the maximum",
      { sentences: [{ statutory: { minimum: "2y", maximum: "1y" } }] },
      ["term.outOfOrder at sentences[0].statutory.maximum"],
    ],
    [
      "life with a term",
      { sentences: [{ punishments: { imprisonment: { kind: "life", term: "9y" } } }] },
      ["field.conflict at sentences[0].punishments.imprisonment.term"],
    ],
    [
      "the day of a waiver that was not given",
      { sentences: [{ complainants: [{ waived: false, waiverDay: "1402/01/01" }] }] },
      ["field.conflict at sentences[0].complainants[0].waiverDay"],
    ],
    [
      "a condition of an unconditional waiver",
      { sentences: [{ complainants: [{ conditional: false, conditionMet: false }] }] },
      ["field.conflict at sentences[0].complainants[0].conditionMet"],
    ],
    [
      "damages paid where none were awarded",
      { sentences: [{ damages: { awarded: 0, paid: 1 } }] },
      ["field.conflict at sentences[0].damages.paid"],
    ],
    [
      "commitment before every judgment",
      { sentences: [{ judgmentDay: "1402/02/01" }], custody: { commitmentDay: "1402/01/31" } },
      ["day.outOfOrder at custody.commitmentDay"],
    ],
    [
      "detention that ends before it begins",
      { custody: { detention: [{ from: "1402/01/02", to: "1402/01/01" }] } },
      ["interval.endBeforeStart at custody.detention[0].to"],
    ],
    [
      "detention beyond the commitment",
      { custody: { commitmentDay: "1402/02/01", detention: [{ from: "1402/01/02", to: "1402/02/02" }] } },
      ["interval.overlap at custody.detention[0].to"],
    ],
    [
      "detention on the day of commitment",
      { custody: { commitmentDay: "1402/02/01", detention: [{ from: "1402/02/01", to: "1402/02/01" }] } },
      ["interval.overlap at custody.detention[0].from"],
    ],
    [
      "detention and its number of days",
      { custody: { detention: [], detentionDays: 0 } },
      ["field.conflict at custody.detentionDays"],
    ],
    [
      "a convict who is an accused",
      { custody: { accused: true, commitmentDay: "1402/02/01" } },
      ["field.conflict at custody.accused"],
    ],
    [
      "an escape before commitment",
      { custody: { commitmentDay: "1402/02/01", escapes: [{ from: "1402/01/01", to: "1402/03/01" }] } },
      ["day.outOfOrder at custody.escapes[0].from"],
    ],
    [
      "an escape during another",
      {
        custody: {
          escapes: [
            { from: "1402/03/01", to: "1402/04/01" },
            { from: "1402/02/01", to: "1402/03/02" },
          ],
        },
      },
      ["interval.overlap at custody.escapes[0].from"],
    ],
    [
      "leave while at large",
      { custody: { escapes: [{ from: "1402/03/01" }], furloughs: [{ start: "1403/01/01", days: 3 }] } },
      ["interval.overlap at custody.furloughs[0].start"],
    ],
    [
      "an event of a sentence that is not there",
      { sentences: [{ id: "a" }], events: [{ kind: "pardon", day: "1402/01/01", sentence: "b" }] },
      ["reference.unknown at events[0].sentence"],
    ],
    [
      "an event of one of several sentences",
      { sentences: [{ id: "a" }, {}], events: [{ kind: "pardon", day: "1402/01/01" }] },
      ["reference.unclear at events[0].sentence"],
    ],
    [
      "an event before the judgment",
      { sentences: [{ judgmentDay: "1402/01/02" }], events: [{ kind: "pardon", day: "1402/01/01" }] },
      ["day.outOfOrder at events[0].day"],
    ],
    [
      "a pardon of the whole with a term",
      { events: [{ kind: "pardon", day: "1402/01/01", term: "1y" }] },
      ["field.conflict at events[0].term"],
    ],
    [
      "a new term and a reduction",
      { events: [{ kind: "commutation", day: "1402/01/01", term: "1y", reduction: "1y" }] },
      ["field.conflict at events[0].reduction"],
    ],
    [
      "a child of a woman who has not given birth",
      { person: { givenBirth: { value: false }, childBirthDay: "1402/01/01", breastfeeding: true } },
      ["field.conflict at person.childBirthDay", "field.conflict at person.breastfeeding"],
    ],
    [
      "damage that was made good before it was settled",
      { sentences: [{ damages: { settledDay: "1402/01/02", madeGoodDay: "1402/01/01" } }] },
      ["day.outOfOrder at sentences[0].damages.madeGoodDay"],
    ],
    [
      "damage that was made good before the offence",
      { sentences: [{ offenceDay: "1402/01/02", damages: { madeGoodDay: "1402/01/01" } }] },
      ["day.outOfOrder at sentences[0].damages.madeGoodDay"],
    ],
    [
      "two days of settling damages without an arrangement",
      {
        sentences: [{ damages: { arranged: false, settledDay: "1402/01/01", madeGoodDay: "1402/01/02" } }],
      },
      ["field.conflict at sentences[0].damages.madeGoodDay"],
    ],
    [
      "a commutation that does not shorten",
      {
        sentences: [{ punishments: { imprisonment: { term: "3y" } } }],
        events: [{ kind: "commutation", day: "1402/01/01", term: "36m" }],
      },
      ["term.outOfOrder at events[0].term"],
    ],
  ])("tells of %s", (_what, parts, expected) => {
    expect(faults(JSON.parse(JSON.stringify(file(parts))))).toEqual(expected)
  })

  it.each([null, [], 5, "x", true])("tells of a document that is %j", (document) => {
    expect(errorsOf(document)).toMatchObject([{ code: "field.wrongKind", path: [] }])
    expect(errorsOf(document)[0]).not.toHaveProperty("value")
  })

  it("says what stands there, what was expected, and what was probably meant", () => {
    expect(errorsOf(sentence({ offence: "embezlement", finalityday: "1402/01/01" }))).toMatchObject([
      { code: "field.unexpected", nearest: ["finalityDay"] },
      { code: "code.unknown", value: "embezlement", nearest: ["embezzlement"] },
    ])
    for (const { expected } of errorsOf(sentence({ offence: "x", amount: -1, offenceDay: "x" }))) {
      expect(expected.fa).toMatch(/[آ-ی]/)
      expect(expected.fa).not.toMatch(/[يك0-9]/)
      expect(expected.en).toMatch(/[a-z]/)
    }
  })

  it("comes together with all others of the file, within fields and between them", () => {
    expect(
      faults(
        file({
          day: "1403/13/01",
          stray: 1,
          sentences: [
            { id: "a", offence: "frod", judgmentDay: "1402/01/20", finalityDay: "1401/01/20", amount: -5 },
            { id: "a", offenceDay: 3, appeals: {} },
          ],
          custody: {
            commitmentDay: "1402/03/10",
            detention: [
              { from: "1402/01/05", to: "1402/01/01" },
              { from: "x", to: "1402/05/01" },
            ],
          },
          events: [{ kind: "pardn", day: "1403/01/01", sentence: "z" }],
        }),
      ).toSorted(),
    ).toEqual(
      [
        "code.unknown at events[0].kind",
        "code.unknown at sentences[0].offence",
        "date.notADate at custody.detention[1].from",
        "date.notADate at day",
        "day.outOfOrder at sentences[0].finalityDay",
        "field.unexpected at sentences[1].appeals",
        "field.unexpected at stray",
        "field.wrongKind at sentences[1].offenceDay",
        "id.duplicate at sentences[1].id",
        "interval.endBeforeStart at custody.detention[0].to",
        "interval.overlap at custody.detention[1].to",
        "number.outOfRange at sentences[0].amount",
        "reference.unknown at events[0].sentence",
      ].toSorted(),
    )
  })
})

/** The paths of a document at which an object or a field of one stands. */
const fieldPaths = (
  value: unknown,
  path: ReadonlyArray<string | number> = [],
): ReadonlyArray<ReadonlyArray<string | number>> => {
  if (Array.isArray(value)) return value.flatMap((entry, index) => fieldPaths(entry, [...path, index]))
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => [
    [...path, name],
    ...fieldPaths(part, [...path, name]),
  ])
}

const isRecord = (value: unknown): value is { [step: string]: unknown } =>
  typeof value === "object" && value !== null

/** A copy of a document in which something else stands at a path. */
const replaced = (document: unknown, path: ReadonlyArray<string | number>, value: unknown): unknown => {
  // Through JSON, so that two places that hold one object become two objects.
  const copy: unknown = JSON.parse(JSON.stringify(document))
  let at = copy
  for (const step of path.slice(0, -1)) at = isRecord(at) ? at[step] : undefined
  const last = path.at(-1)
  if (isRecord(at) && last !== undefined) at[last] = value
  return copy
}

const documentsWithPath = documents.chain((document) =>
  fc.constantFrom(...fieldPaths(document)).map((path) => ({ document, path })),
)

describe("reading a case file", () => {
  it("never fails to answer, whatever stands anywhere in it", () => {
    fc.assert(
      fc.property(documentsWithPath, fc.jsonValue(), ({ document, path }, value) => {
        for (const candidate of [value, replaced(document, path, value)]) {
          const read = decode(candidate)
          if (Result.isFailure(read)) expect(read.failure.length).toBeGreaterThan(0)
          else expect(Result.isSuccess(encodeCaseFile(read.success, jurisdiction))).toBe(true)
        }
      }),
    )
  })

  it("refuses a stray field in every object, at its place", () => {
    fc.assert(
      fc.property(documents, fc.nat(), (document, choice) => {
        const objects = [[], ...fieldPaths(document)].filter((path) => {
          const value = path.reduce<unknown>((at, step) => (isRecord(at) ? at[step] : undefined), document)
          return isRecord(value) && !Array.isArray(value)
        })
        const path = [...(objects[choice % objects.length] ?? []), "straySecret"]
        expect(faults(replaced(document, path, "secret"))).toEqual([
          `field.unexpected at ${formatPath(path)}`,
        ])
        expect(JSON.stringify(errorsOf(replaced(document, path, "secret")))).not.toContain('"secret"')
      }),
    )
  })

  it("finds every fault of several", () => {
    const places: ReadonlyArray<readonly [ReadonlyArray<string | number>, unknown]> = [
      [["day"], "1403/07/31"],
      [["kind"], "visitor"],
      [["sentences", 0, "offence"], "unheardOf"],
      [["sentences", 0, "amount"], -7],
      [["sentences", 0, "statutory", "minimum"], "0d"],
      [["custody", "commitmentDay"], 5],
      [["reports", "goodConduct"], "no"],
      [["person", "sex"], "other"],
    ]
    const whole = file({
      day: "1403/07/10",
      person: { sex: "male" },
      sentences: [{ offence: "fraud", amount: 1, statutory: { minimum: "1y" } }],
      custody: { commitmentDay: "1402/01/01" },
      reports: { goodConduct: true },
    })
    fc.assert(
      fc.property(fc.subarray([...places]), (chosen) => {
        const broken = chosen.reduce<unknown>(
          (document, [path, value]) => replaced(document, path, value),
          whole,
        )
        expect(
          errorsOf(broken)
            .map(({ path }) => formatPath(path))
            .toSorted(),
        ).toEqual(chosen.map(([path]) => formatPath(path)).toSorted())
      }),
    )
  })

  it("repeats nothing that stands in the part about the person, and no name", () => {
    const secret = "محمدرضا-0499370899"
    const everywhere: ReadonlyArray<Document> = [
      { person: secret },
      { person: { birthDay: secret, sex: secret, pregnant: secret, [secret.slice(0, 4)]: secret } },
      { person: { sex: { value: secret, document: [secret] }, earlierConvictions: [{ degree: secret }] } },
      { sentences: [{ complainants: [{ id: [secret] }, { id: "x", waived: 1 }] }] },
      { reports: { goodConduct: { value: true, document: { text: secret } } } },
      { nationalId: secret },
    ]
    for (const parts of everywhere) {
      expect(errorsOf(file(parts)).length).toBeGreaterThan(0)
      expect(JSON.stringify(errorsOf(file(parts)))).not.toContain(secret)
    }
    expect(errorsOf(file({ sentences: [{ complainants: [{ id: secret }, { id: secret }] }] }))).toMatchObject(
      [{ code: "id.duplicate" }],
    )
    expect(
      JSON.stringify(errorsOf(file({ sentences: [{ complainants: [{ id: secret }, { id: secret }] }] }))),
    ).not.toContain(secret)
  })
})

describe("what is typed into the wrong field", () => {
  const leavesOf = (
    value: unknown,
    path: ReadonlyArray<string | number> = [],
  ): ReadonlyArray<ReadonlyArray<string | number>> =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([step, inner]) =>
          leavesOf(inner, [...path, Array.isArray(value) ? Number(step) : step]),
        )
      : [path]
  const secrets = ["محمدرضا رضایی", "Rezaei", "0499370899", "۰۴۹۹۳۷۰۸۹۹", 4_993_708_990, -499_370_899]

  it("is repeated by no error, whether a name or a number of a person", () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.constantFrom(...secrets), (document, choice, secret) => {
        const leaves = leavesOf(document)
        const path = leaves[choice % leaves.length] ?? []
        expect(JSON.stringify(errorsOf(replaced(document, path, secret)))).not.toContain(
          String(secret).replace("-", ""),
        )
      }),
      { numRuns: runs(1000) },
    )
  })

  it("is repeated where it is a day in digits or a slip of a code, which say nothing of a person", () => {
    const [error] = errorsOf(file({ custody: { commitmentDay: "1402/13/10" } }))
    expect(error).toMatchObject({ code: "date.notADate", value: "1402/13/10" })
  })
})

describe("a case file that cannot be written", () => {
  it("says where a day leaves the calendar", () => {
    const outside = (jalali: number) => jalali as Day
    const read = encodeCaseFile({ id: "x", kind: "prisoner", day: outside(9_999_999) }, jurisdiction)
    expect(Result.isFailure(read) && read.failure).toMatchObject([
      { code: "date.outsideCalendar", path: ["day"] },
    ])
  })
})
