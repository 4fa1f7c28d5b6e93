import type { Day, Money } from "@bazgasht/rules"
import type { Cause } from "@bazgasht/rules/columns"
import {
  type AllocationError,
  type AllocationPolicy,
  allocate,
  type FundablePetition,
  type Gift,
} from "@bazgasht/solvers/fund"
import type { PopulationTable } from "../populations/index.ts"
import type { FundPlan } from "../scenarios/index.ts"
import { type BeforeAndAfter, eachSide, type Side, sides } from "./comparison.ts"
import {
  debtKindFact,
  type FoundPetitions,
  type FundOutcome,
  fundOutcomes,
  joinedPetitions,
  type Petitions,
  petitionStates,
} from "./fund.ts"
import { addTallies, none, type WeightedCount } from "./tally.ts"

/** Groups of the people that a fund frees. */
export const fundGroups = ["province", "debtKind"] as const

/** One of {@link fundGroups}. */
export type FundGroup = (typeof fundGroups)[number]

/** Who goes from which outcome to which: by the place of the outcome before, and of that after. */
export type Moves = ReadonlyArray<ReadonlyArray<WeightedCount>>

/** Those of a group. */
export interface FundRow {
  /** The code of the province or of the kind of debt; absent where it is not known. */
  readonly code?: string
  readonly moves: Moves
  /** In rials. */
  readonly spent: BeforeAndAfter<bigint>
}

/** The money of a fund: what there was, and what it was spent on. */
export interface FundMoney {
  /** Free for all, in rials. */
  readonly free: bigint
  /** Meant for provinces, in rials. */
  readonly earmarked: bigint
  readonly spent: bigint
}

/** A fund of another size. */
export interface FundSize {
  readonly size: Money
  readonly freed: BeforeAndAfter<WeightedCount>
  /** In rials. */
  readonly spent: BeforeAndAfter<bigint>
}

/** The people of a case who go from one outcome to another. */
export interface FundMove {
  /** Of the prisoner, in the population. */
  readonly row: number
  /** How many people; a case may stand for several. */
  readonly people: number
  readonly outcome: BeforeAndAfter<FundOutcome>
  /** What has to be paid for one of them, in rials; absent where it is not known. */
  readonly residual: Partial<BeforeAndAfter<Money>>
  /** Which parts of the reform make it another case, by their places; absent where only the money is spent otherwise. */
  readonly cause?: Cause
}

/** What a fund would do before and after. */
export interface FundComparison extends BeforeAndAfter<FundMoney> {
  readonly moves: Moves
  readonly groups: { readonly [Group in FundGroup]: ReadonlyArray<FundRow> }
  readonly sizes: ReadonlyArray<FundSize>
  /** Person by person, for those who may see the cases; no report is made of them. */
  readonly turned: ReadonlyArray<FundMove>
}

export interface PersonPetition extends FundablePetition {
  /** The place of the case among the petitions. */
  readonly place: number
}

/** Who is in no class that is known comes after the last class of all. */
const afterAllClasses = 1_000_000

const weightIn = ({ weights }: PopulationTable, row: number): number => weights[row] as number

/** The name of one of the people that a case stands for, counted from 1. */
const personOf = ({ ids }: PopulationTable, row: number, person: number): string => `${ids[row]}#${person}`

const provinceIn = ({ groups }: PopulationTable, row: number): string | undefined => {
  const { cells, values } = groups["province"] ?? { cells: [], values: [] }
  return values[((cells[row] as number | undefined) ?? 0) - 1]?.code
}

const kindIn = ({ columns }: PopulationTable, row: number): string | undefined => {
  const column = columns.facts[debtKindFact]
  return column?.column === "code" ? column.codes[(column.cells[row] as number) - 1] : undefined
}

/** How many people a release helps: the prisoner, and the members of the family that is covered. */
const helpedBy = (family: PopulationTable | undefined): ReadonlyMap<number, number> => {
  const members = family?.measures["members"]?.cells
  const owners = family?.belonging
  const helped = new Map<number, number>()
  if (members === undefined || owners?.kind !== "prisoner") return helped
  owners.rows.forEach((row, place) => {
    const size = Number(members[place])
    if (row >= 0 && size > 0) helped.set(row, (helped.get(row) ?? 1) + size)
  })
  return helped
}

export interface FundTables {
  readonly prisoner: PopulationTable
  /** For the mode that weighs. */
  readonly family?: PopulationTable
}

