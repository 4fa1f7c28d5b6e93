import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Caller } from "../access/caller.ts"
import type { AnyCommand, AnySetting, AnyState, LifeCycleTypes } from "../life-cycle/transition.ts"
import type { CarryOut } from "../notification/house-channel.ts"
import type { SendResult } from "../ports/notification/notifier.ts"
import type { StoredMessage } from "../ports/storage/outbox.ts"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { CaseKind } from "../services/case-kind.ts"
import type { CaseService } from "../services/case-service.ts"
import type { HandlingError } from "../services/handle-command.ts"
import type { Consequence } from "./consequence.ts"
import type { ConsequenceCode } from "./consequence-code.ts"
import { type ReadConsequence, readMessage } from "./consequence-message.ts"
import { commandIdOf, findAffected } from "./find-affected.ts"
import type { OfficerRegister } from "./officers.ts"

/** For which command a setting is asked. */
export interface SettingQuestion {
  readonly kind: string
  readonly command: AnyCommand
  /** The case to which it is given, as it stands. */
  readonly state: AnyState
}

/** Consequences and what they are carried out with. */
export interface ConsequenceOptions {
  /** Every consequence of the application; see `defineConsequence`. */
  readonly declared: ReadonlyArray<Consequence>
  readonly officers: OfficerRegister
  /**
   * The law by which a command is judged; `undefined` where it is not known on the day. Absent where every kind that a command is given to is under a law of its
   * own; see `underLaws`.
   */
  readonly settingOf?: (question: SettingQuestion) => AnySetting | undefined
}

/** Consequences, the kinds that they are between, and where the cases are. */
export interface CarryingOut extends ConsequenceOptions {
  readonly storage: StorageAdapter
  readonly kinds: ReadonlyMap<string, CaseKind<LifeCycleTypes, string, string>>
  readonly services: ReadonlyMap<string, CaseService<LifeCycleTypes, string, string>>
}

/** The command for one case, as it is to be given. */
export interface CommandToGive {
  readonly state: AnyState
  readonly caller: Caller
  readonly command: AnyCommand
  readonly setting: AnySetting
}

/** What a message asks for. */
export interface Asked {
  readonly gives: Consequence["gives"]
  /** In the order of the ids of the cases. */
  readonly commands: ReadonlyArray<CommandToGive>
  /** In how many cases it has been carried out already. */
  readonly done: number
}

/** What keeps a consequence from being given as commands. */
export type NotGiven = StorageError | { readonly _tag: "NotGiven"; readonly code: ConsequenceCode }

const notGiven = (code: ConsequenceCode): Effect.Effect<never, NotGiven> =>
  Effect.fail({ _tag: "NotGiven", code })

const officerOf = Effect.fnUntraced(function* (
  { officers }: CarryingOut,
  { by, name }: Consequence,
  { at, by: causer, carried }: ReadConsequence,
  unitOfCase: string | undefined,
) {
  const unit = by.person === "onDuty" ? (by.unit?.(carried) ?? unitOfCase) : undefined
  const asked = Effect.result(
    officers.find({
      consequence: name,
      role: by.role,
      day: at,
      ...(by.person === "causer" ? { person: causer } : {}),
      ...(unit === undefined ? {} : { unit }),
    }),
  )
  const answer = yield* asked
  if (Result.isFailure(answer)) return yield* notGiven("consequence.officersUnavailable")
  return answer.success ?? (yield* notGiven("consequence.noOfficer"))
})

/** The consequence that a message is of, and the kind of cases to which it gives its command. */
const declaredFor = (
  { declared, kinds }: CarryingOut,
  { kind, template }: Pick<StoredMessage, "kind" | "template">,
) => {
  const consequence = declared.find(({ name, of }) => name === template && of.kind === kind)
  const affected = consequence === undefined ? undefined : kinds.get(consequence.gives.kind)
  return consequence === undefined || affected === undefined
    ? notGiven("consequence.undeclared")
    : Effect.succeed({ consequence, kind: affected })
}

/** What is given with a command to a kind under a law, which brings its own. */
const ofTheKind = {} as AnySetting

