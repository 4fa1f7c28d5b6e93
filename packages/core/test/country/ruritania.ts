/** An invented country, whose kinds, calendar and facts are its own: what holds for it holds for no law that the library knows. */

import { exactDays, type Jurisdiction } from "@bazgasht/core"
import {
  type CaseFileLaw,
  field,
  fieldOf,
  inDebt,
  inSentence,
  knownDay,
  writtenDay,
} from "@bazgasht/core/case-file"
import {
  all,
  bar,
  type Citation,
  code,
  codeFact,
  type Day,
  dayFact,
  decisionRule,
  type Fact,
  gregorian,
  is,
  makePack,
  onOrBefore,
  parseDay,
  type Rule,
  today,
  truthFact,
  unless,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { debts, officesOfDebts, otherWarrant, reported, rulesOfDebts } from "./ruritania-debts.ts"
import {
  familyFile,
  identifiers,
  officesOfFamilies,
  rulesOfFamilies,
  support,
  wordsOfFamilies,
} from "./ruritania-families.ts"
import { debtPetitionTerms, paroleTerms } from "./ruritania-petitions.ts"
import {
  checkWork,
  employment,
  officesOfWork,
  rulesOfWork,
  wordsOfWork,
  work,
  workFields,
} from "./ruritania-work.ts"
import { ruritanian, said } from "./ruritanian.ts"

/** A day of the Gregorian calendar by its text. */
export const day = (written: string): Day => Result.getOrThrow(parseDay(gregorian, written))

const warrant = { issuer: "tribunal", evidence: said("the warrant") }

/** The kinds of imprisonment, in the order of the code of Ruritania. */
export const kinds = ["custody", "fortress", "houseArrest"] as const

const imprisonmentKind: Fact<string> = codeFact({
  id: "imprisonmentKind",
  label: said("the kind of custody"),
  ...warrant,
  codes: [...kinds, "life", "none", "notSentenced"],
})

const hearingDay: Fact<Day> = dayFact({
  id: "hearingDay",
  label: said("the day of the hearing"),
  ...warrant,
})

export const boardAgrees: Fact<boolean> = truthFact({
  id: "boardAgrees",
  label: said("the board agrees", "consil cede"),
  issuer: "paroleBoard",
  evidence: said("the minutes of the board"),
  change: "toYes",
})

export const caseFile: CaseFileLaw = {
  imprisonment: [
    { code: "custody", weighs: true, credited: true },
    { code: "fortress", weighs: true },
    { code: "houseArrest", credited: true },
  ],
  furloughs: ["homeLeave"],
  events: [
    { code: "appealAllowed", effect: "shortens" },
    { code: "royalRemission", effect: "shortens", grace: true },
    { code: "royalPardon", effect: "ends", grace: true },
    { code: "quashed", effect: "ends" },
  ],
  debts: ["compensation"],
  person: {
    reported: {
      birthDay: dayFact({ id: "birthDay", label: said("the day of birth"), ...warrant }),
      sex: codeFact({ id: "sex", label: said("sex"), ...warrant, codes: ["male", "female"] }),
    },
  },
  earlierConviction: {},
  sentence: {
    fields: () => ({
      hearing: Schema.optionalKey(
        Schema.Struct({ day: Schema.optionalKey(writtenDay(gregorian)), ...knownDay(gregorian) }),
      ),
    }),
    times: { hearing: { time: "part", of: { day: { time: "limit" }, known: { time: "known" } } } },
  },
  punishments: {},
  event: {},
  work,
  check: checkWork,
  factsOfFile: ({ sentences }) => ({
    differentOffences: sentences?.every(({ offence }) => offence !== undefined)
      ? sentences.map(({ offence = "" }) => ({ offence }))
      : undefined,
  }),
  reports: { boardAgrees, otherWarrant },
  debt: {
    reported,
  },
  statedOfSentence: { "hearing.day": hearingDay },
  fields: {
    facts: {
      imprisonmentKind: [fieldOf(imprisonmentKind, ...inSentence("punishments", "imprisonment", "kind"))],
      ...workFields,
    },
    entries: {},
    executed: field(inSentence("executed"), "truth", said("this sentence is executed"), warrant),
    events: field(["events"], "list", said("what happened since"), warrant),
    kindOfDebt: field(inDebt("kind"), "code", said("what is owed"), warrant),
    sentenceOfFine: field(inDebt("sentence"), "code", said("the sentence"), warrant),
  },
}

const citations: ReadonlyArray<Citation> = [
  {
    instrument: { id: "CODE", title: said("the Penal Code of Ruritania") },
    article: said("7"),
    confidence: "design",
  },
]

/** Article 7: whoever is in custody is released after the hearing, once the board agrees; whoever is in the fortress is not. */
export const parole: Rule<boolean> = decisionRule({
  id: "PAROLE",
  title: said("parole", "parol"),
  citations,
  kind: "automatic",
  expression: unless(
    all(onOrBefore(hearingDay, today), boardAgrees),
    bar({
      id: "fortress",
      title: said("held in the fortress", "in fortess tenut"),
      citations,
      when: is(imprisonmentKind, code("fortress")),
    }),
  ),
})

export const ruritania: Jurisdiction = {
  pack: Result.getOrThrow(
    makePack({
      id: "ruritania",
      title: said("the law of Ruritania"),
      version: "1.0.0",
      calendar: gregorian,
      dayCount: exactDays,
      rules: [parole, ...rulesOfDebts, ...rulesOfFamilies, ...rulesOfWork],
      actors: ["tribunal", "paroleBoard", ...officesOfDebts, ...officesOfFamilies, ...officesOfWork].map(
        (id) => ({
          id,
          title: said(id),
        }),
      ),
      vocabulary: new Map(
        [...kinds, "life", "none", "notSentenced", ...wordsOfFamilies, ...wordsOfWork].map((word) => [
          word,
          said(word),
        ]),
      ),
      currency: { fa: "crowns", en: { one: "crown", several: "crowns" } },
      languages: [ruritanian],
    }),
  ),
  offences: [
    { code: "smuggling", title: said("smuggling") },
    { code: "forgery", title: said("forgery") },
    { code: "theft", title: said("theft") },
  ],
  caseFile,
  creditRates: {},
  release: { routes: [parole], summary: [] },
  petitions: { leniency: () => new Map([[parole.id, paroleTerms]]), debts: debtPetitionTerms },
  debts,
  familyFile,
  support,
  statistics: {
    regions: { title: said("shire"), values: [{ code: "strelsau", title: said("Strelsau") }] },
    offenceGroups: [
      { code: "paper", title: said("offences on paper"), offences: ["forgery"] },
      { code: "others", title: said("all others") },
    ],
    debtors: said("held in the tower"),
  },
  identifiers,
  employment,
}
