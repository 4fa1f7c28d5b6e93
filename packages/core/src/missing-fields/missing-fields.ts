/**
 * What is missing to know an answer, as fields of the file: the sets of facts that could settle it, each as what has to be
 * written for those facts to be known, given what the file says already.
 */

import { type FieldPath, formatPath } from "@bazgasht/casework"
import {
  type Entry,
  evaluate,
  type Facts,
  type Ground,
  type Missing,
  missing,
  nodeOfRule,
  type Outcome,
  type Rule,
  type Setting,
  type SettlingSet,
} from "@bazgasht/rules"
import type { Unknown } from "@bazgasht/rules/columns"
import { compareContent } from "../case-file/arrangement.ts"
import { oncePer } from "../case-file/once-per.ts"
import type { AskedFile } from "./asked-file.ts"
import {
  type FieldDescription,
  type MissingField,
  under,
  valueAt,
  withValue,
  withValues,
} from "./file-field.ts"

/** A field to ask for. */
export interface FieldQuestion {
  readonly field: MissingField
  /** Whether this field alone could settle everything. */
  readonly settlesAlone: boolean
  /** The facts that it is asked for, by their ids. */
  readonly facts: ReadonlyArray<string>
  /** Why it is asked: the innermost clauses, exceptions and rules that hang on it. */
  readonly reasons: ReadonlyArray<Ground>
}

/** What is missing to know an answer, as fields of the file. Everything is empty where the answer is known. */
export interface MissingFields extends Pick<Missing, "gaps" | "complete"> {
  /** The smallest sets of fields that could settle the answer together, smallest first. */
  readonly sets: ReadonlyArray<ReadonlyArray<MissingField>>
  /** What to ask, the most useful first. */
  readonly questions: ReadonlyArray<FieldQuestion>
}

/** A field at its place in this file, and a value with which the file holds together. */
interface Candidate {
  readonly field: MissingField
  readonly value: unknown
}

/** What stands for `@` and `~` in paths. */
interface Places {
  readonly sentence: number
  readonly member: number
}

/** Objects that are complete where they are stated: what they leave out is excluded. */
const isComplete = (path: FieldPath): boolean => path.at(-1) === "punishments"

/** No file states less than nothing: an amount, a share or a length of time below zero answers no question. */
const isNegative = (value: unknown): boolean =>
  typeof value === "number"
    ? value < 0
    : typeof value === "object" &&
      value !== null &&
      (("numerator" in value && isNegative(value.numerator)) ||
        ("months" in value && isNegative(value.months)) ||
        ("days" in value && isNegative(value.days)))

const isKnown = (facts: Facts, unknown: Unknown): boolean => facts[unknown.id] !== undefined

const lengthAt = (file: object, path: FieldPath): number | undefined => {
  const list = valueAt(file, path)
  return Array.isArray(list) ? list.length : undefined
}

const contentOf = (entries: ReadonlyArray<Entry>): ReadonlyArray<Entry> => [...entries].sort(compareContent)

/** Whether every entry of the second list but one stands in the first as it is. */
const differsInOne = (one: ReadonlyArray<Entry>, other: ReadonlyArray<Entry>): boolean => {
  const rest = [...contentOf(one)]
  for (const entry of other) {
    const place = rest.findIndex((known) => compareContent(known, entry) === 0)
    if (place < 0) return false
    rest.splice(place, 1)
  }
  return rest.length === 1
}

/** Finds in a file the fields with which facts become known. */
class FieldFinder {
  readonly #asked: AskedFile
  readonly #around
  readonly #facts: Facts
  readonly #values = new Map<string, ReadonlyArray<unknown>>()
  readonly #found = new Map<string, ReadonlyArray<MissingField> | undefined>()
  readonly #ofEntries = new Map<string, ReadonlyArray<Candidate>>()
  readonly #derived = new Map<string, ReadonlyArray<Entry> | undefined>()

  constructor(asked: AskedFile) {
    this.#asked = asked
    this.#facts = asked.factsOf(asked.file)
    const days = Object.values(this.#facts).filter(
      (value): value is number & typeof value => typeof value === "number" && Math.abs(value) < 60_000,
    )
    this.#around = { today: asked.today, days: [...new Set<number>(days)], offences: asked.offences }
  }

