import { askAboutPrisoner, missingFields } from "@bazgasht/core"
import { type CaseFileLaw, creditOfImprisonment } from "@bazgasht/core/case-file"
import { workFacts } from "@bazgasht/core/employment"
import {
  decodeCaseFile,
  outlook,
  releaseFacts,
  releaseHistory,
  type Sentence,
  type SentenceEvent,
} from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import {
  decide,
  inLanguage,
  languagesOf,
  makePack,
  measureOfTerm,
  type Term,
  text,
  textWithFallback,
  wordsIn,
} from "@bazgasht/rules"
import { explain, textOfOutline } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { executedSentences } from "../../src/release/facts/executed-sentence.ts"
import { caseFile, day, kinds, parole, ruritania } from "./ruritania.ts"
import { ruritanian, said, tag } from "./ruritanian.ts"

const read = (parts: object) =>
  Result.getOrThrow(decodeCaseFile({ id: "R-1", kind: "prisoner", ...parts }, ruritania))

const custody = { commitmentDay: "2023/01/10", detention: [], escapes: [] }
const sentenced = (kind: string, more: object = {}) => ({
  judgmentDay: "2023/01/05",
  punishments: { imprisonment: { kind, term: "4y" } },
  ...more,
})

const today = day("2024/06/01")
const setting = { pack: ruritania.pack, today }

const decided = (parts: object) => {
  const file = read({ custody, events: [], ...parts })
  const history = releaseHistory(file, ruritania, today)
  const [route] = outlook([parole], releaseFacts(file, ruritania, today), { ...setting, history }).routes
  return route?.outcome
}

describe("a country of which the library knows nothing", () => {
  it("decides by its own kinds, fields and calendar", () => {
    const heard = { hearing: { day: "2024/05/02" } }
    const reports = { boardAgrees: true }
    expect(decided({ sentences: [sentenced("custody", heard)], reports })).toMatchObject({
      outcome: "eligible",
      since: day("2024/05/02"),
    })
    expect(decided({ sentences: [sentenced("fortress", heard)], reports })).toMatchObject({
      outcome: "barred",
    })
  })

  it("looks ahead to what is announced, and knows no hearing before it", () => {
    const announced = { hearing: { day: "2024/07/02", known: "2024/05/20" } }
    const reports = { boardAgrees: true }
    expect(decided({ sentences: [sentenced("custody", announced)], reports })).toMatchObject({
      outcome: "notYet",
      from: day("2024/07/02"),
    })
    const later = read({ custody, events: [], sentences: [sentenced("custody", announced)] })
    expect(releaseFacts(later, ruritania, day("2024/05/19"))["hearingDay"]).toBeUndefined()
  })

  it("refuses the kinds of another country, with its own nearest ones", () => {
    const wrong = decodeCaseFile(
      { id: "R-1", kind: "prisoner", sentences: [sentenced("custdy", { lashes: 5 })] },
      ruritania,
    )
    expect(Result.isFailure(wrong) && wrong.failure.map(({ code, nearest }) => [code, nearest])).toEqual(
      expect.arrayContaining([
        ["code.unknown", ["custody"]],
        ["field.unexpected", undefined],
      ]),
    )
    for (const event of ["commutation", "waiver"])
      expect(
        Result.isFailure(
          decodeCaseFile(
            { id: "R-1", kind: "prisoner", events: [{ kind: event, day: "2024/01/01" }] },
            ruritania,
          ),
        ),
      ).toBe(true)
  })

  it("asks for its own fields, in its own words", () => {
    const file = read({
      custody,
      events: [],
      sentences: [sentenced("custody", { hearing: { day: "2024/05/02" } })],
    })
    const decision = decide(parole, workFacts(file, ruritania, today), setting)
    const { questions } = missingFields(decision, askAboutPrisoner(file, ruritania, today), setting)
    expect(questions.map(({ field }) => [field.path, field.label.en, field.issuer])).toEqual([
      [["reports", "boardAgrees"], "the board agrees", "paroleBoard"],
    ])
  })
})

