using Campaigns.Channels.Links;
using Campaigns.Content;
using Campaigns.Content.Intake;
using Campaigns.Content.Items;
using Campaigns.Content.Preflights;
using Campaigns.Content.Remarks;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Writing.Starts;

/// <summary>Begins an item from words that exist already. What is to be known of them stands as a remark on the new item, until somebody settles it.</summary>
internal sealed class StartPages(
    NewItemPages begin, ItemStore items, ItemListQuery list, RemarkStore remarks, UnitStore units, LinkReader links, IAntiforgery antiforgery, TimeProvider clock)
{
    /// <summary>Characters of a text that is pasted.</summary>
    public const int MostCharacters = 200_000;

    /// <summary>Reads a .docx.</summary>
    public Task<IResult> File(HttpContext context) => Begin(context, "tep", async (form, unit, person, cancel) =>
    {
        if (form.Files["tep"] is not { Length: > 0 } file)
            return Problem.Input(new("Chưa chọn tệp.", "No file is chosen."), null, new("Chọn một tệp .docx.", "Choose a .docx."));
        var name = Path.GetFileName(file.FileName).Normalize();
        if (!name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
            return Problem.Input(new("Chỉ đọc được tệp .docx.", "Only .docx files are read."), name, new("Mở bằng Word rồi lưu thành .docx.", "Open it in Word and save it as .docx."));
        if (file.Length > DocxIntake.MostBytes)
            return TooLarge;
        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancel);
        var read = DocxIntake.Read(bytes, name);
        return read.Ok ? Of(read.Value, unit, person, Path.GetFileNameWithoutExtension(name)) : read.Problems.ToArray();
    });

    /// <summary>Takes what was pasted; with its marks, where the browser had them.</summary>
    public Task<IResult> Text(HttpContext context) => Begin(context, "chu", (form, unit, person, _) =>
    {
        var (html, text) = (form["html"].ToString(), form["chu"].ToString());
        if (text.Trim().Length == 0)
            return Task.FromResult<Result<Started>>(Problem.Input(new("Chưa dán chữ nào.", "Nothing is pasted."), null, new("Dán chữ vào ô rồi bấm lại.", "Paste the text, then press again.")));
        var read = html.Length is > 0 and <= HtmlIntake.Longest ? HtmlIntake.Titled(html) : TextIntake.Titled(text);
        return Task.FromResult<Result<Started>>(Of(read, unit, person, text.Trim()));
    });

    /// <summary>Takes what a page says of itself; its article stays where it is.</summary>
    public Task<IResult> Link(HttpContext context) => Begin(context, "lien-ket", async (form, unit, person, cancel) =>
    {
        var address = form["dia-chi"].ToString().Trim();
        var answer = await links.Read(address.Length > 2_000 ? "" : address, cancel);
        if (answer.Why is { } why)
            return Problem.World(why, null, new("Xem lại địa chỉ, hoặc tự viết tin.", "Look at the address again, or write it yourself."));
        if (answer.Status is < 200 or >= 300 || !answer.Html)
            return Problem.World(answer.Html ? new($"Trang không mở được (máy chủ trả lời {answer.Status}).", $"The page does not open (the server says {answer.Status}).") : new("Địa chỉ này không phải một trang web.", "The address is no page."), null,
                new("Mở thử bằng trình duyệt rồi chép lại địa chỉ.", "Try it in a browser and copy the address again."));
        var page = PageIntake.Read(answer.Bytes, answer.Charset, answer.Address);
        if (page.Title.Length == 0)
            return Problem.World(new("Trang này không ghi tiêu đề.", "The page says no title."), null, new("Tự viết tiêu đề, rồi ghi đường dẫn ở ô Liên kết xem thêm.", "Write the title yourself, and put the address into the link."));
        return new Started(new Item
        {
            Id = Id.New(clock), UnitId = unit.Id, Title = page.Title, Summary = page.Summary, Link = answer.Address.AbsoluteUri, Origin = Origin.Reprinted, Person = person,
            Body = MarkdownLine.Source(page.Site, answer.Address),
        }, null);
    });

    /// <summary>What was written before, found with or without marks.</summary>
    public async Task<IResult> Old(HttpContext context, IReadOnlyList<Problem>? problems = null)
    {
        var asked = ItemFilter.Of(context.Request.Query);
        var found = await list.Read(new ItemFilter { Text = asked.Text, Page = asked.Page }, Sitting.Of(context)!.Units(Right.Write), context.RequestAborted);
        return new RazorComponentResult<OldItemsPage>(new { List = found, Token = antiforgery.GetAndStoreTokens(context).RequestToken!, Problems = problems ?? [] })
        {
            StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    /// <summary>Copies an item's words; what in them is of its year is told.</summary>
    public async Task<IResult> Copy(HttpContext context)
    {
        var (cancel, sitting) = (context.RequestAborted, Sitting.Of(context)!);
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Old(context, [wrong]);
        var form = await context.Request.ReadFormAsync(cancel);
        if (await items.Find(form["tin"].ToString(), cancel) is not { } old || !sitting.May(Right.Write, old.UnitId) || await units.ById(old.UnitId, cancel) is not { } unit)
            return await Old(context, [Problem.Input(new("Không có tin, bài này.", "There is no such item."))]);
        var copy = OldWords.Copy(old, Id.New(clock), sitting.Name);
        var note = $"Chép từ bài “{old.Title}”. {OldWords.Warning(copy, unit.Local(clock.GetUtcNow()).Year)}".TrimEnd();
        var kept = await Keep(new(copy, note), sitting.Name, cancel);
        return kept.Ok ? Results.Redirect($"/tin-bai/{kept.Value}") : await Old(context, kept.Problems);
    }

    private async Task<IResult> Begin(HttpContext context, string way, Func<IFormCollection, Unit, string, CancellationToken, Task<Result<Started>>> start)
    {
        var (cancel, person) = (context.RequestAborted, Sitting.Of(context)!.Name);
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await begin.Again(context, new(way), null, [wrong.Kind == ProblemKind.Input ? TooLarge : wrong]);
        var form = await context.Request.ReadFormAsync(cancel);
        var from = new Beginning(way, form[way == "chu" ? "chu" : "dia-chi"].ToString());
        if (await begin.Unit(context, form["don-vi"]) is not { } unit)
            return await begin.Again(context, from, form["don-vi"], [NewItemPages.NoUnit]);
        var started = await start(form, unit, person, cancel);
        var kept = started.Ok ? await Keep(started.Value, person, cancel) : started.Problems.ToArray();
        return kept.Ok ? Results.Redirect($"/tin-bai/{kept.Value}") : await begin.Again(context, from, unit.Id, kept.Problems);
    }

    private async Task<Result<string>> Keep(Started started, string person, CancellationToken cancel)
    {
        if (Preflight.Secret(started.Item) is { } secret)
            return secret;
        var saved = await items.Save(started.Item, person, cancel);
        if (!saved.Ok)
            return saved.Problems.ToArray();
        if (started.Note is { Length: > 0 } note)
            await remarks.Add(saved.Value.Id, person, note.Length > RemarkStore.Longest ? note[..RemarkStore.Longest] : note, cancel);
        return saved.Value.Id;
    }

    private Started Of(BroughtText text, Unit unit, string person, string otherwise) => new(new Item
    {
        Id = Id.New(clock), UnitId = unit.Id, Body = text.Body, Person = person,
        Title = text.Title.Length > 0 ? text.Title : otherwise.Length > LongestOtherwise ? otherwise[..LongestOtherwise] + "…" : otherwise,
    }, text.Notes.Count > 0 ? string.Join(' ', text.Notes.Select(note => note.Vi)) : null);

    /// <summary>Characters of a title that is only the beginning of the text.</summary>
    private const int LongestOtherwise = 100;

    private static readonly Problem TooLarge = Problem.Input(
        new($"Tệp quá lớn, tối đa {DocxIntake.MostBytes / 1048576} MB.", $"The file is too large; at most {DocxIntake.MostBytes / 1048576} MB."), null, new("Bỏ bớt ảnh trong tệp rồi lưu lại.", "Take pictures out of it."));

    /// <param name="Item">The new item.</param>
    /// <param name="Note">What is to be known of it; null: nothing.</param>
    private sealed record Started(Item Item, string? Note);
}
