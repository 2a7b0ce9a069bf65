using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Records;
using Campaigns.Content.Remarks;
using Campaigns.Content.Schedules;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Schedules;

/// <summary>
/// Takes a filled schedule in: first says what it would do, then does it. A row that became a draft before is that draft; what is approved or
/// out changes through no workbook.
/// </summary>
internal sealed class ScheduleImport(ScheduleQuery query, ActivityStore activities, AccountStore accounts, ItemStore items, RemarkStore remarks, Drafts drafts, TimeProvider clock)
{
    /// <summary>When an office closes: by then what is planned for a day alone is written.</summary>
    private static readonly TimeOnly Closing = new(17, 0);

    /// <summary>What the rows would do, and what stands against it, each with sheet, row and column.</summary>
    public async Task<(IReadOnlyList<ScheduleAct> Acts, IReadOnlyList<Problem> Problems)> Look(Unit unit, FilledSchedule filled, CancellationToken cancel)
    {
        if (filled.UnitId != unit.Id)
            return ([], [Problem.Input(new("Lịch này của đơn vị khác.", "The schedule is another unit's."), null, new("Tải lịch của đơn vị này rồi điền lại.", "Download this unit's schedule."))]);
        var known = (await accounts.Of(unit.Id, cancel)).Where(account => account.Active).ToArray();
        var posts = await query.Posts(unit.Id, [.. Keyed(filled, ScheduleSheet.PostKey).Concat(Keyed(filled, ScheduleSheet.ReadingKey)).Select(Post).Distinct(StringComparer.Ordinal)], cancel);
        var air = await query.Air(unit, posts.Values, cancel);
        var taken = await query.Taken(unit.Id, [.. filled.Rows.Select(row => row.Key)], cancel);
        var (acts, problems) = (new List<ScheduleAct>(), new List<Problem>(filled.Problems));
        foreach (var row in filled.Rows)
        {
            // An activity has a page of its own; when a station reads something, its programme says. What was changed in the row is told all the same.
            if (row.Key.StartsWith(ScheduleSheet.ActivityKey, StringComparison.Ordinal) || row.Key.StartsWith(ScheduleSheet.ReadingKey, StringComparison.Ordinal))
            {
                if (await Kept(row, unit, posts, air, cancel) is { } kept)
                    problems.Add(kept);
                continue;
            }
            var there = row.Key.StartsWith(ScheduleSheet.PostKey, StringComparison.Ordinal) ? posts.GetValueOrDefault(Post(row)) : taken.GetValueOrDefault(row.Key);
            var looked = there is not null ? await Changed(row, there, unit, air.GetValueOrDefault(there.Id), cancel)
                : row.Key.StartsWith(ScheduleSheet.PostKey, StringComparison.Ordinal) ? Problem.Input(new("Bài đăng của dòng này không còn.", "The post of this row is not there any more."), row.Where, new("Xóa dòng này.", "Delete the row."))
                : New(row, unit, known);
            if (!looked.Ok)
                problems.AddRange(looked.Problems);
            else if (looked.Value is { Count: > 0 } act)
                acts.AddRange(act);
        }
        return (acts, problems);
    }

    /// <summary>Does it; how many were done, and what could not be.</summary>
    public async Task<(int Done, IReadOnlyList<Problem> Problems)> Write(Unit unit, FilledSchedule filled, Sitting who, CancellationToken cancel)
    {
        var (acts, problems) = await Look(unit, filled, cancel);
        var (done, told) = (0, problems.ToList());
        foreach (var act in acts)
        {
            var result = act.ItemId is { } id ? await Change(act, id, who, cancel) : await Begin(act, unit, who, cancel);
            if (result.Ok)
                done++;
            told.AddRange(result.Problems.Select(problem => problem with { Where = act.Row.Where }));
        }
        return (done, told);
    }

