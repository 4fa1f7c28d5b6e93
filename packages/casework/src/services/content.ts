/** What the events of a case add up to, for audits. */

import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { makePace } from "../audit/pace.ts"
import type { CaseContent, ContentByKind, ContentOf } from "../audit/verify-case.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import type { StoredEvent } from "../ports/storage/stored-event.ts"
import { caseCodecOf } from "./case-codec.ts"
import {
  type AnyKind,
  attributesAsWritten,
  attributesOf,
  type CaseKind,
  claimsIn,
  isHolding,
} from "./case-kind.ts"
import { formerDocument } from "./former-document.ts"

const contentOfKind = <L extends LifeCycleTypes>(kind: CaseKind<L, string, string>): ContentOf => {
  const codec = caseCodecOf(kind)
  return Effect.fnUntraced(function* (entries: ReadonlyArray<StoredEvent>) {
    const pace = yield* makePace
    const events: Array<L["Event"]> = []
    for (const entry of entries) {
      if (pace.isDue()) yield* pace.rest
      const read = codec.event(entry)
      if (Result.isFailure(read)) return Result.fail({ version: entry.version })
      events.push(read.success)
    }
    const state = kind.lifeCycle.replay(events)
    if (Result.isFailure(state)) return Result.fail({ version: state.failure.params.version })
    const document = yield* codec.stateJson(state.success)
    const content: CaseContent = {
      document,
      documentBefore: formerDocument(kind.lifeCycle, events, document),
      attributes: attributesOf(kind, state.success),
      attributesBefore: attributesAsWritten(kind, state.success),
      ...(isHolding(kind) ? { claims: claimsIn(kind, state.success) } : {}),
    }
    return Result.succeed(content)
  })
}

/**
 * How documents and attributes follow from events, for kinds of cases by any names: for `verifyStore`.
 *
 * @example
 * contentOfKinds(caseKinds).has("loan") // => true
 * contentOfKinds({}).size // => 0
 */
export const contentOfKinds = (kinds: { readonly [name: string]: AnyKind }): ContentByKind =>
  new Map(
    Object.values(kinds).map((kind) => [
      kind.kind,
      { contentOf: contentOfKind(kind), claims: isHolding(kind) },
    ]),
  )
