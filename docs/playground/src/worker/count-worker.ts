/** Counts over the invented people whom a law opens a way, beside the page. */

import { iranPack } from "@bazgasht/iran"
import { type Day, dayInWords, type Rule, type RulePack } from "@bazgasht/rules"
import { type Columns, compileAnswerColumns, factsRead, tallyOf } from "@bazgasht/rules/columns"
import type { CountAnswer, CountRequest, GroupCount, Language } from "../protocol.ts"
import { lawWith, styleOf } from "./law.ts"
import { countedRules, leversOn } from "./levers.ts"
import { type People, readPeople } from "./register-file.ts"

const say = (answer: CountAnswer): void => postMessage(answer)

let people: People | undefined

const open = async (address: string): Promise<People> => {
  const response = await fetch(address)
  if (!response.ok || response.body === null) throw new Error(`${response.status} ${address}`)
  const bytes = await new Response(response.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer()
  return readPeople(new Uint8Array(bytes))
}

/** Facts that a changed rule reads and the file lacks are unknown of everybody. */
const columnsOfPeople = ({ facts, size }: People): Columns => {
  const declared = factsRead(
    countedRules.map((id) => iranPack.rules.get(id) as Rule),
    iranPack,
  )
  const declarations = { facts: declared.facts.filter(({ id }) => Object.hasOwn(facts, id)), lists: [] }
  return { declarations, size, facts, lists: {} }
}

const yes = 2

const answersUnder = (pack: RulePack, rule: string, columns: Columns, day: Day): Uint8Array =>
  compileAnswerColumns(pack.rules.get(rule) as Rule<boolean>, { pack }).answers(columns, day)

/** Under the law in force the answers are the same for every place of the slider. */
const inForce = new Map<string, Uint8Array>()

const rowsOf = (
  { cells, values }: People["groups"][number],
  language: Language,
  before: Uint8Array,
  after: Uint8Array,
): ReadonlyArray<GroupCount> => {
  // Three numbers a group, the unknown group first.
  const counts = new Uint32Array((values.length + 1) * 3)
  for (let row = 0; row < cells.length; row++) {
    const at = (cells[row] as number) * 3
    counts[at] = (counts[at] as number) + 1
    counts[at + 1] = (counts[at + 1] as number) + ((before[row] as number) >> 1)
    counts[at + 2] = (counts[at + 2] as number) + ((after[row] as number) >> 1)
  }
  return values.map((title, place) => {
    const [people = 0, sureBefore = 0, sureAfter = 0] = counts.subarray((place + 1) * 3)
    return { title: title[language], people, before: sureBefore, after: sureAfter }
  })
}

const count = ({ edits, id, language, rule }: Extract<CountRequest, { ask: "count" }>, of: People): void => {
  const started = performance.now()
  const columns = columnsOfPeople(of)
  const day = of.day as Day
  const law = lawWith(edits, language)
  const [fault] = law.faults
  if (fault !== undefined) {
    say({ id, says: "failed", message: fault.message })
    return
  }
  const before = inForce.get(rule) ?? answersUnder(iranPack, rule, columns, day)
  inForce.set(rule, before)
  const after = law.pack === iranPack ? before : answersUnder(law.pack, rule, columns, day)
  let gains = 0
  let loses = 0
  for (let row = 0; row < of.size; row++) {
    if (before[row] !== yes && after[row] === yes) gains++
    if (before[row] === yes && after[row] !== yes) loses++
  }
  const milliseconds = performance.now() - started
  say({
    id,
    says: "counted",
    before: tallyOf(before),
    after: tallyOf(after),
    gains,
    loses,
    groups: of.groups.map((group) => ({
      title: group.title[language],
      rows: rowsOf(group, language, before, after),
    })),
    milliseconds,
  })
}

addEventListener("message", async ({ data }: MessageEvent<CountRequest>) => {
  try {
    if (data.ask === "open") {
      people = await open(data.register)
      const style = styleOf(data.language)
      // The law in force is counted once before anybody waits for a slider.
      const columns = columnsOfPeople(people)
      for (const rule of countedRules)
        inForce.set(rule, answersUnder(iranPack, rule, columns, people.day as Day))
      // What runs often runs fast: the first move of the slider shall not be the slow one.
      for (let round = 0; round < 2; round++)
        answersUnder(iranPack, countedRules[0], columns, people.day as Day)
      say({
        id: data.id,
        says: "opened",
        people: people.size,
        day: dayInWords(style, people.day as Day),
        levers: leversOn(style, people.day as Day),
      })
    } else if (people !== undefined) count(data, people)
  } catch (error) {
    say({ id: data.id, says: "failed", message: String(error) })
  }
})
