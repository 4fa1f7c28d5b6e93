import { moneySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** The kinds of loans: for an enterprise after release, or for a debt that bars release. */
export type LoanKind = ReturnType<typeof loanKindSchema>["Type"]

const loanKindSchema = () => Schema.Literals(["enterprise", "release"])

/** What the money is for, and to whom it may therefore be paid. */
const loanPurposeSchema = () =>
  Schema.Union([
    Schema.Struct({
      kind: Schema.Literal("enterprise"),
      /** Id of the plan. */
      plan: Schema.NonEmptyString,
      /** Opaque ids of those from whom the plan buys. */
      vendors: Schema.Array(Schema.NonEmptyString),
    }),
    Schema.Struct({
      kind: Schema.Literal("release"),
      /** Id of the obligation for which the prisoner is held. */
      obligation: Schema.NonEmptyString,
      /** Opaque ids of those to whom it is owed. */
      creditors: Schema.Array(Schema.NonEmptyString),
    }),
  ])

/** Who asks for how much, and what for. It never changes. */
export type LoanApplication = ReturnType<typeof loanApplicationSchema>["Type"]

export const loanApplicationSchema = () =>
  Schema.Struct({
    /** Opaque id of the prisoner, or of who was one. */
    borrower: Schema.NonEmptyString,
    /** Opaque ids of the borrower's relatives. */
    relatives: Schema.Array(Schema.NonEmptyString),
    /** Opaque id of the officer in charge of them, where there is one. */
    caseworker: Schema.optionalKey(Schema.NonEmptyString),
    requested: moneySchema(),
    purpose: loanPurposeSchema(),
  })
