/** Who proposes, reports, confirms, decides and issues. */

import { type Actor, text } from "@bazgasht/rules"

const actor = (id: string, fa: string, en: string): Actor => ({ id, title: text(fa, en) })

/** A party to the case, who asks and who brings papers that others issued. */
const party = (id: string, fa: string, en: string): Actor => ({ ...actor(id, fa, en), nature: "party" })

export const court = actor("court", "دادگاه صادرکنندهٔ حکم", "the court that gave the judgment")

export const courtOfFinalJudgment = actor(
  "courtOfFinalJudgment",
  "دادگاه صادرکنندهٔ حکم قطعی",
  "the court of the final judgment",
)

export const prosecutor = actor("prosecutor", "دادستان", "the prosecutor")

/** Three years of service are needed for the office (CPC, note to article 485). */
export const enforcementJudge = actor(
  "enforcementJudge",
  "قاضی اجرای احکام کیفری",
  "the judge of enforcement",
)

export const supervisingAssociateProsecutor = actor(
  "supervisingAssociateProsecutor",
  "دادیار ناظر زندان",
  "the supervising associate prosecutor at the prison",
)

/** The authority that ordered a detention: prosecutor, investigating judge or court. */
export const detentionAuthority = actor(
  "detentionAuthority",
  "مرجع صادرکنندهٔ قرار بازداشت",
  "the authority that ordered the detention",
)

export const headOfPrison = actor("headOfPrison", "رئیس زندان", "the head of the prison")

export const classificationCouncil = actor(
  "classificationCouncil",
  "شورای طبقه‌بندی زندان",
  "the prison classification council",
)

export const socialWorker = actor("socialWorker", "مددکار اجتماعی", "the social worker")

const prisonsOrganization = actor(
  "prisonsOrganization",
  "سازمان زندان‌ها و اقدامات تأمینی و تربیتی کشور",
  "the Prisons Organization",
)

export const provincialDirectorate = actor(
  "provincialDirectorate",
  "ادارهٔ کل زندان‌ها و اقدامات تأمینی و تربیتی استان",
  "the provincial directorate of prisons",
)

export const supportAssociation = actor(
  "supportAssociation",
  "انجمن حمایت زندانیان",
  "the Prisoners' Support Association",
)

export const reliefCommittee = actor("reliefCommittee", "کمیته امداد امام خمینی (ره)", "the Relief Committee")

export const welfareOrganization = actor(
  "welfareOrganization",
  "سازمان بهزیستی کشور",
  "the Welfare Organization",
)

/** It confirms that a prisoner is held in another country. */
export const foreignMinistry = actor("foreignMinistry", "وزارت امور خارجه", "the Ministry of Foreign Affairs")

export const setadDieh = actor(
  "setadDieh",
  "ستاد دیه (ستاد مردمی رسیدگی به امور دیه و کمک به زندانیان نیازمند)",
  "Setad Dieh (the Diyah Headquarters)",
)

/** It certifies fitness for work and what somebody may not do. */
export const prisonDoctor = actor("prisonDoctor", "پزشک زندان", "the prison doctor")

/** It examines and certifies skills. */
export const trainingOrganization = actor(
  "trainingOrganization",
  "سازمان آموزش فنی و حرفه‌ای کشور",
  "the Technical and Vocational Training Organization",
)

/** Whoever offers the work or the course. */
export const employer = actor(
  "employer",
  "کارفرما یا برگزارکنندهٔ دوره",
  "the employer or provider of the course",
)

/** A private employer with a workshop at a prison. */
export const contractor = actor("contractor", "پیمانکار", "a contractor")

export const cooperativeFoundation = actor(
  "cooperativeFoundation",
  "بنیاد تعاون زندانیان",
  "the Prisoners' Cooperative Foundation",
)

export const afterCareCentre = actor(
  "afterCareCentre",
  "مرکز خدمات اجتماعی و مراقبت بعد از خروج",
  "the after-care centre",
)

export const headOfJudiciary = actor("headOfJudiciary", "رئیس قوهٔ قضائیه", "the Head of the Judiciary")

export const leader = actor("leader", "مقام رهبری", "the Leader")

export const pardonCommission = actor(
  "pardonCommission",
  "کمیسیون عفو، تخفیف و تبدیل مجازات محکومان",
  "the Commission for Pardon, Reduction and Commutation of Punishments",
)

export const headOfJusticeDepartment = actor(
  "headOfJusticeDepartment",
  "رئیس کل دادگستری استان",
  "the head of the provincial justice department",
)

export const forensicMedicine = actor(
  "forensicMedicine",
  "سازمان پزشکی قانونی کشور",
  "the Forensic Medicine Organization",
)

export const complainant = party("complainant", "شاکی خصوصی", "the private complainant")

const creditor = party("creditor", "محکوم‌له", "the judgment creditor")

/** It states the sum and the account, takes the money for the creditor and certifies the payment. */
export const executionOffice = actor("executionOffice", "واحد اجرای احکام", "the execution office")

export const convict = party("convict", "محکوم", "the convict")

export const family = party(
  "family",
  "پدر، مادر، همسر یا فرزند محکوم",
  "a parent, spouse or child of the convict",
)

/** What the case file itself records. */
const caseFile: Actor = { ...actor("caseFile", "پروندهٔ قضایی", "the case file"), nature: "record" }

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
  complainant,
  creditor,
  executionOffice,
  convict,
  family,
  caseFile,
]
