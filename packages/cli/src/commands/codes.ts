import { nearestWords } from "@bazgasht/casework"
import { inLanguage, type Style, text, wordsOf } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type CodeList, codeLists } from "../codes/code-lists.ts"
import { refuseValue } from "../command-line/parse.ts"
import { nearestInWords } from "../command-line/settings.ts"
import { printReport } from "../output.ts"
import { Item, type Part } from "../report/report.ts"
import { type Command, done } from "./command.ts"

const words = {
  unknown: text("فهرستی با این نام نیست", "there is no list with this name"),
  all: text("فهرست نام‌ها: bazgasht codes", "`bazgasht codes` names them all"),
}

/** Lists that are asked for by a name: the one of that name, or all that begin with it. */
const listsNamed = (name: string, lists: ReadonlyArray<CodeList>): ReadonlyArray<CodeList> => {
  const exact = lists.filter(({ kind }) => kind === name)
  return exact.length > 0 ? exact : lists.filter(({ kind }) => kind.startsWith(`${name}.`))
}

/** A list of codes: its name and how many there are, or all of them. */
const listReport = (style: Style, list: CodeList, isWhole: boolean): Item =>
  new Item(
    () => list,
    () => {
      const { codes, kind, title } = list
      const head: Part = [{ tone: "heading", text: kind }, `: ${inLanguage(style, title)}`]
      if (!isWhole)
        return [[...head, " ", { tone: "quiet", text: `(${wordsOf(style).number(codes.length)})` }]]
      return [head, ...codes.map((one) => `  ${one.code}: ${inLanguage(style, one.title)}`)]
    },
  )

/** `bazgasht codes [KIND]`: the codes that files, expected files, mappings, reforms and petitions may use. */
export const listCodes: Command = (context) => {
  const { jurisdiction, operands, style } = context
  const [name] = operands
  const lists = codeLists(jurisdiction)
  const asked = name === undefined ? lists : listsNamed(name, lists)
  if (name !== undefined && asked.length === 0) {
    const kinds = lists.map(({ kind }) => kind)
    const { fa, en } = nearestInWords(nearestWords(name, kinds)) ?? words.all
    return refuseValue(name, text(`${words.unknown.fa}؛ ${fa}`, `${words.unknown.en}; ${en}`))
  }
  const reports = asked.map((list) => listReport(style, list, name !== undefined))
  printReport(
    context,
    new Item(
      () => ({ format: "bazgasht.codes/1", lists: reports }),
      () => reports,
    ),
  )
  return Result.succeed(done)
}
