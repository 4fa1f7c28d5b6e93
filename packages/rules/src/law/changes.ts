import type { Exception, Node } from "../expression.ts"
import type { Citation } from "../values/citation.ts"
import { digestOf } from "../values/digest.ts"
import type { Text } from "../values/text.ts"
import type { RulePack } from "./pack.ts"
import type { Parameter } from "./parameter.ts"
import type { Policy } from "./policy.ts"
import type { Rule } from "./rule.ts"

/** A part of the law that differs between two versions of a pack, and can be changed by itself. */
export interface LawChange {
  /** `parameter:…`, `policy:…`, `rule:…`, or `rule:…#…` for a clause or an exception of a rule. */
  readonly id: string
  /** The id of the changed rule, or of the rule around the changed part. */
  readonly rule?: string
  readonly part: "parameter" | "policy" | "rule" | "clause" | "exception"
  readonly how: "changed" | "added" | "removed"
  readonly title: Text
  /** Those of the new version; of the old one where the part was removed. */
  readonly citations: ReadonlyArray<Citation>
}

/** Whether a change is made, by its id. */
type Made = (id: string) => boolean
type Note = (change: LawChange) => void

const same = (left: unknown, right: unknown): boolean => left === right || digestOf(left) === digestOf(right)

const areDistinct = (parts: ReadonlyArray<{ readonly id: string }>): boolean =>
  new Set(parts.map(({ id }) => id)).size === parts.length

interface Labelled {
  readonly id: string
  readonly title: Text
  readonly citations: ReadonlyArray<Citation>
}

/** A rule, or a labelled part of it. */
interface PartOfRule {
  readonly id: string
  readonly rule: string
  readonly part: "rule" | "clause" | "exception"
}

const partOfRule = (rule: string): PartOfRule => ({ id: `rule:${rule}`, rule, part: "rule" })
const partWithin = (rule: string, part: "clause" | "exception", label: string): PartOfRule => ({
  id: `rule:${rule}#${label}`,
  rule,
  part,
})

const howOf = (before: unknown, after: unknown): LawChange["how"] =>
  before === undefined ? "added" : after === undefined ? "removed" : "changed"

/** Merges two versions of a rule: the older one with the changes that are made. */
class Merging {
  readonly #made: Made
  readonly #note: Note

  constructor(made: Made, note: Note) {
    this.#made = made
    this.#note = note
  }

  rule(before: Rule | undefined, after: Rule | undefined): Rule | undefined {
    const whole = partOfRule((before ?? (after as Rule)).id)
    if (before === undefined || after === undefined) return this.#whole(whole, before, after)
    if (same(before, after)) return before
    // Everything around the expression is one part with it: the time in force, the deciders, the referrals.
    if (!same({ ...before, expression: 0 }, { ...after, expression: 0 }))
      return this.#whole(whole, before, after)
    return Object.freeze({
      ...before,
      expression: this.#node(before.expression, after.expression, { ...whole, of: after }),
    })
  }

  #whole<T extends Labelled>(part: PartOfRule, before: T | undefined, after: T | undefined): T | undefined {
    const { citations, title } = (after ?? before) as T
    this.#note({ ...part, how: howOf(before, after), title, citations })
    return this.#made(part.id) ? after : before
  }

  /** Merges two versions of a node. Where nothing smaller has a label, the part around them has changed. */
  #node(before: Node, after: Node, within: PartOfRule & { readonly of: Labelled }): Node {
    if (same(before, after)) return before
    if (before.op === "clause" && after.op === "clause" && before.id === after.id) {
      const clause = { ...partWithin(within.rule, "clause", after.id), of: after }
      if (!same({ ...before, of: 0 }, { ...after, of: 0 })) return this.#take(clause, before, after)
      return { ...before, of: this.#node(before.of, after.of, clause) }
    }
    if (
      before.op === "unless" &&
      after.op === "unless" &&
      areDistinct(before.exceptions) &&
      areDistinct(after.exceptions)
    )
      return {
        ...before,
        general: this.#node(before.general, after.general, within),
        exceptions: this.#matched(before.exceptions, after.exceptions, (old, recent) =>
          this.#whole(partWithin(within.rule, "exception", (old ?? (recent as Exception)).id), old, recent),
        ),
      }
    if ((before.op === "all" || before.op === "any") && before.op === after.op) {
      const of = this.#clauses(before.of, (after as typeof before).of, within)
      if (of !== undefined) return { ...before, of }
    }
    return this.#take(within, before, after)
  }

  #take({ of, ...part }: PartOfRule & { readonly of: Labelled }, before: Node, after: Node): Node {
    this.#note({ ...part, how: "changed", title: of.title, citations: of.citations })
    return this.#made(part.id) ? after : before
  }

  /** The merged parts of a junction; `undefined` where others than clauses differ. */
  #clauses(
    before: ReadonlyArray<Node>,
    after: ReadonlyArray<Node>,
    within: PartOfRule & { readonly of: Labelled },
  ): ReadonlyArray<Node> | undefined {
    type Clause = Extract<Node, { op: "clause" }>
    const isClause = (node: Node): node is Clause => node.op === "clause"
    const rest = [before, after].map((of) => of.filter((node) => !isClause(node)))
    if (!same(rest[0], rest[1])) return undefined
    const [old, recent] = [before.filter(isClause), after.filter(isClause)]
    if (!areDistinct(old) || !areDistinct(recent)) return undefined
    const clauses = this.#matched(old, recent, (one, other) =>
      one === undefined || other === undefined
        ? this.#whole(partWithin(within.rule, "clause", (one ?? (other as Clause)).id), one, other)
        : (this.#node(one, other, within) as Clause),
    )
    return [...(rest[0] ?? []), ...clauses]
  }

  /** Merges parts by their ids, in the order of the old version; new ones come last. */
  #matched<T extends { readonly id: string }>(
    before: ReadonlyArray<T>,
    after: ReadonlyArray<T>,
    take: (old: T | undefined, recent: T | undefined) => T | undefined,
  ): ReadonlyArray<T> {
    const recent = new Map(after.map((part) => [part.id, part]))
    const old = new Map(before.map((part) => [part.id, part]))
    return [...new Set([...old.keys(), ...recent.keys()])].flatMap((id) => {
      const [was, is] = [old.get(id), recent.get(id)]
      const taken = was !== undefined && is !== undefined && same(was, is) ? was : take(was, is)
      return taken === undefined ? [] : [taken]
    })
  }
}

