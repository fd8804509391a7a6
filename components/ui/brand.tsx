/** The mark: three steps and a seal, for the four kinds of proof; with the product's name beside it. */
export function Brand({ name }: { name: string }) {
  return (
    <>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <rect width="16" height="16" rx="3.5" fill="var(--brand)" />
        <path fill="#fff" d="M2 12h5v2H2zM4 9h5v2H4zM6 6h5v2H6z" />
        <circle cx="12.5" cy="4" r="2" fill="var(--seal)" />
      </svg>
      <span>{name}</span>
    </>
  );
}
