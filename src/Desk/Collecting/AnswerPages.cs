using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Collecting;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.Library;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Collecting;

/// <summary>
/// The page on which one who owes figures answers, behind their own link and without an account. It shows what was asked of them and what they
/// sent, and nothing else. Its forms carry no other signature: an address of 256 bits is known to no other site.
/// </summary>
internal sealed class AnswerPages(AnswerLinks links, CollectingStore rounds, AnswerStore answers, AnswerPictures pictures, UnitStore units, Pins pins)
{
    public const string Address = "/gui-so-lieu";

    private readonly PinDoor _door = new(links, (link, pin, from, cancel) => pins.Try(link.Hash, ((AnswerLink)link).Pin, pin, from, cancel), Address, "campaigns-gui-so-lieu", figures: true);

    public async Task<IResult> Page(HttpContext context, string link)
    {
        if (await Find(context, link) is not { } view)
            return PinDoor.Gone(figures: true);
        return await Opened(context, link) is { } door ? door : Show(view with { Done = context.Request.Query["xong"] == "1" });
    }

    /// <summary>A PIN is typed.</summary>
    public async Task<IResult> Enter(HttpContext context, string link) => await links.Find(link, context.RequestAborted) is { Pin: not null } found && await Find(context, link) is { } view
        ? await _door.Enter(context, link, found, view.Part.Contributor.Name, form => AnswerFields.Kept(form, view.Round), form => Task.FromResult<IResult>(Show(view with { Typed = AnswerFields.Read(form, view.Round), Again = true })))
        : PinDoor.Gone(figures: true);

    /// <summary>A photograph that was sent.</summary>
    public async Task<IResult> Photo(HttpContext context, string link, string hash) =>
        await Find(context, link) is { } view && await Opened(context, link) is null ? await pictures.Show(context, view.Part.Id, hash) : Results.NotFound();

    /// <summary>Takes what is sent. Where the PIN is to be typed again, what was typed waits behind it, and nothing is kept here.</summary>
    public async Task<IResult> Send(HttpContext context, string link)
    {
        var cancel = context.RequestAborted;
        if (await Find(context, link) is not { } view)
            return PinDoor.Gone(figures: true);
        LibraryForms.Allow(context, view.Round.Photos ? pictures.MostForm : 1024 * 1024);
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(cancel);
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException or InvalidOperationException)
        {
            return await Opened(context, link) ?? Show(view with { Problems = [LibraryForms.TooLarge(pictures.MostForm)] });
        }
        if (await Opened(context, link, AnswerFields.Kept(form, view.Round), shut: true) is { } door)
            return door;
        var typed = AnswerFields.Read(form, view.Round);
        var (files, removed) = (form.Files.Where(file => file.Length > 0).ToArray(), view.Photos.Select(photo => photo.Hash).Where(hash => form["bo"].Contains(hash)).ToArray());
        var answer = AnswerRules.Check(view.Round, typed, files.Length + view.Photos.Count - removed.Length);
        if (!answer.Ok)
            return Show(view with { Typed = typed, Problems = answer.Problems });
        if (view.Part.Files + files.Length > AnswerRules.MostFiles)
            return Show(view with { Typed = typed, Problems = [TooOften] });
        var photos = await pictures.Take(files, form["mo-ta-anh"].ToString(), cancel);
        if (!photos.Ok)
            return Show(view with { Typed = typed, Problems = photos.Problems });
        var sent = await answers.Send(view.Part.Id, answer.Value!, photos.Value!, removed, new Actor($"{answer.Value!.Sender} ({view.Part.Contributor.Name})"), cancel);
        return sent.Ok ? AccountEndpoints.SeeOther($"{Address}/{link}?xong=1") : Show(view with { Typed = typed, Problems = sent.Problems });
    }

    /// <summary>The door where a PIN is still to be typed; null where the page may be shown.</summary>
    private async Task<IResult?> Opened(HttpContext context, string link, IReadOnlyList<(string Name, string Value)>? typed = null, bool shut = false) => await links.Find(link, context.RequestAborted) switch
    {
        null => PinDoor.Gone(figures: true),
        { Pin: not null } found when !_door.IsOpen(context, found) => PinDoor.Shut((await rounds.Part(found.PartId, context.RequestAborted))!.Contributor.Name, figures: true, at: _door.At(link), typed: typed, shut: shut),
        _ => null,
    };

    private async Task<AnswerView?> Find(HttpContext context, string token)
    {
        var cancel = context.RequestAborted;
        if (await links.Find(token, cancel) is not { } link || await rounds.Part(link.PartId, cancel) is not { } part || await rounds.Find(part.RoundId, cancel) is not { } round || await units.ById(round.UnitId, cancel) is not { } unit)
            return null;
        return new AnswerView
        {
            Link = token, Unit = unit, Round = round, Part = part, Photos = await answers.Photos(part.Id, cancel), Typed = part.Answer is { } answer ? TypedAnswer.Of(answer) : new TypedAnswer(), MostPicture = pictures.MostPicture,
        };
    }

    private static readonly Problem TooOften = Problem.World(new("Liên kết này đã nhận quá nhiều ảnh.", "This link took too many photographs."), null, new("Gửi không kèm ảnh mới, hoặc gọi cho người phụ trách.", "Send it without new ones, or call who looks after it."));

    private static RazorComponentResult<AnswerPage> Show(AnswerView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict,
    };
}
