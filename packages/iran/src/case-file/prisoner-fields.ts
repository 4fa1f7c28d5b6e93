/** Where the facts of a prisoner are written that an Iranian case file doesn't state as they are. */

import {
  type CaseFileFields,
  concessionBases,
  type FieldDescription,
  type FieldsOfFacts,
  field,
  fieldOf,
  inDebt,
  inSentence,
  listAt,
} from "@bazgasht/core/case-file"
import { type Text, text } from "@bazgasht/rules"
import * as debt from "../facts/debt/debt.ts"
import * as diyah from "../facts/debt/diyah.ts"
import * as complainant from "../facts/release/complainant.ts"
import { detainedAccused, furloughKinds, furloughs } from "../facts/release/furlough.ts"
import { graceScopes } from "../facts/release/grace.ts"
import * as offence from "../facts/release/offence.ts"
import { earlierConvictions } from "../facts/release/person.ts"
import * as sentence from "../facts/release/sentence.ts"
import { entriesOfWork, workFields } from "./work.ts"

const theJudgment = { issuer: "court", evidence: text("دادنامه", "the judgment") } as const
const waiver = {
  issuer: "complainant",
  evidence: text("رضایت‌نامهٔ رسمی یا اقرار به گذشت نزد مرجع قضایی", "the notarised or recorded waiver"),
} as const
const enforcement = {
  issuer: "enforcementJudge",
  evidence: text("سوابق اجرای احکام", "the record of enforcement"),
} as const
const prison = {
  issuer: "headOfPrison",
  evidence: text("گواهی ایام حبس و برگ معرفی به زندان", "the custody certificate and the committal order"),
} as const

/** Which sentence is executed, where several may be. */
const executed = field(
  inSentence("executed"),
  "truth",
  text("این محکومیت در حال اجراست", "this sentence is the one that is executed"),
  {
    ...enforcement,
    question: text("آیا این محکومیت همان است که اجرا می‌شود؟", "is this sentence the one that is executed?"),
  },
)

/** All that happened to the sentences since the judgment. */
const events = field(
  ["events"],
  "list",
  text(
    "آنچه پس از صدور حکم بر محکومیت‌ها گذشته است (عفو، تخفیف، گذشت، نسخ، مرور زمان)؛ فهرست خالی یعنی هیچ",
    "what happened to the sentences since the judgment (pardon, reduction, waiver, repeal, limitation); an empty list where nothing did",
  ),
  {
    question: text(
      "پس از صدور حکم چه بر محکومیت‌ها گذشته است: عفو، تخفیف، گذشت، نسخ یا مرور زمان (هیچ: فهرست خالی)؟",
      "what happened to the sentences since the judgment: pardon, reduction, waiver, repeal or limitation (nothing: an empty list)?",
    ),
    ...enforcement,
    values: ({ today }) => [
      [],
      [{ kind: "pardon", day: today }],
      [{ kind: "commutation", day: today, term: { months: 0, days: 1 } }],
    ],
  },
)

const termOfEvent = field(
  ["events", "*", "term"],
  "term",
  text("مدت حبس پس از این رویداد", "the term of imprisonment after this event"),
  {
    question: text(
      "مدت حبس پس از این رویداد چقدر است؟",
      "how long is the term of imprisonment after this event?",
    ),
    ...enforcement,
    values: () => [{ months: 0, days: 1 }],
  },
)

const kindOfEvent = field(
  ["events", "*", "imprisonment"],
  "code",
  text("نوع حبس پس از این رویداد", "the kind of imprisonment after this event"),
  {
    question: text("نوع حبس پس از این رویداد چیست؟", "of what kind is the imprisonment after this event?"),
    ...enforcement,
    codes: sentence.imprisonmentKinds,
  },
)

const everyPunishment = () => [
  {
    imprisonment: { kind: "tazir", term: { months: 12, days: 0 } },
    dailyFineDays: 10,
    serviceHours: 10,
    supervision: { months: 6, days: 0 },
  },
]

const punishments = field(
  inSentence("punishments"),
  "object",
  text(
    "همهٔ مجازات‌های مورد حکم: حبس با نوع و مدت آن، شلاق، جزای نقدی و جز آن",
    "every punishment imposed: imprisonment with its kind and term, lashes, a fine and so on",
  ),
  {
    question: text(
      "حکم چه مجازات‌هایی تعیین کرده است: حبس با نوع و مدت آن، شلاق، جزای نقدی و جز آن؟",
      "which punishments did the judgment impose: imprisonment with its kind and term, lashes, a fine and so on?",
    ),
    ...theJudgment,
    values: () => [
      ...["tazir", "hadd"].map((kind) => ({ imprisonment: { kind, term: { months: 12, days: 0 } } })),
      { imprisonment: { kind: "life" } },
      { fine: 1_000_000 },
      { lashes: { kind: "hadd", count: 80 } },
    ],
  },
)