const codes = ["north", "south", "east", "west"]

const laws: fc.Arbitrary<CaseFileLaw> = fc
  .record({
    imprisonment: fc.tuple(
      ...codes.map((code) =>
        fc.record({ code: fc.constant(code), weighs: fc.boolean(), credited: fc.boolean() }),
      ),
    ),
    events: fc.tuple(
      ...["first", "second", "third", "fourth"].map((code) =>
        fc.record({
          code: fc.constant(code),
          effect: fc.constantFrom("shortens" as const, "ends" as const),
          grace: fc.boolean(),
        }),
      ),
    ),
  })
  .map((drawn) => ({ ...caseFile, ...drawn }))

const term = fc.integer({ min: 2, max: 200 }).map((months): Term => ({ months, days: 0 }))

const sentences = fc
  .array(fc.record({ kind: fc.constantFrom(...codes), term }), { minLength: 1, maxLength: 4 })
  .map((drawn) =>
    drawn.map((imprisonment, place): Sentence => ({ id: String(place), punishments: { imprisonment } })),
  )

const events = fc.array(
  fc.record({
    kind: fc.constantFrom("first", "second", "third", "fourth"),
    day: fc.integer({ min: 0, max: 3 }).map((after) => (day("2023/02/01") + after) as SentenceEvent["day"]),
    sentence: fc.constantFrom("0", "1"),
    reduction: fc.constant<Term>({ months: 1, days: 0 }),
  }),
  { maxLength: 8 },
)

const lengthOf = ({ punishments }: Sentence): number => measureOfTerm(punishments?.imprisonment?.term as Term)

