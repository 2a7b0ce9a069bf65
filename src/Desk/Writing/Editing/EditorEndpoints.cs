using Campaigns.Content;
using Campaigns.Content.Intake;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Writing.Editing;

/// <summary>What the editor asks the server: to read what Word laid on the clipboard, and text of the old fonts.</summary>
internal static class EditorEndpoints
{
    public static void MapEditor(this IEndpointRouteBuilder app) =>
        app.MapPost("/tin-bai/dan", async (HttpContext context, CancellationToken cancel) =>
        {
            if (AssistedForms.Wrong(context.Items) is not null)
                return Results.BadRequest();
            var form = await context.Request.ReadFormAsync(cancel);
            var read = form["html"].ToString() is { Length: > 0 } html ? HtmlIntake.Read(html) : TextIntake.Read(form["chu"].ToString());
            context.Response.Headers.CacheControl = Caching.Nowhere;
            return Results.Json(new { markdown = read.Body, notes = read.Notes.Select(note => note.Vi) }, Json.Compact);
        }).Needs(Right.Write).AddEndpointFilter<AssistedForms>();
}
