/** A random year: the offices of a small country do their work in any order, some of it twice, some of it broken off, and some try to pay again. */

import type { PaymentFile } from "@bazgasht/casework/payments"
import { Storage, StorageError } from "@bazgasht/casework/ports"
import { organisationFigures } from "@bazgasht/organisation/figures"
import {
  accountInForce,
  lineStatus,
  linesOf,
  type PaymentBatchState,
  type PaymentLine,
  paymentKeyOf,
} from "@bazgasht/organisation/payments"
import { type Day, digestOf } from "@bazgasht/rules"
import { memoryStorage } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { csvBank, isoBank } from "../bank.ts"
import { type Country, countryOf, type Household } from "../country.ts"
import { caseOf, householdOf } from "../families.ts"
import { poolId } from "../gift-batches.ts"
import { headquarters, headquartersStaff, type Officer, prisonStaffOf, staffOf } from "../offices.ts"
import { openSystems } from "../open-systems.ts"
import { accountOf, payInBatch } from "../payments.ts"
import { phasesOf } from "../phases.ts"
import { give, type Systems, stateOf, statesWhere } from "../systems.ts"
import { carryOutConsequences, type Task } from "../year.ts"

/** What is drawn of a year. */
export interface DrawnYear {
  readonly seed: number
  readonly prisoners: number
  readonly families: number
  readonly associations: number
  readonly gifts: number
  readonly debtors: number
  /** What becomes of referrals, household by household. */
  readonly referrals: ReadonlyArray<Household["referral"] | undefined>
  /** Of a hundred payments to families and workers the bank refuses so many. */
  readonly refusedOfHundred: number
  /** From it follow the order of tasks, what is done twice, what is broken off, and when somebody tries to pay again. */
  readonly chance: number
}

export const drawnYear: fc.Arbitrary<DrawnYear> = fc.record({
  seed: fc.nat(100_000),
  prisoners: fc.integer({ min: 8, max: 14 }),
  families: fc.integer({ min: 5, max: 8 }),
  associations: fc.constant(3),
  gifts: fc.integer({ min: 4, max: 12 }),
  debtors: fc.nat(2),
  referrals: fc.array(fc.constantFrom("accepted", "accepted", "accepted", "declined", "silent", undefined), {
    minLength: 8,
    maxLength: 8,
  }),
  refusedOfHundred: fc.constantFrom(0, 20, 60),
  chance: fc.nat(),
})

/** Numbers from zero to one less than a bound, from a seed. */
const chanceOf = (seed: number): ((bound: number) => number) => {
  let drawn = 0
  return (bound) => Number.parseInt(digestOf([seed, drawn++]).slice(0, 8), 16) % bound
}

const shuffled = <Item>(items: ReadonlyArray<Item>, upTo: (bound: number) => number): ReadonlyArray<Item> => {
  const mixed = [...items]
  for (let place = mixed.length - 1; place > 0; place--) {
    const other = upTo(place + 1)
    const one = mixed[place] as Item
    mixed[place] = mixed[other] as Item
    mixed[other] = one
  }
  return mixed
}

/** A store that can fail before a commit, or lose the answer to one. */
interface Fuse {
  /** How many commits still go well; absent: all. */
  left?: number
  losesAnswer: boolean
}

const breakable = (fuse: Fuse): Layer.Layer<Storage, StorageError> =>
  Layer.effect(
    Storage,
    Effect.map(Storage, (storage) => ({
      ...storage,
      commit: (change) => {
        if (fuse.left === undefined || fuse.left-- > 0) return storage.commit(change)
        delete fuse.left
        return fuse.losesAnswer
          ? Effect.andThen(
              storage.commit(change),
              Effect.fail(new StorageError({ code: "storage.outcomeUnknown" })),
            )
          : Effect.fail(new StorageError({ code: "storage.unavailable" }))
      },
    })),
  ).pipe(Layer.provide(memoryStorage()))

/** Does a task; where the store fails in the midst of it, somebody begins it again. */
const doUntilDone = async (task: Task, systems: Systems, fuse: Fuse): Promise<void> => {
  try {
    await task(systems)
  } catch (error) {
    if (!(error instanceof StorageError || String(error).includes('"storage.'))) throw error
    await task(systems)
  }
  delete fuse.left
}

/** Money that moved at the bank: a payment of a file that was not refused. */
export interface Arrived {
  readonly key: string
  readonly amount: number
  /** The case that asked for it. */
  readonly source: PaymentLine["source"]
}

