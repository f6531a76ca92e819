/** The gate through which every area opens a member, and the same gate before something is written for one. */
export { openMember, serveFamily, serveMember } from './queries/open-member';
