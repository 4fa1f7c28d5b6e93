import type { CaseKind, LifeCycleTypes } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import { placementRoundSchema } from "@bazgasht/core/placement"
import { allocationRunSchema, caseFileSchema } from "@bazgasht/core/release"
import { cyclePlanFileSchema, familyFileSchema } from "@bazgasht/core/support"
import { type Rule, type Text, text, walk } from "@bazgasht/rules"
import {
  factsOfCases,
  standardGroups,
  standardMeasures,
  registerKinds as tableKinds,
} from "@bazgasht/simulation"
import type * as Schema from "effect/Schema"
import { expectedAnswersSchema } from "../worked-cases/expected-answers.ts"
import { wordingOf } from "./case-wordings.ts"
import { everyKind } from "./every-kind.ts"
import { titleOfRefusal } from "./refusal-titles.ts"
import { fieldsOfSchema } from "./schema-codes.ts"
import { titlesOfCodes, titlesOfFields } from "./titles.ts"

export interface TitledCode {
  readonly code: string
  readonly title: Text
}

/** The codes of one kind, each once, in the order in which they are declared. */
export interface CodeList {
  /** What it is asked for by: `offences`, `prisoner.debts.kind`. */
  readonly kind: string
  readonly title: Text
  readonly codes: ReadonlyArray<TitledCode>
}

/** Codes without those that came before. */
const eachOnce = (codes: ReadonlyArray<TitledCode>): ReadonlyArray<TitledCode> =>
  [...new Map(codes.toReversed().map((one) => [one.code, one])).values()].reverse()

/** The documents that people write, each with its schema. */
export const documents = (
  jurisdiction: Jurisdiction,
): ReadonlyArray<readonly [kind: string, title: Text, schema: Pick<Schema.Top, "ast">]> => [
  ["prisoner", text("پروندهٔ زندانی", "the file of a prisoner"), caseFileSchema(jurisdiction)],
  ...(jurisdiction.familyFile === undefined
    ? []
    : [["family", text("پروندهٔ خانواده", "the file of a family"), familyFileSchema(jurisdiction)] as const]),
  ["cycle", text("برنامهٔ دورهٔ حمایت", "the plan of a cycle"), cyclePlanFileSchema(jurisdiction)],
  ["placement", text("دور جانمایی", "a placement round"), placementRoundSchema(jurisdiction)],
  ["allocation", text("دور تخصیص", "an allocation run"), allocationRunSchema(jurisdiction)],
  [
    "expected",
    text("پاسخ‌های مورد انتظار", "expected answers"),
    expectedAnswersSchema(jurisdiction.pack.calendar),
  ],
]

type AnyKind = CaseKind<LifeCycleTypes, string, string>

type Titled = (
  codes: ReadonlyArray<string>,
  titles?: { readonly [code: string]: Text },
) => ReadonlyArray<TitledCode>

interface Titles {
  readonly facts: ReadonlyMap<string, Text>
  readonly titled: Titled
  readonly titleOfField: (path: string) => Text
}

const titlesIn = (jurisdiction: Jurisdiction): Titles => {
  const { actors, rules, vocabulary } = jurisdiction.pack
  const facts = new Map(
    Object.values(factsOfCases(jurisdiction)).flatMap((of) =>
      [...of.facts, ...of.lists].map(({ id, label }) => [id, label] as const),
    ),
  )
  const titleOf = (code: string): Text | undefined =>
    vocabulary.get(code) ??
    (Object.hasOwn(titlesOfCodes, code) ? titlesOfCodes[code] : undefined) ??
    actors.get(code)?.title ??
    rules.get(code)?.title
  return {
    facts,
    titled: (codes, titles = {}) =>
      codes.map((code) => ({
        code,
        title: (Object.hasOwn(titles, code) ? titles[code] : undefined) ?? titleOf(code) ?? text(code, code),
      })),
    // A field is called like the fact that is read from it; what has no fact of its own, like its last part.
    titleOfField: (path) => {
      const last = path.split(".").at(-1) ?? path
      return (
        facts.get(last) ??
        (Object.hasOwn(titlesOfFields, last) ? titlesOfFields[last] : undefined) ??
        titleOf(last) ??
        text(path, path)
      )
    },
  }
}

