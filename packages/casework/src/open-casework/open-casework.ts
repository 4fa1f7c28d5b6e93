import type * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Scope from "effect/Scope"
import type { AccessPolicyError } from "../access/check-policy.ts"
import type { ConsequenceError } from "../consequences/consequence-flaws.ts"
import type { Dispatcher } from "../notification/dispatcher.ts"
import type { MessageTypeError } from "../notification/message-type-flaws.ts"
import type { WiringError } from "../notification/router.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { Figure } from "../projections/figure.ts"
import type { StoreFigures } from "../projections/store-figures.ts"
import { type Promised, promisesOf } from "../services/promises.ts"
import type { NamedKinds } from "./cases-across-kinds.ts"
import { type Casework, type CaseworkOptions, makeCasework, type ServiceOf } from "./casework.ts"
import type { CarryingOptions, NotificationOptions } from "./notification-options.ts"

/** A {@link Dispatcher} as promises. */
export interface PromisedDispatcher extends Promised<Omit<Dispatcher, "run">> {
  /**
   * Works from now on, until the function that it gives is called or the casework is closed. Messages that are being sent then are settled
   * first.
   */
  readonly run: () => () => Promise<void>
}

/** {@link StoreFigures} as promises. */
interface PromisedFigures extends Promised<Omit<StoreFigures, "follow">> {
  /** Keeps the table up from now on, until the function that it gives is called or the casework is closed. */
  readonly follow: (pollInterval: Duration.Input) => () => Promise<void>
}

/** {@link Casework} as promises, over a store that is open. */
export interface OpenCasework<Kinds extends NamedKinds>
  extends Promised<Omit<Casework<Kinds>, "storage" | "receipts" | "cases" | "dispatcher" | "figures">> {
  readonly cases: { readonly [Name in keyof Kinds]: Promised<ServiceOf<Kinds[Name]>> }
  /**
   * A dispatcher of the messages and consequences that the cases cause, or everything that is wrong with its message types and its wiring. Without message
   * types it carries out consequences alone.
   */
  readonly dispatcher: (
    options: NotificationOptions | CarryingOptions,
  ) => Promise<Result.Result<PromisedDispatcher, MessageTypeError | WiringError>>
  /** Figures of the cases of these kinds, whoever may read them; see `storeFigures` of the face of projections. */
  readonly figures: (figures: ReadonlyArray<Figure>) => PromisedFigures
  /** Ends what was started, and closes the store. */
  readonly close: () => Promise<void>
}

/** What casework consists of, and what its promises run with. */
export interface OpenCaseworkOptions<Kinds extends NamedKinds> extends CaseworkOptions<Kinds> {
  /** Where spans, logs and metrics go, such as the layer of an exporter. Absent: nowhere. */
  readonly telemetry?: Layer.Layer<never>
}

const dispatcherAsPromises = (
  { run, ...dispatcher }: Dispatcher,
  scope: Scope.Scope,
  context: Context.Context<never>,
): PromisedDispatcher => ({
  ...promisesOf(dispatcher, context),
  run: () => {
    const fiber = Effect.runSyncWith(context)(Effect.forkIn(run, scope))
    return () => Effect.runPromise(Effect.asVoid(Fiber.interrupt(fiber)))
  },
})

const figuresAsPromises = (
  { follow, ...figures }: StoreFigures,
  scope: Scope.Scope,
  context: Context.Context<never>,
): PromisedFigures => ({
  ...promisesOf(figures, context),
  follow: (pollInterval) => {
    const fiber = Effect.runSyncWith(context)(Effect.forkIn(follow(pollInterval), scope))
    return () => Effect.runPromise(Effect.asVoid(Fiber.interrupt(fiber)))
  },
})

const open = Effect.fnUntraced(function* <const Kinds extends NamedKinds>({
  telemetry = Layer.empty,
  ...options
}: OpenCaseworkOptions<Kinds>): Effect.fn.Return<
  OpenCasework<Kinds>,
  StorageError | AccessPolicyError | ConsequenceError
> {
  const scope = yield* Scope.make()
  const close = Scope.close(scope, Exit.void)
  const context = yield* Scope.provide(Layer.build(telemetry), scope)
  const { cases, dispatcher, figures, receipts, storage, ...others } = yield* makeCasework(options).pipe(
    Scope.provide(scope),
    Effect.provideContext(context),
    Effect.onError(() => close),
  )
  const services = Object.entries(cases).map(([name, service]) => [name, promisesOf(service, context)])
  return {
    ...promisesOf(others, context),
    cases: Object.fromEntries(services) as OpenCasework<Kinds>["cases"],
    dispatcher: async (notifications: NotificationOptions | CarryingOptions) =>
      Result.map(await Effect.runPromiseWith(context)(Effect.result(dispatcher(notifications))), (made) =>
        dispatcherAsPromises(made, scope, context),
      ),
    figures: (asked: ReadonlyArray<Figure>) => figuresAsPromises(figures(asked), scope, context),
    close: () => Effect.runPromise(close),
  }
})

/**
 * Opens casework for programs without Effect.
 *
 * @example
 * const casework = Result.getOrThrow(
 *   await openCasework({
 *     storage: memoryStorage(),
 *     kinds: { petitions: caseKinds.leniency },
 *     access: accessBy(everythingRefused),
 *   }),
 * )
 * const caller = { person: "person-4", linked: [], offices: [{ role: "prisoner" }] }
 * const answer = await casework.cases.petitions.read({ caller, subject: "petition-1" })
 * Result.isFailure(answer) && answer.failure.code // => "case.notFound"
 * await casework.close()
 */
export const openCasework = <const Kinds extends NamedKinds>(
  options: OpenCaseworkOptions<Kinds>,
): Promise<Result.Result<OpenCasework<Kinds>, StorageError | AccessPolicyError | ConsequenceError>> =>
  Effect.runPromise(Effect.result(open(options)))
