/** A compact decision and a compact quantity made whole by the shared parts of their document. */

import type { CitationJson } from "./citation-json.ts"
import type {
  CompactDecision,
  CompactMissing,
  CompactOutcome,
  CompactQuantity,
  SharedReceipt,
} from "./compact-decision.ts"
import type { ActJson, DecisionJson, OutcomeJson } from "./decision-json.ts"
import type { GroundJson } from "./ground-json.ts"
import type { MissingJson } from "./missing-json.ts"
import type { QuantityJson } from "./quantity-json.ts"
import { type SharedJson, textIn } from "./shared-rows.ts"

/** The name of a part, without the number by which its key is told from that of another part of the same name. */
const nameOf = (key: string): string => key.replace(/~\d+$/, "")

/** The tables whose rows have names. */
type Table = "rules" | "quantities" | "grounds" | "stages" | "fields"

/** What stands under a key; a document whose keys all lead somewhere was made or decoded here. */
const part = <Name extends Table>(shared: SharedJson, name: Name, key: string): SharedJson[Name][string] => {
  const found = shared[name][key]
  if (found === undefined) throw new Error(`The document has no “${key}” among its shared ${name}.`)
  return found as SharedJson[Name][string]
}

const row = <Name extends "acts" | "citations" | "origins">(
  shared: SharedJson,
  name: Name,
  place: number,
): SharedJson[Name][number] => {
  const found = shared[name][place]
  if (found === undefined) throw new Error(`The document has no ${place} among its shared ${name}.`)
  return found as SharedJson[Name][number]
}

const citationsIn = (shared: SharedJson, places: ReadonlyArray<number>): ReadonlyArray<CitationJson> =>
  places.map((place) => {
    const [origin, article] = row(shared, "citations", place)
    const [instrument, confidence, source] = row(shared, "origins", origin)
    return {
      instrument,
      ...(article === undefined ? {} : { article: textIn(shared, article) }),
      confidence,
      ...(source === undefined ? {} : { source }),
    }
  })

const groundIn = (shared: SharedJson, key: string): GroundJson => {
  const [title, citations, exception] = part(shared, "grounds", key)
  return {
    id: nameOf(key),
    title: textIn(shared, title),
    citations: citationsIn(shared, citations),
    ...(exception === undefined ? {} : { exception: true }),
  }
}

const actIn = (shared: SharedJson, place: number): ActJson => {
  const [act, duty, by, join, stage] = row(shared, "acts", place)
  return {
    act,
    duty,
    by,
    join,
    ...(stage === undefined
      ? {}
      : { stage: { id: nameOf(stage), title: textIn(shared, part(shared, "stages", stage)) } }),
  }
}

const expandMissing = (
  { complete, gaps = [], questions, sets }: CompactMissing,
  shared: SharedJson,
): MissingJson => ({
  sets,
  questions: questions.map(({ facts, field, settlesAlone = false }) => {
    const { evidence, issuedBy, label, question, ...others } = part(shared, "fields", field)
    const asked = {
      ...others,
      label: textIn(shared, label),
      ...(question === undefined ? {} : { question: textIn(shared, question) }),
      ...(evidence === undefined ? {} : { evidence: textIn(shared, evidence) }),
      ...(issuedBy === undefined ? {} : { issuedBy: textIn(shared, issuedBy) }),
    }
    return {
      id: asked.path === undefined ? nameOf(field) : (facts?.[0] ?? asked.path),
      ...asked,
      ...(facts === undefined ? {} : { facts }),
      settlesAlone,
    }
  }),
  gaps,
  complete: complete ?? true,
})

/**
 * A quantity of a document, with its title and its citations.
 *
 * @example
 * const today = gregorianDay(2025, 2, 10)
 * const decided = employmentOutlook({}, ruritania.employment as EmploymentProgramme, { pack: ruritania.pack, today })
 * const document = employmentOutlookJson(decided, { pack: ruritania.pack })
 * const ceilings = document.loans.map(({ ceiling }) => expandQuantity(ceiling, document).kind)
 * ceilings.every((kind) => kind === "money") // => true
 */
export const expandQuantity = (
  { day, missing, rule, value }: CompactQuantity,
  { shared }: { readonly shared: SharedJson },
): QuantityJson => {
  const [title, kind, citations] = part(shared, "quantities", rule)
  return {
    rule: nameOf(rule),
    title: textIn(shared, title),
    kind,
    ...(day === undefined ? {} : { day }),
    ...(value === undefined ? {} : { value }),
    ...(missing === undefined ? {} : { missing: expandMissing(missing, shared) }),
    citations: citationsIn(shared, citations),
  }
}

const expandOutcome = (
  result: CompactOutcome,
  quantities: ReadonlyArray<QuantityJson>,
  shared: SharedJson,
): OutcomeJson => {
  const grounds = (of: ReadonlyArray<string>) => of.map((key) => groundIn(shared, key))
  const missing = (of: CompactMissing | undefined) =>
    of === undefined ? {} : { missing: expandMissing(of, shared) }
  const limitsIn = (of: ReadonlyArray<string> | undefined) =>
    of === undefined
      ? {}
      : {
          limits: of.flatMap((id) =>
            quantities.flatMap(({ kind, rule, title, value }) =>
              rule === id && value !== undefined ? [{ rule, title, kind, value }] : [],
            ),
          ),
        }
  switch (result.outcome) {
    case "eligible": {
      const { limits: bounds, ...others } = result
      return { ...others, ...limitsIn(bounds) }
    }
    case "notYet": {
      const { awaits, limits: bounds, missing: toSettle, whileTrue, ...others } = result
      return {
        ...others,
        ...missing(toSettle),
        awaits: grounds(awaits),
        whileTrue: grounds(whileTrue),
        ...limitsIn(bounds),
      }
    }
    case "barred":
      return { outcome: "barred", grounds: grounds(result.grounds) }
    case "undetermined":
      return { outcome: "undetermined", open: grounds(result.open), ...missing(result.missing) }
    case "referred":
      return { outcome: "referred", to: result.to, ground: groundIn(shared, result.ground) }
  }
}

