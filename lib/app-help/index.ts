export { listHelps, type HelpLine } from './queries/list-helps';
