import membership from '../capabilities/membership/routes.ts';
export const fragments = [...membership];