/** What an allocation chooses between: one petition for each person that lacks nothing but money. */
export const fundablePetitions = (
  { classes, residuals, rows, states }: Petitions,
  { family, prisoner }: FundTables,
): ReadonlyArray<PersonPetition> => {
  const helped = helpedBy(family)
  const petitions: Array<PersonPetition> = []
  rows.forEach((row, place) => {
    if (petitionStates[states[place] as number] !== "fundable") return
    const [province, kind] = [provinceIn(prisoner, row), kindIn(prisoner, row)]
    const rank = classes[place] as number
    for (let person = 1; person <= weightIn(prisoner, row); person++)
      petitions.push({
        place,
        id: personOf(prisoner, row, person),
        residual: residuals[place] as Money,
        attributes: {
          ...(province === undefined ? {} : { province }),
          ...(kind === undefined ? {} : { debtKind: kind }),
        },
        values: { class: Number.isNaN(rank) ? afterAllClasses : rank, people: helped.get(row) ?? 1 },
      })
  })
  return petitions
}

/** The gifts of a fund: what is free for all, and what is meant for provinces. */
export const giftsOf = ({ earmarks }: FundPlan, size: Money, day: Day): ReadonlyArray<Gift> => [
  ...earmarks.map(({ amount, province }) => ({
    id: `earmark:${province}`,
    free: amount,
    receivedOn: day,
    earmark: { province: [province] },
  })),
  { id: "free", free: size, receivedOn: day, earmark: {} },
]

export const policyOfFund = ({ mode }: FundPlan, seed: number): AllocationPolicy => {
  const tieBreaker = { kind: "lottery", seed: String(seed) } as const
  if (mode === "count") return { mode, tieBreaker }
  if (mode === "people") return { mode: "weight", weight: "people", tieBreaker }
  return {
    mode: "priority",
    priority: {
      keys: [
        { key: "class", order: "lowestFirst" },
        { key: "residual", order: "lowestFirst" },
      ],
      tieBreaker,
      misfit: "skip",
    },
  }
}

/** What a fund of a size came to: how many people of each case it frees. */
interface Funded {
  readonly freed: ReadonlyMap<number, ReadonlySet<string>>
  readonly spent: bigint
}

const fundedBy = (
  petitions: ReadonlyArray<PersonPetition>,
  plan: FundPlan,
  size: Money,
  { day, seed }: { readonly day: Day; readonly seed: number },
): Funded | ReadonlyArray<AllocationError> => {
  const allocated = allocate(petitions, giftsOf(plan, size, day), policyOfFund(plan, seed))
  if (allocated._tag === "Failure") return allocated.failure
  const { grants, spent } = allocated.success
  const placeOf = new Map(petitions.map(({ id, place }) => [id, place]))
  const freed = new Map<number, Set<string>>()
  for (const { petition } of grants) {
    const place = placeOf.get(petition) as number
    freed.set(place, (freed.get(place) ?? new Set()).add(petition))
  }
  return { freed, spent: BigInt(spent) }
}

const talliedFreed = ({ freed }: Funded): WeightedCount => ({
  cases: freed.size,
  weight: [...freed.values()].reduce((sum, people) => sum + BigInt(people.size), 0n),
})

const noMoves = (): Array<Array<WeightedCount>> => fundOutcomes.map(() => fundOutcomes.map(() => none))

interface RowInMaking {
  readonly moves: Array<Array<WeightedCount>>
  spent: { before: bigint; after: bigint }
}

const newRow = (): RowInMaking => ({ moves: noMoves(), spent: { before: 0n, after: 0n } })

/** One side of a fund: what the law makes of the cases, and the people it frees. */
interface FundSide {
  readonly petitions: Petitions
  readonly funded: Funded
}

const outcomeOf = ({ funded, petitions }: FundSide, place: number, person: string): FundOutcome => {
  const state = petitionStates[petitions.states[place] as number]
  if (state !== "fundable") return state ?? "open"
  return funded.freed.get(place)?.has(person) === true ? "freedByMoney" : "waiting"
}

/** Of the people of a case so many go from the one outcome to the other, by the places of the outcomes. */
const movesOfCase = (
  place: number,
  row: number,
  { after, before }: BeforeAndAfter<FundSide>,
  table: PopulationTable,
): ReadonlyArray<{ readonly from: number; readonly to: number; readonly people: number }> => {
  const people = noMoves().map((tos) => tos.map(() => 0))
  for (let person = 1; person <= weightIn(table, row); person++) {
    const id = personOf(table, row, person)
    const [from, to] = [before, after].map((side) => fundOutcomes.indexOf(outcomeOf(side, place, id))) as [
      number,
      number,
    ]
    const tos = people[from] as Array<number>
    tos[to] = (tos[to] as number) + 1
  }
  return people.flatMap((tos, from) =>
    tos.flatMap((many, to) => (many === 0 ? [] : [{ from, to, people: many }])),
  )
}

