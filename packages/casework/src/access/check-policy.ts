import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { failure } from "../failure/failure.ts"
import { nearestWords } from "../input/nearest-word.ts"
import { changeUnit } from "../life-cycle/change-unit.ts"
import { type AccessPolicy, caseRelations, type Grant } from "./policy.ts"

const flaw = Schema.Struct({
  code: Schema.Literals([
    "policy.kindUnknown",
    "policy.fieldUnknown",
    "policy.commandUnknown",
    "policy.roleUnknown",
    "policy.relationUnknown",
  ]),
  /** The place of the grant in the policy. */
  grant: Schema.Number,
  /** The name that nothing has. */
  name: Schema.String,
  /** What was probably meant, the nearest first. */
  nearest: Schema.Array(Schema.String),
})

/** A name in a policy that no kind, field, command, role or relation has, with those that come near. */
export type PolicyFlaw = typeof flaw.Type

const withNearest = ({ code, grant, name, nearest: [first] }: PolicyFlaw): string =>
  `${code} “${name}” in grant ${grant + 1}${first === undefined ? "" : ` (did you mean “${first}”?)`}`

/**
 * A policy that names what there is not: such a grant would silently give nothing. Every flaw is there, with its grant.
 *
 * @example
 * const grant = { to: ["court"], kinds: ["lenency"], relation: "any", see: "whole" } as const
 * const checked = checkPolicy({ grants: [grant] }, { kinds: [caseKinds.leniency] })
 * Result.isFailure(checked) && checked.failure.params.flaws
 * // => [{ code: "policy.kindUnknown", grant: 0, name: "lenency", nearest: ["leniency"] }]
 */
export class AccessPolicyError extends /* @__PURE__ */ failure<AccessPolicyError>()("AccessPolicyError", {
  sentences: {
    "policy.invalid": "This access policy names something that does not exist.",
  },
  params: { flaws: Schema.Array(flaw) },
  detail: ({ flaws }) => flaws.map(withNearest).join(", "),
}) {}

/** What a policy may name of a kind of cases. */
export interface GrantableKind {
  readonly kind: string
  readonly lifeCycle: { readonly competences: object; readonly isHandedOver?: boolean }
  readonly schemas: () => { readonly state: Schema.Top }
}

/** What a policy may name. */
export interface PolicyVocabulary {
  readonly kinds: ReadonlyArray<GrantableKind>
  /** Ids of the roles that people hold. Absent: any role may be named. */
  readonly roles?: Iterable<string>
}

/** The fields of the states of a kind: those of each of its stages. */
const fieldsOf = ({ schemas }: GrantableKind): ReadonlyArray<string> => {
  const { ast } = schemas().state
  const states = ast._tag === "Union" ? ast.types : [ast]
  return states.flatMap((state) =>
    state._tag === "Objects" ? state.propertySignatures.map(({ name }) => String(name)) : [],
  )
}

/**
 * A policy whose grants name kinds, fields, commands, roles and relations that there are, or everything that it names and there is not.
 *
 * @example
 * const grant = { to: ["court"], kinds: ["leniency"], relation: "any", see: ["stage"], do: ["grnt"] } as const
 * const vocabulary = { kinds: [caseKinds.leniency], roles: iranPack.actors.keys() }
 * Result.isSuccess(checkPolicy({ grants: [{ ...grant, do: ["grant"] }] }, vocabulary)) // => true
 * const checked = checkPolicy({ grants: [grant] }, vocabulary)
 * Result.isFailure(checked) && checked.failure.message.includes("did you mean “grant”?") // => true
 */
export const checkPolicy = (
  policy: AccessPolicy,
  { kinds, roles }: PolicyVocabulary,
): Result.Result<AccessPolicy, AccessPolicyError> => {
  const known = new Map(kinds.map((each) => [each.kind, each]))
  const knownRoles = roles === undefined ? undefined : new Set(roles)
  const unknownOf = (
    code: PolicyFlaw["code"],
    grant: number,
    names: Iterable<string>,
    candidates: ReadonlySet<string>,
  ): ReadonlyArray<PolicyFlaw> =>
    [...new Set(names)]
      .filter((name) => !candidates.has(name))
      .map((name) => ({ code, grant, name, nearest: nearestWords(name, candidates) }))
  const flawsOf = ({ do: commands = [], kinds: named, relation, see = [], to }: Grant, grant: number) => {
    const granted = named.map((name) => known.get(name)).filter((each) => each !== undefined)
    const of = (namesOf: (kind: GrantableKind) => ReadonlyArray<string>) => new Set(granted.flatMap(namesOf))
    return [
      ...unknownOf("policy.kindUnknown", grant, named, new Set(known.keys())),
      ...unknownOf("policy.relationUnknown", grant, [relation], new Set<string>(caseRelations)),
      ...(knownRoles === undefined ? [] : unknownOf("policy.roleUnknown", grant, to, knownRoles)),
      // Of a kind that there is not, nothing is known that its fields and commands could be held against.
      ...(granted.length < named.length
        ? []
        : [
            ...unknownOf(
              "policy.commandUnknown",
              grant,
              commands,
              of(({ lifeCycle: { competences, isHandedOver = false } }) => [
                ...Object.keys(competences),
                ...(isHandedOver ? [changeUnit] : []),
              ]),
            ),
            ...unknownOf("policy.fieldUnknown", grant, see === "whole" ? [] : see, of(fieldsOf)),
          ]),
    ]
  }
  const flaws = policy.grants.flatMap(flawsOf)
  return flaws.length === 0
    ? Result.succeed(policy)
    : Result.fail(new AccessPolicyError({ code: "policy.invalid", params: { flaws } }))
}
