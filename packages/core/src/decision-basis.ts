import { type Receipt, type Rule, receiptOf, type Setting } from "@bazgasht/rules"
import * as Schema from "effect/Schema"

/** What a record of many decisions rests on besides its input; see `Receipt` of the rule language. */
export const basisSchema = () =>
  Schema.Struct({
    pack: Schema.String,
    rulesDigest: Schema.String,
    parametersDigest: Schema.String,
    choices: Schema.Record(Schema.String, Schema.String),
    dayCount: Schema.String,
    calendar: Schema.String,
  })

/** What decisions by the pack of a rule rest on, whatever the facts are. */
export const basisOf = (rule: Rule, setting: Setting): ReturnType<typeof basisSchema>["Type"] => {
  const { calendar, choices, dayCount, pack, parametersDigest, rulesDigest }: Receipt = receiptOf(
    rule,
    {},
    setting,
  )
  return { pack, rulesDigest, parametersDigest, choices, dayCount, calendar }
}
