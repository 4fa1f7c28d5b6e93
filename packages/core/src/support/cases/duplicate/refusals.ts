/**
 * Why a command to a suspected duplicate was not carried out.
 *
 * @module
 */

import type * as Schema from "effect/Schema"
import {
  type CommonRefusal,
  type RefusalOf,
  type RefusalParameters,
  refusalSchemaOf,
  refusing,
} from "../../../life-cycle/refusals.ts"

const parameters = () =>
  ({
    "subjects.missing": {},
    /** The same record is named twice. */
    "subjects.repeated": {},
    "evidence.missing": {},
    /** All of the evidence was there before. */
    "evidence.notNew": {},
    "grounds.missing": {},
    "reason.missing": {},
    /** What is to follow speaks of a record of which nothing was suspected. */
    "consequence.otherSubject": {},
    /** A merge has to keep one record and retire others, each named once. */
    "consequence.emptyMerge": {},
  }) satisfies RefusalParameters

/** Why a command to a suspected duplicate was not carried out. */
export type DuplicateRefusal = RefusalOf<ReturnType<typeof parameters>> | CommonRefusal

/** The schema of {@link DuplicateRefusal}. */
export const duplicateRefusalSchema = (): Schema.Codec<DuplicateRefusal> => refusalSchemaOf(parameters())

/** Refuses a command to a suspected duplicate. */
export const refuse = refusing<DuplicateRefusal>()