  /** The fewest fields with which all these facts are known; `undefined` where the file excludes one of them. */
  fieldsFor(unknowns: ReadonlyArray<Unknown>): ReadonlyArray<MissingField> | undefined {
    // In their order: the fields come in it, whatever was asked of the file before.
    const key = unknowns.map(({ id }) => id).join(" ")
    if (!this.#found.has(key)) this.#found.set(key, this.#search(unknowns))
    return this.#found.get(key)
  }

  /** Whether some way of writing these fields makes facts of which something holds: those with which the set settles first. */
  canSettle(
    set: ReadonlyArray<MissingField>,
    { could }: Pick<SettlingSet, "could">,
    holds: (facts: Facts) => boolean,
  ): boolean {
    const { factsOf, fields, file, isConsistent, offences } = this.#asked
    const witnesses = could.flatMap(({ witness }) => witness)
    const values = set.map((field) => {
      const { path } = field
      const written = formatPath(path)
      const asWitnessed = witnesses
        .filter(({ unknown }) => {
          const [description, ...others] = fields[unknown.id] ?? []
          return (
            unknown.of === "fact" &&
            description?.kind === unknown.fact.kind &&
            description.path.at(-1) === path.at(-1) &&
            others.length === 0
          )
        })
        .map(({ value }) => value as unknown)
        .filter((value) => typeof value !== "string" || (field.codes ?? offences).includes(value))
        .filter((value) => field.kind === "day" || !isNegative(value))
      return [...asWitnessed, ...(this.#values.get(written) ?? [])]
    })
    for (const way of waysOf(values)) {
      const written = withValues(
        file,
        set.map(({ path }, index) => [path, way[index]]),
      )
      if (isConsistent(written) && holds(factsOf(written))) return true
    }
    return false
  }

  #search(unknowns: ReadonlyArray<Unknown>): ReadonlyArray<MissingField> | undefined {
    const ofEntries: Array<MissingField> = []
    const facts: Array<Unknown> = []
    for (const unknown of unknowns) {
      if (unknown.of !== "field") facts.push(unknown)
      else {
        const field = this.#fieldOfEntry(unknown)
        if (field === undefined) return undefined
        if (!ofEntries.some(({ path }) => formatPath(path) === formatPath(field.path))) ofEntries.push(field)
      }
    }
    if (facts.length === 0) return ofEntries
    let best: ReadonlyArray<MissingField> | undefined
    for (const places of this.#places()) {
      const found = this.#fewest(facts, places)
      if (found !== undefined && (best === undefined || found.length < best.length)) best = found
      if (best?.length === 1) break
    }
    return best === undefined ? undefined : [...best, ...ofEntries]
  }

  /** The sentences that may be the one executed, and the memberships of the member. */
  #places(): ReadonlyArray<Places> {
    const { file, mayBeExecuted, person } = this.#asked
    if (person !== undefined)
      return Array.from({ length: lengthAt(file, ["household", "members"]) ?? 0 }, (_, member) => member)
        .filter((member) => valueAt(file, ["household", "members", member, "person"]) === person)
        .map((member) => ({ sentence: 0, member }))
    const executed = mayBeExecuted?.(file) ?? []
    return (executed.length === 0 ? [0] : executed).map((sentence) => ({ sentence, member: 0 }))
  }

  /** A description at every place of the file where it may be written and nothing stands. */
  #pathsOf({ path }: FieldDescription, places: Places): ReadonlyArray<FieldPath> {
    const { debt = 0, file } = this.#asked
    let paths: ReadonlyArray<FieldPath> = [[]]
    for (const step of path) {
      const place =
        step === "@" ? places.sentence : step === "#" ? debt : step === "~" ? places.member : undefined
      paths = paths.flatMap((before): ReadonlyArray<FieldPath> => {
        if (step === "*")
          return Array.from({ length: lengthAt(file, before) ?? 0 }, (_, index) => [...before, index])
        const here = valueAt(file, before)
        if (place !== undefined) {
          const length = lengthAt(file, before) ?? 0
          const isNew = place === length && (length === 0 || (step === "#" && this.#asked.fine !== undefined))
          const isStatedEmpty = isNew && this.#asked.fine === undefined && lengthAt(file, before) === 0
          return place < length || (isNew && !isStatedEmpty) ? [[...before, place]] : []
        }
        const next = [...before, step]
        return isComplete(before) && here !== undefined && valueAt(file, next) === undefined ? [] : [next]
      })
    }
    return paths.filter((at) => valueAt(file, at) === undefined)
  }

  /** Writes into a file what of these fields can be written there. */
  #written(file: object, descriptions: ReadonlyArray<FieldDescription>, places: Places) {
    const candidates: Array<Candidate> = []
    const taken = new Set<string>()
    let whole = file
    for (const description of descriptions) {
      const { path: _, values, ...about } = description
      const free = this.#pathsOf(description, places).flatMap((path) => {
        const at = formatPath(path)
        return taken.has(at) ? [] : [{ at, path }]
      })
      const possible = values(this.#around)
      const written = this.#valuesAt(
        whole,
        free.map(({ path }) => path),
        possible,
      )
      for (const [index, { at, path }] of free.entries()) {
        const value = written[index]
        if (value === undefined) continue
        candidates.push({ field: { path, ...about }, value })
        taken.add(at)
        this.#values.set(at, possible)
      }
      whole = withValues(
        whole,
        free.flatMap(({ path }, index) => (written[index] === undefined ? [] : [[path, written[index]]])),
      )
    }
    return candidates
  }

  /**
   * For each of the paths the value that stands there, or the first that can, with those of the paths before it; `undefined`
   * where none can. A value is tried at all of them at once: a file of many entries is not checked for each of them.
   */
  #valuesAt(
    file: object,
    paths: ReadonlyArray<FieldPath>,
    values: ReadonlyArray<unknown>,
  ): ReadonlyArray<unknown> {
    const { conflictsIn, isConsistent } = this.#asked
    // What a field above has brought along already needs no field of its own, but may be one where that one is spared.
    const found = paths.map((path) => valueAt(file, path))
    let open = [...paths.keys()].filter((index) => found[index] === undefined)
    let whole = file
    const write = (places: ReadonlyArray<number>, value: unknown): object =>
      withValues(
        whole,
        places.map((index) => [paths[index] as FieldPath, value]),
      )
    for (const value of values) {
      if (open.length === 0) break
      let fitting: ReadonlyArray<number> = open
      if (open.length > 1) {
        const conflicts = new Set(conflictsIn(write(open, value)).map(formatPath))
        fitting = open.filter((index) => !conflicts.has(formatPath(paths[index] as FieldPath)))
      }
      if (fitting.length === 0) continue
      if (!isConsistent(write(fitting, value)))
        // The conflict shows at none of these fields: they are tried one after another.
        fitting = open.length === 1 ? [] : this.#fittingInTurn(whole, paths, open, value)
      whole = write(fitting, value)
      for (const index of fitting) found[index] = value
      open = open.filter((index) => found[index] === undefined)
    }
    return found
  }

  #fittingInTurn(
    file: object,
    paths: ReadonlyArray<FieldPath>,
    places: ReadonlyArray<number>,
    value: unknown,
  ): ReadonlyArray<number> {
    let whole = file
    return places.filter((index) => {
      const written = withValue(whole, paths[index] as FieldPath, value)
      if (!this.#asked.isConsistent(written)) return false
      whole = written
      return true
    })
  }

  /** Whether all these facts are known once the candidates are written. */
  #settles(facts: ReadonlyArray<Unknown>, candidates: ReadonlyArray<Candidate>): boolean {
    const { factsOf, isConsistent } = this.#asked
    const written = this.#with(candidates)
    const derived = factsOf(written)
    return facts.every((fact) => isKnown(derived, fact)) && isConsistent(written)
  }

  #with(candidates: ReadonlyArray<Candidate>): object {
    return withValues(
      this.#asked.file,
      candidates.map(({ field, value }) => [field.path, value]),
    )
  }

  #fewest(facts: ReadonlyArray<Unknown>, places: Places): ReadonlyArray<MissingField> | undefined {
    const { debtOfFine = [], fields, file, root = [], whichSentence } = this.#asked
    const severalSentences = (lengthAt(file, [...root, "sentences"]) ?? 0) > 1
    const descriptions = facts.flatMap(({ id }) => fields[id] ?? [])
    if (facts.some(({ id }) => fields[id] === undefined)) return undefined
    const all = this.#written(
      file,
      [
        ...descriptions,
        ...(severalSentences && whichSentence && descriptions.some(({ path }) => path.includes("@"))
          ? [whichSentence.events, whichSentence.executed].map((one) => under(root, one))
          : []),
        ...(descriptions.some(({ path }) => path.includes("#")) ? debtOfFine : []),
      ],
      places,
    )
    return this.#settles(facts, all) ? this.#withoutSpared(facts, all).map(({ field }) => field) : undefined
  }

  /**
   * The candidates that cannot be spared, the last ones spared first. More of them are tried at once the more were spared in a
   * row: of the many entries of a list mostly few decide.
   */
  #withoutSpared(facts: ReadonlyArray<Unknown>, all: ReadonlyArray<Candidate>): ReadonlyArray<Candidate> {
    let needed: ReadonlyArray<Candidate> = []
    let open = all.length
    let atOnce = 1
    while (open > 0) {
      const left = open - Math.min(atOnce, open)
      if (this.#settles(facts, [...all.slice(0, left), ...needed])) {
        atOnce *= 2
        open = left
      } else {
        if (open - left === 1) {
          needed = [all[left] as Candidate, ...needed]
          open = left
        }
        atOnce = 1
      }
    }
    return needed
  }

  /** The field behind a field of an entry: that of the entry of the file from which the entry of the facts follows. */
  #fieldOfEntry({ entry: place, list, name }: Unknown & { readonly of: "field" }): MissingField | undefined {
    const before = this.#facts[list.id] as ReadonlyArray<Entry> | undefined
    const entry = before?.[place]
    if (before === undefined || entry === undefined) return undefined
    const others = before.filter((_, index) => index !== place)
    const candidates = this.#candidatesOfEntries(list.id, name)
    const isBehind = (candidate: Candidate): boolean => {
      const after = this.#entriesWith([candidate], list.id)
      return after !== undefined && after.length === before.length && differsInOne(after, others)
    }
    const alike = (entries: ReadonlyArray<Entry>): number =>
      entries.filter((one) => compareContent(one, entry) === 0).length
    const count = alike(before)
    // The first with which those before it change the entry: found by halves, as each derivation reads the whole list.
    let [low, high] = [0, candidates.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const after = this.#entriesWithFirst(middle + 1, list.id, name)
      if (after !== undefined && after.length === before.length && alike(after) === count) low = middle + 1
      else high = middle
    }
    const likely = candidates[low]
    if (likely !== undefined && isBehind(likely)) return likely.field
    return candidates.find(isBehind)?.field
  }

  #candidatesOfEntries(list: string, name: string): ReadonlyArray<Candidate> {
    const { entries, file } = this.#asked
    const key = `${list} ${name}`
    const candidates = this.#ofEntries.get(key) ?? this.#written(file, entries[list]?.[name] ?? [], nowhere)
    this.#ofEntries.set(key, candidates)
    return candidates
  }

  #entriesWith(candidates: ReadonlyArray<Candidate>, list: string): ReadonlyArray<Entry> | undefined {
    return this.#asked.factsOf(this.#with(candidates))[list] as ReadonlyArray<Entry> | undefined
  }

  /** The entries once the first so many candidates are written; what another entry asked for already is not derived again. */
  #entriesWithFirst(many: number, list: string, name: string): ReadonlyArray<Entry> | undefined {
    const key = `${list} ${name} ${many}`
    if (!this.#derived.has(key))
      this.#derived.set(key, this.#entriesWith(this.#candidatesOfEntries(list, name).slice(0, many), list))
    return this.#derived.get(key)
  }
}

