/** Terms of the support of families and of work. */

import { text } from "@bazgasht/rules"
import { cpc, notEn, notFa, of } from "./term.ts"

const support = of("support")
const employment = of("employment")
const bodies = of("bodies")
const twoWords = text("برای یک مفهوم یک واژه", "one word for one idea")
const usual = text("نام رایج انگلیسی نیست", "not the name that is searched for")

export const supportTerms = [
  support(
    "خانوادهٔ زندانی",
    "prisoner's family",
    "همسر، فرزندان و افراد تحت تکفل زندانی.",
    "Spouse, children and dependants of a prisoner.",
  ),
  support(
    "سرپرست خانوار",
    "head of the household",
    "عضوی که خانوار را اداره می‌کند.",
    "The member who runs the household.",
  ),
  support(
    "افراد تحت تکفل",
    "dependants",
    "کسانی که هزینهٔ زندگی‌شان با زندانی است.",
    "Those whose living depends on the prisoner.",
  ),
  support("مددجو", "client", "کسی که نهاد حمایتی به او کمک می‌کند.", "A person whom a supporting body helps."),
  support("مستمری", "monthly pension", "کمک نقدی ماهانه به خانوار.", "Monthly cash for a household."),
  support(
    "بستهٔ معیشتی",
    "livelihood package",
    "کالای ضروری برای خانوار.",
    "Goods of daily need for a household.",
  ),
  support(
    "ودیعهٔ مسکن",
    "housing deposit",
    "مبلغی که هنگام اجاره به موجر سپرده می‌شود.",
    "The sum placed with a landlord.",
  ),
  support(
    "جهیزیه",
    "trousseau",
    "لوازم خانه برای عضوی که ازدواج می‌کند.",
    "Household goods for a member who marries.",
    [notEn("dowry", text("با مهریه اشتباه می‌شود", "easily taken for dower"), { except: ["goods, dowry"] })],
  ),
  support(
    "امتیاز نیاز",
    "need score",
    "جمع امتیاز شاخص‌های نیاز یک خانوار؛ «امتیاز» فقط به این معناست.",
    "The points of need of a household.",
  ),
  support(
    "دورهٔ حمایت",
    "support cycle",
    "بازه‌ای که حمایت آن یک بار برنامه‌ریزی، قفل، تأیید، پرداخت و بسته می‌شود.",
    "The span whose support is planned, locked, approved, paid and closed once.",
  ),
  support(
    "قفل دوره",
    "locking a cycle",
    "ثابت کردن صورت وضعیت دوره؛ پس از آن تغییری به آن نمی‌رسد.",
    "Fixing what the cycle is computed from.",
    [notFa("دوره‌ای که پیش‌تر بسته شده", text("بستن، پایان حساب دوره است", "بستن is closing the books"))],
  ),
  support(
    "بستن دوره",
    "closing a cycle",
    "پایان حساب دوره پس از تسویه.",
    "Closing the books after settlement.",
  ),
  support(
    "صورت وضعیت",
    "snapshot",
    "آنچه هنگام قفل از هر خانواده معلوم بوده است.",
    "What was known of each family when the cycle was locked.",
    [
      notFa("تصویر دوره", text("در کار حمایت «صورت وضعیت» گفته می‌شود", "officers say صورت وضعیت")),
      notFa("صورت قفل‌شده", text("«صورت» به‌تنهایی مبهم است", "«صورت» alone is obscure"), {
        instead: "صورت وضعیت قفل‌شده",
      }),
    ],
  ),
  support(
    "نوبت",
    "place in the queue",
    "جای خانواده یا شخص در صف.",
    "The place of a family or a person in a queue; not a round.",
    [
      notFa("نوبت جانمایی", text("نوبت فقط جای صف است", "نوبت is a place in a queue"), {
        instead: "دور جانمایی",
      }),
      notFa("نوبت پذیرش", text("نوبت فقط جای صف است", "نوبت is a place in a queue"), {
        instead: "دور پذیرش",
        except: ["در نوبت پذیرش"],
      }),
      notFa("نوبت تخصیص", text("نوبت فقط جای صف است", "نوبت is a place in a queue"), {
        instead: "دور تخصیص",
      }),
    ],
  ),
  support(
    "دور",
    "round",
    "یک بار اجرای جانمایی، پذیرش یا تخصیص.",
    "One run of placement, admission or allocation.",
  ),
  support(
    "مدارک ناقص",
    "missing documents",
    "اطلاعات یا مدارکی که پاسخ به آن بستگی دارد.",
    "Facts or papers on which the answer depends.",
    [
      notFa("کسری پرونده", text("کسری فقط کمبود پول است", "کسری is a shortage of money")),
      notFa("کسری مدارک", text("کسری فقط کمبود پول است", "کسری is a shortage of money")),
      notFa("آنچه بیش از همه کم است", text("مبهم", "obscure"), { instead: "پرتکرارترین موارد ناقص" }),
    ],
  ),

  employment(
    "جانمایی",
    "placement",
    "گماردن زندانی در یک کار یا دوره.",
    "Putting a prisoner in a workplace or a course.",
    [notFa("گمارش…", twoWords), notFa("جایابی", twoWords), notFa("به‌کارگماری…", twoWords)],
  ),
  employment(
    "فرصت",
    "opening",
    "محل کار یا دوره‌ای با شرایط و جاهای آن.",
    "A workplace or a course with its conditions and seats.",
  ),
  employment(
    "پیشنهاد کار",
    "offer",
    "آنچه به زندانی پیشنهاد می‌شود و خود او می‌پذیرد یا رد می‌کند.",
    "What is offered to the prisoner, who accepts or declines.",
    [
      notFa("عرضه‌شده به زندانی", twoWords, { instead: "پیشنهادشده به زندانی" }),
      notFa("عرضهٔ جانمایی", twoWords),
      notFa("به زندانی عرضه", twoWords, { instead: "به زندانی پیشنهاد" }),
    ],
  ),
  employment(
    "غیرمتقاضی",
    "not applying",
    "کسی که کار یا آموزش نخواسته است؛ نخواستن اثری بر حقوق او ندارد.",
    "A person who asked for no work or training, without any consequence.",
    [notFa("نامتقاضی…", text("چنین واژه‌ای نیست", "no such word"))],
  ),
  employment(
    "گواهینامهٔ مهارت",
    "skill certificate",
    "سندی که سازمان آموزش فنی و حرفه‌ای پس از آزمون می‌دهد.",
    "Issued by the Technical and Vocational Training Organization after the exams.",
    [notFa("گواهی‌نامه…", text("املا", "spelling"), { instead: "گواهینامه" })],
  ),
  employment(
    "دستمزد",
    "wage",
    "مزد زندانی، که ماهانه به حساب خود او می‌رود.",
    "The pay of a prisoner, into their own account each month.",
  ),
  employment(
    "کسر از دستمزد",
    "deduction from the wage",
    "مبلغی که قانون اجازهٔ برداشتن آن را می‌دهد.",
    "What the law allows to be taken off.",
    [
      notFa("کسری درست", text("کسری فقط کمبود پول است", "کسری is a shortage of money"), {
        instead: "عددی صفر یا بیشتر",
      }),
      notFa("کسری از دستمزد", text("کسری فقط کمبود پول است", "کسری is a shortage of money"), {
        instead: "سهمی از دستمزد",
      }),
    ],
  ),
  employment(
    "درجهٔ اعتباری",
    "credit grade",
    "درجهٔ زندانی بر پایهٔ رفتار و مشارکت در برنامه‌ها.",
    "The grade of a prisoner by conduct and part in programmes.",
  ),
  employment(
    "شورای طبقه‌بندی",
    "classification council",
    "شورایی در زندان که محل نگهداری و کار را تعیین می‌کند.",
    "The council of a prison that assigns place and work.",
  ),

  bodies(
    "سازمان زندان‌ها و اقدامات تأمینی و تربیتی کشور",
    "State Prisons Organization",
    "سازمان ادارهٔ زندان‌ها، زیر نظر قوهٔ قضائیه.",
    "The body that runs prisons, under the Judiciary.",
    [notEn("the Prisons Organization", usual, { instead: "the State Prisons Organization" })],
  ),
  bodies(
    "انجمن حمایت زندانیان",
    "Prisoners' Support Association",
    "انجمنی که در هر شهر از خانوادهٔ زندانیان حمایت می‌کند.",
    "The association that supports prisoners' families in a town.",
    [
      notFa("انجمن حمایت از زندانیان", text("نام رسمی نیست", "not its official name")),
      notFa("انجمن‌های حمایت از خانواده‌های زندانیان", text("نام رسمی نیست", "not its official name"), {
        instead: "انجمن‌های حمایت زندانیان",
      }),
    ],
  ),
  bodies(
    "کمیتهٔ امداد امام خمینی (ره)",
    "Imam Khomeini Relief Committee",
    "نهاد حمایت از نیازمندان. پس از نخستین بار: کمیتهٔ امداد، the Relief Committee.",
    "The national body for people in need. After its first mention: the Relief Committee.",
    [notFa("کمیته امداد…", text("بدون هٔ", "without its ezafe"), { instead: "کمیتهٔ امداد" })],
  ),
  bodies(
    "سازمان بهزیستی کشور",
    "State Welfare Organization",
    "سازمان خدمات اجتماعی و توان‌بخشی.",
    "The body for social services and rehabilitation.",
    [notEn("the Welfare Organization", usual, { instead: "the State Welfare Organization" })],
  ),
  bodies("ادارهٔ کل", "directorate", "ادارهٔ استانی یک سازمان.", "The provincial office of a body.", [
    notFa("اداره کل…", text("بدون هٔ", "without its ezafe")),
  ]),
  bodies(
    "مددکار اجتماعی",
    "social worker",
    "کسی که وضع زندانی و خانواده را می‌سنجد و گزارش می‌دهد.",
    "Assesses a prisoner or a family, and reports.",
  ),
  bodies(
    "مرکز خدمات اجتماعی و مراقبت بعد از خروج",
    "after-care centre",
    "مرکز پیگیری و کمک به آزادشدگان.",
    "Follows up and helps released people.",
  ),
  bodies(
    "بنیاد تعاون زندانیان",
    "Prisoners' Cooperative Foundation",
    "گردانندهٔ کارگاه‌های زندان.",
    "Runs workshops of prisons.",
  ),
  bodies(
    "کمیسیون عفو، تخفیف و تبدیل مجازات محکومان",
    "Commission for Pardon, Reduction and Commutation of Punishments",
    "کمیسیونی که درخواست‌های عفو را بررسی می‌کند.",
    "Examines petitions for pardon.",
    [notFa("کمیسیون عفو و تخفیف مجازات", text("نام ناقص", "a clipped name"))],
  ),
  employment(
    "اشتغال، حرفه‌آموزی، کارآفرینی",
    "employment, vocational training, entrepreneurship",
    "کار، آموزش و ایجاد کار برای زندانیان.",
    "Work, training and making work for prisoners.",
  ),
  employment(
    "سرمایه‌گذار",
    "investor",
    "کسی که برای زندانیان کار می‌آورد و با زندان قرارداد می‌بندد؛ در دفتر ثبت کارفرمایان ثبت می‌شود.",
    "Brings work for prisoners and concludes a contract with the prison; stands in the register of employers.",
    [
      notFa("کارآفرین", text("نام دیگر", "another name")),
      notEn("entrepreneur", text("نام دیگر", "another name")),
    ],
  ),
  employment(
    "زندان بسته، نیمه‌باز، باز",
    "closed, semi-open, open prison",
    "انواع زندان بر پایهٔ مراقبت و رفت و آمد به کار.",
    "Kinds of prisons by guard and by going to work.",
    [],
    cpc("مادهٔ ۵۱۳", "article 513"),
  ),
  employment(
    "مرکز حرفه‌آموزی و اشتغال",
    "vocational and employment centre",
    "زندان باز برای کار و آموزش.",
    "An open prison for work and training.",
    [],
    cpc("مادهٔ ۵۱۳", "article 513"),
  ),
  employment(
    "وام قرض‌الحسنه",
    "interest-free loan",
    "وام بدون سود، شاید با کارمزد.",
    "A loan without interest, perhaps with a fee.",
  ),
  bodies(
    "مؤسسهٔ کیفری",
    "penal institution",
    "زندان، بازداشتگاه، اردوگاه یا کانون.",
    "A prison, a detention centre, a camp or a juvenile centre.",
  ),
  bodies(
    "اردوگاه کاردرمانی",
    "work-therapy camp",
    "محل نگهداری و درمان با کار.",
    "A camp where prisoners are treated by work.",
  ),
  bodies(
    "کانون اصلاح و تربیت",
    "juvenile correction centre",
    "محل نگهداری نوجوانان.",
    "Where juveniles are held.",
  ),
  bodies("بازداشتگاه", "detention centre", "محل نگهداری متهمان.", "Where the accused are held."),
  bodies(
    "دادستان، دادیار ناظر زندان",
    "prosecutor, supervising associate prosecutor",
    "دادستان پیشنهاد می‌دهد؛ دادیار ناظر در زندان نظارت می‌کند.",
    "The prosecutor proposes; the associate supervises at the prison.",
  ),
]
