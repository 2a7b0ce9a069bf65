using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Items;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Campaigns;

/// <summary>One beat of one campaign: its day, channels and words, before an item is made of it.</summary>
internal sealed class BeatPages(CampaignPages campaigns, BeatEditor editor)
{
    /// <summary>Characters of a field that are taken in: a few more than an item may have, so that the rules say that it is too long.</summary>
    private const int Most = ItemRules.LongestBody + 1_000;

    public async Task<IResult> Page(HttpContext context, string id, string observance, int year, string beat)
    {
        var (campaign, _) = await campaigns.View(context, id, observance, year);
        if (campaign?.Look is not { } look)
            return CampaignPages.Missing();
        if (beat == BeatView.New)
            return Show(Blank(campaign, look));
        return look.Beats.FirstOrDefault(one => one.Beat.Key == beat) is { } found
            ? found.ItemId is { } item ? Results.Redirect($"/tin-bai/{item}") : Show(Of(campaign, found)) : CampaignPages.Missing();
    }

    public async Task<IResult> Keep(HttpContext context, string id, string observance, int year, string beat)
    {
        var (cancel, form) = (context.RequestAborted, await context.Request.ReadFormAsync(context.RequestAborted));
        var (campaign, order) = await campaigns.View(context, id, observance, year);
        if (campaign?.Look is not { } look || order is null)
            return CampaignPages.Missing();
        string Text(string name) => form[name].ToString() is var text && text.Length > Most ? text[..Most] : form[name].ToString();
        var typed = new BeatView
        {
            Campaign = campaign, Beat = beat, Look = look.Beats.FirstOrDefault(one => one.Beat.Key == beat), Day = Text("ngay"), Time = Text("gio"), Genre = Genre(form["the-loai"]),
            Channels = [.. form["kenh"].Select(Kind).OfType<ChannelKind>().Distinct()], Title = Text("tieu-de"), Summary = Text("tom-tat"), Body = Text("noi-dung"), Radio = Text("ban-doc"),
        };
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(typed with { Problems = [wrong] });
        if (!DateOnly.TryParseExact(typed.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !TimeOnly.TryParseExact(typed.Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return Show(typed with { Problems = [NoTime] });
        var problems = await editor.Keep(order, beat == BeatView.New ? null : beat, day, new BeatEdit
        {
            Day = 0, Time = time, Channels = typed.Channels, Genre = typed.Genre, Title = typed.Title, Summary = typed.Summary, Body = typed.Body, Radio = typed.Radio,
        }, Sitting.Of(context)!.Actor, cancel);
        return problems.Count == 0 ? Results.Redirect($"{campaign.Address}{(beat == BeatView.New ? "" : $"#moc-{beat}")}") : Show(typed with { Problems = problems });
    }

    private static BeatView Of(CampaignView campaign, BeatLook beat) => new()
    {
        Campaign = campaign, Beat = beat.Beat.Key, Look = beat, Day = beat.Day.Iso(), Time = beat.Beat.Time.ToString("HH:mm", CultureInfo.InvariantCulture), Genre = beat.Beat.Genre, Channels = beat.Beat.Channels,
        Title = beat.Title, Summary = beat.Summary, Body = beat.Body, Radio = beat.Radio ?? "",
    };

    private static BeatView Blank(CampaignView campaign, CampaignLook look) => new()
    {
        Campaign = campaign, Beat = BeatView.New, Day = look.Day.Iso(), Time = "08:00", Genre = Content.Items.Genre.News,
        Channels = [.. campaign.Accounts.Where(account => account.Active).Select(account => account.Kind).Distinct().Order()], Title = "", Summary = "", Body = "", Radio = "",
    };

    private static Genre Genre(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((Genre)number) ? (Genre)number : Content.Items.Genre.News;

    private static ChannelKind? Kind(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((ChannelKind)number) ? (ChannelKind)number : null;

    private static readonly Problem NoTime = Problem.Input(new("Ngày hoặc giờ không đúng.", "The day or the time is wrong."), null, new("Chọn ngày và giờ của mốc.", "Choose a day and a time."));

    private static RazorComponentResult<BeatPage> Show(BeatView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict,
    };
}
