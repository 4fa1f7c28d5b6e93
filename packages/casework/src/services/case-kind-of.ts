import type { ProtocolAccess, ProtocolAttribute } from "../life-cycle/attribute.ts"
import type { CaseParty } from "../life-cycle/case-party.ts"
import type { Protocol } from "../life-cycle/protocol.ts"
import type { AnyState, LifeCycleTypes } from "../life-cycle/transition.ts"
import type { CaseAttribute, CaseKind, StatedAccessContext } from "./case-kind.ts"

/** The attributes that a protocol declares. */
export type AttributeIn<P extends Protocol> = P extends { readonly attributes?: infer Attributes }
  ? keyof NonNullable<Attributes> & string
  : never

/** What a kind of case has beside its protocol: attributes and an access context that are computed from the state, and claims. */
export interface ComputedKind<L extends LifeCycleTypes, Kind extends string, Attribute extends string>
  extends Omit<
    CaseKind<L, Kind, Attribute>,
    "attributes" | "accessContextOf" | "beneficiaryAttribute" | "unitAttribute"
  > {
  /** Attributes that are computed. Absent where there are none. */
  readonly attributes?: CaseKind<L, Kind, Attribute>["attributes"]
  /** Computes who stands to a case, in the place of the paths that the protocol declares; its unit is where the protocol has it. */
  readonly accessContextOf?: CaseKind<L, Kind, Attribute>["accessContextOf"]
}

