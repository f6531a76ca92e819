'use client';

import Button, { type ButtonProps } from '@mui/material/Button';
import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';

/** A link that looks like a button: for what opens a page. What changes something is a `Button`. */
export function ButtonLink({ href, ...props }: Omit<ButtonProps<typeof Link>, 'component' | 'href'> & { href: string }) {
  return <Button component={Link} href={href} {...props} />;
}

/** A link in running text. */
export function TextLink({ children, ...props }: ComponentProps<typeof Link> & { children: ReactNode }) {
  return <Link {...props}>{children}</Link>;
}
