/**
 * Referrals between agencies, the competent association, and enrolment elsewhere.
 *
 * @module
 */

export {}
