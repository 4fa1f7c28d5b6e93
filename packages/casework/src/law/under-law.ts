import * as Effect from "effect/Effect"
import type { GivenSetting, LifeCycleTypes } from "../life-cycle/transition.ts"
import type { AnyKind, CaseKind } from "../services/case-kind.ts"
import { LawUnknown } from "../services/service-error.ts"

/** The types of a life cycle of which nothing is given beside a command: its setting comes from the law and from the store. */
export type UnderLaw<L extends LifeCycleTypes> = Omit<L, "Reads"> & {
  readonly Reads: keyof L["Setting"] & string
}

/** What a kind of cases is judged by on a command, in the state that it meets: `undefined` where the law of the day is not known. */
export type LawOf<L extends LifeCycleTypes> = (asked: {
  readonly state: L["State"]
  readonly command: L["Command"]
}) => GivenSetting<L> | undefined

/** A law for each of some kinds, by the name of the kind in stores. */
export type LawsOf<Kinds extends { readonly [name: string]: AnyKind }> = {
  readonly [Name in keyof Kinds as Kinds[Name]["kind"]]: Kinds[Name] extends CaseKind<infer L, string, string>
    ? LawOf<L>
    : never
}

/** Kinds under a law: their services take a command without a setting. */
export type KindsUnderLaws<Kinds extends { readonly [name: string]: AnyKind }> = {
  readonly [Name in keyof Kinds]: Kinds[Name] extends CaseKind<infer L, infer Kind, infer Attribute>
    ? CaseKind<UnderLaw<L>, Kind, Attribute>
    : never
}

const underLaw = (kind: AnyKind, lawOf: LawOf<LifeCycleTypes>): AnyKind => ({
  ...kind,
  lawOf,
  reads: ({ command, state }, read) => {
    const given = lawOf({ state, command })
    if (given === undefined) {
      const { at, subject } = command
      return Effect.fail(
        new LawUnknown({ code: "law.unknown", kind: kind.kind, subject, params: { day: at } }),
      )
    }
    const found = kind.reads?.({ command, state, setting: given as never }, read) ?? Effect.succeed({})
    return Effect.map(found, (others) => ({ ...given, ...others }))
  },
})

/**
 * Kinds whose commands are judged by laws, each by that of its name: what a caller gives is the command, the law says the rest of its
 * setting by the day of the command, and the service reads what other cases say. Where the law of a day is not known, a command is
 * answered by `LawUnknown`.
 *
 * @example
 * const kinds = underLaws(
 *   { pools: caseKinds.pool },
 *   { pool: ({ command }) => (command.at < jalaliDay(1404, 1, 1) ? undefined : { terms: poolTerms, policyDigest: "policy-1" }) },
 * )
 * const whole = { to: ["setadDieh"], kinds: ["pool"], relation: "any", see: "whole", do: ["open"] } as const
 * const { cases, close } = Result.getOrThrow(
 *   await openCasework({ storage: memoryStorage(), kinds, access: accessBy({ grants: [whole] }) }),
 * )
 * const caller = { person: "person-11", linked: [], offices: [{ role: "setadDieh" }] }
 * const open = (id: string, at: Day) => cases.pools.handleUnknown({
 *   caller,
 *   command: {
 *     type: "open", id, subject: id, at, by: { id: "person-11", role: "setadDieh" }, expectedVersion: 0,
 *     unit: "unit-1", attributes: [],
 *   },
 * })
 * const before = await open("pool-1", jalaliDay(1403, 12, 29))
 * Result.isFailure(before) && before.failure.code // => "law.unknown"
 * const answer = await open("pool-2", jalaliDay(1404, 1, 1))
 * Result.isSuccess(answer) && answer.success.stage // => "open"
 * await close()
 */
export const underLaws = <const Kinds extends { readonly [name: string]: AnyKind }>(
  kinds: Kinds,
  laws: NoInfer<LawsOf<Kinds>>,
): KindsUnderLaws<Kinds> =>
  // The compiler cannot follow a loop over names to the types that the names have.
  Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      underLaw(
        kind,
        (laws as { readonly [kind: string]: LawOf<LifeCycleTypes> })[kind.kind] as LawOf<LifeCycleTypes>,
      ),
    ]),
  ) as unknown as KindsUnderLaws<Kinds>
