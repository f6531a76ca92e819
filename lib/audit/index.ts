export { revealsInBulk } from './queries/count-reveals';
