using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Address;
using Campaigns.Desk.Shell;
using Campaigns.Desk.Units;

namespace Campaigns.Desk.People;

/// <summary><c>user add|list|password|disable|enable</c>: who signs in at the desk. Who can run it is the administrator at the machine.</summary>
internal sealed class UserVerb : VerbGroup
{
    public UserVerb() : base("user", new("ai đăng nhập được vào bàn làm việc", "who signs in at the desk"))
    {
        Add(new ListVerb());
        Add(new AddVerb());
        Add(new PasswordVerb());
        Add(new LockVerb("disable", new("khóa một người, kết thúc mọi phiên của họ", "lock somebody out and end their sign-ins"), true));
        Add(new LockVerb("enable", new("mở khóa", "let somebody in again"), false));
    }

    private static object Shown(Person person, IReadOnlyDictionary<string, string> codes) => new
    {
        person.Id, person.Login, person.Name, ready = person.Ready, disabled = person.Locked, codes = person.Codes,
        roles = person.Roles.Select(r => new { unit = codes[r.UnitId], role = r.Role }),
    };

    private static async Task<IReadOnlyDictionary<string, string>> Codes(IServiceProvider services, CancellationToken cancel) =>
        (await services.GetRequiredService<UnitStore>().All(cancel)).ToDictionary(u => u.Id, u => u.Code, StringComparer.Ordinal);

    private static async Task<Result<Person>> Known(string login, IServiceProvider services, CancellationToken cancel) =>
        await services.GetRequiredService<PersonStore>().ByLogin(login, cancel) is { } person ? person
            : Problem.Input(new("Không có người dùng này.", "There is no such person."), login, new("Xem danh sách bằng: campaigns user list.", "campaigns user list shows them."));

    private static async Task<Answer> Link(Person person, string link, IServiceProvider services, CancellationToken cancel)
    {
        var address = $"{services.GetRequiredService<DeskAddress>().Local ?? ""}{SignInEndpoints.ByLink}/{link}";
        var codes = await Codes(services, cancel);
        return Answer.Done(new { user = Shown(person, codes), link = address }, to =>
        {
            to.WriteLine($"{person.Login}\t{person.Name}");
            to.WriteLine(address);
        });
    }

    private sealed class ListVerb() : ServicesVerb("list", new("mọi người dùng", "everybody"))
    {
        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var (people, codes) = (await services.GetRequiredService<PersonStore>().Of(null, cancel), await Codes(services, cancel));
            return Answer.Done(new { users = people.Select(p => Shown(p, codes)) }, to =>
            {
                foreach (var person in people)
                    to.WriteLine($"{person.Login}\t{person.Name}\t{string.Join(", ", person.Roles.Select(r => $"{codes[r.UnitId]}: {r.Role.Words().In(call.Language)}"))}"
                        + (person.Locked ? "\t" + new Phrase("đang khóa", "locked out").In(call.Language) : person.Ready ? "" : "\t" + new Phrase("chưa đặt mật khẩu", "no password yet").In(call.Language)));
            });
        }
    }

    private sealed class AddVerb : ServicesVerb
    {
        private readonly Argument<string> _login = new("login") { Says = new("tên đăng nhập: hoa.nt", "the login: hoa.nt") };
        private readonly Option<string> _name = new("--name") { Required = true, Says = new("họ và tên, như nhật ký ghi", "the name, as the audit keeps it") };
        private readonly Option<string[]> _roles = new("--role") { Required = true, AllowMultipleArgumentsPerToken = true, Says = new("vai trò: editor (biên tập), approver (duyệt), publisher (đăng), operator (đài), administrator (quản trị), viewer (xem)", "editor, approver, publisher, operator, administrator, viewer") };
        private readonly UnitOption _unit = new();

        public AddVerb() : base("add", new("thêm một người; in liên kết để họ tự đặt mật khẩu", "add somebody; prints the link by which they choose a password"))
        {
            _roles.AcceptOnlyFromAmong([.. PersonRoles.All.Select(r => r.Words().En)]);
            Add(_login);
            Add(_name);
            Add(_roles);
            Add(_unit);
        }

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var unit = await _unit.Find(call, services.GetRequiredService<UnitStore>(), cancel);
            if (!unit.Ok)
                return Answer.Failed(unit.Problems);
            var roles = call.Get(_roles)!.Select(word => new PersonAt(unit.Value.Id, PersonRoles.All.First(r => r.Words().En == word))).Distinct().ToArray();
            var added = await services.GetRequiredService<PersonStore>().Add(unit.Value.Id, call.Get(_login), call.Get(_name)!, roles, Administrator.AtTheMachine, cancel);
            return added.Ok ? await Link(added.Value, await services.GetRequiredService<PasswordDesk>().Link(added.Value, Administrator.AtTheMachine, cancel), services, cancel) : Answer.Failed(added.Problems);
        }
    }

    private sealed class PasswordVerb : ServicesVerb
    {
        private readonly Argument<string> _login = new("login") { Says = new("tên đăng nhập", "the login") };

        public PasswordVerb() : base("password", new("bỏ mật khẩu và mã một lần của một người; in liên kết để họ đặt lại", "take somebody's password and one-time codes away; prints the link by which they choose anew")) => Add(_login);

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var person = await Known(call.Get(_login), services, cancel);
            return person.Ok ? await Link(person.Value, await services.GetRequiredService<PasswordDesk>().Reset(person.Value, Administrator.AtTheMachine, cancel), services, cancel) : Answer.Failed(person.Problems);
        }
    }

    private sealed class LockVerb : ServicesVerb
    {
        private readonly Argument<string> _login = new("login") { Says = new("tên đăng nhập", "the login") };
        private readonly bool _locked;

        public LockVerb(string name, Phrase says, bool locked) : base(name, says)
        {
            _locked = locked;
            Add(_login);
        }

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var person = await Known(call.Get(_login), services, cancel);
            if (!person.Ok)
                return Answer.Failed(person.Problems);
            if (await services.GetRequiredService<PersonStore>().Lock(person.Value.Id, _locked, Administrator.AtTheMachine, cancel) is { } problem)
                return problem;
            var codes = await Codes(services, cancel);
            return Answer.Done(new { user = Shown(person.Value with { Locked = _locked }, codes) }, to => to.WriteLine($"{person.Value.Login}\t{person.Value.Name}"));
        }
    }
}
