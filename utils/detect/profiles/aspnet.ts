import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: '.ASPXAUTH=session! ASP.NET_SessionId=session! __RequestVerificationToken=csrf',
  pattern:
    /^\.AspNet(?:Core\.(?:(?:Cookies|Identity\.(?:Application|External)|Session)$|(Antiforgery|Correlation|OpenIdConnect\.Nonce)\.)|\..)/,
  holds: 'Antiforgery=csrf! Correlation=none OpenIdConnect.Nonce=none .=session!',
});

export const about: About = { sdk: 'ASP.NET', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://learn.microsoft.com/aspnet/core/security/authentication/cookie',
  source: 'documentation of Data Protection; names from memory',
  isDocumented: true,
};
