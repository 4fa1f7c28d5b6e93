/**
 * Who may give which command to an opening. Whoever drafted it neither clears it nor says how many seats it may have; its
 * employer may draft and stop it, and decides nothing else about it.
 *
 * @module
 */

import type { Competence } from "../../../life-cycle/competence.ts"
import type { OpeningCommandType } from "./commands.ts"
import type { OpeningTerms } from "./terms.ts"
import type { OpeningPart } from "./types.ts"

/** An office in the life of an opening: the list of the same name in the terms. */
export type OpeningOffice = Exclude<keyof OpeningTerms, "citations" | "requiredDocuments">

const by = (office: OpeningOffice) => ({ office, apartFrom: ["beneficiary"] }) as const
const checking = { office: "clearers", apartFrom: ["beneficiary", "drafter"] } as const

/** Who may give which command to an opening. The beneficiary is its employer. */
export const openingCompetences: {
  readonly [Type in OpeningCommandType]: Competence<OpeningOffice, OpeningPart>
} = {
  prepare: { office: "drafters", apartFrom: [], part: "drafter" },
  clear: checking,
  begin: by("openers"),
  changeSeats: checking,
  reserve: by("seatKeepers"),
  occupy: by("seatKeepers"),
  free: by("seatKeepers"),
  suspend: { office: "suspenders", apartFrom: [] },
  resume: by("openers"),
  close: by("openers"),
}