/** The value at a path; `undefined` where the state has no such field. */
const valueAt = (state: object, path: string): unknown => {
  let value: unknown = state
  for (const field of path.split(".")) {
    if (typeof value !== "object" || value === null) return undefined
    const step = field === "last" && Array.isArray(value) ? String(value.length - 1) : field
    if (!Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

/**
 * The attribute in which a store holds the unit of a case: one of before that is read where the unit is, so that every store has it, or
 * `unit`. `undefined` where the protocol has something else under that name.
 */
const unitAttributeOf = ({ access, attributes = {} }: Protocol): string | undefined => {
  const at = access?.unit ?? "unit"
  const [same] =
    Object.entries(attributes).find(([, { at: place, type }]) => type === "identifier" && place === at) ?? []
  return same ?? (attributes["unit"] === undefined ? "unit" : undefined)
}

/** The compiler follows a path no further than its first field; that the others exist is held over the runs of every life cycle. */
const attributeOf = <State extends AnyState>({ at, type }: ProtocolAttribute): CaseAttribute<State> => {
  const isByStage = typeof at === "object" && !Array.isArray(at)
  const pathsOf = (stage: string): ReadonlyArray<string> => {
    const paths = isByStage ? (at as { readonly [stage: string]: string })[stage] : at
    return [paths ?? []].flat() as ReadonlyArray<string>
  }
  const paths = typeof at === "string" ? [at] : (Object.values(at) as ReadonlyArray<string>)
  return {
    type,
    fields: [...new Set([...(isByStage ? ["stage"] : []), ...paths.map((path) => path.split(".")[0])])],
    of: (state: State) => {
      for (const path of pathsOf(state.stage)) {
        const value = valueAt(state, path)
        if (value !== undefined) return value
      }
      return undefined
    },
  } as unknown as CaseAttribute<State>
}

const idsAt = (state: object, path: string | undefined): ReadonlyArray<string> | undefined => {
  const value = path === undefined ? undefined : valueAt(state, path)
  if (value === undefined) return undefined
  return Array.isArray(value) ? value : [value as string]
}

/** The ids at a path, which may lead through lists. */
const everyIdAt = (value: unknown, fields: ReadonlyArray<string>): ReadonlyArray<string> => {
  if (Array.isArray(value)) return value.flatMap((one) => everyIdAt(one, fields))
  const [field, ...others] = fields
  if (field === undefined) return typeof value === "string" ? [value] : []
  return typeof value === "object" && value !== null && Object.hasOwn(value, field)
    ? everyIdAt(Reflect.get(value, field), others)
    : []
}

/** Who is concerned, by the paths that a protocol declares; of a protocol without any, nothing. */
const peopleOf = ({ access, people = [access?.beneficiaries ?? []].flat() }: Protocol) => {
  const paths = people.map((path) => path.split("."))
  const of = (state: object): ReadonlyArray<string> => [
    ...new Set(paths.flatMap((path) => everyIdAt(state, path))),
  ]
  return paths.length === 0 ? {} : { peopleOf: of }
}

/** What else is concerned, by the paths that a protocol declares; of a protocol without any, nothing. */
const partiesOf = ({ parties = {} }: Protocol) => {
  const paths = Object.entries(parties).flatMap(([party, places]) =>
    places.map((path) => ({ party, fields: path.split(".") })),
  )
  const of = (state: object): ReadonlyArray<CaseParty> =>
    paths.flatMap(({ fields, party }) => everyIdAt(state, fields).map((id) => ({ party, id })))
  return paths.length === 0 ? {} : { partiesOf: of }
}

const contextAt =
  ({ assigned, beneficiaries, unit = "unit" }: ProtocolAccess) =>
  (state: object): StatedAccessContext => {
    const [ids, others] = [idsAt(state, assigned), idsAt(state, beneficiaries)]
    const place = valueAt(state, unit)
    return {
      ...(place === undefined ? {} : { unit: place as string }),
      ...(ids === undefined ? {} : { assigned: ids }),
      ...(others === undefined ? {} : { beneficiaries: others }),
    }
  }

/** The identifier that is read where the one beneficiary is. */
const beneficiaryAttributeOf = ({ access, attributes = {} }: Protocol): string | undefined =>
  Object.entries(attributes).find(
    ([, { at, type }]) => type === "identifier" && at === access?.beneficiaries,
  )?.[0]

/**
 * The kind of case of a protocol: found by its stage, its unit and the attributes that the protocol declares, with access by the paths that it
 * declares. A case that was handed over is found by the unit that gave it away too. Where the protocol names no place of the unit, the command that begins a case carries it. It concerns the people of the paths
 * that the protocol names, or who would benefit.
 *
 * @example
 * const lamp = defineProtocol({
 *   stages: { lit: () => ({ keeper: Schema.String, place: Schema.Struct({ street: Schema.String }) }) },
 *   events: { litUp: () => ({ keeper: Schema.String, place: Schema.Struct({ street: Schema.String }) }) },
 *   participations: [],
 *   commands: { light: { permission: "keepers", from: "none", event: "litUp", to: "lit" } },
 *   attributes: { street: { type: "text", at: "place.street" } },
 *   access: { assigned: "keeper" },
 *   refusals: () => ({}),
 * })
 * const { accessContextOf, attributes } = caseKindOf(lamp, { kind: "pool", lifeCycle: pool, schemas: poolSchemas })
 * Object.keys(attributes) // => ["unit", "formerUnit", "stage", "street"]
 * accessContextOf(pool.none) // => {}
 */
export const caseKindOf = <
  P extends Protocol,
  L extends LifeCycleTypes,
  const Kind extends string,
  const Attribute extends string = never,
>(
  protocol: P,
  { accessContextOf, attributes: computed, ...kind }: ComputedKind<L, Kind, Attribute>,
): CaseKind<L, Kind, "stage" | "unit" | "formerUnit" | AttributeIn<P> | Attribute> => {
  const stage: ProtocolAttribute = { type: "text", at: "stage" }
  const declared = Object.entries({ stage, ...protocol.attributes }).map(
    ([name, attribute]) => [name, attributeOf<L["State"]>(attribute)] as const,
  )
  const unitAttribute = unitAttributeOf(protocol)
  const unit = {
    ...attributeOf<L["State"]>({ type: "identifier", at: protocol.access?.unit ?? "unit" }),
    ...(unitAttribute === undefined || unitAttribute === "unit" ? {} : { storedAs: unitAttribute }),
  }
  const formerUnit = attributeOf<L["State"]>({ type: "identifier", at: "formerUnits.last" })
  const contextOf = contextAt(protocol.access ?? {})
  const beneficiary = accessContextOf === undefined ? beneficiaryAttributeOf(protocol) : undefined
  return {
    ...peopleOf(protocol),
    ...partiesOf(protocol),
    ...kind,
    ...(beneficiary === undefined ? {} : { beneficiaryAttribute: beneficiary as AttributeIn<P> }),
    ...(unitAttribute === undefined ? {} : { unitAttribute: unitAttribute as AttributeIn<P> }),
    attributes: { unit, formerUnit, ...Object.fromEntries(declared), ...computed } as CaseKind<
      L,
      Kind,
      "stage" | "unit" | "formerUnit" | AttributeIn<P> | Attribute
    >["attributes"],
    accessContextOf:
      accessContextOf === undefined
        ? contextOf
        : (state) => ({ ...accessContextOf(state), unit: contextOf(state).unit }),
  }
}
