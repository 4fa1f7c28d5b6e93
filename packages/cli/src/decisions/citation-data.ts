import type { Citation, Text } from "@bazgasht/rules"
import type { Draft } from "../report/report.ts"

/** A citation for programs. */
export interface CitationJson {
  readonly instrument: string
  readonly article?: Text
  readonly confidence: Citation["confidence"]
  readonly source?: string
}

export const citationData = ({ article, confidence, instrument, source }: Citation): Draft<CitationJson> => ({
  instrument: instrument.id,
  article,
  confidence,
  source,
})