const nowhere: Places = { sentence: 0, member: 0 }

const isWithin = (set: ReadonlyArray<string>, other: ReadonlyArray<string>): boolean =>
  set.every((path) => other.includes(path))

/** The sets that hold no other set, smallest first; equal ones once. */
const smallestOf = (
  sets: ReadonlyArray<ReadonlyArray<MissingField>>,
): ReadonlyArray<ReadonlyArray<MissingField>> => {
  const kept: Array<readonly [ReadonlyArray<string>, ReadonlyArray<MissingField>]> = []
  for (const set of [...sets].sort((left, right) => left.length - right.length)) {
    const paths = set.map(({ path }) => formatPath(path))
    if (!kept.some(([smaller]) => isWithin(smaller, paths))) kept.push([paths, set])
  }
  return kept.map(([, set]) => set)
}

const finderOf = /* @__PURE__ */ oncePer((asked: AskedFile) => new FieldFinder(asked))

/** Most ways of writing a set into the file that are tried. */
const maxAttempts = 60

/** Ways of writing fields: first the same place of each list of values, then one value after another changed. */
function* waysOf(values: ReadonlyArray<ReadonlyArray<unknown>>): Generator<ReadonlyArray<unknown>> {
  const longest = Math.max(...values.map(({ length }) => length))
  for (let place = 0; place < longest; place++) yield values.map((of) => of[Math.min(place, of.length - 1)])
  const places = values.map(() => 0)
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    let digit = 0
    while (digit < places.length && ++(places[digit] as number) >= (values[digit]?.length ?? 0))
      places[digit++] = 0
    if (digit === places.length) return
    yield values.map((of, index) => of[places[index] as number])
  }
}

