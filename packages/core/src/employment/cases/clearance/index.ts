/**
 * The papers on which openings and placements are cleared.
 *
 * @module
 */

export type { DatedDocument } from "./dated-document.ts"
export type { LapsedDocument } from "./lapsed.ts"
export type { DocumentRefusal, RequiredDocument } from "./required-document.ts"
