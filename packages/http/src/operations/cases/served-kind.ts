import type {
  AccessRefused,
  Caller,
  CaseNotFound,
  CommandAnswer,
  CommandsNow,
  FoundCases,
  HandlingError,
  LifeCycleTypes,
  NamedKinds,
  PastEvent,
  QueryError,
  VisibleCase,
} from "@bazgasht/casework"
import type { StorageError } from "@bazgasht/casework/ports"
import type { Day } from "@bazgasht/rules"
import type * as Result from "effect/Result"
import type { ServedCases } from "../../options.ts"

/** A kind of cases, whichever it is. */
export type AnyKind = NamedKinds[string]

type Promised<Value, Failure> = Promise<Result.Result<Value, Failure>>

/** The service of a kind of cases, whichever it is. */
export interface AnyService {
  readonly handleUnknown: (request: {
    readonly caller: Caller
    readonly command: unknown
    readonly setting?: object
  }) => Promised<CommandAnswer<LifeCycleTypes>, HandlingError<LifeCycleTypes>>
  readonly whatNow: (request: {
    readonly caller: Caller
    readonly subject?: string
    readonly at: Day
    readonly setting?: object
  }) => Promised<CommandsNow, CaseNotFound | StorageError>
  readonly read: (request: {
    readonly caller: Caller
    readonly subject: string
  }) => Promised<VisibleCase<LifeCycleTypes>, CaseNotFound | StorageError>
  readonly find: (request: {
    readonly caller: Caller
    readonly query: object
  }) => Promised<FoundCases<LifeCycleTypes>, QueryError | StorageError>
  readonly history: (request: {
    readonly caller: Caller
    readonly subject: string
  }) => Promised<ReadonlyArray<PastEvent<LifeCycleTypes>>, CaseNotFound | AccessRefused | StorageError>
}

/** A kind of cases with its service. */
export interface ServedKind {
  readonly kind: AnyKind
  readonly service: AnyService
  /** The setting of a command; absent where the law gives it. */
  readonly settingOf?: (asked: { readonly command: unknown; readonly day: Day }) => object
}

/** The kinds that are served, each with its service. */
export const servedKinds = <Kinds extends NamedKinds>({
  casework,
  kinds,
  settings = {},
}: ServedCases<Kinds>): ReadonlyArray<ServedKind> =>
  Object.entries(kinds).map(([name, kind]) => {
    const settingOf = Object.hasOwn(settings, kind.kind) ? settings[kind.kind] : undefined
    return {
      kind,
      // The compiler cannot follow a loop over names to the types that the names have.
      service: casework.cases[name] as unknown as AnyService,
      ...(settingOf === undefined ? {} : { settingOf }),
    }
  })