/** An answer that is not known, or a decision that opens on a day on which it is not known. */
export interface OpenAnswer {
  readonly rule: Rule
  readonly missing: Missing
  readonly outcome?: Outcome
}

/** The day on which the answer is asked: that of the decision, or the one on which it opens. What is written has no history. */
const settingOf = ({ outcome }: OpenAnswer, { history: _, ...setting }: Setting): Setting =>
  outcome?.outcome === "notYet" ? { ...setting, today: outcome.from } : setting

/** Whether the answer of a rule is known with the facts of a file. */
const isSettled = ({ rule }: OpenAnswer, facts: Facts, setting: Setting): boolean => {
  for (const { when } of rule.referrals) {
    const { value } = evaluate(when, facts, setting)
    if (value === undefined) return false
    if (value === true) return true
  }
  return evaluate(nodeOfRule(rule), facts, setting).value !== undefined
}

/**
 * The sets of fields that settle a decision in some way of writing them. Where no file can state any of the smallest sets of facts, all that
 * is asked for is one set, without what can be spared.
 */
const setsOf = (
  open: OpenAnswer,
  asked: AskedFile,
  setting: Setting,
): ReadonlyArray<ReadonlyArray<MissingField>> => {
  const finder = finderOf(asked)
  const { questions, sets } = open.missing
  const holds = (facts: Facts): boolean => isSettled(open, facts, setting)
  const smallest = smallestOf(
    sets.flatMap((set) => {
      const fields = finder.fieldsFor(set.unknowns)
      if (fields === undefined || fields.length === 0) return []
      return finder.canSettle(fields, set, holds) ? [fields] : []
    }),
  )
  if (smallest.length > 0) return smallest
  const could = sets.flatMap((set) => set.could)
  const together = new Map(
    questions
      .flatMap(({ unknown }) => finder.fieldsFor([unknown]) ?? [])
      .map((field) => [formatPath(field.path), field]),
  )
  const settles = (fields: ReadonlyArray<MissingField>): boolean =>
    fields.length > 0 && finder.canSettle(fields, { could }, holds)
  if (!settles([...together.values()])) return []
  return [
    [...together.values()].reduceRight<ReadonlyArray<MissingField>>(
      (needed, field) => {
        const others = needed.filter((one) => one !== field)
        return settles(others) ? others : needed
      },
      [...together.values()],
    ),
  ]
}

