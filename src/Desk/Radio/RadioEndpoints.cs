using Campaigns.Content.Accounts;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Radio;

/// <summary>The operator's pages: today's script in type that is read at arm's length.</summary>
internal static class RadioEndpoints
{
    public static void MapRadio(this IEndpointRouteBuilder app)
    {
        var radio = app.MapGroup("/radio").AddEndpointFilter<Inside>().Open();
        radio.MapGet("", Stations);
        radio.MapGet("{id}", Day);
    }

    private static async Task<IResult> Stations(RadioScripts scripts, CancellationToken cancel) => await scripts.Stations(cancel) switch
    {
        [var only] => Results.Redirect($"/radio/{only.Id}"),
        var all => new RazorComponentResult<RadioStations>(new { Stations = all }),
    };

    private static async Task<IResult> Day(string id, string? date, RadioScripts scripts, AccountStore accounts, CancellationToken cancel)
    {
        if (await accounts.Find(id, cancel) is not { Kind: ChannelKind.Radio } station)
            return new RazorComponentResult<RadioMissing> { StatusCode = StatusCodes.Status404NotFound };
        var today = await scripts.Today(station, cancel);
        var day = today;
        if (date is not null && !DayOption.TryRead(date, out day))
            return new RazorComponentResult<RadioMissing>(new { WrongDate = date }) { StatusCode = StatusCodes.Status400BadRequest };
        var found = await scripts.Of(station, day, cancel);
        return found.Ok
            ? new RazorComponentResult<RadioDay>(new { Station = station, Day = day, Today = today, Scripts = found.Value })
            : new RazorComponentResult<RadioMissing>(new { found.Problems }) { StatusCode = StatusCodes.Status500InternalServerError };
    }
}
