/** What other areas may ask of the policies. */
export { loadOf, type Load } from './rules/validity';
