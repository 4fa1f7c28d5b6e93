import { thirtyDayMonths } from "@bazgasht/core"
import { decodeCaseFile, releaseFacts } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import { type Day, type Facts, formatDay, makeTerm, type Term } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { jalali } from "../../src/calendar/jalali.ts"
import { type Document, documents } from "./arbitrary-document.ts"
import { day, jurisdiction } from "./test-jurisdiction.ts"

const factsOf = (parts: Document): Facts => {
  const document: unknown = JSON.parse(JSON.stringify({ id: "case-1", kind: "prisoner", ...parts }))
  return releaseFacts(
    Result.getOrThrow(decodeCaseFile(document, jurisdiction)),
    jurisdiction,
    jurisdiction.pack.calendar.lastDay,
  )
}

/** A prisoner with one sentence of ta'zir imprisonment, about whom everything is known. */
const prisoner = (
  term: unknown,
  commitmentDay: string,
  custody: Document = {},
  events: unknown = [],
): Document => ({
  sentences: [{ id: "a", punishments: { imprisonment: { kind: "tazir", term } } }],
  custody: { commitmentDay, detentionDays: 0, escapes: [], ...custody },
  events,
})

const onDay = (value: unknown): string =>
  typeof value === "number" ? formatDay(jalali, value as Day) : String(value)

describe("the days of the worked cases", () => {
  it.each([
    ["CRD-1", "6m", "1404/02/10", 30, "1404/01/11", "1404/07/11"],
    ["CR-1", "4y", "1402/03/10", 0, "1402/03/10", "1406/03/10"],
    ["CR-3", "10y", "1400/02/01", 0, "1400/02/01", "1410/02/01"],
    ["CR-5", "2y", "1403/09/15", 45, "1403/07/30", "1405/07/30"],
    ["CR-7", "3y 4m", "1402/07/05", 0, "1402/07/05", "1405/11/05"],
    ["CR-9", "6m", "1403/12/30", 0, "1403/12/30", "1404/06/30"],
    ["CR-11", "8y", "1400/11/15", 0, "1400/11/15", "1408/11/15"],
    ["SL-1", "7y", "1403/04/18", 0, "1403/04/18", "1410/04/18"],
    ["SL-3", "20y", "1399/10/10", 0, "1399/10/10", "1419/10/10"],
    ["EM-1", "8y", "1402/12/29", 0, "1402/12/29", "1410/12/29"],
    ["EM-3", "25y", "1396/03/03", 0, "1396/03/03", "1421/03/03"],
    ["SU-1", "6y", "1402/02/05", 0, "1402/02/05", "1408/02/05"],
    ["SU-3", "7y", "1401/06/10", 0, "1401/06/10", "1408/06/10"],
    ["SU-5", "4y", "1405/02/10", 0, "1405/02/10", "1409/02/10"],
  ])("%s", (_id, term, commitmentDay, detentionDays, start, end) => {
    const facts = factsOf(prisoner(term, commitmentDay, { detentionDays }))
    expect(onDay(facts["effectiveStart"])).toBe(start)
    expect(onDay(facts["endOfTerm"])).toBe(end)
    expect(facts["creditDays"]).toBe(detentionDays)
  })
})

describe("detention", () => {
  const credit = (detention: unknown, more: Document = {}) =>
    factsOf(prisoner("4y", "1402/03/10", { detentionDays: undefined, detention, ...more }))["creditDays"]

  it("counts the days from arrest up to its end", () => {
    expect(credit([{ from: "1402/01/10", to: "1402/01/20" }])).toBe(10)
  })

  it("counts one day for custody under 24 hours", () => {
    expect(credit([{ from: "1402/01/10", to: "1402/01/10" }])).toBe(1)
  })

  it("counts no day twice", () => {
    expect(
      credit([
        { from: "1402/01/10", to: "1402/01/20" },
        { from: "1402/01/15", to: "1402/01/25" },
        { from: "1402/01/10", to: "1402/01/10" },
        { from: "1402/01/25", to: "1402/01/26" },
      ]),
    ).toBe(16)
  })

  it("is unknown where the file does not speak of it, and none where it says so", () => {
    expect(credit(undefined)).toBeUndefined()
    expect(credit([])).toBe(0)
  })

  it("shortens no imprisonment by more than it has", () => {
    const facts = factsOf(prisoner("5m", "1402/06/10", { detentionDays: 200 }))
    expect(facts).toMatchObject({
      creditDays: 150,
      remainingImprisonment: makeTerm({}),
      endOfTerm: day("1402/06/10"),
    })
  })
})

