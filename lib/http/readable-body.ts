import '#server-only';

const LARGEST_BODY_BYTES = 64 * 1024;

/** Whether a request's body is small and what its type says, for handlers of libraries that read it unguarded. */
export async function hasReadableBody(request: Request): Promise<boolean> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY_BYTES) return false;
  const type = request.headers.get('content-type') ?? '';
  try {
    const copy = request.clone();
    if (type.includes('application/json')) await copy.json();
    else if (type.includes('form')) await copy.formData();
    return true;
  } catch {
    return false;
  }
}
