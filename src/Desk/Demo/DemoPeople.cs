using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Demo;

/// <summary>The people of the invented commune. Their passwords are drawn anew for each demo and stand in its terminal alone.</summary>
internal sealed class DemoPeople(PersonStore people, Passwords passwords, UnitStore units, Database database)
{
    private static readonly (string Login, string Name, PersonRole[] Roles)[] All =
    [
        ("bientap", "Lò Thị Hoa", [PersonRole.Editor, PersonRole.Publisher]),
        ("lanhdao", "Quàng Văn Minh", [PersonRole.Approver]),
        ("dai", "Cà Văn Toản", [PersonRole.Operator]),
        ("quantri", "Nguyễn Văn An", [PersonRole.Administrator]),
    ];

    /// <summary>Makes them; how each signs in, to be told.</summary>
    public async Task<Phrase> Settle(CancellationToken cancel)
    {
        var unit = (await units.All(cancel))[0];
        var words = All.Select(one => (one.Login, one.Name, one.Roles, Password: Token.Spoken(3).ToLowerInvariant())).ToArray();
        foreach (var (login, name, roles, password) in words)
        {
            var hash = passwords.Hash(password);
            await database.Write(session => people.Add(session, unit.Id, login, name, [.. roles.Select(role => new PersonAt(unit.Id, role))], Administrator.AtTheMachine, hash), cancel);
        }
        return new(
            "Đăng nhập bằng một trong các tài khoản này (chỉ có trong bản demo này):\n" + string.Join('\n', words.Select(w => $"  {w.Login,-8}  {w.Password}  {w.Name}, {string.Join(", ", w.Roles.Select(r => r.Words().Vi))}")),
            "Sign in as one of these (of this demo alone):\n" + string.Join('\n', words.Select(w => $"  {w.Login,-8}  {w.Password}  {w.Name}, {string.Join(", ", w.Roles.Select(r => r.Words().En))}")));
    }
}
