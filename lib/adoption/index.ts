/** What other areas may ask of the adoption of the app. */
export { loadAdoption, type AdoptionReport } from './queries/read-adoption';
