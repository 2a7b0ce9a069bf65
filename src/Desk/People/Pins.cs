using System.Globalization;
using System.Security.Cryptography;
using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Desk.People;

/// <summary>The digits that a personal link asks for: chosen by their person, hashed like a password, and slowed down like one.</summary>
internal sealed class Pins(Database database, Passwords passwords, Tries tries, AuditLog audit)
{
    /// <summary>In digits.</summary>
    public const int Shortest = 6, Longest = 12;

    private const int FewestDifferent = 3;

    public Task<bool> Has(string personId, CancellationToken cancel) =>
        database.Read(async session => await session.Value<string>("SELECT pin FROM person WHERE id = @personId", new { personId }) is not null, cancel);

    /// <summary>Sets one's own, or takes it away where none is given; the password is asked, so that a browser left open does not do it.</summary>
    public async Task<Problem?> Set(Sitting who, string password, string pin, string again, string address, CancellationToken cancel)
    {
        if (pin.Length > 0 && Refusal(pin, again) is { } refusal)
            return refusal;
        if (await tries.Begin(who.Person.Login, address, cancel) is { } wait)
            return PasswordDesk.Late(wait);
        if (!await passwords.Match(await database.Read(session => session.Value<string>("SELECT password FROM person WHERE id = @Id", new { who.Person.Id }), cancel), password, cancel))
            return Problem.Input(new("Mật khẩu hiện tại không đúng.", "The present password is wrong."), "mat-khau-pin");
        await tries.Passed(who.Person.Login, address, cancel);
        var hash = pin.Length > 0 ? passwords.Hash(pin) : null;
        await database.Write(async session =>
        {
            await session.Run("UPDATE person SET pin = @hash WHERE id = @Id", new { hash, who.Person.Id });
            await audit.Note(session, who.Person.UnitId, who.Actor, hash is null ? "person.pin.off" : "person.pin", who.Person.Id, who.Name);
        }, cancel);
        return null;
    }

    /// <summary>Why no link can be made for this person; null where one can.</summary>
    public async Task<Problem?> Missing(Person person, CancellationToken cancel) => await Has(person.Id, cancel) ? null
        : Problem.Input(new($"{person.Name} chưa đặt PIN nên chưa gửi liên kết được.", $"{person.Name} has no PIN yet."), null,
            new("Người duyệt đăng nhập một lần và đặt PIN ở trang Tài khoản của tôi.", "They sign in once and choose one on the page of their account."));

    /// <summary>One that nobody chose, for who has no account.</summary>
    public static string New()
    {
        string pin;
        do
            pin = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        while (pin.Distinct().Count() <= FewestDifferent);
        return pin;
    }

    /// <summary>The same for one that is kept elsewhere.</summary>
    /// <param name="name">What it opens, to slow down whoever guesses.</param>
    /// <param name="hash">As <see cref="Passwords"/> made it.</param>
    /// <param name="pin">As it was typed.</param>
    /// <param name="address">From where.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<(bool Right, TimeSpan? Wait)> Try(string name, string? hash, string pin, string address, CancellationToken cancel) => Try(name, () => Task.FromResult(hash), pin, address, cancel);

    /// <summary>Whether it is the one; how long to wait instead, where too many were wrong.</summary>
    public Task<(bool Right, TimeSpan? Wait)> Try(string personId, string pin, string address, CancellationToken cancel) => Try(personId,
        () => database.Read(session => session.Value<string>("SELECT pin FROM person WHERE id = @personId AND locked IS NULL", new { personId }), cancel), pin, address, cancel);

    private async Task<(bool Right, TimeSpan? Wait)> Try(string whose, Func<Task<string?>> hash, string pin, string address, CancellationToken cancel)
    {
        // Kept apart from the sign-in: who guesses from outside, through one proxy, uses up nobody's tries inside.
        var (name, from) = ($"pin {whose}", $"link {address}");
        if (await tries.Begin(name, from, cancel) is { } wait)
            return (false, wait);
        if (!await passwords.Match(await hash(), pin, cancel))
            return (false, null);
        await tries.Passed(name, from, cancel);
        return (true, null);
    }

    private static Problem? Refusal(string pin, string again) =>
        pin.Length is < Shortest or > Longest || !pin.All(char.IsAsciiDigit)
            ? Problem.Input(new($"PIN gồm {Shortest} đến {Longest} chữ số.", $"A PIN has {Shortest} to {Longest} digits."), "pin")
        : pin.Distinct().Count() < FewestDifferent || "01234567890123".Contains(pin, StringComparison.Ordinal) || "98765432109876".Contains(pin, StringComparison.Ordinal)
            ? Problem.Input(new("PIN này quá dễ đoán.", "This PIN is guessed too easily."), "pin", new("Đừng lặp một chữ số, đừng dùng dãy liên tiếp hay ngày sinh.", "No repeated digit, no run, no birthday."))
        : pin == again ? null : Problem.Input(new("Hai lần nhập không giống nhau.", "The two are not the same."), "pin-lai", new("Nhập lại PIN vào cả hai ô.", "Type it into both."));
}
