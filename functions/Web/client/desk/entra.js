// Signing in with Entra ID: authorization code with PKCE, by Microsoft's own library, which is loaded only where the app's settings ask for it.
import { get, renewBy, signIn } from "../shared/api.js";

/** What is needed to sign in with Entra ID, and to go on after coming back from there; null where the app believes none of its tokens. */
export async function prepareEntra() {
  const { entra } = await get("sign-in");
  if (!entra) {
    return null;
  }

  const { CacheLookupPolicy, PublicClientApplication } = await import("@azure/msal-browser");
  const app = new PublicClientApplication({
    auth: { clientId: entra.clientId, authority: entra.authority, knownAuthorities: [new URL(entra.authority).host], redirectUri: `${location.origin}/desk` },
    cache: { cacheLocation: "sessionStorage" },
  });
  await app.initialize();
  const scopes = [entra.scope];
  const account = (await app.handleRedirectPromise())?.account ?? app.getAllAccounts()[0];
  if (account) {
    // Without the hidden frames that the policy of the page forbids: a session that has ended is begun anew.
    const token = () => app.acquireTokenSilent({ scopes, account, cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken })
      .then((answer) => answer.accessToken, () => app.acquireTokenRedirect({ scopes, account }));
    signIn(await token());
    renewBy(token);
  }

  return {
    signIn: () => app.loginRedirect({ scopes }),
    signOut: async () => {
      renewBy(null);
      signIn(null);
      await app.clearCache({ account });
    },
  };
}
