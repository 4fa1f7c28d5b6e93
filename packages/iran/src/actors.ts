/** Who proposes, reports, confirms, decides and issues. Each is a constant of its own, so that a bundler drops those that a program does not name. */

import { type Actor, type Text, text } from "@bazgasht/rules"

const office = (id: string, fa: string, en: string): Actor => ({ id, title: text(fa, en) })

/** A party to the case, who asks and who brings papers that others issued: as `presents`, where that is not its title. */
const party = (id: string, fa: string, en: string, presents?: Text): Actor => ({
  id,
  title: text(fa, en),
  nature: "party",
  ...(presents === undefined ? {} : { presents }),
})

/** What a file itself records. */
const record = (id: string, fa: string, en: string): Actor => ({ id, title: text(fa, en), nature: "record" })

export const court = office("court", "دادگاه صادرکنندهٔ حکم", "the court that gave the judgment")
export const courtOfFinalJudgment = office(
  "courtOfFinalJudgment",
  "دادگاه صادرکنندهٔ حکم قطعی",
  "the court of the final judgment",
)
export const prosecutor = office("prosecutor", "دادستان", "the prosecutor")
/** Three years of service are needed for the office (CPC, note to article 485). */
export const enforcementJudge = office(
  "enforcementJudge",
  "قاضی اجرای احکام کیفری",
  "the judge for the execution of sentences",
)
export const supervisingAssociateProsecutor = office(
  "supervisingAssociateProsecutor",
  "دادیار ناظر زندان",
  "the supervising associate prosecutor at the prison",
)
/** The authority that ordered a detention: prosecutor, investigating judge or court. */
export const detentionAuthority = office(
  "detentionAuthority",
  "مرجع صادرکنندهٔ قرار بازداشت",
  "the authority that ordered the detention",
)
export const headOfPrison = office("headOfPrison", "رئیس زندان", "the head of the prison")
export const classificationCouncil = office(
  "classificationCouncil",
  "شورای طبقه‌بندی زندان",
  "the prison classification council",
)
export const socialWorker = office("socialWorker", "مددکار اجتماعی", "the social worker")
export const prisonsOrganization = office(
  "prisonsOrganization",
  "سازمان زندان‌ها و اقدامات تأمینی و تربیتی کشور",
  "the State Prisons Organization",
)
export const provincialDirectorate = office(
  "provincialDirectorate",
  "ادارهٔ کل زندان‌ها و اقدامات تأمینی و تربیتی استان",
  "the provincial directorate of prisons",
)
export const supportAssociation = office(
  "supportAssociation",
  "انجمن حمایت زندانیان",
  "the Prisoners' Support Association",
)
export const reliefCommittee = office(
  "reliefCommittee",
  "کمیتهٔ امداد امام خمینی (ره)",
  "the Imam Khomeini Relief Committee",
)
export const welfareOrganization = office(
  "welfareOrganization",
  "سازمان بهزیستی کشور",
  "the State Welfare Organization",
)
/** It confirms that a prisoner is held in another country. */
export const foreignMinistry = office(
  "foreignMinistry",
  "وزارت امور خارجه",
  "the Ministry of Foreign Affairs",
)
export const setadDieh = office(
  "setadDieh",
  "ستاد دیه (ستاد مردمی رسیدگی به امور دیه و کمک به زندانیان نیازمند)",
  "the Blood Money Organization (Setad Dieh)",
)
/** It certifies fitness for work and what somebody may not do. */
export const prisonDoctor = office("prisonDoctor", "پزشک زندان", "the prison doctor")
/** It examines and certifies skills. */
export const trainingOrganization = office(
  "trainingOrganization",
  "سازمان آموزش فنی و حرفه‌ای کشور",
  "the Technical and Vocational Training Organization",
)
/** Whoever offers the work or the course. */
export const employer = office(
  "employer",
  "کارفرما یا برگزارکنندهٔ دوره",
  "the employer or provider of the course",
)
/** A private employer with a workshop at a prison. */
export const contractor = office("contractor", "پیمانکار", "a contractor")
export const cooperativeFoundation = office(
  "cooperativeFoundation",
  "بنیاد تعاون زندانیان",
  "the Prisoners' Cooperative Foundation",
)
export const afterCareCentre = office(
  "afterCareCentre",
  "مرکز خدمات اجتماعی و مراقبت بعد از خروج",
  "the after-care centre",
)
export const headOfJudiciary = office("headOfJudiciary", "رئیس قوهٔ قضائیه", "the Head of the Judiciary")
export const leader = office("leader", "مقام رهبری", "the Leader")
export const pardonCommission = office(
  "pardonCommission",
  "کمیسیون عفو، تخفیف و تبدیل مجازات محکومان",
  "the Commission for Pardon, Reduction and Commutation of Punishments",
)
export const headOfJusticeDepartment = office(
  "headOfJusticeDepartment",
  "رئیس کل دادگستری استان",
  "the head of the provincial justice department",
)
export const forensicMedicine = office(
  "forensicMedicine",
  "سازمان پزشکی قانونی کشور",
  "the Forensic Medicine Organization",
)
/** It states the sum and the account, takes the money for the creditor and certifies the payment. */
export const executionOffice = office("executionOffice", "واحد اجرای احکام", "the execution office")
export const complainant = party("complainant", "شاکی خصوصی", "the private complainant")
export const creditor = party("creditor", "محکوم‌له", "the judgment creditor")
export const convict = party("convict", "محکوم", "the sentenced person")
export const family = party(
  "family",
  "پدر، مادر، همسر یا فرزند محکوم",
  "a parent, spouse or child of the sentenced person",
  text("خانوادهٔ زندانی", "the prisoner's family"),
)
export const caseFile = record("caseFile", "پروندهٔ قضایی", "the case file")

/** Every actor that a rule or a fact of the pack names. */
export const actors: ReadonlyArray<Actor> = [
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
  executionOffice,
  complainant,
  creditor,
  convict,
  family,
  caseFile,
]
