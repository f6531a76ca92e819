/** What other areas may ask of the service requests. */
export { waitingRequests, type WaitingRequests } from './queries/waiting-requests';
