import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// What the page may know: named one by one, never a whole configuration or session.
app.get('/', requireUser, (req, res) => {
  const config = { apiBase: '/api', locale: req.user.locale };
  res.set('cache-control', 'no-store');
  res.render('app', { config });
});

// What needs the key is done here, behind the session cookie.
app.get('/api/reports', requireUser, async (req, res) => {
  const answer = await fetch('https://api.vendor.example/reports?user=' + encodeURIComponent(req.user.id), {
    headers: { authorization: 'Bearer ' + process.env.VENDOR_API_KEY },
  });
  res.status(answer.status).json(await answer.json());
});`,
    },
    {
      framework: 'Next.js',
      language: 'tsx',
      code: `// app/dashboard/page.tsx: whatever a client component is given stands in the page's source.
import { cookies } from 'next/headers';
import { Dashboard } from './dashboard';

export default async function Page() {
  const session = (await cookies()).get('__Host-session')?.value;
  const reports = await loadReports(session);
  // The data, and not the session that it was loaded with.
  return <Dashboard reports={reports} />;
}

async function loadReports(session: string | undefined) {
  const answer = await fetch(process.env.API_URL + '/reports', {
    headers: { authorization: 'Bearer ' + session },
    cache: 'no-store',
  });
  return answer.json();
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Instead of window.__CONFIG__.token: ask after login, keep it in memory, let the cookie do the rest.
let token = null;

export async function call(path, options = {}) {
  token ??= await fetchToken();
  const headers = { ...options.headers, authorization: 'Bearer ' + token };
  return fetch(path, { ...options, headers });
}

async function fetchToken() {
  const answer = await fetch('/api/token', { method: 'POST', credentials: 'same-origin' });
  return (await answer.json()).access_token;
}`,
    },
    {
      framework: 'Remix',
      language: 'tsx',
      code: `// app/routes/dashboard.tsx: whatever a loader returns stands in the page's source.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getSession } from '~/session.server';

type Report = { id: string; title: string };

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await getSession(request.headers.get('cookie'));
  const headers = { authorization: 'Bearer ' + session.get('accessToken') };
  const answer = await fetch(process.env.API_URL + '/reports', { headers });
  const reports: Report[] = await answer.json();
  // Before: return { session: session.data, reports }
  const body = { reports: reports.map(({ id, title }) => ({ id, title })) };
  return Response.json(body, { headers: { 'cache-control': 'no-store' } });
}

export default function Dashboard() {
  const { reports } = useLoaderData<{ reports: Report[] }>();
  return reports.map(({ id, title }) => <p key={id}>{title}</p>);
}`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.cache import never_cache


@login_required
@never_cache
def app(request):
    # Before: {"user": model_to_dict(request.user), "settings": settings}
    config = {"apiBase": "/api", "locale": request.LANGUAGE_CODE, "name": request.user.get_short_name()}
    return render(request, "app.html", {"config": config})  # {{ config|json_script:"config" }}`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `class User < ApplicationRecord
  # What to_json and as_json never tell, wherever they are called.
  def serializable_hash(_options = nil)
    super(only: %i[id name locale])
  end
end

class PagesController < ApplicationController
  def show
    response.set_header("Cache-Control", "no-store")
    # Before: data-user="<%= Current.user.to_json %>", with api_token among the columns
    @config = { api_base: "/api", name: Current.user.name, locale: I18n.locale }
  end
end
# In the view: <%= tag.div id: "app", data: { config: @config } %>`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `// With Inertia: what is shared stands in the page's source (data-page). Before: 'user' => $request->user()
final class HandleInertiaRequests extends Middleware
{
    public function share(Request $request): array
    {
        return [
            ...parent::share($request),
            'user' => $request->user()?->only('id', 'name', 'locale'),
        ];
    }
}
// In the model as well: protected $hidden = ['password', 'remember_token', 'api_token'];
// In Blade: const config = {{ Js::from($config) }} with fields named one by one, never Js::from(config('services'))`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `@Controller
class Pages {
  // What the page may know, named one by one.
  record PageConfig(String apiBase, String name, String locale) {}

  @GetMapping("/")
  String app(@AuthenticationPrincipal OidcUser user, Model model, Locale locale, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    // Before: model.addAttribute("user", user), with user.getIdToken() within, and th:inline="javascript"
    model.addAttribute("config", new PageConfig("/api", user.getFullName(), locale.toLanguageTag()));
    return "app";
  }
}`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public class AppModel : PageModel
{
    // What the page may know, named one by one. In the page: <div id="app" data-config="@Model.Config"></div>
    private sealed record PageConfig(string ApiBase, string? Name, string Locale);

    public string Config { get; private set; } = "";

    public void OnGet() // before: await HttpContext.GetTokenAsync("access_token") into a script
    {
        var config = new PageConfig("/api", User.Identity?.Name, CultureInfo.CurrentUICulture.Name);
        Config = JsonSerializer.Serialize(config, JsonSerializerOptions.Web);
    }
}`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import (
	"html/template"
	"net/http"
)

// What the page may know, named one by one. Before: the session itself, with its tokens, given to the template.
type pageConfig struct {
	APIBase string \`json:"apiBase"\`
	Name    string \`json:"name"\`
}

// In the page: <script type="application/json" id="config">{{.}}</script> becomes JSON, escaped.
func app(views *template.Template) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		config := pageConfig{APIBase: "/api", Name: userOf(r).Name}
		if err := views.ExecuteTemplate(w, "app.html", config); err != nil {
			http.Error(w, "page not at hand", http.StatusInternalServerError)
		}
	}
}`,
    },
  ],
});