const listOf = (kind: string, fa: string, en: string, codes: ReadonlyArray<TitledCode>): CodeList => ({
  kind,
  title: text(fa, en),
  codes: eachOnce(codes),
})

const entries = (
  of: ReadonlyArray<{ readonly code: string; readonly title: Text }> = [],
): ReadonlyArray<TitledCode> => of.map(({ code, title }) => ({ code, title }))

const ids = (of: Iterable<{ readonly id: string; readonly title: Text }>): ReadonlyArray<TitledCode> =>
  Array.from(of, ({ id, title }) => ({ code: id, title }))

const clausesAndExceptions = (rules: Iterable<Rule>) => {
  const [clauses, exceptions]: [Array<TitledCode>, Array<TitledCode>] = [[], []]
  for (const { expression } of rules)
    walk(expression, (node) => {
      if (node.op === "clause") clauses.push({ code: node.id, title: node.title })
      if (node.op === "unless")
        for (const { id, title } of node.exceptions) exceptions.push({ code: id, title })
    })
  return { clauses, exceptions }
}

const ofFiles = (jurisdiction: Jurisdiction, { titled, titleOfField }: Titles): ReadonlyArray<CodeList> =>
  documents(jurisdiction).flatMap(([kind, title, schema]) => {
    const fields = fieldsOfSchema(schema)
    return [
      listOf(
        `${kind}.fields`,
        `فیلدهای ${title.fa}`,
        `fields of ${title.en}`,
        fields.map(({ path }) => ({ code: path, title: titleOfField(path) })),
      ),
      ...fields.flatMap(({ codes, path }) =>
        codes.length === 0
          ? []
          : [
              listOf(
                `${kind}.${path}`,
                `${title.fa}، فیلد ${path}`,
                `${title.en}, field ${path}`,
                titled(codes),
              ),
            ],
      ),
    ]
  })

const ofCases = ({ titled }: Titles): ReadonlyArray<CodeList> =>
  Object.entries(everyKind as { readonly [name: string]: unknown }).flatMap(([name, declared]) => {
    const { lifeCycle, schemas } = declared as AnyKind
    const { commands, sentences, titles } = wordingOf(name as keyof typeof everyKind)
    const stages = new Set(lifeCycle.transitions.flatMap(({ from, to }) => [from, to]))
    const codes = fieldsOfSchema(schemas().command).filter((field) => field.codes.length > 0)
    return [
      listOf(
        `${name}.commands`,
        `اقدام‌های ${name}`,
        `commands of ${name}`,
        titled(Object.keys(lifeCycle.competences), commands),
      ),
      listOf(`${name}.stages`, `مرحله‌های ${name}`, `stages of ${name}`, titled([...stages], titles)),
      listOf(
        `${name}.refusals`,
        `دلیل‌های نپذیرفتن در ${name}`,
        `refusals of ${name}`,
        Object.entries(sentences).map(([code, sentence]) => ({ code, title: titleOfRefusal(sentence) })),
      ),
      ...codes
        .filter(({ path }) => path !== "type")
        .map(({ codes: own, path }) =>
          listOf(
            `${name}.${path}`,
            `${name}، فیلد ${path} اقدام‌ها`,
            `${name}, field ${path} of its commands`,
            titled(own, titles),
          ),
        ),
    ]
  })

const gathered = (lists: ReadonlyArray<CodeList>, ending: string): ReadonlyArray<TitledCode> =>
  lists.filter(({ kind }) => kind.endsWith(`.${ending}`)).flatMap(({ codes }) => codes)

