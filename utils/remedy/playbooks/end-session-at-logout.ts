import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `app.post('/logout', async (req, res) => {
  // Sessions and refresh tokens are kept by the server, so that they can be ended here.
  await db.refreshTokens.deleteMany({ family: req.session.tokenFamily });
  req.session.destroy(() => {
    res.clearCookie('__Host-session', { path: '/', secure: true });
    res.set('clear-site-data', '"cookies", "storage", "cache"').sendStatus(204);
  });
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/logout/route.ts
import { cookies } from 'next/headers';

export async function POST() {
  const jar = await cookies();
  await db.sessions.delete({ id: jar.get('__Host-session')?.value });
  jar.set('__Host-session', '', { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 0 });
  return new Response(null, { status: 204, headers: { 'clear-site-data': '"cookies", "storage", "cache"' } });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `const PLACES = ['access_token', 'refresh_token', 'user'];
const tabs = new BroadcastChannel('session');
tabs.onmessage = ({ data }) => data === 'logout' && leave();

function leave() {
  clearInterval(poll);
  socket.close();
  for (const key of PLACES) {
    localStorage.removeItem(key);
    sessionStorage.removeItem(key);
  }
  indexedDB.deleteDatabase('session');
  location.replace('/login');
}

export async function logout() {
  // The server first: it needs the token to know whose session ends.
  await fetch('/logout', { method: 'POST', keepalive: true }).catch(() => {});
  tabs.postMessage('logout');
  leave();
}`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `app.post('/logout', async (request, reply) => {
  await db.refreshTokens.deleteMany({ family: request.session.tokenFamily });
  await request.session.destroy();
  reply.clearCookie('__Host-session', { path: '/', secure: true });
  return reply.header('clear-site-data', '"cookies", "storage", "cache"').code(204).send();
});`,
    },
    {
      framework: 'Remix',
      language: 'ts',
      code: `// app/routes/logout.ts
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { endGrants } from '~/grants.server';
import { destroySession, getSession } from '~/session.server';

export async function action({ request }: ActionFunctionArgs) {
  const session = await getSession(request.headers.get('cookie'));
  await endGrants(session.get('user'));
  const headers = new Headers({ 'clear-site-data': '"cookies", "storage", "cache"' });
  headers.append('set-cookie', await destroySession(session));
  return redirect('/login', { headers });
}`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `from django.contrib.auth import logout
from django.http import HttpResponse
from django.views.decorators.http import require_POST


@require_POST
def log_out(request):
    request.user.refresh_tokens.all().delete()
    logout(request)  # ends the session at the server and deletes the cookie
    return HttpResponse(status=204, headers={"Clear-Site-Data": '"cookies", "storage", "cache"'})`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `# Rails 8: bin/rails generate authentication keeps sessions in the database, so that they can be ended
class SessionsController < ApplicationController
  def destroy
    Current.user.refresh_tokens.delete_all
    terminate_session # destroys the row and the cookie
    response.set_header("Clear-Site-Data", '"cookies", "storage", "cache"')
    redirect_to new_session_path, status: :see_other
  end
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `Route::post('/logout', function (Request $request) {
    $request->user()->tokens()->delete(); // Sanctum
    Auth::guard('web')->logout();
    $request->session()->invalidate();
    $request->session()->regenerateToken();

    return response()->noContent()->header('Clear-Site-Data', '"cookies", "storage", "cache"');
})->middleware('auth');`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.*;

import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;

class Logout {
  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    var clear = new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(COOKIES, STORAGE, CACHE));
    return http.logout(logout -> logout.invalidateHttpSession(true).addLogoutHandler(clear)).build();
  }
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `app.MapPost("/logout", async (HttpContext context, IRefreshTokens tokens) =>
{
    await tokens.RevokeAllAsync(context.User); // yours
    await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    context.Response.Headers["Clear-Site-Data"] = "\\"cookies\\", \\"storage\\", \\"cache\\"";
    return Results.NoContent();
}).RequireAuthorization();`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import "net/http"

func logOut(w http.ResponseWriter, r *http.Request) {
	if cookie, err := r.Cookie("__Host-session"); err == nil {
		if err := sessions.End(r.Context(), cookie.Value); err != nil { // with its refresh tokens
			http.Error(w, "not logged out", http.StatusServiceUnavailable)
			return
		}
	}
	http.SetCookie(w, &http.Cookie{Name: "__Host-session", Path: "/", MaxAge: -1, HttpOnly: true, Secure: true})
	w.Header().Set("Clear-Site-Data", \`"cookies", "storage", "cache"\`)
	w.WriteHeader(http.StatusNoContent)
}`,
    },
  ],
});
