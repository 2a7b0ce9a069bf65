using System.Collections.Concurrent;
using System.Data.Common;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.ZaloOa;

/// <summary>
/// Keeps the tokens of Zalo accounts alive. A refresh token is good once and its answer comes once: one refresher an account,
/// marked in the store before the call; the new pair stored before it is used; a call without an answer never made again but
/// told to a person, while the old access token serves until Zalo refuses it.
/// </summary>
internal sealed class TokenGuardian(TokenLedger ledger, ZaloOaOAuth oauth, AccountStore accounts, IOptions<ZaloOaOptions> options, TimeProvider clock) : ITokenKeeper
{
    private static readonly TimeSpan WarnBefore = TimeSpan.FromDays(14);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    /// <summary>Pairs that a store which could not be written has not taken yet; used only once it has.</summary>
    private readonly ConcurrentDictionary<string, (string Mark, TokenPair Pair)> _unkept = new(StringComparer.Ordinal);

    public Task<TokenState> Read(string accountId, CancellationToken cancel) => ledger.Read(accountId, cancel);

    /// <summary>A fresh token in the place of <paramref name="seen"/>, which Zalo refused; the one that somebody else has fetched meanwhile where there is one.</summary>
    public Task<Renewal> Renew(Account account, string? seen, CancellationToken cancel) => Refresh(account, seen).WaitAsync(cancel);

    public async Task<IReadOnlyList<Problem>> RefreshDue(CancellationToken cancel)
    {
        var problems = new List<Problem>();
        foreach (var account in (await accounts.All(cancel)).Where(a => a is { Kind: ChannelKind.ZaloOa, Sandbox: false }))
        {
            cancel.ThrowIfCancellationRequested();
            var state = await ledger.Read(account.Id, cancel);
            if (_unkept.ContainsKey(account.Id) || (!state.Spent && Due(state)))
            {
                await Refresh(account, state.Access);
                state = await ledger.Read(account.Id, cancel);
            }
            if (Trouble(account, state) is not { } trouble)
                continue;
            problems.Add(trouble);
            if (state.Refused is not null || state.Access is null || (state.Spent && state.Expires <= clock.GetUtcNow()))
                await ledger.SwitchOff(account.Id, trouble.In("vi"), cancel);
        }
        return problems;
    }

    /// <summary>What a person has to know about the account's tokens; null where all is well.</summary>
    public Problem? Trouble(Account account, TokenState state)
    {
        if (state is not { Access: not null, Refresh: not null, AppSecret: not null })
            return Problem.World(TokenWords.Missing, account.Name, TokenWords.Again);
        if (state.Refused is { } why)
            return Problem.World(new(why, "Zalo refused to refresh the tokens."), account.Name, TokenWords.Again);
        var now = clock.GetUtcNow();
        if (state.Spent && state.Started is { } at && now - at >= TokenLedger.OnItsWay)
            return Problem.World(TokenWords.Lost, account.Name, state.Expires > now
                ? new($"{TokenWords.StillWorks.Vi} {TokenWords.Again.Vi}", $"{TokenWords.StillWorks.En} {TokenWords.Again.En}") : TokenWords.Again);
        return !state.Spent && now >= state.RefreshEnds - WarnBefore ? Problem.World(TokenWords.Old, account.Name, TokenWords.Again) : null;
    }

    private bool Due(TokenState state) => state.Refreshed is not { } at
        || clock.GetUtcNow() >= at + TimeSpan.FromHours(options.Value.RefreshAtHours)
        // A life shorter than was agreed is refreshed at four fifths of it.
        || clock.GetUtcNow() >= at + (state.Expires - at) * 0.8;

    /// <summary>Takes no cancellation: a refresh that was sent is waited for, or its answer would be lost. The call ends by its own limit.</summary>
    private async Task<Renewal> Refresh(Account account, string? seen)
    {
        var turn = _turns.GetOrAdd(account.Id, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            if (_unkept.TryGetValue(account.Id, out var brought))
                return await Keep(account, brought.Mark, brought.Pair);
            return await ledger.Take(account.Id, seen, CancellationToken.None) switch
            {
                TokenTurn.Done x => new Renewal.Renewed(x.Access),
                TokenTurn.Theirs => new Renewal.Later("Mã truy cập Zalo đang được làm mới."),
                TokenTurn.Over x => new Renewal.Over(x.Why),
                TokenTurn.Ours x => await Send(account, x),
                var other => throw new InvalidOperationException($"{other} is no turn."),
            };
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Renewal> Send(Account account, TokenTurn.Ours turn)
    {
        switch (await oauth.Refresh(account.Id, ZaloOaAccount.Of(account).AppId, turn.AppSecret, turn.Refresh, CancellationToken.None))
        {
            case TokenGrant.Granted x:
                return await Keep(account, turn.Mark, x.Pair);
            case TokenGrant.NotSent x:
                await ledger.Free(account.Id, turn.Mark);
                return new Renewal.Later(x.Why);
            case TokenGrant.Refused x:
                await ledger.Refuse(account.Id, turn.Mark, x.Error.Why);
                return new Renewal.Over(x.Error.Why);
            default:
                // The marker stays: whoever looks next sees that it was sent and has no answer.
                return new Renewal.Over(TokenWords.Line(TokenWords.Lost, TokenWords.Again));
        }
    }

    private async Task<Renewal> Keep(Account account, string mark, TokenPair pair)
    {
        _unkept[account.Id] = (mark, pair);
        try
        {
            var access = await ledger.Keep(account.Id, mark, pair);
            _unkept.TryRemove(account.Id, out _);
            return new Renewal.Renewed(access);
        }
        catch (DbException)
        {
            return new Renewal.Later("Kho dữ liệu chưa ghi được mã truy cập Zalo mới; sẽ ghi lại.");
        }
    }
}
