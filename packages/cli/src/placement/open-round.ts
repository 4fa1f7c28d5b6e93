import type { Jurisdiction } from "@bazgasht/core"
import { decodePlacementRound, type PlacementRound } from "@bazgasht/core/placement"
import type { PlacementMode } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { type OpenedDocument, openDocument } from "../case-files/open-document.ts"
import type { Refusal } from "../case-files/refusal.ts"
import type { Platform } from "../platform.ts"

/** What is set otherwise than the round says. */
export interface RoundChanges {
  readonly mode?: PlacementMode
  /** The seed of the lottery between equals. */
  readonly seed?: string
}

const changed = (round: PlacementRound, { mode, seed }: RoundChanges): PlacementRound => {
  const { priority } = round
  return {
    ...round,
    ...(mode === undefined ? {} : { mode }),
    ...(seed === undefined
      ? {}
      : { priority: { ...priority, tieBreaker: { ...priority.tieBreaker, seed } } }),
  }
}

/** Opens a placement round. */
export const openRound = (
  file: string,
  platform: Platform,
  jurisdiction: Jurisdiction,
  changes: RoundChanges = {},
): Result.Result<OpenedDocument<PlacementRound>, ReadonlyArray<Refusal>> =>
  Result.map(
    openDocument(file, platform, jurisdiction, (document) => decodePlacementRound(document, jurisdiction)),
    ({ content, source }) => ({ content: changed(content, changes), source }),
  )
