using Campaigns.Channels.Contract;
using Campaigns.Channels.Wire;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.ZaloOa;

/// <summary>
/// Articles of a Zalo official account. Made hidden, then revealed by id, so that an answer which is lost never leads to a
/// second article; see <c>docs/channels/zalo-oa.md</c>.
/// </summary>
internal sealed class ZaloOaChannel(ZaloOaPress press, ZaloOaFilms films, ZaloOaShelf shelf, ZaloOaClient zalo, TokenGuardian guardian, IOptions<ZaloOaOptions> options) : IChannel
{
    /// <summary>The longest list that is read, in articles.</summary>
    private const int LongestList = 100;

    /// <summary>Pages that are looked through for the figures of one article.</summary>
    private const int FiguresWithin = 10;

    public TimeSpan Settle => TimeSpan.FromSeconds(options.Value.SettleSeconds);

    public async Task<Outcome> Publish(Dispatch dispatch, CancellationToken cancel)
    {
        // Before there is an article, so that a lost answer here leaves nothing to ask about.
        (dispatch, var stopped) = await films.Ensure(dispatch, cancel);
        if (stopped is not null)
            return stopped;
        if (Step(dispatch) is not ZaloOaStep.Void and var step)
            return await press.GoOn(dispatch, step, cancel);
        // An earlier attempt may have left an article of which nobody kept anything.
        if (dispatch.Attempt > 1)
        {
            var sought = await shelf.Search(dispatch, cancel);
            if (sought.Why is { } why)
                return new Outcome.RetryAfter(TimeSpan.FromSeconds(30), $"Chưa hỏi được Zalo xem lần trước đã tạo bài chưa: {why}");
            if (sought.Id is { } found)
                return sought.Shown ? new Outcome.Published(found, Url(dispatch, found)) : await press.GoOn(dispatch, new ZaloOaStep.Article(found), cancel);
        }
        return await press.Create(dispatch, cancel);
    }

    public Task<Outcome> Update(Dispatch dispatch, CancellationToken cancel) => dispatch.RemoteId is { } id
        ? press.Update(dispatch, id, cancel)
        : Task.FromResult<Outcome>(new Outcome.Rejected("Bài này chưa có trên Zalo OA."));

    public async Task<Outcome> Withdraw(Dispatch dispatch, CancellationToken cancel)
    {
        var id = Step(dispatch).Known;
        if (id is null)
        {
            var sought = await shelf.Search(dispatch, cancel);
            if (sought.Why is { } why)
                return new Outcome.RetryAfter(TimeSpan.FromMinutes(1), why);
            if (sought.Id is null)
                return new Outcome.Withdrawn();
            id = sought.Id;
        }
        return await zalo.Post(dispatch.Account, "article/remove", new { id }, CallKind.Repeatable, cancel) switch
        {
            ZaloOaAnswer.Done => new Outcome.Withdrawn(),
            ZaloOaAnswer.Refused { Error: { Reaction: ZaloOaReaction.Reject } error } => await shelf.Detail(dispatch.Account, id, cancel) switch
            {
                ZaloOaDetail.Gone => new Outcome.Withdrawn(),
                _ => new Outcome.Rejected(error.Why),
            },
            ZaloOaAnswer.Refused x => x.Error.Outcome,
            ZaloOaAnswer.NotSent x => new Outcome.RetryAfter(x.Delay, x.Why),
            ZaloOaAnswer.NoRight x => new Outcome.Reconnect(x.Why),
            var other => new Outcome.Unknown(ZaloOaShelf.Why(other)),
        };
    }

    public Task<Outcome> Follow(Dispatch dispatch, CancellationToken cancel) => press.GoOn(dispatch, ZaloOaStep.Of(dispatch.Token), cancel);

