namespace Campaigns.Content.Captions;

/// <summary>An SMS: who speaks, what about, the summary, where to read more; without marks.</summary>
internal static class SmsForm
{
    public static string Write(CaptionSource source, string title, CaptionLimit limit, List<string> cuts)
    {
        var who = Gsm.Plain(source.Unit.Name);
        var sheet = new Sheet
        {
            Head = (who.Length > 0 ? who + ": " : "") + Gsm.Plain(Spoken.Sentence(title)),
            Body = Gsm.Plain(source.Summary.Length > 0 ? Spoken.Sentence(source.Summary) : Words(source, cuts)),
            Gap = " ",
        };
        sheet.AddTail(source.Link(limit.Form) is { } link ? Gsm.Plain(link) : null, "liên kết");
        // What the fit adds to show a cut is one sign here, three full stops in SMS: they are counted before it is known whether there is one.
        return Gsm.Plain(sheet.Fit(limit with { Text = limit.Text - 2 }, cuts));
    }

    private static string Words(CaptionSource source, List<string> cuts) => string.Join(' ',
        new PlainBlocks(source, withAddresses: false).Of(source.Body, cuts).SelectMany(lines => lines).Select(Spoken.Sentence));
}