const ofMappings = (jurisdiction: Jurisdiction, { titled }: Titles): ReadonlyArray<CodeList> => [
  listOf("mapping.tables", "جدول‌های نگاشت", "tables of a mapping", titled(tableKinds)),
  ...tableKinds.flatMap((kind) => [
    listOf(
      `mapping.${kind}.facts`,
      `اطلاعات جدول ${kind}`,
      `facts and lists of the table ${kind}`,
      [...factsOfCases(jurisdiction)[kind].facts, ...factsOfCases(jurisdiction)[kind].lists].map(
        ({ id, label }) => ({
          code: id,
          title: label,
        }),
      ),
    ),
    listOf(
      `mapping.${kind}.groups`,
      `گروه‌های جدول ${kind}`,
      `groups of the table ${kind}`,
      Object.entries(standardGroups(jurisdiction)[kind]).map(([code, { title }]) => ({ code, title })),
    ),
    listOf(
      `mapping.${kind}.measures`,
      `جمع‌های جدول ${kind}`,
      `measures of the table ${kind}`,
      Object.entries(standardMeasures[kind]).map(([code, { title }]) => ({ code, title })),
    ),
  ]),
  listOf("mapping.provinces", "استان‌ها", "provinces", entries(jurisdiction.statistics?.regions.values ?? [])),
  listOf("mapping.unreadable", "خانه‌های ناخوانا", "unreadable cells", titled(["unknown", "leaveOut"])),
  listOf(
    "mapping.withoutRows",
    "کسی که در فهرست سطری ندارد",
    "cases without rows in a list",
    titled(["none", "unknown"]),
  ),
  listOf(
    "mapping.moneyUnits",
    "یکای مبلغ",
    "units of money",
    titled(["rial", "toman", "millionRial", "millionToman"]),
  ),
  listOf("mapping.termUnits", "یکای مدت", "units of time", titled(["years", "months", "days"])),
  listOf("mapping.calendars", "تقویم‌ها", "calendars", titled([jurisdiction.pack.calendar.id, "gregorian"])),
]

export const codeLists = (jurisdiction: Jurisdiction): ReadonlyArray<CodeList> => {
  const { pack } = jurisdiction
  const titles = titlesIn(jurisdiction)
  const { facts, titled, titleOfField } = titles
  const rules = [...pack.rules.values()]
  const { clauses, exceptions } = clausesAndExceptions(rules)
  const cases = ofCases(titles)
  const files = ofFiles(jurisdiction, titles)
  const debtKinds = files.find(({ kind }) => kind === "prisoner.debts.kind")
  const reports = fieldsOfSchema(caseFileSchema(jurisdiction)).flatMap(({ path }) =>
    /^reports\.[^.]+$/.test(path) ? [path.slice("reports.".length)] : [],
  )
  return [
    listOf("offences", "جرم‌ها", "offences", entries(jurisdiction.offences)),
    listOf("debts", "انواع بدهی", "kinds of debt", debtKinds?.codes ?? []),
    listOf("offices", "مقام‌ها و مراجع", "offices", ids(pack.actors.values())),
    listOf(
      "reports",
      "گزارش‌ها و نظرها در پرونده",
      "reports in a file",
      reports.map((code) => ({ code, title: titleOfField(code) })),
    ),
    listOf(
      "fields",
      "فیلدهای فایل‌ها",
      "fields of files",
      documents(jurisdiction).flatMap(([kind, , schema]) =>
        fieldsOfSchema(schema).map(({ path }) => ({ code: `${kind}.${path}`, title: titleOfField(path) })),
      ),
    ),
    listOf(
      "facts",
      "اطلاعاتی که قاعده‌ها می‌خوانند",
      "facts that rules read",
      Array.from(facts, ([code, title]) => ({ code, title })),
    ),
    listOf("rules", "قاعده‌ها", "rules", ids(rules)),
    listOf("clauses", "بندهای قاعده‌ها", "clauses", clauses),
    listOf("exceptions", "استثناها", "exceptions", exceptions),
    listOf("parameters", "عددهای قانون", "numbers of the law", ids(pack.parameters.values())),
    listOf("policies", "پرسش‌های اختلافی", "disputed questions", ids(pack.policies.values())),
    listOf(
      "options",
      "پاسخ‌های پرسش‌های اختلافی",
      "answers to disputed questions",
      [...pack.policies.values()].flatMap(({ id, options }) =>
        options.map((option) => ({ code: `${id}=${option.id}`, title: option.title })),
      ),
    ),
    listOf("commands", "اقدام‌ها", "commands", gathered(cases, "commands")),
    listOf("stages", "مرحله‌ها", "stages", gathered(cases, "stages")),
    listOf("refusals", "دلیل‌های نپذیرفتن", "refusals", gathered(cases, "refusals")),
    listOf("activities", "فعالیت‌ها", "activities of work", entries(jurisdiction.employment?.activities)),
    listOf("payers", "پرداخت‌کنندگان", "payers", entries(jurisdiction.support?.payers)),
    listOf("identifiers", "انواع شناسه", "kinds of identifiers", entries(jurisdiction.identifiers)),
    listOf(
      "changes",
      "تغییرهای یک اصلاح",
      "changes of a reform",
      titled(["set", "repeal", "replace", "except", "choose"]),
    ),
    listOf(
      "cases",
      "انواع پرونده",
      "kinds of cases",
      Object.keys(everyKind).map((code) => ({ code, title: titlesOfCases[code] ?? text(code, code) })),
    ),
    ...ofMappings(jurisdiction, titles),
    ...files,
    ...cases,
  ]
}

