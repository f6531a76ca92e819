/** The gate through which every area opens a member. */
export { openMember } from './queries/open-member';
