/** Pardon in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** IPC-96 */
export const ipc96 = {
  yes: text("محکومیت قطعی است", "the conviction is final"),
  no: text("محکومیت هنوز قطعی نیست", "the conviction is not final yet"),
  question: text("آیا محکومیت قطعی است؟", "is the conviction final?"),
}

/** SET-NOPARDON */
export const setNopardon = {
  yes: text(
    "جرم معمولاً خارج از شمول عفو است و رئیس قوهٔ قضائیه پیشنهاد مستدل نداده است",
    "the offence is usually left out, and the Head of the Judiciary has made no reasoned proposal",
  ),
  no: text(
    "جرم معمولاً خارج از شمول عفو نیست یا رئیس قوهٔ قضائیه پیشنهاد مستدل داده است",
    "the offence is not usually left out, or the Head of the Judiciary has made a reasoned proposal",
  ),
  question: text(
    "آیا جرم معمولاً خارج از شمول عفو و بدون پیشنهاد مستدل رئیس قوهٔ قضائیه است؟",
    "is the offence usually left out, without a reasoned proposal of the Head of the Judiciary?",
  ),
}

/** PARDON87-private-right */
export const pardon87PrivateRight = {
  yes: text(
    "پرونده شاکی خصوصی دارد و او گذشت نکرده است",
    "there is a private complainant who has not waived",
  ),
  no: text(
    "پرونده شاکی خصوصی ندارد یا او گذشت کرده است",
    "there is no private complainant, or every complainant has waived",
  ),
  question: text(
    "آیا پرونده شاکی خصوصی دارد که گذشت نکرده است؟",
    "is there a private complainant who has not waived?",
  ),
}

/** PARDON-1404-record */
export const pardon1404Record = {
  yes: text(
    "محکوم حداکثر یک سابقهٔ محکومیت تا درجهٔ شش دارد",
    "there is at most one earlier conviction up to degree six",
  ),
  no: text(
    "محکوم بیش از یک سابقهٔ محکومیت تا درجهٔ شش دارد",
    "there is more than one earlier conviction up to degree six",
  ),
  question: text(
    "آیا محکوم حداکثر یک سابقهٔ محکومیت تا درجهٔ شش دارد؟",
    "is there at most one earlier conviction up to degree six?",
  ),
}

/** PARDON-1404-complainant */
export const pardon1404Complainant = {
  yes: text(
    "رضایت شاکی تا پایان آذر ۱۴۰۴ جلب یا ضرر و زیان جبران شده است، یا پرونده شاکی ندارد",
    "the complainant consented or the damage was made good by the end of Azar 1404, or there is no complainant",
  ),
  no: text(
    "پرونده شاکی دارد و تا پایان آذر ۱۴۰۴ نه رضایت او جلب و نه ضرر و زیان جبران شده است",
    "there is a complainant who did not consent, and the damage was not made good by the end of Azar 1404",
  ),
  question: text(
    "آیا رضایت شاکی تا پایان آذر ۱۴۰۴ جلب یا ضرر و زیان جبران شده است؟",
    "did the complainant consent, or was the damage made good, by the end of Azar 1404?",
  ),
}

/** PARDON-1404-security */
export const pardon1404Security = {
  yes: text(
    "محکومیت امنیتی نیست یا شرایط ویژهٔ محکومان امنیتی فراهم است",
    "the conviction is not for a security offence, or the special conditions for security offences are met",
  ),
  no: text(
    "محکومیت امنیتی است و شرایط ویژهٔ محکومان امنیتی فراهم نیست",
    "the conviction is for a security offence, and the special conditions for security offences are not met",
  ),
  question: text(
    "آیا شرایط ویژهٔ محکومان امنیتی (در صورت محکومیت امنیتی) فراهم است؟",
    "are the special conditions for security offences met, if the conviction is for a security offence?",
  ),
}

/** PARDON-1401-open */
export const pardon1401Open = {
  yes: text("عفو هنوز قابل اعمال است", "the pardon can still be applied"),
  no: text("عفو دیگر قابل اعمال نیست", "the pardon can no longer be applied"),
  question: text("آیا عفو هنوز قابل اعمال است؟", "can the pardon still be applied?"),
}

/** PARDON-1401-serving */
export const pardon1401Serving = {
  yes: text(
    "محکوم در ۲۲ بهمن ۱۴۰۱ در حال تحمل حبس بوده است",
    "the sentenced person was serving the term on 22 Bahman 1401",
  ),
  no: text(
    "محکوم در ۲۲ بهمن ۱۴۰۱ در حال تحمل حبس نبوده است",
    "the sentenced person was not serving the term on 22 Bahman 1401",
  ),
  question: text(
    "آیا محکوم در ۲۲ بهمن ۱۴۰۱ در حال تحمل حبس بوده است؟",
    "was the sentenced person serving the term on 22 Bahman 1401?",
  ),
}