    private static IEnumerable<FilledRow> Keyed(FilledSchedule filled, string start) => filled.Rows.Where(row => row.Key.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The post of a row, or of a reading: behind a colon stands which reading it is.</summary>
    private static string Post(FilledRow row) => row.Key.StartsWith(ScheduleSheet.PostKey, StringComparison.Ordinal) ? row.Key[ScheduleSheet.PostKey.Length..] : row.Key[ScheduleSheet.ReadingKey.Length..].Split(':')[0];

    /// <summary>That a row of an activity or of a repeat says otherwise than what is there, which no workbook changes; null where it does not.</summary>
    private async Task<Problem?> Kept(FilledRow row, Unit unit, IReadOnlyDictionary<string, ScheduledPost> posts, IReadOnlyDictionary<string, Airings> air, CancellationToken cancel)
    {
        if (row.Key.StartsWith(ScheduleSheet.ActivityKey, StringComparison.Ordinal))
        {
            var activity = await activities.Find(row.Key[ScheduleSheet.ActivityKey.Length..], cancel);
            if (activity is null || activity.UnitId != unit.Id)
                return Problem.Input(new("Hoạt động của dòng này không còn.", "The activity of this row is not there any more."), row.Where, new("Xóa dòng này.", "Delete the row."));
            var there = ScheduleQuery.Row(activity);
            return row.Says(there) && (row.Day is not { } day || (day >= activity.First && day <= activity.Last)) && Same(row.Time, there.Time) ? null
                : Problem.World(new($"Hoạt động “{there.Title}” không đổi qua tệp.", $"The activity “{there.Title}” does not change by a file."), row.Where, new("Sửa ở trang Hoạt động.", "Change it on the page of activities."));
        }
        if (posts.GetValueOrDefault(Post(row)) is not { } post)
            return Problem.Input(new("Bài đăng của dòng này không còn.", "The post of this row is not there any more."), row.Where, new("Xóa dòng này.", "Delete the row."));
        var read = air.GetValueOrDefault(post.Id)?.Readings.Any(one => one.Day == row.Day && Same(row.Time, one.Start)) == true;
        return read && row.Title == post.Title && (row.Channel.Length == 0 || row.Channel == post.Account) && (row.Person.Length == 0 || row.Person == (post.Person ?? "")) && row.Note is "" or "phát lại" ? null
            : Problem.World(new($"Lượt phát lại của “{post.Title}” không đổi qua tệp.", $"A repeat of “{post.Title}” does not change by a file."), row.Where, new("Giờ phát đổi ở trang chương trình của đài; nội dung sửa ở dòng phát lần đầu.", "Change its time on the station's page of programmes; its words in the row of its first reading."));
    }

    private static bool Same(TimeOnly? a, TimeOnly? b) => (a?.Hour, a?.Minute) == (b?.Hour, b?.Minute);

    private async Task<Result<IReadOnlyList<ScheduleAct>>> Changed(FilledRow row, ScheduledPost there, Unit unit, Airings? air, CancellationToken cancel)
    {
        var words = row.Title != there.Title || (row.Person.Length > 0 && row.Person != (there.Person ?? ""));
        var note = row.Note.Length > 0 && !(await remarks.Of(there.ItemId, cancel)).Any(remark => remark.Words == row.Note);
        var read = air?.Readings.Any(one => one.Day == row.Day && (row.Time is not { } at || (at.Hour, at.Minute) == (one.Start.Hour, one.Start.Minute))) == true;
        if (!(read && (row.Channel.Length == 0 || row.Channel == there.Account)) && there.Due > 0 && row.Day is { } day && unit.Local(DateTimeOffset.FromUnixTimeMilliseconds(there.Due)) is var due
            && (day != DateOnly.FromDateTime(due.DateTime) || (row.Time is { } time && (time.Hour, time.Minute) != (due.Hour, due.Minute)) || (row.Channel.Length > 0 && row.Channel != there.Account)))
            return Problem.Input(new("Ngày, giờ và kênh của bài đã có không đổi qua tệp.", "Day, time and channel of a post that is there are not changed by a file."), row.Where, new("Dời bài ở trang Lịch.", "Move it on the calendar."));
        if (!words && !note)
            return Array.Empty<ScheduleAct>();
        return there.IsDraft ? new[] { new ScheduleAct(ScheduleActKind.Change, row, there.ItemId, there.Revision) }
            : Problem.World(new($"“{there.Title}” đã gửi duyệt, đã duyệt hoặc đã đăng nên không đổi qua tệp.", $"“{there.Title}” is proposed, approved or out, and does not change by a file."), row.Where, new("Sửa ở trang tin, bài.", "Change it on its own page."));
    }

    private Result<IReadOnlyList<ScheduleAct>> New(FilledRow row, Unit unit, Account[] known)
    {
        var account = row.Channel.Length == 0 ? null : Array.Find(known, one => string.Equals(one.Name, row.Channel, StringComparison.OrdinalIgnoreCase));
        if (row.Channel.Length > 0 && account is null)
            return Problem.Input(new($"Không có kênh “{row.Channel}”.", $"There is no channel “{row.Channel}”."), row.Where, new($"Ghi đúng một tên ở trang tính Kênh{(known.Length > 0 ? $": {string.Join("; ", known.Take(8).Select(one => one.Name))}" : "")}; hoặc để trống.", "Write a name of the sheet of channels, or leave it empty."));
        if (row.Time is not null && row.Day is null)
            return Problem.Input(new("Có giờ mà chưa có ngày.", "There is a time without a day."), row.Where, new("Ghi ngày, hoặc xóa giờ.", "Write the day, or delete the time."));
        var at = row.Day is { } day ? unit.At(day, row.Time ?? Closing) : (DateTimeOffset?)null;
        if (at <= clock.GetUtcNow())
            return Problem.Input(new("Ngày, giờ này đã qua.", "The time is over."), row.Where, new("Ghi ngày, giờ sắp tới.", "Write a time to come."));
        return new[] { new ScheduleAct(account is not null && row.Time is not null ? ScheduleActKind.Planned : ScheduleActKind.Draft, row, Account: account?.Id, At: at) };
    }

    private Task<Result<Item>> Begin(ScheduleAct act, Unit unit, Sitting who, CancellationToken cancel)
    {
        var planned = act.Kind == ScheduleActKind.Planned;
        var order = new DraftOrder(unit, act.Row.Title) { Person = act.Row.Person, WriteBy = planned ? null : act.At, Post = planned ? (act.Account!, act.At!.Value) : null };
        return drafts.Begin(order, who.Name, cancel,
            async session => await session.Value<int>("SELECT COUNT(*) FROM schedule_import WHERE unit_id = @Id AND key = @Key", new { unit.Id, act.Row.Key }) == 0,
            async (session, item) =>
            {
                await session.Run("INSERT INTO schedule_import (unit_id, key, item_id) VALUES (@UnitId, @Key, @Id)", new { item.UnitId, act.Row.Key, item.Id });
                if (act.Row.Note.Length > 0)
                    await RemarkStore.Put(session, item, who.Name, act.Row.Note, clock);
            });
    }

    private async Task<Result<Item>> Change(ScheduleAct act, string id, Sitting who, CancellationToken cancel)
    {
        var changed = await items.Change(id, act.Revision, now => now with { Title = act.Row.Title, Person = act.Row.Person.Length > 0 ? act.Row.Person : now.Person }, who.Name, cancel);
        if (!changed.Ok || act.Row.Note.Length == 0 || (await remarks.Of(id, cancel)).Any(remark => remark.Words == act.Row.Note))
            return changed;
        var noted = await remarks.Add(id, who.Name, act.Row.Note, cancel);
        return noted.Ok ? changed : noted.Problems.ToArray();
    }
}
