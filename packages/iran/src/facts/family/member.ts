import { all, any, before, code, type Expression, is, not, onOrAfter, text, today } from "@bazgasht/rules"
import { family, socialWorker, welfareOrganization } from "../../actors.ts"
import { civilRegistry, document } from "../document.ts"
import { relations } from "./household.ts"

const identity = document(family, "شناسنامهٔ عضو", "the member's identity document", civilRegistry)
const visit = document(
  socialWorker,
  "گزارش بازدید مددکار از منزل",
  "the social worker's report of a home visit",
)

const medical = document(
  family,
  "گواهی پزشکی",
  "the medical certificate",
  text("پزشک معالج", "the treating doctor"),
)

/** How the member is related to the prisoner. */
export const memberRelation = identity.code(
  "memberRelation",
  "نسبت عضو با زندانی",
  "the member's relation to the prisoner",
  relations,
  {
    is: text("نسبت این عضو با زندانی {value} است", "the member's relation to the prisoner is {value}"),
    isNot: text(
      "نسبت این عضو با زندانی {value} نیست",
      "the member's relation to the prisoner is not {value}",
    ),
    question: text("این عضو چه نسبتی با زندانی دارد؟", "how is the member related to the prisoner?"),
    codes: {
      spouse: {
        is: text("این عضو همسر زندانی است", "the member is the prisoner's spouse"),
        isNot: text("این عضو همسر زندانی نیست", "the member is not the prisoner's spouse"),
      },
      child: {
        is: text("این عضو فرزند زندانی است", "the member is a child of the prisoner"),
        isNot: text("این عضو فرزند زندانی نیست", "the member is not a child of the prisoner"),
      },
      parent: {
        is: text("این عضو پدر یا مادر زندانی است", "the member is a parent of the prisoner"),
        isNot: text("این عضو پدر یا مادر زندانی نیست", "the member is not a parent of the prisoner"),
      },
      sibling: {
        is: text("این عضو خواهر یا برادر زندانی است", "the member is a sibling of the prisoner"),
        isNot: text("این عضو خواهر یا برادر زندانی نیست", "the member is not a sibling of the prisoner"),
      },
      grandparent: {
        is: text("این عضو پدربزرگ یا مادربزرگ زندانی است", "the member is a grandparent of the prisoner"),
        isNot: text(
          "این عضو پدربزرگ یا مادربزرگ زندانی نیست",
          "the member is not a grandparent of the prisoner",
        ),
      },
      grandchild: {
        is: text("این عضو نوهٔ زندانی است", "the member is a grandchild of the prisoner"),
        isNot: text("این عضو نوهٔ زندانی نیست", "the member is not a grandchild of the prisoner"),
      },
      prisoner: {
        is: text("این عضو خود زندانی است", "the member is the prisoner"),
        isNot: text("این عضو خود زندانی نیست", "the member is not the prisoner"),
      },
      other: {
        is: text("این عضو خویشاوند دیگر زندانی است", "the member is another relative of the prisoner"),
        isNot: text(
          "این عضو خویشاوند دیگر زندانی نیست",
          "the member is not another relative of the prisoner",
        ),
      },
    },
  },
)
export const memberBirthDay = identity.day("memberBirthDay", "تاریخ تولد عضو", "the member's day of birth", {
  question: text("این عضو در چه تاریخی به دنیا آمده است؟", "when was the member born?"),
  ageOf: text("این عضو", "the member"),
})

/** The member's sex, as in the civil registry. */
export const memberSex = identity.code("memberSex", "جنس عضو", "the member's sex", ["male", "female"], {
  is: text("جنس این عضو {value} است", "the member's sex is {value}"),
  isNot: text("جنس این عضو {value} نیست", "the member's sex is not {value}"),
  question: text("این عضو زن است یا مرد؟", "is the member a woman or a man?"),
  codes: {
    male: {
      is: text("این عضو مرد است", "the member is a man"),
      isNot: text("این عضو مرد نیست", "the member is not a man"),
    },
    female: {
      is: text("این عضو زن است", "the member is a woman"),
      isNot: text("این عضو زن نیست", "the member is not a woman"),
    },
  },
})