describe("escapes", () => {
  const escaped = (escapes: unknown) => factsOf(prisoner("1y", "1402/03/10", { escapes }))

  it("move the start and the end of the term", () => {
    const facts = escaped([
      { from: "1402/04/01", to: "1402/04/11" },
      { from: "1402/05/01", to: "1402/05/01" },
    ])
    expect(facts["interruptionDays"]).toBe(10)
    expect(onDay(facts["effectiveStart"])).toBe("1402/03/20")
    expect(onDay(facts["endOfTerm"])).toBe("1403/03/20")
  })

  it("leave the end open while somebody is at large, or where the file does not speak of them", () => {
    expect(escaped([{ from: "1402/04/01" }])).not.toHaveProperty("endOfTerm")
    expect(escaped(undefined)).not.toHaveProperty("effectiveStart")
    expect(onDay(escaped([])["endOfTerm"])).toBe("1403/03/10")
  })
})

describe("events", () => {
  const after = (events: unknown) => factsOf({ ...prisoner("4y", "1402/03/10"), events })

  it("move the base of fractions and leave the judgment as it was", () => {
    expect(after([{ kind: "commutation", day: "1403/01/01", term: "3y" }])).toMatchObject({
      judgmentTerm: makeTerm({ years: 4 }),
      imposedTerm: makeTerm({ years: 3 }),
      endOfTerm: day("1405/03/10"),
      executionEnded: false,
      releasedByPardon: false,
    })
  })

  it("take off what acceptance of the judgment takes off (AC-1)", () => {
    expect(
      after([{ kind: "acceptanceOfJudgment", day: "1402/04/01", reduction: "12m" }])["imposedTerm"],
    ).toEqual(makeTerm({ months: 36 }))
  })

  it("work one after the other by their days", () => {
    const cut = { kind: "acceptanceOfJudgment", day: "1402/04/01", reduction: "6m" }
    const commuted = { kind: "commutation", day: "1403/04/01", term: "2y" }
    expect(after([commuted, cut])["imposedTerm"]).toEqual(makeTerm({ years: 2 }))
    expect(after([{ ...commuted, day: "1402/03/20" }, cut])["imposedTerm"]).toEqual(makeTerm({ months: 18 }))
  })

  it("leave the base open where the new term is not stated, or the file does not speak of events", () => {
    expect(after([{ kind: "commutation", day: "1403/01/01" }])).not.toHaveProperty("imposedTerm")
    expect(after(undefined)).not.toHaveProperty("imposedTerm")
    expect(after(undefined)["judgmentTerm"]).toEqual(makeTerm({ years: 4 }))
  })

  it("end the term on the day of a pardon of the whole", () => {
    expect(after([{ kind: "pardon", day: "1403/01/01" }])).toMatchObject({
      endOfTerm: day("1403/01/01"),
      executionEnded: true,
      releasedByPardon: true,
    })
  })

  it("end the term on the day of a waiver, which is no pardon", () => {
    expect(after([{ kind: "waiver", day: "1403/01/01" }])).toMatchObject({
      endOfTerm: day("1403/01/01"),
      executionEnded: true,
      releasedByPardon: false,
    })
  })

  it("say no more than they know of life imprisonment", () => {
    const life = (events: unknown) =>
      factsOf({
        sentences: [{ punishments: { imprisonment: { kind: "life" } } }],
        custody: { commitmentDay: "1402/03/10", detention: [], escapes: [] },
        events,
      })
    expect(life([])).toMatchObject({ imprisonmentKind: "life", effectiveStart: day("1402/03/10") })
    expect(life([])).not.toHaveProperty("endOfTerm")
    expect(life([{ kind: "commutation", day: "1403/01/01", term: "15y" }])).toMatchObject({
      imposedTerm: makeTerm({ years: 15 }),
      endOfTerm: day("1417/03/10"),
    })
    expect(life([{ kind: "commutation", day: "1403/01/01", term: "15y" }])).not.toHaveProperty(
      "imprisonmentKind",
    )
    expect(life([{ kind: "pardon", day: "1403/01/01" }])["endOfTerm"]).toBe(day("1403/01/01"))
  })
})

