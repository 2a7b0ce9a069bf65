using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;

namespace Campaigns.Channels.WordPress;

/// <summary>The media library of the unit's first connected site, in the order of their names, as a place for pictures that another platform fetches.</summary>
internal sealed class WordPressLibrary(AccountStore accounts, WordPressSites sites, WordPressMedia media, Database database, TimeProvider clock) : IPictureLibrary
{
    /// <summary>How long until a site that a person has to mend is asked again.</summary>
    private static readonly TimeSpan WhenBroken = TimeSpan.FromMinutes(10);

    public async Task<(Uri? Address, Outcome? Stopped)> Bring(
        string unitId, string hash, string mediaType, Func<CancellationToken, Task<byte[]>> bytes, bool remembered, CancellationToken cancel)
    {
        foreach (var account in (await accounts.Of(unitId, cancel)).Where(a => a is { Kind: ChannelKind.WordPress, Active: true, Sandbox: false }))
            if (await sites.Of(account, cancel) is { } site)
                return remembered && await Known(account.Id, hash, cancel) is { } known ? (known, null) : await Bring(account, site, hash, mediaType, bytes, cancel);
        return (null, null);
    }

    private async Task<(Uri? Address, Outcome? Stopped)> Bring(
        Account account, WordPressSite site, string hash, string mediaType, Func<CancellationToken, Task<byte[]>> bytes, CancellationToken cancel)
    {
        var file = $"anh-{hash}.{(mediaType == "image/jpeg" ? "jpg" : "png")}";
        var brought = await media.Bring(site, file, mediaType, bytes, cancel);
        if (brought.Value is not { } medium)
            return (null, WordPressErrors.Of(brought.Stopped!, clock.GetUtcNow()).Outcome(visible: false) switch
            {
                Outcome.RetryAfter x => new Outcome.RetryAfter(x.Delay, $"Chưa đưa được ảnh bìa lên “{account.Name}”. {x.Why}"),
                Outcome.Rejected x => new Outcome.Rejected($"“{account.Name}” không nhận ảnh bìa. {x.Why}"),
                // Another account than the post's own: its trouble switches this one off not at all.
                Outcome.Reconnect x => new Outcome.RetryAfter(WhenBroken, $"Chưa đưa được ảnh bìa lên “{account.Name}”. {x.Why}"),
                var other => throw new InvalidOperationException($"{other} is no end of an upload."),
            });
        if (!Uri.TryCreate(medium.Url, UriKind.Absolute, out var address))
            return (null, new Outcome.Rejected($"“{account.Name}” giữ ảnh bìa mà không cho biết địa chỉ. Nhờ quản trị trang xem thư viện ảnh."));
        await database.Write(session => session.Run("""
            INSERT INTO library_picture (account_id, hash, url, created) VALUES (@Id, @hash, @url, @now)
            ON CONFLICT (account_id, hash) DO UPDATE SET url = excluded.url
            """, new { account.Id, hash, url = address.AbsoluteUri, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }), cancel);
        return (address, null);
    }

    private async Task<Uri?> Known(string accountId, string hash, CancellationToken cancel) => await database.Read(session => session.Value<string>(
        "SELECT url FROM library_picture WHERE account_id = @accountId AND hash = @hash", new { accountId, hash }), cancel) is { } url ? new Uri(url) : null;
}