const kindOfImprisonment = field(
  inSentence("punishments", "imprisonment", "kind"),
  "code",
  text("نوع حبس مورد حکم", "the kind of imprisonment imposed"),
  {
    question: text("نوع حبس مورد حکم چیست؟", "of what kind is the imprisonment imposed?"),
    ...theJudgment,
    codes: sentence.imprisonmentKinds,
  },
)

const termOfImprisonment = fieldOf(
  sentence.judgmentTerm,
  ...inSentence("punishments", "imprisonment", "term"),
)

const kindOfLashes = field(
  inSentence("punishments", "lashes", "kind"),
  "code",
  text("نوع شلاق مورد حکم: تعزیری یا حدی", "the kind of lashes imposed: ta'zir or hadd"),
  {
    question: text("شلاق مورد حکم تعزیری است یا حدی؟", "are the lashes imposed of ta'zir or hadd?"),
    ...theJudgment,
    codes: ["tazir", "hadd"],
  },
)

const detention = field(
  ["custody", "detention"],
  "list",
  text(
    "بازداشت‌های پیش از شروع اجرای حبس در این پرونده (از، تا)؛ فهرست خالی یعنی هیچ",
    "detentions in this case before commitment (from, to); an empty list where there was none",
  ),
  {
    ...prison,
    question: text(
      "محکوم در این پرونده پیش از شروع اجرای حبس از چه روزی تا چه روزی بازداشت بوده است (هیچ: فهرست خالی)؟",
      "from when until when was the person detained in this case before commitment (never: an empty list)?",
    ),
  },
)

const escapes = field(
  ["custody", "escapes"],
  "list",
  text(
    "فرارها پس از شروع اجرای حبس (از، تا)؛ فهرست خالی یعنی هیچ",
    "escapes since commitment (from, to); an empty list where there was none",
  ),
  {
    question: text(
      "محکوم پس از شروع اجرای حبس از چه روزی تا چه روزی در فرار بوده است (هیچ: فهرست خالی)؟",
      "from when until when was the person at large since commitment (never: an empty list)?",
    ),
    ...prison,
    evidence: text("گزارش فرار و دستگیری مجدد", "the report of escape and recapture"),
  },
)

const recapture = field(
  ["custody", "escapes", "*", "to"],
  "day",
  text("روز دستگیری مجدد", "the day of recapture"),
  {
    question: text("محکوم در چه روزی دوباره دستگیر شده است؟", "on which day was the person recaptured?"),
    ...prison,
    evidence: text("گزارش فرار و دستگیری مجدد", "the report of escape and recapture"),
  },
)

const commitment = fieldOf(sentence.commitmentDay, "custody", "commitmentDay")
const judgmentDay = fieldOf(sentence.judgmentDay, ...inSentence("judgmentDay"))

const reductions = [termOfImprisonment, events, termOfEvent]
const credit = [detention, kindOfImprisonment, ...reductions]
const start = [commitment, escapes, recapture, ...credit]
const left = [punishments, judgmentDay, kindOfLashes, ...credit]
const imposed = [punishments, kindOfImprisonment, kindOfLashes, events]

const complainants = field(
  inSentence("complainants"),
  "list",
  text(
    "همهٔ شاکیان، با گذشت هر یک، تاریخ آن و شرط آن؛ فهرست خالی یعنی شاکی ندارد",
    "everyone who complained, each with the waiver, its day and its condition; an empty list where no one did",
  ),
  {
    question: text(
      "پرونده چه شاکیانی دارد، و آیا هر یک گذشت کرده است، در چه روزی و با چه شرطی (بدون شاکی: فهرست خالی)؟",
      "who complained, and has each of them waived, on which day and on what condition (no complainant: an empty list)?",
    ),
    issuer: "caseFile",
    evidence: text("شکواییه و رضایت‌نامه", "the complaint and the waiver"),
    values: ({ days, today }) => [
      ...[today, ...days].map((waiverDay) => [{ waived: true, waiverDay, conditional: false }]),
      [{ waived: false }],
      [],
    ],
  },
)

