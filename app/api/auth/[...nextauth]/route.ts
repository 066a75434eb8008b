import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '#lib/accounts/auth-options';
import { refusalOfAuthError } from '#lib/accounts/auth-refusal';
import { isOwnOrigin } from '#lib/http/origin';
import { hasReadableBody } from '#lib/http/readable-body';
import { refusalResponse } from '#lib/http/respond';
import { refusal } from '#lib/result.rules';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions());
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  if (!isOwnOrigin(request)) return refusalResponse(refusal('foreign_origin'));
  if (!(await hasReadableBody(request))) return refusalResponse(refusal('invalid_input'));
  const response: Response = await NextAuth(request, context, authOptions());
  const refused = await refusalOfAuthError(response);
  return refused ? refusalResponse(refused) : response;
}
