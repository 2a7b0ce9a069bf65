using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Content.Accounts;

/// <summary>The posting times of accounts. Every change stands in the audit.</summary>
public sealed class PostingTimeStore(Database database, AuditLog audit)
{
    /// <summary>An account has no more of them in a week.</summary>
    public const int Most = 100;

    /// <summary>From Monday, in order of time.</summary>
    public Task<IReadOnlyList<PostingTime>> Of(string accountId, CancellationToken cancel = default) => database.Read(session => Of(session, accountId), cancel);

    /// <summary>The same within a transaction of the caller's.</summary>
    public static async Task<IReadOnlyList<PostingTime>> Of(Session session, string accountId) =>
        [.. (await session.List<(int Day, int Minute)>("SELECT day, minute FROM posting_time WHERE account_id = @accountId ORDER BY (day + 6) % 7, minute", new { accountId }))
            .Select(row => new PostingTime((DayOfWeek)row.Day, TimeOnly.MinValue.AddMinutes(row.Minute)))];

    /// <summary>Adds times; one that is there already stays as it is. How many are new.</summary>
    public Task<Result<int>> Add(string accountId, IReadOnlyCollection<PostingTime> times, Actor person, CancellationToken cancel = default) => times.Count == 0
        ? Task.FromResult<Result<int>>(Problem.Input(new("Chưa chọn ngày nào trong tuần.", "No day of the week is chosen."), null, new("Đánh dấu ít nhất một ngày.", "Tick at least one day.")))
        : database.Write<Result<int>>(async session =>
        {
            if (await Unit(session, accountId) is not { } unit)
                return Problem.Input(new("Không có kênh này.", "There is no such account."), accountId);
            var there = await Of(session, accountId);
            var added = times.Except(there).ToList();
            if (there.Count + added.Count > Most)
                return Problem.Input(new($"Một kênh có tối đa {Most} giờ đăng mỗi tuần.", $"An account has at most {Most} posting times a week."), null, new("Bớt giờ cũ trước.", "Remove some first."));
            foreach (var time in added)
                await session.Run("INSERT INTO posting_time (account_id, day, minute) VALUES (@accountId, @day, @minute)", new { accountId, day = (int)time.Day, minute = time.At.Minutes() });
            if (added.Count > 0)
                await audit.Note(session, unit, person, "postingTime.add", accountId, string.Join(", ", added.Select(Words)));
            return added.Count;
        }, cancel);

    /// <summary>Takes a time away; false where it was not there. Posts that stand at it keep their time.</summary>
    public Task<bool> Remove(string accountId, PostingTime time, Actor person, CancellationToken cancel = default) => database.Write(async session =>
    {
        if (await session.Run("DELETE FROM posting_time WHERE account_id = @accountId AND day = @day AND minute = @minute", new { accountId, day = (int)time.Day, minute = time.At.Minutes() }) == 0)
            return false;
        await audit.Note(session, (await Unit(session, accountId))!, person, "postingTime.remove", accountId, Words(time));
        return true;
    }, cancel);

    private static string Words(PostingTime time) => $"{(time.Day == DayOfWeek.Sunday ? "CN" : $"T{(int)time.Day + 1}")} {time.At:HH\\:mm}";

    private static Task<string?> Unit(Session session, string accountId) => session.Value<string>("SELECT unit_id FROM account WHERE id = @accountId", new { accountId });
}
