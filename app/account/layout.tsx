import type { ReactNode } from 'react';
import { AppShell } from '#components/shell/app-shell';
import { requireActor } from '#lib/accounts/current-actor';

export default async function AccountLayout({ children }: { children: ReactNode }) {
  return <AppShell actor={await requireActor()}>{children}</AppShell>;
}
