/** Invented names: the registers of the example hold ids alone, and a page of ids is hard to read. */

import { type Text, text } from "@bazgasht/rules"

const men = [
  ["رضا", "Reza"],
  ["علی", "Ali"],
  ["مهدی", "Mehdi"],
  ["حسین", "Hossein"],
  ["امیر", "Amir"],
  ["سعید", "Saeed"],
  ["محسن", "Mohsen"],
  ["داود", "Davoud"],
  ["بهروز", "Behrouz"],
  ["نادر", "Nader"],
  ["جواد", "Javad"],
] as const

const women = [
  ["مریم", "Maryam"],
  ["زهرا", "Zahra"],
  ["فاطمه", "Fatemeh"],
  ["لیلا", "Leila"],
  ["سمیه", "Somayeh"],
  ["نرگس", "Narges"],
  ["پروین", "Parvin"],
  ["الهام", "Elham"],
  ["شیرین", "Shirin"],
  ["ناهید", "Nahid"],
  ["طاهره", "Tahereh"],
] as const

const families = [
  ["کاظمی", "Kazemi"],
  ["احمدی", "Ahmadi"],
  ["مرادی", "Moradi"],
  ["رستمی", "Rostami"],
  ["یوسفی", "Yousefi"],
  ["نجفی", "Najafi"],
  ["شریفی", "Sharifi"],
  ["صالحی", "Salehi"],
  ["قاسمی", "Ghasemi"],
  ["حیدری", "Heydari"],
  ["اکبری", "Akbari"],
  ["نوروزی", "Norouzi"],
  ["بهرامی", "Bahrami"],
] as const

const numberIn = (id: string): number => Number(/\d+/.exec(id)?.[0] ?? 0)

/** A number that follows from all letters of an id. */
const sumIn = (id: string): number => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)

/** The family name of the people of a number. */
const familyOf = (id: string) => families[(numberIn(id) * 5) % families.length] ?? families[0]

/** Whether an id of a member of a family is that of a man. */
const isMan = (id: string): boolean => /father|son|brother|^P-/.test(id)

/** The invented name of a prisoner or a member of a family. */
export const nameOf = (id: string): Text => {
  const given = isMan(id) ? men : women
  const [fa, en] = given[(numberIn(id) * 7 + sumIn(id)) % given.length] ?? given[0]
  const [familyFa, familyEn] = familyOf(id)
  return text(`${fa} ${familyFa}`, `${en} ${familyEn}`)
}

/** The invented name of a family. */
export const familyNameOf = (id: string): Text => {
  const [fa, en] = familyOf(id)
  return text(`خانوادهٔ ${fa}`, `the ${en} family`)
}
