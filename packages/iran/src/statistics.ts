import type { Statistics } from "@bazgasht/core"
import { text } from "@bazgasht/rules"

const province = (code: string, fa: string, en: string) => ({ code, title: text(fa, en) })

/** The provinces and the groups of offences by which figures on prisons are reported in Iran. */
export const statistics: Statistics = {
  regions: {
    title: text("استان", "province"),
    values: [
      province("tehran", "تهران", "Tehran"),
      province("razaviKhorasan", "خراسان رضوی", "Razavi Khorasan"),
      province("isfahan", "اصفهان", "Isfahan"),
      province("fars", "فارس", "Fars"),
      province("khuzestan", "خوزستان", "Khuzestan"),
      province("eastAzerbaijan", "آذربایجان شرقی", "East Azerbaijan"),
      province("mazandaran", "مازندران", "Mazandaran"),
      province("westAzerbaijan", "آذربایجان غربی", "West Azerbaijan"),
      province("kerman", "کرمان", "Kerman"),
      province("sistanBaluchestan", "سیستان و بلوچستان", "Sistan and Baluchestan"),
      province("alborz", "البرز", "Alborz"),
      province("gilan", "گیلان", "Gilan"),
      province("kermanshah", "کرمانشاه", "Kermanshah"),
      province("golestan", "گلستان", "Golestan"),
      province("hormozgan", "هرمزگان", "Hormozgan"),
      province("lorestan", "لرستان", "Lorestan"),
      province("hamadan", "همدان", "Hamadan"),
      province("kurdistan", "کردستان", "Kurdistan"),
      province("markazi", "مرکزی", "Markazi"),
      province("qom", "قم", "Qom"),
      province("qazvin", "قزوین", "Qazvin"),
      province("ardabil", "اردبیل", "Ardabil"),
      province("bushehr", "بوشهر", "Bushehr"),
      province("yazd", "یزد", "Yazd"),
      province("zanjan", "زنجان", "Zanjan"),
      province("chaharmahalBakhtiari", "چهارمحال و بختیاری", "Chaharmahal and Bakhtiari"),
      province("northKhorasan", "خراسان شمالی", "North Khorasan"),
      province("southKhorasan", "خراسان جنوبی", "South Khorasan"),
      province("kohgiluyehBoyerAhmad", "کهگیلویه و بویراحمد", "Kohgiluyeh and Boyer-Ahmad"),
      province("semnan", "سمنان", "Semnan"),
      province("ilam", "ایلام", "Ilam"),
    ],
  },
  offenceGroups: [
    { code: "drugs", title: text("مواد مخدر", "drugs"), offences: ["drug"] },
    { code: "theft", title: text("سرقت", "theft"), offences: ["theft", "robbery"] },
    {
      code: "debt",
      title: text("غیرعمد (بدهی و دیه)", "unintentional (debts and diyah)"),
      offences: [
        "traffic",
        "workplace",
        "killing.quasiIntentional",
        "killing.pureMistake",
        "injury.quasiIntentional",
        "injury.pureMistake",
      ],
    },
    {
      code: "persons",
      title: text("جرایم علیه اشخاص", "offences against persons"),
      offences: ["killing", "injury", "kidnapping", "acidAttack", "rape", "threat", "humanTrafficking"],
    },
    { code: "other", title: text("سایر جرایم", "other offences") },
  ],
  debtors: text("محکوم مالی و دیه", "held for a debt or diyah"),
}
