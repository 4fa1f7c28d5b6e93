import type { Relation } from "../expression.ts"
import type { Rounding } from "../values/ratio.ts"
import { listing, type Words } from "./words.ts"

const digits = (value: string): string =>
  value.replace(/[0-9]/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)))

const grouped = (value: number): string => {
  const text = String(Math.abs(value)).replace(/\B(?=(\d{3})+(?!\d))/g, "٬")
  return digits(value < 0 ? `منفی ${text}` : text)
}

const cardinals = ["صفر", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه"] as const
const ordinals = ["", "", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم"] as const

const letters = ["الف", "ب", "پ", "ت", "ث", "ج", "چ", "ح"] as const

const list = listing("، ", " و ")

/** The words before the right-hand phrase of a relation, and the verb behind it. */
const numberRelations: Record<Relation, readonly [string, string]> = {
  less: ["کمتر از", "است"],
  atMost: ["حداکثر", "است"],
  equal: ["برابر", "است"],
  notEqual: ["برابر", "نیست"],
  atLeast: ["دست‌کم", "است"],
  more: ["بیش از", "است"],
}
/** A number by its name, or by the letter of a part: its words begin with a bracket. */
const nameOfNumber = /^[«(]/u
/** Beside a named number, «حداکثر» and «دست‌کم» would stand before a name that may begin with them. */
const namedRelations: Record<Relation, readonly [string, string]> = {
  ...numberRelations,
  atMost: ["به اندازهٔ", "یا کمتر است"],
  atLeast: ["به اندازهٔ", "یا بیشتر است"],
}
const zeroRelations: Record<Relation, readonly [string, string]> = {
  ...numberRelations,
  equal: ["", "است"],
  notEqual: ["", "نیست"],
  atMost: ["", "یا کمتر است"],
  atLeast: ["", "یا بیشتر است"],
}
const dayRelations: Record<Relation, readonly [string, string]> = {
  less: ["پیش از", "است"],
  atMost: ["در", "یا پیش از آن است"],
  equal: ["همان", "است"],
  notEqual: ["همان", "نیست"],
  atLeast: ["از", "به بعد است"],
  more: ["پس از", "است"],
}
const termRelations: Record<Relation, readonly [string, string]> = {
  less: ["کمتر از", "است"],
  atMost: ["بیش از", "نیست"],
  equal: ["برابر", "است"],
  notEqual: ["برابر", "نیست"],
  atLeast: ["کمتر از", "نیست"],
  more: ["بیش از", "است"],
}
const degreeRelations: Record<Relation, readonly [string, string]> = {
  less: ["سنگین‌تر از", "است"],
  atMost: ["سبک‌تر از", "نیست"],
  equal: ["همان", "است"],
  notEqual: ["همان", "نیست"],
  atLeast: ["سنگین‌تر از", "نیست"],
  more: ["سبک‌تر از", "است"],
}
const elapsedRelations: Record<Relation, (term: string, since: string) => string> = {
  less: (term, since) => `هنوز ${term} از ${since} نگذشته است`,
  atMost: (term, since) => `بیش از ${term} از ${since} نگذشته است`,
  equal: (term, since) => `درست ${term} از ${since} گذشته است`,
  notEqual: (term, since) => `مدت گذشته از ${since}، درست ${term} نیست`,
  atLeast: (term, since) => `دست‌کم ${term} از ${since} گذشته است`,
  more: (term, since) => `بیش از ${term} از ${since} گذشته است`,
}
/** The time between two days, neither of which is that of the decision. */
const distanceRelations: Record<Relation, readonly [string, string]> = {
  less: ["کمتر از", "است"],
  atMost: ["بیش از", "نیست"],
  equal: ["درست", "است"],
  notEqual: ["درست", "نیست"],
  atLeast: ["دست‌کم", "است"],
  more: ["بیش از", "است"],
}
const namedDistances: Record<Relation, readonly [string, string]> = {
  ...distanceRelations,
  atLeast: ["به اندازهٔ", "یا بیشتر است"],
}
const roundingWords: Record<Rounding, string> = {
  up: "رو به بالا",
  down: "رو به پایین",
  nearest: "به نزدیک‌ترین عدد",
}

/** A word whose last letter would join the next word, so that a half-space has to stand between them. */
const joinsNext = /[^اآدذرزژو]$/u

/** Whether a label is a sentence that ends with its verb, not the name of a thing. */
const isSentence = (label: string): boolean =>
  /(?:است|نیست|اند|دارد|ندارد|دارند|ندارند|کرد|شد|شود|کند|گذاشت|رسید|رسد|آید|گیرد|پذیرد|داند|بود|نبود)$/u.test(
    label,
  )

/** «مادهٔ ۵۸ قانون …» is in construct with its law; a section that has a heading alone is not. */
const numberedPlace = /^(?:ماده|مواد|تبصره|بند|اصل)/

/** The Persian wording. */
export const persian: Words = {
  language: "fa",
  direction: "rtl",
  number: grouped,
  digits,
  money: (value, { fa }) => `${grouped(value)} ${fa}`,
  ratio: ({ numerator, denominator }) => {
    if (numerator === denominator) return "تمام"
    if (denominator === 1) return grouped(numerator)
    if (numerator === 1 && denominator === 2) return "نصف"
    const top = cardinals[numerator]
    const bottom = ordinals[denominator]
    if (top !== undefined && bottom !== undefined && bottom !== "")
      return joinsNext.test(top) ? `${top}\u200c${bottom}` : `${top}${bottom}`
    return 100 % denominator === 0
      ? `${grouped((numerator * 100) / denominator)} درصد`
      : `${grouped(numerator)} بر ${grouped(denominator)}`
  },
  term: ({ months, days }) => {
    const years = Math.floor(months / 12)
    const parts = [
      ...(years === 0 ? [] : [`${grouped(years)} سال`]),
      ...(months % 12 === 0 ? [] : [`${grouped(months % 12)} ماه`]),
      ...(days === 0 ? [] : [`${grouped(days)} روز`]),
    ]
    return parts.length === 0 ? `${grouped(0)} روز` : parts.join(" و ")
  },
  truth: (value) => (value ? "بله" : "خیر"),
  degree: (value) => `درجهٔ ${cardinals[value] ?? grouped(value)}`,
  unknown: "نامعلوم",
  zero: "صفر",
  marks: { yes: "✓", no: "✗", unknown: "؟" },
  today: "روز تصمیم",
  lawDay: "روز معیار برای قانون حاکم",
  list,
  alternatives: listing("، ", " یا "),
  separator: "؛ ",
  quoted: (label) => `«${label.replaceAll("«", "“").replaceAll("»", "”")}»`,
  kind: (kind, adverse) =>
    ({
      automatic: "نیازی به تصمیم مرجعی ندارد",
      entitlement: adverse ? "الزامی؛ مرجع مکلف است" : "حق ذی‌نفع؛ مرجع مکلف است",
      discretion: "اختیاری؛ مرجع می‌تواند موافقت کند",
      administrative: "تصمیم اداری",
      grace: "عفو",
    })[kind],
  confidence: (confidence) =>
    ({
      verifiedText: "متن قانون دیده شده",
      verifiedReport: "از منبع دست‌دوم؛ اصل متن دیده نشده",
      recalled: "به اتکای دانش عمومی حقوقی؛ با متن تطبیق نشده",
      derived: "محاسبه‌شده از عدد تأییدشده",
      design: "حکم قانون نیست",
    })[confidence],
  inPart: (confidence) => `در بخشی: ${confidence}`,

  all: "همهٔ شرایط زیر وجود داشته باشد",
  any: "دست‌کم یکی از شرایط زیر وجود داشته باشد",
  none: "شرط زیر وجود نداشته باشد",
  atLeast: (count) => `دست‌کم ${grouped(count)} مورد از شرایط زیر وجود داشته باشد`,
  atMost: (count) => `حداکثر ${grouped(count)} مورد از شرایط زیر وجود داشته باشد`,
  unlessHeading: "حکم کلی جاری است، مگر در موارد استثنا",
  generalRule: "حکم کلی",
  exceptionGives: (title, gives, isAnswer) =>
    isAnswer
      ? `استثنا: ${title}؛ در این صورت پاسخ «${gives}» است`
      : `استثنا: ${title}؛ در این صورت مقدار، ${gives} است`,
  otherwise: "در غیر این صورت",
  firstThatHolds: "نخستین مورد از این موارد که برقرار است",
  ifSo: (condition) => `اگر ${condition}`,
  partHolds: (letter) => `${letter} برقرار است`,
  tableHeading: (hitPolicy) =>
    ({
      unique: "بر پایهٔ ردیفی که منطبق است",
      first: "بر پایهٔ نخستین ردیف منطبق",
      any: "بر پایهٔ هر ردیف منطبق",
      sum: "جمع ردیف‌های منطبق",
    })[hitPolicy],
  versionHeading: (from, to) =>
    from === undefined
      ? to === undefined
        ? "در همهٔ زمان‌ها"
        : `تا پیش از ${to}`
      : to === undefined
        ? `از ${from}`
        : `از ${from} تا پیش از ${to}`,
  everyEntry: (name) => `هر یک از ${name} چنین است`,
  someEntry: (name) => `دست‌کم یکی از ${name} چنین است`,
  noEntry: (name) => `هیچ‌یک از ${name} چنین نیست`,
  notEveryEntry: (name) => `دست‌کم یکی از ${name} چنین نیست`,
  anyEntry: (name, so) => (so ? `${name} دست‌کم یک مورد دارد` : `${name} موردی ندارد`),
  onlyWhere: (condition) => `فقط اگر ${condition}`,

  holds: (label, so) => (so ? label : isSentence(label) ? `چنین نیست که ${label}` : `«${label}» محقق نیست`),
  inEffect: (parameter, so) => `${parameter} برقرار ${so ? "است" : "نیست"}`,
  applies: (title, so) => `شرایط ${title} فراهم ${so ? "است" : "نیست"}`,
  isCode: (of, code, so) => `${of}، ${code} ${so ? "است" : "نیست"}`,
  onFile: (sentence, code) => `${sentence} (در پرونده: ${code})`,
  degreeRelation: (relation, left, right) => {
    const [before, verb] = degreeRelations[relation]
    return [left, before, right, verb].filter((part) => part !== "").join(" ")
  },
  elapsed: (relation, term, since, by) => {
    const isNamed = nameOfNumber.test(term)
    if (by === undefined)
      return isNamed && relation === "atLeast"
        ? `${term} از ${since} گذشته است`
        : elapsedRelations[relation](term, since)
    const [before, verb] = (isNamed ? namedDistances : distanceRelations)[relation]
    return `فاصلهٔ ${since} تا ${by} ${before} ${term} ${verb}`
  },
  age: (relation, term, person, by) => {
    const reached = nameOfNumber.test(term) ? (["به", "رسیده است"] as const) : (["دست‌کم", "است"] as const)
    const [before, verb] = relation === "atLeast" ? reached : termRelations[relation]
    return `سن ${person}${by === undefined ? "" : ` در ${by}`} ${before} ${term} ${verb}`
  },
  inSame: (unit, day, as) => `${day} در همان ${unit === "month" ? "ماهِ" : "سالِ"} ${as} است`,
  relation: (kind, relation, left, right) => {
    const named = nameOfNumber.test(right) ? namedRelations : numberRelations
    const numbers = right === persian.zero ? zeroRelations : named
    const relations = kind === "day" ? dayRelations : kind === "term" ? termRelations : numbers
    const [before, verb] = relations[relation]
    return [left, before, right, verb].filter((part) => part !== "").join(" ")
  },
  reading: (question, option, chosen) =>
    `در مسئلهٔ ${question} دیدگاه ${option} ${chosen ? "ملاک است" : "ملاک نیست"}`,
  memberOf: (of, set, so) => `${of} از ${set} ${so ? "است" : "نیست"}`,

  combine: (op, parts) => {
    const [first = "", second = ""] = parts
    switch (op) {
      case "add":
      case "addTerms":
        return parts.join(" به‌اضافهٔ ")
      case "subtract":
      case "subtractTerms":
        return `${first} منهای ${second}`
      case "multiply":
        return `${first} × ${second}`
      case "divide":
        return `${first} ÷ ${second}`
      case "ratio":
        return `نسبت ${first} به ${second}`
      case "smallest":
        return `کمترینِ ${list(parts)}`
      case "greatest":
        return `بیشترینِ ${list(parts)}`
      case "addDays":
      case "addTerm":
        return `${op === "addDays" ? persian.wholeDays(second) : second} پس از ${first}`
      case "daysBetween":
        return `تعداد روزها از ${first} تا ${second}`
      case "termBetween":
        return `فاصلهٔ ${first} تا ${second}`
    }
  },
  parameterAt: (parameter, at) => (at === undefined ? parameter : `${parameter} در ${at}`),
  choiceBetween: (gives, condition, otherwise) => `${gives} اگر ${condition}، و در غیر این صورت ${otherwise}`,
  fractionOf: (of, fraction) => `${fraction} ${of}`,
  grouped: (phrase) => `(${phrase})`,
  rounded: (phrase, roundings) =>
    roundings.length === 1
      ? `${phrase} (با گرد کردن ${roundingWords[roundings[0] ?? "down"]})`
      : `${phrase} (با گرد کردن اجزا ${list(roundings.map((one) => roundingWords[one]))})`,
  wholeDays: (days) => `${days} روز`,
  startOf: (unit, day) => (unit === "month" ? `نخستین روز ماهِ ${day}` : `نخستین روز سالِ ${day}`),
  completionDay: (start, term) => `روزی که ${term} از ${start} کامل می‌شود`,
  completeOn: (sentence, day) => `${sentence} (روز تکمیل: ${day})`,
  extremeDegree: (which, of) => `${which === "smallest" ? "سنگین‌ترینِ" : "سبک‌ترینِ"} ${of}`,
  extremeDay: (which, of) => `${which === "smallest" ? "نخستین روز از میان" : "آخرین روز از میان"} ${of}`,
  atLeastZero: (phrase) => `${phrase} (اگر منفی شود: صفر)`,
  fieldOf: (field, name) => `${field} در ${name}`,
  countOf: (name) => `تعداد ${name}`,
  sumOf: (of, name) => `جمع ${of} در ${name}`,
  extremeOf: (which, of, name, kind) => {
    const [least, most] = kind === "day" ? ["نخستین", "آخرین"] : ["کمترین", "بیشترین"]
    return `${which === "smallest" ? least : most} ${of} در ${name}`
  },
  where: (condition) => `(که در آن ${condition})`,
  byTable: (inputs) => `آنچه جدول برای ${inputs} تعیین می‌کند`,
  column: (name, cell) => `${name} ${cell}`,
  saidAbove: "به شرح بالا",
  letter: (index) => `(${letters[index] ?? grouped(index + 1)})`,
  under: (heading, of) => `${heading}: ${of}`,
  except: (general, exceptions) => `${general}، مگر در این موارد: ${exceptions}`,
  cellAny: "هر مقدار",
  cellOneOf: (values) => values.join(" یا "),
  cellBand: (low, high) => {
    const from = low === undefined ? "" : low.inclusive ? `از ${low.value}` : `بیش از ${low.value}`
    const to = high === undefined ? "" : high.inclusive ? `تا ${high.value}` : `کمتر از ${high.value}`
    return [from, to].filter((part) => part !== "").join(" ")
  },
  withValue: (phrase, value) => `${phrase} (${value})`,
  withResult: (phrase, value) => `${phrase} (= ${value})`,
  sameAs: (name) => `همان ${name}`,
  article: (instrument, article) => {
    if (article === undefined) return instrument
    return numberedPlace.test(article) ? `${article} ${instrument}` : `${instrument}، ${article}`
  },

  eligible: (kind, deciders) =>
    ({
      automatic: "شرایط آن فراهم است و نیازی به تصمیم مرجعی ندارد",
      entitlement: `استحقاق دارد؛ مرجع مکلف: ${deciders}`,
      discretion: `واجد شرایط پیشنهاد است؛ مرجع تصمیم: ${deciders}`,
      administrative: `واجد شرایط است؛ مرجع تصمیم: ${deciders}`,
      grace: `واجد شرایط پیشنهاد عفو است؛ مرجع تصمیم: ${deciders}`,
    })[kind],
  adverse: (kind, deciders) =>
    ({
      automatic: "شرایط آن فراهم است و نیازی به تصمیم مرجعی ندارد",
      entitlement: `شرایط آن فراهم است؛ مرجع مکلف: ${deciders}`,
      discretion: `شرایط آن فراهم است؛ مرجع تصمیم: ${deciders}`,
      administrative: `شرایط آن فراهم است؛ مرجع تصمیم: ${deciders}`,
      grace: `شرایط آن فراهم است؛ مرجع تصمیم: ${deciders}`,
    })[kind],
  question: (label, kind) => {
    if (kind !== "truth") return `${label} چیست؟`
    return isSentence(label) ? `آیا ${label}؟` : `آیا «${label}» محقق است؟`
  },
  since: (day) => `از ${day}`,
  until: (day) => `تا پیش از ${day}`,
  untilThenOpen: (day) => `تا پیش از ${day}، و پس از آن بستگی به اطلاعاتی دارد که هنوز در پرونده نیست`,
  notYet: (day) => `هنوز زمان آن نرسیده است؛ نخستین روز: ${day}`,
  notYetThenOpen: (day) =>
    `هنوز زمان آن نرسیده است؛ پیش از ${day} ممکن نیست و پس از آن بستگی به اطلاعاتی دارد که هنوز در پرونده نیست`,
  barred: "ممکن نیست",
  undetermined: "نامعین است: اطلاعات یا مدارک کافی نیست",
  referred: (to) => `ارجاع می‌شود به: ${to}`,
  duty: (duty, together) =>
    together ? { may: "می‌توانند", must: "مکلف‌اند" }[duty] : { may: "می‌تواند", must: "مکلف است" }[duty],
  acts: {
    apply: "متقاضی",
    propose: "پیشنهاددهنده",
    report: "گزارش‌دهنده",
    attend: "با حضور",
    decide: "مرجع تصمیم",
  },
  headings: {
    grounds: "جهت",
    unmet: "شرط محقق‌نشده",
    noneOf: "هیچ‌یک از این موارد محقق نیست و تحقق یکی لازم است",
    awaits: "در انتظار",
    whileTrue: "به شرط باقی ماندن این وضع",
    openClauses: "معلوم نیست",
    why: "چرا",
    sources: "مستند",
    missing: "باید معلوم شود",
    issuer: "مرجع صدور",
    presenter: "ارائه‌دهنده",
    record: "استخراج از",
    evidence: "مدرک",
    condition: "شرط",
    unconditional: "بدون هیچ شرطی",
    value: "مقدار",
    inForce: "دورهٔ اعتبار",
    quantities: "مقدارها",
    outcomes: "نتیجه‌ها",
    denied: "نفی",
    question: "پرسش",
    facts: "اطلاعات",
    parameters: "عددهای قانون",
    policies: "پرسش‌های اختلافی",
    actors: "مراجع، نهادها و اشخاص",
    uncited: "بدون ماده",
  },
  asOf: (quantity, day) => `${quantity} (به محاسبهٔ ${day})`,
  problem: (problem, names) => {
    switch (problem.code) {
      case "fact.unknown":
        return `${names.fact(problem.fact)} معلوم نیست`
      case "fact.wrongKind":
        return `مقدار ${names.fact(problem.fact)} قابل استفاده نیست`
      case "field.unknown":
        return `بخشی از ${names.fact(problem.list)} معلوم نیست`
      case "parameter.noValue":
        return `مقدار ${names.parameter(problem.parameter)} در ${names.day(problem.day)} معلوم نیست`
      case "version.none":
        return `متن لازم‌الاجرایی برای ${names.day(problem.day)} شناخته نشده است`
      case "table.noRow":
        return problem.conditions === undefined
          ? "منبع ما برای این مورد حکمی ندارد"
          : `شامل این مورد نمی‌شود؛ شرط آن: ${list(problem.conditions.map(({ fa }) => fa))}`
      case "table.overlap":
        return `ردیف‌های ${list(problem.rows.map((row) => grouped(row + 1)))} هر دو منطبق‌اند`
      case "exception.conflict":
        return `استثناهای متعارض: ${list(problem.exceptions)}`
      case "list.empty":
        return `${names.fact(problem.list)} مورد منطبقی ندارد`
      case "number.outOfRange":
        return "عدد از محدودهٔ اعداد صحیحِ دقیق بیرون است"
      case "number.divisionByZero":
        return "تقسیم بر صفر"
      case "day.outsideCalendar":
        return "روز بیرون از محدودهٔ تقویم است"
      case "reference.missing":
        return `در مجموعهٔ قواعد یافت نشد: ${problem.id}`
      case "budget.spent":
        return "تا پایان بررسی نشد، زیرا سقف تعیین‌شده برای بررسی پر شد"
    }
  },
}
