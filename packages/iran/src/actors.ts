/** Who proposes, reports, confirms, decides and issues. */

import { type Actor, type Text, text } from "@bazgasht/rules"

const actorsOf = <Id extends string>(
  titles: { readonly [_ in Id]: Text },
  nature?: Actor["nature"],
  presents: { readonly [_ in Id]?: Text } = {},
): { readonly [_ in Id]: Actor } =>
  Object.fromEntries(
    Object.entries<Text>(titles).map(([id, title]) => {
      const called = presents[id as Id]
      const brings = called === undefined ? {} : { presents: called }
      return [id, { id, title, ...(nature === undefined ? {} : { nature }), ...brings }]
    }),
  ) as { readonly [_ in Id]: Actor }

const byId = {
  ...actorsOf({
    court: text("دادگاه صادرکنندهٔ حکم", "the court that gave the judgment"),
    courtOfFinalJudgment: text("دادگاه صادرکنندهٔ حکم قطعی", "the court of the final judgment"),
    prosecutor: text("دادستان", "the prosecutor"),
    /** Three years of service are needed for the office (CPC, note to article 485). */
    enforcementJudge: text("قاضی اجرای احکام کیفری", "the judge for the execution of sentences"),
    supervisingAssociateProsecutor: text(
      "دادیار ناظر زندان",
      "the supervising associate prosecutor at the prison",
    ),
    /** The authority that ordered a detention: prosecutor, investigating judge or court. */
    detentionAuthority: text("مرجع صادرکنندهٔ قرار بازداشت", "the authority that ordered the detention"),
    headOfPrison: text("رئیس زندان", "the head of the prison"),
    classificationCouncil: text("شورای طبقه‌بندی زندان", "the prison classification council"),
    socialWorker: text("مددکار اجتماعی", "the social worker"),
    prisonsOrganization: text(
      "سازمان زندان‌ها و اقدامات تأمینی و تربیتی کشور",
      "the State Prisons Organization",
    ),
    provincialDirectorate: text(
      "ادارهٔ کل زندان‌ها و اقدامات تأمینی و تربیتی استان",
      "the provincial directorate of prisons",
    ),
    supportAssociation: text("انجمن حمایت زندانیان", "the Prisoners' Support Association"),
    reliefCommittee: text("کمیتهٔ امداد امام خمینی (ره)", "the Imam Khomeini Relief Committee"),
    welfareOrganization: text("سازمان بهزیستی کشور", "the State Welfare Organization"),
    /** It confirms that a prisoner is held in another country. */
    foreignMinistry: text("وزارت امور خارجه", "the Ministry of Foreign Affairs"),
    setadDieh: text(
      "ستاد دیه (ستاد مردمی رسیدگی به امور دیه و کمک به زندانیان نیازمند)",
      "the Blood Money Organization (Setad Dieh)",
    ),
    /** It certifies fitness for work and what somebody may not do. */
    prisonDoctor: text("پزشک زندان", "the prison doctor"),
    /** It examines and certifies skills. */
    trainingOrganization: text(
      "سازمان آموزش فنی و حرفه‌ای کشور",
      "the Technical and Vocational Training Organization",
    ),
    /** Whoever offers the work or the course. */
    employer: text("کارفرما یا برگزارکنندهٔ دوره", "the employer or provider of the course"),
    /** A private employer with a workshop at a prison. */
    contractor: text("پیمانکار", "a contractor"),
    cooperativeFoundation: text("بنیاد تعاون زندانیان", "the Prisoners' Cooperative Foundation"),
    afterCareCentre: text("مرکز خدمات اجتماعی و مراقبت بعد از خروج", "the after-care centre"),
    headOfJudiciary: text("رئیس قوهٔ قضائیه", "the Head of the Judiciary"),
    leader: text("مقام رهبری", "the Leader"),
    pardonCommission: text(
      "کمیسیون عفو، تخفیف و تبدیل مجازات محکومان",
      "the Commission for Pardon, Reduction and Commutation of Punishments",
    ),
    headOfJusticeDepartment: text("رئیس کل دادگستری استان", "the head of the provincial justice department"),
    forensicMedicine: text("سازمان پزشکی قانونی کشور", "the Forensic Medicine Organization"),
    /** It states the sum and the account, takes the money for the creditor and certifies the payment. */
    executionOffice: text("واحد اجرای احکام", "the execution office"),
  }),
  // Parties to the case, who ask and who bring papers that others issued.
  ...actorsOf(
    {
      complainant: text("شاکی خصوصی", "the private complainant"),
      creditor: text("محکوم‌له", "the judgment creditor"),
      convict: text("محکوم", "the sentenced person"),
      family: text("پدر، مادر، همسر یا فرزند محکوم", "a parent, spouse or child of the sentenced person"),
    },
    "party",
    { family: text("خانوادهٔ زندانی", "the prisoner's family") },
  ),
  // What the case file itself records.
  ...actorsOf({ caseFile: text("پروندهٔ قضایی", "the case file") }, "record"),
}

export const {
  court,
  courtOfFinalJudgment,
  prosecutor,
  enforcementJudge,
  supervisingAssociateProsecutor,
  detentionAuthority,
  headOfPrison,
  classificationCouncil,
  socialWorker,
  prisonsOrganization,
  provincialDirectorate,
  supportAssociation,
  reliefCommittee,
  welfareOrganization,
  foreignMinistry,
  setadDieh,
  prisonDoctor,
  trainingOrganization,
  employer,
  contractor,
  cooperativeFoundation,
  afterCareCentre,
  headOfJudiciary,
  leader,
  pardonCommission,
  headOfJusticeDepartment,
  forensicMedicine,
  complainant,
  executionOffice,
  creditor,
  convict,
  family,
} = byId

/** Every actor that a rule or a fact of the pack names. */
export const actors: ReadonlyArray<Actor> = Object.values(byId)
