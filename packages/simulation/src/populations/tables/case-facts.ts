import { type Jurisdiction, openingFields, pairFields } from "@bazgasht/core"
import type { SupportProgramme } from "@bazgasht/core/support"
import { expressionsOfRule, type FactNode, type ListFact, listOf, type Rule, walk } from "@bazgasht/rules"
import { type Declarations, factsRead } from "@bazgasht/rules/columns"
import type { RegisterKind } from "./population.ts"

const rulesOfFamilies = (programme: SupportProgramme): ReadonlyArray<Rule> => [
  programme.cover,
  programme.bridging,
  programme.expectedHandOver.earliest,
  programme.expectedHandOver.latest,
  ...programme.otherPayers.map(({ rule }) => rule),
  programme.countedSize,
  programme.monthlyCash,
  ...programme.householdHelp.map(({ rule }) => rule),
  ...programme.needScore.indicators.map(({ rule }) => rule),
]

/** Facts without those of a set, and lists with all their fields: a reform may look at one that no rule looks at yet. */
const wholeLists = (
  { facts, lists }: Declarations,
  declared: ReadonlyMap<string, ListFact>,
  without: ReadonlySet<string>,
): Declarations => {
  const kept = <F extends FactNode | ListFact>({ id }: F): boolean => !without.has(id)
  return { facts: facts.filter(kept), lists: lists.filter(kept).map((list) => declared.get(list.id) ?? list) }
}

/**
 * The facts and lists that cases of each kind bring: whatever a rule of the country reads of such a case.
 *
 * @example
 * factsOfCases(iran).family.lists.map(({ id }) => id) // => ["custodyEpisodes", "memberships", "otherCovers"]
 */
export const factsOfCases = (
  jurisdiction: Jurisdiction,
): { readonly [Kind in RegisterKind]: Declarations } => {
  const { debts, pack, support } = jurisdiction
  const declared = new Map<string, ListFact>()
  for (const rule of pack.rules.values())
    for (const expression of expressionsOfRule(rule))
      walk(expression, (node) => {
        const list = listOf(node)
        if (list !== undefined) declared.set(list.id, list)
      })
  const ofFamilies = factsRead(support === undefined ? [] : rulesOfFamilies(support), pack)
  const ofMembers = factsRead(support?.memberHelp.map(({ rule }) => rule) ?? [], pack)
  const read = factsRead([...pack.rules.values()], pack)
  // A plan for a fund reads them, whether a rule does or not.
  const ofCustody =
    debts === undefined ? [] : [debts.custody.held, debts.custody.kind, debts.custody.otherHold]
  const everything = {
    lists: read.lists,
    facts: [...read.facts, ...ofCustody.filter(({ id }) => !read.facts.some((fact) => fact.id === id))],
  }
  const elsewhere = new Set([
    // Facts about an opening, and about a person in view of one: no case brings them by itself.
    ...Object.keys({ ...openingFields(jurisdiction), ...pairFields(jurisdiction) }),
    ...[ofFamilies, ofMembers].flatMap(({ facts, lists }) => [...facts, ...lists].map(({ id }) => id)),
  ])
  const whole = (of: Declarations, without: ReadonlySet<string>) => wholeLists(of, declared, without)
  return {
    prisoner: whole(everything, elsewhere),
    family: whole(ofFamilies, new Set()),
    member: whole(ofMembers, new Set()),
  }
}