const ofComplainant = (
  name: string,
  kind: "truth" | "day",
  fa: string,
  en: string,
  question: Text,
): FieldDescription =>
  field(inSentence("complainants", "*", name), kind, text(fa, en), { ...waiver, question })

const waived = ofComplainant(
  "waived",
  "truth",
  "این شاکی گذشت کرده است",
  "this complainant has waived",
  text("آیا این شاکی گذشت کرده است؟", "has this complainant waived?"),
)
const waiverDay = ofComplainant(
  "waiverDay",
  "day",
  "تاریخ گذشت این شاکی",
  "the day on which this complainant waived",
  text("این شاکی در چه روزی گذشت کرده است؟", "on which day did this complainant waive?"),
)
const conditional: FieldDescription = {
  ...ofComplainant(
    "conditional",
    "truth",
    "گذشت این شاکی مشروط است",
    "the waiver of this complainant is conditional",
    text("آیا گذشت این شاکی مشروط است؟", "is the waiver of this complainant conditional?"),
  ),
  values: () => [false, true],
}
const conditionMet = ofComplainant(
  "conditionMet",
  "truth",
  "شرط گذشت این شاکی محقق شده است",
  "the condition of this complainant's waiver has been met",
  text("آیا شرط گذشت این شاکی محقق شده است؟", "has the condition of this complainant's waiver been met?"),
)
const conditionControllable = ofComplainant(
  "conditionControllable",
  "truth",
  "شرط گذشت در اختیار محکوم است",
  "the condition of the waiver is within the sentenced person's control",
  text(
    "آیا شرط گذشت در اختیار محکوم است؟",
    "is the condition of the waiver within the sentenced person's control?",
  ),
)

/** Each of the facts is written in the same fields. */
const eachOf = (
  fields: ReadonlyArray<FieldDescription>,
  ...facts: ReadonlyArray<{ readonly id: string }>
): FieldsOfFacts => Object.fromEntries(facts.map(({ id }) => [id, fields]))

const sentenceFields = (): FieldsOfFacts => {
  const at = (fact: Parameters<typeof fieldOf>[0], ...path: ReadonlyArray<string>) => ({
    [fact.id]: [fieldOf(fact, ...inSentence(...path))],
  })
  return {
    ...at(offence.offence, "offence"),
    ...at(offence.offenceDay, "offenceDay"),
    ...at(sentence.judgmentDay, "judgmentDay"),
    ...at(sentence.finalityDay, "finalityDay"),
    [sentence.judgmentTerm.id]: [termOfImprisonment],
    [sentence.imprisonmentKind.id]: [punishments, kindOfImprisonment, events, kindOfEvent],
    [sentence.tazirImposed.id]: imposed,
    [sentence.imposedFine.id]: [punishments, events],
    ...eachOf(
      [{ ...punishments, values: everyPunishment }],
      sentence.imposedDailyFineDays,
      sentence.imposedServiceHours,
      sentence.imposedSupervision,
    ),
    [sentence.judgmentAccepted.id]: [events, punishments],
    [sentence.graceEvents.id]: [events, punishments],
    [sentence.imposedTazirLashes.id]: imposed,
    [sentence.imposedTerm.id]: reductions,
    [sentence.creditDays.id]: credit,
    [sentence.effectiveStart.id]: start,
    [sentence.endOfTerm.id]: start,
    [sentence.remainingImprisonment.id]: credit,
    ...eachOf(
      left,
      sentence.remainingLashes,
      sentence.remainingFine,
      sentence.remainingDailyFineDays,
      sentence.remainingServiceHours,
      sentence.remainingSupervision,
    ),
    [sentence.executionEnded.id]: [events, punishments],
    [sentence.releasedByPardon.id]: [events, punishments],
    [complainant.privateComplainant.id]: [complainants],
    [complainant.complainantWaiver.id]: [complainants, waived],
    [complainant.complainantWaiverDay.id]: [complainants, waived, waiverDay],
    [complainant.waiverConditionMet.id]: [complainants, waived, conditional, conditionMet],
    [complainant.waiverConditionControllable.id]: [complainants, waived, conditional, conditionControllable],
  }
}

const custodyFields = (): FieldsOfFacts => ({
  [sentence.commitmentDay.id]: [commitment],
  [sentence.interruptionDays.id]: [escapes, recapture, punishments],
  [detainedAccused.id]: [fieldOf(detainedAccused, "custody", "accused")],
  [furloughs.id]: [
    {
      ...listAt(furloughs, "custody", "furloughs"),
      values: ({ today }) => [
        [],
        ...furloughKinds.map((kind) =>
          [75, 50, 25].map((before) => ({ start: today - before, days: 20, kind })),
        ),
      ],
    },
  ],
})

