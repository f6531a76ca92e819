export { hashOfLinkToken, linkOf } from './commands/link-token';
export { LINK_MS } from './model';
