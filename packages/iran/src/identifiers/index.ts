import type { IdentifierKind } from "@bazgasht/core"
import { nationalId } from "./national-id.ts"
import { foreignerCode, passport } from "./papers-without-check-digit.ts"

/** Every kind, the national number first. */
export const identifiers: ReadonlyArray<IdentifierKind> = [nationalId, passport, foreignerCode]