const creditor = {
  issuer: "executionOffice",
  evidence: text("پروندهٔ اجرایی", "the file of the execution office"),
} as const

const concessions = field(
  inDebt("concessions"),
  "list",
  text(
    "گذشت‌های محکوم‌له از این دین؛ فهرست خالی یعنی هیچ",
    "what creditors gave up of this debt; an empty list where nothing",
  ),
  {
    ...creditor,
    question: text(
      "محکوم‌له از چه مبالغی از این دین گذشت کرده است (هیچ: فهرست خالی)؟",
      "what did creditors give up of this debt (nothing: an empty list)?",
    ),
  },
)
const basisOfConcession = field(
  inDebt("concessions", "*", "of"),
  "code",
  text(
    "گذشت از تمام دین است یا از پیش‌قسط",
    "whether the concession is of the whole debt or of the down payment",
  ),
  {
    question: text(
      "آیا گذشت از تمام دین است یا از پیش‌قسط؟",
      "is the concession of the whole debt or of the down payment?",
    ),
    ...creditor,
    codes: concessionBases,
  },
)
const payments = listAt(debt.debtPayments, ...inDebt("payments"))
const funding = field(
  inDebt("funding"),
  "list",
  text(
    "مبالغ دریافت‌شده برای آزادی (خانواده، وام، کمک)؛ فهرست خالی یعنی هیچ",
    "money received for the release (family, loan, grant); an empty list where none",
  ),
  {
    question: text(
      "چه مبالغی برای آزادی دریافت شده است: از خانواده، وام یا کمک (هیچ: فهرست خالی)؟",
      "what money was received for the release: from the family, a loan or a grant (if none: an empty list)?",
    ),
    ...creditor,
    issuer: "setadDieh",
  },
)
const kindOfDebt: FieldDescription = {
  ...fieldOf(debt.debtKind, ...inDebt("kind")),
  codes: debt.debtKinds,
  values: () => debt.debtKinds,
}
const debts = field(
  ["debts"],
  "list",
  text(
    "همهٔ بدهی‌های محکوم؛ فهرست خالی یعنی هیچ",
    "every debt of the person; an empty list where there is none",
  ),
  {
    question: text(
      "محکوم چه بدهی‌هایی دارد (هیچ: فهرست خالی)؟",
      "which debts does the person have (if none: an empty list)?",
    ),
    issuer: "caseFile",
    evidence: text("دادنامه یا اجرائیه", "the judgment or the writ of execution"),
    values: () => [[], ...debt.debtKinds.map((kind) => [{ kind }])],
  },
)
const sentenceOfFine = field(
  inDebt("sentence"),
  "code",
  text("محکومیتی که این جزای نقدی را مقرر کرده است", "the sentence that imposed this fine"),
  {
    ...theJudgment,
    question: text("کدام محکومیت این جزای نقدی را مقرر کرده است؟", "which sentence imposed this fine?"),
  },
)
const dayOfAct = fieldOf(diyah.diyahActDay, ...inDebt("diyahActDay"))
const agreementDay = field(
  inDebt("agreementDay"),
  "day",
  text("تاریخ توافق بر دیه", "the day of the agreement on the diyah"),
  {
    question: text(
      "طرفین در چه روزی بر دیه توافق کرده‌اند؟",
      "on which day did the parties agree on the diyah?",
    ),
    issuer: "court",
    evidence: text("صورت‌جلسهٔ توافق", "the record of the agreement"),
  },
)

const debtsFields = (): FieldsOfFacts => ({
  [diyah.diyahShare.id]: [fieldOf(diyah.diyahShare, ...inDebt("diyahShare"))],
  [debt.debtKind.id]: [debts, kindOfDebt],
  [debt.noDebt.id]: [debts],
  [debt.noFineOwed.id]: [punishments, events],
  [diyah.aggravationJudged.id]: [kindOfDebt],
  [debt.waivedOfWhole.id]: [concessions, basisOfConcession],
  [debt.waivedOfDownPayment.id]: [concessions, basisOfConcession],
  [debt.debtPayments.id]: [payments],
  ...eachOf([funding], debt.familyShare, debt.releaseLoan, debt.releaseGrant),
  ...eachOf(
    [dayOfAct],
    diyah.firstLunarAnniversary,
    diyah.secondLunarAnniversary,
    diyah.thirdLunarAnniversary,
  ),
  [diyah.agreementAnniversary.id]: [agreementDay],
})

