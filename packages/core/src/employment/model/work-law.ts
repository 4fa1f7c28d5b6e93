/** What the law of a country says of work: in the file of a prisoner, and of an opening. */

import type { Day, Fact, FactNode, Facts } from "@bazgasht/rules"
import type { AddedPart } from "../../case-file/added-part.ts"
import type { FactShape } from "../../case-file/fact-shape.ts"
import type { FactsOf } from "../../case-file/reported-fields.ts"
import type { FieldDescription, FieldsOfFacts } from "../../missing-fields/file-field.ts"
import type { OpeningValues } from "./opening.ts"
import type { Work, WorkValues } from "./work.ts"

/** What the law of a country says of work in the file of a prisoner, as far as reading it goes. */
export interface WorkShape extends AddedPart<FactShape> {
  /** Codes of the activities that a doctor may forbid; those of the employment programme unless they are given. */
  readonly activities?: ReadonlyArray<string>
  /** What follows for work from the added fields and the facts of the sentence. */
  readonly facts?: (work: Work, facts: Facts) => { readonly [fact: string]: Facts[string] | undefined }
  /** Ids of further facts on which a clearance rests; see `custodyDigestOf`. */
  readonly clearance?: ReadonlyArray<string>
}

/** What the law of a country says of work in the file of a prisoner. A value that it reports no fact for is no field of its files. */
export interface WorkLaw extends WorkShape {
  readonly reported?: Partial<FactsOf<WorkValues>> & { readonly [field: string]: FactNode }
}

/**
 * A kind of workplace.
 *
 * - `prison`: inside a prison, in which nobody works after release
 * - `inside`: whoever is held does not leave the institution for it
 * - `outside`: whoever is held leaves the institution for it
 */
export interface WorkplaceKind {
  /** Code of the kind. */
  readonly kind: string
  readonly where: "prison" | "inside" | "outside"
}

/** The fields in which a fact about a person in view of an opening is written: in the file of the person and in that of the opening. */
export interface PairFields {
  readonly person: ReadonlyArray<FieldDescription>
  readonly opening: ReadonlyArray<FieldDescription>
}

/** What the law of a country says of an opening. A value that it reports no fact for is no field of its openings. */
export interface OpeningLaw extends Pick<AddedPart, "times"> {
  readonly reported: Partial<FactsOf<OpeningValues>> & {
    readonly workplace: Fact<string>
    readonly afterRelease: Fact<boolean>
    readonly start: Fact<Day>
    readonly lastDay: Fact<Day>
  } & { readonly [field: string]: FactNode }
  /** The fields in which facts are written that an opening does not state as they are. */
  readonly fields: FieldsOfFacts
  /** Where facts about a person in view of an opening are written, by their ids. */
  readonly pairs: { readonly [fact: string]: PairFields }
}

/** A category of people for whom seats of openings are kept or limited: those of whom a fact has a value. */
export interface PlacementCategory {
  /** Code of the category. */
  readonly category: string
  /** Id of the fact. */
  readonly fact: string
  readonly is: boolean | string
}