const residualAt = <Side extends "before" | "after">(
  side: Side,
  { residuals }: Petitions,
  place: number,
): Partial<Record<Side, Money>> => {
  const residual = residuals[place] as number
  return (Number.isNaN(residual) ? {} : { [side]: residual }) as Partial<Record<Side, Money>>
}

/** Compares the people that a fund frees before and after; fails with the errors of `allocate`. */
export const fundComparison = (
  found: ReadonlyArray<FoundPetitions>,
  plan: FundPlan,
  { day, seed }: { readonly day: Day; readonly seed: number },
  tables: FundTables,
): FundComparison | ReadonlyArray<AllocationError> => {
  const { prisoner } = tables
  const petitions = eachSide((side) => joinedPetitions(found.map((slice) => slice[side])))
  const fundable = eachSide((side) => fundablePetitions(petitions[side], tables))
  const fund = (side: Side, size: Money) => fundedBy(fundable[side], plan, size, { day, seed })
  const [before, after] = [fund("before", plan.before), fund("after", plan.after)]
  if (!("freed" in before)) return before
  if (!("freed" in after)) return after
  const funded = { before, after }
  const fundSides = eachSide((side) => ({ petitions: petitions[side], funded: funded[side] }))
  const causeOf = new Map(
    found.flatMap(({ turned: { causeOf: causes, causes: all, rows } }) =>
      Array.from(rows, (row, place) => [row, all[causes[place] as number] as Cause] as const),
    ),
  )
  const turned: Array<FundMove> = []
  const all = newRow()
  const groups = { province: new Map<string, RowInMaking>(), debtKind: new Map<string, RowInMaking>() }
  petitions.before.rows.forEach((row, place) => {
    const codes = { province: provinceIn(prisoner, row), debtKind: kindIn(prisoner, row) }
    const rows = [
      all,
      ...fundGroups.map((group) => {
        const code = codes[group] ?? ""
        const known = groups[group].get(code) ?? newRow()
        groups[group].set(code, known)
        return known
      }),
    ]
    for (const { from, people, to } of movesOfCase(place, row, fundSides, prisoner)) {
      for (const { moves } of rows) {
        const cells = moves[from] as Array<WeightedCount>
        cells[to] = addTallies(cells[to] ?? none, { cases: 1, weight: BigInt(people) })
      }
      if (from !== to) {
        const cause = causeOf.get(row)
        turned.push({
          row,
          people,
          outcome: { before: fundOutcomes[from] as FundOutcome, after: fundOutcomes[to] as FundOutcome },
          residual: {
            ...residualAt("before", petitions.before, place),
            ...residualAt("after", petitions.after, place),
          },
          ...(cause === undefined ? {} : { cause: { how: cause.how, changes: cause.changes } }),
        })
      }
    }
    for (const side of sides) {
      const people = funded[side].freed.get(place)?.size ?? 0
      const paid = people === 0 ? 0n : BigInt(people) * BigInt(petitions[side].residuals[place] as number)
      for (const one of rows) one.spent[side] += paid
    }
  })
  const inOrder = (group: FundGroup): ReadonlyArray<FundRow> => {
    const kinds = prisoner.columns.facts[debtKindFact]
    const ofGroup = {
      province: (prisoner.groups["province"]?.values ?? []).map(({ code }) => code),
      debtKind: kinds?.column === "code" ? kinds.codes : [],
    }
    return [...ofGroup[group], ""].flatMap((code): ReadonlyArray<FundRow> => {
      const row = groups[group].get(code)
      return row === undefined ? [] : [{ ...(code === "" ? {} : { code }), ...row }]
    })
  }
  const sizes: Array<FundSize> = []
  for (const size of plan.sizes) {
    const [was, is] = [fund("before", size), fund("after", size)]
    if (!("freed" in was)) return was
    if (!("freed" in is)) return is
    sizes.push({
      size,
      freed: { before: talliedFreed(was), after: talliedFreed(is) },
      spent: { before: was.spent, after: is.spent },
    })
  }
  const earmarked = plan.earmarks.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
  return {
    before: { free: BigInt(plan.before), earmarked, spent: before.spent },
    after: { free: BigInt(plan.after), earmarked, spent: after.spent },
    moves: all.moves,
    groups: { province: inOrder("province"), debtKind: inOrder("debtKind") },
    sizes,
    turned,
  }
}