describe("several sentences (BASE-6 e)", () => {
  const three = (events: unknown, more: Document = {}) =>
    factsOf({
      sentences: [
        { id: "light", offence: "theft.tazir", punishments: { imprisonment: { kind: "tazir", term: "5m" } } },
        { id: "heavy", offence: "fraud", punishments: { imprisonment: { kind: "tazir", term: "5y" } } },
        {
          id: "middle",
          offence: "embezzlement",
          punishments: { imprisonment: { kind: "tazir", term: "3y" } },
        },
      ],
      custody: { commitmentDay: "1402/03/10", detentionDays: 20, escapes: [] },
      events,
      ...more,
    })

  it("are executed by the heaviest (MU-7)", () => {
    expect(three([])).toMatchObject({
      offence: "fraud",
      imposedTerm: makeTerm({ years: 5 }),
      effectiveStart: day("1402/02/21"),
      endOfTerm: day("1407/02/21"),
    })
  })

  it.each(["waiver", "repeal", "limitation"])(
    "revive the next heaviest after a %s, with credit for what was served",
    (kind) => {
      expect(three([{ kind, day: "1404/02/20", sentence: "heavy" }])).toMatchObject({
        offence: "embezzlement",
        imposedTerm: makeTerm({ years: 3 }),
        effectiveStart: day("1402/02/21"),
        endOfTerm: day("1405/02/21"),
        executionEnded: false,
      })
    },
  )

  it("revive none after a pardon, which counts as execution (MU-5)", () => {
    expect(three([{ kind: "pardon", day: "1404/02/20", sentence: "heavy" }])).toMatchObject({
      offence: "fraud",
      releasedByPardon: true,
      executionEnded: true,
      endOfTerm: day("1404/02/20"),
    })
  })

  it("revive none after a commutation, but the next heaviest after a court's reduction below it", () => {
    const reduced = (kind: string) => three([{ kind, day: "1403/02/20", sentence: "heavy", term: "2y" }])
    expect(reduced("commutation")).toMatchObject({ offence: "fraud", imposedTerm: makeTerm({ years: 2 }) })
    expect(reduced("mitigationAfterWaiver")).toMatchObject({
      offence: "embezzlement",
      imposedTerm: makeTerm({ years: 3 }),
    })
  })

  it("have ended when the last of them gave way", () => {
    expect(
      three([
        { kind: "waiver", day: "1403/02/20", sentence: "heavy" },
        { kind: "waiver", day: "1402/02/25", sentence: "light" },
        { kind: "waiver", day: "1403/08/20", sentence: "middle" },
      ]),
    ).toMatchObject({ offence: "embezzlement", executionEnded: true, endOfTerm: day("1403/08/20") })
  })

  it("go by what ended a sentence first", () => {
    const pardonThenWaiver = [
      { kind: "waiver", day: "1404/02/20", sentence: "heavy" },
      { kind: "pardon", day: "1403/02/20", sentence: "heavy" },
    ]
    expect(three(pardonThenWaiver)).toMatchObject({ offence: "fraud", releasedByPardon: true })
  })

  it("say only what holds of each where two weigh the same", () => {
    const facts = three([], {
      sentences: [
        { id: "a", offence: "fraud", punishments: { imprisonment: { kind: "tazir", term: "5y" } } },
        { id: "b", offence: "embezzlement", punishments: { imprisonment: { kind: "tazir", term: "5y" } } },
        { id: "c", punishments: { imprisonment: { kind: "tazir", term: "6m" } } },
      ],
    })
    expect(facts).toMatchObject({ imposedTerm: makeTerm({ years: 5 }), endOfTerm: day("1407/02/21") })
    expect(facts).not.toHaveProperty("offence")
  })

  it("leave open which is executed where a term is not known, or cannot be weighed", () => {
    const imprisonments = [{ kind: "tazir" }, { kind: "hadd", term: "1y" }]
    for (const imprisonment of imprisonments) {
      const facts = three([], {
        sentences: [
          { id: "a", punishments: { imprisonment: { kind: "tazir", term: "5y" } } },
          { id: "b", punishments: { imprisonment } },
        ],
      })
      expect(facts).not.toHaveProperty("imposedTerm")
      expect(facts).not.toHaveProperty("endOfTerm")
    }
  })

  it("are listed by the kind of the offence (MU-1, MU-3)", () => {
    expect(
      factsOf({
        sentences: [
          { id: "a", offence: "theft.tazir", statutory: { minimum: "3m", maximum: "2y" } },
          { id: "b", offence: "fraud", statutory: { minimum: "1y", maximum: "7y" } },
          { id: "c", offence: "theft.tazir", statutory: { minimum: "6m", maximum: "1y" } },
        ],
      })["differentOffences"],
    ).toEqual([
      {
        offence: "fraud",
        statutoryMinimum: makeTerm({ years: 1 }),
        statutoryMaximum: makeTerm({ years: 7 }),
      },
      {
        offence: "theft.tazir",
        statutoryMinimum: makeTerm({ months: 6 }),
        statutoryMaximum: makeTerm({ years: 2 }),
      },
    ])
    expect(factsOf({ sentences: [{ id: "a" }, { id: "b", offence: "fraud" }] })).not.toHaveProperty(
      "differentOffences",
    )
  })
})

