import type { ReactNode } from 'react';
import { PublicShell } from '#components/shell/public-shell';
import { currentActor } from '#lib/accounts/current-actor';
import { homeOf } from '#lib/accounts/next-path.rules';

export default async function DevLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  return <PublicShell home={actor && homeOf(actor)}>{children}</PublicShell>;
}
