import type { LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { DebtPetitionLife, DebtPetitionPermission } from "./debt-petition-protocol.ts"

/** The titles of the stages, parts and offices of a petition. */
export const debtPetitionTitles: LifeCycleWording<DebtPetitionLife, DebtPetitionPermission>["titles"] = {
  none: text("تشکیل‌نشده", "not opened yet"),
  gathering: text("گردآوری دیون و موانع", "gathering debts and holds"),
  ineligible: text("ردشده", "refused"),
  negotiating: text("مذاکره با محکوم‌لهم", "negotiating with creditors"),
  fundable: text("در انتظار تأمین مبلغ", "waiting for money"),
  funded: text("تأمین‌شده", "funded"),
  paying: text("در حال پرداخت", "being paid"),
  settled: text("تسویه‌شده", "settled"),
  orderRequested: text("در انتظار دستور آزادی", "waiting for the order of release"),
  blocked: text("دستور آزادی صادر نشد", "the order was refused"),
  ordered: text("دستور آزادی صادر شد", "release is ordered"),
  released: text("آزادشده", "released"),
  withdrawn: text("مسترد", "withdrawn"),

  opener: text("تشکیل‌دهندهٔ پرونده", "the one who opened the petition"),
  proposer: text("پیشنهاددهندهٔ پرداخت", "the one who proposed the payment"),
  beneficiary: text("زندانی، خویشاوند یا محکوم‌له", "the prisoner, a relative or a creditor"),

  openers: text("مراجع تشکیل پرونده", "who opens petitions"),
  evidenceRecorders: text("مراجع ثبت دیون و موانع", "who records debts and holds"),
  screeners: text("مراجع بررسی شرایط", "who screens"),
  negotiators: text("مراجع مذاکره", "who negotiates"),
  bookkeepers: text("مراجع ثبت وجوه", "who books money"),
  payers: text("مراجع دستور پرداخت", "who orders payments"),
  receiptRecorders: text("مراجع ثبت رسید", "who records receipts"),
  orderRequesters: text("مراجع درخواست آزادی", "who asks for the order"),
  orderRecorders: text("مراجع صدور دستور آزادی", "who orders release"),
  releaseRecorders: text("مراجع ثبت آزادی", "who records the release"),
}

export const debtPetitionCommandTitles: LifeCycleWording<
  DebtPetitionLife,
  DebtPetitionPermission
>["commands"] = {
  open: text("تشکیل پروندهٔ آزادی محکوم مالی", "opening the petition"),
  addObligation: text("افزودن دین", "adding an obligation"),
  recordHold: text("ثبت مانع دیگر آزادی", "recording another hold"),
  screen: text("بررسی شرایط", "screening"),
  recordConcession: text("ثبت گذشت محکوم‌له", "recording a concession"),
  makeOffer: text("پیشنهاد گذشت به محکوم‌له", "asking a creditor for a concession"),
  acceptOffer: text("ثبت پذیرش پیشنهاد", "recording that the offer is accepted"),
  refuseOffer: text("ثبت رد پیشنهاد", "recording that the offer is refused"),
  counterOffer: text("ثبت پیشنهاد متقابل", "recording a counter-offer"),
  takeCounter: text("پذیرش پیشنهاد متقابل", "taking the counter-offer"),
  lapseConcessions: text("کنار گذاشتن گذشت‌های پایان‌یافته", "taking out concessions that stand no more"),
  recordRuling: text("ثبت حکم اعسار یا تقسیط", "recording a ruling on insolvency"),
  closeNegotiation: text("پایان مذاکره و تعیین باقی‌مانده", "closing the negotiation"),
  reserve: text("ثبت وجه دریافت‌شده", "reserving money that was received"),
  expire: text("پایان اعتبار باقی‌مانده", "letting the residual expire"),
  pay: text("دستور پرداخت", "ordering the payment"),
  confirm: text("ثبت رسید محکوم‌له", "recording a creditor's receipt"),
  failPayment: text("ثبت ناکامی پرداخت", "recording a failed payment"),
  reversePayment: text("ثبت برگشت وجه پرداخت‌شده", "recording that a payment came back"),
  requestOrder: text("درخواست دستور آزادی", "asking for the order of release"),
  recordOrder: text("ثبت دستور آزادی", "recording the order"),
  recordRefusal: text("ثبت رد درخواست آزادی", "recording that the order was refused"),
  recordRelease: text("ثبت آزادی", "recording the release"),
  withdraw: text("استرداد", "withdrawing the petition"),
}