/** A year that was lived. */
export interface LivedYear {
  readonly country: Country
  readonly systems: Systems
  readonly batches: ReadonlyArray<PaymentBatchState>
  readonly arrived: ReadonlyArray<Arrived>
  /** What became of each try to do what may not be. */
  readonly tried: ReadonlyArray<{ readonly name: string; readonly isRefused: boolean }>
}

/** Two people of a unit who can pay. */
const payersOf = (unit: string): readonly [Officer, Officer] => {
  if (unit === headquarters) return [headquartersStaff.cashier, headquartersStaff.director]
  const { foundation, cashier } = prisonStaffOf(unit)
  const { clerk, director } = staffOf(unit)
  return unit.startsWith("prison-") ? [foundation, cashier] : [clerk, director]
}

/** Every batch of a country. */
const batchesOf = async (systems: Systems, country: Country): Promise<ReadonlyArray<PaymentBatchState>> => {
  const units = [
    headquarters,
    ...country.associations.map(({ unit }) => unit),
    ...new Set(country.prisoners.map(({ prison }) => prison)),
  ]
  const found = await Promise.all(
    units.map((unit) =>
      statesWhere(systems.cases.paymentBatch, payersOf(unit)[0], [{ attribute: "unit", is: unit }]),
    ),
  )
  return found.flat().map(({ state }) => state)
}

/** A try to do what may not be. */
interface Try {
  readonly country: Country
  readonly systems: Systems
  readonly day: Day
  readonly number: number
  readonly upTo: (bound: number) => number
}

/** Sends a payment that was made to the bank once more, in another batch and under the key of before or another one. */
const payAgain = async ({ country, day, number, systems, upTo }: Try): Promise<void> => {
  const lines = (await batchesOf(systems, country)).flatMap((batch) =>
    batch.stage === "none"
      ? []
      : linesOf(batch)
          .filter((line) => lineStatus(line) === "settled")
          .map((line) => ({ line, unit: batch.unit })),
  )
  const chosen = lines[upTo(Math.max(1, lines.length))]
  if (chosen === undefined) throw new Error("nothing was paid yet")
  const { line, unit } = chosen
  const [first, second] = payersOf(unit)
  const account = await accountOf(systems, line.payee, day, { unit, proposer: first, confirmer: second })
  const key = upTo(2) === 0 ? line.key : paymentKeyOf(line.source, `again-${number}`)
  const { amount, payee, purpose, source } = line
  await payInBatch(
    systems,
    {
      id: `again-${number}`,
      unit,
      debtor: "account.familySupport",
      bank: csvBank,
      day,
      collector: first,
      approver: second,
      exporter: second,
      accountOf: () => account,
    },
    [{ key, source, payee, account: accountInForce(account)?.number ?? 0, amount, purpose }],
    { record: async () => {} },
  )
}

/** Asks an entitlement that is paid for the same money again. */
const askAgain = async ({ country, day, number, systems, upTo }: Try): Promise<void> => {
  const association = country.associations[upTo(country.associations.length)]
  if (association === undefined) return
  const { clerk } = staffOf(association.unit)
  const paid = (
    await statesWhere(systems.cases.entitlement, clerk, [{ attribute: "unit", is: association.unit }])
  ).filter(({ state }) => state.stage === "paid")
  const chosen = paid[upTo(Math.max(1, paid.length))]
  if (chosen?.state.stage !== "paid") throw new Error("nothing is paid yet")
  const { amount, recipients } = chosen.state.claim
  const key = paymentKeyOf({ kind: "entitlement", subject: chosen.subject }, `asked-again-${number}`)
  const attempt = { type: "prepareAttempt", key, payee: recipients.primary, amount } as const
  await give(systems.cases.entitlement, clerk, chosen.subject, day, attempt, `ask-again-${number}`)
}

/** Another association opens a case for a family that has its association. */
const supportElsewhere = async ({ country, day, number, systems, upTo }: Try): Promise<void> => {
  const households = country.associations.flatMap((one) => one.households)
  const household = households[upTo(Math.max(1, households.length))]
  const other = country.associations.find(({ unit }) => unit !== household?.association)
  if (household === undefined || other === undefined) throw new Error("there is one association")
  const { auditor } = staffOf(household.association)
  const { stage } = await stateOf(systems.cases.supportCase, auditor, caseOf(household))
  if (stage !== "active" && stage !== "waitlisted") throw new Error("no association carries it")
  await give(systems.cases.supportCase, staffOf(other.unit).worker, `elsewhere-${number}`, day, {
    type: "open",
    household: householdOf(household),
    association: other.unit,
    members: (household.file.household?.members ?? []).map(({ person }) => person),
    basis: { kind: "consent", document: `consent-${number}` },
    custody: { episode: `custody-${household.id}`, from: day },
  })
}

