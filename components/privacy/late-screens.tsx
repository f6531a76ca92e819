'use client';

import dynamic from 'next/dynamic';

/** What stands in the place of a member's page now and then: its scripts are sent with it alone. */
export const LatePurposeScreen = dynamic(() => import('./PurposeScreen').then((module) => module.PurposeScreen));
export const LateLimitScreen = dynamic(() => import('./LimitScreen').then((module) => module.LimitScreen));
