/**
 * The provinces, and how people are spread over them.
 *
 * Nobody reports how many prisoners each province holds. We assume that they are spread as the inhabitants were in the census of
 * 1395, here in thousands and recalled, not looked up.
 */

import { type Text, text } from "@bazgasht/rules"

/** A province. */
export interface Province {
  readonly code: string
  readonly title: Text
  /** Inhabitants in thousands, census of 1395. */
  readonly inhabitants: number
}

const province = (code: string, fa: string, en: string, inhabitants: number): Province => ({
  code,
  title: text(fa, en),
  inhabitants,
})

/** The provinces, by the number of their inhabitants. */
export const provinces: ReadonlyArray<Province> = [
  province("tehran", "تهران", "Tehran", 13_268),
  province("razaviKhorasan", "خراسان رضوی", "Razavi Khorasan", 6_435),
  province("isfahan", "اصفهان", "Isfahan", 5_121),
  province("fars", "فارس", "Fars", 4_851),
  province("khuzestan", "خوزستان", "Khuzestan", 4_711),
  province("eastAzerbaijan", "آذربایجان شرقی", "East Azerbaijan", 3_910),
  province("mazandaran", "مازندران", "Mazandaran", 3_284),
  province("westAzerbaijan", "آذربایجان غربی", "West Azerbaijan", 3_265),
  province("kerman", "کرمان", "Kerman", 3_165),
  province("sistanBaluchestan", "سیستان و بلوچستان", "Sistan and Baluchestan", 2_775),
  province("alborz", "البرز", "Alborz", 2_712),
  province("gilan", "گیلان", "Gilan", 2_531),
  province("kermanshah", "کرمانشاه", "Kermanshah", 1_952),
  province("golestan", "گلستان", "Golestan", 1_869),
  province("hormozgan", "هرمزگان", "Hormozgan", 1_776),
  province("lorestan", "لرستان", "Lorestan", 1_761),
  province("hamadan", "همدان", "Hamadan", 1_738),
  province("kurdistan", "کردستان", "Kurdistan", 1_603),
  province("markazi", "مرکزی", "Markazi", 1_429),
  province("qom", "قم", "Qom", 1_292),
  province("qazvin", "قزوین", "Qazvin", 1_274),
  province("ardabil", "اردبیل", "Ardabil", 1_270),
  province("bushehr", "بوشهر", "Bushehr", 1_163),
  province("yazd", "یزد", "Yazd", 1_139),
  province("zanjan", "زنجان", "Zanjan", 1_057),
  province("chaharmahalBakhtiari", "چهارمحال و بختیاری", "Chaharmahal and Bakhtiari", 948),
  province("northKhorasan", "خراسان شمالی", "North Khorasan", 863),
  province("southKhorasan", "خراسان جنوبی", "South Khorasan", 769),
  province("kohgiluyehBoyerAhmad", "کهگیلویه و بویراحمد", "Kohgiluyeh and Boyer-Ahmad", 713),
  province("semnan", "سمنان", "Semnan", 702),
  province("ilam", "ایلام", "Ilam", 580),
]