describe("by whatever law", () => {
  it("no sentence that weighs is heavier than the one executed, unless its execution ended without grace", () => {
    fc.assert(
      fc.property(laws, sentences, (law, all) => {
        const executed = executedSentences(all, [], law)
        const weighs = ({ punishments }: Sentence) =>
          law.imprisonment.some(({ code, weighs }) => weighs && code === punishments?.imprisonment?.kind)
        const heaviest = Math.max(...all.filter(weighs).map(lengthOf))
        for (const { sentence } of executed) if (weighs(sentence)) expect(lengthOf(sentence)).toBe(heaviest)
        // What can't be weighed may always be the one.
        if (all.length > 1)
          expect(executed.filter(({ sentence }) => !weighs(sentence)).length).toBe(
            all.filter((one) => !weighs(one)).length,
          )
      }),
      { numRuns: runs(500) },
    )
  })

  it("a sentence that grace ended gives way to no other, and one that anything else ended gives way while one is left", () => {
    fc.assert(
      fc.property(laws, sentences, events, (law, all, befell) => {
        const graceOf = new Map(law.events.map(({ code, effect, grace }) => [code, { effect, grace }]))
        const endOf = ({ id }: Sentence) =>
          befell
            .filter(({ kind, sentence }) => sentence === id && graceOf.get(kind)?.effect === "ends")
            .toSorted(
              (left, right) =>
                left.day - right.day ||
                law.events.findIndex(({ code }) => code === left.kind) -
                  law.events.findIndex(({ code }) => code === right.kind),
            )[0]
        const gaveWay = (one: Sentence) => {
          const end = endOf(one)
          return end !== undefined && graceOf.get(end.kind)?.grace !== true
        }
        const executed = executedSentences(all, befell, law)
        if (all.some((one) => !gaveWay(one)))
          for (const { sentence } of executed) expect(gaveWay(sentence)).toBe(false)
        for (const { ending, sentence } of executed) {
          const end = endOf(sentence)
          expect(ending).toEqual(
            end === undefined
              ? "none"
              : { kind: end.kind, day: end.day, grace: graceOf.get(end.kind)?.grace === true },
          )
        }
      }),
      { numRuns: runs(500) },
    )
  })

  it("the sentence that is executed is the heaviest of those that gave way to none", () => {
    fc.assert(
      fc.property(laws, sentences, events, (law, all, befell) => {
        const kindOf = new Map(law.events.map((kind) => [kind.code, kind]))
        const ends = befell.filter(({ kind }) => kindOf.get(kind)?.effect === "ends")
        const firstEnd = ({ id }: Sentence) =>
          law.events
            .flatMap(({ code }, place) =>
              ends
                .filter(({ kind, sentence }) => kind === code && sentence === id)
                .map(({ day: on }) => ({ on, place, grace: kindOf.get(code)?.grace === true })),
            )
            .toSorted((left, right) => left.on - right.on || left.place - right.place)[0]
        const left = all.filter((one) => firstEnd(one)?.grace !== false)
        if (left.length === 0) return
        const weight = (one: Sentence) =>
          law.imprisonment.some(({ code, weighs }) => weighs && code === one.punishments?.imprisonment?.kind)
            ? lengthOf(one)
            : undefined
        const most = Math.max(...left.map((one) => weight(one) ?? 0))
        const expected = left.filter(
          (one) => left.length === 1 || weight(one) === undefined || weight(one) === most,
        )
        expect(executedSentences(all, ends, law).map(({ sentence }) => sentence.id)).toEqual(
          expected.map(({ id }) => id),
        )
      }),
      { numRuns: runs(500) },
    )
  })

  it("events of one day are applied in the order of the law", () => {
    const changes = fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom("first", "second", "third", "fourth"),
        after: fc.integer({ min: 0, max: 2 }),
        change: fc.oneof(
          fc.integer({ min: 1, max: 100 }).map((months) => ({ term: { months, days: 0 } })),
          fc.integer({ min: 1, max: 100 }).map((months) => ({ reduction: { months, days: 0 } })),
        ),
      }),
      { selector: ({ after, kind }) => `${after} ${kind}`, maxLength: 6 },
    )
    fc.assert(
      fc.property(laws, term, changes, (law, length, drawn) => {
        const shortening = {
          ...law,
          events: law.events.map((kind) => ({ ...kind, effect: "shortens" as const })),
        }
        const placeOf = (code: string) => law.events.findIndex((kind) => kind.code === code)
        let left: number | undefined = length.months
        for (const { change } of drawn.toSorted(
          (one, other) => one.after - other.after || placeOf(one.kind) - placeOf(other.kind),
        )) {
          if ("term" in change) left = change.term.months
          else if (left !== undefined)
            left = left > change.reduction.months ? left - change.reduction.months : undefined
        }
        const [executed] = executedSentences(
          [{ punishments: { imprisonment: { kind: "north", term: length } } }],
          drawn.map(({ after, change, kind }) => ({
            kind,
            day: (day("2023/02/01") + after) as SentenceEvent["day"],
            ...change,
          })),
          shortening,
        )
        expect(executed?.imposedTerm?.months).toBe(left)
      }),
      { numRuns: runs(500) },
    )
  })

  it("which sentence is executed does not depend on the order of the file", () => {
    fc.assert(
      fc.property(laws, sentences, events, (law, all, befell) => {
        const ids = (list: ReadonlyArray<Sentence>, of: ReadonlyArray<SentenceEvent>) =>
          executedSentences(list, of, law)
            .map(({ imposedTerm, sentence }) => JSON.stringify([sentence.id, imposedTerm]))
            .toSorted()
        expect(ids(all.toReversed(), befell.toReversed())).toEqual(ids(all, befell))
      }),
      { numRuns: runs(500) },
    )
  })

  it("detention shortens the kinds that the law credits by its days, and what it does to others is not known", () => {
    fc.assert(
      fc.property(
        laws,
        fc.constantFrom(...codes),
        term,
        fc.integer({ min: 1, max: 3000 }),
        (law, kind, length, days) => {
          const { daysLeft, left, used } = creditOfImprisonment(
            { days, length, punishments: { imprisonment: { kind, term: length } } },
            law.imprisonment,
          )
          if (law.imprisonment.some(({ code, credited }) => code === kind && credited === true)) {
            expect(used).toBe(Math.min(days, measureOfTerm(length)))
            expect((left ?? Number.NaN) + (used ?? Number.NaN)).toBe(measureOfTerm(length))
            expect((daysLeft ?? Number.NaN) + (used ?? Number.NaN)).toBe(days)
          } else expect([left, used, daysLeft]).toEqual([undefined, undefined, undefined])
        },
      ),
    )
  })

  it("the kinds of a law are those that a file may write, and life", () => {
    for (const kind of [...kinds, "life"])
      expect(
        Result.isSuccess(
          decodeCaseFile(
            { id: "R-1", kind: "prisoner", sentences: [{ punishments: { imprisonment: { kind } } }] },
            ruritania,
          ),
        ),
      ).toBe(true)
  })
})

