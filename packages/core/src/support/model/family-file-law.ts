/** What the law of a country says of the file of a prisoner's family: its codes, and the fields that it adds. */

import type { FieldPath } from "@bazgasht/casework"
import type { Day, Fact, Facts, ListFact, Term } from "@bazgasht/rules"
import type { AddedPart } from "../../case-file/added-part.ts"
import type { Note } from "../../case-file/checks.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import type { FieldDescription } from "../../missing-fields/file-field.ts"
import type { PartialFacts } from "../../release/model/case-file-law.ts"
import type { Sex } from "../../release/model/person.ts"
import type { Household } from "./household.ts"
import type { OtherCover } from "./other-cover.ts"
import type { CustodyEpisode, Provider } from "./provider.ts"

/** The parts of a family's file to which a country adds fields. */
export interface FamilyParts {
  readonly household?: Household
  readonly custody?: ReadonlyArray<CustodyEpisode>
  readonly prisoner?: Provider
  readonly otherCovers?: ReadonlyArray<OtherCover>
}

/** What the law of a country says of the file of a prisoner's family. Words for its codes stand in the vocabulary of the pack. */
export interface FamilyFileLaw {
  /** How members are related to the prisoner, beside `prisoner`, who is one too. */
  readonly relations: ReadonlyArray<string>
  readonly nationalities: ReadonlyArray<string>
  /** The kinds of help that payers give, `cash` among them. */
  readonly help: ReadonlyArray<string>
  /** The age from which a member can head a household. */
  readonly adultAge: Term

  readonly household: AddedPart
  readonly member: AddedPart & {
    readonly reported: { readonly birthDay: Fact<Day>; readonly sex: Fact<Sex> }
    /** Reported fields that stand in the entries of `memberships` too, so that rules count by them. */
    readonly counted?: ReadonlyArray<string>
  }
  readonly provider: AddedPart

  /** The lists that every file of a family states, with the words, the issuer and the document of the country. */
  readonly lists: {
    readonly memberships: ListFact
    readonly custodyEpisodes: ListFact
    readonly otherCovers: ListFact
  }
  /** What every membership states. */
  readonly membership: {
    readonly memberRelation: Fact<string>
    readonly memberJoinedDay: Fact<Day>
    readonly memberLeftDay: Fact<Day>
  }
  /** The roles of a member, as a field that is asked for. */
  readonly roles: Pick<FieldDescription, "label" | "question"> &
    Required<Pick<FieldDescription, "issuer" | "evidence">>

  /** What follows from the whole file on a day, beside what it states. */
  readonly factsOfFamily?: (file: FamilyParts, stated: Facts) => PartialFacts
  /** Notes everything in which the added fields contradict the file. */
  readonly check?: (file: Salvaged<FamilyParts>, note: Note) => void
  /** Whether a field of the household says something of a person, so that no error repeats its value. */
  readonly isPersonal?: (path: FieldPath) => boolean
}
