import * as Result from "effect/Result"
import { refuse, type SupportGuard, type SupportRefusal } from "../support-case-protocol.ts"
import type { SupportSetting } from "../support-case-terms.ts"

/** What says which cases a household has besides one. */
interface Standing {
  readonly subject: string
  readonly household: string
  readonly association: string
}

/**
 * Refuses where the caller lists another open case of the household with the association, and names it. Where nothing is listed the
 * store decides: an open case claims the family.
 */
export const checkOnlyCase = (
  { association, household, subject }: Standing,
  setting: SupportSetting,
): Result.Result<void, SupportRefusal> => {
  const cases = (setting.openCases?.(household, association) ?? []).filter((id) => id !== subject)
  return cases.length === 0
    ? Result.succeed(undefined)
    : refuse("case.alreadyOpen", "household", { cases: [...cases].sort() })
}

/** Opens the case of a household whose custody episode is known, once with an association. */
export const open: SupportGuard<"open"> = ({ command, setting }) =>
  Result.gen(function* () {
    const { association, basis, custody, household, members } = command
    if (custody.from > command.at) return yield* refuse("custody.inFuture", "custody.from", {})
    if (members.length === 0) return yield* refuse("members.missing", "members", {})
    if (new Set(members).size < members.length) return yield* refuse("members.repeated", "members", {})
    yield* checkOnlyCase(command, setting)
    return {
      type: "opened" as const,
      stage: "intake" as const,
      household,
      association,
      members,
      basis,
      custody,
    }
  })
