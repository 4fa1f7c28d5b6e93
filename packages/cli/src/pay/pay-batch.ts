/** What is done with a batch of a store: its file is recorded or made again, and an answer of the bank is read back. */

import { makeCasework, type ServiceProblem } from "@bazgasht/casework"
import { officersFrom } from "@bazgasht/casework/consequences"
import type { PaymentFile, PaymentFileError } from "@bazgasht/casework/payments"
import { Storage, type StorageAdapter, type StorageError } from "@bazgasht/casework/ports"
import { consequencesOfPayments } from "@bazgasht/organisation/consequences"
import {
  type BatchFileError,
  bankAnswerOf,
  batchFileOf,
  type PayeeAccountState,
  type PaymentBatchState,
  remadeFileOf,
} from "@bazgasht/organisation/payments"
import { type Day, digestOf } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { everyKind } from "../codes/every-kind.ts"
import type { PaymentLaw } from "../jurisdictions.ts"
import type { Bank } from "./bank-file.ts"
import { triedStorage } from "./tried-storage.ts"

/** Why nothing was done with a batch. */
export type PayProblem =
  | ServiceProblem<{ readonly code: string; readonly path: string; readonly params: object }>
  | BatchFileError
  | PaymentFileError

/** Who pays, and when. */
export interface Payer {
  readonly by: { readonly id: string; readonly role: string }
  readonly at: Day
  /** Nothing is recorded. */
  readonly dryRun: boolean
}

/** A batch whose file was made. */
export interface PaidBatch {
  readonly state: PaymentBatchState
  /** The file that goes to the bank. */
  readonly file: PaymentFile
  /** Whether the file was recorded before, and is the same again. */
  readonly again: boolean
}

/** The command line has no callers: whoever holds the address of a store sees all of it. What a role may do the terms say. */
const access = {
  canRead: () => Effect.succeed("whole" as const),
  authorize: () => Effect.succeed({ allowed: true } as const),
}

const setting = ({ batches }: PaymentLaw) => ({ terms: batches, policyDigest: digestOf(batches) })

const open = (storage: StorageAdapter, law: PaymentLaw, dryRun: boolean) =>
  Effect.orDie(
    makeCasework({
      storage: Layer.succeed(Storage, dryRun ? triedStorage(storage) : storage),
      kinds: everyKind,
      access,
      // The messages are stored with the answer; the application's dispatcher carries them out, by its own officers.
      consequences: {
        declared: consequencesOfPayments(law.consequences),
        officers: officersFrom(async () => undefined),
      },
    }),
  )

type Cases = Effect.Success<ReturnType<typeof open>>["cases"]

const reader = { person: "bazgasht", linked: [], offices: [] }

/** Every batch of a store, in the order of their ids. */
export const batchesOf = Effect.fnUntraced(function* (storage: StorageAdapter, law: PaymentLaw) {
  return yield* Effect.scoped(
    Effect.gen(function* () {
      const { cases } = yield* open(storage, law, true)
      const found: Array<PaymentBatchState> = []
      let after: string | undefined
      do {
        const page = yield* Effect.catchTag(
          cases.paymentBatch.find({
            caller: reader,
            query: { where: [], limit: 1_000, ...(after === undefined ? {} : { after }) },
          }),
          "QueryError",
          Effect.die,
        )
        found.push(...page.cases.map(({ state }) => state as PaymentBatchState))
        after = page.next
      } while (after !== undefined)
      return found
    }),
  )
})

/** The accounts of the payees of a batch that are in force, or were. */
const accountsOf = Effect.fnUntraced(function* ({ payeeAccount }: Cases, state: PaymentBatchState) {
  const accounts = new Map<string, PayeeAccountState>()
  for (const payee of new Set("lines" in state ? state.lines.map((line) => line.payee) : [])) {
    const { cases } = yield* Effect.catchTag(
      payeeAccount.find({
        caller: reader,
        query: { where: [{ attribute: "holder", is: payee }], limit: 1_000 },
      }),
      "QueryError",
      Effect.die,
    )
    const kept = cases.find(({ state: { stage } }) => stage !== "closed")
    if (kept !== undefined) accounts.set(payee, kept.state as PayeeAccountState)
  }
  return (payee: string) => accounts.get(payee)
})

