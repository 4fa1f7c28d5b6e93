import type { InputError } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { FamilyOutlook, HelpDecision } from "../support/decisions/family-outlook.ts"
import { compactQuantitySchema } from "./compact-decision.ts"
import {
  type DecisionSchema,
  type DocumentOptions,
  DocumentWriter,
  documentDecoder,
  documentSchema,
} from "./decisions-document.ts"
import { referencesOfDecision, referencesOfQuantity } from "./document-references.ts"
import { daySchema } from "./value-json.ts"

const helpSchema = (decision: DecisionSchema) =>
  Schema.Array(Schema.Struct({ kind: Schema.String, decision }))

const familyOutlookBody = (decision: DecisionSchema) => ({
  cover: decision,
  bridging: decision,
  /** In the order of the programme. */
  otherPayers: Schema.Array(Schema.Struct({ payer: Schema.String, decision })),
  /** Between which days another payer is expected to take over. No cover follows from it. */
  expectedHandOver: Schema.Struct({
    earliest: Schema.optionalKey(daySchema),
    latest: Schema.optionalKey(daySchema),
  }),
  countedSize: compactQuantitySchema,
  /** What is owed in cash for a whole month. */
  monthlyCash: compactQuantitySchema,
  /** What is open first. */
  householdHelp: helpSchema(decision),
  /** Each member who belongs to the household on the day and is not the prisoner, by their ids. */
  members: Schema.Array(Schema.Struct({ person: Schema.String, help: helpSchema(decision) })),
})

/**
 * The schema of a family's outlook as a document, `bazgasht.family-outlook/2`.
 *
 * @example
 * Result.isFailure(Schema.decodeUnknownResult(familyOutlookSchema)({})) // => true
 */
export const familyOutlookSchema = /* @__PURE__ */ documentSchema(
  "bazgasht.family-outlook",
  familyOutlookBody,
)

/** A family's outlook as a document: the decisions about it, and once what they have in common. */
export type FamilyOutlookJson = typeof familyOutlookSchema.Type

/**
 * A family's outlook as a document: plain JSON, with what its decisions have in common under `shared`.
 *
 * @example
 * const today = gregorianDay(2025, 4, 30)
 * const file = Result.getOrThrow(decodeFamilyFile({ kind: "family", id: "F-1" }, ruritania, { today }))
 * const decided = familyOutlook(familyCase(file, ruritania, today), supportProgramme, { pack: ruritania.pack, today })
 * const document = familyOutlookJson(decided, { pack: ruritania.pack })
 * document.cover.result.outcome // => "undetermined"
 * Result.getOrThrow(decodeFamilyOutlook(JSON.parse(JSON.stringify(document)))) // => document
 */
export const familyOutlookJson = (outlook: FamilyOutlook, options: DocumentOptions): FamilyOutlookJson => {
  const writer = new DocumentWriter(outlook.today, options)
  const help = (of: ReadonlyArray<HelpDecision>) =>
    of.map(({ decision, kind }) => ({ kind, decision: writer.decision(decision) }))
  const { earliest, latest } = outlook.expectedHandOver
  return writer.document("bazgasht.family-outlook", {
    cover: writer.decision(outlook.cover),
    bridging: writer.decision(outlook.bridging),
    otherPayers: outlook.otherPayers.map(({ decision, payer }) => ({
      payer,
      decision: writer.decision(decision),
    })),
    expectedHandOver: {
      ...(earliest.value === undefined ? {} : { earliest: writer.day(earliest.value as Day) }),
      ...(latest.value === undefined ? {} : { latest: writer.day(latest.value as Day) }),
    },
    countedSize: writer.quantity(outlook.countedSize),
    monthlyCash: writer.quantity(outlook.monthlyCash),
    householdHelp: help(outlook.householdHelp),
    members: outlook.members.map((member) => ({ person: member.person, help: help(member.help) })),
  })
}

/**
 * Reads a family's outlook that {@link familyOutlookJson} wrote, or tells everything that is wrong with it at once.
 *
 * @example
 * const wrong = decodeFamilyOutlook({ format: "bazgasht.family-outlook/2" })
 * Result.isFailure(wrong) && wrong.failure.some(({ path }) => formatPath(path) === "cover") // => true
 */
export const decodeFamilyOutlook: (
  given: unknown,
) => Result.Result<FamilyOutlookJson, ReadonlyArray<InputError>> = /* @__PURE__ */ documentDecoder(
  "bazgasht.family-outlook",
  familyOutlookSchema,
  familyOutlookBody,
  ({ bridging, countedSize, cover, householdHelp, members, monthlyCash, otherPayers }) => [
    ...referencesOfDecision(cover, ["cover"]),
    ...referencesOfDecision(bridging, ["bridging"]),
    ...otherPayers.flatMap(({ decision }, place) =>
      referencesOfDecision(decision, ["otherPayers", place, "decision"]),
    ),
    ...referencesOfQuantity(countedSize, ["countedSize"]),
    ...referencesOfQuantity(monthlyCash, ["monthlyCash"]),
    ...householdHelp.flatMap(({ decision }, place) =>
      referencesOfDecision(decision, ["householdHelp", place, "decision"]),
    ),
    ...members.flatMap(({ help }, member) =>
      help.flatMap(({ decision }, place) =>
        referencesOfDecision(decision, ["members", member, "help", place, "decision"]),
      ),
    ),
  ],
)
