/** What changes for people in the days to come: who may be released, work or be supported from when, and whose cover ends. */

import type { Jurisdiction } from "@bazgasht/core"
import { employmentOutlook, workFacts, workHistory } from "@bazgasht/core/employment"
import { type CaseFile, outlook, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import { type FamilyFile, familyCase, familyOutlook } from "@bazgasht/core/support"
import type { Day, Decision } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import type { FilesOfStore } from "../registers/files-of-store.ts"

/** A change that a file lets foresee. It is no decision: facts may change until then. */
export interface ComingChange {
  readonly kind: "prisoner" | "family"
  /** The id of the file. */
  readonly subject: string
  readonly about: "release" | "work" | "training" | "cover"
  /** Id of the rule that says so. */
  readonly rule: string
  /** The kind of workplace. Only of work. */
  readonly workplace?: string
  readonly change: "begins" | "ends"
  /** The day from which it is so, should the facts stay as they are. */
  readonly on: Day
  /** Ids of the clauses that hold from that day. Of an end there are none. */
  readonly awaits: ReadonlyArray<string>
  /** Whether nothing more has to be known for it. */
  readonly isCertain: boolean
}

/** Which days are looked at. */
export interface ComingDays {
  /** The day on which the files are read. */
  readonly day: Day
  /** The last day that is asked for. */
  readonly through: Day
}

type Topic = Pick<ComingChange, "kind" | "subject" | "about" | "workplace">

const comingIn = (
  topic: Topic,
  { outcome, rule, timeline }: Decision,
  { day, through }: ComingDays,
): ReadonlyArray<ComingChange> => {
  const isAsked = (on: Day): boolean => on > day && on <= through
  if (outcome.outcome === "notYet" && isAsked(outcome.from))
    return [
      {
        ...{ ...topic, rule: rule.id, change: "begins", on: outcome.from },
        awaits: outcome.awaits.map(({ id }) => id),
        isCertain: outcome.becomes === "eligible",
      },
    ]
  if (outcome.outcome === "eligible" && outcome.until !== undefined && isAsked(outcome.until)) {
    const { until: on } = outcome
    const isCertain = timeline.some(({ from, value }) => from === on && value === false)
    return [{ ...topic, rule: rule.id, change: "ends", on, awaits: [], isCertain }]
  }
  return []
}

const ofPrisoner = (
  file: CaseFile,
  jurisdiction: Jurisdiction,
  days: ComingDays,
): ReadonlyArray<ComingChange> => {
  const { employment, pack, release } = jurisdiction
  const { day: today } = days
  const topic = { kind: "prisoner", subject: file.id } as const
  const routes =
    release === undefined
      ? []
      : outlook(release.routes, releaseFacts(file, jurisdiction, today), {
          ...{ pack, today, history: releaseHistory(file, jurisdiction, today) },
        }).routes.flatMap((decision) => comingIn({ ...topic, about: "release" }, decision, days))
  if (employment === undefined || file.work === undefined) return routes
  const work = employmentOutlook(workFacts(file, jurisdiction, today), employment, {
    ...{ pack, today, history: workHistory(file, jurisdiction, today) },
  })
  return [
    ...routes,
    ...work.workplaces.flatMap(({ decision, kind: workplace }) =>
      comingIn({ ...topic, about: "work", workplace }, decision, days),
    ),
    ...comingIn({ ...topic, about: "training" }, work.training, days),
  ]
}

const ofFamily = (
  file: FamilyFile,
  jurisdiction: Jurisdiction,
  days: ComingDays,
): ReadonlyArray<ComingChange> => {
  const { pack, support } = jurisdiction
  if (support === undefined) return []
  const topic = { kind: "family", subject: file.id, about: "cover" } as const
  const { cover } = familyOutlook(familyCase(file, jurisdiction, days.day), support, {
    pack,
    today: days.day,
  })
  const decided = comingIn(topic, cover, days)
  const end = file.support?.end
  // Support whose end is decided ends on that day, whatever the rule says of the days after it.
  return end === undefined || end <= days.day || end > days.through
    ? decided
    : [
        ...decided.filter(({ change }) => change !== "ends"),
        { ...topic, rule: cover.rule.id, change: "ends", on: end, awaits: [], isCertain: true },
      ]
}

const byDay = (one: ComingChange, other: ComingChange): number => one.on - other.on

/**
 * Decides for every file what changes by a day, the nearest first: routes of release and work that open, support that begins or ends. Others run in between,
 * so it may be done beside requests, at night or in a worker.
 *
 * @example
 * const files = { prisoners: [], families: [], underived: [] }
 * const days = { day: gregorianDay(2025, 2, 1), through: gregorianDay(2025, 2, 28) }
 * Effect.runSync(comingChanges(files, ruritania, days)) // => []
 */
export const comingChanges = (
  { families, prisoners }: Pick<FilesOfStore, "prisoners" | "families">,
  jurisdiction: Jurisdiction,
  days: ComingDays,
): Effect.Effect<ReadonlyArray<ComingChange>> => {
  const inTurn = <File>(files: ReadonlyArray<File>, decide: (file: File) => ReadonlyArray<ComingChange>) =>
    Effect.forEach(files, (file) =>
      Effect.andThen(
        Effect.yieldNow,
        Effect.sync(() => decide(file)),
      ),
    )
  return Effect.gen(function* () {
    const found = [
      ...(yield* inTurn(prisoners, (file) => ofPrisoner(file, jurisdiction, days))),
      ...(yield* inTurn(families, ({ file }) => ofFamily(file, jurisdiction, days))),
    ]
    return found.flat().sort(byDay)
  })
}
