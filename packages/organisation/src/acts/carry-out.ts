import { AccessRefused, type AnyRefusal, type Caller, type ServiceProblem } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { ActReader, ActStep, OfficeAct, StoppedAct } from "./act.ts"

/** A command of an act that was carried out. */
export interface DoneStep {
  readonly kind: string
  readonly subject: string
  readonly command: string
  /** The version of its event. */
  readonly version: number
  readonly stage: string
}

/** What came of an act: every command that was carried out, and where it stopped, if it did. */
export interface ActAnswer {
  readonly done: ReadonlyArray<DoneStep>
  readonly stopped?: StoppedAct
}

type Problem = ServiceProblem<AnyRefusal>

/** What an act needs of the service of a kind that is under a law; see `underLaws`. */
export interface ActingService {
  readonly kind: string
  readonly read: (request: { readonly caller: Caller; readonly subject: string }) => Effect.Effect<
    {
      readonly version: number
      readonly whole: boolean
      readonly state: object
    },
    Problem
  >
  readonly handleUnknown: (request: {
    readonly caller: Caller
    readonly command: unknown
  }) => Effect.Effect<{ readonly subject: string; readonly version: number; readonly stage: string }, Problem>
}

/** Services by whatever names an application has for them. */
export type ActingServices = { readonly [name: string]: ActingService }

/** Who carries out an act, in which office, on which day, and on what. */
export interface ActRequest<Input> {
  /** Unique among all acts: one that is carried out again under its id goes on where it stopped, and does nothing twice. */
  readonly id: string
  readonly caller: Caller
  /** The role in which the caller acts. */
  readonly role: string
  readonly at: Day
  readonly input: Input
}

/** How often a step is asked again because its case was changed meanwhile. */
const maxAttempts = 4

const isConflict = (problem: Problem): boolean =>
  problem._tag === "CaseConflict" ||
  (problem._tag === "CommandRefused" && problem.code === "version.conflict")

/**
 * Carries out an act: stage by stage, each step a command of the caller to the service of its kind, under an id that comes from the id of
 * the act. It stops at the first step that is refused, and says what was done until then; nothing of that is taken back. Carried out
 * again, after a refusal or after the process was killed, it goes on with what is left, since each stage looks at the cases as they are. An
 * act over a kind of which there is no service is a defect of the program.
 *
 * @example
 * const kinds = underLaws({ grants: caseKinds.charityGrant }, { charityGrant: () => undefined })
 * const program = Effect.gen(function* () {
 *   const { cases } = yield* makeCasework({ storage: memoryStorage(), kinds, access: accessBy(everythingRefused) })
 *   const caller = { person: "person-11", linked: [], offices: [{ role: "almoner" }] }
 *   const input = { grant: "grant-1", receipt: "receipt-1" }
 *   return yield* carryOut(recordReceipt, { id: "act-1", caller, role: "almoner", at: gregorianDay(2025, 4, 21), input }, cases)
 * })
 * const { done, stopped } = await Effect.runPromise(Effect.scoped(program))
 * done // => []
 * stopped?.problem.code // => "case.notFound"
 */
export const carryOut = <Input>(
  act: OfficeAct<Input>,
  { at, caller, id, input, role }: ActRequest<Input>,
  services: ActingServices,
): Effect.Effect<ActAnswer> => {
  const byKind = new Map(Object.values(services).map((service) => [service.kind, service]))
  const done: Array<DoneStep> = []

  const stopped = ({ command, kind, subject }: ActStep, problem: Problem): StoppedAct => ({
    step: { kind, subject, command: command.type },
    problem,
  })

  const serviceOf = (kind: string): ActingService => {
    const service = byKind.get(kind)
    if (service === undefined) throw new Error(`The act ${act.name} needs a service of ${kind}.`)
    return service
  }

  const versionOf = (step: ActStep): Effect.Effect<number, StoppedAct> =>
    serviceOf(step.kind)
      .read({ caller, subject: step.subject })
      .pipe(
        Effect.map(({ version }) => version),
        Effect.catch((problem) =>
          problem._tag === "CaseNotFound" ? Effect.succeed(0) : Effect.fail(stopped(step, problem)),
        ),
      )

  const unread = (kind: string, subject: string, problem: Problem): StoppedAct => ({
    step: { kind, subject },
    problem,
  })

  const one: ActReader["one"] = (kind, subject) =>
    serviceOf(kind.kind)
      .read({ caller, subject })
      .pipe(
        Effect.mapError((problem) => unread(kind.kind, subject, problem)),
        Effect.flatMap(({ state, whole }) =>
          whole
            ? Effect.succeed(state as unknown as typeof kind.lifeCycle.none)
            : Effect.fail(
                unread(kind.kind, subject, new AccessRefused({ code: "access.notWhole", kind: kind.kind })),
              ),
        ),
      )

  const read: ActReader = {
    one,
    orNone: (kind, subject) =>
      Effect.catch(one(kind, subject), (where) =>
        where.problem._tag === "CaseNotFound" ? Effect.succeed(kind.lifeCycle.none) : Effect.fail(where),
      ),
  }

  const take = Effect.fnUntraced(function* (step: ActStep) {
    const { command, kind, subject } = step
    for (let attempt = 1; ; attempt++) {
      const asked = {
        ...command,
        id: `${id}/${kind}/${subject}/${command.type}`,
        subject,
        at,
        by: { id: caller.person, role },
        expectedVersion: yield* versionOf(step),
      }
      const answer = yield* Effect.result(serviceOf(kind).handleUnknown({ caller, command: asked }))
      if (Result.isSuccess(answer)) {
        const { stage, subject: stored, version } = answer.success
        done.push({ kind, subject: stored, command: command.type, version, stage })
        return
      }
      if (attempt === maxAttempts || !isConflict(answer.failure))
        return yield* Effect.fail(stopped(step, answer.failure))
    }
  })

  const all = Effect.forEach(
    act.stages,
    (stage) => Effect.flatMap(stage(input, read), (steps) => Effect.forEach(steps, take, { discard: true })),
    { discard: true },
  )
  return Effect.match(all, {
    onSuccess: (): ActAnswer => ({ done }),
    onFailure: (where): ActAnswer => ({ done, stopped: where }),
  })
}
