using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Content.Library;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Library;

/// <summary>Brings files into the library as a browser without script does.</summary>
internal static class LibraryBench
{
    /// <summary>Fills in the form of that id and sends it with these files.</summary>
    public static async Task<(HttpStatusCode Status, IDocument Page, string? Location)> Send(
        this DeskBench desk, string path, string form, IReadOnlyList<(string Name, byte[] Bytes)> files, params (string Name, string Value)[] fields)
    {
        var page = await desk.See(path);
        var filled = page.QuerySelectorAll("form").Single(f => f.Id == form);
        using var content = new MultipartFormDataContent();
        foreach (var input in filled.QuerySelectorAll("input[type=hidden]").Where(input => !fields.Any(field => field.Name == input.GetAttribute("name"))))
            content.Add(new StringContent(input.GetAttribute("value")!), input.GetAttribute("name")!);
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), "tep", name);
        using var answer = await desk.Client.PostAsync(filled.GetAttribute("action"), content);
        return (answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()), answer.Headers.Location?.ToString());
    }

    public static async Task<IReadOnlyList<LibraryEntry>> Entries(this DeskBench desk) =>
        (await desk.Service<LibraryStore>().List(new LibrarySought { Units = [desk.Unit.Id] })).Entries;
}
