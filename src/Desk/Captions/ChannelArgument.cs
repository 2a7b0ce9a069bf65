using Campaigns.Content;
using Campaigns.Content.Captions;
using Campaigns.Content.Items;

namespace Campaigns.Desk.Captions;

/// <summary>Channels as arguments of verbs, and variants as what verbs answer.</summary>
internal static class ChannelArgument
{
    public static Result<VariantForm> Parse(string name) => CaptionChannels.Form(name) is { } form ? (Result<VariantForm>)form : Problem.Input(
        new($"Không có kênh “{name}”; có: {string.Join(", ", CaptionChannels.Names)}.", $"There is no channel \"{name}\"; there are {string.Join(", ", CaptionChannels.Names)}."), "--channel",
        NearestWord.To(name, CaptionChannels.Names) is { } nearest ? new($"Có phải ý là “{nearest}”?", $"Did you mean \"{nearest}\"?") : null);

    public static object Data(Variant variant)
    {
        var limit = CaptionLimits.For(variant.Form);
        return new
        {
            channel = CaptionChannels.Name(variant.Form), variant.Title, variant.Description, variant.Text, variant.Paragraphs, variant.Tags, variant.Link,
            variant.Section, variant.Campaign, variant.Theme, variant.Pictures, variant.Video, variant.Cuts,
            length = Sizes.Of(variant.Text, limit.Measure), limit = limit.Text, measure = limit.Measure,
        };
    }

    /// <summary>The variant as a person would copy it; what was cut goes to standard error, so that it is not copied along.</summary>
    public static void Say(Variant variant, TextWriter to)
    {
        if (variant.Form is VariantForm.ZaloArticle or VariantForm.PortalHtml)
        {
            to.WriteLine(variant.Title);
            if (variant.Description.Length > 0)
                to.WriteLine($"\n{variant.Description}");
            to.WriteLine();
        }
        to.WriteLine(variant.Text.TrimEnd());
        foreach (var cut in variant.Cuts)
            Console.Error.WriteLine(cut);
    }
}
