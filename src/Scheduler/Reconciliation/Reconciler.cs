using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Clock;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.Options;

namespace Campaigns.Scheduler.Reconciliation;

/// <summary>
/// Asks channels about what is open: follows what they work on, and finds out what became of a send without an answer.
/// Never sends. Absence counts only once the send's deadline and the channel's settle time are over.
/// </summary>
internal sealed class Reconciler(
    Database database, AccountStore accounts, ChannelSet channels, FrozenContent content, ChannelCall channel, OutcomeStore outcomes,
    ClockDiary diary, TimeProvider clock, IOptions<WorkerOptions> options)
{
    private const int Together = 8;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(20);

    /// <summary>The lease of a question outlasts its call, in milliseconds.</summary>
    private const long Lease = 30_000;

    /// <summary>No send lasts longer, in milliseconds: an attempt that stands for a restore begins with the copy and ends with its being put back.</summary>
    private const long LongestSend = 4_200_000;

    private readonly WorkerOptions _options = options.Value;
    private readonly ClockWatch _watch = diary.Watch();

    /// <summary>Asks about everything whose time it is; how many posts were asked about.</summary>
    public async Task<int> Run(string worker, CancellationToken cancel)
    {
        var asked = 0;
        while (await Take(worker, cancel) is { Count: > 0 } questions)
        {
            await Task.WhenAll(questions.Select(q => Ask(worker, q, cancel)));
            asked += questions.Count;
        }
        return asked;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The store's time: what another worker wrote down is not judged by this machine's clock.</summary>
    private long At(Question question) => Now + question.StoreAhead;

    private async Task<IReadOnlyList<Question>> Take(string worker, CancellationToken cancel)
    {
        // Time and what it is worth in one look, each time anew: a clock that is set between two of them has let none of it pass.
        _watch.Look();
        var (now, steady) = (_watch.Wall.ToUnixTimeMilliseconds(), _watch.Steady);
        const string due = $"{PostList.Open} AND p.state IN (4, 5) AND p.wake <= store_now(@now)";
        if (!await database.Read(session => session.Value<bool>($"SELECT EXISTS (SELECT 1 FROM post p WHERE {due})", new { now }), cancel))
            return [];
        return await database.WriteOnce(async session =>
        {
            var ids = await session.List<string>($"""
                UPDATE post SET worker = @worker, lease_until = store_now(@now) + @Lease, wake = store_now(@now) + @Lease, asks = asks + 1, updated = store_now(@now)
                WHERE id IN (SELECT p.id FROM post p WHERE {due} ORDER BY p.wake, p.id LIMIT @Together FOR UPDATE OF p SKIP LOCKED) RETURNING id
                """, new { worker, Lease, now, Together });
            var questions = await session.List<Question>("""
                SELECT p.id AS PostId, p.item_id AS ItemId, p.account_id AS AccountId, p.content_hash AS ContentHash, p.state AS State, p.due AS Due,
                  p.not_after AS NotAfter, p.attempt AS Attempt, p.token AS Token, p.remote_id AS RemoteId, p.asks AS Asks,
                  p.person_asked IS NOT NULL AS PersonAsked, a.started AS Started, a.deadline AS Deadline, store_now(@now) - @now AS StoreAhead
                FROM post p JOIN attempt a ON a.post_id = p.id AND a.number = p.attempt WHERE p.id IN @ids ORDER BY p.id
                """, new { ids, now });
            foreach (var question in questions)
                (question.Asked, question.Steady) = (now + question.StoreAhead, steady);
            return questions;
        }, cancel);
    }

    private async Task Ask(string worker, Question question, CancellationToken cancel)
    {
        // What may have been moved to before its time, after the copy that was put back, is looked for from the copy on.
        var claim = new Claim
        {
            PostId = question.PostId, ItemId = question.ItemId, AccountId = question.AccountId, ContentHash = question.ContentHash,
            Due = Math.Min(question.Due, question.Started), NotAfter = question.NotAfter, Attempt = question.Attempt, Worker = worker, Token = question.Token, RemoteId = question.RemoteId,
        };
        var words = (await content.Load([question.ContentHash], cancel)).GetValueOrDefault(question.ContentHash);
        var account = await accounts.Find(question.AccountId, cancel);
        var by = account is null ? null : channels.For(account);
        StateChange change;
        if (words?.Variant is null || by is null)
            change = CannotTell(question, Counts(question, LongestSend, by?.Settle ?? TimeSpan.Zero), words?.Why ?? "Bản cài đặt này không có kênh đó để hỏi.");
        else
        {
            var parcel = new Parcel(claim, account!, by, words.Variant, words.Pictures) { Started = question.Started, Deadline = question.Deadline };
            change = question.State == (int)PostState.Pending ? await Follow(parcel, question, cancel) : await Find(parcel, question, cancel);
        }
        cancel.ThrowIfCancellationRequested();
        await outcomes.Settle(claim, change, At(question));
    }

    private async Task<StateChange> Follow(Parcel parcel, Question question, CancellationToken cancel)
    {
        // The send's own deadline is over; what is begun now may be begun until this question's.
        parcel = parcel with { Deadline = Now + (long)AnswerWithin.TotalMilliseconds };
        var change = OutcomeTable.AfterFollow(await channel.Follow(parcel, AnswerWithin, cancel), At(question), At(question) + Patience.Next(question.Asks));
        var tooOld = At(question) - question.Started > _options.PendingMinutes * 60_000L;
        return change.State == PostState.Pending && tooOld
            ? new(PostState.Unknown, At(question), "Kênh xử lý quá lâu; đang hỏi lại xem bài đã lên chưa.", AttemptOutcome.Unknown, change.Answer)
            : change;
    }

    private async Task<StateChange> Find(Parcel parcel, Question question, CancellationToken cancel)
    {
        var (asked, counts) = (question.Asked, Counts(question, Math.Max(parcel.Limit(_options), (long)AnswerWithin.TotalMilliseconds), parcel.Channel.Settle));
        return await channel.Find(parcel, AnswerWithin, cancel) switch
        {
            Finding.Present found => new(PostState.Published, At(question), null, AttemptOutcome.Published, "Hỏi lại kênh: bài đã lên.") { RemoteId = found.Id, Url = found.Url },
            Finding.Absent when asked >= counts => new(PostState.Scheduled, Math.Max(At(question), question.Due), "Hỏi lại kênh: bài chưa lên; gửi lại.", AttemptOutcome.Absent, "Hỏi lại kênh: bài chưa lên."),
            // It may still appear. Asked again now and then in case it does, and for good when absence counts.
            Finding.Absent => new(PostState.Unknown, Math.Min(counts, Math.Max(At(question), asked) + Patience.Next(question.Asks)), "Đang hỏi lại kênh xem bài đã lên chưa.",
                AttemptOutcome.Unknown, "Hỏi lại kênh: chưa thấy bài, còn trong thời gian chờ."),
            Finding.CannotTell x => CannotTell(question, counts, x.Why),
            var other => throw new InvalidOperationException($"{other} is not a finding."),
        };
    }

    /// <summary>
    /// From when on absence counts: the send and the channel have had all of their time. A clock that jumped has not let that time
    /// pass: they get it again.
    /// </summary>
    /// <param name="question">About an outcome.</param>
    /// <param name="longest">What the send, or the question that showed it, had at most, in milliseconds: a deadline that another clock gave says more.</param>
    /// <param name="settle">What the channel has after it.</param>
    private static long Counts(Question question, long longest, TimeSpan settle)
    {
        var (lag, steady) = ((long)settle.TotalMilliseconds, question.Steady.TotalMilliseconds);
        var time = Math.Min(question.Deadline - question.Started, longest) + lag;
        return Math.Max(question.Deadline + lag, question.Asked + (steady < time ? time - (long)steady : 0));
    }

    private StateChange CannotTell(Question question, long counts, string why)
    {
        // A person who finds nothing is believed: nobody is asked to look before absence counts.
        var enough = question.Asked >= counts && At(question) - Math.Max(question.Started, question.Deadline - LongestSend) > _options.AskMinutes * 60_000L;
        var person = enough || question.PersonAsked;
        return new(question.State == (int)PostState.Pending ? PostState.Pending : PostState.Unknown, At(question) + (person ? Patience.WithPerson : Patience.Next(question.Asks)),
            person ? $"Chưa rõ bài đã lên chưa, cần người xem kênh: {why}" : why, question.State == (int)PostState.Pending ? AttemptOutcome.Pending : AttemptOutcome.Unknown, $"Hỏi lại kênh: {why}")
        {
            AskPerson = enough && !question.PersonAsked,
        };
    }
}
