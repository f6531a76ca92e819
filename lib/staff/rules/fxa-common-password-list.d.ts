declare module 'fxa-common-password-list' {
  /** Whether the password stands in the list of common and breached passwords, exactly as it is written. */
  export function test(password: string): boolean;
}