describe("complainants", () => {
  const complainants = (list: unknown) => factsOf({ sentences: [{ complainants: list }] })

  it("have waived when all of them have, on the day of the last", () => {
    expect(
      complainants([
        { waived: true, waiverDay: "1403/02/01", conditional: false },
        { waived: true, waiverDay: "1403/01/01", conditional: true, conditionMet: true },
      ]),
    ).toMatchObject({
      privateComplainant: true,
      complainantWaiver: true,
      complainantWaiverDay: day("1403/02/01"),
      waiverConditionMet: true,
    })
  })

  it("have not when one has not, and may have when nothing is said of one", () => {
    expect(complainants([{ waived: true }, { waived: false }, {}])["complainantWaiver"]).toBe(false)
    expect(complainants([{ waived: true }, {}])).not.toHaveProperty("complainantWaiver")
    expect(complainants([{ waived: true, conditional: true }])).not.toHaveProperty("waiverConditionMet")
  })

  it("leave open whether all have waived where there is none, and have not appealed (SLEM-7)", () => {
    expect(complainants([])).toEqual({ privateComplainant: false, complainantAppealed: false })
    expect(complainants(undefined)).not.toHaveProperty("privateComplainant")
  })
})

const entriesOf = (facts: Facts) => Object.entries(facts)

/** Lists in another order, wherever they stand. */
const shuffled = (value: unknown): fc.Arbitrary<unknown> => {
  if (Array.isArray(value))
    return fc
      .tuple(...value.map(shuffled))
      .chain((entries) => fc.shuffledSubarray(entries, { minLength: entries.length }))
  if (typeof value !== "object" || value === null) return fc.constant(value)
  return fc
    .tuple(
      ...Object.entries(value).map(([name, part]) => shuffled(part).map((other) => [name, other] as const)),
    )
    .chain((fields) => fc.shuffledSubarray(fields, { minLength: fields.length }))
    .map((fields) => Object.fromEntries(fields))
}

