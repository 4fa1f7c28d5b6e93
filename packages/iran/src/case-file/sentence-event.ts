/** Events of Iranian law that befall a sentence after the judgment. */

import { type AddedPart, type SentenceEventKind, writtenCode, writtenCount } from "@bazgasht/core/case-file"
import type { SentenceEvent } from "@bazgasht/core/release"
import * as Schema from "effect/Schema"
import { graceScopes } from "../facts/release/grace.ts"

const fields = () => ({
  /** For an event that shortens: how many lashes it left. */
  lashes: Schema.optionalKey(writtenCount({ minimum: 0, maximum: 1000 })),
  /** For a pardon or commutation: whether it was granted to this convict alone, where the notice says so. */
  scope: Schema.optionalKey(writtenCode(graceScopes)),
})

/** What happened to a sentence under Iranian law. */
export type IranianSentenceEvent = SentenceEvent & Schema.Struct.Type<ReturnType<typeof fields>>

/** What Iranian law adds to an event. */
export const addedToEvent: AddedPart = { fields }

/**
 * Events that shorten: mitigation after a waiver (CPC 483), acceptance of the judgment (CPC 442), commutation by a special pardon. On
 * one day the court's reductions come before a commutation.
 *
 * Events that end: a pardon of the whole, which counts as execution (BASE-6 e); and the waiver of a waivable offence, the repeal of the
 * law and limitation, after which the next heaviest sentence is executed.
 */
export const sentenceEvents: ReadonlyArray<SentenceEventKind> = [
  { code: "mitigationAfterWaiver", effect: "shortens" },
  { code: "acceptanceOfJudgment", effect: "shortens" },
  { code: "commutation", effect: "shortens", grace: true },
  { code: "pardon", effect: "ends", grace: true },
  { code: "waiver", effect: "ends" },
  { code: "repeal", effect: "ends" },
  { code: "limitation", effect: "ends" },
]
