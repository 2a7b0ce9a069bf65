using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Content.Captions;

/// <summary>
/// Says an item in the way of each channel; a form that a person wrote by hand in their words. Pure: the same item, unit and pictures give the same variant. Never over a limit of
/// <see cref="CaptionLimits"/>, never through a grapheme, a word or an address; what was cut stands in <see cref="Variant.Cuts"/>.
/// </summary>
public static class CaptionWriter
{
    private const string Untitled = "Thông báo";

    /// <summary>The item in one form.</summary>
    public static Variant Write(Item item, Unit unit, VariantForm form, IReadOnlyList<VariantPicture>? pictures = null, string? campaign = null) =>
        Write(new CaptionSource(item, unit, pictures ?? [], campaign), form);

    /// <summary>The item in several forms, its Markdown read once.</summary>
    public static IReadOnlyList<Variant> WriteAll(Item item, Unit unit, IEnumerable<VariantForm> forms,
        IReadOnlyList<VariantPicture>? pictures = null, string? campaign = null)
    {
        var source = new CaptionSource(item, unit, pictures ?? [], campaign);
        return [.. forms.Select(form => Write(source, form))];
    }

    private static Variant Write(CaptionSource source, VariantForm form) =>
        VariantEdits.Of(source.Item, form) is { } edit ? VariantEdits.Say(edit, Derive(source, form), source) : Derive(source, form);

    private static Variant Derive(CaptionSource source, VariantForm form)
    {
        var limit = CaptionLimits.For(form);
        var cuts = new List<string>((form == VariantForm.RadioText ? source.Radio : source.Body).Dropped);
        var title = Title(source, limit, cuts);
        var tags = form == VariantForm.PortalHtml ? PortalTags(source, limit) : Hashtags.Of(source.Tags(form), limit.Tags);
        if (form == VariantForm.FacebookText && source.Tags(form).Distinct(StringComparer.OrdinalIgnoreCase).Count() - tags.Count is > 0 and var left)
            cuts.Add($"Bỏ {left} thẻ không thành hashtag được, trùng nhau, hoặc quá {limit.Tags} thẻ.");
        var variant = new Variant
        {
            Form = form, Title = title, Description = Description(source, limit, cuts), Text = "",
            Pictures = source.Pictures, Video = Video(source, limit, cuts), Tags = tags, Link = source.Link(form),
            Section = source.Item.Section, Campaign = source.Campaign, Theme = source.Item.Theme,
        };
        variant = form switch
        {
            VariantForm.PortalHtml => variant with { Text = PortalForm.Write(source, limit, cuts) },
            VariantForm.FacebookText => OneMedium(variant with { Text = FacebookForm.Write(source, title, tags, limit, cuts) }, cuts),
            VariantForm.ZaloArticle => InParagraphs(variant, ZaloForm.Write(source, limit, cuts)),
            VariantForm.GroupMessage => variant with { Text = GroupForm.Write(source, title, limit, cuts) },
            VariantForm.RadioText => variant with { Text = RadioForm.Write(source, limit, cuts), Link = null, Pictures = [] },
            VariantForm.Sms => variant with { Text = SmsForm.Write(source, title, limit, cuts), Pictures = [] },
            VariantForm.Notice => variant with { Text = NoticeForm.Write(source, title, limit, cuts) },
            VariantForm.TalkingPoints => Points(variant, TalkingPointsForm.Write(source, title, limit, cuts)),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "No such form."),
        };
        return variant with { Cuts = [.. cuts.Distinct()] };
    }

    private static Variant InParagraphs(Variant variant, IReadOnlyList<string> paragraphs) =>
        variant with { Text = string.Join(ZaloForm.Gap, paragraphs), Paragraphs = paragraphs };

    private static VariantVideo? Video(CaptionSource source, CaptionLimit limit, List<string> cuts)
    {
        if (source.Item.Video is not { } video)
            return null;
        if (limit.Video)
            return new(video.Hash, video.MediaType, video.Size, video.Width, video.Height, video.Alt.Length > 0 ? video.Alt : $"Video: {source.Title}");
        cuts.Add($"Bỏ video vì {limit.Called} không mang video.");
        return null;
    }

    /// <summary>Facebook takes pictures or one video, never both.</summary>
    private static Variant OneMedium(Variant variant, List<string> cuts)
    {
        if (variant is not { Video: not null, Pictures.Count: > 0 and var pictures })
            return variant;
        cuts.Add($"Bỏ {pictures} hình vì Facebook nhận hình hoặc một video trong một bài.");
        return variant with { Pictures = [] };
    }

    private static Variant Points(Variant variant, IReadOnlyList<string> points) =>
        variant with { Text = TalkingPointsForm.Text(variant.Title, points), Paragraphs = points };

    private static string Title(CaptionSource source, CaptionLimit limit, List<string> cuts)
    {
        // SMS writes a cut as three full stops, and some signs as several.
        var sms = limit.Form == VariantForm.Sms;
        var fitted = sms ? Fit.To(Gsm.Plain(source.Title), limit.Title - 2) : Fit.To(source.Title, limit.Title);
        Cuts.Title(cuts, fitted, limit);
        if (sms)
            return Gsm.Plain(fitted.Kept is { Length: > 0 } plain ? plain : Untitled);
        // One word longer than the limit: nothing of it can stay, and no channel takes a post without a title.
        return fitted.Kept.Length > 0 ? fitted.Kept : Untitled;
    }

    private static string Description(CaptionSource source, CaptionLimit limit, List<string> cuts)
    {
        // Zalo shows what it has as a description over the text: the first paragraph would stand there twice.
        if (limit.Description == 0 || limit.Form == VariantForm.ZaloArticle && source.Summary.Length == 0)
            return "";
        var fitted = Fit.To(source.Description, limit.Description);
        // A first paragraph that stands in for a summary stays whole in the body: nothing is lost, nothing to tell.
        if (source.Summary.Length > 0)
            Cuts.Description(cuts, fitted, limit);
        return fitted.Kept;
    }

    private static IReadOnlyList<string> PortalTags(CaptionSource source, CaptionLimit limit) =>
        [.. source.Tags(VariantForm.PortalHtml).Select(CaptionSource.OneLine).Where(tag => tag.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(limit.Tags)];
}
