import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 4,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import session from 'express-session';

const secret = process.env.SESSION_SECRET;
app.use(session({ name: '__Host-session', secret, resave: false, saveUninitialized: false }));

app.post('/login', async (req, res, next) => {
  const user = await check(req.body);
  if (user === null) return res.sendStatus(401);
  // Before: req.session.user = user.id, under the id that was there already.
  req.session.regenerate((error) => {
    if (error) return next(error);
    req.session.user = user.id;
    req.session.save((failed) => (failed ? next(failed) : res.redirect(303, '/')));
  });
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';

export async function startSession(userId: string) {
  const jar = await cookies();
  const old = jar.get('__Host-session')?.value;
  if (old !== undefined) await sessions.end(old); // an id that was there before a login ends with it
  const id = randomBytes(32).toString('base64url'); // 256 bits; before: a UUID of the time, a number, an ObjectId
  await sessions.begin(id, userId);
  jar.set('__Host-session', id, { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 8 * 60 * 60 });
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// A page makes no session ids. It logs in, and the server's answer sets a new cookie.
export async function login(user, password) {
  const answer = await fetch('/login', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, password }),
  });
  if (!answer.ok) throw new Error('login failed');
}`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `from django.contrib.auth import authenticate, login


def log_in(request):
    user = authenticate(request, username=request.POST["user"], password=request.POST["password"])
    if user is not None:
        login(request, user)  # calls cycle_key(); with sessions of your own, call request.session.cycle_key()`,
    },
    {
      framework: 'Rails',
      language: 'ruby',
      code: `class SessionsController < ApplicationController
  def create
    user = User.authenticate_by(email: params[:email], password: params[:password])
    return head :unauthorized unless user

    reset_session # a new id; before: session[:user_id] = user.id alone
    session[:user_id] = user.id
    redirect_to root_path, status: :see_other
  end
end`,
    },
    {
      framework: 'Laravel',
      language: 'php',
      code: `final class LoginController
{
    public function store(Request $request)
    {
        $credentials = $request->validate(['email' => 'required|email', 'password' => 'required']);
        if (! Auth::attempt($credentials)) {
            return back()->withErrors(['email' => 'Unknown.']);
        }
        $request->session()->regenerate(); // a new id
        return redirect()->intended('/');
    }
}`,
    },
    {
      framework: 'Spring',
      language: 'java',
      code: `@Bean
SecurityFilterChain app(HttpSecurity http) throws Exception {
  return http
      .formLogin(Customizer.withDefaults())
      .sessionManagement(sessions -> sessions.sessionFixation().changeSessionId()) // the default; never none()
      .build();
}`,
    },
    {
      framework: 'Fastify',
      language: 'js',
      code: `import cookie from '@fastify/cookie';
import session from '@fastify/session';

await app.register(cookie);
await app.register(session, {
  secret: process.env.SESSION_SECRET,
  cookieName: '__Host-session', // and no idGenerator of one's own: the id is random as it is
  saveUninitialized: false,
  cookie: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' },
});

app.post('/login', async (request, reply) => {
  const user = await check(request.body);
  if (user === null) return reply.code(401).send();
  await request.session.regenerate(); // before: request.session.user under the id that was there already
  request.session.user = user.id;
  return reply.redirect('/', 303);
});`,
    },
    {
      framework: 'ASP.NET Core',
      language: 'csharp',
      code: `builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
{
    options.Cookie.Name = "__Host-session";
    options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
    options.Events.OnValidatePrincipal = async context =>
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<ISessions>(); // yours
        if (!await sessions.IsLiveAsync(context.Principal?.FindFirstValue("sid"))) context.RejectPrincipal();
    };
});

// At login. Before: Guid.CreateVersion7(), which tells the time, or the id that was there already.
await sessions.EndAsync(context.User.FindFirstValue("sid"));
var id = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
await sessions.BeginAsync(id, user.Id);
Claim[] claims = [new Claim("sub", user.Id), new Claim("sid", id)];
var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme);
await context.SignInAsync(new ClaimsPrincipal(identity)); // an encrypted cookie`,
    },
    {
      framework: 'Go net/http',
      language: 'go',
      code: `import (
	"net/http"
	"time"

	"github.com/alexedwards/scs/v2"
)

var sessions = scs.New()

func init() {
	sessions.Lifetime = 8 * time.Hour
	sessions.Cookie.Name = "__Host-session" // Path is / and HttpOnly set as it is; the id is 32 random bytes
	sessions.Cookie.Secure = true
}

func logIn(w http.ResponseWriter, r *http.Request) {
	user, err := check(r)
	if err != nil {
		http.Error(w, "not logged in", http.StatusUnauthorized)
		return
	}
	if err := sessions.RenewToken(r.Context()); err != nil { // a new id; before: Put alone
		http.Error(w, "not logged in", http.StatusInternalServerError)
		return
	}
	sessions.Put(r.Context(), "user", user.ID)
	http.Redirect(w, r, "/", http.StatusSeeOther)
}`,
    },
    {
      framework: 'Remix',
      language: 'ts',
      code: `// app/session.server.ts
import { randomBytes } from 'node:crypto';
import { createSessionStorage, redirect } from '@remix-run/node';

const { SESSION_SECRET } = process.env;
if (!SESSION_SECRET) throw new Error('SESSION_SECRET is missing');
const cookie = { name: '__Host-session', httpOnly: true, secure: true, sameSite: 'lax' as const, path: '/' };
const { getSession, commitSession, destroySession } = createSessionStorage({
  cookie: { ...cookie, secrets: [SESSION_SECRET] },
  async createData(data, expires) {
    const id = randomBytes(32).toString('base64url'); // before: Date.now(), or the row's number
    await sessions.begin(id, data, expires);
    return id;
  },
  readData: (id) => sessions.read(id),
  updateData: (id, data, expires) => sessions.update(id, data, expires),
  deleteData: (id) => sessions.end(id),
});

export async function startSession(request: Request, userId: string) {
  await destroySession(await getSession(request.headers.get('cookie'))); // an id from before the login ends with it
  const session = await getSession(); // a new one
  session.set('user', userId);
  return redirect('/', { headers: { 'set-cookie': await commitSession(session) } });
}`,
    },
  ],
});
