using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Radio;

namespace Campaigns.Desk.Operators;

/// <summary>Makes a line of the log from a tick: the programme as planned beside what was done, with its items, their campaigns, and who wrote and approved them.</summary>
internal sealed class TickDesk(RadioScripts scripts, SlotStore slots, BroadcastStore log, Database database, TimeProvider clock)
{
    /// <summary>A programme may be ticked as read so long before it was to begin.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromHours(1);

    /// <summary>That it will not be read is known so many days before.</summary>
    private const int KnownBefore = 3;

    private const int UsualMinutes = 15;

    /// <param name="station">Whose programme.</param>
    /// <param name="unit">The station's.</param>
    /// <param name="tick">What was said.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="cancel">Ends the wait for the store.</param>
    public async Task<Result<BroadcastTaken>> Take(Account station, Unit unit, Tick tick, Actor who, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var made = now - TimeSpan.FromMilliseconds(Math.Clamp(tick.Age, 0, (long)BroadcastRules.Oldest.TotalMilliseconds));
        if (Untimely(unit, tick, made) is { } untimely)
            return untimely;
        var found = await scripts.Of(station, tick.Day, cancel);
        // A frame that cannot be read is no reason to lose what was done.
        var script = found.Ok ? found.Value.FirstOrDefault(one => one.Bulletin.Start == tick.Slot) : null;
        var items = await Items(station, tick, script, cancel);
        var (planned, name) = ((int)Math.Ceiling(script?.Seconds ?? 0), Name(tick, items.Count));
        var start = tick.From ?? tick.Slot;
        var last = await log.Last(station.Id, cancel);
        var line = BroadcastRules.Check(new Broadcast
        {
            Id = tick.Id, UnitId = unit.Id, AccountId = station.Id, Day = tick.Day, Start = start, Slot = tick.Slot, Planned = planned, Outcome = tick.Outcome, Reason = tick.Reason,
            Seconds = await Seconds(station, tick, script, items, start, cancel), Kind = tick.Outcome == BroadcastOutcome.Other ? tick.Kind ?? BroadcastKind.Live : BroadcastKind.Own,
            Title = tick.Outcome == BroadcastOutcome.Other ? tick.Instead ?? "" : name, Language = Language(items), Place = last?.Place ?? "", Operator = who, Note = tick.Note ?? "", Synthetic = tick.Synthetic,
            Editor = Names(items.Select(item => item.Editor)), Approver = Names(items.Select(item => item.Approver)), Made = made, Items = [.. items.Select(item => item.Kept)],
        });
        return line.Ok ? await log.Add(line.Value, cancel) : line.Problems.ToArray();
    }

    private static Problem? Untimely(Unit unit, Tick tick, DateTimeOffset made)
    {
        var at = unit.At(tick.Day, tick.Slot);
        if (tick.Outcome == BroadcastOutcome.NotRead ? at - made > TimeSpan.FromDays(KnownBefore + 1) : at - made > Early)
            return Problem.Input(new("Chưa tới giờ phát của chương trình này.", "This programme is still to come."), "gio", new("Đánh dấu sau khi phát xong.", "Tick it once it was read."));
        return made - at > BroadcastRules.Oldest + TimeSpan.FromDays(1)
            ? Problem.Input(new("Đã quá 31 ngày; không đánh dấu ở đây được nữa.", "That was more than 31 days ago."), "ngay", new("Ghi trên trang Sổ nhật ký phát thanh.", "Write it in on the page of the log.")) : null;
    }

    private async Task<int> Seconds(Account station, Tick tick, Script? script, IReadOnlyList<Told> items, TimeOnly start, CancellationToken cancel)
    {
        if (tick.To is { } end)
            return (int)(end - start).TotalSeconds;
        if (script is not null && tick.Outcome == BroadcastOutcome.Read)
            return Math.Max(1, (int)Math.Ceiling(script.Seconds - script.Entries.Where(entry => items.All(item => item.Kept.PostId != entry.Written.PostId)).Sum(entry => entry.Seconds)));
        // As the programme was made; else as the rules have that time on that day.
        return (script?.Bulletin.Minutes ?? (await slots.Airtime(station.Id, cancel)).On(tick.Day).FirstOrDefault(slot => slot.Start == tick.Slot)?.Minutes ?? UsualMinutes) * 60;
    }

    /// <summary>What stood on the page and was read; each with what the store knows of it.</summary>
    private async Task<IReadOnlyList<Told>> Items(Account station, Tick tick, Script? script, CancellationToken cancel)
    {
        var posts = tick.Seen.Count > 0 ? tick.Seen : [.. script?.Entries.Select(entry => entry.Written.PostId) ?? []];
        string[] read = [.. posts.Except(tick.Left, StringComparer.Ordinal).Take(TickForm.MostItems)];
        var seconds = script?.Entries.ToLookup(entry => entry.Written.PostId, entry => entry.Seconds, StringComparer.Ordinal);
        // A text may stand in several programmes: the one that was ticked comes first.
        var rows = await database.Read(session => session.List<Row>("""
            SELECT e.post_id AS PostId, p.item_id AS ItemId, i.campaign_id AS CampaignId, e.title AS Title, i.language AS Language,
                   (SELECT v.person FROM item_version v WHERE v.item_id = i.id ORDER BY v.revision DESC LIMIT 1) AS Editor,
                   COALESCE((SELECT g.person FROM bulletin_approval g WHERE g.bulletin_id = b.id AND b.day = @day AND b.start = @slot ORDER BY g.at DESC LIMIT 1),
                            (SELECT a.person FROM approval a WHERE a.item_id = i.id AND a.voided IS NULL ORDER BY a.at DESC LIMIT 1)) AS Approver
              FROM bulletin_entry e JOIN bulletin b ON b.id = e.bulletin_id JOIN post p ON p.id = e.post_id JOIN item i ON i.id = p.item_id WHERE p.account_id = @Id AND e.post_id IN @read
             ORDER BY CASE WHEN b.day = @day AND b.start = @slot THEN 0 ELSE 1 END, e.id
            """, new { station.Id, read, day = tick.Day.Iso(), slot = tick.Slot.Minutes() }), cancel);
        return [.. from post in read
            join row in rows.DistinctBy(row => row.PostId) on post equals row.PostId
            select new Told(new BroadcastItem { PostId = post, ItemId = row.ItemId, CampaignId = row.CampaignId, Title = row.Title, Seconds = (int)Math.Ceiling(seconds?[post].Sum() ?? 0) }, row.Language, row.Editor ?? "", row.Approver ?? "")];
    }

    private static string Name(Tick tick, int items) => string.Create(CultureInfo.InvariantCulture, $"Chương trình {tick.Slot:HH\\:mm}{(items > 0 ? $" ({items} tin, bài)" : "")}");

    private static string Language(IReadOnlyList<Told> items) => items.Count > 0 && items[0].Language is { Length: > 0 } first && items.All(item => item.Language == first) ? first : Broadcast.Vietnamese;

    private static string Names(IEnumerable<string> names)
    {
        var all = string.Join(", ", names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal));
        return all[..Math.Min(all.Length, BroadcastRules.LongestName)];
    }

    private sealed record Told(BroadcastItem Kept, string? Language, string Editor, string Approver);

    private sealed class Row
    {
        public string PostId { get; set; } = "";
        public string? ItemId { get; set; }
        public string? CampaignId { get; set; }
        public string Title { get; set; } = "";
        public string? Language { get; set; }
        public string? Editor { get; set; }
        public string? Approver { get; set; }
    }
}
