/** Sets of debts and offences by which the charity headquarters chooses whom it helps. */

import { type CodeSet, codeSet, text } from "@bazgasht/rules"
import { article, hormozgan, set94 } from "../citing.ts"

const article1 = set94(article(1), "verifiedText", "Dadfar Lawyers")
const province = hormozgan("whole", "verifiedReport", "Hormozgan Setad Dieh")

/** Debts of bodily harm: they are helped with only where the harm was not intended. */
export const bodilyDebts: CodeSet = codeSet({
  id: "SET-BODILY",
  title: text("دیه، ارش و خسارت مازاد", "diyah, arsh and excess damages"),
  citations: [article1],
  members: ["diyah", "arsh", "excessDamages"],
})

/** Every debt that the regulation of 1394 names, its "other debts that led to prison" included. */
export const setadDebts: CodeSet = codeSet({
  id: "SET-DEBTS",
  title: text("دیون مشمول ستاد دیه", "debts that the Setad Dieh helps with"),
  citations: [article1],
  members: [
    "diyah",
    "arsh",
    "excessDamages",
    "dower",
    "maintenanceArrears",
    "commercialPaper",
    "restitution",
    "damages",
    "courtCosts",
    "otherDebt",
  ],
})

/** Debts that the province of Hormozgan names beside unintentional killing and traffic. */
export const hormozganDebts: CodeSet = codeSet({
  id: "SET-DEBTS-HORMOZGAN",
  title: text("دیون مشمول ستاد دیهٔ هرمزگان", "debts that the Setad Dieh of Hormozgan helps with"),
  citations: [province],
  members: ["dower", "maintenanceArrears", "commercialPaper"],
})

/** Offences whose diyah the province of Hormozgan helps with. */
export const hormozganOffences: CodeSet = codeSet({
  id: "SET-OFFENCES-HORMOZGAN",
  title: text("قتل غیرعمد و تصادف", "unintentional killing and traffic"),
  citations: [province],
  members: ["killing.quasiIntentional", "killing.pureMistake", "traffic.killing", "traffic.injury"],
})
