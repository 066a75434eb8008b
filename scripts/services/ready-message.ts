import type { DemoAccount } from './demo-clinic.ts';

/** The last words of a start: where the product answers, and who can try it. */
export function printReady(url: string, accounts: DemoAccount[]): void {
  const lines = [`\nReady: ${url}`];
  if (accounts.length > 0) {
    const width = (values: string[]) => Math.max(...values.map((value) => value.length)) + 3;
    const [roles, emails] = [
      width(accounts.map(({ role }) => role)),
      width(accounts.map(({ email }) => email)),
    ];
    lines.push('', 'Demo accounts:');
    for (const { role, email, password } of accounts) {
      lines.push(`  ${role.padEnd(roles)}${email.padEnd(emails)}${password}`);
    }
  }
  process.stdout.write(`${lines.join('\n')}\n\nCtrl-C stops everything.\n`);
}
