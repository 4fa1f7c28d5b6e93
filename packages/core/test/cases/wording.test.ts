import {
  type AnyRefusal,
  type Competence,
  type RefusalWording,
  refusalInWords,
  type Transition,
} from "@bazgasht/casework"
import {
  loan,
  loanSchemas,
  loanWording,
  opening,
  openingSchemas,
  openingWording,
  placement,
  placementSchemas,
  placementWording,
  readiness,
  readinessSchemas,
  readinessWording,
  training,
  trainingSchemas,
  trainingWording,
} from "@bazgasht/core/employment"
import {
  afterCare,
  afterCareSchemas,
  afterCareWording,
  allocationRun,
  allocationRunSchemas,
  allocationRunWording,
  charityGrant,
  charityGrantSchemas,
  charityGrantWording,
  debtPetition,
  debtPetitionSchemas,
  debtPetitionWording,
  leniency,
  leniencySchemas,
  leniencyWording,
  pool,
  poolSchemas,
  poolWording,
} from "@bazgasht/core/release"
import {
  duplicate,
  duplicateSchemas,
  duplicateWording,
  entitlement,
  entitlementSchemas,
  entitlementWording,
  grievance,
  grievanceSchemas,
  grievanceWording,
  household,
  householdSchemas,
  householdWording,
  supportCase,
  supportCaseSchemas,
  supportCaseWording,
  supportCycle,
  supportCycleSchemas,
  supportCycleWording,
} from "@bazgasht/core/support"
import { dayInWords, inLanguage, type Style, wordsOf } from "@bazgasht/rules"
import type * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { jalali } from "../../../casework/test/jalali-of-icu.ts"
import { day, jurisdiction } from "../test-jurisdiction.ts"
import { refusalsByCode, type Said, words } from "./arbitrary-refusal.ts"

const pack = {
  ...jurisdiction.pack,
  vocabulary: words,
  currency: { fa: "ریال", en: { one: "rial", several: "rials" } },
}
const persian: Style = { language: "fa", calendar: jalali, pack }
const english: Style = { language: "en", calendar: jalali, pack }

interface Worded {
  readonly lifeCycle: {
    readonly transitions: ReadonlyArray<Transition>
    readonly competences: { readonly [command: string]: Competence }
  }
  readonly refusal: Schema.Top
  readonly wording: RefusalWording<AnyRefusal>
}

// The sentences of each life cycle take the refusals of its own; here all of them stand side by side.
const worded = (
  lifeCycle: Worded["lifeCycle"],
  refusal: Schema.Top,
  wording: { readonly titles: object; readonly commands: object; readonly sentences: object },
): Worded => ({ lifeCycle, refusal, wording: wording as RefusalWording<AnyRefusal> })

const lifeCycles: ReadonlyArray<readonly [string, Worded]> = [
  ["leniency petition", worded(leniency, leniencySchemas().refusal, leniencyWording)],
  ["debt petition", worded(debtPetition, debtPetitionSchemas().refusal, debtPetitionWording)],
  ["pool", worded(pool, poolSchemas().refusal, poolWording)],
  ["allocation run", worded(allocationRun, allocationRunSchemas().refusal, allocationRunWording)],
  ["charity grant", worded(charityGrant, charityGrantSchemas().refusal, charityGrantWording)],
  ["after-care", worded(afterCare, afterCareSchemas().refusal, afterCareWording)],
  ["household", worded(household, householdSchemas().refusal, householdWording)],
  ["support case", worded(supportCase, supportCaseSchemas().refusal, supportCaseWording)],
  ["support cycle", worded(supportCycle, supportCycleSchemas().refusal, supportCycleWording)],
  ["entitlement", worded(entitlement, entitlementSchemas().refusal, entitlementWording)],
  ["grievance", worded(grievance, grievanceSchemas().refusal, grievanceWording)],
  ["duplicate", worded(duplicate, duplicateSchemas().refusal, duplicateWording)],
  ["loan", worded(loan, loanSchemas().refusal, loanWording)],
  ["readiness profile", worded(readiness, readinessSchemas().refusal, readinessWording)],
  ["opening", worded(opening, openingSchemas().refusal, openingWording)],
  ["placement", worded(placement, placementSchemas().refusal, placementWording)],
  ["enrolment", worded(training, trainingSchemas().refusal, trainingWording)],
]

const inWords = ({ kind, value }: Said, style: Style, { commands, titles }: Worded["wording"]): string => {
  const { number, term } = wordsOf(style)
  switch (kind) {
    case "day":
      return dayInWords(style, value)
    case "term":
      return term(value)
    case "number":
      return number(value)
    case "code": {
      const title = titles[value] ?? commands[value] ?? words.get(value)
      return title === undefined ? value : inLanguage(style, title)
    }
  }
}