/** Fields that say something by being absent, and those without which nothing is said at all. */
const closed = [
  ...["imprisonment", "lashes", "fine", "dailyFineDays", "serviceHours", "supervision", "to"],
  ...["id", "sentence", "from", "start", "count"],
]

/** The same with some of the fields left out. */
const forgotten = (value: unknown): fc.Arbitrary<unknown> => {
  if (Array.isArray(value)) return fc.tuple(...value.map(forgotten))
  const whole = typeof value !== "object" || value === null || "value" in value || "years" in value
  if (whole) return fc.constant(value)
  const entries = Object.entries(value)
  const keptAlways = (name: string): boolean =>
    closed.includes(name) ||
    (name === "day" && "kind" in value) ||
    // An event that states what it left of one punishment left those that it does not name as they were.
    (["term", "reduction"].includes(name) && ("fine" in value || "lashes" in value)) ||
    (name === "kind" && ["id", "day", "start"].some((other) => other in value))
  return fc
    .tuple(
      ...entries.map(([name, part]) =>
        fc
          .tuple(
            keptAlways(name) ? fc.constant(true) : fc.integer({ min: 0, max: 4 }).map((roll) => roll > 0),
            forgotten(part),
          )
          .map(([kept, other]) => (kept ? [[name, other] as const] : [])),
      ),
    )
    .map((fields) => Object.fromEntries(fields.flat()))
}

const listFacts = ["earlierConvictions", "furloughs", "differentOffences", "graceEvents"]

describe("damages", () => {
  it("are paid where nothing was awarded, and not known to be where something was", () => {
    const paid = (damages: Document) => factsOf({ sentences: [{ damages }] })["damagesPaid"]
    expect([paid({ awarded: 0 }), paid({ awarded: 2 }), paid({ awarded: 2, paid: 1 })]).toEqual([
      0,
      undefined,
      1,
    ])
  })
})

describe("the day on which damage was made good", () => {
  const madeGood = (damages: Document) =>
    onDay(factsOf({ sentences: [{ damages: { awarded: 2, paid: 2, ...damages } }] })["damagesMadeGoodDay"])

  it("is the day of settling only where payment was never arranged", () => {
    const settledDay = "1404/05/01"
    expect(madeGood({ settledDay, arranged: false })).toBe(settledDay)
    expect(madeGood({ settledDay, arranged: true })).toBe("undefined")
    expect(madeGood({ settledDay })).toBe("undefined")
  })

  it("is what the file says it is", () => {
    const madeGoodDay = "1404/09/30"
    expect(madeGood({ madeGoodDay })).toBe(madeGoodDay)
    expect(madeGood({ madeGoodDay, settledDay: "1404/05/01", arranged: true })).toBe(madeGoodDay)
  })
})

describe("whether a convict has given birth", () => {
  const given = (person: Document) => factsOf({ person })["givenBirth"]

  it("is what the file says, and follows from the day of birth of a child", () => {
    expect(given({ givenBirth: false })).toBe(false)
    expect(given({ childBirthDay: "1404/02/10" })).toBe(true)
  })

  it("is unknown of a woman of whom the file does not say it", () => {
    expect(given({ sex: "female", pregnant: false, breastfeeding: false })).toBeUndefined()
  })
})

