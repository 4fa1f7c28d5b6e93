/** Checks the ids that expected answers name against their lists, all at once, whatever else is wrong. */

import { nearestWords } from "@bazgasht/casework"
import { caseKinds, type Jurisdiction } from "@bazgasht/core"
import { inForceClause, type RulePack, type Text, text, walk } from "@bazgasht/rules"
import { outcomeNames } from "@bazgasht/rules/columns"
import { type Refusal, refusalAt } from "../case-files/refusal.ts"
import type { JsonSource } from "../json/read-json.ts"

type Path = ReadonlyArray<string | number>

/** A kind of ids: what one of it is called, and all there are. */
interface IdKind {
  /** The last part of the code of a refusal: `expected.unknownRule`. */
  readonly name: string
  readonly title: Text
  readonly ids: () => Iterable<string>
}

const grounds = ({ rules }: RulePack): ReadonlyArray<string> => {
  // A rule that is not in force bars by that itself.
  const ids: Array<string> = [inForceClause, ...rules.keys()]
  for (const { expression } of rules.values())
    walk(expression, (node) => {
      if (node.op === "clause") ids.push(node.id)
      if (node.op === "unless") ids.push(...node.exceptions.map(({ id }) => id))
    })
  return ids
}

const kindsOf = ({ pack, support }: Jurisdiction) => {
  const rulesOf = (isMeant: (kind: string) => boolean) => () =>
    [...pack.rules.values()].filter(({ valueKind }) => isMeant(valueKind)).map(({ id }) => id)
  return {
    decision: {
      name: "unknownDecision",
      title: text("شناسهٔ قاعده‌ای که تصمیم می‌گیرد", "the id of a rule that decides"),
      ids: rulesOf((kind) => kind === "truth"),
    },
    quantity: {
      name: "unknownQuantity",
      title: text("شناسهٔ قاعده‌ای که مقداری را معین می‌کند", "the id of a rule that determines a quantity"),
      ids: rulesOf((kind) => kind !== "truth"),
    },
    amount: {
      name: "unknownAmount",
      title: text("شناسهٔ قاعده‌ای که مبلغی را معین می‌کند", "the id of a rule that determines an amount"),
      ids: rulesOf((kind) => kind === "money"),
    },
    actor: {
      name: "unknownOffice",
      title: text("شناسهٔ یک مقام یا مرجع", "the id of an office"),
      ids: () => pack.actors.keys(),
    },
    policy: {
      name: "unknownPolicy",
      title: text("شناسهٔ یک پرسش اختلافی", "the id of a disputed question"),
      ids: () => pack.policies.keys(),
    },
    ground: {
      name: "unknownGround",
      title: text("شناسهٔ یک بند یا استثنا", "the id of a clause or an exception"),
      ids: () => grounds(pack),
    },
    indicator: {
      name: "unknownIndicator",
      title: text("شناسهٔ یک شاخص نیاز", "the id of an indicator of need"),
      ids: () => (support?.needScore.indicators ?? []).map(({ rule }) => rule.id),
    },
  } satisfies { readonly [kind: string]: IdKind }
}

const outcomes: IdKind = {
  name: "unknownOutcome",
  title: text("نام یک نتیجه", "the name of an outcome"),
  ids: () => outcomeNames,
}

const commandsOf = (route: unknown, { debts }: Jurisdiction): IdKind => ({
  name: "unknownCommand",
  title: text("نام یک اقدام در این درخواست", "the name of a command of such a petition"),
  ids: () =>
    Object.keys(
      (route === debts?.release.id ? caseKinds.debtPetition : caseKinds.leniency).lifeCycle.competences,
    ),
})

const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const recordIn = (value: unknown): { readonly [name: string]: unknown } => (isRecord(value) ? value : {})
const listIn = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

/** What another kind of rule was named for, so that the reader knows which list it belongs to. */
const otherKindOf = (id: string, { rules }: RulePack): Text => {
  const rule = rules.get(id)
  if (rule === undefined) return text("", "")
  return rule.valueKind === "truth"
    ? text(`؛ قاعدهٔ ${id} تصمیم می‌گیرد`, `; the rule ${id} decides`)
    : text(
        `؛ قاعدهٔ ${id} مقداری از نوع ${rule.valueKind} می‌دهد`,
        `; the rule ${id} determines a ${rule.valueKind}`,
      )
}

class Noting {
  readonly refused: Array<Refusal> = []
  readonly #file: string
  readonly #source: JsonSource
  readonly #jurisdiction: Jurisdiction
  readonly #kinds: ReturnType<typeof kindsOf>

