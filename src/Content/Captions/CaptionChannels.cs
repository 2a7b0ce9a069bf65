using System.Text.Json;
using Campaigns.Content.Accounts;

namespace Campaigns.Content.Captions;

/// <summary>The names of channels on the command line, and the form each speaks in.</summary>
public static class CaptionChannels
{
    private static readonly (string Name, VariantForm Form)[] Table =
    [
        ("portal", VariantForm.PortalHtml),
        ("facebook", VariantForm.FacebookText),
        ("zaloOa", VariantForm.ZaloArticle),
        ("messagingGroup", VariantForm.GroupMessage),
        ("radio", VariantForm.RadioText),
        ("sms", VariantForm.Sms),
        ("publicBoard", VariantForm.Notice),
        ("talkingPoints", VariantForm.TalkingPoints),
    ];

    public static IEnumerable<string> Names => Table.Select(row => row.Name);

    public static string Name(VariantForm form) => Array.Find(Table, row => row.Form == form).Name;

    /// <summary>Null where there is no such channel; upper and lower case are the same.</summary>
    public static VariantForm? Form(string name)
    {
        var at = Array.FindIndex(Table, row => row.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : Table[at].Form;
    }

    /// <summary>
    /// The form an account speaks in. One worked by hand says in its settings what it is for: <c>{"form":"sms"}</c>; a message
    /// for a group where it does not.
    /// </summary>
    public static VariantForm Form(Account account) => account.Kind switch
    {
        ChannelKind.Portal or ChannelKind.WordPress => VariantForm.PortalHtml,
        ChannelKind.Facebook => VariantForm.FacebookText,
        ChannelKind.ZaloOa => VariantForm.ZaloArticle,
        ChannelKind.Radio => VariantForm.RadioText,
        _ => ByHand(account.Settings) ?? VariantForm.GroupMessage,
    };

    private static VariantForm? ByHand(string settings)
    {
        using var json = JsonDocument.Parse(settings);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("form", out var form)
            && form.ValueKind == JsonValueKind.String ? Form(form.GetString()!) : null;
    }
}