describe("the facts of any case file", () => {
  it("do not depend on the order in which the file lists things", () => {
    fc.assert(
      fc.property(
        documents.chain((document) => fc.tuple(fc.constant(document), shuffled(document))),
        ([document, other]) => {
          expect(factsOf(other as Document)).toEqual(factsOf(document))
        },
      ),
      { numRuns: runs(300) },
    )
  })

  it("stay what they are when more becomes known", () => {
    fc.assert(
      fc.property(
        documents.chain((document) => fc.tuple(fc.constant(document), forgotten(document))),
        ([document, less]) => {
          const known = factsOf(document)
          for (const [id, value] of entriesOf(factsOf(less as Document)))
            if (!listFacts.includes(id)) expect({ [id]: known[id] }).toEqual({ [id]: value })
        },
      ),
      { numRuns: runs(1000) },
    )
  })

  it("never hold a value that is undefined", () => {
    fc.assert(
      fc.property(documents, (document) => {
        for (const [, value] of entriesOf(factsOf(document))) expect(value).toBeDefined()
      }),
    )
  })

  it("put nothing of the imprisonment outside its days", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { commitmentDay, creditDays, effectiveStart, endOfTerm, interruptionDays } = factsOf(
          document,
        ) as {
          readonly [id: string]: number | undefined
        }
        if (effectiveStart === undefined) return
        expect(effectiveStart).toBe((commitmentDay ?? 0) - (creditDays ?? 0) + (interruptionDays ?? 0))
        if (endOfTerm !== undefined)
          expect(endOfTerm).toBeGreaterThanOrEqual(Math.min(effectiveStart, commitmentDay ?? 0))
      }),
    )
  })
})

const commitments = fc
  .integer({ min: day("1395/01/01"), max: day("1410/12/29") })
  .map((value) => onDay(value))
const monthTerms = fc.integer({ min: 1, max: 240 })

const days = (facts: Facts) => {
  const start = facts["effectiveStart"] as Day
  const end = facts["endOfTerm"] as Day
  const term = facts["imposedTerm"] as Term
  const third = thirtyDayMonths.completionDay(jalali, start, term, { numerator: 1, denominator: 3 })
  return { start, end, third: third ?? Number.NaN }
}

const noLater = (earlier: Facts, later: Facts): void => {
  const [first, second] = [days(earlier), days(later)]
  expect(first.start).toBeLessThanOrEqual(second.start)
  expect(first.end).toBeLessThanOrEqual(second.end)
  expect(first.third).toBeLessThanOrEqual(second.third)
}

describe("the day of release and of every fraction", () => {
  it("is never later for more credit", () => {
    fc.assert(
      fc.property(monthTerms, commitments, fc.nat(900), fc.nat(900), (months, commitment, some, more) => {
        const withCredit = (detentionDays: number) =>
          factsOf(prisoner({ months }, commitment, { detentionDays }))
        noLater(withCredit(some + more), withCredit(some))
      }),
    )
  })

  it("is never later for a shorter term", () => {
    fc.assert(
      fc.property(monthTerms, fc.nat(100), commitments, (months, more, commitment) => {
        noLater(
          factsOf(prisoner({ months }, commitment)),
          factsOf(prisoner({ months: months + more }, commitment)),
        )
      }),
    )
  })

  it("is never later for a commutation", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 240 }), fc.nat(238), commitments, (months, less, commitment) => {
        const events = [{ kind: "commutation", day: commitment, term: { months: 1 + (less % (months - 1)) } }]
        noLater(
          factsOf(prisoner({ months }, commitment, {}, events)),
          factsOf(prisoner({ months }, commitment)),
        )
      }),
    )
  })

  it("is later by every day of an escape, none of which is credited", () => {
    fc.assert(
      fc.property(
        monthTerms,
        commitments,
        fc.nat(200),
        fc.integer({ min: 1, max: 200 }),
        (months, commitment, gap, away) => {
          const from = day(commitment) + gap
          const escapes = [{ from: onDay(from), to: onDay(from + away) }]
          const before = factsOf(prisoner({ months }, commitment))
          const after = factsOf(prisoner({ months }, commitment, { escapes }))
          noLater(before, after)
          expect(days(after).start - days(before).start).toBe(away)
          expect(after["creditDays"]).toBe(before["creditDays"])
        },
      ),
    )
  })
})
