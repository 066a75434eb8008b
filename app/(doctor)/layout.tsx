import type { ReactNode } from 'react';
import { AppShell } from '#components/shell/app-shell';
import { requireRole } from '#lib/accounts/current-actor';

export default async function ClinicLayout({ children }: { children: ReactNode }) {
  return (
    <AppShell actor={await requireRole('doctor', 'staff')} area="clinic">
      {children}
    </AppShell>
  );
}
