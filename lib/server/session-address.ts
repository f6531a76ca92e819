/** The request header in which `proxy.ts` tells the address that was asked for. It is worth nothing but a way back after signing in. */
export const ADDRESS_HEADER = 'x-loket-address';
