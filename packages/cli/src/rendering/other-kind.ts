import { type Rule, type Text, text, wordsOf } from "@bazgasht/rules"
import type { AskedRules } from "../case-files/asked-rules.ts"
import { kindOfFile } from "../case-files/deciding.ts"
import type { Platform } from "../platform.ts"
import { reportError } from "../report-error.ts"
import type { Voice } from "./voice.ts"

const files = {
  prisoner: text("پروندهٔ زندانی", "the file of a prisoner"),
  family: text("پروندهٔ خانواده", "the file of a family"),
}

const passedOver = text(
  "پرونده‌هایی که کنار گذاشته شد، زیرا هیچ قاعدهٔ خواسته‌شده‌ای دربارهٔ آن‌ها نیست",
  "files passed over, for no rule asked for is about them",
)

/** What a rule is about, where no such file was given. */
export const aboutNoFile = (rule: Rule): Text => {
  const { en, fa } = files[kindOfFile(rule)]
  return text(
    `این قاعده دربارهٔ ${fa} است و چنین پرونده‌ای داده نشده است`,
    `the rule is about ${en}, and no such file is given`,
  )
}

/** Says which rules found no file that they are about, and how many files were passed over. */
export const sayOtherKind = (asked: AskedRules, voice: Voice, platform: Platform): void => {
  const { language } = voice
  for (const rule of asked.withoutFile())
    reportError(language, platform, `--route ${rule.id}: ${aboutNoFile(rule)[language]}`)
  const count = asked.passedOver()
  if (count > 0) reportError(language, platform, `${passedOver[language]}: ${wordsOf(voice).number(count)}`)
}