/** The citations of the values that another version of the parameter does not have. */
const newCitations = (parameter: Parameter, other: Parameter | undefined): ReadonlyArray<Citation> => {
  const known = new Set(other?.values.map(digestOf))
  const fresh = parameter.values.filter((value) => !known.has(digestOf(value)))
  return (fresh.length > 0 ? fresh : parameter.values).flatMap(({ citations }) => citations)
}

const mergeMaps = <T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  take: (old: T | undefined, recent: T | undefined, id: string) => T | undefined,
): ReadonlyMap<string, T> => {
  const merged = new Map<string, T>()
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [old, recent] = [before.get(id), after.get(id)]
    const taken = old === recent ? old : take(old, recent, id)
    if (taken !== undefined) merged.set(id, taken)
  }
  return merged
}

const merged = (before: RulePack, after: RulePack, made: Made, note: Note): RulePack => {
  const merging = new Merging(made, note)
  const whole =
    <T extends { readonly title: Text }>(
      part: "parameter" | "policy",
      citationsOf: (shown: T, old: T | undefined) => ReadonlyArray<Citation>,
    ) =>
    (old: T | undefined, recent: T | undefined, name: string): T | undefined => {
      if (old !== undefined && recent !== undefined && same(old, recent)) return old
      const id = `${part}:${name}`
      const shown = (recent ?? old) as T
      const citations = citationsOf(shown, recent === undefined ? undefined : old)
      note({ id, part, how: howOf(old, recent), title: shown.title, citations })
      return made(id) ? recent : old
    }
  const ofOptions = ({ options }: Policy) => options.flatMap(({ citations }) => citations)
  return Object.freeze({
    ...after,
    rules: mergeMaps(before.rules, after.rules, (old, recent) => merging.rule(old, recent)),
    parameters: mergeMaps(before.parameters, after.parameters, whole("parameter", newCitations)),
    policies: mergeMaps(before.policies, after.policies, whole("policy", ofOptions)),
  })
}

/**
 * The differences between two versions of a pack, in the order of the pack: rules by their innermost clauses and exceptions,
 * parameters, policies. A difference around the expression of a rule is a change of the whole rule.
 *
 * @example
 * // The reform doubles what a day of imprisonment comes to.
 * lawChanges(baseline, reform).map(({ id }) => id) // => ["parameter:fineDay"]
 * lawChanges(baseline, baseline) // => []
 */
export const lawChanges = (before: RulePack, after: RulePack): ReadonlyArray<LawChange> => {
  const changes = new Map<string, LawChange>()
  merged(
    before,
    after,
    () => false,
    (change) => changes.set(change.id, change),
  )
  return [...changes.values()]
}

/**
 * The first of two versions of a pack with some of the changes to the second; with all of them it decides as the second does.
 *
 * @example
 * const between = packBetween(baseline, reform, ["parameter:fineDay"])
 * between.parameters.get("fineDay")?.values[0]?.value // => 2_000_000
 * packBetween(baseline, reform, []).parameters.get("fineDay")?.values[0]?.value // => 1_000_000
 */
export const packBetween = (before: RulePack, after: RulePack, made: Iterable<string>): RulePack => {
  const ids = new Set(made)
  return merged(
    before,
    after,
    (id) => ids.has(id),
    () => {},
  )
}
