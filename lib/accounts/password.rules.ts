export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** The most used passwords that are long enough to pass the length, without digits and signs at the end. */
const common = new Set(
  (
    'passwordpassword qwertyuiop qwertzuiop qwerty azertyuiop asdfghjkl zxcvbnm password passwort iloveyou ' +
    'welcome administrator letmein sunshine princess football baseball superman starwars anteroom ' +
    'motdepasse contraseña changeme trustno unbelievable jessica michelle abcdefghij aaaaaaaaaa'
  ).split(' '),
);

/** What is wrong with a new password, as a key of messages/ under `fieldError`, or null. */
export function passwordProblem(password: string, email = ''): string | null {
  if ([...password].length < PASSWORD_MIN) return 'password_short';
  if (password.length > PASSWORD_MAX) return 'too_long';
  const plain = password.normalize('NFKC').toLowerCase();
  const stem = plain.replace(/[\d\s!?.,_#*$@-]+$/u, '');
  const onlyDigitsInRow = '01234567890123456789'.includes(plain) || '98765432109876543210'.includes(plain);
  const repeatsFew = new Set(plain).size < 4;
  const isAddress = email !== '' && (plain === email || plain === email.split('@')[0]);
  return common.has(stem) || onlyDigitsInRow || repeatsFew || isAddress ? 'password_common' : null;
}
