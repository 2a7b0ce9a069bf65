using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Plans;

/// <summary>How far the reading of a scan is, and stopping it.</summary>
internal sealed class ReadingPages(PlanReadings readings, IAntiforgery antiforgery)
{
    public IResult Page(HttpContext context, string id)
    {
        var reading = Mine(context, id);
        return reading?.Address is { } plan ? Results.Redirect(plan)
            : new RazorComponentResult<ReadingPage>(new { View = View(context, reading) }) { StatusCode = reading is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK };
    }

    public IResult Progress(HttpContext context, string id) =>
        new RazorComponentResult<ReadingProgress>(new { View = View(context, Mine(context, id)) });

    public IResult Stop(HttpContext context, string id)
    {
        var reading = Mine(context, id);
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return new RazorComponentResult<ReadingPage>(new { View = View(context, reading) with { Problems = [wrong] } }) { StatusCode = StatusCodes.Status400BadRequest };
        if (reading is null)
            return Page(context, id);
        reading.Stop();
        return Results.Redirect($"/ke-hoach/dang-doc/{id}");
    }

    private ReadingView View(HttpContext context, PlanReading? reading) => new()
    {
        Id = reading?.Id ?? "", FileName = reading?.FileName ?? "", Known = reading is not null, Running = reading?.Running == true, At = reading?.At, Plan = reading?.Address, Problems = reading?.Problems ?? [],
        Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
    };

    private PlanReading? Mine(HttpContext context, string id) => readings.Find(id) is { } reading && Sitting.Of(context)!.May(Right.Write, reading.UnitId) ? reading : null;
}
