using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Preflights;

namespace Campaigns.Content.Campaigns;

/// <summary>Takes in what a person typed for a beat of one campaign: checked as an item is, and kept only where it differs from the template.</summary>
public sealed class BeatEditor(CampaignPlanner planner, BeatChoiceStore choices, TimeProvider clock)
{
    /// <summary>Days from the day itself that a beat may lie.</summary>
    public const int FarthestDay = 180;

    /// <summary>Keeps it; every problem at once where it cannot be kept.</summary>
    /// <param name="order">The campaign.</param>
    /// <param name="key">The beat; null: a new one of the unit's own.</param>
    /// <param name="on">Its local day.</param>
    /// <param name="typed">All of its words, as they are to be said.</param>
    /// <param name="who">Who typed it.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<IReadOnlyList<Problem>> Keep(CampaignOrder order, string? key, DateOnly on, BeatEdit typed, Actor who, CancellationToken cancel = default)
    {
        var look = await planner.Look(order, cancel);
        if (!look.Ok)
            return look.Problems;
        var problems = new List<Problem>();
        var day = on.DayNumber - look.Value.Day.DayNumber;
        if (Math.Abs(day) > FarthestDay || (order.Span is { } span && (on < span.First || on > span.Last)))
            problems.Add(Problem.Input(new("Ngày của mốc nằm ngoài đợt tuyên truyền.", "The day lies outside the campaign."), null,
                order.Span is { } s ? new($"Chọn ngày từ {s.First:dd'/'MM'/'yyyy} đến {s.Last:dd'/'MM'/'yyyy}.", $"Choose a day from {s.First:yyyy-MM-dd} to {s.Last:yyyy-MM-dd}.")
                    : new($"Chọn ngày cách ngày chính không quá {FarthestDay} ngày.", $"Choose a day at most {FarthestDay} days from the day itself.")));
        if (typed.Channels.Count == 0)
            problems.Add(Problem.Input(new("Mốc này chưa có kênh nào.", "This beat has no channel."), null, new("Đánh dấu ít nhất một kênh.", "Tick at least one.")));
        var values = Placeholders.Values(order.Unit, look.Value.Day, order.Year);
        var item = ItemRules.Check(new Item
        {
            Id = "", UnitId = order.Unit.Id, Title = Filled(typed.Title), Summary = Filled(typed.Summary), Body = Filled(typed.Body), Radio = Filled(typed.Radio), Genre = typed.Genre,
        });
        problems.AddRange(item.Problems);
        if (item.Ok && Preflight.Secret(item.Value) is { } secret)
            problems.Add(secret);
        var written = key is null ? null : order.Written.Beats.FirstOrDefault(beat => beat.Key == key);
        var mine = key is not null && written is null ? look.Value.Beats.FirstOrDefault(beat => beat.Beat.Key == key && beat.Choice is { Own: true }) : null;
        if (key is not null && written is null && mine is null)
            problems.Add(Problem.Input(new("Không có mốc này.", "There is no such beat."), key));
        if (key is null && look.Value.Beats.Count(beat => beat.Choice is { Own: true }) >= BeatChoiceStore.MostOwn)
            problems.Add(Problem.Input(new($"Một chiến dịch có tối đa {BeatChoiceStore.MostOwn} mốc tự thêm.", $"A campaign has at most {BeatChoiceStore.MostOwn} beats of the unit's own.")));
        if (problems.Count > 0)
            return [.. problems.Distinct()];

        var words = item.Value!;
        var edit = typed with { Day = day, Title = words.Title, Summary = words.Summary, Body = words.Body, Radio = words.Radio ?? "" };
        if (written is not null)
        {
            var draft = Draft.Of(written, values, problems);
            edit = edit with
            {
                Title = Other(edit.Title, draft.Title), Summary = Other(edit.Summary, draft.Summary), Body = Other(edit.Body, draft.Body), Radio = Other(edit.Radio, draft.Radio ?? ""),
            };
            if (!edit.Rewords && edit.Day == written.Day && edit.Time == written.Time && edit.Genre == written.Genre && edit.Channels.ToHashSet().SetEquals(written.Channels))
                edit = null;
        }
        return await choices.Keep(order, key ?? BeatChoice.OwnMark + Id.New(clock), edit, who, cancel) is { } problem ? [problem] : [];

        string Filled(string? text) => Placeholders.Fill(Captions.CleanText.Of((text ?? "").ReplaceLineEndings("\n")), values, "", problems);
    }

    /// <summary>Null where a person left the words as the template has them, white space at their ends apart.</summary>
    private static string? Other(string? typed, string written) =>
        string.Equals(typed!.Trim(), Captions.CleanText.Of(written.ReplaceLineEndings("\n")).Trim(), StringComparison.Ordinal) ? null : typed;
}
