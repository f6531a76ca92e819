export { doctorsOn, findFacilityFacts, selectFacilityFacts, type FacilityFacts } from './queries/facility-facts';
