export { maskEmail } from './queries/mask-email';
export { readBirthDate } from './rules/birth-date';
