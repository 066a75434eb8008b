import type { ReactNode } from 'react';
import { AppShell } from '#components/shell/app-shell';
import { requireRole } from '#lib/accounts/current-actor';

export default async function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <AppShell actor={await requireRole('admin')} area="admin">
      {children}
    </AppShell>
  );
}