/** The commands that a message asks for: one for each case that it concerns and in which it has not been carried out. */
export const commandsOf = Effect.fnUntraced(function* (
  carrying: CarryingOut,
  message: Pick<StoredMessage, "id" | "kind" | "subject" | "template" | "parameters">,
): Effect.fn.Return<Asked, NotGiven> {
  const { settingOf, storage } = carrying
  const { consequence, kind } = yield* declaredFor(carrying, message)
  const read = readMessage(message)
  if (Result.isFailure(read)) return yield* notGiven("consequence.unreadable")
  const { at, carried, causedBy } = read.success
  const { gives } = consequence
  const { command: type } = gives
  const question = { message: message.id, command: type, cases: consequence.to(carried) }
  const found = yield* findAffected({ kind, storage }, question)
  const open = found.filter(({ isDone }) => !isDone)
  const done = found.length - open.length
  if (open.length === 0) return { gives, commands: [], done }
  const commands: Array<CommandToGive> = []
  for (const { state, subject } of open) {
    const caller = yield* officerOf(
      carrying,
      consequence,
      read.success,
      kind.accessContextOf(state).unit ?? read.success.unit,
    )
    const unit = caller.offices.find(({ role }) => role === consequence.by.role)?.unit
    const officer = { person: caller.person, ...(unit === undefined ? {} : { unit }) }
    const day = state.day === undefined || state.day < at ? at : state.day
    const own = consequence.brings(carried, { state, at: day, officer, causedBy })
    if (own === undefined) continue
    if (own === "undecided") return yield* notGiven("consequence.undecided")
    const command: AnyCommand = {
      ...own,
      type,
      id: commandIdOf(message.id, subject),
      subject,
      at: day,
      by: { id: caller.person, role: consequence.by.role },
      expectedVersion: state.version,
      causedBy,
    }
    const setting = settingOf === undefined ? ofTheKind : settingOf({ kind: kind.kind, command, state })
    if (setting === undefined) return yield* notGiven("consequence.noLaw")
    commands.push({ state, caller, command, setting })
  }
  return { gives, commands, done }
})

/** How often a command is formed anew at once where the case was changed meanwhile. */
const atOnce = 5

const isChanged = (error: HandlingError<LifeCycleTypes>): boolean =>
  error._tag === "CaseConflict" || (error._tag === "CommandRefused" && error.code === "version.conflict")

const resultOf = (error: NotGiven | HandlingError<LifeCycleTypes>): SendResult => {
  const { code } = error
  switch (code) {
    case "storage.outcomeUnknown":
      return { outcome: "unknown", code }
    case "storage.unavailable":
    case "storage.full":
    case "case.conflict":
    case "version.conflict":
    case "consequence.officersUnavailable":
      return { outcome: "retryable", code }
    default:
      return { outcome: "rejected", code }
  }
}

/** Gives the commands of a message; every one of them, also where one is refused. */
const giveAll = Effect.fnUntraced(function* (carrying: CarryingOut, message: StoredMessage) {
  const { commands, done, gives } = yield* commandsOf(carrying, message)
  const service = carrying.services.get(gives.kind)
  if (service === undefined) return yield* notGiven("consequence.undeclared")
  const refused: Array<HandlingError<LifeCycleTypes>> = []
  for (const { caller, command, setting } of commands) {
    const given = yield* Effect.result(service.handle({ caller, command, setting }))
    if (Result.isFailure(given)) refused.push(given.failure)
  }
  return { given: commands.length + done, refused }
})

/** The reference of a message that was carried out: how many cases it concerned. */
const referenceOf = (cases: number): string => (cases === 0 ? "nothing to do" : `carried out: ${cases}`)

/**
 * Carries out the messages of consequences. A command has an id that follows from its message, so that one that is given again is the same one; what keeps a
 * command from being given now is tried again, and what refuses it is the code with which the message is rejected.
 */
export const carryOutOf = (carrying: CarryingOut): CarryOut =>
  Effect.fnUntraced(
    function* (message) {
      for (let round = 1; ; round++) {
        const { given, refused } = yield* giveAll(carrying, message)
        const [first] = refused
        if (first === undefined) return { outcome: "accepted", reference: referenceOf(given) } as const
        if (round < atOnce && refused.some(isChanged)) continue
        const results = refused.map(resultOf)
        // What may come right by itself is tried again before a person has to look.
        return results.find(({ outcome }) => outcome !== "rejected") ?? resultOf(first)
      }
    },
    Effect.catch((error) => Effect.succeed(resultOf(error))),
  )