/** PARDON-1401-complainant */
export const pardon1401Complainant = {
  yes: text(
    "پرونده شاکی خصوصی ندارد یا او گذشت کرده است",
    "there is no private complainant, or every complainant has waived",
  ),
  no: text("پرونده شاکی خصوصی دارد و او گذشت نکرده است", "there is a private complainant who has not waived"),
  question: text(
    "آیا پرونده بدون شاکی خصوصی است یا او گذشت کرده است؟",
    "is there no private complainant, or has every complainant waived?",
  ),
}

/** PARDON-1401-band */
export const pardon1401Band = {
  yes: text(
    "بخش لازم از حبس تا ۲۲ بهمن ۱۴۰۱ تحمل شده است",
    "the required part of the term was served by 22 Bahman 1401",
  ),
  no: text(
    "بخش لازم از حبس تا ۲۲ بهمن ۱۴۰۱ تحمل نشده است",
    "the required part of the term was not served by 22 Bahman 1401",
  ),
  question: text(
    "آیا بخش لازم از حبس تا ۲۲ بهمن ۱۴۰۱ تحمل شده است؟",
    "was the required part of the term served by 22 Bahman 1401?",
  ),
}

/** PARDON-1401-personal */
export const pardon1401Personal = {
  yes: text(
    "محکوم مرد بالای {amnesty1401.age.men}، زن بالای {amnesty1401.age.women}، بیمار صعب‌العلاج یا ناتوان از پرداخت جزای نقدی است",
    "the sentenced person is a man over {amnesty1401.age.men} old, a woman over {amnesty1401.age.women} old, incurably ill, or unable to pay a fine",
  ),
  no: text(
    "محکوم نه مرد بالای {amnesty1401.age.men}، نه زن بالای {amnesty1401.age.women}، نه بیمار صعب‌العلاج و نه ناتوان از پرداخت جزای نقدی است",
    "the sentenced person is neither a man over {amnesty1401.age.men} old, nor a woman over {amnesty1401.age.women} old, nor incurably ill, nor unable to pay a fine",
  ),
  question: text(
    "آیا محکوم مرد بالای {amnesty1401.age.men}، زن بالای {amnesty1401.age.women}، بیمار صعب‌العلاج یا ناتوان از پرداخت جزای نقدی است؟",
    "is the sentenced person a man over {amnesty1401.age.men} old, a woman over {amnesty1401.age.women} old, incurably ill, or unable to pay a fine?",
  ),
}

/** givenOnce */
export const givenOnce = {
  yes: text(
    "عفو یا تخفیف این دوره پیش‌تر اعمال نشده است",
    "no pardon or commutation of this round has been applied before",
  ),
  no: text(
    "عفو یا تخفیف این دوره پیش‌تر اعمال شده است",
    "a pardon or commutation of this round has been applied before",
  ),
  question: text(
    "آیا عفو یا تخفیف این دوره برای نخستین بار اعمال می‌شود؟",
    "is a pardon or commutation of this round applied for the first time?",
  ),
}

/** PARDON-1404-conduct */
export const pardon1404Conduct = {
  yes: text(
    "محکوم در زندان یا مرخصی مرتکب جرم جدید نشده است",
    "the sentenced person committed no new offence in prison or on furlough",
  ),
  no: text(
    "محکوم در زندان یا مرخصی مرتکب جرم جدید شده است",
    "the sentenced person committed a new offence in prison or on furlough",
  ),
  question: text(
    "آیا محکوم در زندان و مرخصی از جرم جدید دور مانده است؟",
    "did the sentenced person stay free of new offences in prison and on furlough?",
  ),
}

/** PARDON-1404-band */
export const pardon1404Band = {
  yes: text(
    "محکومیت در یکی از بندهای بخشنامهٔ عفو ۱۴۰۴ قرار می‌گیرد",
    "the sentence lies within a band of the circular of 1404",
  ),
  no: text(
    "محکومیت در هیچ‌یک از بندهای بخشنامهٔ عفو ۱۴۰۴ قرار نمی‌گیرد",
    "the sentence lies within no band of the circular of 1404",
  ),
  question: text(
    "آیا محکومیت در یکی از بندهای بخشنامهٔ عفو ۱۴۰۴ قرار می‌گیرد؟",
    "does the sentence lie within a band of the circular of 1404?",
  ),
}

/** PARDON-1401-unintentional */
export const pardon1401Unintentional = {
  yes: text("محکومیت غیرعمدی است", "the conviction is for an unintentional offence"),
  no: text("محکومیت عمدی است", "the conviction is for an intentional offence"),
  question: text("آیا محکومیت غیرعمدی است؟", "is the conviction for an unintentional offence?"),
}
