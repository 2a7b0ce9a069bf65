using System.Text;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Units;
using Campaigns.Desk.Radio;

namespace Campaigns.Desk.Operators;

/// <summary>The scripts of the coming days as a file to send the day before (gói bản đọc).</summary>
internal static class PackFile
{
    /// <param name="scripts">Where they come from.</param>
    /// <param name="station">Whose.</param>
    /// <param name="unit">The station's.</param>
    /// <param name="form">html, docx or txt.</param>
    /// <param name="clock">Says which day is today.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<IResult> Of(RadioScripts scripts, Account station, Unit unit, string form, TimeProvider clock, CancellationToken cancel)
    {
        var today = unit.Today(clock);
        var found = await scripts.Of(station, today, today.AddDays(OperatorPages.DaysAhead), cancel);
        if (!found.Ok)
            return Results.Text(string.Join('\n', found.Problems.Select(problem => problem.In("vi"))), statusCode: StatusCodes.Status500InternalServerError);
        var name = $"ban-doc-{Slug.Of(station.Name, 40)}-{today.Iso()}";
        return form switch
        {
            "html" => Results.File(Encoding.UTF8.GetBytes(ScriptPack.Html(found.Value, unit.Local(clock.GetUtcNow()))), "text/html; charset=utf-8", $"{name}.html"),
            "docx" => Results.File(ScriptDocument.Write(found.Value), OfficeFile.Word, $"{name}.docx"),
            "txt" => Results.File(Encoding.UTF8.GetBytes(ScriptPack.Plain(found.Value)), "text/plain; charset=utf-8", $"{name}.txt"),
            _ => Results.NotFound(),
        };
    }
}