    /// <summary>A hidden article counts as absent: publishing goes on by its token and makes no other.</summary>
    public async Task<Finding> Find(Dispatch dispatch, CancellationToken cancel)
    {
        var step = Step(dispatch);
        if (step.Known is { } id)
            return await shelf.Detail(dispatch.Account, id, cancel) switch
            {
                ZaloOaDetail.Stands { Shown: true } => Present(dispatch, id),
                ZaloOaDetail.Unclear x => new Finding.CannotTell(x.Why),
                _ => new Finding.Absent(),
            };
        if (step is ZaloOaStep.Create create)
        {
            var (made, answer) = await press.Verify(dispatch.Account, create.Token, cancel);
            if (made is not null)
                return await Hidden(dispatch, made, cancel);
            if (!ZaloOaPress.TokenForgotten(answer))
                return answer is ZaloOaAnswer.Refused { Error.Reaction: ZaloOaReaction.Processing } || ZaloOaPress.WorkFailed(answer)
                    ? new Finding.Absent() : new Finding.CannotTell(ZaloOaShelf.Why(answer));
        }
        var sought = await shelf.Search(dispatch, cancel);
        return sought switch
        {
            { Why: { } why } => new Finding.CannotTell(why),
            { Id: { } found, Shown: true } => Present(dispatch, found),
            { Id: { } found } => await Hidden(dispatch, found, cancel),
            _ => new Finding.Absent(),
        };
    }

    public async Task<IReadOnlyList<Standing>> List(Account account, int most, CancellationToken cancel)
    {
        var standing = new List<Standing>();
        var of = ZaloOaAccount.Of(account);
        for (var offset = 0; offset < LongestList && standing.Count < most; offset += ZaloOaShelf.Page)
        {
            var (articles, _) = await shelf.Slice(account, offset, ZaloOaShelf.Page, cancel);
            standing.AddRange(articles.Where(a => a.Shown).Select(a => new Standing(a.Id, of.Url(a.Id), a.Title, a.Created)));
            if (articles.Count < ZaloOaShelf.Page)
                break;
        }
        return [.. standing.OrderByDescending(s => s.At).Take(most)];
    }

    public async Task<IReadOnlyDictionary<string, long>?> Measure(Dispatch dispatch, CancellationToken cancel)
    {
        if (Step(dispatch).Known is not { } id)
            return null;
        for (var page = 0; page < FiguresWithin; page++)
        {
            var (articles, why) = await shelf.Slice(dispatch.Account, page * ZaloOaShelf.Page, ZaloOaShelf.Page, cancel);
            if (articles.FirstOrDefault(a => a.Id == id) is { } found)
                return new Dictionary<string, long>(StringComparer.Ordinal) { ["total_view"] = found.Views, ["total_share"] = found.Shares };
            if (why is not null || articles.Count < ZaloOaShelf.Page)
                return null;
        }
        return null;
    }

    public async Task<Problem?> Check(Account account, CancellationToken cancel)
    {
        if (guardian.Trouble(account, await guardian.Read(account.Id, cancel)) is { } trouble)
            return trouble;
        return await zalo.Get(account, "article/getslice?offset=0&limit=1&type=normal", cancel) switch
        {
            ZaloOaAnswer.Done => null,
            ZaloOaAnswer.Refused x => x.Error.Problem(account.Name),
            ZaloOaAnswer.NoRight x => Problem.World(new(x.Why, "The right of this account has ended."), account.Name, TokenWords.Again),
            var other => Problem.World(new($"Chưa hỏi được Zalo. {ZaloOaShelf.Why(other)}", "Zalo could not be asked."), account.Name, new("Kiểm tra đường mạng.", "See whether the network is there.")),
        };
    }

    private static ZaloOaStep Step(Dispatch dispatch) => dispatch.RemoteId is { } id ? new ZaloOaStep.Article(id) : ZaloOaStep.Of(dispatch.Token);

    private static async Task<Finding> Hidden(Dispatch dispatch, string id, CancellationToken cancel) =>
        await dispatch.KeepToken(ZaloOaFilm.Kept(dispatch.Token, new ZaloOaStep.Article(id)), cancel) ? new Finding.Absent() : new Finding.CannotTell("Bài đang được xử lý ở lượt khác.");

    private static Finding.Present Present(Dispatch dispatch, string id) => new(id, Url(dispatch, id));

    private static string Url(Dispatch dispatch, string id) => ZaloOaAccount.Of(dispatch.Account).Url(id);
}
