/**
 * `bazgasht codes [KIND]`: the codes that files, expected files, mappings, reforms and petitions may use.
 *
 * @module
 */

import { nearestWords } from "@bazgasht/casework"
import { iranPack } from "@bazgasht/iran"
import { inLanguage, text, wordsOf } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { CodeList } from "../codes/code-list.ts"
import { codeLists } from "../codes/code-lists.ts"
import { UsageError } from "../command-line/parse.ts"
import { nearestInWords } from "../command-line/settings.ts"
import { print } from "../rendering/json.ts"
import { page, type Voice, voiceOf } from "../rendering/voice.ts"
import { type Command, done } from "./command.ts"

const words = {
  unknown: text("فهرستی با این نام نیست", "there is no list of this name"),
  all: text("فهرست نام‌ها: bazgasht codes", "`bazgasht codes` names them all"),
}

/** Lists that are asked for by a name: the one of that name, or all that begin with it. */
const listsNamed = (name: string, lists: ReadonlyArray<CodeList>): ReadonlyArray<CodeList> => {
  const exact = lists.filter(({ kind }) => kind === name)
  return exact.length > 0 ? exact : lists.filter(({ kind }) => kind.startsWith(`${name}.`))
}

const overview = (voice: Voice, lists: ReadonlyArray<CodeList>): ReadonlyArray<string> =>
  lists.map(
    ({ codes, kind, title }) =>
      `${voice.paint("heading", kind)}: ${inLanguage(voice, title)} ${voice.paint("quiet", `(${wordsOf(voice).number(codes.length)})`)}`,
  )

const listLines = (voice: Voice, { codes, kind, title }: CodeList): ReadonlyArray<string> => [
  `${voice.paint("heading", kind)}: ${inLanguage(voice, title)}`,
  ...codes.map((one) => `  ${one.code}: ${inLanguage(voice, one.title)}`),
]

/** Prints the names of all lists, or the codes of those that are asked for. */
export const listCodes: Command = ([name], options, platform) =>
  Result.gen(function* () {
    const voice = yield* voiceOf(options, platform, iranPack)
    const lists = codeLists()
    const asked = name === undefined ? lists : listsNamed(name, lists)
    if (name !== undefined && asked.length === 0) {
      const kinds = lists.map(({ kind }) => kind)
      const { fa, en } = nearestInWords(nearestWords(name, kinds)) ?? words.all
      return yield* Result.fail(
        new UsageError({
          code: "usage.value",
          value: name,
          expected: text(`${words.unknown.fa}؛ ${fa}`, `${words.unknown.en}; ${en}`),
        }),
      )
    }
    if (options.has("json")) print(platform, { format: "bazgasht.codes/1", lists: asked })
    else
      platform.print(
        page(
          voice,
          name === undefined ? overview(voice, asked) : asked.flatMap((list) => listLines(voice, list)),
        ),
      )
    return done
  })