const titlesOfCases: { readonly [kind: string]: Text } = {
  leniency: text("درخواست نهاد ارفاقی", "petitions for leniency"),
  debtPetition: text("درخواست آزادی محکوم مالی", "petitions of debt prisoners"),
  pool: text("صندوق", "pools of money"),
  charityGrant: text("پرداخت بلاعوض", "charity grants"),
  allocationRun: text("دورهای تخصیص", "allocation runs"),
  afterCare: text("مراقبت پس از خروج", "after-care"),
  household: text("خانوار", "households"),
  supportCase: text("پروندهٔ حمایت", "support cases"),
  supportCycle: text("دورهٔ حمایت", "support cycles"),
  entitlement: text("پرداخت به خانواده", "entitlements"),
  grievance: text("شکایت", "grievances"),
  duplicate: text("تکرار احتمالی", "suspected duplicates"),
  loan: text("وام", "loans"),
  opening: text("فرصت شغلی یا آموزشی", "openings"),
  placementRun: text("نتیجهٔ دور جانمایی", "placement runs"),
  placement: text("جانمایی", "placements"),
  training: text("آموزش", "training"),
  readiness: text("آمادگی برای کار", "readiness for work"),
  unit: text("واحدها", "units"),
  gift: text("کمک نقدی خیّران", "gifts of money"),
  giftBatch: text("دستهٔ کمک‌ها", "batches of gifts"),
  campaign: text("پویش گلریزان", "campaigns"),
  fund: text("صندوق خانواده‌ها و وام", "funds for families and loans"),
  sponsorship: text("حمایت حامی از خانوار", "sponsorships"),
  stock: text("انبار کالا", "stocks of goods"),
  benefactorLoan: text("وام صندوق خیّران", "loans from donors' funds"),
  prisonerRecord: text("پروندهٔ ثبتی زندانی", "records of prisoners"),
  familyRecord: text("پروندهٔ ثبتی خانواده", "records of families"),
  associationRecord: text("پروندهٔ ثبتی انجمن", "records of associations"),
  employerRecord: text("پروندهٔ ثبتی کارفرما", "records of employers"),
  workshopRecord: text("پروندهٔ ثبتی کارگاه", "records of workshops"),
  courseRecord: text("پروندهٔ ثبتی دوره", "records of courses"),
  donorRecord: text("پروندهٔ ثبتی خیّر", "records of donors"),
  capacity: text("ظرفیت‌های زندان", "capacities of prisons"),
  proposal: text("پیشنهاد سرمایه‌گذاران", "proposals of investors"),
  workAccident: text("حادثهٔ کار", "accidents at work"),
  wageMonth: text("دستمزد ماهانه", "wages of months"),
  payeeAccount: text("حساب گیرندهٔ پول", "accounts of payees"),
  paymentBatch: text("دستهٔ پرداخت", "payment batches"),
  referral: text("ارجاع به مرجع دیگر", "referrals"),
}