/** What no sentence of either language may have: the traces of a value that was not put into words. */
const traces = /undefined|null|NaN|\[object|[{}]|=>|\$|«»|“”|\(\)| {2}|\s[.؛،;,:]|[:؛،;,]\.|\.\./

/** A Persian sentence has no Latin letter or digit and no Arabic letter or digit that looks like a Persian one. */
const foreignToPersian = /[A-Za-z0-9\u0660-\u0669\u0643\u0649\u064a;,"“”']/

const foreignToEnglish = /[\u0600-\u06ff«»]/

describe.each(lifeCycles)("the wording of the life cycle: %s", (_, { lifeCycle, refusal, wording }) => {
  const refusals = [...refusalsByCode(refusal)]
  const sentence = (of: AnyRefusal, style: Style): string => refusalInWords(wording, of, style)

  it("has a sentence for every refusal, and for no other", () => {
    expect(Object.keys(wording.sentences).sort()).toEqual(refusals.map(([code]) => code).sort())
  })

  it.each(refusals)("says all that the refusal says: %s", (_code, refusalOf) => {
    fc.assert(
      fc.property(refusalOf, fc.constantFrom(persian, english), ({ refusal: refused, says }, style) => {
        const written = sentence(refused, style)
        for (const said of says) expect(written).toContain(inWords(said, style, wording))
      }),
    )
  })

  it.each(refusals)("is a whole sentence of its language: %s", (_code, refusalOf) => {
    fc.assert(
      fc.property(refusalOf, ({ refusal: refused }) => {
        const [fa, en] = [sentence(refused, persian), sentence(refused, english)]
        expect(fa).toMatch(/^[^.]{15,}\.$/u)
        expect(en).toMatch(/^[A-Z][^.]{15,}\.$/u)
        for (const written of [fa, en]) expect(written).not.toMatch(traces)
        expect(fa).not.toMatch(foreignToPersian)
        expect(en).not.toMatch(foreignToEnglish)
      }),
    )
  })

  it("has a title for every stage, part and office, and one for every command", () => {
    const named = new Set([
      ...lifeCycle.transitions.flatMap(({ from, to }) => [from, to]),
      ...Object.values(lifeCycle.competences).flatMap(({ participation, permission, separateFrom }) => [
        permission,
        ...separateFrom,
        ...(participation === undefined ? [] : [participation]),
      ]),
    ])
    expect(Object.keys(wording.titles)).toEqual(expect.arrayContaining([...named]))
    expect(new Set(Object.keys(wording.commands))).toEqual(
      new Set(lifeCycle.transitions.map(({ command }) => command)),
    )
    for (const { fa, en } of [...Object.values(wording.titles), ...Object.values(wording.commands)]) {
      expect(fa).not.toMatch(foreignToPersian)
      expect(en).not.toMatch(foreignToEnglish)
    }
  })

  it("says no two stages and commands alike, in either language", () => {
    const stages = new Set(lifeCycle.transitions.flatMap(({ from, to }) => [from, to]))
    const said = [...[...stages].map((stage) => wording.titles[stage]), ...Object.values(wording.commands)]
    for (const language of ["fa", "en"] as const) {
      const titles = said.map((title) => title?.[language])
      expect(titles).toEqual([...new Set(titles)])
    }
  })

  it("names a stage and a command by their titles", () => {
    const [first] = lifeCycle.transitions
    const params = { stage: first?.to ?? "", command: first?.command ?? "" }
    const written = sentence({ code: "transition.notAllowed", path: "type", params }, persian)
    expect(written).toContain(wording.titles[params.stage]?.fa)
    expect(written).toContain(wording.commands[params.command]?.fa)
  })
})

describe("a refusal in words", () => {
  it("says who has to act instead", () => {
    const refused = { code: "actor.conflict", path: "by.id", params: { part: "planner" } } as const
    expect(refusalInWords(supportCycleWording, refused, persian)).toBe(
      "برنامه‌ریز دوره خود نمی‌تواند این اقدام را انجام دهد؛ شخص دیگری باید اقدام کند.",
    )
    expect(refusalInWords(supportCycleWording, refused, english)).toBe(
      "This may not be done by the one who planned the cycle; another person has to do it.",
    )
  })

  it("says the first day on which it will be possible, in the calendar of the reader", () => {
    const params = { to: day("1405/02/01") }
    const refused = { code: "ending.notReached", path: "at", params } as const
    expect(refusalInWords(supportCaseWording, refused, persian)).toBe(
      "حمایت هنوز به پایان نرسیده است؛ پرونده را از ۱۴۰۵/۰۲/۰۱ می‌توان مختومه کرد.",
    )
    expect(refusalInWords(supportCaseWording, refused, english)).toBe(
      "Support has not ended yet; the case may be closed from 1405/02/01 on.",
    )
  })

  it("names the offices that may act, and says so where there is none", () => {
    const by = (authorised: ReadonlyArray<string>) =>
      ({
        code: "actor.notAuthorised",
        path: "by.role",
        params: { role: "office.clerk", authorised },
      }) as const
    expect(refusalInWords(householdWording, by(["office.board"]), persian)).toBe(
      "این اقدام در صلاحیت «کارمند دفتر» نیست؛ مرجع صالح: هیئت رسیدگی.",
    )
    expect(refusalInWords(householdWording, by([]), english)).toBe(
      "This is not within the competence of “the clerk of the office”; nobody is named for it.",
    )
  })

  it("says from when to when a breach counts, as far as that is known", () => {
    const outside = (params: { readonly from?: typeof from; readonly to?: typeof from }) =>
      refusalInWords(
        leniencyWording,
        { code: "breach.outsidePeriod", path: "breach.happenedOn", params },
        english,
      )
    const [from, to] = [day("1404/01/01"), day("1405/01/01")]
    expect(outside({ from, to })).toBe(
      "Only a breach counts that happened on or after 1404/01/01 and before 1405/01/01.",
    )
    expect(outside({ from })).toBe("Only a breach counts that happened on or after 1404/01/01.")
    expect(outside({ to })).toBe("Only a breach counts that happened before 1405/01/01.")
    expect(outside({})).toBe("The days in which a breach counts have not begun yet.")
  })

  it("writes a code for which nobody has words as it is", () => {
    const refused = {
      code: "ruling.unknown",
      path: "basis.ruling",
      params: { ruling: "grievance-7#9" },
    } as const
    expect(refusalInWords(supportCaseWording, refused, persian)).toContain("«grievance-7#9»")
  })
})