  constructor(file: string, source: JsonSource, jurisdiction: Jurisdiction) {
    this.#file = file
    this.#source = source
    this.#jurisdiction = jurisdiction
    this.#kinds = kindsOf(jurisdiction)
  }

  /** An id where it stands as a value, or as the name of a field. */
  id(id: unknown, path: Path, { ids, name, title }: IdKind): void {
    if (typeof id !== "string") return
    const known = [...ids()]
    if (known.includes(id)) return
    const other = otherKindOf(id, this.#jurisdiction.pack)
    this.refused.push(
      refusalAt(this.#file, this.#source, {
        code: `expected.${name}`,
        path,
        value: id,
        expected: text(`${title.fa}${other.fa}`, `${title.en}${other.en}`),
        nearest: nearestWords(id, known),
      }),
    )
  }

  ids(list: unknown, path: Path, kind: IdKind): void {
    for (const [place, id] of listIn(list).entries()) this.id(id, [...path, place], kind)
  }

  names(record: unknown, path: Path, kind: IdKind): void {
    for (const id of Object.keys(recordIn(record))) this.id(id, [...path, id], kind)
  }

  routes(routes: unknown, path: Path): void {
    this.names(routes, path, this.#kinds.decision)
    for (const [id, outcome] of Object.entries(recordIn(routes))) {
      const {
        acts,
        deciders,
        grounds: own,
        outcome: name,
        proposers,
        quantities,
        reporters,
      } = recordIn(outcome)
      const at = (field: string): Path => [...path, id, field]
      this.id(name, at("outcome"), outcomes)
      this.ids(own, at("grounds"), this.#kinds.ground)
      this.ids(proposers, at("proposers"), this.#kinds.actor)
      this.ids(reporters, at("reporters"), this.#kinds.actor)
      this.ids(deciders, at("deciders"), this.#kinds.actor)
      for (const [place, act] of listIn(acts).entries())
        this.ids(recordIn(act)["by"], [...at("acts"), place, "by"], this.#kinds.actor)
      this.names(quantities, at("quantities"), this.#kinds.quantity)
    }
  }

  answer(written: unknown, path: Path): void {
    const { choose, debts, members, months, quantities, routes, score } = recordIn(written)
    this.names(choose, [...path, "choose"], this.#kinds.policy)
    for (const [id, option] of Object.entries(recordIn(choose))) {
      const options = this.#jurisdiction.pack.policies.get(id)?.options.map((one) => one.id)
      if (options === undefined) continue
      const title = text(
        `پاسخی به پرسش ${id}: ${options.join("، ")}`,
        `an answer to ${id}: ${options.join(", ")}`,
      )
      this.id(option, [...path, "choose", id], { name: "unknownOption", title, ids: () => options })
    }
    this.routes(routes, [...path, "routes"])
    this.names(quantities, [...path, "quantities"], this.#kinds.quantity)
    this.names(months, [...path, "months"], this.#kinds.amount)
    for (const [id, debt] of Object.entries(recordIn(debts))) {
      this.routes(recordIn(debt)["routes"], [...path, "debts", id, "routes"])
      this.names(recordIn(debt)["quantities"], [...path, "debts", id, "quantities"], this.#kinds.quantity)
    }
    this.names(recordIn(score)["contributions"], [...path, "score", "contributions"], this.#kinds.indicator)
    for (const [person, member] of Object.entries(recordIn(members)))
      this.routes(recordIn(member)["routes"], [...path, "members", person, "routes"])
  }

  petition(written: unknown): void {
    const { route, steps } = recordIn(written)
    this.id(route, ["petition", "route"], this.#kinds.decision)
    for (const [place, step] of listIn(steps).entries()) {
      const { by, do: command } = recordIn(step)
      this.id(command, ["petition", "steps", place, "do"], commandsOf(route, this.#jurisdiction))
      this.id(by, ["petition", "steps", place, "by"], this.#kinds.actor)
    }
  }
}

/** Every id of expected answers that no list has, each with its kind and the nearest ones. */
export const refusalsOfIds = (
  file: string,
  source: JsonSource,
  jurisdiction: Jurisdiction,
): ReadonlyArray<Refusal> => {
  const noting = new Noting(file, source, jurisdiction)
  const { answers, petition } = recordIn(source.value)
  for (const [place, answer] of listIn(answers).entries()) noting.answer(answer, ["answers", place])
  noting.petition(petition)
  return noting.refused
}