/** Books a payment of a grant again. */
const bookAgain = async ({ country, day, number, systems, upTo }: Try): Promise<void> => {
  const debtor = country.debtors[upTo(Math.max(1, country.debtors.length))]
  if (debtor === undefined) throw new Error("there is no debtor")
  const grant = `grant-petition-${debtor.file.id}`
  const paid = { type: "pay", grant, receipt: `again-${number}` } as const
  await give(systems.cases.pool, headquartersStaff.clerk, poolId, day, paid, `again-${number}`)
}

const tries = [payAgain, askAgain, supportElsewhere, bookAgain]

const countryOfYear = ({ referrals, seed, ...size }: DrawnYear): Country => {
  const country = countryOf(seed, { ...size, employers: 3 })
  const answers = country.associations.flatMap(({ households }) => households.map(({ id }) => id))
  return {
    ...country,
    associations: country.associations.map((association) => ({
      ...association,
      households: association.households.map(({ referral: _, ...household }) => {
        const referral = referrals[answers.indexOf(household.id) % referrals.length]
        const isSponsored = (seed + answers.indexOf(household.id)) % 2 === 0
        return { ...household, isSponsored, ...(referral === undefined ? {} : { referral }) }
      }),
    })),
  }
}

/** Lives through a year. What is tried wrongly goes as far as the services let it: whether money moved, the bank knows. */
export const liveRandomly = async (drawn: DrawnYear): Promise<LivedYear> => {
  const { chance, refusedOfHundred } = drawn
  const country = countryOfYear(drawn)
  const upTo = chanceOf(chance)
  const refuses = ({ key, purpose }: PaymentLine, batch: string): boolean =>
    (purpose === "payment.familySupport" || purpose === "payment.wage") &&
    Number.parseInt(digestOf([chance, key, batch]).slice(0, 8), 16) % 100 < refusedOfHundred
  const files: Array<PaymentFile> = []
  const fuse: Fuse = { losesAnswer: false }
  const systems = await openSystems(breakable(fuse), country, {
    refuses,
    onFile: (file) => files.push(file),
  })
  const tried: Array<LivedYear["tried"][number]> = []
  for (const { day, tasks } of phasesOf(country)) {
    await systems.beginDay(day)
    for (const task of shuffled(tasks, upTo)) {
      if (upTo(6) === 0) {
        fuse.left = upTo(9)
        fuse.losesAnswer = upTo(2) === 0
      }
      await doUntilDone(task, systems, fuse)
      if (upTo(8) === 0) await task(systems)
    }
    await carryOutConsequences(systems)
    if (upTo(2) === 0) Result.getOrThrow(await systems.figures(organisationFigures).keepUp())
    if (upTo(3) > 0) continue
    const wrong = tries[upTo(tries.length)] ?? payAgain
    const isRefused = await wrong({ country, systems, upTo, day, number: tried.length }).then(
      () => false,
      () => true,
    )
    tried.push({ name: wrong.name, isRefused })
    await carryOutConsequences(systems)
  }
  const batches = await batchesOf(systems, country)
  return { country, systems, batches, tried, arrived: arrivedIn(files, batches, refuses) }
}

/**
 * What arrived, by the files that went to the bank: those whose making the store has recorded. The bank takes a batch once; that a file was made again
 * changes nothing.
 */
const arrivedIn = (
  files: ReadonlyArray<PaymentFile>,
  batches: ReadonlyArray<PaymentBatchState>,
  refuses: (line: PaymentLine, batch: string) => boolean,
): ReadonlyArray<Arrived> => {
  const lines = new Map(batches.flatMap((batch) => linesOf(batch).map((line) => [line.key, line])))
  const exported = new Set(batches.flatMap((batch) => ("file" in batch ? [batch.file.digest] : [])))
  const taken = new Map<string, string>()
  return files.flatMap(({ bytes, digest, name }) => {
    if (!exported.has(digest)) return []
    const { format } = name.endsWith(".xml") ? isoBank : csvBank
    const { id, payments } = Result.getOrThrow(format.parse(bytes))
    if (taken.has(id)) {
      if (taken.get(id) !== digest) throw new Error(`the bank got two files of ${id}`)
      return []
    }
    taken.set(id, digest)
    return payments.flatMap(({ amount, key }): ReadonlyArray<Arrived> => {
      const line = lines.get(key)
      if (line === undefined) throw new Error(`the bank paid what no batch knows: ${key}`)
      return refuses(line, id) ? [] : [{ key, amount, source: line.source }]
    })
  })
}
