/**
 * Why a command to an opening was not carried out.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import {
  type CommonRefusal,
  type RefusalOf,
  type RefusalParameters,
  refusalSchemaOf,
  refusing,
} from "../../../life-cycle/refusals.ts"
import { documentParameters } from "../clearance/required-document.ts"

const parameters = () =>
  ({
    ...documentParameters(),
    /** The workplace is a prison, and the work is for those who have been released. */
    "afterRelease.inPrison": {},
    /** More is asked of a dimension than is left of it. */
    "capacity.tooLittle": { dimension: Schema.String, asked: Schema.Natural, left: Schema.Natural },
    /** The opening has no such dimension. */
    "capacity.unknown": { dimension: Schema.String, dimensions: Schema.Array(Schema.String) },
    /** There would be less of a dimension than what is taken of it. */
    "capacity.belowTaken": { dimension: Schema.String, taken: Schema.Natural },
    /** There would be fewer seats than what is taken. */
    "seats.belowTaken": { taken: Schema.Natural },
    /** An opening with people in it is not closed. */
    "seats.stillTaken": { taken: Schema.Natural },
    "placement.seated": {},
    /** The placement had a seat here and has given it back. */
    "placement.freed": {},
    "placement.notSeated": {},
    /** The seat is occupied already. */
    "placement.occupies": {},
    "reason.missing": {},
  }) satisfies RefusalParameters

/** Why a command to an opening was not carried out. */
export type OpeningRefusal = RefusalOf<ReturnType<typeof parameters>> | CommonRefusal

/** The schema of {@link OpeningRefusal}. */
export const openingRefusalSchema = (): Schema.Codec<OpeningRefusal> => refusalSchemaOf(parameters())

/** Refuses a command to an opening. */
export const refuse = refusing<OpeningRefusal>()