const entriesOfPerson = (): FieldsOfFacts => ({
  [earlierConvictions.id]: [
    {
      ...listAt(earlierConvictions, "person", "earlierConvictions"),
      values: ({ today }) => [
        [],
        ...[1, 5, 6, 8].map((degree) =>
          [400, 800, 1200].map((before) => ({ degree, intentional: true, executedDay: today - before })),
        ),
      ],
    },
  ],
  [offence.differentOffences.id]: [
    fieldOf(offence.offence, "sentences", "*", "offence"),
    {
      ...listAt(offence.differentOffences, "sentences"),
      values: ({ offences }) => [[{ offence: offences[0] }]],
    },
  ],
})

type KindOfField = Parameters<typeof field>[1]

const ofConviction = (
  name: string,
  kind: KindOfField,
  fa: string,
  en: string,
  question: Text,
): FieldDescription =>
  field(["person", "earlierConvictions", "*", name], kind, text(fa, en), {
    question,
    issuer: "caseFile",
    evidence: text("استعلام سوابق کیفری", "the criminal record certificate"),
  })

const ofFurlough = (
  name: string,
  kind: KindOfField,
  fa: string,
  en: string,
  question: Text,
): FieldDescription => field(["custody", "furloughs", "*", name], kind, text(fa, en), { ...prison, question })

/** Where the fields of entries are written, by the list of facts and the name of the field. */
const entries: { readonly [list: string]: FieldsOfFacts } = {
  [earlierConvictions.id]: {
    degree: [
      {
        ...ofConviction(
          "degree",
          "count",
          "درجهٔ مجازات محکومیت پیشین",
          "the degree of the earlier conviction",
          text(
            "مجازات محکومیت پیشین از چه درجه‌ای است؟",
            "of what degree is the punishment of the earlier conviction?",
          ),
        ),
        values: () => [1, 5, 6, 7, 8],
      },
    ],
    intentional: [
      ofConviction(
        "intentional",
        "truth",
        "محکومیت پیشین عمدی است",
        "the earlier conviction was for an intentional offence",
        text("آیا محکومیت پیشین عمدی است؟", "was the earlier conviction for an intentional offence?"),
      ),
    ],
    executedDay: [
      ofConviction(
        "executedDay",
        "day",
        "تاریخ پایان اجرای محکومیت پیشین",
        "the day on which execution of the earlier sentence ended",
        text(
          "اجرای محکومیت پیشین در چه روزی پایان یافته است؟",
          "on which day did the execution of the earlier sentence end?",
        ),
      ),
    ],
  },
  [furloughs.id]: {
    days: [
      {
        ...ofFurlough(
          "days",
          "count",
          "روزهای این مرخصی",
          "the days of this furlough",
          text("این مرخصی چند روز بوده است؟", "how many days did this furlough last?"),
        ),
        values: () => [1, 3, 30],
      },
    ],
    kind: [
      {
        ...ofFurlough(
          "kind",
          "code",
          "نوع این مرخصی",
          "the kind of this furlough",
          text("این مرخصی از چه نوعی است؟", "of what kind is this furlough?"),
        ),
        codes: furloughKinds,
      },
    ],
  },
  [offence.differentOffences.id]: {
    statutoryMinimum: [fieldOf(sentence.statutoryMinimum, "sentences", "*", "statutory", "minimum")],
    statutoryMaximum: [fieldOf(sentence.statutoryMaximum, "sentences", "*", "statutory", "maximum")],
    judgmentTerm: [fieldOf(sentence.judgmentTerm, "sentences", "*", "punishments", "imprisonment", "term")],
  },
  [sentence.graceEvents.id]: {
    scope: [
      field(
        ["events", "*", "scope"],
        "code",
        text("مشمولان این عفو یا تخفیف", "to whom this pardon or commutation was granted"),
        {
          question: text(
            "این عفو یا تخفیف شامل چه کسانی می‌شود؟",
            "to whom was this pardon or commutation granted?",
          ),
          ...enforcement,
          codes: graceScopes,
        },
      ),
    ],
  },
}

/** Where the facts of a prisoner are written that the file doesn't state as they are. */
export const fields: CaseFileFields = {
  facts: { ...entriesOfPerson(), ...sentenceFields(), ...custodyFields(), ...debtsFields(), ...workFields },
  entries: { ...entries, ...entriesOfWork },
  executed,
  events,
  kindOfDebt,
  sentenceOfFine,
}
