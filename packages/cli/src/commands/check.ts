import type { FamilyFile } from "@bazgasht/core/support"
import { inLanguage, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { gather } from "../case-files/gather.ts"
import { type OpenedFile, openAnyFile } from "../case-files/open-any-file.ts"
import type { Opened } from "../case-files/open-case-file.ts"
import { refusalJson } from "../case-files/refusal.ts"
import { type PlacedFamily, settledOf } from "../case-files/unsettled-families.ts"
import { printDocument, printParts } from "../output.ts"
import { sayPassedOver } from "../report-error.ts"
import { type Command, done, failed } from "./command.ts"
import { startRefusals } from "./refusals.ts"

const inOrder = text("ایرادی ندارد", "in order")

const isFamily = (opened: OpenedFile): opened is Opened<FamilyFile> =>
  "kind" in opened.caseFile && opened.caseFile.kind === "family"

/** `bazgasht check FILE…`: says all that is wrong with files of any kind. Families are judged last: their files may contradict. */
export const checkFiles: Command = (context) => {
  const { jurisdiction, operands, options, platform, style } = context
  const isJson = options.has("json")
  const sound: Array<string> = []
  const families: Array<PlacedFamily> = []
  const { refuse, refused } = startRefusals(context)
  const accept = (file: string): void => {
    sound.push(file)
    if (!isJson)
      printParts(context, [[{ tone: "good", text: "✓" }, ` ${file}: ${inLanguage(style, inOrder)}`]])
  }
  const files = gather(operands, platform, jurisdiction, openAnyFile)
  let next = files.next()
  for (; next.done !== true; next = files.next()) {
    if (Result.isFailure(next.value)) refuse(next.value.failure)
    else if (isFamily(next.value.success)) {
      const { caseFile, file, source } = next.value.success
      families.push({ file, caseFile, position: source.positionOf([]) })
    } else accept(next.value.success.file)
  }
  const settled = settledOf(families, (language) => ({ ...style, language }))
  for (const { file } of settled.families) accept(file)
  refuse(settled.refused)
  if (isJson)
    printDocument(context, () => ({ format: "bazgasht.check/1", sound, refused: refused.map(refusalJson) }))
  sayPassedOver(next.value.passedOver, context)
  return Result.succeed(refused.length === 0 ? done : failed)
}
