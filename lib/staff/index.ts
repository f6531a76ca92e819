export { hashOfLinkToken, linkOf } from './commands/link-token';
export { loadOfficersAt, type Officer } from './queries/officers-at';
export { LINK_MS } from './model';
