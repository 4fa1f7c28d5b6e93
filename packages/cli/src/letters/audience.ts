import type { LetterLaw } from "@bazgasht/core/letters"
import { inLanguage, type Style, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { CommandName } from "../command-line/commands.ts"
import { type Options, refuseValue, type UsageError } from "../command-line/parse.ts"
import { choiceOf, lastValue } from "../command-line/settings.ts"
import type { LoadedCountry } from "../jurisdictions.ts"
import type { Output } from "../output.ts"

/**
 * Who reads a decision: the person whom it is about, the officer who acts on it, the judge who holds it against the law, or the public, which
 * may know nobody.
 */
export type Audience = "person" | "officer" | "judge" | "public"

const audiences: { readonly [Name in Audience]: Name } = {
  person: "person",
  officer: "officer",
  judge: "judge",
  public: "public",
}

/** Who reads what is printed; an officer unless another is asked for. Pages are written for persons alone. */
export const audienceOf = (options: Options): Result.Result<Audience, UsageError> =>
  Result.flatMap(choiceOf<Audience>(options, "for", audiences, "officer"), (audience) =>
    audience !== "person" && options.has("html")
      ? refuseValue(
          `--html ${lastValue(options, "html")}`,
          text("فقط همراه با ‎--for person", "only with --for person"),
        )
      : Result.succeed(audience),
  )

/** Refuses what the public is not told; `unless` are the options that would say more. */
export const refuseForPublic = (
  audience: Audience,
  options: Options,
  unless: ReadonlyArray<string>,
): Result.Result<void, UsageError> => {
  const tells = audience === "public" ? unless.find((option) => options.has(option)) : undefined
  return tells === undefined
    ? Result.succeed(undefined)
    : refuseValue(
        `--${tells}`,
        text(
          "همراه با ‎--for public نمی‌آید: متن عموم از هیچ‌کس چیزی نمی‌گوید",
          "not with --for public: the public is told of nobody",
        ),
      )
}

/** What is said of the law to a person; `undefined` for other readers. */
export const lettersFor = async (
  audience: Audience,
  { letters }: Pick<LoadedCountry, "letters">,
): Promise<Result.Result<LetterLaw | undefined, UsageError>> => {
  if (audience !== "person") return Result.succeed(undefined)
  const law = await letters?.()
  return law === undefined
    ? refuseValue(
        "--for person",
        text("این نظام حقوقی متنی برای مخاطب عادی ندارد", "this jurisdiction has no letters to persons"),
      )
    : Result.succeed(law)
}

/**
 * The style in which a command prints. In some languages only letters are written: the rest is printed in another, with its digits and all, and
 * the reader is told so.
 */
export const printedStyle = (command: CommandName, { options, platform, style }: Output): Style => {
  const spoken = style.pack.languages.get(style.language)
  const isLetter = command === "letters" || lastValue(options, "for") === "person"
  if (spoken === undefined || spoken.completeFor !== undefined || isLetter) return style
  const said = text(
    `${style.language}: فقط نامه‌ها (‎--for person و letters) به این زبان است و بقیه به زبان دیگری چاپ می‌شود`,
    `${style.language}: only letters (--for person, letters) are written in this language; the rest is printed in another`,
  )
  platform.printError(inLanguage({ ...style, language: platform.language }, said))
  return { ...style, language: spoken.fallback }
}
