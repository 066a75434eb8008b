import { createFirstAdmin, hasClinic } from '#lib/accounts/people/create-first-admin';
import { database } from '#lib/db/client';
import fieldErrors from '../../messages/en/fieldError.json' with { type: 'json' };
import type { Configuration } from './configuration.ts';
import { Failure } from './failure.ts';
import { openPrompt, type Prompt } from './prompt.ts';
import { withDatabase } from './with-database.ts';

/** What may be given on the command line; what is missing is asked for. The password is always asked for. */
export interface AdminFlags {
  email?: string;
  name?: string;
}

type Answers = Record<string, string>;

interface Question {
  field: string;
  text: string;
  usual?: string;
  hidden?: boolean;
}

const ABOUT_PERSON: Question[] = [
  { field: 'name', text: 'Name' },
  { field: 'email', text: 'E-mail address' },
  { field: 'password', text: 'Password (at least 10 characters)', hidden: true },
  { field: 'timeZone', text: 'Time zone', usual: Intl.DateTimeFormat().resolvedOptions().timeZone },
];

const ABOUT_CLINIC: Question[] = [
  { field: 'clinic.name', text: 'Name of the clinic' },
  { field: 'clinic.phone', text: 'Phone of the clinic, for example +49 30 1234567' },
  { field: 'clinic.emergencyNumber', text: 'Emergency number of the country', usual: '112' },
];

/** `npm run admin:create`: asks for the first admin and makes the account, with a clinic where there is none. */
export async function createAdminByAsking(configuration: Configuration, flags: AdminFlags): Promise<void> {
  await withDatabase(configuration, async () => {
    const prompt = openPrompt();
    try {
      await askAndCreate(prompt, { ...flags } as Answers);
    } finally {
      prompt.close();
      await database().$disconnect();
    }
  });
}

async function askAndCreate(prompt: Prompt, answers: Answers): Promise<void> {
  const needsClinic = !(await hasClinic());
  const questions = needsClinic ? [...ABOUT_PERSON, ...ABOUT_CLINIC] : ABOUT_PERSON;
  for (;;) {
    for (const { field, text, usual, hidden } of questions) {
      answers[field] ||= await prompt.ask(text, { usual, hidden });
    }
    const created = await createFirstAdmin(inputOf(answers, needsClinic));
    if (created.ok) {
      const { clinicName, clinicWasCreated, keptPassword } = created.value;
      process.stdout.write(
        `${answers.email} is an admin of ${clinicName}${clinicWasCreated ? ', which was made' : ''}.${
          keptPassword ? ' The account was there already and keeps its password.' : ''
        }\n`,
      );
      return;
    }
    const wrong = Object.entries(created.fields ?? {});
    if (wrong.length === 0) throw new Failure(`The account could not be made (${created.code}).`);
    for (const [field, key] of wrong) {
      const question = questions.find((one) => one.field === field);
      process.stdout.write(`${question?.text ?? field}: ${sentenceOf(key)}\n`);
      delete answers[field];
    }
    // Nobody can mend an answer that came through a pipe.
    if (!process.stdin.isTTY) throw new Failure('No account was made.');
  }
}

function inputOf(answers: Answers, needsClinic: boolean) {
  const answer = (field: string) => answers[field] ?? '';
  return {
    name: answer('name'),
    email: answer('email'),
    password: answer('password'),
    timeZone: answer('timeZone'),
    // Not used where there is a clinic, but its shape is checked all the same.
    clinic: needsClinic
      ? {
          name: answer('clinic.name'),
          phone: answer('clinic.phone'),
          emergencyNumber: answer('clinic.emergencyNumber'),
        }
      : { name: 'Clinic', phone: '+49 30 5550100', emergencyNumber: '112' },
  };
}

function sentenceOf(key: string): string {
  return (fieldErrors as Record<string, string>)[key] ?? fieldErrors.invalid;
}
