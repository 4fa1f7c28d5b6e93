import { identifierKey, nearestWords } from "@bazgasht/casework"
import type { StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import {
  changesOfStore,
  daysOfMonth,
  dueCases,
  type KeptChanges,
  keepChanges,
  readChanges,
} from "@bazgasht/organisation/figures"
import { readUnitTree } from "@bazgasht/organisation/units"
import { type Day, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { everyKind } from "../codes/every-kind.ts"
import { refuseValue, type UsageError } from "../command-line/parse.ts"
import { dayNamed, lastValue, nearestInWords } from "../command-line/settings.ts"
import { printReport, writeTables } from "../output.ts"
import { reportRefusals } from "../report-error.ts"
import { refuseUnknownUnit } from "../stores/known-unit.ts"
import { onStore } from "../stores/on-store.ts"
import { comingReport, dueReport } from "../worklist/worklist-report.ts"
import { type AsyncCommand, type Context, done, failed, notReached } from "./command.ts"

interface AskedWork {
  readonly day: Day
  readonly through: Day | undefined
  /** The permission that the next command needs; absent where it may need any. */
  readonly permission: string | undefined
}

/** Every permission that a command of a case needs. */
const permissions: ReadonlySet<string> = new Set(
  Object.values(everyKind).flatMap(({ lifeCycle: { competences } }) =>
    Object.values(competences).map(({ permission }) => permission),
  ),
)

const askedWork = ({ jurisdiction, options, platform }: Context): Result.Result<AskedWork, UsageError> =>
  Result.gen(function* () {
    const day = (yield* dayNamed(options, "day", jurisdiction)) ?? platform.today()
    const through = yield* dayNamed(options, "through", jurisdiction)
    if (through !== undefined && through < day)
      return yield* refuseValue(
        `--through ${lastValue(options, "through")}`,
        text("روزی که پیش از روز فهرست نیست", "a day that is not before the day of the list"),
      )
    const permission = lastValue(options, "office")
    if (permission !== undefined && options.has("coming"))
      return yield* refuseValue(
        `--office ${permission}`,
        text(
          "بدون ‎--coming: آنچه پیش می‌آید هنوز گامی ندارد که با کسی باشد؛ ‎--unit فهرست را به یک واحد محدود می‌کند",
          "without --coming: what comes has no next command yet that anybody could give; --unit keeps to one unit",
        ),
      )
    if (options.has("keep") && !options.has("coming"))
      return yield* refuseValue("--keep", text("فقط با ‎--coming", "only with --coming"))
    if (permission !== undefined && !permissions.has(permission))
      return yield* refuseValue(
        `--office ${permission}`,
        nearestInWords(nearestWords(permission, permissions)) ??
          text(
            "اختیاری که گامی از پرونده‌ها به آن نیاز دارد (فهرست: bazgasht codes)",
            "a permission that a command of a case needs (`bazgasht codes` lists them)",
          ),
      )
    return { day, through, permission }
  })

/** What comes: as it is kept for just these days, or worked out now. */
const coming = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  { jurisdiction, options }: Context,
  { day, through }: AskedWork,
): Effect.fn.Return<KeptChanges, StorageError> {
  const days = through === undefined ? daysOfMonth(day, jurisdiction) : { day, through }
  if (options.has("keep")) return yield* keepChanges(storage, jurisdiction, days)
  const kept = yield* readChanges(storage)
  return kept?.day === days.day && kept.through === days.through
    ? kept
    : yield* changesOfStore(storage, jurisdiction, days)
})

/** `bazgasht worklist STORE`: what is to be done in a store, or what comes for the people of its registers. */
export const listWork: AsyncCommand = async (context) => {
  const { options, style } = context
  const answered = askedWork(context)
  if (Result.isFailure(answered)) return Result.fail(answered.failure)
  const asked = answered.success
  const unit = lastValue(options, "unit")
  const format = options.has("coming") ? "bazgasht.coming/1" : "bazgasht.worklist/2"
  const listed = await onStore(
    context,
    format,
    options.has("coming") && options.has("keep"),
    Effect.fnUntraced(function* (storage) {
      const tree = yield* readUnitTree(storage, asked.day)
      const names = new Map(tree.units.map(({ name, unit }) => [unit, name]))
      const units = unit === undefined ? undefined : tree.below(unit)
      if (options.has("coming")) {
        const list = yield* coming(storage, context, asked)
        const seen = list.changes.flatMap((change) => (change.unit === undefined ? [] : [change.unit]))
        const unknown = unit === undefined ? undefined : yield* refuseUnknownUnit(storage, tree, unit, seen)
        if (unknown !== undefined) return Result.fail(unknown)
        const inUnits = new Set(units?.map((one) => identifierKey(one)))
        const changes =
          units === undefined
            ? list.changes
            : list.changes.filter((one) => one.unit !== undefined && inUnits.has(identifierKey(one.unit)))
        return Result.succeed(comingReport(style, { ...list, changes }, names))
      }
      const unknown = unit === undefined ? undefined : yield* refuseUnknownUnit(storage, tree, unit, [])
      if (unknown !== undefined) return Result.fail(unknown)
      const { day, permission, through = day } = asked
      const cases = yield* dueCases(storage, everyKind, { through, units, permission })
      return Result.succeed(dueReport(style, { day, through, names, cases }))
    }),
  )
  if (listed === undefined) return Result.succeed(notReached)
  if (Result.isFailure(listed)) return Result.fail(listed.failure)
  const report = listed.success
  const folder = lastValue(options, "csv")
  const unwritten = writeTables(context, report, folder)
  printReport(context, report, folder !== undefined)
  reportRefusals(unwritten, context)
  return Result.succeed(unwritten.length === 0 ? done : failed)
}