/** The actors of acts of some kinds, each once. */
const actorsOf = (acts: ReadonlyArray<ActJson>, kinds: ReadonlyArray<ActJson["act"]>) => [
  ...new Set(acts.flatMap(({ act, by }) => (kinds.includes(act) ? by : []))),
]

const expandReceipt = (
  { receipt = {}, result, rule }: CompactDecision,
  base: SharedReceipt,
): DecisionJson["receipt"] => {
  const { historyDigest: baseHistory, ...common } = base
  const { historyDigest: own, ...differs } = receipt
  const historyDigest = own === undefined ? baseHistory : (own ?? undefined)
  return {
    ...common,
    ...differs,
    ...(historyDigest === undefined ? {} : { historyDigest }),
    rule: nameOf(rule),
    outcome: result.outcome,
  }
}

const stated = (receipt: SharedReceipt | undefined): SharedReceipt => {
  if (receipt === undefined) throw new Error("The document has decisions and no receipt.")
  return receipt
}

/**
 * A decision of a document, whole: with every title and every citation where it belongs.
 *
 * @example
 * const setting = { pack: ruritania.pack, today: gregorianDay(2025, 4, 30) }
 * const document = outlookJson(outlook([parole], {}, setting), { pack: ruritania.pack })
 * const [route] = document.routes
 * route && expandDecision(route, document).title["en"] // => "parole"
 */
export const expandDecision = (
  decision: CompactDecision,
  { receipt, shared }: { readonly receipt?: SharedReceipt; readonly shared: SharedJson },
): DecisionJson => {
  const { adverse, answer, assumedRelease, mode = "kleene", proof, remedies, rule, stopped } = decision
  const [title, kind, citations] = part(shared, "rules", rule)
  const quantities = (decision.quantities ?? []).map((quantity) => expandQuantity(quantity, { shared }))
  const acts = decision.acts.map((place) => actIn(shared, place))
  return {
    rule: nameOf(rule),
    title: textIn(shared, title),
    kind,
    ...(adverse === undefined ? {} : { adverse }),
    answer,
    mode,
    ...(stopped === undefined ? {} : { stopped }),
    result: expandOutcome(decision.result, quantities, shared),
    proposers: actorsOf(acts, ["apply", "propose"]),
    reporters: actorsOf(acts, ["report", "attend"]),
    deciders: actorsOf(acts, ["decide"]),
    acts,
    citations: citationsIn(shared, citations),
    quantities,
    receipt: expandReceipt(decision, stated(receipt)),
    ...(assumedRelease === undefined ? {} : { assumedRelease }),
    ...(remedies === undefined ? {} : { remedies }),
    ...(proof === undefined ? {} : { proof }),
  }
}

/**
 * The ground at an address of a document: the rule that is decided, `#`, and the clause or exception. `undefined` where the document has none there.
 *
 * @example
 * const setting = { pack: ruritania.pack, today: gregorianDay(2025, 4, 30) }
 * const document = outlookJson(outlook([parole], {}, setting), { pack: ruritania.pack })
 * const [address = ""] = groundAddresses(document.routes[0] as CompactDecision)
 * address.startsWith("PAROLE#") // => true
 * groundAt(address, document)?.title["en"] // => "parole"
 */
export const groundAt = (
  address: string,
  { routes, shared }: { readonly routes: ReadonlyArray<CompactDecision>; readonly shared: SharedJson },
): GroundJson | undefined => {
  for (const route of routes) {
    const place = groundAddresses(route).indexOf(address)
    const key = place < 0 ? undefined : groundKeysOf(route)[place]
    if (key !== undefined) return groundIn(shared, key)
  }
  return undefined
}

const groundKeysOf = ({ result }: CompactDecision): ReadonlyArray<string> => {
  switch (result.outcome) {
    case "eligible":
      return []
    case "notYet":
      return [...result.awaits, ...result.whileTrue]
    case "barred":
      return result.grounds
    case "undetermined":
      return result.open
    case "referred":
      return [result.ground]
  }
}

/**
 * The addresses of the grounds of a decision, such as `REL-CR#IPC-58-c`: the same in every document, and fit to stand behind the address of a page.
 *
 * @example
 * const setting = { pack: ruritania.pack, today: gregorianDay(2025, 4, 30) }
 * const { routes: [route] } = outlookJson(outlook([parole], {}, setting), { pack: ruritania.pack })
 * route && groundAddresses(route).every((address) => address.startsWith("PAROLE#")) // => true
 */
export const groundAddresses = (decision: CompactDecision): ReadonlyArray<string> =>
  groundKeysOf(decision).map((key) => `${nameOf(decision.rule)}#${nameOf(key)}`)
