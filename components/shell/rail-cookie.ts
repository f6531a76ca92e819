/** Where this browser keeps the width of the rail: `narrow` or `wide`. */
export const RAIL_COOKIE = 'loket-rail';
