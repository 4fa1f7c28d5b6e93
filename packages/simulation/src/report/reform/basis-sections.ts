import { dayInWords, type Text, text, wordsOf } from "@bazgasht/rules"
import { holdsAnnouncements, registerKinds } from "../../populations/index.ts"
import type { FundPlan, Scenario } from "../../scenarios/index.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import type { PageCell, Section } from "../page/section.ts"
import { numberCell, valueSaid, whole } from "./amounts.ts"
import { mappingAssumptionsInWords } from "./source-in-words.ts"
import { kindTitles } from "./titles.ts"
import { captions, parts, words } from "./wording.ts"

const always = {
  day: text(
    "همه با یک روز و با قانون همان روز سنجیده شده‌اند.",
    "Everybody is decided on one day, by the law of that day.",
  ),
  unknown: text(
    "آنچه ثبت نشده است نامعلوم می‌ماند و «نه» شمرده نمی‌شود.",
    "What is not recorded stays unknown; it is never counted as no.",
  ),
  behaviour: text(
    "رفتار مردم و دادگاه‌ها با تغییر قانون عوض نمی‌شود، مگر آنچه در همین فهرست آمده است.",
    "People and courts behave as before, except for what stands in this list.",
  ),
  stock: text(
    "در ماه‌های آینده هیچ زندانی تازه‌ای افزوده نمی‌شود و پرداخت به خانواده با آزادی زندانی پایان می‌یابد.",
    "In the months ahead nobody is added, and a family is paid until its prisoner leaves.",
  ),
  unannounced: text(
    "این جمعیت آنچه را برای روزهای آینده اعلام شده است (آزادی، پایان دوره، تخفیف مجازات) در بر ندارد؛ در ماه‌های آینده وضع هر کس همان وضع امروز فرض شده است.",
    "The population doesn't hold what is announced for later days (a release, the end of a course, a commutation): in the months ahead everybody's facts are taken to stay as they are.",
  ),
}

const fundModeTitles: Readonly<Record<FundPlan["mode"], Text>> = {
  count: text(
    "صندوق بدهی بیشترین تعداد زندانی را می‌پردازد.",
    "The fund pays the debts of as many prisoners as it can.",
  ),
  people: text(
    "صندوق بدهی کسانی را تأمین می‌کند که آزادی‌شان با خانوادهٔ تحت پوشش روی هم به بیشترین نفر سود می‌رساند.",
    "The fund pays for those whose release helps most people, members of families that are covered included.",
  ),
  class: text(
    "صندوق به ترتیب طبقهٔ اولویت و در هر طبقه از کمترین مبلغ آغاز می‌کند؛ کسی که طبقه‌اش نامعلوم است پس از همه می‌آید.",
    "The fund goes by the class of priority and begins with the least sum in each; whoever's class is not known comes last.",
  ),
}
const clientsOfFund = text("صندوق فقط به این افراد کمک می‌کند", "The fund helps only")

const fundAssumptions = ({ fund }: Scenario, { say, style }: Layout): ReadonlyArray<string> => {
  if (fund === undefined) return []
  const { clients, mode } = fund
  const title = style.pack.rules.get(clients ?? "")?.title
  return [say(fundModeTitles[mode]), ...(title === undefined ? [] : [`${say(clientsOfFund)}: ${say(title)}`])]
}

/** Rows that are in no count. */
export const leftOutTitle = text(
  "سطرهایی که خوانده نشد و در هیچ جمعی نیست",
  "rows that could not be read and were left out of every count",
)

const smallCells = (layout: Layout, least: number): string =>
  layout.say(
    text(
      `عددهای کمتر از ${whole(layout, least)} و هر چه آن‌ها را آشکار کند منتشر نمی‌شود («${words.hidden.fa}»).`,
      `Counts below ${whole(layout, least)}, and whatever would give them away, are not published (“${words.hidden.en}”).`,
    ),
  )

/** What is assumed: by the scenario, by the reform, and by every run. */
export const assumptionsSection = (simulation: Simulation, rowsLeftOut: number, layout: Layout): Section => {
  const { law, population, projection, scenario } = simulation
  const { say, style } = layout
  const rates = (scenario.projection?.grants ?? []).map(({ rate, rule }) => {
    const title = style.pack.rules.get(rule)?.title
    return `${say(words.rate)}، ${title === undefined ? rule : say(title)}: ${valueSaid(layout, "ratio", rate)}`
  })
  const comma = style.language === "fa" ? "،" : ","
  const said = [
    ...scenario.assumptions.map(say),
    ...law.reforms.flatMap(({ assumptions = [] }) => assumptions.map(say)),
    ...fundAssumptions(scenario, layout),
    ...(population.source === undefined ? [] : mappingAssumptionsInWords(population.source, style)),
    ...rates.map((rate) => rate.replace("،", comma)),
    say(always.day),
    say(always.unknown),
    say(always.behaviour),
    ...(projection === undefined ? [] : [say(always.stock)]),
    ...(projection !== undefined && !holdsAnnouncements(population) ? [say(always.unannounced)] : []),
    smallCells(layout, scenario.smallestCell),
  ]
  const sizes = registerKinds.flatMap((kind): ReadonlyArray<ReadonlyArray<PageCell>> => {
    const table = population.tables[kind]
    return table === undefined ? [] : [[say(kindTitles[kind]), numberCell(layout, table.columns.size)]]
  })
  return {
    id: "assumptions",
    title: say(parts.assumptions),
    caption: say(captions.assumptions),
    lead: say(population.title),
    columns: [[words.assumption], [words.people, "numeric"]],
    rows: [
      ...said.map((one) => [one, ""]),
      ...sizes,
      ...(rowsLeftOut === 0 ? [] : [[say(leftOutTitle), numberCell(layout, rowsLeftOut)]]),
    ],
  }
}

export const receiptSection = ({ receipt }: Simulation, layout: Layout): Section => {
  const { say, style } = layout
  const row = (title: Text, value: string): ReadonlyArray<PageCell> => [say(title), value]
  return {
    id: "receipt",
    title: say(parts.receipt),
    caption: say(captions.receipt),
    columns: [[text("", "")], [text("", "")]],
    rows: [
      row(text("روز", "day"), dayInWords(style, receipt.day as Parameters<typeof dayInWords>[1])),
      row(
        text("نرم‌افزار و نسخهٔ آن", "software and its version"),
        `${receipt.engine.name}@${receipt.engine.version}\n${receipt.engine.digest}`,
      ),
      row(text("مجموعهٔ قواعد", "rule pack"), receipt.pack.id),
      row(text("شناسهٔ امنیتی قواعد", "digest of the rules"), receipt.pack.rules),
      row(text("شناسهٔ امنیتی اعداد قانون", "digest of the parameters"), receipt.pack.parameters),
      ...receipt.reforms.map(({ digest, id }) => row(text("اصلاح", "reform"), `${id}\n${digest}`)),
      row(text("شناسهٔ امنیتی جمعیت", "digest of the population"), receipt.population),
      row(text("شناسهٔ امنیتی سناریو", "digest of the scenario"), receipt.scenario),
      row(text("کلید قرعه", "seed"), wordsOf(style).digits(receipt.seed)),
      row(text("شناسهٔ امنیتی نتیجه", "digest of the results"), receipt.results),
    ],
  }
}
