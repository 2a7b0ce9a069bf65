using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Library;
using Campaigns.Content.Preflights;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Library;

/// <summary>
/// Gives an item pictures and a video: out of the library, or from this machine by way of the library. Every change is one like of
/// words; where it would void an approval it waits for a yes.
/// </summary>
internal sealed class ItemMediaPages(ItemStore items, LibraryStore library, LibraryUploads uploads, ApprovalDesk approvals, IAntiforgery antiforgery)
{
    public Task<IResult> Page(HttpContext context, string id) => View(context, id, []);

    /// <summary>Takes files into the library of the item's unit, and puts them on the item.</summary>
    public Task<IResult> Upload(HttpContext context, string id) => Act(context, id, LibraryForms.Wrong(context), async (form, item, who, cancel) =>
    {
        var (entries, problems) = await uploads.Take(item.UnitId, form.Files, new LibraryNotes { Alt = form["mo-ta"].ToString() }, who.Actor, cancel);
        return [.. problems, .. entries.Count == 0 ? [] : (await Change(form, item, now => entries.Aggregate(now, With), who, cancel)).Problems];
    });

    /// <summary>Puts something of the library on the item; a text at the end of its words.</summary>
    public Task<IResult> Choose(HttpContext context, string id) => Act(context, id, AssistedForms.Wrong(context.Items), async (form, item, who, cancel) =>
    {
        if (await library.Find(form["tu-lieu"].ToString(), cancel) is not { } entry || entry.UnitId != item.UnitId)
            return [Problem.Input(new("Không có tư liệu này trong kho của đơn vị.", "The unit's library has no such entry."))];
        if (entry.Retired is not null)
            return [Problem.World(new("Tư liệu này đã được cất đi.", "This entry was retired."), entry.Notes.Title, new("Chọn tư liệu khác.", "Choose another."))];
        var changed = await Change(form, item, now => With(now, entry), who, cancel);
        if (changed.Ok && entry.Kind == LibraryKind.Text)
            await library.Used(entry.Id, item.Id, cancel);
        return changed.Problems;
    });

    /// <summary>Keeps what is said of them, and does what was pressed: <c>len-2</c>, <c>xuong-0</c>, <c>bo-1</c>, <c>bo-video</c>.</summary>
    public Task<IResult> Save(HttpContext context, string id) => Act(context, id, AssistedForms.Wrong(context.Items), async (form, item, who, cancel) =>
    {
        var (act, at) = form["viec"].ToString().Split('-', 2) is [var name, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? (name, place) : (form["viec"].ToString(), -1);
        return (await Change(form, item, now => Moved(Said(now, form), act, at), who, cancel)).Problems;
    });

    private static Item With(Item item, LibraryEntry entry) => entry.Kind switch
    {
        LibraryKind.Picture => item.Pictures.Any(picture => picture.Hash == entry.Hash) ? item : item with { Pictures = [.. item.Pictures, entry.Picture()] },
        LibraryKind.Video => item with { Video = entry.Video() },
        _ => item with { Body = $"{item.Body.TrimEnd()}\n\n{entry.Notes.Body}".Trim() },
    };

    private static Item Said(Item item, IFormCollection form) => item with
    {
        Pictures = [.. item.Pictures.Select(picture => form.TryGetValue($"mo-ta-{picture.Entry}", out var said) ? picture with { Alt = said.ToString() } : picture)],
        Video = item.Video is { } video && form.TryGetValue("mo-ta-video", out var shown) ? video with { Alt = shown.ToString() } : item.Video,
    };

    private static Item Moved(Item item, string act, int at)
    {
        var pictures = item.Pictures.ToList();
        if (act == "bo-video")
            return item with { Video = null };
        if (at < 0 || at >= pictures.Count)
            return item;
        var (picture, to) = (pictures[at], act == "len" ? at - 1 : at + 1);
        pictures.RemoveAt(at);
        if (act != "bo")
            pictures.Insert(Math.Clamp(to, 0, pictures.Count), picture);
        return item with { Pictures = pictures };
    }

    private async Task<Result<Item>> Change(IFormCollection form, Item item, Func<Item, Item> change, Sitting who, CancellationToken cancel)
    {
        var revision = int.TryParse(form["ban"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : item.Revision;
        var right = ItemRules.Check(change(item));
        if (!right.Ok || revision == item.Revision && ItemStore.SameWords(item, right.Value))
            return right;
        return Preflight.Secret(right.Value) is { } secret ? secret : await items.Change(item.Id, revision, change, who.Name, cancel);
    }

    private async Task<IResult> Act(HttpContext context, string id, Problem? wrong, Func<IFormCollection, Item, Sitting, CancellationToken, Task<IReadOnlyList<Problem>>> act)
    {
        var cancel = context.RequestAborted;
        if (wrong is not null)
            return await View(context, id, [wrong]);
        if (await items.Find(id, cancel) is not { } item)
            return WritingPages.Missing();
        var form = await context.Request.ReadFormAsync(cancel);
        if (form["dong-y"].Count == 0 && await Voids(id, cancel) is not null)
            return await View(context, id, [MustAgree]);
        var problems = await act(form, item, Sitting.Of(context)!, cancel);
        return problems.Count > 0 ? await View(context, id, problems) : Results.Redirect(form["ve"] == "bai" ? $"/tin-bai/{id}#anh" : $"/tin-bai/{id}/anh?xong=anh");
    }

    private async Task<IResult> View(HttpContext context, string id, IReadOnlyList<Problem> problems)
    {
        var (cancel, who, filter) = (context.RequestAborted, Sitting.Of(context)!, LibraryFilter.Of(context.Request.Query));
        if (await items.Find(id, cancel) is not { } item)
            return WritingPages.Missing();
        return new RazorComponentResult<ItemMediaPage>(new
        {
            View = new ItemMediaView
            {
                Item = item, Filter = filter, Found = await library.List(new LibrarySought { Units = [item.UnitId], Text = filter.Text, Kind = filter.Kind, Page = filter.Page }, cancel), Problems = problems,
                Voids = await Voids(id, cancel), MayWrite = who.May(Right.Write, item.UnitId), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
                Done = problems.Count == 0 && context.Request.Query["xong"] == "anh" ? "anh" : null,
            },
        }) { StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict };
    }

    private async Task<string?> Voids(string id, CancellationToken cancel) => (await approvals.Of(id, cancel)).FirstOrDefault(approval => approval.Voided is null)?.Person;

    private static readonly Problem MustAgree = Problem.World(
        new("Đổi ảnh hoặc video sẽ làm mất hiệu lực duyệt; chưa đổi gì.", "A change of pictures or video voids the approval; nothing was changed."), null, new("Đánh dấu đồng ý rồi làm lại.", "Tick that you agree, then do it again."));
}
