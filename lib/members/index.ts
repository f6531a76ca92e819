export { readBirthDate } from './rules/birth-date';
