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
  ],
});
