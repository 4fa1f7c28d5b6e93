import {
  type CaseKind,
  caseKindOf,
  type LifeCycle,
  type LifeCycleSchemas,
  lifeCycleOf,
  schemasOf,
} from "@bazgasht/casework"
import type { CaseReads } from "@bazgasht/casework/law"
import type { CaseFileError, Jurisdiction } from "@bazgasht/core"
import { type Day, digestOf } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import {
  believedStatements,
  contentOfStatements,
  type Json,
  type Known,
  type RecordContent,
  type RecordFields,
} from "./record-content.ts"
import { guardsFor } from "./record-guards.ts"
import { claimsOfRecord, identifiersField, identifiersIn } from "./record-identifiers.ts"
import { type RecordIn, type RecordLife, type RecordState, recordProtocol } from "./record-protocol.ts"
import { steps } from "./record-steps.ts"
import type { RecordSetting, RecordTerms } from "./record-terms.ts"

/** What makes a register: its fields, and what is wrong with what a record says. */
export interface RegisterDescription<Kind extends string> {
  readonly kind: Kind
  /** Beside `identifiers`, which every register has. */
  readonly fields: RecordFields
  /** Name of the claim by which a number belongs to one record only. */
  readonly claim: string
  /** Whether a record is about a person, who keeps away from it; its id is then the id of the person. */
  readonly ofPeople: boolean
  /** Whether a record is about a household; its id is then the id of the household. */
  readonly ofHouseholds?: true
  /** Everything that is wrong with a content, in a jurisdiction. Numbers are checked without it. */
  readonly flawsIn: (jurisdiction: Jurisdiction) => (content: RecordContent) => ReadonlyArray<CaseFileError>
}

/** A register: the life of its records, and how they are read. */
export interface Register<Kind extends string> {
  readonly kind: Kind
  /** Name of the claim by which a number belongs to one record only. */
  readonly claim: string
  readonly fields: RecordFields
  readonly ofPeople: boolean
  readonly lifeCycle: LifeCycle<RecordLife>
  readonly schemas: () => LifeCycleSchemas<RecordLife>
  readonly cases: CaseKind<RecordLife, Kind, "stage" | "unit" | "formerUnit" | "identifier">
  /** The setting of commands: terms, and the file law of the jurisdiction; the digest of the terms, unless another is given. */
  readonly settingOf: (
    jurisdiction: Jurisdiction,
    by: { readonly policyDigest?: string; readonly terms: RecordTerms },
  ) => RecordSetting
  /** What a record says of a day, as it was known on a day. */
  readonly contentOf: (state: RecordState, known: Known) => RecordContent
}

/** The digest of terms. How a number is read is code, and known by the kind of the number. */
const digestOfTerms = ({ identifiers, ...terms }: RecordTerms): string =>
  digestOf({ ...terms, identifiers: identifiers.map(({ code }) => code) })

/** The schemas of records, which are the same for every register. */
const recordSchemas = /* @__PURE__ */ schemasOf<RecordLife>(recordProtocol)

/** The people whom a record concerns: the one whom it is about, and those whom its statements name, unless they were found to be wrong. */
const householdIn = (fields: object) => {
  const { subject } = fields as Partial<RecordIn<"kept">>
  return subject === undefined ? [] : [{ party: "household", id: subject }]
}

const peopleIn = (fields: object, ofPeople: boolean): ReadonlyArray<string> => {
  const { statements = [], subject } = fields as Partial<RecordIn<"kept">>
  const named = statements
    .filter(({ corrected }) => corrected === undefined)
    .flatMap(({ value }) => (Array.isArray(value) ? value : []))
    .map((entry: Json) =>
      typeof entry === "object" && entry !== null ? Reflect.get(entry, "person") : undefined,
    )
  return [
    ...(ofPeople && subject !== undefined ? [subject] : []),
    ...named.filter((person) => typeof person === "string"),
  ]
}

/**
 * A register of a description: a life of records, each with dated statements.
 *
 * @example
 * const lamps = registerOf({
 *   kind: "lampRecord",
 *   fields: { colour: "value", repairs: { entries: "id" } },
 *   claim: "lampIdentifier",
 *   ofPeople: false,
 *   flawsIn: () => () => [],
 * })
 * lamps.cases.kind // => "lampRecord"
 * Object.keys(lamps.fields) // => ["colour", "repairs", "identifiers"]
 */
export const registerOf = <const Kind extends string>({
  claim,
  fields: own,
  flawsIn,
  kind,
  ofHouseholds,
  ofPeople,
}: RegisterDescription<Kind>): Register<Kind> => {
  const fields: RecordFields = { ...own, [identifiersField]: { entries: "kind" } }
  const peopleOf = (subject: string): ReadonlyArray<string> => (ofPeople ? [subject] : [])
  const lifeCycle = lifeCycleOf<RecordLife>(recordProtocol, {
    beneficiariesOf: (state, command) => peopleOf(state.stage === "none" ? command.subject : state.subject),
    guards: guardsFor(fields),
    steps,
  })
  /** The change rests on the other record: of two that are merged into each other at once, one is decided anew, and refused. */
  const reads: CaseReads<RecordLife> = ({ command }, read) =>
    command.type === "mergeInto"
      ? Effect.map(read.one(cases, command.into), ({ stage }) => ({ isKept: stage === "kept" }))
      : Effect.succeed({})
  const cases: Register<Kind>["cases"] = caseKindOf(recordProtocol, {
    kind,
    lifeCycle,
    schemas: recordSchemas,
    attributes: {
      /** The number that was stated last. */
      identifier: {
        type: "identifier",
        fields: ["statements"],
        of: (state) => identifiersIn(state).at(-1)?.number,
      },
    },
    accessContextOf: (state) =>
      state.stage === "none"
        ? {}
        : { unit: state.unit, ...(ofPeople ? { beneficiaries: peopleOf(state.subject) } : {}) },
    peopleOf: (fields) => peopleIn(fields, ofPeople),
    ...(ofHouseholds === undefined ? {} : { partiesOf: householdIn }),
    claimsOf: claimsOfRecord(claim),
    reads,
  })
  return {
    kind,
    claim,
    fields,
    ofPeople,
    lifeCycle,
    schemas: recordSchemas,
    cases,
    settingOf: (jurisdiction, { policyDigest, terms }) => {
      const check = flawsIn(jurisdiction)
      return {
        terms,
        policyDigest: policyDigest ?? digestOfTerms(terms),
        flawsOf: (content) => {
          const { [identifiersField]: _, ...rest } = content as RecordContent
          return check(rest)
        },
      }
    },
    contentOf: (state, { knownOn, on }) =>
      state.stage === "none"
        ? {}
        : contentOfStatements(fields, believedStatements(state.statements, knownOn), on),
  }
}

/**
 * The days on which what a record says changes, as known on a day. Between them nothing does.
 *
 * @example
 * turningDaysOfRecord(prisonerRecord, gregorianDay(2025, 3, 1)) // => [gregorianDay(2025, 1, 10)]
 */
export const turningDaysOfRecord = (state: RecordState, knownOn: Day): ReadonlyArray<Day> =>
  state.stage === "none"
    ? []
    : [
        ...new Set(
          believedStatements(state.statements, knownOn).flatMap(({ from }) =>
            from === undefined ? [] : [from],
          ),
        ),
      ]
