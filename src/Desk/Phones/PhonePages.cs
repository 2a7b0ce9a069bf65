using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Library;
using Campaigns.Content.Media;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Library;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Phones;

/// <summary>Photographs from a phone: the desk shows a code, the phone opens it without an account, and what it sends stands on the item.</summary>
internal sealed class PhonePages(
    PhoneStore phones, PhoneAddress address, ItemStore items, UnitStore units, LibraryUploads uploads, ApprovalDesk approvals, IOptions<MediaOptions> media, IAntiforgery antiforgery)
{
    /// <summary>Photographs of one sending.</summary>
    public const int MostAtOnce = 10;

    /// <summary>How often a photograph is put on an item that others change at the same moment.</summary>
    private const int Tries = 5;

    public async Task<IResult> Page(HttpContext context, string id) =>
        await items.Find(id, context.RequestAborted) is { } item ? await Show(context, item, null, []) : WritingPages.Missing();

    /// <summary>Makes an address and shows it this once.</summary>
    public async Task<IResult> Open(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await items.Find(id, cancel) is not { } item)
            return WritingPages.Missing();
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Show(context, item, null, [wrong]);
        var form = await context.Request.ReadFormAsync(cancel);
        if (form["dong-y"].Count == 0 && await Voids(id, cancel) is not null)
            return await Show(context, item, null, [MustAgree]);
        if (address.Of(context.Request) is not { } origin)
            return await Show(context, item, null, [NoWay]);
        var (secret, expires) = await phones.Open(item, Sitting.Of(context)!.Actor, cancel);
        return await Show(context, item, ($"{origin}{PhoneEndpoints.Phone}/{secret}", expires), []);
    }

    /// <summary>What came so far, asked for while the code is shown.</summary>
    public async Task<IResult> Came(HttpContext context, string id)
    {
        context.Response.Headers.CacheControl = Caching.Nowhere;
        return await items.Find(id, context.RequestAborted) is { } item ? new RazorComponentResult<PhoneCame>(new { Item = item }) : Results.NotFound();
    }

    /// <summary>The page of the phone.</summary>
    public async Task<IResult> Phone(HttpContext context, string secret)
    {
        var query = context.Request.Query;
        var done = int.TryParse(query["xong"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, MostAtOnce) : 0;
        return Send(context, await View(secret, [], context.RequestAborted) with { Done = done, Aside = query["kho"] == "1" });
    }

    /// <summary>Takes what the phone sends. Who has no right is told before anything is read.</summary>
    public async Task<IResult> Take(HttpContext context, string secret)
    {
        var cancel = context.RequestAborted;
        if (await phones.Find(secret, cancel) is not { } link || await items.Find(link.ItemId, cancel) is not { } item)
            return Send(context, new PhoneSendView());
        var most = (MostAtOnce * media.Value.PictureMegabytes * 1024L * 1024L) + (1024 * 1024);
        LibraryForms.Allow(context, most);
        IFormFileCollection files;
        try
        {
            files = (await context.Request.ReadFormAsync(cancel)).Files;
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException or InvalidOperationException)
        {
            return Send(context, await View(secret, [LibraryForms.TooLarge(most)], cancel));
        }
        if (files.Count is 0 or > MostAtOnce)
            return Send(context, await View(secret, [files.Count == 0 ? NoFile : TooMany], cancel));
        if (!await phones.Reserve(link, files.Count, cancel))
            return Send(context, await View(secret, [NotNow], cancel));
        var (entries, problems) = await uploads.Take(item.UnitId, files, new LibraryNotes(), link.Who, cancel, films: false);
        var (onItem, problem) = entries.Count == 0 ? (true, null) : await Put(link, entries, cancel);
        if (problem is not null || problems.Count > 0)
            return Send(context, await View(secret, [.. problems, .. problem is null ? [] : new[] { problem }], cancel) with { Done = entries.Count, Aside = !onItem });
        return Results.Redirect($"{PhoneEndpoints.Phone}/{secret}?xong={entries.Count.ToString(CultureInfo.InvariantCulture)}{(onItem ? "" : "&kho=1")}");
    }

    /// <summary>Puts photographs on the item; false where it was approved since the address was made: nobody said yes to voiding that.</summary>
    private async Task<(bool OnItem, Problem? Problem)> Put(PhoneLink link, IReadOnlyList<LibraryEntry> entries, CancellationToken cancel)
    {
        Problem? problem = null;
        for (var left = Tries; left > 0; left--)
        {
            if (await items.Find(link.ItemId, cancel) is not { } item || (await approvals.Of(item.Id, cancel)).Any(approval => approval.Voided is null && approval.At >= link.Created))
                return (false, null);
            var put = await items.Change(item.Id, item.Revision, now => now with { Pictures = [.. now.Pictures, .. entries.Where(entry => now.Pictures.All(old => old.Hash != entry.Hash)).Select(entry => entry.Picture())] }, link.Who.Name, cancel);
            if (put.Ok)
                return (true, null);
            problem = put.Problems[0];
            if (problem.Kind == ProblemKind.Input)
                break;
        }
        return (false, problem);
    }

    private async Task<IResult> Show(HttpContext context, Item item, (string Address, DateTimeOffset Expires)? made, IReadOnlyList<Problem> problems)
    {
        context.Response.Headers.CacheControl = Caching.Nowhere;
        return new RazorComponentResult<PhoneCodePage>(new
        {
            View = new PhoneCodeView
            {
                Item = item, Address = made?.Address, Picture = made is { } code ? QrCode.Svg(code.Address) : null, Until = made is { } at ? await Clock(item, at.Expires, context.RequestAborted) : null,
                Voids = await Voids(item.Id, context.RequestAborted), Problems = problems, Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            },
        }) { StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status409Conflict };
    }

    private async Task<PhoneSendView> View(string secret, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        await phones.Find(secret, cancel) is { } link && await items.Find(link.ItemId, cancel) is { } item
            ? new PhoneSendView { Title = item.Title, Left = link.Left, Until = await Clock(item, link.Expires, cancel), Problems = problems } : new PhoneSendView();

    private static RazorComponentResult<PhoneSendPage> Send(HttpContext context, PhoneSendView view)
    {
        context.Response.Headers.CacheControl = Caching.Nowhere;
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        return new(new { View = view }) { StatusCode = view.Title is null ? StatusCodes.Status404NotFound : view.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }

    private async Task<string> Clock(Item item, DateTimeOffset at, CancellationToken cancel) =>
        (await units.ById(item.UnitId, cancel))!.Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    private async Task<string?> Voids(string id, CancellationToken cancel) => (await approvals.Of(id, cancel)).FirstOrDefault(approval => approval.Voided is null)?.Person;

    private static readonly Problem NoFile = Problem.Input(new("Chưa chọn ảnh nào.", "No picture was chosen."), null, new("Chọn ảnh rồi bấm Gửi.", "Choose pictures, then send."));

    private static readonly Problem TooMany = Problem.Input(new($"Mỗi lần gửi tối đa {MostAtOnce} ảnh.", $"At most {MostAtOnce} pictures at a time."), null, new("Chọn ít ảnh hơn, gửi nhiều lần.", "Choose fewer, and send several times."));

    private static readonly Problem NotNow = Problem.World(new("Mã này không nhận thêm chừng ấy ảnh, hoặc vừa gửi xong.", "This address does not take so many more, or was used just now."), null,
        new("Đợi vài giây rồi gửi lại, hoặc quét mã mới trên máy tính.", "Wait some seconds and send again, or scan a new code at the computer."));

    private static readonly Problem NoWay = Problem.World(new("Điện thoại không tới được máy này: bàn làm việc chỉ nghe trên chính máy tính.", "No phone can reach this desk: it listens on this machine alone."), null,
        new("Đặt Desk:Urls là http://0.0.0.0:5080 rồi khởi động lại, hoặc đặt Desk:PublicAddress.", "Set Desk:Urls to http://0.0.0.0:5080 and start again, or set Desk:PublicAddress."));

    private static readonly Problem MustAgree = Problem.World(
        new("Ảnh gửi tới sẽ làm mất hiệu lực duyệt; chưa mở mã.", "A picture that comes voids the approval; no code was made."), null, new("Đánh dấu đồng ý rồi bấm lại.", "Tick that you agree, then press again."));
}
