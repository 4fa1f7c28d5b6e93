/**
 * `bazgasht check FILE…`: opens case files, plans of cycles and placement rounds, and says everything that is wrong with them.
 *
 * @module
 */

import { iranPack } from "@bazgasht/iran"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { gather } from "../case-files/gather.ts"
import { openAnyFile } from "../case-files/open-any-file.ts"
import { type Refusal, refusalJson } from "../case-files/refusal.ts"
import { complainOf, sayPassedOver } from "../rendering/complaints.ts"
import { print } from "../rendering/json.ts"
import { page, voiceOf } from "../rendering/voice.ts"
import { type Command, done, failed } from "./command.ts"

const inOrder = text("ایرادی ندارد", "in order")

/** Checks files without deciding anything. */
export const checkFiles: Command = (paths, options, edge) =>
  Result.gen(function* () {
    const voice = yield* voiceOf(options, edge, iranPack)
    const json = options.has("json")
    const sound: Array<string> = []
    const refused: Array<Refusal> = []
    const files = gather(paths, edge, openAnyFile)
    let next = files.next()
    for (; next.done !== true; next = files.next())
      if (Result.isSuccess(next.value)) {
        const { file } = next.value.success
        sound.push(file)
        if (!json)
          edge.print(page(voice, [`${voice.paint("good", "✓")} ${file}: ${inOrder[voice.language]}`]))
      } else {
        refused.push(...next.value.failure)
        if (!json) complainOf(next.value.failure, voice, edge)
      }
    if (json) print(edge, { format: "bazgasht.check/1", sound, refused: refused.map(refusalJson) })
    sayPassedOver(next.value.passedOver, voice, edge)
    return refused.length === 0 ? done : failed
  })