/** The first day of the membership. */
export const memberJoinedDay = visit.day(
  "memberJoinedDay",
  "روز پیوستن عضو به خانوار",
  "the day on which the member joined the household",
  {
    question: text(
      "این عضو از چه روزی در خانوار است؟",
      "since which day has the member belonged to the household?",
    ),
  },
)
export const memberHasLeft = visit.truth(
  "memberHasLeft",
  "عضو از خانوار خارج شده است",
  "the member has left the household",
  {
    yes: text("این عضو از خانوار خارج شده است", "the member has left the household"),
    no: text("این عضو از خانوار خارج نشده است", "the member has not left the household"),
    question: text("آیا این عضو از خانوار خارج شده است؟", "has the member left the household?"),
  },
)
export const memberLeftDay = visit.day(
  "memberLeftDay",
  "نخستین روز پس از خروج عضو از خانوار",
  "the first day after the member left the household",
  {
    question: text(
      "این عضو از چه روزی دیگر در خانوار نیست؟",
      "from which day on did the member no longer belong to the household?",
    ),
  },
)
export const memberStudent = document(
  family,
  "گواهی اشتغال به تحصیل",
  "the certificate of enrolment",
  text("مدرسه یا دانشگاه", "the school or university"),
).truth("memberStudent", "عضو محصل یا دانشجو است", "the member is at school or university", {
  yes: text("این عضو محصل یا دانشجو است", "the member is at school or university"),
  no: text("این عضو محصل یا دانشجو نیست", "the member is not at school or university"),
  question: text("آیا این عضو محصل یا دانشجو است؟", "is the member at school or university?"),
})
export const memberDisabled = document(
  welfareOrganization,
  "گواهی معلولیت",
  "the certificate of disability",
).truth("memberDisabled", "عضو دارای معلولیت است", "the member has a disability", {
  yes: text("این عضو معلولیت دارد", "the member has a disability"),
  no: text("این عضو معلولیت ندارد", "the member has no disability"),
  question: text("آیا این عضو معلولیت دارد؟", "does the member have a disability?"),
})
export const memberChronicallyIll = medical.truth(
  "memberChronicallyIll",
  "عضو به بیماری مزمن یا صعب‌العلاج مبتلا است",
  "the member has a chronic or incurable illness",
  {
    yes: text(
      "این عضو به بیماری مزمن یا صعب‌العلاج مبتلا است",
      "the member has a chronic or incurable illness",
    ),
    no: text(
      "این عضو به بیماری مزمن یا صعب‌العلاج مبتلا نیست",
      "the member has no chronic or incurable illness",
    ),
    question: text(
      "آیا این عضو به بیماری مزمن یا صعب‌العلاج مبتلا است؟",
      "does the member have a chronic or incurable illness?",
    ),
  },
)
export const memberHasIncome = visit.truth(
  "memberHasIncome",
  "عضو درآمد مستقل دارد",
  "the member has an income of their own",
  {
    yes: text("این عضو درآمد مستقل دارد", "the member has an income of their own"),
    no: text("این عضو درآمد مستقل ندارد", "the member has no income of their own"),
    question: text("آیا این عضو درآمد مستقل دارد؟", "does the member have an income of their own?"),
  },
)

/** Whether the member needs treatment or dental care that the family cannot pay. */
export const memberNeedsTreatment = medical.truth(
  "memberNeedsTreatment",
  "عضو به درمان یا خدمات دندان‌پزشکی نیاز دارد",
  "the member needs medical or dental treatment",
  {
    yes: text(
      "این عضو به کمک برای درمان یا خدمات دندان‌پزشکی نیاز دارد",
      "the member needs help with medical or dental treatment",
    ),
    no: text(
      "این عضو به کمک برای درمان یا خدمات دندان‌پزشکی نیاز ندارد",
      "the member needs no help with medical or dental treatment",
    ),
    question: text(
      "آیا این عضو به کمک برای درمان یا خدمات دندان‌پزشکی نیاز دارد؟",
      "does the member need help with medical or dental treatment?",
    ),
  },
)

/** Whether the member is about to marry and needs a trousseau of household goods. */
export const memberNeedsDowry = document(
  family,
  "سند ازدواج یا گواهی عقد",
  "the marriage certificate",
  text("دفتر رسمی ازدواج", "the marriage registry office"),
).truth(
  "memberNeedsDowry",
  "عضو در آستانهٔ ازدواج است و به جهیزیه نیاز دارد",
  "the member is about to marry and needs a trousseau",
  {
    yes: text(
      "این عضو در آستانهٔ ازدواج است و به جهیزیه نیاز دارد",
      "the member is about to marry and needs a trousseau",
    ),
    no: text(
      "این عضو در آستانهٔ ازدواج نیست یا به جهیزیه نیاز ندارد",
      "the member is not about to marry or needs no trousseau",
    ),
    question: text(
      "آیا این عضو در آستانهٔ ازدواج است و به جهیزیه نیاز دارد؟",
      "is the member about to marry, and do they need a trousseau?",
    ),
  },
)
export const memberSeeksWork = visit.truth(
  "memberSeeksWork",
  "عضو جویای کار و قادر به کار است",
  "the member is able to work and seeks work",
  {
    yes: text("این عضو توانایی کار دارد و جویای کار است", "the member is able to work and seeks work"),
    no: text(
      "این عضو جویای کار نیست یا توانایی کار ندارد",
      "the member seeks no work or is not able to work",
    ),
    question: text(
      "آیا این عضو توانایی کار دارد و جویای کار است؟",
      "is the member able to work, and do they seek work?",
    ),
  },
)
export const memberWishesTraining = visit.truth(
  "memberWishesTraining",
  "عضو متقاضی آموزش مهارت است",
  "the member wishes to learn a trade",
  {
    yes: text("این عضو متقاضی آموزش مهارت است", "the member wishes to learn a trade"),
    no: text("این عضو متقاضی آموزش مهارت نیست", "the member does not wish to learn a trade"),
    question: text("آیا این عضو متقاضی آموزش مهارت است؟", "does the member wish to learn a trade?"),
  },
)
export const memberNeedsCounselling = visit.truth(
  "memberNeedsCounselling",
  "عضو به مشاوره نیاز دارد",
  "the member needs counselling",
  {
    yes: text("این عضو به مشاوره نیاز دارد", "the member needs counselling"),
    no: text("این عضو به مشاوره نیاز ندارد", "the member needs no counselling"),
    question: text("آیا این عضو به مشاوره نیاز دارد؟", "does the member need counselling?"),
  },
)

/** Whether the member belongs to the household on the day and is not the prisoner. */
export const memberIsSupported: Expression<boolean> = all(
  not(is(memberRelation, code("prisoner"))),
  onOrAfter(today, memberJoinedDay),
  any(not(memberHasLeft), before(today, memberLeftDay)),
)
