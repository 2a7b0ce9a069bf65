using Campaigns.Content;
using Campaigns.Content.Plans;

namespace Campaigns.Desk.Plans;

/// <summary>What the reader of plans warns of. The row keeps the Vietnamese; its code tells the English.</summary>
internal static class WarningWords
{
    public static Phrase Of(PlanWarning warning) => new(warning.Message, warning.Code switch
    {
        "foreign-issuer" => $"The plan was issued by {warning.Text}, neither the unit itself nor one above it: no row is taken for the unit's own until a person says so.",
        "issuer-doubt" => $"The plan was issued by {warning.Text}: look whether that is the unit itself or one above it.",
        "low-confidence" => "The letters are damaged (a poor scan): check every line against the original.",
        "no-report-deadline" => "The plan names no date for reports.",
        "symbol-order" => $"The Party writes number, hyphen, kind and only then the slash; “{warning.Text}” is the other way round.",
        "symbol-space" => $"There is a space too many in “{warning.Text}”.",
        "symbol-hyphen" => $"“{warning.Text}” lacks the hyphen between number and kind.",
        "invalid-date" => $"No calendar has the day “{warning.Text}”.",
        "date-conflict" => $"{warning.Text} is given with two dates.",
        "doubled-words" => $"“{warning.Text}” says words twice.",
        "no-date" => "No date of issue can be read: write it down when the document has one.",
        "no-number" => "No number can be read: write it down when the document has one.",
        "number-order" => $"{warning.Text} has a higher number than a document dated later.",
        "number-words" => $"In “{warning.Text}” the figure and the words differ.",
        "past-deadline" => $"“{warning.Text}” was over before the plan was signed.",
        "scope" => $"A commune's plan says “{warning.Text}”: it may come from the plan above.",
        "spelling-variants" => $"One word is spelt in two ways: {warning.Text}.",
        "weekday" => $"“{warning.Text}” names the wrong day of the week.",
        "numbering-gap" => $"The numbers jump to section {warning.Text}: a part may be missing.",
        _ => warning.Message,
    });
}