const callerOf = ({ by: { id, role } }: Payer) => ({ person: id, linked: [], offices: [{ role }] })

/** A batch as it stands, and the work on it; what a store cannot say is the caller's to report. */
const onBatch = <A>(
  storage: StorageAdapter,
  law: PaymentLaw,
  { batch, dryRun }: { readonly batch: string; readonly dryRun: boolean },
  work: (cases: Cases, state: PaymentBatchState) => Effect.Effect<A, PayProblem>,
): Effect.Effect<Result.Result<A, Exclude<PayProblem, StorageError>>, StorageError> =>
  Effect.scoped(
    Effect.gen(function* () {
      const { cases } = yield* open(storage, law, dryRun)
      const read = yield* cases.paymentBatch.read({ caller: reader, subject: batch })
      return yield* work(cases, read.state as PaymentBatchState)
    }),
  ).pipe(
    Effect.map(Result.succeed),
    Effect.catch((problem) =>
      problem._tag === "StorageError" ? Effect.fail(problem) : Effect.succeed(Result.fail(problem)),
    ),
  )

const commandOf = (
  { at, by }: Payer,
  state: PaymentBatchState,
  name: string,
): {
  readonly id: string
  readonly subject: string
  readonly at: Day
  readonly by: Payer["by"]
  readonly expectedVersion: number
} => {
  const subject = state.stage === "none" ? "" : state.subject
  return { id: `pay/${subject}/${name}`, subject, at, by, expectedVersion: state.version }
}

/**
 * The file of a batch: recorded with the command `export` where two people have approved it, or made again where it was recorded before. Recorded first
 * and written afterwards, so that no file is at the bank of which the store knows nothing; a file that was lost is made again.
 */
export const payOut = (
  storage: StorageAdapter,
  law: PaymentLaw,
  request: Payer & { readonly batch: string; readonly bank: Bank; readonly payOn: Day },
) =>
  onBatch(
    storage,
    law,
    request,
    Effect.fnUntraced(function* (cases, state) {
      const { debtor, format } = request.bank
      const options = { accountOf: yield* accountsOf(cases, state), debtor, currency: law.currency }
      if ("exportedOn" in state) {
        const file = yield* Effect.fromResult(remadeFileOf(format, state, options))
        return { state, file, again: true } satisfies PaidBatch
      }
      const { at: madeOn, payOn } = request
      const { file, recorded } = yield* Effect.fromResult(
        batchFileOf(format, state, { ...options, madeOn, payOn }),
      )
      yield* cases.paymentBatch.handle({
        caller: callerOf(request),
        setting: setting(law),
        command: { type: "export", ...recorded, ...commandOf(request, state, "export") },
      })
      return { state, file, again: false } satisfies PaidBatch
    }),
  )

/** Records what a file of the bank says of a batch. The same file is recorded once. */
export const recordAnswer = (
  storage: StorageAdapter,
  law: PaymentLaw,
  request: Payer & { readonly batch: string; readonly bank: Bank; readonly bytes: Uint8Array },
) =>
  onBatch(
    storage,
    law,
    request,
    Effect.fnUntraced(function* (cases, before) {
      const { bank, batch, bytes } = request
      const answer = yield* Effect.fromResult(
        bankAnswerOf(bank.format, before, { bytes, currency: law.currency }),
      )
      yield* cases.paymentBatch.handle({
        caller: callerOf(request),
        setting: setting(law),
        command: { type: "answer", ...answer, ...commandOf(request, before, `answer/${answer.digest}`) },
      })
      const said = new Set(answer.answers.map(({ key }) => key)).size
      if (request.dryRun) return { state: before, said }
      const after = yield* cases.paymentBatch.read({ caller: reader, subject: batch })
      return { state: after.state as PaymentBatchState, said }
    }),
  )
