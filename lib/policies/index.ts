/** What other areas may ask of policies and the facilities that they bind. */
export { fullFacilities, type FullFacilities } from './queries/full-facilities';
export { loadOf, type Load } from './rules/validity';
