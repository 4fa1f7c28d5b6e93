import {
  type CycleFamily,
  type CyclePart,
  type CyclePolicy,
  type CycleRecord,
  type CycleSnapshot,
  computeCycle,
  cyclePolicySchema,
  cycleRecordSchema,
  cycleSnapshotSchema,
  linesAt,
  needsReview,
  snapshotDigest,
  startCycle,
} from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import { always, type Day, decide, determine, type Facts, type Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { earnedDays } from "../../src/support/decisions/payment/earned-days.ts"
import { cycle, lockedOn, policies, programme, setting, snapshots } from "./cycle-programme.ts"

const recordOf = (snapshot: CycleSnapshot, policy: CyclePolicy): CycleRecord =>
  Result.getOrThrow(computeCycle(snapshot, programme, policy, setting))

const sumOf = (amounts: ReadonlyArray<number>): number => amounts.reduce((sum, amount) => sum + amount, 0)

const holds = (property: (record: CycleRecord, snapshot: CycleSnapshot, policy: CyclePolicy) => void) =>
  fc.assert(
    fc.property(snapshots, policies, (snapshot, policy) => {
      property(recordOf(snapshot, policy), snapshot, policy)
    }),
    { numRuns: runs(300) },
  )

const placesOf = (record: CycleRecord): ReadonlyArray<number> => record.families.id.map((_, place) => place)

const familyAt = (snapshot: CycleSnapshot, record: CycleRecord, place: number): CycleFamily =>
  snapshot.families.find(({ id }) => id === record.families.id[place]) as CycleFamily

/** Whether cover is decided and not asked again. */
const phasesOut = (family: CycleFamily): boolean =>
  family.status === "active" && (family.phasingOutSince ?? Number.POSITIVE_INFINITY) <= lockedOn

/** The law in which cover is decided. */
const inPhaseOut = {
  ...setting,
  pack: {
    ...setting.pack,
    rules: new Map(setting.pack.rules).set(programme.cover.id, { ...programme.cover, expression: always }),
  },
}

describe("a support cycle", () => {
  it("grants no more than the budget: what is granted and what is left make it", () => {
    holds(({ families, totals }, _, { budget }) => {
      expect(sumOf(families.granted)).toBe(totals.granted)
      expect(totals.granted + totals.left).toBe(budget)
      expect(totals.left).toBeGreaterThanOrEqual(0)
    })
  })

  it("has every family once, with an outcome that fits its status and what it is granted", () => {
    holds((record, snapshot) => {
      const { granted, id, outcome, owed, status } = record.families
      expect(new Set(id)).toEqual(new Set(snapshot.families.map((family) => family.id)))
      expect(id.length).toBe(snapshot.families.length)
      for (const place of placesOf(record)) {
        const family = familyAt(snapshot, record, place)
        expect(status[place]).toBe(family.status)
        expect(granted[place]).toBeLessThanOrEqual(owed[place] ?? -1)
        if (outcome[place] === "admitted") expect(granted[place]).toBe(owed[place])
        else if (outcome[place] !== "served") expect(granted[place]).toBe(0)
        if (outcome[place] === "served") expect(status[place]).toBe("active")
        if (outcome[place] === "admitted" || outcome[place] === "waiting")
          expect(status[place]).toBe("waiting")
      }
    })
  })

  it("says of cover what is decided on the day of the snapshot, and gives who is not found covered nothing", () => {
    const outcomes = {
      barred: "notCovered",
      notYet: "notCovered",
      undetermined: "undetermined",
      referred: "referred",
    }
    holds((record, snapshot) => {
      for (const place of placesOf(record)) {
        const family = familyAt(snapshot, record, place)
        const ended = family.status === "active" && family.end !== undefined && family.end <= lockedOn
        const today = (ended ? (family.end ?? 0) - 1 : lockedOn) as Day
        const { outcome } = decide(programme.cover, family.facts, { ...setting, today })
        const found = record.families.outcome[place] as string
        if (phasesOut(family) || outcome.outcome === "eligible") {
          expect(["served", "admitted", "waiting", "nothingOwed", "amountUnknown"]).toContain(found)
          expect(needsReview(record, place)).toBe(false)
          continue
        }
        expect(found).toBe(outcomes[outcome.outcome])
        expect(record.families.referredTo[place]).toBe(outcome.outcome === "referred" ? outcome.to.id : null)
        expect([record.families.owed[place], linesAt(record, place)]).toEqual([0, []])
        expect(needsReview(record, place)).toBe(family.status === "active")
      }
    })
  })

  it("owes what the rules say, decided one by one, and leaves open what they leave open", () => {
    holds((record, snapshot, policy) => {
      for (const place of placesOf(record)) {
        const family = familyAt(snapshot, record, place)
        const lines = linesAt(record, place)
        if (!["undetermined", "referred", "notCovered"].includes(record.families.outcome[place] as string))
          expect(lines).toEqual(linesByRules(family, policy))
        expect(record.families.owed[place]).toBe(sumOf(lines.map(({ amount = 0 }) => amount)))
      }
    })
  })

  it("gives families that get support first what they are owed, or all in the same proportion and nobody else", () => {
    holds((record, _, { budget }) => {
      const { granted, outcome, owed } = record.families
      const served = placesOf(record).filter((place) => outcome[place] === "served")
      const claimed = sumOf(served.map((place) => owed[place] ?? 0))
      expect(record.totals.owedToActive).toBe(claimed)
      const { denominator, numerator } = record.totals.ratio
      if (claimed > budget) {
        expect(sumOf(served.map((place) => granted[place] ?? 0))).toBe(budget)
        expect(outcome).not.toContain("admitted")
      } else expect(numerator).toBe(denominator)
      for (const place of served)
        expect(Math.abs((granted[place] ?? 0) * denominator - (owed[place] ?? 0) * numerator)).toBeLessThan(
          denominator,
        )
    })
  })

  it("is the same to the last byte for the same snapshot, however it is listed", () => {
    fc.assert(
      fc.property(snapshots, policies, fc.infiniteStream(fc.nat()), (snapshot, policy, random) => {
        const shuffled = <T>(items: ReadonlyArray<T>): ReadonlyArray<T> =>
          items
            .map((item) => [random.next().value, item] as const)
            .sort(([one], [other]) => one - other)
            .map(([, item]) => item)
        const other: CycleSnapshot = {
          ...snapshot,
          families: shuffled(snapshot.families).map((family) => ({
            ...family,
            members: shuffled(family.members),
            suspensions: shuffled(family.suspensions),
            covers: shuffled(family.covers),
          })),
        }
        expect(JSON.stringify(recordOf(other, policy))).toBe(JSON.stringify(recordOf(snapshot, policy)))
        expect(snapshotDigest(other)).toBe(snapshotDigest(snapshot))
      }),
    )
  })

  it("is the same over families that come one after another, in any order and without those that are not in it", () => {
    fc.assert(
      fc.property(snapshots, policies, fc.infiniteStream(fc.nat(9)), (snapshot, policy, random) => {
        const coming = snapshot.families
          .map((family) => ({ family, turn: random.next().value, out: random.next().value < 2 }))
          .sort((one, other) => one.turn - other.turn)
        const out = new Set(coming.flatMap((one) => (one.out ? [one.family.id] : [])))
        const started = Result.getOrThrow(startCycle(snapshot, programme, policy, setting))
        const said = new Map(coming.map(({ family }) => [family.id, started.take(family)]))
        const computed = Result.getOrThrow(started.compute((id) => !out.has(id)))
        const rest = { ...snapshot, families: snapshot.families.filter(({ id }) => !out.has(id)) }
        const whole = recordOf(rest, policy)
        expect(JSON.stringify(computed.record)).toBe(JSON.stringify(whole))
        expect(computed.snapshotDigest()).toBe(snapshotDigest(rest))
        // What was said of a family when it came stands in the record; of the others money decides.
        const byMoney = ["served", "admitted", "waiting"]
        for (const [place, id] of whole.families.id.entries()) {
          const outcome = whole.families.outcome[place] ?? ""
          expect(said.get(id)).toBe(byMoney.includes(outcome) ? undefined : outcome)
        }
      }),
      { numRuns: runs(300) },
    )
  })

  it("is the same where its families were judged in parts, each in a thread of its own", () => {
    fc.assert(
      fc.property(snapshots, policies, fc.infiniteStream(fc.nat(3)), (snapshot, policy, random) => {
        const start = () => Result.getOrThrow(startCycle(snapshot, programme, policy, setting))
        const parts = Map.groupBy(snapshot.families, () => random.next().value)
        const joined = start()
        for (const families of parts.values()) {
          const started = start()
          for (const family of families) started.take(family)
          // What is given to a thread is copied so.
          const part: CyclePart | undefined = structuredClone(started.part())
          expect(part).toBeDefined()
          if (part !== undefined) joined.join(part)
        }
        const computed = Result.getOrThrow(joined.compute())
        expect(JSON.stringify(computed.record)).toBe(JSON.stringify(recordOf(snapshot, policy)))
        expect(computed.snapshotDigest()).toBe(snapshotDigest(snapshot))
      }),
      { numRuns: runs(300) },
    )
  })

  it("takes a family that comes twice for a mistake, unless it is left out", () => {
    const [snapshot] = fc.sample(snapshots, { numRuns: 1, seed: 5 }) as [CycleSnapshot]
    const [policy] = fc.sample(policies, { numRuns: 1, seed: 5 }) as [CyclePolicy]
    const [family] = snapshot.families as [CycleFamily]
    const started = Result.getOrThrow(startCycle(snapshot, programme, policy, setting))
    for (const one of [family, { ...family, id: "F-1" }, { ...family, id: "F-۱" }]) started.take(one)
    const twice = started.compute()
    expect(Result.isFailure(twice) ? twice.failure.map(({ code }) => code) : []).toEqual([
      "cycle.duplicateFamily",
    ])
    expect(Result.isSuccess(started.compute((id) => id === family.id))).toBe(true)
    const empty = startCycle({ ...snapshot, cycle: { ...cycle, to: cycle.from } }, programme, policy, setting)
    expect(Result.isFailure(empty) ? empty.failure.map(({ code }) => code) : []).toEqual([
      "cycle.endBeforeStart",
    ])
  })

  it("goes through JSON unchanged, and so do its snapshot and its policy", () => {
    const through = <A>(schema: Schema.Constraint): ((value: A) => A) => {
      const decode = Schema.decodeUnknownSync(schema as Schema.Codec<A, unknown>, {
        onExcessProperty: "error",
      })
      return (value) => decode(JSON.parse(JSON.stringify(value)))
    }
    const recordAgain = through<CycleRecord>(cycleRecordSchema())
    const policyAgain = through<CyclePolicy>(cyclePolicySchema())
    const snapshotAgain = through<CycleSnapshot>(cycleSnapshotSchema())
    holds((record, snapshot, policy) => {
      expect(recordAgain(record)).toEqual(record)
      expect(policyAgain(policy)).toEqual(policy)
      const again = snapshotAgain(snapshot)
      expect(JSON.stringify(recordOf(again, policy))).toBe(JSON.stringify(record))
      expect(snapshotDigest(again)).toBe(snapshotDigest(snapshot))
    })
  })

  it("refuses by name what it cannot work out, and says everything that is wrong", () => {
    const [snapshot] = fc.sample(snapshots, { numRuns: 1, seed: 5 }) as [CycleSnapshot]
    const [policy] = fc.sample(policies, { numRuns: 1, seed: 5 }) as [CyclePolicy]
    const one: CycleFamily = {
      id: "twice",
      status: "active",
      start: cycle.from,
      facts: {},
      members: [],
      suspensions: [],
      covers: [],
    }
    const broken = computeCycle(
      { ...snapshot, cycle: { ...cycle, to: cycle.from }, families: [one, one] },
      programme,
      {
        ...policy,
        priority: { ...policy.priority, keys: [{ key: "nationality", order: "highestFirst" }] },
        cash: { kind: "bySize", amounts: [] },
        packages: [
          { kind: "cash", per: "household", unitCost: 1 as Money },
          { kind: "study", per: "household", unitCost: 1 as Money },
          { kind: "study", per: "member", unitCost: -1 as Money },
        ],
      },
      setting,
    )
    expect(
      Result.isFailure(broken)
        ? broken.failure.map((error) => [
            error.code,
            "family" in error ? error.family : undefined,
            "subject" in error ? error.subject : undefined,
          ])
        : [],
    ).toEqual([
      ["cycle.endBeforeStart", undefined, undefined],
      ["cycle.duplicateFamily", "twice", undefined],
      ["cycle.unknownKey", undefined, "nationality"],
      ["cycle.noAmounts", undefined, undefined],
      ["cycle.unknownHelp", undefined, "cash"],
      ["cycle.unknownHelp", undefined, "study"],
      ["cycle.duplicateHelp", undefined, "study"],
      ["cycle.notAnAmount", undefined, "study"],
    ])
  })
})

/** What a family is owed, by decisions one after another. The cycle of these tests is one month. */
const linesByRules = (family: CycleFamily, { cash, packages }: CyclePolicy): ReadonlyArray<object> => {
  const support =
    family.status === "active"
      ? { from: family.start, ...(family.end === undefined ? {} : { to: family.end }) }
      : { from: cycle.from }
  const earned = (kind: string) =>
    earnedDays(cycle, {
      support,
      suspensions: family.suspensions,
      covers: family.covers.filter((cover) => cover.kind === kind),
    })
  const answer = (kind: string, facts: Facts, today: Day): string => {
    const rule = [...programme.householdHelp, ...programme.memberHelp].find(
      (help) => help.kind === kind,
    )?.rule
    const law = phasesOut(family) ? inPhaseOut : setting
    return rule === undefined ? "no" : decide(rule, facts, { ...law, today }).answer
  }
  const monthly = (today: Day): number | undefined => {
    if (cash.kind === "programme")
      return determine(programme.monthlyCash, family.facts, { ...setting, today }).value as number | undefined
    const size = determine(programme.countedSize, family.facts, { ...setting, today }).value as
      | number
      | undefined
    return size === undefined ? undefined : size === 0 ? 0 : (cash.amounts[size - 1] ?? cash.amounts.at(-1))
  }
  const parts = earned("cash")
    .map(({ from, to }) => ({
      days: to - from,
      entitled: answer("cash", family.facts, from),
      monthly: monthly(from),
    }))
    .filter(({ entitled }) => entitled !== "no")
  const lines: Array<object> = []
  const days = sumOf(parts.map((part) => part.days))
  if (parts.some((part) => part.entitled !== "yes" || part.monthly === undefined))
    lines.push({ kind: "cash", days })
  else if (parts.length > 0) {
    const amounts = parts.map((part) =>
      Math.floor(((part.monthly ?? 0) * part.days) / (cycle.to - cycle.from)),
    )
    lines.push({ kind: "cash", amount: sumOf(amounts), days })
  }
  const inOrder = [...packages].sort(
    (one, other) => Number(one.per === "member") - Number(other.per === "member"),
  )
  for (const { kind, per, unitCost } of inOrder) {
    const day = earned(kind)[0]?.from
    if (day === undefined) continue
    if (per === "household") {
      const entitled = answer(kind, family.facts, day)
      if (entitled === "yes") lines.push({ kind, amount: unitCost })
      if (entitled === "unknown") lines.push({ kind })
      continue
    }
    const persons = new Map<string, Array<string>>()
    for (const { facts, person } of family.members)
      persons.set(person, [...(persons.get(person) ?? []), answer(kind, { ...family.facts, ...facts }, day)])
    const all = [...persons.values()]
    const entitled = all.filter((answers) => answers.includes("yes")).length
    const open = all.filter((answers) => !answers.includes("yes") && answers.includes("unknown")).length
    if (entitled > 0) lines.push({ kind, amount: entitled * unitCost, members: entitled })
    if (open > 0) lines.push({ kind, members: open })
  }
  return lines
}
