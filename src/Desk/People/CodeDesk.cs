using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Desk.People;

/// <summary>One's own one-time codes: on once the phone has shown that it makes them, off by the password.</summary>
internal sealed class CodeDesk(Database database, Passwords passwords, Tries tries, CodeSeal seal, AuditLog audit, TimeProvider clock)
{
    /// <summary>A secret to be shown to a phone; nothing is kept but what the page holds, sealed.</summary>
    public (string Sealed, byte[] Secret) Offer()
    {
        var secret = OneTimeCode.NewSecret();
        return (seal.Close(secret), secret);
    }

    /// <summary>The secret of a page's sealed words; null where they are none of this desk's.</summary>
    public byte[]? Open(string offered) => seal.Open(offered);

    public async Task<Problem?> TurnOn(Sitting who, string offered, string code, string address, CancellationToken cancel)
    {
        if (seal.Open(offered) is not { } secret)
            return Problem.Input(new("Trang này mở đã lâu; chưa bật.", "This page is old; nothing was switched on."), "ma", new("Quét lại mã QR mới.", "Scan the new code."));
        if (await tries.Begin($"code {who.Person.Id}", address, cancel) is { } wait)
            return PasswordDesk.Late(wait);
        if (OneTimeCode.Match(secret, code, clock.GetUtcNow()) is not { } step)
            return Problem.Input(new("Mã không khớp; chưa bật.", "The code does not match; nothing was switched on."), "ma", new("Xem giờ của điện thoại có đúng không rồi nhập mã đang hiện.", "See that the phone's clock is right, then type the code that it shows."));
        await tries.Passed($"code {who.Person.Id}", address, cancel);
        await database.Write(async session =>
        {
            await session.Run("UPDATE person SET totp = @kept, totp_step = @step WHERE id = @Id", new { kept = seal.Close(secret), step, who.Person.Id });
            await SittingStore.EndAll(session, who.Person.Id, who.Session);
            await audit.Note(session, who.Person.UnitId, who.Actor, "person.codes.on", who.Person.Id, who.Name);
        }, cancel);
        return null;
    }

    public async Task<Problem?> TurnOff(Sitting who, string password, string address, CancellationToken cancel)
    {
        if (await tries.Begin(who.Person.Login, address, cancel) is { } wait)
            return PasswordDesk.Late(wait);
        var hash = await database.Read(session => session.Value<string>("SELECT password FROM person WHERE id = @Id", new { who.Person.Id }), cancel);
        if (!await passwords.Match(hash, password, cancel))
            return Problem.Input(new("Mật khẩu hiện tại không đúng.", "The present password is wrong."), "mat-khau-tat");
        await tries.Passed(who.Person.Login, address, cancel);
        await database.Write(async session =>
        {
            await session.Run("UPDATE person SET totp = NULL WHERE id = @Id", new { who.Person.Id });
            await audit.Note(session, who.Person.UnitId, who.Actor, "person.codes.off", who.Person.Id, who.Name);
        }, cancel);
        return null;
    }
}