describe("a language that a pack brings", () => {
  const style = { language: tag, calendar: ruritania.pack.calendar, pack: ruritania.pack }
  const explained = (parts: object, language: string = tag) => {
    const file = read({ custody, events: [], ...parts })
    return textOfOutline(
      explain(decide(parole, releaseFacts(file, ruritania, today), setting), { ...style, language }),
    )
  }
  const heard = { hearing: { day: "2024/05/02" } }

  it("says what the pack says in it, and the rest in the language it falls back to", () => {
    const released = explained({ sentences: [sentenced("custody", heard)], reports: { boardAgrees: true } })
    expect(released).toContain("parol")
    expect(released).toContain("liber esc")
    const open = explained({ sentences: [sentenced("custody", heard)] })
    expect(open).toContain("parol: undetermined")
    expect(open).toContain("consil cede")
    expect(open).toContain("the minutes of the board")
    expect(explained({ sentences: [sentenced("fortress", heard)] })).toMatch(/clus[\s\S]*in fortess tenut/u)
  })

  it("has no Persian letter and no Iranian word in it, in any language", () => {
    for (const language of [tag, "en", "fa", "fr"])
      for (const kind of kinds)
        if (language !== "fa")
          expect(explained({ sentences: [sentenced(kind, heard)] }, language)).not.toMatch(
            /[\u0600-\u06ff]|iran|jalali|rial|islamic/iu,
          )
  })

  it("is one of those that the pack can be spoken in, with its direction", () =>
    expect([...languagesOf(ruritania.pack)]).toEqual([
      ["fa", "rtl"],
      ["en", "ltr"],
      [tag, "ltr"],
    ]))

  it("is brought once", () => {
    const twice = makePack({
      ...{ id: "two", title: said("two"), version: "1.0.0", rules: [], languages: [ruritanian, ruritanian] },
      ...{ calendar: ruritania.pack.calendar, dayCount: ruritania.pack.dayCount },
    })
    expect(Result.isFailure(twice) && twice.failure.map(({ code }) => code)).toEqual(["pack.duplicateId"])
  })

  it("falls back, whatever the texts are written in: to what the country names, then to English", () => {
    const word = fc.string({ minLength: 1 })
    const texts = fc
      .record({ en: word, fa: word, [tag]: word, de: word }, { requiredKeys: ["en", "fa"] })
      .map(({ en, fa, ...others }) => text(fa, en, others as { readonly [language: string]: string }))
    fc.assert(
      fc.property(texts, fc.constantFrom("fa", "en", "de", tag, "fr"), (words, language) => {
        const expected = Object.hasOwn(words, language) ? words[language] : words.en
        expect(inLanguage({ ...style, language }, words)).toBe(expected)
        expect(wordsIn(language, words)).toBe(expected)
      }),
      { numRuns: runs(100) },
    )
    fc.assert(
      fc.property(word, (only) => {
        expect(textWithFallback("de", { de: only })).toEqual({ de: only, fa: only, en: only })
      }),
      { numRuns: runs(20) },
    )
  })
})
