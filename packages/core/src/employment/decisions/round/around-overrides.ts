import { codedError, text } from "@bazgasht/rules"
import type { FixedPair, PlacementInstance, Quota, SideConstraints } from "@bazgasht/solvers/placement"

const texts = () => ({
  "override.partsGroup": text(
    "این تصمیم گروهی را از هم جدا می‌کند که باید با هم جای بگیرد.",
    "The override parts a group whose members are placed together.",
  ),
  "override.keptApart": text(
    "این تصمیم دو نفری را که باید جدا از هم باشند در یک محل جای می‌دهد.",
    "The override places two people in the same opening who are kept apart.",
  ),
  "override.quotaExceeded": text(
    "این تصمیم سهمیه‌ای را بر هم می‌زند؛ تعداد یک گروه از سقف آن فراتر می‌رود یا جای نگه‌داشته‌شده برای آن کم می‌آید.",
    "The override breaks a quota: more people of a category than its ceiling, or fewer seats than are kept for it.",
  ),
  "override.capacityExceeded": text(
    "این تصمیم بیش از ظرفیت محل از آن می‌گیرد.",
    "The override takes more of the opening than it has besides seats.",
  ),
  "override.unranked": text(
    "چیزی که دور بر پایهٔ آن رتبه می‌دهد دربارهٔ این شخص یا کسی از گروه او معلوم نیست.",
    "A value by which the round ranks is not known of the person, or of somebody of the same group.",
  ),
})

/** An override that breaks a side constraint. It names opaque ids and nothing else. */
export class OverrideConflict extends /* @__PURE__ */ codedError("OverrideConflict", texts)<{
  readonly opening: string
  /** The id of the candidate, where one is meant. */
  readonly candidate?: string
}> {}

/** How an override breaks a side constraint, as a stable code. */
export type OverrideConflictCode = OverrideConflict["code"]

interface Left {
  readonly constraints: SideConstraints
  /** Pairs that are not feasible any more: somebody is there from whom the candidate is kept apart. */
  readonly barred: ReadonlyMap<string, ReadonlySet<string>>
  readonly conflicts: ReadonlyArray<OverrideConflict>
}

/** What overrides fix, by candidate and by opening. */
interface Fixed {
  readonly openingOf: ReadonlyMap<string, string>
  /** How many are fixed in the openings of a quota: of its category, and others. */
  readonly count: (quota: Quota) => { readonly of: number; readonly others: number }
  /** How much of a dimension of an opening those who are fixed there use. */
  readonly used: (opening: string, dimension: string) => number
}

const fixedBy = (pairs: ReadonlyArray<FixedPair>, { candidates = [] }: SideConstraints): Fixed => {
  const traitsOf = new Map(candidates.map((traits) => [traits.candidate, traits]))
  return {
    openingOf: new Map(pairs.map(({ candidate, opening }) => [candidate, opening])),
    count: ({ category, openings }) => {
      const there = pairs.filter(({ opening }) => openings.includes(opening))
      const of = there.filter(
        ({ candidate }) => traitsOf.get(candidate)?.categories?.includes(category) === true,
      ).length
      return { of, others: there.length - of }
    },
    used: (opening, dimension) =>
      pairs
        .filter((pair) => pair.opening === opening)
        .reduce((sum, { candidate }) => sum + (traitsOf.get(candidate)?.uses?.[dimension] ?? 0), 0),
  }
}

const quotaLeft = (
  quota: Quota,
  fixed: Fixed,
  seatsOf: ReadonlyMap<string, number>,
): { readonly quota: Quota; readonly exceeded: boolean } => {
  const { of, others } = fixed.count(quota)
  const { atMost, reserved, ...rest } = quota
  const seats = quota.openings.reduce((sum, opening) => sum + (seatsOf.get(opening) ?? 0), 0)
  const exceeded =
    (atMost !== undefined && of > atMost) || (reserved !== undefined && others > seats - reserved.seats)
  return {
    quota: {
      ...rest,
      ...(atMost === undefined ? {} : { atMost: atMost - of }),
      ...(reserved === undefined
        ? {}
        : { reserved: { ...reserved, seats: Math.max(0, reserved.seats - of) } }),
    },
    exceeded,
  }
}

/** What is left of side constraints for those whom no override places. */
export const constraintsAround = (
  whole: PlacementInstance,
  constraints: SideConstraints,
  pairs: ReadonlyArray<FixedPair>,
): Left => {
  const fixed = fixedBy(pairs, constraints)
  const seatsOf = new Map(whole.openings.map(({ id, seats }) => [id, seats]))
  const conflicts: Array<OverrideConflict> = []
  const barred = new Map<string, Set<string>>()
  const groups = (constraints.groups ?? []).filter(({ members }) => {
    const openings = members.map((member) => fixed.openingOf.get(member))
    const opening = openings.find((one) => one !== undefined)
    if (opening === undefined) return true
    if (openings.some((one) => one !== opening))
      conflicts.push(new OverrideConflict({ code: "override.partsGroup", opening }))
    return false
  })
  const bar = (candidate: string, opening: string): void => {
    const openings = barred.get(candidate)
    if (openings === undefined) barred.set(candidate, new Set([opening]))
    else openings.add(opening)
  }
  const apart = (constraints.apart ?? []).filter(([one, other]) => {
    const [there, here] = [fixed.openingOf.get(one), fixed.openingOf.get(other)]
    if (there === undefined && here === undefined) return true
    if (there !== undefined && there === here)
      conflicts.push(new OverrideConflict({ code: "override.keptApart", opening: there, candidate: one }))
    else if (there !== undefined && here === undefined) bar(other, there)
    else if (here !== undefined && there === undefined) bar(one, here)
    return false
  })
  const quotas = (constraints.quotas ?? []).map((one) => {
    const { exceeded, quota } = quotaLeft(one, fixed, seatsOf)
    if (exceeded)
      conflicts.push(
        new OverrideConflict({ code: "override.quotaExceeded", opening: one.openings[0] ?? one.id }),
      )
    return quota
  })
  const openings = (constraints.openings ?? []).map(({ capacities, opening }) => ({
    opening,
    capacities: Object.fromEntries(
      Object.entries(capacities).map(([dimension, capacity]) => {
        const left = capacity - fixed.used(opening, dimension)
        if (left < 0) conflicts.push(new OverrideConflict({ code: "override.capacityExceeded", opening }))
        return [dimension, left]
      }),
    ),
  }))
  return {
    constraints: {
      groups,
      apart,
      quotas,
      openings,
      candidates: (constraints.candidates ?? []).filter(({ candidate }) => !fixed.openingOf.has(candidate)),
    },
    barred,
    conflicts,
  }
}
