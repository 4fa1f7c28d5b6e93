/**
 * The papers on which openings and placements are cleared.
 *
 * @module
 */

export type { LapsedDocument } from "./lapsed.ts"
export type { RequiredDocument } from "./required-document.ts"