/** What could tell which sentence is executed, where the file leaves it open: each with the file that would say so. */
const choicesIn = ({
  factsOf,
  file,
  isConsistent,
  mayBeExecuted,
  root = [],
  whichSentence,
}: AskedFile): ReadonlyArray<readonly [MissingField, object]> => {
  if ((lengthAt(file, [...root, "sentences"]) ?? 0) < 2 || whichSentence === undefined) return []
  const before = factsOf(file)
  const eventsPath = [...root, "events"]
  if (valueAt(file, eventsPath) === undefined) {
    const { path: _, values: __, ...about } = whichSentence.events
    return [[{ path: eventsPath, ...about }, withValue(file, eventsPath, [])]]
  }
  const sentences = mayBeExecuted?.(file) ?? []
  if (sentences.length < 2) return []
  return sentences.flatMap((index) => {
    const path = [...root, "sentences", index, "executed"]
    if (valueAt(file, path) !== undefined) return []
    const chosen = withValue(file, path, true)
    if (!isConsistent(chosen) || compareContent(factsOf(chosen), before) === 0) return []
    const { path: _, values: __, ...about } = whichSentence.executed
    return [[{ path, ...about }, chosen] as const]
  })
}

/** The sets where the file leaves open which sentence is executed: for each answer to that, what is missing then. */
const setsByChoice = (
  open: OpenAnswer,
  asked: AskedFile,
  setting: Setting,
): ReadonlyArray<ReadonlyArray<MissingField>> => {
  const choices = choicesIn(asked)
  const isChoice = ({ path }: MissingField): boolean =>
    choices.some(([{ path: of }]) => formatPath(of) === formatPath(path))
  const own = setsOf(open, asked, setting).filter((set) => !set.some(isChoice))
  return smallestOf([
    ...own,
    ...choices.flatMap(([field, file]) => {
      const facts = asked.factsOf(file)
      if (isSettled(open, facts, setting)) return [[field]]
      const then = { rule: open.rule, missing: missing(open.rule, facts, setting) }
      return setsByChoice(then, { ...asked, file }, setting).map((set) => [field, ...set])
    }),
  ])
}

