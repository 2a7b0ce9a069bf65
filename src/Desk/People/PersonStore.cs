using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Desk.Api;

namespace Campaigns.Desk.People;

/// <summary>Who signs in at this desk. Every change of who may do what stands in the audit.</summary>
internal sealed class PersonStore(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>In characters.</summary>
    public const int LongestName = 100, LongestLogin = 40;

    /// <summary>More people than an office has; a list longer than this is cut.</summary>
    public const int Most = 500;

    private const int ShortestLogin = 3, MostNamed = 5;

    public Task<bool> Any(CancellationToken cancel) => database.Read(async session => await session.Value<long>("SELECT COUNT(*) FROM person") > 0, cancel);

    public Task<Person?> Find(string id, CancellationToken cancel) => database.Read(async session =>
        await PersonRow.With(session, await session.First<PersonRow>($"{PersonRow.Columns} WHERE p.id = @id", new { id })), cancel);

    public Task<Person?> ByLogin(string login, CancellationToken cancel) => database.Read(async session =>
        await PersonRow.With(session, await session.First<PersonRow>($"{PersonRow.Columns} WHERE p.login = @login", new { login = Login(login) })), cancel);

    /// <summary>Whoever belongs to one of <paramref name="units"/> or has a role there; null: everybody.</summary>
    public Task<IReadOnlyList<Person>> Of(IReadOnlyList<string>? units, CancellationToken cancel) => database.Read<IReadOnlyList<Person>>(async session =>
    {
        var rows = await session.List<PersonRow>($"{PersonRow.Columns} ORDER BY p.name, p.id LIMIT @Most", new { Most });
        var roles = (await session.List<(string Person, string Unit, PersonRole Role)>("SELECT person_id, unit_id, role FROM person_role ORDER BY unit_id, role"))
            .ToLookup(r => r.Person, r => new PersonAt(r.Unit, r.Role), StringComparer.Ordinal);
        return [.. rows.Select(row => row.Person(roles[row.Id])).Where(p => units is null || units.Contains(p.UnitId) || p.Roles.Any(r => units.Contains(r.UnitId)))];
    }, cancel);

    /// <summary>The names of those who may do something at a unit, by a role there or above; whoever is locked or never signed in does not count.</summary>
    public async Task<IReadOnlyList<string>> Who(Right right, string unitId, CancellationToken cancel)
    {
        var parents = (await database.Read(session => session.List<(string Id, string? Parent)>("SELECT id, parent_id FROM unit"), cancel)).ToDictionary(unit => unit.Id, unit => unit.Parent, StringComparer.Ordinal);
        return [.. (await Of(null, cancel)).Where(person => !person.Locked && person.Ready && new Sitting("", person, parents).May(right, unitId)).Select(person => person.Name).Take(MostNamed)];
    }

    /// <summary>Adds somebody who has no password yet.</summary>
    public Task<Result<Person>> Add(string unitId, string login, string name, IReadOnlyList<PersonAt> roles, Actor by, CancellationToken cancel) =>
        database.Write(session => Add(session, unitId, login, name, roles, by), cancel);

    /// <summary>The same within a transaction of the caller's; with a password where <paramref name="hash"/> is one.</summary>
    public async Task<Result<Person>> Add(Session session, string unitId, string login, string name, IReadOnlyList<PersonAt> roles, Actor by, string? hash = null)
    {
        (login, name) = (Login(login), name.Normalize().Trim());
        if (Refusal(login, name) is { } refusal)
            return refusal;
        if (await session.Value<long>("SELECT COUNT(*) FROM person WHERE login = @login", new { login }) > 0)
            return Problem.Input(new("Tên đăng nhập này đã có người dùng.", "This login is taken."), "ten-dang-nhap", new("Chọn tên khác.", "Choose another."));
        if ((await session.List<string>("SELECT name FROM person")).Contains(name, StringComparer.OrdinalIgnoreCase))
            return Problem.Input(new("Đã có người mang họ tên này.", "Somebody has this name already."), "ho-ten", new("Thêm chức danh để nhật ký phân biệt được hai người, ví dụ “Nguyễn Văn An (đài)”.", "Add what they do, so that the audit can tell the two apart."));
        var id = Id.New(clock);
        await session.Run("INSERT INTO person (id, unit_id, login, name, password, totp_step, created) VALUES (@id, @unitId, @login, @name, @hash, 0, @now)",
            new { id, unitId, login, name, hash, now = clock.GetUtcNow().ToUnixTimeMilliseconds() });
        await Enter(session, id, roles);
        await audit.Note(session, unitId, by, "person.add", id, $"{name} ({login}): {Words(roles.Select(r => r.Role))}");
        return new Person { Id = id, UnitId = unitId, Login = login, Name = name, Ready = hash is not null, Roles = roles };
    }

    /// <summary>Gives somebody exactly these roles at one unit; those elsewhere stay.</summary>
    public Task<Problem?> SetRoles(string id, string unitId, IReadOnlyList<PersonRole> roles, Actor by, CancellationToken cancel) => Change(id, async (session, person) =>
    {
        if (!roles.Contains(PersonRole.Administrator) && person.Roles.Contains(new PersonAt(unitId, PersonRole.Administrator)) && await Last(session, id, unitId))
            return LastOne;
        await session.Run("DELETE FROM person_role WHERE person_id = @id AND unit_id = @unitId", new { id, unitId });
        await Enter(session, id, [.. roles.Distinct().Select(role => new PersonAt(unitId, role))]);
        await audit.Note(session, unitId, by, "person.roles", id, $"{person.Name}: {Words(roles)}");
        return null;
    }, cancel);

    /// <summary>Keeps somebody out, at once and in every browser, or lets them in again.</summary>
    public Task<Problem?> Lock(string id, bool locked, Actor by, CancellationToken cancel) => Change(id, async (session, person) =>
    {
        if (locked && person.Roles.Any(r => r.Role == PersonRole.Administrator) && await Last(session, id, null))
            return LastOne;
        await session.Run("UPDATE person SET locked = @at WHERE id = @id", new { id, at = locked ? clock.GetUtcNow().ToUnixTimeMilliseconds() : (long?)null });
        if (locked)
        {
            await SittingStore.EndAll(session, id);
            await ApiTokenStore.EndAll(session, id);
        }
        await audit.Note(session, person.UnitId, by, locked ? "person.lock" : "person.unlock", id, person.Name);
        return null;
    }, cancel);

    /// <summary>Lower case, without blanks around it.</summary>
    public static string Login(string typed) => typed.Normalize().Trim().ToLowerInvariant();

    internal static string Words(IEnumerable<PersonRole> roles) => string.Join(", ", roles.Distinct().Order().Select(r => r.Words().Vi)) is { Length: > 0 } words ? words : "không có vai trò";

    private static Problem LastOne => Problem.Input(new("Đây là quản trị cuối cùng còn vào được.", "This is the last administrator who can get in."), null, new("Giao quyền quản trị cho người khác trước.", "Make somebody else administrator first."));

    private static Problem? Refusal(string login, string name) =>
        login.Length is < ShortestLogin or > LongestLogin || login.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_'))
            ? Problem.Input(new($"Tên đăng nhập gồm {ShortestLogin} đến {LongestLogin} chữ thường không dấu, chữ số, dấu chấm, gạch nối.", $"A login is {ShortestLogin} to {LongestLogin} lower-case ASCII letters, digits, dots, hyphens."), "ten-dang-nhap",
                new("Viết như “hoa.nt”.", "Write it like \"hoa.nt\"."))
            : name.Length is 0 or > LongestName || name.Any(char.IsControl)
                ? Problem.Input(new($"Họ tên cần từ 1 đến {LongestName} ký tự.", $"A name has 1 to {LongestName} characters."), "ho-ten", new("Ghi họ tên như trong nhật ký sẽ ghi.", "Give the name that the audit is to keep."))
                : null;

    private Task<Problem?> Change(string id, Func<Session, Person, Task<Problem?>> change, CancellationToken cancel) => database.Write(async session =>
        await PersonRow.With(session, await session.First<PersonRow>($"{PersonRow.Columns} WHERE p.id = @id", new { id })) is { } person
            ? await change(session, person)
            : Problem.Input(new("Không có người này.", "There is no such person."), id), cancel);

    private static async Task Enter(Session session, string id, IReadOnlyList<PersonAt> roles)
    {
        foreach (var (unit, role) in roles.Distinct())
            await session.Run("INSERT INTO person_role (person_id, unit_id, role) VALUES (@id, @unit, @role)", new { id, unit, role });
    }

    /// <summary>Whether nobody else could administer anything: a locked one, or one without a password, does not count.</summary>
    private static async Task<bool> Last(Session session, string id, string? unitId) => await session.Value<long>("""
        SELECT COUNT(*) FROM person_role r JOIN person p ON p.id = r.person_id
        WHERE r.role = @role AND p.locked IS NULL AND p.password IS NOT NULL AND (p.id <> @id OR (@unitId <> '' AND r.unit_id <> @unitId))
        """, new { id, unitId = unitId ?? "", role = PersonRole.Administrator }) == 0;
}
