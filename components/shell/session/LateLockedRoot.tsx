'use client';

import dynamic from 'next/dynamic';

/** A page that is opened while the session is locked; its script is sent with such a page alone. */
export const LateLockedRoot = dynamic(() => import('./LockedRoot').then((module) => module.LockedRoot));