/**
 * What is missing to know an answer, as fields of the file. A fact that follows from others is asked for by the fields from
 * which it follows, as far as the file does not state them; sets that come to the same fields are one. What the file excludes
 * is not asked for, nor a set that needs it. Each set settles the answer in some way of writing it.
 *
 * @example
 * const punishments = { imprisonment: { kind: "custody", term: "4y" } }
 * const document = { kind: "prisoner", id: "A-1", sentences: [{ offence: "forgery", punishments }], events: [] }
 * const file = Result.getOrThrow(decodeCaseFile(document, ruritania))
 * const setting = { pack: ruritania.pack, today: gregorianDay(2025, 4, 30) }
 * const decision = decide(parole, workFacts(file, ruritania, setting.today), setting)
 * const { sets } = missingFields(decision, askAboutPrisoner(file, ruritania, setting.today), setting)
 * sets.map((set) => set.map(({ path }) => formatPath(path))) // => [["sentences[0].hearing.day"], ["reports.boardAgrees"]]
 */
export const missingFields = (open: OpenAnswer, asked: AskedFile, setting: Setting): MissingFields => {
  const { complete, gaps, questions: asking } = open.missing
  const finder = finderOf(asked)
  const sets = asking.length === 0 ? [] : setsByChoice(open, asked, settingOf(open, setting))
  const questions = new Map<string, { field: MissingField; facts: Array<string>; reasons: Array<Ground> }>()
  const ask = (field: MissingField, fact: string | undefined, reasons: ReadonlyArray<Ground>): void => {
    const path = formatPath(field.path)
    const question = questions.get(path) ?? { field, facts: [], reasons: [] }
    questions.set(path, question)
    if (fact !== undefined && !question.facts.includes(fact)) question.facts.push(fact)
    for (const reason of reasons)
      if (!question.reasons.some(({ id }) => id === reason.id)) question.reasons.push(reason)
  }
  for (const { reasons, unknown } of asking)
    for (const field of finder.fieldsFor([unknown]) ?? []) ask(field, unknown.id, reasons)
  for (const set of sets) for (const field of set) ask(field, undefined, [])
  const shown = ({ path, ...about }: MissingField): MissingField => ({
    ...about,
    ...(asked.placeOf === undefined ? { path } : asked.placeOf(path)),
  })
  const setsWith = (path: string): number =>
    sets.filter((set) => set.some((field) => formatPath(field.path) === path)).length
  return {
    sets: sets.map((set) => set.map(shown)),
    questions: [...questions]
      .map(([path, question]) => ({
        settlesAlone: sets.some((set) => set.length === 1 && formatPath(set[0]?.path ?? []) === path),
        settling: setsWith(path),
        question,
      }))
      // Equally useful questions stay in the order in which the law puts them.
      .toSorted(
        (left, right) =>
          Number(right.settlesAlone) - Number(left.settlesAlone) || right.settling - left.settling,
      )
      .map(({ question, settlesAlone }) => ({ ...question, field: shown(question.field), settlesAlone })),
    gaps,
    complete,
  }
}
