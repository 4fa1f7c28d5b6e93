import { type Day, formatDay, type Rule, type RulePack, type Text, text } from "@bazgasht/rules"
import { nearestNames } from "../documents/document-reader.ts"
import { exceptionsOf } from "./changed-rule.ts"
import { idsInWords, isValueOfParameter, kindInWords, parameterInWords } from "./kinds.ts"
import { intervalOf, type Reform, type ReformChange } from "./reform.ts"
import { ReformError, type ReformErrorCode } from "./reform-error.ts"

interface Known {
  readonly code: ReformErrorCode
  readonly expected: Text
}

const known = {
  parameter: {
    code: "reform.unknownParameter",
    expected: idsInWords.parameter,
  },
  rule: {
    code: "reform.unknownRule",
    expected: idsInWords.rule,
  },
  policy: {
    code: "reform.unknownPolicy",
    expected: idsInWords.policy,
  },
  option: {
    code: "reform.unknownOption",
    expected: text("یکی از پاسخ‌های این پرسش", "one of the answers to this question"),
  },
} as const satisfies Record<string, Known>

type Refuse = (
  code: ReformErrorCode,
  field: string,
  value: unknown,
  expected: Text,
  nearest?: ReadonlyArray<string>,
) => void

const written = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value))

const emptyInterval = text("روزی پس از روز آغاز", "a day after the day on which it begins")

export const checkChange = (
  pack: RulePack,
  reform: Reform,
  place: number,
  change: ReformChange,
): ReadonlyArray<ReformError> => {
  const errors: Array<ReformError> = []
  const refuse: Refuse = (code, field, value, expected, nearest = []) => {
    errors.push(
      new ReformError({
        code,
        reform: reform.id,
        path: ["changes", place, field],
        value: written(value),
        expected,
        ...(nearest.length === 0 ? {} : { nearest }),
      }),
    )
  }
  const named = <A>(kind: keyof typeof known, field: string, id: string, all: ReadonlyMap<string, A>) => {
    const found = all.get(id)
    if (found === undefined)
      refuse(known[kind].code, field, id, known[kind].expected, nearestNames(id, all.keys()))
    return found
  }

  const { firstDay, lastDay } = pack.calendar
  const { from, until } = intervalOf(change)
  const inWords = (day: Day): string => formatDay(pack.calendar, day)
  const inCalendar = (field: string, day: Day | undefined): void => {
    if (day !== undefined && !(Number.isSafeInteger(day) && day >= firstDay && day <= lastDay))
      refuse(
        "reform.outsideCalendar",
        field,
        inWords(day),
        text("روزی در تقویم مجموعه", "a day of the calendar of the pack"),
      )
  }
  inCalendar("from", from)
  inCalendar("until", until)
  if (from !== undefined && until !== undefined && from >= until)
    refuse("reform.emptyInterval", "until", inWords(until), emptyInterval)

  switch (change.change) {
    case "setParameter": {
      const parameter = named("parameter", "parameter", change.parameter, pack.parameters)
      if (parameter !== undefined && !isValueOfParameter(pack, parameter, change.value))
        refuse("reform.wrongValue", "value", change.value, parameterInWords(parameter))
      break
    }
    case "replaceRule": {
      const rule = named("rule", "rule", change.rule.id, pack.rules)
      if (rule !== undefined && rule.valueKind !== change.rule.valueKind)
        refuse("reform.wrongRule", "rule", change.rule.valueKind, kindInWords(rule.valueKind))
      break
    }
    case "repealRule":
      named("rule", "rule", change.rule, pack.rules)
      break
    case "addException": {
      const rule = named<Rule>("rule", "rule", change.rule, pack.rules)
      if (rule !== undefined && exceptionsOf(rule).some(({ id }) => id === change.exception.id))
        refuse(
          "reform.duplicateException",
          "exception",
          change.exception.id,
          text("شناسه‌ای که این قاعده ندارد", "an id that no exception of the rule has"),
        )
      break
    }
    case "chooseReading": {
      const policy = named("policy", "policy", change.policy, pack.policies)
      if (policy !== undefined)
        named("option", "option", change.option, new Map(policy.options.map((option) => [option.id, option])))
    }
  }
  return errors
}
