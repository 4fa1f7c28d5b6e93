/** The registers of associations, employers, workshops and donors. */

import type { Jurisdiction } from "@bazgasht/core"
import { familyLawOf, writtenCode, writtenCount, writtenDay, writtenText } from "@bazgasht/core/case-file"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Known, RecordFields } from "./record/record-content.ts"
import type { RecordState } from "./record/record-protocol.ts"
import { registerOf } from "./record/register.ts"
import { flawsBySchema, listOf, writtenTrade } from "./written-fields.ts"

const some = <S extends Schema.Constraint>(of: S) => Schema.optionalKey(of)

/** What is kept of everybody with whom an organisation works. */
const named = () => ({
  name: some(writtenText),
  /** Code of the place. */
  area: some(writtenText),
  /** A telephone number or an address. */
  contact: some(writtenText),
})

const associationSchema = (jurisdiction: Jurisdiction) =>
  Schema.Struct({
    ...named(),
    /** Codes of the places whose families it supports. */
    serves: listOf(writtenText),
    /** The kinds of help that it gives. */
    offers: listOf(writtenCode(jurisdiction.familyFile === undefined ? [] : familyLawOf(jurisdiction).help)),
    licence: some(
      Schema.Struct({
        document: writtenText,
        from: some(writtenDay(jurisdiction.pack.calendar)),
        /** The first day on which it is no longer valid. */
        to: some(writtenDay(jurisdiction.pack.calendar)),
      }),
    ),
  })

/** What somebody with whom an organisation works is. */
export const legalForms = ["person", "company", "cooperative", "foundation", "publicBody"] as const

const employerSchema = () =>
  Schema.Struct({
    ...named(),
    form: some(writtenCode(legalForms)),
    /** What it produces or does, as trades. */
    trades: listOf(writtenTrade),
    employees: some(writtenCount({ minimum: 0 })),
  })

const workshopSchema = ({ employment }: Jurisdiction) =>
  Schema.Struct({
    name: some(writtenText),
    area: some(writtenText),
    /** Opaque id of the penal institution in which it is, or to which it belongs. */
    institution: some(writtenText),
    /** Id of the record of who employs there, where that is not the institution. */
    employer: some(writtenText),
    /** The kind of workplace. */
    workplace: some(writtenCode((employment?.workplaces ?? []).map(({ kind }) => kind))),
    trades: listOf(writtenTrade),
    /** How many people can work there at once. */
    seats: some(writtenCount({ minimum: 0 })),
    /** What there is beside seats, by code: escort officers, places for wheelchairs. */
    capacities: some(Schema.Record(writtenText, writtenCount({ minimum: 0 }))),
  })

const donorSchema = () =>
  Schema.Struct({
    ...named(),
    form: some(writtenCode(legalForms)),
    /** How thanks and receipts reach them. */
    channel: some(writtenText),
  })

const valuesOf = (...names: ReadonlyArray<string>): RecordFields =>
  Object.fromEntries(names.map((name) => [name, "value"]))

/**
 * The register of the associations that support prisoners' families.
 *
 * @example
 * Object.keys(associationRegister.fields) // => ["name", "area", "contact", "serves", "offers", "licence", "identifiers"]
 */
export const associationRegister = /* @__PURE__ */ registerOf({
  kind: "associationRecord",
  fields: valuesOf("name", "area", "contact", "serves", "offers", "licence"),
  claim: "associationIdentifier",
  ofPeople: false,
  flawsIn: (jurisdiction) => {
    const schema = associationSchema(jurisdiction)
    return (content) => flawsBySchema(schema, content)
  },
})

/**
 * The register of employers: investors, contractors, foundations.
 *
 * @example
 * Object.keys(employerRegister.fields) // => ["name", "area", "contact", "form", "trades", "employees", "identifiers"]
 */
export const employerRegister = /* @__PURE__ */ registerOf({
  kind: "employerRecord",
  fields: valuesOf("name", "area", "contact", "form", "trades", "employees"),
  claim: "employerIdentifier",
  ofPeople: false,
  flawsIn: () => {
    const schema = employerSchema()
    return (content) => flawsBySchema(schema, content)
  },
})

/**
 * The register of workshops, with their seats.
 *
 * @example
 * workshopRegister.fields["seats"] // => "value"
 */
export const workshopRegister = /* @__PURE__ */ registerOf({
  kind: "workshopRecord",
  fields: valuesOf("name", "area", "institution", "employer", "workplace", "trades", "seats", "capacities"),
  claim: "workshopIdentifier",
  ofPeople: false,
  flawsIn: (jurisdiction) => {
    const schema = workshopSchema(jurisdiction)
    return (content) => flawsBySchema(schema, content)
  },
})

/**
 * The register of donors. Somebody who gives without a name needs no record.
 *
 * @example
 * Object.keys(donorRegister.fields) // => ["name", "area", "contact", "form", "channel", "identifiers"]
 */
export const donorRegister = /* @__PURE__ */ registerOf({
  kind: "donorRecord",
  fields: valuesOf("name", "area", "contact", "form", "channel"),
  claim: "donorIdentifier",
  ofPeople: true,
  flawsIn: () => {
    const schema = donorSchema()
    return (content) => flawsBySchema(schema, content)
  },
})

/** What a workshop brings to an opening: where it is, whose, and how many people it takes. */
export interface WorkshopOffer {
  readonly workplace: string
  readonly employer?: string
  readonly seats: number
  readonly capacities: { readonly [dimension: string]: number }
}

/**
 * What a workshop of the register brings to an opening that is prepared for it. `undefined` where the record is closed, or the kind of workplace or the
 * seats are not known.
 *
 * @example
 * const known = { on: gregorianDay(2025, 3, 1), knownOn: gregorianDay(2025, 3, 1) }
 * workshopOffer(workshopRecord, ruritania, known)
 * // => { workplace: "quarry", employer: "employer-1", seats: 8, capacities: {} }
 */
export const workshopOffer = (
  record: RecordState,
  jurisdiction: Jurisdiction,
  known: Known,
): WorkshopOffer | undefined => {
  if (record.stage !== "kept") return undefined
  const { identifiers: _, ...content } = workshopRegister.contentOf(record, known)
  const decoded = Schema.decodeUnknownResult(workshopSchema(jurisdiction))(content)
  if (Result.isFailure(decoded)) return undefined
  const { capacities = {}, employer, seats, workplace } = decoded.success
  return workplace === undefined || seats === undefined
    ? undefined
    : { workplace, seats, capacities, ...(employer === undefined ? {} : { employer }) }
}
