using System.Security.Cryptography;
using System.Text;
using Campaigns.Content.Secrets;
using Campaigns.Content.Store;

namespace Campaigns.Channels.ZaloOa;

/// <summary>
/// The store's side of a refresh, a commit a step: that a refresh token is about to be sent stands there before it is, and its
/// successors stand there before they are used. So a death between two steps shows as what it is, and nothing is sent twice.
/// </summary>
internal sealed class TokenLedger(Database database, SecretStore secrets, TimeProvider clock)
{
    /// <summary>Zalo's lives, where nothing else is known.</summary>
    private static readonly TimeSpan AccessLife = TimeSpan.FromHours(25), RefreshLife = TimeSpan.FromDays(90);

    /// <summary>How long a refresh may be on its way before its answer counts as lost; the call itself ends well before.</summary>
    public static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(3);

    public Task<TokenState> Read(string accountId, CancellationToken cancel) => database.Read(session => Read(session, accountId), cancel);

    /// <summary>Takes the turn to refresh, durable when this returns, unless <paramref name="seen"/> is the account's access token no more.</summary>
    public Task<TokenTurn> Take(string accountId, string? seen, CancellationToken cancel) => database.Write(async session =>
    {
        var state = await Read(session, accountId);
        if (state.Access is { } access && access != seen)
            return new TokenTurn.Done(access);
        if (state is not { Refresh: { } refresh, AppSecret: { } secret })
            return new TokenTurn.Over(TokenWords.Line(TokenWords.Missing, TokenWords.Again));
        if (state.Spent)
            return Spent(state);
        var (mark, now) = (Mark(refresh), clock.GetUtcNow().ToUnixTimeMilliseconds());
        // The condition is the lock where several programs write at once.
        var mine = await session.Run("""
            INSERT INTO account_token (account_id, spent, refresh_started) VALUES (@accountId, @mark, store_now(@now))
            ON CONFLICT (account_id) DO UPDATE SET spent = excluded.spent, refresh_started = excluded.refresh_started, refused = NULL
            WHERE account_token.spent IS NULL OR account_token.spent <> excluded.spent
            """, new { accountId, mark, now });
        return mine == 1 ? new TokenTurn.Ours(mark, refresh, secret) : new TokenTurn.Theirs();
    }, cancel);

    /// <summary>Stores the new pair, secrets and row together. What a person connected meanwhile stays: their pair is the newer one.</summary>
    /// <returns>The access token that holds from now on.</returns>
    public Task<string> Keep(string accountId, string mark, TokenPair pair) => database.Write(async session =>
    {
        var state = await Read(session, accountId);
        if (state is not { Refresh: { } refresh, Access: { } access } || Mark(refresh) == mark)
        {
            await secrets.Keep(session, accountId, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [ZaloOaAccount.AccessToken] = pair.Access, [ZaloOaAccount.RefreshToken] = pair.Refresh,
            });
            await session.Run("""
                UPDATE account_token SET refresh_started = NULL, refused = NULL, obtained = @obtained, refreshed = store_now(@now), expires = store_now(@now) + @life WHERE account_id = @accountId
                """, new { accountId, obtained = Mark(pair.Refresh), now = clock.GetUtcNow().ToUnixTimeMilliseconds(), life = (long)pair.Life.TotalMilliseconds });
            return pair.Access;
        }
        return access;
    });

    /// <summary>Nothing was sent after all: the refresh token is as good as before.</summary>
    public Task Free(string accountId, string mark) => database.Write(session => session.Run(
        "UPDATE account_token SET spent = NULL, refresh_started = NULL WHERE account_id = @accountId AND spent = @mark", new { accountId, mark }));

    /// <summary>Zalo said no: it stays unsent, and the reason stands there.</summary>
    public Task Refuse(string accountId, string mark, string why) => database.Write(session => session.Run(
        "UPDATE account_token SET refresh_started = NULL, refused = @why WHERE account_id = @accountId AND spent = @mark", new { accountId, mark, why }));

    /// <summary>Switches the account off: nothing it is sent could go out before a person has connected it again.</summary>
    public Task SwitchOff(string accountId, string why, CancellationToken cancel) => database.Write(session => session.Run(
        "UPDATE account SET active = 0, inactive_why = @why WHERE id = @accountId AND active = 1", new { accountId, why }), cancel);

    private TokenTurn Spent(TokenState state) => state switch
    {
        { Refused: { } why } => new TokenTurn.Over(why),
        { Started: { } at } when clock.GetUtcNow() - at < OnItsWay => new TokenTurn.Theirs(),
        _ => new TokenTurn.Over(TokenWords.Line(TokenWords.Lost, TokenWords.Again)),
    };

    private async Task<TokenState> Read(Session session, string accountId)
    {
        var open = await secrets.Of(session, accountId);
        // What the row says in the store's time is told in this machine's, so that hosts whose clocks differ judge it alike.
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var ahead = await session.Value<long>("SELECT store_now(@now)", new { now }) - now;
        DateTimeOffset Here(long time) => At(time - ahead);
        var row = await session.First<Row>("""
            SELECT spent AS Spent, refresh_started AS Started, refused AS Refused, obtained AS Obtained, refreshed AS Refreshed, expires AS Expires
            FROM account_token WHERE account_id = @accountId
            """, new { accountId }) ?? new Row();
        var given = At(await session.Value<long?>("SELECT updated FROM account_secret WHERE account_id = @accountId AND name = @name",
            new { accountId, name = ZaloOaAccount.RefreshToken }) ?? 0);
        var refresh = open.GetValueOrDefault(ZaloOaAccount.RefreshToken);
        var mark = refresh is null ? null : Mark(refresh);
        // What the row says holds for the pair it speaks of; a person may have given another one since.
        var ours = mark is not null && row.Obtained == mark;
        var spent = mark is not null && row.Spent == mark;
        return new TokenState
        {
            Access = open.GetValueOrDefault(ZaloOaAccount.AccessToken), Refresh = refresh, AppSecret = open.GetValueOrDefault(ZaloOaAccount.AppSecret),
            Spent = spent, Started = spent && row.Started is { } at ? Here(at) : null, Refused = spent ? row.Refused : null,
            Refreshed = ours && row.Refreshed is { } refreshed ? Here(refreshed) : null,
            Expires = ours && row.Expires is { } expires ? Here(expires) : given + AccessLife,
            RefreshEnds = (ours && row.Refreshed is { } since ? Here(since) : given) + RefreshLife,
        };
    }

    private static DateTimeOffset At(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time);

    private static string Mark(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private sealed class Row
    {
        public string? Spent { get; set; }
        public long? Started { get; set; }
        public string? Refused { get; set; }
        public string? Obtained { get; set; }
        public long? Refreshed { get; set; }
        public long? Expires { get; set; }
    }
}
