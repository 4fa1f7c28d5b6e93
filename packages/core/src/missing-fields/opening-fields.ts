import type { PairFields } from "../employment/model/work-law.ts"
import type { Jurisdiction } from "../jurisdiction.ts"
import { fieldsAt } from "./describe-fields.ts"
import type { FieldsOfFacts } from "./file-field.ts"

/**
 * Where each fact of an opening is written.
 *
 * @example
 * openingFields(ruritania)["openingWorkplace"]?.map(({ path }) => path) // => [["workplace"]]
 */
export const openingFields = ({ employment }: Pick<Jurisdiction, "employment">): FieldsOfFacts =>
  employment === undefined
    ? {}
    : { ...fieldsAt([], employment.opening.reported), ...employment.opening.fields }

/**
 * Where facts about a person in view of an opening are written: in the person's file and in that of the opening.
 *
 * @example
 * const { opening, person } = pairFields(ruritania)["withinReach"] ?? { opening: [], person: [] }
 * opening.map(({ path }) => path) // => [["institutions"]]
 * person.map(({ path }) => path) // => [["work", "institution"]]
 */
export const pairFields = ({
  employment,
}: Pick<Jurisdiction, "employment">): { readonly [fact: string]: PairFields } =>
  employment?.opening.pairs ?? {}
