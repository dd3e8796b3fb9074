/** A real application gets the token from its login. */
export function AccessToken({ onChange }: { readonly onChange: (token: string) => void }) {
  return (
    <details>
      <summary>Access token</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const token = new FormData(event.currentTarget).get('token');
          onChange(typeof token === 'string' ? token.trim() : '');
        }}
      >
        <label>
          Token for a gateway with authentication
          <input name="token" type="password" autoComplete="off" />
        </label>
        <button>Use this token</button>
      </form>
    </details>
  );
}
