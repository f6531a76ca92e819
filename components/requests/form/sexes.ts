/** In the order in which the choice stands on the form. */
export const SEXES = ['F', 'M'] as const;
