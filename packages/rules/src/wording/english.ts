import type { Relation } from "../expression.ts"
import type { Rounding } from "../values/ratio.ts"
import { listing, type Words } from "./words.ts"

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",")

const plural = (value: number, one: string): string => `${grouped(value)} ${one}${value === 1 ? "" : "s"}`

const cardinals = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const
const ordinals = ["", "", "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]

const list = listing(", ", " and ")

const numberRelations: Record<Relation, string> = {
  less: "is less than",
  atMost: "is at most",
  equal: "is",
  notEqual: "is not",
  atLeast: "is at least",
  more: "is more than",
}
const dayRelations: Record<Relation, string> = {
  less: "is before",
  atMost: "is on or before",
  equal: "is",
  notEqual: "is not",
  atLeast: "is on or after",
  more: "is after",
}
const termRelations: Record<Relation, string> = {
  less: "is shorter than",
  atMost: "is not longer than",
  equal: "is",
  notEqual: "is not",
  atLeast: "is not shorter than",
  more: "is longer than",
}
const degreeRelations: Record<Relation, string> = {
  less: "is heavier than",
  atMost: "is not lighter than",
  equal: "is",
  notEqual: "is not",
  atLeast: "is not heavier than",
  more: "is lighter than",
}
const elapsedRelations: Record<Relation, (term: string) => string> = {
  less: (term) => `less than ${term}`,
  atMost: (term) => `no more than ${term}`,
  equal: (term) => `exactly ${term}`,
  notEqual: (term) => `not exactly ${term}`,
  atLeast: (term) => `at least ${term}`,
  more: (term) => `more than ${term}`,
}
const roundingWords: Record<Rounding, string> = { up: "up", down: "down", nearest: "to the nearest" }

/** The English wording. */
export const english: Words = {
  language: "en",
  direction: "ltr",
  number: grouped,
  digits: (value) => value,
  money: (value, { en }) => `${grouped(value)} ${value === 1 ? en.one : en.several}`,
  ratio: ({ numerator, denominator }) => {
    const top = cardinals[numerator]
    const bottom = ordinals[denominator]
    if (numerator === denominator) return "the whole"
    if (denominator === 1) return grouped(numerator)
    if (top !== undefined && bottom !== undefined && bottom !== "")
      return numerator === 1 ? `one ${bottom}` : `${top} ${bottom}s`
    return 100 % denominator === 0
      ? `${grouped((numerator * 100) / denominator)} percent`
      : `${numerator}/${denominator}`
  },
  term: ({ months, days }) => {
    const years = Math.floor(months / 12)
    const parts = [
      ...(years === 0 ? [] : [plural(years, "year")]),
      ...(months % 12 === 0 ? [] : [plural(months % 12, "month")]),
      ...(days === 0 ? [] : [plural(days, "day")]),
    ]
    return parts.length === 0 ? "0 days" : parts.join(" ")
  },
  truth: (value) => (value ? "yes" : "no"),
  degree: (value) => `degree ${grouped(value)}`,
  unknown: "unknown",
  zero: "zero",
  marks: { yes: "✓", no: "✗", unknown: "?" },
  today: "the day of the decision",
  lawDay: "the day whose law governs",
  list,
  alternatives: listing(", ", " or "),
  separator: "; ",
  quoted: (label) => `“${label.replaceAll("“", "‘").replaceAll("”", "’")}”`,
  kind: (kind, adverse) =>
    ({
      automatic: "automatic: nobody decides",
      entitlement: adverse ? "mandatory: the authority is bound" : "entitlement: the authority is bound",
      discretion: "discretion: the authority may grant",
      administrative: "administrative decision",
      grace: "clemency",
    })[kind],
  confidence: (confidence) =>
    ({
      verifiedText: "legal text seen",
      verifiedReport: "from a secondary source, text not seen",
      recalled: "from general legal knowledge, not checked against the text",
      derived: "computed from a verified number",
      design: "not a rule of law",
    })[confidence],
  inPart: (confidence) => `in part ${confidence}`,

  all: "all of the following hold",
  any: "at least one of the following holds",
  none: "the following does not hold",
  atLeast: (count) => `at least ${grouped(count)} of the following hold`,
  atMost: (count) => `at most ${grouped(count)} of the following hold`,
  unlessHeading: "the general rule applies unless an exception does",
  generalRule: "general rule",
  exceptionGives: (title, gives, isAnswer) =>
    `exception: ${title}; then the ${isAnswer ? "answer" : "value"} is ${isAnswer ? `“${gives}”` : gives}`,
  otherwise: "otherwise",
  firstThatHolds: "the first of these that applies",
  ifSo: (condition) => `if ${condition}`,
  partHolds: (letter) => `${letter} is so`,
  tableHeading: (hitPolicy) =>
    ({
      unique: "by the one matching row",
      first: "by the first matching row",
      any: "by any matching row",
      sum: "the sum of the matching rows",
    })[hitPolicy],
  versionHeading: (from, to) =>
    from === undefined
      ? to === undefined
        ? "at all times"
        : `until before ${to}`
      : to === undefined
        ? `from ${from}`
        : `from ${from} until before ${to}`,
  everyEntry: (name) => `this holds for every one of ${name}`,
  someEntry: (name) => `this holds for at least one of ${name}`,
  noEntry: (name) => `this holds for none of ${name}`,
  notEveryEntry: (name) => `this does not hold for every one of ${name}`,
  anyEntry: (name, so) => `${name} has ${so ? "at least one entry" : "no entry"}`,
  onlyWhere: (condition) => `only where ${condition}`,

  holds: (label, so) => (so ? label : `it is not so: ${label}`),
  inEffect: (parameter, so) => `${parameter} ${so ? "holds" : "does not hold"}`,
  applies: (title, so) => `the conditions of ${title} are ${so ? "met" : "not met"}`,
  isCode: (of, code, so) => `${of} ${so ? "is" : "is not"} ${code}`,
  onFile: (sentence, code) => `${sentence} (on file: ${code})`,
  degreeRelation: (relation, left, right) => `${left} ${degreeRelations[relation]} ${right}`,
  elapsed: (relation, term, since, by) =>
    by === undefined
      ? `${elapsedRelations[relation](term)} ${/^1 \w+$/u.test(term) ? "has" : "have"} passed since ${since}`
      : `${by} is ${elapsedRelations[relation](term)} after ${since}`,
  age: (relation, term, person, by) =>
    `the age of ${person}${by === undefined ? "" : ` on ${by}`} is ${elapsedRelations[relation](term)}`,
  inSame: (unit, day, as) => `${day} is in the same ${unit} as ${as}`,
  relation: (kind, relation, left, right) => {
    const relations = kind === "day" ? dayRelations : kind === "term" ? termRelations : numberRelations
    if (relation === "atMost" && right === english.zero) return `${left} is ${right} or less`
    return `${left} ${relations[relation]} ${right}`
  },
  reading: (question, option, chosen) =>
    `the reading adopted on ${question} ${chosen ? "is" : "is not"} ${option}`,
  memberOf: (of, set, so) => `${of} ${so ? "falls" : "does not fall"} under ${set}`,

  combine: (op, parts) => {
    const [first = "", second = ""] = parts
    switch (op) {
      case "add":
      case "addTerms":
        return parts.join(" plus ")
      case "subtract":
      case "subtractTerms":
        return `${first} less ${second}`
      case "multiply":
        return `${first} × ${second}`
      case "divide":
        return `${first} ÷ ${second}`
      case "ratio":
        return `the ratio of ${first} to ${second}`
      case "smallest":
        return `the smallest of ${list(parts)}`
      case "greatest":
        return `the greatest of ${list(parts)}`
      case "addDays":
      case "addTerm":
        return `${op === "addDays" ? english.wholeDays(second) : second} after ${first}`
      case "daysBetween":
        return `the number of days from ${first} to ${second}`
      case "termBetween":
        return `the time from ${first} to ${second}`
    }
  },
  parameterAt: (parameter, at) => (at === undefined ? parameter : `${parameter} as of ${at}`),
  choiceBetween: (gives, condition, otherwise) => `${gives} if ${condition}, otherwise ${otherwise}`,
  fractionOf: (of, fraction) => `${fraction} of ${of}`,
  grouped: (phrase) => `(${phrase})`,
  rounded: (phrase, roundings) =>
    roundings.length === 1
      ? `${phrase} (rounded ${roundingWords[roundings[0] ?? "down"]})`
      : `${phrase} (rounded in parts ${list(roundings.map((one) => roundingWords[one]))})`,
  wholeDays: (days) => `${days} days`,
  startOf: (unit, day) => `the first day of the ${unit} of ${day}`,
  completionDay: (start, term) => `the day on which ${term}, counted from ${start}, is complete`,
  completeOn: (sentence, day) => `${sentence} (complete on ${day})`,
  extremeDegree: (which, of) => `the ${which === "smallest" ? "heaviest" : "lightest"} of ${of}`,
  extremeDay: (which, of) => `the ${which === "smallest" ? "earliest" : "latest"} of ${of}`,
  atLeastZero: (phrase) => `${phrase} (zero where that is negative)`,
  fieldOf: (field, name) => `${field} among ${name}`,
  countOf: (name) => `the number of ${name}`,
  sumOf: (of, name) => `the sum of ${of} over ${name}`,
  extremeOf: (which, of, name, kind) => {
    const [least, most] = kind === "day" ? ["earliest", "latest"] : ["smallest", "greatest"]
    return `the ${which === "smallest" ? least : most} ${of} among ${name}`
  },
  where: (condition) => `(where ${condition})`,
  byTable: (inputs) => `what the table gives for ${inputs}`,
  column: (name, cell) => `${name} ${cell}`,
  saidAbove: "see above",
  letter: (index) => `(${String.fromCharCode(97 + index)})`,
  under: (heading, of) => `${heading}: ${of}`,
  except: (general, exceptions) => `${general}, unless: ${exceptions}`,
  cellAny: "any",
  cellOneOf: (values) => values.join(" or "),
  cellBand: (low, high) => {
    const from = low === undefined ? "" : low.inclusive ? `from ${low.value}` : `over ${low.value}`
    const to = high === undefined ? "" : high.inclusive ? `up to ${high.value}` : `under ${high.value}`
    return [from, to].filter((part) => part !== "").join(" ")
  },
  withValue: (phrase, value) => `${phrase} (${value})`,
  withResult: (phrase, value) => `${phrase} (= ${value})`,
  sameAs: (name) => `what ${name} says`,
  article: (instrument, article) => (article === undefined ? instrument : `${instrument}, ${article}`),

  eligible: (kind, deciders) =>
    ({
      automatic: "its conditions are met; no decision of an authority is needed",
      entitlement: `entitled; the authority is bound: ${deciders}`,
      discretion: `eligible to be proposed; to be decided by: ${deciders}`,
      administrative: `eligible; to be decided by: ${deciders}`,
      grace: `eligible to be proposed for clemency; to be decided by: ${deciders}`,
    })[kind],
  adverse: (kind, deciders) =>
    ({
      automatic: "its conditions are met; no decision of an authority is needed",
      entitlement: `its conditions are met; the authority is bound: ${deciders}`,
      discretion: `its conditions are met; to be decided by: ${deciders}`,
      administrative: `its conditions are met; to be decided by: ${deciders}`,
      grace: `its conditions are met; to be decided by: ${deciders}`,
    })[kind],
  question: (label, kind) => (kind === "truth" ? `is this so: ${label}?` : `what is this: ${label}?`),
  since: (day) => `since ${day}`,
  until: (day) => `until before ${day}`,
  untilThenOpen: (day) => `until before ${day}, and then it depends on what is missing`,
  notYet: (day) => `not yet; first day: ${day}`,
  notYetThenOpen: (day) => `not yet; not before ${day}, and then it depends on what is missing`,
  barred: "barred",
  undetermined: "undetermined: something is missing",
  referred: (to) => `referred to: ${to}`,
  duty: (duty) => ({ may: "may", must: "must" })[duty],
  acts: {
    apply: "requested by",
    propose: "proposed by",
    report: "reported on by",
    attend: "in the presence of",
    decide: "decided by",
  },
  headings: {
    grounds: "ground",
    unmet: "condition not met",
    noneOf: "none of these holds, and one of them is required",
    awaits: "awaits",
    whileTrue: "as long as these stay true",
    openClauses: "open",
    why: "why",
    sources: "sources",
    missing: "must be established",
    issuer: "issued by",
    presenter: "presented by",
    record: "taken from",
    evidence: "document",
    condition: "condition",
    unconditional: "without any condition",
    value: "value",
    inForce: "in force",
    quantities: "quantities",
    outcomes: "outcomes",
    denied: "denied",
    question: "question",
    facts: "facts",
    parameters: "numbers of the law",
    policies: "disputed questions",
    actors: "offices, bodies and parties",
    uncited: "without an article",
  },
  asOf: (quantity, day) => `${quantity} (as of ${day})`,
  problem: (problem, names) => {
    switch (problem.code) {
      case "fact.unknown":
        return `${names.fact(problem.fact)} is not known`
      case "fact.wrongKind":
        return `${names.fact(problem.fact)} has no usable value; expected: ${problem.expected}`
      case "field.unknown":
        return `${problem.field} of an entry of ${names.fact(problem.list)} is not known`
      case "parameter.noValue":
        return `${names.parameter(problem.parameter)} has no known value on ${names.day(problem.day)}`
      case "version.none":
        return `no wording is known to have been in force on ${names.day(problem.day)}`
      case "table.noRow":
        return problem.conditions === undefined
          ? "our source of the law says nothing of this case"
          : `it applies only where ${list(problem.conditions.map(({ en }) => en))}, which is not so here`
      case "table.overlap":
        return `rows ${problem.rows.map((row) => row + 1).join(" and ")} both match`
      case "exception.conflict":
        return `exceptions that contradict each other: ${list(problem.exceptions)}`
      case "list.empty":
        return `${names.fact(problem.list)} has no matching entry`
      case "number.outOfRange":
        return "the number leaves the range of exact integers"
      case "number.divisionByZero":
        return "division by zero"
      case "day.outsideCalendar":
        return "the day lies outside the calendar"
      case "reference.missing":
        return `the pack has no ${problem.to} ${problem.id}`
      case "budget.spent":
        return "not read to the end, because the budget was spent"
    }
  },
}
